// View > Language: which one the window speaks from its next start on.
#pragma once

#include <QMenu>
#include <filesystem>

class QActionGroup;

namespace nullcline {

class LanguageMenu final : public QMenu {
  Q_OBJECT
 public:
  explicit LanguageMenu(QWidget* parent);

  /// Where the choice is kept; it can be made only once this is known.
  void useStateFolder(const std::filesystem::path& folder);

 Q_SIGNALS:
  /// A sentence: when the choice takes effect.
  void chosen(const QString& words);

 private:
  static QString nowhere();
  void choose(const QAction& action);

  std::filesystem::path folder_;
  QActionGroup* choices_ = nullptr;
};

} // namespace nullcline
