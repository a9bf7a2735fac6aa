#include "app/cli/verbs.h"
#include "app/review/course_chart.h"
#include "app/review/learning_course.h"
#include "app/workspace/measuring.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace cli {

namespace {

QString tr(const char *sentence, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("cli", sentence, comment, n);
}

void printCourse(QTextStream &out, const review::Course &course)
{
    const review::WorkDone &whole = course.whole;
    const auto number = [](double value) { return QString::number(value, 'f', 2).rightJustified(7); };
    const auto ratio = [](const review::WorkDone &work) { return work.byHand == 0 ? 0 : double(work.withChiosa) / double(work.byHand); };
    out << tr("%n gold annotation(s)", nullptr, int(whole.gold)) << '\n';
    out << tr("keys by hand %1, with Chiosa %2: %3 of those by hand")
               .arg(whole.byHand)
               .arg(whole.withChiosa)
               .arg(QString::number(ratio(whole), 'f', 2))
        << '\n'
        << '\n'
        << tr("corrected   tested      F1   keys per annotation   by hand   against by hand") << '\n';
    for (const review::CoursePoint &point : course.curve) {
        const review::WorkDone &work = point.work;
        out << QString::number(point.documents).rightJustified(9) << QString::number(point.tested).rightJustified(9) << ' '
            << number(work.strict.f1() * 100) << number(work.perGold(work.withChiosa)).rightJustified(22)
            << number(work.perGold(work.byHand)).rightJustified(10) << number(ratio(work)).rightJustified(18) << '\n';
    }
    out << '\n';
    for (const auto &[layer, golds] : whole.golds) {
        const auto keys = whole.keys.find(layer);
        const auto score = whole.score.find(layer);
        out << QStringLiteral("  %1 ").arg(layer.leftJustified(12))
            << tr("%1 annotations, %2 keys each")
                   .arg(golds, 6)
                   .arg(number(keys == whole.keys.end() ? 0 : double(keys->second) / double(golds)));
        if (score != whole.score.end())
            out << QStringLiteral("  F1 %1").arg(number(score->second.f1() * 100));
        out << '\n';
    }
}

base::Result<> writeChart(const review::Course &course, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = review::chartOf(course).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::Error{base::Error::Kind::Io, tr("The chart cannot be written: %1.").arg(file.errorString()), path};
    return {};
}

} // namespace

base::Result<std::vector<annotation::Document>> goldOf(const QString &path, const annotation::TagSet &tagSet, const Console &console,
                                                       bool *complete)
{
    base::Result<workspace::Gold> gold = workspace::readGold(path, tagSet);
    if (!gold)
        return gold.error();
    for (const QString &sentence : gold->said)
        console.say(sentence);
    *complete = *complete && gold->complete;
    return std::move(gold->articles);
}

int simulate(const Arguments &arguments, const Console &console)
{
    if (!arguments.has(QStringLiteral("gold")))
        return console.fail({base::Error::Kind::Invalid, tr("“simulate” needs --gold GOLD.jsonl."), {}});
    const base::Result<annotation::TagSet> tagSet = workspace::Workspace::shippedTagSet(QStringLiteral("news"));
    if (!tagSet)
        return console.fail(tagSet.error());
    bool complete = true;
    const auto gold = goldOf(arguments.value(QStringLiteral("gold")), *tagSet, console, &complete);
    if (!gold)
        return console.fail(gold.error());
    base::Result<std::vector<annotation::Document>> heldOut;
    if (arguments.has(QStringLiteral("held-out"))) {
        heldOut = goldOf(arguments.value(QStringLiteral("held-out")), *tagSet, console, &complete);
        if (!heldOut)
            return console.fail(heldOut.error());
    }
    ::suggest::Pipeline pipeline;
    review::CourseOptions options;
    options.heldOut = *heldOut;
    const base::Result<review::Course> course = review::simulateCourse(*gold, pipeline, options);
    if (!course)
        return console.fail(course.error());
    for (const QString &message : pipeline.messages())
        console.say(message);
    if (arguments.has(QStringLiteral("json")))
        console.out << QString::fromUtf8(QJsonDocument(course->json()).toJson());
    else
        printCourse(console.out, *course);
    if (arguments.has(QStringLiteral("chart"))) {
        if (const base::Result<> written = writeChart(*course, arguments.value(QStringLiteral("chart"))); !written)
            return console.fail(written.error());
    }
    return complete ? Done : NotAll;
}

} // namespace cli
