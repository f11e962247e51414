// Any options that describe() lists, as one value: what forms are made of without knowing whose options they show.
#pragma once

#include "engine/core/options_json.h"

#include <memory>

namespace nullcline {

class Described {
 public:
  template <class Options>
  Described(const Options& options) : held_(std::make_shared<const Held<Options>>(options)) {}

  /// Every field, list and group, as they stand.
  OptionLister options() const { return held_->options(); }
  Json json() const { return held_->json(); }
  /// See withOption().
  Expected<Described> with(const std::string& path, const Json& value) const { return held_->with(path, value); }
  /// The options themselves; they must be of that type.
  template <class Options>
  const Options& as() const {
    return static_cast<const Held<Options>&>(*held_).value;
  }

 private:
  struct Holder {
    virtual ~Holder() = default;
    virtual OptionLister options() const = 0;
    virtual Json json() const = 0;
    virtual Expected<Described> with(const std::string& path, const Json& value) const = 0;
  };
  template <class Options>
  struct Held final : Holder {
    explicit Held(const Options& options) : value(options) {}
    OptionLister options() const override {
      OptionLister lister;
      Options copy = value;
      describe(lister, copy);
      return lister;
    }
    Json json() const override { return toJson(value); }
    Expected<Described> with(const std::string& path, const Json& changed) const override {
      auto result = withOption(value, path, changed);
      if (!result)
        return result.error();
      return Described(*result);
    }
    Options value;
  };

  std::shared_ptr<const Holder> held_;
};

} // namespace nullcline
