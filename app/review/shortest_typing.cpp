#include "app/review/shortest_typing.h"

#include "app/dates/typed.h"
#include "app/timeline/value.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

namespace review {

namespace {

// How to say a day: by its distance, its weekday, its number and month.
void offerDay(QDate day, QDate today, const QLocale &locale, QStringList &offers)
{
    const QString month = locale.monthName(day.month(), QLocale::ShortFormat);
    offers.append(QStringLiteral("%1 %2").arg(day.day()).arg(month));
    offers.append(QStringLiteral("%1 %2 %3").arg(day.day()).arg(month).arg(day.year()));
    offers.append(QStringLiteral("%1/%2").arg(day.day()).arg(day.month()));
    offers.append(QStringLiteral("%1/%2/%3").arg(day.day()).arg(day.month()).arg(day.year()));
    if (!today.isValid())
        return;
    const qint64 days = today.daysTo(day);
    offers.append(QStringLiteral("%1%2").arg(days < 0 ? QStringLiteral("-") : QStringLiteral("+")).arg(std::abs(days)));
    if (std::abs(days) <= 7)
        offers.append(locale.dayName(day.dayOfWeek(), QLocale::LongFormat));
    if (days % 7 == 0)
        offers.append(QStringLiteral("%1%2w").arg(days < 0 ? QStringLiteral("-") : QStringLiteral("+")).arg(std::abs(days / 7)));
}

QStringList offersFor(const QString &value, const QString &words, const QString &dct, const QString &language)
{
    QStringList offers{value, words, value.toLower()};
    const QLocale locale(language.isEmpty() ? QStringLiteral("en") : language);
    const QDate today = QDate::fromString(dct.left(10), Qt::ISODate);
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (value.size() == 10 && day.isValid())
        offerDay(day, today, locale, offers);
    const QDate month = value.size() == 7 ? QDate::fromString(value + QStringLiteral("-01"), Qt::ISODate) : QDate();
    if (month.isValid()) {
        const QString name = locale.monthName(month.month(), QLocale::ShortFormat);
        offers.append({name, QStringLiteral("%1 %2").arg(name).arg(month.year())});
        if (today.isValid()) {
            const int months = (month.year() - today.year()) * 12 + month.month() - today.month();
            offers.append(QStringLiteral("%1%2m").arg(months < 0 ? QStringLiteral("-") : QStringLiteral("+")).arg(std::abs(months)));
        }
    }
    if (value.size() == 7 || value.size() == 8) {
        const QString part = value.mid(5).toLower(); // "w12", "q3", "h1"
        offers.append({part, value.left(4) + part});
    }
    bool isYear = false;
    const int year = value.size() == 4 ? value.toInt(&isYear) : 0;
    if (isYear && today.isValid())
        offers.append(QStringLiteral("%1%2y")
                          .arg(year < today.year() ? QStringLiteral("-") : QStringLiteral("+"))
                          .arg(std::abs(year - today.year())));
    return offers;
}

} // namespace

int ShortestTyping::of(const QString &value, const QString &words, const QString &dct, const QString &language)
{
    const auto key = std::make_tuple(value, words, dct, language);
    if (const auto known = known_.find(key); known != known_.end())
        return known->second;
    qsizetype fewest = value.size();
    for (const QString &offer : offersFor(value, words, dct, language)) {
        if (offer.isEmpty() || offer.size() >= fewest)
            continue;
        const base::Result<dates::Typed> typed = dates::parseTyped(offer, dct, {language});
        if (typed && timeline::sameValue(typed->value, value))
            fewest = offer.size();
    }
    return known_[key] = static_cast<int>(fewest);
}

} // namespace review
