#include "widgets/main_window/view_options.h"

#include "app/text/language_name.h"
#include "app/timeline/words.h"
#include "app/workspace/settings.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/documents/folding.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/docks.h"
#include "widgets/main_window/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QDate>
#include <QLocale>
#include <QMenu>

namespace widgets::main_window {

namespace {

const workspace::Setting<int> themeKind{"view/theme", 0};
const workspace::Setting<int> textSize{"view/size", 16};
const workspace::Setting<int> measure{"view/measure", article::Typography::idealMeasure};
const workspace::Setting<bool> sans{"view/sans", false};
const workspace::Setting<bool> quiet{"view/quiet", false};
const workspace::Setting<bool> relations{"view/relations", false};
const workspace::Setting<bool> rejected{"view/rejected", false};
const workspace::Setting<QStringList> hiddenLayers{"view/hiddenLayers", {}};

} // namespace

ViewOptions::ViewOptions(MainWindow &window) : QObject(&window), window_(window)
{
    ActionTable &actions = window.actions();
    auto *themes = new QActionGroup(this);
    int kind = 0;
    for (const char *id : {"view/light", "view/dark", "view/contrast", "view/contrastDark"}) {
        QAction *action = actions.action(QLatin1String(id));
        action->setCheckable(true);
        action->setChecked(kind == themeKind.value());
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { setTheme(kind); });
        ++kind;
    }
    const auto toggle = [this, &actions](const char *id, const workspace::Setting<bool> &setting, auto apply) {
        QAction *action = actions.action(QLatin1String(id));
        action->setCheckable(true);
        action->setChecked(setting.value());
        connect(action, &QAction::toggled, this, [this, &setting, apply](bool on) {
            setting.set(on);
            (this->*apply)();
        });
    };
    toggle("view/sans", sans, &ViewOptions::applyTypography);
    toggle("view/quiet", quiet, &ViewOptions::applyTypography);
    toggle("view/relations", relations, &ViewOptions::applyTypography);
    toggle("view/rejected", rejected, &ViewOptions::applyShown);
    actions.connectTo(QStringLiteral("view/zoomIn"), this, [this] { window_.view().zoom(1); });
    actions.connectTo(QStringLiteral("view/zoomOut"), this, [this] { window_.view().zoom(-1); });
    actions.connectTo(QStringLiteral("view/zoomReset"), this, [this] { window_.view().resetZoom(); });
    const auto widen = [this](int by) {
        measure.set(std::clamp(measure.value() + by, article::Typography::minMeasure, article::Typography::maxMeasure));
        applyTypography();
    };
    actions.connectTo(QStringLiteral("view/wider"), this, [widen] { widen(4); });
    actions.connectTo(QStringLiteral("view/narrower"), this, [widen] { widen(-4); });
    connect(&window.view(), &article::ArticleView::typographyChanged, this, [this] {
        textSize.set(window_.view().typography().size);
        window_.refresh();
    });
    applyTypography();
    applyShown();
}

void ViewOptions::setTheme(int kind)
{
    themeKind.set(kind);
    common::applyTheme(*qApp, static_cast<common::ThemeKind>(kind));
}

void ViewOptions::applyTypography()
{
    article::Typography typography = window_.view().typography();
    typography.size = textSize.value();
    typography.measure = measure.value();
    typography.face.sans = sans.value();
    typography.mode = quiet.value() ? article::Mode::Quiet : relations.value() ? article::Mode::Relations : article::Mode::Codes;
    window_.view().setTypography(typography);
}

void ViewOptions::applyShown()
{
    article::Shown shown = window_.view().shown();
    shown.rejected = rejected.value();
    shown.hiddenLayers.clear();
    for (const QString &layer : hiddenLayers.value())
        shown.hiddenLayers.push_back(layer);
    window_.view().setShown(shown);
}

void ViewOptions::addMenus(QMenu &view)
{
    view.addSeparator();
    QMenu *layers = view.addMenu(tr("Layers"));
    connect(layers, &QMenu::aboutToShow, this, [this, layers] { fillLayers(*layers); });
    QMenu *parts = view.addMenu(tr("Parts of the window"));
    for (QAction *action : window_.docks().toggles())
        parts->addAction(action);
    documents::FoldingDocuments &dock = window_.docks().documents();
    QAction *fold = parts->addAction(tr("Fold the documents to a rail"));
    fold->setCheckable(true);
    fold->setChecked(dock.isFolded());
    connect(fold, &QAction::toggled, &dock, &documents::FoldingDocuments::setFolded);
    connect(&dock, &documents::FoldingDocuments::foldChanged, fold, &QAction::setChecked);
}

void ViewOptions::fillLayers(QMenu &menu)
{
    menu.clear();
    if (!window_.workspace().isOpen())
        return;
    for (const annotation::LayerType &layer : window_.workspace().tagSet().layers()) {
        if (layer.shape != annotation::LayerType::Shape::Span)
            continue;
        const bool italian = QLocale().language() == QLocale::Italian && !layer.nameIt.isEmpty();
        QAction *action = menu.addAction(italian ? layer.nameIt : layer.name);
        action->setCheckable(true);
        action->setChecked(!hiddenLayers.value().contains(layer.id));
        connect(action, &QAction::toggled, this, [this, id = layer.id](bool on) {
            QStringList hidden = hiddenLayers.value();
            hidden.removeAll(id);
            if (!on)
                hidden.append(id);
            hiddenLayers.set(hidden);
            applyShown();
        });
    }
}

QString ViewOptions::languageName(const QString &bcp47) const
{
    return bcp47.isEmpty() ? QString() : text::languageName(bcp47, text::NameStands::Alone);
}

QString ViewOptions::dateInWords(const QString &timexValue) const
{
    const QDate day = QDate::fromString(timexValue.left(10), Qt::ISODate);
    if (day.isValid())
        return QLocale().toString(day, QLocale::LongFormat);
    return ::timeline::inWords(timexValue, u"", QLocale().name().left(2));
}

} // namespace widgets::main_window
