// Two short articles written for the tests of timelines, on invented people: days, a week, a clock time, a year before Christ, an order
// without dates, something denied, an open end.
#pragma once

#include "app/formats/codec.h"
#include "tests/support/text_art.h"

#ifndef Q_MOC_RUN // it loses its way in the raw strings

namespace sample {

inline annotation::Document dam()
{
    return support::docFromArt(QStringLiteral(R"(
        La diga di Valfosca
        15 settembre 2025
        [day------------]
        Carla Brenni ha visitato la diga la scorsa settimana e poi ha firmato l’accordo.
        [per-------]    [visi--]            [week-----------]         [firma]
        Ieri alle 14.30 Otto Lanz non ha riaperto la strada; =SOMMA(A1) è un refuso.
        [clock--------] [lanz---]        [riap--]
        I lavori proseguono da febbraio 2022; il primo muro fu eretto nel 44 a.C.
          [lavo]               [feb--------]                   [eret]     [bc---]
        La Regione multerà l’impresa in ottobre.
           [reg--] [mult-]              [ott--]
        --
        article: name=diga title="La diga, di \"Valfosca\"; prova" lang=it dct=2025-09-15 source="https://esempio.invalid/diga"
        day: TIMEX3 type=DATE value=2025-09-15 functionInDocument=CREATION_TIME
        per: PER
        visi: EVENT class=OCCURRENCE
        week: TIMEX3 type=DATE value=2025-W37
        firma: EVENT class=OCCURRENCE
        clock: TIMEX3 type=TIME value=2025-09-14T14:30
        lanz: PER
        riap: EVENT class=OCCURRENCE polarity=NEG
        lavo: EVENT class=STATE
        feb: TIMEX3 type=DATE value=2022-02
        eret: EVENT class=OCCURRENCE
        bc: TIMEX3 type=DATE value=BC0044
        reg: ORG
        mult: EVENT class=OCCURRENCE tense=FUTURE factuality=PROBABLE
        ott: TIMEX3 type=DATE value=2025-10
        l1: IS_INCLUDED visi -> week
        l2: BEFORE visi -> firma
        l3: IS_INCLUDED riap -> clock
        l4: BEGUN_BY lavo -> feb
        l5: IS_INCLUDED eret -> bc
        l6: IS_INCLUDED mult -> ott
    )"));
}

inline annotation::Document bridge()
{
    return support::docFromArt(QStringLiteral(R"(
        Il ponte è chiuso
                   [chiu]
        Il 12 settembre Carla Brenni ha chiuso il ponte.
           [dodici----] [per-------]    [chius]
        --
        article: name=nota-3-ponte title="Il ponte è chiuso" lang=it dct=2025-09-16
        chiu: EVENT class=STATE
        dodici: TIMEX3 type=DATE value=2025-09-12
        per: PER
        chius: EVENT class=OCCURRENCE
        l1: IS_INCLUDED chius -> dodici
    )"));
}

// The torture text with an event on each of its words, all within one day.
inline annotation::Document torture(const QString &text)
{
    std::vector<annotation::Annotation> annotations;
    const auto add = [&annotations](const QString &layer, const char *tag, text::Ranges ranges) -> annotation::Annotation & {
        annotation::Annotation made;
        made.id.value = annotations.size() + 1;
        made.layer = layer;
        made.tag = QString::fromLatin1(tag);
        made.ranges = std::move(ranges);
        made.verdict = annotation::Verdict::Accepted;
        return annotations.emplace_back(std::move(made));
    };
    add(annotation::layers::timex3, "TIMEX3", {{0, 3}}).features.set(QStringLiteral("value"), QStringLiteral("2025-09-15"));
    add(annotation::layers::entity, "PER", {{0, text.size()}});
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !text[at].isSpace())
            continue;
        if (at > begin) {
            const annotation::AnnotationId event = add(annotation::layers::event, "EVENT", {{begin, at}}).id;
            add(annotation::layers::entity, "PER", {{begin, at}});
            annotation::Annotation &link = add(annotation::layers::tlink, "IS_INCLUDED", {});
            link.source = event;
            link.target = {1};
        }
        begin = at + 1;
    }
    annotation::ArticleFields fields;
    fields.name = QStringLiteral("tortura");
    fields.language = QStringLiteral("it");
    fields.dct = QStringLiteral("2025-09-15");
    return {{}, fields, {text, 1}, std::move(annotations)};
}

inline formats::Meant meantOf(const std::vector<annotation::Document> &documents, const formats::Exported &written,
                              const formats::Settings &settings = {})
{
    formats::Meant meant;
    for (const annotation::Document &document : documents)
        meant.articles.append(document.fields().name);
    meant.document = [documents](const QString &name) -> std::optional<annotation::Document> {
        for (const annotation::Document &document : documents) {
            if (document.fields().name == name)
                return document;
        }
        return std::nullopt;
    };
    meant.losses = written.losses;
    meant.settings = settings;
    return meant;
}

inline int countOf(const formats::Exported &written, const char *what)
{
    const QString words = QString::fromUtf8(what);
    return int(
        std::count_if(written.losses.begin(), written.losses.end(), [&words](const formats::Loss &loss) { return loss.what == words; }));
}

} // namespace sample

#endif
