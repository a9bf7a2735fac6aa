#include "app/formats/prodigy/prodigy.h"

#include "app/formats/prodigy/task.h"

namespace formats {

Format Prodigy::format() const
{
    return {QStringLiteral("prodigy"), QStringLiteral("Prodigy JSONL"), {QStringLiteral("jsonl")}, true, true};
}

Likelihood Prodigy::recognises(const FileSet &heads) const
{
    for (const auto &[name, head] : heads) {
        const QByteArray line = head.left(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n'));
        const bool task = line.contains("\"_task_hash\"") || line.contains("\"_input_hash\"") || line.contains("\"_view_id\"")
            || (line.contains("\"tokens\"") && line.contains("\"token_start\""));
        if (!line.trimmed().startsWith('{') || !task || !line.contains("\"text\""))
            return Likelihood::No;
    }
    return heads.empty() ? Likelihood::No : Likelihood::Certain;
}

QJsonValue Prodigy::toForeign(Outgoing &out) const { return prodigy::taskOf(out); }

base::Result<QJsonObject> Prodigy::toRecord(const QJsonObject &foreign, Incoming &in) const { return prodigy::recordOf(foreign, in); }

} // namespace formats
