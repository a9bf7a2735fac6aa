#include "app/workspace/sample.h"

#include "app/base/json_values.h"
#include "app/base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace workspace {

using namespace annotation;

namespace {

base::Error wrong(const QString &what)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("sample", "The script of the sample cannot be followed: %1").arg(what),
            QStringLiteral("tour/corrections.json")};
}

// Follows resources/tour/corrections.json: a list of {"article", "do", "surface", …}. A surface names the first span with just these
// words on the layer in question ("layer", entity where none is given).
class Script {
public:
    explicit Script(Workspace &workspace) : workspace_(workspace) { }

    Result<> run(const QJsonArray &steps)
    {
        for (const QJsonValue &value : base::valuesOf(steps)) {
            step_ = value.toObject();
            article_ = workspace_.articleNamed(text("article"));
            if (!article_)
                return wrong(text("article"));
            if (Result<> loaded = workspace_.load(article_); !loaded)
                return loaded;
            if (Result<> done = follow(text("do")); !done)
                return done;
        }
        return {};
    }

private:
    QString text(const char *key) const { return step_.value(QLatin1String(key)).toString(); }

    AnnotationId span(const char *key) const
    {
        const QString layer = text("layer").isEmpty() ? layers::entity : text("layer");
        for (const AnnotationPointer &found : workspace_.document(article_)->onLayer(layer)) {
            if (found->isVisible() && workspace_.document(article_)->surface(*found).simplified() == text(key))
                return found->id;
        }
        return {};
    }

    Result<> follow(const QString &what)
    {
        const editing::State &state = workspace_.state();
        editing::Author author = workspace_.editor().author();
        const auto do_ = [this](editing::Edit edit) { return workspace_.perform(std::move(edit)); };
        if (what == QStringLiteral("accept-above"))
            return do_(editing::acceptAbove(state, author, article_, step_.value(QStringLiteral("confidence")).toDouble(1), {}));
        if (what == QStringLiteral("done"))
            return workspace_.setStatus(article_, Status::Done);
        const AnnotationId id = span("surface");
        if (!id)
            return wrong(text("surface"));
        if (what == QStringLiteral("accept"))
            return do_(editing::accept(state, author, article_, {&id, 1}));
        if (what == QStringLiteral("reject"))
            return do_(editing::reject(state, author, article_, {&id, 1}));
        if (what == QStringLiteral("retag"))
            return do_(
                editing::retag(state, author, article_, {&id, 1}, text("layer").isEmpty() ? layers::entity : text("layer"), text("tag")));
        if (what == QStringLiteral("comment"))
            return do_(editing::setComment(state, author, article_, id, text("comment"), true));
        if (what == QStringLiteral("date"))
            return do_(editing::redate(state, author, article_, id, {QStringLiteral("DATE"), text("value"), text("mod"), {}}));
        if (what == QStringLiteral("link")) {
            const AnnotationId other = span("to");
            return other ? do_(editing::relate(state, author, article_, layers::tlink, text("relation"), id, other))
                         : Result<>(wrong(text("to")));
        }
        return wrong(what);
    }

    Workspace &workspace_;
    QJsonObject step_;
    DocumentId article_;
};

} // namespace

QStringList sampleArticles()
{
    QStringList files;
    const QDir folder(base::resourcePath(QStringLiteral("samples")));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

Result<> makeSample(Workspace &workspace)
{
    const auto report = std::make_shared<ImportReport>();
    const auto import = importFiles(workspace, sampleArticles(), {}, report);
    import->start();
    import->wait();
    const QStringList refused = report->refused + report->unreadable;
    if (!refused.isEmpty())
        return base::Error{base::Error::Kind::Io, refused.join(QLatin1Char(' ')), {}};
    const auto reading = workspace.suggest(report->added);
    reading->start();
    reading->wait();
    const Result<QByteArray> script = base::resource(QStringLiteral("tour/corrections.json"));
    if (!script)
        return script.error();
    const QJsonDocument steps = QJsonDocument::fromJson(*script);
    if (!steps.isArray())
        return wrong(QStringLiteral("JSON"));
    if (Result<> done = Script(workspace).run(steps.array()); !done)
        return done;
    return workspace.waitUntilStored();
}

} // namespace workspace
