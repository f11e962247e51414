#pragma once

#include "ui/newest_task.h"
#include "ui/project/recent_projects.h"
#include "ui/welcome/example_picture.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nullcline {

class ExampleCard;

/// What there is to begin with: data, projects, examples, and what was open last.
class WelcomePage final : public QScrollArea {
  Q_OBJECT
 public:
  explicit WelcomePage(RecentProjects& recent, QWidget* parent = nullptr);

  const std::vector<ExampleCard*>& cards() const { return cards_; }
  /// A way back to the data that are open, where there are some.
  void setBackVisible(bool visible);

 Q_SIGNALS:
  void openDataWanted();
  void openProjectWanted();
  void importWanted();
  void hubWanted();
  void exampleWanted(const QString& name);
  void projectWanted(const QString& path);
  void backWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makeHead(QVBoxLayout& column);
  void makeButtons(QVBoxLayout& column);
  void makeRecent(QVBoxLayout& column);
  void makeExamples(QVBoxLayout& column);
  QLabel* addHeading(QVBoxLayout& column, const QString& words);
  QPushButton* makeButton(const char* icon, const QString& words, const QString& tip, const QString& name);
  void fillRecent();
  void applyColours();

  RecentProjects& recent_;
  QWidget* page_ = nullptr;
  QLabel* claim_ = nullptr;
  QPushButton* back_ = nullptr;
  QLabel* recent_heading_ = nullptr;
  QWidget* recent_rows_ = nullptr;
  QGridLayout* recent_grid_ = nullptr;
  QLabel* examples_about_ = nullptr;
  std::vector<ExampleCard*> cards_;
  bool asked_ = false; // for the pictures
  NewestTask<ExampleRequest, ExamplePictures> pictures_;
};

} // namespace nullcline
