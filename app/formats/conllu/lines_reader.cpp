#include "app/formats/conll2003/columns.h"
#include "app/formats/conllu/lines.h"
#include "app/formats/files.h"
#include "app/formats/json_object.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QUrl>

namespace formats::conllu {

namespace {

QString unescapedSpaces(const QString &escaped)
{
    QString out;
    for (qsizetype at = 0; at < escaped.size(); ++at) {
        if (escaped[at] != u'\\' || at + 1 == escaped.size()) {
            out += escaped[at];
            continue;
        }
        const QChar kind = escaped[++at];
        if (kind == u'u' && at + 4 < escaped.size()) {
            const char16_t c = escaped.mid(at + 1, 4).toUShort(nullptr, 16);
            out += QChar::isSurrogate(c) || c == 0 ? QChar(QChar::ReplacementCharacter) : QChar(c);
            at += 4;
        } else {
            static const QString from = QStringLiteral("strnp\\"), to = QStringLiteral(" \t\r\n|\\");
            const qsizetype known = from.indexOf(kind);
            out += known < 0 ? kind : to[known];
        }
    }
    return out;
}

// Articles of a file, as {"text", "words", "mentions", …}.
class Items : public ItemSource {
public:
    Items(std::unique_ptr<QIODevice> device, QString name, qint64 largest)
        : device_(std::move(device)), name_(std::move(name)), largest_(largest)
    {
    }

    std::optional<base::Result<Item>> next() override
    {
        begin();
        bool any = std::exchange(opened_, false);
        if (any)
            note(std::exchange(ahead_, {}));
        while (true) {
            QByteArray line = readLine(*device_, largest_ + 1);
            if (line.isEmpty())
                return any ? std::optional(finished()) : std::nullopt;
            ++line_;
            size_ += line.size();
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            if (line_ == 1 && line.startsWith("\xEF\xBB\xBF"))
                line.remove(0, 3);
            if (line.startsWith("# newdoc") && any) {
                opened_ = true;
                ahead_ = line;
                return finished();
            }
            if (line.trimmed().isEmpty()) {
                inSentence_ = false;
                continue;
            }
            any = true;
            if (size_ > largest_ && !broken_)
                broken_ = error(
                    QCoreApplication::translate("formats", "The article is larger than is read at once; split it into smaller ones."));
            if (!broken_)
                take(line);
        }
    }

private:
    void begin()
    {
        article_ = {};
        words_ = mentions_ = sentences_ = QJsonArray();
        text_.clear();
        tags_.clear();
        open_.clear();
        parts_.clear();
        broken_.reset();
        inSentence_ = false;
        size_ = points_ = 0;
        coveredTo_ = 0;
        first_ = line_ + 1;
        ++number_;
    }

    base::Error error(const QString &words) const
    {
        return {base::Error::Kind::Malformed, words, QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(line_)};
    }

    base::Result<Item> finished()
    {
        if (broken_)
            return *broken_;
        for (const conll::Chunk &chunk : conll::chunksOf(tags_)) // spaCy's name=B-PER
            mentions_.append(QJsonObject{
                {QStringLiteral("label"), chunk.label},
                {QStringLiteral("parts"), QJsonArray{QJsonArray{static_cast<qint64>(chunk.first), static_cast<qint64>(chunk.end) - 1}}}});
        if (words_.isEmpty() && article_.contains(textComment))
            text_ = article_.take(textComment).toString();
        article_.insert(QStringLiteral("text"), text_);
        article_.insert(QStringLiteral("words"), words_);
        article_.insert(QStringLiteral("sentences"), sentences_);
        article_.insert(QStringLiteral("mentions"), mentions_);
        return Item{article_, QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(first_), number_, false};
    }

    void note(const QByteArray &line) // "# name = value"
    {
        const QString text = QString::fromUtf8(line).mid(1).trimmed();
        const qsizetype sign = text.indexOf(QLatin1String(" = "));
        const QString name = sign < 0 ? text : text.left(sign).trimmed();
        const QString value = sign < 0 ? QString() : text.mid(sign + 3);
        if (name == metaComment)
            article_.insert(QStringLiteral("meta"), parsedObject(value.toUtf8()).value_or({}));
        else if (name == recordComment)
            article_.insert(recordMember, parsedObject(value.toUtf8()).value_or({}));
        else if (name == textComment)
            article_.insert(textComment, parsedObject("{\"text\":" + value.toUtf8() + '}').value_or({}).value(u"text"));
        else if (name == QLatin1String("newdoc id") || name == QLatin1String("newdoc_id"))
            article_.insert(QStringLiteral("name"), value);
        else if (name != QLatin1String("newdoc"))
            comments_ << text;
    }

    void take(const QByteArray &line)
    {
        if (!QUtf8StringView(line).isValidUtf8()) {
            broken_ = error(QCoreApplication::translate("formats", "The line is not valid UTF-8; save the file anew as UTF-8."));
            return;
        }
        if (line.startsWith('#')) {
            note(line);
            return;
        }
        QStringList columns;
        for (const QByteArray &column : line.split('\t'))
            columns << (column.startsWith("\xEF\xBB\xBF") ? QString(QChar::ByteOrderMark) : QString()) + QString::fromUtf8(column);
        if (columns.size() != 10 || columns[1].isEmpty()) {
            broken_ = error(
                QCoreApplication::translate("formats", "A word needs ten columns, parted by TABs; here are %1.").arg(columns.size()));
            return;
        }
        if (columns[1].contains(QChar(0))) {
            broken_ = error(QCoreApplication::translate("formats", "The line holds NUL bytes."));
            return;
        }
        if (!inSentence_)
            openSentence();
        word(columns);
    }

    void openSentence()
    {
        inSentence_ = true;
        coveredTo_ = 0;
        sentences_.append(
            QJsonObject{{QStringLiteral("word"), words_.size()}, {QStringLiteral("comments"), QJsonArray::fromStringList(comments_)}});
        comments_.clear();
    }

    static QMap<QString, QString> miscOf(const QString &column)
    {
        QMap<QString, QString> misc;
        for (const QString &part : column.split(QLatin1Char('|'))) {
            const qsizetype sign = part.indexOf(QLatin1Char('='));
            if (sign > 0)
                misc.insert(part.left(sign), part.mid(sign + 1));
        }
        return misc;
    }

    void word(const QStringList &columns)
    {
        const QString &id = columns[0];
        if (id.contains(QLatin1Char('.')))
            return; // an empty node stands nowhere in the text
        const QMap<QString, QString> misc = miscOf(columns[9]);
        const qsizetype dash = id.indexOf(QLatin1Char('-'));
        const bool covered = dash < 0 && id.toInt() <= coveredTo_; // its surface stood on the range's line
        if (dash > 0)
            coveredTo_ = id.mid(dash + 1).toInt();
        qint64 start = points_, end = points_;
        if (covered) {
            start = lastStart_;
            end = lastEnd_;
        } else {
            place(columns[1], misc, start, end);
        }
        if (dash > 0)
            return;
        QJsonObject made{{QStringLiteral("start"), start}, {QStringLiteral("end"), end}};
        static const QStringList names{QString(),
                                       QStringLiteral("form"),
                                       QStringLiteral("lemma"),
                                       QStringLiteral("upos"),
                                       QStringLiteral("xpos"),
                                       QStringLiteral("feats"),
                                       QStringLiteral("head"),
                                       QStringLiteral("deprel"),
                                       QStringLiteral("deps"),
                                       QStringLiteral("misc")};
        for (qsizetype at = covered ? 1 : 2; at < 10; ++at) {
            if (columns[at] != QLatin1String("_"))
                made.insert(names[at], columns[at]);
        }
        made.insert(QStringLiteral("number"), id);
        words_.append(made);
        QString tag = misc.value(QStringLiteral("name"), misc.value(QStringLiteral("NE"), QStringLiteral("O")));
        tags_ << (conll::isTag(tag) ? tag : QStringLiteral("O"));
        entities(misc.value(QStringLiteral("Entity")));
    }

    void place(const QString &form, const QMap<QString, QString> &misc, qint64 &start, qint64 &end)
    {
        if (misc.contains(QStringLiteral("SpacesBefore")))
            append(unescapedSpaces(misc.value(QStringLiteral("SpacesBefore"))));
        start = lastStart_ = points_;
        append(form);
        end = lastEnd_ = points_;
        if (misc.contains(QStringLiteral("SpacesAfter")))
            append(unescapedSpaces(misc.value(QStringLiteral("SpacesAfter"))));
        else if (misc.value(QStringLiteral("SpaceAfter")) != QLatin1String("No"))
            append(QStringLiteral(" "));
    }

    void append(const QString &text)
    {
        text_ += text;
        points_ += static_cast<qint64>(text.toUcs4().size());
    }

    // "(e1-PER-1-entity(e2-LOC-1-entity)e3)": openings, whole mentions, closings.
    void entities(const QString &value)
    {
        const qint64 word = words_.size() - 1;
        for (qsizetype at = 0; at < value.size();) {
            qsizetype end = at + 1;
            while (end < value.size() && value[end] != u'(' && value[end] != u')')
                ++end;
            const bool opens = value[at] == u'(', closes = end < value.size() && value[end] == u')';
            const QStringList parts = value.mid(opens ? at + 1 : at, end - at - (opens ? 1 : 0)).split(QLatin1Char('-'));
            if (opens)
                open_[parts[0]].push_back({word, unescapedPart(parts.value(1)), unescapedPart(parts.value(3))});
            if (closes)
                close(parts[0], word);
            at = closes ? end + 1 : end;
        }
    }

    void close(const QString &eid, qint64 word)
    {
        auto &open = open_[eid];
        if (open.empty())
            return;
        const Open mention = open.back();
        open.pop_back();
        const qsizetype bracket = eid.indexOf(QLatin1Char('['));
        const QString base = bracket < 0 ? eid : eid.left(bracket);
        const QJsonArray part{mention.word, word};
        if (bracket >= 0 && eid.mid(bracket).startsWith(QLatin1String("[1/")))
            parts_.insert(base, mentions_.size());
        else if (bracket >= 0 && parts_.contains(base)) {
            QJsonObject first = mentions_[parts_.value(base)].toObject();
            QJsonArray all = first.value(u"parts").toArray();
            all.append(part);
            first.insert(QStringLiteral("parts"), all);
            mentions_[parts_.value(base)] = first;
            return;
        }
        mentions_.append(QJsonObject{{QStringLiteral("eid"), base},
                                     {QStringLiteral("label"), mention.label},
                                     {QStringLiteral("layer"), mention.layer},
                                     {QStringLiteral("parts"), QJsonArray{part}}});
    }

    struct Open {
        qint64 word;
        QString label, layer;
    };

    std::unique_ptr<QIODevice> device_;
    QString name_;
    qint64 largest_, size_ = 0, line_ = 0, first_ = 0, number_ = 0, points_ = 0, lastStart_ = 0, lastEnd_ = 0;
    int coveredTo_ = 0;
    bool opened_ = false, inSentence_ = false;
    QByteArray ahead_;
    std::optional<base::Error> broken_;
    QJsonObject article_;
    QJsonArray words_, mentions_, sentences_;
    QString text_;
    QStringList tags_, comments_;
    std::map<QString, std::vector<Open>> open_;
    QHash<QString, qsizetype> parts_; // of a mention's id, to its first part
};

} // namespace

QString unescapedPart(const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); }

std::unique_ptr<ItemSource> itemsOf(std::unique_ptr<QIODevice> device, const QString &name, qint64 largest)
{
    return std::make_unique<Items>(std::move(device), name, largest);
}

} // namespace formats::conllu
