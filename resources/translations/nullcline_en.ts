<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>nullcline::MainWindow</name>
    <message numerus="yes">
        <source>Of the files to be written, %n are in %1 already (%2). Are they to be replaced?</source>
        <translation>
            <numerusform>Of the files to be written, %n is in %1 already (%2). Is it to be replaced?</numerusform>
            <numerusform>Of the files to be written, %n are in %1 already (%2). Are they to be replaced?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::OptionSection</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::PlotReadout</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::PredictedView</name>
    <message numerus="yes">
        <source>%n observation(s) could not be reached by the solver.</source>
        <translation>
            <numerusform>%n observation could not be reached by the solver.</numerusform>
            <numerusform>%n observations could not be reached by the solver.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nullcline::ResidualView</name>
    <message numerus="yes">
        <source>The solver did not get to the end of %n part(s) of this trajectory.</source>
        <translation>
            <numerusform>The solver did not get to the end of %n part of this trajectory.</numerusform>
            <numerusform>The solver did not get to the end of %n parts of this trajectory.</numerusform>
        </translation>
    </message>
</context>
</TS>
