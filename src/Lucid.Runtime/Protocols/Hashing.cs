using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Hashes that need no Python: those of numbers, text, tuples of such, and of everything that hashes by identity.</summary>
public static class Hashing
{
    private const int DepthMax = 32;
    private const long NoneHash = 0xfca86420;

    // CPython's is an address; a constant may be hashed before there is a machine.
    private const long EllipsisHash = 0x5ca1ab1e;

    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The hash of a value; false if Python must be asked or the value has none.</summary>
    public static bool TryHash(Machine vm, Value value, out long hash) => TryHash(vm, vm.Seed, value, 0, out hash);

    /// <summary>The hash of a constant of a code object.</summary>
    public static bool TryHashConstant(Value value, out long hash) => TryHash(null, HashSeed.Current, value, 0, out hash);

    private static bool TryHash(Machine? vm, HashSeed seed, Value value, int depth, out long hash)
    {
        PyObject? o = value.O;
        if (o is null)
        {
            hash = NumberHash.Of(value.Bits);
            return true;
        }
        if (o is PyStr str && HasSlotOf(str, PyStr.TypeObject))
        {
            hash = str.Hash(seed);
            return true;
        }
        if (value.IsFloat)
        {
            hash = NumberHash.Of(value.AsDouble, value.Bits & 0x7fff_ffff);
            return true;
        }
        if (value.IsBool)
        {
            hash = value.Bits;
            return true;
        }
        if (value.IsNone)
        {
            hash = NoneHash;
            return true;
        }
        return TryHashObject(vm, seed, value, o, depth, out hash);
    }

    private static bool TryHashObject(Machine? vm, HashSeed seed, Value value, PyObject o, int depth, out long hash)
    {
        switch (o)
        {
            case PyTuple tuple when depth < DepthMax && HasSlotOf(o, PyTuple.TypeObject):
                if (tuple.KnownHashTag == seed.Tag && seed.Tag != 0)
                {
                    hash = tuple.KnownHash;
                    return true;
                }
                var state = default(TupleHash);
                foreach (Value item in tuple.Items)
                {
                    if (!TryHash(vm, seed, item, depth + 1, out long one))
                    {
                        hash = 0;
                        return false;
                    }
                    state.Add(one);
                }
                hash = state.Finish();
                tuple.KnownHash = hash;
                tuple.KnownHashTag = (byte)seed.Tag;
                return true;
            case PyInt big when HasSlotOf(o, PyInt.TypeObject):
                hash = big.HashValue();
                return true;
            case PyFrozenSet set when HasSlotOf(o, PyFrozenSet.TypeObject):
                hash = set.Hash();
                return true;
            case PyBytes bytes when HasSlotOf(o, PyBytes.TypeObject):
                hash = bytes.HashOf(seed);
                return true;
            case PyComplex complex when HasSlotOf(o, PyComplex.TypeObject):
                hash = NumberHash.Of(complex.Real, complex.Imaginary);
                return true;
        }
        if (ReferenceEquals(o, Tags.Ellipsis))
        {
            hash = EllipsisHash;
            return true;
        }
        if (vm is not null && (o is PyTag || o.Type.SlotFunction(Slot.Hash) == PyObjectType.TypeObject.SlotFunction(Slot.Hash)))
        {
            hash = OfIdentity(vm, value);
            return true;
        }
        hash = 0;
        return false;
    }

    /// <summary>The hash of what is equal to nothing but itself.</summary>
    public static long OfIdentity(Machine vm, Value value) => vm.IdentityHash(value) is var hash && hash == -1 ? -2 : hash;

    private static bool HasSlotOf(PyObject o, PyType type) =>
        ReferenceEquals(o.Type, type) || o.Type.SlotFunction(Slot.Hash) == type.SlotFunction(Slot.Hash);

    /// <summary>Mixes the hashes of a tuple's items as CPython does.</summary>
    internal struct TupleHash
    {
        private ulong state;
        private ulong count;

        internal void Add(long hash)
        {
            ulong lane = count == 0 ? Prime5 : state;
            lane += (ulong)hash * Prime2;
            lane = (lane << 31) | (lane >> 33);
            state = lane * Prime1;
            count++;
        }

        internal readonly long Finish()
        {
            ulong lane = count == 0 ? Prime5 : state;
            lane += count ^ (Prime5 ^ 3527539UL);
            return lane == ulong.MaxValue ? 1546275796 : (long)lane;
        }

        /// <summary>The hash of a slice is not mixed with the number of items.</summary>
        internal readonly long FinishSlice() => state == ulong.MaxValue ? 1546275796 : (long)state;

        /// <summary>The state as a value, to be kept in a frame.</summary>
        internal readonly (long State, long Count) Saved => ((long)state, (long)count);

        internal static TupleHash Of(long state, long count) => new() { state = (ulong)state, count = (ulong)count };
    }
}
