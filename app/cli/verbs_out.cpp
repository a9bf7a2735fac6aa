#include "app/cli/verbs.h"
#include "app/formats/registry.h"
#include "app/formats/selection.h"
#include "app/workspace/exporter.h"

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

// What the command line asks of an export, or why it cannot be.
base::Result<workspace::ExportOptions> optionsOf(const workspace::Workspace &workspace, const Arguments &arguments)
{
    const auto invalid = [](const QString &sentence) { return base::Error{base::Error::Kind::Invalid, sentence, {}}; };
    for (const char *name : {"split", "seed", "shards", "recipe"}) {
        if (arguments.has(QLatin1String(name)))
            return base::Error{base::Error::Kind::Unsupported, tr("--%1 is not there yet.").arg(QLatin1String(name)), {}};
    }
    workspace::ExportOptions options;
    options.format = arguments.value(QStringLiteral("format"));
    options.path = arguments.value(QStringLiteral("output"));
    if (options.format.isEmpty() || options.path.isEmpty())
        return invalid(tr("“export” needs --format F and --output PATH."));
    if (!formats::isKnownFormat(options.format))
        return invalid(tr("There is no format “%1”. “chiosa formats” lists them.").arg(options.format));
    const QString verdicts = arguments.value(QStringLiteral("verdicts"), QStringLiteral("accepted"));
    if (verdicts != QStringLiteral("accepted") && verdicts != QStringLiteral("all"))
        return invalid(tr("--verdicts takes accepted or all."));
    options.suggestions = verdicts == QStringLiteral("all");
    options.rejected = arguments.has(QStringLiteral("with-rejected"));
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

} // namespace

int exportTo(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const base::Result<workspace::ExportOptions> options = optionsOf(workspace, arguments);
    if (!options)
        return console.fail(options.error());
    const auto report = std::make_shared<workspace::ExportReport>();
    const auto job = workspace::exportArticles(workspace, *options, report);
    job->start();
    job->wait();
    if (report->error)
        return console.fail(*report->error);
    return sayExport(*report, console);
}

int sayExport(const workspace::ExportReport &report, const Console &console)
{
    for (const QString &file : report.files)
        console.out << file << '\n';
    console.say(tr("%n article(s) written.", nullptr, report.articles));
    for (const auto &[what, count] : report.losses)
        console.say(tr("lost, %n time(s): ", nullptr, count) + what);
    for (const auto &[what, count] : report.inSidecar)
        console.say(tr("kept in the file beside, %n time(s): ", nullptr, count) + what);
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

void printFormatSettings(QTextStream &out)
{
    out << '\n' << tr("What --option takes, format by format:") << '\n';
    for (const ::formats::Setting &setting : ::formats::selectionSettings())
        out << QStringLiteral("  %1 %2=%3\n      %4\n")
                   .arg(tr("every format:"), setting.key, setting.values.join(QLatin1Char('|')), setting.words);
    for (const ::formats::Codec *codec : ::formats::codecs()) {
        for (const ::formats::Setting &setting : codec->settings()) {
            if (setting.onReading)
                continue;
            const QString head = QStringLiteral("  %1 %2=%3").arg(codec->format().id, setting.key, setting.values.join(QLatin1Char('|')));
            out << head << '\n' << QStringLiteral("      ") << setting.words << '\n';
        }
    }
}

} // namespace cli
