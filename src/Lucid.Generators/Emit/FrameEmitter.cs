using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Writes the other half of a class with <c>[NativeFrame]</c>: the switch over its steps and its state.</summary>
internal sealed class FrameEmitter(ClassScope scope)
{
    private readonly CodeWriter code = scope.Code;
    private readonly INamedTypeSymbol symbol = scope.Symbol;
    private readonly string name = scope.Attribute.Text();

    internal static Generated Run(INamedTypeSymbol symbol, AttributeData attribute, Compilation compilation) =>
        new FrameEmitter(new ClassScope(symbol, attribute, compilation)).Emit();

    private Generated Emit()
    {
        scope.CheckShape("NativeFrame");
        if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
        {
            scope.ReportFatal(Rules.NotPartial, symbol.Place(), symbol.Name, "NativeFrame and is at least internal");
        }
        var state = new StateEmitter(scope);
        List<(int Number, IMethodSymbol Method)> steps = Steps();
        if (!scope.IsSound)
        {
            return scope.Finish(RegistryKind.Frame, name);
        }
        scope.OpenClass(Names.R + "INamedFrame");
        EmitResume(steps);
        EmitNumbers(steps);
        EmitName();
        EmitShell();
        state.Emit();
        return scope.Finish(RegistryKind.Frame, name);
    }

    private List<(int Number, IMethodSymbol Method)> Steps()
    {
        var steps = new List<(int Number, IMethodSymbol Method)>();
        foreach (IMethodSymbol method in symbol.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute("StepAttribute") is { } attribute)
            {
                steps.Add((attribute.Number(), method));
                if (!IsStep(method))
                {
                    scope.Report(Rules.StepShape, method.Place(), method.Name);
                }
            }
        }
        steps.Sort((x, y) => x.Number.CompareTo(y.Number));
        if (steps.Where((s, i) => s.Number != i).Any() || steps.Count == 0)
        {
            string shown = string.Join(", ", steps.Select(s => $"{s.Method.Name} {s.Number}"));
            scope.Report(Rules.StepNumbers, symbol.Place(), symbol.Name, (steps.Count - 1).ToString(), shown);
        }
        return [.. steps.Where(s => IsStep(s.Method)).GroupBy(s => s.Number).Select(g => g.First())];
    }

    private static bool IsStep(IMethodSymbol method)
    {
        List<IParameterSymbol> rest = [.. method.Parameters.Skip(Capabilities.Of(method).Count)];
        return !method.IsStatic && rest.Count <= 1 && rest.All(p => p.Type.IsRuntime("Value") && p.RefKind == RefKind.None) &&
            (method.ReturnType.IsRuntime("Continuation") || method.ReturnType.IsRuntime("Value"));
    }

    private void EmitResume(List<(int Number, IMethodSymbol Method)> steps)
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public override {Names.R}Continuation Resume({Names.R}Machine vm, int step, {Names.R}Value value)");
        code.Open("switch (step)");
        foreach ((int number, IMethodSymbol method) in steps)
        {
            List<string> arguments = Capabilities.Of(method);
            if (method.Parameters.Length > arguments.Count)
            {
                arguments.Add("value");
            }
            code.Line($"case {number}: return {Names.Identifier(method.Name)}({string.Join(", ", arguments)});");
        }
        code.Line($"default: throw new global::System.InvalidOperationException({Names.Literal(name + " has no step ")} + step);");
        code.Close();
        code.Close();
        code.Line("");
    }

    private void EmitNumbers(List<(int Number, IMethodSymbol Method)> steps)
    {
        code.Line("/// <summary>The numbers of the steps.</summary>");
        code.Open("private static class Step");
        foreach ((int number, IMethodSymbol method) in steps)
        {
            code.Line($"internal const int {Names.Identifier(method.Name)} = {number};");
        }
        code.Close();
        code.Line("");
    }

    private void EmitShell()
    {
        code.Line("/// <summary>A frame without content, for the image reader.</summary>");
        code.Open($"internal static {Names.R}NativeFrame MakeShell()");
        code.Line($"var made = ({symbol.Full()})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({symbol.Full()}));");
        code.Line($"{Names.R}PyObject.InitializeShell(made, {Names.R}PyObjectType.TypeObject);");
        code.Line("return made;");
        code.Close();
        code.Line("");
    }

    private void EmitName()
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"public string FrameName => {Names.Literal(name)};");
        code.Line("");
    }
}
