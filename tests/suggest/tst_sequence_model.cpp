// The linear model of label sequences: what it decodes, how sure it is, how it is stored, that learning is reproducible.
#include "app/suggest/sequence_trainer.h"

#include <QCryptographicHash>
#include <QTest>

#include <random>

namespace {

using namespace suggest;

const QStringList tags{QStringLiteral("A"), QStringLiteral("B")};

// "x a a y": each letter is a feature of its token; capitals are told apart by their neighbours too.
SentenceFeatures sentenceOf(const QByteArray &letters)
{
    SentenceFeatures sentence;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        sentence.features.push_back(FeatureHash(letters[i]));
        sentence.features.push_back(FeatureHash(1000 + (i > 0 ? letters[i - 1] : 0)));
        sentence.ends.push_back(std::uint32_t(sentence.features.size()));
    }
    return sentence;
}

struct School {
    FeatureIndex index;
    std::vector<std::unique_ptr<SentenceFeatures>> kept;
    std::vector<LabelledSentence> sentences;

    void teach(const QByteArray &letters, std::vector<TokenSpan> spans)
    {
        kept.push_back(std::make_unique<SentenceFeatures>(index.numbered(sentenceOf(letters))));
        sentences.push_back({kept.back().get(), {}, std::move(spans)});
    }
    SequenceModel learn(std::uint32_t seed = 1, const SequenceModel *start = nullptr, const QStringList &of = tags)
    {
        TrainingOptions options;
        options.seed = seed;
        return trainSequence(of, index, sentences, {}, start, options);
    }
};

// Runs of a are A, runs of b are B; what follows "!" is nothing.
School usualSchool()
{
    School school;
    school.teach("xaay", {{1, 3, 0, 0}});
    school.teach("bxy", {{0, 1, 1, 0}});
    school.teach("xyx", {});
    school.teach("y!ax", {});
    school.teach("abx", {{0, 1, 0, 0}, {1, 2, 1, 0}});
    school.teach("yxbb", {{2, 4, 1, 0}});
    school.teach("!bxa", {{3, 4, 0, 0}});
    return school;
}

} // namespace

class SequenceModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void learnsAndDecodes()
    {
        School school = usualSchool();
        const SequenceModel model = school.learn();
        for (std::size_t i = 0; i < school.sentences.size(); ++i)
            QCOMPARE(model.decode(school.index.hashed(*school.kept[i])), school.sentences[i].spans);
        QCOMPARE(model.decode(sentenceOf("yyaaax")), (std::vector<TokenSpan>{{2, 5, 0, 0}}));
        QVERIFY(model.decode(sentenceOf("")).empty());
        QVERIFY(SequenceModel().decode(sentenceOf("xaay")).empty());
    }

    void whatWasSeenOftenIsSurer()
    {
        School school = usualSchool();
        for (int i = 0; i < 20; ++i)
            school.teach("xaay", {{1, 3, 0, 0}});
        const SequenceModel model = school.learn();
        const auto sure = model.decode(sentenceOf("xaay")), unsure = model.decode(sentenceOf("qqaq"));
        QCOMPARE(sure.size(), 1U);
        QVERIFY(sure.front().margin > 0);
        for (const TokenSpan &span : unsure)
            QVERIFY(span.margin <= sure.front().margin);
        QVERIFY(model.confidence(2) > model.confidence(1));
    }

    void theMarginIsTheDistanceToTheNextReading()
    {
        // One token: the margin is the difference of the two best labels, which the weights tell.
        School school = usualSchool();
        const SequenceModel model = school.learn();
        const auto found = model.decode(sentenceOf("a"));
        QCOMPARE(found.size(), 1U);
        QVERIFY(found.front().margin > 0 && found.front().margin < 1000);
        // A feature that speaks for it, said twice, widens the margin by its lead.
        SentenceFeatures twice = sentenceOf("a");
        twice.features.push_back('a');
        twice.ends.back() = 3;
        const std::vector<float> weights = model.weightsOf('a');
        QCOMPARE(weights.size(), 5U);
        const float lead = weights[1] - std::max({weights[0], weights[3]});
        const auto wider = model.decode(twice);
        QCOMPARE(wider.size(), 1U);
        QVERIFY(wider.front().margin >= found.front().margin + lead - 1e-3F);
    }

    void sameSeedSameBytes()
    {
        School one = usualSchool(), two = usualSchool();
        QCOMPARE(one.learn(7).save(), two.learn(7).save());
    }

    void savedAndLoaded()
    {
        School school = usualSchool();
        SequenceModel model = school.learn();
        model.setCalibration(0.5F, -1.25F);
        const auto loaded = SequenceModel::load(model.save(), QStringLiteral("m"));
        QVERIFY(loaded);
        QCOMPARE(loaded->tags(), tags);
        QCOMPARE(loaded->featureCount(), model.featureCount());
        QCOMPARE(loaded->slope(), 0.5F);
        QCOMPARE(loaded->save(), model.save());
        for (const char *letters : {"xaay", "bxy", "y!ax", "abab", "zz"})
            QCOMPARE(loaded->decode(sentenceOf(letters)), model.decode(sentenceOf(letters)));
    }

    void damagedBytesAreRefused()
    {
        School school = usualSchool();
        const QByteArray whole = school.learn().save();
        QVERIFY(!SequenceModel::load({}, {}));
        QVERIFY(!SequenceModel::load(QByteArray(64, 'x'), {}));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!SequenceModel::load(whole.left(size), QStringLiteral("m")), qPrintable(QString::number(size)));
        std::mt19937 random(20260);
        for (int round = 0; round < 500; ++round) {
            QByteArray damaged = whole;
            const auto at = qsizetype(random() % std::uint32_t(damaged.size()));
            damaged[at] = char(damaged[at] ^ char(1 + random() % 255));
            const auto loaded = SequenceModel::load(damaged, QStringLiteral("m"));
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().kind, base::Error::Kind::Malformed);
        }
        // Well packed, and still nothing of ours.
        for (const QByteArray &plain : {QByteArray(200, '\x7f'), QByteArray(3, '\0'), qUncompress(whole.mid(20)).left(60)}) {
            const QByteArray packed = qCompress(plain);
            const QByteArray sum = QCryptographicHash::hash(packed, QCryptographicHash::Sha1);
            QVERIFY(!SequenceModel::load(sum + packed, QStringLiteral("m")));
        }
    }

    void learningGoesOnFromAModel()
    {
        School first = usualSchool();
        const SequenceModel start = first.learn();
        School second;
        second.teach("xccx", {{1, 3, 2, 0}});
        second.teach("cxyc", {{0, 1, 2, 0}, {3, 4, 2, 0}});
        const QStringList more = tags + QStringList{QStringLiteral("C")};
        const SequenceModel model = second.learn(1, &start, more);
        QCOMPARE(model.tags(), more);
        QCOMPARE(model.decode(sentenceOf("yccy")), (std::vector<TokenSpan>{{1, 3, 2, 0}}));
        QCOMPARE(model.decode(sentenceOf("yaay")), (std::vector<TokenSpan>{{1, 3, 0, 0}})); // not forgotten
    }

    void widerTagsChangeNothing()
    {
        School school = usualSchool();
        const SequenceModel model = school.learn();
        const SequenceModel wider = model.withTags(tags + QStringList{QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("E")});
        for (const char *letters : {"xaay", "bxy", "y!ax", "abab"})
            QCOMPARE(wider.decode(sentenceOf(letters)), model.decode(sentenceOf(letters)));
    }

    void theMeanOfEqualModelsIsTheModel()
    {
        School school = usualSchool();
        const std::vector<SequenceModel> same{school.learn(), school.learn()};
        QCOMPARE(meanOf(same).decode(sentenceOf("xaay")), same.front().decode(sentenceOf("xaay")));
        QCOMPARE(meanOf(same).featureCount(), same.front().featureCount());
    }

    void confidenceFollowsTheTrial()
    {
        // Margins of 1 are right half of the time, margins of 3 nearly always.
        SpanTrial trial;
        for (int i = 0; i < 200; ++i) {
            trial.seen.emplace_back(1.0F, i % 2 == 0);
            trial.seen.emplace_back(3.0F, i % 20 != 0);
        }
        School school = usualSchool();
        SequenceModel model = school.learn();
        calibrate(model, trial);
        QVERIFY2(std::abs(model.confidence(1) - 0.5) < 0.05, qPrintable(QString::number(model.confidence(1))));
        QVERIFY2(std::abs(model.confidence(3) - 0.95) < 0.05, qPrintable(QString::number(model.confidence(3))));
    }

    void featuresAreNumberedInOrder()
    {
        FeatureIndex index;
        QCOMPARE(index.find(0), FeatureIndex::none);
        QCOMPARE(index.add(0), 0U); // a hash like any other
        QCOMPARE(index.add(42), 1U);
        QCOMPARE(index.add(0), 0U);
        std::mt19937 random(3);
        std::vector<FeatureHash> hashes;
        for (int i = 0; i < 5000; ++i)
            hashes.push_back(random());
        std::vector<std::uint32_t> numbers;
        for (const FeatureHash hash : hashes)
            numbers.push_back(index.add(hash));
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            QCOMPARE(index.find(hashes[i]), numbers[i]);
            QCOMPARE(index.hash(numbers[i]), hashes[i]);
        }
    }
};

QTEST_GUILESS_MAIN(SequenceModels)
#include "tst_sequence_model.moc"
