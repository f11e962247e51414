#include "ui/edits/edit.h"

#include <utility>

namespace nullcline {

Edit::Edit(const QString& name, std::string key, Side before, Side after)
    : QUndoCommand(name), key_(std::move(key)), before_(std::move(before)), after_(std::move(after)) {}

void Edit::undo() {
  is_done_ = false;
  before_.restore();
}

// A stack redoes what is pushed on it; that was done already.
void Edit::redo() {
  if (!std::exchange(is_done_, true))
    after_.restore();
}

int Edit::id() const {
  return key_.empty() ? -1 : 1;
}

bool Edit::mergeWith(const QUndoCommand* later) {
  const auto* other = dynamic_cast<const Edit*>(later);
  if (!other || other->key_ != key_)
    return false;
  after_ = other->after_;
  setText(other->text());
  setObsolete(before_.state == after_.state);
  return true;
}

} // namespace nullcline
