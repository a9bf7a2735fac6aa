#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace cli {

namespace {

const Option document{"document", "ID", QT_TRANSLATE_NOOP("cli", "only this article: its number in “list”, or its id"), true};
const Option json{"json", "", QT_TRANSLATE_NOOP("cli", "as JSON")};
const Option with{"with", "COMMAND",
                  QT_TRANSLATE_NOOP("cli", "a program that is asked too: it reads an article a line and answers a line with its spans")};
const Option kb{"kb", "FILE",
                QT_TRANSLATE_NOOP("cli", "names with their ids in a knowledge base: TSV, JSON, SKOS as N-Triples or RDF/XML")};
const Option only{"only", "LAYERS",
                  QT_TRANSLATE_NOOP("cli", "only these, separated by commas: entity, timex3, event, quote, coref, timeline")};

} // namespace

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> table{
        {"new",
         "PROJECT [--tagset news|timeml|conll2003|FILE]",
         QT_TRANSLATE_NOOP("cli", "Makes an empty project."),
         {{"tagset", "T", QT_TRANSLATE_NOOP("cli", "news (unless said otherwise), timeml, conll2003, or a file")}},
         1,
         1,
         newProject},
        {"import",
         "PROJECT FILE|FOLDER… [--format F] [--language it] [--date 2025-09-15] [--option KEY=VALUE]… [--map LABEL=LABEL]…",
         QT_TRANSLATE_NOOP("cli", "Brings articles in, with or without annotations."),
         {{"format", "F", QT_TRANSLATE_NOOP("cli", "one of “formats”; else it is recognised")},
          {"language", "L", QT_TRANSLATE_NOOP("cli", "where the file names none")},
          {"date", "D", QT_TRANSLATE_NOOP("cli", "the article’s date, where the file names none")},
          {"option", "KEY=VALUE", QT_TRANSLATE_NOOP("cli", "a setting of the format, as which column of a table is the text: text=body"),
           true},
          {"map", "LABEL=LABEL",
           QT_TRANSLATE_NOOP("cli", "what a label of the files comes in as: PERSON=PER, entity:HUMAN=PER; others stay as they are, said"),
           true}},
         2,
         -1,
         import},
        {"list", "PROJECT [--json]", QT_TRANSLATE_NOOP("cli", "Lists the articles."), {json}, 1, 1, list},
        {"suggest",
         "PROJECT [--document ID] [--only LAYERS] [--with COMMAND] [--kb FILE]",
         QT_TRANSLATE_NOOP("cli", "Has the machine read the articles."),
         {document, only, with, kb},
         1,
         1,
         suggest},
        {"annotate",
         "[--model M] [--only LAYERS] [--with COMMAND] [--kb FILE] [--jobs N] <in.jsonl >out.jsonl",
         QT_TRANSLATE_NOOP("cli", "A filter: reads articles, writes them with suggestions."),
         {{"model", "M", QT_TRANSLATE_NOOP("cli", "what a project has learned: a file that “model” wrote")},
          only,
          with,
          kb,
          {"jobs", "N", QT_TRANSLATE_NOOP("cli", "how many articles at once; as many as there are cores, where it is not given")}},
         0,
         0,
         annotate},
        {"model",
         "PROJECT --output M",
         QT_TRANSLATE_NOOP("cli", "Writes what the project has learned into one file."),
         {{"output", "M", QT_TRANSLATE_NOOP("cli", "the file, for “annotate --model”")}},
         1,
         1,
         model},
        {"accept",
         "PROJECT [--document ID] [--above 0.9] [--annotator NAME]",
         QT_TRANSLATE_NOOP("cli", "Turns suggestions into annotations."),
         {document,
          {"above", "C", QT_TRANSLATE_NOOP("cli", "only those at least so sure, 0 to 1")},
          {"annotator", "NAME", QT_TRANSLATE_NOOP("cli", "in whose name")}},
         1,
         1,
         accept},
        {"export",
         "PROJECT --format F --output PATH [--document ID] [--verdicts accepted|all] [--with-rejected] [--split 80/10/10 --seed N] "
         "[--shards N] [--card] [--recipe NAME] [--preview] [--option KEY=VALUE]…",
         QT_TRANSLATE_NOOP("cli",
                           "Writes articles with their annotations, reads the files again and names what the format could not hold."),
         {{"format", "F", QT_TRANSLATE_NOOP("cli", "one of “formats”")},
          {"output", "PATH", QT_TRANSLATE_NOOP("cli", "a file, or a folder")},
          document,
          {"verdicts", "V", QT_TRANSLATE_NOOP("cli", "accepted (unless said otherwise), or all: suggestions too")},
          {"with-rejected", "", QT_TRANSLATE_NOOP("cli", "the negatives too")},
          {"option", "KEY=VALUE", QT_TRANSLATE_NOOP("cli", "a setting of the format"), true},
          {"status", "S", QT_TRANSLATE_NOOP("cli", "only articles that are new, “in progress” or done")},
          {"language", "L", QT_TRANSLATE_NOOP("cli", "only articles in this language: it")},
          {"story", "S", QT_TRANSLATE_NOOP("cli", "only articles of this story")},
          {"search", "WORDS", QT_TRANSLATE_NOOP("cli", "only articles in which the words stand")},
          {"split", "80/10/10",
           QT_TRANSLATE_NOOP("cli",
                             "parts (train, validation, test; or named: train=80/dev=10/held-out=10) that have their shares of every "
                             "label; stories and near-duplicates stay together")},
          {"split-by", "B", QT_TRANSLATE_NOOP("cli", "chance (unless said otherwise), or date: the oldest articles first")},
          {"seed", "N", QT_TRANSLATE_NOOP("cli", "another split by chance; 1 where it is not given")},
          {"shards", "N", QT_TRANSLATE_NOOP("cli", "so many files or folders a part")},
          {"card", "", QT_TRANSLATE_NOOP("cli", "a data card beside: counts, meanings of labels, provenance, parts")},
          {"recipe", "NAME", QT_TRANSLATE_NOOP("cli", "choices that the project keeps under this name; others given here win")},
          {"save-recipe", "NAME", QT_TRANSLATE_NOOP("cli", "keep these choices under a name")},
          {"preview", "", QT_TRANSLATE_NOOP("cli", "write nothing: show how the files would begin, and what would be lost")}},
         1,
         1,
         exportTo},
        {"timeline",
         "PROJECT [--document ID] [--entity NAME] [--format F] [--from DATE] [--to DATE] [--output PATH]",
         QT_TRANSLATE_NOOP("cli", "What happened when, as far as the annotations say."),
         {document,
          {"entity", "NAME",
           QT_TRANSLATE_NOOP("cli", "only events in whose sentence this entity stands, by its name or another that articles give it")},
          {"format", "F",
           QT_TRANSLATE_NOOP("cli", "text (unless said otherwise), json, svg, png, pdf, semeval-timeline, timeline-csv, ics, timelinejs")},
          {"from", "DATE", QT_TRANSLATE_NOOP("cli", "of pictures: only what comes from then on: 2025-09, 2025-W37, 2025-09-08")},
          {"to", "DATE", QT_TRANSLATE_NOOP("cli", "of pictures: only what comes until the end of it")},
          {"output", "PATH", QT_TRANSLATE_NOOP("cli", "a file; needed for svg, png, pdf; a folder for semeval-timeline")}},
         1,
         1,
         timeline},
        {"check",
         "PROJECT [--json]",
         QT_TRANSLATE_NOOP("cli", "Does the file hold what it should? Tag set, journal, contradictions in time."),
         {json},
         1,
         1,
         check},
        {"evaluate",
         "--gold GOLD.jsonl [--project P [--learned]] [--articles FILE] [--layer L] [--match strict|overlap] [--offsets dates|durations] "
         "[--json]",
         QT_TRANSLATE_NOOP("cli", "How well a project’s annotations, or the built-in suggesters, agree with gold."),
         {{"gold", "FILE", QT_TRANSLATE_NOOP("cli", "Chiosa JSONL")},
          {"project", "P", QT_TRANSLATE_NOOP("cli", "score this project instead of the suggesters")},
          {"learned", "", QT_TRANSLATE_NOOP("cli", "not the project’s annotations, but what the suggesters read with what it has learned")},
          {"articles", "FILE",
           QT_TRANSLATE_NOOP("cli", "score timelines of entities (SemEval-2015 Task 4): the articles, where --gold has the timelines")},
          {"layer", "L", QT_TRANSLATE_NOOP("cli", "only this layer")},
          {"match", "M", QT_TRANSLATE_NOOP("cli", "strict, overlap; both, where it is not given")},
          {"offsets", "O", QT_TRANSLATE_NOOP("cli", "“three days ago” as a date (TimeML) or its length alone (It-TimeML, KRAUTS)")},
          json},
         0,
         0,
         evaluate},
        {"simulate",
         "--gold GOLD.jsonl [--held-out FILE] [--json] [--chart F.svg]",
         QT_TRANSLATE_NOOP("cli", "An analyst who corrects every suggestion: keys per annotation."),
         {{"gold", "FILE", QT_TRANSLATE_NOOP("cli", "Chiosa JSONL")},
          {"held-out", "FILE",
           QT_TRANSLATE_NOOP("cli", "what the learning curve is measured on; the articles after each point, where it is not given")},
          {"chart", "F.svg", QT_TRANSLATE_NOOP("cli", "the learning curve as a picture")},
          json},
         0,
         0,
         simulate},
        {"agree", "A.chiosa B.chiosa [--json]", QT_TRANSLATE_NOOP("cli", "How far two analysts agree."), {}, 0, -1, {}},
        {"merge", "BASE A B --output C", QT_TRANSLATE_NOOP("cli", "Joins the work of two analysts."), {}, 0, -1, {}},
        {"render",
         "PROJECT --document ID --output F.png|svg|pdf",
         QT_TRANSLATE_NOOP("cli", "Draws an article with its annotations."),
         {document, {"output", "PATH", QT_TRANSLATE_NOOP("cli", "a file; its suffix says the format")}},
         1,
         1,
         render},
        {"sample",
         "PROJECT",
         QT_TRANSLATE_NOOP("cli", "Makes the sample project: six articles, read by the machine, partly corrected."),
         {},
         1,
         1,
         sample},
        {"picture",
         "PROJECT --output F.png [--document ID] [--theme light|dark|contrast|contrast-dark] [--size 1600x1000] [--keys KEYS]",
         QT_TRANSLATE_NOOP("cli", "A picture of the window with a project in it."),
         {document,
          {"output", "PATH", QT_TRANSLATE_NOOP("cli", "a PNG file")},
          {"theme", "T", QT_TRANSLATE_NOOP("cli", "light (unless said otherwise), dark, contrast, contrast-dark")},
          {"size", "WxH", QT_TRANSLATE_NOOP("cli", "of the window, in logical pixels")},
          {"keys", "KEYS", QT_TRANSLATE_NOOP("cli", "pressed first, separated by spaces: “Tab Tab A”")}},
         1,
         1,
         picture},
        {"formats",
         "[--json]",
         QT_TRANSLATE_NOOP("cli", "Lists the formats, which are read and which are written."),
         {json},
         0,
         0,
         formats},
    };
    return table;
}

base::Result<std::vector<annotation::DocumentId>> articlesOf(const workspace::Workspace &workspace, const Arguments &arguments)
{
    std::vector<annotation::DocumentId> ids;
    for (const QString &name : arguments.values(QStringLiteral("document"))) {
        const annotation::DocumentId id = workspace.articleNamed(name);
        if (!id)
            return base::Error{
                base::Error::Kind::Invalid,
                QCoreApplication::translate("cli", "There is no article “%1”. “chiosa list” shows numbers and ids.").arg(name),
                {}};
        ids.push_back(id);
    }
    if (ids.empty()) {
        for (const project::ArticleSummary &article : workspace.articles())
            ids.push_back(article.id);
    }
    return ids;
}

base::Result<::suggest::Families> onlyOf(const Arguments &arguments)
{
    return arguments.has(QStringLiteral("only")) ? ::suggest::familiesFrom(arguments.value(QStringLiteral("only")))
                                                 : base::Result<::suggest::Families>(::suggest::allFamilies);
}

int finish(workspace::Workspace &workspace, const Console &console, int code)
{
    if (const base::Result<> stored = workspace.waitUntilStored(); !stored)
        return console.fail(stored.error());
    workspace.close();
    return code;
}

} // namespace cli
