#include "app/cli/verbs.h"
#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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

bool concerns(const QJsonObject &item, const QString &entity)
{
    if (entity.isEmpty())
        return true;
    for (const QJsonValue &name : item.value(QStringLiteral("entities")).toArray()) {
        if (name.toString().contains(entity, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QJsonObject jsonOf(const annotation::Document &document, const editing::State &state, const timeline::Timeline &timeline,
                   const QString &entity)
{
    QJsonArray items;
    for (const timeline::Item &item : timeline.items()) {
        if (item.kind != timeline::Item::Kind::Event)
            continue;
        const QJsonObject object = jsonOf(document, state, item);
        if (concerns(object, entity))
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
    for (const QJsonValue &value : article.value(QStringLiteral("items")).toArray()) {
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
    for (const QJsonValue &value : article.value(QStringLiteral("contradictions")).toArray())
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

int timeline(const Arguments &arguments, const Console &console)
{
    const QString format = arguments.value(QStringLiteral("format"), QStringLiteral("text"));
    static const QStringList later{QStringLiteral("semeval-timeline"), QStringLiteral("timeline-csv"), QStringLiteral("ics"),
                                   QStringLiteral("timelinejs")};
    if (later.contains(format))
        return console.fail({base::Error::Kind::Unsupported, tr("The timeline format “%1” is not there yet.").arg(format), {}});
    static const QStringList drawn{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
    if (!drawn.contains(format) && format != QStringLiteral("text") && format != QStringLiteral("json"))
        return console.fail({base::Error::Kind::Invalid, tr("--format takes text, json, svg, png or pdf."), {}});
    QString path = arguments.value(QStringLiteral("output"));
    if (drawn.contains(format) && path.isEmpty())
        return console.fail({base::Error::Kind::Invalid, tr("A picture needs --output PATH."), {}});
    if (drawn.contains(format) && !path.endsWith(QLatin1Char('.') + format, Qt::CaseInsensitive))
        path += QLatin1Char('.') + format;
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto ids = articlesOf(workspace, arguments);
    if (!ids)
        return console.fail(ids.error());
    QString text;
    QJsonArray articles;
    for (const annotation::DocumentId id : *ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return console.fail(loaded.error());
        const annotation::Document document = *workspace.document(id);
        const workspace::TimelinePointer timeline = workspace.timelineNow(id);
        if (drawn.contains(format)) {
            if (!console.renderer)
                return console.fail({base::Error::Kind::Unsupported, tr("Pictures cannot be drawn here."), {}});
            const QString to = pathFor(path, document.fields().name, ids->size() > 1);
            if (const base::Result<> drawing = console.renderer->timeline(document, *timeline, to); !drawing)
                return console.fail(drawing.error());
            console.say(to);
        } else {
            const QJsonObject object = jsonOf(document, workspace.state(), *timeline, arguments.value(QStringLiteral("entity")));
            articles.append(object);
            text += textOf(object);
        }
        workspace.editor().unload(id);
    }
    if (drawn.contains(format))
        return Done;
    const bool one = articles.size() == 1;
    const QByteArray bytes = format == QStringLiteral("text") ? text.toUtf8()
        : one                                                 ? QJsonDocument(articles.first().toObject()).toJson()
                                                              : QJsonDocument(articles).toJson();
    return put(bytes, path, console);
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
