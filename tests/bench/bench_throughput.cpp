// How fast articles go in and out, and what memory it takes, as the data grow: JSONL and brat at 10 and 100 MB, at 1,000 with --large.
//
// Times beside the time of copying the same bytes; a rate that falls or memory that grows with the data breaks the promise. Each size runs
// in a process of its own (this program itself), so that peaks do not mix. Files lie in a folder of their own, which goes afterwards.
#include "app/formats/registry.h"
#include "tests/bench/article_generator.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr double leastShare = 0.6;        // of the rate at the smallest size
constexpr double mostGrowth = 48;         // MB of memory from the smallest size on
constexpr qsizetype articleLength = 4000; // characters, with 120 spans

double megabytes(qint64 bytes) { return double(bytes) / (1024 * 1024); }

double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

qint64 bytesIn(const QString &folder)
{
    qint64 sum = 0;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

double copySeconds(const QString &folder, const QString &to)
{
    QElapsedTimer timer;
    timer.start();
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString from = files.next();
        const QString target = to + QLatin1Char('/') + QDir(folder).relativeFilePath(from);
        QDir().mkpath(QFileInfo(target).path());
        QFile in(from), out(target); // by blocks, as a program has to: the system's own copy may share the blocks
        if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
            return 0;
        while (!in.atEnd())
            out.write(in.read(1 << 20));
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

// Counts what goes through.
class Counting : public formats::Output {
public:
    explicit Counting(formats::Output &output) : output_(output) { }
    base::Result<> write(const QString &name, const QByteArray &bytes) override
    {
        written_ += bytes.size();
        return output_.write(name, bytes);
    }
    base::Result<QIODevice *> stream(const QString &name) override
    {
        auto device = output_.stream(name);
        if (device)
            stream_ = *device;
        return device;
    }
    base::Result<> commit() override { return output_.commit(); }
    qint64 bytes() const { return written_ + (stream_ ? stream_->pos() : 0); }

private:
    formats::Output &output_;
    QIODevice *stream_ = nullptr;
    qint64 written_ = 0;
};

// In the child: writes so many megabytes, reads them again; prints MB, seconds out, in, copied, spans, peak.
int measure(const QString &format, int size)
{
    const formats::Codec *codec = formats::codec(format);
    const QTemporaryDir folder;
    if (!codec || !folder.isValid())
        return 1;
    std::vector<annotation::Document> models;
    for (std::uint64_t seed = 1; seed <= 16; ++seed)
        models.push_back(bench::ArticleGenerator({articleLength, 120, 30, seed}).document());
    const QString path = folder.filePath(QStringLiteral("out"));
    formats::DiskOutput disk(path);
    Counting output(disk);
    const std::unique_ptr<formats::Writer> writer = codec->writer(output, {});
    const auto none = [](formats::EntityId) -> const annotation::Entity * { return nullptr; };
    QElapsedTimer timer;
    timer.start();
    qint64 spans = 0;
    for (int article = 0; megabytes(output.bytes()) < size; ++article) {
        const annotation::Document &model = models[std::size_t(article) % models.size()];
        annotation::ArticleFields fields = model.fields();
        fields.name = QStringLiteral("bench-%1").arg(article, 7, 10, QLatin1Char('0'));
        std::vector<annotation::Annotation> records;
        for (const annotation::AnnotationPointer &record : model.all())
            records.push_back(*record);
        spans += qint64(records.size());
        if (!writer->add(annotation::Document(model.id(), fields, model.articleText(), std::move(records)), none))
            return 1;
        writer->takeLosses();
    }
    if (!writer->finish() || !output.commit())
        return 1;
    const double out = double(timer.nsecsElapsed()) / 1e9;
    const qint64 bytes = bytesIn(path);
    const double copied = copySeconds(path, folder.filePath(QStringLiteral("copy")));
    QDir(folder.filePath(QStringLiteral("copy"))).removeRecursively();
    const auto input = formats::DiskInput::of({path});
    if (!input)
        return 1;
    timer.start();
    const std::unique_ptr<formats::Reader> reader = codec->reader(*input, {});
    qint64 read = 0;
    while (const std::optional<formats::Article> article = reader->next())
        read += qint64(article->document.size());
    const double in = double(timer.nsecsElapsed()) / 1e9;
    if (read != spans) {
        std::fprintf(stderr, "%s: %lld spans written, %lld read\n", qPrintable(format), spans, read);
        return 1;
    }
    std::printf("%.1f %.3f %.3f %.3f %lld %.1f\n", megabytes(bytes), out, in, copied, spans, peakMegabytes());
    return 0;
}

struct Row {
    double megabytes = 0, out = 0, in = 0, copied = 0, spans = 0, peak = 0;
};

bool run(const QString &format, int size, Row &row)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--measure"), format, QString::number(size)});
    if (!child.waitForFinished(-1) || child.exitCode() != 0)
        return false;
    const QList<QByteArray> numbers = child.readAllStandardOutput().simplified().split(' ');
    if (numbers.size() != 6)
        return false;
    row = {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
           numbers[3].toDouble(), numbers[4].toDouble(), numbers[5].toDouble()};
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--measure"))
        return measure(arguments.value(2), arguments.value(3).toInt());
    QList<int> sizes{10, 100};
    if (arguments.contains(QStringLiteral("--large")))
        sizes << 1000;
    bool kept = true;
    for (const QString &format : {QStringLiteral("jsonl"), QStringLiteral("brat")}) {
        Row first;
        for (const int size : std::as_const(sizes)) {
            Row row;
            if (!run(format, size, row)) {
                std::printf("%-6s %5d MB   failed\n", qPrintable(format), size);
                kept = false;
                continue;
            }
            const double out = row.megabytes / row.out, in = row.megabytes / row.in;
            if (first.megabytes == 0)
                first = row;
            const bool holds = out >= leastShare * first.megabytes / first.out && in >= leastShare * first.megabytes / first.in
                && row.peak <= first.peak + mostGrowth;
            kept = kept && holds;
            std::printf(
                "%-6s %6.0f MB, %9.0f spans   out %6.1f MB/s (%5.1f times a copy)   in %6.1f MB/s (%5.1f times)   peak %6.1f MB   %s\n",
                qPrintable(format), row.megabytes, row.spans, out, row.out / row.copied, in, row.in / row.copied, row.peak,
                holds ? "linear, flat" : "NOT KEPT");
        }
    }
    return kept ? 0 : 1;
}
