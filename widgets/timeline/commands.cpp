#include "widgets/timeline/commands.h"

#include <QtGlobal>

namespace widgets::timeline {

const std::vector<CommandSpec> &commandSpecs()
{
    using enum Command;
    static const std::vector<CommandSpec> specs{
        {Previous, "timeline/previous", QT_TRANSLATE_NOOP("actions", "Event before in time"), "Left", false},
        {Next, "timeline/next", QT_TRANSLATE_NOOP("actions", "Event after in time"), "Right", false},
        {LaneUp, "timeline/laneUp", QT_TRANSLATE_NOOP("actions", "Row above"), "Up", false},
        {LaneDown, "timeline/laneDown", QT_TRANSLATE_NOOP("actions", "Row below"), "Down", false},
        {First, "timeline/first", QT_TRANSLATE_NOOP("actions", "First event"), "Home", false},
        {Last, "timeline/last", QT_TRANSLATE_NOOP("actions", "Last event"), "End", false},
        {DateOf, "timeline/dateOf", QT_TRANSLATE_NOOP("actions", "From an event to its date and back"), "T", false},
        {ZoomIn, "timeline/zoomIn", QT_TRANSLATE_NOOP("actions", "Show less time"), "+; =; W", false},
        {ZoomOut, "timeline/zoomOut", QT_TRANSLATE_NOOP("actions", "Show more time"), "-; S", false},
        {ShowAll, "timeline/showAll", QT_TRANSLATE_NOOP("actions", "Show all of the time"), "0", false},
        {PanLeft, "timeline/panLeft", QT_TRANSLATE_NOOP("actions", "Move the view earlier"), "A", false},
        {PanRight, "timeline/panRight", QT_TRANSLATE_NOOP("actions", "Move the view later"), "D", false},
        {Folds, "timeline/folds", QT_TRANSLATE_NOOP("actions", "Fold empty time"), "F", false},
        {CollapseLane, "timeline/collapse", QT_TRANSLATE_NOOP("actions", "Collapse the row"), "H", false},
        {MoveLaneUp, "timeline/moveLaneUp", QT_TRANSLATE_NOOP("actions", "Move the row up"), "Alt+Up", false},
        {MoveLaneDown, "timeline/moveLaneDown", QT_TRANSLATE_NOOP("actions", "Move the row down"), "Alt+Down", false},
        {NextScope, "timeline/scope", QT_TRANSLATE_NOOP("actions", "This article, its story, the whole project"), "V", true},
        {ShowInText, "timeline/show", QT_TRANSLATE_NOOP("actions", "Show in the text"), "Space", false},
        {Confirm, "timeline/confirm", QT_TRANSLATE_NOOP("actions", "Confirm the date"), "Return; Enter", true},
        {TypeDate, "timeline/date", QT_TRANSLATE_NOOP("actions", "Type a date for the event…"), "G", false},
        {Earlier, "timeline/earlier", QT_TRANSLATE_NOOP("actions", "One unit earlier"), "Ctrl+Left", false},
        {Later, "timeline/later", QT_TRANSLATE_NOOP("actions", "One unit later"), "Ctrl+Right", false},
        {EndEarlier, "timeline/endEarlier", QT_TRANSLATE_NOOP("actions", "End one unit earlier"), "Ctrl+Shift+Left", false},
        {EndLater, "timeline/endLater", QT_TRANSLATE_NOOP("actions", "End one unit later"), "Ctrl+Shift+Right", false},
        {BeginEarlier, "timeline/beginEarlier", QT_TRANSLATE_NOOP("actions", "Begin one unit earlier"), "Ctrl+Alt+Left", false},
        {BeginLater, "timeline/beginLater", QT_TRANSLATE_NOOP("actions", "Begin one unit later"), "Ctrl+Alt+Right", false},
        {WidenBegin, "timeline/widenBegin", QT_TRANSLATE_NOOP("actions", "Perhaps begun one unit earlier"), "Alt+Shift+Left", false},
        {WidenEnd, "timeline/widenEnd", QT_TRANSLATE_NOOP("actions", "Perhaps ended one unit later"), "Alt+Shift+Right", false},
        {Rename, "timeline/name", QT_TRANSLATE_NOOP("actions", "Name the event…"), "N", true},
        {Doubt, "timeline/doubt", QT_TRANSLATE_NOOP("actions", "How sure: exact, about, doubtful, both"), "U", true},
        {OrderOnly, "timeline/orderOnly", QT_TRANSLATE_NOOP("actions", "Only an order, no date"), "O", true},
        {LinkMode, "timeline/link", QT_TRANSLATE_NOOP("actions", "Link to another event"), "L", true},
        {Relations, "timeline/relations", QT_TRANSLATE_NOOP("actions", "Relations of the event…"), "R", true},
        {Unlink, "timeline/unlink", QT_TRANSLATE_NOOP("actions", "Remove a link…"), "Del", true},
        {NextContradiction, "timeline/conflict", QT_TRANSLATE_NOOP("actions", "Next contradiction"), "C", false},
        {Explain, "timeline/explain", QT_TRANSLATE_NOOP("actions", "Explain: the contradiction, or why it stands here"), "E", false},
        {NextProposal, "timeline/same", QT_TRANSLATE_NOOP("actions", "Events that may be one"), "M", true},
    };
    return specs;
}

} // namespace widgets::timeline
