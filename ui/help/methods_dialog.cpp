#include "ui/help/methods_dialog.h"

#include "engine/fit/citations.h"
#include "engine/fit/methods.h"
#include "ui/engine_text.h"
#include "ui/text.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

namespace {

/// What was chosen for an option, as people read it.
QString valueText(const OptionField& field) {
  for (const auto& [name, label] : field.choices)
    if (field.value == name)
      return engineText(label);
  return {};
}

/// The choices that make the stage what it is; the numbers are in the method's options.
QString stageHtml(const FitSpec& spec, std::size_t stage) {
  QString rows;
  const std::string prefix = "stages." + std::to_string(stage) + ".";
  for (const auto& field : listOptions(spec))
    if (field.is_alternative && field.path.starts_with(prefix))
      rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                  .arg(engineText(field.text.label).toHtmlEscaped(), valueText(field).toHtmlEscaped());
  rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
              .arg(MethodsDialog::tr("Epochs"), countText(static_cast<quint64>(spec.stages[stage].epochs)));
  return QStringLiteral("<table cellpadding=\"2\">%1</table>").arg(rows);
}

} // namespace

QString methodPage(const std::string& name) {
  const auto all = methods();
  const auto method = std::find_if(all.begin(), all.end(), [&](const Method& each) { return name == each.name; });
  if (method == all.end())
    return {};
  const auto heading = [](const QString& words) { return QStringLiteral("<h4>%1</h4>").arg(words); };
  QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                     .arg(engineText(method->label).toHtmlEscaped(), engineText(method->summary).toHtmlEscaped());
  const FitSpec spec = method->preset(false);
  if (const auto* network = networkOf(spec.field))
    html += heading(MethodsDialog::tr("Model")) +
            QStringLiteral("<p>%1</p>")
                .arg(MethodsDialog::tr("A network of %1 layers of %2 neurons, unless another model is chosen.")
                         .arg(network->depth)
                         .arg(network->width));
  Json shown; // stages of one kind in a row are said once
  for (std::size_t i = 0; i < spec.stages.size(); ++i) {
    Json stage = toJson(spec.stages[i]);
    const bool again = stage == shown;
    shown = std::move(stage);
    if (again)
      continue;
    std::size_t last = i;
    while (last + 1 < spec.stages.size() && toJson(spec.stages[last + 1]) == shown)
      ++last;
    html += heading(spec.stages.size() == 1 ? MethodsDialog::tr("How it goes about it")
                    : last == i             ? MethodsDialog::tr("Stage %1").arg(i + 1)
                                            : MethodsDialog::tr("Stages %1 to %2").arg(i + 1).arg(last + 1)) +
            stageHtml(spec, i);
  }
  html += heading(MethodsDialog::tr("Source")) + QStringLiteral("<p>%1</p>").arg(text(method->source).toHtmlEscaped());
  for (const auto& citation : citationsOf({&name, 1}))
    html += QStringLiteral("<p>%1</p>").arg(text(citation.text).toHtmlEscaped());
  return html + heading(MethodsDialog::tr("On the command line")) +
         QStringLiteral("<p><code>nullcline-cli fit DATA.csv --method %1</code></p>").arg(text(name));
}

MethodsDialog::MethodsDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace), list_(new QListWidget), page_(new QTextBrowser), use_(nullptr) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Methods"));
  list_->setObjectName(QStringLiteral("methods_list"));
  list_->setAccessibleName(tr("Methods"));
  page_->setObjectName(QStringLiteral("method_page"));
  page_->setAccessibleName(tr("About the method"));
  page_->setOpenExternalLinks(false);
  for (const auto& method : methods()) {
    auto* item = new QListWidgetItem(engineText(method.label), list_);
    item->setData(Qt::UserRole, text(method.name));
  }
  list_->setMinimumWidth(list_->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 3);
  connect(list_, &QListWidget::currentRowChanged, this, &MethodsDialog::showCurrent);
  auto* parts = new QSplitter(this);
  parts->addWidget(list_);
  parts->addWidget(page_);
  parts->setStretchFactor(1, 1);
  parts->setChildrenCollapsible(false);
  const int letter = fontMetrics().averageCharWidth();
  parts->setSizes({letter * 38, letter * 62});
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  use_ = buttons->addButton(tr("&Use this method"), QDialogButtonBox::ActionRole);
  use_->setObjectName(QStringLiteral("use_method"));
  connect(use_, &QPushButton::clicked, this, [this] { workspace_.setMethod(current()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->addWidget(parts, 1);
  column->addWidget(buttons);
  resize(letter * 104, fontMetrics().height() * 28);
  showMethod(workspace_.methodChoices().current().name);
}

void MethodsDialog::showMethod(const std::string& name) {
  for (int row = 0; row < list_->count(); ++row)
    if (list_->item(row)->data(Qt::UserRole).toString() == text(name))
      list_->setCurrentRow(row);
}

std::string MethodsDialog::current() const {
  const auto* item = list_->currentItem();
  return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
}

void MethodsDialog::showCurrent() {
  page_->setHtml(methodPage(current()));
  if (!use_)
    return;
  const QString problem = workspace_.methodProblem(current());
  use_->setToolTip(problem.isEmpty() ? tr("Choose it in the method panel") : problem);
}

} // namespace nullcline
