// The articles of a JSON file one by one, however they are strung together: a line each, the items of one array, or a single value.
//
// Memory holds one item at a time. An item that is no JSON is an error by itself where its end can be told (lines; balanced brackets).
// One thread.
#pragma once

#include "app/base/result.h"

#include <QIODevice>
#include <QJsonValue>

#include <memory>
#include <optional>

namespace formats {

// Articles as JSON, one after the other, from wherever they come.
class ItemSource {
public:
    struct Item {
        QJsonValue json;
        QString where; // "tasks.json, item 3", "tasks.jsonl, line 3"
        qint64 number = 0;
        bool mended = false; // half characters became U+FFFD
    };
    virtual ~ItemSource() = default;
    virtual std::optional<base::Result<Item>> next() = 0; // nullopt at the end
};

class JsonItems : public ItemSource {
public:
    JsonItems(std::unique_ptr<QIODevice> device, QString name, qint64 largest);
    std::optional<base::Result<Item>> next() override;

private:
    enum class Layout : std::uint8_t { Lines, Array, Single };
    static Layout layoutOf(const QByteArray &head);
    base::Result<Item> parsed(const QByteArray &bytes) const;
    std::optional<base::Result<Item>> nextLine();
    std::optional<base::Result<Item>> nextOfArray();
    std::optional<base::Result<Item>> whole();
    base::Error tooLarge() const;
    bool read(char *c);
    QString here() const;

    std::unique_ptr<QIODevice> device_;
    QString name_;
    qint64 largest_;
    Layout layout_;
    QByteArray buffer_;
    qsizetype at_ = 0;
    qint64 number_ = 0;
    bool begun_ = false, done_ = false;
};

} // namespace formats
