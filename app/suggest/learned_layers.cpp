#include "app/suggest/learned_layers.h"

#include "app/text/language_name.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDateTime>
#include <QIODevice>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace suggest {

namespace {

constexpr quint32 magic = 0x43484c4c; // "CHLL"
constexpr quint16 version = 1;
constexpr quint32 mostLayers = 1000;

void write(QDataStream &out, const LearnedFacts &facts)
{
    out << qint32(facts.articles) << qint32(facts.sentences) << qint64(facts.at) << quint64(facts.judged) << facts.f1 << facts.startF1
        << facts.inUse << quint32(facts.tags.size());
    for (auto tag = facts.tags.begin(); tag != facts.tags.end(); ++tag)
        out << tag.key() << qint32(tag->spans) << tag->inside << tag->before << tag->after;
}

void read(QDataStream &in, LearnedFacts &facts)
{
    qint32 articles = 0, sentences = 0;
    qint64 at = 0;
    quint64 judged = 0;
    quint32 tags = 0;
    in >> articles >> sentences >> at >> judged >> facts.f1 >> facts.startF1 >> facts.inUse >> tags;
    facts.articles = articles;
    facts.sentences = sentences;
    facts.at = base::Timestamp(at);
    facts.judged = std::size_t(judged);
    for (quint32 i = 0; i < tags && in.status() == QDataStream::Ok; ++i) {
        QString name;
        qint32 spans = 0;
        LearnedFacts::Tag tag;
        in >> name >> spans >> tag.inside >> tag.before >> tag.after;
        tag.spans = spans;
        facts.tags.insert(name, tag);
    }
}

QString percent(double share) { return QLocale().toString(share * 100, 'f', 1); }

QString layerTitle(const LearnedLayer &layer)
{
    return layer.language.isEmpty()
        ? layer.layer
        : QStringLiteral("%1, %2").arg(layer.layer, text::languageName(layer.language, text::NameStands::InWords));
}

void tell(const QString &tag, const LearnedFacts::Tag &facts, QStringList &lines)
{
    lines.append(QCoreApplication::translate("suggest", "%1: %n time(s) in your articles", nullptr, facts.spans).arg(tag));
    const std::pair<QString, const QStringList &> told[]
        = {{QCoreApplication::translate("suggest", "    words in it: %1"), facts.inside},
           {QCoreApplication::translate("suggest", "    words before it: %1"), facts.before},
           {QCoreApplication::translate("suggest", "    words after it: %1"), facts.after}};
    for (const auto &[sentence, words] : told) {
        if (!words.isEmpty())
            lines.append(sentence.arg(words.join(QStringLiteral(", "))));
    }
}

} // namespace

const LearnedLayer *LearnedLayers::find(const QString &language, const QString &layer) const
{
    const auto found = std::find_if(layers_.begin(), layers_.end(),
                                    [&](const LearnedLayer &one) { return one.language == language && one.layer == layer; });
    return found == layers_.end() ? nullptr : &*found;
}

void LearnedLayers::remove(const QString &language, const QString &layer)
{
    std::erase_if(layers_, [&](const LearnedLayer &old) { return old.language == language && old.layer == layer; });
}

void LearnedLayers::set(LearnedLayer layer)
{
    remove(layer.language, layer.layer);
    layers_.push_back(std::move(layer));
    std::sort(layers_.begin(), layers_.end(),
              [](const LearnedLayer &a, const LearnedLayer &b) { return std::tie(a.language, a.layer) < std::tie(b.language, b.layer); });
}

QByteArray LearnedLayers::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << version << quint32(layers_.size());
    for (const LearnedLayer &layer : layers_) {
        out << layer.language << layer.layer;
        write(out, layer.facts);
        out << (layer.names != nullptr);
        if (layer.names) {
            out << layer.names->model.save();
            layer.names->lexicon.save(out);
        }
    }
    return bytes;
}

base::Result<LearnedLayers> LearnedLayers::load(const QByteArray &bytes, const QString &where)
{
    const base::Error wrong{base::Error::Kind::Malformed,
                            QCoreApplication::translate("suggest", "This is nothing that Chiosa has learned, or it is damaged."), where};
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 head = 0, count = 0;
    quint16 made = 0;
    in >> head >> made >> count;
    if (in.status() != QDataStream::Ok || head != magic || count > mostLayers)
        return wrong;
    if (made > version)
        return base::Error{base::Error::Kind::Newer,
                           QCoreApplication::translate("suggest", "This was learned by a newer version of Chiosa."), where};
    LearnedLayers learned;
    for (quint32 i = 0; i < count; ++i) {
        LearnedLayer layer;
        bool hasModel = false;
        in >> layer.language >> layer.layer;
        read(in, layer.facts);
        in >> hasModel;
        if (hasModel) {
            QByteArray modelBytes;
            in >> modelBytes;
            auto names = std::make_shared<LearnedNames>();
            base::Result<SequenceModel> model = SequenceModel::load(modelBytes, where);
            if (!model)
                return model.error();
            names->model = *std::move(model);
            if (!names->lexicon.load(in))
                return wrong;
            layer.names = std::move(names);
        }
        if (in.status() != QDataStream::Ok)
            return wrong;
        learned.set(std::move(layer));
    }
    return in.atEnd() ? base::Result<LearnedLayers>(std::move(learned)) : base::Result<LearnedLayers>(wrong);
}

QStringList summaryOf(const LearnedLayer &layer)
{
    QStringList lines;
    const LearnedFacts &facts = layer.facts;
    //: %1 is a layer and a language: "entity, Italian"
    lines.append(QCoreApplication::translate("suggest", "%1: learned from %n article(s)", nullptr, facts.articles).arg(layerTitle(layer)));
    lines.append(
        QCoreApplication::translate("suggest", "Decided sentences: %1. Learned: %2.")
            .arg(QLocale().toString(facts.sentences), QLocale().toString(QDateTime::fromMSecsSinceEpoch(facts.at), QLocale::ShortFormat)));
    if (!facts.inUse)
        lines.append(
            QCoreApplication::translate("suggest", "What Chiosa came with still does better on your articles, so it stays in use."));
    if (facts.judged > 0)
        lines.append(
            QCoreApplication::translate("suggest", "On every fifth article, left out for the trial: F1 %1 as learned, %2 at the start.")
                .arg(percent(facts.f1), percent(facts.startF1)));
    else
        lines.append(QCoreApplication::translate("suggest", "With twenty articles it will be tried on some that it has not learned from."));
    return lines;
}

QStringList inWords(const LearnedLayers &learned)
{
    QStringList lines;
    for (const LearnedLayer &layer : learned.all()) {
        lines += summaryOf(layer);
        for (auto tag = layer.facts.tags.begin(); tag != layer.facts.tags.end(); ++tag)
            tell(tag.key(), tag.value(), lines);
    }
    return lines;
}

} // namespace suggest
