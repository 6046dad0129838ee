namespace Lucid.Runtime;

/// <summary>The module <c>_typing</c>.</summary>
[PyModule("_typing", Doc = "Primitives and accelerators for the typing module.\n", Types = [
    typeof(PyTypeVar), typeof(PyParamSpec), typeof(PyTypeVarTuple), typeof(PyParamSpecArgs), typeof(PyParamSpecKwargs), typeof(PyTypeAlias),
    typeof(PyGeneric), typeof(PyUnion),
])]
public static partial class TypingModule
{
    [PyConstant("NoDefault")] internal static Value NoDefault => PyNoDefault.Instance;

    [PyFunction("_idfunc(x, /)")]
    internal static Value Same(Value x) => x;
}
