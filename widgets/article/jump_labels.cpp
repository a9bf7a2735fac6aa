#include "widgets/article/jump_labels.h"

namespace widgets::article {

std::vector<JumpLabel> jumpLabels(const std::vector<text::Range> &words)
{
    // The home row first, then what is near it; digits only where there are very many words.
    static const QString letters = QStringLiteral("asdfjklghewioruvcmnptyqzxb1234567890");
    const qsizetype wanted = static_cast<qsizetype>(words.size());
    qsizetype base = 8;
    while (base * base < wanted && base < letters.size())
        ++base;
    std::vector<JumpLabel> labels;
    labels.reserve(words.size());
    for (qsizetype i = 0; i < std::min(wanted, base * base); ++i)
        labels.push_back({words[static_cast<std::size_t>(i)].begin, QString(letters[i / base]) + letters[i % base]});
    return labels;
}

} // namespace widgets::article
