// A list of what was said, refused or found, that can be read, copied and kept beside the work.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

namespace widgets::main_window {

class ReportWindow : public QWidget {
    Q_OBJECT

public:
    // With something to try again, a button that does so and closes the list.
    static void show(const QString &title, const QString &summary, const QStringList &lines, QWidget *window,
                     const std::function<void()> &tryAgain = {});

private:
    ReportWindow(const QString &title, const QString &summary, const QStringList &lines, QWidget *window,
                 const std::function<void()> &tryAgain);
};

} // namespace widgets::main_window
