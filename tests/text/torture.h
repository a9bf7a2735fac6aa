// Texts that offsets and borders have to survive, and seeded random ones, for the tests of every room.
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace torture {

inline QStringList texts()
{
    return {
        QString(),
        QStringLiteral("plain words"),
        QString::fromUtf8("caff\xC3\xA8 e cafe\xCC\x80 insieme"),
        QString::fromUtf8("famiglia \xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6 e "
                          "\xF0\x9F\x87\xAE\xF0\x9F\x87\xB9\xF0\x9F\x87\xAA\xF0\x9F\x87\xBA!"),
        QString::fromUtf8("\xF0\x9F\x98\x80\xF0\x9F\x98\x80 doppio \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD pollice"),
        QString::fromUtf8("prima riga\r\nseconda\rterza\xE2\x80\xA8quarta\xE2\x80\xA9quinta\n\nsesta"),
        QString::fromUtf8("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D. "
                          "\xD7\xA9\xD6\xB8\xD7\x81\xD7\x9C\xD7\x95\xD6\xB9\xD7\x9D!"),
        QString::fromUtf8("\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 "
                          "\xD8\xA8\xD8\xA7\xD9\x84\xD8\xB9\xD8\xA7\xD9\x84\xD9\x85\xD8\x9F \xD9\xA1\xD9\xA2\xD9\xA3"),
        QString::fromUtf8("\xE0\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1\xE0\xB8\xAA\xE0\xB8\x94\xE0\xB8\xB5\xE0\xB8\x8A\xE0\xB8\xB2\xE0\xB8\xA7"
                          "\xE0\xB9\x82\xE0\xB8\xA5\xE0\xB8\x81"),
        QString::fromUtf8("\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x81\xAB\xE8\xA1\x8C\xE3\x81\x8F\xE3\x80\x82\xE6\x98\x8E\xE6\x97\xA5\xE3\x80\x82"),
        QString::fromUtf8("\xEF\xBB\xBF"
                          "BOM dentro \xEF\xBB\xBF il testo, soft\xC2\xADhyphen, a\xE2\x80\x8E.b"),
        QString::fromUtf8("\xF0\x9D\x93\x9C\xF0\x9D\x93\xAA\xF0\x9D\x93\xBB\xF0\x9D\x93\xB2\xF0\x9D\x93\xB8 \xF0\x90\x8D\x88 gotico"),
        QString(QChar(0xD83D)) + QStringLiteral(" alone ") + QChar(0xDE00),
    };
}

// A document's worth of all of it; no lone surrogates, so that UTF-8 can hold it.
inline QString document()
{
    QStringList all = texts();
    all.removeLast();
    return all.join(QStringLiteral("\n"));
}

// `length` characters drawn from scripts that behave differently; lone surrogates only when asked for.
inline QString random(QRandomGenerator &generator, int length, bool loneSurrogates = false)
{
    static const std::u32string pool = U"aàbcZE èé'’-.,:;!? 019\n\r\t\u0301\u0323\u200D\u200E\u00AD\uFEFF\u2028\u00A0«»“”"
                                       U"אבגיוםַמרحبا١٢สวัี東京が한국😀👨👩👧🏽🇮🇹\uFE0F𝓜𐍈ßıİŁǅ…½№";
    QString text;
    for (int i = 0; i < length; ++i) {
        if (loneSurrogates && generator.bounded(40) == 0)
            text += QChar(static_cast<char16_t>(0xD800 + generator.bounded(0x800)));
        const char32_t c = pool[static_cast<std::size_t>(generator.bounded(static_cast<quint32>(pool.size())))];
        text += QString::fromUcs4(&c, 1);
    }
    return text;
}

} // namespace torture
