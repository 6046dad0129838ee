import argparse
p = argparse.ArgumentParser(prog="prog", description="d", color=False)
p.add_argument("x", type=int, help="the x"); p.add_argument("--v", "-v", action="count", default=0); p.add_argument("--n", nargs="*", type=float); p.add_argument("--c", choices=["a", "b"])
g = p.add_mutually_exclusive_group(); g.add_argument("--on", action="store_true"); g.add_argument("--off", action="store_false")
print(p.parse_args(["3", "-vv", "--n", "1", "2.5", "--c", "a"]), p.parse_known_args(["1", "--zz"]))
def even(s):
    if int(s) % 2: raise argparse.ArgumentTypeError("odd")
    return int(s)
p.add_argument("--e", type=even)
for a in (["q"], [], ["1", "--c", "z"], ["1", "--on", "--off"], ["1", "--e", "3"]):
    class P(argparse.ArgumentParser): pass
    p.error = lambda m: (_ for _ in ()).throw(ValueError(m))
    try: p.parse_args(a)
    except ValueError as e: print(e)
print(p.format_usage())
q = argparse.ArgumentParser(prog="q", color=False, exit_on_error=False); s = q.add_subparsers(dest="cmd"); a = s.add_parser("run"); a.add_argument("f"); a.set_defaults(fn=len)
r = q.parse_args(["run", "file"]); print(r.cmd, r.f, r.fn("abc"))
class A(argparse.Action):
    def __call__(self, parser, ns, values, opt=None): setattr(ns, self.dest, values[::-1])
z = argparse.ArgumentParser(); z.add_argument("--r", action=A); print(z.parse_args(["--r", "abc"]).r, vars(z.parse_args([])))
