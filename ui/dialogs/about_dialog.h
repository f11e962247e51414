#pragma once

#include <QDialog>
#include <string>
#include <vector>

namespace nullcline {

/// What is cited: the methods of the runs and the ticked ones, and the data that are open.
struct CitedWork {
  std::vector<std::string> methods;
  std::string data; // as whoever published them asks for it; empty: nothing
};

/// Licence, libraries with theirs, and the citations of methods and data, to be copied as BibTeX.
class AboutDialog final : public QDialog {
  Q_OBJECT
 public:
  AboutDialog(const CitedWork& cited, QWidget* parent);
};

} // namespace nullcline
