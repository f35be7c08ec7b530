/** The converter that stands beside a spaCy export. Runs with Python 3.9 and spaCy 3; needs no other package. */
export const toDocBin = `"""Make spaCy's binary training files from the JSONL beside this script.

    python to_docbin.py                 every .jsonl beside this script
    python to_docbin.py train.jsonl     only these

Each x.jsonl becomes x.spacy, for \`spacy train --paths.train train.spacy --paths.dev validation.spacy\`.
doc.spans["sc"] holds all spans, overlapping ones too; doc.ents the resolved ones.
A span that does not lie on token edges stops the script with its file and line: nothing is dropped in silence.
"""

import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin


def place(doc, span, where):
    found = doc.char_span(span["start"], span["end"], label=span["label"], alignment_mode="strict")
    if found is None:
        quote = doc.text[span["start"]:span["end"]]
        sys.exit(f"{where}: {span['label']} [{span['start']}, {span['end']}) {quote!r} is not on token edges")
    return found


def convert(path):
    nlp = spacy.blank("zh")
    docs = DocBin(store_user_data=True)
    count = 0
    with path.open(encoding="utf-8", newline="\\n") as lines:
        for number, line in enumerate(lines, 1):
            where = f"{path.name}:{number}"
            record = json.loads(line)
            nlp.max_length = max(nlp.max_length, len(record["text"]) + 1)
            doc = nlp.make_doc(record["text"])
            if doc.text != record["text"]:
                sys.exit(f"{where}: the tokenizer changed the text")
            doc.spans["sc"] = [place(doc, span, where) for span in record["spans"]]
            doc.ents = [place(doc, span, where) for span in record["ents"]]
            doc.user_data["meta"] = record["meta"]
            docs.add(doc)
            count += len(record["spans"])
    target = path.with_suffix(".spacy")
    docs.to_disk(target)
    print(f"{target.name}: {len(docs)} docs, {count} spans")


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    paths = [Path(name) for name in sys.argv[1:]] or sorted(here.glob("*.jsonl"))
    if not paths:
        sys.exit(f"no .jsonl in {here}")
    for path in paths:
        convert(path)
`
