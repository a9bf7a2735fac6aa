// How often tense, polarity and factuality of events are right, on sentences of our own: what happened, what did not, what may.
//
// The tense is that of the verb group, NONE of an infinitive and a noun (English: INFINITIVE, PRESPART); "would" and the like have none.
#include "app/suggest/event_suggester.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace suggest;

namespace {

struct Sample {
    const char *language, *sentence, *events; // "word TENSE POLARITY FACTUALITY; …"
};

constexpr Sample samples[] = {
    {"it", "La giunta non ha mai approvato il piano.", "approvato PAST NEG COUNTERFACT"},
    {"it", "Nessuno ha firmato la petizione.", "firmato PAST NEG COUNTERFACT"},
    {"it", "Il ladro avrebbe rubato tre quadri.", "rubato PAST POS PROBABLE"},
    {"it", "Secondo la procura, l'uomo ha ucciso la moglie.", "ucciso PAST POS FACT"},
    {"it", "Il sindaco smentisce di aver incontrato i costruttori.", "incontrato NONE NEG COUNTERFACT"},
    {"it", "L'azienda ha negato di avere licenziato trenta operai.", "licenziato NONE NEG COUNTERFACT"},
    {"it", "La polizia ha sventato un attentato alla stazione.", "sventato PAST POS FACT; attentato NONE NEG COUNTERFACT"},
    {"it", "Il governo potrebbe rinviare il voto.", "rinviare PRESENT POS POSSIBLE; voto NONE POS POSSIBLE"},
    {"it", "La diga forse crollerà.", "crollerà FUTURE POS POSSIBLE"},
    {"it", "Il presidente partirà domani per Lisbona.", "partirà FUTURE POS FUTURE"},
    {"it", "Domani il parlamento vota la fiducia.", "vota PRESENT POS FUTURE"},
    {"it", "Si è dimesso senza spiegare le ragioni.", "dimesso PAST POS FACT; spiegare NONE NEG COUNTERFACT"},
    {"it", "L'uomo era già fuggito quando arrivarono i carabinieri.", "fuggito PAST POS FACT; arrivarono PAST POS FACT"},
    {"it", "I sindacati minacciano di bloccare la fabbrica.", "minacciano PRESENT POS FACT; bloccare NONE POS POSSIBLE"},
    {"it", "L'impresa ha promesso di assumere cento giovani.", "promesso PAST POS FACT; assumere NONE POS FUTURE"},
    {"it", "Il comune vuole vendere la villa.", "vuole PRESENT POS FACT; vendere NONE POS POSSIBLE"},
    {"it", "Il ministro ha detto che la riforma sarebbe arrivata presto.", "detto PAST POS FACT; arrivata FUTURE POS FUTURE"},
    {"it", "Il treno è deragliato per evitare un cervo.", "deragliato PAST POS FACT; evitare NONE POS POSSIBLE"},
    {"it", "La squadra non giocherà sabato.", "giocherà FUTURE NEG COUNTERFACT"},
    {"it", "Si teme che il fiume esondi.", "teme PRESENT POS FACT; esondi PRESENT POS POSSIBLE"},
    {"it", "Il presunto omicida è stato arrestato.", "arrestato PAST POS FACT"},
    {"it", "L'incendio sarebbe stato appiccato da un passante.", "appiccato PAST POS PROBABLE"},
    {"it", "La trattativa è fallita.", "fallita PAST POS FACT"},
    {"it", "Il consiglio ha respinto la proposta di chiudere il teatro.", "respinto PAST POS FACT; chiudere NONE POS POSSIBLE"},
    {"it", "L'assemblea è stata rinviata al 20 ottobre.", "rinviata PAST POS FACT"},
    {"it", "Il contratto non è stato firmato.", "firmato PAST NEG COUNTERFACT"},
    {"it", "I tifosi stavano festeggiando in piazza.", "festeggiando PAST POS FACT"},
    {"it", "Il vulcano sta eruttando.", "eruttando PRESENT POS FACT"},
    {"it", "Arrestato il boss.", "Arrestato PAST POS FACT"},
    {"it", "Morirono in dodici.", "Morirono PAST POS FACT"},
    {"it", "Prima di partire ha salutato i figli.", "partire NONE POS FACT; salutato PAST POS FACT"},
    {"it", "La donna ha raccontato di essere stata aggredita.", "raccontato PAST POS FACT; aggredita NONE POS FACT"},
    {"it", "È possibile che il ponte riapra a maggio.", "riapra PRESENT POS POSSIBLE"},
    {"it", "Probabilmente il sindaco si dimetterà.", "dimetterà FUTURE POS PROBABLE"},
    {"it", "Il ricorso va presentato entro lunedì.", "presentato PRESENT POS POSSIBLE"},
    {"it", "Saranno state le tre quando il tetto ha ceduto.", "ceduto PAST POS FACT"},
    {"en", "The council never approved the plan.", "approved PAST NEG COUNTERFACT"},
    {"en", "Nobody signed the petition.", "signed PAST NEG COUNTERFACT"},
    {"en", "Police allegedly beat the suspect.", "beat PAST POS PROBABLE"},
    {"en", "The mayor denied meeting the builders.", "denied PAST POS FACT; meeting PRESPART NEG COUNTERFACT"},
    {"en", "The government may delay the vote.", "delay NONE POS POSSIBLE"},
    {"en", "The president will fly to Lisbon tomorrow.", "fly FUTURE POS FUTURE"},
    {"en", "He resigned without explaining his reasons.", "resigned PAST POS FACT; explaining PRESPART NEG COUNTERFACT"},
    {"en", "If it rains, the race would be postponed.", "postponed NONE POS POSSIBLE"},
    {"en", "The unions threatened to block the plant.", "threatened PAST POS FACT; block INFINITIVE POS POSSIBLE"},
    {"en", "The firm promised to hire a hundred people.", "promised PAST POS FACT; hire INFINITIVE POS FUTURE"},
    {"en", "The minister said the reform would arrive soon.", "said PAST POS FACT; arrive NONE POS FUTURE"},
    {"en", "The team will not play on Saturday.", "play FUTURE NEG COUNTERFACT"},
    {"en", "The talks failed.", "failed PAST POS FACT"},
    {"en", "The contract has not been signed.", "signed PRESENT NEG COUNTERFACT"},
    {"en", "Fans were celebrating in the square.", "celebrating PAST POS FACT"},
    {"en", "The volcano is erupting.", "erupting PRESENT POS FACT"},
    {"en", "She had already fled when officers arrived.", "fled PAST POS FACT; arrived PAST POS FACT"},
    {"en", "The bridge might have collapsed.", "collapsed NONE POS POSSIBLE"},
    {"en", "The mayor will probably resign.", "resign FUTURE POS PROBABLE"},
    {"en", "According to prosecutors, the man killed his wife.", "killed PAST POS FACT"},
    {"en", "The company failed to deliver the planes.", "deliver INFINITIVE NEG COUNTERFACT"},
    {"en", "The city wants to sell the villa.", "wants PRESENT POS FACT; sell INFINITIVE POS POSSIBLE"},
    {"it", "Dopo aver firmato il contratto è partita.", "firmato NONE POS FACT; partita PAST POS FACT"},
    {"it", "Il premier avrebbe incontrato i banchieri.", "incontrato PAST POS PROBABLE"},
    {"it", "I tecnici non riescono a spegnere il rogo.", "spegnere NONE NEG COUNTERFACT"},
    {"it", "Avevano chiesto di rinviare il processo.", "chiesto PAST POS FACT; rinviare NONE POS POSSIBLE"},
    {"it", "Il mancato accordo ha irritato i sindacati.", "accordo NONE NEG COUNTERFACT; irritato PAST POS FACT"},
    {"en", "The plane would have landed at nine.", "landed NONE POS POSSIBLE"},
    {"en", "She admitted taking the money.", "admitted PAST POS FACT; taking PRESPART POS FACT"},
    {"en", "The dam was built in 1950.", "built PAST POS FACT"},
    {"en", "Workers have occupied the plant.", "occupied PRESENT POS FACT"},
};

} // namespace

class EventSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accuracy_data();
    void accuracy();
};

void EventSample::accuracy_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("it") << QStringLiteral("it");
    QTest::newRow("en") << QStringLiteral("en");
}

// CHIOSA_SHOW_MISSES=1 prints what is read otherwise.
void EventSample::accuracy()
{
    QFETCH(QString, language);
    const std::shared_ptr<const Morphology> morphology = Morphology::load(language);
    if (!morphology->missing().isEmpty())
        QSKIP(qPrintable(morphology->missing()));
    const EventSuggester suggester;
    int events = 0, found = 0;
    std::array<int, 3> right{};
    for (const Sample &sample : samples) {
        if (language != QString::fromLatin1(sample.language))
            continue;
        annotation::ArticleFields fields;
        fields.language = language;
        fields.dct = QStringLiteral("2025-09-15");
        const annotation::Document document({1}, fields, {QString::fromUtf8(sample.sentence), 1});
        Reading reading;
        suggester.suggest(Draft(document, morphology), reading, {});
        for (const QString &event : QString::fromUtf8(sample.events).split(QStringLiteral("; "))) {
            const QStringList wanted = event.split(u' ');
            ++events;
            const auto &marks = reading.annotations();
            const auto mark = std::find_if(marks.begin(), marks.end(),
                                           [&](const annotation::Annotation &one) { return document.surface(one) == wanted.front(); });
            const QStringList read = mark == marks.end()
                ? QStringList()
                : QStringList{wanted.front(), mark->features.value(u"tense"), mark->features.value(u"polarity"),
                              mark->features.value(u"factuality")};
            found += mark != marks.end();
            for (std::size_t i = 0; i < right.size(); ++i)
                right.at(i) += read.value(static_cast<qsizetype>(i) + 1) == wanted.value(static_cast<qsizetype>(i) + 1);
            if (read != wanted && qEnvironmentVariableIsSet("CHIOSA_SHOW_MISSES"))
                qInfo().noquote() << document.text() << "| wanted" << event << "| read" << read.join(u' ');
        }
    }
    const auto share = [events](int hits) { return 100.0 * hits / events; };
    qInfo("%s: %d events, found %.0f %%, tense %.0f %%, polarity %.0f %%, factuality %.0f %%", qPrintable(language), events, share(found),
          share(right[0]), share(right[1]), share(right[2]));
    QVERIFY(share(right[0]) >= 90 && share(right[1]) >= 95 && share(right[2]) >= 90);
}

QTEST_GUILESS_MAIN(EventSample)
#include "tst_event_sample.moc"
