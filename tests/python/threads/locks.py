import threading, queue, time
lock = threading.Lock()
total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            t = total
            total = t + 1
ts = [threading.Thread(target=add, args=(50,)) for _ in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
print(total)
q = queue.Queue(maxsize=2)
def prod():
    for i in range(6): q.put(i)
    q.put(None)
got = []
def cons():
    while (x := q.get()) is not None: got.append(x)
a, b = threading.Thread(target=prod), threading.Thread(target=cons)
a.start(); b.start(); a.join(); b.join()
print(got)
ev, cond, ready = threading.Event(), threading.Condition(), []
def waiter(n):
    with cond:
        while not ready: cond.wait()
        ready.append(n)
ws = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
[w.start() for w in ws]
with cond:
    ready.append('go')
    cond.notify_all()
[w.join() for w in ws]
print(ready[0], sorted(ready[1:]))
r = threading.RLock()
with r:
    with r: print('reentrant')
print(lock.acquire(timeout=0.01), lock.acquire(blocking=False), lock.release(), lock.locked())
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))
local = threading.local()
local.x = 1
def see(): got.append(hasattr(local, 'x'))
t = threading.Thread(target=see); t.start(); t.join()
print(got[-1], local.x)
bar = threading.Barrier(2)
t = threading.Thread(target=bar.wait); t.start(); bar.wait(); t.join()
tm = threading.Timer(0.001, lambda: got.append('timer')); tm.start(); tm.join()
print(got[-1])
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as ex:
    print(list(ex.map(lambda x: x * x, range(5))), ex.submit(pow, 2, 5).result())
    f = ex.submit(lambda: 1 / 0)
    print(repr(f.exception()))
print(threading.current_thread().name, threading.active_count())
