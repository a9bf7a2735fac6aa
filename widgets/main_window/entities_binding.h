// Joins the list of entities to the workspace: those of the open article, with their mentions.
#pragma once

#include "widgets/entities/panel.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace widgets::main_window {

class MainWindow;

class EntitiesBinding : public QObject {
    Q_OBJECT

public:
    EntitiesBinding(MainWindow &window, entities::EntitiesPanel &panel);

private:
    void fill();
    void goToMention(annotation::EntityId id);
    void changeFields(annotation::EntityId id, const std::function<void(annotation::Entity &)> &change);

    MainWindow &window_;
    entities::EntitiesPanel &panel_;
    QTimer soon_;
};

} // namespace widgets::main_window
