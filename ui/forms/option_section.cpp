#include "ui/forms/option_section.h"

#include "ui/engine_text.h"
#include "ui/forms/fold_button.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/option_form.h"
#include "ui/forms/quiet_label.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

namespace {

constexpr int kIndent = 6;

/// "stages.0.regularizers.1" is entry 1 of "stages.0.regularizers".
std::pair<std::string, std::size_t> placeOf(const std::string& path) {
  const auto dot = path.rfind('.');
  return {path.substr(0, dot), static_cast<std::size_t>(QString::fromStdString(path.substr(dot + 1)).toULongLong())};
}

QLabel* makeLabel(const QString& words, const OptionEditor& editor, QWidget* parent) {
  auto* label = new QLabel(words, parent);
  label->setWordWrap(true);
  label->setToolTip(editor.explanation());
  return label;
}

} // namespace

OptionSection::OptionSection(const OptionNode& node, OptionForm& form, QWidget* parent) : QWidget(parent) {
  setObjectName(text(node.path) + QStringLiteral(".section"));
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 2, 0, 0);
  column_->setSpacing(3);
  makeHeader(node, form);
  makeBody(node, form);
  if (fold_)
    connect(fold_, &FoldButton::turned, this, [this, &form, path = node.path](bool open) {
      setOpen(open);
      form.rememberFold(path, open);
    });
  setOpen(!fold_ || form.isOpen(node));
}

void OptionSection::makeHeader(const OptionNode& node, OptionForm& form) {
  auto* header = new QHBoxLayout;
  header->setSpacing(4);
  const bool entry = node.kind == OptionNode::Kind::entry;
  header->addWidget(makeTitle(node));
  if (entry && node.choice)
    header->addWidget(form.makeEditor(*node.choice, this, false), 1);
  else
    header->addStretch(1);
  if (entry && form.mayRemove(node.path))
    header->addWidget(makeRemoveButton(node, form));
  if (node.kind == OptionNode::Kind::list)
    header->addWidget(makeAddButton(node, form));
  column_->addLayout(header);
  if (!entry && node.choice)
    column_->addWidget(form.makeEditor(*node.choice, this));
  summary_ = new QuietLabel(this);
  summary_->setWordWrap(true);
  summary_->setContentsMargins(kIndent + 14, 0, 0, 0);
  summary_->hide();
  column_->addWidget(summary_);
}

// Entries that are a choice are called by their choice.
QWidget* OptionSection::makeTitle(const OptionNode& node) {
  const bool called_by_choice = node.kind == OptionNode::Kind::entry && node.choice;
  QFont bold = font();
  bold.setBold(true);
  if (node.isEmpty() || node.kind == OptionNode::Kind::list) {
    auto* title = new QLabel(called_by_choice ? QString() : node.title, this);
    title->setFont(bold);
    title->setToolTip(node.help);
    return title;
  }
  fold_ = new FoldButton(called_by_choice ? QString() : node.title, this);
  fold_->setToolTip(node.help);
  fold_->setAccessibleName(tr("Options of %1").arg(node.title));
  fold_->setFont(bold);
  return fold_;
}

QToolButton* OptionSection::makeAddButton(const OptionNode& node, OptionForm& form) {
  auto* add = new QToolButton(this);
  add->setText(tr("Add"));
  add->setIcon(themedIcon("add"));
  add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  add->setObjectName(text(node.path) + QStringLiteral(".add"));
  add->setAccessibleName(tr("Add to %1").arg(node.title));
  const std::string path = node.path;
  if (node.list->choices.empty()) {
    add->setToolTip(tr("Adds one like the last"));
    connect(add, &QToolButton::clicked, &form, [&form, path] { form.addEntry(path, {}); });
    return add;
  }
  auto* menu = new QMenu(add);
  menu->setToolTipsVisible(true);
  for (const auto& [name, label] : node.list->choices) {
    auto* action = menu->addAction(engineText(label));
    connect(action, &QAction::triggered, &form, [&form, path, name = name] { form.addEntry(path, name); });
    connect(menu, &QMenu::aboutToShow, action, [&form, action, path, name = name] {
      const QString reason = form.whyNotAdd(path, name);
      action->setEnabled(reason.isEmpty());
      action->setToolTip(reason);
    });
  }
  add->setMenu(menu);
  add->setPopupMode(QToolButton::InstantPopup);
  return add;
}

QToolButton* OptionSection::makeRemoveButton(const OptionNode& node, OptionForm& form) {
  auto* remove = new QToolButton(this);
  remove->setIcon(themedIcon("cancel"));
  remove->setAutoRaise(true);
  remove->setToolTip(tr("Remove"));
  remove->setObjectName(text(node.path) + QStringLiteral(".remove"));
  remove->setAccessibleName(tr("Remove %1").arg(node.title));
  connect(remove, &QToolButton::clicked, &form,
          [&form, place = placeOf(node.path)] { form.removeEntry(place.first, place.second); });
  return remove;
}

void OptionSection::makeBody(const OptionNode& node, OptionForm& form) {
  body_ = new QWidget(this);
  auto* row = new QHBoxLayout(body_);
  row->setContentsMargins(kIndent, 0, 0, 0);
  row->setSpacing(kIndent);
  auto* line = new QFrame(body_);
  line->setFrameShape(QFrame::VLine);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Mid);
  row->addWidget(line);
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  fill(column, node, form, body_);
  has_body_ = !node.isEmpty();
  row->addLayout(column, 1);
  column_->addWidget(body_);
}

void OptionSection::fill(QVBoxLayout* column, const OptionNode& node, OptionForm& form, QWidget* parent) {
  for (const auto& field : node.fields)
    addRow(column, field, form, parent);
  for (const auto& section : node.sections)
    column->addWidget(form.makeSection(section, parent));
}

// The label beside the editor; above it where the longest choice would not fit.
void OptionSection::addRow(QVBoxLayout* column, const OptionField& field, OptionForm& form, QWidget* parent) {
  auto* editor = form.makeEditor(field, parent);
  auto* label = makeLabel(engineText(field.text.label), *editor, parent);
  label->setBuddy(editor);
  const int width = editor->fontMetrics().averageCharWidth() * 21;
  if (editor->sizeWanted() > width) {
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(form.makeNote(field.path, parent));
    return;
  }
  editor->setFixedWidth(width);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(label, 1);
  row->addWidget(editor);
  column->addLayout(row);
  column->addWidget(form.makeNote(field.path, parent));
}

void OptionSection::setOpen(bool open) {
  open_ = open;
  if (fold_)
    fold_->setOpen(open);
  body_->setVisible(open && has_body_);
  summary_->setVisible(!open && !summary_->text().isEmpty());
}

QString OptionSection::summary() const {
  return summary_->text();
}

void OptionSection::showContent(const OptionNode& node, int changed) {
  QString words = summaryOf(node);
  if (changed > 0)
    words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + tr("%n changed", nullptr, changed);
  summary_->setText(words);
  summary_->setVisible(!open_ && !words.isEmpty());
}

} // namespace nullcline
