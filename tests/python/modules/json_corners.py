# json: exact errors, hooks that run code, odd numbers, keys, separators, subclasses.
import json

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for text in ["", " ", "[", "[1", "[1,", "[1,]", "[,1]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{'a':1}", "[1 2]", '"abc', '"\n"', '"\\x"', '"\\u12"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\u00e9\\n\\/"', "01", "-", "-0", "-0.0", "1.", ".5", "1e5", "1E+2", "1e400", "-1e400", "NaN", "Infinity", "-Infinity", "nan", "tru", "true", "null1", "1 1", "[1]]", "\ufeff1", "\x0b1", "\t\n\r 1 ", '{"a":1,"a":2}', "1" * 4301, '"\t"', "[[[[]]]]", '{"":{"":[]}}', '"\x7f\u2028"', "+1", "0x1", "1_0", "[1,\n2,\n x]", '{"a" 1}', '{"a":1 "b":2}']:
    t(ascii(text[:30]), json.loads, text)
for data in [b'"\xc3\xa9"', b"\xff\xfe1\x00", b'\xef\xbb\xbf1', b"\xff", bytearray(b"[1]"), 5, None, memoryview(b"1")]:
    t(type(data).__name__, json.loads, data)
t("hook", lambda: json.loads('[{"a":1},{"b":{"c":2}}]', object_hook=lambda d: sorted(d.items())))
t("pairs", lambda: json.loads('{"a":1,"a":{"b":2}}', object_pairs_hook=lambda p: tuple(p)))
t("floats", lambda: json.loads("[1.5, 2, NaN, -Infinity, 1e3]", parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s))
t("hook raises", lambda: json.loads('[{"a":1}]', object_hook=lambda d: 1 // 0))
t("parse_int raises", lambda: json.loads("[1]", parse_int=lambda s: 1 // 0))
t("strict", lambda: json.loads('"\n\x01"', strict=False))
t("cls", lambda: json.loads("1", cls=type("D", (json.JSONDecoder,), {"decode": lambda s, x: "decoded " + x})))


class Str(str):
    pass


class Int(int):
    def __repr__(self):
        return "Int!"


class Float(float):
    def __repr__(self):
        return "Float!"


class Dict(dict):
    def items(self):
        return [("fake", 1)]


class List(list):
    def __iter__(self):
        return iter("xy")


class Bool:
    def __bool__(self):
        return True


for v in (Str("s"), Int(5), Float(1.5), Dict(a=1), List([1]), (1, 2), {1: 2, 1.5: 3, None: 4, True: 5, "s": 6}, {(1,): 2}, {b"x": 1}, {Str("k"): Int(1)}, {Int(3): 1}, float("nan"), 1e16, -0.0, 10**400 // 10**390, "\u2028é\U0001f600\ud800\x00\x7f\"\\/", b"x", {1}, object, 1j, ..., range(2), [], {}, (), [[]], {"a": {}}, None, iter([1])):
    name = type(v).__name__
    t(name, json.dumps, v)
    t(" indent", lambda: json.dumps([v], indent=1, ensure_ascii=False) if name != "str" else ascii(json.dumps(v, ensure_ascii=False)))
for kw in (dict(sort_keys=True), dict(indent=0), dict(indent="--"), dict(indent=-1), dict(separators=("; ", " = ")), dict(separators=(",",)), dict(skipkeys=True), dict(allow_nan=False), dict(default=repr), dict(default=lambda o: 1 // 0), dict(default=lambda o: o), dict(check_circular=False, default=lambda o: [1]), dict(cls=5), dict(foo=1), dict(indent=True, separators=None)):
    t(kw if "default" not in kw else "default", lambda: json.dumps({"b": [1, {"c": (2,)}], "a": None, (1,) if "skipkeys" in kw else "z": {2} if "default" in kw else 1}, **kw))
t("nan", lambda: json.dumps([float("inf")], allow_nan=False))
t("mixed sort", lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
l = []
l.append(l)
t("circular", lambda: json.dumps(l))
d = {}
d["d"] = [d]
t("circular dict", lambda: json.dumps(d))
t("notes", lambda: (lambda: [n for e in [catch(lambda: json.dumps({"a": [1, {2}]}))] for n in e.__notes__])())


def catch(f):
    try:
        f()
    except Exception as e:
        return e


print(catch(lambda: json.dumps({"a": [1, {2}]})).__notes__)
e = catch(lambda: json.loads('{"a":\n [1, x]}'))
print(e.msg, e.doc, e.pos, e.lineno, e.colno, e.__reduce__()[1])


class Enc(json.JSONEncoder):
    def default(self, o):
        for i in range(2):
            pass
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

    def encode(self, o):
        return "<" + super().encode(o) + ">"


print(Enc().encode({"s": {2, 1}}), list(Enc(indent=1).iterencode([{3}])), json.dumps({1}, cls=Enc))
t("enc", lambda: Enc().encode(1j))
t("scan", lambda: json.JSONDecoder().raw_decode('[1] rest'))
t("scan at", lambda: json.JSONDecoder().raw_decode('xx 5', 3))
t("scan none", lambda: json.JSONDecoder().raw_decode(''))
import io
t("dump", lambda: (lambda f: (json.dump([1, {"a": 2}], f), f.getvalue()))(io.StringIO()))
t("load", lambda: json.load(io.StringIO("[1")))
