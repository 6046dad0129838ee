namespace Lucid.Modules.Hashes;

/// <summary>The module <c>_blake2</c>.</summary>
[PyModule("_blake2", Types = [typeof(PyBlake2b), typeof(PyBlake2s)], Doc = "_blake2b provides BLAKE2b for hashlib\n")]
internal static partial class Blake2Module
{
    [PyConstant("_GIL_MINSIZE")] internal static int GilMinSize => 2048;

    [PyConstant("BLAKE2B_SALT_SIZE")] internal static int WideSaltSize => PyBlake2b.SaltSize;

    [PyConstant("BLAKE2B_PERSON_SIZE")] internal static int WidePersonSize => PyBlake2b.PersonSize;

    [PyConstant("BLAKE2B_MAX_KEY_SIZE")] internal static int WideMaxKeySize => PyBlake2b.MaxKeySize;

    [PyConstant("BLAKE2B_MAX_DIGEST_SIZE")] internal static int WideMaxDigestSize => PyBlake2b.MaxDigestSize;

    [PyConstant("BLAKE2S_SALT_SIZE")] internal static int NarrowSaltSize => PyBlake2s.SaltSize;

    [PyConstant("BLAKE2S_PERSON_SIZE")] internal static int NarrowPersonSize => PyBlake2s.PersonSize;

    [PyConstant("BLAKE2S_MAX_KEY_SIZE")] internal static int NarrowMaxKeySize => PyBlake2s.MaxKeySize;

    [PyConstant("BLAKE2S_MAX_DIGEST_SIZE")] internal static int NarrowMaxDigestSize => PyBlake2s.MaxDigestSize;
}
