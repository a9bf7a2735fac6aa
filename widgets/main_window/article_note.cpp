// The part of ArticleController that says what can be done with the thing in focus: the note beside the text, and the choices behind the
// digits.
#include "app/annotation/reason.h"
#include "app/review/offers.h"
#include "app/timeline/words.h"
#include "app/workspace/reasons.h"
#include "app/workspace/repairs.h"
#include "widgets/common/chip.h"
#include "widgets/common/key_cap.h"
#include "widgets/main_window/article_controller.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets::main_window {

using namespace annotation;

namespace {

QString verdictWords(const Annotation &annotation)
{
    const auto tr = [](const char *words) { return QCoreApplication::translate("widgets::main_window", words); };
    switch (annotation.verdict) {
    case Verdict::Suggested:
        return tr("suggested, %1").arg(QLocale().toString(annotation.origin.confidence, 'f', 2));
    case Verdict::Accepted:
        return tr("accepted");
    case Verdict::Corrected:
        return tr("corrected");
    case Verdict::Rejected:
        return tr("rejected");
    case Verdict::Added:
        return tr("added");
    }
    return {};
}

QString readerLanguage() { return QLocale().language() == QLocale::Italian ? QStringLiteral("it") : QStringLiteral("en"); }

} // namespace

QStringList ArticleController::capsOf(const QString &action) const
{
    const QKeySequence keys = actions_.action(action)->shortcut();
    return keys.isEmpty() ? QStringList() : common::keyCaps(keys);
}

void ArticleController::makeOffers()
{
    offers_.clear();
    nobody_.reset();
    if (const ::timeline::Contradiction *contradiction = focusedContradiction())
        return offerRepairs(*contradiction);
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused)
        return;
    if (mode_ == Mode::Link && linkSource_ && linkSource_ != focused->id)
        offerRelations(*focused);
    else if (mode_ == Mode::Entity)
        offerEntities(*focused);
    else if (focused->layer == layers::timex3)
        offerReadings(*focused);
    else if (focused->layer == layers::quote)
        offerSpeakers(*focused);
}

void ArticleController::offerReadings(const Annotation &timex)
{
    for (const ::review::DateReading &reading : ::review::readingsOf(timex)) {
        const QString words = ::timeline::inWords(reading.value, reading.mod, readerLanguage());
        offers_.push_back(
            {words.isEmpty() ? reading.value : words, [this, id = timex.id, reading](editing::Author &author) {
                 return editing::redate(workspace_.state(), author, current_, id, {reading.type, reading.value, reading.mod, reading.why});
             }});
    }
}

void ArticleController::offerSpeakers(const Annotation &quote)
{
    for (const ::review::SpeakerOffer &speaker : ::review::speakersFor(workspace_.state(), *document(), quote)) {
        offers_.push_back({speaker.name, [this, id = quote.id, by = speaker.span](editing::Author &author) {
                               return editing::setSpeaker(workspace_.state(), author, current_, id, by);
                           }});
    }
    nobody_ = Offer{tr("nobody named"), [this, id = quote.id](editing::Author &author) {
                        return editing::setSpeaker(workspace_.state(), author, current_, id, {});
                    }};
}

void ArticleController::offerEntities(const Annotation &mention)
{
    for (const ::review::EntityOffer &entity : ::review::entitiesFor(workspace_.state(), *document(), mention)) {
        const QString words = entity.kb.isEmpty() ? entity.name : tr("%1 (%2)").arg(entity.name, entity.kb);
        offers_.push_back({words, [this, id = mention.id, to = entity.entity](editing::Author &author) {
                               return editing::setEntity(workspace_.state(), author, current_, {&id, 1}, to);
                           }});
    }
    nobody_ = Offer{tr("of no entity"), [this, id = mention.id](editing::Author &author) {
                        return editing::setEntity(workspace_.state(), author, current_, {&id, 1}, {});
                    }};
}

void ArticleController::offerRelations(const Annotation &target)
{
    const AnnotationPointer source = document()->find(linkSource_);
    if (!source)
        return;
    const auto isTemporal = [](const Annotation &span) { return span.layer == layers::event || span.layer == layers::timex3; };
    const QString layerId = isTemporal(*source) && isTemporal(target) ? layers::tlink : layers::relation;
    const LayerType *layer = workspace_.tagSet().layer(layerId);
    for (const TagType &type : layer ? layer->tags : std::vector<TagType>()) {
        if (offers_.size() == 9)
            break;
        const auto relation = ::timeline::relationFromName(type.id);
        offers_.push_back({relation ? workspace::relationWords(*relation) : type.name,
                           [this, layerId, tag = type.id, from = linkSource_, to = target.id](editing::Author &author) {
                               return editing::relate(workspace_.state(), author, current_, layerId, tag, from, to);
                           }});
    }
}

void ArticleController::offerRepairs(const ::timeline::Contradiction &contradiction)
{
    for (const ::timeline::Repair &repair : contradiction.repairs) {
        if (offers_.size() == 9)
            break;
        const AnnotationId id = repair.id;
        offers_.push_back({workspace::labelOf(repair), [this, repair, id](editing::Author &author) -> editing::Edit {
                               if (repair.kind == ::timeline::Repair::Kind::ChangeDate)
                                   QMetaObject::invokeMethod(
                                       this, [this, id] { Q_EMIT dateWanted(id); }, Qt::QueuedConnection);
                               return workspace::repairEdit(workspace_.state(), author, current_, repair);
                           }});
    }
}

void ArticleController::chooseRepairOf(int contradiction, int repair)
{
    contradiction_ = contradiction;
    makeOffers();
    chooseDigit(repair + 1);
}

void ArticleController::chooseDigit(int digit)
{
    const std::optional<Offer> offer = digit == 0 ? nobody_
        : digit <= int(offers_.size())            ? std::optional(offers_[std::size_t(digit - 1)])
                                                  : std::nullopt;
    if (!offer)
        return;
    const bool wasContradiction = contradiction_ >= 0;
    const AnnotationPointer asked = focusedAnnotation();
    const bool wasReading = asked && asked->layer == layers::timex3 && asked->verdict == Verdict::Suggested && mode_ == Mode::Usual;
    mode_ = Mode::Usual;
    linkSource_ = {};
    contradiction_ = -1;
    if (!perform(offer->edit) || wasContradiction || !focusedAnnotation() || !focusedAnnotation()->isDecided())
        return;
    if (wasReading) // the question is answered: on to the next, as after accepting
        next();
    else
        updateNote();
}

void ArticleController::sameEntity()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused || focused->layer != layers::entity) {
        Q_EMIT said(tr("Choose a name first."));
        return;
    }
    const auto offered = ::review::entitiesFor(workspace_.state(), *document(), *focused);
    if (mode_ != Mode::Entity && !offered.empty() && !focused->entity && offered.front().likeness >= ::review::EntityOffer::sure) {
        const AnnotationId id = focused->id;
        perform([&](editing::Author &author) {
            return editing::setEntity(workspace_.state(), author, current_, {&id, 1}, offered.front().entity);
        });
        return;
    }
    mode_ = Mode::Entity;
    updateNote();
    if (offered.empty())
        Q_EMIT said(tr("There is no other entity yet. Shift+N makes a new one."));
}

void ArticleController::relate()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused) {
        Q_EMIT said(tr("Choose what the link starts from first."));
        return;
    }
    mode_ = Mode::Link;
    linkSource_ = focused->id;
    updateNote();
}

void ArticleController::usualRows(const Annotation &focused, article::Note &note) const
{
    const auto row = [this, &note](const char *action, const QString &words) {
        const QStringList caps = capsOf(QLatin1String(action));
        if (!caps.isEmpty() && note.rows.size() < article::Note::mostRows)
            note.rows.push_back({caps, words});
    };
    int digit = 1;
    for (const Offer &offer : offers_) {
        if (note.rows.size() < article::Note::mostRows - 2)
            note.rows.push_back({{QString::number(digit++)}, offer.words});
    }
    if (nobody_ && note.rows.size() < article::Note::mostRows - 2)
        note.rows.push_back({{QStringLiteral("0")}, nobody_->words});
    if (!focused.isDecided()) {
        row("review/accept", tr("accept and go on"));
        row("review/reject", tr("reject"));
    }
    if (focused.layer == layers::timex3 || focused.layer == layers::event)
        row("time/date", tr("type a date"));
    row("span/endLater", tr("one word longer"));
    row("span/endEarlier", tr("one word shorter"));
    if (focused.layer == layers::entity) {
        const Entity *entity = workspace_.state().entity(focused.entity);
        const auto offered
            = entity ? std::vector<::review::EntityOffer>() : ::review::entitiesFor(workspace_.state(), *document(), focused);
        const bool proposed = !offered.empty() && offered.front().likeness >= ::review::EntityOffer::sure;
        row("span/same", proposed ? tr("same as %1").arg(offered.front().name) : tr("same entity as…"));
        row("span/everywhere", tr("everywhere"));
    }
    if (focused.isDecided())
        row("span/delete", tr("delete"));
}

std::optional<article::Note> ArticleController::noteOf(const Annotation &focused)
{
    article::Note note;
    const TagType *tag = workspace_.tagSet().tag(focused.layer, focused.tag);
    note.chip = common::chipOf(workspace_.tagSet(), focused.layer, focused.tag, !focused.isDecided(), common::currentTheme());
    note.title = tag ? common::nameBesideChip(*tag) : focused.tag;
    note.aside = verdictWords(focused);
    note.reason = annotation::toldReason(focused.origin.reason);
    if (focused.layer == layers::timex3 && focused.features.has(u"value")) {
        const QString words = ::timeline::inWords(focused.features.value(u"value"), focused.features.value(u"mod"), readerLanguage());
        const QString value = words.isEmpty() ? focused.features.value(u"value") : words;
        note.reason = note.reason.isEmpty() ? value : tr("%1. %2").arg(value, note.reason);
    } else if (focused.layer == layers::quote && focused.features.has(u"speaker")) {
        note.reason = tr("said by %1").arg(focused.features.value(u"speaker"));
    } else if (const Entity *entity = workspace_.state().entity(focused.entity)) {
        const QString known = entity->kb.isEmpty() ? entity->name : tr("%1 (%2)").arg(entity->name, entity->kb);
        note.reason = note.reason.isEmpty() ? known : tr("%1. %2").arg(known, note.reason);
    }
    if (mode_ == Mode::Link && linkSource_ == focused.id) {
        note.title = tr("Link from here to…");
        note.reason = tr("Go to the other end (Tab, arrows, J), then choose with a digit.");
        note.rows.push_back({{QStringLiteral("Esc")}, tr("no link")});
        return note;
    }
    if (mode_ == Mode::Link)
        note.title = tr("Which link?");
    else if (mode_ == Mode::Entity)
        note.title = tr("Same entity as…");
    usualRows(focused, note);
    return note;
}

void ArticleController::showNote(const std::optional<article::Note> &note)
{
    Q_EMIT noteHomeless(view_.noteFits() ? std::nullopt : note);
    view_.setNote(note);
}

void ArticleController::updateNote()
{
    makeOffers();
    if (const ::timeline::Contradiction *contradiction = focusedContradiction()) {
        article::Note note;
        note.title = workspace::titleOf(*contradiction);
        QStringList chain;
        for (const ::timeline::Step &step : contradiction->steps)
            chain.append(workspace::sentenceOf(step));
        note.reason = chain.join(QStringLiteral(" · "));
        int digit = 1;
        for (const Offer &offer : offers_) {
            if (note.rows.size() < article::Note::mostRows)
                note.rows.push_back({{QString::number(digit++)}, offer.words});
        }
        showNote(std::move(note));
        return;
    }
    const AnnotationPointer focused = focusedAnnotation();
    showNote(focused ? noteOf(*focused) : std::nullopt);
}

} // namespace widgets::main_window
