<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutPage</name>
    <message>
        <source>A crisis service</source>
        <translation>Ein Krisendienst</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Guides are not always there.</source>
        <translation>Guides sind nicht immer da.</translation>
    </message>
    <message>
        <source>In danger, please phone: Get support now has the numbers.</source>
        <translation>In Gefahr ruf bitte an: Die Nummern stehen unter „Jetzt Hilfe holen“.</translation>
    </message>
    <message>
        <source>It gives no diagnosis.</source>
        <translation>Leeward stellt keine Diagnose.</translation>
    </message>
    <message>
        <source>Nobody here can see where you are.</source>
        <translation>Niemand hier kann sehen, wo du bist.</translation>
    </message>
    <message>
        <source>Somebody who can send help</source>
        <translation>Jemand, der Hilfe schicken kann</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Eine Behandlung</translation>
    </message>
    <message>
        <source>What Leeward is not</source>
        <translation>Was Leeward nicht ist</translation>
    </message>
</context>
<context>
    <name>ActivityChips</name>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Something else you did; Enter adds it</source>
        <translation>Etwas anderes, das du gemacht hast; die Eingabetaste fügt es hinzu</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Was hast du gemacht?</translation>
    </message>
</context>
<context>
    <name>AllowDialog</name>
    <message>
        <source>A study&apos;s code has small letters, digits and hyphens. Please look at it once more.</source>
        <translation>Das Kennzeichen einer Studie hat Kleinbuchstaben, Ziffern und Bindestriche. Bitte sieh es dir noch einmal an.</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>It goes out with the next sync. Settings, under Your data, shows it and takes it back.</source>
        <translation>Es geht mit dem nächsten Abgleich hinaus. Die Einstellungen zeigen es unter „Deine Daten“ und nehmen es zurück.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Only if you want to, for this one post and one study. Whoever runs the community then hands this post to that study; your name here may go with it. You can take it back at any time in Settings, under Your data. What the study has used by then stays with it.</source>
        <translation>Nur, wenn du möchtest, für diesen einen Beitrag und eine Studie. Wer die Gemeinschaft betreibt, gibt diesen Beitrag dann an die Studie weiter; dein Name hier geht vielleicht mit. Du kannst es jederzeit in den Einstellungen zurücknehmen, unter „Deine Daten“. Was die Studie bis dahin verwendet hat, bleibt bei ihr.</translation>
    </message>
    <message>
        <source>The study&apos;s code, as it was given to you</source>
        <translation>Das Kennzeichen der Studie, wie du es bekommen hast</translation>
    </message>
</context>
<context>
    <name>AnnouncedCard</name>
    <message numerus="yes">
        <source>%n more follow.</source>
        <translation>
            <numerusform>Noch %n folgt.</numerusform>
            <numerusform>Noch %n folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the guides, on {day}.</source>
        <translation>Von den Guides, am {day}.</translation>
    </message>
    <message>
        <source>From the guides, to everybody</source>
        <translation>Von den Guides, an alle</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ich habe es gelesen</translation>
    </message>
    <message>
        <source>One more follows.</source>
        <translation>Noch eine folgt.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Put away: {question}</source>
        <translation>Weglegen: {question}</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>The answer as a line</source>
        <translation>Die Antwort als Linie</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>About this community</source>
        <translation>Über diese Gemeinschaft</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A thing goes with itself: choose something else.</source>
        <translation>Alles geht mit sich selbst einher: Wähl etwas anderes.</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask your days</source>
        <translation>Deine Tage fragen</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Diese Frage wird schon gezeigt.</translation>
    </message>
    <message>
        <source>Once you have noted what you did, or how you slept, or tagged an entry, you can ask here what goes with what. There is no need to.</source>
        <translation>Sobald du notiert hast, was du getan oder wie du geschlafen hast, oder ein Eintrag ein Schlagwort hat, kannst du hier fragen, was womit einhergeht. Das muss nicht sein.</translation>
    </message>
    <message>
        <source>Three questions are shown at a time. Put one away to ask another.</source>
        <translation>Mehr als drei Fragen werden nicht zugleich gezeigt. Leg eine weg, um eine andere zu stellen.</translation>
    </message>
    <message>
        <source>What it may go with</source>
        <translation>Womit es einhergehen könnte</translation>
    </message>
    <message>
        <source>What the question is about</source>
        <translation>Worum es in der Frage geht</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Welcher Tag</translation>
    </message>
    <message>
        <source>better days</source>
        <translation>besseren Tagen</translation>
    </message>
    <message>
        <source>go with</source>
        <translation>einher mit</translation>
    </message>
    <message>
        <source>harder days</source>
        <translation>schwereren Tagen</translation>
    </message>
    <message>
        <source>less of: {name}</source>
        <translation>weniger: {name}</translation>
    </message>
    <message>
        <source>more of: {name}</source>
        <translation>mehr: {name}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>und zwar</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>am Tag danach</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>the tag: {name}</source>
        <translation>das Schlagwort: {name}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Examples: nobody is there, and nobody reads what you write.</source>
        <translation>Beispiele: Niemand ist da, und niemand liest, was du schreibst.</translation>
    </message>
    <message>
        <source>Leave the examples</source>
        <translation>Beispiele verlassen</translation>
    </message>
    <message>
        <source>Practice community: nobody is there, and nobody will answer.</source>
        <translation>Übungsgemeinschaft: Niemand ist da, und niemand wird antworten.</translation>
    </message>
</context>
<context>
    <name>BreakPage</name>
    <message>
        <source>Come back now</source>
        <translation>Jetzt zurückkommen</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ich brauche jetzt Hilfe</translation>
    </message>
    <message>
        <source>It goes on until {when}. Threads are fetched and kept for later, and nobody is told that you are away. Your journal is where it was.

What guides write to you comes through, and so does help.</source>
        <translation>Sie dauert bis {when}. Themen werden geholt und für später aufbewahrt, und niemand erfährt, dass du weg bist. Dein Tagebuch ist, wo es war.

Was Guides dir schreiben, kommt durch, und Hilfe auch.</translation>
    </message>
    <message>
        <source>The guides have written to you.</source>
        <translation>Die Guides haben dir geschrieben.</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Du und die Guides</translation>
    </message>
    <message>
        <source>You are taking a break</source>
        <translation>Du machst eine Pause</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Entries of {day}</source>
        <translation>Einträge vom {day}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Nothing was written on this day.</source>
        <translation>An diesem Tag wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Write about this day</source>
        <translation>Über diesen Tag schreiben</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>View as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>ChartWithTable</name>
    <message>
        <source>View as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>A few words, if you like</source>
        <translation>Ein paar Worte, wenn du magst</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Noch ein Check-in</translation>
    </message>
    <message>
        <source>Check-ins are paused. All you kept is there.</source>
        <translation>Deine Check-ins pausieren. Alles, was du behalten hast, ist da.</translation>
    </message>
    <message>
        <source>Choose what is asked here</source>
        <translation>Wählen, wonach hier gefragt wird</translation>
    </message>
    <message>
        <source>Erases this check-in; what you wrote comes back to be changed</source>
        <translation>Löscht diesen Check-in; was du geschrieben hast, kommt zum Ändern zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>Wie geht es dir gerade?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeps the check-in on this computer only</source>
        <translation>Behält den Check-in nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Kept. Only you can see this.</source>
        <translation>Behalten. Nur du kannst das sehen.</translation>
    </message>
    <message>
        <source>Only you can see this.</source>
        <translation>Nur du kannst das sehen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Ohne Stimmung</translation>
    </message>
    <message>
        <source>{mood}, {time}</source>
        <translation>{mood}, {time}</translation>
    </message>
</context>
<context>
    <name>CheckInsPane</name>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Each check-in</source>
        <translation>Jeder Check-in</translation>
    </message>
    <message>
        <source>How you were</source>
        <translation>Wie es dir ging</translation>
    </message>
    <message>
        <source>When you check in on Today, it shows here. There is no need to, on any day.</source>
        <translation>Wenn du unter „Heute“ einen Check-in machst, steht er hier. Das muss an keinem Tag sein.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer Punkt</numerusform>
            <numerusform>%n weitere Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weiterer Punkt</translation>
    </message>
    <message>
        <source>Before you post</source>
        <translation>Vor dem Absenden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave {words}</source>
        <translation>{words} so lassen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show lines to call</source>
        <translation>Nummern zum Anrufen zeigen</translation>
    </message>
    <message>
        <source>Show {words}</source>
        <translation>{words} zeigen</translation>
    </message>
    <message>
        <source>There is something to look at before you post, below the box.</source>
        <translation>Vor dem Absenden gibt es unter dem Feld noch etwas anzusehen.</translation>
    </message>
    <message>
        <source>{words}: {about}</source>
        <translation>{words}: {about}</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>A few words are enough, and you need not solve anything. If you fear for somebody, report the post: a guide looks at it.</source>
        <translation>Ein paar Worte genügen, und du musst nichts lösen. Wenn du dich um jemanden sorgst, melde den Beitrag: Ein Guide sieht ihn an.</translation>
    </message>
    <message>
        <source>Ask one open question</source>
        <translation>Eine offene Frage stellen</translation>
    </message>
    <message>
        <source>Ideas for a reply</source>
        <translation>Ideen für eine Antwort</translation>
    </message>
    <message>
        <source>In your own words, before anything else. Being understood often helps more than advice.</source>
        <translation>Mit deinen eigenen Worten, vor allem anderen. Verstanden zu werden hilft oft mehr als ein Rat.</translation>
    </message>
    <message>
        <source>One that begins with what or how, and that may be left unanswered.</source>
        <translation>Eine, die mit was oder wie beginnt und die unbeantwortet bleiben darf.</translation>
    </message>
    <message>
        <source>Say back what you read</source>
        <translation>Sagen, was du gelesen hast</translation>
    </message>
    <message>
        <source>Share a little of your own</source>
        <translation>Ein wenig von dir erzählen</translation>
    </message>
    <message>
        <source>What it was like for you, and what helped. Without “you should”.</source>
        <translation>Wie es für dich war, und was geholfen hat. Ohne „du solltest“.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>If you forget your passphrase, only this code opens your vault. It is shown this once.</source>
        <translation>Wenn du deine Passphrase vergisst, öffnet nur dieser Code deinen Tresor. Er wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>Type it from your paper</source>
        <translation>Vom Papier abtippen</translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation>Schreib deinen Wiederherstellungscode auf</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Text, colours and motion</source>
        <translation>Text, Farben und Bewegung</translation>
    </message>
</context>
<context>
    <name>ComfortPanel</name>
    <message>
        <source>Another name for this window</source>
        <translation>Ein anderer Name für dieses Fenster</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Anderer Name …</translation>
    </message>
    <message>
        <source>Any font on this computer.</source>
        <translation>Jede Schrift auf diesem Computer.</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Wie dieser Computer</translation>
    </message>
    <message>
        <source>Colours and contrast</source>
        <translation>Farben und Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Hanken Grotesk (ours)</source>
        <translation>Hanken Grotesk (unsere)</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Kept outside the vault: choose one that tells nobody anything.</source>
        <translation>Steht außerhalb des Tresors: Wähl einen, der niemandem etwas verrät.</translation>
    </message>
    <message>
        <source>Leeward</source>
        <translation>Leeward</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Name in the task bar</source>
        <translation>Name in der Taskleiste</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet oder blendet über.</translation>
    </message>
    <message>
        <source>One that tells nobody anything</source>
        <translation>Einer, der niemandem etwas verrät</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>Von rechts nach links</translation>
    </message>
    <message>
        <source>Single letters as shortcuts</source>
        <translation>Einzelne Buchstaben als Tastenkürzel</translation>
    </message>
    <message>
        <source>Switch this off if you speak to your computer, or if keys are pressed by accident.</source>
        <translation>Schalte das aus, wenn du mit deinem Computer sprichst oder wenn Tasten aus Versehen gedrückt werden.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>These choices are kept beside the vault, not in it, so that the locked window can be read too. They hold nothing you wrote elsewhere.</source>
        <translation>Diese Einstellungen liegen neben dem Tresor, nicht darin, damit auch das gesperrte Fenster lesbar ist. Sie enthalten nichts, was du anderswo geschrieben hast.</translation>
    </message>
    <message>
        <source>What others see of this window. Its icon, and its name among your programs, stay.</source>
        <translation>Was andere von diesem Fenster sehen. Sein Symbol und sein Name unter deinen Programmen bleiben.</translation>
    </message>
</context>
<context>
    <name>CommunityPlace</name>
    <message>
        <source>A community is a place where people write to each other under names that are not their own, and guides look after it. One comes in with an invitation, from somebody who runs or knows one.

There is no hurry. Your journal works without one, and nobody can see it.</source>
        <translation>Eine Gemeinschaft ist ein Ort, an dem Menschen einander unter Namen schreiben, die nicht ihre eigenen sind, und Guides kümmern sich darum. Hinein kommt man mit einer Einladung von jemandem, der eine betreibt oder kennt.

Es eilt nicht. Dein Tagebuch geht auch ohne, und niemand kann es sehen.</translation>
    </message>
    <message>
        <source>Choose a thread to read it here.</source>
        <translation>Wähl ein Thema, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Examples, only on this computer</source>
        <translation>Beispiele, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>You belong to no community yet</source>
        <translation>Du gehörst noch zu keiner Gemeinschaft</translation>
    </message>
    <message>
        <source>{name} · Guides and members can read this</source>
        <translation>{name} · Guides und Mitglieder können das lesen</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>{words} (Ctrl+Enter)</source>
        <translation>{words} (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>ComposingBox</name>
    <message>
        <source>Content note</source>
        <translation>Inhaltshinweis</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Inhaltshinweis: {notes}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Rules in short</source>
        <translation>Regeln in Kürze</translation>
    </message>
    <message>
        <source>There is nothing to show yet. Write a few words first.</source>
        <translation>Noch gibt es nichts zu zeigen. Schreib zuerst ein paar Worte.</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation>
            <numerusform>%n neue Antwort</numerusform>
            <numerusform>%n neue Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new reply</source>
        <translation>1 neue Antwort</translation>
    </message>
    <message>
        <source>Back to the threads</source>
        <translation>Zurück zu den Themen</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ich brauche jetzt Hilfe</translation>
    </message>
    <message>
        <source>Opens a page with what there is. Nobody is told by pressing it.</source>
        <translation>Öffnet eine Seite mit dem, was es gibt. Durch das Drücken erfährt niemand etwas.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to this post</source>
        <translation>Auf diesen Beitrag antworten</translation>
    </message>
    <message>
        <source>This thread is not here any more. Sync to see how things stand now.</source>
        <translation>Dieses Thema ist nicht mehr da. Gleich ab, um zu sehen, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>This thread takes no more replies.</source>
        <translation>Dieses Thema nimmt keine Antworten mehr an.</translation>
    </message>
    <message>
        <source>What the guides say about it</source>
        <translation>Was die Guides dazu sagen</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>An die Guides schreiben</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Your words are kept on this computer. You can copy them and use them elsewhere.</source>
        <translation>Deine Worte bleiben auf diesem Computer. Du kannst sie kopieren und anderswo verwenden.</translation>
    </message>
</context>
<context>
    <name>CoveredPlace</name>
    <message>
        <source>Go back to my words</source>
        <translation>Zurück zu meinen Worten</translation>
    </message>
    <message>
        <source>Leeward wanted to lock, and could not save everything first. Nothing is lost: the words are still here, behind this page, and Leeward goes on trying. It locks as soon as they are saved.</source>
        <translation>Leeward wollte sperren und konnte vorher nicht alles speichern. Nichts ist verloren: Die Worte sind noch da, hinter dieser Seite, und Leeward versucht es weiter. Es sperrt, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>Passphrase, to go back to your words</source>
        <translation>Passphrase, um zu deinen Worten zurückzukommen</translation>
    </message>
    <message>
        <source>Some words are not saved yet</source>
        <translation>Einige Worte sind noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Try to save now</source>
        <translation>Jetzt speichern</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Left and Right move from one check-in to the next.</source>
        <translation>Links und Rechts führen von einem Check-in zum nächsten.</translation>
    </message>
</context>
<context>
    <name>DayTableModel</name>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>{date}: {moods}. {check_ins}.</source>
        <translation>{date}: {moods}. {check_ins}.</translation>
    </message>
</context>
<context>
    <name>DecisionLetter</name>
    <message>
        <source>All of the guidelines</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>Fold the guidelines</source>
        <translation>Regeln einklappen</translation>
    </message>
    <message>
        <source>Nobody sees the post until you answer. With another wording it appears again.</source>
        <translation>Niemand sieht den Beitrag, bis du antwortest. Mit einer anderen Fassung erscheint er wieder.</translation>
    </message>
    <message>
        <source>The post goes on waiting; a guide reads your answer.</source>
        <translation>Der Beitrag wartet weiter; ein Guide liest deine Antwort.</translation>
    </message>
    <message>
        <source>The rule: {title}</source>
        <translation>Die Regel: {title}</translation>
    </message>
    <message>
        <source>The wording that guides suggest</source>
        <translation>Die Fassung, die Guides vorschlagen</translation>
    </message>
    <message>
        <source>They have not written one out. You can word it yourself.</source>
        <translation>Sie haben keine ausgeschrieben. Du kannst es selbst anders sagen.</translation>
    </message>
    <message>
        <source>What the guide wrote:</source>
        <translation>Was der Guide geschrieben hat:</translation>
    </message>
    <message>
        <source>What the guides would leave out or change is marked.</source>
        <translation>Was die Guides weglassen oder ändern würden, ist markiert.</translation>
    </message>
    <message>
        <source>Your new wording is on its way, or waits to be read. You need not do anything more.</source>
        <translation>Deine neue Fassung ist unterwegs oder wartet darauf, gelesen zu werden. Du musst nichts weiter tun.</translation>
    </message>
    <message>
        <source>Your own copy, on this computer. It stays yours, whatever becomes of the post.</source>
        <translation>Deine eigene Kopie, auf diesem Computer. Sie bleibt deine, was auch aus dem Beitrag wird.</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Dein Text</translation>
    </message>
    <message>
        <source>{when} · your post in {title}</source>
        <translation>{when} · dein Beitrag in {title}</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Add a content note</source>
        <translation>Einen Inhaltshinweis hinzufügen</translation>
    </message>
    <message>
        <source>Add to my post</source>
        <translation>Zu meinem Beitrag hinzufügen</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Einspruch erheben</translation>
    </message>
    <message>
        <source>If you see it differently</source>
        <translation>Wenn du es anders siehst</translation>
    </message>
    <message>
        <source>Take the post back</source>
        <translation>Den Beitrag zurücknehmen</translation>
    </message>
    <message>
        <source>This letter is not here any more.</source>
        <translation>Dieser Brief ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>What should they know? It may stay empty.</source>
        <translation>Was sollten sie wissen? Es darf leer bleiben.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>With a note, people can choose their moment to read it. Your words stay as they are.</source>
        <translation>Mit einem Hinweis können andere wählen, wann sie es lesen. Deine Worte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Word it myself</source>
        <translation>Selbst anders sagen</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>An die Guides schreiben</translation>
    </message>
    <message>
        <source>You wrote: {words}</source>
        <translation>Du hast geschrieben: {words}</translation>
    </message>
    <message>
        <source>Your answer is on its way</source>
        <translation>Deine Antwort ist unterwegs</translation>
    </message>
    <message>
        <source>Your appeal (it may stay empty)</source>
        <translation>Dein Einspruch (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Add a picture</source>
        <translation>Ein Bild hinzufügen</translation>
    </message>
    <message>
        <source>Begin with a template or a question</source>
        <translation>Mit einer Vorlage oder einer Frage beginnen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Copy into a post…</source>
        <translation>In einen Beitrag kopieren …</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Give me a question</source>
        <translation>Gib mir eine Frage</translation>
    </message>
    <message>
        <source>The one in the clipboard</source>
        <translation>Das aus der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>DimensionRows</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{name} ({low} to {high})</source>
        <translation>{name} ({low} bis {high})</translation>
    </message>
</context>
<context>
    <name>DimensionsPane</name>
    <message>
        <source>A filled dot above: yes. A ring below: no. Days without either stay empty.</source>
        <translation>Ein gefüllter Punkt oben: ja. Ein Ring unten: nein. Tage ohne beides bleiben leer.</translation>
    </message>
    <message>
        <source>At rest: it is not asked at present.</source>
        <translation>Ruht: Danach wird zurzeit nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>DistrustCard</name>
    <message>
        <source>Go on writing here</source>
        <translation>Hier weiterschreiben</translation>
    </message>
    <message>
        <source>I have asked the steward</source>
        <translation>Ich habe die Verantwortlichen gefragt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing is sent to this community now.</source>
        <translation>An diese Gemeinschaft wird jetzt nichts gesendet.</translation>
    </message>
    <message>
        <source>Something is not as it should be with this community&apos;s record.</source>
        <translation>Mit dem Verlauf dieser Gemeinschaft ist etwas nicht so, wie es sein sollte.</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>What you write is sent again from the next sync on. The proof of what was found stays on this computer. If you have not asked the steward yet, it is safer to wait.</source>
        <translation>Was du schreibst, wird ab dem nächsten Abgleich wieder gesendet. Der Beleg für das, was gefunden wurde, bleibt auf diesem Computer. Wenn du die Verantwortlichen noch nicht gefragt hast, ist es sicherer zu warten.</translation>
    </message>
    <message>
        <source>Write here again?</source>
        <translation>Hier wieder schreiben?</translation>
    </message>
    <message>
        <source>You can go on reading. It is looked at again with each sync.</source>
        <translation>Du kannst weiterlesen. Bei jedem Abgleich wird wieder nachgesehen.</translation>
    </message>
    <message>
        <source>You can go on reading. What you write waits here.</source>
        <translation>Du kannst weiterlesen. Was du schreibst, wartet hier.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Come in as {name}</source>
        <translation>Als {name} hineingehen</translation>
    </message>
    <message>
        <source>Either way, you can only hide among the people who join in the same month. That may be very few. It may be only you.</source>
        <translation>So oder so verbergen dich nur die, die im selben Monat beitreten. Das können sehr wenige sein. Vielleicht bist es nur du.</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Handing your invitation in…</source>
        <translation>Deine Einladung wird abgegeben …</translation>
    </message>
    <message>
        <source>If you join later, Leeward hands the invitation in now. It goes in at the time it has drawn, or when it is next open after that. Waiting does not help against a server that also notes your network&apos;s address.</source>
        <translation>Wenn du später beitrittst, gibt Leeward die Einladung jetzt ab. Es geht zur ausgelosten Zeit hinein, oder sobald es danach wieder offen ist. Gegen einen Server, der auch die Adresse deines Netzes notiert, hilft Warten nicht.</translation>
    </message>
    <message>
        <source>Join later</source>
        <translation>Später beitreten</translation>
    </message>
    <message>
        <source>Join now</source>
        <translation>Jetzt beitreten</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Doch jetzt beitreten</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Du trittst bei …</translation>
    </message>
    <message>
        <source>Leeward goes in by itself, at a time drawn by chance within 24 hours. Then it is harder to tell which invitation was yours. Until then nobody here can answer you.</source>
        <translation>Leeward geht von selbst hinein, zu einer ausgelosten Zeit innerhalb von 24 Stunden. Dann ist schwerer zu erkennen, welche Einladung deine war. Bis dahin kann dir hier niemand antworten.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Reading the new guidelines…</source>
        <translation>Die neuen Regeln werden geholt …</translation>
    </message>
    <message>
        <source>The steward confirms you, then you are a guide.</source>
        <translation>Die Verantwortlichen bestätigen dich, dann bist du Guide.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What this hides, and what not</source>
        <translation>Was das verbirgt und was nicht</translation>
    </message>
    <message>
        <source>You can write at once. A server that secretly notes times could tell which invitation was yours.</source>
        <translation>Du kannst sofort schreiben. Ein Server, der heimlich Zeiten notiert, könnte erkennen, welche Einladung deine war.</translation>
    </message>
    <message>
        <source>Your invitation goes to the server first. Your new name goes after it, on a connection of its own. Nothing in the two says that they belong together.</source>
        <translation>Zuerst geht deine Einladung an den Server. Danach geht dein neuer Name, über eine eigene Verbindung. Nichts in den beiden sagt, dass sie zusammengehören.</translation>
    </message>
</context>
<context>
    <name>DutyLine</name>
    <message>
        <source>Lines to call</source>
        <translation>Nummern zum Anrufen</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>A guide may read the new wording first; until then the old one stays.</source>
        <translation>Vielleicht liest ein Guide zuerst die neue Fassung; bis dahin bleibt die alte stehen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Post the new wording</source>
        <translation>Die neue Fassung absenden</translation>
    </message>
    <message>
        <source>The new wording takes the place of the old one, and says that it was edited. The old wording goes.</source>
        <translation>Die neue Fassung tritt an die Stelle der alten und sagt, dass sie bearbeitet wurde. Die alte verschwindet.</translation>
    </message>
    <message>
        <source>This post is not here any more, so there is nothing to word anew.</source>
        <translation>Dieser Beitrag ist nicht mehr hier, also gibt es nichts anders zu sagen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Anders sagen</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Your post</source>
        <translation>Dein Beitrag</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>All journals</source>
        <translation>Alle Tagebücher</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>Einträge, neueste zuerst</translation>
    </message>
    <message>
        <source>More to search by</source>
        <translation>Genauer suchen</translation>
    </message>
    <message>
        <source>New journal…</source>
        <translation>Neues Tagebuch …</translation>
    </message>
    <message>
        <source>No entry has all that you look for.</source>
        <translation>Kein Eintrag hat alles, wonach du suchst.</translation>
    </message>
    <message>
        <source>No entry holds all these words.</source>
        <translation>Kein Eintrag enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing in this journal yet</source>
        <translation>In diesem Tagebuch ist noch nichts</translation>
    </message>
    <message>
        <source>Search your journal</source>
        <translation>Im Tagebuch suchen</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>What you write while it is shown is kept in it.</source>
        <translation>Was du schreibst, während es gezeigt wird, kommt hinein.</translation>
    </message>
    <message>
        <source>Which journal is shown</source>
        <translation>Welches Tagebuch gezeigt wird</translation>
    </message>
    <message>
        <source>Write as much or as little as you like. Nobody but you can read it.</source>
        <translation>Schreib so viel oder so wenig, wie du magst. Niemand außer dir kann es lesen.</translation>
    </message>
    <message>
        <source>Your entries come here</source>
        <translation>Hierher kommen deine Einträge</translation>
    </message>
    <message>
        <source>Your entries could not be read just now</source>
        <translation>Deine Einträge konnten gerade nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>Changes not kept yet</source>
        <translation>Änderungen noch nicht behalten</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>EscalationPage</name>
    <message>
        <source>I understand</source>
        <translation>Ich verstehe</translation>
    </message>
    <message>
        <source>When someone may be in danger</source>
        <translation>Wenn jemand in Gefahr sein könnte</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>What guides can and cannot see and do</source>
        <translation>Was Guides sehen und tun können und was nicht</translation>
    </message>
</context>
<context>
    <name>FilingRow</name>
    <message>
        <source>Add tags, people or places</source>
        <translation>Schlagwörter, Menschen oder Orte hinzufügen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time: {when}. Change it</source>
        <translation>Datum und Zeit: {when}. Ändern</translation>
    </message>
    <message>
        <source>Journal of this entry</source>
        <translation>Tagebuch dieses Eintrags</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels: {labels}. Change them</source>
        <translation>Etiketten: {labels}. Ändern</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Pin this entry</source>
        <translation>Diesen Eintrag anheften</translation>
    </message>
    <message>
        <source>Pinned. Take the pin away</source>
        <translation>Angeheftet. Wieder lösen</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>No longer narrow by {what}</source>
        <translation>Nicht mehr eingrenzen: {what}</translation>
    </message>
    <message>
        <source>What the list is narrowed by</source>
        <translation>Wie die Liste eingegrenzt ist</translation>
    </message>
</context>
<context>
    <name>FilterDrawer</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Mit Bildern</translation>
    </message>
</context>
<context>
    <name>FirstStartPlace</name>
    <message>
        <source>Nothing is stored or sent yet</source>
        <translation>Noch ist nichts gespeichert oder gesendet</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Only on this computer, beside the vault</source>
        <translation>Nur auf diesem Computer, neben dem Tresor</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Entsperre ihn</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>An answer holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>Eine Antwort fasst %n Zeichen. Bitte kürz sie, damit sie gespeichert werden kann.</numerusform>
            <numerusform>Eine Antwort fasst %n Zeichen. Bitte kürz sie, damit sie gespeichert werden kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Move inwards in a list</source>
        <translation>In einer Liste einrücken</translation>
    </message>
    <message>
        <source>Move outwards in a list</source>
        <translation>In einer Liste ausrücken</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Kleinere Überschrift</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <translation>Kleinste Überschrift</translation>
    </message>
    <message>
        <source>To-do list</source>
        <translation>Aufgabenliste</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} ({keys})</translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go on reading what is here, and sync again later. If it stays so, ask the steward, in another way than through this community, and show them the proof.</source>
        <translation>Lies weiter, was hier ist, und gleich später noch einmal ab. Wenn es so bleibt, frag die Verantwortlichen, auf einem anderen Weg als durch diese Gemeinschaft, und zeig ihnen den Beleg.</translation>
    </message>
    <message>
        <source>Go on reading what is here. Ask the steward, in another way than through this community, and show them the proof. If they can explain it, you can write here again. The proof stays on this computer.</source>
        <translation>Lies weiter, was hier ist. Frag die Verantwortlichen, auf einem anderen Weg als durch diese Gemeinschaft, und zeig ihnen den Beleg. Wenn sie es erklären können, kannst du hier wieder schreiben. Der Beleg bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Proofs (*.json)</source>
        <translation>Belege (*.json)</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Beleg speichern …</translation>
    </message>
    <message>
        <source>The proof is saved. It names this community, so whoever has it can tell that somebody who saved it reads here; it holds no posts and no names of people.</source>
        <translation>Der Beleg ist gespeichert. Er nennt diese Gemeinschaft; wer ihn hat, weiß also, dass jemand, der ihn gespeichert hat, hier liest. Er enthält keine Beiträge und keine Namen von Menschen.</translation>
    </message>
    <message>
        <source>What it does not mean</source>
        <translation>Was es nicht bedeutet</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>Was es bedeuten kann</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was du tun kannst</translation>
    </message>
</context>
<context>
    <name>GroundingPage</name>
    <message numerus="yes">
        <source>%n left to find</source>
        <translation>
            <numerusform>Noch %n</numerusform>
            <numerusform>Noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidelinesPage</name>
    <message>
        <source>I accept them</source>
        <translation>Ich nehme sie an</translation>
    </message>
    <message>
        <source>The guidelines</source>
        <translation>Die Regeln</translation>
    </message>
</context>
<context>
    <name>GuidesHereCard</name>
    <message>
        <source>A guide whose name has not arrived yet</source>
        <translation>Ein Guide, dessen Name noch nicht angekommen ist</translation>
    </message>
    <message>
        <source>Guides here</source>
        <translation>Guides hier</translation>
    </message>
    <message>
        <source>Leads the guides</source>
        <translation>Leitet die Guides</translation>
    </message>
    <message>
        <source>No guide is known here yet.</source>
        <translation>Hier ist noch kein Guide bekannt.</translation>
    </message>
</context>
<context>
    <name>GuidesPane</name>
    <message>
        <source>Here you can write to the guides about anything: a question, a worry about somebody, or something they got wrong. What they write to you comes here too.</source>
        <translation>Hier kannst du den Guides über alles schreiben: eine Frage, eine Sorge um jemanden, oder etwas, das sie falsch gemacht haben. Was sie dir schreiben, kommt auch hierher.</translation>
    </message>
    <message>
        <source>It is on its way to the guides</source>
        <translation>Es ist auf dem Weg zu den Guides</translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation>Wieder zum Entwurf machen</translation>
    </message>
    <message>
        <source>No key of the guides is known here yet, so nothing could be sealed to them. What you write is kept here as a draft until there is one.</source>
        <translation>Hier ist noch kein Schlüssel der Guides bekannt, deshalb konnte nichts für sie versiegelt werden. Was du schreibst, bleibt hier als Entwurf, bis es einen gibt.</translation>
    </message>
    <message>
        <source>Nobody is on duty now; guides are here again: {when}. If it cannot wait, please open Get support now.</source>
        <translation>Gerade hat niemand Dienst; Guides sind wieder da: {when}. Wenn es nicht warten kann, öffne bitte „Jetzt Hilfe holen“.</translation>
    </message>
    <message>
        <source>Only guides can read this. It is sealed to them before it leaves this computer.</source>
        <translation>Nur Guides können das lesen. Es wird für sie versiegelt, bevor es diesen Computer verlässt.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Send it to the guides</source>
        <translation>An die Guides senden</translation>
    </message>
    <message>
        <source>What guides can see</source>
        <translation>Was Guides sehen können</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>An die Guides schreiben</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Du und die Guides</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Your words to the guides</source>
        <translation>Deine Worte an die Guides</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Leave at once (Shift three times)</source>
        <translation>Sofort weg (dreimal Umschalt)</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Schnell weg</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Anything the guides should know</source>
        <translation>Etwas, das die Guides wissen sollten</translation>
    </message>
    <message>
        <source>Anything they should know (it may stay empty)</source>
        <translation>Etwas, das sie wissen sollten (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Back to the threads</source>
        <translation>Zurück zu den Themen</translation>
    </message>
    <message>
        <source>Call the guides now</source>
        <translation>Jetzt die Guides rufen</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ich brauche jetzt Hilfe</translation>
    </message>
    <message>
        <source>It is never sent later by itself. Sending it again does not make it two calls.</source>
        <translation>Es wird nie später von selbst gesendet. Noch einmal senden macht daraus nicht zwei Rufe.</translation>
    </message>
    <message>
        <source>It says here when a guide has opened it, and what they write to you comes under You and the guides. Nobody can promise how soon: if it cannot wait, please call somebody.</source>
        <translation>Hier steht, wann ein Guide ihn geöffnet hat, und was sie dir schreiben, kommt unter „Du und die Guides“. Wie bald, kann niemand versprechen: Wenn es nicht warten kann, ruf bitte jemanden an.</translation>
    </message>
    <message>
        <source>People to call or write to</source>
        <translation>Menschen, die du anrufen oder denen du schreiben kannst</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>This calls the guides of this community, before everything else that waits for them. They can write to you here. They cannot find out who or where you are, and cannot send anyone.

If your life is in danger, please call somebody who can come: the lines are one press away.</source>
        <translation>Das ruft die Guides dieser Gemeinschaft, vor allem anderen, was auf sie wartet. Sie können dir hier schreiben. Sie können nicht herausfinden, wer oder wo du bist, und können niemanden schicken.

Wenn dein Leben in Gefahr ist, ruf bitte jemanden an, der kommen kann: Die Nummern sind einen Knopfdruck entfernt.</translation>
    </message>
    <message>
        <source>When this was last asked, no guide was at the desk.</source>
        <translation>Als zuletzt nachgefragt wurde, war kein Guide am Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Your words could not go with it, since no key of the guides is known here yet: they see only that you call. Your words are kept here.</source>
        <translation>Deine Worte konnten nicht mitgehen, weil hier noch kein Schlüssel der Guides bekannt ist: Sie sehen nur, dass du rufst. Deine Worte bleiben hier.</translation>
    </message>
</context>
<context>
    <name>HelpingCard</name>
    <message>
        <source>Choose what is asked</source>
        <translation>Wählen, wonach gefragt wird</translation>
    </message>
    <message>
        <source>Is checking in helping you? For most people it does or does no harm, for a few it weighs.</source>
        <translation>Helfen dir die Check-ins? Den meisten Menschen helfen sie oder schaden zumindest nicht, für einige wenige sind sie eine Last.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Pause check-ins</source>
        <translation>Check-ins pausieren</translation>
    </message>
    <message>
        <source>Thank you for saying so. You can pause; nothing is lost, and nothing will ask.</source>
        <translation>Danke, dass du das sagst. Du kannst pausieren; nichts geht verloren, und nichts wird nachfragen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Not among them, as only the day is known: {check_ins}.</source>
        <translation>Nicht darunter, weil nur der Tag bekannt ist: {check_ins}.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nichts notiert</translation>
    </message>
    <message>
        <source>The arrow keys move between hours and weekdays.</source>
        <translation>Die Pfeiltasten führen durch Stunden und Wochentage.</translation>
    </message>
    <message numerus="yes">
        <source>The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no average.</source>
        <translation>
            <numerusform>Die Zahl sagt, wie viele Check-ins es sind; die Form ist die Stimmung, die ihrem Durchschnitt am nächsten liegt. Bei weniger als %n: kein Durchschnitt.</numerusform>
            <numerusform>Die Zahl sagt, wie viele Check-ins es sind; die Form ist die Stimmung, die ihrem Durchschnitt am nächsten liegt. Bei weniger als %n: kein Durchschnitt.</numerusform>
        </translation>
    </message>
    <message>
        <source>on average near {mood} ({number})</source>
        <translation>im Durchschnitt etwa {mood} ({number})</translation>
    </message>
    <message>
        <source>too few for an average</source>
        <translation>zu wenige für einen Durchschnitt</translation>
    </message>
    <message>
        <source>{weekday}, all hours</source>
        <translation>{weekday}, alle Stunden</translation>
    </message>
    <message>
        <source>{weekday}, {begin} to {end}</source>
        <translation>{weekday}, {begin} bis {end}</translation>
    </message>
    <message>
        <source>{when}, {check_ins}.</source>
        <translation>{when}, {check_ins}.</translation>
    </message>
    <message>
        <source>{when}. {empty}</source>
        <translation>{when}. {empty}</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>Asking the community…</source>
        <translation>Die Gemeinschaft wird gefragt …</translation>
    </message>
    <message>
        <source>Begun, and not finished</source>
        <translation>Begonnen und nicht beendet</translation>
    </message>
    <message>
        <source>Finish joining</source>
        <translation>Beitritt abschließen</translation>
    </message>
    <message>
        <source>Finish joining {community}</source>
        <translation>Beitritt zu {community} abschließen</translation>
    </message>
    <message>
        <source>Go to the community</source>
        <translation>Zur Gemeinschaft</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Doch jetzt beitreten</translation>
    </message>
    <message>
        <source>Join {community} now instead</source>
        <translation>{community} doch jetzt beitreten</translation>
    </message>
    <message>
        <source>Look at this community</source>
        <translation>Diese Gemeinschaft ansehen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Paste the invitation you were given.</source>
        <translation>Füg die Einladung ein, die du bekommen hast.</translation>
    </message>
    <message>
        <source>Please paste the invitation first.</source>
        <translation>Bitte füg zuerst die Einladung ein.</translation>
    </message>
    <message>
        <source>Sending your request again…</source>
        <translation>Deine Anfrage wird noch einmal gesendet …</translation>
    </message>
    <message>
        <source>Use Tor or another proxy…</source>
        <translation>Tor oder einen anderen Proxy benutzen …</translation>
    </message>
    <message>
        <source>You are in. One moment…</source>
        <translation>Du bist drin. Einen Moment …</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message numerus="yes">
        <source>%n more posts stand between.</source>
        <translation>
            <numerusform>%n weiterer Beitrag steht dazwischen.</numerusform>
            <numerusform>%n weitere Beiträge stehen dazwischen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoiningPlace</name>
    <message>
        <source>Join a community</source>
        <translation>Einer Gemeinschaft beitreten</translation>
    </message>
    <message>
        <source>Nothing about you is sent until you join</source>
        <translation>Nichts über dich wird gesendet, bis du beitrittst</translation>
    </message>
</context>
<context>
    <name>JournalPlace</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>More of the journal</source>
        <translation>Mehr vom Tagebuch</translation>
    </message>
    <message>
        <source>Moved to the trash. It stays there for 30 days.</source>
        <translation>In den Papierkorb verschoben. Dort bleibt der Eintrag 30 Tage.</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Parts of the journal</source>
        <translation>Teile des Tagebuchs</translation>
    </message>
    <message>
        <source>These examples are erased when you leave. Keep nothing here that matters.</source>
        <translation>Diese Beispiele werden gelöscht, wenn du gehst. Bewahre hier nichts auf, was dir wichtig ist.</translation>
    </message>
    <message>
        <source>To the parts after</source>
        <translation>Zu den Teilen danach</translation>
    </message>
    <message>
        <source>To the parts before</source>
        <translation>Zu den Teilen davor</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>JournalsPage</name>
    <message>
        <source>Dissolve it</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Dissolve {journal}?</source>
        <translation>{journal} auflösen?</translation>
    </message>
    <message>
        <source>Its entries go to “My journal”, and no word is erased.</source>
        <translation>Die Einträge kommen in „Mein Tagebuch“, und kein Wort wird gelöscht.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Name of the new journal</source>
        <translation>Name des neuen Tagebuchs</translation>
    </message>
    <message>
        <source>There it is. What you write while it is shown is kept in it.</source>
        <translation>Da ist es. Was du schreibst, während es gezeigt wird, kommt hinein.</translation>
    </message>
</context>
<context>
    <name>KindWordsPane</name>
    <message>
        <source>Kind words</source>
        <translation>Freundliche Worte</translation>
    </message>
    <message>
        <source>Nothing is shown here, as you chose. What comes is kept for you all the same.</source>
        <translation>Hier wird nichts gezeigt, wie du es gewählt hast. Was kommt, wird trotzdem für dich aufbewahrt.</translation>
    </message>
    <message>
        <source>Show it in its thread</source>
        <translation>Im Thema zeigen</translation>
    </message>
    <message>
        <source>Show me kind words</source>
        <translation>Freundliche Worte zeigen</translation>
    </message>
    <message>
        <source>When something you wrote helps somebody, they can tell you here, and only you. Nobody counts it, and nobody sees who got any.</source>
        <translation>Wenn etwas, das du geschrieben hast, jemandem hilft, kann die Person es dir hier sagen, und nur dir. Niemand zählt es, und niemand sieht, wer welche bekommen hat.</translation>
    </message>
    <message>
        <source>Without it nothing is said when they come. Those that have come stay here, unread.</source>
        <translation>Ohne das wird nichts gesagt, wenn welche kommen. Was gekommen ist, bleibt hier, ungelesen.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Call it that</source>
        <translation>So nennen</translation>
    </message>
    <message>
        <source>It is called that in all entries now.</source>
        <translation>So heißt es jetzt in allen Einträgen.</translation>
    </message>
    <message>
        <source>Kind of label</source>
        <translation>Art des Etiketts</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>New name of the label</source>
        <translation>Neuer Name des Etiketts</translation>
    </message>
    <message>
        <source>There are none of these yet. Labels are added below an entry’s title.</source>
        <translation>Von dieser Art gibt es noch keine. Etiketten werden unter dem Titel eines Eintrags hinzugefügt.</translation>
    </message>
    <message>
        <source>There is one of that name already: the two become one.</source>
        <translation>Eines mit diesem Namen gibt es schon: Aus beiden wird eines.</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>As this computer</source>
        <translation>Wie dieser Computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Erase this picture</source>
        <translation>Dieses Bild löschen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>What is to be seen on it</source>
        <translation>Was darauf zu sehen ist</translation>
    </message>
</context>
<context>
    <name>Leeward</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message numerus="yes">
        <source>%n characters too many: it stands beside the posts, on small windows too.</source>
        <translation>
            <numerusform>%n Zeichen zu viel: Es steht neben den Beiträgen, auch in kleinen Fenstern.</numerusform>
            <numerusform>%n Zeichen zu viel: Es steht neben den Beiträgen, auch in kleinen Fenstern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody sees it, with your words, with their next sync.</source>
        <translation>Alle sehen es mit deinen Worten, sobald sie das nächste Mal abgleichen.</translation>
    </message>
    <message>
        <source>Kind words to everybody who reads it</source>
        <translation>Freundliche Worte an alle, die es lesen</translation>
    </message>
    <message>
        <source>Lock it</source>
        <translation>Thema schließen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Please fill in what stands in brackets first: {what}</source>
        <translation>Bitte füll zuerst aus, was in Klammern steht: {what}</translation>
    </message>
    <message>
        <source>What everybody will read below it</source>
        <translation>Was alle darunter lesen werden</translation>
    </message>
    <message>
        <source>“{title}” takes no more replies then. It can be read as before, and a guide can open it again. Replies that wait for a guide already may still appear.</source>
        <translation>„{title}“ nimmt dann keine Antworten mehr an. Es lässt sich lesen wie bisher, und ein Guide kann es wieder öffnen. Antworten, die schon auf einen Guide warten, können noch erscheinen.</translation>
    </message>
</context>
<context>
    <name>LockedPlace</name>
    <message>
        <source>Changing…</source>
        <translation>Wird geändert …</translation>
    </message>
    <message>
        <source>If you have forgotten your passphrase, you can choose a new one now. The recovery code on your paper stays valid.</source>
        <translation>Wenn du deine Passphrase vergessen hast, kannst du jetzt eine neue wählen. Der Wiederherstellungscode auf deinem Papier gilt weiter.</translation>
    </message>
    <message>
        <source>It is back. Please unlock it with the passphrase that goes with it.</source>
        <translation>Er ist wieder da. Bitte entsperre ihn mit der Passphrase, die zu ihm gehört.</translation>
    </message>
    <message>
        <source>Keep the old one and go on</source>
        <translation>Die alte behalten und weiter</translation>
    </message>
    <message>
        <source>Leeward</source>
        <translation>Leeward</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Please type a passphrase first.</source>
        <translation>Bitte gib zuerst eine Passphrase ein.</translation>
    </message>
    <message>
        <source>Please type your recovery code first.</source>
        <translation>Bitte gib zuerst deinen Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>The two are not the same. Please look again, or show what is typed.</source>
        <translation>Die beiden sind nicht gleich. Schau bitte noch einmal nach, oder lass anzeigen, was getippt ist.</translation>
    </message>
    <message>
        <source>Type the code from your paper. Spaces, dashes and small letters do not matter.</source>
        <translation>Tippe den Code von deinem Papier ab. Leerzeichen, Striche und Kleinbuchstaben spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt …</translation>
    </message>
    <message>
        <source>Use the new passphrase</source>
        <translation>Die neue Passphrase nehmen</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Stattdessen die Passphrase nehmen</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Stattdessen den Wiederherstellungscode nehmen</translation>
    </message>
    <message>
        <source>Your vault is locked</source>
        <translation>Dein Tresor ist gesperrt</translation>
    </message>
    <message>
        <source>Your vault is open</source>
        <translation>Dein Tresor ist offen</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n Raum</numerusform>
            <numerusform>%n Räume</numerusform>
        </translation>
    </message>
    <message>
        <source>1 room</source>
        <translation>1 Raum</translation>
    </message>
    <message>
        <source>Another invitation</source>
        <translation>Eine andere Einladung</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>I am %n or older</source>
        <translation>
            <numerusform>Ich bin %n oder älter</numerusform>
            <numerusform>Ich bin %n oder älter</numerusform>
        </translation>
    </message>
    <message>
        <source>I am younger</source>
        <translation>Ich bin jünger</translation>
    </message>
    <message>
        <source>Then this community is not for you yet, and nothing was sent to it. Your journal is yours at any age, and Get support now is there for you too.</source>
        <translation>Dann ist diese Gemeinschaft noch nichts für dich, und es wurde nichts an sie gesendet. Dein Tagebuch gehört dir in jedem Alter, und „Jetzt Hilfe holen“ ist auch für dich da.</translation>
    </message>
    <message>
        <source>This invitation is for a guide. You will be a guide as soon as the steward has confirmed you.</source>
        <translation>Diese Einladung ist für einen Guide. Du bist Guide, sobald die Verantwortlichen dich bestätigt haben.</translation>
    </message>
    <message>
        <source>This is a practice community. Nobody is there, and nobody will answer.</source>
        <translation>Das ist eine Übungsgemeinschaft. Niemand ist da, und niemand wird antworten.</translation>
    </message>
</context>
<context>
    <name>MarkedProse</name>
    <message>
        <source>Marked: {words}</source>
        <translation>Markiert: {words}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Days of the month</source>
        <translation>Tage des Monats</translation>
    </message>
</context>
<context>
    <name>MoodPane</name>
    <message>
        <source>A year in pixels</source>
        <translation>Ein Jahr in Pixeln</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Mood, day by day</source>
        <translation>Stimmung, Tag für Tag</translation>
    </message>
    <message>
        <source>Not among them, as no mood was chosen: {check_ins}.</source>
        <translation>Nicht darunter, weil keine Stimmung gewählt wurde: {check_ins}.</translation>
    </message>
    <message>
        <source>Weekdays and hours</source>
        <translation>Wochentage und Stunden</translation>
    </message>
</context>
<context>
    <name>NameChoice</name>
    <message>
        <source>Nobody here types their own name.</source>
        <translation>Niemand hier tippt seinen Namen selbst.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Please choose a name.</source>
        <translation>Bitte wähl einen Namen.</translation>
    </message>
    <message>
        <source>Your request under the name {name} is kept here and goes again as it was.</source>
        <translation>Deine Anfrage unter dem Namen {name} liegt hier und geht noch einmal so hinaus, wie sie war.</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Take this name</source>
        <translation>Diesen Namen nehmen</translation>
    </message>
    <message>
        <source>Your name here</source>
        <translation>Dein Name hier</translation>
    </message>
</context>
<context>
    <name>NamesChart</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>An average is told from %n days on. Days differ in many ways at once: none of this shows what makes a day better or worse. Questions looks into that with care.</source>
        <translation>
            <numerusform>Ein Durchschnitt wird ab %n Tag genannt. Tage unterscheiden sich in vielem zugleich: Nichts davon zeigt, was einen Tag besser oder schlechter macht. „Fragen“ geht dem mit Sorgfalt nach.</numerusform>
            <numerusform>Ein Durchschnitt wird ab %n Tagen genannt. Tage unterscheiden sich in vielem zugleich: Nichts davon zeigt, was einen Tag besser oder schlechter macht. „Fragen“ geht dem mit Sorgfalt nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>In all of this time: {days}</source>
        <translation>In dieser ganzen Zeit: {days}</translation>
    </message>
    <message>
        <source>Mood on days with it: {number}</source>
        <translation>Stimmung an Tagen damit: {number}</translation>
    </message>
    <message>
        <source>Nothing of this kind in this time. That is all right.</source>
        <translation>Nichts dergleichen in dieser Zeit. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Too few for an average</source>
        <translation>Zu wenige für einen Durchschnitt</translation>
    </message>
    <message>
        <source>Up and Down move between names, Left and Right between months.</source>
        <translation>Auf und Ab führen durch die Namen, Links und Rechts durch die Monate.</translation>
    </message>
    <message>
        <source>{days} with a mood</source>
        <translation>{days} mit Stimmung</translation>
    </message>
    <message>
        <source>{month}: {days}</source>
        <translation>{month}: {days}</translation>
    </message>
    <message>
        <source>{told}, near {mood}</source>
        <translation>{told}, etwa {mood}</translation>
    </message>
    <message>
        <source>{when}, 1 name.</source>
        <translation>{when}, 1 Name.</translation>
    </message>
    <message>
        <source>{when}, {names}.</source>
        <translation>{when}, {names}.</translation>
    </message>
    <message>
        <source>{when}. Nothing of this kind in this time. That is all right.</source>
        <translation>{when}. Nichts dergleichen in dieser Zeit. Das ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Activities and tags</source>
        <translation>Aktivitäten und Schlagwörter</translation>
    </message>
    <message>
        <source>Tags of entries</source>
        <translation>Schlagwörter der Einträge</translation>
    </message>
    <message>
        <source>The table leaves out months in which there was nothing of this kind.</source>
        <translation>Die Tabelle lässt Monate aus, in denen nichts dieser Art war.</translation>
    </message>
    <message>
        <source>What you note as done in a check-in, and the tags of your journal&apos;s entries, show here. There is no need to.</source>
        <translation>Was du bei einem Check-in als gemacht notierst, und die Schlagwörter deiner Tagebucheinträge stehen hier. Das muss nicht sein.</translation>
    </message>
</context>
<context>
    <name>NewThreadPane</name>
    <message>
        <source>Back to the threads</source>
        <translation>Zurück zu den Themen</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>Worum es geht, in ein paar Worten</translation>
    </message>
    <message>
        <source>What you want to say</source>
        <translation>Was du sagen möchtest</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Dein Entwurf bleibt auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>NoteChooser</name>
    <message>
        <source>Content notes</source>
        <translation>Inhaltshinweise</translation>
    </message>
    <message>
        <source>Others see these first, and choose whether to open what you wrote.</source>
        <translation>Andere sehen zuerst diese und wählen, ob sie öffnen, was du geschrieben hast.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>OnThisDayCard</name>
    <message>
        <source>Do not show earlier years again today</source>
        <translation>Frühere Jahre heute nicht mehr zeigen</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>An diesem Tag</translation>
    </message>
    <message>
        <source>What you wrote in {year}</source>
        <translation>Was du {year} geschrieben hast</translation>
    </message>
</context>
<context>
    <name>OwnPages</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Freundliche Worte</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>What guides can and cannot see and do</source>
        <translation>Was Guides sehen und tun können und was nicht</translation>
    </message>
    <message>
        <source>What is yours here</source>
        <translation>Was hier von dir ist</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Anders sagen</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Du und die Guides</translation>
    </message>
    <message>
        <source>Your own copies, on this computer</source>
        <translation>Deine eigenen Kopien, auf diesem Computer</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Deine Beiträge</translation>
    </message>
    <message>
        <source>{name} · Only you and the guides can read this</source>
        <translation>{name} · Nur du und die Guides können das lesen</translation>
    </message>
</context>
<context>
    <name>OwnPostsPane</name>
    <message>
        <source>Make it a draft again</source>
        <translation>Wieder zum Entwurf machen</translation>
    </message>
    <message>
        <source>Show it in its thread</source>
        <translation>Im Thema zeigen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Anders sagen</translation>
    </message>
    <message>
        <source>You have written nothing here yet. Reading is taking part too: there is no hurry.</source>
        <translation>Du hast hier noch nichts geschrieben. Lesen heißt auch dabei sein: Es eilt nicht.</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Deine Beiträge</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Add a mood</source>
        <translation>Eine Stimmung hinzufügen</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>How were you?</source>
        <translation>Wie ging es dir?</translation>
    </message>
    <message>
        <source>Mood: {mood}. Change it</source>
        <translation>Stimmung: {mood}. Ändern</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Ohne Stimmung</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seitdem geändert</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Draft kept on this computer</source>
        <translation>Entwurf auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Erase this draft</source>
        <translation>Diesen Entwurf löschen</translation>
    </message>
    <message>
        <source>Hide the formatting</source>
        <translation>Formatierung ausblenden</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Keep entry</source>
        <translation>Eintrag behalten</translation>
    </message>
    <message>
        <source>Kept, {time}</source>
        <translation>Behalten, {time}</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Not saved yet; your words are still here</source>
        <translation>Noch nicht gespeichert; deine Worte sind noch da</translation>
    </message>
    <message>
        <source>Show the formatting</source>
        <translation>Formatierung zeigen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Du schreibst …</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Whatever is on your mind</source>
        <translation>Was dir gerade durch den Kopf geht</translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation>Dein Eintrag</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Getipptes verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Getipptes zeigen</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wähl eine Passphrase</translation>
    </message>
    <message>
        <source>It locks all you keep here. Nobody can reset it, not even we.</source>
        <translation>Sie verschließt alles, was du hier aufbewahrst. Niemand kann sie zurücksetzen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Make my vault</source>
        <translation>Meinen Tresor anlegen</translation>
    </message>
    <message>
        <source>Making your vault. This takes a second or two…</source>
        <translation>Dein Tresor wird angelegt. Das dauert ein, zwei Sekunden …</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Please choose a passphrase first.</source>
        <translation>Bitte wähl zuerst eine Passphrase.</translation>
    </message>
    <message>
        <source>The two are not the same. Please look again, or show what is typed.</source>
        <translation>Die beiden sind nicht gleich. Schau bitte noch einmal nach, oder lass anzeigen, was getippt ist.</translation>
    </message>
</context>
<context>
    <name>PicturesRow</name>
    <message>
        <source>Choose a picture</source>
        <translation>Ein Bild wählen</translation>
    </message>
    <message>
        <source>Making the picture ready…</source>
        <translation>Das Bild wird vorbereitet …</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As others will see it</source>
        <translation>So sehen es andere</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Zurück zum Schreiben</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Absenden</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>A question to begin with</source>
        <translation>Eine Frage für den Anfang</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>No question, thank you</source>
        <translation>Keine Frage, danke</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>Darüber schreiben</translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>Among people for whom nothing goes with anything, about 1 in 10 would be told of a pattern at any one time, and about 1 in 4 at some time in a year. Asking more would make that more, so each further question has to be surer; those put away count too.</source>
        <translation>Von den Menschen, bei denen nichts mit etwas anderem einhergeht, bekäme zu jedem Zeitpunkt etwa 1 von 10 trotzdem ein Muster genannt, und etwa 1 von 4 irgendwann im Lauf eines Jahres. Mit mehr Fragen würden es mehr, deshalb muss bei jeder weiteren die Antwort sicherer sein; auch weggelegte zählen mit.</translation>
    </message>
    <message>
        <source>An answer holds for weeks before it is read anew. Looking every day would find something by chance.</source>
        <translation>Eine Antwort gilt einige Wochen, bevor sie neu gelesen wird. Wer jeden Tag nachsieht, findet durch Zufall etwas.</translation>
    </message>
    <message>
        <source>Each day is set beside the days before it, since a mood lasts. Slow change is taken out, and what differs between weekdays where that matters.</source>
        <translation>Jeder Tag wird mit den Tagen davor verglichen, denn eine Stimmung hält an. Langsame Veränderungen werden herausgerechnet, und Unterschiede zwischen Wochentagen dort, wo sie eine Rolle spielen.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>They tell what went together on your days, never why. Two things can go together through a third, or by chance.</source>
        <translation>Sie sagen, was an deinen Tagen miteinander einherging, nie, warum. Zwei Dinge können durch ein drittes miteinander einhergehen, oder durch Zufall.</translation>
    </message>
    <message>
        <source>What these answers are worth</source>
        <translation>Was diese Antworten wert sind</translation>
    </message>
    <message>
        <source>Whatever is told here of a medicine, please change nothing about it on your own: speak with whoever prescribed it.</source>
        <translation>Was auch immer hier über ein Medikament steht: Bitte ändere daran nichts allein, sondern sprich mit der Person, die es verschrieben hat.</translation>
    </message>
    <message>
        <source>You have asked {count} so far.</source>
        <translation>Bisher hast du {count} Fragen gestellt.</translation>
    </message>
    <message>
        <source>“No clear pattern yet” is what most questions get, and it says nothing against you or against what you do. Days differ for many reasons, and a small difference hides among them for a long time.</source>
        <translation>„Noch kein klares Muster“ ist die Antwort auf die meisten Fragen, und sie sagt nichts gegen dich oder das, was du tust. Tage unterscheiden sich aus vielen Gründen, und ein kleiner Unterschied bleibt dazwischen lange verborgen.</translation>
    </message>
</context>
<context>
    <name>ReachChoice</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Answer nobody in particular</source>
        <translation>Niemand Bestimmtem antworten</translation>
    </message>
    <message>
        <source>Ideas for a reply</source>
        <translation>Ideen für eine Antwort</translation>
    </message>
    <message>
        <source>It had just left. It is among your posts, where you can still take it back or change it.</source>
        <translation>Es war gerade hinausgegangen. Du findest es unter deinen Beiträgen und kannst es dort noch zurücknehmen oder ändern.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Schreib eine Antwort</translation>
    </message>
    <message>
        <source>You answer a post of this thread.</source>
        <translation>Du antwortest auf einen Beitrag dieses Themas.</translation>
    </message>
    <message>
        <source>You answer {name}.</source>
        <translation>Du antwortest {name}.</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Deine Antwort</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choosing a reason tells the guides. They read the post. Neither they nor its author are told who reported it.</source>
        <translation>Mit der Wahl eines Grundes erfahren es die Guides. Sie lesen den Beitrag. Weder sie noch wer ihn schrieb erfahren, wer ihn gemeldet hat.</translation>
    </message>
    <message>
        <source>Guides cannot send help. If you know who it is and a life may be at risk, please phone your local emergency number.</source>
        <translation>Guides können keine Hilfe schicken. Wenn du weißt, wer es ist, und ein Leben in Gefahr sein könnte, ruf bitte die örtliche Notrufnummer an.</translation>
    </message>
    <message>
        <source>If you like, say more first</source>
        <translation>Wenn du magst, sag vorher mehr</translation>
    </message>
    <message>
        <source>It may stay empty</source>
        <translation>Es darf leer bleiben</translation>
    </message>
    <message>
        <source>It waits here until it can be sent, and then a guide will read it.</source>
        <translation>Es wartet hier, bis es gesendet werden kann, und dann liest es ein Guide.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote about it is kept here as a draft.</source>
        <translation>Nichts wurde gesendet. Was du dazu geschrieben hast, bleibt hier als Entwurf.</translation>
    </message>
    <message>
        <source>People to call or write to</source>
        <translation>Menschen, die du anrufen oder denen du schreiben kannst</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What guides should know (it may stay empty)</source>
        <translation>Was Guides wissen sollten (darf leer bleiben)</translation>
    </message>
    <message>
        <source>You find it under You and the guides, with what came of it.</source>
        <translation>Du findest es unter „Du und die Guides“, auch, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>RestoredCard</name>
    <message numerus="yes">
        <source>%n texts of yours may be gone from it too. Your own copies are here, under your posts.</source>
        <translation>
            <numerusform>Vielleicht fehlt dort auch %n Text von dir. Deine eigene Kopie ist hier, unter deinen Beiträgen.</numerusform>
            <numerusform>Vielleicht fehlen dort auch %n Texte von dir. Deine eigenen Kopien sind hier, unter deinen Beiträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>I know</source>
        <translation>Ich weiß</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>No post of yours is lost.</source>
        <translation>Von dir fehlt kein Beitrag.</translation>
    </message>
    <message>
        <source>One text of yours may be gone from it too. Your own copy is here, under your posts.</source>
        <translation>Vielleicht fehlt dort auch ein Text von dir. Deine eigene Kopie ist hier, unter deinen Beiträgen.</translation>
    </message>
    <message>
        <source>Send mine again</source>
        <translation>Meine noch einmal senden</translation>
    </message>
    <message>
        <source>That was on {day}.</source>
        <translation>Das war am {day}.</translation>
    </message>
    <message>
        <source>The newest post it still had is of {day}.</source>
        <translation>Der neueste Beitrag, den sie noch hatte, ist vom {day}.</translation>
    </message>
    <message>
        <source>This community was brought back from a backup.</source>
        <translation>Diese Gemeinschaft wurde aus einer Sicherung zurückgeholt.</translation>
    </message>
    <message>
        <source>What others wrote after that is gone from it.</source>
        <translation>Was andere danach geschrieben haben, fehlt dort.</translation>
    </message>
    <message>
        <source>What you told the guides since then may be lost; tell them again if it matters.</source>
        <translation>Was du den Guides seitdem gesagt hast, könnte verloren sein; sag es ihnen noch einmal, wenn es wichtig ist.</translation>
    </message>
</context>
<context>
    <name>RulesBeside</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read them in full</source>
        <translation>Ganz lesen</translation>
    </message>
    <message>
        <source>The guidelines</source>
        <translation>Die Regeln</translation>
    </message>
    <message>
        <source>The rules in short</source>
        <translation>Die Regeln in Kürze</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Nobody has to answer at once. Take the time you need, and change this any time.</source>
        <translation>Niemand muss sofort antworten. Nimm dir die Zeit, die du brauchst, und ändere das, wann du willst.</translation>
    </message>
    <message>
        <source>Small words look like this.</source>
        <translation>Kleine Worte sehen so aus.</translation>
    </message>
    <message>
        <source>This is how words look</source>
        <translation>So sehen Worte aus</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>A picture shows the chart, a table has its numbers for other programs, a page has both.</source>
        <translation>Ein Bild zeigt das Diagramm, eine Tabelle enthält seine Zahlen für andere Programme, eine Seite hat beides.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Page (PDF)</source>
        <translation>Seite (PDF)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Seiten (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save this chart as a file</source>
        <translation>Dieses Diagramm als Datei speichern</translation>
    </message>
    <message>
        <source>Saved, whole, as {name} in {folder}. It is not encrypted.</source>
        <translation>Vollständig gespeichert, als {name} in {folder}. Die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The file will not be encrypted: anybody who gets it can read it, on this computer, on a stick, in a cloud folder. Only this chart and its table will be in it, nothing else.</source>
        <translation>Die Datei wird nicht verschlüsselt: Wer sie in die Hand bekommt, kann sie lesen, auf diesem Computer, auf einem Stick, in einem Cloud-Ordner. Darin sind nur dieses Diagramm und seine Tabelle, sonst nichts.</translation>
    </message>
    <message>
        <source>Where shall the page go?</source>
        <translation>Wohin soll die Seite gehen?</translation>
    </message>
    <message>
        <source>Where shall the picture go?</source>
        <translation>Wohin soll das Bild gehen?</translation>
    </message>
    <message>
        <source>Where shall the table go?</source>
        <translation>Wohin soll die Tabelle gehen?</translation>
    </message>
</context>
<context>
    <name>ScoresPane</name>
    <message>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: the same.</source>
        <translation>Am {first} lag es bei {before}, am {last} bei {after}: gleich.</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: {points} higher.</source>
        <translation>Am {first} lag es bei {before}, am {last} bei {after}: {points} höher.</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: {points} lower.</source>
        <translation>Am {first} lag es bei {before}, am {last} bei {after}: {points} niedriger.</translation>
    </message>
    <message>
        <source>That is less than {points}: filling it in twice can differ by as much though nothing has changed ({source}).</source>
        <translation>Das sind weniger als {points}: So weit kann es auch auseinanderliegen, wenn man den Bogen zweimal ausfüllt und sich nichts geändert hat ({source}).</translation>
    </message>
    <message>
        <source>That is {points} or more, which is more than filling it in twice usually differs by ({source}).</source>
        <translation>Das sind {points} oder mehr: So weit liegt es gewöhnlich nicht auseinander, wenn man den Bogen einfach zweimal ausfüllt ({source}).</translation>
    </message>
    <message>
        <source>The names of the ranges are those of {source}. A range is no diagnosis.</source>
        <translation>Die Namen der Bereiche stammen aus dieser Quelle: {source}. Ein Bereich ist keine Diagnose.</translation>
    </message>
    <message>
        <source>Without a score, as answers are missing: {days}.</source>
        <translation>Ohne Punktwert, weil Antworten fehlen: {days}.</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} Punkte</translation>
    </message>
</context>
<context>
    <name>Scroller</name>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
</context>
<context>
    <name>SeesPage</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Members and guides</source>
        <translation>Mitglieder und Guides</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Nur du</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The steward</source>
        <translation>Die Verantwortlichen</translation>
    </message>
    <message>
        <source>The steward knows who you are: whoever is to be a guide goes in by the invitation itself.</source>
        <translation>Die Verantwortlichen wissen, wer du bist: Wer Guide werden soll, kommt mit der Einladung selbst hinein.</translation>
    </message>
    <message>
        <source>What you post, under your name here. Guides read all of it.</source>
        <translation>Was du hier unter deinem Namen veröffentlichst. Guides lesen alles davon.</translation>
    </message>
    <message>
        <source>What you post, with the hour. Not who or where you are.</source>
        <translation>Was du veröffentlichst, mit der Stunde. Nicht, wer oder wo du bist.</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Wer was sieht</translation>
    </message>
    <message>
        <source>Yet how you write can show who you are.</source>
        <translation>Doch wie du schreibst, kann zeigen, wer du bist.</translation>
    </message>
    <message>
        <source>Your journal, check-ins and drafts, and what you read.</source>
        <translation>Dein Tagebuch, Check-ins und Entwürfe, und was du liest.</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back to the entries</source>
        <translation>Zurück zu den Einträgen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Check in (Ctrl+K)</source>
        <translation>Check-in (Strg+K)</translation>
    </message>
    <message>
        <source>How are you right now? Only on this computer</source>
        <translation>Wie geht es dir gerade? Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Private on this computer</source>
        <translation>Privat, auf diesem Computer</translation>
    </message>
    <message>
        <source>Your journal is encrypted and never leaves here.</source>
        <translation>Dein Tagebuch ist verschlüsselt und verlässt diesen Ort nie.</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Journals</source>
        <translation>Tagebücher</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Show earlier years on this day</source>
        <translation>Frühere Jahre an diesem Tag zeigen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Deine eigenen Vorlagen</translation>
    </message>
</context>
<context>
    <name>SittingPage</name>
    <message numerus="yes">
        <source>About %n minutes are left.</source>
        <translation>
            <numerusform>Noch etwa %n Minute.</numerusform>
            <numerusform>Noch etwa %n Minuten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanChoice</name>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Add to my words</source>
        <translation>Zu meinen Wörtern hinzufügen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Kein Vorschlag</translation>
    </message>
    <message>
        <source>No word is marked.</source>
        <translation>Kein Wort ist markiert.</translation>
    </message>
    <message>
        <source>Spelling: {word}. No suggestion.</source>
        <translation>Rechtschreibung: {word}. Kein Vorschlag.</translation>
    </message>
    <message>
        <source>Spelling: {word}. Suggestions: {suggestions}.</source>
        <translation>Rechtschreibung: {word}. Vorschläge: {suggestions}.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message numerus="yes">
        <source>A step holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>Ein Schritt fasst %n Zeichen. Bitte kürz ihn, damit er gespeichert werden kann.</numerusform>
            <numerusform>Ein Schritt fasst %n Zeichen. Bitte kürz ihn, damit er gespeichert werden kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step {step} of {of}</source>
        <translation>Schritt {step} von {of}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>A computer that does nothing else could guess it in hours or days. More words help most.</source>
        <translation>Ein Computer, der nichts anderes tut, könnte sie in Stunden oder Tagen erraten. Mehr Wörter helfen am meisten.</translation>
    </message>
    <message>
        <source>A computer that does nothing else could guess it in minutes. More words help most.</source>
        <translation>Ein Computer, der nichts anderes tut, könnte sie in Minuten erraten. Mehr Wörter helfen am meisten.</translation>
    </message>
    <message>
        <source>A hundred computers together could guess it in hours or days. Another word or two helps.</source>
        <translation>Hundert Computer zusammen könnten sie in Stunden oder Tagen erraten. Ein, zwei Wörter mehr helfen.</translation>
    </message>
    <message>
        <source>A hundred computers together would need weeks or months. Another word makes it stronger.</source>
        <translation>Hundert Computer zusammen bräuchten Wochen oder Monate. Ein Wort mehr macht sie stärker.</translation>
    </message>
    <message>
        <source>A single word is tried early.</source>
        <translation>Ein einzelnes Wort wird früh probiert.</translation>
    </message>
    <message>
        <source>Dates and years are tried early.</source>
        <translation>Daten und Jahreszahlen werden früh probiert.</translation>
    </message>
    <message>
        <source>Even for a hundred computers together; somebody who knows you may still guess it.</source>
        <translation>Auch für hundert Computer zusammen; wer dich kennt, errät sie vielleicht trotzdem.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören, merkt man sich leicht, und sie sind schwer zu erraten.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Keys that lie side by side are tried early.</source>
        <translation>Tasten, die nebeneinanderliegen, werden früh probiert.</translation>
    </message>
    <message>
        <source>Letters or digits in a row, such as abc or 6543, are tried early.</source>
        <translation>Buchstaben oder Ziffern der Reihe nach, wie abc oder 6543, werden früh probiert.</translation>
    </message>
    <message>
        <source>Many people use this or something like it, so it would be tried first.</source>
        <translation>Viele Leute benutzen das oder etwas Ähnliches, also würde es zuerst probiert.</translation>
    </message>
    <message>
        <source>Names are tried early.</source>
        <translation>Namen werden früh probiert.</translation>
    </message>
    <message>
        <source>Repeating something adds very little.</source>
        <translation>Etwas zu wiederholen bringt sehr wenig.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>This is short.</source>
        <translation>Das ist kurz.</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
</context>
<context>
    <name>SyncQuestions</name>
    <message>
        <source>Keep it as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Stehen lassen</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>You decided more than a day ago what a study may use. Shall the community be told now?</source>
        <translation>Du hast vor mehr als einem Tag entschieden, was eine Studie verwenden darf. Soll es der Gemeinschaft jetzt gesagt werden?</translation>
    </message>
    <message>
        <source>You took this back more than a day ago. Shall the community be told now?</source>
        <translation>Du hast das vor mehr als einem Tag zurückgenommen. Soll es der Gemeinschaft jetzt gesagt werden?</translation>
    </message>
    <message>
        <source>You wrote this more than a day ago. Shall it be sent now?</source>
        <translation>Du hast das vor mehr als einem Tag geschrieben. Soll es jetzt gesendet werden?</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>## A heading to write below</source>
        <translation>## Eine Überschrift, unter der du schreibst</translation>
    </message>
    <message>
        <source>A new template</source>
        <translation>Eine neue Vorlage</translation>
    </message>
    <message>
        <source>Entries that were begun with it stay as they are.</source>
        <translation>Einträge, die damit begonnen wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase this template</source>
        <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
        <source>Erase this template?</source>
        <translation>Diese Vorlage löschen?</translation>
    </message>
    <message>
        <source>Keep this template</source>
        <translation>Diese Vorlage behalten</translation>
    </message>
    <message>
        <source>Kept. You find it where you begin an entry.</source>
        <translation>Behalten. Du findest sie dort, wo du einen Eintrag beginnst.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Words of the template</source>
        <translation>Worte der Vorlage</translation>
    </message>
</context>
<context>
    <name>ThankDialog</name>
    <message>
        <source>A few kind words (it may stay empty)</source>
        <translation>Ein paar freundliche Worte (darf leer bleiben)</translation>
    </message>
    <message numerus="yes">
        <source>Kind words can have %n characters. Please make them shorter, so that they can be sent.</source>
        <translation>
            <numerusform>Freundliche Worte können %n Zeichen lang sein. Bitte kürz sie, damit sie gesendet werden können.</numerusform>
            <numerusform>Freundliche Worte können %n Zeichen lang sein. Bitte kürz sie, damit sie gesendet werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Only {name} is told that this helped somebody, and not whom. Nobody counts it.</source>
        <translation>Nur {name} erfährt, dass das jemandem geholfen hat, und nicht, wem. Niemand zählt es.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Without words it goes at once. Words are read by a guide before they go on.</source>
        <translation>Ohne Worte geht es sofort. Worte liest ein Guide, bevor sie weitergehen.</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>All rooms</source>
        <translation>Alle Räume</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Passendste zuerst</translation>
    </message>
    <message>
        <source>By guides</source>
        <translation>Von Guides</translation>
    </message>
    <message>
        <source>By me</source>
        <translation>Von mir</translation>
    </message>
    <message>
        <source>Check for new posts (F5)</source>
        <translation>Nach neuen Beiträgen sehen (F5)</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Gefolgt</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ich brauche jetzt Hilfe</translation>
    </message>
    <message>
        <source>In threads I follow</source>
        <translation>In Themen, denen ich folge</translation>
    </message>
    <message>
        <source>Kept at hand</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Alles als gelesen markieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>New thread (Ctrl+N)</source>
        <translation>Neues Thema (Strg+N)</translation>
    </message>
    <message>
        <source>New to me</source>
        <translation>Neu für mich</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Nobody has written in this room yet. You could be the first.</source>
        <translation>In diesem Raum hat noch niemand geschrieben. Du könntest den Anfang machen.</translation>
    </message>
    <message>
        <source>Nobody waits for a first reply just now.</source>
        <translation>Gerade wartet niemand auf eine erste Antwort.</translation>
    </message>
    <message>
        <source>Nothing is here yet. You could write the first thread.</source>
        <translation>Hier ist noch nichts. Du könntest das erste Thema schreiben.</translation>
    </message>
    <message>
        <source>Nothing on this computer has these words. Perhaps try fewer of them.</source>
        <translation>Nichts auf diesem Computer hat diese Wörter. Vielleicht helfen weniger davon.</translation>
    </message>
    <message>
        <source>Opens a page with what there is. Nobody is told by pressing it.</source>
        <translation>Öffnet eine Seite mit dem, was es gibt. Durch das Drücken erfährt niemand etwas.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search among</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Search on this computer</source>
        <translation>Auf diesem Computer suchen</translation>
    </message>
    <message>
        <source>Search threads on this computer</source>
        <translation>Themen auf diesem Computer durchsuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stop fetching; what has come stays</source>
        <translation>Nicht weiter holen; was da ist, bleibt</translation>
    </message>
    <message>
        <source>The threads are being fetched and checked. They appear here as they come.</source>
        <translation>Die Themen werden geholt und geprüft. Sie erscheinen hier, so wie sie kommen.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Waiting for a first reply</source>
        <translation>Wartet auf eine erste Antwort</translation>
    </message>
    <message>
        <source>You follow no thread yet. The menu of a thread&apos;s first post offers it.</source>
        <translation>Du folgst noch keinem Thema. Das Menü des ersten Beitrags eines Themas bietet es an.</translation>
    </message>
    <message>
        <source>You have read everything that is here.</source>
        <translation>Du hast alles gelesen, was hier ist.</translation>
    </message>
    <message>
        <source>You keep no post at hand yet. The menu of each post offers it.</source>
        <translation>Du hast dir noch keinen Beitrag gemerkt. Das Menü jedes Beitrags bietet es an.</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Deine Beiträge</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {place} of {number}: {description}. Open it</source>
        <translation>Bild {place} von {number}: {description}. Öffnen</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>ohne Beschreibung</translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>A few words can be enough.</source>
        <translation>Ein paar Worte können genug sein.</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Ein Thema, dessen erster Beitrag nicht mehr da ist</translation>
    </message>
    <message>
        <source>Checked at {time}</source>
        <translation>Nachgesehen um {time}</translation>
    </message>
    <message>
        <source>Checking for new posts…</source>
        <translation>Es wird nach neuen Beiträgen gesehen …</translation>
    </message>
    <message>
        <source>Continue writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Für dich</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>How you have been lately</source>
        <translation>Wie es dir in letzter Zeit ging</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>In {name}</translation>
    </message>
    <message>
        <source>Journal, not kept yet</source>
        <translation>Tagebuch, noch nicht behalten</translation>
    </message>
    <message>
        <source>New thread, not posted</source>
        <translation>Neues Thema, nicht abgesendet</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Reply, not posted</source>
        <translation>Antwort, nicht abgesendet</translation>
    </message>
    <message>
        <source>Somebody sent you kind words</source>
        <translation>Jemand hat dir freundliche Worte geschickt</translation>
    </message>
    <message>
        <source>Somebody waits for a first reply</source>
        <translation>Jemand wartet auf eine erste Antwort</translation>
    </message>
    <message>
        <source>The guides have written to you</source>
        <translation>Die Guides haben dir geschrieben</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>You are taking a break from the community</source>
        <translation>Du machst Pause von der Gemeinschaft</translation>
    </message>
    <message>
        <source>You can join a community with an invitation.</source>
        <translation>Mit einer Einladung kannst du einer Gemeinschaft beitreten.</translation>
    </message>
    <message>
        <source>You wanted to look at your plan again about now</source>
        <translation>Du wolltest dir deinen Plan um diese Zeit noch einmal ansehen</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>{when}, no reply yet</source>
        <translation>{when}, noch keine Antwort</translation>
    </message>
    <message>
        <source>{when}, {replies}</source>
        <translation>{when}, {replies}</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausholen</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <translation>Was im Papierkorb ist</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Schnell weg</translation>
    </message>
</context>
<context>
    <name>TrendsPlace</name>
    <message>
        <source>A questionnaire that you fill in shows here. There is no need to fill in any.</source>
        <translation>Wenn du einen Fragebogen ausfüllst, steht er hier. Du musst keinen ausfüllen.</translation>
    </message>
    <message>
        <source>Activities and tags</source>
        <translation>Aktivitäten und Schlagwörter</translation>
    </message>
    <message>
        <source>Choose what is asked</source>
        <translation>Wählen, wonach gefragt wird</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Fill in a questionnaire</source>
        <translation>Einen Fragebogen ausfüllen</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Parts of Trends</source>
        <translation>Teile von „Trends“</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>What else you note in a check-in, such as sleep or energy, shows here. You choose which when you check in, and there is no need to.</source>
        <translation>Was du bei einem Check-in sonst notierst, etwa Schlaf oder Energie, steht hier. Was das ist, wählst du beim Check-in, und es muss nichts sein.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Brings your words back into the box.</source>
        <translation>Bringt deine Worte in das Feld zurück.</translation>
    </message>
    <message>
        <source>If Leeward closes before then, nothing is lost: it leaves with the next sync.</source>
        <translation>Wenn Leeward vorher schließt, ist nichts verloren: Es geht mit dem nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>Posted in a moment.</source>
        <translation>Geht gleich hinaus.</translation>
    </message>
    <message>
        <source>Posted in a moment. You can undo it.</source>
        <translation>Geht gleich hinaus. Du kannst es rückgängig machen.</translation>
    </message>
    <message>
        <source>Posted in a moment: {words}</source>
        <translation>Geht gleich hinaus: {words}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Bring this version back</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Erase earlier versions</source>
        <translation>Frühere Fassungen löschen</translation>
    </message>
    <message>
        <source>There is no earlier version of this entry.</source>
        <translation>Von diesem Eintrag gibt es keine frühere Fassung.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Was sich seitdem geändert hat</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A private journal, and company from people who know hard times, under a name that is not your own.</source>
        <translation>Ein privates Tagebuch, und die Gesellschaft von Menschen, die schwere Zeiten kennen, unter einem Namen, der nicht dein eigener ist.</translation>
    </message>
    <message>
        <source>An older vault was set aside here</source>
        <translation>Hier wurde ein älterer Tresor beiseitegelegt</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Going in under a made-up name…</source>
        <translation>Es geht hinein, unter einem erfundenen Namen …</translation>
    </message>
    <message>
        <source>I have a backup of my vault</source>
        <translation>Ich habe eine Sicherung meines Tresors</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>If you need someone now</source>
        <translation>Wenn du jetzt jemanden brauchst</translation>
    </message>
    <message>
        <source>Look around with examples (nobody is there)</source>
        <translation>Mit Beispielen umsehen (niemand ist da)</translation>
    </message>
    <message>
        <source>Made up, on this computer, and erased when you leave.</source>
        <translation>Erfunden, auf diesem Computer, und gelöscht, wenn du gehst.</translation>
    </message>
    <message>
        <source>Only my private journal</source>
        <translation>Nur mein privates Tagebuch</translation>
    </message>
    <message>
        <source>Phone lines and other help, also offline.</source>
        <translation>Telefonnummern und andere Hilfe, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Putting out the conversations to read…</source>
        <translation>Die Gespräche zum Lesen werden ausgelegt …</translation>
    </message>
    <message>
        <source>Setting up the examples on this computer…</source>
        <translation>Die Beispiele auf diesem Computer werden eingerichtet …</translation>
    </message>
    <message>
        <source>Text, colours and motion</source>
        <translation>Text, Farben und Bewegung</translation>
    </message>
    <message>
        <source>The vault itself is not here any more. A backup brings it back as it was on its date.</source>
        <translation>Der Tresor selbst ist nicht mehr hier. Eine Sicherung bringt ihn zurück, wie er an ihrem Datum war.</translation>
    </message>
    <message>
        <source>The vault itself is not here any more. To have the older one back, close Leeward and move all files out of the newest folder called aside into this folder:</source>
        <translation>Der Tresor selbst ist nicht mehr hier. Um den älteren zurückzubekommen, schließ Leeward und verschieb alle Dateien aus dem neuesten Ordner namens „aside“ in diesen Ordner:</translation>
    </message>
    <message>
        <source>There are backups of a vault here</source>
        <translation>Hier liegen Sicherungen eines Tresors</translation>
    </message>
    <message>
        <source>Welcome to Leeward</source>
        <translation>Willkommen bei Leeward</translation>
    </message>
    <message>
        <source>Where to begin?</source>
        <translation>Womit anfangen?</translation>
    </message>
    <message>
        <source>You can join a community later, or never.</source>
        <translation>Einer Gemeinschaft kannst du später beitreten, oder nie.</translation>
    </message>
    <message>
        <source>You look at the community before you decide.</source>
        <translation>Du siehst dir die Gemeinschaft an, bevor du entscheidest.</translation>
    </message>
</context>
<context>
    <name>WhenRow</name>
    <message>
        <source>It is about now, after all</source>
        <translation>Es geht doch um jetzt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>Nur der Tag</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>When it was: now. Choose another time</source>
        <translation>Wann es war: jetzt. Eine andere Zeit wählen</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Read all of it</source>
        <translation>Alles lesen</translation>
    </message>
</context>
<context>
    <name>WorryList</name>
    <message numerus="yes">
        <source>A worry holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>Eine Sorge fasst %n Zeichen. Bitte kürz sie, damit sie gespeichert werden kann.</numerusform>
            <numerusform>Eine Sorge fasst %n Zeichen. Bitte kürz sie, damit sie gespeichert werden kann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message numerus="yes">
        <source>%Ln days with a mood</source>
        <translation>
            <numerusform>%Ln Tag mit Stimmung</numerusform>
            <numerusform>%Ln Tage mit Stimmung</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day with a mood</source>
        <translation>1 Tag mit Stimmung</translation>
    </message>
    <message>
        <source>A filled shape: one mood that day. An open one: the mood nearest to the average of several.</source>
        <translation>Eine gefüllte Form: eine Stimmung an diesem Tag. Eine offene: die Stimmung, die dem Durchschnitt von mehreren am nächsten liegt.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nichts notiert</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>The arrow keys move by day and by month, with Ctrl by week; Page Up and Page Down turn to another year.</source>
        <translation>Die Pfeiltasten führen von Tag zu Tag und von Monat zu Monat, mit Strg von Woche zu Woche; Bild auf und Bild ab blättern zu einem anderen Jahr.</translation>
    </message>
    <message>
        <source>{moods}, on average near {mean}</source>
        <translation>{moods}, im Durchschnitt etwa {mean}</translation>
    </message>
    <message>
        <source>{year}: nothing noted. That is all right.</source>
        <translation>{year}: nichts notiert. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>{year}: {days}, {check_ins}.</source>
        <translation>{year}: {days}, {check_ins}.</translation>
    </message>
</context>
<context>
    <name>_Amount</name>
    <message>
        <source>A number, or nothing</source>
        <translation>Eine Zahl oder nichts</translation>
    </message>
</context>
<context>
    <name>_CheckInList</name>
    <message>
        <source>Each check-in, newest first</source>
        <translation>Jeder Check-in, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>_JournalRow</name>
    <message>
        <source>Dissolve</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Dissolve {journal}</source>
        <translation>{journal} auflösen</translation>
    </message>
    <message>
        <source>Name of {journal}</source>
        <translation>Name von {journal}</translation>
    </message>
</context>
<context>
    <name>_Month</name>
    <message>
        <source>Nothing written</source>
        <translation>Nichts geschrieben</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>_TimePanel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>Nur der Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>When I keep it</source>
        <translation>Wenn ich ihn behalte</translation>
    </message>
</context>
<context>
    <name>_Turning</name>
    <message>
        <source>The year after</source>
        <translation>Das Jahr danach</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Das Jahr davor</translation>
    </message>
</context>
<context>
    <name>_WayCard</name>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Finish joining</source>
        <translation>Beitritt abschließen</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Going in…</source>
        <translation>Es geht hinein …</translation>
    </message>
    <message>
        <source>I have another invitation</source>
        <translation>Ich habe eine andere Einladung</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Doch jetzt beitreten</translation>
    </message>
    <message>
        <source>On your way in</source>
        <translation>Auf dem Weg hinein</translation>
    </message>
    <message>
        <source>Read the guidelines</source>
        <translation>Die Regeln lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Until then nobody there can answer you. Your journal works meanwhile, and the support page is always there.</source>
        <translation>Bis dahin kann dir dort niemand antworten. Dein Tagebuch geht inzwischen, und die Hilfeseite ist immer da.</translation>
    </message>
</context>
<context>
    <name>agreements</name>
    <message>
        <source>A rule that is gone</source>
        <translation>Eine Regel, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From version {older} to version {newer}</source>
        <translation>Von Version {older} zu Version {newer}</translation>
    </message>
    <message>
        <source>Guidelines, version {version}: {day}</source>
        <translation>Regeln, Version {version}: {day}</translation>
    </message>
    <message>
        <source>I accept them</source>
        <translation>Ich nehme sie an</translation>
    </message>
    <message numerus="yes">
        <source>I accept, and am at least %n</source>
        <translation>
            <numerusform>Ich nehme sie an und bin mindestens %n</numerusform>
            <numerusform>Ich nehme sie an und bin mindestens %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Mit anderen Worten</translation>
    </message>
    <message>
        <source>Leads to a note that only guides can read.</source>
        <translation>Führt zu einer Nachricht, die nur Guides lesen können.</translation>
    </message>
    <message numerus="yes">
        <source>Members are at least %n years old now.</source>
        <translation>
            <numerusform>Mitglieder sind jetzt mindestens %n Jahr alt.</numerusform>
            <numerusform>Mitglieder sind jetzt mindestens %n Jahre alt.</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>New, or in other words</source>
        <translation>Neu, oder mit anderen Worten</translation>
    </message>
    <message>
        <source>No rule has other words.</source>
        <translation>Keine Regel hat andere Worte.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
    <message>
        <source>Say what you think of the rules</source>
        <translation>Sagen, was du von den Regeln hältst</translation>
    </message>
    <message>
        <source>That you are at least {version} years old: {day}</source>
        <translation>Dass du mindestens {version} Jahre alt bist: {day}</translation>
    </message>
    <message>
        <source>The guidelines of {community} have changed</source>
        <translation>Die Regeln von {community} haben sich geändert</translation>
    </message>
    <message>
        <source>There are newer guidelines; you will be asked before you post.</source>
        <translation>Es gibt neuere Regeln; du wirst gefragt, bevor du etwas absendest.</translation>
    </message>
    <message>
        <source>What changed, version by version</source>
        <translation>Was sich geändert hat, Version für Version</translation>
    </message>
    <message>
        <source>What guides do when someone may be in danger, version {version}: {day}</source>
        <translation>Was Guides tun, wenn jemand in Gefahr sein könnte, Version {version}: {day}</translation>
    </message>
    <message>
        <source>What you agreed to in {community}</source>
        <translation>Dem du in {community} zugestimmt hast</translation>
    </message>
    <message>
        <source>You agreed to its guidelines, version {version}, on {day}.</source>
        <translation>Du hast den Regeln, Version {version}, am {day} zugestimmt.</translation>
    </message>
    <message>
        <source>You joined before Leeward noted this here, so which version you agreed to then is not known. These words hold now:</source>
        <translation>Du bist beigetreten, bevor Leeward das hier notiert hat; welcher Version du damals zugestimmt hast, ist also nicht bekannt. Jetzt gelten diese Worte:</translation>
    </message>
    <message>
        <source>Your words are saved, and reading goes on as before. Before you post again, please look at this.</source>
        <translation>Deine Worte sind gespeichert, und Lesen geht weiter wie bisher. Bitte sieh dir das an, bevor du wieder etwas absendest.</translation>
    </message>
    <message>
        <source>{community} asks for another age</source>
        <translation>{community} fragt nach einem anderen Alter</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message numerus="yes">
        <source>%Ln check-ins</source>
        <translation>
            <numerusform>%Ln Check-in</numerusform>
            <numerusform>%Ln Check-ins</numerusform>
        </translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Check-in</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 Tage</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Letzte 14 Tage</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Line: average of each month. Shade: lowest to highest.</source>
        <translation>Linie: Durchschnitt jedes Monats. Fläche: vom niedrigsten bis zum höchsten.</translation>
    </message>
    <message>
        <source>Line: average of each week. Shade: lowest to highest.</source>
        <translation>Linie: Durchschnitt jeder Woche. Fläche: vom niedrigsten bis zum höchsten.</translation>
    </message>
    <message>
        <source>No check-ins in this time. That is all right.</source>
        <translation>Keine Check-ins in dieser Zeit. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Only you can see this.</source>
        <translation>Nur du kannst das sehen.</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Seit {date}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month below a chart: Qt&apos;s letters for dates</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>weekday and day below a chart: Qt&apos;s letters for dates</comment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date in a table: Qt&apos;s letters for dates</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>{date}: {moods}. {check_ins}.</source>
        <translation>{date}: {moods}. {check_ins}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{moods}, on average near {mean}</source>
        <translation>{moods}, im Durchschnitt etwa {mean}</translation>
    </message>
    <message>
        <source>{span}, {check_ins}, all {mood}.</source>
        <translation>{span}, {check_ins}, jedes Mal {mood}.</translation>
    </message>
    <message>
        <source>{span}, {check_ins}, from {low} to {high}.</source>
        <translation>{span}, {check_ins}, von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{span}. {empty}</source>
        <translation>{span}. {empty}</translation>
    </message>
</context>
<context>
    <name>checkIns</name>
    <message>
        <source>A check-in</source>
        <translation>Ein Check-in</translation>
    </message>
    <message>
        <source>A few words, if you like</source>
        <translation>Ein paar Worte, wenn du magst</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase this check-in?</source>
        <translation>Diesen Check-in löschen?</translation>
    </message>
    <message>
        <source>How were you?</source>
        <translation>Wie ging es dir?</translation>
    </message>
    <message>
        <source>It is gone for good, and from the charts.</source>
        <translation>Er verschwindet endgültig, auch aus den Diagrammen.</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
</context>
<context>
    <name>community</name>
    <message numerus="yes">
        <source>%n are read by a guide first</source>
        <translation>
            <numerusform>%n wird zuerst von einem Guide gelesen</numerusform>
            <numerusform>%n werden zuerst von einem Guide gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait here</source>
        <translation>
            <numerusform>%n wartet hier</numerusform>
            <numerusform>%n warten hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken</source>
        <translation>
            <numerusform>%n wurde nicht angenommen</numerusform>
            <numerusform>%n wurden nicht angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is read by a guide first</source>
        <translation>1 wird zuerst von einem Guide gelesen</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>1 waits here</source>
        <translation>1 wartet hier</translation>
    </message>
    <message>
        <source>1 was not taken</source>
        <translation>1 wurde nicht angenommen</translation>
    </message>
    <message>
        <source>A guide decided about it</source>
        <translation>Ein Guide hat darüber entschieden</translation>
    </message>
    <message>
        <source>A guide has opened it.</source>
        <translation>Ein Guide hat ihn geöffnet.</translation>
    </message>
    <message>
        <source>A guide has opened it. You will hear what came of it.</source>
        <translation>Ein Guide hat es geöffnet. Du hörst, was daraus wurde.</translation>
    </message>
    <message>
        <source>A guide has opened your appeal. You hear from them when it is decided.</source>
        <translation>Ein Guide hat deinen Einspruch geöffnet. Du hörst davon, wenn er entschieden ist.</translation>
    </message>
    <message>
        <source>A guide read it, and it stands</source>
        <translation>Ein Guide hat ihn gelesen, und er bleibt stehen</translation>
    </message>
    <message>
        <source>A guide reads this before it appears.</source>
        <translation>Ein Guide liest das, bevor es erscheint.</translation>
    </message>
    <message>
        <source>A guide reads this first</source>
        <translation>Ein Guide liest das zuerst</translation>
    </message>
    <message numerus="yes">
        <source>A guide reads your first %n posts before they appear.</source>
        <translation>
            <numerusform>Ein Guide liest deinen ersten Beitrag, bevor er erscheint.</numerusform>
            <numerusform>Ein Guide liest deine ersten %n Beiträge, bevor sie erscheinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A guide reads your first post before it appears.</source>
        <translation>Ein Guide liest deinen ersten Beitrag, bevor er erscheint.</translation>
    </message>
    <message>
        <source>A guide who took no part in the decision hears an appeal.</source>
        <translation>Einen Einspruch hört ein Guide, der an der Entscheidung nicht beteiligt war.</translation>
    </message>
    <message>
        <source>A guide will read this. You will hear what came of it.</source>
        <translation>Ein Guide wird das lesen. Du hörst, was daraus wurde.</translation>
    </message>
    <message>
        <source>A letter from the guides</source>
        <translation>Ein Brief von den Guides</translation>
    </message>
    <message>
        <source>A letter, and no decision. You can answer below.</source>
        <translation>Ein Brief, und keine Entscheidung. Du kannst unten antworten.</translation>
    </message>
    <message>
        <source>A message of a kind that this Leeward cannot show yet.</source>
        <translation>Eine Nachricht einer Art, die dieses Leeward noch nicht zeigen kann.</translation>
    </message>
    <message>
        <source>A new wording of a post of yours</source>
        <translation>Eine neue Fassung eines Beitrags von dir</translation>
    </message>
    <message>
        <source>A post you took back</source>
        <translation>Ein Beitrag, den du zurückgenommen hast</translation>
    </message>
    <message>
        <source>A thread that is not here</source>
        <translation>Ein Thema, das nicht hier ist</translation>
    </message>
    <message>
        <source>A thread whose beginning is still being fetched</source>
        <translation>Ein Thema, dessen Anfang noch geholt wird</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Ein Thema, dessen erster Beitrag nicht mehr da ist</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Du rufst …</translation>
    </message>
    <message>
        <source>Care for this thread</source>
        <translation>Sich um dieses Thema kümmern</translation>
    </message>
    <message>
        <source>Change the words below it…</source>
        <translation>Die Worte darunter ändern …</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Inhaltshinweis: {notes}</translation>
    </message>
    <message>
        <source>Done. It shows here with the next sync.</source>
        <translation>Erledigt. Hier erscheint es mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Everybody can reply to “{title}” again, and the guides&apos; words below it go.</source>
        <translation>Alle können wieder auf „{title}“ antworten, und die Worte der Guides darunter verschwinden.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>Wird geholt: {done} von {total}</translation>
    </message>
    <message>
        <source>Fold it again</source>
        <translation>Wieder einklappen</translation>
    </message>
    <message>
        <source>Folded: it has a word that you muted</source>
        <translation>Eingeklappt: Darin steht ein Wort, das du stummgeschaltet hast</translation>
    </message>
    <message>
        <source>Folded: it is about a theme that you muted</source>
        <translation>Eingeklappt: Es geht um etwas, das du stummgeschaltet hast</translation>
    </message>
    <message>
        <source>Folded: you muted this thread</source>
        <translation>Eingeklappt: Du hast dieses Thema stummgeschaltet</translation>
    </message>
    <message>
        <source>Folded: you muted who wrote it</source>
        <translation>Eingeklappt: Du hast stummgeschaltet, wer das schrieb</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Diesem Thema folgen</translation>
    </message>
    <message>
        <source>Found in this post</source>
        <translation>In diesem Beitrag gefunden</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Guides and members can read this.</source>
        <translation>Guides und Mitglieder können das lesen.</translation>
    </message>
    <message>
        <source>Guides ask you for a content note</source>
        <translation>Guides bitten dich um einen Inhaltshinweis</translation>
    </message>
    <message>
        <source>Guides looked at it and acted. Thank you for telling them.</source>
        <translation>Guides haben es angesehen und gehandelt. Danke, dass du es ihnen gesagt hast.</translation>
    </message>
    <message>
        <source>Guides looked at it and left the post as it is. Thank you for telling them.</source>
        <translation>Guides haben es angesehen und den Beitrag gelassen, wie er ist. Danke, dass du es ihnen gesagt hast.</translation>
    </message>
    <message>
        <source>Guides suggest another wording</source>
        <translation>Guides schlagen eine andere Fassung vor</translation>
    </message>
    <message>
        <source>It goes from the community for good, and so does what waits about it. Whoever has read it has read it. Your own copy stays here.</source>
        <translation>Er verschwindet endgültig aus der Gemeinschaft, und ebenso, was dazu noch wartet. Wer ihn gelesen hat, hat ihn gelesen. Deine eigene Kopie bleibt hier.</translation>
    </message>
    <message>
        <source>It goes out in a moment</source>
        <translation>Geht gleich hinaus</translation>
    </message>
    <message>
        <source>It has arrived.</source>
        <translation>Es ist angekommen.</translation>
    </message>
    <message>
        <source>It has arrived. A guide reads your words, and then they go on.</source>
        <translation>Es ist angekommen. Ein Guide liest deine Worte, und dann gehen sie weiter.</translation>
    </message>
    <message>
        <source>It has arrived. No guide has opened it yet.</source>
        <translation>Er ist angekommen. Noch hat ihn kein Guide geöffnet.</translation>
    </message>
    <message>
        <source>It is on its way to the author, and to nobody else.</source>
        <translation>Es ist auf dem Weg zu der Person, die es schrieb, und zu sonst niemandem.</translation>
    </message>
    <message>
        <source>It never left this computer. It goes from here too, for good.</source>
        <translation>Er hat diesen Computer nie verlassen. Auch von hier verschwindet er endgültig.</translation>
    </message>
    <message>
        <source>It stands in the thread</source>
        <translation>Er steht im Thema</translation>
    </message>
    <message>
        <source>It waits here, and goes out with the next sync.</source>
        <translation>Es wartet hier und geht mit dem nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>It waits while guides talk about it</source>
        <translation>Er wartet, während Guides darüber sprechen</translation>
    </message>
    <message>
        <source>It was heard and decided; the answer is below.</source>
        <translation>Er wurde gehört und entschieden; die Antwort steht unten.</translation>
    </message>
    <message>
        <source>It was not taken</source>
        <translation>Er wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Keep at hand</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Kept here; nobody reads it, for these are examples</source>
        <translation>Hier behalten; niemand liest ihn, denn das sind Beispiele</translation>
    </message>
    <message>
        <source>Kind words for you</source>
        <translation>Freundliche Worte für dich</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Let a study use it…</source>
        <translation>Einer Studie erlauben …</translation>
    </message>
    <message>
        <source>Let a study use this post</source>
        <translation>Einer Studie diesen Beitrag erlauben</translation>
    </message>
    <message>
        <source>Letters from the guides</source>
        <translation>Briefe von den Guides</translation>
    </message>
    <message>
        <source>Lock it kindly…</source>
        <translation>Freundlich schließen …</translation>
    </message>
    <message>
        <source>Lock this thread kindly</source>
        <translation>Dieses Thema freundlich schließen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Locking: another guide looks after your own thread</source>
        <translation>Schließen: Um dein eigenes Thema kümmert sich ein anderer Guide</translation>
    </message>
    <message>
        <source>Looking for new posts…</source>
        <translation>Es wird nach neuen Beiträgen gesehen …</translation>
    </message>
    <message>
        <source>Mute this author no longer</source>
        <translation>Diesen Menschen nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>Mute this thread</source>
        <translation>Dieses Thema stummschalten</translation>
    </message>
    <message>
        <source>Mute this thread no longer</source>
        <translation>Dieses Thema nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>{name} stummschalten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New from here</source>
        <translation>Neu ab hier</translation>
    </message>
    <message>
        <source>New since you were here</source>
        <translation>Neu, seit du hier warst</translation>
    </message>
    <message>
        <source>New to me from here on</source>
        <translation>Ab hier neu für mich</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Not confirmed. Please assume nobody has been told.</source>
        <translation>Nicht bestätigt. Bitte geh davon aus, dass niemand davon weiß.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Not sent: nobody has been told.</source>
        <translation>Nicht gesendet: Niemand weiß davon.</translation>
    </message>
    <message>
        <source>Not shown; press Enter to show this post</source>
        <translation>Nicht gezeigt; mit der Eingabetaste wird dieser Beitrag gezeigt</translation>
    </message>
    <message>
        <source>Nothing is decided yet. You need not do anything.</source>
        <translation>Noch ist nichts entschieden. Du musst nichts tun.</translation>
    </message>
    <message>
        <source>Offline. What you write waits here.</source>
        <translation>Offline. Was du schreibst, wartet hier.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it for replies again…</source>
        <translation>Wieder für Antworten öffnen …</translation>
    </message>
    <message>
        <source>Open this thread for replies again?</source>
        <translation>Dieses Thema wieder für Antworten öffnen?</translation>
    </message>
    <message>
        <source>Out of sight for now; a letter from the guides says why</source>
        <translation>Im Moment nicht zu sehen; ein Brief der Guides sagt, warum</translation>
    </message>
    <message>
        <source>Out of sight until you have looked at another wording</source>
        <translation>Nicht zu sehen, bis du dir eine andere Fassung angesehen hast</translation>
    </message>
    <message>
        <source>Out of sight while guides talk about it</source>
        <translation>Nicht zu sehen, während Guides darüber sprechen</translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin it in its room…</source>
        <translation>In seinem Raum anheften …</translation>
    </message>
    <message>
        <source>Pin it no longer</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin it no longer…</source>
        <translation>Nicht mehr anheften …</translation>
    </message>
    <message>
        <source>Pin this thread no longer?</source>
        <translation>Dieses Thema nicht mehr anheften?</translation>
    </message>
    <message>
        <source>Pin this thread?</source>
        <translation>Dieses Thema anheften?</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Removed by a guide</source>
        <translation>Von einem Guide entfernt</translation>
    </message>
    <message>
        <source>Removed by a guide; your text is kept here</source>
        <translation>Von einem Guide entfernt; dein Text bleibt hier</translation>
    </message>
    <message>
        <source>Reply in {title}</source>
        <translation>Antwort in {title}</translation>
    </message>
    <message>
        <source>Report this post</source>
        <translation>Diesen Beitrag melden</translation>
    </message>
    <message>
        <source>Report this post…</source>
        <translation>Diesen Beitrag melden …</translation>
    </message>
    <message>
        <source>Sent; it appears with the next sync</source>
        <translation>Gesendet; er erscheint mit dem nächsten Abgleich</translation>
    </message>
    <message>
        <source>Show this post</source>
        <translation>Diesen Beitrag zeigen</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody wrote to you:</source>
        <translation>Jemand hat dir geschrieben:</translation>
    </message>
    <message>
        <source>Somebody you muted</source>
        <translation>Jemand, den du stummgeschaltet hast</translation>
    </message>
    <message>
        <source>Something you wrote helped somebody.</source>
        <translation>Etwas, das du geschrieben hast, hat jemandem geholfen.</translation>
    </message>
    <message>
        <source>Stopped. What has come stays; the rest comes with the next check.</source>
        <translation>Angehalten. Was da ist, bleibt; der Rest kommt beim nächsten Mal.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>Zurücknehmen?</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Taken back by you</source>
        <translation>Von dir zurückgenommen</translation>
    </message>
    <message>
        <source>Thank you for telling the guides</source>
        <translation>Danke, dass du es den Guides gesagt hast</translation>
    </message>
    <message>
        <source>That was kind of you</source>
        <translation>Das war freundlich von dir</translation>
    </message>
    <message>
        <source>The guides</source>
        <translation>Die Guides</translation>
    </message>
    <message>
        <source>The guides, about your post in {title}</source>
        <translation>Die Guides, zu deinem Beitrag in {title}</translation>
    </message>
    <message>
        <source>The guides, about your writing</source>
        <translation>Die Guides, zu deinem Schreiben</translation>
    </message>
    <message>
        <source>The last day to appeal was {day}. You can still write to the guides about it.</source>
        <translation>Der letzte Tag für einen Einspruch war {day}. Du kannst den Guides trotzdem darüber schreiben.</translation>
    </message>
    <message>
        <source>The post is gone, so nothing more was needed. Thank you for telling them.</source>
        <translation>Der Beitrag ist nicht mehr da, deshalb war nichts weiter nötig. Danke, dass du es ihnen gesagt hast.</translation>
    </message>
    <message>
        <source>The thread is locked</source>
        <translation>Das Thema ist geschlossen</translation>
    </message>
    <message>
        <source>This helped me</source>
        <translation>Das hat mir geholfen</translation>
    </message>
    <message>
        <source>This helped me…</source>
        <translation>Das hat mir geholfen …</translation>
    </message>
    <message>
        <source>This is gone since the community was brought back from a backup; your text is kept here</source>
        <translation>Das fehlt, seit die Gemeinschaft aus einer Sicherung zurückgeholt wurde; dein Text bleibt hier</translation>
    </message>
    <message>
        <source>This may be gone, since the community was brought back from a backup; your text is kept here</source>
        <translation>Das fehlt vielleicht, denn die Gemeinschaft wurde aus einer Sicherung zurückgeholt; dein Text bleibt hier</translation>
    </message>
    <message>
        <source>This post is not there any more.</source>
        <translation>Dieser Beitrag ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This stays on this computer. Nobody will read it.</source>
        <translation>Das bleibt auf diesem Computer. Niemand wird es lesen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Two guides agreed on this. Until the days to appeal are over, or your appeal is decided, you can read, appeal and ask for help. What you wrote on this computer stays yours.</source>
        <translation>Zwei Guides waren sich darin einig. Bis die Tage für einen Einspruch vorbei sind oder über deinen Einspruch entschieden ist, kannst du lesen, Einspruch erheben und um Hilfe bitten. Was du auf diesem Computer geschrieben hast, bleibt deins.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Up to date. A guide&apos;s app has not checked this community&apos;s record for 24 hours.</source>
        <translation>Auf dem neuesten Stand. Seit 24 Stunden hat keine App eines Guides den Verlauf dieser Gemeinschaft geprüft.</translation>
    </message>
    <message>
        <source>Waits here; it goes out by itself</source>
        <translation>Wartet hier; es geht von selbst hinaus</translation>
    </message>
    <message>
        <source>What a study may use</source>
        <translation>Was eine Studie verwenden darf</translation>
    </message>
    <message>
        <source>What the guide wrote:</source>
        <translation>Was der Guide geschrieben hat:</translation>
    </message>
    <message>
        <source>What you asked was looked at.</source>
        <translation>Deine Bitte wurde angesehen.</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Anders sagen</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>An die Guides schreiben</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You appealed</source>
        <translation>Du hast Einspruch erhoben</translation>
    </message>
    <message>
        <source>You are being put out of this community</source>
        <translation>Du wirst aus dieser Gemeinschaft ausgeschlossen</translation>
    </message>
    <message>
        <source>You called the guides</source>
        <translation>Du hast die Guides gerufen</translation>
    </message>
    <message>
        <source>You can appeal for as long as it is out of sight.</source>
        <translation>Du kannst Einspruch erheben, solange er nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>You can appeal up to and with {day}.</source>
        <translation>Du kannst bis einschließlich {day} Einspruch erheben.</translation>
    </message>
    <message>
        <source>You can read, write to the guides, appeal and ask for help all the while. The pause ends by itself.</source>
        <translation>Du kannst die ganze Zeit lesen, den Guides schreiben, Einspruch erheben und um Hilfe bitten. Die Pause endet von selbst.</translation>
    </message>
    <message>
        <source>You follow this</source>
        <translation>Du folgst dem</translation>
    </message>
    <message>
        <source>You have allowed it</source>
        <translation>Du hast es erlaubt</translation>
    </message>
    <message>
        <source>You have said that this helped</source>
        <translation>Du hast gesagt, dass das geholfen hat</translation>
    </message>
    <message>
        <source>You keep this at hand</source>
        <translation>Du hast dir das gemerkt</translation>
    </message>
    <message>
        <source>You reported a post</source>
        <translation>Du hast einen Beitrag gemeldet</translation>
    </message>
    <message>
        <source>You, to the guides</source>
        <translation>Du, an die Guides</translation>
    </message>
    <message>
        <source>Your appeal has arrived. You hear from the guides when it is decided.</source>
        <translation>Dein Einspruch ist angekommen. Du hörst von den Guides, wenn er entschieden ist.</translation>
    </message>
    <message>
        <source>Your appeal waits here, and goes to the guides with the next sync.</source>
        <translation>Dein Einspruch wartet hier und geht mit dem nächsten Abgleich an die Guides.</translation>
    </message>
    <message>
        <source>Your appeal was heard by another guide. The decision stands.</source>
        <translation>Ein anderer Guide hat deinen Einspruch gehört. Die Entscheidung bleibt.</translation>
    </message>
    <message>
        <source>Your appeal was heard, and the decision is taken back. What it did is undone.</source>
        <translation>Dein Einspruch wurde gehört, und die Entscheidung ist zurückgenommen. Was sie bewirkt hat, ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Your post in {title}: {words}</source>
        <translation>Dein Beitrag in {title}: {words}</translation>
    </message>
    <message>
        <source>Your thanks for a post</source>
        <translation>Dein Dank für einen Beitrag</translation>
    </message>
    <message>
        <source>Your writing is paused</source>
        <translation>Dein Schreiben pausiert</translation>
    </message>
    <message>
        <source>Your writing is paused, up to and with {day}</source>
        <translation>Dein Schreiben pausiert, bis einschließlich {day}</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>alcohol and drugs</source>
        <translation>Alkohol und Drogen</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>eating</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>grief</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>last: {when}</source>
        <translation>zuletzt: {when}</translation>
    </message>
    <message>
        <source>panic</source>
        <translation>Panik</translation>
    </message>
    <message>
        <source>reply to {name}</source>
        <translation>Antwort an {name}</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>Selbstverletzung</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>Suizid</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>Gewalt</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>{when}, edited</source>
        <translation>{when}, bearbeitet</translation>
    </message>
    <message>
        <source>“{title}” stands among the others in its room again.</source>
        <translation>„{title}“ steht in seinem Raum wieder zwischen den anderen.</translation>
    </message>
    <message>
        <source>“{title}” stands first in its room for everybody, until a guide pins it no longer.</source>
        <translation>„{title}“ steht in seinem Raum für alle an erster Stelle, bis ein Guide es nicht mehr anheftet.</translation>
    </message>
</context>
<context>
    <name>composing</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>If you are in danger, or close to it, there are people to talk to right now. You can post this too: you are never in trouble for saying it.</source>
        <translation>Wenn du in Gefahr bist oder nahe daran, gibt es Menschen, mit denen du jetzt gleich reden kannst. Du kannst das auch absenden: Es zu sagen bringt dir nie Ärger.</translation>
    </message>
    <message>
        <source>In the last 30 days, fewer than half of the threads here had a reply. Guides read all.</source>
        <translation>In den letzten 30 Tagen bekam weniger als die Hälfte der Themen hier eine Antwort. Guides lesen alle.</translation>
    </message>
    <message>
        <source>In the last 30 days, half of the threads here had a first reply within {half}, and nine of ten within {most}.</source>
        <translation>In den letzten 30 Tagen bekam die Hälfte der Themen hier eine erste Antwort innerhalb von {half}, und neun von zehn innerhalb von {most}.</translation>
    </message>
    <message>
        <source>In the last 30 days, half of the threads here had a first reply within {half}.</source>
        <translation>In den letzten 30 Tagen bekam die Hälfte der Themen hier eine erste Antwort innerhalb von {half}.</translation>
    </message>
    <message>
        <source>In the last 30 days, nine of ten threads here had a first reply within {most}.</source>
        <translation>In den letzten 30 Tagen bekamen neun von zehn Themen hier eine erste Antwort innerhalb von {most}.</translation>
    </message>
    <message>
        <source>In the room {room}.</source>
        <translation>Im Raum {room}.</translation>
    </message>
    <message>
        <source>No guide is on duty until {when}. Members may answer before then.</source>
        <translation>Bis {when} hat kein Guide Dienst. Mitglieder antworten vielleicht vorher.</translation>
    </message>
    <message>
        <source>Numbers about weight or food can pull others along. It can be said without them.</source>
        <translation>Zahlen über Gewicht oder Essen können andere mitziehen. Es lässt sich auch ohne sie sagen.</translation>
    </message>
    <message>
        <source>Others see the hour and no minute: about {time}.</source>
        <translation>Andere sehen die Stunde und keine Minute: etwa {time}.</translation>
    </message>
    <message>
        <source>This looks like a phone number. Anyone in the community could call it.</source>
        <translation>Das sieht nach einer Telefonnummer aus. Alle in der Gemeinschaft könnten sie anrufen.</translation>
    </message>
    <message>
        <source>This looks like an e-mail address. Anyone in the community could write to it.</source>
        <translation>Das sieht nach einer E-Mail-Adresse aus. Alle in der Gemeinschaft könnten ihr schreiben.</translation>
    </message>
    <message>
        <source>This may be somebody&apos;s name. It could lead to you, or to them.</source>
        <translation>Das ist vielleicht der Name von jemandem. Er könnte zu dir führen, oder zu der Person.</translation>
    </message>
    <message>
        <source>This may be where somebody works, studies or is treated. It could lead to them.</source>
        <translation>Das ist vielleicht, wo jemand arbeitet, lernt oder behandelt wird. Es könnte zu der Person führen.</translation>
    </message>
    <message>
        <source>This may lead to an account elsewhere, where no guide can look after you.</source>
        <translation>Das führt vielleicht zu einem Konto anderswo, wo kein Guide nach dir sehen kann.</translation>
    </message>
    <message>
        <source>This may say how somebody hurts themselves, and others here are at risk. What you feel can be said without it.</source>
        <translation>Das sagt vielleicht, wie sich jemand verletzt, und das gefährdet andere hier. Was du fühlst, lässt sich auch ohne das sagen.</translation>
    </message>
    <message>
        <source>This may say where somebody lives. It could lead to them.</source>
        <translation>Das sagt vielleicht, wo jemand wohnt. Es könnte zu der Person führen.</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>einer Stunde</translation>
    </message>
    <message>
        <source>tomorrow, {time}</source>
        <translation>morgen, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>copyOut</name>
    <message>
        <source>Copy into a post</source>
        <translation>In einen Beitrag kopieren</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Mood, tags, people, places, pictures and the day are not copied. Look for names and places in the words.</source>
        <translation>Stimmung, Schlagwörter, Menschen, Orte, Bilder und der Tag werden nicht kopiert. Achte auf Namen und Orte in den Worten.</translation>
    </message>
    <message>
        <source>Put it into a draft</source>
        <translation>In einen Entwurf legen</translation>
    </message>
    <message>
        <source>These words, as they stand below, are put into the draft of a new thread in {community}. Change or cut them first if you like: your entry stays as it is. Nothing is sent before you press Post there; then guides and members can read it.</source>
        <translation>Diese Worte kommen so, wie sie unten stehen, in den Entwurf eines neuen Themas in {community}. Wenn du magst, ändere oder kürze sie vorher: Dein Eintrag bleibt, wie er ist. Nichts wird gesendet, bevor du dort „Absenden“ drückst; dann können Guides und Mitglieder es lesen.</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Was kopiert wird</translation>
    </message>
</context>
<context>
    <name>dimensions</name>
    <message>
        <source>Closeness to others</source>
        <translation>Nähe zu anderen</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Hours of sleep</source>
        <translation>Stunden Schlaf</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerzen</translation>
    </message>
    <message>
        <source>Took my medication</source>
        <translation>Medikamente genommen</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>die ganze Zeit</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>reichlich</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>die schlimmsten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Act unseen. Each of their acts stands in a record that every member&apos;s app checks, though only guides can read what it says.</source>
        <translation>Ungesehen handeln. Jede ihrer Handlungen steht in einem Verlauf, den die App jedes Mitglieds prüft, auch wenn nur Guides lesen können, was sie sagt.</translation>
    </message>
    <message>
        <source>Copies of both stay in your vault, on this computer.</source>
        <translation>Kopien von beidem bleiben in deinem Tresor, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Every post, published or waiting, with the pseudonym that wrote it and the hour; and what that pseudonym posted before, for as long as the community keeps it.</source>
        <translation>Jeden Beitrag, veröffentlicht oder wartend, mit dem Pseudonym, das ihn schrieb, und der Stunde; und was dieses Pseudonym vorher geschrieben hat, solange die Gemeinschaft es aufbewahrt.</translation>
    </message>
    <message>
        <source>Find out where you are, phone you, or send anybody to you.</source>
        <translation>Herausfinden, wo du bist, dich anrufen oder jemanden zu dir schicken.</translation>
    </message>
    <message>
        <source>Hold a post or remove it, pause somebody&apos;s writing, and, if two of them agree, put somebody out. You are told the reason and the rule, keep your own text, and can appeal to a guide who took no part in it.</source>
        <translation>Einen Beitrag zurückhalten oder entfernen, das Schreiben von jemandem pausieren und, wenn zwei von ihnen sich einig sind, jemanden ausschließen. Du erfährst den Grund und die Regel, behältst deinen Text und kannst Einspruch bei einem Guide erheben, der nicht beteiligt war.</translation>
    </message>
    <message>
        <source>How your words reach them</source>
        <translation>Wie deine Worte sie erreichen</translation>
    </message>
    <message>
        <source>If a life seems at risk, two guides together can begin the community&apos;s written procedure. You read it when you joined.</source>
        <translation>Wenn ein Leben in Gefahr scheint, können zwei Guides gemeinsam das schriftliche Vorgehen der Gemeinschaft beginnen. Du hast es beim Beitritt gelesen.</translation>
    </message>
    <message>
        <source>Kind words that you add to a “this helped me”, and that they are yours: a guide reads them before they go on to the author.</source>
        <translation>Freundliche Worte, die du einem „Das hat mir geholfen“ mitgibst, und dass sie von dir sind: Ein Guide liest sie, bevor sie weitergehen.</translation>
    </message>
    <message>
        <source>Notes to the guides, appeals and calls for help, with your pseudonym. With an appeal they see what was decided and why.</source>
        <translation>Nachrichten an die Guides, Einsprüche und Hilferufe, mit deinem Pseudonym. Bei einem Einspruch sehen sie, was entschieden wurde und warum.</translation>
    </message>
    <message>
        <source>Promise to be there at once. If it cannot wait, please open Get support now.</source>
        <translation>Versprechen, sofort da zu sein. Wenn es nicht warten kann, öffne bitte „Jetzt Hilfe holen“.</translation>
    </message>
    <message>
        <source>Reports, but not who sent them.</source>
        <translation>Meldungen, aber nicht, von wem sie kommen.</translation>
    </message>
    <message>
        <source>What guides can do</source>
        <translation>Was Guides tun können</translation>
    </message>
    <message>
        <source>What guides can see</source>
        <translation>Was Guides sehen können</translation>
    </message>
    <message>
        <source>What guides cannot do</source>
        <translation>Was Guides nicht tun können</translation>
    </message>
    <message>
        <source>What guides cannot see</source>
        <translation>Was Guides nicht sehen können</translation>
    </message>
    <message>
        <source>What they write to you is sealed to you alone. Everybody&apos;s app downloads it, and only yours can open it. Whoever runs the server can tell that you have a letter, but not what it says.</source>
        <translation>Was sie dir schreiben, ist für dich allein versiegelt. Die App von allen lädt es herunter, und nur deine kann es öffnen. Wer den Server betreibt, kann sehen, dass du einen Brief hast, aber nicht, was darin steht.</translation>
    </message>
    <message>
        <source>What you read, search, follow, save or mute, and when. The app tells that to nobody.</source>
        <translation>Was du liest, suchst, verfolgst, merkst oder stummschaltest, und wann. Die App sagt das niemandem.</translation>
    </message>
    <message>
        <source>What you write to the guides is sealed on this computer to a key that only guides hold. The server passes it on and cannot read it. All guides of this community share that key.</source>
        <translation>Was du den Guides schreibst, wird auf diesem Computer mit einem Schlüssel versiegelt, den nur Guides haben. Der Server gibt es weiter und kann es nicht lesen. Alle Guides dieser Gemeinschaft teilen diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Who you are: no name, address, phone number or e-mail is asked for. What you write yourself, and how you write, can still give you away.</source>
        <translation>Wer du bist: Nach Namen, Adresse, Telefonnummer oder E-Mail wird nicht gefragt. Was du selbst schreibst, und wie du schreibst, kann dich trotzdem verraten.</translation>
    </message>
    <message>
        <source>Write to you, ask for a content note, or suggest another wording.</source>
        <translation>Dir schreiben, um einen Inhaltshinweis bitten oder eine andere Fassung vorschlagen.</translation>
    </message>
    <message>
        <source>Your journal, your check-ins, your plan and your drafts. They never leave this computer.</source>
        <translation>Dein Tagebuch, deine Check-ins, deinen Plan und deine Entwürfe. Sie verlassen diesen Computer nie.</translation>
    </message>
</context>
<context>
    <name>file choice</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Folder that is shown</source>
        <translation>Gezeigter Ordner</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Name, or path:</source>
        <translation>Name oder Pfad:</translation>
    </message>
    <message>
        <source>Name, or the whole path</source>
        <translation>Name oder ganzer Pfad</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>Der Ordner darüber</translation>
    </message>
    <message>
        <source>What is in this folder</source>
        <translation>Was in diesem Ordner ist</translation>
    </message>
</context>
<context>
    <name>fresh</name>
    <message>
        <source>A guide keeps one name, so that everyone knows who decided what. Nothing was changed.</source>
        <translation>Ein Guide behält einen Namen, damit alle wissen, wer was entschieden hat. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A new name is on its way already.</source>
        <translation>Ein neuer Name ist schon auf dem Weg.</translation>
    </message>
    <message>
        <source>In {community} you are {name} from now on.</source>
        <translation>In {community} bist du von jetzt an {name}.</translation>
    </message>
    <message>
        <source>Not before {day}. A name lasts at least thirty days, counted from the end of the month in which you joined with it; after a pause, until that is over and ninety days have gone by. Nothing was changed: you are who you were.</source>
        <translation>Nicht vor dem {day}. Ein Name gilt mindestens dreißig Tage, gezählt vom Ende des Monats, in dem du mit ihm beigetreten bist; nach einer verhängten Pause, bis sie vorbei ist und neunzig Tage vergangen sind. Nichts wurde geändert: Du bist, wer du warst.</translation>
    </message>
    <message>
        <source>Something of yours is still open with the guides: a post they have not read yet, a report, an appeal or a call. Once it is settled, you can come again. Nothing was changed: you are who you were.</source>
        <translation>Etwas von dir ist bei den Guides noch offen: ein Beitrag, den sie noch nicht gelesen haben, eine Meldung, ein Einspruch oder ein Ruf. Wenn das geklärt ist, kannst du wiederkommen. Nichts wurde geändert: Du bist, wer du warst.</translation>
    </message>
    <message>
        <source>Something you wrote still waits here to be sent under this name. Let it go out, or take it back, and come again.</source>
        <translation>Etwas von dir wartet hier noch darauf, unter diesem Namen gesendet zu werden. Lass es hinausgehen oder nimm es zurück, und komm dann wieder.</translation>
    </message>
    <message>
        <source>The community gives no other name here. That is so when one was asked for before, from another copy of this vault. Nothing was changed on this computer. A new invitation always leads in.</source>
        <translation>Die Gemeinschaft gibt hier keinen anderen Namen. Das ist so, wenn schon einmal um einen gebeten wurde, aus einer anderen Kopie dieses Tresors. Auf diesem Computer wurde nichts geändert. Eine neue Einladung führt immer hinein.</translation>
    </message>
    <message>
        <source>You do not write in this community, so there is no name to change.</source>
        <translation>Du schreibst in dieser Gemeinschaft nicht, also gibt es keinen Namen zu wechseln.</translation>
    </message>
    <message>
        <source>{name} has left. What was written under that name is taken back within a day.</source>
        <translation>{name} ist gegangen. Was unter diesem Namen geschrieben wurde, wird innerhalb eines Tages zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>guide_desk</name>
    <message numerus="yes">
        <source>%n acts are too new to stand there: it is written by the hour.</source>
        <translation>
            <numerusform>%n Handlung ist zu neu, um dort zu stehen: Geschrieben wird jede Stunde.</numerusform>
            <numerusform>%n Handlungen sind zu neu, um dort zu stehen: Geschrieben wird jede Stunde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came that should be read now. They stand first.</source>
        <translation>
            <numerusform>%n Sache ist gekommen, die jetzt gelesen werden sollte. Sie steht an erster Stelle.</numerusform>
            <numerusform>%n Dinge sind gekommen, die jetzt gelesen werden sollten. Sie stehen an erster Stelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are sealed to a key that never came here, and were not read.</source>
        <translation>
            <numerusform>%n Eintrag ist mit einem Schlüssel versiegelt, der nie hier angekommen ist, und wurde nicht gelesen.</numerusform>
            <numerusform>%n Einträge sind mit einem Schlüssel versiegelt, der nie hier angekommen ist, und wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings of earlier days are kept on this computer.</source>
        <translation>
            <numerusform>%n Fund aus früheren Tagen ist auf diesem Computer aufbewahrt.</numerusform>
            <numerusform>%n Funde aus früheren Tagen sind auf diesem Computer aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard items</source>
        <translation>
            <numerusform>%n belastender Vorgang</numerusform>
            <numerusform>%n belastende Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items taken</source>
        <translation>
            <numerusform>%n Vorgang übernommen</numerusform>
            <numerusform>%n Vorgänge übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n weiterer wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more come when these are taken.</source>
        <translation>
            <numerusform>%n weitere kommt, wenn diese übernommen sind.</numerusform>
            <numerusform>%n weitere kommen, wenn diese übernommen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait outside this view.</source>
        <translation>
            <numerusform>%n weiterer wartet außerhalb dieser Ansicht.</numerusform>
            <numerusform>%n weitere warten außerhalb dieser Ansicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes by guides</source>
        <translation>
            <numerusform>%n Notiz von Guides</numerusform>
            <numerusform>%n Notizen von Guides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes were handed over, and nobody has taken them yet.</source>
        <translation>
            <numerusform>%n Notiz wurde übergeben, und noch hat sie niemand übernommen.</numerusform>
            <numerusform>%n Notizen wurden übergeben, und noch hat sie niemand übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were hard ones.</source>
        <translation>
            <numerusform>%n davon war belastend.</numerusform>
            <numerusform>%n davon waren belastend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other guides look at it</source>
        <translation>
            <numerusform>%n anderer Guide sieht es sich an</numerusform>
            <numerusform>%n andere Guides sehen es sich an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are here.</source>
        <translation>
            <numerusform>%n Beitrag ist hier.</numerusform>
            <numerusform>%n Beiträge sind hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are waiting</source>
        <translation>
            <numerusform>%n Beitrag wartet</numerusform>
            <numerusform>%n Beiträge warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports</source>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second opinions</source>
        <translation>
            <numerusform>%n zweite Meinung</numerusform>
            <numerusform>%n zweite Meinungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things have waited too long, and no guide is at them.</source>
        <translation>
            <numerusform>%n Sache hat zu lange gewartet, und kein Guide kümmert sich darum.</numerusform>
            <numerusform>%n Dinge haben zu lange gewartet, und kein Guide kümmert sich darum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the community&apos;s record.</source>
        <translation>
            <numerusform>%n Sache, die du getan hast, steht nicht im Verlauf der Gemeinschaft.</numerusform>
            <numerusform>%n Dinge, die du getan hast, stehen nicht im Verlauf der Gemeinschaft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the record.</source>
        <translation>
            <numerusform>%n Sache, die du getan hast, steht nicht im Verlauf.</numerusform>
            <numerusform>%n Dinge, die du getan hast, stehen nicht im Verlauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 more waits outside this view.</source>
        <translation>1 weiterer wartet außerhalb dieser Ansicht.</translation>
    </message>
    <message>
        <source>1 note by a guide</source>
        <translation>1 Notiz von einem Guide</translation>
    </message>
    <message>
        <source>1 note by guides</source>
        <translation>1 Notiz von Guides</translation>
    </message>
    <message>
        <source>1 post is here.</source>
        <translation>1 Beitrag ist hier.</translation>
    </message>
    <message>
        <source>1 post is waiting, and a guide is reading it.</source>
        <translation>1 Beitrag wartet, und ein Guide liest ihn.</translation>
    </message>
    <message>
        <source>1 post is waiting.</source>
        <translation>1 Beitrag wartet.</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 Meldung</translation>
    </message>
    <message>
        <source>1 thing has waited too long, and no guide is at it.</source>
        <translation>1 Sache hat zu lange gewartet, und kein Guide kümmert sich darum.</translation>
    </message>
    <message>
        <source>1 thing needs somebody now, and no guide is at it.</source>
        <translation>1 Sache braucht jetzt jemanden, und kein Guide kümmert sich darum.</translation>
    </message>
    <message>
        <source>A break after</source>
        <translation>Eine Pause nach</translation>
    </message>
    <message>
        <source>A colleague asked you about it.</source>
        <translation>Ein anderer Guide hat dich dazu etwas gefragt.</translation>
    </message>
    <message>
        <source>A colleague asks you about this</source>
        <translation>Ein anderer Guide fragt dich dazu etwas</translation>
    </message>
    <message>
        <source>A colleague has taken it already.</source>
        <translation>Ein anderer Guide hat sie schon übernommen.</translation>
    </message>
    <message>
        <source>A colleague with whom you talk a hard shift over, and they theirs with you. Agree on it with them: the name stays on this computer, and Leeward tells them nothing.</source>
        <translation>Ein anderer Guide, mit dem du eine schwere Schicht besprichst, und umgekehrt. Macht es miteinander aus: Der Name bleibt auf diesem Computer, und Leeward sagt dem anderen Guide nichts.</translation>
    </message>
    <message>
        <source>A comfort for some. Nobody has shown that it protects.</source>
        <translation>Für manche angenehm. Dass es schützt, hat niemand gezeigt.</translation>
    </message>
    <message>
        <source>A guide</source>
        <translation>Ein Guide</translation>
    </message>
    <message>
        <source>A guide who has left</source>
        <translation>Ein Guide, der gegangen ist</translation>
    </message>
    <message>
        <source>A guide who is gone</source>
        <translation>Ein Guide, der nicht mehr da ist</translation>
    </message>
    <message>
        <source>A guide whose name has not arrived yet</source>
        <translation>Ein Guide, dessen Name noch nicht angekommen ist</translation>
    </message>
    <message>
        <source>A guide whose name is not known here</source>
        <translation>Ein Guide, dessen Name hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>A lead whose name is not known here</source>
        <translation>Leitung, deren Name hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>A letter is words from the guides to one member, and no sanction: nothing that was decided about them changes by it. Every guide of this community can read what was written; that you opened a conversation goes on record.</source>
        <translation>Ein Brief sind Worte der Guides an ein Mitglied und keine Maßnahme: Nichts, was entschieden wurde, ändert sich dadurch. Jeder Guide dieser Gemeinschaft kann lesen, was geschrieben wurde; dass du eine Unterhaltung geöffnet hast, kommt in den Verlauf.</translation>
    </message>
    <message>
        <source>A letter to a member</source>
        <translation>Ein Brief an ein Mitglied</translation>
    </message>
    <message>
        <source>A member&apos;s name</source>
        <translation>Name eines Mitglieds</translation>
    </message>
    <message>
        <source>A note for the other guides</source>
        <translation>Eine Notiz für die anderen Guides</translation>
    </message>
    <message>
        <source>A note or call of theirs waits in the queue. It is read by claiming it there.</source>
        <translation>Eine Nachricht oder ein Ruf dieses Mitglieds wartet in der Warteschlange. Zum Lesen wird der Vorgang dort übernommen.</translation>
    </message>
    <message>
        <source>A note to whoever comes next stands on every guide&apos;s desk until one of them takes it. Only guides can read it. Please write what to do, and of members only what that needs.</source>
        <translation>Eine Notiz an alle, die nach dir kommen, steht am Arbeitsplatz jedes Guides, bis jemand sie übernimmt. Nur Guides können sie lesen. Bitte schreib, was zu tun ist, und über Mitglieder nur, was dafür nötig ist.</translation>
    </message>
    <message>
        <source>A notice stands above the threads of every member until they have read it. It is for news of the community, themed weeks and events; say days and times in words.</source>
        <translation>Eine Mitteilung steht bei allen Mitgliedern über den Themen, bis sie sie gelesen haben. Sie ist für Neues aus der Gemeinschaft, Themenwochen und Veranstaltungen; nenn Tage und Zeiten in Worten.</translation>
    </message>
    <message>
        <source>A notice stays in the community&apos;s record for good. Nobody can ever change or erase it.</source>
        <translation>Eine Mitteilung bleibt für immer im Verlauf der Gemeinschaft. Niemand kann sie je ändern oder löschen.</translation>
    </message>
    <message>
        <source>A second guide is asked</source>
        <translation>Ein zweiter Guide wird gefragt</translation>
    </message>
    <message>
        <source>A second guide is asked: escalate?</source>
        <translation>Ein zweiter Guide wird gefragt: eskalieren?</translation>
    </message>
    <message>
        <source>A second guide is asked: put the member out?</source>
        <translation>Ein zweiter Guide wird gefragt: das Mitglied ausschließen?</translation>
    </message>
    <message>
        <source>A second guide reads this, and the letter to the author with it. Its author never does.</source>
        <translation>Ein zweiter Guide liest das, und den Brief dazu. Wer den Beitrag schrieb, liest es nie.</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Ein Thema, dessen erster Beitrag nicht mehr da ist</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Acknowledged the alarm</source>
        <translation>Den Alarm bestätigt</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Agree, and let it happen</source>
        <translation>Zustimmen und geschehen lassen</translation>
    </message>
    <message>
        <source>Agreed to a colleague&apos;s proposal</source>
        <translation>Dem Vorschlag eines anderen Guides zugestimmt</translation>
    </message>
    <message>
        <source>Agree…</source>
        <translation>Zustimmen…</translation>
    </message>
    <message>
        <source>All guides&apos; shares</source>
        <translation>Die Anteile aller Guides</translation>
    </message>
    <message>
        <source>All of this is kept on this computer alone.</source>
        <translation>Das alles bleibt allein auf diesem Computer.</translation>
    </message>
    <message>
        <source>All that is published here, and sealed in it what guides do, stands in one record that only grows. Your app checks it whole with each sync, and signs once an hour what it has checked. If all apps sign the same, nobody was shown another one.</source>
        <translation>Alles, was hier veröffentlicht wird, und darin versiegelt, was Guides tun, steht in einem einzigen Verlauf, der nur wächst. Deine App prüft ihn bei jedem Abgleich ganz und unterschreibt einmal in der Stunde, was sie geprüft hat. Wenn alle Apps dasselbe unterschreiben, wurde niemandem ein anderer gezeigt.</translation>
    </message>
    <message>
        <source>Another computer of yours, or a vault brought back from a backup, explains what was not sent from here. If it was neither, somebody may act in your name, or the server may be wrong.</source>
        <translation>Ein anderer Computer von dir oder ein Tresor, der aus einer Sicherung zurückgeholt wurde, erklärt, was nicht von hier gesendet wurde. War es keines von beiden, handelt vielleicht jemand in deinem Namen, oder der Server irrt sich.</translation>
    </message>
    <message>
        <source>Another guide</source>
        <translation>Ein anderer Guide</translation>
    </message>
    <message>
        <source>Another guide is reading this</source>
        <translation>Ein anderer Guide liest das</translation>
    </message>
    <message>
        <source>Another guide is reading this now. Your words are kept here.</source>
        <translation>Ein anderer Guide liest das gerade. Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>Another guide looks at it</source>
        <translation>Ein anderer Guide sieht es sich an</translation>
    </message>
    <message>
        <source>Another guide proposes: {decision}</source>
        <translation>Ein anderer Guide schlägt vor: {decision}</translation>
    </message>
    <message>
        <source>Another guide&apos;s desk is open too. Whose is told to nobody.</source>
        <translation>Auch der Arbeitsplatz eines anderen Guides ist offen. Wessen, erfährt niemand.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer, and keep it open</source>
        <translation>Antworten und offen lassen</translation>
    </message>
    <message>
        <source>Answers people who are new here.</source>
        <translation>Antwortet Menschen, die neu hier sind.</translation>
    </message>
    <message>
        <source>App last cosigned</source>
        <translation>App hat zuletzt mitunterschrieben</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Einspruch</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Einsprüche</translation>
    </message>
    <message>
        <source>Appeals, and a second guide</source>
        <translation>Einsprüche, und ein zweiter Guide</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approve with a note</source>
        <translation>Mit einer Anmerkung freigeben</translation>
    </message>
    <message>
        <source>Approved, and its author reads your note.</source>
        <translation>Freigegeben, und wer ihn schrieb, liest deine Anmerkung.</translation>
    </message>
    <message>
        <source>Approved. Members can read it.</source>
        <translation>Freigegeben. Mitglieder können ihn lesen.</translation>
    </message>
    <message>
        <source>As it reads now; what would go is marked</source>
        <translation>So lautet er jetzt; was wegfiele, ist markiert</translation>
    </message>
    <message>
        <source>Ask a colleague what their app says: if it says the same, it is not your computer.</source>
        <translation>Frag einen anderen Guide, was seine App sagt: Wenn sie dasselbe sagt, liegt es nicht an deinem Computer.</translation>
    </message>
    <message>
        <source>Ask for a content note</source>
        <translation>Um einen Inhaltshinweis bitten</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>{name} fragen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>Wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Zurück zum Lesen</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück zur Warteschlange</translation>
    </message>
    <message>
        <source>Back to the queue, for another guide. Nobody asks why.</source>
        <translation>Zurück in die Warteschlange, für einen anderen Guide. Niemand fragt, warum.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Before this</source>
        <translation>Was vorher war</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Bevor du gehst</translation>
    </message>
    <message>
        <source>Before you open something</source>
        <translation>Bevor du etwas öffnest</translation>
    </message>
    <message>
        <source>Before you read it</source>
        <translation>Bevor du es liest</translation>
    </message>
    <message>
        <source>Begin a shift</source>
        <translation>Eine Schicht beginnen</translation>
    </message>
    <message>
        <source>Begin again from the original</source>
        <translation>Noch einmal vom Original aus beginnen</translation>
    </message>
    <message>
        <source>Begin from the library</source>
        <translation>Aus der Sammlung beginnen</translation>
    </message>
    <message>
        <source>Begun and not sent</source>
        <translation>Begonnen und nicht gesendet</translation>
    </message>
    <message>
        <source>Begun with “{title}”, version {version}, in {language}.</source>
        <translation>Begonnen mit „{title}“, Version {version}, auf {language}.</translation>
    </message>
    <message>
        <source>Beside another guide</source>
        <translation>Neben einem anderen Guide</translation>
    </message>
    <message>
        <source>Blur words until I want to read them</source>
        <translation>Worte verhüllen, bis ich sie lesen will</translation>
    </message>
    <message>
        <source>By the hours that this community has said, nobody is on duty now. Say so in what you write; there is a text for it to begin with.</source>
        <translation>Nach den Stunden, die diese Gemeinschaft angegeben hat, hat gerade niemand Dienst. Sag das in dem, was du schreibst; für den Anfang gibt es einen Text dafür.</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Hilferuf</translation>
    </message>
    <message>
        <source>Came in: {begun}. Decided: {decided}.</source>
        <translation>Eingegangen: {begun}. Entschieden: {decided}.</translation>
    </message>
    <message>
        <source>Change the wording below: that is what its author is asked to accept.</source>
        <translation>Ändere die Fassung unten: Sie ist es, um deren Annahme gebeten wird.</translation>
    </message>
    <message>
        <source>Choose a colleague…</source>
        <translation>Anderen Guide wählen…</translation>
    </message>
    <message>
        <source>Choose a post and claim it. For ten minutes nobody else can decide it; if it is not for you today, hand it on.</source>
        <translation>Wähl einen Beitrag und übernimm ihn. Zehn Minuten lang kann niemand sonst darüber entscheiden; wenn er heute nichts für dich ist, gib ihn weiter.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Wähl einen Grund</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Wähl einen Grund.</translation>
    </message>
    <message>
        <source>Choose how long</source>
        <translation>Wähl, wie lange</translation>
    </message>
    <message>
        <source>Choose how long the pause is.</source>
        <translation>Wähl, wie lange die Pause dauert.</translation>
    </message>
    <message>
        <source>Choose what is at hand</source>
        <translation>Wähl, worum es geht</translation>
    </message>
    <message>
        <source>Choose what is at hand, and see step after step what helps.</source>
        <translation>Wähl, worum es geht, und sieh Schritt für Schritt, was hilft.</translation>
    </message>
    <message>
        <source>Choose what you decide</source>
        <translation>Wähl, was du entscheidest</translation>
    </message>
    <message>
        <source>Choose what you decide.</source>
        <translation>Wähl, was du entscheidest.</translation>
    </message>
    <message>
        <source>Claim and read</source>
        <translation>Übernehmen und lesen</translation>
    </message>
    <message>
        <source>Claim it again</source>
        <translation>Wieder übernehmen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Inhaltshinweis: {notes}</translation>
    </message>
    <message>
        <source>Counted on this computer alone, by theme, for eight weeks. Nobody else sees it.</source>
        <translation>Nur auf diesem Computer gezählt, nach Inhalten, für acht Wochen. Niemand sonst sieht es.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Strg+U</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide and send the answer</source>
        <translation>Entscheiden und die Antwort senden</translation>
    </message>
    <message>
        <source>Decide and tell the author</source>
        <translation>Entscheiden und Bescheid geben</translation>
    </message>
    <message>
        <source>Decide otherwise…</source>
        <translation>Anders entscheiden…</translation>
    </message>
    <message>
        <source>Decide: {reason}…</source>
        <translation>Entscheiden: {reason}…</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided about an item</source>
        <translation>Über einen Vorgang entschieden</translation>
    </message>
    <message>
        <source>Decided before, and it stayed open: {decision}</source>
        <translation>Vorher entschieden, und es blieb offen: {decision}</translation>
    </message>
    <message>
        <source>Decided on {day}: {decision}</source>
        <translation>Entschieden am {day}: {decision}</translation>
    </message>
    <message>
        <source>Decided within</source>
        <translation>Entschieden innerhalb von</translation>
    </message>
    <message>
        <source>Decided, 4 weeks</source>
        <translation>Entschieden, 4 Wochen</translation>
    </message>
    <message>
        <source>Decided, 7 days</source>
        <translation>Entschieden, 7 Tage</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decisions that an appeal took back: {count}.</source>
        <translation>Entscheidungen, die nach einem Einspruch zurückgenommen wurden: {count}.</translation>
    </message>
    <message>
        <source>Did not agree to a proposal</source>
        <translation>Einem Vorschlag nicht zugestimmt</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>Nicht zustimmen</translation>
    </message>
    <message>
        <source>Do not decide about anything grave until it is explained. Calls for help are answered as ever.</source>
        <translation>Entscheide über nichts Schwerwiegendes, bis es erklärt ist. Hilferufe werden beantwortet wie immer.</translation>
    </message>
    <message>
        <source>Do not send them on</source>
        <translation>Sie nicht weitergeben</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Erledigt: {step}</translation>
    </message>
    <message>
        <source>End it without a note</source>
        <translation>Ohne Notiz beenden</translation>
    </message>
    <message>
        <source>End my shift</source>
        <translation>Meine Schicht beenden</translation>
    </message>
    <message>
        <source>End my shift without a note</source>
        <translation>Meine Schicht ohne Notiz beenden</translation>
    </message>
    <message>
        <source>End your shift without handing over?</source>
        <translation>Deine Schicht beenden, ohne zu übergeben?</translation>
    </message>
    <message>
        <source>End your shift, and lock Leeward?</source>
        <translation>Deine Schicht beenden und Leeward sperren?</translation>
    </message>
    <message>
        <source>Enough for one shift</source>
        <translation>Genug für eine Schicht</translation>
    </message>
    <message>
        <source>Erase it, and end my shift</source>
        <translation>Löschen und meine Schicht beenden</translation>
    </message>
    <message>
        <source>Escalate: a life may be at risk</source>
        <translation>Eskalieren: Ein Leben könnte in Gefahr sein</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Eskalieren…</translation>
    </message>
    <message>
        <source>Every member reads it, also whoever joins in the next days.</source>
        <translation>Alle Mitglieder lesen es, auch wer in den nächsten Tagen beitritt.</translation>
    </message>
    <message>
        <source>Every post that was sent has been read by a guide. What comes next appears here by itself.</source>
        <translation>Jeder gesendete Beitrag ist von einem Guide gelesen. Was als Nächstes kommt, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fewer than ten came in; nothing more is told of them.</source>
        <translation>Weniger als zehn sind eingegangen; mehr wird dazu nicht gesagt.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figures of the guides&apos; work</source>
        <translation>Zahlen zur Arbeit der Guides</translation>
    </message>
    <message>
        <source>First posts of newcomers</source>
        <translation>Erste Beiträge von Neuen</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Erste Antwort innerhalb von</translation>
    </message>
    <message>
        <source>For all guides</source>
        <translation>Für alle Guides</translation>
    </message>
    <message>
        <source>For the other guides</source>
        <translation>Für die anderen Guides</translation>
    </message>
    <message>
        <source>For you as a lead</source>
        <translation>Für dich als Leitung</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>For {name}, named for safety</source>
        <translation>Für {name}, für Sicherheit benannt</translation>
    </message>
    <message>
        <source>Forget these counts</source>
        <translation>Diese Zahlen vergessen</translation>
    </message>
    <message>
        <source>Found by the rules (recall)</source>
        <translation>Von den Regeln gefunden (Trefferquote)</translation>
    </message>
    <message>
        <source>From the end of somebody&apos;s shift. A note stands on every guide&apos;s desk until one of you takes it, and is gone the day after. Only guides can read it.</source>
        <translation>Vom Ende einer Schicht. Eine Notiz steht am Arbeitsplatz jedes Guides, bis jemand von euch sie übernimmt, und ist am Tag danach weg. Nur Guides können sie lesen.</translation>
    </message>
    <message>
        <source>Give back: {title}</source>
        <translation>Zurückgeben: {title}</translation>
    </message>
    <message>
        <source>Give it back to the queue</source>
        <translation>In die Warteschlange zurückgeben</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Go on with the steps</source>
        <translation>Mit den Schritten weitermachen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Guide desk</source>
        <translation>Für Guides</translation>
    </message>
    <message>
        <source>Guides of this community can see this</source>
        <translation>Guides dieser Gemeinschaft können das sehen</translation>
    </message>
    <message>
        <source>Guides read here what members sent. Nothing waits for you.</source>
        <translation>Guides lesen hier, was Mitglieder gesendet haben. Auf dich wartet nichts.</translation>
    </message>
    <message>
        <source>Half of them were opened, and half decided, within these times.</source>
        <translation>Innerhalb dieser Zeiten wurde die Hälfte davon geöffnet, und die Hälfte entschieden.</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Hand over and end my shift</source>
        <translation>Übergeben und meine Schicht beenden</translation>
    </message>
    <message>
        <source>Hand the item on to {name}</source>
        <translation>Den Vorgang an {name} weitergeben</translation>
    </message>
    <message>
        <source>Handed an item on</source>
        <translation>Einen Vorgang weitergegeben</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Was übergeben wurde</translation>
    </message>
    <message>
        <source>Held by you</source>
        <translation>Bei dir</translation>
    </message>
    <message>
        <source>Held until it is read</source>
        <translation>Zurückgehalten, bis er gelesen ist</translation>
    </message>
    <message>
        <source>Hold, while guides talk</source>
        <translation>Zurückhalten, während Guides darüber sprechen</translation>
    </message>
    <message>
        <source>How long the alarm is quiet</source>
        <translation>Wie lange der Alarm still ist</translation>
    </message>
    <message>
        <source>How long the pause is</source>
        <translation>Wie lange die Pause dauert</translation>
    </message>
    <message>
        <source>How the work is shared</source>
        <translation>Wie die Arbeit verteilt ist</translation>
    </message>
    <message>
        <source>How well the rules order</source>
        <translation>Wie gut die Regeln ordnen</translation>
    </message>
    <message>
        <source>How you work here</source>
        <translation>Wie du hier arbeitest</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Ich bin zurück</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ich habe sie gelesen</translation>
    </message>
    <message>
        <source>I see to it</source>
        <translation>Ich kümmere mich darum</translation>
    </message>
    <message>
        <source>I see to it: the note of {who}</source>
        <translation>Ich kümmere mich darum: Notiz ({who})</translation>
    </message>
    <message>
        <source>If a life or somebody&apos;s safety may be at risk</source>
        <translation>Wenn ein Leben oder die Sicherheit von jemandem in Gefahr sein könnte</translation>
    </message>
    <message>
        <source>If you use another computer here, or went back to a backup of your vault, that explains it.</source>
        <translation>Wenn du hier noch einen anderen Computer benutzt oder zu einer Sicherung deines Tresors zurückgegangen bist, erklärt das es.</translation>
    </message>
    <message>
        <source>In answer to a note or a call</source>
        <translation>Als Antwort auf eine Nachricht oder einen Ruf</translation>
    </message>
    <message>
        <source>In four weeks: {what}.</source>
        <translation>In vier Wochen: {what}.</translation>
    </message>
    <message>
        <source>In its thread</source>
        <translation>In seinem Thema</translation>
    </message>
    <message numerus="yes">
        <source>In seven days you took %n items</source>
        <translation>
            <numerusform>In sieben Tagen hast du %n Vorgang übernommen</numerusform>
            <numerusform>In sieben Tagen hast du %n Vorgänge übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>In seven days: {what}.</source>
        <translation>In sieben Tagen: {what}.</translation>
    </message>
    <message>
        <source>In the hour from</source>
        <translation>In der Stunde ab</translation>
    </message>
    <message>
        <source>In the post, what would go or change is marked:</source>
        <translation>Im Beitrag ist markiert, was wegfiele oder sich ändern würde:</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>It began at {when}.</source>
        <translation>Sie hat um {when} begonnen.</translation>
    </message>
    <message>
        <source>It begins a thread of its own; nobody has answered yet.</source>
        <translation>Er beginnt ein eigenes Thema; noch hat niemand geantwortet.</translation>
    </message>
    <message>
        <source>It could not be taken.</source>
        <translation>Er konnte nicht übernommen werden.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n entries.</source>
        <translation>
            <numerusform>Er hat %n Eintrag.</numerusform>
            <numerusform>Er hat %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been a while since your last break. Five minutes away help.</source>
        <translation>Deine letzte Pause ist eine Weile her. Fünf Minuten weg von hier tun gut.</translation>
    </message>
    <message>
        <source>It is about {name}.</source>
        <translation>Es geht um {name}.</translation>
    </message>
    <message>
        <source>It is about: {themes}. You can leave it to somebody else, and nobody asks why.</source>
        <translation>Es geht um: {themes}. Du kannst es jemand anderem überlassen, und niemand fragt, warum.</translation>
    </message>
    <message>
        <source>It is back in the queue for another guide.</source>
        <translation>Er ist wieder in der Warteschlange, für einen anderen Guide.</translation>
    </message>
    <message>
        <source>It is being asked for.</source>
        <translation>Es wird gerade nachgefragt.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>Es ist abgeschlossen.</translation>
    </message>
    <message>
        <source>It is for you to end.</source>
        <translation>Du schreibst sie zu Ende.</translation>
    </message>
    <message>
        <source>It is handed on: your colleague has it now.</source>
        <translation>Er ist weitergegeben: Jetzt ist er beim anderen Guide.</translation>
    </message>
    <message>
        <source>It is held and waits on in the queue; its author is told.</source>
        <translation>Er ist zurückgehalten und wartet weiter in der Warteschlange; wer ihn schrieb, erfährt es.</translation>
    </message>
    <message>
        <source>It is in your journal.</source>
        <translation>Es ist in deinem Tagebuch.</translation>
    </message>
    <message>
        <source>It is not in the queue as this computer saw it last.</source>
        <translation>Er ist nicht in der Warteschlange, wie dieser Computer sie zuletzt gesehen hat.</translation>
    </message>
    <message>
        <source>It is not known whether this arrived. Your words are kept; send them again as they are, and nothing comes twice.</source>
        <translation>Es ist nicht bekannt, ob das angekommen ist. Deine Worte bleiben erhalten; sende sie noch einmal, wie sie sind, und nichts kommt doppelt an.</translation>
    </message>
    <message>
        <source>It is on its way to them.</source>
        <translation>Der Brief ist unterwegs.</translation>
    </message>
    <message>
        <source>It is said. Members read it with their next sync.</source>
        <translation>Es ist gesagt. Mitglieder lesen es mit ihrem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>It is time for step {number}: {step}</source>
        <translation>Es ist Zeit für Schritt {number}: {step}</translation>
    </message>
    <message numerus="yes">
        <source>It is yours for %n more minutes.</source>
        <translation>
            <numerusform>Er ist noch %n Minute bei dir.</numerusform>
            <numerusform>Er ist noch %n Minuten bei dir.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is yours for less than a minute.</source>
        <translation>Er ist noch weniger als eine Minute bei dir.</translation>
    </message>
    <message>
        <source>It is yours for one more minute.</source>
        <translation>Er ist noch eine Minute bei dir.</translation>
    </message>
    <message>
        <source>It is yours now. Nobody else sees it on their desk any more.</source>
        <translation>Sie ist jetzt bei dir. Niemand sonst sieht sie noch am eigenen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>It is yours to read: {title}, by {name}.</source>
        <translation>Er ist bei dir zum Lesen: {title}, von {name}.</translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n days ago</source>
        <translation>
            <numerusform>Sollte seit %n Tag geöffnet sein</numerusform>
            <numerusform>Sollte seit %n Tagen geöffnet sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n h ago</source>
        <translation>
            <numerusform>Sollte seit %n Stunde geöffnet sein</numerusform>
            <numerusform>Sollte seit %n Stunden geöffnet sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n min ago</source>
        <translation>
            <numerusform>Sollte seit %n Minute geöffnet sein</numerusform>
            <numerusform>Sollte seit %n Minuten geöffnet sein</numerusform>
        </translation>
    </message>
    <message>
        <source>It should have been opened by now</source>
        <translation>Sollte inzwischen geöffnet sein</translation>
    </message>
    <message>
        <source>It stands here as soon as there is enough to show.</source>
        <translation>Es steht hier, sobald es genug zu zeigen gibt.</translation>
    </message>
    <message>
        <source>It stays as it was decided, and its author reads your answer.</source>
        <translation>Es bleibt, wie es entschieden wurde, und wer Einspruch erhob, liest deine Antwort.</translation>
    </message>
    <message>
        <source>It stays in the community&apos;s record. Nobody can ever change or erase it.</source>
        <translation>Es bleibt im Verlauf der Gemeinschaft. Niemand kann es je ändern oder löschen.</translation>
    </message>
    <message>
        <source>It stays in the queue, and its author is told.</source>
        <translation>Er bleibt in der Warteschlange, und wer ihn schrieb, erfährt es.</translation>
    </message>
    <message>
        <source>It stays in the queue, and whoever wrote it reads your words meanwhile.</source>
        <translation>Es bleibt in der Warteschlange, und wer es schrieb, liest inzwischen deine Worte.</translation>
    </message>
    <message>
        <source>It waits on this computer meanwhile, and the item stays yours. If Leeward closes first, nothing is sent, and your words are kept. Calls for help and what is urgent never wait.</source>
        <translation>Es wartet so lange auf diesem Computer, und der Vorgang bleibt bei dir. Wenn Leeward vorher schließt, wird nichts gesendet, und deine Worte bleiben erhalten. Hilferufe und Dringendes warten nie.</translation>
    </message>
    <message>
        <source>It was answered, and is done.</source>
        <translation>Es wurde beantwortet und ist erledigt.</translation>
    </message>
    <message>
        <source>It was answered, and is still open</source>
        <translation>Es wurde beantwortet und ist noch offen</translation>
    </message>
    <message>
        <source>It was not decided.</source>
        <translation>Darüber wurde nicht entschieden.</translation>
    </message>
    <message>
        <source>It was not sent: this computer slept, or its clock was changed. Your words are kept.</source>
        <translation>Es wurde nicht gesendet: Dieser Computer hat geschlafen, oder seine Uhr wurde umgestellt. Deine Worte bleiben erhalten.</translation>
    </message>
    <message>
        <source>It was opened before, and is not decided</source>
        <translation>Wurde schon einmal geöffnet und ist nicht entschieden</translation>
    </message>
    <message>
        <source>It was sealed to a key of the guides that is not on this computer. Ask whoever wrote it, or let another guide take it.</source>
        <translation>Sie wurde mit einem Schlüssel der Guides versiegelt, der nicht auf diesem Computer ist. Frag die Person, die sie geschrieben hat, oder lass einen anderen Guide sie übernehmen.</translation>
    </message>
    <message>
        <source>Its author is asked about your wording.</source>
        <translation>Wer ihn schrieb, wird zu deiner Fassung gefragt.</translation>
    </message>
    <message>
        <source>Its author is asked for a content note.</source>
        <translation>Wer ihn schrieb, wird um einen Inhaltshinweis gebeten.</translation>
    </message>
    <message>
        <source>Its author took it back, so there is nothing to decide any more.</source>
        <translation>Wer es schrieb, hat es zurückgenommen; deshalb gibt es nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>Its command did not end well: perhaps nobody was reached. Please call your lead or the steward yourself.</source>
        <translation>Sein Befehl ist nicht gut ausgegangen: Vielleicht wurde niemand erreicht. Bitte ruf deine Leitung oder die Verantwortlichen selbst an.</translation>
    </message>
    <message>
        <source>Its guide wrote nothing for the other guides.</source>
        <translation>Der zuständige Guide hat nichts für die anderen Guides geschrieben.</translation>
    </message>
    <message>
        <source>Its receiver gets them, and never who wrote them.</source>
        <translation>Sie kommen bei der anderen Person an, und nie, wer sie schrieb.</translation>
    </message>
    <message>
        <source>Its words are gone: its author took them back, or their time is over.</source>
        <translation>Die Worte sind nicht mehr da: Wer sie schrieb, hat sie zurückgenommen, oder ihre Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Its words are shown when you want to read them.</source>
        <translation>Die Worte werden gezeigt, wenn du sie lesen willst.</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Als Textbaustein behalten</translation>
    </message>
    <message>
        <source>Keep it for longer</source>
        <translation>Länger behalten</translation>
    </message>
    <message>
        <source>Keep it in my journal</source>
        <translation>In meinem Tagebuch behalten</translation>
    </message>
    <message>
        <source>Keep my words as a snippet</source>
        <translation>Meine Worte als Textbaustein behalten</translation>
    </message>
    <message>
        <source>Kept among your snippets.</source>
        <translation>Bei deinen Textbausteinen aufbewahrt.</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Freundliche Worte</translation>
    </message>
    <message>
        <source>Last checked whole: {when}.</source>
        <translation>Zuletzt ganz geprüft: {when}.</translation>
    </message>
    <message>
        <source>Leads here: {names}.</source>
        <translation>Die Verantwortlichen haben für die Leitung hier benannt: {names}.</translation>
    </message>
    <message>
        <source>Learn and practise</source>
        <translation>Lernen und üben</translation>
    </message>
    <message>
        <source>Leave it to somebody else</source>
        <translation>Jemand anderem überlassen</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Let go of the note</source>
        <translation>Die Notiz loslassen</translation>
    </message>
    <message>
        <source>Let go of this snippet</source>
        <translation>Diesen Textbaustein loslassen</translation>
    </message>
    <message>
        <source>Let go of: {words}</source>
        <translation>Loslassen: {words}</translation>
    </message>
    <message>
        <source>Let the decision stand</source>
        <translation>Die Entscheidung bestehen lassen</translation>
    </message>
    <message>
        <source>Letter to {name}</source>
        <translation>Brief an {name}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Letters to members</source>
        <translation>Briefe an Mitglieder</translation>
    </message>
    <message>
        <source>Locked a thread</source>
        <translation>Ein Thema geschlossen</translation>
    </message>
    <message>
        <source>Longest shift</source>
        <translation>Längste Schicht</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Look at the record</source>
        <translation>Den Verlauf ansehen</translation>
    </message>
    <message>
        <source>Looking at the queue …</source>
        <translation>Die Warteschlange wird angesehen …</translation>
    </message>
    <message>
        <source>Made a new key for the guides</source>
        <translation>Einen neuen Schlüssel für die Guides gemacht</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam markieren</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Nichts markieren</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Als Spam markiert</translation>
    </message>
    <message>
        <source>Members can read it already</source>
        <translation>Mitglieder können ihn schon lesen</translation>
    </message>
    <message>
        <source>Members with this name</source>
        <translation>Mitglieder mit diesem Namen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>More are being fetched.</source>
        <translation>Weitere werden geholt.</translation>
    </message>
    <message>
        <source>Name in the note: {title}</source>
        <translation>In der Notiz nennen: {title}</translation>
    </message>
    <message>
        <source>Name it in the note</source>
        <translation>In der Notiz nennen</translation>
    </message>
    <message>
        <source>Named for safety here: {names}</source>
        <translation>Die Verantwortlichen haben für Sicherheit hier benannt: {names}</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>Next is step {number}, {time}: {step}</source>
        <translation>Als Nächstes kommt Schritt {number}, {time}: {step}</translation>
    </message>
    <message>
        <source>No letter is sent.</source>
        <translation>Es wird kein Brief gesendet.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>No other guide looks at it now.</source>
        <translation>Kein anderer Guide schaut es gerade an.</translation>
    </message>
    <message>
        <source>No other guide&apos;s desk is open right now.</source>
        <translation>Gerade ist kein anderer Arbeitsplatz eines Guides offen.</translation>
    </message>
    <message>
        <source>No post is shown here until the steward of this community has confirmed you as a guide. There is nothing you need to do; ask the steward if it takes long. You can read and write as a member meanwhile.</source>
        <translation>Hier wird kein Beitrag gezeigt, bis die Verantwortlichen dieser Gemeinschaft dich als Guide bestätigt haben. Du musst nichts tun; frag sie, wenn es lange dauert. Als Mitglied kannst du inzwischen lesen und schreiben.</translation>
    </message>
    <message>
        <source>No rule asks for haste: it is read in its turn.</source>
        <translation>Keine Regel verlangt Eile: Er wird der Reihe nach gelesen.</translation>
    </message>
    <message>
        <source>No shift goes on. One begins with the first item you open, or here.</source>
        <translation>Gerade läuft keine Schicht. Sie beginnt mit dem ersten Vorgang, den du öffnest, oder hier.</translation>
    </message>
    <message>
        <source>Nobody else has written in its thread yet</source>
        <translation>In seinem Thema hat noch niemand sonst geschrieben</translation>
    </message>
    <message>
        <source>Nobody gets it before it is read</source>
        <translation>Niemand bekommt sie, bevor sie gelesen sind</translation>
    </message>
    <message>
        <source>Nobody has touched this computer for a while. Leeward has stopped looking after the queue, so that the alarm can ring for others. It goes on as soon as you touch anything.</source>
        <translation>Eine Weile hat niemand diesen Computer berührt. Leeward sieht nicht mehr nach der Warteschlange, damit der Alarm für andere klingeln kann. Es geht weiter, sobald du etwas berührst.</translation>
    </message>
    <message>
        <source>Nobody here has a name like that.</source>
        <translation>Niemand hier hat so einen Namen.</translation>
    </message>
    <message>
        <source>Nobody is named for safety in this community yet: agree with your colleagues who decides.</source>
        <translation>In dieser Gemeinschaft ist noch niemand für Sicherheit benannt: Sprecht ab, wer entscheidet.</translation>
    </message>
    <message>
        <source>Nobody is told who reported it, guides neither.</source>
        <translation>Wer das gemeldet hat, erfährt niemand, auch Guides nicht.</translation>
    </message>
    <message>
        <source>Nobody reads this at the moment.</source>
        <translation>Im Moment liest das niemand.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody touched this computer for %n minutes, so Leeward stopped looking after the queue: the alarm could ring for others meanwhile. It looks again now.</source>
        <translation>
            <numerusform>%n Minute lang hat niemand diesen Computer berührt, deshalb hat Leeward nicht mehr nach der Warteschlange gesehen: Der Alarm konnte inzwischen für andere klingeln. Jetzt sieht es wieder nach.</numerusform>
            <numerusform>%n Minuten lang hat niemand diesen Computer berührt, deshalb hat Leeward nicht mehr nach der Warteschlange gesehen: Der Alarm konnte inzwischen für andere klingeln. Jetzt sieht es wieder nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemandem</translation>
    </message>
    <message>
        <source>None yet. Where you write to an author, you can keep your words as a snippet.</source>
        <translation>Noch keine. Wo du jemandem zu einem Beitrag schreibst, kannst du deine Worte als Textbaustein behalten.</translation>
    </message>
    <message>
        <source>None: it is sent at once</source>
        <translation>Keine: Es wird sofort gesendet</translation>
    </message>
    <message>
        <source>Not done after all: {step}</source>
        <translation>Doch nicht erledigt: {step}</translation>
    </message>
    <message>
        <source>Not for you: it is about you, or you had a part in it</source>
        <translation>Nicht für dich: Es geht um dich, oder du warst daran beteiligt</translation>
    </message>
    <message>
        <source>Not in the record</source>
        <translation>Nicht im Verlauf</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>Not sent from this computer</source>
        <translation>Nicht von diesem Computer gesendet</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>Kein Spam</translation>
    </message>
    <message>
        <source>Not talked over with a lead yet.</source>
        <translation>Noch nicht mit einer Leitung besprochen.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Note to the guides</source>
        <translation>Nachricht an die Guides</translation>
    </message>
    <message>
        <source>Notes by guides, for guides</source>
        <translation>Notizen von Guides, für Guides</translation>
    </message>
    <message>
        <source>Notes to the guides and calls for help</source>
        <translation>Nachrichten an die Guides und Hilferufe</translation>
    </message>
    <message>
        <source>Nothing happens until a second guide agrees. Then the post goes, and the member is out when the days to appeal are over.</source>
        <translation>Nichts geschieht, bis ein zweiter Guide zustimmt. Dann verschwindet der Beitrag, und das Mitglied ist draußen, wenn die Tage für einen Einspruch vorbei sind.</translation>
    </message>
    <message>
        <source>Nothing happens until a second guide agrees. Then the written procedure for a life at risk has begun. Nobody but guides is told. Guides and this service cannot find out where anyone is.</source>
        <translation>Nichts geschieht, bis ein zweiter Guide zustimmt. Dann hat das schriftliche Vorgehen für ein Leben in Gefahr begonnen. Niemand außer den Guides erfährt davon. Guides und dieser Dienst können nicht herausfinden, wo jemand ist.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. This is the post as it is:</source>
        <translation>Noch ist nichts geändert. Das ist der Beitrag, wie er ist:</translation>
    </message>
    <message>
        <source>Nothing is in this view: {view}. {outside}</source>
        <translation>In dieser Ansicht ist nichts: {view}. {outside}</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing of its thread is on this computer yet; the next sync may bring it.</source>
        <translation>Von seinem Thema ist noch nichts auf diesem Computer; vielleicht bringt es der nächste Abgleich.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Nothing waits to be taken over.</source>
        <translation>Nichts wartet darauf, übernommen zu werden.</translation>
    </message>
    <message>
        <source>Nothing waits. Thank you.</source>
        <translation>Nichts wartet. Danke.</translation>
    </message>
    <message>
        <source>Nothing was written between them and the guides so far, as far as it is kept.</source>
        <translation>Dieses Mitglied und die Guides haben einander bisher nichts geschrieben, soweit es aufbewahrt ist.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Es wurde nichts gefunden, das nicht stimmt.</translation>
    </message>
    <message>
        <source>Nothing: no other item of this member waits, and nothing was decided about them in the time that decisions are kept.</source>
        <translation>Nichts: Von diesem Mitglied wartet kein anderer Vorgang, und in der Zeit, in der Entscheidungen aufbewahrt werden, wurde nichts über das Mitglied entschieden.</translation>
    </message>
    <message>
        <source>Noticed on this computer alone, from what every member can read, and shown to nobody else. It is no order and no praise to be earned: perhaps thank them, or ask whether they rest.</source>
        <translation>Nur auf diesem Computer bemerkt, aus dem, was alle Mitglieder lesen können, und sonst niemandem gezeigt. Es ist keine Rangfolge und kein Lob, das man sich verdienen müsste: Bedank dich vielleicht, oder frag, ob auch Zeit zum Ausruhen ist.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Of months that are over, and of nobody in particular: no count under ten is told, nor any by which one could be worked out. Guides see them here. They are those of the sheet that the steward can publish each month; whether members are shown it is for the community to decide.</source>
        <translation>Über Monate, die vorbei sind, und über niemanden im Besonderen: Keine Anzahl unter zehn wird genannt, und auch keine, aus der sich eine ausrechnen ließe. Guides sehen die Zahlen hier. Es sind die des Blattes, das die Verantwortlichen jeden Monat veröffentlichen können; ob Mitglieder es gezeigt bekommen, entscheidet die Gemeinschaft.</translation>
    </message>
    <message numerus="yes">
        <source>Of what you did in two weeks, %n acts stand there as you did them.</source>
        <translation>
            <numerusform>Von dem, was du in zwei Wochen getan hast, steht dort %n Handlung so, wie du sie getan hast.</numerusform>
            <numerusform>Von dem, was du in zwei Wochen getan hast, stehen dort %n Handlungen so, wie du sie getan hast.</numerusform>
        </translation>
    </message>
    <message>
        <source>Often writes when it is night by this computer&apos;s clock.</source>
        <translation>Schreibt oft, wenn es nach der Uhr dieses Computers Nacht ist.</translation>
    </message>
    <message>
        <source>Older notes</source>
        <translation>Ältere Notizen</translation>
    </message>
    <message>
        <source>One more is not shown.</source>
        <translation>Ein weiterer wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>One more post stands between.</source>
        <translation>Ein weiterer Beitrag steht dazwischen.</translation>
    </message>
    <message>
        <source>One of this member&apos;s first posts.</source>
        <translation>Einer der ersten Beiträge dieses Mitglieds.</translation>
    </message>
    <message>
        <source>Only guides can read it</source>
        <translation>Nur Guides können das lesen</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Only on this computer, but for a hand-over note once you send it</source>
        <translation>Nur auf diesem Computer, außer einer Übergabenotiz, sobald du sie sendest</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Öffnen: {title}</translation>
    </message>
    <message>
        <source>Opened a locked thread</source>
        <translation>Ein geschlossenes Thema wieder geöffnet</translation>
    </message>
    <message>
        <source>Opened within</source>
        <translation>Geöffnet innerhalb von</translation>
    </message>
    <message>
        <source>Other wording of a post</source>
        <translation>Andere Fassung eines Beitrags</translation>
    </message>
    <message>
        <source>Pause the member</source>
        <translation>Das Mitglied pausieren</translation>
    </message>
    <message>
        <source>Perhaps ask whether they rest.</source>
        <translation>Frag vielleicht, ob auch Zeit zum Ausruhen ist.</translation>
    </message>
    <message>
        <source>Perhaps thank them.</source>
        <translation>Bedank dich vielleicht.</translation>
    </message>
    <message>
        <source>Pinned a thread</source>
        <translation>Ein Thema angeheftet</translation>
    </message>
    <message>
        <source>Please fill in what stands in brackets first: {what}</source>
        <translation>Bitte füll zuerst aus, was in Klammern steht: {what}</translation>
    </message>
    <message>
        <source>Please tell your lead and the steward today: somebody may act in your name, or the server be wrong.</source>
        <translation>Bitte sag es heute deiner Leitung und den Verantwortlichen: Vielleicht handelt jemand in deinem Namen, oder der Server irrt sich.</translation>
    </message>
    <message>
        <source>Posts and kind words</source>
        <translation>Beiträge und freundliche Worte</translation>
    </message>
    <message>
        <source>Posts of which a guide said how soon they should have been seen: {count}.</source>
        <translation>Beiträge, von denen ein Guide gesagt hat, wie bald sie hätten gesehen werden sollen: {count}.</translation>
    </message>
    <message>
        <source>Posts that are spam</source>
        <translation>Beiträge, die Spam sind</translation>
    </message>
    <message>
        <source>Proofs (*.json)</source>
        <translation>Belege (*.json)</translation>
    </message>
    <message>
        <source>Propose it to a second guide</source>
        <translation>Einem zweiten Guide vorschlagen</translation>
    </message>
    <message>
        <source>Propose to escalate…</source>
        <translation>Eskalieren vorschlagen…</translation>
    </message>
    <message>
        <source>Proposed a decision to a second guide</source>
        <translation>Einem zweiten Guide eine Entscheidung vorgeschlagen</translation>
    </message>
    <message>
        <source>Proposed. Nothing happens until a second guide agrees.</source>
        <translation>Vorgeschlagen. Nichts geschieht, bis ein zweiter Guide zustimmt.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Put the member out</source>
        <translation>Das Mitglied ausschließen</translation>
    </message>
    <message>
        <source>Put up a notice</source>
        <translation>Eine Mitteilung an alle gemacht</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Mitlesen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message numerus="yes">
        <source>Read the %n that are marked</source>
        <translation>
            <numerusform>Den %n markierten lesen</numerusform>
            <numerusform>Die %n markierten lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the marked one</source>
        <translation>Den markierten lesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>Recall: of what should have been seen so soon, how much the rules had put there. Precision: of what they had put there, how much should have been. The rules only order; people decide.</source>
        <translation>Trefferquote: wie viel von dem, was so bald gesehen werden sollte, die Regeln dort eingeordnet hatten. Präzision: wie viel von dem, was sie dort eingeordnet hatten, dorthin gehörte. Die Regeln ordnen nur; Menschen entscheiden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n posts and tell each author</source>
        <translation>
            <numerusform>%n Beitrag entfernen und Bescheid geben</numerusform>
            <numerusform>%n Beiträge entfernen und allen einzeln Bescheid geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove 1 post and tell its author</source>
        <translation>1 Beitrag entfernen und Bescheid geben</translation>
    </message>
    <message>
        <source>Remove and tell the author</source>
        <translation>Entfernen und Bescheid geben</translation>
    </message>
    <message>
        <source>Remove: {title}, by {name}</source>
        <translation>Entfernen: {title}, von {name}</translation>
    </message>
    <message>
        <source>Removed, and its author is told.</source>
        <translation>Entfernt, und wer ihn schrieb, erfährt es.</translation>
    </message>
    <message>
        <source>Removed. Its author is told why, and keeps the text.</source>
        <translation>Entfernt. Wer ihn schrieb, erfährt den Grund und behält den Text.</translation>
    </message>
    <message>
        <source>Replies and snippets to begin with</source>
        <translation>Antworten und Textbausteine für den Anfang</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meldung</translation>
    </message>
    <message numerus="yes">
        <source>Reported %n times: {reasons}</source>
        <translation>
            <numerusform>%n-mal gemeldet: {reasons}</numerusform>
            <numerusform>%n-mal gemeldet: {reasons}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported once: {reasons}</source>
        <translation>Einmal gemeldet: {reasons}</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Gemeldet: {reason}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>Zurückgenommene Entscheidungen</translation>
    </message>
    <message>
        <source>Rightly there (precision)</source>
        <translation>Zu Recht dort (Präzision)</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Regel: {rule}</translation>
    </message>
    <message>
        <source>Rules of this community</source>
        <translation>Regeln dieser Gemeinschaft</translation>
    </message>
    <message>
        <source>Said before, the newest first</source>
        <translation>Schon gesagt, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Save the proof, before anything is changed on this computer.</source>
        <translation>Speichere den Beleg, bevor auf diesem Computer etwas geändert wird.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Save what was found…</source>
        <translation>Speichern, was gefunden wurde…</translation>
    </message>
    <message>
        <source>Say this to everybody, for good?</source>
        <translation>Das allen sagen, endgültig?</translation>
    </message>
    <message>
        <source>Sealed to a key that this computer was never given.</source>
        <translation>Mit einem Schlüssel versiegelt, den dieser Computer nie bekommen hat.</translation>
    </message>
    <message>
        <source>Sealed to the guides of this community. Its author never reads it.</source>
        <translation>Für die Guides dieser Gemeinschaft versiegelt. Wer den Beitrag schrieb, liest es nie.</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>Darum kümmern</translation>
    </message>
    <message>
        <source>See what helps, step after step</source>
        <translation>Schritt für Schritt sehen, was hilft</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>Send it to everybody</source>
        <translation>An alle senden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Die Antwort senden</translation>
    </message>
    <message>
        <source>Send the kind words on</source>
        <translation>Die freundlichen Worte weitergeben</translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Den Brief senden</translation>
    </message>
    <message>
        <source>Send these words in {language}, as they are</source>
        <translation>Diese Worte auf {language} senden, wie sie sind</translation>
    </message>
    <message>
        <source>Send to everybody…</source>
        <translation>An alle senden…</translation>
    </message>
    <message>
        <source>Set a content note (none need be set)</source>
        <translation>Einen Inhaltshinweis setzen (es muss keiner sein)</translation>
    </message>
    <message>
        <source>Set these together. When one is reached you are told, and the queue stays open: it is your decision, and your lead&apos;s.</source>
        <translation>Legt das gemeinsam fest. Wenn etwas davon erreicht ist, erfährst du es, und die Warteschlange bleibt offen: Es ist deine Entscheidung und die deiner Leitung.</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show what was before</source>
        <translation>Zeigen, was davor war</translation>
    </message>
    <message>
        <source>Some words for yourself</source>
        <translation>Ein paar Worte für dich</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody to talk with</source>
        <translation>Jemand zum Reden</translation>
    </message>
    <message>
        <source>Something came that should be read now. It stands first.</source>
        <translation>Es kam etwas, das jetzt gelesen werden sollte. Es steht an erster Stelle.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Something is not as it should be</source>
        <translation>Etwas ist nicht so, wie es sein sollte</translation>
    </message>
    <message>
        <source>Something is still open, and nobody is told about it. It stays as it is in the queue.</source>
        <translation>Etwas ist noch offen, und niemand erfährt davon. In der Warteschlange bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>Something was decided, and it is still open</source>
        <translation>Etwas wurde entschieden, und es ist noch offen</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Suggest another wording</source>
        <translation>Eine andere Fassung vorschlagen</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Eine Pause machen</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the post back</source>
        <translation>Den Beitrag zurücknehmen</translation>
    </message>
    <message>
        <source>Take your proposal back</source>
        <translation>Deinen Vorschlag zurücknehmen</translation>
    </message>
    <message>
        <source>Taken, 4 weeks</source>
        <translation>Übernommen, 4 Wochen</translation>
    </message>
    <message>
        <source>Taken, 7 days</source>
        <translation>Übernommen, 7 Tage</translation>
    </message>
    <message>
        <source>Talked over with</source>
        <translation>Besprochen mit</translation>
    </message>
    <message>
        <source>Talked over with {name} on {day}.</source>
        <translation>Besprochen mit {name} am {day}.</translation>
    </message>
    <message>
        <source>Tell everybody</source>
        <translation>Allen etwas sagen</translation>
    </message>
    <message>
        <source>Tell the steward and your lead today, in another way than through this community.</source>
        <translation>Sag es heute den Verantwortlichen und deiner Leitung, auf einem anderen Weg als durch diese Gemeinschaft.</translation>
    </message>
    <message>
        <source>That is more than an even share; others could take the next ones.</source>
        <translation>Das ist mehr als ein gleicher Anteil; die nächsten könnten andere übernehmen.</translation>
    </message>
    <message>
        <source>The alarm</source>
        <translation>Der Alarm</translation>
    </message>
    <message>
        <source>The alarm has rung since {time}.</source>
        <translation>Der Alarm klingelt seit {time}.</translation>
    </message>
    <message>
        <source>The alarm is quiet until {time} about what waited then. Nobody has been answered by that: it waits as before.</source>
        <translation>Bis {time} ist der Alarm still zu dem, was da schon wartete. Damit ist niemandem geantwortet: Es wartet wie vorher.</translation>
    </message>
    <message>
        <source>The alarm is quiet until {time}. It waits as before.</source>
        <translation>Bis {time} ist der Alarm still. Es wartet wie vorher.</translation>
    </message>
    <message>
        <source>The alarm may be unheard.</source>
        <translation>Vielleicht hört niemand den Alarm.</translation>
    </message>
    <message>
        <source>The alarm rings for it next.</source>
        <translation>Dafür klingelt als Nächstes der Alarm.</translation>
    </message>
    <message numerus="yes">
        <source>The alarm rings: %n things wait.</source>
        <translation>
            <numerusform>Der Alarm klingelt: %n Sache wartet.</numerusform>
            <numerusform>Der Alarm klingelt: %n Dinge warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The alarm rings: 1 thing waits.</source>
        <translation>Der Alarm klingelt: 1 Sache wartet.</translation>
    </message>
    <message>
        <source>The appeal, in its author&apos;s words</source>
        <translation>Der Einspruch, in eigenen Worten</translation>
    </message>
    <message numerus="yes">
        <source>The community&apos;s record says %n things of you that this app did not send.</source>
        <translation>
            <numerusform>Der Verlauf der Gemeinschaft sagt %n Sache über dich, die diese App nicht gesendet hat.</numerusform>
            <numerusform>Der Verlauf der Gemeinschaft sagt %n Dinge über dich, die diese App nicht gesendet hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision is taken back, and your answer is on its way.</source>
        <translation>Die Entscheidung ist zurückgenommen, und deine Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>The decision stands, and your answer is on its way.</source>
        <translation>Die Entscheidung bleibt, und deine Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>The figures are on their way.</source>
        <translation>Die Zahlen sind unterwegs.</translation>
    </message>
    <message>
        <source>The guides</source>
        <translation>Die Guides</translation>
    </message>
    <message>
        <source>The guides&apos; shared key has not reached this computer yet. It comes with one of the next syncs, and you can read and decide meanwhile.</source>
        <translation>Der gemeinsame Schlüssel der Guides ist noch nicht auf diesem Computer. Er kommt mit einem der nächsten Abgleiche; lesen und entscheiden kannst du inzwischen.</translation>
    </message>
    <message>
        <source>The kind words are on their way.</source>
        <translation>Die freundlichen Worte sind unterwegs.</translation>
    </message>
    <message>
        <source>The language of what you put in</source>
        <translation>Die Sprache dessen, was du einsetzt</translation>
    </message>
    <message>
        <source>The last, of {when}: {what}</source>
        <translation>Der letzte, vom {when}: {what}</translation>
    </message>
    <message>
        <source>The lines around your words are said in the language of their app; here you read them in yours.</source>
        <translation>Die Zeilen um deine Worte herum stehen in der Sprache der anderen App; hier liest du sie in deiner.</translation>
    </message>
    <message>
        <source>The most urgent one: {band}.</source>
        <translation>Das Dringendste: {band}.</translation>
    </message>
    <message>
        <source>The new wording</source>
        <translation>Die neue Fassung</translation>
    </message>
    <message>
        <source>The new wording takes the place of the old one. No letter is sent.</source>
        <translation>Die neue Fassung tritt an die Stelle der alten. Es wird kein Brief gesendet.</translation>
    </message>
    <message>
        <source>The new wording; what is new is marked</source>
        <translation>Die neue Fassung; was neu ist, ist markiert</translation>
    </message>
    <message>
        <source>The old wording stays. The author is told why, and keeps the text.</source>
        <translation>Die alte Fassung bleibt. Wer sie schrieb, erfährt den Grund und behält den Text.</translation>
    </message>
    <message>
        <source>The other one is still yours, and your words about it are kept.</source>
        <translation>Der andere Vorgang ist noch bei dir, und deine Worte dazu bleiben erhalten.</translation>
    </message>
    <message>
        <source>The pause has begun, and its author is told why.</source>
        <translation>Die Pause hat begonnen, und das Mitglied erfährt den Grund.</translation>
    </message>
    <message>
        <source>The post above stands here.</source>
        <translation>Hier steht der Beitrag von oben.</translation>
    </message>
    <message>
        <source>The post and its thread</source>
        <translation>Der Beitrag und sein Thema</translation>
    </message>
    <message>
        <source>The post appears. No letter is sent.</source>
        <translation>Der Beitrag erscheint. Es wird kein Brief gesendet.</translation>
    </message>
    <message>
        <source>The post goes at once, and the letter to its author leaves. The member is out when the days to appeal are over; until then they can read, appeal and ask for help. Both your names stand in the audit.</source>
        <translation>Der Beitrag verschwindet sofort, und der Brief dazu geht ab. Das Mitglied ist draußen, wenn die Tage für einen Einspruch vorbei sind; bis dahin kann es lesen, Einspruch erheben und um Hilfe bitten. Eure beiden Namen stehen im Prüfprotokoll.</translation>
    </message>
    <message>
        <source>The post goes on waiting, and its author is asked.</source>
        <translation>Der Beitrag wartet weiter, und wer ihn schrieb, wird gefragt.</translation>
    </message>
    <message>
        <source>The post goes on waiting, for its author&apos;s answer to your wording.</source>
        <translation>Der Beitrag wartet weiter, bis eine Antwort auf deine Fassung kommt.</translation>
    </message>
    <message>
        <source>The post goes, and its author cannot post until the last day. Reading, writing to guides, appealing and asking for help stay open.</source>
        <translation>Der Beitrag verschwindet, und wer ihn schrieb, kann bis zum letzten Tag nichts veröffentlichen. Lesen, den Guides schreiben, Einspruch erheben und um Hilfe bitten geht weiterhin.</translation>
    </message>
    <message>
        <source>The post goes. Its author is told why, keeps the text, and may appeal.</source>
        <translation>Der Beitrag verschwindet. Wer ihn schrieb, erfährt den Grund, behält den Text und kann Einspruch erheben.</translation>
    </message>
    <message>
        <source>The post is out of sight meanwhile, and its author may appeal.</source>
        <translation>Der Beitrag ist inzwischen nicht zu sehen, und wer ihn schrieb, kann Einspruch erheben.</translation>
    </message>
    <message>
        <source>The post is out of sight until its author answers your wording.</source>
        <translation>Der Beitrag ist nicht zu sehen, bis eine Antwort auf deine Fassung kommt.</translation>
    </message>
    <message>
        <source>The post stands, and its author reads your words.</source>
        <translation>Der Beitrag bleibt stehen, und wer ihn schrieb, liest deine Worte.</translation>
    </message>
    <message>
        <source>The post stays, and its author is asked.</source>
        <translation>Der Beitrag bleibt, und wer ihn schrieb, wird gefragt.</translation>
    </message>
    <message>
        <source>The post stays, and who reported it hears that. No letter is sent.</source>
        <translation>Der Beitrag bleibt, und wer ihn gemeldet hat, erfährt das. Es wird kein Brief gesendet.</translation>
    </message>
    <message>
        <source>The post stays. No letter is sent.</source>
        <translation>Der Beitrag bleibt. Es wird kein Brief gesendet.</translation>
    </message>
    <message>
        <source>The post that the decision was about</source>
        <translation>Der Beitrag, um den es in der Entscheidung ging</translation>
    </message>
    <message>
        <source>The procedure for a life at risk was begun, and is not over.</source>
        <translation>Das Vorgehen für ein Leben in Gefahr wurde begonnen und ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>The proof is saved. It names this community, you, and by numbers whom your own acts were about; it holds no words of anybody.</source>
        <translation>Der Beleg ist gespeichert. Er nennt diese Gemeinschaft, dich und mit Nummern, um wen es bei deinen eigenen Handlungen ging; er enthält keine Worte von irgendjemandem.</translation>
    </message>
    <message>
        <source>The queue could not be fetched.</source>
        <translation>Die Warteschlange konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>The queue names no reason for its place.</source>
        <translation>Die Warteschlange nennt keinen Grund für seinen Platz.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Verlauf</translation>
    </message>
    <message>
        <source>The record is checked with each sync. None has ended well on this computer yet.</source>
        <translation>Der Verlauf wird bei jedem Abgleich geprüft. Auf diesem Computer ist noch kein Abgleich gut zu Ende gegangen.</translation>
    </message>
    <message>
        <source>The record is not right</source>
        <translation>Der Verlauf stimmt nicht</translation>
    </message>
    <message>
        <source>The record of what guides do</source>
        <translation>Der Verlauf dessen, was Guides tun</translation>
    </message>
    <message numerus="yes">
        <source>The record says %n things of you that this computer did not send.</source>
        <translation>
            <numerusform>Der Verlauf sagt %n Sache über dich, die dieser Computer nicht gesendet hat.</numerusform>
            <numerusform>Der Verlauf sagt %n Dinge über dich, die dieser Computer nicht gesendet hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule and the reason are in {language}.</source>
        <translation>Die Regel und der Grund sind auf {language}.</translation>
    </message>
    <message>
        <source>The rule that may apply, by what was reported</source>
        <translation>Die Regel, um die es nach den Meldungen gehen könnte</translation>
    </message>
    <message>
        <source>The rules of this community</source>
        <translation>Die Regeln dieser Gemeinschaft</translation>
    </message>
    <message>
        <source>The steward has named no lead to agree these with.</source>
        <translation>Die Verantwortlichen haben keine Leitung benannt, mit der du das vereinbaren könntest.</translation>
    </message>
    <message>
        <source>The steward has named nobody to lead the guides here.</source>
        <translation>Die Verantwortlichen haben hier für die Leitung der Guides niemanden benannt.</translation>
    </message>
    <message>
        <source>The steward has not confirmed you yet</source>
        <translation>Die Verantwortlichen haben dich noch nicht bestätigt</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Das Team</translation>
    </message>
    <message>
        <source>The wording that you suggest</source>
        <translation>Die Fassung, die du vorschlägst</translation>
    </message>
    <message>
        <source>The written procedure for a life at risk begins, and both your names stand in the audit. Nobody but guides is told. Guides and this service cannot find out where anyone is.</source>
        <translation>Das schriftliche Vorgehen für ein Leben in Gefahr beginnt, und eure beiden Namen stehen im Prüfprotokoll. Niemand außer den Guides erfährt davon. Guides und dieser Dienst können nicht herausfinden, wo jemand ist.</translation>
    </message>
    <message>
        <source>The written protocol</source>
        <translation>Das schriftliche Vorgehen</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Name dieses Guides</translation>
    </message>
    <message>
        <source>There for others much of the time</source>
        <translation>Sehr viel für andere da</translation>
    </message>
    <message>
        <source>There is more in the queue.</source>
        <translation>In der Warteschlange ist noch mehr.</translation>
    </message>
    <message>
        <source>There is none now.</source>
        <translation>Gerade gibt es keinen.</translation>
    </message>
    <message>
        <source>There is still older, which is not shown here.</source>
        <translation>Es gibt noch Älteres, das hier nicht gezeigt wird.</translation>
    </message>
    <message>
        <source>These words are in {one}, and what you answer reads like {other}. Choose the language, or say that it is meant so.</source>
        <translation>Diese Worte sind auf {one}, und das, worauf du antwortest, liest sich wie {other}. Wähl die Sprache, oder sag, dass es so gemeint ist.</translation>
    </message>
    <message>
        <source>These words were sealed to a key that this computer was never given.</source>
        <translation>Diese Worte wurden mit einem Schlüssel versiegelt, den dieser Computer nie bekommen hat.</translation>
    </message>
    <message>
        <source>These words were sealed to a key that this computer was never given. Hand the item on to a guide who has been here longer.</source>
        <translation>Diese Worte wurden mit einem Schlüssel versiegelt, den dieser Computer nie bekommen hat. Gib den Vorgang an einen Guide weiter, der schon länger hier ist.</translation>
    </message>
    <message>
        <source>They are being decided, one after the other …</source>
        <translation>Über sie wird nacheinander entschieden …</translation>
    </message>
    <message>
        <source>They are being taken, one after the other …</source>
        <translation>Sie werden nacheinander übernommen …</translation>
    </message>
    <message>
        <source>They are removed in {seconds} s.</source>
        <translation>Sie werden in {seconds} s entfernt.</translation>
    </message>
    <message>
        <source>They are yours to read. Whatever is ticked goes, for the reason “{reason}”, and each author is told by a letter of their own and may appeal. What is not ticked goes back to the queue.</source>
        <translation>Sie sind bei dir zum Lesen. Was angehakt ist, verschwindet, aus dem Grund „{reason}“, und alle, die es schrieben, erfahren es durch einen eigenen Brief und können Einspruch erheben. Was nicht angehakt ist, geht zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>They do not reach anybody. Whoever wrote them is told why.</source>
        <translation>Sie erreichen niemanden. Wer sie schrieb, erfährt den Grund.</translation>
    </message>
    <message>
        <source>They take no letters any more, or their key has not arrived here yet.</source>
        <translation>Dieses Mitglied nimmt keine Briefe mehr an, oder sein Schlüssel ist noch nicht hier angekommen.</translation>
    </message>
    <message>
        <source>This computer has sent nothing in your name yet.</source>
        <translation>Dieser Computer hat noch nichts in deinem Namen gesendet.</translation>
    </message>
    <message>
        <source>This has been decided by another guide. Your words are kept here.</source>
        <translation>Darüber hat ein anderer Guide entschieden. Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>This is a letter, and no sanction: nothing that was decided about them changes by it. They can answer by a note to the guides.</source>
        <translation>Das ist ein Brief und keine Maßnahme: Nichts, was über das Mitglied entschieden wurde, ändert sich dadurch. Es kann mit einer Nachricht an die Guides antworten.</translation>
    </message>
    <message>
        <source>This is still open:</source>
        <translation>Das ist noch offen:</translation>
    </message>
    <message>
        <source>This is urgent, and another guide has taken it over, because it had waited too long for an answer. Your words are kept here.</source>
        <translation>Das ist dringend, und ein anderer Guide hat es übernommen, weil es zu lange auf eine Antwort gewartet hatte. Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>This may be a good moment for a pause.</source>
        <translation>Das könnte ein guter Moment für eine Pause sein.</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Time to undo a decision</source>
        <translation>Zeit, um eine Entscheidung rückgängig zu machen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Title (it may stay empty)</source>
        <translation>Titel (darf leer bleiben)</translation>
    </message>
    <message>
        <source>To acknowledge says that you have heard it. It answers nobody: what waits now waits as before, and what comes later rings again.</source>
        <translation>Bestätigen sagt, dass du ihn gehört hast. Beantwortet ist damit nichts: Was jetzt wartet, wartet wie vorher, und für das, was später kommt, klingelt er wieder.</translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n h</source>
        <translation>
            <numerusform>Innerhalb von %n Stunde zu öffnen</numerusform>
            <numerusform>Innerhalb von %n Stunden zu öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n min</source>
        <translation>
            <numerusform>Innerhalb von %n Minute zu öffnen</numerusform>
            <numerusform>Innerhalb von %n Minuten zu öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>To be opened within a minute or two</source>
        <translation>Innerhalb von ein, zwei Minuten zu öffnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Took a hand-over note</source>
        <translation>Eine Übergabenotiz übernommen</translation>
    </message>
    <message>
        <source>Two guides agreed of these that a life is at risk. They stay here until they are decided.</source>
        <translation>Bei diesen waren sich zwei Guides einig, dass ein Leben in Gefahr ist. Sie bleiben hier, bis über sie entschieden ist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unpinned a thread</source>
        <translation>Ein Thema nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>Use the reason&apos;s own words</source>
        <translation>Die Worte des Grundes nehmen</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>Waiting for a first reply</source>
        <translation>Wartet auf eine erste Antwort</translation>
    </message>
    <message>
        <source>Was there on many days in a row.</source>
        <translation>War an vielen Tagen hintereinander da.</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>Was nicht übereinstimmt</translation>
    </message>
    <message>
        <source>What everybody will read</source>
        <translation>Was alle lesen werden</translation>
    </message>
    <message>
        <source>What is at hand</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What is not in the record may have been lost by the server, or left out. It does not mean that it did not happen.</source>
        <translation>Was nicht im Verlauf steht, hat der Server vielleicht verloren oder weggelassen. Es bedeutet nicht, dass es nicht geschehen ist.</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Was eingestellt ist</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it did is undone, and its author reads your answer.</source>
        <translation>Was sie bewirkt hat, wird rückgängig gemacht, und wer Einspruch erhob, liest deine Antwort.</translation>
    </message>
    <message>
        <source>What it says of you</source>
        <translation>Was er über dich sagt</translation>
    </message>
    <message>
        <source>What stayed with you, what went well, what you want to bring to your lead. They go into your own journal, which nobody else can read. Please leave out who wrote what.</source>
        <translation>Was dir nachgeht, was gut lief, was du mit deiner Leitung besprechen willst. Es kommt in dein eigenes Tagebuch, das niemand sonst lesen kann. Bitte lass weg, wer was geschrieben hat.</translation>
    </message>
    <message>
        <source>What the author will read</source>
        <translation>Was die andere Seite lesen wird</translation>
    </message>
    <message>
        <source>What they will read</source>
        <translation>Was das Mitglied lesen wird</translation>
    </message>
    <message>
        <source>What they wrote when they called</source>
        <translation>Was mit dem Ruf geschrieben wurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>What waits, the most urgent first</source>
        <translation>Was wartet, das Dringendste zuerst</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>What was written before is being fetched.</source>
        <translation>Was vorher geschrieben wurde, wird gerade geholt.</translation>
    </message>
    <message>
        <source>What whoever reported it wrote to the guides</source>
        <translation>Was mit der Meldung an die Guides geschrieben wurde</translation>
    </message>
    <message>
        <source>What you agreed with your lead</source>
        <translation>Was du mit deiner Leitung vereinbart hast</translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation>Was du entscheidest</translation>
    </message>
    <message>
        <source>What you hold is free again when your ten minutes are over, and nobody looks at it until then.</source>
        <translation>Was bei dir ist, wird wieder frei, wenn deine zehn Minuten vorbei sind, und bis dahin sieht es sich niemand an.</translation>
    </message>
    <message>
        <source>What you met</source>
        <translation>Was dir begegnet ist</translation>
    </message>
    <message>
        <source>What you sent is not touched. Your journal is not either, nor what you write here for yourself: that is yours.</source>
        <translation>Was du gesendet hast, bleibt, wie es ist. Dein Tagebuch auch, und was du hier für dich schreibst: Das gehört dir.</translation>
    </message>
    <message>
        <source>What you write waits here. When the steward has explained it, you can write again from the community&apos;s page.</source>
        <translation>Was du schreibst, wartet hier. Wenn die Verantwortlichen es erklärt haben, kannst du über die Seite der Gemeinschaft wieder schreiben.</translation>
    </message>
    <message>
        <source>What you wrote is not sent. It is kept here, and no colleague can read it.</source>
        <translation>Was du geschrieben hast, ist nicht gesendet. Es bleibt hier, und kein anderer Guide kann es lesen.</translation>
    </message>
    <message>
        <source>Which part of the queue is shown</source>
        <translation>Welcher Teil der Warteschlange gezeigt wird</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wer da ist</translation>
    </message>
    <message>
        <source>Who knows more, and who was called</source>
        <translation>Wer mehr weiß, und wer angerufen wurde</translation>
    </message>
    <message>
        <source>Whoever hears an appeal reads this; its author never does. It may stay empty.</source>
        <translation>Wer einen Einspruch hört, liest das; wer den Beitrag schrieb, nie. Es darf leer bleiben.</translation>
    </message>
    <message>
        <source>Whom the note is for</source>
        <translation>Für wen die Notiz ist</translation>
    </message>
    <message>
        <source>Whose apps cosigned the record</source>
        <translation>Wessen Apps den Verlauf mitunterschrieben haben</translation>
    </message>
    <message>
        <source>Why it stands where it stands</source>
        <translation>Warum er steht, wo er steht</translation>
    </message>
    <message>
        <source>Without words of your own, the reason&apos;s words are sent.</source>
        <translation>Ohne eigene Worte werden die des Grundes gesendet.</translation>
    </message>
    <message>
        <source>Word it myself</source>
        <translation>Selbst anders sagen</translation>
    </message>
    <message>
        <source>Words for yourself</source>
        <translation>Worte für dich</translation>
    </message>
    <message>
        <source>Words to everybody</source>
        <translation>Worte an alle</translation>
    </message>
    <message>
        <source>Words were added; nothing of the post goes:</source>
        <translation>Worte kamen hinzu; vom Beitrag fällt nichts weg:</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Schreib zuerst ein paar Worte.</translation>
    </message>
    <message>
        <source>Write a note to guides</source>
        <translation>Eine Notiz für Guides schreiben</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Eine Notiz schreiben…</translation>
    </message>
    <message>
        <source>Write for the second guide why: they can only agree with what they can read.</source>
        <translation>Schreib für den zweiten Guide, warum: Zustimmen kann man nur dem, was man lesen kann.</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Die Notiz schreiben</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Dem Mitglied schreiben</translation>
    </message>
    <message>
        <source>Write to them…</source>
        <translation>Dem Mitglied schreiben…</translation>
    </message>
    <message>
        <source>Write your words, or end those you began with.</source>
        <translation>Schreib deine Worte, oder schreib die zu Ende, mit denen du begonnen hast.</translation>
    </message>
    <message>
        <source>Written in the hour of {time}</source>
        <translation>Geschrieben in der Stunde ab {time}</translation>
    </message>
    <message>
        <source>Written to the guides</source>
        <translation>An die Guides geschrieben</translation>
    </message>
    <message>
        <source>Wrote a hand-over note</source>
        <translation>Eine Übergabenotiz geschrieben</translation>
    </message>
    <message>
        <source>Wrote a note to colleagues</source>
        <translation>Eine Notiz an andere Guides geschrieben</translation>
    </message>
    <message>
        <source>Wrote to a member</source>
        <translation>Einem Mitglied geschrieben</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You agreed, and it happens.</source>
        <translation>Du hast zugestimmt, und es geschieht.</translation>
    </message>
    <message>
        <source>You are asked something</source>
        <translation>Du wirst etwas gefragt</translation>
    </message>
    <message>
        <source>You are no guide in this community</source>
        <translation>Du bist in dieser Gemeinschaft kein Guide</translation>
    </message>
    <message>
        <source>You are on a break. Whoever is on duty with you has the queue.</source>
        <translation>Du machst Pause. Wer mit dir Dienst hat, kümmert sich um die Warteschlange.</translation>
    </message>
    <message>
        <source>You are reading this</source>
        <translation>Du liest das</translation>
    </message>
    <message>
        <source>You are told of a theme before you read, and can leave that item to somebody else without a reason. It can only know what its author or a guide has named.</source>
        <translation>Du erfährst vor dem Lesen, wenn es um etwas davon geht, und kannst den Vorgang ohne Grund jemand anderem überlassen. Bekannt ist nur, was beim Schreiben oder von einem Guide benannt wurde.</translation>
    </message>
    <message>
        <source>You began a hand-over note and have not sent it. Nobody else can read it.</source>
        <translation>Du hast eine Übergabenotiz begonnen und nicht gesendet. Niemand sonst kann sie lesen.</translation>
    </message>
    <message>
        <source>You began to write about it, and have not sent that.</source>
        <translation>Du hast begonnen, dazu etwas zu schreiben, und es nicht gesendet.</translation>
    </message>
    <message>
        <source>You did not agree. It waits again, as if nothing had been proposed.</source>
        <translation>Du hast nicht zugestimmt. Es wartet wieder, als wäre nichts vorgeschlagen worden.</translation>
    </message>
    <message>
        <source>You did nothing here in two weeks that has to stand in the record.</source>
        <translation>Du hast hier in zwei Wochen nichts getan, das im Verlauf stehen muss.</translation>
    </message>
    <message>
        <source>You have begun to write something about members that is not sent.</source>
        <translation>Du hast begonnen, etwas über Mitglieder zu schreiben, das nicht gesendet ist.</translation>
    </message>
    <message>
        <source>You have decided this: {decision}.</source>
        <translation>Du hast darüber entschieden: {decision}.</translation>
    </message>
    <message numerus="yes">
        <source>You have opened %n items.</source>
        <translation>
            <numerusform>Du hast %n Vorgang geöffnet.</numerusform>
            <numerusform>Du hast %n Vorgänge geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have read as many hard things as you agreed on for one shift. This is enough for today; what waits can be somebody else&apos;s.</source>
        <translation>Du hast so viel Belastendes gelesen, wie du für eine Schicht vereinbart hast. Das genügt für heute; was wartet, kann jemand anderes übernehmen.</translation>
    </message>
    <message>
        <source>You hold it.</source>
        <translation>Er ist bei dir.</translation>
    </message>
    <message>
        <source>You hold nothing, and no procedure is open.</source>
        <translation>Bei dir ist nichts, und kein Vorgehen ist offen.</translation>
    </message>
    <message>
        <source>You proposed something; a second guide is asked</source>
        <translation>Du hast etwas vorgeschlagen; ein zweiter Guide wird gefragt</translation>
    </message>
    <message>
        <source>You see all guides&apos; shares because the steward named you as a lead: to share the load evenly, and to ask how somebody is. They are read from the record that every guide&apos;s app can open; what anybody read or how they feel is in no record.</source>
        <translation>Du siehst die Anteile aller Guides, weil die Verantwortlichen dich als Leitung benannt haben: damit die Last gleichmäßig verteilt wird, und um zu fragen, wie es jemandem geht. Sie werden aus dem Verlauf gelesen, den die App jedes Guides öffnen kann; was jemand gelesen hat oder wie es jemandem damit geht, steht in keinem Verlauf.</translation>
    </message>
    <message>
        <source>You were asked</source>
        <translation>Du wurdest gefragt</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Your answer is on its way, and it stays open.</source>
        <translation>Deine Antwort ist unterwegs, und es bleibt offen.</translation>
    </message>
    <message>
        <source>Your answer is on its way.</source>
        <translation>Deine Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>Your claim on this has ended, and nobody has taken it. Your words are kept here.</source>
        <translation>Deine Zeit dafür ist vorbei, und niemand hat ihn übernommen. Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>Your note stands on every guide&apos;s desk now, until one of them takes it.</source>
        <translation>Deine Notiz steht jetzt am Arbeitsplatz jedes Guides, bis jemand sie übernimmt.</translation>
    </message>
    <message>
        <source>Your proposal is taken back, and it waits again.</source>
        <translation>Dein Vorschlag ist zurückgenommen, und es wartet wieder.</translation>
    </message>
    <message>
        <source>Your shift</source>
        <translation>Deine Schicht</translation>
    </message>
    <message>
        <source>Your shift and your own care</source>
        <translation>Deine Schicht und was dir guttut</translation>
    </message>
    <message>
        <source>Your shift is as long as you agreed it should be. Hand over what you hold, and go well.</source>
        <translation>Deine Schicht dauert so lange, wie du vereinbart hast. Übergib, was noch bei dir ist, und lass es dir gut gehen.</translation>
    </message>
    <message>
        <source>Your snippets</source>
        <translation>Deine Textbausteine</translation>
    </message>
    <message>
        <source>Your team&apos;s shift</source>
        <translation>Die Schicht deines Teams</translation>
    </message>
    <message>
        <source>Your ten minutes are over.</source>
        <translation>Deine zehn Minuten sind vorbei.</translation>
    </message>
    <message>
        <source>Your unfinished words are kept</source>
        <translation>Deine unfertigen Worte bleiben erhalten</translation>
    </message>
    <message>
        <source>Your words are kept here.</source>
        <translation>Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>Your words are sent, sealed to whoever asked. It is no sanction.</source>
        <translation>Deine Worte werden gesendet, versiegelt für die Person, die gefragt hat. Es ist keine Maßnahme gegen sie.</translation>
    </message>
    <message>
        <source>Your words to the author</source>
        <translation>Deine Worte dazu</translation>
    </message>
    <message>
        <source>Your words to them</source>
        <translation>Deine Worte an das Mitglied</translation>
    </message>
    <message>
        <source>Yours: {words}</source>
        <translation>Von dir: {words}</translation>
    </message>
    <message>
        <source>a guide</source>
        <translation>jemand von den Guides</translation>
    </message>
    <message>
        <source>an impossible time</source>
        <translation>(unmögliche Zeit)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more reasons</source>
        <translation>
            <numerusform>und %n weiterer Grund</numerusform>
            <numerusform>und %n weitere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>and one more reason</source>
        <translation>und ein weiterer Grund</translation>
    </message>
    <message>
        <source>another guide</source>
        <translation>ein anderer Guide</translation>
    </message>
    <message>
        <source>calls for help</source>
        <translation>Hilferufe</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>for {minutes} minutes</source>
        <translation>für {minutes} Minuten</translation>
    </message>
    <message numerus="yes">
        <source>in the next %n hours</source>
        <translation>
            <numerusform>innerhalb von %n Stunde</numerusform>
            <numerusform>innerhalb von %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n minutes</source>
        <translation>
            <numerusform>innerhalb von %n Minute</numerusform>
            <numerusform>innerhalb von %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>in the next minute</source>
        <translation>innerhalb der nächsten Minute</translation>
    </message>
    <message>
        <source>its time has come</source>
        <translation>es ist so weit</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>of the %n that all guides took.</source>
        <translation>
            <numerusform>von insgesamt %n bei allen Guides.</numerusform>
            <numerusform>von insgesamt %n bei allen Guides.</numerusform>
        </translation>
    </message>
    <message>
        <source>other urgent things</source>
        <translation>anderes Dringendes</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>this guide</source>
        <translation>diesen Guide</translation>
    </message>
    <message>
        <source>to be written down</source>
        <translation>aufzuschreiben</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>zu wenige, um es zu sagen</translation>
    </message>
    <message>
        <source>under 10</source>
        <translation>unter 10</translation>
    </message>
    <message>
        <source>up to and with {day}</source>
        <translation>bis einschließlich {day}</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n days</source>
        <translation>
            <numerusform>wartet %n Tag</numerusform>
            <numerusform>wartet %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n h</source>
        <translation>
            <numerusform>wartet %n Std.</numerusform>
            <numerusform>wartet %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n min</source>
        <translation>
            <numerusform>wartet %n Min.</numerusform>
            <numerusform>wartet %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting under 1 min</source>
        <translation>wartet unter 1 Min.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dich</translation>
    </message>
    <message>
        <source>{band}, or sooner</source>
        <translation>{band}, oder eher</translation>
    </message>
    <message>
        <source>{by} asks {to}</source>
        <translation>{by}: Frage an {to}</translation>
    </message>
    <message>
        <source>{by} hands it on</source>
        <translation>{by}: weitergegeben</translation>
    </message>
    <message>
        <source>{by} hands it on to {to}</source>
        <translation>{by}: weitergegeben an {to}</translation>
    </message>
    <message>
        <source>{by} to {to}</source>
        <translation>{by} an {to}</translation>
    </message>
    <message>
        <source>{count} notes or calls of theirs wait in the queue. They are read by claiming them.</source>
        <translation>{count} Nachrichten oder Rufe dieses Mitglieds warten in der Warteschlange. Zum Lesen werden sie dort übernommen.</translation>
    </message>
    <message>
        <source>{count} of {all} were removed, and each author is told.</source>
        <translation>{count} von {all} wurden entfernt, und alle, die sie schrieben, erfahren es.</translation>
    </message>
    <message>
        <source>{count}, {free} of them free.</source>
        <translation>{count}, {free} davon frei.</translation>
    </message>
    <message>
        <source>{count}. Nobody is reading yet.</source>
        <translation>{count}. Noch liest niemand.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{decision}: {title}. It is sent in {seconds} s.</source>
        <translation>{decision}: {title}. Wird in {seconds} s gesendet.</translation>
    </message>
    <message>
        <source>{decision}: {title}. Not sent. {why}</source>
        <translation>{decision}: {title}. Nicht gesendet. {why}</translation>
    </message>
    <message>
        <source>{decision}: {title}. On its way.</source>
        <translation>{decision}: {title}. Unterwegs.</translation>
    </message>
    <message>
        <source>{decision}…</source>
        <translation>{decision}…</translation>
    </message>
    <message>
        <source>{done} of {all} steps are done.</source>
        <translation>Erledigt: {done} von {all} Schritten.</translation>
    </message>
    <message>
        <source>{least} to {most} %</source>
        <translation>{least} bis {most} %</translation>
    </message>
    <message>
        <source>{names} look at it, too.</source>
        <translation>{names} sehen es sich auch an.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>{name} and {second} have decided this: {decision}.</source>
        <translation>{name} und {second} haben darüber entschieden: {decision}.</translation>
    </message>
    <message>
        <source>{name} asks you:</source>
        <translation>{name} fragt dich:</translation>
    </message>
    <message>
        <source>{name} has decided this: {decision}.</source>
        <translation>{name} hat darüber entschieden: {decision}.</translation>
    </message>
    <message>
        <source>{name} is reading this</source>
        <translation>{name} liest das</translation>
    </message>
    <message>
        <source>{name} is reading this now. Your words are kept here.</source>
        <translation>{name} liest das gerade. Deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>{name} is there to talk it over with.</source>
        <translation>Mit {name} kannst du darüber sprechen.</translation>
    </message>
    <message>
        <source>{name} looks at it, too.</source>
        <translation>{name} sieht es sich auch an.</translation>
    </message>
    <message>
        <source>{name}, for the guides</source>
        <translation>{name}, für die Guides</translation>
    </message>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{subject}: decisions</source>
        <translation>{subject}: Entscheidungen</translation>
    </message>
    <message>
        <source>{subject}: waits</source>
        <translation>{subject}: Wartezeiten</translation>
    </message>
    <message>
        <source>{title}, by {name}</source>
        <translation>{title}, von {name}</translation>
    </message>
    <message>
        <source>{view} ({count})</source>
        <translation>{view} ({count})</translation>
    </message>
    <message>
        <source>{what}: taken back by its author</source>
        <translation>{what}: vom Mitglied selbst zurückgenommen</translation>
    </message>
    <message>
        <source>{what}: {decision}</source>
        <translation>{what}: {decision}</translation>
    </message>
    <message>
        <source>{when}, more than a day ago</source>
        <translation>{when}, vor mehr als einem Tag</translation>
    </message>
    <message>
        <source>{when}: {what}.</source>
        <translation>{when}: {what}.</translation>
    </message>
    <message>
        <source>{who} has handed something over, and nobody has taken it yet.</source>
        <translation>Etwas wurde übergeben ({who}), und noch hat es niemand übernommen.</translation>
    </message>
    <message>
        <source>{why}

The letter to the author:
{words}</source>
        <translation>{why}

Der Brief dazu:
{words}</translation>
    </message>
</context>
<context>
    <name>guide_training</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>A member reported it.</source>
        <translation>Jemand hat ihn gemeldet.</translation>
    </message>
    <message>
        <source>A second guide</source>
        <translation>Ein zweiter Guide</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Einsprüche</translation>
    </message>
    <message>
        <source>At the desk nothing would happen until a second guide agrees.</source>
        <translation>Am Arbeitsplatz der Guides würde nichts geschehen, bis ein zweiter Guide zustimmt.</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Zurück zum Arbeitsplatz</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Choose a decision</source>
        <translation>Wähl eine Entscheidung</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Wähl einen Grund</translation>
    </message>
    <message>
        <source>Choose how soon</source>
        <translation>Wähl, wie bald</translation>
    </message>
    <message>
        <source>Conflict and anger</source>
        <translation>Streit und Ärger</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Inhaltshinweis: {notes}</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Decide it anew</source>
        <translation>Neu entscheiden</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Every case is made up, and so is everybody in it. Decide as you would at the desk, then read what may be thought of it. There is no right answer to find.</source>
        <translation>Jeder Fall ist erfunden, und alle, die darin vorkommen, sind es auch. Entscheide, wie du es am Arbeitsplatz der Guides tätest, und lies dann, was sich darüber denken lässt. Es gibt keine richtige Antwort zu finden.</translation>
    </message>
    <message>
        <source>Forget where I have been</source>
        <translation>Vergessen, wo ich war</translation>
    </message>
    <message>
        <source>From the other side</source>
        <translation>Von der anderen Seite</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Weiter, wo du warst</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hard to stand by</source>
        <translation>Schwer zu vertreten</translation>
    </message>
    <message>
        <source>Harm by others</source>
        <translation>Schaden durch andere</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
    <message>
        <source>How soon should somebody look? Choose that first.</source>
        <translation>Wie bald sollte jemand hinsehen? Wähl das zuerst.</translation>
    </message>
    <message>
        <source>How soon somebody should look</source>
        <translation>Wie bald jemand hinsehen sollte</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>Learn and practise</source>
        <translation>Lernen und üben</translation>
    </message>
    <message>
        <source>Lesson {number} of {all}</source>
        <translation>Lektion {number} von {all}</translation>
    </message>
    <message>
        <source>Lesson: {title}</source>
        <translation>Lektion: {title}</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lessons and cases are shown as if you had never opened them.</source>
        <translation>Lektionen und Fälle werden gezeigt, als hättest du sie nie geöffnet.</translation>
    </message>
    <message>
        <source>Looked over on {day}</source>
        <translation>Durchgesehen am {day}</translation>
    </message>
    <message>
        <source>Methods and numbers</source>
        <translation>Methoden und Zahlen</translation>
    </message>
    <message>
        <source>Names, places, numbers</source>
        <translation>Namen, Orte, Nummern</translation>
    </message>
    <message>
        <source>Next case: {title}</source>
        <translation>Nächster Fall: {title}</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Nächste Lektion: {title}</translation>
    </message>
    <message>
        <source>No clinician has agreed to it yet.</source>
        <translation>Noch hat keine Fachperson zugestimmt.</translation>
    </message>
    <message>
        <source>No rule asks for haste: it is read in its turn.</source>
        <translation>Keine Regel verlangt Eile: Er wird der Reihe nach gelesen.</translation>
    </message>
    <message>
        <source>Nobody sees what you choose or write here, and none of it is kept: when you leave the desk, it is gone.</source>
        <translation>Niemand sieht, was du hier wählst oder schreibst, und nichts davon wird aufbewahrt: Wenn du den Arbeitsplatz verlässt, ist es weg.</translation>
    </message>
    <message>
        <source>Not read after all</source>
        <translation>Doch nicht gelesen</translation>
    </message>
    <message>
        <source>One can stand by this</source>
        <translation>Das lässt sich vertreten</translation>
    </message>
    <message>
        <source>Ordinary days</source>
        <translation>Gewöhnliche Tage</translation>
    </message>
    <message>
        <source>Other manners of speaking</source>
        <translation>Andere Arten zu sprechen</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reasons that others would give: {reasons}</source>
        <translation>Gründe, die andere nennen würden: {reasons}</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Gemeldet: {reason}</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Selling and asking</source>
        <translation>Verkaufen und Bitten</translation>
    </message>
    <message>
        <source>Short lessons, and written cases to try yourself at. Nothing here is a test, nothing is counted, and nobody else sees where you have been. Lessons and cases are in English so far. They were written from the sources that the lessons name; no clinician or guide has reviewed them yet.</source>
        <translation>Kurze Lektionen und geschriebene Fälle, an denen du dich versuchen kannst. Nichts hier ist eine Prüfung, nichts wird gezählt, und niemand sonst sieht, wo du warst. Lektionen und Fälle sind bisher auf Englisch. Sie wurden nach den Quellen geschrieben, die die Lektionen nennen; weder eine Fachperson noch ein Guide hat sie bisher geprüft.</translation>
    </message>
    <message>
        <source>Somebody asked for help: this stands before all else.</source>
        <translation>Jemand hat um Hilfe gebeten: Das steht vor allem anderen.</translation>
    </message>
    <message>
        <source>Somebody asks for another guide&apos;s decision.</source>
        <translation>Jemand bittet um die Entscheidung eines anderen Guides.</translation>
    </message>
    <message>
        <source>Somebody may be in danger</source>
        <translation>Jemand könnte in Gefahr sein</translation>
    </message>
    <message>
        <source>Somebody wrote to the guides.</source>
        <translation>Jemand hat den Guides geschrieben.</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Darüber sprechen</translation>
    </message>
    <message>
        <source>The appeal is against: {decision}</source>
        <translation>Der Einspruch richtet sich gegen: {decision}</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>Der Vorgang</translation>
    </message>
    <message>
        <source>The person named for safety</source>
        <translation>Die Person, die für Sicherheit benannt ist</translation>
    </message>
    <message>
        <source>The practice room</source>
        <translation>Der Übungsraum</translation>
    </message>
    <message>
        <source>The questions are for you alone: nobody asks for an answer, and none is kept. The lesson was written from the sources above; no clinician or guide has reviewed it yet.</source>
        <translation>Die Fragen sind für dich allein: Niemand verlangt eine Antwort, und keine wird aufbewahrt. Die Lektion wurde nach den Quellen oben geschrieben; weder eine Fachperson noch ein Guide hat sie bisher geprüft.</translation>
    </message>
    <message>
        <source>The reason&apos;s own words</source>
        <translation>Die Worte des Grundes</translation>
    </message>
    <message>
        <source>The written protocol</source>
        <translation>Das schriftliche Vorgehen</translation>
    </message>
    <message>
        <source>This decision carries a reason.</source>
        <translation>Zu dieser Entscheidung gehört ein Grund.</translation>
    </message>
    <message>
        <source>This was written from the sources of the lessons and from our guidelines. Somebody with experience will see more in it: talk it over with them, too.</source>
        <translation>Das wurde nach den Quellen der Lektionen und nach unseren Regeln geschrieben. Jemand mit Erfahrung sieht mehr darin: Sprich auch mit so jemandem darüber.</translation>
    </message>
    <message>
        <source>Weighed together: {decisions}</source>
        <translation>Zusammen abgewogen: {decisions}</translation>
    </message>
    <message>
        <source>What guides would weigh</source>
        <translation>Was Guides abwägen würden</translation>
    </message>
    <message>
        <source>What is at hand</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What is known here of this member</source>
        <translation>Was hier über dieses Mitglied bekannt ist</translation>
    </message>
    <message>
        <source>What may be thought of it stands below.</source>
        <translation>Was sich darüber denken lässt, steht unten.</translation>
    </message>
    <message>
        <source>What that guide noted for you</source>
        <translation>Was dieser Guide für dich notiert hat</translation>
    </message>
    <message>
        <source>What the author may feel</source>
        <translation>Wie es der anderen Seite damit gehen kann</translation>
    </message>
    <message>
        <source>What they might read</source>
        <translation>Was sie lesen könnte</translation>
    </message>
    <message>
        <source>What they would have read from you</source>
        <translation>Was sie von dir gelesen hätte</translation>
    </message>
    <message>
        <source>What to check, what to say, whom to call, what to write down, step after step.</source>
        <translation>Was zu prüfen ist, was zu sagen, wer anzurufen, was aufzuschreiben, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>What would you decide?</source>
        <translation>Was würdest du entscheiden?</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>Was würdest du tun?</translation>
    </message>
    <message>
        <source>What would you write to them? You may also leave it, and only read on.</source>
        <translation>Was würdest du der anderen Seite schreiben? Du kannst es auch lassen und nur weiterlesen.</translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation>Was du entscheidest</translation>
    </message>
    <message>
        <source>When a life may be at risk</source>
        <translation>Wenn ein Leben in Gefahr sein könnte</translation>
    </message>
    <message>
        <source>Which cases to show</source>
        <translation>Welche Fälle gezeigt werden</translation>
    </message>
    <message>
        <source>Words about dying and self-harm</source>
        <translation>Worte über Sterben und Selbstverletzung</translation>
    </message>
    <message>
        <source>Worn out: helpers and guides</source>
        <translation>Erschöpft: Helfende und Guides</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Written for practice: nobody in it exists.</source>
        <translation>Zum Üben geschrieben: Niemanden darin gibt es wirklich.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You chose {chosen}, and that fits.</source>
        <translation>Du hast {chosen} gewählt, und das passt.</translation>
    </message>
    <message>
        <source>You chose {chosen}. Others would say: {bands}.</source>
        <translation>Du hast {chosen} gewählt. Andere würden sagen: {bands}.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Deine Worte</translation>
    </message>
    <message>
        <source>everybody can read it</source>
        <translation>alle können ihn lesen</translation>
    </message>
    <message>
        <source>it waits, and is not shown</source>
        <translation>er wartet und wird nicht gezeigt</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>talked over</source>
        <translation>besprochen</translation>
    </message>
    <message>
        <source>to be written down</source>
        <translation>aufzuschreiben</translation>
    </message>
    <message numerus="yes">
        <source>within %n hours</source>
        <translation>
            <numerusform>innerhalb von %n Stunde</numerusform>
            <numerusform>innerhalb von %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n minutes</source>
        <translation>
            <numerusform>innerhalb von %n Minute</numerusform>
            <numerusform>innerhalb von %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>within 1 hour</source>
        <translation>innerhalb von 1 Stunde</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
</context>
<context>
    <name>guides</name>
    <message>
        <source>Nobody is on duty now. The next hours begin: {when}.</source>
        <translation>Gerade hat niemand Dienst. Die nächsten Stunden beginnen: {when}.</translation>
    </message>
    <message>
        <source>On duty at every hour, as the community says.</source>
        <translation>Zu jeder Stunde im Dienst, sagt die Gemeinschaft.</translation>
    </message>
    <message>
        <source>On duty now, until {when}.</source>
        <translation>Jetzt im Dienst, bis {when}.</translation>
    </message>
    <message>
        <source>This community has not said at what hours they are here.</source>
        <translation>Diese Gemeinschaft hat nicht gesagt, zu welchen Stunden sie da sind.</translation>
    </message>
</context>
<context>
    <name>helping</name>
    <message>
        <source>A newer version of Leeward has written it. This one does not touch it, so that nothing in it is lost: nothing was changed or erased. Please install the newer version; it opens your vault as before.</source>
        <translation>Eine neuere Version von Leeward hat ihn geschrieben. Diese hier rührt ihn nicht an, damit nichts darin verloren geht: Nichts wurde geändert oder gelöscht. Bitte installiere die neuere Version; sie öffnet deinen Tresor wie bisher.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Each backup holds a copy of it: a rescue uses that for what is still here, and a restore puts the whole backup in place. Nothing is ever erased for it.</source>
        <translation>Jede Sicherung enthält eine Kopie davon: Eine Rettung nimmt sie für das, was hier noch da ist, und ein Zurückholen setzt die ganze Sicherung an ihren Platz. Gelöscht wird dafür nie etwas.</translation>
    </message>
    <message>
        <source>If it cannot be found, a backup holds your vault as it was on its date.</source>
        <translation>Wenn sie nicht zu finden ist: Eine Sicherung enthält deinen Tresor, wie er an ihrem Datum war.</translation>
    </message>
    <message>
        <source>If the disk stays like this, it may be failing, and a rescue or a backup can help.</source>
        <translation>Wenn die Festplatte so bleibt, könnte sie kaputtgehen; dann kann eine Rettung oder eine Sicherung helfen.</translation>
    </message>
    <message>
        <source>If you cannot copy it, a rescue into another folder needs only to read.</source>
        <translation>Wenn du ihn nicht kopieren kannst: Eine Rettung in einen anderen Ordner muss nur lesen.</translation>
    </message>
    <message>
        <source>It is the small file that your passphrase opens, and it is not as Leeward wrote it; your passphrase may well be right. What you wrote is in another file, and nothing was changed or erased.</source>
        <translation>Das ist die kleine Datei, die deine Passphrase öffnet, und sie ist nicht so, wie Leeward sie geschrieben hat; deine Passphrase kann durchaus stimmen. Was du geschrieben hast, liegt in einer anderen Datei, und nichts wurde geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>It is the small file that your passphrase opens. Nothing was changed or erased. If the folder was moved or copied, please look for vault.key where it was before, and put it back.</source>
        <translation>Das ist die kleine Datei, die deine Passphrase öffnet. Nichts wurde geändert oder gelöscht. Wenn der Ordner verschoben oder kopiert wurde, such vault.key bitte dort, wo er vorher war, und leg die Datei zurück.</translation>
    </message>
    <message>
        <source>Leeward may not write where your vault lies</source>
        <translation>Leeward darf dort nicht schreiben, wo dein Tresor liegt</translation>
    </message>
    <message>
        <source>Part of your vault cannot be read</source>
        <translation>Ein Teil deines Tresors kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Part of your vault is not there</source>
        <translation>Ein Teil deines Tresors ist nicht da</translation>
    </message>
    <message>
        <source>Rescue reads what is still there, to the newest word, and leaves out what cannot be read. A backup is whole, but as old as its date. You can try one and then the other: nothing is ever erased for it.</source>
        <translation>Die Rettung liest, was noch da ist, bis zum neuesten Wort, und lässt aus, was sich nicht lesen lässt. Eine Sicherung ist ganz, aber so alt wie ihr Datum. Du kannst erst das eine und dann das andere versuchen: Gelöscht wird dafür nie etwas.</translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation>Retten, was lesbar ist …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Eine Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>Some of the file with your journal is not as Leeward wrote it; a failing disk or a copy that was cut short can do that. Your passphrase is right, and nothing was changed or erased.</source>
        <translation>Ein Teil der Datei mit deinem Tagebuch ist nicht so, wie Leeward ihn geschrieben hat; das kann an einer kaputtgehenden Festplatte liegen oder an einer abgebrochenen Kopie. Deine Passphrase stimmt, und nichts wurde geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>The disk does not give Leeward your vault</source>
        <translation>Die Festplatte gibt Leeward deinen Tresor nicht</translation>
    </message>
    <message>
        <source>The file with your journal is not in its folder, so it was moved, or the disk has lost it. Leeward changed and erased nothing. If it lies on another disk, please look whether that is connected; if the folder was copied, please look for private.db where it was before.</source>
        <translation>Die Datei mit deinem Tagebuch ist nicht in ihrem Ordner; sie wurde also verschoben, oder die Festplatte hat sie verloren. Leeward hat nichts geändert oder gelöscht. Wenn sie auf einer anderen Festplatte liegt, sieh bitte nach, ob die angeschlossen ist; wenn der Ordner kopiert wurde, such private.db bitte dort, wo er vorher war.</translation>
    </message>
    <message>
        <source>The key file of your vault is damaged</source>
        <translation>Die Schlüsseldatei deines Tresors ist beschädigt</translation>
    </message>
    <message>
        <source>The key file of your vault is not there</source>
        <translation>Die Schlüsseldatei deines Tresors ist nicht da</translation>
    </message>
    <message>
        <source>This vault needs a newer Leeward</source>
        <translation>Dieser Tresor braucht ein neueres Leeward</translation>
    </message>
    <message>
        <source>To be on the safe side, copy the whole folder to another disk first. A copy can only help, and it stays encrypted.</source>
        <translation>Kopier zur Sicherheit zuerst den ganzen Ordner auf eine andere Festplatte. Eine Kopie kann nur helfen, und sie bleibt verschlüsselt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Noch ein Versuch …</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Entsperre ihn</translation>
    </message>
    <message>
        <source>Your vault is not known to be damaged, and nothing was changed or erased. Please look whether the disk is connected, and whether you may read and write in the folder; then try again.</source>
        <translation>Von einem Schaden an deinem Tresor ist nichts bekannt, und nichts wurde geändert oder gelöscht. Sieh bitte nach, ob die Festplatte angeschlossen ist und ob du in dem Ordner lesen und schreiben darfst; versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Your vault is not known to be damaged, and nothing was changed or erased. To open it, Leeward must be able to write in its folder. Please see that it may; or, if the disk only lets itself be read, copy the whole folder to a place of your own, and open that.</source>
        <translation>Von einem Schaden an deinem Tresor ist nichts bekannt, und nichts wurde geändert oder gelöscht. Um ihn zu öffnen, muss Leeward in seinem Ordner schreiben können. Sorg bitte dafür, dass es darf; oder kopier, wenn die Festplatte sich nur lesen lässt, den ganzen Ordner an einen eigenen Ort und öffne ihn dort.</translation>
    </message>
    <message>
        <source>Your vault is this folder</source>
        <translation>Dein Tresor ist dieser Ordner</translation>
    </message>
</context>
<context>
    <name>instruments</name>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>A FHIR questionnaire</source>
        <translation>Ein FHIR-Fragebogen</translation>
    </message>
    <message>
        <source>A change of less than {points} is within what this questionnaire gives by chance, so it may mean nothing.</source>
        <translation>Eine Veränderung um weniger als {points} kann bei diesem Fragebogen auch Zufall sein und muss also nichts bedeuten.</translation>
    </message>
    <message>
        <source>A change of {points} or more is larger than what this questionnaire gives by chance; what it comes from, it does not say.</source>
        <translation>Eine Veränderung um {points} oder mehr ist größer, als sie bei diesem Fragebogen durch Zufall vorkommt; woher sie kommt, sagt er nicht.</translation>
    </message>
    <message>
        <source>A questionnaire without a name</source>
        <translation>Ein Fragebogen ohne Namen</translation>
    </message>
    <message>
        <source>A score of {least} is called “{name}”</source>
        <translation>Ein Punktwert von {least} heißt „{name}“</translation>
    </message>
    <message>
        <source>A score sums up what you ticked. It is no diagnosis, and it does not know you. What to do about it is for you to say, and for somebody you trust with it.</source>
        <translation>Ein Punktwert fasst zusammen, was du angekreuzt hast. Er ist keine Diagnose, und er kennt dich nicht. Was damit zu tun ist, sagst du, und jemand, dem du es anvertraust.</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Mehr darüber</translation>
    </message>
    <message>
        <source>About this questionnaire</source>
        <translation>Über diesen Fragebogen</translation>
    </message>
    <message>
        <source>All answers added up</source>
        <translation>Alle Antworten zusammengezählt</translation>
    </message>
    <message>
        <source>All answers added up, from {least} to {most}.</source>
        <translation>Alle Antworten zusammengezählt, von {least} bis {most}.</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Durchgänge</translation>
    </message>
    <message>
        <source>All times as a table</source>
        <translation>Alle Durchgänge als Tabelle</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Answers to one of its questions are missing, there twice, or kept elsewhere.</source>
        <translation>Antworten zu einer seiner Fragen fehlen, kommen doppelt vor oder liegen anderswo.</translation>
    </message>
    <message>
        <source>As often as whoever gave it to you says.</source>
        <translation>So oft, wie es die Person sagt, von der du ihn hast.</translation>
    </message>
    <message>
        <source>Asks about ending one&apos;s life or hurting oneself</source>
        <translation>Fragt nach Gedanken, das eigene Leben zu beenden oder sich zu verletzen</translation>
    </message>
    <message>
        <source>At most every {number} days.</source>
        <translation>Höchstens alle {number} Tage.</translation>
    </message>
    <message>
        <source>At most every {number} days: it asks about that long, and sooner the times would overlap.</source>
        <translation>Höchstens alle {number} Tage: Er fragt nach einer so langen Zeit, und früher würden sich die Zeiten überschneiden.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to all questionnaires</source>
        <translation>Zurück zu allen Fragebögen</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Bevor du weitermachst</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Bring in a questionnaire</source>
        <translation>Einen Fragebogen übernehmen</translation>
    </message>
    <message>
        <source>Bring in a questionnaire…</source>
        <translation>Einen Fragebogen übernehmen …</translation>
    </message>
    <message>
        <source>Can stir things up</source>
        <translation>Kann etwas aufwühlen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Compared on {date}.</source>
        <translation>Verglichen am {date}.</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Urheberrecht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Each answer is kept in your vault as you give it, so you can stop at any time. On the keyboard, a digit chooses its answer.</source>
        <translation>Jede Antwort liegt in deinem Tresor, sobald du sie gibst; du kannst also jederzeit aufhören. Auf der Tastatur wählt eine Ziffer ihre Antwort.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase this time?</source>
        <translation>Diesen Durchgang löschen?</translation>
    </message>
    <message>
        <source>Erase this time…</source>
        <translation>Diesen Durchgang löschen …</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Jede Frage ist beantwortet.</translation>
    </message>
    <message>
        <source>FHIR questionnaires (*.json)</source>
        <translation>FHIR-Fragebögen (*.json)</translation>
    </message>
    <message>
        <source>Fewer questionnaires</source>
        <translation>Weniger Fragebögen</translation>
    </message>
    <message>
        <source>Filled in on {date}</source>
        <translation>Ausgefüllt am {date}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Help, your plan and people to talk to are one press away.</source>
        <translation>Hilfe, dein Plan und Menschen zum Reden sind einen Knopfdruck entfernt.</translation>
    </message>
    <message>
        <source>Higher by {points} than on {date}.</source>
        <translation>Um {points} höher als am {date}.</translation>
    </message>
    <message>
        <source>How large a change must be here to mean something, no source that we could read says.</source>
        <translation>Wie groß eine Veränderung hier sein muss, um etwas zu bedeuten, sagt keine Quelle, die wir lesen konnten.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lang</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>If it is strong right now, please do not stay alone with it. There are people whose work it is to listen; the page says how and when each can be reached.</source>
        <translation>Wenn es gerade stark ist, bleib damit bitte nicht allein. Es gibt Menschen, deren Arbeit es ist zuzuhören; auf der Seite steht, wie und wann sie jeweils zu erreichen sind.</translation>
    </message>
    <message>
        <source>It asks in a way that Leeward does not know, such as free text or several answers at once. Leaving that out would change it, so it is not used.</source>
        <translation>Er fragt auf eine Weise, die Leeward nicht kennt, etwa mit freiem Text oder mehreren Antworten zugleich. Das wegzulassen würde ihn verändern, deshalb wird er nicht verwendet.</translation>
    </message>
    <message>
        <source>It looks back over some time, so the next time is from {date} on; sooner, the times would overlap.</source>
        <translation>Er blickt auf eine längere Zeit zurück, deshalb geht er wieder ab {date}; früher würden sich die Zeiten überschneiden.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it in my vault</source>
        <translation>In meinem Tresor behalten</translation>
    </message>
    <message>
        <source>Keep it, and see what comes of it</source>
        <translation>Behalten und sehen, was sich ergibt</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Last filled in on {date}.</source>
        <translation>Zuletzt ausgefüllt am {date}.</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Leeward does not know what this questionnaire asks. If an answer was about not wanting to live, or about hurting yourself: nobody has been told of it, and people to talk to are one press away.</source>
        <translation>Leeward weiß nicht, wonach dieser Fragebogen fragt. Wenn es in einer Antwort darum ging, nicht leben zu wollen oder dich zu verletzen: Niemand hat davon erfahren, und Menschen zum Reden sind einen Knopfdruck entfernt.</translation>
    </message>
    <message>
        <source>Left out: {missing} of {count}. That is all right; where a score needs them, there is none, rather than a guess.</source>
        <translation>Ausgelassen: {missing} von {count}. Das ist in Ordnung; wo ein Punktwert sie braucht, gibt es keinen, statt eines geratenen.</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Lower by {points} than on {date}.</source>
        <translation>Um {points} niedriger als am {date}.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Entwickelt von</translation>
    </message>
    <message>
        <source>Many questionnaires need a licence. Please keep only one that you, or the service that gave it to you, may use.</source>
        <translation>Für viele Fragebögen braucht es eine Lizenz. Bitte behalte nur einen, den du verwenden darfst, oder die Stelle, von der du ihn hast.</translation>
    </message>
    <message>
        <source>More questionnaires</source>
        <translation>Mehr Fragebögen</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mein Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No question is answered yet.</source>
        <translation>Noch ist keine Frage beantwortet.</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Kein Punktwert</translation>
    </message>
    <message>
        <source>Nobody has been told. Your answer is in your vault and nowhere else: no guide, no service and no computer beside this one knows of it, and nothing happens because of it.</source>
        <translation>Niemand hat davon erfahren. Deine Antwort liegt in deinem Tresor und sonst nirgends: Kein Guide, kein Dienst und kein Computer außer diesem weiß davon, und nichts geschieht deswegen.</translation>
    </message>
    <message>
        <source>None is given.</source>
        <translation>Es ist keiner angegeben.</translation>
    </message>
    <message>
        <source>None: Leeward cannot tell from the file how the answers are to be added up.</source>
        <translation>Keiner: Leeward kann aus der Datei nicht erkennen, wie die Antworten zusammengezählt werden sollen.</translation>
    </message>
    <message>
        <source>Not for commercial use</source>
        <translation>Nicht für kommerzielle Zwecke</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Nothing of this questionnaire goes along; the guides read only what you write to them.</source>
        <translation>Von diesem Fragebogen geht nichts mit; die Guides lesen nur, was du ihnen schreibst.</translation>
    </message>
    <message>
        <source>On to the next</source>
        <translation>Weiter zur nächsten</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Nur auf diesem Computer, in deinem Tresor</translation>
    </message>
    <message>
        <source>Only word for word</source>
        <translation>Nur Wort für Wort</translation>
    </message>
    <message>
        <source>People to talk to now</source>
        <translation>Menschen, mit denen du jetzt reden kannst</translation>
    </message>
    <message>
        <source>Put it in my list</source>
        <translation>In meine Liste aufnehmen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Questionnaires that others made and tested, for looking at how things have been over some time. What you tick stays in your vault; nobody is told. The questions are in English, word for word as their makers wrote them.</source>
        <translation>Fragebögen, die andere entwickelt und geprüft haben, um darauf zu schauen, wie es über eine längere Zeit war. Was du ankreuzt, bleibt in deinem Tresor; niemand erfährt davon. Die Fragen sind auf Englisch, Wort für Wort so, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove this questionnaire?</source>
        <translation>Diesen Fragebogen entfernen?</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Scores from {least} to {most} are called “{name}”</source>
        <translation>Punktwerte von {least} bis {most} heißen „{name}“</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>So called by: {source}</source>
        <translation>So genannt von: {source}</translation>
    </message>
    <message>
        <source>Some of its questions depend on answers to others. Leeward would ask them wrongly, so it does not.</source>
        <translation>Einige seiner Fragen hängen von Antworten auf andere ab. Leeward würde sie falsch stellen, deshalb stellt es sie nicht.</translation>
    </message>
    <message>
        <source>Some of the questions it needs were left out:</source>
        <translation>Einige der Fragen, die er braucht, wurden ausgelassen:</translation>
    </message>
    <message>
        <source>Take it out of my list</source>
        <translation>Aus meiner Liste nehmen</translation>
    </message>
    <message>
        <source>Take this answer back</source>
        <translation>Diese Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translation>Das sagt die Datei nicht.</translation>
    </message>
    <message>
        <source>The higher, the better it was.</source>
        <translation>Je höher, desto besser war es.</translation>
    </message>
    <message>
        <source>The higher, the more of it there was.</source>
        <translation>Je höher, desto mehr war davon da.</translation>
    </message>
    <message>
        <source>The questionnaire is erased from your vault. The file that you brought it from stays.</source>
        <translation>Der Fragebogen wird aus deinem Tresor gelöscht. Die Datei, aus der du ihn übernommen hast, bleibt.</translation>
    </message>
    <message>
        <source>The same as on {date}.</source>
        <translation>Dasselbe wie am {date}.</translation>
    </message>
    <message>
        <source>There is no question in this file that Leeward could ask.</source>
        <translation>In dieser Datei ist keine Frage, die Leeward stellen könnte.</translation>
    </message>
    <message>
        <source>There is no score: the file does not say in a way that Leeward knows how to add up.</source>
        <translation>Es gibt keinen Punktwert: Wie zusammengezählt wird, sagt die Datei nicht auf eine Weise, die Leeward kennt.</translation>
    </message>
    <message>
        <source>These answers are erased from your vault and cannot be brought back.</source>
        <translation>Diese Antworten werden aus deinem Tresor gelöscht und können nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>These are not in your list: some ask hard things, some may only be used under conditions.</source>
        <translation>Diese stehen nicht in deiner Liste: Manche fragen nach Schwerem, manche dürfen nur unter Bedingungen verwendet werden.</translation>
    </message>
    <message>
        <source>They are erased from your vault. You can begin anew at any time.</source>
        <translation>Sie werden aus deinem Tresor gelöscht. Du kannst jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>This file holds something else than a FHIR R4 Questionnaire.</source>
        <translation>Diese Datei enthält etwas anderes als einen FHIR-R4-Fragebogen.</translation>
    </message>
    <message>
        <source>This file is larger than any questionnaire that Leeward reads.</source>
        <translation>Diese Datei ist größer als jeder Fragebogen, den Leeward liest.</translation>
    </message>
    <message>
        <source>This file is no JSON, so it is no FHIR questionnaire either.</source>
        <translation>Diese Datei ist kein JSON, also auch kein FHIR-Fragebogen.</translation>
    </message>
    <message>
        <source>This is about {time}.</source>
        <translation>Hier geht es um Folgendes: {time}.</translation>
    </message>
    <message>
        <source>This questionnaire is longer or deeper than Leeward reads.</source>
        <translation>Dieser Fragebogen ist länger oder tiefer verschachtelt, als Leeward liest.</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw these answers away?</source>
        <translation>Diese Antworten verwerfen?</translation>
    </message>
    <message>
        <source>Throw these answers away…</source>
        <translation>Diese Antworten verwerfen …</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Vorher zu wissen</translation>
    </message>
    <message>
        <source>Two of its questions have the same name, or one has none.</source>
        <translation>Zwei seiner Fragen haben denselben Namen, oder eine hat keinen.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was sich ergeben hat</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Wonach er fragt</translation>
    </message>
    <message>
        <source>What its scores are called, and by whom</source>
        <translation>Wie seine Punktwerte genannt werden, und von wem</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>Was du geantwortet hast</translation>
    </message>
    <message>
        <source>What you answered to it, {number} times, is erased with it and cannot be brought back.</source>
        <translation>Deine Antworten darauf ({number}-mal) werden mit ihm gelöscht und können nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Where its words were read and compared</source>
        <translation>Wo sein Wortlaut gelesen und verglichen wurde</translation>
    </message>
    <message>
        <source>Where the sources differ</source>
        <translation>Wo sich die Quellen unterscheiden</translation>
    </message>
    <message>
        <source>Worked out from the others, as its makers say, since this was left out:</source>
        <translation>Aus den anderen errechnet, wie es für diesen Fragebogen vorgesehen ist, denn das wurde ausgelassen:</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>An die Guides schreiben</translation>
    </message>
    <message>
        <source>You brought it in yourself</source>
        <translation>Von dir selbst übernommen</translation>
    </message>
    <message>
        <source>You ticked that thoughts of death, of ending your life or of hurting yourself have been there. Many people have them in hard times, and it is good that you put it down honestly.</source>
        <translation>Du hast angekreuzt, dass Gedanken da waren: an den Tod, daran, dein Leben zu beenden, oder daran, dich zu verletzen. Viele Menschen haben sie in schweren Zeiten, und es ist gut, dass du es ehrlich angegeben hast.</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>about {number} minutes</source>
        <translation>etwa {number} Minuten</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>im Blick: {time}</translation>
    </message>
    <message>
        <source>at a time that no calendar names</source>
        <translation>zu einer Zeit, die kein Kalender nennt</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>none, something was left out</source>
        <translation>keiner, etwas wurde ausgelassen</translation>
    </message>
    <message>
        <source>{name}, from {least} to {most}, over time. The table below says the same.</source>
        <translation>{name}, von {least} bis {most}, im Lauf der Zeit. Die Tabelle darunter sagt dasselbe.</translation>
    </message>
    <message>
        <source>{number} questions</source>
        <translation>{number} Fragen</translation>
    </message>
    <message>
        <source>{score}, between {least} and {most}</source>
        <translation>{score}, zwischen {least} und {most}</translation>
    </message>
    <message>
        <source>{what} This score, {score}, lies there.</source>
        <translation>{what} Dieser Punktwert, {score}, liegt dort.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines that stayed</source>
        <translation>
            <numerusform>%n Zeile, die geblieben ist</numerusform>
            <numerusform>%n Zeilen, die geblieben sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Einen Menschen hinzufügen</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Einen Ort hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ein Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Added since: {line}</source>
        <translation>Seitdem hinzugefügt: {line}</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Hinzugefügt: {name}</translation>
    </message>
    <message>
        <source>An empty line</source>
        <translation>Eine leere Zeile</translation>
    </message>
    <message>
        <source>An entry holds at most {number} pictures.</source>
        <translation>Ein Eintrag fasst höchstens {number} Bilder.</translation>
    </message>
    <message>
        <source>An entry stays here for 30 days. Then it is erased for good.</source>
        <translation>Ein Eintrag bleibt 30 Tage hier. Dann wird er endgültig gelöscht.</translation>
    </message>
    <message>
        <source>At the place</source>
        <translation>An diesem Ort</translation>
    </message>
    <message>
        <source>Beginnings that you come back to. They are put where you write, beside those that are there.</source>
        <translation>Anfänge, die du immer wieder brauchst. Du findest sie beim Schreiben, neben denen, die schon da sind.</translation>
    </message>
    <message>
        <source>Call a tag, a person or a place something else, in all entries at once.</source>
        <translation>Ein Schlagwort, einen Menschen oder einen Ort anders nennen, in allen Einträgen zugleich.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Entries can stand in several journals, such as one for dreams. Each has its own list.</source>
        <translation>Einträge können in verschiedenen Tagebüchern stehen, etwa in einem für Träume. Jedes hat seine eigene Liste.</translation>
    </message>
    <message>
        <source>Erase all earlier versions of this entry?</source>
        <translation>Alle früheren Fassungen dieses Eintrags löschen?</translation>
    </message>
    <message>
        <source>Erase everything in the trash?</source>
        <translation>Alles im Papierkorb löschen?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase this draft?</source>
        <translation>Diesen Entwurf löschen?</translation>
    </message>
    <message>
        <source>Erase this entry?</source>
        <translation>Diesen Eintrag löschen?</translation>
    </message>
    <message>
        <source>Erase this picture?</source>
        <translation>Dieses Bild löschen?</translation>
    </message>
    <message>
        <source>It had no mood then.</source>
        <translation>Damals hatte er keine Stimmung.</translation>
    </message>
    <message numerus="yes">
        <source>It is erased for good in %n days</source>
        <translation>
            <numerusform>Wird in %n Tag endgültig gelöscht</numerusform>
            <numerusform>Wird in %n Tagen endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>It is erased for good within a day, when you come here next</source>
        <translation>Wird innerhalb eines Tages endgültig gelöscht, wenn du das nächste Mal hier bist</translation>
    </message>
    <message>
        <source>It is gone from your vault for good. Backups and exports that were made before still hold it: a daily backup goes when newer ones have taken its place, within about four weeks if you open Leeward every day; the others stay until you remove them.</source>
        <translation>Er verschwindet endgültig aus deinem Tresor. Sicherungen und Exporte von vorher enthalten ihn noch: Eine tägliche Sicherung geht, wenn neuere ihren Platz eingenommen haben, in etwa vier Wochen, wenn du Leeward jeden Tag öffnest; die anderen bleiben, bis du sie entfernst.</translation>
    </message>
    <message>
        <source>Journals</source>
        <translation>Tagebücher</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month as a heading: Qt&apos;s letters for dates</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>My journal</source>
        <translation>Mein Tagebuch</translation>
    </message>
    <message>
        <source>No entry has {name}</source>
        <translation>Kein Eintrag hat {name}</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Noch keine Worte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Seit {date}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Wegnehmen: {name}</translation>
    </message>
    <message>
        <source>Taken away: {name}</source>
        <translation>Weggenommen: {name}</translation>
    </message>
    <message>
        <source>Taken out since: {line}</source>
        <translation>Seitdem herausgenommen: {line}</translation>
    </message>
    <message>
        <source>The mood was: {mood}</source>
        <translation>Die Stimmung war: {mood}</translation>
    </message>
    <message>
        <source>This could not be read as a picture. JPEG, PNG and WebP can be kept here.</source>
        <translation>Das ließ sich nicht als Bild lesen. JPEG, PNG und WebP können hier aufbewahrt werden.</translation>
    </message>
    <message>
        <source>This picture is larger than can be kept here: at most 40 million pixels.</source>
        <translation>Dieses Bild ist größer, als hier aufbewahrt werden kann: höchstens 40 Millionen Pixel.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Bis {date}</translation>
    </message>
    <message>
        <source>Until {when}</source>
        <translation>Bis {when}</translation>
    </message>
    <message>
        <source>What is known and fits</source>
        <translation>Was schon bekannt ist und passt</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Mit Bildern</translation>
    </message>
    <message>
        <source>With the person</source>
        <translation>Mit diesem Menschen</translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>Mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Ohne Stimmung</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Deine eigenen Vorlagen</translation>
    </message>
    <message>
        <source>Your own templates…</source>
        <translation>Deine eigenen Vorlagen …</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day in a list: Qt&apos;s letters for dates</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{name} ({entries})</source>
        <translation>{name} ({entries})</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>From its next start, Leeward speaks this language.</source>
        <translation>Ab dem nächsten Start spricht Leeward diese Sprache.</translation>
    </message>
    <message>
        <source>Start Leeward again now</source>
        <translation>Leeward jetzt neu starten</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n entries were looked through.</source>
        <translation>
            <numerusform>%n Eintrag wurde durchgesehen.</numerusform>
            <numerusform>%n Einträge wurden durchgesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry was looked through.</source>
        <translation>1 Eintrag wurde durchgesehen.</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 Lektion</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alkohol</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Wut</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Any order and any pace is fine. A lesson you leave waits for you, and nothing counts the days.</source>
        <translation>Jede Reihenfolge und jedes Tempo ist gut. Eine Lektion, die du verlässt, wartet auf dich, und nichts zählt die Tage.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles on which topic</source>
        <translation>Artikel zu welchem Thema</translation>
    </message>
    <message>
        <source>Avoidance</source>
        <translation>Vermeidung</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Begin: {title}</source>
        <translation>Beginnen: {title}</translation>
    </message>
    <message>
        <source>Body and illness</source>
        <translation>Körper und Krankheit</translation>
    </message>
    <message>
        <source>By topics you choose and what you open here. Your journal is never read for this.</source>
        <translation>Nach Themen, die du wählst, und nach dem, was du hier öffnest. Dein Tagebuch wird dafür nie gelesen.</translation>
    </message>
    <message>
        <source>Choose the ticked topics</source>
        <translation>Die angekreuzten Themen wählen</translation>
    </message>
    <message>
        <source>Choose topics</source>
        <translation>Themen wählen</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation>Vergessen, was ich gelesen habe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n places</source>
        <translation>
            <numerusform>An %n Stelle gefunden</numerusform>
            <numerusform>An %n Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Found in one place</source>
        <translation>An einer Stelle gefunden</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Weiter, wo du warst</translation>
    </message>
    <message>
        <source>Go on: {title}</source>
        <translation>Weiter: {title}</translation>
    </message>
    <message>
        <source>Go to a part of this text</source>
        <translation>Zu einem Teil dieses Textes gehen</translation>
    </message>
    <message>
        <source>Grief and loss</source>
        <translation>Trauer und Verlust</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewohnheiten</translation>
    </message>
    <message>
        <source>Hard hours</source>
        <translation>Schwere Stunden</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>If this is about you, and about now: you need not read first. Lines, your plan and the guides are one step away. Nobody has been told what you typed.</source>
        <translation>Wenn es um dich geht, und um jetzt: Du musst nicht erst lesen. Nummern zum Anrufen, dein Plan und die Guides sind einen Schritt entfernt. Niemand hat erfahren, was du getippt hast.</translation>
    </message>
    <message>
        <source>If you want, Leeward counts the words of a short English list in your entries, on this computer, and shows which topics they belong to. It understands nothing of what you wrote: “I slept well” counts for sleep too. It is done only when you press the button, each time anew, and nothing of it is kept or sent.</source>
        <translation>Wenn du möchtest, zählt Leeward auf diesem Computer, welche Wörter einer kurzen englischen Liste in deinen Einträgen vorkommen, und zeigt, zu welchen Themen sie gehören. Es versteht nichts von dem, was du geschrieben hast: Auch „I slept well“ (ich habe gut geschlafen) zählt zum Schlaf. Das geschieht nur, wenn du den Knopf drückst, jedes Mal neu, und nichts davon wird behalten oder gesendet.</translation>
    </message>
    <message>
        <source>Journaling</source>
        <translation>Tagebuch schreiben</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>Für später gemerkt</translation>
    </message>
    <message>
        <source>Lesson {number} of {all} in {course}</source>
        <translation>Lektion {number} von {all} in {course}</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Loneliness</source>
        <translation>Einsamkeit</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt durchsehen</translation>
    </message>
    <message>
        <source>Look through my journal for topics</source>
        <translation>Mein Tagebuch nach Themen durchsehen</translation>
    </message>
    <message>
        <source>Looked over on {day}</source>
        <translation>Durchgesehen am {day}</translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Es wird durchgesehen</translation>
    </message>
    <message>
        <source>Low mood</source>
        <translation>Gedrückte Stimmung</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Mood tracking</source>
        <translation>Stimmung festhalten</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Nächste Lektion: {title}</translation>
    </message>
    <message>
        <source>None of the words stood in them.</source>
        <translation>Keines der Wörter kam darin vor.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not read after all</source>
        <translation>Doch nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing is suggested until you choose topics or open something. Your journal is never read for this.</source>
        <translation>Nichts wird vorgeschlagen, bis du Themen wählst oder etwas öffnest. Dein Tagebuch wird dafür nie gelesen.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Panik</translation>
    </message>
    <message>
        <source>Parts of this text</source>
        <translation>Teile dieses Textes</translation>
    </message>
    <message>
        <source>Press to find it on the first page</source>
        <translation>Drück, um ihn auf der ersten Seite zu finden</translation>
    </message>
    <message>
        <source>Press to keep it no longer</source>
        <translation>Drück, um ihn nicht mehr zu merken</translation>
    </message>
    <message>
        <source>Read on {day}</source>
        <translation>Gelesen am {day}</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Self-criticism</source>
        <translation>Selbstkritik</translation>
    </message>
    <message>
        <source>Short texts in plain words, each with what it rests on, and four small courses. Read as much or as little as you like. What you open here is kept in your vault and told to nobody.</source>
        <translation>Kurze Texte in einfachen Worten, jeder mit dem, worauf er sich stützt, und vier kleine Kurse. Lies so viel oder so wenig, wie du magst. Was du hier öffnest, bleibt in deinem Tresor, und niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>Some of these words can stand for hours that are hard to bear. Nobody has been told. If you would like to talk to somebody, lines, your plan and the guides are one step away.</source>
        <translation>Einige dieser Wörter können für Stunden stehen, die schwer auszuhalten sind. Niemand hat davon erfahren. Wenn du mit jemandem reden möchtest: Nummern zum Anrufen, dein Plan und die Guides sind einen Schritt entfernt.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen und Studium</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggested because you chose the topic {topic}</source>
        <translation>Vorgeschlagen, weil du das Thema {topic} gewählt hast</translation>
    </message>
    <message>
        <source>Suggested because you opened “{title}”, also about {topic}</source>
        <translation>Vorgeschlagen, weil du „{title}“ geöffnet hast, auch zum Thema {topic}</translation>
    </message>
    <message>
        <source>Suggestions follow these topics. Change them whenever you like.</source>
        <translation>Vorschläge richten sich nach diesen Themen. Ändere sie, wann immer du magst.</translation>
    </message>
    <message>
        <source>Supporting others</source>
        <translation>Für andere da sein</translation>
    </message>
    <message numerus="yes">
        <source>The %n that fit best</source>
        <translation>
            <numerusform>%n Text, der am besten passt</numerusform>
            <numerusform>Die %n, die am besten passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The library is in English so far.</source>
        <translation>Die Bibliothek ist bisher auf Englisch.</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>Was am besten passt</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Therapie</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>This is general information. It cannot know you, and is no substitute for somebody who does. It was written from the sources above; no clinician has reviewed it yet.</source>
        <translation>Das ist allgemeine Information. Sie kann dich nicht kennen und ersetzt niemanden, der dich kennt. Sie wurde nach den Quellen oben geschrieben; von einer Fachperson wurde sie noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Topics from my journal</source>
        <translation>Themen aus meinem Tagebuch</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Worauf sich das stützt</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation>Worüber möchtest du lesen?</translation>
    </message>
    <message>
        <source>What you read here</source>
        <translation>Was du hier liest</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Wo du warst</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>Which texts you opened, finished and kept for later is known in your vault and nowhere else. You can have it forgotten; your topics stay.</source>
        <translation>Welche Texte du geöffnet, zu Ende gelesen und für später gemerkt hast, steht in deinem Tresor und sonst nirgends. Du kannst es vergessen lassen; deine Themen bleiben.</translation>
    </message>
    <message>
        <source>Which words are counted?</source>
        <translation>Welche Wörter werden gezählt?</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Sorgen</translation>
    </message>
    <message>
        <source>You have read this.</source>
        <translation>Du hast das gelesen.</translation>
    </message>
    <message>
        <source>Your entries are read now, for this once. Which of them?</source>
        <translation>Deine Einträge werden jetzt gelesen, nur dieses eine Mal. Welche davon?</translation>
    </message>
    <message>
        <source>all finished</source>
        <translation>alle abgeschlossen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message numerus="yes">
        <source>in %n entries</source>
        <translation>
            <numerusform>in %n Eintrag</numerusform>
            <numerusform>in %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 entry</source>
        <translation>in 1 Eintrag</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>für später gemerkt</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>{done} of {all} finished</source>
        <translation>{done} von {all} abgeschlossen</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{topic}, {entries}: {words}</source>
        <translation>{topic}, {entries}: {words}</translation>
    </message>
</context>
<context>
    <name>managed</name>
    <message>
        <source>Leeward had not been closed as usual. So it has erased only now whatever you had begun to write about members and not sent.</source>
        <translation>Leeward war nicht wie sonst geschlossen worden. Deshalb hat es erst jetzt gelöscht, was du über Mitglieder zu schreiben begonnen und nicht gesendet hattest.</translation>
    </message>
    <message numerus="yes">
        <source>Leeward locks after %n minutes without a key or a click, or earlier if you choose.</source>
        <translation>
            <numerusform>Leeward sperrt nach %n Minute ohne Taste oder Klick, oder früher, wenn du das wählst.</numerusform>
            <numerusform>Leeward sperrt nach %n Minuten ohne Taste oder Klick, oder früher, wenn du das wählst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leeward stays out of pictures of the screen and shared screens, where this system offers that.</source>
        <translation>Leeward bleibt aus Bildern des Bildschirms und geteilten Bildschirmen heraus, wo dieses System das bietet.</translation>
    </message>
    <message>
        <source>Nothing from the guide desk is saved as a file, or printed.</source>
        <translation>Nichts vom Arbeitsplatz der Guides wird als Datei gespeichert oder gedruckt.</translation>
    </message>
    <message>
        <source>The rules for this computer cannot be followed, so everything is as tight as it can be.</source>
        <translation>Die Regeln für diesen Computer lassen sich nicht befolgen, deshalb ist alles so streng, wie es sein kann.</translation>
    </message>
    <message>
        <source>This computer is managed by {who}.</source>
        <translation>Dieser Computer wird von {who} verwaltet.</translation>
    </message>
    <message>
        <source>This computer is managed. The rules do not say by whom.</source>
        <translation>Dieser Computer wird verwaltet. Von wem, sagen die Regeln nicht.</translation>
    </message>
    <message>
        <source>What you copy at the guide desk can be put in again in Leeward, and nowhere else.</source>
        <translation>Was du am Arbeitsplatz der Guides kopierst, lässt sich in Leeward wieder einfügen, und nirgends sonst.</translation>
    </message>
    <message>
        <source>What you write about members and have not sent is erased each time Leeward locks, and when your shift ends; it locks then too.</source>
        <translation>Was du über Mitglieder schreibst und nicht gesendet hast, wird jedes Mal gelöscht, wenn Leeward sperrt, und wenn deine Schicht endet; auch dann sperrt es.</translation>
    </message>
    <message>
        <source>What you write about members and have not sent is erased when your shift ends; Leeward locks then.</source>
        <translation>Was du über Mitglieder schreibst und nicht gesendet hast, wird gelöscht, wenn deine Schicht endet; dann sperrt Leeward.</translation>
    </message>
    <message>
        <source>When Leeward closed, whatever you had begun to write about members and not sent was erased.</source>
        <translation>Als Leeward schloss, wurde gelöscht, was du über Mitglieder zu schreiben begonnen und nicht gesendet hattest.</translation>
    </message>
    <message>
        <source>Whoever manages this computer has set this.</source>
        <translation>Das hat eingestellt, wer diesen Computer verwaltet.</translation>
    </message>
    <message numerus="yes">
        <source>With the guide desk in sight, Leeward locks after %n minutes, or earlier if you choose.</source>
        <translation>
            <numerusform>Solange der Arbeitsplatz der Guides zu sehen ist, sperrt Leeward nach %n Minute, oder früher, wenn du das wählst.</numerusform>
            <numerusform>Solange der Arbeitsplatz der Guides zu sehen ist, sperrt Leeward nach %n Minuten, oder früher, wenn du das wählst.</numerusform>
        </translation>
    </message>
    <message>
        <source>With your shift, whatever you had begun to write about members and not sent was erased.</source>
        <translation>Mit deiner Schicht wurde gelöscht, was du über Mitglieder zu schreiben begonnen und nicht gesendet hattest.</translation>
    </message>
    <message>
        <source>whoever manages this computer</source>
        <translation>wer diesen Computer verwaltet</translation>
    </message>
    <message>
        <source>{who} has set this for this computer.</source>
        <translation>{who} hat das für diesen Computer eingestellt.</translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message numerus="yes">
        <source>%n journal entries come from damaged pages and say so.</source>
        <translation>
            <numerusform>%n Tagebucheintrag stammt von beschädigten Seiten und sagt es auch.</numerusform>
            <numerusform>%n Tagebucheinträge stammen von beschädigten Seiten und sagen es auch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the latest changes could not be read; what stood in them may be missing, or be as it was before.</source>
        <translation>
            <numerusform>%n Stück der letzten Änderungen war nicht lesbar; was darin stand, kann fehlen oder so sein, wie es vorher war.</numerusform>
            <numerusform>%n Stücke der letzten Änderungen waren nicht lesbar; was darin stand, kann fehlen oder so sein, wie es vorher war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were left out, for they contradict what was saved.</source>
        <translation>
            <numerusform>%n Aufzeichnung wurde ausgelassen, denn sie widerspricht dem, was gespeichert war.</numerusform>
            <numerusform>%n Aufzeichnungen wurden ausgelassen, denn sie widersprechen dem, was gespeichert war.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 journal entry comes from a damaged page and says so.</source>
        <translation>1 Tagebucheintrag stammt von einer beschädigten Seite und sagt es auch.</translation>
    </message>
    <message>
        <source>1 piece of the latest changes could not be read; what stood in it may be missing, or be as it was before.</source>
        <translation>1 Stück der letzten Änderungen war nicht lesbar; was darin stand, kann fehlen oder so sein, wie es vorher war.</translation>
    </message>
    <message>
        <source>1 record was left out, for it contradicts what was saved.</source>
        <translation>1 Aufzeichnung wurde ausgelassen, denn sie widerspricht dem, was gespeichert war.</translation>
    </message>
    <message>
        <source>A backup opens with the passphrase, or the recovery code, that you had when it was made. It is opened and looked through before anything takes its place.</source>
        <translation>Eine Sicherung öffnet sich mit der Passphrase oder dem Wiederherstellungscode, die du hattest, als sie entstand. Sie wird geöffnet und durchgesehen, bevor irgendetwas an den Platz eines anderen kommt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backups of Leeward</source>
        <translation>Sicherungen von Leeward</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Wähl eine Sicherung</translation>
    </message>
    <message>
        <source>Choose a backup file…</source>
        <translation>Datei einer Sicherung wählen …</translation>
    </message>
    <message>
        <source>Every page could be read.</source>
        <translation>Jede Seite war lesbar.</translation>
    </message>
    <message>
        <source>It was opened and looked through. In it: {contents}.</source>
        <translation>Sie wurde geöffnet und durchgesehen. Darin: {contents}.</translation>
    </message>
    <message>
        <source>It was opened and looked through. Nothing had been written in it yet.</source>
        <translation>Sie wurde geöffnet und durchgesehen. Es war noch nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>Leeward has found no backup of its own here. If you have one elsewhere, such as on another disk, choose its file.</source>
        <translation>Leeward hat hier keine eigene Sicherung gefunden. Wenn du anderswo eine hast, etwa auf einer anderen Festplatte, wähl ihre Datei.</translation>
    </message>
    <message>
        <source>Leeward reads your vault page by page and puts everything it can read into a new one. The damaged files stay as they are and are kept.</source>
        <translation>Leeward liest deinen Tresor Seite für Seite und legt alles, was lesbar ist, in einen neuen. Die beschädigten Dateien bleiben, wie sie sind, und werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was erased: what was there before is kept in this folder.</source>
        <translation>Nichts wurde gelöscht: Was vorher da war, liegt in diesem Ordner.</translation>
    </message>
    <message>
        <source>Open your backup</source>
        <translation>Deine Sicherung öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Please type the passphrase first.</source>
        <translation>Bitte gib zuerst die Passphrase ein.</translation>
    </message>
    <message>
        <source>Please type the recovery code first.</source>
        <translation>Bitte gib zuerst den Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>Es wird gelesen, was lesbar ist</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restoring your backup</source>
        <translation>Deine Sicherung wird zurückgeholt</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>The key file was damaged. Please choose a new passphrase and make a new recovery code in Settings, so that you can be sure of both.</source>
        <translation>Die Schlüsseldatei war beschädigt. Bitte wähl in den Einstellungen eine neue Passphrase und mach einen neuen Wiederherstellungscode, damit du dich auf beide verlassen kannst.</translation>
    </message>
    <message>
        <source>The key file was lost; the one from a backup took its place, so the passphrase of then opens it.</source>
        <translation>Die Schlüsseldatei war verloren; die aus einer Sicherung hat ihren Platz eingenommen, also öffnet ihn die Passphrase von damals.</translation>
    </message>
    <message>
        <source>These are the backups that Leeward has made on this computer. What is in your vault now is set aside and kept.</source>
        <translation>Das sind die Sicherungen, die Leeward auf diesem Computer gemacht hat. Was jetzt in deinem Tresor ist, wird beiseitegelegt und aufbewahrt.</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>Das war lesbar</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Stattdessen die Passphrase nehmen</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Stattdessen den Wiederherstellungscode nehmen</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Was vorher da war</translation>
    </message>
    <message>
        <source>What was written last may be missing: its end could not be read. It was cut off, or is damaged; nobody can tell which.</source>
        <translation>Was zuletzt geschrieben wurde, kann fehlen: Sein Ende war nicht lesbar. Es wurde abgeschnitten oder ist beschädigt; welches von beiden, kann niemand sagen.</translation>
    </message>
    <message>
        <source>You can stop at any moment; then everything is as it was.</source>
        <translation>Du kannst jederzeit anhalten; dann ist alles wie zuvor.</translation>
    </message>
    <message>
        <source>Your backup is back</source>
        <translation>Deine Sicherung ist wieder da</translation>
    </message>
    <message>
        <source>Your vault now holds: {contents}.</source>
        <translation>Dein Tresor enthält jetzt: {contents}.</translation>
    </message>
    <message>
        <source>nothing that was written</source>
        <translation>nichts Geschriebenes</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward</source>
        <translation>{day}, vor einer Aktualisierung von Leeward</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward, number {number}</source>
        <translation>{day}, vor einer Aktualisierung von Leeward, Nummer {number}</translation>
    </message>
    <message>
        <source>{day}, number {number} of that day</source>
        <translation>{day}, Nummer {number} dieses Tages</translation>
    </message>
    <message>
        <source>{lost} of {pages} pages could not be read; what stood there is missing.</source>
        <translation>{lost} von {pages} Seiten waren nicht lesbar; was dort stand, fehlt.</translation>
    </message>
</context>
<context>
    <name>mishap</name>
    <message>
        <source>Close Leeward</source>
        <translation>Leeward schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It was our mistake, not yours. Everything that was saved is safe in your vault. Words you were typing just now are still in the window; you can go on, or close Leeward, which saves them first.</source>
        <translation>Das war unser Fehler, nicht deiner. Alles Gespeicherte ist sicher in deinem Tresor. Was du gerade getippt hast, ist noch im Fenster; du kannst weitermachen, oder Leeward schließen, das es vorher speichert.</translation>
    </message>
    <message>
        <source>Something went wrong inside Leeward</source>
        <translation>In Leeward ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Where in the program it happened was noted in a file on this computer, with none of your words and no name. Nothing was sent to anyone.</source>
        <translation>Wo im Programm es geschah, wurde in einer Datei auf diesem Computer notiert, ohne ein Wort von dir und ohne Namen. Nichts wurde an irgendjemanden gesendet.</translation>
    </message>
    <message>
        <source>Where the report is</source>
        <translation>Wo der Bericht liegt</translation>
    </message>
</context>
<context>
    <name>moods</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Sehr schlecht</translation>
    </message>
    <message>
        <source>{mood}, {number} of {all}</source>
        <translation>{mood}, {number} von {all}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A SOCKS5 proxy answers at {proxy} and takes the names that keep connections apart; you belong to no community yet, so it was asked for nothing else.</source>
        <translation>Unter {proxy} antwortet ein SOCKS5-Proxy, und er nimmt die Namen an, die Verbindungen getrennt halten; du gehörst noch zu keiner Gemeinschaft, also wurde er um nichts weiter gebeten.</translation>
    </message>
    <message>
        <source>A fresh pseudonym takes a little longer; nothing was changed, so please try again later.</source>
        <translation>Ein frisches Pseudonym braucht noch etwas Zeit; nichts wurde geändert, versuch es also bitte später noch einmal.</translation>
    </message>
    <message>
        <source>A guide decided not to take it; your text is kept here, and what they wrote about it comes as a message.</source>
        <translation>Ein Guide hat entschieden, ihn nicht anzunehmen; dein Text bleibt hier, und was er dazu geschrieben hat, kommt als Nachricht.</translation>
    </message>
    <message>
        <source>A newer Leeward wrote that, so nothing was brought in; please install that version.</source>
        <translation>Das hat ein neueres Leeward geschrieben, deshalb wurde nichts übernommen; bitte installier jene Version.</translation>
    </message>
    <message>
        <source>A part of the record is not given out at the moment.</source>
        <translation>Ein Teil des Verlaufs wird im Moment nicht herausgegeben.</translation>
    </message>
    <message>
        <source>A part of this community&apos;s record is not given out at the moment, and it may be lost for now only; what is here is safe, so please try again later, and ask the steward if it stays so.</source>
        <translation>Ein Teil des Verlaufs dieser Gemeinschaft wird im Moment nicht herausgegeben, vielleicht nur vorübergehend; was hier ist, ist sicher. Versuch es also bitte später noch einmal, und frag die Verantwortlichen, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>A passphrase has at least one visible character; nothing was made, so please choose another.</source>
        <translation>Eine Passphrase hat mindestens ein sichtbares Zeichen; nichts wurde angelegt, wähl also bitte eine andere.</translation>
    </message>
    <message>
        <source>A passphrase has at most 1,024 characters; nothing was made, so please choose a shorter one.</source>
        <translation>Eine Passphrase hat höchstens 1.024 Zeichen; nichts wurde angelegt, wähl also bitte eine kürzere.</translation>
    </message>
    <message>
        <source>A post may have been taken out without its author or a guide having said so where everybody can see it. A fault of the server can look the same.</source>
        <translation>Ein Beitrag wurde vielleicht herausgenommen, ohne dass sein Autor oder ein Guide es dort gesagt hat, wo alle es sehen können. Ein Fehler des Servers kann genauso aussehen.</translation>
    </message>
    <message>
        <source>A post of yours was said to be published and is not in this community&apos;s record, so writing is stopped; your words are here, and the steward should be asked what happened.</source>
        <translation>Von einem Beitrag von dir hieß es, er sei veröffentlicht, und er ist nicht im Verlauf dieser Gemeinschaft; deshalb wird nicht mehr gesendet. Deine Worte sind hier, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>A restore may not have been finished properly. Somebody may also have tried to take newer posts away in the name of one.</source>
        <translation>Vielleicht wurde ein Zurückholen nicht richtig beendet. Vielleicht hat auch jemand versucht, unter diesem Vorwand neuere Beiträge wegzunehmen.</translation>
    </message>
    <message>
        <source>A restore or a new key was interrupted on its way into place; nothing is lost, and opening the vault once finishes it.</source>
        <translation>Ein Zurückholen oder ein neuer Schlüssel wurde auf dem Weg an seinen Platz unterbrochen; nichts ist verloren, und wenn der Tresor einmal geöffnet wird, ist es fertig.</translation>
    </message>
    <message>
        <source>All of it is here already; nothing was changed.</source>
        <translation>Alles davon ist schon hier; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another Leeward shows the examples already; look at that one, or close it first and try again.</source>
        <translation>Ein anderes Leeward zeigt die Beispiele schon; sieh dir jenes an, oder schließ es zuerst und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Another guide is looking at this now; please take another.</source>
        <translation>Ein anderer Guide sieht das gerade an; nimm bitte ein anderes.</translation>
    </message>
    <message>
        <source>From now on every request goes through {proxy}, or not at all.</source>
        <translation>Von nun an geht jede Anfrage durch {proxy}, oder gar nicht.</translation>
    </message>
    <message>
        <source>From now on requests go straight to each community&apos;s server, without a proxy.</source>
        <translation>Von nun an gehen Anfragen direkt an den Server jeder Gemeinschaft, ohne Proxy.</translation>
    </message>
    <message>
        <source>From now on the new code opens this vault, and the old one opens nothing. Older copies of the vault keep the old one.</source>
        <translation>Von nun an öffnet der neue Code diesen Tresor, und der alte öffnet nichts mehr. Bei älteren Kopien des Tresors gilt weiter der alte.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this vault. The recovery code stays as it is, and older copies of the vault still open with the old passphrase.</source>
        <translation>Von nun an öffnet die neue Passphrase diesen Tresor. Der Wiederherstellungscode bleibt, wie er ist, und ältere Kopien des Tresors öffnet weiter die alte Passphrase.</translation>
    </message>
    <message>
        <source>Guides had removed the post before; a copy of your own words is kept here.</source>
        <translation>Guides hatten den Beitrag schon entfernt; eine Kopie deiner eigenen Worte bleibt hier.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost, or that anybody has changed anything.</source>
        <translation>Es bedeutet nicht, dass hier etwas verloren ist oder dass jemand etwas geändert hat.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost. Nothing with a gap in it was taken over.</source>
        <translation>Es bedeutet nicht, dass hier etwas verloren ist. Nichts mit einer Lücke darin wurde übernommen.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost: nothing of it was taken over.</source>
        <translation>Es bedeutet nicht, dass hier etwas verloren ist: Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost: what was sent was not used.</source>
        <translation>Es bedeutet nicht, dass hier etwas verloren ist: Was gesendet wurde, wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>It does not mean that anything of it was believed: it was not used. It does not say who did it or why.</source>
        <translation>Es bedeutet nicht, dass irgendetwas davon geglaubt wurde: Es wurde nicht verwendet. Es sagt nicht, wer es war oder warum.</translation>
    </message>
    <message>
        <source>It does not mean that anything on this computer was opened or changed, nor does it say who did it.</source>
        <translation>Es bedeutet nicht, dass auf diesem Computer etwas geöffnet oder geändert wurde, und es sagt nicht, wer es war.</translation>
    </message>
    <message>
        <source>It does not mean that your words are lost: your own copy is here. It does not say who did it or why.</source>
        <translation>Es bedeutet nicht, dass deine Worte verloren sind: Deine eigene Kopie ist hier. Es sagt nicht, wer es war oder warum.</translation>
    </message>
    <message>
        <source>It is erased here. Backups and exports from before still hold it.</source>
        <translation>Es ist hier gelöscht. Sicherungen und Exporte von vorher enthalten es noch.</translation>
    </message>
    <message>
        <source>It is erased here. The next sync fetches again what stands in the community.</source>
        <translation>Es ist hier gelöscht. Der nächste Abgleich holt wieder, was in der Gemeinschaft steht.</translation>
    </message>
    <message>
        <source>It is longer than the server takes; your text is kept here, and a shorter one may go.</source>
        <translation>Er ist länger, als der Server annimmt; dein Text bleibt hier, und ein kürzerer kann gehen.</translation>
    </message>
    <message>
        <source>It is not there any more; sync to see how things stand now.</source>
        <translation>Es ist nicht mehr da; gleich ab, um zu sehen, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>It is under a passphrase that Leeward does not know, so nothing was brought in; please give it out from the other app without one, and erase that copy afterwards.</source>
        <translation>Das ist mit einer Passphrase verschlossen, die Leeward nicht kennt, deshalb wurde nichts übernommen; bitte gib es aus der anderen App ohne Passphrase aus, und lösch diese Kopie danach.</translation>
    </message>
    <message>
        <source>It is written, whole. In it: {contents}. It is called {name}, in {folder}. What is in Leeward stays there.</source>
        <translation>Alles ist geschrieben. Darin: {contents}. Die Datei heißt {name} und liegt in {folder}. Was in Leeward ist, bleibt dort.</translation>
    </message>
    <message>
        <source>It is written: {requests}. It is called {name}, in {folder}. The list stays here.</source>
        <translation>Geschrieben: {requests}. Die Datei heißt {name} und liegt in {folder}. Die Liste bleibt hier.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another version. Something on the way to it may also have answered in its place.</source>
        <translation>Es kann beschädigt sein oder von einer anderen Version. Auch etwas auf dem Weg dorthin kann an seiner Stelle geantwortet haben.</translation>
    </message>
    <message>
        <source>It may be lost for now only, as while a server is being repaired. It may also be held back.</source>
        <translation>Vielleicht fehlt er nur vorübergehend, etwa während ein Server repariert wird. Vielleicht wird er auch zurückgehalten.</translation>
    </message>
    <message>
        <source>It may have reached the community already, so it cannot become a draft again; nothing was changed, and sending it again doubles nothing.</source>
        <translation>Er ist vielleicht schon bei der Gemeinschaft angekommen und kann deshalb kein Entwurf mehr werden; nichts wurde geändert, und noch einmal senden verdoppelt nichts.</translation>
    </message>
    <message>
        <source>Leeward may not read and write there ({part}), and was told so before anything was changed; please allow it, or choose another place. A vault that lies where nothing can be written opens in a copy.</source>
        <translation>Leeward darf dort nicht lesen und schreiben ({part}) und bekam das gesagt, bevor etwas geändert wurde; erlaub es bitte, oder wähl einen anderen Ort. Ein Tresor, der dort liegt, wo nichts geschrieben werden kann, öffnet sich in einer Kopie.</translation>
    </message>
    <message>
        <source>Newer posts may be kept from you. The server may also run from an old copy without saying so as it should.</source>
        <translation>Vielleicht werden dir neuere Beiträge vorenthalten. Der Server kann auch mit einer alten Kopie laufen, ohne es zu sagen, wie er sollte.</translation>
    </message>
    <message>
        <source>No new code was made; everything is as it was.</source>
        <translation>Es wurde kein neuer Code gemacht; alles ist, wie es war.</translation>
    </message>
    <message>
        <source>Nobody reports or thanks themselves; nothing was sent to anyone.</source>
        <translation>Niemand meldet sich selbst oder dankt sich selbst; nichts wurde an irgendjemanden gesendet.</translation>
    </message>
    <message>
        <source>Nothing in it is of a kind that Leeward can read, so nothing was brought in; docs/importing.md lists what can be, and how each app gives it out.</source>
        <translation>Nichts darin ist von einer Art, die Leeward lesen kann, deshalb wurde nichts übernommen; docs/importing.md führt auf, was geht und wie jede App es ausgibt.</translation>
    </message>
    <message>
        <source>Nothing in this vault could be read, so no new one was made and nothing was changed; a backup may still hold it all, so please look for one.</source>
        <translation>Nichts in diesem Tresor war lesbar, deshalb wurde kein neuer angelegt und nichts geändert; vielleicht enthält eine Sicherung noch alles, such also bitte nach einer.</translation>
    </message>
    <message>
        <source>Nothing is sent to this community, because its record did not agree with what was checked before; what you wrote is kept here, and the steward should be asked what happened.</source>
        <translation>An diese Gemeinschaft wird nichts gesendet, weil ihr Verlauf nicht zu dem passte, was vorher geprüft wurde; was du geschrieben hast, bleibt hier, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>Other people who use this computer may be able to look into the vault&apos;s folder; nothing is lost, so please let only yourself open it.</source>
        <translation>Andere Leute, die diesen Computer benutzen, können vielleicht in den Ordner des Tresors sehen; nichts ist verloren, lass ihn aber bitte nur dich selbst öffnen.</translation>
    </message>
    <message>
        <source>Part of this vault cannot be read as it was written; nothing was changed or erased, and a copy of the whole folder should be made before anything else is tried.</source>
        <translation>Ein Teil dieses Tresors lässt sich nicht so lesen, wie er geschrieben wurde; nichts wurde geändert oder gelöscht, und bevor etwas anderes versucht wird, sollte der ganze Ordner kopiert werden.</translation>
    </message>
    <message>
        <source>Part of this vault is not in its place; nothing was changed or erased, so please look whether it lies on a disk that is not connected or was moved away, before anything else is tried.</source>
        <translation>Ein Teil dieses Tresors ist nicht an seinem Platz; nichts wurde geändert oder gelöscht. Bitte sieh nach, ob er auf einer Festplatte liegt, die nicht angeschlossen ist, oder weggeschoben wurde, bevor etwas anderes versucht wird.</translation>
    </message>
    <message>
        <source>Please choose a passphrase for the file first; nothing was written.</source>
        <translation>Bitte wähl zuerst eine Passphrase für die Datei; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Please give the proxy&apos;s address as a number, such as 127.0.0.1; a name would be looked up beside the proxy, so nothing was changed or asked.</source>
        <translation>Bitte gib die Adresse des Proxys als Zahl an, etwa 127.0.0.1; ein Name würde am Proxy vorbei nachgeschlagen, deshalb wurde nichts geändert oder gefragt.</translation>
    </message>
    <message>
        <source>Please give the proxy&apos;s port, from 1 to 65535; nothing was changed or asked.</source>
        <translation>Bitte gib den Port des Proxys an, von 1 bis 65535; nichts wurde geändert oder gefragt.</translation>
    </message>
    <message>
        <source>Please say first that you know it is not encrypted; nothing was written.</source>
        <translation>Bitte sag zuerst, dass du weißt, dass es nicht verschlüsselt ist; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Somebody changed this in the meantime; look at the queue again, and your words are kept here.</source>
        <translation>Jemand hat das inzwischen geändert; sieh noch einmal in die Warteschlange, deine Worte bleiben hier.</translation>
    </message>
    <message>
        <source>Somebody else may be answering in the place of this community. A key that was changed in a wrong way can look the same.</source>
        <translation>Vielleicht antwortet jemand anderes an der Stelle dieser Gemeinschaft. Ein falsch gewechselter Schlüssel kann genauso aussehen.</translation>
    </message>
    <message>
        <source>Somebody here already has that name; please choose another.</source>
        <translation>Jemand hier hat diesen Namen schon; bitte wähl einen anderen.</translation>
    </message>
    <message>
        <source>Something in that text cannot be sent; please look at its title and words again.</source>
        <translation>Etwas in diesem Text lässt sich nicht senden; bitte sieh Titel und Worte noch einmal an.</translation>
    </message>
    <message>
        <source>Something that had been published may have been changed afterwards, or you may be shown something else than others are. A repair of the server that went wrong can look the same.</source>
        <translation>Vielleicht wurde etwas Veröffentlichtes nachträglich geändert, oder dir wird etwas anderes gezeigt als anderen. Eine missglückte Reparatur des Servers kann genauso aussehen.</translation>
    </message>
    <message>
        <source>Something went wrong at the community&apos;s server, and what you sent may have arrived; it waits here, and sending it again doubles nothing.</source>
        <translation>Auf dem Server der Gemeinschaft ging etwas schief, und was du gesendet hast, ist vielleicht angekommen; es wartet hier, und noch einmal senden verdoppelt nichts.</translation>
    </message>
    <message>
        <source>Something went wrong at the community&apos;s server.</source>
        <translation>Auf dem Server der Gemeinschaft ging etwas schief.</translation>
    </message>
    <message>
        <source>That backup is not whole any more; nothing was changed, so please try another one.</source>
        <translation>Diese Sicherung ist nicht mehr ganz; nichts wurde geändert, versuch also bitte eine andere.</translation>
    </message>
    <message>
        <source>That backup was made under another passphrase. Please type the one of that time, and test it again.</source>
        <translation>Diese Sicherung wurde unter einer anderen Passphrase gemacht. Bitte gib die von damals ein und prüf sie noch einmal.</translation>
    </message>
    <message>
        <source>That backup was written by a newer Leeward; nothing was changed, so please install that version.</source>
        <translation>Diese Sicherung hat ein neueres Leeward geschrieben; nichts wurde geändert, installier also bitte jene Version.</translation>
    </message>
    <message>
        <source>That file is no backup of Leeward&apos;s; nothing was changed, so please choose another.</source>
        <translation>Diese Datei ist keine Sicherung von Leeward; nichts wurde geändert, wähl also bitte eine andere.</translation>
    </message>
    <message>
        <source>That is Leeward&apos;s copy to be read by people, and parts of it would be lost on the way back; please choose the JSON that Leeward writes for programs.</source>
        <translation>Das ist die Kopie von Leeward, die für Menschen zum Lesen gedacht ist, und auf dem Rückweg ginge einiges davon verloren; bitte wähl das JSON, das Leeward für Programme schreibt.</translation>
    </message>
    <message>
        <source>That is a mistake in Leeward itself; what was saved is safe, so please try again.</source>
        <translation>Das ist ein Fehler in Leeward selbst; das Gespeicherte ist sicher, versuch es also bitte noch einmal.</translation>
    </message>
    <message>
        <source>That is as much as one person can send for now; it waits here and goes out later.</source>
        <translation>Mehr kann ein Mensch im Moment nicht senden; es wartet hier und geht später hinaus.</translation>
    </message>
    <message>
        <source>That is longer than one post can be; please make it shorter, or begin a second one.</source>
        <translation>Das ist länger, als ein Beitrag sein kann; bitte kürz ihn, oder fang einen zweiten an.</translation>
    </message>
    <message>
        <source>That is more than is read at once, so nothing was brought in; please give it out from the other app in smaller parts, such as a year at a time.</source>
        <translation>Das ist mehr, als auf einmal gelesen wird, deshalb wurde nichts übernommen; bitte gib es aus der anderen App in kleineren Teilen aus, etwa Jahr für Jahr.</translation>
    </message>
    <message>
        <source>That is more than the community&apos;s server takes at once; everything here is safe.</source>
        <translation>Das ist mehr, als der Server der Gemeinschaft auf einmal annimmt; hier ist alles sicher.</translation>
    </message>
    <message>
        <source>That is no age recipient, which begins with age1; nothing was written, so please look again.</source>
        <translation>Das ist kein age-Empfänger, der mit age1 beginnt; nichts wurde geschrieben, sieh also bitte noch einmal nach.</translation>
    </message>
    <message>
        <source>That is not an invitation; please paste all of it, from leeward1 to its last letter.</source>
        <translation>Das ist keine Einladung; bitte füg sie ganz ein, von leeward1 bis zum letzten Buchstaben.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this vault; nothing was changed, so please try again.</source>
        <translation>Das ist nicht die Passphrase dieses Tresors; nichts wurde geändert, versuch es also bitte noch einmal.</translation>
    </message>
    <message>
        <source>That passphrase holds characters that cannot be typed again; please choose another.</source>
        <translation>Diese Passphrase enthält Zeichen, die sich nicht noch einmal tippen lassen; bitte wähl eine andere.</translation>
    </message>
    <message>
        <source>That recovery code does not open this vault; nothing was changed, so please look again.</source>
        <translation>Dieser Wiederherstellungscode öffnet diesen Tresor nicht; nichts wurde geändert, sieh also bitte noch einmal nach.</translation>
    </message>
    <message>
        <source>That was a lot at once for the community&apos;s server; nothing is lost, so please try again in a moment.</source>
        <translation>Das war viel auf einmal für den Server der Gemeinschaft; nichts ist verloren, versuch es also bitte gleich noch einmal.</translation>
    </message>
    <message>
        <source>That was stopped, as you asked; nothing half-made was left, and everything else is as it was.</source>
        <translation>Das wurde angehalten, wie du wolltest; nichts Halbfertiges blieb zurück, und alles andere ist wie zuvor.</translation>
    </message>
    <message>
        <source>The alarm is about something of your own, too; another guide or the steward quiets it.</source>
        <translation>Beim Alarm geht es auch um etwas Eigenes von dir; still machen können ihn ein anderer Guide oder die Verantwortlichen.</translation>
    </message>
    <message>
        <source>The backup was made, and opened again to be sure of it. In it: {contents}. It is called {name}, in {folder}.</source>
        <translation>Die Sicherung ist gemacht, und zur Sicherheit wurde sie noch einmal geöffnet. Darin: {contents}. Sie heißt {name} und liegt in {folder}.</translation>
    </message>
    <message>
        <source>The community already has something else under this number; your text is kept here.</source>
        <translation>Die Gemeinschaft hat unter dieser Nummer schon etwas anderes; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>The community does not know this membership any more; what is on this computer is safe.</source>
        <translation>Die Gemeinschaft kennt diese Mitgliedschaft nicht mehr; was auf diesem Computer ist, ist sicher.</translation>
    </message>
    <message>
        <source>The community&apos;s server could not make sense of what Leeward asked, which is a mistake of Leeward&apos;s and none of yours; everything here is safe.</source>
        <translation>Der Server der Gemeinschaft konnte mit der Frage von Leeward nichts anfangen; das ist ein Fehler von Leeward und keiner von dir. Hier ist alles sicher.</translation>
    </message>
    <message>
        <source>The community&apos;s server counts another month than this computer; your invitation is not used up, so please look at this computer&apos;s date and try again.</source>
        <translation>Der Server der Gemeinschaft zählt einen anderen Monat als dieser Computer; deine Einladung ist nicht verbraucht. Sieh also bitte nach dem Datum dieses Computers und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not answer.</source>
        <translation>Der Server der Gemeinschaft antwortet nicht.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not answer; everything here is safe, so please try again later, or join with a new invitation if it has moved.</source>
        <translation>Der Server der Gemeinschaft antwortet nicht; hier ist alles sicher. Versuch es also bitte später noch einmal, oder tritt mit einer neuen Einladung bei, wenn er umgezogen ist.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not know what Leeward asked, which is a mistake of Leeward&apos;s and none of yours; everything here is safe.</source>
        <translation>Der Server der Gemeinschaft kennt nicht, wonach Leeward gefragt hat; das ist ein Fehler von Leeward und keiner von dir. Hier ist alles sicher.</translation>
    </message>
    <message>
        <source>The community&apos;s server has too much to do right now.</source>
        <translation>Der Server der Gemeinschaft hat gerade zu viel zu tun.</translation>
    </message>
    <message>
        <source>The community&apos;s server has too much to do right now; it waits here and goes out later.</source>
        <translation>Der Server der Gemeinschaft hat gerade zu viel zu tun; es wartet hier und geht später hinaus.</translation>
    </message>
    <message>
        <source>The community&apos;s server is asked too much about invitations right now; yours is not used up, so please try again in a few minutes.</source>
        <translation>Der Server der Gemeinschaft wird gerade zu viel nach Einladungen gefragt; deine ist nicht verbraucht, versuch es also bitte in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The community&apos;s server said no and gave no reason that Leeward knows; nothing here was changed, so please try again later.</source>
        <translation>Der Server der Gemeinschaft hat Nein gesagt und keinen Grund genannt, den Leeward kennt; hier wurde nichts geändert, versuch es also bitte später noch einmal.</translation>
    </message>
    <message>
        <source>The disk does not give or take the vault&apos;s data right now ({part}); nothing was changed, so please check the disk and try again.</source>
        <translation>Die Festplatte gibt oder nimmt die Daten des Tresors gerade nicht ({part}); nichts wurde geändert, sieh also bitte nach der Festplatte und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The disk does not take the examples right now; nothing else was touched, so please check it and try again.</source>
        <translation>Die Festplatte nimmt die Beispiele gerade nicht an; sonst wurde nichts angerührt, sieh also bitte nach ihr und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The disk has no room left to finish putting the new key in place, which has begun and counts; nothing is lost, so please make some room, then unlock with the new passphrase.</source>
        <translation>Auf der Festplatte ist kein Platz mehr, um den neuen Schlüssel ganz an seinen Platz zu bringen, was begonnen hat und gilt; nichts ist verloren. Schaff also bitte etwas Platz und entsperre dann mit der neuen Passphrase.</translation>
    </message>
    <message>
        <source>The disk has no room left to finish putting the vault back, which has begun and counts; nothing is lost, so please make some room, then unlock with the passphrase that goes with what is being put back.</source>
        <translation>Auf der Festplatte ist kein Platz mehr, um den Tresor ganz zurückzuholen, was begonnen hat und gilt; nichts ist verloren. Schaff also bitte etwas Platz und entsperre dann mit der Passphrase, die zu dem gehört, was zurückgeholt wird.</translation>
    </message>
    <message>
        <source>The disk is full; what you are writing was saved in the room that Leeward holds back for this, so please make some room before you write on.</source>
        <translation>Die Festplatte ist voll; was du schreibst, wurde in dem Platz gespeichert, den Leeward dafür freihält. Schaff also bitte etwas Platz, bevor du weiterschreibst.</translation>
    </message>
    <message>
        <source>The disk would not let Leeward finish putting the new key in place, which has begun and counts; nothing is lost, so please look at the disk, then unlock with the new passphrase.</source>
        <translation>Die Festplatte ließ Leeward den neuen Schlüssel nicht ganz an seinen Platz bringen, was begonnen hat und gilt; nichts ist verloren. Sieh also bitte nach der Festplatte und entsperre dann mit der neuen Passphrase.</translation>
    </message>
    <message>
        <source>The disk would not let Leeward finish putting the vault back, which has begun and counts; nothing is lost, so please look at the disk, then unlock with the passphrase that goes with what is being put back.</source>
        <translation>Die Festplatte ließ Leeward den Tresor nicht ganz zurückholen, was begonnen hat und gilt; nichts ist verloren. Sieh also bitte nach der Festplatte und entsperre dann mit der Passphrase, die zu dem gehört, was zurückgeholt wird.</translation>
    </message>
    <message>
        <source>The examples are closed, but some of their files could not be erased yet; Leeward does it before it shows examples again.</source>
        <translation>Die Beispiele sind geschlossen, aber einige ihrer Dateien konnten noch nicht gelöscht werden; Leeward tut es, bevor es wieder Beispiele zeigt.</translation>
    </message>
    <message>
        <source>The examples could not be started; nothing of them was kept and everything else works, so please try again.</source>
        <translation>Die Beispiele konnten nicht gestartet werden; nichts davon blieb zurück, und alles andere geht. Versuch es also bitte noch einmal.</translation>
    </message>
    <message>
        <source>The file does not hold together, as after a download that broke off; nothing was brought in, so please give it out anew from the other app.</source>
        <translation>Die Datei ist nicht ganz, wie nach einem abgebrochenen Download; nichts wurde übernommen, gib sie also bitte aus der anderen App neu aus.</translation>
    </message>
    <message>
        <source>The folder for the examples holds something else, which was not touched; please move it away and try again.</source>
        <translation>Der Ordner für die Beispiele enthält etwas anderes, das nicht angerührt wurde; bitte schieb es weg und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The guidelines have changed since you read them; please read them again and then join.</source>
        <translation>Die Regeln haben sich geändert, seit du sie gelesen hast; bitte lies sie noch einmal und tritt dann bei.</translation>
    </message>
    <message>
        <source>The guides have hidden that post until its author has looked at it; you can try again when it is back.</source>
        <translation>Die Guides haben diesen Beitrag verborgen, bis ihn sein Autor angesehen hat; du kannst es noch einmal versuchen, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The guides have hidden what it answers until its author has looked at it; your text is kept here, and can be sent again later.</source>
        <translation>Die Guides haben verborgen, worauf er antwortet, bis es sein Autor angesehen hat; dein Text bleibt hier und kann später noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>The guides have no shared key yet; it is made at a guide&apos;s next sync.</source>
        <translation>Die Guides haben noch keinen gemeinsamen Schlüssel; er entsteht beim nächsten Abgleich eines Guides.</translation>
    </message>
    <message>
        <source>The last day to appeal against that decision is over; you can still write to the guides about it.</source>
        <translation>Der letzte Tag für einen Einspruch gegen diese Entscheidung ist vorbei; du kannst den Guides trotzdem darüber schreiben.</translation>
    </message>
    <message>
        <source>The list is empty now.</source>
        <translation>Die Liste ist jetzt leer.</translation>
    </message>
    <message>
        <source>The list is written. It is called {name}, in {folder}.</source>
        <translation>Die Liste ist geschrieben. Sie heißt {name} und liegt in {folder}.</translation>
    </message>
    <message>
        <source>The part of Leeward that runs the examples is missing here; everything else works, and installing Leeward again brings it back.</source>
        <translation>Der Teil von Leeward, der die Beispiele laufen lässt, fehlt hier; alles andere geht, und wenn du Leeward noch einmal installierst, ist er wieder da.</translation>
    </message>
    <message>
        <source>The post is not there any more, so nothing needed to be done.</source>
        <translation>Der Beitrag ist nicht mehr da, deshalb war nichts zu tun.</translation>
    </message>
    <message>
        <source>The post it answers is not there any more; your text is kept here.</source>
        <translation>Der Beitrag, auf den er antwortet, ist nicht mehr da; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>The record has a gap: what is given out is not as much as the server has signed for.</source>
        <translation>Der Verlauf hat eine Lücke: Was herausgegeben wird, ist weniger, als der Server unterschrieben hat.</translation>
    </message>
    <message>
        <source>The record says that it goes on from a backup, and what must vouch for that does not.</source>
        <translation>Der Verlauf sagt, dass er von einer Sicherung aus weitergeht, und was dafür bürgen muss, tut es nicht.</translation>
    </message>
    <message>
        <source>The room is not there any more; your text is kept here, and another may suit it.</source>
        <translation>Der Raum ist nicht mehr da; dein Text bleibt hier, und vielleicht passt ein anderer.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer are not written as Leeward can read them, so nothing is sent; what is here is safe, and the computer&apos;s administrator can mend it.</source>
        <translation>Die Vorgaben für diesen Computer sind nicht so geschrieben, dass Leeward sie lesen kann, deshalb wird nichts gesendet; was hier ist, ist sicher, und wer den Computer verwaltet, kann sie richten.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer cannot be read, so nothing is sent; what is here is safe, and the computer&apos;s administrator can mend it.</source>
        <translation>Die Vorgaben für diesen Computer können nicht gelesen werden, deshalb wird nichts gesendet; was hier ist, ist sicher, und wer den Computer verwaltet, kann sie richten.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer could be changed by others than its administrator, so nothing is sent; what is here is safe, and the administrator can mend it.</source>
        <translation>Die Vorgaben für diesen Computer könnten auch andere ändern als die, die ihn verwalten, deshalb wird nichts gesendet; was hier ist, ist sicher, und wer ihn verwaltet, kann das richten.</translation>
    </message>
    <message>
        <source>The server could not make sense of it, which is a mistake of Leeward&apos;s and none of yours; your text is kept here, and can be written anew.</source>
        <translation>Der Server konnte damit nichts anfangen; das ist ein Fehler von Leeward und keiner von dir. Dein Text bleibt hier und kann neu geschrieben werden.</translation>
    </message>
    <message>
        <source>The server gave a reason that this Leeward does not know; your text is kept here.</source>
        <translation>Der Server nannte einen Grund, den dieses Leeward nicht kennt; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>The server has sent something that Leeward does not accept.</source>
        <translation>Der Server hat etwas gesendet, das Leeward nicht annimmt.</translation>
    </message>
    <message>
        <source>The server has shown an older record than one it had shown before.</source>
        <translation>Der Server hat einen älteren Verlauf gezeigt als einen, den er vorher gezeigt hatte.</translation>
    </message>
    <message>
        <source>The server has shown something that this community&apos;s keys did not sign.</source>
        <translation>Der Server hat etwas gezeigt, das die Schlüssel dieser Gemeinschaft nicht unterschrieben haben.</translation>
    </message>
    <message>
        <source>The server has shown two versions of this community&apos;s record that cannot both be true.</source>
        <translation>Der Server hat zwei Fassungen des Verlaufs dieser Gemeinschaft gezeigt, die nicht beide stimmen können.</translation>
    </message>
    <message>
        <source>The server has something else under its number, so it was not taken; your text is kept here, and can be written anew.</source>
        <translation>Der Server hat unter seiner Nummer etwas anderes, deshalb wurde er nicht angenommen; dein Text bleibt hier und kann neu geschrieben werden.</translation>
    </message>
    <message>
        <source>The server may be damaged or only half repaired. Something may also be held back.</source>
        <translation>Der Server kann beschädigt oder erst halb repariert sein. Vielleicht wird auch etwas zurückgehalten.</translation>
    </message>
    <message>
        <source>The server of {community} answered, straight and without a proxy.</source>
        <translation>Der Server von {community} hat geantwortet, direkt und ohne Proxy.</translation>
    </message>
    <message>
        <source>The server of {community} answered, through {proxy} and at its onion address.</source>
        <translation>Der Server von {community} hat geantwortet, durch {proxy} und unter seiner Onion-Adresse.</translation>
    </message>
    <message>
        <source>The server of {community} answered, through {proxy}.</source>
        <translation>Der Server von {community} hat geantwortet, durch {proxy}.</translation>
    </message>
    <message>
        <source>The server said that a post of yours was published, and the record does not hold it.</source>
        <translation>Der Server hat gesagt, ein Beitrag von dir sei veröffentlicht, und im Verlauf steht er nicht.</translation>
    </message>
    <message>
        <source>The steward has not confirmed you as a guide yet; please try again when they have.</source>
        <translation>Die Verantwortlichen haben dich noch nicht als Guide bestätigt; bitte versuch es noch einmal, wenn sie es getan haben.</translation>
    </message>
    <message>
        <source>The study may use it no longer, as soon as the community has heard of it. What it has used already stays with it.</source>
        <translation>Die Studie darf ihn nicht mehr verwenden, sobald die Gemeinschaft davon weiß. Was sie schon verwendet hat, bleibt bei ihr.</translation>
    </message>
    <message>
        <source>The system does not let Leeward read that, so nothing was brought in; please look whether it is still there.</source>
        <translation>Das System lässt Leeward das nicht lesen, deshalb wurde nichts übernommen; bitte sieh nach, ob es noch da ist.</translation>
    </message>
    <message>
        <source>The thread is not there any more; your text is kept here, and another may suit it.</source>
        <translation>Das Thema ist nicht mehr da; dein Text bleibt hier, und vielleicht passt ein anderes.</translation>
    </message>
    <message>
        <source>The thread takes no more replies; your text is kept here, and another thread may suit it.</source>
        <translation>Das Thema nimmt keine Antworten mehr an; dein Text bleibt hier, und vielleicht passt ein anderes Thema.</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same; nothing was changed, so please type them again.</source>
        <translation>Die beiden neuen Passphrasen sind nicht gleich; nichts wurde geändert, also gib sie bitte noch einmal ein.</translation>
    </message>
    <message>
        <source>There are as many notes on this as there may be; yours was not sent.</source>
        <translation>Dazu gibt es schon so viele Notizen, wie es geben darf; deine wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>There are no words in it yet; please write some and try again.</source>
        <translation>Noch stehen keine Worte darin; bitte schreib welche und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>There is a slip in that invitation; please compare it with what you were given and try again.</source>
        <translation>In dieser Einladung ist ein Tippfehler; bitte vergleich sie mit dem, was du bekommen hast, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>There is a slip in that recovery code; please compare it with the paper and try again.</source>
        <translation>In diesem Wiederherstellungscode ist ein Tippfehler; bitte vergleich ihn mit dem Papier und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already, and it was not touched; name another folder.</source>
        <translation>In diesem Ordner ist schon ein Tresor, und er wurde nicht angerührt; nenn einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no decision of that kind about you any more, so there is nothing to appeal against.</source>
        <translation>Eine solche Entscheidung über dich gibt es nicht mehr, also auch nichts, wogegen du Einspruch erheben müsstest.</translation>
    </message>
    <message>
        <source>There is no room left on this disk; make some and try again, everything saved is safe.</source>
        <translation>Auf dieser Festplatte ist kein Platz mehr; schaff etwas und versuch es noch einmal, alles Gespeicherte ist sicher.</translation>
    </message>
    <message>
        <source>There is no vault in this folder any more, but an older one was set aside in it; to have it back, move the files out of the newest folder called aside into this one, or name another folder.</source>
        <translation>In diesem Ordner ist kein Tresor mehr, aber ein älterer wurde darin beiseitegelegt; um ihn wiederzuhaben, verschieb die Dateien aus dem neuesten Ordner namens „aside“ in diesen, oder nenn einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no vault in this folder any more, but there are backups of one; bring it back with leeward vault restore, or name another folder.</source>
        <translation>In diesem Ordner ist kein Tresor mehr, aber es gibt Sicherungen von einem; hol ihn mit leeward vault restore zurück, oder nenn einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no vault in this folder; make one with create, or name another folder.</source>
        <translation>In diesem Ordner ist kein Tresor; leg mit create einen an, oder nenn einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the vault; close other programs and try again.</source>
        <translation>Es ist nicht genug Arbeitsspeicher frei, um den Tresor zu öffnen; schließ andere Programme und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing in it, so nothing was brought in; please choose another file.</source>
        <translation>Darin ist nichts, deshalb wurde nichts übernommen; bitte wähl eine andere Datei.</translation>
    </message>
    <message>
        <source>There is something under that name already, and it was not touched; please choose another.</source>
        <translation>Unter diesem Namen gibt es schon etwas, und es wurde nicht angerührt; bitte wähl einen anderen.</translation>
    </message>
    <message>
        <source>This author cannot be reached by a message yet; type sync and decide again, and ask the steward if that does not help.</source>
        <translation>Wer das schrieb, ist noch nicht durch eine Nachricht zu erreichen; gleich ab und entscheide noch einmal, und frag die Verantwortlichen, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>This community does not let you do that; nothing was changed.</source>
        <translation>Das lässt diese Gemeinschaft dich nicht tun; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This community has an onion address, which only Tor on this computer can reach, so nothing was sent and nobody was asked for it; please choose Tor in Settings, Network.</source>
        <translation>Diese Gemeinschaft hat eine Onion-Adresse, die nur Tor auf diesem Computer erreicht, deshalb wurde nichts gesendet und niemand danach gefragt; bitte wähl Tor in den Einstellungen, Netz.</translation>
    </message>
    <message>
        <source>This community&apos;s keys of today were not made out to you; what is on this computer stays readable, and the guides can tell you why.</source>
        <translation>Die heutigen Schlüssel dieser Gemeinschaft wurden nicht für dich ausgestellt; was auf diesem Computer ist, bleibt lesbar, und die Guides können dir sagen, warum.</translation>
    </message>
    <message>
        <source>This community&apos;s record has a gap where there must be none, so nothing more of it was taken over; what is here is safe, so please try again later, and ask the steward if it stays so.</source>
        <translation>Der Verlauf dieser Gemeinschaft hat eine Lücke, wo keine sein darf, deshalb wurde nichts weiter übernommen; was hier ist, ist sicher. Versuch es also bitte später noch einmal, und frag die Verantwortlichen, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>This community&apos;s record says that it goes on from a backup, but what must vouch for that does not, so nothing of it was taken over; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Der Verlauf dieser Gemeinschaft sagt, dass er von einer Sicherung aus weitergeht, aber was dafür bürgen muss, tut es nicht, deshalb wurde nichts davon übernommen; was hier ist, ist sicher, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>This community&apos;s server does not offer that yet.</source>
        <translation>Der Server dieser Gemeinschaft bietet das noch nicht an.</translation>
    </message>
    <message>
        <source>This community&apos;s server is on this computer, where a proxy cannot lead, so nothing was sent; it can be reached while no proxy is set in Settings, Network.</source>
        <translation>Der Server dieser Gemeinschaft ist auf diesem Computer, wohin kein Proxy führt, deshalb wurde nichts gesendet; er ist zu erreichen, solange in den Einstellungen, Netz, kein Proxy eingestellt ist.</translation>
    </message>
    <message>
        <source>This community&apos;s server sent something that Leeward does not accept, so it was not used; what is here is safe, so please try again later or ask the steward.</source>
        <translation>Der Server dieser Gemeinschaft hat etwas gesendet, das Leeward nicht annimmt, deshalb wurde es nicht verwendet; was hier ist, ist sicher. Versuch es also bitte später noch einmal, oder frag die Verantwortlichen.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed an older record than it had shown before, so it was not taken over and writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Der Server dieser Gemeinschaft hat einen älteren Verlauf gezeigt als vorher, deshalb wurde er nicht übernommen, und es wird nichts mehr gesendet; was hier ist, ist sicher, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed something that its keys did not sign, so it was not used; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Der Server dieser Gemeinschaft hat etwas gezeigt, das ihre Schlüssel nicht unterschrieben haben, deshalb wurde es nicht verwendet; was hier ist, ist sicher, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed two records that cannot both be true, so the second was not taken over and writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Der Server dieser Gemeinschaft hat zwei Verläufe gezeigt, die nicht beide stimmen können, deshalb wurde der zweite nicht übernommen, und es wird nichts mehr gesendet; was hier ist, ist sicher, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>This computer has no network right now; nothing you chose is lost, so please try again later.</source>
        <translation>Dieser Computer hat gerade kein Netz; nichts, was du gewählt hast, ist verloren, also versuch es bitte später noch einmal.</translation>
    </message>
    <message>
        <source>This computer has no network, so the community could not be asked; your invitation stays here.</source>
        <translation>Dieser Computer hat kein Netz, deshalb konnte die Gemeinschaft nicht gefragt werden; deine Einladung bleibt hier.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Dieser Computer hat kein Netz.</translation>
    </message>
    <message>
        <source>This computer has no network; what you wrote waits here and goes out later.</source>
        <translation>Dieser Computer hat kein Netz; was du geschrieben hast, wartet hier und geht später hinaus.</translation>
    </message>
    <message>
        <source>This file is encrypted with age, so nothing was brought in; age --decrypt opens it with its passphrase, and what is in it can be brought in then.</source>
        <translation>Diese Datei ist mit age verschlüsselt, deshalb wurde nichts übernommen; age --decrypt öffnet sie mit ihrer Passphrase, und was darin ist, lässt sich dann übernehmen.</translation>
    </message>
    <message>
        <source>This invitation does not fit the keys that the community shows now, so nothing of it was sent; it may have run out, or the server may not be honest, so please ask whoever gave it to you for a new one.</source>
        <translation>Diese Einladung passt nicht zu den Schlüsseln, die die Gemeinschaft jetzt zeigt, deshalb wurde nichts von ihr gesendet; sie kann abgelaufen sein, oder der Server ist nicht ehrlich. Frag also bitte die Person, die sie dir gegeben hat, nach einer neuen.</translation>
    </message>
    <message>
        <source>This invitation has been used or has run out; please ask for a new one.</source>
        <translation>Diese Einladung ist benutzt oder abgelaufen; bitte frag nach einer neuen.</translation>
    </message>
    <message>
        <source>This invitation has run out; please ask for a new one.</source>
        <translation>Diese Einladung ist abgelaufen; bitte frag nach einer neuen.</translation>
    </message>
    <message>
        <source>This invitation is for a newer Leeward; please install that version.</source>
        <translation>Diese Einladung ist für ein neueres Leeward; bitte installier jene Version.</translation>
    </message>
    <message>
        <source>This journal of jrnl&apos;s is encrypted, so nothing was brought in; jrnl --export json writes it out so that it can be read, and please erase that copy afterwards.</source>
        <translation>Dieses Tagebuch von jrnl ist verschlüsselt, deshalb wurde nichts übernommen; jrnl --export json schreibt es lesbar heraus, und bitte lösch diese Kopie danach.</translation>
    </message>
    <message>
        <source>This vault has no recovery code any more; only its passphrase opens it.</source>
        <translation>Dieser Tresor hat keinen Wiederherstellungscode mehr; nur seine Passphrase öffnet ihn.</translation>
    </message>
    <message>
        <source>This vault has no recovery code; its passphrase opens it, and nothing was changed.</source>
        <translation>Dieser Tresor hat keinen Wiederherstellungscode; seine Passphrase öffnet ihn, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This vault is open in another Leeward; close that one first, then try again.</source>
        <translation>Dieser Tresor ist in einem anderen Leeward geöffnet; schließ zuerst jenes, und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>This vault looks like an older copy of itself; if you did not restore one, look for the newer.</source>
        <translation>Dieser Tresor sieht aus wie eine ältere Kopie seiner selbst; wenn du keine zurückgeholt hast, such die neuere.</translation>
    </message>
    <message>
        <source>This vault was written by a newer Leeward and was not touched; please install that version.</source>
        <translation>Diesen Tresor hat ein neueres Leeward geschrieben, und er wurde nicht angerührt; bitte installier jene Version.</translation>
    </message>
    <message>
        <source>What answers cannot prove that it is the community&apos;s server, so nothing was sent; somebody may be listening, or this network may want you to sign in first, so please try another network or ask the steward.</source>
        <translation>Was antwortet, kann nicht beweisen, dass es der Server der Gemeinschaft ist, deshalb wurde nichts gesendet; vielleicht hört jemand mit, oder dieses Netz möchte, dass du dich erst anmeldest. Versuch also bitte ein anderes Netz, oder frag die Verantwortlichen.</translation>
    </message>
    <message>
        <source>What answers does not encrypt as it must, so nothing was sent; somebody may be in between, or this network may want you to sign in first, so please try another network or ask the steward.</source>
        <translation>Was antwortet, verschlüsselt nicht so, wie es muss, deshalb wurde nichts gesendet; vielleicht ist jemand dazwischen, oder dieses Netz möchte, dass du dich erst anmeldest. Versuch also bitte ein anderes Netz, oder frag die Verantwortlichen.</translation>
    </message>
    <message>
        <source>What answers for the community&apos;s server shows another key than the one that this computer&apos;s administrator wrote down, so nothing was sent; what is here is safe, and the administrator can tell you whether the key has changed.</source>
        <translation>Was für den Server der Gemeinschaft antwortet, zeigt einen anderen Schlüssel als den, den die Verwaltung dieses Computers aufgeschrieben hat, deshalb wurde nichts gesendet; was hier ist, ist sicher, und sie kann dir sagen, ob der Schlüssel gewechselt hat.</translation>
    </message>
    <message>
        <source>What answers in the place of your proxy is no SOCKS5 proxy, so nothing was sent, and nothing goes around it; please look at Settings, Network.</source>
        <translation>Was an der Stelle deines Proxys antwortet, ist kein SOCKS5-Proxy, deshalb wurde nichts gesendet, und nichts geht an ihm vorbei; bitte sieh in die Einstellungen, Netz.</translation>
    </message>
    <message>
        <source>What it answers was removed; your text is kept here.</source>
        <translation>Worauf er antwortet, wurde entfernt; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>What was kept about your proxy cannot be read any more, so nothing was sent, rather than without the proxy; please choose again in Settings, Network.</source>
        <translation>Was über deinen Proxy aufbewahrt war, kann nicht mehr gelesen werden, deshalb wurde nichts gesendet, statt ohne ihn zu senden; bitte wähl in den Einstellungen, Netz, noch einmal.</translation>
    </message>
    <message>
        <source>What you were answering is not there any more; your words are kept, and answer nobody in particular now.</source>
        <translation>Worauf du antworten wolltest, ist nicht mehr da; deine Worte bleiben erhalten und antworten jetzt niemand Bestimmtem.</translation>
    </message>
    <message>
        <source>Whoever wrote that post is not here any more, so nothing could be brought to them.</source>
        <translation>Wer diesen Beitrag geschrieben hat, ist nicht mehr hier, deshalb konnte nichts überbracht werden.</translation>
    </message>
    <message>
        <source>Words are missing from the record, and no change in it rightly says that they were taken out.</source>
        <translation>Im Verlauf fehlen Worte, und keine Änderung darin sagt ordentlich, dass sie herausgenommen wurden.</translation>
    </message>
    <message>
        <source>Words are missing from this community&apos;s record, and nothing in it rightly says that they were taken out, so writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Im Verlauf dieser Gemeinschaft fehlen Worte, und nichts darin sagt ordentlich, dass sie herausgenommen wurden, deshalb wird nichts mehr gesendet; was hier ist, ist sicher, und die Verantwortlichen sollten gefragt werden, was geschehen ist.</translation>
    </message>
    <message>
        <source>You belong to no community yet, so there is nobody to ask; nothing was sent.</source>
        <translation>Du gehörst noch zu keiner Gemeinschaft, also gibt es niemanden zu fragen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>You belong to this community already; it is asked at its new address now, and nothing else changed.</source>
        <translation>Du gehörst schon zu dieser Gemeinschaft; sie wird jetzt unter ihrer neuen Adresse gefragt, und sonst ist nichts geändert.</translation>
    </message>
    <message>
        <source>You belong to this community already; the invitation was not used.</source>
        <translation>Du gehörst schon zu dieser Gemeinschaft; die Einladung wurde nicht benutzt.</translation>
    </message>
    <message>
        <source>You have been put out of this community. You can still read, appeal and ask for help until that is decided; your text is kept here.</source>
        <translation>Du bist aus dieser Gemeinschaft ausgeschlossen. Bis darüber entschieden ist, kannst du noch lesen, Einspruch erheben und um Hilfe bitten; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>You have gone on to another pseudonym, which writes from now on; your text is kept here, and can be sent under that one.</source>
        <translation>Du bist zu einem anderen Pseudonym weitergegangen, das von nun an schreibt; dein Text bleibt hier und kann unter jenem gesendet werden.</translation>
    </message>
    <message>
        <source>You have left this community, and it has not heard of it yet, so the invitation was not used; wait until it has, or forget that request in Settings, Communities.</source>
        <translation>Du hast diese Gemeinschaft verlassen, und sie weiß es noch nicht, deshalb wurde die Einladung nicht benutzt; warte, bis sie es weiß, oder vergiss jene Bitte in den Einstellungen, Gemeinschaften.</translation>
    </message>
    <message>
        <source>You have left this community, so nothing of it is here; an invitation leads back.</source>
        <translation>Du hast diese Gemeinschaft verlassen, deshalb ist nichts von ihr hier; eine Einladung führt zurück.</translation>
    </message>
    <message>
        <source>You have sent that before, and once is enough; nothing more needs to be done.</source>
        <translation>Das hast du schon einmal gesendet, und einmal genügt; mehr ist nicht zu tun.</translation>
    </message>
    <message>
        <source>You may have been shown your post as published while nobody else can see it. A fault of the server can look the same.</source>
        <translation>Vielleicht wurde dir dein Beitrag als veröffentlicht gezeigt, während ihn sonst niemand sehen kann. Ein Fehler des Servers kann genauso aussehen.</translation>
    </message>
    <message>
        <source>Your claim on this has ended; claim it again to decide it.</source>
        <translation>Deine Zeit dafür ist vorbei; übernimm es noch einmal, um zu entscheiden.</translation>
    </message>
    <message>
        <source>Your paper is right: that code opens this vault.</source>
        <translation>Dein Papier stimmt: Dieser Code öffnet diesen Tresor.</translation>
    </message>
    <message>
        <source>Your proxy answers, but it could not reach the community&apos;s server; nothing was sent, and nothing goes around the proxy, so please try again in a few minutes.</source>
        <translation>Dein Proxy antwortet, konnte aber den Server der Gemeinschaft nicht erreichen; nichts wurde gesendet, und nichts geht am Proxy vorbei. Versuch es also bitte in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Your proxy does not allow a connection to the community&apos;s server, so nothing was sent, and nothing goes around it; whoever runs the proxy can change that.</source>
        <translation>Dein Proxy erlaubt keine Verbindung zum Server der Gemeinschaft, deshalb wurde nichts gesendet, und nichts geht an ihm vorbei; wer den Proxy betreibt, kann das ändern.</translation>
    </message>
    <message>
        <source>Your proxy does not answer, so nothing was sent, and nothing goes around it; please start it, such as Tor or Tor Browser, or look at Settings, Network.</source>
        <translation>Dein Proxy antwortet nicht, deshalb wurde nichts gesendet, und nichts geht an ihm vorbei; bitte starte ihn, etwa Tor oder den Tor Browser, oder sieh in die Einstellungen, Netz.</translation>
    </message>
    <message>
        <source>Your proxy does not take a name and a password, by which it would keep your pseudonyms apart, so nothing was sent; Tor takes them, and so do other proxies that are set up for it.</source>
        <translation>Dein Proxy nimmt keinen Namen und kein Passwort an, mit denen er deine Pseudonyme getrennt hielte, deshalb wurde nichts gesendet; Tor nimmt sie, und andere Proxys tun es, wenn sie dafür eingerichtet sind.</translation>
    </message>
    <message>
        <source>Your writing is paused. You can still read, write to the guides, appeal and ask for help; your text is kept here.</source>
        <translation>Dein Schreiben pausiert. Du kannst trotzdem lesen, den Guides schreiben, Einspruch erheben und um Hilfe bitten; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>an own post that was answered as published</source>
        <translation>ein eigener Beitrag, der als veröffentlicht beantwortet wurde</translation>
    </message>
    <message>
        <source>{name} can be opened, and every page of it is whole. In it: {contents}.</source>
        <translation>{name} lässt sich öffnen, und jede Seite darin ist heil. Darin: {contents}.</translation>
    </message>
</context>
<context>
    <name>openings</name>
    <message>
        <source>Begin from the library</source>
        <translation>Aus der Sammlung beginnen</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>The language of the words to begin with</source>
        <translation>Die Sprache der Worte für den Anfang</translation>
    </message>
    <message>
        <source>Words to begin with</source>
        <translation>Worte für den Anfang</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>A guide has opened your call for help.</source>
        <translation>Ein Guide hat deinen Hilferuf geöffnet.</translation>
    </message>
    <message>
        <source>Close Leeward</source>
        <translation>Leeward schließen</translation>
    </message>
    <message>
        <source>Close only the window</source>
        <translation>Nur das Fenster schließen</translation>
    </message>
    <message>
        <source>Close the window, or close Leeward?</source>
        <translation>Das Fenster schließen, oder Leeward schließen?</translation>
    </message>
    <message>
        <source>If you close Leeward, everything is saved and locked, and it tells you nothing until you open it again.</source>
        <translation>Wenn du Leeward schließt, wird alles gespeichert und gesperrt, und es sagt dir nichts, bis du es wieder öffnest.</translation>
    </message>
    <message>
        <source>Kind words came for you.</source>
        <translation>Freundliche Worte sind für dich gekommen.</translation>
    </message>
    <message>
        <source>Leeward can go on beside the clock without its window. Your vault stays open meanwhile.</source>
        <translation>Leeward kann ohne sein Fenster neben der Uhr weiterlaufen. Dein Tresor bleibt solange offen.</translation>
    </message>
    <message>
        <source>Something is new.</source>
        <translation>Etwas ist neu.</translation>
    </message>
    <message>
        <source>The guides have written to you.</source>
        <translation>Die Guides haben dir geschrieben.</translation>
    </message>
    <message>
        <source>There are new posts in a thread you follow.</source>
        <translation>In einem Thema, dem du folgst, gibt es neue Beiträge.</translation>
    </message>
    <message>
        <source>This is the reminder you wished for.</source>
        <translation>Das ist die Erinnerung, die du dir gewünscht hast.</translation>
    </message>
    <message>
        <source>Under Locking you chose that it never locks by itself, so it stays open until you lock it.</source>
        <translation>Unter „Sperren“ hast du gewählt, dass es nie von selbst sperrt; es bleibt also offen, bis du es sperrst.</translation>
    </message>
    <message numerus="yes">
        <source>When nobody has touched it for %n minutes, as chosen under Locking, it saves, locks and closes by itself.</source>
        <translation>
            <numerusform>Wenn es %n Minute lang niemand berührt hat, wie unter „Sperren“ gewählt, speichert, sperrt und schließt es von selbst.</numerusform>
            <numerusform>Wenn es %n Minuten lang niemand berührt hat, wie unter „Sperren“ gewählt, speichert, sperrt und schließt es von selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>When nobody has touched it for 1 minute, as chosen under Locking, it saves, locks and closes by itself.</source>
        <translation>Wenn es 1 Minute lang niemand berührt hat, wie unter „Sperren“ gewählt, speichert, sperrt und schließt es von selbst.</translation>
    </message>
    <message>
        <source>You are asked this once. Settings, under Notifications, is where to change it.</source>
        <translation>Du wirst das einmal gefragt. Ändern lässt es sich in den Einstellungen, unter Benachrichtigungen.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Only what you chose to export. Not encrypted.</source>
        <translation>Nur, was du zum Exportieren gewählt hast. Nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>parting</name>
    <message>
        <source>Everything of it on this computer is erased at once: what you read, your drafts, your copies of your own posts, your messages, what waits to be sent, and your keys. Without them nobody can be {pseudonym} again, not even you. To come back you need a new invitation, and get another name.</source>
        <translation>Alles davon auf diesem Computer wird sofort gelöscht: was du gelesen hast, deine Entwürfe, deine Kopien deiner eigenen Beiträge, deine Nachrichten, was noch gesendet werden soll, und deine Schlüssel. Ohne sie kann niemand mehr {pseudonym} sein, auch du nicht. Um zurückzukommen, brauchst du eine neue Einladung und bekommst einen anderen Namen.</translation>
    </message>
    <message>
        <source>If the server cannot be reached now, everything is erased here all the same. Leeward keeps only what it takes to ask, and asks as soon as it can while it is open.</source>
        <translation>Wenn der Server jetzt nicht zu erreichen ist, wird hier trotzdem alles gelöscht. Leeward behält nur, was es zum Fragen braucht, und fragt, sobald es kann, während es geöffnet ist.</translation>
    </message>
    <message>
        <source>Its server is asked to forget you: within a day it takes back everything you wrote there. A call for help that no guide has opened is taken back too, and nobody answers it any more.</source>
        <translation>Ihr Server wird gebeten, dich zu vergessen: Innerhalb eines Tages nimmt er alles zurück, was du dort geschrieben hast. Auch ein Hilferuf, den noch kein Guide geöffnet hat, wird zurückgenommen, und niemand antwortet mehr darauf.</translation>
    </message>
    <message>
        <source>Nothing of {community} is on this computer any more. Its server was not asked.</source>
        <translation>Von {community} ist nichts mehr auf diesem Computer. Ihr Server wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Then nobody asks the server of {community} any more: what you wrote there stays, and you cannot take it back later, for the key goes too. This is for a server that is gone for ever.</source>
        <translation>Dann fragt niemand mehr den Server von {community}: Was du dort geschrieben hast, bleibt, und du kannst es später nicht zurücknehmen, denn auch der Schlüssel geht. Das ist für einen Server gedacht, den es nie wieder geben wird.</translation>
    </message>
    <message>
        <source>What others read or copied before stays with them, and so do their answers to you. Backups of your vault from before still hold your keys, drafts and own posts, until newer ones take their place; exports, until you remove them.</source>
        <translation>Was andere vorher gelesen oder kopiert haben, bleibt bei ihnen, und auch ihre Antworten an dich. Sicherungen deines Tresors von vorher enthalten noch deine Schlüssel, Entwürfe und eigenen Beiträge, bis neuere ihren Platz einnehmen; Exporte, bis du sie entfernst.</translation>
    </message>
    <message>
        <source>What you wrote under an earlier name stays there, also where you asked for it to be taken back and it has not gone yet, for your keys to that name are erased too. If it should go, have it taken back first, and leave once Leeward says that it is gone.</source>
        <translation>Was du unter einem früheren Namen geschrieben hast, bleibt dort stehen, auch wenn es zurückgenommen werden sollte und das noch nicht geschehen ist: Auch deine Schlüssel zu diesem Namen werden gelöscht. Wenn es weg soll, lass es zuerst zurücknehmen und geh erst, wenn Leeward sagt, dass es weg ist.</translation>
    </message>
    <message>
        <source>What you wrote under an earlier name stays there, and your keys to that name are erased. Where you asked for it to be taken back and it has not gone yet, that is asked for now, just before you leave. A server that secretly notes times could then tell that both names are yours. To keep them apart, leave once Leeward says that it is gone.</source>
        <translation>Was du unter einem früheren Namen geschrieben hast, bleibt dort stehen, und deine Schlüssel zu diesem Namen werden gelöscht. Wenn es zurückgenommen werden sollte und das noch nicht geschehen ist, wird jetzt darum gebeten, kurz bevor du gehst. Ein Server, der heimlich Zeiten notiert, könnte dann erkennen, dass beide Namen deine sind. Damit sie getrennt bleiben, geh erst, wenn Leeward sagt, dass es weg ist.</translation>
    </message>
    <message>
        <source>You are a guide there: you are none from then on. What you decided stays decided.</source>
        <translation>Du bist dort Guide: Von da an bist du es nicht mehr. Was du entschieden hast, bleibt entschieden.</translation>
    </message>
    <message>
        <source>You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back what you wrote: Leeward asks as soon as it can while it is open. Until then it keeps the community&apos;s name, address and description, and the key by which the server knows you.</source>
        <translation>Du hast {community} verlassen, und was du davon hier hattest, ist gelöscht. Ihr Server ist noch nicht gebeten worden, zurückzunehmen, was du geschrieben hast: Leeward bittet ihn, sobald es kann, während es geöffnet ist. Bis dahin behält es Name, Adresse und Beschreibung der Gemeinschaft und den Schlüssel, an dem der Server dich erkennt.</translation>
    </message>
    <message>
        <source>You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back what you wrote; how that stands is said in Settings, under Communities.</source>
        <translation>Du hast {community} verlassen, und was du davon hier hattest, ist gelöscht. Ihr Server ist noch nicht gebeten worden, zurückzunehmen, was du geschrieben hast; wie es damit steht, sagen die Einstellungen unter Gemeinschaften.</translation>
    </message>
    <message>
        <source>You have left {community}. Nothing of it is on this computer any more, and its server knows no such member (any more).</source>
        <translation>Du hast {community} verlassen. Nichts davon ist mehr auf diesem Computer, und ihr Server kennt kein solches Mitglied (mehr).</translation>
    </message>
    <message>
        <source>You have left {community}. Nothing of it is on this computer any more, and its server takes back what you wrote within a day.</source>
        <translation>Du hast {community} verlassen. Nichts davon ist mehr auf diesem Computer, und ihr Server nimmt innerhalb eines Tages zurück, was du geschrieben hast.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Guide desk</source>
        <translation>Für Guides</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>A copy with your people in it can be opened under Help while Leeward is locked.</source>
        <translation>Eine Kopie mit deinen Menschen darin lässt sich unter „Hilfe“ öffnen, während Leeward gesperrt ist.</translation>
    </message>
    <message>
        <source>A copy without your people can be opened under Help while Leeward is locked.</source>
        <translation>Eine Kopie ohne deine Menschen lässt sich unter „Hilfe“ öffnen, während Leeward gesperrt ist.</translation>
    </message>
    <message>
        <source>A doctor, a therapist, a clinic, a line. The numbers under support are always there too.</source>
        <translation>Eine Ärztin, ein Therapeut, eine Klinik, ein Hilfetelefon. Auch die Nummern auf der Hilfeseite sind immer da.</translation>
    </message>
    <message>
        <source>A name or a number within your own words is not left out.</source>
        <translation>Ein Name oder eine Nummer in deinen eigenen Worten bleibt stehen.</translation>
    </message>
    <message>
        <source>A place with other people in it, or somebody easy to be with. They need not know why.</source>
        <translation>Ein Ort mit anderen Menschen, oder jemand, mit dem es leicht ist. Sie müssen nicht wissen, warum.</translation>
    </message>
    <message>
        <source>A plan can lie in a wallet, or with somebody you trust. You see first what would stand on it.</source>
        <translation>Ein Plan kann im Portemonnaie liegen oder bei jemandem, dem du vertraust. Du siehst vorher, was darauf stehen würde.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Add somebody to: {step}</source>
        <translation>Jemanden hinzufügen zu: {step}</translation>
    </message>
    <message>
        <source>Anyone who can use this computer account can read this copy: it is not encrypted, and no passphrase protects it.</source>
        <translation>Alle, die dieses Konto des Computers benutzen können, können diese Kopie lesen: Sie ist nicht verschlüsselt, und keine Passphrase schützt sie.</translation>
    </message>
    <message>
        <source>As it was on {day}</source>
        <translation>Wie er am {day} war</translation>
    </message>
    <message>
        <source>Back to my plan</source>
        <translation>Zurück zu meinem Plan</translation>
    </message>
    <message>
        <source>Back to support</source>
        <translation>Zurück zur Hilfe</translation>
    </message>
    <message>
        <source>Back to the tools</source>
        <translation>Zurück zu den Werkzeugen</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>For hard hours, written on a calmer day. Fill in what you like, in your own words; nothing has to be complete. Some people write it together with somebody they trust.</source>
        <translation>Für schwere Stunden, an einem ruhigeren Tag geschrieben. Füll aus, was du magst, mit deinen eigenen Worten; nichts muss vollständig sein. Manche schreiben ihn zusammen mit jemandem, dem sie vertrauen.</translation>
    </message>
    <message>
        <source>Hide the questions</source>
        <translation>Fragen ausblenden</translation>
    </message>
    <message>
        <source>How I make it safer around me</source>
        <translation>Wie ich es um mich herum sicherer mache</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>Woran ich merke, dass es schwer wird</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Wie zu erreichen</translation>
    </message>
    <message>
        <source>If it might be too much in that hour, write down a smaller one beside it.</source>
        <translation>Wenn es in jener Stunde zu viel sein könnte, schreib etwas Kleineres daneben.</translation>
    </message>
    <message>
        <source>If nobody comes to mind now, leave it empty. The next step is people whose work it is.</source>
        <translation>Wenn dir jetzt niemand einfällt, lass es leer. Im nächsten Schritt geht es um Menschen, deren Beruf das ist.</translation>
    </message>
    <message>
        <source>In a hard hour a passphrase can be too much. If you want, a copy of this plan can be opened under Help while Leeward is locked. There is none unless you choose it, and you see first what it would show.</source>
        <translation>In einer schweren Stunde kann eine Passphrase zu viel sein. Wenn du möchtest, lässt sich eine Kopie dieses Plans unter „Hilfe“ öffnen, während Leeward gesperrt ist. Es gibt keine, wenn du es nicht wählst, und du siehst vorher, was sie zeigen würde.</translation>
    </message>
    <message>
        <source>In one month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>In six months</source>
        <translation>In sechs Monaten</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>In drei Monaten</translation>
    </message>
    <message>
        <source>In your vault, and in a copy that anyone at this computer account can read</source>
        <translation>In deinem Tresor, und in einer Kopie, die alle an diesem Konto des Computers lesen können</translation>
    </message>
    <message>
        <source>Is there a room, a house or a bench where you are safer than where you usually are?</source>
        <translation>Gibt es ein Zimmer, ein Haus oder eine Bank, wo du sicherer bist als dort, wo du sonst bist?</translation>
    </message>
    <message>
        <source>Is there something you would rather not have within reach in that hour?</source>
        <translation>Gibt es etwas, das du in jener Stunde lieber nicht in Reichweite hättest?</translation>
    </message>
    <message>
        <source>It is still right</source>
        <translation>Er stimmt noch</translation>
    </message>
    <message>
        <source>It lies in a file beside your vault. Removing it here takes it away at once, but backups that this computer makes may have kept it.</source>
        <translation>Sie liegt in einer Datei neben deinem Tresor. Sie hier zu entfernen nimmt sie sofort weg, aber Sicherungen, die dieser Computer macht, haben sie vielleicht behalten.</translation>
    </message>
    <message>
        <source>Keep this copy</source>
        <translation>Diese Kopie behalten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Looking at it again</source>
        <translation>Den Plan noch einmal ansehen</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mein Plan</translation>
    </message>
    <message>
        <source>My plan for hard hours</source>
        <translation>Mein Plan für schwere Stunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not all of it is saved yet</source>
        <translation>Noch ist nicht alles gespeichert</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing: the plan is about people only, and they are left out.</source>
        <translation>Nichts: Im Plan geht es nur um Menschen, und sie bleiben weg.</translation>
    </message>
    <message>
        <source>Numbers change, and so do people. Leeward says so once, here and under Today.</source>
        <translation>Nummern ändern sich, und Menschen auch. Leeward sagt es einmal, hier und unter „Heute“.</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem bestimmten Tag</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation>An diesem Tag</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>Am {day}</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Nur auf diesem Computer, in deinem Tresor</translation>
    </message>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Seite {number} von {all}</translation>
    </message>
    <message>
        <source>People who may know how I am, and whom I could ask for help.</source>
        <translation>Menschen, die wissen dürfen, wie es mir geht, und die ich um Hilfe bitten könnte.</translation>
    </message>
    <message>
        <source>Print my plan</source>
        <translation>Meinen Plan drucken</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Drucken oder als PDF speichern</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Questions that may help</source>
        <translation>Fragen, die helfen können</translation>
    </message>
    <message>
        <source>Readable without unlocking</source>
        <translation>Ohne Entsperren lesbar</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopie entfernen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Saved in your vault</source>
        <translation>In deinem Tresor gespeichert</translation>
    </message>
    <message>
        <source>Saving as you write</source>
        <translation>Wird beim Schreiben gespeichert</translation>
    </message>
    <message>
        <source>See what others would read</source>
        <translation>Ansehen, was andere lesen würden</translation>
    </message>
    <message>
        <source>See what the copy shows</source>
        <translation>Ansehen, was die Kopie zeigt</translation>
    </message>
    <message>
        <source>Small things count: not opening letters, not eating, one sentence that keeps coming.</source>
        <translation>Kleine Dinge zählen: Briefe nicht öffnen, nicht essen, ein Satz, der immer wiederkommt.</translation>
    </message>
    <message>
        <source>Small things that have helped before or might: a walk, a shower, one song, cold water.</source>
        <translation>Kleine Dinge, die schon geholfen haben oder helfen könnten: ein Spaziergang, eine Dusche, ein Lied, kaltes Wasser.</translation>
    </message>
    <message>
        <source>Somewhere that is open late is worth writing down with its hours.</source>
        <translation>Es lohnt sich, einen Ort aufzuschreiben, der bis spät offen hat, und seine Zeiten dazu.</translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation>Diesen Menschen herausnehmen</translation>
    </message>
    <message>
        <source>The copy could not be removed, and still shows what your plan said before. Please try again; if that does not help, delete the file plan-copy.json beside your vault.</source>
        <translation>Die Kopie konnte nicht entfernt werden und zeigt noch, was dein Plan vorher sagte. Bitte versuch es noch einmal; wenn das nicht hilft, lösch die Datei plan-copy.json neben deinem Tresor.</translation>
    </message>
    <message>
        <source>The copy could not be renewed, so it was removed. Your plan is safe in your vault.</source>
        <translation>Die Kopie konnte nicht erneuert werden, deshalb wurde sie entfernt. Dein Plan ist sicher in deinem Tresor.</translation>
    </message>
    <message>
        <source>The file is saved. It is yours to keep safe, and to erase.</source>
        <translation>Die Datei ist gespeichert. Sie sicher aufzubewahren und zu löschen, liegt jetzt bei dir.</translation>
    </message>
    <message>
        <source>The lines under support answer without knowing you.</source>
        <translation>Unter den Nummern auf der Hilfeseite antwortet jemand, ohne dich zu kennen.</translation>
    </message>
    <message>
        <source>The pages as they will be</source>
        <translation>Die Seiten, wie sie aussehen werden</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Please see whether it is ready, and try again.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Bitte sieh nach, ob er bereit ist, und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Think of the last time it got hard. What came a day before, or an hour before?</source>
        <translation>Denk an das letzte Mal, als es schwer wurde. Was kam einen Tag davor, oder eine Stunde davor?</translation>
    </message>
    <message>
        <source>This is all of it, as it would show under Help while Leeward is locked. It follows every change of your plan, until you remove it.</source>
        <translation>Das ist alles davon, wie es unter „Hilfe“ stünde, während Leeward gesperrt ist. Es folgt jeder Änderung deines Plans, bis du es entfernst.</translation>
    </message>
    <message>
        <source>Thoughts, feelings, or things I begin or stop doing, that tell me early.</source>
        <translation>Gedanken, Gefühle oder Dinge, die ich anfange oder lasse, und die es mir früh sagen.</translation>
    </message>
    <message>
        <source>Time and distance in between can carry one through an hour that strength alone would not.</source>
        <translation>Zeit und Abstand dazwischen können durch eine Stunde tragen, durch die Kraft allein nicht tragen würde.</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>Was ich allein tun kann</translation>
    </message>
    <message>
        <source>What can be done at night, without money, and without anybody?</source>
        <translation>Was geht nachts, ohne Geld und ohne andere Menschen?</translation>
    </message>
    <message>
        <source>What has ever made ten minutes easier, even a little?</source>
        <translation>Was hat schon einmal zehn Minuten leichter gemacht, auch nur ein wenig?</translation>
    </message>
    <message>
        <source>What others would read</source>
        <translation>Was andere lesen würden</translation>
    </message>
    <message>
        <source>What to put away, lock up or give to somebody, and where else to go. Easiest to decide on a calm day.</source>
        <translation>Was ich weglegen, wegschließen oder jemandem geben kann, und wohin ich sonst gehen kann. Am leichtesten entscheidet es sich an einem ruhigen Tag.</translation>
    </message>
    <message>
        <source>What would somebody who lives with you notice first?</source>
        <translation>Was würde jemand, der mit dir lebt, als Erstes merken?</translation>
    </message>
    <message>
        <source>Where are there people or life around, without much being asked of you?</source>
        <translation>Wo sind Menschen oder Leben um dich, ohne dass viel von dir verlangt wird?</translation>
    </message>
    <message>
        <source>Where is the nearest place that takes people in at any hour, and how would you get there?</source>
        <translation>Wo ist der nächste Ort, der zu jeder Stunde Menschen aufnimmt, und wie kämst du dorthin?</translation>
    </message>
    <message>
        <source>Where, or with whom, I get other thoughts</source>
        <translation>Wo oder mit wem ich auf andere Gedanken komme</translation>
    </message>
    <message>
        <source>Who could keep it for you, for a while or for good? Asking is easier on a calm day.</source>
        <translation>Wer könnte es für dich aufbewahren, eine Zeit lang oder für immer? An einem ruhigen Tag fragt es sich leichter.</translation>
    </message>
    <message>
        <source>Who has listened before, or has said that you may call?</source>
        <translation>Wer hat schon einmal zugehört, oder hat gesagt, dass du anrufen darfst?</translation>
    </message>
    <message>
        <source>Who helps as their work</source>
        <translation>Wer beruflich hilft</translation>
    </message>
    <message>
        <source>Whoever holds the paper or opens the file can read it: neither is encrypted. A printer that others use may keep what it prints, and where a file lies, copies of it may be made by themselves.</source>
        <translation>Wer das Papier in der Hand hat oder die Datei öffnet, kann ihn lesen: Beides ist nicht verschlüsselt. Ein Drucker, den auch andere benutzen, behält vielleicht, was er druckt, und wo eine Datei liegt, entstehen vielleicht von selbst Kopien davon.</translation>
    </message>
    <message>
        <source>Whom I can tell</source>
        <translation>Wem ich es sagen kann</translation>
    </message>
    <message>
        <source>Whom do you see already? What is their number by day, and whom do they name for the night?</source>
        <translation>Zu wem gehst du schon? Unter welcher Nummer sind sie tagsüber zu erreichen, und wen nennen sie für die Nacht?</translation>
    </message>
    <message>
        <source>With the people in it, and how to reach them</source>
        <translation>Mit den Menschen darin, und wie sie zu erreichen sind</translation>
    </message>
    <message>
        <source>With whom is it easy to talk about something else?</source>
        <translation>Mit wem lässt sich leicht über etwas anderes reden?</translation>
    </message>
    <message>
        <source>You could show them this plan on a calm day, and agree on a word for when it is hard.</source>
        <translation>Du könntest ihnen diesen Plan an einem ruhigen Tag zeigen und ein Wort ausmachen für den Fall, dass es schwer ist.</translation>
    </message>
    <message>
        <source>You wanted to look at this plan again about now. Is it still right?</source>
        <translation>Du wolltest dir diesen Plan um diese Zeit noch einmal ansehen. Stimmt er noch?</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Beside otherwise similar days: {difference}. What these days allow: from {low} to {high}.</source>
        <translation>Im Vergleich zu sonst ähnlichen Tagen: {difference}. Was diese Tage zulassen: von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Does {subject} go with a better day after?</source>
        <translation>Geht {subject} mit einem besseren Tag danach einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with a harder day after?</source>
        <translation>Geht {subject} mit einem schwereren Tag danach einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with better days?</source>
        <translation>Geht {subject} mit besseren Tagen einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with harder days?</source>
        <translation>Geht {subject} mit schwereren Tagen einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with less of {outcome} the day after?</source>
        <translation>Geht {subject} mit weniger {outcome} am Tag danach einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with less of {outcome}?</source>
        <translation>Geht {subject} mit weniger {outcome} einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with more of {outcome} the day after?</source>
        <translation>Geht {subject} mit mehr {outcome} am Tag danach einher?</translation>
    </message>
    <message>
        <source>Does {subject} go with more of {outcome}?</source>
        <translation>Geht {subject} mit mehr {outcome} einher?</translation>
    </message>
    <message>
        <source>From {days}, {first} to {last}. It holds until {date} and is then read anew.</source>
        <translation>Grundlage: {days}, {first} bis {last}. Die Antwort gilt bis {date} und wird dann neu gelesen.</translation>
    </message>
    <message>
        <source>Goes with a better day after</source>
        <translation>Geht mit einem besseren Tag danach einher</translation>
    </message>
    <message>
        <source>Goes with a harder day after</source>
        <translation>Geht mit einem schwereren Tag danach einher</translation>
    </message>
    <message>
        <source>Goes with better days</source>
        <translation>Geht mit besseren Tagen einher</translation>
    </message>
    <message>
        <source>Goes with harder days</source>
        <translation>Geht mit schwereren Tagen einher</translation>
    </message>
    <message>
        <source>Goes with less of {outcome}</source>
        <translation>Geht mit weniger {outcome} einher</translation>
    </message>
    <message>
        <source>Goes with less of {outcome} the day after</source>
        <translation>Geht mit weniger {outcome} am Tag danach einher</translation>
    </message>
    <message>
        <source>Goes with more of {outcome}</source>
        <translation>Geht mit mehr {outcome} einher</translation>
    </message>
    <message>
        <source>Goes with more of {outcome} the day after</source>
        <translation>Geht mit mehr {outcome} am Tag danach einher</translation>
    </message>
    <message>
        <source>It comes and goes with the weekday or with time alone, so it cannot be told apart from them.</source>
        <translation>Es kommt und geht mit dem Wochentag oder einfach mit der Zeit und lässt sich deshalb nicht davon unterscheiden.</translation>
    </message>
    <message>
        <source>Left and Right move between the difference and the ends of its line.</source>
        <translation>Links und Rechts führen zum Unterschied und zu den Enden seiner Linie.</translation>
    </message>
    <message>
        <source>No clear pattern yet</source>
        <translation>Noch kein klares Muster</translation>
    </message>
    <message>
        <source>Not yet enough days</source>
        <translation>Noch nicht genug Tage</translation>
    </message>
    <message>
        <source>On {with_days} after a day with it: {with_mean} on average. On {without_days} after a day without it: {without_mean}.</source>
        <translation>Nach einem Tag damit ({with_days}): im Durchschnitt {with_mean}. Nach einem Tag ohne ({without_days}): {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} after a day with more than {divide}: {with_mean} on average. On {without_days} after another day: {without_mean}.</source>
        <translation>Nach einem Tag mit mehr als {divide} ({with_days}): im Durchschnitt {with_mean}. Nach einem anderen Tag ({without_days}): {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} with it: {with_mean} on average. On {without_days} without it: {without_mean}.</source>
        <translation>An Tagen damit ({with_days}): im Durchschnitt {with_mean}. An Tagen ohne ({without_days}): {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} with more than {divide}: {with_mean} on average. On {without_days} with less or as much: {without_mean}.</source>
        <translation>An Tagen mit mehr als {divide} ({with_days}): im Durchschnitt {with_mean}. An Tagen mit weniger oder gleich viel ({without_days}): {without_mean}.</translation>
    </message>
    <message>
        <source>The next look is on {date} at the earliest. There is no hurry.</source>
        <translation>Der nächste Blick kommt frühestens am {date}. Es eilt nicht.</translation>
    </message>
    <message>
        <source>There are {days} to compare so far. An answer needs about {needed} days from the first to the last.</source>
        <translation>Bisher gibt es {days} zum Vergleichen. Eine Antwort braucht vom ersten bis zum letzten etwa {needed} Tage.</translation>
    </message>
    <message>
        <source>There are {days} to compare so far. An answer needs {needed}.</source>
        <translation>Bisher gibt es {days} zum Vergleichen. Eine Antwort braucht {needed}.</translation>
    </message>
    <message>
        <source>There are {with_days} of one kind and {without_days} of the other. An answer needs {needed} of each.</source>
        <translation>Es gibt {with_days} der einen Art und {without_days} der anderen. Eine Antwort braucht von jeder {needed}.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in a sentence: Qt&apos;s letters for dates</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>more of “{name}”</source>
        <translation>mehr „{name}“</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>the difference</source>
        <translation>der Unterschied</translation>
    </message>
    <message>
        <source>the least that these days allow</source>
        <translation>das Wenigste, was diese Tage zulassen</translation>
    </message>
    <message>
        <source>the most that these days allow</source>
        <translation>das Meiste, was diese Tage zulassen</translation>
    </message>
    <message>
        <source>the tag “{name}”</source>
        <translation>das Schlagwort „{name}“</translation>
    </message>
    <message>
        <source>{amount} higher</source>
        <translation>{amount} höher</translation>
    </message>
    <message>
        <source>{amount} lower</source>
        <translation>{amount} niedriger</translation>
    </message>
    <message>
        <source>{what}: {value}.</source>
        <translation>{what}: {value}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>recovery page</name>
    <message>
        <source>If you make a new recovery code, this one opens only older copies of your vault.</source>
        <translation>Wenn du einen neuen Wiederherstellungscode machst, öffnet dieser nur noch ältere Kopien deines Tresors.</translation>
    </message>
    <message>
        <source>It opens your vault if you forget your passphrase. Leeward keeps no copy of it.</source>
        <translation>Er öffnet deinen Tresor, wenn du deine Passphrase vergisst. Leeward behält keine Kopie davon.</translation>
    </message>
    <message>
        <source>Keep this page where you keep what matters, away from the computer: whoever has both can open your vault.</source>
        <translation>Bewahre diese Seite dort auf, wo du Wichtiges aufbewahrst, nicht beim Computer: Wer beides hat, kann deinen Tresor öffnen.</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Wiederherstellungscode drucken</translation>
    </message>
    <message>
        <source>Recovery code for Leeward</source>
        <translation>Wiederherstellungscode für Leeward</translation>
    </message>
    <message>
        <source>There is no letter O and no letter I in it: 0 is zero and 1 is one.</source>
        <translation>Es gibt darin kein O und kein I: 0 ist Null und 1 ist Eins.</translation>
    </message>
    <message>
        <source>To use it: start Leeward, choose “Use the recovery code instead” where it asks for the passphrase, and type the code. Small letters and missing dashes do not matter.</source>
        <translation>So benutzt du ihn: Starte Leeward, wähl „Stattdessen den Wiederherstellungscode nehmen“, wo es nach der Passphrase fragt, und tippe den Code. Kleinbuchstaben und fehlende Striche spielen keine Rolle.</translation>
    </message>
</context>
<context>
    <name>recovery paper</name>
    <message>
        <source>A printer that others use may keep what it prints.</source>
        <translation>Ein Drucker, den auch andere benutzen, behält vielleicht, was er druckt.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Copied. Leeward takes it off the clipboard again after a minute; paper keeps longer.</source>
        <translation>Kopiert. Leeward nimmt ihn nach einer Minute wieder aus der Zwischenablage; Papier hält länger.</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Go on without checking</source>
        <translation>Ohne Prüfung weiter</translation>
    </message>
    <message>
        <source>Group {number} is not as it was shown. Please look at your paper; you can see the code again.</source>
        <translation>Gruppe {number} ist nicht so, wie sie gezeigt wurde. Bitte sieh auf dein Papier; du kannst den Code noch einmal sehen.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ich habe ihn auf Papier</translation>
    </message>
    <message>
        <source>Keep it away from this computer: both together open your vault.</source>
        <translation>Bewahre es nicht bei diesem Computer auf: Beide zusammen öffnen deinen Tresor.</translation>
    </message>
    <message>
        <source>Please type the code from your paper first.</source>
        <translation>Bitte tippe zuerst den Code von deinem Papier ab.</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>Wiederherstellungscode: {code}</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Den Code noch einmal zeigen</translation>
    </message>
    <message>
        <source>Spaces, dashes and small letters do not matter, nor O for 0.</source>
        <translation>Leerzeichen, Striche und Kleinbuchstaben spielen keine Rolle, auch nicht O statt 0.</translation>
    </message>
    <message>
        <source>The code from your paper</source>
        <translation>Der Code von deinem Papier</translation>
    </message>
    <message>
        <source>The code goes on: group {number} is still missing.</source>
        <translation>Der Code geht weiter: Gruppe {number} fehlt noch.</translation>
    </message>
    <message>
        <source>You can also go on without checking. A slip on the paper would then be found only when you need it; Settings will remind you, and can make a new code.</source>
        <translation>Du kannst auch ohne Prüfung weitergehen. Ein Fehler auf dem Papier fiele dann erst auf, wenn du es brauchst; die Einstellungen erinnern dich daran und können einen neuen Code machen.</translation>
    </message>
</context>
<context>
    <name>scales</name>
    <message numerus="yes">
        <source>%Ln scores</source>
        <translation>
            <numerusform>%Ln Punktwert</numerusform>
            <numerusform>%Ln Punktwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 score</source>
        <translation>1 Punktwert</translation>
    </message>
    <message>
        <source>Left and Right move from one score to the next.</source>
        <translation>Links und Rechts führen von einem Punktwert zum nächsten.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not filled in during this time. That is all right.</source>
        <translation>In dieser Zeit nicht ausgefüllt. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes and no; yes {share} % of the time</source>
        <translation>Ja und nein; zu {share} % ja</translation>
    </message>
    <message>
        <source>{low} to {high}, on average {mean}</source>
        <translation>{low} bis {high}, im Durchschnitt {mean}</translation>
    </message>
    <message>
        <source>{low}: {band}</source>
        <translation>{low}: {band}</translation>
    </message>
    <message>
        <source>{low}–{high}: {band}</source>
        <translation>{low}–{high}: {band}</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score} von {most}</translation>
    </message>
    <message>
        <source>{score}, {band}</source>
        <translation>{score}, {band}</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, all {low}.</source>
        <translation>{when}, {check_ins}, jedes Mal {low}.</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, from {low} to {high}.</source>
        <translation>{when}, {check_ins}, von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, yes in {yes} of them.</source>
        <translation>{when}, {check_ins}, davon {yes} mit Ja.</translation>
    </message>
    <message>
        <source>{when}, {scores}.</source>
        <translation>{when}, {scores}.</translation>
    </message>
    <message>
        <source>{when}. {empty}</source>
        <translation>{when}. {empty}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln of them are not listed any more: there was no room</source>
        <translation>
            <numerusform>%Ln davon steht nicht mehr in der Liste: Der Platz hat nicht gereicht</numerusform>
            <numerusform>%Ln davon stehen nicht mehr in der Liste: Der Platz hat nicht gereicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already and stay as they are.</source>
        <translation>
            <numerusform>%n ist schon hier und bleibt unverändert.</numerusform>
            <numerusform>%n sind schon hier und bleiben unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters of yours.</source>
        <translation>
            <numerusform>%n Zeichen von dir.</numerusform>
            <numerusform>%n Zeichen von dir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that are there twice</source>
        <translation>
            <numerusform>%n doppelter Eintrag</numerusform>
            <numerusform>%n doppelte Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of another kind</source>
        <translation>
            <numerusform>%n Datei anderer Art</numerusform>
            <numerusform>%n Dateien anderer Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further names stay words.</source>
        <translation>
            <numerusform>%n weiterer Name bleibt ein Wort.</numerusform>
            <numerusform>%n weitere Namen bleiben Wörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n Tagebucheintrag</numerusform>
            <numerusform>%n Tagebucheinträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the list that you can save.</source>
        <translation>
            <numerusform>%n weitere steht in der Liste, die du speichern kannst.</numerusform>
            <numerusform>%n weitere stehen in der Liste, die du speichern kannst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copies are still beside the vault, and may open with the old passphrase.</source>
        <translation>
            <numerusform>%n ältere Kopie liegt noch neben dem Tresor und lässt sich vielleicht mit der alten Passphrase öffnen.</numerusform>
            <numerusform>%n ältere Kopien liegen noch neben dem Tresor und lassen sich vielleicht mit der alten Passphrase öffnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other records of your own</source>
        <translation>
            <numerusform>%n weiterer Eintrag von dir</numerusform>
            <numerusform>%n weitere Einträge von dir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came along.</source>
        <translation>
            <numerusform>%n Bild kam mit.</numerusform>
            <numerusform>%n Bilder kamen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures come along, made anew from their pixels.</source>
        <translation>
            <numerusform>%n Bild kommt mit, aus seinen Bildpunkten neu gemacht.</numerusform>
            <numerusform>%n Bilder kommen mit, aus ihren Bildpunkten neu gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be read, or were more than an entry takes.</source>
        <translation>
            <numerusform>%n Bild konnte nicht gelesen werden oder war für seinen Eintrag zu viel.</numerusform>
            <numerusform>%n Bilder konnten nicht gelesen werden oder waren für ihren Eintrag zu viel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places could not be read; see below.</source>
        <translation>
            <numerusform>%n Stelle konnte nicht gelesen werden; siehe unten.</numerusform>
            <numerusform>%n Stellen konnten nicht gelesen werden; siehe unten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts and messages</source>
        <translation>
            <numerusform>%n Beitrag oder Nachricht</numerusform>
            <numerusform>%n Beiträge und Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Aufzeichnung</numerusform>
            <numerusform>%n Aufzeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were brought in.</source>
        <translation>
            <numerusform>%n Aufzeichnung wurde übernommen.</numerusform>
            <numerusform>%n Aufzeichnungen wurden übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were taken back.</source>
        <translation>
            <numerusform>%n Aufzeichnung wurde zurückgenommen.</numerusform>
            <numerusform>%n Aufzeichnungen wurden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests could not be noted, because the disk took nothing.</source>
        <translation>
            <numerusform>%n Anfrage konnte nicht notiert werden, weil die Festplatte nichts annahm.</numerusform>
            <numerusform>%n Anfragen konnten nicht notiert werden, weil die Festplatte nichts annahm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound recordings</source>
        <translation>
            <numerusform>%n Tonaufnahme</numerusform>
            <numerusform>%n Tonaufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: you changed them since.</source>
        <translation>
            <numerusform>%n bleibt: Du hast seitdem etwas daran geändert.</numerusform>
            <numerusform>%n bleiben: Du hast seitdem etwas daran geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n Video</numerusform>
            <numerusform>%n Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait until you say how their days are written.</source>
        <translation>
            <numerusform>%n wartet, bis du sagst, wie das Datum geschrieben ist.</numerusform>
            <numerusform>%n warten, bis du sagst, wie das Datum geschrieben ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n war schon hier.</numerusform>
            <numerusform>%n waren schon hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 backup</source>
        <translation>1 Sicherung</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>1 character of yours.</source>
        <translation>1 Zeichen von dir.</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Check-in</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation>1 Entwurf</translation>
    </message>
    <message>
        <source>1 entry that is there twice</source>
        <translation>1 doppelter Eintrag</translation>
    </message>
    <message>
        <source>1 file of another kind</source>
        <translation>1 Datei anderer Art</translation>
    </message>
    <message>
        <source>1 further name stays a word.</source>
        <translation>1 weiterer Name bleibt ein Wort.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 is here already and stays as it is.</source>
        <translation>1 ist schon hier und bleibt unverändert.</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 Tagebucheintrag</translation>
    </message>
    <message>
        <source>1 measurement</source>
        <translation>1 Messwert</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>1 more is in the list that you can save.</source>
        <translation>1 weitere steht in der Liste, die du speichern kannst.</translation>
    </message>
    <message>
        <source>1 of them is not listed any more: there was no room</source>
        <translation>1 davon steht nicht mehr in der Liste: Der Platz hat nicht gereicht</translation>
    </message>
    <message>
        <source>1 older copy is still beside the vault, and may open with the old passphrase.</source>
        <translation>1 ältere Kopie liegt noch neben dem Tresor und lässt sich vielleicht mit der alten Passphrase öffnen.</translation>
    </message>
    <message>
        <source>1 other record of your own</source>
        <translation>1 weiterer Eintrag von dir</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 picture came along.</source>
        <translation>1 Bild kam mit.</translation>
    </message>
    <message>
        <source>1 picture comes along, made anew from its pixels.</source>
        <translation>1 Bild kommt mit, aus seinen Bildpunkten neu gemacht.</translation>
    </message>
    <message>
        <source>1 picture could not be read.</source>
        <translation>1 Bild konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>1 place could not be read; see below.</source>
        <translation>1 Stelle konnte nicht gelesen werden; siehe unten.</translation>
    </message>
    <message>
        <source>1 post or message</source>
        <translation>1 Beitrag oder Nachricht</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Aufzeichnung</translation>
    </message>
    <message>
        <source>1 record was brought in.</source>
        <translation>1 Aufzeichnung wurde übernommen.</translation>
    </message>
    <message>
        <source>1 record was taken back.</source>
        <translation>1 Aufzeichnung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>1 request could not be noted, because the disk took nothing.</source>
        <translation>1 Anfrage konnte nicht notiert werden, weil die Festplatte nichts annahm.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>1 sound recording</source>
        <translation>1 Tonaufnahme</translation>
    </message>
    <message>
        <source>1 stays: you changed it since.</source>
        <translation>1 bleibt: Du hast seitdem etwas daran geändert.</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 Video</translation>
    </message>
    <message>
        <source>1 waits until you say how its day is written.</source>
        <translation>1 wartet, bis du sagst, wie das Datum geschrieben ist.</translation>
    </message>
    <message>
        <source>1 was here already.</source>
        <translation>1 war schon hier.</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>A backup of Daylio</source>
        <translation>Eine Sicherung von Daylio</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>Eine Sicherung wurde gemacht</translation>
    </message>
    <message>
        <source>A backup was restored</source>
        <translation>Eine Sicherung wurde zurückgeholt</translation>
    </message>
    <message>
        <source>A break</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>A community that has an onion address is then reached there first.</source>
        <translation>Eine Gemeinschaft mit Onion-Adresse wird dann zuerst dort erreicht.</translation>
    </message>
    <message>
        <source>A copy for other programs</source>
        <translation>Eine Kopie für andere Programme</translation>
    </message>
    <message>
        <source>A copy for other programs was made, not encrypted</source>
        <translation>Eine Kopie für andere Programme wurde gemacht, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>A copy that other programs can read</source>
        <translation>Eine Kopie, die andere Programme lesen können</translation>
    </message>
    <message>
        <source>A damaged community file was made anew from what the community keeps</source>
        <translation>Die beschädigte Datei einer Gemeinschaft wurde neu gemacht, aus dem, was die Gemeinschaft aufbewahrt</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>A file for each entry and each check-in, and the pictures, in a ZIP.</source>
        <translation>Eine Datei für jeden Eintrag und jeden Check-in, und die Bilder, in einer ZIP-Datei.</translation>
    </message>
    <message>
        <source>A folder of Markdown files</source>
        <translation>Ein Ordner mit Markdown-Dateien</translation>
    </message>
    <message>
        <source>A folder of Markdown or text files</source>
        <translation>Ein Ordner mit Markdown- oder Textdateien</translation>
    </message>
    <message>
        <source>A fresh pseudonym</source>
        <translation>Ein frisches Pseudonym</translation>
    </message>
    <message>
        <source>A fresh pseudonym in {community}</source>
        <translation>Ein frisches Pseudonym in {community}</translation>
    </message>
    <message>
        <source>A letter from the guides, what became of something you asked, or kind words, where you want them. At most once an hour, and not while you look at Leeward. Nothing ever asks you to come back.</source>
        <translation>Ein Brief von den Guides, was aus deiner Bitte wurde, oder freundliche Worte, wo du sie möchtest. Höchstens einmal in der Stunde, und nicht, solange du auf Leeward siehst. Nichts bittet dich je, zurückzukommen.</translation>
    </message>
    <message>
        <source>A line at its head cannot be read and was passed over.</source>
        <translation>Eine Zeile am Anfang ist nicht lesbar und wurde übergangen.</translation>
    </message>
    <message>
        <source>A line looks like an entry&apos;s beginning, but its day cannot be read: it stays with the entry before it.</source>
        <translation>Eine Zeile sieht aus wie der Anfang eines Eintrags, aber ihr Tag ist nicht lesbar: Sie bleibt beim Eintrag davor.</translation>
    </message>
    <message>
        <source>A mark is a hint and no more. What you write may stay as it is.</source>
        <translation>Eine Markierung ist ein Hinweis und nicht mehr. Was du schreibst, darf bleiben, wie es ist.</translation>
    </message>
    <message>
        <source>A mood alone is enough. What you choose here is asked beside it, and can be left out each time. What you stop asking stays in the charts.</source>
        <translation>Eine Stimmung allein genügt. Was du hier wählst, wird daneben gefragt und kann jedes Mal offen bleiben. Was du nicht mehr fragen lässt, bleibt in den Diagrammen.</translation>
    </message>
    <message>
        <source>A new recovery code was made; the one before opens nothing any more</source>
        <translation>Ein neuer Wiederherstellungscode wurde gemacht; der vorige öffnet nichts mehr</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A number, {unit}</source>
        <translation>Eine Zahl, {unit}</translation>
    </message>
    <message>
        <source>A passphrase for the file, not the vault&apos;s</source>
        <translation>Eine Passphrase für die Datei, nicht die des Tresors</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>A pause and until when, and for ninety days that there was one; for thirty days that you asked for a fresh pseudonym; how much you sent today, until the day after; which posts a study may use, until you say no.</source>
        <translation>Eine verhängte Pause und bis wann, und neunzig Tage lang, dass es eine gab; dreißig Tage lang, dass du um ein frisches Pseudonym gebeten hast; wie viel du heute gesendet hast, bis zum nächsten Tag; welche Beiträge eine Studie verwenden darf, bis du Nein sagst.</translation>
    </message>
    <message>
        <source>A plain disc, called as this window is, which others can see. It opens the window, leads to support, locks, and leaves at once.</source>
        <translation>Eine einfache Scheibe, die so heißt wie dieses Fenster; andere können sie sehen. Sie öffnet das Fenster, führt zur Hilfe, sperrt und geht sofort weg.</translation>
    </message>
    <message>
        <source>A post of yours</source>
        <translation>Ein Beitrag von dir</translation>
    </message>
    <message>
        <source>A post with a content note is always folded behind it. Of a muted theme the title is folded too.</source>
        <translation>Ein Beitrag mit Inhaltshinweis ist immer dahinter eingeklappt. Bei einem stummgeschalteten Gegenstand ist auch der Titel eingeklappt.</translation>
    </message>
    <message>
        <source>A program that watches this computer</source>
        <translation>Ein Programm, das diesen Computer beobachtet</translation>
    </message>
    <message>
        <source>A quotation mark in it is never closed.</source>
        <translation>Ein Anführungszeichen darin wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A reminder</source>
        <translation>Eine Erinnerung</translation>
    </message>
    <message>
        <source>A request so veiled that the new pseudonym cannot be linked with it.</source>
        <translation>Eine so verhüllte Anfrage, dass das neue Pseudonym nicht mit ihr verbunden werden kann.</translation>
    </message>
    <message>
        <source>A restore puts a backup in the place of this vault. What is here now is not erased: it is set aside in a folder of its own. It asks for the passphrase of the time of the backup, or for the recovery code of that time.</source>
        <translation>Ein Zurückholen setzt eine Sicherung an die Stelle dieses Tresors. Was jetzt hier ist, wird nicht gelöscht: Es wird in einem eigenen Ordner beiseitegelegt. Gefragt wird nach der Passphrase aus der Zeit der Sicherung oder nach dem Wiederherstellungscode von damals.</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>A test really opens the backup, reads all of it, and says what is in it.</source>
        <translation>Eine Probe öffnet die Sicherung wirklich, liest alles darin und sagt, was es ist.</translation>
    </message>
    <message>
        <source>A thread that is not here any more</source>
        <translation>Ein Thema, das nicht mehr hier ist</translation>
    </message>
    <message>
        <source>A value in it is no number, and is kept as words.</source>
        <translation>Ein Wert darin ist keine Zahl und bleibt als Text erhalten.</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>Ein Wort oder eine Wendung</translation>
    </message>
    <message>
        <source>A word that Leeward does not know gets a dotted line. Words are looked up on this computer alone: nothing is sent for it, and nothing is kept.</source>
        <translation>Ein Wort, das Leeward nicht kennt, bekommt eine gepunktete Linie. Nachgesehen wird nur auf diesem Computer: Nichts wird dafür gesendet, und nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>About Leeward</source>
        <translation>Über Leeward</translation>
    </message>
    <message>
        <source>About the guidelines, version {version}:</source>
        <translation>Zu den Regeln, Version {version}:</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All answers go, and with them the scores.</source>
        <translation>Alle Antworten verschwinden, und mit ihnen die Punktwerte.</translation>
    </message>
    <message>
        <source>All check-ins go, and with them the charts.</source>
        <translation>Alle Check-ins verschwinden, und mit ihnen die Diagramme.</translation>
    </message>
    <message>
        <source>All of it goes, and the copy that opens without unlocking, where you keep one.</source>
        <translation>Er verschwindet ganz, und auch die Kopie, die sich ohne Entsperren öffnet, wenn du eine hast.</translation>
    </message>
    <message>
        <source>All of it goes, what lies in the trash too.</source>
        <translation>Alles davon verschwindet, auch was im Papierkorb liegt.</translation>
    </message>
    <message>
        <source>All of it is encrypted with your passphrase, and nobody but you can open it. It takes {size}.</source>
        <translation>Alles ist mit deiner Passphrase verschlüsselt, und niemand außer dir kann es öffnen. Es nimmt {size} ein.</translation>
    </message>
    <message>
        <source>All of it is kept in one step, or nothing. What is here already stays as it is, also what you changed since an earlier import. You can take it back afterwards.</source>
        <translation>Alles wird in einem Schritt behalten, oder nichts. Was schon hier ist, bleibt, wie es ist, auch was du seit einem früheren Import geändert hast. Du kannst es danach zurücknehmen.</translation>
    </message>
    <message>
        <source>All of it is taken back on {when}, or when Leeward is next open after that.</source>
        <translation>Alles davon wird zurückgenommen, am {when}, oder sobald Leeward danach wieder offen ist.</translation>
    </message>
    <message>
        <source>All of them go.</source>
        <translation>Alle verschwinden.</translation>
    </message>
    <message>
        <source>All of them go. What waits to be sent is no draft, and is still sent.</source>
        <translation>Alle verschwinden. Was noch gesendet werden soll, ist kein Entwurf und wird trotzdem gesendet.</translation>
    </message>
    <message>
        <source>All of them go. You can then no longer answer a proposal, or ask for another decision.</source>
        <translation>Alle verschwinden. Du kannst dann keinen Vorschlag mehr beantworten und um keine andere Entscheidung mehr bitten.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>All that you wrote and were told is in it, nothing left out.</source>
        <translation>Alles, was du geschrieben hast und was dir gesagt wurde, ist darin, nichts ausgelassen.</translation>
    </message>
    <message>
        <source>All that you wrote and were told is in it.</source>
        <translation>Alles, was du geschrieben hast und was dir gesagt wurde, ist darin.</translation>
    </message>
    <message>
        <source>Also posts in threads I follow</source>
        <translation>Auch Beiträge in Themen, denen ich folge</translation>
    </message>
    <message>
        <source>Also what kind of thing</source>
        <translation>Auch, welcher Art</translation>
    </message>
    <message>
        <source>Also when this computer locks</source>
        <translation>Auch, wenn dieser Computer gesperrt wird</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>An encrypted copy for other programs was made</source>
        <translation>Eine verschlüsselte Kopie für andere Programme wurde gemacht</translation>
    </message>
    <message>
        <source>And before it sleeps, where the system tells programs of it. After more than half a minute of sleep, Leeward locks whatever you choose here.</source>
        <translation>Und bevor er schläft, wo das System es Programmen sagt. Nach mehr als einer halben Minute Schlaf sperrt Leeward, was auch immer du hier wählst.</translation>
    </message>
    <message>
        <source>Another name holds for all check-ins that have it.</source>
        <translation>Ein neuer Name gilt für alle Check-ins, in denen der alte steht.</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Eine andere Passphrase</translation>
    </message>
    <message>
        <source>Anybody who gets the file can read all you wrote: on this computer, on a stick, in a cloud folder, in a backup of the system. Erasing it later may not erase every copy.</source>
        <translation>Wer die Datei in die Hand bekommt, kann alles lesen, was du geschrieben hast: auf diesem Computer, auf einem Stick, in einem Cloud-Ordner, in einer Sicherung des Systems. Sie später zu löschen, löscht vielleicht nicht jede Kopie.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Ask {community} no more?</source>
        <translation>{community} nicht mehr fragen?</translation>
    </message>
    <message>
        <source>Asked for a decision to be looked at again</source>
        <translation>Gebeten, eine Entscheidung noch einmal anzusehen</translation>
    </message>
    <message>
        <source>Asked for a new pseudonym</source>
        <translation>Um ein neues Pseudonym gebeten</translation>
    </message>
    <message>
        <source>Asked for something to sign</source>
        <translation>Um etwas zum Unterschreiben gebeten</translation>
    </message>
    <message>
        <source>Asked for the community&apos;s reasons and rules</source>
        <translation>Nach Gründen und Regeln der Gemeinschaft gefragt</translation>
    </message>
    <message>
        <source>Asked for the month&apos;s figures</source>
        <translation>Nach den Zahlen des Monats gefragt</translation>
    </message>
    <message>
        <source>Asked how the guides&apos; key stands</source>
        <translation>Gefragt, wie es um den Schlüssel der Guides steht</translation>
    </message>
    <message>
        <source>Asked how the shift stands</source>
        <translation>Gefragt, wie die Schicht steht</translation>
    </message>
    <message>
        <source>Asked how things stand</source>
        <translation>Gefragt, wie es steht</translation>
    </message>
    <message>
        <source>Asked to be let in</source>
        <translation>Um Einlass gebeten</translation>
    </message>
    <message>
        <source>Asked what a member and the guides wrote to each other</source>
        <translation>Gefragt, was ein Mitglied und die Guides einander schrieben</translation>
    </message>
    <message>
        <source>Asked what changed in what waits for guides</source>
        <translation>Gefragt, was sich in dem geändert hat, was auf Guides wartet</translation>
    </message>
    <message>
        <source>Asked what stands around a review</source>
        <translation>Gefragt, was um eine Prüfung herum steht</translation>
    </message>
    <message>
        <source>Asked whether a guide has opened your call for help</source>
        <translation>Gefragt, ob ein Guide deinen Hilferuf geöffnet hat</translation>
    </message>
    <message>
        <source>Asked who the community is, and for the guides&apos; key</source>
        <translation>Gefragt, wer die Gemeinschaft ist, und nach dem Schlüssel der Guides</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Es wird gefragt …</translation>
    </message>
    <message>
        <source>At an impossible time</source>
        <translation>Zu einer unmöglichen Zeit</translation>
    </message>
    <message>
        <source>At each community&apos;s server</source>
        <translation>Auf dem Server jeder Gemeinschaft</translation>
    </message>
    <message>
        <source>At most every thirty days, not while something about you is open with the guides, and not for ninety days after a pause. There is no way back to the old name.</source>
        <translation>Höchstens alle dreißig Tage, nicht solange bei den Guides etwas über dich offen ist, und neunzig Tage lang nicht nach einer verhängten Pause. Zum alten Namen führt kein Weg zurück.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Wer schreibt</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backup to be tested</source>
        <translation>Sicherung für die Probe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sicherungen (*.zip)</translation>
    </message>
    <message>
        <source>Backups beside the vault, the newest first</source>
        <translation>Sicherungen neben dem Tresor, neueste zuerst</translation>
    </message>
    <message>
        <source>Backups hold everything as it was on their day, until newer ones take their place: seven days, and four weeks before. Those that you put elsewhere, and what you exported, stay until you remove them.</source>
        <translation>Sicherungen enthalten alles, wie es an ihrem Tag war, bis neuere ihren Platz einnehmen: sieben Tage, und vier Wochen davor. Die, die du anderswo hingelegt hast, und was du exportiert hast, bleiben, bis du sie entfernst.</translation>
    </message>
    <message>
        <source>Bearable</source>
        <translation>Bearable</translation>
    </message>
    <message>
        <source>Become this name now</source>
        <translation>Jetzt dieser Name werden</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Before and after you post</source>
        <translation>Vor und nach dem Absenden</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor du anfängst</translation>
    </message>
    <message>
        <source>Before you decide</source>
        <translation>Bevor du entscheidest</translation>
    </message>
    <message>
        <source>Begin a break</source>
        <translation>Eine Pause beginnen</translation>
    </message>
    <message>
        <source>Beside the clock</source>
        <translation>Neben der Uhr</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Bring one back</source>
        <translation>Eine zurückholen</translation>
    </message>
    <message>
        <source>Bring your diary in</source>
        <translation>Dein Tagebuch übernehmen</translation>
    </message>
    <message>
        <source>By itself, as every few minutes</source>
        <translation>Von selbst, wie alle paar Minuten</translation>
    </message>
    <message>
        <source>By which clock</source>
        <translation>Nach welcher Uhr</translation>
    </message>
    <message>
        <source>Bytes are counted before they are encrypted for the line, and before a proxy wraps them: both add a little, and so does asking where a server is. The list is kept for thirty days, here in your vault and in no backup. If the power fails, its last two seconds may be missing. The file that you can write is a table, and not encrypted.</source>
        <translation>Bytes werden gezählt, bevor sie für die Leitung verschlüsselt werden und bevor ein Proxy sie einpackt: Beides kommt ein wenig dazu, und auch die Frage, wo ein Server ist. Die Liste wird dreißig Tage aufbewahrt, hier in deinem Tresor und in keiner Sicherung. Bei einem Stromausfall können ihre letzten zwei Sekunden fehlen. Die Datei, die du schreiben kannst, ist eine Tabelle und nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Called for help</source>
        <translation>Um Hilfe gerufen</translation>
    </message>
    <message>
        <source>Can it be opened?</source>
        <translation>Lässt sie sich öffnen?</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Changes of what opens it, backups, restores</source>
        <translation>Änderungen an dem, was ihn öffnet, Sicherungen, Zurückholen</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Wird geändert …</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Check-ins you kept do not change when it is taken out.</source>
        <translation>Check-ins, die du behalten hast, ändern sich nicht, wenn du etwas aus der Liste nimmst.</translation>
    </message>
    <message>
        <source>Check-ins, answers and scores. No name, no notes and nothing of the journal is in it; whoever you give it to must be told whose it is.</source>
        <translation>Check-ins, Antworten und Punktwerte. Kein Name, keine Notizen und nichts aus dem Tagebuch ist darin; wem du die Datei gibst, musst du sagen, von wem sie ist.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a folder and write it…</source>
        <translation>Ordner wählen und schreiben …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation>Zweiten Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderen wählen</translation>
    </message>
    <message>
        <source>Close Leeward</source>
        <translation>Leeward schließen</translation>
    </message>
    <message>
        <source>Close it to them</source>
        <translation>Für sie schließen</translation>
    </message>
    <message>
        <source>Come back now</source>
        <translation>Jetzt zurückkommen</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Correct or take back what you posted</source>
        <translation>Berichtigen oder zurücknehmen, was du veröffentlicht hast</translation>
    </message>
    <message>
        <source>Day One</source>
        <translation>Day One</translation>
    </message>
    <message>
        <source>Daylio, Day One, jrnl, Journey, Diarium, Bearable, RedNotebook, State of Mind from Apple Health, Mini Diary, a folder of Markdown or text files, and Leeward&apos;s own JSON. It is read on this computer and goes nowhere else. Nothing is kept before you have seen what would be.</source>
        <translation>Daylio, Day One, jrnl, Journey, Diarium, Bearable, RedNotebook, der Gemütszustand aus Apple Health, Mini Diary, ein Ordner mit Markdown- oder Textdateien, und das JSON von Leeward selbst. Gelesen wird auf diesem Computer, und nichts geht anderswohin. Nichts wird behalten, bevor du gesehen hast, was es wäre.</translation>
    </message>
    <message>
        <source>Daylio, as a table (CSV)</source>
        <translation>Daylio, als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Decided a review</source>
        <translation>Über einen Beitrag entschieden</translation>
    </message>
    <message>
        <source>Decisions, kind words and answers, which only you can read. Kept until you erase them.</source>
        <translation>Entscheidungen, freundliche Worte und Antworten, die nur du lesen kannst. Aufbewahrt, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Diarium</source>
        <translation>Diarium</translation>
    </message>
    <message>
        <source>Do not ask any more…</source>
        <translation>Nicht mehr fragen …</translation>
    </message>
    <message>
        <source>Do not make moods of them</source>
        <translation>Keine Stimmungen daraus machen</translation>
    </message>
    <message>
        <source>Do without a recovery code</source>
        <translation>Ohne Wiederherstellungscode auskommen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Each community, and each step on the way into one, has a connection of its own, under a name that is drawn by chance. Tor leads each by another path.</source>
        <translation>Jede Gemeinschaft, und jeder Schritt auf dem Weg in eine, hat eine eigene Verbindung unter einem ausgelosten Namen. Tor führt jede auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>Each goes to this folder as well:</source>
        <translation>Jede geht auch in diesen Ordner:</translation>
    </message>
    <message>
        <source>Each of your posts, in the community</source>
        <translation>Jeder deiner Beiträge, in der Gemeinschaft</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the list…</source>
        <translation>Liste leeren …</translation>
    </message>
    <message>
        <source>Empty the whole list?</source>
        <translation>Die ganze Liste leeren?</translation>
    </message>
    <message>
        <source>Encrypt everything anew</source>
        <translation>Alles neu verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>English, Britain</source>
        <translation>Englisch, Großbritannien</translation>
    </message>
    <message>
        <source>English, United States</source>
        <translation>Englisch, USA</translation>
    </message>
    <message>
        <source>English, both spellings</source>
        <translation>Englisch, beide Schreibweisen</translation>
    </message>
    <message>
        <source>Entries and their pictures, earlier versions, templates, and what you have begun. Kept until you erase them; each can be changed there.</source>
        <translation>Einträge und ihre Bilder, frühere Fassungen, Vorlagen, und was du begonnen hast. Aufbewahrt, bis du sie löschst; alles lässt sich dort ändern.</translation>
    </message>
    <message>
        <source>Erase everything here</source>
        <translation>Alles hier löschen</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase my vault now</source>
        <translation>Meinen Tresor jetzt löschen</translation>
    </message>
    <message>
        <source>Erase what is here of {community}?</source>
        <translation>Löschen, was von {community} hier ist?</translation>
    </message>
    <message>
        <source>Erase {what}?</source>
        <translation>{what}: löschen?</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every request of the last thirty days, as it was</source>
        <translation>Jede Anfrage der letzten dreißig Tage, wie sie war</translation>
    </message>
    <message>
        <source>Every request, the newest first</source>
        <translation>Jede Anfrage, neueste zuerst</translation>
    </message>
    <message>
        <source>Everything counts as unread then.</source>
        <translation>Dann gilt alles als ungelesen.</translation>
    </message>
    <message>
        <source>Everything in your vault is encrypted anew, with a key that nobody has seen. A new passphrase and a new recovery code open it; the old ones no longer do. You see the new code once, then Leeward locks.</source>
        <translation>Alles in deinem Tresor wird neu verschlüsselt, mit einem Schlüssel, den niemand gesehen hat. Eine neue Passphrase und ein neuer Wiederherstellungscode öffnen ihn; die alten nicht mehr. Den neuen Code siehst du einmal, dann sperrt Leeward.</translation>
    </message>
    <message>
        <source>Everything is being encrypted anew</source>
        <translation>Alles wird neu verschlüsselt</translation>
    </message>
    <message>
        <source>Everything was encrypted anew, because somebody might have known the passphrase</source>
        <translation>Alles wurde neu verschlüsselt, weil jemand die Passphrase kennen könnte</translation>
    </message>
    <message>
        <source>Everything you wrote, and the answers. You cannot change it under the new name. Once you are in, you can have all of it taken back together, some days later, or let it stand. Your own copies and the guides&apos; letters stay in this vault, and in what you take along.</source>
        <translation>Alles, was du geschrieben hast, und die Antworten. Unter dem neuen Namen kannst du es nicht ändern. Wenn du drin bist, kannst du alles zusammen zurücknehmen lassen, einige Tage später, oder es stehen lassen. Deine eigenen Kopien und die Briefe der Guides bleiben in diesem Tresor und in dem, was du mitnimmst.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Eyes in the room</source>
        <translation>Blicke im Raum</translation>
    </message>
    <message>
        <source>Fetched a piece of the feed</source>
        <translation>Ein Stück des Verlaufs geholt</translation>
    </message>
    <message>
        <source>Filled up to {size}, so that its length says little.</source>
        <translation>Aufgefüllt auf {size}, damit die Länge wenig sagt.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For Day One</source>
        <translation>Für Day One</translation>
    </message>
    <message>
        <source>For a clinic (FHIR)</source>
        <translation>Für Klinik oder Praxis (FHIR)</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Für einen Tag</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>Für einen Monat</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>For files in which no day stands. It may be the day on which they were copied.</source>
        <translation>Für Dateien, in denen kein Tag steht. Es kann der Tag sein, an dem sie kopiert wurden.</translation>
    </message>
    <message>
        <source>For how long it is to be quiet.</source>
        <translation>Wie lange er still sein soll.</translation>
    </message>
    <message>
        <source>For the day you forget your passphrase</source>
        <translation>Für den Tag, an dem du deine Passphrase vergisst</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From 0 to 10</source>
        <translation>Von 0 bis 10</translation>
    </message>
    <message>
        <source>From 1 to 5</source>
        <translation>Von 1 bis 5</translation>
    </message>
    <message>
        <source>From Daylio, Day One, a folder of notes, and others</source>
        <translation>Aus Daylio, Day One, einem Ordner mit Notizen, und anderen</translation>
    </message>
    <message>
        <source>From another app</source>
        <translation>Aus einer anderen App</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>Von {least} bis {most}</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>Von {low} bis {high}</translation>
    </message>
    <message>
        <source>Gave a review back</source>
        <translation>Einen Beitrag an die Guides zurückgegeben</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Go in now</source>
        <translation>Jetzt hineingehen</translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation>Weiter fragen</translation>
    </message>
    <message>
        <source>Go on beside the clock</source>
        <translation>Neben der Uhr weiterlaufen</translation>
    </message>
    <message>
        <source>Guiding</source>
        <translation>Begleiten</translation>
    </message>
    <message>
        <source>Handed in an invitation</source>
        <translation>Eine Einladung abgegeben</translation>
    </message>
    <message>
        <source>Handed the guides&apos; key on</source>
        <translation>Den Schlüssel der Guides weitergegeben</translation>
    </message>
    <message>
        <source>Hide the guidelines</source>
        <translation>Regeln einklappen</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Getipptes verbergen</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>Wie darauf geantwortet wird</translation>
    </message>
    <message>
        <source>How its days are written</source>
        <translation>Wie das Datum geschrieben ist</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How many there are, and where</source>
        <translation>Wie viele es sind, und wo</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How requests travel</source>
        <translation>Wie Anfragen reisen</translation>
    </message>
    <message>
        <source>How the app&apos;s moods are counted</source>
        <translation>Wie die App Stimmungen zählt</translation>
    </message>
    <message>
        <source>How you stand</source>
        <translation>Wie es um dich steht</translation>
    </message>
    <message>
        <source>How you write, and what you tell: whoever knew you may know you again. A server that secretly noted times could guess when one name falls silent and another comes; going in later makes that harder. And you hide only among those who come new in the same month, who may be few.</source>
        <translation>Wie du schreibst und was du erzählst: Wer dich kannte, erkennt dich vielleicht wieder. Ein Server, der heimlich Zeiten notiert, könnte erraten, wann ein Name verstummt und ein anderer kommt; später hineinzugehen macht das schwerer. Und du verbirgst dich nur unter denen, die im selben Monat neu kommen, und das können wenige sein.</translation>
    </message>
    <message>
        <source>I agree to the guidelines as they are now, and to how danger is met</source>
        <translation>Ich stimme den Regeln zu, wie sie jetzt sind, und dem, was bei Gefahr geschieht</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>I know, and I want it readable</source>
        <translation>Ich weiß, und ich möchte es lesbar</translation>
    </message>
    <message>
        <source>I like to welcome people</source>
        <translation>Ich heiße gern Menschen willkommen</translation>
    </message>
    <message>
        <source>I only read for now</source>
        <translation>Ich lese gerade nur</translation>
    </message>
    <message>
        <source>I understand that nobody can help then</source>
        <translation>Ich verstehe, dass dann niemand helfen kann</translation>
    </message>
    <message>
        <source>If Leeward crashes, this system may write a picture of its memory to the disk, and what was open would be in it.</source>
        <translation>Wenn Leeward abstürzt, schreibt dieses System vielleicht ein Abbild seines Speichers auf die Festplatte, und was offen war, wäre darin.</translation>
    </message>
    <message>
        <source>If Leeward crashes, this system writes no picture of its memory to the disk.</source>
        <translation>Wenn Leeward abstürzt, schreibt dieses System kein Abbild seines Speichers auf die Festplatte.</translation>
    </message>
    <message>
        <source>If somebody could find your paper, you can do without. Then nobody can help if you forget your passphrase: not the guides, not the server, not those who made Leeward. All that is in the vault would stay closed for good.</source>
        <translation>Wenn jemand dein Papier finden könnte, geht es auch ohne. Dann kann niemand helfen, wenn du deine Passphrase vergisst: nicht die Guides, nicht der Server, nicht die, die Leeward gemacht haben. Alles im Tresor bliebe für immer verschlossen.</translation>
    </message>
    <message>
        <source>If somebody looks after this computer or watches its screen, they may see the new passphrase too. If you are not safe where you are, Get support now is always at the top.</source>
        <translation>Wenn jemand diesen Computer verwaltet oder seinen Bildschirm beobachtet, sieht die Person vielleicht auch die neue Passphrase. Wenn du nicht sicher bist, wo du bist: „Jetzt Hilfe holen“ ist immer oben.</translation>
    </message>
    <message>
        <source>If something here was not you, somebody may know your passphrase: there is a page for that in the settings. The list is kept in the vault, and holds no words of yours.</source>
        <translation>Wenn etwas hier nicht von dir war, kennt vielleicht jemand deine Passphrase: Dafür gibt es in den Einstellungen eine Seite. Die Liste liegt im Tresor und enthält keine Worte von dir.</translation>
    </message>
    <message>
        <source>In {community}</source>
        <translation>In {community}</translation>
    </message>
    <message>
        <source>Is my paper right?</source>
        <translation>Stimmt mein Papier?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Backups of this vault from before still hold it until newer ones take their place, and what you exported until you remove it.</source>
        <translation>Es kann nicht zurückgeholt werden. Sicherungen dieses Tresors von vorher enthalten es noch, bis neuere ihren Platz einnehmen, und was du exportiert hast, bis du es entfernst.</translation>
    </message>
    <message>
        <source>It cannot be brought back. What the servers know does not change, and new requests are listed again.</source>
        <translation>Sie kann nicht zurückgeholt werden. Was die Server wissen, ändert sich nicht, und neue Anfragen werden wieder aufgeführt.</translation>
    </message>
    <message>
        <source>It does not say how its letters are written; they were read as Windows writes them in Western Europe.</source>
        <translation>Die Datei sagt nicht, wie ihre Buchstaben geschrieben sind; sie wurden so gelesen, wie Windows sie in Westeuropa schreibt.</translation>
    </message>
    <message>
        <source>It has more or fewer columns than the first line names.</source>
        <translation>Hier sind mehr oder weniger Spalten, als die erste Zeile nennt.</translation>
    </message>
    <message>
        <source>It is a file of another kind.</source>
        <translation>Das ist eine Datei anderer Art.</translation>
    </message>
    <message>
        <source>It is no JSON that can be read.</source>
        <translation>Das ist kein lesbares JSON.</translation>
    </message>
    <message>
        <source>It is not built as such a record is.</source>
        <translation>Das ist nicht aufgebaut wie eine solche Aufzeichnung.</translation>
    </message>
    <message>
        <source>It is shown only now, and counts once you have typed it back from your paper. Until then the code you had stays as it is.</source>
        <translation>Er wird nur jetzt gezeigt und gilt, sobald du ihn von deinem Papier abgetippt hast. Bis dahin bleibt dein bisheriger Code, wie er ist.</translation>
    </message>
    <message>
        <source>It is too large to be read at once.</source>
        <translation>Das ist zu groß, um auf einmal gelesen zu werden.</translation>
    </message>
    <message>
        <source>It is under a passphrase.</source>
        <translation>Die Datei ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>It stays with the old name&apos;s posts. Under the new name Leeward can neither list it nor take it back alone: take it back first, under Your data, or have the posts taken back later.</source>
        <translation>Es bleibt bei den Beiträgen des alten Namens. Unter dem neuen Namen kann Leeward es weder auflisten noch für sich zurücknehmen: Nimm es vorher unter „Deine Daten“ zurück, oder lass die Beiträge später zurücknehmen.</translation>
    </message>
    <message>
        <source>It tells a mood that cannot be read, and nothing else.</source>
        <translation>Darin steht eine Stimmung, die nicht lesbar ist, und sonst nichts.</translation>
    </message>
    <message>
        <source>It waits on this computer meanwhile. If Leeward closes, it leaves with the next sync. A call for help never waits.</source>
        <translation>Solange wartet es auf diesem Computer. Wenn Leeward schließt, geht es mit dem nächsten Abgleich hinaus. Ein Hilferuf wartet nie.</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>Es wurde nicht getan</translation>
    </message>
    <message>
        <source>Its bytes do not hold together.</source>
        <translation>Die Bytes darin passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Its first line: {line}</source>
        <translation>Seine erste Zeile: {line}</translation>
    </message>
    <message>
        <source>Its mood cannot be read, and it is brought in without one.</source>
        <translation>Die Stimmung ist nicht lesbar, und die Aufzeichnung wird ohne sie übernommen.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>Its port</source>
        <translation>Sein Port</translation>
    </message>
    <message>
        <source>Its posts as they were fetched, for reading without a network. You are {pseudonym} there. Kept until you leave.</source>
        <translation>Ihre Beiträge, wie sie geholt wurden, zum Lesen ohne Netz. Dort bist du {pseudonym}. Aufbewahrt, bis du gehst.</translation>
    </message>
    <message>
        <source>Its server forgets you within a day of your leaving</source>
        <translation>Ihr Server vergisst dich innerhalb eines Tages, nachdem du gegangen bist</translation>
    </message>
    <message>
        <source>Its time of day cannot be read.</source>
        <translation>Die Uhrzeit ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its title and words, and the room.</source>
        <translation>Titel und Worte, und der Raum.</translation>
    </message>
    <message>
        <source>Its title and words.</source>
        <translation>Titel und Worte.</translation>
    </message>
    <message>
        <source>Its words, and the thread.</source>
        <translation>Seine Worte, und das Thema.</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Journal and check-ins</source>
        <translation>Tagebuch und Check-ins</translation>
    </message>
    <message>
        <source>Journal, check-ins and answers as one long table, a row for each thing you said.</source>
        <translation>Tagebuch, Check-ins und Antworten als eine lange Tabelle, eine Zeile für jede deiner Angaben.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Keep a sign there while Leeward is unlocked</source>
        <translation>Dort ein Zeichen zeigen, solange Leeward entsperrt ist</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep quiet in these hours</source>
        <translation>In diesen Stunden still sein</translation>
    </message>
    <message>
        <source>Keep this window out of pictures and shared screens</source>
        <translation>Dieses Fenster aus Bildern und geteilten Bildschirmen heraushalten</translation>
    </message>
    <message>
        <source>Keys, each sealed for one guide.</source>
        <translation>Schlüssel, jeder für einen Guide versiegelt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later means at a time drawn by chance within 24 hours. What you write until then waits here.</source>
        <translation>Später heißt: zu einer ausgelosten Zeit innerhalb von 24 Stunden. Was du bis dahin schreibst, wartet hier.</translation>
    </message>
    <message>
        <source>Leave a community, or take a fresh pseudonym there</source>
        <translation>Eine Gemeinschaft verlassen, oder dort ein frisches Pseudonym nehmen</translation>
    </message>
    <message>
        <source>Leave for good</source>
        <translation>Endgültig verlassen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Leave {community}</source>
        <translation>{community} verlassen</translation>
    </message>
    <message>
        <source>Leave {community}?</source>
        <translation>{community} verlassen?</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlassen …</translation>
    </message>
    <message>
        <source>Leeward asks this system to write no picture of its memory to the disk if it crashes. The system does not say whether it follows.</source>
        <translation>Leeward bittet dieses System, beim Absturz kein Abbild seines Speichers auf die Festplatte zu schreiben. Ob es sich daran hält, sagt das System nicht.</translation>
    </message>
    <message>
        <source>Leeward cannot tell whether this system leaves the window out of pictures of the screen.</source>
        <translation>Leeward kann nicht sagen, ob dieses System das Fenster aus Bildern des Bildschirms heraushält.</translation>
    </message>
    <message>
        <source>Leeward counts nothing, shows no advertisement, and tells no one how you use it. It speaks to the servers of your communities and to nobody else.</source>
        <translation>Leeward zählt nichts, zeigt keine Werbung und sagt niemandem, wie du es benutzt. Es spricht mit den Servern deiner Gemeinschaften und mit sonst niemandem.</translation>
    </message>
    <message>
        <source>Leeward does it at a time drawn by chance, between six hours and three days from now, while it is open: at once, it would show that both names are one person&apos;s.</source>
        <translation>Leeward tut es zu einer ausgelosten Zeit, zwischen sechs Stunden und drei Tagen von jetzt an, während es offen ist: Sofort würde es zeigen, dass beide Namen zu einem Menschen gehören.</translation>
    </message>
    <message>
        <source>Leeward hides no second vault behind the first: it would protect nobody who is pressed hard. What you do not write down cannot be taken from you.</source>
        <translation>Leeward versteckt keinen zweiten Tresor hinter dem ersten: Das würde niemanden schützen, der hart bedrängt wird. Was du nicht aufschreibst, kann dir nicht genommen werden.</translation>
    </message>
    <message>
        <source>Leeward&apos;s files lie in your own part of this computer. Whether other accounts can open them, Leeward cannot find out here. What is in the vault stays encrypted.</source>
        <translation>Die Dateien von Leeward liegen in deinem eigenen Teil dieses Computers. Ob andere Konten sie öffnen können, kann Leeward hier nicht herausfinden. Was im Tresor ist, bleibt verschlüsselt.</translation>
    </message>
    <message>
        <source>Leeward&apos;s own JSON</source>
        <translation>Das JSON von Leeward selbst</translation>
    </message>
    <message>
        <source>Left the community</source>
        <translation>Die Gemeinschaft verlassen</translation>
    </message>
    <message>
        <source>Left words for the next shift</source>
        <translation>Worte für die nächste Schicht hinterlassen</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Stehen lassen</translation>
    </message>
    <message>
        <source>Let it stand after all</source>
        <translation>Doch stehen lassen</translation>
    </message>
    <message>
        <source>Letters from guides</source>
        <translation>Briefe von Guides</translation>
    </message>
    <message>
        <source>Listened to changes in what waits for guides</source>
        <translation>Auf Änderungen in dem gehört, was auf Guides wartet</translation>
    </message>
    <message>
        <source>Lock Leeward</source>
        <translation>Leeward sperren</translation>
    </message>
    <message>
        <source>Locked a thread, or opened it</source>
        <translation>Ein Thema geschlossen oder wieder geöffnet</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Locking ends the program that held the keys and starts a fresh one: no passphrase, no key and none of your words stay in its memory.</source>
        <translation>Sperren beendet das Programm, das die Schlüssel hatte, und startet ein frisches: keine Passphrase, kein Schlüssel und keines deiner Worte bleibt in seinem Speicher.</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Look through what I write</source>
        <translation>Durchsehen, was ich schreibe</translation>
    </message>
    <message>
        <source>Looked at what waits for guides</source>
        <translation>Angesehen, was auf Guides wartet</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Eine Sicherung machen</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Einen neuen Code machen</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Einen Wiederherstellungscode machen</translation>
    </message>
    <message>
        <source>Make one each day that you open Leeward</source>
        <translation>An jedem Tag, an dem du Leeward öffnest, eine machen</translation>
    </message>
    <message>
        <source>Make one, try one, bring one back</source>
        <translation>Eine machen, eine prüfen, eine zurückholen</translation>
    </message>
    <message>
        <source>Markdown, to read</source>
        <translation>Markdown, zum Lesen</translation>
    </message>
    <message>
        <source>Medicines and words of mental health are known in each.</source>
        <translation>Medikamente und Wörter der seelischen Gesundheit sind in jeder bekannt.</translation>
    </message>
    <message>
        <source>Members and guides</source>
        <translation>Mitglieder und Guides</translation>
    </message>
    <message>
        <source>Memory that the system moves to the disk is encrypted there, or the system moves none.</source>
        <translation>Speicher, den das System auf die Festplatte auslagert, ist dort verschlüsselt, oder es lagert keinen aus.</translation>
    </message>
    <message>
        <source>Mini Diary or Mini Diarium</source>
        <translation>Mini Diary oder Mini Diarium</translation>
    </message>
    <message>
        <source>Moods, words, notes, and what you check in on. Kept until you erase them.</source>
        <translation>Stimmungen, Worte, Notizen, und wonach deine Check-ins fragen. Aufbewahrt, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Mute it</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Mute it no longer</source>
        <translation>Nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>Mute words, themes and people; take a break; only read</source>
        <translation>Wörter, Inhalte und Menschen stummschalten; eine Pause machen; nur lesen</translation>
    </message>
    <message>
        <source>Names you had before</source>
        <translation>Namen, die du vorher hattest</translation>
    </message>
    <message>
        <source>Names, numbers, places and accounts get a dotted line, with a word on each below.</source>
        <translation>Namen, Nummern, Orte und Konten bekommen eine gepunktete Linie, mit einem Wort zu jedem darunter.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nie von selbst</translation>
    </message>
    <message>
        <source>Never words, names, titles, or which community. Some desktops add a sound, or this program&apos;s name.</source>
        <translation>Nie Worte, Namen, Titel oder welche Gemeinschaft. Manche Desktops fügen einen Ton hinzu, oder den Namen dieses Programms.</translation>
    </message>
    <message>
        <source>New here: {what}, from {first} to {last}.</source>
        <translation>Neu hier: {what}, von {first} bis {last}.</translation>
    </message>
    <message>
        <source>New here: {what}, of {day}.</source>
        <translation>Neu hier: {what}, vom {day}.</translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation>Neu hier: {what}.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>Neue Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>No answer came; it may have arrived all the same.</source>
        <translation>Es kam keine Antwort; angekommen sein kann es trotzdem.</translation>
    </message>
    <message>
        <source>No request left this computer.</source>
        <translation>Keine Anfrage hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>No step: keep it as a word</source>
        <translation>Keine Stufe: als Wort behalten</translation>
    </message>
    <message>
        <source>Nobody can reset it: not the guides, not the server. A few words you can remember are better than one hard word. Pasting from a password manager works.</source>
        <translation>Niemand kann sie zurücksetzen: nicht die Guides, nicht der Server. Ein paar Wörter, die du dir merken kannst, sind besser als ein schweres. Einfügen aus einem Passwortmanager geht.</translation>
    </message>
    <message>
        <source>Nobody has set anything for this computer.</source>
        <translation>Für diesen Computer hat niemand etwas eingestellt.</translation>
    </message>
    <message>
        <source>Nobody here types their own name.</source>
        <translation>Niemand hier tippt seinen Namen selbst.</translation>
    </message>
    <message>
        <source>Nobody. The posts are examples, and there are no guides here.</source>
        <translation>Niemand. Die Beiträge sind Beispiele, und Guides gibt es hier nicht.</translation>
    </message>
    <message>
        <source>None until you choose them; quiet hours</source>
        <translation>Keine, bis du sie wählst; stille Stunden</translation>
    </message>
    <message>
        <source>None: it leaves at once</source>
        <translation>Keine: Es geht sofort hinaus</translation>
    </message>
    <message>
        <source>Not brought in: {what}.</source>
        <translation>Nicht übernommen: {what}.</translation>
    </message>
    <message>
        <source>Not encrypted: anybody who has this can read it.</source>
        <translation>Nicht verschlüsselt: Wer das hat, kann es lesen.</translation>
    </message>
    <message>
        <source>Not your own, nothing you muted, and none of them while you take a break.</source>
        <translation>Nicht deine eigenen, nichts Stummgeschaltetes, und keine, während du Pause machst.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing about you: everybody asks the same.</source>
        <translation>Nichts über dich: Alle fragen dasselbe.</translation>
    </message>
    <message>
        <source>Nothing goes around it</source>
        <translation>Nichts geht daran vorbei</translation>
    </message>
    <message>
        <source>Nothing has happened to it yet.</source>
        <translation>Mit ihm ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>Nichts darin ist hier neu.</translation>
    </message>
    <message>
        <source>Nothing is listed. Leeward asks a server only when you look at an invitation, or belong to a community.</source>
        <translation>Nichts ist aufgeführt. Leeward fragt einen Server nur, wenn du eine Einladung ansiehst oder zu einer Gemeinschaft gehörst.</translation>
    </message>
    <message>
        <source>Nothing more than that.</source>
        <translation>Nicht mehr als das.</translation>
    </message>
    <message>
        <source>Nothing of that kind has left.</source>
        <translation>Nichts dieser Art ist hinausgegangen.</translation>
    </message>
    <message>
        <source>Nothing that can be set here lets anybody read your journal, your posts before you post them, or your vault. There is no second key to it, and nobody is told what you do.</source>
        <translation>Nichts, was sich hier einstellen lässt, lässt irgendjemanden dein Tagebuch lesen, deine Beiträge, bevor du sie absendest, oder deinen Tresor. Es gibt keinen zweiten Schlüssel dazu, und niemand erfährt, was du tust.</translation>
    </message>
    <message>
        <source>Nothing yet. The menu of a post offers to mute its thread, or who wrote it.</source>
        <translation>Noch nichts. Das Menü eines Beitrags bietet an, sein Thema stummzuschalten, oder wer ihn schrieb.</translation>
    </message>
    <message>
        <source>Nothing yet. While you check in you can add what you did, in your own words.</source>
        <translation>Noch nichts. Bei einem Check-in kannst du hinzufügen, was du gemacht hast, mit deinen eigenen Worten.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. Under your present name you have allowed none. The menu of a post of yours offers it, for a study that gave you its code.</source>
        <translation>Nichts von dem, was du schreibst, wird für Forschung verwendet, wenn du es nicht sagst, für je einen Beitrag und eine Studie. Unter deinem jetzigen Namen hast du nichts erlaubt. Das Menü eines Beitrags von dir bietet es an, für eine Studie, die dir ihr Kennzeichen gegeben hat.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. You have allowed none. The menu of a post of yours offers it, for a study that gave you its code.</source>
        <translation>Nichts von dem, was du schreibst, wird für Forschung verwendet, wenn du es nicht sagst, für je einen Beitrag und eine Studie. Du hast nichts erlaubt. Das Menü eines Beitrags von dir bietet es an, für eine Studie, die dir ihr Kennzeichen gegeben hat.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. You have allowed these; you can take each back.</source>
        <translation>Nichts von dem, was du schreibst, wird für Forschung verwendet, wenn du es nicht sagst, für je einen Beitrag und eine Studie. Diese hast du erlaubt; jede kannst du zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>
            <numerusform>Benachrichtigungen kommen nur, solange dein Tresor offen ist. Er sperrt, wenn ihn %n Minute lang niemand berührt hat; von da an weiß hier nichts von Neuem. Die Zeit wird unter „Sperren“ gewählt.</numerusform>
            <numerusform>Benachrichtigungen kommen nur, solange dein Tresor offen ist. Er sperrt, wenn ihn %n Minuten lang niemand berührt hat; von da an weiß hier nichts von Neuem. Die Zeit wird unter „Sperren“ gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices come only while your vault is open. It locks when nobody has touched it for 1 minute; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>Benachrichtigungen kommen nur, solange dein Tresor offen ist. Er sperrt, wenn ihn 1 Minute lang niemand berührt hat; von da an weiß hier nichts von Neuem. Die Zeit wird unter „Sperren“ gewählt.</translation>
    </message>
    <message>
        <source>Notices come only while your vault is open. You chose that it never locks by itself.</source>
        <translation>Benachrichtigungen kommen nur, solange dein Tresor offen ist. Du hast gewählt, dass er nie von selbst sperrt.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Now: straight to each server.</source>
        <translation>Jetzt: direkt zu jedem Server.</translation>
    </message>
    <message>
        <source>Now: through Tor at {proxy}, or not at all.</source>
        <translation>Jetzt: durch Tor unter {proxy}, oder gar nicht.</translation>
    </message>
    <message>
        <source>Now: through the proxy at {proxy}, or not at all.</source>
        <translation>Jetzt: durch den Proxy unter {proxy}, oder gar nicht.</translation>
    </message>
    <message>
        <source>Of a SOCKS5 proxy. A number: a name would have to be looked up beside the proxy.</source>
        <translation>Die eines SOCKS5-Proxys. Eine Nummer: Ein Name müsste am Proxy vorbei nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>On a stick that you keep elsewhere, it also helps when this computer is gone.</source>
        <translation>Auf einem Stick, den du anderswo aufbewahrst, hilft sie auch, wenn dieser Computer weg ist.</translation>
    </message>
    <message>
        <source>On or off, its language, and your own words</source>
        <translation>An oder aus, ihre Sprache, und deine eigenen Wörter</translation>
    </message>
    <message>
        <source>On this computer, found out just now</source>
        <translation>Auf diesem Computer, gerade nachgesehen</translation>
    </message>
    <message>
        <source>On this computer, in your vault</source>
        <translation>Auf diesem Computer, in deinem Tresor</translation>
    </message>
    <message>
        <source>On this system, other programs of yours may be able to read Leeward&apos;s memory while the vault is open.</source>
        <translation>Auf diesem System können andere deiner Programme vielleicht den Speicher von Leeward lesen, während der Tresor offen ist.</translation>
    </message>
    <message>
        <source>One file with everything that is only yours, encrypted as the vault is: your passphrase opens it. Your communities&apos; posts come again by themselves.</source>
        <translation>Eine Datei mit allem, was nur dir gehört, verschlüsselt wie der Tresor: Deine Passphrase öffnet sie. Die Beiträge deiner Gemeinschaften kommen von selbst wieder.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>One quiet line that says nothing about what it is for. It comes while your vault is open, not when you have checked in that day, and never twice. A day without it is just a day.</source>
        <translation>Eine leise Zeile, die nichts darüber sagt, wofür sie ist. Sie kommt, solange dein Tresor offen ist, nicht, wenn du an dem Tag schon einen Check-in gemacht hast, und nie zweimal. Ein Tag ohne Check-in ist einfach ein Tag.</translation>
    </message>
    <message>
        <source>One that notes your keys or looks at the screen sees what you see. Keep the system up to date, and do not use Leeward on a computer that somebody else looks after and you do not trust.</source>
        <translation>Eines, das deine Tasten notiert oder auf den Bildschirm sieht, sieht, was du siehst. Halte das System aktuell, und benutze Leeward nicht auf einem Computer, den jemand verwaltet, dem du nicht vertraust.</translation>
    </message>
    <message>
        <source>Only beside the vault</source>
        <translation>Nur neben dem Tresor</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Only that something is new</source>
        <translation>Nur, dass etwas neu ist</translation>
    </message>
    <message>
        <source>Other accounts on this computer cannot open Leeward&apos;s files.</source>
        <translation>Andere Konten auf diesem Computer können die Dateien von Leeward nicht öffnen.</translation>
    </message>
    <message>
        <source>Other accounts on this computer may be able to open Leeward&apos;s files. What is in the vault stays encrypted.</source>
        <translation>Andere Konten auf diesem Computer können die Dateien von Leeward vielleicht öffnen. Was im Tresor ist, bleibt verschlüsselt.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Other programs of yours can read Leeward&apos;s memory while the vault is open.</source>
        <translation>Andere deiner Programme können den Speicher von Leeward lesen, während der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Other programs of yours cannot read Leeward&apos;s memory. An administrator of this computer can.</source>
        <translation>Andere deiner Programme können den Speicher von Leeward nicht lesen. Wer diesen Computer verwaltet, kann es.</translation>
    </message>
    <message>
        <source>Other programs then see a black or an empty place. A camera still sees the screen.</source>
        <translation>Andere Programme sehen dann eine schwarze oder leere Stelle. Eine Kamera sieht den Bildschirm trotzdem.</translation>
    </message>
    <message>
        <source>Others may see a notice over your shoulder, or on a screen that is locked. So there are none until you choose them.</source>
        <translation>Andere könnten eine Benachrichtigung über deine Schulter sehen, oder auf einem gesperrten Bildschirm. Deshalb gibt es keine, bis du sie wählst.</translation>
    </message>
    <message>
        <source>Our own mistakes: where in the program they happened, without any of your words</source>
        <translation>Unsere eigenen Fehler: wo im Programm sie geschahen, ohne ein Wort von dir</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Außer Reichweite</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Pause check-ins</source>
        <translation>Check-ins pausieren</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Bilder des Bildschirms</translation>
    </message>
    <message>
        <source>Pinned a thread, or no longer</source>
        <translation>Ein Thema angeheftet oder nicht mehr</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Please leave the computer on. If it stops all the same, the vault is whole.</source>
        <translation>Bitte lass den Computer an. Wenn er trotzdem ausgeht, ist der Tresor ganz.</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>Bitte sieh dir das an</translation>
    </message>
    <message>
        <source>Posts that they read first, reports, appeals, calls and what you wrote to them, with exact times. The times go once it is decided, the words by the appeal&apos;s last day, the rest with the review.</source>
        <translation>Beiträge, die sie zuerst lesen, Meldungen, Einsprüche, Rufe und was du ihnen geschrieben hast, mit genauen Zeiten. Die Zeiten verschwinden, wenn entschieden ist, die Worte am letzten Tag für einen Einspruch, der Rest mit der Prüfung.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Put notes into the journal</source>
        <translation>Notizen ins Tagebuch legen</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Stille Stunden</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Mitlesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>RedNotebook</source>
        <translation>RedNotebook</translation>
    </message>
    <message>
        <source>Remind me once a day</source>
        <translation>Mich einmal am Tag erinnern</translation>
    </message>
    <message>
        <source>Remove the recovery code</source>
        <translation>Wiederherstellungscode entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Reported a post</source>
        <translation>Einen Beitrag gemeldet</translation>
    </message>
    <message>
        <source>Requests go</source>
        <translation>Anfragen gehen</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Resting: not offered now</source>
        <translation>Ruht: wird gerade nicht angeboten</translation>
    </message>
    <message>
        <source>Rules that anyone can read look for what may lead to you or to others, and for words that may put others at risk. They miss much, and sometimes they are wrong. Nothing leaves this computer for it, nothing is noted down, and you decide.</source>
        <translation>Regeln, die jeder lesen kann, suchen nach dem, was zu dir oder zu anderen führen kann, und nach Worten, die andere gefährden können. Sie übersehen viel, und manchmal irren sie sich. Nichts verlässt dafür diesen Computer, nichts wird notiert, und du entscheidest.</translation>
    </message>
    <message>
        <source>Said that you heard the alarm</source>
        <translation>Gesagt, dass du den Alarm gehört hast</translation>
    </message>
    <message>
        <source>Said whether research may use a post</source>
        <translation>Gesagt, ob Forschung einen Beitrag verwenden darf</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Diese Liste speichern …</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Zweiter Ordner</translation>
    </message>
    <message>
        <source>Seconded another guide&apos;s decision</source>
        <translation>Der Entscheidung eines anderen Guides zugestimmt</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Sent a new wording of your post</source>
        <translation>Eine neue Fassung deines Beitrags gesendet</translation>
    </message>
    <message>
        <source>Sent a reply you wrote</source>
        <translation>Eine Antwort von dir gesendet</translation>
    </message>
    <message>
        <source>Sent a thread you wrote</source>
        <translation>Ein Thema von dir gesendet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shift three times, or Quick exit, and the window is gone at once.</source>
        <translation>Dreimal Umschalt, oder „Schnell weg“, und das Fenster ist sofort weg.</translation>
    </message>
    <message>
        <source>Short is safer where others pass by.</source>
        <translation>Kurz ist sicherer, wo andere vorbeikommen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show me one</source>
        <translation>Zeig mir eine</translation>
    </message>
    <message>
        <source>Show the guidelines</source>
        <translation>Regeln zeigen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Getipptes zeigen</translation>
    </message>
    <message>
        <source>Show {community}</source>
        <translation>{community} zeigen</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Gerade gezeigt</translation>
    </message>
    <message>
        <source>Small or large letters are the same, and a longer ending counts too.</source>
        <translation>Große oder kleine Buchstaben sind gleich, und eine längere Endung zählt mit.</translation>
    </message>
    <message>
        <source>So that you find what is new. No server knows it.</source>
        <translation>Damit du findest, was neu ist. Kein Server weiß davon.</translation>
    </message>
    <message>
        <source>Somebody has the name {name} by now. Your ticket is not lost: choose another below.</source>
        <translation>Inzwischen heißt jemand {name}. Dein Schein ist nicht verloren: Wähl unten einen anderen Namen.</translation>
    </message>
    <message>
        <source>Somebody may know my passphrase</source>
        <translation>Jemand kennt vielleicht meine Passphrase</translation>
    </message>
    <message>
        <source>Somebody who has your passphrase</source>
        <translation>Jemand, der deine Passphrase hat</translation>
    </message>
    <message>
        <source>Somebody who is not here any more</source>
        <translation>Jemand, der nicht mehr hier ist</translation>
    </message>
    <message>
        <source>Somebody who looks at this screen, or has control of this computer while the vault is open. Whoever watches your network can see that you use a community, unless you go through Tor, though not what you read or write. And how you write can show who you are.</source>
        <translation>Jemand, der auf diesen Bildschirm sieht oder diesen Computer in der Hand hat, während der Tresor offen ist. Wer dein Netz beobachtet, kann sehen, dass du eine Gemeinschaft benutzt, wenn du nicht durch Tor gehst, aber nicht, was du liest oder schreibst. Und wie du schreibst, kann zeigen, wer du bist.</translation>
    </message>
    <message>
        <source>Somebody who makes you open it</source>
        <translation>Jemand, der dich zwingt, ihn zu öffnen</translation>
    </message>
    <message>
        <source>Something newer happened, which this Leeward has no words for</source>
        <translation>Etwas Neueres ist geschehen, für das dieses Leeward keine Worte hat</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Etwas Eigenes</translation>
    </message>
    <message>
        <source>Something this Leeward has no words for</source>
        <translation>Etwas, für das dieses Leeward keine Worte hat</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>State of Mind from Apple Health</source>
        <translation>Gemütszustand aus Apple Health</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Stay who I am</source>
        <translation>Bleiben, wer ich bin</translation>
    </message>
    <message>
        <source>Straight to a server, that server could see where you connect from, and whoever runs your network sees which server it is. Through Tor, neither can; it is slower.</source>
        <translation>Direkt zu einem Server: Dann könnte er sehen, von wo du dich verbindest, und wer dein Netz betreibt, sieht, welcher Server es ist. Durch Tor sieht beides niemand; es ist langsamer.</translation>
    </message>
    <message>
        <source>Straight to each server, or through Tor or another proxy</source>
        <translation>Direkt zu jedem Server, oder durch Tor oder einen anderen Proxy</translation>
    </message>
    <message>
        <source>Straight to the server</source>
        <translation>Direkt zum Server</translation>
    </message>
    <message>
        <source>Study {study}, in {community}</source>
        <translation>Studie {study}, in {community}</translation>
    </message>
    <message>
        <source>Support lines, your plan and Quick exit are always there.</source>
        <translation>Nummern zum Anrufen, dein Plan und „Schnell weg“ sind immer da.</translation>
    </message>
    <message>
        <source>Take back all that {name} wrote?</source>
        <translation>Alles zurücknehmen, was {name} geschrieben hat?</translation>
    </message>
    <message>
        <source>Take back what somebody has read already. And copies elsewhere, such as a backup on a stick or in your second folder, still open with the old passphrase: erase those you no longer need.</source>
        <translation>Zurücknehmen, was jemand schon gelesen hat. Und Kopien anderswo, etwa eine Sicherung auf einem Stick oder in deinem zweiten Ordner, lassen sich weiter mit der alten Passphrase öffnen: Lösch die, die du nicht mehr brauchst.</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Take help away</source>
        <translation>Hilfe wegnehmen</translation>
    </message>
    <message>
        <source>Take it all back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>Take it all back…</source>
        <translation>Alles zurücknehmen …</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take it out of the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Take the day on which a file was saved</source>
        <translation>Den Tag nehmen, an dem eine Datei gespeichert wurde</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Diesen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Take this word out</source>
        <translation>Dieses Wort herausnehmen</translation>
    </message>
    <message>
        <source>Take what is yours</source>
        <translation>Nehmen, was dir gehört</translation>
    </message>
    <message>
        <source>Tell me when something is new</source>
        <translation>Mir sagen, wenn etwas neu ist</translation>
    </message>
    <message>
        <source>Test another file…</source>
        <translation>Eine andere Datei prüfen …</translation>
    </message>
    <message>
        <source>Test this backup</source>
        <translation>Diese Sicherung prüfen</translation>
    </message>
    <message>
        <source>That a guides&apos; desk is open here.</source>
        <translation>Dass hier ein Platz der Guides offen ist.</translation>
    </message>
    <message>
        <source>That everything of yours there is to be erased.</source>
        <translation>Dass alles von dir dort gelöscht werden soll.</translation>
    </message>
    <message>
        <source>That you need someone now.</source>
        <translation>Dass du jetzt jemanden brauchst.</translation>
    </message>
    <message>
        <source>The answer broke off, or was not taken.</source>
        <translation>Die Antwort brach ab oder wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The answer did not arrive. The same request can go again and does nothing twice. Until then the name you have may rest already: what you write waits here, and a call for help still goes.</source>
        <translation>Die Antwort kam nicht an. Dieselbe Anfrage kann noch einmal gehen und tut nichts doppelt. Bis dahin ruht dein bisheriger Name vielleicht schon: Was du schreibst, wartet hier, und ein Hilferuf geht trotzdem.</translation>
    </message>
    <message>
        <source>The backups beside the vault open with the old passphrase, so they are removed: one new backup, of today, takes the place of them all. An earlier day cannot be brought back from there any more.</source>
        <translation>Die Sicherungen neben dem Tresor lassen sich mit der alten Passphrase öffnen, deshalb werden sie entfernt: Eine neue Sicherung von heute tritt an die Stelle von allen. Ein früherer Tag kann von dort nicht mehr zurückgeholt werden.</translation>
    </message>
    <message>
        <source>The boxes to write in stay away. Who reads belongs here as much as who writes. Help and the guides stay where they are.</source>
        <translation>Die Felder zum Schreiben bleiben weg. Wer liest, gehört genauso hierher wie wer schreibt. Hilfe und die Guides bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The code on your paper</source>
        <translation>Der Code auf deinem Papier</translation>
    </message>
    <message>
        <source>The code opens your vault without the passphrase. It belongs on paper, away from this computer. If yours is lost, or somebody has seen it, make a new one.</source>
        <translation>Der Code öffnet deinen Tresor ohne die Passphrase. Er gehört auf Papier, nicht zu diesem Computer. Wenn deiner verloren ist oder ihn jemand gesehen hat, mach einen neuen.</translation>
    </message>
    <message>
        <source>The community did not let {name} in with this ticket. The name you have still reads, and calls for help, but writes nothing any more. A guide, or whoever runs the community, can give you a new invitation.</source>
        <translation>Die Gemeinschaft hat {name} mit diesem Schein nicht hineingelassen. Dein bisheriger Name liest noch und ruft um Hilfe, schreibt aber nichts mehr. Ein Guide, oder wer die Gemeinschaft betreibt, kann dir eine neue Einladung geben.</translation>
    </message>
    <message>
        <source>The community signs a ticket for you that it cannot see, and lets in whoever brings it. So nothing that it keeps leads from the old name to the new one, and neither its guides nor its server can look it up.</source>
        <translation>Die Gemeinschaft unterschreibt für dich einen Schein, den sie nicht sehen kann, und lässt ein, wer ihn bringt. So führt nichts, was sie aufbewahrt, vom alten Namen zum neuen, und weder ihre Guides noch ihr Server können es nachschlagen.</translation>
    </message>
    <message>
        <source>The community steps back for as long as you like. Nothing is lost, nobody is told, and your journal stays as it is. Guides can still reach you, and you can come back at any moment.</source>
        <translation>Die Gemeinschaft tritt zurück, solange du magst. Nichts ist verloren, niemand erfährt es, und dein Tagebuch bleibt, wie es ist. Guides können dich weiter erreichen, und du kannst jederzeit zurückkommen.</translation>
    </message>
    <message>
        <source>The copy goes where you put it</source>
        <translation>Die Kopie geht dorthin, wo du sie hinlegst</translation>
    </message>
    <message>
        <source>The day first: 03/04 is the 3rd of April</source>
        <translation>Der Tag zuerst: 03/04 ist der 3. April</translation>
    </message>
    <message>
        <source>The disk as a whole is not encrypted. The vault is.</source>
        <translation>Die Festplatte als Ganzes ist nicht verschlüsselt. Der Tresor ist es.</translation>
    </message>
    <message>
        <source>The examples, until you leave them</source>
        <translation>Die Beispiele, bis du sie verlässt</translation>
    </message>
    <message>
        <source>The file does not say it. The numbers themselves are kept beside the mood.</source>
        <translation>Die Datei sagt es nicht. Die Zahlen selbst bleiben neben der Stimmung stehen.</translation>
    </message>
    <message>
        <source>The file from the other app</source>
        <translation>Die Datei aus der anderen App</translation>
    </message>
    <message>
        <source>The file that you chose is as it was. Anybody who gets it can read it, so keep it safe or erase it.</source>
        <translation>Die Datei, die du gewählt hast, ist, wie sie war. Wer sie in die Hand bekommt, kann sie lesen; bewahr sie also gut auf oder lösch sie.</translation>
    </message>
    <message>
        <source>The files tell times without a time zone.</source>
        <translation>Die Dateien nennen Uhrzeiten ohne Zeitzone.</translation>
    </message>
    <message>
        <source>The folder from the other app</source>
        <translation>Der Ordner aus der anderen App</translation>
    </message>
    <message>
        <source>The guidelines have changed meanwhile. Your ticket is not lost: read them again below, then go in.</source>
        <translation>Die Regeln haben sich inzwischen geändert. Dein Schein ist nicht verloren: Lies sie unten noch einmal, dann geh hinein.</translation>
    </message>
    <message>
        <source>The invitation&apos;s code, and a request so veiled that your pseudonym cannot be linked with it.</source>
        <translation>Der Code der Einladung und eine so verhüllte Anfrage, dass dein Pseudonym nicht mit ihr verbunden werden kann.</translation>
    </message>
    <message>
        <source>The key goes first, written over where it lies; what it locked is noise then. A disk without moving parts may hold old bytes of it for a while, which are worth no more than your passphrase.</source>
        <translation>Zuerst verschwindet der Schlüssel, überschrieben, wo er liegt; was er verschloss, ist dann Rauschen. Ein Datenträger ohne bewegliche Teile enthält vielleicht noch eine Weile alte Bytes davon, die nicht mehr wert sind als deine Passphrase.</translation>
    </message>
    <message>
        <source>The last one: {day}</source>
        <translation>Die letzte: {day}</translation>
    </message>
    <message>
        <source>The list begins anew. What the servers know does not change.</source>
        <translation>Die Liste beginnt von vorn. Was die Server wissen, ändert sich nicht.</translation>
    </message>
    <message>
        <source>The list holds the beginnings of what you wrote, and the file is not encrypted.</source>
        <translation>Die Liste enthält Anfänge von dem, was du geschrieben hast, und die Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The list of every request, without your words. Kept for thirty days.</source>
        <translation>Die Liste jeder Anfrage, ohne deine Worte. Dreißig Tage lang aufbewahrt.</translation>
    </message>
    <message>
        <source>The lists are empty then.</source>
        <translation>Die Listen sind dann leer.</translation>
    </message>
    <message>
        <source>The month first: 03/04 is the 4th of March</source>
        <translation>Der Monat zuerst: 03/04 ist der 4. März</translation>
    </message>
    <message>
        <source>The new name</source>
        <translation>Der neue Name</translation>
    </message>
    <message>
        <source>The new words, and which post.</source>
        <translation>Die neuen Worte, und welcher Beitrag.</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>The newest of them, as they will look</source>
        <translation>Die neuesten davon, wie sie aussehen werden</translation>
    </message>
    <message>
        <source>The newest of them, as they will look:</source>
        <translation>Die neuesten davon, wie sie aussehen werden:</translation>
    </message>
    <message>
        <source>The old name leaves the community, and all that stands there under it is taken back within a day of that. The answers of others stay, and what others copied stays with them.</source>
        <translation>Der alte Name verlässt die Gemeinschaft, und alles, was dort unter ihm steht, wird innerhalb eines Tages danach zurückgenommen. Die Antworten anderer bleiben, und was andere kopiert haben, bleibt bei ihnen.</translation>
    </message>
    <message>
        <source>The other pictures were left out, as you stopped it.</source>
        <translation>Die anderen Bilder blieben weg, weil du angehalten hast.</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>Die Passphrase von damals</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Die Passphrase wurde geändert</translation>
    </message>
    <message>
        <source>The proxy&apos;s address</source>
        <translation>Die Adresse des Proxys</translation>
    </message>
    <message>
        <source>The recovery code was removed</source>
        <translation>Der Wiederherstellungscode wurde entfernt</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>The same as Leeward</source>
        <translation>Wie Leeward</translation>
    </message>
    <message>
        <source>The same call once more, which does not make it two.</source>
        <translation>Derselbe Ruf noch einmal, was daraus nicht zwei macht.</translation>
    </message>
    <message>
        <source>The same hour twice means the whole day.</source>
        <translation>Zweimal dieselbe Stunde heißt: den ganzen Tag.</translation>
    </message>
    <message>
        <source>The server said no ({status}).</source>
        <translation>Der Server hat Nein gesagt ({status}).</translation>
    </message>
    <message>
        <source>The system does not give it.</source>
        <translation>Das System gibt die Datei nicht her.</translation>
    </message>
    <message>
        <source>The ticket is here. {name} goes in as soon as the community can be reached.</source>
        <translation>Der Schein ist da. {name} geht hinein, sobald die Gemeinschaft zu erreichen ist.</translation>
    </message>
    <message>
        <source>The vault is closed now. Unlock it again with the passphrase you had.</source>
        <translation>Der Tresor ist jetzt geschlossen. Entsperre ihn wieder mit der bisherigen Passphrase.</translation>
    </message>
    <message>
        <source>The vault is erased as soon as Leeward closes. You can still keep it.</source>
        <translation>Der Tresor wird gelöscht, sobald Leeward schließt. Du kannst ihn noch behalten.</translation>
    </message>
    <message>
        <source>The vault must be closed for it. Lock Leeward, and choose “Restore a backup” on the locked window.</source>
        <translation>Der Tresor muss dafür geschlossen sein. Sperre Leeward und wähl „Eine Sicherung zurückholen“ im gesperrten Fenster.</translation>
    </message>
    <message>
        <source>The whole disk is encrypted.</source>
        <translation>Die ganze Festplatte ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The words of a check-in become an entry of their own, where they can be searched.</source>
        <translation>Die Worte eines Check-ins werden zu einem eigenen Eintrag, und die Suche findet sie dort.</translation>
    </message>
    <message>
        <source>The words with the hour, as everybody there reads them. Until you take them back, a guide removes them, the community&apos;s own time for posts is over, or you leave.</source>
        <translation>Die Worte mit der Stunde, wie alle dort sie lesen. Bis du sie zurücknimmst, ein Guide sie entfernt, die eigene Frist der Gemeinschaft für Beiträge vorbei ist oder du gehst.</translation>
    </message>
    <message>
        <source>Their apps erase what you take back with their next sync. What somebody copied, photographed or remembers cannot be called back, by you or by us.</source>
        <translation>Ihre Apps löschen mit dem nächsten Abgleich, was du zurücknimmst. Was jemand kopiert, fotografiert oder sich gemerkt hat, kann niemand zurückrufen, weder du noch wir.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>There are none yet. The menu of a marked word offers to add it.</source>
        <translation>Noch gibt es keine. Das Menü eines markierten Worts bietet an, es hinzuzufügen.</translation>
    </message>
    <message>
        <source>There is no backup beside it.</source>
        <translation>Daneben liegt keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no backup beside the vault yet.</source>
        <translation>Neben dem Tresor liegt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no day in it that can be read.</source>
        <translation>Darin ist kein Tag, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>There is no day in it; the day on which the file was saved is taken, as you chose.</source>
        <translation>Darin steht kein Tag; genommen wird der Tag, an dem die Datei gespeichert wurde, wie du gewählt hast.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Noch gibt es keine</translation>
    </message>
    <message>
        <source>There is none: if you forget the passphrase, nobody can help</source>
        <translation>Es gibt keinen: Wenn du die Passphrase vergisst, kann niemand helfen</translation>
    </message>
    <message>
        <source>There is nothing in it to bring in.</source>
        <translation>Darin ist nichts, was sich übernehmen lässt.</translation>
    </message>
    <message>
        <source>There is one, and you have shown that your paper is right.</source>
        <translation>Es gibt einen, und du hast gezeigt, dass dein Papier stimmt.</translation>
    </message>
    <message>
        <source>There is one. Your paper was never checked: a slip on it would be found too late.</source>
        <translation>Es gibt einen. Dein Papier wurde nie geprüft: Ein Fehler darauf fiele zu spät auf.</translation>
    </message>
    <message>
        <source>These copies go. What stands in the community stays there.</source>
        <translation>Diese Kopien verschwinden. Was in der Gemeinschaft steht, bleibt dort.</translation>
    </message>
    <message>
        <source>These copies go. What waits to be sent is still sent; if it is refused, your words cannot be given back to you. Words of thanks also stay with what was sent, until you leave the community.</source>
        <translation>Diese Kopien gehen. Was auf das Senden wartet, wird trotzdem gesendet; wird es abgelehnt, können dir deine Worte nicht zurückgegeben werden. Worte des Dankes bleiben auch bei dem, was gesendet wurde, bis du die Gemeinschaft verlässt.</translation>
    </message>
    <message>
        <source>They can read all of it. If that may be so, there is a page for it in the settings.</source>
        <translation>Sie kann alles davon lesen. Wenn das so sein könnte, gibt es dafür in den Einstellungen eine Seite.</translation>
    </message>
    <message>
        <source>They get a mark again when you write them.</source>
        <translation>Sie bekommen wieder eine Markierung, wenn du sie schreibst.</translation>
    </message>
    <message>
        <source>They lie beside the vault. A second folder, on another disk, is safer.</source>
        <translation>Sie liegen neben dem Tresor. Ein zweiter Ordner auf einer anderen Festplatte ist sicherer.</translation>
    </message>
    <message>
        <source>This computer does not know its time zone; the one that you choose below is taken.</source>
        <translation>Dieser Computer kennt die Zeitzone nicht; genommen wird die, die du unten wählst.</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Die dieses Computers</translation>
    </message>
    <message>
        <source>This computer&apos;s disk</source>
        <translation>Der Datenträger dieses Computers</translation>
    </message>
    <message>
        <source>This copy is not encrypted</source>
        <translation>Diese Kopie ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>This desktop offers no place for a reminder. Check in whenever you like.</source>
        <translation>Dieser Desktop bietet keinen Platz für eine Erinnerung. Mach einen Check-in, wann immer du magst.</translation>
    </message>
    <message>
        <source>This desktop offers no place for a sign beside its clock.</source>
        <translation>Dieser Desktop bietet keinen Platz für ein Zeichen neben seiner Uhr.</translation>
    </message>
    <message>
        <source>This desktop offers no place for notices. Leeward shows what is new when you open it, on Today.</source>
        <translation>Dieser Desktop bietet keinen Platz für Benachrichtigungen. Leeward zeigt unter „Heute“, was neu ist, wenn du es öffnest.</translation>
    </message>
    <message>
        <source>This does not leave your communities: their servers keep what they have, and without your keys nobody can ask them to forget you. Leave them first if you want that.</source>
        <translation>Damit verlässt du deine Gemeinschaften nicht: Ihre Server behalten, was sie haben, und ohne deine Schlüssel kann niemand sie bitten, dich zu vergessen. Verlass sie vorher, wenn du das möchtest.</translation>
    </message>
    <message>
        <source>This is what Leeward really asked the servers of your communities, counted and read where the bytes left: when, why, and what was in it. Your words are not in this list.</source>
        <translation>Das hat Leeward die Server deiner Gemeinschaften wirklich gefragt, gezählt und gelesen, wo die Bytes hinausgingen: wann, warum und was darin war. Deine Worte stehen nicht in dieser Liste.</translation>
    </message>
    <message>
        <source>This line is written in a way that is not read here.</source>
        <translation>Diese Zeile ist so geschrieben, dass sie hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>This proxy is Tor</source>
        <translation>Dieser Proxy ist Tor</translation>
    </message>
    <message>
        <source>This system can leave the window out of pictures of the screen and shared screens; Locking has a switch for it. A camera still sees the screen.</source>
        <translation>Dieses System kann das Fenster aus Bildern des Bildschirms und geteilten Bildschirmen heraushalten; unter „Sperren“ gibt es dafür einen Schalter. Eine Kamera sieht den Bildschirm trotzdem.</translation>
    </message>
    <message>
        <source>This system does not let a program leave its window out of pictures of the screen. Lock before you share it.</source>
        <translation>Dieses System lässt kein Programm sein Fenster aus Bildern des Bildschirms heraushalten. Sperre, bevor du ihn teilst.</translation>
    </message>
    <message>
        <source>This system does not offer a way to keep a window out of pictures. Lock before you share your screen.</source>
        <translation>Dieses System bietet keinen Weg, ein Fenster aus Bildern herauszuhalten. Sperre, bevor du deinen Bildschirm teilst.</translation>
    </message>
    <message>
        <source>This system does not say whether memory that it moves to the disk is encrypted. Encrypting the whole disk helps.</source>
        <translation>Dieses System sagt nicht, ob Speicher, den es auf die Festplatte auslagert, verschlüsselt ist. Die ganze Festplatte zu verschlüsseln hilft.</translation>
    </message>
    <message>
        <source>This system may move parts of the memory to the disk without encrypting them. Encrypting the whole disk helps.</source>
        <translation>Dieses System lagert vielleicht Teile des Speichers unverschlüsselt auf die Festplatte aus. Die ganze Festplatte zu verschlüsseln hilft.</translation>
    </message>
    <message>
        <source>This vault has none: if you forget the passphrase, nobody can help.</source>
        <translation>Dieser Tresor hat keinen: Wenn du die Passphrase vergisst, kann niemand helfen.</translation>
    </message>
    <message>
        <source>Those of the last seven days and of four earlier weeks are kept.</source>
        <translation>Die der letzten sieben Tage und aus vier Wochen davor werden behalten.</translation>
    </message>
    <message>
        <source>Thought records, small steps, worries and nights you wrote down. Kept until you erase them.</source>
        <translation>Gedankenprotokolle, kleine Schritte, Sorgen und Nächte, die du aufgeschrieben hast. Aufbewahrt, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Through Tor</source>
        <translation>Durch Tor</translation>
    </message>
    <message>
        <source>Through Tor Browser</source>
        <translation>Durch den Tor Browser</translation>
    </message>
    <message>
        <source>Through another proxy</source>
        <translation>Durch einen anderen Proxy</translation>
    </message>
    <message>
        <source>Time to undo a post</source>
        <translation>Zeit, um einen Beitrag rückgängig zu machen</translation>
    </message>
    <message>
        <source>To another folder…</source>
        <translation>In einen anderen Ordner …</translation>
    </message>
    <message>
        <source>To lock now, press Ctrl+L. What you are writing is kept as a draft, in the vault, before it closes.</source>
        <translation>Um jetzt zu sperren, drück Strg+L. Was du gerade schreibst, wird als Entwurf im Tresor behalten, bevor er schließt.</translation>
    </message>
    <message>
        <source>To whom, your words sealed for them, and the same words sealed for the guides.</source>
        <translation>An wen, deine Worte für diese Person versiegelt und dieselben Worte für die Guides versiegelt.</translation>
    </message>
    <message>
        <source>Today does not ask, and nothing reminds you. All that you kept stays, and a gap is only a gap.</source>
        <translation>„Heute“ fragt nicht, und nichts erinnert dich. Alles, was du behalten hast, bleibt, und eine Lücke ist nur eine Lücke.</translation>
    </message>
    <message>
        <source>Today then says when somebody waits for a first reply. Whether and what you answer is always yours.</source>
        <translation>„Heute“ sagt dann, wenn jemand auf eine erste Antwort wartet. Ob und was du antwortest, liegt immer bei dir.</translation>
    </message>
    <message>
        <source>Told an author that a post helped</source>
        <translation>Jemandem gesagt, dass ein Beitrag geholfen hat</translation>
    </message>
    <message>
        <source>Took a review, or held on to it</source>
        <translation>Einen Beitrag übernommen oder behalten</translation>
    </message>
    <message>
        <source>Took over what was handed over</source>
        <translation>Übernommen, was übergeben wurde</translation>
    </message>
    <message>
        <source>Tor is a program of its own, at port {tor} here. Tor Browser brings one, at port {browser}, that is there while it is open.</source>
        <translation>Tor ist ein eigenes Programm, hier am Port {tor}. Der Tor Browser bringt eines mit, am Port {browser}, das da ist, solange er offen ist.</translation>
    </message>
    <message>
        <source>Tried to join, without getting through</source>
        <translation>Beitreten versucht, ohne durchzukommen</translation>
    </message>
    <message>
        <source>Tried to log in, without getting through</source>
        <translation>Anmelden versucht, ohne durchzukommen</translation>
    </message>
    <message>
        <source>Tried to reach the guides&apos; desk, without getting through</source>
        <translation>Versucht, den Arbeitsplatz der Guides zu erreichen, ohne durchzukommen</translation>
    </message>
    <message>
        <source>Tried to read, without getting through</source>
        <translation>Lesen versucht, ohne durchzukommen</translation>
    </message>
    <message>
        <source>Tried to send something, without getting through</source>
        <translation>Senden versucht, ohne durchzukommen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>Type the code from your paper, and Leeward says whether it is the one.</source>
        <translation>Tippe den Code von deinem Papier ab, und Leeward sagt, ob er es ist.</translation>
    </message>
    <message>
        <source>Type the word “{word}” to go on</source>
        <translation>Tippe das Wort „{word}“, um weiterzugehen</translation>
    </message>
    <message>
        <source>Unit, if it has one</source>
        <translation>Einheit, wenn es eine gibt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until I end it</source>
        <translation>Bis ich sie beende</translation>
    </message>
    <message>
        <source>Up to which change it was seen before.</source>
        <translation>Bis zu welcher Änderung es schon gesehen wurde.</translation>
    </message>
    <message>
        <source>Use this from now on</source>
        <translation>Von nun an so</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Vouched for the community&apos;s record</source>
        <translation>Für den Verlauf der Gemeinschaft gebürgt</translation>
    </message>
    <message>
        <source>Welcoming</source>
        <translation>Willkommen heißen</translation>
    </message>
    <message>
        <source>What Leeward cannot keep from them</source>
        <translation>Was Leeward vor der Verwaltung nicht verbergen kann</translation>
    </message>
    <message>
        <source>What Leeward cannot protect you from</source>
        <translation>Wovor Leeward dich nicht schützen kann</translation>
    </message>
    <message>
        <source>What a check-in asks</source>
        <translation>Wonach ein Check-in fragt</translation>
    </message>
    <message>
        <source>What a proxy does and does not do</source>
        <translation>Was ein Proxy tut und was nicht</translation>
    </message>
    <message>
        <source>What begins anew</source>
        <translation>Was neu beginnt</translation>
    </message>
    <message>
        <source>What can still give you away</source>
        <translation>Was dich trotzdem verraten kann</translation>
    </message>
    <message>
        <source>What comes meanwhile is told once, afterwards, if you have not seen it by then. One thing is told at once, at any hour: that a guide has opened your call for help.</source>
        <translation>Was inzwischen kommt, wird danach einmal gesagt, wenn du es bis dahin nicht gesehen hast. Eines wird sofort gesagt, zu jeder Stunde: dass ein Guide deinen Hilferuf geöffnet hat.</translation>
    </message>
    <message>
        <source>What could not be read as it stands</source>
        <translation>Was so, wie es dasteht, nicht lesbar war</translation>
    </message>
    <message>
        <source>What could still be read was saved from a damaged vault</source>
        <translation>Was noch lesbar war, wurde aus einem beschädigten Tresor gerettet</translation>
    </message>
    <message>
        <source>What else you can do</source>
        <translation>Was du sonst tun kannst</translation>
    </message>
    <message>
        <source>What happened to this vault</source>
        <translation>Was mit diesem Tresor geschah</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is erased here is written over in our files. Disks without moving parts, and folders that keep versions, may hold old bytes for a while; they are encrypted, and worth no more than your passphrase.</source>
        <translation>Was hier gelöscht wird, wird in unseren Dateien überschrieben. Datenträger ohne bewegliche Teile und Ordner, die Versionen aufbewahren, enthalten vielleicht noch eine Weile alte Bytes; sie sind verschlüsselt und nicht mehr wert als deine Passphrase.</translation>
    </message>
    <message>
        <source>What is kept apart</source>
        <translation>Was getrennt bleibt</translation>
    </message>
    <message>
        <source>What is kept where and for how long; see it, take it, erase it</source>
        <translation>Was wo und wie lange aufbewahrt wird; es ansehen, mitnehmen, löschen</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Was angeboten wird</translation>
    </message>
    <message>
        <source>What is set for this computer</source>
        <translation>Was für diesen Computer eingestellt ist</translation>
    </message>
    <message>
        <source>What is with the guides</source>
        <translation>Was bei den Guides liegt</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was es nicht kann</translation>
    </message>
    <message>
        <source>What it cannot hide</source>
        <translation>Was er nicht verbergen kann</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What it never gets</source>
        <translation>Was er nie bekommt</translation>
    </message>
    <message>
        <source>What left this computer</source>
        <translation>Was diesen Computer verlassen hat</translation>
    </message>
    <message>
        <source>What nobody can protect you from here</source>
        <translation>Wovor dich hier niemand schützen kann</translation>
    </message>
    <message>
        <source>What others can see</source>
        <translation>Was andere sehen können</translation>
    </message>
    <message>
        <source>What others could read</source>
        <translation>Was andere lesen könnten</translation>
    </message>
    <message>
        <source>What protects you here</source>
        <translation>Was dich hier schützt</translation>
    </message>
    <message>
        <source>What shall become of what you wrote under this name? Nobody but you can say.</source>
        <translation>Was soll aus dem werden, was du unter diesem Namen geschrieben hast? Niemand außer dir kann das sagen.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Was hier bleibt</translation>
    </message>
    <message>
        <source>What stays with the old name</source>
        <translation>Was beim alten Namen bleibt</translation>
    </message>
    <message>
        <source>What stays: exports, backups that you put elsewhere, how the window looks, and the list of our own mistakes, which has none of your words.</source>
        <translation>Was bleibt: Exporte, Sicherungen, die du anderswo hingelegt hast, wie das Fenster aussieht, und die Liste unserer eigenen Fehler, in der keines deiner Worte steht.</translation>
    </message>
    <message>
        <source>What they ask, a reminder, a pause</source>
        <translation>Wonach sie fragen, eine Erinnerung, eine Pause</translation>
    </message>
    <message>
        <source>What they cannot do</source>
        <translation>Was die Verwaltung nicht kann</translation>
    </message>
    <message>
        <source>What they have set</source>
        <translation>Was die Verwaltung eingestellt hat</translation>
    </message>
    <message>
        <source>What they set was read when you unlocked Leeward. It can make Leeward more careful than you chose, and never less.</source>
        <translation>Was eingestellt ist, wurde gelesen, als du Leeward entsperrt hast. Es kann Leeward vorsichtiger machen, als du gewählt hast, und nie weniger vorsichtig.</translation>
    </message>
    <message>
        <source>What this computer does and does not give, found out just now</source>
        <translation>Was dieser Computer gibt und was nicht, gerade nachgesehen</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Was dann zu tun ist</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was written under this name stands. You can still have it all taken back.</source>
        <translation>Was unter diesem Namen geschrieben wurde, bleibt stehen. Du kannst es immer noch alles zurücknehmen lassen.</translation>
    </message>
    <message>
        <source>What you agreed to</source>
        <translation>Dem du zugestimmt hast</translation>
    </message>
    <message>
        <source>What you agreed to in {community}</source>
        <translation>Dem du in {community} zugestimmt hast</translation>
    </message>
    <message>
        <source>What you allowed research</source>
        <translation>Was du der Forschung erlaubt hast</translation>
    </message>
    <message>
        <source>What you allowed under a name you had before is not listed here: your vault no longer knows it. It stays with those posts until they are taken back.</source>
        <translation>Was du unter einem früheren Namen erlaubt hast, steht hier nicht: Dein Tresor weiß es nicht mehr. Es bleibt bei diesen Beiträgen, bis sie zurückgenommen werden.</translation>
    </message>
    <message>
        <source>What you began to write for a community. Kept until you post or erase it.</source>
        <translation>Was du für eine Gemeinschaft zu schreiben begonnen hast. Aufbewahrt, bis du es absendest oder löschst.</translation>
    </message>
    <message>
        <source>What you can read of {community}</source>
        <translation>Was du von {community} lesen kannst</translation>
    </message>
    <message>
        <source>What you copy from the vault is marked as secret where the system knows such a mark, and Leeward takes it out of the clipboard when it locks. A program that notes what is copied may keep it all the same.</source>
        <translation>Was du aus dem Tresor kopierst, wird als geheim gekennzeichnet, wo das System so ein Kennzeichen kennt, und Leeward nimmt es beim Sperren aus der Zwischenablage. Ein Programm, das Kopiertes notiert, behält es vielleicht trotzdem.</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Was du gemacht hast</translation>
    </message>
    <message>
        <source>What you follow and saved</source>
        <translation>Was du verfolgst und gemerkt hast</translation>
    </message>
    <message>
        <source>What you meet</source>
        <translation>Was dir begegnet</translation>
    </message>
    <message>
        <source>What you mute is folded away, also from what is read aloud; one press shows it all the same. Nobody is told. What guides write, what they decide, and support always come through.</source>
        <translation>Was du stummschaltest, ist eingeklappt, auch für die Vorlesestimme; ein Druck zeigt es trotzdem. Niemand erfährt davon. Was Guides schreiben, was sie entscheiden, und Hilfe kommen immer durch.</translation>
    </message>
    <message>
        <source>What you muted</source>
        <translation>Was du stummgeschaltet hast</translation>
    </message>
    <message>
        <source>What you post, under your pseudonym. Guides read it, members of the community can read it, and the server keeps it with the hour. The server also keeps the month you joined. It does not keep your name, your computer&apos;s address, or what you read.</source>
        <translation>Was du veröffentlichst, unter deinem Pseudonym. Guides lesen es, Mitglieder der Gemeinschaft können es lesen, und der Server bewahrt es mit der Stunde auf. Der Server bewahrt auch den Monat deines Beitritts auf. Deinen Namen, die Adresse deines Computers und was du liest bewahrt er nicht auf.</translation>
    </message>
    <message>
        <source>What you posted</source>
        <translation>Was du veröffentlicht hast</translation>
    </message>
    <message>
        <source>What you read in the library</source>
        <translation>Was du in der Bibliothek liest</translation>
    </message>
    <message>
        <source>What you told guides and authors</source>
        <translation>Was du Guides und Verfassern gesagt hast</translation>
    </message>
    <message>
        <source>What you wrote in it, and the people in it. Kept until you erase it.</source>
        <translation>Was du hineingeschrieben hast, und die Menschen darin. Aufbewahrt, bis du ihn löschst.</translation>
    </message>
    <message>
        <source>What you wrote to the guides, if anything, is sealed: only they can open it.</source>
        <translation>Was du den Guides geschrieben hast, falls überhaupt, ist versiegelt: Nur sie können es öffnen.</translation>
    </message>
    <message>
        <source>When I close the window</source>
        <translation>Wenn ich das Fenster schließe</translation>
    </message>
    <message>
        <source>When Leeward locks by itself</source>
        <translation>Wann Leeward von selbst sperrt</translation>
    </message>
    <message>
        <source>When it locks by itself, and pictures of the screen</source>
        <translation>Wann es von selbst sperrt, und Bilder des Bildschirms</translation>
    </message>
    <message>
        <source>When nothing is pressed for</source>
        <translation>Wenn nichts gedrückt wird, seit</translation>
    </message>
    <message>
        <source>When something is new</source>
        <translation>Wenn etwas neu ist</translation>
    </message>
    <message>
        <source>When you leave</source>
        <translation>Wenn du gehst</translation>
    </message>
    <message>
        <source>Where other days in the files show it, that is chosen already.</source>
        <translation>Wo andere Tage in den Dateien es zeigen, ist es schon gewählt.</translation>
    </message>
    <message>
        <source>Where shall each backup go as well?</source>
        <translation>Wohin soll jede Sicherung auch gehen?</translation>
    </message>
    <message>
        <source>Where shall the backup go?</source>
        <translation>Wohin soll die Sicherung gehen?</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>Wohin soll die Kopie gehen?</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>Wohin soll die Datei gehen?</translation>
    </message>
    <message>
        <source>Where to write the list</source>
        <translation>Wohin die Liste geschrieben wird</translation>
    </message>
    <message>
        <source>Where you stopped reading</source>
        <translation>Wo du mit Lesen aufgehört hast</translation>
    </message>
    <message>
        <source>Where your journal, your drafts and what you read are kept, locked.</source>
        <translation>Wo dein Tagebuch, deine Entwürfe und was du liest aufbewahrt werden, verschlossen.</translation>
    </message>
    <message>
        <source>Whether the whole disk is encrypted, Leeward cannot find out. The vault is encrypted in any case; a disk that is encrypted as well also hides that you use Leeward.</source>
        <translation>Ob die ganze Festplatte verschlüsselt ist, kann Leeward nicht herausfinden. Der Tresor ist es auf jeden Fall; ist auch die Festplatte verschlüsselt, verbirgt das zudem, dass du Leeward benutzt.</translation>
    </message>
    <message>
        <source>Which articles and lessons you opened, finished or kept for later.</source>
        <translation>Welche Artikel und Lektionen du geöffnet, zu Ende gelesen oder für später behalten hast.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>Which decision.</source>
        <translation>Welche Entscheidung.</translation>
    </message>
    <message>
        <source>Which member.</source>
        <translation>Welches Mitglied.</translation>
    </message>
    <message>
        <source>Which month.</source>
        <translation>Welchen Monat.</translation>
    </message>
    <message>
        <source>Which of the notes it was.</source>
        <translation>Welche der Notizen es war.</translation>
    </message>
    <message>
        <source>Which piece: everybody fetches the same, and each of them whole.</source>
        <translation>Welches Stück: Alle holen dasselbe, und jedes davon ganz.</translation>
    </message>
    <message>
        <source>Which post, and the reason.</source>
        <translation>Welcher Beitrag, und der Grund.</translation>
    </message>
    <message>
        <source>Which post, and your words if you added any.</source>
        <translation>Welcher Beitrag, und deine Worte, wenn du welche dazugeschrieben hast.</translation>
    </message>
    <message>
        <source>Which post, which study, and yes or no.</source>
        <translation>Welcher Beitrag, welche Studie, und ja oder nein.</translation>
    </message>
    <message>
        <source>Which post.</source>
        <translation>Welcher Beitrag.</translation>
    </message>
    <message>
        <source>Which review, and yes or no.</source>
        <translation>Welche Prüfung, und ja oder nein.</translation>
    </message>
    <message>
        <source>Which review, the decision, its reason, and what you wrote with it.</source>
        <translation>Welche Prüfung, die Entscheidung, ihr Grund, und was du dazu geschrieben hast.</translation>
    </message>
    <message>
        <source>Which review, your words sealed for the guides, and whom they are for.</source>
        <translation>Welche Prüfung, deine Worte, für die Guides versiegelt, und für wen sie sind.</translation>
    </message>
    <message>
        <source>Which review.</source>
        <translation>Welche Prüfung.</translation>
    </message>
    <message>
        <source>Which step each mood stands for. A name of your own stays beside it as a word.</source>
        <translation>Für welche Stufe jede Stimmung steht. Ein eigener Name bleibt als Wort daneben.</translation>
    </message>
    <message>
        <source>Which thread, and yes or no.</source>
        <translation>Welches Thema, und ja oder nein.</translation>
    </message>
    <message>
        <source>Which thread, and your words to everybody if you locked it.</source>
        <translation>Welches Thema, und deine Worte an alle, wenn du es geschlossen hast.</translation>
    </message>
    <message>
        <source>Which threads and posts, never their words. No server knows it.</source>
        <translation>Welche Themen und Beiträge, nie ihre Worte. Kein Server weiß davon.</translation>
    </message>
    <message>
        <source>While one is set, every request goes through it or not at all, joining too, and no name is looked up on this computer. If it stops, Leeward says so and waits.</source>
        <translation>Solange einer eingestellt ist, geht jede Anfrage durch ihn oder gar nicht, auch das Beitreten, und auf diesem Computer wird kein Name nachgeschlagen. Wenn er stehen bleibt, sagt Leeward es und wartet.</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Während du schreibst</translation>
    </message>
    <message>
        <source>While you write, F7 goes to the next marked word.</source>
        <translation>Beim Schreiben geht F7 zum nächsten markierten Wort.</translation>
    </message>
    <message>
        <source>Who manages it</source>
        <translation>Wer ihn verwaltet</translation>
    </message>
    <message>
        <source>Who you are there</source>
        <translation>Wer du dort bist</translation>
    </message>
    <message>
        <source>Whoever manages a computer can put other programs on it, and those may see the screen or note keys. For what is yours alone, a computer of your own is the better place.</source>
        <translation>Wer einen Computer verwaltet, kann andere Programme darauf bringen, und die können vielleicht den Bildschirm sehen oder Tasten mitschreiben. Für das, was dir allein gehört, ist ein eigener Computer der bessere Ort.</translation>
    </message>
    <message>
        <source>Whoever runs your network can see that you use the proxy. A proxy that is not Tor may be run by somebody who notes which servers it leads to. And how you write, and when, can still show who you are.</source>
        <translation>Wer dein Netz betreibt, kann sehen, dass du den Proxy benutzt. Ein Proxy, der nicht Tor ist, wird vielleicht von jemandem betrieben, der notiert, zu welchen Servern er führt. Und wie du schreibst, und wann, kann trotzdem zeigen, wer du bist.</translation>
    </message>
    <message>
        <source>With your log-in, so the server knows your pseudonym.</source>
        <translation>Mit deiner Anmeldung, der Server kennt also dein Pseudonym.</translation>
    </message>
    <message>
        <source>Withdrew your post</source>
        <translation>Deinen Beitrag zurückgenommen</translation>
    </message>
    <message>
        <source>Within a day all of it is gone from the server, and within seven days from its backups. For six months a mark that nobody can read keeps others from getting your name. Whoever runs a community can print all that is held about one member: ask the guides for it.</source>
        <translation>Innerhalb eines Tages ist alles vom Server verschwunden, und innerhalb von sieben Tagen aus seinen Sicherungen. Sechs Monate lang hält ein Zeichen, das niemand lesen kann, andere davon ab, deinen Namen zu bekommen. Wer eine Gemeinschaft betreibt, kann ausdrucken, was über ein Mitglied gespeichert ist: Frag die Guides danach.</translation>
    </message>
    <message>
        <source>Without Leeward, the free program age opens it, on every system: age --decrypt -o leeward.zip, then the name of the file. It asks for this passphrase. In the ZIP are the text and the JSON. Nobody can open it if you forget the passphrase.</source>
        <translation>Ohne Leeward öffnet sie das freie Programm age, auf jedem System: age --decrypt -o leeward.zip, dann der Name der Datei. Es fragt nach dieser Passphrase. In der ZIP-Datei sind der Text und das JSON. Niemand kann sie öffnen, wenn du die Passphrase vergisst.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words looked through here first, and a moment to undo</source>
        <translation>Worte, die zuerst hier durchgesehen werden, und ein Moment zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Words that you told the spelling check. Kept until you remove them.</source>
        <translation>Wörter, die du der Rechtschreibprüfung gesagt hast. Aufbewahrt, bis du sie entfernst.</translation>
    </message>
    <message>
        <source>Words you added while writing. They are kept in your vault and nowhere else.</source>
        <translation>Wörter, die du beim Schreiben hinzugefügt hast. Sie liegen in deinem Tresor und sonst nirgends.</translation>
    </message>
    <message>
        <source>Words, themes, threads and pseudonyms. No server knows it.</source>
        <translation>Wörter, Inhalte, Themen und Pseudonyme. Kein Server weiß davon.</translation>
    </message>
    <message>
        <source>Working out what is new…</source>
        <translation>Es wird nachgesehen, was neu ist …</translation>
    </message>
    <message>
        <source>Write it to a file…</source>
        <translation>In eine Datei schreiben …</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Wrote to a member, as a guide</source>
        <translation>Als Guide einem Mitglied geschrieben</translation>
    </message>
    <message>
        <source>Wrote to everybody, as a guide</source>
        <translation>Als Guide allen geschrieben</translation>
    </message>
    <message>
        <source>Wrote to the guides</source>
        <translation>Den Guides geschrieben</translation>
    </message>
    <message>
        <source>Wrote to the other guides about a review</source>
        <translation>Den anderen Guides zu einer Prüfung geschrieben</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>You are a newcomer: guides may read your first posts before others do. From the moment the ticket is signed the old name writes nothing, and what you write waits here for the new one. A call for help always goes, from the old name until the new one is in.</source>
        <translation>Du bist dort neu: Guides lesen deine ersten Beiträge vielleicht, bevor andere es tun. Sobald der Schein unterschrieben ist, schreibt der alte Name nichts mehr, und was du schreibst, wartet hier auf den neuen. Ein Hilferuf geht immer, vom alten Namen, bis der neue drin ist.</translation>
    </message>
    <message>
        <source>You are looking at examples. What you write is kept in a folder on this computer and erased when you leave the examples. Nobody reads it.</source>
        <translation>Du siehst dir Beispiele an. Was du schreibst, liegt in einem Ordner auf diesem Computer und wird gelöscht, wenn du die Beispiele verlässt. Niemand liest es.</translation>
    </message>
    <message>
        <source>You are taking a break until {when}.</source>
        <translation>Du machst bis {when} eine Pause.</translation>
    </message>
    <message>
        <source>You are {pseudonym} here.</source>
        <translation>Hier bist du {pseudonym}.</translation>
    </message>
    <message>
        <source>You are {pseudonym}, and a guide here.</source>
        <translation>Du bist {pseudonym} und hier ein Guide.</translation>
    </message>
    <message>
        <source>You asked for news</source>
        <translation>Du hast nach Neuem gefragt</translation>
    </message>
    <message>
        <source>You belong to no community yet. Your journal does not need one.</source>
        <translation>Du gehörst noch zu keiner Gemeinschaft. Dein Tagebuch braucht keine.</translation>
    </message>
    <message>
        <source>You called for help</source>
        <translation>Du hast um Hilfe gerufen</translation>
    </message>
    <message>
        <source>You can no longer write here. What you read is still here.</source>
        <translation>Du kannst hier nicht mehr schreiben. Was du gelesen hast, ist noch hier.</translation>
    </message>
    <message>
        <source>You had written something</source>
        <translation>Du hattest etwas geschrieben</translation>
    </message>
    <message>
        <source>You keep backups in {folder}.</source>
        <translation>Du bewahrst Sicherungen in {folder} auf.</translation>
    </message>
    <message>
        <source>You stay a member. The next sync fetches again what stands in the community, which takes a while; only leaving ends that.</source>
        <translation>Du bleibst Mitglied. Der nächste Abgleich holt wieder, was in der Gemeinschaft steht, und das dauert eine Weile; nur wenn du gehst, endet das.</translation>
    </message>
    <message>
        <source>You tried the connection</source>
        <translation>Du hast die Verbindung ausprobiert</translation>
    </message>
    <message>
        <source>You were guiding</source>
        <translation>Du warst als Guide da</translation>
    </message>
    <message>
        <source>You were joining</source>
        <translation>Du warst dabei beizutreten</translation>
    </message>
    <message>
        <source>You will be {name}. Leeward goes in by itself on {when}, or when it is next open after that. Until then what you write waits here, and a call for help goes from the name you have.</source>
        <translation>Du wirst {name} sein. Leeward geht von selbst hinein, am {when}, oder sobald es danach wieder offen ist. Bis dahin wartet hier, was du schreibst, und ein Hilferuf geht von deinem bisherigen Namen.</translation>
    </message>
    <message>
        <source>You will meet all of it again.</source>
        <translation>All das wird dir wieder begegnen.</translation>
    </message>
    <message>
        <source>Your answers, and questionnaires you brought in. Kept until you erase them.</source>
        <translation>Deine Antworten, und Fragebögen, die du übernommen hast. Aufbewahrt, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>Dein Tagebuch</translation>
    </message>
    <message>
        <source>Your journal and its pictures. That app has no place for moods and check-ins.</source>
        <translation>Dein Tagebuch und seine Bilder. Für Stimmungen und Check-ins hat diese App keinen Platz.</translation>
    </message>
    <message>
        <source>Your journal with its pictures, check-ins, and questionnaires with their scores.</source>
        <translation>Dein Tagebuch mit seinen Bildern, Check-ins, und Fragebögen mit ihren Punktwerten.</translation>
    </message>
    <message>
        <source>Your journal, check-ins and drafts, what you have read and what you search for are kept in your vault on this computer, encrypted with your passphrase. None of it is sent; a draft leaves only when you post it.</source>
        <translation>Dein Tagebuch, Check-ins und Entwürfe, was du gelesen hast und wonach du suchst, liegt in deinem Tresor auf diesem Computer, verschlüsselt mit deiner Passphrase. Nichts davon wird gesendet; ein Entwurf geht erst hinaus, wenn du ihn absendest.</translation>
    </message>
    <message>
        <source>Your journal, check-ins, answers to questionnaires, exercises, plan, drafts, own posts and messages; what you read, follow, saved, muted and agreed to. To move to another computer, a backup is better: it holds your memberships too.</source>
        <translation>Dein Tagebuch, Check-ins, Antworten auf Fragebögen, Übungen, Plan, Entwürfe, eigene Beiträge und Nachrichten; was du liest, verfolgst, gemerkt und stummgeschaltet hast, und dem du zugestimmt hast. Zum Umziehen auf einen anderen Computer ist eine Sicherung besser: Sie enthält auch deine Mitgliedschaften.</translation>
    </message>
    <message>
        <source>Your journal, your check-ins, your plan, and what you write for yourself at the end of a shift stay as long as you want them.</source>
        <translation>Dein Tagebuch, deine Check-ins, dein Plan und was du am Ende einer Schicht für dich schreibst, bleiben so lange, wie du sie willst.</translation>
    </message>
    <message>
        <source>Your name, e-mail, telephone, the address of your computer, what you read, follow, save, mute or search, your journal, your check-ins, your plan.</source>
        <translation>Deinen Namen, E-Mail, Telefon, die Adresse deines Computers, was du liest, verfolgst, merkst, stummschaltest oder suchst, dein Tagebuch, deine Check-ins, deinen Plan.</translation>
    </message>
    <message>
        <source>Your new passphrase and this code open the vault now. Leeward locks after this.</source>
        <translation>Deine neue Passphrase und dieser Code öffnen jetzt den Tresor. Danach sperrt Leeward.</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation>Dein neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Your own copies</source>
        <translation>Deine eigenen Kopien</translation>
    </message>
    <message>
        <source>Your own copies of reports, notes, appeals and thanks. Kept until you erase them.</source>
        <translation>Deine eigenen Kopien von Meldungen, Nachrichten, Einsprüchen und Dank. Aufbewahrt, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Your own copies of what you wrote under them, and the guides&apos; letters to them.</source>
        <translation>Deine eigenen Kopien dessen, was du darunter geschrieben hast, und die Briefe der Guides dazu.</translation>
    </message>
    <message>
        <source>Your own words for spelling</source>
        <translation>Deine eigenen Wörter für die Rechtschreibung</translation>
    </message>
    <message>
        <source>Your paper was never checked</source>
        <translation>Dein Papier wurde nie geprüft</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Deine Passphrase</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Deine jetzige Passphrase</translation>
    </message>
    <message>
        <source>Your plan for hard hours</source>
        <translation>Dein Plan für schwere Stunden</translation>
    </message>
    <message>
        <source>Your pseudonym and its number, its keys, the month in which you joined with it, and how many of your posts guides have approved. Until you leave.</source>
        <translation>Dein Pseudonym und seine Nummer, seine Schlüssel, der Monat, in dem du mit ihm beigetreten bist, und wie viele deiner Beiträge Guides freigegeben haben. Bis du gehst.</translation>
    </message>
    <message>
        <source>Your pseudonym&apos;s number, and proof that you hold its key.</source>
        <translation>Die Nummer deines Pseudonyms und der Beweis, dass du seinen Schlüssel hast.</translation>
    </message>
    <message>
        <source>Your pseudonym, its public keys, proof of an invitation, and that you accept the guidelines.</source>
        <translation>Dein Pseudonym, seine öffentlichen Schlüssel, der Beweis einer Einladung und dass du die Regeln annimmst.</translation>
    </message>
    <message>
        <source>Your pseudonyms stay apart</source>
        <translation>Deine Pseudonyme bleiben getrennt</translation>
    </message>
    <message>
        <source>Your signature as a guide under how it stands.</source>
        <translation>Deine Unterschrift als Guide darunter, wie es steht.</translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation>Dein Tresor</translation>
    </message>
    <message>
        <source>Your vault is encrypted with your passphrase, on the disk and in every backup. Whoever has the disk and not the passphrase can read none of your words. They do see that you use Leeward, how large the vault is, when it was changed, how many communities have a file in it, the days of its backups, and about how often it was opened.</source>
        <translation>Dein Tresor ist mit deiner Passphrase verschlüsselt, auf der Festplatte und in jeder Sicherung. Wer die Festplatte hat und nicht die Passphrase, kann keines deiner Worte lesen. Zu sehen ist aber, dass du Leeward benutzt, wie groß der Tresor ist, wann er geändert wurde, wie viele Gemeinschaften eine Datei darin haben, die Tage seiner Sicherungen und ungefähr, wie oft er geöffnet wurde.</translation>
    </message>
    <message>
        <source>Your vault stays open while it goes on there. It locks by itself as ever, then closes.</source>
        <translation>Dein Tresor bleibt offen, solange es dort weiterläuft. Es sperrt von selbst wie immer und schließt dann.</translation>
    </message>
    <message>
        <source>Your whole vault: journal, check-ins, plan, drafts, memberships, and the backups beside it. Leeward then begins as on the first day.</source>
        <translation>Dein ganzer Tresor: Tagebuch, Check-ins, Plan, Entwürfe, Mitgliedschaften, und die Sicherungen daneben. Leeward beginnt dann wie am ersten Tag.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Deine Wörter</translation>
    </message>
    <message>
        <source>Your words, sealed for the guides.</source>
        <translation>Deine Worte, für die Guides versiegelt.</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>jrnl, as JSON</source>
        <translation>jrnl, als JSON</translation>
    </message>
    <message>
        <source>jrnl, its own text</source>
        <translation>jrnl, im eigenen Textformat</translation>
    </message>
    <message>
        <source>not worked out: not all was answered</source>
        <translation>nicht ausgerechnet: Nicht alles wurde beantwortet</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>straight to {host}</source>
        <translation>direkt an {host}</translation>
    </message>
    <message numerus="yes">
        <source>the weather of %n entries</source>
        <translation>
            <numerusform>das Wetter von %n Eintrag</numerusform>
            <numerusform>das Wetter von %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>the weather of 1 entry</source>
        <translation>das Wetter von 1 Eintrag</translation>
    </message>
    <message>
        <source>to {host}, through your proxy</source>
        <translation>an {host}, durch deinen Proxy</translation>
    </message>
    <message>
        <source>to {host}, through your proxy and the community&apos;s onion address</source>
        <translation>an {host}, durch deinen Proxy und die Onion-Adresse der Gemeinschaft</translation>
    </message>
    <message>
        <source>{backups} beside it, {size}.</source>
        <translation>{backups} daneben, {size}.</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward</source>
        <translation>{day}, vor einer Aktualisierung von Leeward</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>{kind}, until {when}</source>
        <translation>{kind}, bis {when}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} Minuten</translation>
    </message>
    <message>
        <source>{mood} ({number} of 5)</source>
        <translation>{mood} ({number} von 5)</translation>
    </message>
    <message>
        <source>{name} ({times})</source>
        <translation>{name} ({times})</translation>
    </message>
    <message>
        <source>{name} is chosen, and nothing was sent yet.</source>
        <translation>{name} ist gewählt, und noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{range}: {low} to {high}</source>
        <translation>{range}: {low} bis {high}</translation>
    </message>
    <message>
        <source>{requests}: {sent} out, {received} in</source>
        <translation>{requests}: {sent} hinaus, {received} herein</translation>
    </message>
    <message>
        <source>{score} ({least} to {most})</source>
        <translation>{score} ({least} bis {most})</translation>
    </message>
    <message>
        <source>{sent} out, {received} in, {way}.</source>
        <translation>{sent} hinaus, {received} herein, {way}.</translation>
    </message>
    <message>
        <source>{trouble} Please write this code down: it belongs to the new passphrase.</source>
        <translation>{trouble} Bitte schreib diesen Code auf: Er gehört zur neuen Passphrase.</translation>
    </message>
    <message>
        <source>{what}. Not sent yet.</source>
        <translation>{what}. Noch nicht gesendet.</translation>
    </message>
    <message>
        <source>{what}: {records}</source>
        <translation>{what}: {records}</translation>
    </message>
    <message>
        <source>{when}: {mood}</source>
        <translation>{when}: {mood}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>At the guide desk: approve or answer, or begin to remove</source>
        <translation>Am Arbeitsplatz der Guides: freigeben oder antworten, oder mit dem Entfernen beginnen</translation>
    </message>
    <message>
        <source>At the guide desk: claim and read</source>
        <translation>Am Arbeitsplatz der Guides: übernehmen und lesen</translation>
    </message>
    <message>
        <source>At the guide desk: decide otherwise, or hand on</source>
        <translation>Am Arbeitsplatz der Guides: anders entscheiden, oder weitergeben</translation>
    </message>
    <message>
        <source>At the guide desk: mark a post, to remove several as spam</source>
        <translation>Am Arbeitsplatz der Guides: einen Beitrag markieren, um mehrere als Spam zu entfernen</translation>
    </message>
    <message>
        <source>At the guide desk: to the next post that nobody reads</source>
        <translation>Am Arbeitsplatz der Guides: zum nächsten Beitrag, den niemand liest</translation>
    </message>
    <message>
        <source>At the guide desk: to the next post, or the one before</source>
        <translation>Am Arbeitsplatz der Guides: zum nächsten Beitrag oder dem davor</translation>
    </message>
    <message>
        <source>At the guide desk: to the next view of the queue, or the one before</source>
        <translation>Am Arbeitsplatz der Guides: zur nächsten Ansicht der Warteschlange oder der davor</translation>
    </message>
    <message>
        <source>At the guide desk: undo a decision while it waits</source>
        <translation>Am Arbeitsplatz der Guides: eine Entscheidung rückgängig machen, solange sie wartet</translation>
    </message>
    <message>
        <source>At the guide desk: write a note to guides, or go through the written protocol</source>
        <translation>Am Arbeitsplatz der Guides: eine Notiz für Guides schreiben, oder das schriftliche Vorgehen durchgehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Check for new posts</source>
        <translation>Nach neuen Beiträgen sehen</translation>
    </message>
    <message>
        <source>Check in: how are you right now?</source>
        <translation>Check-in: Wie geht es dir gerade?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close Leeward; what you wrote is saved first</source>
        <translation>Leeward schließen; was du geschrieben hast, wird vorher gespeichert</translation>
    </message>
    <message>
        <source>Ctrl+1 – Ctrl+7</source>
        <translation>Strg+1 – Strg+7</translation>
    </message>
    <message>
        <source>Ctrl+1 – Ctrl+8</source>
        <translation>Strg+1 – Strg+8</translation>
    </message>
    <message>
        <source>Ctrl+B, Ctrl+I</source>
        <translation>Strg+B, Strg+I</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Strg+H</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Ctrl+M, Ctrl+Shift+M</source>
        <translation>Strg+M, Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1 – Ctrl+Shift+3</source>
        <translation>Strg+Umschalt+1 – Strg+Umschalt+3</translation>
    </message>
    <message>
        <source>Ctrl+Shift+6 – Ctrl+Shift+9</source>
        <translation>Strg+Umschalt+6 – Strg+Umschalt+9</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Strg+U</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc, Alt+Left</source>
        <translation>Esc, Alt+Links</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Jetzt Hilfe holen</translation>
    </message>
    <message>
        <source>Go to a place</source>
        <translation>Zu einem Ort gehen</translation>
    </message>
    <message>
        <source>In a thread: follow it, or keep this post at hand</source>
        <translation>In einem Thema: ihm folgen, oder diesen Beitrag merken</translation>
    </message>
    <message>
        <source>In a thread: reply to this post</source>
        <translation>In einem Thema: auf diesen Beitrag antworten</translation>
    </message>
    <message>
        <source>In a thread: to the first post that is new</source>
        <translation>In einem Thema: zum ersten Beitrag, der neu ist</translation>
    </message>
    <message>
        <source>In the journal: a heading, or plain lines again</source>
        <translation>Im Tagebuch: eine Überschrift, oder wieder einfache Zeilen</translation>
    </message>
    <message>
        <source>In the journal: a to-do list, a numbered one, a list, a quote</source>
        <translation>Im Tagebuch: eine Aufgabenliste, eine nummerierte, eine Liste, ein Zitat</translation>
    </message>
    <message>
        <source>In the journal: bold, italic</source>
        <translation>Im Tagebuch: fett, kursiv</translation>
    </message>
    <message>
        <source>In the journal: move part of a list inwards, or outwards</source>
        <translation>Im Tagebuch: einen Teil einer Liste einrücken oder ausrücken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>Open a thread; show a folded post, or fold it again</source>
        <translation>Ein Thema öffnen; einen eingeklappten Beitrag zeigen oder wieder einklappen</translation>
    </message>
    <message>
        <source>Post or keep what you wrote</source>
        <translation>Absenden oder behalten, was du geschrieben hast</translation>
    </message>
    <message>
        <source>Quick exit: the window is gone at once</source>
        <translation>Schnell weg: Das Fenster ist sofort weg</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Shift, Shift, Shift</source>
        <translation>Umschalt, Umschalt, Umschalt</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Single letters are switched off. Settings has them, under Appearance.</source>
        <translation>Einzelne Buchstaben sind ausgeschaltet. Sie stehen in den Einstellungen, unter Aussehen.</translation>
    </message>
    <message>
        <source>Single letters can be switched off in Settings, under Appearance.</source>
        <translation>Einzelne Buchstaben lassen sich in den Einstellungen ausschalten, unter Aussehen.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>To the next part of the window, or the one before</source>
        <translation>Zum nächsten Teil des Fensters oder dem davor</translation>
    </message>
    <message>
        <source>V, Shift+V</source>
        <translation>V, Umschalt+V</translation>
    </message>
    <message>
        <source>What can be done about a post</source>
        <translation>Was sich mit einem Beitrag tun lässt</translation>
    </message>
    <message>
        <source>While you write: to the next word that is marked for its spelling</source>
        <translation>Beim Schreiben: zum nächsten Wort, das wegen der Schreibung markiert ist</translation>
    </message>
    <message>
        <source>Write something new</source>
        <translation>Etwas Neues schreiben</translation>
    </message>
</context>
<context>
    <name>support</name>
    <message>
        <source>A shape that grows as you breathe in and shrinks as you breathe out</source>
        <translation>Eine Form, die beim Einatmen wächst und beim Ausatmen schrumpft</translation>
    </message>
    <message>
        <source>A sip of water, or just what is in your mouth now.</source>
        <translation>Ein Schluck Wasser, oder einfach, was du jetzt im Mund hast.</translation>
    </message>
    <message>
        <source>A slower breath out tells the body that it may slow down too. Choose what is comfortable, and stop whenever you like.</source>
        <translation>Langsameres Ausatmen sagt dem Körper, dass auch er langsamer werden darf. Wähl, was angenehm ist, und hör auf, wann immer du magst.</translation>
    </message>
    <message>
        <source>All found</source>
        <translation>Alles gefunden</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Ein anderes Land</translation>
    </message>
    <message>
        <source>As {site} said in {month}</source>
        <translation>Wie {site} im {month} schrieb</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back into the room</source>
        <translation>Zurück in den Raum</translation>
    </message>
    <message>
        <source>Back to the numbers</source>
        <translation>Zurück zu den Nummern</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Einatmen</translation>
    </message>
    <message>
        <source>Breathe in while you count to four, and out while you count to six. Do that five times.</source>
        <translation>Atme ein, während du bis vier zählst, und aus, während du bis sechs zählst. Mach das fünfmal.</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Ausatmen</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Five things you see</source>
        <translation>Fünf Dinge, die du siehst</translation>
    </message>
    <message>
        <source>For the next few minutes</source>
        <translation>Für die nächsten Minuten</translation>
    </message>
    <message>
        <source>Found one</source>
        <translation>Eins gefunden</translation>
    </message>
    <message>
        <source>Four things you can touch</source>
        <translation>Vier Dinge, die du berühren kannst</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold something cold, or let cool water run over your hands.</source>
        <translation>Halte etwas Kaltes, oder lass kühles Wasser über deine Hände laufen.</translation>
    </message>
    <message>
        <source>If holding your breath feels wrong, choose a way without it. If you feel dizzy, stop and breathe as you always do.</source>
        <translation>Wenn es sich nicht gut anfühlt, den Atem zu halten, wähl einen Weg ohne das. Wenn dir schwindlig wird, hör auf und atme, wie du immer atmest.</translation>
    </message>
    <message>
        <source>If you or somebody else is in danger right now, call the emergency number:</source>
        <translation>Wenn du oder jemand anderes gerade in Gefahr ist, ruf die Notrufnummer:</translation>
    </message>
    <message>
        <source>In 4, hold 4, out 4, hold 4</source>
        <translation>Ein 4, halten 4, aus 4, halten 4</translation>
    </message>
    <message>
        <source>In 4, out 4</source>
        <translation>Ein 4, aus 4</translation>
    </message>
    <message>
        <source>In 4, out 6</source>
        <translation>Ein 4, aus 6</translation>
    </message>
    <message>
        <source>Its hours and its cost could not be checked.</source>
        <translation>Zeiten und Kosten konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Its hours could not be checked.</source>
        <translation>Die Zeiten konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Last checked against what {site} said in {month}. It may have changed since.</source>
        <translation>Zuletzt verglichen mit dem, was {site} im {month} schrieb. Seitdem kann sich etwas geändert haben.</translation>
    </message>
    <message>
        <source>Leeward cannot send help by itself, and it does not know where you are. It calls nobody and writes to nobody from this page.</source>
        <translation>Leeward kann nicht von sich aus Hilfe schicken, und es weiß nicht, wo du bist. Von dieser Seite aus ruft es niemanden an und schreibt niemandem.</translation>
    </message>
    <message>
        <source>Lines in other countries</source>
        <translation>Nummern in anderen Ländern</translation>
    </message>
    <message>
        <source>Look around slowly. A colour, an edge, something you had not noticed. Name each to yourself.</source>
        <translation>Sieh dich langsam um. Eine Farbe, eine Kante, etwas, das dir noch nicht aufgefallen war. Nenne jedes für dich.</translation>
    </message>
    <message>
        <source>Look around slowly. Name five things you see, four you can touch, three you hear.</source>
        <translation>Sieh dich langsam um. Nenne fünf Dinge, die du siehst, vier, die du berühren kannst, drei, die du hörst.</translation>
    </message>
    <message>
        <source>Look on</source>
        <translation>Nachsehen auf</translation>
    </message>
    <message>
        <source>Move away from what could hurt you, and nearer to another person if there is one.</source>
        <translation>Geh weg von dem, was dich verletzen könnte, und näher zu einem anderen Menschen, wenn einer da ist.</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mein Plan</translation>
    </message>
    <message>
        <source>Near or far away. The hum of something counts, and so does your own breath.</source>
        <translation>Nah oder fern. Auch ein Summen zählt, und dein eigener Atem.</translation>
    </message>
    <message>
        <source>Nobody has been told that you opened this page.</source>
        <translation>Niemand hat erfahren, dass du diese Seite geöffnet hast.</translation>
    </message>
    <message>
        <source>Numbers for</source>
        <translation>Nummern für</translation>
    </message>
    <message>
        <source>Numbers for which country</source>
        <translation>Nummern für welches Land</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One thing you taste</source>
        <translation>Ein Ding, das du schmeckst</translation>
    </message>
    <message>
        <source>Put both feet on the floor and press down. Something holds you up.</source>
        <translation>Stell beide Füße auf den Boden und drück sie hinein. Etwas trägt dich.</translation>
    </message>
    <message>
        <source>Read more on</source>
        <translation>Mehr dazu auf</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhen</translation>
    </message>
    <message>
        <source>Seconds of each part of a breath</source>
        <translation>Sekunden jedes Teils eines Atemzugs</translation>
    </message>
    <message>
        <source>Sit for a moment, or go round once more. If it did not help this time, that is no fault of yours: the people behind the numbers are there all the same.</source>
        <translation>Bleib einen Moment sitzen, oder mach noch eine Runde. Wenn es diesmal nicht geholfen hat, liegt das nicht an dir: Die Menschen hinter den Nummern sind trotzdem da.</translation>
    </message>
    <message>
        <source>Soap on your hands, tea, the air. If there is nothing, think of two smells you like.</source>
        <translation>Seife an deinen Händen, Tee, die Luft. Wenn da nichts ist, denk an zwei Gerüche, die du magst.</translation>
    </message>
    <message>
        <source>Somebody to talk to</source>
        <translation>Jemand zum Reden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>SMS an</translation>
    </message>
    <message>
        <source>Text {word} to</source>
        <translation>SMS mit {word} an</translation>
    </message>
    <message>
        <source>The copy of your plan cannot be read here. The plan itself is safe in your vault.</source>
        <translation>Die Kopie deines Plans kann hier nicht gelesen werden. Der Plan selbst ist sicher in deinem Tresor.</translation>
    </message>
    <message>
        <source>These numbers came with Leeward and do not change by themselves. Each stands on a page that was read, with that page&apos;s date; nobody rang to try it. Copying a number is up to you: this page dials nothing.</source>
        <translation>Diese Nummern kamen mit Leeward und ändern sich nicht von selbst. Jede steht auf einer Seite, die gelesen wurde, mit dem Datum dieser Seite; niemand hat zur Probe angerufen. Ob du eine Nummer kopierst, liegt bei dir: Diese Seite wählt nichts.</translation>
    </message>
    <message>
        <source>These sites list lines by country. Their pages bear no date, so nobody could check how current they are.</source>
        <translation>Diese Seiten führen Nummern nach Ländern auf. Sie tragen kein Datum, deshalb konnte niemand prüfen, wie aktuell sie sind.</translation>
    </message>
    <message>
        <source>They listen to whatever it is, also when you cannot find the words. You need not be in danger.</source>
        <translation>Dort wird zugehört, was es auch ist, auch wenn dir die Worte fehlen. Du musst nicht in Gefahr sein.</translation>
    </message>
    <message>
        <source>Three things you hear</source>
        <translation>Drei Dinge, die du hörst</translation>
    </message>
    <message>
        <source>To change it, or to remove this copy, unlock your vault.</source>
        <translation>Um ihn zu ändern oder diese Kopie zu entfernen, entsperre deinen Tresor.</translation>
    </message>
    <message>
        <source>Two things you smell</source>
        <translation>Zwei Dinge, die du riechst</translation>
    </message>
    <message>
        <source>What Leeward cannot do</source>
        <translation>Was Leeward nicht kann</translation>
    </message>
    <message>
        <source>What it costs could not be checked.</source>
        <translation>Die Kosten konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>When you are ready</source>
        <translation>Wenn du so weit bist</translation>
    </message>
    <message>
        <source>Works without the internet. Nobody is told that you are here.</source>
        <translation>Geht ohne Internet. Niemand erfährt, dass du hier bist.</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Schreiben auf</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du bist hier</translation>
    </message>
    <message>
        <source>Your sleeve, the chair, the floor under your feet. Is it warm or cool, rough or smooth?</source>
        <translation>Dein Ärmel, der Stuhl, der Boden unter deinen Füßen. Ist es warm oder kühl, rau oder glatt?</translation>
    </message>
    <message>
        <source>{found} of {all} found</source>
        <translation>{found} von {all} gefunden</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n Nacht</numerusform>
            <numerusform>%n Nächte</numerusform>
        </translation>
    </message>
    <message>
        <source>0: not at all. 10: fully.</source>
        <translation>0: gar nicht. 10: ganz.</translation>
    </message>
    <message>
        <source>0: {low}. {most}: {high}.</source>
        <translation>0: {low}. {most}: {high}.</translation>
    </message>
    <message>
        <source>1 night</source>
        <translation>1 Nacht</translation>
    </message>
    <message>
        <source>A few words are enough to find it again.</source>
        <translation>Ein paar Worte genügen, um sie wiederzufinden.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>A quarter of an hour</source>
        <translation>Eine Viertelstunde</translation>
    </message>
    <message>
        <source>A worry that has its time need not have the whole day. When one comes, write it down in a few words and put it off. At your time, sit down with the list for a quarter of an hour. Then stop, and do something that is good to do.</source>
        <translation>Eine Sorge, die ihre Zeit hat, braucht nicht den ganzen Tag. Wenn eine kommt, schreib sie mit ein paar Worten auf und schieb sie auf. Zu deiner Zeit setzt du dich eine Viertelstunde mit der Liste hin. Dann hör auf und mach etwas, das guttut.</translation>
    </message>
    <message>
        <source>About a minute is left.</source>
        <translation>Noch etwa eine Minute.</translation>
    </message>
    <message>
        <source>About is exact enough. Please do not look at clocks in the night for it.</source>
        <translation>Ungefähr ist genau genug. Bitte sieh dafür in der Nacht nicht auf die Uhr.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Alle Werkzeuge</translation>
    </message>
    <message>
        <source>Anything about this night</source>
        <translation>Etwas zu dieser Nacht</translation>
    </message>
    <message>
        <source>As it came, word for word. A picture counts too.</source>
        <translation>Wie es kam, Wort für Wort. Auch ein Bild zählt.</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Geschlafen</translation>
    </message>
    <message>
        <source>Asleep for about {time}.</source>
        <translation>Etwa {time} geschlafen.</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message numerus="yes">
        <source>Awake %n times in between</source>
        <translation>
            <numerusform>Zwischendurch %n-mal wach</numerusform>
            <numerusform>Zwischendurch %n-mal wach</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake in between, in all</source>
        <translation>Zwischendurch wach, insgesamt</translation>
    </message>
    <message>
        <source>Awake once in between</source>
        <translation>Zwischendurch einmal wach</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to the tools</source>
        <translation>Zurück zu den Werkzeugen</translation>
    </message>
    <message>
        <source>Back to the week</source>
        <translation>Zurück zur Woche</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Breathe along with a quiet shape. Two minutes are enough.</source>
        <translation>Mit einer ruhigen Form mitatmen. Zwei Minuten genügen.</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Change its words</source>
        <translation>Ihre Worte ändern</translation>
    </message>
    <message>
        <source>Enough for now</source>
        <translation>Genug für jetzt</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genug für heute</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase this for good?</source>
        <translation>Das endgültig löschen?</translation>
    </message>
    <message>
        <source>Fairness, faith, the world</source>
        <translation>Gerechtigkeit, Glaube, die Welt</translation>
    </message>
    <message>
        <source>Fell asleep after</source>
        <translation>Eingeschlafen nach</translation>
    </message>
    <message>
        <source>Fell asleep after {time}</source>
        <translation>Eingeschlafen nach {time}</translation>
    </message>
    <message>
        <source>Five senses, one after the other: a way back into the room.</source>
        <translation>Fünf Sinne, einer nach dem anderen: ein Weg zurück in den Raum.</translation>
    </message>
    <message>
        <source>For a hard moment</source>
        <translation>Für einen schweren Moment</translation>
    </message>
    <message>
        <source>Friends and neighbours</source>
        <translation>Freundschaften und Nachbarschaft</translation>
    </message>
    <message>
        <source>Go through them at your pace. Ask of each: is there anything I could do about this, on a day I can name? You need not reach them all.</source>
        <translation>Geh sie in deinem Tempo durch. Frag bei jeder: Gibt es etwas, das ich da tun könnte, an einem Tag, den ich nennen kann? Du musst nicht alle schaffen.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Got up at</source>
        <translation>Aufgestanden um</translation>
    </message>
    <message>
        <source>Got up at {time}</source>
        <translation>Aufgestanden um {time}</translation>
    </message>
    <message>
        <source>Grounding (5-4-3-2-1)</source>
        <translation>Sich erden (5-4-3-2-1)</translation>
    </message>
    <message>
        <source>Hide what is off the list</source>
        <translation>Verbergen, was nicht mehr auf der Liste steht</translation>
    </message>
    <message>
        <source>How good, or how worthwhile, was it?</source>
        <translation>Wie gut oder wie lohnend war es?</translation>
    </message>
    <message>
        <source>How good, or how worthwhile, will it be? A guess</source>
        <translation>Wie gut oder wie lohnend wird es sein? Eine Schätzung</translation>
    </message>
    <message>
        <source>How much of the quarter of an hour is left</source>
        <translation>Wie viel von der Viertelstunde noch übrig ist</translation>
    </message>
    <message>
        <source>How rested are you?</source>
        <translation>Wie erholt bist du?</translation>
    </message>
    <message>
        <source>How strong is the feeling now?</source>
        <translation>Wie stark ist das Gefühl jetzt?</translation>
    </message>
    <message>
        <source>How strong was it?</source>
        <translation>Wie stark war es?</translation>
    </message>
    <message>
        <source>In bed</source>
        <translation>Im Bett</translation>
    </message>
    <message>
        <source>In bed for {time} a night</source>
        <translation>Pro Nacht {time} im Bett</translation>
    </message>
    <message>
        <source>In bed for {time}.</source>
        <translation>{time} im Bett.</translation>
    </message>
    <message>
        <source>In fairness, something may.</source>
        <translation>Um fair zu sein: Vielleicht spricht etwas für ihn.</translation>
    </message>
    <message>
        <source>In your own words, or one of these to begin with.</source>
        <translation>Mit deinen eigenen Worten, oder für den Anfang eines davon.</translation>
    </message>
    <message>
        <source>Is there a fairer thought?</source>
        <translation>Gibt es einen faireren Gedanken?</translation>
    </message>
    <message>
        <source>It is among your small steps now.</source>
        <translation>Er steht jetzt bei deinen kleinen Schritten.</translation>
    </message>
    <message>
        <source>It is gone from your vault then. Backups and exports that were made before still hold it until they go. A copy of it in your journal stays.</source>
        <translation>Es verschwindet dann aus deinem Tresor. Sicherungen und Exporte von vorher enthalten es noch, bis auch sie verschwinden. Eine Kopie davon in deinem Tagebuch bleibt.</translation>
    </message>
    <message>
        <source>It is in your journal now, as an entry of its own.</source>
        <translation>Es steht jetzt in deinem Tagebuch, als eigener Eintrag.</translation>
    </message>
    <message>
        <source>It is off the list, and among your small steps.</source>
        <translation>Sie steht nicht mehr auf der Liste, sondern bei deinen kleinen Schritten.</translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation>Sie steht nicht mehr auf der Liste.</translation>
    </message>
    <message>
        <source>It is on the list.</source>
        <translation>Sie steht auf der Liste.</translation>
    </message>
    <message>
        <source>It stays on the list, and can wait until next time.</source>
        <translation>Sie bleibt auf der Liste und kann bis zum nächsten Mal warten.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now.</source>
        <translation>Es war {before} und ist jetzt {after}.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now. That can happen when one looks closely.</source>
        <translation>Es war {before} und ist jetzt {after}. Das kann vorkommen, wenn man genau hinsieht.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now. You have looked at it all the same.</source>
        <translation>Es war {before} und ist jetzt {after}. Angesehen hast du es trotzdem.</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>Letzte Nacht</translation>
    </message>
    <message>
        <source>Learning and making</source>
        <translation>Lernen und Gestalten</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Lights out at</source>
        <translation>Licht aus um</translation>
    </message>
    <message>
        <source>Lights out at {time}</source>
        <translation>Licht aus um {time}</translation>
    </message>
    <message>
        <source>Look at a thought</source>
        <translation>Einen Gedanken ansehen</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Noch einmal angesehen</translation>
    </message>
    <message>
        <source>Low mood and fear both foretell how things will be. Here you can write their guess down, and hold it against what came. If a step is too large, halve it. Leaving it is no failure: then the step was too large, or the day was.</source>
        <translation>Gedrückte Stimmung und Angst sagen beide voraus, wie etwas werden wird. Hier kannst du ihre Vermutung aufschreiben und neben das halten, was dann kam. Wenn ein Schritt zu groß ist, halbier ihn. Ihn zu lassen ist kein Scheitern: Dann war der Schritt zu groß, oder der Tag war es.</translation>
    </message>
    <message>
        <source>Make a journal entry of it</source>
        <translation>Einen Tagebucheintrag daraus machen</translation>
    </message>
    <message>
        <source>Make a journal entry of it?</source>
        <translation>Einen Tagebucheintrag daraus machen?</translation>
    </message>
    <message>
        <source>Make the entry</source>
        <translation>Eintrag machen</translation>
    </message>
    <message>
        <source>Memory keeps the worst night of a week. A line each morning keeps all of them. If writing it down makes you watch your nights and sleep worse, leave it.</source>
        <translation>Das Gedächtnis behält die schlimmste Nacht einer Woche. Eine Zeile jeden Morgen behält sie alle. Wenn das Aufschreiben dazu führt, dass du deine Nächte beobachtest und schlechter schläfst, lass es.</translation>
    </message>
    <message>
        <source>Minutes, about.</source>
        <translation>Minuten, ungefähr.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>My body and rest</source>
        <translation>Mein Körper und Ruhe</translation>
    </message>
    <message>
        <source>My plan for hard hours</source>
        <translation>Mein Plan für schwere Stunden</translation>
    </message>
    <message>
        <source>My time for worries</source>
        <translation>Meine Zeit für Sorgen</translation>
    </message>
    <message>
        <source>Nights or lines that were left out are not counted, and nothing is guessed for them.</source>
        <translation>Nächte oder Zeilen, die leer blieben, zählen nicht mit, und nichts wird für sie geschätzt.</translation>
    </message>
    <message>
        <source>Not a cheerful one. One that you can believe, and that has room for both sides.</source>
        <translation>Kein fröhlicher. Einer, den du glauben kannst und in dem beide Seiten Platz haben.</translation>
    </message>
    <message>
        <source>Not all of it is saved yet</source>
        <translation>Noch ist nicht alles gespeichert</translation>
    </message>
    <message>
        <source>Not awake in between</source>
        <translation>Zwischendurch nicht wach</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not what you ought to want, and nothing to be reached or failed. Rather which way you would like to face, on a day that leaves you a choice. A few are plenty.</source>
        <translation>Nicht, was du wollen solltest, und nichts, was man erreicht oder verfehlt. Eher, in welche Richtung du dich wenden möchtest, an einem Tag, der dir die Wahl lässt. Ein paar genügen völlig.</translation>
    </message>
    <message>
        <source>Nothing is on the list.</source>
        <translation>Nichts steht auf der Liste.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nichts notiert</translation>
    </message>
    <message>
        <source>One minute each morning, and the week as a picture.</source>
        <translation>Eine Minute jeden Morgen, und die Woche als Bild.</translation>
    </message>
    <message>
        <source>One small step that belongs to it</source>
        <translation>Ein kleiner Schritt, der dazugehört</translation>
    </message>
    <message>
        <source>One thought from one moment, looked at from more than one side.</source>
        <translation>Ein Gedanke aus einem Moment, von mehr als einer Seite angesehen.</translation>
    </message>
    <message>
        <source>One word or several, and where in the body, if you like.</source>
        <translation>Ein Wort oder mehrere, und wo im Körper, wenn du magst.</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Nur auf diesem Computer, in deinem Tresor</translation>
    </message>
    <message>
        <source>Only what a camera would have seen.</source>
        <translation>Nur, was eine Kamera gesehen hätte.</translation>
    </message>
    <message>
        <source>Pale: in bed. Dark: from falling asleep to waking for good, with the time awake in between in it.</source>
        <translation>Hell: im Bett. Dunkel: vom Einschlafen bis zum endgültigen Aufwachen, samt der Zeit, die du zwischendurch wach warst.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Einen Schritt planen</translation>
    </message>
    <message>
        <source>Plan something small, guess how it will be, and see how it was.</source>
        <translation>Etwas Kleines planen, schätzen, wie es wird, und sehen, wie es war.</translation>
    </message>
    <message>
        <source>Play and quiet</source>
        <translation>Spiel und Stille</translation>
    </message>
    <message>
        <source>Please write a number, such as 20.</source>
        <translation>Bitte schreib eine Zahl, etwa 20.</translation>
    </message>
    <message>
        <source>Please write a time such as {time}.</source>
        <translation>Bitte schreib eine Uhrzeit, etwa {time}.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Put it off until {time}</source>
        <translation>Aufschieben bis {time}</translation>
    </message>
    <message>
        <source>Put it on the list again</source>
        <translation>Wieder auf die Liste setzen</translation>
    </message>
    <message>
        <source>Put off until then</source>
        <translation>Bis dahin aufgeschoben</translation>
    </message>
    <message>
        <source>Put the step among the small steps</source>
        <translation>Den Schritt zu den kleinen Schritten legen</translation>
    </message>
    <message>
        <source>Put worries off until a time of your own, and then give them a quarter of an hour.</source>
        <translation>Sorgen auf eine eigene Zeit verschieben und ihnen dann eine Viertelstunde geben.</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Fragebögen</translation>
    </message>
    <message>
        <source>Questions that others asked many people, and what your answers add up to.</source>
        <translation>Fragen, die schon vielen gestellt wurden, und was deine Antworten zusammen ergeben.</translation>
    </message>
    <message>
        <source>Rested</source>
        <translation>Erholt</translation>
    </message>
    <message>
        <source>Rested: {number} of 10</source>
        <translation>Erholt: {number} von 10</translation>
    </message>
    <message>
        <source>Saved in your vault</source>
        <translation>In deinem Tresor gespeichert</translation>
    </message>
    <message>
        <source>Saving as you write</source>
        <translation>Wird beim Schreiben gespeichert</translation>
    </message>
    <message>
        <source>Seven nights</source>
        <translation>Sieben Nächte</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Show what is off the list</source>
        <translation>Zeigen, was nicht mehr auf der Liste steht</translation>
    </message>
    <message>
        <source>Sit down with them now</source>
        <translation>Mich jetzt damit hinsetzen</translation>
    </message>
    <message>
        <source>Sleep diary</source>
        <translation>Schlaftagebuch</translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation>Kleine Schritte</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>So small that it could be done on a poor day.</source>
        <translation>So klein, dass es auch an einem schlechten Tag ginge.</translation>
    </message>
    <message>
        <source>Something to do</source>
        <translation>Etwas zu tun</translation>
    </message>
    <message>
        <source>Something you want back, or something that matters to you.</source>
        <translation>Etwas, das du zurückhaben möchtest, oder etwas, das dir wichtig ist.</translation>
    </message>
    <message>
        <source>Steps you plan, and how they were, will be listed here.</source>
        <translation>Schritte, die du planst, und wie sie waren, stehen dann hier.</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>Take one thought from one moment. You need not answer everything, nor in one go. If the thought turns out to be right, that is worth knowing too; then it is not the thought that needs changing.</source>
        <translation>Nimm einen Gedanken aus einem Moment. Du musst nicht alles beantworten, auch nicht auf einmal. Wenn sich zeigt, dass der Gedanke stimmt, ist auch das gut zu wissen; dann ist nicht er es, der sich ändern muss.</translation>
    </message>
    <message>
        <source>That is {part} of the time in bed.</source>
        <translation>Das sind {part} der Zeit im Bett.</translation>
    </message>
    <message>
        <source>The morning after</source>
        <translation>Der Morgen danach</translation>
    </message>
    <message>
        <source>The people close to me</source>
        <translation>Die Menschen, die mir nah sind</translation>
    </message>
    <message>
        <source>The quarter of an hour is over. What is still there can wait until next time. Now something that is good to do: a song, a call, some air.</source>
        <translation>Die Viertelstunde ist vorbei. Was noch da ist, kann bis zum nächsten Mal warten. Jetzt etwas, das guttut: ein Lied, ein Anruf, etwas frische Luft.</translation>
    </message>
    <message>
        <source>The same each day, and not close to bedtime. Leeward does not ring or remind you.</source>
        <translation>Jeden Tag dieselbe, und nicht kurz vor dem Schlafengehen. Leeward klingelt nicht und erinnert dich nicht.</translation>
    </message>
    <message>
        <source>The smallest act that would count. Ten minutes, or one.</source>
        <translation>Das Kleinste, das schon zählen würde. Zehn Minuten, oder eine.</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>These numbers are guesses of one who was asleep. They are no test, and no reason to spend less time in bed. Cutting sleep short on purpose (sleep restriction) is not for anybody with bipolar disorder or epilepsy unless a clinician is with them in it; Leeward advises it to nobody.</source>
        <translation>Diese Zahlen hat jemand geschätzt, der geschlafen hat. Sie sind kein Test und kein Grund, weniger Zeit im Bett zu verbringen. Den Schlaf absichtlich zu verkürzen (Schlafrestriktion) ist nichts für Menschen mit einer bipolaren Störung oder Epilepsie, es sei denn, eine Ärztin oder ein Therapeut begleitet sie dabei; Leeward rät niemandem dazu.</translation>
    </message>
    <message>
        <source>These times do not fit together yet, so nothing is reckoned from all of them.</source>
        <translation>Diese Zeiten passen noch nicht zusammen, deshalb wird aus allen zusammen nichts ausgerechnet.</translation>
    </message>
    <message>
        <source>Things that help some people. None of them is a treatment, and none has to be finished. Take what suits the day.</source>
        <translation>Dinge, die manchen Menschen helfen. Keines davon ist eine Behandlung, und keines muss zu Ende gebracht werden. Nimm, was zum Tag passt.</translation>
    </message>
    <message>
        <source>This becomes an entry of your private journal. It stays on this computer, and from then on the two know nothing of each other.</source>
        <translation>Daraus wird ein Eintrag in deinem privaten Tagebuch. Er bleibt auf diesem Computer, und von da an wissen die beiden nichts voneinander.</translation>
    </message>
    <message>
        <source>Thought record</source>
        <translation>Gedankenprotokoll</translation>
    </message>
    <message>
        <source>Times awake in between</source>
        <translation>Wie oft zwischendurch wach</translation>
    </message>
    <message>
        <source>To bed</source>
        <translation>Ins Bett</translation>
    </message>
    <message>
        <source>To bed at {time}</source>
        <translation>Ins Bett um {time}</translation>
    </message>
    <message>
        <source>To bed {time}</source>
        <translation>Ins Bett {time}</translation>
    </message>
    <message>
        <source>To look closer</source>
        <translation>Um genauer hinzusehen</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation>Zur Woche</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>To write with</source>
        <translation>Zum Schreiben</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Towards what?</source>
        <translation>Wohin soll es führen?</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Ausprobiert</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aufgestanden</translation>
    </message>
    <message>
        <source>Up and Down go from night to night, Enter opens one.</source>
        <translation>Auf und Ab führen von Nacht zu Nacht, Eingabe öffnet eine.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>View as picture</source>
        <translation>Als Bild zeigen</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Went to bed at</source>
        <translation>Ins Bett gegangen um</translation>
    </message>
    <message>
        <source>What did you feel?</source>
        <translation>Was hast du gefühlt?</translation>
    </message>
    <message>
        <source>What do you think will happen?</source>
        <translation>Was, glaubst du, wird passieren?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>What helps when it gets hard, and whom to reach. Best written on a calmer day.</source>
        <translation>Was hilft, wenn es schwer wird, und wen du erreichen kannst. Am besten an einem ruhigeren Tag geschrieben.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>What matters to you will be listed here.</source>
        <translation>Was dir wichtig ist, steht dann hier.</translation>
    </message>
    <message>
        <source>What matters to you, why, and one small step that belongs to it.</source>
        <translation>Was dir wichtig ist, warum, und ein kleiner Schritt, der dazugehört.</translation>
    </message>
    <message>
        <source>What speaks against it?</source>
        <translation>Was spricht gegen ihn?</translation>
    </message>
    <message>
        <source>What speaks for the thought?</source>
        <translation>Was spricht für den Gedanken?</translation>
    </message>
    <message>
        <source>What went through your mind?</source>
        <translation>Was ging dir durch den Kopf?</translation>
    </message>
    <message>
        <source>What would somebody see you do, if you lived a little more like that?</source>
        <translation>Was würde jemand dich tun sehen, wenn du ein wenig mehr so lebtest?</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>Was würdest du tun?</translation>
    </message>
    <message>
        <source>What would you say to a friend who thought this? What else could it be?</source>
        <translation>Was würdest du einem lieben Menschen sagen, der das denkt? Was könnte es noch sein?</translation>
    </message>
    <message>
        <source>What you leave out stays out: nothing is guessed, and no sum is made of half of it.</source>
        <translation>Was du weglässt, bleibt weg: Nichts wird geschätzt, und aus der Hälfte wird keine Summe gemacht.</translation>
    </message>
    <message>
        <source>What you write will be listed here. Nobody else can read it.</source>
        <translation>Was du schreibst, steht dann hier. Niemand sonst kann es lesen.</translation>
    </message>
    <message>
        <source>What, and when? It goes to your small steps as you write</source>
        <translation>Was, und wann? Beim Schreiben kommt es zu deinen kleinen Schritten</translation>
    </message>
    <message>
        <source>When you have tried it, or have not. Both can be told.</source>
        <translation>Wenn du es ausprobiert hast, oder auch nicht. Beides lässt sich erzählen.</translation>
    </message>
    <message>
        <source>When you meant to sleep.</source>
        <translation>Als du schlafen wolltest.</translation>
    </message>
    <message>
        <source>When, and where?</source>
        <translation>Wann, und wo?</translation>
    </message>
    <message>
        <source>Where were you, and what was going on?</source>
        <translation>Wo warst du, und was war gerade los?</translation>
    </message>
    <message>
        <source>Why does it matter to you?</source>
        <translation>Warum ist es dir wichtig?</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Ohne Worte</translation>
    </message>
    <message>
        <source>Woke for good at</source>
        <translation>Endgültig aufgewacht um</translation>
    </message>
    <message>
        <source>Woke for good at {time}</source>
        <translation>Endgültig aufgewacht um {time}</translation>
    </message>
    <message>
        <source>Work that is worth doing</source>
        <translation>Arbeit, die sich lohnt</translation>
    </message>
    <message>
        <source>Worry time</source>
        <translation>Sorgenzeit</translation>
    </message>
    <message>
        <source>Write down last night</source>
        <translation>Letzte Nacht aufschreiben</translation>
    </message>
    <message>
        <source>Write down something that matters</source>
        <translation>Etwas aufschreiben, das wichtig ist</translation>
    </message>
    <message>
        <source>Your guess was {guess}. It was {was}.</source>
        <translation>Deine Schätzung war {guess}. Es war {was}.</translation>
    </message>
    <message>
        <source>as strong as it can be</source>
        <translation>so stark es nur geht</translation>
    </message>
    <message>
        <source>asleep for about {time}</source>
        <translation>etwa {time} geschlafen</translation>
    </message>
    <message>
        <source>became a small step</source>
        <translation>wurde zu einem kleinen Schritt</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day in a list: Qt&apos;s letters for dates</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>from {before} to {after}</source>
        <translation>von {before} auf {after}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>guess {guess}, it was {was}</source>
        <translation>Schätzung {guess}, es war {was}</translation>
    </message>
    <message>
        <source>it was</source>
        <translation>es war</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>rested {number} of 10</source>
        <translation>erholt {number} von 10</translation>
    </message>
    <message>
        <source>smaller last time</source>
        <translation>beim letzten Mal kleiner</translation>
    </message>
    <message>
        <source>still there last time</source>
        <translation>beim letzten Mal noch da</translation>
    </message>
    <message>
        <source>then</source>
        <translation>damals</translation>
    </message>
    <message>
        <source>up {time}</source>
        <translation>aufgestanden {time}</translation>
    </message>
    <message>
        <source>very</source>
        <translation>sehr</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} of {most}</source>
        <translation>{number} von {most}</translation>
    </message>
    <message>
        <source>{part} of the time in bed</source>
        <translation>das sind {part} der Zeit im Bett</translation>
    </message>
    <message>
        <source>{time} awake in all</source>
        <translation>Insgesamt {time} wach</translation>
    </message>
    <message>
        <source>“After the kettle boils, at the window.”</source>
        <translation>„Wenn das Teewasser kocht, am Fenster.“</translation>
    </message>
</context>
<context>
    <name>twins</name>
    <message>
        <source>All hours</source>
        <translation>Alle Stunden</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Average mood</source>
        <translation>Durchschnittliche Stimmung</translation>
    </message>
    <message>
        <source>Average mood on days with it</source>
        <translation>Durchschnittliche Stimmung an Tagen damit</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days with a mood</source>
        <translation>Tage mit Stimmung</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>Highest possible</source>
        <translation>Höchster möglicher</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster Wert</translation>
    </message>
    <message>
        <source>Lowest possible</source>
        <translation>Niedrigster möglicher</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No score: answers are missing</source>
        <translation>Kein Punktwert: Antworten fehlen</translation>
    </message>
    <message>
        <source>Range it is in</source>
        <translation>Bereich, in dem er liegt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes and no</source>
        <translation>Ja und nein</translation>
    </message>
    <message>
        <source>too few for an average</source>
        <translation>zu wenige für einen Durchschnitt</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{name}, average</source>
        <translation>{name}, Durchschnitt</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>In {community} somebody has the name {name} by now. Your invitation is not lost: choose another.</source>
        <translation>In {community} heißt inzwischen jemand {name}. Deine Einladung ist nicht verloren: Wähl einen anderen Namen.</translation>
    </message>
    <message>
        <source>The guidelines of {community} have changed since you read them. Your invitation is not lost: read them again, then go in as {name}.</source>
        <translation>Die Regeln von {community} haben sich geändert, seit du sie gelesen hast. Deine Einladung ist nicht verloren: Lies sie noch einmal und geh dann als {name} hinein.</translation>
    </message>
    <message>
        <source>You are in {community} as {name}, and a guide as soon as the steward has confirmed you.</source>
        <translation>Du bist in {community} als {name}, und Guide, sobald die Verantwortlichen dich bestätigt haben.</translation>
    </message>
    <message>
        <source>You are in: in {community} you are {name} from now on.</source>
        <translation>Du bist drin: In {community} bist du von jetzt an {name}.</translation>
    </message>
    <message>
        <source>You are to be {name} in {community}. Your invitation could not be handed in yet; Leeward tries again while it is open.</source>
        <translation>In {community} sollst du {name} sein. Deine Einladung konnte noch nicht abgegeben werden; Leeward versucht es wieder, solange es offen ist.</translation>
    </message>
    <message>
        <source>You will be {name} in {community}. Leeward goes in by itself {when}, or when it is next open after that.</source>
        <translation>In {community} wirst du {name} sein. Leeward geht von selbst hinein, {when}, oder sobald es danach wieder offen ist.</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>morgen um {time}</translation>
    </message>
    <message>
        <source>{community} did not let {name} in and wants another invitation. You can try again, or ask for a new one.</source>
        <translation>{community} hat {name} nicht hineingelassen und möchte eine andere Einladung. Du kannst es noch einmal versuchen oder um eine neue bitten.</translation>
    </message>
    <message>
        <source>{community}, under the name {name}. Its answer did not arrive; the same request can go again.</source>
        <translation>{community}, unter dem Namen {name}. Die Antwort kam nicht an; dieselbe Anfrage kann noch einmal gehen.</translation>
    </message>
</context>
<context>
    <name>window names</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n Gemeinschaft</numerusform>
            <numerusform>%n Gemeinschaften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n Tagebucheintrag</numerusform>
            <numerusform>%n Tagebucheinträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n noch nicht gesendet</numerusform>
            <numerusform>%n noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts of yours</source>
        <translation>
            <numerusform>%n Beitrag von dir</numerusform>
            <numerusform>%n Beiträge von dir</numerusform>
        </translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 Check-in</translation>
    </message>
    <message>
        <source>1 community</source>
        <translation>1 Gemeinschaft</translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation>1 Entwurf</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 Tagebucheintrag</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>1 not sent yet</source>
        <translation>1 noch nicht gesendet</translation>
    </message>
    <message>
        <source>1 post of yours</source>
        <translation>1 Beitrag von dir</translation>
    </message>
    <message>
        <source>At an impossible time</source>
        <translation>Zu einer unmöglichen Zeit</translation>
    </message>
    <message>
        <source>Within the hour</source>
        <translation>In der letzten Stunde</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>working</name>
    <message>
        <source>Bringing it in…</source>
        <translation>Es wird übernommen …</translation>
    </message>
    <message>
        <source>Checking every page…</source>
        <translation>Jede Seite wird geprüft …</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Es wird kopiert …</translation>
    </message>
    <message>
        <source>Counting what is in it…</source>
        <translation>Es wird gezählt, was darin ist …</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>Es wird verschlüsselt …</translation>
    </message>
    <message>
        <source>Making the key out of the passphrase…</source>
        <translation>Aus der Passphrase wird der Schlüssel gemacht …</translation>
    </message>
    <message>
        <source>Making the pictures anew…</source>
        <translation>Die Bilder werden neu gemacht …</translation>
    </message>
    <message>
        <source>Opening the backup, to be sure of it…</source>
        <translation>Die Sicherung wird geöffnet, um sicherzugehen …</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Putting everything in its place…</source>
        <translation>Alles kommt an seinen Platz …</translation>
    </message>
    <message>
        <source>Putting it all into one file…</source>
        <translation>Alles kommt in eine Datei …</translation>
    </message>
    <message>
        <source>Reading what can still be read…</source>
        <translation>Es wird gelesen, was noch lesbar ist …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Es wird gelesen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>Es hält an der nächsten sicheren Stelle an …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Es hält an …</translation>
    </message>
    <message>
        <source>Taking everything out of the file…</source>
        <translation>Alles wird aus der Datei geholt …</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Writing it all out…</source>
        <translation>Alles wird geschrieben …</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Du schreibst …</translation>
    </message>
</context>
</TS>
