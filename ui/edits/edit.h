#pragma once

#include "engine/core/options_json.h"

#include <QString>
#include <QUndoCommand>
#include <functional>
#include <string>

namespace nullcline {

/// A change that has been made, as a step that can be undone. Its two sides are values that are put back whole.
class Edit final : public QUndoCommand {
 public:
  struct Side {
    Json state; // to see whether two sides are the same
    std::function<void()> restore;
  };

  /// Edits of the same key that follow one another become one; an empty key: never.
  Edit(const QString& name, std::string key, Side before, Side after);

  void undo() override;
  void redo() override;
  int id() const override;
  bool mergeWith(const QUndoCommand* later) override;

 private:
  std::string key_;
  Side before_, after_;
  bool is_done_ = true; // until it is undone
};

} // namespace nullcline
