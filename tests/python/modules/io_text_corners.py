# Text and bytes streams: newlines, errors, seeking, truncation, users' raw streams, closed files, detaching.
import io

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Raw(io.RawIOBase):
    def __init__(self, data=b"", chunk=3):
        self.data, self.chunk, self.out = data, chunk, []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        for i in range(2):
            pass
        n = min(len(b), self.chunk, len(self.data))
        b[:n], self.data = self.data[:n], self.data[n:]
        return n

    def write(self, b):
        self.out.append(bytes(b))
        return len(b)


def text(data=b"", **kw):
    return io.TextIOWrapper(io.BytesIO(data), **{"encoding": "utf-8", **kw})


data = "a\r\nb\rc\nd\u00e9\n\r\n".encode()
for nl in (None, "", "\n", "\r", "\r\n"):
    print(repr(nl), text(data, newline=nl).readlines(), repr(text(data, newline=nl).read(3)), [repr(x) for x in text(data, newline=nl)][:2])
    w = text(newline=nl)
    w.write("x\ny\r\nz\r")
    w.flush()
    print(w.buffer.getvalue(), w.newlines, io.StringIO("p\r\nq\rr\n", newline=nl).readlines())
for f in (lambda: text(b"\xff").read(), lambda: text(b"\xff", errors="replace").read(), lambda: text(b"\xff", errors="nope").read(), lambda: text(encoding="nope"), lambda: text(newline="x"), lambda: text(newline=5), lambda: text(b"\xe2\x82").read(), lambda: text(b"ab\xe2\x82\xaccd").read(3), lambda: text().write(5), lambda: text(encoding="ascii").write("\u00e9"), lambda: text(b"abc").readline(2), lambda: text(b"abc").readline(-1), lambda: text(b"a\nb").readlines(1), lambda: text(b"abc").read("x"), lambda: text(b"abc").seek(1, 1), lambda: text(b"abc").seek(1, 2), lambda: text(b"abc").seek(-1), lambda: text(b"abc").seek(0, 2), lambda: text(b"abc").tell(), lambda: next(text()), lambda: (lambda f: (next(f), f.tell()))(text(b"a\nb")), lambda: (lambda f: (f.readline(), f.tell(), f.seek(0), f.read()))(text(b"\xc3\xa9\nb")), lambda: (lambda f: (f.close(), f.read()))(text()), lambda: (lambda f: (f.close(), f.closed, f.close()))(text()), lambda: (lambda f: (f.detach().read(), f.read()))(text(b"x")), lambda: text().fileno(), lambda: text().isatty(), lambda: repr(text()), lambda: text(b"abc").truncate(), lambda: text().reconfigure(encoding="latin-1", newline="\n", line_buffering=True), lambda: text(b"x").reconfigure(newline=5), lambda: text().encoding, lambda: text().errors, lambda: (lambda f: (f.write("ab"), f.seek(0), f.read(), f.write("c"), f.flush(), f.buffer.getvalue()))(text(b"x")), lambda: io.TextIOWrapper(5), lambda: io.TextIOWrapper(io.StringIO()), lambda: io.TextIOWrapper(Raw(b"h\xc3\xa9llo\nx"), "utf-8").readline(), lambda: io.StringIO("abc").read(2), lambda: io.StringIO("abc").seek(5), lambda: io.StringIO("abc").seek(1, 1), lambda: io.StringIO(b"x"), lambda: io.StringIO().write(b"x"), lambda: (lambda f: (f.seek(4), f.write("x"), f.getvalue()))(io.StringIO("ab")), lambda: (lambda f: (f.truncate(1), f.getvalue(), f.tell()))(io.StringIO("abc")), lambda: io.StringIO("abc").truncate(-1), lambda: io.StringIO().truncate("x"), lambda: io.StringIO("a").__getstate__(), lambda: (lambda f: (f.close(), f.getvalue()))(io.StringIO()), lambda: io.StringIO(newline="q"), lambda: io.BytesIO("x"), lambda: io.BytesIO(b"abc").readinto(bytearray(2)), lambda: io.BytesIO(b"abc").readinto(b"xx"), lambda: io.BytesIO(b"abc").seek(-1, 2), lambda: io.BytesIO(b"abc").seek(-9, 1), lambda: io.BytesIO(b"abc").seek(-1), lambda: io.BytesIO(b"abc").seek(0, 9), lambda: (lambda f: (f.seek(5), f.write(b"x"), f.getvalue()))(io.BytesIO(b"ab")), lambda: io.BytesIO(b"a\nb\n").readlines(1), lambda: io.BytesIO().writelines(["x"]), lambda: io.BytesIO().writelines(5), lambda: io.BytesIO(b"abc").getbuffer()[1], lambda: io.BytesIO().write(memoryview(b"ab")), lambda: io.BytesIO(b"ab").read(None), lambda: io.BytesIO(b"ab").read1(-1), lambda: io.BytesIO(b"ab").peek(1), lambda: list(io.BytesIO(b"a\nb"))):
    t("op", f)
b = io.BytesIO(b"abc")
v = b.getbuffer()
for f in (lambda: b.write(b"xyzq"), lambda: b.truncate(1), lambda: b.close(), lambda: b.write(b"Q"), lambda: bytes(v)):
    t("exported", f)
v.release()
r = io.BufferedReader(Raw(b"abcdefghij"), 4)
print(r.read(1), r.peek(1)[:2], r.read1(10), r.read(4), r.readinto(bytearray(2)), r.read(), r.read())
raw = Raw()
w = io.BufferedWriter(raw, 4)
print(w.write(b"ab"), raw.out, w.write(b"cdefg"), raw.out, w.flush(), raw.out, w.raw is raw)
rw = io.BufferedRWPair(Raw(b"in"), raw)
print(rw.read(1), rw.write(b"out"), rw.close(), raw.out[-1], rw.closed)
for f in (lambda: io.BufferedReader(5), lambda: io.BufferedReader(Raw(), 0), lambda: io.BufferedReader(Raw(), "x"), lambda: io.BufferedWriter(io.BytesIO(b"x")).read(), lambda: io.RawIOBase().read(), lambda: io.IOBase().fileno(), lambda: io.IOBase().seek(0), lambda: io.BufferedRandom(Raw()), lambda: r.write(b"x"), lambda: w.read(), lambda: io.BufferedReader(type("Bad", (Raw,), {"readinto": lambda s, b: 999999})(b"x")).read(5), lambda: io.BufferedReader(type("Bad", (Raw,), {"readinto": lambda s, b: "x"})(b"x")).read(5), lambda: io.BufferedReader(type("Bad", (Raw,), {"readinto": lambda s, b: None})(b"x")).read(5), lambda: io.BufferedReader(type("Bad", (Raw,), {"readinto": lambda s, b: 1 // 0})(b"x")).read(5), lambda: io.IncrementalNewlineDecoder(None, True).decode("a\r\nb\rc"), lambda: io.text_encoding(None), lambda: io.text_encoding("x"), lambda: open("/nonexistent/x").read(), lambda: open("f", "q"), lambda: open("f", "rw"), lambda: open("f", "rb", encoding="x"), lambda: open("f", "w", buffering=0), lambda: open("", "r"), lambda: open("a\0b")):
    try:
        print("io ->", repr(f()))
    except Exception as e:
        print("io !!", type(e).__name__, e if not isinstance(e, OSError) or isinstance(e, io.UnsupportedOperation) else "")
