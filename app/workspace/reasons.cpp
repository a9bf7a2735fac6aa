#include "app/workspace/reasons.h"

#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace workspace {

using timeline::Relation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

QString language() { return QLocale().language() == QLocale::Italian ? QStringLiteral("it") : QStringLiteral("en"); }

// How a thing is named in a sentence: by its words in the text, else by its date.
QString named(const QString &text, const QString &value)
{
    if (!text.isEmpty())
        return QStringLiteral("“%1”").arg(text.simplified());
    return value.isEmpty() ? tr("the article’s date") : timeline::inWords(value, u"", language());
}

const char *pattern(Relation relation)
{
    switch (relation) {
    case Relation::Before:
        return QT_TRANSLATE_NOOP("workspace", "%1 comes before %2");
    case Relation::After:
        return QT_TRANSLATE_NOOP("workspace", "%1 comes after %2");
    case Relation::Includes:
        return QT_TRANSLATE_NOOP("workspace", "%1 includes %2");
    case Relation::IsIncluded:
        return QT_TRANSLATE_NOOP("workspace", "%1 falls within %2");
    case Relation::During:
        return QT_TRANSLATE_NOOP("workspace", "%1 lasts through %2");
    case Relation::DuringInv:
        return QT_TRANSLATE_NOOP("workspace", "%1 goes on while %2");
    case Relation::Simultaneous:
        return QT_TRANSLATE_NOOP("workspace", "%1 is at the same time as %2");
    case Relation::IAfter:
        return QT_TRANSLATE_NOOP("workspace", "%1 follows right after %2");
    case Relation::IBefore:
        return QT_TRANSLATE_NOOP("workspace", "%1 comes right before %2");
    case Relation::Identity:
        return QT_TRANSLATE_NOOP("workspace", "%1 is the same event as %2");
    case Relation::Begins:
        return QT_TRANSLATE_NOOP("workspace", "%1 is at the beginning of %2");
    case Relation::Ends:
        return QT_TRANSLATE_NOOP("workspace", "%1 is at the end of %2");
    case Relation::BegunBy:
        return QT_TRANSLATE_NOOP("workspace", "%1 begins with %2");
    case Relation::EndedBy:
        return QT_TRANSLATE_NOOP("workspace", "%1 ends with %2");
    }
    return "";
}

QString dayText(timeline::Instant moment)
{
    const timeline::CivilDate date = timeline::civilTime(moment).date;
    if (date.year <= 0)
        return QStringLiteral("BC%1").arg(1 - date.year, 4, 10, QLatin1Char('0'));
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

} // namespace

QString relationWords(Relation relation)
{
    switch (relation) {
    case Relation::Before:
        return tr("before");
    case Relation::After:
        return tr("after");
    case Relation::Includes:
        return tr("includes");
    case Relation::IsIncluded:
        return tr("within");
    case Relation::During:
        return tr("through");
    case Relation::DuringInv:
        return tr("while");
    case Relation::Simultaneous:
        return tr("same time");
    case Relation::IAfter:
        return tr("right after");
    case Relation::IBefore:
        return tr("right before");
    case Relation::Identity:
        return tr("same event");
    case Relation::Begins:
        return tr("begins");
    case Relation::Ends:
        return tr("ends");
    case Relation::BegunBy:
        return tr("begun by");
    case Relation::EndedBy:
        return tr("ended by");
    }
    return {};
}

QString sentenceOf(const timeline::Step &step)
{
    using Kind = timeline::Step::Kind;
    switch (step.kind) {
    case Kind::Link: {
        const QString words = tr(pattern(step.relation)).arg(named(step.aText, step.aValue), named(step.bText, step.bValue));
        return step.signal.isEmpty() ? words : tr("%1 («%2»)").arg(words, step.signal);
    }
    case Kind::Date:
        return step.aText.isEmpty() ? tr("the date is %1").arg(timeline::inWords(step.value, step.mod, language()))
                                    : tr("%1 is %2").arg(named(step.aText, {}), timeline::inWords(step.value, step.mod, language()));
    case Kind::Length:
        return tr("%1 lasts %2").arg(named(step.aText, step.aValue), timeline::inWords(step.value, step.mod, language()));
    case Kind::Tense:
        return step.relation == Relation::After || step.relation == Relation::IAfter
            ? tr("%1 is told as still to come").arg(named(step.aText, step.aValue))
            : tr("%1 is told as past").arg(named(step.aText, step.aValue));
    case Kind::CreationTime:
        return tr("the article was written on %1").arg(timeline::inWords(step.value, step.mod, language()));
    case Kind::Same:
        return tr("%1 and %2 are one event").arg(named(step.aText, step.aValue), named(step.bText, step.bValue));
    }
    return {};
}

QString originOf(const timeline::Step &step)
{
    if (step.kind == timeline::Step::Kind::CreationTime)
        return {};
    if (step.decided)
        return step.by.isEmpty() ? tr("decided") : tr("decided, %1").arg(step.by);
    return step.by.isEmpty() ? tr("proposed") : tr("proposed by %1").arg(step.by);
}

QString titleOf(const timeline::Contradiction &contradiction)
{
    if (contradiction.lacking <= 0)
        return tr("These cannot all hold");
    return tr("These cannot all hold: %1 are missing").arg(timeline::lengthInWords(contradiction.lacking, language()));
}

QString labelOf(const timeline::Repair &repair)
{
    using Kind = timeline::Repair::Kind;
    switch (repair.kind) {
    case Kind::RemoveLink:
        return repair.text.isEmpty() ? tr("Drop the link") : tr("Drop “%1”").arg(repair.text);
    case Kind::ChangeDate:
        return repair.text.isEmpty() ? tr("Change the date") : tr("Change “%1”").arg(repair.text);
    case Kind::KeepBoth:
        return tr("Keep both: the sources disagree");
    case Kind::PartEvents:
        return tr("“%1” is another event").arg(repair.text);
    }
    return {};
}

QString titleOf(const timeline::Disagreement &disagreement)
{
    const std::int64_t lacking = disagreement.reason.lacking;
    return lacking <= 0 ? tr("The sources disagree") : tr("The sources disagree by %1").arg(timeline::lengthInWords(lacking, language()));
}

QString wordsOf(const timeline::Version &version)
{
    if (!version.value.isEmpty())
        return timeline::inWords(version.value, version.mod, language());
    return timeline::inWords(version.bounds, language());
}

QString versionsOf(const timeline::Disagreement &disagreement, const ArticleName &nameOf)
{
    QStringList versions;
    for (const timeline::Version &version : disagreement.versions) {
        const QString who = version.context.isEmpty() ? nameOf(version.document) : version.context;
        versions.append(tr("%1: %2").arg(who, wordsOf(version)));
    }
    versions.removeDuplicates();
    return versions.join(tr("; "));
}

QString wholeOf(const timeline::Disagreement &disagreement, const ArticleName &nameOf)
{
    const QString versions = versionsOf(disagreement, nameOf);
    return versions.isEmpty() ? wholeOf(disagreement.reason) : tr("%1: %2.").arg(titleOf(disagreement), versions);
}

QString wholeOf(const timeline::Contradiction &contradiction)
{
    QStringList chain;
    for (const timeline::Step &step : contradiction.steps)
        chain.append(sentenceOf(step));
    return tr("%1: %2.").arg(titleOf(contradiction), chain.join(tr("; ")));
}

QString earliestOf(const timeline::Interval &interval) { return interval.start.earliest ? dayText(*interval.start.earliest) : QString(); }

QString latestOf(const timeline::Interval &interval) { return interval.end.latest ? dayText(*interval.end.latest - 1) : QString(); }

} // namespace workspace
