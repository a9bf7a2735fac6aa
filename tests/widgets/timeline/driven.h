// The timeline's panel as tests drive it: shown with the story of demo.h, dragged in, kept as a picture where CHIOSA_PICTURES names a
// folder.
#pragma once

#include "tests/widgets/timeline/demo.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QTest>

#include <memory>

namespace demo {

inline void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

inline std::unique_ptr<TimelinePanel> panel(QSize size = {1600, 520})
{
    auto made = std::make_unique<TimelinePanel>();
    made->resize(size);
    made->setModel(demo::story());
    made->show();
    made->view()->setFocus();
    (void)QTest::qWaitForWindowExposed(made.get());
    return made;
}

inline void drag(TimelineView &view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (const double share : {0.4, 0.8, 1.0})
        send(QEvent::MouseMove, from + (QPointF(to - from) * share).toPoint(), Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace demo
