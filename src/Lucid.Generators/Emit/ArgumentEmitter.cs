using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Writes how one C# parameter gets its value from the arguments of a thunk.</summary>
internal sealed class ArgumentEmitter(ClassScope scope, PythonSignature signature, int index, IParameterSymbol parameter, string id, string where)
{
    private readonly CodeWriter code = scope.Code;
    private readonly SignatureParameter declared = signature.Parameters[index];
    private readonly ITypeSymbol type = Conversions.Underlying(parameter.Type);
    private readonly bool acceptsNone = signature.Parameters[index].Default == "None" && Conversions.IsNullable(parameter.Type);

    private string Raw => "v" + index;

    /// <summary>The expression to pass on.</summary>
    internal string Result { get; private set; } = "";

    /// <param name="certain">The argument is known to be there.</param>
    internal void Emit(bool certain)
    {
        if (declared.Kind == ParameterKind.VarArgs && !signature.TakesKeywords)
        {
            string rest = index == 0 ? "args.Positional" : $"args.Positional[{index}..]";
            Result = Conversions.KindOf(parameter.Type) == ArgumentKind.Span ? rest : $"{Names.R}Binder.Tuple({rest})";
            return;
        }
        if (declared.Kind is ParameterKind.VarArgs or ParameterKind.VarKeywords)
        {
            Result = Conversions.KindOf(parameter.Type) == ArgumentKind.Span
                ? $"{Names.R}Binder.Items(args[{index}])"
                : Conversions.Unwrap(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full(), $"args[{index}]");
            return;
        }
        bool maybeMissing = !declared.IsRequired;
        code.Line(certain || !maybeMissing
            ? $"{Conversions.Value} {Raw} = args[{index}];"
            : $"{Conversions.Value} {Raw} = args.Count > {index} ? args[{index}] : {Conversions.Value}.Unbound;");
        ArgumentKind kind = Conversions.KindOf(parameter.Type);
        if (kind == ArgumentKind.Value)
        {
            string? fallback = maybeMissing ? DefaultValue.AsValue(declared.Default!) : null;
            Result = fallback is null || fallback.EndsWith(".Unbound", StringComparison.Ordinal) ? Raw : $"{Raw}.IsUnbound ? {fallback} : {Raw}";
            return;
        }
        Result = "p" + index;
        string local = parameter.Type.Full();
        if (local[local.Length - 1] != '?' && Conversions.IsNullable(parameter.Type))
        {
            local += "?";
        }
        code.Line($"{local} p{index};");
        string opening = "";
        if (maybeMissing)
        {
            code.Open($"if ({Raw}.IsUnbound{(acceptsNone ? $" || {Raw}.IsNone" : "")})");
            code.Line($"p{index} = {Fallback(kind)};");
            code.Close();
            opening = "else ";
        }
        Convert(kind, opening);
    }

    private void Convert(ArgumentKind kind, string opening)
    {
        string convert = Names.R + "Conversion.";
        if (kind is ArgumentKind.Text or ArgumentKind.Object)
        {
            string expected = kind == ArgumentKind.Text ? "str" : Conversions.PythonName(type);
            if (acceptsNone)
            {
                expected += " or None";
            }
            string wanted = kind == ArgumentKind.Text ? Names.R + "PyStr" : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full();
            code.Open($"{opening}if ({Raw}.As<{wanted}>() is {{ }} o{index})");
            code.Line($"p{index} = {(kind == ArgumentKind.Text ? $"{convert}Text(o{index})" : "o" + index)};");
            code.Close();
            code.Open("else");
            code.Line($"return {convert}BadArgument({Names.Literal(where)}, {Names.Literal(expected)}, {Raw});");
            code.Close();
            return;
        }
        bool nullable = !SymbolEqualityComparer.Default.Equals(type, parameter.Type);
        string local = nullable ? $"out {type.Full()} n{index}" : $"out p{index}";
        string slow = acceptsNone && kind is ArgumentKind.Int32 or ArgumentKind.Int64 ? "OrNone" : "";
        code.Open($"{opening}if (!{convert}Try{kind}({Raw}, {local}))");
        code.Line($"return {convert}Convert{kind}{slow}(vm, Signatures.{id}, self, args, {index});");
        code.Close();
        if (nullable)
        {
            code.Open("else");
            code.Line($"p{index} = n{index};");
            code.Close();
        }
    }

    private string Fallback(ArgumentKind kind)
    {
        string text = declared.Default!;
        if (acceptsNone || (kind is ArgumentKind.Text or ArgumentKind.Object && text is PythonSignature.Missing or PythonSignature.Unrepresentable))
        {
            return "null";
        }
        if (text is PythonSignature.Missing or PythonSignature.Unrepresentable)
        {
            return parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is not null
                ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue, true, false)
                : "default";
        }
        return kind switch
        {
            ArgumentKind.Int32 when text == "sys.maxsize" => "int.MaxValue",
            ArgumentKind.Int32 => DefaultValue.Integer(text)!,
            ArgumentKind.Int64 or ArgumentKind.BigInteger => DefaultValue.Integer(text)! + "L",
            ArgumentKind.Double => DefaultValue.Real(text)!,
            ArgumentKind.Bool => text == "True" ? "true" : "false",
            ArgumentKind.Text => Names.Literal(DefaultValue.Str(text)),
            _ when text == "()" => Conversions.Unwrap(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full(), Names.R + "Binder.EmptyTuple"),
            _ => $"{Names.R}PyStr.Of({Names.Literal(DefaultValue.Str(text))})",
        };
    }

    /// <summary>Whether a default can be had in a C# parameter.</summary>
    internal static bool Fits(string text, IParameterSymbol parameter)
    {
        ArgumentKind kind = Conversions.KindOf(parameter.Type);
        bool nullable = Conversions.IsNullable(parameter.Type);
        if (kind == ArgumentKind.Value)
        {
            return DefaultValue.AsValue(text) is not null;
        }
        if (text is PythonSignature.Missing or PythonSignature.Unrepresentable)
        {
            return nullable || (parameter.HasExplicitDefaultValue && kind is not (ArgumentKind.Text or ArgumentKind.Object));
        }
        if (text == "None")
        {
            return nullable;
        }
        return kind switch
        {
            ArgumentKind.Int32 => text == "sys.maxsize" || int.TryParse(DefaultValue.Integer(text), out _),
            ArgumentKind.Int64 or ArgumentKind.BigInteger => DefaultValue.Integer(text) is not null,
            ArgumentKind.Double => DefaultValue.Real(text) is not null,
            ArgumentKind.Bool => text is "True" or "False",
            ArgumentKind.Text => DefaultValue.Str(text) is not null,
            ArgumentKind.Object => (text == "()" && parameter.Type.IsRuntime("PyTuple")) || (DefaultValue.Str(text) is not null && parameter.Type.IsRuntime("PyStr")),
            _ => false,
        };
    }
}
