// The language of the window's words. Numbers in files never follow it, and numbers on screen follow the desktop's
// region.
#pragma once

#include <QLocale>
#include <QString>
#include <filesystem>
#include <vector>

class QCoreApplication;

namespace nullcline {

struct Language {
  QString code; // "de"
  QString name; // in the language itself
};

/// English, which is in the source, and every language that there is a resources/translations/nullcline_CODE.ts of.
const std::vector<Language>& languages();
/// "auto" is the first of the desktop's languages that there is, else English; anything else is its own answer.
QString languageFor(const QString& choice, const QLocale& desktop = QLocale::system());
/// Of numbers and dates on the screen: the desktop's, unless a language was chosen that it does not speak.
QLocale localeFor(const QString& choice, const QLocale& desktop = QLocale::system());
/// What was chosen in the window that keeps its state in that folder: a code, or "auto".
QString rememberedLanguage(const std::filesystem::path& state_folder);
void rememberLanguage(const std::filesystem::path& state_folder, const QString& choice);
/// Widgets made from here on speak it, Qt's own too where the system has its translation. False: there is no such one.
bool speak(QCoreApplication& application, const QString& code);

} // namespace nullcline
