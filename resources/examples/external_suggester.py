#!/usr/bin/env python3
"""An external suggester for Chiosa: proposes laws by their numbers, which the built-in suggesters leave alone.

    chiosa suggest PROJECT --with "python3 external_suggester.py"
    chiosa annotate --with "python3 external_suggester.py" <in.jsonl >out.jsonl

Chiosa writes an article a line, as Chiosa JSONL with what has been suggested so far, and waits (10 s, else this program is
stopped) for one line: an article with its "spans". Only what is new counts. Offsets are code points, as Python counts. Answer
every line, in order, and flush: the next article comes only then. What goes to standard error explains a fault.
"""
import json
import re
import sys

LAW = re.compile(r"\b(?:legge|decreto|regolamento)(?: n\.)? \d+/\d{4}")


def suggestions(article):
    for found in LAW.finditer(article["text"]):
        yield {
            "start": found.start(),
            "end": found.end(),
            "layer": "entity",
            "label": "PRD",
            "origin": {"confidence": 0.8, "reason": "a law by its number"},
        }


for line in sys.stdin:
    print(json.dumps({"spans": list(suggestions(json.loads(line)))}), flush=True)
