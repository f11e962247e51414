#pragma once

#include <QWidget>
#include <vector>

class QGridLayout;

namespace nullcline {

/// Equal widgets side by side, as many in a row as there is room for.
class CardGrid final : public QWidget {
 public:
  explicit CardGrid(QWidget* parent = nullptr);

  void add(QWidget* card);
  int columns() const { return columns_; }
  /// As narrow as one card, so that it can always become narrower.
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override { return minimumSizeHint(); }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void place(int columns);

  QGridLayout* grid_;
  std::vector<QWidget*> cards_;
  int columns_ = 0;
};

} // namespace nullcline
