// Reads FoLiA with libfolia, which checks declarations, references and that the texts agree: prints a line for each annotation.
#include <libfolia/folia.h>

#include <iostream>

namespace {

std::string quoted(const std::string &text)
{
    std::string made = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\')
            made += '\\';
        if (byte == '\n')
            made += "\\n";
        else if (byte == '\t')
            made += "\\t";
        else if (byte == '\r')
            made += "\\r";
        else
            made += byte;
    }
    return made + '"';
}

std::string surface(folia::FoliaElement *span)
{
    std::string made;
    for (folia::FoliaElement *word : span->wrefs())
        made += word->str();
    return made;
}

void show(const std::string &article, folia::FoliaElement *span)
{
    std::cout << article << "\tspan\t" << span->cls() << '\t' << quoted(surface(span)) << '\n';
    for (folia::Relation *relation : span->select<folia::Relation>(false)) {
        for (folia::LinkReference *link : relation->select<folia::LinkReference>(false)) {
            folia::FoliaElement *other = (*span->doc())[link->refid()];
            if (!other)
                throw std::runtime_error(article + ": a relation points to nothing: " + link->refid());
            std::cout << article << "\trelation\t" << relation->cls() << '\t' << quoted(surface(span) + " > " + surface(other)) << '\n';
        }
    }
}

void read(const std::string &path)
{
    folia::Document document("file='" + path + "'");
    std::string article = path.substr(path.rfind('/') + 1);
    article.resize(article.size() - std::string(".folia.xml").size());
    std::cout << article << "\tarticle\t-\t\"\"\n";
    folia::FoliaElement *root = document.doc();
    for (folia::Entity *entity : root->select<folia::Entity>())
        show(article, entity);
    for (folia::TimeSegment *segment : root->select<folia::TimeSegment>())
        show(article, segment);
}

} // namespace

int main(int count, char **arguments)
{
    try {
        for (int at = 1; at < count; ++at)
            read(arguments[at]);
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
