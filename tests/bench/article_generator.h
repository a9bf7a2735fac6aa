// Seeded articles for benches: invented words in sentences and paragraphs, with spans over them of which a share nests or crosses.
//
// The same seed gives the same article on every machine: nothing but std::mt19937_64 and whole-number arithmetic decides.
#pragma once

#include "app/annotation/document.h"

#include <QString>

#include <random>
#include <vector>

namespace bench {

struct ArticleRecipe {
    qsizetype characters = 2'000'000;
    int spans = 50'000;
    int overlapPercent = 30; // of the spans, those that nest in another or cross it
    std::uint64_t seed = 42;
};

class ArticleGenerator {
public:
    explicit ArticleGenerator(const ArticleRecipe &recipe) : recipe_(recipe), random_(recipe.seed)
    {
        makeVocabulary();
        makeText();
        makeSpans();
    }

    const QString &text() const { return text_; }
    std::vector<annotation::Annotation> takeAnnotations() { return std::move(annotations_); }
    std::vector<text::Range> words() const { return words_; }

    annotation::Document document(annotation::DocumentId id = annotation::DocumentId{1})
    {
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("bench");
        fields.language = QStringLiteral("it");
        fields.dct = QStringLiteral("2025-01-31");
        return annotation::Document(id, fields, {text_, 1}, takeAnnotations());
    }

private:
    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
    const QString &any(const QStringList &list) { return list[static_cast<qsizetype>(below(static_cast<std::uint64_t>(list.size())))]; }

    void makeVocabulary()
    {
        const QStringList heads{QStringLiteral("b"), QStringLiteral("cr"), QStringLiteral("d"), QStringLiteral("fl"), QStringLiteral("g"),
                                QStringLiteral("l"), QStringLiteral("m"),  QStringLiteral("n"), QStringLiteral("pr"), QStringLiteral("r"),
                                QStringLiteral("s"), QStringLiteral("st"), QStringLiteral("t"), QStringLiteral("v"),  QStringLiteral("z")};
        const QStringList cores{QStringLiteral("a"), QStringLiteral("e"),  QStringLiteral("i"), QStringLiteral("o"),
                                QStringLiteral("u"), QStringLiteral("ia"), QStringLiteral("uo")};
        const QStringList tails{QStringLiteral("a"), QStringLiteral("o"),     QStringLiteral("e"),     QStringLiteral("i"),
                                QStringLiteral("à"), QStringLiteral("zione"), QStringLiteral("mento"), QStringLiteral("are")};
        for (int i = 0; i < 5000; ++i) {
            QString word;
            for (std::uint64_t syllables = 1 + below(3); syllables > 0; --syllables)
                word += any(heads) + any(cores) + (chance(30) ? QStringLiteral("n") : QString());
            vocabulary_ << word + any(tails);
        }
    }

    QString word()
    {
        static const QStringList small
            = QStringLiteral(
                  "il lo la i gli le un una di a da in con su per tra fra del della e ma o che chi non si ci ne è ha sono già più")
                  .split(u' ');
        if (chance(42))
            return any(small);
        const std::uint64_t at = below(5000) * below(5000) / 5000; // the first words come most often
        return vocabulary_[static_cast<qsizetype>(at)];
    }

    QString name()
    {
        QStringList parts;
        for (std::uint64_t n = 1 + below(3); n > 0; --n) {
            QString part = any(vocabulary_);
            part[0] = part[0].toUpper();
            parts << part;
        }
        return parts.join(u' ');
    }

    QString sentence()
    {
        QStringList out;
        for (std::uint64_t n = 6 + below(26); n > 0; --n) {
            if (chance(7))
                out << name();
            else if (chance(3))
                out << QStringLiteral("%1 giorni fa").arg(2 + below(9));
            else
                out << word() + (chance(7) ? QStringLiteral(",") : QString());
        }
        QString text = out.join(u' ');
        text[0] = text[0].toUpper();
        if (chance(12))
            text = QStringLiteral("«%1», ha detto %2").arg(text, name());
        return text + u'.';
    }

    void makeText()
    {
        text_.reserve(recipe_.characters + 4000);
        while (text_.size() < recipe_.characters) {
            if (chance(8)) {
                text_ += name().toUpper() + u' ' + name();
            } else {
                for (std::uint64_t n = 2 + below(5); n > 0; --n)
                    text_ += sentence() + (n > 1 ? QStringLiteral(" ") : QString());
            }
            text_ += QStringLiteral("\n\n");
        }
        text_.truncate(recipe_.characters);
        qsizetype begin = -1;
        for (qsizetype i = 0; i <= text_.size(); ++i) {
            const bool letter = i < text_.size() && text_[i].isLetterOrNumber();
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                words_.push_back({begin, i});
                begin = -1;
            }
        }
    }

    bool sameParagraph(std::size_t from, std::size_t last) const
    {
        return !QStringView(text_).mid(words_[from].begin, words_[last].end - words_[from].begin).contains(u'\n');
    }

    void add(std::size_t first, std::size_t count)
    {
        static const std::vector<std::pair<QString, QString>> labels{
            {QStringLiteral("entity"), QStringLiteral("PER")},    {QStringLiteral("entity"), QStringLiteral("ORG")},
            {QStringLiteral("entity"), QStringLiteral("LOC")},    {QStringLiteral("event"), QStringLiteral("EVENT")},
            {QStringLiteral("timex3"), QStringLiteral("TIMEX3")}, {QStringLiteral("quote"), QStringLiteral("QUOTE")},
            {QStringLiteral("entity"), QStringLiteral("ROL")},    {QStringLiteral("entity"), QStringLiteral("NUM")}};
        annotation::Annotation span;
        span.id = annotation::AnnotationId{(std::uint64_t{9} << 40) + annotations_.size() + 1};
        std::tie(span.layer, span.tag) = labels[below(labels.size())];
        span.ranges = {{words_[first].begin, words_[first + count - 1].end}};
        static const QString by = QStringLiteral("bench");
        span.origin.by = by;
        span.origin.confidence = static_cast<double>(30 + below(70)) / 100;
        span.verdict = chance(40) ? annotation::Verdict::Suggested : annotation::Verdict::Accepted;
        annotations_.push_back(std::move(span));
    }

    void makeSpans()
    {
        annotations_.reserve(static_cast<std::size_t>(recipe_.spans));
        struct Words {
            std::size_t first, count;
        };
        std::vector<Words> placed;
        const auto apart = static_cast<std::size_t>(recipe_.spans) * static_cast<std::size_t>(100 - recipe_.overlapPercent) / 100;
        for (std::size_t i = 0; i < apart; ++i) {
            const std::size_t first = i * words_.size() / apart, next = std::min((i + 1) * words_.size() / apart, words_.size());
            std::size_t count = std::min<std::size_t>(1 + below(3), std::max<std::size_t>(1, next - first));
            while (count > 1 && !sameParagraph(first, first + count - 1))
                --count;
            add(first, count);
            placed.push_back({first, count});
        }
        while (annotations_.size() < static_cast<std::size_t>(recipe_.spans)) {
            const Words inner = placed[below(placed.size())];
            Words outer = inner;
            if (chance(50)) { // around it
                outer.first -= std::min<std::size_t>(outer.first, below(3));
                outer.count += inner.first - outer.first + below(4);
            } else { // across its end
                outer.first += inner.count / 2;
                outer.count = inner.count - inner.count / 2 + 1 + below(4);
            }
            if (outer.first + outer.count <= words_.size() && sameParagraph(outer.first, outer.first + outer.count - 1))
                add(outer.first, outer.count);
        }
    }

    ArticleRecipe recipe_;
    std::mt19937_64 random_;
    QStringList vocabulary_;
    QString text_;
    std::vector<text::Range> words_;
    std::vector<annotation::Annotation> annotations_;
};

} // namespace bench
