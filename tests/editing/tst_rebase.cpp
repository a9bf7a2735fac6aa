// Undo where things have moved on: a text corrected and given back, with what the machine suggested in between.
#include "app/editing/editor.h"

#include <QTest>

using namespace annotation;
using namespace editing;

class TestRebase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheTextBackBeforeItsSpans();
    void carriesSuggestionsOver();
    void bringsAnArticleBackWithItsSuggestions();

private:
    const Document &article() const { return *editor_->state().document(id_); }
    void suggest(text::Range range);
    QStringList surfaces() const;

    MemoryJournal journal_;
    std::unique_ptr<Editor> editor_;
    DocumentId id_;
};

void TestRebase::init()
{
    journal_ = {};
    editor_ = std::make_unique<Editor>(State(), journal_, base::IdSource(7), QStringLiteral("ada"), [] { return 1; });
    Author author = editor_->author();
    const Transaction made = addArticle(author, Document({}, {}, {QStringLiteral("Il sindaco Ada Neri parla."), 1}));
    id_ = made.changes.front().document;
    QVERIFY(editor_->perform(made));
}

void TestRebase::suggest(text::Range range)
{
    Annotation span;
    span.id = {1};
    span.layer = layers::entity;
    span.tag = QStringLiteral("PER");
    span.ranges = {range};
    Author author = editor_->author();
    QVERIFY(editor_->performMachine(replaceSuggestions(editor_->state(), author, id_, {layers::entity}, {span}), QStringLiteral("rules")));
}

QStringList TestRebase::surfaces() const
{
    QStringList surfaces;
    for (const AnnotationPointer &span : article().spans())
        surfaces << article().surface(*span);
    return surfaces;
}

void TestRebase::givesTheTextBackBeforeItsSpans()
{
    Author author = editor_->author();
    QVERIFY(editor_->perform(addSpan(editor_->state(), author, id_, {{20, 25}}, layers::entity, QStringLiteral("PER"))));
    const Document before = article();
    QVERIFY(editor_->perform(correctText(editor_->state(), author, id_, {3, 11}, QString()))); // "Il Ada Neri parla.": shorter
    QCOMPARE(surfaces(), QStringList{QStringLiteral("parla")});
    const auto undone = editor_->undo();
    QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().text()));
    QVERIFY(article() == before);
    QVERIFY(editor_->redo());
    QCOMPARE(surfaces(), QStringList{QStringLiteral("parla")});
}

void TestRebase::carriesSuggestionsOver()
{
    Author author = editor_->author();
    QVERIFY(editor_->perform(correctText(editor_->state(), author, id_, {3, 10}, QStringLiteral("sindaco della città"))));
    suggest({23, 31});
    QCOMPARE(surfaces(), QStringList{QStringLiteral("Ada Neri")});
    QVERIFY(editor_->undo());
    QCOMPARE(article().text(), QStringLiteral("Il sindaco Ada Neri parla."));
    QCOMPARE(surfaces(), QStringList{QStringLiteral("Ada Neri")});
    QVERIFY(editor_->redo());
    suggest({17, 22}); // in what the correction brought
    QCOMPARE(surfaces(), QStringList{QStringLiteral("città")});
    QVERIFY(editor_->undo());
    QCOMPARE(surfaces(), QStringList{QStringLiteral("Ada Neri")}); // what stood there; the town is gone with its word
    QVERIFY(editor_->redo());
    QCOMPARE(surfaces(), QStringList{QStringLiteral("città")});
}

void TestRebase::bringsAnArticleBackWithItsSuggestions()
{
    suggest({11, 19});
    const Document before = article();
    QVERIFY(editor_->undo());
    QVERIFY(!editor_->state().document(id_));
    QVERIFY(editor_->redo());
    QVERIFY(article() == before);
}

QTEST_GUILESS_MAIN(TestRebase)
#include "tst_rebase.moc"
