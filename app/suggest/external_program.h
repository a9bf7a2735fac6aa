// A program of the user's own that answers lines: one goes to its standard input, one comes back on its standard output.
//
// Started without a shell when it is first asked, kept running from question to question. An answer has to come within the time given, or
// the program is killed, and started again for the next question; after three faults in a row it is not asked any more. Answers are
// bounded; what it says on standard error is passed over but for the last line, which explains a fault. Errors: Io where it cannot run,
// Malformed where it answers too much or not at all. One thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

class QProcess;

namespace suggest {

class ExternalProgram {
public:
    struct Limits {
        int milliseconds = 10'000;                   // for one answer
        qint64 mostBytes = qint64{32} * 1024 * 1024; // of one answer
    };

    ExternalProgram(const QString &command, Limits limits); // words split as a shell would, quotes kept together
    ~ExternalProgram();

    QString name() const { return name_; } // of its file, without the folder
    bool hasGivenUp() const { return faults_ >= mostFaults; }
    base::Result<QByteArray> ask(const QByteArray &line); // without the ends of lines

private:
    static constexpr int mostFaults = 3;
    base::Result<> start();
    base::Result<QByteArray> answer();
    base::Error fault(base::Error::Kind kind, const QString &sentence);

    QStringList command_;
    QString name_;
    Limits limits_;
    std::unique_ptr<QProcess> process_;
    QByteArray lastWords_;
    int faults_ = 0; // in a row
};

} // namespace suggest
