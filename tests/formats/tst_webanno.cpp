#include "app/formats/webanno_tsv3/webanno_tsv3.h"

#include "tests/formats/law.h"

#include <QTest>

using namespace formats;

class TestWebanno : public QObject {
    Q_OBJECT

private:
    static Imported readFiles(const FileSet &files)
    {
        auto imported = WebannoTsv3().read(files);
        return imported ? *imported : Imported();
    }
    static Imported readOne(const QByteArray &tsv) { return readFiles({{QStringLiteral("a.tsv"), tsv}}); }
    static Exported writeOne(const Article &article)
    {
        auto exported = WebannoTsv3().write({&article.document, 1}, lookupIn(article.entities));
        return exported ? *exported : Exported();
    }
    static FileSet withoutSidecar(FileSet files)
    {
        std::erase_if(files, [](const auto &file) { return file.first.endsWith(QLatin1String(".json")); });
        return files;
    }
    static const QByteArray &sample()
    {
        static const QByteArray tsv = "#FORMAT=WebAnno TSV 3.3\n"
                                      "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
                                      "#T_SP=webanno.custom.Fatto|ROLE_webanno.custom.Fatto:chi_webanno.custom.FattoChiLink|"
                                      "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|tipo\n"
                                      "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType\n"
                                      "#T_RL=webanno.custom.Legame|value|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n"
                                      "\n\n"
                                      "#Text=\xF0\x9F\x98\x80 Sonia Brenni parte\n#Text=per l\\tOvest .\n"
                                      "1-1\t0-2\t\xF0\x9F\x98\x80\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
                                      "1-2\t3-8\tSonia\tQ42[1]\tPER[1]\t_\t_\t_\tnam->1-1\tnome[1]\t_\t_\t\n"
                                      "1-3\t9-15\tBrenni\tQ42[1]|*[2]\tPER[1]|FAM\\_IGLIA[2]\t_\t_\t_\tnam->1-1\tnome[1]\t_\t_\t\n"
                                      "1-4\t16-21\tparte\t_\t_\tChi\\;Che\t1-2[1]\tviaggio\t_\t_\t_\t_\t\n"
                                      "1-5\t22-25\tper\t_\t_\t_\t_\t_\t*->1-2\t*[1]\t_\t_\t\n"
                                      "1-6\t26-27\tl\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
                                      "1-7\t28-33\tOvest\t*\tLOC\t_\t_\t_\t_\t_\tverso\t1-2[1_0]\t\n"
                                      "1-7.1\t28-29\tO\t*\tMISC\t_\t_\t_\t_\t_\t_\t_\t\n"
                                      "1-8\t34-35\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
                                      "\n#Text=Piove .\n"
                                      "2-1\t37-42\tPiove\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
                                      "2-2\t43-44\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n";
        return tsv;
    }
    static annotation::AnnotationPointer tagged(const annotation::Document &document, const QString &tag)
    {
        for (const annotation::AnnotationPointer &record : document.all()) {
            if (record->tag == tag)
                return record;
        }
        return nullptr;
    }

private Q_SLOTS:
    void readsEveryKindOfCell()
    {
        const Imported read = readOne(sample());
        QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
        const annotation::Document &document = read.articles.at(0).document;
        QCOMPARE(document.text(), QString::fromUtf8("\xF0\x9F\x98\x80 Sonia Brenni parte\nper l\tOvest .  Piove ."));
        QCOMPARE(document.onLayer(annotation::layers::token).size(), 10U);
        QCOMPARE(document.onLayer(annotation::layers::sentence).size(), 2U);
        const auto person = tagged(document, QStringLiteral("PER"));
        QCOMPARE(document.surface(*person), QStringLiteral("Sonia Brenni"));
        QCOMPARE(lookupIn(read.articles[0].entities)(person->entity)->kb, QStringLiteral("Q42"));
        QCOMPARE(document.surface(*tagged(document, QStringLiteral("FAM_IGLIA"))), QStringLiteral("Brenni"));
        QCOMPARE(document.surface(*tagged(document, QStringLiteral("MISC"))), QStringLiteral("O"));
        const auto role = tagged(document, QStringLiteral("Chi;Che"));
        QVERIFY(role && role->isRelation());
        QCOMPARE(role->target, person->id);
        QCOMPARE(document.surface(*document.find(role->source)), QStringLiteral("parte"));
        QCOMPARE(document.find(role->source)->features.value(u"tipo"), QStringLiteral("viaggio"));
        const auto towards = tagged(document, QStringLiteral("verso"));
        QCOMPARE(towards->source, person->id);
        QCOMPARE(document.surface(*document.find(towards->target)), QStringLiteral("Ovest"));
        const auto name = tagged(document, QStringLiteral("nome"));
        QCOMPARE(document.surface(*name), QStringLiteral("Sonia Brenni"));
        const auto coreferent = document.onLayer(u"coreference");
        QCOMPARE(coreferent.size(), 2U);
        QCOMPARE(coreferent[0]->entity, coreferent[1]->entity);
    }

    // The rows of a foreign file say the same when they come back, sidecar or not.
    void rowsThereAndBack()
    {
        const Article article = readOne(sample()).articles.at(0);
        const Exported exported = writeOne(article);
        const QByteArray tsv = exported.files.at(QStringLiteral("a.tsv"));
        const Imported whole = readFiles(exported.files);
        QCOMPARE(law::difference(law::canonical(article), law::canonical(whole.articles.at(0))), QString());
        const Imported plain = readFiles(withoutSidecar(exported.files));
        QVERIFY2(plain.articles.size() == 1, qPrintable(plain.problems.empty() ? QString() : plain.problems[0].error.text()));
        for (const annotation::AnnotationPointer &record : article.document.all()) {
            const auto again = tagged(plain.articles[0].document, record->tag);
            QVERIFY2(again, qPrintable(law::shown(*record) + QLatin1Char('\n') + QString::fromUtf8(tsv)));
            QCOMPARE(plain.articles[0].document.surface(*again), article.document.surface(*tagged(article.document, record->tag)));
        }
        QCOMPARE(plain.articles[0].document.size(), article.document.size());
        QVERIFY2(tsv.contains("Chi\\;Che\t1-2[") && tsv.contains("FAM\\_IGLIA[") && tsv.contains("1-7.1\t28-29\tO\t"), tsv.constData());
    }

    void changedOutside()
    {
        const Article article = readOne(sample()).articles.at(0);
        Exported exported = writeOne(article);
        exported.files.at(QStringLiteral("a.tsv")).replace("LOC", "GPE");
        const Imported read = readFiles(exported.files);
        QVERIFY(tagged(read.articles.at(0).document, QStringLiteral("GPE")));
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Note);
    }

    void otherUnits()
    {
        const QByteArray tsv = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Nome|\n\n\n#Text=\xF0\x9F\x98\x80\xF0\x9F\x98\x80 Sonia\n"
                               "1-1\t0-2\t\xF0\x9F\x98\x80\xF0\x9F\x98\x80\t_\t\n1-2\t3-8\tSonia\t*\t\n";
        const Imported read = readOne(tsv);
        QCOMPARE(read.problems.size(), 1U); // said
        const auto names = read.articles.at(0).document.onLayer(u"nome");
        QCOMPARE(read.articles[0].document.surface(*names.at(0)), QStringLiteral("Sonia"));
    }

    void law_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void law()
    {
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 300; ++i) {
            const Article article = law::randomArticle(generator, i);
            const Exported exported = writeOne(article);
            const Imported read = readFiles(exported.files);
            const QByteArray tsv = exported.files.at(QStringLiteral("doc-%1.tsv").arg(i));
            QVERIFY2(read.articles.size() == 1 && read.problems.empty(),
                     qPrintable(QString::fromUtf8(tsv) + (read.problems.empty() ? QString() : read.problems[0].error.text())));
            QCOMPARE(law::difference(law::canonical(article), law::canonical(read.articles[0])), QString());
            checkWithoutSidecar(article, exported, tsv);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // Without the sidecar each span has the words that it had, but for those that the losses name.
    static void checkWithoutSidecar(const formats::Article &article, const formats::Exported &exported, const QByteArray &tsv)
    {
        const Imported read = readFiles(withoutSidecar(exported.files));
        QVERIFY2(read.articles.size() == 1,
                 qPrintable((read.problems.empty() ? QString() : read.problems[0].error.text()) + QString::fromUtf8(tsv)));
        QMap<QString, int> there;
        const auto key = [](const annotation::Annotation &span) {
            return QStringLiteral("%1 %2 %3-%4").arg(span.layer, span.tag).arg(span.hull().begin).arg(span.hull().end);
        };
        for (const annotation::AnnotationPointer &span : read.articles[0].document.spans())
            ++there[key(*span)];
        qsizetype relations = 0;
        for (const annotation::AnnotationPointer &record : article.document.all()) {
            const bool lost = std::any_of(exported.losses.begin(), exported.losses.end(),
                                          [&record](const Loss &loss) { return loss.id == record->id; });
            if (!lost && record->isSpan() && QString::fromLatin1(record->layer.toLatin1()) == record->layer)
                QVERIFY2(there[key(*record)]-- > 0, qPrintable(law::shown(*record) + QLatin1Char('\n') + QString::fromUtf8(tsv)));
            relations += !lost && record->isRelation();
        }
        QCOMPARE(static_cast<qsizetype>(read.articles[0].document.relations().size()), relations);
    }

    void torture()
    {
        const Article article = law::tortureArticle();
        const Exported exported = writeOne(article);
        QCOMPARE(law::difference(law::canonical(article), law::canonical(readFiles(exported.files).articles.at(0))), QString());
        checkWithoutSidecar(article, exported, exported.files.at(QStringLiteral("torture.tsv")));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("tsv");
        QTest::addColumn<QString>("where");
        const auto changed = [](const char *from, const char *to) { return QByteArray(sample()).replace(from, to); };
        QTest::newRow("not ours") << QByteArray("a\tb\n") << QStringLiteral("b.tsv, line 1");
        QTest::newRow("strange layer") << changed("#T_CH", "#T_XX") << QStringLiteral("b.tsv, line 4");
        QTest::newRow("row before text") << changed("#Text=\xF0\x9F\x98\x80 Sonia Brenni parte\n#Text=per l\\tOvest .\n", "")
                                         << QStringLiteral("b.tsv, line 8");
        QTest::newRow("column missing") << changed("parte\t_\t_\t", "parte\t_\t") << QStringLiteral("b.tsv, line 13");
        QTest::newRow("no place") << changed("22-25", "22+25") << QStringLiteral("b.tsv, line 14");
        QTest::newRow("reversed") << changed("22-25", "25-22") << QStringLiteral("b.tsv, line 14");
        QTest::newRow("other words") << changed("\tparte\t", "\tperde\t") << QStringLiteral("b.tsv, line 13");
        QTest::newRow("outside") << changed("43-44", "93-94") << QStringLiteral("b.tsv, line 22");
        QTest::newRow("sentences cross") << changed("2-1\t37-42", "2-1\t27-32") << QStringLiteral("b.tsv, line 20");
        QTest::newRow("target of nothing") << changed("1-2[1]\tviaggio", "9-9\tviaggio") << QStringLiteral("b.tsv, line 13");
        QTest::newRow("relation of nothing") << changed("1-2[1_0]", "8-1") << QStringLiteral("b.tsv, line 16");
        const QByteArray late = QByteArray(sample()) + "\n#T_SP=webanno.custom.Late|value\n"; // of which the rows have no column
        QTest::newRow("layer after the text") << late << QStringLiteral("b.tsv, line %1").arg(late.count('\n'));
        QTest::newRow("not UTF-8") << changed("Piove", "P\xFF") << QStringLiteral("b.tsv");
    }
    void bad()
    {
        QFETCH(QByteArray, tsv);
        QFETCH(QString, where);
        const Imported read
            = readFiles({{QStringLiteral("a.tsv"), sample()}, {QStringLiteral("b.tsv"), tsv}, {QStringLiteral("c.tsv"), sample()}});
        QCOMPARE(read.articles.size(), 2U); // the others come in
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QCOMPARE(read.problems[0].error.where, where);
    }

    void recognises()
    {
        QCOMPARE(WebannoTsv3().recognises({{QStringLiteral("a.tsv"), sample()}}), Likelihood::Certain);
        QCOMPARE(WebannoTsv3().recognises({{QStringLiteral("a.tsv"), "a\tb\n"}}), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestWebanno)
#include "tst_webanno.moc"
