// An article before it comes in: its paragraphs, one below the other, each with what it was recognised as; a key makes it something else.
//
// It shows the beginning of each paragraph (two lines) and changes nothing itself. Interface thread.
#pragma once

#include "app/workspace/import_wishes.h"

#include <QListWidget>

namespace widgets::importing {

// What a paragraph can be, with its key.
struct PartKey {
    QString tag; // of the layer structure, "" for running text
    Qt::Key key;
    QString words; // "Title"
};
const std::vector<PartKey> &partKeys();
QString partWords(const QString &tag);

class ParagraphList : public QListWidget {
    Q_OBJECT

public:
    explicit ParagraphList(QWidget *parent = nullptr);
    void show(const annotation::Document &document); // keeps the current paragraph where it is the same text

Q_SIGNALS:
    void partWanted(qsizetype begin, const QString &tag);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wear();
    QString text_;
};

} // namespace widgets::importing
