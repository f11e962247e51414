// The engine's own words (labels, explanations, units, choices) in the language of the window. They are listed in
// resources/translations/engine_texts.cpp, which a test compares with what the engine says.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <string>

namespace nullcline {

inline QString engineText(const char* english) {
  return *english ? QCoreApplication::translate("engine", english) : QString();
}
inline QString engineText(const std::string& english) {
  return engineText(english.c_str());
}
/// Sentences with values in them, recognised by their forms (resources/translations/engine_sentences.cpp), also several
/// behind one another or one within another. What is not recognised stays as it is, and so do values.
QString engineSentence(const std::string& english);

} // namespace nullcline
