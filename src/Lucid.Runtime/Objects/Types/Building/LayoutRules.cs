namespace Lucid.Runtime;

/// <summary>Which bases go together: CPython's rules on the memory layout of instances, kept because programs see them.</summary>
internal static class LayoutRules
{
    // Exceptions that keep fields beside those of BaseException.
    private static readonly HashSet<string> fieldExceptions =
    [
        "OSError", "SyntaxError", "StopIteration", "ImportError", "UnicodeEncodeError", "UnicodeDecodeError", "UnicodeTranslateError", "SystemExit",
        "NameError", "AttributeError", "BaseExceptionGroup", "BaseException",
    ];

    /// <summary>The base whose layout the class extends; an error if the bases' layouts conflict.</summary>
    internal static Value BestBase(PyTuple bases, out PyType? best)
    {
        best = null;
        PyType? winner = null;
        foreach (Value item in bases.Items)
        {
            if (item.O is not PyType candidateBase)
            {
                return Errors.TypeError("bases must be types");
            }
            if ((candidateBase.Flags & TypeFlags.Subclassable) == 0)
            {
                return Errors.TypeError($"type '{candidateBase.FullName}' is not an acceptable base type");
            }
            PyType candidate = SolidBase(candidateBase);
            if (winner is null)
            {
                winner = candidate;
                best = candidateBase;
            }
            else if (winner.IsSubtypeOf(candidate))
            {
                continue;
            }
            else if (candidate.IsSubtypeOf(winner))
            {
                winner = candidate;
                best = candidateBase;
            }
            else
            {
                return Errors.TypeError("multiple bases have instance lay-out conflict");
            }
        }
        return Value.None;
    }

    /// <summary>The nearest type that adds something to the layout of instances.</summary>
    internal static PyType SolidBase(PyType type)
    {
        while (type.Base is { } b && !AddsLayout(type, b))
        {
            type = b;
        }
        return type;
    }

    /// <summary>Whether instances of one class can become instances of the other.</summary>
    internal static bool SameLayout(PyType a, PyType b) =>
        ReferenceEquals(a.BuiltinType, b.BuiltinType) && a.HasInstanceDict == b.HasInstanceDict && SameNames(a, b)
        && ((a.Flags ^ b.Flags) & TypeFlags.HasWeakRef) == 0;

    /// <summary>Objects of a type have a size that follows from their content.</summary>
    internal static bool IsVariable(PyType builtin) =>
        builtin.IsSubtypeOf(PyInt.TypeObject) || builtin.IsSubtypeOf(PyTuple.TypeObject) || builtin.IsSubtypeOf(PyBytes.TypeObject) || builtin.IsSubtypeOf(PyType.TypeObject);

    private static bool SameNames(PyType a, PyType b)
    {
        PyTuple? x = a.IsHeap ? a.Now.SlotNames : null;
        PyTuple? y = b.IsHeap ? b.Now.SlotNames : null;
        int count = x?.Count ?? 0;
        if (count != (y?.Count ?? 0))
        {
            return false;
        }
        for (int i = 0; i < count; i++)
        {
            if (!((PyStr)x![i].O!).ContentEquals((PyStr)y![i].O!))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddsLayout(PyType type, PyType b)
    {
        if (type.IsHeap)
        {
            return type.FirstFreeSlot > b.FirstFreeSlot;
        }
        return type.Spec!.ClrType != b.Spec!.ClrType
            ? type.Spec.ClrType != typeof(PyBool)
            : (type.Flags & TypeFlags.Exception) != 0 && fieldExceptions.Contains(type.Name);
    }
}
