#!/usr/bin/env python3
"""Forms are found in what the engine's sources are written like, and a list that lies is found out."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import engine_sentences  # noqa: E402


def forms(code, path="engine/data/any.cpp"):
    return list(engine_sentences.sentences_of(path, code))


class Forms(unittest.TestCase):
    def test_values_and_texts_have_places(self):
        self.assertEqual(forms('return badInput(file + ", line " + std::to_string(line) + ": " + reason + ".");'),
                         ["%1, line %2: %L3."])

    def test_neighbouring_literals_are_one(self):
        self.assertEqual(forms('note("Rows without a time "\n     "were left out.");'),
                         ["Rows without a time were left out."])

    def test_a_condition_makes_whole_forms(self):
        self.assertEqual(forms('return std::to_string(n) + (n == 1 ? " row was" : " rows were") + " left out.";'),
                         ["%1 row was left out.", "%1 rows were left out."])

    def test_conditions_nest_and_end_an_expression(self):
        self.assertEqual(forms('const char* all = a ? "one thing" : b > 2 ? "two things" : "no thing";'),
                         ["one thing", "two things", "no thing"])

    def test_what_may_be_left_out_makes_two_forms(self):
        self.assertEqual(forms('return "It failed" + (twice ? " with " + remark : "") + ".";'),
                         ["It failed with %L1.", "It failed."])

    def test_a_sentence_that_is_gone_on_with_begins_with_a_text(self):
        self.assertEqual(forms('text += ", where the step was " + formatNumber(h, 3);'), ["%L1, where the step was %2"])

    def test_a_beginning_ends_with_a_text(self):
        self.assertEqual(forms('const std::string begin = "The data hardly determine " + name + ": ";'),
                         ["The data hardly determine %1: %L2"])

    def test_appending_is_adding(self):
        self.assertEqual(forms('text.append("too few ").append(name).append(" of them");'), ["%L1too few %2 of them"])

    def test_arguments_and_initialisers_are_read(self):
        self.assertEqual(forms('notes.push_back({"It has " + words(std::vector<int>{3}, "an odd end"), n, true});'),
                         ["an odd end", "It has %L1"])

    def test_pointers_do_not_end_an_expression(self):
        self.assertEqual(forms('return n > 1 ? "Stage " + std::to_string(n) + ": " + *reason : *reason;'),
                         ["Stage %1: %L2"])

    def test_template_arguments_are_no_comparisons(self):
        self.assertEqual(forms('return "It is at " + std::get<Known>(field).name + " already.";'),
                         ["It is at %1 already."])

    def test_checks_comments_keys_and_programs_are_no_sentences(self):
        self.assertEqual(forms('NULLCLINE_CHECK(a > 0, "not " << a << " of them"); // says "no such thing"\n'
                               'json["time_limit"] = parse("max_steps"); run("a = b\\nc = d e");'), [])

    def test_a_form_that_looks_like_a_place_is_refused(self):
        with self.assertRaises(ValueError):
            forms('return "It rose by %2 to " + name;')

    def test_the_window_is_read_where_it_speaks_like_the_engine(self):
        code = 'setText("not a sentence"); return failure(name + ": was not drawn."); view.problem = "It broke.";'
        self.assertEqual(forms(code, "ui/any.cpp"), ["%1: was not drawn.", "It broke."])
        self.assertEqual(forms('return failure(tr("It is said already.").toStdString());', "ui/any.cpp"), [])


class List(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write("engine/data/any.cpp", 'return badInput(file + " is \\"empty\\".");\n')
        self.write(engine_sentences.WORDS, '  QT_TRANSLATE_NOOP("engine", "Learning rate"),\n')
        self.write(engine_sentences.LIST, "")

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def test_what_is_missing_is_named_until_it_is_written(self):
        [line] = engine_sentences.differences(self.root)
        self.assertIn('engine/data/any.cpp: says what is not in', line)
        self.assertIn('%1 is "empty".', line)
        engine_sentences.write(self.root)
        self.assertEqual(list(engine_sentences.differences(self.root)), [])
        text = (self.root / engine_sentences.LIST).read_text(encoding="utf-8")
        self.assertIn(r'QT_TRANSLATE_NOOP("engine", "%1 is \"empty\".")', text)

    def test_what_nothing_says_any_more_is_named(self):
        engine_sentences.write(self.root)
        self.write("engine/data/any.cpp", "return {};\n")
        [line] = engine_sentences.differences(self.root)
        self.assertIn("nothing says this any more", line)

    def test_words_that_are_listed_elsewhere_are_not_wanted(self):
        self.write("engine/data/any.cpp", 'group("Learning rate");\n')
        self.assertEqual(list(engine_sentences.differences(self.root)), [])


if __name__ == "__main__":
    unittest.main()
