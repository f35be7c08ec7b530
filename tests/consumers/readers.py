"""One reader a format: a folder that was exported to, as its consumer reads it."""

import contextlib
import csv
import json
import re
import runpy
import sys
import types
from urllib.parse import unquote

import pandas
import spacy
from datasets import load_dataset
from pybrat.parser import BratParser
from pyld import jsonld
from seqeval.scheme import IOB2, IOBES, Tokens
from spacy.tokens import Doc, DocBin

SCHEMES = {"bio": IOB2, "bioes": IOBES}


def data_file(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return folder / next(file["name"] for file in manifest["files"] if "part" in file)


def json_lines(folder):
    with data_file(folder).open(encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def record(text, spans):
    return {"text": text, "spans": [{"start": a, "end": b, "label": label, "text": text[a:b]} for a, b, label in spans]}


def utf16(text, spans):
    """Spans in UTF-16 units, as a browser counts: cut there, placed in code points. Throws on half a character."""
    units = text.encode("utf-16-le")
    place = lambda at: len(units[: 2 * at].decode("utf-16-le"))
    if any(2 * end > len(units) for _, end, _ in spans):
        raise ValueError("a span ends behind its text")
    return record(text, [(place(start), place(end), label) for start, end, label in spans])


def plain(folder, job):
    """pizhu's own JSON lines, by pandas."""
    rows = pandas.read_json(data_file(folder), lines=True, encoding="utf-8", dtype=False, convert_dates=False)
    return {"pandas": [record(row.text, [(s["start"], s["end"], s["label"]) for s in row.spans]) for row in rows.itertuples()]}


def spacy_docs(folder, job):
    """The script that stands beside the data makes the binary; spaCy opens that."""
    with contextlib.redirect_stdout(sys.stderr):
        runpy.run_path(str(folder / "to_docbin.py"))["convert"](data_file(folder))
    nlp = spacy.blank("zh")
    docs = list(DocBin().from_disk(data_file(folder).with_suffix(".spacy")).get_docs(nlp.vocab))
    held = lambda doc, spans: record(doc.text, [(span.start_char, span.end_char, span.label_) for span in spans])
    return {
        "spaCy doc.spans": [held(doc, doc.spans["sc"]) for doc in docs],
        "spaCy doc.ents": [held(doc, doc.ents) for doc in docs],
    }


def prodigy(folder, job):
    """Prodigy is not free: its documented tokens and spans, on spaCy's Doc, by token and by character, which must agree."""
    vocab = spacy.blank("zh").vocab
    records = []
    for task in json_lines(folder):
        doc = Doc(vocab, words=[token["text"] for token in task["tokens"]], spaces=[token["ws"] for token in task["tokens"]])
        if doc.text != task["text"] or any(t["start"] != doc[t["id"]].idx for t in task["tokens"]):
            raise ValueError("the tokens are not the text")
        spans = [doc[span["token_start"] : span["token_end"] + 1] for span in task["spans"]]
        by_char = [doc.char_span(span["start"], span["end"], alignment_mode="strict") for span in task["spans"]]
        if any(b is None or (a.start, a.end) != (b.start, b.end) for a, b in zip(spans, by_char)):
            raise ValueError("tokens and characters disagree")
        records.append(record(doc.text, [(a.start_char, a.end_char, s["label"]) for a, s in zip(spans, task["spans"])]))
    return {"Prodigy's rules on spaCy": records}


def doccano_code():
    """doccano's parsers and labels; its data base models, which reading does not use, are stood in for."""
    for name, kinds in {
        "examples.models": ["Example"],
        "label_types.models": ["CategoryType", "LabelType", "RelationType", "SpanType"],
        "labels.models": ["Category", "Label", "Relation", "Span", "TextLabel"],
        "projects.models": ["Project"],
    }.items():
        module = types.ModuleType(name)
        for kind in kinds:
            setattr(module, kind, type(kind, (), {}))
        sys.modules.setdefault(name.split(".")[0], types.ModuleType(name.split(".")[0]))
        sys.modules[name] = module
    from backend.data_import.pipeline import label, parsers

    return parsers, label.SpanLabel


def doccano(folder, job):
    parsers, SpanLabel = doccano_code()
    parser = parsers.JSONLParser(encoding="utf-8")
    rows = list(parser.parse(str(data_file(folder))))
    if parser.errors:
        raise ValueError(str(parser.errors[0]))
    records = []
    for row in rows:
        spans = [SpanLabel.parse("00000000-0000-4000-8000-000000000000", tag) for tag in row.get("label", row.get("entities"))]
        records.append(utf16(row["text"], [(span.start_offset, span.end_offset, span.label) for span in spans]))
    return {"doccano": records}


def label_studio(folder, job):
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface((folder / "labeling-config.xml").read_text(encoding="utf-8"))
    interface.validate()
    records = []
    for task in json.loads(data_file(folder).read_text(encoding="utf-8")):
        if not interface.validate_task({"data": task["data"]}):
            raise ValueError("the task does not fit the config")
        spans = []
        for annotation in task["annotations"]:
            errors = interface._validate_object(annotation, return_errors=True)
            if errors:
                raise ValueError("; ".join(errors))
            for region in annotation["result"]:
                spans.append((region["value"]["start"], region["value"]["end"], region["value"]["labels"][0]))
        read = utf16(task["data"]["text"], spans)
        quotes = [region["value"]["text"] for annotation in task["annotations"] for region in annotation["result"]]
        if quotes != [span["text"] for span in read["spans"]]:
            raise ValueError("value.text is not what stands there")
        records.append(read)
    return {"Label Studio": records}


def conll(folder, job):
    parsers, _ = doccano_code()
    scheme = "IOB2" if job["scheme"] == "bio" else "IOBES"
    parser = parsers.CoNLLParser(encoding="utf-8", delimiter="", scheme=scheme)
    by_doccano = [record(row["text"], row["label"]) for row in parser.parse(str(data_file(folder)))]
    if parser.errors:
        raise ValueError(str(parser.errors[0]))
    by_seqeval = []
    for block in data_file(folder).read_text(encoding="utf-8").split("\n\n")[:-1]:
        tokens, tags = zip(*(line.split("\t") for line in block.split("\n")))
        by_seqeval.append(record("".join(tokens), entities(tags, job)))
    for read in by_doccano + by_seqeval:
        for span in read["spans"]:
            span["label"] = unquote(span["label"])
    return {"seqeval": by_seqeval, "doccano (CoNLL)": by_doccano}


def entities(tags, job):
    return [(entity.start, entity.end, entity.tag) for entity in Tokens(list(tags), SCHEMES[job["scheme"]]).entities]


def cluener(folder, job):
    """As the baseline of CLUENER2020 reads it (CLUEbenchmark/CLUENER2020, `CluenerProcessor`): the end is the last character."""
    records = []
    for row in json_lines(folder):
        words = list(row["text"])
        spans = []
        for label, surfaces in row["label"].items():
            for surface, places in surfaces.items():
                for start, end in places:
                    assert "".join(words[start : end + 1]) == surface, (surface, start, end)
                    spans.append((start, end + 1, label))
        records.append(record(row["text"], spans))
    return {"CLUENER baseline's rule": records}


def hugging_face(folder, job):
    data = load_dataset(str(folder), cache_dir=str(folder / ".cache"))["train"]
    names = data.features["ner_tags"].feature
    records = []
    for row in data:
        tags = [names.int2str(number) for number in row["ner_tags"]]
        records.append(record("".join(row["tokens"]), entities(tags, job)))
    return {"datasets + seqeval": records}


def gliner(folder, job):
    """GLiNER needs torch: its documented rule, `span_idx` of `prepare_span_idx`, ends inclusive, and labels that are listed."""
    records = []
    for row in json.loads(data_file(folder).read_text(encoding="utf-8")):
        tokens = row["tokenized_text"]
        assert tokens and all(token and not token.isspace() for token in tokens)
        assert all(0 <= start <= end < len(tokens) and label in row["ner_labels"] for start, end, label in row["ner"])
        records.append(record("".join(tokens), [(start, end + 1, label) for start, end, label in row["ner"]]))
    return {"GLiNER's rule": records}


def chat(folder, job):
    """Strings without places: what is asked for is that every string stands in the text."""
    data = load_dataset("json", data_files=str(data_file(folder)), cache_dir=str(folder / ".cache"))["train"]
    records = []
    for row in data:
        roles = [message["role"] for message in row["messages"]]
        assert roles == ["system", "user", "assistant"], roles
        text = row["messages"][1]["content"]
        answer = json.loads(row["messages"][2]["content"])
        spans = [{"label": label, "text": string} for label, strings in answer.items() for string in strings]
        assert all(span["text"] in text for span in spans)
        records.append({"text": text, "spans": spans})
    return {"datasets (messages)": records}


def tsv(folder, job):
    """A spreadsheet's reader: no quoting, and an apostrophe before a formula says that it is text."""
    rows = pandas.read_csv(data_file(folder), sep="\t", quoting=csv.QUOTE_NONE, encoding="utf-8-sig", dtype=str, keep_default_na=False)
    records = []
    for row in rows.itertuples():
        if row.label:
            text = re.sub(r"^'(?=\"|[\s\"]*[=+\-@＝＋－＠])", "", row.text)
            records.append({"article": row.article, "start": int(row.start), "end": int(row.end), "label": re.sub(r"^'(?=[=+\-@])", "", row.label), "text": text})
    return {"pandas (table)": records}


def texts(folder):
    """The names of the articles' texts, in the order of the manifest."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return [file["name"] for file in manifest["files"] if "part" in file and file["name"].endswith(".txt")]


def brat(folder, job):
    """pybrat's parser. It refuses a second tag on one span only when told to: brat does not."""
    held = {example.id: example for example in BratParser(error="ignore").parse(folder)}
    label = lambda name: re.sub(r"_u([0-9a-f]+)_", lambda code: chr(int(code[1], 16)), name)
    records = []
    for name in texts(folder):
        example = held[name.removesuffix(".txt")]
        for entity in example.entities:
            assert entity.mention == " ".join(example.text[part.start : part.end] for part in entity.spans), entity
        spans = [(entity.spans[0].start, entity.spans[-1].end, label(entity.type)) for entity in example.entities]
        records.append(record(example.text, spans))
    return {"pybrat": records}


OA = "http://www.w3.org/ns/oa#"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
# What the vocabulary of Web Annotations (W3C, 2017) says of the terms that are read below; the network is not asked.
TERMS = {
    "id": "@id",
    "type": "@type",
    "first": {"@type": "@id", "@id": "https://www.w3.org/ns/activitystreams#first"},
    "items": {"@type": "@id", "@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "value": VALUE,
    **{name: {"@type": "@id", "@id": OA + iri} for name, iri in {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}.items()},
    **{name: {"@type": "@vocab", "@id": OA + iri} for name, iri in {"motivation": "motivatedBy", "purpose": "hasPurpose"}.items()},
    **{name: OA + name for name in ["start", "end", "exact", "prefix", "suffix", "tagging", "commenting"]},
    **{name: OA + name for name in ["Annotation", "TextualBody", "TextPositionSelector", "TextQuoteSelector"]},
}


def w3c(folder, job):
    """As linked data, by PyLD: the graph that the file states, cut by both selectors of each annotation."""
    load = lambda url, options: {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}
    records = []
    for name in texts(folder):
        text = (folder / name).read_bytes().decode("utf-8")
        base = "https://example.org/"
        file = json.loads((folder / name).with_suffix(".jsonld").read_text(encoding="utf-8"))
        nodes = jsonld.flatten(file, None, {"base": base, "documentLoader": load})
        by_id = {node["@id"]: node for node in nodes}
        follow = lambda node, term: [by_id[one["@id"]] for one in node[OA + term] if one["@id"] in by_id]
        literal = lambda node, term: node[term][0]["@value"]
        spans = []
        for node in nodes:
            if OA + "Annotation" not in node.get("@type", []):
                continue
            [target] = follow(node, "hasTarget")
            assert unquote(target[OA + "hasSource"][0]["@id"]) == base + name, target
            selectors = {selector["@type"][0]: selector for selector in follow(target, "hasSelector")}
            place, quote = selectors[OA + "TextPositionSelector"], selectors[OA + "TextQuoteSelector"]
            start, end = literal(place, OA + "start"), literal(place, OA + "end")
            before, exact, behind = (literal(quote, OA + term) for term in ["prefix", "exact", "suffix"])
            assert text[start:end] == exact and text[:start].endswith(before) and text[end:].startswith(behind), node
            [tag] = [literal(body, VALUE) for body in follow(node, "hasBody") if body[OA + "hasPurpose"][0]["@id"] == OA + "tagging"]
            spans.append((start, end, tag))
        records.append(record(text, spans))
    return {"PyLD (linked data)": records}


READERS = {
    "brat": brat,
    "w3c": w3c,
    "jsonl": plain,
    "spacy": spacy_docs,
    "prodigy": prodigy,
    "doccano": doccano,
    "label-studio": label_studio,
    "conll": conll,
    "cluener": cluener,
    "hf": hugging_face,
    "gliner": gliner,
    "chat": chat,
    "tsv": tsv,
}
