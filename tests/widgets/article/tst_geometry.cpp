// The article's geometry as values: paragraphs, lanes, heights, lines, marks. No window.
#include "tests/widgets/article/marked_text.h"
#include "widgets/article/article_scene.h"
#include "widgets/article/caret.h"
#include "widgets/article/jump_labels.h"
#include "widgets/article/lane_packer.h"
#include "widgets/article/ring_shape.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace widgets::article;

namespace {

ArticleScene sceneOf(const annotation::Document &document, double width = 1000)
{
    ArticleScene scene;
    scene.setTagSet(marked::newsTagSet(), widgets::common::theme(widgets::common::ThemeKind::Light));
    scene.setWidth(width);
    scene.setDocument(document);
    return scene;
}

// "PER 0, GRP 0, FAC 1": tag and lane of each mark, by place, then outermost last.
QString lanesOf(ArticleScene &scene, int paragraph = 0)
{
    std::vector<Mark> marks = scene.marked(paragraph).marks->marks;
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) {
        return std::tuple(a.span->hull().begin, -a.span->hull().end) < std::tuple(b.span->hull().begin, -b.span->hull().end);
    });
    QStringList out;
    for (const Mark &mark : marks)
        out << QStringLiteral("%1 %2%3").arg(mark.span->tag).arg(mark.lane).arg(mark.crossing ? QStringLiteral(" hooks") : QString());
    return out.join(QStringLiteral(", "));
}

QString longText(int paragraphs, QRandomGenerator &random)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        for (int words = 1 + random.bounded(120); words > 0; --words)
            text += QString(1 + random.bounded(11), QChar(u'a' + random.bounded(26))) + u' ';
        text += QStringLiteral("\n\n");
    }
    return text;
}

} // namespace

class tst_geometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paragraphs_data();
    void paragraphs();
    void longParagraphsAreCut();
    void everyPositionHasItsParagraph();
    void lanes_data();
    void lanes();
    void lanesNeverCollide();
    void heightsAgreeWithASum();
    void correctionsNeverMakeAJump();
    void fragmentsCoverTheWords();
    void mixedDirectionsFallApart();
    void codesNeverCover();
    void deepSpansAreCounted();
    void ringsCloseInBesideLetters();
    void ringsOfSeveralLines();
    void structureDecidesTheKind();
    void applyTouchesOnlyItsParagraph();
    void wordsAreWalked();
    void charactersAreGraphemes();
    void linesAreWalked();
    void jumpLabelsDiffer_data();
    void jumpLabelsDiffer();
};

void tst_geometry::paragraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList{};
    QTest::newRow("only blanks") << QStringLiteral(" \n\t\n") << QStringList{};
    QTest::newRow("one") << QStringLiteral("Ada") << QStringList{QStringLiteral("Ada")};
    QTest::newRow("blank lines are gaps") << QStringLiteral("Ada\n\n \nBruno\n")
                                          << QStringList{QStringLiteral("Ada"), QStringLiteral("Bruno")};
    QTest::newRow("CRLF") << QStringLiteral("Ada\r\nBruno\r\n") << QStringList{QStringLiteral("Ada"), QStringLiteral("Bruno")};
    QTest::newRow("CR") << QStringLiteral("Ada\rBruno") << QStringList{QStringLiteral("Ada"), QStringLiteral("Bruno")};
    QTest::newRow("U+2029 splits") << QStringLiteral("Ada\u2029Bruno") << QStringList{QStringLiteral("Ada"), QStringLiteral("Bruno")};
    QTest::newRow("U+2028 does not") << QStringLiteral("Ada\u2028Bruno") << QStringList{QStringLiteral("Ada\u2028Bruno")};
}

void tst_geometry::paragraphs()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Paragraphs paragraphs = Paragraphs::of(text);
    QStringList found;
    for (int i = 0; i < paragraphs.count(); ++i)
        found << text.mid(paragraphs.at(i).begin, paragraphs.at(i).length());
    QCOMPARE(found, expected);
}

void tst_geometry::longParagraphsAreCut()
{
    const QString words = QStringLiteral("parola ").repeated(9000), emoji = QString::fromUtf8("😀").repeated(9000);
    for (const QString &text : {words, emoji}) {
        const Paragraphs paragraphs = Paragraphs::of(text);
        qsizetype at = 0;
        for (int i = 0; i < paragraphs.count(); ++i) {
            QCOMPARE(paragraphs.at(i).begin, at);
            QVERIFY(paragraphs.at(i).length() <= Paragraphs::longest);
            QCOMPARE(paragraphs.continues(i), i > 0);
            QVERIFY(!text[at].isLowSurrogate());
            at = paragraphs.at(i).end;
        }
        QCOMPARE(at, text.size());
    }
}

void tst_geometry::everyPositionHasItsParagraph()
{
    const QString text = QStringLiteral("\nuno\n\ndue\ntre");
    const Paragraphs paragraphs = Paragraphs::of(text);
    QCOMPARE(paragraphs.containing(0), 0);
    QCOMPARE(paragraphs.containing(1), 0);
    QCOMPARE(paragraphs.containing(4), 0); // the gap belongs to the one before
    QCOMPARE(paragraphs.containing(6), 1);
    QCOMPARE(paragraphs.containing(text.size()), 2);
    QCOMPARE(Paragraphs::of(QString()).containing(0), -1);
}

void tst_geometry::lanes_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("expected");
    QTest::newRow("apart") << QStringLiteral("{PER:Ada} e {PER:Bruno}") << QStringLiteral("PER 0, PER 0");
    QTest::newRow("nested") << QStringLiteral("{FAC:ambasciata {GRP:elvetica} in {LOC:Carnia}}") << QStringLiteral("FAC 1, GRP 0, LOC 0");
    QTest::newRow("three deep") << QStringLiteral("{ROL:alla {FAC:ambasciata {GRP:elvetica}}}") << QStringLiteral("ROL 2, FAC 1, GRP 0");
    QTest::newRow("four deep") << QStringLiteral("{ORG:a {ROL:b {FAC:c {GRP:d}}}}") << QStringLiteral("ORG 3, ROL 2, FAC 1, GRP 0");
    QTest::newRow("same extent") << QStringLiteral("{ORG:{LOC:Carnia}}") << QStringLiteral("ORG 1, LOC 0");
    QTest::newRow("quotations take none") << QStringLiteral("{QUOTE:Ada dice {PER:Bruno}}") << QStringLiteral("QUOTE 0, PER 0");
    QTest::newRow("structure is not marked") << QStringLiteral("{TITLE:Ada e {PER:Bruno}}") << QStringLiteral("PER 0");
}

void tst_geometry::lanes()
{
    QFETCH(QString, marked);
    QFETCH(QString, expected);
    ArticleScene scene = sceneOf(marked::Builder(marked).document());
    if (QByteArray(QTest::currentDataTag()) == "same extent") // either may lie nearer: but always the same one, and never in one lane
        QVERIFY(lanesOf(scene) == expected || lanesOf(scene) == QStringLiteral("ORG 0, LOC 1")
                || lanesOf(scene) == QStringLiteral("LOC 1, ORG 0") || lanesOf(scene) == QStringLiteral("LOC 0, ORG 1"));
    else
        QCOMPARE(lanesOf(scene), expected);
}

void tst_geometry::lanesNeverCollide()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        std::vector<text::Range> hulls(static_cast<std::size_t>(random.bounded(1, 40)));
        for (text::Range &hull : hulls) {
            hull.begin = random.bounded(60);
            hull.end = hull.begin + random.bounded(1, 25);
        }
        const std::vector<Lane> lanes = packLanes(hulls);
        QCOMPARE(packLanes(hulls), lanes); // equal in, equal out
        for (std::size_t i = 0; i < hulls.size(); ++i) {
            bool crossing = false;
            for (std::size_t j = 0; j < hulls.size(); ++j) {
                if (i == j)
                    continue;
                QVERIFY(!hulls[i].overlaps(hulls[j]) || lanes[i].lane != lanes[j].lane);
                if (hulls[i] != hulls[j] && hulls[i].covers(hulls[j]))
                    QVERIFY(lanes[i].lane > lanes[j].lane); // the outer one lies lower
                crossing = crossing || hulls[i].crosses(hulls[j]);
            }
            QCOMPARE(lanes[i].crossing, crossing);
        }
    }
}

void tst_geometry::heightsAgreeWithASum()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (const int count : {1, 2, 3, 7, 64, 65, 1000}) {
        std::vector<int> heights(static_cast<std::size_t>(count));
        for (int &height : heights)
            height = random.bounded(1, 300);
        HeightIndex index(heights);
        for (int round = 0; round < 200; ++round) {
            const int i = random.bounded(count);
            heights[static_cast<std::size_t>(i)] = random.bounded(1, 300);
            index.set(i, heights[static_cast<std::size_t>(i)]);
            const int asked = random.bounded(count + 1);
            std::int64_t sum = 0;
            for (int j = 0; j < asked; ++j)
                sum += heights[static_cast<std::size_t>(j)];
            QCOMPARE(index.top(asked), sum);
            if (asked < count) {
                QCOMPARE(index.at(sum), asked);
                QCOMPARE(index.at(sum + heights[static_cast<std::size_t>(asked)] - 1), asked);
            }
        }
        QCOMPARE(index.at(-5), 0);
        QCOMPARE(index.at(index.total() + 5), count - 1);
    }
    QCOMPARE(HeightIndex().at(0), -1);
}

// Scrolling by n moves what is seen by n, although heights above and below were only estimated.
void tst_geometry::correctionsNeverMakeAJump()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    ArticleScene scene = sceneOf(marked::Builder(longText(400, random)).document());
    const int count = scene.paragraphs().count();
    const auto measure = [&](int i) { return scene.measured(i); };
    Anchor anchor{count / 2, 10};
    scene.measured(anchor.paragraph);
    for (int round = 0; round < 400; ++round) {
        const int by = random.bounded(-900, 900);
        // A letter that can be seen before and after: where is it on the screen?
        const int witness = anchor.paragraph;
        const std::int64_t before = scene.top(witness) - (scene.top(anchor.paragraph) + anchor.offset);
        const Anchor next = moved(anchor, by, count, measure);
        const std::int64_t after = scene.top(witness) - (scene.top(next.paragraph) + next.offset);
        const bool atStart = next == Anchor{}, atEnd = next.paragraph == count - 1;
        if (!atStart && !atEnd)
            QCOMPARE(after, before - by);
        anchor = atStart || atEnd ? Anchor{count / 2, 0} : next;
    }
    const std::int64_t seen = scene.top(anchor.paragraph) + anchor.offset;
    int steps = 0;
    while (scene.measureAhead(10))
        ++steps;
    QVERIFY(steps > 5);
    Q_UNUSED(seen);
    for (int i = 0; i < count; ++i)
        QVERIFY(scene.isExact(i));
    std::int64_t sum = 0;
    for (int i = 0; i < count; ++i)
        sum += scene.measured(i);
    QCOMPARE(scene.height(), sum + ArticleScene::marginTop + ArticleScene::marginBottom);
}

void tst_geometry::fragmentsCoverTheWords()
{
    ArticleScene scene = sceneOf(marked::Builder(QStringLiteral("parola ").repeated(60)).document());
    const ParagraphLayout &layout = scene.laid(0).layout;
    QVERIFY(layout.lineCount() > 3);
    for (int i = 0; i < 60; ++i) {
        const std::vector<Fragment> word = layout.fragments({i * 7, i * 7 + 6});
        QCOMPARE(word.size(), std::size_t{1});
        QVERIFY(word[0].width() > 20 && word[0].left >= -0.5 && word[0].right <= layout.width() + 1);
        const QPointF middle((word[0].left + word[0].right) / 2, layout.lineTop(word[0].line) + 10);
        QVERIFY(std::abs(layout.characterAt(middle) - (i * 7 + 2)) <= 1);
    }
    const std::vector<Fragment> all = layout.fragments({0, layout.text().size()});
    QCOMPARE(static_cast<int>(all.size()), layout.lineCount());
    QVERIFY(layout.fragments({5, 5}).empty());
}

void tst_geometry::mixedDirectionsFallApart()
{
    const QString text = QString::fromUtf8("قالت مراسلة SkyPort 24 هناك إن ١٥ أيلول ٢٠٢٥ موعد");
    ArticleScene scene = sceneOf(marked::Builder(text, QStringLiteral("ar")).document());
    const ParagraphLayout &layout = scene.laid(0).layout;
    QVERIFY(layout.isRightToLeft());
    QVERIFY(scene.isRightToLeft());
    const qsizetype sky = text.indexOf(QStringLiteral("SkyPort"));
    const std::vector<Fragment> name = layout.fragments({sky, sky + 10});
    QCOMPARE(name.size(), std::size_t{1});
    QVERIFY(!name[0].rightToLeft);
    const std::vector<Fragment> before = layout.fragments({0, sky - 1}); // it is read first, so it stands to the right
    QVERIFY(before[0].left > name[0].right);
    const qsizetype date = text.indexOf(QString::fromUtf8("١٥"));
    const std::vector<Fragment> digits = layout.fragments({date, date + 13});
    QCOMPARE(digits.size(), std::size_t{1}); // digits and word touch: one box
    QVERIFY(digits[0].rightToLeft);
    const std::vector<Fragment> apart = layout.fragments({sky - 3, sky + 4}); // the end of one word, the begin of a left-to-right one
    QCOMPARE(apart.size(), std::size_t{2});
}

void tst_geometry::codesNeverCover()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QStringList tags{QStringLiteral("PER"),   QStringLiteral("ORG"),   QStringLiteral("TIMEX3"),
                           QStringLiteral("EVENT"), QStringLiteral("QUOTE"), QStringLiteral("FAC")};
    for (int round = 0; round < 25; ++round) {
        marked::Builder b(QStringLiteral("uno due tre quattro cinque sei sette otto nove dieci ").repeated(6));
        annotation::Document document = b.document();
        annotation::Transaction transaction;
        for (int i = 0; i < 60; ++i) {
            annotation::Annotation span;
            span.id = annotation::AnnotationId{static_cast<std::uint64_t>(1000 + i)};
            span.tag = tags[random.bounded(tags.size())];
            span.layer = b.document().id() ? marked::newsTagSet().layerOf(span.tag) : QString();
            const qsizetype begin = random.bounded(static_cast<int>(b.text().size() - 40));
            span.ranges = {{begin, begin + random.bounded(2, 40)}};
            span.verdict = random.bounded(2) ? annotation::Verdict::Suggested : annotation::Verdict::Accepted;
            transaction.changes.push_back({document.id(), {}, span});
        }
        QVERIFY(document.apply(transaction));
        ArticleScene scene = sceneOf(document);
        const ParagraphMarks &marks = *scene.marked(0).marks;
        int counted = 0;
        for (std::size_t i = 0; i < marks.codes.size(); ++i) {
            const Code &a = marks.codes[i];
            counted += a.text.contains(u'+') ? 1 : 0;
            for (std::size_t j = i + 1; j < marks.codes.size(); ++j) {
                const Code &b2 = marks.codes[j];
                const bool apart = a.line != b2.line || a.left + a.width <= b2.left + 0.01 || b2.left + b2.width <= a.left + 0.01;
                QVERIFY2(apart, qPrintable(a.text + u' ' + b2.text));
            }
        }
        QVERIFY(counted > 0); // so many cannot all stand beside each other
    }
}

void tst_geometry::deepSpansAreCounted()
{
    ArticleScene scene = sceneOf(marked::Builder(QStringLiteral("{LOC:aa {ORG:bbb {ROL:cccc {FAC:ddddd {GRP:eeeeee}}}}}")).document());
    QStringList codes;
    for (const Code &code : scene.marked(0).marks->codes)
        codes << code.text;
    QCOMPARE(codes, (QStringList{QStringLiteral("ROL+2"), QStringLiteral("FAC"), QStringLiteral("GRP")}));
}

void tst_geometry::ringsCloseInBesideLetters()
{
    const QString text = QStringLiteral("riaprire l’{FAC:ambasciata}, poi {PER:Ada} esce");
    ArticleScene scene = sceneOf(marked::Builder(text).document());
    const LaidParagraph &p = scene.marked(0);
    const auto boundsOf = [&](const QString &tag) {
        for (const Mark &mark : p.marks->marks) {
            if (mark.span->tag == tag) {
                const Ring ring = ringOf(mark, p.layout, scene.paragraphs().at(0));
                return std::pair(ring.paths.at(0).boundingRect(), mark.fragments.at(0));
            }
        }
        return std::pair(QRectF(), Fragment{});
    };
    const auto [fac, facPiece] = boundsOf(QStringLiteral("FAC"));
    QVERIFY(facPiece.left - fac.left() < 0.5);   // after the apostrophe
    QVERIFY(fac.right() - facPiece.right < 0.5); // before the comma
    const auto [per, perPiece] = boundsOf(QStringLiteral("PER"));
    QVERIFY(perPiece.left - per.left() > 2);
    QVERIFY(per.right() - perPiece.right > 2);
}

void tst_geometry::ringsOfSeveralLines()
{
    const QString filler = QStringLiteral("parola ").repeated(8);
    // Over two full lines: one polygon. From a line's end to the next one's start: two open boxes.
    ArticleScene wide = sceneOf(
        marked::Builder(filler + QStringLiteral("{QUOTE:") + QStringLiteral("lunga ").repeated(40) + QStringLiteral("fine}")).document());
    const LaidParagraph &p = wide.marked(0);
    QVERIFY(p.marks->marks.at(0).fragments.size() >= 3);
    const Ring one = ringOf(p.marks->marks.at(0), p.layout, wide.paragraphs().at(0));
    QCOMPARE(one.paths.size(), std::size_t{1});
    QVERIFY(!one.startTab.isEmpty() && !one.endTab.isEmpty());
    QVERIFY(one.endTab.top() > one.startTab.top());

    bool found = false;
    for (int words = 5; words < 16 && !found; ++words) { // until the span happens to stand across the break
        ArticleScene scene
            = sceneOf(marked::Builder(QStringLiteral("parola ").repeated(words) + QStringLiteral("{PER:Ada Neri} ") + filler).document());
        const LaidParagraph &q = scene.marked(0);
        if (q.marks->marks.at(0).fragments.size() != 2)
            continue;
        found = true;
        QCOMPARE(ringOf(q.marks->marks.at(0), q.layout, scene.paragraphs().at(0)).paths.size(), std::size_t{2});
    }
    QVERIFY(found);
}

void tst_geometry::structureDecidesTheKind()
{
    ArticleScene scene = sceneOf(
        marked::Builder(
            QStringLiteral(
                "{TITLE:Il titolo}\n{BYLINE:Ada Neri}\n{DATELINE:oggi}\n\nTesto.\n{HEADING:Titoletto}\nTesto.\n{BOILERPLATE:×}\n"))
            .document());
    const std::vector<Kind> expected{Kind::Title, Kind::Byline, Kind::Dateline, Kind::Text, Kind::Heading, Kind::Text, Kind::Boilerplate};
    QCOMPARE(scene.paragraphs().count(), 7);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(scene.kindOf(i), expected[static_cast<std::size_t>(i)]);
    QCOMPARE(scene.laid(1).gap, 5);
    QCOMPARE(scene.laid(2).gap, 0);
    QCOMPARE(scene.laid(3).gap, 14);
    QCOMPARE(scene.laid(5).gap, 4);
    QVERIFY(scene.laid(0).layout.pitch() > scene.laid(3).layout.pitch());
}

void tst_geometry::applyTouchesOnlyItsParagraph()
{
    marked::Builder b(QStringLiteral("{PER:Ada} uno\n\n{PER:Bruno} due\n\n{PER:Carla} tre"));
    annotation::Document document = b.document();
    ArticleScene scene = sceneOf(document);
    for (int i = 0; i < 3; ++i)
        scene.marked(i);
    const annotation::AnnotationPointer old = document.find(b.idOf(QStringLiteral("Bruno")));
    annotation::Annotation changed = *old;
    changed.tag = QStringLiteral("ORG");
    const annotation::Transaction transaction{QString(), {{document.id(), *old, changed}}};
    QVERIFY(document.apply(transaction));
    const auto touched = scene.apply(document, transaction);
    QVERIFY(touched);
    QCOMPARE(*touched, std::vector<int>{1});
    QVERIFY(scene.laid(0).marks && !scene.laid(1).marks && scene.laid(2).marks);
    QCOMPARE(lanesOf(scene, 1), QStringLiteral("ORG 0"));
    // Of another article: nothing.
    annotation::Transaction elsewhere = transaction;
    elsewhere.changes.front().document = annotation::DocumentId{99};
    QVERIFY(scene.apply(document, elsewhere)->empty());
    // A structure changes lines: everything is said to have changed.
    annotation::Annotation heading = changed;
    heading.id = annotation::AnnotationId{500};
    heading.layer = annotation::layers::structure;
    heading.tag = QStringLiteral("HEADING");
    heading.ranges = {{scene.paragraphs().at(1)}};
    const annotation::Transaction structural{QString(), {{document.id(), {}, heading}}};
    QVERIFY(document.apply(structural));
    QVERIFY(!scene.apply(document, structural));
    QCOMPARE(scene.kindOf(1), Kind::Heading);
}

void tst_geometry::wordsAreWalked()
{
    const QString text = QStringLiteral("«L’ambasciata», disse.\n\n— …\n\nPoi: 3,5 milioni!");
    ArticleScene scene = sceneOf(marked::Builder(text).document());
    QStringList walked;
    text::Range at = wordAfter(scene, 0);
    for (int i = 0; i < 20; ++i) {
        const QString word = text.mid(at.begin, at.length());
        if (!walked.isEmpty() && walked.last() == word)
            break;
        walked << word;
        at = steppedWord(scene, at, 1);
    }
    QCOMPARE(walked,
             (QStringList{QStringLiteral("L’"), QStringLiteral("ambasciata"), QStringLiteral("disse"), QStringLiteral("Poi"),
                          QStringLiteral("3,5"), QStringLiteral("milioni")}));
    for (qsizetype i = walked.size() - 2; i >= 0; --i) {
        at = steppedWord(scene, at, -1);
        QCOMPARE(text.mid(at.begin, at.length()), walked[i]);
    }
    QCOMPARE(steppedWord(scene, at, -3), at); // the first stays the first
    const text::Range comma = wordAt(scene, text.indexOf(QStringLiteral("»,")));
    QCOMPARE(text.mid(comma.begin, comma.length()), QStringLiteral("ambasciata"));
}

void tst_geometry::charactersAreGraphemes()
{
    const QString text = QString::fromUtf8("a👩‍👩‍👧e\u0301\n\nz");
    ArticleScene scene = sceneOf(marked::Builder(text).document());
    std::vector<qsizetype> borders{0};
    for (int i = 0; i < 6; ++i)
        borders.push_back(steppedCharacter(scene, borders.back(), 1));
    const qsizetype family = 1 + QString::fromUtf8("👩‍👩‍👧").size();
    QCOMPARE(borders, (std::vector<qsizetype>{0, 1, family, family + 2, family + 4, family + 5, family + 5}));
    qsizetype at = borders.back();
    for (int i = 4; i >= 0; --i) {
        at = steppedCharacter(scene, at, -1);
        QCOMPARE(at, borders[static_cast<std::size_t>(i)]);
    }
}

void tst_geometry::linesAreWalked()
{
    ArticleScene scene
        = sceneOf(marked::Builder(QStringLiteral("parola ").repeated(40) + QStringLiteral("\n\n") + QStringLiteral("altra ").repeated(40))
                      .document());
    const double x = scene.columns().textLeft() + 200;
    qsizetype at = steppedLine(scene, 0, 0, x);
    std::set<std::pair<int, int>> lines;
    for (int i = 0; i < scene.laid(0).layout.lineCount() + scene.laid(1).layout.lineCount(); ++i) {
        const ArticleScene::Spot spot = scene.spotOf(at);
        QVERIFY(lines.insert({spot.paragraph, scene.laid(spot.paragraph).layout.lineOf(spot.position)}).second);
        const bool last = spot.paragraph == 1 && scene.laid(1).layout.lineOf(spot.position) + 1 == scene.laid(1).layout.lineCount();
        if (!last)
            at = steppedLine(scene, at, 1, x);
    }
    QCOMPARE(steppedLine(scene, at, 1, x), at); // below the last line there is nothing
}

void tst_geometry::jumpLabelsDiffer_data()
{
    QTest::addColumn<int>("words");
    for (const int words : {0, 1, 64, 65, 500, 1290, 3000})
        QTest::addRow("%d words", words) << words;
}

void tst_geometry::jumpLabelsDiffer()
{
    QFETCH(int, words);
    std::vector<text::Range> ranges;
    for (int i = 0; i < words; ++i)
        ranges.push_back({i * 5, i * 5 + 3});
    const std::vector<JumpLabel> labels = jumpLabels(ranges);
    QCOMPARE(static_cast<int>(labels.size()), std::min(words, 36 * 36));
    std::set<QString> seen;
    for (const JumpLabel &label : labels) {
        QCOMPARE(label.text.size(), 2);
        QVERIFY(seen.insert(label.text).second);
    }
}

QTEST_MAIN(tst_geometry)
#include "tst_geometry.moc"
