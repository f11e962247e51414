#pragma once

#include "ui/forms/option_tree.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace nullcline {

class FoldButton;
class OptionForm;

/// A part of a form under its title: its options, a choice that heads them, or a list whose entries come and go. Long
/// ones fold; folded they say in a line what they hold.
class OptionSection final : public QWidget {
  Q_OBJECT
 public:
  OptionSection(const OptionNode& node, OptionForm& form, QWidget* parent);

  void setOpen(bool open);
  bool isOpen() const { return open_; }
  QString summary() const;
  /// What it holds now, and how many of its options are not the method's own.
  void showContent(const OptionNode& node, int changed);

  /// The options and sections of a node, without a title.
  static void fill(QVBoxLayout* column, const OptionNode& node, OptionForm& form, QWidget* parent);

 private:
  static void addRow(QVBoxLayout* column, const OptionField& field, OptionForm& form, QWidget* parent);
  void makeHeader(const OptionNode& node, OptionForm& form);
  QWidget* makeTitle(const OptionNode& node);
  QToolButton* makeAddButton(const OptionNode& node, OptionForm& form);
  QToolButton* makeRemoveButton(const OptionNode& node, OptionForm& form);
  void makeBody(const OptionNode& node, OptionForm& form);

  QVBoxLayout* column_;
  FoldButton* fold_ = nullptr; // null: it is always open
  QLabel* summary_ = nullptr;
  QWidget* body_ = nullptr;
  bool has_body_ = false;
  bool open_ = true;
};

} // namespace nullcline
