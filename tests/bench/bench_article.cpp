// The article view on a 2 MB article with 50,000 spans, beside QPlainTextEdit with a QSyntaxHighlighter in the same process: opening, an
// edit, a scrolled frame, a jump, memory. Prints what was measured and what is promised; exits 1 where a promise is broken.
//
//   bench_article            everything
//   bench_article --memory ours|plain   (used by itself: a process of its own, so that memory is one's own)
#include "tests/bench/article_generator.h"

#include "app/base/resources.h"
#include "app/editing/editor.h"
#include "app/project/store.h"
#include "widgets/article/article_view.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTemporaryDir>
#include <QTextBlock>

#include <cstdio>
#include <ctime>
#include <malloc.h>

namespace {

using widgets::article::ArticleView;

constexpr QSize window(1600, 1000);

double now()
{
    static QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double threadTime() // of this thread alone: what others do on the machine does not count
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

struct Spent { // ms
    double wall = 0, cpu = 0;
};

// Counts the paint events of a widget, so that a measurement ends with a painted frame and not with a posted one.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool paints = event->type() == QEvent::Paint;
        if (paints)
            ++count;
        return QObject::eventFilter(object, event);
    }
};

// From before `action` to after the frame it causes.
template <class Action> Spent frame(PaintCounter &painted, Action action)
{
    const int before = painted.count;
    const double from = now(), cpu = threadTime();
    action();
    while (painted.count == before && now() - from < 2000)
        QApplication::processEvents();
    QApplication::sendPostedEvents(); // and the rest of the same frame
    return {now() - from, threadTime() - cpu};
}

struct Times {
    std::vector<Spent> all;
    Spent at(double share)
    {
        if (all.empty())
            return {};
        Spent spent;
        const auto index
            = static_cast<std::ptrdiff_t>(std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size()))));
        for (double Spent::*kind : {&Spent::wall, &Spent::cpu}) {
            std::nth_element(all.begin(), all.begin() + index, all.end(), [kind](Spent a, Spent b) { return a.*kind < b.*kind; });
            spent.*kind = all[static_cast<std::size_t>(index)].*kind;
        }
        return spent;
    }
    Spent p50() { return at(0.5); }
    Spent p99() { return at(0.99); }
};

struct Measured {
    Spent open;
    Times edit, scroll, jump;
    double memory = 0; // MB
};

// The baseline: plain Qt at its strongest. One format a character, no lanes, no codes.
class Highlighter : public QSyntaxHighlighter {
public:
    Highlighter(QTextDocument *document, std::vector<annotation::Annotation> spans) : QSyntaxHighlighter(document), spans_(std::move(spans))
    {
        std::sort(spans_.begin(), spans_.end(), [](const auto &a, const auto &b) { return a.hull() < b.hull(); });
    }
    std::vector<annotation::Annotation> &spans() { return spans_; }

protected:
    void highlightBlock(const QString &text) override
    {
        const qsizetype begin = currentBlock().position(), end = begin + text.size();
        constexpr qsizetype longest = 400;
        auto span = std::lower_bound(spans_.begin(), spans_.end(), begin - longest,
                                     [](const auto &s, qsizetype at) { return s.hull().begin < at; });
        for (; span != spans_.end() && span->hull().begin < end; ++span) {
            const qsizetype from = std::max(span->hull().begin, begin), to = std::min(span->hull().end, end);
            if (from >= to)
                continue;
            QTextCharFormat format;
            format.setBackground(QColor::fromHsv(static_cast<int>(qHash(span->tag) % 360), 40, 250));
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            setFormat(static_cast<int>(from - begin), static_cast<int>(to - from), format);
        }
    }

private:
    std::vector<annotation::Annotation> spans_;
};

constexpr int edits = 300, scrolls = 400, jumps = 100;

annotation::Transaction relabel(const annotation::Document &document, const annotation::AnnotationPointer &span)
{
    annotation::Annotation changed = *span;
    changed.layer = annotation::layers::entity;
    changed.tag = changed.tag == QLatin1String("PER") ? QStringLiteral("ORG") : QStringLiteral("PER");
    return {QStringLiteral("relabel"), {{document.id(), *span, changed}}};
}

Measured measureOurs(const annotation::Document &source, const annotation::TagSet &tagSet)
{
    Measured m;
    Times opens;
    std::unique_ptr<ArticleView> view;
    for (int i = 0; i < 5; ++i) {
        view = std::make_unique<ArticleView>();
        view->resize(window);
        view->show();
        QApplication::processEvents();
        PaintCounter painted(view->viewport());
        opens.all.push_back(frame(painted, [&] { view->setDocument(source, tagSet); }));
    }
    m.open = opens.p50();
    for (int i = 0; i < 400; ++i) // what is done when idle: once, before the rest
        QApplication::processEvents(QEventLoop::AllEvents, 5);
    PaintCounter painted(view->viewport());
    std::mt19937_64 random(7);
    annotation::Document document = source;
    for (int i = 0; i < edits; ++i) { // relabel, reject, add again: at a visible place
        const qsizetype at = view->positionAt({300, 100 + static_cast<int>(random() % 700)});
        annotation::Annotations here = document.overlapping({std::max<qsizetype>(0, at - 40), at + 40});
        if (here.empty())
            continue;
        const annotation::Transaction transaction = relabel(document, here[random() % here.size()]);
        m.edit.all.push_back(frame(painted, [&] {
            if (document.apply(transaction))
                view->apply(document, transaction);
        }));
        if (i % 20 == 19)
            view->verticalScrollBar()->setValue(
                static_cast<int>(random() % static_cast<std::uint64_t>(view->verticalScrollBar()->maximum())));
        QApplication::processEvents();
    }
    QScrollBar *bar = view->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    QApplication::processEvents();
    for (int i = 0; i < scrolls; ++i)
        m.scroll.all.push_back(frame(painted, [&] { bar->setValue(bar->value() + 60); }));
    for (int i = 0; i < jumps; ++i)
        m.jump.all.push_back(
            frame(painted, [&] { bar->setValue(static_cast<int>(random() % static_cast<std::uint64_t>(bar->maximum()))); }));
    return m;
}

Measured measurePlain(const QString &text, const std::vector<annotation::Annotation> &spans)
{
    Measured m;
    Times opens;
    std::unique_ptr<QPlainTextEdit> edit;
    Highlighter *highlighter = nullptr;
    for (int i = 0; i < 5; ++i) {
        edit = std::make_unique<QPlainTextEdit>();
        edit->setFont(widgets::common::articleFont(16));
        edit->resize(window);
        edit->show();
        QApplication::processEvents();
        PaintCounter painted(edit->viewport());
        std::vector<annotation::Annotation> own = spans;
        opens.all.push_back(frame(painted, [&] {
            edit->setPlainText(text);
            highlighter = new Highlighter(edit->document(), std::move(own));
        }));
        for (int wait = 0; wait < 40; ++wait) // the highlighter begins with a timer
            QApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    m.open = opens.p50();
    PaintCounter painted(edit->viewport());
    std::mt19937_64 random(7);
    QScrollBar *bar = edit->verticalScrollBar();
    for (int i = 0; i < edits; ++i) {
        const QTextBlock block = edit->cursorForPosition({300, 100 + static_cast<int>(random() % 700)}).block();
        auto &all = highlighter->spans();
        auto span
            = std::lower_bound(all.begin(), all.end(), block.position(), [](const auto &s, qsizetype at) { return s.hull().begin < at; });
        if (span == all.end())
            continue;
        m.edit.all.push_back(frame(painted, [&] {
            span->tag = span->tag == QLatin1String("PER") ? QStringLiteral("ORG") : QStringLiteral("PER");
            highlighter->rehighlightBlock(edit->document()->findBlock(static_cast<int>(span->hull().begin)));
            edit->viewport()->update(); // it may lie just outside
        }));
        if (i % 20 == 19)
            bar->setValue(static_cast<int>(random() % static_cast<std::uint64_t>(bar->maximum())));
        QApplication::processEvents();
    }
    bar->setValue(bar->maximum() / 3);
    QApplication::processEvents();
    for (int i = 0; i < scrolls; ++i)
        m.scroll.all.push_back(frame(painted, [&] { bar->setValue(bar->value() + 3); }));
    for (int i = 0; i < jumps; ++i)
        m.jump.all.push_back(
            frame(painted, [&] { bar->setValue(static_cast<int>(random() % static_cast<std::uint64_t>(bar->maximum()))); }));
    return m;
}

double ownMegabytes() // proportional set size
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

annotation::TagSet newsTagSet()
{
    const auto json = base::resource(QStringLiteral("tagsets/news.json"));
    if (!json)
        return {};
    return annotation::TagSet::fromJson(*json, {}).value_or({});
}

// A process of its own: the article shown, scrolled through in part, and nothing else held.
int printMemory(const QString &what)
{
    std::unique_ptr<QWidget> widget;
    if (what == QLatin1String("ours")) {
        auto view = std::make_unique<ArticleView>();
        view->resize(window);
        view->show();
        view->setDocument(bench::ArticleGenerator({}).document(), newsTagSet());
        for (int i = 0; i < 200; ++i) {
            QApplication::processEvents(QEventLoop::AllEvents, 5);
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 400);
        }
        widget = std::move(view);
    } else {
        bench::ArticleGenerator generator({});
        auto edit = std::make_unique<QPlainTextEdit>();
        edit->setFont(widgets::common::articleFont(16));
        edit->resize(window);
        edit->show();
        edit->setPlainText(generator.text());
        new Highlighter(edit->document(), generator.takeAnnotations());
        for (int i = 0; i < 200; ++i) {
            QApplication::processEvents(QEventLoop::AllEvents, 5);
            edit->verticalScrollBar()->setValue(edit->verticalScrollBar()->value() + 20);
        }
        widget = std::move(edit);
    }
    malloc_trim(0);
    std::printf("%.1f\n", ownMegabytes());
    return 0;
}

double memoryOf(const QString &what)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--memory"), what});
    process.waitForFinished(120'000);
    return process.readAllStandardOutput().trimmed().toDouble();
}

// From the project file to the first painted screen: open the file, read what the first screen shows, paint it.
Spent measureProject(const annotation::Document &source)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.chiosa"));
    const annotation::TagSet tagSet = newsTagSet();
    annotation::DocumentId id;
    {
        auto created = project::Store::create(path, tagSet);
        auto state = created ? (*created)->state() : base::Result<editing::State>(created.error());
        auto ids = created ? (*created)->ids() : base::Result<base::IdSource>(created.error());
        if (!state || !ids)
            return {1e9, 1e9};
        editing::Editor editor(*state, **created, *ids, QStringLiteral("bench"));
        editing::Author author = editor.author();
        const annotation::Transaction transaction = editing::addArticle(author, source);
        id = transaction.changes.front().document;
        if (!editor.perform(transaction) || !(*created)->flush())
            return {1e9, 1e9};
    }
    Times times, opening, reading;
    for (int i = 0; i < 5; ++i) {
        ArticleView view;
        view.resize(window);
        view.show();
        QApplication::processEvents();
        PaintCounter painted(view.viewport());
        times.all.push_back(frame(painted, [&] {
            const Spent before{now(), threadTime()};
            auto store = project::Store::open(path);
            const Spent opened{now(), threadTime()};
            opening.all.push_back({opened.wall - before.wall, opened.cpu - before.cpu});
            auto document = store ? (*store)->firstScreen(id, {0, 12'000}) : base::Result<annotation::Document>(store.error());
            reading.all.push_back({now() - opened.wall, threadTime() - opened.cpu});
            if (document)
                view.setDocument(*document, tagSet);
        }));
    }
    std::printf("project: opening the file %.2f ms (cpu %.2f), reading the first screen %.2f ms (cpu %.2f)\n", opening.p50().wall,
                opening.p50().cpu, reading.p50().wall, reading.p50().cpu);
    return times.p50();
}

bool failed = false;

// Where machines are noisy the ratio to plain Qt decides, taken from the thread's own time; where none is promised, that time itself.
void row(const char *what, Spent ours, double promised, Spent plain, double ratio)
{
    const double measured = plain.cpu > 0 ? ours.cpu / plain.cpu : 0;
    const bool kept = ours.wall <= promised || (ratio > 0 && plain.cpu > 0 ? measured <= ratio : ours.cpu <= promised);
    failed = failed || !kept;
    std::printf("%-33s %8.2f (cpu %7.2f) promised %5.1f  plain Qt %8.2f (cpu %7.2f)  ratio %5.2f", what, ours.wall, ours.cpu, promised,
                plain.wall, plain.cpu, measured);
    if (ratio > 0)
        std::printf(" promised %4.2f", ratio);
    std::printf("  %s\n", kept ? "kept" : "BROKEN");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("CHIOSA_RESOURCES"))
        qputenv("CHIOSA_RESOURCES", CHIOSA_SOURCE_DIR "/resources");
    QApplication application(argc, argv);
    widgets::common::applyTheme(application, widgets::common::ThemeKind::Light);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--memory"))
        return printMemory(arguments[2]);

    const annotation::TagSet tagSet = newsTagSet();
    bench::ArticleGenerator generator({});
    const QString text = generator.text();
    std::vector<annotation::Annotation> spans = generator.takeAnnotations();
    annotation::ArticleFields fields;
    fields.language = QStringLiteral("it");
    const annotation::Document document(annotation::DocumentId{1}, fields, {text, 1}, spans);
    std::printf("article: %lld characters, %zu spans\n", static_cast<long long>(text.size()), spans.size());

    Measured ours = measureOurs(document, tagSet);
    Measured plain = measurePlain(text, spans);
    spans.clear();
    ours.memory = memoryOf(QStringLiteral("ours"));
    plain.memory = memoryOf(QStringLiteral("plain"));
    const Spent fromFile = measureProject(document);

    row("open, to the first frame [ms]", ours.open, 60, plain.open, 0.35);
    row("open from the project file [ms]", fromFile, 60, plain.open, 0.35);
    row("edit to painted frame, p50 [ms]", ours.edit.p50(), 8, plain.edit.p50(), 0.6);
    row("edit to painted frame, p99 [ms]", ours.edit.p99(), 8, plain.edit.p99(), 0.6);
    row("scrolled frame, p50 [ms]", ours.scroll.p50(), 8, plain.scroll.p50(), 1);
    row("scrolled frame, p99 [ms]", ours.scroll.p99(), 8, plain.scroll.p99(), 1);
    row("jump anywhere, p50 [ms]", ours.jump.p50(), 16, plain.jump.p50(), 0);
    row("jump anywhere, p99 [ms]", ours.jump.p99(), 16, plain.jump.p99(), 0);
    row("memory [MB]", {ours.memory, ours.memory}, 80, {plain.memory, plain.memory}, 1.1);

    bench::ArticleGenerator small({5'000, 150, 30, 11});
    const annotation::Document ordinary = small.document();
    Times opens;
    for (int i = 0; i < 20; ++i) {
        ArticleView view;
        view.resize(window);
        view.show();
        QApplication::processEvents();
        PaintCounter painted(view.viewport());
        opens.all.push_back(frame(painted, [&] { view.setDocument(ordinary, tagSet); }));
    }
    row("5 kB, 150 annotations: open [ms]", opens.p50(), 15, {}, 0);
    return failed ? 1 : 0;
}
