// The part of the workspace that is chosen by its user, and can be undone.
#include "engine/fit/methods.h"
#include "ui/edits/edit.h"
#include "ui/engine_text.h"
#include "ui/forms/described.h"
#include "ui/methods/method_choices_json.h"
#include "ui/text.h"
#include "ui/workspace.h"

namespace nullcline {

namespace {

constexpr std::size_t kMostValuesKept = std::size_t{1} << 25; // of data that are not shown any more

Json stateOfChoices(const MethodChoices& methods, RunOrder order) {
  return {{"choices", methodChoicesJson(methods)}, {"order", static_cast<int>(order)}};
}

/// Changes within one kind of model can become one; a change of the kind stands alone.
std::string keyOf(const FieldOptions& before, const FieldOptions& after) {
  const auto* one = std::get_if<KnownSystemOptions>(&before);
  const auto* other = std::get_if<KnownSystemOptions>(&after);
  const bool same = before.index() == after.index() && (!one || !other || one->name == other->name);
  return same ? "field" : "";
}

} // namespace

void Workspace::edit(const QString& name, const std::string& key, const std::function<void()>& change) {
  const Choices before = choices();
  change();
  const Choices after = choices();
  Edit::Side left{stateOfChoices(before.methods, before.order), [this, before] { restoreChoices(before); }};
  Edit::Side right{stateOfChoices(after.methods, after.order), [this, after] { restoreChoices(after); }};
  if (left.state != right.state)
    edits_.push(new Edit(name, key.empty() ? key : std::to_string(edit_series_) + ' ' + key, std::move(left),
                         std::move(right)));
  Q_EMIT specChanged();
}

void Workspace::restoreChoices(const Choices& choices) {
  choices_ = choices.methods;
  order_ = choices.order;
  keepFieldPossible(); // the data may be others by now
  Q_EMIT specChanged();
}

void Workspace::restoreData(const ShownData& shown, const Choices& choices) {
  opened_from_ = shown.opened_from;
  opened_data_ = shown.opened_data;
  choices_ = choices.methods;
  order_ = choices.order;
  if (shown.opened_data && shown.opened_data == shown.data.dataset && shown.opened_from.example.empty())
    project_.recordImport(shown.data.dataset); // another import may have taken its place in the file
  setData(shown.data);
  Q_EMIT openingChanged();
}

// The first data of a session take nobody's place: there is nothing to go back to. Large ones are not kept for it.
void Workspace::replaceData(const Opened& opened) {
  const ShownData before{data_, opened_from_, opened_data_};
  const Choices chosen = choices();
  opened_from_ = opened.request;
  opened_data_ = opened.data.dataset;
  setData(opened.data);
  if (!before.data.dataset)
    return;
  if (valuesIn(*before.data.dataset) > kMostValuesKept)
    return edits_.clear(); // earlier steps would lead past these data
  const ShownData after{data_, opened_from_, opened_data_};
  const Choices kept = choices();
  edits_.push(new Edit(tr("Open %1").arg(text(opened.data.dataset->name)), {},
                       {0, [this, before, chosen] { restoreData(before, chosen); }},
                       {1, [this, after, kept] { restoreData(after, kept); }}));
}

// Where the chosen model does not fit those data it is given up, which can be undone with the look at them.
void Workspace::showDataOf(const RunRecord& run) {
  const ShownData before{data_, opened_from_, opened_data_};
  const Choices chosen = choices();
  setData({run.dataset, run.true_system, run.stored_dataset});
  const Choices kept = choices();
  if (!before.data.dataset || stateOfChoices(chosen.methods, chosen.order) == stateOfChoices(kept.methods, kept.order))
    return;
  const ShownData after{data_, opened_from_, opened_data_};
  edits_.push(new Edit(tr("Show run %1").arg(run.id), {}, {0, [this, before, chosen] { restoreData(before, chosen); }},
                       {1, [this, after, kept] { restoreData(after, kept); }}));
}

void Workspace::setMethod(const std::string& name) {
  if (!choices_.find(name))
    return dialogs_->showProblem(tr("Method"), tr("There is no method called %1.").arg(text(name)));
  edit(tr("Choose %1").arg(methodLabel(name)), "method", [&] { choices_.setCurrent(name); });
}

void Workspace::setMethod(const std::string& name, bool as_published) {
  if (!choices_.find(name))
    return setMethod(name);
  edit(tr("Settings as published"), {}, [&] {
    choices_.setCurrent(name);
    choices_.setPublished(as_published);
  });
}

void Workspace::tickMethod(const std::string& name, bool ticked) {
  const QString label = methodLabel(name);
  edit(ticked ? tr("Tick %1").arg(label) : tr("Untick %1").arg(label), "tick " + name,
       [&] { choices_.setTicked(name, ticked); });
}

void Workspace::setRunOrder(RunOrder order) {
  edit(tr("Change order of the runs"), "order", [&] { order_ = order; });
}

void Workspace::setField(const FieldOptions& field) {
  edit(tr("Change model"), keyOf(spec().field, field), [&] {
    FitSpec changed = spec();
    nullcline::setField(changed, field); // with the stages for that kind of model
    choices_.setSpec(std::move(changed), true);
  });
}

void Workspace::setEpochs(int total) {
  edit(tr("Change number of epochs"), "epochs " + spec().method, [&] { choices_.setEpochs(total); });
}

QString Workspace::optionLabel(const QString& path) const {
  const OptionLister options = Described(spec()).options();
  for (const auto* fields : {&options.fields, &options.lists})
    for (const auto& field : *fields)
      if (field.path == path.toStdString())
        return engineText(field.text.label);
  return path;
}

void Workspace::setOption(const QString& path, const Json& value) {
  auto changed = withOption(spec(), path.toStdString(), value);
  if (!changed) {
    Q_EMIT logged(engineSentence(changed.error().message));
    Q_EMIT specChanged(); // the control shows the old value again
    return;
  }
  const std::string key = value.is_structured() ? "" : spec().method + ' ' + path.toStdString();
  edit(tr("Change %1").arg(optionLabel(path)), key,
       [&] { choices_.setSpec(std::move(*changed), path.startsWith(QLatin1String("field"))); });
}

void Workspace::copySettings(std::uint64_t id) {
  const RunRecord* run = runs_.find(id);
  if (!run)
    return;
  if (!choices_.find(run->spec.method))
    return dialogs_->showProblem(tr("Copy settings"), tr("There is no method called %1.").arg(text(run->spec.method)));
  edit(tr("Copy settings of run %1").arg(id), {}, [&] {
    choices_.setCurrent(run->spec.method);
    for (const auto* choice : choices_.ticked())
      choices_.setTicked(choice->name, choice->name == run->spec.method);
    choices_.setTicked(run->spec.method, true);
    choices_.setPublished(false); // what differs from our defaults is seen as changed
    choices_.setSpec(run->spec, true);
  });
}

void Workspace::setMethodChoices(MethodChoices choices, RunOrder order) {
  choices_ = std::move(choices);
  order_ = order;
  keepFieldPossible();
  Q_EMIT specChanged();
}

} // namespace nullcline
