#include "app/formats/timeml/timeml.h"

#include "app/formats/timeml/timeml_reader.h"
#include "app/formats/timeml/timeml_writer.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>

namespace formats {

namespace {

bool isRoot(const QString &name)
{
    return name == QLatin1String("TimeML") || name == QLatin1String("TempEval") || name == QLatin1String("DOC");
}

} // namespace

Format TimeMl::format() const { return {QStringLiteral("timeml"), QStringLiteral("TimeML"), {QStringLiteral("tml")}, true, true}; }

Likelihood TimeMl::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const QString root = rootOf(head).name;
        const bool times = head.contains("<TIMEX") || head.contains("<MAKEINSTANCE") || head.contains("<EVENT ");
        const Likelihood likelihood = root == QLatin1String("TimeML") ? Likelihood::Certain
            : isRoot(root) && times                                   ? Likelihood::Likely
            : name.endsWith(QLatin1String(".tml"))                    ? Likelihood::Possible
                                                                      : Likelihood::No;
        least = std::min(least, likelihood);
    }
    return least;
}

base::Result<Article> TimeMl::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!isRoot(root->name))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no TimeML: its outermost element is “%1”.").arg(root->name), root->line);
    return timeml::articleOf(*root, instructionIn(bytes, "chiosa-characters"), parsing);
}

Made TimeMl::make(const annotation::Document &document, const EntityLookup & /*entities*/, const Settings & /*settings*/) const
{
    return timeml::fileOf(document);
}

} // namespace formats
