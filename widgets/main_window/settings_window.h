// The settings that hold for all projects, in a window beside the work: a program of the user's own that proposes annotations too, tried at
// once on a short text; the list of names with ids; the look.
//
// What is set here counts from the next reading on. Interface thread.
#pragma once

#include "app/workspace/external_suggester.h"
#include "app/workspace/job.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace workspace {
class Workspace;
}

namespace widgets::main_window {

class SettingsWindow : public QWidget {
    Q_OBJECT

public:
    SettingsWindow(workspace::Workspace &workspace, QWidget *window);
    ~SettingsWindow() override;

    workspace::ExternalChoice choice() const; // as it stands in the fields
    void tryIt();

private:
    QWidget *buildProgram();
    QWidget *buildNames();
    void addBrowse(QFormLayout &form, const QString &words, QLineEdit *field, const QString &title);
    annotation::TagSet tagSet() const;
    void recall();
    void keep();
    void tell(const QString &sentence, bool wrong);

    workspace::Workspace &workspace_;
    QCheckBox *on_;
    QLineEdit *name_, *program_, *arguments_;
    QListWidget *layers_;
    QSpinBox *seconds_;
    QPushButton *try_;
    QLabel *told_;
    QLineEdit *names_;
    int labelWidth_ = 0; // of the widest label, so that fields stand in one column
    std::shared_ptr<workspace::ExternalTrial> trial_;
    std::unique_ptr<workspace::Job> job_;
};

} // namespace widgets::main_window
