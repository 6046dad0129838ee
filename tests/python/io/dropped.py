# Files that nobody holds any more, or that are open at the end, are flushed and closed.
import gc
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "a.txt")


def drop():
    f = open(path, "w")
    f.write("dropped")


drop()
gc.collect()
with open(path) as f:
    print(f.read())

open(path, "w").write("at once")
gc.collect()
print(open(path).read())


def keep_buffer():
    f = open(path, "wb")
    f.write(b"under ")
    return f.raw


raw = keep_buffer()
gc.collect()
print(raw.closed)
del raw


class Raw(io.RawIOBase):
    def __init__(self, name):
        self.name = name

    def close(self):
        if not self.closed:
            log.append(f"close {self.name}")
        super().close()


log = []
Raw("one")
gc.collect()
print(log)


class Holder:
    def __init__(self):
        self.file = open(path, "w")

    def __del__(self):
        self.file.write("from __del__")


Holder()
gc.collect()
print(open(path).read())

for i in range(3000):
    open(path).readline()
print("many")

text = io.StringIO("x")
del text
gc.collect()

import atexit

last = open(path, "w")
last.write("end")
atexit.register(lambda: print(last.closed, os.path.getsize(path)))
