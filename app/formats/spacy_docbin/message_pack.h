// MessagePack, the binary JSON of spaCy's files, to CBOR's values and back, within bounds.
//
// Integers above 2^63 - 1 become doubles; extension types are refused. Errors: Malformed without a place. Pure functions; any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QCborValue>

namespace formats::message_pack {

base::Result<QCborValue> decoded(const QByteArray &bytes); // at most 64 deep
QByteArray encoded(const QCborValue &value);               // byte strings as "bin", texts as "str"

} // namespace formats::message_pack
