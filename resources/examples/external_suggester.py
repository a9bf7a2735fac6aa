#!/usr/bin/env python3
"""An external suggester for Chiosa: proposes street addresses, which the built-in suggesters leave alone.

    chiosa suggest PROJECT --with "python3 external_suggester.py"
    chiosa annotate --with "python3 external_suggester.py" <in.jsonl >out.jsonl

Chiosa writes an article a line, as Chiosa JSONL with what has been suggested so far, and waits (10 s, else this program is
stopped) for one line: an article with its "spans". Only what is new counts. Offsets are code points, as Python counts. Answer
every line, in order, and flush: the next article comes only then. What goes to standard error explains a fault.
"""
import json
import re
import sys

ADDRESS = re.compile(r"\b(?:via|viale|piazza|corso|largo)(?: [A-ZÀ-Þ][\w'’]+)+(?:,? \d+)?")


def suggestions(article):
    for found in ADDRESS.finditer(article["text"]):
        yield {
            "start": found.start(),
            "end": found.end(),
            "layer": "entity",
            "label": "LOC",
            "origin": {"confidence": 0.8 if found[0][-1].isdigit() else 0.6, "reason": "an address: " + found[0]},
        }


for line in sys.stdin:
    print(json.dumps({"spans": list(suggestions(json.loads(line)))}), flush=True)
