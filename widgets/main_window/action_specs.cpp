#include "widgets/main_window/action_table.h"
#include "widgets/timeline/commands.h"

#include <QCoreApplication>

namespace widgets::main_window {

const std::vector<ActionSpec> &actionSpecs()
{
    using enum Scope;
    constexpr MenuPlace file = MenuPlace::File, edit = MenuPlace::Edit, tag = MenuPlace::Tag, article = MenuPlace::Article,
                        time = MenuPlace::Time, view = MenuPlace::View, help = MenuPlace::Help, none = MenuPlace::None;
    static const std::vector<ActionSpec> own{
        {"file/new", QT_TRANSLATE_NOOP("actions", "New project…"), "Ctrl+N", Window, file, 0},
        {"file/open", QT_TRANSLATE_NOOP("actions", "Open project or articles…"), "Ctrl+O", Window, file, 0},
        {"file/sample", QT_TRANSLATE_NOOP("actions", "Open the sample project"), "", Window, file, 0},
        {"file/import", QT_TRANSLATE_NOOP("actions", "Bring in articles…"), "Ctrl+I", Window, file, 1},
        {"file/importFolder", QT_TRANSLATE_NOOP("actions", "Bring in a folder…"), "Ctrl+Shift+I", Window, file, 1},
        {"file/importLook", QT_TRANSLATE_NOOP("actions", "Look before bringing in…"), "Ctrl+Alt+I", Window, file, 1},
        {"file/watch", QT_TRANSLATE_NOOP("actions", "Watch a folder…"), "", Window, file, 1},
        {"file/stopWatching", QT_TRANSLATE_NOOP("actions", "Stop watching the folder"), "", Window, file, 1},
        {"file/paste", QT_TRANSLATE_NOOP("actions", "Paste as article"), "Ctrl+V", Window, file, 1},
        {"file/export", QT_TRANSLATE_NOOP("actions", "Export…"), "Ctrl+E", Window, file, 2},
        {"file/picture", QT_TRANSLATE_NOOP("actions", "Save a picture of the article…"), "", Window, file, 2},
        {"file/timelinePicture", QT_TRANSLATE_NOOP("actions", "Save a picture of the timeline…"), "", Window, file, 2},
        {"file/timelineView", QT_TRANSLATE_NOOP("actions", "Save a picture of the time in view…"), "", Window, file, 2},
        {"file/timelinePrint", QT_TRANSLATE_NOOP("actions", "Print the timeline…"), "Ctrl+P", Window, file, 2},
        {"file/version", QT_TRANSLATE_NOOP("actions", "Name this version…"), "Ctrl+S", Window, file, 3},
        {"file/versions", QT_TRANSLATE_NOOP("actions", "Versions…"), "", Window, file, 3},
        {"file/saveAs", QT_TRANSLATE_NOOP("actions", "Save as…"), "Ctrl+Shift+S", Window, file, 3},
        {"file/backup", QT_TRANSLATE_NOOP("actions", "Back up…"), "", Window, file, 3},
        {"file/check", QT_TRANSLATE_NOOP("actions", "Check the project"), "", Window, file, 3},
        {"file/close", QT_TRANSLATE_NOOP("actions", "Close project"), "Ctrl+W", Window, file, 4},
        {"file/quit", QT_TRANSLATE_NOOP("actions", "Quit"), "Ctrl+Q", Window, file, 4},

        {"edit/undo", QT_TRANSLATE_NOOP("actions", "Undo"), "Ctrl+Z", Window, edit, 0},
        {"edit/redo", QT_TRANSLATE_NOOP("actions", "Redo"), "Ctrl+Shift+Z; Ctrl+Y", Window, edit, 0},
        {"edit/copy", QT_TRANSLATE_NOOP("actions", "Copy"), "Ctrl+C", Article, edit, 1},
        {"edit/find", QT_TRANSLATE_NOOP("actions", "Find in article"), "Ctrl+F", Window, edit, 1},
        {"edit/findNext", QT_TRANSLATE_NOOP("actions", "Find next"), "F3", Window, edit, 1},
        {"edit/findPrevious", QT_TRANSLATE_NOOP("actions", "Find previous"), "Shift+F3", Window, edit, 1},
        {"edit/search", QT_TRANSLATE_NOOP("actions", "Search all articles"), "Ctrl+Shift+F", Window, edit, 1},
        {"edit/annotator", QT_TRANSLATE_NOOP("actions", "Annotator’s name…"), "", Window, edit, 2},
        {"edit/tagSet", QT_TRANSLATE_NOOP("actions", "Labels…"), "", Window, edit, 2},
        {"edit/learned", QT_TRANSLATE_NOOP("actions", "What did it learn?…"), "", Window, edit, 2},
        {"edit/measure", QT_TRANSLATE_NOOP("actions", "Measure…"), "", Window, edit, 2},
        {"edit/settings", QT_TRANSLATE_NOOP("actions", "Settings…"), "Ctrl+,", Window, edit, 2},
        {"edit/keys", QT_TRANSLATE_NOOP("actions", "Keys…"), "", Window, edit, 2},

        {"review/next", QT_TRANSLATE_NOOP("actions", "Next thing to decide"), "Tab", Article, tag, 0},
        {"review/previous", QT_TRANSLATE_NOOP("actions", "Previous thing to decide"), "Shift+Tab", Article, tag, 0},
        {"review/accept", QT_TRANSLATE_NOOP("actions", "Accept and go on"), "A; Return; Enter", Article, tag, 0},
        {"review/reject", QT_TRANSLATE_NOOP("actions", "Reject and go on"), "X", Article, tag, 0},
        {"review/acceptAbove", QT_TRANSLATE_NOOP("actions", "Accept all above a confidence"), "Z", Article, tag, 0},
        {"review/acceptSentence", QT_TRANSLATE_NOOP("actions", "Accept all in the sentence"), "Shift+Z", Article, tag, 0},
        {"span/delete", QT_TRANSLATE_NOOP("actions", "Delete"), "Del; Backspace", Article, tag, 1},
        {"span/restore", QT_TRANSLATE_NOOP("actions", "Restore what was rejected"), "H", Article, tag, 1},
        {"span/split", QT_TRANSLATE_NOOP("actions", "Split at the caret"), "S", Article, tag, 1},
        {"span/merge", QT_TRANSLATE_NOOP("actions", "Merge with the next of its kind"), "M", Article, tag, 1},
        {"span/endLater", QT_TRANSLATE_NOOP("actions", "End: one word more"), "Shift+Right", Article, tag, 2},
        {"span/endEarlier", QT_TRANSLATE_NOOP("actions", "End: one word less"), "Shift+Left", Article, tag, 2},
        {"span/beginEarlier", QT_TRANSLATE_NOOP("actions", "Beginning: one word more"), "Alt+Shift+Left", Article, tag, 2},
        {"span/beginLater", QT_TRANSLATE_NOOP("actions", "Beginning: one word less"), "Alt+Shift+Right", Article, tag, 2},
        {"span/endLaterCharacter", QT_TRANSLATE_NOOP("actions", "End: one character more"), "Ctrl+Shift+Right", Article, tag, 2},
        {"span/endEarlierCharacter", QT_TRANSLATE_NOOP("actions", "End: one character less"), "Ctrl+Shift+Left", Article, tag, 2},
        {"span/beginEarlierCharacter", QT_TRANSLATE_NOOP("actions", "Beginning: one character more"), "Ctrl+Alt+Left", Article, tag, 2},
        {"span/beginLaterCharacter", QT_TRANSLATE_NOOP("actions", "Beginning: one character less"), "Ctrl+Alt+Right", Article, tag, 2},
        {"span/everywhere", QT_TRANSLATE_NOOP("actions", "Everywhere…"), "*", Article, tag, 3},
        {"span/same", QT_TRANSLATE_NOOP("actions", "Same entity"), "=", Article, tag, 3},
        {"span/newEntity", QT_TRANSLATE_NOOP("actions", "New entity"), "Shift+N", Article, tag, 3},
        {"span/relate", QT_TRANSLATE_NOOP("actions", "Link to…"), "Y", Article, tag, 3},
        {"span/unsure", QT_TRANSLATE_NOOP("actions", "Unsure"), "U", Article, tag, 4},
        {"span/comment", QT_TRANSLATE_NOOP("actions", "Comment…"), "K", Article, tag, 4},

        {"article/done", QT_TRANSLATE_NOOP("actions", "Finish the article"), "Ctrl+Return; Ctrl+Enter", Window, article, 0},
        {"article/reopen", QT_TRANSLATE_NOOP("actions", "Reopen the article"), "", Window, article, 0},
        {"article/postpone", QT_TRANSLATE_NOOP("actions", "Postpone the article"), "Ctrl+Shift+P", Window, article, 0},
        {"article/next", QT_TRANSLATE_NOOP("actions", "Next article"), "Ctrl+PgDown", Window, article, 1},
        {"article/previous", QT_TRANSLATE_NOOP("actions", "Previous article"), "Ctrl+PgUp", Window, article, 1},
        {"article/suggest", QT_TRANSLATE_NOOP("actions", "Read again"), "Ctrl+R", Window, article, 2},
        {"article/suggestAll", QT_TRANSLATE_NOOP("actions", "Read all articles again"), "", Window, article, 2},
        {"article/rename", QT_TRANSLATE_NOOP("actions", "Title…"), "F2", Window, article, 3},
        {"article/exclude", QT_TRANSLATE_NOOP("actions", "Exclude from queue and export"), "", Window, article, 3},
        {"article/remove", QT_TRANSLATE_NOOP("actions", "Remove from the project"), "", Window, article, 3},
        {"article/correctText", QT_TRANSLATE_NOOP("actions", "Correct the text…"), "", Window, article, 3},

        {"time/date", QT_TRANSLATE_NOOP("actions", "Type a date…"), "G", Article, time, 0},
        {"time/dct", QT_TRANSLATE_NOOP("actions", "Date of the article…"), "Ctrl+G", Window, time, 0},
        {"time/show", QT_TRANSLATE_NOOP("actions", "Text and timeline"), "Space", Article, time, 1},
        {"time/table", QT_TRANSLATE_NOOP("actions", "Table of events"), "Ctrl+T", Window, time, 1},
        {"time/conflict", QT_TRANSLATE_NOOP("actions", "Next contradiction"), "Ctrl+Shift+C", Window, time, 1},

        {"caret/jump", QT_TRANSLATE_NOOP("actions", "Jump to a word"), "J", Article, view, 0},
        {"caret/back", QT_TRANSLATE_NOOP("actions", "Back"), "Alt+Left", Window, view, 0},
        {"caret/forward", QT_TRANSLATE_NOOP("actions", "Forward"), "Alt+Right", Window, view, 0},
        {"caret/inner", QT_TRANSLATE_NOOP("actions", "Next span at this place"), "B", Article, view, 0},
        {"view/zoomIn", QT_TRANSLATE_NOOP("actions", "Larger text"), "Ctrl++; Ctrl+=", Window, view, 1},
        {"view/zoomOut", QT_TRANSLATE_NOOP("actions", "Smaller text"), "Ctrl+-", Window, view, 1},
        {"view/zoomReset", QT_TRANSLATE_NOOP("actions", "Usual size"), "Ctrl+0", Window, view, 1},
        {"view/wider", QT_TRANSLATE_NOOP("actions", "Longer lines"), "", Window, view, 1},
        {"view/narrower", QT_TRANSLATE_NOOP("actions", "Shorter lines"), "", Window, view, 1},
        {"view/sans", QT_TRANSLATE_NOOP("actions", "Text without serifs"), "", Window, view, 1},
        {"view/quiet", QT_TRANSLATE_NOOP("actions", "Quiet: no codes"), "", Window, view, 2},
        {"view/relations", QT_TRANSLATE_NOOP("actions", "Relations"), "Ctrl+L", Window, view, 2},
        {"view/rejected", QT_TRANSLATE_NOOP("actions", "Show rejected"), "Ctrl+H", Window, view, 2},
        {"view/light", QT_TRANSLATE_NOOP("actions", "Light"), "", Window, view, 3},
        {"view/dark", QT_TRANSLATE_NOOP("actions", "Dark"), "", Window, view, 3},
        {"view/contrast", QT_TRANSLATE_NOOP("actions", "High contrast, light"), "", Window, view, 3},
        {"view/contrastDark", QT_TRANSLATE_NOOP("actions", "High contrast, dark"), "", Window, view, 3},
        {"view/nextDock", QT_TRANSLATE_NOOP("actions", "Next part of the window"), "F6", Window, view, 4},
        {"view/previousDock", QT_TRANSLATE_NOOP("actions", "Previous part of the window"), "Shift+F6", Window, view, 4},

        {"help/keys", QT_TRANSLATE_NOOP("actions", "Sheet of keys"), "?", Article, help, 0},
        {"help/keysF1", QT_TRANSLATE_NOOP("actions", "Sheet of keys"), "F1", Window, none, 0},
        {"help/palette", QT_TRANSLATE_NOOP("actions", "All actions…"), "Ctrl+K", Window, help, 0},
        {"help/about", QT_TRANSLATE_NOOP("actions", "About Chiosa"), "", Window, help, 1},
    };
    static const std::vector<ActionSpec> specs = [] { // the timeline knows its own
        std::vector<ActionSpec> all = own;
        for (const timeline::CommandSpec &spec : timeline::commandSpecs())
            all.push_back({spec.id, spec.text, spec.keys, Timeline, spec.inMenu ? time : none, 2});
        return all;
    }();
    return specs;
}

QString menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::File:
        return QCoreApplication::translate("actions", "&File");
    case MenuPlace::Edit:
        return QCoreApplication::translate("actions", "&Edit");
    case MenuPlace::Tag:
        return QCoreApplication::translate("actions", "&Tag");
    case MenuPlace::Article:
        return QCoreApplication::translate("actions", "&Article");
    case MenuPlace::Time:
        return QCoreApplication::translate("actions", "Ti&me");
    case MenuPlace::View:
        return QCoreApplication::translate("actions", "&View");
    case MenuPlace::Help:
        return QCoreApplication::translate("actions", "&Help");
    case MenuPlace::None:
        break;
    }
    return {};
}

} // namespace widgets::main_window
