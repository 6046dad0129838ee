# except*: matching, nesting, raising from clauses, what is left.


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return (type(e).__name__, e.message, [shape(x) for x in e.exceptions])
    return repr(e)


def links(e):
    return (shape(e.__cause__) if e.__cause__ else None, shape(e.__context__) if e.__context__ else None, e.__suppress_context__)


def run(label, function):
    print(label)
    try:
        print("  returned", function())
    except BaseException as e:
        print("  raised", shape(e), links(e))


def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])])


def f1():
    try:
        raise group()
    except* ValueError as e:
        print("  V", shape(e))
    except* TypeError as e:
        print("  T", shape(e))
    return 1


def f2():
    try:
        raise group()
    except* (ValueError, KeyError, TypeError) as e:
        print("  all", shape(e))
    else:
        print("  else")
    finally:
        print("  finally")
    return 2


def f3():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print("  V", shape(e))
    return 3


def f4():
    try:
        raise ValueError("naked")
    except* TypeError as e:
        print("  T", shape(e))


def f5():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        raise KeyError("new")


def f6():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError:
        raise OSError("new")


def f7():
    try:
        raise group()
    except* ValueError as e:
        raise e
    except* KeyError as e:
        raise RuntimeError("two") from e
    except* TypeError as e:
        raise LookupError("three") from None


def f8():
    try:
        raise group()
    except* ValueError:
        raise
    except* KeyError:
        raise


def f9():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as e:
        print("  V", shape(e))


def f10():
    try:
        pass
    except* ValueError:
        print("  no")
    else:
        return "else"


def f11():
    try:
        raise group()
    except* ExceptionGroup:
        pass


def f12():
    try:
        raise group()
    except* 3:
        pass


def f13():
    try:
        raise group()
    except* (ValueError, int):
        pass


def f14():
    out = []
    for i in range(3):
        try:
            raise ExceptionGroup("x", [ValueError(i)])
        except* ValueError as e:
            out.append(shape(e))
    return out


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)


def f15():
    try:
        raise MyGroup("my", [ValueError(1), TypeError(2), MyGroup("deep", [TypeError(3), ValueError(4)])])
    except* ValueError as e:
        print("  V", shape(e))
        raise
    except* OSError:
        pass


class BadGroup(ExceptionGroup):
    def derive(self, excs):
        return 5


def f16():
    try:
        raise BadGroup("bad", [ValueError(1), TypeError(2)])
    except* ValueError:
        pass


def f17():
    g = group()
    g.add_note("note 1")
    try:
        try:
            raise g
        except* ValueError:
            raise
    except ExceptionGroup as e:
        print("  notes", e.__notes__, e.__notes__ is g.__notes__, e is g, [type(x).__name__ for x in e.exceptions])
        raise


def f18():
    try:
        try:
            raise group()
        except* TypeError as e:
            raise ExceptionGroup("fresh", [OSError(1)])
    except* OSError as e:
        print("  O", shape(e))


def f19():
    def inner():
        raise group()
    try:
        inner()
    except* ValueError as e:
        try:
            raise KeyError("inside")
        except* KeyError as k:
            print("  K", shape(k), links(k.exceptions[0]))
    except* (TypeError, KeyError):
        pass
    return "ok"


def f20():
    try:
        raise ExceptionGroup("one", [ValueError(1)])
    except* ValueError as e:
        e1 = e
        raise ValueError("x") from e
    except* TypeError:
        pass


def f21():
    try:
        try:
            raise group()
        except* ValueError as e:
            raise e.exceptions[0]
    except* Exception as e:
        print("  E", shape(e))
    return 21


class SplitBad(ExceptionGroup):
    def split(self, cond):
        return 3


class SplitOne(ExceptionGroup):
    def split(self, cond):
        return (1,)


def f22():
    try:
        raise SplitBad("s", [ValueError(1), TypeError(2)])
    except* ValueError:
        pass


def f23():
    try:
        raise SplitOne("s", [ValueError(1), TypeError(2)])
    except* ValueError:
        pass


for i in range(1, 24):
    run("f%d" % i, globals()["f%d" % i])
