#include "app/formats/brat/standoff.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::brat {

namespace {

class Parser {
public:
    explicit Parser(QString where) : where_(std::move(where)) { }

    base::Result<Standoff> run(const QString &text)
    {
        for (QStringView line : QStringView(text).split(u'\n')) {
            ++line_;
            if (line.endsWith(u'\r'))
                line.chop(1);
            if (line.trimmed().isEmpty())
                continue;
            const QString why = take(line);
            if (!why.isEmpty() && broken_++ == 0)
                first_ = {base::Error::Kind::Malformed, why, QCoreApplication::translate("formats", "%1, line %2").arg(where_).arg(line_)};
        }
        if (broken_ > 1)
            first_.message += QLatin1Char(' ') + QCoreApplication::translate("formats", "%n more lines are broken.", nullptr, broken_ - 1);
        if (broken_ > 0)
            return first_;
        return std::move(standoff_);
    }

private:
    // "" where the line is good, else what is wrong with it.
    QString take(QStringView line)
    {
        const qsizetype tab = line.indexOf(u'\t');
        if (tab <= 0)
            return QCoreApplication::translate("formats", "The line has no column for an id; it is not brat's.");
        const QString id = line.left(tab).toString();
        QStringView rest = line.sliced(tab + 1);
        const qsizetype next = rest.indexOf(u'\t');
        const QString data = (next < 0 ? rest : rest.left(next)).toString();
        QString tail = next < 0 ? QString() : rest.sliced(next + 1).toString();
        if (id == QLatin1String("*"))
            return set(data);
        const bool numbered = id.size() > 1 && std::all_of(id.begin() + 1, id.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (!numbered)
            return QCoreApplication::translate("formats", "“%1” is no id of brat's.").arg(id);
        if (ids_.contains(id))
            return QCoreApplication::translate("formats", "The id “%1” is used twice.").arg(id);
        ids_.insert(id);
        switch (id[0].unicode()) {
        case u'T':
            return textBound(id, data, next < 0 ? QString() : tail.isNull() ? QStringLiteral("") : tail);
        case u'E':
            return event(id, data);
        case u'R':
            return relation(id, data);
        case u'A':
        case u'M':
            return attribute(id, data);
        case u'N':
            return normalisation(id, data, tail);
        case u'#':
            return note(id, data, tail);
        default:
            return QCoreApplication::translate("formats", "“%1” is no id of brat's.").arg(id);
        }
    }

    QString textBound(const QString &id, const QString &data, const QString &text)
    {
        TextBound bound{id, data.section(QLatin1Char(' '), 0, 0), {}, text, line_};
        for (const QString &part : data.section(QLatin1Char(' '), 1).split(QLatin1Char(';'))) {
            const QStringList ends = part.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            bool first = false, second = false;
            const Fragment fragment{ends.value(0).toLongLong(&first), ends.value(1).toLongLong(&second)};
            if (ends.size() != 2 || !first || !second || fragment.begin < 0 || fragment.end < fragment.begin)
                return QCoreApplication::translate("formats", "“%1” is no pair of positions.").arg(part);
            bound.fragments.push_back(fragment);
        }
        if (bound.type.isEmpty())
            return QCoreApplication::translate("formats", "The annotation has no type.");
        standoff_.textBounds.push_back(std::move(bound));
        return {};
    }

    static bool argument(const QString &text, Argument &made)
    {
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        made = {text.left(colon), text.mid(colon + 1)};
        return colon > 0 && !made.id.isEmpty();
    }

    QString event(const QString &id, const QString &data)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        Event event{id, {}, {}, {}, line_};
        for (qsizetype at = 0; at < parts.size(); ++at) {
            Argument made;
            if (!argument(parts[at], made))
                return QCoreApplication::translate("formats", "“%1” is not a role with an id.").arg(parts[at]);
            if (at > 0) {
                event.arguments.push_back(std::move(made));
            } else {
                event.type = made.role;
                event.trigger = made.id;
            }
        }
        if (event.trigger.isEmpty())
            return QCoreApplication::translate("formats", "The event has no trigger.");
        standoff_.events.push_back(std::move(event));
        return {};
    }

    QString relation(const QString &id, const QString &data)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        Relation relation{id, parts.value(0), {}, {}, line_};
        if (parts.size() != 3 || !argument(parts[1], relation.first) || !argument(parts[2], relation.second))
            return QCoreApplication::translate("formats", "A relation needs a type and two arguments.");
        standoff_.relations.push_back(std::move(relation));
        return {};
    }

    QString attribute(const QString &id, const QString &data)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (parts.size() < 2)
            return QCoreApplication::translate("formats", "An attribute needs a name and the id of what it is about.");
        standoff_.attributes.push_back({id, parts[0], parts[1], parts.mid(2).join(QLatin1Char(' ')), line_});
        return {};
    }

    QString normalisation(const QString &id, const QString &data, const QString &tail)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString key = parts.value(2);
        const qsizetype colon = key.indexOf(QLatin1Char(':'));
        if (parts.size() != 3 || colon <= 0 || colon + 1 == key.size())
            return QCoreApplication::translate("formats", "A normalisation needs a type, the id of what it is about, and DATABASE:KEY.");
        standoff_.normalisations.push_back({id, parts[0], parts[1], key.left(colon), key.mid(colon + 1), tail.trimmed(), line_});
        return {};
    }

    QString note(const QString &id, const QString &data, const QString &tail)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (parts.size() != 2)
            return QCoreApplication::translate("formats", "A note needs a type and the id of what it is about.");
        standoff_.notes.push_back({id, parts[0], parts[1], tail, line_});
        return {};
    }

    QString set(const QString &data)
    {
        const QStringList parts = data.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (parts.size() < 2)
            return QCoreApplication::translate("formats", "A set needs a type and its members.");
        standoff_.sets.push_back({parts[0], parts.mid(1), line_});
        return {};
    }

    QString where_;
    Standoff standoff_;
    QSet<QString> ids_;
    base::Error first_;
    int line_ = 0, broken_ = 0;
};

} // namespace

bool breaksLine(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x09 && unit <= 0x0D) || (unit >= 0x1C && unit <= 0x1E) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

base::Result<Standoff> parse(const QByteArray &ann, const QString &where)
{
    QByteArray bytes = ann;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (!QUtf8StringView(bytes).isValidUtf8())
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The file is not valid UTF-8; save it anew as UTF-8."), where};
    return Parser(where).run(QString::fromUtf8(bytes));
}

} // namespace formats::brat
