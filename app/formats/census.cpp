#include "app/formats/census.h"

#include "app/formats/json_features.h"

namespace formats {

void Census::add(const annotation::Document &document)
{
    constexpr qsizetype mostValues = 64;
    ++articles;
    characters += document.text().size();
    ++languages[document.fields().language];
    for (const annotation::AnnotationPointer &record : document.all()) {
        Counts &counts = record->isRelation() ? relations : spans;
        ++counts[record->layer][record->tag];
        ++verdicts[annotation::verdictName(record->verdict)];
        if (record->isRelation())
            continue;
        for (const auto &[name, value] : record->features.items()) {
            if (isNote(name))
                continue;
            QSet<QString> &values = features[record->layer][name];
            if (values.size() < mostValues)
                values.insert(value);
        }
    }
}

} // namespace formats
