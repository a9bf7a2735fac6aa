// The note beside the text: what the focused thing is, why it was proposed, and at most six keys that do something with it.
//
// A plain child of the article's viewport; its content is data that the main window gives. It never takes the focus, never fades or moves
// by itself.
#pragma once

#include "widgets/common/chip.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace widgets::article {

struct Note {
    struct Row {
        QStringList keys; // caps: "A"; "⇧", "→"
        QString text;
    };
    static constexpr std::size_t mostRows = 6;

    std::optional<common::Chip> chip;
    QString title;  // "Structure"
    QString aside;  // "suggested, 0.81"
    QString reason; // a line or two
    std::vector<Row> rows;
};

class NoteWidget : public QWidget {
    Q_OBJECT
public:
    explicit NoteWidget(QWidget *parent);

    void setNote(const Note &note);
    const Note &note() const { return note_; }
    void setMirrored(bool mirrored);

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double lay(QPainter *painter, double width) const; // measures, or paints where there is a painter

    Note note_;
    bool mirrored_ = false;
};

} // namespace widgets::article
