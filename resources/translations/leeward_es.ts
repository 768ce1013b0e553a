<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutPage</name>
    <message>
        <source>A crisis service</source>
        <translation>Un servicio de crisis</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Guides are not always there.</source>
        <translation>No siempre hay guías.</translation>
    </message>
    <message>
        <source>In danger, please phone: Get support now has the numbers.</source>
        <translation>En peligro, llama por favor: Ayuda ahora tiene los números.</translation>
    </message>
    <message>
        <source>It gives no diagnosis.</source>
        <translation>Leeward no da ningún diagnóstico.</translation>
    </message>
    <message>
        <source>Nobody here can see where you are.</source>
        <translation>Aquí nadie puede ver dónde estás.</translation>
    </message>
    <message>
        <source>Somebody who can send help</source>
        <translation>Alguien que pueda enviar ayuda</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Un tratamiento</translation>
    </message>
    <message>
        <source>What Leeward is not</source>
        <translation>Lo que Leeward no es</translation>
    </message>
</context>
<context>
    <name>ActivityChips</name>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something else you did; Enter adds it</source>
        <translation>Otra cosa que hiciste; Intro la añade</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>¿Qué hiciste?</translation>
    </message>
</context>
<context>
    <name>AllowDialog</name>
    <message>
        <source>A study&apos;s code has small letters, digits and hyphens. Please look at it once more.</source>
        <translation>El código de un estudio tiene minúsculas, cifras y guiones. Míralo otra vez, por favor.</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Permitirlo</translation>
    </message>
    <message>
        <source>It goes out with the next sync. Settings, under Your data, shows it and takes it back.</source>
        <translation>Sale con la próxima sincronización. En Ajustes, en Tus datos, se muestra y se retira.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Only if you want to, for this one post and one study. Whoever runs the community then hands this post to that study; your name here may go with it. You can take it back at any time in Settings, under Your data. What the study has used by then stays with it.</source>
        <translation>Solo si quieres, para esta única publicación y un estudio. Quien lleva la comunidad entrega entonces esta publicación a ese estudio; puede que tu nombre de aquí vaya con ella. Puedes retirarlo en cualquier momento en Ajustes, en Tus datos. Lo que el estudio haya usado hasta entonces se queda con él.</translation>
    </message>
    <message>
        <source>The study&apos;s code, as it was given to you</source>
        <translation>El código del estudio, tal como te lo dieron</translation>
    </message>
</context>
<context>
    <name>AnnouncedCard</name>
    <message numerus="yes">
        <source>%n more follow.</source>
        <translation>
            <numerusform>Sigue %n más.</numerusform>
            <numerusform>Siguen %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the guides, on {day}.</source>
        <translation>De los guías, el {day}.</translation>
    </message>
    <message>
        <source>From the guides, to everybody</source>
        <translation>De los guías, para todos</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>One more follows.</source>
        <translation>Sigue uno más.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Put away: {question}</source>
        <translation>Apartar: {question}</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Apartarla</translation>
    </message>
    <message>
        <source>The answer as a line</source>
        <translation>La respuesta en forma de línea</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>About this community</source>
        <translation>Sobre esta comunidad</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A thing goes with itself: choose something else.</source>
        <translation>Una cosa siempre coincide consigo misma: elige otra.</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask your days</source>
        <translation>Pregunta a tus días</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Si coincide</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Ya se muestra.</translation>
    </message>
    <message>
        <source>Once you have noted what you did, or how you slept, or tagged an entry, you can ask here what goes with what. There is no need to.</source>
        <translation>Cuando hayas anotado qué hiciste o cómo dormiste, o hayas puesto una etiqueta a una entrada, aquí podrás preguntar qué coincide con qué. No hace falta.</translation>
    </message>
    <message>
        <source>Three questions are shown at a time. Put one away to ask another.</source>
        <translation>Se muestran tres preguntas a la vez. Aparta una para hacer otra.</translation>
    </message>
    <message>
        <source>What it may go with</source>
        <translation>Con qué podría coincidir</translation>
    </message>
    <message>
        <source>What the question is about</source>
        <translation>De qué trata la pregunta</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>better days</source>
        <translation>días mejores</translation>
    </message>
    <message>
        <source>go with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>harder days</source>
        <translation>días más difíciles</translation>
    </message>
    <message>
        <source>less of: {name}</source>
        <translation>menos de: {name}</translation>
    </message>
    <message>
        <source>more of: {name}</source>
        <translation>más de: {name}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>en</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>el día siguiente</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>el mismo día</translation>
    </message>
    <message>
        <source>the tag: {name}</source>
        <translation>la etiqueta: {name}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Examples: nobody is there, and nobody reads what you write.</source>
        <translation>Ejemplos: no hay nadie, y nadie lee lo que escribes.</translation>
    </message>
    <message>
        <source>Leave the examples</source>
        <translation>Salir de los ejemplos</translation>
    </message>
    <message>
        <source>Practice community: nobody is there, and nobody will answer.</source>
        <translation>Comunidad de prácticas: no hay nadie, y nadie responderá.</translation>
    </message>
</context>
<context>
    <name>BreakPage</name>
    <message>
        <source>Come back now</source>
        <translation>Volver ahora</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Necesito ayuda ahora</translation>
    </message>
    <message>
        <source>It goes on until {when}. Threads are fetched and kept for later, and nobody is told that you are away. Your journal is where it was.

What guides write to you comes through, and so does help.</source>
        <translation>Dura hasta {when}. Los hilos se traen y se guardan para después, y nadie sabe que no estás. Tu diario está donde estaba.

Lo que te escriben los guías te llega, y la ayuda también.</translation>
    </message>
    <message>
        <source>The guides have written to you.</source>
        <translation>Los guías te han escrito.</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Tú y los guías</translation>
    </message>
    <message>
        <source>You are taking a break</source>
        <translation>Estás en una pausa</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Entries of {day}</source>
        <translation>Entradas del {day}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Nothing was written on this day.</source>
        <translation>Este día no se escribió nada.</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Write about this day</source>
        <translation>Escribir sobre este día</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>View as chart</source>
        <translation>Ver como gráfico</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Ver como tabla</translation>
    </message>
</context>
<context>
    <name>ChartWithTable</name>
    <message>
        <source>View as chart</source>
        <translation>Ver como gráfico</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Ver como tabla</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>A few words, if you like</source>
        <translation>Unas palabras, si quieres</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Hacer otro registro</translation>
    </message>
    <message>
        <source>Check-ins are paused. All you kept is there.</source>
        <translation>Los registros están en pausa. Todo lo que guardaste sigue ahí.</translation>
    </message>
    <message>
        <source>Choose what is asked here</source>
        <translation>Elegir qué se pregunta aquí</translation>
    </message>
    <message>
        <source>Erases this check-in; what you wrote comes back to be changed</source>
        <translation>Borra este registro; lo que escribiste vuelve para que lo cambies</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>How are you right now?</source>
        <translation>¿Cómo estás ahora?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keeps the check-in on this computer only</source>
        <translation>Guarda el registro solo en este equipo</translation>
    </message>
    <message>
        <source>Kept. Only you can see this.</source>
        <translation>Guardado. Solo tú puedes verlo.</translation>
    </message>
    <message>
        <source>Only you can see this.</source>
        <translation>Solo tú puedes verlo.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Sin indicar el ánimo</translation>
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
        <translation>Registros</translation>
    </message>
    <message>
        <source>Each check-in</source>
        <translation>Cada registro</translation>
    </message>
    <message>
        <source>How you were</source>
        <translation>Cómo estabas</translation>
    </message>
    <message>
        <source>When you check in on Today, it shows here. There is no need to, on any day.</source>
        <translation>Cuando haces un registro en Hoy, aparece aquí. Ningún día hace falta.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 más</translation>
    </message>
    <message>
        <source>Before you post</source>
        <translation>Antes de publicar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Leave {words}</source>
        <translation>Dejar {words}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show lines to call</source>
        <translation>Mostrar teléfonos de ayuda</translation>
    </message>
    <message>
        <source>Show {words}</source>
        <translation>Mostrar {words}</translation>
    </message>
    <message>
        <source>There is something to look at before you post, below the box.</source>
        <translation>Antes de publicar hay algo que mirar, debajo del cuadro.</translation>
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
        <translation>Bastan unas palabras, y no tienes que resolver nada. Si temes por alguien, denuncia la publicación: la mira un guía.</translation>
    </message>
    <message>
        <source>Ask one open question</source>
        <translation>Hacer una pregunta abierta</translation>
    </message>
    <message>
        <source>Ideas for a reply</source>
        <translation>Ideas para una respuesta</translation>
    </message>
    <message>
        <source>In your own words, before anything else. Being understood often helps more than advice.</source>
        <translation>Con tus propias palabras, antes que nada. Sentirse comprendido suele ayudar más que un consejo.</translation>
    </message>
    <message>
        <source>One that begins with what or how, and that may be left unanswered.</source>
        <translation>Una que empiece por qué o cómo, y que pueda quedar sin respuesta.</translation>
    </message>
    <message>
        <source>Say back what you read</source>
        <translation>Devolver lo que has leído</translation>
    </message>
    <message>
        <source>Share a little of your own</source>
        <translation>Compartir un poco de ti</translation>
    </message>
    <message>
        <source>What it was like for you, and what helped. Without “you should”.</source>
        <translation>Cómo fue para ti, y qué ayudó. Sin «deberías».</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>If you forget your passphrase, only this code opens your vault. It is shown this once.</source>
        <translation>Si olvidas tu frase de contraseña, solo este código abre tu caja fuerte. Se muestra esta única vez.</translation>
    </message>
    <message>
        <source>Type it from your paper</source>
        <translation>Cópialo de tu papel</translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation>Apunta tu código de recuperación</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Text, colours and motion</source>
        <translation>Texto, colores y movimiento</translation>
    </message>
</context>
<context>
    <name>ComfortPanel</name>
    <message>
        <source>Another name for this window</source>
        <translation>Otro nombre para esta ventana</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Otro nombre…</translation>
    </message>
    <message>
        <source>Any font on this computer.</source>
        <translation>Cualquier letra de este equipo.</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Como el idioma</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Como este equipo</translation>
    </message>
    <message>
        <source>Colours and contrast</source>
        <translation>Colores y contraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Hanken Grotesk (ours)</source>
        <translation>Hanken Grotesk (la nuestra)</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>Kept outside the vault: choose one that tells nobody anything.</source>
        <translation>Queda fuera de la caja fuerte: elige uno que no le diga nada a nadie.</translation>
    </message>
    <message>
        <source>Leeward</source>
        <translation>Leeward</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>De izquierda a derecha</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Name in the task bar</source>
        <translation>Nombre en la barra de tareas</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nada se desliza ni se desvanece.</translation>
    </message>
    <message>
        <source>One that tells nobody anything</source>
        <translation>Uno que no le diga nada a nadie</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>De derecha a izquierda</translation>
    </message>
    <message>
        <source>Single letters as shortcuts</source>
        <translation>Letras sueltas como atajos</translation>
    </message>
    <message>
        <source>Switch this off if you speak to your computer, or if keys are pressed by accident.</source>
        <translation>Desactívalo si hablas con tu equipo o si se pulsan teclas sin querer.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>These choices are kept beside the vault, not in it, so that the locked window can be read too. They hold nothing you wrote elsewhere.</source>
        <translation>Estas opciones se guardan junto a la caja fuerte, no dentro, para que también se pueda leer la ventana bloqueada. No contienen nada de lo que escribes en otro sitio.</translation>
    </message>
    <message>
        <source>What others see of this window. Its icon, and its name among your programs, stay.</source>
        <translation>Lo que otras personas ven de esta ventana. Su icono y su nombre entre tus programas se quedan.</translation>
    </message>
</context>
<context>
    <name>CommunityPlace</name>
    <message>
        <source>A community is a place where people write to each other under names that are not their own, and guides look after it. One comes in with an invitation, from somebody who runs or knows one.

There is no hurry. Your journal works without one, and nobody can see it.</source>
        <translation>Una comunidad es un lugar donde las personas se escriben con nombres que no son los suyos, y hay guías que la cuidan. Se entra con una invitación de alguien que lleva una o la conoce.

No hay prisa. Tu diario funciona sin ella, y nadie puede verlo.</translation>
    </message>
    <message>
        <source>Choose a thread to read it here.</source>
        <translation>Elige un hilo para leerlo aquí.</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Examples, only on this computer</source>
        <translation>Ejemplos, solo en este equipo</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>You belong to no community yet</source>
        <translation>Aún no perteneces a ninguna comunidad</translation>
    </message>
    <message>
        <source>{name} · Guides and members can read this</source>
        <translation>{name} · Los guías y los miembros pueden leer esto</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>{words} (Ctrl+Enter)</source>
        <translation>{words} (Ctrl+Intro)</translation>
    </message>
</context>
<context>
    <name>ComposingBox</name>
    <message>
        <source>Content note</source>
        <translation>Aviso de contenido</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Aviso de contenido: {notes}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Rules in short</source>
        <translation>Las normas en breve</translation>
    </message>
    <message>
        <source>There is nothing to show yet. Write a few words first.</source>
        <translation>Aún no hay nada que mostrar. Escribe antes unas palabras.</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation>
            <numerusform>%n respuesta nueva</numerusform>
            <numerusform>%n respuestas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new reply</source>
        <translation>1 respuesta nueva</translation>
    </message>
    <message>
        <source>Back to the threads</source>
        <translation>Volver a los hilos</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Necesito ayuda ahora</translation>
    </message>
    <message>
        <source>Opens a page with what there is. Nobody is told by pressing it.</source>
        <translation>Abre una página con lo que hay. Nadie se entera de que la abres.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Reply to this post</source>
        <translation>Responder a esta publicación</translation>
    </message>
    <message>
        <source>This thread is not here any more. Sync to see how things stand now.</source>
        <translation>Este hilo ya no está aquí. Sincroniza para ver cómo están las cosas ahora.</translation>
    </message>
    <message>
        <source>This thread takes no more replies.</source>
        <translation>Este hilo ya no admite respuestas.</translation>
    </message>
    <message>
        <source>What the guides say about it</source>
        <translation>Lo que dicen los guías sobre ello</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>Escribir a los guías</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
    <message>
        <source>Your words are kept on this computer. You can copy them and use them elsewhere.</source>
        <translation>Tus palabras se guardan en este equipo. Puedes copiarlas y usarlas en otro sitio.</translation>
    </message>
</context>
<context>
    <name>CoveredPlace</name>
    <message>
        <source>Go back to my words</source>
        <translation>Volver a mis palabras</translation>
    </message>
    <message>
        <source>Leeward wanted to lock, and could not save everything first. Nothing is lost: the words are still here, behind this page, and Leeward goes on trying. It locks as soon as they are saved.</source>
        <translation>Leeward quería bloquearse y antes no pudo guardarlo todo. No se ha perdido nada: las palabras siguen aquí, detrás de esta página, y Leeward lo sigue intentando. Se bloquea en cuanto estén guardadas.</translation>
    </message>
    <message>
        <source>Passphrase, to go back to your words</source>
        <translation>Frase de contraseña, para volver a tus palabras</translation>
    </message>
    <message>
        <source>Some words are not saved yet</source>
        <translation>Algunas palabras aún no están guardadas</translation>
    </message>
    <message>
        <source>Try to save now</source>
        <translation>Intentar guardar ahora</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Left and Right move from one check-in to the next.</source>
        <translation>Izquierda y Derecha llevan de un registro a otro.</translation>
    </message>
</context>
<context>
    <name>DayTableModel</name>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
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
        <translation>Todas las normas</translation>
    </message>
    <message>
        <source>Fold the guidelines</source>
        <translation>Plegar las normas</translation>
    </message>
    <message>
        <source>Nobody sees the post until you answer. With another wording it appears again.</source>
        <translation>Nadie ve la publicación hasta que respondas. Con otra redacción vuelve a aparecer.</translation>
    </message>
    <message>
        <source>The post goes on waiting; a guide reads your answer.</source>
        <translation>La publicación sigue esperando; un guía lee tu respuesta.</translation>
    </message>
    <message>
        <source>The rule: {title}</source>
        <translation>La norma: {title}</translation>
    </message>
    <message>
        <source>The wording that guides suggest</source>
        <translation>La redacción que proponen los guías</translation>
    </message>
    <message>
        <source>They have not written one out. You can word it yourself.</source>
        <translation>No han escrito ninguna. Puedes redactarla tú.</translation>
    </message>
    <message>
        <source>What the guide wrote:</source>
        <translation>Lo que escribió el guía:</translation>
    </message>
    <message>
        <source>What the guides would leave out or change is marked.</source>
        <translation>Lo que los guías quitarían o cambiarían está marcado.</translation>
    </message>
    <message>
        <source>Your new wording is on its way, or waits to be read. You need not do anything more.</source>
        <translation>Tu nueva redacción va de camino, o espera a que la lean. No tienes que hacer nada más.</translation>
    </message>
    <message>
        <source>Your own copy, on this computer. It stays yours, whatever becomes of the post.</source>
        <translation>Tu propia copia, en este equipo. Sigue siendo tuya, pase lo que pase con la publicación.</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Tu texto</translation>
    </message>
    <message>
        <source>{when} · your post in {title}</source>
        <translation>{when} · tu publicación en {title}</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Add a content note</source>
        <translation>Añadir un aviso de contenido</translation>
    </message>
    <message>
        <source>Add to my post</source>
        <translation>Añadirlo a mi publicación</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Apelar</translation>
    </message>
    <message>
        <source>If you see it differently</source>
        <translation>Si tú lo ves de otra manera</translation>
    </message>
    <message>
        <source>Take the post back</source>
        <translation>Retirar la publicación</translation>
    </message>
    <message>
        <source>This letter is not here any more.</source>
        <translation>Esta carta ya no está aquí.</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Usar esta redacción</translation>
    </message>
    <message>
        <source>What should they know? It may stay empty.</source>
        <translation>¿Qué deberían saber? Puede quedar vacío.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>With a note, people can choose their moment to read it. Your words stay as they are.</source>
        <translation>Con un aviso, cada persona puede elegir cuándo leerlo. Tus palabras quedan como están.</translation>
    </message>
    <message>
        <source>Word it myself</source>
        <translation>Redactarla yo</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>Escribir a los guías</translation>
    </message>
    <message>
        <source>You wrote: {words}</source>
        <translation>Escribiste: {words}</translation>
    </message>
    <message>
        <source>Your answer is on its way</source>
        <translation>Tu respuesta va de camino</translation>
    </message>
    <message>
        <source>Your appeal (it may stay empty)</source>
        <translation>Tu apelación (puede quedar vacía)</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Add a picture</source>
        <translation>Añadir una imagen</translation>
    </message>
    <message>
        <source>Begin with a template or a question</source>
        <translation>Empezar con una plantilla o una pregunta</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Copy into a post…</source>
        <translation>Copiar en una publicación…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versiones anteriores</translation>
    </message>
    <message>
        <source>Give me a question</source>
        <translation>Dame una pregunta</translation>
    </message>
    <message>
        <source>The one in the clipboard</source>
        <translation>La del portapapeles</translation>
    </message>
</context>
<context>
    <name>DimensionRows</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>{name} ({low} to {high})</source>
        <translation>{name} (de {low} a {high})</translation>
    </message>
</context>
<context>
    <name>DimensionsPane</name>
    <message>
        <source>A filled dot above: yes. A ring below: no. Days without either stay empty.</source>
        <translation>Un punto relleno arriba: sí. Un anillo abajo: no. Los días sin ninguno de los dos quedan vacíos.</translation>
    </message>
    <message>
        <source>At rest: it is not asked at present.</source>
        <translation>En reposo: por ahora no se pregunta.</translation>
    </message>
</context>
<context>
    <name>DistrustCard</name>
    <message>
        <source>Go on writing here</source>
        <translation>Seguir escribiendo aquí</translation>
    </message>
    <message>
        <source>I have asked the steward</source>
        <translation>He preguntado a los responsables</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing is sent to this community now.</source>
        <translation>Ahora no se envía nada a esta comunidad.</translation>
    </message>
    <message>
        <source>Something is not as it should be with this community&apos;s record.</source>
        <translation>Algo no está como debería en el historial de esta comunidad.</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Qué significa esto</translation>
    </message>
    <message>
        <source>What you write is sent again from the next sync on. The proof of what was found stays on this computer. If you have not asked the steward yet, it is safer to wait.</source>
        <translation>Lo que escribas se volverá a enviar desde la próxima sincronización. La prueba de lo que se encontró se queda en este equipo. Si aún no has preguntado a los responsables, es más seguro esperar.</translation>
    </message>
    <message>
        <source>Write here again?</source>
        <translation>¿Volver a escribir aquí?</translation>
    </message>
    <message>
        <source>You can go on reading. It is looked at again with each sync.</source>
        <translation>Puedes seguir leyendo. Se vuelve a mirar en cada sincronización.</translation>
    </message>
    <message>
        <source>You can go on reading. What you write waits here.</source>
        <translation>Puedes seguir leyendo. Lo que escribas espera aquí.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Come in as {name}</source>
        <translation>Entrar como {name}</translation>
    </message>
    <message>
        <source>Either way, you can only hide among the people who join in the same month. That may be very few. It may be only you.</source>
        <translation>De un modo u otro, solo te ocultan quienes entran en el mismo mes. Pueden ser muy pocas personas. Puede que solo seas tú.</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Handing your invitation in…</source>
        <translation>Entregando tu invitación…</translation>
    </message>
    <message>
        <source>If you join later, Leeward hands the invitation in now. It goes in at the time it has drawn, or when it is next open after that. Waiting does not help against a server that also notes your network&apos;s address.</source>
        <translation>Si entras más tarde, Leeward entrega la invitación ahora. Entra en el momento elegido al azar, o cuando se vuelva a abrir después. Esperar no ayuda contra un servidor que también anote la dirección de tu red.</translation>
    </message>
    <message>
        <source>Join later</source>
        <translation>Entrar más tarde</translation>
    </message>
    <message>
        <source>Join now</source>
        <translation>Entrar ahora</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Mejor entrar ahora</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Leeward goes in by itself, at a time drawn by chance within 24 hours. Then it is harder to tell which invitation was yours. Until then nobody here can answer you.</source>
        <translation>Leeward entra por sí solo, en un momento elegido al azar dentro de 24 horas. Así es más difícil saber qué invitación era la tuya. Hasta entonces nadie aquí puede responderte.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Reading the new guidelines…</source>
        <translation>Leyendo las normas nuevas…</translation>
    </message>
    <message>
        <source>The steward confirms you, then you are a guide.</source>
        <translation>Los responsables te confirman, y entonces eres guía.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>What this hides, and what not</source>
        <translation>Qué oculta esto, y qué no</translation>
    </message>
    <message>
        <source>You can write at once. A server that secretly notes times could tell which invitation was yours.</source>
        <translation>Puedes escribir enseguida. Un servidor que anote en secreto las horas podría saber qué invitación era la tuya.</translation>
    </message>
    <message>
        <source>Your invitation goes to the server first. Your new name goes after it, on a connection of its own. Nothing in the two says that they belong together.</source>
        <translation>Primero va tu invitación al servidor. Después va tu nombre nuevo, por una conexión propia. Nada en las dos dice que van juntas.</translation>
    </message>
</context>
<context>
    <name>DutyLine</name>
    <message>
        <source>Lines to call</source>
        <translation>Teléfonos de ayuda</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>A guide may read the new wording first; until then the old one stays.</source>
        <translation>Puede que un guía lea primero la nueva redacción; hasta entonces se queda la anterior.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Post the new wording</source>
        <translation>Publicar la nueva redacción</translation>
    </message>
    <message>
        <source>The new wording takes the place of the old one, and says that it was edited. The old wording goes.</source>
        <translation>La nueva redacción ocupa el lugar de la anterior y dice que fue editada. La anterior desaparece.</translation>
    </message>
    <message>
        <source>This post is not here any more, so there is nothing to word anew.</source>
        <translation>Esta publicación ya no está aquí, así que no hay nada que redactar de nuevo.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Redactarla de nuevo</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
    <message>
        <source>Your post</source>
        <translation>Tu publicación</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>All journals</source>
        <translation>Todos los diarios</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>Entradas, de la más nueva a la más antigua</translation>
    </message>
    <message>
        <source>More to search by</source>
        <translation>Más formas de buscar</translation>
    </message>
    <message>
        <source>New journal…</source>
        <translation>Diario nuevo…</translation>
    </message>
    <message>
        <source>No entry has all that you look for.</source>
        <translation>Ninguna entrada tiene todo lo que buscas.</translation>
    </message>
    <message>
        <source>No entry holds all these words.</source>
        <translation>Ninguna entrada contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Nothing in this journal yet</source>
        <translation>Aún no hay nada en este diario</translation>
    </message>
    <message>
        <source>Search your journal</source>
        <translation>Buscar en tu diario</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Mostrar todas las entradas</translation>
    </message>
    <message>
        <source>What you write while it is shown is kept in it.</source>
        <translation>Lo que escribas mientras se muestra se guarda en él.</translation>
    </message>
    <message>
        <source>Which journal is shown</source>
        <translation>Qué diario se muestra</translation>
    </message>
    <message>
        <source>Write as much or as little as you like. Nobody but you can read it.</source>
        <translation>Escribe tanto o tan poco como quieras. Nadie más que tú puede leerlo.</translation>
    </message>
    <message>
        <source>Your entries come here</source>
        <translation>Aquí llegan tus entradas</translation>
    </message>
    <message>
        <source>Your entries could not be read just now</source>
        <translation>Ahora mismo no se han podido leer tus entradas</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>Changes not kept yet</source>
        <translation>Cambios aún sin guardar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
</context>
<context>
    <name>EscalationPage</name>
    <message>
        <source>I understand</source>
        <translation>Lo entiendo</translation>
    </message>
    <message>
        <source>When someone may be in danger</source>
        <translation>Cuando alguien puede estar en peligro</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>What guides can and cannot see and do</source>
        <translation>Lo que los guías pueden ver y hacer, y lo que no</translation>
    </message>
</context>
<context>
    <name>FilingRow</name>
    <message>
        <source>Add tags, people or places</source>
        <translation>Añadir etiquetas, personas o lugares</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date and time: {when}. Change it</source>
        <translation>Fecha y hora: {when}. Cambiarlas</translation>
    </message>
    <message>
        <source>Journal of this entry</source>
        <translation>Diario de esta entrada</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Labels: {labels}. Change them</source>
        <translation>Rótulos: {labels}. Cambiarlos</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Pin this entry</source>
        <translation>Fijar esta entrada</translation>
    </message>
    <message>
        <source>Pinned. Take the pin away</source>
        <translation>Fijada. Dejar de fijarla</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>No longer narrow by {what}</source>
        <translation>Dejar de filtrar por: {what}</translation>
    </message>
    <message>
        <source>What the list is narrowed by</source>
        <translation>Filtros de la lista</translation>
    </message>
</context>
<context>
    <name>FilterDrawer</name>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Con imágenes</translation>
    </message>
</context>
<context>
    <name>FirstStartPlace</name>
    <message>
        <source>Nothing is stored or sent yet</source>
        <translation>Aún no se ha guardado ni enviado nada</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Only on this computer, beside the vault</source>
        <translation>Solo en este equipo, junto a la caja fuerte</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Desbloquearla</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>An answer holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>Una respuesta tiene %n carácter. Acórtala, por favor, para que se pueda guardar.</numerusform>
            <numerusform>Una respuesta tiene %n caracteres. Acórtala, por favor, para que se pueda guardar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursiva</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Move inwards in a list</source>
        <translation>Aumentar la sangría en una lista</translation>
    </message>
    <message>
        <source>Move outwards in a list</source>
        <translation>Reducir la sangría en una lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Lista numerada</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Encabezado menor</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <translation>Encabezado más pequeño</translation>
    </message>
    <message>
        <source>To-do list</source>
        <translation>Lista de tareas</translation>
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
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go on reading what is here, and sync again later. If it stays so, ask the steward, in another way than through this community, and show them the proof.</source>
        <translation>Sigue leyendo lo que hay aquí y sincroniza más tarde. Si sigue igual, pregunta a los responsables por otra vía que no sea esta comunidad, y enséñales la prueba.</translation>
    </message>
    <message>
        <source>Go on reading what is here. Ask the steward, in another way than through this community, and show them the proof. If they can explain it, you can write here again. The proof stays on this computer.</source>
        <translation>Sigue leyendo lo que hay aquí. Pregunta a los responsables por otra vía que no sea esta comunidad, y enséñales la prueba. Si pueden explicarlo, podrás volver a escribir aquí. La prueba se queda en este equipo.</translation>
    </message>
    <message>
        <source>Proofs (*.json)</source>
        <translation>Pruebas (*.json)</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Guardar la prueba</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Guardar la prueba…</translation>
    </message>
    <message>
        <source>The proof is saved. It names this community, so whoever has it can tell that somebody who saved it reads here; it holds no posts and no names of people.</source>
        <translation>La prueba está guardada. Nombra esta comunidad, así que quien la tenga sabrá que alguien que la guardó lee aquí; no contiene publicaciones ni nombres de personas.</translation>
    </message>
    <message>
        <source>What it does not mean</source>
        <translation>Lo que no significa</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>Lo que puede significar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Lo que puedes hacer</translation>
    </message>
</context>
<context>
    <name>GroundingPage</name>
    <message numerus="yes">
        <source>%n left to find</source>
        <translation>
            <numerusform>Queda %n por encontrar</numerusform>
            <numerusform>Quedan %n por encontrar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidelinesPage</name>
    <message>
        <source>I accept them</source>
        <translation>Las acepto</translation>
    </message>
    <message>
        <source>The guidelines</source>
        <translation>Las normas</translation>
    </message>
</context>
<context>
    <name>GuidesHereCard</name>
    <message>
        <source>A guide whose name has not arrived yet</source>
        <translation>Un guía cuyo nombre aún no ha llegado</translation>
    </message>
    <message>
        <source>Guides here</source>
        <translation>Guías de aquí</translation>
    </message>
    <message>
        <source>Leads the guides</source>
        <translation>Coordina a los guías</translation>
    </message>
    <message>
        <source>No guide is known here yet.</source>
        <translation>Aquí aún no se conoce a ningún guía.</translation>
    </message>
</context>
<context>
    <name>GuidesPane</name>
    <message>
        <source>Here you can write to the guides about anything: a question, a worry about somebody, or something they got wrong. What they write to you comes here too.</source>
        <translation>Aquí puedes escribir a los guías sobre cualquier cosa: una pregunta, una preocupación por alguien, o algo que hicieron mal. Lo que te escriben también llega aquí.</translation>
    </message>
    <message>
        <source>It is on its way to the guides</source>
        <translation>Va de camino a los guías</translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation>Volver a hacerla borrador</translation>
    </message>
    <message>
        <source>No key of the guides is known here yet, so nothing could be sealed to them. What you write is kept here as a draft until there is one.</source>
        <translation>Aquí aún no se conoce ninguna clave de los guías, así que no se pudo sellar nada para ellos. Lo que escribas se guarda aquí como borrador hasta que haya una.</translation>
    </message>
    <message>
        <source>Nobody is on duty now; guides are here again: {when}. If it cannot wait, please open Get support now.</source>
        <translation>Ahora no hay nadie de guardia; vuelve a haber guías: {when}. Si no puede esperar, abre Ayuda ahora, por favor.</translation>
    </message>
    <message>
        <source>Only guides can read this. It is sealed to them before it leaves this computer.</source>
        <translation>Solo los guías pueden leer esto. Se sella para ellos antes de salir de este equipo.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send it to the guides</source>
        <translation>Enviarlo a los guías</translation>
    </message>
    <message>
        <source>What guides can see</source>
        <translation>Lo que pueden ver los guías</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>Escribir a los guías</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Tú y los guías</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
    <message>
        <source>Your words to the guides</source>
        <translation>Tus palabras a los guías</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Leave at once (Shift three times)</source>
        <translation>Salir al instante (Mayús tres veces)</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Salida rápida</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Anything the guides should know</source>
        <translation>Algo que los guías deban saber</translation>
    </message>
    <message>
        <source>Anything they should know (it may stay empty)</source>
        <translation>Algo que deban saber (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Back to the threads</source>
        <translation>Volver a los hilos</translation>
    </message>
    <message>
        <source>Call the guides now</source>
        <translation>Llamar a los guías ahora</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Necesito ayuda ahora</translation>
    </message>
    <message>
        <source>It is never sent later by itself. Sending it again does not make it two calls.</source>
        <translation>Nunca se envía más tarde por sí sola. Enviarla otra vez no la convierte en dos llamadas.</translation>
    </message>
    <message>
        <source>It says here when a guide has opened it, and what they write to you comes under You and the guides. Nobody can promise how soon: if it cannot wait, please call somebody.</source>
        <translation>Aquí verás cuándo la ha abierto un guía, y lo que te escriban llega a Tú y los guías. Nadie puede prometer cuándo: si no puede esperar, llama a alguien.</translation>
    </message>
    <message>
        <source>People to call or write to</source>
        <translation>Personas a las que llamar o escribir</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Apartar esto</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>This calls the guides of this community, before everything else that waits for them. They can write to you here. They cannot find out who or where you are, and cannot send anyone.

If your life is in danger, please call somebody who can come: the lines are one press away.</source>
        <translation>Esto llama a los guías de esta comunidad, antes que todo lo demás que les espera. Pueden escribirte aquí. No pueden averiguar quién eres ni dónde estás, y no pueden enviar a nadie.

Si tu vida corre peligro, llama a alguien que pueda acudir: los teléfonos están a un toque.</translation>
    </message>
    <message>
        <source>When this was last asked, no guide was at the desk.</source>
        <translation>La última vez que se preguntó, no había ningún guía en la mesa.</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
    <message>
        <source>Your words could not go with it, since no key of the guides is known here yet: they see only that you call. Your words are kept here.</source>
        <translation>Tus palabras no pudieron ir con ella, porque aquí aún no se conoce ninguna clave de los guías: solo ven que llamas. Tus palabras se guardan aquí.</translation>
    </message>
</context>
<context>
    <name>HelpingCard</name>
    <message>
        <source>Choose what is asked</source>
        <translation>Elegir qué se pregunta</translation>
    </message>
    <message>
        <source>Is checking in helping you? For most people it does or does no harm, for a few it weighs.</source>
        <translation>¿Te ayuda hacer registros? A la mayoría de las personas les ayuda o no les hace daño; a unas pocas les pesa.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Pause check-ins</source>
        <translation>Pausar los registros</translation>
    </message>
    <message>
        <source>Thank you for saying so. You can pause; nothing is lost, and nothing will ask.</source>
        <translation>Gracias por decirlo. Puedes hacer una pausa; no se pierde nada, y nada te preguntará.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Not among them, as only the day is known: {check_ins}.</source>
        <translation>Sin incluir, porque solo se sabe el día: {check_ins}.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nada anotado</translation>
    </message>
    <message>
        <source>The arrow keys move between hours and weekdays.</source>
        <translation>Las flechas llevan de una hora a otra y de un día de la semana a otro.</translation>
    </message>
    <message numerus="yes">
        <source>The number is how many check-ins; the shape is the mood nearest to their average. Fewer than %n: no average.</source>
        <translation>
            <numerusform>El número dice cuántos registros hay; la forma, el ánimo más cercano a su media. Con menos de %n no hay media.</numerusform>
            <numerusform>El número dice cuántos registros hay; la forma, el ánimo más cercano a su media. Con menos de %n no hay media.</numerusform>
        </translation>
    </message>
    <message>
        <source>on average near {mood} ({number})</source>
        <translation>de media cerca de {mood} ({number})</translation>
    </message>
    <message>
        <source>too few for an average</source>
        <translation>muy pocos para una media</translation>
    </message>
    <message>
        <source>{weekday}, all hours</source>
        <translation>{weekday}, todas las horas</translation>
    </message>
    <message>
        <source>{weekday}, {begin} to {end}</source>
        <translation>{weekday}, de {begin} a {end}</translation>
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
        <translation>Preguntando a la comunidad…</translation>
    </message>
    <message>
        <source>Begun, and not finished</source>
        <translation>Empezado y sin terminar</translation>
    </message>
    <message>
        <source>Finish joining</source>
        <translation>Terminar de entrar</translation>
    </message>
    <message>
        <source>Finish joining {community}</source>
        <translation>Terminar de entrar en {community}</translation>
    </message>
    <message>
        <source>Go to the community</source>
        <translation>Ir a la comunidad</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Mejor entrar ahora</translation>
    </message>
    <message>
        <source>Join {community} now instead</source>
        <translation>Mejor entrar ahora en {community}</translation>
    </message>
    <message>
        <source>Look at this community</source>
        <translation>Ver esta comunidad</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Paste the invitation you were given.</source>
        <translation>Pega la invitación que te dieron.</translation>
    </message>
    <message>
        <source>Please paste the invitation first.</source>
        <translation>Pega primero la invitación, por favor.</translation>
    </message>
    <message>
        <source>Sending your request again…</source>
        <translation>Enviando otra vez tu solicitud…</translation>
    </message>
    <message>
        <source>Use Tor or another proxy…</source>
        <translation>Usar Tor u otro proxy…</translation>
    </message>
    <message>
        <source>You are in. One moment…</source>
        <translation>Ya estás dentro. Un momento…</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message numerus="yes">
        <source>%n more posts stand between.</source>
        <translation>
            <numerusform>Hay %n publicación más en medio.</numerusform>
            <numerusform>Hay %n publicaciones más en medio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoiningPlace</name>
    <message>
        <source>Join a community</source>
        <translation>Entrar en una comunidad</translation>
    </message>
    <message>
        <source>Nothing about you is sent until you join</source>
        <translation>No se envía nada sobre ti hasta que entras</translation>
    </message>
</context>
<context>
    <name>JournalPlace</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>More of the journal</source>
        <translation>Más del diario</translation>
    </message>
    <message>
        <source>Moved to the trash. It stays there for 30 days.</source>
        <translation>Movida a la papelera. Se queda allí 30 días.</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Entrada nueva</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Parts of the journal</source>
        <translation>Partes del diario</translation>
    </message>
    <message>
        <source>These examples are erased when you leave. Keep nothing here that matters.</source>
        <translation>Estos ejemplos se borran cuando sales. No guardes aquí nada que te importe.</translation>
    </message>
    <message>
        <source>To the parts after</source>
        <translation>A las partes siguientes</translation>
    </message>
    <message>
        <source>To the parts before</source>
        <translation>A las partes anteriores</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>JournalsPage</name>
    <message>
        <source>Dissolve it</source>
        <translation>Disolverlo</translation>
    </message>
    <message>
        <source>Dissolve {journal}?</source>
        <translation>¿Disolver {journal}?</translation>
    </message>
    <message>
        <source>Its entries go to “My journal”, and no word is erased.</source>
        <translation>Sus entradas pasan a «Mi diario», y no se borra ni una palabra.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Name of the new journal</source>
        <translation>Nombre del diario nuevo</translation>
    </message>
    <message>
        <source>There it is. What you write while it is shown is kept in it.</source>
        <translation>Ahí está. Lo que escribas mientras se muestra se guarda en él.</translation>
    </message>
</context>
<context>
    <name>KindWordsPane</name>
    <message>
        <source>Kind words</source>
        <translation>Palabras amables</translation>
    </message>
    <message>
        <source>Nothing is shown here, as you chose. What comes is kept for you all the same.</source>
        <translation>Aquí no se muestra nada, como elegiste. Lo que llega se guarda para ti de todos modos.</translation>
    </message>
    <message>
        <source>Show it in its thread</source>
        <translation>Mostrarla en su hilo</translation>
    </message>
    <message>
        <source>Show me kind words</source>
        <translation>Mostrarme palabras amables</translation>
    </message>
    <message>
        <source>When something you wrote helps somebody, they can tell you here, and only you. Nobody counts it, and nobody sees who got any.</source>
        <translation>Cuando algo que escribiste ayuda a alguien, puede decírtelo aquí, y solo a ti. Nadie lo cuenta, y nadie ve quién las recibió.</translation>
    </message>
    <message>
        <source>Without it nothing is said when they come. Those that have come stay here, unread.</source>
        <translation>Sin esto no se dice nada cuando llegan. Las que han llegado se quedan aquí, sin leer.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Call it that</source>
        <translation>Ponerle ese nombre</translation>
    </message>
    <message>
        <source>It is called that in all entries now.</source>
        <translation>Ahora se llama así en todas las entradas.</translation>
    </message>
    <message>
        <source>Kind of label</source>
        <translation>Tipo de rótulo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>New name of the label</source>
        <translation>Nombre nuevo del rótulo</translation>
    </message>
    <message>
        <source>There are none of these yet. Labels are added below an entry’s title.</source>
        <translation>De este tipo aún no hay ninguno. Los rótulos se añaden debajo del título de una entrada.</translation>
    </message>
    <message>
        <source>There is one of that name already: the two become one.</source>
        <translation>Ya hay uno con ese nombre: los dos pasan a ser uno.</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>As this computer</source>
        <translation>Como este equipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LargePicture</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Erase this picture</source>
        <translation>Borrar esta imagen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>What is to be seen on it</source>
        <translation>Qué se ve en ella</translation>
    </message>
</context>
<context>
    <name>Leeward</name>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message numerus="yes">
        <source>%n characters too many: it stands beside the posts, on small windows too.</source>
        <translation>
            <numerusform>Sobra %n carácter: esto está junto a las publicaciones, también en ventanas pequeñas.</numerusform>
            <numerusform>Sobran %n caracteres: esto está junto a las publicaciones, también en ventanas pequeñas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody sees it, with your words, with their next sync.</source>
        <translation>Todos lo ven, con tus palabras, en su próxima sincronización.</translation>
    </message>
    <message>
        <source>Kind words to everybody who reads it</source>
        <translation>Palabras amables para quien lo lea</translation>
    </message>
    <message>
        <source>Lock it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Please fill in what stands in brackets first: {what}</source>
        <translation>Rellena antes lo que está entre corchetes, por favor: {what}</translation>
    </message>
    <message>
        <source>What everybody will read below it</source>
        <translation>Lo que todos leerán debajo</translation>
    </message>
    <message>
        <source>“{title}” takes no more replies then. It can be read as before, and a guide can open it again. Replies that wait for a guide already may still appear.</source>
        <translation>«{title}» no admite entonces más respuestas. Se puede leer como antes, y un guía puede volver a abrirlo. Las respuestas que ya esperan a un guía todavía pueden aparecer.</translation>
    </message>
</context>
<context>
    <name>LockedPlace</name>
    <message>
        <source>Changing…</source>
        <translation>Cambiando…</translation>
    </message>
    <message>
        <source>If you have forgotten your passphrase, you can choose a new one now. The recovery code on your paper stays valid.</source>
        <translation>Si has olvidado tu frase de contraseña, ahora puedes elegir otra. El código de recuperación de tu papel sigue valiendo.</translation>
    </message>
    <message>
        <source>It is back. Please unlock it with the passphrase that goes with it.</source>
        <translation>Ha vuelto. Desbloquéala con la frase de contraseña que le corresponde.</translation>
    </message>
    <message>
        <source>Keep the old one and go on</source>
        <translation>Conservar la de antes y seguir</translation>
    </message>
    <message>
        <source>Leeward</source>
        <translation>Leeward</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Please type a passphrase first.</source>
        <translation>Escribe primero una frase de contraseña, por favor.</translation>
    </message>
    <message>
        <source>Please type your recovery code first.</source>
        <translation>Escribe primero tu código de recuperación, por favor.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same. Please look again, or show what is typed.</source>
        <translation>Las dos no son iguales. Mira otra vez, o muestra lo escrito.</translation>
    </message>
    <message>
        <source>Type the code from your paper. Spaces, dashes and small letters do not matter.</source>
        <translation>Copia el código de tu papel. Los espacios, los guiones y las minúsculas no importan.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Use the new passphrase</source>
        <translation>Usar la frase de contraseña nueva</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>Your vault is locked</source>
        <translation>Tu caja fuerte está bloqueada</translation>
    </message>
    <message>
        <source>Your vault is open</source>
        <translation>Tu caja fuerte está abierta</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n sala</numerusform>
            <numerusform>%n salas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 room</source>
        <translation>1 sala</translation>
    </message>
    <message>
        <source>Another invitation</source>
        <translation>Otra invitación</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>I am %n or older</source>
        <translation>
            <numerusform>Tengo %n o más</numerusform>
            <numerusform>Tengo %n o más</numerusform>
        </translation>
    </message>
    <message>
        <source>I am younger</source>
        <translation>Tengo menos años</translation>
    </message>
    <message>
        <source>Then this community is not for you yet, and nothing was sent to it. Your journal is yours at any age, and Get support now is there for you too.</source>
        <translation>Entonces esta comunidad aún no es para ti, y no se le ha enviado nada. Tu diario es tuyo a cualquier edad, y Ayuda ahora también está para ti.</translation>
    </message>
    <message>
        <source>This invitation is for a guide. You will be a guide as soon as the steward has confirmed you.</source>
        <translation>Esta invitación es para un guía. Serás guía en cuanto los responsables te confirmen.</translation>
    </message>
    <message>
        <source>This is a practice community. Nobody is there, and nobody will answer.</source>
        <translation>Esta es una comunidad de prácticas. No hay nadie, y nadie responderá.</translation>
    </message>
</context>
<context>
    <name>MarkedProse</name>
    <message>
        <source>Marked: {words}</source>
        <translation>Marcado: {words}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Days of the month</source>
        <translation>Días del mes</translation>
    </message>
</context>
<context>
    <name>MoodPane</name>
    <message>
        <source>A year in pixels</source>
        <translation>Un año en píxeles</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Mood, day by day</source>
        <translation>Ánimo, día a día</translation>
    </message>
    <message>
        <source>Not among them, as no mood was chosen: {check_ins}.</source>
        <translation>Sin incluir, porque no se eligió ningún ánimo: {check_ins}.</translation>
    </message>
    <message>
        <source>Weekdays and hours</source>
        <translation>Días de la semana y horas</translation>
    </message>
</context>
<context>
    <name>NameChoice</name>
    <message>
        <source>Nobody here types their own name.</source>
        <translation>Aquí nadie escribe su propio nombre.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Please choose a name.</source>
        <translation>Elige un nombre, por favor.</translation>
    </message>
    <message>
        <source>Your request under the name {name} is kept here and goes again as it was.</source>
        <translation>Tu solicitud con el nombre {name} está guardada aquí y vuelve a salir tal como era.</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Take this name</source>
        <translation>Tomar este nombre</translation>
    </message>
    <message>
        <source>Your name here</source>
        <translation>Tu nombre aquí</translation>
    </message>
</context>
<context>
    <name>NamesChart</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln nombre</numerusform>
            <numerusform>%Ln nombres</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message numerus="yes">
        <source>An average is told from %n days on. Days differ in many ways at once: none of this shows what makes a day better or worse. Questions looks into that with care.</source>
        <translation>
            <numerusform>Se da una media a partir de %n día. Los días se diferencian en muchas cosas a la vez: nada de esto muestra qué hace que un día sea mejor o peor. En Preguntas eso se mira con cuidado.</numerusform>
            <numerusform>Se da una media a partir de %n días. Los días se diferencian en muchas cosas a la vez: nada de esto muestra qué hace que un día sea mejor o peor. En Preguntas eso se mira con cuidado.</numerusform>
        </translation>
    </message>
    <message>
        <source>In all of this time: {days}</source>
        <translation>En todo este tiempo: {days}</translation>
    </message>
    <message>
        <source>Mood on days with it: {number}</source>
        <translation>Ánimo en los días con ello: {number}</translation>
    </message>
    <message>
        <source>Nothing of this kind in this time. That is all right.</source>
        <translation>Nada de este tipo en este tiempo. Está bien así.</translation>
    </message>
    <message>
        <source>Too few for an average</source>
        <translation>Muy pocos para una media</translation>
    </message>
    <message>
        <source>Up and Down move between names, Left and Right between months.</source>
        <translation>Arriba y Abajo llevan de un nombre a otro; Izquierda y Derecha, de un mes a otro.</translation>
    </message>
    <message>
        <source>{days} with a mood</source>
        <translation>{days} con ánimo anotado</translation>
    </message>
    <message>
        <source>{month}: {days}</source>
        <translation>{month}: {days}</translation>
    </message>
    <message>
        <source>{told}, near {mood}</source>
        <translation>{told}, cerca de {mood}</translation>
    </message>
    <message>
        <source>{when}, 1 name.</source>
        <translation>{when}, 1 nombre.</translation>
    </message>
    <message>
        <source>{when}, {names}.</source>
        <translation>{when}, {names}.</translation>
    </message>
    <message>
        <source>{when}. Nothing of this kind in this time. That is all right.</source>
        <translation>{when}. Nada de este tipo en este tiempo. Está bien así.</translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Activities and tags</source>
        <translation>Actividades y etiquetas</translation>
    </message>
    <message>
        <source>Tags of entries</source>
        <translation>Etiquetas de las entradas</translation>
    </message>
    <message>
        <source>The table leaves out months in which there was nothing of this kind.</source>
        <translation>La tabla omite los meses en los que no hubo nada de este tipo.</translation>
    </message>
    <message>
        <source>What you note as done in a check-in, and the tags of your journal&apos;s entries, show here. There is no need to.</source>
        <translation>Aquí aparecen las cosas que anotas como hechas en un registro y las etiquetas de las entradas de tu diario. No hace falta anotar nada.</translation>
    </message>
</context>
<context>
    <name>NewThreadPane</name>
    <message>
        <source>Back to the threads</source>
        <translation>Volver a los hilos</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Hilo nuevo</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>De qué trata, en pocas palabras</translation>
    </message>
    <message>
        <source>What you want to say</source>
        <translation>Lo que quieres decir</translation>
    </message>
    <message>
        <source>Your draft is kept on this computer</source>
        <translation>Tu borrador se guarda en este equipo</translation>
    </message>
</context>
<context>
    <name>NoteChooser</name>
    <message>
        <source>Content notes</source>
        <translation>Avisos de contenido</translation>
    </message>
    <message>
        <source>Others see these first, and choose whether to open what you wrote.</source>
        <translation>Los demás ven esto primero, y eligen si abrir lo que escribiste.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>OnThisDayCard</name>
    <message>
        <source>Do not show earlier years again today</source>
        <translation>No volver a mostrar hoy los años anteriores</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>Tal día como hoy</translation>
    </message>
    <message>
        <source>What you wrote in {year}</source>
        <translation>Lo que escribiste en {year}</translation>
    </message>
</context>
<context>
    <name>OwnPages</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Palabras amables</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>What guides can and cannot see and do</source>
        <translation>Lo que los guías pueden ver y hacer, y lo que no</translation>
    </message>
    <message>
        <source>What is yours here</source>
        <translation>Lo que es tuyo aquí</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Redactarla de nuevo</translation>
    </message>
    <message>
        <source>You and the guides</source>
        <translation>Tú y los guías</translation>
    </message>
    <message>
        <source>Your own copies, on this computer</source>
        <translation>Tus propias copias, en este equipo</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Tus publicaciones</translation>
    </message>
    <message>
        <source>{name} · Only you and the guides can read this</source>
        <translation>{name} · Solo tú y los guías pueden leer esto</translation>
    </message>
</context>
<context>
    <name>OwnPostsPane</name>
    <message>
        <source>Make it a draft again</source>
        <translation>Volver a hacerla borrador</translation>
    </message>
    <message>
        <source>Show it in its thread</source>
        <translation>Mostrarla en su hilo</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Redactarla de nuevo</translation>
    </message>
    <message>
        <source>You have written nothing here yet. Reading is taking part too: there is no hurry.</source>
        <translation>Aún no has escrito nada aquí. Leer también es participar: no hay prisa.</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Tus publicaciones</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Add a mood</source>
        <translation>Añadir el ánimo</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>How were you?</source>
        <translation>¿Cómo estabas?</translation>
    </message>
    <message>
        <source>Mood: {mood}. Change it</source>
        <translation>Ánimo: {mood}. Cambiarlo</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Entrada nueva</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Sin indicar el ánimo</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>All entries</source>
        <translation>Todas las entradas</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiada desde entonces</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Draft kept on this computer</source>
        <translation>Borrador guardado en este equipo</translation>
    </message>
    <message>
        <source>Erase this draft</source>
        <translation>Borrar este borrador</translation>
    </message>
    <message>
        <source>Hide the formatting</source>
        <translation>Ocultar el formato</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Keep entry</source>
        <translation>Guardar la entrada</translation>
    </message>
    <message>
        <source>Kept, {time}</source>
        <translation>Guardada, {time}</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Not saved yet; your words are still here</source>
        <translation>Aún sin guardar; tus palabras siguen aquí</translation>
    </message>
    <message>
        <source>Show the formatting</source>
        <translation>Mostrar el formato</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Whatever is on your mind</source>
        <translation>Lo que tengas en la cabeza</translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation>Tu entrada</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elige una frase de contraseña</translation>
    </message>
    <message>
        <source>It locks all you keep here. Nobody can reset it, not even we.</source>
        <translation>Cierra todo lo que guardas aquí. Nadie puede restablecerla, tampoco nosotros.</translation>
    </message>
    <message>
        <source>Make my vault</source>
        <translation>Crear mi caja fuerte</translation>
    </message>
    <message>
        <source>Making your vault. This takes a second or two…</source>
        <translation>Creando tu caja fuerte. Tarda uno o dos segundos…</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Please choose a passphrase first.</source>
        <translation>Elige primero una frase de contraseña, por favor.</translation>
    </message>
    <message>
        <source>The two are not the same. Please look again, or show what is typed.</source>
        <translation>Las dos no son iguales. Mira otra vez, o muestra lo escrito.</translation>
    </message>
</context>
<context>
    <name>PicturesRow</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Making the picture ready…</source>
        <translation>Preparando la imagen…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>As others will see it</source>
        <translation>Así lo verán los demás</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Volver a escribir</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicar</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>A question to begin with</source>
        <translation>Una pregunta para empezar</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>No question, thank you</source>
        <translation>Ninguna pregunta, gracias</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Write about this</source>
        <translation>Escribir sobre esto</translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>Among people for whom nothing goes with anything, about 1 in 10 would be told of a pattern at any one time, and about 1 in 4 at some time in a year. Asking more would make that more, so each further question has to be surer; those put away count too.</source>
        <translation>Entre personas para las que nada coincide con nada, cerca de 1 de cada 10 vería un patrón en un momento dado, y cerca de 1 de cada 4 en algún momento del año. Con más preguntas serían más, así que cada pregunta nueva tiene que dar más seguridad; las apartadas también cuentan.</translation>
    </message>
    <message>
        <source>An answer holds for weeks before it is read anew. Looking every day would find something by chance.</source>
        <translation>Una respuesta vale durante semanas antes de volver a leerse. Si se mirara cada día, algo se acabaría encontrando por casualidad.</translation>
    </message>
    <message>
        <source>Each day is set beside the days before it, since a mood lasts. Slow change is taken out, and what differs between weekdays where that matters.</source>
        <translation>Cada día se compara con los días anteriores, porque un ánimo dura. Se descuentan los cambios lentos y, donde importa, lo que varía entre los días de la semana.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>They tell what went together on your days, never why. Two things can go together through a third, or by chance.</source>
        <translation>Dicen qué coincidió en tus días, nunca por qué. Dos cosas pueden coincidir a través de una tercera, o por casualidad.</translation>
    </message>
    <message>
        <source>What these answers are worth</source>
        <translation>Cuánto valen estas respuestas</translation>
    </message>
    <message>
        <source>Whatever is told here of a medicine, please change nothing about it on your own: speak with whoever prescribed it.</source>
        <translation>Se diga aquí lo que se diga de un medicamento, por favor, no cambies nada por tu cuenta: habla con quien te lo recetó.</translation>
    </message>
    <message>
        <source>You have asked {count} so far.</source>
        <translation>Hasta ahora has preguntado {count}.</translation>
    </message>
    <message>
        <source>“No clear pattern yet” is what most questions get, and it says nothing against you or against what you do. Days differ for many reasons, and a small difference hides among them for a long time.</source>
        <translation>«Aún no hay un patrón claro» es lo que recibe la mayoría de las preguntas, y no dice nada en contra de ti ni de lo que haces. Los días se diferencian por muchos motivos, y una diferencia pequeña se esconde entre ellos durante mucho tiempo.</translation>
    </message>
</context>
<context>
    <name>ReachChoice</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Answer nobody in particular</source>
        <translation>No responder a nadie en particular</translation>
    </message>
    <message>
        <source>Ideas for a reply</source>
        <translation>Ideas para una respuesta</translation>
    </message>
    <message>
        <source>It had just left. It is among your posts, where you can still take it back or change it.</source>
        <translation>Acababa de salir. Está entre tus publicaciones, donde aún puedes retirarla o cambiarla.</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escribe una respuesta</translation>
    </message>
    <message>
        <source>You answer a post of this thread.</source>
        <translation>Respondes a una publicación de este hilo.</translation>
    </message>
    <message>
        <source>You answer {name}.</source>
        <translation>Respondes a {name}.</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Tu respuesta</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choosing a reason tells the guides. They read the post. Neither they nor its author are told who reported it.</source>
        <translation>Al elegir un motivo se lo dices a los guías. Leen la publicación. Ni ellos ni quien la escribió saben quién la denunció.</translation>
    </message>
    <message>
        <source>Guides cannot send help. If you know who it is and a life may be at risk, please phone your local emergency number.</source>
        <translation>Los guías no pueden enviar ayuda. Si sabes quién es y una vida puede correr peligro, llama al número de emergencias de tu zona.</translation>
    </message>
    <message>
        <source>If you like, say more first</source>
        <translation>Si quieres, cuenta antes algo más</translation>
    </message>
    <message>
        <source>It may stay empty</source>
        <translation>Puede quedar vacío</translation>
    </message>
    <message>
        <source>It waits here until it can be sent, and then a guide will read it.</source>
        <translation>Espera aquí hasta que se pueda enviar, y entonces lo leerá un guía.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote about it is kept here as a draft.</source>
        <translation>No se ha enviado nada. Lo que escribiste sobre ello se guarda aquí como borrador.</translation>
    </message>
    <message>
        <source>People to call or write to</source>
        <translation>Personas a las que llamar o escribir</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What guides should know (it may stay empty)</source>
        <translation>Lo que los guías deberían saber (puede quedar vacío)</translation>
    </message>
    <message>
        <source>You find it under You and the guides, with what came of it.</source>
        <translation>Lo encuentras en Tú y los guías, con lo que resultó.</translation>
    </message>
</context>
<context>
    <name>RestoredCard</name>
    <message numerus="yes">
        <source>%n texts of yours may be gone from it too. Your own copies are here, under your posts.</source>
        <translation>
            <numerusform>Quizá también falte %n texto tuyo. Tu propia copia está aquí, en tus publicaciones.</numerusform>
            <numerusform>Quizá también falten %n textos tuyos. Tus propias copias están aquí, en tus publicaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>I know</source>
        <translation>Ya lo sé</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>No post of yours is lost.</source>
        <translation>No se ha perdido ninguna publicación tuya.</translation>
    </message>
    <message>
        <source>One text of yours may be gone from it too. Your own copy is here, under your posts.</source>
        <translation>Quizá también falte un texto tuyo. Tu propia copia está aquí, en tus publicaciones.</translation>
    </message>
    <message>
        <source>Send mine again</source>
        <translation>Volver a enviar lo mío</translation>
    </message>
    <message>
        <source>That was on {day}.</source>
        <translation>Eso fue el {day}.</translation>
    </message>
    <message>
        <source>The newest post it still had is of {day}.</source>
        <translation>La publicación más nueva que aún tenía es del {day}.</translation>
    </message>
    <message>
        <source>This community was brought back from a backup.</source>
        <translation>Esta comunidad se recuperó de una copia de seguridad.</translation>
    </message>
    <message>
        <source>What others wrote after that is gone from it.</source>
        <translation>Lo que otras personas escribieron después ya no está.</translation>
    </message>
    <message>
        <source>What you told the guides since then may be lost; tell them again if it matters.</source>
        <translation>Lo que dijiste a los guías desde entonces puede haberse perdido; díselo otra vez si es importante.</translation>
    </message>
</context>
<context>
    <name>RulesBeside</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Read them in full</source>
        <translation>Leerlas enteras</translation>
    </message>
    <message>
        <source>The guidelines</source>
        <translation>Las normas</translation>
    </message>
    <message>
        <source>The rules in short</source>
        <translation>Las normas en breve</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Nobody has to answer at once. Take the time you need, and change this any time.</source>
        <translation>Nadie tiene que responder enseguida. Tómate el tiempo que necesites, y cambia esto cuando quieras.</translation>
    </message>
    <message>
        <source>Small words look like this.</source>
        <translation>Las palabras pequeñas se ven así.</translation>
    </message>
    <message>
        <source>This is how words look</source>
        <translation>Así se ven las palabras</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>A picture shows the chart, a table has its numbers for other programs, a page has both.</source>
        <translation>Una imagen muestra el gráfico, una tabla contiene sus números para otros programas, una página tiene ambas cosas.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Page (PDF)</source>
        <translation>Página (PDF)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Páginas (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Imagen (PNG)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Save this chart as a file</source>
        <translation>Guardar este gráfico como archivo</translation>
    </message>
    <message>
        <source>Saved, whole, as {name} in {folder}. It is not encrypted.</source>
        <translation>Guardado por completo como {name} en {folder}. No está cifrado.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>The file will not be encrypted: anybody who gets it can read it, on this computer, on a stick, in a cloud folder. Only this chart and its table will be in it, nothing else.</source>
        <translation>El archivo no irá cifrado: quien lo consiga puede leerlo, en este equipo, en una memoria, en una carpeta en la nube. Solo contendrá este gráfico y su tabla, nada más.</translation>
    </message>
    <message>
        <source>Where shall the page go?</source>
        <translation>¿Adónde debe ir la página?</translation>
    </message>
    <message>
        <source>Where shall the picture go?</source>
        <translation>¿Adónde debe ir la imagen?</translation>
    </message>
    <message>
        <source>Where shall the table go?</source>
        <translation>¿Adónde debe ir la tabla?</translation>
    </message>
</context>
<context>
    <name>ScoresPane</name>
    <message>
        <source>1 point</source>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: the same.</source>
        <translation>Entre el {first} y el {last} pasó de {before} a {after}: lo mismo.</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: {points} higher.</source>
        <translation>Entre el {first} y el {last} pasó de {before} a {after}: {points} más.</translation>
    </message>
    <message>
        <source>From {first} to {last} it went from {before} to {after}: {points} lower.</source>
        <translation>Entre el {first} y el {last} pasó de {before} a {after}: {points} menos.</translation>
    </message>
    <message>
        <source>That is less than {points}: filling it in twice can differ by as much though nothing has changed ({source}).</source>
        <translation>Es una diferencia de menos de {points}: al rellenarlo dos veces puede salir otro tanto sin que nada haya cambiado ({source}).</translation>
    </message>
    <message>
        <source>That is {points} or more, which is more than filling it in twice usually differs by ({source}).</source>
        <translation>Es una diferencia de {points} o más, mayor de lo que suele variar al rellenarlo dos veces ({source}).</translation>
    </message>
    <message>
        <source>The names of the ranges are those of {source}. A range is no diagnosis.</source>
        <translation>Los nombres de los tramos son los de {source}. Un tramo no es un diagnóstico.</translation>
    </message>
    <message>
        <source>Without a score, as answers are missing: {days}.</source>
        <translation>Sin puntuación, porque faltan respuestas: {days}.</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} puntos</translation>
    </message>
</context>
<context>
    <name>Scroller</name>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
</context>
<context>
    <name>SeesPage</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Members and guides</source>
        <translation>Miembros y guías</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Solo tú</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>The steward</source>
        <translation>Los responsables</translation>
    </message>
    <message>
        <source>The steward knows who you are: whoever is to be a guide goes in by the invitation itself.</source>
        <translation>Los responsables saben quién eres: quien va a ser guía entra con la propia invitación.</translation>
    </message>
    <message>
        <source>What you post, under your name here. Guides read all of it.</source>
        <translation>Lo que publicas, con tu nombre de aquí. Los guías lo leen todo.</translation>
    </message>
    <message>
        <source>What you post, with the hour. Not who or where you are.</source>
        <translation>Lo que publicas, con la hora. No quién eres ni dónde estás.</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Quién ve qué</translation>
    </message>
    <message>
        <source>Yet how you write can show who you are.</source>
        <translation>Aun así, tu forma de escribir puede mostrar quién eres.</translation>
    </message>
    <message>
        <source>Your journal, check-ins and drafts, and what you read.</source>
        <translation>Tu diario, tus registros y borradores, y lo que lees.</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back to the entries</source>
        <translation>Volver a las entradas</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Check in</source>
        <translation>Hacer un registro</translation>
    </message>
    <message>
        <source>Check in (Ctrl+K)</source>
        <translation>Hacer un registro (Ctrl+K)</translation>
    </message>
    <message>
        <source>How are you right now? Only on this computer</source>
        <translation>¿Cómo estás ahora? Solo en este equipo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Bloquear (Ctrl+L)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Private on this computer</source>
        <translation>Privado, en este equipo</translation>
    </message>
    <message>
        <source>Your journal is encrypted and never leaves here.</source>
        <translation>Tu diario está cifrado y nunca sale de aquí.</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Journals</source>
        <translation>Diarios</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Show earlier years on this day</source>
        <translation>Mostrar lo de este día en años anteriores</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Tus propias plantillas</translation>
    </message>
</context>
<context>
    <name>SittingPage</name>
    <message numerus="yes">
        <source>About %n minutes are left.</source>
        <translation>
            <numerusform>Queda alrededor de %n minuto.</numerusform>
            <numerusform>Quedan unos %n minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanChoice</name>
    <message>
        <source>Time shown</source>
        <translation>Tiempo mostrado</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Add to my words</source>
        <translation>Añadir a mis palabras</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Buscando sugerencias…</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>No word is marked.</source>
        <translation>No hay ninguna palabra marcada.</translation>
    </message>
    <message>
        <source>Spelling: {word}. No suggestion.</source>
        <translation>Ortografía: {word}. Sin sugerencias.</translation>
    </message>
    <message>
        <source>Spelling: {word}. Suggestions: {suggestions}.</source>
        <translation>Ortografía: {word}. Sugerencias: {suggestions}.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message numerus="yes">
        <source>A step holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>En un paso cabe %n carácter. Acórtalo, por favor, para que se pueda guardar.</numerusform>
            <numerusform>En un paso caben %n caracteres. Acórtalo, por favor, para que se pueda guardar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Step {step} of {of}</source>
        <translation>Paso {step} de {of}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>A computer that does nothing else could guess it in hours or days. More words help most.</source>
        <translation>Un equipo que no haga otra cosa podría adivinarla en horas o días. Lo que más ayuda son más palabras.</translation>
    </message>
    <message>
        <source>A computer that does nothing else could guess it in minutes. More words help most.</source>
        <translation>Un equipo que no haga otra cosa podría adivinarla en minutos. Lo que más ayuda son más palabras.</translation>
    </message>
    <message>
        <source>A hundred computers together could guess it in hours or days. Another word or two helps.</source>
        <translation>Cien equipos juntos podrían adivinarla en horas o días. Una o dos palabras más ayudan.</translation>
    </message>
    <message>
        <source>A hundred computers together would need weeks or months. Another word makes it stronger.</source>
        <translation>Cien equipos juntos necesitarían semanas o meses. Una palabra más la hace más fuerte.</translation>
    </message>
    <message>
        <source>A single word is tried early.</source>
        <translation>Una sola palabra se prueba pronto.</translation>
    </message>
    <message>
        <source>Dates and years are tried early.</source>
        <translation>Las fechas y los años se prueban pronto.</translation>
    </message>
    <message>
        <source>Even for a hundred computers together; somebody who knows you may still guess it.</source>
        <translation>Incluso para cien equipos juntos; aun así, alguien que te conoce podría adivinarla.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Cuatro o cinco palabras que no van juntas son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Keys that lie side by side are tried early.</source>
        <translation>Las teclas que están una al lado de otra se prueban pronto.</translation>
    </message>
    <message>
        <source>Letters or digits in a row, such as abc or 6543, are tried early.</source>
        <translation>Las letras o cifras seguidas, como abc o 6543, se prueban pronto.</translation>
    </message>
    <message>
        <source>Many people use this or something like it, so it would be tried first.</source>
        <translation>Mucha gente usa esto o algo parecido, así que se probaría lo primero.</translation>
    </message>
    <message>
        <source>Names are tried early.</source>
        <translation>Los nombres se prueban pronto.</translation>
    </message>
    <message>
        <source>Repeating something adds very little.</source>
        <translation>Repetir algo añade muy poco.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>This is short.</source>
        <translation>Es corta.</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Débil</translation>
    </message>
</context>
<context>
    <name>SyncQuestions</name>
    <message>
        <source>Keep it as a draft</source>
        <translation>Guardarlo como borrador</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Dejarlo estar</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Enviarlo ahora</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>You decided more than a day ago what a study may use. Shall the community be told now?</source>
        <translation>Hace más de un día que decidiste qué puede usar un estudio. ¿Se lo decimos ahora a la comunidad?</translation>
    </message>
    <message>
        <source>You took this back more than a day ago. Shall the community be told now?</source>
        <translation>Hace más de un día que retiraste esto. ¿Se lo decimos ahora a la comunidad?</translation>
    </message>
    <message>
        <source>You wrote this more than a day ago. Shall it be sent now?</source>
        <translation>Hace más de un día que escribiste esto. ¿Se envía ahora?</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>## A heading to write below</source>
        <translation>## Un encabezado para escribir debajo</translation>
    </message>
    <message>
        <source>A new template</source>
        <translation>Una plantilla nueva</translation>
    </message>
    <message>
        <source>Entries that were begun with it stay as they are.</source>
        <translation>Las entradas que empezaron con ella siguen como están.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Erase this template</source>
        <translation>Borrar esta plantilla</translation>
    </message>
    <message>
        <source>Erase this template?</source>
        <translation>¿Borrar esta plantilla?</translation>
    </message>
    <message>
        <source>Keep this template</source>
        <translation>Guardar esta plantilla</translation>
    </message>
    <message>
        <source>Kept. You find it where you begin an entry.</source>
        <translation>Guardada. La encuentras donde empiezas una entrada.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nombre de la plantilla</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Words of the template</source>
        <translation>Texto de la plantilla</translation>
    </message>
</context>
<context>
    <name>ThankDialog</name>
    <message>
        <source>A few kind words (it may stay empty)</source>
        <translation>Unas palabras amables (puede quedar vacío)</translation>
    </message>
    <message numerus="yes">
        <source>Kind words can have %n characters. Please make them shorter, so that they can be sent.</source>
        <translation>
            <numerusform>Las palabras amables pueden tener %n carácter. Acórtalas, por favor, para que puedan enviarse.</numerusform>
            <numerusform>Las palabras amables pueden tener %n caracteres. Acórtalas, por favor, para que puedan enviarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Only {name} is told that this helped somebody, and not whom. Nobody counts it.</source>
        <translation>Solo {name} sabe que esto ayudó a alguien, y no a quién. Nadie lo cuenta.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarlo</translation>
    </message>
    <message>
        <source>Without words it goes at once. Words are read by a guide before they go on.</source>
        <translation>Sin palabras sale enseguida. Las palabras las lee un guía antes de que sigan.</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>All rooms</source>
        <translation>Todas las salas</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Lo más parecido</translation>
    </message>
    <message>
        <source>By guides</source>
        <translation>De guías</translation>
    </message>
    <message>
        <source>By me</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Check for new posts (F5)</source>
        <translation>Buscar publicaciones nuevas (F5)</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Seguidos</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Necesito ayuda ahora</translation>
    </message>
    <message>
        <source>In threads I follow</source>
        <translation>En hilos que sigo</translation>
    </message>
    <message>
        <source>Kept at hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Hilo nuevo</translation>
    </message>
    <message>
        <source>New thread (Ctrl+N)</source>
        <translation>Hilo nuevo (Ctrl+N)</translation>
    </message>
    <message>
        <source>New to me</source>
        <translation>Nuevo para mí</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Lo más nuevo</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Lo más nuevo primero</translation>
    </message>
    <message>
        <source>Nobody has written in this room yet. You could be the first.</source>
        <translation>Nadie ha escrito aún en esta sala. Podrías empezar tú.</translation>
    </message>
    <message>
        <source>Nobody waits for a first reply just now.</source>
        <translation>Ahora mismo nadie espera una primera respuesta.</translation>
    </message>
    <message>
        <source>Nothing is here yet. You could write the first thread.</source>
        <translation>Aquí aún no hay nada. Podrías escribir el primer hilo.</translation>
    </message>
    <message>
        <source>Nothing on this computer has these words. Perhaps try fewer of them.</source>
        <translation>Nada en este equipo tiene estas palabras. Quizá con menos.</translation>
    </message>
    <message>
        <source>Opens a page with what there is. Nobody is told by pressing it.</source>
        <translation>Abre una página con lo que hay. Nadie se entera de que la abres.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search among</source>
        <translation>Buscar entre</translation>
    </message>
    <message>
        <source>Search on this computer</source>
        <translation>Buscar en este equipo</translation>
    </message>
    <message>
        <source>Search threads on this computer</source>
        <translation>Buscar hilos en este equipo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stop fetching; what has come stays</source>
        <translation>Dejar de traer; lo que ha llegado se queda</translation>
    </message>
    <message>
        <source>The threads are being fetched and checked. They appear here as they come.</source>
        <translation>Los hilos se están trayendo y comprobando. Aparecen aquí según llegan.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Waiting for a first reply</source>
        <translation>Espera una primera respuesta</translation>
    </message>
    <message>
        <source>You follow no thread yet. The menu of a thread&apos;s first post offers it.</source>
        <translation>Aún no sigues ningún hilo. Lo ofrece el menú de la primera publicación de un hilo.</translation>
    </message>
    <message>
        <source>You have read everything that is here.</source>
        <translation>Has leído todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>You keep no post at hand yet. The menu of each post offers it.</source>
        <translation>Aún no tienes ninguna publicación a mano. Lo ofrece el menú de cada publicación.</translation>
    </message>
    <message>
        <source>Your posts</source>
        <translation>Tus publicaciones</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Picture {place} of {number}: {description}. Open it</source>
        <translation>Imagen {place} de {number}: {description}. Abrirla</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>sin descripción</translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>A few words can be enough.</source>
        <translation>Unas palabras pueden bastar.</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Un hilo cuya primera publicación ya no está</translation>
    </message>
    <message>
        <source>Checked at {time}</source>
        <translation>Comprobado a las {time}</translation>
    </message>
    <message>
        <source>Checking for new posts…</source>
        <translation>Buscando publicaciones nuevas…</translation>
    </message>
    <message>
        <source>Continue writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para ti</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>How you have been lately</source>
        <translation>Cómo has estado últimamente</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>En {name}</translation>
    </message>
    <message>
        <source>Journal, not kept yet</source>
        <translation>Diario, aún sin guardar</translation>
    </message>
    <message>
        <source>New thread, not posted</source>
        <translation>Hilo nuevo, sin publicar</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Reply, not posted</source>
        <translation>Respuesta, sin publicar</translation>
    </message>
    <message>
        <source>Somebody sent you kind words</source>
        <translation>Alguien te envió palabras amables</translation>
    </message>
    <message>
        <source>Somebody waits for a first reply</source>
        <translation>Alguien espera una primera respuesta</translation>
    </message>
    <message>
        <source>The guides have written to you</source>
        <translation>Los guías te han escrito</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>You are taking a break from the community</source>
        <translation>Estás en una pausa de la comunidad</translation>
    </message>
    <message>
        <source>You can join a community with an invitation.</source>
        <translation>Puedes entrar en una comunidad con una invitación.</translation>
    </message>
    <message>
        <source>You wanted to look at your plan again about now</source>
        <translation>Querías volver a mirar tu plan por estas fechas</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>{when}, no reply yet</source>
        <translation>{when}, aún sin respuesta</translation>
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
        <translation>Vaciar la papelera</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Sacada de la papelera</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <translation>Lo que hay en la papelera</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>Salida rápida</translation>
    </message>
</context>
<context>
    <name>TrendsPlace</name>
    <message>
        <source>A questionnaire that you fill in shows here. There is no need to fill in any.</source>
        <translation>Aquí aparece un cuestionario cuando lo rellenas. No hace falta rellenar ninguno.</translation>
    </message>
    <message>
        <source>Activities and tags</source>
        <translation>Actividades y etiquetas</translation>
    </message>
    <message>
        <source>Choose what is asked</source>
        <translation>Elegir qué se pregunta</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Aspectos</translation>
    </message>
    <message>
        <source>Fill in a questionnaire</source>
        <translation>Rellenar un cuestionario</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Parts of Trends</source>
        <translation>Partes de Tendencias</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>What else you note in a check-in, such as sleep or energy, shows here. You choose which when you check in, and there is no need to.</source>
        <translation>Aquí aparece lo demás que anotas en un registro, como el sueño o la energía. Eliges qué al hacer un registro, y no hace falta.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Brings your words back into the box.</source>
        <translation>Devuelve tus palabras al cuadro.</translation>
    </message>
    <message>
        <source>If Leeward closes before then, nothing is lost: it leaves with the next sync.</source>
        <translation>Si Leeward se cierra antes, no se pierde nada: sale con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Posted in a moment.</source>
        <translation>Sale en un momento.</translation>
    </message>
    <message>
        <source>Posted in a moment. You can undo it.</source>
        <translation>Sale en un momento. Puedes deshacerlo.</translation>
    </message>
    <message>
        <source>Posted in a moment: {words}</source>
        <translation>Sale en un momento: {words}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Bring this version back</source>
        <translation>Recuperar esta versión</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Recuperada</translation>
    </message>
    <message>
        <source>Erase earlier versions</source>
        <translation>Borrar las versiones anteriores</translation>
    </message>
    <message>
        <source>There is no earlier version of this entry.</source>
        <translation>No hay ninguna versión anterior de esta entrada.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Qué ha cambiado desde entonces</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A private journal, and company from people who know hard times, under a name that is not your own.</source>
        <translation>Un diario privado, y la compañía de personas que conocen los malos momentos, con un nombre que no es el tuyo.</translation>
    </message>
    <message>
        <source>An older vault was set aside here</source>
        <translation>Aquí se apartó una caja fuerte más antigua</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Going in under a made-up name…</source>
        <translation>Entrando con un nombre inventado…</translation>
    </message>
    <message>
        <source>I have a backup of my vault</source>
        <translation>Tengo una copia de seguridad de mi caja fuerte</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>If you need someone now</source>
        <translation>Si necesitas a alguien ahora</translation>
    </message>
    <message>
        <source>Look around with examples (nobody is there)</source>
        <translation>Echar un vistazo con ejemplos (no hay nadie)</translation>
    </message>
    <message>
        <source>Made up, on this computer, and erased when you leave.</source>
        <translation>Inventada, en este equipo, y se borra cuando sales.</translation>
    </message>
    <message>
        <source>Only my private journal</source>
        <translation>Solo mi diario privado</translation>
    </message>
    <message>
        <source>Phone lines and other help, also offline.</source>
        <translation>Teléfonos y otra ayuda, también sin conexión.</translation>
    </message>
    <message>
        <source>Putting out the conversations to read…</source>
        <translation>Preparando las conversaciones para leer…</translation>
    </message>
    <message>
        <source>Setting up the examples on this computer…</source>
        <translation>Preparando los ejemplos en este equipo…</translation>
    </message>
    <message>
        <source>Text, colours and motion</source>
        <translation>Texto, colores y movimiento</translation>
    </message>
    <message>
        <source>The vault itself is not here any more. A backup brings it back as it was on its date.</source>
        <translation>La caja fuerte misma ya no está aquí. Una copia de seguridad la devuelve como estaba en su fecha.</translation>
    </message>
    <message>
        <source>The vault itself is not here any more. To have the older one back, close Leeward and move all files out of the newest folder called aside into this folder:</source>
        <translation>La caja fuerte misma ya no está aquí. Para recuperar la más antigua, cierra Leeward y mueve todos los archivos de la carpeta más nueva llamada «aside» a esta carpeta:</translation>
    </message>
    <message>
        <source>There are backups of a vault here</source>
        <translation>Aquí hay copias de seguridad de una caja fuerte</translation>
    </message>
    <message>
        <source>Welcome to Leeward</source>
        <translation>Te damos la bienvenida a Leeward</translation>
    </message>
    <message>
        <source>Where to begin?</source>
        <translation>¿Por dónde empezar?</translation>
    </message>
    <message>
        <source>You can join a community later, or never.</source>
        <translation>Puedes entrar en una comunidad más adelante, o nunca.</translation>
    </message>
    <message>
        <source>You look at the community before you decide.</source>
        <translation>Ves la comunidad antes de decidir.</translation>
    </message>
</context>
<context>
    <name>WhenRow</name>
    <message>
        <source>It is about now, after all</source>
        <translation>Al final, es sobre ahora</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>Solo el día</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Cuándo fue</translation>
    </message>
    <message>
        <source>When it was: now. Choose another time</source>
        <translation>Cuándo fue: ahora. Elegir otro momento</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Read all of it</source>
        <translation>Leerlo todo</translation>
    </message>
</context>
<context>
    <name>WorryList</name>
    <message numerus="yes">
        <source>A worry holds %n characters. Please make it shorter, so that it can be saved.</source>
        <translation>
            <numerusform>Una preocupación tiene %n carácter. Acórtala, por favor, para que se pueda guardar.</numerusform>
            <numerusform>Una preocupación tiene %n caracteres. Acórtala, por favor, para que se pueda guardar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message numerus="yes">
        <source>%Ln days with a mood</source>
        <translation>
            <numerusform>%Ln día con ánimo anotado</numerusform>
            <numerusform>%Ln días con ánimo anotado</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day with a mood</source>
        <translation>1 día con ánimo anotado</translation>
    </message>
    <message>
        <source>A filled shape: one mood that day. An open one: the mood nearest to the average of several.</source>
        <translation>Una forma rellena: un solo ánimo ese día. Una hueca: el ánimo más cercano a la media de varios.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nada anotado</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Aún por llegar</translation>
    </message>
    <message>
        <source>The arrow keys move by day and by month, with Ctrl by week; Page Up and Page Down turn to another year.</source>
        <translation>Las flechas llevan de un día a otro y de un mes a otro; con Ctrl, de una semana a otra. Re Pág y Av Pág pasan a otro año.</translation>
    </message>
    <message>
        <source>{moods}, on average near {mean}</source>
        <translation>{moods}, de media cerca de {mean}</translation>
    </message>
    <message>
        <source>{year}: nothing noted. That is all right.</source>
        <translation>{year}: nada anotado. Está bien así.</translation>
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
        <translation>Un número, o nada</translation>
    </message>
</context>
<context>
    <name>_CheckInList</name>
    <message>
        <source>Each check-in, newest first</source>
        <translation>Cada registro, del más nuevo al más antiguo</translation>
    </message>
</context>
<context>
    <name>_JournalRow</name>
    <message>
        <source>Dissolve</source>
        <translation>Disolver</translation>
    </message>
    <message>
        <source>Dissolve {journal}</source>
        <translation>Disolver {journal}</translation>
    </message>
    <message>
        <source>Name of {journal}</source>
        <translation>Nombre de {journal}</translation>
    </message>
</context>
<context>
    <name>_Month</name>
    <message>
        <source>Nothing written</source>
        <translation>Nada escrito</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Esta imagen no se puede mostrar.</translation>
    </message>
</context>
<context>
    <name>_TimePanel</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>Solo el día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>When I keep it</source>
        <translation>Al guardarla</translation>
    </message>
</context>
<context>
    <name>_Turning</name>
    <message>
        <source>The year after</source>
        <translation>El año siguiente</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>El año anterior</translation>
    </message>
</context>
<context>
    <name>_WayCard</name>
    <message>
        <source>Choose another name</source>
        <translation>Elegir otro nombre</translation>
    </message>
    <message>
        <source>Finish joining</source>
        <translation>Terminar de entrar</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Olvidar esto</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Going in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>I have another invitation</source>
        <translation>Tengo otra invitación</translation>
    </message>
    <message>
        <source>Join now instead</source>
        <translation>Mejor entrar ahora</translation>
    </message>
    <message>
        <source>On your way in</source>
        <translation>De camino</translation>
    </message>
    <message>
        <source>Read the guidelines</source>
        <translation>Leer las normas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Until then nobody there can answer you. Your journal works meanwhile, and the support page is always there.</source>
        <translation>Hasta entonces nadie puede responderte allí. Tu diario funciona mientras tanto, y la página de ayuda está siempre.</translation>
    </message>
</context>
<context>
    <name>agreements</name>
    <message>
        <source>A rule that is gone</source>
        <translation>Una norma que ya no está</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Antes:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From version {older} to version {newer}</source>
        <translation>De la versión {older} a la versión {newer}</translation>
    </message>
    <message>
        <source>Guidelines, version {version}: {day}</source>
        <translation>Normas, versión {version}: {day}</translation>
    </message>
    <message>
        <source>I accept them</source>
        <translation>Las acepto</translation>
    </message>
    <message numerus="yes">
        <source>I accept, and am at least %n</source>
        <translation>
            <numerusform>Acepto, y tengo al menos %n</numerusform>
            <numerusform>Acepto, y tengo al menos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Con otras palabras</translation>
    </message>
    <message>
        <source>Leads to a note that only guides can read.</source>
        <translation>Lleva a una nota que solo los guías pueden leer.</translation>
    </message>
    <message numerus="yes">
        <source>Members are at least %n years old now.</source>
        <translation>
            <numerusform>Los miembros tienen ahora al menos %n año.</numerusform>
            <numerusform>Los miembros tienen ahora al menos %n años.</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Norma nueva</translation>
    </message>
    <message>
        <source>New, or in other words</source>
        <translation>Nuevo, o con otras palabras</translation>
    </message>
    <message>
        <source>No rule has other words.</source>
        <translation>Ninguna norma tiene otras palabras.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Ahora:</translation>
    </message>
    <message>
        <source>Say what you think of the rules</source>
        <translation>Di qué piensas de las normas</translation>
    </message>
    <message>
        <source>That you are at least {version} years old: {day}</source>
        <translation>Que tienes al menos {version} años: {day}</translation>
    </message>
    <message>
        <source>The guidelines of {community} have changed</source>
        <translation>Las normas de {community} han cambiado</translation>
    </message>
    <message>
        <source>There are newer guidelines; you will be asked before you post.</source>
        <translation>Hay normas más nuevas; se te preguntará antes de publicar.</translation>
    </message>
    <message>
        <source>What changed, version by version</source>
        <translation>Lo que cambió, versión por versión</translation>
    </message>
    <message>
        <source>What guides do when someone may be in danger, version {version}: {day}</source>
        <translation>Qué hacen los guías cuando alguien puede estar en peligro, versión {version}: {day}</translation>
    </message>
    <message>
        <source>What you agreed to in {community}</source>
        <translation>Lo que aceptaste en {community}</translation>
    </message>
    <message>
        <source>You agreed to its guidelines, version {version}, on {day}.</source>
        <translation>Aceptaste sus normas, versión {version}, el {day}.</translation>
    </message>
    <message>
        <source>You joined before Leeward noted this here, so which version you agreed to then is not known. These words hold now:</source>
        <translation>Entraste antes de que Leeward lo anotara aquí, así que no se sabe qué versión aceptaste entonces. Ahora valen estas palabras:</translation>
    </message>
    <message>
        <source>Your words are saved, and reading goes on as before. Before you post again, please look at this.</source>
        <translation>Tus palabras están guardadas, y puedes seguir leyendo como antes. Antes de volver a publicar, mira esto, por favor.</translation>
    </message>
    <message>
        <source>{community} asks for another age</source>
        <translation>{community} pide otra edad</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message numerus="yes">
        <source>%Ln check-ins</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 días</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Desde – hasta</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Últimos 14 días</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Últimos 3 meses</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>Line: average of each month. Shade: lowest to highest.</source>
        <translation>Línea: media de cada mes. Sombra: del más bajo al más alto.</translation>
    </message>
    <message>
        <source>Line: average of each week. Shade: lowest to highest.</source>
        <translation>Línea: media de cada semana. Sombra: del más bajo al más alto.</translation>
    </message>
    <message>
        <source>No check-ins in this time. That is all right.</source>
        <translation>No hay registros en este tiempo. Está bien así.</translation>
    </message>
    <message>
        <source>Only you can see this.</source>
        <translation>Solo tú puedes verlo.</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Desde el {date}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month below a chart: Qt&apos;s letters for dates</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>weekday and day below a chart: Qt&apos;s letters for dates</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date in a table: Qt&apos;s letters for dates</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>{date}: {moods}. {check_ins}.</source>
        <translation>{date}: {moods}. {check_ins}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{moods}, on average near {mean}</source>
        <translation>{moods}, de media cerca de {mean}</translation>
    </message>
    <message>
        <source>{span}, {check_ins}, all {mood}.</source>
        <translation>{span}, {check_ins}, siempre {mood}.</translation>
    </message>
    <message>
        <source>{span}, {check_ins}, from {low} to {high}.</source>
        <translation>{span}, {check_ins}, de {low} a {high}.</translation>
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
        <translation>Un registro</translation>
    </message>
    <message>
        <source>A few words, if you like</source>
        <translation>Unas palabras, si quieres</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Erase this check-in?</source>
        <translation>¿Borrar este registro?</translation>
    </message>
    <message>
        <source>How were you?</source>
        <translation>¿Cómo estabas?</translation>
    </message>
    <message>
        <source>It is gone for good, and from the charts.</source>
        <translation>Desaparece para siempre, también de los gráficos.</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
</context>
<context>
    <name>community</name>
    <message numerus="yes">
        <source>%n are read by a guide first</source>
        <translation>
            <numerusform>%n la lee antes un guía</numerusform>
            <numerusform>%n las lee antes un guía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait here</source>
        <translation>
            <numerusform>%n espera aquí</numerusform>
            <numerusform>%n esperan aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken</source>
        <translation>
            <numerusform>%n no se aceptó</numerusform>
            <numerusform>%n no se aceptaron</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is read by a guide first</source>
        <translation>1 la lee antes un guía</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>1 waits here</source>
        <translation>1 espera aquí</translation>
    </message>
    <message>
        <source>1 was not taken</source>
        <translation>1 no se aceptó</translation>
    </message>
    <message>
        <source>A guide decided about it</source>
        <translation>Un guía tomó una decisión sobre ella</translation>
    </message>
    <message>
        <source>A guide has opened it.</source>
        <translation>La ha abierto un guía.</translation>
    </message>
    <message>
        <source>A guide has opened it. You will hear what came of it.</source>
        <translation>Un guía lo ha abierto. Sabrás qué resultó.</translation>
    </message>
    <message>
        <source>A guide has opened your appeal. You hear from them when it is decided.</source>
        <translation>Un guía ha abierto tu apelación. Te lo dirán cuando esté decidida.</translation>
    </message>
    <message>
        <source>A guide read it, and it stands</source>
        <translation>Un guía la leyó, y se queda</translation>
    </message>
    <message>
        <source>A guide reads this before it appears.</source>
        <translation>Un guía lee esto antes de que aparezca.</translation>
    </message>
    <message>
        <source>A guide reads this first</source>
        <translation>Un guía la lee antes</translation>
    </message>
    <message numerus="yes">
        <source>A guide reads your first %n posts before they appear.</source>
        <translation>
            <numerusform>Un guía lee tu primera publicación antes de que aparezca.</numerusform>
            <numerusform>Un guía lee tus %n primeras publicaciones antes de que aparezcan.</numerusform>
        </translation>
    </message>
    <message>
        <source>A guide reads your first post before it appears.</source>
        <translation>Un guía lee tu primera publicación antes de que aparezca.</translation>
    </message>
    <message>
        <source>A guide who took no part in the decision hears an appeal.</source>
        <translation>Una apelación la escucha un guía que no participó en la decisión.</translation>
    </message>
    <message>
        <source>A guide will read this. You will hear what came of it.</source>
        <translation>Un guía leerá esto. Sabrás qué resultó.</translation>
    </message>
    <message>
        <source>A letter from the guides</source>
        <translation>Una carta de los guías</translation>
    </message>
    <message>
        <source>A letter, and no decision. You can answer below.</source>
        <translation>Una carta, y no una decisión. Puedes responder abajo.</translation>
    </message>
    <message>
        <source>A message of a kind that this Leeward cannot show yet.</source>
        <translation>Un mensaje de un tipo que este Leeward aún no puede mostrar.</translation>
    </message>
    <message>
        <source>A new wording of a post of yours</source>
        <translation>Una nueva redacción de una publicación tuya</translation>
    </message>
    <message>
        <source>A post you took back</source>
        <translation>Una publicación que retiraste</translation>
    </message>
    <message>
        <source>A thread that is not here</source>
        <translation>Un hilo que no está aquí</translation>
    </message>
    <message>
        <source>A thread whose beginning is still being fetched</source>
        <translation>Un hilo cuyo comienzo aún se está trayendo</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Un hilo cuya primera publicación ya no está</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Care for this thread</source>
        <translation>Cuidar este hilo</translation>
    </message>
    <message>
        <source>Change the words below it…</source>
        <translation>Cambiar las palabras de debajo…</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Aviso de contenido: {notes}</translation>
    </message>
    <message>
        <source>Done. It shows here with the next sync.</source>
        <translation>Hecho. Aquí se verá con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Everybody can reply to “{title}” again, and the guides&apos; words below it go.</source>
        <translation>Todos pueden volver a responder a «{title}», y las palabras de los guías que hay debajo se quitan.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>Trayendo: {done} de {total}</translation>
    </message>
    <message>
        <source>Fold it again</source>
        <translation>Volver a plegarla</translation>
    </message>
    <message>
        <source>Folded: it has a word that you muted</source>
        <translation>Plegada: tiene una palabra que silenciaste</translation>
    </message>
    <message>
        <source>Folded: it is about a theme that you muted</source>
        <translation>Plegada: trata de un tema que silenciaste</translation>
    </message>
    <message>
        <source>Folded: you muted this thread</source>
        <translation>Plegada: silenciaste este hilo</translation>
    </message>
    <message>
        <source>Folded: you muted who wrote it</source>
        <translation>Plegada: silenciaste a quien la escribió</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Seguir este hilo</translation>
    </message>
    <message>
        <source>Found in this post</source>
        <translation>Encontrado en esta publicación</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Guides and members can read this.</source>
        <translation>Los guías y los miembros pueden leer esto.</translation>
    </message>
    <message>
        <source>Guides ask you for a content note</source>
        <translation>Los guías te piden un aviso de contenido</translation>
    </message>
    <message>
        <source>Guides looked at it and acted. Thank you for telling them.</source>
        <translation>Los guías lo miraron y actuaron. Gracias por decírselo.</translation>
    </message>
    <message>
        <source>Guides looked at it and left the post as it is. Thank you for telling them.</source>
        <translation>Los guías lo miraron y dejaron la publicación como está. Gracias por decírselo.</translation>
    </message>
    <message>
        <source>Guides suggest another wording</source>
        <translation>Los guías proponen otra redacción</translation>
    </message>
    <message>
        <source>It goes from the community for good, and so does what waits about it. Whoever has read it has read it. Your own copy stays here.</source>
        <translation>Desaparece de la comunidad para siempre, y también lo que espera sobre ella. Quien la ha leído, la ha leído. Tu propia copia se queda aquí.</translation>
    </message>
    <message>
        <source>It goes out in a moment</source>
        <translation>Sale en un momento</translation>
    </message>
    <message>
        <source>It has arrived.</source>
        <translation>Ha llegado.</translation>
    </message>
    <message>
        <source>It has arrived. A guide reads your words, and then they go on.</source>
        <translation>Ha llegado. Un guía lee tus palabras, y luego siguen.</translation>
    </message>
    <message>
        <source>It has arrived. No guide has opened it yet.</source>
        <translation>Ha llegado. Aún no la ha abierto ningún guía.</translation>
    </message>
    <message>
        <source>It is on its way to the author, and to nobody else.</source>
        <translation>Va de camino a quien lo escribió, y a nadie más.</translation>
    </message>
    <message>
        <source>It never left this computer. It goes from here too, for good.</source>
        <translation>Nunca salió de este equipo. También desaparece de aquí para siempre.</translation>
    </message>
    <message>
        <source>It stands in the thread</source>
        <translation>Está en el hilo</translation>
    </message>
    <message>
        <source>It waits here, and goes out with the next sync.</source>
        <translation>Espera aquí, y sale con la próxima sincronización.</translation>
    </message>
    <message>
        <source>It waits while guides talk about it</source>
        <translation>Espera mientras los guías lo hablan</translation>
    </message>
    <message>
        <source>It was heard and decided; the answer is below.</source>
        <translation>Se escuchó y se decidió; la respuesta está abajo.</translation>
    </message>
    <message>
        <source>It was not taken</source>
        <translation>No se aceptó</translation>
    </message>
    <message>
        <source>Keep at hand</source>
        <translation>Tener a mano</translation>
    </message>
    <message>
        <source>Kept here; nobody reads it, for these are examples</source>
        <translation>Guardado aquí; nadie lo lee, porque son ejemplos</translation>
    </message>
    <message>
        <source>Kind words for you</source>
        <translation>Palabras amables para ti</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Let a study use it…</source>
        <translation>Permitir que un estudio la use…</translation>
    </message>
    <message>
        <source>Let a study use this post</source>
        <translation>Permitir que un estudio use esta publicación</translation>
    </message>
    <message>
        <source>Letters from the guides</source>
        <translation>Cartas de los guías</translation>
    </message>
    <message>
        <source>Lock it kindly…</source>
        <translation>Cerrarlo con amabilidad…</translation>
    </message>
    <message>
        <source>Lock this thread kindly</source>
        <translation>Cerrar este hilo con amabilidad</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Locking: another guide looks after your own thread</source>
        <translation>Cerrar: de tu propio hilo se ocupa otro guía</translation>
    </message>
    <message>
        <source>Looking for new posts…</source>
        <translation>Buscando publicaciones nuevas…</translation>
    </message>
    <message>
        <source>Mute this author no longer</source>
        <translation>Dejar de silenciar a quien escribió esto</translation>
    </message>
    <message>
        <source>Mute this thread</source>
        <translation>Silenciar este hilo</translation>
    </message>
    <message>
        <source>Mute this thread no longer</source>
        <translation>Dejar de silenciar este hilo</translation>
    </message>
    <message>
        <source>Mute {name}</source>
        <translation>Silenciar a {name}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New from here</source>
        <translation>Nuevo desde aquí</translation>
    </message>
    <message>
        <source>New since you were here</source>
        <translation>Nuevo desde que estuviste aquí</translation>
    </message>
    <message>
        <source>New to me from here on</source>
        <translation>Nuevo para mí desde aquí</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Aún sin respuestas</translation>
    </message>
    <message>
        <source>Not confirmed. Please assume nobody has been told.</source>
        <translation>Sin confirmar. Cuenta con que nadie se ha enterado.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Aún sin abrir</translation>
    </message>
    <message>
        <source>Not sent: nobody has been told.</source>
        <translation>No se ha enviado: nadie se ha enterado.</translation>
    </message>
    <message>
        <source>Not shown; press Enter to show this post</source>
        <translation>Sin mostrar; pulsa Intro para ver esta publicación</translation>
    </message>
    <message>
        <source>Nothing is decided yet. You need not do anything.</source>
        <translation>Aún no hay nada decidido. No tienes que hacer nada.</translation>
    </message>
    <message>
        <source>Offline. What you write waits here.</source>
        <translation>Sin conexión. Lo que escribas espera aquí.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open it for replies again…</source>
        <translation>Volver a abrirlo a respuestas…</translation>
    </message>
    <message>
        <source>Open this thread for replies again?</source>
        <translation>¿Volver a abrir este hilo a respuestas?</translation>
    </message>
    <message>
        <source>Out of sight for now; a letter from the guides says why</source>
        <translation>Fuera de la vista por ahora; una carta de los guías dice por qué</translation>
    </message>
    <message>
        <source>Out of sight until you have looked at another wording</source>
        <translation>Fuera de la vista hasta que hayas visto otra redacción</translation>
    </message>
    <message>
        <source>Out of sight while guides talk about it</source>
        <translation>Fuera de la vista mientras los guías lo hablan</translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation>Fijarlo</translation>
    </message>
    <message>
        <source>Pin it in its room…</source>
        <translation>Fijarlo en su sala…</translation>
    </message>
    <message>
        <source>Pin it no longer</source>
        <translation>Dejar de fijarlo</translation>
    </message>
    <message>
        <source>Pin it no longer…</source>
        <translation>Dejar de fijarlo…</translation>
    </message>
    <message>
        <source>Pin this thread no longer?</source>
        <translation>¿Dejar de fijar este hilo?</translation>
    </message>
    <message>
        <source>Pin this thread?</source>
        <translation>¿Fijar este hilo?</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Removed by a guide</source>
        <translation>Quitada por un guía</translation>
    </message>
    <message>
        <source>Removed by a guide; your text is kept here</source>
        <translation>Quitada por un guía; tu texto se guarda aquí</translation>
    </message>
    <message>
        <source>Reply in {title}</source>
        <translation>Respuesta en {title}</translation>
    </message>
    <message>
        <source>Report this post</source>
        <translation>Denunciar esta publicación</translation>
    </message>
    <message>
        <source>Report this post…</source>
        <translation>Denunciar esta publicación…</translation>
    </message>
    <message>
        <source>Sent; it appears with the next sync</source>
        <translation>Enviada; aparece con la próxima sincronización</translation>
    </message>
    <message>
        <source>Show this post</source>
        <translation>Mostrar esta publicación</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Somebody wrote to you:</source>
        <translation>Alguien te escribió:</translation>
    </message>
    <message>
        <source>Somebody you muted</source>
        <translation>Alguien que silenciaste</translation>
    </message>
    <message>
        <source>Something you wrote helped somebody.</source>
        <translation>Algo que escribiste ayudó a alguien.</translation>
    </message>
    <message>
        <source>Stopped. What has come stays; the rest comes with the next check.</source>
        <translation>Detenido. Lo que ha llegado se queda; el resto llega la próxima vez.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>¿Retirarla?</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Retirarla…</translation>
    </message>
    <message>
        <source>Taken back by you</source>
        <translation>Retirada por ti</translation>
    </message>
    <message>
        <source>Thank you for telling the guides</source>
        <translation>Gracias por decírselo a los guías</translation>
    </message>
    <message>
        <source>That was kind of you</source>
        <translation>Ha sido amable por tu parte</translation>
    </message>
    <message>
        <source>The guides</source>
        <translation>Los guías</translation>
    </message>
    <message>
        <source>The guides, about your post in {title}</source>
        <translation>Los guías, sobre tu publicación en {title}</translation>
    </message>
    <message>
        <source>The guides, about your writing</source>
        <translation>Los guías, sobre lo que escribes</translation>
    </message>
    <message>
        <source>The last day to appeal was {day}. You can still write to the guides about it.</source>
        <translation>El último día para apelar fue el {day}. Aún puedes escribir a los guías sobre ello.</translation>
    </message>
    <message>
        <source>The post is gone, so nothing more was needed. Thank you for telling them.</source>
        <translation>La publicación ya no está, así que no hizo falta más. Gracias por decírselo.</translation>
    </message>
    <message>
        <source>The thread is locked</source>
        <translation>El hilo está cerrado</translation>
    </message>
    <message>
        <source>This helped me</source>
        <translation>Esto me ayudó</translation>
    </message>
    <message>
        <source>This helped me…</source>
        <translation>Esto me ayudó…</translation>
    </message>
    <message>
        <source>This is gone since the community was brought back from a backup; your text is kept here</source>
        <translation>Falta desde que la comunidad se recuperó de una copia de seguridad; tu texto se guarda aquí</translation>
    </message>
    <message>
        <source>This may be gone, since the community was brought back from a backup; your text is kept here</source>
        <translation>Puede que falte, porque la comunidad se recuperó de una copia de seguridad; tu texto se guarda aquí</translation>
    </message>
    <message>
        <source>This post is not there any more.</source>
        <translation>Esta publicación ya no está.</translation>
    </message>
    <message>
        <source>This stays on this computer. Nobody will read it.</source>
        <translation>Esto se queda en este equipo. Nadie lo leerá.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Two guides agreed on this. Until the days to appeal are over, or your appeal is decided, you can read, appeal and ask for help. What you wrote on this computer stays yours.</source>
        <translation>Dos guías estuvieron de acuerdo en esto. Hasta que pasen los días para apelar, o se decida tu apelación, puedes leer, apelar y pedir ayuda. Lo que escribiste en este equipo sigue siendo tuyo.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Up to date. A guide&apos;s app has not checked this community&apos;s record for 24 hours.</source>
        <translation>Al día. Hace 24 horas que la aplicación de ningún guía comprueba el historial de esta comunidad.</translation>
    </message>
    <message>
        <source>Waits here; it goes out by itself</source>
        <translation>Espera aquí; sale por sí solo</translation>
    </message>
    <message>
        <source>What a study may use</source>
        <translation>Qué puede usar un estudio</translation>
    </message>
    <message>
        <source>What the guide wrote:</source>
        <translation>Lo que escribió el guía:</translation>
    </message>
    <message>
        <source>What you asked was looked at.</source>
        <translation>Se ha mirado lo que pediste.</translation>
    </message>
    <message>
        <source>Word it anew</source>
        <translation>Redactarla de nuevo</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>Escribir a los guías</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You appealed</source>
        <translation>Has apelado</translation>
    </message>
    <message>
        <source>You are being put out of this community</source>
        <translation>Se te está expulsando de esta comunidad</translation>
    </message>
    <message>
        <source>You called the guides</source>
        <translation>Has llamado a los guías</translation>
    </message>
    <message>
        <source>You can appeal for as long as it is out of sight.</source>
        <translation>Puedes apelar mientras esté fuera de la vista.</translation>
    </message>
    <message>
        <source>You can appeal up to and with {day}.</source>
        <translation>Puedes apelar hasta el {day} incluido.</translation>
    </message>
    <message>
        <source>You can read, write to the guides, appeal and ask for help all the while. The pause ends by itself.</source>
        <translation>Mientras tanto puedes leer, escribir a los guías, apelar y pedir ayuda. La pausa termina sola.</translation>
    </message>
    <message>
        <source>You follow this</source>
        <translation>Sigues esto</translation>
    </message>
    <message>
        <source>You have allowed it</source>
        <translation>Lo has permitido</translation>
    </message>
    <message>
        <source>You have said that this helped</source>
        <translation>Has dicho que esto ayudó</translation>
    </message>
    <message>
        <source>You keep this at hand</source>
        <translation>Tienes esto a mano</translation>
    </message>
    <message>
        <source>You reported a post</source>
        <translation>Denunciaste una publicación</translation>
    </message>
    <message>
        <source>You, to the guides</source>
        <translation>Tú, a los guías</translation>
    </message>
    <message>
        <source>Your appeal has arrived. You hear from the guides when it is decided.</source>
        <translation>Tu apelación ha llegado. Los guías te lo dirán cuando esté decidida.</translation>
    </message>
    <message>
        <source>Your appeal waits here, and goes to the guides with the next sync.</source>
        <translation>Tu apelación espera aquí, y va a los guías con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Your appeal was heard by another guide. The decision stands.</source>
        <translation>Otro guía escuchó tu apelación. La decisión se mantiene.</translation>
    </message>
    <message>
        <source>Your appeal was heard, and the decision is taken back. What it did is undone.</source>
        <translation>Se escuchó tu apelación, y la decisión se retira. Lo que hizo queda deshecho.</translation>
    </message>
    <message>
        <source>Your post in {title}: {words}</source>
        <translation>Tu publicación en {title}: {words}</translation>
    </message>
    <message>
        <source>Your thanks for a post</source>
        <translation>Tu agradecimiento por una publicación</translation>
    </message>
    <message>
        <source>Your writing is paused</source>
        <translation>No puedes escribir por ahora</translation>
    </message>
    <message>
        <source>Your writing is paused, up to and with {day}</source>
        <translation>No puedes escribir hasta el {day} incluido</translation>
    </message>
    <message>
        <source>abuse</source>
        <translation>abuso</translation>
    </message>
    <message>
        <source>alcohol and drugs</source>
        <translation>alcohol y drogas</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>eating</source>
        <translation>comida</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
    <message>
        <source>example</source>
        <translation>ejemplo</translation>
    </message>
    <message>
        <source>grief</source>
        <translation>duelo</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>guía</translation>
    </message>
    <message>
        <source>last: {when}</source>
        <translation>última: {when}</translation>
    </message>
    <message>
        <source>panic</source>
        <translation>pánico</translation>
    </message>
    <message>
        <source>reply to {name}</source>
        <translation>respuesta a {name}</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>autolesión</translation>
    </message>
    <message>
        <source>suicide</source>
        <translation>suicidio</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>violencia</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tú</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (tú)</translation>
    </message>
    <message>
        <source>{when}, edited</source>
        <translation>{when}, editada</translation>
    </message>
    <message>
        <source>“{title}” stands among the others in its room again.</source>
        <translation>«{title}» vuelve a estar entre los demás en su sala.</translation>
    </message>
    <message>
        <source>“{title}” stands first in its room for everybody, until a guide pins it no longer.</source>
        <translation>«{title}» está el primero en su sala para todos, hasta que un guía deje de fijarlo.</translation>
    </message>
</context>
<context>
    <name>composing</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>If you are in danger, or close to it, there are people to talk to right now. You can post this too: you are never in trouble for saying it.</source>
        <translation>Si estás en peligro, o cerca, hay personas con las que hablar ahora mismo. También puedes publicar esto: decirlo nunca te traerá problemas.</translation>
    </message>
    <message>
        <source>In the last 30 days, fewer than half of the threads here had a reply. Guides read all.</source>
        <translation>En los últimos 30 días, menos de la mitad de los hilos de aquí tuvo respuesta. Los guías los leen todos.</translation>
    </message>
    <message>
        <source>In the last 30 days, half of the threads here had a first reply within {half}, and nine of ten within {most}.</source>
        <translation>En los últimos 30 días, la mitad de los hilos de aquí tuvo una primera respuesta en {half}, y nueve de cada diez en {most}.</translation>
    </message>
    <message>
        <source>In the last 30 days, half of the threads here had a first reply within {half}.</source>
        <translation>En los últimos 30 días, la mitad de los hilos de aquí tuvo una primera respuesta en {half}.</translation>
    </message>
    <message>
        <source>In the last 30 days, nine of ten threads here had a first reply within {most}.</source>
        <translation>En los últimos 30 días, nueve de cada diez hilos de aquí tuvieron una primera respuesta en {most}.</translation>
    </message>
    <message>
        <source>In the room {room}.</source>
        <translation>En la sala {room}.</translation>
    </message>
    <message>
        <source>No guide is on duty until {when}. Members may answer before then.</source>
        <translation>No hay ningún guía de guardia hasta {when}. Puede que los miembros respondan antes.</translation>
    </message>
    <message>
        <source>Numbers about weight or food can pull others along. It can be said without them.</source>
        <translation>Los números sobre peso o comida pueden arrastrar a otras personas. Se puede decir sin ellos.</translation>
    </message>
    <message>
        <source>Others see the hour and no minute: about {time}.</source>
        <translation>Los demás ven la hora sin los minutos: hacia las {time}.</translation>
    </message>
    <message>
        <source>This looks like a phone number. Anyone in the community could call it.</source>
        <translation>Esto parece un número de teléfono. Cualquiera de la comunidad podría llamar.</translation>
    </message>
    <message>
        <source>This looks like an e-mail address. Anyone in the community could write to it.</source>
        <translation>Esto parece una dirección de correo. Cualquiera de la comunidad podría escribir a ella.</translation>
    </message>
    <message>
        <source>This may be somebody&apos;s name. It could lead to you, or to them.</source>
        <translation>Esto puede ser el nombre de alguien. Podría llevar hasta ti, o hasta esa persona.</translation>
    </message>
    <message>
        <source>This may be where somebody works, studies or is treated. It could lead to them.</source>
        <translation>Esto puede ser donde alguien trabaja, estudia o recibe tratamiento. Podría llevar hasta esa persona.</translation>
    </message>
    <message>
        <source>This may lead to an account elsewhere, where no guide can look after you.</source>
        <translation>Esto puede llevar a una cuenta en otro sitio, donde ningún guía puede cuidarte.</translation>
    </message>
    <message>
        <source>This may say how somebody hurts themselves, and others here are at risk. What you feel can be said without it.</source>
        <translation>Esto puede decir cómo alguien se hace daño, y pone en riesgo a otras personas aquí. Lo que sientes se puede decir sin eso.</translation>
    </message>
    <message>
        <source>This may say where somebody lives. It could lead to them.</source>
        <translation>Esto puede decir dónde vive alguien. Podría llevar hasta esa persona.</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>tomorrow, {time}</source>
        <translation>mañana, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>copyOut</name>
    <message>
        <source>Copy into a post</source>
        <translation>Copiar en una publicación</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Dejarlo aquí</translation>
    </message>
    <message>
        <source>Mood, tags, people, places, pictures and the day are not copied. Look for names and places in the words.</source>
        <translation>El ánimo, las etiquetas, las personas, los lugares, las imágenes y el día no se copian. Mira si en las palabras hay nombres y lugares.</translation>
    </message>
    <message>
        <source>Put it into a draft</source>
        <translation>Ponerlo en un borrador</translation>
    </message>
    <message>
        <source>These words, as they stand below, are put into the draft of a new thread in {community}. Change or cut them first if you like: your entry stays as it is. Nothing is sent before you press Post there; then guides and members can read it.</source>
        <translation>Estas palabras, tal como están abajo, pasan al borrador de un hilo nuevo en {community}. Si quieres, antes puedes cambiarlas o acortarlas: tu entrada sigue como está. No se envía nada hasta que allí pulses Publicar; entonces pueden leerlo los guías y los miembros.</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Lo que se copiará</translation>
    </message>
</context>
<context>
    <name>dimensions</name>
    <message>
        <source>Closeness to others</source>
        <translation>Cercanía con otras personas</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Hours of sleep</source>
        <translation>Horas de sueño</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Took my medication</source>
        <translation>Tomé mi medicación</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Preocupación</translation>
    </message>
    <message>
        <source>all the time</source>
        <translation>todo el tiempo</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>soledad</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cercanía</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>mucha</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>lo peor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Act unseen. Each of their acts stands in a record that every member&apos;s app checks, though only guides can read what it says.</source>
        <translation>Actuar sin que se vea. Cada acto suyo queda en un historial que comprueba la aplicación de cada miembro, aunque solo los guías pueden leer lo que dice.</translation>
    </message>
    <message>
        <source>Copies of both stay in your vault, on this computer.</source>
        <translation>Las copias de ambos se quedan en tu caja fuerte, en este equipo.</translation>
    </message>
    <message>
        <source>Every post, published or waiting, with the pseudonym that wrote it and the hour; and what that pseudonym posted before, for as long as the community keeps it.</source>
        <translation>Cada publicación, publicada o en espera, con el seudónimo que la escribió y la hora; y lo que ese seudónimo publicó antes, mientras la comunidad lo conserve.</translation>
    </message>
    <message>
        <source>Find out where you are, phone you, or send anybody to you.</source>
        <translation>Averiguar dónde estás, llamarte o enviarte a alguien.</translation>
    </message>
    <message>
        <source>Hold a post or remove it, pause somebody&apos;s writing, and, if two of them agree, put somebody out. You are told the reason and the rule, keep your own text, and can appeal to a guide who took no part in it.</source>
        <translation>Retener o quitar una publicación, poner en pausa lo que alguien escribe y, si dos de ellos están de acuerdo, expulsar a alguien. Se te dicen el motivo y la norma, conservas tu texto y puedes apelar a un guía que no participó.</translation>
    </message>
    <message>
        <source>How your words reach them</source>
        <translation>Cómo les llegan tus palabras</translation>
    </message>
    <message>
        <source>If a life seems at risk, two guides together can begin the community&apos;s written procedure. You read it when you joined.</source>
        <translation>Si una vida parece en peligro, dos guías juntos pueden empezar el procedimiento escrito de la comunidad. Lo leíste al entrar.</translation>
    </message>
    <message>
        <source>Kind words that you add to a “this helped me”, and that they are yours: a guide reads them before they go on to the author.</source>
        <translation>Las palabras amables que añades a un «Esto me ayudó», y que son tuyas: un guía las lee antes de que lleguen a quien escribió.</translation>
    </message>
    <message>
        <source>Notes to the guides, appeals and calls for help, with your pseudonym. With an appeal they see what was decided and why.</source>
        <translation>Notas a los guías, apelaciones y llamadas de ayuda, con tu seudónimo. Con una apelación ven qué se decidió y por qué.</translation>
    </message>
    <message>
        <source>Promise to be there at once. If it cannot wait, please open Get support now.</source>
        <translation>Prometer estar al momento. Si no puede esperar, abre Ayuda ahora, por favor.</translation>
    </message>
    <message>
        <source>Reports, but not who sent them.</source>
        <translation>Denuncias, pero no quién las envió.</translation>
    </message>
    <message>
        <source>What guides can do</source>
        <translation>Lo que los guías pueden hacer</translation>
    </message>
    <message>
        <source>What guides can see</source>
        <translation>Lo que pueden ver los guías</translation>
    </message>
    <message>
        <source>What guides cannot do</source>
        <translation>Lo que los guías no pueden hacer</translation>
    </message>
    <message>
        <source>What guides cannot see</source>
        <translation>Lo que los guías no pueden ver</translation>
    </message>
    <message>
        <source>What they write to you is sealed to you alone. Everybody&apos;s app downloads it, and only yours can open it. Whoever runs the server can tell that you have a letter, but not what it says.</source>
        <translation>Lo que te escriben está sellado solo para ti. La aplicación de todos lo descarga, y solo la tuya puede abrirlo. Quien lleva el servidor puede ver que tienes una carta, pero no lo que dice.</translation>
    </message>
    <message>
        <source>What you read, search, follow, save or mute, and when. The app tells that to nobody.</source>
        <translation>Lo que lees, buscas, sigues, guardas o silencias, y cuándo. La aplicación no se lo dice a nadie.</translation>
    </message>
    <message>
        <source>What you write to the guides is sealed on this computer to a key that only guides hold. The server passes it on and cannot read it. All guides of this community share that key.</source>
        <translation>Lo que escribes a los guías se sella en este equipo con una clave que solo tienen los guías. El servidor lo pasa y no puede leerlo. Todos los guías de esta comunidad comparten esa clave.</translation>
    </message>
    <message>
        <source>Who you are: no name, address, phone number or e-mail is asked for. What you write yourself, and how you write, can still give you away.</source>
        <translation>Quién eres: no se pide nombre, dirección, teléfono ni correo. Lo que tú escribes, y cómo escribes, aún puede delatarte.</translation>
    </message>
    <message>
        <source>Write to you, ask for a content note, or suggest another wording.</source>
        <translation>Escribirte, pedir un aviso de contenido o proponer otra redacción.</translation>
    </message>
    <message>
        <source>Your journal, your check-ins, your plan and your drafts. They never leave this computer.</source>
        <translation>Tu diario, tus registros, tu plan y tus borradores. Nunca salen de este equipo.</translation>
    </message>
</context>
<context>
    <name>file choice</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Folder that is shown</source>
        <translation>Carpeta que se muestra</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Name, or path:</source>
        <translation>Nombre o ruta:</translation>
    </message>
    <message>
        <source>Name, or the whole path</source>
        <translation>Nombre o ruta completa</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>La carpeta superior</translation>
    </message>
    <message>
        <source>What is in this folder</source>
        <translation>Lo que hay en esta carpeta</translation>
    </message>
</context>
<context>
    <name>fresh</name>
    <message>
        <source>A guide keeps one name, so that everyone knows who decided what. Nothing was changed.</source>
        <translation>Un guía conserva un mismo nombre, para que todos sepan quién decidió qué. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A new name is on its way already.</source>
        <translation>Ya hay un nombre nuevo en camino.</translation>
    </message>
    <message>
        <source>In {community} you are {name} from now on.</source>
        <translation>En {community} eres {name} desde ahora.</translation>
    </message>
    <message>
        <source>Not before {day}. A name lasts at least thirty days, counted from the end of the month in which you joined with it; after a pause, until that is over and ninety days have gone by. Nothing was changed: you are who you were.</source>
        <translation>No antes del {day}. Un nombre dura al menos treinta días, contados desde el final del mes en que entraste con él; tras una pausa impuesta, hasta que termine y pasen noventa días. No se ha cambiado nada: eres quien eras.</translation>
    </message>
    <message>
        <source>Something of yours is still open with the guides: a post they have not read yet, a report, an appeal or a call. Once it is settled, you can come again. Nothing was changed: you are who you were.</source>
        <translation>Algo tuyo sigue abierto con los guías: una publicación que aún no han leído, una denuncia, una apelación o una llamada. Cuando esté resuelto, puedes volver. No se ha cambiado nada: eres quien eras.</translation>
    </message>
    <message>
        <source>Something you wrote still waits here to be sent under this name. Let it go out, or take it back, and come again.</source>
        <translation>Algo que escribiste aún espera aquí para enviarse con este nombre. Deja que salga, o retíralo, y vuelve.</translation>
    </message>
    <message>
        <source>The community gives no other name here. That is so when one was asked for before, from another copy of this vault. Nothing was changed on this computer. A new invitation always leads in.</source>
        <translation>La comunidad no da otro nombre aquí. Es así cuando ya se pidió uno antes, desde otra copia de esta caja fuerte. En este equipo no se ha cambiado nada. Una invitación nueva siempre permite entrar.</translation>
    </message>
    <message>
        <source>You do not write in this community, so there is no name to change.</source>
        <translation>No escribes en esta comunidad, así que no hay nombre que cambiar.</translation>
    </message>
    <message>
        <source>{name} has left. What was written under that name is taken back within a day.</source>
        <translation>{name} se ha ido. Lo que se escribió con ese nombre se retira en un día.</translation>
    </message>
</context>
<context>
    <name>guide_desk</name>
    <message numerus="yes">
        <source>%n acts are too new to stand there: it is written by the hour.</source>
        <translation>
            <numerusform>%n acción es demasiado reciente para estar allí: se escribe cada hora.</numerusform>
            <numerusform>%n acciones son demasiado recientes para estar allí: se escribe cada hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came that should be read now. They stand first.</source>
        <translation>
            <numerusform>Ha llegado %n cosa que debería leerse ahora. Está en primer lugar.</numerusform>
            <numerusform>Han llegado %n cosas que deberían leerse ahora. Están en primer lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decisión</numerusform>
            <numerusform>%n decisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are sealed to a key that never came here, and were not read.</source>
        <translation>
            <numerusform>%n entrada está sellada para una clave que nunca llegó aquí, y no se leyó.</numerusform>
            <numerusform>%n entradas están selladas para una clave que nunca llegó aquí, y no se leyeron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings of earlier days are kept on this computer.</source>
        <translation>
            <numerusform>%n hallazgo de días anteriores se guarda en este equipo.</numerusform>
            <numerusform>%n hallazgos de días anteriores se guardan en este equipo.</numerusform>
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
            <numerusform>%n asunto difícil</numerusform>
            <numerusform>%n asuntos difíciles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items taken</source>
        <translation>
            <numerusform>%n asunto tomado</numerusform>
            <numerusform>%n asuntos tomados</numerusform>
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
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>Hay %n más que no se muestra.</numerusform>
            <numerusform>Hay %n más que no se muestran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more come when these are taken.</source>
        <translation>
            <numerusform>Llega %n más cuando estas se hayan tomado.</numerusform>
            <numerusform>Llegan %n más cuando estas se hayan tomado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait outside this view.</source>
        <translation>
            <numerusform>Fuera de esta vista espera %n más.</numerusform>
            <numerusform>Fuera de esta vista esperan %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes by guides</source>
        <translation>
            <numerusform>%n nota de guías</numerusform>
            <numerusform>%n notas de guías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes were handed over, and nobody has taken them yet.</source>
        <translation>
            <numerusform>Se entregó %n nota, y aún no la ha tomado nadie.</numerusform>
            <numerusform>Se entregaron %n notas, y aún no las ha tomado nadie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were hard ones.</source>
        <translation>
            <numerusform>%n de ellos fue difícil.</numerusform>
            <numerusform>%n de ellos fueron difíciles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other guides look at it</source>
        <translation>
            <numerusform>Lo mira %n guía más</numerusform>
            <numerusform>Lo miran %n guías más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are here.</source>
        <translation>
            <numerusform>Aquí hay %n publicación.</numerusform>
            <numerusform>Aquí hay %n publicaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are waiting</source>
        <translation>
            <numerusform>%n publicación espera</numerusform>
            <numerusform>%n publicaciones esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports</source>
        <translation>
            <numerusform>%n denuncia</numerusform>
            <numerusform>%n denuncias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second opinions</source>
        <translation>
            <numerusform>%n segunda opinión</numerusform>
            <numerusform>%n segundas opiniones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things have waited too long, and no guide is at them.</source>
        <translation>
            <numerusform>%n cosa lleva demasiado tiempo esperando, y ningún guía está con ella.</numerusform>
            <numerusform>%n cosas llevan demasiado tiempo esperando, y ningún guía está con ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the community&apos;s record.</source>
        <translation>
            <numerusform>%n cosa que hiciste no está en el historial de la comunidad.</numerusform>
            <numerusform>%n cosas que hiciste no están en el historial de la comunidad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that you did are not in the record.</source>
        <translation>
            <numerusform>%n cosa que hiciste no está en el historial.</numerusform>
            <numerusform>%n cosas que hiciste no están en el historial.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 more waits outside this view.</source>
        <translation>Fuera de esta vista espera 1 más.</translation>
    </message>
    <message>
        <source>1 note by a guide</source>
        <translation>1 nota de un guía</translation>
    </message>
    <message>
        <source>1 note by guides</source>
        <translation>1 nota de guías</translation>
    </message>
    <message>
        <source>1 post is here.</source>
        <translation>Aquí hay 1 publicación.</translation>
    </message>
    <message>
        <source>1 post is waiting, and a guide is reading it.</source>
        <translation>1 publicación espera, y un guía la está leyendo.</translation>
    </message>
    <message>
        <source>1 post is waiting.</source>
        <translation>1 publicación espera.</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 denuncia</translation>
    </message>
    <message>
        <source>1 thing has waited too long, and no guide is at it.</source>
        <translation>1 cosa lleva demasiado tiempo esperando, y ningún guía está con ella.</translation>
    </message>
    <message>
        <source>1 thing needs somebody now, and no guide is at it.</source>
        <translation>1 cosa necesita a alguien ahora, y ningún guía está con ella.</translation>
    </message>
    <message>
        <source>A break after</source>
        <translation>Una pausa después de</translation>
    </message>
    <message>
        <source>A colleague asked you about it.</source>
        <translation>Otro guía te ha preguntado por ello.</translation>
    </message>
    <message>
        <source>A colleague asks you about this</source>
        <translation>Otro guía te pregunta por esto</translation>
    </message>
    <message>
        <source>A colleague has taken it already.</source>
        <translation>Otro guía ya la ha tomado.</translation>
    </message>
    <message>
        <source>A colleague with whom you talk a hard shift over, and they theirs with you. Agree on it with them: the name stays on this computer, and Leeward tells them nothing.</source>
        <translation>Otro guía con quien hablas de un turno difícil, y que habla contigo de los suyos. Acuérdalo con esa persona: el nombre se queda en este equipo, y Leeward no le dice nada.</translation>
    </message>
    <message>
        <source>A comfort for some. Nobody has shown that it protects.</source>
        <translation>A algunas personas les alivia. Nadie ha demostrado que proteja.</translation>
    </message>
    <message>
        <source>A guide</source>
        <translation>Un guía</translation>
    </message>
    <message>
        <source>A guide who has left</source>
        <translation>Un guía que se ha ido</translation>
    </message>
    <message>
        <source>A guide who is gone</source>
        <translation>Un guía que ya no está</translation>
    </message>
    <message>
        <source>A guide whose name has not arrived yet</source>
        <translation>Un guía cuyo nombre aún no ha llegado</translation>
    </message>
    <message>
        <source>A guide whose name is not known here</source>
        <translation>Un guía cuyo nombre no se conoce aquí</translation>
    </message>
    <message>
        <source>A lead whose name is not known here</source>
        <translation>Alguien que coordina y cuyo nombre no se conoce aquí</translation>
    </message>
    <message>
        <source>A letter is words from the guides to one member, and no sanction: nothing that was decided about them changes by it. Every guide of this community can read what was written; that you opened a conversation goes on record.</source>
        <translation>Una carta son palabras de los guías a un miembro, y ninguna sanción: nada de lo que se decidió cambia por ella. Todos los guías de esta comunidad pueden leer lo que se escribió; que abriste una conversación queda en el historial.</translation>
    </message>
    <message>
        <source>A letter to a member</source>
        <translation>Una carta a un miembro</translation>
    </message>
    <message>
        <source>A member&apos;s name</source>
        <translation>El nombre de un miembro</translation>
    </message>
    <message>
        <source>A note for the other guides</source>
        <translation>Una nota para los otros guías</translation>
    </message>
    <message>
        <source>A note or call of theirs waits in the queue. It is read by claiming it there.</source>
        <translation>Una nota o llamada de este miembro espera en la cola. Se lee tomándola allí.</translation>
    </message>
    <message>
        <source>A note to whoever comes next stands on every guide&apos;s desk until one of them takes it. Only guides can read it. Please write what to do, and of members only what that needs.</source>
        <translation>Una nota para quien venga después está en la mesa de todos los guías hasta que alguno la tome. Solo los guías pueden leerla. Por favor, escribe qué hay que hacer, y de los miembros solo lo que haga falta para ello.</translation>
    </message>
    <message>
        <source>A notice stands above the threads of every member until they have read it. It is for news of the community, themed weeks and events; say days and times in words.</source>
        <translation>Un aviso está encima de los hilos de cada miembro hasta que lo haya leído. Es para novedades de la comunidad, semanas temáticas y actividades; di los días y las horas con palabras.</translation>
    </message>
    <message>
        <source>A notice stays in the community&apos;s record for good. Nobody can ever change or erase it.</source>
        <translation>Un aviso se queda para siempre en el historial de la comunidad. Nadie podrá cambiarlo ni borrarlo nunca.</translation>
    </message>
    <message>
        <source>A second guide is asked</source>
        <translation>Se pregunta a un segundo guía</translation>
    </message>
    <message>
        <source>A second guide is asked: escalate?</source>
        <translation>Se pregunta a un segundo guía: ¿escalar?</translation>
    </message>
    <message>
        <source>A second guide is asked: put the member out?</source>
        <translation>Se pregunta a un segundo guía: ¿expulsar al miembro?</translation>
    </message>
    <message>
        <source>A second guide reads this, and the letter to the author with it. Its author never does.</source>
        <translation>Un segundo guía lee esto, y con ello la carta a quien escribió la publicación. Quien la escribió no lo lee nunca.</translation>
    </message>
    <message>
        <source>A thread whose first post is gone</source>
        <translation>Un hilo cuya primera publicación ya no está</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Acknowledged the alarm</source>
        <translation>Confirmación de la alarma</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Agree, and let it happen</source>
        <translation>Estar de acuerdo y dejar que ocurra</translation>
    </message>
    <message>
        <source>Agreed to a colleague&apos;s proposal</source>
        <translation>Acuerdo con la propuesta de otro guía</translation>
    </message>
    <message>
        <source>Agree…</source>
        <translation>Estoy de acuerdo…</translation>
    </message>
    <message>
        <source>All guides&apos; shares</source>
        <translation>Las partes de todos los guías</translation>
    </message>
    <message>
        <source>All of this is kept on this computer alone.</source>
        <translation>Todo esto se guarda solo en este equipo.</translation>
    </message>
    <message>
        <source>All that is published here, and sealed in it what guides do, stands in one record that only grows. Your app checks it whole with each sync, and signs once an hour what it has checked. If all apps sign the same, nobody was shown another one.</source>
        <translation>Todo lo que se publica aquí, y sellado en ello lo que hacen los guías, está en un único historial que solo crece. Tu aplicación lo comprueba entero en cada sincronización, y firma una vez por hora lo que ha comprobado. Si todas las aplicaciones firman lo mismo, a nadie se le mostró otro.</translation>
    </message>
    <message>
        <source>Another computer of yours, or a vault brought back from a backup, explains what was not sent from here. If it was neither, somebody may act in your name, or the server may be wrong.</source>
        <translation>Otro equipo tuyo, o una caja fuerte recuperada de una copia de seguridad, explica lo que no se envió desde aquí. Si no fue ninguna de las dos cosas, puede que alguien actúe en tu nombre, o que el servidor esté equivocado.</translation>
    </message>
    <message>
        <source>Another guide</source>
        <translation>Otro guía</translation>
    </message>
    <message>
        <source>Another guide is reading this</source>
        <translation>Otro guía está leyendo esto</translation>
    </message>
    <message>
        <source>Another guide is reading this now. Your words are kept here.</source>
        <translation>Otro guía está leyendo esto ahora. Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>Another guide looks at it</source>
        <translation>Lo mira otro guía</translation>
    </message>
    <message>
        <source>Another guide proposes: {decision}</source>
        <translation>Otro guía propone: {decision}</translation>
    </message>
    <message>
        <source>Another guide&apos;s desk is open too. Whose is told to nobody.</source>
        <translation>También está abierta la mesa de otro guía. De quién, no se le dice a nadie.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Answer, and keep it open</source>
        <translation>Responder y dejarlo abierto</translation>
    </message>
    <message>
        <source>Answers people who are new here.</source>
        <translation>Responde a personas que son nuevas aquí.</translation>
    </message>
    <message>
        <source>App last cosigned</source>
        <translation>Última cofirma de su aplicación</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Apelación</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Apelaciones</translation>
    </message>
    <message>
        <source>Appeals, and a second guide</source>
        <translation>Apelaciones, y un segundo guía</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Approve with a note</source>
        <translation>Aprobar con una nota</translation>
    </message>
    <message>
        <source>Approved, and its author reads your note.</source>
        <translation>Aprobada, y quien la escribió lee tu nota.</translation>
    </message>
    <message>
        <source>Approved. Members can read it.</source>
        <translation>Aprobada. Los miembros pueden leerla.</translation>
    </message>
    <message>
        <source>As it reads now; what would go is marked</source>
        <translation>Como se lee ahora; lo que se quitaría está marcado</translation>
    </message>
    <message>
        <source>Ask a colleague what their app says: if it says the same, it is not your computer.</source>
        <translation>Pregunta a otro guía qué dice su aplicación: si dice lo mismo, no es cosa de tu equipo.</translation>
    </message>
    <message>
        <source>Ask for a content note</source>
        <translation>Pedir un aviso de contenido</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Preguntar a {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back in the queue.</source>
        <translation>De vuelta en la cola.</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Volver a la lectura</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la cola</translation>
    </message>
    <message>
        <source>Back to the queue, for another guide. Nobody asks why.</source>
        <translation>De vuelta a la cola, para otro guía. Nadie pregunta por qué.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Before this</source>
        <translation>Antes de esto</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Antes de irte</translation>
    </message>
    <message>
        <source>Before you open something</source>
        <translation>Antes de abrir algo</translation>
    </message>
    <message>
        <source>Before you read it</source>
        <translation>Antes de leerlo</translation>
    </message>
    <message>
        <source>Begin a shift</source>
        <translation>Empezar un turno</translation>
    </message>
    <message>
        <source>Begin again from the original</source>
        <translation>Empezar de nuevo desde el original</translation>
    </message>
    <message>
        <source>Begin from the library</source>
        <translation>Empezar desde la biblioteca</translation>
    </message>
    <message>
        <source>Begun and not sent</source>
        <translation>Empezadas y no enviadas</translation>
    </message>
    <message>
        <source>Begun with “{title}”, version {version}, in {language}.</source>
        <translation>Empezado con «{title}», versión {version}, en {language}.</translation>
    </message>
    <message>
        <source>Beside another guide</source>
        <translation>Junto a otro guía</translation>
    </message>
    <message>
        <source>Blur words until I want to read them</source>
        <translation>Desenfocar las palabras hasta que quiera leerlas</translation>
    </message>
    <message>
        <source>By the hours that this community has said, nobody is on duty now. Say so in what you write; there is a text for it to begin with.</source>
        <translation>Según las horas que ha dicho esta comunidad, ahora no hay nadie de guardia. Dilo en lo que escribas; hay un texto para empezar.</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Llamada de ayuda</translation>
    </message>
    <message>
        <source>Came in: {begun}. Decided: {decided}.</source>
        <translation>Recibidos: {begun}. Decididos: {decided}.</translation>
    </message>
    <message>
        <source>Change the wording below: that is what its author is asked to accept.</source>
        <translation>Cambia la redacción de abajo: eso es lo que se pide aceptar a quien la escribió.</translation>
    </message>
    <message>
        <source>Choose a colleague…</source>
        <translation>Elegir otro guía…</translation>
    </message>
    <message>
        <source>Choose a post and claim it. For ten minutes nobody else can decide it; if it is not for you today, hand it on.</source>
        <translation>Elige una publicación y tómala. Durante diez minutos nadie más puede decidir sobre ella; si hoy no es para ti, pásala.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Elige un motivo</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Elige un motivo.</translation>
    </message>
    <message>
        <source>Choose how long</source>
        <translation>Elige cuánto tiempo</translation>
    </message>
    <message>
        <source>Choose how long the pause is.</source>
        <translation>Elige cuánto dura la pausa.</translation>
    </message>
    <message>
        <source>Choose what is at hand</source>
        <translation>Elige de qué se trata</translation>
    </message>
    <message>
        <source>Choose what is at hand, and see step after step what helps.</source>
        <translation>Elige de qué se trata, y mira paso a paso lo que ayuda.</translation>
    </message>
    <message>
        <source>Choose what you decide</source>
        <translation>Elige lo que decides</translation>
    </message>
    <message>
        <source>Choose what you decide.</source>
        <translation>Elige lo que decides.</translation>
    </message>
    <message>
        <source>Claim and read</source>
        <translation>Tomar y leer</translation>
    </message>
    <message>
        <source>Claim it again</source>
        <translation>Volver a tomarla</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Aviso de contenido: {notes}</translation>
    </message>
    <message>
        <source>Counted on this computer alone, by theme, for eight weeks. Nobody else sees it.</source>
        <translation>Se cuenta solo en este equipo, por temas, durante ocho semanas. Nadie más lo ve.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Decide and send the answer</source>
        <translation>Decidir y enviar la respuesta</translation>
    </message>
    <message>
        <source>Decide and tell the author</source>
        <translation>Decidir y decírselo a quien la escribió</translation>
    </message>
    <message>
        <source>Decide otherwise…</source>
        <translation>Decidir otra cosa…</translation>
    </message>
    <message>
        <source>Decide: {reason}…</source>
        <translation>Decidir: {reason}…</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididos</translation>
    </message>
    <message>
        <source>Decided about an item</source>
        <translation>Decisión sobre un asunto</translation>
    </message>
    <message>
        <source>Decided before, and it stayed open: {decision}</source>
        <translation>Decidido antes, y siguió abierto: {decision}</translation>
    </message>
    <message>
        <source>Decided on {day}: {decision}</source>
        <translation>Decidido el {day}: {decision}</translation>
    </message>
    <message>
        <source>Decided within</source>
        <translation>Decididos en</translation>
    </message>
    <message>
        <source>Decided, 4 weeks</source>
        <translation>Decididos, 4 semanas</translation>
    </message>
    <message>
        <source>Decided, 7 days</source>
        <translation>Decididos, 7 días</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Decisions that an appeal took back: {count}.</source>
        <translation>Decisiones que se retiraron tras una apelación: {count}.</translation>
    </message>
    <message>
        <source>Did not agree to a proposal</source>
        <translation>Desacuerdo con una propuesta</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>No estoy de acuerdo</translation>
    </message>
    <message>
        <source>Do not decide about anything grave until it is explained. Calls for help are answered as ever.</source>
        <translation>No decidas sobre nada grave hasta que se explique. A las llamadas de ayuda se responde como siempre.</translation>
    </message>
    <message>
        <source>Do not send them on</source>
        <translation>No hacerlas llegar</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Hecho: {step}</translation>
    </message>
    <message>
        <source>End it without a note</source>
        <translation>Terminarlo sin nota</translation>
    </message>
    <message>
        <source>End my shift</source>
        <translation>Terminar mi turno</translation>
    </message>
    <message>
        <source>End my shift without a note</source>
        <translation>Terminar mi turno sin nota</translation>
    </message>
    <message>
        <source>End your shift without handing over?</source>
        <translation>¿Terminar tu turno sin entregar nada?</translation>
    </message>
    <message>
        <source>End your shift, and lock Leeward?</source>
        <translation>¿Terminar tu turno y bloquear Leeward?</translation>
    </message>
    <message>
        <source>Enough for one shift</source>
        <translation>Suficiente para un turno</translation>
    </message>
    <message>
        <source>Erase it, and end my shift</source>
        <translation>Borrarlo y terminar mi turno</translation>
    </message>
    <message>
        <source>Escalate: a life may be at risk</source>
        <translation>Escalar: una vida puede correr peligro</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Escalar…</translation>
    </message>
    <message>
        <source>Every member reads it, also whoever joins in the next days.</source>
        <translation>Lo lee cada miembro, también quien entre en los próximos días.</translation>
    </message>
    <message>
        <source>Every post that was sent has been read by a guide. What comes next appears here by itself.</source>
        <translation>Un guía ha leído todas las publicaciones enviadas. Lo siguiente aparece aquí por sí solo.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Fewer than ten came in; nothing more is told of them.</source>
        <translation>Se recibieron menos de diez; no se dice nada más de ellos.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Figures of the guides&apos; work</source>
        <translation>Cifras del trabajo de los guías</translation>
    </message>
    <message>
        <source>First posts of newcomers</source>
        <translation>Primeras publicaciones de personas nuevas</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Primera respuesta en</translation>
    </message>
    <message>
        <source>For all guides</source>
        <translation>Para todos los guías</translation>
    </message>
    <message>
        <source>For the other guides</source>
        <translation>Para los otros guías</translation>
    </message>
    <message>
        <source>For you as a lead</source>
        <translation>Para ti, que coordinas</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Para {name}</translation>
    </message>
    <message>
        <source>For {name}, named for safety</source>
        <translation>Para {name}, responsable de la seguridad</translation>
    </message>
    <message>
        <source>Forget these counts</source>
        <translation>Olvidar estos recuentos</translation>
    </message>
    <message>
        <source>Found by the rules (recall)</source>
        <translation>Encontradas por las reglas (exhaustividad)</translation>
    </message>
    <message>
        <source>From the end of somebody&apos;s shift. A note stands on every guide&apos;s desk until one of you takes it, and is gone the day after. Only guides can read it.</source>
        <translation>Del final del turno de alguien. Una nota está en la mesa de todos los guías hasta que algún guía la tome, y al día siguiente ya no está. Solo los guías pueden leerla.</translation>
    </message>
    <message>
        <source>Give back: {title}</source>
        <translation>Devolver: {title}</translation>
    </message>
    <message>
        <source>Give it back to the queue</source>
        <translation>Devolverlo a la cola</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ello</translation>
    </message>
    <message>
        <source>Go on with the steps</source>
        <translation>Seguir con los pasos</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Guide desk</source>
        <translation>Para guías</translation>
    </message>
    <message>
        <source>Guides of this community can see this</source>
        <translation>Los guías de esta comunidad pueden ver esto</translation>
    </message>
    <message>
        <source>Guides read here what members sent. Nothing waits for you.</source>
        <translation>Los guías leen aquí lo que envían los miembros. No te espera nada.</translation>
    </message>
    <message>
        <source>Half of them were opened, and half decided, within these times.</source>
        <translation>La mitad se abrió, y la mitad se decidió, dentro de estos tiempos.</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Pasar a otro</translation>
    </message>
    <message>
        <source>Hand over and end my shift</source>
        <translation>Entregar y terminar mi turno</translation>
    </message>
    <message>
        <source>Hand the item on to {name}</source>
        <translation>Pasar el asunto a {name}</translation>
    </message>
    <message>
        <source>Handed an item on</source>
        <translation>Asunto pasado a otro guía</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Lo que se ha entregado</translation>
    </message>
    <message>
        <source>Held by you</source>
        <translation>Lo que tienes tú</translation>
    </message>
    <message>
        <source>Held until it is read</source>
        <translation>Retenida hasta que se lea</translation>
    </message>
    <message>
        <source>Hold, while guides talk</source>
        <translation>Retener, mientras los guías lo hablan</translation>
    </message>
    <message>
        <source>How long the alarm is quiet</source>
        <translation>Cuánto tiempo está en silencio la alarma</translation>
    </message>
    <message>
        <source>How long the pause is</source>
        <translation>Cuánto dura la pausa</translation>
    </message>
    <message>
        <source>How the work is shared</source>
        <translation>Cómo se reparte el trabajo</translation>
    </message>
    <message>
        <source>How well the rules order</source>
        <translation>Qué tal ordenan las reglas</translation>
    </message>
    <message>
        <source>How you work here</source>
        <translation>Cómo trabajas aquí</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>He vuelto</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>La he leído</translation>
    </message>
    <message>
        <source>I see to it</source>
        <translation>Me ocupo</translation>
    </message>
    <message>
        <source>I see to it: the note of {who}</source>
        <translation>Me ocupo: la nota ({who})</translation>
    </message>
    <message>
        <source>If a life or somebody&apos;s safety may be at risk</source>
        <translation>Si una vida o la seguridad de alguien puede correr peligro</translation>
    </message>
    <message>
        <source>If you use another computer here, or went back to a backup of your vault, that explains it.</source>
        <translation>Si usas otro equipo aquí, o volviste a una copia de seguridad de tu caja fuerte, eso lo explica.</translation>
    </message>
    <message>
        <source>In answer to a note or a call</source>
        <translation>En respuesta a una nota o una llamada</translation>
    </message>
    <message>
        <source>In four weeks: {what}.</source>
        <translation>En cuatro semanas: {what}.</translation>
    </message>
    <message>
        <source>In its thread</source>
        <translation>En su hilo</translation>
    </message>
    <message numerus="yes">
        <source>In seven days you took %n items</source>
        <translation>
            <numerusform>En siete días tomaste %n asunto</numerusform>
            <numerusform>En siete días tomaste %n asuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>In seven days: {what}.</source>
        <translation>En siete días: {what}.</translation>
    </message>
    <message>
        <source>In the hour from</source>
        <translation>En la hora desde</translation>
    </message>
    <message>
        <source>In the post, what would go or change is marked:</source>
        <translation>En la publicación está marcado lo que se quitaría o cambiaría:</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Por turno</translation>
    </message>
    <message>
        <source>It began at {when}.</source>
        <translation>Empezó a las {when}.</translation>
    </message>
    <message>
        <source>It begins a thread of its own; nobody has answered yet.</source>
        <translation>Empieza un hilo propio; nadie ha respondido todavía.</translation>
    </message>
    <message>
        <source>It could not be taken.</source>
        <translation>No se pudo tomar.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n entries.</source>
        <translation>
            <numerusform>Tiene %n entrada.</numerusform>
            <numerusform>Tiene %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been a while since your last break. Five minutes away help.</source>
        <translation>Hace un rato de tu última pausa. Cinco minutos lejos de esto ayudan.</translation>
    </message>
    <message>
        <source>It is about {name}.</source>
        <translation>Se trata de {name}.</translation>
    </message>
    <message>
        <source>It is about: {themes}. You can leave it to somebody else, and nobody asks why.</source>
        <translation>Trata de: {themes}. Puedes dejárselo a otra persona, y nadie pregunta por qué.</translation>
    </message>
    <message>
        <source>It is back in the queue for another guide.</source>
        <translation>Está otra vez en la cola, para otro guía.</translation>
    </message>
    <message>
        <source>It is being asked for.</source>
        <translation>Se está preguntando.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>Está cerrado.</translation>
    </message>
    <message>
        <source>It is for you to end.</source>
        <translation>Te toca a ti completarlo.</translation>
    </message>
    <message>
        <source>It is handed on: your colleague has it now.</source>
        <translation>Está pasado: ahora lo tiene el otro guía.</translation>
    </message>
    <message>
        <source>It is held and waits on in the queue; its author is told.</source>
        <translation>Queda retenida y sigue esperando en la cola; se le dice a quien la escribió.</translation>
    </message>
    <message>
        <source>It is in your journal.</source>
        <translation>Está en tu diario.</translation>
    </message>
    <message>
        <source>It is not in the queue as this computer saw it last.</source>
        <translation>No está en la cola tal como la vio este equipo por última vez.</translation>
    </message>
    <message>
        <source>It is not known whether this arrived. Your words are kept; send them again as they are, and nothing comes twice.</source>
        <translation>No se sabe si esto llegó. Tus palabras se guardan; vuelve a enviarlas tal como están, y nada llega dos veces.</translation>
    </message>
    <message>
        <source>It is on its way to them.</source>
        <translation>Va de camino.</translation>
    </message>
    <message>
        <source>It is said. Members read it with their next sync.</source>
        <translation>Está dicho. Los miembros lo leen con su próxima sincronización.</translation>
    </message>
    <message>
        <source>It is time for step {number}: {step}</source>
        <translation>Es el momento del paso {number}: {step}</translation>
    </message>
    <message numerus="yes">
        <source>It is yours for %n more minutes.</source>
        <translation>
            <numerusform>Es tuya %n minuto más.</numerusform>
            <numerusform>Es tuya %n minutos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is yours for less than a minute.</source>
        <translation>Es tuya menos de un minuto más.</translation>
    </message>
    <message>
        <source>It is yours for one more minute.</source>
        <translation>Es tuya un minuto más.</translation>
    </message>
    <message>
        <source>It is yours now. Nobody else sees it on their desk any more.</source>
        <translation>Ahora es tuya. Nadie más la ve ya en su mesa.</translation>
    </message>
    <message>
        <source>It is yours to read: {title}, by {name}.</source>
        <translation>Es tuya para leer: {title}, de {name}.</translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n days ago</source>
        <translation>
            <numerusform>Debería haberse abierto hace %n día</numerusform>
            <numerusform>Debería haberse abierto hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n h ago</source>
        <translation>
            <numerusform>Debería haberse abierto hace %n h</numerusform>
            <numerusform>Debería haberse abierto hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have been opened %n min ago</source>
        <translation>
            <numerusform>Debería haberse abierto hace %n min</numerusform>
            <numerusform>Debería haberse abierto hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>It should have been opened by now</source>
        <translation>Ya debería haberse abierto</translation>
    </message>
    <message>
        <source>It stands here as soon as there is enough to show.</source>
        <translation>Aparecerá aquí en cuanto haya bastante que mostrar.</translation>
    </message>
    <message>
        <source>It stays as it was decided, and its author reads your answer.</source>
        <translation>Se queda como se decidió, y quien apeló lee tu respuesta.</translation>
    </message>
    <message>
        <source>It stays in the community&apos;s record. Nobody can ever change or erase it.</source>
        <translation>Se queda en el historial de la comunidad. Nadie podrá cambiarlo ni borrarlo nunca.</translation>
    </message>
    <message>
        <source>It stays in the queue, and its author is told.</source>
        <translation>Sigue en la cola, y se le dice a quien la escribió.</translation>
    </message>
    <message>
        <source>It stays in the queue, and whoever wrote it reads your words meanwhile.</source>
        <translation>Sigue en la cola, y quien lo escribió lee mientras tanto tus palabras.</translation>
    </message>
    <message>
        <source>It waits on this computer meanwhile, and the item stays yours. If Leeward closes first, nothing is sent, and your words are kept. Calls for help and what is urgent never wait.</source>
        <translation>Mientras tanto espera en este equipo, y el asunto sigue siendo tuyo. Si Leeward se cierra antes, no se envía nada y tus palabras se guardan. Las llamadas de ayuda y lo urgente no esperan nunca.</translation>
    </message>
    <message>
        <source>It was answered, and is done.</source>
        <translation>Se respondió, y está terminado.</translation>
    </message>
    <message>
        <source>It was answered, and is still open</source>
        <translation>Se respondió, y sigue abierto</translation>
    </message>
    <message>
        <source>It was not decided.</source>
        <translation>No se decidió.</translation>
    </message>
    <message>
        <source>It was not sent: this computer slept, or its clock was changed. Your words are kept.</source>
        <translation>No se envió: este equipo estuvo en reposo, o se cambió su reloj. Tus palabras se guardan.</translation>
    </message>
    <message>
        <source>It was opened before, and is not decided</source>
        <translation>Se abrió antes, y no está decidido</translation>
    </message>
    <message>
        <source>It was sealed to a key of the guides that is not on this computer. Ask whoever wrote it, or let another guide take it.</source>
        <translation>Se selló para una clave de los guías que no está en este equipo. Pregunta a quien la escribió, o deja que la tome otro guía.</translation>
    </message>
    <message>
        <source>Its author is asked about your wording.</source>
        <translation>Se pregunta a quien la escribió por tu redacción.</translation>
    </message>
    <message>
        <source>Its author is asked for a content note.</source>
        <translation>Se pide un aviso de contenido a quien la escribió.</translation>
    </message>
    <message>
        <source>Its author took it back, so there is nothing to decide any more.</source>
        <translation>Lo retiró quien lo escribió, así que ya no hay nada que decidir.</translation>
    </message>
    <message>
        <source>Its command did not end well: perhaps nobody was reached. Please call your lead or the steward yourself.</source>
        <translation>Su orden no terminó bien: quizá no se avisó a nadie. Por favor, llama tú a quien te coordina o a los responsables.</translation>
    </message>
    <message>
        <source>Its guide wrote nothing for the other guides.</source>
        <translation>Su guía no escribió nada para los otros guías.</translation>
    </message>
    <message>
        <source>Its receiver gets them, and never who wrote them.</source>
        <translation>Le llegan a quien las recibe, y nunca quién las escribió.</translation>
    </message>
    <message>
        <source>Its words are gone: its author took them back, or their time is over.</source>
        <translation>Sus palabras ya no están: las retiró quien las escribió, o su tiempo ha terminado.</translation>
    </message>
    <message>
        <source>Its words are shown when you want to read them.</source>
        <translation>Sus palabras se muestran cuando quieras leerlas.</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Guardar como fragmento</translation>
    </message>
    <message>
        <source>Keep it for longer</source>
        <translation>Conservarla más tiempo</translation>
    </message>
    <message>
        <source>Keep it in my journal</source>
        <translation>Guardarlo en mi diario</translation>
    </message>
    <message>
        <source>Keep my words as a snippet</source>
        <translation>Guardar mis palabras como fragmento</translation>
    </message>
    <message>
        <source>Kept among your snippets.</source>
        <translation>Guardado entre tus fragmentos.</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Palabras amables</translation>
    </message>
    <message>
        <source>Last checked whole: {when}.</source>
        <translation>Última comprobación completa: {when}.</translation>
    </message>
    <message>
        <source>Leads here: {names}.</source>
        <translation>Coordinación aquí: {names}.</translation>
    </message>
    <message>
        <source>Learn and practise</source>
        <translation>Aprender y practicar</translation>
    </message>
    <message>
        <source>Leave it to somebody else</source>
        <translation>Dejárselo a otra persona</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Soltarlo</translation>
    </message>
    <message>
        <source>Let go of the note</source>
        <translation>Soltar la nota</translation>
    </message>
    <message>
        <source>Let go of this snippet</source>
        <translation>Soltar este fragmento</translation>
    </message>
    <message>
        <source>Let go of: {words}</source>
        <translation>Soltar: {words}</translation>
    </message>
    <message>
        <source>Let the decision stand</source>
        <translation>Mantener la decisión</translation>
    </message>
    <message>
        <source>Letter to {name}</source>
        <translation>Carta a {name}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Letters to members</source>
        <translation>Cartas a miembros</translation>
    </message>
    <message>
        <source>Locked a thread</source>
        <translation>Hilo cerrado</translation>
    </message>
    <message>
        <source>Longest shift</source>
        <translation>Turno más largo</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Look at the record</source>
        <translation>Ver el historial</translation>
    </message>
    <message>
        <source>Looking at the queue …</source>
        <translation>Mirando la cola…</translation>
    </message>
    <message>
        <source>Made a new key for the guides</source>
        <translation>Nueva clave para los guías</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Marcar como spam</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>No marcar ninguna</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Marcada como spam</translation>
    </message>
    <message>
        <source>Members can read it already</source>
        <translation>Los miembros ya pueden leerla</translation>
    </message>
    <message>
        <source>Members with this name</source>
        <translation>Miembros con este nombre</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>More are being fetched.</source>
        <translation>Se están trayendo más.</translation>
    </message>
    <message>
        <source>Name in the note: {title}</source>
        <translation>Nombrar en la nota: {title}</translation>
    </message>
    <message>
        <source>Name it in the note</source>
        <translation>Nombrarlo en la nota</translation>
    </message>
    <message>
        <source>Named for safety here: {names}</source>
        <translation>Responsables de la seguridad aquí: {names}</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Hilo nuevo</translation>
    </message>
    <message>
        <source>Next is step {number}, {time}: {step}</source>
        <translation>Lo siguiente es el paso {number}, {time}: {step}</translation>
    </message>
    <message>
        <source>No letter is sent.</source>
        <translation>No se envía ninguna carta.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>No other guide looks at it now.</source>
        <translation>Ningún otro guía lo mira ahora.</translation>
    </message>
    <message>
        <source>No other guide&apos;s desk is open right now.</source>
        <translation>Ahora mismo no está abierta la mesa de ningún otro guía.</translation>
    </message>
    <message>
        <source>No post is shown here until the steward of this community has confirmed you as a guide. There is nothing you need to do; ask the steward if it takes long. You can read and write as a member meanwhile.</source>
        <translation>Aquí no se muestra ninguna publicación hasta que los responsables de esta comunidad te confirmen como guía. No tienes que hacer nada; pregúntales si tarda mucho. Mientras tanto puedes leer y escribir como miembro.</translation>
    </message>
    <message>
        <source>No rule asks for haste: it is read in its turn.</source>
        <translation>Ninguna regla pide prisa: se lee a su turno.</translation>
    </message>
    <message>
        <source>No shift goes on. One begins with the first item you open, or here.</source>
        <translation>No hay ningún turno en curso. Empieza con el primer asunto que abras, o aquí.</translation>
    </message>
    <message>
        <source>Nobody else has written in its thread yet</source>
        <translation>En su hilo aún no ha escrito nadie más</translation>
    </message>
    <message>
        <source>Nobody gets it before it is read</source>
        <translation>A nadie le llega antes de que se lea</translation>
    </message>
    <message>
        <source>Nobody has touched this computer for a while. Leeward has stopped looking after the queue, so that the alarm can ring for others. It goes on as soon as you touch anything.</source>
        <translation>Hace un rato que nadie toca este equipo. Leeward ha dejado de mirar la cola, para que la alarma pueda sonar para otros. Sigue en cuanto toques algo.</translation>
    </message>
    <message>
        <source>Nobody here has a name like that.</source>
        <translation>Nadie aquí tiene un nombre así.</translation>
    </message>
    <message>
        <source>Nobody is named for safety in this community yet: agree with your colleagues who decides.</source>
        <translation>En esta comunidad aún no hay nadie responsable de la seguridad: pónganse de acuerdo los guías en quién decide.</translation>
    </message>
    <message>
        <source>Nobody is told who reported it, guides neither.</source>
        <translation>No se le dice a nadie quién lo denunció, tampoco a los guías.</translation>
    </message>
    <message>
        <source>Nobody reads this at the moment.</source>
        <translation>En este momento no lo lee nadie.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody touched this computer for %n minutes, so Leeward stopped looking after the queue: the alarm could ring for others meanwhile. It looks again now.</source>
        <translation>
            <numerusform>Nadie tocó este equipo durante %n minuto, así que Leeward dejó de mirar la cola: mientras tanto la alarma podía sonar para otros. Ahora vuelve a mirar.</numerusform>
            <numerusform>Nadie tocó este equipo durante %n minutos, así que Leeward dejó de mirar la cola: mientras tanto la alarma podía sonar para otros. Ahora vuelve a mirar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Todavía con nadie</translation>
    </message>
    <message>
        <source>None yet. Where you write to an author, you can keep your words as a snippet.</source>
        <translation>Aún no hay ninguno. Donde escribes a quien escribió una publicación, puedes guardar tus palabras como fragmento.</translation>
    </message>
    <message>
        <source>None: it is sent at once</source>
        <translation>Ninguno: se envía enseguida</translation>
    </message>
    <message>
        <source>Not done after all: {step}</source>
        <translation>Al final no hecho: {step}</translation>
    </message>
    <message>
        <source>Not for you: it is about you, or you had a part in it</source>
        <translation>No es para ti: trata de ti, o tuviste parte en ello</translation>
    </message>
    <message>
        <source>Not in the record</source>
        <translation>No está en el historial</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Aún no vista</translation>
    </message>
    <message>
        <source>Not sent from this computer</source>
        <translation>No se envió desde este equipo</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>No es spam</translation>
    </message>
    <message>
        <source>Not talked over with a lead yet.</source>
        <translation>Aún no lo has hablado con quien te coordina.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Note to the guides</source>
        <translation>Nota a los guías</translation>
    </message>
    <message>
        <source>Notes by guides, for guides</source>
        <translation>Notas de guías, para guías</translation>
    </message>
    <message>
        <source>Notes to the guides and calls for help</source>
        <translation>Notas a los guías y llamadas de ayuda</translation>
    </message>
    <message>
        <source>Nothing happens until a second guide agrees. Then the post goes, and the member is out when the days to appeal are over.</source>
        <translation>No ocurre nada hasta que un segundo guía esté de acuerdo. Entonces la publicación se quita, y el miembro queda fuera cuando pasen los días para apelar.</translation>
    </message>
    <message>
        <source>Nothing happens until a second guide agrees. Then the written procedure for a life at risk has begun. Nobody but guides is told. Guides and this service cannot find out where anyone is.</source>
        <translation>No ocurre nada hasta que un segundo guía esté de acuerdo. Entonces ha empezado el procedimiento escrito para cuando una vida corre peligro. Solo se les dice a los guías. Los guías y este servicio no pueden averiguar dónde está nadie.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. This is the post as it is:</source>
        <translation>Aún no ha cambiado nada. Esta es la publicación tal como está:</translation>
    </message>
    <message>
        <source>Nothing is in this view: {view}. {outside}</source>
        <translation>No hay nada en esta vista: {view}. {outside}</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Nothing of its thread is on this computer yet; the next sync may bring it.</source>
        <translation>Aún no hay nada de su hilo en este equipo; quizá lo traiga la próxima sincronización.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>No espera nada</translation>
    </message>
    <message>
        <source>Nothing waits to be taken over.</source>
        <translation>No espera nada que haya que asumir.</translation>
    </message>
    <message>
        <source>Nothing waits. Thank you.</source>
        <translation>No espera nada. Gracias.</translation>
    </message>
    <message>
        <source>Nothing was written between them and the guides so far, as far as it is kept.</source>
        <translation>Este miembro y los guías no se han escrito nada hasta ahora, según lo que se conserva.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>No se encontró nada que esté mal.</translation>
    </message>
    <message>
        <source>Nothing: no other item of this member waits, and nothing was decided about them in the time that decisions are kept.</source>
        <translation>Nada: no espera ningún otro asunto de este miembro, y no se decidió nada sobre él en el tiempo que se conservan las decisiones.</translation>
    </message>
    <message>
        <source>Noticed on this computer alone, from what every member can read, and shown to nobody else. It is no order and no praise to be earned: perhaps thank them, or ask whether they rest.</source>
        <translation>Se ha notado solo en este equipo, por lo que todos los miembros pueden leer, y no se muestra a nadie más. No es una clasificación ni un elogio que haya que ganarse: quizá puedas dar las gracias, o preguntar si descansa.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Of months that are over, and of nobody in particular: no count under ten is told, nor any by which one could be worked out. Guides see them here. They are those of the sheet that the steward can publish each month; whether members are shown it is for the community to decide.</source>
        <translation>De meses que ya han pasado, y de nadie en particular: no se dice ninguna cuenta menor de diez, ni ninguna de la que se pueda deducir una. Los guías las ven aquí. Son las de la hoja que los responsables pueden publicar cada mes; si se muestra a los miembros, lo decide la comunidad.</translation>
    </message>
    <message numerus="yes">
        <source>Of what you did in two weeks, %n acts stand there as you did them.</source>
        <translation>
            <numerusform>De lo que hiciste en dos semanas, %n acción está allí como la hiciste.</numerusform>
            <numerusform>De lo que hiciste en dos semanas, %n acciones están allí como las hiciste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Often writes when it is night by this computer&apos;s clock.</source>
        <translation>Escribe a menudo cuando es de noche según el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Older notes</source>
        <translation>Notas anteriores</translation>
    </message>
    <message>
        <source>One more is not shown.</source>
        <translation>Hay uno más que no se muestra.</translation>
    </message>
    <message>
        <source>One more post stands between.</source>
        <translation>Hay una publicación más en medio.</translation>
    </message>
    <message>
        <source>One of this member&apos;s first posts.</source>
        <translation>Una de las primeras publicaciones de este miembro.</translation>
    </message>
    <message>
        <source>Only guides can read it</source>
        <translation>Solo los guías pueden leerlo</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Only on this computer, but for a hand-over note once you send it</source>
        <translation>Solo en este equipo, salvo una nota de entrega cuando la envíes</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Volver a abrirlo</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Abrir: {title}</translation>
    </message>
    <message>
        <source>Opened a locked thread</source>
        <translation>Hilo cerrado, abierto de nuevo</translation>
    </message>
    <message>
        <source>Opened within</source>
        <translation>Abiertos en</translation>
    </message>
    <message>
        <source>Other wording of a post</source>
        <translation>Otra redacción de una publicación</translation>
    </message>
    <message>
        <source>Pause the member</source>
        <translation>Poner al miembro en pausa</translation>
    </message>
    <message>
        <source>Perhaps ask whether they rest.</source>
        <translation>Quizá puedas preguntar si descansa.</translation>
    </message>
    <message>
        <source>Perhaps thank them.</source>
        <translation>Quizá puedas dar las gracias.</translation>
    </message>
    <message>
        <source>Pinned a thread</source>
        <translation>Hilo fijado</translation>
    </message>
    <message>
        <source>Please fill in what stands in brackets first: {what}</source>
        <translation>Rellena antes lo que está entre corchetes, por favor: {what}</translation>
    </message>
    <message>
        <source>Please tell your lead and the steward today: somebody may act in your name, or the server be wrong.</source>
        <translation>Por favor, díselo hoy a quien te coordina y a los responsables: alguien podría estar actuando en tu nombre, o el servidor podría estar equivocado.</translation>
    </message>
    <message>
        <source>Posts and kind words</source>
        <translation>Publicaciones y palabras amables</translation>
    </message>
    <message>
        <source>Posts of which a guide said how soon they should have been seen: {count}.</source>
        <translation>Publicaciones de las que un guía dijo con qué rapidez deberían haberse visto: {count}.</translation>
    </message>
    <message>
        <source>Posts that are spam</source>
        <translation>Publicaciones que son spam</translation>
    </message>
    <message>
        <source>Proofs (*.json)</source>
        <translation>Pruebas (*.json)</translation>
    </message>
    <message>
        <source>Propose it to a second guide</source>
        <translation>Proponérselo a un segundo guía</translation>
    </message>
    <message>
        <source>Propose to escalate…</source>
        <translation>Proponer escalar…</translation>
    </message>
    <message>
        <source>Proposed a decision to a second guide</source>
        <translation>Propuesta de una decisión a un segundo guía</translation>
    </message>
    <message>
        <source>Proposed. Nothing happens until a second guide agrees.</source>
        <translation>Propuesto. No ocurre nada hasta que un segundo guía esté de acuerdo.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Put the member out</source>
        <translation>Expulsar al miembro</translation>
    </message>
    <message>
        <source>Put up a notice</source>
        <translation>Aviso para todos</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Leer a la vez</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message numerus="yes">
        <source>Read the %n that are marked</source>
        <translation>
            <numerusform>Leer la %n marcada</numerusform>
            <numerusform>Leer las %n marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the marked one</source>
        <translation>Leer la marcada</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Recall: of what should have been seen so soon, how much the rules had put there. Precision: of what they had put there, how much should have been. The rules only order; people decide.</source>
        <translation>Exhaustividad: de lo que debería haberse visto así de pronto, cuánto habían puesto allí las reglas. Precisión: de lo que habían puesto allí, cuánto debería haber estado. Las reglas solo ordenan; deciden las personas.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n posts and tell each author</source>
        <translation>
            <numerusform>Quitar %n publicación y decírselo a quien la escribió</numerusform>
            <numerusform>Quitar %n publicaciones y decírselo a cada persona que las escribió</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove 1 post and tell its author</source>
        <translation>Quitar 1 publicación y decírselo a quien la escribió</translation>
    </message>
    <message>
        <source>Remove and tell the author</source>
        <translation>Quitarla y decírselo a quien la escribió</translation>
    </message>
    <message>
        <source>Remove: {title}, by {name}</source>
        <translation>Quitar: {title}, de {name}</translation>
    </message>
    <message>
        <source>Removed, and its author is told.</source>
        <translation>Quitada, y se le dice a quien la escribió.</translation>
    </message>
    <message>
        <source>Removed. Its author is told why, and keeps the text.</source>
        <translation>Quitada. A quien la escribió se le dice por qué, y conserva el texto.</translation>
    </message>
    <message>
        <source>Replies and snippets to begin with</source>
        <translation>Respuestas y fragmentos para empezar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Denuncia</translation>
    </message>
    <message numerus="yes">
        <source>Reported %n times: {reasons}</source>
        <translation>
            <numerusform>Denunciado %n vez: {reasons}</numerusform>
            <numerusform>Denunciado %n veces: {reasons}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported once: {reasons}</source>
        <translation>Denunciado una vez: {reasons}</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Denunciado: {reason}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Denuncias</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>Decisiones retiradas</translation>
    </message>
    <message>
        <source>Rightly there (precision)</source>
        <translation>Allí con razón (precisión)</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Norma: {rule}</translation>
    </message>
    <message>
        <source>Rules of this community</source>
        <translation>Normas de esta comunidad</translation>
    </message>
    <message>
        <source>Said before, the newest first</source>
        <translation>Lo que se dijo antes, primero lo más nuevo</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Guardar la prueba</translation>
    </message>
    <message>
        <source>Save the proof, before anything is changed on this computer.</source>
        <translation>Guarda la prueba antes de que se cambie nada en este equipo.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Guardar la prueba…</translation>
    </message>
    <message>
        <source>Save what was found…</source>
        <translation>Guardar lo que se encontró…</translation>
    </message>
    <message>
        <source>Say this to everybody, for good?</source>
        <translation>¿Decir esto a todos, para siempre?</translation>
    </message>
    <message>
        <source>Sealed to a key that this computer was never given.</source>
        <translation>Sellado para una clave que este equipo nunca recibió.</translation>
    </message>
    <message>
        <source>Sealed to the guides of this community. Its author never reads it.</source>
        <translation>Sellado para los guías de esta comunidad. Quien escribió la publicación no lo lee nunca.</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>Ocuparme</translation>
    </message>
    <message>
        <source>See what helps, step after step</source>
        <translation>Ver paso a paso lo que ayuda</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarlo</translation>
    </message>
    <message>
        <source>Send it to everybody</source>
        <translation>Enviarlo a todos</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Enviar la respuesta</translation>
    </message>
    <message>
        <source>Send the kind words on</source>
        <translation>Hacer llegar las palabras amables</translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Enviar la carta</translation>
    </message>
    <message>
        <source>Send these words in {language}, as they are</source>
        <translation>Enviar estas palabras en {language}, tal como están</translation>
    </message>
    <message>
        <source>Send to everybody…</source>
        <translation>Enviar a todos…</translation>
    </message>
    <message>
        <source>Set a content note (none need be set)</source>
        <translation>Poner un aviso de contenido (no es necesario)</translation>
    </message>
    <message>
        <source>Set these together. When one is reached you are told, and the queue stays open: it is your decision, and your lead&apos;s.</source>
        <translation>Acuérdalo con quien te coordina. Cuando se alcanza un límite se te dice, y la cola sigue abierta: la decisión es tuya, y de esa persona.</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show what was before</source>
        <translation>Mostrar lo que hubo antes</translation>
    </message>
    <message>
        <source>Some words for yourself</source>
        <translation>Unas palabras para ti</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Somebody to talk with</source>
        <translation>Alguien con quien hablar</translation>
    </message>
    <message>
        <source>Something came that should be read now. It stands first.</source>
        <translation>Ha llegado algo que debería leerse ahora. Está en primer lugar.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Something is not as it should be</source>
        <translation>Algo no está como debería</translation>
    </message>
    <message>
        <source>Something is still open, and nobody is told about it. It stays as it is in the queue.</source>
        <translation>Algo sigue abierto, y no se le dice a nadie. En la cola se queda como está.</translation>
    </message>
    <message>
        <source>Something was decided, and it is still open</source>
        <translation>Se decidió algo, y sigue abierto</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Suggest another wording</source>
        <translation>Proponer otra redacción</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Hacer una pausa</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Retirar la decisión</translation>
    </message>
    <message>
        <source>Take the post back</source>
        <translation>Retirar la publicación</translation>
    </message>
    <message>
        <source>Take your proposal back</source>
        <translation>Retirar tu propuesta</translation>
    </message>
    <message>
        <source>Taken, 4 weeks</source>
        <translation>Tomados, 4 semanas</translation>
    </message>
    <message>
        <source>Taken, 7 days</source>
        <translation>Tomados, 7 días</translation>
    </message>
    <message>
        <source>Talked over with</source>
        <translation>Hablado con</translation>
    </message>
    <message>
        <source>Talked over with {name} on {day}.</source>
        <translation>Hablado el {day} con: {name}.</translation>
    </message>
    <message>
        <source>Tell everybody</source>
        <translation>Decir algo a todos</translation>
    </message>
    <message>
        <source>Tell the steward and your lead today, in another way than through this community.</source>
        <translation>Díselo hoy a los responsables y a quien te coordina, por otra vía que no sea esta comunidad.</translation>
    </message>
    <message>
        <source>That is more than an even share; others could take the next ones.</source>
        <translation>Es más que una parte igual; otros podrían tomar los siguientes.</translation>
    </message>
    <message>
        <source>The alarm</source>
        <translation>La alarma</translation>
    </message>
    <message>
        <source>The alarm has rung since {time}.</source>
        <translation>La alarma suena desde {time}.</translation>
    </message>
    <message>
        <source>The alarm is quiet until {time} about what waited then. Nobody has been answered by that: it waits as before.</source>
        <translation>La alarma está en silencio hasta {time} para lo que entonces esperaba. Con eso no se ha respondido a nadie: espera como antes.</translation>
    </message>
    <message>
        <source>The alarm is quiet until {time}. It waits as before.</source>
        <translation>La alarma está en silencio hasta {time}. Espera como antes.</translation>
    </message>
    <message>
        <source>The alarm may be unheard.</source>
        <translation>Quizá nadie oiga la alarma.</translation>
    </message>
    <message>
        <source>The alarm rings for it next.</source>
        <translation>A continuación sonará la alarma por ello.</translation>
    </message>
    <message numerus="yes">
        <source>The alarm rings: %n things wait.</source>
        <translation>
            <numerusform>La alarma suena: espera %n cosa.</numerusform>
            <numerusform>La alarma suena: esperan %n cosas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The alarm rings: 1 thing waits.</source>
        <translation>La alarma suena: espera 1 cosa.</translation>
    </message>
    <message>
        <source>The appeal, in its author&apos;s words</source>
        <translation>La apelación, en las palabras de quien apeló</translation>
    </message>
    <message numerus="yes">
        <source>The community&apos;s record says %n things of you that this app did not send.</source>
        <translation>
            <numerusform>El historial de la comunidad dice de ti %n cosa que esta aplicación no envió.</numerusform>
            <numerusform>El historial de la comunidad dice de ti %n cosas que esta aplicación no envió.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision is taken back, and your answer is on its way.</source>
        <translation>La decisión se ha retirado, y tu respuesta va de camino.</translation>
    </message>
    <message>
        <source>The decision stands, and your answer is on its way.</source>
        <translation>La decisión se mantiene, y tu respuesta va de camino.</translation>
    </message>
    <message>
        <source>The figures are on their way.</source>
        <translation>Las cifras van de camino.</translation>
    </message>
    <message>
        <source>The guides</source>
        <translation>Los guías</translation>
    </message>
    <message>
        <source>The guides&apos; shared key has not reached this computer yet. It comes with one of the next syncs, and you can read and decide meanwhile.</source>
        <translation>La clave común de los guías aún no ha llegado a este equipo. Llega con una de las próximas sincronizaciones; mientras tanto puedes leer y decidir.</translation>
    </message>
    <message>
        <source>The kind words are on their way.</source>
        <translation>Las palabras amables van de camino.</translation>
    </message>
    <message>
        <source>The language of what you put in</source>
        <translation>El idioma de lo que insertas</translation>
    </message>
    <message>
        <source>The last, of {when}: {what}</source>
        <translation>El último, de {when}: {what}</translation>
    </message>
    <message>
        <source>The lines around your words are said in the language of their app; here you read them in yours.</source>
        <translation>Las líneas que rodean tus palabras se dicen en el idioma de su aplicación; aquí las lees en el tuyo.</translation>
    </message>
    <message>
        <source>The most urgent one: {band}.</source>
        <translation>Lo más urgente: {band}.</translation>
    </message>
    <message>
        <source>The new wording</source>
        <translation>La nueva redacción</translation>
    </message>
    <message>
        <source>The new wording takes the place of the old one. No letter is sent.</source>
        <translation>La nueva redacción ocupa el lugar de la anterior. No se envía ninguna carta.</translation>
    </message>
    <message>
        <source>The new wording; what is new is marked</source>
        <translation>La nueva redacción; lo nuevo está marcado</translation>
    </message>
    <message>
        <source>The old wording stays. The author is told why, and keeps the text.</source>
        <translation>Se queda la redacción anterior. Se le dice por qué a quien la escribió, y conserva el texto.</translation>
    </message>
    <message>
        <source>The other one is still yours, and your words about it are kept.</source>
        <translation>El otro sigue siendo tuyo, y tus palabras sobre él se guardan.</translation>
    </message>
    <message>
        <source>The pause has begun, and its author is told why.</source>
        <translation>La pausa ha empezado, y se le dice por qué a quien la escribió.</translation>
    </message>
    <message>
        <source>The post above stands here.</source>
        <translation>La publicación de arriba está aquí.</translation>
    </message>
    <message>
        <source>The post and its thread</source>
        <translation>La publicación y su hilo</translation>
    </message>
    <message>
        <source>The post appears. No letter is sent.</source>
        <translation>La publicación aparece. No se envía ninguna carta.</translation>
    </message>
    <message>
        <source>The post goes at once, and the letter to its author leaves. The member is out when the days to appeal are over; until then they can read, appeal and ask for help. Both your names stand in the audit.</source>
        <translation>La publicación se quita enseguida, y sale la carta a quien la escribió. El miembro queda fuera cuando pasen los días para apelar; hasta entonces puede leer, apelar y pedir ayuda. Los nombres de los dos constan en el registro de decisiones.</translation>
    </message>
    <message>
        <source>The post goes on waiting, and its author is asked.</source>
        <translation>La publicación sigue esperando, y se pregunta a quien la escribió.</translation>
    </message>
    <message>
        <source>The post goes on waiting, for its author&apos;s answer to your wording.</source>
        <translation>La publicación sigue esperando la respuesta de quien la escribió a tu redacción.</translation>
    </message>
    <message>
        <source>The post goes, and its author cannot post until the last day. Reading, writing to guides, appealing and asking for help stay open.</source>
        <translation>La publicación se quita, y quien la escribió no puede publicar hasta el último día. Leer, escribir a los guías, apelar y pedir ayuda siguen siendo posibles.</translation>
    </message>
    <message>
        <source>The post goes. Its author is told why, keeps the text, and may appeal.</source>
        <translation>La publicación se quita. A quien la escribió se le dice por qué, conserva el texto y puede apelar.</translation>
    </message>
    <message>
        <source>The post is out of sight meanwhile, and its author may appeal.</source>
        <translation>La publicación está fuera de la vista mientras tanto, y quien la escribió puede apelar.</translation>
    </message>
    <message>
        <source>The post is out of sight until its author answers your wording.</source>
        <translation>La publicación está fuera de la vista hasta que quien la escribió responda a tu redacción.</translation>
    </message>
    <message>
        <source>The post stands, and its author reads your words.</source>
        <translation>La publicación se mantiene, y quien la escribió lee tus palabras.</translation>
    </message>
    <message>
        <source>The post stays, and its author is asked.</source>
        <translation>La publicación se queda, y se pregunta a quien la escribió.</translation>
    </message>
    <message>
        <source>The post stays, and who reported it hears that. No letter is sent.</source>
        <translation>La publicación se queda, y quien la denunció lo sabrá. No se envía ninguna carta.</translation>
    </message>
    <message>
        <source>The post stays. No letter is sent.</source>
        <translation>La publicación se queda. No se envía ninguna carta.</translation>
    </message>
    <message>
        <source>The post that the decision was about</source>
        <translation>La publicación de la que trataba la decisión</translation>
    </message>
    <message>
        <source>The procedure for a life at risk was begun, and is not over.</source>
        <translation>El procedimiento para cuando una vida corre peligro se empezó, y no ha terminado.</translation>
    </message>
    <message>
        <source>The proof is saved. It names this community, you, and by numbers whom your own acts were about; it holds no words of anybody.</source>
        <translation>La prueba está guardada. Nombra esta comunidad, a ti y, con números, de quién trataban tus propias acciones; no contiene palabras de nadie.</translation>
    </message>
    <message>
        <source>The queue could not be fetched.</source>
        <translation>No se pudo traer la cola.</translation>
    </message>
    <message>
        <source>The queue names no reason for its place.</source>
        <translation>La cola no da ningún motivo para su lugar.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El historial</translation>
    </message>
    <message>
        <source>The record is checked with each sync. None has ended well on this computer yet.</source>
        <translation>El historial se comprueba en cada sincronización. Ninguna ha terminado bien todavía en este equipo.</translation>
    </message>
    <message>
        <source>The record is not right</source>
        <translation>El historial no es correcto</translation>
    </message>
    <message>
        <source>The record of what guides do</source>
        <translation>El historial de lo que hacen los guías</translation>
    </message>
    <message numerus="yes">
        <source>The record says %n things of you that this computer did not send.</source>
        <translation>
            <numerusform>El historial dice de ti %n cosa que este equipo no envió.</numerusform>
            <numerusform>El historial dice de ti %n cosas que este equipo no envió.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule and the reason are in {language}.</source>
        <translation>La norma y el motivo están en {language}.</translation>
    </message>
    <message>
        <source>The rule that may apply, by what was reported</source>
        <translation>La norma que puede aplicarse, según lo que se denunció</translation>
    </message>
    <message>
        <source>The rules of this community</source>
        <translation>Las normas de esta comunidad</translation>
    </message>
    <message>
        <source>The steward has named no lead to agree these with.</source>
        <translation>Los responsables no han designado a nadie que te coordine con quien acordar esto.</translation>
    </message>
    <message>
        <source>The steward has named nobody to lead the guides here.</source>
        <translation>Los responsables no han designado a nadie que coordine a los guías aquí.</translation>
    </message>
    <message>
        <source>The steward has not confirmed you yet</source>
        <translation>Los responsables aún no te han confirmado</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>El equipo de guías</translation>
    </message>
    <message>
        <source>The wording that you suggest</source>
        <translation>La redacción que propones</translation>
    </message>
    <message>
        <source>The written procedure for a life at risk begins, and both your names stand in the audit. Nobody but guides is told. Guides and this service cannot find out where anyone is.</source>
        <translation>Empieza el procedimiento escrito para cuando una vida corre peligro, y los nombres de los dos constan en el registro de decisiones. Solo se les dice a los guías. Los guías y este servicio no pueden averiguar dónde está nadie.</translation>
    </message>
    <message>
        <source>The written protocol</source>
        <translation>El protocolo escrito</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>There for others much of the time</source>
        <translation>Muchas veces ahí para otras personas</translation>
    </message>
    <message>
        <source>There is more in the queue.</source>
        <translation>Hay más en la cola.</translation>
    </message>
    <message>
        <source>There is none now.</source>
        <translation>Ahora no hay ninguno.</translation>
    </message>
    <message>
        <source>There is still older, which is not shown here.</source>
        <translation>Hay cosas aún más antiguas, que aquí no se muestran.</translation>
    </message>
    <message>
        <source>These words are in {one}, and what you answer reads like {other}. Choose the language, or say that it is meant so.</source>
        <translation>Estas palabras están en {one}, y aquello a lo que respondes parece estar en {other}. Elige el idioma, o di que es a propósito.</translation>
    </message>
    <message>
        <source>These words were sealed to a key that this computer was never given.</source>
        <translation>Estas palabras se sellaron para una clave que este equipo nunca recibió.</translation>
    </message>
    <message>
        <source>These words were sealed to a key that this computer was never given. Hand the item on to a guide who has been here longer.</source>
        <translation>Estas palabras se sellaron para una clave que este equipo nunca recibió. Pasa el asunto a un guía que lleve más tiempo aquí.</translation>
    </message>
    <message>
        <source>They are being decided, one after the other …</source>
        <translation>Se está decidiendo sobre ellas, una tras otra…</translation>
    </message>
    <message>
        <source>They are being taken, one after the other …</source>
        <translation>Se están tomando, una tras otra…</translation>
    </message>
    <message>
        <source>They are removed in {seconds} s.</source>
        <translation>Se quitan dentro de {seconds} s.</translation>
    </message>
    <message>
        <source>They are yours to read. Whatever is ticked goes, for the reason “{reason}”, and each author is told by a letter of their own and may appeal. What is not ticked goes back to the queue.</source>
        <translation>Las tienes para leerlas. Todo lo que esté marcado se quita, por el motivo «{reason}», y a cada persona que escribió se le dice con una carta propia, y puede apelar. Lo que no esté marcado vuelve a la cola.</translation>
    </message>
    <message>
        <source>They do not reach anybody. Whoever wrote them is told why.</source>
        <translation>No le llegan a nadie. A quien las escribió se le dice por qué.</translation>
    </message>
    <message>
        <source>They take no letters any more, or their key has not arrived here yet.</source>
        <translation>Este miembro ya no recibe cartas, o su clave aún no ha llegado aquí.</translation>
    </message>
    <message>
        <source>This computer has sent nothing in your name yet.</source>
        <translation>Este equipo aún no ha enviado nada en tu nombre.</translation>
    </message>
    <message>
        <source>This has been decided by another guide. Your words are kept here.</source>
        <translation>Sobre esto ya decidió otro guía. Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>This is a letter, and no sanction: nothing that was decided about them changes by it. They can answer by a note to the guides.</source>
        <translation>Esto es una carta, y no una sanción: nada de lo que se decidió sobre este miembro cambia por ella. Puede responder con una nota a los guías.</translation>
    </message>
    <message>
        <source>This is still open:</source>
        <translation>Esto sigue abierto:</translation>
    </message>
    <message>
        <source>This is urgent, and another guide has taken it over, because it had waited too long for an answer. Your words are kept here.</source>
        <translation>Esto es urgente, y otro guía se ha hecho cargo, porque llevaba demasiado tiempo esperando una respuesta. Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>This may be a good moment for a pause.</source>
        <translation>Puede ser un buen momento para una pausa.</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Este turno</translation>
    </message>
    <message>
        <source>Time to undo a decision</source>
        <translation>Tiempo para deshacer una decisión</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Title (it may stay empty)</source>
        <translation>Título (puede quedar vacío)</translation>
    </message>
    <message>
        <source>To acknowledge says that you have heard it. It answers nobody: what waits now waits as before, and what comes later rings again.</source>
        <translation>Confirmar dice que la has oído. No responde a nadie: lo que espera ahora espera como antes, y por lo que llegue después vuelve a sonar.</translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n h</source>
        <translation>
            <numerusform>Debe abrirse en un plazo de %n h</numerusform>
            <numerusform>Debe abrirse en un plazo de %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be opened within %n min</source>
        <translation>
            <numerusform>Debe abrirse en un plazo de %n min</numerusform>
            <numerusform>Debe abrirse en un plazo de %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>To be opened within a minute or two</source>
        <translation>Debe abrirse en uno o dos minutos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Took a hand-over note</source>
        <translation>Nota de entrega tomada</translation>
    </message>
    <message>
        <source>Two guides agreed of these that a life is at risk. They stay here until they are decided.</source>
        <translation>De estos, dos guías estuvieron de acuerdo en que una vida corre peligro. Se quedan aquí hasta que se decida sobre ellos.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Unpinned a thread</source>
        <translation>Hilo que dejó de estar fijado</translation>
    </message>
    <message>
        <source>Use the reason&apos;s own words</source>
        <translation>Usar las palabras del motivo</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Usar esta redacción</translation>
    </message>
    <message>
        <source>Waiting for a first reply</source>
        <translation>Esperan una primera respuesta</translation>
    </message>
    <message>
        <source>Was there on many days in a row.</source>
        <translation>Estuvo aquí muchos días seguidos.</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>Lo que no coincide</translation>
    </message>
    <message>
        <source>What everybody will read</source>
        <translation>Lo que todos leerán</translation>
    </message>
    <message>
        <source>What is at hand</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What is not in the record may have been lost by the server, or left out. It does not mean that it did not happen.</source>
        <translation>Puede que el servidor haya perdido u omitido lo que no está en el historial. No significa que no ocurriera.</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Lo que está establecido</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Lo que sigue abierto</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Lo que está mal</translation>
    </message>
    <message>
        <source>What it did is undone, and its author reads your answer.</source>
        <translation>Lo que hizo se deshace, y quien apeló lee tu respuesta.</translation>
    </message>
    <message>
        <source>What it says of you</source>
        <translation>Lo que dice de ti</translation>
    </message>
    <message>
        <source>What stayed with you, what went well, what you want to bring to your lead. They go into your own journal, which nobody else can read. Please leave out who wrote what.</source>
        <translation>Lo que se te quedó dentro, lo que fue bien, lo que quieres llevar a quien te coordina. Van a tu propio diario, que nadie más puede leer. Por favor, deja fuera quién escribió qué.</translation>
    </message>
    <message>
        <source>What the author will read</source>
        <translation>Lo que leerá quien la escribió</translation>
    </message>
    <message>
        <source>What they will read</source>
        <translation>Lo que leerá este miembro</translation>
    </message>
    <message>
        <source>What they wrote when they called</source>
        <translation>Lo que escribió al llamar</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>En qué fijarse</translation>
    </message>
    <message>
        <source>What waits, the most urgent first</source>
        <translation>Lo que espera, lo más urgente primero</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Lo que se comprobó</translation>
    </message>
    <message>
        <source>What was written before is being fetched.</source>
        <translation>Se está trayendo lo que se escribió antes.</translation>
    </message>
    <message>
        <source>What whoever reported it wrote to the guides</source>
        <translation>Lo que escribió a los guías quien denunció</translation>
    </message>
    <message>
        <source>What you agreed with your lead</source>
        <translation>Lo que acordaste con quien te coordina</translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation>Lo que decides</translation>
    </message>
    <message>
        <source>What you hold is free again when your ten minutes are over, and nobody looks at it until then.</source>
        <translation>Lo que tienes vuelve a quedar libre cuando pasen tus diez minutos, y hasta entonces no lo mira nadie.</translation>
    </message>
    <message>
        <source>What you met</source>
        <translation>Lo que encontraste</translation>
    </message>
    <message>
        <source>What you sent is not touched. Your journal is not either, nor what you write here for yourself: that is yours.</source>
        <translation>Lo que enviaste no se toca. Tu diario tampoco, ni lo que escribes aquí para ti: eso es tuyo.</translation>
    </message>
    <message>
        <source>What you write waits here. When the steward has explained it, you can write again from the community&apos;s page.</source>
        <translation>Lo que escribas espera aquí. Cuando los responsables lo hayan explicado, puedes volver a escribir desde la página de la comunidad.</translation>
    </message>
    <message>
        <source>What you wrote is not sent. It is kept here, and no colleague can read it.</source>
        <translation>Lo que escribiste no se ha enviado. Se guarda aquí, y ningún otro guía puede leerlo.</translation>
    </message>
    <message>
        <source>Which part of the queue is shown</source>
        <translation>Qué parte de la cola se muestra</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Quién está</translation>
    </message>
    <message>
        <source>Who knows more, and who was called</source>
        <translation>Quién sabe más, y a quién se llamó</translation>
    </message>
    <message>
        <source>Whoever hears an appeal reads this; its author never does. It may stay empty.</source>
        <translation>Quien escucha una apelación lee esto; quien escribió la publicación no lo lee nunca. Puede quedar vacío.</translation>
    </message>
    <message>
        <source>Whom the note is for</source>
        <translation>Para quién es la nota</translation>
    </message>
    <message>
        <source>Whose apps cosigned the record</source>
        <translation>De quién son las aplicaciones que cofirmaron el historial</translation>
    </message>
    <message>
        <source>Why it stands where it stands</source>
        <translation>Por qué está donde está</translation>
    </message>
    <message>
        <source>Without words of your own, the reason&apos;s words are sent.</source>
        <translation>Sin palabras tuyas, se envían las del motivo.</translation>
    </message>
    <message>
        <source>Word it myself</source>
        <translation>Redactarla yo</translation>
    </message>
    <message>
        <source>Words for yourself</source>
        <translation>Palabras para ti</translation>
    </message>
    <message>
        <source>Words to everybody</source>
        <translation>Palabras para todos</translation>
    </message>
    <message>
        <source>Words were added; nothing of the post goes:</source>
        <translation>Se añadieron palabras; no se quita nada de la publicación:</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Escribe antes unas palabras.</translation>
    </message>
    <message>
        <source>Write a note to guides</source>
        <translation>Escribir una nota para guías</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Write for the second guide why: they can only agree with what they can read.</source>
        <translation>Escribe el porqué para el segundo guía: solo puede estar de acuerdo con lo que puede leer.</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Escribir la nota</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Escribirle</translation>
    </message>
    <message>
        <source>Write to them…</source>
        <translation>Escribirle…</translation>
    </message>
    <message>
        <source>Write your words, or end those you began with.</source>
        <translation>Escribe tus palabras, o completa aquellas con las que empezaste.</translation>
    </message>
    <message>
        <source>Written in the hour of {time}</source>
        <translation>Escrita en la hora de {time}</translation>
    </message>
    <message>
        <source>Written to the guides</source>
        <translation>Escrito a los guías</translation>
    </message>
    <message>
        <source>Wrote a hand-over note</source>
        <translation>Nota de entrega escrita</translation>
    </message>
    <message>
        <source>Wrote a note to colleagues</source>
        <translation>Nota a otros guías</translation>
    </message>
    <message>
        <source>Wrote to a member</source>
        <translation>Carta a un miembro</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You agreed, and it happens.</source>
        <translation>Estuviste de acuerdo, y ocurre.</translation>
    </message>
    <message>
        <source>You are asked something</source>
        <translation>Te preguntan algo</translation>
    </message>
    <message>
        <source>You are no guide in this community</source>
        <translation>No eres guía en esta comunidad</translation>
    </message>
    <message>
        <source>You are on a break. Whoever is on duty with you has the queue.</source>
        <translation>Estás en una pausa. Quien está de turno contigo tiene la cola.</translation>
    </message>
    <message>
        <source>You are reading this</source>
        <translation>Estás leyendo esto</translation>
    </message>
    <message>
        <source>You are told of a theme before you read, and can leave that item to somebody else without a reason. It can only know what its author or a guide has named.</source>
        <translation>Se te avisa de un tema antes de leer, y puedes dejarle ese asunto a otra persona sin dar un motivo. Solo se puede saber lo que haya nombrado quien lo escribió o un guía.</translation>
    </message>
    <message>
        <source>You began a hand-over note and have not sent it. Nobody else can read it.</source>
        <translation>Empezaste una nota de entrega y no la has enviado. Nadie más puede leerla.</translation>
    </message>
    <message>
        <source>You began to write about it, and have not sent that.</source>
        <translation>Empezaste a escribir sobre ello, y no lo has enviado.</translation>
    </message>
    <message>
        <source>You did not agree. It waits again, as if nothing had been proposed.</source>
        <translation>No estuviste de acuerdo. Vuelve a esperar, como si no se hubiera propuesto nada.</translation>
    </message>
    <message>
        <source>You did nothing here in two weeks that has to stand in the record.</source>
        <translation>En dos semanas no hiciste aquí nada que tenga que estar en el historial.</translation>
    </message>
    <message>
        <source>You have begun to write something about members that is not sent.</source>
        <translation>Has empezado a escribir algo sobre miembros que no se ha enviado.</translation>
    </message>
    <message>
        <source>You have decided this: {decision}.</source>
        <translation>Has decidido esto: {decision}.</translation>
    </message>
    <message numerus="yes">
        <source>You have opened %n items.</source>
        <translation>
            <numerusform>Has abierto %n asunto.</numerusform>
            <numerusform>Has abierto %n asuntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have read as many hard things as you agreed on for one shift. This is enough for today; what waits can be somebody else&apos;s.</source>
        <translation>Has leído tantas cosas difíciles como acordaste para un turno. Es suficiente por hoy; lo que espera puede ser de otra persona.</translation>
    </message>
    <message>
        <source>You hold it.</source>
        <translation>Lo tienes tú.</translation>
    </message>
    <message>
        <source>You hold nothing, and no procedure is open.</source>
        <translation>No tienes nada, y no hay ningún procedimiento abierto.</translation>
    </message>
    <message>
        <source>You proposed something; a second guide is asked</source>
        <translation>Propusiste algo; se pregunta a un segundo guía</translation>
    </message>
    <message>
        <source>You see all guides&apos; shares because the steward named you as a lead: to share the load evenly, and to ask how somebody is. They are read from the record that every guide&apos;s app can open; what anybody read or how they feel is in no record.</source>
        <translation>Ves las partes de todos los guías porque los responsables te designaron para coordinar: para repartir la carga por igual, y para preguntar a alguien cómo está. Se leen del historial que puede abrir la aplicación de cada guía; lo que alguien leyó o cómo se siente no está en ningún historial.</translation>
    </message>
    <message>
        <source>You were asked</source>
        <translation>Te han preguntado</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>Your answer is on its way, and it stays open.</source>
        <translation>Tu respuesta va de camino, y sigue abierto.</translation>
    </message>
    <message>
        <source>Your answer is on its way.</source>
        <translation>Tu respuesta va de camino.</translation>
    </message>
    <message>
        <source>Your claim on this has ended, and nobody has taken it. Your words are kept here.</source>
        <translation>Tu turno con esto ha terminado, y nadie lo ha tomado. Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>Your note stands on every guide&apos;s desk now, until one of them takes it.</source>
        <translation>Tu nota está ahora en la mesa de todos los guías, hasta que alguno la tome.</translation>
    </message>
    <message>
        <source>Your proposal is taken back, and it waits again.</source>
        <translation>Tu propuesta se ha retirado, y vuelve a esperar.</translation>
    </message>
    <message>
        <source>Your shift</source>
        <translation>Tu turno</translation>
    </message>
    <message>
        <source>Your shift and your own care</source>
        <translation>Tu turno y tu propio cuidado</translation>
    </message>
    <message>
        <source>Your shift is as long as you agreed it should be. Hand over what you hold, and go well.</source>
        <translation>Tu turno ha durado lo que acordaste que debía durar. Entrega lo que tienes, y que te vaya bien.</translation>
    </message>
    <message>
        <source>Your snippets</source>
        <translation>Tus fragmentos</translation>
    </message>
    <message>
        <source>Your team&apos;s shift</source>
        <translation>El turno de tu equipo de guías</translation>
    </message>
    <message>
        <source>Your ten minutes are over.</source>
        <translation>Tus diez minutos han pasado.</translation>
    </message>
    <message>
        <source>Your unfinished words are kept</source>
        <translation>Tus palabras sin terminar se guardan</translation>
    </message>
    <message>
        <source>Your words are kept here.</source>
        <translation>Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>Your words are sent, sealed to whoever asked. It is no sanction.</source>
        <translation>Tus palabras se envían, selladas para quien preguntó. No es una sanción.</translation>
    </message>
    <message>
        <source>Your words to the author</source>
        <translation>Tus palabras a quien la escribió</translation>
    </message>
    <message>
        <source>Your words to them</source>
        <translation>Tus palabras para este miembro</translation>
    </message>
    <message>
        <source>Yours: {words}</source>
        <translation>Tuyo: {words}</translation>
    </message>
    <message>
        <source>a guide</source>
        <translation>un guía</translation>
    </message>
    <message>
        <source>an impossible time</source>
        <translation>una hora imposible</translation>
    </message>
    <message numerus="yes">
        <source>and %n more reasons</source>
        <translation>
            <numerusform>y %n motivo más</numerusform>
            <numerusform>y %n motivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>and one more reason</source>
        <translation>y un motivo más</translation>
    </message>
    <message>
        <source>another guide</source>
        <translation>otro guía</translation>
    </message>
    <message>
        <source>calls for help</source>
        <translation>llamadas de ayuda</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>todo lo demás</translation>
    </message>
    <message>
        <source>for {minutes} minutes</source>
        <translation>durante {minutes} minutos</translation>
    </message>
    <message numerus="yes">
        <source>in the next %n hours</source>
        <translation>
            <numerusform>en un plazo de %n hora</numerusform>
            <numerusform>en un plazo de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n minutes</source>
        <translation>
            <numerusform>en un plazo de %n minuto</numerusform>
            <numerusform>en un plazo de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>in the next minute</source>
        <translation>en el próximo minuto</translation>
    </message>
    <message>
        <source>its time has come</source>
        <translation>ya es el momento</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>aún sin respuesta</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no se dice</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>of the %n that all guides took.</source>
        <translation>
            <numerusform>de %n que tomaron todos los guías.</numerusform>
            <numerusform>de los %n que tomaron todos los guías.</numerusform>
        </translation>
    </message>
    <message>
        <source>other urgent things</source>
        <translation>otras cosas urgentes</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>sigue abierto</translation>
    </message>
    <message>
        <source>this guide</source>
        <translation>este guía</translation>
    </message>
    <message>
        <source>to be written down</source>
        <translation>hay que anotarlo</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>demasiado poco para decirlo</translation>
    </message>
    <message>
        <source>under 10</source>
        <translation>menos de 10</translation>
    </message>
    <message>
        <source>up to and with {day}</source>
        <translation>hasta el {day} incluido</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n days</source>
        <translation>
            <numerusform>espera hace %n día</numerusform>
            <numerusform>espera hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n h</source>
        <translation>
            <numerusform>espera hace %n h</numerusform>
            <numerusform>espera hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n min</source>
        <translation>
            <numerusform>espera hace %n min</numerusform>
            <numerusform>espera hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting under 1 min</source>
        <translation>espera hace menos de 1 min</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tú</translation>
    </message>
    <message>
        <source>{band}, or sooner</source>
        <translation>{band}, o antes</translation>
    </message>
    <message>
        <source>{by} asks {to}</source>
        <translation>{by}: pregunta (quien responde: {to})</translation>
    </message>
    <message>
        <source>{by} hands it on</source>
        <translation>{by}: asunto pasado</translation>
    </message>
    <message>
        <source>{by} hands it on to {to}</source>
        <translation>{by}: asunto pasado (quien lo recibe: {to})</translation>
    </message>
    <message>
        <source>{by} to {to}</source>
        <translation>{by}: nota (quien la recibe: {to})</translation>
    </message>
    <message>
        <source>{count} notes or calls of theirs wait in the queue. They are read by claiming them.</source>
        <translation>En la cola esperan {count} notas o llamadas de este miembro. Se leen tomándolas.</translation>
    </message>
    <message>
        <source>{count} of {all} were removed, and each author is told.</source>
        <translation>Se quitaron {count} de {all}, y se le dice a cada persona que las escribió.</translation>
    </message>
    <message>
        <source>{count}, {free} of them free.</source>
        <translation>{count}, {free} de ellas libres.</translation>
    </message>
    <message>
        <source>{count}. Nobody is reading yet.</source>
        <translation>{count}. Aún no lee nadie.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>{decision}: {title}. It is sent in {seconds} s.</source>
        <translation>{decision}: {title}. Se envía dentro de {seconds} s.</translation>
    </message>
    <message>
        <source>{decision}: {title}. Not sent. {why}</source>
        <translation>{decision}: {title}. No se envió. {why}</translation>
    </message>
    <message>
        <source>{decision}: {title}. On its way.</source>
        <translation>{decision}: {title}. Va de camino.</translation>
    </message>
    <message>
        <source>{decision}…</source>
        <translation>{decision}…</translation>
    </message>
    <message>
        <source>{done} of {all} steps are done.</source>
        <translation>Pasos hechos: {done} de {all}.</translation>
    </message>
    <message>
        <source>{least} to {most} %</source>
        <translation>de {least} a {most} %</translation>
    </message>
    <message>
        <source>{names} look at it, too.</source>
        <translation>También lo miran: {names}.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (tú)</translation>
    </message>
    <message>
        <source>{name} and {second} have decided this: {decision}.</source>
        <translation>{name} ha decidido esto junto con {second}: {decision}.</translation>
    </message>
    <message>
        <source>{name} asks you:</source>
        <translation>{name} te pregunta:</translation>
    </message>
    <message>
        <source>{name} has decided this: {decision}.</source>
        <translation>{name} ha decidido esto: {decision}.</translation>
    </message>
    <message>
        <source>{name} is reading this</source>
        <translation>{name} está leyendo esto</translation>
    </message>
    <message>
        <source>{name} is reading this now. Your words are kept here.</source>
        <translation>{name} está leyendo esto ahora. Tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>{name} is there to talk it over with.</source>
        <translation>{name} está para hablarlo contigo.</translation>
    </message>
    <message>
        <source>{name} looks at it, too.</source>
        <translation>También lo mira {name}.</translation>
    </message>
    <message>
        <source>{name}, for the guides</source>
        <translation>{name}, por los guías</translation>
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
        <translation>{seconds} segundos</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{subject}: decisions</source>
        <translation>{subject}: decisiones</translation>
    </message>
    <message>
        <source>{subject}: waits</source>
        <translation>{subject}: esperas</translation>
    </message>
    <message>
        <source>{title}, by {name}</source>
        <translation>{title}, de {name}</translation>
    </message>
    <message>
        <source>{view} ({count})</source>
        <translation>{view} ({count})</translation>
    </message>
    <message>
        <source>{what}: taken back by its author</source>
        <translation>{what}: lo retiró quien lo escribió</translation>
    </message>
    <message>
        <source>{what}: {decision}</source>
        <translation>{what}: {decision}</translation>
    </message>
    <message>
        <source>{when}, more than a day ago</source>
        <translation>{when}, hace más de un día</translation>
    </message>
    <message>
        <source>{when}: {what}.</source>
        <translation>{when}: {what}.</translation>
    </message>
    <message>
        <source>{who} has handed something over, and nobody has taken it yet.</source>
        <translation>Hay algo entregado ({who}), y aún no lo ha tomado nadie.</translation>
    </message>
    <message>
        <source>{why}

The letter to the author:
{words}</source>
        <translation>{why}

La carta a quien la escribió:
{words}</translation>
    </message>
</context>
<context>
    <name>guide_training</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>A member reported it.</source>
        <translation>Una persona lo denunció.</translation>
    </message>
    <message>
        <source>A second guide</source>
        <translation>Un segundo guía</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Apelaciones</translation>
    </message>
    <message>
        <source>At the desk nothing would happen until a second guide agrees.</source>
        <translation>En la mesa de los guías no ocurriría nada hasta que un segundo guía estuviera de acuerdo.</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Volver a la mesa de los guías</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Choose a decision</source>
        <translation>Elige una decisión</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Elige un motivo</translation>
    </message>
    <message>
        <source>Choose how soon</source>
        <translation>Elige con qué rapidez</translation>
    </message>
    <message>
        <source>Conflict and anger</source>
        <translation>Conflicto y enfado</translation>
    </message>
    <message>
        <source>Content note: {notes}</source>
        <translation>Aviso de contenido: {notes}</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Decide it anew</source>
        <translation>Decidirlo de nuevo</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalar</translation>
    </message>
    <message>
        <source>Every case is made up, and so is everybody in it. Decide as you would at the desk, then read what may be thought of it. There is no right answer to find.</source>
        <translation>Cada caso es inventado, y también todas las personas que aparecen en él. Decide como lo harías en la mesa de los guías, y luego lee lo que se puede pensar de él. No hay ninguna respuesta correcta que encontrar.</translation>
    </message>
    <message>
        <source>Forget where I have been</source>
        <translation>Olvidar dónde he estado</translation>
    </message>
    <message>
        <source>From the other side</source>
        <translation>Desde el otro lado</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Continuar donde estabas</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Hard to stand by</source>
        <translation>Difícil de defender</translation>
    </message>
    <message>
        <source>Harm by others</source>
        <translation>Daño causado por otros</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Con qué rapidez</translation>
    </message>
    <message>
        <source>How soon should somebody look? Choose that first.</source>
        <translation>¿Con qué rapidez debería mirarlo alguien? Elige eso primero.</translation>
    </message>
    <message>
        <source>How soon somebody should look</source>
        <translation>Con qué rapidez debería mirarlo alguien</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>Learn and practise</source>
        <translation>Aprender y practicar</translation>
    </message>
    <message>
        <source>Lesson {number} of {all}</source>
        <translation>Lección {number} de {all}</translation>
    </message>
    <message>
        <source>Lesson: {title}</source>
        <translation>Lección: {title}</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Lessons and cases are shown as if you had never opened them.</source>
        <translation>Las lecciones y los casos se muestran como si nunca los hubieras abierto.</translation>
    </message>
    <message>
        <source>Looked over on {day}</source>
        <translation>Revisado el {day}</translation>
    </message>
    <message>
        <source>Methods and numbers</source>
        <translation>Métodos y cifras</translation>
    </message>
    <message>
        <source>Names, places, numbers</source>
        <translation>Nombres, lugares, números</translation>
    </message>
    <message>
        <source>Next case: {title}</source>
        <translation>Caso siguiente: {title}</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Lección siguiente: {title}</translation>
    </message>
    <message>
        <source>No clinician has agreed to it yet.</source>
        <translation>Ningún profesional clínico lo ha aprobado todavía.</translation>
    </message>
    <message>
        <source>No rule asks for haste: it is read in its turn.</source>
        <translation>Ninguna regla pide prisa: se lee a su turno.</translation>
    </message>
    <message>
        <source>Nobody sees what you choose or write here, and none of it is kept: when you leave the desk, it is gone.</source>
        <translation>Nadie ve lo que eliges o escribes aquí, y no se guarda nada de ello: cuando sales de la mesa de los guías, desaparece.</translation>
    </message>
    <message>
        <source>Not read after all</source>
        <translation>Al final no lo he leído</translation>
    </message>
    <message>
        <source>One can stand by this</source>
        <translation>Esto se puede defender</translation>
    </message>
    <message>
        <source>Ordinary days</source>
        <translation>Días corrientes</translation>
    </message>
    <message>
        <source>Other manners of speaking</source>
        <translation>Otras maneras de hablar</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otras posibilidades</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reasons that others would give: {reasons}</source>
        <translation>Motivos que darían otras personas: {reasons}</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Denunciado: {reason}</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Selling and asking</source>
        <translation>Vender y pedir</translation>
    </message>
    <message>
        <source>Short lessons, and written cases to try yourself at. Nothing here is a test, nothing is counted, and nobody else sees where you have been. Lessons and cases are in English so far. They were written from the sources that the lessons name; no clinician or guide has reviewed them yet.</source>
        <translation>Lecciones breves, y casos escritos para practicar. Nada de esto es un examen, no se cuenta nada, y nadie más ve dónde has estado. Por ahora las lecciones y los casos están en inglés. Se escribieron a partir de las fuentes que nombran las lecciones; ningún profesional clínico ni ningún guía los ha revisado todavía.</translation>
    </message>
    <message>
        <source>Somebody asked for help: this stands before all else.</source>
        <translation>Alguien ha pedido ayuda: esto va antes que todo lo demás.</translation>
    </message>
    <message>
        <source>Somebody asks for another guide&apos;s decision.</source>
        <translation>Alguien pide la decisión de otro guía.</translation>
    </message>
    <message>
        <source>Somebody may be in danger</source>
        <translation>Alguien puede estar en peligro</translation>
    </message>
    <message>
        <source>Somebody wrote to the guides.</source>
        <translation>Alguien escribió a los guías.</translation>
    </message>
    <message>
        <source>Talk it over</source>
        <translation>Hablarlo</translation>
    </message>
    <message>
        <source>The appeal is against: {decision}</source>
        <translation>La apelación es contra: {decision}</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>El asunto</translation>
    </message>
    <message>
        <source>The person named for safety</source>
        <translation>La persona designada para la seguridad</translation>
    </message>
    <message>
        <source>The practice room</source>
        <translation>La sala de práctica</translation>
    </message>
    <message>
        <source>The questions are for you alone: nobody asks for an answer, and none is kept. The lesson was written from the sources above; no clinician or guide has reviewed it yet.</source>
        <translation>Las preguntas son solo para ti: nadie pide una respuesta, y no se guarda ninguna. La lección se escribió a partir de las fuentes de arriba; ningún profesional clínico ni ningún guía la ha revisado todavía.</translation>
    </message>
    <message>
        <source>The reason&apos;s own words</source>
        <translation>Las palabras propias del motivo</translation>
    </message>
    <message>
        <source>The written protocol</source>
        <translation>El protocolo escrito</translation>
    </message>
    <message>
        <source>This decision carries a reason.</source>
        <translation>Esta decisión lleva un motivo.</translation>
    </message>
    <message>
        <source>This was written from the sources of the lessons and from our guidelines. Somebody with experience will see more in it: talk it over with them, too.</source>
        <translation>Esto se escribió a partir de las fuentes de las lecciones y de nuestras normas. Alguien con experiencia verá más en ello: háblalo también con esa persona.</translation>
    </message>
    <message>
        <source>Weighed together: {decisions}</source>
        <translation>Sopesado en conjunto: {decisions}</translation>
    </message>
    <message>
        <source>What guides would weigh</source>
        <translation>Lo que sopesarían los guías</translation>
    </message>
    <message>
        <source>What is at hand</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>What is known here of this member</source>
        <translation>Lo que se sabe aquí de este miembro</translation>
    </message>
    <message>
        <source>What may be thought of it stands below.</source>
        <translation>Más abajo está lo que se puede pensar de ello.</translation>
    </message>
    <message>
        <source>What that guide noted for you</source>
        <translation>Lo que ese guía anotó para ti</translation>
    </message>
    <message>
        <source>What the author may feel</source>
        <translation>Lo que puede sentir quien lo escribió</translation>
    </message>
    <message>
        <source>What they might read</source>
        <translation>Lo que podría leer</translation>
    </message>
    <message>
        <source>What they would have read from you</source>
        <translation>Lo que habría leído de ti</translation>
    </message>
    <message>
        <source>What to check, what to say, whom to call, what to write down, step after step.</source>
        <translation>Qué comprobar, qué decir, a quién llamar, qué anotar, paso a paso.</translation>
    </message>
    <message>
        <source>What would you decide?</source>
        <translation>¿Qué decidirías?</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>¿Qué harías?</translation>
    </message>
    <message>
        <source>What would you write to them? You may also leave it, and only read on.</source>
        <translation>¿Qué le escribirías? También puedes dejarlo y solo seguir leyendo.</translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation>Lo que decides</translation>
    </message>
    <message>
        <source>When a life may be at risk</source>
        <translation>Cuando una vida puede correr peligro</translation>
    </message>
    <message>
        <source>Which cases to show</source>
        <translation>Qué casos mostrar</translation>
    </message>
    <message>
        <source>Words about dying and self-harm</source>
        <translation>Palabras sobre la muerte y la autolesión</translation>
    </message>
    <message>
        <source>Worn out: helpers and guides</source>
        <translation>Agotamiento: quienes ayudan y guías</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Written for practice: nobody in it exists.</source>
        <translation>Escrito para practicar: nadie de los que aparecen existe.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You chose {chosen}, and that fits.</source>
        <translation>Elegiste {chosen}, y encaja.</translation>
    </message>
    <message>
        <source>You chose {chosen}. Others would say: {bands}.</source>
        <translation>Elegiste {chosen}. Otras personas dirían: {bands}.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>everybody can read it</source>
        <translation>todos pueden leerlo</translation>
    </message>
    <message>
        <source>it waits, and is not shown</source>
        <translation>espera, y no se muestra</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>talked over</source>
        <translation>comentado</translation>
    </message>
    <message>
        <source>to be written down</source>
        <translation>hay que anotarlo</translation>
    </message>
    <message numerus="yes">
        <source>within %n hours</source>
        <translation>
            <numerusform>en un plazo de %n hora</numerusform>
            <numerusform>en un plazo de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n minutes</source>
        <translation>
            <numerusform>en un plazo de %n minuto</numerusform>
            <numerusform>en un plazo de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>within 1 hour</source>
        <translation>en un plazo de 1 hora</translation>
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
        <translation>Ahora no hay nadie de guardia. Las próximas horas empiezan: {when}.</translation>
    </message>
    <message>
        <source>On duty at every hour, as the community says.</source>
        <translation>De guardia a todas horas, según dice la comunidad.</translation>
    </message>
    <message>
        <source>On duty now, until {when}.</source>
        <translation>De guardia ahora, hasta {when}.</translation>
    </message>
    <message>
        <source>This community has not said at what hours they are here.</source>
        <translation>Esta comunidad no ha dicho a qué horas están.</translation>
    </message>
</context>
<context>
    <name>helping</name>
    <message>
        <source>A newer version of Leeward has written it. This one does not touch it, so that nothing in it is lost: nothing was changed or erased. Please install the newer version; it opens your vault as before.</source>
        <translation>La ha escrito una versión más nueva de Leeward. Esta no la toca, para que no se pierda nada de ella: no se ha cambiado ni borrado nada. Instala la versión más nueva; abre tu caja fuerte como antes.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Each backup holds a copy of it: a rescue uses that for what is still here, and a restore puts the whole backup in place. Nothing is ever erased for it.</source>
        <translation>Cada copia de seguridad contiene una copia: un rescate la usa para lo que aún está aquí, y una recuperación pone la copia entera en su sitio. Para eso nunca se borra nada.</translation>
    </message>
    <message>
        <source>If it cannot be found, a backup holds your vault as it was on its date.</source>
        <translation>Si no aparece, una copia de seguridad contiene tu caja fuerte como estaba en su fecha.</translation>
    </message>
    <message>
        <source>If the disk stays like this, it may be failing, and a rescue or a backup can help.</source>
        <translation>Si el disco sigue así, puede estar fallando; entonces un rescate o una copia de seguridad pueden ayudar.</translation>
    </message>
    <message>
        <source>If you cannot copy it, a rescue into another folder needs only to read.</source>
        <translation>Si no puedes copiarla, un rescate a otra carpeta solo necesita leer.</translation>
    </message>
    <message>
        <source>It is the small file that your passphrase opens, and it is not as Leeward wrote it; your passphrase may well be right. What you wrote is in another file, and nothing was changed or erased.</source>
        <translation>Es el archivo pequeño que abre tu frase de contraseña, y no está como Leeward lo escribió; es muy posible que tu frase sea correcta. Lo que escribiste está en otro archivo, y no se ha cambiado ni borrado nada.</translation>
    </message>
    <message>
        <source>It is the small file that your passphrase opens. Nothing was changed or erased. If the folder was moved or copied, please look for vault.key where it was before, and put it back.</source>
        <translation>Es el archivo pequeño que abre tu frase de contraseña. No se ha cambiado ni borrado nada. Si la carpeta se movió o se copió, busca vault.key donde estaba antes y vuelve a ponerlo aquí.</translation>
    </message>
    <message>
        <source>Leeward may not write where your vault lies</source>
        <translation>Leeward no puede escribir donde está tu caja fuerte</translation>
    </message>
    <message>
        <source>Part of your vault cannot be read</source>
        <translation>Una parte de tu caja fuerte no se puede leer</translation>
    </message>
    <message>
        <source>Part of your vault is not there</source>
        <translation>Una parte de tu caja fuerte no está</translation>
    </message>
    <message>
        <source>Rescue reads what is still there, to the newest word, and leaves out what cannot be read. A backup is whole, but as old as its date. You can try one and then the other: nothing is ever erased for it.</source>
        <translation>El rescate lee lo que aún queda, hasta la última palabra, y deja fuera lo que no se puede leer. Una copia de seguridad está entera, pero es tan antigua como su fecha. Puedes probar una cosa y luego la otra: para eso nunca se borra nada.</translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation>Rescatar lo que se pueda leer…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Recuperar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Some of the file with your journal is not as Leeward wrote it; a failing disk or a copy that was cut short can do that. Your passphrase is right, and nothing was changed or erased.</source>
        <translation>Una parte del archivo con tu diario no está como Leeward la escribió; puede deberse a un disco que falla o a una copia interrumpida. Tu frase de contraseña es correcta, y no se ha cambiado ni borrado nada.</translation>
    </message>
    <message>
        <source>The disk does not give Leeward your vault</source>
        <translation>El disco no le da a Leeward tu caja fuerte</translation>
    </message>
    <message>
        <source>The file with your journal is not in its folder, so it was moved, or the disk has lost it. Leeward changed and erased nothing. If it lies on another disk, please look whether that is connected; if the folder was copied, please look for private.db where it was before.</source>
        <translation>El archivo con tu diario no está en su carpeta: o se movió, o el disco lo ha perdido. Leeward no ha cambiado ni borrado nada. Si está en otro disco, mira si está conectado; si la carpeta se copió, busca private.db donde estaba antes.</translation>
    </message>
    <message>
        <source>The key file of your vault is damaged</source>
        <translation>El archivo de claves de tu caja fuerte está dañado</translation>
    </message>
    <message>
        <source>The key file of your vault is not there</source>
        <translation>El archivo de claves de tu caja fuerte no está</translation>
    </message>
    <message>
        <source>This vault needs a newer Leeward</source>
        <translation>Esta caja fuerte necesita un Leeward más nuevo</translation>
    </message>
    <message>
        <source>To be on the safe side, copy the whole folder to another disk first. A copy can only help, and it stays encrypted.</source>
        <translation>Por precaución, copia primero la carpeta entera a otro disco. Una copia solo puede ayudar, y sigue cifrada.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Intentándolo de nuevo…</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Desbloquearla</translation>
    </message>
    <message>
        <source>Your vault is not known to be damaged, and nothing was changed or erased. Please look whether the disk is connected, and whether you may read and write in the folder; then try again.</source>
        <translation>No consta que tu caja fuerte esté dañada, y no se ha cambiado ni borrado nada. Mira si el disco está conectado y si puedes leer y escribir en la carpeta; luego inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your vault is not known to be damaged, and nothing was changed or erased. To open it, Leeward must be able to write in its folder. Please see that it may; or, if the disk only lets itself be read, copy the whole folder to a place of your own, and open that.</source>
        <translation>No consta que tu caja fuerte esté dañada, y no se ha cambiado ni borrado nada. Para abrirla, Leeward tiene que poder escribir en su carpeta. Procura que pueda; o, si el disco solo se deja leer, copia la carpeta entera a un lugar tuyo y abre esa.</translation>
    </message>
    <message>
        <source>Your vault is this folder</source>
        <translation>Tu caja fuerte es esta carpeta</translation>
    </message>
</context>
<context>
    <name>instruments</name>
    <message>
        <source>1 question</source>
        <translation>1 pregunta</translation>
    </message>
    <message>
        <source>A FHIR questionnaire</source>
        <translation>Un cuestionario FHIR</translation>
    </message>
    <message>
        <source>A change of less than {points} is within what this questionnaire gives by chance, so it may mean nothing.</source>
        <translation>Un cambio de menos de {points} está dentro de lo que este cuestionario da por azar, así que puede no significar nada.</translation>
    </message>
    <message>
        <source>A change of {points} or more is larger than what this questionnaire gives by chance; what it comes from, it does not say.</source>
        <translation>Un cambio de {points} o más es mayor de lo que este cuestionario da por azar; de dónde viene, no lo dice.</translation>
    </message>
    <message>
        <source>A questionnaire without a name</source>
        <translation>Un cuestionario sin nombre</translation>
    </message>
    <message>
        <source>A score of {least} is called “{name}”</source>
        <translation>Una puntuación de {least} se llama «{name}»</translation>
    </message>
    <message>
        <source>A score sums up what you ticked. It is no diagnosis, and it does not know you. What to do about it is for you to say, and for somebody you trust with it.</source>
        <translation>Una puntuación resume lo que marcaste. No es un diagnóstico, y no te conoce. Qué hacer al respecto es cosa tuya, y de alguien en quien confíes para ello.</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Más información</translation>
    </message>
    <message>
        <source>About this questionnaire</source>
        <translation>Sobre este cuestionario</translation>
    </message>
    <message>
        <source>All answers added up</source>
        <translation>Suma de todas las respuestas</translation>
    </message>
    <message>
        <source>All answers added up, from {least} to {most}.</source>
        <translation>Suma de todas las respuestas, de {least} a {most}.</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Todas las veces</translation>
    </message>
    <message>
        <source>All times as a table</source>
        <translation>Todas las veces en una tabla</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Responderla</translation>
    </message>
    <message>
        <source>Answers to one of its questions are missing, there twice, or kept elsewhere.</source>
        <translation>Las respuestas de una de sus preguntas faltan, están dos veces o se guardan en otro sitio.</translation>
    </message>
    <message>
        <source>As often as whoever gave it to you says.</source>
        <translation>Con la frecuencia que diga quien te lo dio.</translation>
    </message>
    <message>
        <source>Asks about ending one&apos;s life or hurting oneself</source>
        <translation>Pregunta por acabar con la propia vida o hacerse daño</translation>
    </message>
    <message>
        <source>At most every {number} days.</source>
        <translation>Como mucho cada {number} días.</translation>
    </message>
    <message>
        <source>At most every {number} days: it asks about that long, and sooner the times would overlap.</source>
        <translation>Como mucho cada {number} días: pregunta por ese mismo tiempo, y antes las veces se solaparían.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to all questionnaires</source>
        <translation>Volver a todos los cuestionarios</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Antes de continuar</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Bring in a questionnaire</source>
        <translation>Traer un cuestionario</translation>
    </message>
    <message>
        <source>Bring in a questionnaire…</source>
        <translation>Traer un cuestionario…</translation>
    </message>
    <message>
        <source>Can stir things up</source>
        <translation>Puede remover por dentro</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Compared on {date}.</source>
        <translation>Cotejado el {date}.</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Derechos de autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Each answer is kept in your vault as you give it, so you can stop at any time. On the keyboard, a digit chooses its answer.</source>
        <translation>Cada respuesta se guarda en tu caja fuerte en cuanto la das, así que puedes parar en cualquier momento. Con el teclado, una cifra elige su respuesta.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlas</translation>
    </message>
    <message>
        <source>Erase this time?</source>
        <translation>¿Borrar las respuestas de esta vez?</translation>
    </message>
    <message>
        <source>Erase this time…</source>
        <translation>Borrar las respuestas de esta vez…</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Todas las preguntas están respondidas.</translation>
    </message>
    <message>
        <source>FHIR questionnaires (*.json)</source>
        <translation>Cuestionarios FHIR (*.json)</translation>
    </message>
    <message>
        <source>Fewer questionnaires</source>
        <translation>Menos cuestionarios</translation>
    </message>
    <message>
        <source>Filled in on {date}</source>
        <translation>Rellenado el {date}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuar con él</translation>
    </message>
    <message>
        <source>Help, your plan and people to talk to are one press away.</source>
        <translation>La ayuda, tu plan y personas con las que hablar están a un toque.</translation>
    </message>
    <message>
        <source>Higher by {points} than on {date}.</source>
        <translation>{points} más que el {date}.</translation>
    </message>
    <message>
        <source>How large a change must be here to mean something, no source that we could read says.</source>
        <translation>Ninguna fuente que hayamos podido leer dice lo grande que tiene que ser aquí un cambio para significar algo.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto dura</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>If it is strong right now, please do not stay alone with it. There are people whose work it is to listen; the page says how and when each can be reached.</source>
        <translation>Si ahora mismo es muy fuerte, por favor, no te quedes a solas con ello. Hay personas cuyo trabajo es escuchar; la página dice cómo y cuándo se puede contactar con cada una.</translation>
    </message>
    <message>
        <source>It asks in a way that Leeward does not know, such as free text or several answers at once. Leaving that out would change it, so it is not used.</source>
        <translation>Pregunta de un modo que Leeward no conoce, por ejemplo con texto libre o con varias respuestas a la vez. Dejar eso fuera lo cambiaría, así que no se usa.</translation>
    </message>
    <message>
        <source>It looks back over some time, so the next time is from {date} on; sooner, the times would overlap.</source>
        <translation>Mira un tiempo hacia atrás, así que la próxima vez es a partir del {date}; antes, las veces se solaparían.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep it in my vault</source>
        <translation>Guardarlo en mi caja fuerte</translation>
    </message>
    <message>
        <source>Keep it, and see what comes of it</source>
        <translation>Guardarlo y ver qué resulta</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Last filled in on {date}.</source>
        <translation>Rellenado por última vez el {date}.</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Dejarla sin responder</translation>
    </message>
    <message>
        <source>Leeward does not know what this questionnaire asks. If an answer was about not wanting to live, or about hurting yourself: nobody has been told of it, and people to talk to are one press away.</source>
        <translation>Leeward no sabe qué pregunta este cuestionario. Si alguna respuesta fue sobre no querer vivir, o sobre hacerte daño: no se le ha dicho a nadie, y hay personas con las que hablar a un toque.</translation>
    </message>
    <message>
        <source>Left out: {missing} of {count}. That is all right; where a score needs them, there is none, rather than a guess.</source>
        <translation>Sin responder: {missing} de {count}. Está bien así; si una puntuación las necesita, no se da, en lugar de adivinarla.</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>Repasarlo</translation>
    </message>
    <message>
        <source>Lower by {points} than on {date}.</source>
        <translation>{points} menos que el {date}.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Autoría</translation>
    </message>
    <message>
        <source>Many questionnaires need a licence. Please keep only one that you, or the service that gave it to you, may use.</source>
        <translation>Muchos cuestionarios requieren una licencia. Guarda solo, por favor, uno que puedas usar tú, o que pueda usar el servicio que te lo dio.</translation>
    </message>
    <message>
        <source>More questionnaires</source>
        <translation>Más cuestionarios</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No question is answered yet.</source>
        <translation>Aún no está respondida ninguna pregunta.</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin puntuación</translation>
    </message>
    <message>
        <source>Nobody has been told. Your answer is in your vault and nowhere else: no guide, no service and no computer beside this one knows of it, and nothing happens because of it.</source>
        <translation>No se le ha dicho a nadie. Tu respuesta está en tu caja fuerte y en ningún otro sitio: ningún guía, ningún servicio y ningún equipo aparte de este la conoce, y no ocurre nada a raíz de ella.</translation>
    </message>
    <message>
        <source>None is given.</source>
        <translation>No consta ninguno.</translation>
    </message>
    <message>
        <source>None: Leeward cannot tell from the file how the answers are to be added up.</source>
        <translation>Ninguna: por el archivo, Leeward no puede saber cómo se suman las respuestas.</translation>
    </message>
    <message>
        <source>Not for commercial use</source>
        <translation>No para uso comercial</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>No se ha guardado nada de él.</translation>
    </message>
    <message>
        <source>Nothing of this questionnaire goes along; the guides read only what you write to them.</source>
        <translation>Nada de este cuestionario va incluido; los guías solo leen lo que les escribes.</translation>
    </message>
    <message>
        <source>On to the next</source>
        <translation>A la siguiente</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Solo en este equipo, en tu caja fuerte</translation>
    </message>
    <message>
        <source>Only word for word</source>
        <translation>Solo palabra por palabra</translation>
    </message>
    <message>
        <source>People to talk to now</source>
        <translation>Con quién hablar ahora</translation>
    </message>
    <message>
        <source>Put it in my list</source>
        <translation>Ponerlo en mi lista</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Questionnaires that others made and tested, for looking at how things have been over some time. What you tick stays in your vault; nobody is told. The questions are in English, word for word as their makers wrote them.</source>
        <translation>Cuestionarios que otras personas hicieron y pusieron a prueba, para mirar cómo ha ido todo durante un tiempo. Lo que marcas se queda en tu caja fuerte; no se le dice a nadie. Las preguntas están en inglés, palabra por palabra como las escribieron sus autores.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Quitarlo…</translation>
    </message>
    <message>
        <source>Remove this questionnaire?</source>
        <translation>¿Quitar este cuestionario?</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Scores from {least} to {most} are called “{name}”</source>
        <translation>Las puntuaciones de {least} a {most} se llaman «{name}»</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>So called by: {source}</source>
        <translation>Así las llama: {source}</translation>
    </message>
    <message>
        <source>Some of its questions depend on answers to others. Leeward would ask them wrongly, so it does not.</source>
        <translation>Algunas de sus preguntas dependen de las respuestas a otras. Leeward las haría mal, así que no las hace.</translation>
    </message>
    <message>
        <source>Some of the questions it needs were left out:</source>
        <translation>Quedaron sin responder algunas de las preguntas que necesita:</translation>
    </message>
    <message>
        <source>Take it out of my list</source>
        <translation>Quitarlo de mi lista</translation>
    </message>
    <message>
        <source>Take this answer back</source>
        <translation>Retirar esta respuesta</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translation>El archivo no lo dice.</translation>
    </message>
    <message>
        <source>The higher, the better it was.</source>
        <translation>Cuanto más alta es, mejor fue.</translation>
    </message>
    <message>
        <source>The higher, the more of it there was.</source>
        <translation>Cuanto más alta es, más hubo de ello.</translation>
    </message>
    <message>
        <source>The questionnaire is erased from your vault. The file that you brought it from stays.</source>
        <translation>El cuestionario se borra de tu caja fuerte. El archivo del que lo trajiste se queda.</translation>
    </message>
    <message>
        <source>The same as on {date}.</source>
        <translation>Lo mismo que el {date}.</translation>
    </message>
    <message>
        <source>There is no question in this file that Leeward could ask.</source>
        <translation>En este archivo no hay ninguna pregunta que Leeward pueda hacer.</translation>
    </message>
    <message>
        <source>There is no score: the file does not say in a way that Leeward knows how to add up.</source>
        <translation>No hay puntuación: el archivo no dice cómo sumar de una forma que Leeward conozca.</translation>
    </message>
    <message>
        <source>These answers are erased from your vault and cannot be brought back.</source>
        <translation>Estas respuestas se borran de tu caja fuerte y no se pueden recuperar.</translation>
    </message>
    <message>
        <source>These are not in your list: some ask hard things, some may only be used under conditions.</source>
        <translation>Estos no están en tu lista: algunos preguntan cosas difíciles, otros solo se pueden usar con condiciones.</translation>
    </message>
    <message>
        <source>They are erased from your vault. You can begin anew at any time.</source>
        <translation>Se borran de tu caja fuerte. Puedes empezar de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>This file holds something else than a FHIR R4 Questionnaire.</source>
        <translation>Este archivo contiene algo que no es un Questionnaire de FHIR R4.</translation>
    </message>
    <message>
        <source>This file is larger than any questionnaire that Leeward reads.</source>
        <translation>Este archivo es más grande que cualquier cuestionario que Leeward pueda leer.</translation>
    </message>
    <message>
        <source>This file is no JSON, so it is no FHIR questionnaire either.</source>
        <translation>Este archivo no es JSON, así que tampoco es un cuestionario FHIR.</translation>
    </message>
    <message>
        <source>This is about {time}.</source>
        <translation>Trata sobre {time}.</translation>
    </message>
    <message>
        <source>This questionnaire is longer or deeper than Leeward reads.</source>
        <translation>Este cuestionario es más largo o tiene más niveles de los que Leeward puede leer.</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Desecharlas</translation>
    </message>
    <message>
        <source>Throw these answers away?</source>
        <translation>¿Desechar estas respuestas?</translation>
    </message>
    <message>
        <source>Throw these answers away…</source>
        <translation>Desechar estas respuestas…</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Two of its questions have the same name, or one has none.</source>
        <translation>Dos de sus preguntas tienen el mismo nombre, o alguna no tiene.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Qué pregunta</translation>
    </message>
    <message>
        <source>What its scores are called, and by whom</source>
        <translation>Cómo se llaman sus puntuaciones, y según quién</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Qué muestra la imagen</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>Lo que respondiste</translation>
    </message>
    <message>
        <source>What you answered to it, {number} times, is erased with it and cannot be brought back.</source>
        <translation>Lo que respondiste en él, {number} veces, se borra también y no se puede recuperar.</translation>
    </message>
    <message>
        <source>Where its words were read and compared</source>
        <translation>Dónde se leyó y se cotejó su texto</translation>
    </message>
    <message>
        <source>Where the sources differ</source>
        <translation>En qué difieren las fuentes</translation>
    </message>
    <message>
        <source>Worked out from the others, as its makers say, since this was left out:</source>
        <translation>Calculada a partir de las demás, como indican sus autores, porque esto quedó sin responder:</translation>
    </message>
    <message>
        <source>Write to the guides</source>
        <translation>Escribir a los guías</translation>
    </message>
    <message>
        <source>You brought it in yourself</source>
        <translation>Lo trajiste tú</translation>
    </message>
    <message>
        <source>You ticked that thoughts of death, of ending your life or of hurting yourself have been there. Many people have them in hard times, and it is good that you put it down honestly.</source>
        <translation>Marcaste que ha habido pensamientos de muerte, de acabar con tu vida o de hacerte daño. Muchas personas los tienen en épocas difíciles, y es bueno que lo hayas puesto con sinceridad.</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>alrededor de un minuto</translation>
    </message>
    <message>
        <source>about {number} minutes</source>
        <translation>unos {number} minutos</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>sobre {time}</translation>
    </message>
    <message>
        <source>at a time that no calendar names</source>
        <translation>día que ningún calendario nombra</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>none, something was left out</source>
        <translation>ninguna, algo quedó sin responder</translation>
    </message>
    <message>
        <source>{name}, from {least} to {most}, over time. The table below says the same.</source>
        <translation>{name}, de {least} a {most}, a lo largo del tiempo. La tabla de abajo dice lo mismo.</translation>
    </message>
    <message>
        <source>{number} questions</source>
        <translation>{number} preguntas</translation>
    </message>
    <message>
        <source>{score}, between {least} and {most}</source>
        <translation>{score}, entre {least} y {most}</translation>
    </message>
    <message>
        <source>{what} This score, {score}, lies there.</source>
        <translation>{what} Esta puntuación, {score}, está ahí.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines that stayed</source>
        <translation>
            <numerusform>%n línea sin cambios</numerusform>
            <numerusform>%n líneas sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Añadir un lugar</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Añadir {name}</translation>
    </message>
    <message>
        <source>Added since: {line}</source>
        <translation>Añadida desde entonces: {line}</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Se añadió: {name}</translation>
    </message>
    <message>
        <source>An empty line</source>
        <translation>Una línea vacía</translation>
    </message>
    <message>
        <source>An entry holds at most {number} pictures.</source>
        <translation>En una entrada caben como mucho {number} imágenes.</translation>
    </message>
    <message>
        <source>An entry stays here for 30 days. Then it is erased for good.</source>
        <translation>Una entrada se queda aquí 30 días. Después se borra para siempre.</translation>
    </message>
    <message>
        <source>At the place</source>
        <translation>En el lugar</translation>
    </message>
    <message>
        <source>Beginnings that you come back to. They are put where you write, beside those that are there.</source>
        <translation>Comienzos a los que vuelves. Aparecen donde escribes, junto a los que ya hay.</translation>
    </message>
    <message>
        <source>Call a tag, a person or a place something else, in all entries at once.</source>
        <translation>Cambia el nombre de una etiqueta, una persona o un lugar, en todas las entradas a la vez.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versiones anteriores</translation>
    </message>
    <message>
        <source>Entries can stand in several journals, such as one for dreams. Each has its own list.</source>
        <translation>Las entradas pueden estar en varios diarios, por ejemplo uno para los sueños. Cada uno tiene su propia lista.</translation>
    </message>
    <message>
        <source>Erase all earlier versions of this entry?</source>
        <translation>¿Borrar todas las versiones anteriores de esta entrada?</translation>
    </message>
    <message>
        <source>Erase everything in the trash?</source>
        <translation>¿Borrar todo lo que hay en la papelera?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Erase this draft?</source>
        <translation>¿Borrar este borrador?</translation>
    </message>
    <message>
        <source>Erase this entry?</source>
        <translation>¿Borrar esta entrada?</translation>
    </message>
    <message>
        <source>Erase this picture?</source>
        <translation>¿Borrar esta imagen?</translation>
    </message>
    <message>
        <source>It had no mood then.</source>
        <translation>Entonces no tenía ningún ánimo anotado.</translation>
    </message>
    <message numerus="yes">
        <source>It is erased for good in %n days</source>
        <translation>
            <numerusform>Se borra para siempre dentro de %n día</numerusform>
            <numerusform>Se borra para siempre dentro de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>It is erased for good within a day, when you come here next</source>
        <translation>Se borra para siempre en menos de un día, la próxima vez que vengas aquí</translation>
    </message>
    <message>
        <source>It is gone from your vault for good. Backups and exports that were made before still hold it: a daily backup goes when newer ones have taken its place, within about four weeks if you open Leeward every day; the others stay until you remove them.</source>
        <translation>Desaparece de tu caja fuerte para siempre. Las copias de seguridad y exportaciones anteriores aún lo contienen: una copia diaria se va cuando otras más nuevas ocupan su sitio, en unas cuatro semanas si abres Leeward cada día; las demás se quedan hasta que las quites.</translation>
    </message>
    <message>
        <source>Journals</source>
        <translation>Diarios</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month as a heading: Qt&apos;s letters for dates</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>My journal</source>
        <translation>Mi diario</translation>
    </message>
    <message>
        <source>No entry has {name}</source>
        <translation>Ninguna entrada tiene {name}</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Aún sin palabras</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Desde el {date}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Quitar: {name}</translation>
    </message>
    <message>
        <source>Taken away: {name}</source>
        <translation>Se quitó: {name}</translation>
    </message>
    <message>
        <source>Taken out since: {line}</source>
        <translation>Quitada desde entonces: {line}</translation>
    </message>
    <message>
        <source>The mood was: {mood}</source>
        <translation>El ánimo era: {mood}</translation>
    </message>
    <message>
        <source>This could not be read as a picture. JPEG, PNG and WebP can be kept here.</source>
        <translation>Esto no se pudo leer como imagen. Aquí se pueden guardar JPEG, PNG y WebP.</translation>
    </message>
    <message>
        <source>This picture is larger than can be kept here: at most 40 million pixels.</source>
        <translation>Esta imagen es más grande de lo que se puede guardar aquí: como mucho 40 millones de píxeles.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Hasta el {date}</translation>
    </message>
    <message>
        <source>Until {when}</source>
        <translation>Hasta el {when}</translation>
    </message>
    <message>
        <source>What is known and fits</source>
        <translation>Nombres conocidos que encajan</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Con imágenes</translation>
    </message>
    <message>
        <source>With the person</source>
        <translation>Con la persona</translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>Con la etiqueta</translation>
    </message>
    <message>
        <source>Without a mood</source>
        <translation>Sin indicar el ánimo</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Tus propias plantillas</translation>
    </message>
    <message>
        <source>Your own templates…</source>
        <translation>Tus propias plantillas…</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day in a list: Qt&apos;s letters for dates</comment>
        <translation>ddd d MMM</translation>
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
        <translation>Desde el próximo inicio, Leeward habla este idioma.</translation>
    </message>
    <message>
        <source>Start Leeward again now</source>
        <translation>Reiniciar Leeward ahora</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n entries were looked through.</source>
        <translation>
            <numerusform>Se ha mirado %n entrada.</numerusform>
            <numerusform>Se han mirado %n entradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lección</numerusform>
            <numerusform>%n lecciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry was looked through.</source>
        <translation>Se ha mirado 1 entrada.</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 lección</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alcohol</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Ira</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Ansiedad</translation>
    </message>
    <message>
        <source>Any order and any pace is fine. A lesson you leave waits for you, and nothing counts the days.</source>
        <translation>Vale cualquier orden y cualquier ritmo. Una lección que dejas te espera, y nada cuenta los días.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Articles on which topic</source>
        <translation>Artículos sobre qué tema</translation>
    </message>
    <message>
        <source>Avoidance</source>
        <translation>Evitación</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Volver a la biblioteca</translation>
    </message>
    <message>
        <source>Begin: {title}</source>
        <translation>Empezar: {title}</translation>
    </message>
    <message>
        <source>Body and illness</source>
        <translation>Cuerpo y enfermedad</translation>
    </message>
    <message>
        <source>By topics you choose and what you open here. Your journal is never read for this.</source>
        <translation>Según los temas que eliges y lo que abres aquí. Para esto nunca se lee tu diario.</translation>
    </message>
    <message>
        <source>Choose the ticked topics</source>
        <translation>Elegir los temas marcados</translation>
    </message>
    <message>
        <source>Choose topics</source>
        <translation>Elegir temas</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Forget this</source>
        <translation>Olvidar esto</translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation>Olvidar lo que leí</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n places</source>
        <translation>
            <numerusform>Encontrado en %n sitio</numerusform>
            <numerusform>Encontrado en %n sitios</numerusform>
        </translation>
    </message>
    <message>
        <source>Found in one place</source>
        <translation>Encontrado en un sitio</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Continuar donde estabas</translation>
    </message>
    <message>
        <source>Go on: {title}</source>
        <translation>Continuar: {title}</translation>
    </message>
    <message>
        <source>Go to a part of this text</source>
        <translation>Ir a una parte de este texto</translation>
    </message>
    <message>
        <source>Grief and loss</source>
        <translation>Duelo y pérdida</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Hábitos</translation>
    </message>
    <message>
        <source>Hard hours</source>
        <translation>Horas difíciles</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>If this is about you, and about now: you need not read first. Lines, your plan and the guides are one step away. Nobody has been told what you typed.</source>
        <translation>Si esto va de ti, y de ahora: no hace falta que leas antes. Los teléfonos de ayuda, tu plan y los guías están a un paso. No se le ha dicho a nadie lo que escribiste.</translation>
    </message>
    <message>
        <source>If you want, Leeward counts the words of a short English list in your entries, on this computer, and shows which topics they belong to. It understands nothing of what you wrote: “I slept well” counts for sleep too. It is done only when you press the button, each time anew, and nothing of it is kept or sent.</source>
        <translation>Si quieres, Leeward cuenta en tus entradas las palabras de una breve lista en inglés, en este equipo, y muestra a qué temas pertenecen. No entiende nada de lo que escribiste: «I slept well» también cuenta para el sueño. Solo se hace cuando pulsas el botón, cada vez de nuevo, y nada de ello se guarda ni se envía.</translation>
    </message>
    <message>
        <source>Journaling</source>
        <translation>Escribir un diario</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>Guardado para después</translation>
    </message>
    <message>
        <source>Lesson {number} of {all} in {course}</source>
        <translation>Lección {number} de {all} en {course}</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Loneliness</source>
        <translation>Soledad</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message>
        <source>Look through my journal for topics</source>
        <translation>Buscar temas en mi diario</translation>
    </message>
    <message>
        <source>Looked over on {day}</source>
        <translation>Revisado el {day}</translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Buscando en tu diario</translation>
    </message>
    <message>
        <source>Low mood</source>
        <translation>Ánimo bajo</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Mood tracking</source>
        <translation>Registrar el ánimo</translation>
    </message>
    <message>
        <source>Next lesson: {title}</source>
        <translation>Lección siguiente: {title}</translation>
    </message>
    <message>
        <source>None of the words stood in them.</source>
        <translation>No aparecía ninguna de las palabras.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not read after all</source>
        <translation>Al final no lo he leído</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Nothing is suggested until you choose topics or open something. Your journal is never read for this.</source>
        <translation>No se sugiere nada hasta que elijas temas o abras algo. Para esto nunca se lee tu diario.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Pánico</translation>
    </message>
    <message>
        <source>Parts of this text</source>
        <translation>Partes de este texto</translation>
    </message>
    <message>
        <source>Press to find it on the first page</source>
        <translation>Pulsa para encontrarlo en la primera página</translation>
    </message>
    <message>
        <source>Press to keep it no longer</source>
        <translation>Pulsa para dejar de guardarlo</translation>
    </message>
    <message>
        <source>Read on {day}</source>
        <translation>Leído el {day}</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Self-criticism</source>
        <translation>Autocrítica</translation>
    </message>
    <message>
        <source>Short texts in plain words, each with what it rests on, and four small courses. Read as much or as little as you like. What you open here is kept in your vault and told to nobody.</source>
        <translation>Textos breves con palabras sencillas, cada uno con aquello en lo que se basa, y cuatro cursos pequeños. Lee tanto o tan poco como quieras. Lo que abres aquí se guarda en tu caja fuerte y no se le dice a nadie.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Some of these words can stand for hours that are hard to bear. Nobody has been told. If you would like to talk to somebody, lines, your plan and the guides are one step away.</source>
        <translation>Algunas de estas palabras pueden hablar de horas difíciles de soportar. No se le ha dicho a nadie. Si te gustaría hablar con alguien, los teléfonos de ayuda, tu plan y los guías están a un paso.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggested because you chose the topic {topic}</source>
        <translation>Sugerido porque elegiste el tema {topic}</translation>
    </message>
    <message>
        <source>Suggested because you opened “{title}”, also about {topic}</source>
        <translation>Sugerido porque abriste «{title}», que también trata de {topic}</translation>
    </message>
    <message>
        <source>Suggestions follow these topics. Change them whenever you like.</source>
        <translation>Las sugerencias siguen estos temas. Cámbialos cuando quieras.</translation>
    </message>
    <message>
        <source>Supporting others</source>
        <translation>Apoyar a otras personas</translation>
    </message>
    <message numerus="yes">
        <source>The %n that fit best</source>
        <translation>
            <numerusform>El %n texto que mejor encaja</numerusform>
            <numerusform>Los %n textos que mejor encajan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>Último %n día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>The library is in English so far.</source>
        <translation>De momento la biblioteca está en inglés.</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>El texto que mejor encaja</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Terapia</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Formas de pensar</translation>
    </message>
    <message>
        <source>This is general information. It cannot know you, and is no substitute for somebody who does. It was written from the sources above; no clinician has reviewed it yet.</source>
        <translation>Esto es información general. No puede conocerte, y no sustituye a alguien que sí te conoce. Se escribió a partir de las fuentes de arriba; todavía no lo ha revisado ningún profesional clínico.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Topics from my journal</source>
        <translation>Temas de mi diario</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>En qué se basa esto</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation>¿Sobre qué te gustaría leer?</translation>
    </message>
    <message>
        <source>What you read here</source>
        <translation>Lo que lees aquí</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Donde estabas</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Qué entradas</translation>
    </message>
    <message>
        <source>Which texts you opened, finished and kept for later is known in your vault and nowhere else. You can have it forgotten; your topics stay.</source>
        <translation>Qué textos abriste, terminaste y guardaste para después solo se sabe en tu caja fuerte y en ningún otro sitio. Puedes hacer que se olvide; tus temas se quedan.</translation>
    </message>
    <message>
        <source>Which words are counted?</source>
        <translation>¿Qué palabras se cuentan?</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Preocupación</translation>
    </message>
    <message>
        <source>You have read this.</source>
        <translation>Ya lo has leído.</translation>
    </message>
    <message>
        <source>Your entries are read now, for this once. Which of them?</source>
        <translation>Ahora se leen tus entradas, solo por esta vez. ¿Cuáles?</translation>
    </message>
    <message>
        <source>all finished</source>
        <translation>todo terminado</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message numerus="yes">
        <source>in %n entries</source>
        <translation>
            <numerusform>en %n entrada</numerusform>
            <numerusform>en %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 entry</source>
        <translation>en 1 entrada</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>guardado para después</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>{done} of {all} finished</source>
        <translation>{done} de {all} terminadas</translation>
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
        <translation>Leeward no se había cerrado como de costumbre. Por eso no ha borrado hasta ahora lo que habías empezado a escribir sobre miembros y no habías enviado.</translation>
    </message>
    <message numerus="yes">
        <source>Leeward locks after %n minutes without a key or a click, or earlier if you choose.</source>
        <translation>
            <numerusform>Leeward se bloquea tras %n minuto sin una tecla ni un clic, o antes si así lo eliges.</numerusform>
            <numerusform>Leeward se bloquea tras %n minutos sin una tecla ni un clic, o antes si así lo eliges.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leeward stays out of pictures of the screen and shared screens, where this system offers that.</source>
        <translation>Leeward queda fuera de imágenes de la pantalla y de pantallas compartidas, donde este sistema lo ofrece.</translation>
    </message>
    <message>
        <source>Nothing from the guide desk is saved as a file, or printed.</source>
        <translation>Nada de la mesa de los guías se guarda como archivo ni se imprime.</translation>
    </message>
    <message>
        <source>The rules for this computer cannot be followed, so everything is as tight as it can be.</source>
        <translation>Las reglas para este equipo no se pueden seguir, así que todo es tan estricto como puede ser.</translation>
    </message>
    <message>
        <source>This computer is managed by {who}.</source>
        <translation>Este equipo lo administra {who}.</translation>
    </message>
    <message>
        <source>This computer is managed. The rules do not say by whom.</source>
        <translation>Este equipo está administrado. Las reglas no dicen por quién.</translation>
    </message>
    <message>
        <source>What you copy at the guide desk can be put in again in Leeward, and nowhere else.</source>
        <translation>Lo que copias en la mesa de los guías se puede volver a insertar en Leeward, y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>What you write about members and have not sent is erased each time Leeward locks, and when your shift ends; it locks then too.</source>
        <translation>Lo que escribes sobre miembros y no has enviado se borra cada vez que Leeward se bloquea, y cuando termina tu turno; también entonces se bloquea.</translation>
    </message>
    <message>
        <source>What you write about members and have not sent is erased when your shift ends; Leeward locks then.</source>
        <translation>Lo que escribes sobre miembros y no has enviado se borra cuando termina tu turno; entonces Leeward se bloquea.</translation>
    </message>
    <message>
        <source>When Leeward closed, whatever you had begun to write about members and not sent was erased.</source>
        <translation>Cuando Leeward se cerró, se borró lo que habías empezado a escribir sobre miembros y no habías enviado.</translation>
    </message>
    <message>
        <source>Whoever manages this computer has set this.</source>
        <translation>Esto lo ha establecido quien administra este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>With the guide desk in sight, Leeward locks after %n minutes, or earlier if you choose.</source>
        <translation>
            <numerusform>Con la mesa de los guías a la vista, Leeward se bloquea tras %n minuto, o antes si así lo eliges.</numerusform>
            <numerusform>Con la mesa de los guías a la vista, Leeward se bloquea tras %n minutos, o antes si así lo eliges.</numerusform>
        </translation>
    </message>
    <message>
        <source>With your shift, whatever you had begun to write about members and not sent was erased.</source>
        <translation>Con tu turno se borró lo que habías empezado a escribir sobre miembros y no habías enviado.</translation>
    </message>
    <message>
        <source>whoever manages this computer</source>
        <translation>quien administra este equipo</translation>
    </message>
    <message>
        <source>{who} has set this for this computer.</source>
        <translation>{who} ha establecido esto para este equipo.</translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message numerus="yes">
        <source>%n journal entries come from damaged pages and say so.</source>
        <translation>
            <numerusform>%n entrada del diario viene de páginas dañadas y lo indica.</numerusform>
            <numerusform>%n entradas del diario vienen de páginas dañadas y lo indican.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of the latest changes could not be read; what stood in them may be missing, or be as it was before.</source>
        <translation>
            <numerusform>%n trozo de los últimos cambios no se pudo leer; lo que contenía puede faltar o estar como antes.</numerusform>
            <numerusform>%n trozos de los últimos cambios no se pudieron leer; lo que contenían puede faltar o estar como antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were left out, for they contradict what was saved.</source>
        <translation>
            <numerusform>%n anotación se dejó fuera, porque contradice lo que se guardó.</numerusform>
            <numerusform>%n anotaciones se dejaron fuera, porque contradicen lo que se guardó.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 journal entry comes from a damaged page and says so.</source>
        <translation>1 entrada del diario viene de una página dañada y lo indica.</translation>
    </message>
    <message>
        <source>1 piece of the latest changes could not be read; what stood in it may be missing, or be as it was before.</source>
        <translation>1 trozo de los últimos cambios no se pudo leer; lo que contenía puede faltar o estar como antes.</translation>
    </message>
    <message>
        <source>1 record was left out, for it contradicts what was saved.</source>
        <translation>1 anotación se dejó fuera, porque contradice lo que se guardó.</translation>
    </message>
    <message>
        <source>A backup opens with the passphrase, or the recovery code, that you had when it was made. It is opened and looked through before anything takes its place.</source>
        <translation>Una copia de seguridad se abre con la frase de contraseña, o el código de recuperación, que tenías cuando se hizo. Se abre y se revisa antes de que nada ocupe su sitio.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Backups of Leeward</source>
        <translation>Copias de seguridad de Leeward</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elige una copia de seguridad</translation>
    </message>
    <message>
        <source>Choose a backup file…</source>
        <translation>Elegir un archivo de copia…</translation>
    </message>
    <message>
        <source>Every page could be read.</source>
        <translation>Se pudieron leer todas las páginas.</translation>
    </message>
    <message>
        <source>It was opened and looked through. In it: {contents}.</source>
        <translation>Se abrió y se revisó. Contiene: {contents}.</translation>
    </message>
    <message>
        <source>It was opened and looked through. Nothing had been written in it yet.</source>
        <translation>Se abrió y se revisó. Aún no se había escrito nada en ella.</translation>
    </message>
    <message>
        <source>Leeward has found no backup of its own here. If you have one elsewhere, such as on another disk, choose its file.</source>
        <translation>Leeward no ha encontrado aquí ninguna copia suya. Si tienes una en otro sitio, por ejemplo en otro disco, elige su archivo.</translation>
    </message>
    <message>
        <source>Leeward reads your vault page by page and puts everything it can read into a new one. The damaged files stay as they are and are kept.</source>
        <translation>Leeward lee tu caja fuerte página por página y pone todo lo que puede leer en una nueva. Los archivos dañados quedan como están y se conservan.</translation>
    </message>
    <message>
        <source>Nothing was erased: what was there before is kept in this folder.</source>
        <translation>No se ha borrado nada: lo que había antes se conserva en esta carpeta.</translation>
    </message>
    <message>
        <source>Open your backup</source>
        <translation>Abrir tu copia de seguridad</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Please type the passphrase first.</source>
        <translation>Escribe primero la frase de contraseña, por favor.</translation>
    </message>
    <message>
        <source>Please type the recovery code first.</source>
        <translation>Escribe primero el código de recuperación, por favor.</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>Leyendo lo que se puede leer</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Rescatar lo que se pueda leer</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Restoring your backup</source>
        <translation>Recuperando tu copia de seguridad</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar las más antiguas</translation>
    </message>
    <message>
        <source>The key file was damaged. Please choose a new passphrase and make a new recovery code in Settings, so that you can be sure of both.</source>
        <translation>El archivo de claves estaba dañado. Elige una frase de contraseña nueva y haz un código de recuperación nuevo en Ajustes, para que puedas confiar en los dos.</translation>
    </message>
    <message>
        <source>The key file was lost; the one from a backup took its place, so the passphrase of then opens it.</source>
        <translation>El archivo de claves se había perdido; el de una copia de seguridad ocupó su sitio, así que la abre la frase de contraseña de entonces.</translation>
    </message>
    <message>
        <source>These are the backups that Leeward has made on this computer. What is in your vault now is set aside and kept.</source>
        <translation>Estas son las copias que Leeward ha hecho en este equipo. Lo que hay ahora en tu caja fuerte se aparta y se conserva.</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>Esto se pudo leer</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Lo que había antes</translation>
    </message>
    <message>
        <source>What was written last may be missing: its end could not be read. It was cut off, or is damaged; nobody can tell which.</source>
        <translation>Lo último que se escribió puede faltar: su final no se pudo leer. Se cortó, o está dañado; nadie puede decir cuál de las dos cosas.</translation>
    </message>
    <message>
        <source>You can stop at any moment; then everything is as it was.</source>
        <translation>Puedes parar en cualquier momento; entonces todo queda como estaba.</translation>
    </message>
    <message>
        <source>Your backup is back</source>
        <translation>Tu copia de seguridad ha vuelto</translation>
    </message>
    <message>
        <source>Your vault now holds: {contents}.</source>
        <translation>Tu caja fuerte contiene ahora: {contents}.</translation>
    </message>
    <message>
        <source>nothing that was written</source>
        <translation>nada escrito</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward</source>
        <translation>{day}, antes de una actualización de Leeward</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward, number {number}</source>
        <translation>{day}, antes de una actualización de Leeward, número {number}</translation>
    </message>
    <message>
        <source>{day}, number {number} of that day</source>
        <translation>{day}, número {number} de ese día</translation>
    </message>
    <message>
        <source>{lost} of {pages} pages could not be read; what stood there is missing.</source>
        <translation>{lost} de {pages} páginas no se pudieron leer; lo que había en ellas falta.</translation>
    </message>
</context>
<context>
    <name>mishap</name>
    <message>
        <source>Close Leeward</source>
        <translation>Cerrar Leeward</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>It was our mistake, not yours. Everything that was saved is safe in your vault. Words you were typing just now are still in the window; you can go on, or close Leeward, which saves them first.</source>
        <translation>Ha sido un error nuestro, no tuyo. Todo lo guardado está a salvo en tu caja fuerte. Las palabras que estabas escribiendo siguen en la ventana; puedes seguir, o cerrar Leeward, que antes las guarda.</translation>
    </message>
    <message>
        <source>Something went wrong inside Leeward</source>
        <translation>Algo ha fallado dentro de Leeward</translation>
    </message>
    <message>
        <source>Where in the program it happened was noted in a file on this computer, with none of your words and no name. Nothing was sent to anyone.</source>
        <translation>En un archivo de este equipo se anotó en qué parte del programa pasó, sin ninguna de tus palabras y sin ningún nombre. No se ha enviado nada a nadie.</translation>
    </message>
    <message>
        <source>Where the report is</source>
        <translation>Dónde está el informe</translation>
    </message>
</context>
<context>
    <name>moods</name>
    <message>
        <source>Good</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Ni bien ni mal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Muy mal</translation>
    </message>
    <message>
        <source>{mood}, {number} of {all}</source>
        <translation>{mood}, {number} de {all}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A SOCKS5 proxy answers at {proxy} and takes the names that keep connections apart; you belong to no community yet, so it was asked for nothing else.</source>
        <translation>En {proxy} responde un proxy SOCKS5, y acepta los nombres que mantienen separadas las conexiones; todavía no perteneces a ninguna comunidad, así que no se le pidió nada más.</translation>
    </message>
    <message>
        <source>A fresh pseudonym takes a little longer; nothing was changed, so please try again later.</source>
        <translation>Un seudónimo nuevo tarda un poco más; no se ha cambiado nada, así que inténtalo más tarde.</translation>
    </message>
    <message>
        <source>A guide decided not to take it; your text is kept here, and what they wrote about it comes as a message.</source>
        <translation>Un guía decidió no aceptarlo; tu texto se guarda aquí, y lo que escribió sobre ello te llega como mensaje.</translation>
    </message>
    <message>
        <source>A newer Leeward wrote that, so nothing was brought in; please install that version.</source>
        <translation>Eso lo escribió un Leeward más nuevo, así que no se ha traído nada; instala esa versión.</translation>
    </message>
    <message>
        <source>A part of the record is not given out at the moment.</source>
        <translation>Una parte del historial no se entrega en este momento.</translation>
    </message>
    <message>
        <source>A part of this community&apos;s record is not given out at the moment, and it may be lost for now only; what is here is safe, so please try again later, and ask the steward if it stays so.</source>
        <translation>Una parte del historial de esta comunidad no se entrega en este momento, y puede que solo falte por ahora; lo que hay aquí está a salvo, así que inténtalo más tarde, y pregunta a los responsables si sigue así.</translation>
    </message>
    <message>
        <source>A passphrase has at least one visible character; nothing was made, so please choose another.</source>
        <translation>Una frase de contraseña tiene al menos un carácter visible; no se ha creado nada, así que elige otra.</translation>
    </message>
    <message>
        <source>A passphrase has at most 1,024 characters; nothing was made, so please choose a shorter one.</source>
        <translation>Una frase de contraseña tiene como mucho 1024 caracteres; no se ha creado nada, así que elige una más corta.</translation>
    </message>
    <message>
        <source>A post may have been taken out without its author or a guide having said so where everybody can see it. A fault of the server can look the same.</source>
        <translation>Puede que se haya sacado una publicación sin que quien la escribió o un guía lo dijera donde todos pueden verlo. Un fallo del servidor puede parecer lo mismo.</translation>
    </message>
    <message>
        <source>A post of yours was said to be published and is not in this community&apos;s record, so writing is stopped; your words are here, and the steward should be asked what happened.</source>
        <translation>Se dijo que una publicación tuya estaba publicada y no está en el historial de esta comunidad, así que ya no se envía nada; tus palabras están aquí, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>A restore may not have been finished properly. Somebody may also have tried to take newer posts away in the name of one.</source>
        <translation>Puede que una recuperación no se terminara bien. También puede que alguien haya intentado llevarse publicaciones nuevas con ese pretexto.</translation>
    </message>
    <message>
        <source>A restore or a new key was interrupted on its way into place; nothing is lost, and opening the vault once finishes it.</source>
        <translation>Una recuperación o una clave nueva se interrumpió de camino a su sitio; no se ha perdido nada, y con abrir la caja fuerte una vez queda terminado.</translation>
    </message>
    <message>
        <source>All of it is here already; nothing was changed.</source>
        <translation>Todo eso ya está aquí; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Another Leeward shows the examples already; look at that one, or close it first and try again.</source>
        <translation>Otro Leeward ya muestra los ejemplos; mira ese, o ciérralo primero e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another guide is looking at this now; please take another.</source>
        <translation>Otro guía está mirando esto ahora; toma otra, por favor.</translation>
    </message>
    <message>
        <source>From now on every request goes through {proxy}, or not at all.</source>
        <translation>Desde ahora cada petición va por {proxy}, o no va.</translation>
    </message>
    <message>
        <source>From now on requests go straight to each community&apos;s server, without a proxy.</source>
        <translation>Desde ahora las peticiones van directas al servidor de cada comunidad, sin proxy.</translation>
    </message>
    <message>
        <source>From now on the new code opens this vault, and the old one opens nothing. Older copies of the vault keep the old one.</source>
        <translation>Desde ahora el código nuevo abre esta caja fuerte, y el antiguo no abre nada. En las copias más antiguas de la caja fuerte sigue valiendo el antiguo.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this vault. The recovery code stays as it is, and older copies of the vault still open with the old passphrase.</source>
        <translation>Desde ahora la frase de contraseña nueva abre esta caja fuerte. El código de recuperación sigue igual, y las copias más antiguas de la caja fuerte se abren todavía con la frase antigua.</translation>
    </message>
    <message>
        <source>Guides had removed the post before; a copy of your own words is kept here.</source>
        <translation>Los guías ya habían quitado la publicación; aquí se guarda una copia de tus propias palabras.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost, or that anybody has changed anything.</source>
        <translation>No significa que aquí se haya perdido nada, ni que nadie haya cambiado nada.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost. Nothing with a gap in it was taken over.</source>
        <translation>No significa que aquí se haya perdido nada. No se tomó nada que tuviera un hueco.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost: nothing of it was taken over.</source>
        <translation>No significa que aquí se haya perdido nada: no se tomó nada de ello.</translation>
    </message>
    <message>
        <source>It does not mean that anything here is lost: what was sent was not used.</source>
        <translation>No significa que aquí se haya perdido nada: lo que se envió no se usó.</translation>
    </message>
    <message>
        <source>It does not mean that anything of it was believed: it was not used. It does not say who did it or why.</source>
        <translation>No significa que se haya creído nada de ello: no se usó. No dice quién lo hizo ni por qué.</translation>
    </message>
    <message>
        <source>It does not mean that anything on this computer was opened or changed, nor does it say who did it.</source>
        <translation>No significa que en este equipo se haya abierto o cambiado nada, ni dice quién lo hizo.</translation>
    </message>
    <message>
        <source>It does not mean that your words are lost: your own copy is here. It does not say who did it or why.</source>
        <translation>No significa que tus palabras se hayan perdido: tu propia copia está aquí. No dice quién lo hizo ni por qué.</translation>
    </message>
    <message>
        <source>It is erased here. Backups and exports from before still hold it.</source>
        <translation>Está borrado aquí. Las copias de seguridad y exportaciones anteriores aún lo contienen.</translation>
    </message>
    <message>
        <source>It is erased here. The next sync fetches again what stands in the community.</source>
        <translation>Está borrado aquí. La próxima sincronización vuelve a traer lo que hay en la comunidad.</translation>
    </message>
    <message>
        <source>It is longer than the server takes; your text is kept here, and a shorter one may go.</source>
        <translation>Es más largo de lo que acepta el servidor; tu texto se guarda aquí, y uno más corto puede salir.</translation>
    </message>
    <message>
        <source>It is not there any more; sync to see how things stand now.</source>
        <translation>Ya no está; sincroniza para ver cómo están las cosas ahora.</translation>
    </message>
    <message>
        <source>It is under a passphrase that Leeward does not know, so nothing was brought in; please give it out from the other app without one, and erase that copy afterwards.</source>
        <translation>Está bajo una frase de contraseña que Leeward no conoce, así que no se ha traído nada; expórtalo de la otra aplicación sin ella, y borra esa copia después.</translation>
    </message>
    <message>
        <source>It is written, whole. In it: {contents}. It is called {name}, in {folder}. What is in Leeward stays there.</source>
        <translation>Está escrito por completo. Contiene: {contents}. Se llama {name} y está en {folder}. Lo que hay en Leeward se queda ahí.</translation>
    </message>
    <message>
        <source>It is written: {requests}. It is called {name}, in {folder}. The list stays here.</source>
        <translation>Escrito: {requests}. Se llama {name} y está en {folder}. La lista se queda aquí.</translation>
    </message>
    <message>
        <source>It may be damaged, or of another version. Something on the way to it may also have answered in its place.</source>
        <translation>Puede estar dañado o ser de otra versión. También puede que algo por el camino haya respondido en su lugar.</translation>
    </message>
    <message>
        <source>It may be lost for now only, as while a server is being repaired. It may also be held back.</source>
        <translation>Puede que solo falte por ahora, como cuando se repara un servidor. También puede que se esté reteniendo.</translation>
    </message>
    <message>
        <source>It may have reached the community already, so it cannot become a draft again; nothing was changed, and sending it again doubles nothing.</source>
        <translation>Puede que ya haya llegado a la comunidad, así que no puede volver a ser un borrador; no se ha cambiado nada, y enviarlo otra vez no lo duplica.</translation>
    </message>
    <message>
        <source>Leeward may not read and write there ({part}), and was told so before anything was changed; please allow it, or choose another place. A vault that lies where nothing can be written opens in a copy.</source>
        <translation>Leeward no puede leer y escribir ahí ({part}), y lo supo antes de cambiar nada; permítelo, o elige otro lugar. Una caja fuerte que está donde no se puede escribir se abre en una copia.</translation>
    </message>
    <message>
        <source>Newer posts may be kept from you. The server may also run from an old copy without saying so as it should.</source>
        <translation>Puede que no te muestren publicaciones más nuevas. También puede que el servidor funcione con una copia antigua sin decirlo, como debería.</translation>
    </message>
    <message>
        <source>No new code was made; everything is as it was.</source>
        <translation>No se hizo ningún código nuevo; todo sigue como estaba.</translation>
    </message>
    <message>
        <source>Nobody reports or thanks themselves; nothing was sent to anyone.</source>
        <translation>Nadie se denuncia ni se agradece a sí mismo; no se ha enviado nada a nadie.</translation>
    </message>
    <message>
        <source>Nothing in it is of a kind that Leeward can read, so nothing was brought in; docs/importing.md lists what can be, and how each app gives it out.</source>
        <translation>No contiene nada de un tipo que Leeward pueda leer, así que no se ha traído nada; docs/importing.md dice qué se puede traer y cómo lo exporta cada aplicación.</translation>
    </message>
    <message>
        <source>Nothing in this vault could be read, so no new one was made and nothing was changed; a backup may still hold it all, so please look for one.</source>
        <translation>No se pudo leer nada de esta caja fuerte, así que no se creó una nueva y no se ha cambiado nada; quizá una copia de seguridad aún lo tenga todo, así que busca una.</translation>
    </message>
    <message>
        <source>Nothing is sent to this community, because its record did not agree with what was checked before; what you wrote is kept here, and the steward should be asked what happened.</source>
        <translation>No se envía nada a esta comunidad, porque su historial no coincide con lo que se comprobó antes; lo que escribiste se guarda aquí, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>Other people who use this computer may be able to look into the vault&apos;s folder; nothing is lost, so please let only yourself open it.</source>
        <translation>Quizá otras personas que usan este equipo puedan mirar en la carpeta de la caja fuerte; no se ha perdido nada, así que deja que solo tú puedas abrirla.</translation>
    </message>
    <message>
        <source>Part of this vault cannot be read as it was written; nothing was changed or erased, and a copy of the whole folder should be made before anything else is tried.</source>
        <translation>Una parte de esta caja fuerte no se puede leer tal como se escribió; no se ha cambiado ni borrado nada, y conviene copiar la carpeta entera antes de intentar otra cosa.</translation>
    </message>
    <message>
        <source>Part of this vault is not in its place; nothing was changed or erased, so please look whether it lies on a disk that is not connected or was moved away, before anything else is tried.</source>
        <translation>Una parte de esta caja fuerte no está en su sitio; no se ha cambiado ni borrado nada, así que mira si está en un disco que no está conectado o si se movió, antes de intentar otra cosa.</translation>
    </message>
    <message>
        <source>Please choose a passphrase for the file first; nothing was written.</source>
        <translation>Elige antes una frase de contraseña para el archivo; no se escribió nada.</translation>
    </message>
    <message>
        <source>Please give the proxy&apos;s address as a number, such as 127.0.0.1; a name would be looked up beside the proxy, so nothing was changed or asked.</source>
        <translation>Escribe la dirección del proxy en números, por ejemplo 127.0.0.1; un nombre se buscaría sin pasar por el proxy, así que no se cambió ni se preguntó nada.</translation>
    </message>
    <message>
        <source>Please give the proxy&apos;s port, from 1 to 65535; nothing was changed or asked.</source>
        <translation>Escribe el puerto del proxy, de 1 a 65535; no se cambió ni se preguntó nada.</translation>
    </message>
    <message>
        <source>Please say first that you know it is not encrypted; nothing was written.</source>
        <translation>Di antes que sabes que no va cifrado; no se escribió nada.</translation>
    </message>
    <message>
        <source>Somebody changed this in the meantime; look at the queue again, and your words are kept here.</source>
        <translation>Alguien lo cambió mientras tanto; mira otra vez la cola, tus palabras se guardan aquí.</translation>
    </message>
    <message>
        <source>Somebody else may be answering in the place of this community. A key that was changed in a wrong way can look the same.</source>
        <translation>Puede que otra persona responda en lugar de esta comunidad. Una clave mal cambiada puede parecer lo mismo.</translation>
    </message>
    <message>
        <source>Somebody here already has that name; please choose another.</source>
        <translation>Alguien aquí ya tiene ese nombre; elige otro, por favor.</translation>
    </message>
    <message>
        <source>Something in that text cannot be sent; please look at its title and words again.</source>
        <translation>Algo de ese texto no se puede enviar; mira otra vez su título y sus palabras.</translation>
    </message>
    <message>
        <source>Something that had been published may have been changed afterwards, or you may be shown something else than others are. A repair of the server that went wrong can look the same.</source>
        <translation>Puede que algo publicado se haya cambiado después, o que a ti se te muestre otra cosa que a los demás. Una reparación fallida del servidor puede parecer lo mismo.</translation>
    </message>
    <message>
        <source>Something went wrong at the community&apos;s server, and what you sent may have arrived; it waits here, and sending it again doubles nothing.</source>
        <translation>Algo falló en el servidor de la comunidad, y lo que enviaste puede haber llegado; espera aquí, y enviarlo otra vez no lo duplica.</translation>
    </message>
    <message>
        <source>Something went wrong at the community&apos;s server.</source>
        <translation>Algo falló en el servidor de la comunidad.</translation>
    </message>
    <message>
        <source>That backup is not whole any more; nothing was changed, so please try another one.</source>
        <translation>Esa copia de seguridad ya no está entera; no se ha cambiado nada, así que prueba con otra.</translation>
    </message>
    <message>
        <source>That backup was made under another passphrase. Please type the one of that time, and test it again.</source>
        <translation>Esa copia de seguridad se hizo con otra frase de contraseña. Escribe la de entonces y pruébala otra vez.</translation>
    </message>
    <message>
        <source>That backup was written by a newer Leeward; nothing was changed, so please install that version.</source>
        <translation>Esa copia de seguridad la escribió un Leeward más nuevo; no se ha cambiado nada, así que instala esa versión.</translation>
    </message>
    <message>
        <source>That file is no backup of Leeward&apos;s; nothing was changed, so please choose another.</source>
        <translation>Ese archivo no es una copia de seguridad de Leeward; no se ha cambiado nada, así que elige otro.</translation>
    </message>
    <message>
        <source>That is Leeward&apos;s copy to be read by people, and parts of it would be lost on the way back; please choose the JSON that Leeward writes for programs.</source>
        <translation>Esa es la copia de Leeward para que la lean personas, y una parte se perdería en el camino de vuelta; elige el JSON que Leeward escribe para programas.</translation>
    </message>
    <message>
        <source>That is a mistake in Leeward itself; what was saved is safe, so please try again.</source>
        <translation>Es un error del propio Leeward; lo guardado está a salvo, así que inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>That is as much as one person can send for now; it waits here and goes out later.</source>
        <translation>Por ahora una persona no puede enviar más; espera aquí y sale más tarde.</translation>
    </message>
    <message>
        <source>That is longer than one post can be; please make it shorter, or begin a second one.</source>
        <translation>Es más largo de lo que puede ser una publicación; acórtalo, o empieza otra.</translation>
    </message>
    <message>
        <source>That is more than is read at once, so nothing was brought in; please give it out from the other app in smaller parts, such as a year at a time.</source>
        <translation>Eso es más de lo que se lee de una vez, así que no se ha traído nada; expórtalo de la otra aplicación en partes más pequeñas, por ejemplo año por año.</translation>
    </message>
    <message>
        <source>That is more than the community&apos;s server takes at once; everything here is safe.</source>
        <translation>Es más de lo que el servidor de la comunidad acepta de una vez; aquí está todo a salvo.</translation>
    </message>
    <message>
        <source>That is no age recipient, which begins with age1; nothing was written, so please look again.</source>
        <translation>Eso no es un destinatario de age, que empieza por age1; no se ha escrito nada, así que míralo otra vez.</translation>
    </message>
    <message>
        <source>That is not an invitation; please paste all of it, from leeward1 to its last letter.</source>
        <translation>Eso no es una invitación; pégala entera, desde leeward1 hasta la última letra.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this vault; nothing was changed, so please try again.</source>
        <translation>Esa no es la frase de contraseña de esta caja fuerte; no se ha cambiado nada, así que inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>That passphrase holds characters that cannot be typed again; please choose another.</source>
        <translation>Esa frase de contraseña contiene caracteres que no se pueden volver a teclear; elige otra.</translation>
    </message>
    <message>
        <source>That recovery code does not open this vault; nothing was changed, so please look again.</source>
        <translation>Ese código de recuperación no abre esta caja fuerte; no se ha cambiado nada, así que míralo otra vez.</translation>
    </message>
    <message>
        <source>That was a lot at once for the community&apos;s server; nothing is lost, so please try again in a moment.</source>
        <translation>Ha sido mucho de golpe para el servidor de la comunidad; no se ha perdido nada, así que inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>That was stopped, as you asked; nothing half-made was left, and everything else is as it was.</source>
        <translation>Se ha parado, como pediste; no ha quedado nada a medias, y todo lo demás está como antes.</translation>
    </message>
    <message>
        <source>The alarm is about something of your own, too; another guide or the steward quiets it.</source>
        <translation>La alarma trata también de algo tuyo; la silencian otro guía o los responsables.</translation>
    </message>
    <message>
        <source>The backup was made, and opened again to be sure of it. In it: {contents}. It is called {name}, in {folder}.</source>
        <translation>La copia de seguridad está hecha, y se abrió otra vez para tener certeza. Contiene: {contents}. Se llama {name} y está en {folder}.</translation>
    </message>
    <message>
        <source>The community already has something else under this number; your text is kept here.</source>
        <translation>La comunidad ya tiene otra cosa con este número; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>The community does not know this membership any more; what is on this computer is safe.</source>
        <translation>La comunidad ya no conoce esta pertenencia; lo que hay en este equipo está a salvo.</translation>
    </message>
    <message>
        <source>The community&apos;s server could not make sense of what Leeward asked, which is a mistake of Leeward&apos;s and none of yours; everything here is safe.</source>
        <translation>El servidor de la comunidad no entendió lo que Leeward pidió, y eso es un error de Leeward, no tuyo; aquí está todo a salvo.</translation>
    </message>
    <message>
        <source>The community&apos;s server counts another month than this computer; your invitation is not used up, so please look at this computer&apos;s date and try again.</source>
        <translation>El servidor de la comunidad cuenta otro mes que este equipo; tu invitación no está gastada, así que mira la fecha de este equipo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not answer.</source>
        <translation>El servidor de la comunidad no responde.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not answer; everything here is safe, so please try again later, or join with a new invitation if it has moved.</source>
        <translation>El servidor de la comunidad no responde; aquí está todo a salvo, así que inténtalo más tarde, o entra con una invitación nueva si se ha mudado.</translation>
    </message>
    <message>
        <source>The community&apos;s server does not know what Leeward asked, which is a mistake of Leeward&apos;s and none of yours; everything here is safe.</source>
        <translation>El servidor de la comunidad no conoce lo que Leeward pidió, y eso es un error de Leeward, no tuyo; aquí está todo a salvo.</translation>
    </message>
    <message>
        <source>The community&apos;s server has too much to do right now.</source>
        <translation>El servidor de la comunidad tiene demasiado que hacer ahora mismo.</translation>
    </message>
    <message>
        <source>The community&apos;s server has too much to do right now; it waits here and goes out later.</source>
        <translation>El servidor de la comunidad tiene demasiado que hacer ahora mismo; espera aquí y sale más tarde.</translation>
    </message>
    <message>
        <source>The community&apos;s server is asked too much about invitations right now; yours is not used up, so please try again in a few minutes.</source>
        <translation>Al servidor de la comunidad le preguntan demasiado por invitaciones ahora mismo; la tuya no está gastada, así que inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>The community&apos;s server said no and gave no reason that Leeward knows; nothing here was changed, so please try again later.</source>
        <translation>El servidor de la comunidad dijo que no y no dio ningún motivo que Leeward conozca; aquí no se ha cambiado nada, así que inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The disk does not give or take the vault&apos;s data right now ({part}); nothing was changed, so please check the disk and try again.</source>
        <translation>El disco no da o no acepta los datos de la caja fuerte ahora mismo ({part}); no se ha cambiado nada, así que mira el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk does not take the examples right now; nothing else was touched, so please check it and try again.</source>
        <translation>El disco no acepta los ejemplos ahora mismo; no se ha tocado nada más, así que míralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk has no room left to finish putting the new key in place, which has begun and counts; nothing is lost, so please make some room, then unlock with the new passphrase.</source>
        <translation>En el disco no queda espacio para terminar de poner la clave nueva en su sitio, lo que ya ha empezado y vale; no se ha perdido nada, así que haz sitio y desbloquea con la frase de contraseña nueva.</translation>
    </message>
    <message>
        <source>The disk has no room left to finish putting the vault back, which has begun and counts; nothing is lost, so please make some room, then unlock with the passphrase that goes with what is being put back.</source>
        <translation>En el disco no queda espacio para terminar de recuperar la caja fuerte, lo que ya ha empezado y vale; no se ha perdido nada, así que haz sitio y desbloquea con la frase de contraseña de lo que se recupera.</translation>
    </message>
    <message>
        <source>The disk is full; what you are writing was saved in the room that Leeward holds back for this, so please make some room before you write on.</source>
        <translation>El disco está lleno; lo que escribes se guardó en el espacio que Leeward reserva para esto, así que haz sitio antes de seguir escribiendo.</translation>
    </message>
    <message>
        <source>The disk would not let Leeward finish putting the new key in place, which has begun and counts; nothing is lost, so please look at the disk, then unlock with the new passphrase.</source>
        <translation>El disco no dejó que Leeward terminara de poner la clave nueva en su sitio, lo que ya ha empezado y vale; no se ha perdido nada, así que mira el disco y desbloquea con la frase de contraseña nueva.</translation>
    </message>
    <message>
        <source>The disk would not let Leeward finish putting the vault back, which has begun and counts; nothing is lost, so please look at the disk, then unlock with the passphrase that goes with what is being put back.</source>
        <translation>El disco no dejó que Leeward terminara de recuperar la caja fuerte, lo que ya ha empezado y vale; no se ha perdido nada, así que mira el disco y desbloquea con la frase de contraseña de lo que se recupera.</translation>
    </message>
    <message>
        <source>The examples are closed, but some of their files could not be erased yet; Leeward does it before it shows examples again.</source>
        <translation>Los ejemplos están cerrados, pero algunos de sus archivos aún no se han podido borrar; Leeward lo hace antes de volver a mostrar ejemplos.</translation>
    </message>
    <message>
        <source>The examples could not be started; nothing of them was kept and everything else works, so please try again.</source>
        <translation>No se pudieron iniciar los ejemplos; no ha quedado nada de ellos y todo lo demás funciona, así que inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file does not hold together, as after a download that broke off; nothing was brought in, so please give it out anew from the other app.</source>
        <translation>El archivo está incompleto o dañado, como tras una descarga que se cortó; no se ha traído nada, así que expórtalo otra vez de la otra aplicación.</translation>
    </message>
    <message>
        <source>The folder for the examples holds something else, which was not touched; please move it away and try again.</source>
        <translation>La carpeta de los ejemplos contiene otra cosa, que no se ha tocado; muévela a otro sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The guidelines have changed since you read them; please read them again and then join.</source>
        <translation>Las normas han cambiado desde que las leíste; léelas otra vez y luego entra.</translation>
    </message>
    <message>
        <source>The guides have hidden that post until its author has looked at it; you can try again when it is back.</source>
        <translation>Los guías han ocultado esa publicación hasta que la mire quien la escribió; puedes intentarlo de nuevo cuando vuelva.</translation>
    </message>
    <message>
        <source>The guides have hidden what it answers until its author has looked at it; your text is kept here, and can be sent again later.</source>
        <translation>Los guías han ocultado aquello a lo que responde hasta que lo mire quien lo escribió; tu texto se guarda aquí, y se puede enviar más tarde.</translation>
    </message>
    <message>
        <source>The guides have no shared key yet; it is made at a guide&apos;s next sync.</source>
        <translation>Los guías aún no tienen una clave común; se crea en la próxima sincronización de un guía.</translation>
    </message>
    <message>
        <source>The last day to appeal against that decision is over; you can still write to the guides about it.</source>
        <translation>El último día para apelar contra esa decisión ya pasó; aún puedes escribir a los guías sobre ello.</translation>
    </message>
    <message>
        <source>The list is empty now.</source>
        <translation>La lista está ahora vacía.</translation>
    </message>
    <message>
        <source>The list is written. It is called {name}, in {folder}.</source>
        <translation>La lista está escrita. Se llama {name} y está en {folder}.</translation>
    </message>
    <message>
        <source>The part of Leeward that runs the examples is missing here; everything else works, and installing Leeward again brings it back.</source>
        <translation>Aquí falta la parte de Leeward que hace funcionar los ejemplos; todo lo demás funciona, y al instalar Leeward de nuevo vuelve.</translation>
    </message>
    <message>
        <source>The post is not there any more, so nothing needed to be done.</source>
        <translation>La publicación ya no está, así que no hizo falta nada.</translation>
    </message>
    <message>
        <source>The post it answers is not there any more; your text is kept here.</source>
        <translation>La publicación a la que responde ya no está; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>The record has a gap: what is given out is not as much as the server has signed for.</source>
        <translation>El historial tiene un hueco: lo que se entrega es menos de lo que el servidor ha firmado.</translation>
    </message>
    <message>
        <source>The record says that it goes on from a backup, and what must vouch for that does not.</source>
        <translation>El historial dice que continúa desde una copia de seguridad, y lo que debe responder por ello no lo hace.</translation>
    </message>
    <message>
        <source>The room is not there any more; your text is kept here, and another may suit it.</source>
        <translation>La sala ya no está; tu texto se guarda aquí, y quizá encaje en otra.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer are not written as Leeward can read them, so nothing is sent; what is here is safe, and the computer&apos;s administrator can mend it.</source>
        <translation>Las reglas fijadas para este equipo no están escritas de modo que Leeward pueda leerlas, así que no se envía nada; lo que hay aquí está a salvo, y quien administra el equipo puede arreglarlas.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer cannot be read, so nothing is sent; what is here is safe, and the computer&apos;s administrator can mend it.</source>
        <translation>Las reglas fijadas para este equipo no se pueden leer, así que no se envía nada; lo que hay aquí está a salvo, y quien administra el equipo puede arreglarlas.</translation>
    </message>
    <message>
        <source>The rules that were set for this computer could be changed by others than its administrator, so nothing is sent; what is here is safe, and the administrator can mend it.</source>
        <translation>Las reglas fijadas para este equipo las podría cambiar alguien más que quien lo administra, así que no se envía nada; lo que hay aquí está a salvo, y quien lo administra puede arreglarlo.</translation>
    </message>
    <message>
        <source>The server could not make sense of it, which is a mistake of Leeward&apos;s and none of yours; your text is kept here, and can be written anew.</source>
        <translation>El servidor no lo entendió, y eso es un error de Leeward, no tuyo; tu texto se guarda aquí, y se puede escribir de nuevo.</translation>
    </message>
    <message>
        <source>The server gave a reason that this Leeward does not know; your text is kept here.</source>
        <translation>El servidor dio un motivo que este Leeward no conoce; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>The server has sent something that Leeward does not accept.</source>
        <translation>El servidor ha enviado algo que Leeward no acepta.</translation>
    </message>
    <message>
        <source>The server has shown an older record than one it had shown before.</source>
        <translation>El servidor ha mostrado un historial más antiguo que otro que había mostrado antes.</translation>
    </message>
    <message>
        <source>The server has shown something that this community&apos;s keys did not sign.</source>
        <translation>El servidor ha mostrado algo que las claves de esta comunidad no firmaron.</translation>
    </message>
    <message>
        <source>The server has shown two versions of this community&apos;s record that cannot both be true.</source>
        <translation>El servidor ha mostrado dos versiones del historial de esta comunidad que no pueden ser verdad a la vez.</translation>
    </message>
    <message>
        <source>The server has something else under its number, so it was not taken; your text is kept here, and can be written anew.</source>
        <translation>El servidor tiene otra cosa con su número, así que no se aceptó; tu texto se guarda aquí, y se puede escribir de nuevo.</translation>
    </message>
    <message>
        <source>The server may be damaged or only half repaired. Something may also be held back.</source>
        <translation>El servidor puede estar dañado o a medio reparar. También puede que algo se esté reteniendo.</translation>
    </message>
    <message>
        <source>The server of {community} answered, straight and without a proxy.</source>
        <translation>El servidor de {community} respondió, directamente y sin proxy.</translation>
    </message>
    <message>
        <source>The server of {community} answered, through {proxy} and at its onion address.</source>
        <translation>El servidor de {community} respondió, por {proxy} y en su dirección onion.</translation>
    </message>
    <message>
        <source>The server of {community} answered, through {proxy}.</source>
        <translation>El servidor de {community} respondió, por {proxy}.</translation>
    </message>
    <message>
        <source>The server said that a post of yours was published, and the record does not hold it.</source>
        <translation>El servidor dijo que una publicación tuya estaba publicada, y el historial no la contiene.</translation>
    </message>
    <message>
        <source>The steward has not confirmed you as a guide yet; please try again when they have.</source>
        <translation>Los responsables aún no te han confirmado como guía; inténtalo de nuevo cuando lo hagan.</translation>
    </message>
    <message>
        <source>The study may use it no longer, as soon as the community has heard of it. What it has used already stays with it.</source>
        <translation>El estudio ya no puede usarla en cuanto la comunidad lo sepa. Lo que ya usó se queda con él.</translation>
    </message>
    <message>
        <source>The system does not let Leeward read that, so nothing was brought in; please look whether it is still there.</source>
        <translation>El sistema no deja que Leeward lea eso, así que no se ha traído nada; mira si sigue ahí.</translation>
    </message>
    <message>
        <source>The thread is not there any more; your text is kept here, and another may suit it.</source>
        <translation>El hilo ya no está; tu texto se guarda aquí, y quizá encaje en otro.</translation>
    </message>
    <message>
        <source>The thread takes no more replies; your text is kept here, and another thread may suit it.</source>
        <translation>El hilo ya no admite respuestas; tu texto se guarda aquí, y quizá encaje en otro hilo.</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same; nothing was changed, so please type them again.</source>
        <translation>Las dos frases de contraseña nuevas no son iguales; no se cambió nada, así que escríbelas otra vez.</translation>
    </message>
    <message>
        <source>There are as many notes on this as there may be; yours was not sent.</source>
        <translation>Sobre esto ya hay tantas notas como puede haber; la tuya no se envió.</translation>
    </message>
    <message>
        <source>There are no words in it yet; please write some and try again.</source>
        <translation>Aún no hay palabras; escribe algunas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is a slip in that invitation; please compare it with what you were given and try again.</source>
        <translation>Hay una errata en esa invitación; compárala con lo que te dieron e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is a slip in that recovery code; please compare it with the paper and try again.</source>
        <translation>Hay una errata en ese código de recuperación; compáralo con el papel e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already, and it was not touched; name another folder.</source>
        <translation>En esta carpeta ya hay una caja fuerte, y no se ha tocado; indica otra carpeta.</translation>
    </message>
    <message>
        <source>There is no decision of that kind about you any more, so there is nothing to appeal against.</source>
        <translation>Ya no hay ninguna decisión de ese tipo sobre ti, así que no hay nada contra lo que apelar.</translation>
    </message>
    <message>
        <source>There is no room left on this disk; make some and try again, everything saved is safe.</source>
        <translation>En este disco no queda espacio; haz sitio e inténtalo de nuevo, todo lo guardado está a salvo.</translation>
    </message>
    <message>
        <source>There is no vault in this folder any more, but an older one was set aside in it; to have it back, move the files out of the newest folder called aside into this one, or name another folder.</source>
        <translation>En esta carpeta ya no hay ninguna caja fuerte, pero en ella se apartó una más antigua; para recuperarla, mueve los archivos de la carpeta más nueva llamada «aside» a esta, o indica otra carpeta.</translation>
    </message>
    <message>
        <source>There is no vault in this folder any more, but there are backups of one; bring it back with leeward vault restore, or name another folder.</source>
        <translation>En esta carpeta ya no hay ninguna caja fuerte, pero hay copias de seguridad de una; recupérala con leeward vault restore, o indica otra carpeta.</translation>
    </message>
    <message>
        <source>There is no vault in this folder; make one with create, or name another folder.</source>
        <translation>En esta carpeta no hay ninguna caja fuerte; crea una con create, o indica otra carpeta.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the vault; close other programs and try again.</source>
        <translation>No hay suficiente memoria libre para abrir la caja fuerte; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing in it, so nothing was brought in; please choose another file.</source>
        <translation>No contiene nada, así que no se ha traído nada; elige otro archivo.</translation>
    </message>
    <message>
        <source>There is something under that name already, and it was not touched; please choose another.</source>
        <translation>Ya hay algo con ese nombre, y no se ha tocado; elige otro, por favor.</translation>
    </message>
    <message>
        <source>This author cannot be reached by a message yet; type sync and decide again, and ask the steward if that does not help.</source>
        <translation>Aún no se puede hacer llegar un mensaje a quien lo escribió; sincroniza y decide de nuevo, y pregunta a los responsables si eso no ayuda.</translation>
    </message>
    <message>
        <source>This community does not let you do that; nothing was changed.</source>
        <translation>Esta comunidad no te permite hacer eso; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This community has an onion address, which only Tor on this computer can reach, so nothing was sent and nobody was asked for it; please choose Tor in Settings, Network.</source>
        <translation>Esta comunidad tiene una dirección onion, a la que solo llega Tor en este equipo, así que no se envió nada ni se preguntó a nadie por ella; elige Tor en Ajustes, Red.</translation>
    </message>
    <message>
        <source>This community&apos;s keys of today were not made out to you; what is on this computer stays readable, and the guides can tell you why.</source>
        <translation>Las claves de hoy de esta comunidad no se hicieron para ti; lo que hay en este equipo se puede seguir leyendo, y los guías pueden decirte por qué.</translation>
    </message>
    <message>
        <source>This community&apos;s record has a gap where there must be none, so nothing more of it was taken over; what is here is safe, so please try again later, and ask the steward if it stays so.</source>
        <translation>El historial de esta comunidad tiene un hueco donde no debe haberlo, así que no se tomó nada más de él; lo que hay aquí está a salvo, así que inténtalo más tarde, y pregunta a los responsables si sigue así.</translation>
    </message>
    <message>
        <source>This community&apos;s record says that it goes on from a backup, but what must vouch for that does not, so nothing of it was taken over; what is here is safe, and the steward should be asked what happened.</source>
        <translation>El historial de esta comunidad dice que continúa desde una copia de seguridad, pero lo que debe responder por ello no lo hace, así que no se tomó nada de él; lo que hay aquí está a salvo, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>This community&apos;s server does not offer that yet.</source>
        <translation>El servidor de esta comunidad aún no ofrece eso.</translation>
    </message>
    <message>
        <source>This community&apos;s server is on this computer, where a proxy cannot lead, so nothing was sent; it can be reached while no proxy is set in Settings, Network.</source>
        <translation>El servidor de esta comunidad está en este equipo, adonde no lleva ningún proxy, así que no se envió nada; se llega a él mientras no haya ningún proxy en Ajustes, Red.</translation>
    </message>
    <message>
        <source>This community&apos;s server sent something that Leeward does not accept, so it was not used; what is here is safe, so please try again later or ask the steward.</source>
        <translation>El servidor de esta comunidad envió algo que Leeward no acepta, así que no se usó; lo que hay aquí está a salvo, así que inténtalo más tarde o pregunta a los responsables.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed an older record than it had shown before, so it was not taken over and writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>El servidor de esta comunidad mostró un historial más antiguo que el de antes, así que no se tomó y ya no se envía nada; lo que hay aquí está a salvo, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed something that its keys did not sign, so it was not used; what is here is safe, and the steward should be asked what happened.</source>
        <translation>El servidor de esta comunidad mostró algo que sus claves no firmaron, así que no se usó; lo que hay aquí está a salvo, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>This community&apos;s server showed two records that cannot both be true, so the second was not taken over and writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>El servidor de esta comunidad mostró dos historiales que no pueden ser verdad a la vez, así que no se tomó el segundo y ya no se envía nada; lo que hay aquí está a salvo, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>This computer has no network right now; nothing you chose is lost, so please try again later.</source>
        <translation>Este equipo no tiene red ahora mismo; no se ha perdido nada de lo que elegiste, así que prueba más tarde.</translation>
    </message>
    <message>
        <source>This computer has no network, so the community could not be asked; your invitation stays here.</source>
        <translation>Este equipo no tiene red, así que no se pudo preguntar a la comunidad; tu invitación se queda aquí.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Este equipo no tiene red.</translation>
    </message>
    <message>
        <source>This computer has no network; what you wrote waits here and goes out later.</source>
        <translation>Este equipo no tiene red; lo que escribiste espera aquí y sale más tarde.</translation>
    </message>
    <message>
        <source>This file is encrypted with age, so nothing was brought in; age --decrypt opens it with its passphrase, and what is in it can be brought in then.</source>
        <translation>Este archivo está cifrado con age, así que no se ha traído nada; age --decrypt lo abre con su frase de contraseña, y entonces se puede traer lo que contiene.</translation>
    </message>
    <message>
        <source>This invitation does not fit the keys that the community shows now, so nothing of it was sent; it may have run out, or the server may not be honest, so please ask whoever gave it to you for a new one.</source>
        <translation>Esta invitación no encaja con las claves que la comunidad muestra ahora, así que no se envió nada de ella; puede haber caducado, o quizá el servidor no es honrado, así que pide una nueva a quien te la dio.</translation>
    </message>
    <message>
        <source>This invitation has been used or has run out; please ask for a new one.</source>
        <translation>Esta invitación ya se usó o ha caducado; pide una nueva, por favor.</translation>
    </message>
    <message>
        <source>This invitation has run out; please ask for a new one.</source>
        <translation>Esta invitación ha caducado; pide una nueva, por favor.</translation>
    </message>
    <message>
        <source>This invitation is for a newer Leeward; please install that version.</source>
        <translation>Esta invitación es para un Leeward más nuevo; instala esa versión, por favor.</translation>
    </message>
    <message>
        <source>This journal of jrnl&apos;s is encrypted, so nothing was brought in; jrnl --export json writes it out so that it can be read, and please erase that copy afterwards.</source>
        <translation>Este diario de jrnl está cifrado, así que no se ha traído nada; jrnl --export json lo escribe de forma que se pueda leer; borra esa copia después.</translation>
    </message>
    <message>
        <source>This vault has no recovery code any more; only its passphrase opens it.</source>
        <translation>Esta caja fuerte ya no tiene código de recuperación; solo la abre su frase de contraseña.</translation>
    </message>
    <message>
        <source>This vault has no recovery code; its passphrase opens it, and nothing was changed.</source>
        <translation>Esta caja fuerte no tiene código de recuperación; la abre su frase de contraseña, y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This vault is open in another Leeward; close that one first, then try again.</source>
        <translation>Esta caja fuerte está abierta en otro Leeward; cierra primero ese e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This vault looks like an older copy of itself; if you did not restore one, look for the newer.</source>
        <translation>Esta caja fuerte parece una copia más antigua de sí misma; si no recuperaste ninguna, busca la más nueva.</translation>
    </message>
    <message>
        <source>This vault was written by a newer Leeward and was not touched; please install that version.</source>
        <translation>Esta caja fuerte la escribió un Leeward más nuevo y no se ha tocado; instala esa versión, por favor.</translation>
    </message>
    <message>
        <source>What answers cannot prove that it is the community&apos;s server, so nothing was sent; somebody may be listening, or this network may want you to sign in first, so please try another network or ask the steward.</source>
        <translation>Lo que responde no puede probar que es el servidor de la comunidad, así que no se envió nada; puede que alguien escuche, o que esta red quiera que te identifiques primero, así que prueba otra red o pregunta a los responsables.</translation>
    </message>
    <message>
        <source>What answers does not encrypt as it must, so nothing was sent; somebody may be in between, or this network may want you to sign in first, so please try another network or ask the steward.</source>
        <translation>Lo que responde no cifra como debe, así que no se envió nada; puede que haya alguien en medio, o que esta red quiera que te identifiques primero, así que prueba otra red o pregunta a los responsables.</translation>
    </message>
    <message>
        <source>What answers for the community&apos;s server shows another key than the one that this computer&apos;s administrator wrote down, so nothing was sent; what is here is safe, and the administrator can tell you whether the key has changed.</source>
        <translation>Lo que responde por el servidor de la comunidad muestra otra clave que la que anotó quien administra este equipo, así que no se envió nada; lo que hay aquí está a salvo, y quien lo administra puede decirte si la clave ha cambiado.</translation>
    </message>
    <message>
        <source>What answers in the place of your proxy is no SOCKS5 proxy, so nothing was sent, and nothing goes around it; please look at Settings, Network.</source>
        <translation>Lo que responde en lugar de tu proxy no es un proxy SOCKS5, así que no se envió nada, y nada lo rodea; mira en Ajustes, Red.</translation>
    </message>
    <message>
        <source>What it answers was removed; your text is kept here.</source>
        <translation>Aquello a lo que responde se quitó; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>What was kept about your proxy cannot be read any more, so nothing was sent, rather than without the proxy; please choose again in Settings, Network.</source>
        <translation>Lo que se guardaba sobre tu proxy ya no se puede leer, así que no se envió nada, en vez de enviarlo sin él; elige otra vez en Ajustes, Red.</translation>
    </message>
    <message>
        <source>What you were answering is not there any more; your words are kept, and answer nobody in particular now.</source>
        <translation>Aquello a lo que respondías ya no está; tus palabras se conservan y ahora no responden a nadie en concreto.</translation>
    </message>
    <message>
        <source>Whoever wrote that post is not here any more, so nothing could be brought to them.</source>
        <translation>Quien escribió esa publicación ya no está aquí, así que no se le pudo hacer llegar nada.</translation>
    </message>
    <message>
        <source>Words are missing from the record, and no change in it rightly says that they were taken out.</source>
        <translation>Faltan palabras en el historial, y ningún cambio en él dice como es debido que se sacaron.</translation>
    </message>
    <message>
        <source>Words are missing from this community&apos;s record, and nothing in it rightly says that they were taken out, so writing is stopped; what is here is safe, and the steward should be asked what happened.</source>
        <translation>Faltan palabras en el historial de esta comunidad, y nada en él dice como es debido que se sacaron, así que ya no se envía nada; lo que hay aquí está a salvo, y conviene preguntar a los responsables qué pasó.</translation>
    </message>
    <message>
        <source>You belong to no community yet, so there is nobody to ask; nothing was sent.</source>
        <translation>Todavía no perteneces a ninguna comunidad, así que no hay a quién preguntar; no se envió nada.</translation>
    </message>
    <message>
        <source>You belong to this community already; it is asked at its new address now, and nothing else changed.</source>
        <translation>Ya perteneces a esta comunidad; ahora se le pregunta en su dirección nueva, y no ha cambiado nada más.</translation>
    </message>
    <message>
        <source>You belong to this community already; the invitation was not used.</source>
        <translation>Ya perteneces a esta comunidad; la invitación no se usó.</translation>
    </message>
    <message>
        <source>You have been put out of this community. You can still read, appeal and ask for help until that is decided; your text is kept here.</source>
        <translation>Se te ha expulsado de esta comunidad. Hasta que se decida, aún puedes leer, apelar y pedir ayuda; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>You have gone on to another pseudonym, which writes from now on; your text is kept here, and can be sent under that one.</source>
        <translation>Has pasado a otro seudónimo, que escribe desde ahora; tu texto se guarda aquí, y se puede enviar con ese.</translation>
    </message>
    <message>
        <source>You have left this community, and it has not heard of it yet, so the invitation was not used; wait until it has, or forget that request in Settings, Communities.</source>
        <translation>Has dejado esta comunidad, y ella aún no lo sabe, así que la invitación no se usó; espera a que lo sepa, u olvida esa petición en Ajustes, Comunidades.</translation>
    </message>
    <message>
        <source>You have left this community, so nothing of it is here; an invitation leads back.</source>
        <translation>Has dejado esta comunidad, así que aquí no hay nada de ella; con una invitación puedes volver.</translation>
    </message>
    <message>
        <source>You have sent that before, and once is enough; nothing more needs to be done.</source>
        <translation>Eso ya lo enviaste, y con una vez basta; no hay que hacer nada más.</translation>
    </message>
    <message>
        <source>You may have been shown your post as published while nobody else can see it. A fault of the server can look the same.</source>
        <translation>Puede que se te mostrara tu publicación como publicada mientras nadie más puede verla. Un fallo del servidor puede parecer lo mismo.</translation>
    </message>
    <message>
        <source>Your claim on this has ended; claim it again to decide it.</source>
        <translation>Tu turno con esto ha terminado; tómalo otra vez para decidir.</translation>
    </message>
    <message>
        <source>Your paper is right: that code opens this vault.</source>
        <translation>Tu papel está bien: ese código abre esta caja fuerte.</translation>
    </message>
    <message>
        <source>Your proxy answers, but it could not reach the community&apos;s server; nothing was sent, and nothing goes around the proxy, so please try again in a few minutes.</source>
        <translation>Tu proxy responde, pero no pudo llegar al servidor de la comunidad; no se envió nada, y nada rodea el proxy, así que inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Your proxy does not allow a connection to the community&apos;s server, so nothing was sent, and nothing goes around it; whoever runs the proxy can change that.</source>
        <translation>Tu proxy no permite una conexión con el servidor de la comunidad, así que no se envió nada, y nada lo rodea; quien lleva el proxy puede cambiarlo.</translation>
    </message>
    <message>
        <source>Your proxy does not answer, so nothing was sent, and nothing goes around it; please start it, such as Tor or Tor Browser, or look at Settings, Network.</source>
        <translation>Tu proxy no responde, así que no se envió nada, y nada lo rodea; inícialo, por ejemplo Tor o el Navegador Tor, o mira en Ajustes, Red.</translation>
    </message>
    <message>
        <source>Your proxy does not take a name and a password, by which it would keep your pseudonyms apart, so nothing was sent; Tor takes them, and so do other proxies that are set up for it.</source>
        <translation>Tu proxy no admite un nombre y una contraseña, con los que mantendría separados tus seudónimos, así que no se envió nada; Tor los admite, y también otros proxies preparados para ello.</translation>
    </message>
    <message>
        <source>Your writing is paused. You can still read, write to the guides, appeal and ask for help; your text is kept here.</source>
        <translation>No puedes escribir por ahora. Aún puedes leer, escribir a los guías, apelar y pedir ayuda; tu texto se guarda aquí.</translation>
    </message>
    <message>
        <source>an own post that was answered as published</source>
        <translation>una publicación propia que se dio por publicada</translation>
    </message>
    <message>
        <source>{name} can be opened, and every page of it is whole. In it: {contents}.</source>
        <translation>{name} se puede abrir, y cada página está entera. Contiene: {contents}.</translation>
    </message>
</context>
<context>
    <name>openings</name>
    <message>
        <source>Begin from the library</source>
        <translation>Empezar desde la biblioteca</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>The language of the words to begin with</source>
        <translation>El idioma de las palabras para empezar</translation>
    </message>
    <message>
        <source>Words to begin with</source>
        <translation>Palabras para empezar</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>A guide has opened your call for help.</source>
        <translation>Un guía ha abierto tu llamada de ayuda.</translation>
    </message>
    <message>
        <source>Close Leeward</source>
        <translation>Cerrar Leeward</translation>
    </message>
    <message>
        <source>Close only the window</source>
        <translation>Cerrar solo la ventana</translation>
    </message>
    <message>
        <source>Close the window, or close Leeward?</source>
        <translation>¿Cerrar la ventana, o cerrar Leeward?</translation>
    </message>
    <message>
        <source>If you close Leeward, everything is saved and locked, and it tells you nothing until you open it again.</source>
        <translation>Si cierras Leeward, todo se guarda y se bloquea, y no te dice nada hasta que lo abras de nuevo.</translation>
    </message>
    <message>
        <source>Kind words came for you.</source>
        <translation>Han llegado palabras amables para ti.</translation>
    </message>
    <message>
        <source>Leeward can go on beside the clock without its window. Your vault stays open meanwhile.</source>
        <translation>Leeward puede seguir junto al reloj sin su ventana. Mientras tanto tu caja fuerte queda abierta.</translation>
    </message>
    <message>
        <source>Something is new.</source>
        <translation>Hay algo nuevo.</translation>
    </message>
    <message>
        <source>The guides have written to you.</source>
        <translation>Los guías te han escrito.</translation>
    </message>
    <message>
        <source>There are new posts in a thread you follow.</source>
        <translation>Hay publicaciones nuevas en un hilo que sigues.</translation>
    </message>
    <message>
        <source>This is the reminder you wished for.</source>
        <translation>Este es el recordatorio que querías.</translation>
    </message>
    <message>
        <source>Under Locking you chose that it never locks by itself, so it stays open until you lock it.</source>
        <translation>En Bloqueo elegiste que nunca se bloquee por sí solo, así que queda abierto hasta que lo bloquees.</translation>
    </message>
    <message numerus="yes">
        <source>When nobody has touched it for %n minutes, as chosen under Locking, it saves, locks and closes by itself.</source>
        <translation>
            <numerusform>Cuando nadie lo haya tocado durante %n minuto, como se eligió en Bloqueo, se guarda, se bloquea y se cierra por sí solo.</numerusform>
            <numerusform>Cuando nadie lo haya tocado durante %n minutos, como se eligió en Bloqueo, se guarda, se bloquea y se cierra por sí solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>When nobody has touched it for 1 minute, as chosen under Locking, it saves, locks and closes by itself.</source>
        <translation>Cuando nadie lo haya tocado durante 1 minuto, como se eligió en Bloqueo, se guarda, se bloquea y se cierra por sí solo.</translation>
    </message>
    <message>
        <source>You are asked this once. Settings, under Notifications, is where to change it.</source>
        <translation>Esto se te pregunta una vez. Se cambia en Ajustes, en Notificaciones.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Only what you chose to export. Not encrypted.</source>
        <translation>Solo lo que elegiste exportar. Sin cifrar.</translation>
    </message>
</context>
<context>
    <name>parting</name>
    <message>
        <source>Everything of it on this computer is erased at once: what you read, your drafts, your copies of your own posts, your messages, what waits to be sent, and your keys. Without them nobody can be {pseudonym} again, not even you. To come back you need a new invitation, and get another name.</source>
        <translation>Todo lo suyo en este equipo se borra al momento: lo que leíste, tus borradores, tus copias de tus publicaciones, tus mensajes, lo que espera para enviarse y tus claves. Sin ellas nadie puede volver a ser {pseudonym}, tampoco tú. Para volver necesitas otra invitación, y tendrás otro nombre.</translation>
    </message>
    <message>
        <source>If the server cannot be reached now, everything is erased here all the same. Leeward keeps only what it takes to ask, and asks as soon as it can while it is open.</source>
        <translation>Si ahora no se puede llegar al servidor, aquí se borra todo igualmente. Leeward conserva solo lo necesario para pedirlo, y lo pide en cuanto puede mientras está abierto.</translation>
    </message>
    <message>
        <source>Its server is asked to forget you: within a day it takes back everything you wrote there. A call for help that no guide has opened is taken back too, and nobody answers it any more.</source>
        <translation>Se le pide a su servidor que te olvide: en un día retira todo lo que escribiste allí. También se retira una llamada de ayuda que ningún guía haya abierto, y ya nadie responde a ella.</translation>
    </message>
    <message>
        <source>Nothing of {community} is on this computer any more. Its server was not asked.</source>
        <translation>Ya no hay nada de {community} en este equipo. No se preguntó a su servidor.</translation>
    </message>
    <message>
        <source>Then nobody asks the server of {community} any more: what you wrote there stays, and you cannot take it back later, for the key goes too. This is for a server that is gone for ever.</source>
        <translation>Entonces ya nadie pregunta al servidor de {community}: lo que escribiste allí se queda, y no podrás retirarlo después, porque la clave también se va. Esto es para un servidor que ya no volverá.</translation>
    </message>
    <message>
        <source>What others read or copied before stays with them, and so do their answers to you. Backups of your vault from before still hold your keys, drafts and own posts, until newer ones take their place; exports, until you remove them.</source>
        <translation>Lo que otras personas leyeron o copiaron antes se queda con ellas, y también sus respuestas. Las copias de seguridad anteriores de tu caja fuerte aún contienen tus claves, borradores y publicaciones, hasta que otras más nuevas ocupen su sitio; las exportaciones, hasta que las quites.</translation>
    </message>
    <message>
        <source>What you wrote under an earlier name stays there, also where you asked for it to be taken back and it has not gone yet, for your keys to that name are erased too. If it should go, have it taken back first, and leave once Leeward says that it is gone.</source>
        <translation>Lo que escribiste con un nombre anterior se queda allí, también si pediste que se retirara y aún no ha ocurrido, pues también se borran tus claves de ese nombre. Si quieres que desaparezca, haz que se retire primero y vete cuando Leeward diga que ya no está.</translation>
    </message>
    <message>
        <source>What you wrote under an earlier name stays there, and your keys to that name are erased. Where you asked for it to be taken back and it has not gone yet, that is asked for now, just before you leave. A server that secretly notes times could then tell that both names are yours. To keep them apart, leave once Leeward says that it is gone.</source>
        <translation>Lo que escribiste con un nombre anterior se queda allí, y se borran tus claves de ese nombre. Si pediste que se retirara y aún no ha ocurrido, se pide ahora, justo antes de que te vayas. Un servidor que anote en secreto las horas podría saber entonces que los dos nombres son tuyos. Para mantenerlos separados, vete cuando Leeward diga que ya no está.</translation>
    </message>
    <message>
        <source>You are a guide there: you are none from then on. What you decided stays decided.</source>
        <translation>Eres guía allí: desde entonces dejas de serlo. Lo que decidiste queda decidido.</translation>
    </message>
    <message>
        <source>You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back what you wrote: Leeward asks as soon as it can while it is open. Until then it keeps the community&apos;s name, address and description, and the key by which the server knows you.</source>
        <translation>Has dejado {community}, y lo que tenías de ella aquí está borrado. Aún no se ha pedido a su servidor que retire lo que escribiste: Leeward lo pide en cuanto puede mientras está abierto. Hasta entonces conserva el nombre, la dirección y la descripción de la comunidad, y la clave por la que el servidor te conoce.</translation>
    </message>
    <message>
        <source>You have left {community}, and what you had of it here is erased. Its server has not been asked yet to take back what you wrote; how that stands is said in Settings, under Communities.</source>
        <translation>Has dejado {community}, y lo que tenías de ella aquí está borrado. Aún no se ha pedido a su servidor que retire lo que escribiste; cómo va eso se dice en Ajustes, en Comunidades.</translation>
    </message>
    <message>
        <source>You have left {community}. Nothing of it is on this computer any more, and its server knows no such member (any more).</source>
        <translation>Has dejado {community}. Ya no hay nada de ella en este equipo, y su servidor no conoce (o ya no) a ese miembro.</translation>
    </message>
    <message>
        <source>You have left {community}. Nothing of it is on this computer any more, and its server takes back what you wrote within a day.</source>
        <translation>Has dejado {community}. Ya no hay nada de ella en este equipo, y su servidor retira en un día lo que escribiste.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Guide desk</source>
        <translation>Para guías</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>A copy with your people in it can be opened under Help while Leeward is locked.</source>
        <translation>Una copia con tus personas se puede abrir en Ayuda mientras Leeward está bloqueado.</translation>
    </message>
    <message>
        <source>A copy without your people can be opened under Help while Leeward is locked.</source>
        <translation>Una copia sin tus personas se puede abrir en Ayuda mientras Leeward está bloqueado.</translation>
    </message>
    <message>
        <source>A doctor, a therapist, a clinic, a line. The numbers under support are always there too.</source>
        <translation>Un médico, una terapeuta, una clínica, un teléfono de ayuda. Los números de la página de ayuda también están siempre.</translation>
    </message>
    <message>
        <source>A name or a number within your own words is not left out.</source>
        <translation>Un nombre o un número dentro de tus propias palabras no se quita.</translation>
    </message>
    <message>
        <source>A place with other people in it, or somebody easy to be with. They need not know why.</source>
        <translation>Un lugar con otras personas, o alguien con quien es fácil estar. No hace falta que sepan por qué.</translation>
    </message>
    <message>
        <source>A plan can lie in a wallet, or with somebody you trust. You see first what would stand on it.</source>
        <translation>Un plan puede estar en una cartera, o en manos de alguien de confianza. Antes ves qué pondría en él.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Add somebody to: {step}</source>
        <translation>Añadir a alguien a: {step}</translation>
    </message>
    <message>
        <source>Anyone who can use this computer account can read this copy: it is not encrypted, and no passphrase protects it.</source>
        <translation>Cualquiera que pueda usar esta cuenta del equipo puede leer esta copia: no está cifrada, y ninguna frase de contraseña la protege.</translation>
    </message>
    <message>
        <source>As it was on {day}</source>
        <translation>Como estaba el {day}</translation>
    </message>
    <message>
        <source>Back to my plan</source>
        <translation>Volver a mi plan</translation>
    </message>
    <message>
        <source>Back to support</source>
        <translation>Volver a la ayuda</translation>
    </message>
    <message>
        <source>Back to the tools</source>
        <translation>Volver a las herramientas</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Volver a Hoy</translation>
    </message>
    <message>
        <source>For hard hours, written on a calmer day. Fill in what you like, in your own words; nothing has to be complete. Some people write it together with somebody they trust.</source>
        <translation>Para las horas difíciles, escrito en un día más tranquilo. Rellena lo que quieras, con tus propias palabras; nada tiene que estar completo. Hay quien lo escribe junto con alguien de confianza.</translation>
    </message>
    <message>
        <source>Hide the questions</source>
        <translation>Ocultar las preguntas</translation>
    </message>
    <message>
        <source>How I make it safer around me</source>
        <translation>Cómo hago más seguro lo que me rodea</translation>
    </message>
    <message>
        <source>How I notice that it is getting hard</source>
        <translation>En qué noto que se está poniendo difícil</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactar</translation>
    </message>
    <message>
        <source>If it might be too much in that hour, write down a smaller one beside it.</source>
        <translation>Si en esa hora pudiera ser demasiado, apunta al lado algo más pequeño.</translation>
    </message>
    <message>
        <source>If nobody comes to mind now, leave it empty. The next step is people whose work it is.</source>
        <translation>Si ahora no se te ocurre nadie, déjalo vacío. El paso siguiente son personas que se dedican a esto.</translation>
    </message>
    <message>
        <source>In a hard hour a passphrase can be too much. If you want, a copy of this plan can be opened under Help while Leeward is locked. There is none unless you choose it, and you see first what it would show.</source>
        <translation>En una hora difícil, una frase de contraseña puede ser demasiado. Si quieres, una copia de este plan se puede abrir en Ayuda mientras Leeward está bloqueado. No hay ninguna si no la eliges, y antes ves lo que mostraría.</translation>
    </message>
    <message>
        <source>In one month</source>
        <translation>Dentro de un mes</translation>
    </message>
    <message>
        <source>In six months</source>
        <translation>Dentro de seis meses</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>Dentro de tres meses</translation>
    </message>
    <message>
        <source>In your vault, and in a copy that anyone at this computer account can read</source>
        <translation>En tu caja fuerte, y en una copia que puede leer cualquiera en esta cuenta del equipo</translation>
    </message>
    <message>
        <source>Is there a room, a house or a bench where you are safer than where you usually are?</source>
        <translation>¿Hay una habitación, una casa o un banco en un parque donde estés más a salvo que donde sueles estar?</translation>
    </message>
    <message>
        <source>Is there something you would rather not have within reach in that hour?</source>
        <translation>¿Hay algo que preferirías no tener al alcance en esa hora?</translation>
    </message>
    <message>
        <source>It is still right</source>
        <translation>Sigue siendo válido</translation>
    </message>
    <message>
        <source>It lies in a file beside your vault. Removing it here takes it away at once, but backups that this computer makes may have kept it.</source>
        <translation>Está en un archivo junto a tu caja fuerte. Quitarla aquí la elimina al momento, pero las copias que hace este equipo pueden haberla conservado.</translation>
    </message>
    <message>
        <source>Keep this copy</source>
        <translation>Conservar esta copia</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Volver a mirarlo</translation>
    </message>
    <message>
        <source>Looking at it again</source>
        <translation>Volver a mirar el plan</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>My plan for hard hours</source>
        <translation>Mi plan para las horas difíciles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Not all of it is saved yet</source>
        <translation>Aún no está todo guardado</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing: the plan is about people only, and they are left out.</source>
        <translation>Nada: el plan trata solo de personas, y quedan fuera.</translation>
    </message>
    <message>
        <source>Numbers change, and so do people. Leeward says so once, here and under Today.</source>
        <translation>Los números cambian, y las personas también. Leeward lo dice una vez, aquí y en Hoy.</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>En un día concreto</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation>Ese día</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>El {day}</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Solo en este equipo, en tu caja fuerte</translation>
    </message>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Página {number} de {all}</translation>
    </message>
    <message>
        <source>People who may know how I am, and whom I could ask for help.</source>
        <translation>Personas que pueden saber cómo estoy, y a quienes podría pedir ayuda.</translation>
    </message>
    <message>
        <source>Print my plan</source>
        <translation>Imprimir mi plan</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Imprimir o guardar como PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Questions that may help</source>
        <translation>Preguntas que pueden ayudar</translation>
    </message>
    <message>
        <source>Readable without unlocking</source>
        <translation>Se puede leer sin desbloquear</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Quitar la copia</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Saved in your vault</source>
        <translation>Guardado en tu caja fuerte</translation>
    </message>
    <message>
        <source>Saving as you write</source>
        <translation>Se guarda mientras escribes</translation>
    </message>
    <message>
        <source>See what others would read</source>
        <translation>Ver lo que leerían otras personas</translation>
    </message>
    <message>
        <source>See what the copy shows</source>
        <translation>Ver lo que muestra la copia</translation>
    </message>
    <message>
        <source>Small things count: not opening letters, not eating, one sentence that keeps coming.</source>
        <translation>Las cosas pequeñas cuentan: no abrir las cartas, no comer, una frase que vuelve una y otra vez.</translation>
    </message>
    <message>
        <source>Small things that have helped before or might: a walk, a shower, one song, cold water.</source>
        <translation>Cosas pequeñas que ya ayudaron o podrían ayudar: un paseo, una ducha, una canción, agua fría.</translation>
    </message>
    <message>
        <source>Somewhere that is open late is worth writing down with its hours.</source>
        <translation>Si un lugar está abierto hasta tarde, vale la pena anotarlo con su horario.</translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation>Quitar a esta persona</translation>
    </message>
    <message>
        <source>The copy could not be removed, and still shows what your plan said before. Please try again; if that does not help, delete the file plan-copy.json beside your vault.</source>
        <translation>La copia no se pudo quitar, y aún muestra lo que tu plan decía antes. Inténtalo de nuevo; si no ayuda, borra el archivo plan-copy.json junto a tu caja fuerte.</translation>
    </message>
    <message>
        <source>The copy could not be renewed, so it was removed. Your plan is safe in your vault.</source>
        <translation>La copia no se pudo renovar, así que se quitó. Tu plan está a salvo en tu caja fuerte.</translation>
    </message>
    <message>
        <source>The file is saved. It is yours to keep safe, and to erase.</source>
        <translation>El archivo está guardado. Te toca a ti tenerlo a salvo, y borrarlo.</translation>
    </message>
    <message>
        <source>The lines under support answer without knowing you.</source>
        <translation>Los teléfonos de la página de ayuda responden sin conocerte.</translation>
    </message>
    <message>
        <source>The pages as they will be</source>
        <translation>Las páginas tal como quedarán</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Please see whether it is ready, and try again.</source>
        <translation>La impresora no aceptó las páginas. Mira, por favor, si está lista e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Think of the last time it got hard. What came a day before, or an hour before?</source>
        <translation>Piensa en la última vez que se puso difícil. ¿Qué vino un día antes, o una hora antes?</translation>
    </message>
    <message>
        <source>This is all of it, as it would show under Help while Leeward is locked. It follows every change of your plan, until you remove it.</source>
        <translation>Esto es todo, tal como aparecería en Ayuda mientras Leeward está bloqueado. Sigue cada cambio de tu plan, hasta que la quites.</translation>
    </message>
    <message>
        <source>Thoughts, feelings, or things I begin or stop doing, that tell me early.</source>
        <translation>Pensamientos, sentimientos o cosas que empiezo o dejo de hacer, y que me avisan pronto.</translation>
    </message>
    <message>
        <source>Time and distance in between can carry one through an hour that strength alone would not.</source>
        <translation>El tiempo y la distancia de por medio pueden sostener a alguien en una hora en la que las fuerzas solas no bastarían.</translation>
    </message>
    <message>
        <source>What I can do on my own</source>
        <translation>Lo que puedo hacer por mi cuenta</translation>
    </message>
    <message>
        <source>What can be done at night, without money, and without anybody?</source>
        <translation>¿Qué se puede hacer de noche, sin dinero y sin nadie más?</translation>
    </message>
    <message>
        <source>What has ever made ten minutes easier, even a little?</source>
        <translation>¿Qué ha hecho alguna vez más llevaderos diez minutos, aunque fuera un poco?</translation>
    </message>
    <message>
        <source>What others would read</source>
        <translation>Lo que leerían otras personas</translation>
    </message>
    <message>
        <source>What to put away, lock up or give to somebody, and where else to go. Easiest to decide on a calm day.</source>
        <translation>Qué apartar, guardar bajo llave o dar a alguien, y adónde más ir. Es más fácil decidirlo en un día tranquilo.</translation>
    </message>
    <message>
        <source>What would somebody who lives with you notice first?</source>
        <translation>¿Qué notaría primero alguien que vive contigo?</translation>
    </message>
    <message>
        <source>Where are there people or life around, without much being asked of you?</source>
        <translation>¿Dónde hay gente o vida alrededor, sin que se te pida mucho?</translation>
    </message>
    <message>
        <source>Where is the nearest place that takes people in at any hour, and how would you get there?</source>
        <translation>¿Cuál es el lugar más cercano que atiende a cualquier hora, y cómo llegarías?</translation>
    </message>
    <message>
        <source>Where, or with whom, I get other thoughts</source>
        <translation>Dónde, o con quién, pienso en otras cosas</translation>
    </message>
    <message>
        <source>Who could keep it for you, for a while or for good? Asking is easier on a calm day.</source>
        <translation>¿Quién podría guardártelo, por un tiempo o para siempre? Es más fácil pedirlo en un día tranquilo.</translation>
    </message>
    <message>
        <source>Who has listened before, or has said that you may call?</source>
        <translation>¿Quién te ha escuchado alguna vez, o te ha dicho que puedes llamar?</translation>
    </message>
    <message>
        <source>Who helps as their work</source>
        <translation>Quién ayuda como profesión</translation>
    </message>
    <message>
        <source>Whoever holds the paper or opens the file can read it: neither is encrypted. A printer that others use may keep what it prints, and where a file lies, copies of it may be made by themselves.</source>
        <translation>Quien tenga el papel o abra el archivo puede leerlo: ninguno de los dos está cifrado. Una impresora que usan otras personas puede conservar lo que imprime, y donde está un archivo pueden hacerse copias por sí solas.</translation>
    </message>
    <message>
        <source>Whom I can tell</source>
        <translation>A quién se lo puedo decir</translation>
    </message>
    <message>
        <source>Whom do you see already? What is their number by day, and whom do they name for the night?</source>
        <translation>¿Quién te atiende ya? ¿Cuál es su número de día, y a quién indica para la noche?</translation>
    </message>
    <message>
        <source>With the people in it, and how to reach them</source>
        <translation>Con las personas, y cómo contactar con ellas</translation>
    </message>
    <message>
        <source>With whom is it easy to talk about something else?</source>
        <translation>¿Con quién es fácil hablar de otra cosa?</translation>
    </message>
    <message>
        <source>You could show them this plan on a calm day, and agree on a word for when it is hard.</source>
        <translation>Podrías mostrarles este plan en un día tranquilo, y acordar una palabra para cuando sea difícil.</translation>
    </message>
    <message>
        <source>You wanted to look at this plan again about now. Is it still right?</source>
        <translation>Querías volver a mirar este plan más o menos por estas fechas. ¿Sigue siendo válido?</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>Beside otherwise similar days: {difference}. What these days allow: from {low} to {high}.</source>
        <translation>Frente a días por lo demás parecidos: {difference}. Lo que estos días permiten: de {low} a {high}.</translation>
    </message>
    <message>
        <source>Does {subject} go with a better day after?</source>
        <translation>¿Coincide {subject} con que el día siguiente sea mejor?</translation>
    </message>
    <message>
        <source>Does {subject} go with a harder day after?</source>
        <translation>¿Coincide {subject} con que el día siguiente sea más difícil?</translation>
    </message>
    <message>
        <source>Does {subject} go with better days?</source>
        <translation>¿Coincide {subject} con días mejores?</translation>
    </message>
    <message>
        <source>Does {subject} go with harder days?</source>
        <translation>¿Coincide {subject} con días más difíciles?</translation>
    </message>
    <message>
        <source>Does {subject} go with less of {outcome} the day after?</source>
        <translation>¿Coincide {subject} con menos {outcome} al día siguiente?</translation>
    </message>
    <message>
        <source>Does {subject} go with less of {outcome}?</source>
        <translation>¿Coincide {subject} con menos {outcome}?</translation>
    </message>
    <message>
        <source>Does {subject} go with more of {outcome} the day after?</source>
        <translation>¿Coincide {subject} con más {outcome} al día siguiente?</translation>
    </message>
    <message>
        <source>Does {subject} go with more of {outcome}?</source>
        <translation>¿Coincide {subject} con más {outcome}?</translation>
    </message>
    <message>
        <source>From {days}, {first} to {last}. It holds until {date} and is then read anew.</source>
        <translation>A partir de {days}, del {first} al {last}. Vale hasta el {date}, y después se vuelve a mirar.</translation>
    </message>
    <message>
        <source>Goes with a better day after</source>
        <translation>Coincide con que el día siguiente sea mejor</translation>
    </message>
    <message>
        <source>Goes with a harder day after</source>
        <translation>Coincide con que el día siguiente sea más difícil</translation>
    </message>
    <message>
        <source>Goes with better days</source>
        <translation>Coincide con días mejores</translation>
    </message>
    <message>
        <source>Goes with harder days</source>
        <translation>Coincide con días más difíciles</translation>
    </message>
    <message>
        <source>Goes with less of {outcome}</source>
        <translation>Coincide con menos {outcome}</translation>
    </message>
    <message>
        <source>Goes with less of {outcome} the day after</source>
        <translation>Coincide con menos {outcome} al día siguiente</translation>
    </message>
    <message>
        <source>Goes with more of {outcome}</source>
        <translation>Coincide con más {outcome}</translation>
    </message>
    <message>
        <source>Goes with more of {outcome} the day after</source>
        <translation>Coincide con más {outcome} al día siguiente</translation>
    </message>
    <message>
        <source>It comes and goes with the weekday or with time alone, so it cannot be told apart from them.</source>
        <translation>Va y viene con el día de la semana o con el mero paso del tiempo, así que no se puede distinguir de ellos.</translation>
    </message>
    <message>
        <source>Left and Right move between the difference and the ends of its line.</source>
        <translation>Izquierda y Derecha llevan de la diferencia a los extremos de su línea.</translation>
    </message>
    <message>
        <source>No clear pattern yet</source>
        <translation>Aún sin un patrón claro</translation>
    </message>
    <message>
        <source>Not yet enough days</source>
        <translation>Aún no hay días suficientes</translation>
    </message>
    <message>
        <source>On {with_days} after a day with it: {with_mean} on average. On {without_days} after a day without it: {without_mean}.</source>
        <translation>En {with_days} tras un día con ello: {with_mean} de media. En {without_days} tras un día sin ello: {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} after a day with more than {divide}: {with_mean} on average. On {without_days} after another day: {without_mean}.</source>
        <translation>En {with_days} tras un día con más de {divide}: {with_mean} de media. En {without_days} tras otro día: {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} with it: {with_mean} on average. On {without_days} without it: {without_mean}.</source>
        <translation>En {with_days} con ello: {with_mean} de media. En {without_days} sin ello: {without_mean}.</translation>
    </message>
    <message>
        <source>On {with_days} with more than {divide}: {with_mean} on average. On {without_days} with less or as much: {without_mean}.</source>
        <translation>En {with_days} con más de {divide}: {with_mean} de media. En {without_days} con eso o menos: {without_mean}.</translation>
    </message>
    <message>
        <source>The next look is on {date} at the earliest. There is no hurry.</source>
        <translation>No se vuelve a mirar antes del {date}. No hay prisa.</translation>
    </message>
    <message>
        <source>There are {days} to compare so far. An answer needs about {needed} days from the first to the last.</source>
        <translation>Por ahora hay {days} para comparar. Una respuesta necesita unos {needed} días desde el primero hasta el último.</translation>
    </message>
    <message>
        <source>There are {days} to compare so far. An answer needs {needed}.</source>
        <translation>Por ahora hay {days} para comparar. Una respuesta necesita {needed}.</translation>
    </message>
    <message>
        <source>There are {with_days} of one kind and {without_days} of the other. An answer needs {needed} of each.</source>
        <translation>Hay {with_days} de un tipo y {without_days} del otro. Una respuesta necesita {needed} de cada uno.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in a sentence: Qt&apos;s letters for dates</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>más</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more of “{name}”</source>
        <translation>tener más «{name}»</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>sin diferencia</translation>
    </message>
    <message>
        <source>the difference</source>
        <translation>la diferencia</translation>
    </message>
    <message>
        <source>the least that these days allow</source>
        <translation>lo mínimo que estos días permiten</translation>
    </message>
    <message>
        <source>the most that these days allow</source>
        <translation>lo máximo que estos días permiten</translation>
    </message>
    <message>
        <source>the tag “{name}”</source>
        <translation>la etiqueta «{name}»</translation>
    </message>
    <message>
        <source>{amount} higher</source>
        <translation>{amount} más</translation>
    </message>
    <message>
        <source>{amount} lower</source>
        <translation>{amount} menos</translation>
    </message>
    <message>
        <source>{what}: {value}.</source>
        <translation>{what}: {value}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
<context>
    <name>recovery page</name>
    <message>
        <source>If you make a new recovery code, this one opens only older copies of your vault.</source>
        <translation>Si haces un código de recuperación nuevo, este solo abre copias más antiguas de tu caja fuerte.</translation>
    </message>
    <message>
        <source>It opens your vault if you forget your passphrase. Leeward keeps no copy of it.</source>
        <translation>Abre tu caja fuerte si olvidas tu frase de contraseña. Leeward no guarda ninguna copia.</translation>
    </message>
    <message>
        <source>Keep this page where you keep what matters, away from the computer: whoever has both can open your vault.</source>
        <translation>Guarda esta página donde guardas lo importante, lejos del equipo: quien tenga las dos cosas puede abrir tu caja fuerte.</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Imprimir el código de recuperación</translation>
    </message>
    <message>
        <source>Recovery code for Leeward</source>
        <translation>Código de recuperación de Leeward</translation>
    </message>
    <message>
        <source>There is no letter O and no letter I in it: 0 is zero and 1 is one.</source>
        <translation>No hay en él ninguna letra O ni I: 0 es cero y 1 es uno.</translation>
    </message>
    <message>
        <source>To use it: start Leeward, choose “Use the recovery code instead” where it asks for the passphrase, and type the code. Small letters and missing dashes do not matter.</source>
        <translation>Para usarlo: abre Leeward, elige «Usar el código de recuperación» donde pide la frase de contraseña, y escribe el código. Las minúsculas y los guiones que falten no importan.</translation>
    </message>
</context>
<context>
    <name>recovery paper</name>
    <message>
        <source>A printer that others use may keep what it prints.</source>
        <translation>Una impresora que usan otras personas puede conservar lo que imprime.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Comprobarlo</translation>
    </message>
    <message>
        <source>Copied. Leeward takes it off the clipboard again after a minute; paper keeps longer.</source>
        <translation>Copiado. Leeward lo quita del portapapeles al cabo de un minuto; el papel dura más.</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copiarlo</translation>
    </message>
    <message>
        <source>Go on without checking</source>
        <translation>Seguir sin comprobar</translation>
    </message>
    <message>
        <source>Group {number} is not as it was shown. Please look at your paper; you can see the code again.</source>
        <translation>El grupo {number} no está como se mostró. Mira tu papel, por favor; puedes volver a ver el código.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Lo tengo en papel</translation>
    </message>
    <message>
        <source>Keep it away from this computer: both together open your vault.</source>
        <translation>Guárdalo lejos de este equipo: los dos juntos abren tu caja fuerte.</translation>
    </message>
    <message>
        <source>Please type the code from your paper first.</source>
        <translation>Escribe primero el código de tu papel, por favor.</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>Imprimirlo…</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>Código de recuperación: {code}</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Volver a mostrar el código</translation>
    </message>
    <message>
        <source>Spaces, dashes and small letters do not matter, nor O for 0.</source>
        <translation>Los espacios, los guiones y las minúsculas no importan, ni una O en vez de 0.</translation>
    </message>
    <message>
        <source>The code from your paper</source>
        <translation>El código de tu papel</translation>
    </message>
    <message>
        <source>The code goes on: group {number} is still missing.</source>
        <translation>El código sigue: aún falta el grupo {number}.</translation>
    </message>
    <message>
        <source>You can also go on without checking. A slip on the paper would then be found only when you need it; Settings will remind you, and can make a new code.</source>
        <translation>También puedes seguir sin comprobarlo. Entonces una errata en el papel solo se vería cuando lo necesites; Ajustes te lo recordará y puede hacer un código nuevo.</translation>
    </message>
</context>
<context>
    <name>scales</name>
    <message numerus="yes">
        <source>%Ln scores</source>
        <translation>
            <numerusform>%Ln puntuación</numerusform>
            <numerusform>%Ln puntuaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 score</source>
        <translation>1 puntuación</translation>
    </message>
    <message>
        <source>Left and Right move from one score to the next.</source>
        <translation>Izquierda y Derecha llevan de una puntuación a otra.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not filled in during this time. That is all right.</source>
        <translation>No se rellenó en este tiempo. Está bien así.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes and no; yes {share} % of the time</source>
        <translation>Sí y no; sí el {share} % de las veces</translation>
    </message>
    <message>
        <source>{low} to {high}, on average {mean}</source>
        <translation>{low} a {high}, de media {mean}</translation>
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
        <translation>{score} de {most}</translation>
    </message>
    <message>
        <source>{score}, {band}</source>
        <translation>{score}, {band}</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, all {low}.</source>
        <translation>{when}, {check_ins}, siempre {low}.</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, from {low} to {high}.</source>
        <translation>{when}, {check_ins}, de {low} a {high}.</translation>
    </message>
    <message>
        <source>{when}, {check_ins}, yes in {yes} of them.</source>
        <translation>{when}, {check_ins}, sí en {yes} de ellos.</translation>
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
            <numerusform>%Ln de ellas ya no está en la lista: no había espacio</numerusform>
            <numerusform>%Ln de ellas ya no están en la lista: no había espacio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln petición</numerusform>
            <numerusform>%Ln peticiones</numerusform>
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
            <numerusform>%n ya está aquí y queda como está.</numerusform>
            <numerusform>%n ya están aquí y quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n copia de seguridad</numerusform>
            <numerusform>%n copias de seguridad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters of yours.</source>
        <translation>
            <numerusform>%n carácter tuyo.</numerusform>
            <numerusform>%n caracteres tuyos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that are there twice</source>
        <translation>
            <numerusform>%n entrada que está dos veces</numerusform>
            <numerusform>%n entradas que están dos veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of another kind</source>
        <translation>
            <numerusform>%n archivo de otro tipo</numerusform>
            <numerusform>%n archivos de otro tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further names stay words.</source>
        <translation>
            <numerusform>%n nombre más se queda como palabra.</numerusform>
            <numerusform>%n nombres más se quedan como palabras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n entrada del diario</numerusform>
            <numerusform>%n entradas del diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurements</source>
        <translation>
            <numerusform>%n medición</numerusform>
            <numerusform>%n mediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the list that you can save.</source>
        <translation>
            <numerusform>Hay %n más en la lista que puedes guardar.</numerusform>
            <numerusform>Hay %n más en la lista que puedes guardar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copies are still beside the vault, and may open with the old passphrase.</source>
        <translation>
            <numerusform>%n copia más antigua sigue junto a la caja fuerte, y quizá se abra con la frase de contraseña de antes.</numerusform>
            <numerusform>%n copias más antiguas siguen junto a la caja fuerte, y quizá se abran con la frase de contraseña de antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other records of your own</source>
        <translation>
            <numerusform>%n anotación más tuya</numerusform>
            <numerusform>%n anotaciones más tuyas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came along.</source>
        <translation>
            <numerusform>También vino %n imagen.</numerusform>
            <numerusform>También vinieron %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures come along, made anew from their pixels.</source>
        <translation>
            <numerusform>También viene %n imagen, hecha de nuevo a partir de sus píxeles.</numerusform>
            <numerusform>También vienen %n imágenes, hechas de nuevo a partir de sus píxeles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be read, or were more than an entry takes.</source>
        <translation>
            <numerusform>%n imagen no se pudo leer, o no cabía en su entrada.</numerusform>
            <numerusform>%n imágenes no se pudieron leer, o eran más de las que caben en una entrada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places could not be read; see below.</source>
        <translation>
            <numerusform>%n parte no se pudo leer; mira más abajo.</numerusform>
            <numerusform>%n partes no se pudieron leer; mira más abajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts and messages</source>
        <translation>
            <numerusform>%n publicación o mensaje</numerusform>
            <numerusform>%n publicaciones y mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were brought in.</source>
        <translation>
            <numerusform>Se trajo %n anotación.</numerusform>
            <numerusform>Se trajeron %n anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were taken back.</source>
        <translation>
            <numerusform>Se deshizo la importación de %n anotación.</numerusform>
            <numerusform>Se deshizo la importación de %n anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests could not be noted, because the disk took nothing.</source>
        <translation>
            <numerusform>%n petición no se pudo anotar, porque el disco no aceptó nada.</numerusform>
            <numerusform>%n peticiones no se pudieron anotar, porque el disco no aceptó nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound recordings</source>
        <translation>
            <numerusform>%n grabación de sonido</numerusform>
            <numerusform>%n grabaciones de sonido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: you changed them since.</source>
        <translation>
            <numerusform>%n se queda: la cambiaste después.</numerusform>
            <numerusform>%n se quedan: las cambiaste después.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n vídeo</numerusform>
            <numerusform>%n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait until you say how their days are written.</source>
        <translation>
            <numerusform>%n espera a que digas cómo se escribe su fecha.</numerusform>
            <numerusform>%n esperan a que digas cómo se escriben sus fechas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n ya estaba aquí.</numerusform>
            <numerusform>%n ya estaban aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 backup</source>
        <translation>1 copia de seguridad</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <source>1 character of yours.</source>
        <translation>1 carácter tuyo.</translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation>1 borrador</translation>
    </message>
    <message>
        <source>1 entry that is there twice</source>
        <translation>1 entrada que está dos veces</translation>
    </message>
    <message>
        <source>1 file of another kind</source>
        <translation>1 archivo de otro tipo</translation>
    </message>
    <message>
        <source>1 further name stays a word.</source>
        <translation>1 nombre más se queda como palabra.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 is here already and stays as it is.</source>
        <translation>1 ya está aquí y queda como está.</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 entrada del diario</translation>
    </message>
    <message>
        <source>1 measurement</source>
        <translation>1 medición</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>1 more is in the list that you can save.</source>
        <translation>Hay 1 más en la lista que puedes guardar.</translation>
    </message>
    <message>
        <source>1 of them is not listed any more: there was no room</source>
        <translation>1 de ellas ya no está en la lista: no había espacio</translation>
    </message>
    <message>
        <source>1 older copy is still beside the vault, and may open with the old passphrase.</source>
        <translation>1 copia más antigua sigue junto a la caja fuerte, y quizá se abra con la frase de contraseña de antes.</translation>
    </message>
    <message>
        <source>1 other record of your own</source>
        <translation>1 anotación más tuya</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>1 picture came along.</source>
        <translation>También vino 1 imagen.</translation>
    </message>
    <message>
        <source>1 picture comes along, made anew from its pixels.</source>
        <translation>También viene 1 imagen, hecha de nuevo a partir de sus píxeles.</translation>
    </message>
    <message>
        <source>1 picture could not be read.</source>
        <translation>1 imagen no se pudo leer.</translation>
    </message>
    <message>
        <source>1 place could not be read; see below.</source>
        <translation>1 parte no se pudo leer; mira más abajo.</translation>
    </message>
    <message>
        <source>1 post or message</source>
        <translation>1 publicación o mensaje</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 anotación</translation>
    </message>
    <message>
        <source>1 record was brought in.</source>
        <translation>Se trajo 1 anotación.</translation>
    </message>
    <message>
        <source>1 record was taken back.</source>
        <translation>Se deshizo la importación de 1 anotación.</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 petición</translation>
    </message>
    <message>
        <source>1 request could not be noted, because the disk took nothing.</source>
        <translation>1 petición no se pudo anotar, porque el disco no aceptó nada.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>1 sound recording</source>
        <translation>1 grabación de sonido</translation>
    </message>
    <message>
        <source>1 stays: you changed it since.</source>
        <translation>1 se queda: la cambiaste después.</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 vídeo</translation>
    </message>
    <message>
        <source>1 waits until you say how its day is written.</source>
        <translation>1 espera a que digas cómo se escribe su fecha.</translation>
    </message>
    <message>
        <source>1 was here already.</source>
        <translation>1 ya estaba aquí.</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>A backup of Daylio</source>
        <translation>Una copia de seguridad de Daylio</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>Se hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>A backup was restored</source>
        <translation>Se recuperó una copia de seguridad</translation>
    </message>
    <message>
        <source>A break</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>A community that has an onion address is then reached there first.</source>
        <translation>A una comunidad con dirección onion se llega entonces primero por ella.</translation>
    </message>
    <message>
        <source>A copy for other programs</source>
        <translation>Una copia para otros programas</translation>
    </message>
    <message>
        <source>A copy for other programs was made, not encrypted</source>
        <translation>Se hizo una copia para otros programas, sin cifrar</translation>
    </message>
    <message>
        <source>A copy that other programs can read</source>
        <translation>Una copia que otros programas pueden leer</translation>
    </message>
    <message>
        <source>A damaged community file was made anew from what the community keeps</source>
        <translation>El archivo dañado de una comunidad se hizo de nuevo con lo que la comunidad conserva</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>A file for each entry and each check-in, and the pictures, in a ZIP.</source>
        <translation>Un archivo por cada entrada y cada registro, y las imágenes, en un ZIP.</translation>
    </message>
    <message>
        <source>A folder of Markdown files</source>
        <translation>Una carpeta de archivos Markdown</translation>
    </message>
    <message>
        <source>A folder of Markdown or text files</source>
        <translation>Una carpeta de archivos Markdown o de texto</translation>
    </message>
    <message>
        <source>A fresh pseudonym</source>
        <translation>Un seudónimo nuevo</translation>
    </message>
    <message>
        <source>A fresh pseudonym in {community}</source>
        <translation>Un seudónimo nuevo en {community}</translation>
    </message>
    <message>
        <source>A letter from the guides, what became of something you asked, or kind words, where you want them. At most once an hour, and not while you look at Leeward. Nothing ever asks you to come back.</source>
        <translation>Una carta de los guías, qué resultó de algo que pediste, o palabras amables, donde las quieras. Como mucho una vez por hora, y no mientras miras Leeward. Nada te pide nunca que vuelvas.</translation>
    </message>
    <message>
        <source>A line at its head cannot be read and was passed over.</source>
        <translation>Una línea de su cabecera no se puede leer y se ha pasado por alto.</translation>
    </message>
    <message>
        <source>A line looks like an entry&apos;s beginning, but its day cannot be read: it stays with the entry before it.</source>
        <translation>Una línea parece el comienzo de una entrada, pero su fecha no se puede leer: se queda con la entrada anterior.</translation>
    </message>
    <message>
        <source>A mark is a hint and no more. What you write may stay as it is.</source>
        <translation>Una marca es una pista y nada más. Lo que escribes puede quedar como está.</translation>
    </message>
    <message>
        <source>A mood alone is enough. What you choose here is asked beside it, and can be left out each time. What you stop asking stays in the charts.</source>
        <translation>Con el ánimo basta. Lo que elijas aquí se pregunta además, y cada vez se puede dejar en blanco. Lo que dejes de preguntar sigue en los gráficos.</translation>
    </message>
    <message>
        <source>A new recovery code was made; the one before opens nothing any more</source>
        <translation>Se hizo un código de recuperación nuevo; el anterior ya no abre nada</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>A number, {unit}</source>
        <translation>Un número, {unit}</translation>
    </message>
    <message>
        <source>A passphrase for the file, not the vault&apos;s</source>
        <translation>Una frase de contraseña para el archivo, no la de la caja fuerte</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>A pause and until when, and for ninety days that there was one; for thirty days that you asked for a fresh pseudonym; how much you sent today, until the day after; which posts a study may use, until you say no.</source>
        <translation>Una pausa impuesta y hasta cuándo, y durante noventa días que la hubo; durante treinta días que pediste un seudónimo nuevo; cuánto enviaste hoy, hasta el día siguiente; qué publicaciones puede usar un estudio, hasta que digas que no.</translation>
    </message>
    <message>
        <source>A plain disc, called as this window is, which others can see. It opens the window, leads to support, locks, and leaves at once.</source>
        <translation>Un disco sencillo, que se llama como esta ventana y que otras personas pueden ver. Abre la ventana, lleva a la ayuda, bloquea y sale al instante.</translation>
    </message>
    <message>
        <source>A post of yours</source>
        <translation>Una publicación tuya</translation>
    </message>
    <message>
        <source>A post with a content note is always folded behind it. Of a muted theme the title is folded too.</source>
        <translation>Una publicación con aviso de contenido siempre queda plegada detrás de él. De un tema silenciado se pliega también el título.</translation>
    </message>
    <message>
        <source>A program that watches this computer</source>
        <translation>Un programa que vigila este equipo</translation>
    </message>
    <message>
        <source>A quotation mark in it is never closed.</source>
        <translation>Tiene unas comillas que no se cierran.</translation>
    </message>
    <message>
        <source>A reminder</source>
        <translation>Un recordatorio</translation>
    </message>
    <message>
        <source>A request so veiled that the new pseudonym cannot be linked with it.</source>
        <translation>Una petición tan velada que el seudónimo nuevo no se puede unir con ella.</translation>
    </message>
    <message>
        <source>A restore puts a backup in the place of this vault. What is here now is not erased: it is set aside in a folder of its own. It asks for the passphrase of the time of the backup, or for the recovery code of that time.</source>
        <translation>Una recuperación pone una copia de seguridad en lugar de esta caja fuerte. Lo que hay aquí ahora no se borra: se aparta en una carpeta propia. Pide la frase de contraseña de la época de la copia, o el código de recuperación de entonces.</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Una tabla (CSV)</translation>
    </message>
    <message>
        <source>A test really opens the backup, reads all of it, and says what is in it.</source>
        <translation>Una prueba abre de verdad la copia, la lee entera y dice qué contiene.</translation>
    </message>
    <message>
        <source>A thread that is not here any more</source>
        <translation>Un hilo que ya no está aquí</translation>
    </message>
    <message>
        <source>A value in it is no number, and is kept as words.</source>
        <translation>Uno de sus valores no es un número, y se guarda como palabras.</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>Una palabra o expresión</translation>
    </message>
    <message>
        <source>A word that Leeward does not know gets a dotted line. Words are looked up on this computer alone: nothing is sent for it, and nothing is kept.</source>
        <translation>Una palabra que Leeward no conoce lleva una línea de puntos. Las palabras se buscan solo en este equipo: no se envía nada para ello, y no se conserva nada.</translation>
    </message>
    <message>
        <source>About Leeward</source>
        <translation>Sobre Leeward</translation>
    </message>
    <message>
        <source>About the guidelines, version {version}:</source>
        <translation>Sobre las normas, versión {version}:</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadirlo</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All answers go, and with them the scores.</source>
        <translation>Se van todas las respuestas, y con ellas las puntuaciones.</translation>
    </message>
    <message>
        <source>All check-ins go, and with them the charts.</source>
        <translation>Se van todos los registros, y con ellos los gráficos.</translation>
    </message>
    <message>
        <source>All of it goes, and the copy that opens without unlocking, where you keep one.</source>
        <translation>Se va entero, y también la copia que se abre sin desbloquear, si tienes una.</translation>
    </message>
    <message>
        <source>All of it goes, what lies in the trash too.</source>
        <translation>Se va entero, también lo que hay en la papelera.</translation>
    </message>
    <message>
        <source>All of it is encrypted with your passphrase, and nobody but you can open it. It takes {size}.</source>
        <translation>Todo está cifrado con tu frase de contraseña, y nadie más que tú puede abrirlo. Ocupa {size}.</translation>
    </message>
    <message>
        <source>All of it is kept in one step, or nothing. What is here already stays as it is, also what you changed since an earlier import. You can take it back afterwards.</source>
        <translation>Se guarda todo de una vez, o nada. Lo que ya hay aquí queda como está, también lo que cambiaste desde una importación anterior. Después puedes deshacerlo.</translation>
    </message>
    <message>
        <source>All of it is taken back on {when}, or when Leeward is next open after that.</source>
        <translation>Todo se retira el {when}, o cuando Leeward se vuelva a abrir después.</translation>
    </message>
    <message>
        <source>All of them go.</source>
        <translation>Se van todos.</translation>
    </message>
    <message>
        <source>All of them go. What waits to be sent is no draft, and is still sent.</source>
        <translation>Se van todos. Lo que espera para enviarse no es un borrador, y se envía igualmente.</translation>
    </message>
    <message>
        <source>All of them go. You can then no longer answer a proposal, or ask for another decision.</source>
        <translation>Se van todas. Después ya no puedes responder a una propuesta ni pedir otra decisión.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>All that you wrote and were told is in it, nothing left out.</source>
        <translation>Contiene todo lo que escribiste y lo que te escribieron, sin dejar nada fuera.</translation>
    </message>
    <message>
        <source>All that you wrote and were told is in it.</source>
        <translation>Contiene todo lo que escribiste y lo que te escribieron.</translation>
    </message>
    <message>
        <source>Also posts in threads I follow</source>
        <translation>También publicaciones en hilos que sigo</translation>
    </message>
    <message>
        <source>Also what kind of thing</source>
        <translation>También de qué tipo</translation>
    </message>
    <message>
        <source>Also when this computer locks</source>
        <translation>También cuando se bloquea este equipo</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>An encrypted copy for other programs was made</source>
        <translation>Se hizo una copia cifrada para otros programas</translation>
    </message>
    <message>
        <source>And before it sleeps, where the system tells programs of it. After more than half a minute of sleep, Leeward locks whatever you choose here.</source>
        <translation>Y antes de que se duerma, donde el sistema avisa a los programas. Tras más de medio minuto de sueño, Leeward se bloquea, elijas lo que elijas aquí.</translation>
    </message>
    <message>
        <source>Another name holds for all check-ins that have it.</source>
        <translation>Si cambias el nombre, cambia en todos los registros que la tienen.</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Otra frase de contraseña</translation>
    </message>
    <message>
        <source>Anybody who gets the file can read all you wrote: on this computer, on a stick, in a cloud folder, in a backup of the system. Erasing it later may not erase every copy.</source>
        <translation>Quien consiga el archivo puede leer todo lo que escribiste: en este equipo, en una memoria, en una carpeta en la nube, en una copia del sistema. Borrarlo después quizá no borre todas las copias.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Preguntarme</translation>
    </message>
    <message>
        <source>Ask no more</source>
        <translation>No preguntar más</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Ask {community} no more?</source>
        <translation>¿No preguntar más a {community}?</translation>
    </message>
    <message>
        <source>Asked for a decision to be looked at again</source>
        <translation>Pediste que se volviera a mirar una decisión</translation>
    </message>
    <message>
        <source>Asked for a new pseudonym</source>
        <translation>Pediste un seudónimo nuevo</translation>
    </message>
    <message>
        <source>Asked for something to sign</source>
        <translation>Pediste algo que firmar</translation>
    </message>
    <message>
        <source>Asked for the community&apos;s reasons and rules</source>
        <translation>Preguntaste por los motivos y las normas de la comunidad</translation>
    </message>
    <message>
        <source>Asked for the month&apos;s figures</source>
        <translation>Preguntaste las cifras del mes</translation>
    </message>
    <message>
        <source>Asked how the guides&apos; key stands</source>
        <translation>Preguntaste cómo está la clave de los guías</translation>
    </message>
    <message>
        <source>Asked how the shift stands</source>
        <translation>Preguntaste cómo va el turno</translation>
    </message>
    <message>
        <source>Asked how things stand</source>
        <translation>Preguntaste cómo están las cosas</translation>
    </message>
    <message>
        <source>Asked to be let in</source>
        <translation>Pediste entrar</translation>
    </message>
    <message>
        <source>Asked what a member and the guides wrote to each other</source>
        <translation>Preguntaste qué se escribieron un miembro y los guías</translation>
    </message>
    <message>
        <source>Asked what changed in what waits for guides</source>
        <translation>Preguntaste qué cambió en lo que espera a los guías</translation>
    </message>
    <message>
        <source>Asked what stands around a review</source>
        <translation>Preguntaste qué hay alrededor de una revisión</translation>
    </message>
    <message>
        <source>Asked whether a guide has opened your call for help</source>
        <translation>Preguntaste si un guía ha abierto tu llamada de ayuda</translation>
    </message>
    <message>
        <source>Asked who the community is, and for the guides&apos; key</source>
        <translation>Preguntaste quién es la comunidad, y por la clave de los guías</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>At an impossible time</source>
        <translation>En un momento imposible</translation>
    </message>
    <message>
        <source>At each community&apos;s server</source>
        <translation>En el servidor de cada comunidad</translation>
    </message>
    <message>
        <source>At most every thirty days, not while something about you is open with the guides, and not for ninety days after a pause. There is no way back to the old name.</source>
        <translation>Como mucho cada treinta días, no mientras haya algo tuyo abierto con los guías, y no hasta noventa días después de una pausa impuesta. No hay vuelta al nombre anterior.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Quien escribe</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backup to be tested</source>
        <translation>Copia que se va a probar</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Copias de seguridad (*.zip)</translation>
    </message>
    <message>
        <source>Backups beside the vault, the newest first</source>
        <translation>Copias junto a la caja fuerte, la más nueva primero</translation>
    </message>
    <message>
        <source>Backups hold everything as it was on their day, until newer ones take their place: seven days, and four weeks before. Those that you put elsewhere, and what you exported, stay until you remove them.</source>
        <translation>Las copias de seguridad contienen todo como estaba en su día, hasta que otras más nuevas ocupen su sitio: siete días, y cuatro semanas antes. Las que pusiste en otro sitio, y lo que exportaste, se quedan hasta que las quites.</translation>
    </message>
    <message>
        <source>Bearable</source>
        <translation>Bearable</translation>
    </message>
    <message>
        <source>Become this name now</source>
        <translation>Pasar a este nombre ahora</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before and after you post</source>
        <translation>Antes y después de publicar</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Before you decide</source>
        <translation>Antes de decidir</translation>
    </message>
    <message>
        <source>Begin a break</source>
        <translation>Empezar una pausa</translation>
    </message>
    <message>
        <source>Beside the clock</source>
        <translation>Junto al reloj</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Traerlo</translation>
    </message>
    <message>
        <source>Bring one back</source>
        <translation>Recuperar una</translation>
    </message>
    <message>
        <source>Bring your diary in</source>
        <translation>Traer tu diario</translation>
    </message>
    <message>
        <source>By itself, as every few minutes</source>
        <translation>Por sí solo, como cada pocos minutos</translation>
    </message>
    <message>
        <source>By which clock</source>
        <translation>En qué zona horaria</translation>
    </message>
    <message>
        <source>Bytes are counted before they are encrypted for the line, and before a proxy wraps them: both add a little, and so does asking where a server is. The list is kept for thirty days, here in your vault and in no backup. If the power fails, its last two seconds may be missing. The file that you can write is a table, and not encrypted.</source>
        <translation>Los bytes se cuentan antes de cifrarlos para la línea, y antes de que un proxy los envuelva: ambas cosas añaden un poco, y también preguntar dónde está un servidor. La lista se guarda treinta días, aquí en tu caja fuerte y en ninguna copia de seguridad. Si se va la luz, pueden faltar sus dos últimos segundos. El archivo que puedes escribir es una tabla, y no está cifrado.</translation>
    </message>
    <message>
        <source>Called for help</source>
        <translation>Llamaste para pedir ayuda</translation>
    </message>
    <message>
        <source>Can it be opened?</source>
        <translation>¿Se puede abrir?</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Changes of what opens it, backups, restores</source>
        <translation>Cambios en lo que la abre, copias, recuperaciones</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Cambiando…</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Comprobarlo</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Revisar la ortografía</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Check-ins you kept do not change when it is taken out.</source>
        <translation>Los registros que guardaste no cambian al quitarla.</translation>
    </message>
    <message>
        <source>Check-ins, answers and scores. No name, no notes and nothing of the journal is in it; whoever you give it to must be told whose it is.</source>
        <translation>Registros, respuestas y puntuaciones. No lleva nombre, ni notas, ni nada del diario; a quien se lo des hay que decirle de quién es.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a folder and write it…</source>
        <translation>Elegir una carpeta y escribirla…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation>Elegir una segunda carpeta…</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otra</translation>
    </message>
    <message>
        <source>Close Leeward</source>
        <translation>Cerrar Leeward</translation>
    </message>
    <message>
        <source>Close it to them</source>
        <translation>Cerrarla para ellas</translation>
    </message>
    <message>
        <source>Come back now</source>
        <translation>Volver ahora</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Correct or take back what you posted</source>
        <translation>Corregir o retirar lo que publicaste</translation>
    </message>
    <message>
        <source>Day One</source>
        <translation>Day One</translation>
    </message>
    <message>
        <source>Daylio, Day One, jrnl, Journey, Diarium, Bearable, RedNotebook, State of Mind from Apple Health, Mini Diary, a folder of Markdown or text files, and Leeward&apos;s own JSON. It is read on this computer and goes nowhere else. Nothing is kept before you have seen what would be.</source>
        <translation>Daylio, Day One, jrnl, Journey, Diarium, Bearable, RedNotebook, Estado de ánimo de Salud de Apple, Mini Diary, una carpeta de archivos Markdown o de texto, y el JSON del propio Leeward. Se lee en este equipo y no va a ningún otro sitio. No se guarda nada antes de que veas qué se guardaría.</translation>
    </message>
    <message>
        <source>Daylio, as a table (CSV)</source>
        <translation>Daylio, como tabla (CSV)</translation>
    </message>
    <message>
        <source>Decided a review</source>
        <translation>Decidiste sobre una publicación</translation>
    </message>
    <message>
        <source>Decisions, kind words and answers, which only you can read. Kept until you erase them.</source>
        <translation>Decisiones, palabras amables y respuestas, que solo tú puedes leer. Se guardan hasta que las borres.</translation>
    </message>
    <message>
        <source>Diarium</source>
        <translation>Diarium</translation>
    </message>
    <message>
        <source>Do not ask any more…</source>
        <translation>No preguntar más…</translation>
    </message>
    <message>
        <source>Do not make moods of them</source>
        <translation>No convertirlos en ánimo</translation>
    </message>
    <message>
        <source>Do without a recovery code</source>
        <translation>Prescindir del código de recuperación</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Each community, and each step on the way into one, has a connection of its own, under a name that is drawn by chance. Tor leads each by another path.</source>
        <translation>Cada comunidad, y cada paso para entrar en una, tiene su propia conexión, con un nombre sacado al azar. Tor lleva cada una por otro camino.</translation>
    </message>
    <message>
        <source>Each goes to this folder as well:</source>
        <translation>Cada una va también a esta carpeta:</translation>
    </message>
    <message>
        <source>Each of your posts, in the community</source>
        <translation>Cada una de tus publicaciones, en la comunidad</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Vaciarla</translation>
    </message>
    <message>
        <source>Empty the list…</source>
        <translation>Vaciar la lista…</translation>
    </message>
    <message>
        <source>Empty the whole list?</source>
        <translation>¿Vaciar la lista entera?</translation>
    </message>
    <message>
        <source>Encrypt everything anew</source>
        <translation>Cifrar todo de nuevo</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrada</translation>
    </message>
    <message>
        <source>English, Britain</source>
        <translation>Inglés, Gran Bretaña</translation>
    </message>
    <message>
        <source>English, United States</source>
        <translation>Inglés, Estados Unidos</translation>
    </message>
    <message>
        <source>English, both spellings</source>
        <translation>Inglés, ambas ortografías</translation>
    </message>
    <message>
        <source>Entries and their pictures, earlier versions, templates, and what you have begun. Kept until you erase them; each can be changed there.</source>
        <translation>Las entradas con sus imágenes, las versiones anteriores, las plantillas y lo que has empezado. Se guardan hasta que las borres; cada una se puede cambiar allí.</translation>
    </message>
    <message>
        <source>Erase everything here</source>
        <translation>Borrar todo lo de aquí</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Borrarlo todo…</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Erase my vault now</source>
        <translation>Borrar mi caja fuerte ahora</translation>
    </message>
    <message>
        <source>Erase what is here of {community}?</source>
        <translation>¿Borrar lo que hay aquí de {community}?</translation>
    </message>
    <message>
        <source>Erase {what}?</source>
        <translation>{what}: ¿borrar?</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every request of the last thirty days, as it was</source>
        <translation>Cada petición de los últimos treinta días, tal como fue</translation>
    </message>
    <message>
        <source>Every request, the newest first</source>
        <translation>Cada petición, la más nueva primero</translation>
    </message>
    <message>
        <source>Everything counts as unread then.</source>
        <translation>Entonces todo cuenta como sin leer.</translation>
    </message>
    <message>
        <source>Everything in your vault is encrypted anew, with a key that nobody has seen. A new passphrase and a new recovery code open it; the old ones no longer do. You see the new code once, then Leeward locks.</source>
        <translation>Todo lo de tu caja fuerte se cifra de nuevo, con una clave que nadie ha visto. La abren una frase de contraseña nueva y un código de recuperación nuevo; los de antes ya no. El código nuevo lo ves una vez, y luego Leeward se bloquea.</translation>
    </message>
    <message>
        <source>Everything is being encrypted anew</source>
        <translation>Se está cifrando todo de nuevo</translation>
    </message>
    <message>
        <source>Everything was encrypted anew, because somebody might have known the passphrase</source>
        <translation>Todo se cifró de nuevo, porque alguien podría conocer la frase de contraseña</translation>
    </message>
    <message>
        <source>Everything you wrote, and the answers. You cannot change it under the new name. Once you are in, you can have all of it taken back together, some days later, or let it stand. Your own copies and the guides&apos; letters stay in this vault, and in what you take along.</source>
        <translation>Todo lo que escribiste, y las respuestas. Con el nombre nuevo no puedes cambiarlo. Una vez dentro, puedes hacer que se retire todo junto, unos días después, o dejarlo. Tus propias copias y las cartas de los guías se quedan en esta caja fuerte, y en lo que te lleves.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Eyes in the room</source>
        <translation>Miradas en la habitación</translation>
    </message>
    <message>
        <source>Fetched a piece of the feed</source>
        <translation>Trajiste un trozo del historial</translation>
    </message>
    <message>
        <source>Filled up to {size}, so that its length says little.</source>
        <translation>Rellenado hasta {size}, para que su longitud diga poco.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>For Day One</source>
        <translation>Para Day One</translation>
    </message>
    <message>
        <source>For a clinic (FHIR)</source>
        <translation>Para una clínica (FHIR)</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>For files in which no day stands. It may be the day on which they were copied.</source>
        <translation>Para archivos en los que no consta ninguna fecha. Puede ser el día en que se copiaron.</translation>
    </message>
    <message>
        <source>For how long it is to be quiet.</source>
        <translation>Durante cuánto tiempo debe callar.</translation>
    </message>
    <message>
        <source>For the day you forget your passphrase</source>
        <translation>Para el día en que olvides tu frase de contraseña</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From 0 to 10</source>
        <translation>De 0 a 10</translation>
    </message>
    <message>
        <source>From 1 to 5</source>
        <translation>De 1 a 5</translation>
    </message>
    <message>
        <source>From Daylio, Day One, a folder of notes, and others</source>
        <translation>Desde Daylio, Day One, una carpeta de notas y otros</translation>
    </message>
    <message>
        <source>From another app</source>
        <translation>Desde otra aplicación</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>De {least} a {most}</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>De {low} a {high}</translation>
    </message>
    <message>
        <source>Gave a review back</source>
        <translation>Devolviste una publicación a los guías</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Go in now</source>
        <translation>Entrar ahora</translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation>Seguir preguntando</translation>
    </message>
    <message>
        <source>Go on beside the clock</source>
        <translation>Seguir junto al reloj</translation>
    </message>
    <message>
        <source>Guiding</source>
        <translation>Guiar</translation>
    </message>
    <message>
        <source>Handed in an invitation</source>
        <translation>Entregaste una invitación</translation>
    </message>
    <message>
        <source>Handed the guides&apos; key on</source>
        <translation>Pasaste la clave de los guías</translation>
    </message>
    <message>
        <source>Hide the guidelines</source>
        <translation>Ocultar las normas</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>Cómo se responde</translation>
    </message>
    <message>
        <source>How its days are written</source>
        <translation>Cómo se escriben sus fechas</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>How many there are, and where</source>
        <translation>Cuántas hay, y dónde</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>How requests travel</source>
        <translation>Cómo viajan las peticiones</translation>
    </message>
    <message>
        <source>How the app&apos;s moods are counted</source>
        <translation>Cómo cuenta la aplicación los estados de ánimo</translation>
    </message>
    <message>
        <source>How you stand</source>
        <translation>Cómo estás</translation>
    </message>
    <message>
        <source>How you write, and what you tell: whoever knew you may know you again. A server that secretly noted times could guess when one name falls silent and another comes; going in later makes that harder. And you hide only among those who come new in the same month, who may be few.</source>
        <translation>Cómo escribes, y lo que cuentas: quien te conocía puede reconocerte. Un servidor que anote en secreto las horas podría adivinar cuándo calla un nombre y llega otro; entrar más tarde lo hace más difícil. Y solo te ocultas entre quienes llegan nuevos el mismo mes, que pueden ser pocos.</translation>
    </message>
    <message>
        <source>I agree to the guidelines as they are now, and to how danger is met</source>
        <translation>Acepto las normas como son ahora, y lo que se hace ante un peligro</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>I know, and I want it readable</source>
        <translation>Lo sé, y la quiero legible</translation>
    </message>
    <message>
        <source>I like to welcome people</source>
        <translation>Me gusta dar la bienvenida</translation>
    </message>
    <message>
        <source>I only read for now</source>
        <translation>Por ahora solo leo</translation>
    </message>
    <message>
        <source>I understand that nobody can help then</source>
        <translation>Entiendo que entonces nadie puede ayudar</translation>
    </message>
    <message>
        <source>If Leeward crashes, this system may write a picture of its memory to the disk, and what was open would be in it.</source>
        <translation>Si Leeward falla, este sistema puede escribir en el disco una imagen de su memoria, y en ella estaría lo que estaba abierto.</translation>
    </message>
    <message>
        <source>If Leeward crashes, this system writes no picture of its memory to the disk.</source>
        <translation>Si Leeward falla, este sistema no escribe en el disco ninguna imagen de su memoria.</translation>
    </message>
    <message>
        <source>If somebody could find your paper, you can do without. Then nobody can help if you forget your passphrase: not the guides, not the server, not those who made Leeward. All that is in the vault would stay closed for good.</source>
        <translation>Si alguien pudiera encontrar tu papel, puedes prescindir de él. Entonces nadie puede ayudar si olvidas tu frase de contraseña: ni los guías, ni el servidor, ni quienes hicieron Leeward. Todo lo que hay en la caja fuerte quedaría cerrado para siempre.</translation>
    </message>
    <message>
        <source>If somebody looks after this computer or watches its screen, they may see the new passphrase too. If you are not safe where you are, Get support now is always at the top.</source>
        <translation>Si alguien se ocupa de este equipo o mira su pantalla, puede ver también la frase nueva. Si no estás a salvo donde estás, Ayuda ahora está siempre arriba.</translation>
    </message>
    <message>
        <source>If something here was not you, somebody may know your passphrase: there is a page for that in the settings. The list is kept in the vault, and holds no words of yours.</source>
        <translation>Si algo de aquí no fuiste tú, puede que alguien conozca tu frase de contraseña: para eso hay una página en los ajustes. La lista se guarda en la caja fuerte, y no contiene palabras tuyas.</translation>
    </message>
    <message>
        <source>In {community}</source>
        <translation>En {community}</translation>
    </message>
    <message>
        <source>Is my paper right?</source>
        <translation>¿Está bien mi papel?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Backups of this vault from before still hold it until newer ones take their place, and what you exported until you remove it.</source>
        <translation>No se puede recuperar. Las copias de seguridad anteriores de esta caja fuerte aún lo contienen hasta que otras más nuevas ocupen su sitio, y lo que exportaste hasta que lo quites.</translation>
    </message>
    <message>
        <source>It cannot be brought back. What the servers know does not change, and new requests are listed again.</source>
        <translation>No se puede recuperar. Lo que saben los servidores no cambia, y las peticiones nuevas se vuelven a anotar.</translation>
    </message>
    <message>
        <source>It does not say how its letters are written; they were read as Windows writes them in Western Europe.</source>
        <translation>No dice cómo están escritas sus letras; se han leído como las escribe Windows en Europa occidental.</translation>
    </message>
    <message>
        <source>It has more or fewer columns than the first line names.</source>
        <translation>Tiene más o menos columnas de las que nombra la primera línea.</translation>
    </message>
    <message>
        <source>It is a file of another kind.</source>
        <translation>Es un archivo de otro tipo.</translation>
    </message>
    <message>
        <source>It is no JSON that can be read.</source>
        <translation>No es un JSON que se pueda leer.</translation>
    </message>
    <message>
        <source>It is not built as such a record is.</source>
        <translation>No tiene la forma de una anotación así.</translation>
    </message>
    <message>
        <source>It is shown only now, and counts once you have typed it back from your paper. Until then the code you had stays as it is.</source>
        <translation>Se muestra solo ahora, y vale en cuanto lo hayas copiado de tu papel. Hasta entonces el código que tenías sigue como está.</translation>
    </message>
    <message>
        <source>It is too large to be read at once.</source>
        <translation>Es demasiado grande para leerlo de una vez.</translation>
    </message>
    <message>
        <source>It is under a passphrase.</source>
        <translation>Está protegido con una frase de contraseña.</translation>
    </message>
    <message>
        <source>It stays with the old name&apos;s posts. Under the new name Leeward can neither list it nor take it back alone: take it back first, under Your data, or have the posts taken back later.</source>
        <translation>Se queda con las publicaciones del nombre antiguo. Con el nombre nuevo, Leeward no puede mostrarlo ni retirarlo por separado: retíralo antes, en Tus datos, o haz que se retiren las publicaciones más tarde.</translation>
    </message>
    <message>
        <source>It tells a mood that cannot be read, and nothing else.</source>
        <translation>Indica un ánimo que no se puede leer, y nada más.</translation>
    </message>
    <message>
        <source>It waits on this computer meanwhile. If Leeward closes, it leaves with the next sync. A call for help never waits.</source>
        <translation>Mientras tanto espera en este equipo. Si Leeward se cierra, sale con la próxima sincronización. Una llamada de ayuda nunca espera.</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>Its bytes do not hold together.</source>
        <translation>Sus bytes no encajan entre sí.</translation>
    </message>
    <message>
        <source>Its first line: {line}</source>
        <translation>Su primera línea: {line}</translation>
    </message>
    <message>
        <source>Its mood cannot be read, and it is brought in without one.</source>
        <translation>Su ánimo no se puede leer, y se trae sin él.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Its port</source>
        <translation>Su puerto</translation>
    </message>
    <message>
        <source>Its posts as they were fetched, for reading without a network. You are {pseudonym} there. Kept until you leave.</source>
        <translation>Sus publicaciones tal como se trajeron, para leer sin red. Allí eres {pseudonym}. Se guardan hasta que la dejes.</translation>
    </message>
    <message>
        <source>Its server forgets you within a day of your leaving</source>
        <translation>Su servidor te olvida en un día desde que te vas</translation>
    </message>
    <message>
        <source>Its time of day cannot be read.</source>
        <translation>Su hora no se puede leer.</translation>
    </message>
    <message>
        <source>Its title and words, and the room.</source>
        <translation>Su título y sus palabras, y la sala.</translation>
    </message>
    <message>
        <source>Its title and words.</source>
        <translation>Su título y sus palabras.</translation>
    </message>
    <message>
        <source>Its words, and the thread.</source>
        <translation>Sus palabras, y el hilo.</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, para programas</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Journal and check-ins</source>
        <translation>Diario y registros</translation>
    </message>
    <message>
        <source>Journal, check-ins and answers as one long table, a row for each thing you said.</source>
        <translation>Diario, registros y respuestas en una sola tabla larga, con una fila por cada cosa que dijiste.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Keep a sign there while Leeward is unlocked</source>
        <translation>Mostrar allí una señal mientras Leeward está desbloqueado</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservarlo todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Keep quiet in these hours</source>
        <translation>Guardar silencio en estas horas</translation>
    </message>
    <message>
        <source>Keep this window out of pictures and shared screens</source>
        <translation>Dejar esta ventana fuera de imágenes y pantallas compartidas</translation>
    </message>
    <message>
        <source>Keys, each sealed for one guide.</source>
        <translation>Claves, cada una sellada para un guía.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Later means at a time drawn by chance within 24 hours. What you write until then waits here.</source>
        <translation>Más tarde quiere decir en un momento elegido al azar dentro de 24 horas. Lo que escribas hasta entonces espera aquí.</translation>
    </message>
    <message>
        <source>Leave a community, or take a fresh pseudonym there</source>
        <translation>Dejar una comunidad, o tomar allí un seudónimo nuevo</translation>
    </message>
    <message>
        <source>Leave for good</source>
        <translation>Dejarla para siempre</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Leave {community}</source>
        <translation>Dejar {community}</translation>
    </message>
    <message>
        <source>Leave {community}?</source>
        <translation>¿Dejar {community}?</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Dejar…</translation>
    </message>
    <message>
        <source>Leeward asks this system to write no picture of its memory to the disk if it crashes. The system does not say whether it follows.</source>
        <translation>Leeward pide a este sistema que no escriba en el disco ninguna imagen de su memoria si falla. El sistema no dice si lo cumple.</translation>
    </message>
    <message>
        <source>Leeward cannot tell whether this system leaves the window out of pictures of the screen.</source>
        <translation>Leeward no puede saber si este sistema deja la ventana fuera de las imágenes de la pantalla.</translation>
    </message>
    <message>
        <source>Leeward counts nothing, shows no advertisement, and tells no one how you use it. It speaks to the servers of your communities and to nobody else.</source>
        <translation>Leeward no cuenta nada, no muestra publicidad y no le dice a nadie cómo lo usas. Habla con los servidores de tus comunidades y con nadie más.</translation>
    </message>
    <message>
        <source>Leeward does it at a time drawn by chance, between six hours and three days from now, while it is open: at once, it would show that both names are one person&apos;s.</source>
        <translation>Leeward lo hace en un momento elegido al azar, entre seis horas y tres días a partir de ahora, mientras está abierto: hacerlo enseguida mostraría que los dos nombres son de una misma persona.</translation>
    </message>
    <message>
        <source>Leeward hides no second vault behind the first: it would protect nobody who is pressed hard. What you do not write down cannot be taken from you.</source>
        <translation>Leeward no esconde una segunda caja fuerte detrás de la primera: no protegería a nadie a quien aprietan de verdad. Lo que no escribes no te lo pueden quitar.</translation>
    </message>
    <message>
        <source>Leeward&apos;s files lie in your own part of this computer. Whether other accounts can open them, Leeward cannot find out here. What is in the vault stays encrypted.</source>
        <translation>Los archivos de Leeward están en tu propia parte de este equipo. Leeward no puede averiguar aquí si otras cuentas pueden abrirlos. Lo que hay en la caja fuerte sigue cifrado.</translation>
    </message>
    <message>
        <source>Leeward&apos;s own JSON</source>
        <translation>El JSON del propio Leeward</translation>
    </message>
    <message>
        <source>Left the community</source>
        <translation>Dejaste la comunidad</translation>
    </message>
    <message>
        <source>Left words for the next shift</source>
        <translation>Dejaste palabras para el turno siguiente</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Dejarla descansar</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Dejarlo estar</translation>
    </message>
    <message>
        <source>Let it stand after all</source>
        <translation>Dejarlo estar después de todo</translation>
    </message>
    <message>
        <source>Letters from guides</source>
        <translation>Cartas de los guías</translation>
    </message>
    <message>
        <source>Listened to changes in what waits for guides</source>
        <translation>Escuchaste los cambios en lo que espera a los guías</translation>
    </message>
    <message>
        <source>Lock Leeward</source>
        <translation>Bloquear Leeward</translation>
    </message>
    <message>
        <source>Locked a thread, or opened it</source>
        <translation>Cerraste un hilo, o lo abriste</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Locking ends the program that held the keys and starts a fresh one: no passphrase, no key and none of your words stay in its memory.</source>
        <translation>Bloquear termina el programa que tenía las claves e inicia uno nuevo: en su memoria no queda ninguna frase de contraseña, ninguna clave y ninguna de tus palabras.</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Te identificaste</translation>
    </message>
    <message>
        <source>Look through what I write</source>
        <translation>Revisar lo que escribo</translation>
    </message>
    <message>
        <source>Looked at what waits for guides</source>
        <translation>Miraste lo que espera a los guías</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Hacer un código nuevo</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Hacer un código de recuperación</translation>
    </message>
    <message>
        <source>Make one each day that you open Leeward</source>
        <translation>Hacer una cada día que abras Leeward</translation>
    </message>
    <message>
        <source>Make one, try one, bring one back</source>
        <translation>Hacer una, probar una, recuperar una</translation>
    </message>
    <message>
        <source>Markdown, to read</source>
        <translation>Markdown, para leer</translation>
    </message>
    <message>
        <source>Medicines and words of mental health are known in each.</source>
        <translation>En cada uno se conocen los medicamentos y las palabras de la salud mental.</translation>
    </message>
    <message>
        <source>Members and guides</source>
        <translation>Miembros y guías</translation>
    </message>
    <message>
        <source>Memory that the system moves to the disk is encrypted there, or the system moves none.</source>
        <translation>La memoria que el sistema pasa al disco está cifrada allí, o no pasa ninguna.</translation>
    </message>
    <message>
        <source>Mini Diary or Mini Diarium</source>
        <translation>Mini Diary o Mini Diarium</translation>
    </message>
    <message>
        <source>Moods, words, notes, and what you check in on. Kept until you erase them.</source>
        <translation>Ánimos, palabras, notas y lo demás que registras. Se guardan hasta que los borres.</translation>
    </message>
    <message>
        <source>Mute it</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Mute it no longer</source>
        <translation>Dejar de silenciar</translation>
    </message>
    <message>
        <source>Mute words, themes and people; take a break; only read</source>
        <translation>Silenciar palabras, temas y personas; hacer una pausa; solo leer</translation>
    </message>
    <message>
        <source>Names you had before</source>
        <translation>Nombres que tuviste antes</translation>
    </message>
    <message>
        <source>Names, numbers, places and accounts get a dotted line, with a word on each below.</source>
        <translation>Los nombres, números, lugares y cuentas llevan una línea de puntos, con unas palabras sobre cada uno debajo.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nunca por sí solo</translation>
    </message>
    <message>
        <source>Never words, names, titles, or which community. Some desktops add a sound, or this program&apos;s name.</source>
        <translation>Nunca palabras, nombres, títulos ni qué comunidad. Algunos escritorios añaden un sonido, o el nombre de este programa.</translation>
    </message>
    <message>
        <source>New here: {what}, from {first} to {last}.</source>
        <translation>Nuevo aquí: {what}, del {first} al {last}.</translation>
    </message>
    <message>
        <source>New here: {what}, of {day}.</source>
        <translation>Nuevo aquí: {what}, del {day}.</translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation>Nuevo aquí: {what}.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>La frase de contraseña nueva, otra vez</translation>
    </message>
    <message>
        <source>No answer came; it may have arrived all the same.</source>
        <translation>No llegó respuesta; aun así puede haber llegado.</translation>
    </message>
    <message>
        <source>No request left this computer.</source>
        <translation>Ninguna petición salió de este equipo.</translation>
    </message>
    <message>
        <source>No step: keep it as a word</source>
        <translation>Ningún nivel: guardarlo como palabra</translation>
    </message>
    <message>
        <source>Nobody can reset it: not the guides, not the server. A few words you can remember are better than one hard word. Pasting from a password manager works.</source>
        <translation>Nadie puede restablecerla: ni los guías, ni el servidor. Unas palabras que puedas recordar son mejores que una difícil. Puedes pegarla desde un gestor de contraseñas.</translation>
    </message>
    <message>
        <source>Nobody has set anything for this computer.</source>
        <translation>Nadie ha establecido nada para este equipo.</translation>
    </message>
    <message>
        <source>Nobody here types their own name.</source>
        <translation>Aquí nadie escribe su propio nombre.</translation>
    </message>
    <message>
        <source>Nobody. The posts are examples, and there are no guides here.</source>
        <translation>Nadie. Las publicaciones son ejemplos, y aquí no hay guías.</translation>
    </message>
    <message>
        <source>None until you choose them; quiet hours</source>
        <translation>Ninguna hasta que las elijas; horas de silencio</translation>
    </message>
    <message>
        <source>None: it leaves at once</source>
        <translation>Ninguno: sale enseguida</translation>
    </message>
    <message>
        <source>Not brought in: {what}.</source>
        <translation>No se trae: {what}.</translation>
    </message>
    <message>
        <source>Not encrypted: anybody who has this can read it.</source>
        <translation>Sin cifrar: quien tenga esto puede leerlo.</translation>
    </message>
    <message>
        <source>Not your own, nothing you muted, and none of them while you take a break.</source>
        <translation>No las tuyas, nada que hayas silenciado, y ninguna mientras estás en una pausa.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Nothing about you: everybody asks the same.</source>
        <translation>Nada sobre ti: todo el mundo pregunta lo mismo.</translation>
    </message>
    <message>
        <source>Nothing goes around it</source>
        <translation>Nada lo rodea</translation>
    </message>
    <message>
        <source>Nothing has happened to it yet.</source>
        <translation>Aún no le ha pasado nada.</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>No contiene nada que sea nuevo aquí.</translation>
    </message>
    <message>
        <source>Nothing is listed. Leeward asks a server only when you look at an invitation, or belong to a community.</source>
        <translation>No hay nada anotado. Leeward solo pregunta a un servidor cuando miras una invitación o perteneces a una comunidad.</translation>
    </message>
    <message>
        <source>Nothing more than that.</source>
        <translation>Nada más que eso.</translation>
    </message>
    <message>
        <source>Nothing of that kind has left.</source>
        <translation>No ha salido nada de ese tipo.</translation>
    </message>
    <message>
        <source>Nothing that can be set here lets anybody read your journal, your posts before you post them, or your vault. There is no second key to it, and nobody is told what you do.</source>
        <translation>Nada de lo que se puede establecer aquí permite que alguien lea tu diario, tus publicaciones antes de que las publiques, o tu caja fuerte. No hay una segunda clave para ella, y no se le dice a nadie lo que haces.</translation>
    </message>
    <message>
        <source>Nothing yet. The menu of a post offers to mute its thread, or who wrote it.</source>
        <translation>Nada todavía. El menú de una publicación ofrece silenciar su hilo, o a quien la escribió.</translation>
    </message>
    <message>
        <source>Nothing yet. While you check in you can add what you did, in your own words.</source>
        <translation>Nada todavía. Al hacer un registro puedes añadir lo que hiciste, con tus propias palabras.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. Under your present name you have allowed none. The menu of a post of yours offers it, for a study that gave you its code.</source>
        <translation>Nada de lo que escribes se usa para investigar si no lo dices, para una publicación y un estudio cada vez. Con tu nombre actual no has permitido ninguno. Lo ofrece el menú de una publicación tuya, para un estudio que te haya dado su código.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. You have allowed none. The menu of a post of yours offers it, for a study that gave you its code.</source>
        <translation>Nada de lo que escribes se usa para investigar si no lo dices, para una publicación y un estudio cada vez. No has permitido ninguno. Lo ofrece el menú de una publicación tuya, para un estudio que te haya dado su código.</translation>
    </message>
    <message>
        <source>Nothing you write is used for research unless you say so, for one post and one study at a time. You have allowed these; you can take each back.</source>
        <translation>Nada de lo que escribes se usa para investigar si no lo dices, para una publicación y un estudio cada vez. Has permitido estos; puedes retirar cada uno.</translation>
    </message>
    <message numerus="yes">
        <source>Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>
            <numerusform>Las notificaciones solo llegan mientras tu caja fuerte está abierta. Se bloquea cuando nadie la ha tocado durante %n minuto; desde entonces nada aquí sabe de novedades. El tiempo se elige en Bloqueo.</numerusform>
            <numerusform>Las notificaciones solo llegan mientras tu caja fuerte está abierta. Se bloquea cuando nadie la ha tocado durante %n minutos; desde entonces nada aquí sabe de novedades. El tiempo se elige en Bloqueo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices come only while your vault is open. It locks when nobody has touched it for 1 minute; from then on nothing here knows of anything new. The time is chosen under Locking.</source>
        <translation>Las notificaciones solo llegan mientras tu caja fuerte está abierta. Se bloquea cuando nadie la ha tocado durante 1 minuto; desde entonces nada aquí sabe de novedades. El tiempo se elige en Bloqueo.</translation>
    </message>
    <message>
        <source>Notices come only while your vault is open. You chose that it never locks by itself.</source>
        <translation>Las notificaciones solo llegan mientras tu caja fuerte está abierta. Elegiste que nunca se bloquee por sí sola.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Now: straight to each server.</source>
        <translation>Ahora: directo a cada servidor.</translation>
    </message>
    <message>
        <source>Now: through Tor at {proxy}, or not at all.</source>
        <translation>Ahora: por Tor en {proxy}, o de ninguna manera.</translation>
    </message>
    <message>
        <source>Now: through the proxy at {proxy}, or not at all.</source>
        <translation>Ahora: por el proxy en {proxy}, o de ninguna manera.</translation>
    </message>
    <message>
        <source>Of a SOCKS5 proxy. A number: a name would have to be looked up beside the proxy.</source>
        <translation>La de un proxy SOCKS5. Un número: un nombre habría que buscarlo fuera del proxy.</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Volver a ofrecerla</translation>
    </message>
    <message>
        <source>On a stick that you keep elsewhere, it also helps when this computer is gone.</source>
        <translation>En una memoria que guardes en otro sitio, también ayuda cuando este equipo ya no está.</translation>
    </message>
    <message>
        <source>On or off, its language, and your own words</source>
        <translation>Activada o no, su idioma, y tus propias palabras</translation>
    </message>
    <message>
        <source>On this computer, found out just now</source>
        <translation>En este equipo, averiguado ahora mismo</translation>
    </message>
    <message>
        <source>On this computer, in your vault</source>
        <translation>En este equipo, en tu caja fuerte</translation>
    </message>
    <message>
        <source>On this system, other programs of yours may be able to read Leeward&apos;s memory while the vault is open.</source>
        <translation>En este sistema, otros programas tuyos quizá puedan leer la memoria de Leeward mientras la caja fuerte está abierta.</translation>
    </message>
    <message>
        <source>One file with everything that is only yours, encrypted as the vault is: your passphrase opens it. Your communities&apos; posts come again by themselves.</source>
        <translation>Un archivo con todo lo que es solo tuyo, cifrado como la caja fuerte: lo abre tu frase de contraseña. Las publicaciones de tus comunidades vuelven por sí solas.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>One quiet line that says nothing about what it is for. It comes while your vault is open, not when you have checked in that day, and never twice. A day without it is just a day.</source>
        <translation>Una línea discreta que no dice para qué es. Llega mientras tu caja fuerte está abierta, no si ya hiciste un registro ese día, y nunca dos veces. Un día sin registro es un día y nada más.</translation>
    </message>
    <message>
        <source>One that notes your keys or looks at the screen sees what you see. Keep the system up to date, and do not use Leeward on a computer that somebody else looks after and you do not trust.</source>
        <translation>Uno que anota tus teclas o mira la pantalla ve lo que ves tú. Mantén el sistema al día, y no uses Leeward en un equipo del que se ocupa alguien en quien no confías.</translation>
    </message>
    <message>
        <source>Only beside the vault</source>
        <translation>Solo junto a la caja fuerte</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>Only that something is new</source>
        <translation>Solo que hay algo nuevo</translation>
    </message>
    <message>
        <source>Other accounts on this computer cannot open Leeward&apos;s files.</source>
        <translation>Otras cuentas de este equipo no pueden abrir los archivos de Leeward.</translation>
    </message>
    <message>
        <source>Other accounts on this computer may be able to open Leeward&apos;s files. What is in the vault stays encrypted.</source>
        <translation>Otras cuentas de este equipo quizá puedan abrir los archivos de Leeward. Lo que hay en la caja fuerte sigue cifrado.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Other programs of yours can read Leeward&apos;s memory while the vault is open.</source>
        <translation>Otros programas tuyos pueden leer la memoria de Leeward mientras la caja fuerte está abierta.</translation>
    </message>
    <message>
        <source>Other programs of yours cannot read Leeward&apos;s memory. An administrator of this computer can.</source>
        <translation>Otros programas tuyos no pueden leer la memoria de Leeward. Quien administra este equipo sí puede.</translation>
    </message>
    <message>
        <source>Other programs then see a black or an empty place. A camera still sees the screen.</source>
        <translation>Otros programas ven entonces un hueco negro o vacío. Una cámara sigue viendo la pantalla.</translation>
    </message>
    <message>
        <source>Others may see a notice over your shoulder, or on a screen that is locked. So there are none until you choose them.</source>
        <translation>Otras personas podrían ver una notificación por encima de tu hombro, o en una pantalla bloqueada. Por eso no hay ninguna hasta que las elijas.</translation>
    </message>
    <message>
        <source>Our own mistakes: where in the program they happened, without any of your words</source>
        <translation>Nuestros propios errores: en qué parte del programa pasaron, sin ninguna de tus palabras</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Fuera de alcance</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, para imprimir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Pause check-ins</source>
        <translation>Pausar los registros</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Imágenes de la pantalla</translation>
    </message>
    <message>
        <source>Pinned a thread, or no longer</source>
        <translation>Fijaste un hilo, o dejaste de fijarlo</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Elige, por favor</translation>
    </message>
    <message>
        <source>Please leave the computer on. If it stops all the same, the vault is whole.</source>
        <translation>Deja el equipo encendido, por favor. Si se apaga de todos modos, la caja fuerte está entera.</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>Mira esto, por favor</translation>
    </message>
    <message>
        <source>Posts that they read first, reports, appeals, calls and what you wrote to them, with exact times. The times go once it is decided, the words by the appeal&apos;s last day, the rest with the review.</source>
        <translation>Las publicaciones que leen antes, denuncias, apelaciones, llamadas y lo que les escribiste, con horas exactas. Las horas se van cuando está decidido, las palabras el último día para apelar, y el resto con la revisión.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Put notes into the journal</source>
        <translation>Poner las notas en el diario</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Leer contigo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Leer y escribir</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Solo leer</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>RedNotebook</source>
        <translation>RedNotebook</translation>
    </message>
    <message>
        <source>Remind me once a day</source>
        <translation>Recordármelo una vez al día</translation>
    </message>
    <message>
        <source>Remove the recovery code</source>
        <translation>Quitar el código de recuperación</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Reported a post</source>
        <translation>Denunciaste una publicación</translation>
    </message>
    <message>
        <source>Requests go</source>
        <translation>Las peticiones van</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Resting: not offered now</source>
        <translation>En descanso: ahora no se ofrece</translation>
    </message>
    <message>
        <source>Rules that anyone can read look for what may lead to you or to others, and for words that may put others at risk. They miss much, and sometimes they are wrong. Nothing leaves this computer for it, nothing is noted down, and you decide.</source>
        <translation>Reglas que cualquiera puede leer buscan lo que puede llevar hasta ti o hasta otras personas, y palabras que pueden ponerlas en riesgo. Se les escapa mucho, y a veces se equivocan. Para ello no sale nada de este equipo, no se anota nada, y decides tú.</translation>
    </message>
    <message>
        <source>Said that you heard the alarm</source>
        <translation>Dijiste que oíste la alarma</translation>
    </message>
    <message>
        <source>Said whether research may use a post</source>
        <translation>Dijiste si la investigación puede usar una publicación</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Guardar esta lista…</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Segunda carpeta</translation>
    </message>
    <message>
        <source>Seconded another guide&apos;s decision</source>
        <translation>Apoyaste la decisión de otro guía</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Sent a new wording of your post</source>
        <translation>Enviaste una nueva redacción de tu publicación</translation>
    </message>
    <message>
        <source>Sent a reply you wrote</source>
        <translation>Enviaste una respuesta que escribiste</translation>
    </message>
    <message>
        <source>Sent a thread you wrote</source>
        <translation>Enviaste un hilo que escribiste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shift three times, or Quick exit, and the window is gone at once.</source>
        <translation>Mayús tres veces, o Salida rápida, y la ventana desaparece al instante.</translation>
    </message>
    <message>
        <source>Short is safer where others pass by.</source>
        <translation>Corto es más seguro donde pasa más gente.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show me one</source>
        <translation>Mostrarme una</translation>
    </message>
    <message>
        <source>Show the guidelines</source>
        <translation>Mostrar las normas</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <source>Show {community}</source>
        <translation>Mostrar {community}</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Se muestra ahora</translation>
    </message>
    <message>
        <source>Small or large letters are the same, and a longer ending counts too.</source>
        <translation>Da igual mayúsculas o minúsculas, y una terminación más larga también cuenta.</translation>
    </message>
    <message>
        <source>So that you find what is new. No server knows it.</source>
        <translation>Para que encuentres lo nuevo. Ningún servidor lo sabe.</translation>
    </message>
    <message>
        <source>Somebody has the name {name} by now. Your ticket is not lost: choose another below.</source>
        <translation>Alguien ya tiene el nombre {name}. Tu vale no se ha perdido: elige otro nombre abajo.</translation>
    </message>
    <message>
        <source>Somebody may know my passphrase</source>
        <translation>Puede que alguien conozca mi frase de contraseña</translation>
    </message>
    <message>
        <source>Somebody who has your passphrase</source>
        <translation>Alguien que tiene tu frase de contraseña</translation>
    </message>
    <message>
        <source>Somebody who is not here any more</source>
        <translation>Alguien que ya no está aquí</translation>
    </message>
    <message>
        <source>Somebody who looks at this screen, or has control of this computer while the vault is open. Whoever watches your network can see that you use a community, unless you go through Tor, though not what you read or write. And how you write can show who you are.</source>
        <translation>Alguien que mira esta pantalla o controla este equipo mientras la caja fuerte está abierta. Quien vigila tu red puede ver que usas una comunidad, salvo que vayas por Tor, pero no lo que lees o escribes. Y tu forma de escribir puede mostrar quién eres.</translation>
    </message>
    <message>
        <source>Somebody who makes you open it</source>
        <translation>Alguien que te obliga a abrirla</translation>
    </message>
    <message>
        <source>Something newer happened, which this Leeward has no words for</source>
        <translation>Pasó algo más nuevo, para lo que este Leeward no tiene palabras</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Algo tuyo</translation>
    </message>
    <message>
        <source>Something this Leeward has no words for</source>
        <translation>Algo para lo que este Leeward no tiene palabras</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>State of Mind from Apple Health</source>
        <translation>Estado de ánimo de Salud de Apple</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarme</translation>
    </message>
    <message>
        <source>Stay who I am</source>
        <translation>Seguir siendo quien soy</translation>
    </message>
    <message>
        <source>Straight to a server, that server could see where you connect from, and whoever runs your network sees which server it is. Through Tor, neither can; it is slower.</source>
        <translation>Directo a un servidor, ese servidor podría ver desde dónde te conectas, y quien lleva tu red ve qué servidor es. Por Tor, nadie ve ninguna de las dos cosas; es más lento.</translation>
    </message>
    <message>
        <source>Straight to each server, or through Tor or another proxy</source>
        <translation>Directo a cada servidor, o por Tor u otro proxy</translation>
    </message>
    <message>
        <source>Straight to the server</source>
        <translation>Directo al servidor</translation>
    </message>
    <message>
        <source>Study {study}, in {community}</source>
        <translation>Estudio {study}, en {community}</translation>
    </message>
    <message>
        <source>Support lines, your plan and Quick exit are always there.</source>
        <translation>Las líneas de ayuda, tu plan y Salida rápida están siempre ahí.</translation>
    </message>
    <message>
        <source>Take back all that {name} wrote?</source>
        <translation>¿Retirar todo lo que escribió {name}?</translation>
    </message>
    <message>
        <source>Take back what somebody has read already. And copies elsewhere, such as a backup on a stick or in your second folder, still open with the old passphrase: erase those you no longer need.</source>
        <translation>Retirar lo que alguien ya ha leído. Y las copias en otros sitios, como una en una memoria o en tu segunda carpeta, se siguen abriendo con la frase de contraseña de antes: borra las que ya no necesites.</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Llevárselo todo</translation>
    </message>
    <message>
        <source>Take help away</source>
        <translation>Quitarte la ayuda</translation>
    </message>
    <message>
        <source>Take it all back</source>
        <translation>Retirarlo todo</translation>
    </message>
    <message>
        <source>Take it all back…</source>
        <translation>Retirarlo todo…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take it out of the list</source>
        <translation>Quitarla de la lista</translation>
    </message>
    <message>
        <source>Take the day on which a file was saved</source>
        <translation>Tomar el día en que se guardó el archivo</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>Take this word out</source>
        <translation>Quitar esta palabra</translation>
    </message>
    <message>
        <source>Take what is yours</source>
        <translation>Quitarte lo que es tuyo</translation>
    </message>
    <message>
        <source>Tell me when something is new</source>
        <translation>Decirme cuándo hay algo nuevo</translation>
    </message>
    <message>
        <source>Test another file…</source>
        <translation>Probar otro archivo…</translation>
    </message>
    <message>
        <source>Test this backup</source>
        <translation>Probar esta copia</translation>
    </message>
    <message>
        <source>That a guides&apos; desk is open here.</source>
        <translation>Que aquí hay una mesa de guías abierta.</translation>
    </message>
    <message>
        <source>That everything of yours there is to be erased.</source>
        <translation>Que todo lo tuyo allí se borre.</translation>
    </message>
    <message>
        <source>That you need someone now.</source>
        <translation>Que necesitas a alguien ahora.</translation>
    </message>
    <message>
        <source>The answer broke off, or was not taken.</source>
        <translation>La respuesta se cortó, o no se aceptó.</translation>
    </message>
    <message>
        <source>The answer did not arrive. The same request can go again and does nothing twice. Until then the name you have may rest already: what you write waits here, and a call for help still goes.</source>
        <translation>La respuesta no llegó. La misma petición puede volver a salir y no hace nada dos veces. Hasta entonces el nombre que tienes puede estar ya en reposo: lo que escribas espera aquí, y una llamada de ayuda sale igualmente.</translation>
    </message>
    <message>
        <source>The backups beside the vault open with the old passphrase, so they are removed: one new backup, of today, takes the place of them all. An earlier day cannot be brought back from there any more.</source>
        <translation>Las copias junto a la caja fuerte se abren con la frase de contraseña de antes, así que se quitan: una copia nueva, de hoy, ocupa el lugar de todas. Desde ahí ya no se puede recuperar un día anterior.</translation>
    </message>
    <message>
        <source>The boxes to write in stay away. Who reads belongs here as much as who writes. Help and the guides stay where they are.</source>
        <translation>Los cuadros para escribir no aparecen. Quien lee es de aquí tanto como quien escribe. La ayuda y los guías siguen donde están.</translation>
    </message>
    <message>
        <source>The code on your paper</source>
        <translation>El código de tu papel</translation>
    </message>
    <message>
        <source>The code opens your vault without the passphrase. It belongs on paper, away from this computer. If yours is lost, or somebody has seen it, make a new one.</source>
        <translation>El código abre tu caja fuerte sin la frase de contraseña. Su sitio es un papel, lejos de este equipo. Si el tuyo se perdió, o alguien lo ha visto, haz uno nuevo.</translation>
    </message>
    <message>
        <source>The community did not let {name} in with this ticket. The name you have still reads, and calls for help, but writes nothing any more. A guide, or whoever runs the community, can give you a new invitation.</source>
        <translation>La comunidad no dejó entrar a {name} con este vale. El nombre que tienes aún lee y puede llamar para pedir ayuda, pero ya no escribe nada. Un guía, o quien lleva la comunidad, puede darte una invitación nueva.</translation>
    </message>
    <message>
        <source>The community signs a ticket for you that it cannot see, and lets in whoever brings it. So nothing that it keeps leads from the old name to the new one, and neither its guides nor its server can look it up.</source>
        <translation>La comunidad te firma un vale que no puede ver, y deja entrar a quien lo trae. Así nada de lo que conserva lleva del nombre anterior al nuevo, y ni sus guías ni su servidor pueden consultarlo.</translation>
    </message>
    <message>
        <source>The community steps back for as long as you like. Nothing is lost, nobody is told, and your journal stays as it is. Guides can still reach you, and you can come back at any moment.</source>
        <translation>La comunidad da un paso atrás el tiempo que quieras. No se pierde nada, no se le dice a nadie, y tu diario sigue como está. Los guías aún pueden llegar a ti, y puedes volver en cualquier momento.</translation>
    </message>
    <message>
        <source>The copy goes where you put it</source>
        <translation>La copia va adonde la pongas</translation>
    </message>
    <message>
        <source>The day first: 03/04 is the 3rd of April</source>
        <translation>Primero el día: 03/04 es el 3 de abril</translation>
    </message>
    <message>
        <source>The disk as a whole is not encrypted. The vault is.</source>
        <translation>El disco entero no está cifrado. La caja fuerte sí.</translation>
    </message>
    <message>
        <source>The examples, until you leave them</source>
        <translation>Los ejemplos, hasta que salgas de ellos</translation>
    </message>
    <message>
        <source>The file does not say it. The numbers themselves are kept beside the mood.</source>
        <translation>El archivo no lo dice. Los números se conservan tal cual junto al ánimo.</translation>
    </message>
    <message>
        <source>The file from the other app</source>
        <translation>El archivo de la otra aplicación</translation>
    </message>
    <message>
        <source>The file that you chose is as it was. Anybody who gets it can read it, so keep it safe or erase it.</source>
        <translation>El archivo que elegiste está como estaba. Quien lo consiga puede leerlo, así que tenlo a salvo o bórralo.</translation>
    </message>
    <message>
        <source>The files tell times without a time zone.</source>
        <translation>Los archivos dan las horas sin zona horaria.</translation>
    </message>
    <message>
        <source>The folder from the other app</source>
        <translation>La carpeta de la otra aplicación</translation>
    </message>
    <message>
        <source>The guidelines have changed meanwhile. Your ticket is not lost: read them again below, then go in.</source>
        <translation>Las normas han cambiado mientras tanto. Tu vale no se ha perdido: léelas otra vez abajo, y entra después.</translation>
    </message>
    <message>
        <source>The invitation&apos;s code, and a request so veiled that your pseudonym cannot be linked with it.</source>
        <translation>El código de la invitación, y una petición tan velada que tu seudónimo no se puede unir con ella.</translation>
    </message>
    <message>
        <source>The key goes first, written over where it lies; what it locked is noise then. A disk without moving parts may hold old bytes of it for a while, which are worth no more than your passphrase.</source>
        <translation>Primero se va la clave, sobrescrita donde está; lo que cerraba es entonces ruido. Un disco sin partes móviles puede conservar un tiempo bytes antiguos, que no valen más que tu frase de contraseña.</translation>
    </message>
    <message>
        <source>The last one: {day}</source>
        <translation>La última: {day}</translation>
    </message>
    <message>
        <source>The list begins anew. What the servers know does not change.</source>
        <translation>La lista empieza de nuevo. Lo que saben los servidores no cambia.</translation>
    </message>
    <message>
        <source>The list holds the beginnings of what you wrote, and the file is not encrypted.</source>
        <translation>La lista contiene el comienzo de lo que escribiste, y el archivo no está cifrado.</translation>
    </message>
    <message>
        <source>The list of every request, without your words. Kept for thirty days.</source>
        <translation>La lista de cada petición, sin tus palabras. Se guarda treinta días.</translation>
    </message>
    <message>
        <source>The lists are empty then.</source>
        <translation>Las listas quedan vacías.</translation>
    </message>
    <message>
        <source>The month first: 03/04 is the 4th of March</source>
        <translation>Primero el mes: 03/04 es el 4 de marzo</translation>
    </message>
    <message>
        <source>The new name</source>
        <translation>El nombre nuevo</translation>
    </message>
    <message>
        <source>The new words, and which post.</source>
        <translation>Las palabras nuevas, y qué publicación.</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>La más nueva primero</translation>
    </message>
    <message>
        <source>The newest of them, as they will look</source>
        <translation>Lo más nuevo, tal como se verá</translation>
    </message>
    <message>
        <source>The newest of them, as they will look:</source>
        <translation>Lo más nuevo, tal como se verá:</translation>
    </message>
    <message>
        <source>The old name leaves the community, and all that stands there under it is taken back within a day of that. The answers of others stay, and what others copied stays with them.</source>
        <translation>El nombre anterior deja la comunidad, y todo lo que hay allí con él se retira en un día desde entonces. Las respuestas de otras personas se quedan, y lo que otras copiaron se queda con ellas.</translation>
    </message>
    <message>
        <source>The other pictures were left out, as you stopped it.</source>
        <translation>Las demás imágenes quedaron fuera, porque lo paraste.</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>La frase de contraseña de entonces</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Se cambió la frase de contraseña</translation>
    </message>
    <message>
        <source>The proxy&apos;s address</source>
        <translation>La dirección del proxy</translation>
    </message>
    <message>
        <source>The recovery code was removed</source>
        <translation>Se quitó el código de recuperación</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The same as Leeward</source>
        <translation>El mismo que Leeward</translation>
    </message>
    <message>
        <source>The same call once more, which does not make it two.</source>
        <translation>La misma llamada una vez más, que no se convierte en dos.</translation>
    </message>
    <message>
        <source>The same hour twice means the whole day.</source>
        <translation>La misma hora dos veces significa todo el día.</translation>
    </message>
    <message>
        <source>The server said no ({status}).</source>
        <translation>El servidor dijo que no ({status}).</translation>
    </message>
    <message>
        <source>The system does not give it.</source>
        <translation>El sistema no lo entrega.</translation>
    </message>
    <message>
        <source>The ticket is here. {name} goes in as soon as the community can be reached.</source>
        <translation>El vale está aquí. {name} entra en cuanto se pueda llegar a la comunidad.</translation>
    </message>
    <message>
        <source>The vault is closed now. Unlock it again with the passphrase you had.</source>
        <translation>La caja fuerte está cerrada ahora. Desbloquéala de nuevo con la frase de contraseña que tenías.</translation>
    </message>
    <message>
        <source>The vault is erased as soon as Leeward closes. You can still keep it.</source>
        <translation>La caja fuerte se borra en cuanto se cierre Leeward. Aún puedes conservarla.</translation>
    </message>
    <message>
        <source>The vault must be closed for it. Lock Leeward, and choose “Restore a backup” on the locked window.</source>
        <translation>Para eso la caja fuerte tiene que estar cerrada. Bloquea Leeward y elige «Recuperar una copia de seguridad» en la ventana bloqueada.</translation>
    </message>
    <message>
        <source>The whole disk is encrypted.</source>
        <translation>Todo el disco está cifrado.</translation>
    </message>
    <message>
        <source>The words of a check-in become an entry of their own, where they can be searched.</source>
        <translation>Las palabras de un registro pasan a ser una entrada propia, en la que se pueden buscar.</translation>
    </message>
    <message>
        <source>The words with the hour, as everybody there reads them. Until you take them back, a guide removes them, the community&apos;s own time for posts is over, or you leave.</source>
        <translation>Las palabras con la hora, como las leen todos allí. Hasta que las retires, un guía las quite, pase el tiempo que la comunidad fija para las publicaciones, o te vayas.</translation>
    </message>
    <message>
        <source>Their apps erase what you take back with their next sync. What somebody copied, photographed or remembers cannot be called back, by you or by us.</source>
        <translation>Sus aplicaciones borran lo que retiras con su próxima sincronización. Lo que alguien copió, fotografió o recuerda no se puede recuperar, ni tú ni nosotros.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>There are none yet. The menu of a marked word offers to add it.</source>
        <translation>Aún no hay ninguna. El menú de una palabra marcada ofrece añadirla.</translation>
    </message>
    <message>
        <source>There is no backup beside it.</source>
        <translation>No hay ninguna copia junto a ella.</translation>
    </message>
    <message>
        <source>There is no backup beside the vault yet.</source>
        <translation>Aún no hay ninguna copia junto a la caja fuerte.</translation>
    </message>
    <message>
        <source>There is no day in it that can be read.</source>
        <translation>No tiene ninguna fecha que se pueda leer.</translation>
    </message>
    <message>
        <source>There is no day in it; the day on which the file was saved is taken, as you chose.</source>
        <translation>No tiene fecha; se toma el día en que se guardó el archivo, como elegiste.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Aún no hay ninguna</translation>
    </message>
    <message>
        <source>There is none: if you forget the passphrase, nobody can help</source>
        <translation>No hay: si olvidas la frase de contraseña, nadie puede ayudar</translation>
    </message>
    <message>
        <source>There is nothing in it to bring in.</source>
        <translation>No contiene nada que traer.</translation>
    </message>
    <message>
        <source>There is one, and you have shown that your paper is right.</source>
        <translation>Hay uno, y has mostrado que tu papel está bien.</translation>
    </message>
    <message>
        <source>There is one. Your paper was never checked: a slip on it would be found too late.</source>
        <translation>Hay uno. Tu papel nunca se comprobó: una errata en él se vería demasiado tarde.</translation>
    </message>
    <message>
        <source>These copies go. What stands in the community stays there.</source>
        <translation>Estas copias se van. Lo que está en la comunidad se queda allí.</translation>
    </message>
    <message>
        <source>These copies go. What waits to be sent is still sent; if it is refused, your words cannot be given back to you. Words of thanks also stay with what was sent, until you leave the community.</source>
        <translation>Estas copias se borran. Lo que espera a enviarse se envía igualmente; si se rechaza, no se te pueden devolver tus palabras. Las palabras de agradecimiento quedan también con lo enviado hasta que dejes la comunidad.</translation>
    </message>
    <message>
        <source>They can read all of it. If that may be so, there is a page for it in the settings.</source>
        <translation>Puede leerlo todo. Si puede ser así, hay una página para ello en los ajustes.</translation>
    </message>
    <message>
        <source>They get a mark again when you write them.</source>
        <translation>Vuelven a llevar una marca cuando las escribes.</translation>
    </message>
    <message>
        <source>They lie beside the vault. A second folder, on another disk, is safer.</source>
        <translation>Están junto a la caja fuerte. Una segunda carpeta, en otro disco, es más segura.</translation>
    </message>
    <message>
        <source>This computer does not know its time zone; the one that you choose below is taken.</source>
        <translation>Este equipo no conoce su zona horaria; se toma la que elijas más abajo.</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>La de este equipo</translation>
    </message>
    <message>
        <source>This computer&apos;s disk</source>
        <translation>El disco de este equipo</translation>
    </message>
    <message>
        <source>This copy is not encrypted</source>
        <translation>Esta copia no está cifrada</translation>
    </message>
    <message>
        <source>This desktop offers no place for a reminder. Check in whenever you like.</source>
        <translation>Este escritorio no tiene dónde mostrar un recordatorio. Haz un registro cuando quieras.</translation>
    </message>
    <message>
        <source>This desktop offers no place for a sign beside its clock.</source>
        <translation>Este escritorio no ofrece sitio para una señal junto a su reloj.</translation>
    </message>
    <message>
        <source>This desktop offers no place for notices. Leeward shows what is new when you open it, on Today.</source>
        <translation>Este escritorio no ofrece sitio para notificaciones. Leeward muestra en Hoy lo que hay de nuevo cuando lo abres.</translation>
    </message>
    <message>
        <source>This does not leave your communities: their servers keep what they have, and without your keys nobody can ask them to forget you. Leave them first if you want that.</source>
        <translation>Con esto no dejas tus comunidades: sus servidores conservan lo que tienen, y sin tus claves nadie puede pedirles que te olviden. Déjalas antes si es lo que quieres.</translation>
    </message>
    <message>
        <source>This is what Leeward really asked the servers of your communities, counted and read where the bytes left: when, why, and what was in it. Your words are not in this list.</source>
        <translation>Esto es lo que Leeward pidió de verdad a los servidores de tus comunidades, contado y leído donde salieron los bytes: cuándo, por qué y qué contenía. Tus palabras no están en esta lista.</translation>
    </message>
    <message>
        <source>This line is written in a way that is not read here.</source>
        <translation>Esta línea está escrita de una forma que aquí no se lee.</translation>
    </message>
    <message>
        <source>This proxy is Tor</source>
        <translation>Este proxy es Tor</translation>
    </message>
    <message>
        <source>This system can leave the window out of pictures of the screen and shared screens; Locking has a switch for it. A camera still sees the screen.</source>
        <translation>Este sistema puede dejar la ventana fuera de imágenes de la pantalla y de pantallas compartidas; en Bloqueo hay un interruptor para ello. Una cámara sigue viendo la pantalla.</translation>
    </message>
    <message>
        <source>This system does not let a program leave its window out of pictures of the screen. Lock before you share it.</source>
        <translation>Este sistema no permite que un programa deje su ventana fuera de las imágenes de la pantalla. Bloquea antes de compartirla.</translation>
    </message>
    <message>
        <source>This system does not offer a way to keep a window out of pictures. Lock before you share your screen.</source>
        <translation>Este sistema no ofrece ninguna forma de dejar una ventana fuera de las imágenes. Bloquea antes de compartir tu pantalla.</translation>
    </message>
    <message>
        <source>This system does not say whether memory that it moves to the disk is encrypted. Encrypting the whole disk helps.</source>
        <translation>Este sistema no dice si la memoria que pasa al disco está cifrada. Cifrar el disco entero ayuda.</translation>
    </message>
    <message>
        <source>This system may move parts of the memory to the disk without encrypting them. Encrypting the whole disk helps.</source>
        <translation>Este sistema puede pasar partes de la memoria al disco sin cifrarlas. Cifrar el disco entero ayuda.</translation>
    </message>
    <message>
        <source>This vault has none: if you forget the passphrase, nobody can help.</source>
        <translation>Esta caja fuerte no tiene: si olvidas la frase de contraseña, nadie puede ayudar.</translation>
    </message>
    <message>
        <source>Those of the last seven days and of four earlier weeks are kept.</source>
        <translation>Se conservan las de los últimos siete días y las de cuatro semanas anteriores.</translation>
    </message>
    <message>
        <source>Thought records, small steps, worries and nights you wrote down. Kept until you erase them.</source>
        <translation>Registros de pensamientos, pasos pequeños, preocupaciones y noches que anotaste. Se guardan hasta que los borres.</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>Through Tor</source>
        <translation>Por Tor</translation>
    </message>
    <message>
        <source>Through Tor Browser</source>
        <translation>Por el Navegador Tor</translation>
    </message>
    <message>
        <source>Through another proxy</source>
        <translation>Por otro proxy</translation>
    </message>
    <message>
        <source>Time to undo a post</source>
        <translation>Tiempo para deshacer una publicación</translation>
    </message>
    <message>
        <source>To another folder…</source>
        <translation>A otra carpeta…</translation>
    </message>
    <message>
        <source>To lock now, press Ctrl+L. What you are writing is kept as a draft, in the vault, before it closes.</source>
        <translation>Para bloquear ahora, pulsa Ctrl+L. Lo que estás escribiendo se guarda como borrador, en la caja fuerte, antes de que se cierre.</translation>
    </message>
    <message>
        <source>To whom, your words sealed for them, and the same words sealed for the guides.</source>
        <translation>A quién, tus palabras selladas para esa persona, y las mismas palabras selladas para los guías.</translation>
    </message>
    <message>
        <source>Today does not ask, and nothing reminds you. All that you kept stays, and a gap is only a gap.</source>
        <translation>En Hoy no se pregunta, y nada te lo recuerda. Todo lo que guardaste se queda, y un hueco es solo un hueco.</translation>
    </message>
    <message>
        <source>Today then says when somebody waits for a first reply. Whether and what you answer is always yours.</source>
        <translation>Entonces Hoy dice cuándo alguien espera una primera respuesta. Si respondes y qué respondes siempre depende de ti.</translation>
    </message>
    <message>
        <source>Told an author that a post helped</source>
        <translation>Dijiste a alguien que una publicación ayudó</translation>
    </message>
    <message>
        <source>Took a review, or held on to it</source>
        <translation>Tomaste una publicación, o la conservaste</translation>
    </message>
    <message>
        <source>Took over what was handed over</source>
        <translation>Asumiste lo que se había entregado</translation>
    </message>
    <message>
        <source>Tor is a program of its own, at port {tor} here. Tor Browser brings one, at port {browser}, that is there while it is open.</source>
        <translation>Tor es un programa aparte, aquí en el puerto {tor}. El Navegador Tor trae uno, en el puerto {browser}, que está mientras está abierto.</translation>
    </message>
    <message>
        <source>Tried to join, without getting through</source>
        <translation>Intentaste entrar, sin conseguirlo</translation>
    </message>
    <message>
        <source>Tried to log in, without getting through</source>
        <translation>Intentaste identificarte, sin conseguirlo</translation>
    </message>
    <message>
        <source>Tried to reach the guides&apos; desk, without getting through</source>
        <translation>Intentaste llegar a la mesa de los guías, sin conseguirlo</translation>
    </message>
    <message>
        <source>Tried to read, without getting through</source>
        <translation>Intentaste leer, sin conseguirlo</translation>
    </message>
    <message>
        <source>Tried to send something, without getting through</source>
        <translation>Intentaste enviar algo, sin conseguirlo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Type the code from your paper, and Leeward says whether it is the one.</source>
        <translation>Escribe el código de tu papel, y Leeward dice si es ese.</translation>
    </message>
    <message>
        <source>Type the word “{word}” to go on</source>
        <translation>Escribe la palabra «{word}» para seguir</translation>
    </message>
    <message>
        <source>Unit, if it has one</source>
        <translation>Unidad, si la tiene</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Until I end it</source>
        <translation>Hasta que la termine</translation>
    </message>
    <message>
        <source>Up to which change it was seen before.</source>
        <translation>Hasta qué cambio se había visto antes.</translation>
    </message>
    <message>
        <source>Use this from now on</source>
        <translation>Usar esto desde ahora</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Vouched for the community&apos;s record</source>
        <translation>Respondiste por el historial de la comunidad</translation>
    </message>
    <message>
        <source>Welcoming</source>
        <translation>Dar la bienvenida</translation>
    </message>
    <message>
        <source>What Leeward cannot keep from them</source>
        <translation>Lo que Leeward no puede ocultar a quien lo administra</translation>
    </message>
    <message>
        <source>What Leeward cannot protect you from</source>
        <translation>De qué no puede protegerte Leeward</translation>
    </message>
    <message>
        <source>What a check-in asks</source>
        <translation>Qué pregunta un registro</translation>
    </message>
    <message>
        <source>What a proxy does and does not do</source>
        <translation>Qué hace un proxy y qué no</translation>
    </message>
    <message>
        <source>What begins anew</source>
        <translation>Lo que empieza de nuevo</translation>
    </message>
    <message>
        <source>What can still give you away</source>
        <translation>Lo que aún puede delatarte</translation>
    </message>
    <message>
        <source>What comes meanwhile is told once, afterwards, if you have not seen it by then. One thing is told at once, at any hour: that a guide has opened your call for help.</source>
        <translation>Lo que llega mientras tanto se dice una vez, después, si aún no lo has visto. Una cosa se dice enseguida, a cualquier hora: que un guía ha abierto tu llamada de ayuda.</translation>
    </message>
    <message>
        <source>What could not be read as it stands</source>
        <translation>Lo que no se pudo leer tal como está</translation>
    </message>
    <message>
        <source>What could still be read was saved from a damaged vault</source>
        <translation>Lo que aún se podía leer se salvó de una caja fuerte dañada</translation>
    </message>
    <message>
        <source>What else you can do</source>
        <translation>Qué más puedes hacer</translation>
    </message>
    <message>
        <source>What happened to this vault</source>
        <translation>Qué le pasó a esta caja fuerte</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>What is erased here is written over in our files. Disks without moving parts, and folders that keep versions, may hold old bytes for a while; they are encrypted, and worth no more than your passphrase.</source>
        <translation>Lo que se borra aquí se sobrescribe en nuestros archivos. Los discos sin partes móviles, y las carpetas que guardan versiones, pueden conservar un tiempo bytes antiguos; están cifrados, y no valen más que tu frase de contraseña.</translation>
    </message>
    <message>
        <source>What is kept apart</source>
        <translation>Lo que queda separado</translation>
    </message>
    <message>
        <source>What is kept where and for how long; see it, take it, erase it</source>
        <translation>Qué se guarda, dónde y cuánto tiempo; verlo, llevártelo, borrarlo</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Lo que se ofrece</translation>
    </message>
    <message>
        <source>What is set for this computer</source>
        <translation>Lo que está establecido para este equipo</translation>
    </message>
    <message>
        <source>What is with the guides</source>
        <translation>Lo que tienen los guías</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Lo que no puede</translation>
    </message>
    <message>
        <source>What it cannot hide</source>
        <translation>Lo que no puede ocultar</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Lo que cuesta</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What it never gets</source>
        <translation>Lo que nunca recibe</translation>
    </message>
    <message>
        <source>What left this computer</source>
        <translation>Lo que salió de este equipo</translation>
    </message>
    <message>
        <source>What nobody can protect you from here</source>
        <translation>De qué no puede protegerte nadie aquí</translation>
    </message>
    <message>
        <source>What others can see</source>
        <translation>Lo que otras personas pueden ver</translation>
    </message>
    <message>
        <source>What others could read</source>
        <translation>Lo que otras personas podrían leer</translation>
    </message>
    <message>
        <source>What protects you here</source>
        <translation>Lo que te protege aquí</translation>
    </message>
    <message>
        <source>What shall become of what you wrote under this name? Nobody but you can say.</source>
        <translation>¿Qué debe pasar con lo que escribiste con este nombre? Nadie más que tú puede decirlo.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Lo que se queda aquí</translation>
    </message>
    <message>
        <source>What stays with the old name</source>
        <translation>Lo que se queda con el nombre anterior</translation>
    </message>
    <message>
        <source>What stays: exports, backups that you put elsewhere, how the window looks, and the list of our own mistakes, which has none of your words.</source>
        <translation>Lo que se queda: exportaciones, copias que pusiste en otro sitio, el aspecto de la ventana, y la lista de nuestros propios errores, que no tiene ninguna de tus palabras.</translation>
    </message>
    <message>
        <source>What they ask, a reminder, a pause</source>
        <translation>Qué preguntan, un recordatorio, una pausa</translation>
    </message>
    <message>
        <source>What they cannot do</source>
        <translation>Lo que no puede hacer quien lo administra</translation>
    </message>
    <message>
        <source>What they have set</source>
        <translation>Lo que ha establecido quien lo administra</translation>
    </message>
    <message>
        <source>What they set was read when you unlocked Leeward. It can make Leeward more careful than you chose, and never less.</source>
        <translation>Lo establecido se leyó cuando desbloqueaste Leeward. Puede hacer que Leeward sea más cuidadoso de lo que elegiste, y nunca menos.</translation>
    </message>
    <message>
        <source>What this computer does and does not give, found out just now</source>
        <translation>Lo que este equipo da y lo que no, averiguado ahora mismo</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Qué hacer entonces</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>What was written under this name stands. You can still have it all taken back.</source>
        <translation>Lo que se escribió con este nombre se queda. Aún puedes hacer que se retire todo.</translation>
    </message>
    <message>
        <source>What you agreed to</source>
        <translation>Lo que aceptaste</translation>
    </message>
    <message>
        <source>What you agreed to in {community}</source>
        <translation>Lo que aceptaste en {community}</translation>
    </message>
    <message>
        <source>What you allowed research</source>
        <translation>Lo que permitiste a la investigación</translation>
    </message>
    <message>
        <source>What you allowed under a name you had before is not listed here: your vault no longer knows it. It stays with those posts until they are taken back.</source>
        <translation>Lo que permitiste con un nombre anterior no aparece aquí: tu caja fuerte ya no lo sabe. Se queda con esas publicaciones hasta que se retiren.</translation>
    </message>
    <message>
        <source>What you began to write for a community. Kept until you post or erase it.</source>
        <translation>Lo que empezaste a escribir para una comunidad. Se guarda hasta que lo publiques o lo borres.</translation>
    </message>
    <message>
        <source>What you can read of {community}</source>
        <translation>Lo que puedes leer de {community}</translation>
    </message>
    <message>
        <source>What you copy from the vault is marked as secret where the system knows such a mark, and Leeward takes it out of the clipboard when it locks. A program that notes what is copied may keep it all the same.</source>
        <translation>Lo que copias de la caja fuerte se marca como secreto donde el sistema conoce esa marca, y Leeward lo quita del portapapeles al bloquearse. Un programa que anota lo que se copia puede conservarlo de todos modos.</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Lo que hiciste</translation>
    </message>
    <message>
        <source>What you follow and saved</source>
        <translation>Lo que sigues y tienes a mano</translation>
    </message>
    <message>
        <source>What you meet</source>
        <translation>Lo que te encuentras</translation>
    </message>
    <message>
        <source>What you mute is folded away, also from what is read aloud; one press shows it all the same. Nobody is told. What guides write, what they decide, and support always come through.</source>
        <translation>Lo que silencias queda plegado, también al leer en voz alta; con un toque se muestra igualmente. No se le dice a nadie. Lo que escriben los guías, lo que deciden y la ayuda siempre llegan.</translation>
    </message>
    <message>
        <source>What you muted</source>
        <translation>Lo que silenciaste</translation>
    </message>
    <message>
        <source>What you post, under your pseudonym. Guides read it, members of the community can read it, and the server keeps it with the hour. The server also keeps the month you joined. It does not keep your name, your computer&apos;s address, or what you read.</source>
        <translation>Lo que publicas, con tu seudónimo. Los guías lo leen, los miembros de la comunidad pueden leerlo, y el servidor lo guarda con la hora. El servidor guarda también el mes en que entraste. No guarda tu nombre, la dirección de tu equipo ni lo que lees.</translation>
    </message>
    <message>
        <source>What you posted</source>
        <translation>Lo que publicaste</translation>
    </message>
    <message>
        <source>What you read in the library</source>
        <translation>Lo que lees en la biblioteca</translation>
    </message>
    <message>
        <source>What you told guides and authors</source>
        <translation>Lo que dijiste a guías y autores</translation>
    </message>
    <message>
        <source>What you wrote in it, and the people in it. Kept until you erase it.</source>
        <translation>Lo que escribiste en él, y sus personas. Se guarda hasta que lo borres.</translation>
    </message>
    <message>
        <source>What you wrote to the guides, if anything, is sealed: only they can open it.</source>
        <translation>Lo que escribiste a los guías, si escribiste algo, está sellado: solo ellos pueden abrirlo.</translation>
    </message>
    <message>
        <source>When I close the window</source>
        <translation>Cuando cierro la ventana</translation>
    </message>
    <message>
        <source>When Leeward locks by itself</source>
        <translation>Cuándo se bloquea Leeward por sí solo</translation>
    </message>
    <message>
        <source>When it locks by itself, and pictures of the screen</source>
        <translation>Cuándo se bloquea por sí solo, e imágenes de la pantalla</translation>
    </message>
    <message>
        <source>When nothing is pressed for</source>
        <translation>Cuando no se pulsa nada durante</translation>
    </message>
    <message>
        <source>When something is new</source>
        <translation>Cuando hay algo nuevo</translation>
    </message>
    <message>
        <source>When you leave</source>
        <translation>Cuando te vas</translation>
    </message>
    <message>
        <source>Where other days in the files show it, that is chosen already.</source>
        <translation>Donde otras fechas de los archivos lo muestran, ya está elegido.</translation>
    </message>
    <message>
        <source>Where shall each backup go as well?</source>
        <translation>¿Adónde debe ir también cada copia?</translation>
    </message>
    <message>
        <source>Where shall the backup go?</source>
        <translation>¿Adónde debe ir la copia de seguridad?</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>¿Adónde debe ir la copia?</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>¿Adónde debe ir el archivo?</translation>
    </message>
    <message>
        <source>Where to write the list</source>
        <translation>Dónde escribir la lista</translation>
    </message>
    <message>
        <source>Where you stopped reading</source>
        <translation>Dónde dejaste de leer</translation>
    </message>
    <message>
        <source>Where your journal, your drafts and what you read are kept, locked.</source>
        <translation>Dónde se guardan tu diario, tus borradores y lo que lees, bajo llave.</translation>
    </message>
    <message>
        <source>Whether the whole disk is encrypted, Leeward cannot find out. The vault is encrypted in any case; a disk that is encrypted as well also hides that you use Leeward.</source>
        <translation>Leeward no puede averiguar si todo el disco está cifrado. La caja fuerte está cifrada en cualquier caso; un disco cifrado oculta además que usas Leeward.</translation>
    </message>
    <message>
        <source>Which articles and lessons you opened, finished or kept for later.</source>
        <translation>Qué artículos y lecciones abriste, terminaste o guardaste para después.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>¿Qué copia de seguridad?</translation>
    </message>
    <message>
        <source>Which decision.</source>
        <translation>Qué decisión.</translation>
    </message>
    <message>
        <source>Which member.</source>
        <translation>Qué miembro.</translation>
    </message>
    <message>
        <source>Which month.</source>
        <translation>Qué mes.</translation>
    </message>
    <message>
        <source>Which of the notes it was.</source>
        <translation>Cuál de las notas era.</translation>
    </message>
    <message>
        <source>Which piece: everybody fetches the same, and each of them whole.</source>
        <translation>Qué trozo: todo el mundo trae lo mismo, y cada uno entero.</translation>
    </message>
    <message>
        <source>Which post, and the reason.</source>
        <translation>Qué publicación, y el motivo.</translation>
    </message>
    <message>
        <source>Which post, and your words if you added any.</source>
        <translation>Qué publicación, y tus palabras si añadiste alguna.</translation>
    </message>
    <message>
        <source>Which post, which study, and yes or no.</source>
        <translation>Qué publicación, qué estudio, y sí o no.</translation>
    </message>
    <message>
        <source>Which post.</source>
        <translation>Qué publicación.</translation>
    </message>
    <message>
        <source>Which review, and yes or no.</source>
        <translation>Qué revisión, y sí o no.</translation>
    </message>
    <message>
        <source>Which review, the decision, its reason, and what you wrote with it.</source>
        <translation>Qué revisión, la decisión, su motivo, y lo que escribiste con ella.</translation>
    </message>
    <message>
        <source>Which review, your words sealed for the guides, and whom they are for.</source>
        <translation>Qué revisión, tus palabras selladas para los guías, y para quién son.</translation>
    </message>
    <message>
        <source>Which review.</source>
        <translation>Qué revisión.</translation>
    </message>
    <message>
        <source>Which step each mood stands for. A name of your own stays beside it as a word.</source>
        <translation>Qué nivel corresponde a cada estado de ánimo. Un nombre tuyo se queda junto a él como palabra.</translation>
    </message>
    <message>
        <source>Which thread, and yes or no.</source>
        <translation>Qué hilo, y sí o no.</translation>
    </message>
    <message>
        <source>Which thread, and your words to everybody if you locked it.</source>
        <translation>Qué hilo, y tus palabras para todo el mundo si lo cerraste.</translation>
    </message>
    <message>
        <source>Which threads and posts, never their words. No server knows it.</source>
        <translation>Qué hilos y publicaciones, nunca sus palabras. Ningún servidor lo sabe.</translation>
    </message>
    <message>
        <source>While one is set, every request goes through it or not at all, joining too, and no name is looked up on this computer. If it stops, Leeward says so and waits.</source>
        <translation>Mientras haya uno, cada petición va por él o no va, también al entrar, y en este equipo no se busca ningún nombre. Si se para, Leeward lo dice y espera.</translation>
    </message>
    <message>
        <source>While you write</source>
        <translation>Mientras escribes</translation>
    </message>
    <message>
        <source>While you write, F7 goes to the next marked word.</source>
        <translation>Mientras escribes, F7 va a la siguiente palabra marcada.</translation>
    </message>
    <message>
        <source>Who manages it</source>
        <translation>Quién lo administra</translation>
    </message>
    <message>
        <source>Who you are there</source>
        <translation>Quién eres allí</translation>
    </message>
    <message>
        <source>Whoever manages a computer can put other programs on it, and those may see the screen or note keys. For what is yours alone, a computer of your own is the better place.</source>
        <translation>Quien administra un equipo puede poner otros programas en él, y esos pueden ver la pantalla o anotar las teclas. Para lo que es solo tuyo, un equipo propio es el mejor lugar.</translation>
    </message>
    <message>
        <source>Whoever runs your network can see that you use the proxy. A proxy that is not Tor may be run by somebody who notes which servers it leads to. And how you write, and when, can still show who you are.</source>
        <translation>Quien lleva tu red puede ver que usas el proxy. Un proxy que no es Tor puede llevarlo alguien que anote a qué servidores conduce. Y tu forma de escribir, y cuándo, aún puede mostrar quién eres.</translation>
    </message>
    <message>
        <source>With your log-in, so the server knows your pseudonym.</source>
        <translation>Con tu acceso, así que el servidor conoce tu seudónimo.</translation>
    </message>
    <message>
        <source>Withdrew your post</source>
        <translation>Retiraste tu publicación</translation>
    </message>
    <message>
        <source>Within a day all of it is gone from the server, and within seven days from its backups. For six months a mark that nobody can read keeps others from getting your name. Whoever runs a community can print all that is held about one member: ask the guides for it.</source>
        <translation>En un día todo ha desaparecido del servidor, y en siete días de sus copias. Durante seis meses, una marca que nadie puede leer impide que otros reciban tu nombre. Quien lleva una comunidad puede imprimir todo lo que se guarda sobre un miembro: pídelo a los guías.</translation>
    </message>
    <message>
        <source>Without Leeward, the free program age opens it, on every system: age --decrypt -o leeward.zip, then the name of the file. It asks for this passphrase. In the ZIP are the text and the JSON. Nobody can open it if you forget the passphrase.</source>
        <translation>Sin Leeward, lo abre el programa libre age, en cualquier sistema: age --decrypt -o leeward.zip, y luego el nombre del archivo. Pide esta frase de contraseña. En el ZIP están el texto y el JSON. Nadie puede abrirlo si olvidas la frase.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words looked through here first, and a moment to undo</source>
        <translation>Palabras que se revisan aquí antes, y un momento para deshacer</translation>
    </message>
    <message>
        <source>Words that you told the spelling check. Kept until you remove them.</source>
        <translation>Palabras que diste al corrector. Se guardan hasta que las quites.</translation>
    </message>
    <message>
        <source>Words you added while writing. They are kept in your vault and nowhere else.</source>
        <translation>Palabras que añadiste al escribir. Se guardan en tu caja fuerte y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Words, themes, threads and pseudonyms. No server knows it.</source>
        <translation>Palabras, temas, hilos y seudónimos. Ningún servidor lo sabe.</translation>
    </message>
    <message>
        <source>Working out what is new…</source>
        <translation>Viendo qué hay de nuevo…</translation>
    </message>
    <message>
        <source>Write it to a file…</source>
        <translation>Escribirla en un archivo…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Wrote to a member, as a guide</source>
        <translation>Escribiste a un miembro, como guía</translation>
    </message>
    <message>
        <source>Wrote to everybody, as a guide</source>
        <translation>Escribiste a todo el mundo, como guía</translation>
    </message>
    <message>
        <source>Wrote to the guides</source>
        <translation>Escribiste a los guías</translation>
    </message>
    <message>
        <source>Wrote to the other guides about a review</source>
        <translation>Escribiste a los otros guías sobre una revisión</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>You are a newcomer: guides may read your first posts before others do. From the moment the ticket is signed the old name writes nothing, and what you write waits here for the new one. A call for help always goes, from the old name until the new one is in.</source>
        <translation>Acabas de llegar: puede que los guías lean tus primeras publicaciones antes que los demás. Desde que se firma el vale, el nombre anterior no escribe nada, y lo que escribas espera aquí al nuevo. Una llamada de ayuda siempre sale, con el nombre anterior hasta que el nuevo esté dentro.</translation>
    </message>
    <message>
        <source>You are looking at examples. What you write is kept in a folder on this computer and erased when you leave the examples. Nobody reads it.</source>
        <translation>Estás viendo ejemplos. Lo que escribes se guarda en una carpeta de este equipo y se borra cuando sales de los ejemplos. Nadie lo lee.</translation>
    </message>
    <message>
        <source>You are taking a break until {when}.</source>
        <translation>Estás en una pausa hasta {when}.</translation>
    </message>
    <message>
        <source>You are {pseudonym} here.</source>
        <translation>Aquí eres {pseudonym}.</translation>
    </message>
    <message>
        <source>You are {pseudonym}, and a guide here.</source>
        <translation>Eres {pseudonym}, y guía aquí.</translation>
    </message>
    <message>
        <source>You asked for news</source>
        <translation>Preguntaste por novedades</translation>
    </message>
    <message>
        <source>You belong to no community yet. Your journal does not need one.</source>
        <translation>Aún no perteneces a ninguna comunidad. Tu diario no la necesita.</translation>
    </message>
    <message>
        <source>You called for help</source>
        <translation>Llamaste para pedir ayuda</translation>
    </message>
    <message>
        <source>You can no longer write here. What you read is still here.</source>
        <translation>Ya no puedes escribir aquí. Lo que leíste sigue aquí.</translation>
    </message>
    <message>
        <source>You had written something</source>
        <translation>Habías escrito algo</translation>
    </message>
    <message>
        <source>You keep backups in {folder}.</source>
        <translation>Guardas copias en {folder}.</translation>
    </message>
    <message>
        <source>You stay a member. The next sync fetches again what stands in the community, which takes a while; only leaving ends that.</source>
        <translation>Sigues siendo miembro. La próxima sincronización vuelve a traer lo que hay en la comunidad, y eso tarda un rato; solo termina si te vas.</translation>
    </message>
    <message>
        <source>You tried the connection</source>
        <translation>Probaste la conexión</translation>
    </message>
    <message>
        <source>You were guiding</source>
        <translation>Estabas guiando</translation>
    </message>
    <message>
        <source>You were joining</source>
        <translation>Estabas entrando</translation>
    </message>
    <message>
        <source>You will be {name}. Leeward goes in by itself on {when}, or when it is next open after that. Until then what you write waits here, and a call for help goes from the name you have.</source>
        <translation>Serás {name}. Leeward entra por sí solo el {when}, o cuando se vuelva a abrir después. Hasta entonces lo que escribas espera aquí, y una llamada de ayuda sale con el nombre que tienes.</translation>
    </message>
    <message>
        <source>You will meet all of it again.</source>
        <translation>Todo esto te lo volverás a encontrar.</translation>
    </message>
    <message>
        <source>Your answers, and questionnaires you brought in. Kept until you erase them.</source>
        <translation>Tus respuestas, y los cuestionarios que trajiste. Se guardan hasta que los borres.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>Tu diario</translation>
    </message>
    <message>
        <source>Your journal and its pictures. That app has no place for moods and check-ins.</source>
        <translation>Tu diario y sus imágenes. Esa aplicación no tiene sitio para el ánimo ni los registros.</translation>
    </message>
    <message>
        <source>Your journal with its pictures, check-ins, and questionnaires with their scores.</source>
        <translation>Tu diario con sus imágenes, los registros, y los cuestionarios con sus puntuaciones.</translation>
    </message>
    <message>
        <source>Your journal, check-ins and drafts, what you have read and what you search for are kept in your vault on this computer, encrypted with your passphrase. None of it is sent; a draft leaves only when you post it.</source>
        <translation>Tu diario, tus registros y borradores, lo que has leído y lo que buscas se guardan en tu caja fuerte en este equipo, cifrados con tu frase de contraseña. Nada de ello se envía; un borrador solo sale cuando lo publicas.</translation>
    </message>
    <message>
        <source>Your journal, check-ins, answers to questionnaires, exercises, plan, drafts, own posts and messages; what you read, follow, saved, muted and agreed to. To move to another computer, a backup is better: it holds your memberships too.</source>
        <translation>Tu diario, registros, respuestas a cuestionarios, ejercicios, plan, borradores, publicaciones y mensajes tuyos; lo que lees, sigues, tienes a mano, silenciaste y aceptaste. Para pasar a otro equipo es mejor una copia de seguridad: también contiene tus comunidades.</translation>
    </message>
    <message>
        <source>Your journal, your check-ins, your plan, and what you write for yourself at the end of a shift stay as long as you want them.</source>
        <translation>Tu diario, tus registros, tu plan y lo que escribes para ti al final de un turno se quedan todo el tiempo que quieras.</translation>
    </message>
    <message>
        <source>Your name, e-mail, telephone, the address of your computer, what you read, follow, save, mute or search, your journal, your check-ins, your plan.</source>
        <translation>Tu nombre, correo, teléfono, la dirección de tu equipo, lo que lees, sigues, tienes a mano, silencias o buscas, tu diario, tus registros, tu plan.</translation>
    </message>
    <message>
        <source>Your new passphrase and this code open the vault now. Leeward locks after this.</source>
        <translation>Tu frase de contraseña nueva y este código abren ahora la caja fuerte. Después de esto Leeward se bloquea.</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation>Tu código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Your own copies</source>
        <translation>Tus propias copias</translation>
    </message>
    <message>
        <source>Your own copies of reports, notes, appeals and thanks. Kept until you erase them.</source>
        <translation>Tus propias copias de denuncias, notas, apelaciones y agradecimientos. Se guardan hasta que las borres.</translation>
    </message>
    <message>
        <source>Your own copies of what you wrote under them, and the guides&apos; letters to them.</source>
        <translation>Tus propias copias de lo que escribiste con ellos, y las cartas de los guías.</translation>
    </message>
    <message>
        <source>Your own words for spelling</source>
        <translation>Tus propias palabras para la ortografía</translation>
    </message>
    <message>
        <source>Your paper was never checked</source>
        <translation>Tu papel nunca se comprobó</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Tu frase de contraseña</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Tu frase de contraseña actual</translation>
    </message>
    <message>
        <source>Your plan for hard hours</source>
        <translation>Tu plan para las horas difíciles</translation>
    </message>
    <message>
        <source>Your pseudonym and its number, its keys, the month in which you joined with it, and how many of your posts guides have approved. Until you leave.</source>
        <translation>Tu seudónimo y su número, sus claves, el mes en que entraste con él, y cuántas de tus publicaciones han aprobado los guías. Hasta que te vayas.</translation>
    </message>
    <message>
        <source>Your pseudonym&apos;s number, and proof that you hold its key.</source>
        <translation>El número de tu seudónimo, y la prueba de que tienes su clave.</translation>
    </message>
    <message>
        <source>Your pseudonym, its public keys, proof of an invitation, and that you accept the guidelines.</source>
        <translation>Tu seudónimo, sus claves públicas, la prueba de una invitación, y que aceptas las normas.</translation>
    </message>
    <message>
        <source>Your pseudonyms stay apart</source>
        <translation>Tus seudónimos siguen separados</translation>
    </message>
    <message>
        <source>Your signature as a guide under how it stands.</source>
        <translation>Tu firma como guía bajo cómo están las cosas.</translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation>Tu caja fuerte</translation>
    </message>
    <message>
        <source>Your vault is encrypted with your passphrase, on the disk and in every backup. Whoever has the disk and not the passphrase can read none of your words. They do see that you use Leeward, how large the vault is, when it was changed, how many communities have a file in it, the days of its backups, and about how often it was opened.</source>
        <translation>Tu caja fuerte está cifrada con tu frase de contraseña, en el disco y en cada copia. Quien tenga el disco y no la frase no puede leer ninguna de tus palabras. Sí ve que usas Leeward, el tamaño de la caja fuerte, cuándo se cambió, cuántas comunidades tienen un archivo en ella, los días de sus copias y más o menos cuántas veces se abrió.</translation>
    </message>
    <message>
        <source>Your vault stays open while it goes on there. It locks by itself as ever, then closes.</source>
        <translation>Tu caja fuerte queda abierta mientras sigue allí. Se bloquea por sí solo como siempre, y luego se cierra.</translation>
    </message>
    <message>
        <source>Your whole vault: journal, check-ins, plan, drafts, memberships, and the backups beside it. Leeward then begins as on the first day.</source>
        <translation>Toda tu caja fuerte: diario, registros, plan, borradores, comunidades, y las copias que hay junto a ella. Leeward empieza entonces como el primer día.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>Your words, sealed for the guides.</source>
        <translation>Tus palabras, selladas para los guías.</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>jrnl, as JSON</source>
        <translation>jrnl, como JSON</translation>
    </message>
    <message>
        <source>jrnl, its own text</source>
        <translation>jrnl, su propio texto</translation>
    </message>
    <message>
        <source>not worked out: not all was answered</source>
        <translation>sin calcular: no se respondió a todo</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>straight to {host}</source>
        <translation>directo a {host}</translation>
    </message>
    <message numerus="yes">
        <source>the weather of %n entries</source>
        <translation>
            <numerusform>el tiempo que hacía en %n entrada</numerusform>
            <numerusform>el tiempo que hacía en %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>the weather of 1 entry</source>
        <translation>el tiempo que hacía en 1 entrada</translation>
    </message>
    <message>
        <source>to {host}, through your proxy</source>
        <translation>a {host}, por tu proxy</translation>
    </message>
    <message>
        <source>to {host}, through your proxy and the community&apos;s onion address</source>
        <translation>a {host}, por tu proxy y la dirección onion de la comunidad</translation>
    </message>
    <message>
        <source>{backups} beside it, {size}.</source>
        <translation>{backups} junto a ella, {size}.</translation>
    </message>
    <message>
        <source>{day}, before an update of Leeward</source>
        <translation>{day}, antes de una actualización de Leeward</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
    <message>
        <source>{kind}, until {when}</source>
        <translation>{kind}, hasta {when}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutos</translation>
    </message>
    <message>
        <source>{mood} ({number} of 5)</source>
        <translation>{mood} ({number} de 5)</translation>
    </message>
    <message>
        <source>{name} ({times})</source>
        <translation>{name} ({times})</translation>
    </message>
    <message>
        <source>{name} is chosen, and nothing was sent yet.</source>
        <translation>{name} está elegido, y aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{range}: {low} to {high}</source>
        <translation>{range}: de {low} a {high}</translation>
    </message>
    <message>
        <source>{requests}: {sent} out, {received} in</source>
        <translation>{requests}: {sent} de salida, {received} de entrada</translation>
    </message>
    <message>
        <source>{score} ({least} to {most})</source>
        <translation>{score} (de {least} a {most})</translation>
    </message>
    <message>
        <source>{sent} out, {received} in, {way}.</source>
        <translation>{sent} de salida, {received} de entrada, {way}.</translation>
    </message>
    <message>
        <source>{trouble} Please write this code down: it belongs to the new passphrase.</source>
        <translation>{trouble} Apunta este código, por favor: va con la frase de contraseña nueva.</translation>
    </message>
    <message>
        <source>{what}. Not sent yet.</source>
        <translation>{what}. Aún sin enviar.</translation>
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
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>At the guide desk: approve or answer, or begin to remove</source>
        <translation>En la mesa de los guías: aprobar o responder, o empezar a quitar</translation>
    </message>
    <message>
        <source>At the guide desk: claim and read</source>
        <translation>En la mesa de los guías: tomar y leer</translation>
    </message>
    <message>
        <source>At the guide desk: decide otherwise, or hand on</source>
        <translation>En la mesa de los guías: decidir otra cosa, o pasar a otro</translation>
    </message>
    <message>
        <source>At the guide desk: mark a post, to remove several as spam</source>
        <translation>En la mesa de los guías: marcar una publicación, para quitar varias como spam</translation>
    </message>
    <message>
        <source>At the guide desk: to the next post that nobody reads</source>
        <translation>En la mesa de los guías: a la publicación siguiente que nadie lee</translation>
    </message>
    <message>
        <source>At the guide desk: to the next post, or the one before</source>
        <translation>En la mesa de los guías: a la publicación siguiente, o a la anterior</translation>
    </message>
    <message>
        <source>At the guide desk: to the next view of the queue, or the one before</source>
        <translation>En la mesa de los guías: a la vista siguiente de la cola, o a la anterior</translation>
    </message>
    <message>
        <source>At the guide desk: undo a decision while it waits</source>
        <translation>En la mesa de los guías: deshacer una decisión mientras espera</translation>
    </message>
    <message>
        <source>At the guide desk: write a note to guides, or go through the written protocol</source>
        <translation>En la mesa de los guías: escribir una nota para guías, o recorrer el protocolo escrito</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Check for new posts</source>
        <translation>Buscar publicaciones nuevas</translation>
    </message>
    <message>
        <source>Check in: how are you right now?</source>
        <translation>Hacer un registro: ¿cómo estás ahora?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close Leeward; what you wrote is saved first</source>
        <translation>Cerrar Leeward; antes se guarda lo que escribiste</translation>
    </message>
    <message>
        <source>Ctrl+1 – Ctrl+7</source>
        <translation>Ctrl+1 – Ctrl+7</translation>
    </message>
    <message>
        <source>Ctrl+1 – Ctrl+8</source>
        <translation>Ctrl+1 – Ctrl+8</translation>
    </message>
    <message>
        <source>Ctrl+B, Ctrl+I</source>
        <translation>Ctrl+B, Ctrl+I</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Ctrl+M, Ctrl+Shift+M</source>
        <translation>Ctrl+M, Ctrl+Mayús+M</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1 – Ctrl+Shift+3</source>
        <translation>Ctrl+Mayús+1 – Ctrl+Mayús+3</translation>
    </message>
    <message>
        <source>Ctrl+Shift+6 – Ctrl+Shift+9</source>
        <translation>Ctrl+Mayús+6 – Ctrl+Mayús+9</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc, Alt+Left</source>
        <translation>Esc, Alt+Izquierda</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Mayús+F6</translation>
    </message>
    <message>
        <source>Get support now</source>
        <translation>Ayuda ahora</translation>
    </message>
    <message>
        <source>Go to a place</source>
        <translation>Ir a un lugar</translation>
    </message>
    <message>
        <source>In a thread: follow it, or keep this post at hand</source>
        <translation>En un hilo: seguirlo, o tener a mano esta publicación</translation>
    </message>
    <message>
        <source>In a thread: reply to this post</source>
        <translation>En un hilo: responder a esta publicación</translation>
    </message>
    <message>
        <source>In a thread: to the first post that is new</source>
        <translation>En un hilo: a la primera publicación nueva</translation>
    </message>
    <message>
        <source>In the journal: a heading, or plain lines again</source>
        <translation>En el diario: un título, o de nuevo líneas normales</translation>
    </message>
    <message>
        <source>In the journal: a to-do list, a numbered one, a list, a quote</source>
        <translation>En el diario: una lista de tareas, una numerada, una lista, una cita</translation>
    </message>
    <message>
        <source>In the journal: bold, italic</source>
        <translation>En el diario: negrita, cursiva</translation>
    </message>
    <message>
        <source>In the journal: move part of a list inwards, or outwards</source>
        <translation>En el diario: mover parte de una lista hacia dentro, o hacia fuera</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>Open a thread; show a folded post, or fold it again</source>
        <translation>Abrir un hilo; mostrar una publicación plegada, o volver a plegarla</translation>
    </message>
    <message>
        <source>Post or keep what you wrote</source>
        <translation>Publicar o guardar lo que escribiste</translation>
    </message>
    <message>
        <source>Quick exit: the window is gone at once</source>
        <translation>Salida rápida: la ventana desaparece al instante</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Shift, Shift, Shift</source>
        <translation>Mayús, Mayús, Mayús</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Single letters are switched off. Settings has them, under Appearance.</source>
        <translation>Las letras sueltas están desactivadas. Están en Ajustes, en Aspecto.</translation>
    </message>
    <message>
        <source>Single letters can be switched off in Settings, under Appearance.</source>
        <translation>Las letras sueltas se pueden desactivar en Ajustes, en Aspecto.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>To the next part of the window, or the one before</source>
        <translation>A la parte siguiente de la ventana, o a la anterior</translation>
    </message>
    <message>
        <source>V, Shift+V</source>
        <translation>V, Mayús+V</translation>
    </message>
    <message>
        <source>What can be done about a post</source>
        <translation>Qué se puede hacer con una publicación</translation>
    </message>
    <message>
        <source>While you write: to the next word that is marked for its spelling</source>
        <translation>Al escribir: a la siguiente palabra marcada por su ortografía</translation>
    </message>
    <message>
        <source>Write something new</source>
        <translation>Escribir algo nuevo</translation>
    </message>
</context>
<context>
    <name>support</name>
    <message>
        <source>A shape that grows as you breathe in and shrinks as you breathe out</source>
        <translation>Una forma que crece cuando tomas aire y se encoge cuando lo sueltas</translation>
    </message>
    <message>
        <source>A sip of water, or just what is in your mouth now.</source>
        <translation>Un sorbo de agua, o simplemente lo que tienes ahora en la boca.</translation>
    </message>
    <message>
        <source>A slower breath out tells the body that it may slow down too. Choose what is comfortable, and stop whenever you like.</source>
        <translation>Soltar el aire más despacio le dice al cuerpo que también puede ir más despacio. Elige lo que te resulte cómodo, y para cuando quieras.</translation>
    </message>
    <message>
        <source>All found</source>
        <translation>Todo encontrado</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Otro país</translation>
    </message>
    <message>
        <source>As {site} said in {month}</source>
        <translation>Según {site} en {month}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back into the room</source>
        <translation>De vuelta a la habitación</translation>
    </message>
    <message>
        <source>Back to the numbers</source>
        <translation>Volver a los números</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Toma aire</translation>
    </message>
    <message>
        <source>Breathe in while you count to four, and out while you count to six. Do that five times.</source>
        <translation>Toma aire mientras cuentas hasta cuatro, y suéltalo mientras cuentas hasta seis. Hazlo cinco veces.</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Suelta el aire</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respirar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llama al</translation>
    </message>
    <message>
        <source>Five things you see</source>
        <translation>Cinco cosas que ves</translation>
    </message>
    <message>
        <source>For the next few minutes</source>
        <translation>Para los próximos minutos</translation>
    </message>
    <message>
        <source>Found one</source>
        <translation>He encontrado una</translation>
    </message>
    <message>
        <source>Four things you can touch</source>
        <translation>Cuatro cosas que puedes tocar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Hold something cold, or let cool water run over your hands.</source>
        <translation>Sujeta algo frío, o deja correr agua fresca por tus manos.</translation>
    </message>
    <message>
        <source>If holding your breath feels wrong, choose a way without it. If you feel dizzy, stop and breathe as you always do.</source>
        <translation>Si aguantar el aire no te sienta bien, elige una forma sin eso. Si te mareas, para y respira como siempre.</translation>
    </message>
    <message>
        <source>If you or somebody else is in danger right now, call the emergency number:</source>
        <translation>Si tú u otra persona está en peligro ahora mismo, llama al número de emergencias:</translation>
    </message>
    <message>
        <source>In 4, hold 4, out 4, hold 4</source>
        <translation>Toma 4, espera 4, suelta 4, espera 4</translation>
    </message>
    <message>
        <source>In 4, out 4</source>
        <translation>Toma 4, suelta 4</translation>
    </message>
    <message>
        <source>In 4, out 6</source>
        <translation>Toma 4, suelta 6</translation>
    </message>
    <message>
        <source>Its hours and its cost could not be checked.</source>
        <translation>No se pudieron comprobar su horario ni su coste.</translation>
    </message>
    <message>
        <source>Its hours could not be checked.</source>
        <translation>No se pudo comprobar su horario.</translation>
    </message>
    <message>
        <source>Last checked against what {site} said in {month}. It may have changed since.</source>
        <translation>Comparado por última vez con lo que decía {site} en {month}. Puede haber cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Leeward cannot send help by itself, and it does not know where you are. It calls nobody and writes to nobody from this page.</source>
        <translation>Leeward no puede enviar ayuda por sí mismo, y no sabe dónde estás. Desde esta página no llama ni escribe a nadie.</translation>
    </message>
    <message>
        <source>Lines in other countries</source>
        <translation>Teléfonos en otros países</translation>
    </message>
    <message>
        <source>Look around slowly. A colour, an edge, something you had not noticed. Name each to yourself.</source>
        <translation>Mira despacio a tu alrededor. Un color, un borde, algo que no habías visto. Nombra cada cosa para ti.</translation>
    </message>
    <message>
        <source>Look around slowly. Name five things you see, four you can touch, three you hear.</source>
        <translation>Mira despacio a tu alrededor. Nombra cinco cosas que ves, cuatro que puedes tocar, tres que oyes.</translation>
    </message>
    <message>
        <source>Look on</source>
        <translation>Busca en</translation>
    </message>
    <message>
        <source>Move away from what could hurt you, and nearer to another person if there is one.</source>
        <translation>Aléjate de lo que podría hacerte daño, y acércate a otra persona si la hay.</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>Near or far away. The hum of something counts, and so does your own breath.</source>
        <translation>Cerca o lejos. También cuenta el zumbido de algo, y tu propia respiración.</translation>
    </message>
    <message>
        <source>Nobody has been told that you opened this page.</source>
        <translation>Nadie se ha enterado de que abriste esta página.</translation>
    </message>
    <message>
        <source>Numbers for</source>
        <translation>Números para</translation>
    </message>
    <message>
        <source>Numbers for which country</source>
        <translation>Números para qué país</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>One thing you taste</source>
        <translation>Una cosa que saboreas</translation>
    </message>
    <message>
        <source>Put both feet on the floor and press down. Something holds you up.</source>
        <translation>Pon los dos pies en el suelo y aprieta. Algo te sostiene.</translation>
    </message>
    <message>
        <source>Read more on</source>
        <translation>Leer más en</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Descansar</translation>
    </message>
    <message>
        <source>Seconds of each part of a breath</source>
        <translation>Segundos de cada parte de una respiración</translation>
    </message>
    <message>
        <source>Sit for a moment, or go round once more. If it did not help this time, that is no fault of yours: the people behind the numbers are there all the same.</source>
        <translation>Quédate un momento, o da otra vuelta. Si esta vez no ayudó, no es culpa tuya: las personas detrás de los números están ahí igualmente.</translation>
    </message>
    <message>
        <source>Soap on your hands, tea, the air. If there is nothing, think of two smells you like.</source>
        <translation>Jabón en tus manos, té, el aire. Si no hay nada, piensa en dos olores que te gusten.</translation>
    </message>
    <message>
        <source>Somebody to talk to</source>
        <translation>Alguien con quien hablar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Paso {number} de {all}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Escribe un SMS al</translation>
    </message>
    <message>
        <source>Text {word} to</source>
        <translation>Envía {word} por SMS al</translation>
    </message>
    <message>
        <source>The copy of your plan cannot be read here. The plan itself is safe in your vault.</source>
        <translation>La copia de tu plan no se puede leer aquí. El plan mismo está a salvo en tu caja fuerte.</translation>
    </message>
    <message>
        <source>These numbers came with Leeward and do not change by themselves. Each stands on a page that was read, with that page&apos;s date; nobody rang to try it. Copying a number is up to you: this page dials nothing.</source>
        <translation>Estos números vinieron con Leeward y no cambian por sí solos. Cada uno está en una página que se leyó, con la fecha de esa página; nadie llamó para probarlo. Copiar un número depende de ti: esta página no marca nada.</translation>
    </message>
    <message>
        <source>These sites list lines by country. Their pages bear no date, so nobody could check how current they are.</source>
        <translation>Estos sitios reúnen teléfonos por países. Sus páginas no llevan fecha, así que nadie pudo comprobar si están al día.</translation>
    </message>
    <message>
        <source>They listen to whatever it is, also when you cannot find the words. You need not be in danger.</source>
        <translation>Escuchan lo que sea, también cuando no encuentras las palabras. No hace falta que estés en peligro.</translation>
    </message>
    <message>
        <source>Three things you hear</source>
        <translation>Tres cosas que oyes</translation>
    </message>
    <message>
        <source>To change it, or to remove this copy, unlock your vault.</source>
        <translation>Para cambiarlo, o para quitar esta copia, desbloquea tu caja fuerte.</translation>
    </message>
    <message>
        <source>Two things you smell</source>
        <translation>Dos cosas que hueles</translation>
    </message>
    <message>
        <source>What Leeward cannot do</source>
        <translation>Lo que Leeward no puede hacer</translation>
    </message>
    <message>
        <source>What it costs could not be checked.</source>
        <translation>No se pudo comprobar lo que cuesta.</translation>
    </message>
    <message>
        <source>When you are ready</source>
        <translation>Cuando te venga bien</translation>
    </message>
    <message>
        <source>Works without the internet. Nobody is told that you are here.</source>
        <translation>Funciona sin internet. Nadie se entera de que estás aquí.</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Escribe en</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Estás aquí</translation>
    </message>
    <message>
        <source>Your sleeve, the chair, the floor under your feet. Is it warm or cool, rough or smooth?</source>
        <translation>Tu manga, la silla, el suelo bajo tus pies. ¿Está templado o fresco, áspero o suave?</translation>
    </message>
    <message>
        <source>{found} of {all} found</source>
        <translation>{found} de {all} encontradas</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n noche</numerusform>
            <numerusform>%n noches</numerusform>
        </translation>
    </message>
    <message>
        <source>0: not at all. 10: fully.</source>
        <translation>0: nada. 10: del todo.</translation>
    </message>
    <message>
        <source>0: {low}. {most}: {high}.</source>
        <translation>0: {low}. {most}: {high}.</translation>
    </message>
    <message>
        <source>1 night</source>
        <translation>1 noche</translation>
    </message>
    <message>
        <source>A few words are enough to find it again.</source>
        <translation>Bastan unas palabras para volver a encontrarla.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Una nota</translation>
    </message>
    <message>
        <source>A quarter of an hour</source>
        <translation>Un cuarto de hora</translation>
    </message>
    <message>
        <source>A worry that has its time need not have the whole day. When one comes, write it down in a few words and put it off. At your time, sit down with the list for a quarter of an hour. Then stop, and do something that is good to do.</source>
        <translation>Una preocupación que tiene su hora no necesita el día entero. Cuando venga una, anótala en pocas palabras y aplázala. A tu hora, siéntate con la lista un cuarto de hora. Después para, y haz algo que siente bien.</translation>
    </message>
    <message>
        <source>About a minute is left.</source>
        <translation>Queda más o menos un minuto.</translation>
    </message>
    <message>
        <source>About is exact enough. Please do not look at clocks in the night for it.</source>
        <translation>Con lo aproximado basta. Por favor, no mires el reloj de noche para esto.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Todas las herramientas</translation>
    </message>
    <message>
        <source>Anything about this night</source>
        <translation>Cualquier cosa sobre esta noche</translation>
    </message>
    <message>
        <source>As it came, word for word. A picture counts too.</source>
        <translation>Tal como vino, palabra por palabra. Una imagen también cuenta.</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Asleep for about {time}.</source>
        <translation>Alrededor de {time} de sueño.</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Sin dormir</translation>
    </message>
    <message numerus="yes">
        <source>Awake %n times in between</source>
        <translation>
            <numerusform>Te despertaste %n vez durante la noche</numerusform>
            <numerusform>Te despertaste %n veces durante la noche</numerusform>
        </translation>
    </message>
    <message>
        <source>Awake in between, in all</source>
        <translation>Sin dormir tras despertarte, en total</translation>
    </message>
    <message>
        <source>Awake once in between</source>
        <translation>Te despertaste una vez durante la noche</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Back to the tools</source>
        <translation>Volver a las herramientas</translation>
    </message>
    <message>
        <source>Back to the week</source>
        <translation>Volver a la semana</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Los dos lados</translation>
    </message>
    <message>
        <source>Breathe along with a quiet shape. Two minutes are enough.</source>
        <translation>Respira al compás de una forma tranquila. Bastan dos minutos.</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respirar</translation>
    </message>
    <message>
        <source>Change its words</source>
        <translation>Cambiar sus palabras</translation>
    </message>
    <message>
        <source>Enough for now</source>
        <translation>Por ahora basta</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Por hoy basta</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase this for good?</source>
        <translation>¿Borrar esto para siempre?</translation>
    </message>
    <message>
        <source>Fairness, faith, the world</source>
        <translation>La justicia, la fe, el mundo</translation>
    </message>
    <message>
        <source>Fell asleep after</source>
        <translation>Tardaste en dormirte</translation>
    </message>
    <message>
        <source>Fell asleep after {time}</source>
        <translation>Tardaste {time} en dormirte</translation>
    </message>
    <message>
        <source>Five senses, one after the other: a way back into the room.</source>
        <translation>Los cinco sentidos, uno tras otro: un camino de vuelta a la habitación.</translation>
    </message>
    <message>
        <source>For a hard moment</source>
        <translation>Para un momento difícil</translation>
    </message>
    <message>
        <source>Friends and neighbours</source>
        <translation>Las amistades y el vecindario</translation>
    </message>
    <message>
        <source>Go through them at your pace. Ask of each: is there anything I could do about this, on a day I can name? You need not reach them all.</source>
        <translation>Recórrelas a tu ritmo. Ante cada una, pregúntate: ¿hay algo que pueda hacer al respecto, en un día concreto? No hace falta llegar a todas.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Got up at</source>
        <translation>Te levantaste a las</translation>
    </message>
    <message>
        <source>Got up at {time}</source>
        <translation>Te levantaste a las {time}</translation>
    </message>
    <message>
        <source>Grounding (5-4-3-2-1)</source>
        <translation>Anclaje al presente (5-4-3-2-1)</translation>
    </message>
    <message>
        <source>Hide what is off the list</source>
        <translation>Ocultar lo que ya no está en la lista</translation>
    </message>
    <message>
        <source>How good, or how worthwhile, was it?</source>
        <translation>¿Cuánto te gustó, o cuánto valió la pena?</translation>
    </message>
    <message>
        <source>How good, or how worthwhile, will it be? A guess</source>
        <translation>¿Cuánto te gustará, o cuánto valdrá la pena? Una suposición</translation>
    </message>
    <message>
        <source>How much of the quarter of an hour is left</source>
        <translation>Cuánto queda del cuarto de hora</translation>
    </message>
    <message>
        <source>How rested are you?</source>
        <translation>¿Cuánto has descansado?</translation>
    </message>
    <message>
        <source>How strong is the feeling now?</source>
        <translation>¿Cuánta fuerza tiene ahora el sentimiento?</translation>
    </message>
    <message>
        <source>How strong was it?</source>
        <translation>¿Cuánta fuerza tenía?</translation>
    </message>
    <message>
        <source>In bed</source>
        <translation>En la cama</translation>
    </message>
    <message>
        <source>In bed for {time} a night</source>
        <translation>{time} en la cama por noche</translation>
    </message>
    <message>
        <source>In bed for {time}.</source>
        <translation>{time} en la cama.</translation>
    </message>
    <message>
        <source>In fairness, something may.</source>
        <translation>Es justo reconocer que algo puede haber.</translation>
    </message>
    <message>
        <source>In your own words, or one of these to begin with.</source>
        <translation>Con tus propias palabras, o con una de estas para empezar.</translation>
    </message>
    <message>
        <source>Is there a fairer thought?</source>
        <translation>¿Hay un pensamiento más justo?</translation>
    </message>
    <message>
        <source>It is among your small steps now.</source>
        <translation>Ahora está entre tus pasos pequeños.</translation>
    </message>
    <message>
        <source>It is gone from your vault then. Backups and exports that were made before still hold it until they go. A copy of it in your journal stays.</source>
        <translation>Entonces desaparece de tu caja fuerte. Las copias de seguridad y exportaciones anteriores aún lo contienen hasta que se vayan. Si hay una copia en tu diario, se queda.</translation>
    </message>
    <message>
        <source>It is in your journal now, as an entry of its own.</source>
        <translation>Ahora está en tu diario, como una entrada propia.</translation>
    </message>
    <message>
        <source>It is off the list, and among your small steps.</source>
        <translation>Ya no está en la lista, sino entre tus pasos pequeños.</translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation>Ya no está en la lista.</translation>
    </message>
    <message>
        <source>It is on the list.</source>
        <translation>Está en la lista.</translation>
    </message>
    <message>
        <source>It stays on the list, and can wait until next time.</source>
        <translation>Se queda en la lista, y puede esperar hasta la próxima vez.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now.</source>
        <translation>Era {before}, y ahora es {after}.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now. That can happen when one looks closely.</source>
        <translation>Era {before}, y ahora es {after}. Puede pasar cuando se mira de cerca.</translation>
    </message>
    <message>
        <source>It was {before}, and is {after} now. You have looked at it all the same.</source>
        <translation>Era {before}, y ahora es {after}. Aun así, lo has mirado.</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>La noche pasada</translation>
    </message>
    <message>
        <source>Learning and making</source>
        <translation>Aprender y crear</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Lights out at</source>
        <translation>Apagaste la luz a las</translation>
    </message>
    <message>
        <source>Lights out at {time}</source>
        <translation>Apagaste la luz a las {time}</translation>
    </message>
    <message>
        <source>Look at a thought</source>
        <translation>Mirar un pensamiento</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Otra mirada</translation>
    </message>
    <message>
        <source>Low mood and fear both foretell how things will be. Here you can write their guess down, and hold it against what came. If a step is too large, halve it. Leaving it is no failure: then the step was too large, or the day was.</source>
        <translation>Tanto el desánimo como el miedo predicen cómo irán las cosas. Aquí puedes anotar lo que suponen, y compararlo con lo que vino. Si un paso es demasiado grande, pártelo en dos. Dejarlo no es un fracaso: entonces el paso era demasiado grande, o lo era el día.</translation>
    </message>
    <message>
        <source>Make a journal entry of it</source>
        <translation>Hacer con ello una entrada del diario</translation>
    </message>
    <message>
        <source>Make a journal entry of it?</source>
        <translation>¿Hacer con ello una entrada del diario?</translation>
    </message>
    <message>
        <source>Make the entry</source>
        <translation>Hacer la entrada</translation>
    </message>
    <message>
        <source>Memory keeps the worst night of a week. A line each morning keeps all of them. If writing it down makes you watch your nights and sleep worse, leave it.</source>
        <translation>La memoria se queda con la peor noche de la semana. Una línea cada mañana las guarda todas. Si anotarlas hace que vigiles tus noches y duermas peor, déjalo.</translation>
    </message>
    <message>
        <source>Minutes, about.</source>
        <translation>Minutos, más o menos.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>My body and rest</source>
        <translation>Mi cuerpo y el descanso</translation>
    </message>
    <message>
        <source>My plan for hard hours</source>
        <translation>Mi plan para las horas difíciles</translation>
    </message>
    <message>
        <source>My time for worries</source>
        <translation>Mi hora para las preocupaciones</translation>
    </message>
    <message>
        <source>Nights or lines that were left out are not counted, and nothing is guessed for them.</source>
        <translation>Las noches o líneas que se dejaron en blanco no se cuentan, y no se supone nada por ellas.</translation>
    </message>
    <message>
        <source>Not a cheerful one. One that you can believe, and that has room for both sides.</source>
        <translation>No uno alegre. Uno que puedas creer, y en el que quepan los dos lados.</translation>
    </message>
    <message>
        <source>Not all of it is saved yet</source>
        <translation>Aún no está todo guardado</translation>
    </message>
    <message>
        <source>Not awake in between</source>
        <translation>No te despertaste durante la noche</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not what you ought to want, and nothing to be reached or failed. Rather which way you would like to face, on a day that leaves you a choice. A few are plenty.</source>
        <translation>No es lo que deberías querer, ni algo que se alcance o en lo que se falle. Es más bien hacia dónde te gustaría mirar, en un día que te deje elegir. Con unos pocos basta.</translation>
    </message>
    <message>
        <source>Nothing is on the list.</source>
        <translation>No hay nada en la lista.</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Nada anotado</translation>
    </message>
    <message>
        <source>One minute each morning, and the week as a picture.</source>
        <translation>Un minuto cada mañana, y la semana en una imagen.</translation>
    </message>
    <message>
        <source>One small step that belongs to it</source>
        <translation>Un paso pequeño que va con ello</translation>
    </message>
    <message>
        <source>One thought from one moment, looked at from more than one side.</source>
        <translation>Un pensamiento de un momento, mirado desde más de un lado.</translation>
    </message>
    <message>
        <source>One word or several, and where in the body, if you like.</source>
        <translation>Una palabra o varias, y en qué parte del cuerpo, si quieres.</translation>
    </message>
    <message>
        <source>Only on this computer, in your vault</source>
        <translation>Solo en este equipo, en tu caja fuerte</translation>
    </message>
    <message>
        <source>Only what a camera would have seen.</source>
        <translation>Solo lo que habría visto una cámara.</translation>
    </message>
    <message>
        <source>Pale: in bed. Dark: from falling asleep to waking for good, with the time awake in between in it.</source>
        <translation>Claro: en la cama. Oscuro: desde que te dormiste hasta el último despertar, con los ratos sin dormir incluidos.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Planear un paso</translation>
    </message>
    <message>
        <source>Plan something small, guess how it will be, and see how it was.</source>
        <translation>Planea algo pequeño, supón cómo será, y mira cómo fue.</translation>
    </message>
    <message>
        <source>Play and quiet</source>
        <translation>El juego y la calma</translation>
    </message>
    <message>
        <source>Please write a number, such as 20.</source>
        <translation>Escribe un número, por ejemplo 20.</translation>
    </message>
    <message>
        <source>Please write a time such as {time}.</source>
        <translation>Escribe una hora, por ejemplo {time}.</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Aplazarla</translation>
    </message>
    <message>
        <source>Put it off until {time}</source>
        <translation>Aplazarla hasta las {time}</translation>
    </message>
    <message>
        <source>Put it on the list again</source>
        <translation>Volver a ponerla en la lista</translation>
    </message>
    <message>
        <source>Put off until then</source>
        <translation>Aplazadas hasta entonces</translation>
    </message>
    <message>
        <source>Put the step among the small steps</source>
        <translation>Poner el paso entre los pasos pequeños</translation>
    </message>
    <message>
        <source>Put worries off until a time of your own, and then give them a quarter of an hour.</source>
        <translation>Aplaza las preocupaciones hasta una hora tuya, y dales entonces un cuarto de hora.</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Questions that others asked many people, and what your answers add up to.</source>
        <translation>Preguntas que otros hicieron a muchas personas, y lo que suman tus respuestas.</translation>
    </message>
    <message>
        <source>Rested</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Rested: {number} of 10</source>
        <translation>Descanso: {number} de 10</translation>
    </message>
    <message>
        <source>Saved in your vault</source>
        <translation>Guardado en tu caja fuerte</translation>
    </message>
    <message>
        <source>Saving as you write</source>
        <translation>Se guarda mientras escribes</translation>
    </message>
    <message>
        <source>Seven nights</source>
        <translation>Siete noches</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Show what is off the list</source>
        <translation>Mostrar lo que ya no está en la lista</translation>
    </message>
    <message>
        <source>Sit down with them now</source>
        <translation>Sentarse con ellas ahora</translation>
    </message>
    <message>
        <source>Sleep diary</source>
        <translation>Diario de sueño</translation>
    </message>
    <message>
        <source>Small steps</source>
        <translation>Pasos pequeños</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>So small that it could be done on a poor day.</source>
        <translation>Tan pequeño que se pueda hacer incluso en un mal día.</translation>
    </message>
    <message>
        <source>Something to do</source>
        <translation>Algo por hacer</translation>
    </message>
    <message>
        <source>Something you want back, or something that matters to you.</source>
        <translation>Algo que quieres recuperar, o algo que te importa.</translation>
    </message>
    <message>
        <source>Steps you plan, and how they were, will be listed here.</source>
        <translation>Aquí aparecerán los pasos que planees, y cómo fueron.</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Sigue ahí</translation>
    </message>
    <message>
        <source>Take one thought from one moment. You need not answer everything, nor in one go. If the thought turns out to be right, that is worth knowing too; then it is not the thought that needs changing.</source>
        <translation>Toma un pensamiento de un momento. No hace falta responder a todo, ni de una vez. Si resulta que el pensamiento es acertado, también vale la pena saberlo; entonces no es el pensamiento lo que hay que cambiar.</translation>
    </message>
    <message>
        <source>That is {part} of the time in bed.</source>
        <translation>Es el {part} del tiempo en la cama.</translation>
    </message>
    <message>
        <source>The morning after</source>
        <translation>La mañana siguiente</translation>
    </message>
    <message>
        <source>The people close to me</source>
        <translation>Las personas cercanas a mí</translation>
    </message>
    <message>
        <source>The quarter of an hour is over. What is still there can wait until next time. Now something that is good to do: a song, a call, some air.</source>
        <translation>El cuarto de hora ha terminado. Lo que sigue ahí puede esperar hasta la próxima vez. Ahora, algo que siente bien: una canción, una llamada, un poco de aire.</translation>
    </message>
    <message>
        <source>The same each day, and not close to bedtime. Leeward does not ring or remind you.</source>
        <translation>La misma cada día, y no cerca de la hora de dormir. Leeward no suena ni te la recuerda.</translation>
    </message>
    <message>
        <source>The smallest act that would count. Ten minutes, or one.</source>
        <translation>El acto más pequeño que contaría. Diez minutos, o uno.</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semana siguiente</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semana anterior</translation>
    </message>
    <message>
        <source>These numbers are guesses of one who was asleep. They are no test, and no reason to spend less time in bed. Cutting sleep short on purpose (sleep restriction) is not for anybody with bipolar disorder or epilepsy unless a clinician is with them in it; Leeward advises it to nobody.</source>
        <translation>Estos números son estimaciones de alguien que estaba durmiendo. No son un test, ni un motivo para pasar menos tiempo en la cama. Acortar el sueño a propósito (restricción del sueño) no es para nadie con trastorno bipolar o epilepsia, salvo con el acompañamiento de un profesional de la salud; Leeward no se lo aconseja a nadie.</translation>
    </message>
    <message>
        <source>These times do not fit together yet, so nothing is reckoned from all of them.</source>
        <translation>Estas horas aún no encajan entre sí, así que no se calcula nada con el conjunto.</translation>
    </message>
    <message>
        <source>Things that help some people. None of them is a treatment, and none has to be finished. Take what suits the day.</source>
        <translation>Cosas que ayudan a algunas personas. Ninguna es un tratamiento, y ninguna hay que terminarla. Toma la que le vaya bien al día.</translation>
    </message>
    <message>
        <source>This becomes an entry of your private journal. It stays on this computer, and from then on the two know nothing of each other.</source>
        <translation>Esto pasa a ser una entrada de tu diario privado. Se queda en este equipo, y desde entonces las dos cosas no saben nada la una de la otra.</translation>
    </message>
    <message>
        <source>Thought record</source>
        <translation>Registro de pensamientos</translation>
    </message>
    <message>
        <source>Times awake in between</source>
        <translation>Veces que te despertaste durante la noche</translation>
    </message>
    <message>
        <source>To bed</source>
        <translation>Acostarse</translation>
    </message>
    <message>
        <source>To bed at {time}</source>
        <translation>Te acostaste a las {time}</translation>
    </message>
    <message>
        <source>To bed {time}</source>
        <translation>A la cama {time}</translation>
    </message>
    <message>
        <source>To look closer</source>
        <translation>Para mirar más de cerca</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation>A la semana</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>Por probar</translation>
    </message>
    <message>
        <source>To write with</source>
        <translation>Para escribir</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Towards what?</source>
        <translation>¿Hacia qué?</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Probados</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Levantarse</translation>
    </message>
    <message>
        <source>Up and Down go from night to night, Enter opens one.</source>
        <translation>Arriba y Abajo llevan de una noche a otra, Intro abre una.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>View as picture</source>
        <translation>Ver como imagen</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Went to bed at</source>
        <translation>Te acostaste a las</translation>
    </message>
    <message>
        <source>What did you feel?</source>
        <translation>¿Qué sentiste?</translation>
    </message>
    <message>
        <source>What do you think will happen?</source>
        <translation>¿Qué crees que pasará?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que pasó</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>¿Qué pasó?</translation>
    </message>
    <message>
        <source>What helps when it gets hard, and whom to reach. Best written on a calmer day.</source>
        <translation>Qué ayuda cuando se pone difícil, y a quién acudir. Mejor escribirlo en un día más tranquilo.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>What matters to you will be listed here.</source>
        <translation>Aquí aparecerá lo que te importa.</translation>
    </message>
    <message>
        <source>What matters to you, why, and one small step that belongs to it.</source>
        <translation>Qué te importa, por qué, y un paso pequeño que va con ello.</translation>
    </message>
    <message>
        <source>What speaks against it?</source>
        <translation>¿Qué habla en su contra?</translation>
    </message>
    <message>
        <source>What speaks for the thought?</source>
        <translation>¿Qué habla a favor del pensamiento?</translation>
    </message>
    <message>
        <source>What went through your mind?</source>
        <translation>¿Qué te pasó por la cabeza?</translation>
    </message>
    <message>
        <source>What would somebody see you do, if you lived a little more like that?</source>
        <translation>¿Qué te vería hacer alguien, si vivieras un poco más así?</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>¿Qué harías?</translation>
    </message>
    <message>
        <source>What would you say to a friend who thought this? What else could it be?</source>
        <translation>¿Qué le dirías a una persona amiga que pensara esto? ¿Qué otra cosa podría ser?</translation>
    </message>
    <message>
        <source>What you leave out stays out: nothing is guessed, and no sum is made of half of it.</source>
        <translation>Lo que dejas en blanco se queda en blanco: no se supone nada, ni se hacen cuentas a medias.</translation>
    </message>
    <message>
        <source>What you write will be listed here. Nobody else can read it.</source>
        <translation>Aquí aparecerá lo que escribas. Nadie más puede leerlo.</translation>
    </message>
    <message>
        <source>What, and when? It goes to your small steps as you write</source>
        <translation>¿Qué, y cuándo? Pasa a tus pasos pequeños mientras escribes</translation>
    </message>
    <message>
        <source>When you have tried it, or have not. Both can be told.</source>
        <translation>Cuando lo hayas probado, o no. Las dos cosas se pueden contar.</translation>
    </message>
    <message>
        <source>When you meant to sleep.</source>
        <translation>Cuando querías dormir.</translation>
    </message>
    <message>
        <source>When, and where?</source>
        <translation>¿Cuándo, y dónde?</translation>
    </message>
    <message>
        <source>Where were you, and what was going on?</source>
        <translation>¿Dónde estabas, y qué pasaba?</translation>
    </message>
    <message>
        <source>Why does it matter to you?</source>
        <translation>¿Por qué te importa?</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Sin palabras</translation>
    </message>
    <message>
        <source>Woke for good at</source>
        <translation>Último despertar a las</translation>
    </message>
    <message>
        <source>Woke for good at {time}</source>
        <translation>Último despertar a las {time}</translation>
    </message>
    <message>
        <source>Work that is worth doing</source>
        <translation>Un trabajo que valga la pena</translation>
    </message>
    <message>
        <source>Worry time</source>
        <translation>Tiempo para las preocupaciones</translation>
    </message>
    <message>
        <source>Write down last night</source>
        <translation>Anotar la noche pasada</translation>
    </message>
    <message>
        <source>Write down something that matters</source>
        <translation>Anotar algo que importa</translation>
    </message>
    <message>
        <source>Your guess was {guess}. It was {was}.</source>
        <translation>Suponías {guess}. Fue {was}.</translation>
    </message>
    <message>
        <source>as strong as it can be</source>
        <translation>toda la que puede tener</translation>
    </message>
    <message>
        <source>asleep for about {time}</source>
        <translation>alrededor de {time} de sueño</translation>
    </message>
    <message>
        <source>became a small step</source>
        <translation>pasó a ser un paso pequeño</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day in a list: Qt&apos;s letters for dates</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>from {before} to {after}</source>
        <translation>de {before} a {after}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>suposición</translation>
    </message>
    <message>
        <source>guess {guess}, it was {was}</source>
        <translation>suposición {guess}, fue {was}</translation>
    </message>
    <message>
        <source>it was</source>
        <translation>fue</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>rested {number} of 10</source>
        <translation>descanso, {number} de 10</translation>
    </message>
    <message>
        <source>smaller last time</source>
        <translation>más pequeña la última vez</translation>
    </message>
    <message>
        <source>still there last time</source>
        <translation>seguía ahí la última vez</translation>
    </message>
    <message>
        <source>then</source>
        <translation>entonces</translation>
    </message>
    <message>
        <source>up {time}</source>
        <translation>en pie {time}</translation>
    </message>
    <message>
        <source>very</source>
        <translation>mucho</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
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
        <translation>{number} de {most}</translation>
    </message>
    <message>
        <source>{part} of the time in bed</source>
        <translation>el {part} del tiempo en la cama</translation>
    </message>
    <message>
        <source>{time} awake in all</source>
        <translation>{time} sin dormir en total</translation>
    </message>
    <message>
        <source>“After the kettle boils, at the window.”</source>
        <translation>«Cuando hierva el agua, junto a la ventana.»</translation>
    </message>
</context>
<context>
    <name>twins</name>
    <message>
        <source>All hours</source>
        <translation>Todas las horas</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Average mood</source>
        <translation>Ánimo medio</translation>
    </message>
    <message>
        <source>Average mood on days with it</source>
        <translation>Ánimo medio en los días con ello</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days with a mood</source>
        <translation>Días con ánimo anotado</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Highest possible</source>
        <translation>Máxima posible</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Lowest possible</source>
        <translation>Mínima posible</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No score: answers are missing</source>
        <translation>Sin puntuación: faltan respuestas</translation>
    </message>
    <message>
        <source>Range it is in</source>
        <translation>Tramo en el que está</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes and no</source>
        <translation>Sí y no</translation>
    </message>
    <message>
        <source>too few for an average</source>
        <translation>muy pocos para una media</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{name}, average</source>
        <translation>{name}, media</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>In {community} somebody has the name {name} by now. Your invitation is not lost: choose another.</source>
        <translation>En {community} alguien ya tiene el nombre {name}. Tu invitación no se ha perdido: elige otro.</translation>
    </message>
    <message>
        <source>The guidelines of {community} have changed since you read them. Your invitation is not lost: read them again, then go in as {name}.</source>
        <translation>Las normas de {community} han cambiado desde que las leíste. Tu invitación no se ha perdido: léelas otra vez, y entra luego como {name}.</translation>
    </message>
    <message>
        <source>You are in {community} as {name}, and a guide as soon as the steward has confirmed you.</source>
        <translation>Estás en {community} como {name}, y serás guía en cuanto los responsables te confirmen.</translation>
    </message>
    <message>
        <source>You are in: in {community} you are {name} from now on.</source>
        <translation>Estás dentro: en {community} eres {name} desde ahora.</translation>
    </message>
    <message>
        <source>You are to be {name} in {community}. Your invitation could not be handed in yet; Leeward tries again while it is open.</source>
        <translation>Vas a ser {name} en {community}. Aún no se pudo entregar tu invitación; Leeward lo intenta de nuevo mientras está abierto.</translation>
    </message>
    <message>
        <source>You will be {name} in {community}. Leeward goes in by itself {when}, or when it is next open after that.</source>
        <translation>Serás {name} en {community}. Leeward entra por sí solo {when}, o cuando se vuelva a abrir después.</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>en un momento</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>hoy a las {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>mañana a las {time}</translation>
    </message>
    <message>
        <source>{community} did not let {name} in and wants another invitation. You can try again, or ask for a new one.</source>
        <translation>{community} no dejó entrar a {name} y quiere otra invitación. Puedes intentarlo de nuevo, o pedir una nueva.</translation>
    </message>
    <message>
        <source>{community}, under the name {name}. Its answer did not arrive; the same request can go again.</source>
        <translation>{community}, con el nombre {name}. Su respuesta no llegó; la misma petición puede volver a salir.</translation>
    </message>
</context>
<context>
    <name>window names</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n comunidad</numerusform>
            <numerusform>%n comunidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>hace %n h</numerusform>
            <numerusform>hace %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n entrada del diario</numerusform>
            <numerusform>%n entradas del diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n sin enviar aún</numerusform>
            <numerusform>%n sin enviar aún</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts of yours</source>
        <translation>
            <numerusform>%n publicación tuya</numerusform>
            <numerusform>%n publicaciones tuyas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 check-in</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>1 community</source>
        <translation>1 comunidad</translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation>1 borrador</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 entrada del diario</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>1 not sent yet</source>
        <translation>1 sin enviar aún</translation>
    </message>
    <message>
        <source>1 post of yours</source>
        <translation>1 publicación tuya</translation>
    </message>
    <message>
        <source>At an impossible time</source>
        <translation>En un momento imposible</translation>
    </message>
    <message>
        <source>Within the hour</source>
        <translation>Hace menos de una hora</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>working</name>
    <message>
        <source>Bringing it in…</source>
        <translation>Trayéndolo…</translation>
    </message>
    <message>
        <source>Checking every page…</source>
        <translation>Comprobando cada página…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copiando…</translation>
    </message>
    <message>
        <source>Counting what is in it…</source>
        <translation>Contando lo que contiene…</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>Cifrando…</translation>
    </message>
    <message>
        <source>Making the key out of the passphrase…</source>
        <translation>Haciendo la clave con la frase de contraseña…</translation>
    </message>
    <message>
        <source>Making the pictures anew…</source>
        <translation>Haciendo de nuevo las imágenes…</translation>
    </message>
    <message>
        <source>Opening the backup, to be sure of it…</source>
        <translation>Abriendo la copia, para estar seguros…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Putting everything in its place…</source>
        <translation>Poniendo todo en su sitio…</translation>
    </message>
    <message>
        <source>Putting it all into one file…</source>
        <translation>Poniéndolo todo en un archivo…</translation>
    </message>
    <message>
        <source>Reading what can still be read…</source>
        <translation>Leyendo lo que aún se puede leer…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>Parando en el próximo punto seguro…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Taking everything out of the file…</source>
        <translation>Sacando todo del archivo…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>Writing it all out…</source>
        <translation>Escribiéndolo todo…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
</context>
</TS>
