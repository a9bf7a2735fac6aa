// How the window looks, as the user likes it: theme, type, lines, layers shown; kept between runs.
#pragma once

#include <QObject>

class QMenu;

namespace widgets::main_window {

class MainWindow;

class ViewOptions : public QObject {
    Q_OBJECT

public:
    explicit ViewOptions(MainWindow &window);

    void addMenus(QMenu &view);                       // layers, docks
    QString languageName(const QString &bcp47) const; // "Italian", in the language of the program
    QString dateInWords(const QString &timexValue) const;

private:
    void setTheme(int kind);
    void applyTypography();
    void applyShown();
    void fillLayers(QMenu &menu);

    MainWindow &window_;
};

} // namespace widgets::main_window
