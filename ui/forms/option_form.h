#pragma once

#include "engine/fit/fit_spec.h"

#include <QWidget>
#include <functional>
#include <vector>

class QGridLayout;

namespace nullcline {

class OptionEditor;

/// Rows for those options of a FitSpec that the filter takes, made from the one list that files and the command line
/// use. Rows are made anew only when the list of options changes, as it does when another alternative is chosen.
class OptionForm final : public QWidget {
  Q_OBJECT
 public:
  using Filter = std::function<bool(const std::string& path)>;
  explicit OptionForm(Filter filter, bool with_headings, QWidget* parent = nullptr);

  void setSpec(const FitSpec& spec, const FitSpec& preset);
  const std::vector<OptionEditor*>& editors() const { return editors_; }
  OptionEditor* editor(const std::string& path) const;

 Q_SIGNALS:
  void edited(const QString& path);

 private:
  void rebuild(const std::vector<OptionField>& fields);
  void addHeading(const std::string& path, int row);

  Filter filter_;
  bool with_headings_;
  QWidget* rows_ = nullptr;
  QGridLayout* grid_ = nullptr;
  std::vector<OptionEditor*> editors_;
};

} // namespace nullcline
