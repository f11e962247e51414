#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace nullcline {

/// One of the four steps of the work: number, title, one line on what is chosen or missing, and the controls.
class Panel : public QFrame {
  Q_OBJECT
 public:
  Panel(int number, const QString& title, QWidget* parent = nullptr);

 protected:
  /// What is chosen.
  void showChoice(const QString& words);
  /// What is missing, in the colour of problems.
  void showMissing(const QString& words);
  QVBoxLayout* content() const { return content_; }
  /// A wrapping label in lesser weight, hidden while empty.
  QLabel* addNote();
  static void setNote(QLabel* note, const QString& words);

  void changeEvent(QEvent* event) override;

 private:
  void applyColours();

  QLabel* status_ = nullptr;
  QVBoxLayout* content_ = nullptr;
  bool missing_ = false;
};

} // namespace nullcline
