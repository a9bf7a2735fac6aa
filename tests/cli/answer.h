// The command line as a script sees it: arguments in, an exit code and two streams out.
#pragma once

#include "app/cli/cli.h"

#include <QStringList>
#include <QTextStream>

struct Answer {
    int code;
    QString out, err;
};

inline Answer chiosa(const QStringList &arguments)
{
    Answer answer;
    QTextStream out(&answer.out);
    QTextStream err(&answer.err);
    answer.code = cli::run(arguments, {out, err, nullptr});
    out.flush();
    err.flush();
    return answer;
}
