"""Trains spaCy's entity recognizer on an exported split and prints F1 by label.

    python train.py folder

A few hundred sentences teach no model much: what is shown is that the files train one without a line of glue. It must learn the training
set, or the script says that it did not.
"""

import random
import subprocess
import sys
from pathlib import Path

import spacy
from spacy.training import Corpus
from spacy.util import fix_random_seed, minibatch

EPOCHS = 15


def main():
    folder = Path(sys.argv[1])
    subprocess.run([sys.executable, str(folder / "to_docbin.py")], check=True, stdout=subprocess.DEVNULL)
    fix_random_seed(1)
    nlp = spacy.blank("zh")
    nlp.add_pipe("ner")
    sets = {part: list(Corpus(folder / f"{part}.spacy")(nlp)) for part in ("train", "test")}
    optimizer = nlp.initialize(lambda: sets["train"])
    # The sets are small: larger steps in smaller batches than spaCy's own learn in fewer epochs.
    optimizer.learn_rate = 0.003
    for epoch in range(EPOCHS):
        random.shuffle(sets["train"])
        for batch in minibatch(sets["train"], 4):
            nlp.update(batch, sgd=optimizer, drop=0.1)
    for part, examples in sets.items():
        scores = nlp.evaluate(examples)
        count = sum(len(example.reference.ents) for example in examples)
        print(f"spaCy NER, blank zh, {EPOCHS} epochs: {part}, {len(examples)} sentences, {count} spans, F1 {scores['ents_f'] or 0:.2f}")
        for label, score in sorted((scores["ents_per_type"] or {}).items()):
            print(f"  {label}  P {score['p']:.2f}  R {score['r']:.2f}  F1 {score['f']:.2f}")
        if part == "train":
            print("learned" if (scores["ents_f"] or 0) > 0 else "nothing was learned")


if __name__ == "__main__":
    main()
