import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed
lock=threading.Lock(); out=[]
def w(n):
    for i in range(3):
        with lock: out.append((n,i))
ts=[threading.Thread(target=w,args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out))
loc=threading.local(); loc.x=1
def f(): print(hasattr(loc,'x')); loc.x=5; print(loc.x)
t=threading.Thread(target=f); t.start(); t.join(); print(loc.x)
class L(threading.local):
    def __init__(self,a): self.a=a; self.n=threading.current_thread().name
l=L(3); print(l.a,l.n)
def g(): print(l.a,l.n); l.a=9
t=threading.Thread(target=g,name='T'); t.start(); t.join(); print(l.a,l.n)
c=threading.Condition(); items=[]
def cons():
    with c:
        while not items: c.wait()
        print('got',items.pop())
t=threading.Thread(target=cons); t.start()
with c: items.append(1); c.notify()
t.join()
e=threading.Event(); print(e.wait(0.01)); threading.Timer(0.01,e.set).start(); print(e.wait(5))
q=queue.Queue(); r=[]
def worker():
    while True:
        x=q.get()
        if x is None: break
        r.append(x*x); q.task_done()
t=threading.Thread(target=worker); t.start()
for i in range(5): q.put(i)
q.join(); q.put(None); t.join(); print(r)
sq=queue.SimpleQueue(); threading.Thread(target=lambda: sq.put('sq')).start(); print(sq.get())
try: sq.get(timeout=0.01)
except queue.Empty: print('empty')
with ThreadPoolExecutor(3) as ex:
    print(list(ex.map(lambda x:x+1,range(5))))
    fs=[ex.submit(pow,2,i) for i in range(4)]; print(sorted(f.result() for f in as_completed(fs)))
    f=ex.submit(lambda: 1/0); print(repr(f.exception()))
b=threading.Barrier(2); res=[]
def bb(): b.wait(); res.append(1)
t=threading.Thread(target=bb); t.start(); b.wait(); t.join(); print(res)
s=threading.Semaphore(2); print(s.acquire(),s.acquire(),s.acquire(blocking=False)); s.release(2)
rl=threading.RLock()
with rl:
    with rl: print('re')
def bad(): raise ValueError('in thread')
threading.excepthook=lambda a: print('hook',a.exc_type.__name__,a.exc_value,a.thread.name)
t=threading.Thread(target=bad,name='B'); t.start(); t.join()
print(threading.active_count(), threading.current_thread().name, threading.main_thread() is threading.current_thread())
