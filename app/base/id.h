// An identifier that is never reused, typed by what it names: 24 random bits drawn when a file is created or copied, then a 40-bit counter.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <cstdint>
#include <functional>

namespace base {

template <class Tag> struct Id {
    std::uint64_t value = 0; // 0: nothing

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

// How an id is written in files and messages: lower-case hexadecimal without leading zeros. Reading back anything else gives 0.
QString idText(std::uint64_t value);
std::uint64_t idFromText(QStringView text);

// Draws ids for one project file. Not thread safe: it belongs to the thread that edits.
class IdSource {
public:
    explicit IdSource(std::uint32_t prefix24, std::uint64_t lastUsed = 0);
    static std::uint32_t randomPrefix(); // never 0, so that an id is never 0 either

    template <class T> T next() { return T{nextValue()}; }
    void noteUsed(std::uint64_t value); // an id that came from the file itself is not drawn again
    std::uint32_t prefix() const { return prefix_; }
    std::uint64_t lastUsed() const { return counter_; }

private:
    std::uint64_t nextValue();

    std::uint32_t prefix_;
    std::uint64_t counter_;
};

} // namespace base

template <class Tag> struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::uint64_t>{}(id.value); }
};
