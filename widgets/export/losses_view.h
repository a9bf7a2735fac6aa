// What a format cannot hold, before it is written: a line a kind with its count, and examples of the line that is chosen.
//
// Interface thread.
#pragma once

#include "app/workspace/exporter.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace widgets::exporting {

class LossesView : public QWidget {
    Q_OBJECT

public:
    explicit LossesView(QWidget *parent = nullptr);
    void showWaiting();
    void show(const workspace::ExportReport &report, int of); // of so many articles in all
    void showError(const QString &words);
    using QWidget::show;

Q_SIGNALS:
    void remedyWanted(const workspace::Remedy &remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLosses(const std::map<QString, workspace::LossLine> &losses, const QString &what);
    void showExamples();
    void showRemedies(const QString &what);
    void wear();

    QLabel *title_, *said_, *examples_, *beginningTitle_;
    QTreeWidget *losses_;
    QWidget *remedies_; // of the line that is chosen, a button each
    std::map<QString, std::vector<workspace::Remedy>> ways_;
    QPlainTextEdit *beginning_;
};

} // namespace widgets::exporting
