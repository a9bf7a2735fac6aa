#include "app/formats/xml.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace formats {

namespace {

base::Error tooMuch(const QString &what, const QString &where) { return {base::Error::Kind::Invalid, what, where}; }

QString placeOf(const QXmlStreamReader &xml, const QString &where)
{
    return QCoreApplication::translate("formats", "%1, line %2").arg(where).arg(xml.lineNumber());
}

bool declaresOutside(const QXmlStreamReader &xml)
{
    const QXmlStreamEntityDeclarations declarations = xml.entityDeclarations();
    return std::any_of(declarations.begin(), declarations.end(),
                       [](const QXmlStreamEntityDeclaration &declaration) { return !declaration.systemId().isEmpty(); });
}

XmlNode elementOf(const QXmlStreamReader &xml)
{
    XmlNode node;
    node.name = xml.name().toString();
    node.space = xml.namespaceUri().toString();
    node.prefix = xml.prefix().toString();
    node.line = xml.lineNumber();
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        node.attributes.emplace_back(attribute.qualifiedName().toString(), attribute.value().toString());
    return node;
}

void collect(const XmlNode &node, QStringView wanted, std::vector<const XmlNode *> &found)
{
    for (const XmlNode &child : node.children) {
        if (child.is(wanted))
            found.push_back(&child);
        collect(child, wanted, found);
    }
}

void gather(const XmlNode &node, QString &text)
{
    text += node.text;
    for (const XmlNode &child : node.children)
        gather(child, text);
}

} // namespace

QString XmlNode::attribute(QStringView wanted) const
{
    for (const auto &[key, value] : attributes) {
        if (key == wanted)
            return value;
    }
    return {};
}

bool XmlNode::has(QStringView wanted) const
{
    return std::any_of(attributes.begin(), attributes.end(), [wanted](const auto &attribute) { return attribute.first == wanted; });
}

const XmlNode *XmlNode::child(QStringView wanted) const
{
    const auto found = std::find_if(children.begin(), children.end(), [wanted](const XmlNode &node) { return node.is(wanted); });
    return found == children.end() ? nullptr : &*found;
}

const XmlNode *XmlNode::find(QStringView wanted) const
{
    if (is(wanted))
        return this;
    for (const XmlNode &node : children) {
        if (const XmlNode *found = node.find(wanted))
            return found;
    }
    return nullptr;
}

std::vector<const XmlNode *> XmlNode::all(QStringView wanted) const
{
    std::vector<const XmlNode *> found;
    collect(*this, wanted, found);
    return found;
}

std::vector<const XmlNode *> XmlNode::childrenNamed(QStringView wanted) const
{
    std::vector<const XmlNode *> found;
    for (const XmlNode &node : children) {
        if (node.is(wanted))
            found.push_back(&node);
    }
    return found;
}

QString XmlNode::allText() const
{
    QString all;
    gather(*this, all);
    return all;
}

base::Result<XmlNode> readXml(const QByteArray &bytes, const QString &where, const XmlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return tooMuch(QCoreApplication::translate("formats", "The file is too large to be read as one XML document."), where);
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(limits.expansions);
    XmlNode outside; // its only element child is the document element
    std::vector<XmlNode *> open{&outside};
    qint64 nodes = 0;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD && declaresOutside(xml))
            return base::Error{
                base::Error::Kind::Malformed,
                QCoreApplication::translate("formats", "It declares parts that lie outside the file, where nothing is read."),
                placeOf(xml, where)};
        if (token == QXmlStreamReader::StartElement || (token == QXmlStreamReader::Characters && open.size() > 1)) {
            if (++nodes > limits.nodes)
                return tooMuch(QCoreApplication::translate("formats", "The XML document has too many parts."), placeOf(xml, where));
            std::vector<XmlNode> &siblings = open.back()->children;
            if (token == QXmlStreamReader::Characters) {
                if (siblings.empty() || !siblings.back().isText()) {
                    siblings.emplace_back();
                    siblings.back().line = xml.lineNumber();
                }
                siblings.back().text += xml.text();
                continue;
            }
            if (int(open.size()) > limits.depth)
                return tooMuch(QCoreApplication::translate("formats", "The XML document is nested too deeply."), placeOf(xml, where));
            siblings.push_back(elementOf(xml));
            open.push_back(&siblings.back());
        } else if (token == QXmlStreamReader::EndElement) {
            open.pop_back();
        }
    }
    if (xml.hasError() || outside.children.empty())
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "This is not well-formed XML: %1").arg(xml.errorString()),
                           placeOf(xml, where)};
    return std::move(outside.children.front());
}

XmlRoot rootOf(const QByteArray &head)
{
    QXmlStreamReader xml(head);
    xml.setEntityExpansionLimit(64);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        XmlRoot root{xml.name().toString(), xml.namespaceUri().toString(), {}};
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            root.attributes.append(attribute.qualifiedName().toString() + QLatin1Char('=') + attribute.value().toString());
        return root;
    }
    return {};
}

QString xmlSafe(const QString &text, qsizetype *changed)
{
    QString safe = text;
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const char16_t unit = safe[i].unicode();
        const bool pair = QChar::isHighSurrogate(unit) && i + 1 < safe.size() && safe[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        const bool allowed
            = unit == 0x9 || unit == 0xA || unit == 0xD || (unit >= 0x20 && unit < 0xD800) || (unit >= 0xE000 && unit < 0xFFFE);
        if (!allowed) {
            safe[i] = QChar::ReplacementCharacter;
            if (changed)
                ++*changed;
        }
    }
    return safe;
}

} // namespace formats
