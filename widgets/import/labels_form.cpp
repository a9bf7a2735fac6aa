#include "widgets/import/labels_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>

namespace widgets::importing {

using workspace::Label;

LabelsForm::LabelsForm(const annotation::TagSet &tagSet, QWidget *parent) : QWidget(parent), tagSet_(tagSet), form_(new QFormLayout(this))
{
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(10);
    form_->setVerticalSpacing(6);
}

void LabelsForm::show(const std::map<Label, int> &unknown, const workspace::LabelMapping &mapping, const std::set<Label> &made)
{
    while (form_->rowCount() > 0)
        form_->removeRow(0);
    for (const auto &[label, count] : unknown)
        addRow(label, count, mapping.contains(label) ? mapping.at(label) : label, made.contains(label));
    setVisible(!unknown.empty());
}

void LabelsForm::addRow(const Label &label, int count, const Label &now, bool isNew)
{
    using Shape = annotation::LayerType::Shape;
    std::vector<Label> choices{label, label};
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->addItem(tr("Keep as it is"));
    box->addItem(tr("New in the tag set"));
    box->setCurrentIndex(isNew ? 1 : 0);
    const bool isItalian = QLocale().language() == QLocale::Italian;
    for (const annotation::LayerType &layer : tagSet_.layers()) {
        if ((layer.shape == Shape::Relation) != label.isRelation)
            continue;
        for (const annotation::TagType &tag : layer.tags) {
            choices.push_back({layer.id, tag.id, label.isRelation});
            box->addItem(isItalian && !tag.nameIt.isEmpty() ? tag.nameIt : tag.name);
            if (choices.back() == now)
                box->setCurrentIndex(box->count() - 1);
        }
    }
    box->setAccessibleName(tr("What “%1” comes in as").arg(label.tag));
    box->setToolTip(tr("“%1” on layer “%2”, %n time(s) in what is shown", nullptr, count).arg(label.tag, label.layer));
    connect(box, &QComboBox::activated, this, [this, label, choices](int at) {
        Q_EMIT mapped(label, choices[std::size_t(at)]);
        Q_EMIT newWanted(label, at == 1);
    });
    form_->addRow(label.tag, box);
}

} // namespace widgets::importing
