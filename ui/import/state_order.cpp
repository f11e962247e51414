#include "ui/import/state_order.h"

#include "ui/import/column_list.h"
#include "ui/import/recipe_edits.h"

#include <QItemSelectionModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

StateOrder::StateOrder(ColumnList& list, QWidget* parent) : QWidget(parent), list_(list) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(up_ = makeButton(Qt::UpArrow, -1));
  column->addWidget(down_ = makeButton(Qt::DownArrow, 1));
  column->addStretch(1);
  row->addWidget(&list_, 1);
  row->addLayout(column);
  setTabOrder(&list_, up_);
  setTabOrder(up_, down_);
  connect(list_.selectionModel(), &QItemSelectionModel::currentChanged, this, &StateOrder::update);
  update();
}

QToolButton* StateOrder::makeButton(Qt::ArrowType arrow, int direction) {
  const bool up = direction < 0;
  auto* button = new QToolButton(this);
  button->setObjectName(up ? QStringLiteral("state_up") : QStringLiteral("state_down"));
  button->setArrowType(arrow);
  button->setAutoRaise(true);
  button->setShortcut(QKeySequence(up ? Qt::ALT | Qt::Key_Up : Qt::ALT | Qt::Key_Down));
  button->setAccessibleName(up ? tr("Move state up") : tr("Move state down"));
  connect(button, &QToolButton::clicked, this,
          [this, direction] { Q_EMIT moved(static_cast<std::size_t>(list_.currentIndex().row()), direction); });
  return button;
}

void StateOrder::setPreview(std::shared_ptr<const ImportPreview> preview) {
  order_ = preview ? stateOrder(*preview) : std::vector<std::size_t>{};
  update();
}

void StateOrder::update() {
  const auto current = static_cast<std::size_t>(std::max(0, list_.currentIndex().row()));
  const auto place = std::find(order_.begin(), order_.end(), current);
  const bool is_state = list_.currentIndex().isValid() && place != order_.end();
  up_->setEnabled(is_state && place != order_.begin());
  down_->setEnabled(is_state && place + 1 != order_.end());
  const QString why = is_state ? QString() : QLatin1Char('\n') + tr("Choose a column that is a state");
  up_->setToolTip(tr("Puts the state before the one that it follows (Alt+Up)") + why);
  down_->setToolTip(tr("Puts the state behind the one that follows it (Alt+Down)") + why);
}

} // namespace nullcline
