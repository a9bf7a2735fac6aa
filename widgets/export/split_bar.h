// How large the parts of a data set come out: a bar in their proportion, each with its name and number of articles.
//
// Interface thread.
#pragma once

#include "app/workspace/exporter.h"

#include <QWidget>

namespace widgets::exporting {

class SplitBar : public QWidget {
    Q_OBJECT

public:
    explicit SplitBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    void setParts(std::vector<workspace::ExportReport::Part> parts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<workspace::ExportReport::Part> parts_;
};

} // namespace widgets::exporting
