import unittest, io
from unittest import mock
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.log = []
    def setUp(self): self.x = 1
    def test_ok(self): self.assertEqual(self.x, 1)
    def test_fail(self): self.assertEqual([1, 2], [1, 3])
    def test_error(self): 1 / 0
    @unittest.skip("why")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail("x")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "a.c") as cm: raise ValueError("abc")
        self.assertIsInstance(cm.exception, ValueError)
    def test_more(self):
        self.assertIn(1, [1]); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertCountEqual([1, 2], [2, 1]); self.assertDictEqual({1: 2}, {1: 2})
        with self.assertWarns(DeprecationWarning):
            import warnings; warnings.warn("d", DeprecationWarning)
        with self.assertLogs("l", "INFO") as lg:
            import logging; logging.getLogger("l").info("hi")
        self.assertEqual(lg.output, ["INFO:l:hi"])
        self.addCleanup(self.log.append, "clean")
out = io.StringIO()
r = unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), T.log)
print("\n".join(l for l in out.getvalue().splitlines() if l.startswith(("test_", "  test_", "FAILED"))))
m = mock.Mock(return_value=3, side_effect=None)
print(m(1, k=2), m.call_args, m.called, type(m.a.b.c(5)).__name__, m.mock_calls[-1])
m.assert_called_with(1, k=2)
try: m.assert_called_once_with(9)
except AssertionError as e: print(str(e).splitlines()[0])
class C:
    def f(self): return "real"
with mock.patch.object(C, "f", return_value="fake") as p: print(C().f(), p.call_count)
print(C().f())
mm = mock.MagicMock(); mm.__len__.return_value = 7; mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm["a"], mock.sentinel.X, mock.call(1) == mock.call(1), mock.ANY == 5)
s = mock.Mock(side_effect=[1, ValueError("v")])
print(s())
try: s()
except ValueError as e: print(e)
with mock.patch.dict({}, {"a": 1}) as d: print(d)
