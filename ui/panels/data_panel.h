#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace nullcline {

class OptionForm;

/// Step 1: which data, what was read and what was left out, and how they are split.
class DataPanel final : public Panel {
  Q_OBJECT
 public:
  explicit DataPanel(Workspace& workspace, QWidget* parent = nullptr);

  void askForFile();

 Q_SIGNALS:
  void importOptionsWanted();

 private:
  void makeButtons();
  void makeSplit();
  void show();
  void showSplit();
  QString summaryText() const;
  QString notesText() const;

  Workspace& workspace_;
  QPushButton* open_ = nullptr;
  QPushButton* examples_ = nullptr;
  QLabel* summary_ = nullptr;
  QLabel* citation_ = nullptr;
  QLabel* notes_ = nullptr;
  QLabel* problem_ = nullptr;
  QPushButton* options_ = nullptr;
  OptionForm* split_ = nullptr;
  OptionForm* parts_ = nullptr;
};

} // namespace nullcline
