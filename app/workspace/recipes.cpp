#include "app/workspace/recipes.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace workspace {

namespace {

const QString settingName = QStringLiteral("export/recipes");

base::Error invalid(const QString &sentence) { return {base::Error::Kind::Invalid, sentence, {}}; }

base::Result<QJsonObject> allOf(Workspace &workspace)
{
    const Result<QByteArray> stored = workspace.store().setting(settingName);
    if (!stored)
        return stored.error();
    return QJsonDocument::fromJson(*stored).object();
}

base::Result<> keep(Workspace &workspace, const QJsonObject &all)
{
    if (workspace.isReadOnly())
        return base::Error{base::Error::Kind::Io, QCoreApplication::translate("workspace", "This project can only be read."), {}};
    workspace.store().setSetting(settingName, QJsonDocument(all).toJson(QJsonDocument::Compact));
    return {};
}

std::optional<annotation::Status> statusFrom(const QString &name)
{
    using annotation::Status;
    for (const Status status : {Status::New, Status::InProgress, Status::Done}) {
        if (annotation::statusName(status) == name)
            return status;
    }
    return std::nullopt;
}

} // namespace

QJsonObject recipeOf(const ExportOptions &options)
{
    QJsonObject recipe{{QStringLiteral("format"), options.format}};
    const auto put = [&recipe](const char *name, const QJsonValue &value, bool said) {
        if (said)
            recipe.insert(QLatin1String(name), value);
    };
    put("suggestions", true, options.suggestions);
    put("rejected", true, options.rejected);
    put("status", options.choice.status ? annotation::statusName(*options.choice.status) : QString(), options.choice.status.has_value());
    put("language", options.choice.language, !options.choice.language.isEmpty());
    put("story", options.choice.story, !options.choice.story.isEmpty());
    put("words", options.choice.words, !options.choice.words.isEmpty());
    put("split", wordsOf(options.split.parts), !options.split.parts.empty());
    put("by", QStringLiteral("date"), options.split.by == SplitPlan::By::Date);
    put("seed", QString::number(options.split.seed), options.split.seed != SplitPlan().seed);
    put("shards", options.shards, options.shards != 1);
    put("card", true, options.card);
    QJsonObject settings;
    for (const auto &[key, value] : options.settings)
        settings.insert(key, value);
    put("settings", settings, !settings.isEmpty());
    return recipe;
}

base::Result<ExportOptions> optionsFrom(const QJsonObject &recipe)
{
    ExportOptions options;
    const auto wrong = [](const QString &name) {
        return invalid(QCoreApplication::translate("workspace", "The recipe says something about “%1” that is not understood.").arg(name));
    };
    for (auto member = recipe.begin(); member != recipe.end(); ++member) {
        const QString name = member.key();
        const QString text = member->toString();
        bool understood = true;
        if (name == u"format")
            options.format = text;
        else if (name == u"suggestions" || name == u"rejected" || name == u"card")
            (name == u"card" ? options.card : name == u"rejected" ? options.rejected : options.suggestions) = member->toBool();
        else if (name == u"status")
            understood = (options.choice.status = statusFrom(text)).has_value();
        else if (name == u"language" || name == u"story" || name == u"words")
            (name == u"language" ? options.choice.language : name == u"story" ? options.choice.story : options.choice.words) = text;
        else if (name == u"by")
            options.split.by = text == u"date" ? SplitPlan::By::Date : SplitPlan::By::Chance;
        else if (name == u"seed")
            options.split.seed = text.toULongLong(&understood);
        else if (name == u"shards")
            understood = (options.shards = member->toInt()) >= 1 && options.shards <= mostShards;
        else if (name == u"split") {
            const auto parts = partsFrom(text);
            if (!parts)
                return parts.error();
            options.split.parts = *parts;
        } else if (name == u"settings") {
            const QJsonObject settings = member->toObject();
            for (auto setting = settings.begin(); setting != settings.end(); ++setting)
                options.settings[setting.key()] = setting->toString();
        } else
            understood = false;
        if (!understood)
            return wrong(name);
    }
    return options;
}

QStringList recipeNames(Workspace &workspace)
{
    const base::Result<QJsonObject> all = allOf(workspace);
    return all ? all->keys() : QStringList();
}

base::Result<ExportOptions> recipe(Workspace &workspace, const QString &name)
{
    const base::Result<QJsonObject> all = allOf(workspace);
    if (!all)
        return all.error();
    if (!all->contains(name))
        return invalid(all->isEmpty() ? QCoreApplication::translate("workspace", "There is no recipe “%1”; the project has none.").arg(name)
                                      : QCoreApplication::translate("workspace", "There is no recipe “%1”. There are: %2.")
                                            .arg(name, all->keys().join(QStringLiteral(", "))));
    return optionsFrom(all->value(name).toObject());
}

base::Result<> keepRecipe(Workspace &workspace, const QString &name, const ExportOptions &options)
{
    if (name.trimmed().isEmpty())
        return invalid(QCoreApplication::translate("workspace", "A recipe needs a name."));
    base::Result<QJsonObject> all = allOf(workspace);
    if (!all)
        return all.error();
    all->insert(name.trimmed(), recipeOf(options));
    return keep(workspace, *all);
}

base::Result<> dropRecipe(Workspace &workspace, const QString &name)
{
    base::Result<QJsonObject> all = allOf(workspace);
    if (!all)
        return all.error();
    all->remove(name);
    return keep(workspace, *all);
}

} // namespace workspace
