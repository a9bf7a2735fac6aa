// What stood on the command line, sorted: the verb, what follows it, the options that the verb knows.
//
// An option is "--name VALUE", "--name=VALUE", or "--name" where the verb declares a flag. "--" ends the options. Errors: Invalid, to be
// met with exit code 2.
#pragma once

#include "app/base/result.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace cli {

struct Option {
    const char *name;  // "format", without the dashes
    const char *value; // what stands for its value in the help, "F"; "" for a flag
    const char *words; // marked for translation in the context "cli"
    bool repeats = false;
};

struct Arguments {
    QStringList positional;
    QMap<QString, QStringList> options;

    bool has(const QString &name) const { return options.contains(name); }
    QString value(const QString &name, const QString &byDefault = {}) const
    {
        const QStringList values = options.value(name);
        return values.isEmpty() ? byDefault : values.last();
    }
    QStringList values(const QString &name) const { return options.value(name); }
};

base::Result<Arguments> parse(const QStringList &arguments, const std::vector<Option> &options);

} // namespace cli
