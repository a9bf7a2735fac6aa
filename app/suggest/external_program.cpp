#include "app/suggest/external_program.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

namespace suggest {

namespace {

} // namespace

ExternalProgram::ExternalProgram(const QString &command, Limits limits) : command_(QProcess::splitCommand(command)), limits_(limits)
{
    name_ = QFileInfo(command_.value(0)).fileName();
}

ExternalProgram::~ExternalProgram()
{
    if (!process_)
        return;
    process_->closeWriteChannel(); // most end by themselves then
    if (process_->state() != QProcess::NotRunning && !process_->waitForFinished(500)) {
        process_->kill();
        process_->waitForFinished(1000);
    }
}

base::Error ExternalProgram::fault(base::Error::Kind kind, const QString &sentence)
{
    if (process_) {
        lastWords_ += process_->readAllStandardError();
        process_->kill();
        process_->waitForFinished(1000);
        process_.reset();
    }
    ++faults_;
    const QString words = QString::fromUtf8(lastWords_.trimmed().split('\n').last().right(200));
    lastWords_.clear();
    return {kind, words.isEmpty() ? sentence : sentence + QCoreApplication::translate("suggest", " Its last words: %1").arg(words), name_};
}

base::Result<> ExternalProgram::start()
{
    if (process_ && process_->state() == QProcess::Running)
        return {};
    if (command_.isEmpty())
        return fault(base::Error::Kind::Io, QCoreApplication::translate("suggest", "No program is named."));
    process_ = std::make_unique<QProcess>();
    process_->start(command_.first(), command_.mid(1));
    if (!process_->waitForStarted(limits_.milliseconds))
        return fault(base::Error::Kind::Io,
                     QCoreApplication::translate("suggest", "The program cannot be started: %1.").arg(process_->errorString()));
    return {};
}

base::Result<QByteArray> ExternalProgram::ask(const QByteArray &line)
{
    if (hasGivenUp())
        return base::Error{base::Error::Kind::Io,
                           QCoreApplication::translate("suggest", "The program failed three times in a row and is not asked any more."),
                           name_};
    if (const base::Result<> started = start(); !started)
        return started.error();
    process_->write(line + '\n');
    base::Result<QByteArray> answered = answer();
    if (answered)
        faults_ = 0;
    return answered;
}

base::Result<QByteArray> ExternalProgram::answer()
{
    const QDeadlineTimer deadline(limits_.milliseconds);
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (process_->canReadLine() || process_->bytesAvailable() > 0) {
            line += process_->readLine(limits_.mostBytes - line.size() + 2);
            if (line.size() > limits_.mostBytes)
                return fault(base::Error::Kind::Malformed, QCoreApplication::translate("suggest", "The program's answer is too long."));
            continue;
        }
        if (process_->state() != QProcess::Running)
            return fault(base::Error::Kind::Malformed, QCoreApplication::translate("suggest", "The program ended without an answer."));
        if (deadline.hasExpired())
            return fault(base::Error::Kind::Io,
                         QCoreApplication::translate("suggest", "The program did not answer within %1 s and was stopped.")
                             .arg(limits_.milliseconds / 1000.0));
        process_->waitForReadyRead(static_cast<int>(std::min<qint64>(deadline.remainingTime(), 100)));
        lastWords_ = (lastWords_ + process_->readAllStandardError()).right(2000);
    }
    line.chop(1);
    return line;
}

} // namespace suggest
