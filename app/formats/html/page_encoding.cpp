#include "app/formats/html/page.h"
#include "app/formats/text/decoding.h"

#include <QRegularExpression>

#include <unicode/ucnv.h>

namespace formats::html {

namespace {

QString converted(const QByteArray &bytes, const QByteArray &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.constData(), &status);
    if (U_FAILURE(status))
        return {};
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<char16_t *>(text.data()), static_cast<int32_t>(text.size()),
                                         bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return {};
    text.resize(length);
    return text;
}

// What browsers take for names that they do not take at their word.
QByteArray asBrowsers(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    if (lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii")
        return "windows-1252";
    if (lower == "gb2312" || lower == "gbk")
        return "gb18030";
    if (lower == "shift_jis" || lower == "shift-jis" || lower == "x-sjis")
        return "ibm-943_P15A-2003";
    if (lower == "utf-16" || lower == "utf8") // a declaration that could be read is not UTF-16
        return "UTF-8";
    if (lower == "ks_c_5601-1987" || lower == "euc-kr")
        return "windows-949";
    return lower;
}

QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declaration(QStringLiteral(R"((?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+))"),
                                                QRegularExpression::CaseInsensitiveOption);
    return declaration.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1();
}

QByteArray markedEncoding(const QByteArray &bytes, qsizetype *mark)
{
    *mark = bytes.startsWith("\xEF\xBB\xBF") ? 3 : bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") ? 2 : 0;
    return *mark == 3 ? "UTF-8" : *mark == 0 ? "" : bytes.startsWith("\xFF\xFE") ? "UTF-16LE" : "UTF-16BE";
}

} // namespace

QString decodePage(const QByteArray &bytes, const QString &serverSaid, QString *encoding, qsizetype *broken)
{
    qsizetype mark = 0;
    QByteArray name = markedEncoding(bytes, &mark);
    const QByteArray rest = bytes.sliced(mark);
    for (const QByteArray &said : {serverSaid.toLatin1(), declaredEncoding(bytes)}) {
        if (name.isEmpty())
            name = asBrowsers(said);
    }
    QString text = name.isEmpty() ? QString() : converted(rest, name);
    if (text.isEmpty()) {
        auto decoded = decode(rest, {});
        name = decoded ? decoded->encoding.toLatin1() : QByteArray("UTF-8");
        text = decoded ? decoded->text : QString::fromUtf8(rest);
    }
    *encoding
        = QString::fromLatin1(name).startsWith(QLatin1String("utf")) ? QString::fromLatin1(name).toUpper() : QString::fromLatin1(name);
    *broken = text.count(QChar::ReplacementCharacter);
    return text;
}

} // namespace formats::html
