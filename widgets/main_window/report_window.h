// A list of what was said, refused or found, that can be read, copied and kept beside the work.
#pragma once

#include <QStringList>
#include <QWidget>

namespace widgets::main_window {

class ReportWindow : public QWidget {
    Q_OBJECT

public:
    static void show(const QString &title, const QString &summary, const QStringList &lines, QWidget *window);

private:
    ReportWindow(const QString &title, const QString &summary, const QStringList &lines, QWidget *window);
};

} // namespace widgets::main_window
