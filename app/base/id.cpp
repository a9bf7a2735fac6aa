#include "app/base/id.h"

#include <QRandomGenerator>

#include <algorithm>

namespace base {

namespace {
constexpr int counterBits = 40;
constexpr std::uint64_t counterMask = (std::uint64_t{1} << counterBits) - 1;
} // namespace

QString idText(std::uint64_t value) { return QString::number(value, 16); }

std::uint64_t idFromText(QStringView text)
{
    bool ok = false;
    const qulonglong value = text.toULongLong(&ok, 16);
    return ok && idText(value) == text ? value : 0;
}

IdSource::IdSource(std::uint32_t prefix24, std::uint64_t lastUsed) : prefix_(prefix24 & 0xFFFFFF), counter_(lastUsed & counterMask) { }

std::uint32_t IdSource::randomPrefix() { return QRandomGenerator::system()->bounded(1U, 1U << 24); }

void IdSource::noteUsed(std::uint64_t value)
{
    if (value >> counterBits == prefix_)
        counter_ = std::max(counter_, value & counterMask);
}

std::uint64_t IdSource::nextValue()
{
    ++counter_;
    return (std::uint64_t{prefix_} << counterBits) | (counter_ & counterMask);
}

} // namespace base
