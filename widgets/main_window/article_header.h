// The line above the article: title, language, date of the article, how much is decided, and the button that finishes it.
#pragma once

#include <QKeySequence>
#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets::common {
class KeyButton;
}

namespace widgets::main_window {

class ArticleHeader : public QWidget {
    Q_OBJECT

public:
    explicit ArticleHeader(QWidget *parent = nullptr);
    struct Facts {
        QString title, language, date;
        int decided = 0, of = 0;
        bool done = false, readOnly = false;
    };
    void setFacts(const Facts &facts);
    void setKeys(const QKeySequence &finish, const QKeySequence &date);

Q_SIGNALS:
    void finishRequested();
    void dateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    Facts facts_;
    QLabel *title_;
    QLabel *language_;
    QPushButton *date_;
    QLabel *decided_;
    common::KeyButton *finish_;
};

} // namespace widgets::main_window
