// The inspector: every kind of feature shown and changed, what is typed never lost, every field named for a screen reader.
#include "app/base/resources.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/panel.h"
#include "widgets/inspector/parts.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace widgets::inspector;
using annotation::AnnotationId;
using annotation::EntityId;
using annotation::FeatureType;

namespace {

InspectorData date()
{
    InspectorData d;
    d.id = AnnotationId{7};
    d.surface = QStringLiteral("la scorsa settimana");
    d.layer = QStringLiteral("timex3");
    d.tag = QStringLiteral("TIMEX3");
    d.verdict = annotation::Verdict::Suggested;
    d.features = {
        {{QStringLiteral("type"), FeatureType::Kind::Enumeration, {QStringLiteral("DATE"), QStringLiteral("TIME")}, {}},
         QStringLiteral("DATE"),
         {}},
        {{QStringLiteral("value"), FeatureType::Kind::Value, {}, {}, QStringLiteral("its TIMEX3 value")}, QStringLiteral("2025-W37"), {}},
        {{QStringLiteral("temporalFunction"), FeatureType::Kind::Flag, {}, {}}, QStringLiteral("true"), {}},
        {{QStringLiteral("anchorTimeID"), FeatureType::Kind::Annotation, {}, {}},
         QStringLiteral("1f"),
         QStringLiteral("15 September 2025")}};
    d.reading = QStringLiteral("week 37, 8–14 September 2025");
    d.by = QStringLiteral("date rules, version 1");
    d.confidence = 0.81;
    d.reason = QStringLiteral("“scorsa” + unit, counted from the article's date");
    return d;
}

InspectorData building()
{
    InspectorData d;
    d.id = AnnotationId{9};
    d.surface = QStringLiteral("casa di guardia della diga di Valfosca");
    d.layer = QStringLiteral("entity");
    d.tag = QStringLiteral("FAC");
    d.features = {{{QStringLiteral("role"), FeatureType::Kind::Text, {}, {}}, QStringLiteral("guard house"), {}}};
    d.isMention = true;
    d.proposedEntity = QStringLiteral("Guard house, Valfosca");
    d.proposed = EntityId{4};
    d.contains = {{AnnotationId{11}, QStringLiteral("entity"), QStringLiteral("LOC"), QStringLiteral("Valfosca"), false}};
    d.inside = {{AnnotationId{12}, QStringLiteral("quote"), QStringLiteral("QUOTE"), QStringLiteral("indirect speech of Brenni"), true}};
    d.by = QStringLiteral("place rules, version 3");
    d.confidence = 0.81;
    d.reason = QStringLiteral("“casa di guardia” opens a building; “di Valfosca” closes it");
    d.history
        = {{QStringLiteral("10:31"), QStringLiteral("proposed as “Valfosca” + rest"), QStringLiteral("entity"), QStringLiteral("LOC")},
           {QStringLiteral("10:38"), QStringLiteral("widened: ada corrected a case like it"), {}, {}}};
    return d;
}

} // namespace

class TestInspector : public QObject {
    Q_OBJECT
private:
    annotation::TagSet tagSet_;

    std::unique_ptr<InspectorPanel> panel(const InspectorData &data)
    {
        auto made = std::make_unique<InspectorPanel>();
        made->resize(332, 640);
        made->setTagSet(tagSet_);
        made->show(data);
        made->QScrollArea::show();
        (void)QTest::qWaitForWindowExposed(made.get());
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
        const auto json = base::resource(QStringLiteral("tagsets/news.json"));
        QVERIFY(json.has_value());
        auto read = annotation::TagSet::fromJson(*json, QStringLiteral("news"));
        QVERIFY(read.has_value());
        tagSet_ = *read;
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        for (const auto &[name, data] : {std::pair{"inspector", building()}, std::pair{"inspector-date", date()}}) {
            const auto p = panel(data);
            const QImage image = p->grab().toImage();
            QCOMPARE(image.pixelColor(3, image.height() - 3).rgb(), widgets::common::currentTheme().panel.rgb());
            if (!folder.isEmpty())
                image.save(QDir(folder).filePath(QStringLiteral("%1.png").arg(QLatin1String(name))));
        }
    }

    void everyKindOfFeatureHasItsEditor()
    {
        const auto p = panel(date());
        QSignalSpy changed(p.get(), &InspectorPanel::featureChanged);
        auto *type = qobject_cast<QComboBox *>(p->editorOf(QStringLiteral("type")));
        auto *value = qobject_cast<QLineEdit *>(p->editorOf(QStringLiteral("value")));
        auto *flag = qobject_cast<QCheckBox *>(p->editorOf(QStringLiteral("temporalFunction")));
        auto *anchor = qobject_cast<QLabel *>(p->editorOf(QStringLiteral("anchorTimeID")));
        QVERIFY(type && value && flag && anchor);
        QCOMPARE(type->currentText(), QStringLiteral("DATE"));
        QCOMPARE(value->text(), QStringLiteral("2025-W37"));
        QVERIFY(flag->isChecked());
        QCOMPARE(anchor->text(), QStringLiteral("15 September 2025"));
        QCOMPARE(changed.count(), 0); // showing is not changing
        type->setFocus();
        QTest::keyClick(type, Qt::Key_Down);
        QCOMPARE(changed.takeFirst().at(2).toString(), QStringLiteral("TIME"));
        value->setFocus();
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("2025-W38"));
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(changed.takeFirst().at(2).toString(), QStringLiteral("2025-W38"));
        flag->click();
        QCOMPARE(changed.takeFirst().at(2).toString(), QString());
    }

    void escapeTakesBackWhatWasTyped()
    {
        const auto p = panel(date());
        QSignalSpy changed(p.get(), &InspectorPanel::featureChanged);
        auto *value = qobject_cast<QLineEdit *>(p->editorOf(QStringLiteral("value")));
        value->setFocus();
        QTest::keyClicks(value, QStringLiteral("xyz"));
        QTest::keyClick(value, Qt::Key_Escape);
        QCOMPARE(value->text(), QStringLiteral("2025-W37"));
        p->editorOf(QStringLiteral("type"))->setFocus();
        QCOMPARE(changed.count(), 0);
    }

    void newDataKeepsFocusAndTyping()
    {
        const auto p = panel(date());
        auto *value = qobject_cast<QLineEdit *>(p->editorOf(QStringLiteral("value")));
        value->setFocus();
        QTest::keyClicks(value, QStringLiteral("9"));
        InspectorData next = date();
        next.features[0].value = QStringLiteral("TIME"); // something else came in meanwhile
        p->show(next);
        QCOMPARE(p->editorOf(QStringLiteral("value")), value);
        QVERIFY(value->text().contains(u'9'));
        QVERIFY(value->hasFocus());
        QCOMPARE(qobject_cast<QComboBox *>(p->editorOf(QStringLiteral("type")))->currentText(), QStringLiteral("TIME"));
        next.reason = QStringLiteral("another shape"); // the rows are made anew
        p->show(next);
        QVERIFY(p->editorOf(QStringLiteral("value"))->hasFocus());
    }

    void tagIsChosenFromTheSet()
    {
        const auto p = panel(building());
        QSignalSpy chosen(p.get(), &InspectorPanel::tagChosen);
        auto *box = p->findChild<QComboBox *>();
        QCOMPARE(box->itemData(box->currentIndex()).toStringList(), (QStringList{QStringLiteral("entity"), QStringLiteral("FAC")}));
        const int person = box->findData(QStringList{QStringLiteral("entity"), QStringLiteral("PER")});
        QVERIFY(person >= 0);
        box->setCurrentIndex(person);
        Q_EMIT box->activated(person);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(2).toString(), QStringLiteral("PER"));
        InspectorData strange = building();
        strange.tag = QStringLiteral("WIDGET");
        p->show(strange);
        QCOMPARE(p->findChild<QComboBox *>()->currentText(), QStringLiteral("WIDGET"));
    }

    void wheelChangesNothing()
    {
        const auto p = panel(building());
        auto *box = p->findChild<QComboBox *>();
        const int before = box->currentIndex();
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentIndex(), before);
    }

    void entityAndReferences()
    {
        const auto p = panel(building());
        QSignalSpy same(p.get(), &InspectorPanel::sameEntityRequested), span(p.get(), &InspectorPanel::spanRequested),
            other(p.get(), &InspectorPanel::entityRequested);
        const auto chips = p->findChildren<ChipButton *>();
        QCOMPARE(chips.size(), 2);
        QTest::keyClick(chips[0], Qt::Key_Return);
        QCOMPARE(qvariant_cast<AnnotationId>(span.first().first()), AnnotationId{11});
        for (auto *button : p->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == u"Same as Guard house, Valfosca")
                button->click();
            if (button->accessibleName() == u"Entity: new")
                button->click();
        }
        QCOMPARE(same.count(), 1);
        QCOMPARE(qvariant_cast<EntityId>(same.first().at(1)), EntityId{4});
        QCOMPARE(other.count(), 1);
    }

    void noteIsCommittedWhenItIsLeft()
    {
        const auto p = panel(building());
        QSignalSpy comment(p.get(), &InspectorPanel::commentChanged), unsure(p.get(), &InspectorPanel::unsureChanged);
        auto *note = p->findChild<QPlainTextEdit *>();
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("ask Ada"));
        p->show(date()); // another span is selected while the note is open
        QCOMPARE(comment.count(), 1);
        QCOMPARE(qvariant_cast<AnnotationId>(comment.first().at(0)), AnnotationId{9});
        QCOMPARE(comment.first().at(1).toString(), QStringLiteral("ask Ada"));
        for (auto *box : p->findChildren<QCheckBox *>()) {
            if (box->text() == u"Unsure" && box->isVisibleTo(p.get()))
                box->click();
        }
        QCOMPARE(unsure.count(), 1);
    }

    void everyFieldHasAName()
    {
        for (const InspectorData &data : {date(), building()}) {
            const auto p = panel(data);
            for (const QWidget *widget : p->widget()->findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(p.get()) || widget->objectName().startsWith(u"qt_"))
                    continue;
                QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void readOnlyAndEmpty()
    {
        InspectorData data = date();
        data.readOnly = true;
        const auto p = panel(data);
        QVERIFY(!p->editorOf(QStringLiteral("value"))->isEnabled());
        p->show(InspectorData{});
        const auto labels = p->widget()->findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels[0]->text().startsWith(u"What the selected span is"));
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
