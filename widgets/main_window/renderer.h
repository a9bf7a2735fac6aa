// Draws articles and timelines into PNG, SVG and PDF files: for the command line and the window's "Save a picture".
#pragma once

#include "app/cli/cli.h"

namespace widgets::main_window {

class FileRenderer : public cli::Renderer {
public:
    base::Result<> article(const annotation::Document &document, const annotation::TagSet &tagSet, const QString &path) const override;
    base::Result<> timeline(const annotation::Document &document, const ::timeline::Timeline &timeline, const cli::TimelinePicture &wanted,
                            const QString &path) const override;
    base::Result<> window(const cli::WindowPicture &wanted, const QString &path) const override;
};

} // namespace widgets::main_window
