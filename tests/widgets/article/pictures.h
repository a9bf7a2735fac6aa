// The sample articles of the pictures: invented people and places, every state that a span can be in.
#pragma once

#include "tests/widgets/article/marked_text.h"

namespace pictures {

inline marked::Builder states()
{
    marked::Builder b(
        QStringLiteral("{HEADING:Suggerito, accettato}\n"
                       "La ministra {?EVENT:ha visitato} {?LOC:Torvaia} per discutere, poi {EVENT:ha visitato} {LOC:Merate} per decidere.\n"
                       "{HEADING:Corretto, scartato, incerto}\n"
                       "Il consorzio, che include aerei {~PRD:Falcone} e non solo le {!PER:forze armate} straniere, rafforza i legami tra "
                       "i {??NUM:due paesi}, come previsto.\n"
                       "{HEADING:Annidati, incrociati, divisi}\n"
                       "Davanti {ROL:alla {FAC:ambasciata {GRP:elvetica} in {LOC:Carnia}}} Bruni e Salvi presidenti di turno hanno "
                       "incontrato i presidenti russo e bielorusso.\n"
                       "{HEADING:Date, eventi, ruoli}\n"
                       "Il {TIMEX3:3 marzo} {ORG:Aerolinea Sud} {EVENT:ha ricevuto} assistenza; il {ROL:ministro {GRP:carnico}}, cioè "
                       "{PER:Rocco Dell’Orto}, ha ringraziato l’{FAC:ambasciata} senza altro {EVENT:aggiungere}.\n"
                       "{QUOTE(speaker=Dell’Orto):“Vi mostreremo tutto ciò che vi interessa. Potete andare, vedere e parlare con la "
                       "gente”}, ha poi {EVENT:dichiarato} ai giornalisti {ROL:il ministro {GRP:carnico}} davanti agli ufficiali "
                       "{GRP:elvetici}, che hanno scelto di non rilasciare dichiarazioni.\n"
                       "{?QUOTE(speaker=Salvi):La capitale prevede di {?EVENT:riaprire} la sede diplomatica nel {?TIMEX3:prossimo futuro}, "
                       "con l’obiettivo di normalizzare le relazioni e rilanciare i legami economici tra i due paesi.}\n"
                       "{BOILERPLATE:× Leggi anche}\n"));
    b.add(QStringLiteral("PER"), {QStringLiteral("Bruni e Salvi")});
    b.add(QStringLiteral("ROL"), {QStringLiteral("Salvi presidenti")});
    b.add(QStringLiteral("ROL"), {QStringLiteral("presidenti russo"), QStringLiteral("bielorusso")});
    return b;
}

inline marked::Builder story()
{
    marked::Builder b(QStringLiteral(
        "{TITLE:Tecnici {GRP:svizzeri} {?EVENT:osservano} i lavori della diga tra {LOC:Val Serena} e {LOC:Torvaia}}\n\n"
        "{BYLINE:{PER:Ada Neri}}\n"
        "{DATELINE:{TIMEX3(value=2025-03-10):10 marzo 2025}}\n\n"
        "Tecnici delle {~ORG:imprese civili {GRP:svizzere}} hanno {EVENT:preso parte} alle {EVENT:prove di carico} tra {LOC:Val Serena} e "
        "{LOC:Torvaia}, denominate {NEV:Collaudo-2025}. La {ROL:ministra delle Opere} {GRP:carnica}, {PER:Vittoria Khemer}, ha "
        "{EVENT:invitato} i rappresentanti {?GRP:austriaci} a osservare {QUOTE(speaker=Khemer):“qualunque cosa fosse di loro interesse”}, "
        "come riportato da {ORG:Agenzia Nord}. Questa {?EVENT:visita}, avvenuta in un {?FAC:campo di addestramento in {LOC:Carnia}}, è "
        "stata presentata come una novità dal {?ORG:ministero {GRP:carnico}}, che ha {EVENT:sottolineato} la presenza di delegazioni "
        "provenienti da {?NUM:23 paesi}, tra cui anche {LOC:Turchia} e {LOC:Ungheria}, entrambi membri della {ORG:NATO}.\n\n"
        "{HEADING:Dettagli della visita}\n"
        "Il {?ORG:ministero} ha {EVENT:pubblicato} un video in cui due tecnici {GRP:svizzeri}, in uniforme, esprimono la loro gratitudine "
        "a {PER:Khemer} per l’invito e si scambiano una {?EVENT:stretta di mano}. {QUOTE(speaker=Khemer):“Vi mostreremo tutto ciò che vi "
        "interessa. Potete andare, vedere e parlare con la gente”}, ha {EVENT:dichiarato} la {ROL:ministra {GRP:carnica}} agli ingegneri "
        "{GRP:svizzeri}, i quali hanno scelto di non rilasciare dichiarazioni ai giornalisti presenti.\n\n"
        "{HEADING:Possibile avvicinamento}\n"
        "Nella {TIMEX3:scorsa settimana}, {PER:Giovanni Coli}, un inviato dell’{ROL:ex presidente} {PER:Donato Trunfio}, ha "
        "{EVENT:visitato} {LOC:Torvaia} per {?EVENT:discutere} con il leader {GRP:carnico} {PER:Alessandro Lucchi}. Durante questi "
        "{EVENT:colloqui}, {PER:Lucchi} ha {EVENT:accettato} di {?EVENT:liberare} {?NUM:52 prigionieri} dalle sue carceri, tra cui "
        "giornalisti e oppositori politici.\n\n"
        "{HEADING:Rilascio delle sanzioni}\n"
        "In cambio, gli {LOC:Stati Alpini} hanno {EVENT:concesso} alla {?ORG:compagnia aerea nazionale {GRP:carnica}}, {ORG:Bellavia}, un "
        "{?EVENT:alleggerimento delle sanzioni}. Questo permetterà alla compagnia di ricevere assistenza e di acquistare componenti per la "
        "sua flotta, che include aerei {~PRD:Falcone}. {PER:Coli} ha {EVENT:rivelato} che {?QUOTE(speaker=Coli):{PER:Trunfio} prevede di "
        "{?EVENT:riaprire} l’{?FAC:ambasciata {GRP:alpina} in {LOC:Carnia}} nel {?TIMEX3:prossimo futuro}, con l’obiettivo di normalizzare "
        "le relazioni e rilanciare i legami economici e commerciali tra i {??NUM:due paesi}.}\n\n"
        "{BOILERPLATE:×}\n"));
    for (const char *name : {"Vittoria Khemer", "Khemer"}) {
        const QString words = QString::fromUtf8(name);
        b.at(b.idOf(words)).entity = annotation::EntityId{1};
    }
    return b;
}

inline marked::Builder arabic()
{
    return marked::Builder(
        QStringLiteral(
            "{TITLE:{?ORG:وفد أممي} يزور {FAC:ميناء النور} لبحث تأهيل الأرصفة}\n\n"
            "{BYLINE:{PER:ليلى حسان}}\n"
            "{DATELINE:{TIMEX3:١٥ أيلول ٢٠٢٥}}\n\n"
            "{EVENT:زار} وفد من {ORG:الهيئة المتحدة}، {TIMEX3:أمس الأحد}، {FAC:ميناء {LOC:النور}} لبحث تأهيل الأرصفة القديمة، وفق ما أعلنت "
            "{ORG:وزارة النقل {GRP:الساحلية}}. وقال {ROL:مدير الميناء} {PER:كريم العلوي}: {QUOTE(speaker=كريم العلوي):«{?EVENT:سنبدأ} "
            "العمل قبل {?TIMEX3:نهاية العام}، ولن يتوقف الميناء يوما واحدا، وسيبقى الرصيف الشمالي مفتوحا أمام السفن»}.\n\n"
            "{HEADING:لقاءات في العاصمة}\n"
            "ومن المقرر أن يلتقي الوفد، في {?TIMEX3:الأسبوع المقبل}، ممثلين عن {?ORG:شركة الخليج للملاحة} في {LOC:مدينة الندى}. ولم تصدر "
            "{?FAC:السفارة {GRP:الجبلية} في {LOC:مدينة الندى}} تعليقا حتى الآن، كما قالت مراسلة {?ORG:SkyPort 24} هناك.\n"),
        QStringLiteral("ar"));
}

} // namespace pictures
