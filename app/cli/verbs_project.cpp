#include "app/cli/verbs.h"
#include "app/formats/registry.h"
#include "app/workspace/importer.h"
#include "app/workspace/learning.h"

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

} // namespace

namespace {

// KEY=VALUE of every --option.
base::Result<::formats::Settings> settingsOf(const Arguments &arguments, const QString &format)
{
    ::formats::Settings settings;
    for (const QString &setting : arguments.values(QStringLiteral("option"))) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return base::Error{base::Error::Kind::Invalid, QCoreApplication::translate("cli", "--option takes KEY=VALUE."), {}};
        const QString key = setting.left(equals), value = setting.mid(equals + 1);
        const auto takes = [&](const ::formats::Codec *codec) {
            const std::vector<::formats::Setting> known = codec->settings();
            return (format.isEmpty() || codec->format().id == format)
                && std::any_of(known.begin(), known.end(), [&](const ::formats::Setting &one) {
                       return one.onReading && one.key == key && (one.values.isEmpty() || one.values.contains(value));
                   });
        };
        if (std::none_of(::formats::codecs().begin(), ::formats::codecs().end(), takes))
            return base::Error{
                base::Error::Kind::Invalid,
                QCoreApplication::translate("cli", "No file takes the option %1=%2. “chiosa help import” lists what each format takes.")
                    .arg(key, value),
                {}};
        settings[key] = value;
    }
    return settings;
}

base::Result<workspace::ImportOptions> importOptionsOf(const workspace::Workspace &workspace, const Arguments &arguments)
{
    workspace::ImportOptions options;
    options.format = arguments.value(QStringLiteral("format"));
    options.language = arguments.value(QStringLiteral("language"));
    options.dct = arguments.value(QStringLiteral("date"));
    auto settings = settingsOf(arguments, options.format);
    if (!settings)
        return settings.error();
    options.settings = *std::move(settings);
    for (const QString &rule : arguments.values(QStringLiteral("map"))) {
        const auto mapped = workspace::labelRule(rule, workspace.tagSet());
        if (!mapped)
            return mapped.error();
        options.labels[mapped->first] = mapped->second;
    }
    return options;
}

} // namespace

int newProject(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    const base::Result<> made = workspace.create(arguments.positional[0], arguments.value(QStringLiteral("tagset")));
    return made ? finish(workspace, console, Done) : console.fail(made.error());
}

int import(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const base::Result<workspace::ImportOptions> options = importOptionsOf(workspace, arguments);
    if (!options)
        return console.fail(options.error());
    auto report = std::make_shared<workspace::ImportReport>();
    const auto job = workspace::importFiles(workspace, arguments.positional.mid(1), *options, report);
    job->start();
    job->wait();
    for (const annotation::DocumentId id : report->added)
        console.out << workspace.article(id)->fields.name << '\n';
    for (const QString &line : report->said + report->remarks + report->alike + report->refused + report->unreadable)
        console.say(line);
    console.say(tr("%n article(s) brought in.", nullptr, int(report->added.size())));
    if (!report->unreadable.isEmpty())
        return finish(workspace, console, Unreadable);
    return finish(workspace, console, report->said.isEmpty() && report->refused.isEmpty() ? Done : NotAll);
}

int list(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    QJsonArray rows;
    int number = 0;
    for (const project::ArticleSummary &article : workspace.articles()) {
        const annotation::ArticleFields &fields = article.fields;
        ++number;
        if (!arguments.has(QStringLiteral("json"))) {
            console.out << QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6+%7\t%8\n")
                               .arg(number)
                               .arg(fields.name, fields.language.isEmpty() ? QStringLiteral("-") : fields.language,
                                    fields.dct.isEmpty() ? QStringLiteral("-") : fields.dct, annotation::statusName(fields.status))
                               .arg(article.counts.suggested)
                               .arg(article.counts.decided)
                               .arg(fields.title);
            continue;
        }
        rows.append(QJsonObject{
            {QStringLiteral("number"), number},
            {QStringLiteral("id"), fields.name},
            {QStringLiteral("title"), fields.title},
            {QStringLiteral("lang"), fields.language},
            {QStringLiteral("dct"), fields.dct},
            {QStringLiteral("status"), annotation::statusName(fields.status)},
            {QStringLiteral("spans"),
             QJsonObject{{QStringLiteral("suggested"), article.counts.suggested}, {QStringLiteral("decided"), article.counts.decided}}}});
    }
    if (arguments.has(QStringLiteral("json")))
        console.out << QString::fromUtf8(QJsonDocument(rows).toJson());
    return Done;
}

int suggest(const Arguments &arguments, const Console &console)
{
    const base::Result<::suggest::Families> only = onlyOf(arguments);
    if (!only)
        return console.fail(only.error());
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto ids = articlesOf(workspace, arguments);
    if (!ids)
        return console.fail(ids.error());
    if (const base::Result<> learned = workspace.learning().learnNow();
        !learned) // what is decided teaches; without it, it reads as it came
        console.say(learned.error().text());
    const auto job = workspace.suggest(*ids, *only, {arguments.value(QStringLiteral("with")), arguments.value(QStringLiteral("kb")), {}});
    job->start();
    job->wait();
    for (const QString &line : job->problems() + workspace.pipeline()->messages()) // a dictionary that is not there is said; the rest works
        console.say(line);
    for (const annotation::DocumentId id : *ids) {
        const project::ArticleSummary &article = *workspace.article(id);
        console.out << QStringLiteral("%1\t%2\n").arg(article.fields.name).arg(article.counts.suggested);
    }
    return finish(workspace, console, job->problems().isEmpty() ? Done : NotAll);
}

int accept(const Arguments &arguments, const Console &console)
{
    bool isNumber = true;
    const double above = arguments.has(QStringLiteral("above")) ? arguments.value(QStringLiteral("above")).toDouble(&isNumber) : 0;
    if (!isNumber || above < 0 || above > 1)
        return console.fail({base::Error::Kind::Invalid, tr("--above takes a number from 0 to 1."), {}});
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const auto ids = articlesOf(workspace, arguments);
    if (!ids)
        return console.fail(ids.error());
    if (arguments.has(QStringLiteral("annotator")))
        workspace.editor().setAnnotator(arguments.value(QStringLiteral("annotator")));
    for (const annotation::DocumentId id : *ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return console.fail(loaded.error());
        const int before = workspace.article(id)->counts.decided;
        editing::Author author = workspace.editor().author();
        if (const base::Result<> done = workspace.perform(editing::acceptAbove(workspace.state(), author, id, above, {})); !done)
            return console.fail(done.error());
        console.out
            << QStringLiteral("%1\t%2\n").arg(workspace.article(id)->fields.name).arg(workspace.article(id)->counts.decided - before);
        workspace.editor().unload(id);
    }
    return finish(workspace, console, Done);
}

} // namespace cli
