#include "ui/methods/method_list.h"

#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace nullcline {

namespace {

constexpr int kMargin = 6;

/// Where the parts of a row are.
struct RowPlaces {
  QRect box, label, summary;
  int height = 0;
};

/// A box, the name, and under it what the method does, on as many lines as it needs.
class MethodDelegate final : public QStyledItemDelegate {
 public:
  explicit MethodDelegate(MethodList* list) : QStyledItemDelegate(list), list_(list) {}

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const int width = list_->viewport()->width();
    return {width, places(option, index, QRect(0, 0, width, 0)).height};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const RowPlaces at = places(option, index, option.rect);
    const bool current = list_->currentIndex() == index;
    const QString problem = index.data(MethodListModel::ProblemRole).toString();
    painter->save();
    if (current) {
      QColor tint = option.palette.color(QPalette::Highlight);
      painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tint);
      tint.setAlpha(isDark(option.palette) ? 70 : 30);
      painter->fillRect(option.rect, tint);
    }
    QStyleOptionButton box;
    box.initFrom(list_);
    box.rect = at.box;
    box.state = QStyle::State_Enabled;
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (current && list_->hasFocus())
      box.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    list_->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, list_);
    painter->setFont(labelFont(option, index));
    painter->setPen(problem.isEmpty() ? option.palette.color(QPalette::Text) : quietText(option.palette));
    painter->drawText(at.label, Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(problem.isEmpty() ? quietText(option.palette) : problemText(option.palette));
    painter->drawText(at.summary, Qt::AlignLeft | Qt::TextWordWrap, below(index));
    painter->restore();
  }

  QRect boxOf(const QModelIndex& index) const {
    QStyleOptionViewItem option;
    option.initFrom(list_);
    return places(option, index, list_->visualRect(index)).box;
  }

 private:
  static QString below(const QModelIndex& index) {
    const QString problem = index.data(MethodListModel::ProblemRole).toString();
    return problem.isEmpty() ? index.data(MethodListModel::SummaryRole).toString() : problem;
  }

  QFont labelFont(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QFont font = option.font;
    font.setBold(list_->currentIndex() == index);
    return font;
  }

  RowPlaces places(const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& row) const {
    RowPlaces at;
    const int box = list_->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, list_);
    const int left = row.left() + kMargin + box + kMargin;
    const int width = std::max(40, row.width() - (left - row.left()) - kMargin);
    const auto lines = [width](const QFont& font, const QString& words) {
      return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, words).height();
    };
    const QFont font = labelFont(option, index);
    at.label = QRect(left, row.top() + kMargin - 2, width, lines(font, index.data().toString()));
    at.summary = QRect(left, at.label.bottom() + 1, width, lines(option.font, below(index)));
    at.box = QRect(row.left() + kMargin, at.label.top() + (QFontMetrics(font).height() - box) / 2, box, box);
    at.height = at.summary.bottom() + kMargin - row.top();
    return at;
  }

  MethodList* list_;
};

} // namespace

MethodList::MethodList(Workspace& workspace, QWidget* parent)
    : QListView(parent), workspace_(workspace), model_(new MethodListModel(workspace, this)) {
  setObjectName(QStringLiteral("method_list"));
  setAccessibleName(tr("Training methods"));
  setModel(model_);
  setItemDelegate(new MethodDelegate(this));
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setResizeMode(QListView::Adjust);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MethodList::choose);
  connect(model_, &QAbstractItemModel::dataChanged, this, &MethodList::refresh);
  refresh();
}

void MethodList::setAllShown(bool all) {
  all_shown_ = all;
  refresh();
}

void MethodList::refresh() {
  showing_ = true;
  setCurrentIndex(model_->index(model_->currentRow()));
  showing_ = false;
  for (int row = 0; row < model_->rowCount(); ++row)
    setRowHidden(row, !all_shown_ && !model_->isTicked(row) && row != model_->currentRow());
  scheduleDelayedItemsLayout(); // the current row's name is bold, and may need another line
  fitHeight();
}

void MethodList::choose(const QModelIndex& current) {
  if (!showing_ && current.isValid())
    workspace_.setMethod(current.data(MethodListModel::NameRole).toString().toStdString());
}

// Ticked methods show their options; one that is ticked is not moved there as a lone tick would be.
void MethodList::toggle(const QModelIndex& index) {
  const bool ticked = model_->isTicked(index.row());
  model_->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  if (!ticked)
    workspace_.setMethod(index.data(MethodListModel::NameRole).toString().toStdString());
}

void MethodList::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->position().toPoint());
  const auto* delegate = static_cast<const MethodDelegate*>(itemDelegate());
  const QMargins reach(kMargin, kMargin, kMargin, kMargin);
  if (index.isValid() && delegate->boxOf(index).marginsAdded(reach).contains(event->position().toPoint()))
    return toggle(index);
  QListView::mousePressEvent(event);
}

void MethodList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && currentIndex().isValid())
    return toggle(currentIndex());
  const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
  if (step != 0 && event->modifiers() & Qt::ControlModifier)
    return lookAtNext(step);
  QListView::keyPressEvent(event);
}

// The next one that is shown. A lone tick would come along: two methods could never be ticked by keyboard.
void MethodList::lookAtNext(int step) {
  int row = currentIndex().row() + step;
  while (row >= 0 && row < model_->rowCount() && isRowHidden(row))
    row += step;
  if (row < 0 || row >= model_->rowCount())
    return;
  const std::string name = model_->index(row).data(MethodListModel::NameRole).toString().toStdString();
  if (model_->isTicked(row))
    return workspace_.setMethod(name);
  workspace_.edits().beginMacro(tr("Look at %1").arg(model_->index(row).data().toString()));
  workspace_.tickMethod(name, true);
  workspace_.setMethod(name);
  workspace_.tickMethod(name, false);
  workspace_.edits().endMacro();
}

void MethodList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) {
    scheduleDelayedItemsLayout();
    fitHeight();
  }
}

void MethodList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange)
    fitHeight();
}

int MethodList::contentHeight() const {
  int height = 2 * frameWidth();
  for (int row = 0; row < model_->rowCount(); ++row)
    if (!isRowHidden(row))
      height += sizeHintForRow(row);
  return height;
}

void MethodList::fitHeight() {
  setFixedHeight(contentHeight());
  viewport()->update();
}

} // namespace nullcline
