#include "ui/forms/option_tree.h"

#include "ui/engine_text.h"
#include "ui/text.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace nullcline {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(OptionTree)
};

/// Builds the tree by walking down each option's path; sections come in the order in which they are first met.
class TreeBuilder {
 public:
  TreeBuilder(const OptionLister& options, std::string base) : options_(options), base_(std::move(base)) {
    root_.path = base_;
  }

  void add(const OptionField& field) {
    if (field.path == base_)
      return;
    if (field.is_alternative) {
      OptionNode& node = sectionAt(field.path);
      node.kind = OptionNode::Kind::alternative;
      node.title = engineText(field.text.label);
      node.help = engineText(field.text.help);
      node.choice = field;
      return;
    }
    const auto dot = field.path.rfind('.');
    sectionAt(dot == std::string::npos ? std::string() : field.path.substr(0, dot)).fields.push_back(field);
  }

  void addList(const OptionField& list) { sectionAt(list.path); }

  OptionNode take() {
    simplify(root_);
    if (base_.empty() && !root_.fields.empty() && !root_.sections.empty()) {
      OptionNode general;
      general.path = "general";
      general.title = Words::tr("General");
      general.fields = std::exchange(root_.fields, {});
      root_.sections.push_back(std::move(general));
    }
    return std::move(root_);
  }

 private:
  OptionNode& sectionAt(const std::string& path) {
    OptionNode* node = &root_;
    std::size_t begin = base_.empty() ? 0 : base_.size() + 1;
    while (begin < path.size()) {
      const auto end = std::min(path.find('.', begin), path.size());
      node = &childOf(*node, path.substr(0, end));
      begin = end + 1;
    }
    return *node;
  }

  OptionNode& childOf(OptionNode& parent, const std::string& path) {
    for (auto& section : parent.sections)
      if (section.path == path)
        return section;
    OptionNode fresh;
    fresh.path = path;
    if (const auto* list = named(options_.lists, path)) {
      fresh.kind = OptionNode::Kind::list;
      fresh.title = engineText(list->text.label);
      fresh.help = engineText(list->text.help);
      fresh.list = *list;
    } else if (parent.kind == OptionNode::Kind::list) {
      fresh.kind = OptionNode::Kind::entry;
      const QString number = QString::number(parent.sections.size() + 1);
      fresh.title = parent.path == "stages" ? Words::tr("Stage %1").arg(number) : number;
    } else if (const auto* group = named(options_.groups, path)) {
      fresh.title = engineText(group->text.label);
      fresh.help = engineText(group->text.help);
    }
    parent.sections.push_back(std::move(fresh));
    return parent.sections.back();
  }

  static const OptionField* named(const std::vector<OptionField>& fields, const std::string& path) {
    for (const auto& field : fields)
      if (field.path == path)
        return &field;
    return nullptr;
  }

  /// An entry that is one alternative and nothing else is that alternative. Lists come last, whether empty or not.
  static void simplify(OptionNode& node) {
    for (auto& section : node.sections)
      simplify(section);
    std::stable_partition(node.sections.begin(), node.sections.end(),
                          [](const OptionNode& section) { return section.kind != OptionNode::Kind::list; });
    // "Solver" with the choice of a solver needs to say it once.
    if (node.kind == OptionNode::Kind::group && !node.fields.empty() &&
        node.fields.front().kind == OptionKind::choice && engineText(node.fields.front().text.label) == node.title) {
      node.choice = node.fields.front();
      node.fields.erase(node.fields.begin());
    }
    const bool alone = node.kind == OptionNode::Kind::entry && node.fields.empty() && node.sections.size() == 1 &&
                       node.sections.front().choice;
    if (!alone)
      return;
    OptionNode inner = std::move(node.sections.front());
    node.choice = std::move(inner.choice);
    node.title = inner.title;
    node.help = inner.help;
    node.fields = std::move(inner.fields);
    node.sections = std::move(inner.sections);
  }

  const OptionLister& options_;
  std::string base_;
  OptionNode root_;
};

QString choiceLabel(const OptionField& field) {
  for (const auto& [name, label] : field.choices)
    if (field.value == Json(name))
      return engineText(label);
  return {};
}

} // namespace

std::size_t OptionNode::size() const {
  std::size_t count = fields.size() + (choice ? 1 : 0);
  for (const auto& section : sections)
    count += section.size();
  return count;
}

OptionNode optionTree(const Described& described, const std::string& base, const OptionFilter& filter) {
  const OptionLister options = described.options();
  TreeBuilder builder(options, base);
  const auto below = [&](const std::string& path) {
    return (base.empty() || path.starts_with(base + ".")) && filter(path);
  };
  for (const auto& field : options.fields)
    if (below(field.path))
      builder.add(field);
  for (const auto& list : options.lists)
    if (below(list.path))
      builder.addList(list);
  return builder.take();
}

QString summaryOf(const OptionNode& node) {
  QStringList parts, rest;
  for (const auto& section : node.sections)
    if (section.choice && section.choice->choices.size() > 1)
      (parts.isEmpty() ? parts : rest) << choiceLabel(*section.choice);
  for (const auto& field : node.fields) {
    const QString label = engineText(field.text.label);
    if (field.kind == OptionKind::choice)
      parts << choiceLabel(field);
    else if (field.kind == OptionKind::flag && field.value.get<bool>())
      parts << label;
    else if (field.kind == OptionKind::integer)
      parts << QStringLiteral("%1 %2").arg(label, QLocale().toString(field.value.get<qlonglong>()));
  }
  return (parts + rest).mid(0, 4).join(QStringLiteral(", "));
}

} // namespace nullcline
