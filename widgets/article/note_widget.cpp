#include "widgets/article/note_widget.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"

#include <QPainter>

#include <cmath>

namespace widgets::article {

namespace {

constexpr double bar = 2, gap = 12, rowHeight = 21, keyColumn = 52;

} // namespace

NoteWidget::NoteWidget(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
}

void NoteWidget::setNote(const Note &note)
{
    note_ = note;
    if (note_.rows.size() > Note::mostRows)
        note_.rows.resize(Note::mostRows);
    QStringList words{note_.title, note_.aside, note_.reason};
    for (const Note::Row &row : note_.rows)
        words << tr("%1: %2", "a key and what it does").arg(row.keys.join(u' '), row.text);
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

void NoteWidget::setMirrored(bool mirrored)
{
    mirrored_ = mirrored;
    update();
}

int NoteWidget::heightForWidth(int width) const { return static_cast<int>(std::ceil(lay(nullptr, width))); }

double NoteWidget::lay(QPainter *p, double width) const
{
    const common::Theme &theme = common::currentTheme();
    const double left = bar + gap, inner = width - left - 4;
    const QFont strong = common::chromeFont(12, QFont::DemiBold), plain = common::chromeFont(12);
    double x = left, y = 2;
    if (note_.chip) {
        if (p)
            common::paintChip(*p, {x, y + 1}, *note_.chip);
        x += common::chipSize(*note_.chip).width() + 7;
    }
    const QFontMetricsF strongMetrics(strong), metrics(plain);
    // The name comes first: where both have no room, only the end of the verdict is said ("0.80" of "suggested, 0.80").
    const double titleWidth = strongMetrics.horizontalAdvance(note_.title);
    const auto fits = [&](const QString &aside) { return x + titleWidth + 8 + metrics.horizontalAdvance(aside) <= left + inner; };
    const QString aside = fits(note_.aside) ? note_.aside : note_.aside.section(QStringLiteral(", "), -1);
    const double asideWidth = aside.isEmpty() ? 0 : metrics.horizontalAdvance(aside);
    if (p) {
        p->setFont(strong);
        p->setPen(theme.text);
        const double room = std::max(40.0, left + inner - x - (asideWidth > 0 ? asideWidth + 8 : 0));
        p->drawText(QRectF(x, y, room, 16), Qt::AlignLeft | Qt::AlignVCenter, strongMetrics.elidedText(note_.title, Qt::ElideRight, room));
        p->setFont(plain);
        p->setPen(theme.textSecondary);
        p->drawText(QRectF(left, y, inner, 16), Qt::AlignRight | Qt::AlignVCenter, aside);
    }
    y += 19;
    if (!note_.reason.isEmpty()) {
        const QRectF bounds = metrics.boundingRect(QRectF(left, y, inner, 400), Qt::TextWordWrap | Qt::AlignLeft, note_.reason);
        if (p)
            p->drawText(QRectF(left, y, inner, bounds.height()), Qt::TextWordWrap | Qt::AlignLeft, note_.reason);
        y += bounds.height() + 5;
    }
    bool first = true;
    for (const Note::Row &row : note_.rows) {
        const double caps = common::keyCapsSize(row.keys).width();
        const double text = left + std::max(keyColumn, caps + 8);
        if (p) {
            common::paintKeyCaps(*p, {left, y + 2}, row.keys, theme);
            p->setFont(plain);
            p->setPen(first ? theme.text : theme.textSecondary);
            const double room = left + inner - text;
            p->drawText(QRectF(text, y, room, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                        metrics.elidedText(row.text, Qt::ElideRight, room));
        }
        first = false;
        y += rowHeight;
    }
    return y + 2;
}

void NoteWidget::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const common::Theme &theme = common::currentTheme();
    p.fillRect(rect(), theme.paper);
    const double thick = bar + theme.extraStroke();
    p.fillRect(QRectF(mirrored_ ? width() - thick : 0, 0, thick, height()), theme.ink);
    if (mirrored_) // the words keep their own direction; only the bar changes sides
        p.translate(-gap, 0);
    lay(&p, width());
}

} // namespace widgets::article
