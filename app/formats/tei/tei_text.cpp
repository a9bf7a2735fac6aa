#include "app/formats/tei/tei_text.h"

#include <QSet>

namespace formats::tei {

namespace {

QSet<QString> setOf(const char *names)
{
    const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

bool isBlock(const XmlNode &node)
{
    static const QSet<QString> blocks = setOf(
        "p ab head l lg div div1 div2 div3 item list row table opener closer byline dateline salute signed trailer sp speaker stage "
        "argument epigraph front body back group text titlePage docTitle titlePart docAuthor docDate floatingText figure cit");
    return blocks.contains(node.name);
}

bool isLeftOut(const XmlNode &node)
{
    static const QSet<QString> names = setOf("note fw figDesc teiHeader standOff");
    return names.contains(node.name);
}

// Of alternatives for the same place, the one that a reader is to read.
const XmlNode *readingOf(const XmlNode &choice)
{
    for (const char *better : {"corr", "reg", "expan", "lem"}) {
        if (const XmlNode *found = choice.child(QString::fromLatin1(better)))
            return found;
    }
    const auto first = std::find_if(choice.children.begin(), choice.children.end(), [](const XmlNode &child) { return !child.isText(); });
    return first == choice.children.end() ? nullptr : &*first;
}

class TextOf {
public:
    Text run(const XmlNode &root)
    {
        for (const XmlNode &child : root.children) {
            if (child.is(u"text"))
                walk(child, false);
        }
        while (!preservedEnd_ && !made_.text.isEmpty() && made_.text.back().isSpace())
            made_.text.chop(1);
        for (Element &element : made_.elements)
            trim(element);
        return std::move(made_);
    }

private:
    void walk(const XmlNode &node, bool preserved)
    {
        const QString space = node.attribute(u"xml:space");
        preserved = space.isEmpty() ? preserved : space == QLatin1String("preserve");
        const bool block = isBlock(node) && !preserved;
        if (block)
            breakLine();
        if (preserved)
            flush();
        const std::size_t place = made_.elements.size();
        made_.elements.push_back({&node, {made_.text.size(), made_.text.size()}, preserved});
        if (node.is(u"choice") || node.is(u"app")) {
            if (const XmlNode *reading = readingOf(node))
                walk(*reading, preserved);
        } else {
            for (const XmlNode &child : node.children)
                take(child, preserved);
        }
        made_.elements[place].range.end = made_.text.size();
        const QString id = node.attribute(u"xml:id");
        if (!id.isEmpty() && !made_.ids.contains(id))
            made_.ids.insert(id, place);
        if (block)
            breakLine();
    }

    void take(const XmlNode &child, bool preserved)
    {
        if (child.isText())
            preserved ? append(child.text) : collapse(child.text);
        else if (isLeftOut(child))
            ++made_.leftOut[child.name];
        else if (child.is(u"lb") && !preserved)
            child.attribute(u"break") == QLatin1String("no") ? void() : collapse(QStringLiteral(" "));
        else
            walk(child, preserved);
    }

    void append(const QString &text)
    {
        flush();
        made_.text += text;
        preservedEnd_ = true;
    }

    void collapse(const QString &text)
    {
        for (const QChar c : text) {
            const bool white = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; // XML's; others are text
            if (white && (broken_ || made_.text.isEmpty() || made_.text.back() == u' ' || made_.text.back() == u'\n'))
                continue;
            flush();
            made_.text += white ? QLatin1Char(' ') : c;
            preservedEnd_ = false;
        }
    }

    // What follows begins on a line of its own.
    void breakLine()
    {
        while (!preservedEnd_ && made_.text.endsWith(QLatin1Char(' ')))
            made_.text.chop(1);
        broken_ = true;
    }
    void flush()
    {
        if (std::exchange(broken_, false) && !made_.text.isEmpty() && !made_.text.endsWith(QLatin1Char('\n')))
            made_.text += QLatin1Char('\n');
    }

    // Without the white space that stands between an element's border and its first word.
    void trim(Element &element) const
    {
        text::Range &range = element.range;
        range.begin = qMin(range.begin, made_.text.size());
        range.end = qBound(range.begin, range.end, made_.text.size());
        while (!element.exact && range.begin < range.end && made_.text[range.begin].isSpace())
            ++range.begin;
        while (!element.exact && range.begin < range.end && made_.text[range.end - 1].isSpace())
            --range.end;
    }

    Text made_;
    bool broken_ = false;       // a new line is due before what comes next
    bool preservedEnd_ = false; // the text ends with white space that counts
};

} // namespace

Text textOf(const XmlNode &root) { return TextOf().run(root); }

} // namespace formats::tei
