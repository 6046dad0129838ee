using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Compares a Python signature with the C# parameters that take its arguments.</summary>
internal sealed class ParameterCheck(ClassScope scope, IMethodSymbol method, AttributeData attribute, PythonSignature signature)
{
    /// <param name="leading">How many C# parameters are capabilities, self or the type.</param>
    internal bool Run(int leading)
    {
        List<IParameterSymbol> given = [.. method.Parameters.Skip(leading)];
        if (given.Any(p => p.RefKind != RefKind.None))
        {
            return Complain("ref, in and out parameters cannot be bound");
        }
        if (given.Any(p => p.Type.IsRuntime("Args")))
        {
            return given.Count == 1 || Complain("Args stands alone");
        }
        if (given.Count != signature.Parameters.Count)
        {
            return Complain($"{signature.Parameters.Count} in the signature, {given.Count} in C#");
        }
        bool ok = true;
        for (int i = 0; i < given.Count; i++)
        {
            ok &= Check(signature.Parameters[i], given[i]);
        }
        return ok;
    }

    private bool Check(SignatureParameter declared, IParameterSymbol given)
    {
        ArgumentKind kind = Conversions.KindOf(given.Type);
        switch (declared.Kind)
        {
            case ParameterKind.VarArgs:
                return kind == ArgumentKind.Span || given.Type.IsRuntime("PyTuple") || Complain($"*{declared.Name} needs a PyTuple or ReadOnlySpan<Value>");
            case ParameterKind.VarKeywords:
                return given.Type.IsRuntime("PyDict") || Complain($"**{declared.Name} needs a PyDict");
        }
        if (kind is ArgumentKind.Unsupported or ArgumentKind.Span)
        {
            scope.Report(Rules.ParameterType, given.Place(), declared.Name, given.Type.ToDisplayString());
            return false;
        }
        if (declared.Default is null)
        {
            return !Conversions.IsNullable(given.Type) || Complain($"'{declared.Name}' is required, but its C# type takes null");
        }
        if (!ArgumentEmitter.Fits(declared.Default, given))
        {
            scope.Report(Rules.SignatureDefault, attribute.Place(method), declared.Default, declared.Name, given.Type.ToDisplayString());
            return false;
        }
        return true;
    }

    private bool Complain(string text)
    {
        scope.Report(Rules.SignatureShape, attribute.Place(method), signature.Text, text);
        return false;
    }
}
