using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>
/// Collects the attributed members of a type or module and writes their thunks, signatures and the methods that fill slots and member
/// tables. Everything is in nested static classes, so that nothing runs and no name clashes before it is used.
/// </summary>
internal sealed class MemberEmitter(ClassScope scope, string owner)
{
    private static readonly (string Attribute, CallableKind Kind)[] CallableAttributes =
    [
        ("PyMethodAttribute", CallableKind.Method),
        ("PyClassMethodAttribute", CallableKind.ClassMethod),
        ("PyStaticMethodAttribute", CallableKind.StaticMethod),
        ("PyNewAttribute", CallableKind.New),
        ("PyInitAttribute", CallableKind.Init),
        ("PyFunctionAttribute", CallableKind.Function),
    ];

    private readonly CodeWriter code = scope.Code;
    private readonly List<(string Id, string Key, string Field)> signatures = [];
    private readonly List<string> fills = [];
    private readonly List<string> members = [];
    private readonly List<Action> thunks = [];

    internal void Collect()
    {
        foreach (IMethodSymbol method in scope.Symbol.GetMembers().OfType<IMethodSymbol>())
        {
            foreach (AttributeData attribute in method.GetAttributes())
            {
                Take(method, attribute);
            }
        }
        Properties();
        Constants();
    }

    internal bool HasSignatures => signatures.Count > 0;

    /// <summary>Writes <c>FillSlots</c>, <c>AddMembers</c>, the thunks and the signatures.</summary>
    internal void Emit(bool withSlots)
    {
        code.Open("internal static unsafe class Thunks");
        if (withSlots)
        {
            code.Open($"internal static void FillSlots({Names.R}PyType type)");
            fills.ForEach(code.Line);
            code.Close();
            code.Line("");
        }
        code.Open($"internal static void AddMembers({Names.R}MemberSink sink)");
        members.ForEach(code.Line);
        code.Close();
        foreach (Action thunk in thunks)
        {
            code.Line("");
            thunk();
        }
        code.Close();
        code.Line("");
        if (signatures.Count > 0)
        {
            code.Open("internal static unsafe class Signatures");
            signatures.ForEach(s => code.Line(s.Field));
            code.Line("");
            code.Open($"internal static {Names.R}Signature? Find(string key)");
            code.Open("switch (key)");
            signatures.ForEach(s => code.Line($"case {Names.Literal(s.Key)}: return {s.Id};"));
            code.Line("default: return null;");
            code.Close();
            code.Close();
            code.Close();
            code.Line("");
        }
    }

    /// <summary>Adds a statement to <c>AddMembers</c>.</summary>
    internal void AddMember(string statement) => members.Add(statement);

    private void Take(IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.AttributeClass.IsRuntime("PySlotAttribute"))
        {
            TakeSlot(method, attribute);
            return;
        }
        foreach ((string name, CallableKind kind) in CallableAttributes)
        {
            if (attribute.AttributeClass.IsRuntime(name))
            {
                TakeCallable(method, attribute, kind);
                return;
            }
        }
    }

    private void TakeSlot(IMethodSymbol method, AttributeData attribute)
    {
        string slot = SlotName(attribute);
        var emitter = new SlotEmitter(scope, method, slot);
        if (!emitter.Check())
        {
            return;
        }
        if (fills.Contains(emitter.Fill))
        {
            scope.Report(Rules.DuplicateSlot, attribute.Place(method), slot);
            return;
        }
        fills.Add(emitter.Fill);
        thunks.Add(emitter.EmitThunk);
    }

    private static string SlotName(AttributeData attribute)
    {
        TypedConstant slot = attribute.ConstructorArguments.FirstOrDefault();
        return slot.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, slot.Value))?.Name ?? "";
    }

    private void TakeCallable(IMethodSymbol method, AttributeData attribute, CallableKind kind)
    {
        string id = $"{kind}{thunks.Count}_{method.Name}";
        var emitter = new CallableEmitter(scope, method, attribute, kind, id);
        if (!emitter.Prepare())
        {
            return;
        }
        if (emitter.SignatureField(owner) is { } signature)
        {
            signatures.Add((id, emitter.Key, signature));
        }
        thunks.Add(emitter.EmitThunk);
        string shown = Names.Literal(emitter.TextSignature);
        string pointer = $"delegate*<{Names.R}Machine, {Names.R}Value, {Names.R}Args, {Names.R}Value>";
        switch (kind)
        {
            case CallableKind.New:
                fills.Add($"type.SetSlot({Names.R}Slot.New, (nint)({pointer}){emitter.EntryPoint});");
                members.Add($"sink.New({shown}, {emitter.EntryPoint});");
                break;
            case CallableKind.Init:
                fills.Add($"type.SetSlot({Names.R}Slot.Init, (nint)({pointer}){emitter.EntryPoint});");
                break;
            default:
                members.Add($"sink.{kind}({Names.Literal(emitter.Signature!.Name)}, {shown}, {Names.Literal(emitter.Doc)}, {emitter.EntryPoint});");
                break;
        }
    }

    private void Properties()
    {
        var setters = new Dictionary<string, IMethodSymbol>();
        foreach (IMethodSymbol method in scope.Symbol.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute("PySetterAttribute") is { } attribute)
            {
                setters[attribute.Text()] = method;
            }
        }
        foreach (ISymbol member in scope.Symbol.GetMembers())
        {
            if (member.Attribute("PyGetterAttribute") is { } attribute && member is IMethodSymbol or IPropertySymbol)
            {
                setters.TryGetValue(attribute.Text(), out IMethodSymbol? setter);
                setters.Remove(attribute.Text());
                TakeProperty(member, setter, attribute);
            }
        }
        foreach (KeyValuePair<string, IMethodSymbol> alone in setters)
        {
            scope.Report(Rules.SignatureShape, alone.Value.Place(), alone.Key, "a setter needs a getter of the same name");
        }
    }

    private void TakeProperty(ISymbol getter, IMethodSymbol? setter, AttributeData attribute)
    {
        string name = attribute.Text();
        string id = $"{thunks.Count}_{getter.Name}";
        var method = getter as IMethodSymbol;
        ITypeSymbol type = method?.ReturnType ?? ((IPropertySymbol)getter).Type;
        if (!Conversions.CanReturn(type))
        {
            scope.Report(Rules.ReturnType, getter.Place(), getter.Name, type.ToDisplayString());
            return;
        }
        if ((method is not null && !FitsAccessor(method, 0)) || (setter is not null && !FitsAccessor(setter, 1)))
        {
            scope.Report(Rules.SignatureShape, attribute.Place(getter), name, "an accessor takes capabilities, self if it is static, and the value to set");
            return;
        }
        thunks.Add(() =>
        {
            code.Open($"internal static {Conversions.Value} Get{id}({Names.R}Machine vm, {Conversions.Value} self)");
            string target = getter.IsStatic ? scope.ClassName : Conversions.Self(scope.Symbol);
            string call = method is null ? $"{target}.{Names.Identifier(getter.Name)}" : Access(method, null);
            Conversions.Return(code, type, call);
            code.Close();
            if (setter is not null)
            {
                code.Line("");
                code.Open($"internal static {Conversions.Value} Set{id}({Names.R}Machine vm, {Conversions.Value} self, {Conversions.Value} value)");
                Conversions.Return(code, setter.ReturnType, Access(setter, "value"));
                code.Close();
            }
        });
        members.Add($"sink.Property({Names.Literal(name)}, {Names.Literal(attribute.NamedText("Doc"))}, &Get{id}, {(setter is null ? "null" : "&Set" + id)});");
    }

    private static bool FitsAccessor(IMethodSymbol method, int values)
    {
        int leading = Capabilities.Of(method).Count;
        List<IParameterSymbol> rest = [.. method.Parameters.Skip(leading)];
        return rest.Count == values + (method.IsStatic ? 1 : 0) && rest.Skip(method.IsStatic ? 1 : 0).All(p => p.Type.IsRuntime("Value")) &&
            Conversions.CanReturn(method.ReturnType);
    }

    private string Access(IMethodSymbol method, string? value)
    {
        List<string> arguments = Capabilities.Of(method);
        if (method.IsStatic)
        {
            ITypeSymbol self = method.Parameters[arguments.Count].Type;
            arguments.Add(self.IsRuntime("Value") ? "self" : Conversions.Unwrap(self.Full(), "self"));
        }
        if (value is not null)
        {
            arguments.Add(value);
        }
        string target = method.IsStatic ? scope.ClassName : Conversions.Self(scope.Symbol);
        return $"{target}.{Names.Identifier(method.Name)}({string.Join(", ", arguments)})";
    }

    private void Constants()
    {
        foreach (ISymbol member in scope.Symbol.GetMembers())
        {
            if (member.Attribute("PyConstantAttribute") is not { } attribute)
            {
                continue;
            }
            ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
            if (type is null || !member.IsStatic || !Conversions.CanReturn(type))
            {
                scope.Report(Rules.ReturnType, member.Place(), member.Name, type?.ToDisplayString() ?? "nothing");
                continue;
            }
            string expression = $"{scope.ClassName}.{Names.Identifier(member.Name)}";
            members.Add($"sink.Constant({Names.Literal(attribute.Text())}, {Conversions.Wrap(type, expression)});");
        }
    }
}
