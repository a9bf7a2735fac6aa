// Version 2's training JSON: paragraphs of sentences of tokens, entities as BILUO tags.
#include "app/base/json_values.h"
#include "app/formats/conll2003/columns.h"
#include "app/formats/spacy_json/doc.h"

namespace formats::spacy {

namespace {

struct Words {
    QString text;
    QJsonArray tokens;
    QStringList tags;
};

// Where each word stands in the text; without a text they are joined by spaces, sentences by line ends.
Words wordsOf(const QJsonObject &paragraph)
{
    Words words{paragraph.value(u"raw").toString(), {}, {}};
    const bool raw = !words.text.isEmpty();
    qsizetype at = 0;
    for (const QJsonValue &sentence : base::valuesOf(paragraph.value(u"sentences").toArray())) {
        for (const QJsonValue &value : base::valuesOf(sentence.toObject().value(u"tokens").toArray())) {
            QJsonObject token = value.toObject();
            const QString word = token.take(QStringLiteral("orth")).toString();
            const qsizetype begin = raw ? words.text.indexOf(word, at) : words.text.size();
            const QString tag = token.take(QStringLiteral("ner")).toString(QStringLiteral("O"));
            words.tags << (conll::isTag(tag) ? tag : QStringLiteral("O"));
            if (!raw)
                words.text += word + QLatin1Char(' ');
            at = begin < 0 ? at : begin + word.size();
            const auto points = [&words](qsizetype end) { return static_cast<qint64>(words.text.left(end).toUcs4().size()); };
            token.insert(QStringLiteral("id"), words.tokens.size());
            token.insert(QStringLiteral("start"), points(begin < 0 ? at : begin));
            token.insert(QStringLiteral("end"), points(at));
            words.tokens.append(token);
        }
        if (!raw && words.text.endsWith(QLatin1Char(' ')))
            words.text.back() = QLatin1Char('\n');
    }
    return words;
}

} // namespace

QJsonObject docOfParagraph(const QJsonObject &paragraph)
{
    const Words words = wordsOf(paragraph);
    QJsonObject doc = paragraph;
    doc.remove(QStringLiteral("sentences"));
    QJsonObject meta = doc.value(u"meta").toObject();
    if (doc.take(QStringLiteral("raw")).toString().isEmpty())
        meta.insert(QStringLiteral("syntheticText"), QStringLiteral("true"));
    doc.insert(QStringLiteral("meta"), meta);
    doc.insert(QStringLiteral("text"), words.text);
    doc.insert(QStringLiteral("tokens"), words.tokens);
    QJsonArray ents;
    for (const conll::Chunk &chunk : conll::chunksOf(words.tags))
        ents.append(QJsonObject{{QStringLiteral("start"), words.tokens[static_cast<qsizetype>(chunk.first)].toObject().value(u"start")},
                                {QStringLiteral("end"), words.tokens[static_cast<qsizetype>(chunk.end) - 1].toObject().value(u"end")},
                                {QStringLiteral("label"), chunk.label}});
    doc.insert(QStringLiteral("ents"), ents);
    return doc;
}

} // namespace formats::spacy
