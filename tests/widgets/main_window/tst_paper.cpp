// The timeline on paper through the window's own door: files of every kind, a window in time, one entity, pages of a printer.
#include "app/workspace/sample.h"
#include "app/workspace/workspace.h"
#include "tests/support/text_art.h"
#include "widgets/main_window/renderer.h"
#include "widgets/main_window/timeline_paper.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::main_window;

class TestPaper : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    annotation::Document document_ = support::docFromArt(QStringLiteral(R"(
        Carla Brenni ha visitato la diga la scorsa settimana; Otto Lanz ha parlato nel 1987.
        [per-------]    [visi--]            [week-----------] [lanz---]    [parl-]     [yr]
        --
        article: name=diga title="La diga" lang=it dct=2025-09-15 source="Gazzetta di Valfosca"
        per: PER
        lanz: PER
        visi: EVENT class=OCCURRENCE
        week: TIMEX3 type=DATE value=2025-W37
        parl: EVENT class=OCCURRENCE
        yr: TIMEX3 type=DATE value=1987
        l1: IS_INCLUDED visi -> week
        l2: IS_INCLUDED parl -> yr
    )"));

    QByteArray written(const QString &name, const cli::TimelinePicture &wanted)
    {
        const QString path = folder_.filePath(name);
        const base::Result<> drawn = FileRenderer().timeline(document_, timeline::timelineOf(document_), wanted, path);
        if (!drawn)
            qWarning() << drawn.error().text();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void everyKind()
    {
        const QByteArray svg = written(QStringLiteral("a.svg"), {});
        for (const char *words : {"La diga", "Gazzetta di Valfosca", "visitato", "parlato"})
            QVERIFY2(svg.contains(words), words);
        const QByteArray pdf = written(QStringLiteral("a.pdf"), {});
        QVERIFY(pdf.startsWith("%PDF") && pdf.size() > 4000);
        const QImage png = QImage::fromData(written(QStringLiteral("a.png"), {}));
        QVERIFY(png.width() >= 2880);
        QCOMPARE(png.pixelColor(4, 4), QColor(Qt::white));
        QVERIFY(!FileRenderer().timeline(document_, timeline::timelineOf(document_), {}, folder_.filePath(QStringLiteral("a.gif"))));
    }

    void aWindow()
    {
        cli::TimelinePicture wanted;
        wanted.from = timeline::instantOf({2025, 9, 1});
        const QByteArray svg = written(QStringLiteral("w.svg"), wanted);
        QVERIFY(svg.contains("visitato"));
        QVERIFY(!svg.contains("parlato"));
        wanted = {};
        wanted.to = timeline::instantOf({2000, 1, 1});
        const QByteArray before = written(QStringLiteral("b.svg"), wanted);
        QVERIFY(before.contains("parlato") && !before.contains("visitato"));
    }

    void oneEntity()
    {
        cli::TimelinePicture wanted;
        const annotation::AnnotationId visited = document_.onLayer(annotation::layers::event).front()->id;
        wanted.shows = [visited](annotation::AnnotationId id) { return id == visited; };
        const QByteArray svg = written(QStringLiteral("e.svg"), wanted);
        QVERIFY(svg.contains("visitato") && !svg.contains("parlato"));
    }

    void nothingToShow()
    {
        document_ = support::docFromArt(QStringLiteral("Niente.\n--\narticle: name=vuoto lang=it dct=2025-09-15\n"));
        QVERIFY(!written(QStringLiteral("n.svg"), {}).isEmpty());
        cli::TimelinePicture wanted;
        wanted.from = timeline::instantOf({2025, 9, 1});
        QVERIFY(!written(QStringLiteral("n2.png"), wanted).isEmpty());
    }

    void printsPages()
    {
        QString below = QStringLiteral("--\narticle: name=lungo title=Lungo lang=it dct=2025-09-15\n");
        QString art;
        for (int i = 0; i < 90; ++i) {
            art += QStringLiteral("Persona%1 arriva oggi.\n[p%1----] [e%1-] [t%1]\n").arg(i, 2, 10, QLatin1Char('0'));
            below += QStringLiteral("p%1: PER\ne%1: EVENT\nt%1: TIMEX3 type=DATE value=2025-09-%2\nl%1: IS_INCLUDED e%1 -> t%1\n")
                         .arg(i, 2, 10, QLatin1Char('0'))
                         .arg(1 + i % 28, 2, 10, QLatin1Char('0'));
        }
        const auto read = support::readArt(art + below);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter pdf(&buffer);
            pdf.setResolution(96);
            pdf.setPageSize(QPageSize(QPageSize::A4));
            pdf.setPageOrientation(QPageLayout::Landscape);
            QVERIFY(printSheet(pdf, timelineSheet(read->document, timeline::timelineOf(read->document), {}, Paper::Page)));
        }
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        QFile kept(QDir(folder).filePath(QStringLiteral("print.pdf")));
        if (!folder.isEmpty() && kept.open(QIODevice::WriteOnly))
            kept.write(buffer.data());
        const int pages = int(buffer.data().count("/Type /Page\n"));
        QVERIFY2(pages >= 4, qPrintable(QString::number(pages)));
    }
};

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
