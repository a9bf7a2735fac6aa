#include "app/project/checksum.h"

#include <QtEndian>

#include <array>

namespace project {

namespace {

// Eight tables, so that eight bytes are taken at a time: a text of 2 MB costs a millisecond or two.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables makeTables()
{
    Tables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        tables[0][i] = value;
    }
    for (std::uint32_t i = 0; i < 256; ++i) {
        for (std::size_t t = 1; t < 8; ++t)
            tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
    }
    return tables;
}

constexpr Tables tables = makeTables();

std::uint32_t crc(const uchar *data, qsizetype size)
{
    std::uint32_t value = 0xFFFFFFFFU;
    for (; size >= 8; size -= 8, data += 8) {
        const std::uint32_t low = qFromLittleEndian<std::uint32_t>(data) ^ value;
        const std::uint32_t high = qFromLittleEndian<std::uint32_t>(data + 4);
        value = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
            ^ tables[3][high & 0xFF] ^ tables[2][(high >> 8) & 0xFF] ^ tables[1][(high >> 16) & 0xFF] ^ tables[0][high >> 24];
    }
    for (; size > 0; --size, ++data)
        value = (value >> 8) ^ tables[0][(value ^ *data) & 0xFF];
    return value ^ 0xFFFFFFFFU;
}

} // namespace

std::uint32_t checksum(QByteArrayView bytes) { return crc(reinterpret_cast<const uchar *>(bytes.data()), bytes.size()); }

std::uint32_t checksum(QStringView text)
{
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "the units would have to be swapped first");
    return crc(reinterpret_cast<const uchar *>(text.utf16()), text.size() * 2);
}

} // namespace project
