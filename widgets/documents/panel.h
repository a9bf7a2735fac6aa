// The dock of articles: two tabs, documents and what wants a decision; search, filter, groups, the day's tally.
//
// It shows plain rows and says by signals what the analyst wants. Interface thread.
#pragma once

#include "widgets/documents/rows.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;

namespace widgets::common {
class FlatButton;
}

namespace widgets::documents {

class TabButton;

class DocumentsPanel : public QWidget {
    Q_OBJECT
public:
    using DocumentId = annotation::DocumentId;

    explicit DocumentsPanel(QWidget *parent = nullptr);

    void setRows(std::vector<DocumentRow> rows);
    void update(const DocumentRow &row);
    using QWidget::update;
    void setCurrent(DocumentId id); // the article that is open; emits nothing
    DocumentId current() const;
    QList<DocumentId> selected() const;

    void setQueue(QWidget *queue); // the second page; taken over
    void setQueueCount(int count);
    void showQueue(bool queue = true);
    bool showsQueue() const;
    void focusSearch(); // also where the panel is folded away: it says so by `wanted`
    // What the full text search found for the words that `searched` told; none: only titles are searched.
    void setFound(std::optional<QSet<DocumentId>> found);
    void setTally(int finishedToday, double correctionsPerArticle); // negative: not known
    DocumentsModel *model() const { return model_; }
    QListView *list() const { return list_; }

Q_SIGNALS:
    void openRequested(annotation::DocumentId id);
    void searched(const QString &words); // as it is typed
    void renameRequested(annotation::DocumentId id);
    void metadataRequested(annotation::DocumentId id);
    void removeRequested(const QList<annotation::DocumentId> &ids);
    void excludeRequested(const QList<annotation::DocumentId> &ids, bool excluded);
    void doneRequested(const QList<annotation::DocumentId> &ids, bool done);
    void postponeRequested(const QList<annotation::DocumentId> &ids, bool postponed);
    void pageChanged(bool queue);
    void counted(int documents, int toDecide);
    void foldRequested();
    void wanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHead();
    void buildFoot();
    void activate(const QModelIndex &index);
    void openMenu(QPoint at);
    void openFilter();
    void refresh();
    void keepSelection();
    void count();
    bool listKey(int key);

    DocumentsModel *model_;
    TabButton *documents_, *decide_;
    QLineEdit *search_;
    common::FlatButton *filter_, *fold_;
    QStackedWidget *pages_;
    QListView *list_;
    QLabel *empty_, *finishedName_, *finished_, *correctionsName_, *corrections_;
    QWidget *foot_;
    DocumentId open_;
    int toDecide_ = 0;
};

} // namespace widgets::documents
