// The article's text cut into the paragraphs that are laid out one by one.
//
// A paragraph is a run between line ends (LF, CR, CRLF, U+2029) that is not blank; blank ones become the gap. U+2028 breaks a line inside
// it. A paragraph longer than `longest` units is cut after a space, so that no layout ever takes long. Positions are UTF-16 units.
#pragma once

#include "app/text/range.h"

#include <QStringView>

#include <vector>

namespace widgets::article {

class Paragraphs {
public:
    static constexpr qsizetype longest = 8000;

    Paragraphs() = default;
    static Paragraphs of(QStringView text);

    int count() const { return static_cast<int>(ranges_.size()); }
    text::Range at(int index) const { return ranges_[static_cast<std::size_t>(index)]; }
    bool continues(int index) const { return continues_[static_cast<std::size_t>(index)]; } // is it the rest of a cut paragraph?
    int containing(qsizetype position) const; // a position in a gap belongs to the paragraph before; -1 where there is none

private:
    void add(QStringView text, text::Range paragraph);

    std::vector<text::Range> ranges_;
    std::vector<bool> continues_;
};

} // namespace widgets::article
