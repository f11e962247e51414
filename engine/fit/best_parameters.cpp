#include "engine/fit/best_parameters.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nullcline {

namespace {
constexpr double kMostOfLowest = 3.0; // of the lowest training loss: noise that is learned by heart lowers it as much
constexpr double kInfinity = std::numeric_limits<double>::infinity();
} // namespace

template <class Real>
void BestParameters<Real>::beginStage(std::vector<Real> start, ChosenBy by, ChoiceLimit limit) {
  improved_before_ = improved();
  const int epoch = kept().epoch;
  by_ = by;
  best_ = early_ = {};
  best_.parameters = std::move(start);
  best_.epoch = epoch;
  start_loss_ = start_train_ = lowest_train_ = kInfinity;
  limit_ = limit;
  settled_ = false;
}

template <class Real>
void BestParameters<Real>::setStartLoss(double loss, double train_loss) {
  start_loss_ = loss;
  start_train_ = std::isfinite(train_loss) ? train_loss : kInfinity;
}

template <class Real>
bool BestParameters<Real>::describes(double train_loss) const {
  if (limit_.since_settled && !settled_)
    return true;
  return !(train_loss > std::max(limit_.of_start * start_train_, kMostOfLowest * lowest_train_));
}

template <class Real>
double BestParameters<Real>::lossOf(const Candidate& candidate) const {
  const double loss = by_ == ChosenBy::training ? candidate.train_loss : candidate.validation_loss;
  const bool compares = !(limit_.since_settled && &candidate == &early_);
  return std::isnan(loss) || (compares && !describes(candidate.train_loss)) ? kInfinity : loss;
}

template <class Real>
void BestParameters<Real>::offer(std::span<const Real> parameters, int epoch, double train_loss,
                                 double validation_loss) {
  if (std::isfinite(train_loss)) {
    lowest_train_ = std::min(lowest_train_, train_loss);
    if (limit_.since_settled && settled_ && std::isinf(start_train_))
      start_train_ = train_loss;
  }
  const Candidate offered{{}, epoch, train_loss, validation_loss};
  if (!std::isfinite(train_loss) || !(lossOf(offered) < lossOf(best_)))
    return;
  best_.parameters.assign(parameters.begin(), parameters.end());
  best_.epoch = epoch;
  best_.train_loss = train_loss;
  best_.validation_loss = validation_loss;
}

template <class Real>
void BestParameters<Real>::settle() {
  if (lossOf(best_) <= lossOf(early_))
    early_ = best_;
  (by_ == ChosenBy::training ? best_.train_loss : best_.validation_loss) = kInfinity;
  settled_ = true;
  if (limit_.since_settled)
    start_train_ = lowest_train_ = kInfinity;
}

template <class Real>
bool BestParameters<Real>::isBetter(const Candidate& candidate) const {
  const double loss = lossOf(candidate);
  const double start = describes(start_train_) ? start_loss_ : kInfinity;
  return loss == 0.0 || (std::isfinite(loss) && !(loss >= start));
}

template <class Real>
const typename BestParameters<Real>::Candidate& BestParameters<Real>::kept() const {
  const bool trusted = isBetter(best_) || (improved_before_ && std::isfinite(lossOf(best_)));
  return trusted || !(lossOf(early_) < lossOf(best_)) ? best_ : early_;
}

template <class Real>
void BestParameters<Real>::save(Checkpoint& checkpoint) const {
  checkpoint.best_parameters.assign(best_.parameters.begin(), best_.parameters.end());
  checkpoint.best_epoch = best_.epoch;
  checkpoint.best_train_loss = best_.train_loss;
  checkpoint.best_validation_loss = best_.validation_loss;
  checkpoint.early_parameters.assign(early_.parameters.begin(), early_.parameters.end());
  checkpoint.early_epoch = early_.epoch;
  checkpoint.early_train_loss = early_.train_loss;
  checkpoint.early_validation_loss = early_.validation_loss;
  checkpoint.stage_start_loss = start_loss_;
  checkpoint.improved = improved_before_ ? 1 : 0;
}

template <class Real>
void BestParameters<Real>::restore(const Checkpoint& checkpoint, ChosenBy by, ChoiceLimit limit,
                                   std::span<const double> train_losses) {
  by_ = by;
  limit_ = limit;
  start_train_ = lowest_train_ = kInfinity;
  if (!train_losses.empty())
    setStartLoss(start_loss_, train_losses.front());
  for (const double loss : train_losses)
    if (std::isfinite(loss)) {
      lowest_train_ = std::min(lowest_train_, loss);
      if (limit.since_settled && std::isinf(start_train_))
        start_train_ = loss;
    }
  const auto taken = [](const std::vector<double>& values) { return std::vector<Real>(values.begin(), values.end()); };
  best_ = {taken(checkpoint.best_parameters), checkpoint.best_epoch, checkpoint.best_train_loss,
           checkpoint.best_validation_loss};
  settled_ = !checkpoint.early_parameters.empty();
  early_ = {taken(checkpoint.early_parameters), checkpoint.early_epoch, checkpoint.early_train_loss,
            checkpoint.early_parameters.empty() ? kInfinity : checkpoint.early_validation_loss};
  start_loss_ = checkpoint.stage_start_loss;
  improved_before_ = checkpoint.improved != 0;
}

template class BestParameters<float>;
template class BestParameters<double>;

} // namespace nullcline
