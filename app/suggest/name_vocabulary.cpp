#include "app/suggest/name_vocabulary.h"

#include "app/base/resources.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <functional>

namespace suggest {

namespace {

// Calls take(columns) for each line that is no comment; it returns false where the line is not what the file demands.
base::Result<> readLines(const QString &resource, const std::function<bool(const QStringList &)> &take)
{
    const base::Result<QByteArray> bytes = base::resource(resource);
    if (!bytes)
        return bytes.error();
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!take(line.split(u'\t'))) {
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("suggest", "A line of a list of words is not as the head of the file says."),
                               QStringLiteral("%1, %2").arg(resource).arg(number)};
        }
    }
    return {};
}

std::uint8_t labelBit(const QString &tag)
{
    for (int label = 0; label < nameLabels; ++label) {
        if (tagOf(static_cast<NameLabel>(label)) == tag)
            return static_cast<std::uint8_t>(1u << label);
    }
    return 0;
}

std::uint32_t useNamed(const QString &name)
{
    static const char *const names[]
        = {"of",      "join",        "bare",          "in",     "to",       "from",        "near",           "with",
           "article", "articulated", "particle",      "suffix", "initials", "province",    "number",         "scale",
           "money",   "measure",     "approximately", "sport",  "yearsold", "placesuffix", "facilitysuffix", "eventsuffix"};
    std::uint32_t bit = 1;
    for (const char *const known : names) {
        if (name == QLatin1String(known))
            return bit;
        bit <<= 1;
    }
    return 0;
}

std::uint8_t roleUses(const QString &letters)
{
    std::uint8_t uses = 0;
    for (const QChar letter : letters) {
        uses |= letter == u't' ? NameVocabulary::Title
            : letter == u'o'   ? NameVocabulary::Office
            : letter == u'p'   ? NameVocabulary::BeforeRole
            : letter == u'c'   ? NameVocabulary::OfPlace
                               : 0;
    }
    return uses;
}

} // namespace

QString tagOf(NameLabel label)
{
    static const QString tags[] = {QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"),
                                   QStringLiteral("FAC"), QStringLiteral("NEV"), QStringLiteral("PRD")};
    return tags[static_cast<std::size_t>(label)];
}

base::Result<std::shared_ptr<const NameVocabulary>> NameVocabulary::load(const QString &language)
{
    auto vocabulary = std::make_shared<NameVocabulary>();
    if (!language.isEmpty() && QFileInfo::exists(base::resourcePath(QStringLiteral("lexicon/%1/common.tsv").arg(language)))) {
        const base::Result<> done = vocabulary->read(language);
        if (!done)
            return done.error();
    }
    return std::shared_ptr<const NameVocabulary>(vocabulary);
}

QStringView NameVocabulary::kept(const QString &word)
{
    words_.append(word);
    return words_.last(); // its letters stay where they are while the list grows
}

base::Result<> NameVocabulary::read(const QString &language)
{
    const auto path = [&language](const char *file) { return QStringLiteral("lexicon/%1/%2").arg(language, QLatin1String(file)); };
    const auto wordsInto = [this](QSet<QStringView> &set) {
        return [this, &set](const QStringList &columns) {
            set.insert(kept(columns[0]));
            return columns.size() == 1;
        };
    };
    const std::pair<const char *, std::function<bool(const QStringList &)>> files[] = {
        {"common.tsv", wordsInto(common_)},
        {"portfolios.tsv", wordsInto(portfolios_)},
        {"agent_verbs.tsv", wordsInto(agentVerbs_)},
        {"roles.tsv",
         [this](const QStringList &columns) {
             if (columns.size() != 2 || !roleUses(columns[1]))
                 return false;
             roles_[kept(columns[0])] |= roleUses(columns[1]);
             roleBeginnings_.insert(kept(columns[0].section(u' ', 0, 0)));
             return true;
         }},
        {"heads.tsv",
         [this](const QStringList &columns) {
             if (columns.size() != 3 || !labelBit(columns[1]))
                 return false;
             Head &head = heads_[kept(columns[0])];
             (columns[2] == u"in" ? head.in : columns[2] == u"cap" ? head.capital : head.left) |= labelBit(columns[1]);
             return columns[2] == u"in" || columns[2] == u"cap" || columns[2] == u"left";
         }},
        {"small.tsv",
         [this](const QStringList &columns) {
             const std::uint32_t use = useNamed(columns[0]);
             for (const QString &word : columns.value(1).split(u' ', Qt::SkipEmptyParts))
                 uses_[kept(word)] |= use;
             return use != 0 && columns.size() == 2;
         }},
    };
    for (const auto &[file, take] : files) {
        const base::Result<> done = readLines(path(file), take);
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace suggest
