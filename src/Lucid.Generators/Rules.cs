using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>Every diagnostic, with its number. Numbers are never used again for something else.</summary>
internal static class Rules
{
    internal static readonly DiagnosticDescriptor NotPartial = Rule(1, "Class cannot be completed", "{0} must be a partial class that derives from {1}, and the types that contain it must be partial");
    internal static readonly DiagnosticDescriptor NotSubclassable = Rule(2, "Class cannot be subclassed", "{0} says Subclassable, so it must be neither sealed nor abstract nor static");
    internal static readonly DiagnosticDescriptor UndeclaredField = Rule(3, "Field is no declared state", "{0} is neither saved nor derived: put it in the State struct with [Saved(n)], or mark it [Derived] if the saved fields can rebuild it");
    internal static readonly DiagnosticDescriptor SavedNumbers = Rule(4, "Saved numbers are not in order", "The [Saved] numbers of {0} must be 0 to {1} without gaps or duplicates: {2}");
    internal static readonly DiagnosticDescriptor SavedType = Rule(5, "Field cannot be saved", "{0} has the type {1}, which an image cannot hold");
    internal static readonly DiagnosticDescriptor MutableSaved = Rule(6, "Saved field outside of State is not readonly", "{0} can change, so it belongs in the State struct, where a dream can undo it");
    internal static readonly DiagnosticDescriptor ImmutableState = Rule(7, "Immutable type with state", "{0} says Immutable but has a State struct");
    internal static readonly DiagnosticDescriptor StateShape = Rule(8, "State is not a partial struct", "{0} must be a nested struct without type parameters");
    internal static readonly DiagnosticDescriptor NoConstructor = Rule(9, "Class would be of the wrong type", "{0} needs a constructor that gives {0}.TypeObject to its base class, or its instances would be of the base class's type");
    internal static readonly DiagnosticDescriptor SlotShape = Rule(10, "Slot method has the wrong shape", "The slot {0} needs {1}");
    internal static readonly DiagnosticDescriptor DuplicateSlot = Rule(11, "Slot filled twice", "The slot {0} is filled twice");
    internal static readonly DiagnosticDescriptor SignatureText = Rule(20, "Signature is not Python", "The signature '{0}' is not valid: {1}");
    internal static readonly DiagnosticDescriptor SignatureShape = Rule(21, "Signature and parameters differ", "The signature '{0}' does not fit the C# parameters: {1}");
    internal static readonly DiagnosticDescriptor SignatureDefault = Rule(22, "Default does not fit", "The default {0} of '{1}' cannot be a C# {2}");
    internal static readonly DiagnosticDescriptor ParameterType = Rule(23, "Parameter type cannot be bound", "The parameter '{0}' has the type {1}, to which no argument can be converted");
    internal static readonly DiagnosticDescriptor ReturnType = Rule(24, "Result cannot be a value", "{0} returns {1}, which is no Python value");
    internal static readonly DiagnosticDescriptor StepNumbers = Rule(30, "Step numbers are not in order", "The [Step] numbers of {0} must be 0 to {1} without gaps or duplicates: {2}");
    internal static readonly DiagnosticDescriptor StepShape = Rule(31, "Step has the wrong shape", "The step {0} must be an instance method that takes (Machine)? (Value)? and returns Continuation");
    internal static readonly DiagnosticDescriptor MutableStatic = Rule(40, "Static field can hold Python state", "{0} is shared by all machines: state belongs to an object or to the machine");
    internal static readonly DiagnosticDescriptor Door = Rule(41, "Door to the world", "{0} reaches the outside past World");
    internal static readonly DiagnosticDescriptor HiddenState = Rule(42, "State that no image can see", "{0} in {1} keeps state in a compiler-made object that cannot be saved or undone");

    private static readonly Dictionary<string, DiagnosticDescriptor> All = new[]
    {
        NotPartial, NotSubclassable, UndeclaredField, SavedNumbers, SavedType, MutableSaved, ImmutableState, StateShape, NoConstructor, SlotShape, DuplicateSlot,
        SignatureText, SignatureShape, SignatureDefault, ParameterType, ReturnType, StepNumbers, StepShape, MutableStatic, Door, HiddenState,
    }.ToDictionary(rule => rule.Id);

    internal static DiagnosticDescriptor ById(string id) => All[id];

    private static DiagnosticDescriptor Rule(int number, string title, string message) =>
        new($"LUCID{number:000}", title, message, "Lucid", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
