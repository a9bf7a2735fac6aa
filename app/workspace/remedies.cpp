#include "app/workspace/remedies.h"

#include <QCoreApplication>

namespace workspace {

namespace {

constexpr std::size_t triedOn = 50; // articles

int countOf(const std::map<QString, LossLine> &losses)
{
    int sum = 0;
    for (const auto &[what, line] : losses)
        sum += line.count;
    return sum;
}

int countOf(const std::map<QString, LossLine> &losses, const QString &what)
{
    const auto found = losses.find(what);
    return found == losses.end() ? 0 : found->second.count;
}

bool leavesOut(const QString &value) { return value == QLatin1String("leave-out") || value == QLatin1String("without-marks"); }

// Every other value of a setting.
std::vector<Remedy> otherChoices(const formats::Codec &codec, const formats::Settings &settings)
{
    std::vector<formats::Setting> all = codec.settings();
    for (formats::Setting &setting : formats::selectionSettings())
        all.push_back(std::move(setting));
    std::vector<Remedy> others;
    for (const formats::Setting &setting : all) {
        const auto said = settings.find(setting.key);
        const QString now = said == settings.end() ? setting.values.value(0) : said->second;
        for (const QString &value : setting.onReading ? QStringList() : setting.values) {
            if (value != now && !leavesOut(value))
                others.push_back({setting.key, value, setting.words, 0, 0, false});
        }
    }
    return others;
}

} // namespace

QString wordsOf(const Remedy &remedy)
{
    if (remedy.left > 0)
        //: of a loss: so many of so many are lost still
        return QCoreApplication::translate("workspace", "%1 of %2 are lost still").arg(remedy.left).arg(remedy.of);
    return remedy.isInSidecar ? QCoreApplication::translate("workspace", "kept beside, in Chiosa's own words")
                              : QCoreApplication::translate("workspace", "not lost");
}

QStringList losslessFormats()
{
    return {QStringLiteral("jsonl"),       QStringLiteral("uima-xmi"), QStringLiteral("uima-json"),
            QStringLiteral("huggingface"), QStringLiteral("folia"),    QStringLiteral("tei")};
}

std::map<QString, std::vector<Remedy>> remediesOf(ExportSource source, const ExportOptions &options, const formats::Codec &codec,
                                                  const ExportReport &report, const Job::Context &job)
{
    std::map<QString, std::vector<Remedy>> remedies;
    if (report.losses.empty())
        return remedies;
    source.isTrial = true;
    source.articles.resize(std::min(source.articles.size(), triedOn));
    ExportOptions plain = options; // how it is cut into parts is nothing to a loss
    plain.split = {};
    plain.shards = 1;
    plain.card = false;
    const base::Result<ExportReport> now = runExport(source, plain, codec, job);
    for (const Remedy &choice : now ? otherChoices(codec, options.settings) : std::vector<Remedy>()) {
        plain.settings = options.settings;
        plain.settings[choice.key] = choice.value;
        const base::Result<formats::Selection> selection = formats::selectionFrom(plain.settings);
        if (!selection || job.stop().stop_requested())
            continue;
        ExportSource other = source;
        other.selection = *selection;
        other.selection.verdicts = source.selection.verdicts;
        other.selection.rejected = source.selection.rejected;
        const base::Result<ExportReport> then = runExport(other, plain, codec, job);
        if (!then || countOf(then->losses) >= countOf(now->losses))
            continue; // it helps nothing, or loses something else instead
        for (const auto &[what, line] : now->losses) {
            Remedy remedy = choice;
            remedy.left = countOf(then->losses, what);
            remedy.of = line.count;
            remedy.isInSidecar = countOf(then->inSidecar, what) > countOf(now->inSidecar, what);
            if (remedy.left < remedy.of)
                remedies[what].push_back(std::move(remedy));
        }
    }
    return remedies;
}

} // namespace workspace
