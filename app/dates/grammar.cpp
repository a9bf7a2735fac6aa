#include "app/dates/grammar.h"

#include "app/base/resources.h"
#include "app/dates/finder.h"

#include <QDir>
#include <QMutex>

namespace dates {

base::Result<Grammar> Grammar::load(const QString &language)
{
    const base::Result<std::shared_ptr<const Rules>> rules = Rules::load(language.section(QLatin1Char('-'), 0, 0).toLower());
    if (!rules)
        return rules.error();
    return Grammar(*rules);
}

std::shared_ptr<const Grammar> Grammar::shared(const QString &language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const Grammar>> kept;
    const QMutexLocker lock(&mutex);
    const QString two = language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    const auto known = kept.constFind(two);
    if (known != kept.constEnd())
        return *known;
    base::Result<Grammar> grammar = load(two);
    const std::shared_ptr<const Grammar> made = grammar ? std::make_shared<const Grammar>(std::move(*grammar)) : nullptr;
    kept.insert(two, made);
    return made;
}

std::vector<Expression> Grammar::find(QStringView text, const QString &dct, const Policy &policy, std::stop_token stop) const
{
    return Finder(*rules_, text, dct, policy).run(stop);
}

std::optional<Expression> Grammar::phrase(QStringView text, const QString &dct, Tense lean) const
{
    return Finder(*rules_, text, dct, {}).whole(lean);
}

QStringList grammarLanguages()
{
    QStringList languages;
    for (const QString &name : QDir(base::resourcePath(QStringLiteral("dates"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (base::resource(QStringLiteral("dates/%1/patterns.tsv").arg(name)))
            languages.append(name);
    }
    return languages;
}

} // namespace dates
