// An open file descriptor as a device that hands on what has come so far: a line that was written is read at once, though the next is not
// there yet (QFile waits until its buffer is full).
//
// The descriptor is not closed. One thread.
#pragma once

#include "app/formats/files.h"

#include <QIODevice>

namespace cli {

class StandardInput : public QIODevice {
public:
    explicit StandardInput(int descriptor) : descriptor_(descriptor) { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 atMost) override; // -1 at the end
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    int descriptor_;
};

// It as the one file of an import.
class StandardInputFile : public formats::Input {
public:
    explicit StandardInputFile(int descriptor) : descriptor_(descriptor) { }
    QStringList names() const override;
    base::Result<std::unique_ptr<QIODevice>> open(const QString &name) const override;

private:
    int descriptor_;
};

} // namespace cli
