#include "app/formats/rss/rss.h"

#include "app/formats/html/page.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace formats {

namespace {

QString childText(const XmlNode &node, const char *name)
{
    const XmlNode *child = node.child(QString::fromLatin1(name));
    return child ? child->allText().trimmed() : QString();
}

// "anna@example.org (Anna Neri)" → "Anna Neri"; of Atom, the names of its persons.
QString authorOf(const XmlNode &entry)
{
    QStringList names;
    for (const XmlNode *author : entry.childrenNamed(u"author")) {
        const QString name = childText(*author, "name");
        names << (name.isEmpty() ? author->allText().trimmed() : name);
    }
    for (const XmlNode *creator : entry.childrenNamed(u"creator"))
        names << creator->allText().trimmed();
    names.removeAll(QString());
    names.removeDuplicates();
    static const QRegularExpression mail(QStringLiteral("^\\S+@\\S+ \\((.+)\\)$"));
    const QString all = names.join(QStringLiteral(", "));
    const auto match = mail.match(all);
    return match.hasMatch() ? match.captured(1) : all;
}

QString addressOf(const XmlNode &entry)
{
    for (const XmlNode *link : entry.childrenNamed(u"link")) {
        if (!link->has(u"href"))
            return link->allText().trimmed();
        if (!link->has(u"rel") || link->attribute(u"rel") == u"alternate")
            return link->attribute(u"href");
    }
    const XmlNode *guid = entry.child(u"guid");
    return guid && guid->attribute(u"isPermaLink") != u"false" ? guid->allText().trimmed() : QString();
}

base::Result<std::vector<Block>> blocksOfContent(const XmlNode &content, const QString &where)
{
    const bool elements = std::any_of(content.children.begin(), content.children.end(), [](const XmlNode &node) { return !node.isText(); });
    if (!elements)
        return html::blocksOfFragment(content.allText(), where);
    std::vector<Block> blocks; // Atom's XHTML
    for (const html::PageBlock &block : html::blocksOf(content))
        blocks.push_back({block.text, html::tagOf(block), 1, {}, 0});
    return blocks;
}

base::Result<> addContent(ArticleDraft &draft, const XmlNode &entry, const QString &where)
{
    for (const char *name : {"encoded", "content", "description", "summary"}) {
        const XmlNode *content = entry.child(QString::fromLatin1(name));
        if (!content || content->allText().trimmed().isEmpty())
            continue;
        auto blocks = blocksOfContent(*content, where);
        if (!blocks)
            return blocks.error();
        draft.blocks = *std::move(blocks);
        draft.note("textFrom", QString::fromLatin1(name));
        return {};
    }
    return {};
}

base::Result<ArticleDraft> draftOfEntry(ArticleDraft draft, const XmlNode &entry, const QString &where)
{
    const QString file = draft.fields.source;
    if (auto added = addContent(draft, entry, where); !added)
        return added.error();
    const auto title = html::blocksOfFragment(childText(entry, "title"), where); // it may be escaped HTML
    draft.fields.title = title && !title->empty() ? title->front().text : childText(entry, "title");
    draft.fields.author = authorOf(entry);
    if (const QString address = addressOf(entry); !address.isEmpty()) {
        draft.note("file", file);
        draft.fields.source = address;
    }
    for (const char *name : {"pubDate", "published", "date", "issued", "updated"})
        draft.date(childText(entry, name), name);
    draft.fields.language = languageTag(entry.attribute(u"xml:lang"));
    for (const char *name : {"guid", "id"})
        draft.note("guid", childText(entry, name));
    QStringList keywords;
    for (const XmlNode *category : entry.childrenNamed(u"category"))
        keywords << (category->has(u"term") ? category->attribute(u"term") : category->allText().trimmed());
    draft.note("keywords", keywords.join(QStringLiteral(", ")));
    draft.titleFirst();
    return draft;
}

class RssReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        QString encoding;
        const auto root = html::readMarkup(bytes, name, &encoding);
        if (!root)
            return root.error();
        const XmlNode *channel = root->find(u"channel");
        const XmlNode &feed = channel ? *channel : *root;
        std::vector<const XmlNode *> entries = root->all(u"item"); // of RSS 1.0 beside the channel
        if (entries.empty())
            entries = root->all(u"entry");
        if (entries.empty())
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "It is no feed, or one without entries."), name};
        const ArticleDraft file = draftOf(bytes, name, QStringLiteral("rss"));
        std::vector<ArticleDraft> found;
        for (const XmlNode *entry : entries) {
            auto draft = draftOfEntry(file, *entry, QCoreApplication::translate("formats", "%1, line %2").arg(name).arg(entry->line));
            if (!draft) {
                refuse(draft.error());
                continue;
            }
            for (const QString &language : {childText(feed, "language"), root->attribute(u"xml:lang")}) {
                if (draft->fields.language.isEmpty())
                    draft->fields.language = languageTag(language);
            }
            draft->note("publisher", childText(feed, "title"));
            draft->note("encoding", encoding);
            found.push_back(*std::move(draft));
        }
        return found;
    }
};

} // namespace

Format Rss::format() const
{
    return {QStringLiteral("rss"),
            QCoreApplication::translate("formats", "RSS and Atom"),
            {QStringLiteral("rss"), QStringLiteral("atom"), QStringLiteral("xml")},
            true,
            false};
}

Likelihood Rss::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [](const QString &, const QByteArray &head) {
        const XmlRoot root = rootOf(head);
        const bool atom = root.name == u"feed" && root.space.contains(QLatin1String("Atom"));
        const bool rdf = root.name == u"RDF" && head.contains("purl.org/rss");
        return root.name == u"rss" || atom || rdf ? Likelihood::Certain : Likelihood::No;
    });
}

std::unique_ptr<Reader> Rss::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<RssReader>(input, options);
}

} // namespace formats
