#include "app/workspace/export_files.h"

#include <QFileInfo>
#include <QIODevice>

namespace workspace {

namespace {

// Hands on what is written and takes it all.
class Sink : public QIODevice {
public:
    explicit Sink(std::function<void(QByteArrayView)> taken) : taken_(std::move(taken)) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        taken_(QByteArrayView(data, size));
        return size;
    }

private:
    std::function<void(QByteArrayView)> taken_;
};

} // namespace

base::Result<> PlacedOutput::write(const QString &name, const QByteArray &bytes)
{
    names_.insert(name);
    return whole_.write(folder_ + name, bytes);
}

base::Result<QIODevice *> PlacedOutput::stream(const QString &name)
{
    names_.insert(name);
    return whole_.stream(folder_ + name);
}

QStringList PlacedOutput::names() const
{
    QStringList sorted(names_.begin(), names_.end());
    sorted.sort();
    return sorted;
}

TrialOutput::~TrialOutput() = default;

base::Result<> TrialOutput::write(const QString &name, const QByteArray &bytes)
{
    keep(name, bytes);
    return {};
}

base::Result<QIODevice *> TrialOutput::stream(const QString &name)
{
    std::unique_ptr<QIODevice> &device = streams_[name];
    if (!device)
        device = std::make_unique<Sink>([this, name](QByteArrayView bytes) { keep(name, bytes); });
    return device.get();
}

void TrialOutput::keep(const QString &name, QByteArrayView bytes)
{
    if (qsizetype(beginnings_.size()) >= mostFiles && !beginnings_.contains(name))
        return;
    QByteArray &kept = beginnings_[name];
    kept.append(bytes.first(std::min(bytes.size(), mostBytes - kept.size())));
}

bool writesOneFile(const formats::Codec &codec, const formats::WriteOptions &options)
{
    if (codec.format().suffixes.isEmpty())
        return false;
    formats::MemoryOutput output;
    formats::WriteOptions writing = options;
    writing.fileName = QStringLiteral("whole.") + codec.format().suffixes.front();
    annotation::ArticleFields fields;
    fields.name = QStringLiteral("article");
    const std::unique_ptr<formats::Writer> writer = codec.writer(output, writing);
    const annotation::Document one({}, fields, {QStringLiteral("Uno."), 1});
    return writer->add(one, [](formats::EntityId) { return nullptr; }) && writer->finish() && output.commit()
        && output.files().contains(writing.fileName);
}

std::vector<Place> placesOf(const ExportOptions &options, const formats::Codec &codec, const QString &file)
{
    std::vector<SplitPlan::Part> parts = options.split.parts;
    if (parts.empty())
        parts.emplace_back();
    if (parts.size() == 1 && options.shards == 1)
        return {{{}, {}, {}, file}};
    const bool named = writesOneFile(codec, {});
    const QString suffix = codec.format().suffixes.value(0);
    const QString stem = file.isEmpty() ? QString() : QFileInfo(file).completeBaseName();
    std::vector<Place> places;
    for (const SplitPlan::Part &part : parts) {
        for (int shard = 0; shard < options.shards; ++shard) {
            const QString count = options.shards == 1
                ? QString()
                : QStringLiteral("%1-of-%2").arg(shard, 5, 10, QLatin1Char('0')).arg(options.shards, 5, 10, QLatin1Char('0'));
            const auto joined = [](QStringList pieces, QChar by) {
                pieces.removeAll(QString());
                return pieces.join(by);
            };
            Place place;
            place.part = part.name;
            place.name = joined({part.name, count}, u'-');
            if (named)
                place.file = joined({stem, place.name}, u'-') + QLatin1Char('.') + suffix;
            else if (!codec.keepsParts())
                place.folder = joined({stem, part.name, count}, u'/') + QLatin1Char('/');
            places.push_back(std::move(place));
        }
    }
    return places;
}

} // namespace workspace
