"""Reads exports back with the code of the programs that they are made for.

    python read.py jobs.json > spans.jsonl

`jobs.json` is a list of {"folder", "reader", "scheme"}. For each job comes one line: {"consumers": {name: [record, …]}} or {"error"}.
A record is {"text", "spans": [{"start", "end", "label", "text"}]} in code points of `text`, half-open, as the consumer holds it; what a
consumer does not hold is absent. Everything that a consumer counts otherwise is turned here, by its own rules, and nowhere else.
"""

import json
import sys
import traceback
from pathlib import Path

import readers


def main():
    for job in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        try:
            consumers = readers.READERS[job["reader"]](Path(job["folder"]), job)
            answer = {"consumers": consumers}
        except Exception:
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
