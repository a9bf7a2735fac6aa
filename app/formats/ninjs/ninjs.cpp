#include "app/formats/ninjs/ninjs.h"

#include "app/base/json_values.h"
#include "app/formats/html/page.h"
#include "app/formats/json_object.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace formats {

namespace {

QString textOf(const QJsonObject &item, const char *key) { return item.value(QLatin1String(key)).toString(); }

// Version 3 has lists of {"value": …} where earlier ones have one text.
QString textIn(const QJsonObject &item, const char *one, const char *list)
{
    const QString text = textOf(item, one);
    if (!text.isEmpty())
        return text;
    for (const QJsonValue &value : base::valuesOf(item.value(QLatin1String(list)).toArray())) {
        if (const QString found = value.toObject().value(QStringLiteral("value")).toString(); !found.isEmpty())
            return found;
    }
    return {};
}

QString bodyOf(const QJsonObject &item)
{
    for (const char *key : {"body_xhtml", "body_html"}) {
        if (const QString text = textOf(item, key); !text.isEmpty())
            return text;
    }
    return textIn(item, "body_text", "bodies");
}

QString namesOf(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue &value : base::valuesOf(list.toArray())) {
        const QString name = value.toObject().value(QStringLiteral("name")).toString();
        names << (name.isEmpty() ? value.toString() : name);
    }
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

base::Result<ArticleDraft> draftOfItem(ArticleDraft draft, const QJsonObject &item, const QString &where)
{
    const QString file = draft.fields.source;
    auto blocks = html::blocksOfFragment(bodyOf(item), where);
    if (!blocks)
        return blocks.error();
    draft.blocks = *std::move(blocks);
    draft.fields.title = textIn(item, "headline", "headlines");
    if (draft.fields.title.isEmpty())
        draft.fields.title = textOf(item, "title");
    draft.fields.author = textOf(item, "byline");
    if (draft.fields.author.isEmpty())
        draft.fields.author = namesOf(item.value(QStringLiteral("by")));
    const QString located = textOf(item, "dateline");
    if (!located.isEmpty())
        draft.blocks.insert(draft.blocks.begin(), {located, QStringLiteral("DATELINE"), 1, {}, 0});
    if (!draft.fields.author.isEmpty() && item.contains(QStringLiteral("byline")))
        draft.blocks.insert(draft.blocks.begin(), {draft.fields.author, QStringLiteral("BYLINE"), 1, {}, 0});
    draft.titleFirst();
    draft.fields.language = languageTag(textOf(item, "language"));
    for (const char *key : {"contentcreated", "firstcreated", "contentCreated", "firstCreated", "versioncreated", "versionCreated"})
        draft.date(textOf(item, key), key);
    for (const char *key : {"uri", "url"}) {
        if (const QString address = textOf(item, key); address.startsWith(QLatin1String("http"))) {
            draft.fields.source = address;
            draft.note("file", file);
        }
        draft.note("guid", textOf(item, key));
    }
    draft.note("keywords", namesOf(item.value(QStringLiteral("subject"))));
    draft.note("publisher", textOf(item, "copyrightholder"));
    draft.note("slug", textOf(item, "slugline"));
    return draft;
}

class NinjsReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        QByteArray json = bytes.trimmed();
        if (json.startsWith("\xEF\xBB\xBF"))
            json.remove(0, 3);
        const auto root = parsedObject(json.startsWith('[') ? "{\"item\":" + json + "}" : json);
        if (!root)
            return base::Error{root.error().kind, QCoreApplication::translate("formats", "This is no JSON: %1").arg(root.error().message),
                               name};
        QJsonArray items = root->value(QStringLiteral("item")).toArray();
        if (items.isEmpty())
            items = root->value(QStringLiteral("items")).toArray();
        if (items.isEmpty())
            items.append(*root);
        const ArticleDraft file = draftOf(bytes, name, QStringLiteral("ninjs"));
        std::vector<ArticleDraft> found;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString where = QCoreApplication::translate("formats", "%1, item %2").arg(name).arg(i + 1);
            auto draft = draftOfItem(file, items[i].toObject(), where);
            if (draft)
                found.push_back(*std::move(draft));
            else
                refuse(draft.error());
        }
        return found;
    }
};

} // namespace

Format Ninjs::format() const { return {QStringLiteral("ninjs"), QStringLiteral("ninjs"), {QStringLiteral("json")}, true, false}; }

Likelihood Ninjs::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [](const QString &, const QByteArray &head) {
        const QByteArray start = head.trimmed();
        if (!start.startsWith('{') && !start.startsWith('['))
            return Likelihood::No;
        const bool body = start.contains("\"body_text\"") || start.contains("\"body_html\"") || start.contains("\"body_xhtml\"");
        const bool schema = start.contains("iptc.org/std/ninjs") || start.contains("ninjs-schema");
        return schema || (body && start.contains("\"headline\"")) ? Likelihood::Certain : body ? Likelihood::Likely : Likelihood::No;
    });
}

std::unique_ptr<Reader> Ninjs::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<NinjsReader>(input, options);
}

} // namespace formats
