#include "app/formats/spacy_docbin/string_store.h"

#include "app/base/resources.h"

#include <QStringList>
#include <QtEndian>

namespace formats::spacy {

quint64 murmurHash64A(const QByteArray &bytes, quint64 seed)
{
    constexpr quint64 m = 0xc6a4a7935bd1e995ULL;
    constexpr int r = 47;
    quint64 hash = seed ^ (static_cast<quint64>(bytes.size()) * m);
    const char *at = bytes.constData();
    const char *end = at + (bytes.size() & ~qsizetype(7));
    for (; at != end; at += 8) {
        quint64 k = qFromLittleEndian<quint64>(at) * m;
        k = (k ^ (k >> r)) * m;
        hash = (hash ^ k) * m;
    }
    quint64 tail = 0;
    const int rest = static_cast<int>(bytes.size() & 7);
    for (int byte = rest - 1; byte >= 0; --byte)
        tail = (tail << 8) | static_cast<quint8>(at[byte]);
    if (rest > 0)
        hash = (hash ^ tail) * m;
    hash = (hash ^ (hash >> r)) * m;
    return hash ^ (hash >> r);
}

base::Result<StringStore> StringStore::withSymbols()
{
    const auto file = base::resource(QStringLiteral("formats/spacy_symbols.tsv"));
    if (!file)
        return file.error();
    StringStore store;
    for (const QByteArray &line : file->split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0)
            continue;
        const QString name = QString::fromUtf8(line.left(tab));
        const quint64 number = line.mid(tab + 1).trimmed().toULongLong();
        store.symbols_.insert(name, number);
        store.strings_.insert(number, name);
    }
    return store;
}

quint64 StringStore::add(const QString &text)
{
    if (text.isEmpty())
        return 0;
    if (const auto symbol = symbols_.find(text); symbol != symbols_.end())
        return *symbol;
    const quint64 number = murmurHash64A(text.toUtf8(), 1);
    strings_.insert(number, text);
    added_.insert(number, text);
    return number;
}

const QString *StringStore::find(quint64 number) const
{
    const auto found = strings_.find(number);
    return found == strings_.end() ? nullptr : &*found;
}

QStringList StringStore::added() const
{
    QStringList all = added_.values();
    all.sort();
    return all;
}

} // namespace formats::spacy
