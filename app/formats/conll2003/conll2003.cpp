#include "app/formats/conll2003/conll2003.h"

#include "app/formats/conll2003/columns.h"
#include "app/formats/conll2003/offsets.h"
#include "app/formats/conll2003/sheet.h"
#include "app/formats/labels.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace {

const QString offsetsSuffix = QStringLiteral(".offsets.tsv");

QString sidecarName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return (dot > name.lastIndexOf(QLatin1Char('/')) ? name.left(dot) : name) + offsetsSuffix;
}

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
            std::optional<conll::Sheet> sheet = sheets_->next();
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
            sheets_ = std::make_unique<conll::SheetReader>(*std::move(device), name_, options_.largestDocument);
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
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), name_});
        sheets_.reset();
    }

    // The text with the places of the tokens in it; nothing where the sidecar is of another file.
    static std::optional<std::pair<QString, text::Ranges>> exactText(const conll::Sheet &sheet, const conll::Offsets &offsets)
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

    static std::pair<QString, text::Ranges> joinedText(const conll::Sheet &sheet)
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

    Article articleOf(const conll::Sheet &sheet, std::optional<conll::Offsets> offsets)
    {
        annotation::ArticleFields fields;
        auto exact = offsets ? exactText(sheet, *offsets) : std::nullopt;
        if (offsets && !exact)
            note({base::Error::Kind::Conflict,
                  QCoreApplication::translate("formats",
                                              "The offsets beside the file do not fit article %1; its text is made of the tokens.")
                      .arg(number_),
                  name_});
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
    std::unique_ptr<conll::SheetReader> sheets_;
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
        const QString scheme = setting("scheme", "iob2").toLower();
        scheme_ = scheme == QLatin1String("bioes") ? conll::Scheme::Bioes
            : scheme == QLatin1String("iob1")      ? conll::Scheme::Iob1
                                                   : conll::Scheme::Iob2;
        four_ = setting("columns", "4") != QLatin1String("2");
        choice_.layers = setting("layers", "entity").split(QLatin1Char(','), Qt::SkipEmptyParts);
        choice_.priority = setting("priority", "").split(QLatin1Char(','), Qt::SkipEmptyParts);
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup & /*entities*/) override
    {
        conll::Table table = conll::tableOf(document, choice_);
        for (Loss &loss : table.losses)
            lose(std::move(loss));
        lose({document.fields().name,
              {},
              QCoreApplication::translate("formats", "Features, entities, verdicts and other particulars are left out."),
              Loss::Kind::Lost});
        QByteArray lines = four_ ? "-DOCSTART- -X- -X- O\n\n" : "-DOCSTART-\tO\n\n";
        for (const std::vector<conll::Row> &sentence : table.sentences) {
            const conll::Row *before = nullptr;
            for (const conll::Row &row : sentence) {
                const QString word = document.text().mid(row.token.begin, row.token.length());
                const QString pos = row.pos.isEmpty() ? QStringLiteral("-X-") : row.pos;
                const QString tag = conll::tagOf(row, scheme_, std::exchange(before, &row));
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
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate("formats", "The file cannot be written: %1.").arg((*device)->errorString()),
                               name};
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
    if (head.startsWith("#FORMAT=")) // WebAnno's
        return Likelihood::No;
    int rows = 0;
    QList<QByteArray> lines = head.split('\n');
    if (lines.size() > 1)
        lines.removeLast(); // perhaps cut
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = conll::columnsOf(line.trimmed());
        if (columns.isEmpty() || line.startsWith('#'))
            continue;
        if (rows == 0 && line.startsWith(conll::docstart))
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
    return {{QStringLiteral("scheme"),
             {QStringLiteral("iob2"), QStringLiteral("bioes"), QStringLiteral("iob1")},
             QCoreApplication::translate("formats", "How tags are written."),
             false},
            {QStringLiteral("columns"),
             {QStringLiteral("4"), QStringLiteral("2")},
             QCoreApplication::translate("formats", "Word, part of speech, chunk and tag; or word and tag."),
             false},
            {QStringLiteral("layers"),
             {},
             QCoreApplication::translate("formats", "The layers whose spans are written, parted by commas; “entity” if not said."),
             false},
            {QStringLiteral("priority"),
             {},
             QCoreApplication::translate("formats", "Labels that win where spans overlap, parted by commas; else the longest span wins."),
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
