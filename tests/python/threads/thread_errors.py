import threading, sys, queue
def boom(): raise ValueError("b")
seen = []
threading.excepthook = lambda a: seen.append((a.exc_type.__name__, str(a.exc_value)))
t = threading.Thread(target=boom); t.start(); t.join(); print(seen, t.is_alive())
for f in (t.start, lambda: threading.Thread().join(), lambda: threading.Lock().release(), lambda: threading.RLock().release(), lambda: threading.Condition().notify(), lambda: threading.Semaphore(-1), lambda: threading.current_thread().join(), lambda: threading.Lock().acquire(False, 1)):
    try: f()
    except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
d = threading.Thread(target=lambda: None, daemon=True, name="D"); print(d.daemon, d.name, d.ident); d.start(); d.join(); print(d.is_alive())
class Mine(threading.Thread):
    def __init__(self, n): super().__init__(name=f"mine-{n}"); self.n = n; self.out = None
    def run(self): self.out = self.n * 2
ts = [Mine(i) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print([t.out for t in ts], ts[0].name)
b = threading.Barrier(2, timeout=0.01)
try: b.wait()
except threading.BrokenBarrierError: print("broken", b.broken)
q = queue.Queue(maxsize=1); q.put(1)
try: q.put(2, timeout=0.01)
except queue.Full: print("full")
try: q.put_nowait(2)
except queue.Full: print("full now")
pq = queue.PriorityQueue(); [pq.put(x) for x in (3, 1, 2)]; print([pq.get() for _ in range(3)])
lq = queue.LifoQueue(); [lq.put(x) for x in (1, 2)]; print(lq.get(), lq.qsize())
q.shutdown(immediate=True)
try: q.get()
except queue.ShutDown: print("shutdown")
ev = threading.Event(); res = []
def waiter(i): ev.wait(); res.append(i)
ts = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
for t in ts: t.start()
ev.set()
for t in ts: t.join()
print(sorted(res), ev.is_set()); ev.clear(); print(ev.is_set(), ev.wait(0))
l = threading.Lock(); print(l.locked(), l.acquire(), l.locked()); l.release()
def ex(): sys.exit(3)
t = threading.Thread(target=ex); t.start(); t.join(); print("exited", len(seen))
tm = threading.Timer(10, print); tm.start(); tm.cancel(); tm.join(); print(tm.finished.is_set())
