#include "app/formats/census.h"

#include "app/formats/json_features.h"

namespace formats {

QString nerLabel(QString tag)
{
    for (QChar &c : tag)
        c = c.isSpace() || c.unicode() < 0x20 ? QChar(u'_') : c;
    return tag;
}

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
        if (const QString label = nerLabel(record->tag); record->layer == annotation::layers::entity && !entityLabels.contains(label))
            entityLabels << label;
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
