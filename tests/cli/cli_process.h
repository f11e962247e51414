// Runs the real nullcline-cli and keeps what it said.
#pragma once

#include "engine/core/options_json.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>
#include <cmath>
#include <string>

namespace nullcline {

inline QString cliProgram() {
  return QStringLiteral(NULLCLINE_BINARY_DIR "/bin/nullcline-cli");
}

struct CliRun {
  int exit_code = -1;
  QByteArray out, err;

  /// The last line of standard output as JSON; null if it is none.
  Json json() const {
    const auto last = out.trimmed().split('\n').last();
    const Json parsed = Json::parse(last.toStdString(), nullptr, false);
    return parsed.is_discarded() ? Json() : parsed;
  }
  bool said(const char* words) const { return err.contains(words); }
};

inline CliRun runCli(const QStringList& arguments) {
  QProcess process;
  process.start(cliProgram(), arguments);
  if (!process.waitForFinished(300000))
    process.kill();
  CliRun run{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
             process.readAllStandardError()};
  qDebug().noquote() << arguments.join(' ') << "->" << run.exit_code << "\n" << run.out.left(600) << run.err.left(1200);
  return run;
}

inline void writeText(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(text), text.size());
}

inline QByteArray readText(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Damped rotations x' = -0.1 x - y, y' = x - 0.1 y from different starts, without noise, wide with an id column.
inline QByteArray spiralCsv(int trajectories = 8, int points = 25) {
  QByteArray csv = "id,time,x,y\n";
  for (int k = 0; k < trajectories; ++k)
    for (int i = 0; i < points; ++i) {
      const double t = 0.2 * i + 0.01 * k, radius = (1 + 0.1 * k) * std::exp(-0.1 * t);
      csv += QByteArray::number(k) + ',' + QByteArray::number(t, 'g', 17) + ',' +
             QByteArray::number(radius * std::cos(t + k), 'g', 17) + ',' +
             QByteArray::number(radius * std::sin(t + k), 'g', 17) + '\n';
    }
  return csv;
}

} // namespace nullcline
