#include "app/suggest/knowledge_base.h"

#include "app/suggest/knowledge_base_reader.h"
#include "app/text/folding.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace suggest {

namespace {

constexpr double ofName = 1, ofAlias = 0.9, ofAcronym = 0.7;
constexpr std::size_t mostOffers = 9;

// Letters and digits alone, words by single spaces.
QString keyOf(const QString &name)
{
    QString key = text::folded(name);
    for (QChar &c : key) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char(' ');
    }
    return key.simplified();
}

QString acronymOf(const QString &name)
{
    QString initials;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.front().isUpper())
            initials += word.front();
    }
    return initials.size() >= 3 ? initials : QString();
}

} // namespace

KnowledgeBase::KnowledgeBase(std::vector<Entry> entries) : entries_(std::move(entries))
{
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        index(keyOf(entries_[i].name), i, ofName);
        for (const QString &alias : entries_[i].aliases)
            index(keyOf(alias), i, ofAlias);
        index(keyOf(acronymOf(entries_[i].name)), i, ofAcronym);
    }
}

void KnowledgeBase::index(const QString &key, std::size_t entry, double likeness)
{
    if (key.isEmpty())
        return;
    std::vector<Place> &places = places_[key];
    if (std::none_of(places.begin(), places.end(), [entry](const Place &place) { return place.entry == entry; }))
        places.push_back({entry, likeness}); // the likelier comes first
}

std::vector<KnowledgeBase::Offer> KnowledgeBase::find(const QString &name, const QString &tag) const
{
    std::vector<Offer> offers;
    const auto places = places_.constFind(keyOf(name));
    if (places == places_.constEnd())
        return offers;
    for (const Place &place : *places) {
        const Entry &entry = entries_[place.entry];
        if (entry.tag.isEmpty() || tag.isEmpty() || entry.tag == tag)
            offers.push_back({entry.id, entry.name, place.likeness});
    }
    std::stable_sort(offers.begin(), offers.end(), [](const Offer &a, const Offer &b) { return a.likeness > b.likeness; });
    if (offers.size() > mostOffers)
        offers.resize(mostOffers);
    return offers;
}

QString KnowledgeBase::idOf(const QString &name, const QString &tag) const
{
    const std::vector<Offer> offers = find(name, tag);
    const bool alone = offers.size() == 1 || (offers.size() > 1 && offers[0].likeness > offers[1].likeness);
    return alone ? offers[0].id : QString();
}

base::Result<KnowledgeBase> KnowledgeBase::read(const QByteArray &bytes, const QString &where)
{
    base::Result<std::vector<Entry>> entries = readKnowledge(bytes, where);
    return entries ? base::Result<KnowledgeBase>(KnowledgeBase(*std::move(entries))) : entries.error();
}

base::Result<KnowledgeBase> KnowledgeBase::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Io,
                           QCoreApplication::translate("suggest", "The list of names cannot be read: %1.").arg(file.errorString()), path};
    return read(file.readAll(), path);
}

} // namespace suggest
