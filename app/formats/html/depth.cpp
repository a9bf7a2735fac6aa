#include "app/formats/html/depth.h"

#include <QSet>

#include <vector>

namespace formats::html {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

QByteArray nameAt(const QByteArray &page, qsizetype at)
{
    qsizetype end = at;
    while (end < page.size() && end - at < 32 && page[end] != '>' && page[end] != '/' && page[end] != ' ' && page[end] != '\n'
           && page[end] != '\t' && page[end] != '\r' && page[end] != '\f')
        ++end;
    return page.mid(at, end - at).toLower();
}

const QSet<QByteArray> &leaves() // never hold anything, or end by themselves where the next of their kind begins
{
    static const QSet<QByteArray> names{"area",  "base", "br",     "col",    "embed", "hr",  "img",   "input",   "link", "meta",
                                        "param", "path", "wbr",    "source", "track", "p",   "li",    "dt",      "dd",   "tr",
                                        "td",    "th",   "option", "circle", "rect",  "use", "image", "polygon", "line", "stop"};
    return names;
}

const QSet<QByteArray> &raw()
{
    static const QSet<QByteArray> names{"script", "style", "textarea", "title", "iframe", "noscript", "xmp"};
    return names;
}

// Closing tags do not reach through these.
const QSet<QByteArray> &walls()
{
    static const QSet<QByteArray> names{"applet", "caption", "html", "table", "marquee", "object", "template", "svg", "math", "button"};
    return names;
}

} // namespace

bool nestsDeeper(const QByteArray &utf8, int limit)
{
    const QByteArray page = utf8.toLower();
    std::vector<QByteArray> open;
    int foreign = 0; // open <svg> and <math>, where nothing is a leaf but what says so
    const auto close = [&](const QByteArray &name) {
        for (std::size_t back = open.size(), steps = 0; back > 0 && steps < 16; --back, ++steps) {
            if (open[back - 1] != name && walls().contains(open[back - 1]))
                return;
            if (open[back - 1] != name)
                continue;
            for (; open.size() >= back; open.pop_back())
                foreign -= open.back() == "svg" || open.back() == "math";
            return;
        }
    };
    QSet<QByteArray> unclosed; // raw elements that have no end further on
    for (qsizetype at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
        const char next = at + 1 < page.size() ? page[at + 1] : '\0';
        if (next == '/')
            close(nameAt(page, at + 2));
        if (!isLetter(next))
            continue;
        const QByteArray name = nameAt(page, at + 1);
        if (foreign == 0 && leaves().contains(name))
            continue;
        if (foreign == 0 && raw().contains(name) && !unclosed.contains(name)) {
            const qsizetype end = page.indexOf("</" + name, at);
            if (end < 0)
                unclosed.insert(name);
            at = end < 0 ? at : end;
            continue;
        }
        const qsizetype end = foreign > 0 ? page.indexOf('>', at) : -1;
        if (end > 0 && page[end - 1] == '/')
            continue;
        open.push_back(name);
        foreign += name == "svg" || name == "math";
        if (int(open.size()) > limit)
            return true;
    }
    return false;
}

} // namespace formats::html
