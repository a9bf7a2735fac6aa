// An export's choices under a name, kept in the project, so that the same data set can be made again by a name.
//
// All but the place, which is given anew each time, and single articles. Interface thread.
#pragma once

#include "app/workspace/export_options.h"
#include "app/workspace/workspace.h"

#include <QJsonObject>

namespace workspace {

QJsonObject recipeOf(const ExportOptions &options);
base::Result<ExportOptions> optionsFrom(const QJsonObject &recipe); // Errors: Invalid. What it does not know is an error, too

QStringList recipeNames(Workspace &workspace);                                 // sorted
base::Result<ExportOptions> recipe(Workspace &workspace, const QString &name); // Errors: Invalid, with the names there are
base::Result<> keepRecipe(Workspace &workspace, const QString &name, const ExportOptions &options); // in place of one of this name
base::Result<> dropRecipe(Workspace &workspace, const QString &name);

} // namespace workspace
