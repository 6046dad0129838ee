namespace Lucid.Modules.Hashes;

/// <summary>The module <c>_sha3</c>.</summary>
[PyModule("_sha3", Types = [typeof(PySha3Of224), typeof(PySha3Of256), typeof(PySha3Of384), typeof(PySha3Of512), typeof(PyShake128), typeof(PyShake256)])]
internal static partial class Sha3Module
{
    [PyConstant("implementation")] internal static Value Implementation => Value.Str("generic");

    [PyConstant("_GIL_MINSIZE")] internal static int GilMinSize => 2048;
}
