// A locale that writes 1,5 for one and a half, whatever the machine has installed.
#pragma once

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <clocale>
#include <string>

namespace nullcline {

/// In force for as long as it lives. Where no German locale is installed one is made with localedef, for this process
/// alone.
class GermanLocale {
 public:
  GermanLocale() : before_(std::setlocale(LC_ALL, nullptr)) {
    if (!use() && make())
      use();
  }
  ~GermanLocale() {
    std::setlocale(LC_ALL, before_.c_str());
    if (made_)
      qunsetenv("LOCPATH");
  }
  GermanLocale(const GermanLocale&) = delete;
  GermanLocale& operator=(const GermanLocale&) = delete;

  bool isInForce() const { return std::string(std::localeconv()->decimal_point) == ","; }
  /// Nothing to make one from: neither a German locale nor Debian's package "locales" is installed.
  static bool canBeHad() {
    return !QStandardPaths::findExecutable(QStringLiteral("localedef")).isEmpty() &&
           QFileInfo::exists(QStringLiteral("/usr/share/i18n/locales/de_DE"));
  }

 private:
  static bool use() { return std::setlocale(LC_ALL, "de_DE.UTF-8") || std::setlocale(LC_ALL, "de_DE"); }
  bool make() {
    // Its exit code tells of warnings too; what counts is whether the locale can be used.
    QProcess::execute(QStringLiteral("localedef"),
                      {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"), QStringLiteral("UTF-8"),
                       QStringLiteral("--no-archive"), folder_.filePath(QStringLiteral("de_DE.UTF-8"))});
    return made_ = qputenv("LOCPATH", folder_.path().toLocal8Bit());
  }

  std::string before_;
  QTemporaryDir folder_;
  bool made_ = false;
};

} // namespace nullcline
