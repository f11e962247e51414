#include "ui/methods/method_choices.h"

#include "engine/core/check.h"
#include "engine/fit/methods.h"

#include <algorithm>

namespace nullcline {

namespace {

void copyCommon(const FitSpec& from, FitSpec& to) {
  to.split = from.split;
  to.seed = from.seed;
  to.threads = from.threads;
  to.device = from.device;
  to.max_seconds = from.max_seconds;
  to.error_points = from.error_points;
}

bool isKnown(const FieldOptions& field) {
  return std::holds_alternative<KnownSystemOptions>(field);
}

/// A paper's own network stays, a known system is another problem altogether.
void chooseField(MethodChoice& choice, const std::optional<FieldOptions>& field) {
  if (field && (!choice.as_published || isKnown(*field)))
    setField(choice.spec, *field);
  else if (!choice.as_published || isKnown(choice.spec.field))
    setField(choice.spec, choice.preset.field);
}

} // namespace

MethodChoices::MethodChoices() {
  for (const auto& method : methods()) {
    MethodChoice choice;
    choice.name = method.name;
    choice.spec = choice.preset = method.preset(false);
    all_.push_back(std::move(choice));
  }
  all_.front().ticked = true;
}

std::vector<const MethodChoice*> MethodChoices::ticked() const {
  std::vector<const MethodChoice*> chosen;
  for (const auto& choice : all_)
    if (choice.ticked)
      chosen.push_back(&choice);
  return chosen;
}

const MethodChoice* MethodChoices::find(const std::string& name) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& choice) { return choice.name == name; });
  return found == all_.end() ? nullptr : &*found;
}

MethodChoice& MethodChoices::own(const std::string& name) {
  const MethodChoice* choice = find(name);
  NULLCLINE_CHECK(choice, "a method of the list");
  return all_[static_cast<std::size_t>(choice - all_.data())];
}

bool MethodChoices::setCurrent(const std::string& name) {
  if (!find(name))
    return false;
  MethodChoice& next = own(name);
  const auto chosen = ticked();
  if (chosen.size() == 1 && chosen.front() == &current()) {
    all_[current_].ticked = false;
    next.ticked = true;
  }
  current_ = static_cast<std::size_t>(&next - all_.data());
  return true;
}

void MethodChoices::setTicked(const std::string& name, bool ticked) {
  own(name).ticked = ticked;
}

void MethodChoices::setPublished(bool as_published) {
  MethodChoice& choice = all_[current_];
  const FitSpec before = choice.spec;
  choice.as_published = as_published;
  choice.preset = *methodPreset(choice.name, as_published);
  choice.spec = choice.preset;
  choice.all_stages.clear();
  copyCommon(before, choice.spec);
  chooseField(choice, field_);
}

void MethodChoices::setSpec(FitSpec spec, bool field_edited) {
  MethodChoice& choice = all_[current_];
  const bool same_stages = spec.stages.size() == choice.spec.stages.size();
  for (std::size_t i = 0; i < choice.all_stages.size() && i < spec.stages.size(); ++i) {
    const bool is_last = i > 0 && i + 1 == spec.stages.size(); // what is left out stands before it
    StageSpec& stage = is_last ? choice.all_stages.back() : choice.all_stages[i];
    const int epochs = stage.epochs;
    stage = spec.stages[i];
    stage.epochs = epochs;
  }
  if (!same_stages)
    choice.all_stages.clear();
  choice.spec = std::move(spec);
  const bool own_network = choice.as_published && !isKnown(choice.spec.field);
  if (field_edited && !own_network)
    field_ = choice.spec.field;
  else if (field_edited && field_ && isKnown(*field_))
    field_.reset(); // from a known system back to a paper's own network
  share(choice.spec);
}

void MethodChoices::setEpochs(int total) {
  MethodChoice& choice = all_[current_];
  auto stages = choice.all_stages.empty() ? choice.spec.stages : choice.all_stages;
  if (stages.empty())
    return;
  choice.spec.stages = stages;
  setTotalEpochs(choice.spec, total);
  const bool some_lost = choice.spec.stages.size() < stages.size();
  choice.all_stages = some_lost ? std::move(stages) : std::vector<StageSpec>();
}

void MethodChoices::share(const FitSpec& from) {
  for (auto& choice : all_) {
    if (&choice.spec == &from)
      continue;
    copyCommon(from, choice.spec);
    if (field_ || isKnown(choice.spec.field))
      chooseField(choice, field_);
  }
}

void MethodChoices::forgetField() {
  field_.reset();
  for (auto& choice : all_)
    if (isKnown(choice.spec.field))
      setField(choice.spec, choice.preset.field);
}

} // namespace nullcline
