#include "app/cli/verbs.h"
#include "app/formats/registry.h"
#include "app/formats/selection.h"
#include "app/workspace/exporter.h"
#include "app/workspace/recipes.h"
#include "app/workspace/remedies.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

QString tr(const char *sentence, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("cli", sentence, comment, n);
}

base::Error invalid(const QString &sentence) { return {base::Error::Kind::Invalid, sentence, {}}; }

// A whole number of an option, within bounds; what it was where it is not said.
template <class Number> base::Result<> takeNumber(const Arguments &arguments, const char *name, Number least, Number most, Number &into)
{
    const QString key = QString::fromLatin1(name);
    if (!arguments.has(key))
        return {};
    bool isNumber = false;
    const qulonglong number = arguments.value(key).toULongLong(&isNumber);
    if (!isNumber || number < qulonglong(least) || number > qulonglong(most))
        return invalid(
            QCoreApplication::translate("cli", "--%1 takes a number from %2 to %3.").arg(key).arg(qulonglong(least)).arg(qulonglong(most)));
    into = Number(number);
    return {};
}

// Which articles, and in which parts.
base::Result<> takeParts(const Arguments &arguments, workspace::ExportOptions &options)
{
    const auto text = [&arguments](const char *name, QString &into) { into = arguments.value(QLatin1String(name), into); };
    text("language", options.choice.language);
    text("story", options.choice.story);
    text("search", options.choice.words);
    if (arguments.has(QStringLiteral("status"))) {
        using annotation::Status;
        const QString wanted = arguments.value(QStringLiteral("status"));
        options.choice.status.reset();
        for (const Status status : {Status::New, Status::InProgress, Status::Done}) {
            if (annotation::statusName(status) == wanted)
                options.choice.status = status;
        }
        if (!options.choice.status && wanted != QStringLiteral("any"))
            return invalid(tr("--status takes new, “in progress”, done or any."));
    }
    if (arguments.has(QStringLiteral("split"))) {
        auto parts = workspace::partsFrom(arguments.value(QStringLiteral("split")));
        if (!parts)
            return parts.error();
        options.split.parts = *std::move(parts);
    }
    if (arguments.has(QStringLiteral("split-by"))) {
        const QString by = arguments.value(QStringLiteral("split-by"));
        if (by != QStringLiteral("chance") && by != QStringLiteral("date"))
            return invalid(tr("--split-by takes chance or date."));
        options.split.by = by == QStringLiteral("date") ? workspace::SplitPlan::By::Date : workspace::SplitPlan::By::Chance;
    }
    options.card = options.card || arguments.has(QStringLiteral("card"));
    if (const base::Result<> seed = takeNumber<quint64>(arguments, "seed", 0, ~quint64(0), options.split.seed); !seed)
        return seed;
    return takeNumber(arguments, "shards", 1, workspace::mostShards, options.shards);
}

// What the command line asks of an export, or why it cannot be.
base::Result<workspace::ExportOptions> optionsOf(workspace::Workspace &workspace, const Arguments &arguments)
{
    workspace::ExportOptions options;
    if (arguments.has(QStringLiteral("recipe"))) {
        auto kept = workspace::recipe(workspace, arguments.value(QStringLiteral("recipe")));
        if (!kept)
            return kept.error();
        options = *std::move(kept);
    }
    options.format = arguments.value(QStringLiteral("format"), options.format);
    options.path = arguments.value(QStringLiteral("output"));
    const bool needsPath = !arguments.has(QStringLiteral("preview")) && !arguments.has(QStringLiteral("save-recipe"));
    if (options.format.isEmpty() || (options.path.isEmpty() && needsPath))
        return invalid(tr("“export” needs --format F and --output PATH."));
    if (!formats::isKnownFormat(options.format))
        return invalid(tr("There is no format “%1”. “chiosa formats” lists them.").arg(options.format));
    if (const base::Result<> parts = takeParts(arguments, options); !parts)
        return parts.error();
    const QString verdicts
        = arguments.value(QStringLiteral("verdicts"), options.suggestions ? QStringLiteral("all") : QStringLiteral("accepted"));
    if (verdicts != QStringLiteral("accepted") && verdicts != QStringLiteral("all"))
        return invalid(tr("--verdicts takes accepted or all."));
    options.suggestions = verdicts == QStringLiteral("all");
    options.rejected = options.rejected || arguments.has(QStringLiteral("with-rejected"));
    for (const QString &setting : arguments.values(QStringLiteral("option"))) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return invalid(tr("--option takes KEY=VALUE."));
        options.settings[setting.left(equals)] = setting.mid(equals + 1);
    }
    const formats::Codec *codec = formats::codec(options.format);
    for (const auto &[key, value] : options.settings) {
        std::vector<formats::Setting> known = codec ? codec->settings() : std::vector<formats::Setting>();
        for (formats::Setting &setting : formats::selectionSettings())
            known.push_back(std::move(setting));
        const auto found
            = std::find_if(known.begin(), known.end(), [&key = key](const formats::Setting &setting) { return setting.key == key; });
        if (found == known.end() || (!found->values.isEmpty() && !found->values.contains(value)))
            return invalid(
                tr("The format “%1” does not take %2=%3. “chiosa help export” lists what it takes.").arg(options.format, key, value));
    }
    if (arguments.has(QStringLiteral("document"))) {
        auto ids = articlesOf(workspace, arguments);
        if (!ids)
            return ids.error();
        options.articles = *std::move(ids);
    }
    return options;
}

// Text as it is, other bytes by their number.
QString beginningOf(const QByteArray &bytes)
{
    constexpr qsizetype most = 1200;
    const QByteArray head = bytes.left(most);
    const bool isText = std::none_of(head.begin(), head.end(), [](char c) { return static_cast<uchar>(c) < 0x09; });
    return isText ? QString::fromUtf8(head) : tr("(%n byte(s) or more, not text)", nullptr, int(bytes.size()));
}

QString examplesOf(const workspace::LossLine &line)
{
    return line.examples.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(line.examples.join(QStringLiteral("; ")));
}

} // namespace

int exportTo(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const base::Result<workspace::ExportOptions> options = optionsOf(workspace, arguments);
    if (!options)
        return console.fail(options.error());
    if (arguments.has(QStringLiteral("save-recipe"))) {
        if (const base::Result<> kept = workspace::keepRecipe(workspace, arguments.value(QStringLiteral("save-recipe")), *options); !kept)
            return console.fail(kept.error());
        if (const base::Result<> stored = workspace.waitUntilStored(); !stored)
            return console.fail(stored.error());
        console.say(tr("Kept as the recipe “%1”.").arg(arguments.value(QStringLiteral("save-recipe"))));
        if (options->path.isEmpty() && !arguments.has(QStringLiteral("preview")))
            return Done;
    }
    constexpr int everything = std::numeric_limits<int>::max();
    const bool isTrial = arguments.has(QStringLiteral("preview"));
    const auto report = std::make_shared<workspace::ExportReport>();
    const auto job
        = isTrial ? workspace::tryExport(workspace, *options, everything, report) : workspace::exportArticles(workspace, *options, report);
    job->start();
    job->wait();
    if (report->error)
        return console.fail(*report->error);
    for (const auto &[name, bytes] : report->beginnings)
        console.out << QStringLiteral("==> %1 <==\n").arg(name) << beginningOf(bytes) << '\n';
    return sayExport(*report, console);
}

int sayExport(const workspace::ExportReport &report, const Console &console)
{
    for (const QString &file : report.files)
        console.out << file << '\n';
    console.say(report.files.isEmpty() ? tr("%n article(s) tried, nothing was written.", nullptr, report.articles)
                                       : tr("%n article(s) written.", nullptr, report.articles));
    for (const workspace::ExportReport::Part &part : report.parts)
        //: a part of a data set: "train: 80 articles, 4,012 annotations"
        console.say(tr("%1: %2, %3")
                        .arg(part.name, tr("%n article(s)", nullptr, part.articles), tr("%n annotation(s)", nullptr, part.annotations)));
    bool isHelpless = false;
    for (const auto &[what, line] : report.losses) {
        console.say(tr("lost, %n time(s): ", nullptr, line.count) + what + examplesOf(line));
        const auto ways = report.remedies.find(what);
        isHelpless = isHelpless || ways == report.remedies.end();
        for (const workspace::Remedy &way : ways == report.remedies.end() ? std::vector<workspace::Remedy>() : ways->second)
            console.say(QStringLiteral("    ") + tr("with --option %1=%2: %3").arg(way.key, way.value, workspace::wordsOf(way)));
    }
    if (isHelpless)
        console.say(tr("These hold all of it: %1.").arg(workspace::losslessFormats().join(QStringLiteral(", "))));
    for (const auto &[what, line] : report.inSidecar)
        console.say(tr("kept in the file beside, %n time(s): ", nullptr, line.count) + what + examplesOf(line));
    for (const QString &mismatch : report.mismatches)
        console.say(tr("came back different: ") + mismatch);
    return report.losses.empty() && report.mismatches.isEmpty() ? Done : NotAll;
}

int formats(const Arguments &arguments, const Console &console)
{
    QJsonArray list;
    for (const ::formats::Format &format : ::formats::allFormats()) {
        if (arguments.has(QStringLiteral("json"))) {
            list.append(QJsonObject{{QStringLiteral("id"), format.id},
                                    {QStringLiteral("name"), format.name},
                                    {QStringLiteral("reads"), format.reads},
                                    {QStringLiteral("writes"), format.writes},
                                    {QStringLiteral("suffixes"), QJsonArray::fromStringList(format.suffixes)}});
            continue;
        }
        const QString does = format.reads && format.writes ? tr("reads, writes")
            : format.reads                                 ? tr("reads")
            : format.writes                                ? tr("writes")
                                                           : tr("not there yet");
        console.out << QStringLiteral("%1  %2  %3\n").arg(format.id.leftJustified(18), does.leftJustified(14), format.name);
    }
    if (arguments.has(QStringLiteral("json")))
        console.out << QString::fromUtf8(QJsonDocument(list).toJson());
    return Done;
}

void printFormatSettings(QTextStream &out, bool onReading)
{
    out << '\n' << tr("What --option takes, format by format:") << '\n';
    const auto print = [&out](const QString &head, const ::formats::Setting &setting) {
        out << QStringLiteral("  %1 %2=%3\n      %4\n").arg(head, setting.key, setting.values.join(QLatin1Char('|')), setting.words);
    };
    for (const ::formats::Setting &setting : onReading ? std::vector<::formats::Setting>() : ::formats::selectionSettings())
        print(tr("every format:"), setting);
    for (const ::formats::Codec *codec : ::formats::codecs()) {
        for (const ::formats::Setting &setting : codec->settings()) {
            if (setting.onReading == onReading)
                print(codec->format().id, setting);
        }
    }
}

} // namespace cli
