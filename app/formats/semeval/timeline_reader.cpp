#include "app/formats/semeval/timeline_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

namespace formats::semeval {

namespace {

const QString textSuffix = QStringLiteral(".txt");

} // namespace

// One article made of what the timelines say of it.
class TimelineReader::Builder {
public:
    Builder(ArticleFile file, bool isMadeUp, const QString &id) : file_(std::move(file)), isMadeUp_(isMadeUp), id_(id) { }

    void add(const Read &read)
    {
        std::map<std::pair<int, QString>, int> seen; // equal words are matched in their order
        AnnotationId before;
        int orderBefore = 0;
        for (const Line &line : read.timeline.lines) {
            AnnotationId first;
            for (const Mention &mention : line.mentions) {
                if (mention.article != id_)
                    continue;
                const AnnotationId event = eventOf(mention, seen[{mention.sentence, mention.token}]++, read);
                date(event, line.anchor, read.file);
                if (first)
                    link(first, QStringLiteral("IDENTITY"), event, read.file);
                first = first ? first : event;
            }
            if (!first || line.order == 0)
                continue;
            if (before)
                link(before, line.order == orderBefore ? QStringLiteral("SIMULTANEOUS") : QStringLiteral("BEFORE"), first, read.file);
            before = first;
            orderBefore = line.order;
        }
    }

    Article take()
    {
        if (isMadeUp_)
            file_.fields.features.set(QStringLiteral("syntheticText"), QStringLiteral("true"));
        std::vector<annotation::Annotation> all;
        for (annotation::Annotation &event : events_) {
            event.features.set(QStringLiteral("timelines"), names_[event.id].join(QStringLiteral("; ")));
            all.push_back(std::move(event));
        }
        std::move(others_.begin(), others_.end(), std::back_inserter(all));
        return {annotation::Document({}, file_.fields, {file_.text, 1}, std::move(all)), {}};
    }
    const std::vector<base::Error> &notes() const { return notes_; }

private:
    annotation::Annotation made(const QString &layer, const QString &tag, const QString &by)
    {
        annotation::Annotation record;
        record.id = {++last_};
        record.layer = layer;
        record.tag = tag;
        record.verdict = annotation::Verdict::Accepted;
        record.origin.by = by;
        return record;
    }

    AnnotationId eventOf(const Mention &mention, int occurrence, const Read &read)
    {
        const auto key = std::tuple(mention.sentence, mention.token, occurrence);
        const auto [known, isNew] = eventIds_.emplace(key, AnnotationId());
        if (isNew) {
            annotation::Annotation event = made(annotation::layers::event, QStringLiteral("EVENT"), read.file);
            text::Ranges places;
            if (mention.sentence < int(file_.sentences.size()))
                places = placesOf(file_.text, file_.sentences[std::size_t(mention.sentence)], file_.fields.language, mention.token);
            if (occurrence < int(places.size()))
                event.ranges = {places[std::size_t(occurrence)]};
            else
                notes_.push_back(
                    {base::Error::Kind::Conflict,
                     QCoreApplication::translate("formats", "“%1” is not in sentence %2 of article %3; the event comes in without a place.")
                         .arg(mention.token)
                         .arg(mention.sentence)
                         .arg(id_),
                     read.file});
            known->second = event.id;
            events_.push_back(std::move(event));
        }
        QStringList &names = names_[known->second];
        if (!names.contains(read.timeline.entity))
            names.append(read.timeline.entity);
        return known->second;
    }

    void date(AnnotationId event, const QString &anchor, const QString &by)
    {
        const QString value = valueOfAnchor(anchor);
        if (value.isEmpty())
            return;
        AnnotationId &timex = dates_[value];
        if (!timex) {
            annotation::Annotation record = made(annotation::layers::timex3, QStringLiteral("TIMEX3"), by);
            record.features = {{QStringLiteral("type"), QStringLiteral("DATE")}, {QStringLiteral("value"), value}};
            timex = record.id;
            others_.push_back(std::move(record));
        }
        link(event, QStringLiteral("IS_INCLUDED"), timex, by);
    }

    void link(AnnotationId source, const QString &tag, AnnotationId target, const QString &by)
    {
        if (source == target || !links_.emplace(source, target, tag).second)
            return;
        annotation::Annotation record = made(annotation::layers::tlink, tag, by);
        record.source = source;
        record.target = target;
        others_.push_back(std::move(record));
    }

    ArticleFile file_;
    bool isMadeUp_;
    QString id_;
    std::uint64_t last_ = 0;
    std::vector<annotation::Annotation> events_, others_;
    std::map<std::tuple<int, QString, int>, AnnotationId> eventIds_;
    std::map<AnnotationId, QStringList> names_;
    std::map<QString, AnnotationId> dates_;
    std::set<std::tuple<AnnotationId, AnnotationId, QString>> links_;
    std::vector<base::Error> notes_;
};

TimelineReader::TimelineReader(const Input &input, const ReadOptions &options) : input_(input), options_(options) { }

void TimelineReader::readAll()
{
    QStringList files;
    const QStringList names = input_.names();
    QSet<QString> known;
    for (const QString &name : names) {
        auto device = name.endsWith(textSuffix) ? input_.open(name) : base::Result<std::unique_ptr<QIODevice>>(base::Error());
        if (!name.endsWith(textSuffix))
            continue;
        if (!device) {
            refuse(device.error());
            continue;
        }
        const QByteArray head = (*device)->read(4096);
        const bool hasTable = names.contains(name.chopped(textSuffix.size()) + sentencesSuffix);
        if (!hasTable && (looksLikeTimeline(head) || (!head.trimmed().isEmpty() && head.count('\n') <= 1 && !name.contains(u'/'))))
            files.append(name);
        else
            texts_.insert(QFileInfo(name).completeBaseName(), name);
    }
    known = QSet<QString>(texts_.keyBegin(), texts_.keyEnd());
    QSet<QString> named;
    for (const QString &name : files) {
        const auto bytes = input_.bytes(name, options_.largestDocument);
        const auto timeline = bytes ? parse(*bytes, known) : base::Result<EntityTimeline>(bytes.error());
        if (!timeline) {
            base::Error error = timeline.error();
            error.where = error.where.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, error.where);
            refuse(error);
            continue;
        }
        for (const Line &line : timeline->lines) {
            for (const Mention &mention : line.mentions) {
                if (!named.contains(mention.article)) {
                    named.insert(mention.article);
                    articles_.append(mention.article);
                }
            }
        }
        timelines_.push_back({name, *timeline});
    }
    QStringList silent; // no timeline names them
    for (const QString &id : std::as_const(known)) {
        if (!named.contains(id))
            silent.append(id);
    }
    silent.sort();
    articles_ += silent;
}

std::optional<ArticleFile> TimelineReader::fileOf(const QString &article)
{
    const QString name = texts_.value(article);
    if (name.isEmpty())
        return std::nullopt;
    const auto text = input_.bytes(name, options_.largestDocument);
    const QString tableName = name.chopped(textSuffix.size()) + sentencesSuffix;
    const auto table = input_.has(tableName) ? input_.bytes(tableName, options_.largestDocument) : base::Result<QByteArray>(QByteArray());
    if (!text || !table) {
        note(text ? table.error() : text.error());
        return std::nullopt;
    }
    auto file = articleFrom(*text, *table, options_.language);
    if (!file) {
        note({file.error().kind, file.error().message, tableName});
        return std::nullopt;
    }
    return *file;
}

// The words that the timelines name, a sentence a line, each as often as it is named in one timeline.
ArticleFile TimelineReader::madeUpText(const QString &article) const
{
    QMap<int, QStringList> words;
    for (const Read &read : timelines_) {
        QMap<int, QStringList> own;
        for (const Line &line : read.timeline.lines) {
            for (const Mention &mention : line.mentions) {
                if (mention.article == article)
                    own[mention.sentence].append(mention.token);
            }
        }
        for (auto sentence = own.cbegin(); sentence != own.cend(); ++sentence) {
            QStringList &all = words[sentence.key()];
            for (const QString &token : *sentence) {
                if (all.count(token) < sentence->count(token))
                    all.append(token);
            }
        }
    }
    ArticleFile file;
    file.fields.language = options_.language;
    for (auto sentence = words.cbegin(); sentence != words.cend(); ++sentence) {
        while (qsizetype(file.sentences.size()) < sentence.key())
            file.sentences.push_back({file.text.size(), file.text.size()});
        const qsizetype begin = file.text.size();
        file.text += QStringList(*sentence).replaceInStrings(QStringLiteral("_"), QStringLiteral(" ")).join(QLatin1Char(' '));
        file.sentences.push_back({begin, file.text.size()});
        file.text += QLatin1Char('\n');
    }
    return file;
}

Article TimelineReader::articleOf(const QString &id)
{
    std::optional<ArticleFile> file = fileOf(id);
    const bool isMadeUp = !file;
    if (!file)
        file = madeUpText(id);
    if (file->fields.name.isEmpty())
        file->fields.name = id;
    if (file->fields.dct.isEmpty())
        file->fields.dct = options_.dct;
    Builder builder(*std::move(file), isMadeUp, id);
    for (const Read &read : timelines_)
        builder.add(read);
    for (const base::Error &remark : builder.notes())
        note(remark);
    return builder.take();
}

std::optional<Article> TimelineReader::next()
{
    if (!std::exchange(read_, true))
        readAll();
    if (at_ >= articles_.size())
        return std::nullopt;
    return articleOf(articles_[at_++]);
}

} // namespace formats::semeval
