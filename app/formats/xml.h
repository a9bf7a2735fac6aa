// An XML document as a tree, read within bounds: what formats of moderate size are read from.
//
// Strings are UTF-16; line ends are LF, as XML says. Nothing outside the bytes is ever opened; declared entities are expanded up to a
// bound. Errors: Malformed with the line, Invalid where a bound is exceeded. Values; any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace formats {

struct XmlNode {
    QString name;                                        // without the prefix; "" for text
    QString space;                                       // namespace URI
    QString prefix;                                      // as written
    QString text;                                        // of a text node
    std::vector<std::pair<QString, QString>> attributes; // names as written ("xml:id"), in their order
    std::vector<XmlNode> children;
    qint64 line = 0;

    bool isText() const { return name.isEmpty(); }
    bool is(QStringView wanted) const { return name == wanted; }
    QString attribute(QStringView wanted) const; // by its name as written; "" where it is missing
    bool has(QStringView wanted) const;
    const XmlNode *child(QStringView wanted) const;             // the first of this name; nullptr
    const XmlNode *find(QStringView wanted) const;              // the first below, at any depth, itself included; nullptr
    std::vector<const XmlNode *> all(QStringView wanted) const; // below, at any depth, in the order of the document
    std::vector<const XmlNode *> childrenNamed(QStringView wanted) const;
    QString allText() const; // of everything below
};

struct XmlLimits {
    qint64 bytes = 256LL * 1024 * 1024;
    int depth = 256;
    qint64 nodes = 8'000'000;
    int expansions = 1024; // characters that an entity may become; QXmlStreamReader's own measure
};

// The document element.
base::Result<XmlNode> readXml(const QByteArray &bytes, const QString &where, const XmlLimits &limits = {});

// The name of the document element and its namespace, from a beginning that may be cut; empty where it is no XML.
struct XmlRoot {
    QString name, space;
    QStringList attributes; // "name=value"
};
XmlRoot rootOf(const QByteArray &head);

// Text as XML 1.0 can hold it: characters that it forbids (controls, half surrogates) become U+FFFD, position by position; `changed` counts
// them.
QString xmlSafe(const QString &text, qsizetype *changed = nullptr);

} // namespace formats
