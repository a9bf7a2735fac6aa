#include "app/dates/rules.h"

#include "app/dates/rules_reader.h"

#include <algorithm>

namespace dates {

base::Result<std::shared_ptr<const Rules>> Rules::load(const QString &language) { return RulesReader(language).read(); }

const WordEntry *Rules::word(QStringView folded) const
{
    const auto entry = words_.find(folded);
    return entry == words_.end() ? nullptr : &entry->second;
}

std::optional<Symbol> Rules::symbol(QStringView name) const
{
    const auto found = symbols_.find(name.toString());
    return found == symbols_.end() ? std::nullopt : std::optional(*found);
}

int Rules::step(int state, Symbol symbol, bool glued) const
{
    const std::vector<std::pair<std::int64_t, int>> &next = states_[static_cast<std::size_t>(state)].next;
    const std::int64_t key = std::int64_t{symbol} * 2 + (glued ? 1 : 0);
    if (next.size() <= 12) { // nearly all of them: looking along is faster than halving
        for (const auto &[symbolAndGlue, to] : next) {
            if (symbolAndGlue == key)
                return to;
        }
        return -1;
    }
    const auto found = std::lower_bound(next.begin(), next.end(), std::pair(key, 0));
    return found == next.end() || found->first != key ? -1 : found->second;
}

const std::vector<TenseCue> &Rules::suffixCues(QChar last) const
{
    static const std::vector<TenseCue> none;
    const auto cues = suffixCues_.find(last);
    return cues == suffixCues_.end() ? none : *cues;
}

const TenseCue *Rules::wordCue(QStringView folded) const
{
    const auto cue = wordCues_.find(folded);
    return cue == wordCues_.end() ? nullptr : &cue->second;
}

qsizetype Rules::seamOf(QStringView folded) const
{
    if (folded.size() < 6 || !lastLetters_.contains(folded.back()) || word(folded))
        return 0;
    for (const qsizetype length : lastHalfLengths_) {
        const qsizetype seam = folded.size() - length;
        if (seam >= 3 && lastHalves_.contains(folded.mid(seam).toString()) && firstHalves_.contains(folded.left(seam).toString()))
            return seam;
    }
    return 0;
}

QStringList Rules::knownWords() const { return spellings_; }

} // namespace dates
