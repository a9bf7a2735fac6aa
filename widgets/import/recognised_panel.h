// What was recognised of an article that is to come in, each field to be changed before it does; and what its labels come in as.
//
// Interface thread.
#pragma once

#include "app/workspace/import_preview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace widgets::importing {

class LabelsForm;

class RecognisedPanel : public QWidget {
    Q_OBJECT

public:
    RecognisedPanel(const annotation::TagSet &tagSet, QWidget *parent);

    void setNewLabels(const std::set<workspace::Label> &labels) { newLabels_ = labels; } // that will be in the tag set
    void showArticle(const workspace::Preview::Part &part, const workspace::Preview::Article &article, const annotation::Document &asWished,
                     const workspace::ArticleWish &wish);
    void showUnread(const workspace::Preview::Part &part); // nothing of it could be read, or nobody knows what it is

Q_SIGNALS:
    void formatWanted(const QString &id);
    void languageWanted(const QString &language);
    void dateWanted(const QString &value);
    void sourceWanted(const QString &source);
    void leftOutWanted(bool leftOut);
    void mapped(const workspace::Label &from, const workspace::Label &to);
    void newWanted(const workspace::Label &label, bool wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();
    void lay();
    void wear();
    void showFormat(const workspace::Preview::Part &part);
    void showDate(const annotation::Document &document);
    static QString dateSource(const QString &from);
    void dateTyped(const QString &typed);
    void sourceTyped(const QString &typed);
    void setFields(bool there);

    QComboBox *format_, *language_;
    QLineEdit *date_, *source_;
    QLabel *dateHint_, *duplicates_, *said_, *parts_, *labelsTitle_;
    QCheckBox *comesIn_;
    LabelsForm *labels_;
    QWidget *keys_;
    bool isTyping_ = false; // what is typed is not written over
    std::set<workspace::Label> newLabels_;
};

} // namespace widgets::importing
