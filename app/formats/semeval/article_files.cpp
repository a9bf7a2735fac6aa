#include "app/formats/semeval/article_files.h"

#include "app/formats/json_object.h"
#include "app/text/offset_map.h"
#include "app/text/segmentation.h"

#include <QCoreApplication>

namespace formats::semeval {

namespace {

// A value on a line of its own: line ends and tabs would part it.
QString onOneLine(QString value)
{
    return value.replace(QLatin1Char('\n'), QLatin1Char(' '))
        .replace(QLatin1Char('\t'), QLatin1Char(' '))
        .replace(QLatin1Char('\r'), QLatin1Char(' '));
}

} // namespace

QByteArray sentencesOf(const ArticleFile &article)
{
    const text::OffsetMap map(article.text);
    const annotation::ArticleFields &fields = article.fields;
    QString table;
    const auto head = [&table](const char *key, const QString &value) {
        if (!value.isEmpty())
            table += QStringLiteral("# %1\t%2\n").arg(QLatin1String(key), onOneLine(value));
    };
    head("id", fields.name);
    head("lang", fields.language);
    head("dct", fields.dct);
    head("title", fields.title);
    head("source", fields.source);
    for (std::size_t i = 0; i < article.sentences.size(); ++i)
        table += QStringLiteral("%1\t%2\t%3\n")
                     .arg(i)
                     .arg(map.toCodePoints(article.sentences[i].begin))
                     .arg(map.toCodePoints(article.sentences[i].end));
    return table.toUtf8();
}

base::Result<ArticleFile> articleFrom(const QByteArray &text, const QByteArray &table, const QString &language)
{
    if (text.contains('\0') || table.contains('\0'))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The text holds a NUL character; it is not text that can be read."),
                           {}};
    ArticleFile article;
    article.text = QString::fromUtf8(text);
    article.fields.language = language;
    const text::OffsetMap map(article.text);
    const qsizetype length = map.toCodePoints(article.text.size());
    qsizetype last = 0;
    for (const QByteArray &raw : table.split('\n')) {
        const QString line = QString::fromUtf8(raw).remove(QLatin1Char('\r'));
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (line.trimmed().isEmpty())
            continue;
        const QString value = cells.value(1);
        if (cells[0] == QLatin1String("# id"))
            article.fields.name = value;
        else if (cells[0] == QLatin1String("# lang"))
            article.fields.language = value;
        else if (cells[0] == QLatin1String("# dct"))
            article.fields.dct = isDct(value) ? value : QString();
        else if (cells[0] == QLatin1String("# title"))
            article.fields.title = value;
        else if (cells[0] == QLatin1String("# source"))
            article.fields.source = value;
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype begin = value.toLongLong(), end = cells.value(2).toLongLong();
        if (cells.size() != 3 || begin < last || end < begin || end > length)
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "The places of the sentences do not fit the text."),
                               {}};
        article.sentences.push_back({map.fromCodePoints(begin), map.fromCodePoints(end)});
        last = end;
    }
    if (table.isEmpty())
        article.sentences = text::Segmentation::of(article.text, article.fields.language).sentences();
    return article;
}

} // namespace formats::semeval
