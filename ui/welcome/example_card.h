#pragma once

#include "ui/data_source.h"
#include "ui/welcome/example_picture.h"

#include <QAbstractButton>

namespace nullcline {

/// Broken between words, at most `most` of them: where there are more, the last one says so by its dots.
QStringList elidedLines(const QString& text, const QFont& font, int width, int most);

/// An example as a button: its picture, its name, and one sentence.
class ExampleCard final : public QAbstractButton {
  Q_OBJECT
 public:
  explicit ExampleCard(const Example& example, QWidget* parent = nullptr);

  const std::string& name() const { return name_; }
  void setPicture(const ExamplePicture& picture);
  const ExamplePicture& picture() const { return picture_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QRectF pictureArea() const;
  void paintCurves(QPainter& painter) const;

  std::string name_;
  QString about_;
  ExamplePicture picture_;
};

} // namespace nullcline
