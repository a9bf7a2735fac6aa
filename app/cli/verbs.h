// What each verb does. The table that names them is in verbs.cpp.
#pragma once

#include "app/cli/cli.h"
#include "app/workspace/exporter.h"
#include "app/workspace/workspace.h"

namespace cli {

int newProject(const Arguments &, const Console &);
int import(const Arguments &, const Console &);
int list(const Arguments &, const Console &);
int suggest(const Arguments &, const Console &);
int annotate(const Arguments &, const Console &);
int model(const Arguments &, const Console &);
int accept(const Arguments &, const Console &);
int exportTo(const Arguments &, const Console &);
int timeline(const Arguments &, const Console &);
int check(const Arguments &, const Console &);
int evaluate(const Arguments &, const Console &);
int simulate(const Arguments &, const Console &);
int render(const Arguments &, const Console &);
int formats(const Arguments &, const Console &);
int sample(const Arguments &, const Console &);
int picture(const Arguments &, const Console &);

void printFormatSettings(QTextStream &out, bool onReading); // what --option takes, format by format

// Files, losses and what came back different, line by line; the exit code that fits.
int sayExport(const workspace::ExportReport &report, const Console &console);

// The articles that --document names (all, where it is not given), or an error that says which is not there.
base::Result<std::vector<annotation::DocumentId>> articlesOf(const workspace::Workspace &workspace, const Arguments &arguments);

// Waits until all is on disk; the exit code, with the job's problems said.
int finish(workspace::Workspace &workspace, const Console &console, int code);

// The articles of a gold file. What is refused is said, and `complete` is false then.
base::Result<std::vector<annotation::Document>> goldOf(const QString &path, const annotation::TagSet &tagSet, const Console &console,
                                                       bool *complete);

// Timelines of entities as SemEval-2015 Task 4 scores them, made of the bare --articles, against those of --gold.
int evaluateTimelines(const Arguments &arguments, const annotation::TagSet &tagSet, const ::suggest::Pipeline &stages,
                      const Console &console);
// One entity's timeline as a file "entity.txt" in a folder.
int writeEntityTimeline(workspace::Workspace &workspace, const std::vector<annotation::DocumentId> &ids, const QString &entity,
                        const QString &folder, const Console &console);

// What --only names; everything where it is not given. Unknown words are an error.
base::Result<::suggest::Families> onlyOf(const Arguments &arguments);

} // namespace cli
