#include "app/review/key_costs.h"

#include <algorithm>

namespace review {

namespace {

constexpr int jump = 3, furtherWord = 1, label = 1, endOfTyping = 1;

} // namespace

int keysByHand(const Labour &labour)
{
    const int value = labour.typing ? *labour.typing + endOfTyping : 0;
    return jump + furtherWord * (std::max(labour.words, 1) - 1) + label + value + keysOfLink * (int(labour.speaker) + int(labour.entity));
}

int keysOf(const Correction &correction)
{
    const int value = !correction.typing ? 0 : correction.offered ? 1 : *correction.typing + endOfTyping;
    return int(correction.tag) + correction.words + value + keysOfLink * correction.links;
}

int keysOfSuggestion(const Correction &correction, const Labour &labour, bool inBulk)
{
    if (correction.none())
        return inBulk ? 0 : 1;
    return std::min(keysOf(correction), keysOfReject + keysByHand(labour)) + int(inBulk);
}

int keysOfFalse(bool inBulk) { return keysOfReject + int(inBulk); }

int keysOfRelation(Link link, bool inBulk)
{
    switch (link) {
    case Link::Right:
        return inBulk ? 0 : 1;
    case Link::OtherType:
        return 1 + int(inBulk);
    case Link::OtherEnd:
        return keysOfLink + int(inBulk);
    case Link::Needless:
        break;
    }
    return keysOfFalse(inBulk);
}

int keysOfEverywhere(int wrong) { return 2 + wrong; }

} // namespace review
