using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Writes the other half of a class with <c>[PyModule]</c>.</summary>
internal sealed class ModuleEmitter(ClassScope scope)
{
    private readonly CodeWriter code = scope.Code;
    private readonly INamedTypeSymbol symbol = scope.Symbol;
    private readonly string name = scope.Attribute.Text();

    internal static Generated Run(INamedTypeSymbol symbol, AttributeData attribute, Compilation compilation) =>
        new ModuleEmitter(new ClassScope(symbol, attribute, compilation)).Emit();

    private Generated Emit()
    {
        scope.CheckShape(symbol.IsStatic ? null : "PyModuleState");
        StateEmitter? state = symbol.IsStatic ? null : new StateEmitter(scope);
        var members = new MemberEmitter(scope, name);
        members.Collect();
        TypedConstant types = scope.Attribute.Named("Types");
        foreach (TypedConstant type in types.Kind == TypedConstantKind.Array && !types.IsNull ? types.Values : [])
        {
            if (type.Value is INamedTypeSymbol given)
            {
                members.AddMember($"sink.Type({given.Full()}.TypeObject);");
            }
        }
        if (!scope.IsSound)
        {
            return scope.Finish(RegistryKind.Module, name);
        }
        scope.OpenClass();
        EmitSpec(state is not null);
        state?.Emit();
        members.Emit(withSlots: false);
        return scope.Finish(RegistryKind.Module, name, members.HasSignatures);
    }

    private void EmitSpec(bool hasState)
    {
        code.Line($"/// <summary>The module <c>{name}</c>.</summary>");
        code.Line($"public static {Names.R}ModuleSpec Spec => SpecHolder.Spec;");
        code.Line("");
        code.Open("private static class SpecHolder");
        code.Open($"internal static readonly {Names.R}ModuleSpec Spec = new {Names.R}ModuleSpec");
        code.Line($"Name = {Names.Literal(name)},");
        if (scope.Attribute.NamedText("Doc") is { } doc)
        {
            code.Line($"Doc = {Names.Literal(doc)},");
        }
        code.Line("AddMembers = &Thunks.AddMembers,");
        if (hasState)
        {
            code.Line("MakeState = &MakeState,");
        }
        code.Close("};");
        code.Close();
        code.Line("");
        if (hasState)
        {
            code.Line($"private static {Names.R}PyModuleState MakeState() => new {symbol.Full()}();");
            code.Line("");
        }
    }
}
