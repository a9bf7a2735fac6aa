"""Reads what Chiosa wrote with Debian's own parsers (json, expat, zipfile, NLTK) as each format's specification says, none of Chiosa's code:
prints a line for each text and annotation: article, kind, label, words. Usage: read.py FORMAT FOLDER."""
import glob
import json
import os
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

PLAIN = "{http://www.w3.org/XML/1998/namespace}"


def show(article, kind, label, words):
    print(article, kind, label, json.dumps(words, ensure_ascii=False), sep="\t")


def utf16(text):
    """The text such that its slices count UTF-16 units, as Java and browsers do."""
    units = text.encode("utf-16-le", "surrogatepass")
    return lambda begin, end: units[2 * begin:2 * end].decode("utf-16-le")


def relation(article, label, words, source, target):
    show(article, "relation", label, words[source] + " > " + words[target])


def agree(article, said, cut):
    if said != cut:
        sys.exit(f"{article}: the file says {said!r} where its offsets say {cut!r}")


def lines(folder, name="documents.jsonl"):
    with open(os.path.join(folder, name), encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def files(folder, pattern):
    found = sorted(glob.glob(os.path.join(folder, pattern)))
    return [(os.path.basename(path)[:-len(pattern) + 1], path) for path in found]


# --- JSON ---------------------------------------------------------------------------------------------------------------------------------
def prodigy(folder):
    for number, task in enumerate(lines(folder)):
        article, text, words = str(number), task["text"], {}
        show(article, "text", "-", text)
        for token in task["tokens"]:
            agree(article, token["text"], text[token["start"]:token["end"]])
        for span in task["spans"]:
            first, last = task["tokens"][span["token_start"]], task["tokens"][span["token_end"]]  # the end is inclusive
            agree(article, text[first["start"]:last["end"]], text[span["start"]:span["end"]])
            show(article, "span", span["label"], text[span["start"]:span["end"]])
        for link in task.get("relations", []):
            head, child = link["head_span"], link["child_span"]
            words = {"h": text[head["start"]:head["end"]], "c": text[child["start"]:child["end"]]}
            relation(article, link["label"], words, "h", "c")


def doccano(folder):
    for number, row in enumerate(lines(folder)):
        show(str(number), "text", "-", row["text"])
        for begin, end, label in row["label"]:
            show(str(number), "span", label, row["text"][begin:end])


def label_studio(folder):
    labels = {label.get("value") for label in xml.parse(os.path.join(folder, "documents.config.xml")).getroot().iter("Label")}
    for number, task in enumerate(load(os.path.join(folder, "documents.json"))):
        article, words, pieces = str(number), {}, {}
        cut = utf16(task["data"]["text"])
        show(article, "text", "-", task["data"]["text"])
        for made in task["annotations"]:
            spans = [item for item in made["result"] if item["type"] == "labels"]
            for item in spans:
                value = item["value"]
                agree(article, value["text"], cut(value["start"], value["end"]))
                if value["labels"][0] not in labels:
                    sys.exit(f"{article}: the label {value['labels'][0]} is not in the labelling configuration")
                words[item["id"]] = value["text"]
                show(article, "span", value["labels"][0], value["text"])
            for item in made["result"]:
                if item["type"] == "relation":
                    relation(article, item["labels"][0], words, item["from_id"], item["to_id"])


def huggingface(folder):
    for number, row in enumerate(lines(folder, "data/train.jsonl")):
        article, text, words = str(number), row["text"], {}
        show(article, "text", "-", text)
        for span in row["spans"]:
            words[span["id"]] = "".join(text[begin:end] for begin, end in span["ranges"])
            show(article, "span", span["label"], words[span["id"]])
        for link in row["relations"]:
            relation(article, link["type"], words, link["source"], link["target"])


def huggingface_ner(folder):
    with open(os.path.join(folder, "README.md"), encoding="utf-8") as file:
        card = file.read()
    names = dict(re.findall(r"^ +'(\d+)': \"(\S+)\"$", card, re.M))
    for number, row in enumerate(lines(folder, "ner/train.jsonl")):
        tags = [names[str(tag)] for tag in row["ner_tags"]]
        show(str(number), "article", "-", "")
        tagged(str(number), list(zip(row["tokens"], ["X"] * len(tags), tags)))


def spacy_json(folder):
    for number, document in enumerate(load(os.path.join(folder, "documents.json"))):
        article, text = str(number), document["text"]
        show(article, "text", "-", text)
        begins, ends = {token["start"] for token in document["tokens"]}, {token["end"] for token in document["tokens"]}
        for key, spans in {"ents": document["ents"], **document["spans"]}.items():
            for span in spans:
                if span["start"] not in begins or span["end"] not in ends:
                    sys.exit(f"{article}: a span off the tokens: {span}")
                kind = "span" if key == "sc" else "ents" if key == "ents" else "mention"
                show(article, kind, span["label"], text[span["start"]:span["end"]])


def bdoc(folder):
    for article, path in files(folder, "*.bdocjs"):
        document = load(path)
        text, cut = document["text"], utf16(document["text"])
        points = document["offset_type"] == "p"
        show(article, "text", "-", text)
        for annotations in document["annotation_sets"].values():
            words = {}
            for made in annotations["annotations"]:
                words[str(made["id"])] = text[made["start"]:made["end"]] if points else cut(made["start"], made["end"])
            for made in annotations["annotations"]:
                if "chiosa.source" in made["features"]:
                    relation(article, made["type"], words, made["features"]["chiosa.source"], made["features"]["chiosa.target"])
                else:
                    show(article, "span", made["type"], words[str(made["id"])])


def pubannotation(folder):
    for number, document in enumerate(load(os.path.join(folder, "documents.json"))):
        article, text, words = str(number), document["text"], {}
        show(article, "text", "-", text)
        for made in document["denotations"] + document.get("blocks", []):
            parts = made["span"] if isinstance(made["span"], list) else [made["span"]]
            words[made["id"]] = "".join(text[part["begin"]:part["end"]] for part in parts)
            show(article, "span", made["obj"], words[made["id"]])
        for link in document.get("relations", []):
            relation(article, link["pred"], words, link["subj"], link["obj"])


def json_cas(article, document):
    structures = {made["%ID"]: made for made in document["%FEATURE_STRUCTURES"]}
    for member in document["%VIEWS"]["_InitialView"]["%MEMBERS"]:
        structures[member]  # all members are there
    sofa = next(made for made in structures.values() if made["%TYPE"] == "uima.cas.Sofa")
    cut = utf16(sofa["sofaString"])
    show(article, "text", "-", sofa["sofaString"])
    words = {number: cut(made["begin"], made["end"]) for number, made in structures.items() if "begin" in made}
    for number, made in structures.items():
        name = made["%TYPE"]
        if name not in document["%TYPES"] and not name.startswith("uima."):
            sys.exit(f"{article}: the type {name} is not declared")
        if "@Governor" in made:
            relation(article, made["label"], words, made["@Governor"], made["@Dependent"])
        elif name.endswith(".NamedEntity") or name.startswith("webanno.custom."):
            show(article, "span", made.get("value") if name.endswith("y") and "label" not in made else made["label"], words.get(number, ""))


def uima_json(folder):
    for article, path in files(folder, "*.json"):
        json_cas(article, load(path))


def inception(folder):
    with zipfile.ZipFile(os.path.join(folder, "documents.zip")) as archive:
        project = json.loads(archive.read("exportedproject.json"))
        declared = {layer["name"] for layer in project["layers"]}
        for source in project["source_documents"]:
            document = json.loads(archive.read("source/" + source["name"]))
            for made in document["%FEATURE_STRUCTURES"]:
                if made["%TYPE"].startswith("webanno.custom.") and made["%TYPE"] not in declared:
                    sys.exit(f"{source['name']}: {made['%TYPE']} is not a layer of the project")
            json_cas(source["name"].removesuffix(".json"), document)


def w3c(folder):  # positions count code points, as the standard says
    for article, path in files(folder, "*.jsonld"):
        with open(path.removesuffix(".jsonld") + ".txt", encoding="utf-8", newline="") as file:
            text = file.read()
        show(article, "text", "-", text)
        collection, words = load(path), {}
        items = collection["first"]["items"]
        if collection["total"] != len(items):
            sys.exit(f"{article}: {collection['total']} annotations are announced, {len(items)} are there")
        label = {item["id"]: next(body["value"] for body in item["body"] if isinstance(body, dict) and body["purpose"] == "tagging") for item in items}
        for item in items:
            if item["motivation"] == "linking":
                continue
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            words[item["id"]] = ""
            for target in targets:
                if not isinstance(target, dict) or "selector" not in target:
                    continue
                quote, position = target["selector"]
                agree(article, quote["exact"], text[position["start"]:position["end"]])
                words[item["id"]] += quote["exact"]
            show(article, "span", label[item["id"]], words[item["id"]])
        for item in items:
            if item["motivation"] == "linking":
                relation(article, label[item["id"]], words, item["target"], next(body for body in item["body"] if isinstance(body, str)))


def timelinejs(folder):
    for event in load(os.path.join(folder, "timeline.json"))["events"]:
        for date in (event["start_date"], event.get("end_date", {"year": "1"})):
            year, month, day = int(date["year"]), date.get("month"), date.get("day")
            if month is not None and not 1 <= int(month) <= 12 or day is not None and not 1 <= int(day) <= 31:
                sys.exit(f"{event['unique_id']}: no date: {date} ({year})")
        show("0", "span", "EVENT", event["unique_id"])


# --- XML ----------------------------------------------------------------------------------------------------------------------------------
def timeml(folder):
    for article, path in files(folder, "*.tml"):
        root = xml.parse(path).getroot()
        words = {"t0": ""}  # t0 is the document's date, not an annotation
        show(article, "text", "-", "".join(root.find("TEXT").itertext()))
        for found in root.iter():
            number = found.get("eid") or found.get("tid")
            if number and number != "t0":
                words[number] = "".join(found.itertext())
                show(article, "span", found.tag, words[number])
        for made in root.iter("MAKEINSTANCE"):
            words[made.get("eiid")] = words[made.get("eventID")]
        for link in list(root.iter("TLINK")) + list(root.iter("SLINK")) + list(root.iter("ALINK")):
            source = link.get("eventInstanceID") or link.get("timeID")
            target = link.get("relatedToEventInstance") or link.get("relatedToTime") or link.get("subordinatedEventInstance")
            relation(article, link.get("relType"), words, source, target)


def cat(folder):
    for article, path in files(folder, "*.xml"):
        show(article, "article", "-", "")
        root = xml.parse(path).getroot()
        token, words = {made.get("t_id"): made.text for made in root.iter("token")}, {}
        for made in root.find("Markables"):
            anchors = made.findall("token_anchor")
            words[made.get("m_id")] = "".join(token[anchor.get("t_id")] for anchor in anchors)
            if made.tag == "ENTITY":  # an instance, not a mention
                continue
            name = {"ENTITY_MENTION": made.get("ent_type"), "EVENT_MENTION": "EVENT"}.get(made.tag, made.tag)
            show(article, "span", name, words[made.get("m_id")])
        for link in root.find("Relations"):
            source, target = link.find("source").get("m_id"), link.find("target").get("m_id")
            if link.tag not in ("REFERS_TO", "HAS_PARTICIPANT"):
                relation(article, link.get("reltype"), words, source, target)


def tei(folder):
    space = "{http://www.tei-c.org/ns/1.0}"
    for article, path in files(folder, "*.xml"):
        root = xml.parse(path).getroot()
        text, places, words = "", {}, {}
        for block in root.find(f"{space}text/{space}body").iter():
            if block.get(PLAIN + "id"):
                places[block.get(PLAIN + "id")] = len(text)
            if block.tag in (space + "ab", space + "p"):
                text += block.text or ""
            elif block.tag in (space + "anchor", space + "g", space + "lb"):
                text += block.tail or ""
        show(article, "text", "-", text)
        for span in root.iter(space + "span"):
            pieces = re.findall(r"#range\(([^,]+),([^)]+)\)", span.get("target", "")) or [(span.get("from"), span.get("to"))]
            cut = [text[places[a.lstrip("#")]:places[b.lstrip("#")]] for a, b in pieces if a and b]
            words[span.get(PLAIN + "id")] = "".join(cut)
            show(article, "span", span.text, "".join(cut))
        for link in root.iter(space + "relation"):
            relation(article, link.get("name"), words, link.get("active", "#")[1:], link.get("passive", "#")[1:])


def gate_xml(folder):
    for article, path in files(folder, "*.xml"):
        root = xml.parse(path).getroot()
        nodes, text, units = root.find("TextWithNodes"), "", {}
        text = nodes.text or ""
        for node in nodes:
            if int(node.get("id")) != len(text.encode("utf-16-le")) // 2:
                sys.exit(f"{article}: node {node.get('id')} stands elsewhere")
            units[node.get("id")] = True
            text += node.tail or ""
        show(article, "text", "-", text)
        cut = utf16(text)
        for annotations in root.iter("AnnotationSet"):
            words, features = {}, {}
            for made in annotations.iter("Annotation"):
                units[made.get("StartNode")], units[made.get("EndNode")]
                words[made.get("Id")] = cut(int(made.get("StartNode")), int(made.get("EndNode")))
                features[made.get("Id")] = {feature.findtext("Name"): feature.findtext("Value") for feature in made.iter("Feature")}
            for made in annotations.iter("Annotation"):
                has = features[made.get("Id")]
                if "chiosa.source" in has:
                    relation(article, made.get("Type"), words, has["chiosa.source"], has["chiosa.target"])
                else:
                    show(article, "span", made.get("Type"), words[made.get("Id")])


def naf(folder):
    for article, path in files(folder, "*.naf"):
        root = xml.parse(path).getroot()
        text, words = root.findtext("raw"), {}
        show(article, "text", "-", text)
        for word in root.iter("wf"):
            begin = int(word.get("offset"))
            agree(article, word.text, text[begin:begin + int(word.get("length"))])
            words[word.get("id")] = word.text
        for term in root.iter("term"):
            words[term.get("id")] = "".join(words[target.get("id")] for target in term.iter("target"))
        for tag, label in (("entity", None), ("predicate", "EVENT"), ("timex3", "TIMEX3"), ("mark", None)):
            for made in root.iter(tag):
                words[made.get("id")] = "".join(words[target.get("id")] for target in made.iter("target"))
                show(article, "span", label or made.get("type"), words[made.get("id")])
        for link in root.iter("tlink"):
            relation(article, link.get("relType"), words, link.get("from"), link.get("to"))


def bioc(folder):
    for article, path in files(folder, "*.xml"):
        for passage in xml.parse(path).getroot().iter("passage"):
            annotations = [(made.get("id"), infon(made), [(place.get("offset"), place.get("length")) for place in made.findall("location")],
                            made.findtext("text")) for made in passage.findall("annotation")]
            links = [(infon(made), [(node.get("role"), node.get("refid")) for node in made.findall("node")]) for made in passage.findall("relation")]
            bioc_passage(article, passage.findtext("text"), passage.findtext("offset"), annotations, links)


def infon(made):
    return next(infon.text for infon in made.findall("infon") if infon.get("key") == "type")


def bioc_json(folder):
    for article, path in files(folder, "*.json"):
        for document in load(path)["documents"]:
            for passage in document["passages"]:
                annotations = [(made["id"], made["infons"]["type"], [(place["offset"], place["length"]) for place in made["locations"]],
                                made["text"]) for made in passage["annotations"]]
                links = [(made["infons"]["type"], [(node["role"], node["refid"]) for node in made["nodes"]]) for made in passage["relations"]]
                bioc_passage(article, passage["text"], passage["offset"], annotations, links)


def bioc_passage(article, text, offset, annotations, links):
    show(article, "text", "-", text)
    words = {}
    for number, label, places, said in annotations:
        parts = [(int(begin) - int(offset), int(length)) for begin, length in places]
        words[number] = "".join(text[begin:begin + length] for begin, length in parts)
        agree(article, said or "", words[number])
        show(article, "span", label, words[number])
    for label, nodes in links:
        ends = dict(nodes)
        relation(article, label, words, ends["source"], ends["target"])


def folia_xml(folder):
    space = "{http://ilk.uvt.nl/folia}"
    for article, path in files(folder, "*.folia.xml"):
        root, words = xml.parse(path).getroot(), {}
        paragraph = next(root.iter(space + "p"), None)
        text = "" if paragraph is None else paragraph.findtext(space + "t")
        show(article, "text", "-", text)
        behind = 0  # the last sentence; where an offset is left out, the next place is it
        for sentence in root.iter(space + "s"):
            own = sentence.find(space + "t")
            begin = text.find(own.text, behind) if own.get("offset") is None else int(own.get("offset"))
            agree(article, own.text, text[begin:begin + len(own.text)])
            behind, last = begin + len(own.text), 0
            for word in sentence.iter(space + "w"):
                form = word.find(space + "t")
                at = own.text.find(form.text, last) if form.get("offset") is None else int(form.get("offset"))  # in code points
                agree(article, form.text, own.text[at:at + len(form.text)])
                last = at + len(form.text)
                words[word.get(PLAIN + "id")] = form.text
        spans = [made for tag in ("entity", "timesegment") for made in root.iter(space + tag)]
        for span in spans:
            for reference in span.findall(space + "wref"):
                agree(article, reference.get("t"), words[reference.get("id")])
            words[span.get(PLAIN + "id")] = "".join(words[reference.get("id")] for reference in span.findall(space + "wref"))
            show(article, "span", span.get("class"), words[span.get(PLAIN + "id")])
        for span in spans:
            for link in span.findall(space + "relation"):
                relation(article, link.get("class"), words, span.get(PLAIN + "id"), link.find(space + "xref").get("id"))


# --- lines and columns --------------------------------------------------------------------------------------------------------------------
def brat(folder):
    for article, path in files(folder, "*.ann"):
        with open(path.removesuffix(".ann") + ".txt", encoding="utf-8", newline="") as file:
            text = file.read()
        show(article, "text", "-", text)
        with open(path, encoding="utf-8", newline="\n") as file:
            rows = [line.rstrip("\n").split("\t") for line in file]
        words = {}
        for row in rows:
            if row[0][0] == "T":
                label, places = row[1].split(" ", 1)
                pieces = [text[int(begin):int(end)] for begin, end in (place.split(" ") for place in places.split(";"))]
                agree(article, row[2], " ".join(pieces))
                words[row[0]] = "".join(pieces)
                show(article, "span", label, words[row[0]])
            elif row[0][0] == "E":
                words[row[0]] = words[row[1].split(" ")[0].split(":")[1]]
        for row in rows:
            if row[0][0] == "R":
                label, source, target = row[1].split(" ")
                relation(article, label, words, source.removeprefix("Arg1:"), target.removeprefix("Arg2:"))


def tagged(article, rows):
    """Spans of a scheme of B- and I- by NLTK: `rows` are word, part of speech, tag."""
    from nltk.chunk import conlltags2tree
    for chunk in conlltags2tree(rows, strict=True):
        if hasattr(chunk, "label"):
            show(article, "span", chunk.label(), "".join(word for word, _ in chunk))


def conll2003(folder):
    from nltk.corpus.reader.conll import ConllCorpusReader
    reader = ConllCorpusReader(folder, r".*\.conll", ("words", "pos", "ignore", "chunk"), chunk_types=None, encoding="utf-8")
    for sentence in reader.iob_sents():  # NLTK takes -DOCSTART- away: all articles are one
        tagged("*", sentence)


def conllu(folder):
    with open(os.path.join(folder, "documents.conllu"), encoding="utf-8", newline="\n") as file:
        rows = [line.rstrip("\n") for line in file]
    number, opened, said, built, found = -1, {}, None, "", {}
    for row in rows:
        if row.startswith("# newdoc"):
            number, opened, found = number + 1, {}, {}
            show(str(number), "article", "-", "")
        elif row.startswith("# text = "):
            said, built = row.removeprefix("# text = "), ""
        elif not row:
            if said is not None:
                agree(str(number), said.strip(), built.strip())
            said = None
        elif not row.startswith("#"):
            cells = row.split("\t")
            if len(cells) != 10:
                sys.exit(f"{number}: {len(cells)} columns: {row}")
            misc = dict(item.split("=", 1) for item in cells[9].split("|") if "=" in item)
            built += cells[1] + ("" if misc.get("SpaceAfter") == "No" else " ")  # as the validator of Universal Dependencies builds it
            entity_column(str(number), cells[1], misc.get("Entity", ""), opened, found)
    for (article, _), (label, words) in ALL_CONLLU.items():
        show(article, "span", label, words)


ALL_CONLLU = {}



def entity_column(article, form, column, opened, found):
    """CorefUD's Entity=: brackets open and close mentions, `[1/2]` says which part of how many."""
    marks = re.findall(r"\(([^()]+)(\))?|([^()]+)\)", column)
    closing = []
    for begun, at_once, ended in marks:
        if begun:
            fields = begun.split("-")
            name = re.sub(r"\[\d+/\d+\]$", "", fields[0])
            part = re.search(r"\[(\d+)/", fields[0])
            if not part or part.group(1) == "1":
                found[name] = found.get(name, 0) + 1
                ALL_CONLLU[(article, (name, found[name]))] = [fields[1], ""]
            opened.setdefault(fields[0], []).append((name, found[name]))
            if at_once:
                closing.append(fields[0])
        else:
            closing.append(ended)
    for mentions in opened.values():
        for mention in mentions:
            ALL_CONLLU[(article, mention)][1] += form
    for name in closing:
        if name not in opened:
            sys.exit(f"{article}: {name} ends and never began")
        opened[name].pop()
        if not opened[name]:
            del opened[name]


def semeval_timeline(folder):
    events = set()
    for name, path in files(folder, "*.txt"):
        with open(path, encoding="utf-8", newline="\n") as file:
            rows = file.read().split("\n")[1:]
        for row in filter(None, rows):
            order, anchor, *mentions = row.split("\t")
            if not order.isdigit() or not re.fullmatch(r"[\dX]{4}(-[\dX]{2}){0,2}", anchor):
                sys.exit(f"{name}: {row}")
            events.update(mentions)
    for event in events:
        show(event.rsplit("-", 2)[0], "span", "EVENT", event.rsplit("-", 1)[1])


def webanno_tsv3(folder):
    """WebAnno TSV 3: a column for each feature of a layer; `[n]` joins the tokens of an annotation; links stand on their target's row."""
    for article, path in files(folder, "*.tsv"):
        show(article, "article", "-", "")
        with open(path, encoding="utf-8", newline="\n") as file:
            rows = [line.rstrip("\n") for line in file]
        layers, spans, tokens, links = [], {}, {}, []
        for row in rows:
            if row.startswith(("#T_SP=", "#T_CH=", "#T_RL=")):
                name, *features = row[6:].split("|")
                layers.append((row[1:5], name, features))
            elif row and not row.startswith("#"):
                webanno_row(row.split("\t"), layers, spans, tokens, links)
        for label, words in spans.values():
            show(article, "span", unescaped(label), words)
        for label, source, target in links:
            show(article, "relation", unescaped(label), webanno_words(spans, tokens, source) + " > " + webanno_words(spans, tokens, target))


def unescaped(value):
    return re.sub(r"\\(.)", r"\1", value)


def split(value, mark):
    return re.split(r"(?<!\\)" + re.escape(mark), value)


def numbered(value):
    """A cell's value, and the number of the annotation that it belongs to ("" where it stands alone on its token)."""
    found = re.search(r"(?<!\\)\[(\d+)\]$", value)
    return (value[:found.start()], found[1]) if found else (value, "")


def webanno_row(cells, layers, spans, tokens, links):
    number, form, column = cells[0], cells[2], 3
    tokens[number] = form
    for kind, name, features in layers:
        wanted = features.index("label" if "label" in features else "value") if kind != "T_CH" else 0
        values = [value for value in split(cells[column + wanted], "|") if value != "_"]
        if kind == "T_RL":
            for value, place in zip(values, split(cells[column + len(features) - 1], "|")):
                at, _, which = place.partition("[")
                source, _, target = which.rstrip("]").partition("_")
                links.append((numbered(value)[0], (at, source), (number, target)))
        elif kind == "T_SP":  # chains, who refers to the same person, are not compared
            for label, which in map(numbered, values):
                before = spans.get((which or number, which and "n" or name), (label, ""))[1]
                spans[which or number, which and "n" or name] = (label, before + form)
        column += len(features)


def webanno_words(spans, tokens, place):
    """What a link ends at: the annotation of that number, or the one that stands alone on that token."""
    token, number = place
    return spans[number, "n"][1] if number not in ("", "0") else tokens[token]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    globals()[sys.argv[1].replace("-", "_")](sys.argv[2])
