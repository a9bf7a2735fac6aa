#include "app/formats/conll2003/offsets.h"

#include "app/formats/json_object.h"
#include "app/formats/json_text.h"
#include "app/text/offset_map.h"

namespace formats::conll {

namespace {

QByteArray head(const annotation::Document &document, const QString &before, int number)
{
    const annotation::ArticleFields &fields = document.fields();
    JsonText json;
    json.beginObject().key(u"id").value(QStringView(fields.name)).text(u"lang", fields.language).text(u"dct", fields.dct);
    json.text(u"title", fields.title).text(u"source", fields.source).text(u"before", before).endObject();
    return "doc\t" + QByteArray::number(number) + '\t' + json.bytes() + '\n';
}

} // namespace

QByteArray offsetsOf(const annotation::Document &document, const Table &table, int number)
{
    std::vector<const Row *> rows;
    for (const std::vector<Row> &sentence : table.sentences) {
        for (const Row &row : sentence)
            rows.push_back(&row);
    }
    const text::OffsetMap map(document.text());
    QByteArray lines = head(document, document.text().left(rows.empty() ? -1 : rows[0]->token.begin), number);
    std::size_t at = 0;
    for (std::size_t sentence = 0; sentence < table.sentences.size(); ++sentence) {
        for (std::size_t token = 0; token < table.sentences[sentence].size(); ++token, ++at) {
            const text::Range range = rows[at]->token;
            const qsizetype next = at + 1 < rows.size() ? rows[at + 1]->token.begin : document.text().size();
            JsonText after;
            after.value(QStringView(document.text()).sliced(range.end, next - range.end));
            for (const qsizetype column : {static_cast<qsizetype>(number), static_cast<qsizetype>(sentence + 1),
                                           static_cast<qsizetype>(token + 1), map.toCodePoints(range.begin), map.toCodePoints(range.end)})
                lines += QByteArray::number(column) + '\t';
            lines += after.bytes() + '\n';
        }
    }
    return lines;
}

std::optional<Offsets> OffsetsReader::next()
{
    while (!ahead_.startsWith("doc\t")) {
        ahead_ = device_->readLine();
        if (ahead_.isEmpty())
            return std::nullopt;
    }
    Offsets offsets;
    const QJsonObject json = parsedObject(ahead_.mid(ahead_.indexOf('{'))).value_or({});
    offsets.fields.name = json.value(u"id").toString();
    offsets.fields.language = json.value(u"lang").toString();
    if (isDct(json.value(u"dct").toString()))
        offsets.fields.dct = json.value(u"dct").toString();
    offsets.fields.title = json.value(u"title").toString();
    offsets.fields.source = json.value(u"source").toString();
    offsets.before = json.value(u"before").toString();
    while (true) {
        ahead_ = device_->readLine();
        if (ahead_.isEmpty() || ahead_.startsWith("doc\t"))
            return offsets;
        const QList<QByteArray> columns = ahead_.trimmed().split('\t');
        if (columns.size() != 6)
            continue;
        const bool plain = columns[5] == "\" \"" || columns[5] == "\"\""; // nearly always
        const QString after = plain ? QString::fromLatin1(columns[5].mid(1, columns[5].size() - 2))
                                    : parsedObject("{\"after\":" + columns[5] + '}').value_or({}).value(u"after").toString();
        offsets.tokens.push_back({columns[3].toLongLong(), columns[4].toLongLong(), after});
    }
}

} // namespace formats::conll
