#include "app/metrics/speaker_score.h"

#include "app/metrics/span_score.h"
#include "app/text/folding.h"

namespace metrics {

namespace {

QStringList nameWords(const QString &name)
{
    static const QStringList functionWords
        = QStringLiteral("il lo la i gli le l un uno una di del dello della dei degli delle d the a an of").split(u' ');
    QStringList words;
    QString word;
    const QString folded = text::folded(name);
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && folded[i].isLetterOrNumber()) {
            word += folded[i];
        } else if (!word.isEmpty()) {
            if (!functionWords.contains(word))
                words << word;
            word.clear();
        }
    }
    return words;
}

bool containsAll(const QStringList &longer, const QStringList &shorter)
{
    return std::all_of(shorter.begin(), shorter.end(), [&longer](const QString &word) { return longer.contains(word); });
}

} // namespace

bool sameSpeaker(const QString &a, const QString &b)
{
    const QStringList left = nameWords(a), right = nameWords(b);
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() && right.isEmpty();
    return left.size() >= right.size() ? containsAll(left, right) : containsAll(right, left);
}

Accuracy speakerAccuracy(const Marks &gold, const Marks &system) { return featureAccuracy(gold, system, u"speaker", sameSpeaker); }

} // namespace metrics
