// File names made of article names: without what a file system or a program minds, each once.
#pragma once

#include <QSet>
#include <QString>

namespace formats {

class FileNames {
public:
    QString next(const QString &article); // without a suffix

private:
    QSet<QString> taken_; // lower case: some file systems do not tell
};

} // namespace formats
