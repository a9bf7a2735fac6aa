#include "app/suggest/lexicon.h"

#include "app/base/resources.h"

#include <QCoreApplication>

#include <cstring>

namespace suggest {

namespace {

struct NamedKind {
    const char16_t *name;
    Known kind;
};
constexpr NamedKind kindNames[] = {
    {u"continent", Known::Continent}, {u"country", Known::Country},   {u"region", Known::Region},       {u"city", Known::City},
    {u"water", Known::Water},         {u"mountain", Known::Mountain}, {u"agency", Known::Agency},       {u"media", Known::Media},
    {u"body", Known::Body},           {u"state", Known::State},       {u"party", Known::Party},         {u"union", Known::Union},
    {u"company", Known::Company},     {u"club", Known::Club},         {u"sportbody", Known::SportBody}, {u"school", Known::School},
    {u"band", Known::Band},           {u"facility", Known::Facility}, {u"event", Known::Event},         {u"product", Known::Product},
};

KnownSet kindNamed(QStringView name)
{
    for (const NamedKind &kind : kindNames) {
        if (name == QStringView(kind.name))
            return static_cast<KnownSet>(kind.kind);
    }
    return 0;
}

// "g", "f", "gf"
KnownSet personKind(QStringView letters)
{
    KnownSet kinds = 0;
    if (letters.contains(u'g'))
        kinds = kinds | Known::GivenName;
    if (letters.contains(u'f'))
        kinds = kinds | Known::FamilyName;
    return kinds;
}

base::Error malformed(const QString &resource)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("suggest", "A list of names has a line that is not a name and its kind, with tabs between."),
            resource};
}

} // namespace

base::Result<std::shared_ptr<const Lexicon>> Lexicon::load()
{
    auto lexicon = std::make_shared<Lexicon>();
    lexicon->slots_.resize(std::size_t{1} << 18);
    lexicon->letters_.reserve(1'800'000);
    for (const char *file : {"places.tsv", "places_own.tsv", "people.tsv", "people_own.tsv", "names.tsv", "demonyms.tsv"}) {
        const base::Result<> done = lexicon->read(QStringLiteral("lexicon/") + QLatin1String(file));
        if (!done)
            return done.error();
    }
    return std::shared_ptr<const Lexicon>(lexicon);
}

base::Result<> Lexicon::read(const QString &resource)
{
    const base::Result<QByteArray> bytes = base::resource(resource);
    if (!bytes)
        return bytes.error();
    const QString all = QString::fromUtf8(*bytes);
    qsizetype begin = 0;
    for (int number = 1; begin < all.size(); ++number) {
        qsizetype end = all.indexOf(u'\n', begin);
        if (end < 0)
            end = all.size();
        const QStringView line = QStringView(all).mid(begin, end - begin);
        begin = end + 1;
        if (line.isEmpty() || line.front() == u'#')
            continue;
        const base::Result<> done = readLine(resource, line);
        if (!done)
            return base::Error{done.error().kind, done.error().message, QStringLiteral("%1, %2").arg(resource).arg(number)};
    }
    return {};
}

base::Result<> Lexicon::readLine(const QString &resource, QStringView line)
{
    QStringView columns[4];
    qsizetype count = 0, begin = 0;
    while (count < 4) {
        const qsizetype tab = line.indexOf(u'\t', begin);
        columns[count++] = line.mid(begin, tab < 0 ? -1 : tab - begin);
        if (tab < 0)
            break;
        begin = tab + 1;
    }
    if (count < 2)
        return malformed(resource);
    if (resource.endsWith(QLatin1String("demonyms.tsv"))) {
        for (const QStringView words : {columns[1], columns[2]}) {
            for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
                add(word, static_cast<KnownSet>(Known::Demonym), 0, columns[0]);
        }
        return {};
    }
    const bool people = resource.contains(QLatin1String("people"));
    const KnownSet kinds = people ? personKind(columns[1]) : kindNamed(columns[1]);
    if (!kinds || columns[0].isEmpty())
        return malformed(resource);
    if ((kinds & knownPlace) != 0) {
        add(columns[0], kinds, columns[3].toInt(), columns[2]);
    } else {
        add(columns[0], kinds);
        if (!people && !columns[2].isEmpty())
            canonical_.insert(columns[0].toString(), columns[2].toString());
    }
    return {};
}

void Lexicon::add(QStringView name, KnownSet kinds, int size, QStringView country)
{
    // Countries are two letters each and few; the last one used is nearly always near the end.
    qsizetype index = country.isEmpty() ? 0 : countries_.lastIndexOf(country);
    if (index < 0) {
        index = countries_.size();
        countries_.append(country.toString());
    }
    Slot &entry = slot(name, kinds);
    if (entry.country == 0 || size > entry.size)
        entry.country = static_cast<std::uint8_t>(index < 256 ? index : 0);
    entry.size = static_cast<std::uint8_t>(std::max<int>(entry.size, size));
    // The beginnings of a name, wherever a token may end: "St", "St.", "St. Louis"; "L'", "L'Aquila".
    for (qsizetype at = 1; at < name.size(); ++at) {
        const bool wordBefore = name[at - 1].isLetterOrNumber(), wordHere = name[at].isLetterOrNumber();
        if ((wordBefore && wordHere) || name[at - 1].isSpace())
            continue;
        slot(name.first(at), opensLonger);
    }
}

Lexicon::Slot &Lexicon::slot(QStringView name, KnownSet kinds)
{
    if ((used_ + 1) * 10 > slots_.size() * 7)
        grow();
    Slot &entry = slots_[place(name)];
    if (entry.length == 0) {
        entry.begin = static_cast<std::uint32_t>(letters_.size());
        entry.length = static_cast<std::uint16_t>(name.size());
        letters_.append(name);
        ++used_;
    }
    names_ += (entry.kinds & ~opensLonger) == 0 && (kinds & ~opensLonger) != 0;
    entry.kinds |= kinds;
    return entry;
}

void Lexicon::grow()
{
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot &entry : old) {
        if (entry.length)
            slots_[place(QStringView(letters_).mid(entry.begin, entry.length))] = entry;
    }
}

std::size_t Lexicon::place(QStringView name) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = qHash(name, 0) & mask;
    const auto differs = [&](const Slot &entry) {
        return entry.length != name.size()
            || std::memcmp(letters_.constData() + entry.begin, name.data(), static_cast<std::size_t>(name.size()) * sizeof(QChar)) != 0;
    };
    while (slots_[at].length != 0 && differs(slots_[at]))
        at = (at + 1) & mask;
    return at;
}

Lexicon::Entry Lexicon::find(QStringView name) const
{
    if (name.isEmpty() || name.size() > 0xFFFF)
        return {};
    const Slot &found = slots_[place(name)];
    if (found.length == 0)
        return {};
    return {found.kinds & ~opensLonger, found.size, countries_[found.country], (found.kinds & opensLonger) != 0};
}

QString Lexicon::canonical(QStringView name) const { return canonical_.isEmpty() ? QString() : canonical_.value(name.toString()); }

} // namespace suggest
