"""Objects whose every special method notes that it was called, and a search for the built-ins that call them; run by CallbackTests."""
import sys

count = 0
calls = []
pause = None


def mark(kind):
    # In its own frame, so that the host sees in which call the machine is paused.
    if pause is not None:
        pause(kind)
    return kind


def note(kind):
    global count
    count += 1
    calls.append(kind)
    mark(kind)


def method(name, result):
    def special(self, *args, **kwargs):
        note(name)
        return result(self, *args, **kwargs)
    special.__name__ = special.__qualname__ = name
    return special


def make(name, *bases, **methods):
    return type(name, bases, {key: method(key, value) if callable(value) else value for key, value in methods.items()})


hashing = dict(__hash__=lambda self: 7, __eq__=lambda self, other: self is other)
ordering = dict(
    __lt__=lambda self, other: False, __le__=lambda self, other: True, __gt__=lambda self, other: False, __ge__=lambda self, other: True,
    __eq__=lambda self, other: True, __ne__=lambda self, other: False, __hash__=lambda self: 7)
texts = dict(
    __repr__=lambda self: "repr", __str__=lambda self: "str", __format__=lambda self, spec: "format" + spec, __bytes__=lambda self: b"bytes",
    __fspath__=lambda self: "path", __dir__=lambda self: ["b", "a"])
numbers = dict(
    __index__=lambda self: 2, __int__=lambda self: 2, __float__=lambda self: 2.0, __complex__=lambda self: 2j, __bool__=lambda self: True,
    __round__=lambda self, *digits: 2, __trunc__=lambda self: 2, __floor__=lambda self: 2, __ceil__=lambda self: 2, __abs__=lambda self: 2,
    __neg__=lambda self: -2, __pos__=lambda self: 2, __invert__=lambda self: -3)
operators = {}
for operator in "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor".split():
    for prefix in ("", "r", "i") if operator != "divmod" else ("", "r"):
        operators[f"__{prefix}{operator}__"] = lambda self, other, *more: 5
containers = dict(
    __len__=lambda self: 2, __iter__=lambda self: It(), __getitem__=lambda self, key: "item", __contains__=lambda self, item: False,
    __setitem__=lambda self, key, value: None, __delitem__=lambda self, key: None, __reversed__=lambda self: It(), __length_hint__=lambda self: 2,
    keys=lambda self: ["a", "b"], items=lambda self: [("a", 1)], values=lambda self: [1])


def exhausted(self):
    self.left -= 1
    if self.left < 0:
        raise StopIteration("end")
    return Key(self.left)


Base = make("Base")
Key = make("Key", **ordering)
Key.__init__ = lambda self, number=0: setattr(self, "number", number)
Same = make("Same", **hashing)
It = make("It", __iter__=lambda self: self, __next__=exhausted, left=2)
Pairs = make("Pairs", __iter__=lambda self: PairIt())
PairIt = make("PairIt", It, __next__=lambda self: (exhausted(self), Key()))
Seq = make("Seq", __len__=lambda self: 2, __getitem__=lambda self, key: (1, 2)[key])
Mapping = make("Mapping", keys=lambda self: ["a", "b"], __getitem__=lambda self, key: key + "!")
Num = make("Num", **numbers)
Ops = make("Ops", **operators)
Text = make("Text", **texts)
Truth = make("Truth", __bool__=lambda self: True)
Sized = make("Sized", __len__=lambda self: 1)
Attr = make("Attr", __getattr__=lambda self, name: 3, __setattr__=lambda self, name, value: None, __delattr__=lambda self, name: None)
Every = make("Every", **{**ordering, **texts, **numbers, **operators, **containers}, __call__=lambda self, *args, **kwargs: "called",
             __aiter__=lambda self: self, __anext__=lambda self: It(), __await__=lambda self: It(),
             __enter__=lambda self: self, __exit__=lambda self, *args: False, __instancecheck__=lambda self, o: True, __subclasscheck__=lambda self, c: True,
             __get__=lambda self, o, owner=None: "got", __set__=lambda self, o, value: None, __delete__=lambda self, o: None,
             __mro_entries__=lambda self, bases: (), __set_name__=lambda self, owner, name: None, send=lambda self, value: 1, write=lambda self, text: len(text),
             flush=lambda self: None, read=lambda self, *size: "", readline=lambda self: "")
Meta = make("Meta", type, __call__=lambda cls, *args, **kwargs: type.__call__(cls, *args, **kwargs), __instancecheck__=lambda cls, o: True,
            __subclasscheck__=lambda cls, c: False, __len__=lambda cls: 1, __iter__=lambda cls: It(), __getitem__=lambda cls, key: key, __bool__=lambda cls: True)
Str = make("Str", str, **{**texts, "__hash__": str.__hash__, "__eq__": str.__eq__, "__len__": str.__len__, "__iter__": str.__iter__, "__getitem__": str.__getitem__, "__lt__": str.__lt__})
Int = make("Int", int, __hash__=int.__hash__, __eq__=int.__eq__, __lt__=int.__lt__, __index__=lambda self: 1, __int__=lambda self: 1, __add__=int.__add__, __radd__=int.__radd__, __repr__=lambda self: "Int", __bool__=lambda self: True, __float__=lambda self: 1.5)
Float = make("Float", float, __hash__=float.__hash__, __eq__=float.__eq__, __lt__=float.__lt__, __float__=lambda self: 1.5, __repr__=lambda self: "Float")
List = make("List", list, __iter__=list.__iter__, __len__=list.__len__, __getitem__=list.__getitem__, __eq__=list.__eq__, append=list.append)
Tuple = make("Tuple", tuple, __iter__=tuple.__iter__, __len__=tuple.__len__, __getitem__=tuple.__getitem__, __hash__=tuple.__hash__, __eq__=tuple.__eq__)
Dict = make("Dict", dict, __iter__=dict.__iter__, __len__=dict.__len__, __getitem__=dict.__getitem__, __missing__=lambda self, key: "missing", keys=dict.keys, __contains__=dict.__contains__, __setitem__=dict.__setitem__)
Set = make("Set", set, __iter__=set.__iter__, __len__=set.__len__, __contains__=set.__contains__, add=set.add)
Bytes = make("Bytes", bytes, __iter__=bytes.__iter__, __len__=bytes.__len__, __getitem__=bytes.__getitem__, __bytes__=lambda self: b"xy", __hash__=bytes.__hash__)
Error = make("Error", Exception, __str__=lambda self: "text", __init__=lambda self, *args: None, __eq__=lambda self, other: True)


def call(*args, **kwargs):
    note("call")
    return args[0] if args else 1


def generate():
    note("generator")
    got = yield Key(1)
    note("generator")
    yield Key(2)


def started():
    made = generate_on()
    next(made)
    return made


def generate_on():
    try:
        for number in (1, 2, 3):
            yield number
    except ValueError:
        note("caught")
        yield 2
    finally:
        note("finally")


class Slotted:
    __slots__ = ("slot",)
    value = property(call, call, call)

    def method(self, *args):
        note("method")
        return 1


# Each makes a new argument.
arguments = {name: eval("lambda: " + name) for name in """
    Every() It() Pairs() Seq() Mapping() Key(1) Same() Num() Ops() Text() Truth() Attr() call generate() [Key(2),Key(1)] (Key(2),Key(1))
    {Key():Same()} {Same():Key()} {Key(),Same()} Str("ab") Int(1) Float(1.5) List([2,1]) Tuple((2,1)) Dict({"a":1}) Set({1,2}) Bytes(b"ab")
    Error("e") Meta("M",(),{}) type("C",(Base,),{}) 0 2 "ab" b"ab" None [3,1] {} 1.5 int Slotted() iter([1,2]) slice(Num(),None,Num()) [Key(3),Key(2),Key(1)]
    "{0!r}{0}{0:x}" "%s" b"%b" "i" bytearray(b"ab") memoryview(bytearray(b"ab")) started()
""".split()}
few = ["Every()", "Key(1)", "It()", "Num()", "call", '"ab"', "2", "[Key(2),Key(1)]", "{Key():Same()}", 'Str("ab")', "None", "int", "Slotted()"]
fewest = ["Every()", "Attr()", "Num()", "call", '"ab"', "It()", "0"]
options = [{"key": "call"}, {"key": "call", "reverse": "Num()"}, {"default": "call"}, {"file": "Every()", "end": 'Str("ab")'}, {"file": "Every()", "flush": "Truth()"},
           {"strict": "Truth()"}, {"initial": "Ops()"}, {"start": "Ops()"}, {"a": "Key()"}, {"sep": "Text()"}, {"maxlen": "Num()"}, {"func": "call"}]


def instances_of(cls):
    """Names of arguments that are instances of a built-in class, each with something in it that calls back."""
    found = []
    for name, argument in list(arguments.items()):
        if type(argument()) is cls:
            found.append(name)
    for args in [()] + [(a,) for a in arguments] + [(a, b) for a in few for b in few]:
        if len(found) > 7:
            break
        try:
            made = cls(*[arguments[a]() for a in args])
        except BaseException:
            continue
        if type(made) is cls:
            found.append(spell(cls.__module__ + "." + cls.__qualname__, args, {}))
            others[found[-1]] = eval("lambda: " + found[-1])
    for name in extras.get(cls, ()):
        others[name] = eval("lambda: " + name)
        found.insert(0, name)
    return found


class Arguments(dict):
    def __missing__(self, name):
        made = others[name] = others.get(name) or eval("lambda: " + name)
        return made


others = {}
arguments = Arguments(arguments)
extras = {}
targets = {}
cases = []


def describe(value, depth=0):
    """Says what a value is without calling anything that notes."""
    cls = type(value)
    if depth > 4:
        return "..."
    if cls in (int, str, bytes, float, complex, bool, type(None), range, bytearray):
        return repr(value)
    if cls in (list, tuple):
        return cls.__name__ + "(" + ", ".join([describe(item, depth + 1) for item in value[:9]]) + ")"
    if cls is dict:
        return "dict(" + ", ".join([describe(key, depth + 1) + ": " + describe(value, depth + 1) for key, value in list(value.items())[:9]]) + ")"
    if cls in (set, frozenset):
        return cls.__name__ + "(" + ", ".join([describe(item, depth + 1) for item in value]) + ")"
    if isinstance(value, BaseException) and cls.__module__ == "builtins":
        return cls.__name__ + describe(value.args, depth + 1)
    return "<" + cls.__qualname__ + ">"


def look(value):
    """Describes a value, an iterator by what it gives."""
    shown = describe(value)
    if hasattr(type(value), "__next__") and type(value).__module__ != "callbacks":
        items = []
        for _ in range(3):
            items.append(describe(next(value)))
        shown += " of " + ", ".join(items)
    return shown


def attempt(text):
    """Evaluates a call."""
    try:
        return look(eval(text))
    except BaseException as e:
        return "raises " + describe(e)


def spell(name, args, kwargs):
    return f"targets[{name!r}](" + ", ".join([*args, *[key + "=" + value for key, value in kwargs.items()]]) + ")"


def search(name, calls_to_try):
    """Keeps one call for each set of special methods that a built-in calls."""
    global count
    target = targets[name]
    seen = set()
    refused = set()
    for args, kwargs in calls_to_try:
        if len(seen) > 5:
            break
        shape = len(args), *kwargs
        if shape in refused:
            continue
        given = [arguments[a]() for a in args]
        named = {key: arguments[value]() for key, value in kwargs.items()}
        calls.clear()
        count = 0
        try:
            value = target(*given, **named)
            if type(value).__module__ != "callbacks":
                look(value)
        except TypeError as e:
            message = e.args[0] if e.args and type(e.args[0]) is str else ""
            if not calls and ("given)" in message or ", got " in message or "keyword argument" in message or "takes no arguments" in message):
                refused.add(shape)
        except BaseException:
            pass
        kinds = frozenset(calls)
        if kinds and kinds not in seen and len(calls) < 60 and not any([kinds < other for other in seen]):
            seen.add(kinds)
            cases.append((name, spell(name, args, kwargs)))
    calls.clear()
    count = 0


def function_calls():
    yield [], {}
    for a in arguments:
        yield [a], {}
    for a in arguments:
        for b in few:
            yield [a, b], {}
    for a in few:
        for b in arguments:
            if b not in few:
                yield [a, b], {}
    for a in fewest:
        for b in fewest:
            for c in fewest:
                yield [a, b, c], {}
    for kwargs in options:
        for args in ([], ["[Key(2),Key(1)]"], ["call", "It()"], ["Every()"], ["It()", "Same()"], ["[3,1]", "2"]):
            yield args, kwargs


def method_calls(selves):
    for self in selves:
        yield [self], {}
        for a in arguments:
            yield [self, a], {}
    for self in selves[:3]:
        for a in few:
            for b in few:
                yield [self, a, b], {}
        for kwargs in options:
            yield [self], kwargs
            yield [self, "[Key(2),Key(1)]"], kwargs


left_out = {"builtins.input", "builtins.breakpoint", "builtins.exit", "builtins.quit", "builtins.open", "builtins.help", "builtins.copyright", "builtins.eval",
            "builtins.exec", "builtins.type.__subclasses__"}


def collect(modules, more):
    """Finds the built-in functions, classes and methods of modules."""
    classes = {}
    functions = {}
    for module in modules:
        for key, value in sorted(vars(module).items()):
            name = module.__name__ + "." + key
            if isinstance(value, type):
                if value.__module__ != "__main__" and not value.__flags__ & 512:
                    classes[value.__module__ + "." + value.__qualname__] = value
            elif type(value).__name__ in ("builtin_function_or_method", "wrapper_descriptor", "method_descriptor"):
                functions[name] = value
    for cls in more:
        classes[cls.__module__ + "." + cls.__qualname__] = cls
    for name in list(classes):
        cls = classes[name]
        if issubclass(cls, BaseException) and cls not in (BaseException, Exception, ExceptionGroup, OSError, SyntaxError, StopIteration, KeyError, ImportError):
            del classes[name]
    return functions, classes


def prepare(modules, more):
    """Fills the list of names to search."""
    functions, classes = collect(modules, more)
    targets.update(functions)
    targets.update(classes)
    names = [(name, None) for name in functions if name not in left_out]
    names += [(name, None) for name in classes]
    for name, cls in classes.items():
        for key, value in vars(cls).items():
            full = name + "." + key
            if full not in left_out and callable(getattr(cls, key, None)) and not isinstance(value, type):
                targets[full] = getattr(cls, key) if isinstance(value, (classmethod, staticmethod)) or type(value).__name__ in ("classmethod_descriptor", "builtin_function_or_method") else value
                names.append((full, cls))
            elif type(value).__name__ in ("getset_descriptor", "member_descriptor"):
                targets[full] = value.__get__
                names.append((full, cls))
    return names


found_instances = {}


def search_one(name, cls):
    if cls is None or type(targets[name]).__name__ == "builtin_function_or_method":
        search(name, function_calls())
        return
    if cls not in found_instances:
        found_instances[cls] = instances_of(cls)
    search(name, method_calls(found_instances[cls]))


def forget():
    """Leaves only what the calls that were found need: the machine is saved and loaded often from here on."""
    named = set()
    for _, text in cases:
        for part in text.split("targets['")[1:]:
            named.add(part[:part.index("'")])
    for name in list(targets):
        if name not in named:
            del targets[name]
    for mapping in (found_instances, others, extras, operators):
        mapping.clear()
    todo.clear()


todo = []
result = None


def run(index, pauses):
    """Runs one of the calls that were found."""
    global result, pause, count
    pause = pauses
    count = 0
    calls.clear()
    result = None
    result = attempt(cases[index][1]) + " after " + " ".join(calls)


def cheat():
    """A callback that nobody can be paused in, for the test of the test."""
    global count
    count += 1
