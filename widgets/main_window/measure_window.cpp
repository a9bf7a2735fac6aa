#include "widgets/main_window/measure_window.h"

#include "app/review/course_chart.h"
#include "app/workspace/settings.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/course_plot.h"
#include "widgets/main_window/measure_tables.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::main_window {

using workspace::MeasureWish;

namespace {

const workspace::Setting<QString> lastGold{"measure/gold", {}};
constexpr int margin = 14;
constexpr QSize pictureSize(760, 420);

} // namespace

class CourseChart : public QWidget {
public:
    using QWidget::QWidget;
    void setCourse(const ::review::Course *course)
    {
        course_ = course;
        setVisible(course && !course->curve.empty());
        update();
    }
    QSize sizeHint() const override { return pictureSize; }
    QSize minimumSizeHint() const override { return {420, 220}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (course_)
            paintPlot(painter, CoursePlot::of(*course_, rect()), common::currentTheme());
    }

private:
    const ::review::Course *course_ = nullptr; // the window's result
};

MeasureWindow::MeasureWindow(workspace::Workspace &workspace, QWidget *window)
    : QWidget(window, Qt::Tool),
      workspace_(workspace),
      gold_(new QLineEdit(lastGold.value(), this)),
      what_(new QComboBox(this)),
      of_(new QComboBox(this)),
      layer_(new QComboBox(this)),
      match_(new QComboBox(this)),
      start_(new QPushButton(tr("Measure"), this)),
      stop_(new QPushButton(tr("Stop"), this)),
      copyText_(new QPushButton(tr("Copy"), this)),
      copyJson_(new QPushButton(tr("Copy as JSON"), this)),
      save_(new QPushButton(tr("Save the chart…"), this)),
      progress_(new QProgressBar(this)),
      sentence_(new QLabel(this)),
      table_(new QTreeWidget(this)),
      chart_(new CourseChart(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Measure"));
    resize(860, 640);
    build();
    connect(start_, &QPushButton::clicked, this, &MeasureWindow::start);
    connect(stop_, &QPushButton::clicked, this, [this] { job_->stop(); });
    connect(gold_, &QLineEdit::textChanged, this, &MeasureWindow::refresh);
    connect(gold_, &QLineEdit::returnPressed, this, &MeasureWindow::start);
    connect(what_, &QComboBox::currentIndexChanged, this, &MeasureWindow::refresh);
    connect(copyText_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(copyJson_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(result_->json()).toJson())); });
    connect(save_, &QPushButton::clicked, this, &MeasureWindow::choosePicture);
    connect(&workspace, &workspace::Workspace::opened, this, &MeasureWindow::fillLayers);
    connect(&workspace, &workspace::Workspace::closed, this, &MeasureWindow::fillLayers);
    say(tr("Choose a file of Chiosa JSONL in which people have marked what is right. How near the reading comes to it will stand here."));
    fillLayers();
    (gold_->text().isEmpty() ? static_cast<QWidget *>(gold_) : start_)->setFocus();
}

MeasureWindow::~MeasureWindow() = default;

void MeasureWindow::build()
{
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAllColumnsShowFocus(true);
    table_->setAccessibleName(tr("Figures"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    chart_->setAccessibleName(tr("Learning curve; the table has its figures"));
    chart_->setCourse(nullptr);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(10);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(table_);
    split->addWidget(chart_);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(10);
    layout->addWidget(buildForm());
    layout->addWidget(sentence_);
    layout->addWidget(split, 1);
    layout->addWidget(buildFoot());
}

QWidget *MeasureWindow::buildForm()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *choose = new QPushButton(tr("Choose…"), this);
    connect(choose, &QPushButton::clicked, this, &MeasureWindow::chooseGold);
    auto *file = new QHBoxLayout;
    file->addWidget(gold_, 1);
    file->addWidget(choose);
    what_->addItem(tr("the reading: how much of it is right"));
    what_->addItem(tr("the work: keys of an analyst who corrects it, while it learns"));
    of_->addItem(tr("Chiosa as delivered"));
    of_->addItem(tr("Chiosa with what this project has taught it"));
    of_->addItem(tr("what stands in this project"));
    match_->addItem(tr("same words, and overlapping"), QString());
    match_->addItem(tr("the same words only"), QStringLiteral("strict"));
    match_->addItem(tr("overlapping"), QStringLiteral("overlap"));
    form->addRow(tr("&Gold"), file);
    form->addRow(tr("&What"), what_);
    form->addRow(tr("&Of"), of_);
    auto *narrow = new QHBoxLayout;
    narrow->addWidget(layer_, 1);
    auto *match = new QLabel(tr("&Match"), this);
    match->setBuddy(match_);
    narrow->addSpacing(8);
    narrow->addWidget(match);
    narrow->addWidget(match_, 1);
    form->addRow(tr("&Layer"), narrow);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(gold_);
    qobject_cast<QLabel *>(form->labelForField(narrow))->setBuddy(layer_);
    gold_->setAccessibleName(tr("Gold file"));
    what_->setAccessibleName(tr("What is measured"));
    of_->setAccessibleName(tr("Whose reading"));
    layer_->setAccessibleName(tr("Layer"));
    match_->setAccessibleName(tr("Match"));
    auto *go = new QHBoxLayout;
    go->addWidget(start_, 0, Qt::AlignLeading); // not as wide as the window while nothing is measured
    go->addWidget(stop_);
    go->addWidget(progress_, 1);
    form->addRow(QString(), go);
    start_->setDefault(true);
    return box;
}

QWidget *MeasureWindow::buildFoot()
{
    auto *box = new QWidget(this);
    auto *foot = new QHBoxLayout(box);
    foot->setContentsMargins(0, 0, 0, 0);
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    for (QPushButton *button : {copyText_, copyJson_, save_})
        foot->addWidget(button);
    foot->addStretch();
    foot->addWidget(close);
    copyText_->setToolTip(tr("The table as text, cells parted by tabs"));
    save_->setToolTip(tr("The learning curve as a picture: PNG or SVG"));
    return box;
}

void MeasureWindow::setGold(const QString &path)
{
    gold_->setText(path);
    lastGold.set(path);
}

void MeasureWindow::chooseGold()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Gold"), QFileInfo(gold_->text()).path(), tr("Chiosa JSONL (*.jsonl)"));
    if (!path.isEmpty())
        setGold(path);
}

// What needs an open project cannot be chosen without one.
void MeasureWindow::fillLayers()
{
    const QString chosen = layer_->currentData().toString();
    layer_->clear();
    layer_->addItem(tr("all layers"), QString());
    const base::Result<annotation::TagSet> news = workspace::Workspace::shippedTagSet(QStringLiteral("news"));
    const annotation::TagSet tagSet = workspace_.isOpen() ? workspace_.tagSet() : news ? *news : annotation::TagSet();
    const bool italian = QLocale().language() == QLocale::Italian;
    for (const annotation::LayerType &layer : tagSet.layers())
        layer_->addItem(italian && !layer.nameIt.isEmpty() ? layer.nameIt : layer.name, layer.id);
    layer_->setCurrentIndex(std::max(0, layer_->findData(chosen)));
    if (!workspace_.isOpen())
        of_->setCurrentIndex(0);
    refresh();
}

void MeasureWindow::start()
{
    if (isBusy() || gold_->text().trimmed().isEmpty())
        return;
    lastGold.set(gold_->text().trimmed());
    MeasureWish wish;
    wish.what = what_->currentIndex() == 1 ? MeasureWish::What::Learning : MeasureWish::What::Reading;
    wish.of = static_cast<MeasureWish::Of>(of_->currentIndex());
    wish.gold = lastGold.value();
    wish.layer = layer_->currentData().toString();
    wish.match = match_->currentData().toString();
    chart_->setCourse(nullptr);
    table_->clear();
    result_ = std::make_shared<workspace::Measurement>();
    job_ = workspace::measure(workspace_, wish, result_);
    progress_->setRange(0, 0);
    connect(job_.get(), &workspace::Job::progressed, this, [this](qsizetype done, qsizetype of) {
        progress_->setRange(0, int(of));
        progress_->setValue(int(done));
        say(tr("%1 of %n article(s)", nullptr, int(of)).arg(done));
    });
    connect(job_.get(), &workspace::Job::finished, this, &MeasureWindow::finish, Qt::QueuedConnection);
    say(tr("Measuring…"));
    job_->start();
    refresh();
}

void MeasureWindow::finish()
{
    if (result_->error)
        say(result_->error->text(), true);
    else if (result_->course)
        showLearning();
    else
        showReading();
    QString sentence = sentence_->text();
    if (job_->wasStopped())
        sentence += QLatin1Char(' ') + tr("Stopped before the end.");
    if (!result_->said.isEmpty())
        sentence += QLatin1Char('\n') + result_->said.mid(0, 3).join(QLatin1Char('\n'));
    if (result_->said.size() > 3)
        sentence += QLatin1Char('\n') + tr("and %n more", nullptr, int(result_->said.size()) - 3);
    sentence_->setText(sentence);
    sentence_->setToolTip(result_->said.join(QLatin1Char('\n')));
    refresh();
}

void MeasureWindow::showReading()
{
    fillReading(*table_, result_->figures, [this](const QString &layer) {
        const int at = layer_->findData(layer);
        return at < 0 ? layer : layer_->itemText(at);
    });
    say(tr("%n article(s) measured; figures in percent.", nullptr, result_->figures.value(QStringLiteral("documents")).toInt()));
}

void MeasureWindow::showLearning()
{
    const ::review::WorkDone &whole = result_->course->whole;
    fillLearning(*table_, *result_->course);
    chart_->setCourse(&*result_->course);
    say(tr("%n annotation(s): %1 keys by hand, %2 with Chiosa, %3 of those by hand.", nullptr, int(whole.gold))
            .arg(locale().toString(whole.byHand), locale().toString(whole.withChiosa), locale().toString(shareOfHand(whole), 'f', 2)));
}

void MeasureWindow::refresh()
{
    const bool learning = what_->currentIndex() == 1;
    const bool busy = isBusy(), done = result_ && !busy && !result_->error;
    start_->setEnabled(!busy && !gold_->text().trimmed().isEmpty());
    stop_->setVisible(busy);
    progress_->setVisible(busy);
    of_->setEnabled(!learning && workspace_.isOpen());
    layer_->setEnabled(!learning);
    match_->setEnabled(!learning);
    of_->setToolTip(learning                  ? tr("Learning begins as delivered.")
                        : workspace_.isOpen() ? QString()
                                              : tr("Open a project to measure what it has learned, or what stands in it."));
    copyText_->setEnabled(done);
    copyJson_->setEnabled(done);
    save_->setEnabled(done && result_->course && !result_->course->curve.empty());
    table_->setVisible(table_->topLevelItemCount() > 0);
    table_->header()->setStretchLastSection(false);
    for (int column = 0; column < table_->columnCount(); ++column)
        table_->header()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

void MeasureWindow::say(const QString &sentence, bool wrong)
{
    sentence_->setText(sentence);
    common::wearInk(*sentence_, wrong ? common::currentTheme().conflict : common::currentTheme().textSecondary);
}

QString MeasureWindow::text() const { return sentence_->text() + QLatin1Char('\n') + textOf(*table_); }

base::Result<> MeasureWindow::savePicture(const QString &path) const
{
    if (!result_ || !result_->course)
        return base::Error{base::Error::Kind::Invalid, tr("There is no learning curve yet."), path};
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        const QByteArray bytes = ::review::chartOf(*result_->course).toUtf8();
        written = written && file.write(bytes) == bytes.size();
    } else {
        constexpr int ratio = 2;
        QImage image(pictureSize * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        paintPlot(painter, CoursePlot::of(*result_->course, QRectF(QPointF(), pictureSize)), common::theme(common::ThemeKind::Light));
        painter.end();
        written = written && image.save(&file, "PNG");
    }
    if (!written || !file.commit())
        return base::Error{base::Error::Kind::Io, tr("The picture cannot be written: %1.").arg(file.errorString()), path};
    return {};
}

void MeasureWindow::choosePicture()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Save the chart"), QStringLiteral("chiosa.png"), tr("Pictures (*.png *.svg)"));
    if (path.isEmpty())
        return;
    if (const base::Result<> saved = savePicture(path); !saved)
        say(saved.error().text(), true);
}

} // namespace widgets::main_window
