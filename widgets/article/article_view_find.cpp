// Finding in the article, going back and forward, copying.
#include "widgets/article/article_view.h"

#include <QClipboard>
#include <QGuiApplication>

namespace widgets::article {

int ArticleView::find(const QString &needle)
{
    state_.hits.clear();
    state_.currentHit = -1;
    if (!needle.trimmed().isEmpty()) {
        if (!folded_)
            folded_ = std::make_unique<text::FoldedText>(scene_.document().text());
        state_.hits = folded_->findAll(needle);
        const auto next = std::lower_bound(state_.hits.begin(), state_.hits.end(), caret().begin,
                                           [](text::Range hit, qsizetype position) { return hit.begin < position; });
        if (!state_.hits.empty()) {
            state_.currentHit = next == state_.hits.end() ? 0 : static_cast<int>(next - state_.hits.begin());
            reveal(state_.hits[static_cast<std::size_t>(state_.currentHit)], true);
        }
    }
    viewport()->update();
    Q_EMIT hitsChanged(hitCount(), state_.currentHit);
    return hitCount();
}

void ArticleView::findNext()
{
    if (state_.hits.empty())
        return;
    remember();
    state_.currentHit = (state_.currentHit + 1) % hitCount();
    setCaret(state_.hits[static_cast<std::size_t>(state_.currentHit)]);
    Q_EMIT hitsChanged(hitCount(), state_.currentHit);
}

void ArticleView::findPrevious()
{
    if (state_.hits.empty())
        return;
    remember();
    state_.currentHit = (state_.currentHit + hitCount() - 1) % hitCount();
    setCaret(state_.hits[static_cast<std::size_t>(state_.currentHit)]);
    Q_EMIT hitsChanged(hitCount(), state_.currentHit);
}

void ArticleView::clearFind()
{
    folded_.reset();
    state_.hits.clear();
    state_.currentHit = -1;
    viewport()->update();
    Q_EMIT hitsChanged(0, -1);
}

void ArticleView::goTo(text::Range range)
{
    remember();
    setCaret(range);
}

// Notes where the analyst is before going elsewhere. Going on from the middle forgets what was ahead.
void ArticleView::remember()
{
    if (scene_.paragraphs().count() == 0)
        return;
    const Visit here{caret(), state_.focused};
    history_.resize(static_cast<std::size_t>(std::max(0, historyAt_)));
    if (history_.empty() || history_.back().range != here.range) {
        history_.push_back(here);
        constexpr std::size_t longest = 200;
        if (history_.size() > longest)
            history_.erase(history_.begin());
    }
    // The end of the list stands for "here": its place is filled in when going back.
    history_.push_back(here);
    historyAt_ = static_cast<int>(history_.size()) - 1;
    Q_EMIT historyChanged();
}

void ArticleView::back()
{
    if (!canGoBack())
        return;
    history_[static_cast<std::size_t>(historyAt_)] = {caret(), state_.focused};
    const Visit to = history_[static_cast<std::size_t>(--historyAt_)];
    to.focused &&scene_.document().find(to.focused) ? setFocused(to.focused) : setCaret(to.range);
    Q_EMIT historyChanged();
}

void ArticleView::forward()
{
    if (!canGoForward())
        return;
    history_[static_cast<std::size_t>(historyAt_)] = {caret(), state_.focused};
    const Visit to = history_[static_cast<std::size_t>(++historyAt_)];
    to.focused &&scene_.document().find(to.focused) ? setFocused(to.focused) : setCaret(to.range);
    Q_EMIT historyChanged();
}

// The text; with annotations, a line for each of those in it follows: code, value, surface, set apart by tabs.
QString ArticleView::copied(CopyForm form) const
{
    QString text = selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    if (form == CopyForm::Text)
        return text;
    QString list;
    for (const annotation::AnnotationPointer &span : scene_.document().within(caret())) {
        const annotation::TagType *tag = scene_.tagSet().tag(span->layer, span->tag);
        if (!span->isVisible() || span->ranges.empty() || span->layer == annotation::layers::token
            || span->layer == annotation::layers::sentence)
            continue;
        list += QStringLiteral("%1\t%2\t%3\n")
                    .arg(tag ? tag->code : span->tag, span->features.value(u"value"), scene_.document().surface(*span));
    }
    return list.isEmpty() ? text : text + QStringLiteral("\n\n") + list;
}

void ArticleView::copy(CopyForm form)
{
    const QString text = copied(form);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace widgets::article
