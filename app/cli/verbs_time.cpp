#include "app/base/json_values.h"
#include "app/cli/verbs.h"
#include "app/timeline/value.h"
#include "app/workspace/entity_names.h"
#include "app/workspace/exporter.h"
#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

namespace cli {

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

QString nameOf(annotation::AnnotationId id) { return id ? base::idText(id.value) : QString(); }

QJsonObject jsonOf(const annotation::Document &document, const editing::State &state, const timeline::Item &item)
{
    QJsonArray entities;
    for (const annotation::AnnotationPointer &mention : document.within(workspace::sentenceAround(document, item.place))) {
        if (mention->layer != annotation::layers::entity || !mention->isVisible())
            continue;
        const annotation::Entity *entity = state.entity(mention->entity);
        const QString name = entity ? entity->name : document.surface(*mention);
        if (!entities.contains(name))
            entities.append(name);
    }
    return {{QStringLiteral("event"), nameOf(item.id)},
            {QStringLiteral("text"), item.text},
            {QStringLiteral("earliest"), workspace::earliestOf(item.bounds)},
            {QStringLiteral("latest"), workspace::latestOf(item.bounds)},
            {QStringLiteral("value"), item.value},
            {QStringLiteral("anchor"), nameOf(item.anchor)},
            {QStringLiteral("order"), item.order},
            {QStringLiteral("factuality"), item.factuality},
            {QStringLiteral("entities"), entities}};
}

// `only`: names of entities; empty: everything.
bool concerns(const QJsonObject &item, const QStringList &only)
{
    const QJsonArray names = item.value(QStringLiteral("entities")).toArray();
    return only.isEmpty()
        || std::any_of(names.begin(), names.end(), [&only](const QJsonValue &name) { return only.contains(name.toString().simplified()); });
}

QJsonObject jsonOf(const annotation::Document &document, const editing::State &state, const timeline::Timeline &timeline,
                   const QStringList &only)
{
    QJsonArray items;
    for (const timeline::Item &item : timeline.items()) {
        if (item.kind != timeline::Item::Kind::Event)
            continue;
        const QJsonObject object = jsonOf(document, state, item);
        if (concerns(object, only))
            items.append(object);
    }
    QJsonArray contradictions;
    for (const timeline::Contradiction &contradiction : timeline.contradictions()) {
        QJsonArray because;
        for (const annotation::AnnotationId id : contradiction.because)
            because.append(nameOf(id));
        contradictions.append(
            QJsonObject{{QStringLiteral("because"), because}, {QStringLiteral("words"), workspace::wholeOf(contradiction)}});
    }
    return {{QStringLiteral("document"), document.fields().name},
            {QStringLiteral("dct"), document.fields().dct},
            {QStringLiteral("items"), items},
            {QStringLiteral("contradictions"), contradictions}};
}

QString textOf(const QJsonObject &article)
{
    QString text = tr("%1 (article of %2)")
                       .arg(article.value(QStringLiteral("document")).toString(), article.value(QStringLiteral("dct")).toString())
        + QLatin1Char('\n');
    for (const QJsonValue &value : base::valuesOf(article.value(QStringLiteral("items")).toArray())) {
        const QJsonObject item = value.toObject();
        const QString earliest = item.value(QStringLiteral("earliest")).toString();
        const QString latest = item.value(QStringLiteral("latest")).toString();
        const QString when = earliest == latest ? earliest
                                                : QStringLiteral("%1 … %2").arg(earliest.isEmpty() ? QStringLiteral("?") : earliest,
                                                                                latest.isEmpty() ? QStringLiteral("?") : latest);
        text += QStringLiteral("%1\t%2\t%3\t%4\n")
                    .arg(item.value(QStringLiteral("order")).toInt())
                    .arg(when.leftJustified(25), item.value(QStringLiteral("value")).toString(),
                         item.value(QStringLiteral("text")).toString());
    }
    for (const QJsonValue &value : base::valuesOf(article.value(QStringLiteral("contradictions")).toArray()))
        text += QStringLiteral("! %1\n").arg(value.toObject().value(QStringLiteral("words")).toString());
    return text;
}

int put(const QByteArray &bytes, const QString &path, const Console &console)
{
    if (path.isEmpty()) {
        console.out << QString::fromUtf8(bytes);
        return Done;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return console.fail({base::Error::Kind::Io, tr("The file cannot be written: %1").arg(file.errorString()), path});
    console.say(path);
    return Done;
}

// "time.svg" for one article, "time-ID.svg" for each of several.
QString pathFor(const QString &path, const QString &article, bool several)
{
    if (!several)
        return path;
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
    QString safe = article;
    for (QChar &unit : safe) {
        if (!unit.isLetterOrNumber() && unit != QLatin1Char('-') && unit != QLatin1Char('_'))
            unit = QLatin1Char('_');
    }
    return path.left(dot) + QLatin1Char('-') + safe + path.mid(dot);
}

} // namespace

namespace {

const QStringList &drawnFormats()
{
    static const QStringList formats{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
    return formats;
}

const QStringList &fileFormats()
{
    static const QStringList formats{QStringLiteral("semeval-timeline"), QStringLiteral("timeline-csv"), QStringLiteral("ics"),
                                     QStringLiteral("timelinejs")};
    return formats;
}

base::Error invalid(const QString &sentence) { return {base::Error::Kind::Invalid, sentence, {}}; }

// What "timeline" was asked for, before anything is opened.
struct Wanted {
    QString format, path;
    TimelinePicture picture;
    bool isDrawn() const { return drawnFormats().contains(format); }
    bool isFile() const { return fileFormats().contains(format); }
};

base::Result<timeline::Period> periodNamed(const QString &text)
{
    const auto value = timeline::parseValue(text);
    const auto period = value ? timeline::periodOf(*value) : std::nullopt;
    if (!period)
        return invalid(tr("“%1” is no date. --from and --to take dates like 2025-09, 2025-W37 or 2025-09-08.").arg(text));
    return *period;
}

base::Result<Wanted> wantedOf(const Arguments &arguments)
{
    Wanted wanted{arguments.value(QStringLiteral("format"), QStringLiteral("text")), arguments.value(QStringLiteral("output")), {}};
    if (!wanted.isDrawn() && !wanted.isFile() && wanted.format != QStringLiteral("text") && wanted.format != QStringLiteral("json"))
        return invalid(tr("--format takes text, json, svg, png, pdf, semeval-timeline, timeline-csv, ics or timelinejs."));
    if (wanted.isDrawn() && wanted.path.isEmpty())
        return invalid(tr("A picture needs --output PATH."));
    if (wanted.format == QStringLiteral("semeval-timeline") && wanted.path.isEmpty())
        return invalid(tr("“semeval-timeline” writes several files: it needs --output FOLDER."));
    if (wanted.isDrawn() && !wanted.path.endsWith(QLatin1Char('.') + wanted.format, Qt::CaseInsensitive))
        wanted.path += QLatin1Char('.') + wanted.format;
    for (const QString &name : {QStringLiteral("from"), QStringLiteral("to")}) {
        if (!arguments.has(name))
            continue;
        if (!wanted.isDrawn())
            return invalid(tr("--from and --to are for pictures: svg, png and pdf."));
        const auto period = periodNamed(arguments.value(name));
        if (!period)
            return period.error();
        (name == QStringLiteral("from") ? wanted.picture.from : wanted.picture.to)
            = name == QStringLiteral("from") ? period->begin : period->end;
    }
    if (wanted.picture.from && wanted.picture.to && *wanted.picture.from >= *wanted.picture.to)
        return invalid(tr("--from must lie before --to."));
    return wanted;
}

// The names of those whom --entity means; empty where it is not given.
base::Result<QStringList> entitiesMeant(workspace::Workspace &workspace, const Arguments &arguments,
                                        const std::vector<annotation::DocumentId> &ids)
{
    if (!arguments.has(QStringLiteral("entity")))
        return QStringList();
    workspace::EntityNames names;
    for (const annotation::DocumentId id : ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return loaded.error();
        names.add(*workspace.document(id), workspace.state());
        workspace.editor().unload(id);
    }
    const QString wanted = arguments.value(QStringLiteral("entity"));
    const QStringList found = names.find(wanted);
    if (!found.isEmpty())
        return found;
    const QStringList nearest = names.nearest(wanted);
    if (nearest.isEmpty())
        return invalid(tr("There is no entity “%1”: no name is marked in these articles.").arg(wanted));
    return invalid(tr("There is no entity “%1”. The nearest are: %2.").arg(wanted, nearest.join(QStringLiteral(", "))));
}

// Through the exporter: what was written is read again, and what the format could not hold is said. One file without --output goes to the
// standard output.
int writeFile(workspace::Workspace &workspace, const Wanted &wanted, const QStringList &only,
              const std::vector<annotation::DocumentId> &ids, const Console &console)
{
    const QTemporaryDir beside;
    workspace::ExportOptions options;
    options.format = wanted.format;
    options.path = wanted.path.isEmpty() ? beside.path() : wanted.path;
    options.articles = ids;
    options.suggestions = true;
    if (!only.isEmpty())
        options.settings[QStringLiteral("entity")] = only.join(QLatin1Char('\n')) + QLatin1Char('\n');
    const auto report = std::make_shared<workspace::ExportReport>();
    const auto job = workspace::exportArticles(workspace, options, report);
    job->start();
    job->wait();
    if (report->error)
        return console.fail(*report->error);
    if (wanted.path.isEmpty()) {
        QFile file(report->files.value(0));
        if (!file.open(QIODevice::ReadOnly))
            return console.fail({base::Error::Kind::Io, tr("The file cannot be read: %1").arg(file.errorString()), file.fileName()});
        console.out << QString::fromUtf8(file.readAll());
        report->files.clear();
    }
    return sayExport(*report, console);
}

struct Articles { // as text and JSON show them
    QJsonArray json;
    QString text;
};

int draw(const Wanted &wanted, const annotation::Document &document, const workspace::Workspace &workspace, const timeline::Timeline &story,
         const QStringList &only, const QString &path, const Console &console)
{
    TimelinePicture picture = wanted.picture;
    picture.entityName = [&workspace](annotation::EntityId id) {
        const annotation::Entity *entity = workspace.state().entity(id);
        return entity ? entity->name : QString();
    };
    picture.shows = [&](annotation::AnnotationId id) {
        const timeline::Item *item = story.find(id);
        return item && concerns(jsonOf(document, workspace.state(), *item), only);
    };
    if (const base::Result<> drawing = console.renderer->timeline(document, story, picture, path); !drawing)
        return console.fail(drawing.error());
    console.say(path);
    return Done;
}

} // namespace

int timeline(const Arguments &arguments, const Console &console)
{
    const base::Result<Wanted> wanted = wantedOf(arguments);
    if (!wanted)
        return console.fail(wanted.error());
    if (wanted->isDrawn() && !console.renderer)
        return console.fail({base::Error::Kind::Unsupported, tr("Pictures cannot be drawn here."), {}});
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto ids = articlesOf(workspace, arguments);
    if (!ids)
        return console.fail(ids.error());
    if (arguments.has(QStringLiteral("entity")) && wanted->format == QStringLiteral("semeval-timeline"))
        return writeEntityTimeline(workspace, *ids, arguments.value(QStringLiteral("entity")), wanted->path, console);
    const base::Result<QStringList> only = entitiesMeant(workspace, arguments, *ids);
    if (!only)
        return console.fail(only.error());
    if (wanted->isFile())
        return writeFile(workspace, *wanted, *only, *ids, console);
    Articles articles;
    for (const annotation::DocumentId id : *ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return console.fail(loaded.error());
        const annotation::Document document = *workspace.document(id);
        const workspace::TimelinePointer story = workspace.timelineNow(id);
        if (wanted->isDrawn()) {
            const QString path = pathFor(wanted->path, document.fields().name, ids->size() > 1);
            if (const int code = draw(*wanted, document, workspace, *story, *only, path, console); code != Done)
                return code;
        } else {
            const QJsonObject object = jsonOf(document, workspace.state(), *story, *only);
            articles.json.append(object);
            articles.text += textOf(object);
        }
        workspace.editor().unload(id);
    }
    if (wanted->isDrawn())
        return Done;
    const bool isOne = articles.json.size() == 1;
    const QByteArray bytes = wanted->format == QStringLiteral("text") ? articles.text.toUtf8()
        : isOne                                                       ? QJsonDocument(articles.json.first().toObject()).toJson()
                                                                      : QJsonDocument(articles.json).toJson();
    return put(bytes, wanted->path, console);
}

int render(const Arguments &arguments, const Console &console)
{
    const QString path = arguments.value(QStringLiteral("output"));
    if (path.isEmpty() || !arguments.has(QStringLiteral("document")))
        return console.fail({base::Error::Kind::Invalid, tr("“render” needs --document ID and --output F.png, F.svg or F.pdf."), {}});
    if (!console.renderer)
        return console.fail({base::Error::Kind::Unsupported, tr("Pictures cannot be drawn here."), {}});
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto ids = articlesOf(workspace, arguments);
    if (!ids)
        return console.fail(ids.error());
    for (const annotation::DocumentId id : *ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return console.fail(loaded.error());
        const QString to = pathFor(path, workspace.document(id)->fields().name, ids->size() > 1);
        if (const base::Result<> drawn = console.renderer->article(*workspace.document(id), workspace.tagSet(), to); !drawn)
            return console.fail(drawn.error());
        console.say(to);
    }
    return Done;
}

} // namespace cli
