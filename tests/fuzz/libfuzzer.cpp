// libFuzzer's entry, for every reader: fuzz_readers --reader=jsonl CORPUS -max_total_time=60. With --list it names the readers; with
// --seeds=FOLDER it writes good inputs to begin with.
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readers.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <cstdlib>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t most);

namespace {

QString fuzzed; // the reader

[[noreturn]] void writeSeeds(const QString &folder)
{
    if (!QDir().mkpath(folder))
        std::exit(2);
    const QList<QByteArray> seeds = fuzz::seeds(fuzzed);
    for (int i = 0; i < seeds.size(); ++i) {
        QFile file(QStringLiteral("%1/seed-%2").arg(folder).arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(seeds[i]) != seeds[i].size())
            std::exit(2);
    }
    std::exit(0);
}

[[noreturn]] void listReaders()
{
    for (const formats::Codec *codec : formats::codecs()) {
        if (codec->format().reads)
            std::puts(qPrintable(codec->format().id));
    }
    std::exit(0);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    QHashSeed::setDeterministicGlobalSeed(); // a finding is to be found again
    QString folder;
    for (int i = 1; i < *count; ++i) {
        const QString argument = QString::fromLocal8Bit((*arguments)[i]);
        if (argument == QLatin1String("--list"))
            listReaders();
        else if (argument.startsWith(QLatin1String("--reader=")))
            fuzzed = argument.section(QLatin1Char('='), 1);
        else if (argument.startsWith(QLatin1String("--seeds=")))
            folder = argument.section(QLatin1Char('='), 1);
    }
    const formats::Codec *codec = formats::codec(fuzzed);
    if (!codec || !codec->format().reads) {
        std::fprintf(stderr, "--reader= names one of the readers; --list lists them\n");
        std::exit(2);
    }
    if (!folder.isEmpty())
        writeSeeds(folder);
    return 0;
}

// Now and then our own damage, which knows the syntax; else libFuzzer's, which knows what has been reached.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t most, unsigned int seed)
{
    if (seed % 3 != 0)
        return LLVMFuzzerMutate(data, size, most);
    QRandomGenerator generator(seed);
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray output = fuzz::mutated(generator, input, input).left(static_cast<qsizetype>(most));
    std::copy(output.begin(), output.end(), data);
    return static_cast<std::size_t>(output.size());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString wrong = fuzz::check(fuzzed, input);
    if (!wrong.isEmpty()) {
        std::fputs(qPrintable(wrong), stderr);
        std::abort();
    }
    return 0;
}
