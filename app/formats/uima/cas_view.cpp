#include "app/formats/uima/cas_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace formats::uima {

namespace {

bool isOwn(const Structure &structure) { return structure.type.startsWith(QLatin1String("chiosa.")); }
bool isUnit(const Structure &structure) { return structure.type == types::token || structure.type == types::sentence; }

} // namespace

CasView::CasView(const Cas &cas, const Sofa &sofa, bool first, const QString &file)
    : cas_(cas), sofa_(sofa), first_(first), file_(file), text_(*sofa.text), map_(text_)
{
}

std::optional<base::Error> CasView::sort(std::vector<base::Error> &notes)
{
    index();
    if (auto failed = checkPlaces(notes))
        return failed;
    findRelations(findSpans());
    for (const std::vector<const Structure *> &hosts : {spans_, relations_}) {
        for (const Structure *host : hosts)
            findSlots(*host);
    }
    findOthers();
    orderLinks();
    return std::nullopt;
}

void CasView::index()
{
    const auto members = cas_.members.find(sofa_.id);
    allIndexed_ = members == cas_.members.end();
    if (!allIndexed_)
        indexed_ = QSet<qint64>(members->second.begin(), members->second.end());
    QSet<qint64> elsewhere;
    for (const auto &[sofa, ids] : cas_.members) {
        if (sofa != sofa_.id)
            elsewhere.unite(QSet<qint64>(ids.begin(), ids.end()));
    }
    for (const Structure &structure : cas_.structures) {
        const bool here = structure.sofa == sofa_.id || indexed_.contains(structure.id)
            || (structure.sofa == 0 && first_ && !elsewhere.contains(structure.id));
        if (!here)
            continue;
        byId_.insert(structure.id, &structure);
        if (structure.type == types::story)
            stories_.insert(structure.reference(u"annotation"), &structure);
        else if (structure.type == types::person)
            people_.push_back(&structure);
        else if (structure.type == types::article)
            article_ = &structure;
    }
    for (const Structure *person : people_) {
        for (const qint64 link : linksOf(byId_.value(person->reference(u"chain")))) {
            if (!stories_.contains(link))
                derived_.insert(link);
        }
    }
}

std::vector<qint64> CasView::linksOf(const Structure *chain) const
{
    std::vector<qint64> links;
    QSet<qint64> seen;
    for (qint64 at = chain ? chain->reference(u"first") : 0; at != 0 && !seen.contains(at);) {
        const Structure *link = byId_.value(at);
        if (!link || !link->hasPlace())
            return {};
        seen.insert(at);
        links.push_back(at);
        at = link->reference(u"next");
    }
    return links;
}

// Positions must be in the text, and not inside a character; where they are only if they count characters, they do.
std::optional<base::Error> CasView::checkPlaces(std::vector<base::Error> &notes)
{
    bool split = false, longer = false;
    for (const Structure *structure : std::as_const(byId_)) {
        if (!structure->hasPlace() || isDocument(*structure))
            continue;
        const qint64 begin = structure->number(u"begin");
        const qint64 end = structure->number(u"end");
        if (begin < 0 || end < begin || end > text_.size())
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "It stands at %1 to %2, but the text has only %3 characters.")
                                   .arg(begin)
                                   .arg(end)
                                   .arg(text_.size()),
                               placeOf(*structure)};
        split = split || splits(begin) || splits(end);
        longer = longer || end > map_.codePoints();
    }
    if (split && longer)
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "Positions fall inside of characters, in whatever unit they are read."),
                           file_};
    if (split)
        notes.push_back(
            {base::Error::Kind::Malformed,
             QCoreApplication::translate("formats", "Positions count characters rather than UTF-16 units as UIMA does; they were read so."),
             file_});
    codePoints_ = split;
    return std::nullopt;
}

// Fills the spans; what lies between two others is returned.
std::vector<const Structure *> CasView::findSpans()
{
    std::vector<const Structure *> between;
    for (const Structure &structure : cas_.structures) {
        if (!byId_.contains(structure.id) || isOwn(structure))
            continue;
        if (isDocument(structure) && !document_)
            document_ = &structure;
        else if (isSpan(structure))
            spans_.push_back(&structure);
        else if (structure.reference(u"Governor") != 0 && structure.reference(u"Dependent") != 0)
            between.push_back(&structure);
    }
    for (const Structure *structure : spans_)
        give(structure->id);
    return between;
}

// Those whose ends are known, again and again: a relation may join relations.
void CasView::findRelations(std::vector<const Structure *> between)
{
    for (bool again = true; std::exchange(again, false);) {
        for (const Structure *&structure : between) {
            if (!structure || !ids_.contains(structure->reference(u"Governor")) || !ids_.contains(structure->reference(u"Dependent")))
                continue;
            relations_.push_back(structure);
            give(std::exchange(structure, nullptr)->id);
            again = true;
        }
    }
}

void CasView::findSlots(const Structure &host)
{
    for (const auto &[feature, value] : host.features) {
        if (value.kind != Value::Kind::References || value.ids.empty())
            continue;
        const bool all = std::all_of(value.ids.begin(), value.ids.end(), [this](qint64 id) { return isSlot(id); });
        const QSet<qint64> different(value.ids.begin(), value.ids.end());
        if (!all || different.size() != static_cast<qsizetype>(value.ids.size()))
            continue;
        asSlots_.insert({host.id, feature});
        for (const qint64 id : value.ids) {
            slotLinks_.push_back({byId_.value(id), &host, feature});
            give(id);
        }
    }
}

void CasView::findOthers()
{
    QSet<qint64> chains;
    for (const Structure *person : people_)
        chains.insert(person->reference(u"chain"));
    for (const Structure &structure : cas_.structures) {
        const bool here = byId_.contains(structure.id) && &structure != document_ && !isOwn(structure);
        if (!here || ids_.contains(structure.id) || derived_.contains(structure.id) || chains.contains(structure.id))
            continue;
        if (isUnit(structure) && article_) // made by us, for readers that want them
            continue;
        (linksOf(&structure).empty() ? others_ : chains_).push_back(&structure);
    }
}

void CasView::orderLinks()
{
    for (const Structure *chain : chains_) {
        int at = 0;
        for (const qint64 link : linksOf(chain))
            orders_.insert(link, at++);
    }
    for (const Structure *person : people_) {
        int at = 0;
        for (const qint64 link : linksOf(byId_.value(person->reference(u"chain")))) {
            if (ids_.contains(link))
                orders_.insert(link, at++);
        }
    }
}

bool CasView::isSpan(const Structure &structure) const
{
    const bool computed = article_ && article_->find(u"computedTokens") && article_->find(u"computedTokens")->plain.toVariant().toBool();
    if (!structure.hasPlace() || derived_.contains(structure.id) || structure.type.contains(QLatin1String(".metadata.type.")))
        return false;
    if (computed && isUnit(structure) && !stories_.contains(structure.id))
        return false;
    return structure.reference(u"Governor") == 0 || structure.reference(u"Dependent") == 0;
}

bool CasView::isSlot(qint64 id) const
{
    const Structure *link = byId_.value(id);
    return link && !link->hasPlace() && !isOwn(*link) && !ids_.contains(id) && ids_.contains(link->reference(u"target"));
}

bool CasView::isDocument(const Structure &structure) const
{
    return cas_.types.isA(structure.type, types::document) || structure.type == types::metaData;
}

bool CasView::isMeant(const Structure &structure) const
{
    const auto refers = [&structure](const auto &feature) {
        return std::find(feature.second.ids.begin(), feature.second.ids.end(), structure.id) != feature.second.ids.end();
    };
    return std::any_of(byId_.begin(), byId_.end(),
                       [&refers](const Structure *one) { return std::any_of(one->features.begin(), one->features.end(), refers); });
}

bool CasView::splits(qint64 at) const
{
    return at > 0 && at < text_.size() && text_[at].isLowSurrogate() && text_[at - 1].isHighSurrogate();
}

std::optional<int> CasView::orderOf(qint64 link) const
{
    const auto found = orders_.find(link);
    return found == orders_.end() ? std::nullopt : std::optional(*found);
}

text::Range CasView::rangeOf(const Structure &structure) const
{
    const text::Range range{structure.number(u"begin"), structure.number(u"end")};
    return codePoints_ ? text::Range{map_.fromCodePoints(range.begin), map_.fromCodePoints(range.end)} : range;
}

QString CasView::placeOf(const Structure &structure) const
{
    return structure.line > 0 ? QCoreApplication::translate("formats", "%1, line %2").arg(file_).arg(structure.line)
                              : QStringLiteral("%1, id %2").arg(file_).arg(structure.id);
}

} // namespace formats::uima
