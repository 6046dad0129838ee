# unittest: fixtures that fail, subtests, skips, expected failures, cleanups, asserts and their messages.
import os
import unittest
from unittest import mock


class Log(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.log = []

    def startTest(self, test):
        super().startTest(test)
        print("start", test._testMethodName)

    def addSubTest(self, test, sub, err):
        super().addSubTest(test, sub, err)
        print("  sub", sub._subDescription(), err and err[0].__name__)

    def addError(self, test, err):
        super().addError(test, err)
        print("  error", err[0].__name__, err[1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("  failure", str(err[1]).replace("\n", "|"))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print("  skip", reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        print("  expected failure", err[0].__name__)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        print("  unexpected success")


class T(unittest.TestCase):
    maxDiff = 200

    def setUp(self):
        self.addCleanup(print, "  cleanup")
        if "setup" in self._testMethodName:
            raise KeyError("setUp")

    def tearDown(self):
        print("  tearDown")

    def test_a_subs(self):
        for i in range(3):
            with self.subTest("msg", i=i):
                self.assertNotEqual(i, 1)
        with self.subTest(k="v"):
            raise ValueError("in sub")

    def test_b_setup(self):
        print("never")

    def test_c_skip(self):
        self.skipTest("why")

    @unittest.skipIf(True, "decorated")
    def test_d_skip(self): ...

    @unittest.expectedFailure
    def test_e_expected(self):
        self.fail("yes")

    @unittest.expectedFailure
    def test_f_unexpected(self): ...

    def test_g_cleanup_raises(self):
        self.addCleanup(lambda: 1 // 0)

    def test_h_raises(self):
        with self.assertRaises(KeyError) as cm:
            {}["k"]
        print("  ", repr(cm.exception))
        with self.assertRaisesRegex(ValueError, "inv.*"):
            int("x")
        with self.assertRaises(KeyError):
            pass

    def test_i_warns(self):
        with self.assertWarnsRegex(DeprecationWarning, "a"):
            import warnings
            warnings.warn("abc", DeprecationWarning)
        with self.assertLogs("lg", "INFO") as cm:
            import logging
            logging.getLogger("lg").info("hi %d", 5)
        print("  ", cm.output)

    def test_z_enter(self):
        v = self.enterContext(mock.patch("os.getcwd", return_value=42))
        print("  ", os.getcwd(), v.call_count, v.call_args)


checks = [("assertEqual", 1, 2), ("assertEqual", [1, 2, 3], [1, 3]), ("assertEqual", {"a": 1}, {"a": 2}), ("assertEqual", "ab\ncd\n", "ab\nce\n"), ("assertEqual", (1,), [1]), ("assertEqual", {1, 2}, {2, 3}), ("assertTrue", 0), ("assertFalse", [1]), ("assertIs", 1, "1"), ("assertIsNone", 5), ("assertIn", 1, [2]), ("assertNotIn", 1, [1]), ("assertIsInstance", 1, str), ("assertNotIsInstance", 1, int), ("assertAlmostEqual", 1.0, 1.1), ("assertAlmostEqual", 1.0, 1.00000001), ("assertNotAlmostEqual", 1, 1), ("assertGreater", 1, 2), ("assertLessEqual", 3, 2), ("assertRegex", "abc", "z"), ("assertNotRegex", "abc", "b"), ("assertCountEqual", [1, 2, 2], [2, 1]), ("assertCountEqual", [[1]], [[1]]), ("assertSequenceEqual", "ab", ["a", "c"]), ("assertDictEqual", {1: 2}, [1]), ("assertMultiLineEqual", "a", 5), ("assertStartsWith", "abc", "b"), ("assertEndsWith", "abc", "b"), ("assertHasAttr", 1, "zz"), ("assertNotHasAttr", 1, "real"), ("assertIsSubclass", int, str), ("assertRaises", ValueError, int, "5"), ("assertRaises", 5, int), ("assertGreater", 1, "a")]
case = T("test_f_unexpected")
for name, *args in checks:
    try:
        getattr(case, name)(*args)
        print(name, "passes")
    except Exception as e:
        print(name, type(e).__name__, str(e).replace("\n", "|"))
r = Log()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r)
print(r, r.wasSuccessful(), r.testsRun)


class F(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleanup")
        raise OSError("class")

    def test_x(self): ...


class S(unittest.TestCase):
    def runTest(self):
        raise unittest.SkipTest("in run")

    def shortDescription(self):
        return "short"


r = Log()
unittest.TestSuite([unittest.defaultTestLoader.loadTestsFromTestCase(F), S(), unittest.FunctionTestCase(lambda: print("fn"))]).run(r)
print(r, S().id(), S().countTestCases(), str(S("runTest")))
