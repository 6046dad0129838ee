import tokenize, io, token, linecache
def show(s):
    try:
        for t in tokenize.generate_tokens(io.StringIO(s).readline): print(token.tok_name[t.type], repr(t.string), t.start, t.end, repr(t.line))
    except (tokenize.TokenError, IndentationError) as e: print(type(e).__name__, e.args[0])
show("x = (1,\n # c\n 2)\nif a:  # d\n    b\n\n# f\nc\n")
show("s = '''a\nb'''; é = 1\nf'a{x!r:>{w}}b'\nasync def f(): await x\n")
show("if a:\n  b\n c\n")
show("a\\\nb")
src = b"# -*- coding: latin-1 -*-\nx = '\xe9'\n"
toks = list(tokenize.tokenize(io.BytesIO(src).readline))
print(toks[0].string, [t.string for t in toks][3:6], tokenize.detect_encoding(io.BytesIO(src).readline))
print(repr(tokenize.untokenize([(1, "x"), (54, "="), (2, "1")])), tokenize.untokenize(tokenize.generate_tokens(io.StringIO("a = 1  # c\n").readline)))
print(toks[3].exact_type == token.NAME, tokenize.TokenInfo(54, "=", (1, 0), (1, 1), "=").exact_type == token.EQUAL)
class R:
    def __init__(self, lines): self.l = list(lines)
    def __call__(self):
        if not self.l: raise StopIteration
        return self.l.pop(0)
print([t.string for t in tokenize.generate_tokens(R(["y = 2\n", "z\n"]))])
def bad(): raise ValueError("read")
try: list(tokenize.generate_tokens(bad))
except ValueError as e: print(e)
