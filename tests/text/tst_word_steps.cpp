#include "app/text/word_steps.h"

#include <QTest>

class TestWordSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps()
    {
        const QString text = QStringLiteral("dell’ambasciata, «a Minsk» il 3.");
        const QString it = QStringLiteral("it");
        using Maybe = std::optional<qsizetype>;
        QCOMPARE(text::nextWordEnd(text, 0, it), Maybe(5));
        QCOMPARE(text::nextWordEnd(text, 5, it), Maybe(15));
        QCOMPARE(text::nextWordEnd(text, 15, it), Maybe(19)); // past the comma and the quotation mark
        QCOMPARE(text::previousWordEnd(text, 19, it), Maybe(15));
        QCOMPARE(text::nextWordBegin(text, 5, it), Maybe(18));
        QCOMPARE(text::previousWordBegin(text, 18, it), Maybe(5));
        QCOMPARE(text::nextWordEnd(text, 31, it), Maybe());
        QCOMPARE(text::previousWordBegin(text, 0, it), Maybe());
    }

    void aStepInABookCostsWhatItCostsInALine()
    {
        const QString book = QStringLiteral("parola ").repeated(300000);
        for (qsizetype at = 0; at < book.size(); at += book.size() / 50)
            QVERIFY(at + 7 >= book.size() || text::nextWordEnd(book, at, QStringLiteral("it")));
    }
};

QTEST_GUILESS_MAIN(TestWordSteps)
#include "tst_word_steps.moc"
