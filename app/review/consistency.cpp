#include "app/review/consistency.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace review {

using namespace annotation;

namespace {

Finding findingAt(const Document &document, const Annotation &span, const QString &rule, const QString &words, Finding::Weight weight)
{
    Finding finding;
    finding.document = document.id();
    finding.annotation = span.id;
    finding.place = span.hull();
    finding.rule = rule;
    finding.words = words;
    finding.weight = weight;
    return finding;
}

bool isName(const Annotation &span)
{
    return span.layer == layers::entity && span.isDecided() && !span.ranges.empty() && span.tag != u"NUM" && span.tag != u"ROL";
}

bool isDated(const Document &document, const Annotation &event)
{
    for (const AnnotationPointer &link : document.relationsOf(event.id)) {
        if (link->layer != layers::tlink || !link->isVisible())
            continue;
        const AnnotationPointer other = document.find(link->source == event.id ? link->target : link->source);
        if (other && other->layer == layers::timex3 && other->isVisible())
            return true;
    }
    return false;
}

void checkContents(const Document &document, std::vector<Finding> &found)
{
    for (const AnnotationPointer &span : document.spans()) {
        if (!span->isDecided() || span->ranges.empty())
            continue;
        const auto add = [&](const QString &rule, const QString &words, Finding::Weight weight) {
            found.push_back(findingAt(document, *span, rule, words, weight));
        };
        if (span->layer == layers::timex3 && !span->features.has(u"value"))
            add(rules::timexWithoutValue,
                QCoreApplication::translate("review", "The time expression “%1” has no value.").arg(document.surface(*span)),
                Finding::Weight::Doubt);
        else if (span->layer == layers::quote && !span->features.has(u"speaker") && !span->features.has(u"speakerSpan"))
            add(rules::quoteWithoutSpeaker, QCoreApplication::translate("review", "Nobody is named who says this."),
                Finding::Weight::Doubt);
        else if (span->layer == layers::event && !isDated(document, *span))
            add(rules::eventWithoutDate,
                QCoreApplication::translate("review", "The event “%1” is on no date.").arg(document.surface(*span)), Finding::Weight::Note);
    }
}

// Every tag that a name (in these letters) carries, and where.
struct Uses {
    std::map<QString, std::vector<std::pair<const Document *, AnnotationPointer>>> byTag;
};
using Names = std::map<QString, Uses>;

void collectNames(const Document &document, Names &names)
{
    document.visitSpans([&](const AnnotationPointer &span) {
        if (isName(*span))
            names[document.surface(*span).simplified()].byTag[span->tag].push_back({&document, span});
    });
}

// The commonest reading is taken for the right one; of equals the one that comes first in the alphabet, so that equal in is equal out.
void reportDifferences(const Names &names, std::vector<Finding> &found)
{
    for (const auto &[surface, uses] : names) {
        if (uses.byTag.size() < 2)
            continue;
        const auto common = std::max_element(uses.byTag.begin(), uses.byTag.end(),
                                             [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
        for (const auto &[tag, places] : uses.byTag) {
            if (tag == common->first)
                continue;
            for (const auto &[document, span] : places) {
                Finding finding = findingAt(
                    *document, *span, rules::taggedDifferently,
                    QCoreApplication::translate("review", "“%1” is %2 here, and %3 elsewhere.").arg(surface, tag, common->first),
                    Finding::Weight::Doubt);
                for (const auto &[other, theirs] : common->second)
                    finding.others.push_back(theirs->id);
                found.push_back(std::move(finding));
            }
        }
    }
}

// Places of the text where a decided name stands in the same letters and nothing marks it.
class UntaggedNames {
public:
    explicit UntaggedNames(const Document &document) : document_(document), text_(document.text())
    {
        document.visitSpans([this](const AnnotationPointer &span) {
            if (isName(*span))
                add(*span);
        });
    }

    void report(std::vector<Finding> &found) const
    {
        for (qsizetype at = 0; at < text_.size(); ++at) {
            const bool wordBegins = text_[at].isLetterOrNumber() && (at == 0 || !text_[at - 1].isLetterOrNumber());
            if (!wordBegins)
                continue;
            const auto known = byFirstWord_.constFind(wordAt(at));
            if (known == byFirstWord_.constEnd())
                continue;
            for (const Name &name : *known) { // the longest first
                if (!stands(name.words, at))
                    continue;
                const text::Range place{at, at + name.words.size()};
                if (!isMarked(place))
                    found.push_back(untagged(name, place));
                at = place.end - 1;
                break;
            }
        }
    }

private:
    struct Name {
        QString words, tag;
        AnnotationId like;
    };

    void add(const Annotation &span)
    {
        const QString words = document_.surface(span);
        if (span.ranges.size() > 1 || words.size() < 2 || !words.front().isUpper() || words.contains(u'\n'))
            return;
        std::vector<Name> &names = byFirstWord_[wordAt(span.hull().begin)];
        const bool known = std::any_of(names.begin(), names.end(), [&words](const Name &name) { return name.words == words; });
        if (known)
            return;
        names.push_back({words, span.tag, span.id});
        std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.words.size() > b.words.size(); });
    }

    QString wordAt(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end < text_.size() && text_[end].isLetterOrNumber())
            ++end;
        return text_.mid(begin, end - begin);
    }

    bool stands(const QString &words, qsizetype at) const
    {
        const qsizetype end = at + words.size();
        return QStringView(text_).mid(at, words.size()) == words && (end >= text_.size() || !text_[end].isLetterOrNumber());
    }

    // By anything on the layer of names, a suggestion too (that waits in the queue), or by a decision that it is none.
    bool isMarked(text::Range place) const
    {
        const Annotations there = document_.overlapping(place);
        return std::any_of(there.begin(), there.end(),
                           [](const AnnotationPointer &span) { return span->layer == layers::entity || span->tag == u"BOILERPLATE"; });
    }

    Finding untagged(const Name &name, text::Range place) const
    {
        Finding finding;
        finding.document = document_.id();
        finding.place = place;
        finding.rule = rules::untaggedName;
        finding.words = QCoreApplication::translate("review", "“%1” is %2 elsewhere, and nothing here.").arg(name.words, name.tag);
        finding.layer = layers::entity;
        finding.tag = name.tag;
        finding.others = {name.like};
        return finding;
    }

    const Document &document_;
    const QString &text_;
    QHash<QString, std::vector<Name>> byFirstWord_;
};

void sortByPlace(std::vector<Finding> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return a.document != b.document ? a.document < b.document : a.place < b.place;
    });
}

} // namespace

std::vector<Finding> doubtsOf(const Document &document)
{
    std::vector<Finding> found;
    checkContents(document, found);
    Names names;
    collectNames(document, names);
    reportDifferences(names, found);
    UntaggedNames(document).report(found);
    sortByPlace(found);
    return found;
}

std::vector<Finding> consistencyOf(const Document &document, const TagSet &tagSet)
{
    std::vector<Finding> found = violationsOf(document, tagSet);
    std::vector<Finding> doubts = doubtsOf(document);
    found.insert(found.end(), std::make_move_iterator(doubts.begin()), std::make_move_iterator(doubts.end()));
    sortByPlace(found);
    return found;
}

std::vector<Finding> taggedDifferentlyAcross(std::span<const Document *const> documents)
{
    Names names;
    for (const Document *document : documents)
        collectNames(*document, names);
    std::vector<Finding> found;
    reportDifferences(names, found);
    sortByPlace(found);
    return found;
}

} // namespace review
