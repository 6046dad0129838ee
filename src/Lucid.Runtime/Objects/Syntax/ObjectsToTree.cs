using System.Numerics;
using System.Runtime.CompilerServices;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>
/// Makes a tree of the compiler out of objects of the module <c>ast</c>. Programs build these objects as they like, so nothing is taken for
/// granted; the first complaint ends the work.
/// </summary>
/// <param name="vm">The machine.</param>
/// <param name="classes">The namespace of <c>_ast</c>.</param>
internal sealed class ObjectsToTree(Machine vm, PyDict classes)
{
    /// <summary>What was wrong; unbound if nothing was.</summary>
    internal Value Error { get; private set; } = Value.Unbound;

    /// <summary>Whether a value is a node.</summary>
    internal static bool IsNode(PyDict classes, Value value) => classes.GetStr(TreeNames.Ast).O is PyType type && value.Type.IsSubtypeOf(type);

    /// <summary>The tree of a whole text; null with <see cref="Error"/> set.</summary>
    internal ModNode? Convert(Value source, string mode)
    {
        string wanted = mode switch { "exec" => "Module", "eval" => "Expression", _ => "Interactive" };
        if (classes.GetStr(PyStr.Intern(wanted)).O is not PyType type || !source.Type.IsSubtypeOf(type))
        {
            Fail(Errors.TypeError($"expected {wanted} node, got {source.Type.Name}"));
            return null;
        }
        var made = (ModNode?)NodeOf(source, typeof(ModNode));
        var validator = new TreeValidator();
        return made is null || validator.Complaint(made) is not { } complaint ? made
            : (ModNode?)Fail(validator.IsTypeError ? Errors.TypeError(complaint) : Errors.ValueError(complaint));
    }

    private object? Fail(Value error)
    {
        if (Error.IsUnbound)
        {
            Error = error;
        }
        return null;
    }

    private Value Attribute(Value node, PyStr name)
    {
        Value found = InstanceAttributes.Get(vm, node.O, name);
        if (found.IsUnbound)
        {
            found = node.Type.Lookup(name);
            return found.O is PyProperty or PyMemberDescriptor or PyGetSetDescriptor ? Value.Unbound : found;
        }
        return found;
    }

    // The class may derive from one of the module's.
    private TreeShape? ShapeOf(Value node)
    {
        foreach (PyType type in node.Type.Mro)
        {
            if (TreeShape.Named(type.Name) is { } shape && classes.GetStr(PyStr.Intern(type.Name)).Is(type))
            {
                return shape;
            }
        }
        return null;
    }

    private Node? NodeOf(Value value, Type wanted)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return (Node?)Fail(Errors.RecursionError("maximum recursion depth exceeded during compilation"));
        }
        TreeShape? shape = ShapeOf(value);
        if (shape is null || !wanted.IsAssignableFrom(shape.Constructor.DeclaringType))
        {
            if (wanted.IsSubclassOf(typeof(LocatedNode)) && Attribute(value, TreeNames.Line).IsUnbound)
            {
                // Places are asked for before the kind of the node.
                return (Node?)Fail(Errors.TypeError($"required field \"lineno\" missing from {TreeShape.CategoryOf(wanted)}"));
            }
            return (Node?)Fail(Errors.TypeError($"expected some sort of {TreeShape.CategoryOf(wanted)}, but got {Shown(value)}"));
        }
        Span span = shape.IsLocated ? SpanOf(value, shape) : default;
        if (!Error.IsUnbound)
        {
            return null;
        }
        var fields = new object?[shape.Fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = FieldOf(value, shape, shape.Fields[i]);
            if (!Error.IsUnbound)
            {
                return null;
            }
        }
        object?[] arguments = [.. shape.PropertyOrder.Select(i => fields[i])];
        return (Node)shape.Constructor.Invoke(shape.IsLocated ? [span, .. arguments] : arguments);
    }

    private Span SpanOf(Value node, TreeShape shape)
    {
        int line = Number(node, TreeNames.Line, shape.Category, null);
        int column = Number(node, TreeNames.Column, shape.Category, null);
        return new Span(line, column, Number(node, TreeNames.EndLine, shape.Category, line), Number(node, TreeNames.EndColumn, shape.Category, column));
    }

    private int Number(Value node, PyStr name, string owner, int? missing)
    {
        Value found = Attribute(node, name);
        if (missing is { } otherwise && (found.IsUnbound || found.IsNone))
        {
            return otherwise;
        }
        if (found.IsUnbound)
        {
            Fail(Errors.TypeError($"required field \"{name.Text}\" missing from {owner}"));
            return 0;
        }
        return ToInt(found);
    }

    private int ToInt(Value value)
    {
        if (!Numbers.TryLong(value, out long number))
        {
            Fail(Numbers.IsInt(value) ? Errors.OverflowError("Python int too large to convert to C int") : Errors.ValueError($"invalid integer value: {Shown(value)}"));
        }
        else if (number != (int)number)
        {
            Fail(Errors.OverflowError("Python int too large to convert to C int"));
        }
        return (int)number;
    }

    private object? FieldOf(Value node, TreeShape shape, TreeField field)
    {
        Value value = Attribute(node, field.Name);
        if (field.IsList)
        {
            // A list that is missing is empty.
            return value.IsUnbound ? Array.CreateInstance(field.ItemType, 0)
                : value.O is PyList list ? Items(list, field)
                : Fail(Errors.TypeError($"{shape.Name} field \"{field.Name.Text}\" must be a list, not a {value.Type.FullName}"));
        }
        bool isOptional = field.IsOptional || shape.Name == "ImportFrom" || field.Name.Text == "kind";
        if (value.IsUnbound || (value.IsNone && !isOptional && field.ItemType != typeof(ConstantValue)))
        {
            return isOptional ? Default(field.ItemType)
                : !value.IsUnbound && typeof(Node).IsAssignableFrom(field.ItemType) ? Fail(Errors.ValueError($"field '{field.Name.Text}' is required for {shape.Name}"))
                : value.IsUnbound ? Fail(Errors.TypeError($"required field \"{field.Name.Text}\" missing from {shape.Name}"))
                : Item(value, field.ItemType);
        }
        return value.IsNone && isOptional ? Default(field.ItemType) : Item(value, field.ItemType);
    }

    private static object? Default(Type type) => type == typeof(int) ? 0 : type == typeof(bool) ? false : null;

    private object? Items(PyList list, TreeField field)
    {
        var made = Array.CreateInstance(field.ItemType, list.Count);
        for (int i = 0; i < list.Count && Error.IsUnbound; i++)
        {
            Value item = list[i];
            bool isNone = item.IsNone && typeof(Node).IsAssignableFrom(field.ItemType);
            if (isNone && !field.HasGaps)
            {
                return Fail(Errors.ValueError($"None disallowed in {(TreeShape.CategoryOf(field.ItemType) == "expr" ? "expression" : "statement")} list"));
            }
            made.SetValue(isNone ? null : Item(item, field.ItemType), i);
        }
        return Error.IsUnbound ? made : null;
    }

    private object? Item(Value value, Type type)
    {
        if (typeof(Node).IsAssignableFrom(type))
        {
            return NodeOf(value, type);
        }
        if (type == typeof(string))
        {
            return value.O is PyStr text ? text.Text : Fail(Errors.TypeError("AST identifier must be of type str"));
        }
        if (type == typeof(bool))
        {
            return value.O is PyStr prefix ? prefix.Text == "u" : ToInt(value) != 0;
        }
        if (type == typeof(int))
        {
            return ToInt(value);
        }
        if (type == typeof(ConstantValue))
        {
            return ConstantOf(value);
        }
        foreach (PyType candidate in value.Type.Mro)
        {
            if (classes.GetStr(PyStr.Intern(candidate.Name)).Is(candidate) && Enum.TryParse(type, candidate.Name, out object? choice))
            {
                return choice;
            }
        }
        return Fail(Errors.TypeError($"expected some sort of {TreeShape.CategoryOf(type)}, but got {Shown(value)}"));
    }

    private object? ConstantOf(Value value)
    {
        if (value.IsNone)
        {
            return ConstantValue.None;
        }
        if (value.IsBool)
        {
            return value.IsTrue ? ConstantValue.True : ConstantValue.False;
        }
        if (value.Is(Value.Ellipsis))
        {
            return ConstantValue.Ellipsis;
        }
        if (value.IsFloat)
        {
            return ConstantValue.FromFloat(value.AsDouble);
        }
        switch (value.O)
        {
            case null or PyInt when value.Type == PyInt.TypeObject:
                Numbers.TryBig(value, out BigInteger number);
                return ConstantValue.FromInt(number);
            case PyStr { IsExact: true } text:
                return text.Points is { } points ? ConstantValue.FromCodePoints(points) : ConstantValue.FromText(text.Text);
            case PyBytes { IsExact: true } bytes:
                return ConstantValue.FromBytes(bytes.Data);
            case PyComplex { Real: 0 } complex:
                return ConstantValue.FromImaginary(complex.Imaginary);
        }
        return Fail(Errors.TypeError($"got an invalid type in Constant: {value.Type.FullName}"));
    }

    // Python cannot be asked for a repr here; simple values show theirs.
    private string Shown(Value value) =>
        value.O is PyStr text ? ReprText.Of(text)
        : value.IsNone ? "None"
        : Numbers.TryBig(value, out BigInteger number) ? value.IsBool ? (value.IsTrue ? "True" : "False") : number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"<{value.Type.FullName} object at {(value.O is { } o ? vm.AddressOf(o) : "0x0")}>";
}
