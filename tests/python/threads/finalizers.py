# __del__ and callbacks run while other threads are alive.
import threading
import weakref


class Node:
    def __del__(self):
        ended.append(1)


class Plain:
    pass


ended = []
told = []
stop = threading.Event()
idle = threading.Thread(target=stop.wait)
idle.start()
plain = Plain()
ref = weakref.ref(plain, lambda ref: told.append(ref() is None))
del plain
turns = 0
while (not ended or not told) and turns < 3_000_000:
    node = Node()
    node.me = node
    turns += 1
stop.set()
idle.join()
print(bool(ended), told)
