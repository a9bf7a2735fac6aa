#include "tests/crash/survivor.h"

#include "app/project/store.h"

#include <QCryptographicHash>

#include <cstring>

namespace crash {

quint64 fingerprint(const editing::Entry &entry)
{
    const QByteArray bytes
        = annotation::encode(entry.transaction) + entry.annotator.toUtf8() + char('0' + int(entry.kind)) + QByteArray::number(entry.below);
    quint64 print = 0; // the same in every process, which qHash is not
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    std::memcpy(&print, hash.constData(), sizeof print);
    return print;
}

QString whatIsWrong(const QString &projectPath, const Promise &promise)
{
    auto opened = project::Store::open(projectPath);
    if (!opened)
        return QStringLiteral("does not open: ") + opened.error().text();
    const std::unique_ptr<project::Store> store = *std::move(opened);
    if (store->last() < promise.acknowledged)
        return QStringLiteral("lost: %1 was acknowledged, %2 is there").arg(promise.acknowledged).arg(store->last());
    const auto report = store->check(); // follows the journal against the rows
    if (!report)
        return QStringLiteral("cannot be checked: ") + report.error().text();
    for (const project::Finding &finding : report->findings) {
        if (finding.kind != project::Finding::Kind::Reference) // what edits leave pointing nowhere is not the file's doing
            return QStringLiteral("damaged: ") + finding.words;
    }
    for (const auto &[sequence, expected] : promise.entries) {
        if (sequence > store->last())
            break;
        const auto entry = store->entry(sequence);
        if (!entry || fingerprint(*entry) != expected)
            return QStringLiteral("entry %1 is not what was done").arg(sequence);
    }
    return {};
}

editing::Sequence lastIn(const QString &projectPath)
{
    const auto store = project::Store::open(projectPath, project::Mode::Look);
    return store ? (*store)->last() : 0;
}

} // namespace crash
