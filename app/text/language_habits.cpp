#include "app/text/language_habits.h"

#include "app/base/resources.h"

#include <mutex>

namespace text {

namespace {

QString key(QStringView word)
{
    QString plain = word.toString().toLower();
    plain.replace(QChar(0x2019), QLatin1Char('\''));
    return plain;
}

LanguageHabits::Abbreviation kindOf(const QString &mark)
{
    using Kind = LanguageHabits::Abbreviation;
    if (mark == QLatin1String("#"))
        return Kind::BeforeNumber;
    if (mark == QLatin1String("?"))
        return Kind::BeforeStarter;
    return mark == QLatin1String("!") ? Kind::BeforeCapital : Kind::Never;
}

LanguageHabits readHabits(const QString &language)
{
    const auto bytes = base::resource(QStringLiteral("text/abbreviations.%1.txt").arg(language));
    return bytes ? LanguageHabits::fromText(QString::fromUtf8(*bytes)) : LanguageHabits();
}

bool isLanguageSubtag(const QString &tag)
{
    return tag.size() >= 2 && tag.size() <= 3 && std::all_of(tag.begin(), tag.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

std::shared_ptr<const LanguageHabits> LanguageHabits::of(const QString &bcp47)
{
    static std::mutex guard;
    static QHash<QString, std::shared_ptr<const LanguageHabits>> known; // immutable values, read once
    const QString language = bcp47.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    const std::lock_guard lock(guard);
    auto &habits = known[isLanguageSubtag(language) ? language : QString()];
    if (!habits)
        habits = std::make_shared<const LanguageHabits>(isLanguageSubtag(language) ? readHabits(language) : LanguageHabits());
    return habits;
}

LanguageHabits LanguageHabits::fromText(const QString &lines)
{
    LanguageHabits habits;
    for (const QString &line : lines.split(QLatin1Char('\n'))) {
        const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.isEmpty() || words.front() == QLatin1String("#"))
            continue;
        if (words.front().startsWith(QLatin1Char('%'))) {
            habits.state(words.front().mid(1), words.mid(1));
            continue;
        }
        habits.abbreviations_.insert(key(words.front()), kindOf(words.value(1)));
        habits.longest_ = std::max(habits.longest_, words.front().size());
    }
    return habits;
}

void LanguageHabits::state(const QString &habit, const QStringList &words)
{
    if (habit == QLatin1String("elision"))
        elides_ = true;
    else if (habit == QLatin1String("ordinals"))
        ordinals_ = true;
    else if (habit == QLatin1String("clitic"))
        clitics_ += words;
    else if (habit == QLatin1String("starters"))
        starters_ += QSet<QString>(words.begin(), words.end());
    else if (habit == QLatin1String("whole")) {
        for (const QString &word : words)
            whole_.insert(key(word));
    }
}

LanguageHabits::Abbreviation LanguageHabits::abbreviation(QStringView word) const
{
    return word.size() > longest_ ? Abbreviation::None : abbreviations_.value(key(word), Abbreviation::None);
}

bool LanguageHabits::isWhole(QStringView word) const { return !whole_.isEmpty() && whole_.contains(key(word)); }

} // namespace text
