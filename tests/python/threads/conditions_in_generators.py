# Generators, iterators and context managers that wait for other threads in the middle.
import threading, queue, contextlib
def run(*targets):
    errors = []
    def guard(t):
        def f():
            try: t()
            except BaseException as e: errors.append(f'{type(e).__name__} {e}')
        return f
    ts = [threading.Thread(target=guard(t)) for t in targets]
    for t in ts: t.start()
    for t in ts: t.join()
    if errors: print(sorted(errors))
class Channel:
    def __init__(self): self.cond, self.items, self.closed = threading.Condition(), [], False
    def put(self, x):
        with self.cond:
            while len(self.items) >= 2: self.cond.wait()
            self.items.append(x)
            self.cond.notify_all()
    def close(self):
        with self.cond:
            self.closed = True
            self.cond.notify_all()
    def __iter__(self):
        while True:
            with self.cond:
                self.cond.wait_for(lambda: self.items or self.closed)
                if not self.items: return
                x = self.items.pop(0)
                self.cond.notify_all()
            yield x
ch, got = Channel(), []
def producer():
    for i in range(6): ch.put(i)
    ch.close()
run(producer, lambda: got.extend(x * x for x in ch))
print(got)
ping, pong, log = threading.Event(), threading.Event(), []
def player(mine, other, name):
    def rounds():
        for i in range(3):
            mine.wait()
            mine.clear()
            yield f'{name}{i}'
            other.set()
    log_of = rounds()
    for x in log_of: log.append(x)
ping.set()
run(lambda: player(ping, pong, 'ping'), lambda: player(pong, ping, 'pong'))
print(log)
shared = (x for x in range(3))
def contend():
    try:
        for x in shared: log.append(x)
    except ValueError as e: log.append(str(e))
log.clear()
run(contend, contend)
print(sorted(log, key=str))
gate = threading.Event()
def slow():
    gate.wait()
    yield 1
g = slow()
def first(): log.append(next(g))
def second():
    while not g.gi_running: pass
    for act in (lambda: next(g), g.close, lambda: g.throw(KeyError)):
        try: act()
        except ValueError as e: log.append(str(e))
    gate.set()
log.clear()
run(first, second)
print(log)
lock = threading.RLock()
@contextlib.contextmanager
def locked(name):
    with lock:
        log.append(f'+{name}')
        try: yield
        finally: log.append(f'-{name}')
def nested(name):
    with locked(name), locked(name + name):
        for _ in range(100): pass
log.clear()
run(lambda: nested('a'), lambda: nested('b'))
print(log in (['+a', '+aa', '-aa', '-a', '+b', '+bb', '-bb', '-b'], ['+b', '+bb', '-bb', '-b', '+a', '+aa', '-aa', '-a']))
once = []
class Lazy:
    lock = threading.Lock()
    def __get__(self, o, t):
        with self.lock:
            if not once: once.append(sum(i for i in range(50)))
            return once[0]
class Holder: value = Lazy()
vals = []
run(*[lambda: vals.append(Holder().value)] * 4)
print(vals, once)
q = queue.Queue()
def workers():
    while (item := q.get()) is not None:
        vals.append(item)
        q.task_done()
    q.task_done()
vals.clear()
ts = [threading.Thread(target=workers) for _ in range(2)]
for t in ts: t.start()
for i in range(5): q.put(i)
q.join()
for _ in ts: q.put(None)
for t in ts: t.join()
print(sorted(vals), q.empty(), q.unfinished_tasks)
bar = threading.Barrier(2)
def breaks():
    try: bar.wait(0.01)
    except threading.BrokenBarrierError: log.append('broken')
log.clear()
run(breaks)
print(log, bar.broken, bar.n_waiting)
bar.reset()
idx = []
run(*[lambda: idx.append(bar.wait())] * 2)
print(sorted(idx))
class T(threading.Thread):
    def run(self):
        try: 1 / 0
        finally: log.append(self.name)
log.clear()
caught = []
threading.excepthook = lambda a: caught.append((a.exc_type.__name__, a.thread.name))
t = T(name='custom')
t.start(); t.join()
print(log, caught, t.is_alive(), t.daemon)
timer_log = []
tm = threading.Timer(0.01, timer_log.append, ['fired'])
tm.start(); tm.join()
tm = threading.Timer(10, timer_log.append, ['never'])
tm.start(); tm.cancel(); tm.join()
print(timer_log)
