// What the window shows where no article is open: what to do first, four keys to begin with, recent projects.
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace widgets::main_window {

class Welcome : public QWidget {
    Q_OBJECT

public:
    struct Recent {
        QString path, when;
    };

    explicit Welcome(QWidget *parent = nullptr);
    void setRecent(const QList<Recent> &recent);
    void focusFirst();
    void setKeys(const QKeySequence &open, const QKeySequence &paste);

Q_SIGNALS:
    void chooseFiles();
    void paste();
    void openSample();
    void openRecent(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    void polishTexts();

    QVBoxLayout *recent_;
    QPushButton *first_, *paste_;
    QList<QWidget *> secondary_;
};

} // namespace widgets::main_window
