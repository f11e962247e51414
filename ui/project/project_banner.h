#pragma once

#include "ui/workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace nullcline {

/// One line over the plots while there is something to say of the project: that nothing can be recorded, that another
/// program has it open, that a run was cut off and can go on.
class ProjectBanner final : public QFrame {
  Q_OBJECT
 public:
  explicit ProjectBanner(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  enum class Topic { nothing, problem, others, cut_off };
  struct News {
    Topic topic = Topic::nothing;
    QString words;
  };

  News news() const;
  void show();
  void act();
  void hideThis();
  void applyColours();

  Workspace& workspace_;
  QLabel* words_ = nullptr;
  QPushButton *action_ = nullptr, *hide_ = nullptr;
  Topic topic_ = Topic::nothing;
  QString hidden_others_; // words about other programs that the user does not want to see again
};

} // namespace nullcline
