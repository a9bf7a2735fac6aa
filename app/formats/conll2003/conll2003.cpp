#include "app/formats/conll2003/conll2003.h"

#include "app/formats/conll2003/columns.h"
#include "app/formats/conll2003/offsets.h"
#include "app/formats/labels.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace {

const QString offsetsSuffix = QStringLiteral(".offsets.tsv");
constexpr const char *docstart = "-DOCSTART-";

QString words(const char *source) { return QCoreApplication::translate("formats", source); }

QString sidecarName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return (dot > name.lastIndexOf(QLatin1Char('/')) ? name.left(dot) : name) + offsetsSuffix;
}

QList<QByteArray> columnsOf(const QByteArray &line) // parted by spaces or tabs
{
    QList<QByteArray> columns;
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool gap = at == line.size() || line[at] == ' ' || line[at] == '\t';
        if (gap && begin >= 0)
            columns << line.mid(begin, at - begin);
        if (gap)
            begin = -1;
        else if (begin < 0)
            begin = at;
    }
    return columns;
}

// The rows of one article as they stand in the file.
struct Sheet {
    std::vector<QStringList> words, tags; // by sentence
    std::optional<base::Error> broken;
    int line = 0; // where it begins
    bool opened = false;
};

class SheetReader {
public:
    SheetReader(std::unique_ptr<QIODevice> device, QString name, qint64 largest)
        : device_(std::move(device)), name_(std::move(name)), largest_(largest)
    {
    }

    std::optional<Sheet> next()
    {
        Sheet sheet;
        sheet.opened = std::exchange(opened_, false);
        sheet.line = line_ + 1;
        columns_ = 0;
        qint64 bytes = 0;
        bool fresh = true, any = sheet.opened;
        while (true) {
            QByteArray line = device_->readLine(largest_ + 1);
            if (line.isEmpty())
                return any ? std::optional(std::move(sheet)) : std::nullopt;
            ++line_;
            bytes += line.size();
            if (line_ == 1 && line.startsWith("\xEF\xBB\xBF"))
                line.remove(0, 3);
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            if (line.startsWith(docstart)) {
                opened_ = true;
                if (any)
                    return sheet;
                return next();
            }
            if (bytes > largest_ && !sheet.broken)
                sheet.broken = error(words("The article is larger than is read at once; split it into smaller ones."));
            if (line.trimmed().isEmpty()) {
                fresh = true;
                continue;
            }
            any = true;
            if (!sheet.broken)
                fresh = !take(line, sheet, fresh) && fresh;
        }
    }

private:
    base::Error error(const QString &what) const
    {
        return {base::Error::Kind::Malformed, what, QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(line_)};
    }

    bool take(const QByteArray &line, Sheet &sheet, bool fresh) // whether it was a token
    {
        const QList<QByteArray> columns = columnsOf(line);
        const QString tag = QString::fromUtf8(columns.last());
        if (!conll::isTag(tag) && line.startsWith('#'))
            return false; // a remark
        if (!QUtf8StringView(line).isValidUtf8())
            sheet.broken = error(words("The line is not valid UTF-8; save the file anew as UTF-8."));
        else if (columns.size() < 2)
            sheet.broken = error(words("The line has one column; a token needs its tag."));
        else if (columns_ != 0 && columns.size() != columns_)
            sheet.broken = error(words("The line has %1 columns, those before it %2.").arg(columns.size()).arg(columns_));
        else if (!conll::isTag(tag))
            sheet.broken = error(words("“%1” is no tag; it must be O, or like B-PER.").arg(tag));
        else if (columns.first().contains('\0'))
            sheet.broken = error(words("The line holds NUL bytes."));
        if (sheet.broken)
            return false;
        columns_ = columns.size();
        if (fresh) {
            sheet.words.emplace_back();
            sheet.tags.emplace_back();
        }
        sheet.words.back() << QString::fromUtf8(columns.first());
        sheet.tags.back() << tag;
        return true;
    }

    std::unique_ptr<QIODevice> device_;
    QString name_;
    qint64 largest_;
    int line_ = 0;
    qsizetype columns_ = 0;
    bool opened_ = false;
};

class ConllReader : public Reader {
public:
    ConllReader(const Input &input, const ReadOptions &options) : input_(input), options_(options), labels_(options_.tagSet)
    {
        for (const QString &name : input.names()) {
            if (!name.endsWith(offsetsSuffix))
                names_ << name;
        }
    }

    std::optional<Article> next() override
    {
        while (sheets_ || openNext()) {
            std::optional<Sheet> sheet = sheets_->next();
            if (!sheet) {
                closeFile();
                continue;
            }
            ++number_;
            std::optional<conll::Offsets> offsets = offsets_ ? offsets_->next() : std::nullopt;
            if (sheet->broken)
                refuse(*sheet->broken);
            else
                return articleOf(*sheet, std::move(offsets));
        }
        return std::nullopt;
    }

private:
    bool openNext()
    {
        while (at_ < names_.size()) {
            name_ = names_[at_++];
            number_ = 0;
            auto device = input_.open(name_);
            if (!device) {
                refuse(device.error());
                continue;
            }
            sheets_ = std::make_unique<SheetReader>(*std::move(device), name_, options_.largestDocument);
            offsets_.reset();
            if (input_.has(sidecarName(name_))) {
                if (auto sidecar = input_.open(sidecarName(name_)))
                    offsets_ = std::make_unique<conll::OffsetsReader>(*std::move(sidecar));
            }
            return true;
        }
        return false;
    }

    void closeFile()
    {
        for (base::Error &unknown : labels_.takeUnknown(name_))
            note(std::move(unknown));
        if (number_ == 0)
            refuse({base::Error::Kind::Malformed, words("The file is empty."), name_});
        sheets_.reset();
    }

    // The text with the places of the tokens in it; nothing where the sidecar is of another file.
    static std::optional<std::pair<QString, text::Ranges>> exactText(const Sheet &sheet, const conll::Offsets &offsets)
    {
        QString text = offsets.before;
        text::Ranges places;
        qsizetype points = static_cast<qsizetype>(text.toUcs4().size());
        for (const QStringList &sentence : sheet.words) {
            for (const QString &word : sentence) {
                if (places.size() == offsets.tokens.size())
                    return std::nullopt;
                const conll::Offsets::Token &token = offsets.tokens[places.size()];
                const qsizetype length = static_cast<qsizetype>(word.toUcs4().size());
                if (token.begin != points || token.end != points + length)
                    return std::nullopt;
                places.push_back({text.size(), text.size() + word.size()});
                text += word + token.after;
                points += length + static_cast<qsizetype>(token.after.toUcs4().size());
            }
        }
        if (places.size() != offsets.tokens.size())
            return std::nullopt;
        return std::pair(text, places);
    }

    static std::pair<QString, text::Ranges> joinedText(const Sheet &sheet)
    {
        QString text;
        text::Ranges places;
        for (const QStringList &sentence : sheet.words) {
            for (const QString &word : sentence) {
                places.push_back({text.size(), text.size() + word.size()});
                text += word + QLatin1Char(' ');
            }
            text.back() = QLatin1Char('\n');
        }
        return {text, places};
    }

    Article articleOf(const Sheet &sheet, std::optional<conll::Offsets> offsets)
    {
        annotation::ArticleFields fields;
        auto exact = offsets ? exactText(sheet, *offsets) : std::nullopt;
        if (offsets && !exact)
            note({base::Error::Kind::Conflict,
                  words("The offsets beside the file do not fit article %1; its text is made of the tokens.").arg(number_), name_});
        if (exact)
            fields = offsets->fields;
        else
            fields.features.set(QStringLiteral("syntheticText"), QStringLiteral("true"));
        const auto [text, places] = exact ? *std::move(exact) : joinedText(sheet);
        const QString stem = QFileInfo(name_).completeBaseName();
        if (fields.name.isEmpty())
            fields.name = sheet.opened || number_ > 1 ? QStringLiteral("%1-%2").arg(stem).arg(number_) : stem;
        if (fields.language.isEmpty())
            fields.language = options_.language;
        if (fields.dct.isEmpty())
            fields.dct = options_.dct;
        std::vector<annotation::Annotation> annotations;
        std::size_t first = 0;
        for (const QStringList &tags : sheet.tags) {
            for (const conll::Chunk &chunk : conll::chunksOf(tags)) {
                annotation::Annotation made;
                made.id.value = annotations.size() + 1;
                const Labels::Meaning meaning = labels_.ofSpan(chunk.label);
                made.layer = meaning.layer;
                made.tag = meaning.tag;
                made.ranges = {{places[first + chunk.first].begin, places[first + chunk.end - 1].end}};
                made.verdict = annotation::Verdict::Accepted;
                made.origin.by = name_;
                annotations.push_back(std::move(made));
            }
            first += static_cast<std::size_t>(tags.size());
        }
        return {annotation::Document({}, std::move(fields), {text, 1}, std::move(annotations)), {}};
    }

    const Input &input_;
    ReadOptions options_;
    Labels labels_;
    QStringList names_;
    qsizetype at_ = 0;
    QString name_;
    int number_ = 0; // of the article in its file
    std::unique_ptr<SheetReader> sheets_;
    std::unique_ptr<conll::OffsetsReader> offsets_;
};

class ConllWriter : public Writer {
public:
    ConllWriter(Output &output, const WriteOptions &options)
        : output_(output), name_(options.fileName.isEmpty() ? QStringLiteral("documents.conll") : options.fileName)
    {
        const auto setting = [&options](const char *key, const char *otherwise) {
            const auto found = options.settings.find(QString::fromLatin1(key));
            return found == options.settings.end() ? QString::fromLatin1(otherwise) : found->second;
        };
        scheme_ = setting("scheme", "iob2").toLower() == QLatin1String("bioes") ? conll::Scheme::Bioes : conll::Scheme::Iob2;
        four_ = setting("columns", "4") != QLatin1String("2");
        choice_.layers = setting("layers", "entity").split(QLatin1Char(','), Qt::SkipEmptyParts);
        choice_.priority = setting("priority", "").split(QLatin1Char(','), Qt::SkipEmptyParts);
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup & /*entities*/) override
    {
        conll::Table table = conll::tableOf(document, choice_);
        for (Loss &loss : table.losses)
            lose(std::move(loss));
        lose({document.fields().name, {}, words("Features, entities, verdicts and other particulars are left out."), Loss::Kind::Lost});
        QByteArray lines = four_ ? "-DOCSTART- -X- -X- O\n\n" : "-DOCSTART-\tO\n\n";
        for (const std::vector<conll::Row> &sentence : table.sentences) {
            for (const conll::Row &row : sentence) {
                const QString word = document.text().mid(row.token.begin, row.token.length());
                const QString pos = row.pos.isEmpty() ? QStringLiteral("-X-") : row.pos;
                const QString tag = conll::tagOf(row, scheme_);
                lines += (four_ ? word + QLatin1Char(' ') + pos + QStringLiteral(" -X- ") + tag : word + QLatin1Char('\t') + tag).toUtf8()
                    + '\n';
            }
            lines += '\n';
        }
        if (auto written = append(name_, lines); !written)
            return written;
        return append(sidecarName(name_), conll::offsetsOf(document, table, ++number_));
    }

    base::Result<> finish() override { return append(name_, {}); } // a file is there even when nothing was added

private:
    base::Result<> append(const QString &name, const QByteArray &bytes)
    {
        auto device = output_.stream(name);
        if (!device)
            return device.error();
        if ((*device)->write(bytes) != bytes.size())
            return base::Error{base::Error::Kind::Io, words("The file cannot be written: %1.").arg((*device)->errorString()), name};
        return {};
    }

    Output &output_;
    QString name_;
    conll::Scheme scheme_ = conll::Scheme::Iob2;
    bool four_ = true;
    conll::Choice choice_;
    int number_ = 0;
};

Likelihood likelihoodOf(const QString &name, const QByteArray &head, const QStringList &suffixes)
{
    int rows = 0;
    QList<QByteArray> lines = head.split('\n');
    if (lines.size() > 1)
        lines.removeLast(); // perhaps cut
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = columnsOf(line.trimmed());
        if (columns.isEmpty() || line.startsWith('#'))
            continue;
        if (rows == 0 && line.startsWith(docstart))
            return Likelihood::Certain;
        if (columns.size() < 2 || !conll::isTag(QString::fromUtf8(columns.last())))
            return Likelihood::No;
        ++rows;
    }
    if (rows == 0)
        return Likelihood::No;
    const bool named = suffixes.contains(QFileInfo(name).suffix().toLower());
    return named || rows >= 5 ? Likelihood::Certain : Likelihood::Possible;
}

} // namespace

Format Conll2003::format() const
{
    return {QStringLiteral("conll2003"),
            QStringLiteral("CoNLL-2003"),
            {QStringLiteral("conll"), QStringLiteral("iob"), QStringLiteral("iob2"), QStringLiteral("bio"), QStringLiteral("bioes")},
            true,
            true};
}

std::vector<Setting> Conll2003::settings() const
{
    return {{QStringLiteral("scheme"), {QStringLiteral("iob2"), QStringLiteral("bioes")}, words("How tags are written."), false},
            {QStringLiteral("columns"),
             {QStringLiteral("4"), QStringLiteral("2")},
             words("Word, part of speech, chunk and tag; or word and tag."),
             false},
            {QStringLiteral("layers"), {}, words("The layers whose spans are written, parted by commas; “entity” if not said."), false},
            {QStringLiteral("priority"),
             {},
             words("Labels that win where spans overlap, parted by commas; else the longest span wins."),
             false}};
}

Likelihood Conll2003::recognises(const FileSet &heads) const
{
    Likelihood least = Likelihood::Certain;
    bool any = false;
    for (const auto &[name, head] : heads) {
        if (name.endsWith(offsetsSuffix))
            continue;
        least = std::min(least, likelihoodOf(name, head, format().suffixes));
        any = true;
    }
    return any ? least : Likelihood::No;
}

std::unique_ptr<Reader> Conll2003::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<ConllReader>(input, options);
}

std::unique_ptr<Writer> Conll2003::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<ConllWriter>(output, options);
}

} // namespace formats
