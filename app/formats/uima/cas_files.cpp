#include "app/formats/uima/cas_files.h"

#include <QFileInfo>

namespace formats::uima {

CasFileReader::CasFileReader(const Input &input, const ReadOptions &options, QStringList names)
    : input_(input), options_(options), names_(std::move(names)), labels_(options_.tagSet)
{
}

std::optional<Article> CasFileReader::next()
{
    while (waiting_.empty() && at_ < names_.size())
        readFile(names_[at_++]);
    if (waiting_.empty()) {
        for (base::Error &unknown : labels_.takeUnknown({}))
            note(std::move(unknown));
        return std::nullopt;
    }
    Article article = std::move(waiting_.front());
    waiting_.pop_front();
    return article;
}

void CasFileReader::readFile(const QString &name)
{
    const auto bytes = input_.bytes(name, options_.largestDocument);
    if (!bytes)
        return refuse(bytes.error());
    if (std::optional<Article> whole = beside(*bytes, name)) {
        waiting_.push_back(*std::move(whole));
        return;
    }
    auto cas = parse(*bytes, name);
    if (!cas)
        return refuse(cas.error());
    auto read = articlesOf(*std::move(cas), options_, labels_, name);
    if (!read)
        return refuse(read.error());
    for (base::Error &remark : read->notes)
        note(std::move(remark));
    for (Article &article : read->articles)
        waiting_.push_back(named(std::move(article), QFileInfo(name).completeBaseName()));
}

} // namespace formats::uima
