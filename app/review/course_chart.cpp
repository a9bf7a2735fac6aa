#include "app/review/course_chart.h"

#include <QCoreApplication>

#include <cmath>

namespace review {

namespace {

constexpr double width = 760, height = 420, left = 64, right = 64, top = 64, bottom = 64; // in SVG's pixels

QString tr(const char *sentence) { return QCoreApplication::translate("review", sentence); }
QString number(double value, int decimals = 1) { return QString::number(value, 'f', decimals); }

class Chart {
public:
    explicit Chart(const Course &course) : course_(course)
    {
        for (const CoursePoint &point : course.curve)
            mostKeys_ = std::max({mostKeys_, point.work.perGold(point.work.withChiosa), point.work.perGold(point.work.byHand)});
        mostKeys_ = std::max(1.0, std::ceil(mostKeys_));
    }

    QString svg()
    {
        out_ = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" "
                              "font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n")
                   .arg(width)
                   .arg(height);
        out_ += QStringLiteral("<title>%1</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n").arg(title().toHtmlEscaped());
        words(left, 30, title(), QStringLiteral("start"), QStringLiteral("#1b1f24"), QStringLiteral("16"));
        axes();
        curve(tr("keys per annotation, by hand"), QStringLiteral("#6b7280"), QStringLiteral("2 4"),
              [this](const WorkDone &work) { return std::pair(work.perGold(work.byHand), work.perGold(work.byHand) / mostKeys_); });
        curve(tr("keys per annotation, with Chiosa"), QStringLiteral("#0b57d0"), QString(),
              [this](const WorkDone &work) { return std::pair(work.perGold(work.withChiosa), work.perGold(work.withChiosa) / mostKeys_); });
        curve(tr("F1 of the suggestions, right scale"), QStringLiteral("#a04100"), QStringLiteral("8 4"),
              [](const WorkDone &work) { return std::pair(work.strict.f1() * 100, work.strict.f1()); });
        return out_ + QStringLiteral("</svg>\n");
    }

private:
    static QString title() { return tr("What an article costs, after so many corrected ones"); }

    double x(std::size_t at) const
    {
        const std::size_t steps = std::max<std::size_t>(1, course_.curve.size() - 1);
        return left + 24 + (width - left - right - 48) * double(at) / double(steps);
    }
    static double y(double share) { return height - bottom - (height - top - bottom) * share; }

    void words(double atX, double atY, const QString &text, const QString &anchor, const QString &colour, const QString &size)
    {
        out_ += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" fill=\"%4\" font-size=\"%5\">%6</text>\n")
                    .arg(number(atX), number(atY), anchor, colour, size, text.toHtmlEscaped());
    }

    void axes()
    {
        const QString ink = QStringLiteral("#4b5563"), small = QStringLiteral("12");
        constexpr int steps = 4;
        for (int step = 0; step <= steps; ++step) {
            const double share = double(step) / steps;
            out_ += QStringLiteral("<line x1=\"%1\" y1=\"%3\" x2=\"%2\" y2=\"%3\" stroke=\"#e5e7eb\"/>\n")
                        .arg(number(left), number(width - right), number(y(share)));
            words(left - 8, y(share) + 4, number(mostKeys_ * share), QStringLiteral("end"), ink, small);
            words(width - right + 8, y(share) + 4, number(100 * share, 0), QStringLiteral("start"), ink, small);
        }
        for (std::size_t i = 0; i < course_.curve.size(); ++i)
            words(x(i), height - bottom + 20, QString::number(course_.curve[i].documents), QStringLiteral("middle"), ink, small);
        words(width / 2, height - bottom + 38, tr("corrected articles"), QStringLiteral("middle"), ink, small);
    }

    template <class Figure> void curve(const QString &name, const QString &colour, const QString &dashes, Figure figure)
    {
        QString points, marks;
        for (std::size_t i = 0; i < course_.curve.size(); ++i) {
            const auto [value, share] = figure(course_.curve[i].work);
            points += QStringLiteral("%1,%2 ").arg(number(x(i)), number(y(share)));
            marks += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"3.5\" fill=\"%3\"/>\n").arg(number(x(i)), number(y(share)), colour);
            marks += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" fill=\"%3\" font-size=\"12\">%4</text>\n")
                         .arg(number(x(i)), number(y(share) - 8), colour, number(value, value < 10 ? 2 : 1));
        }
        out_ += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"%3/>\n")
                    .arg(points.trimmed(), colour, dashes.isEmpty() ? QString() : QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes));
        out_ += marks;
        const double at = left + legend_ * 224;
        out_ += QStringLiteral("<line x1=\"%1\" y1=\"%3\" x2=\"%2\" y2=\"%3\" stroke=\"%4\" stroke-width=\"2\"%5/>\n")
                    .arg(number(at), number(at + 24), number(height - 12), colour,
                         dashes.isEmpty() ? QString() : QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes));
        words(at + 30, height - 8, name, QStringLiteral("start"), colour, QStringLiteral("11"));
        ++legend_;
    }

    const Course &course_;
    double mostKeys_ = 1;
    int legend_ = 0;
    QString out_;
};

} // namespace

QString chartOf(const Course &course) { return Chart(course).svg(); }

} // namespace review
