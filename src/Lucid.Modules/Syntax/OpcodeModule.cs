namespace Lucid.Modules.Syntax;

/// <summary>
/// The module <c>_opcode</c>: facts about CPython's instructions, which the library's <c>opcode</c> names. Lucid's own code objects hold other
/// instructions, so there is nothing to say about a stack.
/// </summary>
[PyModule("_opcode", Doc = "Opcode support module.")]
internal static partial class OpcodeModule
{
    private const int HaveArgument = 43;
    private const int PseudoFirst = 256;

    private static readonly int[] constants = [82];
    private static readonly int[] names = [61, 64, 65, 72, 73, 80, 91, 92, 93, 96, 110, 115, 116, 249];
    private static readonly int[] jumps = [68, 70, 75, 76, 77, 100, 101, 102, 103, 106, 237, 248, 257, 258, 259, 260];
    private static readonly int[] cells = [62, 90, 97, 111];
    private static readonly int[] locals = [63, 83, 84, 85, 86, 87, 88, 89, 112, 113, 114, 261, 266];
    private static readonly int[] handlers = [263, 264, 265];
    private static readonly int[] pseudoWithArgument = [257, 258, 259, 260, 261, 263, 264, 265, 266];
    private static readonly int[] instrumentedWithArgument = [237, 239, 241, 242, 243, 244, 245, 247, 248, 249, 250, 251, 253, 255];

    [PyConstant("ENABLE_SPECIALIZATION")] internal static bool EnableSpecialization => false;

    [PyConstant("ENABLE_SPECIALIZATION_FT")] internal static bool EnableSpecializationFreeThreaded => false;

    [PyFunction("is_valid(opcode)", Doc = "Return True if opcode is valid, False otherwise.")]
    internal static bool IsValid(int opcode) => opcode is (>= 0 and <= 120) or 128 or (>= 234 and <= 266);

    [PyFunction("has_arg(opcode)", Doc = "Return True if the opcode uses its oparg, False otherwise.")]
    internal static bool HasArgument(int opcode) =>
        opcode is (> HaveArgument and <= 120) or 128
        || (opcode >= PseudoFirst ? pseudoWithArgument : instrumentedWithArgument).Contains(opcode);

    [PyFunction("has_const(opcode)", Doc = "Return True if the opcode accesses a constant, False otherwise.")]
    internal static bool HasConstant(int opcode) => constants.Contains(opcode);

    [PyFunction("has_name(opcode)", Doc = "Return True if the opcode accesses an attribute by name, False otherwise.")]
    internal static bool HasName(int opcode) => names.Contains(opcode);

    [PyFunction("has_jump(opcode)", Doc = "Return True if the opcode has a jump target, False otherwise.")]
    internal static bool HasJump(int opcode) => jumps.Contains(opcode);

    [PyFunction("has_free(opcode)", Doc = "Return True if the opcode accesses a free variable, False otherwise.\n\nNote that 'free' in this context refers to names in the current scope\nthat are referenced by inner scopes or names in outer scopes that are\nreferenced from this scope. It does not include references to global\nor builtin scopes.")]
    internal static bool HasFree(int opcode) => cells.Contains(opcode);

    [PyFunction("has_local(opcode)", Doc = "Return True if the opcode accesses a local variable, False otherwise.")]
    internal static bool HasLocal(int opcode) => locals.Contains(opcode);

    [PyFunction("has_exc(opcode)", Doc = "Return True if the opcode sets an exception handler, False otherwise.")]
    internal static bool HasHandler(int opcode) => handlers.Contains(opcode);

    [PyFunction("stack_effect(opcode, oparg=None, /, *, jump=None)", Doc = "Compute the stack effect of the opcode.")]
    internal static Value StackEffect(int opcode, Value oparg, Value jump)
    {
        _ = oparg;
        _ = jump;
        return IsValid(opcode) ? Errors.NotImplementedError("instructions work on registers, not on a stack") : Errors.ValueError("invalid opcode or oparg");
    }

    [PyFunction("get_specialization_stats()", Doc = "Return the specialization stats")]
    internal static Value GetSpecializationStats() => Value.None;

    [PyFunction("get_executor(*, code, offset)", Doc = "Return the executor object at offset in code if exists, None otherwise.")]
    internal static Value GetExecutor(Value code, int offset)
    {
        _ = code;
        _ = offset;
        return Errors.RuntimeError("Executors are not available in this build");
    }

    [PyFunction("get_nb_ops()", Doc = "Return array of symbols of binary ops.\n\nIndexed by the BINARY_OP oparg value.")]
    internal static PyList GetBinaryOperators()
    {
        string[] plain = ["ADD +", "AND &", "FLOOR_DIVIDE //", "LSHIFT <<", "MATRIX_MULTIPLY @", "MULTIPLY *", "REMAINDER %", "OR |", "POWER **", "RSHIFT >>", "SUBTRACT -", "TRUE_DIVIDE /", "XOR ^"];
        var made = new List<Value>();
        foreach (string prefix in (string[])["NB_", "NB_INPLACE_"])
        {
            foreach (string entry in plain)
            {
                string[] parts = entry.Split(' ');
                made.Add(new PyTuple([Value.Str(prefix + parts[0]), Value.Str(prefix.Length > 3 ? parts[1] + "=" : parts[1])]));
            }
        }
        made.Add(new PyTuple([Value.Str("NB_SUBSCR"), Value.Str("[]")]));
        return PyList.Of(made.ToArray());
    }

    private static PyList ListOf(params string[] texts) => PyList.Of([.. texts.Select(text => Value.Str(text))]);

    [PyFunction("get_intrinsic1_descs()", Doc = "Return a list of names of the unary intrinsics.")]
    internal static PyList GetUnaryIntrinsics() => ListOf(
        "INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR", "INTRINSIC_STOPITERATION_ERROR", "INTRINSIC_ASYNC_GEN_WRAP", "INTRINSIC_UNARY_POSITIVE",
        "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR", "INTRINSIC_PARAMSPEC", "INTRINSIC_TYPEVARTUPLE", "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS");

    [PyFunction("get_intrinsic2_descs()", Doc = "Return a list of names of the binary intrinsics.")]
    internal static PyList GetBinaryIntrinsics() => ListOf(
        "INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND", "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS", "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
        "INTRINSIC_SET_TYPEPARAM_DEFAULT");

    [PyFunction("get_special_method_names()", Doc = "Return a list of special method names.")]
    internal static PyList GetSpecialMethodNames() => ListOf("__enter__", "__exit__", "__aenter__", "__aexit__");
}
