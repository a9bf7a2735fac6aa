#include "widgets/timeline/from_story.h"

#include "app/workspace/reasons.h"
#include "widgets/timeline/story_items.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace widgets::timeline {

namespace {

using annotation::AnnotationId;
using annotation::DocumentId;
using Told = ::timeline::Item;

// The words of the text that say how two events lie to each other.
QString signalOf(const annotation::Annotation &link, const annotation::Document &document)
{
    const QString words = link.features.value(u"signal");
    if (!words.isEmpty())
        return words;
    const annotation::AnnotationPointer span = document.find({base::idFromText(link.features.value(u"signalID"))});
    return span ? document.surface(*span).simplified() : QString();
}

} // namespace

Reason reasonOf(const ::timeline::Step &step)
{
    Reason reason{workspace::sentenceOf(step).toHtmlEscaped(), workspace::originOf(step)};
    for (const QString &name : {step.aText.simplified(), step.bText.simplified()}) {
        if (!name.isEmpty())
            reason.words.replace(QStringLiteral("“%1”").arg(name.toHtmlEscaped()), QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped()));
    }
    return reason;
}

Contradiction contradictionOf(const ::timeline::Contradiction &c)
{
    Contradiction shown;
    shown.title = workspace::titleOf(c);
    for (const auto &step : c.steps)
        shown.chain.push_back(reasonOf(step));
    for (size_t i = 0; i < c.repairs.size(); ++i)
        shown.repairs.push_back({QString::number(i), workspace::labelOf(c.repairs[i])});
    return shown;
}

namespace {

Contradiction disagreementOf(const ::timeline::Disagreement &d, const std::function<QString(DocumentId)> &titleOf)
{
    Contradiction shown = contradictionOf(d.reason);
    shown.claims = true;
    shown.title = workspace::titleOf(d);
    shown.chain.clear();
    for (const ::timeline::Version &version : d.versions) {
        const QString who = version.context.isEmpty() ? titleOf(version.document) : version.context;
        //: a source and when it says that something was
        const QString words = QCoreApplication::translate("timeline", "<b>%1</b>: %2");
        shown.chain.push_back({words.arg(who.toHtmlEscaped(), workspace::wordsOf(version).toHtmlEscaped()), {}});
    }
    for (const auto &step : d.reason.steps)
        shown.chain.push_back(reasonOf(step));
    return shown;
}

// Fills a model article by article.
class Teller {
public:
    Teller(const StoryNames &names, std::optional<Seconds> dct) : names_(names) { model_.dct = dct; }

    Item *addEvent(Article &article, const Told &told)
    {
        const bool shown = isShown(told);
        if (!shown) {
            ++model_.undated;
            return nullptr;
        }
        Item item = itemOf(article, told, names_);
        model_.undated += item.orderOnly || item.future ? 1 : 0;
        glyphs_.emplace(told.id, item.id);
        if (isAnchored(told)) { // a time expression stands for the event that it dates
            anchors_.insert(told.anchor);
            glyphs_.emplace(told.anchor, item.id);
        }
        model_.items.push_back(std::move(item));
        return &model_.items.back();
    }

    void addTime(Article &article, const Told &told)
    {
        const bool isDct = model_.dct && told.bounds.start.earliest == model_.dct && told.bounds.end.latest == *model_.dct + secondsPerDay;
        if (told.place.empty() || !isDated(told) || !told.id || (isDct && !anchors_.contains(told.id))) // its column shows it
            return;
        model_.items.push_back(itemOf(article, told, names_));
        if (!anchors_.contains(told.id))
            glyphs_.emplace(told.id, told.id.value);
    }

    void addLink(const ::timeline::Link &link, const annotation::AnnotationPointer &record, const QString &signal)
    {
        using R = ::timeline::Relation;
        const bool before = link.relation == R::Before || link.relation == R::IBefore;
        const bool after = link.relation == R::After || link.relation == R::IAfter;
        if (!link.source || !link.target || (link.derivable && !before && !after) || !record)
            return;
        const auto add = [&](AnnotationId from, AnnotationId to, R relation, bool comesBefore) {
            model_.links.push_back({from.value, to.value, workspace::relationWords(relation), comesBefore, link.id.value,
                                    ::timeline::relationName(relation), link.decided, signal});
        };
        add(link.source, link.target, link.relation, before);
        add(link.target, link.source, ::timeline::inverse(link.relation), after);
    }

    void addLinks(const std::vector<::timeline::Link> &links, const annotation::Document &document)
    {
        for (const ::timeline::Link &link : links) {
            const annotation::AnnotationPointer record = document.find(link.id);
            if (record)
                addLink(link, record, signalOf(*record, document));
        }
    }

    // The two glyphs between which it is drawn: the ends of the link that was set aside, else the first and the last event named.
    void addContradiction(Contradiction shown, const ::timeline::Contradiction &c)
    {
        std::vector<ItemId> named;
        const auto add = [&](AnnotationId id) {
            const auto it = glyphs_.find(id);
            if (it != glyphs_.end() && std::find(named.begin(), named.end(), it->second) == named.end())
                named.push_back(it->second);
        };
        for (const bool aside : {true, false}) {
            for (const auto &step : c.steps) {
                if ((step.id == c.setAside) == aside) {
                    add(step.a);
                    add(step.b);
                }
            }
        }
        shown.first = named.empty() ? 0 : named.front();
        shown.second = named.size() > 1 ? named[1] : 0;
        model_.contradictions.push_back(std::move(shown));
    }

    void addDisagreement(const ::timeline::Disagreement &d, const std::function<QString(DocumentId)> &titleOf)
    {
        addContradiction(disagreementOf(d, titleOf), d.reason);
        for (const ::timeline::Version &version : d.versions) {
            const auto glyph = glyphs_.find(version.event);
            const auto item = std::find_if(model_.items.begin(), model_.items.end(),
                                           [&](const Item &it) { return glyph != glyphs_.end() && it.id == glyph->second; });
            if (item == model_.items.end())
                continue;
            if (!item->disagreement)
                item->tellings.clear();
            item->disagreement = true;
            item->tellings.push_back({version.event.value, version.context.isEmpty() ? titleOf(version.document) : version.context,
                                      workspace::wordsOf(version), version.bounds});
        }
        model_.contradictions.back().first = !d.versions.empty() && glyphs_.contains(d.versions.front().event)
            ? glyphs_.at(d.versions.front().event)
            : model_.contradictions.back().first;
    }

    void ofArticles(int count) { model_.articles = count; }
    void standFor(AnnotationId mention, ItemId glyph) { glyphs_.emplace(mention, glyph); }
    TimelineModel take() { return std::move(model_); }

private:
    const StoryNames &names_;
    TimelineModel model_;
    std::map<AnnotationId, ItemId> glyphs_;
    std::set<AnnotationId> anchors_;
};

std::optional<Seconds> dayOf(const std::optional<::timeline::Instant> &dct)
{
    return dct ? std::optional<Seconds>(floorTo(Unit::Day, *dct)) : std::nullopt;
}

} // namespace

std::vector<Origin> originsOf(const ::timeline::Timeline &story, DocumentId document)
{
    std::vector<Origin> origins;
    for (const auto &c : story.contradictions())
        origins.push_back({document, c});
    for (const auto &d : story.disagreements())
        origins.push_back({document, d.reason});
    return origins;
}

std::vector<Origin> originsOf(const ::timeline::Chronicle &chronicle)
{
    std::vector<Origin> origins;
    for (const auto &[id, article] : chronicle.articles()) {
        for (const auto &c : article.timeline->contradictions())
            origins.push_back({id, c});
    }
    for (const auto &d : chronicle.disagreements())
        origins.push_back({d.versions.empty() ? DocumentId() : d.versions.front().document, d.reason});
    return origins;
}

TimelineModel modelOf(const ::timeline::Timeline &story, const annotation::Document &document, const StoryNames &names)
{
    Teller teller(names, dayOf(story.dct()));
    Article article{story, document};
    for (const Told &told : story.items()) {
        if (told.kind == Told::Kind::Event)
            teller.addEvent(article, told);
    }
    for (const Told &told : story.items()) {
        if (told.kind == Told::Kind::Time)
            teller.addTime(article, told);
    }
    teller.addLinks(story.links(), document);
    for (const auto &c : story.contradictions())
        teller.addContradiction(contradictionOf(c), c);
    for (const auto &d : story.disagreements())
        teller.addDisagreement(d, [&](DocumentId) { return document.fields().title; });
    return teller.take();
}

TimelineModel modelOf(const ::timeline::Chronicle &chronicle, DocumentId own, const StoryNames &names)
{
    const auto &articles = chronicle.articles();
    const auto mine = articles.find(own);
    Teller teller(names, mine == articles.end() ? std::nullopt : dayOf(mine->second.timeline->dct()));
    teller.ofArticles(int(articles.size()));
    std::map<DocumentId, Article> told;
    for (const auto &[id, article] : articles)
        told.emplace(id, Article{*article.timeline, article.document});
    const auto titleOf = [&](DocumentId id) {
        const auto article = articles.find(id);
        return article == articles.end() ? QString() : article->second.document.fields().title;
    };
    for (const ::timeline::Happening &happening : chronicle.happenings()) {
        const auto article = told.find(happening.tellings.front().document);
        if (article == told.end() || happening.item.kind != Told::Kind::Event)
            continue;
        Item *item = teller.addEvent(article->second, happening.item);
        if (!item)
            continue;
        item->sources = happening.articles();
        for (const ::timeline::Telling &end : happening.implied)
            teller.standFor(end.id, item->id);
        for (const ::timeline::Telling &telling : happening.tellings) {
            teller.standFor(telling.id, item->id);
            const auto by = articles.find(telling.document);
            const Told *as = item->sources > 1 && by != articles.end() ? by->second.timeline->find(telling.id) : nullptr;
            if (as && !as->bounds.isOpen())
                item->tellings.push_back({telling.id.value, titleOf(telling.document),
                                          workspace::wordsOf({telling.document, {}, telling.id, as->bounds, as->value, as->mod}),
                                          as->bounds});
        }
    }
    if (const auto article = told.find(own); article != told.end()) { // the others' dates would only stand in each other's way
        for (const Told &time : article->second.story.items()) {
            if (time.kind == Told::Kind::Time)
                teller.addTime(article->second, time);
        }
    }
    for (const ::timeline::Link &link : chronicle.links()) { // an id is a project's: only one article has it
        const ::timeline::Happening *source = chronicle.happening(link.source);
        for (const ::timeline::Telling &telling : source ? source->tellings : std::vector<::timeline::Telling>()) {
            const annotation::Document *document = chronicle.document(telling.document);
            if (const annotation::AnnotationPointer record = document ? document->find(link.id) : nullptr) {
                teller.addLink(link, record, signalOf(*record, *document));
                break;
            }
        }
    }
    for (const auto &[id, article] : articles) {
        for (const auto &c : article.timeline->contradictions())
            teller.addContradiction(contradictionOf(c), c);
    }
    for (const auto &d : chronicle.disagreements())
        teller.addDisagreement(d, titleOf);
    return teller.take();
}

} // namespace widgets::timeline
