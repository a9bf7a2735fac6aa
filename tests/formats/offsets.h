// Random articles over the whole of Unicode, and how many of their marks come back from a format on other words than they stood on.
//
// Half of the characters are what makes positions differ from one program to the next (surrogate pairs, combining marks, joiners, line ends
// of all kinds, marks of direction, a byte order mark inside); the other half is drawn from all 17 planes, assigned or not. No NUL and no
// half characters: those are no text.
#pragma once

#include "app/formats/registry.h"
#include "app/formats/verify.h"

#include "tests/formats/law.h"

namespace offsets {

inline char32_t randomCharacter(QRandomGenerator &generator)
{
    static const std::u32string difficult
        = U"  aàz.,1\r\n\t\u0301\u0323\u0345\u200D\u200C\uFE0F\u200E\u200F\u202B\u202C\u2066\u2069\u061C\u00AD"
          U"\uFEFF\u2028\u2029\u0085\u000B\u000C\u00A0\u3000\u2003אשلا١ก็한각ǅßİ😀👨👩👧🏽🇮🇹𝓜𐍈𠀋\U000E0067\U000E007F\u0001\u007F\uFFFE"
          U"\uFFFF\U0001FFFE\U0010FFFF<&>\"'\\/_#|[]{}";
    if (generator.bounded(2) == 0)
        return difficult[generator.bounded(static_cast<quint32>(difficult.size()))];
    while (true) {
        const char32_t c = (generator.bounded(17U) << 16) | generator.bounded(0x10000U);
        if (c != 0 && !(c >= 0xD800 && c < 0xE000))
            return c;
    }
}

inline annotation::Document randomDocument(QRandomGenerator &generator, int number)
{
    QString text;
    const quint32 length = generator.bounded(1U, 60U);
    for (quint32 at = 0; at < length; ++at) {
        const char32_t c = randomCharacter(generator);
        text += QString::fromUcs4(&c, 1);
    }
    if (text.back().isSpace()) // WebAnno says that it cannot hold it there
        text += QLatin1Char('x');
    std::vector<annotation::Annotation> all;
    for (quint32 span = generator.bounded(1U, 6U); span > 0; --span) {
        annotation::Annotation made;
        made.id.value = all.size() + 1;
        const bool name = generator.bounded(3) > 0;
        made.layer = name ? annotation::layers::entity : annotation::layers::timex3;
        made.tag = name ? QStringLiteral("PER") : QStringLiteral("TIMEX3");
        made.verdict = annotation::Verdict::Accepted;
        made.ranges = law::randomRanges(generator, text, generator.bounded(4) > 0);
        for (std::size_t at = 1; at < made.ranges.size();) { // parts that touch are one
            if (made.ranges[at - 1].end < made.ranges[at].begin) {
                ++at;
                continue;
            }
            made.ranges[at - 1].end = made.ranges[at].end;
            made.ranges.erase(made.ranges.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (!made.ranges.empty() && !made.hull().empty())
            all.push_back(std::move(made));
    }
    annotation::ArticleFields fields;
    fields.name = QStringLiteral("d%1").arg(number);
    fields.language = QStringLiteral("it");
    return annotation::Document({}, fields, {text, 1}, std::move(all));
}

struct Figures {
    qint64 documents = 0, spans = 0, named = 0; // spans compared; those that the writer named as lost
    QStringList mismatches;                     // in words
};

// What WebAnno names as lost without a span: between sentences a line end or tab is a space. Such places do not count as other words.
inline std::vector<annotation::Document> withSpacesOf(const std::vector<annotation::Document> &meant, const formats::Codec &codec,
                                                      const formats::Input &input)
{
    std::map<QString, QString> texts;
    const auto reader = codec.reader(input, {});
    while (const auto article = reader->next())
        texts[article->document.fields().name] = article->document.text();
    std::vector<annotation::Document> all;
    for (const annotation::Document &document : meant) {
        QString text = document.text();
        const QString &read = texts[document.fields().name];
        for (qsizetype at = 0; at < text.size() && text.size() == read.size(); ++at) {
            if (read[at] == u' ' && (text[at].isSpace() || text[at].category() == QChar::Other_Control))
                text[at] = u' ';
        }
        std::vector<annotation::Annotation> spans;
        for (const annotation::AnnotationPointer &span : document.all())
            spans.push_back(*span);
        all.emplace_back(annotation::DocumentId(), document.fields(), annotation::ArticleText{text, 1}, spans);
    }
    return all;
}

// Writes documents together, without Chiosa's own record, and holds what is read against them.
inline void check(const formats::Codec &codec, const std::vector<annotation::Document> &documents, formats::Settings settings,
                  Figures &figures)
{
    settings[QStringLiteral("record")] = QStringLiteral("false");
    formats::WriteOptions options;
    options.settings = settings;
    const auto exported = codec.write(documents, {}, options);
    if (!exported) {
        figures.mismatches << exported.error().text();
        return;
    }
    std::vector<formats::Loss> losses = exported->losses;
    for (formats::Loss &loss : losses) {
        figures.named += loss.id ? 1 : 0;
        loss.kind = formats::Loss::Kind::Lost; // what a sidecar keeps is lost without it
    }
    formats::FileSet files = exported->files;
    std::erase_if(files, [&codec](const auto &file) { // what stands beside brat and WebAnno would hide what they read
        const QString id = codec.format().id;
        return (id == QLatin1String("brat") || id == QLatin1String("webanno-tsv3")) && file.first.endsWith(QLatin1String(".json"));
    });
    const formats::MemoryInput input(files);
    const bool spaces = codec.format().id == QLatin1String("webanno-tsv3");
    const std::vector<annotation::Document> meant = spaces ? withSpacesOf(documents, codec, input) : documents;
    const auto verified
        = formats::verifyWritten(codec, input, formats::documentsIn(meant), static_cast<qsizetype>(documents.size()), losses);
    figures.documents += static_cast<qint64>(documents.size());
    if (!verified)
        figures.mismatches << verified.error().text();
    else
        figures.mismatches << verified->mismatches;
    figures.spans += verified ? verified->spans : 0;
}

// Those that read and write what is marked in a text.
inline std::vector<const formats::Codec *> codecs()
{
    std::vector<const formats::Codec *> all;
    for (const formats::Codec *codec : formats::codecs()) {
        const formats::Format format = codec->format();
        if (format.reads && format.writes && format.id != QLatin1String("semeval-timeline")) // that has no places in a text
            all.push_back(codec);
    }
    return all;
}

} // namespace offsets
