namespace Lucid.Runtime;

/// <summary>Names that the machine itself uses.</summary>
internal static class Names
{
    internal static readonly PyStr DunderName = PyStr.Intern("__name__");
    internal static readonly PyStr DunderNew = PyStr.Intern("__new__");
    internal static readonly PyStr DunderDoc = PyStr.Intern("__doc__");
    internal static readonly PyStr DunderSet = PyStr.Intern("__set__");
    internal static readonly PyStr DunderDelete = PyStr.Intern("__delete__");
    internal static readonly PyStr DunderGet = PyStr.Intern("__get__");
    internal static readonly PyStr DunderInit = PyStr.Intern("__init__");
    internal static readonly PyStr DunderDict = PyStr.Intern("__dict__");
    internal static readonly PyStr DunderClass = PyStr.Intern("__class__");
    internal static readonly PyStr DunderModule = PyStr.Intern("__module__");
    internal static readonly PyStr DunderQualName = PyStr.Intern("__qualname__");
    internal static readonly PyStr DunderBuiltins = PyStr.Intern("__builtins__");
    internal static readonly PyStr DunderGetAttr = PyStr.Intern("__getattr__");
    internal static readonly PyStr DunderGetAttribute = PyStr.Intern("__getattribute__");
    internal static readonly PyStr DunderIter = PyStr.Intern("__iter__");
    internal static readonly PyStr DunderNext = PyStr.Intern("__next__");
    internal static readonly PyStr DunderEnter = PyStr.Intern("__enter__");
    internal static readonly PyStr DunderExit = PyStr.Intern("__exit__");
    internal static readonly PyStr DunderAEnter = PyStr.Intern("__aenter__");
    internal static readonly PyStr DunderAExit = PyStr.Intern("__aexit__");
    internal static readonly PyStr DunderSlots = PyStr.Intern("__slots__");
    internal static readonly PyStr DunderSetName = PyStr.Intern("__set_name__");
    internal static readonly PyStr DunderDel = PyStr.Intern("__del__");
    internal static readonly PyStr DunderInitSubclass = PyStr.Intern("__init_subclass__");
    internal static readonly PyStr DunderClassCell = PyStr.Intern("__classcell__");
    internal static readonly PyStr DunderHash = PyStr.Intern("__hash__");
    internal static readonly PyStr DunderEq = PyStr.Intern("__eq__");
    internal static readonly PyStr DunderPrepare = PyStr.Intern("__prepare__");
    internal static readonly PyStr DunderMroEntries = PyStr.Intern("__mro_entries__");
    internal static readonly PyStr DunderAnnotations = PyStr.Intern("__annotations__");
    internal static readonly PyStr DunderAnnotate = PyStr.Intern("__annotate__");
    internal static readonly PyStr DunderAnnotateFunc = PyStr.Intern("__annotate_func__");
    internal static readonly PyStr DunderImport = PyStr.Intern("__import__");
    internal static readonly PyStr DunderAll = PyStr.Intern("__all__");
    internal static readonly PyStr DunderPath = PyStr.Intern("__path__");
    internal static readonly PyStr DunderFile = PyStr.Intern("__file__");
    internal static readonly PyStr DunderSpec = PyStr.Intern("__spec__");
    internal static readonly PyStr DunderLoader = PyStr.Intern("__loader__");
    internal static readonly PyStr DunderPackage = PyStr.Intern("__package__");
    internal static readonly PyStr DunderMain = PyStr.Intern("__main__");
    internal static readonly PyStr DunderClassGetItem = PyStr.Intern("__class_getitem__");
    internal static readonly PyStr DunderInstanceCheck = PyStr.Intern("__instancecheck__");
    internal static readonly PyStr DunderSubclassCheck = PyStr.Intern("__subclasscheck__");
    internal static readonly PyStr DunderBases = PyStr.Intern("__bases__");
    internal static readonly PyStr DunderMissing = PyStr.Intern("__missing__");
    internal static readonly PyStr DunderReversed = PyStr.Intern("__reversed__");
    internal static readonly PyStr DunderFormat = PyStr.Intern("__format__");
    internal static readonly PyStr DunderMatchArgs = PyStr.Intern("__match_args__");
    internal static readonly PyStr DunderAbstractMethods = PyStr.Intern("__abstractmethods__");
    internal static readonly PyStr DunderIsAbstract = PyStr.Intern("__isabstractmethod__");
    internal static readonly PyStr DunderTypeParams = PyStr.Intern("__type_params__");
    internal static readonly PyStr DunderOrigClass = PyStr.Intern("__orig_class__");
    internal static readonly PyStr DunderOrigBases = PyStr.Intern("__orig_bases__");
    internal static readonly PyStr DunderWeakRef = PyStr.Intern("__weakref__");
    internal static readonly PyStr DunderStaticAttributes = PyStr.Intern("__static_attributes__");
    internal static readonly PyStr DunderFirstLine = PyStr.Intern("__firstlineno__");
    internal static readonly PyStr DunderBuildClass = PyStr.Intern("__build_class__");
    internal static readonly PyStr DunderMro = PyStr.Intern("__mro__");
    internal static readonly PyStr DunderLengthHint = PyStr.Intern("__length_hint__");
    internal static readonly PyStr DunderIndex = PyStr.Intern("__index__");
    internal static readonly PyStr DunderBytes = PyStr.Intern("__bytes__");
    internal static readonly PyStr DunderFsPath = PyStr.Intern("__fspath__");
    internal static readonly PyStr DunderAwait = PyStr.Intern("__await__");
    internal static readonly PyStr DunderRound = PyStr.Intern("__round__");
    internal static readonly PyStr DunderTrunc = PyStr.Intern("__trunc__");
    internal static readonly PyStr DunderComplex = PyStr.Intern("__complex__");
    internal static readonly PyStr DunderDir = PyStr.Intern("__dir__");
    internal static readonly PyStr DunderNotes = PyStr.Intern("__notes__");
    internal static readonly PyStr DunderCall = PyStr.Intern("__call__");
    internal static readonly PyStr DunderStr = PyStr.Intern("__str__");
    internal static readonly PyStr DunderRepr = PyStr.Intern("__repr__");
    internal static readonly PyStr DunderClassDict = PyStr.Intern("__classdict__");
    internal static readonly PyStr DunderConditionalAnnotations = PyStr.Intern("__conditional_annotations__");
    internal static readonly PyStr Mro = PyStr.Intern("mro");
    internal static readonly PyStr Keys = PyStr.Intern("keys");
    internal static readonly PyStr Send = PyStr.Intern("send");
    internal static readonly PyStr Throw = PyStr.Intern("throw");
    internal static readonly PyStr Close = PyStr.Intern("close");
    internal static readonly PyStr Metaclass = PyStr.Intern("metaclass");
    internal static readonly PyStr Builtins = PyStr.Intern("builtins");
    internal static readonly PyStr Sys = PyStr.Intern("sys");
    internal static readonly PyStr Empty = PyStr.Intern("");
    internal static readonly PyStr Write = PyStr.Intern("write");
    internal static readonly PyStr Flush = PyStr.Intern("flush");
    internal static readonly PyStr Get = PyStr.Intern("get");
    internal static readonly PyStr Iter = PyStr.Intern("iter");
    internal static readonly PyStr Reversed = PyStr.Intern("reversed");
    internal static readonly PyStr Items = PyStr.Intern("items");
    internal static readonly PyStr Append = PyStr.Intern("append");
    internal static readonly PyStr Add = PyStr.Intern("add");
    internal static readonly PyStr Update = PyStr.Intern("update");
    internal static readonly PyStr Copy = PyStr.Intern("copy");
    internal static readonly PyStr DisplayHook = PyStr.Intern("displayhook");
    internal static readonly PyStr StdOut = PyStr.Intern("stdout");
    internal static readonly PyStr StdErr = PyStr.Intern("stderr");
    internal static readonly PyStr StdIn = PyStr.Intern("stdin");
    internal static readonly PyStr Modules = PyStr.Intern("modules");
    internal static readonly PyStr Split = PyStr.Intern("split");
    internal static readonly PyStr DunderAnnotationsCache = PyStr.Intern("__annotations_cache__");
    internal static readonly PyStr Underscore = PyStr.Intern("_");

    private static readonly PyStr[] comparisons =
    [
        PyStr.Intern("__eq__"), PyStr.Intern("__ne__"), PyStr.Intern("__lt__"), PyStr.Intern("__le__"), PyStr.Intern("__gt__"), PyStr.Intern("__ge__"),
    ];

    /// <summary>The special method of a comparison.</summary>
    internal static PyStr Comparison(CompareOp op) => comparisons[(int)op];

    private static readonly Dictionary<Slot, PyStr> reflected = new()
    {
        [Slot.Add] = PyStr.Intern("__radd__"),
        [Slot.Sub] = PyStr.Intern("__rsub__"),
        [Slot.Mul] = PyStr.Intern("__rmul__"),
        [Slot.MatMul] = PyStr.Intern("__rmatmul__"),
        [Slot.TrueDiv] = PyStr.Intern("__rtruediv__"),
        [Slot.FloorDiv] = PyStr.Intern("__rfloordiv__"),
        [Slot.Mod] = PyStr.Intern("__rmod__"),
        [Slot.DivMod] = PyStr.Intern("__rdivmod__"),
        [Slot.Pow] = PyStr.Intern("__rpow__"),
        [Slot.LShift] = PyStr.Intern("__rlshift__"),
        [Slot.RShift] = PyStr.Intern("__rrshift__"),
        [Slot.And] = PyStr.Intern("__rand__"),
        [Slot.Or] = PyStr.Intern("__ror__"),
        [Slot.Xor] = PyStr.Intern("__rxor__"),
    };

    private static readonly Dictionary<Slot, string> signs = new()
    {
        [Slot.Add] = "+",
        [Slot.Sub] = "-",
        [Slot.Mul] = "*",
        [Slot.MatMul] = "@",
        [Slot.TrueDiv] = "/",
        [Slot.FloorDiv] = "//",
        [Slot.Mod] = "%",
        [Slot.DivMod] = "divmod()",
        [Slot.Pow] = "** or pow()",
        [Slot.LShift] = "<<",
        [Slot.RShift] = ">>",
        [Slot.And] = "&",
        [Slot.Or] = "|",
        [Slot.Xor] = "^",
        [Slot.InplaceAdd] = "+=",
        [Slot.InplaceSub] = "-=",
        [Slot.InplaceMul] = "*=",
        [Slot.InplaceMatMul] = "@=",
        [Slot.InplaceTrueDiv] = "/=",
        [Slot.InplaceFloorDiv] = "//=",
        [Slot.InplaceMod] = "%=",
        [Slot.InplacePow] = "**=",
        [Slot.InplaceLShift] = "<<=",
        [Slot.InplaceRShift] = ">>=",
        [Slot.InplaceAnd] = "&=",
        [Slot.InplaceOr] = "|=",
        [Slot.InplaceXor] = "^=",
        [Slot.Neg] = "-",
        [Slot.Pos] = "+",
        [Slot.Invert] = "~",
    };

    /// <summary>The special method that a binary operation asks its right operand for.</summary>
    internal static PyStr Reflected(Slot slot) => reflected[slot];

    /// <summary>The sign of an operation, for messages.</summary>
    internal static string SignOf(Slot slot) => signs[slot];

    /// <summary>The sign of a comparison.</summary>
    internal static string SignOf(CompareOp op) => op switch
    {
        CompareOp.Eq => "==",
        CompareOp.Ne => "!=",
        CompareOp.Lt => "<",
        CompareOp.Le => "<=",
        CompareOp.Gt => ">",
        _ => ">=",
    };
}
