#include "widgets/main_window/timeline_paper.h"

#include "app/timeline/words.h"
#include "app/workspace/workspace.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/renderer.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/view.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace widgets::main_window {

namespace {

constexpr double widestPicture = 4000, pageWidth = 1240; // logical pixels

QString language() { return QLocale().name().left(2); }

// The ends of the window where only one is asked for: as far as anything is shown.
std::optional<std::pair<timeline::Seconds, timeline::Seconds>> windowOf(const timeline::TimelineModel &model,
                                                                        const cli::TimelinePicture &wanted)
{
    if (!wanted.from && !wanted.to)
        return std::nullopt;
    std::optional<timeline::Seconds> first = model.dct, last = model.dct;
    for (const timeline::Item &item : model.items) {
        for (const auto &moment : {item.hard.start.earliest, item.hard.end.latest}) {
            if (!moment)
                continue;
            first = std::min(first.value_or(*moment), *moment);
            last = std::max(last.value_or(*moment), *moment);
        }
    }
    const timeline::Seconds from = wanted.from.value_or(first.value_or(0));
    return std::pair(from, std::max(wanted.to.value_or(last.value_or(0)), from + timeline::secondsPerDay));
}

QString subtitleOf(const annotation::ArticleFields &fields, const timeline::RenderOptions &options)
{
    QStringList parts;
    const QString date = fields.dct.isEmpty() ? QString() : ::timeline::inWords(fields.dct, {}, language());
    if (!date.isEmpty())
        parts.append(TimelinePaper::tr("Article of %1").arg(date));
    if (!fields.source.isEmpty())
        parts.append(fields.source);
    if (options.window)
        parts.append(TimelinePaper::tr("only %1").arg(
            ::timeline::inWords(::timeline::Interval::fixed(options.window->first, options.window->second), language())));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

timeline::Sheet timelineSheet(const annotation::Document &document, const ::timeline::Timeline &story, const cli::TimelinePicture &wanted,
                              Paper paper)
{
    timeline::TimelineModel model = timeline::modelOf(story, document, {language(), wanted.entityName, {}});
    if (wanted.shows) {
        const auto shown = [&](timeline::ItemId id) { return wanted.shows({id}); };
        std::erase_if(model.items, [&](const timeline::Item &item) { return !shown(item.id); });
        std::erase_if(model.links, [&](const timeline::Link &link) { return !shown(link.source) || !shown(link.target); });
        std::erase_if(model.contradictions, [&](const timeline::Contradiction &c) { return !shown(c.first) || !shown(c.second); });
    }
    timeline::RenderOptions options;
    options.legend = true;
    options.widest = paper == Paper::Picture ? widestPicture : 0;
    if (paper == Paper::Page)
        options.width = pageWidth;
    options.window = windowOf(model, wanted);
    options.title = document.fields().title.isEmpty() ? document.fields().name : document.fields().title.simplified();
    options.subtitle = subtitleOf(document.fields(), options);
    return timeline::sheetOf(model, options);
}

bool printSheet(QPagedPaintDevice &device, const timeline::Sheet &sheet)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const QRectF room(0, 0, device.width(), device.height());
    const double scale = room.width() / sheet.size().width();
    const common::Theme theme = timeline::paperTheme();
    bool isFirst = true;
    for (const timeline::Page &page : timeline::pagesOf(sheet, room.height() / scale)) {
        if (!std::exchange(isFirst, false) && !device.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        timeline::paintPage(painter, sheet, page, theme);
        painter.restore();
    }
    return true;
}

TimelinePaper::TimelinePaper(MainWindow &window) : QObject(&window), window_(window)
{
    window.actions().connectTo(QStringLiteral("file/timelinePicture"), this, [this] { askPicture(Extent::Whole); });
    window.actions().connectTo(QStringLiteral("file/timelineView"), this, [this] { askPicture(Extent::InView); });
    window.actions().connectTo(QStringLiteral("file/timelinePrint"), this, &TimelinePaper::askPrint);
}

cli::TimelinePicture TimelinePaper::pictureOf(Extent extent) const
{
    const workspace::Workspace &w = window_.workspace();
    cli::TimelinePicture picture;
    picture.entityName = [&w](annotation::EntityId id) {
        const annotation::Entity *entity = w.state().entity(id);
        return entity ? entity->name : QString();
    };
    const auto *view = window_.findChild<timeline::TimelineView *>();
    if (extent == Extent::InView && view) {
        const auto [from, to] = view->timeWindow();
        picture.from = from;
        picture.to = to;
    }
    return picture;
}

void TimelinePaper::askPicture(Extent extent)
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::Document *document = w.document(window_.controller().current());
    if (!document)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = QFileDialog::getSaveFileName(&window_, tr("Save a picture of the timeline"),
                                                      folder.filePath(document->fields().name + QStringLiteral("-timeline.pdf")),
                                                      tr("Pictures (*.pdf *.svg *.png)"));
    if (!path.isEmpty())
        window_.report(FileRenderer().timeline(*document, *w.timelineNow(document->id()), pictureOf(extent), path));
}

void TimelinePaper::askPrint()
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::Document *document = w.document(window_.controller().current());
    if (!document)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(document->fields().title);
    QPrintDialog dialog(&printer, &window_);
    dialog.setWindowTitle(tr("Print the timeline"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!printSheet(printer, timelineSheet(*document, *w.timelineNow(document->id()), pictureOf(Extent::Whole), Paper::Page)))
        window_.say(tr("The printer does not take the pages. Is it switched on and reachable?"));
}

} // namespace widgets::main_window
