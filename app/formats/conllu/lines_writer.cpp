#include "app/base/json_values.h"
#include "app/formats/conllu/lines.h"
#include "app/formats/covering_tokens.h"
#include "app/formats/json_text.h"
#include "app/text/offset_map.h"
#include "app/text/segmentation.h"

#include <QCoreApplication>
#include <QUrl>

#include <set>

namespace formats::conllu {

namespace {

// White space and the like between words, in MISC.
QString escapedSpaces(const QString &gap)
{
    QString out;
    for (const QChar c : gap) {
        switch (c.unicode()) {
        case u' ':
            out += QLatin1String("\\s");
            break;
        case u'\t':
            out += QLatin1String("\\t");
            break;
        case u'\r':
            out += QLatin1String("\\r");
            break;
        case u'\n':
            out += QLatin1String("\\n");
            break;
        case u'|':
            out += QLatin1String("\\p");
            break;
        case u'\\':
            out += QLatin1String("\\\\");
            break;
        default:
            out += c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x85 || c.unicode() == 0xFEFF
                ? QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'))
                : QString(c);
        }
    }
    return out;
}

// What cannot be part of a form.
bool isGap(QChar c) { return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0xFEFF; }

struct Word {
    text::Range range;
    QString gap; // behind it
};

struct Mention {
    QString id, label, layer, entity;
    std::vector<std::pair<std::size_t, std::size_t>> parts; // words, first and last
};

class ArticleWriter {
public:
    explicit ArticleWriter(Outgoing &out) : out_(out), text_(out.document.text()), map_(text_) { }

    QJsonObject run()
    {
        cutWords();
        findEntities();
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"spans").toArray()))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"relations").toArray()))
            out_.lose(value.toObject().value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "A relation is left out."));
        out_.lose({}, QT_TRANSLATE_NOOP("formats", "Who proposed and decided what is left out."));
        return {{QStringLiteral("text"), text_},
                {QStringLiteral("before"), words_.empty() ? text_ : text_.left(words_[0].range.begin)},
                {QStringLiteral("words"), words()},
                {QStringLiteral("sentences"), sentences()},
                {QStringLiteral("mentions"), mentions()},
                {QStringLiteral("meta"), membersOf(out_.record)}};
    }

private:
    void cutWords()
    {
        text::Ranges keep;
        for (const annotation::AnnotationPointer &span : out_.document.spans())
            keep.insert(keep.end(), span->ranges.begin(), span->ranges.end());
        for (const CoveringToken &token : coveringTokens(text_, out_.document.fields().language, keep)) {
            qsizetype begin = token.range.begin; // a mark on a TAB makes a token with white space in it
            for (qsizetype at = begin; at <= token.range.end; ++at) {
                if (at < token.range.end && !isGap(text_[at]))
                    continue;
                if (begin < at)
                    words_.push_back({{begin, at}, {}});
                begin = at + 1;
            }
        }
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const qsizetype next = at + 1 < words_.size() ? words_[at + 1].range.begin : text_.size();
            words_[at].gap = text_.mid(words_[at].range.end, next - words_[at].range.end);
        }
    }

    void findEntities()
    {
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            const QJsonObject entity = value.toObject();
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray()))
                entityOf_.insert(mention.toString(), entity.value(u"id").toString());
        }
    }

    void span(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString(), layer = span.value(u"layer").toString();
        if (layer == annotation::layers::token || layer == annotation::layers::sentence) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "Annotated tokens and sentences give way to those of the export."));
            return;
        }
        if (isRejected(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
            return;
        }
        if (!hasText(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without text is left out."));
            return;
        }
        Mention mention{id, span.value(u"label").toString(), layer, entityOf_.value(id), {}};
        bool exact = true;
        for (const auto &[begin, end] : partsOf(span)) {
            const text::Range range{map_.fromCodePoints(begin), map_.fromCodePoints(end)};
            const auto first
                = std::find_if(words_.begin(), words_.end(), [range](const Word &word) { return word.range.begin >= range.begin; });
            auto last = first;
            while (last != words_.end() && last->range.end <= range.end)
                ++last;
            if (first == last) {
                out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without a word is left out."));
                return;
            }
            exact = exact && first->range.begin == range.begin && std::prev(last)->range.end == range.end;
            mention.parts.emplace_back(first - words_.begin(), last - words_.begin() - 1);
        }
        if (!exact)
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "White space at the ends of a span is left out."));
        if (!span.value(u"attrs").toObject().isEmpty() || span.contains(u"value"))
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "Features are left out."));
        chain(mention);
        mentions_.push_back(std::move(mention));
    }

    // Mentions of one entity share its id, unless they touch each other: brackets of one id cannot cross.
    void chain(Mention &mention)
    {
        if (mention.entity.isEmpty())
            return;
        auto &taken = taken_[mention.entity];
        const std::pair hull(mention.parts.front().first, mention.parts.back().second);
        for (const auto &[first, last] : taken) {
            if (hull.first <= last && first <= hull.second) {
                out_.lose(mention.id, QT_TRANSLATE_NOOP("formats", "A mention within another of the same entity is written by itself."));
                mention.entity.clear();
                return;
            }
        }
        taken.push_back(hull);
    }

    QJsonArray words() const
    {
        QJsonArray all;
        for (const Word &word : words_)
            all.append(
                QJsonObject{{QStringLiteral("form"), text_.mid(word.range.begin, word.range.length())}, {QStringLiteral("gap"), word.gap}});
        return all;
    }

    QJsonArray sentences() const // where each begins
    {
        QJsonArray all;
        std::set<std::size_t> inside;
        for (const Mention &mention : mentions_) {
            for (std::size_t at = mention.parts.front().first + 1; at <= mention.parts.back().second; ++at)
                inside.insert(at);
        }
        const text::Segmentation cut = text::Segmentation::of(text_, out_.document.fields().language);
        std::size_t sentence = 0;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            bool fresh = at == 0;
            while (sentence + 1 < cut.sentences().size() && cut.sentences()[sentence + 1].begin <= words_[at].range.begin) {
                ++sentence;
                fresh = true;
            }
            if (fresh && !inside.contains(at))
                all.append(static_cast<qint64>(at));
        }
        return all;
    }

    QJsonArray mentions() const
    {
        QMap<QString, int> numbers;
        QJsonArray all;
        int number = 0;
        for (const Mention &mention : mentions_) {
            const QString key = mention.entity.isEmpty() ? QStringLiteral("\n") + mention.id : mention.entity;
            if (!numbers.contains(key))
                numbers.insert(key, ++number);
            QJsonArray parts;
            for (const auto &[first, last] : mention.parts)
                parts.append(QJsonArray{static_cast<qint64>(first), static_cast<qint64>(last)});
            all.append(QJsonObject{{QStringLiteral("eid"), QStringLiteral("e%1").arg(numbers.value(key))},
                                   {QStringLiteral("label"), mention.label},
                                   {QStringLiteral("layer"), mention.layer},
                                   {QStringLiteral("parts"), parts}});
        }
        return all;
    }

    Outgoing &out_;
    const QString text_;
    text::OffsetMap map_;
    std::vector<Word> words_;
    std::vector<Mention> mentions_;
    QHash<QString, QString> entityOf_;
    std::map<QString, std::vector<std::pair<std::size_t, std::size_t>>> taken_; // by entity
};

// The Entity= values, by word. Closings first those opened last, then openings, the longest first.
std::vector<QString> bracketsOf(const QJsonObject &article)
{
    struct Bracket {
        qint64 first, last;
        QString open, close;
    };
    std::vector<Bracket> brackets;
    for (const QJsonValue &value : base::valuesOf(article.value(u"mentions").toArray())) {
        const QJsonObject mention = value.toObject();
        const QJsonArray parts = mention.value(u"parts").toArray();
        for (qsizetype at = 0; at < parts.size(); ++at) {
            const QString eid = parts.size() == 1
                ? mention.value(u"eid").toString()
                : QStringLiteral("%1[%2/%3]").arg(mention.value(u"eid").toString()).arg(at + 1).arg(parts.size());
            const QString open
                = QStringLiteral("(%1-%2-1-%3")
                      .arg(eid, escapedPart(mention.value(u"label").toString()), escapedPart(mention.value(u"layer").toString()));
            brackets.push_back(
                {parts[at].toArray().at(0).toInteger(), parts[at].toArray().at(1).toInteger(), open, eid + QLatin1Char(')')});
        }
    }
    std::stable_sort(brackets.begin(), brackets.end(),
                     [](const Bracket &a, const Bracket &b) { return std::pair(a.first, -a.last) < std::pair(b.first, -b.last); });
    std::vector<QString> all(static_cast<std::size_t>(article.value(u"words").toArray().size()));
    for (auto bracket = brackets.rbegin(); bracket != brackets.rend(); ++bracket) {
        if (bracket->first != bracket->last)
            all[static_cast<std::size_t>(bracket->last)] += bracket->close;
    }
    for (const Bracket &bracket : brackets)
        all[static_cast<std::size_t>(bracket.first)] += bracket.open + (bracket.first == bracket.last ? QStringLiteral(")") : QString());
    return all;
}

QByteArray comment(const QString &name, const QJsonValue &value)
{
    JsonText json;
    json.value(value);
    return "# " + name.toLatin1() + " = " + json.bytes() + '\n';
}

QString textOfSentence(const QJsonArray &words, qint64 from, qint64 to)
{
    QString text;
    for (qint64 at = from; at < to; ++at) {
        const QJsonObject word = words[at].toObject();
        text += word.value(u"form").toString();
        if (at + 1 < to && !word.value(u"gap").toString().isEmpty())
            text += QLatin1Char(' ');
    }
    return text;
}

} // namespace

QString escapedPart(const QString &part)
{
    QString out;
    for (const QChar c : part)
        out += c.isSpace() || c.unicode() < 0x20 || QStringView(u"-()|=%[]").contains(c)
            ? QString::fromLatin1(QUrl::toPercentEncoding(c, {}, "-"))
            : QString(c);
    return out;
}

QJsonObject articleOf(Outgoing &out) { return ArticleWriter(out).run(); }

QByteArray linesOf(const QJsonObject &article)
{
    const QJsonArray words = article.value(u"words").toArray(), sentences = article.value(u"sentences").toArray();
    const std::vector<QString> brackets = bracketsOf(article);
    const QString name = article.value(u"meta").toObject().value(u"id").toString().simplified();
    QByteArray lines = "# newdoc id = " + name.toUtf8() + "\n# global.Entity = eid-etype-head-other\n";
    lines += comment(metaComment, article.value(u"meta"));
    if (article.contains(recordMember))
        lines += comment(recordComment, article.value(recordMember));
    if (words.isEmpty())
        return lines + comment(textComment, article.value(u"text"));
    for (qsizetype sentence = 0; sentence < sentences.size(); ++sentence) {
        const qint64 from = sentences[sentence].toInteger();
        const qint64 to = sentence + 1 < sentences.size() ? sentences[sentence + 1].toInteger() : words.size();
        lines += "# sent_id = " + QByteArray::number(sentence + 1) + "\n# text = " + textOfSentence(words, from, to).toUtf8() + '\n';
        for (qint64 at = from; at < to; ++at) {
            const QString gap = words[at].toObject().value(u"gap").toString(), before = article.value(u"before").toString();
            QStringList misc;
            if (const QString &entity = brackets[static_cast<std::size_t>(at)]; !entity.isEmpty())
                misc << QStringLiteral("Entity=") + entity;
            if (gap.isEmpty())
                misc << QStringLiteral("SpaceAfter=No");
            else if (gap != QLatin1String(" "))
                misc << QStringLiteral("SpacesAfter=") + escapedSpaces(gap);
            if (at == 0 && !before.isEmpty())
                misc << QStringLiteral("SpacesBefore=") + escapedSpaces(before);
            lines += QByteArray::number(at - from + 1) + '\t' + words[at].toObject().value(u"form").toString().toUtf8()
                + "\t_\t_\t_\t_\t_\t_\t_\t" + (misc.isEmpty() ? QByteArray("_") : misc.join(QLatin1Char('|')).toUtf8()) + '\n';
        }
        lines += '\n';
    }
    return lines;
}

} // namespace formats::conllu
