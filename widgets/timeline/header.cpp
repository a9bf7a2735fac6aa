#include "widgets/timeline/header.h"

#include "widgets/common/flat_button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/view.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace widgets::timeline {

namespace {

QString unitName(Unit unit)
{
    switch (unit) {
    case Unit::Minute:
        return TimelineHeader::tr("minutes");
    case Unit::Hour:
        return TimelineHeader::tr("hours");
    case Unit::Day:
        return TimelineHeader::tr("days");
    case Unit::Week:
        return TimelineHeader::tr("weeks");
    case Unit::Month:
        return TimelineHeader::tr("months");
    case Unit::Quarter:
        return TimelineHeader::tr("quarters");
    case Unit::Year:
        return TimelineHeader::tr("years");
    case Unit::Decade:
        return TimelineHeader::tr("decades");
    case Unit::Century:
        return TimelineHeader::tr("centuries");
    case Unit::Millennium:
        break;
    }
    return TimelineHeader::tr("millennia");
}

void ink(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

TimelineHeader::TimelineHeader(TimelineView *view, QWidget *parent)
    : QWidget(parent),
      view_(view),
      title_(new QLabel(tr("Timeline"), this)),
      counts_(new QLabel(this)),
      links_(new QLabel(this)),
      scope_(new common::FlatButton(this)),
      lanes_(new common::FlatButton(this)),
      proposals_(new common::FlatButton(this)),
      conflicts_(new common::FlatButton(this)),
      folds_(new common::FlatButton(this)),
      unit_(new common::FlatButton(this)),
      out_(new common::FlatButton(this)),
      in_(new common::FlatButton(this))
{
    setFixedHeight(common::lengths::dockTitle);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    title_->setFont(common::chromeFont(12, QFont::DemiBold));
    counts_->setFont(common::chromeFont(12));
    for (QWidget *widget : std::initializer_list<QWidget *>{title_, scope_, lanes_, counts_})
        row->addWidget(widget);
    links_->setFont(common::chromeFont(12));
    links_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    links_->setTextFormat(Qt::PlainText);
    links_->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)); // whatever it names
    row->addWidget(links_, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{proposals_, conflicts_, folds_, unit_, out_, in_})
        row->addWidget(widget);
    lanes_->setArrow(true);
    scope_->setArrow(true);
    scope_->setWords(scopeText(ScopeOf::Article));
    scope_->setAccessibleDescription(tr("Chooses whose timeline is shown"));
    connect(scope_, &QAbstractButton::clicked, this, &TimelineHeader::chooseScope);
    proposals_->setLead(common::Icon::Posts);
    proposals_->setAccessibleDescription(tr("Asks of each whether it is one event or two"));
    conflicts_->setLead(common::Icon::Zigzag);
    conflicts_->setConflict(true);
    folds_->setLead(common::Icon::Fold);
    folds_->setCheckable(true);
    out_->setAccessibleName(tr("Show more time"));
    in_->setAccessibleName(tr("Show less time"));
    unit_->setAccessibleDescription(tr("Shows all of the timeline"));
    connect(lanes_, &QAbstractButton::clicked, this, &TimelineHeader::chooseLanes);
    connect(conflicts_, &QAbstractButton::clicked, this, [this] {
        view_->setFocus();
        view_->nextContradiction();
        view_->explain();
    });
    connect(proposals_, &QAbstractButton::clicked, this, [this] {
        view_->setFocus();
        view_->nextProposal();
    });
    connect(folds_, &QAbstractButton::toggled, view_, &TimelineView::setFoldsOn);
    connect(unit_, &QAbstractButton::clicked, view_, &TimelineView::showAll);
    connect(out_, &QAbstractButton::clicked, view_, &TimelineView::zoomOut);
    connect(in_, &QAbstractButton::clicked, view_, &TimelineView::zoomIn);
    for (const CommandSpec &spec : commandSpecs()) // until a table of actions says otherwise
        setKey(spec.command, QString::fromLatin1(spec.keys).section(QStringLiteral("; "), 0, 0), {});
    connect(view_, &TimelineView::foldsChanged, this, &TimelineHeader::refresh);
    connect(view_, &TimelineView::selectionShown, this, &TimelineHeader::showLinks);
    connect(view_, &TimelineView::windowChanged, this, [this] { unit_->setWords(unitName(view_->rulerUnit())); });
    refresh();
}

QString TimelineHeader::scopeText(ScopeOf scope)
{
    switch (scope) {
    case ScopeOf::Article:
        //: whose timeline is shown
        return tr("this article");
    case ScopeOf::Story:
        return tr("its story");
    case ScopeOf::Project:
        break;
    }
    return tr("the whole project");
}

common::FlatButton *TimelineHeader::buttonOf(Command command) const
{
    switch (command) {
    case Command::NextScope:
        return scope_;
    case Command::NextProposal:
        return proposals_;
    case Command::NextContradiction:
        return conflicts_;
    case Command::Folds:
        return folds_;
    case Command::ShowAll:
        return unit_;
    case Command::ZoomOut:
        return out_;
    case Command::ZoomIn:
        return in_;
    default:
        return nullptr;
    }
}

void TimelineHeader::setKey(Command command, const QString &key, const QString &toolTip)
{
    common::FlatButton *button = buttonOf(command);
    if (!button)
        return;
    button->setToolTip(toolTip);
    if (button == scope_ || button == folds_ || button == unit_)
        return; // words enough
    button->setKey(key);
    if (button != out_ && button != in_)
        return;
    const QString name = button->accessibleName();
    button->setWords(!key.isEmpty() ? QString() : button == out_ ? QStringLiteral("−") : QStringLiteral("+")); // something to be seen
    button->setAccessibleName(name);
}

void TimelineHeader::setScope(ScopeOf scope)
{
    scopeOf_ = scope;
    scope_->setWords(scopeText(scope));
}

void TimelineHeader::chooseScope()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const ScopeOf scope : {ScopeOf::Article, ScopeOf::Story, ScopeOf::Project}) {
        QAction *action = menu->addAction(scopeText(scope), this, [this, scope] { Q_EMIT scopeChosen(scope); });
        action->setCheckable(true);
        action->setChecked(scope == scopeOf_);
        group->addAction(action);
    }
    menu->popup(scope_->mapToGlobal(QPoint(0, scope_->height())));
}

QString TimelineHeader::lanesText(LaneBy by)
{
    switch (by) {
    case LaneBy::Actor:
        return tr("rows by actor");
    case LaneBy::Article:
        return tr("rows by article");
    case LaneBy::Source:
        return tr("rows by source");
    case LaneBy::Class:
        return tr("rows by class");
    case LaneBy::Factuality:
        return tr("rows by factuality");
    case LaneBy::None:
        break;
    }
    return tr("all in one row");
}

// What the selected event is linked to, in words; cut at the end, whole in the tooltip.
void TimelineHeader::showLinks()
{
    const int item = view_->scene().find(view_->selected());
    const QString links = view_->linksInWords();
    //: the selected event and its links: visited Minsk: after agreed · before freed
    const QString words = item < 0 || links.isEmpty() ? QString() : tr("%1: %2").arg(view_->scene().model.items[size_t(item)].text, links);
    links_->setToolTip(words.toHtmlEscaped());
    links_->setAccessibleName(words);
    links_->setText(links_->fontMetrics().elidedText(words, Qt::ElideRight, std::max(0, links_->width() - 2)));
}

void TimelineHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showLinks();
}

void TimelineHeader::refresh()
{
    const TimelineModel &model = view_->scene().model;
    QPalette colours = palette();
    if (colours.color(QPalette::Window) != common::currentTheme().panel) {
        colours.setColor(QPalette::Window, common::currentTheme().panel);
        setPalette(colours);
    }
    ink(title_, common::currentTheme().text);
    ink(counts_, common::currentTheme().textSecondary);
    ink(links_, common::currentTheme().text);
    showLinks();
    lanes_->setWords(lanesText(view_->laneBy()));
    lanes_->setVisible(!model.items.empty());
    scope_->setWords(scopeText(scopeOf_));
    QString events = tr("%n event(s)", nullptr, view_->scene().events());
    if (model.articles > 1)
        //: 14 events of 6 articles
        events = tr("%1 of %2").arg(events, tr("%n article(s)", nullptr, model.articles));
    //: 14 events, 4 without a date
    counts_->setText(model.items.empty()     ? QString()
                         : model.undated > 0 ? tr("%1, %2").arg(events, tr("%n without a date", nullptr, model.undated))
                                             : events);
    const int proposals = int(view_->proposals().size());
    proposals_->setVisible(proposals > 0);
    //: pairs of events that several articles tell of: 3 may be one event
    proposals_->setWords(tr("%n may be one event", nullptr, proposals));
    const int conflicts = view_->scene().conflicts();
    conflicts_->setVisible(conflicts > 0);
    conflicts_->setWords(tr("%n contradiction(s)", nullptr, conflicts));
    const QSignalBlocker quiet(folds_);
    folds_->setChecked(view_->foldsOn());
    folds_->setWords(view_->foldsOn() ? tr("gaps folded") : tr("gaps shown"));
    unit_->setWords(unitName(view_->rulerUnit()));
    for (QWidget *widget : std::initializer_list<QWidget *>{folds_, unit_, out_, in_})
        widget->setVisible(!model.items.empty());
}

void TimelineHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

void TimelineHeader::chooseLanes()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (size_t k = 0; k < laneKinds; ++k) {
        QAction *action = menu->addAction(lanesText(LaneBy(k)), this, [this, k] {
            view_->setLaneBy(LaneBy(k));
            refresh();
        });
        action->setCheckable(true);
        action->setChecked(LaneBy(k) == view_->laneBy());
        group->addAction(action);
    }
    menu->addSeparator();
    QAction *automatic = menu->addAction(tr("Order of the rows as it comes"), view_, &TimelineView::orderLanesAutomatically);
    automatic->setEnabled(!view_->arrangement().orderNow().isEmpty());
    menu->popup(lanes_->mapToGlobal(QPoint(0, lanes_->height())));
}

TimelinePanel::TimelinePanel(QWidget *parent) : QWidget(parent), view_(new TimelineView(this)), header_(new TimelineHeader(view_, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumHeight(common::lengths::timelineStrip);
    column->addWidget(header_);
    column->addWidget(view_, 1);
    setTabOrder(view_, header_);
    setFocusProxy(view_);
}

void TimelinePanel::setModel(TimelineModel model)
{
    view_->setModel(std::move(model));
    header_->refresh();
}

void TimelinePanel::setScene(Scene scene)
{
    view_->setScene(std::move(scene));
    header_->refresh();
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In the strip of small windows the names' column says what the header says.
    if (header_->parentWidget() == this)
        header_->setVisible(height() >= common::lengths::timelineDockMin - 10);
}

} // namespace widgets::timeline
