using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Random;

/// <summary>The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded as CPython does. A generation of words is never changed in place.</summary>
[PyType("_random.Random", Subclassable = true, Doc = "Random() -> create a random number generator with its own internal state.")]
internal partial class PyRandom : Stepping
{
    private const int WordCount = 624;
    private const int Middle = 397;
    private const int GotHash = 1;

    internal partial struct State
    {
        [Saved(0)] public int[] Words;
        [Saved(1)] public int Index;
    }

    internal PyRandom()
        : base(TypeObject) => state.Words = new int[WordCount];

    [PyNew("Random(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        PyRandom made = Allocate(cls);
        made.state.Words = new int[WordCount];
        made.state.Index = WordCount;
        return made;
    }

    [PyInit("Random(x=None, /)")]
    internal Value Init(Machine vm, Value x) => Seed(vm, x);

    [PyMethod("seed(n=None, /)", Doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.")]
    internal Value Seed(Machine vm, Value n)
    {
        if (n.IsNone)
        {
            byte[] bytes = vm.World.RandomBytes(WordCount * 4);
            var words = new uint[WordCount];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4));
            }
            SeedWith(vm.Undo, words);
            return Value.None;
        }
        if (Numbers.TryBig(n, out BigInteger number))
        {
            SeedWith(vm.Undo, number);
            return Value.None;
        }
        int depth = vm.FrameDepth;
        Value hash = Follow(vm, depth, vm.Hash(n), GotHash);
        return hash.IsSignal ? hash : SeedWithHash(vm, hash);
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => SeedWithHash(vm, value);

    private Value SeedWithHash(Machine vm, Value hash)
    {
        SeedWith(vm.Undo, (BigInteger)(ulong)hash.AsLong);
        return Value.None;
    }

    private void SeedWith(Undo undo, BigInteger number)
    {
        byte[] bytes = BigInteger.Abs(number).ToByteArray(isUnsigned: true);
        var words = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (int i = 0; i < bytes.Length; i++)
        {
            words[i / 4] |= (uint)bytes[i] << (8 * (i % 4));
        }
        SeedWith(undo, words);
    }

    private void SeedWith(Undo undo, uint[] key)
    {
        var words = new int[WordCount];
        words[0] = 19650218;
        for (int n = 1; n < WordCount; n++)
        {
            uint last = (uint)words[n - 1];
            words[n] = (int)((1812433253U * (last ^ (last >> 30))) + (uint)n);
        }
        int i = 1;
        int j = 0;
        for (int k = Math.Max(WordCount, key.Length); k > 0; k--)
        {
            uint last = (uint)words[i - 1];
            words[i] = (int)(((uint)words[i] ^ ((last ^ (last >> 30)) * 1664525U)) + key[j] + (uint)j);
            Advance(words, ref i);
            j = j + 1 == key.Length ? 0 : j + 1;
        }
        for (int k = WordCount - 1; k > 0; k--)
        {
            uint last = (uint)words[i - 1];
            words[i] = (int)(((uint)words[i] ^ ((last ^ (last >> 30)) * 1566083941U)) - (uint)i);
            Advance(words, ref i);
        }
        words[0] = unchecked((int)0x80000000);
        ref State s = ref Write(undo);
        s.Words = words;
        s.Index = WordCount;
    }

    private static void Advance(int[] words, ref int i)
    {
        if (++i >= WordCount)
        {
            words[0] = words[WordCount - 1];
            i = 1;
        }
    }

    private uint NextWord(Undo undo)
    {
        ref State s = ref Write(undo);
        if (s.Index >= WordCount)
        {
            s.Words = NextGeneration(s.Words);
            s.Index = 0;
        }
        uint y = (uint)s.Words[s.Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680U;
        y ^= (y << 15) & 0xefc60000U;
        return y ^ (y >> 18);
    }

    private static int[] NextGeneration(int[] old)
    {
        var words = (int[])old.Clone();
        for (int k = 0; k < WordCount; k++)
        {
            uint y = ((uint)words[k] & 0x80000000U) | ((uint)words[(k + 1) % WordCount] & 0x7fffffffU);
            words[k] = (int)((uint)words[(k + Middle) % WordCount] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfU));
        }
        return words;
    }

    [PyMethod("random()", Doc = "random() -> x in the interval [0, 1).")]
    internal double Next(Undo undo)
    {
        uint a = NextWord(undo) >> 5;
        uint b = NextWord(undo) >> 6;
        return ((a * 67108864.0) + b) * (1.0 / 9007199254740992.0);
    }

    [PyMethod("getrandbits(k, /)", Doc = "getrandbits(k) -> x.  Generates an int with k random bits.")]
    internal Value GetRandBits(Undo undo, BigInteger k)
    {
        if (k.Sign < 0)
        {
            return Errors.ValueError("Cannot convert negative int");
        }
        if (k > int.MaxValue)
        {
            return Errors.OverflowError("Python int too large to convert to C uint64_t");
        }
        int bits = (int)k;
        if (bits <= 32)
        {
            return Value.Int(bits == 0 ? 0 : (long)(NextWord(undo) >> (32 - bits)));
        }
        var bytes = new byte[((bits - 1) / 32 * 4) + 4];
        for (int i = 0; i < bytes.Length; i += 4, bits -= 32)
        {
            uint word = NextWord(undo);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i), bits < 32 ? word >> (32 - bits) : word);
        }
        return Value.Int(new BigInteger(bytes, isUnsigned: true));
    }

    [PyMethod("getstate()", Doc = "getstate() -> tuple containing the current state.")]
    internal PyTuple GetState()
    {
        var parts = new Value[WordCount + 1];
        for (int i = 0; i < WordCount; i++)
        {
            parts[i] = Value.Int((long)(uint)Now.Words[i]);
        }
        parts[WordCount] = Value.Int(Now.Index);
        return new PyTuple(parts);
    }

    [PyMethod("setstate(state, /)", Doc = "setstate(state) -> None.  Restores generator state.")]
    internal Value SetState(Machine vm, Value given)
    {
        if (given.As<PyTuple>() is not { } parts)
        {
            return Errors.TypeError("state vector must be a tuple");
        }
        if (parts.Count != WordCount + 1)
        {
            return Errors.ValueError("state vector is the wrong size");
        }
        var words = new int[WordCount];
        for (int i = 0; i < WordCount; i++)
        {
            if (!Numbers.TryBig(parts[i], out BigInteger word))
            {
                return Errors.TypeError("an integer is required");
            }
            if (word.Sign < 0)
            {
                return Errors.OverflowError("can't convert negative value to unsigned int");
            }
            words[i] = (int)(uint)(word & uint.MaxValue);
        }
        if (!Numbers.TryLong(parts[WordCount], out long index))
        {
            return Errors.TypeError("an integer is required");
        }
        if (index is < 0 or > WordCount)
        {
            return Errors.ValueError("invalid state");
        }
        ref State s = ref Write(vm.Undo);
        s.Words = words;
        s.Index = (int)index;
        return Value.None;
    }
}
