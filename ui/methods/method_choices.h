// Which training methods are ticked, and the settings of each.
#pragma once

#include "engine/fit/fit_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace nullcline {

struct MethodChoice {
  std::string name;
  bool ticked = false;
  bool as_published = false;
  FitSpec spec;                      // as the user has set it
  FitSpec preset;                    // the method's own values, to which an option can be put back
  std::vector<StageSpec> all_stages; // while so few epochs are asked for that `spec` has lost some
};

/// One choice per method of the engine, one of them current. What is not the method's own affair is one for all, so
/// that methods are compared on the same problem: the model, the split, seed, threads, device, time limit and the error
/// measurements. A method as published keeps the paper's own network.
class MethodChoices {
 public:
  MethodChoices();

  const std::vector<MethodChoice>& all() const { return all_; }
  const MethodChoice& current() const { return all_[current_]; }
  std::vector<const MethodChoice*> ticked() const;
  const MethodChoice* find(const std::string& name) const;

  /// False if there is no such method. While it alone is ticked the tick follows the current method.
  bool setCurrent(const std::string& name);
  void setTicked(const std::string& name, bool ticked);
  /// The current method's settings anew, from its preset; what is one for all stays.
  void setPublished(bool as_published);
  /// The current method's settings as the user has changed them; `field_edited`: the model is among the changes.
  void setSpec(FitSpec spec, bool field_edited);
  /// Shared among the stages; those that a small number leaves out come back with a larger one.
  void setEpochs(int total);
  /// Back to each method's own model, where the chosen one does not fit the data.
  void forgetField();

 private:
  MethodChoice& own(const std::string& name);
  void share(const FitSpec& from);

  std::vector<MethodChoice> all_;
  std::size_t current_ = 0;
  std::optional<FieldOptions> field_; // chosen by the user, for all methods
};

} // namespace nullcline
