import _io
b = _io.BytesIO(b"one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), b.read(), b.read())
b.seek(0)
print(b.readlines(), b.getvalue())
b.seek(3)
b.write(b"XYZ")
print(b.getvalue(), b.tell())
b.truncate(5)
print(b.getvalue())
try:
    b.seek(-1)
except ValueError as e:
    print(e)
b.close()
try:
    b.read()
except ValueError as e:
    print(e)
s = _io.StringIO("a\nb\r\nc", newline=None)
print(repr(s.read()), s.newlines)
s = _io.StringIO()
print(s.write("hello "), s.write("world"), repr(s.getvalue()))
s.seek(0)
print(repr(s.readline()), repr(s.readline()))
s.seek(6)
s.write("W")
print(s.getvalue(), [line for line in _io.StringIO("x\ny\n")])
r = _io.BufferedReader(_io.BytesIO(b"abc\ndef\n"))
print(r.peek(1)[:3], r.read(2), r.readline(), r.readline(), r.read())
t = _io.TextIOWrapper(_io.BytesIO("gr\u00fc\u00df\r\nzwei\n".encode()), encoding="utf-8")
print(t.readline(), t.read(), t.newlines)
raw = _io.BytesIO()
t = _io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n")
t.write("\u00e4\n\u00f6\n")
t.flush()
print(raw.getvalue())
try:
    t.write(1)
except TypeError as e:
    print(e)
try:
    _io.open("x", "rw")
except ValueError as e:
    print(e)
try:
    _io.open("/nonexistent/file")
except FileNotFoundError as e:
    print(e.errno, e.filename, e)


class Raw(_io._RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), 3, len(self.data))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


print(Raw(b"hello world").read(), Raw(b"hello\nworld").readline(), list(Raw(b"a\nb\nc")))
r = _io.BufferedReader(Raw(b"hello\nworld\nmore"))
print(r.readline(), r.read(4), r.read())
t = _io.TextIOWrapper(_io.BufferedReader(Raw("h\u00e9llo\nw\u00f6rld\n".encode())), encoding="utf-8")
print(list(t))
