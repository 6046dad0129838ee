using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>
/// Writes the entry point of a method with a signature: <c>(Machine vm, Value self, Args args)</c>. Positional arguments of the right number
/// are taken where they lie; all else goes through the binder, which comes back with one argument for every parameter.
/// </summary>
internal sealed class CallableEmitter(ClassScope scope, IMethodSymbol method, AttributeData attribute, CallableKind kind, string id)
{
    private readonly CodeWriter code = scope.Code;

    internal PythonSignature? Signature { get; private set; }

    internal string? Doc => attribute.NamedText("Doc");

    internal string EntryPoint => "&Thunks." + id;

    /// <summary>The name among the callables of the type or module.</summary>
    internal string Key => kind switch
    {
        CallableKind.New => "__new__",
        CallableKind.Init => "__init__",
        _ => Signature!.Name,
    };

    internal string? TextSignature => Signature?.Shown(kind switch
    {
        CallableKind.Method => "$self",
        CallableKind.ClassMethod => "$type",
        CallableKind.Function => "$module",
        _ => null,
    });

    /// <summary>Parses and checks; false if nothing can be written.</summary>
    internal bool Prepare()
    {
        string text = attribute.Text();
        Signature = PythonSignature.Parse(text, out string error);
        if (Signature is null)
        {
            scope.Report(Rules.SignatureText, attribute.Place(method), text, error);
            return false;
        }
        if (!Conversions.CanReturn(method.ReturnType))
        {
            scope.Report(Rules.ReturnType, method.Place(), method.Name, method.ReturnType.ToDisplayString());
            return false;
        }
        if (!method.IsStatic && kind is CallableKind.ClassMethod or CallableKind.StaticMethod or CallableKind.New)
        {
            scope.Report(Rules.SignatureShape, attribute.Place(method), text, "the C# method must be static");
            return false;
        }
        return new ParameterCheck(scope, method, attribute, Signature).Run(Leading().Count);
    }

    /// <summary>The constructor call of the static Signature; null when the method takes its arguments raw.</summary>
    internal string? SignatureField(string owner)
    {
        if (TakesRaw)
        {
            return null;
        }
        PythonSignature s = Signature!;
        bool isType = kind is CallableKind.New or CallableKind.Init;
        string name = s.Name;
        string qualified = isType || (kind == CallableKind.Function && owner == "builtins") ? name
            : $"{(kind == CallableKind.Function ? owner : Names.LastPart(owner))}.{s.Name}";
        ulong required = 0;
        for (int i = 0; i < s.Parameters.Count; i++)
        {
            required |= s.Parameters[i].IsRequired ? 1UL << i : 0;
        }
        string names = string.Join(", ", s.Parameters.Select(p => Names.Literal(p.Name)));
        return $"internal static readonly {Names.R}Signature {id} = new({Names.Literal(owner)}, {Names.Literal(Key)}, {Names.Literal(name)}, {Names.Literal(qualified)}, {Bool(isType)}, " +
            $"new string[] {{ {names} }}, {s.PositionalOnlyCount}, {s.PositionalCount}, {Bool(s.HasVarArgs)}, {Bool(s.HasVarKeywords)}, {required}UL, &Thunks.{Target});";
    }

    /// <summary>Writes the thunk into the class <c>Thunks</c>.</summary>
    internal void EmitThunk()
    {
        PythonSignature s = Signature!;
        if (TakesRaw)
        {
            OpenThunk(id);
            List<string> arguments = Leading();
            arguments.Add("args");
            Conversions.Return(code, method.ReturnType, Call(arguments));
            code.Close();
            return;
        }
        if (IsBoundOnly)
        {
            OpenThunk(id);
            code.Line($"return {Names.R}Binder.Call(vm, Signatures.{id}, self, args);");
            code.Close();
            OpenThunk(id + "_bound");
            EmitBody(minimum: s.Parameters.Count);
            return;
        }
        if (s.HasKeywordOnly)
        {
            OpenThunk(id);
            bool keywordRequired = s.Parameters.Any(p => p.Kind == ParameterKind.KeywordOnly && p.IsRequired);
            string binder = $"{Names.R}Binder.Call(vm, Signatures.{id}, self, args)";
            code.Line(keywordRequired ? $"return {binder};" : $"return {Mismatch(s)} ? {binder} : {id}_bound(vm, self, args);");
            code.Close();
            OpenThunk(id + "_bound");
            EmitBody(minimum: s.RequiredPositionalCount);
            return;
        }
        OpenThunk(id);
        code.Open($"if ({Mismatch(s)})");
        code.Line(s.TakesKeywords
            ? $"return {Names.R}Binder.Call(vm, Signatures.{id}, self, args);"
            : $"return {Names.R}Binder.CallPositional(vm, Signatures.{id}, self, args);");
        code.Close();
        EmitBody(minimum: s.RequiredPositionalCount);
    }

    private bool IsBoundOnly => Signature!.TakesKeywords && (Signature.HasVarArgs || Signature.HasVarKeywords);

    // What takes one argument for each parameter.
    private string Target => IsBoundOnly || Signature!.HasKeywordOnly ? id + "_bound" : id;

    private static string Bool(bool b) => b ? "true" : "false";

    private bool TakesRaw => method.Parameters.Any(p => p.Type.IsRuntime("Args"));

    private void OpenThunk(string name) => code.Open($"internal static {Names.R}Value {name}({Names.R}Machine vm, {Names.R}Value self, {Names.R}Args args)");

    private static string Mismatch(PythonSignature s)
    {
        int least = s.RequiredPositionalCount;
        int most = s.PositionalCount;
        string count =
            s.HasVarArgs ? (least == 0 ? "" : $"args.Count < {least} || ") :
            least == most ? $"args.Count != {least} || " :
            least == 0 ? $"args.Count > {most} || " : $"(uint)(args.Count - {least}) > {most - least}u || ";
        return count + "args.KeywordCount != 0";
    }

    // Capabilities and the type or self that a static method gets as a parameter.
    private List<string> Leading()
    {
        List<string> given = Capabilities.Of(method);
        bool takesSelf = kind is CallableKind.ClassMethod or CallableKind.New ||
            (method.IsStatic && kind is CallableKind.Method or CallableKind.Init);
        if (takesSelf && given.Count < method.Parameters.Length)
        {
            ITypeSymbol type = method.Parameters[given.Count].Type;
            given.Add(type.IsRuntime("Value") ? "self" : Conversions.Unwrap(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full(), "self"));
        }
        return given;
    }

    private string Call(List<string> arguments)
    {
        string target = method.IsStatic ? scope.ClassName : Conversions.Self(scope.Symbol);
        return $"{target}.{Names.Identifier(method.Name)}({string.Join(", ", arguments)})";
    }

    private void EmitBody(int minimum)
    {
        PythonSignature s = Signature!;
        List<string> arguments = Leading();
        int offset = arguments.Count;
        for (int i = 0; i < s.Parameters.Count; i++)
        {
            var argument = new ArgumentEmitter(scope, s, i, method.Parameters[offset + i], id, Where(s, i));
            argument.Emit(certain: i < minimum);
            arguments.Add(argument.Result);
        }
        Conversions.Return(code, method.ReturnType, Call(arguments));
        code.Close();
    }

    // How CPython calls an argument in a complaint: by name if it can be given by name, by number if there are others.
    private string Where(PythonSignature s, int i)
    {
        string name = s.Name;
        if (s.Parameters[i].Kind is ParameterKind.Normal or ParameterKind.KeywordOnly)
        {
            return $"{name}() argument '{s.Parameters[i].Name}'";
        }
        bool onlyOne = s.Parameters.Count == 1 && s.Parameters[0].IsRequired && kind is not (CallableKind.New or CallableKind.Init);
        return onlyOne ? $"{name}() argument" : $"{name}() argument {i + 1}";
    }
}
