"""Compares what readers saw with Chiosa's JSONL: counts by label, and the words of every span and of both ends of every relation.

What a format cannot hold is taken away from the JSONL first, by the rules below and no others. Usage: compare.py FOLDER, where FOLDER has
a folder for each set of articles: FOLDER/SET/FORMAT holds the export, FOLDER/SET/read/FORMAT what its reader printed."""
import collections
import json
import os
import re
import sys
import unicodedata

Row = collections.namedtuple("Row", "article number kind label layer parts text ends")


# --- rules: what a format cannot hold, or holds in another shape --------------------------------------------------------------------------
def placeless(rows):
    """spans without words, and relations with them, stay in the record"""
    return [row for row in rows if row.kind == "span" and row.parts or row.kind == "relation" and all(end.parts for end in row.ends)]


def unrelated(rows):
    """relations stay in the record"""
    return [row for row in rows if row.kind != "relation"]


def one_piece(rows):
    """a span in parts becomes one from its first to its last"""
    return [whole(row) for row in rows]


def whole(row):
    if row.kind == "relation":
        return row._replace(ends=tuple(whole(end) for end in row.ends))
    return row._replace(parts=[[row.parts[0][0], row.parts[-1][1]]]) if row.parts else row


def pieces(rows):
    """each part of a span becomes a span"""
    return [row._replace(parts=[part]) for row in rows if row.kind == "span" for part in row.parts] + [
        first(row) for row in rows if row.kind == "relation"]


def continued(rows):
    """each part of a span becomes a span, joined by relations “continues”"""
    made = pieces(rows)
    for row in rows:
        for before, after in zip(row.parts, row.parts[1:]) if row.kind == "span" else ():
            ends = (row._replace(parts=[row.parts[0]]), row._replace(parts=[after]))
            made.append(row._replace(kind="relation", label="continues", ends=ends))
    return made


def first(row):
    ends = tuple(end._replace(parts=end.parts[:1]) for end in row.ends)
    return row._replace(parts=row.parts[:1], ends=ends)


def first_part(rows):
    """of a span in parts the first is written"""
    return [first(row) for row in rows]


def undated(rows):
    """the document's date has its own place"""
    return [row for row in rows if not (row.kind == "span" and not row.parts and row.label == "TIMEX3" and row.text == "DCT")]


def only(*layers):
    def rule(rows):
        return [row for row in rows if row.layer in layers or row.kind == "relation" and all(end.layer in layers for end in row.ends)]
    rule.__doc__ = "only the layers " + ", ".join(layers)
    return rule


def flat(rows):
    """no two spans overlap: the longest wins, the first of equals; a span in parts has no place"""
    kept = []
    for row in sorted((row for row in rows if len(row.parts) == 1), key=lambda row: (row.parts[0][0] - row.parts[0][1], row.parts[0][0])):
        if all(row.article != other.article or row.parts[0][1] <= other.parts[0][0] or other.parts[0][1] <= row.parts[0][0] for other in kept):
            kept.append(row)
    return kept


RULES = {
    "brat": [placeless], "uima-xmi": [one_piece], "uima-json": [one_piece], "inception": [one_piece],
    "webanno-tsv3": [placeless, one_piece],
    "spacy-docbin": [placeless, unrelated, pieces], "spacy-json": [placeless, unrelated, pieces], "doccano": [placeless, unrelated, pieces],
    "prodigy": [placeless, pieces], "label-studio": [placeless, continued],
    "conll2003": [only("entity"), placeless, unrelated, flat], "huggingface-ner": [only("entity"), placeless, unrelated, flat],
    "conllu": [placeless, unrelated], "timeml": [only("event", "timex3"), undated, first_part],
    "gate-xml": [one_piece], "bdoc": [one_piece], "w3c-utf16": [placeless], "timeline-csv": [only("event"), unrelated],
}
TIMELINES = {  # events only, and not all of them: what the export says that it left out is added to what was read
    "timelinejs": ["Events whose beginning is open have no place in TimelineJS."],
    "ics": ["Events that are not known to the day are not in a calendar.", "Events without a date, or with one open end, are not in a calendar."],
    "semeval-timeline": ["Events in whose sentence no name stands are on no timeline."],
}


# --- what there is ------------------------------------------------------------------------------------------------------------------------
def expected(folder):
    rows, names, texts = [], [], {}
    with open(os.path.join(folder, "jsonl", "documents.jsonl"), encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file):
            article = json.loads(line)
            names.append(article["id"])
            texts[article["id"]] = article["text"]
            spans = {}
            for span in article["spans"]:
                text = article["text"] if span["ranges"] else "DCT" if span["attrs"].get("functionInDocument") == "CREATION_TIME" else ""
                spans[span["id"]] = Row(article["id"], number, "span", span["label"], span["layer"], span["ranges"], text, ())
            rows += spans.values()
            for link in article["relations"]:
                ends = (spans[link["source"]], spans[link["target"]])
                rows.append(Row(article["id"], number, "relation", link["type"], link["layer"], [], "", ends))
    return rows, names, texts


def plain(words):
    return unicodedata.normalize("NFC", "".join(words.split()))


def surface(row):
    if row.kind == "relation":
        return plain(surface(row.ends[0]) + ">" + surface(row.ends[1]))
    return plain("".join(row.text[begin:end] for begin, end in row.parts))


def counted(rows):
    return collections.Counter((row.article, row.kind, row.label, surface(row)) for row in rows)


def seen(path, names):
    """What a reader printed: annotations, texts by article, articles. An article “*” is all of them."""
    found, texts, articles = collections.Counter(), {}, set()
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            article, kind, label, words = line.rstrip("\n").split("\t")
            article = names[int(article)] if article.isdigit() else article
            articles.add(article)
            if kind == "text":
                texts[article] = json.loads(words)
            elif kind in ("span", "relation"):
                found[(article, kind, label, plain(json.loads(words)))] += 1
    return found, texts, articles


def by_label(counts):
    labels = collections.Counter()
    for (_, kind, label, _), count in counts.items():
        labels[(kind, label)] += count
    return labels


REASON = re.compile(r"(Error|Exception)\b.*:", re.I)  # the line that says why, in what Java, Node and Python print


# --- the comparison -----------------------------------------------------------------------------------------------------------------------
class Report:
    def __init__(self):
        self.rows, self.differences, self.rules = [], [], collections.OrderedDict()

    def compare(self, folder, form, reader, articles):
        path = os.path.join(folder, "read", form)
        if os.path.exists(path + ".refused"):
            with open(path + ".refused", encoding="utf-8") as file:
                self.refused(folder, form, reader, file.read())
            return
        rows, names, texts = articles
        wanted = rows
        for rule in RULES.get(form, []):
            left = rule(wanted)
            self.rules.setdefault(form, collections.Counter())[rule.__doc__] += sum((counted(wanted) - counted(left)).values())
            wanted = left
        found, read_texts, read = seen(path, names)
        if "*" in read:
            wanted = [row._replace(article="*") for row in wanted]
        wanted = counted(wanted)
        wrong = self.differ(form, folder, wanted, found)
        for article, text in read_texts.items():
            if text.rstrip("\n") != texts[article].rstrip("\n"):
                wrong.append(f"the text of {article} differs: {first_difference(texts[article], text)}")
        if "*" not in read and form != "timeline-csv":  # an article without events has no row there
            wrong += [f"{article} was not read" for article in names if article not in read]
        self.add(folder, form, reader, len(names) if "*" in read or form == "timeline-csv" else len(read), sum(found.values()), wrong)

    def differ(self, form, folder, wanted, found):
        wrong = []
        before, after = by_label(wanted), by_label(found)
        for kind, label in sorted(set(before) | set(after)):
            if before[kind, label] != after[kind, label]:
                wrong.append(f"{kind} {label}: {before[kind, label]} in JSONL, {after[kind, label]} read")
        for sign, some in (("not read", wanted - found), ("read, not in JSONL", found - wanted)):
            wrong += [f"{sign}: {article}, {kind} {label} {words[:60]!r}" + (f", {count} times" if count > 1 else "")
                      for (article, kind, label, words), count in sorted(some.items())]
        return wrong

    def timeline(self, folder, form, reader, articles):
        path = os.path.join(folder, "read", form)
        if os.path.exists(path + ".refused"):
            with open(path + ".refused", encoding="utf-8") as file:
                self.refused(folder, form, reader, file.read())
            return
        found, _, _ = seen(path, articles[1])
        events = sum(1 for row in articles[0] if row.label == "EVENT")
        with open(os.path.join(folder, form + ".said"), encoding="utf-8") as file:
            report = file.read()
        left_out = 0
        for sentence in TIMELINES[form]:
            times = re.search(r"(\d+) times?: " + re.escape(sentence), report)
            count = int(times.group(1)) if times else 0
            self.rules.setdefault(form, collections.Counter())["said by the export: " + sentence] += count
            left_out += count
        read = sum(count for key, count in found.items())
        wrong = [] if read + left_out == events else [f"{events} events in JSONL, {read} read, {left_out} said to be left out"]
        self.add(folder, form, reader, len(articles[1]), read, wrong)

    def refused(self, folder, form, reader, why):
        told = why.strip().splitlines() or ["it said nothing"]
        self.add(folder, form, reader, 0, 0, ["the reader refused: " + next((line for line in told if REASON.search(line)), told[-1])[:300]])

    def add(self, folder, form, reader, articles, annotations, wrong):
        name = os.path.basename(folder)
        self.rows.append((form, name, reader, articles, annotations, "yes" if not wrong else "NO"))
        self.differences += [f"{form}, {name}: {line}" for line in wrong]

    def show(self, not_run):
        print("What a format cannot hold, taken away from the JSONL or reshaped before the comparison, and how often:")
        for form, rules in self.rules.items():
            for sentence, count in rules.items():
                print(f"  {form:16} {count:4}  {sentence}")
        print()
        table = [("format", "articles of", "reader", "articles", "annotations", "equal")] + self.rows
        for line in table:
            print(f"{line[0]:17} {line[1]:8.8} {line[2]:47} {line[3]:>8} {line[4]:>11}  {line[5]}")
        print("\nNot run here (neither Debian nor npm has them): " + not_run)
        if self.differences:
            print(f"\n{len(self.differences)} differences:")
            print("\n".join("  " + line for line in self.differences))
        else:
            print("\nNo difference.")
        return bool(self.differences)


def first_difference(a, b):
    at = next((at for at, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"at {at} {a[at:at + 12]!r} became {b[at:at + 12]!r}"


def main(out, readers, not_run):
    report, articles = Report(), {}
    with open(readers, encoding="utf-8") as file:
        for line in file:
            form, name, reader = line.rstrip("\n").split("\t")
            folder = os.path.join(out, name)
            articles.setdefault(name, expected(folder))
            (report.timeline if form in TIMELINES else report.compare)(folder, form, reader, articles[name])
    return report.show(not_run)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(*sys.argv[1:]))
