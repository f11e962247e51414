<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>FitCurves</name>
    <message>
        <source>Nothing is fitted yet. Train a model, or choose a run in the table below.</source>
        <translation>Noch nichts angepasst. Trainieren Sie ein Modell, oder wählen Sie unten einen Lauf.</translation>
    </message>
    <message>
        <source>No column measures %1, so there is nothing to compare it with.</source>
        <translation>Keine Spalte misst %1, darum gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This trajectory has no observation of this state that the model could be solved to.</source>
        <translation>In dieser Trajektorie gibt es keine Beobachtung dieses Zustands, bis zu der das Modell gelöst werden konnte.</translation>
    </message>
    <message>
        <source>The model could not be solved to any of the observations.</source>
        <translation>Das Modell konnte bis zu keiner der Beobachtungen gelöst werden.</translation>
    </message>
</context>
<context>
    <name>FixedPoints</name>
    <message>
        <source>Stable node</source>
        <translation>Stabiler Knoten</translation>
    </message>
    <message>
        <source>Stable focus (spirals in)</source>
        <translation>Stabiler Strudel (spiralt nach innen)</translation>
    </message>
    <message>
        <source>Unstable node</source>
        <translation>Instabiler Knoten</translation>
    </message>
    <message>
        <source>Unstable focus (spirals out)</source>
        <translation>Instabiler Strudel (spiralt nach außen)</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>Saddle-focus</source>
        <translation>Sattelstrudel</translation>
    </message>
    <message>
        <source>Centre (of the linearisation)</source>
        <translation>Zentrum (der Linearisierung)</translation>
    </message>
    <message>
        <source>Not hyperbolic (the linearisation does not decide)</source>
        <translation>Nicht hyperbolisch (die Linearisierung entscheidet nicht)</translation>
    </message>
    <message>
        <source>%1 at %2; eigenvalues %3</source>
        <translation>%1 bei %2; Eigenwerte %3</translation>
    </message>
</context>
<context>
    <name>OptionTree</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
</context>
<context>
    <name>PhaseItems</name>
    <message>
        <source>&amp;Observations</source>
        <translation>&amp;Beobachtungen</translation>
    </message>
    <message>
        <source>What was measured, of all trajectories</source>
        <translation>Was gemessen wurde, von allen Trajektorien</translation>
    </message>
    <message>
        <source>&amp;Fitted trajectories</source>
        <translation>An&amp;gepasste Trajektorien</translation>
    </message>
    <message>
        <source>Solutions of the fitted model from the first states of the data</source>
        <translation>Lösungen des angepassten Modells von den ersten Zuständen der Daten aus</translation>
    </message>
    <message>
        <source>Field as &amp;arrows</source>
        <translation>Feld als &amp;Pfeile</translation>
    </message>
    <message>
        <source>Where each point of the plane moves; longer is faster</source>
        <translation>Wohin sich jeder Punkt der Ebene bewegt; länger ist schneller</translation>
    </message>
    <message>
        <source>Field as &amp;streamlines</source>
        <translation>Feld als &amp;Stromlinien</translation>
    </message>
    <message>
        <source>Lines along the field, evenly spaced</source>
        <translation>Linien entlang des Feldes, in gleichmäßigem Abstand</translation>
    </message>
    <message>
        <source>&amp;True field</source>
        <translation>&amp;Wahres Feld</translation>
    </message>
    <message>
        <source>Of the system that the data simulate, where it is known</source>
        <translation>Des Systems, das die Daten simulieren, wo es bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Nullclines</source>
        <translation>&amp;Nullklinen</translation>
    </message>
    <message>
        <source>Where one of the two states stands still while the other moves</source>
        <translation>Wo einer der beiden Zustände stillsteht, während sich der andere bewegt</translation>
    </message>
    <message>
        <source>Fixed &amp;points</source>
        <translation>&amp;Fixpunkte</translation>
    </message>
    <message>
        <source>Where all states stand still, of all that were found, and their stability</source>
        <translation>Wo alle Zustände stillstehen, unter allen gefundenen, und ihre Stabilität</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>It was taken out of the queue.</source>
        <translation>Er wurde aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 von %2 Epochen</translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <translation>%1, Stufe %2 von %3</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>Kein Fortschritt</translation>
    </message>
    <message>
        <source>Solver failed</source>
        <translation>Löser gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, 1 thread, %2</source>
        <translation>%1, 1 Thread, %2</translation>
    </message>
    <message>
        <source>%1, %2 threads, %3</source>
        <translation>%1, %2 Threads, %3</translation>
    </message>
    <message>
        <source>Cut off. Its curves are those of an earlier end, until it goes on from its last checkpoint.</source>
        <translation>Abgebrochen. Seine Kurven sind die eines früheren Endes, bis er vom letzten Checkpoint aus weitergeht.</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Keyboard shortcuts of Nullcline</source>
        <translation>Tastenkürzel von Nullcline</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Move what is shown; turn three states in space</source>
        <translation>Ausschnitt verschieben; drei Zustände im Raum drehen</translation>
    </message>
    <message>
        <source>Read the values farther left or right</source>
        <translation>Werte weiter links oder rechts ablesen</translation>
    </message>
    <message>
        <source>Put an enlarged plot back</source>
        <translation>Ein vergrößertes Diagramm zurücksetzen</translation>
    </message>
    <message>
        <source>Tick the method, or not</source>
        <translation>Verfahren an- oder abwählen</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>%1 (not measured)</source>
        <translation>%1 (nicht gemessen)</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>Imported, not trained yet</source>
        <translation>Importiert, noch nicht trainiert</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>cut off after %1</source>
        <translation>abgebrochen nach %1</translation>
    </message>
    <message>
        <source>one cut off after %1</source>
        <translation>einer abgebrochen nach %1</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 nicht begonnen</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>0 chooses it</source>
        <translation>0 wählt sie selbst</translation>
    </message>
    <message>
        <source>0 takes all that this process may use</source>
        <translation>0 nimmt alle, die dieser Prozess nutzen darf</translation>
    </message>
    <message>
        <source>03/31/2020, Mar 31, 2020</source>
        <translation>03/31/2020, Mar 31, 2020</translation>
    </message>
    <message>
        <source>0: as the file says</source>
        <translation>0: wie die Datei angibt</translation>
    </message>
    <message>
        <source>1 passes through every point, lower is smoother; depends on the unit of time</source>
        <translation>1 geht durch jeden Punkt, kleiner ist glatter; hängt von der Einheit der Zeit ab</translation>
    </message>
    <message>
        <source>2020-03-31, 2020/3/31</source>
        <translation>2020-03-31, 2020/3/31</translation>
    </message>
    <message>
        <source>20200331</source>
        <translation>20200331</translation>
    </message>
    <message>
        <source>31.03.2020, 31/3/20</source>
        <translation>31.03.2020, 31/3/20</translation>
    </message>
    <message>
        <source>A count below zero is a mark or a slip, never a number of people</source>
        <translation>Eine Anzahl unter null ist ein Zeichen oder ein Versehen, nie eine Zahl von Menschen</translation>
    </message>
    <message>
        <source>A date or a number; empty: the earliest date, or zero itself</source>
        <translation>Ein Datum oder eine Zahl; leer: das früheste Datum, oder die Null selbst</translation>
    </message>
    <message>
        <source>A new day may have begun there</source>
        <translation>Dort kann ein neuer Tag begonnen haben</translation>
    </message>
    <message>
        <source>A spline through all rows (looks ahead)</source>
        <translation>Ein Spline durch alle Zeilen (blickt voraus)</translation>
    </message>
    <message>
        <source>A spline through all rows, which looks ahead; a fit smooths by itself, the training part apart</source>
        <translation>Ein Spline durch alle Zeilen, der vorausblickt; eine Anpassung glättet selbst, den Trainingsteil für sich</translation>
    </message>
    <message>
        <source>A state column of the data; empty: the one called like it</source>
        <translation>Eine Zustandsspalte der Daten; leer: die gleichen Namens</translation>
    </message>
    <message>
        <source>A step is at least this part of the last one</source>
        <translation>Ein Schritt ist mindestens dieser Teil des vorigen</translation>
    </message>
    <message>
        <source>A step is at most this many times the last one</source>
        <translation>Ein Schritt ist höchstens dieses Vielfache des vorigen</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation>Absolute Toleranz</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>AdaBelief</source>
        <translation>AdaBelief</translation>
    </message>
    <message>
        <source>AdaMax</source>
        <translation>AdaMax</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adaptive checkpoint adjoint (ACA)</source>
        <translation>Adjungierte mit adaptiven Checkpoints (ACA)</translation>
    </message>
    <message>
        <source>Age-structured SIR epidemic</source>
        <translation>SIR-Epidemie mit Altersgruppen</translation>
    </message>
    <message>
        <source>Age-structured SIR epidemic (simulated)</source>
        <translation>Epidemie nach Alter (simuliert)</translation>
    </message>
    <message>
        <source>All from earlier cases</source>
        <translation>Alle aus früheren Fällen</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Always zero</source>
        <translation>Immer null</translation>
    </message>
    <message>
        <source>Apostrophe: 1&apos;000</source>
        <translation>Apostroph: 1&apos;000</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>As in the paper of VF-NODE</source>
        <translation>Wie in der Veröffentlichung von VF-NODE</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>As the system names it</source>
        <translation>Wie das System ihn nennt</translation>
    </message>
    <message>
        <source>Asynchronous leapfrog (order 2)</source>
        <translation>Asynchrones Leapfrog (Ordnung 2)</translation>
    </message>
    <message>
        <source>At most so many rows from there on; 0: all</source>
        <translation>Höchstens so viele Zeilen von dort an; 0: alle</translation>
    </message>
    <message>
        <source>Attempted steps of a trajectory, after which it is given up</source>
        <translation>Versuchte Schritte einer Trajektorie, nach denen sie aufgegeben wird</translation>
    </message>
    <message>
        <source>Augmented neural field (ANODE)</source>
        <translation>Erweitertes neuronales Vektorfeld (ANODE)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic length</source>
        <translation>Automatische Länge</translation>
    </message>
    <message>
        <source>Automatic: by header or kind</source>
        <translation>Automatisch: nach Kopfzeile oder Art</translation>
    </message>
    <message>
        <source>Before the header; -1 finds them itself</source>
        <translation>Vor der Kopfzeile; -1 findet sie selbst</translation>
    </message>
    <message>
        <source>Begin a new day there</source>
        <translation>Dort einen neuen Tag beginnen</translation>
    </message>
    <message>
        <source>Begin a new day where the time goes back</source>
        <translation>Wo die Zeit zurückspringt, einen neuen Tag beginnen</translation>
    </message>
    <message>
        <source>Below it the solution is given up; 0: what the time can resolve</source>
        <translation>Darunter wird die Lösung aufgegeben; 0: was die Zeit auflösen kann</translation>
    </message>
    <message>
        <source>Below the header</source>
        <translation>Unter der Kopfzeile</translation>
    </message>
    <message>
        <source>Besides NA and the like; separated by blanks, as in -999 9999</source>
        <translation>Außer NA und Ähnlichem; durch Leerzeichen getrennt, wie in -999 9999</translation>
    </message>
    <message>
        <source>Between thousands</source>
        <translation>Zwischen Tausendern</translation>
    </message>
    <message>
        <source>Biased</source>
        <translation>Verzerrt</translation>
    </message>
    <message>
        <source>Blank: 1 000</source>
        <translation>Leerzeichen: 1 000</translation>
    </message>
    <message>
        <source>Blanks, one or more</source>
        <translation>Leerzeichen (auch mehrere)</translation>
    </message>
    <message>
        <source>Blocks between blank lines</source>
        <translation>Blöcke zwischen Leerzeilen</translation>
    </message>
    <message>
        <source>Bogacki-Shampine 3(2)</source>
        <translation>Bogacki-Shampine 3(2)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Bounded</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>By cross-validation</source>
        <translation>Durch Kreuzvalidierung</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>By trajectory</source>
        <translation>Nach Trajektorie</translation>
    </message>
    <message>
        <source>COVID-19 Data Hub</source>
        <translation>COVID-19 Data Hub</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Carry the last figure</source>
        <translation>Letzte Zahl fortschreiben</translation>
    </message>
    <message>
        <source>Censored values</source>
        <translation>Zensierte Werte</translation>
    </message>
    <message>
        <source>Censoring</source>
        <translation>Zensierung</translation>
    </message>
    <message>
        <source>Centred (looks ahead)</source>
        <translation>Zentriert (blickt voraus)</translation>
    </message>
    <message>
        <source>Checkpointed (direct in bounded memory)</source>
        <translation>Mit Checkpoints (direkt, mit begrenztem Speicher)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of one name</source>
        <translation>Spalten gleichen Namens</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Comma: 1,000</source>
        <translation>Komma: 1,000</translation>
    </message>
    <message>
        <source>Comma: 1,5</source>
        <translation>Komma: 1,5</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Kompartimente</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Constant states</source>
        <translation>Konstante Zustände</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Stetigkeit</translation>
    </message>
    <message>
        <source>Continuous adjoint</source>
        <translation>Kontinuierliche Adjungierte</translation>
    </message>
    <message>
        <source>Continuous adjoint, seminorm</source>
        <translation>Kontinuierliche Adjungierte, Seminorm</translation>
    </message>
    <message>
        <source>Cosine decay</source>
        <translation>Kosinusabfall</translation>
    </message>
    <message>
        <source>Count absent fields as missing and drop those too many</source>
        <translation>Nicht vorhandene Felder als fehlend zählen und überzählige weglassen</translation>
    </message>
    <message>
        <source>Count missing values</source>
        <translation>Fehlende Werte mitzählen</translation>
    </message>
    <message>
        <source>Count the dead among the removed</source>
        <translation>Verstorbene zu den Ausgeschiedenen zählen</translation>
    </message>
    <message>
        <source>Count them as missing</source>
        <translation>Als fehlend zählen</translation>
    </message>
    <message>
        <source>Count unreadable fields as missing</source>
        <translation>Unlesbare Felder als fehlend zählen</translation>
    </message>
    <message>
        <source>Counts that rise once a week only. Blank: the repeats between two reports are missing. Interpolate: a straight line between two reports, which looks ahead</source>
        <translation>Zahlen, die nur einmal in der Woche steigen. Leeren: Die Wiederholungen zwischen zwei Meldungen fehlen. Interpolieren: eine Gerade zwischen zwei Meldungen, die vorausblickt</translation>
    </message>
    <message>
        <source>Cubed input</source>
        <translation>Kubische Eingabe</translation>
    </message>
    <message>
        <source>Cubic polynomials</source>
        <translation>Kubische Polynome</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Dates, also with times</source>
        <translation>Datum, auch mit Uhrzeit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days and figures that are absent. Carry: the last figure stands. Interpolate: a straight line, which looks ahead. Fits need neither</source>
        <translation>Tage und Zahlen, die nicht da sind. Fortschreiben: Die letzte Zahl gilt weiter. Interpolieren: eine Gerade, die vorausblickt. Anpassungen brauchen keines von beiden</translation>
    </message>
    <message>
        <source>Days since the first row, or equal steps from 0 to 1 whatever the dates</source>
        <translation>Tage seit der ersten Zeile, oder gleiche Schritte von 0 bis 1, gleich welche Daten</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Abfall</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Derivatives by a time in which the data change at a rate of about one: one weight then suits records of any length; else by the time as it is scaled, as published</source>
        <translation>Ableitungen nach einer Zeit, in der sich die Daten mit einer Rate von etwa eins ändern: Dann passt ein Gewicht zu Aufzeichnungen jeder Länge; sonst nach der Zeit, wie sie skaliert ist, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Deterministic chaos on the butterfly attractor (3 states)</source>
        <translation>Deterministisches Chaos auf dem Schmetterlingsattraktor (3 Zustände)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Direct (through the steps)</source>
        <translation>Direkt (durch die Schritte)</translation>
    </message>
    <message>
        <source>Direct, and a higher time derivative of the solution is made small; fast to solve, slow to train.</source>
        <translation>Direkt, und eine höhere Zeitableitung der Lösung wird klein gehalten; schnell zu lösen, langsam zu trainieren.</translation>
    </message>
    <message>
        <source>Direct, and the error estimates of all steps are made small.</source>
        <translation>Direkt, und die Fehlerschätzungen aller Schritte werden klein gehalten.</translation>
    </message>
    <message>
        <source>Direct, and the solver&apos;s error in one of its steps is made small; on measured states it saves little.</source>
        <translation>Direkt, und der Fehler des Lösers in einem seiner Schritte wird klein gehalten; bei gemessenen Zuständen spart es wenig.</translation>
    </message>
    <message>
        <source>Direct, and the stiffness estimates of all steps are made small.</source>
        <translation>Direkt, und die Steifheitsschätzungen aller Schritte werden klein gehalten.</translation>
    </message>
    <message>
        <source>Direct, and the stiffness in one of the solver&apos;s steps is made small; on measured states it saves little.</source>
        <translation>Direkt, und die Steifheit in einem der Schritte des Lösers wird klein gehalten; bei gemessenen Zuständen spart es wenig.</translation>
    </message>
    <message>
        <source>Direct, with the times of comparison jittered; smoother between the samples.</source>
        <translation>Direkt, mit zufällig verschobenen Vergleichszeiten; glatter zwischen den Messpunkten.</translation>
    </message>
    <message>
        <source>Dormand-Prince 5(4)</source>
        <translation>Dormand-Prince 5(4)</translation>
    </message>
    <message>
        <source>Dormand-Prince 8(5,3)</source>
        <translation>Dormand-Prince 8(5,3)</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation>Doppelte &quot;</translation>
    </message>
    <message>
        <source>Double (float64)</source>
        <translation>Doppelt (float64)</translation>
    </message>
    <message>
        <source>Draw the time among the solver&apos;s own steps, denser where they are short</source>
        <translation>Die Zeit unter den Schritten des Lösers ziehen, dichter, wo sie kurz sind</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Each trajectory its own</source>
        <translation>Jede Trajektorie einzeln</translation>
    </message>
    <message>
        <source>Early blanks</source>
        <translation>Frühe Lücken</translation>
    </message>
    <message>
        <source>Empty: as the header says, in brackets behind the name</source>
        <translation>Leer: wie in der Kopfzeile in Klammern hinter dem Namen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>End divisor</source>
        <translation>Teiler am Ende</translation>
    </message>
    <message>
        <source>End fraction</source>
        <translation>Anteil am Ende</translation>
    </message>
    <message>
        <source>Epidemic in nine age groups with a contact matrix (27 states)</source>
        <translation>Epidemie in neun Altersgruppen mit Kontaktmatrix (27 Zustände)</translation>
    </message>
    <message>
        <source>Epidemic of an infection that leaves immunity (3 states)</source>
        <translation>Epidemie einer Infektion, die Immunität hinterlässt (3 Zustände)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Equal steps from 0 to 1</source>
        <translation>Gleiche Schritte von 0 bis 1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error measurements</source>
        <translation>Fehlermessungen</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Estimate the recovered from earlier cases</source>
        <translation>Genesene aus früheren Fällen schätzen</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Euler (order 1)</source>
        <translation>Euler (Ordnung 1)</translation>
    </message>
    <message>
        <source>Evens out the weekend. Trailing: over the days before, which leaks nothing but lags by half the window. Centred: looks ahead</source>
        <translation>Gleicht das Wochenende aus. Rückblickend: über die Tage davor, was nichts verrät, aber um das halbe Fenster nachläuft. Zentriert: blickt voraus</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>Exponentieller Abfall</translation>
    </message>
    <message>
        <source>Extra states</source>
        <translation>Zusätzliche Zustände</translation>
    </message>
    <message>
        <source>Falling cumulative counts</source>
        <translation>Fallende kumulierte Zahlen</translation>
    </message>
    <message>
        <source>Fewer are easier to fit and say less of the long run</source>
        <translation>Weniger sind leichter anzupassen und sagen weniger über den langfristigen Verlauf</translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation>Datei im Archiv</translation>
    </message>
    <message>
        <source>Fill with missing, cut off</source>
        <translation>Mit fehlenden auffüllen, abschneiden</translation>
    </message>
    <message>
        <source>Filon is the paper&apos;s; the others are its ablations</source>
        <translation>Filon ist das Verfahren der Veröffentlichung; die anderen sind dessen Ablationen</translation>
    </message>
    <message>
        <source>Filon, backward Hermite</source>
        <translation>Filon, Hermite rückwärts</translation>
    </message>
    <message>
        <source>Filon, natural spline</source>
        <translation>Filon, natürlicher Spline</translation>
    </message>
    <message>
        <source>First damping</source>
        <translation>Erste Dämpfung</translation>
    </message>
    <message>
        <source>First date, such as 2020-03-01; empty: the first there is</source>
        <translation>Erstes Datum, etwa 2020-03-01; leer: das erste, das es gibt</translation>
    </message>
    <message>
        <source>First horizon</source>
        <translation>Erster Horizont</translation>
    </message>
    <message>
        <source>First observation</source>
        <translation>Erste Beobachtung</translation>
    </message>
    <message>
        <source>First rate</source>
        <translation>Erste Rate</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Fit in units in which every state has mean 0 and spread 1; needed unless the data are already of order one</source>
        <translation>In Einheiten anpassen, in denen jeder Zustand Mittelwert 0 und Streuung 1 hat; nötig, außer wenn die Daten schon von der Größenordnung eins sind</translation>
    </message>
    <message>
        <source>FitzHugh-Nagumo neuron</source>
        <translation>FitzHugh-Nagumo-Neuron</translation>
    </message>
    <message>
        <source>FitzHugh-Nagumo neuron (simulated)</source>
        <translation>FitzHugh-Nagumo-Neuron (simuliert)</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Fixed steps</source>
        <translation>Feste Schritte</translation>
    </message>
    <message>
        <source>For SEIR: S, I, R and new cases, or S, E, I, R</source>
        <translation>Für SEIR: S, I, R und neue Fälle, oder S, E, I, R</translation>
    </message>
    <message>
        <source>For the states kept; less computes more of them again</source>
        <translation>Für die behaltenen Zustände; weniger rechnet mehr von ihnen erneut</translation>
    </message>
    <message>
        <source>Fraction kept aside for the errors reported at the end</source>
        <translation>Anteil, der für die am Ende berichteten Fehler zurückgelegt wird</translation>
    </message>
    <message>
        <source>Fraction that chooses the best parameters</source>
        <translation>Anteil, der die besten Parameter auswählt</translation>
    </message>
    <message>
        <source>Fraction that trains; 0 takes the default of the kind</source>
        <translation>Anteil, der trainiert; 0 nimmt die Vorgabe der Art</translation>
    </message>
    <message>
        <source>Fractions of the population</source>
        <translation>Anteile der Bevölkerung</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Free, fixed at its value, or free between two bounds</source>
        <translation>Frei, fest auf seinem Wert, oder frei zwischen zwei Grenzen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From confirmation to recovery, for the repair of recoveries</source>
        <translation>Von der Bestätigung bis zur Genesung, für die Korrektur der Genesenen</translation>
    </message>
    <message>
        <source>From how many places it is begun; the lowest training loss is kept and the epochs are shared. 0: one, or twelve where a known system has states that no column measures</source>
        <translation>Von wie vielen Stellen aus begonnen wird; der kleinste Trainingsverlust wird behalten, die Epochen werden geteilt. 0: eine, oder zwölf, wo ein bekanntes System Zustände hat, die keine Spalte misst</translation>
    </message>
    <message>
        <source>Functions against which the equation is tested; more follow faster changes and more of the noise</source>
        <translation>Funktionen, gegen die die Gleichung geprüft wird; mehr folgen schnelleren Änderungen und mehr vom Rauschen</translation>
    </message>
    <message>
        <source>Further missing values</source>
        <translation>Weitere fehlende Werte</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Gauss-Legendre quadrature adjoint</source>
        <translation>Adjungierte mit Gauß-Legendre-Quadratur</translation>
    </message>
    <message>
        <source>Genetic toggle switch</source>
        <translation>Genetischer Kippschalter</translation>
    </message>
    <message>
        <source>Genetic toggle switch (simulated)</source>
        <translation>Genschalter (simuliert)</translation>
    </message>
    <message>
        <source>Global (all steps)</source>
        <translation>Global (alle Schritte)</translation>
    </message>
    <message>
        <source>Global regularisation by error (ERNODE)</source>
        <translation>Globale Regularisierung durch den Fehler (ERNODE)</translation>
    </message>
    <message>
        <source>Global regularisation by stiffness (SRNODE)</source>
        <translation>Globale Regularisierung durch die Steifheit (SRNODE)</translation>
    </message>
    <message>
        <source>Glorot, normal</source>
        <translation>Glorot, normalverteilt</translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <source>Gompertz growth</source>
        <translation>Gompertz-Wachstum</translation>
    </message>
    <message>
        <source>Gompertz growth (simulated)</source>
        <translation>Gompertz-Wachstum (simuliert)</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradient descent with momentum</source>
        <translation>Gradientenabstieg mit Impuls</translation>
    </message>
    <message>
        <source>Gradient matching</source>
        <translation>Gradientenanpassung</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Growth that slows down exponentially towards a carrying capacity (1 state)</source>
        <translation>Wachstum, das sich exponentiell verlangsamt und einer Tragfähigkeit nähert (1 Zustand)</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, normalverteilt</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Hermite bumps</source>
        <translation>Hermite-Buckel</translation>
    </message>
    <message>
        <source>Heun (order 2)</source>
        <translation>Heun (Ordnung 2)</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verdeckte Schichten</translation>
    </message>
    <message>
        <source>Higher learns faster until it diverges</source>
        <translation>Höher lernt schneller, bis es divergiert</translation>
    </message>
    <message>
        <source>Higher orders take fewer and costlier steps</source>
        <translation>Höhere Ordnungen brauchen weniger und teurere Schritte</translation>
    </message>
    <message>
        <source>Higher smooths more and follows the data less</source>
        <translation>Höher glättet mehr und folgt den Daten weniger</translation>
    </message>
    <message>
        <source>Hold the highest so far</source>
        <translation>Bisheriges Maximum halten</translation>
    </message>
    <message>
        <source>Hold: the highest figure so far stands until it is reached again. Rescale: everything before the fall is scaled to end at the lower figure. Isotonic: the nearest rising series; both look ahead</source>
        <translation>Halten: Die bisher höchste Zahl gilt, bis sie wieder erreicht wird. Umskalieren: Alles vor dem Abfall wird so skaliert, dass es bei der kleineren Zahl endet. Isotonisch: die nächstliegende steigende Reihe; beide blicken voraus</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How a distance from the data counts</source>
        <translation>Wie ein Abstand von den Daten zählt</translation>
    </message>
    <message>
        <source>How often the prediction error is measured, to compare methods; 0: never</source>
        <translation>Wie oft der Vorhersagefehler gemessen wird, um Verfahren zu vergleichen; 0: nie</translation>
    </message>
    <message>
        <source>How the fields of the time column are read</source>
        <translation>Wie die Felder der Zeitspalte gelesen werden</translation>
    </message>
    <message>
        <source>How the file&apos;s bytes stand for letters</source>
        <translation>Wie die Bytes der Datei für Buchstaben stehen</translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs</source>
        <translation>Wie sich die Lernrate über die Epochen ändert</translation>
    </message>
    <message>
        <source>How the length of the next step is chosen</source>
        <translation>Wie die Länge des nächsten Schritts gewählt wird</translation>
    </message>
    <message>
        <source>How the parameters are changed</source>
        <translation>Wie die Parameter geändert werden</translation>
    </message>
    <message>
        <source>How the smoothness of the spline through the data is chosen, channel by channel</source>
        <translation>Wie die Glattheit des Splines durch die Daten gewählt wird, Kanal für Kanal</translation>
    </message>
    <message>
        <source>How the solution is differentiated</source>
        <translation>Wie die Lösung abgeleitet wird</translation>
    </message>
    <message>
        <source>How the table is written down</source>
        <translation>Wie die Tabelle geschrieben ist</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Huber width</source>
        <translation>Huber-Breite</translation>
    </message>
    <message>
        <source>Hudson Bay Company pelts, hare and lynx, 1900 to 1920</source>
        <translation>Pelze von Hase und Luchs, 1900 bis 1920</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>I (classical)</source>
        <translation>I (klassisch)</translation>
    </message>
    <message>
        <source>Id, name or ISO code; empty: the only country of the file</source>
        <translation>Kennung, Name oder ISO-Code; leer: das einzige Land der Datei</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Impossible counts are repaired from the days before; no training day depends on a later one.</source>
        <translation>Unmögliche Zahlen werden aus den Tagen davor korrigiert; kein Trainingstag hängt von einem späteren ab.</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>In dieser Reihenfolge</translation>
    </message>
    <message>
        <source>In units of each state&apos;s spread where the fit standardises</source>
        <translation>In Einheiten der Streuung jedes Zustands, wo die Anpassung standardisiert</translation>
    </message>
    <message>
        <source>In which the data are fitted and shown</source>
        <translation>In der die Daten angepasst und gezeigt werden</translation>
    </message>
    <message>
        <source>Influenza in an English boarding school, 1978</source>
        <translation>Grippe in einem Internat, 1978</translation>
    </message>
    <message>
        <source>Initial state</source>
        <translation>Anfangswert</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Interpolating adjoint</source>
        <translation>Interpolierende Adjungierte</translation>
    </message>
    <message>
        <source>Inverse decay</source>
        <translation>Inverser Abfall</translation>
    </message>
    <message>
        <source>Its equations are given; its parameters are fitted</source>
        <translation>Seine Gleichungen sind gegeben; seine Parameter werden angepasst</translation>
    </message>
    <message>
        <source>Its name in the header</source>
        <translation>Ihr Name in der Kopfzeile</translation>
    </message>
    <message>
        <source>Jitter every time; otherwise the end alone</source>
        <translation>Jede Zeit verschieben; sonst nur das Ende</translation>
    </message>
    <message>
        <source>Keep constant states</source>
        <translation>Konstante Zustände behalten</translation>
    </message>
    <message>
        <source>Keep the first of repeated values</source>
        <translation>Den ersten von wiederholten Werten behalten</translation>
    </message>
    <message>
        <source>Keep the first row</source>
        <translation>Erste Zeile behalten</translation>
    </message>
    <message>
        <source>Keep the first row of each time</source>
        <translation>Die erste Zeile jeder Zeit behalten</translation>
    </message>
    <message>
        <source>Keep the last of repeated values</source>
        <translation>Den letzten von wiederholten Werten behalten</translation>
    </message>
    <message>
        <source>Keep the last row</source>
        <translation>Letzte Zeile behalten</translation>
    </message>
    <message>
        <source>Keep the last row of each time</source>
        <translation>Die letzte Zeile jeder Zeit behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeps the step finite where the gradient vanishes</source>
        <translation>Hält den Schritt endlich, wo der Gradient verschwindet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Known initial value</source>
        <translation>Bekannter Anfangswert</translation>
    </message>
    <message>
        <source>Known only to be below or above a limit</source>
        <translation>Nur als unter oder über einer Grenze bekannt</translation>
    </message>
    <message>
        <source>Known system</source>
        <translation>Bekanntes System</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Larger distances count linearly; in spreads of the channel</source>
        <translation>Größere Abstände zählen linear; in Streuungen des Kanals</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Largest factor</source>
        <translation>Größter Faktor</translation>
    </message>
    <message>
        <source>Largest learning rate; higher learns faster until it diverges</source>
        <translation>Größte Lernrate; höher lernt schneller, bis es divergiert</translation>
    </message>
    <message>
        <source>Largest step</source>
        <translation>Größter Schritt</translation>
    </message>
    <message>
        <source>Last date; empty: the last there is</source>
        <translation>Letztes Datum; leer: das letzte, das es gibt</translation>
    </message>
    <message>
        <source>Last days left out</source>
        <translation>Weggelassene letzte Tage</translation>
    </message>
    <message>
        <source>Latent period</source>
        <translation>Latenzzeit</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leave censored values out</source>
        <translation>Zensierte Werte weglassen</translation>
    </message>
    <message>
        <source>Leave constant states out</source>
        <translation>Konstante Zustände weglassen</translation>
    </message>
    <message>
        <source>Leave out rows without a readable time; count other unreadable fields as missing</source>
        <translation>Zeilen ohne lesbare Zeit weglassen; andere unlesbare Felder als fehlend zählen</translation>
    </message>
    <message>
        <source>Leave rows with another number of fields out</source>
        <translation>Zeilen mit anderer Zahl von Feldern weglassen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Diese Zeilen weglassen</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt</source>
        <translation>Levenberg-Marquardt</translation>
    </message>
    <message>
        <source>Limit the recovered</source>
        <translation>Genesene begrenzen</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Linear read-out</source>
        <translation>Lineare Auslesung</translation>
    </message>
    <message>
        <source>Local (one random step)</source>
        <translation>Lokal (ein zufälliger Schritt)</translation>
    </message>
    <message>
        <source>Local regularisation by error</source>
        <translation>Lokale Regularisierung durch den Fehler</translation>
    </message>
    <message>
        <source>Local regularisation by stiffness</source>
        <translation>Lokale Regularisierung durch die Steifheit</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Long table: a value per row</source>
        <translation>Lange Tabelle: ein Wert je Zeile</translation>
    </message>
    <message>
        <source>Longer is faster and less exact</source>
        <translation>Länger ist schneller und weniger genau</translation>
    </message>
    <message>
        <source>Longer steps are cut</source>
        <translation>Längere Schritte werden gekürzt</translation>
    </message>
    <message>
        <source>Longest solve</source>
        <translation>Längste Lösezeit</translation>
    </message>
    <message>
        <source>Lorenz convection</source>
        <translation>Lorenz-Konvektion</translation>
    </message>
    <message>
        <source>Lorenz convection (simulated)</source>
        <translation>Lorenz-Konvektion (simuliert)</translation>
    </message>
    <message>
        <source>Lotka-Volterra predator and prey</source>
        <translation>Lotka-Volterra: Räuber und Beute</translation>
    </message>
    <message>
        <source>Lotka-Volterra predator and prey (simulated)</source>
        <translation>Lotka-Volterra: Räuber und Beute (simuliert)</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Lower is more exact and slower</source>
        <translation>Kleiner ist genauer und langsamer</translation>
    </message>
    <message>
        <source>Lower rejects fewer steps and takes more of them</source>
        <translation>Kleiner verwirft weniger Schritte und braucht mehr davon</translation>
    </message>
    <message>
        <source>Mark of rows without an observation</source>
        <translation>Kennzeichen von Zeilen ohne Beobachtung</translation>
    </message>
    <message>
        <source>Matches the field to the slopes of the smoothed data; simplest and fastest, more sensitive to noise.</source>
        <translation>Passt das Feld an die Steigungen der geglätteten Daten an; am einfachsten und schnellsten, empfindlicher gegen Rauschen.</translation>
    </message>
    <message>
        <source>Matches the integral of the field along the smoothed data; no solver, errors add up along a trajectory.</source>
        <translation>Passt das Integral des Feldes entlang der geglätteten Daten an; kein Löser, Fehler summieren sich entlang einer Trajektorie.</translation>
    </message>
    <message>
        <source>Mean 0, spread 1 (looks ahead)</source>
        <translation>Mittelwert 0, Streuung 1 (blickt voraus)</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen durch</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Memory of its size; higher adapts more slowly</source>
        <translation>Gedächtnis für seine Größe; höher passt sich langsamer an</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s size; higher adapts more slowly</source>
        <translation>Gedächtnis für die Größe des Gradienten; höher passt sich langsamer an</translation>
    </message>
    <message>
        <source>Memory of the gradient; higher averages over more steps</source>
        <translation>Gedächtnis für den Gradienten; höher mittelt über mehr Schritte</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Midpoint (order 2)</source>
        <translation>Mittelpunktregel (Ordnung 2)</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Misfit</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Missing days</source>
        <translation>Fehlende Tage</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>More recovered and dead than cases. Limit: the recovered are at most the cases less the dead</source>
        <translation>Mehr Genesene und Verstorbene als Fälle. Begrenzen: Genesene sind höchstens die Fälle abzüglich der Verstorbenen</translation>
    </message>
    <message>
        <source>Most points</source>
        <translation>Höchstzahl der Punkte</translation>
    </message>
    <message>
        <source>Most steps</source>
        <translation>Höchstzahl der Schritte</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Multiple shooting</source>
        <translation>Mehrfachschießen</translation>
    </message>
    <message>
        <source>NONMEM: ID, TIME, DV</source>
        <translation>NONMEM: ID, TIME, DV</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Größe</translation>
    </message>
    <message>
        <source>Names in the first row</source>
        <translation>Namen in der ersten Zeile</translation>
    </message>
    <message>
        <source>Natural time</source>
        <translation>Natürliche Zeit</translation>
    </message>
    <message>
        <source>Nearest rising series (looks ahead)</source>
        <translation>Nächstliegende steigende Reihe (blickt voraus)</translation>
    </message>
    <message>
        <source>Negative counts</source>
        <translation>Negative Anzahlen</translation>
    </message>
    <message>
        <source>Negative infected</source>
        <translation>Negative Infizierte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Neural ODE, Gauss-Legendre adjoint</source>
        <translation>Neuronale ODE, Gauß-Legendre-Adjungierte</translation>
    </message>
    <message>
        <source>Neural ODE, adjoint with seminorm</source>
        <translation>Neuronale ODE, Adjungierte mit Seminorm</translation>
    </message>
    <message>
        <source>Neural ODE, continuous adjoint</source>
        <translation>Neuronale ODE, kontinuierliche Adjungierte</translation>
    </message>
    <message>
        <source>Neural ODE, direct gradient</source>
        <translation>Neuronale ODE, direkter Gradient</translation>
    </message>
    <message>
        <source>Neural vector field</source>
        <translation>Neuronales Vektorfeld</translation>
    </message>
    <message>
        <source>Neurons in each hidden layer; more can bend the field more sharply</source>
        <translation>Neuronen in jeder verdeckten Schicht; mehr können das Feld schärfer krümmen</translation>
    </message>
    <message>
        <source>No repair at all.</source>
        <translation>Überhaupt keine Korrektur.</translation>
    </message>
    <message>
        <source>Nodes of an interval are C times its share of the forward evaluations; more are more exact</source>
        <translation>Die Stützstellen eines Intervalls sind C-mal sein Anteil an den Vorwärtsauswertungen; mehr sind genauer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None: column 1, 2, ...</source>
        <translation>Keine: Spalte 1, 2, ...</translation>
    </message>
    <message>
        <source>Nothing: 1000</source>
        <translation>Nichts: 1000</translation>
    </message>
    <message>
        <source>Nullcline model (safetensors)</source>
        <translation>Nullcline-Modell (safetensors)</translation>
    </message>
    <message>
        <source>Number columns of one name</source>
        <translation>Spalten gleichen Namens nummerieren</translation>
    </message>
    <message>
        <source>Number them: x, x (2), x (3)</source>
        <translation>Nummerieren: x, x (2), x (3)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielfunktion</translation>
    </message>
    <message>
        <source>Of a .zip that holds several</source>
        <translation>Einer .zip-Datei, die mehrere enthält</translation>
    </message>
    <message>
        <source>Of a bounded parameter</source>
        <translation>Eines begrenzten Parameters</translation>
    </message>
    <message>
        <source>Of one interval</source>
        <translation>Eines Intervalls</translation>
    </message>
    <message>
        <source>Of that spline: 1 passes through every point; depends on the unit of time</source>
        <translation>Dieses Splines: 1 geht durch jeden Punkt; hängt von der Einheit der Zeit ab</translation>
    </message>
    <message>
        <source>Of the backward solve; 0: that of the forward one</source>
        <translation>Der Rückwärtslösung; 0: die der Vorwärtslösung</translation>
    </message>
    <message>
        <source>Of the moving average; odd if centred</source>
        <translation>Des gleitenden Durchschnitts; ungerade, wenn zentriert</translation>
    </message>
    <message>
        <source>Of the network; everything else is always float64</source>
        <translation>Des Netzes; alles andere rechnet immer in float64</translation>
    </message>
    <message>
        <source>Of the time derivative that is made small</source>
        <translation>Der Zeitableitung, die klein gehalten wird</translation>
    </message>
    <message>
        <source>On a logarithmic scale a parameter stays positive</source>
        <translation>Auf einer logarithmischen Skala bleibt ein Parameter positiv</translation>
    </message>
    <message>
        <source>One cycle (cosine)</source>
        <translation>Ein Zyklus (Kosinus)</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Order K</source>
        <translation>Ordnung K</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Orthogonal (Saxe)</source>
        <translation>Orthogonal (Saxe)</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>PEtab measurement table</source>
        <translation>PEtab-Messtabelle</translation>
    </message>
    <message>
        <source>PI (Gustafsson)</source>
        <translation>PI (Gustafsson)</translation>
    </message>
    <message>
        <source>PID (Söderlind)</source>
        <translation>PID (Söderlind)</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Part of each trajectory matched at first; 1: all from the beginning</source>
        <translation>Teil jeder Trajektorie, der zuerst angepasst wird; 1: alles von Anfang an</translation>
    </message>
    <message>
        <source>Part of the curvature; higher begins with shorter steps</source>
        <translation>Teil der Krümmung; höher beginnt mit kürzeren Schritten</translation>
    </message>
    <message>
        <source>Part of the epochs before the best parameters are chosen, in a split by trajectory: a stage that begins at a good fit would else keep its first parameters</source>
        <translation>Teil der Epochen, bevor die besten Parameter ausgewählt werden, bei einer Aufteilung nach Trajektorie: Sonst behielte eine Stufe, die bei einer guten Anpassung beginnt, ihre ersten Parameter</translation>
    </message>
    <message>
        <source>Part of the epochs until all is matched</source>
        <translation>Teil der Epochen, bis alles angepasst wird</translation>
    </message>
    <message>
        <source>Part of the epochs until the peak</source>
        <translation>Teil der Epochen bis zum Höchstwert</translation>
    </message>
    <message>
        <source>Part of the last step that goes on; 0: plain descent</source>
        <translation>Teil des vorigen Schritts, der weitergeht; 0: einfacher Abstieg</translation>
    </message>
    <message>
        <source>Passes over the training data; more fit closer and take longer</source>
        <translation>Durchgänge durch die Trainingsdaten; mehr passen genauer an und dauern länger</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>Höchste Rate</translation>
    </message>
    <message>
        <source>Per epoch; higher slows down sooner</source>
        <translation>Je Epoche; höher bremst früher ab</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Persons, fractions of the population, or fractions less their mean over their spread in the first nine tenths of the rows, which looks ahead; a fit standardises by itself, by the training part</source>
        <translation>Personen, Anteile der Bevölkerung, oder Anteile abzüglich ihres Mittelwerts geteilt durch ihre Streuung in den ersten neun Zehnteln der Zeilen, was vorausblickt; eine Anpassung standardisiert selbst, nach dem Trainingsteil</translation>
    </message>
    <message>
        <source>Point: 1.000</source>
        <translation>Punkt: 1.000</translation>
    </message>
    <message>
        <source>Point: 1.5</source>
        <translation>Punkt: 1.5</translation>
    </message>
    <message>
        <source>Points C</source>
        <translation>Punkte C</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Bevölkerung</translation>
    </message>
    <message>
        <source>Prandtl number</source>
        <translation>Prandtl-Zahl</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>PyTorch linear layer</source>
        <translation>Lineare Schicht von PyTorch</translation>
    </message>
    <message>
        <source>Python script (NumPy)</source>
        <translation>Python-Skript (NumPy)</translation>
    </message>
    <message>
        <source>Quadrature</source>
        <translation>Quadratur</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Ralston (order 2)</source>
        <translation>Ralston (Ordnung 2)</translation>
    </message>
    <message>
        <source>Random times (STEER)</source>
        <translation>Zufällige Zeiten (STEER)</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rayleigh number over its critical value</source>
        <translation>Rayleigh-Zahl, bezogen auf ihren kritischen Wert</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reached along an exponential; equal: constant</source>
        <translation>Exponentiell erreicht; gleich: konstant</translation>
    </message>
    <message>
        <source>Recoveries</source>
        <translation>Genesene</translation>
    </message>
    <message>
        <source>Recoveries that stand still for longer while cases go on have stalled</source>
        <translation>Genesene, deren Zahl länger stillsteht, während es weiter Fälle gibt, gelten als stehen geblieben</translation>
    </message>
    <message>
        <source>Recovery period</source>
        <translation>Genesungsdauer</translation>
    </message>
    <message>
        <source>Refuse them</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Regulariser</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Regularisers</source>
        <translation>Regularisierungen</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>Relative tolerance</source>
        <translation>Relative Toleranz</translation>
    </message>
    <message>
        <source>Repaired, nothing looks ahead</source>
        <translation>Korrigiert, nichts blickt voraus</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Repeated firing of a nerve cell under a constant current (2 states)</source>
        <translation>Wiederholtes Feuern einer Nervenzelle unter konstantem Strom (2 Zustände)</translation>
    </message>
    <message>
        <source>Repeated times</source>
        <translation>Wiederholte Zeiten</translation>
    </message>
    <message>
        <source>Repeats are missing</source>
        <translation>Wiederholungen fehlen</translation>
    </message>
    <message>
        <source>Repressilator</source>
        <translation>Repressilator</translation>
    </message>
    <message>
        <source>Repressilator (simulated)</source>
        <translation>Repressilator (simuliert)</translation>
    </message>
    <message>
        <source>Rescale the past (looks ahead)</source>
        <translation>Vergangenheit umskalieren (blickt voraus)</translation>
    </message>
    <message>
        <source>Reversible leapfrog (MALI)</source>
        <translation>Umkehrbares Leapfrog (MALI)</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Row of units</source>
        <translation>Zeile der Einheiten</translation>
    </message>
    <message>
        <source>Rows out of order</source>
        <translation>Ungeordnete Zeilen</translation>
    </message>
    <message>
        <source>Rows with more or fewer fields than the header</source>
        <translation>Zeilen mit mehr oder weniger Feldern als die Kopfzeile</translation>
    </message>
    <message>
        <source>Run one after the other, each from the best parameters of the last</source>
        <translation>Nacheinander ausgeführt, jede von den besten Parametern der vorigen aus</translation>
    </message>
    <message>
        <source>Runge-Kutta 4</source>
        <translation>Runge-Kutta 4</translation>
    </message>
    <message>
        <source>S susceptible, E exposed, I infected, R recovered, F or D dead</source>
        <translation>S empfänglich, E exponiert, I infiziert, R genesen, F oder D verstorben</translation>
    </message>
    <message>
        <source>S, I, R (the dead among the removed)</source>
        <translation>S, I, R (Verstorbene unter den Ausgeschiedenen)</translation>
    </message>
    <message>
        <source>S, I, R, D</source>
        <translation>S, I, R, D</translation>
    </message>
    <message>
        <source>S, I, R, F</source>
        <translation>S, I, R, F</translation>
    </message>
    <message>
        <source>SEIR: from infection to confirmation. Above 0, E is new cases a day times this; 0: E is not estimated, and S holds the exposed too</source>
        <translation>SEIR: von der Ansteckung bis zur Bestätigung. Über 0 ist E die Zahl neuer Fälle je Tag mal diesen Wert; 0: E wird nicht geschätzt, und S enthält auch die Exponierten</translation>
    </message>
    <message>
        <source>SIR epidemic</source>
        <translation>SIR-Epidemie</translation>
    </message>
    <message>
        <source>SIR epidemic (simulated)</source>
        <translation>SIR-Epidemie (simuliert)</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>STEER (random end time)</source>
        <translation>STEER (zufällige Endzeit)</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Same seed, data, threads and processor: same result</source>
        <translation>Gleicher Startwert, gleiche Daten, Threads und Prozessor: gleiches Ergebnis</translation>
    </message>
    <message>
        <source>Samples per segment</source>
        <translation>Werte je Segment</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Second-order neural field (SONODE)</source>
        <translation>Neuronales Feld zweiter Ordnung (SONODE)</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Zufallsstartwert</translation>
    </message>
    <message>
        <source>Sel&apos;kov glycolytic oscillator</source>
        <translation>Sel&apos;kov-Oszillator der Glykolyse</translation>
    </message>
    <message>
        <source>Sel&apos;kov glycolytic oscillator (simulated)</source>
        <translation>Sel&apos;kov-Oszillator der Glykolyse (simuliert)</translation>
    </message>
    <message>
        <source>Self-sustained oscillation of glycolysis by product activation (2 states)</source>
        <translation>Selbsterregte Schwingung der Glykolyse durch Produktaktivierung (2 Zustände)</translation>
    </message>
    <message>
        <source>Self-sustained oscillation with amplitude-dependent damping (2 states)</source>
        <translation>Selbsterregte Schwingung mit amplitudenabhängiger Dämpfung (2 Zustände)</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Einschwingen</translation>
    </message>
    <message>
        <source>Several rows of one trajectory at one time</source>
        <translation>Mehrere Zeilen einer Trajektorie zur selben Zeit</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Simulated epidemic in the COVID-19 Data Hub&apos;s layout</source>
        <translation>Simulierte Epidemie im Hub-Format</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Sines</source>
        <translation>Sinusfunktionen</translation>
    </message>
    <message>
        <source>Sines are the paper&apos;s; the others are its ablations: whatever L is, the polynomials span only two dimensions and the Hermite bumps one</source>
        <translation>Sinusfunktionen verwendet die Veröffentlichung; die anderen sind deren Ablationen: Wie groß L auch ist, die Polynome spannen nur zwei Dimensionen auf und die Hermite-Buckel eine</translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation>Einfache &apos;</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>Einfach (float32)</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>Übersprungene Zeilen</translation>
    </message>
    <message>
        <source>Smallest factor</source>
        <translation>Kleinster Faktor</translation>
    </message>
    <message>
        <source>Smallest step</source>
        <translation>Kleinster Schritt</translation>
    </message>
    <message>
        <source>Smooth along the field</source>
        <translation>Entlang des Feldes glätten</translation>
    </message>
    <message>
        <source>Smooth the data again before this stage, following the field found so far instead of straight lines: removes most of the error that smoothing leaves in gaps and fast turns</source>
        <translation>Die Daten vor dieser Stufe erneut glätten und dabei dem bisher gefundenen Feld folgen statt Geraden: beseitigt den größten Teil des Fehlers, den das Glätten in Lücken und schnellen Wendungen hinterlässt</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Smoothing spline</source>
        <translation>Glättender Spline</translation>
    </message>
    <message>
        <source>Smoothness p</source>
        <translation>Glattheit p</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>Solves an adjoint equation backwards; needs no memory for the steps, but stops at every observation time of all trajectories: slow where times are irregular.</source>
        <translation>Löst eine adjungierte Gleichung rückwärts; braucht keinen Speicher für die Schritte, hält aber zu jeder Beobachtungszeit aller Trajektorien an: langsam, wo die Zeiten unregelmäßig sind.</translation>
    </message>
    <message>
        <source>Solves the equation and differentiates the steps; exact gradients, slower than the variational method.</source>
        <translation>Löst die Gleichung und differenziert die Schritte; exakte Gradienten, langsamer als das Variationsverfahren.</translation>
    </message>
    <message>
        <source>Some sources write nothing for zero. Zero: blanks before a first figure of at most 100. Always: before any first figure, and where there is none at all</source>
        <translation>Manche Quellen schreiben für null nichts. Null: Lücken vor einer ersten Zahl von höchstens 100. Immer: vor jeder ersten Zahl, und wo es gar keine gibt</translation>
    </message>
    <message>
        <source>Sort named trajectories, else refuse</source>
        <translation>Benannte sortieren, sonst ablehnen</translation>
    </message>
    <message>
        <source>Sort the rows by time</source>
        <translation>Zeilen nach der Zeit sortieren</translation>
    </message>
    <message>
        <source>Spline integral</source>
        <translation>Splineintegral</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Stand around a field that holds a separator or a line end</source>
        <translation>Stehen um ein Feld, das ein Trennzeichen oder ein Zeilenende enthält</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Stands before the fraction of a number</source>
        <translation>Steht vor den Nachkommastellen einer Zahl</translation>
    </message>
    <message>
        <source>Stands between groups of three digits</source>
        <translation>Steht zwischen Gruppen von drei Ziffern</translation>
    </message>
    <message>
        <source>Stands between two fields of a row</source>
        <translation>Steht zwischen zwei Feldern einer Zeile</translation>
    </message>
    <message>
        <source>Start at zero; let trajectories cross in what is measured</source>
        <translation>Beginnen bei null; lassen Trajektorien sich im Gemessenen kreuzen</translation>
    </message>
    <message>
        <source>Start divisor</source>
        <translation>Teiler am Anfang</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step control</source>
        <translation>Schrittweitensteuerung</translation>
    </message>
    <message>
        <source>Steps from which the curvature is learned; more take more memory and time per epoch</source>
        <translation>Schritte, aus denen die Krümmung gelernt wird; mehr brauchen mehr Speicher und Zeit je Epoche</translation>
    </message>
    <message>
        <source>Steps shared by</source>
        <translation>Schritte gelten für</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>Steifheit</translation>
    </message>
    <message>
        <source>Straight line (looks ahead)</source>
        <translation>Gerade (blickt voraus)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Take blank deaths for none</source>
        <translation>Leere Todesfälle als keine nehmen</translation>
    </message>
    <message>
        <source>Take the largest step estimate instead of the mean</source>
        <translation>Die größte Schrittschätzung nehmen statt des Mittelwerts</translation>
    </message>
    <message>
        <source>Take the limit for the value</source>
        <translation>Die Grenze als Wert nehmen</translation>
    </message>
    <message>
        <source>Take the mean of repeated values</source>
        <translation>Den Mittelwert wiederholter Werte nehmen</translation>
    </message>
    <message>
        <source>Take the mean of rows at one time</source>
        <translation>Den Mittelwert der Zeilen einer Zeit nehmen</translation>
    </message>
    <message>
        <source>Take the mean of the values</source>
        <translation>Den Mittelwert der Werte nehmen</translation>
    </message>
    <message>
        <source>Take this row for the columns&apos; units</source>
        <translation>Diese Zeile als Einheiten der Spalten nehmen</translation>
    </message>
    <message>
        <source>Taylor (higher derivatives)</source>
        <translation>Taylor (höhere Ableitungen)</translation>
    </message>
    <message>
        <source>Taylor regularisation (TayNODE)</source>
        <translation>Taylor-Regularisierung (TayNODE)</translation>
    </message>
    <message>
        <source>Test functions L</source>
        <translation>Testfunktionen L</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>Tests the equation against sines on the smoothed data; needs no solver, fast and robust to noise. Start here.</source>
        <translation>Prüft die Gleichung gegen Sinusfunktionen auf den geglätteten Daten; braucht keinen Löser, schnell und robust gegen Rauschen. Beginnen Sie hier.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text in a column of numbers</source>
        <translation>Text in einer Zahlenspalte</translation>
    </message>
    <message>
        <source>The adjoint with the parameter gradient by quadrature; pays for wide networks of few states.</source>
        <translation>Die Adjungierte mit dem Parametergradienten durch Quadratur; lohnt sich für breite Netze mit wenigen Zuständen.</translation>
    </message>
    <message>
        <source>The adjoint without error control of the parameter gradient, which needs none; saved 16 % of the evaluations backwards here (median), 40 % in the paper.</source>
        <translation>Die Adjungierte ohne Fehlersteuerung des Parametergradienten, der keine braucht; sparte hier 16 % der Rückwärtsauswertungen (Median), in der Veröffentlichung 40 %.</translation>
    </message>
    <message>
        <source>The bend in each neuron; smooth ones suit solvers</source>
        <translation>Die Krümmung in jedem Neuron; glatte eignen sich für Löser</translation>
    </message>
    <message>
        <source>The best parameters so far are kept when it is reached; a resumed fit has it again; 0 for none</source>
        <translation>Die bis dahin besten Parameter werden behalten, wenn sie erreicht ist; ein wieder aufgenommener Lauf hat sie erneut; 0 für keine</translation>
    </message>
    <message>
        <source>The day comes first</source>
        <translation>Der Tag kommt zuerst</translation>
    </message>
    <message>
        <source>The field may change with time</source>
        <translation>Das Feld darf sich mit der Zeit ändern</translation>
    </message>
    <message>
        <source>The first 100 rows over the population, smoothed and scaled over training, validation and test alike: to compare with Zhao et al., ICLR 2025. Fit with its published settings and the split by time.</source>
        <translation>Die ersten 100 Zeilen geteilt durch die Bevölkerung, geglättet und skaliert über Training, Validierung und Test zugleich: zum Vergleich mit Zhao et al., ICLR 2025. Passen Sie mit den veröffentlichten Einstellungen und der Aufteilung nach Zeit an.</translation>
    </message>
    <message>
        <source>The first rate is the peak divided by this</source>
        <translation>Die erste Rate ist die höchste geteilt durch dies</translation>
    </message>
    <message>
        <source>The last rate as a fraction of the first</source>
        <translation>Die letzte Rate als Bruchteil der ersten</translation>
    </message>
    <message>
        <source>The last rate is the first divided by this</source>
        <translation>Die letzte Rate ist die erste geteilt durch dies</translation>
    </message>
    <message>
        <source>The mean is over all values, the missing ones as if they were met: the loss falls as more is missing. Published so for the neural ODE of VF-NODE</source>
        <translation>Der Mittelwert geht über alle Werte, die fehlenden, als wären sie getroffen: Der Verlust sinkt, wenn mehr fehlt. So veröffentlicht für die neuronale ODE von VF-NODE</translation>
    </message>
    <message>
        <source>The measured channels are a linear map of all states</source>
        <translation>Die gemessenen Kanäle sind eine lineare Abbildung aller Zustände</translation>
    </message>
    <message>
        <source>The month comes first</source>
        <translation>Der Monat kommt zuerst</translation>
    </message>
    <message>
        <source>The network sees x³ in place of x</source>
        <translation>Das Netz sieht x³ statt x</translation>
    </message>
    <message>
        <source>The newest figures are incomplete for a day or two and are revised</source>
        <translation>Die neuesten Zahlen sind ein oder zwei Tage lang unvollständig und werden nachgebessert</translation>
    </message>
    <message>
        <source>The preset this fit began as</source>
        <translation>Die Voreinstellung, mit der diese Anpassung begann</translation>
    </message>
    <message>
        <source>The published gradient takes the step&apos;s first evaluation for a constant; with it larger weights stay stable</source>
        <translation>Der veröffentlichte Gradient nimmt die erste Auswertung des Schritts als konstant; mit ihr bleiben größere Gewichte stabil</translation>
    </message>
    <message>
        <source>The recovered are missing</source>
        <translation>Die Genesenen fehlen</translation>
    </message>
    <message>
        <source>The right-hand side that is fitted</source>
        <translation>Die rechte Seite, die angepasst wird</translation>
    </message>
    <message>
        <source>The second half of the channels are the velocities of the first half</source>
        <translation>Die zweite Hälfte der Kanäle sind die Geschwindigkeiten der ersten Hälfte</translation>
    </message>
    <message>
        <source>The solver&apos;s own</source>
        <translation>Der des Lösers</translation>
    </message>
    <message>
        <source>The solver&apos;s own step at the random time, or one of automatic length, as published</source>
        <translation>Der eigene Schritt des Lösers zur zufälligen Zeit, oder einer von automatischer Länge, wie veröffentlicht</translation>
    </message>
    <message>
        <source>The stage ends where a step lowers the loss by a smaller part</source>
        <translation>Die Stufe endet, wo ein Schritt den Verlust um einen kleineren Teil senkt</translation>
    </message>
    <message>
        <source>The stage ends where a step would lower the loss by a smaller part</source>
        <translation>Die Stufe endet, wo ein Schritt den Verlust um einen kleineren Teil senken würde</translation>
    </message>
    <message>
        <source>The whole batch</source>
        <translation>Der ganze Stapel</translation>
    </message>
    <message>
        <source>The whole batch as one system is how some papers count; each its own is faster</source>
        <translation>Den ganzen Stapel als ein System zu nehmen ist, wie manche Veröffentlichungen zählen; jede für sich ist schneller</translation>
    </message>
    <message>
        <source>There is no row of units</source>
        <translation>Es gibt keine Zeile der Einheiten</translation>
    </message>
    <message>
        <source>They hold nothing that could be learned</source>
        <translation>Sie enthalten nichts, was gelernt werden könnte</translation>
    </message>
    <message>
        <source>Those not listed are free</source>
        <translation>Nicht aufgeführte sind frei</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Three genes in a ring of repression that oscillates (6 states)</source>
        <translation>Drei Gene, die einander im Kreis unterdrücken und dabei schwingen (6 Zustände)</translation>
    </message>
    <message>
        <source>Through the first stage</source>
        <translation>Durch die erste Stufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time as input</source>
        <translation>Zeit als Eingabe</translation>
    </message>
    <message>
        <source>Time is given as</source>
        <translation>Die Zeit ist angegeben als</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zero</source>
        <translation>Zeitnullpunkt</translation>
    </message>
    <message>
        <source>Times of day that go back</source>
        <translation>Uhrzeiten, die zurückspringen</translation>
    </message>
    <message>
        <source>Times of day: 12:30:05</source>
        <translation>Uhrzeiten: 12:30:05</translation>
    </message>
    <message>
        <source>Times that go back within a trajectory</source>
        <translation>Zeiten, die innerhalb einer Trajektorie zurückspringen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>Rückblickend</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>Trainingsteil</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Trajektorie</translation>
    </message>
    <message>
        <source>Trajectory matching</source>
        <translation>Trajektorienanpassung</translation>
    </message>
    <message>
        <source>Trapezoid rule</source>
        <translation>Trapezregel</translation>
    </message>
    <message>
        <source>Tsitouras 5(4)</source>
        <translation>Tsitouras 5(4)</translation>
    </message>
    <message>
        <source>Two genes that repress each other: two stable states (2 states)</source>
        <translation>Zwei Gene, die einander unterdrücken: zwei stabile Zustände (2 Zustände)</translation>
    </message>
    <message>
        <source>Two populations that chase each other round closed orbits (2 states)</source>
        <translation>Zwei Populationen, die einander auf geschlossenen Bahnen jagen (2 Zustände)</translation>
    </message>
    <message>
        <source>Two stages (variational, then polish)</source>
        <translation>Zwei Stufen (variationell, dann nachtrainiert)</translation>
    </message>
    <message>
        <source>UTF-16, big end first</source>
        <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
        <source>UTF-16, little end first</source>
        <translation>UTF-16, Little Endian</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Uneven rows</source>
        <translation>Ungleiche Zeilen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Einheit der Zeit</translation>
    </message>
    <message>
        <source>Unreadable fields</source>
        <translation>Unlesbare Felder</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of the variable</source>
        <translation>Wert der Größe</translation>
    </message>
    <message>
        <source>Van der Pol oscillator</source>
        <translation>Van-der-Pol-Oszillator</translation>
    </message>
    <message>
        <source>Van der Pol oscillator (simulated)</source>
        <translation>Van-der-Pol-Oszillator (simuliert)</translation>
    </message>
    <message>
        <source>Variational (VF-NODE)</source>
        <translation>Variationell (VF-NODE)</translation>
    </message>
    <message>
        <source>Variational first, then the solution itself is matched, segment by segment from estimated starts; the most exact.</source>
        <translation>Zuerst variationell, dann wird die Lösung selbst angepasst, Segment für Segment von geschätzten Anfangswerten aus; am genauesten.</translation>
    </message>
    <message>
        <source>Variational, quick</source>
        <translation>Variationell, schnell</translation>
    </message>
    <message>
        <source>Velocities are measured</source>
        <translation>Geschwindigkeiten sind gemessen</translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Wall-clock of one solve, after which it is given up; 0: no limit</source>
        <translation>Laufzeit einer Lösung, nach der sie aufgegeben wird; 0: keine Grenze</translation>
    </message>
    <message>
        <source>Weekly steps</source>
        <translation>Wöchentliche Stufen</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight at the end</source>
        <translation>Gewicht am Ende</translation>
    </message>
    <message>
        <source>Weight at the start</source>
        <translation>Gewicht am Anfang</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Weight of the change of its change</source>
        <translation>Gewicht der Änderung seiner Änderung</translation>
    </message>
    <message>
        <source>Weight of the change of the error</source>
        <translation>Gewicht der Änderung des Fehlers</translation>
    </message>
    <message>
        <source>Weight of the error before; higher is smoother</source>
        <translation>Gewicht des Fehlers davor; höher ist glatter</translation>
    </message>
    <message>
        <source>Weight of the error itself</source>
        <translation>Gewicht des Fehlers selbst</translation>
    </message>
    <message>
        <source>Weight of the jumps between segments; higher closes them</source>
        <translation>Gewicht der Sprünge zwischen Segmenten; höher schließt sie</translation>
    </message>
    <message>
        <source>What a row is</source>
        <translation>Was eine Zeile ist</translation>
    </message>
    <message>
        <source>What fitting well means</source>
        <translation>Was gutes Anpassen heißt</translation>
    </message>
    <message>
        <source>What is asked beside following the data</source>
        <translation>Was verlangt wird, außer den Daten zu folgen</translation>
    </message>
    <message>
        <source>What is done about rows that cannot be used as they are</source>
        <translation>Was mit Zeilen geschieht, die so nicht verwendet werden können</translation>
    </message>
    <message>
        <source>What is made small: the error or the stiffness of a step</source>
        <translation>Was klein gehalten wird: der Fehler oder die Steifheit eines Schritts</translation>
    </message>
    <message>
        <source>What the column is for</source>
        <translation>Wozu die Spalte dient</translation>
    </message>
    <message>
        <source>What the time column means</source>
        <translation>Was die Zeitspalte bedeutet</translation>
    </message>
    <message>
        <source>What they are for</source>
        <translation>Wozu sie dienen</translation>
    </message>
    <message>
        <source>Where each trajectory starts</source>
        <translation>Wo jede Trajektorie beginnt</translation>
    </message>
    <message>
        <source>Where it starts, or stays if it is fixed</source>
        <translation>Wo er beginnt, oder bleibt, wenn er fest ist</translation>
    </message>
    <message>
        <source>Where the solutions start that trajectories are matched with; else it is estimated, or taken from the data</source>
        <translation>Wo die Lösungen beginnen, mit denen Trajektorien angepasst werden; sonst wird er geschätzt oder den Daten entnommen</translation>
    </message>
    <message>
        <source>Where the training runs</source>
        <translation>Wo das Training läuft</translation>
    </message>
    <message>
        <source>Where the weights begin</source>
        <translation>Wo die Gewichte beginnen</translation>
    </message>
    <message>
        <source>Where they are absent or stop. Full: who was a case a recovery period ago has recovered. Partial: the published figures, with stalls filled by a straight line (which looks ahead) and a stalled end continued like full. Automatic: what the figures ask for</source>
        <translation>Wo sie fehlen oder abbrechen. Voll: Wer vor einer Genesungsdauer ein Fall war, ist genesen. Teilweise: die veröffentlichten Zahlen, wobei Stillstände durch eine Gerade gefüllt werden (die vorausblickt) und ein stillstehendes Ende wie bei Voll fortgesetzt wird. Automatisch: was die Zahlen verlangen</translation>
    </message>
    <message>
        <source>Where they stall (looks ahead)</source>
        <translation>Wo sie stillstehen (blickt voraus)</translation>
    </message>
    <message>
        <source>Whether the first row names the columns</source>
        <translation>Ob die erste Zeile die Spalten benennt</translation>
    </message>
    <message>
        <source>Whether the row below the header holds units</source>
        <translation>Ob die Zeile unter der Kopfzeile Einheiten enthält</translation>
    </message>
    <message>
        <source>Which area, and what is done with its figures</source>
        <translation>Welches Gebiet, und was mit seinen Zahlen geschieht</translation>
    </message>
    <message>
        <source>Which column measures a state, and where it is known to start</source>
        <translation>Welche Spalte einen Zustand misst, und wo er bekanntermaßen beginnt</translation>
    </message>
    <message>
        <source>Which data train, which choose the best parameters, which test. Automatic: by trajectory from five trajectories on, else by time</source>
        <translation>Welche Daten trainieren, welche die besten Parameter auswählen, welche testen. Automatisch: ab fünf Trajektorien nach Trajektorie, sonst nach Zeit</translation>
    </message>
    <message>
        <source>Which of day, month and year comes first</source>
        <translation>Was von Tag, Monat und Jahr zuerst kommt</translation>
    </message>
    <message>
        <source>Which of them is meant cannot be known</source>
        <translation>Welche von ihnen gemeint ist, lässt sich nicht wissen</translation>
    </message>
    <message>
        <source>Wide: a column per state</source>
        <translation>Breit: eine Spalte je Zustand</translation>
    </message>
    <message>
        <source>Wider asks for a smoother solution</source>
        <translation>Breiter verlangt eine glattere Lösung</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Windows-1252 or Latin-1</source>
        <translation>Windows-1252 oder Latin-1</translation>
    </message>
    <message>
        <source>Years of 365.25 days</source>
        <translation>Jahre zu 365,25 Tagen</translation>
    </message>
    <message>
        <source>Zero before a small first figure</source>
        <translation>Null vor einer kleinen ersten Zahl</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>beta 1</source>
        <translation>beta 1</translation>
    </message>
    <message>
        <source>beta 2</source>
        <translation>beta 2</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>constant in each file</source>
        <translation>konstant in jeder Datei</translation>
    </message>
    <message>
        <source>cooperativity of repression</source>
        <translation>Kooperativität der Unterdrückung</translation>
    </message>
    <message>
        <source>cooperativity of u&apos;s repression</source>
        <translation>Kooperativität der Unterdrückung durch u</translation>
    </message>
    <message>
        <source>cooperativity of v&apos;s repression</source>
        <translation>Kooperativität der Unterdrückung durch v</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>damping of the recovery</source>
        <translation>Dämpfung der Erholung</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>death rate of the predator</source>
        <translation>Sterberate der Räuber</translation>
    </message>
    <message>
        <source>decreasing</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>decreasing, with repeats</source>
        <translation>fallend, mit Wiederholungen</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>growth rate</source>
        <translation>Wachstumsrate</translation>
    </message>
    <message>
        <source>growth rate of the prey</source>
        <translation>Wachstumsrate der Beute</translation>
    </message>
    <message>
        <source>increasing</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>increasing, with repeats</source>
        <translation>steigend, mit Wiederholungen</translation>
    </message>
    <message>
        <source>infections by one infected person until its removal, at the start</source>
        <translation>Ansteckungen durch eine infizierte Person bis zu ihrem Ausscheiden, am Anfang</translation>
    </message>
    <message>
        <source>infections by one infected person while all others are susceptible</source>
        <translation>Ansteckungen durch eine infizierte Person, solange alle anderen empfänglich sind</translation>
    </message>
    <message>
        <source>infections per contact with an infected person</source>
        <translation>Ansteckungen je Kontakt mit einer infizierten Person</translation>
    </message>
    <message>
        <source>inverse of the carrying capacity</source>
        <translation>Kehrwert der Tragfähigkeit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>offset of the recovery</source>
        <translation>Versatz der Erholung</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>predator growth per prey</source>
        <translation>Wachstum der Räuber je Beute</translation>
    </message>
    <message>
        <source>prey lost per predator</source>
        <translation>Verlust an Beute je Räuber</translation>
    </message>
    <message>
        <source>protein decay rate over mRNA decay rate</source>
        <translation>Abbaurate des Proteins, bezogen auf die der mRNA</translation>
    </message>
    <message>
        <source>removal rate</source>
        <translation>Ausscheiderate</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>shape of the convection cells</source>
        <translation>Form der Konvektionszellen</translation>
    </message>
    <message>
        <source>stimulating current</source>
        <translation>Reizstrom</translation>
    </message>
    <message>
        <source>strength of the damping</source>
        <translation>Stärke der Dämpfung</translation>
    </message>
    <message>
        <source>supply of F6P</source>
        <translation>Zufuhr von F6P</translation>
    </message>
    <message>
        <source>synthesis rate of repressor u</source>
        <translation>Syntheserate des Repressors u</translation>
    </message>
    <message>
        <source>synthesis rate of repressor v</source>
        <translation>Syntheserate des Repressors v</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time constant of the recovery</source>
        <translation>Zeitkonstante der Erholung</translation>
    </message>
    <message>
        <source>times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>transcription under full repression</source>
        <translation>Transkription unter voller Unterdrückung</translation>
    </message>
    <message>
        <source>transcription without repressor</source>
        <translation>Transkription ohne Repressor</translation>
    </message>
    <message>
        <source>unactivated production of ADP</source>
        <translation>nicht aktivierte Bildung von ADP</translation>
    </message>
    <message>
        <source>unactivated use of F6P</source>
        <translation>nicht aktivierter Verbrauch von F6P</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>auf und ab</translation>
    </message>
    <message>
        <source>A nerve cell that fires again and again.</source>
        <translation>Eine Nervenzelle, die immer wieder feuert.</translation>
    </message>
    <message>
        <source>A tumour that grows ever more slowly to its limit.</source>
        <translation>Ein Tumor, der immer langsamer bis an seine Grenze wächst.</translation>
    </message>
    <message>
        <source>Air that is heated from below: chaos on two wings.</source>
        <translation>Luft, die von unten erwärmt wird: Chaos auf zwei Flügeln.</translation>
    </message>
    <message>
        <source>An electric circuit that settles on one rhythm from any start.</source>
        <translation>Ein Schwingkreis, der immer in denselben Rhythmus findet.</translation>
    </message>
    <message>
        <source>An epidemic in nine age groups that meet each other.</source>
        <translation>Neun Altersgruppen, die einander anstecken.</translation>
    </message>
    <message>
        <source>An epidemic that runs through a closed population.</source>
        <translation>Eine Epidemie, die durch eine geschlossene Bevölkerung läuft.</translation>
    </message>
    <message>
        <source>Boys in bed during an outbreak at a school: real data.</source>
        <translation>Kranke Jungen bei einem Ausbruch: echte Daten.</translation>
    </message>
    <message>
        <source>Daily case counts with the faults that such tables have.</source>
        <translation>Tägliche Fallzahlen mit den üblichen Mängeln.</translation>
    </message>
    <message>
        <source>Prey and predators that rise and fall in turn.</source>
        <translation>Beute und Räuber, die abwechselnd zu- und abnehmen.</translation>
    </message>
    <message>
        <source>Sugar is broken down in a yeast cell, in pulses.</source>
        <translation>Zucker wird in einer Hefezelle abgebaut, in Schüben.</translation>
    </message>
    <message>
        <source>Three genes in a ring that take turns.</source>
        <translation>Drei Gene im Kreis, die sich abwechseln.</translation>
    </message>
    <message>
        <source>Trapped hares and lynxes, counted over 21 years: real data.</source>
        <translation>Fangzahlen aus 21 Jahren: echte Daten.</translation>
    </message>
    <message>
        <source>Two genes that switch each other off: two resting states.</source>
        <translation>Zwei Gene, die einander abschalten: zwei Ruhezustände.</translation>
    </message>
    <message>
        <source>Read points as marks between thousands in all files</source>
        <translation>Punkte in allen Dateien als Tausendertrennzeichen lesen</translation>
    </message>
    <message>
        <source> After the stage had settled, no epoch was better than its start by the validation loss: the best parameters before, of epoch %1, are kept.</source>
        <translation> Nachdem sich die Stufe eingeschwungen hatte, war keine Epoche nach dem Validierungsverlust besser als ihr Anfang: Die besten Parameter davor, aus Epoche %1, bleiben erhalten.</translation>
    </message>
    <message>
        <source> As the solution becomes more exact it must come ever nearer to the direct gradient.</source>
        <translation> Je genauer die Lösung wird, desto näher muss er dem direkten Gradienten kommen.</translation>
    </message>
    <message>
        <source> By the validation loss the parameters of epoch %1 are kept, where the training loss was %2; its lowest was %3.</source>
        <translation> Nach dem Validierungsverlust werden die Parameter der Epoche %1 behalten, wo der Trainingsverlust %2 war; sein kleinster war %3.</translation>
    </message>
    <message>
        <source> Everything else works without it.</source>
        <translation> Alles andere geht auch ohne sie.</translation>
    </message>
    <message>
        <source> This looks ahead: training days then depend on later ones.</source>
        <translation> Das blickt voraus: Trainingstage hängen dann von späteren ab.</translation>
    </message>
    <message>
        <source> Times of day that were left out may belong to these dates (%1): say which column holds them, with --clock NAME on the command line or as its role in the window.</source>
        <translation> Uhrzeiten, die weggelassen wurden, gehören vielleicht zu diesen Tagen (%1): Sagen Sie, welche Spalte sie enthält, mit --clock NAME auf der Befehlszeile oder als ihre Rolle im Fenster.</translation>
    </message>
    <message>
        <source> after %1 epochs</source>
        <translation> nach %1 Epochen</translation>
    </message>
    <message>
        <source> of run %1 in %2</source>
        <translation> des Laufs %1 in %2</translation>
    </message>
    <message>
        <source> while %L1: nothing was trained.</source>
        <translation> (während %L1): Nichts wurde trainiert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2</source>
        <translation>„%1“ in %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; one such as 2020-03-01 was expected.</source>
        <translation>„%1“ ist kein Datum; erwartet wurde eines wie 2020-03-01.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of split.</source>
        <translation>„%1“ ist keine Art der Aufteilung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a positive number.</source>
        <translation>„%1“ ist keine positive Zahl.</translation>
    </message>
    <message>
        <source>%1 %L2 was</source>
        <translation>%1 %L2 wurde</translation>
    </message>
    <message>
        <source>%1 %L2 were</source>
        <translation>%1 %L2 wurden</translation>
    </message>
    <message>
        <source>%1 (LibTorch %2)</source>
        <translation>%1 (LibTorch %2)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 cannot be read as a .zip: %L2. Unpack it first.</source>
        <translation>%1 kann nicht als .zip-Datei gelesen werden: %L2. Entpacken Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 hat %2 Bytes; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>%1 has %2 columns; at most %3 are read.</source>
        <translation>%1 hat %2 Spalten; höchstens %3 werden gelesen.</translation>
    </message>
    <message>
        <source>%1 has a header but no rows with a time; at least two were expected.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Zeilen mit einer Zeit; erwartet wurden mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; at least two were expected.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Zeilen; erwartet wurden mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; daily figures of at least one area were expected.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Zeilen; erwartet wurden tägliche Zahlen mindestens eines Gebiets.</translation>
    </message>
    <message>
        <source>%1 has more rows than can be ordered (2^32). Divide it.</source>
        <translation>%1 hat mehr Zeilen, als geordnet werden können (2^32). Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 has more than %2 bytes; at most that many are read at once.</source>
        <translation>%1 hat mehr als %2 Bytes; höchstens so viele werden auf einmal gelesen.</translation>
    </message>
    <message>
        <source>%1 has more than %2 values, which is more than is read at once. Divide it.</source>
        <translation>%1 hat mehr als %2 Werte, mehr als auf einmal gelesen werden. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 has no area &quot;%2&quot;. Choose one of these by id or name: %L3.</source>
        <translation>%1 enthält kein Gebiet „%2“. Wählen Sie eines von diesen nach Kennung oder Name: %L3.</translation>
    </message>
    <message>
        <source>%1 has no checkpoint of run %2.</source>
        <translation>%1 hat keinen Checkpoint des Laufs %2.</translation>
    </message>
    <message>
        <source>%1 has no data set %2.</source>
        <translation>%1 hat keinen Datensatz %2.</translation>
    </message>
    <message>
        <source>%1 has no model of run %2.</source>
        <translation>%1 hat kein Modell des Laufs %2.</translation>
    </message>
    <message>
        <source>%1 has no row with a time and a value; at least two were expected.</source>
        <translation>%1 hat keine Zeile mit einer Zeit und einem Wert; erwartet wurden mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 has no run %2.</source>
        <translation>%1 hat keinen Lauf %2.</translation>
    </message>
    <message>
        <source>%1 has several areas called &quot;%2&quot;. Choose one by its id: %L3.</source>
        <translation>%1 enthält mehrere Gebiete mit dem Namen „%2“. Wählen Sie eines nach seiner Kennung: %L3.</translation>
    </message>
    <message>
        <source>%1 holds %2 areas of level 1; exactly one was expected. Choose an area by id or name: %L3.</source>
        <translation>%1 enthält %2 Gebiete der Ebene 1; erwartet wurde genau eines. Wählen Sie ein Gebiet nach Kennung oder Name: %L3.</translation>
    </message>
    <message>
        <source>%1 holds no area of level 1; exactly one was expected. Choose an area by id or name: %L2.</source>
        <translation>%1 enthält kein Gebiet der Ebene 1; erwartet wurde genau eines. Wählen Sie ein Gebiet nach Kennung oder Name: %L2.</translation>
    </message>
    <message>
        <source>%1 holds no file &quot;%2&quot;. It holds: %L3.</source>
        <translation>%1 enthält keine Datei „%2“. Darin sind: %L3.</translation>
    </message>
    <message>
        <source>%1 holds no file that is named as tables of text are (.csv, .tsv, .txt, .dat, .tab, .data). It holds: %L2.</source>
        <translation>%1 enthält keine Datei, die wie eine Tabelle als Text heißt (.csv, .tsv, .txt, .dat, .tab, .data). Darin sind: %L2.</translation>
    </message>
    <message>
        <source>%1 holds several files: %L2. Say which one to read: --member NAME on the command line, the file in the archive in the window.</source>
        <translation>%1 enthält mehrere Dateien: %L2. Sagen Sie, welche zu lesen ist: mit --member NAME auf der Befehlszeile, im Fenster mit der Datei im Archiv.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 is %2 standard errors from the least-squares value: give the fit more epochs.</source>
        <translation>%1 ist %2 Standardfehler vom Wert der kleinsten Quadrate entfernt: Geben Sie der Anpassung mehr Epochen.</translation>
    </message>
    <message>
        <source>%1 is %2 standard errors from the least-squares value: polish with two-stage.</source>
        <translation>%1 ist %2 Standardfehler vom Wert der kleinsten Quadrate entfernt: Trainieren Sie mit two-stage nach.</translation>
    </message>
    <message>
        <source>%1 is %2 throughout, so there is nothing to learn from it.</source>
        <translation>%1 ist durchweg %2, daraus lässt sich nichts lernen.</translation>
    </message>
    <message>
        <source>%1 is %2 throughout, so there is nothing to learn from it; it was left out.</source>
        <translation>%1 ist durchweg %2, daraus lässt sich nichts lernen; die Spalte wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 is %L2.</source>
        <translation>%1 ist %L2.</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text; UTF-8 was expected. Save it as &quot;CSV UTF-8&quot;.</source>
        <translation>%1 ist Text in UTF-16; erwartet wurde UTF-8. Speichern Sie die Datei als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>%1 is a .zip without any file in it; a table was expected.</source>
        <translation>%1 ist eine .zip-Datei ganz ohne Dateien; erwartet wurde eine Tabelle.</translation>
    </message>
    <message>
        <source>%1 is a compressed archive; a text table was expected. Unpack it first.</source>
        <translation>%1 ist ein komprimiertes Archiv; erwartet wurde eine Tabelle als Text. Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 is a directory; a file was expected.</source>
        <translation>%1 ist ein Verzeichnis; eine Datei wurde erwartet.</translation>
    </message>
    <message>
        <source>%1 is a file of the COVID-19 Data Hub; such files are read one by one.</source>
        <translation>%1 ist eine Datei des COVID-19 Data Hub; solche Dateien werden einzeln gelesen.</translation>
    </message>
    <message>
        <source>%1 is a workbook of an office program; a text table was expected. Save its sheet as CSV.</source>
        <translation>%1 ist die Arbeitsmappe eines Büroprogramms; erwartet wurde eine Tabelle als Text. Speichern Sie ihr Blatt als CSV.</translation>
    </message>
    <message>
        <source>%1 is also open in %L2.</source>
        <translation>%1 ist auch in %L2 geöffnet.</translation>
    </message>
    <message>
        <source>%1 is also open in another program. Close it there, so that no run is trained twice at once.</source>
        <translation>%1 ist auch in einem anderen Programm geöffnet. Schließen Sie es dort, damit kein Lauf zweimal zugleich trainiert wird.</translation>
    </message>
    <message>
        <source>%1 is at its lower bound %2: widen it if other values make sense.</source>
        <translation>%1 liegt an seiner unteren Grenze %2: Erweitern Sie sie, wenn andere Werte sinnvoll sind.</translation>
    </message>
    <message>
        <source>%1 is at its upper bound %2: widen it if other values make sense.</source>
        <translation>%1 liegt an seiner oberen Grenze %2: Erweitern Sie sie, wenn andere Werte sinnvoll sind.</translation>
    </message>
    <message>
        <source>%1 is damaged: %L2. Fetch or pack it again.</source>
        <translation>%1 ist beschädigt: %L2. Holen oder packen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is damaged: data set %2 %L3.</source>
        <translation>%1 ist beschädigt: Der Datensatz %2 %L3.</translation>
    </message>
    <message>
        <source>%1 is damaged: the model of run %2: %L3</source>
        <translation>%1 ist beschädigt: Das Modell des Laufs %2: %L3</translation>
    </message>
    <message>
        <source>%1 is empty; a table with a header row was expected.</source>
        <translation>%1 ist leer; erwartet wurde eine Tabelle mit einer Kopfzeile.</translation>
    </message>
    <message>
        <source>%1 is no .zip, so it has no member %2 to read.</source>
        <translation>%1 ist keine .zip-Datei, darum gibt es darin keine Datei %2 zu lesen.</translation>
    </message>
    <message>
        <source>%1 is not Nullcline&apos;s library for LibTorch.%L2</source>
        <translation>%1 ist nicht die Bibliothek von Nullcline für LibTorch.%L2</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3</source>
        <translation>%1 liegt nicht in %2 bis %3</translation>
    </message>
    <message>
        <source>%1 is outside %L2</source>
        <translation>%1 liegt nicht in %L2</translation>
    </message>
    <message>
        <source>%1 is the project itself. Choose another name.</source>
        <translation>%1 ist das Projekt selbst. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2 test trajectories could not be solved to their end; they are left out of the errors.</source>
        <translation>%1 von %2 Testtrajektorien ließen sich nicht bis zu ihrem Ende lösen; sie zählen nicht bei den Fehlern.</translation>
    </message>
    <message>
        <source>%1 of the first %2 rows have %3 fields, as the header has</source>
        <translation>%1 der ersten %2 Zeilen haben %3 Felder, wie die Kopfzeile</translation>
    </message>
    <message>
        <source>%1 of the first numbers has %L2.</source>
        <translation>%1 der ersten Zahlen hat %L2.</translation>
    </message>
    <message>
        <source>%1 of the first numbers have %L2.</source>
        <translation>%1 der ersten Zahlen haben %L2.</translation>
    </message>
    <message>
        <source>%1 of the first numbers have a comma before the fraction and none a point.</source>
        <translation>%1 der ersten Zahlen haben ein Komma vor den Nachkommastellen und keine einen Punkt.</translation>
    </message>
    <message>
        <source>%1 of the first numbers have a point before the fraction.</source>
        <translation>%1 der ersten Zahlen haben einen Punkt vor den Nachkommastellen.</translation>
    </message>
    <message>
        <source>%1 per unit of time</source>
        <translation>%1 je Zeiteinheit</translation>
    </message>
    <message>
        <source>%1 rows: %L2</source>
        <translation>%1 Zeilen: %L2</translation>
    </message>
    <message>
        <source>%1 thread</source>
        <translation>%1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to infinity</source>
        <translation>%1 bis unendlich</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, which no table of measurements does. If it is one, unpack it first.</source>
        <translation>%1 wird entpackt mehr als %2-mal so groß; das wird keine Tabelle von Messungen. Wenn es eine ist, entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>%1 was moved, removed or replaced while it was open, and nothing can be saved there. Put it back, or save the project under another name.</source>
        <translation>%1 wurde verschoben, entfernt oder ersetzt, während die Datei offen war, und dort lässt sich nichts speichern. Bringen Sie sie zurück, oder speichern Sie das Projekt unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1, %L2: holds no number at all; values were expected.</source>
        <translation>%1, %L2: enthält gar keine Zahl; erwartet wurden Werte.</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1, area %2 (%3)</source>
        <translation>%1, Gebiet %2 (%3)</translation>
    </message>
    <message>
        <source>%1, column %2 (%3): was asked for as a state and holds no value at all.</source>
        <translation>%1, Spalte %2 (%3): ist als Zustand verlangt und enthält gar keinen Wert.</translation>
    </message>
    <message>
        <source>%1, column %2 (%3): whether the day or the month comes first cannot be told from these dates. Say which order they have.</source>
        <translation>%1, Spalte %2 (%3): Ob der Tag oder der Monat zuerst kommt, ist an diesen Datumsangaben nicht zu erkennen. Sagen Sie, welche Reihenfolge sie haben.</translation>
    </message>
    <message>
        <source>%1, entry %2: %L3</source>
        <translation>%1, Eintrag %2: %L3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, line %2 holds values (%3) where a row of units was asked for. Say that there is none.</source>
        <translation>%1, Zeile %2 enthält Werte (%3), wo eine Zeile der Einheiten verlangt wurde. Sagen Sie, dass es keine gibt.</translation>
    </message>
    <message>
        <source>%1, line %2, %L3: found &quot;%4&quot;, a time with its unit behind it, and further down &quot;%5&quot;, in another unit. Write the times as numbers in one unit, and the unit into the header, as in time [%6].</source>
        <translation>%1, Zeile %2, %L3: Gefunden wurde „%4“, eine Zeit mit ihrer Einheit dahinter, und weiter unten „%5“ in einer anderen Einheit. Schreiben Sie die Zeiten als Zahlen in einer Einheit und die Einheit in die Kopfzeile, wie in time [%6].</translation>
    </message>
    <message>
        <source>%1, line %2, %L3: found &quot;%4&quot;, a time with its unit behind it. Write the times as numbers in one unit, and the unit into the header, as in time [%5].</source>
        <translation>%1, Zeile %2, %L3: Gefunden wurde „%4“, eine Zeit mit ihrer Einheit dahinter. Schreiben Sie die Zeiten als Zahlen in einer Einheit und die Einheit in die Kopfzeile, wie in time [%5].</translation>
    </message>
    <message>
        <source>%1, line %2: a quote is opened here and never closed. Close it, or double it if it belongs to the text.</source>
        <translation>%1, Zeile %2: Ein Anführungszeichen wird hier geöffnet und nie geschlossen. Schließen Sie es, oder verdoppeln Sie es, wenn es zum Text gehört.</translation>
    </message>
    <message>
        <source>%1, line %2: columns %3 and %4 are both called &quot;%5&quot;. Give each its own name.</source>
        <translation>%1, Zeile %2: Die Spalten %3 und %4 heißen beide „%5“. Geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <source>%1, line %2: found a byte that is not UTF-8 text. Save the table as &quot;CSV UTF-8&quot;, or choose the encoding that it has.</source>
        <translation>%1, Zeile %2: Ein Byte ist kein Text in UTF-8. Speichern Sie die Tabelle als „CSV UTF-8“, oder wählen Sie die Kodierung, die sie hat.</translation>
    </message>
    <message>
        <source>%1, line %2: found a byte that is not UTF-8 text. Save the table as &quot;CSV UTF-8&quot;.</source>
        <translation>%1, Zeile %2: Ein Byte ist kein Text in UTF-8. Speichern Sie die Tabelle als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>%1, line %2: more text follows a closing quote; a delimiter or the end of the line was expected. Double a quote that belongs to the text.</source>
        <translation>%1, Zeile %2: Hinter einem schließenden Anführungszeichen folgt weiterer Text; erwartet wurde ein Trennzeichen oder das Ende der Zeile. Verdoppeln Sie ein Anführungszeichen, das zum Text gehört.</translation>
    </message>
    <message>
        <source>%1, line %2: more text follows the closing quote of &quot;%3&quot;; a delimiter or the end of the line was expected. Double a quote that belongs to the text.</source>
        <translation>%1, Zeile %2: Hinter dem schließenden Anführungszeichen von „%3“ folgt weiterer Text; erwartet wurde ein Trennzeichen oder das Ende der Zeile. Verdoppeln Sie ein Anführungszeichen, das zum Text gehört.</translation>
    </message>
    <message>
        <source>%1, line 1: there is no column &quot;%2&quot;; a file of the COVID-19 Data Hub was expected. The columns are: %3.</source>
        <translation>%1, Zeile 1: Es gibt keine Spalte „%2“; erwartet wurde eine Datei des COVID-19 Data Hub. Die Spalten sind: %3.</translation>
    </message>
    <message>
        <source>%1, lines %2 and %3</source>
        <translation>%1, Zeilen %2 und %3</translation>
    </message>
    <message>
        <source>%1, lines %2 and %3: the area has two rows for %4; one row per area and day was expected.</source>
        <translation>%1, Zeilen %2 und %3: Das Gebiet hat zwei Zeilen für %4; erwartet wurde eine Zeile je Gebiet und Tag.</translation>
    </message>
    <message>
        <source>%1, lines %2 and %3: trajectory &quot;%4&quot; has two values of %5 at the time %6. Keep one, or let their mean be taken.</source>
        <translation>%1, Zeilen %2 und %3: Die Trajektorie „%4“ hat zwei Werte von %5 zur Zeit %6. Behalten Sie einen, oder lassen Sie ihren Mittelwert nehmen.</translation>
    </message>
    <message>
        <source>%1: every state is constant, so nothing is left to fit.</source>
        <translation>%1: Jeder Zustand ist konstant, es bleibt nichts anzupassen.</translation>
    </message>
    <message>
        <source>%1: expected a list of data sets in JSON.</source>
        <translation>%1: Erwartet wurde eine Liste von Datensätzen in JSON.</translation>
    </message>
    <message>
        <source>%1: line %2: %L3.</source>
        <translation>%1: Zeile %2: %L3.</translation>
    </message>
    <message>
        <source>%1: line 1 is not the header of a history.csv.</source>
        <translation>%1: Zeile 1 ist nicht die Kopfzeile einer history.csv.</translation>
    </message>
    <message>
        <source>%1: no column beside the time and the id holds a number; at least one state column with numbers was expected. The columns are: %2.</source>
        <translation>%1: Außer Zeit und Kennung enthält keine Spalte eine Zahl; erwartet wurde mindestens eine Zustandsspalte mit Zahlen. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%1: no column beside the time holds a number; at least one state column with numbers was expected. The columns are: %2.</source>
        <translation>%1: Außer der Zeit enthält keine Spalte eine Zahl; erwartet wurde mindestens eine Zustandsspalte mit Zahlen. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%1: no trajectory is observed at two times or more, so there is nothing to fit. Add rows.</source>
        <translation>%1: Keine Trajektorie ist zu zwei oder mehr Zeiten beobachtet, es gibt nichts anzupassen. Fügen Sie Zeilen hinzu.</translation>
    </message>
    <message>
        <source>%1: no trajectory is observed at two times or more, so there is nothing to fit. Check that column &quot;%2&quot; names trajectories and not rows.</source>
        <translation>%1: Keine Trajektorie ist zu zwei oder mehr Zeiten beobachtet, es gibt nichts anzupassen. Prüfen Sie, ob die Spalte „%2“ Trajektorien benennt und nicht Zeilen.</translation>
    </message>
    <message>
        <source>%1: the settings of run %2 cannot be read: %L3</source>
        <translation>%1: Die Einstellungen des Laufs %2 sind nicht lesbar: %L3</translation>
    </message>
    <message>
        <source>%1: the time %L2, and the two cannot be compared. %L3</source>
        <translation>%1: Die Zeit %L2, und die beiden lassen sich nicht vergleichen. %L3</translation>
    </message>
    <message>
        <source>%1: the time %L2, and the two cannot be compared. Name the same unit in all headers.</source>
        <translation>%1: Die Zeit %L2, und die beiden lassen sich nicht vergleichen. Nennen Sie in allen Kopfzeilen dieselbe Einheit.</translation>
    </message>
    <message>
        <source>%1: the times are of another kind than in the files before (numbers, dates and times of day do not mix). Read such files one by one.</source>
        <translation>%1: Die Zeiten sind von anderer Art als in den Dateien davor (Zahlen, Datumsangaben und Uhrzeiten vertragen sich nicht). Lesen Sie solche Dateien einzeln.</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1; und %2 weitere</translation>
    </message>
    <message>
        <source>%L1 %L2. Choose Adam, or %L3.</source>
        <translation>%L1 %L2. Wählen Sie Adam oder %L3.</translation>
    </message>
    <message>
        <source>%L1 (Repair %L2 is off.)</source>
        <translation>%L1 (Die Korrektur %L2 ist aus.)</translation>
    </message>
    <message>
        <source>%L1 (and %2 more)</source>
        <translation>%L1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>%L1 (process %2 on %3)</source>
        <translation>%L1 (Prozess %2 auf %3)</translation>
    </message>
    <message>
        <source>%L1 (process %2)</source>
        <translation>%L1 (Prozess %2)</translation>
    </message>
    <message>
        <source>%L1 A %L2 before three digits may be a decimal mark or stand between thousands: say which, or write the numbers without the %L3s.</source>
        <translation>%L1 Ein %L2 vor drei Ziffern kann ein Dezimalzeichen sein oder zwischen Tausendern stehen: Sagen Sie, was gilt, oder schreiben Sie die Zahlen ohne %L3.</translation>
    </message>
    <message>
        <source>%L1 Choose the device auto or cpu, or %L2.</source>
        <translation>%L1 Wählen Sie das Gerät auto oder cpu, oder: %L2.</translation>
    </message>
    <message>
        <source>%L1 Choose the device auto or cpu.</source>
        <translation>%L1 Wählen Sie das Gerät auto oder cpu.</translation>
    </message>
    <message>
        <source>%L1 Close it there, so that no run is trained twice at once.</source>
        <translation>%L1 Schließen Sie es dort, damit kein Lauf zweimal zugleich trainiert wird.</translation>
    </message>
    <message>
        <source>%L1 Trained on the CPU.</source>
        <translation>%L1 Trainiert auf der CPU.</translation>
    </message>
    <message>
        <source>%L1 Try more epochs, a lower learning rate or another model.</source>
        <translation>%L1 Versuchen Sie mehr Epochen, eine niedrigere Lernrate oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>%L1 What follows matches whole trajectories, their initial states estimated, because the data do not say where segments start.</source>
        <translation>%L1 Was folgt, passt ganze Trajektorien an und schätzt ihre Anfangswerte, weil die Daten nicht sagen, wo Segmente beginnen.</translation>
    </message>
    <message>
        <source>%L1 a measured column for every state, and some have none: left out.</source>
        <translation>%L1 für jeden Zustand eine gemessene Spalte, und einige haben keine: weggelassen.</translation>
    </message>
    <message>
        <source>%L1 and %2 (process %3 on %4)</source>
        <translation>%L1 und %2 (Prozess %3 auf %4)</translation>
    </message>
    <message>
        <source>%L1 and %2 (process %3)</source>
        <translation>%L1 und %2 (Prozess %3)</translation>
    </message>
    <message>
        <source>%L1 and %L2</source>
        <translation>%L1 und %L2</translation>
    </message>
    <message>
        <source>%L1 claims bytes %2 to %3 of %4: the file is damaged or cut off.</source>
        <translation>%L1 beansprucht die Bytes %2 bis %3 von %4: Die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>%L1 compares the model with the data without solving it, so the states must be what is measured. Choose trajectory matching, or leave out the linear read-out.</source>
        <translation>%L1 vergleicht das Modell mit den Daten, ohne es zu lösen, darum müssen die Zustände gemessen sein. Wählen Sie Trajektorienanpassung, oder lassen Sie die lineare Auslesung weg.</translation>
    </message>
    <message>
        <source>%L1 failed in LibTorch: %2</source>
        <translation>%L1 scheiterte in LibTorch: %2</translation>
    </message>
    <message>
        <source>%L1 has %2 state (%3), and %L4 Say which state it measures (Measured by in the window&apos;s model, --measured on the command line; states without a column are estimated), leave it out (Ignored among the import options, --ignore on the command line), or fit a neural vector field.</source>
        <translation>%L1 hat %2 Zustand (%3), und %L4 Sagen Sie, welchen Zustand sie misst (im Fenster beim Modell „Gemessen durch“, auf der Befehlszeile --measured; Zustände ohne Spalte werden geschätzt), lassen Sie sie weg (beim Import „Ignoriert“, auf der Befehlszeile --ignore), oder passen Sie ein neuronales Vektorfeld an.</translation>
    </message>
    <message>
        <source>%L1 has %2 states (%3), and %L4 Say which state it measures (Measured by in the window&apos;s model, --measured on the command line; states without a column are estimated), leave it out (Ignored among the import options, --ignore on the command line), or fit a neural vector field.</source>
        <translation>%L1 hat %2 Zustände (%3), und %L4 Sagen Sie, welchen Zustand sie misst (im Fenster beim Modell „Gemessen durch“, auf der Befehlszeile --measured; Zustände ohne Spalte werden geschätzt), lassen Sie sie weg (beim Import „Ignoriert“, auf der Befehlszeile --ignore), oder passen Sie ein neuronales Vektorfeld an.</translation>
    </message>
    <message>
        <source>%L1 has %2 states (%3), not %4.</source>
        <translation>%L1 hat %2 Zustände (%3), nicht %4.</translation>
    </message>
    <message>
        <source>%L1 has a shape with no values or with more than the file holds.</source>
        <translation>%L1 hat eine Form ohne Werte oder mit mehr Werten, als die Datei enthält.</translation>
    </message>
    <message>
        <source>%L1 has a value that is not a number.</source>
        <translation>%L1 hat einen Wert, der keine Zahl ist.</translation>
    </message>
    <message>
        <source>%L1 has bounds but is %2: choose the mode bounded, or leave the bounds out.</source>
        <translation>%L1 hat Grenzen, ist aber %2: Wählen Sie „Begrenzt“, oder lassen Sie die Grenzen weg.</translation>
    </message>
    <message>
        <source>%L1 has dtype %2; a model has F32 or F64.</source>
        <translation>%L1 hat den dtype %2; ein Modell hat F32 oder F64.</translation>
    </message>
    <message>
        <source>%L1 has no &quot;%2&quot;.</source>
        <translation>%L1 hat kein „%2“.</translation>
    </message>
    <message>
        <source>%L1 has no &quot;nullcline_model&quot; with the version of the format: it was not written by Nullcline.</source>
        <translation>%L1 hat kein „nullcline_model“ mit der Version des Formats: Es wurde nicht von Nullcline geschrieben.</translation>
    </message>
    <message>
        <source>%L1 has no parameter &quot;%2&quot;. Its parameters are: %3.</source>
        <translation>%L1 hat keinen Parameter „%2“. Die Parameter sind: %3.</translation>
    </message>
    <message>
        <source>%L1 has no state &quot;%2&quot;. Its states are: %3.</source>
        <translation>%L1 hat keinen Zustand „%2“. Die Zustände sind: %3.</translation>
    </message>
    <message>
        <source>%L1 has the lower bound %2 on a logarithmic scale: give one greater than 0, or choose a linear scale.</source>
        <translation>%L1 hat die untere Grenze %2 auf einer logarithmischen Skala: Geben Sie eine größer als 0 an, oder wählen Sie eine lineare Skala.</translation>
    </message>
    <message>
        <source>%L1 has version %2 of the format; this program reads version %3. A newer Nullcline may read it.</source>
        <translation>%L1 hat die Version %2 des Formats; dieses Programm liest die Version %3. Ein neueres Nullcline kann es vielleicht lesen.</translation>
    </message>
    <message>
        <source>%L1 is bounded but has not both bounds: give a lower and an upper one.</source>
        <translation>%L1 ist begrenzt, hat aber nicht beide Grenzen: Geben Sie eine untere und eine obere an.</translation>
    </message>
    <message>
        <source>%L1 is bounded by %L2: the lower bound must be less than the upper one.</source>
        <translation>%L1 ist durch %L2 begrenzt: Die untere Grenze muss kleiner als die obere sein.</translation>
    </message>
    <message>
        <source>%L1 is not valid JSON (%2).</source>
        <translation>%L1 ist kein gültiges JSON (%2).</translation>
    </message>
    <message>
        <source>%L1 left out because a state has no observed value there.</source>
        <translation>%L1 weggelassen, weil ein Zustand dort keinen beobachteten Wert hat.</translation>
    </message>
    <message>
        <source>%L1 left out for having too few times (2 are needed).</source>
        <translation>%L1 wegen zu weniger Zeiten weggelassen (2 sind nötig).</translation>
    </message>
    <message>
        <source>%L1 left out for having too few times (a split by time needs 5).</source>
        <translation>%L1 wegen zu weniger Zeiten weggelassen (eine Aufteilung nach Zeit braucht 5).</translation>
    </message>
    <message>
        <source>%L1 must have a dtype, a shape and two data_offsets, and nothing else.</source>
        <translation>%L1 muss dtype, shape und zwei data_offsets haben und sonst nichts.</translation>
    </message>
    <message>
        <source>%L1 names &quot;%2&quot; twice.</source>
        <translation>%L1 nennt „%2“ zweimal.</translation>
    </message>
    <message>
        <source>%L1 needs %2 bytes for its shape, but has %3.</source>
        <translation>%L1 braucht für seine Form %2 Bytes, hat aber %3.</translation>
    </message>
    <message>
        <source>%L1 needs %L2</source>
        <translation>Nötig für %L1: %L2</translation>
    </message>
    <message>
        <source>%L1 needs a measured column for every state. Choose trajectory matching, which estimates the others, or a model of the measured states alone.</source>
        <translation>%L1 braucht für jeden Zustand eine gemessene Spalte. Wählen Sie Trajektorienanpassung, die die anderen schätzt, oder ein Modell nur der gemessenen Zustände.</translation>
    </message>
    <message>
        <source>%L1 nests brackets more than %2 deep.</source>
        <translation>%L1 verschachtelt Klammern mehr als %2 tief.</translation>
    </message>
    <message>
        <source>%L1 starts at %2 on a logarithmic scale: give a start value greater than 0, or choose a linear scale.</source>
        <translation>%L1 beginnt bei %2 auf einer logarithmischen Skala: Geben Sie einen Startwert größer als 0 an, oder wählen Sie eine lineare Skala.</translation>
    </message>
    <message>
        <source>%L1 starts at %2, which is not between its bounds %L3.</source>
        <translation>%L1 beginnt bei %2; das liegt nicht zwischen den Grenzen %L3.</translation>
    </message>
    <message>
        <source>%L1 starts from %2 values; the model has %3 states.</source>
        <translation>%L1 beginnt mit %2 Werten; das Modell hat %3 Zustände.</translation>
    </message>
    <message>
        <source>%L1 starts from a value that is missing or not finite; every measured state needs a number.</source>
        <translation>%L1 beginnt mit einem Wert, der fehlt oder nicht endlich ist; jeder gemessene Zustand braucht eine Zahl.</translation>
    </message>
    <message>
        <source>%L1 were read as marks between thousands: 1%2000 is one thousand.</source>
        <translation>%L1 wurden als Zeichen zwischen Tausendern gelesen: 1%2000 ist eintausend.</translation>
    </message>
    <message>
        <source>%L1, %2 (process %3 on %4)</source>
        <translation>%L1, %2 (Prozess %3 auf %4)</translation>
    </message>
    <message>
        <source>%L1, %2 (process %3)</source>
        <translation>%L1, %2 (Prozess %3)</translation>
    </message>
    <message>
        <source>%L1, %2 at %3</source>
        <translation>%L1, %2 bei %3</translation>
    </message>
    <message>
        <source>%L1, %2 thread</source>
        <translation>%L1, %2 Thread</translation>
    </message>
    <message>
        <source>%L1, %2 threads</source>
        <translation>%L1, %2 Threads</translation>
    </message>
    <message>
        <source>%L1, %2 with %3</source>
        <translation>%L1, %2 mit %3</translation>
    </message>
    <message>
        <source>%L1, %L2: found &quot;%3&quot; where %L4 was expected.</source>
        <translation>%L1, %L2: Gefunden wurde „%3“, erwartet wurde %L4.</translation>
    </message>
    <message>
        <source>%L1, as all that were looked at allow.</source>
        <translation>%L1, wie es alle angesehenen erlauben.</translation>
    </message>
    <message>
        <source>%L1, column %2 (%3): found &quot;%4&quot; where %L5 was expected.</source>
        <translation>%L1, Spalte %2 (%3): Gefunden wurde „%4“, erwartet wurde %L5.</translation>
    </message>
    <message>
        <source>%L1, of length %2: the two differ by the error of these steps, which is that of their order.%L3</source>
        <translation>%L1 der Länge %2: Die beiden unterscheiden sich um den Fehler dieser Schritte, der von ihrer Ordnung ist.%L3</translation>
    </message>
    <message>
        <source>%L1, with a relative tolerance of %2: expect agreement of a hundred times the tolerance, or ten thousand times over many turns or few quadrature points.%L3</source>
        <translation>%L1 mit einer relativen Toleranz von %2: Zu erwarten ist Übereinstimmung bis auf das Hundertfache der Toleranz, bei vielen Umläufen oder wenigen Stützstellen bis auf das Zehntausendfache.%L3</translation>
    </message>
    <message>
        <source>%L1, with the last good parameters too.</source>
        <translation>%L1, auch mit den letzten guten Parametern.</translation>
    </message>
    <message>
        <source>%L1. Choose the device cpu.</source>
        <translation>%L1. Wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>%L1. The fit ended after %2 epochs; the best parameters are kept. Choose the device cpu.</source>
        <translation>%L1. Die Anpassung endete nach %2 Epochen; die besten Parameter bleiben erhalten. Wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>%L1. Trained on the CPU.</source>
        <translation>%L1. Trainiert auf der CPU.</translation>
    </message>
    <message>
        <source>%L1: &quot;channels&quot; must be a list of at least one object with &quot;name&quot; and &quot;unit&quot;.</source>
        <translation>%L1: „channels“ muss eine Liste mindestens eines Objekts mit „name“ und „unit“ sein.</translation>
    </message>
    <message>
        <source>%L1: &quot;provenance&quot; must be an object.</source>
        <translation>%L1: „provenance“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>%L1: &quot;scaling&quot; must hold the lists of finite numbers center, scale and rate and the numbers time_origin and time_scale.</source>
        <translation>%L1: „scaling“ muss die Listen endlicher Zahlen center, scale und rate und die Zahlen time_origin und time_scale enthalten.</translation>
    </message>
    <message>
        <source>%L1: &quot;unmeasured_start&quot; must have a number or null for each of the %2 channels.</source>
        <translation>%L1: „unmeasured_start“ muss für jeden der %2 Kanäle eine Zahl oder null enthalten.</translation>
    </message>
    <message>
        <source>%L1: an exponential neither starts nor ends at zero. Give both weights above zero, or twice the same.</source>
        <translation>%L1: Eine Exponentialfunktion beginnt und endet nicht bei null. Geben Sie beide Gewichte größer als null an, oder zweimal dasselbe.</translation>
    </message>
    <message>
        <source>%L1: column &quot;%2&quot; is asked for twice, or is the time or the id as well. Name each state column once.</source>
        <translation>%L1: Die Spalte „%2“ ist zweimal verlangt, oder sie ist zugleich Zeit oder Kennung. Nennen Sie jede Zustandsspalte einmal.</translation>
    </message>
    <message>
        <source>%L1: column &quot;%2&quot; is both the time and the id. Name two different columns.</source>
        <translation>%L1: Die Spalte „%2“ ist zugleich Zeit und Kennung. Nennen Sie zwei verschiedene Spalten.</translation>
    </message>
    <message>
        <source>%L1: column population holds no positive number, so the susceptible cannot be computed. Give the population.</source>
        <translation>%L1: Die Spalte population enthält keine positive Zahl, darum lassen sich die Empfänglichen nicht berechnen. Geben Sie die Bevölkerung an.</translation>
    </message>
    <message>
        <source>%L1: column recovered holds no recoveries at all. Without them every case ever confirmed would count as infected for good. Estimate them from earlier cases (repair %L2: %L3), or choose another area, or dates with them.</source>
        <translation>%L1: Die Spalte recovered enthält gar keine Genesenen. Ohne sie gälte jeder je bestätigte Fall auf Dauer als infiziert. Schätzen Sie sie aus früheren Fällen (Korrektur %L2: %L3), oder wählen Sie ein anderes Gebiet oder Tage, an denen es sie gibt.</translation>
    </message>
    <message>
        <source>%L1: every entry of &quot;channels&quot; must be an object with the texts &quot;name&quot; and &quot;unit&quot;.</source>
        <translation>%L1: Jeder Eintrag von „channels“ muss ein Objekt mit den Texten „name“ und „unit“ sein.</translation>
    </message>
    <message>
        <source>%L1: found %2 field where the header has %3.</source>
        <translation>%L1: Gefunden wurde %2 Feld, die Kopfzeile hat %3.</translation>
    </message>
    <message>
        <source>%L1: found %2 field where the header has %3. A missing value still needs its delimiter.</source>
        <translation>%L1: Gefunden wurde %2 Feld, die Kopfzeile hat %3. Auch ein fehlender Wert braucht sein Trennzeichen.</translation>
    </message>
    <message>
        <source>%L1: found %2 field where the header has %3. A text that contains the delimiter must be put in quotes.</source>
        <translation>%L1: Gefunden wurde %2 Feld, die Kopfzeile hat %3. Ein Text, der das Trennzeichen enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%L1: found %2 field where the header has %3. A text that contains the delimiter must be put in quotes. A missing value still needs its delimiter.</source>
        <translation>%L1: Gefunden wurde %2 Feld, die Kopfzeile hat %3. Ein Text, der das Trennzeichen enthält, muss in Anführungszeichen stehen. Auch ein fehlender Wert braucht sein Trennzeichen.</translation>
    </message>
    <message>
        <source>%L1: found %2 fields where the header has %3.</source>
        <translation>%L1: Gefunden wurden %2 Felder, die Kopfzeile hat %3.</translation>
    </message>
    <message>
        <source>%L1: found %2 fields where the header has %3. A missing value still needs its delimiter.</source>
        <translation>%L1: Gefunden wurden %2 Felder, die Kopfzeile hat %3. Auch ein fehlender Wert braucht sein Trennzeichen.</translation>
    </message>
    <message>
        <source>%L1: found %2 fields where the header has %3. A text that contains the delimiter must be put in quotes.</source>
        <translation>%L1: Gefunden wurden %2 Felder, die Kopfzeile hat %3. Ein Text, der das Trennzeichen enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%L1: found %2 fields where the header has %3. A text that contains the delimiter must be put in quotes. A missing value still needs its delimiter.</source>
        <translation>%L1: Gefunden wurden %2 Felder, die Kopfzeile hat %3. Ein Text, der das Trennzeichen enthält, muss in Anführungszeichen stehen. Auch ein fehlender Wert braucht sein Trennzeichen.</translation>
    </message>
    <message>
        <source>%L1: found a byte that is not UTF-8 text. Save the table as &quot;CSV UTF-8&quot;, or choose the encoding that it has.</source>
        <translation>%L1: Ein Byte ist kein Text in UTF-8. Speichern Sie die Tabelle als „CSV UTF-8“, oder wählen Sie die Kodierung, die sie hat.</translation>
    </message>
    <message>
        <source>%L1: found figures on %2 day; at least two days were expected.</source>
        <translation>%L1: Zahlen gibt es an %2 Tag; erwartet wurden mindestens zwei Tage.</translation>
    </message>
    <message>
        <source>%L1: found figures on %2 days; at least two days were expected.</source>
        <translation>%L1: Zahlen gibt es an %2 Tagen; erwartet wurden mindestens zwei Tage.</translation>
    </message>
    <message>
        <source>%L1: found no column beside the time and the id; at least one state column was expected. The columns are: %2.</source>
        <translation>%L1: Außer Zeit und Kennung gibt es keine Spalte; erwartet wurde mindestens eine Zustandsspalte. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%L1: found no column beside the time; at least one state column was expected. The columns are: %2.</source>
        <translation>%L1: Außer der Zeit gibt es keine Spalte; erwartet wurde mindestens eine Zustandsspalte. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%L1: no column is known as the %L2 (%3). Say which one it is. The columns are: %4.</source>
        <translation>%L1: Keine Spalte ist als „%L2“ bekannt (%3). Sagen Sie, welche es ist. Die Spalten sind: %4.</translation>
    </message>
    <message>
        <source>%L1: no column is left for the time. The columns are: %2.</source>
        <translation>%L1: Für die Zeit bleibt keine Spalte. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%L1: no day has figures for confirmed, recovered and deaths alike, so the infected are never known. If blank deaths mean none here, use the repair %L2: %L3; or choose the compartments S, I, R, which count the dead among the removed.</source>
        <translation>%L1: An keinem Tag gibt es Zahlen für Bestätigte, Genesene und Verstorbene zugleich, darum sind die Infizierten nie bekannt. Wenn leere Todesfälle hier keine bedeuten, nehmen Sie die Korrektur %L2: %L3; oder wählen Sie die Kompartimente S, I, R, die Verstorbene zu den Ausgeschiedenen zählen.</translation>
    </message>
    <message>
        <source>%L1: none of the states that were asked for is here. The columns are: %2.</source>
        <translation>%L1: Keiner der verlangten Zustände ist hier. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>%L1: only so do they run forward.</source>
        <translation>%L1: Nur so laufen sie vorwärts.</translation>
    </message>
    <message>
        <source>%L1: scale, rate and time_scale of &quot;scaling&quot; must be greater than 0.</source>
        <translation>%L1: scale, rate und time_scale von „scaling“ müssen größer als 0 sein.</translation>
    </message>
    <message>
        <source>%L1: the chosen dates hold figures on %2 days; at least two were expected. The area has figures from %3 to %4.</source>
        <translation>%L1: Zwischen den gewählten Tagen gibt es Zahlen an %2 Tagen; erwartet wurden mindestens zwei. Das Gebiet hat Zahlen von %3 bis %4.</translation>
    </message>
    <message>
        <source>%L1: the lists of &quot;scaling&quot; must have one number for each of the %2 channels.</source>
        <translation>%L1: Die Listen von „scaling“ müssen für jeden der %2 Kanäle eine Zahl enthalten.</translation>
    </message>
    <message>
        <source>%L1: there is no column &quot;%2&quot; for the %L3. The columns are: %4.</source>
        <translation>%L1: Es gibt keine Spalte „%2“ für „%L3“. Die Spalten sind: %4.</translation>
    </message>
    <message>
        <source>%L1: this regulariser looks at a solution, and %L2 fits without solving. Choose trajectory matching or multiple shooting, or leave it out.</source>
        <translation>%L1: Diese Regularisierung betrachtet eine Lösung, und %L2 passt an, ohne zu lösen. Wählen Sie Trajektorienanpassung oder Mehrfachschießen, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>%L1: time %2 does not follow %3. Times must increase from the start on.</source>
        <translation>%L1: Die Zeit %2 folgt nicht auf %3. Die Zeiten müssen vom Anfang an wachsen.</translation>
    </message>
    <message>
        <source>%L1: trajectory &quot;%2&quot; has the time %3 twice. Keep one row per trajectory and time.%L4</source>
        <translation>%L1: Die Trajektorie „%2“ hat die Zeit %3 zweimal. Behalten Sie eine Zeile je Trajektorie und Zeit.%L4</translation>
    </message>
    <message>
        <source>%L1: two channels are called &quot;%2&quot;.</source>
        <translation>%L1: Zwei Kanäle heißen „%2“.</translation>
    </message>
    <message>
        <source>%L1: two columns are asked for as %2. Name one.</source>
        <translation>%L1: Zwei Spalten sind als %2 verlangt. Nennen Sie eine.</translation>
    </message>
    <message>
        <source>%L1: two columns are asked for as time. Name one.</source>
        <translation>%L1: Zwei Spalten sind als Zeit verlangt. Nennen Sie eine.</translation>
    </message>
    <message>
        <source>%L1; with %L2 %3 rows agree</source>
        <translation>%L1; mit %L2 stimmen %3 Zeilen überein</translation>
    </message>
    <message>
        <source>%L1error %2 of it, NOT below %3</source>
        <translation>%L1Fehler %2 davon, NICHT unter %3</translation>
    </message>
    <message>
        <source>%L1error %2 of it, below %3</source>
        <translation>%L1Fehler %2 davon, unter %3</translation>
    </message>
    <message>
        <source>%L1expected a name, a title, and the plain names of a file and of its page.</source>
        <translation>%L1Erwartet wurden ein Name, ein Titel und die bloßen Namen einer Datei und ihrer Seite.</translation>
    </message>
    <message>
        <source>%L1its standard error is %2, its value %3.</source>
        <translation>%L1Sein Standardfehler ist %2, sein Wert %3.</translation>
    </message>
    <message>
        <source>%L1other values of it, some with other values of the other parameters, fit them as well.</source>
        <translation>%L1Andere Werte, manche mit anderen Werten der anderen Parameter, passen ebenso gut.</translation>
    </message>
    <message>
        <source>%L1the loss was not finite, %L2. Went back to the last good parameters and halved the learning rate (now %3 of the schedule).</source>
        <translation>%L1Der Verlust war nicht endlich (%L2). Zurück zu den letzten guten Parametern, und die Lernrate wurde halbiert (jetzt %3 des Plans).</translation>
    </message>
    <message>
        <source>%L1the loss was not finite, %L2. Went back to the last good parameters.</source>
        <translation>%L1Der Verlust war nicht endlich (%L2). Zurück zu den letzten guten Parametern.</translation>
    </message>
    <message>
        <source>%L1the loss was not finite. Went back to the last good parameters and halved the learning rate (now %2 of the schedule).</source>
        <translation>%L1Der Verlust war nicht endlich. Zurück zu den letzten guten Parametern, und die Lernrate wurde halbiert (jetzt %2 des Plans).</translation>
    </message>
    <message>
        <source>%L1the loss was not finite. Went back to the last good parameters.</source>
        <translation>%L1Der Verlust war nicht endlich. Zurück zu den letzten guten Parametern.</translation>
    </message>
    <message>
        <source>%L1too rough for differences to be trusted</source>
        <translation>%L1zu rau, um Differenzen zu trauen</translation>
    </message>
    <message>
        <source>A GPU differentiates through the steps it took, and has none of the other gradients.</source>
        <translation>Eine GPU leitet durch die Schritte ab, die sie gemacht hat, und hat keinen der anderen Gradienten.</translation>
    </message>
    <message>
        <source>A GPU does not have the spline integral.</source>
        <translation>Eine GPU hat das Splineintegral nicht.</translation>
    </message>
    <message>
        <source>A GPU has Runge-Kutta steps with one error estimate and no stages beside their own, which %1 is not.</source>
        <translation>Eine GPU hat Runge-Kutta-Schritte mit einer Fehlerschätzung und ohne weitere Zwischenstufen, und %1 ist keines davon.</translation>
    </message>
    <message>
        <source>A GPU has no derivatives of single residuals, which Levenberg-Marquardt needs.</source>
        <translation>Eine GPU hat keine Ableitungen einzelner Residuen, und Levenberg-Marquardt braucht sie.</translation>
    </message>
    <message>
        <source>A GPU trains neural fields only; the equations of known systems are computed by the CPU.</source>
        <translation>Eine GPU trainiert nur neuronale Felder; die Gleichungen bekannter Systeme berechnet die CPU.</translation>
    </message>
    <message>
        <source>A column was chosen for the variable or its value.</source>
        <translation>Eine Spalte wurde für die Größe oder ihren Wert gewählt.</translation>
    </message>
    <message>
        <source>A comma before three digits alone does not show that it stands between thousands.</source>
        <translation>Ein Komma vor drei Ziffern allein zeigt noch nicht, dass es zwischen Tausendern steht.</translation>
    </message>
    <message>
        <source>A count is held for %1 days: a slip upwards may be the cause. (Repair %L2: %L3.)</source>
        <translation>Eine Anzahl wird %1 Tage lang gehalten: Die Ursache kann ein Fehler nach oben sein. (Korrektur %L2: %L3.)</translation>
    </message>
    <message>
        <source>A model needs at least one state; the data have none.</source>
        <translation>Ein Modell braucht mindestens einen Zustand; die Daten haben keinen.</translation>
    </message>
    <message>
        <source>A neural vector field needs at least one hidden layer with one neuron; width %1 and depth %2 were asked for.</source>
        <translation>Ein neuronales Vektorfeld braucht mindestens eine verdeckte Schicht mit einem Neuron; verlangt wurden die Breite %1 und die Tiefe %2.</translation>
    </message>
    <message>
        <source>A row of units stands below the header, and the table was said to have none. Say that the first row names the columns, or that there is no row of units.</source>
        <translation>Unter der Kopfzeile steht eine Zeile der Einheiten, es soll aber keine Kopfzeile geben. Sagen Sie, dass die erste Zeile die Spalten benennt oder dass es keine Zeile der Einheiten gibt.</translation>
    </message>
    <message>
        <source>A second-order field has as many velocities as positions; it cannot have %1 states.</source>
        <translation>Ein Feld zweiter Ordnung hat so viele Geschwindigkeiten wie Orte; es kann nicht %1 Zustände haben.</translation>
    </message>
    <message>
        <source>A split by time needs a trajectory of at least %1 times, and the longest has %2. Add data, or split by trajectory if there are three or more.</source>
        <translation>Eine Aufteilung nach Zeit braucht eine Trajektorie mit mindestens %1 Zeiten, und die längste hat %2. Fügen Sie Daten hinzu, oder teilen Sie nach Trajektorie auf, wenn es drei oder mehr gibt.</translation>
    </message>
    <message>
        <source>A split by trajectory needs at least three trajectories of two times or more, and the data have %1. Split by time instead.</source>
        <translation>Eine Aufteilung nach Trajektorie braucht mindestens drei Trajektorien mit zwei oder mehr Zeiten, und die Daten haben %1. Teilen Sie stattdessen nach Zeit auf.</translation>
    </message>
    <message>
        <source>A step could not be captured as a CUDA graph and is run kernel by kernel, which is slower: %1</source>
        <translation>Ein Schritt konnte nicht als CUDA-Graph aufgezeichnet werden und läuft Kernel für Kernel, was langsamer ist: %1</translation>
    </message>
    <message>
        <source>All %1 epochs were completed.%L2</source>
        <translation>Alle %1 Epochen wurden abgeschlossen.%L2</translation>
    </message>
    <message>
        <source>All bytes that were looked at are UTF-8.</source>
        <translation>Alle angesehenen Bytes sind UTF-8.</translation>
    </message>
    <message>
        <source>All is in fractions of the population of %1.</source>
        <translation>Alles ist in Anteilen der Bevölkerung von %1 angegeben.</translation>
    </message>
    <message>
        <source>All parameters of %L1 are fixed, so there is nothing to fit. Let at least one of them be free or bounded.</source>
        <translation>Alle Parameter von %L1 sind fest, es gibt nichts anzupassen. Lassen Sie mindestens einen frei oder begrenzt.</translation>
    </message>
    <message>
        <source>All rows were smoothed by one spline, p = %1 in the unit of time. This looks ahead: training days then depend on later ones.</source>
        <translation>Alle Zeilen wurden durch einen Spline geglättet, p = %1 in der Einheit der Zeit. Das blickt voraus: Trainingstage hängen dann von späteren ab.</translation>
    </message>
    <message>
        <source>Allow a longer solve, loosen the tolerances, or match a shorter horizon.</source>
        <translation>Erlauben Sie längeres Lösen, lockern Sie die Toleranzen, oder passen Sie einen kürzeren Horizont an.</translation>
    </message>
    <message>
        <source>Allow more steps, loosen the tolerances, or match a shorter horizon.</source>
        <translation>Erlauben Sie mehr Schritte, lockern Sie die Toleranzen, oder passen Sie einen kürzeren Horizont an.</translation>
    </message>
    <message>
        <source>An area (%1) can be chosen in files of the COVID-19 Data Hub only; %2 is read as a %3 table.</source>
        <translation>Ein Gebiet (%1) lässt sich nur in Dateien des COVID-19 Data Hub wählen; %2 wird als %3-Tabelle gelesen.</translation>
    </message>
    <message>
        <source>An augmented neural field needs at least one extra state; %1 were asked for.</source>
        <translation>Ein erweitertes neuronales Vektorfeld braucht mindestens einen zusätzlichen Zustand; verlangt wurden %1.</translation>
    </message>
    <message>
        <source>An augmented neural field of %1 states cannot have %2 extra ones: at least one must be extra and at least one measured.</source>
        <translation>Ein erweitertes neuronales Vektorfeld mit %1 Zuständen kann nicht %2 zusätzliche haben: Mindestens einer muss zusätzlich und mindestens einer gemessen sein.</translation>
    </message>
    <message>
        <source>Apostrophes</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>Area %1 (%2) was read: %3 row.</source>
        <translation>Das Gebiet %1 (%2) wurde gelesen: %3 Zeile.</translation>
    </message>
    <message>
        <source>Area %1 (%2) was read: %3 rows.</source>
        <translation>Das Gebiet %1 (%2) wurde gelesen: %3 Zeilen.</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Bringing the fit to %1</source>
        <translation>Die Anpassung nach %1 zu bringen</translation>
    </message>
    <message>
        <source>Byte %1 is not UTF-8; Windows-1252 is what Western European programs write then.</source>
        <translation>Byte %1 ist nicht UTF-8; Windows-1252 ist, was westeuropäische Programme dann schreiben.</translation>
    </message>
    <message>
        <source>Cancelled%L1</source>
        <translation>Abgebrochen%L1</translation>
    </message>
    <message>
        <source>Cannot create the directory %1 for the results: %2.</source>
        <translation>Das Verzeichnis %1 für die Ergebnisse kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1 to its end: %2.</source>
        <translation>%1 kann nicht bis zum Ende gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Check that the directory exists, is writable and has space left.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Prüfen Sie, ob es das Verzeichnis gibt, ob es beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>Cannot write %1: it or its directory may only be read. Copy it to where you may write.</source>
        <translation>%1 kann nicht geschrieben werden: Die Datei oder ihr Verzeichnis darf nur gelesen werden. Kopieren Sie sie dorthin, wo Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Censored values were taken as if they had been measured.</source>
        <translation>Zensierte Werte wurden genommen, als wären sie gemessen.</translation>
    </message>
    <message>
        <source>Censored values, which are only known to lie beyond a limit, were left out.</source>
        <translation>Zensierte Werte, von denen man nur weiß, dass sie jenseits einer Grenze liegen, wurden weggelassen.</translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <translation>Wählen Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>Choose the model as it is there.</source>
        <translation>Wählen Sie das Modell so wie dort.</translation>
    </message>
    <message>
        <source>Choose the model, and of a network its width, depth and activation, as they are there.</source>
        <translation>Wählen Sie das Modell so wie dort, bei einem Netz auch Breite, Tiefe und Aktivierung.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Gewählt.</translation>
    </message>
    <message>
        <source>Column %1 has no name and was left out.</source>
        <translation>Die Spalte %1 hat keinen Namen und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Column %1 holds %L2 only and was left out.</source>
        <translation>Die Spalte %1 enthält nur %L2 und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Column %1 is in &quot;%2&quot; by %L3; the header&apos;s unit was taken.</source>
        <translation>Die Spalte %1 ist nach %L3 in „%2“; die Einheit aus der Kopfzeile gilt.</translation>
    </message>
    <message>
        <source>Column %1 is never observed and was left out.</source>
        <translation>Die Spalte %1 ist nie beobachtet und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Column %1 names what column %2 measures.</source>
        <translation>Die Spalte %1 benennt, was die Spalte %2 misst.</translation>
    </message>
    <message>
        <source>Column %1 was added to column %2 as its time of day.</source>
        <translation>Die Spalte %1 wurde als Uhrzeit zur Spalte %2 hinzugezählt.</translation>
    </message>
    <message>
        <source>Commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>Commas were read as decimal marks: 1,5 is one and a half.</source>
        <translation>Kommas wurden als Dezimalzeichen gelesen: 1,5 ist eineinhalb.</translation>
    </message>
    <message>
        <source>Comments between the rows were passed over.</source>
        <translation>Kommentare zwischen den Zeilen wurden übergangen.</translation>
    </message>
    <message>
        <source>Completed after %1 of %2 epochs: the others would have changed nothing.%L3</source>
        <translation>Fertig nach %1 von %2 Epochen: Die anderen hätten nichts geändert.%L3</translation>
    </message>
    <message>
        <source>Count %1 as missing</source>
        <translation>%1 als fehlend zählen</translation>
    </message>
    <message>
        <source>Counts are below zero; kept as published.</source>
        <translation>Anzahlen liegen unter null; wie veröffentlicht behalten.</translation>
    </message>
    <message>
        <source>Cumulative counts decrease from one figure to the next; they are kept as published.</source>
        <translation>Kumulierte Anzahlen fallen von einer Zahl zur nächsten; sie bleiben wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Dates with points begin with the day.</source>
        <translation>Datumsangaben mit Punkten beginnen mit dem Tag.</translation>
    </message>
    <message>
        <source>Dates, repairs and compartments can be chosen in files of the COVID-19 Data Hub only; %1 is read as a %2 table.</source>
        <translation>Tage, Korrekturen und Kompartimente lassen sich nur in Dateien des COVID-19 Data Hub wählen; %1 wird als %2-Tabelle gelesen.</translation>
    </message>
    <message>
        <source>Day 0 is %1.</source>
        <translation>Tag 0 ist %1.</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart.</source>
        <translation>Tag und Monat lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Days are absent from the calendar between the first and the last.</source>
        <translation>Tage fehlen im Kalender zwischen dem ersten und dem letzten.</translation>
    </message>
    <message>
        <source>Days have a negative number of infected; kept as computed.</source>
        <translation>Tage haben eine negative Anzahl Infizierter; wie berechnet behalten.</translation>
    </message>
    <message>
        <source>Days have a negative number of new cases; kept as computed.</source>
        <translation>Tage haben eine negative Anzahl neuer Fälle; wie berechnet behalten.</translation>
    </message>
    <message>
        <source>Days have more confirmed cases than people; kept as computed.</source>
        <translation>Tage haben mehr bestätigte Fälle als Menschen; wie berechnet behalten.</translation>
    </message>
    <message>
        <source>Days have more dead than cases, so that the number of infected is negative; kept as computed.</source>
        <translation>Tage haben mehr Verstorbene als Fälle, sodass die Anzahl der Infizierten negativ ist; wie berechnet behalten.</translation>
    </message>
    <message>
        <source>Days have no figure for the recovered.</source>
        <translation>Tage haben keine Zahl der Genesenen.</translation>
    </message>
    <message>
        <source>Days outside the chosen dates were left out.</source>
        <translation>Tage außerhalb der gewählten wurden weggelassen.</translation>
    </message>
    <message>
        <source>Days without any figure (before the first confirmed case, say) were left out.</source>
        <translation>Tage ohne jede Zahl (etwa vor dem ersten bestätigten Fall) wurden weggelassen.</translation>
    </message>
    <message>
        <source>Double quotes are what nearly all tables use.</source>
        <translation>Doppelte Anführungszeichen sind in fast allen Tabellen üblich.</translation>
    </message>
    <message>
        <source>E is an estimate: new cases a day times %1 d.</source>
        <translation>E ist eine Schätzung: neue Fälle je Tag mal %1 d.</translation>
    </message>
    <message>
        <source>Epoch %1, validation: %L2. Such parameters are not chosen as the best.</source>
        <translation>Epoche %1, Validierung: %L2. Solche Parameter werden nicht als beste gewählt.</translation>
    </message>
    <message>
        <source>Epoch %1: %L2</source>
        <translation>Epoche %1: %L2</translation>
    </message>
    <message>
        <source>Every comma stands before three digits, so it may be a fraction or thousands: it is not guessed.</source>
        <translation>Jedes Komma steht vor drei Ziffern, es kann also Nachkommastellen oder Tausender bedeuten: Es wird nicht geraten.</translation>
    </message>
    <message>
        <source>Every figure is the mean over %1 days, centred. This looks ahead: training days then depend on later ones.</source>
        <translation>Jede Zahl ist das Mittel über %1 Tage, zentriert. Das blickt voraus: Trainingstage hängen dann von späteren ab.</translation>
    </message>
    <message>
        <source>Every figure is the mean over %1 days, itself the last, and so lags by about %2 days.</source>
        <translation>Jede Zahl ist das Mittel über %1 Tage, deren letzter sie ist, und hinkt darum etwa %2 Tage nach.</translation>
    </message>
    <message>
        <source>Every other byte is zero, as in UTF-16.</source>
        <translation>Jedes zweite Byte ist null, wie in UTF-16.</translation>
    </message>
    <message>
        <source>Every row has a time and one value for each state.</source>
        <translation>Jede Zeile hat eine Zeit und einen Wert für jeden Zustand.</translation>
    </message>
    <message>
        <source>Exact moments are known of sines only: choose the trapezoid rule with polynomial and Hermite test functions, or sines.</source>
        <translation>Genaue Momente sind nur von Sinusfunktionen bekannt: Wählen Sie die Trapezregel mit Polynomen und Hermite-Testfunktionen, oder Sinusfunktionen.</translation>
    </message>
    <message>
        <source>Fields begin and end with single quotes.</source>
        <translation>Felder beginnen und enden mit einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>Fields hold an error of a spreadsheet program, such as #DIV/0!, and count as missing.</source>
        <translation>Felder enthalten den Fehler eines Tabellenprogramms, wie #DIV/0!, und zählen als fehlend.</translation>
    </message>
    <message>
        <source>Fields of %L1 are hexadecimal.</source>
        <translation>Felder von %L1 sind hexadezimal.</translation>
    </message>
    <message>
        <source>Fields of %L1 could not be read (first on line %L2) and %L3.</source>
        <translation>Felder von %L1 waren nicht lesbar (die ersten in Zeile %L2): %L3.</translation>
    </message>
    <message>
        <source>Figures before a first one above %1 stay missing: the counting began late. (Repair %L2: %L3.)</source>
        <translation>Zahlen vor einer ersten über %1 fehlen weiterhin: Die Zählung begann spät. (Korrektur %L2: %L3.)</translation>
    </message>
    <message>
        <source>Figures before the first of their column are missing; often they mean zero.</source>
        <translation>Zahlen vor der ersten ihrer Spalte fehlen; oft bedeuten sie null.</translation>
    </message>
    <message>
        <source>Figures repeat the weekly report before them.</source>
        <translation>Zahlen wiederholen die Wochenmeldung vor ihnen.</translation>
    </message>
    <message>
        <source>Format %1 writes neural vector fields, and this model is the known system &quot;%2&quot; with fitted parameters: choose safetensors, which keeps the name and the parameters.</source>
        <translation>Das Format %1 schreibt neuronale Vektorfelder, und dieses Modell ist das bekannte System „%2“ mit angepassten Parametern: Wählen Sie safetensors, das den Namen und die Parameter behält.</translation>
    </message>
    <message>
        <source>Global regularisation penalises the error that a step is compared with, and this solver has none, or two of them. Choose Dormand-Prince 5(4), Tsitouras 5(4) or Bogacki-Shampine 3(2).</source>
        <translation>Die globale Regularisierung bestraft den Fehler, mit dem ein Schritt verglichen wird, und dieser Löser hat keinen oder zwei. Wählen Sie Dormand-Prince 5(4), Tsitouras 5(4) oder Bogacki-Shampine 3(2).</translation>
    </message>
    <message>
        <source>Global regularisation penalises the solver&apos;s own steps, and only the direct gradient goes back through them. Choose the direct gradient, or local regularisation, which works with every gradient.</source>
        <translation>Die globale Regularisierung bestraft die Schritte des Lösers selbst, und nur der direkte Gradient geht durch sie zurück. Wählen Sie den direkten Gradienten, oder die lokale Regularisierung, die mit jedem Gradienten geht.</translation>
    </message>
    <message>
        <source>Global regularisation, Taylor regularisation and STEER can each be had once in a stage: error and stiffness together are one choice of the global one. Leave one out.</source>
        <translation>Globale Regularisierung, Taylor-Regularisierung und STEER kann eine Stufe je einmal haben: Fehler und Steifheit zusammen sind eine Wahl der globalen. Lassen Sie eine weg.</translation>
    </message>
    <message>
        <source>In %1 training series a state is observed once; it is taken as constant there.</source>
        <translation>In %1 Trainingsreihen ist ein Zustand nur einmal beobachtet; er gilt dort als konstant.</translation>
    </message>
    <message>
        <source>In %1 training series a state is observed over less than nine tenths of the time; a straight line continues it.</source>
        <translation>In %1 Trainingsreihen ist ein Zustand über weniger als neun Zehntel der Zeit beobachtet; eine Gerade setzt ihn fort.</translation>
    </message>
    <message>
        <source>Interrupted%L1.</source>
        <translation>Abgebrochen%L1.</translation>
    </message>
    <message>
        <source>L-BFGS compares the gradients of different epochs, and this regulariser draws other times in each. Choose Adam, or leave the regulariser out.</source>
        <translation>L-BFGS vergleicht die Gradienten verschiedener Epochen, und diese Regularisierung zieht in jeder andere Zeiten. Wählen Sie Adam, oder lassen Sie die Regularisierung weg.</translation>
    </message>
    <message>
        <source>L-BFGS compares the gradients of different epochs, which a weight that changes from epoch to epoch does not allow. Give both weights of the regulariser the same value, or choose Adam.</source>
        <translation>L-BFGS vergleicht die Gradienten verschiedener Epochen, und ein Gewicht, das sich von Epoche zu Epoche ändert, lässt das nicht zu. Geben Sie beiden Gewichten der Regularisierung denselben Wert, oder wählen Sie Adam.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt is begun from %1 starts, and the lowest training loss is kept: what no column measures starts anywhere in its usual range.</source>
        <translation>Levenberg-Marquardt wird von %1 Startpunkten begonnen, und der kleinste Trainingsverlust wird behalten: Was keine Spalte misst, beginnt irgendwo in seinem üblichen Bereich.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt&apos;s derivatives of all residuals are had forward in time, along the steps themselves: the gradient made of them is the derivative of the loss to rounding.</source>
        <translation>Die Ableitungen aller Residuen für Levenberg-Marquardt werden vorwärts in der Zeit gewonnen, entlang der Schritte selbst: Der Gradient daraus ist bis auf Rundung die Ableitung des Verlusts.</translation>
    </message>
    <message>
        <source>LibTorch %1 on the CPU</source>
        <translation>LibTorch %1 auf der CPU</translation>
    </message>
    <message>
        <source>LibTorch and OpenBLAS each run their own threads here and fight over the processor. Remedy: apt-get install libopenblas0-openmp, and choose it with update-alternatives --config libblas.so.3-x86_64-linux-gnu.</source>
        <translation>LibTorch und OpenBLAS haben hier je eigene Threads und streiten um den Prozessor. Abhilfe: apt-get install libopenblas0-openmp, und es mit update-alternatives --config libblas.so.3-x86_64-linux-gnu wählen.</translation>
    </message>
    <message>
        <source>LibTorch computes with the reference BLAS, about 20 times slower than OpenBLAS. Remedy: apt-get install libopenblas0-openmp.</source>
        <translation>LibTorch rechnet mit der Referenz-BLAS, etwa 20-mal langsamer als OpenBLAS. Abhilfe: apt-get install libopenblas0-openmp.</translation>
    </message>
    <message>
        <source>LibTorch, and %1 cannot be opened (%2).</source>
        <translation>LibTorch, und %1 lässt sich nicht öffnen (%2).</translation>
    </message>
    <message>
        <source>Line %1 holds units and no values: %2.</source>
        <translation>Zeile %1 enthält Einheiten und keine Werte: %2.</translation>
    </message>
    <message>
        <source>Lines before the header were passed over.</source>
        <translation>Zeilen vor der Kopfzeile wurden übergangen.</translation>
    </message>
    <message>
        <source>Loosen the tolerances, allow a smaller step, or compute in float64.</source>
        <translation>Lockern Sie die Toleranzen, erlauben Sie einen kleineren Schritt, oder rechnen Sie in float64.</translation>
    </message>
    <message>
        <source>Measured on this fit, %L1 takes %2 on the CPU (%3 thread) and %4 on %5: trained on the CPU.</source>
        <translation>An dieser Anpassung gemessen dauert %L1 auf der CPU (%3 Thread) %2 und auf %5 %4: trainiert auf der CPU.</translation>
    </message>
    <message>
        <source>Measured on this fit, %L1 takes %2 on the CPU (%3 thread) and %4 on %5: trained on the latter.</source>
        <translation>An dieser Anpassung gemessen dauert %L1 auf der CPU (%3 Thread) %2 und auf %5 %4: dort trainiert.</translation>
    </message>
    <message>
        <source>Measured on this fit, %L1 takes %2 on the CPU (%3 threads) and %4 on %5: trained on the CPU.</source>
        <translation>An dieser Anpassung gemessen dauert %L1 auf der CPU (%3 Threads) %2 und auf %5 %4: trainiert auf der CPU.</translation>
    </message>
    <message>
        <source>Measured on this fit, %L1 takes %2 on the CPU (%3 threads) and %4 on %5: trained on the latter.</source>
        <translation>An dieser Anpassung gemessen dauert %L1 auf der CPU (%3 Threads) %2 und auf %5 %4: dort trainiert.</translation>
    </message>
    <message>
        <source>Measurements of steady states (time inf) were left out.</source>
        <translation>Messungen von Ruhezuständen (Zeit inf) wurden weggelassen.</translation>
    </message>
    <message>
        <source>Months without a day count as their first day.</source>
        <translation>Monate ohne Tag zählen als ihr erster Tag.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: LibTorch %1 finds none.</source>
        <translation>Kein CUDA-Gerät ist verwendbar: LibTorch %1 findet keines.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: LibTorch %1 is one for the CPU only.</source>
        <translation>Kein CUDA-Gerät ist verwendbar: LibTorch %1 ist nur für die CPU gebaut.</translation>
    </message>
    <message>
        <source>No CUDA device was found: no NVIDIA driver is running on this machine.</source>
        <translation>Es wurde kein CUDA-Gerät gefunden: Auf diesem Rechner läuft kein NVIDIA-Treiber.</translation>
    </message>
    <message>
        <source>No column is called time; column %1 (%2) is taken as the time.</source>
        <translation>Keine Spalte heißt time; die Spalte %1 (%2) wird als Zeit genommen.</translation>
    </message>
    <message>
        <source>No column is called time; column %1 (%2), the only one of dates, is taken as the time.</source>
        <translation>Keine Spalte heißt time; die Spalte %1 (%2), die einzige mit Datumsangaben, wird als Zeit genommen.</translation>
    </message>
    <message>
        <source>No column is called time; column %1 (%2), the only one of times of day, is taken as the time.</source>
        <translation>Keine Spalte heißt time; die Spalte %1 (%2), die einzige mit Uhrzeiten, wird als Zeit genommen.</translation>
    </message>
    <message>
        <source>No confirmed cases are known, so the area cannot be read.</source>
        <translation>Es sind keine bestätigten Fälle bekannt, darum kann das Gebiet nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No deaths are known: the compartments S, I, R need none.</source>
        <translation>Es sind keine Todesfälle bekannt: Die Kompartimente S, I, R brauchen keine.</translation>
    </message>
    <message>
        <source>No epoch was better than the start by the validation loss, because %L1; the parameters of the start are kept. %L2</source>
        <translation>Keine Epoche war nach dem Validierungsverlust besser als der Anfang (%L1); die Parameter des Anfangs bleiben erhalten. %L2</translation>
    </message>
    <message>
        <source>No epoch was better than the start by the validation loss; the parameters of the start are kept. Try a lower peak learning rate, more epochs or another split.</source>
        <translation>Keine Epoche war nach dem Validierungsverlust besser als der Anfang; die Parameter des Anfangs bleiben erhalten. Versuchen Sie eine niedrigere höchste Lernrate, mehr Epochen oder eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>No epoch was better than the start by the validation loss; the parameters of the start are kept. Try more epochs or another split.</source>
        <translation>Keine Epoche war nach dem Validierungsverlust besser als der Anfang; die Parameter des Anfangs bleiben erhalten. Versuchen Sie mehr Epochen oder eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>Es wurde keine Datei genannt.</translation>
    </message>
    <message>
        <source>No number has a fraction with a comma.</source>
        <translation>Keine Zahl hat Nachkommastellen hinter einem Komma.</translation>
    </message>
    <message>
        <source>No number has marks between its thousands.</source>
        <translation>Keine Zahl hat Zeichen zwischen ihren Tausendern.</translation>
    </message>
    <message>
        <source>No population is known: give it, so that the susceptible can be computed.</source>
        <translation>Die Bevölkerung ist nicht bekannt: Geben Sie sie an, damit die Empfänglichen berechnet werden können.</translation>
    </message>
    <message>
        <source>No recoveries are known: the infected are known only if the recovered are estimated from earlier cases (repair %L1).</source>
        <translation>Es sind keine Genesenen bekannt: Die Infizierten kennt man nur, wenn die Genesenen aus früheren Fällen geschätzt werden (Korrektur %L1).</translation>
    </message>
    <message>
        <source>No row has a separator: this is one column.</source>
        <translation>In keiner Zeile steht ein Trennzeichen: Es ist eine einzige Spalte.</translation>
    </message>
    <message>
        <source>No training part has an observed value of every state. Leave out the states that are not observed, or choose another split.</source>
        <translation>In keinem Trainingsteil ist jeder Zustand beobachtet. Lassen Sie die Zustände weg, die nicht beobachtet sind, oder wählen Sie eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>No trajectory is observed at more than %1 times, which is too few for its course to be seen. Add measurements, or choose a known system with few parameters.</source>
        <translation>Keine Trajektorie ist zu mehr als %1 Zeiten beobachtet; das ist zu wenig, um ihren Verlauf zu sehen. Fügen Sie Messungen hinzu, oder wählen Sie ein bekanntes System mit wenigen Parametern.</translation>
    </message>
    <message>
        <source>No validation part has an observed value of every state. Leave out the states that are not observed, or choose another split.</source>
        <translation>In keinem Validierungsteil ist jeder Zustand beobachtet. Lassen Sie die Zustände weg, die nicht beobachtet sind, oder wählen Sie eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>None of the %1 files has a column &quot;%2&quot;. The columns of %3 are: %4.</source>
        <translation>Keine der %1 Dateien hat eine Spalte „%2“. Die Spalten von %3 sind: %4.</translation>
    </message>
    <message>
        <source>Nothing can be said of the regulariser &quot;%L1&quot;: its penalty is too rough here for differences to be trusted. The gradient as a whole agrees.</source>
        <translation>Über die Regularisierung „%L1“ lässt sich nichts sagen: Ihre Strafe ist hier zu rau, um Differenzen zu trauen. Der Gradient als Ganzes stimmt überein.</translation>
    </message>
    <message>
        <source>Nothing can be said: the gradient itself still changes with the tolerance, as over many turns of a chaotic system. Check over a shorter time.</source>
        <translation>Es lässt sich nichts sagen: Der Gradient selbst ändert sich noch mit der Toleranz, wie bei vielen Umläufen eines chaotischen Systems. Prüfen Sie über eine kürzere Zeit.</translation>
    </message>
    <message>
        <source>Nothing can be said: the loss is too rough here for differences to be trusted, as over many turns of a chaotic system. Check over a shorter time.</source>
        <translation>Es lässt sich nichts sagen: Der Verlust ist hier zu rau, um Differenzen zu trauen, wie bei vielen Umläufen eines chaotischen Systems. Prüfen Sie über eine kürzere Zeit.</translation>
    </message>
    <message>
        <source>Nothing is solved: the gradient is the derivative of the loss to rounding.</source>
        <translation>Gelöst wird nichts: Der Gradient ist bis auf Rundung die Ableitung des Verlusts.</translation>
    </message>
    <message>
        <source>Numbers have different marks between groups of three digits: none is taken.</source>
        <translation>Zahlen haben verschiedene Zeichen zwischen Gruppen von drei Ziffern: Keines wird genommen.</translation>
    </message>
    <message>
        <source>Of %1 days between the first and the last, %2 have a row.</source>
        <translation>Von %1 Tagen zwischen dem ersten und dem letzten haben %2 eine Zeile.</translation>
    </message>
    <message>
        <source>Of %1 starts %2 reached the lowest training loss within 1 %.</source>
        <translation>Von %1 Startpunkten erreichten %2 den kleinsten Trainingsverlust bis auf 1 %.</translation>
    </message>
    <message>
        <source>Of the regularisers a GPU has weight decay only.</source>
        <translation>Von den Regularisierungen hat eine GPU nur die Gewichtsabnahme.</translation>
    </message>
    <message>
        <source>Of the three parts of the split at least one is zero: give all three fractions, or none.</source>
        <translation>Von den drei Teilen der Aufteilung ist mindestens einer null: Geben Sie alle drei Anteile an, oder keinen.</translation>
    </message>
    <message>
        <source>One row tells nothing of a course in time; at least two are needed.</source>
        <translation>Eine einzige Zeile sagt nichts über einen Verlauf; nötig sind mindestens zwei.</translation>
    </message>
    <message>
        <source>OpenBLAS on one thread</source>
        <translation>OpenBLAS mit einem Thread</translation>
    </message>
    <message>
        <source>OpenBLAS with OpenMP</source>
        <translation>OpenBLAS mit OpenMP</translation>
    </message>
    <message>
        <source>OpenBLAS with its own threads</source>
        <translation>OpenBLAS mit eigenen Threads</translation>
    </message>
    <message>
        <source>Opening the device</source>
        <translation>Das Öffnen des Geräts</translation>
    </message>
    <message>
        <source>Option %1: %L2.</source>
        <translation>Option %1: %L2.</translation>
    </message>
    <message>
        <source>Option list: %L1.</source>
        <translation>Liste der Optionen: %L1.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points stand between thousands in %1, and whether they do in %L2 cannot be told: say which, as all files are read the same way then, or read the files one by one.</source>
        <translation>In %1 stehen Punkte zwischen Tausendern, und ob sie es in %L2 tun, lässt sich nicht erkennen: Sagen Sie, was gilt, denn alle Dateien werden dann gleich gelesen, oder lesen Sie die Dateien einzeln.</translation>
    </message>
    <message>
        <source>R holds the recovered and the dead.</source>
        <translation>R enthält die Genesenen und die Verstorbenen.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Read apostrophes as marks between thousands</source>
        <translation>Apostrophe als Zeichen zwischen Tausendern lesen</translation>
    </message>
    <message>
        <source>Read blanks as marks between thousands</source>
        <translation>Leerzeichen als Zeichen zwischen Tausendern lesen</translation>
    </message>
    <message>
        <source>Read commas as decimal marks</source>
        <translation>Kommas als Dezimalzeichen lesen</translation>
    </message>
    <message>
        <source>Read commas as marks between thousands</source>
        <translation>Kommas als Zeichen zwischen Tausendern lesen</translation>
    </message>
    <message>
        <source>Read points as marks between thousands</source>
        <translation>Punkte als Zeichen zwischen Tausendern lesen</translation>
    </message>
    <message>
        <source>Read with %1.</source>
        <translation>Gelesen mit %1.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Das Lesen von %1</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Repair %L1 (%L2): %L3</source>
        <translation>Korrektur %L1 (%L2): %L3</translation>
    </message>
    <message>
        <source>Repair %L1: the last %2 days were left out as incomplete.</source>
        <translation>Korrektur %L1: Die letzten %2 Tage wurden als unvollständig weggelassen.</translation>
    </message>
    <message>
        <source>Repeated headers were passed over.</source>
        <translation>Wiederholte Kopfzeilen wurden übergangen.</translation>
    </message>
    <message>
        <source>Repeated values were merged: the first was kept.</source>
        <translation>Wiederholte Werte wurden zusammengefasst: Der erste wurde behalten.</translation>
    </message>
    <message>
        <source>Repeated values were merged: the last was kept.</source>
        <translation>Wiederholte Werte wurden zusammengefasst: Der letzte wurde behalten.</translation>
    </message>
    <message>
        <source>Repeated values were merged: their mean was taken.</source>
        <translation>Wiederholte Werte wurden zusammengefasst: Es gilt ihr Mittelwert.</translation>
    </message>
    <message>
        <source>Rows at one time were merged: the first was kept.</source>
        <translation>Zeilen derselben Zeit wurden zusammengefasst: Die erste wurde behalten.</translation>
    </message>
    <message>
        <source>Rows at one time were merged: the last was kept.</source>
        <translation>Zeilen derselben Zeit wurden zusammengefasst: Die letzte wurde behalten.</translation>
    </message>
    <message>
        <source>Rows at one time were merged: the mean was taken.</source>
        <translation>Zeilen derselben Zeit wurden zusammengefasst: Es gilt der Mittelwert.</translation>
    </message>
    <message>
        <source>Rows end with a separator that the header does not have; it was passed over.</source>
        <translation>Zeilen enden mit einem Trennzeichen, das die Kopfzeile nicht hat; es wurde übergangen.</translation>
    </message>
    <message>
        <source>Rows give another population than the area&apos;s first; the first is used throughout.</source>
        <translation>Zeilen geben eine andere Bevölkerung an als die erste des Gebiets; durchweg gilt die erste.</translation>
    </message>
    <message>
        <source>Rows marked as holding no observation were left out.</source>
        <translation>Zeilen, die als ohne Beobachtung gekennzeichnet sind, wurden weggelassen.</translation>
    </message>
    <message>
        <source>Rows of other areas were left out.</source>
        <translation>Zeilen anderer Gebiete wurden weggelassen.</translation>
    </message>
    <message>
        <source>Rows of the same time differ in %1, which was taken as the name of the trajectory.</source>
        <translation>Zeilen derselben Zeit unterscheiden sich in %1; das wurde als Name der Trajektorie genommen.</translation>
    </message>
    <message>
        <source>Rows that came after a later date were sorted by date.</source>
        <translation>Zeilen, die nach einem späteren Datum kamen, wurden nach dem Datum sortiert.</translation>
    </message>
    <message>
        <source>Rows that came after a later time of their trajectory were sorted by time.</source>
        <translation>Zeilen, die nach einer späteren Zeit ihrer Trajektorie kamen, wurden nach der Zeit sortiert.</translation>
    </message>
    <message>
        <source>Rows with a dose were left out: what is given from outside is not part of the model, so what follows a dose looks as if it came about by itself.</source>
        <translation>Zeilen mit einer Dosis wurden weggelassen: Was von außen gegeben wird, ist kein Teil des Modells; was auf eine Dosis folgt, sieht darum aus, als käme es von selbst.</translation>
    </message>
    <message>
        <source>Rows with another event than an observation were left out.</source>
        <translation>Zeilen mit einem anderen Ereignis als einer Beobachtung wurden weggelassen.</translation>
    </message>
    <message>
        <source>Rows with another number of fields than the header were filled up or cut.</source>
        <translation>Zeilen mit einer anderen Zahl von Feldern als die Kopfzeile wurden aufgefüllt oder gekürzt.</translation>
    </message>
    <message>
        <source>Rows with another number of fields than the header were left out.</source>
        <translation>Zeilen mit einer anderen Zahl von Feldern als die Kopfzeile wurden weggelassen.</translation>
    </message>
    <message>
        <source>Rows without a time were left out.</source>
        <translation>Zeilen ohne Zeit wurden weggelassen.</translation>
    </message>
    <message>
        <source>Smoothing along the field needs every state measured, and this model has states that no column measures. Leave it out of the stage, or choose a model of the measured states alone.</source>
        <translation>Für das Glätten entlang des Feldes muss jeder Zustand gemessen sein, und dieses Modell hat Zustände, die keine Spalte misst. Lassen Sie es in der Stufe weg, oder wählen Sie ein Modell nur der gemessenen Zustände.</translation>
    </message>
    <message>
        <source>Solved from the first sample, the model does not follow its own training data: the mean of the data is closer. Its forecasts may still be good near their start; do not trust the rest. More trajectories, or fewer and smoother states, would help.</source>
        <translation>Von der ersten Beobachtung an gelöst, folgt das Modell nicht einmal seinen Trainingsdaten: Der Mittelwert der Daten liegt näher. Seine Vorhersagen können nahe ihrem Anfang trotzdem gut sein; trauen Sie den übrigen nicht. Mehr Trajektorien oder weniger und glattere Zustände würden helfen.</translation>
    </message>
    <message>
        <source>Some numbers have %L1, and the same mark stands, or may stand, before fractions: it is not guessed.</source>
        <translation>Einige Zahlen haben %L1, und dasselbe Zeichen steht vor Nachkommastellen oder kann dort stehen: Es wird nicht geraten.</translation>
    </message>
    <message>
        <source>Some numbers have a point and some a comma; the point is taken, and the others are refused.</source>
        <translation>Einige Zahlen haben einen Punkt und einige ein Komma; der Punkt gilt, die anderen werden abgelehnt.</translation>
    </message>
    <message>
        <source>Stage %1 converged after %2 epochs.</source>
        <translation>Stufe %1 konvergierte nach %2 Epochen.</translation>
    </message>
    <message>
        <source>Stage %1 converged after %2 epochs. %L3</source>
        <translation>Stufe %1 konvergierte nach %2 Epochen. %L3</translation>
    </message>
    <message>
        <source>Stage %1 could not begin: %L2. %L3</source>
        <translation>Die Stufe %1 konnte nicht beginnen: %L2. %L3</translation>
    </message>
    <message>
        <source>Stage %1 could not begin: %L2; the best parameters of the stage before are kept. %L3</source>
        <translation>Die Stufe %1 konnte nicht beginnen: %L2; die besten Parameter der Stufe davor bleiben erhalten. %L3</translation>
    </message>
    <message>
        <source>Stage %1 ended after %2 epochs.</source>
        <translation>Stufe %1 endete nach %2 Epochen.</translation>
    </message>
    <message>
        <source>Stage %1 ended after %2 epochs. %L3</source>
        <translation>Stufe %1 endete nach %2 Epochen. %L3</translation>
    </message>
    <message>
        <source>Stage %1 is over.%L2</source>
        <translation>Stufe %1 ist beendet.%L2</translation>
    </message>
    <message>
        <source>Stage %1: %L2</source>
        <translation>Stufe %1: %L2</translation>
    </message>
    <message>
        <source>Standard errors of the parameters could not be computed: %L1.</source>
        <translation>Standardfehler der Parameter konnten nicht berechnet werden: %L1.</translation>
    </message>
    <message>
        <source>States were chosen among the columns.</source>
        <translation>Unter den Spalten wurden Zustände gewählt.</translation>
    </message>
    <message>
        <source>Stopped%L1</source>
        <translation>Angehalten%L1</translation>
    </message>
    <message>
        <source>Stopped%L1; the best parameters are kept.</source>
        <translation>Angehalten%L1; die besten Parameter bleiben erhalten.</translation>
    </message>
    <message>
        <source>Taylor regularisation needs the higher time derivatives of the model, which this one does not have. Choose another model, or local regularisation.</source>
        <translation>Die Taylor-Regularisierung braucht die höheren Zeitableitungen des Modells, die dieses nicht hat. Wählen Sie ein anderes Modell, oder die lokale Regularisierung.</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of the model file</source>
        <translation>Der Tensor „%1“ der Modelldatei</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of the model file begins at byte %2 where byte %3 was expected: tensors overlap or leave a gap.</source>
        <translation>Der Tensor „%1“ der Modelldatei beginnt bei Byte %2, erwartet wurde Byte %3: Tensoren überlappen sich oder lassen eine Lücke.</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of the model file holds a value that is not finite.</source>
        <translation>Der Tensor „%1“ der Modelldatei enthält einen Wert, der nicht endlich ist.</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; of the model file is %2 %3; its field needs %4 %5.</source>
        <translation>Der Tensor „%1“ der Modelldatei ist %2 %3; sein Feld braucht %4 %5.</translation>
    </message>
    <message>
        <source>The %L1 cannot stand both between thousands and before fractions. Choose another decimal mark, or say that nothing stands between thousands.</source>
        <translation>Das Zeichen „%L1“ kann nicht zugleich zwischen Tausendern und vor Nachkommastellen stehen. Wählen Sie ein anderes Dezimalzeichen, oder sagen Sie, dass zwischen Tausendern nichts steht.</translation>
    </message>
    <message>
        <source>The %L1 of a simulation is %2; %L3 was expected.</source>
        <translation>Eine Simulation hat als %L1 %2; erwartet wurde %L3.</translation>
    </message>
    <message>
        <source>The bundled data sets were not found (looked in: %1). Set NULLCLINE_DATASETS to the directory that holds their index.json.</source>
        <translation>Die mitgelieferten Datensätze wurden nicht gefunden (gesucht in: %1). Setzen Sie NULLCLINE_DATASETS auf das Verzeichnis mit ihrer index.json.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another model: it has %1 parameters, this one %2.</source>
        <translation>Der Checkpoint gehört zu einem anderen Modell: Er hat %1 Parameter, dieses %2.</translation>
    </message>
    <message>
        <source>The checkpoint does not say from which of its starts the fit goes on.</source>
        <translation>Der Checkpoint sagt nicht, von welchem ihrer Startpunkte die Anpassung fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The checkpoint has version %1; this program reads versions 1 to %2. Resume with the program that wrote it.</source>
        <translation>Der Checkpoint hat die Version %1; dieses Programm liest die Versionen 1 bis %2. Setzen Sie mit dem Programm fort, das ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged: %L1. The fit cannot go on from it; start it again from its data.</source>
        <translation>Der Checkpoint ist beschädigt: %L1. Die Anpassung kann mit ihm nicht fortgesetzt werden; beginnen Sie sie mit ihren Daten neu.</translation>
    </message>
    <message>
        <source>The checkpoint is not of this fit: %L1. The fit cannot go on from it; start it again.</source>
        <translation>Der Checkpoint ist nicht von dieser Anpassung: %L1. Sie kann mit ihm nicht fortgesetzt werden; beginnen Sie sie neu.</translation>
    </message>
    <message>
        <source>The column %1 is said to measure two states: choose one of them.</source>
        <translation>Die Spalte %1 soll zwei Zustände messen: Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>The columns ID, TIME and DV are those of NONMEM.</source>
        <translation>Die Spalten ID, TIME und DV sind die von NONMEM.</translation>
    </message>
    <message>
        <source>The columns are those of the COVID-19 Data Hub.</source>
        <translation>Die Spalten sind die des COVID-19 Data Hub.</translation>
    </message>
    <message>
        <source>The columns observableId, measurement and time are those of PEtab.</source>
        <translation>Die Spalten observableId, measurement und time sind die von PEtab.</translation>
    </message>
    <message>
        <source>The columns of a COVID-19 Data Hub file are known by name, so none can be chosen. Leave them out, or read the file as a wide table.</source>
        <translation>Die Spalten einer Datei des COVID-19 Data Hub sind am Namen bekannt, darum lässt sich keine wählen. Lassen Sie sie weg, oder lesen Sie die Datei als breite Tabelle.</translation>
    </message>
    <message>
        <source>The comma cannot both separate fields and stand before fractions. Choose another separator or the decimal point.</source>
        <translation>Das Komma kann nicht zugleich Felder trennen und vor Nachkommastellen stehen. Wählen Sie ein anderes Trennzeichen oder den Dezimalpunkt.</translation>
    </message>
    <message>
        <source>The comma separates the fields.</source>
        <translation>Das Komma trennt die Felder.</translation>
    </message>
    <message>
        <source>The comma stands between thousands.</source>
        <translation>Das Komma steht zwischen Tausendern.</translation>
    </message>
    <message>
        <source>The data hardly determine %1: %L2</source>
        <translation>Die Daten bestimmen %1 kaum: %L2</translation>
    </message>
    <message>
        <source>The data have no state column &quot;%1&quot; that could measure %2; they have: %3.</source>
        <translation>Die Daten haben keine Zustandsspalte „%1“, die %2 messen könnte; sie haben: %3.</translation>
    </message>
    <message>
        <source>The data set %1 is empty. Load a table with at least one state and one trajectory.</source>
        <translation>Der Datensatz %1 ist leer. Laden Sie eine Tabelle mit mindestens einem Zustand und einer Trajektorie.</translation>
    </message>
    <message>
        <source>The dates %1 to %2 hold no day: the first is after the last.</source>
        <translation>Von %1 bis %2 gibt es keinen Tag: Der erste liegt hinter dem letzten.</translation>
    </message>
    <message>
        <source>The dates begin with the day</source>
        <translation>Die Datumsangaben beginnen mit dem Tag</translation>
    </message>
    <message>
        <source>The dates begin with the month</source>
        <translation>Die Datumsangaben beginnen mit dem Monat</translation>
    </message>
    <message>
        <source>The dates begin with the year</source>
        <translation>Die Datumsangaben beginnen mit dem Jahr</translation>
    </message>
    <message>
        <source>The dates in column %1 were turned into %L2 since %3.</source>
        <translation>Die Datumsangaben in der Spalte %1 wurden in %L2 seit %3 umgerechnet.</translation>
    </message>
    <message>
        <source>The dates in column %1 were turned into days since %2.</source>
        <translation>Die Datumsangaben in der Spalte %1 wurden in Tage seit %2 umgerechnet.</translation>
    </message>
    <message>
        <source>The devices were not measured to the end.</source>
        <translation>Die Geräte wurden nicht bis zum Ende gemessen.</translation>
    </message>
    <message>
        <source>The errors were not computed: the run was cancelled.</source>
        <translation>Die Fehler wurden nicht berechnet: Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The exposed are not measured: S holds them too, and new is what leaves E a day.</source>
        <translation>Die Exponierten sind nicht gemessen: Auch sie sind in S enthalten, und new ist, was E je Tag verlässt.</translation>
    </message>
    <message>
        <source>The fields are numbers.</source>
        <translation>Die Felder sind Zahlen.</translation>
    </message>
    <message>
        <source>The fields are times of day.</source>
        <translation>Die Felder sind Uhrzeiten.</translation>
    </message>
    <message>
        <source>The file begins with the mark of UTF-16, big end first.</source>
        <translation>Die Datei beginnt mit dem Kennzeichen von UTF-16, Big Endian.</translation>
    </message>
    <message>
        <source>The file begins with the mark of UTF-16, little end first.</source>
        <translation>Die Datei beginnt mit dem Kennzeichen von UTF-16, Little Endian.</translation>
    </message>
    <message>
        <source>The file begins with the mark of UTF-8.</source>
        <translation>Die Datei beginnt mit dem Kennzeichen von UTF-8.</translation>
    </message>
    <message>
        <source>The first %1 stages need</source>
        <translation>Die ersten %1 Stufen brauchen</translation>
    </message>
    <message>
        <source>The first days were left out: who had recovered then was a case before the data.</source>
        <translation>Die ersten Tage wurden weggelassen: Wer damals genesen war, war vor Beginn der Daten ein Fall.</translation>
    </message>
    <message>
        <source>The first line, sep=, names it.</source>
        <translation>Die erste Zeile, sep=, nennt es.</translation>
    </message>
    <message>
        <source>The first row holds names.</source>
        <translation>Die erste Zeile enthält Namen.</translation>
    </message>
    <message>
        <source>The first row holds values and no names.</source>
        <translation>Die erste Zeile enthält Werte und keine Namen.</translation>
    </message>
    <message>
        <source>The first row holds values, so the columns are called by their number.</source>
        <translation>Die erste Zeile enthält Werte, darum heißen die Spalten nach ihrer Nummer.</translation>
    </message>
    <message>
        <source>The first stage cannot smooth the data along the field, because none has been found yet. Choose the smoothing along the field in a later stage.</source>
        <translation>Die erste Stufe kann die Daten nicht entlang des Feldes glätten, denn noch ist keines gefunden. Wählen Sie das Glätten entlang des Feldes in einer späteren Stufe.</translation>
    </message>
    <message>
        <source>The first stage needs</source>
        <translation>Die erste Stufe braucht</translation>
    </message>
    <message>
        <source>The fit began with %L1 (%2) and goes on with %L3 (%4): sums are rounded otherwise, so it will not end with the same bits as one that was never interrupted.</source>
        <translation>Die Anpassung begann mit %L1 (%2) und wird mit %L3 (%4) fortgesetzt: Summen werden anders gerundet, darum endet sie nicht mit denselben Bits wie eine, die nie unterbrochen wurde.</translation>
    </message>
    <message>
        <source>The fit cannot begin with the parameters of that model: %L1. %L2</source>
        <translation>Die Anpassung kann nicht mit den Parametern jenes Modells beginnen: %L1. %L2</translation>
    </message>
    <message>
        <source>The fit could not begin: %L1. %L2</source>
        <translation>Die Anpassung konnte nicht beginnen: %L1. %L2</translation>
    </message>
    <message>
        <source>The fit could not begin: %L1; the best parameters of the stage before are kept. %L2</source>
        <translation>Die Anpassung konnte nicht beginnen: %L1; die besten Parameter der Stufe davor bleiben erhalten. %L2</translation>
    </message>
    <message>
        <source>The fit has no stage: add at least one to &quot;stages&quot;.</source>
        <translation>Die Anpassung hat keine Stufe: Fügen Sie mindestens eine zu „stages“ hinzu.</translation>
    </message>
    <message>
        <source>The fit was not run.</source>
        <translation>Die Anpassung hat nicht stattgefunden.</translation>
    </message>
    <message>
        <source>The full-norm adjoint is solved backwards as one system of all trajectories and parameters, so that its error is that of the batch. Choose steps shared by the whole batch, or the seminorm gradient, which lets each trajectory have its own.</source>
        <translation>Die Adjungierte mit voller Norm wird rückwärts als ein System aller Trajektorien und Parameter gelöst, sodass ihr Fehler der des Stapels ist. Wählen Sie gemeinsame Schritte des ganzen Stapels, oder den Gradienten mit Seminorm, bei dem jede Trajektorie eigene haben kann.</translation>
    </message>
    <message>
        <source>The gradient cannot be checked at these parameters: there are %1, the model has %2. Check it where the fit begins.</source>
        <translation>Der Gradient kann bei diesen Parametern nicht geprüft werden: Es sind %1, das Modell hat %2. Prüfen Sie ihn dort, wo die Anpassung beginnt.</translation>
    </message>
    <message>
        <source>The gradient cannot be checked here: %L1. %L2</source>
        <translation>Der Gradient kann hier nicht geprüft werden: %L1. %L2</translation>
    </message>
    <message>
        <source>The gradient check was stopped.</source>
        <translation>Die Prüfung des Gradienten wurde angehalten.</translation>
    </message>
    <message>
        <source>The gradient differs from the derivative of the loss.</source>
        <translation>Der Gradient weicht von der Ableitung des Verlusts ab.</translation>
    </message>
    <message>
        <source>The gradient does not come nearer to the direct gradient as the solution becomes more exact.</source>
        <translation>Der Gradient kommt dem direkten Gradienten nicht näher, während die Lösung genauer wird.</translation>
    </message>
    <message>
        <source>The gradient of the regulariser &quot;%L1&quot; differs from the derivative of its penalty.</source>
        <translation>Der Gradient der Regularisierung „%L1“ weicht von der Ableitung ihrer Strafe ab.</translation>
    </message>
    <message>
        <source>The header of the model file</source>
        <translation>Der Kopf der Modelldatei</translation>
    </message>
    <message>
        <source>The header of the model file does not begin with &apos;{&apos;: it is not a safetensors file.</source>
        <translation>Der Kopf der Modelldatei beginnt nicht mit &apos;{&apos;: Es ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>The initial value of %1 is no finite number: give one.</source>
        <translation>Der Anfangswert von %1 ist keine endliche Zahl: Geben Sie eine an.</translation>
    </message>
    <message>
        <source>The known initial values change nothing here, because %1 solves nothing while it trains. two-stage and the other methods that solve use them.</source>
        <translation>Die bekannten Anfangswerte ändern hier nichts, denn %1 löst beim Training nichts. two-stage und die anderen Verfahren, die lösen, verwenden sie.</translation>
    </message>
    <message>
        <source>The last good parameters, put back, could not be solved with either: %L1. A lower learning rate cannot help; the best parameters are kept. %L2</source>
        <translation>Die letzten guten Parameter, wieder eingesetzt, ließen sich auch nicht lösen: %L1. Eine niedrigere Lernrate kann nicht helfen; die besten Parameter bleiben erhalten. %L2</translation>
    </message>
    <message>
        <source>The last good parameters, put back, could not be solved with either: %L1; the best parameters are kept. %L2</source>
        <translation>Die letzten guten Parameter, wieder eingesetzt, ließen sich auch nicht lösen: %L1; die besten Parameter bleiben erhalten. %L2</translation>
    </message>
    <message>
        <source>The learning rate that was set changes nothing in stage %1: %L2 finds the length of its steps on its own.</source>
        <translation>Die eingestellte Lernrate ändert in Stufe %1 nichts: %L2 findet die Länge der Schritte selbst.</translation>
    </message>
    <message>
        <source>The loss was not finite %1 times, the last time because %L2; the best parameters are kept. %L3</source>
        <translation>Der Verlust war %1-mal nicht endlich (zuletzt: %L2); die besten Parameter bleiben erhalten. %L3</translation>
    </message>
    <message>
        <source>The loss was not finite while the devices were measured</source>
        <translation>Der Verlust war nicht endlich, während die Geräte gemessen wurden</translation>
    </message>
    <message>
        <source>The lowest value of %1 is %2, which often stands for a missing value. It was read as a number.</source>
        <translation>Der kleinste Wert von %1 ist %2, was oft für einen fehlenden Wert steht. Er wurde als Zahl gelesen.</translation>
    </message>
    <message>
        <source>The metadata of the model file</source>
        <translation>Der Metadatenteil der Modelldatei</translation>
    </message>
    <message>
        <source>The metadata of the model file: %L1</source>
        <translation>Die Metadaten der Modelldatei: %L1</translation>
    </message>
    <message>
        <source>The model file has %1 bytes; a safetensors file begins with the 8 bytes of its header&apos;s length.</source>
        <translation>Die Modelldatei hat %1 Bytes; eine safetensors-Datei beginnt mit den 8 Bytes der Länge ihres Kopfes.</translation>
    </message>
    <message>
        <source>The model file has %1 tensors; its field has %2.</source>
        <translation>Die Modelldatei hat %1 Tensoren; ihr Feld hat %2.</translation>
    </message>
    <message>
        <source>The model file has no tensor &quot;%1&quot;, which its field needs.</source>
        <translation>Die Modelldatei hat keinen Tensor „%1“, den ihr Feld braucht.</translation>
    </message>
    <message>
        <source>The model file says that its header has %1 bytes, but %2 follow (and at most %3 are read): it is not a safetensors file, or it is cut off.</source>
        <translation>Die Modelldatei gibt für ihren Kopf %1 Bytes an, aber es folgen %2 (und höchstens %3 werden gelesen): Es ist keine safetensors-Datei, oder sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The model has %1 parameters, its vector field and read-out need %2. Its architecture and its weights do not belong together.</source>
        <translation>Das Modell hat %1 Parameter, sein Vektorfeld und seine Auslesung brauchen %2. Sein Aufbau und seine Gewichte gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The model has %1 parameters; an ONNX file in one piece holds at most 2 GB. Choose safetensors.</source>
        <translation>Das Modell hat %1 Parameter; eine ONNX-Datei in einem Stück fasst höchstens 2 GB. Wählen Sie safetensors.</translation>
    </message>
    <message>
        <source>The model has start values of %1 states of %2.</source>
        <translation>Das Modell hat Anfangswerte von %1 Zuständen von %2.</translation>
    </message>
    <message>
        <source>The model was not written to %1: one of its parameters is not finite, so it predicts nothing.</source>
        <translation>Das Modell wurde nicht nach %1 geschrieben: Einer seiner Parameter ist nicht endlich, darum sagt es nichts voraus.</translation>
    </message>
    <message>
        <source>The model&apos;s scaling does not fit its %1 states: every state needs a finite center and a positive scale and rate.</source>
        <translation>Die Skalierung des Modells passt nicht zu seinen %1 Zuständen: Jeder Zustand braucht eine endliche Mitte und eine positive Skala und Rate.</translation>
    </message>
    <message>
        <source>The note of an import</source>
        <translation>Die Notiz eines Imports</translation>
    </message>
    <message>
        <source>The numbers are dates of eight digits</source>
        <translation>Die Zahlen sind Datumsangaben aus acht Ziffern</translation>
    </message>
    <message>
        <source>The parameter %1 of %L2</source>
        <translation>Der Parameter %1 von %L2</translation>
    </message>
    <message>
        <source>The parameter %1 of %L2 is listed twice.</source>
        <translation>Der Parameter %1 von %L2 ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>The parameters have no standard errors: they would mean nothing, because the model does not follow its own training data.</source>
        <translation>Die Parameter haben keine Standardfehler: Sie würden nichts bedeuten, weil das Modell seinen eigenen Trainingsdaten nicht folgt.</translation>
    </message>
    <message>
        <source>The point stands between thousands.</source>
        <translation>Der Punkt steht zwischen Tausendern.</translation>
    </message>
    <message>
        <source>The preparation was cancelled.</source>
        <translation>Die Vorbereitung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The random generator&apos;s state in the checkpoint cannot be read.</source>
        <translation>Der Zustand des Zufallsgenerators im Checkpoint ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The recovered are far too few for the cases of two months before.</source>
        <translation>Die Genesenen sind viel zu wenige für die Fälle zwei Monate zuvor.</translation>
    </message>
    <message>
        <source>The recovered stand still while cases go on, most recently from %1 to the end: the infected are too many there.</source>
        <translation>Die Genesenen stehen still, während Fälle hinzukommen, zuletzt von %1 bis zum Ende: Dort sind die Infizierten zu viele.</translation>
    </message>
    <message>
        <source>The recovered stand still while cases go on, most recently from %1: the infected are too many there.</source>
        <translation>Die Genesenen stehen still, während Fälle hinzukommen, zuletzt ab %1: Dort sind die Infizierten zu viele.</translation>
    </message>
    <message>
        <source>The recovered stand still while cases go on, only from %1 to the end: the infected are too many there.</source>
        <translation>Die Genesenen stehen still, während Fälle hinzukommen, einmal, von %1 bis zum Ende: Dort sind die Infizierten zu viele.</translation>
    </message>
    <message>
        <source>The recovered stand still while cases go on, only from %1: the infected are too many there.</source>
        <translation>Die Genesenen stehen still, während Fälle hinzukommen, einmal, ab %1: Dort sind die Infizierten zu viele.</translation>
    </message>
    <message>
        <source>The reference form of a field</source>
        <translation>Die Referenzform eines Feldes</translation>
    </message>
    <message>
        <source>The reference training</source>
        <translation>Das Referenztraining</translation>
    </message>
    <message>
        <source>The reference training knows networks of the state alone, and this one reads more.</source>
        <translation>Das Referenztraining kennt nur Netze des Zustands allein, und dieses liest mehr.</translation>
    </message>
    <message>
        <source>The report%L1</source>
        <translation>Der Bericht%L1</translation>
    </message>
    <message>
        <source>The reversible gradient (MALI) undoes the steps of the leapfrog, and no other solver&apos;s can be undone. Choose the leapfrog solver, or the checkpointed gradient, which bounds the memory with any solver.</source>
        <translation>Der umkehrbare Gradient (MALI) macht die Schritte des Leapfrogs rückgängig; die anderer Löser lassen sich nicht rückgängig machen. Wählen Sie den Löser Leapfrog, oder den Gradienten mit Checkpoints, der den Speicher mit jedem Löser begrenzt.</translation>
    </message>
    <message>
        <source>The row below the header holds values.</source>
        <translation>Die Zeile unter der Kopfzeile enthält Werte.</translation>
    </message>
    <message>
        <source>The safetensors file has no metadata &quot;nullcline&quot;: it holds tensors, but was not written by Nullcline, so nothing says how they make a model.</source>
        <translation>Die safetensors-Datei hat keine Metadaten „nullcline“: Sie enthält Tensoren, wurde aber nicht von Nullcline geschrieben; darum sagt nichts, wie sie ein Modell ergeben.</translation>
    </message>
    <message>
        <source>The settings%L1</source>
        <translation>Der Text der Einstellungen%L1</translation>
    </message>
    <message>
        <source>The simulation was cancelled.</source>
        <translation>Die Simulation wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The simulation would have %1 values; at most %2 fit in memory. Ask for fewer trajectories or points.</source>
        <translation>Die Simulation hätte %1 Werte; in den Speicher passen höchstens %2. Verlangen Sie weniger Trajektorien oder Punkte.</translation>
    </message>
    <message>
        <source>The smoothing along the field was cancelled.</source>
        <translation>Das Glätten entlang des Feldes wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The smoothness must lie between 0 and 1.</source>
        <translation>Die Glattheit muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The split &quot;%L1&quot; cannot be used: %L2 Write trajectory or time, with three parts if you like, for example time:80,10,10.</source>
        <translation>Die Aufteilung „%L1“ geht nicht: %L2 Schreiben Sie trajectory oder time, wenn Sie möchten mit drei Teilen, zum Beispiel time:80,10,10.</translation>
    </message>
    <message>
        <source>The split %1, %2, %3 leaves a part empty. Give three positive numbers (train, validation, test), or none for the default.</source>
        <translation>Die Aufteilung %1, %2, %3 lässt einen Teil leer. Geben Sie drei positive Zahlen an (Training, Validierung, Test), oder keine für die Voreinstellung.</translation>
    </message>
    <message>
        <source>The stages have more than a thousand million epochs together: choose fewer.</source>
        <translation>Die Stufen haben zusammen mehr als tausend Millionen Epochen: Wählen Sie weniger.</translation>
    </message>
    <message>
        <source>The state %1 is constant in the training part and is not rescaled.</source>
        <translation>Der Zustand %1 ist im Trainingsteil konstant und wird nicht umskaliert.</translation>
    </message>
    <message>
        <source>The state %1 is listed twice: leave one out.</source>
        <translation>Der Zustand %1 ist zweimal aufgeführt: Lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>The state %1 is nowhere observed twice in one training part, so that its rate of change is unknown. Leave it out, or choose another split.</source>
        <translation>Der Zustand %1 ist nirgends zweimal im selben Trainingsteil beobachtet, darum ist seine Änderungsrate unbekannt. Lassen Sie ihn weg, oder wählen Sie eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>The stiffness of a step is estimated from two stages at its end, which Dormand-Prince 5(4) and Tsitouras 5(4) have. Choose one of them, or the error estimate.</source>
        <translation>Die Steifheit eines Schritts wird aus zwei Zwischenstufen an seinem Ende geschätzt, die Dormand-Prince 5(4) und Tsitouras 5(4) haben. Wählen Sie eines von ihnen, oder die Fehlerschätzung.</translation>
    </message>
    <message>
        <source>The table begins at once.</source>
        <translation>Die Tabelle beginnt sofort.</translation>
    </message>
    <message>
        <source>The table of these data is not there any more, so that no command line can read it. Import it again from where it is now.</source>
        <translation>Die Tabelle dieser Daten ist nicht mehr da, darum kann keine Befehlszeile sie lesen. Importieren Sie sie neu von dort, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>The tensors of the model file end at byte %1 of its data, which has %2.</source>
        <translation>Die Tensoren der Modelldatei enden bei Byte %1 ihrer Daten, die %2 haben.</translation>
    </message>
    <message>
        <source>The text is not UTF-8 and was read as Windows-1252.</source>
        <translation>Der Text ist nicht UTF-8 und wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>The time limit of %1 s was reached%L2 Allow more time.</source>
        <translation>Die Zeitgrenze von %1 s wurde erreicht%L2 Erlauben Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>The time limit was reached%L1; the best parameters are kept.</source>
        <translation>Zeitgrenze erreicht%L1; die besten Parameter bleiben erhalten.</translation>
    </message>
    <message>
        <source>The time starts again behind each blank line.</source>
        <translation>Die Zeit beginnt hinter jeder Leerzeile von Neuem.</translation>
    </message>
    <message>
        <source>The time&apos;s origin &quot;%1&quot; is no date such as 2020-03-01.</source>
        <translation>Der Zeitnullpunkt „%1“ ist kein Datum wie 2020-03-01.</translation>
    </message>
    <message>
        <source>The time&apos;s origin &quot;%1&quot; is no number, and the times are numbers.</source>
        <translation>Der Zeitnullpunkt „%1“ ist keine Zahl, die Zeiten aber sind Zahlen.</translation>
    </message>
    <message>
        <source>The time&apos;s origin &quot;%1&quot; is no time of day such as 12:30.</source>
        <translation>Der Zeitnullpunkt „%1“ ist keine Uhrzeit wie 12:30.</translation>
    </message>
    <message>
        <source>The times are in a unit so large that the steps between samples are below 2e-5: the noise may not be smoothed away. Give the times in a smaller unit, such as ms instead of s.</source>
        <translation>Die Zeiten sind in einer so großen Einheit, dass die Schritte zwischen Beobachtungen unter 2e-5 liegen: Das Rauschen wird vielleicht nicht weggeglättet. Geben Sie die Zeiten in einer kleineren Einheit an, etwa ms statt s.</translation>
    </message>
    <message>
        <source>The times of %1 were turned from %2 into %3.</source>
        <translation>Die Zeiten von %1 wurden von %2 in %3 umgerechnet.</translation>
    </message>
    <message>
        <source>The times were turned from %1 into %2.</source>
        <translation>Die Zeiten wurden von %1 in %2 umgerechnet.</translation>
    </message>
    <message>
        <source>The units of the columns were taken from %L1.</source>
        <translation>Die Einheiten der Spalten stammen aus %L1.</translation>
    </message>
    <message>
        <source>The view %1 of %2</source>
        <translation>Die Ansicht %1 von %2</translation>
    </message>
    <message>
        <source>There are no recoveries at all.</source>
        <translation>Es gibt gar keine Genesenen.</translation>
    </message>
    <message>
        <source>There are zero bytes, so this may be no text at all.</source>
        <translation>Es gibt Nullbytes, vielleicht ist es gar kein Text.</translation>
    </message>
    <message>
        <source>There is more than one option called %1 here. Choose from: %2.</source>
        <translation>Hier gibt es mehr als eine Option mit dem Namen %1. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>There is no export format &quot;%1&quot;. Choose from: %2.</source>
        <translation>Es gibt kein Exportformat „%1“. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>There is no figure for the dead: R holds them too.</source>
        <translation>Für die Verstorbenen gibt es keine Zahl: Auch sie sind in R enthalten.</translation>
    </message>
    <message>
        <source>There is no header that it could stand below.</source>
        <translation>Es gibt keine Kopfzeile, unter der sie stehen könnte.</translation>
    </message>
    <message>
        <source>There is no method called %1. The methods are: %2.</source>
        <translation>Es gibt kein Verfahren %1. Die Verfahren sind: %2.</translation>
    </message>
    <message>
        <source>There is no option called %1 here, as the other options stand. The nearest are: %2.</source>
        <translation>Eine Option %1 gibt es hier nicht, so wie die anderen Optionen stehen. Die ähnlichsten sind: %2.</translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;. The known systems are: %2.</source>
        <translation>Es gibt kein System „%1“. Die bekannten Systeme sind: %2.</translation>
    </message>
    <message>
        <source>There is not enough memory to unpack %1.</source>
        <translation>Der Speicher reicht nicht, um %1 zu entpacken.</translation>
    </message>
    <message>
        <source>They have fewer fields than the rows below, or are comments.</source>
        <translation>Sie haben weniger Felder als die Zeilen darunter, oder sie sind Kommentare.</translation>
    </message>
    <message>
        <source>This gradient goes back through the steps themselves: along given steps it is the derivative of the loss to rounding.</source>
        <translation>Dieser Gradient geht durch die Schritte selbst zurück: Entlang gegebener Schritte ist er bis auf Rundung die Ableitung des Verlusts.</translation>
    </message>
    <message>
        <source>This gradient is that of the exact solution, and the differences are those of the steps taken</source>
        <translation>Dieser Gradient ist der der genauen Lösung, und die Differenzen sind die der gemachten Schritte</translation>
    </message>
    <message>
        <source>This run began with the parameters of another one. Export the model of that one, and give --warm-start MODEL.safetensors with the settings of this one.</source>
        <translation>Dieser Lauf begann mit den Parametern eines anderen. Exportieren Sie dessen Modell, und geben Sie --warm-start MODEL.safetensors zu den Einstellungen dieses Laufs.</translation>
    </message>
    <message>
        <source>Time runs from 0 to 1 in equal steps, whatever the dates.</source>
        <translation>Die Zeit läuft in gleichen Schritten von 0 bis 1, gleich welche Tage es sind.</translation>
    </message>
    <message>
        <source>Times have a time zone; all were turned into UTC.</source>
        <translation>Zeiten haben eine Zeitzone; alle wurden in UTC umgerechnet.</translation>
    </message>
    <message>
        <source>Trained on %1, as asked.</source>
        <translation>Trainiert auf %1, wie verlangt.</translation>
    </message>
    <message>
        <source>Training on a GPU</source>
        <translation>Training auf einer GPU</translation>
    </message>
    <message>
        <source>Trajectories observed at fewer than two times were left out.</source>
        <translation>Trajektorien, die zu weniger als zwei Zeiten beobachtet sind, wurden weggelassen.</translation>
    </message>
    <message>
        <source>Trajectory %1</source>
        <translation>Die Trajektorie %1</translation>
    </message>
    <message>
        <source>Trajectory %1 of %2 could not be computed beyond the time %3 (%L4). Try a shorter horizon or another seed.</source>
        <translation>Die Trajektorie %1 von %2 konnte nicht über die Zeit %3 hinaus berechnet werden (%L4). Versuchen Sie einen kürzeren Horizont oder einen anderen Zufallsstartwert.</translation>
    </message>
    <message>
        <source>Try a lower peak learning rate, a shorter first horizon, or a stage without a solver before it (two-stage).</source>
        <translation>Versuchen Sie eine niedrigere höchste Lernrate, einen kürzeren ersten Horizont oder eine Stufe ohne Löser davor (two-stage).</translation>
    </message>
    <message>
        <source>Try a lower peak learning rate, or float64.</source>
        <translation>Versuchen Sie eine niedrigere höchste Lernrate oder float64.</translation>
    </message>
    <message>
        <source>Try a shorter first horizon, or a stage without a solver before it (two-stage).</source>
        <translation>Versuchen Sie einen kürzeren ersten Horizont oder eine Stufe ohne Löser davor (two-stage).</translation>
    </message>
    <message>
        <source>Try float64.</source>
        <translation>Versuchen Sie float64.</translation>
    </message>
    <message>
        <source>Use it on data with the same columns in the same order.</source>
        <translation>Verwenden Sie es mit Daten, die dieselben Spalten in derselben Reihenfolge haben.</translation>
    </message>
    <message>
        <source>Use it on the same data, with the same split, seed, smoothing and standardisation.</source>
        <translation>Verwenden Sie es mit denselben Daten und mit derselben Aufteilung, demselben Zufallsstartwert, derselben Glättung und Standardisierung.</translation>
    </message>
    <message>
        <source>What a recorded step reads was moved (%1)</source>
        <translation>Was ein aufgezeichneter Schritt liest, wurde verschoben (%1)</translation>
    </message>
    <message>
        <source>Where the time of day goes back, a new day was begun.</source>
        <translation>Wo die Uhrzeit zurückspringt, wurde ein neuer Tag begonnen.</translation>
    </message>
    <message>
        <source>With measured velocities the second half of the state columns are the velocities of the first half; there are %1 columns (%2). Choose an even number of columns, or let the velocities be estimated.</source>
        <translation>Mit gemessenen Geschwindigkeiten ist die zweite Hälfte der Zustandsspalten die Geschwindigkeit der ersten; es gibt %1 Spalten (%2). Wählen Sie eine gerade Anzahl von Spalten, oder lassen Sie die Geschwindigkeiten schätzen.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Das Schreiben von %1</translation>
    </message>
    <message>
        <source>Years of two digits were taken for 1969 to 2068.</source>
        <translation>Jahre aus zwei Ziffern wurden als 1969 bis 2068 genommen.</translation>
    </message>
    <message>
        <source>a .bz2 archive; .gz and .zip are read in place. Unpack it first</source>
        <translation>ein .bz2-Archiv; .gz und .zip werden unmittelbar gelesen. Entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a .zst archive; .gz and .zip are read in place. Unpack it first</source>
        <translation>ein .zst-Archiv; .gz und .zip werden unmittelbar gelesen. Entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>a BLAS of its own</source>
        <translation>eine eigene BLAS</translation>
    </message>
    <message>
        <source>a PDF. Export the table as CSV</source>
        <translation>ein PDF. Exportieren Sie die Tabelle als CSV</translation>
    </message>
    <message>
        <source>a blank between groups of three digits, as in 1 000</source>
        <translation>ein Leerzeichen zwischen Gruppen von drei Ziffern, wie in 1 000</translation>
    </message>
    <message>
        <source>a comma between groups of three digits, as in 1,000,000 or 1,000.5</source>
        <translation>ein Komma zwischen Gruppen von drei Ziffern, wie in 1,000,000 oder 1,000.5</translation>
    </message>
    <message>
        <source>a database. Export the table as CSV, or open it as a project</source>
        <translation>eine Datenbank. Exportieren Sie die Tabelle als CSV, oder öffnen Sie sie als Projekt</translation>
    </message>
    <message>
        <source>a date such as 03/31/2020</source>
        <translation>ein Datum wie 03/31/2020</translation>
    </message>
    <message>
        <source>a date such as 2020-03-01</source>
        <translation>ein Datum wie 2020-03-01</translation>
    </message>
    <message>
        <source>a date such as 2020-03-01 or 2020-03-01 12:30:00</source>
        <translation>ein Datum wie 2020-03-01 oder 2020-03-01 12:30:00</translation>
    </message>
    <message>
        <source>a date such as 20200331</source>
        <translation>ein Datum wie 20200331</translation>
    </message>
    <message>
        <source>a date such as 31.03.2020</source>
        <translation>ein Datum wie 31.03.2020</translation>
    </message>
    <message>
        <source>a file in it is longer than the archive</source>
        <translation>eine Datei darin ist länger als das Archiv</translation>
    </message>
    <message>
        <source>a finite number (largest about 1.8e308, smallest about 2.2e-308)</source>
        <translation>eine endliche Zahl (größte etwa 1.8e308, kleinste etwa 2.2e-308)</translation>
    </message>
    <message>
        <source>a first horizon of 1</source>
        <translation>einen ersten Horizont von 1</translation>
    </message>
    <message>
        <source>a model without a linear read-out</source>
        <translation>ein Modell ohne lineare Auslesung</translation>
    </message>
    <message>
        <source>a neural model</source>
        <translation>ein neuronales Modell</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>a number from 0, as a fraction of each channel&apos;s spread,</source>
        <translation>eine Zahl ab 0, als Anteil der Streuung jedes Kanals</translation>
    </message>
    <message>
        <source>a number such as %1</source>
        <translation>eine Zahl wie %1</translation>
    </message>
    <message>
        <source>a number with a decimal comma and without thousands separators</source>
        <translation>eine Zahl mit Dezimalkomma und ohne Zeichen zwischen Tausendern</translation>
    </message>
    <message>
        <source>a number with a decimal point and without thousands separators</source>
        <translation>eine Zahl mit Dezimalpunkt und ohne Zeichen zwischen Tausendern</translation>
    </message>
    <message>
        <source>a number without marks between its thousands</source>
        <translation>eine Zahl ohne Zeichen zwischen Tausendern</translation>
    </message>
    <message>
        <source>a number without thousands separators and signs</source>
        <translation>eine Zahl ohne Vorzeichen und ohne Zeichen zwischen Tausendern</translation>
    </message>
    <message>
        <source>a number, or nothing or NA for a missing value,</source>
        <translation>eine Zahl, oder nichts oder NA für einen fehlenden Wert</translation>
    </message>
    <message>
        <source>a point between groups of three digits, as in 1.000.000 or 1.000,5</source>
        <translation>einen Punkt zwischen Gruppen von drei Ziffern, wie in 1.000.000 oder 1.000,5</translation>
    </message>
    <message>
        <source>a positive number</source>
        <translation>eine positive Zahl</translation>
    </message>
    <message>
        <source>a random direction of all</source>
        <translation>eine zufällige Richtung von allen</translation>
    </message>
    <message>
        <source>a smaller model, or a known system</source>
        <translation>ein kleineres Modell oder ein bekanntes System</translation>
    </message>
    <message>
        <source>a stage without regularisers</source>
        <translation>eine Stufe ohne Regularisierungen</translation>
    </message>
    <message>
        <source>a time (a number, or a date such as 2020-03-01)</source>
        <translation>eine Zeit (eine Zahl oder ein Datum wie 2020-03-01)</translation>
    </message>
    <message>
        <source>a time of day such as 12:30 or 12:30:05.25</source>
        <translation>eine Uhrzeit wie 12:30 oder 12:30:05.25</translation>
    </message>
    <message>
        <source>a workbook of an old office program. Save its sheet as CSV</source>
        <translation>eine Arbeitsmappe eines alten Büroprogramms. Speichern Sie ihr Blatt als CSV</translation>
    </message>
    <message>
        <source>absent days and figures were filled by straight lines.</source>
        <translation>Fehlende Tage und Zahlen wurden durch Geraden aufgefüllt.</translation>
    </message>
    <message>
        <source>absent days and figures were filled with the last figure before them.</source>
        <translation>Fehlende Tage und Zahlen wurden mit der letzten Zahl vor ihnen aufgefüllt.</translation>
    </message>
    <message>
        <source>an .xz archive; .gz and .zip are read in place. Unpack it first</source>
        <translation>ein .xz-Archiv; .gz und .zip werden unmittelbar gelesen. Entpacken Sie es zuerst</translation>
    </message>
    <message>
        <source>an HDF5 file. Export the table as CSV</source>
        <translation>eine HDF5-Datei. Exportieren Sie die Tabelle als CSV</translation>
    </message>
    <message>
        <source>an apostrophe between groups of three digits, as in 1&apos;000</source>
        <translation>einen Apostroph zwischen Gruppen von drei Ziffern, wie in 1&apos;000</translation>
    </message>
    <message>
        <source>an epoch</source>
        <translation>eine Epoche</translation>
    </message>
    <message>
        <source>an epoch of the first of %1 stages</source>
        <translation>eine Epoche der ersten von %1 Stufen</translation>
    </message>
    <message>
        <source>at least 1</source>
        <translation>mindestens 1</translation>
    </message>
    <message>
        <source>at least 2</source>
        <translation>mindestens 2</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>basic reproduction number</source>
        <translation>Basisreproduktionszahl</translation>
    </message>
    <message>
        <source>blanks before a small first figure were taken as zero.</source>
        <translation>Lücken vor einer kleinen ersten Zahl wurden als null genommen.</translation>
    </message>
    <message>
        <source>blanks before the first figure, and columns without any, were taken as zero.</source>
        <translation>Lücken vor der ersten Zahl und Spalten ganz ohne Zahlen wurden als null genommen.</translation>
    </message>
    <message>
        <source>column %1 (%2)</source>
        <translation>Spalte %1 (%2)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>compares the losses of different epochs, which a growing horizon changes</source>
        <translation>vergleicht die Verluste verschiedener Epochen, und ein wachsender Horizont ändert sie</translation>
    </message>
    <message>
        <source>compares the states themselves with the data</source>
        <translation>vergleicht die Zustände selbst mit den Daten</translation>
    </message>
    <message>
        <source>count as missing</source>
        <translation>sie zählen als fehlend</translation>
    </message>
    <message>
        <source>counts below zero were taken as missing.</source>
        <translation>Anzahlen unter null wurden als fehlend genommen.</translation>
    </message>
    <message>
        <source>cumulative counts decreased (%1 times); earlier figures were lowered to meet later ones.</source>
        <translation>Kumulierte Anzahlen fielen (%1-mal); frühere Zahlen wurden gesenkt, damit sie an die späteren anschließen.</translation>
    </message>
    <message>
        <source>cumulative counts decreased (%1 times); the highest stands until it is reached again.</source>
        <translation>Kumulierte Anzahlen fielen (%1-mal); die höchste gilt, bis sie wieder erreicht wird.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days had more recovered and dead than cases; the recovered were lowered to the cases less the dead.</source>
        <translation>Tage hatten mehr Genesene und Verstorbene als Fälle; die Genesenen wurden auf die Fälle ohne die Verstorbenen gesenkt.</translation>
    </message>
    <message>
        <source>days had more recovered and dead than cases; the recovered were taken as missing there.</source>
        <translation>Tage hatten mehr Genesene und Verstorbene als Fälle; die Genesenen wurden dort als fehlend genommen.</translation>
    </message>
    <message>
        <source>estimated state[%1]</source>
        <translation>geschätzter Zustand[%1]</translation>
    </message>
    <message>
        <source>expected a number or null, got %1</source>
        <translation>erwartet wurde eine Zahl oder null, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected a number, got %1</source>
        <translation>erwartet wurde eine Zahl, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected a number, got &apos;%1&apos;</source>
        <translation>erwartet wurde eine Zahl, gefunden wurde &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected a text in quotes, got %1</source>
        <translation>erwartet wurde ein Text in Anführungszeichen, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected a whole number, got %1</source>
        <translation>erwartet wurde eine ganze Zahl, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected an object in braces</source>
        <translation>erwartet wurde ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>expected one of %1, got %2</source>
        <translation>erwartet wurde eines von %1, gefunden wurde %2</translation>
    </message>
    <message>
        <source>expected true or false, got %1</source>
        <translation>erwartet wurde true oder false, gefunden wurde %1</translation>
    </message>
    <message>
        <source>gradient %1 long, %L2</source>
        <translation>Gradient der Länge %1, %L2</translation>
    </message>
    <message>
        <source>has a channel of the unknown role %1</source>
        <translation>hat einen Kanal mit der unbekannten Rolle %1</translation>
    </message>
    <message>
        <source>has no unit here and has none in the files before</source>
        <translation>hat hier keine Einheit und in den Dateien davor auch keine</translation>
    </message>
    <message>
        <source>has no unit here and in %1 in the files before</source>
        <translation>hat hier keine Einheit und in den Dateien davor %1</translation>
    </message>
    <message>
        <source>has no unit here and is in %1 in the files before</source>
        <translation>hat hier keine Einheit und ist in den Dateien davor in %1</translation>
    </message>
    <message>
        <source>has times that do not increase</source>
        <translation>hat Zeiten, die nicht wachsen</translation>
    </message>
    <message>
        <source>has values that do not match its times</source>
        <translation>hat Werte, die nicht zu seinen Zeiten passen</translation>
    </message>
    <message>
        <source>horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>is in %1 here and has none in the files before</source>
        <translation>ist hier in %1 und hat in den Dateien davor keine Einheit</translation>
    </message>
    <message>
        <source>is in %1 here and in %2 in the files before</source>
        <translation>ist hier in %1 und in den Dateien davor in %2</translation>
    </message>
    <message>
        <source>is in %1 here and is in %2 in the files before</source>
        <translation>ist hier in %1 und ist in den Dateien davor in %2</translation>
    </message>
    <message>
        <source>it does not begin as a checkpoint does</source>
        <translation>er beginnt nicht wie ein Checkpoint</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>it gave no number</source>
        <translation>es ergab keine Zahl</translation>
    </message>
    <message>
        <source>it has %1 parameters and should have %2</source>
        <translation>es hat %1 Parameter und müsste %2 haben</translation>
    </message>
    <message>
        <source>it has %1 parameters, and %2 are fitted here</source>
        <translation>es hat %1 Parameter, und hier werden %2 angepasst</translation>
    </message>
    <message>
        <source>it has %1 parts where three are needed.</source>
        <translation>sie hat %1 Teile, nötig sind drei.</translation>
    </message>
    <message>
        <source>it has done %1 epochs, and its stage is from %2 to %3</source>
        <translation>er hat %1 Epochen hinter sich, und seine Stufe reicht von %2 bis %3</translation>
    </message>
    <message>
        <source>it has no list of files, so it is not complete</source>
        <translation>sie hat kein Verzeichnis ihrer Dateien und ist darum unvollständig</translation>
    </message>
    <message>
        <source>it is compressed in a way that is not deflate</source>
        <translation>sie ist auf andere Weise als mit deflate komprimiert</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>it is in stage %1 of %2</source>
        <translation>er ist in Stufe %1 von %2</translation>
    </message>
    <message>
        <source>it is of the ZIP64 kind</source>
        <translation>sie ist von der Art ZIP64</translation>
    </message>
    <message>
        <source>it needs more steps than the solver may take</source>
        <translation>es braucht mehr Schritte, als der Löser machen darf</translation>
    </message>
    <message>
        <source>it needs shorter steps than the solver may take</source>
        <translation>es braucht kürzere Schritte, als der Löser machen darf</translation>
    </message>
    <message>
        <source>it took longer than the solver&apos;s time limit</source>
        <translation>es dauerte länger als die Zeitgrenze des Lösers</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>its checksum does not fit</source>
        <translation>ihre Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation>seine Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its compressed data make no sense</source>
        <translation>ihre komprimierten Daten ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its content does not have the fields it should</source>
        <translation>seinem Inhalt fehlen Felder, die er haben müsste</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>seine Beschreibung</translation>
    </message>
    <message>
        <source>its initial states are not those of the data</source>
        <translation>seine Anfangswerte sind nicht die der Daten</translation>
    </message>
    <message>
        <source>its length is not the one it states</source>
        <translation>seine Länge ist nicht die angegebene</translation>
    </message>
    <message>
        <source>its list of files is damaged</source>
        <translation>das Verzeichnis ihrer Dateien ist beschädigt</translation>
    </message>
    <message>
        <source>its list of files lies outside it</source>
        <translation>das Verzeichnis ihrer Dateien liegt außerhalb von ihr</translation>
    </message>
    <message>
        <source>its list of files points to none</source>
        <translation>das Verzeichnis ihrer Dateien verweist auf keine</translation>
    </message>
    <message>
        <source>its network works in other units</source>
        <translation>sein Netz arbeitet in anderen Einheiten</translation>
    </message>
    <message>
        <source>its parameters end in the middle of a number.</source>
        <translation>seine Parameter enden mitten in einer Zahl.</translation>
    </message>
    <message>
        <source>its right-hand side is another one</source>
        <translation>seine rechte Seite ist eine andere</translation>
    </message>
    <message>
        <source>its scaling is not of its states</source>
        <translation>seine Skalierung ist nicht die seiner Zustände</translation>
    </message>
    <message>
        <source>its start values are not of its states</source>
        <translation>seine Anfangswerte sind nicht die seiner Zustände</translation>
    </message>
    <message>
        <source>its states are others</source>
        <translation>seine Zustände sind andere</translation>
    </message>
    <message>
        <source>keeps the derivative of every residual by every parameter, at most %1 of them, and this model has %2</source>
        <translation>behält die Ableitung jedes Residuums nach jedem Parameter, nach höchstens %1, und dieses Modell hat %2</translation>
    </message>
    <message>
        <source>leave the others out</source>
        <translation>die anderen weglassen</translation>
    </message>
    <message>
        <source>libnullcline_torch.so, which was not found beside the program: it is built where LibTorch (Debian: libtorch-dev) is installed.</source>
        <translation>libnullcline_torch.so, die nicht neben dem Programm gefunden wurde: Sie wird gebaut, wo LibTorch (Debian: libtorch-dev) installiert ist.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>name of the variable that a row measures</source>
        <translation>Name der Größe, die eine Zeile misst</translation>
    </message>
    <message>
        <source>needs a misfit that is curved at zero</source>
        <translation>braucht eine Abweichung, die bei null gekrümmt ist</translation>
    </message>
    <message>
        <source>needs the derivative of every residual, which this objective does not have</source>
        <translation>braucht die Ableitung jedes Residuums, die diese Zielfunktion nicht hat</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <source>number of trajectories</source>
        <translation>Anzahl der Trajektorien</translation>
    </message>
    <message>
        <source>observed fraction</source>
        <translation>beobachteter Anteil</translation>
    </message>
    <message>
        <source>part of a trajectory</source>
        <translation>Teil einer Trajektorie</translation>
    </message>
    <message>
        <source>parts of trajectories</source>
        <translation>Teile von Trajektorien</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>repeats of weekly reports were replaced by straight lines.</source>
        <translation>Wiederholungen von Wochenmeldungen wurden durch Geraden ersetzt.</translation>
    </message>
    <message>
        <source>repeats of weekly reports were taken as missing.</source>
        <translation>Wiederholungen von Wochenmeldungen wurden als fehlend genommen.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>some of them are no finite numbers</source>
        <translation>einige von ihnen sind keine endlichen Zahlen</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>takes a sum of squares alone</source>
        <translation>nimmt nur eine Summe von Quadraten</translation>
    </message>
    <message>
        <source>the area&apos;s id</source>
        <translation>die Kennung des Gebiets</translation>
    </message>
    <message>
        <source>the column %1 measures none of them.</source>
        <translation>die Spalte %1 misst keinen davon.</translation>
    </message>
    <message>
        <source>the columns %1 measure none of them.</source>
        <translation>die Spalten %1 messen keinen davon.</translation>
    </message>
    <message>
        <source>the data were prepared</source>
        <translation>die Daten vorbereitet wurden</translation>
    </message>
    <message>
        <source>the derivatives of the solution are too large for the arithmetic</source>
        <translation>die Ableitungen der Lösung sind zu groß für die Rechengenauigkeit</translation>
    </message>
    <message>
        <source>the devices were measured</source>
        <translation>die Geräte gemessen wurden</translation>
    </message>
    <message>
        <source>the direct gradient</source>
        <translation>den direkten Gradienten</translation>
    </message>
    <message>
        <source>the loss is no plain sum of squares</source>
        <translation>der Verlust ist keine einfache Summe von Quadraten</translation>
    </message>
    <message>
        <source>the loss or its gradient was not a finite number</source>
        <translation>der Verlust oder sein Gradient war keine endliche Zahl</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>der Name einer Größe</translation>
    </message>
    <message>
        <source>the optimiser Adam or L-BFGS</source>
        <translation>den Optimierer Adam oder L-BFGS</translation>
    </message>
    <message>
        <source>the recovered are an estimate: the cases of %L1 before, less the dead.</source>
        <translation>Die Genesenen sind eine Schätzung: die Fälle %L1 zuvor, ohne die Verstorbenen.</translation>
    </message>
    <message>
        <source>the reference BLAS</source>
        <translation>die Referenz-BLAS</translation>
    </message>
    <message>
        <source>the reference solver met a rate that is not finite</source>
        <translation>der Referenzlöser traf auf eine Rate, die nicht endlich ist</translation>
    </message>
    <message>
        <source>the solution cannot be followed with its derivatives</source>
        <translation>der Lösung kann nicht mit ihren Ableitungen gefolgt werden</translation>
    </message>
    <message>
        <source>the solver dopri5 or tsit5</source>
        <translation>den Löser dopri5 oder tsit5</translation>
    </message>
    <message>
        <source>the squared, Huber or relative misfit</source>
        <translation>die quadratische Abweichung, die nach Huber oder die relative</translation>
    </message>
    <message>
        <source>the state left the finite numbers</source>
        <translation>der Zustand verließ die endlichen Zahlen</translation>
    </message>
    <message>
        <source>the trajectory&apos;s name</source>
        <translation>der Name der Trajektorie</translation>
    </message>
    <message>
        <source>the variational loss, which is as cheap</source>
        <translation>den variationellen Verlust, der ebenso billig ist</translation>
    </message>
    <message>
        <source>their rows were left out</source>
        <translation>ihre Zeilen wurden weggelassen</translation>
    </message>
    <message>
        <source>there are %1 observed values for %2 parameters and initial values</source>
        <translation>es gibt %1 beobachtete Werte für %2 Parameter und Anfangswerte</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>trajectory %1 %L2</source>
        <translation>(Trajektorie %1) %L2</translation>
    </message>
    <message>
        <source>trajectory matching or multiple shooting</source>
        <translation>Trajektorienanpassung oder Mehrfachschießen</translation>
    </message>
    <message>
        <source>trajectory&apos;s id</source>
        <translation>Kennung der Trajektorie</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value of a row</source>
        <translation>Wert einer Zeile</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>where the recovered stand still they are an estimate: straight lines, and at the end the growth of the cases of %L1 before.</source>
        <translation>Wo die Genesenen stillstehen, sind sie eine Schätzung: Geraden und am Ende der Zuwachs der Fälle %L1 zuvor.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>%1 gave a file that cannot be read. %L2</source>
        <translation>%1 lieferte eine Datei, die nicht lesbar ist. %L2</translation>
    </message>
    <message>
        <source>%1 gave a file that is cut off or damaged. Fetch it again.</source>
        <translation>%1 lieferte eine Datei, die abgeschnitten oder beschädigt ist. Laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 gave a web page instead of figures. Perhaps the network asks you to log in first; open the address in a browser to see.</source>
        <translation>%1 lieferte eine Webseite statt Zahlen. Vielleicht verlangt das Netz zuerst eine Anmeldung; öffnen Sie die Adresse in einem Browser, um es zu sehen.</translation>
    </message>
    <message>
        <source>%1 gave something that is no file of the COVID-19 Data Hub: the columns id, date, confirmed, deaths, recovered, population and administrative_area_level were expected.</source>
        <translation>%1 lieferte etwas, das keine Datei des COVID-19 Data Hub ist: Erwartet wurden die Spalten id, date, confirmed, deaths, recovered, population und administrative_area_level.</translation>
    </message>
    <message>
        <source>%1: internal error while reading: %2</source>
        <translation>%1: Interner Fehler beim Lesen: %2</translation>
    </message>
    <message>
        <source>%1: it holds no spec, so it is not the report of a fit.</source>
        <translation>%1: Die Datei enthält keine Einstellungen (spec), sie ist also nicht der Bericht einer Anpassung.</translation>
    </message>
    <message>
        <source>%1: plots are written as .pdf, .svg or .png, their points as .csv.</source>
        <translation>%1: Diagramme werden als .pdf, .svg oder .png geschrieben, ihre Punkte als .csv.</translation>
    </message>
    <message>
        <source>%1: the model has %2 states and data.csv has %3 channels.</source>
        <translation>%1: Das Modell hat %2 Zustände und data.csv %3 Kanäle.</translation>
    </message>
    <message>
        <source>%1: the plot could not be drawn.</source>
        <translation>%1: Das Diagramm konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Cannot make the directory %1 for unsaved work: %2. Save the project where you may write.</source>
        <translation>Das Verzeichnis %1 für nicht gespeicherte Arbeit kann nicht angelegt werden: %2. Speichern Sie das Projekt dort, wo Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Checking the file was cancelled.</source>
        <translation>Die Prüfung der Datei wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The check ended with an internal error: %1</source>
        <translation>Die Prüfung endete mit einem internen Fehler: %1</translation>
    </message>
    <message>
        <source>The fit cannot be drawn: %L1</source>
        <translation>Die Anpassung kann nicht gezeichnet werden: %L1</translation>
    </message>
    <message>
        <source>The fit ended with an internal error: %1</source>
        <translation>Die Anpassung endete mit einem internen Fehler: %1</translation>
    </message>
    <message>
        <source>The fitted field cannot be drawn: %L1</source>
        <translation>Das angepasste Feld kann nicht gezeichnet werden: %L1</translation>
    </message>
    <message>
        <source>The fitted model cannot be drawn: %L1</source>
        <translation>Das angepasste Modell kann nicht gezeichnet werden: %L1</translation>
    </message>
    <message>
        <source>The phase plane could not be computed: %1</source>
        <translation>Die Phasenebene konnte nicht berechnet werden: %1</translation>
    </message>
    <message>
        <source>The plots could not be computed: %1</source>
        <translation>Die Diagramme konnten nicht berechnet werden: %1</translation>
    </message>
    <message>
        <source>There is not enough memory to read this table.</source>
        <translation>Der Speicher reicht nicht, um diese Tabelle zu lesen.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Es gibt noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 at a relative tolerance of %2</source>
        <translation>%1 bei einer relativen Toleranz von %2</translation>
    </message>
    <message>
        <source>%1 with steps of %2</source>
        <translation>%1 mit Schritten von %2</translation>
    </message>
    <message>
        <source>%L1, and %2 becomes %3</source>
        <translation>%L1, und %2 wird zu %3</translation>
    </message>
    <message>
        <source>%L1: %2 is %3</source>
        <translation>%L1: %2 ist %3</translation>
    </message>
    <message>
        <source>trajectories</source>
        <translation>Trajektorien</translation>
    </message>
    <message>
        <source>trajectory</source>
        <translation>Trajektorie</translation>
    </message>
    <message>
        <source>&quot;%L1&quot;</source>
        <translation>„%L1“</translation>
    </message>
    <message>
        <source>%1 is the %2 less %3, over %4: mean and spread of the first nine tenths. This looks ahead.</source>
        <translation>%1 ist der Wert in der Einheit %2 weniger %3, geteilt durch %4: Mittelwert und Streuung der ersten neun Zehntel. Das blickt voraus.</translation>
    </message>
    <message>
        <source>%L1, where the step was %2</source>
        <translation>%L1, bei einem Schritt von %2</translation>
    </message>
    <message>
        <source>If it is the same in all of them, say so: in the window&apos;s list of columns, or in the recipe as {&quot;columns&quot;: [{&quot;column&quot;: &quot;%1&quot;, &quot;unit&quot;: &quot;%2&quot;}]}.</source>
        <translation>Wenn sie in allen dieselbe ist, geben Sie sie an: in der Liste der Spalten im Fenster oder im Rezept als {&quot;columns&quot;: [{&quot;column&quot;: &quot;%1&quot;, &quot;unit&quot;: &quot;%2&quot;}]}.</translation>
    </message>
    <message>
        <source>the backward pass of trajectory %1 could not be solved past t = %2</source>
        <translation>der Rückwärtslauf der Trajektorie %1 ließ sich nicht über t = %2 hinaus lösen</translation>
    </message>
    <message>
        <source>trajectory %1 could not be solved past t = %2</source>
        <translation>die Trajektorie %1 ließ sich nicht über t = %2 hinaus lösen</translation>
    </message>
    <message>
        <source>%1: column %2 %L3. %L4</source>
        <translation>%1: Die Spalte %2 %L3. %L4</translation>
    </message>
    <message>
        <source>%1: column %2 %L3. Bring all files to one unit.</source>
        <translation>%1: Die Spalte %2 %L3. Bringen Sie alle Dateien auf eine Einheit.</translation>
    </message>
    <message>
        <source>%1, %L2: holds words, and marks rows as comments. Take such rows out, or, if they are to be read like the others, leave the column out: --ignore C on the command line, its role in the window.</source>
        <translation>%1, %L2: enthält Wörter und kennzeichnet Zeilen als Kommentare. Nehmen Sie solche Zeilen heraus, oder lassen Sie, wenn sie wie die anderen gelesen werden sollen, die Spalte weg: --ignore C in der Befehlszeile, ihre Rolle im Fenster.</translation>
    </message>
    <message>
        <source>%1, %L2: its fields read as hours and minutes, such as 0:20, and its header says %3. Write hours, minutes and seconds (0:00:20) and no unit, or numbers.</source>
        <translation>%1, %L2: Ihre Felder lesen sich als Stunden und Minuten wie 0:20, und ihre Überschrift sagt %3. Schreiben Sie Stunden, Minuten und Sekunden (0:00:20) ohne Einheit, oder Zahlen.</translation>
    </message>
    <message>
        <source>Columns that were not used, whatever they say of the values: %1.</source>
        <translation>Spalten, die nicht benutzt wurden, was immer sie über die Werte sagen: %1.</translation>
    </message>
    <message>
        <source>%L1, %L2: the time %3 does not come after %4 of line %5. %L6</source>
        <translation>%L1, %L2: Die Zeit %3 kommt nicht nach %4 von Zeile %5. %L6</translation>
    </message>
    <message>
        <source>If a new day begins there, say so; otherwise sort the rows by time.</source>
        <translation>Wenn dort ein neuer Tag beginnt, sagen Sie es; sonst sortieren Sie die Zeilen nach der Zeit.</translation>
    </message>
    <message>
        <source>If another column tells several series apart (an occasion, a replicate), give it the role of a trajectory too; otherwise sort the rows by time.</source>
        <translation>Wenn eine andere Spalte mehrere Reihen unterscheidet (ein Anlass, eine Wiederholung), geben Sie auch ihr die Rolle einer Trajektorie; sonst sortieren Sie die Zeilen nach der Zeit.</translation>
    </message>
    <message>
        <source>If the table holds several trajectories, say which column names them, or add one called &quot;id&quot;; otherwise sort its rows by time.</source>
        <translation>Wenn die Tabelle mehrere Trajektorien enthält, sagen Sie, welche Spalte sie benennt, oder fügen Sie eine namens „id“ hinzu; sonst sortieren Sie ihre Zeilen nach der Zeit.</translation>
    </message>
    <message>
        <source>The checkpoint could not be written: %1</source>
        <translation>Der Checkpoint konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The variational loss with a narrower network and L-BFGS; a fit in a fraction of the time.</source>
        <translation>Der Variationsverlust mit einem schmaleren Netz und L-BFGS; eine Anpassung in einem Bruchteil der Zeit.</translation>
    </message>
</context>
<context>
    <name>nullcline::AboutDialog</name>
    <message>
        <source>the window</source>
        <translation>das Fenster</translation>
    </message>
    <message>
        <source>the plots</source>
        <translation>die Diagramme</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>lineare Algebra</translation>
    </message>
    <message>
        <source>settings and reports</source>
        <translation>Einstellungen und Berichte</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Kommandozeile</translation>
    </message>
    <message>
        <source>project files</source>
        <translation>Projektdateien</translation>
    </message>
    <message>
        <source>compressed tables</source>
        <translation>komprimierte Tabellen</translation>
    </message>
    <message>
        <source>export as TorchScript, and training on a GPU</source>
        <translation>Export als TorchScript und Training auf einer GPU</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>To be cited for the methods used here</source>
        <translation>Zu zitieren für die hier verwendeten Verfahren</translation>
    </message>
    <message>
        <source>To be cited for the data that are open</source>
        <translation>Zu zitieren für die geöffneten Daten</translation>
    </message>
    <message>
        <source>About Nullcline</source>
        <translation>Über Nullcline</translation>
    </message>
    <message>
        <source>Fits dynamical systems to noisy, partial observations.</source>
        <translation>Passt dynamische Systeme an verrauschte, unvollständige Beobachtungen an.</translation>
    </message>
    <message>
        <source>Licences and citations</source>
        <translation>Lizenzen und Zitate</translation>
    </message>
    <message>
        <source>Nullcline is free software under the GNU General Public Licence, version 3 or later. It comes without any warranty.</source>
        <translation>Nullcline ist freie Software unter der GNU General Public Licence, Version 3 oder später. Es wird ohne jede Gewährleistung bereitgestellt.</translation>
    </message>
    <message>
        <source>It uses the network only where you press a button that says so, and tells nobody anything about you.</source>
        <translation>Es nutzt das Netzwerk nur, wo Sie eine Schaltfläche drücken, die das sagt, und teilt niemandem etwas über Sie mit.</translation>
    </message>
    <message>
        <source>&amp;Copy citations as BibTeX</source>
        <translation>Zitate als BibTeX &amp;kopieren</translation>
    </message>
    <message>
        <source>Of the methods used here, of the data that are open, and of Nullcline</source>
        <translation>Der hier verwendeten Verfahren, der geöffneten Daten und von Nullcline</translation>
    </message>
</context>
<context>
    <name>nullcline::BoardExport</name>
    <message>
        <source>Other data were opened before all plots were written to %1.</source>
        <translation>Es wurden andere Daten geöffnet, bevor alle Diagramme nach %1 geschrieben waren.</translation>
    </message>
</context>
<context>
    <name>nullcline::ColumnList</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
</context>
<context>
    <name>nullcline::ColumnModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>In %1 of %2 files</source>
        <translation>In %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>%1 (lines %2)</source>
        <translation>%1 (Zeilen %2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message>
        <source>There is nothing in this column that could be learned, so it is left out</source>
        <translation>In dieser Spalte gibt es nichts zu lernen, darum wird sie weggelassen</translation>
    </message>
    <message>
        <source>The first file has no such column; what it is for is found in the files that have it</source>
        <translation>Die erste Datei hat keine solche Spalte; ihre Rolle ergibt sich aus den Dateien, die sie haben</translation>
    </message>
    <message>
        <source>What the column is for; F2 chooses. Of several selected columns all are changed.</source>
        <translation>Wozu die Spalte dient; F2 wählt. Sind mehrere Spalten ausgewählt, werden alle geändert.</translation>
    </message>
    <message>
        <source>The states are read in this order; Alt+Up and Alt+Down move one.</source>
        <translation>Die Zustände werden in dieser Reihenfolge gelesen; Alt+Auf und Alt+Ab verschieben einen.</translation>
    </message>
    <message>
        <source>Empty: as the header says, in brackets behind the name, or the row of units. Shift+F2 types another.</source>
        <translation>Leer: wie in der Kopfzeile in Klammern hinter dem Namen oder in der Zeile der Einheiten angegeben. Mit Umschalt+F2 geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What the column is for</source>
        <translation>Wozu die Spalte dient</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>How its fields are read</source>
        <translation>Wie ihre Felder gelesen werden</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Fields that hold a value that can be read</source>
        <translation>Felder mit einem lesbaren Wert</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Fields that are blank or hold a mark for a missing value</source>
        <translation>Felder, die leer sind oder ein Zeichen für einen fehlenden Wert enthalten</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Fields that hold something else, and the first five of their lines</source>
        <translation>Felder mit anderem Inhalt, und die ersten fünf Zeilen davon</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Lowest and highest value</source>
        <translation>Kleinster und größter Wert</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>From row to row, whatever the trajectory</source>
        <translation>Von Zeile zu Zeile, gleich in welcher Trajektorie</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Rows with the value of the row before (times that occur twice elsewhere are among the problems); of text, how many different ones</source>
        <translation>Zeilen mit dem Wert der Zeile davor (Zeiten, die anderswo doppelt vorkommen, stehen bei den Problemen); bei Text, wie viele verschiedene</translation>
    </message>
</context>
<context>
    <name>nullcline::ComparisonBars</name>
    <message>
        <source>Wall-clock</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Evaluations (NFE)</source>
        <translation>Auswertungen (NFE)</translation>
    </message>
    <message>
        <source>Time to the error</source>
        <translation>Zeit bis zum Fehler</translation>
    </message>
    <message>
        <source>wall-clock of training [s]</source>
        <translation>Laufzeit des Trainings [s]</translation>
    </message>
    <message>
        <source>wall-clock [s]</source>
        <translation>Laufzeit [s]</translation>
    </message>
    <message>
        <source>evaluations of the field (NFE)</source>
        <translation>Auswertungen des Feldes (NFE)</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>wall-clock until the error was reached [s]</source>
        <translation>Laufzeit, bis der Fehler erreicht war [s]</translation>
    </message>
    <message>
        <source>%1 (never)</source>
        <translation>%1 (nie)</translation>
    </message>
    <message>
        <source>Nothing to compare yet.</source>
        <translation>Noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>No error was measured in these runs.</source>
        <translation>In diesen Läufen wurde kein Fehler gemessen.</translation>
    </message>
    <message>
        <source>%1 (not measured)</source>
        <translation>%1 (nicht gemessen)</translation>
    </message>
</context>
<context>
    <name>nullcline::ComparisonPlot</name>
    <message>
        <source>Error against wall-clock</source>
        <translation>Fehler über der Laufzeit</translation>
    </message>
    <message>
        <source>Error against evaluations</source>
        <translation>Fehler über den Auswertungen</translation>
    </message>
    <message>
        <source>Error against epochs</source>
        <translation>Fehler über den Epochen</translation>
    </message>
    <message>
        <source>Evaluations per epoch</source>
        <translation>Auswertungen je Epoche</translation>
    </message>
    <message>
        <source>wall-clock of training [s]</source>
        <translation>Laufzeit des Trainings [s]</translation>
    </message>
    <message>
        <source>wall-clock [s]</source>
        <translation>Laufzeit [s]</translation>
    </message>
    <message>
        <source>evaluations of the field (NFE)</source>
        <translation>Auswertungen des Feldes (NFE)</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>NFE per epoch</source>
        <translation>NFE je Epoche</translation>
    </message>
    <message>
        <source>prediction error [spreads]</source>
        <translation>Vorhersagefehler [Streuungen]</translation>
    </message>
    <message>
        <source>error [spreads]</source>
        <translation>Fehler [Streuungen]</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
</context>
<context>
    <name>nullcline::ComparisonTableModel</name>
    <message>
        <source>Lowest root mean square prediction error on the validation part that was measured during training, in spreads of the channels</source>
        <translation>Kleinster mittlerer quadratischer Vorhersagefehler (Wurzel) auf dem Validierungsteil, der während des Trainings gemessen wurde, in Streuungen der Kanäle</translation>
    </message>
    <message>
        <source>Mean squared error on the test data, in the data&apos;s own units</source>
        <translation>Mittlerer quadratischer Fehler auf den Testdaten, in den Einheiten der Daten</translation>
    </message>
    <message>
        <source>Mean absolute error on the test data, relative to the observed values</source>
        <translation>Mittlerer absoluter Fehler auf den Testdaten, bezogen auf die beobachteten Werte</translation>
    </message>
    <message>
        <source>Wall-clock of training, without preparation and measurements</source>
        <translation>Laufzeit des Trainings, ohne Vorbereitung und Messungen</translation>
    </message>
    <message>
        <source>Wall-clock of training until the error above was first reached</source>
        <translation>Laufzeit des Trainings, bis der Fehler oben zum ersten Mal erreicht war</translation>
    </message>
    <message>
        <source>Evaluations of the field in training, forward and backward, per row</source>
        <translation>Auswertungen des Feldes im Training, vorwärts und rückwärts, je Zeile</translation>
    </message>
    <message>
        <source>Mean evaluations of the field per epoch, forward and backward</source>
        <translation>Mittlere Zahl der Auswertungen des Feldes je Epoche, vorwärts und rückwärts</translation>
    </message>
    <message>
        <source>Of the model. Methods bring networks of their own: where these differ, it is not the methods alone that are compared</source>
        <translation>Des Modells. Verfahren bringen eigene Netze mit: Wo sich diese unterscheiden, werden nicht die Verfahren allein verglichen</translation>
    </message>
    <message>
        <source>Epochs whose loss, and measurements whose error, was not a finite number</source>
        <translation>Epochen, deren Verlust, und Messungen, deren Fehler keine endliche Zahl war</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Best error</source>
        <translation>Bester Fehler</translation>
    </message>
    <message>
        <source>Test MSE</source>
        <translation>Test-MSE</translation>
    </message>
    <message>
        <source>Test MAPE</source>
        <translation>Test-MAPE</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To error</source>
        <translation>Bis zum Fehler</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>NFE/epoch</source>
        <translation>NFE/Epoche</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation>Nicht endlich</translation>
    </message>
    <message>
        <source>On the training data alone: forward %1, backward %2; steps accepted %3, rejected %4</source>
        <translation>Allein auf den Trainingsdaten: vorwärts %1, rückwärts %2; angenommene Schritte %3, verworfene %4</translation>
    </message>
    <message>
        <source>At epoch %1, after %2 evaluations</source>
        <translation>In Epoche %1, nach %2 Auswertungen</translation>
    </message>
    <message>
        <source>Losses %1, errors %2</source>
        <translation>Verluste %1, Fehler %2</translation>
    </message>
    <message>
        <source>Its error was not measured while it was trained. On large data that is done where methods are ticked and trained together, or where the option Error measurements says so.</source>
        <translation>Sein Fehler wurde während des Trainings nicht gemessen. Bei großen Daten geschieht das, wo Verfahren angekreuzt und zusammen trainiert werden oder wo die Option „Fehlermessungen“ es sagt.</translation>
    </message>
</context>
<context>
    <name>nullcline::ComparisonView</name>
    <message>
        <source>Time to an error of</source>
        <translation>Zeit bis zum Fehler</translation>
    </message>
    <message>
        <source>Back to the error that every run has reached</source>
        <translation>Zurück zu dem Fehler, den jeder Lauf erreicht hat</translation>
    </message>
    <message>
        <source>Compare run %1</source>
        <translation>Lauf %1 vergleichen</translation>
    </message>
    <message>
        <source>Leave run %1 out of the comparison</source>
        <translation>Lauf %1 nicht vergleichen</translation>
    </message>
    <message>
        <source>Change the error to reach</source>
        <translation>Zu erreichenden Fehler ändern</translation>
    </message>
    <message>
        <source>Reset the error</source>
        <translation>Fehler zurücksetzen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Plots as PDF, SVG and PNG, the table as CSV and Markdown, the curves as CSV</source>
        <translation>Diagramme als PDF, SVG und PNG, die Tabelle als CSV und Markdown, die Kurven als CSV</translation>
    </message>
    <message>
        <source>spreads</source>
        <translation>Streuungen</translation>
    </message>
    <message>
        <source>Runs that are compared</source>
        <translation>Verglichene Läufe</translation>
    </message>
    <message>
        <source>Nothing to compare yet: tick several methods in step 3 and press Train. Each becomes a line here.</source>
        <translation>Noch nichts zu vergleichen: Kreuzen Sie in Schritt 3 mehrere Verfahren an und drücken Sie auf Trainieren. Jedes wird hier zu einer Linie.</translation>
    </message>
    <message>
        <source>No error was measured in these runs, so only their evaluations are drawn. Methods that are ticked and trained together are measured.</source>
        <translation>In diesen Läufen wurde kein Fehler gemessen, darum sind nur ihre Auswertungen gezeichnet. Gemessen wird bei Verfahren, die zusammen angekreuzt und trainiert werden.</translation>
    </message>
    <message>
        <source>Triangles at the top edge: a loss or an error there was not a finite number.</source>
        <translation>Dreiecke am oberen Rand: Dort war ein Verlust oder ein Fehler keine endliche Zahl.</translation>
    </message>
    <message>
        <source>Root mean square prediction error on the validation part, in spreads of the channels.
Table and bars say how long each run trained until it reached it.</source>
        <translation>Wurzel des mittleren quadratischen Vorhersagefehlers auf dem Validierungsteil, in Streuungen der Kanäle.
Tabelle und Balken sagen, wie lange jeder Lauf trainierte, bis er ihn erreichte.</translation>
    </message>
    <message>
        <source>Compare &amp;only the selected runs</source>
        <translation>&amp;Nur die gewählten Läufe vergleichen</translation>
    </message>
    <message>
        <source>Compare &amp;all runs on these data</source>
        <translation>&amp;Alle Läufe mit diesen Daten vergleichen</translation>
    </message>
    <message>
        <source>No run is ticked. Tick those that are to be compared.</source>
        <translation>Kein Lauf ist angekreuzt. Kreuzen Sie die an, die verglichen werden sollen.</translation>
    </message>
</context>
<context>
    <name>nullcline::CostTable</name>
    <message>
        <source>Evaluations of the field on the training data, per row (NFE)</source>
        <translation>Auswertungen des Feldes auf den Trainingsdaten, je Zeile (NFE)</translation>
    </message>
    <message>
        <source>NFE forward</source>
        <translation>NFE vorwärts</translation>
    </message>
    <message>
        <source>NFE backward</source>
        <translation>NFE rückwärts</translation>
    </message>
    <message>
        <source>Evaluations of the field and pullbacks of the backward pass, per row</source>
        <translation>Auswertungen des Feldes und Pullbacks des Rückwärtsdurchgangs, je Zeile</translation>
    </message>
    <message>
        <source>Steps of the solver, per trajectory; a rejected one is tried again, shorter</source>
        <translation>Schritte des Lösers, je Trajektorie; ein verworfener wird kürzer wiederholt</translation>
    </message>
    <message>
        <source>Steps accepted</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps rejected</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Pullbacks</source>
        <translation>Pullbacks</translation>
    </message>
    <message>
        <source>Products with the transposed Jacobian of the field, per row; part of NFE backward</source>
        <translation>Produkte mit der transponierten Jacobi-Matrix des Feldes, je Zeile; Teil der NFE rückwärts</translation>
    </message>
    <message>
        <source>Wall-clock</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Time of training alone, without preparation, measurements and pauses</source>
        <translation>Zeit des Trainings allein, ohne Vorbereitung, Messungen und Pausen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
</context>
<context>
    <name>nullcline::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Import options…</source>
        <translation>Importoptionen…</translation>
    </message>
    <message>
        <source>How the table is read: its text, columns, time and repairs</source>
        <translation>Wie die Tabelle gelesen wird: Text, Spalten, Zeit und Korrekturen</translation>
    </message>
    <message>
        <source>Whoever published the data asks for this. It goes into reports and exported models too.</source>
        <translation>Wer die Daten veröffentlicht hat, bittet darum. Es steht auch in Berichten und exportierten Modellen.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>A table in CSV, or a project (Ctrl+O). Files can also be dropped on the window.</source>
        <translation>Eine Tabelle in CSV oder ein Projekt (Strg+O). Dateien können auch auf dem Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Open data or project</source>
        <translation>Daten oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Tables and projects (*.csv *.tsv *.txt *.dat *.gz *.zip *.nullcline);;All files (*)</source>
        <translation>Tabellen und Projekte (*.csv *.tsv *.txt *.dat *.gz *.zip *.nullcline);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Open a table, or choose an example.</source>
        <translation>Öffnen Sie eine Tabelle, oder wählen Sie ein Beispiel.</translation>
    </message>
    <message>
        <source>Please cite: %1</source>
        <translation>Bitte zitieren Sie: %1</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>nichts fehlt</translation>
    </message>
    <message>
        <source>%1 % missing</source>
        <translation>%1 % fehlen</translation>
    </message>
    <message>
        <source>1 trajectory</source>
        <translation>1 Trajektorie</translation>
    </message>
    <message>
        <source>%1 trajectories</source>
        <translation>%1 Trajektorien</translation>
    </message>
    <message>
        <source>%1, %2 times from %3 to %4
%5 values, %6
%7</source>
        <translation>%1, %2 Zeitpunkte von %3 bis %4
%5 Werte, %6
%7</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>nullcline::EstimateTable</name>
    <message>
        <source>The data determine no value of %1</source>
        <translation>Die Daten legen keinen Wert von %1 fest</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 and its standard error: how far it would go if the measurements were made once more</source>
        <translation>%1 und der Standardfehler: wie weit der Wert abwiche, wenn noch einmal gemessen würde</translation>
    </message>
    <message>
        <source>%1 ± ∞</source>
        <translation>%1 ± ∞</translation>
    </message>
    <message>
        <source>%1; it was not estimated, or its standard error is not known</source>
        <translation>%1; nicht geschätzt, oder der Standardfehler ist nicht bekannt</translation>
    </message>
    <message>
        <source>The data hardly determine %1.</source>
        <translation>Die Daten legen %1 kaum fest.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>nullcline::ExampleCard</name>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>%1: open this example and train on it</source>
        <translation>%1: dieses Beispiel öffnen und darauf trainieren</translation>
    </message>
</context>
<context>
    <name>nullcline::FixedPointList</name>
    <message>
        <source>Fixed points</source>
        <translation>Fixpunkte</translation>
    </message>
</context>
<context>
    <name>nullcline::GradientDialog</name>
    <message>
        <source>Check gradient</source>
        <translation>Gradient prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The gradient with which the method trains is compared with central differences of its loss, on the CPU and in double precision.</source>
        <translation>Der Gradient, mit dem das Verfahren trainiert, wird mit zentralen Differenzen seines Verlustes verglichen, auf der CPU und in doppelter Genauigkeit.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>The check is under way</source>
        <translation>Die Prüfung läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compared entries, the worst first</source>
        <translation>Verglichene Einträge, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Of run %1 at epoch %2</source>
        <translation>Von Lauf %1 in Epoche %2</translation>
    </message>
    <message>
        <source>With which a fit begins</source>
        <translation>Mit denen eine Anpassung beginnt</translation>
    </message>
    <message>
        <source>Run %1 has another model than the one that is now chosen.</source>
        <translation>Lauf %1 hat ein anderes Modell als das jetzt gewählte.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>✓ The gradient agrees with what is to be expected.</source>
        <translation>✓ Der Gradient stimmt überein, wie es zu erwarten ist.</translation>
    </message>
    <message>
        <source>✗ The gradient does not agree as it should.</source>
        <translation>✗ Der Gradient stimmt nicht überein, wie er sollte.</translation>
    </message>
    <message>
        <source>Worst entry</source>
        <translation>Schlechtester Eintrag</translation>
    </message>
    <message>
        <source>Its gradient</source>
        <translation>Sein Gradient</translation>
    </message>
    <message>
        <source>Central difference</source>
        <translation>Zentrale Differenz</translation>
    </message>
    <message>
        <source>%1 of the gradient&apos;s norm; below %2 is expected</source>
        <translation>%1 der Norm des Gradienten; zu erwarten ist weniger als %2</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>Relativer Fehler</translation>
    </message>
    <message>
        <source>Distance to the direct gradient</source>
        <translation>Abstand zum direkten Gradienten</translation>
    </message>
    <message>
        <source>Regulariser</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Norm of the gradient</source>
        <translation>Norm des Gradienten</translation>
    </message>
    <message>
        <source>%1, of which %2 were compared one by one, and all in one random direction</source>
        <translation>%1, davon %2 einzeln verglichen, und alle in einer zufälligen Richtung</translation>
    </message>
    <message>
        <source>Derivatives of zero</source>
        <translation>Ableitungen, die null sind</translation>
    </message>
    <message>
        <source>%1, the first that of %2</source>
        <translation>%1, die erste davon die von %2</translation>
    </message>
    <message>
        <source>Differences that say nothing</source>
        <translation>Differenzen ohne Aussage</translation>
    </message>
</context>
<context>
    <name>nullcline::GradientTableModel</name>
    <message>
        <source>The differences are certain to %1 only</source>
        <translation>Die Differenzen sind nur bis auf %1 sicher</translation>
    </message>
    <message>
        <source>Difference of the two, as a part of the norm of the whole gradient</source>
        <translation>Unterschied der beiden, als Teil der Norm des ganzen Gradienten</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Central difference</source>
        <translation>Zentrale Differenz</translation>
    </message>
    <message>
        <source>Difference / norm</source>
        <translation>Differenz / Norm</translation>
    </message>
</context>
<context>
    <name>nullcline::HeldStates</name>
    <message>
        <source>&amp;Other states</source>
        <translation>&amp;Andere Zustände</translation>
    </message>
    <message>
        <source>The states that the plane does not show, and the values they are held at</source>
        <translation>Die Zustände, die die Ebene nicht zeigt, und die Werte, auf denen sie gehalten werden</translation>
    </message>
    <message>
        <source>Hold them at the medians of the data again</source>
        <translation>Wieder auf den Medianen der Daten halten</translation>
    </message>
    <message>
        <source>Value at which %1 is held</source>
        <translation>Wert, auf dem %1 gehalten wird</translation>
    </message>
    <message>
        <source>%1 to %2; arrow keys move it</source>
        <translation>%1 bis %2; die Pfeiltasten verschieben ihn</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>gehalten auf %1</translation>
    </message>
</context>
<context>
    <name>nullcline::HubAreaModel</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>recoveries</source>
        <translation>Genesene</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>Todesfälle</translation>
    </message>
    <message>
        <source>population</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>Days between the first and the last that have no row</source>
        <translation>Tage zwischen dem ersten und dem letzten, die keine Zeile haben</translation>
    </message>
    <message>
        <source>Of which there is no figure at all</source>
        <translation>Wovon es überhaupt keine Zahlen gibt</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>No figures of</source>
        <translation>Keine Zahlen zu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>nullcline::HubAreaPicker</name>
    <message>
        <source>Search by name, id or code</source>
        <translation>Nach Name, Kennung oder Kürzel suchen</translation>
    </message>
    <message>
        <source>Search areas</source>
        <translation>Gebiete suchen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Which areas are listed</source>
        <translation>Welche Gebiete aufgeführt werden</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Areas of the file</source>
        <translation>Gebiete der Datei</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Wählen Sie ein Gebiet.</translation>
    </message>
</context>
<context>
    <name>nullcline::HubDialog</name>
    <message>
        <source>COVID-19 Data Hub</source>
        <translation>COVID-19 Data Hub</translation>
    </message>
    <message>
        <source>Daily confirmed cases, recoveries and deaths, collected by the &lt;a href=&quot;https://covid19datahub.io&quot;&gt;COVID-19 Data Hub&lt;/a&gt; (CC BY 4.0; its citation is kept with the data). Nothing is sent or fetched before you press Fetch.</source>
        <translation>Tägliche bestätigte Fälle, Genesene und Todesfälle, gesammelt vom &lt;a href=&quot;https://covid19datahub.io&quot;&gt;COVID-19 Data Hub&lt;/a&gt; (CC BY 4.0; das Zitat wird mit den Daten aufbewahrt). Es wird nichts gesendet oder abgerufen, bevor Sie auf Abrufen drücken.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Die Datei wird geprüft…</translation>
    </message>
    <message>
        <source>One country, with its regions and towns</source>
        <translation>Ein Land, mit seinen Regionen und Orten</translation>
    </message>
    <message>
        <source>All countries (level 1)</source>
        <translation>Alle Länder (Ebene 1)</translation>
    </message>
    <message>
        <source>The regions of all countries (level 2)</source>
        <translation>Die Regionen aller Länder (Ebene 2)</translation>
    </message>
    <message>
        <source>The towns of all countries (level 3), a very large file</source>
        <translation>Die Orte aller Länder (Ebene 3), eine sehr große Datei</translation>
    </message>
    <message>
        <source>&amp;Figures of</source>
        <translation>&amp;Zahlen von</translation>
    </message>
    <message>
        <source>NOR, or Norway</source>
        <translation>NOR oder Norway</translation>
    </message>
    <message>
        <source>The three letters of ISO 3166 for the country, or its name; type a part of it to search</source>
        <translation>Die drei Buchstaben des Landes nach ISO 3166 oder sein englischer Name; zum Suchen genügt ein Teil davon</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy here</source>
        <translation>Kopie hier</translation>
    </message>
    <message>
        <source>Part that was fetched</source>
        <translation>Abgerufener Teil</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was kept.</source>
        <translation>Abgebrochen; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>&amp;Open the copy</source>
        <translation>Kopie ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Wählen Sie zuerst ein Land.</translation>
    </message>
    <message>
        <source>Of %1, %2</source>
        <translation>Vom %1, %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>&amp;Fetch again</source>
        <translation>Erneut &amp;abrufen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>nullcline::HubDownload</name>
    <message>
        <source>%1 has sent nothing for %2. Try again later, or look whether the network works.</source>
        <translation>%1 hat seit %2 nichts gesendet. Versuchen Sie es später noch einmal, oder prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Cannot write into the cache %1: %2.</source>
        <translation>In den Zwischenspeicher %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 sends the question on to another server, %2, which was not asked for. Nothing was fetched.</source>
        <translation>%1 verweist die Anfrage an einen anderen Server, %2, der nicht gefragt war. Es wurde nichts abgerufen.</translation>
    </message>
    <message>
        <source>%1 sends the question from one address to the next without end.</source>
        <translation>%1 verweist die Anfrage endlos von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>The file is too large: %1, at most %2 are fetched.</source>
        <translation>Die Datei ist zu groß: %1, abgerufen werden höchstens %2.</translation>
    </message>
    <message>
        <source>The file is larger than %1, which is the most that is fetched.</source>
        <translation>Die Datei ist größer als %1; mehr wird nicht abgerufen.</translation>
    </message>
    <message>
        <source>The connection to %1 ended after %2 of %3. Fetch it again.</source>
        <translation>Die Verbindung zu %1 endete nach %2 von %3. Rufen Sie die Datei erneut ab.</translation>
    </message>
    <message>
        <source>%1 has no file %2. Is it the three-letter code of a country, such as NOR?</source>
        <translation>%1 hat keine Datei %2. Ist es das Kürzel eines Landes aus drei Buchstaben, wie NOR?</translation>
    </message>
    <message>
        <source>%1 answers with the status %2 instead of the file. Try again later.</source>
        <translation>%1 antwortet mit dem Status %2 statt mit der Datei. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server %1 was not found. Is this computer connected to the internet?</source>
        <translation>Der Server %1 wurde nicht gefunden. Ist dieser Rechner mit dem Internet verbunden?</translation>
    </message>
    <message>
        <source>%1 refuses the connection. Try again later, or look whether the network works.</source>
        <translation>%1 lehnt die Verbindung ab. Versuchen Sie es später noch einmal, oder prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The connection to %1 ended after %2. Fetch it again.</source>
        <translation>Die Verbindung zu %1 endete nach %2. Rufen Sie die Datei erneut ab.</translation>
    </message>
    <message>
        <source>%1 ended the connection without an answer. Try again later.</source>
        <translation>%1 hat die Verbindung ohne Antwort beendet. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made: %2. Are the date of this computer and its certificates (the package ca-certificates) in order?</source>
        <translation>Es konnte keine sichere Verbindung zu %1 hergestellt werden: %2. Stimmen das Datum dieses Rechners und seine Zertifikate (das Paket ca-certificates)?</translation>
    </message>
    <message>
        <source>The file could not be fetched from %1: %2.</source>
        <translation>Die Datei konnte nicht von %1 abgerufen werden: %2.</translation>
    </message>
</context>
<context>
    <name>nullcline::HubPage</name>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Repairs, in this order</source>
        <translation>Korrekturen, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Repairs, carried out in this order</source>
        <translation>Korrekturen, in dieser Reihenfolge ausgeführt</translation>
    </message>
    <message>
        <source>Figures that are drawn</source>
        <translation>Gezeichnete Zahlen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigte</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Genesene</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>Todesfälle</translation>
    </message>
    <message>
        <source>Infected</source>
        <translation>Infizierte</translation>
    </message>
    <message>
        <source>Confirmed less recovered and dead</source>
        <translation>Bestätigte abzüglich Genesener und Verstorbener</translation>
    </message>
    <message>
        <source>New a &amp;day</source>
        <translation>Neue je &amp;Tag</translation>
    </message>
    <message>
        <source>How much the figure grew since the one before it, a day</source>
        <translation>Um wie viel die Zahl seit der vorigen gewachsen ist, je Tag</translation>
    </message>
    <message>
        <source>Nothing of this kind was found.</source>
        <translation>Nichts dergleichen wurde gefunden.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Nichts musste geändert werden.</translation>
    </message>
    <message>
        <source>%1, new a day</source>
        <translation>%1, neue je Tag</translation>
    </message>
</context>
<context>
    <name>nullcline::HubRecipeForm</name>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>All days there are</source>
        <translation>Alle Tage, die es gibt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>How many people there are; the file has one figure for all days</source>
        <translation>Wie viele Menschen es gibt; die Datei hat eine Zahl für alle Tage</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Wie die Datei angibt</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>nullcline::HubRepairModel</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>On the command line: --repair %1</source>
        <translation>Auf der Kommandozeile: --repair %1</translation>
    </message>
    <message>
        <source>Days or figures that the repair is about</source>
        <translation>Tage oder Zahlen, um die es bei der Korrektur geht</translation>
    </message>
    <message>
        <source>Figures that it changed, added or took away</source>
        <translation>Zahlen, die sie geändert, ergänzt oder entfernt hat</translation>
    </message>
    <message>
        <source>Whether earlier days now depend on later ones, so that a training part knows of the test part</source>
        <translation>Ob frühere Tage nun von späteren abhängen, sodass ein Trainingsteil vom Testteil weiß</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Looks ahead</source>
        <translation>Blickt voraus</translation>
    </message>
</context>
<context>
    <name>nullcline::HubRepairPlot</name>
    <message>
        <source>Figures before and after the repair</source>
        <translation>Zahlen vor und nach der Korrektur</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed (%1)</source>
        <translation>geändert (%1)</translation>
    </message>
    <message>
        <source>taken away (%1)</source>
        <translation>entfernt (%1)</translation>
    </message>
</context>
<context>
    <name>nullcline::ImportDialog</name>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Check the &amp;whole file</source>
        <translation>&amp;Ganze Datei prüfen</translation>
    </message>
    <message>
        <source>What is shown comes from the first part of each file, about a megabyte</source>
        <translation>Gezeigt wird, was aus dem ersten Teil jeder Datei kommt, etwa einem Megabyte</translation>
    </message>
    <message>
        <source>&amp;Find everything anew</source>
        <translation>Alles neu &amp;finden</translation>
    </message>
    <message>
        <source>Puts all choices back to what the files tell by themselves</source>
        <translation>Setzt alle Einstellungen auf das zurück, was die Dateien von selbst verraten</translation>
    </message>
    <message>
        <source>Read as a &amp;plain table</source>
        <translation>Als &amp;einfache Tabelle lesen</translation>
    </message>
    <message>
        <source>Reads the columns of the file as they are, without areas and compartments</source>
        <translation>Liest die Spalten der Datei, wie sie sind, ohne Gebiete und Kompartimente</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 files: %2</source>
        <translation>%1 Dateien: %2</translation>
    </message>
    <message>
        <source>It cannot be imported as it is. What is wrong, and what would help, is said below.</source>
        <translation>So kann die Tabelle nicht importiert werden. Was nicht stimmt und was hilft, steht unten.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>1 trajectory</source>
        <translation>1 Trajektorie</translation>
    </message>
    <message>
        <source>%1 trajectories</source>
        <translation>%1 Trajektorien</translation>
    </message>
    <message>
        <source>%1, %2, %3 values at %4 times from %5 to %6</source>
        <translation>%1, %2, %3 Werte zu %4 Zeitpunkten von %5 bis %6</translation>
    </message>
    <message>
        <source>1 state</source>
        <translation>1 Zustand</translation>
    </message>
    <message>
        <source>%1 states</source>
        <translation>%1 Zustände</translation>
    </message>
    <message>
        <source>Stop &amp;checking</source>
        <translation>Prüfung &amp;beenden</translation>
    </message>
    <message>
        <source>First the problem above must be solved</source>
        <translation>Zuerst muss das Problem oben gelöst werden</translation>
    </message>
    <message>
        <source>Reads the whole of the files (Ctrl+Return)</source>
        <translation>Liest die Dateien ganz (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation>Import &amp;abbrechen</translation>
    </message>
    <message>
        <source>This archive holds several files. Choose the one to import.</source>
        <translation>Dieses Archiv enthält mehrere Dateien. Wählen Sie die, die importiert werden soll.</translation>
    </message>
    <message>
        <source>%1, in the part that was looked at.</source>
        <translation>%1, im angesehenen Teil.</translation>
    </message>
</context>
<context>
    <name>nullcline::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Takes effect when Nullcline is started the next time</source>
        <translation>Gilt ab dem nächsten Start von Nullcline</translation>
    </message>
    <message>
        <source>The language of the window is chosen. It changes when Nullcline is started the next time.</source>
        <translation>Die Sprache des Fensters ist gewählt. Sie wechselt beim nächsten Start von Nullcline.</translation>
    </message>
    <message>
        <source>This session remembers nothing.</source>
        <translation>Diese Sitzung merkt sich nichts.</translation>
    </message>
</context>
<context>
    <name>nullcline::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>nullcline::MainWindow</name>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Runs side by side: error against wall-clock, evaluations and epochs</source>
        <translation>Läufe nebeneinander: Fehler über Laufzeit, Auswertungen und Epochen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Runs and log</source>
        <translation>Läufe und Protokoll</translation>
    </message>
    <message>
        <source>There is no fitted model yet.</source>
        <translation>Es gibt noch kein angepasstes Modell.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Import table…</source>
        <translation>Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>Beispie&amp;l öffnen</translation>
    </message>
    <message>
        <source>COVID-19 Data &amp;Hub…</source>
        <translation>COVID-19 Data &amp;Hub…</translation>
    </message>
    <message>
        <source>Export &amp;model…</source>
        <translation>&amp;Modell exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;plots…</source>
        <translation>&amp;Diagramme exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;comparison…</source>
        <translation>&amp;Vergleich exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>End all runs at once, without computing their errors</source>
        <translation>Alle Läufe sofort beenden, ohne ihre Fehler zu berechnen</translation>
    </message>
    <message>
        <source>Check &amp;gradient…</source>
        <translation>&amp;Gradient prüfen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>P&amp;lots shown</source>
        <translation>Gezeigte Dia&amp;gramme</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Show &amp;everything in all plots</source>
        <translation>&amp;Alles in allen Diagrammen zeigen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Nullcline</source>
        <translation>&amp;Über Nullcline</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alle &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop all</source>
        <translation>Alle &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>Alle &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>What is selected where the keyboard is: text, rows of a table, or a plot</source>
        <translation>Was dort ausgewählt ist, wo die Tastatur ist: Text, Zeilen einer Tabelle oder ein Diagramm</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Einreihen</translation>
    </message>
    <message>
        <source>Train the ticked methods after the runs that are under way</source>
        <translation>Die angekreuzten Verfahren nach den laufenden Läufen trainieren</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Methods…</source>
        <translation>&amp;Verfahren…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Then click on what you would like to know more about</source>
        <translation>Klicken Sie dann auf das, worüber Sie mehr wissen möchten</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Open data first.</source>
        <translation>Öffnen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Nullcline projects (*.nullcline);;All files (*)</source>
        <translation>Nullcline-Projekte (*.nullcline);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Co&amp;mparison plots shown</source>
        <translation>Gezeigte Ve&amp;rgleichsdiagramme</translation>
    </message>
    <message>
        <source>Plot written to %1</source>
        <translation>Diagramm geschrieben: %1</translation>
    </message>
    <message>
        <source>Export plots</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Plots written to %1</source>
        <translation>Diagramme geschrieben: %1</translation>
    </message>
    <message>
        <source>Folder for the comparison (plots, tables and curves)</source>
        <translation>Ordner für den Vergleich (Diagramme, Tabellen und Kurven)</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Comparison written to %1</source>
        <translation>Vergleich geschrieben: %1</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>%1: no format has this ending.</source>
        <translation>%1: Kein Format hat diese Endung.</translation>
    </message>
    <message>
        <source>Model written to %1</source>
        <translation>Modell geschrieben: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 is a project, and %2 files were given. A project is opened alone; tables are opened together, one trajectory each. Open the project first, or leave it out.</source>
        <translation>%1 ist ein Projekt, und %2 Dateien wurden angegeben. Ein Projekt wird allein geöffnet; Tabellen werden zusammen geöffnet, jede als eine Trajektorie. Öffnen Sie das Projekt zuerst, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat *.gz *.zip);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.dat *.gz *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Import options</source>
        <translation>Importoptionen</translation>
    </message>
    <message>
        <source>The table is not there any more, so it cannot be read in another way: %1

Put it back, or open the table where it is now.</source>
        <translation>Die Tabelle ist nicht mehr da und kann deshalb nicht anders gelesen werden: %1

Legen Sie sie zurück, oder öffnen Sie die Tabelle dort, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>No run is under way.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>The runs are about to end.</source>
        <translation>Die Läufe enden gerade.</translation>
    </message>
    <message>
        <source>A run is under way. Queue lets the ticked methods wait behind it.</source>
        <translation>Ein Lauf ist im Gang. „Einreihen“ lässt die angekreuzten Verfahren dahinter warten.</translation>
    </message>
    <message>
        <source>No run is under way: Train begins at once.</source>
        <translation>Es läuft nichts: „Trainieren“ beginnt sofort.</translation>
    </message>
    <message>
        <source>End the training and keep the best parameters</source>
        <translation>Training beenden und die besten Parameter behalten</translation>
    </message>
    <message>
        <source>Folder for the plots (PDF, SVG, PNG and CSV)</source>
        <translation>Ordner für die Diagramme (PDF, SVG, PNG und CSV)</translation>
    </message>
    <message>
        <source>The plots are still being written. The log says when it is done.</source>
        <translation>Die Diagramme werden noch geschrieben. Das Protokoll meldet, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Writing the plots to %1</source>
        <translation>Diagramme werden geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Nullcline could not be started once more.</source>
        <translation>Nullcline konnte nicht noch einmal gestartet werden.</translation>
    </message>
    <message>
        <source>A session of its own: other data, runs and project</source>
        <translation>Eine eigene Sitzung: andere Daten, Läufe und ein anderes Projekt</translation>
    </message>
    <message>
        <source>This program has one window only.</source>
        <translation>Dieses Programm hat nur ein Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>Of the files to be written, %n are in %1 already (%2). Are they to be replaced?</source>
        <translation>
            <numerusform>Von den zu schreibenden Dateien ist %n schon in %1 (%2). Soll sie ersetzt werden?</numerusform>
            <numerusform>Von den zu schreibenden Dateien sind %n schon in %1 (%2). Sollen sie ersetzt werden?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::MemberPicker</name>
    <message>
        <source>File in the &amp;archive:</source>
        <translation>Datei im &amp;Archiv:</translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation>Datei im Archiv</translation>
    </message>
    <message>
        <source>Choose one of %1 files…</source>
        <translation>Wählen Sie eine von %1 Dateien…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>nullcline::MethodList</name>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Training methods</source>
        <translation>Trainingsverfahren</translation>
    </message>
</context>
<context>
    <name>nullcline::MethodListModel</name>
    <message>
        <source>Source: %1
On the command line: --method %2</source>
        <translation>Quelle: %1
Auf der Kommandozeile: --method %2</translation>
    </message>
</context>
<context>
    <name>nullcline::MethodPanel</name>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Verfahren</translation>
    </message>
    <message>
        <source>Tick several to train and compare them.
By keyboard: Space ticks; the arrows with Ctrl move without the tick.</source>
        <translation>Kreuzen Sie mehrere an, um sie zu trainieren und zu vergleichen.
Mit der Tastatur: Die Leertaste kreuzt an; die Pfeile mit Strg gehen ohne das Kreuz weiter.</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>Exactly the settings of the paper, instead of our defaults</source>
        <translation>Genau die Einstellungen der Veröffentlichung statt unserer Vorgaben</translation>
    </message>
    <message>
        <source>All options</source>
        <translation>Alle Optionen</translation>
    </message>
    <message>
        <source>Check gradient…</source>
        <translation>Gradient prüfen…</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the training data, over all stages; more fit closer and take longer</source>
        <translation>Durchgänge durch die Trainingsdaten, über alle Stufen; mehr passen genauer an und dauern länger</translation>
    </message>
    <message>
        <source>%1 methods are ticked: each is a run.</source>
        <translation>%1 Verfahren sind angekreuzt: Jedes wird ein Lauf.</translation>
    </message>
    <message>
        <source>No method is ticked.</source>
        <translation>Kein Verfahren ist angekreuzt.</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Angekreuzt: %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Settings of %1, which is not ticked</source>
        <translation>Einstellungen von %1, das nicht angekreuzt ist</translation>
    </message>
    <message>
        <source>in %1 stages</source>
        <translation>in %1 Stufen</translation>
    </message>
    <message>
        <source>Compare the gradient of this model and method with central differences</source>
        <translation>Den Gradienten dieses Modells und Verfahrens mit zentralen Differenzen vergleichen</translation>
    </message>
    <message>
        <source>About this method</source>
        <translation>Über dieses Verfahren</translation>
    </message>
    <message>
        <source>What this method is, when to use it, and where it comes from (F1)</source>
        <translation>Was dieses Verfahren ist, wann es sich eignet und woher es stammt (F1)</translation>
    </message>
    <message>
        <source>The ticked methods have networks of their own; what is changed under Model is changed for all that are not as published.</source>
        <translation>Die angekreuzten Verfahren haben eigene Netze; was unter „Modell“ geändert wird, gilt für alle, die nicht wie veröffentlicht sind.</translation>
    </message>
</context>
<context>
    <name>nullcline::MethodsDialog</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>A network of %1 layers of %2 neurons, unless another model is chosen.</source>
        <translation>Ein Netz aus %1 Schichten mit je %2 Neuronen, sofern kein anderes Modell gewählt ist.</translation>
    </message>
    <message>
        <source>How it goes about it</source>
        <translation>Wie es vorgeht</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Stages %1 to %2</source>
        <translation>Stufen %1 bis %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Kommandozeile</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>About the method</source>
        <translation>Über das Verfahren</translation>
    </message>
    <message>
        <source>&amp;Use this method</source>
        <translation>Dieses Verfahren &amp;verwenden</translation>
    </message>
    <message>
        <source>Choose it in the method panel</source>
        <translation>Es im Bereich „Verfahren“ auswählen</translation>
    </message>
</context>
<context>
    <name>nullcline::ModelPanel</name>
    <message>
        <source>The equations are given, their parameters are fitted.</source>
        <translation>Die Gleichungen sind gegeben, ihre Parameter werden angepasst.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Columns are read as states: %1.</source>
        <translation>Spalten werden als Zustände gelesen: %1.</translation>
    </message>
    <message>
        <source>Beside the columns: %1, which start at zero.</source>
        <translation>Neben den Spalten: %1, mit Anfangswert null.</translation>
    </message>
    <message>
        <source>No column measures %1: initial values are estimated.</source>
        <translation>Keine Spalte misst %1: Die Anfangswerte werden geschätzt.</translation>
    </message>
    <message>
        <source>What is measured is a linear map of all states.</source>
        <translation>Gemessen wird eine lineare Abbildung aller Zustände.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Right-hand side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>What the rates of change are computed by</source>
        <translation>Womit die Änderungsraten berechnet werden</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Accelerations from a network of %1 layers of %2 neurons.</source>
        <translation>Beschleunigungen aus einem Netz mit %1 Schichten zu je %2 Neuronen.</translation>
    </message>
    <message>
        <source>Rates from a network of %1 layers of %2 neurons.</source>
        <translation>Änderungsraten aus einem Netz mit %1 Schichten zu je %2 Neuronen.</translation>
    </message>
    <message>
        <source>%1 has %2x%3</source>
        <translation>hat %1 %2x%3</translation>
    </message>
    <message>
        <source>Of the other ticked methods %1: a change made here is for all of them.</source>
        <translation>Von den anderen angekreuzten Verfahren %1: Eine Änderung hier gilt für alle.</translation>
    </message>
</context>
<context>
    <name>nullcline::OptionEditor</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Auto: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>In files: %1</source>
        <translation>In Dateien: %1</translation>
    </message>
</context>
<context>
    <name>nullcline::OptionSection</name>
    <message>
        <source>Options of %1</source>
        <translation>Optionen: %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>Adds one like the last</source>
        <translation>Fügt einen Eintrag wie den letzten hinzu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::ParameterForm</name>
    <message>
        <source>Scale and bounds</source>
        <translation>Skala und Grenzen</translation>
    </message>
    <message>
        <source>Scale and bounds of %1</source>
        <translation>Skala und Grenzen von %1</translation>
    </message>
    <message>
        <source>%1
Published value: %2</source>
        <translation>%1
Veröffentlichter Wert: %2</translation>
    </message>
    <message>
        <source>How %1 is estimated</source>
        <translation>Wie %1 geschätzt wird</translation>
    </message>
    <message>
        <source>Free, fixed at its value, or free between two bounds</source>
        <translation>Frei, fest auf seinem Wert, oder frei zwischen zwei Grenzen</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Back to the published value</source>
        <translation>Zurück zum veröffentlichten Wert</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Lower bound of %1</source>
        <translation>Untere Grenze von %1</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Upper bound of %1</source>
        <translation>Obere Grenze von %1</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Scale of %1</source>
        <translation>Skala von %1</translation>
    </message>
    <message>
        <source>On a logarithmic scale a parameter stays positive.
Automatic: logarithmic where the published value is positive.</source>
        <translation>Auf einer logarithmischen Skala bleibt ein Parameter positiv.
Automatisch: logarithmisch, wo der veröffentlichte Wert positiv ist.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>It stays at this value</source>
        <translation>Er bleibt bei diesem Wert</translation>
    </message>
    <message>
        <source>The estimate starts at this value</source>
        <translation>Die Schätzung beginnt bei diesem Wert</translation>
    </message>
    <message>
        <source>The estimate starts near this published value; type a number to start exactly there</source>
        <translation>Die Schätzung beginnt nahe diesem veröffentlichten Wert; geben Sie eine Zahl ein, um genau dort zu beginnen</translation>
    </message>
    <message>
        <source>%1 is fixed</source>
        <translation>%1 ist fest</translation>
    </message>
    <message>
        <source>%1 is kept between %2 and %3</source>
        <translation>%1 bleibt zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>nullcline::ParsedTableModel</name>
    <message>
        <source>The header has no column for this field</source>
        <translation>Die Kopfzeile hat für dieses Feld keine Spalte</translation>
    </message>
    <message>
        <source>This row has fewer fields than the header</source>
        <translation>Diese Zeile hat weniger Felder als die Kopfzeile</translation>
    </message>
    <message>
        <source>This cannot be read as the column&apos;s other fields are</source>
        <translation>Dies kann nicht wie die anderen Felder der Spalte gelesen werden</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>zu viele</translation>
    </message>
</context>
<context>
    <name>nullcline::PhasePlot</name>
    <message>
        <source>Phase plane</source>
        <translation>Phasenebene</translation>
    </message>
    <message>
        <source>true field</source>
        <translation>wahres Feld</translation>
    </message>
    <message>
        <source>learned field</source>
        <translation>gelerntes Feld</translation>
    </message>
    <message>
        <source>other trajectories</source>
        <translation>andere Trajektorien</translation>
    </message>
    <message>
        <source>their fits</source>
        <translation>deren Anpassungen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>true rate</source>
        <translation>wahre Rate</translation>
    </message>
    <message>
        <source>learned rate</source>
        <translation>gelernte Rate</translation>
    </message>
    <message>
        <source>learned field at time %1</source>
        <translation>gelerntes Feld zur Zeit %1</translation>
    </message>
    <message>
        <source>stable point</source>
        <translation>stabiler Punkt</translation>
    </message>
    <message>
        <source>unstable point</source>
        <translation>instabiler Punkt</translation>
    </message>
    <message>
        <source>saddle point</source>
        <translation>Sattelpunkt</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>not hyperbolic</source>
        <translation>nicht hyperbolisch</translation>
    </message>
    <message>
        <source>true streamlines</source>
        <translation>wahre Stromlinien</translation>
    </message>
    <message>
        <source>streamlines</source>
        <translation>Stromlinien</translation>
    </message>
    <message>
        <source>started, true</source>
        <translation>gestartet, wahr</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>d %1/dt = 0</source>
        <translation>d %1/dt = 0</translation>
    </message>
    <message>
        <source>across the picture</source>
        <translation>nach rechts im Bild</translation>
    </message>
    <message>
        <source>up the picture</source>
        <translation>nach oben im Bild</translation>
    </message>
    <message>
        <source>Three states in space</source>
        <translation>Drei Zustände im Raum</translation>
    </message>
    <message>
        <source>true fixed points</source>
        <translation>wahre Fixpunkte</translation>
    </message>
</context>
<context>
    <name>nullcline::PhaseView</name>
    <message>
        <source>Phase plane</source>
        <translation>Phasenebene</translation>
    </message>
    <message>
        <source>State on the horizontal axis</source>
        <translation>Zustand auf der waagerechten Achse</translation>
    </message>
    <message>
        <source>State on the vertical axis</source>
        <translation>Zustand auf der senkrechten Achse</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>d %1 / dt</source>
        <translation>d %1 / dt</translation>
    </message>
    <message>
        <source>&amp;Three states in space</source>
        <translation>&amp;Drei Zustände im Raum</translation>
    </message>
    <message>
        <source>&amp;List the fixed points...</source>
        <translation>Fixpunkte auf&amp;listen...</translation>
    </message>
    <message>
        <source>Where they are, of what kind, with their eigenvalues, to be read and copied</source>
        <translation>Wo sie liegen und von welcher Art sie sind, mit ihren Eigenwerten, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>What the phase plane shows</source>
        <translation>Was die Phasenebene zeigt</translation>
    </message>
    <message>
        <source>Drag or press the arrow keys to turn them</source>
        <translation>Zum Drehen ziehen oder die Pfeiltasten drücken</translation>
    </message>
    <message>
        <source>There are fewer than three states</source>
        <translation>Es gibt weniger als drei Zustände</translation>
    </message>
    <message>
        <source>In the plane of two states only</source>
        <translation>Nur in der Ebene zweier Zustände</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>the time itself</source>
        <translation>die Zeit selbst</translation>
    </message>
    <message>
        <source>Drag to turn; the wheel zooms. Trajectories are started in the plane of two states</source>
        <translation>Zum Drehen ziehen; das Mausrad vergrößert. Trajektorien werden in der Ebene zweier Zustände gestartet</translation>
    </message>
    <message>
        <source>After training, a click here starts a trajectory</source>
        <translation>Nach dem Training startet ein Klick eine Trajektorie</translation>
    </message>
    <message>
        <source>True system: %1</source>
        <translation>Wahres System: %1</translation>
    </message>
    <message>
        <source>; at time %1</source>
        <translation>; zur Zeit %1</translation>
    </message>
    <message>
        <source>Looked for where the data are, and half as far again on each side.</source>
        <translation>Gesucht wird dort, wo die Daten liegen, und noch halb so weit nach jeder Seite.</translation>
    </message>
    <message>
        <source>They are not looked for while they are not shown.</source>
        <translation>Sie werden nicht gesucht, solange sie nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>None was found where the data are, and half as far again on each side.</source>
        <translation>Wo die Daten liegen und noch halb so weit nach jeder Seite wurde keiner gefunden.</translation>
    </message>
    <message>
        <source> Some are not isolated: they form a line or a surface, of which these are a sample.</source>
        <translation> Einige sind nicht isoliert: Sie bilden eine Linie oder Fläche, aus der diese eine Stichprobe sind.</translation>
    </message>
    <message>
        <source>The third state</source>
        <translation>Der dritte Zustand</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Keiner wurde gefunden.</translation>
    </message>
    <message>
        <source>Learned:</source>
        <translation>Gelernt:</translation>
    </message>
    <message>
        <source>Known system:</source>
        <translation>Bekanntes System:</translation>
    </message>
    <message>
        <source>Clear started trajectories</source>
        <translation>Gestartete Trajektorien entfernen</translation>
    </message>
    <message>
        <source>Start trajectory</source>
        <translation>Trajektorie starten</translation>
    </message>
    <message>
        <source>Remove started trajectory</source>
        <translation>Gestartete Trajektorie entfernen</translation>
    </message>
    <message>
        <source>Values of zero and below are not shown</source>
        <translation>Werte von null und darunter fehlen hier</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotBoard</name>
    <message>
        <source>There are no data to plot.</source>
        <translation>Es sind keine Daten zum Zeichnen da.</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotGrid</name>
    <message>
        <source>&amp;Default layout of the plots</source>
        <translation>&amp;Ursprüngliche Anordnung der Diagramme</translation>
    </message>
    <message>
        <source>&amp;Hide this plot</source>
        <translation>Dieses Diagramm &amp;ausblenden</translation>
    </message>
    <message>
        <source>The View menu shows it again</source>
        <translation>Das Menü Ansicht zeigt es wieder</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>W&amp;iederherstellen</translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>All plots again (Esc)</source>
        <translation>Wieder alle Diagramme (Esc)</translation>
    </message>
    <message>
        <source>This plot alone</source>
        <translation>Nur dieses Diagramm</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Zurü&amp;cklegen</translation>
    </message>
    <message>
        <source>&amp;Tear off</source>
        <translation>Ab&amp;lösen</translation>
    </message>
    <message>
        <source>Back among the other plots (or drag its title line there)</source>
        <translation>Zurück zu den anderen Diagrammen (oder ziehen Sie seine Titelzeile dorthin)</translation>
    </message>
    <message>
        <source>A window of its own (or drag its title line out)</source>
        <translation>Ein eigenes Fenster (oder ziehen Sie seine Titelzeile heraus)</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotHeader</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotReadout</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotTools</name>
    <message>
        <source>&amp;Show everything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>The ranges that show all there is (double click)</source>
        <translation>Die Bereiche, die alles zeigen (Doppelklick)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>H&amp;ineinzoomen</translation>
    </message>
    <message>
        <source>Closer (the wheel does it at the mouse)</source>
        <translation>Näher heran (das Mausrad tut es an der Maus)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Her&amp;auszoomen</translation>
    </message>
    <message>
        <source>Farther (the wheel does it at the mouse)</source>
        <translation>Weiter weg (das Mausrad tut es an der Maus)</translation>
    </message>
    <message>
        <source>Logarithmic, &amp;across</source>
        <translation>Logarithmisch, &amp;waagerecht</translation>
    </message>
    <message>
        <source>The horizontal axis by powers of ten</source>
        <translation>Die waagerechte Achse in Zehnerpotenzen</translation>
    </message>
    <message>
        <source>Logarithmic, &amp;up</source>
        <translation>Logarithmisch, &amp;senkrecht</translation>
    </message>
    <message>
        <source>The vertical axes by powers of ten</source>
        <translation>Die senkrechten Achsen in Zehnerpotenzen</translation>
    </message>
    <message>
        <source>Values at the &amp;mouse</source>
        <translation>Werte an der &amp;Maus</translation>
    </message>
    <message>
        <source>The nearest point of each curve (by keyboard: Ctrl and the arrows)</source>
        <translation>Der nächste Punkt jeder Kurve (mit der Tastatur: Strg und die Pfeiltasten)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>As it is exported, to the clipboard</source>
        <translation>So, wie es exportiert wird, in die Zwischenablage</translation>
    </message>
    <message>
        <source>Cop&amp;y values</source>
        <translation>We&amp;rte kopieren</translation>
    </message>
    <message>
        <source>The points that are shown, as CSV, to the clipboard</source>
        <translation>Die gezeigten Punkte als CSV in die Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Export this plot…</source>
        <translation>Dieses Diagramm &amp;exportieren…</translation>
    </message>
    <message>
        <source>As PDF, SVG or PNG, or its points as CSV</source>
        <translation>Als PDF, SVG oder PNG, oder seine Punkte als CSV</translation>
    </message>
    <message>
        <source>Cur&amp;ves</source>
        <translation>K&amp;urven</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotView</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything (double click in the plot)</source>
        <translation>Alles zeigen (Doppelklick im Diagramm)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What else this plot can do (right click in the plot)</source>
        <translation>Was dieses Diagramm noch kann (Rechtsklick im Diagramm)</translation>
    </message>
</context>
<context>
    <name>nullcline::PlotWidget</name>
    <message>
        <source>Export this plot</source>
        <translation>Dieses Diagramm exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Points as CSV (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Punkte als CSV (*.csv)</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>nullcline::PredictedPlot</name>
    <message>
        <source>Predicted against observed</source>
        <translation>Vorhersage gegen Beobachtung</translation>
    </message>
    <message>
        <source>perfect fit</source>
        <translation>perfekte Anpassung</translation>
    </message>
    <message>
        <source>observed [spreads of each state]</source>
        <translation>beobachtet [Streuungen jedes Zustands]</translation>
    </message>
    <message>
        <source>observed [spreads]</source>
        <translation>beobachtet [Streuungen]</translation>
    </message>
    <message>
        <source>observed %1</source>
        <translation>%1 beobachtet</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>predicted [spreads of each state]</source>
        <translation>vorhergesagt [Streuungen jedes Zustands]</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>%1 vorhergesagt</translation>
    </message>
</context>
<context>
    <name>nullcline::PredictedView</name>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>State whose values are compared</source>
        <translation>Zustand, dessen Werte verglichen werden</translation>
    </message>
    <message>
        <source>One state in its own unit, or all, each less its mean and over its standard deviation</source>
        <translation>Ein Zustand in seiner eigenen Einheit, oder alle, jeder abzüglich seines Mittelwerts und geteilt durch seine Standardabweichung</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Root mean square error: %1.</source>
        <translation>Wurzel des mittleren quadratischen Fehlers: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s) could not be reached by the solver.</source>
        <translation>
            <numerusform>%n Beobachtung konnte vom Löser nicht erreicht werden.</numerusform>
            <numerusform>%n Beobachtungen konnten vom Löser nicht erreicht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 parts of trajectories are drawn.</source>
        <translation>%1 von %2 Teilen von Trajektorien sind gezeichnet.</translation>
    </message>
    <message>
        <source>Of the many observations one of %1 is drawn.</source>
        <translation>Von den vielen Beobachtungen ist nur jede %1. gezeichnet.</translation>
    </message>
</context>
<context>
    <name>nullcline::ProblemList</name>
    <message>
        <source>Problems and notes</source>
        <translation>Probleme und Hinweise</translation>
    </message>
    <message>
        <source>Sets %1 to %2</source>
        <translation>Setzt %1 auf %2</translation>
    </message>
</context>
<context>
    <name>nullcline::ProjectBanner</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Do not show this line again</source>
        <translation>Diese Zeile nicht mehr zeigen</translation>
    </message>
    <message>
        <source>Nothing is recorded at present. %1</source>
        <translation>Zurzeit wird nichts aufgezeichnet. %1</translation>
    </message>
    <message>
        <source>%1 runs were cut off or did not begin, and can go on.</source>
        <translation>%1 Läufe wurden abgebrochen oder nicht begonnen und können fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Projekt speichern unter…</translation>
    </message>
    <message>
        <source>Train on from the last state that was saved</source>
        <translation>Vom letzten gespeicherten Stand weiter trainieren</translation>
    </message>
    <message>
        <source>Save all that this window has in another place</source>
        <translation>Alles, was dieses Fenster enthält, an anderer Stelle speichern</translation>
    </message>
    <message>
        <source>Run %1, %2 on %3, did not begin, and can now.</source>
        <translation>Lauf %1, %2 mit %3, hat nicht begonnen und kann es jetzt.</translation>
    </message>
    <message>
        <source>Run %1, %2 on %3, was cut off after %4 and can go on from there.</source>
        <translation>Lauf %1, %2 mit %3, wurde nach %4 abgebrochen und kann von dort weitergehen.</translation>
    </message>
</context>
<context>
    <name>nullcline::ProjectMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Compac&amp;t project</source>
        <translation>Projekt verdi&amp;chten</translation>
    </message>
    <message>
        <source>Give back the room of what was removed from the project&apos;s file</source>
        <translation>Den Platz dessen freigeben, was aus der Projektdatei entfernt wurde</translation>
    </message>
    <message>
        <source>Reco&amp;ver…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Work of sessions that ended before it was saved</source>
        <translation>Arbeit aus Sitzungen, die endeten, bevor sie gespeichert war</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>The project is being written.</source>
        <translation>Das Projekt wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>Open data first.</source>
        <translation>Öffnen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>This session remembers nothing.</source>
        <translation>Diese Sitzung merkt sich nichts.</translation>
    </message>
    <message>
        <source>Save the project first.</source>
        <translation>Speichern Sie zuerst das Projekt.</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>nullcline::ProjectSession</name>
    <message>
        <source>%1 can only be read: save the project under another name to go on with it.</source>
        <translation>%1 kann nur gelesen werden: Speichern Sie das Projekt unter einem anderen Namen, um daran weiterzuarbeiten.</translation>
    </message>
</context>
<context>
    <name>nullcline::RawTextModel</name>
    <message>
        <source>This line is passed over</source>
        <translation>Diese Zeile wird übergangen</translation>
    </message>
    <message>
        <source>This line names the columns</source>
        <translation>Diese Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>nullcline::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Open it, to go on and to save it</source>
        <translation>Öffnen, um weiterzuarbeiten und zu speichern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove it for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Für später aufheben</translation>
    </message>
    <message>
        <source>Ask again at the next start. It can be opened at any time with File, Recover.</source>
        <translation>Beim nächsten Start erneut fragen. Über Datei, Wiederherstellen kann sie jederzeit geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no unsaved work.</source>
        <translation>Es gibt keine ungespeicherte Arbeit.</translation>
    </message>
    <message>
        <source>A session ended before its work was saved. Its data and runs are still there.</source>
        <translation>Eine Sitzung endete, bevor ihre Arbeit gespeichert war. Daten und Läufe sind noch da.</translation>
    </message>
    <message>
        <source>%1 sessions ended before their work was saved. Their data and runs are still there.</source>
        <translation>%1 Sitzungen endeten, bevor ihre Arbeit gespeichert war. Daten und Läufe sind noch da.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Delete unsaved work</source>
        <translation>Nicht gespeicherte Arbeit löschen</translation>
    </message>
    <message>
        <source>Delete the unsaved work of %1 for good?</source>
        <translation>Die nicht gespeicherte Arbeit mit %1 endgültig löschen?</translation>
    </message>
</context>
<context>
    <name>nullcline::ResidualPlot</name>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>observed − fit</source>
        <translation>beobachtet − Anpassung</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>lag, counted in observations</source>
        <translation>Abstand, gezählt in Beobachtungen</translation>
    </message>
    <message>
        <source>lag [observations]</source>
        <translation>Abstand [Beobachtungen]</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>autocorrelation</source>
        <translation>Autokorrelation</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>95-%-Band</translation>
    </message>
</context>
<context>
    <name>nullcline::ResidualView</name>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>State whose residuals are shown</source>
        <translation>Zustand, dessen Residuen gezeigt werden</translation>
    </message>
    <message>
        <source>The state whose residuals are shown, of the trajectory that the plot of trajectories shows</source>
        <translation>Der Zustand, dessen Residuen gezeigt werden, für die Trajektorie im Diagramm der Trajektorien</translation>
    </message>
    <message>
        <source>Times are uneven or values missing: a lag counts observations, not time.</source>
        <translation>Die Zeiten sind ungleichmäßig, oder Werte fehlen: Ein Abstand zählt Beobachtungen, nicht Zeit.</translation>
    </message>
    <message>
        <source>Too few residuals for an autocorrelation, or all are the same.</source>
        <translation>Zu wenige Residuen für eine Autokorrelation, oder alle sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>The solver did not get to the end of %n part(s) of this trajectory.</source>
        <translation>
            <numerusform>Der Löser kam in %n Teil dieser Trajektorie nicht bis zum Ende.</numerusform>
            <numerusform>Der Löser kam in %n Teilen dieser Trajektorie nicht bis zum Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the many observations one of %1 is shown, and a lag counts these.</source>
        <translation>Von den vielen Beobachtungen ist nur jede %1. gezeigt; ein Abstand zählt diese.</translation>
    </message>
</context>
<context>
    <name>nullcline::RunActions</name>
    <message>
        <source>Polis&amp;h with another method</source>
        <translation>Mit anderem Verfahren &amp;nachtrainieren</translation>
    </message>
    <message>
        <source>&amp;Use the settings of this run</source>
        <translation>Einstellungen dieses Laufs &amp;übernehmen</translation>
    </message>
    <message>
        <source>Copy as command li&amp;ne</source>
        <translation>Als &amp;Kommandozeile kopieren</translation>
    </message>
    <message>
        <source>R&amp;esume selected runs</source>
        <translation>Ausgewählte Läufe &amp;wieder aufnehmen</translation>
    </message>
    <message>
        <source>Ear&amp;lier in the queue</source>
        <translation>Frühe&amp;r in der Warteschlange</translation>
    </message>
    <message>
        <source>L&amp;ater in the queue</source>
        <translation>Später in der Wartes&amp;chlange</translation>
    </message>
    <message>
        <source>Rena&amp;me run</source>
        <translation>Lauf &amp;umbenennen</translation>
    </message>
    <message>
        <source>Remo&amp;ve selected runs</source>
        <translation>Ausgewählte &amp;Läufe entfernen</translation>
    </message>
    <message>
        <source>Select one run first.</source>
        <translation>Wählen Sie zuerst einen Lauf aus.</translation>
    </message>
    <message>
        <source>The method panel takes over the method and all settings of this run</source>
        <translation>Der Bereich „Verfahren“ übernimmt das Verfahren und alle Einstellungen dieses Laufs</translation>
    </message>
    <message>
        <source>The same run by nullcline-cli, with the same numbers</source>
        <translation>Derselbe Lauf mit nullcline-cli, mit denselben Zahlen</translation>
    </message>
    <message>
        <source>Go on from their checkpoints in the project</source>
        <translation>Von ihren Zwischenständen im Projekt aus weitermachen</translation>
    </message>
    <message>
        <source>None of the selected runs was cut off.</source>
        <translation>Keiner der ausgewählten Läufe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A run is under way.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>Only a run that waits has a place in the queue.</source>
        <translation>Nur ein wartender Lauf hat einen Platz in der Warteschlange.</translation>
    </message>
    <message>
        <source>Begin this run before the one that waits in front of it</source>
        <translation>Diesen Lauf vor dem beginnen, der vor ihm wartet</translation>
    </message>
    <message>
        <source>Begin this run after the one that waits behind it</source>
        <translation>Diesen Lauf nach dem beginnen, der hinter ihm wartet</translation>
    </message>
    <message>
        <source>Give the run a name of your own (F2)</source>
        <translation>Dem Lauf einen eigenen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Take the selected runs out of the table (Delete); until the project is saved this can be undone</source>
        <translation>Die ausgewählten Läufe aus der Tabelle nehmen (Entf); bis das Projekt gespeichert wird, lässt sich das rückgängig machen</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Kommandozeile kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Go on from what this run has found, by another method or the same once more</source>
        <translation>Von dem, was dieser Lauf gefunden hat, mit einem anderen oder noch einmal demselben Verfahren weitermachen</translation>
    </message>
    <message>
        <source>Run %1 has found no parameters yet.</source>
        <translation>Lauf %1 hat noch keine Parameter gefunden.</translation>
    </message>
    <message>
        <source>The command line is on the clipboard.</source>
        <translation>Die Befehlszeile ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>nullcline::RunPanel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Order of the runs</source>
        <translation>Reihenfolge der Läufe</translation>
    </message>
    <message>
        <source>In sequence</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>In sequence: one after the other, each with all threads, so that their times can be compared.
In parallel: side by side, the threads shared out; as many at once as there are threads.</source>
        <translation>Nacheinander: einer nach dem anderen, jeder mit allen Threads, sodass ihre Zeiten vergleichbar sind.
Nebeneinander: gleichzeitig, die Threads aufgeteilt; so viele auf einmal, wie es Threads gibt.</translation>
    </message>
    <message>
        <source>%1 methods</source>
        <translation>%1 Verfahren</translation>
    </message>
    <message>
        <source>Ready to train: %1</source>
        <translation>Bereit zum Training: %1</translation>
    </message>
    <message>
        <source>Ready to train.</source>
        <translation>Bereit zum Training.</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation>Training beginnen (F5)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle pausieren</translation>
    </message>
    <message>
        <source>Go on training (F6)</source>
        <translation>Training fortsetzen (F6)</translation>
    </message>
    <message>
        <source>Hold the training (F6)</source>
        <translation>Training pausieren (F6)</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>End all runs, keep the best parameters of those that have begun and empty the queue (Shift+F5).
Single runs are stopped above the table of runs.</source>
        <translation>Alle Läufe beenden, die besten Parameter der begonnenen behalten und die Warteschlange leeren (Umschalt+F5).
Einzelne Läufe werden über der Tabelle der Läufe gestoppt.</translation>
    </message>
    <message>
        <source>End the training and keep the best parameters (Shift+F5)</source>
        <translation>Das Training beenden und die besten Parameter behalten (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Run %1: %2, %3</source>
        <translation>Lauf %1: %2, %3</translation>
    </message>
    <message>
        <source>Preparing the data…</source>
        <translation>Daten werden vorbereitet…</translation>
    </message>
    <message>
        <source>Computing the errors…</source>
        <translation>Fehler werden berechnet…</translation>
    </message>
    <message>
        <source>%1 epochs per second, %2 left</source>
        <translation>%1 Epochen je Sekunde, noch %2</translation>
    </message>
    <message>
        <source>Train loss %1, validation %2, best at epoch %3</source>
        <translation>Verlust im Training %1, in der Validierung %2, bester in Epoche %3</translation>
    </message>
    <message>
        <source>%1 more beside it</source>
        <translation>%1 weitere daneben</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>A run is under way. Run &gt; Queue (Ctrl+F5) lets the ticked methods wait behind it.</source>
        <translation>Ein Lauf ist im Gang. Lauf &gt; Einreihen (Strg+F5) lässt die angekreuzten Verfahren dahinter warten.</translation>
    </message>
</context>
<context>
    <name>nullcline::RunTableModel</name>
    <message>
        <source>Neural</source>
        <translation>Neuronal</translation>
    </message>
    <message>
        <source>Loss on the training part</source>
        <translation>Verlust auf dem Trainingsteil</translation>
    </message>
    <message>
        <source>Loss on the validation part, which chooses the best parameters</source>
        <translation>Verlust auf dem Validierungsteil, der die besten Parameter auswählt</translation>
    </message>
    <message>
        <source>Mean squared error on the test data, in the data&apos;s own units</source>
        <translation>Mittlerer quadratischer Fehler auf den Testdaten, in den Einheiten der Daten</translation>
    </message>
    <message>
        <source>Mean absolute error on the test data, relative to the observed values</source>
        <translation>Mittlerer absoluter Fehler auf den Testdaten, bezogen auf die beobachteten Werte</translation>
    </message>
    <message>
        <source>Evaluations of the vector field in training, forward and backward, per row</source>
        <translation>Auswertungen des Vektorfelds im Training, vorwärts und rückwärts, je Zeile</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Test MSE</source>
        <translation>Test-MSE</translation>
    </message>
    <message>
        <source>Test MAPE</source>
        <translation>Test-MAPE</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>The method, and the run&apos;s name if it was given one (F2)</source>
        <translation>Das Verfahren und der Name des Laufs, falls er einen bekommen hat (F2)</translation>
    </message>
    <message>
        <source>Epochs per second of training</source>
        <translation>Epochen des Trainings je Sekunde</translation>
    </message>
    <message>
        <source>Time until the run has done all its epochs, at its rate so far</source>
        <translation>Zeit, bis der Lauf alle Epochen erledigt hat, bei seinem bisherigen Tempo</translation>
    </message>
    <message>
        <source>Device, threads and precision of the training</source>
        <translation>Gerät, Threads und Genauigkeit des Trainings</translation>
    </message>
    <message>
        <source>Epochs/s</source>
        <translation>Epochen/s</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Noch</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>From the start of the run to its end, with preparation, errors and pauses</source>
        <translation>Vom Beginn des Laufs bis zu seinem Ende, mit Vorbereitung, Fehlern und Pausen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>nullcline::RunView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Stop selected runs</source>
        <translation>Ausgewählte Läufe stoppen</translation>
    </message>
    <message>
        <source>End the selected runs and keep their best parameters; one that waits leaves the queue</source>
        <translation>Die ausgewählten Läufe beenden und ihre besten Parameter behalten; ein wartender verlässt die Warteschlange</translation>
    </message>
    <message>
        <source>Cancel selected runs</source>
        <translation>Ausgewählte Läufe abbrechen</translation>
    </message>
    <message>
        <source>End the selected runs at once, without computing their errors</source>
        <translation>Die ausgewählten Läufe sofort beenden, ohne ihre Fehler zu berechnen</translation>
    </message>
    <message>
        <source>Continue selected runs</source>
        <translation>Ausgewählte Läufe fortsetzen</translation>
    </message>
    <message>
        <source>Pause selected runs</source>
        <translation>Ausgewählte Läufe pausieren</translation>
    </message>
    <message>
        <source>Go on training the selected runs</source>
        <translation>Das Training der ausgewählten Läufe fortsetzen</translation>
    </message>
    <message>
        <source>Hold the selected runs</source>
        <translation>Die ausgewählten Läufe pausieren</translation>
    </message>
    <message>
        <source>No runs yet: press Train.</source>
        <translation>Noch keine Läufe: „Trainieren“ beginnt den ersten.</translation>
    </message>
    <message>
        <source>Select runs first.</source>
        <translation>Wählen Sie zuerst Läufe aus.</translation>
    </message>
    <message>
        <source>None of the selected runs is under way.</source>
        <translation>Keiner der ausgewählten Läufe ist im Gang.</translation>
    </message>
    <message>
        <source>The selected runs are about to end.</source>
        <translation>Die ausgewählten Läufe enden gerade.</translation>
    </message>
</context>
<context>
    <name>nullcline::ShortcutModel</name>
    <message>
        <source>What it does</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>nullcline::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by word or key</source>
        <translation>Nach Wort oder Taste suchen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
</context>
<context>
    <name>nullcline::StartBar</name>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>true system %1</source>
        <translation>wahres System %1</translation>
    </message>
    <message>
        <source>followed to time %1</source>
        <translation>verfolgt bis zur Zeit %1</translation>
    </message>
    <message>
        <source>diverged at time %1</source>
        <translation>divergiert zur Zeit %1</translation>
    </message>
    <message>
        <source>given up at time %1: it needs too many steps</source>
        <translation>aufgegeben zur Zeit %1: Es braucht zu viele Schritte</translation>
    </message>
    <message>
        <source>stopped at time %1</source>
        <translation>angehalten zur Zeit %1</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>The started trajectories: where each began and how it ended</source>
        <translation>Die gestarteten Trajektorien: wo jede begann und wie sie endete</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>Remove the started trajectories</source>
        <translation>Die gestarteten Trajektorien entfernen</translation>
    </message>
    <message>
        <source>Start &amp;at...</source>
        <translation>Starten &amp;bei...</translation>
    </message>
    <message>
        <source>Type where a trajectory starts</source>
        <translation>Geben Sie ein, wo eine Trajektorie beginnt</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Anfangswert von %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>1 started trajectory: %1</source>
        <translation>1 gestartete Trajektorie: %1</translation>
    </message>
    <message>
        <source>%1 started trajectories; the last: %2</source>
        <translation>%1 gestartete Trajektorien; die letzte: %2</translation>
    </message>
    <message>
        <source>%1 started trajectories; number %2: %3</source>
        <translation>%1 gestartete Trajektorien; Nummer %2: %3</translation>
    </message>
    <message>
        <source>Click in the plane to start a trajectory there</source>
        <translation>Ein Klick in die Ebene startet eine Trajektorie</translation>
    </message>
    <message>
        <source>Started trajectories (%1) are followed once there is a fit</source>
        <translation>Gestarteten Trajektorien (%1) wird gefolgt, sobald es eine Anpassung gibt</translation>
    </message>
</context>
<context>
    <name>nullcline::StateForm</name>
    <message>
        <source>No column</source>
        <translation>Keine Spalte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen durch</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Anfangswert</translation>
    </message>
    <message>
        <source>Column that measures %1</source>
        <translation>Spalte, die %1 misst</translation>
    </message>
    <message>
        <source>The column of the data that measures %1.
The first entry is what the names of the columns say.</source>
        <translation>Die Spalte der Daten, die %1 misst.
Der erste Eintrag ist, was die Namen der Spalten sagen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Known initial value of %1</source>
        <translation>Bekannter Anfangswert von %1</translation>
    </message>
    <message>
        <source>Where %1 is known to start in every trajectory.
Empty: it is estimated, or taken from the data.</source>
        <translation>Wo %1 in jeder Trajektorie bekanntermaßen beginnt.
Leer: Der Wert wird geschätzt oder den Daten entnommen.</translation>
    </message>
</context>
<context>
    <name>nullcline::StateMenu</name>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Measured ones</source>
        <translation>&amp;Gemessene</translation>
    </message>
    <message>
        <source>&amp;First only</source>
        <translation>&amp;Nur den ersten</translation>
    </message>
</context>
<context>
    <name>nullcline::StateOrder</name>
    <message>
        <source>Move state up</source>
        <translation>Zustand nach oben</translation>
    </message>
    <message>
        <source>Move state down</source>
        <translation>Zustand nach unten</translation>
    </message>
    <message>
        <source>Choose a column that is a state</source>
        <translation>Wählen Sie eine Spalte, die ein Zustand ist</translation>
    </message>
    <message>
        <source>Puts the state before the one that it follows (Alt+Up)</source>
        <translation>Stellt den Zustand vor den, auf den er folgt (Alt+Auf)</translation>
    </message>
    <message>
        <source>Puts the state behind the one that follows it (Alt+Down)</source>
        <translation>Stellt den Zustand hinter den, der auf ihn folgt (Alt+Ab)</translation>
    </message>
</context>
<context>
    <name>nullcline::TablePreview</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>The table as it is read</source>
        <translation>Die Tabelle, wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Te&amp;xt of the file</source>
        <translation>Te&amp;xt der Datei</translation>
    </message>
    <message>
        <source>As a &amp;table, in the colours of the roles</source>
        <translation>Als &amp;Tabelle, nach Rollen gefärbt</translation>
    </message>
</context>
<context>
    <name>nullcline::TrainingPlot</name>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>prediction error</source>
        <translation>Vorhersagefehler</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>prediction error [spreads]</source>
        <translation>Vorhersagefehler [Streuungen]</translation>
    </message>
    <message>
        <source>error [spreads]</source>
        <translation>Fehler [Streuungen]</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>NFE per epoch</source>
        <translation>NFE je Epoche</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>wall-clock of training [s]</source>
        <translation>Laufzeit des Trainings [s]</translation>
    </message>
    <message>
        <source>wall-clock [s]</source>
        <translation>Laufzeit [s]</translation>
    </message>
    <message>
        <source>evaluations of the field (NFE)</source>
        <translation>Auswertungen des Feldes (NFE)</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>No epoch was run yet. Train a model, or choose a run in the table below.</source>
        <translation>Noch keine Epoche. Trainieren Sie ein Modell, oder wählen Sie unten einen Lauf.</translation>
    </message>
    <message>
        <source>No error was measured in this run. On large data that is done where methods are ticked and trained together, or where the option Error measurements says so.</source>
        <translation>In diesem Lauf wurde kein Fehler gemessen. Bei großen Daten geschieht das, wo Verfahren angekreuzt und zusammen trainiert werden oder wo die Option „Fehlermessungen“ es sagt.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
</context>
<context>
    <name>nullcline::TrainingView</name>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>NFE per epoch</source>
        <translation>NFE je Epoche</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>wall-clock</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>NFE</source>
        <translation>NFE</translation>
    </message>
    <message>
        <source>What is shown of the training</source>
        <translation>Was vom Training gezeigt wird</translation>
    </message>
    <message>
        <source>Losses, the prediction error on the validation part, evaluations of the field (NFE), or the learning rate, of each epoch</source>
        <translation>Verluste, der Vorhersagefehler auf dem Validierungsteil, Auswertungen des Feldes (NFE) oder die Lernrate, für jede Epoche</translation>
    </message>
    <message>
        <source>What it is shown against</source>
        <translation>Wogegen es gezeigt wird</translation>
    </message>
    <message>
        <source>Against epochs, wall-clock of training, or evaluations of the field so far</source>
        <translation>Gegen Epochen, Laufzeit des Trainings oder bisherige Auswertungen des Feldes</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
</context>
<context>
    <name>nullcline::TrajectoryPlot</name>
    <message>
        <source>Trajectories over time</source>
        <translation>Trajektorien über der Zeit</translation>
    </message>
    <message>
        <source>spline</source>
        <translation>Spline</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
</context>
<context>
    <name>nullcline::TrajectoryView</name>
    <message>
        <source>Trajectories</source>
        <translation>Trajektorien</translation>
    </message>
    <message>
        <source>The trajectory that is shown</source>
        <translation>Die gezeigte Trajektorie</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>Trajektorie</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Spline</source>
        <translation>Spline</translation>
    </message>
    <message>
        <source>The smoothing spline through the observations, which training works on</source>
        <translation>Der glättende Spline durch die Beobachtungen, mit dem das Training arbeitet</translation>
    </message>
    <message>
        <source>Next states</source>
        <translation>Nächste Zustände</translation>
    </message>
    <message>
        <source>Previous states</source>
        <translation>Vorige Zustände</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>The states that are shown, one panel each</source>
        <translation>Die gezeigten Zustände, jeder in einem eigenen Feld</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 chosen states are shown</source>
        <translation>%1 von %2 gewählten Zuständen werden gezeigt</translation>
    </message>
</context>
<context>
    <name>nullcline::UnsavedWorkModel</name>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>nullcline::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Nullcline</source>
        <translation>Willkommen bei Nullcline</translation>
    </message>
    <message>
        <source>&amp;Back to the plots</source>
        <translation>&amp;Zurück zu den Diagrammen</translation>
    </message>
    <message>
        <source>Fit a dynamical system to your measurements, and watch it learn.</source>
        <translation>Passen Sie ein dynamisches System an Ihre Messungen an, und sehen Sie ihm beim Lernen zu.</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>&amp;Daten öffnen…</translation>
    </message>
    <message>
        <source>A table in CSV or a similar form; it is read at once</source>
        <translation>Eine Tabelle in CSV oder ähnlicher Form; sie wird sofort gelesen</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>&amp;Projekt öffnen…</translation>
    </message>
    <message>
        <source>Work that was saved as a project</source>
        <translation>Arbeit, die als Projekt gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>One table or several, with a look at how they are read before they are</source>
        <translation>Eine oder mehrere Tabellen, mit einem Blick darauf, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>COVID-19 Data &amp;Hub…</source>
        <translation>COVID-19 Data &amp;Hub…</translation>
    </message>
    <message>
        <source>Figures of one country from the network; nothing is fetched before you ask for it</source>
        <translation>Zahlen eines Landes aus dem Netz; nichts wird abgerufen, bevor Sie danach fragen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>The examples that come with the program were not found.</source>
        <translation>Die mitgelieferten Beispiele wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>One click opens an example and trains on it.</source>
        <translation>Ein Klick öffnet ein Beispiel und trainiert darauf.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendete Dateien</translation>
    </message>
</context>
<context>
    <name>nullcline::Workspace</name>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>Open data first.</source>
        <translation>Öffnen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Tick at least one method.</source>
        <translation>Kreuzen Sie mindestens ein Verfahren an.</translation>
    </message>
    <message>
        <source>A copy of these data (%1) is being written to %2, so that they cannot be lost. A run that begins meanwhile waits for it.</source>
        <translation>Eine Kopie dieser Daten (%1) wird nach %2 geschrieben, damit sie nicht verloren gehen können. Ein Lauf, der inzwischen beginnt, wartet darauf.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>There is no method called %1.</source>
        <translation>Es gibt kein Verfahren namens %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>A run is under way. Stop it before another project is opened.</source>
        <translation>Ein Lauf ist im Gange. Stoppen Sie ihn, bevor ein anderes Projekt geöffnet wird.</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Nullcline projects (*.nullcline)</source>
        <translation>Nullcline-Projekte (*.nullcline)</translation>
    </message>
    <message>
        <source>Project saved: %1</source>
        <translation>Projekt gespeichert: %1</translation>
    </message>
    <message>
        <source>The project as it was before cannot be read any more. What this window still had in memory was saved; %1 earlier runs could not be.</source>
        <translation>Das Projekt in seiner früheren Form kann nicht mehr gelesen werden. Was dieses Fenster noch im Speicher hatte, wurde gespeichert; %1 frühere Läufe konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Compact project</source>
        <translation>Projekt verdichten</translation>
    </message>
    <message>
        <source>These data are in the project, but no run uses them:

%1

Remove them as well?</source>
        <translation>Diese Daten sind im Projekt, aber kein Lauf verwendet sie:

%1

Sollen sie auch entfernt werden?</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Project compacted: %1 before, %2 now.</source>
        <translation>Projekt verdichtet: vorher %1, jetzt %2.</translation>
    </message>
    <message>
        <source>A run is under way, and this work is not saved. Save it before it is closed? A run that is saved can go on later from where it is.</source>
        <translation>Ein Lauf ist im Gange, und diese Arbeit ist nicht gespeichert. Vor dem Schließen speichern? Ein gespeicherter Lauf kann später von seinem Stand aus fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The runs of this session are not saved. Save them before it is closed?</source>
        <translation>Die Läufe dieser Sitzung sind nicht gespeichert. Vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>A run is under way. End it here? It is recorded in the project and can go on later from where it is.</source>
        <translation>Ein Lauf ist im Gange. Hier beenden? Er ist im Projekt aufgezeichnet und kann später von seinem Stand aus fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Run %1: %2 on %3</source>
        <translation>Lauf %1: %2 auf %3</translation>
    </message>
    <message>
        <source>Run %1 cannot go on: %2</source>
        <translation>Lauf %1 kann nicht fortgesetzt werden: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Nothing was fitted</source>
        <translation>Es wurde nichts angepasst</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Settings as published</source>
        <translation>Einstellungen wie veröffentlicht</translation>
    </message>
    <message>
        <source>Tick %1</source>
        <translation>%1 ankreuzen</translation>
    </message>
    <message>
        <source>Untick %1</source>
        <translation>%1 abwählen</translation>
    </message>
    <message>
        <source>Change order of the runs</source>
        <translation>Reihenfolge der Läufe ändern</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Modell ändern</translation>
    </message>
    <message>
        <source>Change number of epochs</source>
        <translation>Zahl der Epochen ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Copy settings of run %1</source>
        <translation>Einstellungen von Lauf %1 übernehmen</translation>
    </message>
    <message>
        <source>Rename run %1</source>
        <translation>Lauf %1 umbenennen</translation>
    </message>
    <message>
        <source>Select runs first.</source>
        <translation>Wählen Sie zuerst Läufe aus.</translation>
    </message>
    <message>
        <source>Run %1 is under way or waits. Stop it first.</source>
        <translation>Lauf %1 ist im Gange oder wartet. Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Remove run %1</source>
        <translation>Lauf %1 entfernen</translation>
    </message>
    <message>
        <source>Remove %1 runs</source>
        <translation>%1 Läufe entfernen</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>Wählen Sie zuerst einen Lauf aus.</translation>
    </message>
    <message>
        <source>Run %1 has found no parameters yet.</source>
        <translation>Lauf %1 hat noch keine Parameter gefunden.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Nachtrainieren</translation>
    </message>
    <message>
        <source>From run %1</source>
        <translation>Von Lauf %1</translation>
    </message>
    <message>
        <source>A project is being opened.</source>
        <translation>Ein Projekt wird gerade geöffnet.</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 zeigen</translation>
    </message>
</context>
</TS>
