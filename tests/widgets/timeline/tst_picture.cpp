// What is drawn: every glyph leaves ink of its own, in every theme and scale; vector devices take it too. CHIOSA_PICTURES names a folder
// in which the pictures are kept for people to look at.
#include "tests/widgets/timeline/demo.h"
#include "widgets/timeline/render.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTest>

#include <algorithm>

Q_DECLARE_METATYPE(widgets::timeline::TimelineModel)

using namespace widgets::timeline;
using widgets::common::ThemeKind;

namespace {

QImage picture(const TimelineModel &model, RenderOptions options, ThemeKind kind, double scale)
{
    const QSizeF size = renderedSize(model, options);
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderTimeline(painter, model, options, widgets::common::theme(kind));
    return image;
}

QImage paper(const Sheet &sheet)
{
    QImage image(sheet.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSheet(painter, sheet, paperTheme());
    return image;
}

void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int n = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        n += int(std::count(line, line + image.width(), colour.rgb()));
    }
    return n;
}

} // namespace

class TestPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTheme_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << int(ThemeKind::Light) << 1.0;
        QTest::newRow("dark") << int(ThemeKind::Dark) << 1.0;
        QTest::newRow("light200") << int(ThemeKind::Light) << 2.0;
        QTest::newRow("hcLight") << int(ThemeKind::HighContrastLight) << 1.0;
        QTest::newRow("hcDark") << int(ThemeKind::HighContrastDark) << 1.0;
    }

    void everyTheme()
    {
        QFETCH(int, kind);
        QFETCH(double, scale);
        RenderOptions options;
        options.width = 1600;
        options.legend = true;
        options.selected = 6;
        const QImage image = picture(demo::story(), options, ThemeKind(kind), scale);
        keep(image, QStringLiteral("story-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
        const auto &theme = widgets::common::theme(ThemeKind(kind));
        QVERIFY(pixelsOf(image, theme.ink) > 50);
        QVERIFY(pixelsOf(image, theme.conflict) > 20);
        QCOMPARE(image.pixelColor(QPoint(int(3 * scale), int(60 * scale))).rgb(), theme.panel.rgb());
    }

    void manyEventsBecomeCounts()
    {
        RenderOptions options;
        options.width = 1600;
        options.height = 700;
        options.laneBy = LaneBy::None;
        keep(picture(demo::many(10000), options, ThemeKind::Light, 1), QStringLiteral("many"));
        options.laneBy = LaneBy::Actor;
        options.comfortable = false;
        options.window = std::pair{secondsOf(2025, 3, 1), secondsOf(2025, 4, 20)};
        keep(picture(demo::many(10000), options, ThemeKind::Light, 1), QStringLiteral("many-near"));
    }

    // Nothing is cut off: every event has a row, a glyph and its label inside the picture.
    void everythingIsInside_data()
    {
        QTest::addColumn<TimelineModel>("model");
        QTest::addColumn<bool>("windowed");
        QTest::newRow("story") << demo::story() << false;
        QTest::newRow("two hundred events") << demo::many(200, 3, 2, 12) << false;
        QTest::newRow("one crowded lane") << demo::many(60, 5, 1, 1) << false;
        QTest::newRow("a window") << demo::story() << true;
    }
    void everythingIsInside()
    {
        QFETCH(TimelineModel, model);
        QFETCH(bool, windowed);
        RenderOptions options;
        options.title = QStringLiteral("La diga di Valfosca, con un titolo assai lungo");
        options.subtitle = QStringLiteral("article of 15 September 2025");
        options.legend = true;
        options.widest = 12000;
        if (windowed)
            options.window = std::pair{secondsOf(2025, 9, 1), secondsOf(2025, 10, 1)};
        const Sheet sheet = sheetOf(model, options);
        keep(paper(sheet), QStringLiteral("paper-%1").arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
        const double left = sheet.port.canvasLeft(), right = sheet.port.size.width(), bottom = sheet.port.size.height();
        int drawn = 0;
        for (const Drawn &d : sheet.frame.drawn) {
            const QByteArray name = sheet.scene.model.items[size_t(d.item)].text.toUtf8();
            QVERIFY2(d.y - 8 >= sheet.port.metrics.ruler && d.y + 8 <= bottom, name);
            QVERIFY2(windowed || (d.glyph.left >= left - 0.5 && d.glyph.right <= right + 0.5), name);
            QVERIFY2(d.place != Drawn::LabelPlace::None, name);
            QVERIFY2(d.labelX >= left - 0.5 && d.labelX + d.labelWidth <= right + 0.5, name);
            ++drawn;
        }
        for (const Band &band : sheet.frame.bands) {
            QCOMPARE(band.hidden, 0);
            QCOMPARE(band.unnamed, 0);
        }
        QCOMPARE(sheet.frame.earlier + sheet.frame.later, 0);
        QCOMPARE(drawn, int(sheet.scene.model.items.size()));
        QVERIFY(windowed || drawn >= int(model.items.size()) - 1); // the demo's undated ones have no place
        for (const Ruler::Label &label : sheet.frame.ruler.fine)
            QVERIFY(label.x <= right);
    }

    // Nor does any ink fall outside: painted with room around it, the room stays empty.
    void noInkOutside()
    {
        constexpr int room = 60;
        RenderOptions options;
        options.legend = true;
        options.title = QStringLiteral("La diga di Valfosca");
        options.subtitle = QStringLiteral("15 settembre 2025");
        const Sheet sheet = sheetOf(demo::story(), options);
        const QSize size = sheet.size().toSize();
        QImage image(size + QSize(2 * room, 2 * room), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.translate(room, room);
        paintSheet(painter, sheet, paperTheme());
        painter.end();
        int outside = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool inside = x >= room - 1 && y >= room - 1 && x <= room + size.width() && y <= room + size.height();
                outside += !inside && image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
            }
        }
        QCOMPARE(outside, 0);
        QCOMPARE(image.pixelColor(room + 200, room + 4).rgb(), QColor(Qt::white).rgb()); // the head is there, on white
    }

    void aWindowFillsTheWidth()
    {
        RenderOptions options;
        options.window = std::pair{secondsOf(2025, 9, 1), secondsOf(2025, 10, 1)};
        const Sheet sheet = sheetOf(demo::story(), options);
        QVERIFY(std::abs(sheet.port.toView(sheet.axis.x(options.window->first)) - sheet.port.canvasLeft()) < 1);
        QVERIFY(std::abs(sheet.port.toView(sheet.axis.x(options.window->second)) - sheet.port.size.width()) < 1);
        for (const Item &item : sheet.scene.model.items)
            QVERIFY(item.id != 11); // October
        QVERIFY(sheet.scene.find(3) >= 0);
    }

    // Pages take every row once, in order, and no row is cut in two.
    void pages()
    {
        RenderOptions options;
        options.legend = true;
        options.title = QStringLiteral("Molti eventi");
        options.widest = 4000;
        const Sheet sheet = sheetOf(demo::many(300, 3, 2, 40), options);
        const double pageHeight = 700;
        const std::vector<Page> pages = pagesOf(sheet, pageHeight);
        QVERIFY(pages.size() > 2);
        double at = 0;
        std::vector<int> seen(sheet.scene.model.items.size(), 0);
        for (size_t i = 0; i < pages.size(); ++i) {
            QCOMPARE(pages[i].scrollY, at);
            at += pages[i].height;
            QCOMPARE(pages[i].head, i == 0);
            QCOMPARE(pages[i].legend, i + 1 == pages.size());
            const double whole = (pages[i].head ? sheet.headHeight : 0)
                + (pages[i].height > 0 ? pages[i].height + sheet.port.metrics.ruler : 0) + (pages[i].legend ? sheet.legendHeight : 0);
            QVERIFY(whole <= pageHeight);
            for (const Drawn &d : sheet.frame.drawn) {
                const double y = d.y - sheet.port.metrics.ruler, half = sheet.port.metrics.bar / 2;
                const bool here = y - half >= pages[i].scrollY && y + half <= pages[i].scrollY + pages[i].height;
                seen[size_t(d.item)] += here ? 1 : 0;
            }
        }
        QCOMPARE(at, laneTops(sheet.scene, sheet.port.metrics).back());
        for (const Drawn &d : sheet.frame.drawn)
            QCOMPARE(seen[size_t(d.item)], 1);
        QImage image(QSize(int(sheet.size().width()), int(pageHeight)), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPage(painter, sheet, pages[1], paperTheme());
        painter.end();
        keep(image, QStringLiteral("page-2"));
        QVERIFY(pixelsOf(image, paperTheme().text) + pixelsOf(image, paperTheme().ink) > 100);
    }

    void vectorDevices()
    {
        RenderOptions options;
        QBuffer svg;
        QSvgGenerator generator;
        generator.setOutputDevice(&svg);
        const QSizeF size = renderedSize(demo::story(), options);
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF({0, 0}, size));
        QPainter painter(&generator);
        renderTimeline(painter, demo::story(), options, widgets::common::theme(ThemeKind::Light));
        painter.end();
        QVERIFY(svg.data().contains("flood drill"));
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        QPdfWriter writer(&pdf);
        QPainter page(&writer);
        renderTimeline(page, demo::story(), options, widgets::common::theme(ThemeKind::Light));
        page.end();
        QVERIFY(pdf.data().startsWith("%PDF"));
        QVERIFY(pdf.data().size() > 4000);
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
