#include "app/cli/verbs.h"
#include "app/workspace/checker.h"
#include "app/workspace/learning.h"
#include "app/workspace/measuring.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

void printScore(QTextStream &out, const QString &name, const QJsonObject &score)
{
    const auto number
        = [&score](const char *key) { return QString::number(score.value(QLatin1String(key)).toDouble() * 100, 'f', 1).rightJustified(6); };
    out << QStringLiteral("  %1 P %2  R %3  F1 %4\n").arg(name.leftJustified(22), number("P"), number("R"), number("F1"));
}

void printLayer(QTextStream &out, const QString &layer, const QJsonObject &figures)
{
    out << layer << '\n';
    for (const QString &key : figures.keys()) {
        const QJsonValue value = figures.value(key);
        if (key == QStringLiteral("by_label")) {
            const QJsonObject labels = value.toObject();
            for (const QString &label : labels.keys()) {
                const QJsonObject score = labels.value(label).toObject();
                printScore(out, QStringLiteral("%1 strict").arg(label),
                           score.contains(QStringLiteral("strict")) ? score.value(QStringLiteral("strict")).toObject() : score);
            }
        } else if (value.isObject() && value.toObject().contains(QStringLiteral("F1"))) {
            printScore(out, key, value.toObject());
        } else if (value.isDouble()) {
            out << QStringLiteral("  %1 %2\n").arg(key.leftJustified(22)).arg(value.toDouble() * 100, 0, 'f', 1);
        }
    }
}

int evaluateWith(const workspace::SystemReading &system, const Arguments &arguments, const annotation::TagSet &tagSet,
                 const Console &console)
{
    bool complete = true;
    const auto gold = goldOf(arguments.value(QStringLiteral("gold")), tagSet, console, &complete);
    if (!gold)
        return console.fail(gold.error());
    const workspace::Evaluated evaluated
        = workspace::evaluated(*gold, system, {arguments.value(QStringLiteral("layer")), arguments.value(QStringLiteral("match"))});
    for (const QString &missing : evaluated.missing)
        console.say(tr("%1: the project has no such article; it is left out.").arg(missing));
    complete = complete && evaluated.missing.isEmpty();
    const QJsonObject &figures = evaluated.figures;
    if (arguments.has(QStringLiteral("json"))) {
        console.out << QString::fromUtf8(QJsonDocument(figures).toJson());
    } else {
        const int documents = figures.value(QStringLiteral("documents")).toInt();
        console.out << QCoreApplication::translate("cli", "%n document(s)", nullptr, documents) << '\n';
        const QJsonObject layers = figures.value(QStringLiteral("layers")).toObject();
        for (const QString &layer : layers.keys())
            printLayer(console.out, layer, layers.value(layer).toObject());
    }
    return complete ? Done : NotAll;
}

} // namespace

int check(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto report = std::make_shared<workspace::CheckReport>();
    const auto job = workspace::checkProject(workspace, report);
    job->start();
    job->wait();
    if (report->error)
        return console.fail(*report->error);
    if (arguments.has(QStringLiteral("json"))) {
        QJsonArray violations;
        for (const auto &line : report->violations)
            violations.append(QJsonObject{{QStringLiteral("document"), line.article},
                                          {QStringLiteral("span"), line.span},
                                          {QStringLiteral("rule"), line.rule},
                                          {QStringLiteral("words"), line.words}});
        const auto reasons = [](const QList<workspace::CheckReport::Line> &lines) {
            QJsonArray all;
            for (const auto &line : lines)
                all.append(QJsonObject{{QStringLiteral("document"), line.article},
                                       {QStringLiteral("because"), QJsonArray::fromStringList(line.because)},
                                       {QStringLiteral("words"), line.words}});
            return all;
        };
        const QString integrity
            = report->damage.isEmpty() ? QStringLiteral("ok") : QStringLiteral("damaged: ") + report->damage.join(QStringLiteral("; "));
        console.out << QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("integrity"), integrity},
                                                                   {QStringLiteral("violations"), violations},
                                                                   {QStringLiteral("contradictions"), reasons(report->contradictions)},
                                                                   {QStringLiteral("disagreements"), reasons(report->disagreements)}})
                                             .toJson());
    } else {
        for (const auto &line : report->disagreements) // what sources say differently is a result, no error
            console.out << QStringLiteral("%1: %2\n").arg(line.article, line.words);
    }
    for (const QString &damage : report->damage)
        console.say(tr("damaged: %1").arg(damage));
    for (const auto &line : report->violations + report->contradictions)
        console.say(QStringLiteral("%1: %2").arg(line.article, line.words));
    if (report->damage.isEmpty() && report->violations.isEmpty() && report->contradictions.isEmpty()) {
        console.say(tr("The file is sound, and nothing contradicts."));
        return Done;
    }
    return NotAll;
}

int evaluate(const Arguments &arguments, const Console &console)
{
    const auto invalid = [&console](const QString &sentence) { return console.fail({base::Error::Kind::Invalid, sentence, {}}); };
    const QString match = arguments.value(QStringLiteral("match"));
    if (!arguments.has(QStringLiteral("gold")))
        return invalid(tr("“evaluate” needs --gold GOLD.jsonl."));
    if (!match.isEmpty() && match != QStringLiteral("strict") && match != QStringLiteral("overlap"))
        return invalid(tr("--match takes strict or overlap."));
    if (arguments.has(QStringLiteral("learned")) && !arguments.has(QStringLiteral("project")))
        return invalid(tr("--learned needs --project P."));
    const QString offsets = arguments.value(QStringLiteral("offsets"));
    if (!offsets.isEmpty() && offsets != QStringLiteral("dates") && offsets != QStringLiteral("durations"))
        return invalid(tr("--offsets takes dates or durations."));
    workspace::Workspace workspace;
    if (arguments.has(QStringLiteral("project"))) {
        if (const base::Result<> opened = workspace.open(arguments.value(QStringLiteral("project"))); !opened)
            return console.fail(opened.error());
        if (arguments.has(QStringLiteral("learned"))) {
            if (const base::Result<QByteArray> learned = workspace::learnedModels(workspace); !learned)
                console.say(learned.error().text());
            return evaluateWith(workspace::readingOf(*workspace.pipeline()), arguments, workspace.tagSet(), console);
        }
        const workspace::SystemReading fromProject = [&workspace](const annotation::Document &gold) -> std::optional<annotation::Document> {
            const annotation::DocumentId id = workspace.articleNamed(gold.fields().name);
            const auto document = id ? workspace.store().document(id) : base::Result<annotation::Document>(base::Error());
            return document && document->text() == gold.text() ? std::optional(*document) : std::nullopt;
        };
        return evaluateWith(fromProject, arguments, workspace.tagSet(), console);
    }
    dates::Policy times;
    if (offsets == QStringLiteral("durations"))
        times.offsets = dates::Policy::Offsets::Durations;
    const ::suggest::Pipeline pipeline(times);
    const base::Result<annotation::TagSet> news = workspace::Workspace::shippedTagSet(QStringLiteral("news"));
    if (news && arguments.has(QStringLiteral("articles")))
        return evaluateTimelines(arguments, *news, pipeline, console);
    return news ? evaluateWith(workspace::readingOf(pipeline), arguments, *news, console) : console.fail(news.error());
}

} // namespace cli
