// The files and articles that may come in, a row each, as a list shows them; of a part with more articles than were looked at, a row that
// says so, and grows when it is seen.
//
// A row's words are made when it is drawn. The preview belongs to the window and must outlive the rows. Interface thread.
#pragma once

#include "app/workspace/import_preview.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace widgets::importing {

class ArticleRows : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { Hint = Qt::UserRole, Out };
    struct Row {
        enum class Kind : std::uint8_t { Article, Unread, More };
        Kind kind = Kind::Article;
        std::size_t part = 0, article = 0; // of an unread part: the number of its file
    };

    explicit ArticleRows(const workspace::Preview &preview, QObject *parent) : QAbstractListModel(parent), preview_(preview) { }

    void showAll();                                 // the preview is another one
    int grow(std::size_t part, std::size_t before); // it has more articles of a part than it had
    void refresh();                                 // wishes have changed
    const Row *at(const QModelIndex &index) const;  // nullptr where there is none
    int coming() const;                             // how many of the articles here are to come in
    int unread() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString nameOf(const Row &row) const;
    QString hintOf(const Row &row) const;
    bool isOut(const Row &row) const;

    const workspace::Preview &preview_;
    std::vector<Row> rows_;
};

// A file or an article, below it what it was recognised as.
class ArticleRowDelegate : public QStyledItemDelegate {
public:
    static constexpr int width = 250;
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace widgets::importing
