// Article readers over real files: what comes in of each, held against texts that others have drawn from the same pages.

#include "app/formats/html/html.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace formats;

class TestFixturesReaders : public QObject {
    Q_OBJECT

    QString root_;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList filesUnder(const QString &folder, const QStringList &filters) const
    {
        QStringList found;
        QDirIterator walk(root_ + u'/' + folder, filters, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found << walk.next();
        found.sort();
        return found;
    }

    static QSet<QString> shingles(const QString &text)
    {
        static const QRegularExpression notLetters(QStringLiteral("[^\\p{L}\\p{N}]+"));
        const QString letters = QString(text).remove(notLetters).toLower();
        QSet<QString> all;
        for (qsizetype i = 0; i + 8 <= letters.size(); ++i)
            all.insert(letters.sliced(i, 8));
        return all;
    }

    static QString articleText(const Article &article) // without what is marked as the page's own
    {
        QString text = article.document.text();
        for (const annotation::AnnotationPointer &span : article.document.onLayer(annotation::layers::structure)) {
            if (span->tag == u"BOILERPLATE")
                text.replace(span->hull().begin, span->hull().length(), QString(span->hull().length(), u' '));
        }
        return text;
    }

    static QString expectedFor(const QString &page)
    {
        const QString text = QString(page).chopped(5) + QStringLiteral(".txt"); // for ".html"
        if (QFile::exists(text))
            return QString::fromUtf8(bytesOf(text));
        const QByteArray html = bytesOf(QFileInfo(page).path() + QStringLiteral("/expected.html"));
        if (html.isEmpty())
            return {};
        const auto imported = Html().read({{QStringLiteral("e.html"), html}});
        return imported && !imported->articles.empty() ? imported->articles[0].document.text() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        root_ = QString::fromLocal8Bit(qgetenv("CHIOSA_TEST_DATA")) + QStringLiteral("/fixtures");
        if (qEnvironmentVariableIsEmpty("CHIOSA_TEST_DATA") || !QDir(root_).exists())
            QSKIP("without CHIOSA_TEST_DATA there are no real files to read");
    }

    void pages()
    {
        double recalls = 0, precisions = 0;
        int held = 0;
        for (const QString &path : filesUnder(QStringLiteral("html"), {QStringLiteral("*.html")})) {
            if (path.endsWith(QLatin1String("expected.html")))
                continue;
            const auto imported = Html().read({{QFileInfo(path).fileName(), bytesOf(path)}});
            QString line = path.mid(root_.size() + 1).leftJustified(56);
            if (imported->articles.empty()) {
                qInfo().noquote() << line << "refused:" << imported->problems.at(0).error.text();
                continue;
            }
            const Article &article = imported->articles[0];
            const annotation::ArticleFields &fields = article.document.fields();
            line += QString::number(article.document.text().size()).rightJustified(7);
            const QSet<QString> wanted = shingles(expectedFor(path)), found = shingles(articleText(article));
            if (!wanted.isEmpty()) {
                const double common = double((QSet<QString>(wanted) & found).size());
                const double recall = common / double(wanted.size()), precision = common / double(qMax<qsizetype>(1, found.size()));
                line += QStringLiteral("  recall %1  precision %2").arg(recall, 0, 'f', 3).arg(precision, 0, 'f', 3);
                recalls += recall;
                precisions += precision;
                ++held;
                QVERIFY2(recall > 0.5, qPrintable(line));
            }
            line += QStringLiteral(" %1 | %2 (%3) | %4 | %5 | %6")
                        .arg(fields.language, fields.dct, fields.features.value(u"dctFrom"), fields.author.left(24), fields.title.left(40),
                             fields.features.value(u"encoding"));
            qInfo().noquote() << line;
        }
        qInfo() << held << "pages held against texts: mean recall" << recalls / held << "mean precision" << precisions / held;
        QVERIFY(recalls / held > 0.85);
        QVERIFY(precisions / held > 0.8);
    }
};

QTEST_GUILESS_MAIN(TestFixturesReaders)
#include "tst_fixtures_readers.moc"
