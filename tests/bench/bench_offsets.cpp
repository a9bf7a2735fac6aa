// Random articles over the whole of Unicode through every format: bench_offsets [DOCUMENTS [FORMAT [SEED]]]. Fails on the first format with
// a mark on other words than before.
#include "tests/formats/offsets.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const quint32 seed = arguments.size() > 3 ? arguments[3].toUInt() : 20261;
    std::printf("seed %u\n", seed);
    bool good = true;
    for (const formats::Codec *codec : offsets::codecs()) {
        if (arguments.size() > 2 && arguments[2] != codec->format().id)
            continue;
        QRandomGenerator generator(seed);
        offsets::Figures figures;
        QElapsedTimer timer;
        timer.start();
        for (int done = 0; done < count;) {
            std::vector<annotation::Document> documents;
            for (int at = 0; at < 50 && done < count; ++at)
                documents.push_back(offsets::randomDocument(generator, done++));
            offsets::check(*codec, documents, {}, figures);
        }
        std::printf("%-14s %8lld documents %9lld spans %8lld named as lost %6lld mismatches %8.1f s\n", qPrintable(codec->format().id),
                    static_cast<long long>(figures.documents), static_cast<long long>(figures.spans), static_cast<long long>(figures.named),
                    static_cast<long long>(figures.mismatches.size()), static_cast<double>(timer.elapsed()) / 1000);
        std::fflush(stdout);
        for (const QString &words : figures.mismatches.mid(0, 10))
            std::printf("    %s\n", qPrintable(words));
        good = good && figures.mismatches.isEmpty();
    }
    return good ? 0 : 1;
}
