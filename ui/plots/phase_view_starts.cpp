// Trajectories that the user starts in the phase plane.
#include "ui/plots/phase_view.h"

namespace nullcline {

void PhaseView::startAt(double across, double up) {
  has_started_ = false;
  if (depth() || data_.spans.size() < 2 || data_.spans.size() != states_.size())
    return;
  if (!model_ && !trueField(true_system_, states_.size()))
    return;
  std::vector<double> start = heldValues();
  start[horizontal()] = across;
  start[vertical()] = up;
  auto starts = starts_;
  starts.push_back(std::move(start));
  start_bar_->setTyped(across, up);
  has_started_ = true;
  editStarts(tr("Start trajectory"), "start " + std::to_string(++started_), std::move(starts));
}

void PhaseView::withdrawClick() {
  if (!std::exchange(has_started_, false) || starts_.empty())
    return;
  auto starts = starts_;
  starts.pop_back();
  editStarts(tr("Start trajectory"), "start " + std::to_string(started_), std::move(starts));
}

// The list shows what was followed last; others may have been started or cleared since.
void PhaseView::removeStart(const std::vector<double>& start) {
  auto starts = starts_;
  const auto found = std::find(starts.begin(), starts.end(), start);
  if (found == starts.end())
    return;
  starts.erase(found);
  editStarts(tr("Remove started trajectory"), {}, std::move(starts));
}

void PhaseView::editStarts(const QString& name, const std::string& key, std::vector<std::vector<double>> starts) {
  const auto before = std::exchange(starts_, std::move(starts));
  want(Urgency::at_once);
  if (before != starts_)
    Q_EMIT startsEdited({name, key, before, starts_});
}

void PhaseView::setStarts(std::vector<std::vector<double>> starts) {
  std::erase_if(starts, [this](const auto& start) { return start.size() != states_.size(); });
  starts_ = std::move(starts);
  want(Urgency::at_once);
}

std::string PhaseView::placeOfStarts() const {
  std::string place = of_data_;
  for (const auto& state : states_)
    place += '\n' + state.name;
  return place;
}

void PhaseView::keepStarts() {
  if (starts_.empty())
    kept_starts_.erase(placeOfStarts());
  else
    kept_starts_[placeOfStarts()] = starts_;
}

void PhaseView::recallStarts() {
  if (const auto kept = kept_starts_.find(placeOfStarts()); kept != kept_starts_.end())
    setStarts(kept->second);
}

} // namespace nullcline
