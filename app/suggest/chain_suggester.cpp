#include "app/suggest/chain_suggester.h"

#include "app/suggest/lexicon.h"

#include <algorithm>
#include <map>

namespace suggest {

namespace {

struct Mention {
    annotation::Annotation mark;
    QString name;      // as written, straight apostrophes, single spaces
    QStringList words; // of the name
    bool proposed = false;
    int chain = -1;
    QString role;
};

struct Chain {
    QString tag;
    std::vector<std::size_t> mentions;
    QString full;               // the longest name so far, by words
    annotation::EntityId given; // of a decided mention
};

constexpr double decidedWeight = 10; // of a name that a person has decided, against the confidence of one that is proposed
constexpr double clearly = 0.66;     // the share of the weight that settles a tag

bool hasEntity(const QString &tag) { return tag != u"ROL" && tag != u"GRP" && tag != u"NUM"; }

bool isAcronym(const QString &name)
{
    return name.size() >= 2 && name.size() <= 8
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isUpper() || c.isDigit() || c == u'.'; });
}

// "Zapad-2025", "Expo 2015": the name of an event without its year; the name itself where there is none.
QString withoutYear(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && name[name.size() - 1 - digits].isDigit())
        ++digits;
    if ((digits != 4 && digits != 2) || digits + 3 > name.size())
        return name;
    const QString bare = name.chopped(digits);
    return QStringView(u" -'").contains(bare.back()) ? bare.chopped(1) : name;
}

// The first letters of the words that begin with a capital: "Organizzazione Mondiale della Sanità" is "OMS".
QString initialsOf(const QStringList &words)
{
    QString initials;
    for (const QString &word : words) {
        const QString bare = word.contains(u'\'') ? word.section(u'\'', -1) : word;
        if (!bare.isEmpty() && bare.front().isUpper())
            initials.append(bare.front());
    }
    return initials;
}

class Chains {
public:
    Chains(const Draft &draft, const Reading &reading, const Lexicon &lexicon) : draft_(draft), lexicon_(lexicon)
    {
        for (const annotation::Annotation &mark : draft.spans(reading, annotation::layers::entity)) {
            if (mark.ranges.empty())
                continue;
            Mention mention;
            mention.mark = mark;
            mention.proposed = mark.verdict == annotation::Verdict::Suggested && reading.find(mark.id) != nullptr;
            const text::Range where = mark.hull();
            mention.name = draft.text().mid(where.begin, where.length()).simplified().replace(QChar(0x2019), QLatin1Char('\''));
            mention.words = mention.name.split(u' ');
            (hasEntity(mark.tag) ? mentions_ : roles_).push_back(std::move(mention));
        }
    }

    void link()
    {
        settleTags();
        readRoles();
        // Full names first, so that short ones that come before them in the text find them.
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (!isShort(mentions_[i]))
                join(i);
        }
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (isShort(mentions_[i]))
                join(i);
        }
    }

    void writeTo(Reading &reading)
    {
        std::vector<annotation::EntityId> entityOf(chains_.size());
        std::vector<std::size_t> order(chains_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return firstPlace(a) < firstPlace(b); });
        for (const std::size_t at : order) {
            const Chain &chain = chains_[at];
            const bool any
                = std::any_of(chain.mentions.begin(), chain.mentions.end(), [this](std::size_t i) { return mentions_[i].proposed; });
            if (any)
                entityOf[at] = chain.given ? chain.given : reading.add(entityFor(chain));
        }
        for (const Mention &mention : mentions_) {
            if (!mention.proposed || mention.chain < 0)
                continue;
            annotation::Annotation &mark = reading.annotations()[mention.mark.id.value - 1];
            mark.tag = mention.mark.tag;
            mark.entity = entityOf[static_cast<std::size_t>(mention.chain)];
            if (!mention.role.isEmpty())
                mark.features.set(QStringLiteral("role"), mention.role);
        }
    }

private:
    qsizetype firstPlace(std::size_t chain) const
    {
        qsizetype first = draft_.text().size();
        for (const std::size_t i : chains_[chain].mentions)
            first = std::min(first, mentions_[i].mark.hull().begin);
        return first;
    }

    bool isShort(const Mention &mention) const
    {
        const QString &tag = mention.mark.tag;
        return tag == u"PER" ? mention.words.size() == 1
            : tag == u"ORG"  ? isAcronym(mention.name)
                             : tag == u"NEV" && isAcronym(withoutYear(mention.name));
    }

    // An article calls one thing by one name: where the same words were proposed with several tags, the one that more speaks for holds for
    // all of them that nobody has decided. A surname is spoken for by the full names that end in it.
    void settleTags()
    {
        QHash<QString, std::map<QString, double>> support; // of a name, by tag
        for (const Mention &mention : mentions_) {
            const double weight = mention.proposed ? mention.mark.origin.confidence : decidedWeight;
            support[mention.name][mention.mark.tag] += weight;
            if (mention.mark.tag == u"PER" && mention.words.size() > 1)
                support[mention.words.last()][mention.mark.tag] += weight;
        }
        for (Mention &mention : mentions_) {
            if (!mention.proposed)
                continue;
            const std::map<QString, double> &tags = support[mention.name];
            double all = 0;
            for (const auto &[tag, weight] : tags)
                all += weight;
            for (const auto &[tag, weight] : tags) {
                if (tag != mention.mark.tag && weight > clearly * all)
                    mention.mark.tag = tag;
            }
        }
    }

    // "il ministro Rossi", "Rossi, ministro dell'Interno"
    void readRoles()
    {
        const QStringView text = draft_.text();
        for (const Mention &role : roles_) {
            if (role.mark.tag != u"ROL")
                continue;
            const text::Range at = role.mark.hull();
            const auto next = std::partition_point(mentions_.begin(), mentions_.end(),
                                                   [at](const Mention &mention) { return mention.mark.hull().begin < at.end; });
            if (next != mentions_.end() && next->mark.tag == u"PER") {
                const QStringView between = text.mid(at.end, next->mark.hull().begin - at.end);
                if (between.size() <= 24 && between.count(u' ') <= 2 && !between.contains(u'.') && !between.contains(u'\n'))
                    next->role = role.name;
            }
            if (next == mentions_.begin())
                continue;
            Mention &last = *std::prev(next);
            const text::Range person = last.mark.hull();
            const bool after = last.mark.tag == u"PER" && person.end <= at.begin && at.begin - person.end <= 10;
            if (after && text.mid(person.end, at.begin - person.end).startsWith(u','))
                last.role = role.name;
        }
    }

    // What a name may be found under: by itself, by its parts, by its initials, by the name it is known under. The tag keeps kinds apart.
    QStringList keysOf(const Mention &mention) const
    {
        QStringList keys{u'=' + mention.name.toLower()};
        const QStringList &words = mention.words;
        const QString &tag = mention.mark.tag;
        if (tag == u"PER" && words.size() > 1) {
            keys.append(u'>' + words.last());
            keys.append(u'<' + words.first());
            keys.append(u'*' + words.first() + u' ' + words.last()); // "Donald J. Trump" and "Donald Trump"
            for (qsizetype from = 1; from + 1 < words.size(); ++from)
                keys.append(u'>' + words.mid(from).join(u' '));
        } else if (tag == u"PER") {
            keys.append(u'>' + mention.name);
        } else if (tag == u"ORG") {
            const QString known = lexicon_.canonical(mention.name);
            keys.append(u'=' + (known.isEmpty() ? mention.name : known).toLower());
            if (words.size() > 1)
                keys.append(u'#' + initialsOf(words));
            if (words.size() > 1 && words.first().size() > 3)
                keys.append(u'<' + words.first());
        } else if (tag == u"NEV") {
            keys.append(u'=' + withoutYear(mention.name).toLower());
            if (words.size() > 1)
                keys.append(u'#' + initialsOf(withoutYear(mention.name).split(u' ')));
        } else if (tag == u"LOC") {
            const Lexicon::Entry place = lexicon_.find(mention.name);
            if (has(place.kinds, Known::Country) && !place.country.isEmpty())
                keys.append(u'@' + place.country);
        }
        return keys;
    }

    // Under which keys of others a name looks for its chain.
    QStringList questionsOf(const Mention &mention) const
    {
        QStringList questions = keysOf(mention);
        const QStringList &words = mention.words;
        const QString &tag = mention.mark.tag;
        if (tag == u"PER" && words.size() > 1) {
            // Two people may share a family name: a full name asks for itself and for its first and last word together.
            questions = QStringList{u'=' + mention.name.toLower(), u'*' + words.first() + u' ' + words.last(), u'>' + mention.name};
        } else if (tag == u"PER") {
            // First the full names that end or begin with it, for there may be several.
            questions = QStringList{u'>' + mention.name, u'<' + mention.name, u'=' + mention.name.toLower()};
        } else if (tag == u"NEV") {
            const QString bare = withoutYear(mention.name);
            questions.removeIf([](const QString &key) { return key.startsWith(u'#'); });
            if (isAcronym(bare))
                questions.append(u'#' + bare);
        } else if (tag == u"ORG" && isAcronym(mention.name)) {
            questions.append(u'#' + QString(mention.name).remove(u'.'));
        } else if (tag == u"ORG" && words.size() == 1) {
            questions.append(u'<' + mention.name);
        } else if (tag == u"ORG") {
            questions.removeIf([](const QString &key) { return key.startsWith(u'<') || key.startsWith(u'#'); });
        }
        return questions;
    }

    void join(std::size_t at)
    {
        Mention &mention = mentions_[at];
        int chain = -1;
        for (const QString &question : questionsOf(mention)) {
            const auto known = chainsBy_.constFind(mention.mark.tag + question);
            if (known == chainsBy_.constEnd())
                continue;
            // Of several ("Rossi" where two of them are named) the one named last before it.
            for (const int candidate : *known) {
                const bool nearer = chain < 0 || (candidate != chain && lastBefore(candidate, mention) > lastBefore(chain, mention));
                chain = nearer ? candidate : chain;
            }
            if (chain >= 0)
                break;
        }
        if (chain < 0) {
            chain = static_cast<int>(chains_.size());
            chains_.push_back({mention.mark.tag, {}, {}, {}});
        }
        add(at, chain);
    }

    void add(std::size_t at, int chain)
    {
        Mention &mention = mentions_[at];
        Chain &joined = chains_[static_cast<std::size_t>(chain)];
        joined.mentions.push_back(at);
        mention.chain = chain;
        if (!mention.proposed && mention.mark.entity && !joined.given)
            joined.given = mention.mark.entity;
        if (joined.full.isEmpty() || isFuller(mention.name, joined.full))
            joined.full = mention.name;
        for (const QString &key : keysOf(mention)) {
            std::vector<int> &known = chainsBy_[mention.mark.tag + key];
            if (std::find(known.begin(), known.end(), chain) == known.end())
                known.push_back(chain);
        }
    }

    static bool isFuller(const QString &name, const QString &than)
    {
        if (isAcronym(name) != isAcronym(than))
            return isAcronym(than);
        return name.count(u' ') > than.count(u' ');
    }

    // The place of the chain's last full mention before this one; -1 where all stand after it.
    qsizetype lastBefore(int chain, const Mention &mention) const
    {
        const std::vector<std::size_t> &members = chains_[static_cast<std::size_t>(chain)].mentions;
        for (auto member = members.rbegin(); member != members.rend(); ++member) {
            const qsizetype begin = mentions_[*member].mark.hull().begin;
            if (begin < mention.mark.hull().begin)
                return begin;
        }
        return -1;
    }

    annotation::Entity entityFor(const Chain &chain) const
    {
        annotation::Entity entity;
        entity.tag = chain.tag;
        entity.name = chain.full;
        std::map<QString, int> others;
        QString role;
        for (const std::size_t i : chain.mentions) {
            if (mentions_[i].name != chain.full)
                ++others[mentions_[i].name];
            if (role.isEmpty())
                role = mentions_[i].role;
        }
        const auto most = std::max_element(others.begin(), others.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        if (most != others.end())
            entity.features.set(QStringLiteral("shortName"), most->first);
        entity.features.set(QStringLiteral("role"), role);
        return entity;
    }

    const Draft &draft_;
    const Lexicon &lexicon_;
    std::vector<Mention> mentions_, roles_;
    std::vector<Chain> chains_;
    QHash<QString, std::vector<int>> chainsBy_; // tag and key, to chains
};

} // namespace

void ChainSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token) const
{
    Chains chains(draft, reading, *lexicon_);
    chains.link();
    chains.writeTo(reading);
}

} // namespace suggest
