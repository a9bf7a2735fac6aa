// A heap of files, as dropped on the window, told apart: which of them belong together, and which format they are.
#pragma once

#include "app/formats/codec.h"

namespace formats {

// Files that one codec reads together.
struct Part {
    const Codec *codec = nullptr; // none: nobody knows what they are
    QStringList names;            // of the whole input, with companions (a text beside its .ann, offsets beside their rows)
};

// In the order of the codecs; what nobody knows comes last. Reads the beginning of each file. Configuration files of brat beside its
// articles belong to them.
std::vector<Part> partition(const Input &input);

// Some of the files of an input.
class PartInput : public Input {
public:
    PartInput(const Input &whole, QStringList names) : whole_(whole), names_(std::move(names)) { } // the whole must outlive it
    QStringList names() const override { return names_; }
    base::Result<std::unique_ptr<QIODevice>> open(const QString &name) const override { return whole_.open(name); }

private:
    const Input &whole_;
    QStringList names_;
};

} // namespace formats
