#include "app/formats/article_draft.h"

#include "app/formats/json_object.h"
#include "app/formats/text/decoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace formats {

namespace {

// What cannot be text (controls, half characters, what JSON cannot carry) as U+FFFD; line ends as LF.
QString cleaned(QString text, qsizetype *replaced)
{
    QString were;
    text = withPlainLineEnds(std::move(text), &were);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            ++at;
            continue;
        }
        const bool control = (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7F;
        if (control || c.isSurrogate() || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF) {
            text[at] = QChar::ReplacementCharacter;
            ++*replaced;
        }
    }
    return text;
}

bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

QString withoutSpaceAround(const QString &text)
{
    qsizetype begin = 0, end = text.size();
    while (begin < end && isSpace(text[begin]))
        ++begin;
    while (end > begin && isSpace(text[end - 1]))
        --end;
    return text.sliced(begin, end - begin);
}

annotation::Annotation spanOf(const Block &block, text::Range range, const QString &format, std::uint64_t id)
{
    annotation::Annotation span;
    span.id = {id};
    span.layer = annotation::layers::structure;
    span.tag = block.tag;
    span.ranges = {range};
    span.origin = {format, block.confidence, block.reason};
    span.verdict = block.confidence < 1 ? annotation::Verdict::Suggested : annotation::Verdict::Accepted;
    return span;
}

QString dctOfParts(const QRegularExpressionMatch &match)
{
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!date.isValid())
        return {};
    const QString day = date.toString(Qt::ISODate);
    const QTime time(match.captured(4).isEmpty() ? -1 : match.captured(4).toInt(), match.captured(5).toInt());
    return time.isValid() ? day + QStringLiteral("T") + time.toString(QStringLiteral("HH:mm")) : day;
}

} // namespace

void ArticleDraft::note(const char *feature, const QString &value)
{
    const QString name = QString::fromUtf8(feature);
    qsizetype replaced = 0;
    if (!value.trimmed().isEmpty() && !fields.features.has(name))
        fields.features.set(name, cleaned(value.trimmed(), &replaced));
}

void ArticleDraft::date(const QString &written, const char *from)
{
    if (!fields.dct.isEmpty())
        return;
    fields.dct = dctOf(written);
    if (fields.dct.isEmpty())
        return;
    note("dctFrom", QString::fromLatin1(from));
    if (fields.dct != written.trimmed())
        note("published", written);
}

bool ArticleDraft::hasTag(QStringView tag) const
{
    return std::any_of(blocks.begin(), blocks.end(), [tag](const Block &block) { return block.tag == tag; });
}

void ArticleDraft::titleFirst()
{
    fields.title = spaced(fields.title);
    if (fields.title.isEmpty() || hasTag(u"TITLE"))
        return;
    for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 6); ++i) {
        if (spaced(blocks[i].text).compare(fields.title, Qt::CaseInsensitive) == 0) {
            blocks[i].tag = QStringLiteral("TITLE");
            return;
        }
    }
    blocks.insert(blocks.begin(), {fields.title, QStringLiteral("TITLE"), 1, {}, 0});
}

base::Result<Article> articleOf(ArticleDraft draft, const QString &where, const ReadOptions &options)
{
    const QString format = draft.fields.features.value(u"format");
    qsizetype replaced = 0;
    QString text;
    std::vector<annotation::Annotation> spans;
    QStringList pageStarts;
    int page = 0;
    for (const Block &block : draft.blocks) {
        const QString words = withoutSpaceAround(cleaned(block.text, &replaced));
        if (words.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        const text::Range range{text.size(), text.size() + words.size()};
        text += words;
        if (block.page > page) {
            page = block.page;
            pageStarts << QStringLiteral("%1:%2").arg(page).arg(range.begin);
        }
        if (!block.tag.isEmpty())
            spans.push_back(spanOf(block, range, format, spans.size() + 1));
    }
    if (text.isEmpty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "No text of an article is in it."), where};
    annotation::ArticleFields &fields = draft.fields;
    for (QString *field : {&fields.title, &fields.author, &fields.source, &fields.name})
        *field = spaced(cleaned(*field, &replaced));
    if (fields.author.startsWith(QLatin1String("by "), Qt::CaseInsensitive))
        fields.author.remove(0, 3);
    fields.language = languageTag(fields.language);
    if (fields.language.isEmpty())
        fields.language = options.language;
    if (fields.dct.isEmpty())
        fields.dct = options.dct;
    draft.note("pageStarts", pageStarts.join(u' '));
    if (replaced > 0)
        draft.note("replaced", QString::number(replaced));
    return Article{annotation::Document({}, std::move(fields), {std::move(text), 1}, std::move(spans)), {}};
}

ArticleDraft draftOf(const QByteArray &bytes, const QString &where, const QString &format)
{
    ArticleDraft draft;
    draft.fields.name = QFileInfo(where).completeBaseName();
    draft.fields.source = where;
    draft.note("format", format);
    draft.note("hash", QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    return draft;
}

QString dctOf(const QString &written)
{
    static const QRegularExpression iso(
        QStringLiteral(
            R"(^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T ]\s?(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mail(QStringLiteral(
        R"(^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::\d{2})?)?(?:\s+\S+)?$)"));
    const QString trimmed = written.trimmed().left(64);
    if (const auto match = iso.match(trimmed); match.hasMatch())
        return dctOfParts(match);
    if (const auto match = mail.match(trimmed); match.hasMatch()) {
        static const QString months = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
        const qsizetype month = months.indexOf(match.captured(2).toLower());
        const QDate date(match.captured(3).toInt(), month % 3 == 0 ? int(month / 3) + 1 : 0, match.captured(1).toInt());
        if (!date.isValid())
            return {};
        const QString day = date.toString(Qt::ISODate);
        return match.captured(4).isEmpty() ? day : day + u'T' + match.captured(4) + u':' + match.captured(5);
    }
    return isDct(trimmed) && trimmed.size() < 10 ? trimmed : QString();
}

QString languageTag(const QString &written)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    const QString tag = written.trimmed().replace(u'_', u'-');
    return shape.match(tag).hasMatch() ? tag : QString();
}

QString spaced(const QString &text)
{
    QString out;
    bool pending = false;
    for (const QChar c : text) {
        if (isSpace(c)) {
            pending = true;
            continue;
        }
        if (pending && !out.isEmpty())
            out += u' ';
        pending = false;
        out += c;
    }
    return out;
}

bool FileReader::readNext()
{
    while (at_ < names_.size()) {
        name_ = names_[at_++];
        const auto bytes = input_.bytes(name_, options_.largestDocument);
        if (!bytes) {
            refuse(bytes.error());
            continue;
        }
        auto found = drafts(*bytes, name_);
        if (!found) {
            refuse(found.error());
            continue;
        }
        drafts_ = *std::move(found);
        draft_ = 0;
        return true;
    }
    return false;
}

std::optional<Article> FileReader::next()
{
    while (true) {
        while (draft_ < qsizetype(drafts_.size())) {
            ArticleDraft &draft = drafts_[std::size_t(draft_++)];
            const bool several = drafts_.size() > 1;
            if (several && !draft.named)
                draft.fields.name += u'-' + QString::number(draft_);
            const QString where = several ? QCoreApplication::translate("formats", "%1, article %2").arg(name_).arg(draft_) : name_;
            auto article = articleOf(std::move(draft), where, options_);
            if (article)
                return *std::move(article);
            refuse(article.error());
        }
        if (!readNext())
            return std::nullopt;
    }
}

namespace {

class FunctionReader : public FileReader {
public:
    FunctionReader(const Input &input, const ReadOptions &options, DraftsOf draftsOf)
        : FileReader(input, options), draftsOf_(std::move(draftsOf))
    {
    }

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        return draftsOf_(bytes, name, options());
    }

private:
    DraftsOf draftsOf_;
};

} // namespace

std::unique_ptr<Reader> fileReader(const Input &input, const ReadOptions &options, DraftsOf draftsOf)
{
    return std::make_unique<FunctionReader>(input, options, std::move(draftsOf));
}

Likelihood leastLikely(const FileSet &heads, const std::function<Likelihood(const QString &, const QByteArray &)> &likelihood)
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads)
        least = std::min(least, likelihood(name, head));
    return least;
}

} // namespace formats
