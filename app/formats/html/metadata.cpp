#include "app/formats/html/metadata.h"

#include "app/base/json_values.h"
#include "app/formats/html/page.h"
#include "app/formats/json_object.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace formats::html {

namespace {

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = spaced(value);
}

void fillDate(Metadata &metadata, const QString &value, const char *from)
{
    if (!metadata.published.isEmpty() || dctOf(value).isEmpty())
        return;
    metadata.published = value.trimmed();
    metadata.publishedFrom = QString::fromLatin1(from);
}

// Names are names: no addresses of profiles; entities that were written twice are read once more.
QString personNamed(const QString &value)
{
    static const QRegularExpression address(QStringLiteral("^(https?:|www\\.)|\\.(com|org|net)/"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (address.match(value.trimmed()).hasMatch())
        return {};
    if (!value.contains(u'&'))
        return value;
    const auto read = parsePage(value, {});
    return read ? read->allText() : value;
}

// A text, an object with a name, or a list of such.
QString namesIn(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString();
    if (depth > 8)
        return {};
    if (value.isObject())
        return namesIn(value.toObject().value(QStringLiteral("name")), depth + 1);
    QStringList names;
    for (const QJsonValue &item : base::valuesOf(value.toArray())) {
        if (const QString name = namesIn(item, depth + 1); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

bool isArticle(const QJsonObject &object)
{
    const QJsonValue type = object.value(QStringLiteral("@type"));
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    return std::any_of(types.begin(), types.end(), [](const QJsonValue &name) {
        return name.toString().endsWith(QLatin1String("Article")) || name.toString().endsWith(QLatin1String("BlogPosting"));
    });
}

std::optional<QJsonObject> articleIn(const QJsonValue &value, int depth = 0)
{
    if (depth > 6)
        return std::nullopt;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (isArticle(object))
            return object;
        for (const char *key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
            if (auto found = articleIn(object.value(QLatin1String(key)), depth + 1))
                return found;
        }
    }
    for (const QJsonValue &item : base::valuesOf(value.toArray())) {
        if (auto found = articleIn(item, depth + 1))
            return found;
    }
    return std::nullopt;
}

// Pages write raw line ends and tabs into strings, CDATA marks and comments around the whole.
QByteArray mended(const QString &script)
{
    QString json = script.trimmed();
    for (const char *wrap : {"//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "<!--", "-->"})
        json.remove(QLatin1String(wrap));
    for (QChar &c : json) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return json.trimmed().toUtf8();
}

void fromLinkedData(const XmlNode &page, Metadata &metadata)
{
    for (const XmlNode *script : page.all(u"script")) {
        if (!script->attribute(u"type").contains(QLatin1String("ld+json"), Qt::CaseInsensitive))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(mended(script->allText()));
        const auto article = articleIn(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
        if (!article)
            continue;
        const auto text = [&article](const char *key) { return namesIn(article->value(QLatin1String(key))); };
        fill(metadata.title, text("headline"));
        fill(metadata.title, text("name"));
        fill(metadata.author, personNamed(text("author")));
        fill(metadata.publisher, text("publisher"));
        fill(metadata.section, text("articleSection"));
        fill(metadata.keywords, text("keywords"));
        fill(metadata.language, text("inLanguage"));
        fill(metadata.address, text("url"));
        fillDate(metadata, text("datePublished"), "JSON-LD");
        fillDate(metadata, text("dateCreated"), "JSON-LD");
        fill(metadata.modified, text("dateModified"));
        if (metadata.body.isEmpty())
            metadata.body = article->value(QStringLiteral("articleBody")).toString();
    }
}

QString metaNamed(const std::vector<const XmlNode *> &metas, const char *wanted)
{
    const QString name = QString::fromLatin1(wanted);
    for (const XmlNode *meta : metas) {
        for (const char *key : {"property", "name", "itemprop", "http-equiv"}) {
            if (meta->attribute(QString::fromLatin1(key)).compare(name, Qt::CaseInsensitive) == 0)
                return meta->attribute(u"content");
        }
    }
    return {};
}

void fromMetas(const XmlNode &page, Metadata &metadata)
{
    const std::vector<const XmlNode *> metas = page.all(u"meta");
    const auto all = [&metas](QString &field, std::initializer_list<const char *> names) {
        for (const char *name : names)
            fill(field, metaNamed(metas, name));
    };
    for (const char *name : {"article:published_time", "og:article:published_time", "og:published_time", "og:pubdate"})
        fillDate(metadata, metaNamed(metas, name), "OpenGraph");
    for (const char *name :
         {"datePublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "DC.date",
          "DC.date.issued", "dcterms.created", "dcterms.date", "article.published", "citation_publication_date"})
        fillDate(metadata, metaNamed(metas, name), "meta");
    all(metadata.title, {"dc.title", "dcterm:title", "og:title", "twitter:title", "parsely-title", "title"});
    for (const char *name : {"dc.creator", "dcterm:creator", "author", "article:author_name", "parsely-author", "byl", "article:author"})
        fill(metadata.author, personNamed(metaNamed(metas, name)));
    all(metadata.publisher, {"og:site_name", "dc.publisher"});
    all(metadata.address, {"og:url"});
    all(metadata.section, {"article:section"});
    all(metadata.keywords, {"keywords", "news_keywords", "article:tag"});
    all(metadata.modified, {"article:modified_time", "last-modified"});
    fill(metadata.language, page.attribute(u"lang"));
    fill(metadata.language, page.attribute(u"xml:lang"));
    all(metadata.language, {"og:locale", "content-language", "language"});
}

void fromMarks(const XmlNode &page, Metadata &metadata)
{
    for (const XmlNode *link : page.all(u"link")) {
        if (link->attribute(u"rel") == u"canonical" && link->attribute(u"href").startsWith(QLatin1String("http")))
            metadata.address = link->attribute(u"href").trimmed();
    }
    for (const XmlNode *time : page.all(u"time")) {
        if (time->has(u"pubdate") || time->attribute(u"itemprop").contains(QLatin1String("datePublished")))
            fillDate(metadata, time->attribute(u"datetime"), "time element");
    }
    for (const XmlNode *time : page.all(u"time"))
        fillDate(metadata, time->attribute(u"datetime"), "time element");
    if (const XmlNode *title = page.find(u"title"))
        fill(metadata.title, title->allText());
}

} // namespace

Metadata metadataOf(const XmlNode &page)
{
    Metadata metadata;
    fromLinkedData(page, metadata);
    fromMetas(page, metadata);
    fromMarks(page, metadata);
    return metadata;
}

void apply(const Metadata &metadata, ArticleDraft &draft)
{
    draft.fields.title = metadata.title;
    draft.fields.author = metadata.author;
    draft.fields.language = languageTag(metadata.language);
    if (!metadata.address.isEmpty()) {
        draft.note("file", draft.fields.source);
        draft.fields.source = metadata.address;
    }
    draft.date(metadata.published, qPrintable(metadata.publishedFrom));
    draft.note("publisher", metadata.publisher);
    draft.note("section", metadata.section);
    draft.note("keywords", metadata.keywords);
    draft.note("modified", metadata.modified);
}

} // namespace formats::html
