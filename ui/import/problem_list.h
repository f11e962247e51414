#pragma once

#include "engine/data/import_table.h"

#include <QScrollArea>

class QVBoxLayout;

namespace nullcline {

/// What is wrong with a table, each with the remedies that help as buttons, and below it what was noted in reading.
class ProblemList final : public QScrollArea {
  Q_OBJECT
 public:
  explicit ProblemList(QWidget* parent = nullptr);

  void show(const std::vector<ImportProblem>& problems, const std::vector<DataNote>& notes);

 Q_SIGNALS:
  void remedyChosen(const nullcline::ImportRemedy& remedy);

 private:
  void addProblem(const ImportProblem& problem, QVBoxLayout* column);
  void addNotes(const std::vector<DataNote>& notes, QVBoxLayout* column);
};

} // namespace nullcline
