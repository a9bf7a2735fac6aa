#include "app/formats/cat/cat.h"

#include "app/formats/cat/cat_reader.h"
#include "app/formats/cat/cat_writer.h"

#include <QCoreApplication>

namespace formats {

namespace {

const QString variant = QStringLiteral("variant");
const QString itaTimeBank = QStringLiteral("ita-timebank");

} // namespace

Format Cat::format() const { return {QStringLiteral("cat"), QStringLiteral("CAT XML"), {QStringLiteral("xml")}, true, true}; }

std::vector<Setting> Cat::settings() const
{
    std::vector<Setting> all = ArticleFile::settings();
    all.push_back({variant,
                   {QStringLiteral("meantime"), itaTimeBank},
                   QCoreApplication::translate("formats", "Whose names events and relations are written under."),
                   false});
    return all;
}

Likelihood Cat::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const bool tokens = head.contains("<token ") && head.contains("t_id=");
        const bool document = rootOf(head).name == QLatin1String("Document");
        least = std::min(least, document && (tokens || head.contains("<Markables")) ? Likelihood::Certain : Likelihood::No);
    }
    return least;
}

base::Result<Article> Cat::parse(const QByteArray &bytes, Parsing &parsing) const
{
    const auto root = readXml(bytes, parsing.where);
    if (!root)
        return root.error();
    if (!root->is(u"Document"))
        return parsing.malformed(
            QCoreApplication::translate("formats", "This is no CAT file: its outermost element is “%1”.").arg(root->name), root->line);
    return cat::articleOf(*root, parsing);
}

Made Cat::make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const
{
    const auto chosen = settings.find(variant);
    return cat::fileOf(document, entities, chosen != settings.end() && chosen->second == itaTimeBank);
}

} // namespace formats
