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
