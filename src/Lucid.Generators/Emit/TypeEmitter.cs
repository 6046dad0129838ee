using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Writes the other half of a class with <c>[PyType]</c>.</summary>
internal sealed class TypeEmitter(ClassScope scope)
{
    private readonly CodeWriter code = scope.Code;
    private readonly INamedTypeSymbol symbol = scope.Symbol;
    private readonly AttributeData attribute = scope.Attribute;
    private readonly string name = scope.Attribute.Text();
    private readonly bool subclassable = scope.Attribute.Flag("Subclassable");

    internal static Generated Run(INamedTypeSymbol symbol, AttributeData attribute, Compilation compilation)
    {
        var scope = new ClassScope(symbol, attribute, compilation);
        return new TypeEmitter(scope).Emit();
    }

    private Generated Emit()
    {
        scope.CheckShape("PyObject");
        if (subclassable && (symbol.IsSealed || symbol.IsAbstract || symbol.IsStatic))
        {
            scope.ReportFatal(Rules.NotSubclassable, symbol.Place(), symbol.Name);
        }
        var state = new StateEmitter(scope);
        if (state.HasState && attribute.Flag("Immutable"))
        {
            scope.Report(Rules.ImmutableState, symbol.Place(), symbol.Name);
        }
        if (symbol.BaseType?.Attribute("PyTypeAttribute") is not null && !symbol.IsAbstract && symbol.InstanceConstructors.All(c => c.IsImplicitlyDeclared))
        {
            scope.Report(Rules.NoConstructor, symbol.Place(), symbol.Name);
        }
        var members = new MemberEmitter(scope, name);
        members.Collect();
        if (!scope.IsSound)
        {
            return scope.Finish(RegistryKind.Type, name);
        }
        scope.OpenClass();
        EmitType();
        EmitConstructor();
        state.Emit();
        EmitShells();
        if (subclassable)
        {
            EmitSubclassInstance();
        }
        members.Emit(withSlots: true);
        return scope.Finish(RegistryKind.Type, name, members.HasSignatures);
    }

    // The type is made by a nested class, so that it is there for static fields of this class whatever the order of their initializers.
    private void EmitType()
    {
        if (scope.Declares("TypeObject"))
        {
            return;
        }
        string access = symbol.BaseType?.GetMembers("TypeObject").IsEmpty == false || symbol.BaseType?.Attribute("PyTypeAttribute") is not null ? "new " : "";
        code.Line($"/// <summary>The type <c>{name}</c>.</summary>");
        code.Line($"public static {access}{Names.R}PyType TypeObject => TypeHolder.Type;");
        code.Line("");
        code.Open("private static class TypeHolder");
        code.Open($"internal static readonly {Names.R}PyType Type = {Names.R}PyType.DefineBuiltin(new {Names.R}TypeSpec");
        code.Line($"Name = {Names.Literal(name)},");
        code.Line($"Base = {BaseType()},");
        code.Line($"Flags = {Flags()},");
        if (attribute.NamedText("Doc") is { } doc)
        {
            code.Line($"Doc = {Names.Literal(doc)},");
        }
        if (attribute.Named("Match").Value is byte match and not 0)
        {
            code.Line($"Match = ({Names.R}MatchKind){match},");
        }
        code.Line($"ClrType = typeof({symbol.Full()}),");
        code.Line("FillSlots = &Thunks.FillSlots,");
        code.Line("AddMembers = &Thunks.AddMembers,");
        code.Line($"Shell = {(symbol.IsAbstract ? "null" : "&MakeShell")},");
        code.Line($"SubShell = {(subclassable ? "&MakeSubShell" : "null")},");
        code.Close("});");
        code.Close();
        code.Line("");
    }

    private string BaseType()
    {
        if (name == "object")
        {
            return "null";
        }
        // Not the C# base class: a coroutine shares code with generators, but is none for Python.
        return attribute.Named("Base").Value is INamedTypeSymbol given ? given.Full() + ".TypeObject" : Names.R + "PyObjectType.TypeObject";
    }

    private string Flags()
    {
        string[] set = [.. new[] { "Subclassable", "Immutable", "NoConstructor", "HasDict" }.Where(flag => attribute.Flag(flag))];
        return set.Length == 0 ? Names.R + "TypeFlags.None" : string.Join(" | ", set.Select(flag => $"{Names.R}TypeFlags.{flag}"));
    }

    private void EmitConstructor()
    {
        bool declared = symbol.InstanceConstructors.Any(c => !c.IsImplicitlyDeclared);
        if (!declared && symbol.BaseType.IsRuntime("PyObject"))
        {
            code.Open($"internal {Names.Identifier(symbol.Name)}() : base(TypeObject)");
            code.Close();
            code.Line("");
        }
    }

    private void EmitShells()
    {
        if (symbol.IsAbstract)
        {
            return;
        }
        EmitShell("MakeShell", symbol.Full());
        if (subclassable)
        {
            EmitShell("MakeSubShell", "SubclassInstance");
            code.Line("/// <summary>An instance without content of the type or of a Python class that derives from it.</summary>");
            string hides = HidesAllocate() ? "new " : "";
            code.Line($"internal static {hides}{symbol.Full()} Allocate({Names.R}PyType cls) => " +
                $"({symbol.Full()})(cls.IsHeap ? MakeSubShell(cls) : MakeShell(cls));");
            code.Line("");
        }
    }

    private bool HidesAllocate()
    {
        for (INamedTypeSymbol? at = symbol.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Attribute("PyTypeAttribute") is { } a && a.Flag("Subclassable"))
            {
                return true;
            }
        }
        return false;
    }

    private void EmitShell(string method, string type)
    {
        code.Open($"private static {Names.R}PyObject {method}({Names.R}PyType type)");
        code.Line($"var made = ({type})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({type}));");
        code.Line($"{Names.R}PyObject.InitializeShell(made, type);");
        if (type == "SubclassInstance")
        {
            code.Line("made.GiveAttributes();");
        }
        code.Line("return made;");
        code.Close();
        code.Line("");
    }

    private void EmitSubclassInstance()
    {
        code.Line("/// <summary>An instance of a Python class that derives from this type.</summary>");
        string hides = HidesAllocate() ? "new " : "";
        code.Open($"internal {hides}sealed class SubclassInstance : {symbol.Full()}");
        code.Line($"private SubclassInstance() : base({BaseArguments()})");
        code.Line("{");
        code.Line("}");
        code.Line("");
        // Made with the instance, so that the undo log sees from its epoch whether the slots were there when a dream began.
        code.Line($"private {Names.R}AttributeSlots? attributeSlots;");
        code.Line("");
        code.Line($"internal void GiveAttributes() => attributeSlots = new {Names.R}AttributeSlots();");
        code.Line("");
        code.Line("/// <inheritdoc/>");
        code.Line($"public override {Names.R}AttributeSlots? Attributes => attributeSlots;");
        code.Line("");
        foreach ((string method, string type, string call) in new[]
        {
            ("SaveFields", "ImageWriter writer", "writer.WriteSlots(this)"),
            ("LoadFields", "ImageReader reader", "reader.ReadSlots(this)"),
            ("VisitFields", "FieldVisitor visitor", "visitor.Slots(this)"),
        })
        {
            code.Line("/// <inheritdoc/>");
            code.Open($"public override void {method}({Names.R}{type})");
            code.Line($"base.{method}({type.Split(' ')[1]});");
            code.Line($"{call};");
            code.Close();
            code.Line("");
        }
        code.Close();
        code.Line("");
    }

    // It is never made by a constructor, but C# wants one that could.
    private string BaseArguments()
    {
        IMethodSymbol? shortest = symbol.InstanceConstructors
            .Where(c => !c.IsImplicitlyDeclared && c.Parameters.All(p => p.RefKind == RefKind.None))
            .OrderBy(c => c.Parameters.Length)
            .FirstOrDefault();
        return shortest is null ? "" : string.Join(", ", shortest.Parameters.Select(p => $"default({p.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full()})!"));
    }
}
