// Articles written as they are marked: "{PER:Ada Neri} ha visitato {?LOC:Bari}", for tests and pictures.
//
// After the brace come signs: ? suggested, ?? suggested with little confidence, ~ corrected, ! rejected, none accepted; then the tag, a
// colon, the text, which may hold marks of its own. Attributes follow the tag in parentheses: {QUOTE(speaker=Neri):…}.
#pragma once

#include "app/annotation/document.h"

#include <QFile>

#include <memory>

namespace marked {

class Builder {
public:
    explicit Builder(const QString &marked, const QString &language = QStringLiteral("it")) : language_(language) { read(marked); }

    // A span over the first occurrences of some words, one range each, in order.
    annotation::AnnotationId add(const QString &tag, const QStringList &words, annotation::Verdict verdict = annotation::Verdict::Accepted)
    {
        annotation::Annotation span = made(tag, verdict, 0.9);
        qsizetype from = 0;
        for (const QString &word : words) {
            const qsizetype at = text_.indexOf(word, from);
            Q_ASSERT(at >= 0);
            span.ranges.push_back({at, at + word.size()});
            from = at + word.size();
        }
        annotations_.push_back(span);
        return span.id;
    }
    annotation::AnnotationId relate(const QString &type, annotation::AnnotationId source, annotation::AnnotationId target)
    {
        annotation::Annotation relation;
        relation.id = annotation::AnnotationId{++last_};
        relation.layer = annotation::layers::tlink;
        relation.tag = type;
        relation.source = source;
        relation.target = target;
        relation.verdict = annotation::Verdict::Accepted;
        annotations_.push_back(relation);
        return relation.id;
    }
    annotation::AnnotationId idOf(const QString &words) const
    {
        for (const annotation::Annotation &span : annotations_) {
            if (!span.ranges.empty() && text_.mid(span.hull().begin, span.hull().length()) == words
                && span.layer != annotation::layers::structure)
                return span.id;
        }
        return {};
    }
    annotation::Annotation &at(annotation::AnnotationId id)
    {
        return *std::find_if(annotations_.begin(), annotations_.end(), [id](const annotation::Annotation &a) { return a.id == id; });
    }
    const QString &text() const { return text_; }

    annotation::Document document() const
    {
        annotation::ArticleFields fields;
        fields.language = language_;
        fields.dct = QStringLiteral("2025-03-10");
        return annotation::Document(annotation::DocumentId{7}, fields, {text_, 1}, annotations_);
    }

private:
    annotation::Annotation made(const QString &tag, annotation::Verdict verdict, double confidence)
    {
        annotation::Annotation span;
        span.id = annotation::AnnotationId{++last_};
        span.tag = tag;
        const QStringList structure{QStringLiteral("TITLE"),   QStringLiteral("BYLINE"),  QStringLiteral("DATELINE"),
                                    QStringLiteral("HEADING"), QStringLiteral("CAPTION"), QStringLiteral("BOILERPLATE")};
        span.layer = tag == QLatin1String("TIMEX3") ? annotation::layers::timex3
            : tag == QLatin1String("EVENT")         ? annotation::layers::event
            : tag == QLatin1String("QUOTE")         ? annotation::layers::quote
            : structure.contains(tag)               ? annotation::layers::structure
                                                    : annotation::layers::entity;
        span.verdict = verdict;
        span.origin.confidence = confidence;
        if (verdict == annotation::Verdict::Corrected)
            span.was = std::make_shared<annotation::Was>();
        return span;
    }

    void read(const QString &marked)
    {
        struct Open {
            annotation::Annotation span;
            qsizetype begin;
        };
        std::vector<Open> open;
        for (qsizetype i = 0; i < marked.size(); ++i) {
            if (marked[i] == u'{') {
                ++i;
                auto verdict = annotation::Verdict::Accepted;
                double confidence = 0.9;
                for (; !marked[i].isLetter(); ++i) {
                    if (marked[i] == u'?')
                        confidence = verdict == annotation::Verdict::Suggested ? 0.3 : 0.8;
                    verdict = marked[i] == u'?' ? annotation::Verdict::Suggested
                        : marked[i] == u'~'     ? annotation::Verdict::Corrected
                                                : annotation::Verdict::Rejected;
                }
                const qsizetype colon = marked.indexOf(u':', i);
                QString head = marked.mid(i, colon - i);
                const qsizetype brace = head.indexOf(u'(');
                annotation::Annotation span = made(head.left(brace), verdict, confidence);
                if (brace >= 0) {
                    for (const QString &item : head.mid(brace + 1, head.size() - brace - 2).split(u','))
                        span.features.set(item.section(u'=', 0, 0), item.section(u'=', 1));
                }
                open.push_back({span, text_.size()});
                i = colon;
            } else if (marked[i] == u'}') {
                open.back().span.ranges = {{open.back().begin, text_.size()}};
                annotations_.push_back(open.back().span);
                open.pop_back();
            } else {
                text_ += marked[i];
            }
        }
        Q_ASSERT(open.empty());
    }

    QString text_, language_;
    std::vector<annotation::Annotation> annotations_;
    std::uint64_t last_ = 0;
};

inline annotation::TagSet newsTagSet()
{
    QFile file(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/tagsets/news.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return annotation::TagSet::fromJson(file.readAll(), file.fileName()).value_or({});
}

} // namespace marked
