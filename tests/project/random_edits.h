// An analyst who does anything at any time: seeded random edits through the editor's door, a machine that suggests in between, and articles
// that are made to be awkward. For tests of what is kept.
#pragma once

#include "app/base/resources.h"
#include "app/editing/editor.h"
#include "app/project/store.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace project_tests {

using namespace annotation;
using editing::Author;
using editing::Editor;
using editing::State;

// Where to make temporary folders: in memory where that is possible, since real flushes of a busy disk would make up most of the time.
inline QString temporaryTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/chiosa-XXXXXX");
}

inline TagSet newsTagSet()
{
    const auto json = base::resource(QStringLiteral("tagsets/news.json"));
    return json ? TagSet::fromJson(*json, {}).value_or({}) : TagSet();
}

// Everything that a project holds, in a fixed order, as bytes: two states are equal when these are.
inline QByteArray bytesOf(const State &state, bool withSuggestions = true)
{
    QByteArray bytes = encode(Record(TagSetFields{state.tagSet()}));
    for (const Entity &entity : state.entities()) {
        if (withSuggestions || entity.verdict != Verdict::Suggested)
            bytes += encode(Record(entity));
    }
    for (const auto &[id, document] : state.documents()) {
        bytes += QByteArray::number(qulonglong(id.value)) + encode(Record(document.fields())) + encode(Record(document.articleText()));
        std::map<AnnotationId, AnnotationPointer> sorted;
        for (const AnnotationPointer &record : document.all())
            sorted[record->id] = record;
        for (const auto &[key, record] : sorted) {
            if (withSuggestions || record->verdict != Verdict::Suggested)
                bytes += encode(Record(*record));
        }
    }
    return bytes;
}

// For a failing test: the first thing in which two states differ.
inline QString difference(const State &a, const State &b, bool withSuggestions = true)
{
    if (!(a.tagSet() == b.tagSet()))
        return QStringLiteral("the tag sets differ");
    for (const auto &[one, other] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
        for (const Entity &entity : one->entities()) {
            const Entity *twin = other->entity(entity.id);
            if ((withSuggestions || entity.verdict != Verdict::Suggested) && (!twin || *twin != entity))
                return QStringLiteral("entity %1 %2")
                    .arg(base::idText(entity.id.value), twin ? QStringLiteral("differs") : QStringLiteral("is in one only"));
        }
        for (const auto &[id, document] : one->documents()) {
            const Document *twin = other->document(id);
            if (!twin || twin->fields() != document.fields() || twin->articleText() != document.articleText())
                return QStringLiteral("article %1 %2")
                    .arg(base::idText(id.value), twin ? QStringLiteral("differs") : QStringLiteral("is in one only"));
            for (const AnnotationPointer &record : document.all()) {
                const AnnotationPointer same = twin->find(record->id);
                if ((withSuggestions || record->verdict != Verdict::Suggested) && (!same || !(*same == *record)))
                    return QStringLiteral("%1 %2 (%3, %4) %5")
                        .arg(record->layer, base::idText(record->id.value), record->tag, verdictName(record->verdict),
                             same            ? QStringLiteral("differs")
                                 : one == &a ? QStringLiteral("is in the first only")
                                             : QStringLiteral("is in the second only"));
            }
        }
    }
    return {};
}

// The whole project as the file has it.
inline base::Result<State> wholeState(project::Store &store)
{
    auto state = store.state();
    auto articles = state ? store.articles() : base::Result<std::vector<project::ArticleSummary>>(state.error());
    if (!articles)
        return articles.error();
    for (const project::ArticleSummary &article : *articles) {
        auto document = store.document(article.id);
        if (!document)
            return document.error();
        state->load(*std::move(document));
    }
    return state;
}

// The whole project as the journal leads to it.
inline base::Result<State> replayed(project::Store &store)
{
    State state;
    for (editing::Sequence sequence = 1; sequence <= store.last(); ++sequence) {
        auto entry = store.entry(sequence);
        if (!entry)
            return entry.error();
        if (auto done = state.apply(entry->transaction); !done)
            return done.error();
    }
    return state;
}

// An editor on a store, connected as the workspace does it.
inline std::unique_ptr<Editor> editorOn(project::Store &store, const QString &annotator)
{
    auto ids = store.ids();
    auto state = store.state();
    if (!ids || !state)
        return nullptr;
    auto clock = [at = base::Timestamp(1758000000000)]() mutable { return at += 1000; };
    auto editor = std::make_unique<Editor>(*std::move(state), store, *ids, annotator, clock);
    QObject::connect(&store, &project::Store::stored, editor.get(), &Editor::acknowledge);
    QObject::connect(&store, &project::Store::failed, editor.get(), &Editor::refuse);
    editor->setLoader([&store](DocumentId id) { return store.document(id); });
    return editor;
}

class RandomEdits {
public:
    explicit RandomEdits(quint32 seed) : random_(seed) { }

    QRandomGenerator &random() { return random_; }
    void setArticleLimit(int limit) { limit_ = limit; }
    void leaveOutRemovals() { removals_ = false; } // of whole articles

    static QString someText(QRandomGenerator &random, int words)
    {
        static const QStringList vocabulary{QStringLiteral("ieri"),
                                            QStringLiteral("Ada"),
                                            QStringLiteral("Brambilla"),
                                            QStringLiteral("perché"),
                                            QStringLiteral("l’accordo"),
                                            QStringLiteral("marzo"),
                                            QStringLiteral("👩‍👩‍👧"),
                                            QStringLiteral("שלום"),
                                            QStringLiteral("السلام"),
                                            QStringLiteral("e\u0301ta\u0300"),
                                            QStringLiteral("Milano"),
                                            QStringLiteral("𝒳-12"),
                                            QStringLiteral("«disse»"),
                                            QStringLiteral("ไทย"),
                                            QStringLiteral("2025-09-15"),
                                            QStringLiteral("a\u2028b"),
                                            QStringLiteral("ministra"),
                                            QStringLiteral("fine"),
                                            QStringLiteral("…"),
                                            QStringLiteral("\r\n")};
        QString text;
        for (int i = 0; i < words; ++i)
            text += vocabulary[random.bounded(int(vocabulary.size()))] + (i % 9 == 8 ? QStringLiteral(".\n\n") : QStringLiteral(" "));
        return text;
    }

    // One thing done by a person. Most succeed; a refusal (nothing to accept here) is an answer too.
    base::Result<> step(Editor &editor)
    {
        std::vector<DocumentId> ids;
        for (const auto &[id, document] : editor.state().documents())
            ids.push_back(id);
        if (ids.empty() || (int(ids.size()) < limit_ && random_.bounded(40) == 0))
            return addArticle(editor);
        const DocumentId id = ids[size_t(random_.bounded(int(ids.size())))];
        if (auto loaded = editor.ensureLoaded(id); !loaded)
            return loaded;
        return onArticle(editor, id);
    }

    base::Result<> addArticle(Editor &editor)
    {
        Author author = editor.author();
        ArticleFields fields;
        fields.name = QStringLiteral("article-%1").arg(random_.bounded(1000000));
        fields.title = someText(random_, 4).simplified();
        fields.language = QStringLiteral("it");
        fields.dct = QStringLiteral("2025-09-15");
        fields.order = random_.bounded(100);
        fields.features.set(QStringLiteral("encoding"), QStringLiteral("UTF-8"));
        return editor.perform(editing::addArticle(author, Document({}, fields, {someText(random_, 20 + random_.bounded(100)), 1})));
    }

    base::Result<> machine(Editor &editor)
    {
        if (editor.state().documents().empty())
            return {};
        auto at = editor.state().documents().begin();
        std::advance(at, random_.bounded(int(editor.state().documents().size())));
        const Document document = at->second;
        std::vector<Annotation> suggestions;
        std::vector<Entity> people{{{9000}, QStringLiteral("PER"), QStringLiteral("Persona %1").arg(random_.bounded(6)), {}, {}, {}, {}}};
        for (std::uint64_t i = 1; i <= std::uint64_t(random_.bounded(1, 8)); ++i) {
            Annotation span;
            span.id.value = i;
            span.layer = i % 3 == 0 ? layers::timex3 : layers::entity;
            span.tag = i % 3 == 0 ? QStringLiteral("TIMEX3") : QStringLiteral("PER");
            span.ranges = {word(document)};
            if (span.ranges.front().empty())
                continue;
            span.verdict = Verdict::Suggested;
            span.origin = {QStringLiteral("test/1"), random_.bounded(100) / 100.0, QStringLiteral("because")};
            if (i % 3 == 1)
                span.entity = {9000};
            suggestions.push_back(std::move(span));
        }
        Author author{editor.ids(), QString(), 0};
        return editor.performMachine(
            editing::replaceSuggestions(editor.state(), author, document.id(), {layers::entity, layers::timex3}, suggestions, people),
            QStringLiteral("test/1"));
    }

private:
    text::Range word(const Document &document)
    {
        const qsizetype length = document.text().size();
        const qsizetype begin = random_.bounded(int(std::max<qsizetype>(length - 1, 1)));
        return {begin, std::min<qsizetype>(length, begin + 1 + random_.bounded(12))};
    }

    enum class Of { All, Mentions };
    AnnotationId some(const Document &document, Of of = Of::All)
    {
        const Annotations all = of == Of::All ? document.all() : document.onLayer(layers::entity);
        return all.empty() ? AnnotationId{} : all[size_t(random_.bounded(int(all.size())))]->id;
    }

    base::Result<> onArticle(Editor &editor, DocumentId id)
    {
        const State &state = editor.state();
        const Document document = *state.document(id);
        Author author = editor.author();
        const AnnotationId one = some(document), other = some(document);
        const AnnotationId ids[] = {one}, mentions[] = {some(document, Of::Mentions)};
        switch (random_.bounded(28)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
            return editor.perform(editing::addSpan(state, author, id, {word(document)}, layers::entity, QStringLiteral("PER")));
        case 6:
            return editor.perform(editing::addSpan(state, author, id, {word(document)}, layers::event, QStringLiteral("EVENT")));
        case 7:
            return editor.perform(editing::retag(state, author, id, ids, layers::entity, QStringLiteral("ORG")));
        case 8:
            return editor.perform(editing::resize(state, author, id, one, {word(document)}), QStringLiteral("resize"));
        case 9:
        case 10:
            return editor.perform(editing::accept(state, author, id, ids));
        case 11:
            return editor.perform(editing::reject(state, author, id, ids));
        case 12:
            return editor.perform(editing::restore(state, author, id, ids));
        case 13:
        case 14:
            return editor.perform(editing::remove(state, author, id, ids));
        case 15:
            return editor.perform(editing::setFeature(state, author, id, one, QStringLiteral("role"), QString::number(random_.bounded(9))));
        case 16:
            return editor.perform(editing::setComment(state, author, id, one, someText(random_, 3), random_.bounded(2) == 0));
        case 17:
            return editor.perform(editing::relate(state, author, id, layers::tlink, QStringLiteral("BEFORE"), one, other));
        case 18:
            return editor.perform(editing::newEntity(state, author, id, mentions, someText(random_, 2).simplified(), QStringLiteral("Q1")));
        case 19:
        case 20:
            return withEntities(editor, author, id, mentions);
        case 21:
            return editor.perform(editing::redate(state, author, id, one, {QStringLiteral("DATE"), QStringLiteral("2025-W37"), {}, {}}));
        case 22:
            return fields(editor, author, document);
        case 23:
            return editor.perform(editing::setDct(state, author, id, QStringLiteral("2025-09-%1").arg(random_.bounded(10, 29)), {}));
        case 24:
            return text(editor, author, document);
        case 25:
            return random_.bounded(6) == 0 ? tagSet(editor, author) : fields(editor, author, document);
        case 26:
            return editor.perform(editing::acceptAbove(state, author, id, 0.8, {}));
        default:
            if (removals_ && random_.bounded(8) == 0)
                return editor.perform(editing::removeArticle(state, id));
            return editor.perform(
                editing::splitSpan(state, author, id, one, document.find(one) ? document.find(one)->hull().begin + 1 : 0));
        }
    }

    base::Result<> withEntities(Editor &editor, Author &author, DocumentId id, std::span<const AnnotationId> ids)
    {
        const std::vector<Entity> entities = editor.state().entities();
        if (entities.empty())
            return {};
        Entity one = entities[size_t(random_.bounded(int(entities.size())))];
        if (random_.bounded(4) == 0 && entities.size() > 1)
            return editor.perform(editing::mergeEntities(editor.state(), author, entities.front().id, entities.back().id));
        if (random_.bounded(3) == 0) {
            one.name += QLatin1Char('x');
            return editor.perform(editing::setEntityFields(editor.state(), author, one));
        }
        return editor.perform(editing::setEntity(editor.state(), author, id, ids, one.id));
    }

    base::Result<> fields(Editor &editor, Author &author, const Document &document)
    {
        ArticleFields changed = document.fields();
        changed.status = static_cast<Status>(random_.bounded(3));
        if (random_.bounded(2) == 0)
            changed.title = someText(random_, 5).simplified();
        changed.excluded = random_.bounded(5) == 0;
        return editor.perform(editing::setFields(editor.state(), author, document.id(), changed, QStringLiteral("details")));
    }

    base::Result<> text(Editor &editor, Author &author, const Document &document)
    {
        return editor.perform(
            editing::correctText(editor.state(), author, document.id(), word(document), someText(random_, 1 + random_.bounded(3))));
    }

    base::Result<> tagSet(Editor &editor, Author &author)
    {
        TagSet changed = editor.state().tagSet();
        if (changed.layers().empty() || changed.layers().front().tags.empty())
            return {};
        changed.layers().front().tags.front().colour = QStringLiteral("#%1").arg(random_.bounded(0x1000000), 6, 16, QLatin1Char('0'));
        LayerType &layer = changed.layers()[size_t(random_.bounded(int(changed.layers().size())))];
        layer.inQueue = !layer.inQueue;
        return editor.perform(editing::setTagSet(editor.state(), author, changed, QStringLiteral("tag set")));
    }

    QRandomGenerator random_;
    int limit_ = 5;
    bool removals_ = true;
};

} // namespace project_tests
