// The card of a data set (README.md): what Hugging Face's programs read in its head, and what people read below it.
#pragma once

#include "app/formats/census.h"
#include "app/formats/codec.h"

namespace formats::huggingface {

QByteArray cardOf(const Census &census, const WriteOptions &options);
QString splitOfFile(const QString &path);       // "train" for "data/train-00001-of-00004.jsonl"
QStringList nerTags(const QStringList &labels); // "O", "B-PER", "I-PER", …: a tag's number is its place

} // namespace formats::huggingface
