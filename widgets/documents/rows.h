// The list of articles as plain values, and the model that groups, filters and searches them.
//
// A hundred thousand rows: setting or filtering them takes time in their number, everything else does not. Interface thread.
#pragma once

#include "app/annotation/records.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace widgets::documents {

struct DocumentRow {
    annotation::DocumentId id;
    QString title;
    QString language; // "it"
    QString group;    // its story, or ""
    annotation::Status status = annotation::Status::New;
    double progress = 0; // decided of what wants a decision, 0 to 1
    int open = 0;        // what still wants a decision
    bool postponed = false, excluded = false;
    friend bool operator==(const DocumentRow &, const DocumentRow &) = default;
};

enum class Show : std::uint8_t { Everything, Pending, New, InProgress, Done, Postponed, Excluded };

struct Filter {
    Show show = Show::Everything;
    QString language;                                  // "" for any
    QString words;                                     // parts of the title
    std::optional<QSet<annotation::DocumentId>> found; // by full text; none: not searched
};

class DocumentsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { IsGroupRole = Qt::UserRole + 1, IdRole };

    explicit DocumentsModel(QObject *parent = nullptr);

    void setRows(std::vector<DocumentRow> rows);
    void update(const DocumentRow &row); // one that is there already; another place in the order needs setRows
    void setFilter(Filter filter);
    const Filter &filter() const { return filter_; }
    void setCollapsed(const QString &group, bool collapsed);
    bool isCollapsed(const QString &group) const { return collapsed_.contains(group); }

    int total() const { return int(rows_.size()); }
    int shown() const { return shown_; }
    QStringList languages() const;
    const DocumentRow *document(const QModelIndex &index) const; // nullptr for a group's head
    const DocumentRow *document(annotation::DocumentId id) const;
    QModelIndex indexOf(annotation::DocumentId id) const;
    struct Group {
        QString name;
        int shown = 0, total = 0;
        bool collapsed = false;
    };
    const Group *group(const QModelIndex &index) const; // nullptr for an article

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        int row = -1;   // of rows_; -1: a group's head
        int group = -1; // of groups_
    };
    void rebuild();
    bool passes(size_t row) const;
    QString spoken(const DocumentRow &row) const;

    std::vector<DocumentRow> rows_;
    std::vector<QString> folded_; // titles without case
    QHash<annotation::DocumentId, int> byId_;
    std::vector<Group> groups_;
    std::vector<Line> lines_;
    QHash<int, int> lineOfRow_;
    QSet<QString> collapsed_;
    Filter filter_;
    int shown_ = 0;
};

} // namespace widgets::documents
