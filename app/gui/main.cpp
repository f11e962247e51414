// The window program: opens a data set or a project, or draws the plots of a results directory without a display.
#include "app/gui/start_time.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/project/state_folder.h"
#include "ui/render_results.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QTimer>
#include <clocale>
#include <cstdio>

namespace {

constexpr int kUsage = 2;

bool hasDisplay() {
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

bool asks(int argc, char** argv, std::initializer_list<const char*> options) {
  for (int i = 1; i < argc; ++i)
    for (const char* option : options)
      if (QByteArray(argv[i]) == option || QByteArray(argv[i]).startsWith(QByteArray(option) + "="))
        return true;
  return false;
}

int say(FILE* stream, const QString& sentence, int code) {
  std::fputs(qPrintable(sentence + QLatin1Char('\n')), stream);
  return code;
}

void takeAppearance(QApplication& application, nullcline::Appearance chosen) {
  if (chosen == nullcline::Appearance::automatic)
    new nullcline::DesktopAppearance(application);
  else
    nullcline::applyAppearance(application, chosen);
}

} // namespace

int main(int argc, char** argv) {
  const bool windowless = asks(argc, argv, {"--render", "--help", "-h", "--version", "-v"});
  if (windowless && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
  if (!hasDisplay())
    return say(stderr,
               QStringLiteral("nullcline: there is no display. Use nullcline-cli to fit, and nullcline --render "
                              "DIR to draw the plots of a results directory."),
               1);
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C"); // numbers in files never follow the user's locale
  QApplication::setApplicationName(QStringLiteral("nullcline"));
  QApplication::setApplicationDisplayName(QStringLiteral("Nullcline"));
  QApplication::setApplicationVersion(QStringLiteral(NULLCLINE_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("io.github.nullcline.Nullcline"));

  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Fit dynamical systems to noisy, partial observations, and watch."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption render(QStringLiteral("render"),
                                  QStringLiteral("Draw the plots of the results directory <dir> into it and leave."),
                                  QStringLiteral("dir"));
  const QCommandLineOption appearance(QStringLiteral("appearance"), QStringLiteral("light, dark or auto."),
                                      QStringLiteral("choice"), QStringLiteral("auto"));
  const QCommandLineOption language(
      QStringLiteral("language"),
      QStringLiteral("en, de or auto, the desktop's. Without it, what was chosen in View > Language."),
      QStringLiteral("choice"));
  QCommandLineOption time_start(QStringLiteral("time-start"),
                                QStringLiteral("Say how many milliseconds after <nanoseconds> of the monotonic clock "
                                               "the window was shown, and leave."),
                                QStringLiteral("nanoseconds"));
  time_start.setFlags(QCommandLineOption::HiddenFromHelp); // for nullcline-bench ui
  const QCommandLineOption example(QStringLiteral("example"),
                                   QStringLiteral("Open the bundled example <name>, as van-der-pol."),
                                   QStringLiteral("name"));
  parser.addOptions({render, appearance, language, example, time_start});
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QStringLiteral("Tables to open, one trajectory each, or a project (*.nullcline)."),
                               QStringLiteral("[FILE...]"));
  if (!parser.parse(QApplication::arguments()))
    return say(stderr, QStringLiteral("nullcline: ") + parser.errorText(), kUsage);
  if (parser.isSet(QStringLiteral("help")))
    return say(stdout, parser.helpText(), 0);
  if (parser.isSet(QStringLiteral("version")))
    return say(stdout, QStringLiteral("nullcline " NULLCLINE_VERSION), 0);

  const QStringList looks{QStringLiteral("auto"), QStringLiteral("light"), QStringLiteral("dark")};
  const auto look = looks.indexOf(parser.value(appearance));
  if (look < 0)
    return say(stderr, QStringLiteral("nullcline: --appearance expects light, dark or auto."), kUsage);
  nullcline::initialiseResources();
  const auto state_folder = nullcline::stateFolder();
  const QString wanted = parser.isSet(language) ? parser.value(language) : nullcline::rememberedLanguage(state_folder);
  if (!nullcline::speak(application, nullcline::languageFor(wanted)))
    return say(stderr, QStringLiteral("nullcline: --language expects en, de or auto; got %1.").arg(wanted), kUsage);
  QLocale::setDefault(nullcline::localeFor(wanted));
  takeAppearance(application, static_cast<nullcline::Appearance>(look));
  if (parser.isSet(render))
    return nullcline::renderResults(parser.value(render));
  nullcline::MainWindow window;
  window.useStateFolder(state_folder);
  window.useNewWindow([] { return QProcess::startDetached(QCoreApplication::applicationFilePath(), {}); });
  window.show();
  if (parser.isSet(time_start))
    return nullcline::timeStart(window, parser.value(time_start).toLongLong());
  QStringList files;
  for (const QString& file : parser.positionalArguments())
    files << QFileInfo(file).absoluteFilePath();
  QTimer::singleShot(0, &window, [&window, files, name = parser.value(example).toStdString()] {
    if (!files.isEmpty())
      window.openFiles(files);
    else if (!name.empty())
      window.workspace().openExample(name);
  });
  return QApplication::exec();
}
