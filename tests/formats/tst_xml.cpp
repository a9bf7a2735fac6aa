// XML as a tree: what it holds, and the bounds that hostile documents meet.
#include "app/formats/xml.h"

#include <QTest>

using namespace formats;

class Xml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatIsThere();
    void refuses_data();
    void refuses();
    void knowsTheRootOfACutHead();
    void makesTextSafe();
};

void Xml::holdsWhatIsThere()
{
    const auto root
        = readXml("<?xml version='1.0'?><a xmlns:x='urn:x' x:id='1' b='2'>one<b>two<!-- no --> &amp; 👩‍👧</b>\r\n<x:c/></a>",
                  QStringLiteral("a.xml"));
    QVERIFY(root);
    QCOMPARE(root->attribute(u"x:id"), QStringLiteral("1"));
    QVERIFY(root->has(u"b") && !root->has(u"c"));
    QCOMPARE(root->child(u"b")->allText(), QStringLiteral("two & 👩‍👧"));
    QCOMPARE(root->find(u"c")->space, QStringLiteral("urn:x"));
    QCOMPARE(root->find(u"c")->line, 2);
    QCOMPARE(root->allText(), QStringLiteral("onetwo & 👩‍👧\n"));
    QCOMPARE(root->all(u"b").size(), 1U);
}

void Xml::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const int malformed = int(base::Error::Kind::Malformed), invalid = int(base::Error::Kind::Invalid);
    QTest::newRow("nothing") << QByteArray() << malformed;
    QTest::newRow("no XML") << QByteArray("plain text") << malformed;
    QTest::newRow("cut") << QByteArray("<a><b>") << malformed;
    QTest::newRow("broken UTF-8") << QByteArray("<a>\xff\xfe\xff</a>") << malformed;
    QTest::newRow("an external entity") << QByteArray("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>") << malformed;
    QByteArray laughs("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 20; ++i)
        laughs += QStringLiteral("<!ENTITY l%1 '&l%2;&l%2;&l%2;&l%2;'>").arg(i).arg(i - 1).toUtf8();
    QTest::newRow("a billion laughs") << laughs + "]><a>&l19;</a>" << malformed;
    QTest::newRow("too deep") << QByteArray("<a>").repeated(5000) + QByteArray("</a>").repeated(5000) << invalid;
}

void Xml::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto root = readXml(bytes, QStringLiteral("a.xml"));
    QVERIFY(!root);
    QCOMPARE(int(root.error().kind), kind);
    QVERIFY(root.error().where.startsWith(QStringLiteral("a.xml")));
}

void Xml::knowsTheRootOfACutHead()
{
    QCOMPARE(rootOf("<?xml version='1.0'?><NAF xml:lang='en' version='v3'><text><wf").name, QStringLiteral("NAF"));
    QCOMPARE(rootOf("{\"a\": 1}").name, QString());
}

void Xml::makesTextSafe()
{
    qsizetype changed = 0;
    const QString bad = QStringLiteral("a") + QChar(0) + QChar(0xD800) + QStringLiteral("b👍\t") + QChar(0xFFFF);
    QCOMPARE(xmlSafe(bad, &changed), QStringLiteral("a\uFFFD\uFFFDb👍\t\uFFFD"));
    QCOMPARE(changed, 3);
}

QTEST_GUILESS_MAIN(Xml)
#include "tst_xml.moc"
