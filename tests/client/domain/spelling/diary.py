"""A page of an invented diary in German and Spanish, as people write: to see how little of it is marked."""

from __future__ import annotations

from typing import Final

DIARY: Final = {
    "de": """\
Heute war wieder so ein Tag, an dem gar nichts ging. Ich bin um halb zehn aufgewacht, hab mich noch mal
umgedreht und erst mittags geschafft, unter die Dusche zu gehen. Die Medikamentenumstellung macht mir zu
schaffen: seit ich das Sertralin ausschleiche und auf Venlafaxin umsteige, habe ich ständig Kopfschmerzen
und diese komischen Stromschläge im Kopf. Meine Psychiaterin meint, das sei normal und gehe nach zwei, drei
Wochen vorbei. Trotzdem frag ich mich, ob's das wert ist. In der Gruppentherapiesitzung gestern haben wir
über Selbstmitgefühl und Gedankenkarusselle gesprochen; das war gut. Eine Mitpatientin hat erzählt, wie sie
nach ihrem Arbeitsplatzverlust wieder Boden unter den Füßen bekommen hat. Ich hab geweint, aber irgendwie
war's befreiend. Kennt ihr das, wenn die Panikattacken immer sonntagabends kommen? Bei mir fängt's meistens
nach dem Abendessen an, Herzrasen, Schwindel, Engegefühl in der Brust. Dann hilft mir nur die
5-4-3-2-1-Übung oder kaltes Wasser. Mein Freund versucht zwar, mich zu beruhigen, aber manchmal macht er's
damit noch schlimmer, weil ich dann denke, ich müsste mich zusammenreißen. Morgen hab ich einen Termin beim
Sozialpsychiatrischen Dienst wegen der Eingliederungshilfe und des Schwerbehindertenausweises. Die
Krankenkasse will schon wieder irgendwelche Unterlagen. Dieser ganze Papierkram überfordert mich total. Ich
würd am liebsten einfach im Bett bleiben und Serien gucken. Naja, immerhin war ich heute kurz an der
frischen Luft, hab 'ne Runde mit dem Hund meiner Nachbarin gedreht und sogar mit jemandem geredet. Das zählt
auch, oder? Liebe Grüße an alle Therapeut*innen da draußen und an euch. Danke fürs Lesen! Die Tagesklinik
fand ich damals echt hilfreich, vor allem die Ergotherapie und das Achtsamkeitstraining. Der
Entlassungsbericht liegt noch ungelesen auf meinem Schreibtisch. Hat jemand von euch Erfahrung mit Quetiapin
zum Schlafen? Ich nehm abends 25 mg, bin aber am nächsten Morgen ewig matschig. Meine Schwester sagt, ich
soll's absetzen, aber das trau ich mich nicht ohne Rücksprache. Wochenends kommen die Kinder, und ich möchte
ihnen nicht zeigen, wie schlecht's mir geht. Schuldgefühle hab ich trotzdem dauernd. Ich fühl mich wie 'n
Versager, obwohl ich weiß, dass das die Krankheit ist, die da redet. Früher bin ich gern geschwommen und hab
Gitarre gespielt; beides liegt brach.
""",
    "es": """\
Hoy ha sido otro de esos días en los que no podía con nada. Me desperté a las diez y media, me di la vuelta
y hasta el mediodía no conseguí meterme en la ducha. Me están cambiando la medicación: desde que dejo poco a
poco la sertralina y empiezo con la venlafaxina tengo dolor de cabeza casi a diario y unas descargas
rarísimas. Mi psiquiatra dice que es normal y que se me pasará en dos o tres semanas, pero la verdad es que
me pregunto si vale la pena. Ayer en la terapia de grupo hablamos de la autocompasión y de las rumiaciones;
me vino bien. Una compañera contó cómo había vuelto a levantarse después de quedarse en paro. Lloré, pero
fue liberador. ¿Os pasa que los ataques de pánico vienen siempre los domingos por la noche? A mí me empiezan
después de cenar: taquicardia, mareo, opresión en el pecho. Entonces solo me ayuda el ejercicio de los cinco
sentidos o el agua fría. Mi novio intenta tranquilizarme, aunque a veces lo empeora porque pienso que
debería controlarme. Mañana tengo cita con la trabajadora social por lo de la discapacidad. La seguridad
social vuelve a pedirme papeles. Todo este papeleo me supera. Me quedaría en la cama viendo series. Bueno,
al menos he salido un rato a tomar el aire, he paseado al perro de mi vecina y hasta he hablado con alguien.
Eso también cuenta, ¿no? Gracias por leerme, un abrazo fuerte a todxs. El hospital de día me ayudó
muchísimo, sobre todo el taller de mindfulness y la terapia ocupacional. ¿Alguien ha tomado quetiapina para
dormir? Me tomo 25 mg por la noche, pero por la mañana estoy atontadísima. Mi hermana me dice que la deje,
pero no me atrevo sin consultarlo antes. Los fines de semana vienen los niños y no quiero que me vean así.
Me siento culpable todo el rato. Dímelo tú, que ya has pasado por esto: ¿se sale? Antes nadaba y tocaba la
guitarra; ahora lo tengo todo abandonado. Échame una mano cuando puedas, porfa, y no te preocupes si tardas
en contestarme. Estábamos bien hasta que empezó la cuarentena. Ojalá pudiéramos vernos pronto por
videollamada o aunque sea por WhatsApp.
""",
}
