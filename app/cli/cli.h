// The command line: one verb a run, results on standard output, everything else on standard error, exit codes as PRODUCT.md fixes them.
#pragma once

#include "app/annotation/document.h"
#include "app/cli/arguments.h"
#include "app/timeline/story.h"

#include <QTextStream>

#include <functional>
#include <memory>

namespace cli {

enum ExitCode : int {
    Done = 0,
    NotAll = 1, // done, but something was refused, said or does not hold; a verb that is not there yet
    Usage = 2,
    Unreadable = 3, // a file could not be read or written
};

// The window with a project in it, as "picture" wants it.
struct WindowPicture {
    QString project;
    QString document; // its number or id; "" for the first that is not done
    QString theme;    // light, dark, contrast, contrast-dark
    int width = 1600, height = 1000;
    QString keys; // pressed before the picture is taken, separated by spaces: "Tab Tab A"
};

// What of a timeline is drawn.
struct TimelinePicture {
    std::optional<timeline::Instant> from, to;                // a window in time; open ends: as far as there are events
    std::function<bool(annotation::AnnotationId)> shows = {}; // empty: everything
    std::function<QString(annotation::EntityId)> entityName = {};
};

// Draws articles and timelines into files by their suffix (png, svg, pdf). Needs an application with a window system, offscreen too:
// main.cpp supplies it.
struct Renderer {
    virtual ~Renderer() = default;
    virtual base::Result<> article(const annotation::Document &document, const annotation::TagSet &tagSet, const QString &path) const = 0;
    virtual base::Result<> timeline(const annotation::Document &document, const timeline::Timeline &timeline, const TimelinePicture &wanted,
                                    const QString &path) const
        = 0;
    virtual base::Result<> window(const WindowPicture &wanted, const QString &path) const = 0; // png
};

// What a verb holds in its hands.
struct Console {
    QTextStream &out;
    QTextStream &err;
    const Renderer *renderer = nullptr;
    int in = 0; // the descriptor of standard input

    void say(const QString &line) const { err << line << Qt::endl; }
    int fail(const base::Error &error) const; // says it; the exit code that fits
};

struct Verb {
    const char *name;
    const char *synopsis; // after the name: "PROJECT FILE|FOLDER… [--format F]"
    const char *words;    // marked for translation in the context "cli"
    std::vector<Option> options;
    int fewest = 0, most = 0;                                   // positional arguments; most < 0: any number
    std::function<int(const Arguments &, const Console &)> run; // empty: not there yet
};

const std::vector<Verb> &verbs();
// Does the command line answer these, or are they files for the window? Its are verbs, and what a verb was meant by: anything with options
// but --sample, a lower-case word that no file here is called. No window is to open where nobody waits for one.
bool takes(const QStringList &arguments);
bool wantsRenderer(const QStringList &arguments); // must the application be able to draw?

// `arguments` begin with the verb (or --version, --help).
int run(const QStringList &arguments, const Console &console);

} // namespace cli
