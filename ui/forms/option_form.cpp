#include "ui/forms/option_form.h"

#include "ui/forms/option_editor.h"
#include "ui/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <map>

namespace nullcline {

namespace {

/// "stages.0.schedule.peak" belongs to "stages.0.schedule"; a choice between alternatives heads its own options.
std::string sectionOf(const OptionField& field, const std::vector<OptionField>& fields) {
  const auto is_alternative = [&](const std::string& path) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const OptionField& other) { return other.path.starts_with(path + "."); });
  };
  if (is_alternative(field.path))
    return field.path;
  const auto dot = field.path.rfind('.');
  return dot == std::string::npos ? std::string() : field.path.substr(0, dot);
}

QString headingOf(const std::string& section) {
  if (section.empty())
    return OptionForm::tr("General");
  if (section.starts_with("stages.") && section.find('.', 7) != std::string::npos) {
    const auto end = section.find('.', 7);
    return OptionForm::tr("%1: %2").arg(headingOf(section.substr(0, end)), headingOf(section.substr(end + 1)));
  }
  const QString last = text(section.substr(section.rfind('.') + 1));
  bool number = false;
  const int stage = last.toInt(&number);
  if (number)
    return OptionForm::tr("Stage %1").arg(stage + 1);
  const std::map<QString, QString> words{{QStringLiteral("smoothing"), OptionForm::tr("Smoothing")},
                                         {QStringLiteral("split"), OptionForm::tr("Split")},
                                         {QStringLiteral("objective"), OptionForm::tr("Objective")},
                                         {QStringLiteral("optimizer"), OptionForm::tr("Optimiser")},
                                         {QStringLiteral("schedule"), OptionForm::tr("Learning rate")},
                                         {QStringLiteral("field"), OptionForm::tr("Model")}};
  const auto word = words.find(last);
  if (word != words.end())
    return word->second;
  QString plain = last;
  plain.replace(QLatin1Char('_'), QLatin1Char(' '));
  return plain.left(1).toUpper() + plain.mid(1);
}

} // namespace

OptionForm::OptionForm(Filter filter, bool with_headings, QWidget* parent)
    : QWidget(parent), filter_(std::move(filter)), with_headings_(with_headings) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
}

void OptionForm::setSpec(const FitSpec& spec, const FitSpec& preset) {
  std::vector<OptionField> fields;
  for (auto& field : listOptions(spec))
    if (filter_(field.path))
      fields.push_back(std::move(field));
  const bool same =
      fields.size() == editors_.size() &&
      std::equal(fields.begin(), fields.end(), editors_.begin(), [](const auto& field, const auto* editor) {
        return field.path == editor->field().path && field.kind == editor->field().kind &&
               std::string_view(field.text.label) == editor->field().text.label;
      });
  if (!same)
    rebuild(fields);
  const auto preset_fields = listOptions(preset);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (editors_[i]->value() != fields[i].value)
      editors_[i]->setValue(fields[i].value);
    const auto found = std::find_if(preset_fields.begin(), preset_fields.end(),
                                    [&](const OptionField& other) { return other.path == fields[i].path; });
    editors_[i]->setPresetValue(found == preset_fields.end() ? Json() : found->value);
  }
}

OptionEditor* OptionForm::editor(const std::string& path) const {
  for (auto* editor : editors_)
    if (editor->field().path == path)
      return editor;
  return nullptr;
}

void OptionForm::rebuild(const std::vector<OptionField>& fields) {
  if (rows_) {
    rows_->hide();
    rows_->deleteLater(); // an editor of it may be the sender
  }
  editors_.clear();
  rows_ = new QWidget(this);
  grid_ = new QGridLayout(rows_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(8);
  grid_->setVerticalSpacing(4);
  grid_->setColumnStretch(1, 1);
  std::string section = "\n"; // no section has this name
  for (const auto& field : fields) {
    const std::string own = sectionOf(field, fields);
    if (with_headings_ && own != section)
      addHeading(own, grid_->rowCount());
    section = own;
    auto* editor = new OptionEditor(field, rows_);
    const int row = grid_->rowCount();
    const QString words = QString::fromUtf8(field.text.label);
    if (with_headings_ && headingOf(own).endsWith(words)) {
      grid_->addWidget(editor, row, 0, 1, 2); // its heading is its label
    } else {
      auto* label = new QLabel(words, rows_);
      label->setToolTip(editor->explanation());
      label->setBuddy(editor);
      grid_->addWidget(label, row, 0);
      grid_->addWidget(editor, row, 1);
    }
    connect(editor, &OptionEditor::edited, this, &OptionForm::edited);
    editors_.push_back(editor);
  }
  layout()->addWidget(rows_);
}

void OptionForm::addHeading(const std::string& path, int row) {
  auto* heading = new QLabel(headingOf(path), rows_);
  QFont font = heading->font();
  font.setBold(true);
  heading->setFont(font);
  heading->setContentsMargins(0, row > 1 ? 6 : 0, 0, 0);
  grid_->addWidget(heading, row, 0, 1, 2);
}

} // namespace nullcline
