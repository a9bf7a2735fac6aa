#include "widgets/article/article_accessible.h"

#include "widgets/article/article_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QSet>

namespace widgets::article {

namespace {

QString escaped(QString value) // IAccessible2's attribute lists
{
    for (const QChar special : {u'\\', u':', u',', u'=', u';'})
        value.replace(special, QString(u'\\') + special);
    return value;
}

QString verdictWords(const annotation::Annotation &span)
{
    switch (span.verdict) {
    case annotation::Verdict::Suggested:
        return ArticleView::tr("suggested, confidence %1 percent").arg(qRound(span.origin.confidence * 100));
    case annotation::Verdict::Corrected:
        return ArticleView::tr("corrected");
    case annotation::Verdict::Rejected:
        return ArticleView::tr("rejected");
    case annotation::Verdict::Added:
        return ArticleView::tr("added");
    case annotation::Verdict::Accepted:
        break;
    }
    return ArticleView::tr("accepted");
}

} // namespace

// One annotation as an object of its own: named by a sentence, placed by its rectangle.
class SpanAccessible : public QAccessibleInterface {
public:
    SpanAccessible(ArticleView *view, annotation::AnnotationId id) : view_(view), id_(id) { }

    bool isValid() const override { return view_ && view_->document().find(id_); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(view_.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Note; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name)
            return {};
        const annotation::AnnotationPointer span = view_->document().find(id_);
        const Label &label = view_->scene().labels().at(view_->scene().labels().indexOf(span->layer, span->tag));
        const QString surface = view_->document().surface(*span);
        const QString value = span->features.value(span->layer == annotation::layers::quote ? u"speaker" : u"value");
        return value.isEmpty() ? ArticleView::tr("“%1”: %2, %3", "words, label, verdict").arg(surface, label.name, verdictWords(*span))
                               : ArticleView::tr("“%1”: %2, %3; %4", "words, label, value or speaker, verdict")
                                     .arg(surface, label.name, value, verdictWords(*span));
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const annotation::AnnotationPointer span = view_->document().find(id_);
        if (span->ranges.empty())
            return {};
        const QRect local = view_->rectOf(span->hull());
        return {view_->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        if (view_ && view_->focused() == id_) {
            state.selected = true;
            state.focused = view_->hasFocus();
        }
        state.offscreen
            = !view_ || !view_->viewport()->rect().intersects(QRect(view_->viewport()->mapFromGlobal(rect().topLeft()), rect().size()));
        return state;
    }

private:
    QPointer<ArticleView> view_;
    annotation::AnnotationId id_;
};

class ArticleAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ArticleAccessible(ArticleView *view) : QAccessibleWidget(view, QAccessible::Document) { }
    ~ArticleAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(children_))
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return static_cast<int>(spans().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const annotation::Annotations &all = spans();
        return index >= 0 && index < static_cast<int>(all.size()) ? childFor(all[static_cast<std::size_t>(index)]->id) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const annotation::Annotations &all = spans();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto known = children_.constFind(all[i]->id);
            if (known != children_.cend() && QAccessible::accessibleInterface(*known) == child)
                return static_cast<int>(i);
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const qsizetype at = view()->positionAt(local);
        const annotation::Annotations here = view()->spansAt({at, at + 1});
        return here.empty() ? nullptr : childFor(here.front()->id);
    }
    QAccessibleInterface *focusChild() const override { return view()->focused() ? childFor(view()->focused()) : nullptr; }
    QAccessibleInterface *childFor(annotation::AnnotationId id) const
    {
        QAccessible::Id &known = children_[id];
        if (known == 0)
            known = QAccessible::registerAccessibleInterface(new SpanAccessible(view(), id));
        return QAccessible::accessibleInterface(known);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = state.multiLine = state.selectableText = true;
        return state;
    }

    // Text
    QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    void selection(int index, int *start, int *end) const override
    {
        const text::Range range = index == 0 ? view()->caret() : text::Range{};
        *start = static_cast<int>(range.begin);
        *end = static_cast<int>(range.end);
    }
    int selectionCount() const override { return view()->caret().empty() ? 0 : 1; }
    void addSelection(int start, int end) override { view()->setCaret({start, end}); }
    void removeSelection(int) override { view()->clearSelection(); }
    void setSelection(int, int start, int end) override { view()->setCaret({start, end}); }
    int cursorPosition() const override
    {
        return static_cast<int>(view()->caret_.end() == End::Finish ? view()->caret().end : view()->caret().begin);
    }
    void setCursorPosition(int position) override { view()->setCaret({position, position}); }
    QString text(int start, int end) const override { return view()->document().text().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(view()->document().text().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect local = view()->rectOf({offset, offset + 1});
        return {view()->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return static_cast<int>(view()->positionAt(view()->viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int end) override { view()->goTo({start, end}); }

    // The spans that cover a place, from where that set begins to where it changes.
    QString attributes(int offset, int *start, int *end) const override
    {
        const qsizetype length = view()->document().text().size();
        const ArticleScene::Spot spot = view()->scene_.spotOf(offset);
        text::Range run = spot.paragraph >= 0 ? view()->scene_.paragraphs().at(spot.paragraph) : text::Range{0, length};
        QStringList names;
        if (offset >= run.begin && offset < run.end) {
            for (const annotation::AnnotationPointer &span : view()->document().overlapping(run)) {
                if (!span->isVisible())
                    continue;
                for (const text::Range range : span->ranges) {
                    for (const qsizetype border : {range.begin, range.end}) {
                        if (border <= offset)
                            run.begin = std::max(run.begin, border);
                        else
                            run.end = std::min(run.end, border);
                    }
                    if (range.contains(offset))
                        names << escaped(view()->scene_.labels().at(view()->scene_.labels().indexOf(span->layer, span->tag)).name + u' '
                                         + verdictWords(*span));
                }
            }
        }
        *start = static_cast<int>(run.begin);
        *end = static_cast<int>(run.end);
        return names.isEmpty() ? QString() : QStringLiteral("annotation:%1;").arg(names.join(QStringLiteral("\\, ")));
    }

private:
    ArticleView *view() const { return static_cast<ArticleView *>(object()); }

    // Only those that a reader meets; taken anew when the document is another value.
    const annotation::Annotations &spans() const
    {
        if (revision_ != view()->revision_) {
            spans_ = view()->document().spans();
            std::erase_if(spans_, [](const annotation::AnnotationPointer &span) { return !span->isVisible() || span->ranges.empty(); });
            revision_ = view()->revision_;
        }
        return spans_;
    }

    mutable QHash<annotation::AnnotationId, QAccessible::Id> children_; // made when first asked for
    mutable annotation::Annotations spans_;
    mutable std::uint64_t revision_ = 0;
};

void installAccessibility()
{
    QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
        auto *view = qobject_cast<ArticleView *>(object);
        return view ? new ArticleAccessible(view) : nullptr;
    });
}

void announceFocusedSpan(const ArticleView &view)
{
    auto *article = dynamic_cast<ArticleAccessible *>(QAccessible::queryAccessibleInterface(const_cast<ArticleView *>(&view)));
    if (!article || !view.focused())
        return;
    QAccessibleInterface *child = article->childFor(view.focused());
    QAccessibleEvent event(child, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace widgets::article
