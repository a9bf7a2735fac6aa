#include "app/formats/conll2003/columns.h"

#include "app/text/segmentation.h"

#include <QCoreApplication>

namespace formats::conll {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;

class TableOf {
public:
    TableOf(const annotation::Document &document, const Choice &choice)
        : document_(document), choice_(choice), cut_(text::Segmentation::of(document.text(), document.fields().language))
    {
    }

    Table run()
    {
        choose();
        cutTokens();
        markChosen();
        splitSentences();
        return std::move(table_);
    }

private:
    void lose(const Annotation &annotation, const char *what)
    {
        table_.losses.push_back({document_.fields().name, annotation.id, QCoreApplication::translate("formats", what), Loss::Kind::Lost});
    }

    // Why a span cannot be a row's label; nullptr where it can.
    const char *obstacle(const Annotation &span) const
    {
        if (span.verdict == annotation::Verdict::Rejected)
            return QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out.");
        if (!choice_.layers.contains(span.layer))
            return QT_TRANSLATE_NOOP("formats", "An annotation of another layer is left out.");
        if (span.ranges.size() > 1)
            return QT_TRANSLATE_NOOP("formats", "A span of several parts is left out.");
        if (span.ranges.empty() || span.ranges[0].empty())
            return QT_TRANSLATE_NOOP("formats", "A span without text is left out.");
        return nullptr;
    }

    qsizetype rank(const Annotation &span) const
    {
        const qsizetype at = choice_.priority.indexOf(span.tag);
        return at < 0 ? choice_.priority.size() : at;
    }

    void choose()
    {
        std::vector<AnnotationPointer> candidates;
        for (const AnnotationPointer &span : document_.spans()) {
            if (span->layer == annotation::layers::token || span->layer == annotation::layers::sentence)
                continue;
            if (const char *why = obstacle(*span))
                lose(*span, why);
            else
                candidates.push_back(span);
        }
        for (const AnnotationPointer &relation : document_.relations())
            lose(*relation, QT_TRANSLATE_NOOP("formats", "A relation is left out."));
        std::stable_sort(candidates.begin(), candidates.end(), [this](const AnnotationPointer &a, const AnnotationPointer &b) {
            return std::pair(rank(*a), -a->hull().length()) < std::pair(rank(*b), -b->hull().length());
        });
        std::map<qsizetype, qsizetype> taken; // begin to end
        for (const AnnotationPointer &span : candidates) {
            const text::Range range = span->hull();
            const auto next = taken.lower_bound(range.end);
            if (next != taken.begin() && std::prev(next)->second > range.begin) {
                lose(*span, QT_TRANSLATE_NOOP("formats", "A span that overlaps another is left out."));
                continue;
            }
            taken.emplace(range.begin, range.end);
            chosen_.push_back(span);
        }
        std::sort(chosen_.begin(), chosen_.end(),
                  [](const AnnotationPointer &a, const AnnotationPointer &b) { return a->hull() < b->hull(); });
    }

    void cutTokens()
    {
        std::vector<qsizetype> borders;
        for (const AnnotationPointer &span : chosen_) {
            borders.push_back(span->hull().begin);
            borders.push_back(span->hull().end);
        }
        auto border = borders.begin();
        for (text::Range token : cut_.tokens()) {
            while (border != borders.end() && *border <= token.begin)
                ++border;
            for (; border != borders.end() && *border < token.end; ++border) {
                if (*border > token.begin)
                    rows_.push_back({{token.begin, *border}, {}, {}, false, false});
                token.begin = *border;
            }
            rows_.push_back({token, {}, {}, false, false});
        }
        readPartsOfSpeech();
    }

    void readPartsOfSpeech() // of annotated tokens
    {
        std::map<text::Range, QString> parts;
        for (const AnnotationPointer &token : document_.onLayer(annotation::layers::token))
            parts[token->hull()] = token->features.value(u"pos").simplified().replace(QLatin1Char(' '), QLatin1Char('_'));
        for (Row &row : rows_) {
            if (const auto found = parts.find(row.token); found != parts.end())
                row.pos = found->second;
        }
    }

    void markChosen()
    {
        std::size_t at = 0;
        for (const AnnotationPointer &span : chosen_) {
            const text::Range range = span->hull();
            while (at < rows_.size() && rows_[at].token.begin < range.begin)
                ++at;
            const std::size_t first = at;
            while (at < rows_.size() && rows_[at].token.end <= range.end)
                ++at;
            if (at == first) {
                lose(*span, QT_TRANSLATE_NOOP("formats", "A span without a word is left out."));
                continue;
            }
            if (rows_[first].token.begin != range.begin || rows_[at - 1].token.end != range.end)
                lose(*span, QT_TRANSLATE_NOOP("formats", "White space at the ends of a span is left out."));
            QString label = span->tag;
            for (QChar &c : label)
                c = c.isSpace() || c.unicode() < 0x20 ? QChar(u'_') : c;
            if (label != span->tag)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A label is written with “_” for its spaces."));
            for (std::size_t row = first; row < at; ++row)
                rows_[row].label = label;
            rows_[first].begins = rows_[at - 1].ends = true;
        }
    }

    // Sentences; those that a span runs across stay together.
    void splitSentences()
    {
        std::size_t sentence = 0;
        bool inside = false;
        for (const Row &row : rows_) {
            bool fresh = table_.sentences.empty();
            while (sentence + 1 < cut_.sentences().size() && cut_.sentences()[sentence + 1].begin <= row.token.begin) {
                ++sentence;
                fresh = true;
            }
            if (fresh && !inside)
                table_.sentences.emplace_back();
            table_.sentences.back().push_back(row);
            inside = !row.label.isEmpty() && !row.ends;
        }
    }

    const annotation::Document &document_;
    const Choice &choice_;
    text::Segmentation cut_;
    std::vector<AnnotationPointer> chosen_;
    std::vector<Row> rows_;
    Table table_;
};

} // namespace

Table tableOf(const annotation::Document &document, const Choice &choice) { return TableOf(document, choice).run(); }

QString tagOf(const Row &row, Scheme scheme, const Row *before)
{
    if (row.label.isEmpty())
        return QStringLiteral("O");
    if (scheme == Scheme::Iob1 && !(before && before->label == row.label)) // B only where two of a kind meet
        return QStringLiteral("I-") + row.label;
    const bool bioes = scheme == Scheme::Bioes;
    const char16_t prefix = row.begins ? (bioes && row.ends ? u'S' : u'B') : (bioes && row.ends ? u'E' : u'I');
    return QChar(prefix) + QStringLiteral("-") + row.label;
}

bool isTag(QStringView tag)
{
    if (tag == u"O")
        return true;
    return tag.size() > 2 && tag[1] == u'-' && QStringView(u"BIESLU").contains(tag[0]);
}

std::vector<Chunk> chunksOf(const QStringList &tags)
{
    std::vector<Chunk> chunks;
    bool open = false;
    for (qsizetype at = 0; at < tags.size(); ++at) {
        const QString &tag = tags[at];
        if (tag == QLatin1String("O")) {
            open = false;
            continue;
        }
        const QChar prefix = tag[0];
        const QString label = tag.mid(2);
        const bool goesOn = open && chunks.back().label == label && prefix != u'B' && prefix != u'S' && prefix != u'U';
        const auto index = static_cast<std::size_t>(at);
        if (goesOn)
            chunks.back().end = index + 1;
        else
            chunks.push_back({index, index + 1, label});
        open = prefix == u'B' || prefix == u'I';
    }
    return chunks;
}

} // namespace formats::conll
