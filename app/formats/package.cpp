#include "app/formats/package.h"

#include <QFileInfo>

namespace formats {

base::Result<XmlNode> packagedXml(const Archive &archive, const QString &part, const QString &where)
{
    const auto bytes = archive.bytes(part);
    if (!bytes)
        return bytes.error();
    return readXml(*bytes, where + u'/' + part);
}

void readProperties(ArticleDraft &draft, const Archive &archive, const QString &part, const QString &where)
{
    const auto properties = archive.has(part) ? packagedXml(archive, part, where) : base::Result<XmlNode>(XmlNode());
    if (!properties)
        return;
    const auto text = [&properties](QStringView name) {
        const XmlNode *found = properties->find(name);
        return found ? spaced(found->allText()) : QString();
    };
    for (const Block &block : draft.blocks) {
        if (block.tag == u"TITLE")
            draft.fields.title = spaced(block.text);
    }
    if (draft.fields.title.isEmpty())
        draft.fields.title = text(u"title");
    for (const QStringView name : {QStringView(u"initial-creator"), QStringView(u"creator")}) {
        if (draft.fields.author.isEmpty())
            draft.fields.author = text(name);
    }
    draft.fields.language = languageTag(text(u"language"));
    draft.note("created", text(u"created")); // of the file, not of the article: no DCT
    draft.note("created", text(u"creation-date"));
    draft.note("modified", text(u"modified"));
}

Likelihood likelyPackage(const FileSet &heads, const Format &format, const char *mark)
{
    return leastLikely(heads, [&](const QString &name, const QByteArray &head) {
        if (!head.startsWith("PK"))
            return Likelihood::No;
        const bool named = format.suffixes.contains(QFileInfo(name).suffix().toLower());
        return head.contains(mark) ? Likelihood::Certain : named ? Likelihood::Likely : Likelihood::No;
    });
}

} // namespace formats
