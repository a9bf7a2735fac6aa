"""Writes the torture articles as Chiosa JSONL: what readers, offsets and markup stumble over, in sentences and with people of our own."""
import json
import sys


class Article:
    """An article whose annotations are named by their words: `mark` finds them, so that offsets (code points) need no counting."""

    def __init__(self, name, lang, title, text, dct="2026-03-12"):
        self.record = {"id": name, "lang": lang, "dct": dct, "title": title, "source": name + ".txt", "text": text}
        self.spans, self.relations, self.entities = [], [], []

    def mark(self, layer, label, *parts, after="", value=None, **attrs):
        """A span over the words `parts` (several: discontinuous), the first one after the words `after`; its id."""
        text, at, ranges = self.record["text"], 0, []
        at = text.index(after) if after else 0
        for part in parts:
            begin = text.index(part, at)
            at = begin + len(part)
            ranges.append([begin, at])
        span = {"id": f"s{len(self.spans) + 1}", "start": ranges[0][0], "end": ranges[-1][1], "layer": layer, "label": label,
                "attrs": attrs, "ranges": ranges, "origin": {"by": "hand", "confidence": 1}, "verdict": "added", "annotator": "analyst"}
        if value:
            span["value"] = value
        self.spans.append(span)
        return span["id"]

    def link(self, kind, source, target, layer="tlink"):
        self.relations.append({"id": f"r{len(self.relations) + 1}", "layer": layer, "type": kind, "source": source, "target": target,
                               "attrs": {}, "origin": {"by": "hand", "confidence": 1}, "verdict": "added"})

    def entity(self, label, name, *mentions, kb=""):
        self.entities.append({"id": f"e{len(self.entities) + 1}", "label": label, "name": name, "kb": kb, "mentions": list(mentions)})

    def line(self):
        record = dict(self.record, spans=self.spans, relations=self.relations, entities=self.entities)
        return json.dumps(record, ensure_ascii=False)


def scripts():
    """Emoji, joiners, flags, combining marks, half a dozen scripts, every line end, and characters that markup wants escaped."""
    text = ("Festa \U0001F389 a Borgo Salìce: \U0001F469\u200D\U0001F469\u200D\U0001F467 in piazza\n\n"
            "di Pia d\u2019Oria\n\n"
            "Il gruppo \U0001F1EE\U0001F1F9 Nova Rete e Cafe\u0301 Ågren (A\u030Agren) hanno parlato con Tea Zenzéro \U0001F44D\U0001F3FD.\r\n"
            "Ada Lugli & figli <srl> ha detto \u00ABA < B && C > D\u00BB a \"Radio 'Uno'\" ]]> e basta.\u2028"
            "Una riga dopo U+2028,\u00A0poi\ttabulazioni\t; una barra \\ e un_trattino_basso | [quadre] (tonde) {graffe} #5 %2C *.\n\n"
            "\u05D3\u05BC\u05B8\u05E0\u05B8\u05D4 \u05D0\u05DC\u05DE\u05D5\u05D2 "
            "\u05D4\u05D2\u05D9\u05E2\u05D4 \u05DC\u05D7\u05D9\u05E4\u05D4. "
            "\u0642\u0627\u0644\u062A \u0644\u064A\u0644\u0649 \u0627\u0644\u0645\u0627\u062C\u0631\u064A "
            "\u0641\u064A \u0635\u0641\u0627\u0642\u0633\u060C \u200F(\u0627\u0644\u064A\u0648\u0645)\u200E.\n"
            "\u0E2A\u0E21\u0E0A\u0E32\u0E22\u0E40\u0E14\u0E34\u0E19\u0E17\u0E32\u0E07\u0E44\u0E1B\u0E40\u0E0A\u0E35\u0E22\u0E07\u0E43\u0E2B\u0E21\u0E48\u0E27\u0E31\u0E19\u0E19\u0E35\u0E49\n"
            "\u6797\u5C0F\u96E8\u5728\u4E0A\u6D77\u3002 \U00020BB7\u91CE\u5BB6 \uFDFD fine\n")
    article = Article("torture-scripts", "it", "Festa \U0001F389 a Borgo Salìce", text)
    article.mark("structure", "TITLE", text.split("\n")[0])
    article.mark("structure", "BYLINE", "di Pia d\u2019Oria")
    article.mark("entity", "PER", "Pia d\u2019Oria")
    place = article.mark("entity", "LOC", "Borgo Salìce")
    article.mark("entity", "GRP", "\U0001F469\u200D\U0001F469\u200D\U0001F467")
    article.mark("entity", "GRP", "\U0001F1EE\U0001F1F9")
    article.mark("entity", "ORG", "Nova Rete")
    article.mark("entity", "PER", "Cafe\u0301 Ågren")
    article.mark("entity", "PER", "A\u030Agren")
    article.mark("entity", "PER", "Tea Zenzéro \U0001F44D\U0001F3FD")
    firm = article.mark("entity", "ORG", "Ada Lugli & figli <srl>")
    person = article.mark("entity", "PER", "Ada Lugli")
    article.mark("quote", "QUOTE", "\u00ABA < B && C > D\u00BB")
    article.mark("entity", "ORG", "Radio 'Uno'")
    article.mark("entity", "PRD", "]]>")
    article.mark("entity", "NUM", "5")
    article.mark("entity", "PRD", "un_trattino_basso | [quadre]")
    article.mark("entity", "PER", "\u05D3\u05BC\u05B8\u05E0\u05B8\u05D4 \u05D0\u05DC\u05DE\u05D5\u05D2")
    article.mark("entity", "LOC", "\u05D7\u05D9\u05E4\u05D4")
    article.mark("entity", "PER", "\u0644\u064A\u0644\u0649 \u0627\u0644\u0645\u0627\u062C\u0631\u064A")
    article.mark("entity", "LOC", "\u0635\u0641\u0627\u0642\u0633")
    article.mark("entity", "PER", "\u0E2A\u0E21\u0E0A\u0E32\u0E22")
    article.mark("entity", "LOC", "\u0E40\u0E0A\u0E35\u0E22\u0E07\u0E43\u0E2B\u0E21\u0E48")
    article.mark("timex3", "TIMEX3", "\u0E27\u0E31\u0E19\u0E19\u0E35\u0E49", value="2026-03-12", type="DATE")
    article.mark("entity", "PER", "\u6797\u5C0F\u96E8")
    article.mark("entity", "LOC", "\u4E0A\u6D77")
    article.mark("entity", "ORG", "\U00020BB7\u91CE\u5BB6")
    article.entity("LOC", "Borgo Salìce", place, kb="Q42")
    article.entity("ORG", "Ada Lugli & figli <srl>", firm)
    article.entity("PER", "Ada \"la\" Lugli", person)
    return article


def spans():
    """Spans within spans, across each other, in pieces, twice over the same words, over the end of a paragraph, and inside a word."""
    text = ("Il presidente della Banca di Valle Chiara, Remo Tassi, lascia\n\n"
            "Il presidente della Banca di Valle Chiara si è, a sorpresa, dimesso ieri. I ministri Zita e Brenno Orsi non commentano.\n"
            "\u00ABNon ne sapevo nulla\u00BB, ha detto. \u00ABE oggi\u00BB\n\u00ABmeno ancora\u00BB, ha scritto poi. Filosovietico, certo.")
    article = Article("torture-spans", "it", "Il presidente lascia", text)
    article.mark("structure", "TITLE", text.split("\n")[0])
    article.mark("entity", "ROL", "presidente della Banca di Valle Chiara")  # three deep
    article.mark("entity", "ORG", "Banca di Valle Chiara")
    article.mark("entity", "LOC", "Valle Chiara")
    article.mark("entity", "PER", "Remo Tassi")
    article.mark("entity", "PER", "Remo Tassi, lascia")  # nested, same label and begin
    article.mark("entity", "ORG", "Banca di Valle Chiara", after="\n\n")
    article.mark("entity", "FAC", "Banca di Valle Chiara", after="\n\n")  # the same words twice, two labels
    article.mark("event", "EVENT", "si è", "dimesso", **{"class": "OCCURRENCE", "tense": "PAST"})  # in pieces
    article.mark("timex3", "TIMEX3", "ieri", value="2026-03-11", type="DATE")
    article.mark("entity", "ROL", "ministri")
    first = article.mark("entity", "PER", "Zita", "Orsi")
    second = article.mark("entity", "PER", "Brenno Orsi")
    article.mark("entity", "GRP", "I ministri Zita e")  # crosses the next
    article.mark("entity", "NEV", "Zita e Brenno")
    article.mark("quote", "QUOTE", "\u00ABNon ne sapevo nulla\u00BB")
    article.mark("quote", "QUOTE", "\u00ABE oggi\u00BB\n\u00ABmeno ancora\u00BB")  # over the end of a line
    article.mark("entity", "GRP", "sovietico")  # inside a word
    article.entity("PER", "Zita Orsi", first)
    article.entity("PER", "Brenno Orsi", second)
    return article


def times():
    """Events, dates, durations and sets with values and modifiers, and links of every kind between them."""
    text = ("Lo sciopero è cominciato lunedì 9 marzo, dopo che l'assemblea ha votato. Durante il corteo la polizia ha fermato Ugo Lenci. "
            "Il tribunale lo ha liberato due giorni dopo, verso le 18. Ogni giovedì i lavoratori si riuniscono. "
            "L'accordo non sarà firmato prima di maggio 2026. Negli anni Novanta, ha ricordato Lenci, durò tre settimane.")
    article = Article("torture-times", "it", "Lo sciopero", text)
    event = {"class": "OCCURRENCE", "polarity": "POS", "factuality": "FACT", "pos": "VERB"}
    start = article.mark("event", "EVENT", "cominciato", **dict(event, tense="PAST", **{"class": "ASPECTUAL"}))
    strike = article.mark("event", "EVENT", "sciopero", **dict(event, pos="NOUN"))
    vote = article.mark("event", "EVENT", "votato", tense="PAST", **event)
    march = article.mark("event", "EVENT", "corteo", **dict(event, pos="NOUN"))
    arrest = article.mark("event", "EVENT", "fermato", tense="PAST", **event)
    free = article.mark("event", "EVENT", "liberato", tense="PAST", **event)
    sign = article.mark("event", "EVENT", "firmato", **dict(event, tense="FUTURE", polarity="NEG", factuality="FUTURE"))
    recall = article.mark("event", "EVENT", "ricordato", **dict(event, tense="PAST", **{"class": "REPORTING"}))
    last = article.mark("event", "EVENT", "durò", tense="PAST", **event)
    monday = article.mark("timex3", "TIMEX3", "lunedì 9 marzo", value="2026-03-09", type="DATE")
    later = article.mark("timex3", "TIMEX3", "due giorni dopo", value="2026-03-11", type="DATE")
    six = article.mark("timex3", "TIMEX3", "verso le 18", value="2026-03-11T18", type="TIME", mod="APPROX")
    article.mark("timex3", "TIMEX3", "Ogni giovedì", value="XXXX-WXX-4", type="SET", quant="EVERY")
    may = article.mark("timex3", "TIMEX3", "prima di maggio 2026", value="2026-05", type="DATE", mod="BEFORE")
    nineties = article.mark("timex3", "TIMEX3", "anni Novanta", value="199", type="DATE")
    weeks = article.mark("timex3", "TIMEX3", "tre settimane", value="P3W", type="DURATION")
    person = article.mark("entity", "PER", "Ugo Lenci")
    surname = article.mark("entity", "PER", "Lenci", after="Novanta")
    article.mark("entity", "ORG", "polizia")
    for kind, source, target in (("BEGINS", start, strike), ("AFTER", strike, vote), ("IS_INCLUDED", start, monday), ("DURING", arrest, march),
                                 ("AFTER", free, arrest), ("IS_INCLUDED", free, later), ("SIMULTANEOUS", free, six), ("AFTER", sign, may),
                                 ("IS_INCLUDED", last, nineties), ("BEFORE", last, recall), ("INCLUDES", nineties, weeks)):
        article.link(kind, source, target)
    article.entity("PER", "Ugo Lenci", person, surname, kb="Q1")
    return article


def bare():
    """An article without any annotation, and without a date."""
    return Article("torture-bare", "it", "Nulla", "Nulla da segnalare.\n", dct="")


with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
    for made in (scripts(), spans(), times(), bare()):
        file.write(made.line() + "\n")
