#include "tests/architecture/house.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace architecture {

namespace {

constexpr int longestFile = 800; // lines, of what is written by hand

struct Include {
    int line = 0;
    bool quoted = false;
    QString header; // "" where it is computed by a macro
};

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A line without its comments; `inComment` says whether a block comment is open before and after it. Quotes are not looked at: no line
// that holds an include holds a string with "/*".
QString withoutComments(const QString &line, bool *inComment)
{
    QString kept;
    for (qsizetype at = 0; at < line.size();) {
        if (*inComment) {
            const qsizetype end = line.indexOf(QLatin1String("*/"), at);
            *inComment = end < 0;
            at = end < 0 ? line.size() : end + 2;
        } else {
            const qsizetype block = line.indexOf(QLatin1String("/*"), at);
            const qsizetype rest = line.indexOf(QLatin1String("//"), at);
            if (block < 0 || (rest >= 0 && rest < block))
                return kept + line.mid(at, rest < 0 ? -1 : rest - at);
            kept += line.mid(at, block - at);
            *inComment = true;
            at = block + 2;
        }
    }
    return kept;
}

std::vector<Include> includesOf(const QString &source)
{
    static const QRegularExpression directive(QStringLiteral("^\\s*#\\s*(?:include|import|include_next)\\b\\s*(?:([<\"])([^>\"]+)[>\"])?"));
    std::vector<Include> found;
    bool inComment = false;
    const QStringList lines = source.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        // Outside comments only a directive line is cut at its comments: any other may hold "/*" in a string.
        const bool looksAt = inComment || directive.match(lines[i]).hasMatch() || lines[i].trimmed().startsWith(QLatin1String("/*"));
        const QRegularExpressionMatch match = directive.match(looksAt ? withoutComments(lines[i], &inComment) : QString());
        if (match.hasMatch())
            found.push_back({i + 1, match.captured(1) == u"\"", match.captured(2)});
    }
    return found;
}

bool isGenerated(const QString &header) { return header.endsWith(QLatin1String(".moc")) || header.startsWith(QLatin1String("moc_")); }

// What is wrong with one include of `file`, or "".
QString judged(const QString &file, const Include &include, const House &house, const QtHeaders &qt)
{
    const QString &header = include.header;
    if (header.isEmpty())
        return QStringLiteral("an include must name its header");
    if (include.quoted && isGenerated(header))
        return {};
    if (header.contains(QLatin1String("..")))
        return QStringLiteral("\"%1\" climbs: write includes from the project root").arg(header);
    const bool inTests = file.startsWith(QLatin1String("tests/"));
    if (header.startsWith(QLatin1String("app/")) || header.startsWith(QLatin1String("widgets/"))) {
        const Room *from = house.roomOf(file);
        const Room *to = house.roomOf(header);
        if (!to)
            return QStringLiteral("\"%1\" lies in no room of the table").arg(header);
        if (inTests || from == to || from->includes.contains(to->path))
            return {};
        return QStringLiteral("%1 may not include %2").arg(from->path, to->path);
    }
    if (header.startsWith(QLatin1String("tests/")))
        return inTests ? QString() : QStringLiteral("the program may not include its tests");
    if (include.quoted)
        return QStringLiteral("\"%1\": write includes from the project root").arg(header);
    if (qt.isUmbrella(header))
        return QStringLiteral("<%1> brings a whole module: include what is used").arg(header);
    const QString module = file.startsWith(QLatin1String("app/")) ? qt.windowModule(header) : QString();
    if (!module.isEmpty())
        return QStringLiteral("<%1> is of %2: nothing under app/ may draw").arg(header, module);
    return {};
}

} // namespace

Findings survey(const QDir &root, const House &house, const QtHeaders &qt)
{
    Findings findings;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("tests")}) {
        QDirIterator files(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = root.relativeFilePath(files.next());
            const QString source = contents(root.filePath(file));
            ++findings.files;
            if (const auto lines = source.count(QLatin1Char('\n')); lines > longestFile)
                findings.violations.append(QStringLiteral("%1: %2 lines, more than %3").arg(file).arg(lines).arg(longestFile));
            if (top != u"tests" && !house.roomOf(file)) {
                findings.violations.append(QStringLiteral("%1: it lies in no room of the table").arg(file));
                continue;
            }
            for (const Include &include : includesOf(source)) {
                ++findings.includes;
                const QString wrong = judged(file, include, house, qt);
                if (!wrong.isEmpty())
                    findings.violations.append(QStringLiteral("%1:%2: %3").arg(file).arg(include.line).arg(wrong));
            }
        }
    }
    findings.violations.sort();
    return findings;
}

namespace {

// "app/text" to its links, in the order of the file; foreach(part …) is unrolled.
std::vector<std::pair<QString, QStringList>> targetsOf(const QString &cmake)
{
    static const QRegularExpression statement(QStringLiteral("(foreach|endforeach|chiosa_room)\\s*\\(([^)]*)\\)"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    std::vector<std::pair<QString, QStringList>> targets;
    QStringList loop; // the variable, then its values
    auto found = statement.globalMatch(cmake);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        QStringList words = match.captured(2).split(space, Qt::SkipEmptyParts);
        if (match.captured(1) == u"foreach") {
            loop = words;
        } else if (match.captured(1) == u"endforeach") {
            loop.clear();
        } else if (!words.isEmpty()) {
            const QString path = words.takeFirst();
            words.removeAll(QStringLiteral("LINKS"));
            if (!path.contains(QLatin1String("${"))) {
                targets.emplace_back(path, words);
                continue;
            }
            for (const QString &value : loop.mid(1))
                targets.emplace_back(QString(path).replace(QStringLiteral("${%1}").arg(loop.first()), value), words);
        }
    }
    return targets;
}

QString pathOf(const QString &target)
{
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("widgets")}) {
        if (target.startsWith(top + QLatin1Char('_')))
            return top + QLatin1Char('/') + target.mid(top.size() + 1);
    }
    return {};
}

} // namespace

QStringList linkViolations(const QDir &root, const House &house)
{
    QHash<QString, QSet<QString>> reached;
    QStringList violations;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("widgets")}) {
        for (const auto &[path, links] : targetsOf(contents(root.filePath(top + QStringLiteral("/CMakeLists.txt"))))) {
            QSet<QString> &all = reached[path];
            for (const QString &link : links) {
                const QString other = pathOf(link);
                if (!other.isEmpty())
                    all += QSet<QString>{other} + reached.value(other);
            }
        }
    }
    for (const Room &room : house.rooms()) {
        if (room.path.endsWith(QLatin1String(".cpp")) || !root.exists(room.path))
            continue;
        if (!reached.contains(room.path)) {
            violations.append(QStringLiteral("%1: it is no target").arg(room.path));
            continue;
        }
        const QSet<QString> linked = reached.value(room.path);
        const QSet<QString> extras = linked - room.includes, absent = room.includes - linked;
        for (const QString &extra : extras) {
            if (root.exists(extra)) // a part that is still to come has no room yet
                violations.append(QStringLiteral("%1: it links %2, which the table does not allow").arg(room.path, extra));
        }
        for (const QString &missing : absent) {
            if (root.exists(missing) && !(room.path == u"widgets/main_window" && missing == u"app/cli")) // main.cpp alone needs the verbs
                violations.append(QStringLiteral("%1: it does not link %2, which the table allows").arg(room.path, missing));
        }
    }
    violations.sort();
    return violations;
}

} // namespace architecture
