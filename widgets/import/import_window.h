// What comes in, looked at before: the files with what they are, the article's parts, what was recognised; each can be changed first.
//
// A window that is not modal. It reads on a worker, adds nothing itself, and hands what was decided to whoever opened it. Interface thread.
#pragma once

#include "widgets/import/article_rows.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace widgets::importing {

class ColumnsTable;
class ParagraphList;
class RecognisedPanel;

class ImportWindow : public QDialog {
    Q_OBJECT

public:
    ImportWindow(workspace::Workspace &workspace, const QStringList &paths, QWidget *parent);
    ~ImportWindow() override;

Q_SIGNALS:
    void decided(const QStringList &paths, const workspace::ImportOptions &options, bool readAtOnce);

private:
    void lay();
    QLayout *columnsLaid();
    QLayout *footLaid();
    void connectParts();
    void connectPanel();
    void look();                      // at everything
    void lookAgain(std::size_t part); // as it is wished now
    void fill();
    void lookFurther();
    void addFurther(std::size_t part, workspace::Preview::Part &found);
    void showCurrent();
    void refreshFoot();
    void wish(const std::function<void(workspace::ArticleWish &)> &change);
    void onLabelMapped(const workspace::Label &from, const workspace::Label &to);
    void add();

    const ArticleRows::Row *current() const;
    workspace::ArticleWish &wishOf(const ArticleRows::Row &row);
    bool addLabels(); // to the tag set, where the mapping needs them

    workspace::Workspace &workspace_;
    QStringList paths_;
    workspace::Preview preview_;
    std::set<workspace::Label> newLabels_; // for the tag set
    std::unique_ptr<workspace::Job> job_, further_;
    QTimer soon_; // after what was typed
    std::size_t again_ = 0;

    QLabel *title_, *count_, *state_;
    QListView *files_;
    ArticleRows *rows_;
    ColumnsTable *columns_;
    ParagraphList *paragraphs_;
    RecognisedPanel *panel_;
    QCheckBox *read_;
    QPushButton *add_;
};

} // namespace widgets::importing
