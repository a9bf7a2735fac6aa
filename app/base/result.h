// A value or the reason why there is none: the shape of std::expected, which C++20 lacks. No exception leaves a room.
#pragma once

#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace base {

// What went wrong: a kind that a caller can act on, a sentence for a person (translated), and the place ("report.ann, line 12").
struct Error {
    enum class Kind {
        Io,          // could not be read or written
        Malformed,   // not what its format demands
        Unsupported, // understood, but not there (yet)
        Invalid,     // a request that makes no sense here
        Conflict,    // somebody else changed or holds it
        Newer,       // made by a newer version of Chiosa
    };
    Kind kind = Kind::Invalid;
    QString message;
    QString where;

    QString text() const { return where.isEmpty() ? message : where + QStringLiteral(": ") + message; }
    friend bool operator==(const Error &, const Error &) = default;
};

template <class T = std::monostate> class [[nodiscard]] Result {
public:
    Result()
        requires std::is_default_constructible_v<T>
        : state_(std::in_place_index<0>)
    {
    }
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) { }

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(state_); }
    const T &value() const & { return std::get<0>(state_); }
    T &&value() && { return std::get<0>(std::move(state_)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T value_or(T other) const { return has_value() ? value() : std::move(other); }

    const Error &error() const { return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

} // namespace base
