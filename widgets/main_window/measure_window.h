// How well articles are read, measured against a gold file, in a window beside the work: a table of figures; of an analyst at work through
// the gold, with the learning curve too.
//
// What is measured is a job of its own with progress and a way to stop it; nothing of the project is changed. Interface thread.
#pragma once

#include "app/workspace/measurement.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace widgets::main_window {

class CourseChart;

class MeasureWindow : public QWidget {
    Q_OBJECT

public:
    MeasureWindow(workspace::Workspace &workspace, QWidget *window);
    ~MeasureWindow() override;

    void setGold(const QString &path);
    void start();
    bool isBusy() const { return job_ && !job_->isFinished(); }
    QString text() const; // the table, cells parted by tabs
    // The chart as a picture: .svg, else .png.
    base::Result<> savePicture(const QString &path) const;

private:
    void build();
    QWidget *buildForm();
    QWidget *buildFoot();
    void chooseGold();
    void choosePicture();
    void fillLayers();
    void finish();
    void showReading();
    void showLearning();
    void refresh();
    void say(const QString &sentence, bool wrong = false);

    workspace::Workspace &workspace_;
    QLineEdit *gold_;
    QComboBox *what_, *of_, *layer_, *match_;
    QPushButton *start_, *stop_, *copyText_, *copyJson_, *save_;
    QProgressBar *progress_;
    QLabel *sentence_;
    QTreeWidget *table_;
    CourseChart *chart_;
    std::shared_ptr<workspace::Measurement> result_;
    std::unique_ptr<workspace::Job> job_;
};

} // namespace widgets::main_window
