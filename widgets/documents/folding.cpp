#include "widgets/documents/folding.h"

#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/documents/panel.h"
#include "widgets/documents/rail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>

namespace widgets::documents {

FoldingDocuments::FoldingDocuments(DocumentsPanel &panel, QWidget *parent) : QWidget(parent), panel_(panel), rail_(new DocumentsRail(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    row->addWidget(&panel_, 1);
    rail_->hide();
    common::wearPanel(*this);
    setMinimumWidth(common::lengths::documentsDockMin);
    connect(&panel_, &DocumentsPanel::counted, rail_, &DocumentsRail::setCounts);
    connect(&panel_, &DocumentsPanel::foldRequested, this, [this] { setFolded(true); });
    connect(&panel_, &DocumentsPanel::wanted, this, [this] { setFolded(false); });
    connect(rail_, &DocumentsRail::documentsRequested, this, [this] {
        setFolded(false);
        panel_.showQueue(false);
        panel_.list()->setFocus(Qt::OtherFocusReason);
    });
    connect(rail_, &DocumentsRail::queueRequested, this, [this] {
        setFolded(false);
        panel_.showQueue();
    });
    connect(rail_, &DocumentsRail::searchRequested, &panel_, &DocumentsPanel::focusSearch);
}

void FoldingDocuments::setFolded(bool folded)
{
    if (folded == folded_)
        return;
    folded_ = folded;
    const bool hadFocus = isAncestorOf(focusWidget());
    panel_.setVisible(!folded);
    rail_->setVisible(folded);
    setMinimumWidth(folded ? common::lengths::rail : common::lengths::documentsDockMin);
    setMaximumWidth(folded ? common::lengths::rail : QWIDGETSIZE_MAX);
    if (folded && hadFocus)
        rail_->setFocus(Qt::OtherFocusReason);
    Q_EMIT foldChanged(folded);
}

void FoldingDocuments::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        common::wearPanel(*this);
}

} // namespace widgets::documents
