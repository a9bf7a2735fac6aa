#include "app/formats/tei/tei.h"

#include "app/formats/tei/tei_reader.h"
#include "app/formats/tei/tei_writer.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>

namespace formats {

Format Tei::format() const
{
    return {QStringLiteral("tei"), QStringLiteral("TEI P5"), {QStringLiteral("xml"), QStringLiteral("tei")}, true, true};
}

Likelihood Tei::recognises(const FileSet &heads) const
{
    const bool all = !heads.empty()
        && std::all_of(heads.begin(), heads.end(), [](const auto &head) { return rootOf(head.second).name == QLatin1String("TEI"); });
    return all ? Likelihood::Certain : Likelihood::No;
}

base::Result<Article> Tei::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!root->is(u"TEI"))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no TEI file: its outermost element is “%1”.").arg(root->name), root->line);
    if (!root->child(u"text"))
        return parsing.malformed(QCoreApplication::translate("formats", "There is no text in it (text)."), root->line);
    return tei::articleOf(*root, instructionIn(bytes, "chiosa-characters"), parsing);
}

Made Tei::make(const annotation::Document &document, const EntityLookup &entities, const Settings & /*settings*/) const
{
    return tei::fileOf(document, entities);
}

} // namespace formats
