#include "app/formats/odt/odt.h"

#include "app/formats/archive.h"
#include "app/formats/package.h"
#include "app/formats/xml.h"

#include <QCoreApplication>

namespace formats {

namespace {

class OdtText {
public:
    explicit OdtText(ArticleDraft &draft) : draft_(draft) { }

    void walk(const XmlNode &node)
    {
        for (const XmlNode &child : node.children) {
            if (child.is(u"tracked-changes") || child.is(u"annotation") || child.is(u"forms"))
                continue;
            if (child.is(u"p") || child.is(u"h"))
                addParagraph(child);
            else
                walk(child);
        }
    }
    void finish() { draft_.blocks.insert(draft_.blocks.end(), notes_.begin(), notes_.end()); }

private:
    void addParagraph(const XmlNode &paragraph)
    {
        QString text;
        gather(paragraph, text);
        const QString style = paragraph.attribute(u"text:style-name").toLower();
        const bool title = (style == u"title" || style == u"titolo") && !draft_.hasTag(u"TITLE");
        const QString tag = title ? QStringLiteral("TITLE") : paragraph.is(u"h") ? QStringLiteral("HEADING") : QString();
        draft_.blocks.push_back({text, tag, 1, {}, 0});
    }

    void gather(const XmlNode &node, QString &text)
    {
        for (const XmlNode &child : node.children) {
            if (child.isText())
                text += collapsed(child.text, text.isEmpty() || text.endsWith(u' '));
            else if (child.is(u"s"))
                text += QString(qBound(1, child.attribute(u"text:c").toInt(), 1000), u' ');
            else if (child.is(u"tab"))
                text += u'\t';
            else if (child.is(u"line-break"))
                text += u'\n';
            else if (child.is(u"note"))
                addNote(child);
            else if (!child.is(u"annotation") && !child.is(u"frame") && !child.is(u"bookmark-ref"))
                gather(child, text);
        }
    }

    void addNote(const XmlNode &note)
    {
        const XmlNode *body = note.child(u"note-body");
        QString text;
        if (body)
            gather(*body, text);
        notes_.push_back({text, {}, 1, {}, 0});
    }

    // As OpenDocument says: white space of the file counts once.
    static QString collapsed(const QString &text, bool spaceBefore)
    {
        QString out;
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!space || !spaceBefore)
                out += space ? QChar(u' ') : c;
            spaceBefore = space;
        }
        return out;
    }

    ArticleDraft &draft_;
    std::vector<Block> notes_;
};

base::Result<std::vector<ArticleDraft>> draftsOf(const QByteArray &bytes, const QString &where, const ReadOptions &)
{
    const auto archive = Archive::open(bytes, where);
    if (!archive)
        return archive.error();
    const auto content = packagedXml(*archive, QStringLiteral("content.xml"), where);
    if (!content)
        return content.error();
    const XmlNode *body = content->find(u"body");
    ArticleDraft draft = draftOf(bytes, where, QStringLiteral("odt"));
    OdtText text(draft);
    text.walk(body ? *body : *content);
    text.finish();
    readProperties(draft, *archive, QStringLiteral("meta.xml"), where);
    return std::vector<ArticleDraft>{std::move(draft)};
}

} // namespace

Format Odt::format() const
{
    return {QStringLiteral("odt"), QCoreApplication::translate("formats", "OpenDocument"), {QStringLiteral("odt")}, true, false};
}

Likelihood Odt::recognises(const FileSet &heads) const
{
    return likelyPackage(heads, format(), "mimetypeapplication/vnd.oasis.opendocument.text");
}

std::unique_ptr<Reader> Odt::reader(const Input &input, const ReadOptions &options) const { return fileReader(input, options, draftsOf); }

} // namespace formats
