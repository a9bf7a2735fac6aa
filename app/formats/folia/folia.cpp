#include "app/formats/folia/folia.h"

#include "app/formats/folia/folia_reader.h"
#include "app/formats/folia/folia_writer.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>

namespace formats {

Format Folia::format() const { return {QStringLiteral("folia"), QStringLiteral("FoLiA"), {QStringLiteral("folia.xml")}, true, true}; }

Likelihood Folia::recognises(const FileSet &heads) const
{
    const bool all = !heads.empty()
        && std::all_of(heads.begin(), heads.end(), [](const auto &head) { return rootOf(head.second).name == QLatin1String("FoLiA"); });
    return all ? Likelihood::Certain : Likelihood::No;
}

base::Result<Article> Folia::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!root->is(u"FoLiA"))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no FoLiA file: its outermost element is “%1”.").arg(root->name), root->line);
    return folia::articleOf(*root, instructionIn(bytes, "chiosa-characters"), parsing);
}

Made Folia::make(const annotation::Document &document, const EntityLookup &entities, const Settings & /*settings*/) const
{
    return folia::fileOf(document, entities);
}

} // namespace formats
