// Whether an action can be taken now.
#pragma once

#include <QAction>

namespace nullcline {

/// Possible, with what it does as its tip (empty: its name says it), unless there is a problem: then the tip is that.
inline void allow(QAction* action, const QString& tip, const QString& problem) {
  action->setEnabled(problem.isEmpty());
  action->setToolTip(problem.isEmpty() ? tip : problem);
}

} // namespace nullcline
