#include "app/annotation/document.h"

#include <QCoreApplication>

namespace annotation {

namespace {

base::Error conflict(const QString &what) { return {base::Error::Kind::Conflict, what, {}}; }

base::Error invalid(const QString &what) { return {base::Error::Kind::Invalid, what, {}}; }

bool rangesFit(const text::Ranges &ranges, qsizetype length)
{
    qsizetype last = 0;
    for (text::Range range : ranges) {
        if (range.begin < last || range.end < range.begin || range.end > length)
            return false;
        last = range.end;
    }
    return true;
}

// Where a span stands in reading order. Spans without ranges come before all others.
struct Place {
    qsizetype begin = -1, end = -1;
};
Place placeOf(const Annotation &span)
{
    if (span.ranges.empty())
        return {};
    const text::Range hull = span.hull();
    return {hull.begin, hull.end};
}

template <class Accept> Annotations sifted(Annotations found, Accept accept)
{
    std::erase_if(found,
                  [&accept](const AnnotationPointer &span) { return std::none_of(span->ranges.begin(), span->ranges.end(), accept); });
    return found;
}

} // namespace

bool Document::ByPlace::operator()(const AnnotationPointer &a, const AnnotationPointer &b) const
{
    const Place p = placeOf(*a);
    const Place q = placeOf(*b);
    if (p.begin != q.begin)
        return p.begin < q.begin;
    if (p.end != q.end)
        return p.end > q.end;
    return a->id < b->id;
}

Document::Document() : Document({}, {}, {}) { }

Document::Document(DocumentId id, ArticleFields fields, ArticleText text, std::vector<Annotation> annotations)
    : id_(id), fields_(std::make_shared<ArticleFields>(std::move(fields))), text_(std::make_shared<ArticleText>(std::move(text)))
{
    std::vector<AnnotationPointer> all;
    std::vector<AnnotationPointer> spans;
    std::vector<End> ends;
    all.reserve(annotations.size());
    spans.reserve(annotations.size());
    for (Annotation &annotation : annotations) {
        const auto record = std::make_shared<const Annotation>(std::move(annotation));
        all.push_back(record);
        if (record->isSpan()) {
            spans.push_back(record);
        } else {
            ends.push_back({record->source, record->id});
            ends.push_back({record->target, record->id});
        }
    }
    byId_ = decltype(byId_)::of(std::move(all));
    spans_ = decltype(spans_)::of(std::move(spans));
    ends_ = decltype(ends_)::of(std::move(ends));
    relationCount_ = byId_.size() - spans_.size();
}

AnnotationPointer Document::find(AnnotationId id) const
{
    const AnnotationPointer *found = byId_.findBy([id](const AnnotationPointer &other) { return other->id < id; },
                                                  [id](const AnnotationPointer &other) { return other->id == id; });
    return found ? *found : nullptr;
}

base::Result<> Document::apply(const Transaction &transaction)
{
    Document next = *this;
    for (const Change &change : transaction.changes) {
        if (change.document != id_)
            continue;
        if (base::Result<> done = next.put(change); !done)
            return done;
    }
    for (const Change &change : transaction.changes) { // only now, since a change of the text may stand anywhere in the list
        const Annotation *after = change.document == id_ && change.after ? std::get_if<Annotation>(&*change.after) : nullptr;
        const AnnotationPointer standing = after ? next.find(after->id) : nullptr;
        if (standing && !rangesFit(standing->ranges, next.text().size()))
            return invalid(QCoreApplication::translate("annotation", "The annotation reaches beyond the text."));
    }
    *this = std::move(next);
    return {};
}

base::Result<> Document::put(const Change &change)
{
    const Record &record = change.after ? *change.after : *change.before;
    if (std::holds_alternative<ArticleFields>(record)) {
        if (change.before && *fields_ != std::get<ArticleFields>(*change.before))
            return conflict(QCoreApplication::translate("annotation", "The article's details were changed meanwhile."));
        fields_ = std::make_shared<ArticleFields>(change.after ? std::get<ArticleFields>(*change.after) : ArticleFields{});
        return {};
    }
    if (std::holds_alternative<ArticleText>(record)) {
        if (change.before && *text_ != std::get<ArticleText>(*change.before))
            return conflict(QCoreApplication::translate("annotation", "The article's text was changed meanwhile."));
        text_ = std::make_shared<ArticleText>(change.after ? std::get<ArticleText>(*change.after) : ArticleText{});
        return {};
    }
    if (!std::holds_alternative<Annotation>(record))
        return invalid(QCoreApplication::translate("annotation", "An article holds no record of this kind."));

    const Annotation &annotation = std::get<Annotation>(record);
    const AnnotationPointer old = find(annotation.id);
    if (change.before ? !old || *old != std::get<Annotation>(*change.before) : static_cast<bool>(old))
        return conflict(QCoreApplication::translate("annotation", "The annotation was changed meanwhile."));
    if (old)
        erase(old);
    if (change.after)
        insert(annotation);
    return {};
}

void Document::insert(Annotation annotation)
{
    const auto record = std::make_shared<const Annotation>(std::move(annotation));
    byId_.insert(record);
    if (record->isSpan()) {
        spans_.insert(record);
        return;
    }
    ends_.insert({record->source, record->id});
    ends_.insert({record->target, record->id});
    ++relationCount_;
}

void Document::erase(const AnnotationPointer &old)
{
    byId_.remove(old);
    if (old->isSpan()) {
        spans_.remove(old);
        return;
    }
    ends_.remove({old->source, old->id});
    ends_.remove({old->target, old->id});
    --relationCount_;
}

Annotations Document::spans() const
{
    Annotations all;
    all.reserve(spans_.size());
    spans_.visit([&all](const AnnotationPointer &span) { all.push_back(span); });
    return all;
}

Annotations Document::relations() const
{
    Annotations all;
    if (relationCount_ == 0)
        return all;
    byId_.visit([&all](const AnnotationPointer &record) {
        if (record->isRelation())
            all.push_back(record);
    });
    return all;
}

Annotations Document::all() const
{
    Annotations all = spans();
    const Annotations others = relations();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

void Document::visitSpans(const std::function<void(const AnnotationPointer &)> &visit) const { spans_.visit(visit); }

// Visits the spans whose hull begins before range.end and ends after range.begin, passing over chunks that end too early.
template <class Visit> void Document::visitTouching(text::Range range, Visit visit) const
{
    for (const auto &chunk : spans_.chunks()) {
        if (placeOf(*chunk->items.front()).begin >= range.end)
            return;
        if (chunk->summary.end <= range.begin)
            continue;
        for (const AnnotationPointer &span : chunk->items) {
            const Place place = placeOf(*span);
            if (place.begin >= range.end)
                return;
            if (place.begin >= 0 && place.end > range.begin)
                visit(span);
        }
    }
}

Annotations Document::overlapping(text::Range range) const
{
    Annotations found;
    visitTouching(range, [&found](const AnnotationPointer &span) { found.push_back(span); });
    return sifted(std::move(found), [range](text::Range part) { return part.overlaps(range); });
}

Annotations Document::covering(text::Range range) const
{
    const text::Range sought = range.empty() ? text::Range{range.begin, range.begin + 1} : range;
    Annotations found;
    visitTouching(sought, [&found](const AnnotationPointer &span) { found.push_back(span); });
    return sifted(std::move(found), [sought](text::Range part) { return part.covers(sought); });
}

Annotations Document::within(text::Range range) const
{
    Annotations found;
    visitTouching(range, [&found, range](const AnnotationPointer &span) {
        if (range.covers(span->hull()))
            found.push_back(span);
    });
    return found;
}

Annotations Document::startingIn(text::Range range) const
{
    Annotations found;
    spans_.visitFrom([range](const AnnotationPointer &span) { return placeOf(*span).begin < range.begin; },
                     [&found, range](const AnnotationPointer &span) {
                         if (placeOf(*span).begin >= range.end)
                             return false;
                         found.push_back(span);
                         return true;
                     });
    return found;
}

Annotations Document::without() const
{
    Annotations found;
    spans_.visitFrom([](const AnnotationPointer &) { return false; },
                     [&found](const AnnotationPointer &span) {
                         if (!span->ranges.empty())
                             return false;
                         found.push_back(span);
                         return true;
                     });
    return found;
}

Annotations Document::onLayer(QStringView layer) const
{
    Annotations found;
    const auto take = [&found, layer](const AnnotationPointer &record) {
        if (record->layer == layer)
            found.push_back(record);
    };
    spans_.visit(take);
    for (const AnnotationPointer &relation : relations())
        take(relation);
    return found;
}

Annotations Document::relationsOf(AnnotationId id) const
{
    Annotations found;
    ends_.visitFrom([id](const End &end) { return end.at < id; },
                    [this, &found, id](const End &end) {
                        if (end.at != id)
                            return false;
                        found.push_back(find(end.relation));
                        return true;
                    });
    return found;
}

QString Document::surface(const Annotation &span) const
{
    QString surface;
    for (text::Range range : span.ranges) {
        if (!surface.isEmpty())
            surface += QStringLiteral(" … ");
        surface += QStringView(text_->text).mid(range.begin, range.length());
    }
    return surface;
}

bool operator==(const Document &a, const Document &b)
{
    if (a.id_ != b.id_ || *a.fields_ != *b.fields_ || *a.text_ != *b.text_ || a.size() != b.size())
        return false;
    std::vector<AnnotationPointer> ours;
    std::vector<AnnotationPointer> theirs;
    a.byId_.visit([&ours](const AnnotationPointer &record) { ours.push_back(record); });
    b.byId_.visit([&theirs](const AnnotationPointer &record) { theirs.push_back(record); });
    return std::equal(ours.begin(), ours.end(), theirs.begin(),
                      [](const AnnotationPointer &x, const AnnotationPointer &y) { return x == y || *x == *y; });
}

} // namespace annotation
