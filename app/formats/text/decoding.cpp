#include "app/formats/text/decoding.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <string_view>

namespace formats {

namespace {

base::Error malformed(const char *words, const QString &where)
{
    return {base::Error::Kind::Malformed, QCoreApplication::translate("formats", words), where};
}

struct Kind {
    std::string_view start;
    const char *name;
};

// Files that are something else, by their first bytes.
constexpr std::array<Kind, 11> otherKinds{{{"%PDF-", "PDF"},
                                           {"PK\x03\x04", "ZIP"},
                                           {"\x89PNG", "PNG"},
                                           {"\xFF\xD8\xFF", "JPEG"},
                                           {"GIF8", "GIF"},
                                           {"\x7F\x45LF", "ELF"},
                                           {"\x1F\x8B", "gzip"},
                                           {"SQLite format 3", "SQLite"},
                                           {"\xD0\xCF\x11\xE0", "Word"},
                                           {"BZh9", "bzip2"},
                                           {"Rar!", "RAR"}}};

const char *otherKind(const QByteArray &bytes)
{
    for (const Kind &kind : otherKinds) {
        if (bytes.startsWith(QByteArrayView(kind.start.data(), static_cast<qsizetype>(kind.start.size()))))
            return kind.name;
    }
    return nullptr;
}

// How long the UTF-8 sequence at a place is; 0 where it is broken.
int sequenceAt(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const unsigned first = byte(at);
    const auto follows = [&](qsizetype i, unsigned low, unsigned high) { return byte(at + i) >= low && byte(at + i) <= high; };
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second = follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        return second && follows(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second = follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
        return second && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

struct Utf8Shape {
    qsizetype good = 0, bad = 0, firstBad = -1; // sequences beyond ASCII
};

Utf8Shape utf8Shape(const QByteArray &bytes)
{
    Utf8Shape shape;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = sequenceAt(bytes, at);
        if (length == 0) {
            ++shape.bad;
            if (shape.firstBad < 0)
                shape.firstBad = at;
        }
        shape.good += length > 1;
        at += qMax(1, length);
    }
    return shape;
}

// UTF-16 without a mark: spaces and line ends, and in Europe nearly all letters, have a zero on one side.
QByteArray utf16WithoutMark(const QByteArray &bytes)
{
    if (bytes.size() < 2 || bytes.size() % 2 != 0)
        return {};
    qsizetype even = 0, odd = 0;
    const qsizetype looked = qMin<qsizetype>(bytes.size(), 4096);
    for (qsizetype at = 0; at < looked; at += 2) {
        even += bytes[at] == 0;
        odd += bytes[at + 1] == 0;
    }
    const qsizetype enough = qMax<qsizetype>(1, looked / 2 / 20);
    if (odd >= enough && even * 10 < odd)
        return "UTF-16LE";
    return even >= enough && odd * 10 < even ? QByteArray("UTF-16BE") : QByteArray();
}

// The code page of a text that is not Unicode; windows-1252 stands for Latin-1 too.
QByteArray codePage(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes.constData(), static_cast<int32_t>(qMin<qsizetype>(bytes.size(), 64 * 1024)), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    QByteArray name = "windows-1252";
    if (U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= 40) {
        const QByteArray found = ucsdet_getName(match, &status);
        const bool western = found == "ISO-8859-1" || found == "ISO-8859-2" || found == "ISO-8859-9";
        if (U_SUCCESS(status) && !western && !found.startsWith("UTF") && !found.startsWith("IBM"))
            name = found;
    }
    ucsdet_close(detector);
    return name;
}

std::optional<QString> convert(const QByteArray &bytes, const QByteArray &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.constData(), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<char16_t *>(text.data()), static_cast<int32_t>(text.size()),
                                         bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return std::nullopt;
    text.resize(length);
    return text;
}

bool looksBinary(const QString &text)
{
    qsizetype controls = 0;
    for (const QChar c : text)
        controls += c.unicode() < 0x20 && (c.unicode() < 0x09 || c.unicode() > 0x0D) && c.unicode() != 0x1B;
    return controls * 50 > text.size();
}

// Takes the byte order mark off and says what it means; "" where there is none.
QByteArray takeMark(QByteArray &bytes)
{
    static const std::array<std::pair<QByteArray, QByteArray>, 5> marks{{{QByteArray("\xEF\xBB\xBF", 3), "UTF-8"},
                                                                         {QByteArray("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
                                                                         {QByteArray("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
                                                                         {QByteArray("\xFF\xFE", 2), "UTF-16LE"},
                                                                         {QByteArray("\xFE\xFF", 2), "UTF-16BE"}}};
    for (const auto &[mark, encoding] : marks) {
        if (bytes.startsWith(mark)) {
            bytes.remove(0, mark.size());
            return encoding;
        }
    }
    return {};
}

base::Error brokenUtf8(const QByteArray &bytes, qsizetype at, const QString &where)
{
    const qsizetype line = bytes.left(at).count('\n') + 1;
    const QString words = QCoreApplication::translate(
        "formats", "The file is UTF-8, but byte %1 (line %2) is broken; save it anew as UTF-8, or name its encoding.");
    return {base::Error::Kind::Malformed, words.arg(at).arg(line), where};
}

// The encoding of bytes without a mark, or why there is none.
base::Result<QByteArray> encodingOf(const QByteArray &bytes, const QString &where)
{
    if (const QByteArray wide = utf16WithoutMark(bytes); !wide.isEmpty())
        return wide;
    if (bytes.contains('\0'))
        return malformed(QT_TRANSLATE_NOOP("formats", "The file holds NUL bytes; it is not plain text."), where);
    const Utf8Shape shape = utf8Shape(bytes);
    if (shape.bad == 0)
        return QByteArray("UTF-8");
    if (shape.good > 2 * shape.bad)
        return brokenUtf8(bytes, shape.firstBad, where);
    return codePage(bytes);
}

} // namespace

QString withPlainLineEnds(QString text, QString *were)
{
    const qsizetype crlf = text.count(QLatin1String("\r\n"));
    const qsizetype cr = text.count(QLatin1Char('\r')) - crlf;
    const qsizetype lf = text.count(QLatin1Char('\n')) - crlf;
    if (crlf + cr == 0)
        return text;
    const bool mixed = (crlf > 0) + (cr > 0) + (lf > 0) > 1;
    *were = mixed ? QStringLiteral("mixed") : crlf > 0 ? QStringLiteral("crlf") : QStringLiteral("cr");
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text;
}

base::Result<Decoded> decode(const QByteArray &bytes, const QString &where, const QString &encoding)
{
    if (bytes.isEmpty())
        return malformed(QT_TRANSLATE_NOOP("formats", "The file is empty."), where);
    if (const char *kind = otherKind(bytes))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "This is a %1 file, not plain text.").arg(QString::fromLatin1(kind)),
                           where};
    QByteArray rest = bytes;
    QByteArray name = takeMark(rest);
    Decoded decoded;
    decoded.byteOrderMark = !name.isEmpty();
    if (name.isEmpty())
        name = encoding.toLatin1();
    if (name.isEmpty()) {
        auto found = encodingOf(rest, where);
        if (!found)
            return found.error();
        name = *found;
    }
    if (name == "UTF-8") {
        if (const Utf8Shape shape = utf8Shape(rest); shape.bad > 0)
            return brokenUtf8(rest, shape.firstBad, where);
    }
    std::optional<QString> text = name == "UTF-8" ? QString::fromUtf8(rest) : convert(rest, name);
    if (!text)
        return base::Error{base::Error::Kind::Unsupported,
                           QCoreApplication::translate("formats", "There is no encoding “%1”.").arg(QString::fromLatin1(name)), where};
    const bool broken = name != "UTF-8" && text->contains(QChar::ReplacementCharacter);
    if (broken || !text->isValidUtf16() || text->contains(QChar(0)) || looksBinary(*text))
        return malformed(QT_TRANSLATE_NOOP("formats", "The file is not plain text, or its encoding cannot be told; name the encoding."),
                         where);
    if (text->trimmed().isEmpty())
        return malformed(QT_TRANSLATE_NOOP("formats", "The file is empty: there is nothing in it but white space."), where);
    decoded.encoding = QString::fromLatin1(name);
    decoded.text = withPlainLineEnds(*std::move(text), &decoded.lineEnds);
    return decoded;
}

} // namespace formats
