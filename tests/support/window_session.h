// A window and what tests do in it all the time.
#pragma once

#include "tests/support/scripted_dialogs.h"
#include "ui/main_window.h"
#include "ui/plots/plot_board.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <filesystem>

namespace nullcline {

constexpr int kLong = 50000000; // epochs without end
constexpr int kPatience = 60000;

struct WindowSession {
  DialogScript script;
  MainWindow window;
  Workspace& work = window.workspace();

  explicit WindowSession(const std::filesystem::path& state = {}, FitFunction fit = runFit)
      : window(std::make_unique<ScriptedDialogs>(script), std::move(fit)) {
    if (!state.empty())
      window.useStateFolder(state);
    window.show();
  }
  QPushButton* button(const char* name) const { return window.findChild<QPushButton*>(QLatin1String(name)); }
  /// Of the menus; none by that beginning of its words.
  QAction* action(const char* words) const {
    for (auto* candidate : window.findChildren<QAction*>())
      if (candidate->text().remove(QLatin1Char('&')).startsWith(QLatin1String(words)))
        return candidate;
    return nullptr;
  }
  QString words(const char* label) const { return window.findChild<QLabel*>(QLatin1String(label))->text(); }
  bool isReady() { return work.dataset() && !work.isOpening() && window.plots().isUpToDate(); }
  /// Small and quick, or without end.
  void choose(int epochs) {
    work.setOption(QStringLiteral("field.width"), 12);
    work.setOption(QStringLiteral("field.depth"), 2);
    work.setOption(QStringLiteral("threads"), 1);
    window.findChild<QSpinBox*>(QStringLiteral("epochs"))->setValue(epochs);
  }
  void train(int epochs) {
    choose(epochs);
    button("train_button")->click();
  }
  /// A small run on a bundled example, to its end.
  bool finishOn(const char* example, int epochs) {
    work.openExample(example);
    if (!QTest::qWaitFor([&] { return isReady(); }, kPatience))
      return false;
    train(epochs);
    return QTest::qWaitFor([&] { return !work.controller().isRunning(); }, kPatience);
  }
  /// As its user does; runs under way are ended there.
  bool leave() {
    window.close();
    return QTest::qWaitFor([&] { return !window.isVisible(); }, kPatience);
  }
  bool isIdle() const { return !window.isVisible() || !work.controller().isRunning(); }
  const RunRecord& run(int row) { return work.runs().at(row); }
};

} // namespace nullcline
