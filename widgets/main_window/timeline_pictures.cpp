// The part of TimelineBinding that has pictures of time made on workers, and puts them into the view: the timeline, and which of its events
// may be one.
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/line_popup.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/timeline_binding.h"

#include "app/workspace/repairs.h"
#include "widgets/article/article_view.h"
#include "widgets/timeline/advisor.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <QLocale>

#include <utility>

namespace widgets::main_window {

using annotation::AnnotationId;
using annotation::DocumentId;

// A picture of time as a worker makes it.
struct TimelineBinding::Picture {
    DocumentId article;
    annotation::Document document; // as it was when the picture was wished for
    workspace::TimelinePointer story;
    workspace::ChroniclePointer chronicle; // none: of the article alone
    timeline::Oracle oracle;
    std::vector<timeline::Origin> origins;
    timeline::Scene scene;
};

void TimelineBinding::make(Picture &picture, const timeline::StoryNames &names,
                           const std::function<timeline::Scene(timeline::TimelineModel)> &sceneOf)
{
    timeline::TimelineModel model;
    if (picture.chronicle) {
        picture.oracle = timeline::oracleOf(picture.chronicle);
        picture.origins = timeline::originsOf(*picture.chronicle);
        model = timeline::modelOf(*picture.chronicle, picture.article, names);
    } else {
        picture.oracle = timeline::oracleOf(picture.story);
        picture.origins = timeline::originsOf(*picture.story, picture.article);
        model = timeline::modelOf(*picture.story, picture.document, names);
    }
    picture.scene = sceneOf(std::move(model));
}

void TimelineBinding::fill()
{
    const workspace::Workspace &w = window_.workspace();
    const DocumentId current = window_.controller().current();
    const annotation::Document *document = w.document(current);
    const auto picture = std::make_shared<Picture>();
    picture->article = current;
    picture->story = document ? w.timeline(current) : nullptr;
    picture->chronicle = followed_.kind == workspace::Scope::Kind::Article ? nullptr : window_.workspace().stories().chronicle(followed_);
    if (!document || (!picture->story && !picture->chronicle)) {
        clear();
        return;
    }
    picture->document = *document;
    const timeline::StoryNames names{QLocale().name().left(2),
                                     [state = w.state()](annotation::EntityId id) {
                                         const annotation::Entity *entity = state.entity(id);
                                         return entity ? entity->name : QString();
                                     },
                                     {}};
    telling_.want([this, picture, names, sceneOf = panel_.view()->sceneFor()](std::stop_token) -> timeline::NewestJob::Delivery {
        make(*picture, names, sceneOf);
        return [this, picture] { show(*picture); };
    });
}

void TimelineBinding::show(Picture &picture)
{
    if (picture.article != window_.controller().current()) // the next picture is under way
        return;
    const bool isNew = article_ != picture.article, isOther = chronicle_ != picture.chronicle;
    article_ = picture.article;
    shown_ = picture.story;
    chronicle_ = picture.chronicle;
    oracle_ = picture.oracle;
    origins_ = std::move(picture.origins);
    panel_.view()->setAdvisor(timeline::advisorOf(oracle_));
    panel_.view()->setLinkAdvisor(timeline::linkAdvisorOf(oracle_));
    panel_.view()->setWhyAdvisor(timeline::whyAdvisorOf(oracle_));
    panel_.setScene(std::exchange(picture.scene, {}));
    const bool isWide = followed_.kind != workspace::Scope::Kind::Article;
    if (refit_ && isWide == (chronicle_ != nullptr)) { // another scope is first seen whole
        refit_ = false;
        panel_.view()->showAll();
    }
    if (isNew)
        selectFor(window_.view().focused());
    if (isOther)
        match();
}

void TimelineBinding::clear()
{
    telling_.forget();
    matching_.forget();
    showProposals({});
    article_ = {};
    shown_ = nullptr;
    chronicle_ = nullptr;
    oracle_ = {};
    origins_.clear();
    panel_.view()->setAdvisor({});
    panel_.view()->setLinkAdvisor({});
    panel_.view()->setWhyAdvisor({});
    panel_.setModel({});
}

void TimelineBinding::match()
{
    if (!chronicle_) {
        matching_.forget();
        showProposals({});
        return;
    }
    matching_.want([this, chronicle = chronicle_](std::stop_token stop) -> timeline::NewestJob::Delivery {
        const ::timeline::Chronicle own = timeline::alone(*chronicle);
        if (stop.stop_requested())
            return {};
        const auto proposals = std::make_shared<std::vector<timeline::Proposal>>(timeline::proposalsOf(own));
        return [this, chronicle, proposals] {
            if (chronicle == chronicle_)
                showProposals(std::move(*proposals));
        };
    });
}

void TimelineBinding::showProposals(std::vector<timeline::Proposal> proposals)
{
    proposals_ = std::move(proposals);
    std::vector<timeline::Contradiction> questions;
    for (const timeline::Proposal &proposal : proposals_) {
        questions.push_back(proposal.words);
        questions.back().first = glyphOf(proposal.first.id);
        questions.back().second = glyphOf(proposal.second.id);
    }
    panel_.view()->setProposals(std::move(questions));
    panel_.header()->refresh();
    if (std::exchange(goesOn_, false) && panel_.view()->hasFocus())
        panel_.view()->nextProposal();
}

void TimelineBinding::answer(int index, const QString &answer)
{
    if (index < 0 || index >= int(proposals_.size()))
        return;
    const timeline::Proposal &proposal = proposals_[std::size_t(index)];
    const editing::EventMention one{proposal.first.document, proposal.first.id}, other{proposal.second.document, proposal.second.id};
    workspace::Workspace &w = window_.workspace();
    const base::Result<> done
        = answer == timeline::oneEvent ? workspace::confirmOneEvent(w, {one, other}) : workspace::confirmTwoEvents(w, one, other);
    goesOn_ = bool(done);
    window_.report(done);
}

void TimelineBinding::askName(AnnotationId event)
{
    const timeline::Scene &scene = panel_.view()->scene();
    const int item = scene.find(event.value);
    if (item < 0 || !isShown())
        return;
    const ::timeline::Telling telling = tellingOf(event);
    const auto accepted = [this, telling](const QString &name) {
        workspace::Workspace &w = window_.workspace();
        if (const base::Result<> loaded = w.load(telling.document); !loaded)
            return window_.report(loaded);
        editing::Author author = w.editor().author();
        window_.report(w.perform(editing::nameEvent(w.state(), author, {telling.document, telling.id}, name)));
    };
    auto *popup = new LinePopup(tr("Name of the event"), scene.model.items[std::size_t(item)].text, tr("empty: as it stands in the text"),
                                accepted, &window_);
    connect(popup, &QObject::destroyed, panel_.view(), qOverload<>(&QWidget::setFocus));
    const QRect glyph = panel_.view()->rectOf(item);
    popup->popUpBeside({panel_.view()->viewport()->mapTo(&window_, glyph.topLeft()), glyph.size()});
}

bool TimelineBinding::isShown() const { return article_ && article_ == window_.controller().current(); }

} // namespace widgets::main_window
