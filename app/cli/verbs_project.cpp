#include "app/cli/verbs.h"
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
    auto report = std::make_shared<workspace::ImportReport>();
    const workspace::ImportOptions options{arguments.value(QStringLiteral("format")), arguments.value(QStringLiteral("language")),
                                           arguments.value(QStringLiteral("date"))};
    const auto job = workspace::importFiles(workspace, arguments.positional.mid(1), options, report);
    job->start();
    job->wait();
    for (const annotation::DocumentId id : report->added)
        console.out << workspace.article(id)->fields.name << '\n';
    for (const QString &line : report->said + report->alike + report->refused + report->unreadable)
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
