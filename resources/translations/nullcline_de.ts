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
        <source>The variational loss with a narrower network and L-BFGS; a few seconds where vf-node takes half a minute.</source>
        <translation>Der Variationsverlust mit schmalerem Netz und L-BFGS; einige Sekunden, wo vf-node eine halbe Minute braucht.</translation>
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
        <source>All %1 epochs were completed.</source>
        <translation>Alle %1 Epochen wurden abgeschlossen.</translation>
    </message>
    <message>
        <source>Completed after %1 of %2 epochs: the others would have changed nothing.</source>
        <translation>Abgeschlossen nach %1 von %2 Epochen: Die übrigen hätten nichts mehr geändert.</translation>
    </message>
    <message>
        <source>Interrupted after %1 epochs.</source>
        <translation>Abgebrochen nach %1 Epochen.</translation>
    </message>
    <message>
        <source>Stopped after %1 epochs; the best parameters are kept.</source>
        <translation>Gestoppt nach %1 Epochen; die besten Parameter wurden behalten.</translation>
    </message>
    <message>
        <source>The time limit was reached after %1 epochs; the best parameters are kept.</source>
        <translation>Die Zeitgrenze war nach %1 Epochen erreicht; die besten Parameter wurden behalten.</translation>
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
        <source>Relative error</source>
        <translation>Relativer Fehler</translation>
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
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Closer (the wheel does it at the mouse)</source>
        <translation>Näher heran (das Mausrad tut es an der Maus)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
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
        <source>Run %1 was cut off after %2 and can go on from there.</source>
        <translation>Lauf %1 wurde nach %2 abgebrochen und kann von dort fortgesetzt werden.</translation>
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
