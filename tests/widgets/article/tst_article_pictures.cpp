// Grabs the view on sample articles into PNG files under the build folder, to be compared with the mock-ups, and checks what can be checked
// of a picture: that each state leaves its colour, and that nothing shifts when something is focused.
#include "tests/widgets/article/pictures.h"
#include "widgets/article/article_view.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace widgets::article;
using widgets::common::ThemeKind;

class tst_article_pictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();
    void focusShiftsNothing();

private:
    QImage grab(const annotation::Document &document, ThemeKind theme, QSize size, const std::function<void(ArticleView &)> &prepare,
                double scale = 1);
    QString folder_;
};

void tst_article_pictures::initTestCase()
{
    folder_ = QStringLiteral(CHIOSA_BINARY_DIR "/pictures");
    QVERIFY(QDir().mkpath(folder_));
}

QImage tst_article_pictures::grab(const annotation::Document &document, ThemeKind theme, QSize size,
                                  const std::function<void(ArticleView &)> &prepare, double scale)
{
    widgets::common::applyTheme(*qApp, theme);
    ArticleView view;
    view.setReducedMotion(true);
    view.resize(size);
    view.setDocument(document, marked::newsTagSet());
    view.show();
    view.setFocus();
    QApplication::setActiveWindow(&view);
    QApplication::processEvents();
    prepare(view);
    QApplication::processEvents();
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    view.render(&image);
    return image;
}

void tst_article_pictures::pictures_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("focus");
    QTest::addColumn<double>("scale");
    QTest::newRow("states-light") << 0 << QStringLiteral("states") << QString() << 2.0;
    QTest::newRow("states-dark") << 1 << QStringLiteral("states") << QString() << 2.0;
    QTest::newRow("states-contrast") << 2 << QStringLiteral("states") << QString() << 2.0;
    QTest::newRow("story-light") << 0 << QStringLiteral("story") << QStringLiteral("Vittoria Khemer") << 1.0;
    QTest::newRow("story-light-200") << 0 << QStringLiteral("story") << QStringLiteral("Vittoria Khemer") << 2.0;
    QTest::newRow("story-dark") << 1 << QStringLiteral("story") << QStringLiteral("ambasciata alpina in Carnia") << 2.0;
    QTest::newRow("right-to-left") << 0 << QStringLiteral("arabic") << QStringLiteral("السفارة الجبلية في مدينة الندى") << 2.0;
    QTest::newRow("relations") << 0 << QStringLiteral("relations") << QStringLiteral("accettato") << 2.0;
    QTest::newRow("quiet") << 0 << QStringLiteral("quiet") << QStringLiteral("accettato") << 1.0;
    QTest::newRow("jump") << 0 << QStringLiteral("jump") << QString() << 1.0;
    QTest::newRow("narrow") << 0 << QStringLiteral("narrow") << QStringLiteral("Vittoria Khemer") << 1.0;
    QTest::newRow("large") << 1 << QStringLiteral("large") << QStringLiteral("Vittoria Khemer") << 1.0;
    QTest::newRow("quote-focused") << 0 << QStringLiteral("quote") << QString() << 2.0;
}

void tst_article_pictures::pictures()
{
    QFETCH(int, theme);
    QFETCH(QString, article);
    QFETCH(QString, focus);
    QFETCH(double, scale);
    marked::Builder b = article == QLatin1String("states") ? pictures::states()
        : article == QLatin1String("arabic")               ? pictures::arabic()
                                                           : pictures::story();
    if (article == QLatin1String("relations") || article == QLatin1String("quiet")) {
        b.relate(QStringLiteral("DURING"), b.idOf(QStringLiteral("accettato")), b.idOf(QStringLiteral("colloqui")));
        b.relate(QStringLiteral("BEFORE"), b.idOf(QStringLiteral("accettato")), b.idOf(QStringLiteral("liberare")));
        b.relate(QStringLiteral("AFTER"), b.idOf(QStringLiteral("accettato")), b.idOf(QStringLiteral("riaprire")));
    }
    annotation::AnnotationId quote;
    if (article == QLatin1String("quote")) {
        quote = b.idOf(QStringLiteral("“Vi mostreremo tutto ciò che vi interessa. Potete andare, vedere e parlare con la gente”"));
        b.at(quote).features.set(QStringLiteral("speakerSpan"), base::idText(b.idOf(QStringLiteral("ministra carnica")).value));
    }
    const QSize size = article == QLatin1String("narrow") ? QSize(700, 720) : QSize(1016, 720);
    const QImage image = grab(
        b.document(), static_cast<ThemeKind>(theme), size,
        [&](ArticleView &view) {
            if (!focus.isEmpty())
                view.setFocused(b.idOf(focus));
            if (quote)
                view.setFocused(quote);
            Typography typography = view.typography();
            if (article == QLatin1String("relations"))
                typography.mode = Mode::Relations;
            if (article == QLatin1String("quiet"))
                typography.mode = Mode::Quiet;
            if (article == QLatin1String("large"))
                typography.size = 24;
            view.setTypography(typography);
            Shown shown;
            shown.rejected = true;
            shown.eventCodes = article == QLatin1String("states");
            view.setShown(shown);
            if (article == QLatin1String("jump"))
                view.startJump();
            if (!focus.isEmpty()) {
                Note note;
                note.chip = widgets::common::chipOf(view.scene().tagSet(), QStringLiteral("entity"), QStringLiteral("PER"), true,
                                                    view.scene().theme());
                note.title = QStringLiteral("Persona");
                note.aside = QStringLiteral("proposta, 0,81");
                note.reason = QStringLiteral("«ministra» + virgola + due parole maiuscole");
                note.rows = {{{QStringLiteral("A")}, QStringLiteral("accetta e vai avanti")},
                             {{QStringLiteral("X")}, QStringLiteral("rifiuta")},
                             {{QStringLiteral("⇧"), QStringLiteral("→")}, QStringLiteral("fine: una parola in più")},
                             {{QStringLiteral("=")}, QStringLiteral("stessa entità di…")}};
                view.setNote(note);
            }
        },
        scale);
    QVERIFY(image.save(folder_ + u'/' + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png")));
    int coloured = 0; // annotations are the only colour there is
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            coloured += QColor(image.pixel(x, y)).saturation() > 90;
    }
    QVERIFY2(theme >= 2 || coloured > 300, qPrintable(QString::number(coloured)));
}

// The text itself stands where it stood, whatever is focused, hovered or decided: the words below and beside the focus keep every pixel.
void tst_article_pictures::focusShiftsNothing()
{
    const marked::Builder b = pictures::story();
    const auto shot = [&](annotation::AnnotationId id) {
        return grab(b.document(), ThemeKind::Light, {1016, 720}, [&](ArticleView &view) { view.setFocused(id, Reveal::No); });
    };
    const QImage one = shot(b.idOf(QStringLiteral("Vittoria Khemer"))), other = shot(b.idOf(QStringLiteral("Collaudo-2025")));
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            different += one.pixel(x, y) != other.pixel(x, y);
    }
    QVERIFY(different > 100);   // the rings
    QVERIFY(different < 14000); // and nothing else
}

QTEST_MAIN(tst_article_pictures)
#include "tst_article_pictures.moc"
