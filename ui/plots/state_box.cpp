#include "ui/plots/state_box.h"

#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

namespace {
constexpr int kLettersOfOne = 7, kLettersOfAll = 9; // wide ones
}

QComboBox* makeStateBox(QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kLettersOfOne);
  return box;
}

void fillStateBox(QComboBox& box, const std::vector<ShownState>& states, const QString& all) {
  const QString before = box.currentData().toString();
  const bool first_time = box.count() == 0;
  const QSignalBlocker quiet(&box);
  box.clear();
  if (!all.isEmpty()) {
    box.addItem(all, QString());
    box.setMinimumContentsLength(kLettersOfAll);
  }
  int measured = -1;
  for (const auto& state : states) {
    box.addItem(text(state.name), text(state.name));
    box.setItemData(box.count() - 1, stateLabel(state), Qt::ToolTipRole);
    if (measured < 0 && state.isMeasured())
      measured = box.count() - 1;
  }
  const int kept = first_time ? -1 : box.findData(before);
  box.setCurrentIndex(kept >= 0 ? kept : all.isEmpty() ? std::max(0, measured) : 0);
  box.setEnabled(box.count() > 1);
}

void chooseState(QComboBox& box, const Json& choices) {
  if (!choices.is_object())
    return;
  const auto name = choices.find("state");
  if (name == choices.end() || !name->is_string())
    return;
  if (const int place = box.findData(text(name->get<std::string>())); place >= 0)
    box.setCurrentIndex(place);
}

} // namespace nullcline
