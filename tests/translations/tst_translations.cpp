// Every sentence of the program is translated, its places for values kept; and nothing new waits in the sources.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class Translations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void hasWhatTheSourcesSay_data();
    void hasWhatTheSourcesSay();
    void isFiledWhereItIsLookedFor();
    void hasReasonsThatCanBeTold();

private:
    QDir folder_{QStringLiteral(CHIOSA_SOURCE_DIR "/translations")};
};

namespace {

struct Message {
    QString context, source, comment;
    bool hasNumber = false;
    bool finished = true;
    QStringList translations;

    QString key() const { return context + QLatin1Char('\n') + source + QLatin1Char('\n') + comment; }
};

QStringList readTranslations(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement() && xml.name() == u"numerusform")
            forms.append(xml.readElementText());
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.append(Message{context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", true, {}});
        } else if (name == u"source") {
            messages.last().source = xml.readElementText();
        } else if (name == u"comment") {
            messages.last().comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().translations = readTranslations(xml);
        }
    }
    return messages;
}

// "%1", "%2", "%n", "%L1", each once, in order of name.
QStringList placesIn(const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d|n)"));
    QStringList places;
    auto found = place.globalMatch(sentence);
    while (found.hasNext())
        places.append(found.next().captured(1));
    places.removeDuplicates();
    places.sort();
    return places;
}

} // namespace

void Translations::isComplete_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &name : folder_.entryList({QStringLiteral("chiosa_*.ts")}, QDir::Files))
        QTest::newRow(qUtf8Printable(name)) << folder_.filePath(name);
    QVERIFY(folder_.exists(QStringLiteral("chiosa_it.ts")) && folder_.exists(QStringLiteral("chiosa_en.ts")));
}

void Translations::isComplete()
{
    QFETCH(QString, file);
    QStringList wrong;
    const QList<Message> messages = messagesOf(file);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const QString words = message.context + QStringLiteral(": \"") + message.source + QLatin1Char('"');
        if (message.source.contains(QLatin1String("%n")) && !message.hasNumber)
            wrong.append(words + QStringLiteral(" has a number that no plural was taken for: tr(\"…\", nullptr, n)"));
        if (!message.finished)
            wrong.append(words + QStringLiteral(" is unfinished"));
        for (const QString &translation : message.translations) {
            if (message.finished && translation.trimmed().isEmpty())
                wrong.append(words + QStringLiteral(" is empty"));
            QStringList places = placesIn(translation);
            if (message.hasNumber && !places.contains(QStringLiteral("n")))
                places.prepend(QStringLiteral("n")); // "one article" needs no number
            QStringList expected = placesIn(message.source);
            places.sort();
            expected.sort();
            if (message.finished && places != expected)
                wrong.append(words + QStringLiteral(" has other places for values than \"%1\"").arg(translation));
        }
    }
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(QStringLiteral("%1 sentences:\n").arg(wrong.size()) + wrong.join(QLatin1Char('\n'))));
}

void Translations::hasWhatTheSourcesSay_data() { isComplete_data(); }

void Translations::hasWhatTheSourcesSay()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(file, copy));
    // The root is needed to find the headers: without a class's namespace its sentences would be filed where the program does not look.
    QStringList arguments{QStringLiteral("-I"), QStringLiteral(CHIOSA_SOURCE_DIR), QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"), QStringLiteral("none")};
    if (copy.endsWith(QLatin1String("_en.ts")))
        arguments.append(QStringLiteral("-pluralonly"));
    arguments << QStringLiteral("@" CHIOSA_TRANSLATED_SOURCES) << QStringLiteral("-ts") << copy;
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(CHIOSA_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(120000));
    const QString output = QString::fromUtf8(lupdate.readAll());
    QVERIFY2(lupdate.exitCode() == 0 && !output.contains(QLatin1String("unknown namespace")), qUtf8Printable(output));

    QSet<QString> before, after;
    for (const Message &message : messagesOf(file))
        before.insert(message.key());
    for (const Message &message : messagesOf(copy))
        after.insert(message.key());
    const QStringList missing = (after - before).values(), left = (before - after).values();
    QVERIFY2(missing.isEmpty(),
             qUtf8Printable(QStringLiteral("%1 new in the sources:\n").arg(missing.size()) + missing.join(QLatin1Char('\n'))));
    QVERIFY2(left.isEmpty(),
             qUtf8Printable(QStringLiteral("%1 no longer in the sources:\n").arg(left.size()) + left.join(QLatin1Char('\n'))));
}

// A tr() that is no member (a short name for translate) is filed under what stands around it: a namespace it may name, a class it cannot.
void Translations::isFiledWhereItIsLookedFor()
{
    static const QRegularExpression helper(
        QStringLiteral("QString tr\\(const char[^{]*\\{\\s*return QCoreApplication::translate\\(\"([\\w:]+)\""));
    static const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+)"), QRegularExpression::MultilineOption);
    static const QRegularExpression member(QStringLiteral("^[\\w:<>&* ]*\\b(\\w+)::~?\\w+\\([^;]*$"), QRegularExpression::MultilineOption);
    QFile list(QStringLiteral(CHIOSA_TRANSLATED_SOURCES));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QStringList sources = QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(sources.size() > 50);
    QStringList wrong;
    for (const QString &source : sources) {
        QFile file(source);
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(source));
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpressionMatch found = helper.match(text);
        if (!found.hasMatch())
            continue;
        const QString around = space.match(text).captured(1);
        if (around != found.captured(1))
            wrong.append(QStringLiteral("%1: \"%2\" is filed under \"%3\"").arg(source, found.captured(1), around));
        QString within; // the class whose member function stands above
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            const QRegularExpressionMatch begins = member.match(line);
            if (begins.hasMatch() && !line.startsWith(QLatin1Char(' ')) && !line.contains(QLatin1String("tr(\"")))
                within = begins.captured(1);
            else if (line.startsWith(QLatin1Char('}')))
                within.clear();
            else if (!within.isEmpty() && line.contains(QLatin1String(" tr(\"")))
                wrong.append(QStringLiteral("%1: filed under the class %2: %3").arg(source, within, line.trimmed()));
        }
    }
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

// A reason is kept filled in, and its parts are found again by the quotation marks around them (annotation/reason.h).
void Translations::hasReasonsThatCanBeTold()
{
    static const QRegularExpression part(QStringLiteral("“%\\d”"));
    QStringList wrong;
    int reasons = 0;
    for (const Message &message : messagesOf(folder_.filePath(QStringLiteral("chiosa_it.ts")))) {
        if (message.context != u"reason")
            continue;
        ++reasons;
        QString rest = message.source;
        rest.remove(part);
        if (rest.contains(u'%') || rest.contains(u'“') || rest.contains(u'”') || rest.contains(QLatin1String(". ")))
            wrong.append(message.source);
    }
    QVERIFY(reasons > 100);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(Translations)
#include "tst_translations.moc"
