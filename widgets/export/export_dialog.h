// What goes out, in which format, where to: a window that is not modal and says, after writing, what the format could not hold.
#pragma once

#include "app/workspace/exporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace widgets::exporting {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent);

Q_SIGNALS:
    void jobMade(workspace::Job *job); // whoever takes it owns it and starts it

private:
    void fillSettings();
    void choosePath();
    void write();
    void showReport(const workspace::ExportReport &report);
    workspace::ExportOptions options() const;
    std::vector<annotation::DocumentId> chosenArticles() const;

    workspace::Workspace &workspace_;
    annotation::DocumentId current_;
    QComboBox *format_, *articles_;
    QLineEdit *path_;
    QCheckBox *suggestions_, *rejected_;
    QFormLayout *settings_;
    QList<QPair<QString, QComboBox *>> settingFields_;
    QLabel *summary_;
    QListWidget *losses_;
    QPushButton *write_;
};

} // namespace widgets::exporting
