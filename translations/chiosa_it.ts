<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project or articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the timeline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator’s name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next thing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous thing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all above a confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all in the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore what was rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with the next of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: one word more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: one word less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning: one word more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning: one word less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: one character more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: one character less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning: one character more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning: one character less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postpone the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all articles again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude from queue and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next span at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text without serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet: no codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Chiosa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotation</name>
    <message>
        <source>The annotation reaches beyond the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored record cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag set has a feature without a name, or of an unknown kind (“%1”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag set has a layer whose id is missing or not lower case (“%1”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag set has a tag without an id on layer “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a tag set: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag set declares layer “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article&apos;s details were changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article&apos;s text was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article holds no record of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotation was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>A file of the program cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message>
        <source>A suggester may change nothing but suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place lies outside the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove article %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of no entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new entity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging takes two different entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change entity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span must cover some text of the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has this tag already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1 tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the ends of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span is split inside it: move the caret there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging takes two spans or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete %1 annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept %1 annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject %1 annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore %1 annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept all from %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link joins two different annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change names no article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotation is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suggest</name>
    <message>
        <source>The dictionary %1 cannot be read; suggestions are made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dictionary for the language “%1” is installed (package %2); suggestions are made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was built without lttoolbox, so it reads no dictionaries; suggestions are made without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dictionary for the language “%1”; suggestions are made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of a word list has a section, a value and words, with tabs between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>“%1” is not a TIMEX3 value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::main_window::KeyEditor</name>
    <message>
        <source>Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::main_window::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character by character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the note offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Palette</name>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action or article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::review::EverywhereModel</name>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::review::EverywherePanel</name>
    <message>
        <source>Places to tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: take or leave · Z: all above %1 · Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step in Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Everywhere&lt;/b&gt; “%1”   %2   %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::review::QueueModel</name>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::review::QueuePanel</name>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article %1   All articles %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All decided here. Ctrl ⏎ finishes the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What wants a decision will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::tagset::TagSetDialog</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label on this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code above the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas: PERSON, B-PER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label needs a name and a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 belongs to “%2”. Choose another, or take it away there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
