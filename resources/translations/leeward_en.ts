<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AnnouncedCard</name>
    <message numerus="yes">
        <source>%n more follow.</source>
        <translation>
            <numerusform>%n more follows.</numerusform>
            <numerusform>%n more follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation>
            <numerusform>%n new reply</numerusform>
            <numerusform>%n new replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>An answer holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>An answer holds %n character. Please make it shorter, so that it can be saved.</numerusform>
            <numerusform>An answer holds %n characters. Please make it shorter, so that it can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroundingPage</name>
    <message numerus="yes">
        <source>%n left to find</source>
        <translation>
            <numerusform>%n left to find</numerusform>
            <numerusform>%n left to find</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message numerus="yes">
        <source>The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no average.</source>
        <translation>
            <numerusform>The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no average.</numerusform>
            <numerusform>The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no average.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message numerus="yes">
        <source>%n more posts stand between.</source>
        <translation>
            <numerusform>%n more post stands between.</numerusform>
            <numerusform>%n more posts stand between.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message numerus="yes">
        <source>%n characters too many: it stands beside the posts, on small windows too.</source>
        <translation>
            <numerusform>%n character too many: it stands beside the posts, on small windows too.</numerusform>
            <numerusform>%n characters too many: it stands beside the posts, on small windows too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I am %n or older</source>
        <translation>
            <numerusform>I am %n or older</numerusform>
            <numerusform>I am %n or older</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesChart</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An average is told from %n days on. Days differ in many ways at once: none of this shows what makes a day better or worse. Questions looks into that with care.</source>
        <translation>
            <numerusform>An average is told from %n day on. Days differ in many ways at once: none of this shows what makes a day better or worse. Questions looks into that with care.</numerusform>
            <numerusform>An average is told from %n days on. Days differ in many ways at once: none of this shows what makes a day better or worse. Questions looks into that with care.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoredCard</name>
    <message numerus="yes">
        <source>%n texts of yours may be gone from it too. Your own copies are here, under your posts.</source>
        <translation>
            <numerusform>%n text of yours may be gone from it too. Your own copy is here, under your posts.</numerusform>
            <numerusform>%n texts of yours may be gone from it too. Your own copies are here, under your posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingPage</name>
    <message numerus="yes">
        <source>About %n minutes are left.</source>
        <translation>
            <numerusform>About %n minute is left.</numerusform>
            <numerusform>About %n minutes are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message numerus="yes">
        <source>A step holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>A step holds %n character. Please make it shorter, so that it can be saved.</numerusform>
            <numerusform>A step holds %n characters. Please make it shorter, so that it can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThankDialog</name>
    <message numerus="yes">
        <source>Kind words can have %n characters. Please make them shorter, so that they can be sent.</source>
        <translation>
            <numerusform>Kind words can have %n character. Please make them shorter, so that they can be sent.</numerusform>
            <numerusform>Kind words can have %n characters. Please make them shorter, so that they can be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorryList</name>
    <message numerus="yes">
        <source>A worry holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>A worry holds %n character. Please make it shorter, so that it can be saved.</numerusform>
            <numerusform>A worry holds %n characters. Please make it shorter, so that it can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message numerus="yes">
        <source>%Ln days with a mood</source>
        <translation>
            <numerusform>%Ln day with a mood</numerusform>
            <numerusform>%Ln days with a mood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agreements</name>
    <message numerus="yes">
        <source>I accept, and am at least %n</source>
        <translation>
            <numerusform>I accept, and am at least %n</numerusform>
            <numerusform>I accept, and am at least %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members are at least %n years old now.</source>
        <translation>
            <numerusform>Members are at least %n year old now.</numerusform>
            <numerusform>Members are at least %n years old now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message numerus="yes">
        <source>%Ln check-ins</source>
        <translation>
            <numerusform>%Ln check-in</numerusform>
            <numerusform>%Ln check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>community</name>
    <message numerus="yes">
        <source>%n are read by a guide first</source>
        <translation>
            <numerusform>%n is read by a guide first</numerusform>
            <numerusform>%n are read by a guide first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait here</source>
        <translation>
            <numerusform>%n waits here</numerusform>
            <numerusform>%n wait here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken</source>
        <translation>
            <numerusform>%n was not taken</numerusform>
            <numerusform>%n were not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A guide reads your first %n posts before they appear.</source>
        <translation>
            <numerusform>A guide reads your first post before it appears.</numerusform>
            <numerusform>A guide reads your first %n posts before they appear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>composing</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guide_desk</name>
    <message numerus="yes">
        <source>%n acts are too new to stand there: it is written by the hour.</source>
        <translation>
            <numerusform>%n act is too new to stand there: it is written by the hour.</numerusform>
            <numerusform>%n acts are too new to stand there: it is written by the hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came that should be read now. They stand first.</source>
        <translation>
            <numerusform>%n came that should be read now. It stands first.</numerusform>
            <numerusform>%n came that should be read now. They stand first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are sealed to a key that never came here, and were not read.</source>
        <translation>
            <numerusform>%n entry is sealed to a key that never came here, and was not read.</numerusform>
            <numerusform>%n entries are sealed to a key that never came here, and were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings of earlier days are kept on this computer.</source>
        <translation>
            <numerusform>%n finding of an earlier day is kept on this computer.</numerusform>
            <numerusform>%n findings of earlier days are kept on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard items</source>
        <translation>
            <numerusform>%n hard item</numerusform>
            <numerusform>%n hard items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items taken</source>
        <translation>
            <numerusform>%n item taken</numerusform>
            <numerusform>%n items taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n more is not shown.</numerusform>
            <numerusform>%n more are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more come when these are taken.</source>
        <translation>
            <numerusform>%n more comes when these are taken.</numerusform>
            <numerusform>%n more come when these are taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait outside this view.</source>
        <translation>
            <numerusform>%n more waits outside this view.</numerusform>
            <numerusform>%n more wait outside this view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes by guides</source>
        <translation>
            <numerusform>%n note by guides</numerusform>
            <numerusform>%n notes by guides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes were handed over, and nobody has taken them yet.</source>
        <translation>
            <numerusform>%n note was handed over, and nobody has taken it yet.</numerusform>
            <numerusform>%n notes were handed over, and nobody has taken them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were hard ones.</source>
        <translation>
            <numerusform>%n of them was a hard one.</numerusform>
            <numerusform>%n of them were hard ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other guides look at it</source>
        <translation>
            <numerusform>%n other guide looks at it</numerusform>
            <numerusform>%n other guides look at it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are here.</source>
        <translation>
            <numerusform>%n post is here.</numerusform>
            <numerusform>%n posts are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are waiting</source>
        <translation>
            <numerusform>%n post is waiting</numerusform>
            <numerusform>%n posts are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second opinions</source>
        <translation>
            <numerusform>%n second opinion</numerusform>
            <numerusform>%n second opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things have waited too long, and no guide is at them.</source>
        <translation>
            <numerusform>%n thing has waited too long, and no guide is at it.</numerusform>
            <numerusform>%n things have waited too long, and no guide is at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the community&apos;s record.</source>
        <translation>
            <numerusform>%n thing that you did is not in the community&apos;s record.</numerusform>
            <numerusform>%n things that you did are not in the community&apos;s record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the record.</source>
        <translation>
            <numerusform>%n thing that you did is not in the record.</numerusform>
            <numerusform>%n things that you did are not in the record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In seven days you took %n items</source>
        <translation>
            <numerusform>In seven days you took %n item</numerusform>
            <numerusform>In seven days you took %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n entries.</source>
        <translation>
            <numerusform>It has %n entry.</numerusform>
            <numerusform>It has %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is yours for %n more minutes.</source>
        <translation>
            <numerusform>It is yours for %n more minute.</numerusform>
            <numerusform>It is yours for %n more minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n days ago</source>
        <translation>
            <numerusform>It should have been opened %n day ago</numerusform>
            <numerusform>It should have been opened %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n h ago</source>
        <translation>
            <numerusform>It should have been opened %n h ago</numerusform>
            <numerusform>It should have been opened %n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n min ago</source>
        <translation>
            <numerusform>It should have been opened %n min ago</numerusform>
            <numerusform>It should have been opened %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody touched this computer for %n minutes, so Leeward stopped looking after the queue: the alarm could ring for others meanwhile. It looks again now.</source>
        <translation>
            <numerusform>Nobody touched this computer for %n minute, so Leeward stopped looking after the queue: the alarm could ring for others meanwhile. It looks again now.</numerusform>
            <numerusform>Nobody touched this computer for %n minutes, so Leeward stopped looking after the queue: the alarm could ring for others meanwhile. It looks again now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what you did in two weeks, %n acts stand there as you did them.</source>
        <translation>
            <numerusform>Of what you did in two weeks, %n act stands there as you did it.</numerusform>
            <numerusform>Of what you did in two weeks, %n acts stand there as you did them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the %n that are marked</source>
        <translation>
            <numerusform>Read the %n that is marked</numerusform>
            <numerusform>Read the %n that are marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n posts and tell each author</source>
        <translation>
            <numerusform>Remove %n post and tell its author</numerusform>
            <numerusform>Remove %n posts and tell each author</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reported %n times: {reasons}</source>
        <translation>
            <numerusform>Reported %n time: {reasons}</numerusform>
            <numerusform>Reported %n times: {reasons}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The alarm rings: %n things wait.</source>
        <translation>
            <numerusform>The alarm rings: %n thing waits.</numerusform>
            <numerusform>The alarm rings: %n things wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The community&apos;s record says %n things of you that this app did not send.</source>
        <translation>
            <numerusform>The community&apos;s record says %n thing of you that this app did not send.</numerusform>
            <numerusform>The community&apos;s record says %n things of you that this app did not send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record says %n things of you that this computer did not send.</source>
        <translation>
            <numerusform>The record says %n thing of you that this computer did not send.</numerusform>
            <numerusform>The record says %n things of you that this computer did not send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n h</source>
        <translation>
            <numerusform>To be opened within %n h</numerusform>
            <numerusform>To be opened within %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n min</source>
        <translation>
            <numerusform>To be opened within %n min</numerusform>
            <numerusform>To be opened within %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have opened %n items.</source>
        <translation>
            <numerusform>You have opened %n item.</numerusform>
            <numerusform>You have opened %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more reasons</source>
        <translation>
            <numerusform>and %n more reason</numerusform>
            <numerusform>and %n more reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n hours</source>
        <translation>
            <numerusform>in the next %n hour</numerusform>
            <numerusform>in the next %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n minutes</source>
        <translation>
            <numerusform>in the next %n minute</numerusform>
            <numerusform>in the next %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n that all guides took.</source>
        <translation>
            <numerusform>of the %n that all guides took.</numerusform>
            <numerusform>of the %n that all guides took.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n days</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n h</source>
        <translation>
            <numerusform>waiting %n h</numerusform>
            <numerusform>waiting %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n min</source>
        <translation>
            <numerusform>waiting %n min</numerusform>
            <numerusform>waiting %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guide_training</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hours</source>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n minutes</source>
        <translation>
            <numerusform>within %n minute</numerusform>
            <numerusform>within %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines that stayed</source>
        <translation>
            <numerusform>%n line that stayed</numerusform>
            <numerusform>%n lines that stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased for good in %n days</source>
        <translation>
            <numerusform>It is erased for good in %n day</numerusform>
            <numerusform>It is erased for good in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n entries were looked through.</source>
        <translation>
            <numerusform>%n entry was looked through.</numerusform>
            <numerusform>%n entries were looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in %n places</source>
        <translation>
            <numerusform>Found in %n place</numerusform>
            <numerusform>Found in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n that fit best</source>
        <translation>
            <numerusform>The %n that fits best</numerusform>
            <numerusform>The %n that fit best</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n entries</source>
        <translation>
            <numerusform>in %n entry</numerusform>
            <numerusform>in %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>managed</name>
    <message numerus="yes">
        <source>Leeward locks after %n minutes without a key or a click, or earlier if you choose.</source>
        <translation>
            <numerusform>Leeward locks after %n minute without a key or a click, or earlier if you choose.</numerusform>
            <numerusform>Leeward locks after %n minutes without a key or a click, or earlier if you choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With the guide desk in sight, Leeward locks after %n minutes, or earlier if you choose.</source>
        <translation>
            <numerusform>With the guide desk in sight, Leeward locks after %n minute, or earlier if you choose.</numerusform>
            <numerusform>With the guide desk in sight, Leeward locks after %n minutes, or earlier if you choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message numerus="yes">
        <source>%n journal entries come from damaged pages and say so.</source>
        <translation>
            <numerusform>%n journal entry comes from a damaged page and says so.</numerusform>
            <numerusform>%n journal entries come from damaged pages and say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the latest changes could not be read; what stood in them may be missing, or be as it was before.</source>
        <translation>
            <numerusform>%n piece of the latest changes could not be read; what stood in it may be missing, or be as it was before.</numerusform>
            <numerusform>%n pieces of the latest changes could not be read; what stood in them may be missing, or be as it was before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were left out, for they contradict what was saved.</source>
        <translation>
            <numerusform>%n record was left out, for it contradicts what was saved.</numerusform>
            <numerusform>%n records were left out, for they contradict what was saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message numerus="yes">
        <source>When nobody has touched it for %n minutes, as chosen under Locking, it saves, locks and closes by itself.</source>
        <translation>
            <numerusform>When nobody has touched it for %n minute, as chosen under Locking, it saves, locks and closes by itself.</numerusform>
            <numerusform>When nobody has touched it for %n minutes, as chosen under Locking, it saves, locks and closes by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scales</name>
    <message numerus="yes">
        <source>%Ln scores</source>
        <translation>
            <numerusform>%Ln score</numerusform>
            <numerusform>%Ln scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln of them are not listed any more: there was no room</source>
        <translation>
            <numerusform>%Ln of them is not listed any more: there was no room</numerusform>
            <numerusform>%Ln of them are not listed any more: there was no room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
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
            <numerusform>%n is here already and stays as it is.</numerusform>
            <numerusform>%n are here already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters of yours.</source>
        <translation>
            <numerusform>%n character of yours.</numerusform>
            <numerusform>%n characters of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that are there twice</source>
        <translation>
            <numerusform>%n entry that is there twice</numerusform>
            <numerusform>%n entries that are there twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of another kind</source>
        <translation>
            <numerusform>%n file of another kind</numerusform>
            <numerusform>%n files of another kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further names stay words.</source>
        <translation>
            <numerusform>%n further name stays words.</numerusform>
            <numerusform>%n further names stay words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n measurement</numerusform>
            <numerusform>%n measurements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the list that you can save.</source>
        <translation>
            <numerusform>%n more is in the list that you can save.</numerusform>
            <numerusform>%n more are in the list that you can save.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copies are still beside the vault, and may open with the old passphrase.</source>
        <translation>
            <numerusform>%n older copy is still beside the vault, and may open with the old passphrase.</numerusform>
            <numerusform>%n older copies are still beside the vault, and may open with the old passphrase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other records of your own</source>
        <translation>
            <numerusform>%n other record of your own</numerusform>
            <numerusform>%n other records of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came along.</source>
        <translation>
            <numerusform>%n picture came along.</numerusform>
            <numerusform>%n pictures came along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures come along, made anew from their pixels.</source>
        <translation>
            <numerusform>%n picture comes along, made anew from its pixels.</numerusform>
            <numerusform>%n pictures come along, made anew from their pixels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be read, or were more than an entry takes.</source>
        <translation>
            <numerusform>%n picture could not be read, or was more than an entry takes.</numerusform>
            <numerusform>%n pictures could not be read, or were more than an entry takes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places could not be read; see below.</source>
        <translation>
            <numerusform>%n place could not be read; see below.</numerusform>
            <numerusform>%n places could not be read; see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts and messages</source>
        <translation>
            <numerusform>%n post or message</numerusform>
            <numerusform>%n posts and messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were brought in.</source>
        <translation>
            <numerusform>%n record was brought in.</numerusform>
            <numerusform>%n records were brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were taken back.</source>
        <translation>
            <numerusform>%n record was taken back.</numerusform>
            <numerusform>%n records were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests could not be noted, because the disk took nothing.</source>
        <translation>
            <numerusform>%n request could not be noted, because the disk took nothing.</numerusform>
            <numerusform>%n requests could not be noted, because the disk took nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound recordings</source>
        <translation>
            <numerusform>%n sound recording</numerusform>
            <numerusform>%n sound recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: you changed them since.</source>
        <translation>
            <numerusform>%n stays: you changed it since.</numerusform>
            <numerusform>%n stay: you changed them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait until you say how their days are written.</source>
        <translation>
            <numerusform>%n waits until you say how its days are written.</numerusform>
            <numerusform>%n wait until you say how their days are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>
            <numerusform>Notices come only while your vault is open. It locks when nobody has touched it for %n minute; from then on nothing here knows of anything new. The time is chosen under Locking.</numerusform>
            <numerusform>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the weather of %n entries</source>
        <translation>
            <numerusform>the weather of %n entry</numerusform>
            <numerusform>the weather of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Awake %n times in between</source>
        <translation>
            <numerusform>Awake %n time in between</numerusform>
            <numerusform>Awake %n times in between</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n community</numerusform>
            <numerusform>%n communities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts of yours</source>
        <translation>
            <numerusform>%n post of yours</numerusform>
            <numerusform>%n posts of yours</numerusform>
        </translation>
    </message>
</context>
</TS>
