// The documents dock: the panel, or in its place, where the window is small, a rail with its counts that brings the panel back.
//
// Interface thread.
#pragma once

#include <QWidget>

namespace widgets::documents {

class DocumentsPanel;
class DocumentsRail;

class FoldingDocuments : public QWidget {
    Q_OBJECT
public:
    explicit FoldingDocuments(DocumentsPanel &panel, QWidget *parent = nullptr); // takes the panel over
    void setFolded(bool folded);
    bool isFolded() const { return folded_; }

Q_SIGNALS:
    void foldChanged(bool folded);

protected:
    void changeEvent(QEvent *event) override;

private:
    DocumentsPanel &panel_;
    DocumentsRail *rail_;
    bool folded_ = false;
};

} // namespace widgets::documents
