#include "widgets/timeline/proposals.h"

#include "app/timeline/chronicle_builder.h"
#include "app/timeline/words.h"
#include "app/workspace/same_events.h"
#include "app/workspace/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets::timeline {

namespace {

// "… la diga <b>cedette</b> nella notte …", and whose words these are.
Reason toldBy(const ::timeline::Chronicle &chronicle, const ::timeline::Telling &telling, const QString &text)
{
    Reason reason;
    const annotation::Document *document = chronicle.document(telling.document);
    const annotation::AnnotationPointer span = document ? document->find(telling.id) : nullptr;
    if (!span || span->ranges.empty()) {
        reason.words = QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
    } else {
        const workspace::Surroundings near = workspace::around(*document, span->hull());
        reason.words
            = near.before.toHtmlEscaped() + QStringLiteral("<b>%1</b>").arg(near.surface.toHtmlEscaped()) + near.after.toHtmlEscaped();
    }
    if (!document)
        return reason;
    const annotation::ArticleFields &fields = document->fields();
    reason.origin = fields.title.isEmpty() ? fields.name : fields.title.simplified();
    const QString written = fields.dct.isEmpty() ? QString() : ::timeline::inWords(fields.dct, {}, QLocale().name().left(2));
    if (!written.isEmpty())
        //: an article and its date
        reason.origin = QCoreApplication::translate("timeline", "%1, %2").arg(reason.origin, written);
    return reason;
}

} // namespace

std::vector<Proposal> proposalsOf(const ::timeline::Chronicle &chronicle)
{
    std::vector<Proposal> proposals;
    for (const ::timeline::SameEvent &same : workspace::proposeOneEvents(chronicle)) {
        Proposal proposal{same.first, same.second, {}};
        Contradiction &words = proposal.words;
        words.asks = true;
        words.title = QCoreApplication::translate("timeline", "One event or two?");
        words.brief = workspace::reasonOf(same);
        words.first = same.first.id.value;
        words.second = same.second.id.value;
        words.chain = {toldBy(chronicle, same.first, same.firstText), toldBy(chronicle, same.second, same.secondText)};
        words.repairs = {{oneEvent, QCoreApplication::translate("timeline", "One event"), QStringLiteral("A")},
                         {twoEvents, QCoreApplication::translate("timeline", "Two events"), QStringLiteral("X")}};
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

::timeline::Chronicle alone(const ::timeline::Chronicle &chronicle)
{
    ::timeline::ChronicleBuilder builder;
    for (const auto &[id, article] : chronicle.articles())
        builder.put(article.document, article.timeline);
    return builder.chronicle();
}

} // namespace widgets::timeline
