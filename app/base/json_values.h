// The values of a JSON array for a loop: a plain `for` over a QJsonArray that is not const copies the whole array (it detaches), and binds
// a QJsonValue to something that is none. Here nothing is copied but the value of the turn.
//
//     for (const QJsonValue &span : base::valuesOf(document.value(u"spans").toArray()))
#pragma once

#include <QJsonArray>
#include <QJsonValue>

namespace base {

class JsonValues {
public:
    class Iterator {
    public:
        QJsonValue operator*() const { return array_->at(index_); }
        Iterator &operator++()
        {
            ++index_;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return index_ != other.index_; }

    private:
        friend class JsonValues;
        Iterator(const QJsonArray *array, qsizetype index) : array_(array), index_(index) { }

        const QJsonArray *array_;
        qsizetype index_;
    };

    explicit JsonValues(const QJsonArray &array) : array_(array) { }
    Iterator begin() const { return {&array_, 0}; }
    Iterator end() const { return {&array_, array_.size()}; }

private:
    QJsonArray array_;
};

inline JsonValues valuesOf(const QJsonArray &array) { return JsonValues(array); }

} // namespace base
