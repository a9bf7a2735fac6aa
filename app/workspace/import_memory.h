// What was decided of imports before and holds again: what labels come in as, by format; what the columns of a table are, by their names.
//
// Kept in the program's settings, so that it is read and written on the interface thread; a value once it is read.
#pragma once

#include "app/workspace/label_mapping.h"

namespace workspace {

class ImportMemory {
public:
    ImportMemory() = default;                                   // remembers nothing
    static ImportMemory kept(const annotation::TagSet &tagSet); // of labels only what the tag set can hold

    LabelMapping labels(const QString &format) const;
    // Of a table with just these names; empty where there was none.
    formats::Settings columns(const QStringList &names) const;

    static void keepLabels(const QString &format, const LabelMapping &mapping);
    static void keepColumns(const QStringList &names, const formats::Settings &settings);

private:
    std::map<QString, LabelMapping> labels_;
    std::vector<std::pair<QStringList, formats::Settings>> columns_;
};

} // namespace workspace
