// How fast names are learned: the base model at the start, then after 10, 20, 50 … corrected articles of others (CHIOSA_TEST_DATA).
#include "app/metrics/evaluation.h"
#include "app/suggest/lexicon.h"
#include "app/suggest/name_finder.h"
#include "app/suggest/name_learner.h"
#include "app/suggest/name_vocabulary.h"
#include "tests/suggest/gold_reader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

namespace {

using namespace suggest;

const QStringList three{QStringLiteral("PER"), QStringLiteral("LOC"), QStringLiteral("ORG")};
const QStringList six{QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"),
                      QStringLiteral("FAC"), QStringLiteral("NEV"), QStringLiteral("PRD")};

struct Tools {
    std::shared_ptr<const Lexicon> lexicon = *Lexicon::load();
    std::shared_ptr<const NameVocabulary> vocabulary = *NameVocabulary::load(QStringLiteral("it"));
    std::shared_ptr<const NameWeights> weights = *NameWeights::load();
    std::shared_ptr<const Morphology> morphology = Morphology::load(QStringLiteral("it"));
};

// Tokens, rules and marks of an article.
struct Read {
    Read(const Tools &tools, annotation::Document given)
        : document(std::move(given)), draft(document, tools.morphology), tokens(draft, *tools.lexicon, *tools.vocabulary)
    {
        NameFinder finder(tokens, *tools.weights);
        rules = finder.find({}, {}, {});
    }
    annotation::Document document;
    Draft draft;
    NameTokens tokens;
    std::vector<NameCandidate> rules;
};

annotation::Document documentOf(const QString &text)
{
    annotation::ArticleFields fields;
    fields.language = QStringLiteral("it");
    return {annotation::DocumentId{1}, fields, {text, 1}, {}};
}

std::vector<MarkedText::Mark> marksOf(const annotation::Document &gold)
{
    std::vector<MarkedText::Mark> marks;
    for (const annotation::AnnotationPointer &span : gold.onLayer(annotation::layers::entity))
        marks.push_back({span->hull(), span->tag});
    return marks;
}

} // namespace

class Learning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curve();

private:
    static std::vector<std::shared_ptr<const Lesson>> base(const Tools &tools, const QStringList &tags, FeatureIndex &index)
    {
        std::vector<std::shared_ptr<const Lesson>> lessons;
        const QDir folder(qEnvironmentVariable("CHIOSA_TRAINING"));
        for (const QString &name : folder.entryList({QStringLiteral("it*.txt")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto marked = readMarkedFile(file.readAll(), name);
            if (!marked) {
                qWarning().noquote() << marked.error().text();
                continue;
            }
            for (const MarkedText &paragraph : *marked) {
                const Read read(tools, documentOf(paragraph.text));
                lessons.push_back(std::make_shared<const Lesson>(lessonOf(read.tokens, &read.rules, paragraph.marks, tags, index)));
            }
        }
        return lessons;
    }
    static void measure(const QString &what, const LearnedNames &learned, const std::vector<std::unique_ptr<Read>> &test,
                        const QStringList &tags)
    {
        metrics::Evaluation::Options options;
        options.layers = QStringList{annotation::layers::entity};
        options.entityTags = three;
        options.outermost = true;
        metrics::Evaluation evaluation(options);
        for (const auto &read : test) {
            annotation::Annotations system;
            for (const TokenSpan &span : decodeNames(learned, read->tokens, &read->rules)) {
                annotation::Annotation mark;
                mark.layer = annotation::layers::entity;
                mark.tag = tags[span.tag];
                mark.ranges = {read->tokens.range(span.begin, span.end - 1)};
                system.push_back(std::make_shared<annotation::Annotation>(mark));
            }
            evaluation.add(read->document.spans(), system);
        }
        const metrics::SpanScore &score = evaluation.layers().at(annotation::layers::entity).spans;
        QString line = QStringLiteral("%1: strict F1 %2").arg(what).arg(score.strict.f1() * 100, 0, 'f', 1);
        for (const auto &[tag, match] : score.byTag)
            line += QStringLiteral("  %1 %2").arg(tag).arg(match.strict.f1() * 100, 0, 'f', 1);
        qInfo().noquote() << line;
    }
};

void Learning::curve()
{
    const auto testGold = support::readGold(QStringLiteral("gold/kind-wikinews-it.dev.jsonl"));
    const auto trainGold = support::readGold(QStringLiteral("gold/kind-wikinews-it.train.jsonl"));
    if (testGold.empty() || trainGold.empty())
        QSKIP("CHIOSA_TEST_DATA names no folder that has this data");
    const Tools tools;
    std::vector<std::unique_ptr<Read>> test;
    for (const auto &article : testGold)
        test.push_back(std::make_unique<Read>(tools, article.document));
    QElapsedTimer timer;
    timer.start();
    FeatureIndex index;
    const auto lessons = base(tools, six, index);
    qInfo() << "base paragraphs" << lessons.size() << "prepared in" << timer.restart() << "ms";
    LearningOptions options;
    options.runs = qEnvironmentVariableIntValue("RUNS");
    options.epochs = qEnvironmentVariableIntValue("EPOCHS");
    const LearnedNames start = learnNames(six, index, {}, lessons, nullptr, options).names;
    qInfo() << "base learned in" << timer.restart() << "ms" << start.model.featureCount() << "features" << start.model.save().size() / 1024
            << "kB";
    measure(QStringLiteral("start"), start, test, six);
    options.runs = qEnvironmentVariableIntValue("OWNRUNS");
    options.epochs = qEnvironmentVariableIntValue("OWNEPOCHS");
    options.leastBase = std::size_t(qEnvironmentVariableIntValue("LEAST"));
    std::vector<std::shared_ptr<const Lesson>> own;
    const std::vector<int> points{5, 10, 20, 50, 100, 200};
    std::size_t next = 0;
    for (std::size_t i = 0; i < trainGold.size(); ++i) {
        const Read read(tools, trainGold[i].document);
        const auto marks = marksOf(trainGold[i].document);
        own.push_back(std::make_shared<const Lesson>(lessonOf(read.tokens, &read.rules, marks, six, index)));
        if (next == points.size())
            break;
        if (int(own.size()) == points[next]) {
            ++next;
            timer.restart();
            const auto began = std::clock();
            const Learned all = learnNames(six, index, own, lessons, &start.model, options);
            const auto took = (std::clock() - began) * 1000 / CLOCKS_PER_SEC;
            const LearnedNames &learned = all.names;
            qInfo() << "judged" << all.judgement.f1 << all.judgement.startF1;
            measure(QStringLiteral("%1 articles (%2 ms)").arg(own.size()).arg(took), learned, test, six);
        }
    }
}

QTEST_GUILESS_MAIN(Learning)
#include "tst_learning.moc"
