#include "app/formats/newsml/newsml.h"

#include "app/formats/html/page.h"
#include "app/formats/nitf/nitf.h"

#include <QCoreApplication>

namespace formats {

namespace {

QString textOf(const XmlNode &root, QStringView name)
{
    const XmlNode *found = root.find(name);
    return found ? html::visibleText(*found) : QString();
}

QString firstOf(const XmlNode &root, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (QString text = textOf(root, QString::fromLatin1(name)); !text.isEmpty())
            return text;
    }
    return {};
}

QString nameOf(const XmlNode *party) // its <name>, or what names it otherwise
{
    if (!party)
        return {};
    if (QString name = textOf(*party, u"name"); !name.isEmpty())
        return name;
    return party->attribute(u"literal");
}

void addLines(ArticleDraft &draft, const XmlNode &meta)
{
    const auto add = [&draft](const QString &text, const char *tag) {
        if (!text.isEmpty())
            draft.blocks.push_back({text, QString::fromLatin1(tag), 1, {}, 0});
    };
    for (const XmlNode *headline : meta.all(u"headline")) {
        const QString text = html::visibleText(*headline);
        const bool first = draft.fields.title.isEmpty();
        if (first)
            draft.fields.title = text;
        add(text, first ? "TITLE" : "HEADING");
    }
    if (draft.fields.title.isEmpty()) {
        draft.fields.title = textOf(meta, u"HeadLine"); // of NewsML 1
        add(draft.fields.title, "TITLE");
    }
    draft.fields.author = firstOf(meta, {"by", "ByLine"});
    add(draft.fields.author, "BYLINE");
    add(firstOf(meta, {"dateline", "DateLine"}), "DATELINE");
    if (draft.fields.author.isEmpty())
        draft.fields.author = nameOf(meta.find(u"creator"));
}

void addBlocks(ArticleDraft &draft, const XmlNode &content)
{
    for (const html::PageBlock &block : html::blocksOf(content)) {
        QString tag = html::tagOf(block);
        if (tag == u"TITLE" && draft.hasTag(tag))
            tag = spaced(block.text) == draft.fields.title ? QStringLiteral("skip") : QStringLiteral("HEADING");
        if (tag != u"skip")
            draft.blocks.push_back({block.text, tag, 1, {}, 0});
    }
}

// The first content that is text: the others are the same in other dress.
base::Result<> addContent(ArticleDraft &draft, const XmlNode &item, const QString &where)
{
    if (const XmlNode *nitf = item.find(u"nitf")) {
        const std::vector<Block> lines = std::exchange(draft.blocks, {}); // it has lines of its own, most often
        nitf::readInto(draft, *nitf);
        for (const Block &line : lines) {
            if (line.tag != u"HEADING" && !draft.hasTag(line.tag))
                draft.blocks.insert(draft.blocks.begin() + 1, line);
        }
        return {};
    }
    if (const XmlNode *page = item.find(u"html")) {
        const XmlNode *body = page->find(u"body");
        addBlocks(draft, body ? *body : *page);
        return {};
    }
    for (const char *name : {"inlineData", "inlineXML"}) {
        const XmlNode *inlined = item.find(QString::fromLatin1(name));
        if (!inlined)
            continue;
        auto blocks = html::blocksOfFragment(inlined->allText(), where);
        if (!blocks)
            return blocks.error();
        draft.blocks.insert(draft.blocks.end(), blocks->begin(), blocks->end());
        return {};
    }
    if (const XmlNode *content = item.find(u"DataContent"))
        addBlocks(draft, *content);
    return {};
}

base::Result<ArticleDraft> draftOfItem(ArticleDraft draft, const XmlNode &item, const QString &where)
{
    const XmlNode *meta = item.find(u"contentMeta");
    const XmlNode *lines = item.find(u"NewsLines");
    addLines(draft, meta ? *meta : lines ? *lines : item);
    for (const char *name : {"contentCreated", "firstCreated", "versionCreated", "FirstCreated", "ThisRevisionCreated", "DateId"})
        draft.date(textOf(item, QString::fromLatin1(name)), name);
    if (const XmlNode *language = meta ? meta->find(u"language") : item.find(u"Language"))
        draft.fields.language = languageTag(language->attribute(u"tag") + language->attribute(u"FormalName"));
    if (draft.fields.language.isEmpty())
        draft.fields.language = languageTag(item.attribute(u"xml:lang"));
    draft.note("guid", item.attribute(u"guid"));
    draft.note("guid", textOf(item, u"PublicIdentifier"));
    draft.note("publisher", nameOf(item.find(u"provider")));
    draft.note("publisher", firstOf(item, {"infoSource", "ProviderId"}));
    draft.note("slug", firstOf(item, {"slugline", "SlugLine"}));
    const std::size_t before = draft.blocks.size();
    if (auto added = addContent(draft, item, where); !added)
        return added.error();
    if (draft.blocks.size() == before && !item.find(u"nitf"))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The item tells of something that is not in the file: it holds no text."),
                           where};
    draft.titleFirst();
    return draft;
}

class NewsMlReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        QString encoding;
        const auto root = html::readMarkup(bytes, name, &encoding);
        if (!root)
            return root.error();
        std::vector<const XmlNode *> items = root->all(u"newsItem");
        if (items.empty())
            items = root->all(u"NewsItem");
        if (items.empty())
            items.push_back(&*root);
        ArticleDraft file = draftOf(bytes, name, QStringLiteral("newsml"));
        file.note("encoding", encoding);
        std::vector<ArticleDraft> found;
        for (const XmlNode *item : items) {
            auto draft = draftOfItem(file, *item, QCoreApplication::translate("formats", "%1, line %2").arg(name).arg(item->line));
            if (!draft) {
                refuse(draft.error());
                continue;
            }
            found.push_back(*std::move(draft));
        }
        return found;
    }
};

} // namespace

Format NewsMl::format() const { return {QStringLiteral("newsml"), QStringLiteral("NewsML-G2"), {QStringLiteral("xml")}, true, false}; }

Likelihood NewsMl::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [](const QString &, const QByteArray &head) {
        const QString name = rootOf(head).name;
        return name == u"newsItem" || name == u"newsMessage" || name == u"NewsML" || name == u"packageItem" ? Likelihood::Certain
                                                                                                            : Likelihood::No;
    });
}

std::unique_ptr<Reader> NewsMl::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<NewsMlReader>(input, options);
}

} // namespace formats
