// What goes out, in which format, where to: a window that is not modal and says, before writing, what the format cannot hold.
//
// Whatever is changed is tried on the first articles, on a worker; after writing it shows what came back. Interface thread.
#pragma once

#include "app/workspace/exporter.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;

namespace widgets::exporting {

class ExportForm;
class LossesView;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent);
    ~ExportDialog() override;

Q_SIGNALS:
    void jobMade(workspace::Job *job); // whoever takes it owns it and starts it

private:
    void fillFormats();
    void chooseFormat(const QString &id);
    void tryIt();
    void write();
    int articlesIn(const workspace::ExportOptions &options) const;

    workspace::Workspace &workspace_;
    QListWidget *formats_;
    ExportForm *form_;
    LossesView *losses_;
    QLabel *summary_;
    QPushButton *write_;
    QTimer soon_;
    std::unique_ptr<workspace::Job> trial_;
};

} // namespace widgets::exporting
