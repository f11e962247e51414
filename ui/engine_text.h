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
/// A sentence with whole numbers in it, which is listed with %1, %2... in their places; as it is, where it is not
/// listed.
QString engineSentence(const std::string& english);

} // namespace nullcline
