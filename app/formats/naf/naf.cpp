#include "app/formats/naf/naf.h"

#include "app/formats/naf/naf_reader.h"
#include "app/formats/naf/naf_writer.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>

namespace formats {

Format Naf::format() const { return {QStringLiteral("naf"), QStringLiteral("NAF"), {QStringLiteral("naf")}, true, true}; }

Likelihood Naf::recognises(const FileSet &heads) const
{
    const bool all = !heads.empty()
        && std::all_of(heads.begin(), heads.end(), [](const auto &head) { return rootOf(head.second).name == QLatin1String("NAF"); });
    return all ? Likelihood::Certain : Likelihood::No;
}

base::Result<Article> Naf::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!root->is(u"NAF"))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no NAF file: its outermost element is “%1”.").arg(root->name), root->line);
    return naf::articleOf(*root, instructionIn(bytes, "chiosa-characters"), parsing);
}

Made Naf::make(const annotation::Document &document, const EntityLookup &entities, const Settings & /*settings*/) const
{
    return naf::fileOf(document, entities);
}

} // namespace formats
