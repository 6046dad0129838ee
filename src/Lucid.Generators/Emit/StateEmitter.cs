using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>
/// Writes what follows from the declared state of a class: access, undo copy, save, load and visit. A class whose base class has state too
/// logs both parts as one record, because the epoch in the header is one.
/// </summary>
internal sealed class StateEmitter
{
    private readonly ClassScope scope;
    private readonly CodeWriter code;
    private readonly INamedTypeSymbol? state;
    private readonly List<SavedField> fields;
    private readonly bool baseHasState;
    private readonly bool baseSaves;

    internal StateEmitter(ClassScope scope)
    {
        this.scope = scope;
        code = scope.Code;
        state = StateOf(scope.Symbol);
        fields = Collect();
        baseHasState = Bases().Any(type => StateOf(type) is not null);
        baseSaves = Bases().Any();
    }

    internal bool HasState => state is not null;

    private bool HasJournaled => fields.Any(f => f.Kind == SavedKind.Journaled && f.InState);

    /// <summary>The nested struct of the mutable fields, null if there is none.</summary>
    internal static INamedTypeSymbol? StateOf(INamedTypeSymbol type) =>
        type.GetTypeMembers("State").Concat(type.GetTypeMembers("DerivedState")).FirstOrDefault(t => t.TypeKind == TypeKind.Struct);

    internal void Emit()
    {
        if (state is not null)
        {
            EmitAccess();
            EmitUndo();
        }
        if (!scope.Declares("SaveFields"))
        {
            EmitSave();
        }
        if (!scope.Declares("LoadFields"))
        {
            EmitLoad();
        }
        if (!scope.Declares("VisitFields"))
        {
            EmitVisit();
        }
    }

    // The base classes that take part in saving: those whose halves are generated too.
    private IEnumerable<INamedTypeSymbol> Bases()
    {
        for (INamedTypeSymbol? at = scope.Symbol.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Attribute("PyTypeAttribute") is not null || at.Attribute("NativeFrameAttribute") is not null ||
                (!at.IsRuntime("PyObject") && at.GetMembers("SaveFields").OfType<IMethodSymbol>().Any(m => m.IsOverride && !m.IsAbstract)))
            {
                yield return at;
            }
        }
    }

    private List<SavedField> Collect()
    {
        var found = new List<SavedField>();
        if (state is not null)
        {
            if (!state.TypeParameters.IsEmpty)
            {
                scope.ReportFatal(Rules.StateShape, state.Place(), state.Name);
            }
            foreach (IFieldSymbol field in state.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst))
            {
                Take(field, inState: true, found);
            }
        }
        foreach (IFieldSymbol field in scope.Symbol.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst))
        {
            Take(field, inState: false, found);
        }
        found.Sort((x, y) => x.Number.CompareTo(y.Number));
        if (found.Where((f, i) => f.Number != i).Any())
        {
            scope.Report(
                Rules.SavedNumbers,
                scope.Symbol.Place(),
                scope.Symbol.Name,
                (found.Count - 1).ToString(),
                string.Join(", ", found.Select(f => $"{f.PlainName} {f.Number}")));
        }
        return found;
    }

    private void Take(IFieldSymbol field, bool inState, List<SavedField> found)
    {
        AttributeData? saved = field.Attribute("SavedAttribute");
        if (saved is null)
        {
            if (field.Attribute("DerivedAttribute") is null)
            {
                ISymbol shown = field.AssociatedSymbol ?? field;
                scope.Report(Rules.UndeclaredField, shown.Place(), $"{scope.Symbol.Name}.{shown.Name}");
            }
            return;
        }
        if (field.AssociatedSymbol is not null)
        {
            // The field of an auto-property has no name that generated code could use.
            scope.Report(Rules.UndeclaredField, field.AssociatedSymbol.Place(), $"{scope.Symbol.Name}.{field.AssociatedSymbol.Name}");
            return;
        }
        if (!inState && !field.IsReadOnly)
        {
            scope.Report(Rules.MutableSaved, field.Place(), $"{scope.Symbol.Name}.{field.Name}");
            return;
        }
        var made = new SavedField(field, saved.Number(), inState, scope.Compilation);
        if (made.Kind == SavedKind.Unsupported || (made.Kind == SavedKind.Journaled && !inState))
        {
            // A class that writes and reads by hand may hold what it likes.
            if (!scope.Declares("SaveFields"))
            {
                scope.Report(Rules.SavedType, field.Place(), $"{scope.Symbol.Name}.{field.Name}", field.Type.ToDisplayString());
            }
        }
        found.Add(made);
    }

    private string StateField => state!.Name == "State" ? "state" : "derivedState";

    private string Suffix => state!.Name == "State" ? "" : "Derived";

    private void EmitAccess()
    {
        string name = state!.Name;
        string access = Names.AccessText(state.DeclaredAccessibility);
        code.Line($"private {name} {StateField};");
        code.Line("");
        code.Line("/// <summary>The state, for reading.</summary>");
        code.Line($"{access} ref readonly {name} Now{Suffix} => ref {StateField};");
        code.Line("");
        code.Line("/// <summary>The state, for writing: logs it first if that was not done in this epoch.</summary>");
        code.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        code.Open($"{access} ref {name} Write{Suffix}({Names.R}Undo undo)");
        code.Open("if (IsFirstWrite(undo))");
        code.Line($"Log{name}(undo);");
        code.Close();
        code.Line($"return ref {StateField};");
        code.Close();
        code.Line("");
    }

    private void EmitUndo()
    {
        string name = state!.Name;
        string box = $"{Names.R}StateBox<{name}>";
        string dispatch = baseHasState ? "protected override" : scope.Symbol.IsSealed ? "private" : "protected virtual";
        code.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        code.Open($"private void Log{name}({Names.R}Undo undo)");
        code.Line("undo.LogState(this, CopyState());");
        code.Line("BeginEpochs();");
        code.Close();
        code.Line("");
        code.Open($"{dispatch} object CopyState()");
        code.Line(baseHasState ? $"return new object[] {{ base.CopyState(), new {box}({StateField}) }};" : $"return new {box}({StateField});");
        code.Close();
        code.Line("");
        code.Line("/// <inheritdoc/>");
        code.Line("public override object? CopySaved() => CopyState();");
        code.Line("");
        code.Line("/// <inheritdoc/>");
        code.Open($"public override void LogSaved({Names.R}Undo undo)");
        code.Open("if (IsFirstWrite(undo))");
        code.Line($"Log{name}(undo);");
        code.Close();
        code.Close();
        code.Line("");
        if (HasJournaled)
        {
            code.Line("/// <inheritdoc/>");
            code.Open("public override void DetachJournals()");
            code.Line("base.DetachJournals();");
            foreach (SavedField field in fields.Where(f => f.Kind == SavedKind.Journaled && f.InState))
            {
                code.Line($"Detach(ref {Path(field)});");
            }
            code.Close();
            code.Line("");
            code.Line($"private static void Detach<T>(ref T field) where T : struct, {Names.R}IJournaled => field.Detach();");
            code.Line("");
        }
        code.Open($"{dispatch} void BeginEpochs()");
        if (baseHasState)
        {
            code.Line("base.BeginEpochs();");
        }
        foreach (SavedField field in fields.Where(f => f.Kind == SavedKind.Journaled))
        {
            code.Line($"BeginEpoch(ref {Path(field)});");
        }
        code.Close();
        if (HasJournaled)
        {
            code.Line("");
            code.Line($"private static void BeginEpoch<T>(ref T field) where T : struct, {Names.R}IJournaled => field.BeginEpoch();");
        }
        code.Line("");
        if (!scope.Declares("RestoreState"))
        {
            code.Line("/// <inheritdoc/>");
            code.Open("public override void RestoreState(object saved)");
            if (baseHasState)
            {
                code.Line("var parts = (object[])saved;");
                code.Line("base.RestoreState(parts[0]);");
                code.Line($"{StateField} = (({box})parts[1]).State;");
            }
            else
            {
                code.Line($"{StateField} = (({box})saved).State;");
            }
            code.Line($"On{Suffix}Restored();");
            code.Close();
            code.Line("");
        }
        code.Line("/// <summary>Rebuilds derived fields after a logged state was put back.</summary>");
        code.Line($"partial void On{Suffix}Restored();");
        code.Line("");
    }

    private string Path(SavedField field) => field.InState ? $"{StateField}.{Names.Identifier(field.PlainName)}" : $"this.{Names.Identifier(field.PlainName)}";

    private string Target(SavedField field) =>
        field.InState ? Path(field) : $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {Path(field)})";

    private void EmitSave()
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public override void SaveFields({Names.R}ImageWriter writer)");
        CallBase("SaveFields(writer)");
        foreach (SavedField field in fields)
        {
            code.Line(field.Kind == SavedKind.Enum ? $"writer.Write((int){Path(field)});" : $"writer.Write({Path(field)});");
        }
        code.Close();
        code.Line("");
    }

    private void EmitLoad()
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public override void LoadFields({Names.R}ImageReader reader)");
        CallBase("LoadFields(reader)");
        foreach (SavedField field in fields)
        {
            string type = field.Symbol.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Full();
            switch (field.Kind)
            {
                case SavedKind.Enum:
                    code.Line($"reader.Read(out int number{field.Number});");
                    code.Line($"{Target(field)} = ({type})number{field.Number};");
                    break;
                case SavedKind.Object:
                    code.Line($"reader.ReadObject<{type}>(out {type}? object{field.Number});");
                    code.Line($"{Target(field)} = object{field.Number}!;");
                    break;
                case SavedKind.Plain or SavedKind.Journaled when !field.Symbol.Type.IsReferenceType:
                    code.Line($"reader.Read(out {Target(field)});");
                    break;
                default:
                    code.Line($"reader.Read(out {type}? array{field.Number});");
                    code.Line($"{Target(field)} = array{field.Number}!;");
                    break;
            }
        }
        code.Close();
        code.Line("");
    }

    private void EmitVisit()
    {
        code.Line("/// <inheritdoc/>");
        code.Open($"public override void VisitFields({Names.R}FieldVisitor visitor)");
        CallBase("VisitFields(visitor)");
        foreach (SavedField field in fields)
        {
            string value = field.Kind == SavedKind.Enum ? $"(int){Path(field)}" : Path(field);
            code.Line($"visitor.Field({Names.Literal(field.PlainName)}, {value});");
        }
        code.Close();
        code.Line("");
    }

    private void CallBase(string call)
    {
        if (baseSaves)
        {
            code.Line($"base.{call};");
        }
    }
}
