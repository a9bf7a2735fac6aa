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
    int alias = -1; // the mention that it abbreviates in brackets: "Singapore Airlines (SIA)"
};

struct Chain {
    QString tag;
    std::vector<std::size_t> mentions;
    QString full;               // the longest name so far, by words
    annotation::EntityId given; // of a decided mention
};

constexpr double decidedWeight = 10;  // of a name that a person has decided, against the confidence of one that is proposed
constexpr qsizetype longestName = 16; // in words: what is longer is no name that anybody shortens
constexpr double clearly = 0.66;      // the share of the weight that settles a tag
constexpr double legalWeight = 3;     // "Aer Lingus Group PLC" speaks for what "Aer Lingus" is as loudly as three mentions

bool hasEntity(const QString &tag) { return tag != u"ROL" && tag != u"GRP" && tag != u"NUM"; }

class Chains {
public:
    Chains(const Draft &draft, const Reading &reading, const Lexicon &lexicon, const NameForms &forms)
        : draft_(draft), lexicon_(lexicon), forms_(forms)
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
        readAliases();
        settleTags();
        readRoles();
        for (const Mention &mention : mentions_) {
            if (mention.mark.tag == u"ORG")
                makers_.insert(forms_.core(mention.name));
        }
        // Full names first, so that short ones that come before them in the text find them.
        for (const Turn turn : {Turn::Full, Turn::OneWord, Turn::Alias, Turn::Short}) {
            for (std::size_t i = 0; i < mentions_.size(); ++i) {
                if (turnOf(mentions_[i]) == turn)
                    join(i);
            }
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

    enum class Turn : std::uint8_t { Full, OneWord, Alias, Short };
    Turn turnOf(const Mention &mention) const
    {
        const QString &tag = mention.mark.tag;
        const bool isShort = tag == u"PER" ? mention.words.size() == 1
            : tag == u"ORG"                ? NameForms::isAcronym(mention.name)
                                           : tag == u"NEV" && NameForms::isAcronym(NameForms::withoutYear(mention.name));
        return mention.alias >= 0 ? Turn::Alias : isShort ? Turn::Short : mention.words.size() > 1 ? Turn::Full : Turn::OneWord;
    }

    // "Singapore Airlines (SIA)", "ENAC (Ente Nazionale per l'Aviazione Civile)"
    void readAliases()
    {
        const QStringView text = draft_.text();
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            const text::Range inner = mentions_[i].mark.hull();
            if (inner.end >= text.size() || !QStringView(u"),;").contains(text[inner.end]))
                continue;
            for (std::size_t k = i; k-- > 0 && i - k <= 4;) { // names lie within names
                const qsizetype end = mentions_[k].mark.hull().end;
                if (end < inner.begin && text.mid(end, inner.begin - end).trimmed() == u"(") {
                    addAlias(k, i);
                    break;
                }
            }
        }
    }

    void addAlias(std::size_t outer, std::size_t inner)
    {
        const bool isFirst = NameForms::isAcronym(mentions_[outer].name);
        Mention &brief = mentions_[isFirst ? outer : inner];
        const std::size_t fullAt = isFirst ? inner : outer;
        const Mention &full = mentions_[fullAt];
        const QString bare = NameForms::withoutYear(brief.name);
        if (!NameForms::abbreviates(bare, NameForms::withoutYear(full.name).split(u' ')))
            return;
        brief.alias = static_cast<int>(fullAt);
        if (brief.proposed)
            brief.mark.tag = full.mark.tag;
        aliases_.insert(bare, brief.alias);
    }

    // "WWDC 2005", where the article says what WWDC is: what has a year takes place in it, and so do its other names.
    void settleEvents()
    {
        QSet<QString> events;
        for (const Mention &mention : mentions_) {
            const QString bare = NameForms::withoutYear(mention.name);
            if (bare != mention.name && aliases_.contains(bare))
                events << bare << mentions_[static_cast<std::size_t>(aliases_.value(bare))].name;
        }
        for (Mention &mention : mentions_) {
            if (mention.proposed && (events.contains(mention.name) || events.contains(NameForms::withoutYear(mention.name))))
                mention.mark.tag = QStringLiteral("NEV");
        }
    }

    // An article calls one thing by one name: where the same words were proposed with several tags, the one that more speaks for holds for
    // all of them that nobody has decided. A surname is spoken for by the full names that end in it.
    void settleTags()
    {
        QHash<QString, std::map<QString, double>> support; // of a name, by tag
        for (const Mention &mention : mentions_) {
            const double weight = mention.proposed ? mention.mark.origin.confidence : decidedWeight;
            support[mention.name][mention.mark.tag] += weight;
            if (mention.mark.tag == u"ORG" && forms_.hasLegalForm(mention.words))
                support[forms_.core(mention.name)][mention.mark.tag] += legalWeight * weight;
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
        settleEvents();
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
            for (qsizetype from = 1; from + 1 < words.size() && words.size() <= longestName; ++from)
                keys.append(u'>' + words.mid(from).join(u' '));
        } else if (tag == u"PER") {
            keys.append(u'>' + mention.name);
        } else if (tag == u"ORG") {
            const QString known = lexicon_.canonical(mention.name);
            keys.append(u'=' + (known.isEmpty() ? mention.name : known).toLower());
            keys.append(u'=' + forms_.core(mention.name).toLower());
            // "Apple computer": what is written small only describes.
            if (words.size() > 1 && words.first().front().isUpper()
                && std::all_of(words.begin() + 1, words.end(), [](const QString &word) { return word.front().isLower(); }))
                keys.append(u'=' + words.first().toLower());
            if (words.size() > 1)
                keys.append(u'#' + NameForms::initialsOf(words));
            if (words.size() > 1 && words.first().size() > 3)
                keys.append(u'<' + words.first());
        } else if (tag == u"NEV") {
            keys.append(u'=' + NameForms::withoutYear(mention.name).toLower());
            if (words.size() > 1)
                keys.append(u'#' + NameForms::initialsOf(NameForms::withoutYear(mention.name).split(u' ')));
        } else if (tag == u"PRD") {
            for (qsizetype from = 1; from < words.size() && words.size() <= longestName && makers_.contains(words.first()); ++from)
                keys.append(u'=' + words.mid(from).join(u' ').toLower()); // "Airbus A380" and "A380"
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
            const QString bare = NameForms::withoutYear(mention.name);
            questions.removeIf([](const QString &key) { return key.startsWith(u'#'); });
            if (NameForms::isAcronym(bare))
                questions.append(u'#' + bare);
        } else if (tag == u"ORG" && NameForms::isAcronym(mention.name)) {
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
        int chain = mention.alias >= 0 ? mentions_[static_cast<std::size_t>(mention.alias)].chain : -1;
        for (const QString &question : chain < 0 ? questionsOf(mention) : QStringList()) {
            const auto known = chainsBy_.constFind(mention.mark.tag + question);
            if (known == chainsBy_.constEnd())
                continue;
            // Of several ("Rossi" where two of them are named) the one named last before it.
            for (const int candidate : *known) {
                if (mention.mark.tag == u"ORG" && question.front() == u'<' && !mayShorten(mention, candidate))
                    continue;
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

    // "Sivaria" may be short for a "Sivaria Airlines" that is named only later; a longer name that comes later is that of a part ("Boeing
    // Commercial Airplanes").
    bool mayShorten(const Mention &brief, int chain) const
    {
        return lastBefore(chain, brief) >= 0 || chains_[static_cast<std::size_t>(chain)].full.count(u' ') == 1;
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
        if (NameForms::isAcronym(name) != NameForms::isAcronym(than))
            return NameForms::isAcronym(than);
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
    const NameForms &forms_;
    std::vector<Mention> mentions_, roles_;
    QHash<QString, int> aliases_; // acronyms that the article explains, to the mention that does
    QSet<QString> makers_;        // whose name may stand before a product's
    std::vector<Chain> chains_;
    QHash<QString, std::vector<int>> chainsBy_; // tag and key, to chains
};

} // namespace

ChainSuggester::ChainSuggester(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon))
{
    if (base::Result<NameForms> forms = NameForms::load())
        forms_ = *std::move(forms);
}

void ChainSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token) const
{
    Chains chains(draft, reading, *lexicon_, forms_);
    chains.link();
    chains.writeTo(reading);
}

} // namespace suggest
