#pragma once

#include "engine/data/import_table.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace nullcline {

/// What is wrong with a table, each with the remedies that help as buttons, and below it what was noted in reading. As
/// high as that takes, up to a limit.
class ProblemList final : public QScrollArea {
  Q_OBJECT
 public:
  explicit ProblemList(QWidget* parent = nullptr);

  void show(const std::vector<ImportProblem>& problems, const std::vector<DataNote>& notes);

 Q_SIGNALS:
  void remedyChosen(const nullcline::ImportRemedy& remedy);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitHeight();
  void addProblem(const ImportProblem& problem, QVBoxLayout* column);
  void addNotes(const std::vector<DataNote>& notes, QVBoxLayout* column);

  std::vector<QGridLayout*> remedies_; // of each problem that has some
  bool has_problems_ = false;
};

} // namespace nullcline
