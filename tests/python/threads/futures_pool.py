from concurrent.futures import *
import threading, time
with ThreadPoolExecutor(max_workers=2, thread_name_prefix="w") as ex:
    print(list(ex.map(pow, [2, 3], [3, 2])), ex.submit(lambda: threading.current_thread().name.startswith("w")).result())
    fs = {ex.submit(lambda n=n: n * n): n for n in range(4)}
    print(sorted((fs[f], f.result()) for f in as_completed(fs)))
    f = ex.submit(int, "x")
    print(type(f.exception()).__name__, f.done())
    try: f.result()
    except ValueError as e: print(e)
    gate = threading.Event(); busy = [ex.submit(gate.wait) for _ in range(2)]; waiting = ex.submit(print, "never")
    print(waiting.cancel(), waiting.cancelled(), busy[0].running()); gate.set()
    done, not_done = wait(busy); print(len(done), len(not_done))
    cb = []; g = ex.submit(lambda: 7); g.add_done_callback(lambda f: cb.append(f.result())); g.result(); time.sleep(0.01); print(cb)
    try: ex.submit(time.sleep, 0.05).result(timeout=0.001)
    except TimeoutError: print("timeout")
try: ex.submit(print)
except RuntimeError as e: print(e)
f = Future(); f.set_running_or_notify_cancel(); f.set_result(1); print(f.result(), f.done())
try: f.set_result(2)
except InvalidStateError as e: print("invalid")
def init(x): local.v = x
local = threading.local()
with ThreadPoolExecutor(1, initializer=init, initargs=(9,)) as ex: print(ex.submit(lambda: local.v).result())
