# Futures: results, exceptions, callbacks and their contexts, cancellation, what may not be done, and the texts that show them.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='none')


class Loop:
    """Keeps what is to be called, and calls it when asked."""

    def __init__(self):
        self.ready = []

    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        self.ready.append((callback, args, context))

    def call_exception_handler(self, context):
        print('handler', context['message'])

    def run(self):
        while self.ready:
            callback, args, context = self.ready.pop(0)
            context.run(callback, *args)


def attempt(f, *args, **kwargs):
    try:
        print('gives', f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__, e)


def results(loop):
    f = asyncio.Future(loop=loop)
    print(f, f.done(), f.cancelled(), f._state, f._callbacks)
    attempt(f.result)
    attempt(f.exception)
    var.set('first')
    f.add_done_callback(lambda f: print('one', f.result(), var.get()))
    var.set('second')
    f.add_done_callback(lambda f: print('two', f.result(), var.get()))
    own = contextvars.copy_context()
    own.run(var.set, 'own')
    f.add_done_callback(lambda f: print('three', var.get()), context=own)
    print(len(f._callbacks), [type(c).__name__ for _, c in f._callbacks])
    f.set_result([1, 2])
    print(f, f._callbacks, f._result)
    attempt(f.set_result, 3)
    attempt(f.set_exception, ValueError)
    attempt(f.cancel)
    loop.run()
    f.add_done_callback(lambda f: print('late', f.done()))
    loop.run()


def exceptions(loop):
    f = asyncio.Future(loop=loop)
    attempt(f.set_exception, 3)
    attempt(f.set_exception, int)
    f.set_exception(ValueError('bad'))
    print(f, f._log_traceback)
    attempt(setattr, f, '_log_traceback', True)
    print(repr(f.exception()), f._log_traceback)
    attempt(f.result)
    g = asyncio.Future(loop=loop)
    g.set_exception(KeyError)
    attempt(g.result)
    h = asyncio.Future(loop=loop)
    h.set_exception(StopIteration(4))
    try:
        h.result()
    except RuntimeError as e:
        print(e, repr(e.__cause__))


def removing(loop):
    class Same:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return isinstance(other, Same) and self.n == other.n

        __hash__ = None

        def __call__(self, f):
            print('called', self.n)

    f = asyncio.Future(loop=loop)
    for n in (1, 2, 1, 3):
        f.add_done_callback(Same(n))
    print(f.remove_done_callback(Same(1)), f.remove_done_callback(Same(9)), len(f._callbacks))
    f.set_result(None)
    loop.run()
    print(f.remove_done_callback(Same(2)))


def cancelling(loop):
    f = asyncio.Future(loop=loop)
    f.add_done_callback(lambda f: print('cancelled', f.cancelled()))
    print(f.cancel('why'), f.cancel(), f)
    loop.run()
    attempt(f.result)
    attempt(f.exception)
    print(repr(f._make_cancelled_error()), f._cancel_message)
    f._cancel_message = None
    print(repr(f._make_cancelled_error()))


def awaiting(loop):
    f = asyncio.Future(loop=loop)
    i = iter(f)
    print(type(i).__name__, next(i) is f, f._asyncio_future_blocking)
    attempt(next, i)
    f._asyncio_future_blocking = False
    print(i.send(3) is f)
    f.set_result('r')
    try:
        i.send(None)
    except StopIteration as e:
        print('stops', e.value)
    j = f.__await__()
    attempt(j.throw, ValueError('in'))
    attempt(j.throw, 3)
    attempt(next, j)


def deriving(loop):
    class Sub(asyncio.Future):
        def __init__(self, n, **kwargs):
            super().__init__(**kwargs)
            self.n = n

        def done(self):
            print('asked')
            return super().done()

    f = Sub(3, loop=loop)
    print(f, f.n, f.done())
    g = asyncio.Future(loop=loop)
    g.x = 1
    print(g.x)
    raw = asyncio.Future.__new__(asyncio.Future)
    for name in 'result', 'exception', 'cancel', 'get_loop', '__repr__', '__iter__':
        attempt(getattr(raw, name))
    attempt(raw.set_result, 1)
    attempt(raw.add_done_callback, print)
    print(raw._loop, raw.done(), asyncio.Future[int])


loop = Loop()
for part in results, exceptions, removing, cancelling, awaiting, deriving:
    print('--', part.__name__)
    part(loop)
