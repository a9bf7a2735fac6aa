#include "app/formats/epub/epub.h"

#include "app/formats/archive.h"
#include "app/formats/html/page.h"
#include "app/formats/package.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace formats {

namespace {

constexpr qsizetype leastText = 200; // of a chapter: less is a cover or a half title

QString textOf(const XmlNode &root, QStringView name)
{
    const XmlNode *found = root.find(name);
    return found ? spaced(found->allText()) : QString();
}

class EpubReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        const auto archive = Archive::open(bytes, name);
        if (!archive)
            return archive.error();
        const auto container = packagedXml(*archive, QStringLiteral("META-INF/container.xml"), name);
        if (!container)
            return container.error();
        const XmlNode *rootFile = container->find(u"rootfile");
        const QString path = rootFile ? rootFile->attribute(u"full-path") : QString();
        const auto package = packagedXml(*archive, path, name);
        if (!package)
            return package.error();
        const QString folder = path.left(path.lastIndexOf(u'/') + 1);
        const ArticleDraft book = draftOf(bytes, name, QStringLiteral("epub"));
        std::vector<ArticleDraft> chapters;
        for (const QString &chapter : spineOf(*package)) {
            const QString file = QDir::cleanPath(folder + chapter);
            auto draft = draftOfChapter(*archive, file, *package, book, name);
            if (!draft)
                refuse(draft.error());
            else if (sizeOf(*draft) >= leastText)
                chapters.push_back(*std::move(draft));
        }
        if (chapters.empty())
            return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The book holds no text."), name};
        return chapters;
    }

private:
    static QStringList spineOf(const XmlNode &package)
    {
        std::map<QString, QString> files;
        for (const XmlNode *item : package.all(u"item")) {
            if (item->attribute(u"properties").contains(QLatin1String("nav")))
                continue; // the table of contents
            files[item->attribute(u"id")] = QUrl::fromPercentEncoding(item->attribute(u"href").section(u'#', 0, 0).toUtf8());
        }
        QStringList spine;
        for (const XmlNode *reference : package.all(u"itemref")) {
            const auto file = files.find(reference->attribute(u"idref"));
            if (file != files.end() && !spine.contains(file->second))
                spine << file->second;
        }
        return spine;
    }

    static qsizetype sizeOf(const ArticleDraft &draft)
    {
        qsizetype size = 0;
        for (const Block &block : draft.blocks)
            size += block.text.size();
        return size;
    }

    static base::Result<ArticleDraft> draftOfChapter(const Archive &archive, const QString &file, const XmlNode &package,
                                                     ArticleDraft draft, const QString &where)
    {
        const auto chapter = archive.bytes(file);
        if (!chapter)
            return chapter.error();
        QString encoding;
        qsizetype broken = 0;
        const auto page = html::parsePage(html::decodePage(*chapter, {}, &encoding, &broken), where + u'/' + file);
        if (!page)
            return page.error();
        for (const html::PageBlock &block : html::blocksOf(*page)) {
            QString tag = html::tagOf(block);
            if (draft.fields.title.isEmpty() && (tag == u"TITLE" || tag == u"HEADING") && draft.blocks.size() < 4) {
                draft.fields.title = spaced(block.text);
                tag = QStringLiteral("TITLE");
            } else if (tag == u"TITLE") {
                tag = QStringLiteral("HEADING");
            }
            draft.blocks.push_back({block.text, tag, 1, {}, 0});
        }
        draft.fields.author = textOf(package, u"creator");
        draft.fields.language = languageTag(textOf(package, u"language"));
        draft.date(textOf(package, u"date"), "package");
        draft.note("publication", textOf(package, u"title"));
        draft.note("publisher", textOf(package, u"publisher"));
        draft.note("guid", textOf(package, u"identifier"));
        draft.note("part", file);
        if (broken > 0)
            draft.note("replaced", QString::number(broken));
        return draft;
    }
};

} // namespace

Format Epub::format() const { return {QStringLiteral("epub"), QStringLiteral("EPUB"), {QStringLiteral("epub")}, true, false}; }

Likelihood Epub::recognises(const FileSet &heads) const { return likelyPackage(heads, format(), "mimetypeapplication/epub+zip"); }

std::unique_ptr<Reader> Epub::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<EpubReader>(input, options);
}

} // namespace formats
