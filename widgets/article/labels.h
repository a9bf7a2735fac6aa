// Everything that drawing needs to know of a label, looked up once: its code, name, colours, stroke.
//
// Built for one tag set, theme and type size. Labels that the tag set does not declare get a plain look under their own name. Interface
// thread.
#pragma once

#include "app/annotation/tag_set.h"
#include "widgets/common/theme.h"

#include <QHash>

#include <deque>

namespace widgets::article {

enum class Stroke : std::uint8_t {
    Line,     // entity
    Ticks,    // date: a line with end ticks
    Dots,     // event
    Brackets, // quotation: corner brackets and a bar in the gutter
    None,     // structure: said in the margin
};

struct Label {
    QString layer, tag;
    QString code, name;
    Stroke stroke = Stroke::Line;
    common::LabelColours colours;
};

class LabelTable {
public:
    LabelTable() = default;
    LabelTable(const annotation::TagSet &tagSet, const common::Theme &theme);

    int indexOf(const QString &layer, const QString &tag);
    const Label &at(int index) const { return labels_[static_cast<std::size_t>(index)]; }
    const annotation::TagSet &tagSet() const { return tagSet_; }

private:
    annotation::TagSet tagSet_;
    const common::Theme *theme_ = &common::theme(common::ThemeKind::Light);
    QHash<std::pair<QString, QString>, int> index_;
    std::deque<Label> labels_; // a deque: references stay good
};

// The name of a tag or layer in the language of the program.
QString localName(const QString &english, const QString &italian);

} // namespace widgets::article
