<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>New project…</source>
        <translation>Nuovo progetto…</translation>
    </message>
    <message>
        <source>Open project or articles…</source>
        <translation>Apri progetto o articoli…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Apri il progetto d’esempio</translation>
    </message>
    <message>
        <source>Bring in articles…</source>
        <translation>Porta dentro articoli…</translation>
    </message>
    <message>
        <source>Bring in a folder…</source>
        <translation>Porta dentro una cartella…</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>Incolla come articolo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Save a picture of the article…</source>
        <translation>Salva un’immagine dell’articolo…</translation>
    </message>
    <message>
        <source>Save a picture of the timeline…</source>
        <translation>Salva un’immagine della linea del tempo…</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Dai un nome a questa versione…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versioni…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Copia di riserva…</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Controlla il progetto</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Chiudi il progetto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Trova nell’articolo</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Trova il prossimo</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Trova il precedente</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Cerca in tutti gli articoli</translation>
    </message>
    <message>
        <source>Annotator’s name…</source>
        <translation>Nome dell’annotatore…</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etichette…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasti…</translation>
    </message>
    <message>
        <source>Next thing to decide</source>
        <translation>Prossima cosa da decidere</translation>
    </message>
    <message>
        <source>Previous thing to decide</source>
        <translation>Precedente cosa da decidere</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Accetta e vai avanti</translation>
    </message>
    <message>
        <source>Reject and go on</source>
        <translation>Rifiuta e vai avanti</translation>
    </message>
    <message>
        <source>Accept all above a confidence</source>
        <translation>Accetta tutto sopra una certezza</translation>
    </message>
    <message>
        <source>Accept all in the sentence</source>
        <translation>Accetta tutto nella frase</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Restore what was rejected</source>
        <translation>Ripristina ciò che era rifiutato</translation>
    </message>
    <message>
        <source>Split at the caret</source>
        <translation>Dividi al cursore</translation>
    </message>
    <message>
        <source>Merge with the next of its kind</source>
        <translation>Unisci con il prossimo dello stesso tipo</translation>
    </message>
    <message>
        <source>End: one word more</source>
        <translation>Fine: una parola in più</translation>
    </message>
    <message>
        <source>End: one word less</source>
        <translation>Fine: una parola in meno</translation>
    </message>
    <message>
        <source>Beginning: one word more</source>
        <translation>Inizio: una parola in più</translation>
    </message>
    <message>
        <source>Beginning: one word less</source>
        <translation>Inizio: una parola in meno</translation>
    </message>
    <message>
        <source>End: one character more</source>
        <translation>Fine: un carattere in più</translation>
    </message>
    <message>
        <source>End: one character less</source>
        <translation>Fine: un carattere in meno</translation>
    </message>
    <message>
        <source>Beginning: one character more</source>
        <translation>Inizio: un carattere in più</translation>
    </message>
    <message>
        <source>Beginning: one character less</source>
        <translation>Inizio: un carattere in meno</translation>
    </message>
    <message>
        <source>Everywhere…</source>
        <translation>Dappertutto…</translation>
    </message>
    <message>
        <source>Same entity</source>
        <translation>Stessa entità</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>Nuova entità</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Collega a…</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incerto</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commento…</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Finisci l’articolo</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>Riapri l’articolo</translation>
    </message>
    <message>
        <source>Postpone the article</source>
        <translation>Rimanda l’articolo</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Articolo successivo</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Articolo precedente</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Rileggi</translation>
    </message>
    <message>
        <source>Read all articles again</source>
        <translation>Rileggi tutti gli articoli</translation>
    </message>
    <message>
        <source>Title…</source>
        <translation>Titolo…</translation>
    </message>
    <message>
        <source>Exclude from queue and export</source>
        <translation>Escludi da coda ed esportazione</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Togli dal progetto</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>Correggi il testo…</translation>
    </message>
    <message>
        <source>Type a date…</source>
        <translation>Scrivi una data…</translation>
    </message>
    <message>
        <source>Date of the article…</source>
        <translation>Data dell’articolo…</translation>
    </message>
    <message>
        <source>Text and timeline</source>
        <translation>Testo e linea del tempo</translation>
    </message>
    <message>
        <source>Next contradiction</source>
        <translation>Prossima contraddizione</translation>
    </message>
    <message>
        <source>Jump to a word</source>
        <translation>Salta a una parola</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Next span at this place</source>
        <translation>Prossimo tratto in questo punto</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Grandezza solita</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>Righe più lunghe</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Righe più corte</translation>
    </message>
    <message>
        <source>Text without serifs</source>
        <translation>Testo senza grazie</translation>
    </message>
    <message>
        <source>Quiet: no codes</source>
        <translation>Quieto: senza codici</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relazioni</translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation>Mostra i rifiutati</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contrasto, chiaro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contrasto, scuro</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Prossima parte della finestra</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte precedente della finestra</translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation>Foglio dei tasti</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>Tutte le azioni…</translation>
    </message>
    <message>
        <source>About Chiosa</source>
        <translation>Informazioni su Chiosa</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Etichetta</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Articolo</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;iuto</translation>
    </message>
    <message>
        <source>Save a picture of the time in view…</source>
        <translation>Salva un’immagine del tempo in vista…</translation>
    </message>
    <message>
        <source>Print the timeline…</source>
        <translation>Stampa la linea del tempo…</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>Tabella degli eventi</translation>
    </message>
    <message>
        <source>Event before in time</source>
        <translation>Evento precedente nel tempo</translation>
    </message>
    <message>
        <source>Event after in time</source>
        <translation>Evento seguente nel tempo</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Riga sopra</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Riga sotto</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Primo evento</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Ultimo evento</translation>
    </message>
    <message>
        <source>From an event to its date and back</source>
        <translation>Dall’evento alla sua data e ritorno</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Mostra meno tempo</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostra più tempo</translation>
    </message>
    <message>
        <source>Show all of the time</source>
        <translation>Mostra tutto il tempo</translation>
    </message>
    <message>
        <source>Move the view earlier</source>
        <translation>Sposta la vista indietro nel tempo</translation>
    </message>
    <message>
        <source>Move the view later</source>
        <translation>Sposta la vista avanti nel tempo</translation>
    </message>
    <message>
        <source>Fold empty time</source>
        <translation>Piega il tempo vuoto</translation>
    </message>
    <message>
        <source>Collapse the row</source>
        <translation>Chiudi la riga</translation>
    </message>
    <message>
        <source>This article, its story, the whole project</source>
        <translation>Questo articolo, la sua storia, tutto il progetto</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Mostra nel testo</translation>
    </message>
    <message>
        <source>Confirm the date</source>
        <translation>Conferma la data</translation>
    </message>
    <message>
        <source>Type a date for the event…</source>
        <translation>Scrivi una data per l’evento…</translation>
    </message>
    <message>
        <source>One unit earlier</source>
        <translation>Un’unità prima</translation>
    </message>
    <message>
        <source>One unit later</source>
        <translation>Un’unità dopo</translation>
    </message>
    <message>
        <source>End one unit earlier</source>
        <translation>Fine: un’unità prima</translation>
    </message>
    <message>
        <source>End one unit later</source>
        <translation>Fine: un’unità dopo</translation>
    </message>
    <message>
        <source>Begin one unit earlier</source>
        <translation>Inizio: un’unità prima</translation>
    </message>
    <message>
        <source>Begin one unit later</source>
        <translation>Inizio: un’unità dopo</translation>
    </message>
    <message>
        <source>Perhaps begun one unit earlier</source>
        <translation>Forse cominciato un’unità prima</translation>
    </message>
    <message>
        <source>Perhaps ended one unit later</source>
        <translation>Forse finito un’unità dopo</translation>
    </message>
    <message>
        <source>How sure: exact, about, doubtful, both</source>
        <translation>Quanto è sicura: esatta, circa, dubbia, tutt’e due</translation>
    </message>
    <message>
        <source>Only an order, no date</source>
        <translation>Solo un ordine, senza data</translation>
    </message>
    <message>
        <source>Link to another event</source>
        <translation>Collega a un altro evento</translation>
    </message>
    <message>
        <source>Relations of the event…</source>
        <translation>Relazioni dell’evento…</translation>
    </message>
    <message>
        <source>Remove a link…</source>
        <translation>Togli un legame…</translation>
    </message>
    <message>
        <source>What did it learn?…</source>
        <translation>Che cosa ha imparato?…</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Sposta la riga in su</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Sposta la riga in giù</translation>
    </message>
    <message>
        <source>Name the event…</source>
        <translation>Dai un nome all’evento…</translation>
    </message>
    <message>
        <source>Explain: the contradiction, or why it stands here</source>
        <translation>Spiega: la contraddizione, o perché sta qui</translation>
    </message>
    <message>
        <source>Events that may be one</source>
        <translation>Eventi che possono essere uno solo</translation>
    </message>
    <message>
        <source>Look before bringing in…</source>
        <translation>Guarda prima di importare…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Sorveglia una cartella…</translation>
    </message>
    <message>
        <source>Stop watching the folder</source>
        <translation>Non sorvegliare più la cartella</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Misura…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Impostazioni…</translation>
    </message>
</context>
<context>
    <name>annotation</name>
    <message>
        <source>The annotation reaches beyond the text.</source>
        <translation>L’annotazione esce dal testo.</translation>
    </message>
    <message>
        <source>A stored record cannot be understood.</source>
        <translation>Un dato registrato non si può capire.</translation>
    </message>
    <message>
        <source>The tag set has a feature without a name, or of an unknown kind (“%1”).</source>
        <translation>L’insieme di etichette ha un tratto senza nome o di tipo sconosciuto («%1»).</translation>
    </message>
    <message>
        <source>The tag set has a layer whose id is missing or not lower case (“%1”).</source>
        <translation>L’insieme di etichette ha un livello il cui id manca o non è in minuscolo («%1»).</translation>
    </message>
    <message>
        <source>The tag set has a tag without an id on layer “%1”.</source>
        <translation>L’insieme di etichette ha un’etichetta senza id sul livello «%1».</translation>
    </message>
    <message>
        <source>This is not a tag set: %1</source>
        <translation>Questo non è un insieme di etichette: %1</translation>
    </message>
    <message>
        <source>The tag set declares layer “%1” twice.</source>
        <translation>L’insieme di etichette dichiara due volte il livello «%1».</translation>
    </message>
    <message>
        <source>The article&apos;s details were changed meanwhile.</source>
        <translation>I dati dell’articolo sono cambiati nel frattempo.</translation>
    </message>
    <message>
        <source>The article&apos;s text was changed meanwhile.</source>
        <translation>Il testo dell’articolo è cambiato nel frattempo.</translation>
    </message>
    <message>
        <source>An article holds no record of this kind.</source>
        <translation>Un articolo non contiene dati di questo tipo.</translation>
    </message>
    <message>
        <source>The annotation was changed meanwhile.</source>
        <translation>L’annotazione è cambiata nel frattempo.</translation>
    </message>
</context>
<context>
    <name>article</name>
    <message>
        <source>Date → DCT</source>
        <comment>beside the date line that gives the article&apos;s date</comment>
        <translation>Data → DCT</translation>
    </message>
    <message>
        <source>%1 · speaker</source>
        <comment>code of a mention</comment>
        <translation>%1 · parlante</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>relation and what it points to</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ↓ %2</source>
        <comment>relation and what it points to, below</comment>
        <translation>%1 ↓ %2</translation>
    </message>
    <message>
        <source>%1 ↑ %2</source>
        <comment>relation and what it points to, above</comment>
        <translation>%1 ↑ %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a relation comes from, and the relation</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>A file of the program cannot be read: %1</source>
        <translation>Un file del programma non si può leggere: %1</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Usage: chiosa %1 %2</source>
        <translation>Uso: chiosa %1 %2</translation>
    </message>
    <message>
        <source>“chiosa help” lists the verbs.</source>
        <translation>«chiosa help» elenca i verbi.</translation>
    </message>
    <message>
        <source>This verb is not there yet.</source>
        <translation>Questo verbo non c’è ancora.</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Non c’è un verbo «%1».</translation>
    </message>
    <message>
        <source>chiosa [PROJECT | FILE…] opens the workstation. With a verb it needs no display:</source>
        <translation>chiosa [PROJECT | FILE…] apre la postazione di lavoro. Con un verbo non serve uno schermo:</translation>
    </message>
    <message>
        <source> (not there yet)</source>
        <translation> (non c’è ancora)</translation>
    </message>
    <message>
        <source>This list, or what a verb does and takes.</source>
        <translation>Questo elenco, o che cosa fa e prende un verbo.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 done, but something was refused, said or does not hold; 2 wrong usage; 3 a file could not be read or written.</source>
        <translation>Codici di uscita: 0 fatto; 1 fatto, ma qualcosa è stato rifiutato, detto o non regge; 2 uso sbagliato; 3 un file non si è potuto leggere o scrivere.</translation>
    </message>
    <message>
        <source>“%1” is not there yet.</source>
        <translation>«%1» non c’è ancora.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Manca qualcosa.</translation>
    </message>
    <message>
        <source>That is too much: %1</source>
        <translation>Questo è di troppo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) brought in.</source>
        <translation>
            <numerusform>%n articolo portato dentro.</numerusform>
            <numerusform>%n articoli portati dentro.</numerusform>
        </translation>
    </message>
    <message>
        <source>--above takes a number from 0 to 1.</source>
        <translation>--above prende un numero da 0 a 1.</translation>
    </message>
    <message>
        <source>%1 (article of %2)</source>
        <translation>%1 (articolo del %2)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Il file non si può scrivere: %1</translation>
    </message>
    <message>
        <source>A picture needs --output PATH.</source>
        <translation>Un’immagine ha bisogno di --output PATH.</translation>
    </message>
    <message>
        <source>Pictures cannot be drawn here.</source>
        <translation>Qui non si possono disegnare immagini.</translation>
    </message>
    <message>
        <source>“render” needs --document ID and --output F.png, F.svg or F.pdf.</source>
        <translation>«render» ha bisogno di --document ID e --output F.png, F.svg o F.pdf.</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Qui non c’è un’opzione --%1.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>L’opzione --%1 non prende un valore.</translation>
    </message>
    <message>
        <source>The option --%1 stands there twice.</source>
        <translation>L’opzione --%1 c’è due volte.</translation>
    </message>
    <message>
        <source>The option --%1 wants a value.</source>
        <translation>L’opzione --%1 vuole un valore.</translation>
    </message>
    <message>
        <source>“export” needs --format F and --output PATH.</source>
        <translation>«export» ha bisogno di --format F e --output PATH.</translation>
    </message>
    <message>
        <source>There is no format “%1”. “chiosa formats” lists them.</source>
        <translation>Non c’è un formato «%1». «chiosa formats» li elenca.</translation>
    </message>
    <message>
        <source>--verdicts takes accepted or all.</source>
        <translation>--verdicts prende accepted o all.</translation>
    </message>
    <message>
        <source>--option takes KEY=VALUE.</source>
        <translation>--option prende CHIAVE=VALORE.</translation>
    </message>
    <message>
        <source>The format “%1” does not take %2=%3. “chiosa help export” lists what it takes.</source>
        <translation>Il formato «%1» non prende %2=%3. «chiosa help export» elenca che cosa prende.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written.</source>
        <translation>
            <numerusform>%n articolo scritto.</numerusform>
            <numerusform>%n articoli scritti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lost, %n time(s): </source>
        <translation>
            <numerusform>perso, %n volta: </numerusform>
            <numerusform>perso, %n volte: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept in the file beside, %n time(s): </source>
        <translation>
            <numerusform>tenuto nel file accanto, %n volta: </numerusform>
            <numerusform>tenuto nel file accanto, %n volte: </numerusform>
        </translation>
    </message>
    <message>
        <source>came back different: </source>
        <translation>tornato diverso: </translation>
    </message>
    <message>
        <source>reads, writes</source>
        <translation>legge, scrive</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>legge</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>scrive</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>non c’è ancora</translation>
    </message>
    <message>
        <source>What --option takes, format by format:</source>
        <translation>Che cosa prende --option, formato per formato:</translation>
    </message>
    <message>
        <source>every format:</source>
        <translation>ogni formato:</translation>
    </message>
    <message>
        <source>%1: the project has no such article; it is left out.</source>
        <translation>%1: il progetto non ha un tale articolo; resta fuori.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documenti</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>danneggiato: %1</translation>
    </message>
    <message>
        <source>The file is sound, and nothing contradicts.</source>
        <translation>Il file è sano e nulla si contraddice.</translation>
    </message>
    <message>
        <source>“evaluate” needs --gold GOLD.jsonl.</source>
        <translation>«evaluate» ha bisogno di --gold GOLD.jsonl.</translation>
    </message>
    <message>
        <source>--match takes strict or overlap.</source>
        <translation>--match prende strict o overlap.</translation>
    </message>
    <message>
        <source>“picture” needs --output F.png.</source>
        <translation>«picture» ha bisogno di --output F.png.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, 320x240 to 8000x8000.</source>
        <translation>--size prende LARGHEZZAxALTEZZA, da 320x240 a 8000x8000.</translation>
    </message>
    <message>
        <source>only this article: its number in “list”, or its id</source>
        <translation>solo questo articolo: il suo numero in «list», o il suo id</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>come JSON</translation>
    </message>
    <message>
        <source>only these, separated by commas: entity, timex3, event, quote, coref, timeline</source>
        <translation>solo questi, separati da virgole: entity, timex3, event, quote, coref, timeline</translation>
    </message>
    <message>
        <source>Makes an empty project.</source>
        <translation>Fa un progetto vuoto.</translation>
    </message>
    <message>
        <source>news (unless said otherwise), timeml, conll2003, or a file</source>
        <translation>news (se non si dice altro), timeml, conll2003, o un file</translation>
    </message>
    <message>
        <source>Brings articles in, with or without annotations.</source>
        <translation>Porta dentro articoli, con o senza annotazioni.</translation>
    </message>
    <message>
        <source>one of “formats”; else it is recognised</source>
        <translation>uno di «formats»; altrimenti è riconosciuto</translation>
    </message>
    <message>
        <source>where the file names none</source>
        <translation>dove il file non ne dice nessuna</translation>
    </message>
    <message>
        <source>the article’s date, where the file names none</source>
        <translation>la data dell’articolo, dove il file non la dice</translation>
    </message>
    <message>
        <source>Lists the articles.</source>
        <translation>Elenca gli articoli.</translation>
    </message>
    <message>
        <source>Has the machine read the articles.</source>
        <translation>Fa leggere gli articoli alla macchina.</translation>
    </message>
    <message>
        <source>A filter: reads articles, writes them with suggestions.</source>
        <translation>Un filtro: legge articoli, li scrive con proposte.</translation>
    </message>
    <message>
        <source>Writes what the project has learned into one file.</source>
        <translation>Scrive in un file ciò che il progetto ha imparato.</translation>
    </message>
    <message>
        <source>Turns suggestions into annotations.</source>
        <translation>Fa di proposte annotazioni.</translation>
    </message>
    <message>
        <source>only those at least so sure, 0 to 1</source>
        <translation>solo quelle almeno così sicure, da 0 a 1</translation>
    </message>
    <message>
        <source>in whose name</source>
        <translation>a nome di chi</translation>
    </message>
    <message>
        <source>Writes articles with their annotations, reads the files again and names what the format could not hold.</source>
        <translation>Scrive gli articoli con le loro annotazioni, rilegge i file e dice che cosa il formato non poteva contenere.</translation>
    </message>
    <message>
        <source>one of “formats”</source>
        <translation>uno di «formats»</translation>
    </message>
    <message>
        <source>a file, or a folder</source>
        <translation>un file, o una cartella</translation>
    </message>
    <message>
        <source>accepted (unless said otherwise), or all: suggestions too</source>
        <translation>accepted (se non si dice altro), o all: anche le proposte</translation>
    </message>
    <message>
        <source>the negatives too</source>
        <translation>anche i negativi</translation>
    </message>
    <message>
        <source>a setting of the format</source>
        <translation>un’impostazione del formato</translation>
    </message>
    <message>
        <source>What happened when, as far as the annotations say.</source>
        <translation>Che cosa è successo quando, per quanto dicono le annotazioni.</translation>
    </message>
    <message>
        <source>Does the file hold what it should? Tag set, journal, contradictions in time.</source>
        <translation>Il file contiene ciò che deve? Etichette, giornale, contraddizioni nel tempo.</translation>
    </message>
    <message>
        <source>How well a project’s annotations, or the built-in suggesters, agree with gold.</source>
        <translation>Quanto le annotazioni di un progetto, o le proposte del programma, concordano con il riferimento.</translation>
    </message>
    <message>
        <source>Chiosa JSONL</source>
        <translation>JSONL di Chiosa</translation>
    </message>
    <message>
        <source>score this project instead of the suggesters</source>
        <translation>valuta questo progetto invece delle proposte</translation>
    </message>
    <message>
        <source>only this layer</source>
        <translation>solo questo livello</translation>
    </message>
    <message>
        <source>strict, overlap; both, where it is not given</source>
        <translation>strict, overlap; entrambi, se non si dice</translation>
    </message>
    <message>
        <source>An analyst who corrects every suggestion: keys per annotation.</source>
        <translation>Un analista che corregge ogni proposta: tasti per annotazione.</translation>
    </message>
    <message>
        <source>How far two analysts agree.</source>
        <translation>Quanto concordano due analisti.</translation>
    </message>
    <message>
        <source>Joins the work of two analysts.</source>
        <translation>Unisce il lavoro di due analisti.</translation>
    </message>
    <message>
        <source>Draws an article with its annotations.</source>
        <translation>Disegna un articolo con le sue annotazioni.</translation>
    </message>
    <message>
        <source>a file; its suffix says the format</source>
        <translation>un file; la sua estensione dice il formato</translation>
    </message>
    <message>
        <source>Makes the sample project: six articles, read by the machine, partly corrected.</source>
        <translation>Fa il progetto d’esempio: sei articoli, letti dalla macchina, in parte corretti.</translation>
    </message>
    <message>
        <source>A picture of the window with a project in it.</source>
        <translation>Un’immagine della finestra con un progetto dentro.</translation>
    </message>
    <message>
        <source>a PNG file</source>
        <translation>un file PNG</translation>
    </message>
    <message>
        <source>light (unless said otherwise), dark, contrast, contrast-dark</source>
        <translation>light (se non si dice altro), dark, contrast, contrast-dark</translation>
    </message>
    <message>
        <source>of the window, in logical pixels</source>
        <translation>della finestra, in pixel logici</translation>
    </message>
    <message>
        <source>pressed first, separated by spaces: “Tab Tab A”</source>
        <translation>premuti prima, separati da spazi: «Tab Tab A»</translation>
    </message>
    <message>
        <source>Lists the formats, which are read and which are written.</source>
        <translation>Elenca i formati, quali si leggono e quali si scrivono.</translation>
    </message>
    <message>
        <source>There is no article “%1”. “chiosa list” shows numbers and ids.</source>
        <translation>Non c’è un articolo «%1». «chiosa list» mostra numeri e id.</translation>
    </message>
    <message>
        <source>only events in whose sentence this entity stands, by its name or another that articles give it</source>
        <translation>solo gli eventi nella cui frase compare questa entità, col suo nome o con un altro che gli articoli le danno</translation>
    </message>
    <message>
        <source>text (unless said otherwise), json, svg, png, pdf, semeval-timeline, timeline-csv, ics, timelinejs</source>
        <translation>text (se non si dice altro), json, svg, png, pdf, semeval-timeline, timeline-csv, ics, timelinejs</translation>
    </message>
    <message>
        <source>of pictures: only what comes from then on: 2025-09, 2025-W37, 2025-09-08</source>
        <translation>per le immagini: solo da allora in poi: 2025-09, 2025-W37, 2025-09-08</translation>
    </message>
    <message>
        <source>of pictures: only what comes until the end of it</source>
        <translation>per le immagini: solo fino alla sua fine</translation>
    </message>
    <message>
        <source>a file; needed for svg, png, pdf; a folder for semeval-timeline</source>
        <translation>un file; necessario per svg, png, pdf; una cartella per semeval-timeline</translation>
    </message>
    <message>
        <source>“%1” is no date. --from and --to take dates like 2025-09, 2025-W37 or 2025-09-08.</source>
        <translation>«%1» non è una data. --from e --to prendono date come 2025-09, 2025-W37 o 2025-09-08.</translation>
    </message>
    <message>
        <source>--format takes text, json, svg, png, pdf, semeval-timeline, timeline-csv, ics or timelinejs.</source>
        <translation>--format prende text, json, svg, png, pdf, semeval-timeline, timeline-csv, ics o timelinejs.</translation>
    </message>
    <message>
        <source>“semeval-timeline” writes several files: it needs --output FOLDER.</source>
        <translation>«semeval-timeline» scrive più file: serve --output CARTELLA.</translation>
    </message>
    <message>
        <source>--from and --to are for pictures: svg, png and pdf.</source>
        <translation>--from e --to valgono per le immagini: svg, png e pdf.</translation>
    </message>
    <message>
        <source>--from must lie before --to.</source>
        <translation>--from deve venire prima di --to.</translation>
    </message>
    <message>
        <source>There is no entity “%1”: no name is marked in these articles.</source>
        <translation>Non c’è nessuna entità «%1»: in questi articoli non è marcato alcun nome.</translation>
    </message>
    <message>
        <source>There is no entity “%1”. The nearest are: %2.</source>
        <translation>Non c’è nessuna entità «%1». Le più vicine sono: %2.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Il file non si può leggere: %1</translation>
    </message>
    <message>
        <source>“three days ago” as a date (TimeML) or its length alone (It-TimeML, KRAUTS)</source>
        <translation>“tre giorni fa” come data (TimeML) o solo come durata (It-TimeML, KRAUTS)</translation>
    </message>
    <message>
        <source>--offsets takes dates or durations.</source>
        <translation>--offsets accetta dates o durations.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>ingresso standard</translation>
    </message>
    <message>
        <source>a program that is asked too: it reads an article a line and answers a line with its spans</source>
        <translation>un programma da interrogare anche: legge un articolo per riga e risponde con una riga che ne ha i segmenti</translation>
    </message>
    <message>
        <source>names with their ids in a knowledge base: TSV, JSON, SKOS as N-Triples or RDF/XML</source>
        <translation>nomi con i loro identificativi in una base di conoscenza: TSV, JSON, SKOS come N-Triples o RDF/XML</translation>
    </message>
    <message>
        <source>what a project has learned: a file that “model” wrote</source>
        <translation>ciò che un progetto ha imparato: un file scritto da “model”</translation>
    </message>
    <message>
        <source>how many articles at once; as many as there are cores, where it is not given</source>
        <translation>quanti articoli per volta; se non è dato, quanti sono i processori</translation>
    </message>
    <message>
        <source>the file, for “annotate --model”</source>
        <translation>il file, per “annotate --model”</translation>
    </message>
    <message>
        <source>what the learning curve is measured on; the articles after each point, where it is not given</source>
        <translation>su che cosa si misura la curva di apprendimento; se non è dato, sugli articoli dopo ciascun punto</translation>
    </message>
    <message>
        <source>the learning curve as a picture</source>
        <translation>la curva di apprendimento come figura</translation>
    </message>
    <message>
        <source>The model cannot be read: %1.</source>
        <translation>Il modello non si può leggere: %1.</translation>
    </message>
    <message>
        <source>--jobs takes a number from 1 to 64.</source>
        <translation>--jobs vuole un numero da 1 a 64.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Non si può scrivere sull’uscita standard.</translation>
    </message>
    <message>
        <source>“model” needs --output M.</source>
        <translation>“model” vuole --output M.</translation>
    </message>
    <message>
        <source>The model cannot be written: %1.</source>
        <translation>Il modello non si può scrivere: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n gold annotation(s)</source>
        <translation>
            <numerusform>%n annotazione di riferimento</numerusform>
            <numerusform>%n annotazioni di riferimento</numerusform>
        </translation>
    </message>
    <message>
        <source>keys by hand %1, with Chiosa %2: %3 of those by hand</source>
        <translation>tasti a mano %1, con Chiosa %2: %3 di quelli a mano</translation>
    </message>
    <message>
        <source>corrected   tested      F1   keys per annotation   by hand   against by hand</source>
        <translation> corretti  provati      F1  tasti per annotazione    a mano    rispetto a mano</translation>
    </message>
    <message>
        <source>%1 annotations, %2 keys each</source>
        <translation>%1 annotazioni, %2 tasti ciascuna</translation>
    </message>
    <message>
        <source>The chart cannot be written: %1.</source>
        <translation>Il grafico non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>“simulate” needs --gold GOLD.jsonl.</source>
        <translation>“simulate” vuole --gold GOLD.jsonl.</translation>
    </message>
    <message>
        <source>only articles that are new, “in progress” or done</source>
        <translation>solo gli articoli nuovi (new), in lavorazione («in progress») o finiti (done)</translation>
    </message>
    <message>
        <source>only articles in this language: it</source>
        <translation>solo gli articoli in questa lingua: it</translation>
    </message>
    <message>
        <source>only articles of this story</source>
        <translation>solo gli articoli di questa storia</translation>
    </message>
    <message>
        <source>only articles in which the words stand</source>
        <translation>solo gli articoli in cui ci sono le parole</translation>
    </message>
    <message>
        <source>parts (train, validation, test; or named: train=80/dev=10/held-out=10) that have their shares of every label; stories and near-duplicates stay together</source>
        <translation>parti (train, validation, test; o con un nome: train=80/dev=10/held-out=10) che hanno ciascuna la sua quota di ogni etichetta; storie e quasi doppioni restano insieme</translation>
    </message>
    <message>
        <source>chance (unless said otherwise), or date: the oldest articles first</source>
        <translation>chance: a caso (così se non si dice), o date: prima gli articoli più vecchi</translation>
    </message>
    <message>
        <source>another split by chance; 1 where it is not given</source>
        <translation>un’altra divisione a caso; 1 se non si dice</translation>
    </message>
    <message>
        <source>so many files or folders a part</source>
        <translation>tanti file o cartelle per parte</translation>
    </message>
    <message>
        <source>a data card beside: counts, meanings of labels, provenance, parts</source>
        <translation>accanto una scheda dei dati: conteggi, senso delle etichette, provenienza, parti</translation>
    </message>
    <message>
        <source>choices that the project keeps under this name; others given here win</source>
        <translation>scelte che il progetto conserva con questo nome; quelle date qui prevalgono</translation>
    </message>
    <message>
        <source>keep these choices under a name</source>
        <translation>conserva queste scelte con un nome</translation>
    </message>
    <message>
        <source>write nothing: show how the files would begin, and what would be lost</source>
        <translation>non scrive nulla: mostra come comincerebbero i file e che cosa andrebbe perso</translation>
    </message>
    <message>
        <source>score timelines of entities (SemEval-2015 Task 4): the articles, where --gold has the timelines</source>
        <translation>valuta le linee del tempo di entità (SemEval-2015 Task 4): gli articoli, se --gold ha le linee del tempo</translation>
    </message>
    <message>
        <source>A line of timelines is JSON with “entity” and “timeline”: order, date, events.</source>
        <translation>Una riga di linee del tempo è JSON con «entity» e «timeline»: ordine, data, eventi.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>riga %1</translation>
    </message>
    <message>
        <source>all, order and dates</source>
        <translation>tutto, ordine e date</translation>
    </message>
    <message>
        <source>all, order alone</source>
        <translation>tutto, solo l’ordine</translation>
    </message>
    <message>
        <source>The articles tell of no event that “%1” has a part in.</source>
        <translation>Gli articoli non parlano di eventi a cui «%1» abbia parte.</translation>
    </message>
    <message>
        <source>--status takes new, “in progress”, done or any.</source>
        <translation>--status vuole new, «in progress», done o any.</translation>
    </message>
    <message>
        <source>--split-by takes chance or date.</source>
        <translation>--split-by vuole chance o date.</translation>
    </message>
    <message numerus="yes">
        <source>(%n byte(s) or more, not text)</source>
        <translation>
            <numerusform>(%n byte o più, non testo)</numerusform>
            <numerusform>(%n byte o più, non testo)</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as the recipe “%1”.</source>
        <translation>Conservate come ricetta «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tried, nothing was written.</source>
        <translation>
            <numerusform>%n articolo provato, nulla è stato scritto.</numerusform>
            <numerusform>%n articoli provati, nulla è stato scritto.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>a part of a data set: &quot;train: 80 articles, 4,012 annotations&quot;</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n articolo</numerusform>
            <numerusform>%n articoli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotazione</numerusform>
            <numerusform>%n annotazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 vuole un numero da %2 a %3.</translation>
    </message>
    <message>
        <source>not the project’s annotations, but what the suggesters read with what it has learned</source>
        <translation>non le annotazioni del progetto, ma ciò che i suggeritori leggono con quanto ha imparato</translation>
    </message>
    <message>
        <source>--learned needs --project P.</source>
        <translation>--learned richiede --project P.</translation>
    </message>
    <message>
        <source>a setting of the format, as which column of a table is the text: text=body</source>
        <translation>un’impostazione del formato, per esempio quale colonna di una tabella è il testo: text=body</translation>
    </message>
    <message>
        <source>what a label of the files comes in as: PERSON=PER, entity:HUMAN=PER; others stay as they are, said</source>
        <translation>come entra un’etichetta dei file: PERSON=PER, entity:HUMAN=PER; le altre restano come sono, e lo si dice</translation>
    </message>
    <message>
        <source>with --option %1=%2: %3</source>
        <translation>con --option %1=%2: %3</translation>
    </message>
    <message>
        <source>These hold all of it: %1.</source>
        <translation>Questi formati tengono tutto: %1.</translation>
    </message>
    <message>
        <source>No file takes the option %1=%2. “chiosa help import” lists what each format takes.</source>
        <translation>Nessun file accetta l’opzione %1=%2. “chiosa help import” elenca che cosa accetta ogni formato.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>There is no date grammar for this language.</source>
        <translation>Per questa lingua non c’è una grammatica delle date.</translation>
    </message>
    <message>
        <source>“%1” is no value.</source>
        <translation>«%1» non è un valore.</translation>
    </message>
    <message>
        <source>“%1” is no part of a pattern.</source>
        <translation>«%1» non è parte di un modello.</translation>
    </message>
    <message>
        <source>“%1” says nothing about a time.</source>
        <translation>«%1» non dice nulla di un tempo.</translation>
    </message>
    <message>
        <source>A pattern without parts.</source>
        <translation>Un modello senza parti.</translation>
    </message>
    <message>
        <source>“%1” is no rule for a holiday.</source>
        <translation>«%1» non è una regola per una festa.</translation>
    </message>
    <message>
        <source>“%1” is no tense.</source>
        <translation>«%1» non è un tempo verbale.</translation>
    </message>
    <message>
        <source>“%1” guards against nothing.</source>
        <translation>«%1» non protegge da nulla.</translation>
    </message>
    <message>
        <source>“%1” is not a date I know. Try “%2”.</source>
        <translation>«%1» non è una data che conosco. Prova «%2».</translation>
    </message>
    <message>
        <source>“%1” is not a date I know. Try “-7d”, “2024-W12” or “14 Sep”.</source>
        <translation>«%1» non è una data che conosco. Prova «-7g», «2024-W12» o «14 set».</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation>Scrivi una data.</translation>
    </message>
    <message>
        <source>“%1” hangs on the article’s date, which is not known.</source>
        <translation>«%1» dipende dalla data dell’articolo, che non è nota.</translation>
    </message>
    <message>
        <source>“%1” is no month or era of a calendar.</source>
        <translation>«%1» non è un mese o un’era di un calendario.</translation>
    </message>
    <message>
        <source>“%1” stands around no date.</source>
        <translation>«%1» non sta attorno a nessuna data.</translation>
    </message>
    <message>
        <source>“%1” is a day that its month does not have. Try “%2”.</source>
        <translation>«%1» è un giorno che il mese non ha. Prova «%2».</translation>
    </message>
    <message>
        <source>“%1” is neither first nor last.</source>
        <translation>“%1” non è né “first” né “last”.</translation>
    </message>
    <message>
        <source>A pattern has at most %1 parts.</source>
        <translation>Un modello ha al massimo %1 parti.</translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message>
        <source>A suggester may change nothing but suggestions.</source>
        <translation>Un suggeritore può cambiare soltanto proposte.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Non c’è nulla da annullare.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Non c’è nulla da ripetere.</translation>
    </message>
    <message>
        <source>date set by hand</source>
        <translation>data messa a mano</translation>
    </message>
    <message>
        <source>date %1</source>
        <translation>data %1</translation>
    </message>
    <message>
        <source>article date %1</source>
        <translation>data dell’articolo %1</translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation>correggi il testo</translation>
    </message>
    <message>
        <source>The place lies outside the text.</source>
        <translation>Il punto è fuori dal testo.</translation>
    </message>
    <message>
        <source>bring in %1</source>
        <translation>porta dentro %1</translation>
    </message>
    <message>
        <source>The article is not loaded.</source>
        <translation>L’articolo non è caricato.</translation>
    </message>
    <message>
        <source>remove article %1</source>
        <translation>togli l’articolo %1</translation>
    </message>
    <message>
        <source>%1 everywhere</source>
        <translation>%1 dappertutto</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>stessa entità di %1</translation>
    </message>
    <message>
        <source>of no entity</source>
        <translation>di nessuna entità</translation>
    </message>
    <message>
        <source>The entity is not there any more.</source>
        <translation>L’entità non c’è più.</translation>
    </message>
    <message>
        <source>new entity %1</source>
        <translation>nuova entità %1</translation>
    </message>
    <message>
        <source>Merging takes two different entities.</source>
        <translation>Per unire servono due entità diverse.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 è %2</translation>
    </message>
    <message>
        <source>change entity %1</source>
        <translation>cambia l’entità %1</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>proposte</translation>
    </message>
    <message>
        <source>A span must cover some text of the article.</source>
        <translation>Un tratto deve coprire del testo dell’articolo.</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>etichetta %1</translation>
    </message>
    <message>
        <source>This text has this tag already.</source>
        <translation>Questo testo ha già questa etichetta.</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>change %1 tags</source>
        <translation>cambia %1 etichette</translation>
    </message>
    <message>
        <source>move the ends of %1</source>
        <translation>sposta i confini di %1</translation>
    </message>
    <message>
        <source>split %1</source>
        <translation>dividi %1</translation>
    </message>
    <message>
        <source>A span is split inside it: move the caret there first.</source>
        <translation>Un tratto si divide al suo interno: porta prima lì il cursore.</translation>
    </message>
    <message>
        <source>merge spans</source>
        <translation>unisci tratti</translation>
    </message>
    <message>
        <source>Merging takes two spans or more.</source>
        <translation>Per unire servono due tratti o più.</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>elimina %1</translation>
    </message>
    <message>
        <source>delete %1 annotations</source>
        <translation>elimina %1 annotazioni</translation>
    </message>
    <message>
        <source>accept %1</source>
        <translation>accetta %1</translation>
    </message>
    <message>
        <source>accept %1 annotations</source>
        <translation>accetta %1 annotazioni</translation>
    </message>
    <message>
        <source>reject %1</source>
        <translation>rifiuta %1</translation>
    </message>
    <message>
        <source>reject %1 annotations</source>
        <translation>rifiuta %1 annotazioni</translation>
    </message>
    <message>
        <source>restore %1</source>
        <translation>ripristina %1</translation>
    </message>
    <message>
        <source>restore %1 annotations</source>
        <translation>ripristina %1 annotazioni</translation>
    </message>
    <message>
        <source>accept all from %1 %</source>
        <translation>accetta tutto dal %1 %</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>cambia %1</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>nota su %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>collega %1</translation>
    </message>
    <message>
        <source>A link joins two different annotations.</source>
        <translation>Un collegamento unisce due annotazioni diverse.</translation>
    </message>
    <message>
        <source>who says it</source>
        <translation>chi lo dice</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>Il giornale non ha una voce %1.</translation>
    </message>
    <message>
        <source>The project was changed meanwhile.</source>
        <translation>Il progetto è cambiato nel frattempo.</translation>
    </message>
    <message>
        <source>The entity is there already.</source>
        <translation>L’entità c’è già.</translation>
    </message>
    <message>
        <source>The change names no article.</source>
        <translation>La modifica non nomina un articolo.</translation>
    </message>
    <message>
        <source>The annotation is not there any more.</source>
        <translation>L’annotazione non c’è più.</translation>
    </message>
    <message>
        <source>Only a link says whose claim it is.</source>
        <translation>Solo un collegamento dice di chi è l’affermazione.</translation>
    </message>
    <message>
        <source>keep both: the sources disagree</source>
        <translation>tieni entrambe: le fonti sono in disaccordo</translation>
    </message>
    <message>
        <source>One event takes two mentions or more.</source>
        <translation>Un solo evento richiede almeno due menzioni.</translation>
    </message>
    <message>
        <source>The event is not there any more.</source>
        <translation>L’evento non c’è più.</translation>
    </message>
    <message>
        <source>one event</source>
        <translation>un solo evento</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>un altro evento</translation>
    </message>
    <message>
        <source>order instead of a date</source>
        <translation>ordine invece di una data</translation>
    </message>
    <message>
        <source>how sure a date is</source>
        <translation>quanto è sicura una data</translation>
    </message>
    <message>
        <source>This event has no date that one could doubt.</source>
        <translation>Questo evento non ha una data di cui dubitare.</translation>
    </message>
    <message>
        <source>Both are one event: take one of its mentions out of it first.</source>
        <translation>Sono già un solo evento: prima togline una menzione.</translation>
    </message>
    <message>
        <source>two events</source>
        <translation>due eventi</translation>
    </message>
    <message>
        <source>call the event %1</source>
        <translation>chiama l’evento %1</translation>
    </message>
    <message>
        <source>They are one event.</source>
        <translation>Sono un solo evento.</translation>
    </message>
    <message>
        <source>A link has no ends in the text.</source>
        <translation>Un legame non ha estremi nel testo.</translation>
    </message>
</context>
<context>
    <name>features</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Modificatore</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenza</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Finisce</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Contato da</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funzione</translation>
    </message>
    <message>
        <source>Reckoned</source>
        <translation>Calcolato</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarità</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>Factuality</source>
        <translation>Fattualità</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Parlante</translation>
    </message>
    <message>
        <source>Named at</source>
        <translation>Nominato in</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Indizio</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Value by</source>
        <translation>Valore da</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Letture</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Segnale</translation>
    </message>
    <message>
        <source>Signal at</source>
        <translation>Segnale in</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Affermato da</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Lemma</source>
        <translation>Lemma</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>Morfologia</translation>
    </message>
    <message>
        <source>Apart by</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Detto</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Il file non si può leggere: %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Il file non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; split it into smaller ones.</source>
        <translation>Il file supera %1 MB; dividilo in file più piccoli.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>non c’è un tale file</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>non c’è un tale file o cartella</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>la cartella non si può creare</translation>
    </message>
    <message>
        <source>The article is larger than is read at once; split it into smaller ones.</source>
        <translation>L’articolo è più grande di quanto si legge in una volta; dividilo in più piccoli.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, riga %2</translation>
    </message>
    <message>
        <source>The line is not valid UTF-8; save the file anew as UTF-8.</source>
        <translation>La riga non è UTF-8 valido; salva di nuovo il file come UTF-8.</translation>
    </message>
    <message>
        <source>The line has one column; a token needs its tag.</source>
        <translation>La riga ha una colonna; una parola ha bisogno della sua etichetta.</translation>
    </message>
    <message>
        <source>The line has %1 columns, those before it %2.</source>
        <translation>La riga ha %1 colonne, quelle prima %2.</translation>
    </message>
    <message>
        <source>“%1” is no tag; it must be O, or like B-PER.</source>
        <translation>«%1» non è un’etichetta; dev’essere O, o come B-PER.</translation>
    </message>
    <message>
        <source>The line holds NUL bytes.</source>
        <translation>La riga contiene byte NUL.</translation>
    </message>
    <message>
        <source>A rejected proposal is left out.</source>
        <translation>Una proposta rifiutata resta fuori.</translation>
    </message>
    <message>
        <source>An annotation of another layer is left out.</source>
        <translation>Un’annotazione di un altro livello resta fuori.</translation>
    </message>
    <message>
        <source>A span of several parts is left out.</source>
        <translation>Un tratto in più parti resta fuori.</translation>
    </message>
    <message>
        <source>A span without text is left out.</source>
        <translation>Un tratto senza testo resta fuori.</translation>
    </message>
    <message>
        <source>A relation is left out.</source>
        <translation>Una relazione resta fuori.</translation>
    </message>
    <message>
        <source>A span that overlaps another is left out.</source>
        <translation>Un tratto che ne incrocia un altro resta fuori.</translation>
    </message>
    <message>
        <source>A span without a word is left out.</source>
        <translation>Un tratto senza parole resta fuori.</translation>
    </message>
    <message>
        <source>White space at the ends of a span is left out.</source>
        <translation>Lo spazio bianco ai confini di un tratto resta fuori.</translation>
    </message>
    <message>
        <source>A label is written with “_” for its spaces.</source>
        <translation>Un’etichetta si scrive con «_» al posto degli spazi.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>The offsets beside the file do not fit article %1; its text is made of the tokens.</source>
        <translation>Le posizioni accanto al file non corrispondono all’articolo %1; il suo testo è fatto dalle parole.</translation>
    </message>
    <message>
        <source>Features, entities, verdicts and other particulars are left out.</source>
        <translation>Tratti, entità, verdetti e altri particolari restano fuori.</translation>
    </message>
    <message>
        <source>How tags are written.</source>
        <translation>Come si scrivono le etichette.</translation>
    </message>
    <message>
        <source>Word, part of speech, chunk and tag; or word and tag.</source>
        <translation>Parola, parte del discorso, chunk ed etichetta; o parola ed etichetta.</translation>
    </message>
    <message>
        <source>The layers whose spans are written, parted by commas; “entity” if not said.</source>
        <translation>I livelli i cui tratti si scrivono, separati da virgole; «entity» se non si dice.</translation>
    </message>
    <message>
        <source>Labels that win where spans overlap, parted by commas; else the longest span wins.</source>
        <translation>Etichette che vincono dove i tratti si sovrappongono, separate da virgole; altrimenti vince il tratto più lungo.</translation>
    </message>
    <message>
        <source>The file is UTF-8, but byte %1 (line %2) is broken; save it anew as UTF-8, or name its encoding.</source>
        <translation>Il file è UTF-8, ma il byte %1 (riga %2) è rotto; salvalo di nuovo come UTF-8, o indica la sua codifica.</translation>
    </message>
    <message>
        <source>The file holds NUL bytes; it is not plain text.</source>
        <translation>Il file contiene byte NUL; non è testo semplice.</translation>
    </message>
    <message>
        <source>This is a %1 file, not plain text.</source>
        <translation>Questo è un file %1, non testo semplice.</translation>
    </message>
    <message>
        <source>There is no encoding “%1”.</source>
        <translation>Non c’è una codifica «%1».</translation>
    </message>
    <message>
        <source>The file is not plain text, or its encoding cannot be told; name the encoding.</source>
        <translation>Il file non è testo semplice, o la sua codifica non si riconosce; indica la codifica.</translation>
    </message>
    <message>
        <source>The file is empty: there is nothing in it but white space.</source>
        <translation>Il file è vuoto: contiene solo spazio bianco.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Testo semplice</translation>
    </message>
    <message>
        <source>The encoding of the files, where it is not to be found out.</source>
        <translation>La codifica dei file, dove non si deve riconoscere.</translation>
    </message>
    <message numerus="yes">
        <source>The tag set does not know the label “%1” on layer “%2”; kept as it is (%n times).</source>
        <translation>
            <numerusform>L’insieme di etichette non conosce «%1» sul livello «%2»; tenuta com’è (%n volta).</numerusform>
            <numerusform>L’insieme di etichette non conosce «%1» sul livello «%2»; tenuta com’è (%n volte).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read yet.</source>
        <translation>%1 non si può ancora leggere.</translation>
    </message>
    <message>
        <source>%1 cannot be written yet.</source>
        <translation>%1 non si può ancora scrivere.</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>non è un oggetto</translation>
    </message>
    <message>
        <source>A feature of the article has the name of a field and is left out.</source>
        <translation>Un tratto dell’articolo ha il nome di un campo e resta fuori.</translation>
    </message>
    <message>
        <source>Half characters (lone surrogates) in the text are replaced by “�”.</source>
        <translation>Mezzi caratteri (surrogati isolati) nel testo sono sostituiti da «�».</translation>
    </message>
    <message>
        <source>A relation without one of its ends is left out.</source>
        <translation>Una relazione senza uno dei suoi estremi resta fuori.</translation>
    </message>
    <message>
        <source>A relation was left out, since not both of its ends are there.</source>
        <translation>Una relazione è rimasta fuori, poiché non ci sono entrambi i suoi estremi.</translation>
    </message>
    <message>
        <source>There is no “text”; each line must be an article with its text.</source>
        <translation>Non c’è «text»; ogni riga dev’essere un articolo con il suo testo.</translation>
    </message>
    <message>
        <source>The text holds a NUL character; it is not text that can be read.</source>
        <translation>Il testo contiene un carattere NUL; non è testo che si possa leggere.</translation>
    </message>
    <message>
        <source>The article&apos;s date “%1” is not one like 2025-09-15; it was left out.</source>
        <translation>La data dell’articolo «%1» non è come 2025-09-15; è rimasta fuori.</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>L’id «%1» è usato due volte.</translation>
    </message>
    <message>
        <source>“start” and “end” must be whole numbers, the end not before the start.</source>
        <translation>«start» e «end» devono essere numeri interi, la fine non prima dell’inizio.</translation>
    </message>
    <message>
        <source>It ends at %1, but the text has only %2 characters.</source>
        <translation>Finisce a %1, ma il testo ha soltanto %2 caratteri.</translation>
    </message>
    <message>
        <source>Its parts overlap each other.</source>
        <translation>Le sue parti si sovrappongono.</translation>
    </message>
    <message>
        <source>A span has no “label”.</source>
        <translation>Un tratto non ha «label».</translation>
    </message>
    <message>
        <source>A relation has no “type”.</source>
        <translation>Una relazione non ha «type».</translation>
    </message>
    <message>
        <source>“%1” is no verdict; it must be suggested, accepted, corrected, rejected or added.</source>
        <translation>«%1» non è un verdetto; dev’essere suggested, accepted, corrected, rejected o added.</translation>
    </message>
    <message>
        <source>A mention was left out, since “%1” is not there.</source>
        <translation>Una menzione è rimasta fuori, poiché «%1» non c’è.</translation>
    </message>
    <message>
        <source>The line is longer than %1 MB; split the article into smaller ones.</source>
        <translation>La riga supera %1 MB; dividi l’articolo in più piccoli.</translation>
    </message>
    <message>
        <source>The line is not an article in JSON: %1.</source>
        <translation>La riga non è un articolo in JSON: %1.</translation>
    </message>
    <message>
        <source>Half characters (lone surrogates) were replaced by “�”.</source>
        <translation>Mezzi caratteri (surrogati isolati) sono stati sostituiti da «�».</translation>
    </message>
    <message>
        <source>“%1” cannot be %2; it is one of %3.</source>
        <translation>«%1» non può essere %2; è uno di %3.</translation>
    </message>
    <message>
        <source>“Three days ago” as one date, or as a duration with an empty date that hangs on it.</source>
        <translation>«Tre giorni fa» come una data, o come una durata con una data vuota che ne dipende.</translation>
    </message>
    <message>
        <source>Time expressions as marked, with the preposition before them, or without their article.</source>
        <translation>Espressioni di tempo come segnate, con la preposizione che le precede, o senza il loro articolo.</translation>
    </message>
    <message>
        <source>A relation is left out with one of its ends.</source>
        <translation>Una relazione resta fuori con uno dei suoi estremi.</translation>
    </message>
    <message>
        <source>A reference is left out with what it points to.</source>
        <translation>Un riferimento resta fuori con ciò a cui punta.</translation>
    </message>
    <message>
        <source>A span over a line end is cut there into parts.</source>
        <translation>Un tratto che supera una fine di riga è tagliato lì in parti.</translation>
    </message>
    <message>
        <source>A label is written with other letters, since brat knows only plain ones.</source>
        <translation>Un’etichetta si scrive con altre lettere, poiché brat ne conosce solo di semplici.</translation>
    </message>
    <message>
        <source>A rejected proposal is kept in the sidecar file only.</source>
        <translation>Una proposta rifiutata resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>A span without text of its own is kept in the sidecar file only.</source>
        <translation>Un tratto senza testo proprio resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>A relation that brat cannot draw is kept in the sidecar file only.</source>
        <translation>Una relazione che brat non sa disegnare resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>Line ends in a note are written as “⏎”.</source>
        <translation>Le fini di riga in una nota si scrivono «⏎».</translation>
    </message>
    <message>
        <source>A knowledge base id that brat cannot hold is kept in the sidecar file only.</source>
        <translation>Un id di una base di conoscenza che brat non può contenere resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>A feature that brat cannot hold is kept in the sidecar file only.</source>
        <translation>Un tratto che brat non può contenere resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>An entity that brat cannot show whole is kept in the sidecar file.</source>
        <translation>Un’entità che brat non può mostrare intera resta nel file accanto.</translation>
    </message>
    <message>
        <source>The positions were counted in UTF-16 units and have been converted.</source>
        <translation>Le posizioni erano contate in unità UTF-16 e sono state convertite.</translation>
    </message>
    <message>
        <source>The positions were counted in bytes and have been converted.</source>
        <translation>Le posizioni erano contate in byte e sono state convertite.</translation>
    </message>
    <message>
        <source>%1 does not fit the text: its positions are outside, or its words are others.</source>
        <translation>%1 non corrisponde al testo: le sue posizioni sono fuori, o le parole sono altre.</translation>
    </message>
    <message>
        <source>The event %1 has no trigger %2.</source>
        <translation>L’evento %1 non ha un trigger %2.</translation>
    </message>
    <message>
        <source>%1 names %2, which is not there.</source>
        <translation>%1 nomina %2, che non c’è.</translation>
    </message>
    <message>
        <source>A note was left out, since %1 is not there.</source>
        <translation>Una nota è rimasta fuori, poiché %1 non c’è.</translation>
    </message>
    <message>
        <source>A second knowledge base id of one entity was left out: %1.</source>
        <translation>Un secondo id di base di conoscenza di un’entità è rimasto fuori: %1.</translation>
    </message>
    <message>
        <source>There is no .ann file here.</source>
        <translation>Qui non c’è un file .ann.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations were changed outside of Chiosa.</source>
        <translation>
            <numerusform>%n annotazione è stata cambiata fuori da Chiosa.</numerusform>
            <numerusform>%n annotazioni sono state cambiate fuori da Chiosa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is missing; brat&apos;s .ann file needs a .txt file of the same name beside it.</source>
        <translation>Manca il testo; il file .ann di brat ha bisogno di un .txt con lo stesso nome accanto.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8; save it anew as UTF-8.</source>
        <translation>Il file non è UTF-8 valido; salvalo di nuovo come UTF-8.</translation>
    </message>
    <message>
        <source>Who proposed and decided what, and what else is known of the article, is kept in the sidecar file only.</source>
        <translation>Chi ha proposto e deciso che cosa, e che altro si sa dell’articolo, resta soltanto nel file accanto.</translation>
    </message>
    <message>
        <source>The line has no column for an id; it is not brat&apos;s.</source>
        <translation>La riga non ha una colonna per un id; non è di brat.</translation>
    </message>
    <message>
        <source>“%1” is no id of brat&apos;s.</source>
        <translation>«%1» non è un id di brat.</translation>
    </message>
    <message>
        <source>“%1” is no pair of positions.</source>
        <translation>«%1» non è una coppia di posizioni.</translation>
    </message>
    <message>
        <source>The annotation has no type.</source>
        <translation>L’annotazione non ha un tipo.</translation>
    </message>
    <message>
        <source>“%1” is not a role with an id.</source>
        <translation>«%1» non è un ruolo con un id.</translation>
    </message>
    <message>
        <source>The event has no trigger.</source>
        <translation>L’evento non ha un trigger.</translation>
    </message>
    <message>
        <source>A relation needs a type and two arguments.</source>
        <translation>Una relazione ha bisogno di un tipo e di due argomenti.</translation>
    </message>
    <message>
        <source>An attribute needs a name and the id of what it is about.</source>
        <translation>Un attributo ha bisogno di un nome e dell’id di ciò che riguarda.</translation>
    </message>
    <message>
        <source>A normalisation needs a type, the id of what it is about, and DATABASE:KEY.</source>
        <translation>Una normalizzazione ha bisogno di un tipo, dell’id di ciò che riguarda e di BASE:CHIAVE.</translation>
    </message>
    <message>
        <source>A note needs a type and the id of what it is about.</source>
        <translation>Una nota ha bisogno di un tipo e dell’id di ciò che riguarda.</translation>
    </message>
    <message>
        <source>A set needs a type and its members.</source>
        <translation>Un insieme ha bisogno di un tipo e dei suoi membri.</translation>
    </message>
    <message>
        <source>The text is another.</source>
        <translation>Il testo è un altro.</translation>
    </message>
    <message>
        <source>“%1” (%2) was read, but not written.</source>
        <translation>«%1» (%2) è stato letto, ma non scritto.</translation>
    </message>
    <message>
        <source>“%1” was written, but not read.</source>
        <translation>«%1» è stato scritto, ma non letto.</translation>
    </message>
    <message>
        <source>The article was read, but not written.</source>
        <translation>L’articolo è stato letto, ma non scritto.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles were written, but not read.</source>
        <translation>
            <numerusform>%n articolo è stato scritto, ma non letto.</numerusform>
            <numerusform>%n articoli sono stati scritti, ma non letti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events without a date, or with one open end, are not in a calendar.</source>
        <translation>Gli eventi senza data, o aperti da un lato, non stanno in un calendario.</translation>
    </message>
    <message>
        <source>Events that are not known to the day are not in a calendar.</source>
        <translation>Gli eventi di cui non si sa il giorno non stanno in un calendario.</translation>
    </message>
    <message>
        <source>A calendar has only the years 1 to 9999.</source>
        <translation>Un calendario ha solo gli anni da 1 a 9999.</translation>
    </message>
    <message>
        <source>The part of the day is kept only beside the date, where calendars do not look.</source>
        <translation>La parte del giorno resta solo accanto alla data, dove i calendari non guardano.</translation>
    </message>
    <message>
        <source>The time zone is kept only beside the time; a calendar shows local time.</source>
        <translation>Il fuso orario resta solo accanto all’ora; un calendario mostra l’ora locale.</translation>
    </message>
    <message>
        <source>Control characters and half characters are left out of the words.</source>
        <translation>I caratteri di controllo e i mezzi caratteri sono tolti dalle parole.</translation>
    </message>
    <message>
        <source>The article has no date; its events are stamped with 1 January 1970.</source>
        <translation>L’articolo non ha data; i suoi eventi portano il timbro del 1º gennaio 1970.</translation>
    </message>
    <message>
        <source>The order of events within a day is left out.</source>
        <translation>L’ordine degli eventi dentro un giorno è omesso.</translation>
    </message>
    <message>
        <source>The calendar is broken.</source>
        <translation>Il calendario è guasto.</translation>
    </message>
    <message>
        <source>%1: “%2” came back different.</source>
        <translation>%1: «%2» è tornato diverso.</translation>
    </message>
    <message>
        <source>There are events that nobody wrote.</source>
        <translation>Ci sono eventi che nessuno ha scritto.</translation>
    </message>
    <message>
        <source>The places of the sentences do not fit the text.</source>
        <translation>Le posizioni delle frasi non corrispondono al testo.</translation>
    </message>
    <message>
        <source>The article was written, but not read.</source>
        <translation>L’articolo è stato scritto, ma non letto.</translation>
    </message>
    <message>
        <source>“%1” is not in sentence %2 of article %3; the event comes in without a place.</source>
        <translation>«%1» non è nella frase %2 dell’articolo %3; l’evento entra senza un posto nel testo.</translation>
    </message>
    <message>
        <source>Of an event in several parts only the first is kept.</source>
        <translation>Di un evento in più parti resta solo la prima.</translation>
    </message>
    <message>
        <source>Events are widened to whole words within their sentence.</source>
        <translation>Gli eventi sono allargati a parole intere dentro la loro frase.</translation>
    </message>
    <message>
        <source>Dates are kept as day, month or year only.</source>
        <translation>Delle date restano solo giorno, mese o anno.</translation>
    </message>
    <message>
        <source>Events without words are left out.</source>
        <translation>Gli eventi senza parole sono omessi.</translation>
    </message>
    <message>
        <source>Events in whose sentence no name stands are on no timeline.</source>
        <translation>Gli eventi nella cui frase non compare alcun nome non stanno su nessuna linea del tempo.</translation>
    </message>
    <message>
        <source>The article’s id is written with “_” for what would part it from the sentence.</source>
        <translation>L’identificativo dell’articolo è scritto con «_» al posto di ciò che lo separerebbe dalla frase.</translation>
    </message>
    <message>
        <source>Features, verdicts, bounds and other particulars of events are left out.</source>
        <translation>Attributi, verdetti, limiti e altri particolari degli eventi sono omessi.</translation>
    </message>
    <message>
        <source>Among several articles an event without any date has no order.</source>
        <translation>Fra più articoli un evento senza alcuna data non ha un ordine.</translation>
    </message>
    <message>
        <source>Which of several equal words in a sentence is meant is not kept.</source>
        <translation>Non resta quale di più parole uguali in una frase sia intesa.</translation>
    </message>
    <message>
        <source>The line is not an order, a date and words like “4764-4-named”, parted by tabs.</source>
        <translation>La riga non è un ordine, una data e parole come «4764-4-named», separati da tabulazioni.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>riga %1</translation>
    </message>
    <message>
        <source>A cell that a spreadsheet would take for a formula begins with an apostrophe.</source>
        <translation>Una cella che un foglio di calcolo prenderebbe per una formula comincia con un apostrofo.</translation>
    </message>
    <message>
        <source>The table is broken in line %1.</source>
        <translation>La tabella è guasta alla riga %1.</translation>
    </message>
    <message>
        <source>What parts the cells; spreadsheets set to Italian want semicolons.</source>
        <translation>Che cosa separa le celle; i fogli di calcolo in italiano vogliono il punto e virgola.</translation>
    </message>
    <message>
        <source>A byte order mark at the beginning, by which Excel knows UTF-8.</source>
        <translation>Un contrassegno (BOM) all’inizio, da cui Excel riconosce UTF-8.</translation>
    </message>
    <message>
        <source>%1: the first line does not name the columns.</source>
        <translation>%1: la prima riga non nomina le colonne.</translation>
    </message>
    <message>
        <source>%1: there are lines that nobody wrote.</source>
        <translation>%1: ci sono righe che nessuno ha scritto.</translation>
    </message>
    <message>
        <source>Only events in whose sentence one of these names stands, parted by semicolons.</source>
        <translation>Solo gli eventi nella cui frase compare uno di questi nomi, separati da punto e virgola.</translation>
    </message>
    <message>
        <source>%1 (did not happen)</source>
        <translation>%1 (non avvenuto)</translation>
    </message>
    <message>
        <source>%1 (probable)</source>
        <translation>%1 (probabile)</translation>
    </message>
    <message>
        <source>%1 (possible)</source>
        <translation>%1 (possibile)</translation>
    </message>
    <message>
        <source>Relations are left out; the order in time is kept.</source>
        <translation>Le relazioni sono omesse; l’ordine nel tempo resta.</translation>
    </message>
    <message>
        <source>Time expressions that date no event are left out.</source>
        <translation>Le espressioni temporali che non datano alcun evento sono omesse.</translation>
    </message>
    <message>
        <source>Names, quotations and other spans that are no events are left out.</source>
        <translation>Nomi, citazioni e altri tratti che non sono eventi sono omessi.</translation>
    </message>
    <message>
        <source>The article’s text is left out, but for the events’ sentences.</source>
        <translation>Il testo dell’articolo è omesso, salvo le frasi degli eventi.</translation>
    </message>
    <message>
        <source>Events whose beginning is open have no place in TimelineJS.</source>
        <translation>Gli eventi di cui non si sa l’inizio non hanno posto in TimelineJS.</translation>
    </message>
    <message>
        <source>TimelineJS has no years as far away as this.</source>
        <translation>TimelineJS non ha anni così lontani.</translation>
    </message>
    <message>
        <source>An open end is told in words only.</source>
        <translation>Una fine aperta è detta solo a parole.</translation>
    </message>
    <message>
        <source>EDTF, the bounds, factuality and verdicts are left out; the date is told in words.</source>
        <translation>EDTF, limiti, fattualità e verdetti sono omessi; la data è detta a parole.</translation>
    </message>
    <message>
        <source>The file is no timeline of TimelineJS.</source>
        <translation>Il file non è una linea del tempo di TimelineJS.</translation>
    </message>
    <message>
        <source>The file is too large to be read as one XML document.</source>
        <translation>Il file è troppo grande per essere letto come un solo documento XML.</translation>
    </message>
    <message>
        <source>It declares parts that lie outside the file, where nothing is read.</source>
        <translation>Dichiara parti che stanno fuori dal file, dove non si legge nulla.</translation>
    </message>
    <message>
        <source>The XML document has too many parts.</source>
        <translation>Il documento XML ha troppe parti.</translation>
    </message>
    <message>
        <source>The XML document is nested too deeply.</source>
        <translation>Il documento XML è annidato troppo in profondità.</translation>
    </message>
    <message>
        <source>This is not well-formed XML: %1</source>
        <translation>Questo non è XML ben formato: %1</translation>
    </message>
    <message>
        <source>This Chiosa was built without libzip, which reads such files.</source>
        <translation>Questa versione di Chiosa è stata costruita senza libzip, che legge questi file.</translation>
    </message>
    <message>
        <source>The archive cannot be made: %1</source>
        <translation>L’archivio non si può creare: %1</translation>
    </message>
    <message>
        <source>This Chiosa was built without libzip, which writes such files.</source>
        <translation>Questa versione di Chiosa è stata costruita senza libzip, che scrive questi file.</translation>
    </message>
    <message>
        <source>No text of an article is in it.</source>
        <translation>Non c’è il testo di nessun articolo.</translation>
    </message>
    <message>
        <source>%1, article %2</source>
        <translation>%1, articolo %2</translation>
    </message>
    <message>
        <source>The file was changed outside of Chiosa; what it says now counts.</source>
        <translation>Il file è stato cambiato fuori da Chiosa; vale ciò che dice ora.</translation>
    </message>
    <message>
        <source>Whether Chiosa&apos;s own record of each article goes along, from which it comes back whole.</source>
        <translation>Se il record di Chiosa di ogni articolo va insieme al resto: da esso l’articolo torna intero.</translation>
    </message>
    <message>
        <source>The format has no words for who proposed and decided what, nor for all that is known of the article.</source>
        <translation>Il formato non sa dire chi ha proposto e deciso che cosa, né tutto ciò che si sa dell’articolo.</translation>
    </message>
    <message>
        <source>There is no “text” in it.</source>
        <translation>Non contiene “text”.</translation>
    </message>
    <message>
        <source>The annotation “%1” has no type.</source>
        <translation>L’annotazione “%1” non ha un tipo.</translation>
    </message>
    <message>
        <source>The positions are counted otherwise than the file says; they have been converted.</source>
        <translation>Le posizioni sono contate diversamente da come dice il file; sono state convertite.</translation>
    </message>
    <message>
        <source>The file is not an article in JSON: %1.</source>
        <translation>Il file non è un articolo in JSON: %1.</translation>
    </message>
    <message>
        <source>Whose names events and relations are written under.</source>
        <translation>Con i nomi di chi si scrivono eventi e relazioni.</translation>
    </message>
    <message>
        <source>This is no CAT file: its outermost element is “%1”.</source>
        <translation>Questo non è un file CAT: il suo elemento più esterno è “%1”.</translation>
    </message>
    <message>
        <source>A token has no id of its own (t_id).</source>
        <translation>Una parola non ha un identificativo proprio (t_id).</translation>
    </message>
    <message>
        <source>There are no tokens in it.</source>
        <translation>Non contiene parole.</translation>
    </message>
    <message>
        <source>A markable has no id of its own (m_id).</source>
        <translation>Un elemento marcato non ha un identificativo proprio (m_id).</translation>
    </message>
    <message>
        <source>A markable stands on the token “%1”, which is not there.</source>
        <translation>Un elemento marcato sta sulla parola “%1”, che non c’è.</translation>
    </message>
    <message>
        <source>A set of mentions was left out, since what they refer to is not there.</source>
        <translation>Un gruppo di menzioni è stato lasciato fuori, perché ciò a cui si riferiscono non c’è.</translation>
    </message>
    <message>
        <source>A mention was left out, since “%1” is not there or refers to something else.</source>
        <translation>Una menzione è stata lasciata fuori, perché “%1” non c’è o si riferisce ad altro.</translation>
    </message>
    <message>
        <source>The element “%1” was not understood and is left out.</source>
        <translation>L’elemento “%1” non è stato capito ed è lasciato fuori.</translation>
    </message>
    <message>
        <source>CAT has tokens, no text: what stands between them is left out.</source>
        <translation>CAT ha parole, non un testo: ciò che sta fra l’una e l’altra è lasciato fuori.</translation>
    </message>
    <message>
        <source>A span without a word loses its place.</source>
        <translation>Un tratto di testo senza parole perde il suo posto.</translation>
    </message>
    <message>
        <source>Parts of a span without a word between them become one.</source>
        <translation>Le parti di un tratto di testo senza parole in mezzo diventano una sola.</translation>
    </message>
    <message>
        <source>A feature that CAT has no attribute for is left out.</source>
        <translation>Un tratto per cui CAT non ha attributi è lasciato fuori.</translation>
    </message>
    <message>
        <source>A relation that CAT cannot draw is left out.</source>
        <translation>Una relazione che CAT non sa tracciare è lasciata fuori.</translation>
    </message>
    <message>
        <source>There is no word in this article.</source>
        <translation>In questo articolo non c’è nessuna parola.</translation>
    </message>
    <message>
        <source>A word needs ten columns, parted by TABs; here are %1.</source>
        <translation>Una parola richiede dieci colonne, separate da tabulazioni; qui sono %1.</translation>
    </message>
    <message>
        <source>Who proposed and decided what is left out.</source>
        <translation>Chi ha proposto e deciso che cosa è omesso.</translation>
    </message>
    <message>
        <source>Annotated tokens and sentences give way to those of the export.</source>
        <translation>I token e le frasi annotati lasciano il posto a quelli dell’esportazione.</translation>
    </message>
    <message>
        <source>Features are left out.</source>
        <translation>I tratti sono omessi.</translation>
    </message>
    <message>
        <source>A mention within another of the same entity is written by itself.</source>
        <translation>Una menzione dentro un’altra della stessa entità è scritta da sola.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La tabella è vuota.</translation>
    </message>
    <message>
        <source>There is no column “%1”; the columns are: %2.</source>
        <translation>Non c’è nessuna colonna «%1»; le colonne sono: %2.</translation>
    </message>
    <message>
        <source>No column is named like a text; “%1” was taken, as the longest.</source>
        <translation>Nessuna colonna ha il nome di un testo; è stata presa «%1», la più lunga.</translation>
    </message>
    <message>
        <source>The row has no text.</source>
        <translation>La riga non ha testo.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; all that follows is in one cell.</source>
        <translation>Una virgoletta non viene mai chiusa; tutto ciò che segue sta in una sola cella.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>La tabella non ha righe.</translation>
    </message>
    <message>
        <source>The column of the text: its name, or its number from 1.</source>
        <translation>La colonna del testo: il suo nome, o il suo numero a partire da 1.</translation>
    </message>
    <message>
        <source>The column of the author.</source>
        <translation>La colonna dell’autore.</translation>
    </message>
    <message>
        <source>The column of the date of publication.</source>
        <translation>La colonna della data di pubblicazione.</translation>
    </message>
    <message>
        <source>The column of the language.</source>
        <translation>La colonna della lingua.</translation>
    </message>
    <message>
        <source>The column of the address.</source>
        <translation>La colonna dell’indirizzo.</translation>
    </message>
    <message>
        <source>The column of the article&apos;s name.</source>
        <translation>La colonna del nome dell’articolo.</translation>
    </message>
    <message>
        <source>Which mentions refer to the same person or thing is left out.</source>
        <translation>Quali menzioni si riferiscono alla stessa persona o cosa è omesso.</translation>
    </message>
    <message>
        <source>Layers, and who proposed and decided what, are left out.</source>
        <translation>I livelli, e chi ha proposto e deciso che cosa, sono omessi.</translation>
    </message>
    <message>
        <source>A span of several parts is written as several spans.</source>
        <translation>Un intervallo di più parti è scritto come più intervalli.</translation>
    </message>
    <message>
        <source>A relation to what has no text is left out.</source>
        <translation>Una relazione con ciò che non ha testo è omessa.</translation>
    </message>
    <message>
        <source>A label must be a start, an end and a name, or a name alone.</source>
        <translation>Un’etichetta dev’essere un inizio, una fine e un nome, o soltanto un nome.</translation>
    </message>
    <message>
        <source>The kind of doccano project: sequence labelling, or spans with relations.</source>
        <translation>Il tipo di progetto di doccano: etichettatura di sequenze, o intervalli con relazioni.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>The book holds no text.</source>
        <translation>Il libro non contiene testo.</translation>
    </message>
    <message>
        <source>This is no FoLiA file: its outermost element is “%1”.</source>
        <translation>Questo non è un file FoLiA: il suo elemento più esterno è “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements “%1” were not understood and are left out.</source>
        <translation>
            <numerusform>%n elemento “%1” non è stato capito ed è lasciato fuori.</numerusform>
            <numerusform>%n elementi “%1” non sono stati capiti e sono lasciati fuori.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is pointed to, but not there.</source>
        <translation>“%1” è indicato, ma non c’è.</translation>
    </message>
    <message>
        <source>The text “%1” does not fit the text of what holds it.</source>
        <translation>Il testo “%1” non corrisponde al testo di ciò che lo contiene.</translation>
    </message>
    <message>
        <source>A relation that FoLiA cannot hold is left out.</source>
        <translation>Una relazione che FoLiA non sa contenere è lasciata fuori.</translation>
    </message>
    <message>
        <source>A span that does not begin and end with a word loses its exact place.</source>
        <translation>Un tratto di testo che non comincia e finisce con una parola perde il suo posto esatto.</translation>
    </message>
    <message>
        <source>Only mentions in the text, among entities, can refer to something here.</source>
        <translation>Qui possono riferirsi a qualcosa solo le menzioni nel testo, fra le entità.</translation>
    </message>
    <message>
        <source>There is no text in it (TextWithNodes).</source>
        <translation>Non contiene testo (TextWithNodes).</translation>
    </message>
    <message>
        <source>Nodes are not numbered by their places; their places in the text count.</source>
        <translation>I nodi non sono numerati secondo il loro posto; vale il loro posto nel testo.</translation>
    </message>
    <message>
        <source>The annotation “%1” has no place in the text.</source>
        <translation>L’annotazione “%1” non ha un posto nel testo.</translation>
    </message>
    <message>
        <source>This is no GATE file: its outermost element is “%1”.</source>
        <translation>Questo non è un file GATE: il suo elemento più esterno è “%1”.</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>nothing but links</source>
        <translation>nient’altro che collegamenti</translation>
    </message>
    <message>
        <source>the page names this part like one of its own</source>
        <translation>la pagina dà a questa parte il nome di una delle sue</translation>
    </message>
    <message>
        <source>The page is larger than what is read here.</source>
        <translation>La pagina è più grande di quanto si legga qui.</translation>
    </message>
    <message>
        <source>The page is nested too deeply.</source>
        <translation>La pagina è annidata troppo in profondità.</translation>
    </message>
    <message>
        <source>The page takes too much memory to be understood.</source>
        <translation>Capire la pagina richiede troppa memoria.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>La pagina è vuota.</translation>
    </message>
    <message>
        <source>This Chiosa was built without gumbo, which reads HTML.</source>
        <translation>Questa versione di Chiosa è stata costruita senza gumbo, che legge l’HTML.</translation>
    </message>
    <message>
        <source>The split of the articles that have none of their own.</source>
        <translation>La partizione degli articoli che non ne hanno una propria.</translation>
    </message>
    <message>
        <source>The licence that the card names, as Hugging Face spells it; “unknown” if not said.</source>
        <translation>La licenza indicata nella scheda, come la scrive Hugging Face; “unknown” se non è detta.</translation>
    </message>
    <message>
        <source>The data set&apos;s name on its card.</source>
        <translation>Il nome dell’insieme di dati nella sua scheda.</translation>
    </message>
    <message>
        <source>This is no project of INCEpTION: “exportedproject.json” is missing.</source>
        <translation>Non è un progetto di INCEpTION: manca «exportedproject.json».</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Questo non è JSON: %1.</translation>
    </message>
    <message>
        <source>The project names no documents.</source>
        <translation>Il progetto non nomina alcun documento.</translation>
    </message>
    <message>
        <source>Of the project, only its articles were read; %1 layers and %2 tag sets, users and settings were not.</source>
        <translation>Del progetto sono stati letti solo gli articoli; non i livelli (%1), gli insiemi di etichette (%2), gli utenti e le impostazioni.</translation>
    </message>
    <message>
        <source>The annotations are there as Java objects only, which cannot be read; export the project anew with “UIMA CAS JSON” or “XMI” as its secondary format.</source>
        <translation>Le annotazioni ci sono solo come oggetti Java, che non si possono leggere; esportare di nuovo il progetto con «UIMA CAS JSON» o «XMI» come formato secondario.</translation>
    </message>
    <message>
        <source>Sources in the format “%1” are not read.</source>
        <translation>I documenti nel formato «%1» non vengono letti.</translation>
    </message>
    <message>
        <source>Characters that XML cannot hold are replaced by “�”.</source>
        <translation>I caratteri che XML non può contenere sono sostituiti da «�».</translation>
    </message>
    <message>
        <source>The format of the sources in the project.</source>
        <translation>Il formato dei documenti nel progetto.</translation>
    </message>
    <message>
        <source>It cannot be unpacked.</source>
        <translation>Non si può spacchettare.</translation>
    </message>
    <message>
        <source>Unpacked, it is larger than what is read here.</source>
        <translation>Spacchettato, è più grande di quanto si legga qui.</translation>
    </message>
    <message>
        <source>It is packed in a broken way, or cut off.</source>
        <translation>È compresso in modo guasto, o troncato.</translation>
    </message>
    <message>
        <source>This Chiosa was built without zlib, which unpacks such files.</source>
        <translation>Questa versione di Chiosa è stata costruita senza zlib, che spacchetta questi file.</translation>
    </message>
    <message>
        <source>There is no file with articles here.</source>
        <translation>Qui non c’è nessun file con articoli.</translation>
    </message>
    <message>
        <source>There is no article in this.</source>
        <translation>Qui dentro non c’è nessun articolo.</translation>
    </message>
    <message>
        <source>This is no article: a JSON object was expected.</source>
        <translation>Questo non è un articolo: ci si aspettava un oggetto JSON.</translation>
    </message>
    <message>
        <source>Chiosa&apos;s own record does not fit the text; it was passed over.</source>
        <translation>La scheda propria di Chiosa non corrisponde al testo; è stata ignorata.</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1, elemento %2</translation>
    </message>
    <message>
        <source>it does not end where it should</source>
        <translation>non finisce dove dovrebbe</translation>
    </message>
    <message>
        <source>The article is larger than %1 MB; split it into smaller ones.</source>
        <translation>L’articolo supera %1 MB; va diviso in articoli più piccoli.</translation>
    </message>
    <message>
        <source>The file ends before its list does; it may be cut.</source>
        <translation>Il file finisce prima del suo elenco; forse è troncato.</translation>
    </message>
    <message>
        <source>The task has no “text” among its data; only tasks over a text can be read.</source>
        <translation>Il compito non ha “text” fra i suoi dati; si possono leggere solo compiti su un testo.</translation>
    </message>
    <message numerus="yes">
        <source>%n other annotations of the task were passed over.</source>
        <translation>
            <numerusform>%n altra annotazione del compito è stata ignorata.</numerusform>
            <numerusform>%n altre annotazioni del compito sono state ignorate.</numerusform>
        </translation>
    </message>
    <message>
        <source>A region without a label was left out.</source>
        <translation>Una regione senza etichetta è stata omessa.</translation>
    </message>
    <message>
        <source>A browser may take the text&apos;s carriage returns away and move what follows them.</source>
        <translation>Un browser può togliere i ritorni a capo (CR) del testo e spostare ciò che segue.</translation>
    </message>
    <message>
        <source>A relation between what was decided and what was proposed is left out.</source>
        <translation>Una relazione fra ciò che è deciso e ciò che è proposto è omessa.</translation>
    </message>
    <message>
        <source>This is no NAF file: its outermost element is “%1”.</source>
        <translation>Questo non è un file NAF: il suo elemento più esterno è “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>The layer “%1” (%n entries) was not understood and is left out.</source>
        <translation>
            <numerusform>Lo strato “%1” (%n voce) non è stato capito ed è lasciato fuori.</numerusform>
            <numerusform>Lo strato “%1” (%n voci) non è stato capito ed è lasciato fuori.</numerusform>
        </translation>
    </message>
    <message>
        <source>A word has no id of its own.</source>
        <translation>Una parola non ha un identificativo proprio.</translation>
    </message>
    <message>
        <source>The word “%1” is not in the text behind the words before it.</source>
        <translation>La parola “%1” non è nel testo dopo quelle che la precedono.</translation>
    </message>
    <message>
        <source>The positions of words do not fit the text; the words were looked for in it.</source>
        <translation>Le posizioni delle parole non corrispondono al testo; le parole vi sono state cercate.</translation>
    </message>
    <message>
        <source>A feature that NAF has no attribute for is left out.</source>
        <translation>Un tratto per cui NAF non ha attributi è lasciato fuori.</translation>
    </message>
    <message>
        <source>NAF has no comments on terms; one is left out.</source>
        <translation>NAF non ha commenti sui termini; uno è lasciato fuori.</translation>
    </message>
    <message>
        <source>NAF knows mentions among entities only; another one is left out.</source>
        <translation>NAF conosce menzioni solo fra le entità; un’altra è lasciata fuori.</translation>
    </message>
    <message>
        <source>A relation that NAF has no layer for is left out.</source>
        <translation>Una relazione per cui NAF non ha strati è lasciata fuori.</translation>
    </message>
    <message>
        <source>The item tells of something that is not in the file: it holds no text.</source>
        <translation>L’elemento parla di qualcosa che non è nel file: non contiene testo.</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Non è JSON: %1</translation>
    </message>
    <message>
        <source>It holds no &lt;nitf&gt;: this is no NITF.</source>
        <translation>Non contiene nessun &lt;nitf&gt;: non è NITF.</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>The pages hold no text; they may be pictures of text.</source>
        <translation>Le pagine non contengono testo; forse sono immagini di un testo.</translation>
    </message>
    <message>
        <source>This is no PDF that can be opened.</source>
        <translation>Non è un PDF che si possa aprire.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password.</source>
        <translation>Il PDF è protetto da una password.</translation>
    </message>
    <message>
        <source>The PDF has more pages than are read here.</source>
        <translation>Il PDF ha più pagine di quante se ne leggano qui.</translation>
    </message>
    <message>
        <source>The PDF is broken.</source>
        <translation>Il PDF è guasto.</translation>
    </message>
    <message>
        <source>This Chiosa was built without poppler, which reads PDF.</source>
        <translation>Questa versione di Chiosa è stata costruita senza poppler, che legge i PDF.</translation>
    </message>
    <message>
        <source>“%1” does not stand at %2 to %3, in whatever unit these count.</source>
        <translation>“%1” non si trova da %2 a %3, in qualunque unità si contino.</translation>
    </message>
    <message>
        <source>Some positions count characters, others UTF-16 units.</source>
        <translation>Alcune posizioni contano caratteri, altre unità UTF-16.</translation>
    </message>
    <message>
        <source>It is no feed, or one without entries.</source>
        <translation>Non è un feed, o non ha voci.</translation>
    </message>
    <message>
        <source>RSS and Atom</source>
        <translation>RSS e Atom</translation>
    </message>
    <message>
        <source>zlib cannot be started.</source>
        <translation>zlib non si avvia.</translation>
    </message>
    <message>
        <source>Unpacked, the file is larger than %1 MB; split it into smaller ones.</source>
        <translation>Decompresso, il file supera %1 MB; va diviso in file più piccoli.</translation>
    </message>
    <message>
        <source>The file is no zlib stream, or it is cut.</source>
        <translation>Il file non è un flusso zlib, o è troncato.</translation>
    </message>
    <message>
        <source>The MessagePack is broken at byte %1.</source>
        <translation>Il MessagePack è guasto al byte %1.</translation>
    </message>
    <message>
        <source>The DocBin has no ORTH attribute; its words cannot be known.</source>
        <translation>Il DocBin non ha l’attributo ORTH; le sue parole non si possono conoscere.</translation>
    </message>
    <message>
        <source>The DocBin&apos;s tables do not fit together.</source>
        <translation>Le tabelle del DocBin non combaciano.</translation>
    </message>
    <message>
        <source>The word number %1 is not among the DocBin&apos;s strings.</source>
        <translation>La parola numero %1 non è fra le stringhe del DocBin.</translation>
    </message>
    <message>
        <source>This is no DocBin: it has no table of tokens.</source>
        <translation>Questo non è un DocBin: non ha la tabella dei token.</translation>
    </message>
    <message>
        <source>There is no “text”; this is no document of spaCy.</source>
        <translation>Non c’è “text”; questo non è un documento di spaCy.</translation>
    </message>
    <message>
        <source>A span that cannot be one of doc.ents is left out.</source>
        <translation>Un intervallo che non può essere fra i doc.ents è omesso.</translation>
    </message>
    <message>
        <source>The layers whose spans become doc.ents, parted by commas; “entity” if not said.</source>
        <translation>I livelli i cui intervalli diventano doc.ents, separati da virgole; “entity” se non è detto.</translation>
    </message>
    <message>
        <source>Whole documents, as Doc.to_json writes them; or a text with its entities.</source>
        <translation>Documenti interi, come li scrive Doc.to_json; o un testo con le sue entità.</translation>
    </message>
    <message>
        <source>This is no TimeML: its outermost element is “%1”.</source>
        <translation>Questo non è TimeML: il suo elemento più esterno è “%1”.</translation>
    </message>
    <message>
        <source>Positions that the file repeats beside its markup (“offsets”) were passed over: the markup counts.</source>
        <translation>Le posizioni che il file ripete accanto ai suoi marcatori (“offsets”) sono state ignorate: valgono i marcatori.</translation>
    </message>
    <message>
        <source>The element “%1” beside the text was not understood and is left out.</source>
        <translation>L’elemento “%1” accanto al testo non è stato capito ed è lasciato fuori.</translation>
    </message>
    <message>
        <source>The id “%1” is used twice; the first one counts.</source>
        <translation>L’identificativo “%1” è usato due volte; vale il primo.</translation>
    </message>
    <message>
        <source>The instance “%1” is of no event that is there; it was left out.</source>
        <translation>L’istanza “%1” non è di alcun evento presente; è stata lasciata fuori.</translation>
    </message>
    <message>
        <source>TimeML has no place for spans of this layer.</source>
        <translation>TimeML non ha posto per i tratti di testo di questo strato.</translation>
    </message>
    <message>
        <source>A span of no length loses its place.</source>
        <translation>Un tratto di testo senza lunghezza perde il suo posto.</translation>
    </message>
    <message>
        <source>A span without words is left out.</source>
        <translation>Un tratto di testo senza parole è lasciato fuori.</translation>
    </message>
    <message>
        <source>A span that crosses another one cannot stand in the text and is left out.</source>
        <translation>Un tratto di testo che ne incrocia un altro non può stare nel testo ed è lasciato fuori.</translation>
    </message>
    <message>
        <source>A span within one of its own kind cannot stand in TimeML and is left out.</source>
        <translation>Un tratto di testo dentro un altro dello stesso tipo non può stare in TimeML ed è lasciato fuori.</translation>
    </message>
    <message>
        <source>Of a span in parts only the first one is written.</source>
        <translation>Di un tratto di testo in più parti si scrive solo la prima.</translation>
    </message>
    <message>
        <source>TimeML has no entities; what a mention refers to is left out.</source>
        <translation>TimeML non ha entità; ciò a cui una menzione si riferisce è lasciato fuori.</translation>
    </message>
    <message>
        <source>A feature that TimeML has no attribute for is left out.</source>
        <translation>Un tratto per cui TimeML non ha attributi è lasciato fuori.</translation>
    </message>
    <message>
        <source>A relation that TimeML has no link for is left out.</source>
        <translation>Una relazione per cui TimeML non ha legami è lasciata fuori.</translation>
    </message>
    <message>
        <source>It stands at %1 to %2, but the text has only %3 characters.</source>
        <translation>Sta da %1 a %2, ma il testo ha solo %3 caratteri.</translation>
    </message>
    <message>
        <source>Positions fall inside of characters, in whatever unit they are read.</source>
        <translation>Le posizioni cadono dentro i caratteri, in qualunque unità si leggano.</translation>
    </message>
    <message>
        <source>Positions count characters rather than UTF-16 units as UIMA does; they were read so.</source>
        <translation>Le posizioni contano i caratteri e non le unità UTF-16 come UIMA; sono state lette così.</translation>
    </message>
    <message>
        <source>The feature “%1” was left out; Chiosa uses the name itself.</source>
        <translation>La caratteristica «%1» è stata tralasciata: Chiosa usa questo nome per sé.</translation>
    </message>
    <message>
        <source>The view “%1” holds no text and was left out.</source>
        <translation>La vista «%1» non contiene testo ed è stata tralasciata.</translation>
    </message>
    <message>
        <source>There is no text in this CAS.</source>
        <translation>In questo CAS non c’è testo.</translation>
    </message>
    <message>
        <source>A reference to an annotation that is no longer there is left out.</source>
        <translation>Un riferimento a un’annotazione che non c’è più viene tralasciato.</translation>
    </message>
    <message>
        <source>A feature structure has no “%ID” or no “%TYPE”.</source>
        <translation>A una struttura manca «%ID» o «%TYPE».</translation>
    </message>
    <message>
        <source>This is no UIMA CAS: “%VIEWS” and “%FEATURE_STRUCTURES” are missing.</source>
        <translation>Non è un CAS di UIMA: mancano «%VIEWS» e «%FEATURE_STRUCTURES».</translation>
    </message>
    <message>
        <source>A feature structure has no number as its id.</source>
        <translation>L’id di una struttura non è un numero.</translation>
    </message>
    <message>
        <source>The members of a view must be numbers.</source>
        <translation>I membri di una vista devono essere numeri.</translation>
    </message>
    <message>
        <source>“%1” must hold ids, not “%2”.</source>
        <translation>«%1» deve contenere id, non «%2».</translation>
    </message>
    <message>
        <source>This is no XMI file.</source>
        <translation>Non è un file XMI.</translation>
    </message>
    <message>
        <source>This is no UIMA type system.</source>
        <translation>Non è un sistema di tipi di UIMA.</translation>
    </message>
    <message>
        <source>There is a type system here, but no XMI file beside it.</source>
        <translation>C’è un sistema di tipi, ma nessun file XMI accanto.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that are no pages were passed over.</source>
        <translation>
            <numerusform>%n record che non è una pagina è stato tralasciato.</numerusform>
            <numerusform>%n record che non sono pagine sono stati tralasciati.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, byte %2 (%3)</source>
        <translation>%1, byte %2 (%3)</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Archivio web</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, byte %2</translation>
    </message>
    <message>
        <source>This is no record of a web archive, or its head is cut off.</source>
        <translation>Non è un record di un archivio web, o la sua intestazione è troncata.</translation>
    </message>
    <message>
        <source>The record does not tell its length.</source>
        <translation>Il record non dice quanto è lungo.</translation>
    </message>
    <message>
        <source>The record is cut off.</source>
        <translation>Il record è troncato.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no head that can be read.</source>
        <translation>La risposta del server non ha un’intestazione leggibile.</translation>
    </message>
    <message>
        <source>The page is packed with “%1”, which is not read here.</source>
        <translation>La pagina è compressa con «%1», che qui non si legge.</translation>
    </message>
    <message>
        <source>The first line must be “#FORMAT=WebAnno TSV 3.x”.</source>
        <translation>La prima riga deve essere «#FORMAT=WebAnno TSV 3.x».</translation>
    </message>
    <message>
        <source>This is no line that declares a layer.</source>
        <translation>Questa riga non dichiara alcun livello.</translation>
    </message>
    <message>
        <source>A row stands before the first “#Text=”.</source>
        <translation>Una riga sta prima del primo «#Text=».</translation>
    </message>
    <message>
        <source>The row has %1 columns; the header asks for %2.</source>
        <translation>La riga ha %1 colonne; l’intestazione ne chiede %2.</translation>
    </message>
    <message>
        <source>“%1” is no place in the text.</source>
        <translation>«%1» non è un luogo del testo.</translation>
    </message>
    <message>
        <source>The sentence begins inside of the one before.</source>
        <translation>La frase comincia dentro la precedente.</translation>
    </message>
    <message>
        <source>The sentence begins too far behind the one before.</source>
        <translation>La frase comincia troppo lontano dalla precedente.</translation>
    </message>
    <message>
        <source>The text holds half characters or NUL.</source>
        <translation>Il testo contiene mezzi caratteri o NUL.</translation>
    </message>
    <message>
        <source>The row says “%1”, but there stands “%2” in the text.</source>
        <translation>La riga dice «%1», ma nel testo c’è «%2».</translation>
    </message>
    <message>
        <source>“%1” names no annotation.</source>
        <translation>«%1» non indica alcuna annotazione.</translation>
    </message>
    <message>
        <source>The relation layer “%1” does not say what it joins (BT_…).</source>
        <translation>Il livello di relazioni «%1» non dice che cosa unisce (BT_…).</translation>
    </message>
    <message>
        <source>A token that overlaps another is left out.</source>
        <translation>Un token che ne copre un altro viene tralasciato.</translation>
    </message>
    <message>
        <source>What was rejected is kept in the sidecar file only.</source>
        <translation>Ciò che è stato rifiutato resta solo nel file accanto.</translation>
    </message>
    <message>
        <source>What has no place in the text is kept in the sidecar file only.</source>
        <translation>Ciò che non ha un luogo nel testo resta solo nel file accanto.</translation>
    </message>
    <message>
        <source>Parts with a gap between them are written as one piece.</source>
        <translation>Le parti con un vuoto in mezzo sono scritte come un pezzo solo.</translation>
    </message>
    <message>
        <source>What stands on white space alone is kept in the sidecar file only.</source>
        <translation>Ciò che sta solo su spazi resta solo nel file accanto.</translation>
    </message>
    <message>
        <source>White space at the border of a span is left out of it.</source>
        <translation>Gli spazi al bordo di una porzione ne restano fuori.</translation>
    </message>
    <message>
        <source>A feature that is a list or a reference is kept in the sidecar file only.</source>
        <translation>Una caratteristica che è un elenco o un riferimento resta solo nel file accanto.</translation>
    </message>
    <message>
        <source>A relation to what is not in the rows is kept in the sidecar file only.</source>
        <translation>Una relazione con ciò che non sta nelle righe resta solo nel file accanto.</translation>
    </message>
    <message>
        <source>White space at the end of the text is kept in the sidecar file only.</source>
        <translation>Gli spazi alla fine del testo restano solo nel file accanto.</translation>
    </message>
    <message>
        <source>Line ends and tabs between sentences become spaces.</source>
        <translation>I fine riga e le tabulazioni tra le frasi diventano spazi.</translation>
    </message>
    <message>
        <source>The file was changed outside of Chiosa; what stands only beside it was not taken.</source>
        <translation>Il file è stato cambiato fuori da Chiosa; ciò che sta solo nel file accanto non è stato preso.</translation>
    </message>
    <message>
        <source>The archive is larger than what is read here.</source>
        <translation>L’archivio è più grande di quanto si legga qui.</translation>
    </message>
    <message>
        <source>This is no archive.</source>
        <translation>Non è un archivio.</translation>
    </message>
    <message>
        <source>This is no archive that can be opened: %1</source>
        <translation>Non è un archivio che si possa aprire: %1</translation>
    </message>
    <message>
        <source>The archive holds more files than are read here.</source>
        <translation>L’archivio contiene più file di quanti se ne leggano qui.</translation>
    </message>
    <message>
        <source>The archive&apos;s list of files is broken.</source>
        <translation>L’elenco dei file dell’archivio è guasto.</translation>
    </message>
    <message>
        <source>The archive holds a path that leads out of it: “%1”.</source>
        <translation>L’archivio contiene un percorso che porta fuori: «%1».</translation>
    </message>
    <message>
        <source>The archive holds a link: “%1”.</source>
        <translation>L’archivio contiene un collegamento: «%1».</translation>
    </message>
    <message>
        <source>Unpacked, the archive would be larger than what is read here.</source>
        <translation>Spacchettato, l’archivio sarebbe più grande di quanto si legga qui.</translation>
    </message>
    <message>
        <source>The archive holds “%1” twice.</source>
        <translation>L’archivio contiene «%1» due volte.</translation>
    </message>
    <message>
        <source>The archive does not hold this file.</source>
        <translation>L’archivio non contiene questo file.</translation>
    </message>
    <message>
        <source>It cannot be unpacked: %1</source>
        <translation>Non si può spacchettare: %1</translation>
    </message>
    <message>
        <source>It is packed in a broken way: %1</source>
        <translation>È compresso in modo guasto: %1</translation>
    </message>
    <message>
        <source>It is packed so tightly that it looks like a trap; it is not read.</source>
        <translation>È così compresso da sembrare una trappola; non viene letto.</translation>
    </message>
    <message>
        <source>The shape in which BioC is written.</source>
        <translation>La forma in cui si scrive BioC.</translation>
    </message>
    <message>
        <source>This is no BioC file: its outermost element is “%1”.</source>
        <translation>Non è un file BioC: l’elemento più esterno è «%1».</translation>
    </message>
    <message>
        <source>Positions count from the passage, not from the document, as BioC wants.</source>
        <translation>Le posizioni si contano dal brano e non dal documento, come vuole BioC.</translation>
    </message>
    <message>
        <source>A label or name with characters that XML cannot hold is changed.</source>
        <translation>Un’etichetta o un nome con caratteri che XML non può contenere viene modificato.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations have no label; they are called “denotation”.</source>
        <translation>
            <numerusform>Un’annotazione è senza etichetta; si chiama «denotation».</numerusform>
            <numerusform>%n annotazioni sono senza etichetta; si chiamano «denotation».</numerusform>
        </translation>
    </message>
    <message>
        <source>“begin” and “end” must be whole numbers, the end not before the begin.</source>
        <translation>«begin» e «end» devono essere numeri interi, la fine non prima dell’inizio.</translation>
    </message>
    <message>
        <source>A relation to what is left out goes with it.</source>
        <translation>Una relazione con ciò che viene omesso cade insieme a esso.</translation>
    </message>
    <message>
        <source>The layers that go out, parted by commas; all if not said.</source>
        <translation>I livelli che escono, separati da virgole; tutti se non si dice.</translation>
    </message>
    <message>
        <source>Left-over page furniture as it is, without the marks in it, or out of the text.</source>
        <translation>I residui della pagina come sono, senza le annotazioni che contengono, o fuori dal testo.</translation>
    </message>
    <message>
        <source>Spans that begin or end inside a word: as marked, widened to whole words, or left out.</source>
        <translation>Le annotazioni che cominciano o finiscono dentro una parola: come sono, allargate a parole intere, o lasciate fuori.</translation>
    </message>
    <message>
        <source>This is no TEI file: its outermost element is “%1”.</source>
        <translation>Non è un file TEI: l’elemento più esterno è «%1».</translation>
    </message>
    <message>
        <source>There is no text in it (text).</source>
        <translation>Non contiene nessun testo (text).</translation>
    </message>
    <message>
        <source>The text that this is about, “%1”, is not here; it must be a .txt file beside it.</source>
        <translation>Il testo di cui si parla, «%1», qui non c’è; dev’essere un file .txt accanto.</translation>
    </message>
    <message>
        <source>There is no annotation of the Web Annotation model in it.</source>
        <translation>Non contiene nessuna annotazione del modello Web Annotation.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lie on no words of the text; they are kept without a place.</source>
        <translation>
            <numerusform>Un’annotazione non sta su nessuna parola del testo; viene conservata senza posizione.</numerusform>
            <numerusform>%n annotazioni non stanno su nessuna parola del testo; vengono conservate senza posizione.</numerusform>
        </translation>
    </message>
    <message>
        <source>A position lies outside of the text: %1 to %2.</source>
        <translation>Una posizione è fuori dal testo: da %1 a %2.</translation>
    </message>
    <message>
        <source>The words “%1” do not stand in the text.</source>
        <translation>Le parole «%1» non si trovano nel testo.</translation>
    </message>
    <message>
        <source>What positions count: code points, as the standard says, or UTF-16 units, as Recogito and Hypothesis do.</source>
        <translation>Che cosa contano le posizioni: caratteri Unicode, come vuole lo standard, o unità UTF-16, come fanno Recogito e Hypothesis.</translation>
    </message>
    <message>
        <source>Characters that XML cannot hold are replaced in the words of a span.</source>
        <translation>Nelle parole di un’annotazione vengono sostituiti i caratteri che XML non può contenere.</translation>
    </message>
    <message>
        <source>The expression of the article&apos;s date, on which nothing hangs, is the article&apos;s date alone.</source>
        <translation>L’espressione della data dell’articolo, da cui nulla dipende, è la sola data dell’articolo.</translation>
    </message>
    <message>
        <source>No column is known to be the text; say which one is (text=NAME). The columns are: %1.</source>
        <translation>Di nessuna colonna si sa che è il testo; bisogna dire quale (text=NOME). Le colonne sono: %1.</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON lines</source>
        <translation>CSV, TSV, righe JSON</translation>
    </message>
    <message>
        <source>The column of the title; “title=” for none.</source>
        <translation>La colonna del titolo; “title=” per nessuna.</translation>
    </message>
    <message>
        <source>The column of the newspaper.</source>
        <translation>La colonna della testata.</translation>
    </message>
    <message>
        <source>The column of the section.</source>
        <translation>La colonna della sezione.</translation>
    </message>
    <message>
        <source>The encoding of the file, where it is not recognised: windows-1252.</source>
        <translation>La codifica del file, dove non viene riconosciuta: windows-1252.</translation>
    </message>
    <message>
        <source>A layer is declared after the text has begun; layers come first.</source>
        <translation>Un livello è dichiarato dopo l’inizio del testo; i livelli vengono prima.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PagSu</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>PagGiù</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>A line of a timeline is “order TAB date TAB event”, the order a number.</source>
        <translation>Una riga di una cronologia è «ordine TAB data TAB evento», con l’ordine in cifre.</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>There is already a file of this name. Choose another name.</source>
        <translation>C’è già un file con questo nome. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>The file could not be written (%1). Choose another folder, or make room.</source>
        <translation>Il file non si è potuto scrivere (%1). Scegli un’altra cartella, o fai spazio.</translation>
    </message>
    <message>
        <source>The journal has no entry of this number.</source>
        <translation>Il giornale non ha una voce con questo numero.</translation>
    </message>
    <message>
        <source>The project is open in another Chiosa (%1). Close it there, or open it here for reading only.</source>
        <translation>Il progetto è aperto in un’altra Chiosa (%1). Chiudilo lì, o aprilo qui in sola lettura.</translation>
    </message>
    <message>
        <source>it does not say which</source>
        <translation>non dice quale</translation>
    </message>
    <message>
        <source>process %1 on %2</source>
        <translation>processo %1 su %2</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again, or save the project elsewhere.</source>
        <translation>Il disco è pieno. Fai spazio e riprova, o salva il progetto altrove.</translation>
    </message>
    <message>
        <source>The project may not be written here. Give yourself permission and try again, or save it elsewhere.</source>
        <translation>Qui il progetto non si può scrivere. Datti il permesso e riprova, o salvalo altrove.</translation>
    </message>
    <message>
        <source>The project cannot be opened: it is gone, or you may not read it. Look where it is, and whether you have permission.</source>
        <translation>Il progetto non si può aprire: non c’è più, o non lo puoi leggere. Guarda dov’è, e se hai il permesso.</translation>
    </message>
    <message>
        <source>Another program holds the project. Close it there and try again.</source>
        <translation>Un altro programma tiene il progetto. Chiudilo lì e riprova.</translation>
    </message>
    <message>
        <source>The project could not be read or written (%1). Try again, or save it elsewhere.</source>
        <translation>Il progetto non si è potuto leggere o scrivere (%1). Riprova, o salvalo altrove.</translation>
    </message>
    <message>
        <source>The project is damaged (%1). Nothing was changed. Open a backup, or copy the file and try to save what can be read with &quot;chiosa check&quot; and &quot;chiosa export&quot;.</source>
        <translation>Il progetto è danneggiato (%1). Nulla è stato cambiato. Apri una copia di riserva, o copia il file e prova a salvare ciò che si legge con &quot;chiosa check&quot; e &quot;chiosa export&quot;.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing: install libqt6sql6-sqlite.</source>
        <translation>Manca il driver SQLite di Qt: installa libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>The project was made by a version of Chiosa (tables %1) that this one cannot bring up to date. Open it with the version that made it, and export it.</source>
        <translation>Il progetto è stato fatto da una versione di Chiosa (tabelle %1) che questa non sa aggiornare. Aprilo con la versione che l’ha fatto, ed esportalo.</translation>
    </message>
    <message>
        <source>This is not a Chiosa project. Make a new project and import the file into it.</source>
        <translation>Questo non è un progetto di Chiosa. Fai un nuovo progetto e porta dentro il file.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of Chiosa. Nothing was changed. Install that version, or let its maker export it.</source>
        <translation>Il progetto è stato fatto da una versione più nuova di Chiosa. Nulla è stato cambiato. Installa quella versione, o fallo esportare da chi l’ha fatto.</translation>
    </message>
    <message>
        <source>new project</source>
        <translation>nuovo progetto</translation>
    </message>
    <message>
        <source>The project was not closed: its last edits lie in the file &quot;%1&quot; beside it, and this folder cannot be written. Copy both to a folder of your own and open it there.</source>
        <translation>Il progetto non è stato chiuso: le sue ultime modifiche stanno nel file &quot;%1&quot; accanto, e questa cartella non si può scrivere. Copia entrambi in una tua cartella e aprilo lì.</translation>
    </message>
    <message>
        <source>The project is open for reading only, because its folder cannot be written. To edit it, save it elsewhere.</source>
        <translation>Il progetto è aperto in sola lettura, perché la sua cartella non si può scrivere. Per modificarlo, salvalo altrove.</translation>
    </message>
    <message>
        <source>The project is open for reading only, because its file may not be written. To edit it, change its permissions or save it elsewhere.</source>
        <translation>Il progetto è aperto in sola lettura, perché il suo file non si può scrivere. Per modificarlo, cambia i permessi o salvalo altrove.</translation>
    </message>
    <message>
        <source>There is no such project. Look for it, or make a new one.</source>
        <translation>Non c’è un tale progetto. Cercalo, o fanne uno nuovo.</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Il progetto è aperto in sola lettura.</translation>
    </message>
    <message>
        <source>The project was made by an older version of Chiosa and has to be brought up to date first, which cannot be done here. Copy it to a folder of your own and open it there.</source>
        <translation>Il progetto è stato fatto da una versione più vecchia di Chiosa e va prima aggiornato, il che qui non si può fare. Copialo in una tua cartella e aprilo lì.</translation>
    </message>
    <message>
        <source>The project is open for reading only: save it elsewhere to edit it.</source>
        <translation>Il progetto è aperto in sola lettura: salvalo altrove per modificarlo.</translation>
    </message>
    <message>
        <source>The project has no such article.</source>
        <translation>Il progetto non ha un tale articolo.</translation>
    </message>
    <message>
        <source>back to &quot;%1&quot;</source>
        <translation>di nuovo a &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the text of article %1 is missing</source>
        <translation>il testo dell’articolo %1 manca</translation>
    </message>
    <message>
        <source>the text of article %1 does not match its sum</source>
        <translation>il testo dell’articolo %1 non corrisponde alla sua somma di controllo</translation>
    </message>
    <message>
        <source>annotation %1 reaches beyond its text</source>
        <translation>l’annotazione %1 va oltre il suo testo</translation>
    </message>
    <message>
        <source>the prefix of the ids is missing</source>
        <translation>il prefisso degli identificatori manca</translation>
    </message>
    <message>
        <source>the tag set</source>
        <translation>l’insieme di etichette</translation>
    </message>
    <message>
        <source>the journal is empty</source>
        <translation>il giornale è vuoto</translation>
    </message>
    <message>
        <source>a packed entry has no sensible length</source>
        <translation>una voce compressa non ha una lunghezza sensata</translation>
    </message>
    <message>
        <source>a packed entry cannot be unpacked</source>
        <translation>una voce compressa non si può decomprimere</translation>
    </message>
    <message>
        <source>a record does not match its sum</source>
        <translation>una scheda non corrisponde alla sua somma di controllo</translation>
    </message>
    <message>
        <source>journal entry %1 does not match its sum</source>
        <translation>la voce %1 del giornale non corrisponde alla sua somma di controllo</translation>
    </message>
    <message>
        <source>a record is of another kind than its table</source>
        <translation>una scheda è di un altro tipo rispetto alla sua tabella</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>order set by hand</source>
        <translation>ordine messo a mano</translation>
    </message>
    <message>
        <source>stands in the margin of the pages</source>
        <translation>sta nel margine delle pagine</translation>
    </message>
    <message>
        <source>set larger than the text</source>
        <translation>composto più grande del testo</translation>
    </message>
    <message>
        <source>A line without any word.</source>
        <translation>Una riga senza parole.</translation>
    </message>
    <message>
        <source>A line that pages have around articles.</source>
        <translation>Una riga che le pagine hanno intorno agli articoli.</translation>
    </message>
    <message>
        <source>It is the article&apos;s title.</source>
        <translation>È il titolo dell’articolo.</translation>
    </message>
    <message>
        <source>The first line, which does not end like a sentence.</source>
        <translation>La prima riga, che non finisce come una frase.</translation>
    </message>
    <message>
        <source>A line that is a date and little else.</source>
        <translation>Una riga che è una data e poco altro.</translation>
    </message>
    <message>
        <source>It begins as lines with the author&apos;s name do.</source>
        <translation>Comincia come le righe con il nome dell’autore.</translation>
    </message>
    <message>
        <source>A name between the title and the date.</source>
        <translation>Un nome tra il titolo e la data.</translation>
    </message>
    <message>
        <source>It begins or ends as captions do.</source>
        <translation>Comincia o finisce come le didascalie.</translation>
    </message>
    <message>
        <source>A short line before a paragraph, which does not end like a sentence.</source>
        <translation>Una riga corta prima di un paragrafo, che non finisce come una frase.</translation>
    </message>
    <message>
        <source>“%1” stands in the same clause</source>
        <translation>«%1» sta nella stessa proposizione</translation>
    </message>
    <message>
        <source>goes with “%1”</source>
        <translation>va con «%1»</translation>
    </message>
    <message>
        <source>goes along with “%1”</source>
        <translation>accompagna «%1»</translation>
    </message>
    <message>
        <source>joined to “%1”</source>
        <translation>unito a «%1»</translation>
    </message>
    <message>
        <source>the title tells what the first paragraph dates</source>
        <translation>il titolo racconta ciò che il primo paragrafo data</translation>
    </message>
    <message>
        <source>told in the title, as on the article&apos;s day</source>
        <translation>raccontato nel titolo, come nel giorno dell’articolo</translation>
    </message>
    <message>
        <source>told in the first paragraph, as on the article&apos;s day</source>
        <translation>raccontato nel primo paragrafo, come nel giorno dell’articolo</translation>
    </message>
    <message>
        <source>the telling goes on after “%1”</source>
        <translation>il racconto prosegue dopo «%1»</translation>
    </message>
    <message>
        <source>the same “%1” as before</source>
        <translation>lo stesso «%1» di prima</translation>
    </message>
    <message>
        <source>“%1” says so</source>
        <translation>lo dice «%1»</translation>
    </message>
    <message>
        <source>a verb that tells what happens</source>
        <translation>un verbo che racconta ciò che accade</translation>
    </message>
    <message>
        <source>a participle that tells what happened</source>
        <translation>un participio che racconta ciò che è accaduto</translation>
    </message>
    <message>
        <source>an infinitive that tells what may happen</source>
        <translation>un infinito che racconta ciò che può accadere</translation>
    </message>
    <message>
        <source>a verb that tells how things are</source>
        <translation>un verbo che dice come stanno le cose</translation>
    </message>
    <message>
        <source>an adjective that tells how things are</source>
        <translation>un aggettivo che dice come stanno le cose</translation>
    </message>
    <message>
        <source>a noun that tells an event here</source>
        <translation>un nome che qui racconta un evento</translation>
    </message>
    <message>
        <source>a noun that tells an event</source>
        <translation>un nome che racconta un evento</translation>
    </message>
    <message>
        <source>a noun made from a verb</source>
        <translation>un nome fatto da un verbo</translation>
    </message>
    <message>
        <source>It was marked “%1” in an earlier article.</source>
        <translation>È stato marcato «%1» in un articolo precedente.</translation>
    </message>
    <message>
        <source>It stands like what was marked “%1” before.</source>
        <translation>Sta in un contesto come quelli già marcati «%1».</translation>
    </message>
    <message>
        <source>A title or office that stands before a person&apos;s name.</source>
        <translation>Un titolo o una carica che sta prima del nome di una persona.</translation>
    </message>
    <message>
        <source>A title or office that stands after a person&apos;s name.</source>
        <translation>Un titolo o una carica che sta dopo il nome di una persona.</translation>
    </message>
    <message>
        <source>An office with what it is in charge of.</source>
        <translation>Una carica con ciò di cui si occupa.</translation>
    </message>
    <message>
        <source>A word for an office.</source>
        <translation>Una parola per una carica.</translation>
    </message>
    <message>
        <source>A number with what it counts or measures.</source>
        <translation>Un numero con ciò che conta o misura.</translation>
    </message>
    <message>
        <source>It is in the list of peoples, faiths and political groups.</source>
        <translation>È nella lista di popoli, fedi e gruppi politici.</translation>
    </message>
    <message>
        <source>A word for a building and whose it is.</source>
        <translation>Una parola per un edificio e di chi è.</translation>
    </message>
    <message>
        <source>It is part of a longer name, and listed by itself.</source>
        <translation>È parte di un nome più lungo, ed è in lista da solo.</translation>
    </message>
    <message>
        <source>It has a capital letter inside the sentence.</source>
        <translation>Ha una maiuscola dentro la frase.</translation>
    </message>
    <message>
        <source>The dictionary does not know the word.</source>
        <translation>Il dizionario non conosce la parola.</translation>
    </message>
    <message>
        <source>It stands on the date line.</source>
        <translation>Sta nella riga della data.</translation>
    </message>
    <message>
        <source>It is an acronym.</source>
        <translation>È una sigla.</translation>
    </message>
    <message>
        <source>It has a capital letter inside the word.</source>
        <translation>Ha una maiuscola dentro la parola.</translation>
    </message>
    <message>
        <source>It is a name with a number.</source>
        <translation>È un nome con un numero.</translation>
    </message>
    <message>
        <source>It is a name with a year.</source>
        <translation>È un nome con un anno.</translation>
    </message>
    <message>
        <source>It begins with the name of an organisation.</source>
        <translation>Comincia con il nome di un’organizzazione.</translation>
    </message>
    <message>
        <source>It begins with the name of a product.</source>
        <translation>Comincia con il nome di un prodotto.</translation>
    </message>
    <message>
        <source>It is a given name.</source>
        <translation>È un nome di battesimo.</translation>
    </message>
    <message>
        <source>A given name and more words with capitals stand together.</source>
        <translation>Un nome di battesimo e altre parole maiuscole stanno insieme.</translation>
    </message>
    <message>
        <source>It is a family name.</source>
        <translation>È un cognome.</translation>
    </message>
    <message>
        <source>It ends in a family name.</source>
        <translation>Finisce con un cognome.</translation>
    </message>
    <message>
        <source>Initials stand before a family name.</source>
        <translation>Iniziali stanno prima di un cognome.</translation>
    </message>
    <message>
        <source>It is in the list of countries.</source>
        <translation>È nella lista dei Paesi.</translation>
    </message>
    <message>
        <source>It is in the list of regions.</source>
        <translation>È nella lista delle regioni.</translation>
    </message>
    <message>
        <source>It is in the list of cities.</source>
        <translation>È nella lista delle città.</translation>
    </message>
    <message>
        <source>It is in the list of towns.</source>
        <translation>È nella lista dei centri.</translation>
    </message>
    <message>
        <source>It is in the list of small towns.</source>
        <translation>È nella lista dei piccoli centri.</translation>
    </message>
    <message>
        <source>It is in the list of seas, rivers and mountains.</source>
        <translation>È nella lista di mari, fiumi e monti.</translation>
    </message>
    <message>
        <source>It is in the list of news agencies.</source>
        <translation>È nella lista delle agenzie di stampa.</translation>
    </message>
    <message>
        <source>It is in the list of newspapers and broadcasters.</source>
        <translation>È nella lista di giornali ed emittenti.</translation>
    </message>
    <message>
        <source>It is in the list of institutions.</source>
        <translation>È nella lista delle istituzioni.</translation>
    </message>
    <message>
        <source>It is in the list of parties and movements.</source>
        <translation>È nella lista di partiti e movimenti.</translation>
    </message>
    <message>
        <source>It is in the list of companies.</source>
        <translation>È nella lista delle aziende.</translation>
    </message>
    <message>
        <source>It is in the list of clubs.</source>
        <translation>È nella lista delle squadre.</translation>
    </message>
    <message>
        <source>It is in the list of organisations.</source>
        <translation>È nella lista delle organizzazioni.</translation>
    </message>
    <message>
        <source>It is in the list of buildings.</source>
        <translation>È nella lista degli edifici.</translation>
    </message>
    <message>
        <source>It is in the list of events.</source>
        <translation>È nella lista degli eventi.</translation>
    </message>
    <message>
        <source>It is in the list of products and works.</source>
        <translation>È nella lista di prodotti e opere.</translation>
    </message>
    <message>
        <source>The dictionary has it as a person&apos;s name.</source>
        <translation>Il dizionario lo ha come nome di persona.</translation>
    </message>
    <message>
        <source>The dictionary has it as a place.</source>
        <translation>Il dizionario lo ha come luogo.</translation>
    </message>
    <message>
        <source>The dictionary has it as an organisation.</source>
        <translation>Il dizionario lo ha come organizzazione.</translation>
    </message>
    <message>
        <source>It begins with a word for an organisation.</source>
        <translation>Comincia con una parola per un’organizzazione.</translation>
    </message>
    <message>
        <source>It begins with a word for a building or street.</source>
        <translation>Comincia con una parola per un edificio o una via.</translation>
    </message>
    <message>
        <source>It begins with a word for a place.</source>
        <translation>Comincia con una parola per un luogo.</translation>
    </message>
    <message>
        <source>It begins with a word for an event.</source>
        <translation>Comincia con una parola per un evento.</translation>
    </message>
    <message>
        <source>It begins with a word for a product or work.</source>
        <translation>Comincia con una parola per un prodotto o un’opera.</translation>
    </message>
    <message>
        <source>It ends like the name of an organisation.</source>
        <translation>Finisce come il nome di un’organizzazione.</translation>
    </message>
    <message>
        <source>It ends like the name of a place.</source>
        <translation>Finisce come il nome di un luogo.</translation>
    </message>
    <message>
        <source>It ends like the name of a building.</source>
        <translation>Finisce come il nome di un edificio.</translation>
    </message>
    <message>
        <source>It ends like the name of an event.</source>
        <translation>Finisce come il nome di un evento.</translation>
    </message>
    <message>
        <source>It stands after a title or an office.</source>
        <translation>Sta dopo un titolo o una carica.</translation>
    </message>
    <message>
        <source>An office belongs to it.</source>
        <translation>Gli appartiene una carica.</translation>
    </message>
    <message>
        <source>A word for an organisation stands before it.</source>
        <translation>Prima sta una parola per un’organizzazione.</translation>
    </message>
    <message>
        <source>A word for a place stands before it.</source>
        <translation>Prima sta una parola per un luogo.</translation>
    </message>
    <message>
        <source>It is announced as the name of an event.</source>
        <translation>È annunciato come il nome di un evento.</translation>
    </message>
    <message>
        <source>A word for a product or work stands before it.</source>
        <translation>Prima sta una parola per un prodotto o un’opera.</translation>
    </message>
    <message>
        <source>It stands after ‘in’.</source>
        <translation>Sta dopo «in».</translation>
    </message>
    <message>
        <source>A city&apos;s name with an article is its club.</source>
        <translation>Il nome di una città con l’articolo è la sua squadra.</translation>
    </message>
    <message>
        <source>It is the code of a province.</source>
        <translation>È la sigla di una provincia.</translation>
    </message>
    <message>
        <source>The code of a province follows.</source>
        <translation>Segue la sigla di una provincia.</translation>
    </message>
    <message>
        <source>Its acronym follows.</source>
        <translation>Segue la sua sigla.</translation>
    </message>
    <message>
        <source>It is the acronym of “%1”.</source>
        <translation>È la sigla di «%1».</translation>
    </message>
    <message>
        <source>An age follows.</source>
        <translation>Segue un’età.</translation>
    </message>
    <message>
        <source>An office follows.</source>
        <translation>Segue una carica.</translation>
    </message>
    <message>
        <source>It stands in quotation marks.</source>
        <translation>Sta tra virgolette.</translation>
    </message>
    <message>
        <source>A result stands beside it.</source>
        <translation>Accanto sta un risultato.</translation>
    </message>
    <message>
        <source>The country follows.</source>
        <translation>Segue il Paese.</translation>
    </message>
    <message>
        <source>It is listed among people.</source>
        <translation>È in lista tra le persone.</translation>
    </message>
    <message>
        <source>It is listed among organisations.</source>
        <translation>È in lista tra le organizzazioni.</translation>
    </message>
    <message>
        <source>It is listed among places.</source>
        <translation>È in lista tra i luoghi.</translation>
    </message>
    <message>
        <source>The article names “%1” in full.</source>
        <translation>L’articolo nomina «%1» per intero.</translation>
    </message>
    <message>
        <source>The article names “%1”, which is of that place.</source>
        <translation>L’articolo nomina «%1», che è di quel luogo.</translation>
    </message>
    <message>
        <source>You marked it so elsewhere in the article.</source>
        <translation>L’hai segnato così altrove nell’articolo.</translation>
    </message>
    <message>
        <source>The same name stands elsewhere in the article.</source>
        <translation>Lo stesso nome sta altrove nell’articolo.</translation>
    </message>
    <message>
        <source>quotation marks after a name and a colon</source>
        <translation>virgolette dopo un nome e i due punti</translation>
    </message>
    <message>
        <source>quotation marks; the speaker before goes on</source>
        <translation>virgolette; continua chi parlava prima</translation>
    </message>
    <message>
        <source>quotation marks, with a source named by “%1”</source>
        <translation>virgolette, con una fonte indicata da «%1»</translation>
    </message>
    <message>
        <source>quotation marks with “%1”</source>
        <translation>virgolette con «%1»</translation>
    </message>
    <message>
        <source>quotation marks; nobody is named</source>
        <translation>virgolette; nessuno è nominato</translation>
    </message>
    <message>
        <source>the article&apos;s date</source>
        <translation>la data dell’articolo</translation>
    </message>
</context>
<context>
    <name>renderer</name>
    <message>
        <source>--theme takes light, dark, contrast or contrast-dark.</source>
        <translation>--theme prende light, dark, contrast o contrast-dark.</translation>
    </message>
    <message>
        <source>There is no article “%1”.</source>
        <translation>Non c’è un articolo «%1».</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>L’immagine non si può scrivere.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>The time expression “%1” has no value.</source>
        <translation>L’espressione di tempo «%1» non ha un valore.</translation>
    </message>
    <message>
        <source>Nobody is named who says this.</source>
        <translation>Nessuno è indicato come chi lo dice.</translation>
    </message>
    <message>
        <source>The event “%1” is on no date.</source>
        <translation>L’evento «%1» non è in nessuna data.</translation>
    </message>
    <message>
        <source>“%1” is %2 here, and %3 elsewhere.</source>
        <translation>«%1» qui è %2, e altrove %3.</translation>
    </message>
    <message>
        <source>“%1” is %2 elsewhere, and nothing here.</source>
        <translation>«%1» altrove è %2, e qui nulla.</translation>
    </message>
    <message>
        <source>The tag set has no layer “%1”.</source>
        <translation>L’insieme di etichette non ha un livello «%1».</translation>
    </message>
    <message>
        <source>The layer “%1” is for relations, and this is a span.</source>
        <translation>Il livello «%1» è per relazioni, e questo è un tratto.</translation>
    </message>
    <message>
        <source>The layer “%1” is for spans, and this is a relation.</source>
        <translation>Il livello «%1» è per tratti, e questa è una relazione.</translation>
    </message>
    <message>
        <source>The layer “%1” has no tag “%2”.</source>
        <translation>Il livello «%1» non ha un’etichetta «%2».</translation>
    </message>
    <message>
        <source>It lies outside the article&apos;s text.</source>
        <translation>Sta fuori dal testo dell’articolo.</translation>
    </message>
    <message>
        <source>One end of this relation is not in the article.</source>
        <translation>Un estremo di questa relazione non è nell’articolo.</translation>
    </message>
    <message>
        <source>The layer “%1” has no feature “%2”.</source>
        <translation>Il livello «%1» non ha un tratto «%2».</translation>
    </message>
    <message>
        <source>Its “%1” names an annotation that is not in the article.</source>
        <translation>Il suo «%1» nomina un’annotazione che non è nell’articolo.</translation>
    </message>
    <message>
        <source>“%1” is no value of “%2”.</source>
        <translation>«%1» non è un valore di «%2».</translation>
    </message>
</context>
<context>
    <name>review::Chart</name>
    <message>
        <source>keys per annotation, by hand</source>
        <translation>tasti per annotazione, a mano</translation>
    </message>
    <message>
        <source>keys per annotation, with Chiosa</source>
        <translation>tasti per annotazione, con Chiosa</translation>
    </message>
    <message>
        <source>F1 of the suggestions, right scale</source>
        <translation>F1 dei suggerimenti, scala a destra</translation>
    </message>
    <message>
        <source>What an article costs, after so many corrected ones</source>
        <translation>Quanto costa un articolo, dopo tanti corretti</translation>
    </message>
    <message>
        <source>corrected articles</source>
        <translation>articoli corretti</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>The script of the sample cannot be followed: %1</source>
        <translation>Il copione dell’esempio non si può seguire: %1</translation>
    </message>
</context>
<context>
    <name>suggest</name>
    <message>
        <source>The dictionary %1 cannot be read; suggestions are made without it.</source>
        <translation>Il dizionario %1 non si può leggere; le proposte si fanno senza.</translation>
    </message>
    <message>
        <source>No dictionary for the language “%1” is installed (package %2); suggestions are made without it.</source>
        <translation>Per la lingua «%1» non è installato un dizionario (pacchetto %2); le proposte si fanno senza.</translation>
    </message>
    <message>
        <source>This program was built without lttoolbox, so it reads no dictionaries; suggestions are made without them.</source>
        <translation>Questo programma è stato compilato senza lttoolbox e non legge dizionari; le proposte si fanno senza.</translation>
    </message>
    <message>
        <source>There is no dictionary for the language “%1”; suggestions are made without it.</source>
        <translation>Non c’è un dizionario per la lingua «%1»; le proposte si fanno senza.</translation>
    </message>
    <message>
        <source>A line of a word list has a section, a value and words, with tabs between.</source>
        <translation>Una riga di una lista di parole ha una sezione, un valore e parole, separati da tabulazioni.</translation>
    </message>
    <message>
        <source>A line of a list of words is not as the head of the file says.</source>
        <translation>Una riga di una lista di parole non è come dice la testa del file.</translation>
    </message>
    <message>
        <source>“%1” is no kind of suggestion. There are: entity, timex3, event, quote, coref, timeline, structure.</source>
        <translation>«%1» non è un tipo di proposta. Ci sono: entity, timex3, event, quote, coref, timeline, structure.</translation>
    </message>
    <message>
        <source>The weights of the search for names are not what its rules expect.</source>
        <translation>I pesi della ricerca dei nomi non sono quelli che le sue regole si aspettano.</translation>
    </message>
    <message>
        <source>A list of names has a line that is not a name and its kind, with tabs between.</source>
        <translation>Una lista di nomi ha una riga che non è un nome e il suo tipo, separati da tabulazioni.</translation>
    </message>
    <message>
        <source>The list of names cannot be read: %1.</source>
        <translation>L’elenco dei nomi non si può leggere: %1.</translation>
    </message>
    <message>
        <source>A line must have an id and a name, parted by a tab.</source>
        <translation>Ogni riga deve avere un identificativo e un nome, separati da una tabulazione.</translation>
    </message>
    <message>
        <source>Each entry must be an object with “id” and “name”.</source>
        <translation>Ogni voce deve essere un oggetto con “id” e “name”.</translation>
    </message>
    <message>
        <source>The line is not a triple.</source>
        <translation>La riga non è una tripla.</translation>
    </message>
    <message>
        <source>The file is not sound XML: %1.</source>
        <translation>Il file non è XML corretto: %1.</translation>
    </message>
    <message>
        <source>There is no name in the list.</source>
        <translation>Nell’elenco non c’è nessun nome.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n time(s) in your articles</source>
        <translation>
            <numerusform>%1: %n volta nei tuoi articoli</numerusform>
            <numerusform>%1: %n volte nei tuoi articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>    words in it: %1</source>
        <translation>    parole che contiene: %1</translation>
    </message>
    <message>
        <source>    words before it: %1</source>
        <translation>    parole che la precedono: %1</translation>
    </message>
    <message>
        <source>    words after it: %1</source>
        <translation>    parole che la seguono: %1</translation>
    </message>
    <message>
        <source>This is nothing that Chiosa has learned, or it is damaged.</source>
        <translation>Questo non è qualcosa che Chiosa ha imparato, oppure è danneggiato.</translation>
    </message>
    <message>
        <source>This was learned by a newer version of Chiosa.</source>
        <translation>Questo è stato imparato da una versione più recente di Chiosa.</translation>
    </message>
    <message numerus="yes">
        <source>%1: learned from %n article(s)</source>
        <extracomment>%1 is a layer and a language: &quot;entity, Italian&quot;</extracomment>
        <translation>
            <numerusform>%1: imparato da %n articolo</numerusform>
            <numerusform>%1: imparato da %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided sentences: %1. Learned: %2.</source>
        <translation>Frasi decise: %1. Imparato: %2.</translation>
    </message>
    <message>
        <source>What Chiosa came with still does better on your articles, so it stays in use.</source>
        <translation>Sui tuoi articoli va ancora meglio ciò con cui Chiosa è arrivata, e quindi resta in uso.</translation>
    </message>
    <message>
        <source>On every fifth article, left out for the trial: F1 %1 as learned, %2 at the start.</source>
        <translation>Su un articolo ogni cinque, escluso per la prova: F1 %1 con quanto imparato, %2 all&apos;inizio.</translation>
    </message>
    <message>
        <source>With twenty articles it will be tried on some that it has not learned from.</source>
        <translation>Con venti articoli sarà messa alla prova su alcuni da cui non ha imparato.</translation>
    </message>
    <message>
        <source>A newer Chiosa made this model. Update Chiosa, or write the model anew.</source>
        <translation>Questo modello è di una versione più recente di Chiosa. Aggiorna Chiosa, o riscrivi il modello.</translation>
    </message>
    <message>
        <source>This is no model of names, or it is damaged. Learn it anew.</source>
        <translation>Questo non è un modello dei nomi, oppure è danneggiato. Fallo imparare di nuovo.</translation>
    </message>
    <message>
        <source>A mark begins without a tag: “%1”.</source>
        <translation>Una marca comincia senza etichetta: «%1».</translation>
    </message>
    <message>
        <source>A mark ends that has not begun.</source>
        <translation>Finisce una marca che non è cominciata.</translation>
    </message>
    <message>
        <source>A mark is empty.</source>
        <translation>Una marca è vuota.</translation>
    </message>
    <message>
        <source>A mark has no end.</source>
        <translation>Una marca non ha fine.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, riga %2</translation>
    </message>
    <message>
        <source>This is no model of Chiosa&apos;s, or it is damaged. “chiosa model” writes one.</source>
        <translation>Questo non è un modello di Chiosa, oppure è danneggiato. “chiosa model” ne scrive uno.</translation>
    </message>
    <message>
        <source> Its last words: %1</source>
        <translation> Le sue ultime parole: %1</translation>
    </message>
    <message>
        <source>No program is named.</source>
        <translation>Nessun programma è indicato.</translation>
    </message>
    <message>
        <source>The program cannot be started: %1.</source>
        <translation>Il programma non si può avviare: %1.</translation>
    </message>
    <message>
        <source>The program failed three times in a row and is not asked any more.</source>
        <translation>Il programma ha fallito tre volte di seguito e non viene più interrogato.</translation>
    </message>
    <message>
        <source>The program&apos;s answer is too long.</source>
        <translation>La risposta del programma è troppo lunga.</translation>
    </message>
    <message>
        <source>The program ended without an answer.</source>
        <translation>Il programma è finito senza rispondere.</translation>
    </message>
    <message>
        <source>The program did not answer within %1 s and was stopped.</source>
        <translation>Il programma non ha risposto entro %1 s ed è stato fermato.</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>“%1” is not a TIMEX3 value.</source>
        <translation>«%1» non è un valore TIMEX3.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nessuno nominato</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>nessun articolo</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>l’articolo stesso</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>nessuna classe</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non detto</translation>
    </message>
    <message>
        <source>Dates and events</source>
        <translation>Date ed eventi</translation>
    </message>
    <message>
        <source>no date, only an order</source>
        <translation>senza data, solo un ordine</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>nel futuro</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approssimato</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>fine aperta</translation>
    </message>
    <message>
        <source>open beginning</source>
        <translation>inizio aperto</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probabile</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possibile</translation>
    </message>
    <message>
        <source>did not happen</source>
        <translation>non è accaduto</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>deciso</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>in contradiction</source>
        <translation>in contraddizione</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n fonte</numerusform>
            <numerusform>%n fonti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an article and when it says that something was
----------
a relation and the event it leads to: after: shooting
----------
an event and what is known of it: visited Minsk: 14 September 2025, evening, probable</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certo</translation>
    </message>
    <message>
        <source>%1, no date</source>
        <translation>%1, senza data</translation>
    </message>
    <message>
        <source>article</source>
        <translation>articolo</translation>
    </message>
    <message>
        <source>Q%1</source>
        <extracomment>the number of a quarter of a year</extracomment>
        <translation>T%1</translation>
    </message>
    <message>
        <source>%1 BC</source>
        <translation>%1 a.C.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a month and its year
----------
a day and its month: 15 September
----------
a length: 3 years, 6 months</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>a day, its month and its year: 15 September 2025</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>week %1 of %2</source>
        <translation>settimana %1 del %2</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>trimestre %1 del %2</translation>
    </message>
    <message>
        <source>%1s</source>
        <extracomment>a decade, such as 1980s</extracomment>
        <translation>anni %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a clock time and its day
----------
an article and its date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>days of one month: 8–14 September</extracomment>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <extracomment>two days of different months: 29 September – 3 October</extracomment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mese</numerusform>
            <numerusform>%n mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n anno</numerusform>
            <numerusform>%n anni</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact day</source>
        <translation>Giorno esatto</translation>
    </message>
    <message>
        <source>Somewhere in a week</source>
        <translation>In una settimana</translation>
    </message>
    <message>
        <source>Somewhere in a month</source>
        <translation>In un mese</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Approssimato</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Senza fine</translation>
    </message>
    <message>
        <source>Order only</source>
        <translation>Solo l’ordine</translation>
    </message>
    <message>
        <source>after A, before B</source>
        <translation>dopo A, prima di B</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Futuro</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Non è accaduto</translation>
    </message>
    <message>
        <source>polarity NEG</source>
        <translation>polarità NEG</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Probabile</translation>
    </message>
    <message>
        <source>certainty PROBABLE</source>
        <translation>certezza PROBABLE</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possibile</translation>
    </message>
    <message>
        <source>certainty POSSIBLE</source>
        <translation>certezza POSSIBLE</translation>
    </message>
    <message>
        <source>Machine / decided</source>
        <translation>Macchina / deciso</translation>
    </message>
    <message>
        <source>thin / thick, with lock</source>
        <translation>sottile / spesso, con lucchetto</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflitto</translation>
    </message>
    <message>
        <source>red, sign, zigzag</source>
        <translation>rosso, segno, zigzag</translation>
    </message>
    <message>
        <source>Two sources</source>
        <translation>Due fonti</translation>
    </message>
    <message>
        <source>split, a dot for each</source>
        <translation>diviso, un punto per ciascuna</translation>
    </message>
    <message>
        <source>Glyphs: the shape says what is known, the outline who says so</source>
        <translation>Segni: la forma dice che cosa si sa, il contorno chi lo dice</translation>
    </message>
    <message numerus="yes">
        <source>‹ %n earlier</source>
        <translation>
            <numerusform>‹ %n prima</numerusform>
            <numerusform>‹ %n prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later ›</source>
        <translation>
            <numerusform>%n dopo ›</numerusform>
            <numerusform>%n dopo ›</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not an EDTF date.</source>
        <translation>«%1» non è una data EDTF.</translation>
    </message>
    <message>
        <source>the week that the day is counted in</source>
        <translation>la settimana in cui il giorno è contato</translation>
    </message>
    <message>
        <source>that it is a fiscal year</source>
        <translation>che è un anno fiscale</translation>
    </message>
    <message>
        <source>what is finer than the year</source>
        <translation>ciò che è più fine dell’anno</translation>
    </message>
    <message>
        <source>that it is a part of the year</source>
        <translation>che è una parte dell’anno</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>l’ora</translation>
    </message>
    <message>
        <source>the part of the day</source>
        <translation>la parte del giorno</translation>
    </message>
    <message>
        <source>that it is exact to the second</source>
        <translation>che è esatta al secondo</translation>
    </message>
    <message>
        <source>a reference to the present, or without a date of the article, has no EDTF</source>
        <translation>un riferimento al presente, o senza la data dell’articolo, non ha EDTF</translation>
    </message>
    <message>
        <source>that it is “%1”</source>
        <translation>che è «%1»</translation>
    </message>
    <message>
        <source>the doubt</source>
        <translation>il dubbio</translation>
    </message>
    <message>
        <source>where the period begins or ends that it is reckoned from</source>
        <translation>dove comincia o finisce il periodo da cui è contata</translation>
    </message>
    <message>
        <source>that it is reckoned from the article’s date as a date</source>
        <translation>che è contata dalla data dell’articolo come data</translation>
    </message>
    <message>
        <source>a length of time has no EDTF</source>
        <translation>una durata non ha EDTF</translation>
    </message>
    <message>
        <source>a time of no date, or of no year, has no EDTF</source>
        <translation>un’ora senza data, o una data senza anno, non ha EDTF</translation>
    </message>
    <message>
        <source>how many digits are meant</source>
        <translation>quante cifre contano</translation>
    </message>
    <message>
        <source>that it is a season of the north</source>
        <translation>che è una stagione boreale</translation>
    </message>
    <message>
        <source>which part of it is in doubt</source>
        <translation>quale sua parte è in dubbio</translation>
    </message>
    <message>
        <source>that it is about</source>
        <translation>che è approssimativa</translation>
    </message>
    <message>
        <source>that the other end is unknown</source>
        <translation>che l’altro estremo è ignoto</translation>
    </message>
    <message>
        <source>There is no day %1 in month %2 of the year %3 of the calendar “%4”.</source>
        <translation>Nel calendario «%4» il mese %2 dell’anno %3 non ha il giorno %1.</translation>
    </message>
    <message>
        <source>The calendar “%1” is not known here.</source>
        <translation>Il calendario «%1» qui non è noto.</translation>
    </message>
    <message>
        <source>Keep both: the sources disagree</source>
        <translation>Tieni entrambe: le fonti non concordano</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <extracomment>a source and when it says that something was</extracomment>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>nessun legame</translation>
    </message>
    <message>
        <source>after “%1”, before “%2”</source>
        <extracomment>where an event without a date is dropped: after one event, before another</extracomment>
        <translation>dopo «%1», prima di «%2»</translation>
    </message>
    <message>
        <source>after “%1”</source>
        <translation>dopo «%1»</translation>
    </message>
    <message>
        <source>before “%1”</source>
        <translation>prima di «%1»</translation>
    </message>
    <message>
        <source>Dates</source>
        <extracomment>the lane of the time expressions of the text</extracomment>
        <translation>Date</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dubbio</translation>
    </message>
    <message>
        <source>the sources disagree</source>
        <translation>le fonti non concordano</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>a date that the analyst doubts: 14 September?</extracomment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>No one value says what “%1” says.</source>
        <translation>Nessun valore da solo dice ciò che dice «%1».</translation>
    </message>
    <message>
        <source>Why “%1” stands here</source>
        <translation>Perché «%1» sta qui</translation>
    </message>
    <message>
        <source>Nothing links it to the events beside it.</source>
        <translation>Nulla lo lega agli eventi accanto.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>One event or two?</source>
        <translation>Un evento o due?</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>Un solo evento</translation>
    </message>
    <message>
        <source>Two events</source>
        <translation>Due eventi</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>the words of the text for an event that has been given a name</extracomment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>typedDates</name>
    <message>
        <source>The article’s date is a day: “15 September 2025”, “2025-09-15”, with a clock if you like: “2025-09-15T10:30”.</source>
        <translation>La data dell’articolo è un giorno: «15 settembre 2025», «2025-09-15», se vuoi con l’ora: «2025-09-15T10:30».</translation>
    </message>
</context>
<context>
    <name>widgets::article::ArticleView</name>
    <message>
        <source>suggested, confidence %1 percent</source>
        <translation>proposto, certezza %1 per cento</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corretto</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>added</source>
        <translation>aggiunto</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettato</translation>
    </message>
    <message>
        <source>“%1”: %2, %3</source>
        <comment>words, label, verdict</comment>
        <translation>«%1»: %2, %3</translation>
    </message>
    <message>
        <source>“%1”: %2, %3; %4</source>
        <comment>words, label, value or speaker, verdict</comment>
        <translation>«%1»: %2, %3; %4</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Articolo</translation>
    </message>
</context>
<context>
    <name>widgets::article::NoteWidget</name>
    <message>
        <source>%1: %2</source>
        <comment>a key and what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in lavoro</translation>
    </message>
    <message>
        <source>done</source>
        <translation>finito</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n da decidere</numerusform>
            <numerusform>%n da decidere</numerusform>
        </translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rimandato</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>lasciato fuori</translation>
    </message>
    <message>
        <source>Without a story</source>
        <translation>Senza una storia</translation>
    </message>
    <message>
        <source>%1, folded, %2 of %3 articles</source>
        <translation>%1, piegato, %2 di %3 articoli</translation>
    </message>
    <message>
        <source>%1, %2 of %3 articles</source>
        <translation>%1, %2 di %3 articoli</translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsPanel</name>
    <message>
        <source>everything</source>
        <translation>tutto</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>in sospeso</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in lavoro</translation>
    </message>
    <message>
        <source>done</source>
        <translation>finito</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rimandato</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>lasciato fuori</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Da decidere</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Cerca articoli</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Corrections per article</source>
        <translation>Correzioni per articolo</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>%n articolo finito</numerusform>
            <numerusform>%n articoli finiti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a filter: pending, Italian</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Which articles are listed</source>
        <translation>Quali articoli sono in lista</translation>
    </message>
    <message>
        <source>Articles will be listed here, with what each still wants decided.</source>
        <translation>Qui saranno gli articoli, con ciò che in ciascuno resta da decidere.</translation>
    </message>
    <message>
        <source>No article is like this. Choose “everything” to see all.</source>
        <translation>Nessun articolo è così. Scegli «tutto» per vederli tutti.</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>Nessun articolo ha queste parole.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Title, date, language…</source>
        <translation>Titolo, data, lingua…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Segna come finito</translation>
    </message>
    <message>
        <source>Do not postpone</source>
        <translation>Non rimandare</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Leave out of queue and export</source>
        <translation>Lascia fuori da coda ed esportazione</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Togli %n articolo</numerusform>
            <numerusform>Togli %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>every language</source>
        <translation>ogni lingua</translation>
    </message>
    <message>
        <source>Fold the documents to a rail</source>
        <translation>Ripiega i documenti in una striscia</translation>
    </message>
</context>
<context>
    <name>widgets::documents::DocumentsRail</name>
    <message>
        <source>Search articles</source>
        <translation>Cerca articoli</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n da decidere</numerusform>
            <numerusform>%n da decidere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::documents::TabButton</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a tab and how many things are in it</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::entities::EntitiesModel</name>
    <message>
        <source>no id</source>
        <translation>senza id</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n menzione</numerusform>
            <numerusform>%n menzioni</numerusform>
        </translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
</context>
<context>
    <name>widgets::entities::EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>People, places and organisations, gathered from all articles.</source>
        <translation>Persone, luoghi e organizzazioni, raccolti da tutti gli articoli.</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>Trova un’entità</translation>
    </message>
    <message>
        <source>Find an entity by its name or id</source>
        <translation>Trova un’entità per nome o id</translation>
    </message>
    <message>
        <source>order: in the text</source>
        <translation>ordine: nel testo</translation>
    </message>
    <message>
        <source>order: by name</source>
        <translation>ordine: per nome</translation>
    </message>
    <message>
        <source>order: by mentions</source>
        <translation>ordine: per menzioni</translation>
    </message>
    <message>
        <source>order: by tag</source>
        <translation>ordine: per etichetta</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Prossima menzione</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Id in a knowledge base…</source>
        <translation>Id in una base di conoscenza…</translation>
    </message>
    <message>
        <source>All chosen are “%1”</source>
        <translation>Tutte le scelte sono «%1»</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Dividi…</translation>
    </message>
</context>
<context>
    <name>widgets::exporting</name>
    <message>
        <source>For Excel</source>
        <translation>Per Excel</translation>
    </message>
    <message>
        <source>Inside words</source>
        <translation>Dentro parole</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Only about</source>
        <translation>Solo su</translation>
    </message>
    <message>
        <source>In doc.ents</source>
        <translation>In doc.ents</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Residui</translation>
    </message>
    <message>
        <source>As tags</source>
        <translation>Come tag</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenza</translation>
    </message>
    <message>
        <source>Days ago</source>
        <translation>Giorni fa</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Livelli</translation>
    </message>
    <message>
        <source>These win</source>
        <translation>Prevalgono</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Progetto</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>Record proprio</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separatore</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sorgenti</translation>
    </message>
    <message>
        <source>Unsplit as</source>
        <translation>Non divisi in</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Posizioni</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nomi</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>a byte order mark</source>
        <translation>un byte order mark</translation>
    </message>
    <message>
        <source>as marked</source>
        <translation>come sono</translation>
    </message>
    <message>
        <source>widened to whole words</source>
        <translation>allargate a parole intere</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>lasciato fuori</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quattro</translation>
    </message>
    <message>
        <source>two: word and tag</source>
        <translation>due: parola ed etichetta</translation>
    </message>
    <message>
        <source>with the preposition before</source>
        <translation>con la preposizione davanti</translation>
    </message>
    <message>
        <source>without their article</source>
        <translation>senza il loro articolo</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>come sono</translation>
    </message>
    <message>
        <source>without the marks in it</source>
        <translation>senza le annotazioni</translation>
    </message>
    <message>
        <source>out of the text</source>
        <translation>fuori dal testo</translation>
    </message>
    <message>
        <source>one date</source>
        <translation>una data</translation>
    </message>
    <message>
        <source>a duration and an empty date</source>
        <translation>una durata e una data vuota</translation>
    </message>
    <message>
        <source>sequence labelling</source>
        <translation>etichettatura di sequenze</translation>
    </message>
    <message>
        <source>spans with relations</source>
        <translation>intervalli con relazioni</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>va insieme</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>resta qui</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgola</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto e virgola</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulazione</translation>
    </message>
    <message>
        <source>whole documents</source>
        <translation>documenti interi</translation>
    </message>
    <message>
        <source>texts with their entities</source>
        <translation>testi con le loro entità</translation>
    </message>
    <message>
        <source>in code points</source>
        <translation>in code point</translation>
    </message>
    <message>
        <source>in UTF-16 units</source>
        <translation>in unità UTF-16</translation>
    </message>
</context>
<context>
    <name>widgets::exporting::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>There is no such article to write.</source>
        <translation>Non c’è un tale articolo da scrivere.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Scrivo…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message numerus="yes">
        <source>Export %n article(s)</source>
        <translation>
            <numerusform>Esporta %n articolo</numerusform>
            <numerusform>Esporta %n articoli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n file in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::exporting::ExportForm</name>
    <message>
        <source>Suggestions that wait for a verdict</source>
        <translation>Proposte che aspettano un verdetto</translation>
    </message>
    <message>
        <source>What was rejected, as negatives</source>
        <translation>Ciò che è stato rifiutato, come negativi</translation>
    </message>
    <message>
        <source>A data card beside the files</source>
        <translation>Una scheda dei dati accanto ai file</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Ricetta</translation>
    </message>
    <message>
        <source>all that are not left out</source>
        <translation>tutti quelli non esclusi</translation>
    </message>
    <message>
        <source>new ones</source>
        <translation>quelli nuovi</translation>
    </message>
    <message>
        <source>those in progress</source>
        <translation>quelli in lavorazione</translation>
    </message>
    <message>
        <source>finished ones</source>
        <translation>quelli finiti</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>questo</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>in which these words stand</source>
        <translation>in cui ci sono queste parole</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Livelli</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Anche</translation>
    </message>
    <message>
        <source>not split; 80/10/10</source>
        <translation>non divisi; 80/10/10</translation>
    </message>
    <message>
        <source>Shares of train, validation and test, or names with shares: train=80/dev=10/held-out=10. Articles of one story and near-duplicates stay together.</source>
        <translation>Quote di train, validation e test, o nomi con quote: train=80/dev=10/held-out=10. Gli articoli di una storia e i quasi doppioni restano insieme.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividi</translation>
    </message>
    <message>
        <source>by chance, labels in balance</source>
        <translation>a caso, etichette in equilibrio</translation>
    </message>
    <message>
        <source>by date, oldest first</source>
        <translation>per data, prima i più vecchi</translation>
    </message>
    <message>
        <source>Another number makes another split; the same makes the same again</source>
        <translation>Un altro numero dà un’altra divisione; lo stesso ridà la stessa</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>So many files or folders a part</source>
        <translation>Tanti file o cartelle per parte</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Pezzi</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Scegli un posto</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>To</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tutte</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>Keep these choices…</source>
        <translation>Conserva queste scelte…</translation>
    </message>
    <message>
        <source>Drop “%1”</source>
        <translation>Togli «%1»</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Conserva queste scelte</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>Nome della ricetta</translation>
    </message>
    <message>
        <source>Say where to write.</source>
        <translation>Di’ dove scrivere.</translation>
    </message>
    <message>
        <source>The seed is a whole number.</source>
        <translation>Il seme è un numero intero.</translation>
    </message>
</context>
<context>
    <name>widgets::exporting::LossesView</name>
    <message>
        <source>What this format cannot hold</source>
        <translation>Che cosa questo formato non può contenere</translation>
    </message>
    <message>
        <source>count</source>
        <translation>quante</translation>
    </message>
    <message>
        <source>what</source>
        <translation>che cosa</translation>
    </message>
    <message>
        <source>what happens</source>
        <translation>che ne è</translation>
    </message>
    <message>
        <source>How the files begin</source>
        <translation>Come cominciano i file</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Provo…</translation>
    </message>
    <message>
        <source>left out or changed</source>
        <translation>omesso o cambiato</translation>
    </message>
    <message>
        <source>only in the file beside</source>
        <translation>solo nel file accanto</translation>
    </message>
    <message numerus="yes">
        <source>Tried on the first %n article(s); nothing is written yet.</source>
        <translation>
            <numerusform>Provato sul primo articolo; nulla è ancora scritto.</numerusform>
            <numerusform>Provato sui primi %n articoli; nulla è ancora scritto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried on %n article(s); nothing is written yet.</source>
        <translation>
            <numerusform>Provato su %n articolo; nulla è ancora scritto.</numerusform>
            <numerusform>Provato su %n articoli; nulla è ancora scritto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written, read again and compared.</source>
        <translation>
            <numerusform>%n articolo scritto, riletto e confrontato.</numerusform>
            <numerusform>%n articoli scritti, riletti e confrontati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Came back different: %1</source>
        <translation>Tornato diverso: %1</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nulla va perso.</translation>
    </message>
    <message>
        <source>(not text)</source>
        <translation>(non è testo)</translation>
    </message>
    <message>
        <source>How %1 begins</source>
        <translation>Come comincia %1</translation>
    </message>
    <message>
        <source>“%1: %2”: %3</source>
        <extracomment>what a button does: choose a setting (“Furniture: out of the text”), and what becomes of the loss then</extracomment>
        <translation>«%1: %2»: %3</translation>
    </message>
</context>
<context>
    <name>widgets::exporting::SplitBar</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n articolo</numerusform>
            <numerusform>%1: %n articoli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::importing::ArticleRows</name>
    <message>
        <source>More articles…</source>
        <translation>Altri articoli…</translation>
    </message>
    <message>
        <source>they all come in</source>
        <translation>entrano tutti</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>non riconosciuto</translation>
    </message>
    <message>
        <source>%1: nothing could be read</source>
        <translation>%1: non si è potuto leggere nulla</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, recognised</source>
        <translation>%1, riconosciuto</translation>
    </message>
</context>
<context>
    <name>widgets::importing::ColumnsTable</name>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Colonne della tabella</translation>
    </message>
    <message>
        <source>kept beside</source>
        <translation>tenuta a lato</translation>
    </message>
    <message>
        <source>What column “%1” is</source>
        <translation>Che cos’è la colonna «%1»</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Testata</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sezione</translation>
    </message>
</context>
<context>
    <name>widgets::importing::ImportWindow</name>
    <message>
        <source>Add articles</source>
        <translation>Aggiungi articoli</translation>
    </message>
    <message>
        <source>Read and suggest at once</source>
        <translation>Leggi e suggerisci subito</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Che cosa è stato riconosciuto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Esame dei file…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, more articles than are shown; all come in</source>
        <translation>%1, più articoli di quanti sono mostrati; entrano tutti</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recognised</source>
        <translation>
            <numerusform>%n articolo riconosciuto</numerusform>
            <numerusform>%n articoli riconosciuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Aggiungi tutto</translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>Aggiungi %n articolo</numerusform>
            <numerusform>Aggiungi %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>labels of what comes in</source>
        <translation>etichette di ciò che entra</translation>
    </message>
</context>
<context>
    <name>widgets::importing::LabelsForm</name>
    <message>
        <source>Keep as it is</source>
        <translation>Lascia com’è</translation>
    </message>
    <message>
        <source>New in the tag set</source>
        <translation>Nuova nel tagset</translation>
    </message>
    <message>
        <source>What “%1” comes in as</source>
        <translation>Come entra «%1»</translation>
    </message>
    <message numerus="yes">
        <source>“%1” on layer “%2”, %n time(s) in what is shown</source>
        <translation>
            <numerusform>«%1» sul livello «%2», %n volta in ciò che è mostrato</numerusform>
            <numerusform>«%1» sul livello «%2», %n volte in ciò che è mostrato</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::importing::ParagraphList</name>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Date line</source>
        <translation>Data e luogo</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titoletto</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Didascalia</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Capoverso</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Residuo</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Che cosa entra</translation>
    </message>
</context>
<context>
    <name>widgets::importing::RecognisedPanel</name>
    <message>
        <source>left over: kept in the text, never tagged</source>
        <translation>residuo: resta nel testo, mai etichettato</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Labels the tag set does not know</source>
        <translation>Etichette che il tagset non conosce</translation>
    </message>
    <message>
        <source>Bring this article in</source>
        <translation>Importa questo articolo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sconosciuta</translation>
    </message>
    <message>
        <source>not found; 15 September 2025</source>
        <translation>non trovata; 15 settembre 2025</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indicata</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Article date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppioni</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Capoversi</translation>
    </message>
    <message>
        <source>Change a paragraph</source>
        <translation>Cambia un capoverso</translation>
    </message>
    <message>
        <source>No format was recognised. If you know it, choose it above.</source>
        <translation>Nessun formato riconosciuto. Se lo conosci, sceglilo qui sopra.</translation>
    </message>
    <message>
        <source>Nothing could be read.</source>
        <translation>Non si è potuto leggere nulla.</translation>
    </message>
    <message>
        <source>the same text is there as “%1”; it does not come in again</source>
        <translation>lo stesso testo c’è già come «%1»; non entra di nuovo</translation>
    </message>
    <message>
        <source>very like “%1” (%2 %)</source>
        <translation>molto simile a «%1» (%2 %)</translation>
    </message>
    <message>
        <source>none in this project</source>
        <translation>nessuno in questo progetto</translation>
    </message>
    <message>
        <source>from “%1”.</source>
        <translation>da «%1».</translation>
    </message>
    <message>
        <source>as you say.</source>
        <translation>come dici tu.</translation>
    </message>
    <message>
        <source>from the file (%1).</source>
        <translation>dal file (%1).</translation>
    </message>
    <message>
        <source>Relative dates have nothing to count from.</source>
        <translation>Le date relative non hanno da dove contare.</translation>
    </message>
    <message>
        <source>Relative dates count from here.</source>
        <translation>Le date relative contano da qui.</translation>
    </message>
    <message>
        <source>the same text is not there; whether one is like it was not looked for, among so many</source>
        <translation>lo stesso testo non c’è; se ce n’è uno simile non è stato cercato, fra così tanti</translation>
    </message>
    <message>
        <source>from a column of the table.</source>
        <translation>da una colonna della tabella.</translation>
    </message>
    <message>
        <source>from the book’s own data.</source>
        <translation>dai dati del libro.</translation>
    </message>
    <message>
        <source>from the page’s time element.</source>
        <translation>dall’elemento “time” della pagina.</translation>
    </message>
    <message>
        <source>from the page’s own data (%1).</source>
        <translation>dai dati della pagina (%1).</translation>
    </message>
</context>
<context>
    <name>widgets::inspector::ChipButton</name>
    <message>
        <source>%1 %2, proposed</source>
        <translation>%1 %2, proposto</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::inspector::ConfidenceBar</name>
    <message>
        <source>Confidence %1</source>
        <translation>Certezza %1</translation>
    </message>
</context>
<context>
    <name>widgets::inspector::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Ispettore</translation>
    </message>
    <message>
        <source>What the selected span is, who proposed it and why.</source>
        <translation>Che cos’è il tratto scelto, chi l’ha proposto e perché.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Scelto: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non detto</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In parole</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>Entità: %1</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>Stessa di %1</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Forse è</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposto da</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certezza</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incerto</translation>
    </message>
    <message>
        <source>A note on this annotation</source>
        <translation>Una nota su questa annotazione</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>widgets::main_window</name>
    <message>
        <source>suggested, %1</source>
        <translation>proposto, %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettato</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corretto</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>added</source>
        <translation>aggiunto</translation>
    </message>
    <message>
        <source>The picture would be too large for PNG. SVG and PDF have no such limit.</source>
        <translation>L’immagine sarebbe troppo grande per PNG. SVG e PDF non hanno questo limite.</translation>
    </message>
    <message>
        <source>A picture is written as .png, .svg or .pdf.</source>
        <translation>Un’immagine si scrive come .png, .svg o .pdf.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>L’immagine non si può scrivere: %1</translation>
    </message>
    <message>
        <source>corrected articles</source>
        <translation>articoli corretti</translation>
    </message>
    <message>
        <source>keys per annotation, by hand</source>
        <translation>tasti per annotazione, a mano</translation>
    </message>
    <message>
        <source>with Chiosa</source>
        <translation>con Chiosa</translation>
    </message>
    <message>
        <source>F1 of the suggestions, right scale</source>
        <translation>F1 delle proposte, scala a destra</translation>
    </message>
    <message>
        <source>Layer, label</source>
        <translation>Livello, etichetta</translation>
    </message>
    <message>
        <source>same words: P</source>
        <translation>stesse parole: P</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>overlapping: P</source>
        <translation>sovrapposte: P</translation>
    </message>
    <message>
        <source>score</source>
        <translation>punteggio</translation>
    </message>
    <message>
        <source>Corrected articles</source>
        <translation>Articoli corretti</translation>
    </message>
    <message>
        <source>tested on</source>
        <translation>provati su</translation>
    </message>
    <message>
        <source>keys per annotation</source>
        <translation>tasti per annotazione</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>against by hand</source>
        <translation>rispetto a mano</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::ArticleController</name>
    <message>
        <source>Nothing that was rejected stands here. Ctrl+H shows what was.</source>
        <translation>Qui non c’è nulla di rifiutato. Ctrl+H mostra ciò che lo è stato.</translation>
    </message>
    <message>
        <source>There is no span of this layer right after this one.</source>
        <translation>Subito dopo questo non c’è un tratto dello stesso livello.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>%n proposta accettata</numerusform>
            <numerusform>%n proposte accettate</numerusform>
        </translation>
    </message>
    <message>
        <source>A date belongs to a time expression or an event: tag this as one first (T or E).</source>
        <translation>Una data appartiene a un’espressione di tempo o a un evento: prima dagli l’etichetta (T o E).</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nessuno nominato</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>of no entity</source>
        <translation>di nessuna entità</translation>
    </message>
    <message>
        <source>Choose a name first.</source>
        <translation>Scegli prima un nome.</translation>
    </message>
    <message>
        <source>There is no other entity yet. Shift+N makes a new one.</source>
        <translation>Non c’è ancora un’altra entità. Maiusc+N ne fa una nuova.</translation>
    </message>
    <message>
        <source>Choose what the link starts from first.</source>
        <translation>Scegli prima da dove parte il collegamento.</translation>
    </message>
    <message>
        <source>accept and go on</source>
        <translation>accetta e vai avanti</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rifiuta</translation>
    </message>
    <message>
        <source>type a date</source>
        <translation>scrivi una data</translation>
    </message>
    <message>
        <source>one word longer</source>
        <translation>una parola in più</translation>
    </message>
    <message>
        <source>one word shorter</source>
        <translation>una parola in meno</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>stessa entità di %1</translation>
    </message>
    <message>
        <source>same entity as…</source>
        <translation>stessa entità di…</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>dappertutto</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>elimina</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>said by %1</source>
        <translation>detto da %1</translation>
    </message>
    <message>
        <source>Link from here to…</source>
        <translation>Collega da qui a…</translation>
    </message>
    <message>
        <source>Go to the other end (Tab, arrows, J), then choose with a digit.</source>
        <translation>Vai all’altro estremo (Tab, frecce, J), poi scegli con una cifra.</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>nessun collegamento</translation>
    </message>
    <message>
        <source>Which link?</source>
        <translation>Quale collegamento?</translation>
    </message>
    <message>
        <source>Same entity as…</source>
        <translation>Stessa entità di…</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::ArticleHeader</name>
    <message>
        <source>Finish</source>
        <translation>Finisci</translation>
    </message>
    <message>
        <source>no date: set it</source>
        <translation>senza data: mettila</translation>
    </message>
    <message>
        <source>article of %1</source>
        <translation>articolo di %1</translation>
    </message>
    <message>
        <source>decided %1 of %2</source>
        <translation>decisi %1 di %2</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Chiudi l’articolo</translation>
    </message>
    <message>
        <source>Date of the article</source>
        <translation>Data dell’articolo</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::DatePopup</name>
    <message>
        <source>Type a date</source>
        <translation>Scrivi una data</translation>
    </message>
    <message>
        <source>ieri, fine marzo, -7g, 2024-W12</source>
        <translation>ieri, fine marzo, -7g, 2024-W12</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>means</source>
        <translation>significa</translation>
    </message>
    <message>
        <source>not outside</source>
        <translation>non fuori da</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>si accorda</translation>
    </message>
    <message>
        <source>⏎ set   Esc leave as it was</source>
        <translation>⏎ metti   Esc lascia com’era</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Docks</name>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Ispettore</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linea del tempo</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>Tabella degli eventi</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::EntitiesBinding</name>
    <message>
        <source>Go to the mention that is somebody else first; then split.</source>
        <translation>Vai prima alla menzione che è qualcun altro; poi dividi.</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Files</name>
    <message>
        <source>Chiosa projects (*.chiosa)</source>
        <translation>Progetti di Chiosa (*.chiosa)</translation>
    </message>
    <message>
        <source>Everything Chiosa reads (%1);;All files (*)</source>
        <translation>Tutto ciò che Chiosa legge (%1);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Il progetto non si può aprire</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Gli appunti non contengono testo.</translation>
    </message>
    <message>
        <source>Pasted articles</source>
        <translation>Articoli incollati</translation>
    </message>
    <message>
        <source>Bringing in articles</source>
        <translation>Porto dentro articoli</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>%n articolo è entrato.</numerusform>
            <numerusform>%n articoli sono entrati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open project or articles</source>
        <translation>Apri progetto o articoli</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuovo progetto</translation>
    </message>
    <message>
        <source>Bring in a folder</source>
        <translation>Porta dentro una cartella</translation>
    </message>
    <message>
        <source>Save a picture of the article</source>
        <translation>Salva un’immagine dell’articolo</translation>
    </message>
    <message>
        <source>Pictures (*.pdf *.svg *.png)</source>
        <translation>Immagini (*.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Dai un nome a questa versione</translation>
    </message>
    <message>
        <source>for instance: first pass</source>
        <translation>per esempio: primo giro</translation>
    </message>
    <message>
        <source>Version “%1” is kept. File ▸ Versions leads back to it.</source>
        <translation>La versione «%1» è tenuta. File ▸ Versioni vi riporta.</translation>
    </message>
    <message>
        <source>No version has a name yet. Ctrl+S names the project as it is now.</source>
        <translation>Nessuna versione ha ancora un nome. Ctrl+S dà un nome al progetto com’è adesso.</translation>
    </message>
    <message>
        <source>Back to “%1”, %2</source>
        <translation>Di nuovo a «%1», %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salva con nome</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Copia di riserva</translation>
    </message>
    <message>
        <source>A copy is at %1.</source>
        <translation>Una copia è in %1.</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Salva altrove</translation>
    </message>
    <message>
        <source>Not everything is on disk</source>
        <translation>Non tutto è su disco</translation>
    </message>
    <message>
        <source>Closing now loses the edits that wait in memory.</source>
        <translation>Chiudendo adesso si perdono le modifiche che aspettano in memoria.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Chiudi e perdile</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controllo</translation>
    </message>
    <message>
        <source>The file is sound, and nothing contradicts.</source>
        <translation>Il file è sano e nulla si contraddice.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n cosa da guardare.</numerusform>
            <numerusform>%n cose da guardare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Progetti recenti</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message>
        <source>“%1”, which is watched, is not there</source>
        <translation>«%1», che è sorvegliata, non c’è</translation>
    </message>
    <message>
        <source>Watching “%1”</source>
        <translation>Si sorveglia «%1»</translation>
    </message>
    <message>
        <source>Look before bringing in</source>
        <translation>Guarda prima di importare</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Sorveglia una cartella</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Trova nell’articolo</translation>
    </message>
    <message>
        <source>Find previous (%1)</source>
        <translation>Trova il precedente (%1)</translation>
    </message>
    <message>
        <source>Find next (%1)</source>
        <translation>Trova il prossimo (%1)</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Chiudi (%1)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>non trovato</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::InspectorBinding</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>%1: taken back by %2</source>
        <translation>%1: ripreso da %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Ferma questo lavoro</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::KeyEditor</name>
    <message>
        <source>Use these keys</source>
        <translation>Usa questi tasti</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Azioni e loro tasti</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nuovi tasti</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Nessun tasto</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Tutto come in origine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>«%1» ha adesso questi tasti e li perderebbe.</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation>Foglio dei tasti</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Muoversi</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Parola per parola</translation>
    </message>
    <message>
        <source>Character by character</source>
        <translation>Carattere per carattere</translation>
    </message>
    <message>
        <source>Extend by a word</source>
        <translation>Estendi di una parola</translation>
    </message>
    <message>
        <source>Choose what the note offers</source>
        <translation>Scegli ciò che la nota offre</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>Nella linea del tempo</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::LearnedWindow</name>
    <message>
        <source>Forget it</source>
        <translation>Dimentica</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Impara di nuovo</translation>
    </message>
    <message>
        <source>What did it learn?</source>
        <translation>Che cosa ha imparato?</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Volte</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Parole che contiene</translation>
    </message>
    <message>
        <source>Words before it</source>
        <translation>Parole prima</translation>
    </message>
    <message>
        <source>Words after it</source>
        <translation>Parole dopo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Read with what Chiosa came with. Your annotations stay; “Learn again” takes this back.</source>
        <translation>Legge con ciò con cui Chiosa è arrivata. Le tue annotazioni restano; «Impara di nuovo» annulla.</translation>
    </message>
    <message>
        <source>Learn anew from all that is decided in this project</source>
        <translation>Impara da capo da tutto ciò che è deciso in questo progetto</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Sta imparando…</translation>
    </message>
    <message>
        <source>nothing that it did not know</source>
        <translation>nulla che non sapesse già</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::MainWindow</name>
    <message>
        <source>%1 – Chiosa</source>
        <translation>%1 – Chiosa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annulla: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Ripeti: %1</translation>
    </message>
    <message>
        <source>All decided.</source>
        <translation>Tutto deciso.</translation>
    </message>
    <message>
        <source>All decided. %1 finishes the article.</source>
        <translation>Tutto deciso. %1 chiude l’articolo.</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::MeasureWindow</name>
    <message>
        <source>Measure</source>
        <translation>Misura</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copia come JSON</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Salva il grafico…</translation>
    </message>
    <message>
        <source>Choose a file of Chiosa JSONL in which people have marked what is right. How near the reading comes to it will stand here.</source>
        <translation>Scegli un file in Chiosa JSONL in cui persone hanno segnato ciò che è giusto. Qui starà quanto la lettura vi si avvicina.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>Learning curve; the table has its figures</source>
        <translation>Curva di apprendimento; le cifre sono nella tabella</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>the reading: how much of it is right</source>
        <translation>la lettura: quanto è giusta</translation>
    </message>
    <message>
        <source>the work: keys of an analyst who corrects it, while it learns</source>
        <translation>il lavoro: i tasti di un analista che corregge, mentre impara</translation>
    </message>
    <message>
        <source>Chiosa as delivered</source>
        <translation>Chiosa come consegnata</translation>
    </message>
    <message>
        <source>Chiosa with what this project has taught it</source>
        <translation>Chiosa con ciò che ha imparato da questo progetto</translation>
    </message>
    <message>
        <source>what stands in this project</source>
        <translation>ciò che sta in questo progetto</translation>
    </message>
    <message>
        <source>same words, and overlapping</source>
        <translation>le stesse parole, e sovrapposte</translation>
    </message>
    <message>
        <source>the same words only</source>
        <translation>solo le stesse parole</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>sovrapposte</translation>
    </message>
    <message>
        <source>&amp;Gold</source>
        <translation>&amp;Gold</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Che cosa</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Di chi</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Confronto</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Livello</translation>
    </message>
    <message>
        <source>Gold file</source>
        <translation>File gold</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Che cosa si misura</translation>
    </message>
    <message>
        <source>Whose reading</source>
        <translation>Di chi è la lettura</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>The table as text, cells parted by tabs</source>
        <translation>La tabella come testo, celle separate da tabulazioni</translation>
    </message>
    <message>
        <source>The learning curve as a picture: PNG or SVG</source>
        <translation>La curva di apprendimento come immagine: PNG o SVG</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Chiosa JSONL (*.jsonl)</source>
        <translation>Chiosa JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>tutti i livelli</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 di %n articolo</numerusform>
            <numerusform>%1 di %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Misura in corso…</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Fermata prima della fine.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) measured; figures in percent.</source>
        <translation>
            <numerusform>%n articolo misurato; cifre in percento.</numerusform>
            <numerusform>%n articoli misurati; cifre in percento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s): %1 keys by hand, %2 with Chiosa, %3 of those by hand.</source>
        <translation>
            <numerusform>%n annotazione: %1 tasti a mano, %2 con Chiosa, %3 di quelli a mano.</numerusform>
            <numerusform>%n annotazioni: %1 tasti a mano, %2 con Chiosa, %3 di quelli a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning begins as delivered.</source>
        <translation>L’apprendimento comincia dallo stato di consegna.</translation>
    </message>
    <message>
        <source>Open a project to measure what it has learned, or what stands in it.</source>
        <translation>Apri un progetto per misurare ciò che ha imparato o ciò che contiene.</translation>
    </message>
    <message>
        <source>There is no learning curve yet.</source>
        <translation>Non c’è ancora una curva di apprendimento.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1.</source>
        <translation>L’immagine non può essere scritta: %1.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Salva il grafico</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Immagini (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Palette</name>
    <message>
        <source>All actions</source>
        <translation>Tutte le azioni</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Che cosa vuoi fare?</translation>
    </message>
    <message>
        <source>Action or article</source>
        <translation>Azione o articolo</translation>
    </message>
    <message>
        <source>Matching actions</source>
        <translation>Azioni che corrispondono</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etichetta</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Questions</name>
    <message>
        <source>When?</source>
        <translation>Quando?</translation>
    </message>
    <message>
        <source>When? “%1”</source>
        <translation>Quando? «%1»</translation>
    </message>
    <message>
        <source>“%1”: %2 → %3</source>
        <translation>«%1»: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e un altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing else changes</source>
        <translation>non cambia nient’altro</translation>
    </message>
    <message>
        <source>When was the article written?</source>
        <translation>Quando è stato scritto l’articolo?</translation>
    </message>
    <message>
        <source>then</source>
        <translation>allora</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commento</translation>
    </message>
    <message>
        <source>a note for whoever reads this next</source>
        <translation>una nota per chi legge dopo</translation>
    </message>
    <message>
        <source>New entity: name, and after a comma its id (Q42)</source>
        <translation>Nuova entità: nome, e dopo una virgola il suo id (Q42)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Language | source | story, for “%1”</source>
        <translation>Lingua | fonte | storia, per «%1»</translation>
    </message>
    <message>
        <source>article details</source>
        <translation>dati dell’articolo</translation>
    </message>
    <message>
        <source>Annotator’s name</source>
        <translation>Nome dell’annotatore</translation>
    </message>
    <message>
        <source>as it is recorded with each decision</source>
        <translation>come è registrato con ogni decisione</translation>
    </message>
    <message>
        <source>Select the words to correct first.</source>
        <translation>Scegli prima le parole da correggere.</translation>
    </message>
    <message>
        <source>Correct the text: spans are carried over</source>
        <translation>Correggi il testo: i tratti lo seguono</translation>
    </message>
    <message>
        <source>Choose a span first: everywhere looks for the same words.</source>
        <translation>Scegli prima un tratto: dappertutto cerca le stesse parole.</translation>
    </message>
    <message>
        <source>“%1” stands nowhere else untagged.</source>
        <translation>«%1» non sta altrove senza etichetta.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged. Ctrl+Z takes them all back.</source>
        <translation>
            <numerusform>%n punto etichettato. Ctrl+Z lo riprende.</numerusform>
            <numerusform>%n punti etichettati. Ctrl+Z li riprende tutti.</numerusform>
        </translation>
    </message>
    <message>
        <source>article</source>
        <translation>articolo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>About Chiosa</source>
        <translation>Informazioni su Chiosa</translation>
    </message>
    <message>
        <source>&lt;b&gt;Chiosa %1&lt;/b&gt;&lt;p&gt;Annotate news articles by hand: spans, dates, a timeline.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It never opens a network connection.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Chiosa %1&lt;/b&gt;&lt;p&gt;Annotare a mano articoli di giornale: tratti, date, una linea del tempo.&lt;/p&gt;&lt;p&gt;Software libero sotto la GNU General Public License, versione 3 o successiva. Non apre mai una connessione di rete.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::QueueBinding</name>
    <message>
        <source>Contradiction</source>
        <translation>Contraddizione</translation>
    </message>
    <message>
        <source>Which date?</source>
        <translation>Quale data?</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nuovo nome</translation>
    </message>
    <message>
        <source>Did it happen?</source>
        <translation>È accaduto?</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>Chi lo dice?</translation>
    </message>
    <message>
        <source>Which link?</source>
        <translation>Quale collegamento?</translation>
    </message>
    <message>
        <source>Right?</source>
        <translation>Giusto?</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::SettingsWindow</name>
    <message>
        <source>&amp;Ask it whenever articles are read</source>
        <translation>&amp;Interrogalo ogni volta che si leggono articoli</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Provalo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>A program of your own that proposes, too</source>
        <translation>Un programma tuo che propone anch’esso</translation>
    </message>
    <message>
        <source>It is given each article as a line of Chiosa JSONL and answers with a line that has its spans. It runs on this machine; Chiosa sends nothing anywhere.</source>
        <translation>Riceve ogni articolo come una riga di Chiosa JSONL e risponde con una riga che contiene i suoi span. Gira su questa macchina; Chiosa non invia nulla da nessuna parte.</translation>
    </message>
    <message>
        <source>as its file</source>
        <translation>come il suo file</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Layers on which it may propose</source>
        <translation>Livelli su cui può proporre</translation>
    </message>
    <message>
        <source>Layers on which it may propose; what it says of others is left out</source>
        <translation>Livelli su cui può proporre; ciò che dice degli altri resta fuori</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programma</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Il programma</translation>
    </message>
    <message>
        <source>A&amp;rguments</source>
        <translation>A&amp;rgomenti</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Livelli</translation>
    </message>
    <message>
        <source>&amp;Time for an answer</source>
        <translation>&amp;Tempo per rispondere</translation>
    </message>
    <message>
        <source>Names with ids</source>
        <translation>Nomi con identificativo</translation>
    </message>
    <message>
        <source>Entities are looked up in this list (TSV, JSON, SKOS), and an id is proposed. A list beside the project, NAME.kb.tsv, comes first.</source>
        <translation>Le entità si cercano in questo elenco (TSV, JSON, SKOS), e se ne propone l’identificativo. Un elenco accanto al progetto, NOME.kb.tsv, viene prima.</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation>E&amp;lenco</translation>
    </message>
    <message>
        <source>List of names with ids</source>
        <translation>Elenco di nomi con identificativo</translation>
    </message>
    <message>
        <source>Trying the program</source>
        <translation>Prova del programma</translation>
    </message>
    <message>
        <source>It answers, and proposes nothing for a short text in English.</source>
        <translation>Risponde, e non propone nulla per un breve testo in inglese.</translation>
    </message>
    <message numerus="yes">
        <source>It answers, and proposes %n annotation(s) for a short text in English.</source>
        <translation>
            <numerusform>Risponde, e propone %n annotazione per un breve testo in inglese.</numerusform>
            <numerusform>Risponde, e propone %n annotazioni per un breve testo in inglese.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Prova in corso…</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::StatusLine</name>
    <message>
        <source>✓ Everything is on disk, %1</source>
        <translation>✓ Tutto è su disco, %1</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n edit(s)…</source>
        <translation>
            <numerusform>Scrivo %n modifica…</numerusform>
            <numerusform>Scrivo %n modifiche…</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Salva altrove…</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Nessun progetto</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n da decidere</numerusform>
            <numerusform>%n da decidere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s) in time</source>
        <translation>
            <numerusform>%n contraddizione nel tempo</numerusform>
            <numerusform>%n contraddizioni nel tempo</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotator: %1</source>
        <translation>Annotatore: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::TableBinding</name>
    <message>
        <source>Filling the table of events</source>
        <translation>Riempio la tabella degli eventi</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::TimelineBinding</name>
    <message>
        <source>Drawing the timeline</source>
        <translation>Disegno la linea del tempo</translation>
    </message>
    <message>
        <source>Looking for events that are one</source>
        <translation>Cerco eventi che sono uno solo</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Nome dell’evento</translation>
    </message>
    <message>
        <source>empty: as it stands in the text</source>
        <translation>vuoto: come sta nel testo</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::TimelinePaper</name>
    <message>
        <source>Article of %1</source>
        <translation>Articolo del %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>Save a picture of the timeline</source>
        <translation>Salva un’immagine della linea del tempo</translation>
    </message>
    <message>
        <source>Pictures (*.pdf *.svg *.png)</source>
        <translation>Immagini (*.pdf *.svg *.png)</translation>
    </message>
    <message>
        <source>Print the timeline</source>
        <translation>Stampa la linea del tempo</translation>
    </message>
    <message>
        <source>The printer does not take the pages. Is it switched on and reachable?</source>
        <translation>La stampante non prende le pagine. È accesa e raggiungibile?</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::ViewOptions</name>
    <message>
        <source>Layers</source>
        <translation>Livelli</translation>
    </message>
    <message>
        <source>Parts of the window</source>
        <translation>Parti della finestra</translation>
    </message>
    <message>
        <source>Fold the documents to a rail</source>
        <translation>Ripiega i documenti in una striscia</translation>
    </message>
</context>
<context>
    <name>widgets::main_window::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Benvenuto</translation>
    </message>
    <message>
        <source>Drop articles anywhere in this window</source>
        <translation>Trascina articoli ovunque in questa finestra</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Scegli file…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Apri il progetto d’esempio</translation>
    </message>
    <message>
        <source>Four keys to begin with</source>
        <translation>Quattro tasti per cominciare</translation>
    </message>
    <message>
        <source>next thing that wants a decision</source>
        <translation>prossima cosa che aspetta una decisione</translation>
    </message>
    <message>
        <source>accept, reject; both go on to the next</source>
        <translation>accetta, rifiuta; entrambi vanno avanti</translation>
    </message>
    <message>
        <source>make the span one word longer</source>
        <translation>allunga il tratto di una parola</translation>
    </message>
    <message>
        <source>type a date: “ieri”, “late March”, “2024-W12”</source>
        <translation>scrivi una data: «ieri», «late March», «2024-W12»</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>Chiosa reads text, web pages, PDF, office and book files, and what other annotation programs write; projects end in .chiosa.</source>
        <translation>Chiosa legge testo, pagine web, PDF, documenti e libri, e ciò che scrivono altri programmi di annotazione; i progetti finiscono in .chiosa.</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Incolla un articolo</translation>
    </message>
</context>
<context>
    <name>widgets::review::EverywhereModel</name>
    <message>
        <source>before</source>
        <translation>prima</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trovato</translation>
    </message>
    <message>
        <source>after</source>
        <translation>dopo</translation>
    </message>
    <message>
        <source>article</source>
        <translation>articolo</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicuro</translation>
    </message>
</context>
<context>
    <name>widgets::review::EverywherePanel</name>
    <message>
        <source>Places to tag</source>
        <translation>Punti da etichettare</translation>
    </message>
    <message>
        <source>Space: take or leave · Z: all above %1 · Esc: close</source>
        <translation>Spazio: prendi o lascia · Z: tutti sopra %1 · Esc: chiudi</translation>
    </message>
    <message>
        <source>One step in Undo</source>
        <translation>Un solo passo in Annulla</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n punti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n articolo</numerusform>
            <numerusform>in %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Everywhere&lt;/b&gt; “%1”   %2   %3 %4</source>
        <translation>&lt;b&gt;Dappertutto&lt;/b&gt; «%1»   %2   %3 %4</translation>
    </message>
    <message>
        <source>Tag %1 of %2</source>
        <translation>Etichetta %1 di %2</translation>
    </message>
</context>
<context>
    <name>widgets::review::QueueModel</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>widgets::review::QueuePanel</name>
    <message>
        <source>To decide</source>
        <translation>Da decidere</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>in ordine di lettura</translation>
    </message>
    <message>
        <source>hardest first</source>
        <translation>prima i più difficili</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Here %1 · in all articles %2</source>
        <translation>Qui %1 · in tutti gli articoli %2</translation>
    </message>
    <message>
        <source>What wants a decision will be listed here.</source>
        <translation>Qui sarà ciò che aspetta una decisione.</translation>
    </message>
    <message>
        <source>All decided here.</source>
        <translation>Qui è tutto deciso.</translation>
    </message>
    <message>
        <source>All decided here. %1 finishes the article.</source>
        <translation>Qui è tutto deciso. %1 chiude l’articolo.</translation>
    </message>
</context>
<context>
    <name>widgets::tagset::TagSetDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Come in origine</translation>
    </message>
    <message>
        <source>New label on this layer</source>
        <translation>Nuova etichetta su questo livello</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tasto</translation>
    </message>
    <message>
        <source>Labels by layer</source>
        <translation>Etichette per livello</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name in Italian</source>
        <translation>Nome in italiano</translation>
    </message>
    <message>
        <source>Code above the text</source>
        <translation>Codice sopra il testo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Altre grafie</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quando usarla</translation>
    </message>
    <message>
        <source>separated by commas: PERSON, B-PER</source>
        <translation>separate da virgole: PERSON, B-PER</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>colour of %1</source>
        <translation>colore di %1</translation>
    </message>
    <message>
        <source>A label needs a name and a code.</source>
        <translation>Un’etichetta ha bisogno di un nome e di un codice.</translation>
    </message>
    <message>
        <source>The key %1 belongs to “%2”. Choose another, or take it away there first.</source>
        <translation>Il tasto %1 è di «%2». Scegline un altro, o toglilo prima lì.</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>etichetta %1</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nuova etichetta</translation>
    </message>
    <message>
        <source>new label %1</source>
        <translation>nuova etichetta %1</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Colore di %1</translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TableModel</name>
    <message>
        <source>suggested</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettato</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corretto</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>respinto</translation>
    </message>
    <message>
        <source>added</source>
        <translation>aggiunto</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>senza data</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dal %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source>%1 (part of a contradiction)</source>
        <translation>%1 (parte di una contraddizione)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In parole</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Chi agisce</translation>
    </message>
    <message>
        <source>Factuality</source>
        <translation>Fattualità</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Articolo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdetto</translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineHeader</name>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>settimane</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesi</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>trimestri</translation>
    </message>
    <message>
        <source>years</source>
        <translation>anni</translation>
    </message>
    <message>
        <source>decades</source>
        <translation>decenni</translation>
    </message>
    <message>
        <source>centuries</source>
        <translation>secoli</translation>
    </message>
    <message>
        <source>millennia</source>
        <translation>millenni</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linea del tempo</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostra più tempo</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Mostra meno tempo</translation>
    </message>
    <message>
        <source>Shows all of the timeline</source>
        <translation>Mostra tutta la linea del tempo</translation>
    </message>
    <message>
        <source>rows by actor</source>
        <translation>righe per attore</translation>
    </message>
    <message>
        <source>rows by article</source>
        <translation>righe per articolo</translation>
    </message>
    <message>
        <source>rows by source</source>
        <translation>righe per fonte</translation>
    </message>
    <message>
        <source>rows by class</source>
        <translation>righe per classe</translation>
    </message>
    <message>
        <source>rows by factuality</source>
        <translation>righe per fattualità</translation>
    </message>
    <message>
        <source>all in one row</source>
        <translation>tutto in una riga</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>14 events, 4 without a date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n senza data</numerusform>
            <numerusform>%n senza data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contraddizione</numerusform>
            <numerusform>%n contraddizioni</numerusform>
        </translation>
    </message>
    <message>
        <source>gaps folded</source>
        <translation>vuoti piegati</translation>
    </message>
    <message>
        <source>gaps shown</source>
        <translation>vuoti mostrati</translation>
    </message>
    <message>
        <source>Chooses whose timeline is shown</source>
        <translation>Sceglie di chi è la linea del tempo</translation>
    </message>
    <message>
        <source>this article</source>
        <extracomment>whose timeline is shown</extracomment>
        <translation>questo articolo</translation>
    </message>
    <message>
        <source>its story</source>
        <translation>la sua storia</translation>
    </message>
    <message>
        <source>the whole project</source>
        <translation>tutto il progetto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the selected event and its links: visited Minsk: after agreed · before freed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>14 events of 6 articles</extracomment>
        <translation>%1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n articolo</numerusform>
            <numerusform>%n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks of each whether it is one event or two</source>
        <translation>Chiede di ognuno se è un evento o due</translation>
    </message>
    <message numerus="yes">
        <source>%n may be one event</source>
        <extracomment>pairs of events that several articles tell of: 3 may be one event</extracomment>
        <translation>
            <numerusform>%n coppia forse è un solo evento</numerusform>
            <numerusform>%n coppie forse sono un solo evento</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the rows as it comes</source>
        <translation>Ordine automatico delle righe</translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineTable</name>
    <message>
        <source>Table of events</source>
        <translation>Tabella degli eventi</translation>
    </message>
    <message>
        <source>only what is in view</source>
        <translation>solo ciò che è in vista</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all, for a spreadsheet</source>
        <translation>Copia le righe scelte, o tutte, per un foglio di calcolo</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n out of view</source>
        <translation>
            <numerusform>%n fuori vista</numerusform>
            <numerusform>%n fuori vista</numerusform>
        </translation>
    </message>
    <message>
        <source>No event lies in the time that the timeline shows.</source>
        <translation>Nessun evento cade nel tempo che la linea mostra.</translation>
    </message>
    <message>
        <source>No event is marked in this article yet. E marks the word at the caret.</source>
        <translation>In questo articolo non è ancora marcato alcun evento. E marca la parola al cursore.</translation>
    </message>
</context>
<context>
    <name>widgets::timeline::TimelineView</name>
    <message>
        <source>%1, %2</source>
        <extracomment>the new value of a date of the text, and how many events go with it: 15–21 September, 2 events</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>can be here: %1</source>
        <translation>può stare qui: %1</translation>
    </message>
    <message>
        <source>can be here: from %1</source>
        <translation>può stare qui: da %1</translation>
    </message>
    <message>
        <source>can be here: until %1</source>
        <translation>può stare qui: fino a %1</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rimettilo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linea del tempo</translation>
    </message>
    <message>
        <source>article</source>
        <extracomment>on the flag at the article&apos;s date</extracomment>
        <translation>articolo</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contraddizione</numerusform>
            <numerusform>%n contraddizioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates and events of the article will stand here, in the order of time.</source>
        <translation>Qui saranno date ed eventi dell’articolo, nell’ordine del tempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in view without room for a name</source>
        <translation>
            <numerusform>%n evento in vista senza posto per un nome</numerusform>
            <numerusform>%n eventi in vista senza posto per un nome</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Drop on an event</source>
        <extracomment>what a link in the making says: after: agreed</extracomment>
        <translation>Lascia su un evento</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a relation, the event it leads to, and the words of the text that say so: after agreed («In cambio»)</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 («%3»)</source>
        <translation>%1 %2 («%3»)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Link to another event</source>
        <translation>Collega a un altro evento</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>%1 without anything: a click unfolds them</source>
        <extracomment>a stretch of time that is folded away: 3 years 6 months</extracomment>
        <translation>%1 senza nulla: un clic apre la piega</translation>
    </message>
    <message numerus="yes">
        <source>%n more: show less time to list them</source>
        <translation>
            <numerusform>%n altro: mostra meno tempo per elencarlo</numerusform>
            <numerusform>Altri %n: mostra meno tempo per elencarli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Checking the project</source>
        <translation>Controllo il progetto</translation>
    </message>
    <message>
        <source>There is no such tag set. Shipped are news, timeml and conll2003; anything else is taken for a file, and this one cannot be read: %1</source>
        <translation>Non c’è un tale insieme di etichette. Ci sono news, timeml e conll2003; il resto è preso per un file, e questo non si può leggere: %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Fermato. Nulla è stato scritto.</translation>
    </message>
    <message>
        <source>Writing articles</source>
        <translation>Scrivo articoli</translation>
    </message>
    <message>
        <source>The format “%1” cannot be written yet.</source>
        <translation>Il formato «%1» non si può ancora scrivere.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Non c’è un formato «%1».</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: non c’è un tale file.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>articolo</translation>
    </message>
    <message>
        <source>%1: skipped, the same text is there already as “%2”.</source>
        <translation>%1: saltato, lo stesso testo c’è già come «%2».</translation>
    </message>
    <message>
        <source>%1: an article “%2” is there already with another text; this one comes in as “%3”.</source>
        <translation>%1: un articolo «%2» c’è già con un altro testo; questo entra come «%3».</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read here. “chiosa formats” lists those that can.</source>
        <translation>Il formato «%1» qui non si può leggere. «chiosa formats» elenca quelli che si possono.</translation>
    </message>
    <message>
        <source>%1: no format that can be read here was recognised. If you know it, name it.</source>
        <translation>%1: non è stato riconosciuto un formato che qui si possa leggere. Se lo conosci, indicalo.</translation>
    </message>
    <message>
        <source>Bringing in articles</source>
        <translation>Porto dentro articoli</translation>
    </message>
    <message>
        <source>Bringing in what was pasted</source>
        <translation>Porto dentro ciò che è incollato</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>incollato</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>testo incollato</translation>
    </message>
    <message>
        <source>the article’s date</source>
        <translation>la data dell’articolo</translation>
    </message>
    <message>
        <source>%1 comes before %2</source>
        <translation>%1 viene prima di %2</translation>
    </message>
    <message>
        <source>%1 comes after %2</source>
        <translation>%1 viene dopo %2</translation>
    </message>
    <message>
        <source>%1 includes %2</source>
        <translation>%1 include %2</translation>
    </message>
    <message>
        <source>%1 falls within %2</source>
        <translation>%1 cade in %2</translation>
    </message>
    <message>
        <source>%1 lasts through %2</source>
        <translation>%1 dura per tutto %2</translation>
    </message>
    <message>
        <source>%1 goes on while %2</source>
        <translation>%1 prosegue mentre %2</translation>
    </message>
    <message>
        <source>%1 is at the same time as %2</source>
        <translation>%1 è contemporaneo a %2</translation>
    </message>
    <message>
        <source>%1 follows right after %2</source>
        <translation>%1 segue subito %2</translation>
    </message>
    <message>
        <source>%1 comes right before %2</source>
        <translation>%1 precede subito %2</translation>
    </message>
    <message>
        <source>%1 is the same event as %2</source>
        <translation>%1 è lo stesso evento di %2</translation>
    </message>
    <message>
        <source>%1 is at the beginning of %2</source>
        <translation>%1 è all’inizio di %2</translation>
    </message>
    <message>
        <source>%1 is at the end of %2</source>
        <translation>%1 è alla fine di %2</translation>
    </message>
    <message>
        <source>%1 begins with %2</source>
        <translation>%1 comincia con %2</translation>
    </message>
    <message>
        <source>%1 ends with %2</source>
        <translation>%1 finisce con %2</translation>
    </message>
    <message>
        <source>before</source>
        <translation>prima</translation>
    </message>
    <message>
        <source>after</source>
        <translation>dopo</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>include</translation>
    </message>
    <message>
        <source>within</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>through</source>
        <translation>per tutto</translation>
    </message>
    <message>
        <source>while</source>
        <translation>mentre</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>stesso tempo</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>subito dopo</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>subito prima</translation>
    </message>
    <message>
        <source>same event</source>
        <translation>stesso evento</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>inizia</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>finisce</translation>
    </message>
    <message>
        <source>begun by</source>
        <translation>iniziato da</translation>
    </message>
    <message>
        <source>ended by</source>
        <translation>finito da</translation>
    </message>
    <message>
        <source>%1 («%2»)</source>
        <translation>%1 («%2»)</translation>
    </message>
    <message>
        <source>the date is %1</source>
        <translation>la data è %1</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 è %2</translation>
    </message>
    <message>
        <source>%1 lasts %2</source>
        <translation>%1 dura %2</translation>
    </message>
    <message>
        <source>%1 is told as still to come</source>
        <translation>%1 è raccontato come ancora da venire</translation>
    </message>
    <message>
        <source>%1 is told as past</source>
        <translation>%1 è raccontato come passato</translation>
    </message>
    <message>
        <source>the article was written on %1</source>
        <translation>l’articolo è stato scritto il %1</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>deciso</translation>
    </message>
    <message>
        <source>decided, %1</source>
        <translation>deciso, %1</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>proposto da %1</translation>
    </message>
    <message>
        <source>These cannot all hold</source>
        <translation>Questi non possono valere tutti</translation>
    </message>
    <message>
        <source>These cannot all hold: %1 are missing</source>
        <translation>Questi non possono valere tutti: mancano %1</translation>
    </message>
    <message>
        <source>Drop the link</source>
        <translation>Togli il collegamento</translation>
    </message>
    <message>
        <source>Drop “%1”</source>
        <translation>Togli «%1»</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Cambia la data</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Cambia «%1»</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 and %2 are one event</source>
        <translation>%1 e %2 sono lo stesso evento</translation>
    </message>
    <message>
        <source>Keep both: the sources disagree</source>
        <translation>Tieni entrambe: le fonti sono in disaccordo</translation>
    </message>
    <message>
        <source>“%1” is another event</source>
        <translation>«%1» è un altro evento</translation>
    </message>
    <message>
        <source>The sources disagree</source>
        <translation>Le fonti non concordano</translation>
    </message>
    <message>
        <source>The sources disagree by %1</source>
        <translation>Le fonti discordano di %1</translation>
    </message>
    <message>
        <source>another source</source>
        <translation>un’altra fonte</translation>
    </message>
    <message>
        <source>the same word</source>
        <translation>la stessa parola</translation>
    </message>
    <message>
        <source>words alike</source>
        <translation>parole simili</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in common</source>
        <translation>
            <numerusform>%n nome in comune</numerusform>
            <numerusform>%n nomi in comune</numerusform>
        </translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>lo stesso giorno</translation>
    </message>
    <message>
        <source>the same days</source>
        <translation>gli stessi giorni</translation>
    </message>
    <message>
        <source>times that overlap</source>
        <translation>tempi che si sovrappongono</translation>
    </message>
    <message>
        <source>articles of the same days</source>
        <translation>articoli degli stessi giorni</translation>
    </message>
    <message>
        <source>Working out the timeline</source>
        <translation>Ricavo la linea del tempo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an example of a loss: the article&apos;s name and the words marked</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Trying an export</source>
        <translation>Prova di esportazione</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>Questo progetto si può solo leggere.</translation>
    </message>
    <message>
        <source>The recipe says something about “%1” that is not understood.</source>
        <translation>La ricetta dice di «%1» qualcosa che non si capisce.</translation>
    </message>
    <message>
        <source>There is no recipe “%1”; the project has none.</source>
        <translation>Non c’è una ricetta «%1»; il progetto non ne ha.</translation>
    </message>
    <message>
        <source>There is no recipe “%1”. There are: %2.</source>
        <translation>Non c’è una ricetta «%1». Ci sono: %2.</translation>
    </message>
    <message>
        <source>A recipe needs a name.</source>
        <translation>Una ricetta vuole un nome.</translation>
    </message>
    <message>
        <source>“%1” does not say how to split. Write shares, 80/10/10 or 80/20, or names with shares, train=80/dev=10/held-out=10.</source>
        <translation>«%1» non dice come dividere. Scrivi quote, 80/10/10 o 80/20, o nomi con quote, train=80/dev=10/held-out=10.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Esame dei file</translation>
    </message>
    <message numerus="yes">
        <source>The label “%1” came in as “%2” (%n times).</source>
        <translation>
            <numerusform>L’etichetta «%1» è entrata come «%2» (%n volta).</numerusform>
            <numerusform>L’etichetta «%1» è entrata come «%2» (%n volte).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: very like “%2”: %3 % of its word sequences are there too.</source>
        <translation>%1: molto simile a «%2»: il %3 % delle sue sequenze di parole si trova anche lì.</translation>
    </message>
    <message>
        <source>%1: the project has no such article; it is left out.</source>
        <translation>%1: il progetto non ha questo articolo; resta fuori.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misura in corso</translation>
    </message>
    <message>
        <source>There is no article in it.</source>
        <translation>Non contiene nessun articolo.</translation>
    </message>
    <message>
        <source>Whether something like it is there was not looked for: %1</source>
        <translation>Non si è cercato se ci sia già qualcosa di simile: %1</translation>
    </message>
    <message numerus="yes">
        <source>Whether something like it is there was not looked for: that is done among %n article(s) at most.</source>
        <translation>
            <numerusform>Non si è cercato se ci sia già qualcosa di simile: lo si fa in %n articolo al massimo.</numerusform>
            <numerusform>Non si è cercato se ci sia già qualcosa di simile: lo si fa in %n articoli al massimo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The label “%1” stood nowhere; nothing came in as “%2” for it.</source>
        <translation>L’etichetta “%1” non c’era da nessuna parte; per essa nulla è entrato come “%2”.</translation>
    </message>
    <message>
        <source>No file takes the option %1=%2. “chiosa help import” lists what each format takes.</source>
        <translation>Nessun file accetta l’opzione %1=%2. “chiosa help import” elenca che cosa accetta ogni formato.</translation>
    </message>
    <message>
        <source>Languages were told by scripts and frequent words alone: this program was built without CLD2 (libcld2-dev).</source>
        <translation>Le lingue sono state riconosciute solo da scritture e parole frequenti: il programma è stato compilato senza CLD2 (libcld2-dev).</translation>
    </message>
    <message>
        <source>“%1” maps no label: write LABEL=LABEL, the file&apos;s first.</source>
        <translation>“%1” non traduce alcuna etichetta: si scrive ETICHETTA=ETICHETTA, prima quella del file.</translation>
    </message>
    <message>
        <source>The tag set has no label “%1”. It has: %2.</source>
        <translation>L’insieme di etichette non ha “%1”. Ha: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 are lost still</source>
        <extracomment>of a loss: so many of so many are lost still</extracomment>
        <translation>%1 su %2 si perdono ancora</translation>
    </message>
    <message>
        <source>kept beside, in Chiosa&apos;s own words</source>
        <translation>tenuto accanto, nelle parole di Chiosa</translation>
    </message>
    <message>
        <source>not lost</source>
        <translation>non si perde</translation>
    </message>
</context>
<context>
    <name>workspace::ExternalSuggester</name>
    <message>
        <source>%1: its answer is not an article in JSON: %2.</source>
        <translation>%1: la sua risposta non è un articolo in JSON: %2.</translation>
    </message>
    <message>
        <source>%1: spans without a label, or with a place that the text does not have, were left out.</source>
        <translation>%1: i segmenti senza etichetta, o in un punto che il testo non ha, sono stati tralasciati.</translation>
    </message>
</context>
<context>
    <name>workspace::FolderWatch</name>
    <message>
        <source>Looking at the watched folder</source>
        <translation>Esame della cartella sorvegliata</translation>
    </message>
</context>
<context>
    <name>workspace::Learning</name>
    <message>
        <source>What was learned here has been forgotten. Chiosa reads with what it came with until you let it learn again.</source>
        <translation>Ciò che era stato imparato qui è stato dimenticato. Chiosa legge con ciò con cui è arrivata finché non la fai imparare di nuovo.</translation>
    </message>
    <message>
        <source>Nothing yet. Chiosa learns from articles that you finish, and from sentences in which you have decided everything.</source>
        <translation>Ancora nulla. Chiosa impara dagli articoli che concludi e dalle frasi in cui hai deciso tutto.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprendimento</translation>
    </message>
    <message>
        <source>This project has learned nothing: nothing is decided in it yet, or it was told to forget.</source>
        <translation>Questo progetto non ha imparato nulla: non vi è ancora stato deciso nulla, oppure gli è stato detto di dimenticare.</translation>
    </message>
</context>
<context>
    <name>workspace::Workspace</name>
    <message>
        <source>back to “%1”</source>
        <translation>di nuovo a «%1»</translation>
    </message>
    <message>
        <source>finish the article</source>
        <translation>finisci l’articolo</translation>
    </message>
    <message>
        <source>reopen the article</source>
        <translation>riapri l’articolo</translation>
    </message>
    <message>
        <source>exclude the article</source>
        <translation>escludi l’articolo</translation>
    </message>
    <message>
        <source>include the article</source>
        <translation>riprendi l’articolo</translation>
    </message>
    <message>
        <source>postpone the article</source>
        <translation>rimanda l’articolo</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titolo</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)</source>
        <translation>
            <numerusform>Leggo %n articolo</numerusform>
            <numerusform>Leggo %n articoli</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the timeline</source>
        <translation>Ricavo la linea del tempo</translation>
    </message>
</context>
</TS>
