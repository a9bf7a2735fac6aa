// The smaller files of a date grammar: cues of tense, guards, halves of compounds.
#include "app/base/resources.h"
#include "app/dates/rules_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace dates {

// "word", "+auxiliary", "-ending", "ge-t" (opening and ending), "&-ending" (only after an auxiliary).
void RulesReader::addTenseCue(const QString &form, Tense tense)
{
    const bool afterAuxiliary = form.startsWith(QLatin1Char('&')), isAuxiliary = form.startsWith(QLatin1Char('+'));
    const QString bare = afterAuxiliary || isAuxiliary ? form.mid(1) : form;
    const qsizetype hyphen = bare.indexOf(QLatin1Char('-'));
    TenseCue cue;
    cue.tense = tense;
    cue.isAuxiliary = isAuxiliary;
    cue.afterAuxiliary = afterAuxiliary;
    cue.isSuffix = hyphen >= 0;
    if (cue.isSuffix) { // accents tell tenses apart ("parlo", "parlò"): endings keep them
        cue.prefix = bare.left(hyphen);
        cue.form = bare.mid(hyphen + 1);
        if (!cue.form.isEmpty())
            rules_->suffixCues_[cue.form.back()].push_back(cue);
        return;
    }
    cue.form = foldedWord(bare);
    cue.written = bare.size() <= 2 ? bare : QString();
    rules_->wordCues_.insert_or_assign(cue.form, cue);
}

// past|present|future  TAB  cues
base::Result<> RulesReader::readTenses()
{
    static const QString file = QStringLiteral("tenses.tsv");
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        const QString name = line.fields.value(0);
        const Tense tense = name == QLatin1String("past") ? Tense::Past
            : name == QLatin1String("present")            ? Tense::Present
            : name == QLatin1String("future")             ? Tense::Future
                                                          : Tense::None;
        if (tense == Tense::None && name != QLatin1String("none"))
            return mistake(file, line.number, QCoreApplication::translate("dates", "“%1” is no tense.").arg(name));
        for (const QString &form : line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            addTenseCue(form, tense);
    }
    for (std::vector<TenseCue> &cues : rules_->suffixCues_)
        std::stable_sort(cues.begin(), cues.end(), [](const TenseCue &a, const TenseCue &b) { return a.form.size() > b.form.size(); });
    return {};
}

// kind  TAB  words
base::Result<> RulesReader::readGuards()
{
    static const QStringList kinds
        = QStringLiteral("street numbered ageof agebefore ageafter person nameless yearcue strongyearcue afteryear notyear "
                         "notyearbefore afterday notafter planned abbreviation ageat streetlink")
              .split(QLatin1Char(' '));
    static const QString file = QStringLiteral("guards.tsv");
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        const qsizetype kind = kinds.indexOf(line.fields.value(0));
        if (kind < 0)
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "“%1” guards against nothing.").arg(line.fields.value(0)));
        for (const QString &word : line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            rules_->guards_[static_cast<std::size_t>(kind)].insert(foldedWord(word));
    }
    return {};
}

// "first"|"last"  TAB  words: the halves of words that are two in one. A language without such words has no such file.
base::Result<> RulesReader::readCompounds()
{
    static const QString file = QStringLiteral("compounds.tsv");
    if (!base::resource(QStringLiteral("dates/%1/%2").arg(rules_->language_, file)))
        return {};
    const base::Result<std::vector<Line>> all = lines(file);
    if (!all)
        return all.error();
    for (const Line &line : *all) {
        const bool isFirst = line.fields.value(0) == QLatin1String("first");
        if (!isFirst && line.fields.value(0) != QLatin1String("last"))
            return mistake(file, line.number,
                           QCoreApplication::translate("dates", "“%1” is neither first nor last.").arg(line.fields.value(0)));
        for (const QString &word : line.fields.value(1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString folded = foldedWord(word);
            (isFirst ? rules_->firstHalves_ : rules_->lastHalves_).insert(folded);
            std::vector<qsizetype> &lengths = rules_->lastHalfLengths_;
            if (!isFirst && std::find(lengths.begin(), lengths.end(), folded.size()) == lengths.end())
                lengths.push_back(folded.size());
            if (!isFirst)
                rules_->lastLetters_.insert(folded.back());
        }
    }
    std::sort(rules_->lastHalfLengths_.begin(), rules_->lastHalfLengths_.end(), std::greater<>());
    return {};
}

} // namespace dates
