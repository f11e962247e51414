// A box to choose one state by its name, which is kept where there are other states.
#pragma once

#include "engine/core/options_json.h"
#include "ui/plots/shown_states.h"

class QComboBox;
class QWidget;

namespace nullcline {

QComboBox* makeStateBox(QWidget* parent);
/// `all`: the first entry, for all states; empty: there is none. The chosen state stays if it is still there; else the
/// first measured one, or all.
void fillStateBox(QComboBox& box, const std::vector<ShownState>& states, const QString& all);
/// The state that `choices` name as "state"; nothing changes if there is none of that name.
void chooseState(QComboBox& box, const Json& choices);

} // namespace nullcline
