#include "widgets/main_window/questions.h"

#include "app/review/variants.h"
#include "app/timeline/words.h"
#include "app/workspace/annotator.h"
#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"
#include "app/workspace/typed_dates.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/date_popup.h"
#include "widgets/main_window/key_editor.h"
#include "widgets/main_window/key_sheet.h"
#include "widgets/main_window/learned_window.h"
#include "widgets/main_window/line_popup.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/measure_window.h"
#include "widgets/main_window/palette.h"
#include "widgets/main_window/settings_window.h"
#include "widgets/main_window/status_line.h"
#include "widgets/review/everywhere_panel.h"
#include "widgets/tagset/tag_set_dialog.h"

#include <QLocale>
#include <QMenu>
#include <QMessageBox>

namespace widgets::main_window {

using annotation::AnnotationId;
using annotation::AnnotationPointer;

namespace {

void present(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Questions::Questions(MainWindow &window) : QObject(&window), window_(window)
{
    ActionTable &actions = window.actions();
    const auto to = [this, &actions](const char *id, auto slot) { actions.connectTo(QLatin1String(id), this, slot); };
    to("time/dct", &Questions::askDct);
    to("article/rename", &Questions::askTitle);
    to("article/correctText", &Questions::askCorrection);
    to("edit/annotator", &Questions::askAnnotator);
    to("edit/tagSet", &Questions::editTagSet);
    to("edit/learned", &Questions::showLearned);
    to("edit/measure", &Questions::showMeasure);
    to("edit/settings", &Questions::showSettings);
    to("edit/keys", &Questions::editKeys);
    to("help/keys", &Questions::showKeys);
    to("help/keysF1", &Questions::showKeys);
    to("help/palette", &Questions::showPalette);
    to("help/about", &Questions::about);
    ArticleController &controller = window.controller();
    connect(&controller, &ArticleController::dateWanted, this, &Questions::askDate);
    connect(&controller, &ArticleController::commentWanted, this, &Questions::askComment);
    connect(&controller, &ArticleController::newEntityWanted, this, &Questions::askNewEntity);
    connect(&controller, &ArticleController::everywhereWanted, this, &Questions::showEverywhere);
    connect(&window.view(), &article::ArticleView::contextMenuRequested, this, &Questions::showContextMenu);
    review::EverywherePanel &everywhere = window.everywhere();
    connect(&everywhere, &review::EverywherePanel::confirmed, this, &Questions::tagEverywhere);
    connect(&everywhere, &review::EverywherePanel::dismissed, this, [this] {
        window_.everywhere().hide();
        window_.view().setFocus();
    });
    connect(&everywhere, &review::EverywherePanel::placeChosen, this, [this](std::uint64_t document, text::Range range) {
        window_.showArticle({document});
        window_.view().goTo(range);
    });
}

QRect Questions::place() const
{
    article::ArticleView &view = window_.view();
    const AnnotationPointer focused = window_.controller().focusedAnnotation();
    const QRect inView = view.rectOf(focused && !focused->ranges.empty() ? focused->hull() : view.caret());
    return QRect(view.viewport()->mapTo(&window_, inView.topLeft()), inView.size());
}

void Questions::askLine(const QString &title, const QString &initial, const QString &hint, std::function<void(const QString &)> accepted)
{
    const auto andBack = [this, accepted = std::move(accepted)](const QString &text) {
        window_.view().setFocus();
        accepted(text);
    };
    auto *popup = new LinePopup(title, initial, hint, andBack, &window_);
    connect(popup, &QObject::destroyed, &window_.view(), qOverload<>(&QWidget::setFocus));
    popup->popUpBeside(place());
}

void Questions::askDate(AnnotationId id)
{
    workspace::Workspace &w = window_.workspace();
    const annotation::DocumentId article = window_.controller().current();
    const annotation::Document *document = w.document(article);
    if (!document)
        return;
    if (!id)
        return askDct(); // the DCT itself is what a contradiction wants changed
    const AnnotationPointer about = document->find(id);
    if (!about)
        return;
    const workspace::TimelinePointer timeline = w.timelineNow(article);
    const ::timeline::Item *item = timeline ? timeline->find(id) : nullptr;
    const QString now = about->layer == annotation::layers::timex3 ? about->features.value(u"value") : item ? item->value : QString();
    const QString surface = document->surface(*about).simplified();
    const auto meaning = [this, article, id, timeline](const QString &typed) {
        const annotation::Document *on = window_.workspace().document(article);
        const workspace::TypedDate date = on ? workspace::typedDate(typed, *on, QLocale().name().left(2)) : workspace::TypedDate();
        TypedDate shown{date.type, date.value, date.mod, date.words, date.bounds, date.problem, date.derivation, {}};
        if (timeline && !date.value.isEmpty()) {
            if (const auto contradiction = timeline->wouldContradict(id, date.value, date.mod))
                shown.fits = workspace::wholeOf(*contradiction);
        }
        return shown;
    };
    auto *popup = new DatePopup(surface.isEmpty() ? tr("When?") : tr("When? “%1”").arg(surface), now, meaning, &window_);
    connect(popup, &DatePopup::accepted, this, [this, article, id](const TypedDate &date) {
        workspace::Workspace &on = window_.workspace();
        editing::Author author = on.editor().author();
        window_.report(on.perform(editing::redate(on.state(), author, article, id, {date.type, date.value, date.mod, date.derivation})));
    });
    connect(popup, &QObject::destroyed, &window_.view(), qOverload<>(&QWidget::setFocus));
    popup->popUpBeside(place());
}

void Questions::askDct()
{
    workspace::Workspace &w = window_.workspace();
    const annotation::DocumentId article = window_.controller().current();
    const annotation::Document *document = w.document(article);
    if (!document)
        return;
    const auto meaning = [this, article](const QString &typed) {
        workspace::Workspace &on = window_.workspace();
        const workspace::TypedDate date = workspace::typedDay(typed, QLocale().name().left(2));
        TypedDate shown{date.type, date.value, date.mod, date.words, {}, date.problem, {}, {}};
        if (!date.value.isEmpty()) { // what follows, before it is done
            const std::vector<editing::Revalued> changes = on.previewDct(article, date.value);
            QStringList lines;
            for (const editing::Revalued &change : changes) {
                const AnnotationPointer timex = on.document(article)->find(change.id);
                if (timex && lines.size() < 6)
                    lines.append(tr("“%1”: %2 → %3")
                                     .arg(on.document(article)->surface(*timex).simplified(), timex->features.value(u"value"),
                                          change.features.value(u"value")));
            }
            if (changes.size() > 6)
                lines.append(tr("and %n more", nullptr, int(changes.size()) - 6));
            shown.bounds = lines.isEmpty() ? tr("nothing else changes") : lines.join(QLatin1Char('\n'));
        }
        return shown;
    };
    auto *popup = new DatePopup(tr("When was the article written?"), document->fields().dct, meaning, &window_);
    popup->setBoundsTitle(tr("then"));
    connect(popup, &DatePopup::accepted, this,
            [this, article](const TypedDate &date) { window_.report(window_.workspace().setDct(article, date.value)); });
    connect(popup, &QObject::destroyed, &window_.view(), qOverload<>(&QWidget::setFocus));
    popup->popUpBeside(QRect(window_.view().mapTo(&window_, QPoint(126, 0)), QSize(10, 10)));
}

void Questions::askComment(AnnotationId id)
{
    const AnnotationPointer about = window_.controller().focusedAnnotation();
    if (!about)
        return;
    askLine(tr("Comment"), about->comment, tr("a note for whoever reads this next"),
            [this, id, unsure = about->unsure](const QString &text) {
                workspace::Workspace &w = window_.workspace();
                editing::Author author = w.editor().author();
                window_.report(w.perform(editing::setComment(w.state(), author, window_.controller().current(), id, text, unsure)));
            });
}

void Questions::askNewEntity(AnnotationId id)
{
    const AnnotationPointer about = window_.controller().focusedAnnotation();
    const annotation::Document *document = window_.workspace().document(window_.controller().current());
    if (!about || !document)
        return;
    askLine(tr("New entity: name, and after a comma its id (Q42)"), document->surface(*about).simplified(), {},
            [this, id](const QString &typed) {
                const QString name = typed.section(QLatin1Char(','), 0, 0).trimmed();
                if (name.isEmpty())
                    return;
                workspace::Workspace &w = window_.workspace();
                editing::Author author = w.editor().author();
                window_.report(w.perform(editing::newEntity(w.state(), author, window_.controller().current(), {&id, 1}, name,
                                                            typed.section(QLatin1Char(','), 1).trimmed())));
            });
}

void Questions::askTitle()
{
    const auto *article = window_.workspace().article(window_.controller().current());
    if (!article)
        return;
    askLine(tr("Title"), article->fields.title, {}, [this](const QString &title) {
        if (!title.isEmpty())
            window_.report(window_.workspace().rename(window_.controller().current(), title));
    });
}

void Questions::askMetadata()
{
    const auto *article = window_.workspace().article(window_.controller().current());
    if (!article)
        return;
    const annotation::ArticleFields &fields = article->fields;
    const QString line = QStringList{fields.language, fields.source, fields.story}.join(QStringLiteral(" | "));
    askLine(tr("Language | source | story, for “%1”").arg(fields.title), line, {}, [this](const QString &typed) {
        workspace::Workspace &w = window_.workspace();
        const annotation::DocumentId id = window_.controller().current();
        const annotation::Document *document = w.document(id);
        if (!document)
            return;
        annotation::ArticleFields changed = document->fields();
        changed.language = typed.section(QLatin1Char('|'), 0, 0).trimmed();
        changed.source = typed.section(QLatin1Char('|'), 1, 1).trimmed();
        changed.story = typed.section(QLatin1Char('|'), 2).trimmed();
        editing::Author author = w.editor().author();
        window_.report(w.perform(editing::setFields(w.state(), author, id, changed, tr("article details"))));
    });
}

void Questions::askAnnotator()
{
    askLine(tr("Annotator’s name"), workspace::annotatorName(), tr("as it is recorded with each decision"), [this](const QString &name) {
        workspace::setAnnotatorName(name);
        if (window_.workspace().isOpen())
            window_.workspace().editor().setAnnotator(workspace::annotatorName());
        window_.status().setAnnotator(workspace::annotatorName());
    });
}

void Questions::askCorrection()
{
    const annotation::Document *document = window_.workspace().document(window_.controller().current());
    const text::Range place = window_.view().caret();
    if (!document || place.empty())
        return window_.say(tr("Select the words to correct first."));
    askLine(tr("Correct the text: spans are carried over"), document->text().mid(place.begin, place.length()), {},
            [this, place](const QString &with) {
                workspace::Workspace &w = window_.workspace();
                editing::Author author = w.editor().author();
                const annotation::DocumentId id = window_.controller().current();
                const base::Result<> done = w.perform(editing::correctText(w.state(), author, id, place, with));
                window_.report(done);
            });
}

void Questions::showEverywhere()
{
    workspace::Workspace &w = window_.workspace();
    const auto target = window_.controller().everywhereTarget();
    if (!target)
        return window_.say(tr("Choose a span first: everywhere looks for the same words."));
    everywhereEntity_ = target->entity;
    std::vector<review::EverywhereRow> rows;
    for (const project::ArticleSummary &article : w.articles()) {
        const bool known = w.document(article.id);
        const base::Result<annotation::Document> document
            = known ? base::Result<annotation::Document>(*w.document(article.id)) : w.store().document(article.id);
        if (!document)
            continue;
        for (const ::review::Variant &variant : ::review::variantsIn(*document, target->words, target->layer, target->tag)) {
            const workspace::Surroundings words = workspace::around(*document, variant.range, 40);
            rows.push_back(
                {article.id.value, variant.range, words.before, words.surface, words.after, article.fields.title, variant.sureness});
        }
    }
    if (rows.empty())
        return window_.say(tr("“%1” stands nowhere else untagged.").arg(target->words.simplified()));
    window_.everywhere().show(target->words.simplified(), target->layer, target->tag, std::move(rows));
}

void Questions::tagEverywhere()
{
    workspace::Workspace &w = window_.workspace();
    const review::EverywherePanel &panel = window_.everywhere();
    std::vector<editing::Place> places;
    for (int row = 0; row < panel.model().rowCount(); ++row) {
        const review::EverywhereRow &one = panel.model().rows()[std::size_t(row)];
        if (!panel.model().isTicked(row))
            continue;
        if (const auto loaded = w.load({one.document}); !loaded)
            return window_.report(loaded);
        places.push_back({{one.document}, one.range});
    }
    editing::Author author = w.editor().author();
    const base::Result<> done = w.perform(editing::everywhere(w.state(), author, places, panel.layer(), panel.tag(), everywhereEntity_));
    window_.report(done);
    if (done)
        window_.say(tr("%n place(s) tagged. Ctrl+Z takes them all back.", nullptr, int(places.size())));
    window_.everywhere().hide();
    window_.view().setFocus();
}

void Questions::showPalette()
{
    std::vector<Palette::Extra> extras;
    if (window_.workspace().isOpen()) {
        for (const project::ArticleSummary &article : window_.workspace().articles()) {
            if (extras.size() < 2000)
                extras.push_back({article.fields.title, tr("article"), [this, id = article.id] { window_.showArticle(id); }});
        }
    }
    auto *palette = new Palette(window_.actions(), std::move(extras), &window_);
    connect(palette, &QObject::destroyed, this, [this] {
        if (!window_.focusWidget())
            window_.view().setFocus();
    });
    palette->popUp();
}

void Questions::showKeys()
{
    if (!keySheet_)
        keySheet_ = new KeySheet(window_.actions(), &window_);
    keySheet_->setVisible(!keySheet_->isVisible());
}

void Questions::editKeys() { (new KeyEditor(window_.actions(), &window_))->show(); }

void Questions::editTagSet()
{
    workspace::Workspace &w = window_.workspace();
    if (!w.isOpen())
        return;
    if (!tagSetDialog_) {
        tagSetDialog_ = new tagset::TagSetDialog(&window_);
        connect(tagSetDialog_, &tagset::TagSetDialog::changeRequested, this,
                [this](const annotation::TagSet &changed, const QString &label) {
                    workspace::Workspace &on = window_.workspace();
                    editing::Author author = on.editor().author();
                    window_.report(on.perform(editing::setTagSet(on.state(), author, changed, label)));
                });
        connect(&w, &workspace::Workspace::changed, tagSetDialog_, [this] { tagSetDialog_->setTagSet(window_.workspace().tagSet()); });
        connect(&w, &workspace::Workspace::closed, tagSetDialog_, &QWidget::close);
    }
    tagSetDialog_->setTagSet(w.tagSet());
    tagSetDialog_->show();
    tagSetDialog_->raise();
}

void Questions::showLearned()
{
    if (!window_.workspace().isOpen())
        return;
    if (!learned_)
        learned_ = new LearnedWindow(window_.workspace(), &window_);
    present(*learned_);
}

void Questions::showMeasure()
{
    if (!measure_)
        measure_ = new MeasureWindow(window_.workspace(), &window_);
    present(*measure_);
}

void Questions::showSettings()
{
    if (!settings_)
        settings_ = new SettingsWindow(window_.workspace(), &window_);
    present(*settings_);
}

void Questions::showContextMenu(QPoint at)
{
    QMenu menu(&window_);
    const auto add = [this, &menu](std::initializer_list<const char *> ids) {
        for (const char *id : ids)
            menu.addAction(window_.actions().action(QLatin1String(id)));
        menu.addSeparator();
    };
    if (window_.controller().focusedAnnotation()) {
        add({"review/accept", "review/reject", "span/delete"});
        add({"time/date", "span/same", "span/newEntity", "span/everywhere", "span/relate"});
        add({"span/split", "span/merge", "span/comment", "span/unsure"});
    }
    QMenu *labels = menu.addMenu(tr("Label"));
    for (const ActionTable::Row &row : window_.actions().rows()) {
        if (row.id.startsWith(QStringLiteral("tag/")) && !row.action->shortcut().isEmpty())
            labels->addAction(row.action);
    }
    add({"edit/copy", "article/correctText"});
    menu.exec(at);
}

void Questions::about()
{
    QMessageBox::about(
        &window_, tr("About Chiosa"),
        tr("<b>Chiosa %1</b><p>Annotate news articles by hand: spans, dates, a timeline.</p><p>Free software under the GNU General Public "
           "License, version 3 or later. It never opens a network connection.</p>")
            .arg(QStringLiteral(CHIOSA_VERSION)));
}

} // namespace widgets::main_window
