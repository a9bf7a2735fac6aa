#include "app/formats/docx/docx.h"

#include "app/formats/archive.h"
#include "app/formats/package.h"
#include "app/formats/xml.h"

#include <QCoreApplication>

namespace formats {

namespace {

// Text of a paragraph, with its tabs and line breaks.
void gather(const XmlNode &node, QString &text, int &deleted)
{
    for (const XmlNode &child : node.children) {
        if (child.is(u"t")) {
            text += child.allText();
        } else if (child.is(u"tab") && !node.is(u"tabs")) {
            text += u'\t';
        } else if (child.is(u"br") || child.is(u"cr")) {
            text += u'\n';
        } else if (child.is(u"noBreakHyphen")) {
            text += QChar(0x2011);
        } else if (child.is(u"softHyphen")) {
            text += QChar(0xAD);
        } else if (child.is(u"del") || child.is(u"moveFrom")) {
            ++deleted;
        } else if (!child.is(u"Fallback") && !child.is(u"txbxContent") && !child.is(u"instrText") && !child.is(u"p")) {
            gather(child, text, deleted); // AlternateContent tells the same twice; text boxes have paragraphs of their own
        }
    }
}

QString tagOfStyle(const XmlNode &paragraph)
{
    const XmlNode *properties = paragraph.child(u"pPr");
    const XmlNode *style = properties ? properties->child(u"pStyle") : nullptr;
    const QString name = style ? style->attribute(u"w:val").toLower() : QString();
    if (name == u"title" || name == u"titolo" || name == u"titel" || name == u"titre")
        return QStringLiteral("TITLE");
    if (name.startsWith(QLatin1String("heading")) || name.startsWith(QLatin1String("titolo"))
        || name.startsWith(QLatin1String("berschrift")) || name == u"subtitle" || name == u"sottotitolo")
        return QStringLiteral("HEADING");
    return name == u"caption" || name == u"didascalia" ? QStringLiteral("CAPTION") : QString();
}

void addParagraphs(ArticleDraft &draft, const XmlNode &root, int &deleted)
{
    for (const XmlNode *paragraph : root.all(u"p")) {
        QString text, tag = tagOfStyle(*paragraph);
        gather(*paragraph, text, deleted);
        if (tag == u"TITLE" && draft.hasTag(tag))
            tag = QStringLiteral("HEADING");
        draft.blocks.push_back({text, tag, 1, {}, 0});
    }
}

// Footnotes and endnotes, but for the lines that only part them from the text.
void addNotes(ArticleDraft &draft, const XmlNode &root, QStringView name, int &deleted)
{
    for (const XmlNode *note : root.childrenNamed(name)) {
        if (!note->has(u"w:type"))
            addParagraphs(draft, *note, deleted);
    }
}

base::Result<std::vector<ArticleDraft>> draftsOf(const QByteArray &bytes, const QString &where, const ReadOptions &)
{
    const auto archive = Archive::open(bytes, where);
    if (!archive)
        return archive.error();
    const auto document = packagedXml(*archive, QStringLiteral("word/document.xml"), where);
    if (!document)
        return document.error();
    ArticleDraft draft = draftOf(bytes, where, QStringLiteral("docx"));
    int deleted = 0;
    addParagraphs(draft, *document, deleted);
    for (const char *name : {"footnote", "endnote"}) {
        const QString part = QStringLiteral("word/%1s.xml").arg(QString::fromLatin1(name));
        if (!archive->has(part))
            continue;
        const auto notes = packagedXml(*archive, part, where);
        if (!notes)
            return notes.error();
        addNotes(draft, *notes, QString::fromLatin1(name), deleted);
    }
    if (deleted > 0)
        draft.note("deleted", QString::number(deleted));
    readProperties(draft, *archive, QStringLiteral("docProps/core.xml"), where);
    return std::vector<ArticleDraft>{std::move(draft)};
}

} // namespace

Format Docx::format() const
{
    return {QStringLiteral("docx"), QCoreApplication::translate("formats", "Word"), {QStringLiteral("docx")}, true, false};
}

Likelihood Docx::recognises(const FileSet &heads) const { return likelyPackage(heads, format(), "word/"); }

std::unique_ptr<Reader> Docx::reader(const Input &input, const ReadOptions &options) const { return fileReader(input, options, draftsOf); }

} // namespace formats
