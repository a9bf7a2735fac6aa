<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n article(s) brought in.</source>
        <translation>
            <numerusform>%n article brought in.</numerusform>
            <numerusform>%n articles brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written.</source>
        <translation>
            <numerusform>%n article written.</numerusform>
            <numerusform>%n articles written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lost, %n time(s): </source>
        <translation>
            <numerusform>lost, %n time: </numerusform>
            <numerusform>lost, %n times: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept in the file beside, %n time(s): </source>
        <translation>
            <numerusform>kept in the file beside, %n time: </numerusform>
            <numerusform>kept in the file beside, %n times: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold annotation(s)</source>
        <translation>
            <numerusform>%n gold annotation</numerusform>
            <numerusform>%n gold annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n byte(s) or more, not text)</source>
        <translation>
            <numerusform>(%n byte or more, not text)</numerusform>
            <numerusform>(%n bytes or more, not text)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tried, nothing was written.</source>
        <translation>
            <numerusform>%n article tried, nothing was written.</numerusform>
            <numerusform>%n articles tried, nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message numerus="yes">
        <source>The tag set does not know the label “%1” on layer “%2”; kept as it is (%n times).</source>
        <translation>
            <numerusform>The tag set does not know the label “%1” on layer “%2”; kept as it is (%n times).</numerusform>
            <numerusform>The tag set does not know the label “%1” on layer “%2”; kept as it is (%n times).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations were changed outside of Chiosa.</source>
        <translation>
            <numerusform>%n annotations were changed outside of Chiosa.</numerusform>
            <numerusform>%n annotations were changed outside of Chiosa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were written, but not read.</source>
        <translation>
            <numerusform>%n articles were written, but not read.</numerusform>
            <numerusform>%n articles were written, but not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements “%1” were not understood and are left out.</source>
        <translation>
            <numerusform>%n element “%1” was not understood and is left out.</numerusform>
            <numerusform>%n elements “%1” were not understood and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other annotations of the task were passed over.</source>
        <translation>
            <numerusform>%n other annotation of the task was passed over.</numerusform>
            <numerusform>%n other annotations of the task were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The layer “%1” (%n entries) was not understood and is left out.</source>
        <translation>
            <numerusform>The layer “%1” (%n entry) was not understood and is left out.</numerusform>
            <numerusform>The layer “%1” (%n entries) was not understood and is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that are no pages were passed over.</source>
        <translation>
            <numerusform>%n record that is no page was passed over.</numerusform>
            <numerusform>%n records that are no pages were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations have no label; they are called “denotation”.</source>
        <translation>
            <numerusform>%n annotation has no label; it is called “denotation”.</numerusform>
            <numerusform>%n annotations have no label; they are called “denotation”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lie on no words of the text; they are kept without a place.</source>
        <translation>
            <numerusform>%n annotation lies on no words of the text; it is kept without a place.</numerusform>
            <numerusform>%n annotations lie on no words of the text; they are kept without a place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suggest</name>
    <message numerus="yes">
        <source>%1: %n time(s) in your articles</source>
        <translation>
            <numerusform>%1: %n time in your articles</numerusform>
            <numerusform>%1: %n times in your articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: learned from %n article(s)</source>
        <extracomment>%1 is a layer and a language: &quot;entity, Italian&quot;</extracomment>
        <translation>
            <numerusform>%1: learned from %n article</numerusform>
            <numerusform>%1: learned from %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sources</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‹ %n earlier</source>
        <translation>
            <numerusform>‹ %n earlier</numerusform>
            <numerusform>‹ %n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later ›</source>
        <translation>
            <numerusform>%n later ›</numerusform>
            <numerusform>%n later ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsModel</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsPanel</name>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>%n article finished</numerusform>
            <numerusform>%n articles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsRail</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::entities::EntitiesModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::exporting::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n article(s)</source>
        <translation>
            <numerusform>Export %n article</numerusform>
            <numerusform>Export %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::exporting::LossesView</name>
    <message numerus="yes">
        <source>Tried on the first %n article(s); nothing is written yet.</source>
        <translation>
            <numerusform>Tried on the first %n article; nothing is written yet.</numerusform>
            <numerusform>Tried on the first %n articles; nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried on %n article(s); nothing is written yet.</source>
        <translation>
            <numerusform>Tried on %n article; nothing is written yet.</numerusform>
            <numerusform>Tried on %n articles; nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written, read again and compared.</source>
        <translation>
            <numerusform>%n article written, read again and compared.</numerusform>
            <numerusform>%n articles written, read again and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::exporting::SplitBar</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::importing::ImportWindow</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recognised</source>
        <translation>
            <numerusform>%n article recognised</numerusform>
            <numerusform>%n articles recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>Add %n article</numerusform>
            <numerusform>Add %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::importing::LabelsForm</name>
    <message numerus="yes">
        <source>“%1” on layer “%2”, %n time(s) in what is shown</source>
        <translation>
            <numerusform>“%1” on layer “%2”, %n time in what is shown</numerusform>
            <numerusform>“%1” on layer “%2”, %n times in what is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::ArticleController</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>%n suggestion accepted</numerusform>
            <numerusform>%n suggestions accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Files</name>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>%n article came in.</numerusform>
            <numerusform>%n articles came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::MeasureWindow</name>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 of %n article</numerusform>
            <numerusform>%1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) measured; figures in percent.</source>
        <translation>
            <numerusform>%n article measured; figures in percent.</numerusform>
            <numerusform>%n articles measured; figures in percent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s): %1 keys by hand, %2 with Chiosa, %3 of those by hand.</source>
        <translation>
            <numerusform>%n annotation: %1 keys by hand, %2 with Chiosa, %3 of those by hand.</numerusform>
            <numerusform>%n annotations: %1 keys by hand, %2 with Chiosa, %3 of those by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Questions</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged. Ctrl+Z takes them all back.</source>
        <translation>
            <numerusform>%n place tagged. Ctrl+Z takes them all back.</numerusform>
            <numerusform>%n places tagged. Ctrl+Z takes them all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::SettingsWindow</name>
    <message numerus="yes">
        <source>It answers, and proposes %n annotation(s) for a short text in English.</source>
        <translation>
            <numerusform>It answers, and proposes %n annotation for a short text in English.</numerusform>
            <numerusform>It answers, and proposes %n annotations for a short text in English.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::main_window::StatusLine</name>
    <message numerus="yes">
        <source>Writing %n edit(s)…</source>
        <translation>
            <numerusform>Writing %n edit…</numerusform>
            <numerusform>Writing %n edits…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s) in time</source>
        <translation>
            <numerusform>%n contradiction in time</numerusform>
            <numerusform>%n contradictions in time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::review::EverywherePanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineHeader</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be one event</source>
        <extracomment>pairs of events that several articles tell of: 3 may be one event</extracomment>
        <translation>
            <numerusform>%n may be one event</numerusform>
            <numerusform>%n may be one event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineTable</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of view</source>
        <translation>
            <numerusform>%n out of view</numerusform>
            <numerusform>%n out of view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in view without room for a name</source>
        <translation>
            <numerusform>%n event in view without room for a name</numerusform>
            <numerusform>%n events in view without room for a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: show less time to list them</source>
        <translation>
            <numerusform>%n more: show less time to list them</numerusform>
            <numerusform>%n more: show less time to list them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>%n name(s) in common</source>
        <translation>
            <numerusform>%n name in common</numerusform>
            <numerusform>%n names in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The label “%1” came in as “%2” (%n times).</source>
        <translation>
            <numerusform>The label “%1” came in as “%2” (%n times).</numerusform>
            <numerusform>The label “%1” came in as “%2” (%n times).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether something like it is there was not looked for: that is done among %n article(s) at most.</source>
        <translation>
            <numerusform>Whether something like it is there was not looked for: that is done among %n article at most.</numerusform>
            <numerusform>Whether something like it is there was not looked for: that is done among %n articles at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace::Workspace</name>
    <message numerus="yes">
        <source>Reading %n article(s)</source>
        <translation>
            <numerusform>Reading %n article</numerusform>
            <numerusform>Reading %n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
