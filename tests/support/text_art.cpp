#include "tests/support/text_art.h"

#include "tests/support/art_definition.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace support {

using annotation::Annotation;
using base::Error;
using base::Result;

namespace {

Error mistake(const QString &message, const QString &where) { return Error{Error::Kind::Malformed, message, where}; }

const QRegularExpression &oneMark()
{
    static const QRegularExpression pattern(QStringLiteral("\\[(?<in>[\\w.]*)-*\\](?<after>[\\w.]*)|(?<point>[\\^{}])(?<name>[\\w.]+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QStringList withoutIndentation(const QString &art)
{
    QStringList lines = art.split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    if (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype common = -1;
    for (const QString &line : lines) {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == QLatin1Char(' '))
            ++indent;
        if (indent < line.size())
            common = common < 0 ? indent : std::min(common, indent);
    }
    for (QString &line : lines)
        line = line.mid(std::max<qsizetype>(common, 0));
    return lines;
}

// Reads the drawing from top to bottom; `finish` makes the document of what was read.
class Reader {
public:
    Result<> read(const QStringList &lines);
    Result<Art> finish();

private:
    struct Span {
        QString name;
        text::Ranges ranges;
    };

    struct Point { // one end of a span over several lines
        qsizetype column;
        bool ends;
        QString name;
        bool operator<(const Point &other) const { return std::tie(column, ends, name) < std::tie(other.column, other.ends, other.name); }
    };

    Result<> readMarks(const QString &line);
    Result<> readStretch(const QString &name, qsizetype column, qsizetype endColumn);
    Result<> readPoints();
    Result<qsizetype> position(qsizetype column) const; // of a column in the line of text last read
    bool isDefined(const QString &name) const;
    void mark(const QString &name, text::Range range);
    Result<std::vector<std::pair<QString, Annotation>>> numbered();

    QString text_;
    qsizetype lineBegin_ = -1;
    std::vector<Span> spans_;
    std::vector<Point> points_; // under the line of text last read: taken by column, whichever line of marks they stand in
    std::map<QString, qsizetype> open_;
    std::vector<Definition> definitions_;
    Definition article_;
};

Result<> Reader::read(const QStringList &lines)
{
    const qsizetype end = lines.contains(QStringLiteral("--")) ? lines.indexOf(QStringLiteral("--")) : lines.size();
    for (qsizetype i = end + 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        Result<Definition> definition = readDefinition(lines[i]);
        if (!definition)
            return definition.error();
        if (definition->name == QLatin1String("article"))
            article_ = *definition;
        else
            definitions_.push_back(*definition);
    }
    for (qsizetype i = 0; i < end; ++i) {
        const Result<> read = readsAsMarks(lines[i]) ? readMarks(lines[i]) : readPoints();
        if (!read)
            return read.error();
        if (readsAsMarks(lines[i]))
            continue;
        if (lineBegin_ >= 0)
            text_ += QLatin1Char('\n');
        lineBegin_ = text_.size();
        text_ += lines[i].startsWith(QLatin1Char('\\')) ? lines[i].mid(1) : lines[i];
    }
    if (Result<> last = readPoints(); !last)
        return last.error();
    if (!open_.empty())
        return mistake(QStringLiteral("\"%1\" is opened and never ended").arg(open_.begin()->first), QStringLiteral("marks"));
    return {};
}

Result<> Reader::readMarks(const QString &line)
{
    if (lineBegin_ < 0)
        return mistake(QStringLiteral("marks stand under a line of text, and there is none above"), line);
    const auto columnOf = [&line](qsizetype unit) { return static_cast<qsizetype>(line.left(unit).toUcs4().size()); };
    auto marks = oneMark().globalMatch(line);
    while (marks.hasNext()) {
        const QRegularExpressionMatch found = marks.next();
        const qsizetype column = columnOf(found.capturedStart());
        const QString point = found.captured(u"point");
        if (point == u"{" || point == u"}") {
            points_.push_back({column, point == u"}", found.captured(u"name")});
            continue;
        }
        const QString name = point.isEmpty() ? found.captured(u"in") + found.captured(u"after") : found.captured(u"name");
        const qsizetype last = point.isEmpty() ? columnOf(line.indexOf(QLatin1Char(']'), found.capturedStart())) : column;
        if (Result<> read = readStretch(name, column, last + 1); !read)
            return read.error();
    }
    return {};
}

Result<> Reader::readStretch(const QString &name, qsizetype column, qsizetype endColumn)
{
    if (name.isEmpty())
        return mistake(QStringLiteral("a mark without a name"), text_.mid(lineBegin_));
    const Result<qsizetype> begin = position(column);
    const Result<qsizetype> end = position(endColumn);
    if (!begin || !end)
        return begin ? end.error() : begin.error();
    mark(name, {*begin, *end});
    return {};
}

Result<> Reader::readPoints()
{
    std::sort(points_.begin(), points_.end());
    for (const Point &point : points_) {
        const Result<qsizetype> begin = position(point.column);
        if (!begin)
            return begin.error();
        const auto opened = open_.find(point.name);
        if ((opened == open_.end()) == point.ends)
            return mistake(QStringLiteral("\"%1\" is opened twice, or ends and was never opened").arg(point.name), QStringLiteral("marks"));
        if (point.ends) {
            mark(point.name, {opened->second, position(point.column + 1).value_or(*begin + 1)}); // else the line's end itself
            open_.erase(opened);
        } else {
            open_.emplace(point.name, *begin);
        }
    }
    points_.clear();
    return {};
}

Result<qsizetype> Reader::position(qsizetype column) const
{
    const QList<uint> line = text_.mid(lineBegin_).toUcs4();
    if (column > line.size())
        return mistake(QStringLiteral("a mark reaches beyond the text above it"), text_.mid(lineBegin_));
    return lineBegin_ + QString::fromUcs4(reinterpret_cast<const char32_t *>(line.data()), column).size();
}

bool Reader::isDefined(const QString &name) const
{
    return std::any_of(definitions_.begin(), definitions_.end(), [&name](const Definition &d) { return d.name == name; });
}

void Reader::mark(const QString &name, text::Range range)
{
    if (isDefined(name)) {
        for (Span &span : spans_) {
            if (span.name == name) {
                span.ranges.push_back(range);
                std::sort(span.ranges.begin(), span.ranges.end());
                return;
            }
        }
    }
    spans_.push_back({name, {range}});
}

// Every annotation with its name, numbered; relations last.
Result<std::vector<std::pair<QString, Annotation>>> Reader::numbered()
{
    std::stable_sort(spans_.begin(), spans_.end(), [](const Span &a, const Span &b) {
        const text::Range x = text::hull(a.ranges), y = text::hull(b.ranges);
        return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    std::vector<std::pair<QString, const Definition *>> order;
    std::vector<std::pair<QString, Annotation>> all;
    const auto definitionOf = [this](const QString &name) {
        return std::find_if(definitions_.begin(), definitions_.end(), [&name](const Definition &d) { return d.name == name; });
    };
    const auto marked = [this](const QString &name) {
        return std::any_of(spans_.begin(), spans_.end(), [&name](const Span &s) { return s.name == name; });
    };
    for (const Span &span : spans_) {
        const auto definition = definitionOf(span.name);
        Result<Annotation> made
            = definition == definitions_.end() ? annotationOf(Definition{span.name, span.name, {}, {}, {}}) : annotationOf(*definition);
        if (!made)
            return made.error();
        made->ranges = span.ranges;
        all.emplace_back(span.name, *made);
    }
    for (const bool relations : {false, true}) {
        for (const Definition &definition : definitions_) {
            if (definition.isRelation() != relations || marked(definition.name))
                continue;
            Result<Annotation> made = annotationOf(definition);
            if (!made)
                return made.error();
            all.emplace_back(definition.name, *made);
        }
    }
    std::uint64_t next = 0;
    std::set<annotation::AnnotationId> taken;
    for (auto &[name, made] : all) {
        if (!made.id)
            made.id.value = ++next;
        if (!taken.insert(made.id).second)
            return mistake(QStringLiteral("two annotations have one id: give all of them \"id=\" or none"), name);
    }
    return all;
}

Result<Art> Reader::finish()
{
    Result<std::vector<std::pair<QString, Annotation>>> all = numbered();
    if (!all)
        return all.error();
    Art art;
    for (const auto &[name, made] : *all) {
        if (!art.ids.contains(name))
            art.ids.insert(name, made.id);
    }
    std::vector<Annotation> annotations;
    for (auto &[name, made] : *all) {
        for (const Definition &definition : definitions_) {
            if (definition.name != name)
                continue;
            if (Result<> linked = link(made, definition, art.ids); !linked)
                return linked.error();
        }
        annotations.push_back(std::move(made));
    }
    annotation::DocumentId id{1};
    const Result<annotation::ArticleFields> fields = articleOf(article_, &id);
    if (!fields)
        return fields.error();
    art.document = annotation::Document(id, *fields, annotation::ArticleText{text_, 1}, std::move(annotations));
    return art;
}

} // namespace

bool readsAsMarks(const QString &line)
{
    static const QRegularExpression whole(QStringLiteral("^(?:\\s*(?:\\[[\\w.]*-*\\][\\w.]*|[\\^{}][\\w.]+))+\\s*$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(line).hasMatch();
}

annotation::AnnotationId Art::operator[](const char *name) const
{
    const QString key = QString::fromUtf8(name);
    if (!ids.contains(key))
        qFatal("no annotation is called \"%s\" in this drawing", name);
    return ids.value(key);
}

Result<Art> readArt(const QString &art)
{
    Reader reader;
    if (Result<> read = reader.read(withoutIndentation(art)); !read)
        return read.error();
    return reader.finish();
}

Art art(const QString &text)
{
    Result<Art> read = readArt(text);
    if (!read)
        qFatal("text art: %s", qUtf8Printable(read.error().text()));
    return *read;
}

annotation::Document docFromArt(const QString &text) { return art(text).document; }

} // namespace support
