namespace Lucid.Modules.Arrays;

/// <summary>The module <c>array</c>.</summary>
[PyModule("array", Types = [typeof(PyArray)], Doc = "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n")]
internal static partial class ArrayModule
{
    [PyConstant("ArrayType")] internal static Value ArrayType => PyArray.TypeObject;

    [PyConstant("typecodes")] internal static Value TypeCodes => Value.Str(ArrayItems.TypeCodes);

    [PyFunction("_array_reconstructor(arraytype, typecode, mformat_code, items, /)", Doc = "Internal. Used for pickling support.")]
    internal static Value Reconstruct(Machine vm, Value arraytype, Value typecode, int mformat_code, Value items)
    {
        if (arraytype.Object is not PyType cls)
        {
            return Errors.TypeError("first argument must be a type object, not " + arraytype.Type.FullName);
        }
        if (!cls.IsSubtypeOf(PyArray.TypeObject))
        {
            return Errors.TypeError($"{cls.FullName} is not a subtype of array.array");
        }
        if (typecode.Object is not PyStr { Length: 1 } code || !ArrayItems.TypeCodes.Contains(code.Text, StringComparison.Ordinal))
        {
            return Errors.ValueError("second argument must be a valid type code");
        }
        if (mformat_code is < 0 or > ArrayFormats.FormatMax)
        {
            return Errors.ValueError("third argument must be a valid machine format code.");
        }
        return items.Object is PyBytes bytes
            ? ArrayFormats.Reconstruct(vm, cls, code.Text[0], mformat_code, bytes)
            : Errors.TypeError($"fourth argument should be bytes, not {items.Type.FullName}");
    }
}
