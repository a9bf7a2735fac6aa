#include "app/formats/w3c/annotations.h"

#include "app/base/json_values.h"
#include "app/formats/exact_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QUrl>

namespace formats::w3c {

namespace {

bool isIri(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    return colon > 0 && QUrl(text, QUrl::StrictMode).isValid() && !text.contains(QLatin1Char(' '));
}

// All annotations below a value, and the members of the collection or page that holds them.
struct Found {
    QJsonObject head;
    QJsonArray annotations;

    void add(const QJsonValue &value)
    {
        for (const QJsonValue &item : base::valuesOf(value.isArray() ? value.toArray() : QJsonArray())) {
            if (item.isObject())
                add(item.toObject());
        }
        if (value.isObject())
            add(value.toObject());
    }

    void add(QJsonObject object)
    {
        if (isA(object, u"Annotation") || (object.contains(u"target") && !object.contains(u"items"))) {
            annotations.append(object);
            return;
        }
        for (const char *member : {"first", "items", "@graph"}) {
            if (object.value(QLatin1String(member)).isString())
                continue; // somewhere else, where nothing is fetched
            add(object.take(QLatin1String(member)));
        }
        if (isA(object, u"AnnotationCollection") || head.isEmpty())
            head = object;
    }
};

// What an annotation is about: the source of its first target.
QString sourceOf(const QJsonObject &annotation)
{
    const QJsonValue target = listOf(annotation.value(u"target")).at(0);
    const QJsonValue source = target.toObject().value(u"source");
    return source.isUndefined() ? referenceOf(target) : referenceOf(source);
}

// Annotations by source, in the order in which these come; those of annotations with these.
std::vector<std::pair<QString, QJsonArray>> bySource(const QJsonArray &annotations)
{
    QHash<QString, QString> sources; // by the annotation's id
    for (const QJsonValue &annotation : base::valuesOf(annotations))
        sources.insert(memberText(annotation.toObject(), "id"), sourceOf(annotation.toObject()));
    std::vector<std::pair<QString, QJsonArray>> groups;
    QHash<QString, std::size_t> places;
    for (const QJsonValue &annotation : base::valuesOf(annotations)) {
        QString source = sourceOf(annotation.toObject());
        for (int steps = 0; sources.contains(source) && steps < 8; ++steps)
            source = sources.value(source);
        const auto place = places.constFind(source);
        if (place == places.cend()) {
            places.insert(source, groups.size());
            groups.push_back({source, {annotation}});
        } else {
            groups[*place].second.append(annotation);
        }
    }
    return groups;
}

QJsonObject itemOf(const QJsonObject &head, const QString &source, const QJsonArray &annotations, const QString &text)
{
    QJsonObject item = head;
    item.insert(QStringLiteral("source"), source);
    item.insert(QStringLiteral("annotations"), annotations);
    item.insert(QStringLiteral("text"), text);
    return item;
}

// The file of a text beside the file of its annotations.
class TextOf {
public:
    TextOf(const Input &input, const QString &name, qint64 largest) : input_(input), name_(name), largest_(largest) { }

    base::Result<QString> find(const QString &source, bool onlyOne) const
    {
        const QString folder = name_.contains(QLatin1Char('/')) ? name_.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : QString();
        const QFileInfo named(QUrl::fromPercentEncoding(QUrl(source).path(QUrl::FullyEncoded).toUtf8()));
        QStringList wanted{folder + named.fileName(), folder + named.completeBaseName() + QStringLiteral(".txt")};
        if (onlyOne)
            wanted << folder + QFileInfo(name_).completeBaseName() + QStringLiteral(".txt");
        for (const QString &file : wanted) {
            if (file.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive) && input_.has(file))
                return exactText(input_, file, largest_);
        }
        return base::Error{
            base::Error::Kind::Malformed,
            QCoreApplication::translate("formats", "The text that this is about, “%1”, is not here; it must be a .txt file beside it.")
                .arg(source.left(200)),
            name_};
    }

private:
    const Input &input_;
    QString name_;
    qint64 largest_;
};

class Articles : public ItemSource {
public:
    Articles(std::unique_ptr<QIODevice> device, const QString &name, const Input &input, qint64 largest)
        : items_(std::move(device), name, largest), texts_(input, name, largest), name_(name)
    {
    }

    std::optional<base::Result<Item>> next() override
    {
        if (!std::exchange(begun_, true)) {
            if (auto failed = readAll())
                return *failed;
        }
        if (at_ == groups_.size())
            return std::nullopt;
        const auto &[source, annotations] = groups_[at_++];
        const auto text = texts_.find(source, groups_.size() == 1);
        if (!text)
            return base::Result<Item>(text.error());
        return base::Result<Item>(
            Item{itemOf(found_.head, source, annotations, *text), name_, static_cast<qint64>(at_), std::exchange(mended_, false)});
    }

private:
    std::optional<base::Error> readAll()
    {
        while (auto item = items_.next()) {
            if (!*item)
                return item->error();
            mended_ = mended_ || (*item)->mended;
            found_.add((*item)->json);
        }
        groups_ = bySource(found_.annotations);
        if (groups_.empty() && found_.head.contains(articleMember)) // an article without annotations
            groups_.push_back({memberText(found_.head, "about"), {}});
        if (!groups_.empty())
            return std::nullopt;
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "There is no annotation of the Web Annotation model in it."), name_};
    }

    JsonItems items_;
    TextOf texts_;
    QString name_;
    Found found_;
    std::vector<std::pair<QString, QJsonArray>> groups_;
    std::size_t at_ = 0;
    bool begun_ = false, mended_ = false;
};

} // namespace

QString iriOf(const QString &id) { return isIri(id) ? id : QLatin1Char('#') + QString::fromLatin1(QUrl::toPercentEncoding(id)); }

QString idFrom(const QString &iri) { return iri.startsWith(QLatin1Char('#')) ? QUrl::fromPercentEncoding(iri.mid(1).toUtf8()) : iri; }

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QString memberText(const QJsonObject &object, const char *name)
{
    const QString plain = object.value(QLatin1String(name)).toString();
    return plain.isEmpty() ? object.value(QLatin1Char('@') + QLatin1String(name)).toString() : plain;
}

QString referenceOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QString id = memberText(value.toObject(), "id");
    return id.isEmpty() ? value.toObject().value(u"source").toString() : id;
}

QString nameOf(const QJsonValue &agent)
{
    const QString name = agent.toObject().value(u"name").toString();
    return name.isEmpty() ? referenceOf(agent) : name;
}

bool isA(const QJsonObject &object, QStringView type)
{
    for (const char *member : {"type", "@type"}) {
        for (const QJsonValue &value : base::valuesOf(listOf(object.value(QLatin1String(member))))) {
            const QString name = value.toString();
            if (name == type || (name.startsWith(QLatin1String("oa:")) && QStringView(name).sliced(3) == type))
                return true;
        }
    }
    return false;
}

QJsonObject articleOf(const QJsonValue &json, const QString &text)
{
    Found found;
    found.add(json);
    const auto groups = bySource(found.annotations);
    return groups.empty() ? itemOf(found.head, {}, {}, text) : itemOf(found.head, groups[0].first, groups[0].second, text);
}

std::unique_ptr<ItemSource> articlesIn(std::unique_ptr<QIODevice> device, const QString &name, const Input &input, qint64 largest)
{
    return std::make_unique<Articles>(std::move(device), name, input, largest);
}

} // namespace formats::w3c
