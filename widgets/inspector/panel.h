// The inspector: what the selected annotation is, its features to change, its entity, where it comes from, its history, a note.
//
// A form of plain widgets, so that it can be read aloud. It shows plain data and says by signals what the analyst wants; the data come
// back changed. The same annotation shown again keeps focus and what is being typed. Interface thread.
#pragma once

#include "widgets/inspector/data.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace widgets::inspector {

class InspectorPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    ~InspectorPanel() override;

    void setTagSet(const annotation::TagSet &tagSet);
    void show(const InspectorData &data); // id 0: nothing is selected
    using QScrollArea::show;
    const InspectorData &data() const { return data_; }
    void setSameKey(const QString &key) { sameKey_ = key; } // portable; on the button "same entity", from the next item on
    QWidget *editorOf(const QString &feature) const;        // nullptr where there is none

Q_SIGNALS:
    void tagChosen(annotation::AnnotationId id, const QString &layer, const QString &tag);
    void featureChanged(annotation::AnnotationId id, const QString &feature, const QString &value);
    void sameEntityRequested(annotation::AnnotationId id, annotation::EntityId entity); // the one proposed
    void entityRequested(annotation::AnnotationId id);                                  // another is to be chosen
    void spanRequested(annotation::AnnotationId id);                                    // a span named here was clicked
    void commentChanged(annotation::AnnotationId id, const QString &comment);
    void unsureChanged(annotation::AnnotationId id, bool unsure);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();   // the rows anew
    void refresh(); // values into the rows that are there
    bool sameShape(const InspectorData &other) const;
    void addTag(QGridLayout *grid);
    void addFeatures(QGridLayout *grid);
    void addEntity(QGridLayout *grid);
    void addReferences(QGridLayout *grid);
    void addOrigin();
    void addHistory();
    void addNote();
    QLabel *addRow(QGridLayout *grid, const QString &name, QWidget *value);
    QWidget *editorFor(const Feature &feature);
    void heading(const QString &words);
    void separator();
    QLabel *words(const QString &text, bool secondary = false);
    void commitComment();

    annotation::TagSet tagSet_;
    InspectorData data_;
    QWidget *page_ = nullptr;
    QVBoxLayout *column_ = nullptr;
    QLabel *title_ = nullptr;
    QComboBox *tag_ = nullptr;
    std::vector<std::pair<QString, QWidget *>> editors_;
    QPlainTextEdit *comment_ = nullptr;
    QCheckBox *unsure_ = nullptr;
    bool quiet_ = false;
    QString sameKey_;
};

// "Polarity" for "polarity": the standard features by name, others as the tag set calls them.
QString featureWords(const QString &feature);

} // namespace widgets::inspector
