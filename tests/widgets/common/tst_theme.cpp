// The themes keep the contrasts that the design asks for, and tell labels apart.
#include "widgets/common/chip.h"
#include "widgets/common/icons.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace widgets::common;

class tst_theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrasts_data();
    void contrasts();
    void userColoursAreReadable_data() { contrasts_data(); }
    void userColoursAreReadable();
    void unknownSlotsStayTheSame();
    void applyingReachesThePalette();
    void keyCapsNameKeys_data();
    void keyCapsNameKeys();
    void everyIconPaints();
    void chipGrowsWithItsCode();
};

void tst_theme::contrasts_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("high contrast light") << 2;
    QTest::newRow("high contrast dark") << 3;
}

void tst_theme::contrasts()
{
    QFETCH(int, kind);
    const Theme &t = theme(static_cast<ThemeKind>(kind));
    QVERIFY(contrast(t.text, t.paper) >= 7);
    QVERIFY(contrast(t.text, t.selectedRow) >= 7);
    QVERIFY(contrast(t.text, t.textSelection) >= 7);
    QVERIFY(contrast(t.textHint, t.panel) >= 4.5);
    QVERIFY(contrast(t.ink, t.paper) >= 15);
    QVERIFY(contrast(t.conflict, t.paper) >= 4.5);
    for (const LabelColours &label : t.labels) {
        QVERIFY(contrast(t.text, label.fill) >= 7);
        QVERIFY(contrast(t.text, label.fillStrong) >= 7);
        QVERIFY(contrast(label.ink, t.paper) >= 4.5);
        QVERIFY(contrast(label.marker, t.paper) >= (t.highContrast ? 4.5 : 3.0));
    }
}

void tst_theme::userColoursAreReadable()
{
    QFETCH(int, kind);
    const Theme &t = theme(static_cast<ThemeKind>(kind));
    for (const char *colour : {"#ffff00", "#000000", "#ffffff", "#00ffff", "#ff0000", "#808080"}) {
        annotation::TagType tag;
        tag.colour = QLatin1String(colour);
        const LabelColours label = t.label(&tag);
        QVERIFY2(contrast(label.ink, t.paper) >= 7, colour);
        QVERIFY2(contrast(label.marker, t.paper) >= 3, colour);
        QVERIFY2(contrast(t.text, label.fill) >= 7, colour);
    }
}

void tst_theme::unknownSlotsStayTheSame()
{
    const Theme &t = theme(ThemeKind::Light);
    QCOMPARE(t.slot(QStringLiteral("LAW")).marker, t.slot(QStringLiteral("LAW")).marker);
    QCOMPARE(t.slot(QStringLiteral("LOC")).marker, QColor(0x3f, 0x8c, 0x6c));
    QVERIFY(t.label(nullptr).marker.isValid());
}

void tst_theme::applyingReachesThePalette()
{
    applyTheme(*qApp, ThemeKind::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), theme(ThemeKind::Dark).paper);
    QCOMPARE(currentTheme().kind, ThemeKind::Dark);
    applyTheme(*qApp, ThemeKind::Light);
    QCOMPARE(qApp->palette().color(QPalette::Text), theme(ThemeKind::Light).text);
}

void tst_theme::keyCapsNameKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QStringList>("caps");
    QTest::newRow("letter") << QStringLiteral("A") << QStringList{QStringLiteral("A")};
    QTest::newRow("shift and arrow") << QStringLiteral("Shift+Right") << QStringList{QString::fromUtf8("⇧"), QString::fromUtf8("→")};
    QTest::newRow("control and return") << QStringLiteral("Ctrl+Return") << QStringList{QStringLiteral("Ctrl"), QString::fromUtf8("⏎")};
    QTest::newRow("sign") << QStringLiteral("=") << QStringList{QStringLiteral("=")};
    QTest::newRow("plus") << QStringLiteral("+") << QStringList{QStringLiteral("+")};
    QTest::newRow("back tab") << QStringLiteral("Shift+Tab") << QStringList{QString::fromUtf8("⇧"), QStringLiteral("Tab")};
}

void tst_theme::keyCapsNameKeys()
{
    QFETCH(QString, keys);
    QFETCH(QStringList, caps);
    QCOMPARE(keyCaps(keys), caps);
    QVERIFY(keyCapsSize(caps).width() >= 18);
}

void tst_theme::everyIconPaints()
{
    for (int i = 0; i <= static_cast<int>(Icon::Gold); ++i) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, static_cast<Icon>(i), image.rect(), Qt::black);
        painter.end();
        int ink = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                ink += qAlpha(image.pixel(x, y)) > 100;
        }
        QVERIFY2(ink > 20 && ink < 600, qPrintable(QString::number(i)));
        QVERIFY(!icon(static_cast<Icon>(i)).pixmap(16, 16).isNull());
    }
}

void tst_theme::chipGrowsWithItsCode()
{
    const LabelColours colours = theme(ThemeKind::Light).labels[0];
    QVERIFY(chipSize({QStringLiteral("PERSON"), colours, false}).width() > chipSize({QStringLiteral("PER"), colours, false}).width());
    const annotation::TagSet empty;
    QCOMPARE(chipOf(empty, QStringLiteral("entity"), QStringLiteral("XYZ"), true, theme(ThemeKind::Light)).code, QStringLiteral("XYZ"));
}

QTEST_MAIN(tst_theme)
#include "tst_theme.moc"
