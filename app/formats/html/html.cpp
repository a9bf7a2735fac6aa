#include "app/formats/html/html.h"

#include "app/formats/html/main_content.h"
#include "app/formats/html/metadata.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace html {

namespace {

qsizetype sizeOf(const std::vector<Block> &blocks)
{
    qsizetype size = 0;
    for (const Block &block : blocks)
        size += block.tag == u"BOILERPLATE" ? 0 : block.text.size();
    return size;
}

} // namespace

base::Result<ArticleDraft> draftOfPage(const QByteArray &bytes, const QString &where, const QString &serverSaid, const QString &address)
{
    QString encoding;
    qsizetype broken = 0;
    const QString text = decodePage(bytes, serverSaid, &encoding, &broken);
    const auto page = parsePage(text, where);
    if (!page)
        return page.error();
    ArticleDraft draft = draftOf(bytes, where, QStringLiteral("html"));
    draft.note("encoding", encoding);
    if (broken > 0)
        draft.note("replaced", QString::number(broken));
    const Metadata metadata = metadataOf(*page);
    apply(metadata, draft);
    if (!address.isEmpty())
        draft.fields.source = address;
    MainContent content = mainContent(*page, draft.fields.title);
    // A page whose text comes by script may tell it in JSON-LD alone.
    if (metadata.body.size() > 200 && sizeOf(content.blocks) < metadata.body.size() / 2) {
        if (auto body = blocksOfFragment(metadata.body, where)) {
            content.blocks = *std::move(body);
            draft.note("textFrom", QStringLiteral("JSON-LD"));
        }
    }
    draft.blocks = std::move(content.blocks);
    if (draft.blocks.empty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "No text of an article is in it."), where};
    if (!content.title.isEmpty())
        draft.fields.title = content.title;
    draft.titleFirst();
    if (content.leftOut > 0)
        draft.note("leftOut", QString::number(content.leftOut));
    return draft;
}

} // namespace html

Format Html::format() const
{
    return {QStringLiteral("html"),
            QCoreApplication::translate("formats", "HTML"),
            {QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml")},
            true,
            false};
}

Likelihood Html::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [this](const QString &name, const QByteArray &head) {
        const QByteArray start = head.left(2048).toLower();
        const qsizetype first = start.indexOf('<');
        const bool markup = first >= 0 && first < 16; // a mark and spaces may come before
        const QString root = rootOf(head).name;
        const bool looks = markup && (start.contains("<!doctype html") || (start.contains("<html") && (root.isEmpty() || root == u"html")));
        if (looks)
            return Likelihood::Certain;
        const bool named = format().suffixes.contains(QFileInfo(name).suffix().toLower());
        return named ? Likelihood::Likely : Likelihood::No;
    });
}

std::unique_ptr<Reader> Html::reader(const Input &input, const ReadOptions &options) const
{
    return fileReader(input, options, [](const QByteArray &bytes, const QString &name, const ReadOptions &) {
        auto draft = html::draftOfPage(bytes, name);
        if (!draft)
            return base::Result<std::vector<ArticleDraft>>(draft.error());
        return base::Result<std::vector<ArticleDraft>>(std::vector<ArticleDraft>{*std::move(draft)});
    });
}

} // namespace formats
