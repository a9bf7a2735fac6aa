#include "app/formats/spacy_docbin/message_pack.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QtEndian>

#include <cstring>

namespace formats::message_pack {

namespace {

constexpr int deepest = 64;

class Decoder {
public:
    explicit Decoder(const QByteArray &bytes) : bytes_(bytes) { }

    base::Result<QCborValue> run()
    {
        QCborValue value = next(0);
        if (broken_ || at_ != bytes_.size())
            return base::Error{
                base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The MessagePack is broken at byte %1.").arg(at_), {}};
        return value;
    }

private:
    template <class T> T number()
    {
        if (bytes_.size() - at_ < static_cast<qsizetype>(sizeof(T))) {
            broken_ = true;
            return T();
        }
        const T value = qFromBigEndian<T>(bytes_.constData() + at_);
        at_ += sizeof(T);
        return value;
    }

    QByteArray run(quint32 length)
    {
        if (broken_ || length > static_cast<quint64>(bytes_.size() - at_)) {
            broken_ = true;
            return {};
        }
        const QByteArray part = bytes_.mid(at_, length);
        at_ += length;
        return part;
    }

    QCborValue array(quint32 length, int depth)
    {
        QCborArray all;
        for (quint32 i = 0; i < length && !broken_; ++i)
            all.append(next(depth));
        return all;
    }

    QCborValue map(quint32 length, int depth)
    {
        QCborMap all;
        for (quint32 i = 0; i < length && !broken_; ++i) {
            const QCborValue key = next(depth);
            if (!broken_)
                all.insert(key, next(depth));
        }
        return all;
    }

    QCborValue text(quint32 length)
    {
        const QByteArray part = run(length);
        const QString text = QString::fromUtf8(part);
        return part.startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text; // Qt drops it; here it counts
    }

    QCborValue next(int depth)
    {
        const auto type = number<quint8>();
        if (broken_ || depth > deepest) {
            broken_ = true;
            return {};
        }
        if (type < 0x80)
            return static_cast<qint64>(type);
        if (type >= 0xE0)
            return static_cast<qint64>(static_cast<qint8>(type));
        if (type < 0x90)
            return map(type & 0x0F, depth + 1);
        if (type < 0xA0)
            return array(type & 0x0F, depth + 1);
        if (type < 0xC0)
            return text(type & 0x1F);
        return other(type, depth);
    }

    QCborValue other(quint8 type, int depth)
    {
        switch (type) {
        case 0xC0:
            return QCborValue(nullptr);
        case 0xC2:
            return false;
        case 0xC3:
            return true;
        case 0xC4:
            return run(number<quint8>());
        case 0xC5:
            return run(number<quint16>());
        case 0xC6:
            return run(number<quint32>());
        case 0xCA:
            return static_cast<double>(number<float>());
        case 0xCB:
            return number<double>();
        case 0xCC:
            return static_cast<qint64>(number<quint8>());
        case 0xCD:
            return static_cast<qint64>(number<quint16>());
        case 0xCE:
            return static_cast<qint64>(number<quint32>());
        case 0xCF:
            return large(number<quint64>());
        case 0xD0:
            return static_cast<qint64>(number<qint8>());
        case 0xD1:
            return static_cast<qint64>(number<qint16>());
        case 0xD2:
            return static_cast<qint64>(number<qint32>());
        case 0xD3:
            return number<qint64>();
        case 0xD9:
            return text(number<quint8>());
        case 0xDA:
            return text(number<quint16>());
        case 0xDB:
            return text(number<quint32>());
        case 0xDC:
            return array(number<quint16>(), depth + 1);
        case 0xDD:
            return array(number<quint32>(), depth + 1);
        case 0xDE:
            return map(number<quint16>(), depth + 1);
        case 0xDF:
            return map(number<quint32>(), depth + 1);
        default:
            broken_ = true;
            return {}; // extensions
        }
    }

    static QCborValue large(quint64 value)
    {
        constexpr quint64 most = std::numeric_limits<qint64>::max();
        return value > most ? QCborValue(static_cast<double>(value)) : QCborValue(static_cast<qint64>(value));
    }

    const QByteArray &bytes_;
    qsizetype at_ = 0;
    bool broken_ = false;
};

class Encoder {
public:
    void add(const QCborValue &value)
    {
        if (value.isMap()) {
            const QCborMap map = value.toMap();
            header(map.size(), 0x80, 16, 0, 0xDE, 0xDF);
            for (const auto &[key, member] : map) {
                add(key);
                add(member);
            }
        } else if (value.isArray()) {
            const QCborArray array = value.toArray();
            header(array.size(), 0x90, 16, 0, 0xDC, 0xDD);
            for (const auto &item : array)
                add(item);
        } else if (value.isString()) {
            const QByteArray text = value.toString().toUtf8();
            header(text.size(), 0xA0, 32, 0xD9, 0xDA, 0xDB);
            out_ += text;
        } else if (value.isByteArray()) {
            const QByteArray bytes = value.toByteArray();
            header(bytes.size(), 0, 0, 0xC4, 0xC5, 0xC6);
            out_ += bytes;
        } else {
            scalar(value);
        }
    }
    QByteArray bytes() const { return out_; }

private:
    template <class T> void number(int type, T value)
    {
        out_ += static_cast<char>(type);
        char bytes[sizeof(T)];
        qToBigEndian(value, bytes);
        out_.append(bytes, sizeof(T));
    }

    void header(qsizetype size, int fixed, qsizetype fixedMost, int small, int middle, int large)
    {
        if (size < fixedMost)
            out_ += static_cast<char>(fixed | static_cast<int>(size));
        else if (small != 0 && size < 0x100)
            number(small, static_cast<quint8>(size));
        else if (size < 0x10000)
            number(middle, static_cast<quint16>(size));
        else
            number(large, static_cast<quint32>(size));
    }

    void scalar(const QCborValue &value)
    {
        if (value.isBool())
            out_ += static_cast<char>(value.toBool() ? 0xC3 : 0xC2);
        else if (value.isDouble())
            number(0xCB, value.toDouble());
        else if (!value.isInteger())
            out_ += static_cast<char>(0xC0);
        else if (value.toInteger() >= 0 && value.toInteger() < 0x80)
            out_ += static_cast<char>(value.toInteger());
        else
            number(0xD3, value.toInteger());
    }

    QByteArray out_;
};

} // namespace

base::Result<QCborValue> decoded(const QByteArray &bytes) { return Decoder(bytes).run(); }

QByteArray encoded(const QCborValue &value)
{
    Encoder encoder;
    encoder.add(value);
    return encoder.bytes();
}

} // namespace formats::message_pack
