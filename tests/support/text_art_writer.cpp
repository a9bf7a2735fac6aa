#include "tests/support/art_definition.h"
#include "tests/support/text_art.h"

#include "app/base/id.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace support {

using annotation::Annotation;
using annotation::AnnotationPointer;

namespace {

// One mark with the column it starts at, as it is printed.
struct Drawn {
    qsizetype column;
    QString text;
};

class Writer {
public:
    explicit Writer(const annotation::Document &document) : document_(document), text_(document.text()) { }
    QString write();

private:
    void name(const Annotation &annotation);
    Definition definitionOf(const Annotation &annotation) const;
    Definition articleDefinition() const;
    void draw(text::Range range, const QString &name);
    QStringList marksUnder(qsizetype line);
    bool idsAreDefault() const;
    qsizetype column(qsizetype line, qsizetype position) const;

    const annotation::Document &document_;
    QString text_;
    std::vector<text::Range> lines_;
    bool withIds_ = false;
    std::map<annotation::AnnotationId, QString> names_;
    std::vector<Definition> definitions_;
    std::map<qsizetype, std::vector<Drawn>> drawn_; // by line
};

bool drawable(const Annotation &span)
{
    return !span.ranges.empty() && std::none_of(span.ranges.begin(), span.ranges.end(), [](text::Range r) { return r.empty(); });
}

bool Writer::idsAreDefault() const
{
    std::uint64_t next = 0;
    const annotation::Annotations spans = document_.spans();
    for (const bool placed : {true, false}) {
        for (const AnnotationPointer &span : spans) {
            if (!span->ranges.empty() && !drawable(*span))
                return false;
            if (drawable(*span) == placed && span->id.value != ++next)
                return false;
        }
    }
    for (const AnnotationPointer &relation : document_.relations()) {
        if (relation->id.value != ++next)
            return false;
    }
    return true;
}

// A name of its own for what a label alone does not say.
void Writer::name(const Annotation &annotation)
{
    Definition definition = definitionOf(annotation);
    const bool plain = annotation.isSpan() && definition.values.empty() && annotation.ranges.size() == 1
        && document_.relationsOf(annotation.id).empty() && drawable(annotation)
        && !document_.surface(annotation).contains(QLatin1Char('\n'));
    if (plain) {
        names_[annotation.id] = annotation.tag;
        return;
    }
    definition.name = QStringLiteral("n%1").arg(definitions_.size() + 1);
    names_[annotation.id] = definition.name;
    definitions_.push_back(definition);
}

Definition Writer::definitionOf(const Annotation &annotation) const
{
    Definition definition;
    definition.label = annotation.tag;
    const auto add = [&definition](const char *key, const QString &value) {
        if (!value.isEmpty())
            definition.values.emplace_back(QLatin1String(key), value);
    };
    const QString usual = annotation.isRelation() ? annotation::layers::tlink : annotation::TagSet().layerOf(annotation.tag);
    add("layer", annotation.layer == usual ? QString() : annotation.layer);
    for (const auto &[key, value] : annotation.features.items())
        definition.values.emplace_back(key, value);
    add("entity", annotation.entity ? base::idText(annotation.entity.value) : QString());
    add("verdict", annotation.verdict == annotation::Verdict::Added ? QString() : annotation::verdictName(annotation.verdict));
    add("by", annotation.origin.by);
    add("confidence", annotation.origin.confidence == 1 ? QString() : QString::number(annotation.origin.confidence, 'g', 17));
    add("reason", annotation.origin.reason);
    add("annotator", annotation.annotator);
    add("at", annotation.at == 0 ? QString() : base::timestampText(annotation.at));
    add("comment", annotation.comment);
    add("unsure", annotation.unsure ? QStringLiteral("yes") : QString());
    add("sourceId", annotation.sourceId);
    if (!annotation.ranges.empty() && !drawable(annotation)) {
        QStringList ranges;
        for (const text::Range range : annotation.ranges)
            ranges.append(QStringLiteral("%1-%2").arg(range.begin).arg(range.end));
        add("ranges", ranges.join(QLatin1Char(',')));
    }
    if (withIds_)
        add("id", base::idText(annotation.id.value));
    return definition;
}

Definition Writer::articleDefinition() const
{
    Definition definition{QStringLiteral("article"), {}, {}, {}, {}};
    const annotation::ArticleFields &fields = document_.fields();
    const auto add = [&definition](const char *key, const QString &value) {
        if (!value.isEmpty())
            definition.values.emplace_back(QLatin1String(key), value);
    };
    add("id", document_.id().value == 1 ? QString() : base::idText(document_.id().value));
    add("lang", fields.language);
    add("dct", fields.dct);
    add("name", fields.name);
    add("title", fields.title);
    add("source", fields.source);
    add("author", fields.author);
    add("story", fields.story);
    add("status", fields.status == annotation::Status::New ? QString() : annotation::statusName(fields.status));
    for (const auto &[key, value] : fields.features.items())
        definition.values.emplace_back(key, value);
    return definition;
}

qsizetype Writer::column(qsizetype line, qsizetype position) const
{
    const qsizetype begin = lines_[static_cast<std::size_t>(line)].begin;
    return text_.mid(begin, position - begin).toUcs4().size();
}

void Writer::draw(text::Range range, const QString &name)
{
    const auto lineOf = [this](qsizetype position) {
        const auto at
            = std::upper_bound(lines_.begin(), lines_.end(), position, [](qsizetype p, const text::Range &line) { return p < line.begin; });
        return static_cast<qsizetype>(at - lines_.begin()) - 1;
    };
    const qsizetype first = lineOf(range.begin), last = lineOf(range.end - 1);
    const qsizetype begin = column(first, range.begin);
    const bool takesBreak = range.end > lines_[static_cast<std::size_t>(last)].end;
    if (first != last || takesBreak) {
        const qsizetype lastColumn = takesBreak ? column(last, range.end - 1) : column(last, range.end) - 1;
        drawn_[first].push_back({begin, QLatin1Char('{') + name});
        drawn_[last].push_back({lastColumn, QLatin1Char('}') + name});
        return;
    }
    const qsizetype width = column(last, range.end) - begin;
    if (width == 1)
        drawn_[first].push_back({begin, QLatin1Char('^') + name});
    else if (width < name.size() + 2)
        drawn_[first].push_back({begin, QLatin1Char('[') + QString(width - 2, QLatin1Char('-')) + QLatin1Char(']') + name});
    else
        drawn_[first].push_back({begin, QLatin1Char('[') + name + QString(width - 2 - name.size(), QLatin1Char('-')) + QLatin1Char(']')});
}

QStringList Writer::marksUnder(qsizetype line)
{
    QStringList lanes;
    for (const Drawn &mark : drawn_[line]) {
        qsizetype lane = 0;
        while (lane < lanes.size() && lanes[lane].size() > mark.column)
            ++lane;
        if (lane == lanes.size())
            lanes.append(QString());
        lanes[lane] = lanes[lane].leftJustified(mark.column) + mark.text;
    }
    return lanes;
}

QString Writer::write()
{
    withIds_ = !idsAreDefault();
    for (qsizetype at = 0; at <= text_.size();) {
        const qsizetype next = text_.indexOf(QLatin1Char('\n'), at);
        lines_.push_back({at, next < 0 ? text_.size() : next});
        at = next < 0 ? text_.size() + 1 : next + 1;
    }
    for (const AnnotationPointer &span : document_.spans()) {
        name(*span);
        for (const text::Range range : drawable(*span) ? span->ranges : text::Ranges{})
            draw(range, names_[span->id]);
    }
    for (const AnnotationPointer &relation : document_.relations()) {
        Definition definition = definitionOf(*relation);
        definition.name = QStringLiteral("n%1").arg(definitions_.size() + 1);
        definition.source = names_[relation->source];
        definition.target = names_[relation->target];
        definitions_.push_back(definition);
    }
    QStringList out;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        QString text = text_.mid(lines_[line].begin, lines_[line].length());
        if (text.startsWith(QLatin1Char('\\')) || readsAsMarks(text) || text == u"--")
            text.prepend(QLatin1Char('\\'));
        out.append(text);
        out.append(marksUnder(static_cast<qsizetype>(line)));
    }
    const Definition article = articleDefinition();
    if (!article.values.empty() || !definitions_.empty())
        out.append(QStringLiteral("--"));
    if (!article.values.empty())
        out.append(written(article));
    for (const Definition &definition : definitions_)
        out.append(written(definition));
    return out.join(QLatin1Char('\n'));
}

} // namespace

QString artFromDoc(const annotation::Document &document) { return Writer(document).write(); }

} // namespace support
