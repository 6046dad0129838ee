using System.Runtime.CompilerServices;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>Makes the objects of the module <c>ast</c> out of a tree of the compiler.</summary>
/// <param name="vm">The machine.</param>
/// <param name="classes">The namespace of <c>_ast</c>.</param>
internal sealed class TreeToObjects(Machine vm, PyDict classes)
{
    private readonly Dictionary<string, Value> operators = new(StringComparer.Ordinal);

    /// <summary>The object of a node, or an error.</summary>
    internal Value Convert(Node node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Errors.RecursionError(TreeNames.TooDeep);
        }
        TreeShape shape = TreeShape.Of(node);
        Value made = Make(shape.Name);
        if (made.IsError)
        {
            return made;
        }
        PyObject target = made.O!;
        foreach (TreeField field in shape.Fields)
        {
            object? content = field.Property.GetValue(node);
            Value value = node is ConstantExpr && content is bool isUnicode ? (isUnicode ? TreeNames.Unicode : Value.None) : Field(field, content);
            if (value.IsError)
            {
                return value;
            }
            Set(target, field.Name, value);
        }
        if (shape.HasTypeComment)
        {
            Set(target, TreeNames.TypeComment, Value.None);
        }
        if (node is ModuleNode)
        {
            Set(target, TreeNames.TypeIgnores, new PyList());
        }
        if (node is LocatedNode { Span: var span })
        {
            Set(target, TreeNames.Line, Value.Int(span.Line));
            Set(target, TreeNames.Column, Value.Int(span.Col));
            Set(target, TreeNames.EndLine, Value.Int(span.EndLine));
            Set(target, TreeNames.EndColumn, Value.Int(span.EndCol));
        }
        return made;
    }

    private void Set(PyObject target, PyStr name, Value value) => InstanceAttributes.TrySet(vm, target, name, value);

    private Value Make(string name) =>
        classes.GetStr(PyStr.Intern(name)).O is PyType type ? PyObjectType.Allocate(type) : Errors.SystemError($"_ast has no class {name}");

    private Value Field(TreeField field, object? content)
    {
        if (!field.IsList)
        {
            return Item(content);
        }
        var items = (Array)content!;
        var made = new Value[items.Length];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = Item(items.GetValue(i));
            if (made[i].IsError)
            {
                return made[i];
            }
        }
        return new PyList(made, made.Length);
    }

    private Value Item(object? content) => content switch
    {
        null => Value.None,
        Node node => Convert(node),
        string text => PyStr.Intern(text),
        bool flag => Value.Int(flag ? 1 : 0),
        int number => Value.Int(number),
        ConstantValue constant => ConstantOf(constant),
        _ => OperatorOf(content.ToString()!),
    };

    private Value OperatorOf(string name)
    {
        if (!operators.TryGetValue(name, out Value made))
        {
            made = operators[name] = Make(name);
        }
        return made;
    }

    private static Value ConstantOf(ConstantValue constant) => constant.Kind switch
    {
        ConstantKind.None => Value.None,
        ConstantKind.True => Value.True,
        ConstantKind.False => Value.False,
        ConstantKind.Ellipsis => Value.Ellipsis,
        ConstantKind.Int => constant.Big is { } big ? Value.Int(big) : Value.Int(constant.Small),
        ConstantKind.Float => Value.Float(constant.Float),
        ConstantKind.Complex => new PyComplex(0, constant.Float),
        ConstantKind.Str => constant.CodePoints is { } points ? PyStr.Of(points) : PyStr.OfConstant(constant.Text!),
        _ => new PyBytes(constant.Data!),
    };
}
