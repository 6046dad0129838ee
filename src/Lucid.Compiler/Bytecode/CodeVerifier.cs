using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Bytecode;

/// <summary>
/// Checks that a unit, which may come from a hostile image, can be run without looking outside its own tables: known opcodes, operands and
/// windows within the registers that are live, jumps to instructions, sites of one instruction each, an end that does not run off.
/// Total: gives a complaint or null for any input, never throws, and needs time in proportion to the size of the unit.
/// </summary>
public static class CodeVerifier
{
    private const int RegisterCountMax = ushort.MaxValue + 1;
    private const int NestingMax = 500;

    /// <summary>The first thing that is wrong with a unit or with one inside it, or null.</summary>
    public static string? Check(CodeUnit? unit)
    {
        var waiting = new Stack<(object? Constant, int Depth)>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        waiting.Push((unit, 0));
        while (waiting.TryPop(out (object? Constant, int Depth) next))
        {
            if (next.Depth > NestingMax)
            {
                return "constants nested too deeply";
            }
            // Shared parts are looked at once, or nested sharing would take exponential time.
            if (next.Constant is not null && !seen.Add(next.Constant))
            {
                continue;
            }
            object?[]? inside;
            switch (next.Constant)
            {
                case CodeUnit inner:
                    if (CheckOne(inner) is { } complaint)
                    {
                        return $"{inner.QualifiedName ?? "?"}: {complaint}";
                    }
                    inside = inner.Constants;
                    break;
                case ConstantTuple tuple:
                    inside = tuple.Items;
                    break;
                case ConstantFrozenSet set:
                    inside = set.Items;
                    break;
                case ConstantValue value when !(value.Kind == ConstantKind.Str && value.Text is null) && !(value.Kind == ConstantKind.Bytes && value.Data is null):
                    continue;
                default:
                    return "a constant of an unknown kind";
            }
            if (inside is null)
            {
                return "a constant without items";
            }
            foreach (object? item in inside)
            {
                waiting.Push((item, next.Depth + 1));
            }
        }
        return null;
    }

    private static string? CheckOne(CodeUnit unit) => CheckTables(unit) ?? CheckNames(unit) ?? CheckHandlers(unit, out bool[] starts) ?? new CodeVerifierInstructions(unit, starts).Check();

    private static string? CheckTables(CodeUnit unit)
    {
        if (unit.Name is null || unit.QualifiedName is null || unit.FileName is null || unit.Instructions is null || unit.Constants is null || unit.Sites is null
            || unit.LocalNames is null || unit.LocalKinds is null || unit.Heights is null || unit.Handlers is null || unit.Positions is null || unit.StatementStarts is null)
        {
            return "a table is missing";
        }
        int count = unit.Instructions.Length;
        if (count == 0)
        {
            return "no instructions";
        }
        if (unit.Heights.Length != count)
        {
            return $"{unit.Heights.Length} heights for {count} instructions";
        }
        if (unit.StatementStarts.Length != (count + 63) / 64)
        {
            return "statement starts do not fit the instructions";
        }
        if (unit.RegisterCount is < 0 or > RegisterCountMax)
        {
            return $"{unit.RegisterCount} registers";
        }
        if (Array.Exists(unit.Sites, site => site is null))
        {
            return "a site without a name";
        }
        ReadOnlySpan<int> starts = unit.Positions.Starts;
        for (int i = 0; i < starts.Length; i++)
        {
            if (i == 0 ? starts[0] != 0 : starts[i] <= starts[i - 1] || starts[i] >= count)
            {
                return $"position entry {i} is out of order";
            }
        }
        return (unit.Flags & CodeFlags.HasDocstring) != 0 && (unit.Constants.Length == 0 || unit.Constants[0] is not ConstantValue { Kind: ConstantKind.Str })
            ? "no docstring among the constants"
            : null;
    }

    private static string? CheckNames(CodeUnit unit)
    {
        int named = unit.LocalNames.Length;
        if (unit.LocalKinds.Length != named || named > unit.RegisterCount)
        {
            return "names and kinds of registers do not fit";
        }
        if (unit.FirstFree < 0 || unit.FirstFree > named)
        {
            return "free variables out of range";
        }
        long parameters = (long)unit.ArgCount + unit.KeywordOnlyCount
            + ((unit.Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((unit.Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);
        if (unit.ArgCount < 0 || unit.KeywordOnlyCount < 0 || unit.PositionalOnlyCount < 0 || unit.PositionalOnlyCount > unit.ArgCount || parameters > unit.FirstFree)
        {
            return "parameters out of range";
        }
        bool hasNamespace = (unit.Flags & CodeFlags.Optimized) == 0;
        if (hasNamespace && (parameters != 0 || unit.FirstFree == 0 || unit.LocalNames[0] != ""))
        {
            return "no register for the namespace";
        }
        for (int i = 0; i < named; i++)
        {
            if (unit.LocalNames[i] is null)
            {
                return $"register {i} has a null name";
            }
            bool isFree = (unit.LocalKinds[i] & LocalKind.Free) != 0;
            if (isFree != (i >= unit.FirstFree) || (i < parameters && (unit.LocalKinds[i] & LocalKind.Local) == 0))
            {
                return $"register {i} is of the wrong kind";
            }
        }
        return null;
    }

    private static string? CheckHandlers(CodeUnit unit, out bool[] starts)
    {
        starts = new bool[unit.Instructions.Length + 1];
        for (int i = 0; i < unit.Instructions.Length; i++)
        {
            starts[i] = i == 0 || !(starts[i - 1] && OpcodeInfo.Of(unit.Instructions[i - 1].Op)?.HasExtra == true);
        }
        starts[^1] = starts[^2] && OpcodeInfo.Of(unit.Instructions[^1].Op)?.HasExtra != true;
        foreach (ExceptionHandler row in unit.Handlers)
        {
            if (row.Start < 0 || row.Start >= row.End || row.End > unit.Instructions.Length || !starts[row.Start]
                || row.Target < 0 || row.Target >= unit.Instructions.Length || !starts[row.Target])
            {
                return $"handler {row.Start} to {row.End} -> {row.Target} is out of range";
            }
            if (row.Register < 0 || row.Register >= unit.RegisterCount || row.Register >= unit.Heights[row.Target])
            {
                return $"handler {row.Start} to {row.End} -> {row.Target} has no register for its exception";
            }
        }
        return null;
    }
}
