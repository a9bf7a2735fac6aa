#include "app/cli/verbs.h"
#include "app/workspace/sample.h"

#include <QCoreApplication>

namespace cli {

int sample(const Arguments &arguments, const Console &console)
{
    workspace::Workspace workspace;
    if (const base::Result<> made = workspace.create(arguments.positional[0], {}); !made)
        return console.fail(made.error());
    if (const base::Result<> filled = workspace::makeSample(workspace); !filled)
        return console.fail(filled.error());
    console.out << arguments.positional[0] << '\n';
    return finish(workspace, console, Done);
}

int picture(const Arguments &arguments, const Console &console)
{
    const auto tr = [](const char *sentence) { return QCoreApplication::translate("cli", sentence); };
    const QString path = arguments.value(QStringLiteral("output"));
    if (path.isEmpty())
        return console.fail({base::Error::Kind::Invalid, tr("“picture” needs --output F.png."), {}});
    if (!console.renderer)
        return console.fail({base::Error::Kind::Unsupported, tr("Pictures cannot be drawn here."), {}});
    const QStringList size = arguments.value(QStringLiteral("size"), QStringLiteral("1600x1000")).split(QLatin1Char('x'));
    WindowPicture wanted{arguments.positional[0],
                         arguments.value(QStringLiteral("document")),
                         arguments.value(QStringLiteral("theme"), QStringLiteral("light")),
                         size.value(0).toInt(),
                         size.value(1).toInt(),
                         arguments.value(QStringLiteral("keys"))};
    if (wanted.width < 320 || wanted.height < 240 || wanted.width > 8000 || wanted.height > 8000)
        return console.fail({base::Error::Kind::Invalid, tr("--size takes WIDTHxHEIGHT, 320x240 to 8000x8000."), {}});
    if (const base::Result<> drawn = console.renderer->window(wanted, path); !drawn)
        return console.fail(drawn.error());
    console.say(path);
    return Done;
}

} // namespace cli
