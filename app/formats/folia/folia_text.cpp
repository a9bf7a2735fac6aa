#include "app/formats/folia/folia_text.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::folia {

namespace {

// The text that counts: of the class "current", which needs no name; nothing where there is none.
const XmlNode *currentText(const XmlNode &node)
{
    for (const XmlNode &child : node.children) {
        const bool current = !child.has(u"class") || child.attribute(u"class") == QLatin1String("current");
        if (child.is(u"t") && current)
            return &child;
    }
    return nullptr;
}

QString contentOf(const XmlNode &t)
{
    const QString all = t.allText();
    return t.attribute(u"xml:space") == QLatin1String("preserve") ? all : all.trimmed();
}

class TextOf {
public:
    TextOf(Parsing &parsing, const QJsonObject &forbidden) : parsing_(parsing), forbidden_(forbidden) { }

    base::Result<Text> run(const XmlNode &root)
    {
        for (const XmlNode &child : root.children) {
            if (child.is(u"text") || child.is(u"speech"))
                read(child);
        }
        if (failed_)
            return *failed_;
        return std::move(made_);
    }

private:
    static QString separatorOf(const XmlNode &node)
    {
        if (node.is(u"w"))
            return node.attribute(u"space") == QLatin1String("no") ? QString() : QStringLiteral(" ");
        if (node.is(u"s") || node.is(u"utt") || node.is(u"quote") || node.is(u"part") || node.is(u"event"))
            return QStringLiteral(" ");
        return QStringLiteral("\n");
    }

    void append(const QString &text)
    {
        if (!made_.text.isEmpty() && !text.isEmpty())
            made_.text += separator_;
        made_.text += text;
        if (!text.isEmpty())
            separator_.clear();
    }

    void read(const XmlNode &node)
    {
        const XmlNode *own = currentText(node);
        const std::size_t at = made_.parts.size();
        made_.parts.push_back({&node, {}});
        if (own) {
            const QString content = contentOf(*own);
            append(content);
            const text::Range range{made_.text.size() - content.size(), made_.text.size()};
            made_.parts[at].range = range;
            qsizetype cursor = range.begin;
            name(node, range);
            place(node, range, cursor);
        } else {
            bool first = true;
            for (const XmlNode &child : node.children) {
                if (!isStructure(child))
                    continue;
                const std::size_t part = made_.parts.size();
                read(child);
                if (std::exchange(first, false))
                    made_.parts[at].range.begin = made_.parts[part].range.begin;
                made_.parts[at].range.end = made_.parts[part].range.end;
            }
        }
        if (!node.children.empty())
            separator_ = separatorOf(node);
    }

    void name(const XmlNode &node, text::Range range)
    {
        const QString id = node.attribute(u"xml:id");
        if (!node.is(u"w") || id.isEmpty())
            return;
        if (made_.words.contains(id))
            fail(QCoreApplication::translate("formats", "The id “%1” is used twice.").arg(id), node);
        made_.words.insert(id, range);
        for (const char *inner : {"morpheme", "phoneme"}) { // what points to a part of a word points to the word
            for (const XmlNode *part : node.all(QString::fromLatin1(inner))) {
                if (part->has(u"xml:id") && !made_.words.contains(part->attribute(u"xml:id")))
                    made_.words.insert(part->attribute(u"xml:id"), range);
            }
        }
    }

    // The parts of a text that stands there already: each behind the one before it, with only white space between them.
    void place(const XmlNode &node, text::Range inside, qsizetype &cursor)
    {
        for (const XmlNode &child : node.children) {
            if (!isStructure(child))
                continue;
            const std::size_t at = made_.parts.size();
            made_.parts.push_back({&child, {cursor, cursor}});
            const XmlNode *own = currentText(child);
            const QString content = own ? contentOf(*own) : QString();
            if (own && !found(content, inside, cursor)) {
                fail(QCoreApplication::translate("formats", "The text “%1” does not fit the text of what holds it.").arg(content.left(60)),
                     child);
                return;
            }
            made_.parts[at].range = {cursor, cursor + content.size()};
            name(child, made_.parts[at].range);
            qsizetype within = cursor;
            const std::size_t first = made_.parts.size();
            place(child, own ? made_.parts[at].range : inside, within);
            if (!own && made_.parts.size() > first)
                made_.parts[at].range = {made_.parts[first].range.begin, within};
            cursor = own ? made_.parts[at].range.end : within;
        }
    }

    // Was U+FFFD white space that XML cannot hold? No word begins with it then, though one that does looks the same.
    bool wasSpace(qsizetype at) const
    {
        return made_.text[at] == QChar::ReplacementCharacter && !forbidden_.isEmpty()
            && QChar(static_cast<char16_t>(forbidden_.value(QString::number(at)).toInt())).isSpace();
    }

    bool found(const QString &content, text::Range inside, qsizetype &cursor) const
    {
        qsizetype at = cursor;
        while (at < inside.end && (wasSpace(at) || !QStringView(made_.text).sliced(at, inside.end - at).startsWith(content))) {
            if (!made_.text[at].isSpace() && made_.text[at] != QChar::ReplacementCharacter) // white space that XML cannot hold
                return false;
            ++at;
        }
        if (at + content.size() > inside.end)
            return false;
        cursor = at;
        return true;
    }

    void fail(const QString &words, const XmlNode &node)
    {
        if (!failed_)
            failed_ = parsing_.malformed(words, node.line);
    }

    Parsing &parsing_;
    const QJsonObject &forbidden_;
    Text made_;
    QString separator_;
    std::optional<base::Error> failed_;
};

} // namespace

bool isStructure(const XmlNode &node)
{
    static const QSet<QString> names{
        QStringLiteral("div"),    QStringLiteral("head"),      QStringLiteral("p"),     QStringLiteral("s"),
        QStringLiteral("w"),      QStringLiteral("list"),      QStringLiteral("item"),  QStringLiteral("label"),
        QStringLiteral("table"),  QStringLiteral("tablehead"), QStringLiteral("row"),   QStringLiteral("cell"),
        QStringLiteral("figure"), QStringLiteral("caption"),   QStringLiteral("quote"), QStringLiteral("note"),
        QStringLiteral("event"),  QStringLiteral("part"),      QStringLiteral("utt"),   QStringLiteral("def"),
        QStringLiteral("ex"),     QStringLiteral("entry"),     QStringLiteral("term"),  QStringLiteral("correction"),
        QStringLiteral("new"),    QStringLiteral("current")};
    return names.contains(node.name);
}

base::Result<Text> textOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    return TextOf(parsing, forbidden).run(root);
}

} // namespace formats::folia
