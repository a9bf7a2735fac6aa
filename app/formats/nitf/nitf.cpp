#include "app/formats/nitf/nitf.h"

#include "app/formats/html/page.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace nitf {

namespace {

QString textOf(const XmlNode &root, QStringView name)
{
    const XmlNode *found = root.find(name);
    return found ? html::visibleText(*found) : QString();
}

QString attributeOf(const XmlNode &root, QStringView name, QStringView attribute)
{
    const XmlNode *found = root.find(name);
    return found ? found->attribute(attribute) : QString();
}

void readHead(ArticleDraft &draft, const XmlNode &nitf)
{
    for (const char *name : {"date.issue", "story.date", "date.release"})
        draft.date(attributeOf(nitf, QString::fromLatin1(name), u"norm"), name);
    draft.date(attributeOf(nitf, u"pubdata", u"date.publication"), "date.publication");
    for (const XmlNode *meta : nitf.all(u"meta")) {
        if (meta->attribute(u"name") == u"timestamp")
            draft.date(meta->attribute(u"content"), "timestamp");
    }
    draft.note("guid", attributeOf(nitf, u"doc-id", u"id-string"));
    draft.note("publisher", attributeOf(nitf, u"doc.copyright", u"holder"));
    draft.note("publisher", textOf(nitf, u"distributor"));
    QStringList keywords;
    for (const XmlNode *keyword : nitf.all(u"keyword"))
        keywords << keyword->attribute(u"key");
    draft.note("keywords", keywords.join(QStringLiteral(", ")));
}

} // namespace

void readInto(ArticleDraft &draft, const XmlNode &nitf)
{
    readHead(draft, nitf);
    for (const char *name : {"baselang", "xml:lang"}) {
        if (draft.fields.language.isEmpty())
            draft.fields.language = languageTag(nitf.attribute(QString::fromLatin1(name)));
    }
    const XmlNode *body = nitf.find(u"body");
    if (draft.fields.title.isEmpty())
        draft.fields.title = textOf(nitf, u"hl1");
    if (draft.fields.title.isEmpty())
        draft.fields.title = textOf(nitf, u"title");
    if (draft.fields.author.isEmpty())
        draft.fields.author = textOf(nitf, u"byline");
    bool title = draft.hasTag(u"TITLE");
    for (const html::PageBlock &block : html::blocksOf(body ? *body : nitf)) {
        QString tag = html::tagOf(block);
        if (block.element->is(u"note") || block.element->is(u"distributor"))
            tag = QStringLiteral("BOILERPLATE");
        if (tag == u"TITLE" && title)
            tag = QStringLiteral("HEADING");
        title = title || tag == u"TITLE";
        draft.blocks.push_back({block.text, tag, 1, {}, 0});
    }
    draft.titleFirst();
}

} // namespace nitf

Format Nitf::format() const { return {QStringLiteral("nitf"), QStringLiteral("NITF"), {QStringLiteral("xml")}, true, false}; }

Likelihood Nitf::recognises(const FileSet &heads) const
{
    return leastLikely(
        heads, [](const QString &, const QByteArray &head) { return rootOf(head).name == u"nitf" ? Likelihood::Certain : Likelihood::No; });
}

std::unique_ptr<Reader> Nitf::reader(const Input &input, const ReadOptions &options) const
{
    return fileReader(input, options,
                      [](const QByteArray &bytes, const QString &name, const ReadOptions &) -> base::Result<std::vector<ArticleDraft>> {
                          QString encoding;
                          const auto root = html::readMarkup(bytes, name, &encoding);
                          if (!root)
                              return root.error();
                          const XmlNode *nitf = root->find(u"nitf");
                          if (!nitf)
                              return base::Error{base::Error::Kind::Malformed,
                                                 QCoreApplication::translate("formats", "It holds no <nitf>: this is no NITF."), name};
                          ArticleDraft draft = draftOf(bytes, name, QStringLiteral("nitf"));
                          draft.note("encoding", encoding);
                          nitf::readInto(draft, *nitf);
                          return std::vector<ArticleDraft>{std::move(draft)};
                      });
}

} // namespace formats
