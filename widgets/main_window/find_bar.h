// Finding in the article: a field, how many were found, next and previous. Esc closes it and leaves the caret at the hit.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace widgets::article {
class ArticleView;
}

namespace widgets::main_window {

class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(article::ArticleView &view, QWidget *parent);
    void open();
    void close();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCount(int count, int current);

    article::ArticleView &view_;
    QLineEdit *field_;
    QLabel *count_;
};

} // namespace widgets::main_window
