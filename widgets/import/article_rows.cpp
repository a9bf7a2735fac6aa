#include "widgets/import/article_rows.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace widgets::importing {

namespace {

constexpr int rowHeight = 40;

} // namespace

void ArticleRows::showAll()
{
    beginResetModel();
    rows_.clear();
    for (std::size_t at = 0; at < preview_.parts.size(); ++at) {
        const workspace::Preview::Part &part = preview_.parts[at];
        for (std::size_t i = 0; i < part.articles.size(); ++i)
            rows_.push_back({Row::Kind::Article, at, i});
        if (part.more)
            rows_.push_back({Row::Kind::More, at, 0});
        const std::size_t unread = !part.articles.empty() ? 0 : part.part.format.isEmpty() ? std::size_t(part.part.names.size()) : 1;
        for (std::size_t i = 0; i < unread; ++i)
            rows_.push_back({Row::Kind::Unread, at, i});
    }
    endResetModel();
}

int ArticleRows::grow(std::size_t part, std::size_t before)
{
    const auto more
        = std::find_if(rows_.begin(), rows_.end(), [part](const Row &row) { return row.kind == Row::Kind::More && row.part == part; });
    const std::size_t now = preview_.parts[part].articles.size();
    if (more == rows_.end())
        return -1;
    const int at = int(more - rows_.begin());
    if (now > before) {
        std::vector<Row> added;
        for (std::size_t i = before; i < now; ++i)
            added.push_back({Row::Kind::Article, part, i});
        beginInsertRows({}, at, at + int(added.size()) - 1);
        rows_.insert(more, added.begin(), added.end());
        endInsertRows();
    }
    if (!preview_.parts[part].more) {
        const int last = at + int(now - before);
        beginRemoveRows({}, last, last);
        rows_.erase(rows_.begin() + last);
        endRemoveRows();
    }
    return at;
}

void ArticleRows::refresh()
{
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0), index(int(rows_.size()) - 1), {Out});
}

const ArticleRows::Row *ArticleRows::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(rows_.size()) ? &rows_[std::size_t(index.row())] : nullptr;
}

int ArticleRows::coming() const
{
    return int(std::count_if(rows_.begin(), rows_.end(), [this](const Row &row) { return row.kind == Row::Kind::Article && !isOut(row); }));
}

int ArticleRows::unread() const
{
    return int(std::count_if(rows_.begin(), rows_.end(), [](const Row &row) { return row.kind == Row::Kind::Unread; }));
}

QVariant ArticleRows::data(const QModelIndex &index, int role) const
{
    const Row *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(*row);
    case Hint:
        return hintOf(*row);
    case Out:
        return isOut(*row);
    case Qt::ToolTipRole:
        return QString(nameOf(*row) + QLatin1Char('\n') + hintOf(*row));
    case Qt::AccessibleTextRole:
        return QString(nameOf(*row) + QStringLiteral(", ") + hintOf(*row));
    default:
        return {};
    }
}

QString ArticleRows::nameOf(const Row &row) const
{
    const workspace::Preview::Part &part = preview_.parts[row.part];
    if (row.kind == Row::Kind::More)
        return tr("More articles…");
    if (row.kind == Row::Kind::Unread)
        return QFileInfo(part.part.names.value(int(row.article))).fileName();
    const annotation::ArticleFields &fields = part.articles[row.article].article.document.fields();
    if (part.articles.size() == 1 && part.part.names.size() == 1)
        return QFileInfo(part.part.names.front()).fileName();
    if (part.part.names.size() > 1 && !fields.source.isEmpty())
        return QFileInfo(fields.source).fileName();
    return fields.title.isEmpty() ? fields.name : fields.title;
}

QString ArticleRows::hintOf(const Row &row) const
{
    const workspace::Preview::Part &part = preview_.parts[row.part];
    if (row.kind == Row::Kind::More)
        return tr("they all come in");
    if (row.kind == Row::Kind::Unread)
        return part.part.format.isEmpty() ? tr("not recognised") : tr("%1: nothing could be read").arg(part.format);
    const bool isInside = part.part.names.size() == 1 && (part.articles.size() > 1 || part.more);
    return isInside ? tr("%1 in %2").arg(part.format, QFileInfo(part.part.names.value(0)).fileName())
                    : tr("%1, recognised").arg(part.format);
}

bool ArticleRows::isOut(const Row &row) const
{
    if (row.kind != Row::Kind::Article)
        return row.kind == Row::Kind::Unread;
    const workspace::Preview::Part &part = preview_.parts[row.part];
    const workspace::Preview::Article &article = part.articles[row.article];
    const auto wished = part.part.wishes.find(article.place);
    return !article.same.isEmpty() || (wished != part.part.wishes.end() && wished->second.leftOut);
}

QSize ArticleRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {width, rowHeight}; }

void ArticleRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const common::Theme &theme = common::currentTheme();
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    const bool out = index.data(ArticleRows::Out).toBool();
    if (chosen || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, chosen ? theme.selectedRow : theme.hover);
    if (chosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), common::lengths::selectedBar, option.rect.height()), theme.ink);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF icon(option.rect.left() + 13, option.rect.center().y() - 7, 14, 14);
    common::paintIcon(*painter, out ? common::Icon::Cross : common::Icon::Document, icon, out ? theme.textSecondary : theme.text);
    const QRect box = option.rect.adjusted(36, 3, -8, -4);
    const auto line = [&](const QFont &font, const QColor &colour, const QString &words, Qt::Alignment where) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(box, int(where | Qt::AlignLeft), QFontMetrics(font).elidedText(words, Qt::ElideMiddle, box.width()));
    };
    QFont name = common::chromeFont(13, chosen ? QFont::DemiBold : QFont::Normal);
    name.setStrikeOut(out);
    line(name, out ? theme.textSecondary : theme.text, index.data().toString(), Qt::AlignTop);
    line(common::chromeFont(11), theme.textSecondary, index.data(ArticleRows::Hint).toString(), Qt::AlignBottom);
    painter->restore();
}

} // namespace widgets::importing
