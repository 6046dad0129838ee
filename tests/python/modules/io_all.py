import io, os, tempfile
b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.tell(), b.seek(0), b.readlines(), b.getvalue())
s = io.StringIO('l1\nl2\r\nl3')
print(s.readline(), list(s), s.seek(0), s.read(3))
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'f.txt')
    with open(p, 'w') as f:
        f.write('héllo\nworld\n')
        print(f.tell(), f.writable(), f.mode, f.encoding)
    with open(p) as f: print(f.read(4), f.readline(), f.readlines(), f.closed)
    with open(p, 'rb') as f: print(f.read(), f.seek(-3, 2), f.read())
    with open(p, 'a+') as f: f.write('more'); f.seek(0); print(f.read().split())
    with open(p, 'r+b') as f: f.seek(1); f.write(b'XX'); f.truncate(5)
    print(open(p, 'rb').read(), os.path.getsize(p), sorted(os.listdir(d)))
    try: open(os.path.join(d, 'none'))
    except FileNotFoundError as e: print(e.errno, os.path.basename(e.filename))
    os.mkdir(os.path.join(d, 'sub')); os.rename(p, os.path.join(d, 'sub', 'g'))
    print([(os.path.relpath(r, d), ds, fs) for r, ds, fs in os.walk(d)])
    try: os.rmdir(os.path.join(d, 'sub'))
    except OSError as e: print(type(e).__name__)
    import pathlib
    q = pathlib.Path(d) / 'sub' / 'g'
    print(q.exists(), q.name, q.read_bytes(), q.suffix, q.parent.name, [x.name for x in pathlib.Path(d).rglob('*')])
w = io.TextIOWrapper(io.BytesIO(), encoding='utf-16', newline='\r\n')
w.write('a\nb'); w.flush()
print(w.buffer.getvalue())
class Raw(io.RawIOBase):
    def __init__(self): self.data = b'0123456789' * 3
    def readable(self): return True
    def readinto(self, buf):
        n = min(len(buf), len(self.data), 7)
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n
r = io.BufferedReader(Raw(), 8)
print(r.read(5), r.peek(2)[:2], r.readline(), io.TextIOWrapper(io.BufferedReader(Raw())).read())
f = io.StringIO()
print('x', 1, sep='|', end='!', file=f)
print(f.getvalue())
