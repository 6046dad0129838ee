# Threads that wait for locks inside special methods, generators, sorts and finalizers of with blocks.
import threading, queue
def run(*targets):
    ts = [threading.Thread(target=t, name=f't{i}') for i, t in enumerate(targets)]
    for t in ts: t.start()
    for t in ts: t.join()
lock, gate, log = threading.Lock(), threading.Event(), []
class Slow:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        gate.wait()
        with lock: log.append(self.v)
        return self.v + o
    def __lt__(self, o):
        with lock: return self.v < o.v
    def __hash__(self):
        with lock: return hash(self.v)
    def __eq__(self, o):
        with lock: return self.v == o.v
    def __getattr__(self, n):
        with lock: return n
results = {}
def adder(): results['add'] = Slow(1) + 2
def sorter(): results['sort'] = [s.v for s in sorted(map(Slow, [3, 1, 2]))]
def hasher(): results['hash'] = len({Slow(1): 1, Slow(1): 2, Slow(2): 3})
def getter(): results['attr'] = Slow(1).name
def opener():
    with lock:
        for _ in range(200): pass
    gate.set()
run(adder, sorter, hasher, getter, opener)
print(sorted(results.items()), log)
cond, items, got = threading.Condition(), [], []
def consumer():
    with cond:
        for _ in range(3):
            cond.wait_for(lambda: items)
            got.append(items.pop(0))
            cond.notify_all()
def producer():
    for i in range(3):
        with cond:
            cond.wait_for(lambda: not items)
            items.append(i)
            cond.notify_all()
run(consumer, producer)
print(got)
def gen(q):
    while (x := q.get()) is not None: yield x * 2
q, out = queue.Queue(2), []
run(lambda: out.extend(gen(q)), lambda: [q.put(x) for x in (1, 2, 3, 4, None)])
print(out)
bar, phases = threading.Barrier(3, action=lambda: phases.append('|')), []
def phase():
    for i in range(2):
        with lock: phases.append(i)
        bar.wait()
run(phase, phase, phase)
print(phases)
sem, peak, now = threading.Semaphore(2), [0], [0]
def worker():
    with sem:
        with lock:
            now[0] += 1
            peak[0] = max(peak)  if False else max(peak[0], now[0])
        for _ in range(100): pass
        with lock: now[0] -= 1
run(*[worker] * 5)
print(peak[0] <= 2, now)
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
show(threading.Lock().release)
show(threading.RLock().release)
show(threading.Condition().wait)
show(threading.Condition().notify)
show(threading.Semaphore, -1)
show(threading.BoundedSemaphore(1).release)
show(lock.acquire, False)
show(lock.acquire, False)
show(lock.acquire, False, 1)
show(lock.acquire, True, -5)
show(lock.acquire, timeout=0.01)
lock.release()
show(threading.Event().wait, 0.01)
show(threading.Barrier(2).wait, 0.01)
show(threading.Thread().join)
show(threading.Thread(target=len).run)
t = threading.Thread(target=int)
t.start(); t.join()
show(t.start)
show(threading.current_thread().join)
r = threading.RLock()
with r, r: show(r.acquire)
def other():
    try: r.release()
    except RuntimeError as e: log.append(str(e))
    log.append(r.acquire(False))
run(other)
print(log)
