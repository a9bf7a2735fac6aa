// The project file against its promises: an acknowledged edit, opening a large project, searching as one types, the first screen and the
// whole of the largest article. Makes its documents itself, seeded.
//
// CHIOSA_BENCH_ARTICLES says how large the project is (10,000 where it says nothing; the promise is for 100,000, 20 annotations each).
#include "app/base/resources.h"
#include "app/project/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace annotation;
using editing::Editor;
using project::Store;

namespace {

bool broken = false;
double lastProcessor = 0; // of the last milliseconds(): what is left of a time when the machine is busy with other things

void line(const char *what, double measured, const char *unit, double promised)
{
    const bool kept = promised <= 0 || measured <= promised;
    broken = broken || !kept;
    if (promised > 0)
        std::printf("%-52s %10.2f %-4s promised %7.1f  %s", what, measured, unit, promised, kept ? "kept" : "BROKEN");
    else
        std::printf("%-52s %10.2f %-4s", what, measured, unit);
    if (lastProcessor > 0)
        std::printf("   (processor %.2f ms)", lastProcessor);
    std::printf("\n");
    lastProcessor = 0;
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ')[1].toDouble() * 4096 / 1e6 : 0;
}

double processorMilliseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

template <class Work> double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMilliseconds();
    work();
    lastProcessor = processorMilliseconds() - before;
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

// Words of a made-up Romance language: few are common, most are rare.
class Language {
public:
    explicit Language(quint32 seed) : random_(seed)
    {
        static const QStringList onsets{QStringLiteral("b"),  QStringLiteral("c"),  QStringLiteral("d"),  QStringLiteral("f"),
                                        QStringLiteral("l"),  QStringLiteral("m"),  QStringLiteral("pr"), QStringLiteral("s"),
                                        QStringLiteral("tr"), QStringLiteral("gn"), QStringLiteral("v"),  QStringLiteral("st")};
        static const QStringList vowels{QStringLiteral("a"), QStringLiteral("e"), QStringLiteral("i"), QStringLiteral("o"),
                                        QStringLiteral("io")};
        for (int i = 0; i < 20000; ++i) {
            QString word;
            for (int k = random_.bounded(1, 4); k >= 0; --k)
                word += onsets[random_.bounded(int(onsets.size()))] + vowels[random_.bounded(int(vowels.size()))];
            words_ << word;
        }
    }
    const QString &word() { return words_[int(double(words_.size()) * std::pow(random_.generateDouble(), 2.2))]; }
    QString text(qsizetype length)
    {
        QString text;
        while (text.size() < length)
            text += word() + (random_.bounded(15) == 0 ? QStringLiteral(".\n\n") : QStringLiteral(" "));
        text.truncate(length);
        return text;
    }
    QRandomGenerator &random() { return random_; }

private:
    QRandomGenerator random_;
    QStringList words_;
};

std::vector<Annotation> spans(Language &language, qsizetype length, int count, base::IdSource &ids, EntityId entity)
{
    std::vector<Annotation> spans;
    for (int i = 0; i < count; ++i) {
        Annotation a;
        a.id = ids.next<AnnotationId>();
        a.layer = layers::entity;
        a.tag = QStringLiteral("PER");
        const qsizetype begin = length * i / count;
        a.ranges = {{begin, std::min<qsizetype>(length, begin + 1 + language.random().bounded(20))}};
        a.verdict = i % 3 == 0 ? Verdict::Suggested : Verdict::Accepted;
        a.origin = {QStringLiteral("names/1"), 0.8, QStringLiteral("in the list of names")};
        a.annotator = i % 3 == 0 ? QString() : QStringLiteral("ada");
        a.at = 1758000000000;
        a.features.set(QStringLiteral("role"), QStringLiteral("ministra"));
        a.entity = entity;
        spans.push_back(std::move(a));
    }
    return spans;
}

// One article as the journal entry that brings it in.
editing::Entry entryOf(Store &store, base::IdSource &ids, Language &language, qsizetype length, int count, EntityId entity)
{
    editing::Entry entry;
    entry.sequence = store.last() + 1;
    entry.kind = editing::Entry::Kind::Do;
    entry.annotator = QStringLiteral("bench");
    entry.at = 1758000000000;
    const DocumentId id = ids.next<DocumentId>();
    ArticleFields fields;
    fields.title = language.text(40).simplified();
    fields.name = base::idText(id.value);
    fields.language = QStringLiteral("it");
    fields.dct = QStringLiteral("2025-09-15");
    fields.source = QStringLiteral("agenzia");
    fields.order = int(entry.sequence);
    entry.transaction.label = QStringLiteral("bring in");
    entry.transaction.changes.push_back({id, {}, fields});
    entry.transaction.changes.push_back({id, ArticleText{}, ArticleText{language.text(length), 1}});
    for (Annotation &span : spans(language, length, count, ids, entity))
        entry.transaction.changes.push_back({id, {}, std::move(span)});
    return entry;
}

std::unique_ptr<Store> opened(const QString &path)
{
    auto store = Store::open(path);
    if (!store)
        std::fprintf(stderr, "%s\n", qPrintable(store.error().text()));
    return store ? *std::move(store) : nullptr;
}

// What the disk itself takes, in the same minute.
double flushTime()
{
    QFile file(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-flush"));
    std::vector<double> times;
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        file.write(QByteArray(4096, 'x'));
        file.flush();
        ::fdatasync(file.handle());
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    file.remove();
    return percentile(times, 0.5);
}

void benchEdits(Store &store, DocumentId id)
{
    auto ids = store.ids();
    auto state = store.state();
    Editor editor(*std::move(state), store, *ids, QStringLiteral("ada"));
    QObject::connect(&store, &Store::stored, &editor, &Editor::acknowledge);
    editor.load(*store.document(id));
    std::vector<double> performed, acknowledged;
    for (int i = 0; i < 1000; ++i) {
        QElapsedTimer timer;
        timer.start();
        editing::Author author = editor.author();
        const qsizetype at = 37 * qsizetype(i);
        static_cast<void>(
            editor.perform(editing::addSpan(editor.state(), author, id, {{at, at + 5}}, layers::event, QStringLiteral("EVENT"))));
        performed.push_back(double(timer.nsecsElapsed()) / 1e6);
        while (!editor.pending().empty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        acknowledged.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    line("the disk: 4 kB written and flushed (median)", flushTime(), "ms", 0);
    line("edit in 50,000 spans: shown (median)", percentile(performed, 0.5), "ms", 0);
    line("edit in 50,000 spans: acknowledged (median)", percentile(acknowledged, 0.5), "ms", 10);
    line("edit in 50,000 spans: acknowledged (p99)", percentile(acknowledged, 0.99), "ms", 0);
}

void benchLargestArticle(const QString &folder, const TagSet &tagSet)
{
    const QString path = folder + QStringLiteral("/large-article.chiosa");
    DocumentId id;
    {
        auto store = Store::create(path, tagSet);
        auto ids = (*store)->ids();
        Language language(42);
        const editing::Entry entry = entryOf(**store, *ids, language, 2'000'000, 50'000, {});
        id = entry.transaction.changes.front().document;
        line("2 MB, 50,000 spans: written", milliseconds([&] {
                 (*store)->append(entry, {});
                 static_cast<void>((*store)->flush());
             }),
             "ms", 0);
    }
    line("2 MB, 50,000 spans: size of the file", double(QFileInfo(path).size()) / 1e6, "MB", 0);
    const double before = residentMegabytes();
    std::unique_ptr<Store> store;
    line("2 MB, 50,000 spans: project opened", milliseconds([&] { store = opened(path); }), "ms", 0);
    std::optional<Document> first, whole;
    line("2 MB, 50,000 spans: first screen read", milliseconds([&] { first = *store->firstScreen(id, {0, 3000}); }), "ms", 30);
    line("2 MB, 50,000 spans: a screen in the middle read", milliseconds([&] {
             first = *store->firstScreen(id, {1'000'000, 1'003'000});
         }),
         "ms", 30);
    line("2 MB, 50,000 spans: whole read", milliseconds([&] { whole = *store->document(id); }), "ms", 0);
    line("2 MB, 50,000 spans: memory for it", residentMegabytes() - before, "MB", 60);
    first.reset();
    whole.reset();
    benchEdits(*store, id);
}

void benchSearch(Store &store, Language &language)
{
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        const QString word = language.word();
        for (int letters = 1; letters <= word.size(); ++letters)
            times.push_back(milliseconds([&] { static_cast<void>(store.search(word.left(letters), 50)); }));
    }
    line("search as one types (median)", percentile(times, 0.5), "ms", 0);
    line("search as one types (slowest)", percentile(times, 1), "ms", 50);
}

void benchLargeProject(const QString &folder, const TagSet &tagSet)
{
    const int articles
        = qEnvironmentVariableIntValue("CHIOSA_BENCH_ARTICLES") > 0 ? qEnvironmentVariableIntValue("CHIOSA_BENCH_ARTICLES") : 10'000;
    const double share = articles / 100'000.0;
    std::printf(
        "a project of %d articles, %d annotations (the promise is for 100,000 and 2,000,000; what grows with the project is held to its "
        "share)\n",
        articles, articles * 20);
    const QString path = folder + QStringLiteral("/large-project.chiosa");
    Language language(7);
    const EntityId entity{(std::uint64_t{1} << 40) | 1};
    line("written",
         milliseconds([&] {
             auto store = Store::create(path, tagSet);
             auto ids = (*store)->ids();
             for (int i = 0; i < articles; ++i) {
                 (*store)->append(entryOf(**store, *ids, language, 1500, 20, i % 1000 == 0 ? entity : EntityId{}), {});
                 if (i % 256 == 0)
                     static_cast<void>((*store)->flush());
             }
         }) / 1000,
         "s", 0);
    line("size of the file", double(QFileInfo(path).size()) / 1e6, "MB", 0);
    std::unique_ptr<Store> store;
    std::vector<double> times;
    const double before = residentMegabytes();
    for (int i = 0; i < 5; ++i) {
        store.reset();
        std::vector<project::ArticleSummary> list;
        times.push_back(milliseconds([&] {
            store = opened(path);
            static_cast<void>(store->state());
            list = *store->articles();
        }));
    }
    line("opened, with tag set, entities and the list (median)", percentile(times, 0.5), "ms", std::max(100.0, 500 * share));
    line("memory for it", residentMegabytes() - before, "MB", 0);
    benchSearch(*store, language);
    line("where an entity is mentioned", milliseconds([&] { static_cast<void>(store->documentsOf(entity)); }), "ms", 50);
    const auto list = store->articles();
    times.clear();
    for (int i = 0; i < 200; ++i)
        times.push_back(milliseconds([&] { static_cast<void>(store->document((*list)[size_t(i) * list->size() / 200].id)); }));
    line("an ordinary article read (median)", percentile(times, 0.5), "ms", 5);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX")); // on a disk, not in memory
    const auto json = base::resource(QStringLiteral("tagsets/news.json"));
    const TagSet tagSet = json ? TagSet::fromJson(*json, {}).value_or({}) : TagSet();
    benchLargestArticle(folder.path(), tagSet);
    if (!qEnvironmentVariableIsSet("CHIOSA_BENCH_ARTICLE_ONLY"))
        benchLargeProject(folder.path(), tagSet);
    return broken ? 1 : 0;
}
