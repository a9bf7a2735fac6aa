// The one direction of includes holds in this tree, and a violation planted in another is found.
#include "tests/architecture/house.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using architecture::Findings;
using architecture::House;
using architecture::QtHeaders;
using architecture::Room;

class Architecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheTable();
    void refusesATableThatTurnsBack();
    void thisTreeKeepsThePlan();
    void targetsLinkWhatTheTableAllows();
    void aSoundTreeHasNoViolation();
    void findsPlantedViolations_data();
    void findsPlantedViolations();
    void findsPlantedLinks();

private:
    QDir root_{QStringLiteral(CHIOSA_SOURCE_DIR)};
    QtHeaders qt_{QDir(QStringLiteral(CHIOSA_QT_HEADERS))};
    QString table_;
    House house_;
};

namespace {

QStringList folders(const QDir &root)
{
    return QDir(root.filePath(QStringLiteral("widgets"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

void write(const QDir &root, const QString &name, const QString &content)
{
    root.mkpath(QFileInfo(name).path());
    QFile file(root.filePath(name));
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Append), qUtf8Printable(name));
    file.write(content.toUtf8());
}

// A small sound house: one file in each of a few rooms.
void furnish(const QDir &root)
{
    const auto put
        = [&root](const char *name, const char *content) { write(root, QString::fromLatin1(name), QString::fromLatin1(content)); };
    put("app/base/id.h", "#include <QString>\n#include <vector>\n");
    put("app/text/range.h", "#include \"app/base/id.h\"\n#include <QtGlobal>\n");
    put("app/timeline/bounds.h", "#include \"app/text/range.h\"\n#include \"app/annotation/a.h\"\n");
    put("app/project/store.cpp", "#include <QSqlDatabase>\n#include <sqlite3.h>\n");
    put("app/review/queue.cpp", "/* one\n#include <QWidget>\n*/ // #include <QFont>\n#include \"queue.moc\"\n");
    put("widgets/common/theme.h", "#include \"app/review/queue.h\"\n#include <QPainter>\n");
    put("widgets/article/view.h", "#include \"widgets/common/theme.h\"\n");
    put("widgets/inspector/panel.h", "#include \"widgets/inspector/form.h\"\n");
    put("widgets/main_window/window.cpp", "#include \"widgets/article/view.h\"\n");
    put("widgets/main.cpp", "#include \"widgets/main_window/window.h\"\n#include \"app/cli/verbs.h\"\n");
    put("tests/text/tst_range.cpp", "#include \"tests/support/a.h\"\n#include <QTest>\n");
}

} // namespace

void Architecture::initTestCase()
{
    QFile readme(root_.filePath(QStringLiteral("app/README.md")));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    table_ = QString::fromUtf8(readme.readAll());
    const base::Result<House> house = House::fromTable(table_, folders(root_));
    QVERIFY2(house, house ? "" : qUtf8Printable(house.error().text()));
    house_ = *house;
    QVERIFY2(qt_.isUmbrella(QStringLiteral("QtWidgets")), "Qt's headers are not where CMake said");
    QCOMPARE(qt_.windowModule(QStringLiteral("QFont")), QStringLiteral("QtGui"));
    QCOMPARE(qt_.windowModule(QStringLiteral("qwidget.h")), QStringLiteral("QtWidgets"));
    QCOMPARE(qt_.windowModule(QStringLiteral("QString")), QString());
}

void Architecture::readsTheTable()
{
    const Room *text = house_.roomOf(QStringLiteral("app/text/range.h"));
    QVERIFY(text);
    QCOMPARE(text->includes, QSet<QString>{QStringLiteral("app/base")});
    const Room *suggest = house_.roomOf(QStringLiteral("app/suggest/any/deep.h"));
    QVERIFY(suggest);
    QVERIFY(suggest->includes.contains(QStringLiteral("app/timeline")));
    QVERIFY(!suggest->includes.contains(QStringLiteral("app/editing")));
    const Room *window = house_.roomOf(QStringLiteral("widgets/main_window/window.h"));
    QVERIFY(window);
    for (const QString &part : folders(root_)) {
        const Room *room = house_.roomOf(QStringLiteral("widgets/%1/a.h").arg(part));
        QVERIFY2(room, qUtf8Printable(part));
        if (part != u"common" && part != u"main_window") {
            QVERIFY2(room->includes.contains(QStringLiteral("widgets/common")), qUtf8Printable(part));
            QVERIFY2(window->includes.contains(room->path), qUtf8Printable(part));
        }
    }
    QVERIFY(!house_.roomOf(QStringLiteral("app/nowhere/a.h")));
}

void Architecture::refusesATableThatTurnsBack()
{
    const QString head = QStringLiteral("| 0 | `app/base` | ids | |\n| 1 | `app/text` | places | base |\n");
    QVERIFY(House::fromTable(head, {}));
    QVERIFY(!House::fromTable(head + QStringLiteral("| 1 | `app/other` | x | text |\n"), {}));
    QVERIFY(!House::fromTable(head + QStringLiteral("| 2 | `app/other` | x | later |\n"), {}));
    QVERIFY(!House::fromTable(head + QStringLiteral("| 2 | `app/text` | x | base |\n"), {}));
    QVERIFY(!House::fromTable(QStringLiteral("no table"), {}));
}

void Architecture::thisTreeKeepsThePlan()
{
    const Findings findings = survey(root_, house_, qt_);
    QVERIFY2(findings.files > 50 && findings.includes > 200, "hardly anything was read");
    QVERIFY2(findings.violations.isEmpty(), qUtf8Printable(QLatin1Char('\n') + findings.violations.join(QLatin1Char('\n'))));
}

void Architecture::targetsLinkWhatTheTableAllows()
{
    const QStringList violations = linkViolations(root_, house_);
    QVERIFY2(violations.isEmpty(), qUtf8Printable(QLatin1Char('\n') + violations.join(QLatin1Char('\n'))));
}

void Architecture::aSoundTreeHasNoViolation()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    furnish(root);
    const base::Result<House> house = House::fromTable(table_, folders(root));
    QVERIFY(house);
    const Findings findings = survey(root, *house, qt_);
    QCOMPARE(findings.files, 11);
    QVERIFY2(findings.violations.isEmpty(), qUtf8Printable(findings.violations.join(QLatin1Char('\n'))));
}

void Architecture::findsPlantedViolations_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("words");
    const auto plant = [](const char *name, const char *file, const char *content, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(content) << QString::fromLatin1(words);
    };
    plant("upwards", "app/text/range.h", "#include \"app/annotation/a.h\"\n",
          "app/text/range.h:3: app/text may not include app/annotation");
    plant("beside", "app/timeline/bounds.h", "#include \"app/editing/e.h\"\n", "app/timeline may not include app/editing");
    plant("in angles", "app/base/id.h", "#include <app/text/range.h>\n", "app/base may not include app/text");
    plant("a part in a part", "widgets/article/view.h", "#include \"widgets/inspector/panel.h\"\n",
          "widgets/article may not include widgets/inspector");
    plant("a part in common", "widgets/common/theme.h", "#include \"widgets/article/view.h\"\n",
          "widgets/common may not include widgets/article");
    plant("the window in a part", "widgets/article/view.h", "#include \"widgets/main_window/window.h\"\n",
          "may not include widgets/main_window");
    plant("the verbs in a part", "widgets/article/view.h", "#include \"app/cli/verbs.h\"\n", "may not include app/cli");
    plant("the window in the house", "app/review/queue.cpp", "#include \"widgets/common/theme.h\"\n", "may not include widgets/common");
    plant("a QtGui header", "app/base/id.h", "  #  include <QFont>\n", "<QFont> is of QtGui");
    plant("a QtWidgets header", "app/workspace/jobs.cpp", "#include <QtWidgets/QWidget>\n", "<QtWidgets/QWidget> is of QtWidgets");
    plant("in lower case", "app/cli/verbs.cpp", "#include <qpainter.h>\n", "<qpainter.h> is of QtGui");
    plant("what is built on it", "app/cli/verbs.cpp", "#include <QSvgRenderer>\n", "<QSvgRenderer> is of QtSvg");
    plant("an umbrella", "widgets/article/view.h", "#include <QtWidgets>\n", "<QtWidgets> brings a whole module");
    plant("an umbrella in its folder", "widgets/article/view.h", "#include <QtCore/QtCore>\n", "brings a whole module");
    plant("an umbrella in a test", "tests/text/tst_range.cpp", "#include <QtTest>\n", "<QtTest> brings a whole module");
    plant("from beside", "app/text/range.cpp", "#include \"range.h\"\n", "from the project root");
    plant("climbing", "app/text/range.cpp", "#include \"app/text/../base/id.h\"\n", "climbs");
    plant("a test in the program", "app/text/range.cpp", "#include \"tests/support/a.h\"\n", "may not include its tests");
    plant("computed", "app/text/range.cpp", "#include HEADER\n", "must name its header");
    plant("after a comment", "app/base/id.h", "/* a */ #include <QFont> // b\n", "<QFont> is of QtGui");
    plant("a room without a row", "app/attic/a.cpp", "\n", "app/attic/a.cpp: it lies in no room");
    plant("from a room without a row", "app/text/a.cpp", "#include \"app/attic/a.h\"\n", "\"app/attic/a.h\" lies in no room");
    QTest::newRow("too long") << QStringLiteral("app/text/long.cpp") << QString(801, QLatin1Char('\n')) << QStringLiteral("801 lines");
}

void Architecture::findsPlantedViolations()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, words);
    const QTemporaryDir folder;
    const QDir root(folder.path());
    furnish(root);
    write(root, file, content);
    const base::Result<House> house = House::fromTable(table_, folders(root));
    QVERIFY(house);
    const Findings findings = survey(root, *house, qt_);
    QCOMPARE(findings.violations.size(), 1);
    QVERIFY2(findings.violations.first().contains(words), qUtf8Printable(findings.violations.first()));
}

void Architecture::findsPlantedLinks()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    for (const Room &room : house_.rooms()) {
        if (!room.path.endsWith(QLatin1String(".cpp")))
            root.mkpath(room.path);
    }
    for (const QString &top : {QStringLiteral("app/CMakeLists.txt"), QStringLiteral("widgets/CMakeLists.txt")}) {
        QFile cmake(root_.filePath(top));
        QVERIFY(cmake.open(QIODevice::ReadOnly));
        write(root, top, QString::fromUtf8(cmake.readAll()));
    }
    QCOMPARE(linkViolations(root, house_), QStringList());
    write(root, QStringLiteral("app/CMakeLists.txt"), QStringLiteral("chiosa_room(app/text LINKS app_editing)\n"));
    QVERIFY(linkViolations(root, house_).contains(QStringLiteral("app/text: it links app/editing, which the table does not allow")));
    root.mkpath(QStringLiteral("widgets/attic"));
    const base::Result<House> wider = House::fromTable(table_, folders(root));
    QVERIFY(wider);
    QVERIFY(linkViolations(root, *wider).contains(QStringLiteral("widgets/attic: it is no target")));
}

QTEST_GUILESS_MAIN(Architecture)
#include "tst_architecture.moc"
