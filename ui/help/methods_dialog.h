#pragma once

#include "ui/workspace.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace nullcline {

/// What a method is, when to use it, how it goes about it and where it comes from, as the engine describes it.
QString methodPage(const std::string& name);

/// All methods, one page each.
class MethodsDialog final : public QDialog {
  Q_OBJECT
 public:
  MethodsDialog(Workspace& workspace, QWidget* parent);

  void showMethod(const std::string& name);

 private:
  std::string current() const;
  void showCurrent();

  Workspace& workspace_;
  QListWidget* list_;
  QTextBrowser* page_;
  QPushButton* use_;
};

} // namespace nullcline
