// CRC-32 (the one of zlib and PNG) of the bytes of a row, so that a flipped bit on the disk is noticed when the row is read.
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <cstdint>

namespace project {

std::uint32_t checksum(QByteArrayView bytes);
std::uint32_t checksum(QStringView text); // of its UTF-16 units, little endian

} // namespace project
