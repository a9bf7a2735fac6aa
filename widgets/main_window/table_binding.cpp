#include "widgets/main_window/table_binding.h"

#include "app/workspace/workspace.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"
#include "widgets/timeline/table.h"
#include "widgets/timeline/view.h"

#include <QDockWidget>
#include <QLocale>
#include <QTableView>

namespace widgets::main_window {

TableBinding::TableBinding(MainWindow &window, timeline::TimelineTable &table, timeline::TimelineView &view, QDockWidget &dock)
    : QObject(&window), window_(window), table_(table), view_(view), dock_(dock), telling_(tr("Filling the table of events"))
{
    workspace::Workspace &w = window.workspace();
    ArticleController &controller = window.controller();
    connect(&w, &workspace::Workspace::timelineChanged, this, [this](annotation::DocumentId id) {
        if (id == window_.controller().current())
            fill();
    });
    connect(&w, &workspace::Workspace::closed, this, &TableBinding::fill);
    connect(&controller, &ArticleController::currentChanged, this, &TableBinding::fill);
    connect(&dock, &QDockWidget::visibilityChanged, this, &TableBinding::fill);
    connect(&controller, &ArticleController::focusChanged, this, [this](annotation::AnnotationId id) {
        // An event without words is looked at through what it hangs on: whoever walks the table stays on its row.
        if (!table_.view()->hasFocus() || table_.model()->rowOf(id.value) >= 0)
            table_.select(id.value);
    });
    connect(&view, &timeline::TimelineView::selectionChanged, this, [this](quint64 id) {
        if (view_.hasFocus())
            table_.select(id);
    });
    connect(&view, &timeline::TimelineView::windowChanged, this, [this] {
        if (dock_.isVisible())
            table_.setWindow(view_.timeWindow());
    });
    connect(&table, &timeline::TimelineTable::chosen, this, [this](quint64 id) { window_.controller().focus({id}); });
    connect(&table, &timeline::TimelineTable::showInTextRequested, this, [this](quint64 id) {
        window_.controller().focus({id});
        window_.view().setFocus();
    });
    window.actions().connectTo(QStringLiteral("time/table"), this, &TableBinding::open);
}

void TableBinding::fill()
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::DocumentId current = window_.controller().current();
    const annotation::Document *document = w.document(current);
    const workspace::TimelinePointer story = document ? w.timeline(current) : nullptr;
    if (!story) {
        telling_.forget();
        table_.setRows({});
        return;
    }
    if (!dock_.isVisible()) // it is filled when it is shown
        return;
    const timeline::StoryNames names{QLocale().name().left(2),
                                     [state = w.state()](annotation::EntityId id) {
                                         const annotation::Entity *entity = state.entity(id);
                                         return entity ? entity->name : QString();
                                     },
                                     {}};
    telling_.want([this, story, document = *document, names](std::stop_token) -> timeline::NewestJob::Delivery {
        const auto rows = std::make_shared<std::vector<timeline::TableRow>>(timeline::tableRowsOf(*story, document, names));
        return [this, rows, id = document.id()] { show(id, std::move(*rows)); };
    });
}

void TableBinding::show(annotation::DocumentId id, std::vector<timeline::TableRow> rows)
{
    if (id != window_.controller().current())
        return;
    table_.setWindow(view_.timeWindow());
    table_.setRows(std::move(rows));
    table_.select(view_.selected());
}

void TableBinding::open()
{
    dock_.show();
    dock_.raise();
    table_.setFocus();
}

} // namespace widgets::main_window
