// Damages bytes the way files get damaged, and the way an attacker would: seeded, so that every run damages them alike.
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace fuzz {

inline QByteArray oddity(QRandomGenerator &generator)
{
    static const QList<QByteArray> oddities{QByteArray("\0", 1),
                                            "\xFF",
                                            "\xC3",
                                            "\xED\xA0\x80",
                                            "\xEF\xBB\xBF",
                                            "\xF0\x9F\x98\x80",
                                            "\\ud800",
                                            "\\u0000",
                                            "\"",
                                            "{",
                                            "}",
                                            "[",
                                            "]",
                                            ":",
                                            ",",
                                            "\t",
                                            "\n",
                                            "\r\n",
                                            " ",
                                            "-1",
                                            "0",
                                            "4294967296",
                                            "1e308",
                                            "99999999999999999999",
                                            "null",
                                            "true",
                                            "T1",
                                            "T1\tPER 0 1\t",
                                            "*\tX T1",
                                            "E1\tX:T1",
                                            "R1\tX Arg1:T1 Arg2:T1",
                                            "B-PER",
                                            "-DOCSTART- O\n",
                                            "\"id\":\"s1\"",
                                            "\"ranges\":[[0,1],[0,1]]",
                                            "\xE2\x80\xA8",
                                            "\xCC\x81"};
    return oddities[generator.bounded(static_cast<int>(oddities.size()))];
}

inline QByteArray mutated(QRandomGenerator &generator, QByteArray bytes, const QByteArray &other)
{
    const int times = 1 + static_cast<int>(generator.bounded(4));
    for (int i = 0; i < times; ++i) {
        const qsizetype at = generator.bounded(static_cast<int>(bytes.size()) + 1);
        const qsizetype length = qMin<qsizetype>(bytes.size() - at, generator.bounded(20));
        switch (generator.bounded(8)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(generator.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, oddity(generator));
            break;
        case 3:
            bytes.replace(at, length, oddity(generator));
            break;
        case 4:
            bytes.insert(at, bytes.mid(generator.bounded(static_cast<int>(bytes.size()) + 1), generator.bounded(60)));
            break;
        case 5:
            bytes.truncate(at);
            break;
        case 6:
            bytes.replace(at, length, other.mid(generator.bounded(static_cast<int>(other.size()) + 1), generator.bounded(60)));
            break;
        default: { // a number becomes another
            qsizetype digit = at;
            while (digit < bytes.size() && !(bytes[digit] >= '0' && bytes[digit] <= '9'))
                ++digit;
            if (digit < bytes.size())
                bytes[digit] = static_cast<char>('0' + generator.bounded(10));
            break;
        }
        }
    }
    return bytes;
}

} // namespace fuzz
