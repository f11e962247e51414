#include "ui/forms/option_form.h"

#include "ui/forms/option_editor.h"
#include "ui/forms/option_section.h"
#include "ui/forms/quiet_label.h"
#include "ui/text.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

namespace {

constexpr std::size_t kShort = 3; // options of a group that need no folding

void appendSignature(const OptionNode& node, std::string& signature) {
  const auto add = [&](const OptionField& field) {
    signature += field.path + '\n' + std::to_string(static_cast<int>(field.kind)) + field.text.label + '\n';
  };
  signature += node.path + '\n' + std::to_string(static_cast<int>(node.kind)) + '\n';
  if (node.choice)
    add(*node.choice);
  for (const auto& field : node.fields)
    add(field);
  for (const auto& section : node.sections)
    appendSignature(section, signature);
}

} // namespace

OptionForm::OptionForm(std::string base, OptionFilter filter, QWidget* parent)
    : QWidget(parent), base_(std::move(base)), filter_(std::move(filter)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
}

void OptionForm::setOptions(const Described& options, const Described& preset) {
  options_ = options;
  const OptionNode tree = optionTree(options, base_, filter_);
  std::string signature;
  appendSignature(tree, signature);
  const bool made_anew = signature != signature_;
  if (made_anew)
    rebuild(tree);
  signature_ = std::move(signature);
  const auto fields = options.options().fields, own = preset.options().fields;
  const auto valueOf = [](const std::vector<OptionField>& all, const std::string& path) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& field) { return field.path == path; });
    return found == all.end() ? Json() : found->value;
  };
  for (auto* editor : editors_) {
    const std::string& path = editor->field().path;
    if (const Json value = valueOf(fields, path); editor->value() != value)
      editor->setValue(value);
    editor->setPresetValue(valueOf(own, path));
  }
  showSections(tree);
  refuseChoices(made_anew);
}

void OptionForm::setJudge(std::function<QString(const Described&)> judge) {
  judge_ = std::move(judge);
  refuseChoices(true);
}

// The judge is asked for every choice, so as a rule only where they can be seen.
void OptionForm::refuseChoices(bool of_all_sections) {
  if (!judge_ || !options_ || !isVisible())
    return;
  problem_ = judge_(*options_);
  for (auto* editor : editors_)
    if (of_all_sections || editor->isVisible())
      editor->refuse([&](const Json& value) { return whyNot(editor->field().path, value); });
}

void OptionForm::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refuseChoices(true);
}

void OptionForm::rememberFold(const std::string& path, bool open) {
  open_[path] = open;
  refuseChoices(false); // of what was folded until now
}

QString OptionForm::whyNot(const std::string& path, const Json& value) const {
  const auto changed = options_->with(path, value);
  const QString problem = changed && judge_ ? judge_(*changed) : QString();
  return problem == problem_ ? QString() : problem;
}

void OptionForm::setTimeUnit(const QString& unit) {
  time_unit_ = unit;
  for (auto* editor : editors_)
    editor->setTimeUnit(unit);
}

OptionEditor* OptionForm::editor(const std::string& path) const {
  const auto found =
      std::find_if(editors_.begin(), editors_.end(), [&](const auto* editor) { return editor->field().path == path; });
  return found == editors_.end() ? nullptr : *found;
}

OptionSection* OptionForm::section(const std::string& path) const {
  const auto found = sections_.find(path);
  return found == sections_.end() ? nullptr : found->second;
}

void OptionForm::rebuild(const OptionNode& tree) {
  if (rows_) {
    rows_->hide();
    rows_->deleteLater(); // an editor of it may be the sender
  }
  editors_.clear();
  sections_.clear();
  notes_.clear();
  rows_ = new QWidget(this);
  auto* column = new QVBoxLayout(rows_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  OptionSection::fill(column, tree, *this, rows_);
  layout()->addWidget(rows_);
}

OptionEditor* OptionForm::makeEditor(const OptionField& field, QWidget* parent, bool with_reset) {
  auto* editor = new OptionEditor(field, with_reset, parent);
  editor->setTimeUnit(time_unit_);
  connect(editor, &OptionEditor::edited, this,
          [this, editor](const QString& path) { Q_EMIT edited(path, editor->value()); });
  editors_.push_back(editor);
  return editor;
}

QLabel* OptionForm::makeNote(const std::string& path, QWidget* parent) {
  auto* note = new QuietLabel(parent);
  note->setObjectName(text(path) + QStringLiteral(".note"));
  note->setWordWrap(true);
  note->setTextFormat(Qt::PlainText);
  note->hide();
  notes_[path] = note;
  return note;
}

void OptionForm::setFound(const std::vector<FoundOption>& found) {
  for (auto* one : editors_) {
    const auto known = std::find_if(found.begin(), found.end(),
                                    [&](const FoundOption& option) { return option.path == one->field().path; });
    const bool is_found = known != found.end();
    one->setFound(is_found ? known->value : Json());
    const auto note = notes_.find(one->field().path);
    if (note == notes_.end())
      continue;
    note->second->setText(is_found ? known->reason : QString());
    note->second->setVisible(is_found && !known->reason.isEmpty());
  }
}

OptionSection* OptionForm::makeSection(const OptionNode& node, QWidget* parent) {
  auto* section = new OptionSection(node, *this, parent);
  sections_[node.path] = section;
  return section;
}

void OptionForm::showSections(const OptionNode& node) {
  for (const auto& section : node.sections)
    showSections(section);
  const auto found = sections_.find(node.path);
  if (found == sections_.end())
    return;
  found->second->showContent(node, changedIn(node));
}

int OptionForm::changedIn(const OptionNode& node) const {
  int changed = 0;
  for (const auto& field : node.fields)
    changed += editor(field.path)->isChanged();
  for (const auto& section : node.sections)
    changed += changedIn(section) + (section.choice && editor(section.choice->path)->isChanged());
  return changed;
}

// Short ones and those with a choice to make are open; of a long list of entries none is.
bool OptionForm::isOpen(const OptionNode& node) const {
  if (const auto remembered = open_.find(node.path); remembered != open_.end())
    return remembered->second;
  if (node.kind == OptionNode::Kind::alternative)
    return node.choice->choices.size() > 1;
  if (node.kind == OptionNode::Kind::entry)
    return listAt(node.path.substr(0, node.path.rfind('.'))).size() <= 2;
  return node.size() <= kShort;
}

// A fit without a stage is no fit.
bool OptionForm::mayRemove(const std::string& path) const {
  return path != "stages.0" || listAt("stages").size() > 1;
}

Json OptionForm::listAt(const std::string& path) const {
  std::string pointer = "/" + path;
  std::replace(pointer.begin(), pointer.end(), '.', '/');
  return options_->json()[Json::json_pointer(pointer)];
}

/// The list of that path with an entry more.
std::optional<Json> OptionForm::withEntry(const std::string& path, const std::string& choice) const {
  const OptionLister options = options_->options();
  const auto list =
      std::find_if(options.lists.begin(), options.lists.end(), [&](const auto& field) { return field.path == path; });
  if (list == options.lists.end())
    return std::nullopt;
  Json entries = listAt(path);
  Json entry = list->value;
  if (!choice.empty())
    entry = Json{{entry.begin().key(), choice}};
  else if (!entries.empty())
    entry = entries.back();
  entries.push_back(std::move(entry));
  return entries;
}

QString OptionForm::whyNotAdd(const std::string& path, const std::string& choice) const {
  const auto entries = withEntry(path, choice);
  return entries ? whyNot(path, *entries) : QString();
}

void OptionForm::addEntry(const std::string& path, const std::string& choice) {
  if (const auto entries = withEntry(path, choice))
    Q_EMIT edited(text(path), *entries);
}

void OptionForm::removeEntry(const std::string& path, std::size_t index) {
  Json entries = listAt(path);
  if (index >= entries.size())
    return;
  entries.erase(index);
  Q_EMIT edited(text(path), entries);
}

} // namespace nullcline
