// What the project learns from the analyst: in the background after an article is done and after decisions, kept in the project file, given
// to the suggesters.
//
// Interface thread; learning runs as a Job on snapshots, one at a time. Nothing is learned until it is asked for or setAutomatic(); then
// what a first decision would wait for, the lessons so far and those that came with the program, is read while an article is in view. Open
// suggestions of articles that nobody has touched are renewed before they are opened, never in the article in view.
#pragma once

#include "app/suggest/layer_school.h"
#include "app/workspace/workspace.h"

#include <QSet>
#include <QTimer>

#include <set>

namespace workspace {

class Learning : public QObject {
    Q_OBJECT

public:
    explicit Learning(Workspace &workspace, QObject *parent = nullptr);
    ~Learning() override;

    void setAutomatic(bool automatic) { automatic_ = automatic; }
    void setInView(DocumentId article); // 0: none
    bool isBusy() const { return job_ && !job_->isFinished(); }

    const suggest::LearnedLayers &learned(); // as it stands; read from the file when first asked
    QStringList report();                    // in words; never empty

    void learnAgain();    // from all that is decided
    Result<> learnNow();  // the same, and waits until it is done: for the command line
    void forgetLearned(); // back to what the program came with, until learnAgain
    bool isForgotten();

    QByteArray bytes(); // what learned() is in a file; "" where it is nothing
    void begin();       // the project has been opened
    void end();         // it is about to be closed

Q_SIGNALS:
    void changed();                        // learned()
    void finished();                       // it is not busy any more
    void failed(const base::Error &error); // an article could not be read

private:
    using Layer = std::pair<QString, QString>; // language and layer
    using Schools = std::map<Layer, suggest::LayerSchool>;
    struct Task {
        std::vector<std::pair<DocumentId, std::optional<Document>>> articles; // none: to be read from the file
        std::vector<DocumentId> gone;
        project::Location file;
        std::shared_ptr<const suggest::Pipeline> stages;
        std::shared_ptr<Schools> schools;
    };
    struct Start {
        suggest::LearnedLayers learned;
        base::Timestamp now = 0;
    };

    void onChanged(const annotation::Transaction &transaction);
    void forgetLessons();
    void prepare();
    void start();
    void run(std::function<void(const Job::Context &)> body);
    Task makeTask();
    static Result<> teach(const Task &task, const Job::Context &job);
    static std::optional<suggest::LearnedLayers> learnFrom(const Task &task, const Start &from, const Job::Context &job);
    void take(suggest::LearnedLayers learned);
    void keep(QByteArray bytes);
    void store();
    void renewNext();

    Workspace &workspace_;
    bool automatic_ = false;
    DocumentId inView_;
    QTimer timer_, preparation_;
    std::shared_ptr<Schools> schools_; // the running job's while there is one
    bool taughtAll_ = false;           // what was decided before the project was opened has been taken up
    QSet<QString> prepared_;           // languages
    std::set<DocumentId> dirty_, gone_;
    std::optional<suggest::LearnedLayers> learned_;
    QByteArray bytes_; // of learned_; null: not made yet
    bool needsStoring_ = false, storeSoon_ = false;
    std::unique_ptr<Job> job_, renewal_;
    std::set<DocumentId> renewed_; // since the last change of learned()
};

// What the project has learned, learned anew from all that is decided in it, as one file; an error where there is nothing to learn from.
Result<QByteArray> learnedModels(Workspace &workspace);

} // namespace workspace
