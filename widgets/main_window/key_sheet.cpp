#include "widgets/main_window/key_sheet.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace widgets::main_window {

namespace {
constexpr int rowHeight = 22, margin = 20, columnWidth = 330, keyWidth = 128;
}

KeySheet::KeySheet(const ActionTable &table, QWidget *window) : QWidget(window, Qt::Tool), table_(table)
{
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("Sheet of keys"));
    connect(&table, &ActionTable::bindingsChanged, this, &KeySheet::rebuild);
    rebuild();
}

void KeySheet::rebuild()
{
    lines_.clear();
    const auto section = [this](const QString &title, const std::function<bool(const ActionTable::Row &)> &belongs) {
        const std::size_t at = lines_.size();
        for (const ActionTable::Row &row : table_.rows()) {
            if (!belongs(row) || row.action->shortcuts().isEmpty())
                continue;
            QString words = row.action->text();
            words.remove(QLatin1Char('&'));
            lines_.push_back({{}, common::keyCaps(row.action->shortcut()), words});
        }
        if (lines_.size() > at) {
            QString plain = title;
            lines_.insert(lines_.begin() + std::ptrdiff_t(at), {plain.remove(QLatin1Char('&')), {}, {}});
        }
    };
    section(tr("Labels"), [](const auto &row) { return row.id.startsWith(QStringLiteral("tag/")); });
    for (const MenuPlace place :
         {MenuPlace::Tag, MenuPlace::Time, MenuPlace::Article, MenuPlace::View, MenuPlace::Edit, MenuPlace::File, MenuPlace::Help})
        section(menuTitle(place), [place](const auto &row) { return row.menu == place; });
    section(tr("In the timeline"), [](const auto &row) { return row.scope == Scope::Timeline && row.menu == MenuPlace::None; });
    lines_.push_back({tr("Moving"), {}, {}});
    lines_.push_back({{}, {QStringLiteral("←"), QStringLiteral("→")}, tr("Word by word")});
    lines_.push_back({{}, {QStringLiteral("Ctrl"), QStringLiteral("→")}, tr("Character by character")});
    lines_.push_back({{}, {QStringLiteral("⇧"), QStringLiteral("→")}, tr("Extend by a word")});
    lines_.push_back({{}, {QStringLiteral("1"), QStringLiteral("…"), QStringLiteral("9")}, tr("Choose what the note offers")});
    lines_.push_back({{}, {QStringLiteral("Esc")}, tr("Let go")});
    adjustSize();
    update();
}

QSize KeySheet::sizeHint() const
{
    const int room = (screen() ? screen()->availableGeometry().height() : 900) - 120;
    const int perColumn = std::max(10, std::min(34, (room - 2 * margin) / rowHeight));
    const int columns = (int(lines_.size()) + perColumn - 1) / perColumn;
    return {2 * margin + columns * columnWidth, 2 * margin + perColumn * rowHeight};
}

void KeySheet::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    const int perColumn = std::max(1, (height() - 2 * margin) / rowHeight);
    int row = 0;
    for (const Line &line : lines_) {
        if (!line.title.isEmpty() && row % perColumn == perColumn - 1)
            ++row; // a title does not stand at the foot of a column
        const QRect at(margin + row / perColumn * columnWidth, margin + row % perColumn * rowHeight, columnWidth - 24, rowHeight);
        ++row;
        painter.setPen(line.title.isEmpty() ? theme.text : theme.textSecondary);
        painter.setFont(common::chromeFont(line.title.isEmpty() ? 13 : 12, line.title.isEmpty() ? QFont::Normal : QFont::DemiBold));
        if (!line.title.isEmpty()) {
            painter.drawText(at, Qt::AlignVCenter, line.title);
            continue;
        }
        const QSizeF caps = common::keyCapsSize(line.caps);
        common::paintKeyCaps(painter, QPointF(at.left(), at.center().y() - caps.height() / 2 + 0.5), line.caps, theme);
        const QRect words = at.adjusted(keyWidth, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter, painter.fontMetrics().elidedText(line.words, Qt::ElideRight, words.width()));
    }
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->text() == QStringLiteral("?"))
        close();
    else
        QWidget::keyPressEvent(event);
}

bool KeySheet::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

} // namespace widgets::main_window
