using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Writes the thunk of a method that fills a slot.</summary>
internal sealed class SlotEmitter(ClassScope scope, IMethodSymbol method, string slot)
{
    private static readonly HashSet<string> Unary =
    [
        "Repr", "Str", "Hash", "Iter", "Next", "Len", "Bool", "Neg", "Pos", "Invert", "Abs", "Int", "Float", "Index", "Await", "AsyncIter", "AsyncNext",
        "LengthHint", "Del",
    ];

    private static readonly HashSet<string> Ternary = ["SetItem", "Pow", "SetAttr", "DescrGet", "DescrSet"];

    private static readonly HashSet<string> OfSelf = ["GetItem", "DelItem", "Contains", "GetAttr", "DelAttr"];

    private static readonly HashSet<string> Calls = ["Call", "Init", "New"];

    private string[] Operands =>
        Unary.Contains(slot) ? ["self"] :
        Ternary.Contains(slot) ? ["self", "a", "b"] :
        slot == "Compare" ? ["self", "a", "op"] :
        Calls.Contains(slot) ? ["self", "args"] : ["self", "a"];

    // Either operand of a number slot may be of the type, so there is no self.
    private bool NeedsStatic =>
        slot == "Pow" || slot == "New" || !(Operands.Length == 1 || Ternary.Contains(slot) || OfSelf.Contains(slot) || Calls.Contains(slot) ||
            slot == "Compare" || slot.StartsWith("Inplace", StringComparison.Ordinal));

    /// <summary>The statement that fills the slot.</summary>
    internal string Fill => $"type.SetSlot({Names.R}Slot.{slot}, (nint)(delegate*<{string.Join(", ", Types(full: true))}>)&Thunks.Slot{slot});";

    internal bool Check()
    {
        List<IParameterSymbol> rest = [.. method.Parameters.Skip(Capabilities.Of(method).Count)];
        string[] wanted = Wanted();
        bool fits = rest.Count == wanted.Length && (method.IsStatic || !NeedsStatic) && rest.All(p => p.RefKind == RefKind.None);
        for (int i = 0; fits && i < wanted.Length; i++)
        {
            string at = wanted[i];
            fits = at switch
            {
                "args" => rest[i].Type.IsRuntime("Args"),
                "op" => rest[i].Type.IsRuntime("CompareOp"),
                "self" => rest[i].Type.IsRuntime("Value") || rest[i].Type.DerivesFrom("PyObject"),
                _ => rest[i].Type.IsRuntime("Value") || (i == wanted.Length - (slot == "SetAttr" ? 2 : 1) && slot.EndsWith("Attr", StringComparison.Ordinal) && rest[i].Type.IsRuntime("PyStr")),
            };
        }
        if (!fits)
        {
            string text = $"{(NeedsStatic ? "a static method" : "a method")} ({string.Join(", ", Shown())})";
            scope.Report(Rules.SlotShape, method.Place(), slot, text);
            return false;
        }
        if (!Conversions.CanReturn(method.ReturnType))
        {
            scope.Report(Rules.ReturnType, method.Place(), method.Name, method.ReturnType.ToDisplayString());
            return false;
        }
        return true;
    }

    internal void EmitThunk()
    {
        CodeWriter code = scope.Code;
        string[] operands = Operands;
        string[] types = Types(full: true);
        string parameters = string.Join(", ", operands.Select((name, i) => $"{types[i + 1]} {name}"));
        code.Open($"internal static {Names.R}Value Slot{slot}({Names.R}Machine vm, {parameters})");
        List<string> arguments = Capabilities.Of(method);
        int offset = arguments.Count;
        string[] wanted = Wanted();
        for (int i = 0; i < wanted.Length; i++)
        {
            ITypeSymbol type = method.Parameters[offset + i].Type;
            bool direct = wanted[i] is "args" or "op" || type.IsRuntime("Value");
            arguments.Add(direct ? wanted[i] : Conversions.Unwrap(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full(), wanted[i]));
        }
        string target = method.IsStatic ? scope.ClassName : Conversions.Self(scope.Symbol);
        Conversions.Return(code, method.ReturnType, $"{target}.{Names.Identifier(method.Name)}({string.Join(", ", arguments)})");
        code.Close();
    }

    private string[] Wanted() => method.IsStatic ? Operands : [.. Operands.Skip(1)];

    private string[] Types(bool full)
    {
        string prefix = full ? Names.R : "";
        IEnumerable<string> operands = Operands.Select(o => prefix + (o switch { "args" => "Args", "op" => "CompareOp", _ => "Value" }));
        return [prefix + "Machine", .. operands, prefix + "Value"];
    }

    private IEnumerable<string> Shown()
    {
        string[] types = Types(full: false);
        return Operands.Select((name, i) => $"{types[i + 1]} {name}").Skip(method.IsStatic || NeedsStatic ? 0 : 1);
    }
}
