import math


# The last digits depend on the C library.
def shown(x):
    return f"{x:.12g}" if isinstance(x, float) else repr(x)


def t(s):
    try:
        print(s, '->', shown(eval(s)))
    except Exception as e:
        print(s, '!!', type(e).__name__, e)


inf=float('inf'); nan=float('nan')
for n in 'acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees exp exp2 fabs floor frexp isqrt log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp factorial'.split():
    for a in ['-1','0','2','2.5','-2.5','-0.0','inf','-inf','nan','1e308','710','10**400','-10**400','"x"','None']:
        t(f'math.{n}({a})')
for s in ['math.pow(-1,0.5)','math.pow(0,-1)','math.pow(1e300,2)','math.pow(2,inf)','math.fmod(1,0)','math.fmod(inf,1)','math.fmod(-7,3)','math.remainder(7,4)','math.remainder(1,0)','math.remainder(inf,1)','math.ldexp(1,5000)','math.ldexp(1,-5000)','math.ldexp(1.5,10**30)','math.ldexp(0,10**30)','math.ldexp(1,2.0)','math.log(8,2)','math.log(10**400)','math.log(10**400,10)','math.log(2,1)','math.log(0,2)','math.log(2,0)','math.log2(10**400)','math.log2(2**500)','math.log10(10**400)','math.gcd()','math.gcd(12,18,-27)','math.gcd(1.5)','math.lcm()','math.lcm(4,6)','math.lcm(0,5)','math.comb(5,2)','math.comb(-1,2)','math.comb(5,-2)','math.comb(100,50)','math.comb(10**20,2)','math.comb(5,10**30)','math.perm(5)','math.perm(5,2)','math.perm(-5)','math.perm(5,-1)','math.perm(5,None)','math.factorial(20)','math.factorial(-3)','math.factorial(2.0)','math.factorial(10**30)','math.isqrt(10**50)','math.hypot(3,4)','math.hypot()','math.hypot(inf,nan)','math.hypot(1,"x")','math.dist([1,2],[4,6])','math.dist([1],[1,2])','math.dist(1,2)','math.fsum([0.1]*10)','math.fsum([1e308,1e308])','math.fsum([inf,-inf])','math.fsum([inf,nan])','math.fsum(["a"])','math.prod([1,2,3])','math.prod([1.5,2],start=2)','math.prod(["a",2])','math.sumprod([1,2],[3,4])','math.sumprod([1],[1,2])','math.sumprod([1.5],[2])','math.isclose(1,1+1e-10)','math.isclose(1,2,rel_tol=-1)','math.nextafter(1,2)','math.nextafter(1,2,steps=3)','math.nextafter(1,2,steps=-1)','math.ulp(1)','math.copysign(1,-0.0)','math.atan2(1,-1)','math.fma(2,3,4)','math.fma(inf,0,1)','math.fma(1e308,10,0)','math.modf(-2.5)','math.frexp(0)','math.floor(2.7)','math.floor("x")','math.ceil(-0.5)','math.trunc(2.9)','math.trunc("x")','math.isfinite(1)','math.isnan(nan)','math.isinf(inf)','math.trunc(object())','math.gamma(171)','math.gamma(172)','math.gamma(0.5)','math.lgamma(0.5)','math.lgamma(-3.5)','math.gamma(-3.5)','math.erf(0.5)','math.erfc(0.5)','math.erf(3)','math.erfc(10)','math.sin("a")','math.expm1(1e-10)','math.log1p(1e-10)','math.sqrt(2)','math.exp(1)','math.cbrt(27)']:
    t(s)
