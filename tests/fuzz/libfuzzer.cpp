// libFuzzer's entry: the reader is named when it is compiled (CHIOSA_FUZZED).
#include "tests/fuzz/readers.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString wrong = fuzz::check(QStringLiteral(CHIOSA_FUZZED), input);
    if (!wrong.isEmpty()) {
        std::fputs(qPrintable(wrong), stderr);
        std::abort();
    }
    return 0;
}
