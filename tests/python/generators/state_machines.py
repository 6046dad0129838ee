# Generators as coroutines of a scheduler, parsers, trees and pipelines; send, return values, delegation under load.
import collections, itertools
def scheduler(*tasks):
    queue = collections.deque((name, gen, None) for name, gen in tasks)
    results, mailbox, trace = {}, collections.defaultdict(list), []
    while queue:
        name, gen, value = queue.popleft()
        try:
            op, *args = gen.throw(value) if isinstance(value, Exception) else gen.send(value)
        except StopIteration as e:
            results[name] = e.value
            continue
        except Exception as e:
            results[name] = f'{type(e).__name__}({e})'
            continue
        trace.append(f'{name}:{op}')
        if op == 'send':
            mailbox[args[0]].append(args[1])
            queue.append((name, gen, None))
        elif op == 'recv':
            if mailbox[name]: queue.append((name, gen, mailbox[name].pop(0)))
            elif queue: queue.append((name, again(gen), None))
            else: queue.append((name, gen, TimeoutError('deadlock')))
        elif op == 'spawn':
            queue.append((args[0], args[1], None))
            queue.append((name, gen, args[0]))
        else: queue.append((name, gen, ValueError(f'bad op {op}')))
    return results, trace
def again(gen):
    value = yield ('recv', )
    while True:
        try: op = gen.send(value)
        except StopIteration as e: return e.value
        value = yield op
def ping(n):
    for i in range(n):
        yield 'send', 'pong', i
        got = yield ('recv', )
    return f'ping {got}'
def pong():
    total = 0
    while True:
        x = yield ('recv', )
        total += x
        yield 'send', 'ping', total
        if x == 2: return total
def parent():
    child = yield 'spawn', 'kid', pong_kid()
    try: yield ('oops', )
    except ValueError as e: return child, str(e)
def pong_kid():
    yield 'send', 'nobody', 0
    raise LookupError('kid failed')
print(*scheduler(('ping', ping(3)), ('pong', pong()), ('parent', parent())), sep='\n')
def tokens(text):
    buf = ''
    for c in text + ' ':
        if c.isalnum(): buf += c
        else:
            if buf: yield ('num', int(buf)) if buf.isdigit() else ('id', buf)
            buf = ''
            if not c.isspace(): yield 'op', c
def parse(toks):
    toks = itertools.chain(toks, [('end', None)])
    cur = next(toks)
    def advance():
        nonlocal cur
        old, cur = cur, next(toks, ('end', None))
        return old
    def atom():
        kind, val = advance()
        if val == '(':
            r = yield expr(0)
            if advance()[1] != ')': raise SyntaxError('expected )')
            return r
        if kind in ('num', 'id'): return val
        if val == '-': return ('neg', (yield expr(9)))
        raise SyntaxError(f'unexpected {val!r}')
    power = {'+': 1, '-': 1, '*': 2, '/': 2, '^': 4}
    def expr(limit):
        left = yield atom()
        while cur[0] == 'op' and power.get(cur[1], -1) > limit:
            op = advance()[1]
            left = (op, left, (yield expr(power[op] - (op == '^'))))
        return left
    stack, value = [expr(0)], None
    while stack:
        try:
            if isinstance(value, SyntaxError): nxt = stack[-1].throw(value)
            else: nxt = stack[-1].send(value)
            stack.append(nxt)
            value = None
        except StopIteration as e:
            stack.pop()
            value = e.value
        except SyntaxError as e:
            stack.pop()
            value = e
    return value if not isinstance(value, SyntaxError) else f'error: {value}'
for t in ('1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-a - b - 1', '1 +', '(1', '1 + ) 2', ''): print(t, '->', parse(tokens(t)))
print(str(parse(tokens('(' * 300 + '1' + ')' * 300))))
def window(it, n):
    d = collections.deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
def running():
    acc = []
    try:
        while True:
            x = yield sum(acc) / len(acc) if acc else None
            if x is None: continue
            acc.append(x)
    except GeneratorExit: return len(acc)
r = running()
print([r.send(x) for x in (None, 4, 8, None, 0)], r.close(), r.close())
print(list(window(map(lambda x: x * x, filter(lambda x: x % 2, range(10))), 3)))
def broadcast(*sinks):
    for s in sinks: next(s)
    while True:
        try: x = yield
        except ValueError as e:
            for s in sinks: s.throw(e)
            continue
        for s in sinks: s.send(x)
def sink(name, out):
    while True:
        try: out.append((name, (yield)))
        except ValueError as e: out.append((name, str(e)))
out = []
b = broadcast(sink('a', out), sink('b', out))
next(b)
b.send(1)
b.throw(ValueError('v'))
b.send(2)
b.close()
print(out)
def trees(n):
    if n == 0: yield None
    for i in range(n):
        for l in trees(i):
            for r in trees(n - 1 - i): yield (l, r)
print([sum(1 for _ in trees(n)) for n in range(6)], next(itertools.islice(trees(3), 2, None)))
