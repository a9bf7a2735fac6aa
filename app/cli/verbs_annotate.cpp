#include "app/cli/article_filter.h"
#include "app/cli/standard_input.h"
#include "app/cli/verbs.h"
#include "app/suggest/knowledge_base.h"
#include "app/suggest/learned_layers.h"
#include "app/suggest/model_file.h"
#include "app/workspace/external_suggester.h"
#include "app/workspace/learning.h"
#include "app/workspace/lone_article.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QThread>

#include <mutex>

namespace cli {

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

base::Result<> useModel(::suggest::Pipeline &pipeline, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Io, tr("The model cannot be read: %1.").arg(file.errorString()), path};
    const base::Result<::suggest::ModelParts> parts = ::suggest::readModelFile(file.readAll(), path);
    return parts ? ::suggest::useModels(pipeline, *parts, path) : parts.error();
}

// How many articles are read at once: --jobs, or as many as there are cores.
base::Result<int> jobsOf(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("jobs")))
        return std::clamp(QThread::idealThreadCount(), 1, 64);
    bool isNumber = false;
    const int jobs = arguments.value(QStringLiteral("jobs")).toInt(&isNumber);
    if (!isNumber || jobs < 1 || jobs > 64)
        return base::Error{base::Error::Kind::Invalid, tr("--jobs takes a number from 1 to 64."), {}};
    return jobs;
}

} // namespace

int annotate(const Arguments &arguments, const Console &console)
{
    const base::Result<::suggest::Families> only = onlyOf(arguments);
    if (!only)
        return console.fail(only.error());
    const base::Result<int> jobs = jobsOf(arguments);
    if (!jobs)
        return console.fail(jobs.error());
    const base::Result<annotation::TagSet> tagSet = workspace::Workspace::shippedTagSet(QStringLiteral("news"));
    if (!tagSet)
        return console.fail(tagSet.error());
    ::suggest::Pipeline pipeline;
    if (arguments.has(QStringLiteral("model"))) {
        if (const base::Result<> used = useModel(pipeline, arguments.value(QStringLiteral("model"))); !used)
            return console.fail(used.error());
    }
    const QString list = arguments.value(QStringLiteral("kb"));
    const base::Result<::suggest::KnowledgeBase> names = list.isEmpty() ? ::suggest::KnowledgeBase() : ::suggest::KnowledgeBase::load(list);
    if (!names)
        return console.fail(names.error());
    ArticleFilter filter;
    filter.tagSet = &*tagSet;
    filter.workers = *jobs;
    std::mutex mutex;
    QStringList faults; // of the external program, each once
    const QString command = arguments.value(QStringLiteral("with"));
    filter.worker = [&]() -> ArticleFilter::Work {
        std::shared_ptr<workspace::ExternalSuggester> external;
        if (!command.isEmpty())
            external = std::make_shared<workspace::ExternalSuggester>(workspace::ExternalChoice::ofCommand(command), *tagSet);
        return [&, external](formats::Article article) {
            QStringList said;
            const QByteArray line
                = workspace::lineOf(workspace::readAlone(std::move(article), *tagSet, pipeline, *only, {external.get(), &*names}, &said));
            const std::lock_guard lock(mutex);
            for (const QString &fault : said) {
                if (!faults.contains(fault))
                    faults.append(fault);
            }
            return line;
        };
    };
    filter.write = [&console](const QByteArray &line) {
        console.out << QString::fromUtf8(line) << Qt::endl;
        return console.out.status() == QTextStream::Ok;
    };
    filter.say = [&console](const QString &sentence) { console.say(sentence); };
    const ArticleFilter::Outcome outcome = filter.run(StandardInputFile(console.in));
    for (const QString &message : pipeline.messages() + faults)
        console.say(message);
    if (!outcome.written)
        return console.fail({base::Error::Kind::Io, tr("Standard output cannot be written."), {}});
    return outcome.complete && faults.isEmpty() ? Done : NotAll;
}

int model(const Arguments &arguments, const Console &console)
{
    const QString path = arguments.value(QStringLiteral("output"));
    if (path.isEmpty())
        return console.fail({base::Error::Kind::Invalid, tr("“model” needs --output M."), {}});
    workspace::Workspace workspace;
    if (const base::Result<> opened = workspace.open(arguments.positional[0]); !opened)
        return console.fail(opened.error());
    const base::Result<QByteArray> learned = workspace::learnedModels(workspace);
    if (!learned) {
        console.say(learned.error().text());
        return NotAll;
    }
    QSaveFile file(path);
    const QByteArray bytes = ::suggest::modelFileOf({{::suggest::learnedPart, *learned}});
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return console.fail({base::Error::Kind::Io, tr("The model cannot be written: %1.").arg(file.errorString()), path});
    for (const QString &line : ::suggest::inWords(workspace.learning().learned()))
        console.out << line << Qt::endl;
    return finish(workspace, console, Done);
}

} // namespace cli
