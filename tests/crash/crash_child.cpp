// An analyst in a process of their own, to be killed: crash_child PROJECT SEED [OPERATION]. Edits the project at random for ever, says on
// standard output what was done ("did SEQUENCE FINGERPRINT") and what was acknowledged ("ack SEQUENCE"); kills itself before that write,
// flush or deletion on the disk, where one is named.
#include "tests/crash/failing_disk.h"
#include "tests/crash/survivor.h"
#include "tests/project/random_edits.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace project_tests;
using project::Store;

namespace {

void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    static_cast<void>(::write(STDOUT_FILENO, whole.constData(), size_t(whole.size()))); // in one piece, not buffered
}

class Analyst {
public:
    Analyst(QString path, quint32 seed) : path_(std::move(path)), edits_(seed) { edits_.setArticleLimit(4); }

    bool open()
    {
        auto store = QFile::exists(path_) ? Store::open(path_) : Store::create(path_, newsTagSet());
        if (!store) {
            std::fprintf(stderr, "%s\n", qPrintable(store.error().text()));
            return false;
        }
        store_ = *std::move(store);
        editor_ = editorOn(*store_, QStringLiteral("ada"));
        QObject::connect(store_.get(), &Store::stored, [](editing::Sequence upTo) { say("ack " + QByteArray::number(upTo)); });
        const auto articles = store_->articles();
        for (const project::ArticleSummary &article : *articles)
            static_cast<void>(editor_->ensureLoaded(article.id));
        return true;
    }

    bool step()
    {
        const editing::Sequence before = store_->last();
        const int what = edits_.random().bounded(200);
        if (what == 0) { // closing and opening are moments too
            editor_.reset();
            store_.reset();
            return open();
        }
        if (what < 15)
            static_cast<void>(edits_.machine(*editor_));
        else if (what < 30)
            static_cast<void>(editor_->undo());
        else if (what < 40)
            static_cast<void>(editor_->redo());
        else if (what < 45)
            static_cast<void>(store_->saveVersion(QStringLiteral("v"), QStringLiteral("ada"), 1));
        else
            static_cast<void>(edits_.step(*editor_));
        for (editing::Sequence done = before + 1; done <= store_->last(); ++done)
            say("did " + QByteArray::number(done) + ' ' + QByteArray::number(crash::fingerprint(*store_->entry(done))));
        if (edits_.random().bounded(4) == 0)
            static_cast<void>(store_->flush());
        return true;
    }

private:
    QString path_;
    RandomEdits edits_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Editor> editor_;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    if (arguments.size() > 3) {
        const qint64 fatal = arguments[3].toLongLong();
        crash::installFailingDisk();
        crash::watchDisk([fatal](qint64 operation) {
            if (operation == fatal)
                ::raise(SIGKILL);
        });
    }
    Analyst analyst(arguments[1], arguments[2].toUInt());
    if (!analyst.open())
        return 3;
    say("ready");
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&analyst] {
        if (!analyst.step())
            QCoreApplication::exit(3);
    });
    timer.start(0);
    return QCoreApplication::exec();
}
