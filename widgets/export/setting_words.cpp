#include "widgets/export/setting_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace widgets::exporting {

namespace {

struct Name {
    const char *key;
    const char *words;
};
struct Value {
    const char *key, *value;
    const char *words;
};

constexpr Name names[] = {
    {"bom", QT_TRANSLATE_NOOP("widgets::exporting", "For Excel")},
    {"borders", QT_TRANSLATE_NOOP("widgets::exporting", "Inside words")},
    {"columns", QT_TRANSLATE_NOOP("widgets::exporting", "Columns")},
    {"entity", QT_TRANSLATE_NOOP("widgets::exporting", "Only about")},
    {"ents", QT_TRANSLATE_NOOP("widgets::exporting", "In doc.ents")},
    {"extent", QT_TRANSLATE_NOOP("widgets::exporting", "Dates")},
    {"furniture", QT_TRANSLATE_NOOP("widgets::exporting", "Furniture")},
    {"layers", QT_TRANSLATE_NOOP("widgets::exporting", "As tags")},
    {"license", QT_TRANSLATE_NOOP("widgets::exporting", "Licence")},
    {"offsets", QT_TRANSLATE_NOOP("widgets::exporting", "Days ago")},
    {"only", QT_TRANSLATE_NOOP("widgets::exporting", "Layers")},
    {"priority", QT_TRANSLATE_NOOP("widgets::exporting", "These win")},
    {"project", QT_TRANSLATE_NOOP("widgets::exporting", "Project")},
    {"record", QT_TRANSLATE_NOOP("widgets::exporting", "Own record")},
    {"scheme", QT_TRANSLATE_NOOP("widgets::exporting", "Tags")},
    {"separator", QT_TRANSLATE_NOOP("widgets::exporting", "Separator")},
    {"shape", QT_TRANSLATE_NOOP("widgets::exporting", "Shape")},
    {"source", QT_TRANSLATE_NOOP("widgets::exporting", "Sources")},
    {"split", QT_TRANSLATE_NOOP("widgets::exporting", "Unsplit as")},
    {"title", QT_TRANSLATE_NOOP("widgets::exporting", "Title")},
    {"unit", QT_TRANSLATE_NOOP("widgets::exporting", "Positions")},
    {"variant", QT_TRANSLATE_NOOP("widgets::exporting", "Names")},
};

// Values that are terms of their format ("iob2", "xmi") have none.
constexpr Value values[] = {
    {"bom", "no", QT_TRANSLATE_NOOP("widgets::exporting", "nothing")},
    {"bom", "yes", QT_TRANSLATE_NOOP("widgets::exporting", "a byte order mark")},
    {"borders", "as-marked", QT_TRANSLATE_NOOP("widgets::exporting", "as marked")},
    {"borders", "widen", QT_TRANSLATE_NOOP("widgets::exporting", "widened to whole words")},
    {"borders", "leave-out", QT_TRANSLATE_NOOP("widgets::exporting", "left out")},
    {"columns", "4", QT_TRANSLATE_NOOP("widgets::exporting", "four")},
    {"columns", "2", QT_TRANSLATE_NOOP("widgets::exporting", "two: word and tag")},
    {"extent", "default", QT_TRANSLATE_NOOP("widgets::exporting", "as marked")},
    {"extent", "with-preposition", QT_TRANSLATE_NOOP("widgets::exporting", "with the preposition before")},
    {"extent", "bare", QT_TRANSLATE_NOOP("widgets::exporting", "without their article")},
    {"furniture", "keep", QT_TRANSLATE_NOOP("widgets::exporting", "as it is")},
    {"furniture", "without-marks", QT_TRANSLATE_NOOP("widgets::exporting", "without the marks in it")},
    {"furniture", "leave-out", QT_TRANSLATE_NOOP("widgets::exporting", "out of the text")},
    {"offsets", "date", QT_TRANSLATE_NOOP("widgets::exporting", "one date")},
    {"offsets", "duration+empty", QT_TRANSLATE_NOOP("widgets::exporting", "a duration and an empty date")},
    {"project", "sequence", QT_TRANSLATE_NOOP("widgets::exporting", "sequence labelling")},
    {"project", "relation", QT_TRANSLATE_NOOP("widgets::exporting", "spans with relations")},
    {"record", "true", QT_TRANSLATE_NOOP("widgets::exporting", "goes along")},
    {"record", "false", QT_TRANSLATE_NOOP("widgets::exporting", "stays here")},
    {"separator", "comma", QT_TRANSLATE_NOOP("widgets::exporting", "comma")},
    {"separator", "semicolon", QT_TRANSLATE_NOOP("widgets::exporting", "semicolon")},
    {"separator", "tab", QT_TRANSLATE_NOOP("widgets::exporting", "tab")},
    {"shape", "doc", QT_TRANSLATE_NOOP("widgets::exporting", "whole documents")},
    {"shape", "tuples", QT_TRANSLATE_NOOP("widgets::exporting", "texts with their entities")},
    {"unit", "code-points", QT_TRANSLATE_NOOP("widgets::exporting", "in code points")},
    {"unit", "utf-16", QT_TRANSLATE_NOOP("widgets::exporting", "in UTF-16 units")},
};

QString tr(const char *words) { return QCoreApplication::translate("widgets::exporting", words); }

} // namespace

QString settingName(const QString &key)
{
    const auto *found
        = std::find_if(std::begin(names), std::end(names), [&key](const Name &name) { return key == QLatin1String(name.key); });
    return found == std::end(names) ? key : tr(found->words);
}

QString valueName(const QString &key, const QString &value)
{
    const auto *found = std::find_if(std::begin(values), std::end(values),
                                     [&](const Value &one) { return key == QLatin1String(one.key) && value == QLatin1String(one.value); });
    return found == std::end(values) ? value : tr(found->words);
}

} // namespace widgets::exporting
