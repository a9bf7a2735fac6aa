// What the window asks in small frames beside the work: dates, comments, names, the article's date; and the wider questions: everywhere,
// palette, keys.
#pragma once

#include "app/annotation/ids.h"

#include <QObject>
#include <QPointer>
#include <QRect>

#include <functional>

namespace widgets::tagset {
class TagSetDialog;
}

namespace widgets::main_window {

class KeySheet;
class LearnedWindow;
class MeasureWindow;
class SettingsWindow;
class MainWindow;

class Questions : public QObject {
    Q_OBJECT

public:
    explicit Questions(MainWindow &window);

    void askDate(annotation::AnnotationId id);
    void askDct();
    void askMetadata(); // of the article: title, language, source, story
    void askLine(const QString &title, const QString &initial, const QString &hint, std::function<void(const QString &)> accepted);

private:
    void askComment(annotation::AnnotationId id);
    void askNewEntity(annotation::AnnotationId id);
    void askTitle();
    void askAnnotator();
    void askCorrection();
    void showEverywhere();
    void tagEverywhere();
    void showPalette();
    void showKeys();
    void editKeys();
    void editTagSet();
    void showLearned();
    void showMeasure();
    void showSettings();
    void showContextMenu(QPoint at);
    void about();
    QRect place() const; // of what is in focus, in the window

    MainWindow &window_;
    QPointer<KeySheet> keySheet_;
    QPointer<LearnedWindow> learned_;
    QPointer<MeasureWindow> measure_;
    QPointer<SettingsWindow> settings_;
    QPointer<tagset::TagSetDialog> tagSetDialog_;
    annotation::EntityId everywhereEntity_;
};

} // namespace widgets::main_window
