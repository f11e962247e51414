#include "ui/plots/held_states.h"

#include "ui/forms/fold_button.h"
#include "ui/plots/elided_label.h"
#include "ui/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <cmath>

namespace nullcline {

namespace {

constexpr int kSteps = 1000;
constexpr std::size_t kRowsInSight = 4;

/// Under which it is kept, in projects too: no state has an empty name.
QString keyOf(const HeldState& state) {
  return state.is_time ? QString() : state.name;
}

QString valueText(const HeldState& state, double value) {
  return QStringLiteral("%1 = %2").arg(state.name, numberText(value)) +
         (state.unit.isEmpty() ? QString() : QStringLiteral(" ") + state.unit);
}

} // namespace

HeldStates::HeldStates(QWidget* parent)
    : QWidget(parent), fold_(new FoldButton(tr("&Other states"), this)), summary_(new ElidedLabel(this)),
      scroll_(new QScrollArea(this)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(6, 0, 6, 0);
  grid->setVerticalSpacing(2);
  fold_->setToolTip(tr("The states that the plane does not show, and the values they are held at"));
  auto* reset = new QToolButton(this);
  reset->setObjectName(QStringLiteral("held_reset"));
  reset->setIcon(themedIcon("reset"));
  reset->setAutoRaise(true);
  reset->setToolTip(tr("Hold them at the medians of the data again"));
  reset->setAccessibleName(reset->toolTip());
  grid->addWidget(fold_, 0, 0);
  grid->addWidget(summary_, 0, 1);
  grid->addWidget(reset, 0, 2);
  grid->addWidget(scroll_, 1, 0, 1, 3);
  grid->setColumnStretch(1, 1);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setVisible(false);
  connect(fold_, &FoldButton::turned, scroll_, &QWidget::setVisible);
  connect(reset, &QToolButton::clicked, this, [this] {
    moved_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
      showValue(i);
    summarize();
    Q_EMIT changed();
  });
  setVisible(false);
}

void HeldStates::setStates(std::vector<HeldState> states) {
  if (states == states_)
    return;
  const bool same_names = states.size() == states_.size() &&
                          std::equal(states.begin(), states.end(), states_.begin(),
                                     [](auto& a, auto& b) { return keyOf(a) == keyOf(b) && a.unit == b.unit; });
  states_ = std::move(states);
  if (!same_names)
    build();
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (!rows_[i].slider->isSliderDown())
      showValue(i);
  summarize();
  setVisible(!states_.empty());
}

std::optional<double> HeldStates::heldAt(const QString& key) const {
  for (const auto& state : states_)
    if (keyOf(state) == key)
      return valueOf(state);
  return std::nullopt;
}

void HeldStates::moveTo(const std::map<QString, double>& values) {
  moved_ = values;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    showValue(i);
  summarize();
  Q_EMIT changed();
}

bool HeldStates::isOpen() const {
  return fold_->isOpen();
}

void HeldStates::setOpen(bool open) {
  fold_->setOpen(open);
  scroll_->setVisible(open);
}

QSlider* HeldStates::slider(const QString& name) const {
  for (std::size_t i = 0; i < states_.size(); ++i)
    if (keyOf(states_[i]) == name)
      return rows_[i].slider;
  return nullptr;
}

void HeldStates::build() {
  rows_.clear();
  grid_ = new QWidget;
  auto* grid = new QGridLayout(grid_);
  grid->setContentsMargins(0, 0, 0, 2);
  grid->setVerticalSpacing(2);
  for (std::size_t i = 0; i < states_.size(); ++i) {
    Row row{new QLabel(grid_), new QSlider(Qt::Horizontal, grid_)};
    row.slider->setRange(0, kSteps);
    row.slider->setPageStep(kSteps / 20);
    row.slider->setAccessibleName(tr("Value at which %1 is held").arg(states_[i].name));
    row.label->setBuddy(row.slider);
    grid->addWidget(row.label, static_cast<int>(i), 0);
    grid->addWidget(row.slider, static_cast<int>(i), 1);
    connect(row.slider, &QSlider::valueChanged, this, [this, i](int step) {
      const auto& state = states_[i];
      moved_[keyOf(state)] = state.low + (state.high - state.low) * step / kSteps;
      rows_[i].label->setText(valueText(state, valueOf(state)));
      summarize();
      Q_EMIT changed();
    });
    rows_.push_back(row);
  }
  // As wide as the widest value, so that nothing jumps while a slider moves.
  const int wide = fontMetrics().horizontalAdvance(QStringLiteral("0")) * 16;
  grid->setColumnMinimumWidth(0, wide);
  grid->setColumnStretch(1, 1);
  scroll_->setWidget(grid_);
  const int row_height = rows_.empty() ? 0 : rows_.front().slider->sizeHint().height() + 4;
  scroll_->setFixedHeight(row_height * static_cast<int>(std::min(rows_.size(), kRowsInSight)) + 4);
}

void HeldStates::showValue(std::size_t index) {
  const auto& state = states_[index];
  const double value = valueOf(state), part = (value - state.low) / (state.high - state.low);
  const QSignalBlocker quiet(rows_[index].slider);
  rows_[index].slider->setValue(static_cast<int>(std::lround(kSteps * std::clamp(part, 0.0, 1.0))));
  rows_[index].label->setText(valueText(state, value));
  rows_[index].slider->setToolTip(
      tr("%1 to %2; arrow keys move it").arg(numberText(state.low), numberText(state.high)));
}

void HeldStates::summarize() {
  QStringList values;
  for (const auto& state : states_)
    values << valueText(state, valueOf(state));
  summary_->setText(tr("held at %1").arg(values.join(QStringLiteral(", "))));
}

double HeldStates::valueOf(const HeldState& state) const {
  const auto found = moved_.find(keyOf(state));
  return found == moved_.end() ? state.usual : found->second;
}

} // namespace nullcline
