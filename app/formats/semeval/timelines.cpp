#include "app/formats/semeval/timelines.h"

#include "app/text/segmentation.h"
#include "app/timeline/calendar.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace formats::semeval {

namespace {

const QString unknownDay = QStringLiteral("XXXX-XX-XX");

const QRegularExpression &anchorForm()
{
    static const QRegularExpression form(QStringLiteral("^[0-9X]{3,4}(-[0-9X]{2}(-[0-9X]{2})?)?$|^Z+$"));
    return form;
}

// "4764-4-named" with the longest known id, else with the first number between two hyphens.
std::optional<Mention> mentionOf(const QString &text, const QSet<QString> &articles)
{
    static const QRegularExpression sentence(QStringLiteral("-(\\d+)-"));
    std::optional<Mention> first, known;
    for (qsizetype from = 1; from < text.size();) {
        const QRegularExpressionMatch match = sentence.match(text, from);
        if (!match.hasMatch() || match.capturedEnd() >= text.size())
            break;
        const Mention read{text.left(match.capturedStart()), match.captured(1).toInt(), text.mid(match.capturedEnd())};
        if (!first)
            first = read;
        if (articles.contains(read.article))
            known = read;
        from = match.capturedStart() + 1;
    }
    return known ? known : first;
}

std::optional<Line> lineOf(const QString &text, const QSet<QString> &articles)
{
    const QStringList cells = text.split(QLatin1Char('\t'), Qt::SkipEmptyParts);
    bool isNumber = false;
    Line line;
    line.order = cells.value(0).trimmed().toInt(&isNumber);
    line.anchor = cells.value(1).trimmed();
    if (!isNumber || line.order < 0 || cells.size() < 3 || !anchorForm().match(line.anchor).hasMatch())
        return std::nullopt;
    for (const QString &cell : cells.mid(2)) {
        const std::optional<Mention> mention = mentionOf(cell.trimmed(), articles);
        if (!mention)
            return std::nullopt;
        line.mentions.push_back(*mention);
    }
    return line;
}

// It names files, too.
bool isPlain(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'; }

text::Ranges tokensOf(QStringView text, text::Range sentence, const QString &language)
{
    const text::Segmentation cut = text::Segmentation::of(text.mid(sentence.begin, sentence.length()), language);
    text::Ranges tokens;
    for (const text::Range token : cut.tokens())
        tokens.push_back({token.begin + sentence.begin, token.end + sentence.begin});
    return tokens;
}

QString joinedOf(QStringView text, const text::Ranges &tokens, std::size_t first, std::size_t end)
{
    QStringList words;
    for (std::size_t i = first; i < end; ++i)
        words.append(text.mid(tokens[i].begin, tokens[i].length()).toString().remove(QLatin1Char('\t')));
    return words.join(QLatin1Char('_'));
}

} // namespace

bool looksLikeTimeline(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    return lines.size() > 1 && !lines[0].trimmed().isEmpty() && !lines[0].contains('\t')
        && lineOf(QString::fromUtf8(lines[1]).trimmed(), {}).has_value();
}

base::Result<EntityTimeline> parse(const QByteArray &bytes, const QSet<QString> &articles)
{
    if (bytes.contains('\0'))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The text holds a NUL character; it is not text that can be read."),
                           {}};
    EntityTimeline timeline;
    int number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString text = QString::fromUtf8(raw).remove(QLatin1Char('\r')).remove(QChar(0xFEFF));
        if (text.trimmed().isEmpty())
            continue;
        if (timeline.entity.isEmpty()) {
            timeline.entity = text.trimmed();
            continue;
        }
        const std::optional<Line> line = lineOf(text, articles);
        if (!line)
            return base::Error{
                base::Error::Kind::Malformed,
                QCoreApplication::translate("formats", "The line is not an order, a date and words like “4764-4-named”, parted by tabs."),
                QCoreApplication::translate("formats", "line %1").arg(number)};
        timeline.lines.push_back(*line);
    }
    if (timeline.entity.isEmpty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), {}};
    return timeline;
}

QByteArray print(const EntityTimeline &timeline)
{
    QString text = timeline.entity.simplified() + QLatin1Char('\n');
    for (const Line &line : timeline.lines) {
        text += QStringLiteral("%1\t%2").arg(line.order).arg(line.anchor);
        for (const Mention &mention : line.mentions)
            text += QStringLiteral("\t%1-%2-").arg(mention.article).arg(mention.sentence) + mention.token;
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

bool isPlainId(const QString &article)
{
    static const QRegularExpression parts(QStringLiteral("-\\d+(-|$)"));
    return !article.isEmpty() && article.size() <= 120 && !article.startsWith(u'.') && std::all_of(article.begin(), article.end(), isPlain)
        && !parts.match(article).hasMatch();
}

QString plainId(const QString &article)
{
    if (isPlainId(article))
        return article;
    QString plain = article.left(120);
    for (QChar &c : plain) {
        if (c == u'-' || !isPlain(c))
            c = u'_';
    }
    if (plain.isEmpty() || plain.startsWith(u'.'))
        plain.prepend(u'_');
    return plain;
}

QString anchorOf(const timeline::Interval &bounds)
{
    if (!bounds.start.earliest || !bounds.end.latest)
        return unknownDay;
    const timeline::CivilDate first = timeline::civilTime(*bounds.start.earliest).date,
                              last = timeline::civilTime(*bounds.end.latest - 1).date;
    if (first.year != last.year || first.year < 1 || first.year > 9999)
        return unknownDay;
    const auto digits = [](qint64 number, int width) { return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0')); };
    const QString month = first.month == last.month ? digits(first.month, 2) : QStringLiteral("XX");
    const QString day = first == last ? digits(first.day, 2) : QStringLiteral("XX");
    return digits(first.year, 4) + QLatin1Char('-') + month + QLatin1Char('-') + day;
}

QString valueOfAnchor(const QString &anchor)
{
    static const QRegularExpression year(QStringLiteral("^[0-9]{4}$")), two(QStringLiteral("^[0-9]{2}$"));
    const QStringList parts = anchor.split(QLatin1Char('-'));
    if (!year.match(parts[0]).hasMatch())
        return {};
    QString value = parts[0];
    for (qsizetype i = 1; i < parts.size() && two.match(parts[i]).hasMatch(); ++i)
        value += QLatin1Char('-') + parts[i];
    return value;
}

Words wordsAt(QStringView text, text::Range sentence, const QString &language, text::Range range)
{
    const text::Ranges tokens = tokensOf(text, sentence, language);
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].end <= range.begin)
        ++first;
    std::size_t end = first;
    while (end < tokens.size() && tokens[end].begin < range.end)
        ++end;
    if (first == end)
        return {};
    Words words{joinedOf(text, tokens, first, end), {tokens[first].begin, tokens[end - 1].end}, 0};
    for (const text::Range place : placesOf(text, sentence, language, words.joined))
        words.occurrence += place.begin < words.range.begin ? 1 : 0;
    return words;
}

text::Ranges placesOf(QStringView text, text::Range sentence, const QString &language, const QString &joined)
{
    const text::Ranges tokens = tokensOf(text, sentence, language);
    text::Ranges places;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        QString words;
        for (std::size_t end = first + 1; end <= tokens.size() && words.size() < joined.size(); ++end) {
            words = joinedOf(text, tokens, first, end);
            if (!joined.startsWith(words))
                break;
            if (words == joined)
                places.push_back({tokens[first].begin, tokens[end - 1].end});
        }
    }
    return places;
}

} // namespace formats::semeval
