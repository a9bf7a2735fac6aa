// Timelines over an article, its story or the whole project: worked out on a worker, brought up to date in the background after each
// change.
//
// Interface thread. A scope is worked out once it is wanted, and followed until it is no longer; chronicle() is the newest that is ready.
// Articles that are not loaded are read from the file by the worker.
#pragma once

#include "app/timeline/chronicle_builder.h"
#include "app/workspace/story_members.h"
#include "app/workspace/workspace.h"

namespace workspace {

using ChroniclePointer = std::shared_ptr<const timeline::Chronicle>;

struct Scope {
    enum class Kind : std::uint8_t { Article, Story, Project };
    Kind kind = Kind::Article;
    DocumentId article; // the one, or one of the story; 0 for the project
    friend auto operator<=>(const Scope &, const Scope &) = default;
};
inline Scope articleScope(DocumentId id) { return {Scope::Kind::Article, id}; }
inline Scope storyScope(DocumentId id) { return {Scope::Kind::Story, id}; }
inline Scope projectScope() { return {Scope::Kind::Project, {}}; }

class Stories : public QObject {
    Q_OBJECT

public:
    explicit Stories(Workspace &workspace, QObject *parent = nullptr);
    ~Stories() override;

    void want(const Scope &scope);
    void release(const Scope &scope);
    void forget();                                                // all of them: the project closes
    ChroniclePointer chronicle(const Scope &scope) const;         // null before the first
    std::vector<DocumentId> articlesOf(const Scope &scope) const; // those of chronicle(), the scope's own first
    bool isBusy() const { return job_ && !job_->isFinished(); }
    const Job *job() const { return job_.get(); } // for progress; null before the first
    // Worked out here and now, for the command line and for exports.
    Result<timeline::Chronicle> chronicleNow(const Scope &scope);

Q_SIGNALS:
    void chronicleChanged(const workspace::Scope &scope);
    void failed(const base::Error &error); // an article could not be read

private:
    using Changed = std::map<DocumentId, std::optional<Document>>; // as they are now; none: gone
    struct Followed {
        std::shared_ptr<timeline::ChronicleBuilder> builder = std::make_shared<timeline::ChronicleBuilder>();
        std::vector<DocumentId> members;
        ChroniclePointer newest;
        Changed changed;
        bool isStale = true;    // its members are to be found anew
        bool isBlocked = false; // an article could not be read: tried again after the next change
    };
    // What a worker needs to bring one scope up to date.
    struct Task {
        Scope scope;
        std::shared_ptr<timeline::ChronicleBuilder> builder;
        std::vector<DocumentId> members;
        Changed changed;
        bool findMembers = false;
        std::vector<Kin> articles; // without entities, which the worker looks up
        project::Location file;
    };
    struct Outcome {
        std::vector<DocumentId> members;
        ChroniclePointer chronicle;
    };

    void onChanged(const annotation::Transaction &transaction);
    void workOut();
    Task taskOf(const Scope &scope, Followed &followed) const;
    void tellQueue(); // where the articles of what is followed disagree
    static Result<Outcome> perform(const Task &task, const Job::Context *job);
    static Result<std::vector<DocumentId>> membersOf(const Task &task, project::Reader &reader);

    Workspace &workspace_;
    std::map<Scope, Followed> followed_;
    std::unique_ptr<Job> job_;
};

} // namespace workspace
