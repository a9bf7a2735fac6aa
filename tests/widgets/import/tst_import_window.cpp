// The window before an import: what it shows of files, tables, labels and duplicates; what keys change; what it hands over.
#include "widgets/import/article_rows.h"
#include "widgets/import/columns_table.h"
#include "widgets/import/import_window.h"
#include "widgets/import/paragraph_list.h"
#include "widgets/import/recognised_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::importing;

class TestImportWindow : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    workspace::Workspace workspace_;

    static constexpr int patience = 30000; // ms

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString wall() const
    {
        return file(QStringLiteral("muro.txt"),
                    "Crolla un muro a Rivaselva\n\nDi Ada Neri\n\nIl muro della vecchia scuola è crollato lunedì sera. Nessuno è "
                    "ferito.\n\nLeggi anche: la scuola nuova\n");
    }
    std::unique_ptr<ImportWindow> open(const QStringList &paths)
    {
        auto window = std::make_unique<ImportWindow>(workspace_, paths, nullptr);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        auto *files = list(*window);
        if (!QTest::qWaitFor([files] { return files->model()->rowCount() > 0; }, patience))
            qFatal("nothing was looked at");
        return window;
    }
    static QListView *list(const ImportWindow &window)
    {
        for (QListView *one : window.findChildren<QListView *>()) {
            if (qobject_cast<ArticleRows *>(one->model()))
                return one;
        }
        return nullptr;
    }
    static QModelIndex row(const ImportWindow &window, int at) { return list(window)->model()->index(at, 0); }
    static QStringList names(const ImportWindow &window)
    {
        QStringList all;
        for (int i = 0; i < list(window)->model()->rowCount(); ++i)
            all.append(row(window, i).data().toString() + QLatin1Char('|') + row(window, i).data(ArticleRows::Hint).toString());
        return all;
    }
    static QPushButton *addButton(const ImportWindow &window)
    {
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    static bool says(const ImportWindow &window, const QString &words)
    {
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    }
    static QLineEdit *field(const ImportWindow &window, const QString &placeholder)
    {
        for (QLineEdit *one : window.findChildren<QLineEdit *>()) {
            if (one->placeholderText() == placeholder)
                return one;
        }
        return nullptr;
    }
    workspace::ImportReport bring(const QStringList &paths, const workspace::ImportOptions &options)
    {
        const auto report = std::make_shared<workspace::ImportReport>();
        const auto job = workspace::importFiles(workspace_, paths, options, report);
        job->start();
        job->wait();
        return *report;
    }
    // What the window hands over when its button is pressed by Return.
    workspace::ImportOptions decide(ImportWindow &window)
    {
        workspace::ImportOptions options;
        connect(&window, &ImportWindow::decided, this,
                [&options](const QStringList &, const workspace::ImportOptions &all, bool) { options = all; });
        QTest::keyClick(list(window), Qt::Key_Return);
        if (window.isVisible())
            qFatal("it did not close");
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        QVERIFY(workspace_.create(folder_.filePath(QStringLiteral("p.chiosa")), {}));
    }

    void keysChangeWhatParagraphsAre()
    {
        const auto window = open({wall()});
        QCOMPARE(names(*window).size(), 1);
        QVERIFY2(names(*window).at(0).startsWith(u"muro.txt|"), qPrintable(names(*window).at(0)));
        auto *paragraphs = window->findChild<ParagraphList *>();
        QCOMPARE(paragraphs->count(), 4);
        QTest::keyClick(paragraphs, Qt::Key_End);
        QTest::keyClick(paragraphs, Qt::Key_R);
        QCOMPARE(paragraphs->currentRow(), 3); // where it was
        QVERIFY(paragraphs->currentItem()->data(Qt::AccessibleTextRole).toString().startsWith(partWords(QStringLiteral("BOILERPLATE"))));
        QTest::keyClick(paragraphs, Qt::Key_Up);
        QTest::keyClick(paragraphs, Qt::Key_H);
        QLineEdit *source = field(*window, RecognisedPanel::tr("not given"));
        source->clear();
        QTest::keyClicks(source, QStringLiteral("Il Foglio"));
        QLineEdit *date = field(*window, RecognisedPanel::tr("not found; 15 September 2025"));
        date->clear();
        QTest::keyClicks(date, QStringLiteral("2025-03-04"));
        const auto report = bring({wall()}, decide(*window));
        QCOMPARE(report.added.size(), 1U);
        QVERIFY(workspace_.load(report.added[0]));
        const annotation::Document &document = *workspace_.document(report.added[0]);
        QCOMPARE(document.fields().source, QStringLiteral("Il Foglio"));
        QCOMPARE(document.fields().dct, QStringLiteral("2025-03-04"));
        const std::vector<workspace::Paragraph> parts = workspace::paragraphsOf(document);
        QCOMPARE(parts[2].part, QStringLiteral("HEADING"));
        QCOMPARE(parts[3].part, QStringLiteral("BOILERPLATE"));
    }

    void whatIsThereAlreadyIsSaid()
    {
        const auto window = open({wall()});
        QVERIFY(says(*window, QStringLiteral("“muro”")));
        QVERIFY(!addButton(*window)->isEnabled());
    }

    void columnsAreChosen()
    {
        const QString path
            = file(QStringLiteral("t.csv"),
                   "chi,cosa,quando\nAda,\"Ada Neri è arrivata a Rivaselva con la nave, di sera, e nessuno la aspettava.\",2025-02-01\n"
                   "Bea,\"Bea Sala è partita da Rivaselva con il treno, di mattina, e tutti la salutavano.\",2025-02-02\n");
        const auto window = open({path});
        auto *columns = window->findChild<ColumnsTable *>();
        QVERIFY(columns->isVisible());
        QCOMPARE(columns->columnCount(), 3);
        auto *second = qobject_cast<QComboBox *>(columns->cellWidget(0, 1));
        QCOMPARE(second->currentText(), ColumnsTable::tr("Text")); // the longest
        QCOMPARE(columns->item(1, 0)->text(), QStringLiteral("Ada"));
        auto *third = qobject_cast<QComboBox *>(columns->cellWidget(0, 2));
        while (third->currentText() != ColumnsTable::tr("Date"))
            QTest::keyClick(third, Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(field(*window, RecognisedPanel::tr("not found; 15 September 2025"))->text(), QStringLiteral("2025-02-01"),
                                  patience);
        QCOMPARE(names(*window).size(), 2);
        const auto report = bring({path}, decide(*window));
        QCOMPARE(report.added.size(), 2U);
        QCOMPARE(workspace_.article(report.added[1])->fields.dct, QStringLiteral("2025-02-02"));
    }

    void aColumnKeptBesideStaysThereAndTheChoiceIsRemembered()
    {
        const QByteArray rows = "author,body,when\nAda Neri,\"La nave Aurora è partita ieri sera da Rivaselva.\",2025-02-0";
        const QString path = file(QStringLiteral("u.csv"), rows + "1\n");
        const auto window = open({path});
        auto *columns = window->findChild<ColumnsTable *>();
        auto *first = qobject_cast<QComboBox *>(columns->cellWidget(0, 0));
        QCOMPARE(first->currentText(), ColumnsTable::tr("Author"));
        QTest::keyClick(first, Qt::Key_Home);
        QCOMPARE(first->currentText(), ColumnsTable::tr("kept beside"));
        auto *third = qobject_cast<QComboBox *>(columns->cellWidget(0, 2));
        while (third->currentText() != ColumnsTable::tr("Date"))
            QTest::keyClick(third, Qt::Key_Down);
        const auto report = bring({path}, decide(*window));
        QCOMPARE(report.added.size(), 1U);
        QVERIFY(workspace_.load(report.added[0]));
        const annotation::ArticleFields &fields = workspace_.document(report.added[0])->fields();
        QCOMPARE(fields.author, QString());
        QCOMPARE(fields.dct, QStringLiteral("2025-02-01"));
        QCOMPARE(fields.features.value(u"column.author"), QStringLiteral("Ada Neri"));
        const auto again = open({file(QStringLiteral("v.csv"), rows + "2\n")});
        auto *same = again->findChild<ColumnsTable *>();
        QCOMPARE(qobject_cast<QComboBox *>(same->cellWidget(0, 0))->currentText(), ColumnsTable::tr("kept beside"));
        QCOMPARE(qobject_cast<QComboBox *>(same->cellWidget(0, 2))->currentText(), ColumnsTable::tr("Date"));
    }

    void allArticlesAreShownAsOneScrolls()
    {
        QByteArray lines;
        for (int i = 0; i < 700; ++i)
            lines += QStringLiteral("{\"id\":\"n%1\",\"lang\":\"it\",\"title\":\"Nave %1\",\"text\":\"La nave numero %1 è partita.\"}\n")
                         .arg(i)
                         .toUtf8();
        const QString path = file(QStringLiteral("many.jsonl"), lines);
        const auto window = open({path});
        const QAbstractItemModel *rows = list(*window)->model();
        QVERIFY(rows->rowCount() < 200); // not all at once
        QVERIFY(says(*window,
                     ImportWindow::tr("%1, more articles than are shown; all come in").arg(ImportWindow::tr("%n file(s)", nullptr, 1))));
        QTRY_COMPARE_WITH_TIMEOUT((QTest::keyClick(list(*window), Qt::Key_End), rows->rowCount()), 700, patience);
        QCOMPARE(row(*window, 699).data().toString(), QStringLiteral("Nave 699"));
        QCOMPARE(row(*window, 40).data().toString(), QStringLiteral("Nave 40"));
        QTest::keyClick(list(*window), Qt::Key_End);
        for (QCheckBox *box : window->findChildren<QCheckBox *>()) {
            if (box->text() == RecognisedPanel::tr("Bring this article in"))
                QTest::keyClick(box, Qt::Key_Space);
        }
        const workspace::ImportOptions options = decide(*window);
        QCOMPARE(options.parts.size(), 1U);
        QVERIFY(options.parts[0].wishes.at(699).leftOut);
    }

    void labelsAreMappedAndRemembered()
    {
        const QString path = file(QStringLiteral("l.jsonl"),
                                  R"({"id":"l","lang":"it","text":"Ada Neri guida la nave Aurora.","spans":[)"
                                  R"({"start":0,"end":8,"label":"HUMAN"},{"start":18,"end":29,"label":"SHIP"}]})"
                                  "\n");
        const auto chosen = [](const ImportWindow &window, const QString &label) -> QComboBox * {
            for (QComboBox *box : window.findChildren<QComboBox *>()) {
                if (box->accessibleName().contains(label))
                    return box;
            }
            return nullptr;
        };
        const auto window = open({path});
        QComboBox *human = chosen(*window, QStringLiteral("HUMAN"));
        QComboBox *ship = chosen(*window, QStringLiteral("SHIP"));
        QVERIFY(human && ship);
        QCOMPARE(human->currentIndex(), 0); // as it is
        QTest::keyClick(human, Qt::Key_Down);
        QTest::keyClick(human, Qt::Key_Down); // the first tag of the tag set
        QTest::keyClick(ship, Qt::Key_Down);  // new in the tag set
        const QString person = workspace_.tagSet().layers().front().tags.front().id;
        const auto report = bring({path}, decide(*window));
        QCOMPARE(report.added.size(), 1U);
        QVERIFY(workspace_.tagSet().tag(u"entity", u"SHIP"));
        QVERIFY(!workspace_.tagSet().tag(u"entity", u"HUMAN"));
        QVERIFY(workspace_.load(report.added[0]));
        QStringList tags;
        for (const annotation::AnnotationPointer &span : workspace_.document(report.added[0])->spans()) {
            if (span->layer != annotation::layers::structure)
                tags.append(span->tag);
        }
        QCOMPARE(tags, QStringList({person, QStringLiteral("SHIP")}));
        const QString other = file(QStringLiteral("m.jsonl"),
                                   R"({"id":"m","lang":"it","text":"Bea Sala dorme.","spans":[)"
                                   R"({"start":0,"end":8,"label":"HUMAN"}]})"
                                   "\n");
        const auto again = open({other});
        QCOMPARE(chosen(*again, QStringLiteral("HUMAN"))->currentIndex(), 2); // remembered
    }

    void anArticleIsLeftOutAndNobodyKnowsABinary()
    {
        const QString path
            = file(QStringLiteral("two.jsonl"), "{\"id\":\"x1\",\"text\":\"Uno va.\"}\n{\"id\":\"x2\",\"text\":\"Due viene.\"}\n");
        const QString binary = file(QStringLiteral("nothing.xyz"), QByteArray("\0\1\2\3\0\0\377", 7));
        const auto window = open({path, binary});
        QCOMPARE(names(*window).size(), 3);
        auto *files = list(*window);
        QTest::keyClick(files, Qt::Key_Home);
        QTest::keyClick(files, Qt::Key_Down);
        for (QCheckBox *box : window->findChildren<QCheckBox *>()) {
            if (box->text() == RecognisedPanel::tr("Bring this article in"))
                QTest::keyClick(box, Qt::Key_Space);
        }
        QVERIFY(row(*window, 1).data(ArticleRows::Out).toBool());
        QVERIFY(!row(*window, 0).data(ArticleRows::Out).toBool());
        const auto report = bring({path, binary}, decide(*window));
        QCOMPARE(report.added.size(), 1U);
        QCOMPARE(workspace_.article(report.added[0])->fields.name, QStringLiteral("x1"));
    }
};

QTEST_MAIN(TestImportWindow)
#include "tst_import_window.moc"
