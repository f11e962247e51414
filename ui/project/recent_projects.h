#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace nullcline {

/// The projects that were open last, and whether they are still there. Neither is asked on the window's thread: a
/// drive of a network that has vanished may not answer for minutes. What has not answered counts as there.
class RecentProjects final : public QObject {
  Q_OBJECT
 public:
  using IsThere = std::function<bool(const QString& path)>; // called on threads of its own

  explicit RecentProjects(IsThere is_there = {}, QObject* parent = nullptr);
  ~RecentProjects() override;

  /// Begins to ask; what is known so far stays meanwhile.
  void look(const std::filesystem::path& state_folder);
  /// The newest first.
  const QStringList& paths() const { return paths_; }
  bool isThere(const QString& path) const;
  /// When it was last written; invalid while that is not known.
  QDateTime changedAt(const QString& path) const;

 Q_SIGNALS:
  void changed();

 private:
  struct Door;
  using Delivery = std::function<void(RecentProjects& self)>;
  static void deliver(const std::shared_ptr<Door>& door, Delivery delivery);
  void takePaths(const QStringList& paths);
  void ask(const QString& path);

  IsThere is_there_;
  QStringList paths_;
  struct Known {
    bool is_there = true;
    QDateTime changed_at;
    bool operator==(const Known&) const = default;
  };
  std::map<QString, Known> known_;
  std::set<QString> asked_; // and not answered yet
  bool looking_ = false;
  std::optional<std::filesystem::path> again_; // when what is asked now has answered
  std::shared_ptr<Door> door_;
};

} // namespace nullcline
