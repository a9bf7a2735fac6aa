#include "widgets/main_window/renderer.h"

#include "widgets/article/article_renderer.h"
#include "widgets/main_window/timeline_paper.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace widgets::main_window {

namespace {

constexpr double pngScale = 2;
constexpr int pdfDotsPerInch = 96; // one logical pixel is one dot

// Not called tr: outside a class the sentences would be filed by what lupdate makes of the functions around them.
QString said(const char *sentence) { return QCoreApplication::translate("widgets::main_window", sentence); }

base::Error cannot(const QString &why, const QString &path)
{
    return {base::Error::Kind::Io, said(QT_TRANSLATE_NOOP("widgets::main_window", "The picture cannot be written: %1")).arg(why), path};
}

// Paints a picture of a given size into a file whose suffix says how.
base::Result<> paintTo(const QString &path, QSizeF size, const std::function<void(QPainter &)> &paint)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file.errorString(), path);
    const QString suffix = path.section(QLatin1Char('.'), -1).toLower();
    if (suffix == QStringLiteral("png")) {
        const QSize pixels = (size * pngScale).toSize();
        if (pixels.height() > 32767 || pixels.width() > 32767)
            return base::Error{
                base::Error::Kind::Invalid,
                said(QT_TRANSLATE_NOOP("widgets::main_window", "The picture would be too large for PNG. SVG and PDF have no such limit.")),
                path};
        QImage image(pixels, QImage::Format_RGB32);
        image.setDevicePixelRatio(pngScale);
        image.fill(common::currentTheme().paper);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        if (!image.save(&file, "PNG"))
            return cannot(file.errorString(), path);
    } else if (suffix == QStringLiteral("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF(QPointF(), size));
        svg.setTitle(QStringLiteral("Chiosa"));
        QPainter painter(&svg);
        paint(painter);
    } else if (suffix == QStringLiteral("pdf")) {
        QPdfWriter pdf(&file);
        pdf.setResolution(pdfDotsPerInch);
        pdf.setCreator(QStringLiteral("Chiosa"));
        pdf.setPageSize(QPageSize(size * 72.0 / pdfDotsPerInch, QPageSize::Point));
        pdf.setPageMargins({});
        QPainter painter(&pdf);
        paint(painter);
    } else {
        return base::Error{base::Error::Kind::Invalid,
                           said(QT_TRANSLATE_NOOP("widgets::main_window", "A picture is written as .png, .svg or .pdf.")), path};
    }
    if (!file.commit())
        return cannot(file.errorString(), path);
    return {};
}

// An article as pages, cut between lines.
base::Result<> articlePages(article::ArticleRenderer &renderer, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file.errorString(), path);
    QPdfWriter pdf(&file);
    pdf.setResolution(pdfDotsPerInch);
    pdf.setCreator(QStringLiteral("Chiosa"));
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(12, 14, 12, 14), QPageLayout::Millimeter);
    const double shrink = pdf.width() / renderer.size().width();
    const double pageHeight = pdf.height() / shrink;
    QPainter painter(&pdf);
    painter.scale(shrink, shrink);
    for (double top = 0; top < renderer.size().height();) {
        if (top > 0)
            pdf.newPage();
        const double end = renderer.pageEnd(top, pageHeight);
        renderer.render(painter, top, end - top);
        top = end;
    }
    painter.end();
    if (!file.commit())
        return cannot(file.errorString(), path);
    return {};
}

} // namespace

base::Result<> FileRenderer::article(const annotation::Document &document, const annotation::TagSet &tagSet, const QString &path) const
{
    article::ArticleRenderer renderer(document, tagSet);
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return articlePages(renderer, path);
    return paintTo(path, renderer.size(), [&renderer](QPainter &painter) { renderer.render(painter, 0, renderer.size().height()); });
}

base::Result<> FileRenderer::timeline(const annotation::Document &document, const ::timeline::Timeline &story,
                                      const cli::TimelinePicture &wanted, const QString &path) const
{
    const timeline::Sheet sheet = timelineSheet(document, story, wanted, Paper::Picture);
    return paintTo(path, sheet.size(), [&](QPainter &painter) { timeline::paintSheet(painter, sheet, timeline::paperTheme()); });
}

} // namespace widgets::main_window
