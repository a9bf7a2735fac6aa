#include "app/formats/html/page.h"

#include "app/formats/html/depth.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <csetjmp>
#include <cstdlib>

#ifdef CHIOSA_GUMBO
#include <gumbo.h>
#endif

namespace formats::html {

namespace {

base::Error invalid(const QString &words, const QString &where) { return {base::Error::Kind::Invalid, words, where}; }

const QSet<QString> &silent()
{
    static const QSet<QString> names{
        QStringLiteral("script"), QStringLiteral("style"),  QStringLiteral("template"), QStringLiteral("svg"),
        QStringLiteral("math"),   QStringLiteral("iframe"), QStringLiteral("object"),   QStringLiteral("head"),
        QStringLiteral("button"), QStringLiteral("select"), QStringLiteral("textarea"), QStringLiteral("datalist"),
        QStringLiteral("audio"),  QStringLiteral("video"),  QStringLiteral("canvas"),   QStringLiteral("input"),
        QStringLiteral("dialog"), QStringLiteral("embed"),  QStringLiteral("rt"),       QStringLiteral("rp")};
    return names;
}

const QSet<QString> &blockNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        const char *list
            = "html body p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody "
              "tfoot tr td th caption blockquote pre figure figcaption address form fieldset legend details summary hr center "
              "hgroup menu hl1 hl2 media block byline dateline distributor media-caption abstract note hedline "
              "tagline body.head body.content body.end bq";
        for (const QString &name : QString::fromLatin1(list).split(u' '))
            all.insert(name);
        return all;
    }();
    return names;
}

bool isHidden(const XmlNode &element)
{
    if (element.has(u"hidden") || element.attribute(u"aria-hidden") == u"true")
        return true;
    const QString style = element.attribute(u"style").remove(u' ').toLower();
    return style.contains(QLatin1String("display:none")) || style.contains(QLatin1String("visibility:hidden"));
}

// Walks the tree and gathers text until a block ends.
class Gatherer {
public:
    std::vector<PageBlock> take(const XmlNode &root)
    {
        element_ = &root;
        walk(root);
        flush();
        return std::move(blocks_);
    }

private:
    void walk(const XmlNode &node)
    {
        if (node.isText())
            return add(node.text);
        if (silent().contains(node.name) || isHidden(node) || (node.is(u"noscript") && node.allText().size() < 1000))
            return; // a <noscript> that is closed badly swallows the page
        if (node.is(u"br")) {
            text_ += u'\n';
            space_ = false;
            return;
        }
        const bool block = blockNames().contains(node.name);
        const XmlNode *outer = element_;
        if (block) {
            flush();
            element_ = &node;
        }
        space_ = space_ || node.is(u"byttl"); // NITF's line within a line
        links_ += node.is(u"a");
        kept_ += node.is(u"pre");
        for (const XmlNode &child : node.children)
            walk(child);
        if (block)
            flush();
        links_ -= node.is(u"a");
        kept_ -= node.is(u"pre");
        element_ = outer;
    }

    void add(const QString &text)
    {
        if (kept_ > 0) {
            text_ += text;
            return;
        }
        for (const QChar c : text) {
            if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f') {
                space_ = true;
                continue;
            }
            if (space_ && !text_.isEmpty() && !text_.endsWith(u'\n')) {
                text_ += u' ';
                linked_ += links_ > 0;
            }
            space_ = false;
            text_ += c;
            linked_ += links_ > 0;
        }
    }

    void flush()
    {
        while (text_.endsWith(u'\n') || text_.endsWith(u' '))
            text_.chop(1);
        qsizetype begin = 0;
        while (begin < text_.size() && text_[begin] == u'\n')
            ++begin;
        if (begin < text_.size())
            blocks_.push_back({text_.sliced(begin), element_, linked_});
        text_.clear();
        linked_ = 0;
        space_ = false;
    }

    std::vector<PageBlock> blocks_;
    QString text_;
    const XmlNode *element_ = nullptr;
    qsizetype linked_ = 0;
    int links_ = 0, kept_ = 0;
    bool space_ = false;
};

#ifdef CHIOSA_GUMBO

constexpr qsizetype largestPage = 16 * 1024 * 1024;
constexpr std::size_t largestTree = 768U * 1024 * 1024; // bytes that parsing may take

// Memory of one parse, given back all at once: taking gumbo's tree apart node by node recurses as deep as the page does. A page that wants
// too much jumps out: there is nothing but C between the jump and where it lands.
struct Arena {
    std::vector<char *> pieces;
    std::size_t used = 0, taken = 0;
    std::jmp_buf out;
    ~Arena()
    {
        for (char *piece : pieces)
            std::free(piece);
    }
};
constexpr std::size_t pieceSize = 1024U * 1024;

void *allocate(void *arena, std::size_t size)
{
    auto *from = static_cast<Arena *>(arena);
    size = (size + 15U) & ~std::size_t(15);
    from->taken += size;
    if (from->taken > largestTree)
        std::longjmp(from->out, 1); // NOLINT(cert-err52-cpp): across C, which cannot be told otherwise
    if (size > pieceSize / 4 || from->pieces.empty() || from->used + size > pieceSize) {
        char *piece = static_cast<char *>(std::malloc(std::max(size, pieceSize)));
        if (!piece)
            std::longjmp(from->out, 1); // NOLINT(cert-err52-cpp)
        if (size > pieceSize / 4 && !from->pieces.empty()) {
            from->pieces.insert(from->pieces.begin(), piece); // by itself; the current piece stays the current one
            return piece;
        }
        from->pieces.push_back(piece);
        from->used = size > pieceSize ? pieceSize : size;
        return piece;
    }
    void *place = from->pieces.back() + from->used;
    from->used += size;
    return place;
}

GumboOutput *parse(Arena &arena, const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = [](void *, void *) {};
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.out) != 0) // NOLINT(cert-err52-cpp)
        return nullptr;
    return gumbo_parse_with_options(&options, utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

QString nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, static_cast<qsizetype>(piece.length)).toLower();
}

void convert(const GumboVector &from, XmlNode &to)
{
    for (unsigned i = 0; i < from.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(from.data[i]);
        if (node->type == GUMBO_NODE_COMMENT)
            continue;
        XmlNode made;
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) {
            made.text = QString::fromUtf8(node->v.text.text);
            made.line = node->v.text.start_pos.line;
            to.children.push_back(std::move(made));
            continue;
        }
        const GumboElement &element = node->v.element;
        made.name = nameOf(element);
        made.line = element.start_pos.line;
        for (unsigned a = 0; a < element.attributes.length; ++a) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[a]);
            made.attributes.emplace_back(QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value));
        }
        if (made.name.isEmpty())
            made.name = QStringLiteral("?"); // "" would make it a text
        convert(element.children, made);
        to.children.push_back(std::move(made));
    }
}

#endif

} // namespace

#ifdef CHIOSA_GUMBO

base::Result<XmlNode> parsePage(const QString &text, const QString &where)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > largestPage)
        return invalid(QCoreApplication::translate("formats", "The page is larger than what is read here."), where);
    if (nestsDeeper(utf8, 1000))
        return invalid(QCoreApplication::translate("formats", "The page is nested too deeply."), where);
    Arena arena;
    const GumboOutput *output = parse(arena, utf8);
    if (!output)
        return invalid(QCoreApplication::translate("formats", "The page takes too much memory to be understood."), where);
    XmlNode document;
    convert(output->document->v.document.children, document);
    for (XmlNode &child : document.children) {
        if (child.is(u"html"))
            return std::move(child);
    }
    return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The page is empty."), where};
}

#else

base::Result<XmlNode> parsePage(const QString & /*text*/, const QString &where)
{
    return base::Error{base::Error::Kind::Unsupported,
                       QCoreApplication::translate("formats", "This Chiosa was built without gumbo, which reads HTML."), where};
}

#endif

std::vector<PageBlock> blocksOf(const XmlNode &root) { return Gatherer().take(root); }

QString visibleText(const XmlNode &root)
{
    QStringList texts;
    for (const PageBlock &block : blocksOf(root))
        texts << block.text;
    return spaced(texts.join(u' '));
}

base::Result<XmlNode> readMarkup(const QByteArray &bytes, const QString &where, QString *encoding)
{
    qsizetype broken = 0;
    QString text = decodePage(bytes, {}, encoding, &broken);
    if (const qsizetype end = text.indexOf(QLatin1String("?>")); text.trimmed().startsWith(QLatin1String("<?xml")) && end > 0)
        text.remove(0, end + 2); // it would name an encoding that is no more
    return readXml(text.toUtf8(), where);
}

bool isNamed(const XmlNode &element, const char *words)
{
    const QString names = (element.attribute(u"class") + u' ' + element.attribute(u"id")).toLower();
    for (const QString &word : QString::fromLatin1(words).split(u' ')) {
        if (names.contains(word))
            return true;
    }
    return false;
}

QString tagOf(const PageBlock &block)
{
    const QString &name = block.element->name;
    if (name == u"figcaption" || name == u"caption" || name == u"media-caption")
        return QStringLiteral("CAPTION");
    if (name == u"h1" || name == u"hl1")
        return QStringLiteral("TITLE");
    if (name.size() == 2 && name[0] == u'h' && name[1] >= u'2' && name[1] <= u'6')
        return QStringLiteral("HEADING");
    if (name == u"hl2")
        return QStringLiteral("HEADING");
    if (name == u"byline" || name == u"dateline")
        return name.toUpper();
    if (block.text.size() > 120)
        return {};
    const QString role = block.element->attribute(u"itemprop") + u' ' + block.element->attribute(u"rel");
    if (role.contains(QLatin1String("author")) || isNamed(*block.element, "byline article-author post-author autore"))
        return QStringLiteral("BYLINE");
    return isNamed(*block.element, "dateline") ? QStringLiteral("DATELINE") : QString();
}

base::Result<std::vector<Block>> blocksOfFragment(const QString &fragment, const QString &where)
{
    std::vector<Block> blocks;
    if (!fragment.contains(u'<') && !fragment.contains(u'&')) {
        static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n\\s*"));
        for (const QString &paragraph : QString(fragment).replace(QLatin1String("\r\n"), QLatin1String("\n")).split(blank))
            blocks.push_back({paragraph, {}, 1, {}, 0});
        return blocks;
    }
    const auto page = parsePage(fragment, where);
    if (!page)
        return page.error();
    for (const PageBlock &block : blocksOf(*page)) {
        QString tag = tagOf(block);
        if (tag == u"TITLE")
            tag = QStringLiteral("HEADING"); // of the fragment; the article has its title elsewhere
        blocks.push_back({block.text, tag, 1, {}, 0});
    }
    return blocks;
}

} // namespace formats::html
