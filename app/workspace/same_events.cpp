#include "app/workspace/same_events.h"

#include "app/suggest/morphology.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace workspace {

namespace {

QString tr(const char *sentence, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("workspace", sentence, comment, n);
}

// A verb before a noun, as events go; the word itself where the dictionary does not know it.
QString lemmaOf(const suggest::Morphology &morphology, const QString &word)
{
    const auto analyses = morphology.analyses(word);
    const auto verb = std::find_if(analyses->begin(), analyses->end(), [](const suggest::Analysis &one) { return one.has(u"vblex"); });
    return verb != analyses->end() ? verb->lemma : analyses->empty() ? word : analyses->front().lemma;
}

} // namespace

std::vector<timeline::SameEvent> proposeOneEvents(const timeline::Chronicle &chronicle, double atLeast)
{
    std::map<QString, std::shared_ptr<const suggest::Morphology>> dictionaries;
    const auto headOf = [&](const annotation::Document &document, const annotation::Annotation &event) {
        auto &dictionary = dictionaries[document.fields().language];
        if (!dictionary)
            dictionary = suggest::Morphology::load(document.fields().language);
        const QString words = document.surface(event).simplified();
        return lemmaOf(*dictionary, words.mid(words.lastIndexOf(u' ') + 1).toLower());
    };
    return timeline::proposeSameEvents(chronicle, headOf, atLeast);
}

QString reasonOf(const timeline::SameEvent &same)
{
    using Time = timeline::SameEvent::Time;
    QStringList reasons{same.isSameHead ? tr("the same word") : tr("words alike")};
    if (!same.shared.empty())
        reasons.append(tr("%n name(s) in common", nullptr, static_cast<int>(same.shared.size())));
    if (same.time == Time::SameDay)
        reasons.append(tr("the same day"));
    else if (same.time == Time::SameTime)
        reasons.append(tr("the same days"));
    else if (same.time == Time::Overlap)
        reasons.append(tr("times that overlap"));
    else if (same.time == Time::NearArticles)
        reasons.append(tr("articles of the same days"));
    return reasons.join(QStringLiteral(", "));
}

} // namespace workspace
