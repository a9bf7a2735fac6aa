// Reads a project file: the list of articles, one article (whole, or as much as the first screen shows), entities, journal, search.
//
// A Reader belongs to the thread that opened it; workers open their own on the same Location. It sees what has been committed: what the
// editor did in the last few milliseconds may still be on its way (Store's own questions take care of that). Positions are UTF-16 units.
// Errors: Malformed where the file is damaged, Invalid where there is no such thing, Io.
#pragma once

#include "app/editing/journal.h"
#include "app/editing/state.h"
#include "app/project/connection.h"
#include "app/project/row_writer.h"

#include <span>

namespace project {

using annotation::AnnotationId;
using annotation::DocumentId;
using annotation::EntityId;
using editing::Sequence;

// Where a project lies and how it may be read.
struct Location {
    QString path;
    Connection::Access access = Connection::Access::Read;
};

// A line of the article list. `fields` without the features, which only the article itself has.
struct ArticleSummary {
    DocumentId id;
    annotation::ArticleFields fields;
    Counts counts;
};

struct Found {
    DocumentId document;
    QString title;
    QString excerpt; // around the first place, found words between U+2068 and U+2069; "…" where it is cut
};

struct Version {
    int id = 0;
    QString name;
    QString annotator;
    base::Timestamp at = 0;
    Sequence sequence = 0; // the last entry it contains
};

class Reader {
public:
    static base::Result<Reader> open(const Location &location);

    base::Result<std::vector<ArticleSummary>> articles(); // by place, then by name
    base::Result<annotation::Document> document(DocumentId id);
    // The article's fields and text, and of its annotations those spans that touch the range, with their relations.
    base::Result<annotation::Document> firstScreen(DocumentId id, text::Range range);
    base::Result<editing::State> state(); // tag set and entities, no articles
    base::Result<std::vector<DocumentId>> named(const QString &name);
    base::Result<std::vector<DocumentId>> withText(const QString &text); // articles with just this text

    // Articles that contain every word, each as the beginning of a word (from three letters on), without regard to case and accents;
    // "in quotes": words in this order. The best first, where few enough are found to be compared.
    base::Result<std::vector<Found>> search(const QString &query, int limit);
    base::Result<std::vector<DocumentId>> documentsOf(EntityId entity); // that mention it, rejected mentions left out
    base::Result<std::map<EntityId, int>> mentionCounts();              // in all articles: for a worker

    base::Result<Sequence> last();
    base::Result<editing::Heads> heads(const QString &annotator);
    base::Result<editing::Entry> entry(Sequence sequence);
    base::Result<std::vector<Sequence>> historyOf(DocumentId document, AnnotationId id); // entries that made, changed, removed it
    base::Result<> visitJournal(Sequence from, const std::function<base::Result<>(const editing::Entry &)> &visit);
    base::Result<std::vector<Version>> versions();
    // The transaction that leads from now to how things stood after that entry. Performed like any other, it can be undone.
    base::Result<annotation::Transaction> wayBackTo(Sequence sequence);

    base::Result<QByteArray> setting(const QString &name); // "" where there is none
    base::Result<base::IdSource> ids();

    base::Result<> quickCheck(); // Malformed where the tables' structure is damaged
    Connection &connection() { return connection_; }

private:
    explicit Reader(Connection connection) : connection_(std::move(connection)) { }
    base::Result<annotation::Document> documentWith(DocumentId id, const QString &sql, const Values &values);
    base::Result<std::vector<annotation::Annotation>> annotations(const QString &sql, const Values &values, qsizetype textLength);
    base::Result<annotation::ArticleText> articleText(DocumentId id);

    Connection connection_;
};

} // namespace project
