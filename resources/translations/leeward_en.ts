<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
        <source>%n posts are waiting</source>
        <translation>
            <numerusform>%n post is waiting</numerusform>
            <numerusform>%n posts are waiting</numerusform>
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
        <source>and %n more reasons</source>
        <translation>
            <numerusform>and %n more reason</numerusform>
            <numerusform>and %n more reasons</numerusform>
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
    <message numerus="yes">
        <source>%n older copies are still beside the vault, and may open with the old passphrase.</source>
        <translation>
            <numerusform>%n older copy is still beside the vault, and may open with the old passphrase.</numerusform>
            <numerusform>%n older copies are still beside the vault, and may open with the old passphrase.</numerusform>
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
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>
            <numerusform>Notices come only while your vault is open. It locks when nobody has touched it for %n minute; from then on nothing here knows of anything new. The time is chosen under Locking.</numerusform>
            <numerusform>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</numerusform>
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
