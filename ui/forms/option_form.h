#pragma once

#include "ui/forms/option_tree.h"

#include <QWidget>
#include <functional>
#include <map>
#include <optional>
#include <vector>

class QLabel;

namespace nullcline {

class OptionEditor;
class OptionSection;

struct FoundOption {
  std::string path;
  Json value;
  QString reason;
};

/// Those of some options below `base` ("": all of them) that the filter takes, in sections that fold, made from the one
/// list that files and the command line use. It is made anew only when the list of options changes, as it does when
/// another alternative is chosen or an entry is added.
class OptionForm final : public QWidget {
  Q_OBJECT
 public:
  OptionForm(std::string base, OptionFilter filter, QWidget* parent = nullptr);

  /// `preset`: where each option's reset button leads.
  void setOptions(const Described& options, const Described& preset);
  /// Says why options make no sense together; empty: they do. What would lead there is disabled, with the reason.
  void setJudge(std::function<QString(const Described&)> judge);
  /// Of options that are left to be found: what they turned out to be and why, shown beneath them. Others keep nothing.
  void setFound(const std::vector<FoundOption>& found);
  /// Folds or unfolds the section of that path, now or when it is made.
  void setSectionOpen(const std::string& path, bool open) { open_[path] = open; }
  /// What stands behind options in units of time.
  void setTimeUnit(const QString& unit);
  const std::vector<OptionEditor*>& editors() const { return editors_; }
  OptionEditor* editor(const std::string& path) const;
  OptionSection* section(const std::string& path) const;

 Q_SIGNALS:
  /// The option or list of that path shall have that value.
  void edited(const QString& path, const nullcline::Json& value);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  friend class OptionSection;
  OptionEditor* makeEditor(const OptionField& field, QWidget* parent, bool with_reset = true);
  QLabel* makeNote(const std::string& path, QWidget* parent);
  OptionSection* makeSection(const OptionNode& node, QWidget* parent);
  bool isOpen(const OptionNode& node) const;
  void rememberFold(const std::string& path, bool open);
  bool mayRemove(const std::string& path) const;
  /// Why that option or list cannot have that value; empty: it can, or it is no worse than what is.
  QString whyNot(const std::string& path, const Json& value) const;
  QString whyNotAdd(const std::string& path, const std::string& choice) const;
  std::optional<Json> withEntry(const std::string& path, const std::string& choice) const;
  void addEntry(const std::string& path, const std::string& choice);
  void removeEntry(const std::string& path, std::size_t index);

  void rebuild(const OptionNode& tree);
  void refuseChoices(bool of_all_sections);
  void showSections(const OptionNode& node);
  int changedIn(const OptionNode& node) const;
  Json listAt(const std::string& path) const;

  std::string base_;
  OptionFilter filter_;
  QString time_unit_;
  std::optional<Described> options_;
  std::function<QString(const Described&)> judge_;
  QString problem_;       // of options_, as the judge says it
  std::string signature_; // of what is shown: paths, kinds and labels
  QWidget* rows_ = nullptr;
  std::vector<OptionEditor*> editors_;
  std::map<std::string, OptionSection*> sections_;
  std::map<std::string, QLabel*> notes_; // beneath the options
  std::map<std::string, bool> open_;     // sections that the user folded or unfolded
};

} // namespace nullcline
