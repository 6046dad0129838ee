# io: raw streams written in Python under the built-in buffers and text layers.
import io
class Raw(io.RawIOBase):
    def __init__(self, data=b""): self.data, self.pos, self.out = data, 0, []
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def seek(self, p, w=0):
        self.pos = p if w == 0 else self.pos + p if w == 1 else len(self.data) + p
        return self.pos
    def tell(self): return self.pos
    def readinto(self, b):
        chunk = self.data[self.pos:self.pos + min(len(b), 4)]
        b[:len(chunk)] = chunk
        self.pos += len(chunk)
        return len(chunk)
    def write(self, b):
        self.out.append(bytes(b))
        return len(b)
r = io.BufferedReader(Raw(b"line one\nline two\nrest"), 8)
print(r.readline(), r.peek(2)[:2], r.read(3), r.readlines())
w = io.BufferedWriter(Raw(), 4)
w.write(b"ab"); w.write(b"cdefgh"); w.flush()
print(b"".join(w.raw.out))
t = io.TextIOWrapper(io.BufferedReader(Raw("héllo\r\nwörld\n".encode())), encoding="utf-8", newline=None)
print(t.readline(), list(t), t.encoding, t.newlines)
raw = Raw()
t = io.TextIOWrapper(io.BufferedWriter(raw), encoding="latin-1", errors="replace", write_through=True)
print("a", "b", sep="-", end="!\n", file=t); t.write("é€"); t.flush()
print(b"".join(raw.out))
s = io.StringIO("a\nb\r\nc", newline=None)
print(s.readlines(), s.getvalue(), s.tell(), s.seek(0), s.read(2))
b = io.BytesIO(b"0123456789")
b.seek(-3, 2); print(b.read(), b.seek(2), b.read1(3), b.getbuffer()[1:3].tobytes(), b.truncate(4), b.getvalue())
class W:
    def __init__(self): self.s = []
    def write(self, x): self.s.append(x)
    def flush(self): self.s.append("F")
o = W()
print("x", 1, file=o, flush=True); print(o.s)
try: io.BytesIO(b"").write("a")
except TypeError as e: print(e)
c = io.StringIO(); c.close()
try: c.read()
except ValueError as e: print(e)
class Bad(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): raise OSError("broken")
try: io.BufferedReader(Bad()).read(1)
except OSError as e: print(e)
p = io.BufferedRWPair(Raw(b"in"), Raw())
p.write(b"out"); print(p.read(2))
class Lines(io.TextIOBase):
    def __init__(self): self.n = 3
    def readline(self, size=-1):
        self.n -= 1
        return f"l{self.n}\n" if self.n >= 0 else ""
print(list(Lines()))
d = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(d.decode("a\r")), repr(d.decode("\nb")), d.newlines)
