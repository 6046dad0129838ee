# Other threads go back to where they were.
import threading
import lucid

steps = []
go = threading.Event()
done = threading.Event()


def work():
    steps.append("ready")
    go.wait()
    steps.append("went")
    done.set()


t = threading.Thread(target=work)
t.start()
while not steps:
    pass
with lucid.dream() as d:
    go.set()
    done.wait()
    late = threading.Thread(target=steps.append, args=("late",))
    late.start()
    late.join()
    d.wakeup(list(steps))
print(d.value, steps, t.is_alive(), threading.active_count())
go.set()
t.join()
print(steps, done.is_set())
