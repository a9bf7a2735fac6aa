// Labels that the tag set does not know, each with what it shall come in as: as it is, a label of the tag set, or a new one there.
#pragma once

#include "app/workspace/import_wishes.h"

#include <QWidget>

class QFormLayout;

namespace widgets::importing {

class LabelsForm : public QWidget {
    Q_OBJECT

public:
    explicit LabelsForm(const annotation::TagSet &tagSet, QWidget *parent = nullptr);
    void show(const std::map<workspace::Label, int> &unknown, const workspace::LabelMapping &mapping,
              const std::set<workspace::Label> &made);

Q_SIGNALS:
    void mapped(const workspace::Label &from, const workspace::Label &to);
    void newWanted(const workspace::Label &label, bool wanted); // as a label of the tag set

private:
    void addRow(const workspace::Label &label, int count, const workspace::Label &now, bool isNew);

    const annotation::TagSet tagSet_;
    QFormLayout *form_;
};

} // namespace widgets::importing
