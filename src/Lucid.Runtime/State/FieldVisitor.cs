using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Sees the saved fields of an object one after the other: for tracing, comparing and showing.</summary>
public abstract class FieldVisitor
{
    /// <summary>A field that refers to a value.</summary>
    public abstract void Field(string name, Value value);

    /// <summary>A field that holds plain data.</summary>
    protected abstract void Data(string name, object? data);

    public void Field(string name, PyObject? value) => Field(name, value is null ? Value.Unbound : new Value(value));

    public void Field(string name, int value) => Data(name, value);

    public void Field(string name, long value) => Data(name, value);

    public void Field(string name, ulong value) => Data(name, value);

    public void Field(string name, double value) => Data(name, value);

    public void Field(string name, bool value) => Data(name, value);

    public void Field(string name, byte value) => Data(name, value);

    public void Field(string name, string? value) => Data(name, value);

    public void Field(string name, BigInteger value) => Data(name, value);

    public void Field(string name, byte[]? value) => Data(name, value);

    public void Field(string name, int[]? value) => Data(name, value);

    public void Field(string name, BuiltinCode value) => Data(name, value.Key);

    public void Field(string name, Compiler.Bytecode.CodeUnit value) => Data(name, value);

    public void Field(string name, Value[]? values)
    {
        foreach (Value value in values ?? [])
        {
            Field(name, value);
        }
    }

    public void Field(string name, in ValueArray values)
    {
        foreach (Value value in values.Span)
        {
            Field(name, value);
        }
    }

    public void Field(string name, in ValueTable table)
    {
        for (int i = table.NextPosition(0); i >= 0; i = table.NextPosition(i + 1))
        {
            ref TableEntry entry = ref table.EntryAt(i);
            Field(name, entry.Key);
            Field(name, entry.Value);
        }
    }

    public void Field(string name, in ByteArray bytes) => Data(name, bytes.Span.ToArray());

    /// <summary>The attribute slots of an instance of a class.</summary>
    public void Slots(PyObject owner)
    {
        Shape shape = owner.Shape;
        Value[] values = owner is PyInstance instance ? instance.Slots : owner.Attributes?.Values ?? [];
        PyStr[] names = shape.Names();
        for (int i = 0; i < shape.Count; i++)
        {
            // A member of __slots__ is no attribute of the shape. Slots that nobody has looked at yet are not there.
            Field(i < names.Length && names[i] is { } name ? name.Text : "__dict__", i < values.Length ? values[i] : Value.Unbound);
        }
    }
}
