// Which language a text is in: sentences of our own, short ones too, in the languages that Chiosa reads and in others.
#include "app/suggest/article_lines.h"
#include "app/text/language.h"

#include <QTest>

class TestLanguage : public QObject {
    Q_OBJECT

private:
    static void addRow(const char *language, const QString &text)
    {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(language), text.left(30))))
            << text << QString::fromLatin1(language);
    }

private Q_SLOTS:
    // Of every sentence: what our own words tell rightly stays right; and what is told is right, or nothing.
    void sentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        addRow("it", QStringLiteral("Il sindaco ha firmato."));
        addRow("it", QStringLiteral("Crolla un muro a Rivaselva"));
        addRow("it", QStringLiteral("Ada Neri è arrivata a Rivaselva con la nave, di sera, e nessuno la aspettava."));
        addRow("it", QStringLiteral("Maltempo, chiuse tre strade"));
        addRow("it", QStringLiteral("Domani sciopero dei treni"));
        addRow("en", QStringLiteral("The mayor has signed."));
        addRow("en", QStringLiteral("A wall falls in Rivaselva"));
        addRow("en", QStringLiteral("Ada Neri arrived by ship in the evening, and nobody was waiting for her."));
        addRow("en", QStringLiteral("Storm closes three roads"));
        addRow("en", QStringLiteral("Train strike tomorrow"));
        addRow("de", QStringLiteral("Der Bürgermeister hat unterschrieben."));
        addRow("de", QStringLiteral("Mauer in Rivaselva eingestürzt"));
        addRow("de", QStringLiteral("Ada Neri kam am Abend mit dem Schiff an, und niemand wartete auf sie."));
        addRow("de", QStringLiteral("Streik der Züge morgen"));
        addRow("fr", QStringLiteral("Le maire a signé."));
        addRow("fr", QStringLiteral("Un mur s'effondre à Rivaselva"));
        addRow("fr", QStringLiteral("Ada Neri est arrivée le soir en bateau, et personne ne l'attendait."));
        addRow("fr", QStringLiteral("Grève des trains demain"));
        addRow("es", QStringLiteral("El alcalde ha firmado."));
        addRow("es", QStringLiteral("Se derrumba un muro en Rivaselva"));
        addRow("es", QStringLiteral("Ada Neri llegó por la noche en barco y nadie la esperaba."));
        addRow("es", QStringLiteral("Huelga de trenes mañana"));
        addRow("pt", QStringLiteral("O prefeito assinou."));
        addRow("pt", QStringLiteral("Muro desaba em Rivaselva"));
        addRow("pt", QStringLiteral("Ada Neri chegou à noite de navio e ninguém a esperava."));
        addRow("pt", QStringLiteral("Greve dos trens amanhã"));
        addRow("nl", QStringLiteral("De burgemeester heeft getekend."));
        addRow("nl", QStringLiteral("Muur ingestort in Rivaselva"));
        addRow("nl", QStringLiteral("Ada Neri kwam 's avonds met het schip aan en niemand wachtte op haar."));
        addRow("ca", QStringLiteral("L'alcalde ha signat."));
        addRow("ca", QStringLiteral("Ada Neri va arribar al vespre amb vaixell i ningú no l'esperava."));
        addRow("ca", QStringLiteral("Cau un mur a Rivaselva"));
        addRow("ro", QStringLiteral("Primarul a semnat."));
        addRow("ro", QStringLiteral("Ada Neri a sosit seara cu vaporul și nimeni nu o aștepta."));
        addRow("ro", QStringLiteral("Un zid s-a prăbușit la Rivaselva"));
        addRow("ar", QStringLiteral("وقّع رئيس البلدية."));
        addRow("ar", QStringLiteral("وصلت هدى المنصوري مساء بالسفينة ولم يكن أحد في انتظارها."));
        addRow("he", QStringLiteral("ראש העיר חתם."));
        addRow("he", QStringLiteral("נועה ברק הגיעה בערב באונייה ואיש לא חיכה לה."));
        addRow("fa", QStringLiteral("شهردار امضا کرد و هیچ کس در بندر منتظر او نبود."));
        addRow("uk", QStringLiteral("Мер підписав угоду, і ніхто на неї не чекав."));
        addRow("bg", QStringLiteral("Кметът подписа договора и никой не я чакаше на пристанището."));
        addRow("sv", QStringLiteral("Ada Neri kom på kvällen med båten och ingen väntade på henne."));
        addRow("pl", QStringLiteral("Ada Neri przypłynęła wieczorem statkiem i nikt na nią nie czekał."));
        addRow("tr", QStringLiteral("Ada Neri akşam gemiyle geldi ve kimse onu beklemiyordu."));
        addRow("ja", QStringLiteral("市長は昨日、契約書に署名した。"));
        addRow("zh", QStringLiteral("市长昨天签署了合同。"));
        addRow("", QStringLiteral("12 34 56"));
        addRow("", QStringLiteral("Rivaselva Corvara Dolen"));
    }
    void sentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        const QString own = suggest::languageByWords(text), told = suggest::guessLanguage(text);
        if (own == language)
            QCOMPARE(told, language);
        if (own.isEmpty() && told != language)
            QCOMPARE(told, QString());
    }

    // A paragraph is told for sure; with the library also in languages that we have no words of.
    void paragraph_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        addRow("it",
               QStringLiteral("Il consiglio comunale di Rivaselva ha approvato lunedì il piano per il nuovo ponte sul Dolen. I lavori "
                              "cominceranno a settembre e dureranno due anni, ha detto l'assessora Ada Neri, che ha ringraziato gli "
                              "abitanti per la pazienza con cui hanno aspettato."));
        addRow(
            "en",
            QStringLiteral(
                "The town council of Rivaselva approved on Monday the plan for a new bridge across the Dolen. Work will begin in September "
                "and will take two years, said Ada Neri, who thanked the people of the town for the patience with which they had waited."));
        addRow("de",
               QStringLiteral(
                   "Der Gemeinderat von Rivaselva hat am Montag den Plan für die neue Brücke über den Dolen gebilligt. Die Arbeiten "
                   "beginnen im September und dauern zwei Jahre, sagte Ada Neri, die den Bewohnern für ihre Geduld dankte."));
        addRow("fr",
               QStringLiteral(
                   "Le conseil municipal de Rivaselva a approuvé lundi le projet du nouveau pont sur le Dolen. Les travaux commenceront en "
                   "septembre et dureront deux ans, a dit Ada Neri, qui a remercié les habitants de leur patience."));
        addRow("es",
               QStringLiteral(
                   "El ayuntamiento de Rivaselva aprobó el lunes el proyecto del nuevo puente sobre el Dolen. Las obras empezarán en "
                   "septiembre y durarán dos años, dijo Ada Neri, que agradeció a los vecinos la paciencia con la que habían esperado."));
        addRow("pt",
               QStringLiteral(
                   "A câmara municipal de Rivaselva aprovou na segunda-feira o projeto da nova ponte sobre o Dolen. As obras começarão em "
                   "setembro e durarão dois anos, disse Ada Neri, que agradeceu aos moradores a paciência com que esperaram."));
        addRow("nl",
               QStringLiteral("De gemeenteraad van Rivaselva heeft maandag het plan voor de nieuwe brug over de Dolen goedgekeurd. Het "
                              "werk begint in september en duurt twee jaar, zei Ada Neri, die de bewoners bedankte voor hun geduld."));
        addRow(
            "ca",
            QStringLiteral("L'ajuntament de Rivaselva va aprovar dilluns el projecte del nou pont sobre el Dolen. Les obres començaran al "
                           "setembre i duraran dos anys, va dir Ada Neri, que va agrair als veïns la paciència amb què havien esperat."));
        addRow("ro",
               QStringLiteral("Consiliul local din Rivaselva a aprobat luni planul pentru noul pod peste Dolen. Lucrările vor începe în "
                              "septembrie și vor dura doi ani, a spus Ada Neri, care le-a mulțumit locuitorilor pentru răbdarea lor."));
        addRow("ar",
               QStringLiteral("وافق المجلس البلدي في ريفاسيلفا يوم الاثنين على خطة الجسر الجديد فوق النهر. وقالت هدى المنصوري إن الأعمال "
                              "ستبدأ في سبتمبر وتستمر سنتين، وشكرت السكان على صبرهم."));
        addRow("he",
               QStringLiteral("מועצת העיר ריבאסלבה אישרה ביום שני את התוכנית לגשר החדש מעל הנהר. העבודות יתחילו בספטמבר ויימשכו שנתיים, "
                              "אמרה נועה ברק, שהודתה לתושבים על סבלנותם."));
        // It does not agree with itself on how wide these letters are.
        // clang-format off
        addRow("fa",
               QStringLiteral("شورای شهر روز دوشنبه طرح پل تازه روی رودخانه را تصویب کرد. "
                              "کارها در سپتامبر آغاز می‌شود و دو سال طول می‌کشد، مینا راد گفت و از مردم برای شکیبایی‌شان سپاسگزاری کرد."));
        // clang-format on
        addRow("sv",
               QStringLiteral(
                   "Kommunfullmäktige i Rivaselva godkände på måndagen planen för den nya bron över Dolen. Arbetet börjar i september och "
                   "tar två år, sade Ada Neri, som tackade invånarna för det tålamod med vilket de hade väntat på bron."));
        addRow("tr",
               QStringLiteral("Rivaselva belediye meclisi pazartesi günü Dolen üzerindeki yeni köprünün planını onayladı. Çalışmalar "
                              "eylülde başlayacak ve iki yıl sürecek diyen Ada Neri, sabırla bekleyen halka teşekkür etti."));
    }
    void paragraph()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        if (QStringList({QStringLiteral("fa"), QStringLiteral("sv"), QStringLiteral("tr")}).contains(language) && !text::detectsLanguages())
            QSKIP("built without CLD2 (libcld2-dev)");
        QCOMPARE(suggest::guessLanguage(text), language);
        // with what the library would stop at
        const QString broken = text.left(20) + QChar(0x0003) + QChar(0xFFFF) + QChar(0xD800) + text.mid(20);
        QCOMPARE(suggest::guessLanguage(broken), language);
    }

    void moreThanHalfOfThemAreToldByTheFirstSentence()
    {
        const QStringList sentences
            = QStringLiteral(
                  "it:Il sindaco ha firmato.|it:Crolla un muro a Rivaselva|it:Ada Neri è arrivata a Rivaselva con la nave, di sera, e "
                  "nessuno la aspettava.|it:Maltempo, chiuse tre strade|it:Domani sciopero dei treni|en:The mayor has signed.|en:A wall "
                  "falls in Rivaselva|en:Ada Neri arrived by ship in the evening, and nobody was waiting for her.|en:Storm closes three "
                  "roads|en:Train strike tomorrow|de:Der Bürgermeister hat unterschrieben.|de:Mauer in Rivaselva eingestürzt|de:Ada Neri "
                  "kam am Abend mit dem Schiff an, und niemand wartete auf sie.|de:Streik der Züge morgen|fr:Le maire a signé.|fr:Un mur "
                  "s'effondre à Rivaselva|fr:Ada Neri est arrivée le soir en bateau, et personne ne l'attendait.|fr:Grève des trains "
                  "demain|es:El alcalde ha firmado.|es:Se derrumba un muro en Rivaselva|es:Ada Neri llegó por la noche en barco y nadie la "
                  "esperaba.|es:Huelga de trenes mañana|pt:O prefeito assinou.|pt:Muro desaba em Rivaselva|pt:Ada Neri chegou à noite de "
                  "navio e ninguém a esperava.|pt:Greve dos trens amanhã|nl:De burgemeester heeft getekend.|nl:Muur ingestort in "
                  "Rivaselva|nl:Ada Neri kwam 's avonds met het schip aan en niemand wachtte op haar.|ca:L'alcalde ha signat.|ca:Ada Neri "
                  "va arribar al vespre amb vaixell i ningú no l'esperava.|ca:Cau un mur a Rivaselva|ro:Primarul a semnat.|ro:Ada Neri a "
                  "sosit seara cu vaporul și nimeni nu o aștepta.|ro:Un zid s-a prăbușit la Rivaselva|ar:وقّع رئيس البلدية.|ar:وصلت هدى "
                  "المنصوري مساء بالسفينة ولم يكن أحد في انتظارها.|he:ראש העיר חתם.|he:נועה ברק הגיעה בערב באונייה ואיש לא חיכה "
                  "לה.|fa:شهردار امضا کرد و هیچ کس در بندر منتظر او نبود.|uk:Мер підписав угоду, і ніхто на неї не чекав.|bg:Кметът "
                  "подписа договора и никой не я чакаше на пристанището.|sv:Ada Neri kom på kvällen med båten och ingen väntade på "
                  "henne.|pl:Ada Neri przypłynęła wieczorem statkiem i nikt na nią nie czekał.|tr:Ada Neri akşam gemiyle geldi ve kimse "
                  "onu beklemiyordu.|ja:市長は昨日、契約書に署名した。|zh:市长昨天签署了合同。")
                  .split(u'|');
        int right = 0, before = 0;
        for (const QString &row : sentences) {
            const QString language = row.section(u':', 0, 0), text = row.section(u':', 1);
            right += suggest::guessLanguage(text) == language;
            before += suggest::languageByWords(text) == language;
        }
        qInfo() << "of" << sentences.size() << "first sentences" << right << "are told, by words alone" << before;
        QVERIFY(right >= before);
        QVERIFY(!text::detectsLanguages() || right > before);
        QVERIFY(right * 2 > sentences.size());
    }

    void nothingIsMadeOfNothing()
    {
        QCOMPARE(suggest::guessLanguage(QString()), QString());
        QCOMPARE(suggest::guessLanguage(QString(50, QChar(0xDC00))), QString());
        QCOMPARE(text::detectsLanguages(),
                 text::detectedLanguage(u"The council has agreed to pay for the bridge in two years.").has_value());
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
