#include "app/formats/html/main_content.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace formats::html {

namespace {

using Parents = QHash<const XmlNode *, const XmlNode *>;

void collectParents(const XmlNode &node, Parents &parents)
{
    for (const XmlNode &child : node.children) {
        if (child.isText())
            continue;
        parents.insert(&child, &node);
        collectParents(child, parents);
    }
}

constexpr const char *furnitureNames
    = "comment share social related sidebar breadcrumb newsletter subscri promo sponsor advert footer navbar "
      "cookie popup paywall tags correlat toolbar pagination disqus outbrain taboola recommend widget menu";
constexpr const char *articleNames = "article story post-content entry-content post-body articlebody main-content content-body testo";

bool surelyFurniture(const XmlNode &element)
{
    const QString &name = element.name;
    const QString role = element.attribute(u"role");
    return name == u"nav" || name == u"footer" || name == u"aside" || name == u"form" || role == u"navigation" || role == u"complementary"
        || role == u"contentinfo" || role == u"banner" || role == u"search" || role == u"dialog";
}

bool underFurniture(const XmlNode *element, const XmlNode *top, const Parents &parents)
{
    for (const XmlNode *up = element; up && up != top; up = parents.value(up)) {
        if (surelyFurniture(*up))
            return true;
    }
    return false;
}

bool looksLikeFurniture(const XmlNode *element, const XmlNode *top, const Parents &parents)
{
    for (const XmlNode *up = element; up && up != top; up = parents.value(up)) {
        if (isNamed(*up, furnitureNames))
            return true;
    }
    return false;
}

bool isDense(char32_t c) { return c >= 0x0E00 && (c < 0x0E80 || (c >= 0x3040 && c < 0xE000)); } // Thai; kana, hanzi, hangul

// How much a block weighs as running text: about its letters, less its links; scripts that write a word in few units weigh more.
double weight(const PageBlock &block)
{
    qsizetype dense = 0, marks = 0;
    for (const QChar c : block.text) {
        dense += isDense(c.unicode());
        marks += QStringView(u".,;:!?،؛؟。、，！？「」»\"").contains(c);
    }
    const double size = double(block.text.size()) + 1.5 * double(dense);
    const double links = double(block.linked) / double(qMax<qsizetype>(1, block.text.size()));
    if (size < 40 || links > 0.6)
        return 0;
    return (std::min(size, 1200.0) + 20.0 * double(marks)) * (1 - links);
}

double bonus(const XmlNode &element)
{
    double factor = 1;
    if (element.is(u"article") || element.attribute(u"itemprop") == u"articleBody")
        factor *= 1.4;
    else if (element.is(u"main") || element.attribute(u"role") == u"main")
        factor *= 1.2;
    if (isNamed(element, articleNames))
        factor *= 1.25;
    if (isNamed(element, furnitureNames) && !element.is(u"article") && !element.is(u"body"))
        factor *= 0.3;
    return factor;
}

// The element that holds most of the running text close below it: each block counts for its parents, less for each step up.
const XmlNode *articleElement(const std::vector<PageBlock> &blocks, const XmlNode &page, const Parents &parents)
{
    QHash<const XmlNode *, double> scores;
    for (const PageBlock &block : blocks) {
        double share = underFurniture(block.element, nullptr, parents) ? 0 : weight(block);
        const XmlNode *up
            = block.element->is(u"p") || !parents.contains(block.element) ? parents.value(block.element, &page) : block.element;
        for (int steps = 0; up && share > 1 && steps < 6; up = parents.value(up), ++steps) {
            scores[up] += share;
            share *= 0.75;
        }
    }
    const XmlNode *best = nullptr;
    double most = 0;
    for (const PageBlock &block : blocks) { // in reading order, so that equal pages give equal answers
        for (const XmlNode *up = block.element; up; up = parents.value(up)) {
            const double score = scores.value(up) * bonus(*up);
            if (score > most) {
                most = score;
                best = up;
            }
        }
    }
    return best ? best : &page;
}

bool isBelow(const XmlNode *element, const XmlNode *top, const Parents &parents)
{
    for (const XmlNode *up = element; up; up = parents.value(up)) {
        if (up == top)
            return true;
    }
    return false;
}

// The <h1> that tells the title; where none is like it, the first that stands in the article (or anywhere, if the page has no other title).
const XmlNode *headingOf(const XmlNode &page, const QString &title, const XmlNode *top, const Parents &parents)
{
    const XmlNode *best = nullptr;
    for (const XmlNode *heading : page.all(u"h1")) {
        const QString text = visibleText(*heading);
        if (text.isEmpty())
            continue;
        if (!title.isEmpty() && (title.startsWith(text, Qt::CaseInsensitive) || text.startsWith(title, Qt::CaseInsensitive)))
            return heading;
        const bool within = isBelow(heading, top, parents) || title.isEmpty();
        if (!best && within && !underFurniture(heading, top, parents))
            best = heading;
    }
    return best;
}

Block blockOf(const PageBlock &block, const XmlNode *top, const Parents &parents)
{
    const double links = double(block.linked) / double(qMax<qsizetype>(1, block.text.size()));
    if (block.element->is(u"li") ? links > 0.8 : links > 0.95 && block.text.size() > 3 && tagOf(block).isEmpty())
        return {block.text, QStringLiteral("BOILERPLATE"), 0.7, QCoreApplication::translate("formats", "nothing but links")};
    if (looksLikeFurniture(block.element, top, parents))
        return {block.text, QStringLiteral("BOILERPLATE"), 0.6,
                QCoreApplication::translate("formats", "the page names this part like one of its own")};
    return {block.text, tagOf(block), 1, {}, 0};
}

} // namespace

MainContent mainContent(const XmlNode &page, const QString &title)
{
    Parents parents;
    collectParents(page, parents);
    const std::vector<PageBlock> blocks = blocksOf(page);
    const XmlNode *top = articleElement(blocks, page, parents);
    const XmlNode *heading = headingOf(page, title, top, parents);
    MainContent content;
    if (heading)
        content.title = visibleText(*heading);
    for (const PageBlock &block : blocks) {
        if (!isBelow(block.element, top, parents) || underFurniture(block.element, top, parents)) {
            content.leftOut += spaced(block.text) != content.title;
            continue;
        }
        Block made = blockOf(block, top, parents);
        if (made.tag == u"TITLE" && spaced(block.text) != content.title)
            made.tag = QStringLiteral("HEADING"); // one title a page
        content.blocks.push_back(std::move(made));
    }
    return content;
}

} // namespace formats::html
