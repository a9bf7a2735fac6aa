#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("cli", sentence); }

base::Error wrong(const QString &sentence) { return {base::Error::Kind::Invalid, sentence, {}}; }

} // namespace

base::Result<Arguments> parse(const QStringList &arguments, const std::vector<Option> &options)
{
    Arguments parsed;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == QStringLiteral("--")) {
            parsed.positional += arguments.mid(i + 1);
            break;
        }
        if (!argument.startsWith(QStringLiteral("--"))) {
            parsed.positional.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const auto known
            = std::find_if(options.begin(), options.end(), [&name](const Option &option) { return name == QLatin1String(option.name); });
        if (known == options.end())
            return wrong(tr("There is no option --%1 here.").arg(name));
        const bool flag = *known->value == 0;
        if (flag && equals >= 0)
            return wrong(tr("The option --%1 takes no value.").arg(name));
        if (!known->repeats && parsed.has(name))
            return wrong(tr("The option --%1 stands there twice.").arg(name));
        QString value;
        if (!flag && equals >= 0) {
            value = argument.mid(equals + 1);
        } else if (!flag) {
            if (++i >= arguments.size())
                return wrong(tr("The option --%1 wants a value.").arg(name));
            value = arguments[i];
        }
        parsed.options[name].append(value);
    }
    return parsed;
}

} // namespace cli
