# Tasks: their steps and what may be yielded to them, cancellation at each stage, contexts, names, what awaits what, eager starts, and tasks that nobody ends.
import asyncio
import contextvars
import gc
import re

var = contextvars.ContextVar('var', default='none')


class Selector:
    """Nothing ever happens outside."""

    def select(self, timeout):
        return []


class Loop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def shown(o):
    """A text without places and addresses."""
    return re.sub(r'\S+\.py:\d+', 'FILE', re.sub(r' at 0x\w+', '', str(o)))


async def attempt(awaitable):
    try:
        return 'gives', await awaitable
    except BaseException as e:
        return type(e).__name__, shown(e)


async def child(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


async def steps():
    tasks = [asyncio.create_task(child(n), name=f'child {n}') for n in (2, 0, 1)]
    print([t.get_name() for t in tasks], [t.done() for t in tasks], len(asyncio.all_tasks()))
    print(await asyncio.gather(*tasks), await tasks[0])
    print(shown(tasks[0]), asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))
    other = Loop()
    loop = asyncio.get_running_loop()

    async def yields(value):
        return await Yields(value)

    for value in 3, None, (x for x in ()), other.create_future(), loop.create_future():
        task = asyncio.create_task(yields(value), name='odd')
        print(await attempt(task))
    other.close()

    async def self_awaiting():
        await asyncio.current_task()

    print(await attempt(asyncio.create_task(self_awaiting(), name='self')))


class Duck:
    """Says that it is a future."""
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self.loop, self.callbacks = loop, []

    def get_loop(self):
        return self.loop

    def add_done_callback(self, callback, *, context=None):
        self.callbacks.append((callback, context))

    def result(self):
        return 'quack'

    def cancel(self, msg=None):
        print('duck cancelled', msg)
        return False

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()


async def ducks():
    loop = asyncio.get_running_loop()
    duck = Duck(loop)

    async def waits():
        return await duck

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(task._fut_waiter is duck, duck._asyncio_future_blocking, len(duck.callbacks))
    callback, context = duck.callbacks[0]
    loop.call_soon(callback, duck, context=context)
    print(await task)
    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(task.cancel('no'), task._must_cancel)
    callback, context = duck.callbacks[1]
    context.run(lambda: None)
    loop.call_soon(callback, duck, context=context)
    print(await attempt(task))


async def cancelling():
    async def stubborn():
        while True:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print('refused', e.args)
                if e.args == ('three',):
                    return asyncio.current_task().uncancel()

    early = asyncio.create_task(child(1), name='early')
    print(early.cancel('early'), early.cancelling(), await attempt(early), early.cancelled(), shown(early))
    task = asyncio.create_task(stubborn(), name='stubborn')
    await asyncio.sleep(0)
    task.cancel('one')
    task.cancel('lost')
    print(task.cancelling())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel('two')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel('three')
    print(await attempt(task), task.cancelling(), task.cancel())
    outer = asyncio.create_task(attempt(asyncio.create_task(asyncio.sleep(10))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel('through')
    print(await attempt(outer))

    async def ends():
        asyncio.current_task().cancel('at the end')

    print(await attempt(asyncio.create_task(ends())))

    async def deep(n):
        if n == 0:
            await asyncio.sleep(10)
        else:
            await asyncio.create_task(deep(n - 1))

    task = asyncio.create_task(deep(30))
    for _ in range(40):
        await asyncio.sleep(0)
    task.cancel()
    print(await attempt(task), len(asyncio.all_tasks()))


async def failing():
    async def fails():
        await asyncio.sleep(0)
        raise ValueError('bad')

    task = asyncio.create_task(fails(), name='fails')
    print(await attempt(task), repr(task.exception()))
    done, pending = await asyncio.wait([asyncio.create_task(fails()), asyncio.create_task(child(0))])
    print(sorted(str(t.exception()) for t in done), pending)
    for wrong in (lambda: asyncio.Task(3), lambda: task.set_result(1), lambda: task.set_exception(ValueError()), lambda: asyncio.Future.set_result(task, 1)):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)


async def contexts():
    async def sets(value):
        var.set(value)
        await asyncio.sleep(0)
        return var.get()

    var.set('outer')
    own = contextvars.copy_context()
    print(await asyncio.gather(sets(1), sets(2)), var.get())
    print(await asyncio.create_task(sets('own'), context=own), own[var], var.get())
    task = asyncio.create_task(sets(3))
    print(task.get_context() is not None, task.get_coro().__name__, await task)


async def awaited():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    async def waits():
        return await future

    tasks = [asyncio.create_task(waits(), name=f'w{n}') for n in range(3)]
    print(future._asyncio_awaited_by)
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in future._asyncio_awaited_by), type(future._asyncio_awaited_by).__name__)
    tasks[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(future.cancelled(), [t._state for t in tasks], future._asyncio_awaited_by)
    print([await attempt(t) for t in tasks])


async def eager():
    loop = asyncio.get_running_loop()
    order = []

    async def starts(n, waits):
        order.append((n, asyncio.current_task().get_name().partition('-')[0], len(asyncio.all_tasks())))
        if waits:
            await asyncio.sleep(0)
        order.append((n, 'ends'))
        return n

    loop.set_task_factory(asyncio.eager_task_factory)
    try:
        a = asyncio.create_task(starts(1, False), name='a')
        b = asyncio.create_task(starts(2, True), name='b')
        order.append('made')
        print(a.done(), b.done(), a.get_coro(), asyncio.current_task().get_name())
        print(await asyncio.gather(a, b, starts(3, False)), order)
    finally:
        loop.set_task_factory(None)


def forgotten():
    loop = Loop()
    heard = []
    loop.set_exception_handler(lambda loop, context: heard.append((context['message'], sorted(context))))

    async def waits():
        await loop.create_future()

    async def fails():
        raise ValueError('nobody asks')

    async def main():
        task = asyncio.create_task(waits(), name='lost')
        quiet = asyncio.create_task(waits(), name='quiet')
        quiet._log_destroy_pending = False
        failed = asyncio.create_task(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task, quiet, failed

    loop.run_until_complete(main())
    for _ in range(3):
        gc.collect()
    loop.close()
    print(*sorted(heard), sep='\n')


def main():
    asyncio._set_running_loop(None)
    loop = Loop()
    for part in steps, ducks, cancelling, failing, contexts, awaited, eager:
        print('--', part.__name__)
        loop.run_until_complete(loop.create_task(part(), name='main'))
    loop.close()
    print('-- forgotten')
    forgotten()


main()
