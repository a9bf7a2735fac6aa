// Everything the timeline does at a key, with its words and usual keys. The window's action table takes it from here, so that each key can
// be bound again and stands on the sheet of keys.
#pragma once

#include <cstdint>
#include <vector>

namespace widgets::timeline {

enum class Command : std::uint8_t {
    Previous,
    Next,
    LaneUp,
    LaneDown,
    First,
    Last,
    DateOf,
    ZoomIn,
    ZoomOut,
    ShowAll,
    PanLeft,
    PanRight,
    Folds,
    CollapseLane,
    MoveLaneUp,
    MoveLaneDown,
    NextScope,
    ShowInText,
    Confirm,
    TypeDate,
    Earlier,
    Later,
    EndEarlier,
    EndLater,
    BeginEarlier,
    BeginLater,
    WidenBegin,
    WidenEnd,
    Rename,
    Doubt,
    OrderOnly,
    LinkMode,
    Relations,
    Unlink,
    NextContradiction,
    Explain,
    NextProposal
};

struct CommandSpec {
    Command command;
    const char *id;
    const char *text; // marked for translation in the context "actions"
    const char *keys; // portable, several separated by "; "
    bool inMenu;
};

const std::vector<CommandSpec> &commandSpecs();

} // namespace widgets::timeline
