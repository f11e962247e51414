// Other programs' view of our files: short Python scripts that read what we wrote.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstring>
#include <vector>

namespace nullcline {

struct PythonResult {
  int exit_code = -1;
  QByteArray output;
  QByteArray errors;
};

/// Runs Python code with arguments (sys.argv[1:]).
inline PythonResult runPython(const char* code, const QStringList& arguments) {
  QProcess process;
  process.start(NULLCLINE_PYTHON, QStringList{"-c", code} + arguments);
  PythonResult result;
  if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
    result.exit_code = process.exitCode();
  result.output = process.readAllStandardOutput();
  result.errors = process.readAllStandardError();
  return result;
}

/// Asked once a process.
inline bool pythonHas(const QString& module) {
  static QMap<QString, bool> known;
  if (!known.contains(module))
    known[module] = runPython("import sys; __import__(sys.argv[1])", {module}).exit_code == 0;
  return known[module];
}

/// float64 numbers as they are in memory, for numpy.fromfile and tofile.
inline void writeNumbers(const QString& path, const std::vector<double>& numbers) {
  QFile file(path);
  if (file.open(QIODevice::WriteOnly))
    file.write(reinterpret_cast<const char*>(numbers.data()), static_cast<qint64>(numbers.size() * sizeof(double)));
}
inline std::vector<double> readNumbers(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  const QByteArray bytes = file.readAll();
  std::vector<double> numbers(static_cast<std::size_t>(bytes.size()) / sizeof(double));
  std::memcpy(numbers.data(), bytes.constData(), numbers.size() * sizeof(double));
  return numbers;
}

} // namespace nullcline
