#include "ui/project/recent_projects.h"

#include "ui/project/state_folder.h"

#include <QFileInfo>
#include <mutex>
#include <thread>

namespace nullcline {

/// Through it a thread tells this object something, as long as there is one.
struct RecentProjects::Door {
  std::mutex mutex;
  RecentProjects* self = nullptr;
};

RecentProjects::RecentProjects(IsThere is_there, QObject* parent)
    : QObject(parent),
      is_there_(is_there ? std::move(is_there) : IsThere(qOverload<const QString&>(&QFileInfo::exists))),
      door_(std::make_shared<Door>()) {
  door_->self = this;
}

// Nobody waits for a thread that is kept waiting: it finds the door closed.
RecentProjects::~RecentProjects() {
  std::lock_guard lock(door_->mutex);
  door_->self = nullptr;
}

void RecentProjects::deliver(const std::shared_ptr<Door>& door, Delivery delivery) {
  std::lock_guard lock(door->mutex);
  if (RecentProjects* self = door->self)
    QMetaObject::invokeMethod(
        self, [self, delivery = std::move(delivery)] { delivery(*self); }, Qt::QueuedConnection);
}

void RecentProjects::look(const std::filesystem::path& state_folder) {
  again_.reset();
  if (looking_) {
    again_ = state_folder;
    return;
  }
  looking_ = true;
  std::thread([door = door_, state_folder] {
    const QStringList paths = recentProjects(state_folder);
    deliver(door, [paths](RecentProjects& self) { self.takePaths(paths); });
  }).detach();
}

void RecentProjects::takePaths(const QStringList& paths) {
  looking_ = false;
  const bool is_new = paths_ != paths;
  paths_ = paths;
  for (const QString& path : paths)
    ask(path);
  if (again_)
    look(std::filesystem::path(*again_));
  if (is_new)
    Q_EMIT changed();
}

void RecentProjects::ask(const QString& path) {
  if (!asked_.insert(path).second)
    return;
  std::thread([door = door_, is_there = is_there_, path] {
    const bool there = is_there(path);
    const Known now{there, there ? QFileInfo(path).lastModified() : QDateTime()};
    deliver(door, [path, now](RecentProjects& self) {
      self.asked_.erase(path);
      const Known before = std::exchange(self.known_[path], now);
      if (now != before)
        Q_EMIT self.changed();
    });
  }).detach();
}

bool RecentProjects::isThere(const QString& path) const {
  const auto known = known_.find(path);
  return known == known_.end() || known->second.is_there;
}

QDateTime RecentProjects::changedAt(const QString& path) const {
  const auto known = known_.find(path);
  return known == known_.end() ? QDateTime() : known->second.changed_at;
}

} // namespace nullcline
