#include "ui/language.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <memory>

namespace nullcline {

namespace {

const QString kAutomatic = QStringLiteral("auto");
const QString kSource = QStringLiteral("en");
const QString kKey = QStringLiteral("language");
const QString kTranslator = QStringLiteral("nullcline_translator");

QString settingsFile(const std::filesystem::path& state_folder) {
  return text((state_folder / "window.ini").string());
}

bool isKnown(const QString& code) {
  const auto& all = languages();
  return std::any_of(all.begin(), all.end(), [&](const Language& language) { return language.code == code; });
}

bool install(QCoreApplication& application, const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder))
    return false;
  translator->setObjectName(kTranslator);
  QCoreApplication::installTranslator(translator.get());
  translator.release()->setParent(&application);
  return true;
}

} // namespace

const std::vector<Language>& languages() {
  static const std::vector<Language> all{{kSource, QStringLiteral("English")},
                                         {QStringLiteral("de"), QStringLiteral("Deutsch")}};
  return all;
}

QString languageFor(const QString& choice, const QLocale& desktop) {
  if (choice != kAutomatic)
    return choice;
  for (const QString& wanted : desktop.uiLanguages()) // "de-AT", "de", "en-GB", in the user's order
    if (const QString code = wanted.section(QLatin1Char('-'), 0, 0); isKnown(code))
      return code;
  return kSource;
}

QLocale localeFor(const QString& choice, const QLocale& desktop) {
  if (choice == kAutomatic || desktop.name().section(QLatin1Char('_'), 0, 0) == choice)
    return desktop;
  return QLocale(choice);
}

QString rememberedLanguage(const std::filesystem::path& state_folder) {
  if (state_folder.empty())
    return kAutomatic;
  const QString choice = QSettings(settingsFile(state_folder), QSettings::IniFormat).value(kKey).toString();
  return isKnown(choice) ? choice : kAutomatic;
}

void rememberLanguage(const std::filesystem::path& state_folder, const QString& choice) {
  if (!state_folder.empty())
    QSettings(settingsFile(state_folder), QSettings::IniFormat).setValue(kKey, choice);
}

bool speak(QCoreApplication& application, const QString& code) {
  qDeleteAll(application.findChildren<QTranslator*>(kTranslator, Qt::FindDirectChildrenOnly));
  install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  const bool found = install(application, QStringLiteral("nullcline_") + code, QStringLiteral(":/translations"));
  return found || code == kSource; // whose file holds its plurals only
}

} // namespace nullcline
