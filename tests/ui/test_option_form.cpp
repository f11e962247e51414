// Every option of every method goes into the form and comes out again as it was, and every edit arrives.
#include "engine/data/import_recipe.h"
#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "ui/forms/fold_button.h"
#include "ui/forms/number_edit.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/option_form.h"
#include "ui/forms/option_section.h"
#include "ui/render_results.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace nullcline;

namespace {

bool every(const std::string&) {
  return true;
}

/// Another value that the option may have.
Json otherValue(const OptionField& field) {
  switch (field.kind) {
  case OptionKind::number: {
    const double low = std::isfinite(field.minimum) ? field.minimum : -1.0;
    const double high = std::isfinite(field.maximum) ? field.maximum : low + 10.0;
    return low + 0.37 * (std::min(high, low + 1.0) - low);
  }
  case OptionKind::integer:
    return static_cast<long long>(field.value == Json(field.minimum + 1) ? field.minimum + 2 : field.minimum + 1);
  case OptionKind::flag:
    return !field.value.get<bool>();
  case OptionKind::choice:
    for (const auto& [name, label] : field.choices)
      if (field.value != Json(name))
        return name;
    return field.value;
  case OptionKind::text:
    break;
  }
  return "gompertz";
}

/// As a user does it.
void typeInto(OptionEditor& editor, const Json& value) {
  const auto name = QString::fromStdString(editor.field().path);
  if (auto* edit = editor.findChild<NumberEdit*>(name)) {
    edit->clear();
    QTest::keyClicks(edit, QString::fromStdString(value.dump()));
    QTest::keyClick(edit, Qt::Key_Return);
  } else if (auto* spin = editor.findChild<QSpinBox*>(name)) {
    spin->setValue(value.get<int>());
  } else if (auto* flag = editor.findChild<QCheckBox*>(name)) {
    flag->click();
  } else if (auto* choice = editor.findChild<QComboBox*>(name)) {
    choice->setCurrentIndex(choice->findData(QString::fromStdString(value.get<std::string>())));
  } else if (auto* text = editor.findChild<QLineEdit*>(name)) {
    text->setText(QString::fromStdString(value.get<std::string>()));
    QTest::keyClick(text, Qt::Key_Return);
  }
}

} // namespace

class OptionFormTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void everyFieldGoesInAndOut() {
    for (const auto& method : methods())
      for (const bool published : {false, true}) {
        const FitSpec spec = method.preset(published);
        OptionForm form("", every);
        form.setOptions(spec, spec);
        const auto fields = listOptions(spec);
        QCOMPARE(form.editors().size(), fields.size());
        for (const auto& field : fields) {
          const auto* editor = form.editor(field.path);
          QVERIFY2(editor, field.path.c_str());
          QVERIFY2(editor->value() == field.value, field.path.c_str());
        }
      }
  }

  void everyEditArrivesAndFits() {
    FitSpec preset = methods().front().preset(false);
    preset.stages.resize(2);
    preset.stages[1].objective = TrajectoryMatchingOptions{};
    preset.stages[1].regularizers.resize(1);
    for (const auto& field : listOptions(preset)) {
      OptionForm form("", every);
      form.setOptions(preset, preset);
      QSignalSpy edited(&form, &OptionForm::edited);
      const Json wanted = otherValue(field);
      if (wanted == field.value)
        continue;
      typeInto(*form.editor(field.path), wanted);
      QVERIFY2(edited.size() >= 1, field.path.c_str());
      QCOMPARE(edited.front().front().toString().toStdString(), field.path);
      const Json value = form.editor(field.path)->value();
      QVERIFY2(value == wanted, (field.path + ": " + value.dump() + " instead of " + wanted.dump()).c_str());
      const auto changed = withOption(preset, field.path, value);
      QVERIFY2(changed.hasValue(), field.path.c_str());
      form.setOptions(*changed, preset);
      const auto back = listOptions(*changed);
      for (const auto& now : back)
        QVERIFY2(form.editor(now.path)->value() == now.value, now.path.c_str());
    }
  }

  void entriesOfAListComeAndGo() {
    FitSpec spec = methods().front().preset(false);
    const FitSpec preset = spec;
    OptionForm form("", every);
    form.resize(360, 2000);
    form.setOptions(spec, preset);
    form.show();
    connect(&form, &OptionForm::edited, this, [&](const QString& path, const Json& value) {
      const auto changed = withOption(spec, path.toStdString(), value);
      QVERIFY2(changed.hasValue(), changed ? "" : changed.error().message.c_str());
      spec = *changed;
      form.setOptions(spec, preset);
    });
    const auto click = [&](const char* name) {
      auto* button = form.findChild<QToolButton*>(QLatin1String(name));
      QVERIFY2(button, name);
      button->click();
    };
    const auto add = [&](int kind) {
      form.findChild<QToolButton*>(QStringLiteral("stages.0.regularizers.add"))->menu()->actions()[kind]->trigger();
    };
    QVERIFY(spec.stages[0].regularizers.empty());
    add(2);
    add(4);
    add(0);
    QCOMPARE(spec.stages[0].regularizers.size(), std::size_t(3));
    QVERIFY(std::holds_alternative<SteerRegularization>(spec.stages[0].regularizers[0].kind));
    QVERIFY(std::holds_alternative<WeightDecay>(spec.stages[0].regularizers[1].kind));
    typeInto(*form.editor("stages.0.regularizers.1.kind.weight.first"), 0.25);
    QCOMPARE(std::get<WeightDecay>(spec.stages[0].regularizers[1].kind).weight.first, 0.25);
    click("stages.0.regularizers.0.remove");
    QCOMPARE(spec.stages[0].regularizers.size(), std::size_t(2));
    QCOMPARE(std::get<WeightDecay>(spec.stages[0].regularizers[0].kind).weight.first, 0.25);
    click("stages.0.regularizers.1.remove");
    click("stages.0.regularizers.0.remove");
    QVERIFY(spec.stages[0].regularizers.empty());

    const auto stages = spec.stages.size();
    click("stages.add");
    QCOMPARE(spec.stages.size(), stages + 1);
    QVERIFY2(toJson(spec.stages.back()) == toJson(spec.stages[stages - 1]), "one like the last");
    while (spec.stages.size() > 1)
      click("stages.0.remove");
    QVERIFY2(!form.findChild<QToolButton*>(QStringLiteral("stages.0.remove")) ||
                 form.section("stages.0")->findChild<QToolButton*>(QStringLiteral("stages.0.remove")) == nullptr,
             "the last stage stays");
  }

  void whatMakesNoSenseIsDisabledWithTheReason() {
    const std::vector<Channel> channels = {{"x", "", ChannelRole::state}, {"y", "", ChannelRole::state}};
    FitSpec spec = methods().front().preset(false);
    spec.stages.resize(1);
    spec.stages[0].objective = TrajectoryMatchingOptions{};
    const FitSpec preset = spec;
    OptionForm form("", every);
    const auto problemOf = [&](const Described& one) {
      const Status fits = checkCompatibility(one.as<FitSpec>(), channels);
      return fits ? QString() : QString::fromStdString(fits.error().message);
    };
    form.setJudge(problemOf);
    form.setOptions(spec, preset);
    form.show();
    const auto change = [&](const char* path, const Json& value) {
      spec = *withOption(spec, path, value);
      form.setOptions(spec, preset);
    };
    const auto reasonAgainst = [&](const char* path, const char* value) {
      auto* box = form.editor(path)->findChild<QComboBox*>(QLatin1String(path));
      const int row = box->findData(QLatin1String(value));
      const bool enabled = box->model()->flags(box->model()->index(row, 0)) & Qt::ItemIsEnabled;
      const QString reason = box->itemData(row, Qt::ToolTipRole).toString();
      return enabled == reason.isEmpty() ? reason : QStringLiteral("disabled without a reason");
    };
    const char *gradient = "stages.0.objective.gradient", *group = "stages.0.objective.solver.group";
    QVERIFY(reasonAgainst(gradient, "seminorm").isEmpty());
    QVERIFY(reasonAgainst(gradient, "adjoint").contains(QStringLiteral("shared by the whole batch")));
    change(group, "whole_batch");
    QVERIFY(reasonAgainst(gradient, "adjoint").isEmpty());
    change(gradient, "adjoint");
    QVERIFY2(!reasonAgainst(group, "each_trajectory").isEmpty(), "the way back is closed too");

    // A global regulariser cannot be added to an adjoint, nor smoothing along a field to the first stage.
    auto* menu = form.findChild<QToolButton*>(QStringLiteral("stages.0.regularizers.add"))->menu();
    Q_EMIT menu->aboutToShow();
    QStringList refused;
    for (const auto* action : menu->actions())
      if (!action->isEnabled())
        refused << action->text() + QStringLiteral(": ") + action->toolTip();
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused.front().contains(QStringLiteral("only the direct gradient")), qPrintable(refused.front()));
    auto* resmooth = form.editor("stages.0.resmooth")->findChild<QCheckBox*>();
    QVERIFY(!resmooth->isEnabled() && resmooth->toolTip().contains(QStringLiteral("first stage")));

    // Settings that are already wrong leave every way out open.
    QTRY_VERIFY(resmooth->isVisible());
    spec.stages[0].resmooth = true;
    form.setOptions(spec, preset);
    QVERIFY(resmooth->isEnabled());
    QVERIFY(reasonAgainst(gradient, "seminorm").isEmpty());
  }

  void sectionsStayAsTheUserFoldedThem() {
    FitSpec spec = methods().front().preset(false);
    spec.stages.resize(1);
    spec.stages[0].objective = TrajectoryMatchingOptions{};
    OptionForm form("", every);
    form.setOptions(spec, spec);
    auto* solver = form.section("stages.0.objective.solver");
    QVERIFY2(solver && !solver->isOpen(), "long groups are folded at first");
    QVERIFY2(!solver->summary().isEmpty(), "and say what they hold");
    solver->findChild<FoldButton*>()->click();
    QVERIFY(solver->isOpen());
    spec.stages[0].regularizers.resize(1); // makes the rows anew
    form.setOptions(spec, spec);
    QVERIFY(form.section("stages.0.objective.solver") != solver);
    QVERIFY(form.section("stages.0.objective.solver")->isOpen());
  }

  void aFoldedSectionSaysThatSomethingIsChanged() {
    FitSpec spec = methods().front().preset(false);
    const FitSpec preset = spec;
    OptionForm form("", every);
    form.setOptions(spec, preset);
    const QString before = form.section("general")->summary();
    spec.threads = 3;
    form.setOptions(spec, preset);
    QVERIFY(form.section("general")->summary() != before);
  }

  void timesAreInTheDatasUnit() {
    FitSpec spec;
    spec.stages[0].objective = TrajectoryMatchingOptions{};
    OptionForm form("", every);
    form.setTimeUnit(QStringLiteral("years"));
    form.setOptions(spec, spec);
    const auto labels = form.editor("stages.0.objective.solver.first_step")->findChildren<QLabel*>();
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.front()->text(), QStringLiteral("years"));
  }

  void anyDescribedOptionsMakeAForm() {
    const ImportRecipe automatic;
    ImportRecipe recipe;
    recipe.text.decimal_mark = DecimalMark::comma;
    OptionForm form("", [](const std::string& path) { return !path.starts_with("columns"); });
    form.setOptions(recipe, automatic);
    for (const auto& field : listOptions(recipe))
      QVERIFY2(form.editor(field.path) && form.editor(field.path)->value() == field.value, field.path.c_str());
    auto* mark = form.editor("text.decimal_mark");
    QVERIFY(mark->isChanged());
    mark->findChild<QToolButton*>()->click();
    QVERIFY(mark->value() == Json("auto"));
  }

  void whatWasFoundStandsBesideAutomatic() {
    const ImportRecipe recipe;
    OptionForm form("", [](const std::string& path) { return path.starts_with("text."); });
    form.setOptions(recipe, recipe);
    form.setFound({{"text.separator", "semicolon", QStringLiteral("All rows have 4 fields.")},
                   {"text.skipped_lines", 2, QStringLiteral("They are comments.")}});
    const auto* separator = form.editor("text.separator")->findChild<QComboBox*>();
    QCOMPARE(separator->currentText(), QStringLiteral("Automatic: Semicolon ;"));
    QVERIFY2(form.editor("text.separator")->value() == Json("auto"), "it is still left to be found");
    QCOMPARE(form.editor("text.skipped_lines")->findChild<QSpinBox*>()->text(), QStringLiteral("Automatic: 2"));
    const auto* why = form.findChild<QLabel*>(QStringLiteral("text.separator.note"));
    QVERIFY(!why->isHidden() && why->text() == QStringLiteral("All rows have 4 fields."));
    form.setFound({});
    QCOMPARE(separator->currentText(), QStringLiteral("Automatic"));
    QVERIFY(why->isHidden());
  }

  void resetPutsThePresetBack() {
    const FitSpec preset = methods().front().preset(false);
    OptionForm form("", every);
    form.setOptions(preset, preset);
    auto* editor = form.editor("seed");
    auto* reset = editor->findChild<QToolButton*>();
    QVERIFY(reset->isHidden());
    typeInto(*editor, 41);
    QVERIFY(!reset->isHidden());
    reset->click();
    QVERIFY(editor->value() == Json(preset.seed));
    QVERIFY(reset->isHidden());
  }

  void numbersAreReadInTheUsersLocaleAndAsInFiles() {
    QLocale::setDefault(QLocale(QLocale::German));
    NumberEdit edit(0.0, 1.0, false);
    QSignalSpy edited(&edit, &NumberEdit::valueEdited);
    for (const auto& [typed, value] : {std::pair{"0,25", 0.25}, {"0.5", 0.5}, {"1e-5", 1e-5}}) {
      edit.clear();
      QTest::keyClicks(&edit, QString::fromLatin1(typed));
      QTest::keyClick(&edit, Qt::Key_Return);
      QCOMPARE(edit.value(), value);
    }
    for (const char* wrong : {"2", "-1", "abc", ""}) {
      edit.clear();
      QTest::keyClicks(&edit, QString::fromLatin1(wrong));
      QTest::keyClick(&edit, Qt::Key_Return);
      QCOMPARE(edit.value(), 1e-5);
    }
    QCOMPARE(edited.size(), 3);
  }
};

QTEST_MAIN(OptionFormTest)
#include "test_option_form.moc"
