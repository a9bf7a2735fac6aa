// An open project: the journal that the editor writes to, and everything that can be asked of the file.
//
// Lives on the thread of the editor. Writing happens on a thread of its own (Writer); `stored` and `failed` come through the event loop, or
// from inside flush(). Connect them to Editor::acknowledge and Editor::refuse. Workers read through a Reader of their own on location().
// What is asked here sees every entry appended so far, on disk or not.
//
// Opening: Malformed (not a project, or damaged: nothing is changed), Newer, Conflict (open in another instance), Io. A file or folder that
// cannot be written opens for reading; readOnlyReason() says why. Closing leaves one file.
#pragma once

#include "app/editing/editor.h"
#include "app/project/check.h"
#include "app/project/copy.h"
#include "app/project/inspection.h"
#include "app/project/lock.h"
#include "app/project/reader.h"
#include "app/project/writer.h"

#include <QObject>

namespace project {

enum class Mode {
    Edit, // one instance at a time
    Look, // reading only, beside an instance that edits too
};

class Store : public QObject, public editing::Journal {
    Q_OBJECT

public:
    static base::Result<std::unique_ptr<Store>> create(const QString &path, const annotation::TagSet &tagSet,
                                                       const base::Clock &clock = base::systemClock());
    static base::Result<std::unique_ptr<Store>> open(const QString &path, Mode mode = Mode::Edit);
    ~Store() override;

    const QString &path() const { return location_.path; }
    bool isReadOnly() const { return !writer_; }
    const QString &readOnlyReason() const { return readOnlyReason_; } // a sentence; "" where it can be written
    const Location &location() const { return location_; }            // for a worker's own Reader
    base::Result<base::IdSource> ids();                               // for the editor: continues where the file stands

    // editing::Journal
    editing::Sequence last() const override;
    editing::Heads heads(const QString &annotator) const override;
    base::Result<editing::Entry> entry(editing::Sequence sequence) const override;
    void append(const editing::Entry &entry, editing::Heads heads) override;

    // Reading
    base::Result<editing::State> state()
    {
        return settled([](Reader &r) { return r.state(); });
    }
    base::Result<std::vector<ArticleSummary>> articles()
    {
        return settled([](Reader &r) { return r.articles(); });
    }
    base::Result<annotation::Document> document(DocumentId id);
    base::Result<annotation::Document> firstScreen(DocumentId id, text::Range range);
    base::Result<std::vector<Found>> search(const QString &query, int limit);
    base::Result<std::vector<DocumentId>> named(const QString &name);
    base::Result<std::vector<DocumentId>> withText(const QString &text);
    base::Result<std::vector<DocumentId>> documentsOf(EntityId entity);
    base::Result<std::vector<editing::Sequence>> historyOf(DocumentId document, AnnotationId id);

    // Versions: a name for how things stand. Going back is a transaction for the editor to perform (its articles must be loaded), so that
    // going back can be undone, and nothing after the version is lost.
    base::Result<> saveVersion(const QString &name, const QString &annotator, base::Timestamp at);
    base::Result<std::vector<Version>> versions();
    base::Result<annotation::Transaction> wayBackTo(const Version &version);

    // A consistent copy of all that was appended, with ids of its own. (For a worker: copyTo of copy.h, after flush().)
    base::Result<> backupTo(const QString &path, Overwrite overwrite = Overwrite::No);

    // Settings of the project and what it has learned. Written like entries: queued, and among what flush() waits for.
    base::Result<QByteArray> setting(const QString &name);
    void setSetting(const QString &name, const QByteArray &value);

    base::Result<CheckReport> check()
    {
        return settled([](Reader &r) { return project::check(r); });
    } // large ones: check.h, on a worker

    // Writing
    base::Result<> flush(); // until all that was appended is on disk; `stored` has been told then
    void retry();           // after a failure: `stored` or `failed` follows
    // After a failure: makes a copy of what is on disk at another place, writes what is waiting there and goes on there. The ids change
    // hands too: give the editor ids() anew.
    base::Result<> saveElsewhere(const QString &path);
    base::Result<> close(); // an error where something could not be written: it is lost when the Store goes

Q_SIGNALS:
    void stored(editing::Sequence upTo);
    void failed(editing::Sequence from, const base::Error &error);
    void damaged(const base::Error &error); // found after opening, in a file too large to be looked through before

private:
    explicit Store(Location location, Reader reader);
    static base::Result<std::unique_ptr<Store>> openForReading(Location location, const QString &reason);
    static base::Result<std::unique_ptr<Store>> openForEditing(const QString &path, Lock lock);
    base::Result<> begin(); // what is known from the start; the small check of a damaged file
    base::Result<> startWriter();
    void tell(); // the writer's status, as signals
    static base::Error readOnlyError(const QString &path);
    template <class Question> auto settled(Question question) -> decltype(question(std::declval<Reader &>()))
    {
        if (writer_ && !writer_->status().error) {
            if (auto done = flush(); !done)
                return done.error();
        }
        return question(*reader_);
    }

    Location location_;
    mutable std::optional<Reader> reader_;
    std::optional<Lock> lock_;
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<Inspection> inspection_;
    QString readOnlyReason_;
    editing::Sequence last_ = 0;
    editing::Sequence told_ = 0;
    bool toldFailure_ = false;
    std::map<QString, editing::Heads> heads_; // of annotators that wrote since opening
};

} // namespace project
