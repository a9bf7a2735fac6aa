#include "app/cli/cli.h"

#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace cli {

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

const Verb *verbNamed(const QString &name)
{
    const auto found = std::find_if(verbs().begin(), verbs().end(), [&name](const Verb &verb) { return name == QLatin1String(verb.name); });
    return found == verbs().end() ? nullptr : &*found;
}

int wrongUsage(const Console &console, const QString &sentence, const Verb *verb)
{
    console.say(QStringLiteral("chiosa: ") + sentence);
    if (verb)
        console.say(tr("Usage: chiosa %1 %2").arg(QLatin1String(verb->name), QString::fromUtf8(verb->synopsis)));
    else
        console.say(tr("“chiosa help” lists the verbs."));
    return Usage;
}

void printVerb(QTextStream &out, const Verb &verb)
{
    out << QStringLiteral("chiosa %1 %2\n\n%3\n").arg(QLatin1String(verb.name), QString::fromUtf8(verb.synopsis), tr(verb.words));
    if (!verb.run)
        out << '\n' << tr("This verb is not there yet.") << '\n';
    if (!verb.options.empty())
        out << '\n';
    for (const Option &option : verb.options) {
        const QString head = QStringLiteral("  --%1 %2").arg(QLatin1String(option.name), QLatin1String(option.value));
        out << head.leftJustified(28) << tr(option.words) << '\n';
    }
    if (qstrcmp(verb.name, "export") == 0)
        printFormatSettings(out, false);
    else if (qstrcmp(verb.name, "import") == 0)
        printFormatSettings(out, true);
}

int help(const QStringList &topics, const Console &console)
{
    if (!topics.isEmpty()) {
        const Verb *verb = verbNamed(topics.first());
        if (!verb)
            return wrongUsage(console, tr("There is no verb “%1”.").arg(topics.first()), nullptr);
        printVerb(console.out, *verb);
        return Done;
    }
    console.out << tr("chiosa [PROJECT | FILE…] opens the workstation. With a verb it needs no display:") << "\n\n";
    for (const Verb &verb : verbs()) {
        console.out << QStringLiteral("  %1 %2\n").arg(QLatin1String(verb.name), QString::fromUtf8(verb.synopsis));
        console.out << QStringLiteral("      %1%2\n").arg(tr(verb.words), verb.run ? QString() : tr(" (not there yet)"));
    }
    console.out << "  help [VERB]\n      " << tr("This list, or what a verb does and takes.") << "\n  --version\n\n";
    console.out << tr("Exit codes: 0 done; 1 done, but something was refused, said or does not hold; 2 wrong usage; 3 a file could not be "
                      "read or written.")
                << '\n';
    return Done;
}

} // namespace

int Console::fail(const base::Error &error) const
{
    say(QStringLiteral("chiosa: ") + error.text());
    return error.kind == base::Error::Kind::Invalid    ? int(Usage)
        : error.kind == base::Error::Kind::Unsupported ? int(NotAll)
                                                       : int(Unreadable);
}

bool takes(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.first();
    if (verbNamed(first) || first == u"help" || first == u"-h")
        return true;
    static const QRegularExpression word(QStringLiteral("\\A[a-z]+\\z"));
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const QString &argument) { return argument.startsWith(QLatin1String("--")) && argument != u"--sample"; })
        || (word.match(first).hasMatch() && !QFileInfo::exists(first));
}

bool wantsRenderer(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    if (arguments.first() == QStringLiteral("render") || arguments.first() == QStringLiteral("picture"))
        return true;
    static const QStringList drawn{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
    return arguments.first() == QStringLiteral("timeline") && std::any_of(arguments.begin(), arguments.end(), [](const QString &a) {
               return drawn.contains(a.section(QLatin1Char('='), -1));
           });
}

int run(const QStringList &arguments, const Console &console)
{
    const QString name = arguments.value(0);
    if (name == QStringLiteral("--version")) {
        console.out << "chiosa " << QStringLiteral(CHIOSA_VERSION) << Qt::endl;
        return Done;
    }
    if (name == QStringLiteral("help") || name == QStringLiteral("--help") || name == QStringLiteral("-h"))
        return help(arguments.mid(1), console);
    const Verb *verb = verbNamed(name);
    if (!verb)
        return wrongUsage(console, tr("There is no verb “%1”.").arg(name), nullptr);
    if (arguments.contains(QStringLiteral("--help"))) {
        printVerb(console.out, *verb);
        return Done;
    }
    if (!verb->run) {
        console.say(QStringLiteral("chiosa: ") + tr("“%1” is not there yet.").arg(name));
        return NotAll;
    }
    const base::Result<Arguments> parsed = parse(arguments.mid(1), verb->options);
    if (!parsed)
        return wrongUsage(console, parsed.error().message, verb);
    const qsizetype count = parsed->positional.size();
    if (count < verb->fewest || (verb->most >= 0 && count > verb->most))
        return wrongUsage(
            console, count < verb->fewest ? tr("Something is missing.") : tr("That is too much: %1").arg(parsed->positional.last()), verb);
    const int code = verb->run(*parsed, console);
    console.out.flush();
    return code;
}

} // namespace cli
