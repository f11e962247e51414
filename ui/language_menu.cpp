#include "ui/language_menu.h"

#include "ui/language.h"

#include <QActionGroup>
#include <QCursor>
#include <QToolTip>

namespace nullcline {

LanguageMenu::LanguageMenu(QWidget* parent) : QMenu(tr("Lan&guage"), parent), choices_(new QActionGroup(this)) {
  setObjectName(QStringLiteral("language"));
  setToolTipsVisible(true);
  std::vector<Language> all{{QStringLiteral("auto"), tr("&As the desktop")}};
  all.insert(all.end(), languages().begin(), languages().end());
  for (const Language& language : all) {
    auto* action = addAction(language.name);
    action->setData(language.code);
    action->setCheckable(true);
    action->setToolTip(tr("Takes effect when Nullcline is started the next time"));
    choices_->addAction(action);
  }
  setEnabled(false);
  menuAction()->setToolTip(nowhere());
  connect(choices_, &QActionGroup::triggered, this, [this](const QAction* action) { choose(*action); });
}

QString LanguageMenu::nowhere() {
  return tr("This session remembers nothing.");
}

void LanguageMenu::useStateFolder(const std::filesystem::path& folder) {
  folder_ = folder;
  setEnabled(!folder.empty());
  menuAction()->setToolTip(folder.empty() ? nowhere() : QString());
  const QString now = rememberedLanguage(folder);
  for (auto* action : choices_->actions())
    action->setChecked(action->data().toString() == now);
}

void LanguageMenu::choose(const QAction& action) {
  rememberLanguage(folder_, action.data().toString());
  const QString words = tr("The language of the window is chosen. It changes when Nullcline is started the next time.");
  QToolTip::showText(QCursor::pos(), words);
  Q_EMIT chosen(words);
}

} // namespace nullcline
