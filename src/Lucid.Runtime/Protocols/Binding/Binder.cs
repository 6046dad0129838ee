using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// Binds the arguments of a call to the parameters of a built-in function, in the order and with the complaints of CPython's Argument Clinic.
/// Generated entry points come here when arguments do not simply lie where they belong.
/// </summary>
public static class Binder
{
    /// <summary>The empty tuple.</summary>
    public static Value EmptyTuple => PyTuple.Empty;

    /// <summary>Values as a tuple.</summary>
    public static PyTuple Tuple(ReadOnlySpan<Value> values) => PyTuple.Of(values.ToArray());

    /// <summary>The items of a tuple that the binder made.</summary>
    public static ReadOnlySpan<Value> Items(Value tuple) => Unsafe.As<PyTuple>(tuple.Object!).Items;

    /// <summary>An object, None for null.</summary>
    public static Value Wrap(PyObject? o) => o is null ? Value.None : new Value(o);

    /// <summary>A str, None for null.</summary>
    public static Value Wrap(string? text) => text is null ? Value.None : Value.Str(text);

    /// <summary>Binds and calls.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call(Machine vm, Signature signature, Value self, Args args)
    {
        if (signature.Names.Length > ArgumentBuffer.Size)
        {
            return Call(vm, signature, self, args, new Value[signature.Names.Length]);
        }
        ArgumentBuffer buffer = default;
        return Call(vm, signature, self, args, ((Span<Value>)buffer)[..signature.Names.Length]);
    }

    /// <summary>
    /// Calls a function whose parameters have no names with arguments that do not fit. A constructor lets keywords pass that are
    /// for the other half of it, which a subclass has overridden.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallPositional(Machine vm, Signature signature, Value self, Args args) =>
        args.KeywordCount > 0 && signature.IsConstructor && LetsKeywordsPass(signature, self)
            ? CallPositional(vm, signature, self, args.Positional)
            : PositionalError(signature, args);

    private static Value CallPositional(Machine vm, Signature signature, Value self, ReadOnlySpan<Value> positional)
    {
        Value[] bound = positional.ToArray();
        return signature.Invoke(vm, self, new Args(bound));
    }

    private static bool LetsKeywordsPass(Signature signature, Value self)
    {
        bool isNew = signature.Key == "__new__";
        PyType? type = isNew ? self.O as PyType : self.Type;
        if (type is null || !type.IsHeap || (!isNew && signature.Owner == "set"))
        {
            return false;
        }
        PyType builtin = type;
        while (builtin.IsHeap && builtin.Base is { } next)
        {
            builtin = next;
        }
        PyStr other = isNew ? Names.DunderInit : Names.DunderNew;
        return !type.Lookup(other).Is(builtin.Lookup(other));
    }

    /// <summary>The complaint about arguments that do not fit a function which takes them by position only.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value PositionalError(Signature signature, Args args)
    {
        string name = signature.IsConstructor ? signature.Name : signature.QualifiedName;
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"{name}() takes no keyword arguments");
        }
        int least = signature.RequiredPositionalCount;
        int most = signature.PositionalCount;
        if (most == 0 && !signature.HasVarArgs)
        {
            return Errors.TypeError(signature.IsConstructor ? $"{name}() takes no arguments" : $"{name}() takes no arguments ({args.Count} given)");
        }
        if (least == 1 && most == 1 && !signature.HasVarArgs && !signature.IsConstructor)
        {
            return Errors.TypeError($"{name}() takes exactly one argument ({args.Count} given)");
        }
        int limit = args.Count < least ? least : most;
        string bound = least == most && !signature.HasVarArgs ? "" : args.Count < least ? "at least " : "at most ";
        return Errors.TypeError($"{signature.Name} expected {bound}{limit} argument{Plural(limit)}, got {args.Count}");
    }

    private static Value Call(Machine vm, Signature signature, Value self, Args args, Span<Value> bound)
    {
        foreach (ref Value each in bound)
        {
            each = Value.Unbound;
        }
        Value error = CheckCounts(signature, args);
        if (!error.IsError)
        {
            error = Fill(vm, signature, args, bound);
        }
        return error.IsError ? error : signature.Invoke(vm, self, new Args(bound));
    }

    private static Value CheckCounts(Signature s, Args args)
    {
        int total = args.Count + args.KeywordCount;
        int limit = s.NamedCount;
        if (total > limit && !s.HasVarArgs && !s.HasVarKeywords)
        {
            // A call of int without names does not come past the parser of names.
            if (s.IsConstructor && args.KeywordCount == 0 && s.Name == "int")
            {
                return Errors.TypeError($"int expected at most {limit} arguments, got {total}");
            }
            // "keyword" keeps the sentence true where there are no positional arguments to be too many.
            string kind = args.Count == 0 ? "keyword " : "";
            return Errors.TypeError($"{s.Name}() takes at most {limit} {kind}argument{Plural(limit)} ({total} given)");
        }
        if (args.Count > s.PositionalCount && !s.HasVarArgs)
        {
            if (s.PositionalCount == 0)
            {
                return Errors.TypeError($"{s.Name}() takes no positional arguments");
            }
            string bound = s.RequiredPositionalCount < s.PositionalCount ? "at most" : "exactly";
            return Errors.TypeError($"{s.Name}() takes {bound} {s.PositionalCount} positional argument{Plural(s.PositionalCount)} ({args.Count} given)");
        }
        int least = Math.Min(s.PositionalOnlyCount, s.RequiredPositionalCount);
        if (args.Count < least)
        {
            string bound = least < s.PositionalCount || s.HasVarArgs ? "at least" : "exactly";
            return Errors.TypeError($"{s.Name}() takes {bound} {least} positional argument{Plural(least)} ({args.Count} given)");
        }
        return Value.Unbound;
    }

    private static Value Fill(Machine vm, Signature s, Args args, Span<Value> bound)
    {
        int direct = Math.Min(args.Count, s.PositionalCount);
        args.Positional[..direct].CopyTo(bound);
        if (s.HasVarArgs)
        {
            bound[s.PositionalCount] = Tuple(args.Positional[direct..]);
        }
        int taken = 0;
        int end = s.Names.Length - (s.HasVarKeywords ? 1 : 0);
        for (int i = Math.Max(direct, s.PositionalOnlyCount); i < end; i++)
        {
            if (s.HasVarArgs && i == s.PositionalCount)
            {
                continue;
            }
            int at = FindKeyword(args, s.Names[i]);
            if (at >= 0)
            {
                bound[i] = args[args.Count + at];
                taken++;
            }
            else if (s.IsRequired(i))
            {
                int place = i + 1 - (s.HasVarArgs && i > s.PositionalCount ? 1 : 0);
                return Errors.TypeError($"{s.Name}() missing required argument '{s.Names[i]}' (pos {place})");
            }
        }
        if (s.HasVarKeywords)
        {
            return FillKeywords(vm, s, args, direct, bound);
        }
        return taken < args.KeywordCount ? KeywordError(s, args, direct) : Value.Unbound;
    }

    private static Value FillKeywords(Machine vm, Signature s, Args args, int direct, Span<Value> bound)
    {
        var rest = new PyDict();
        for (int k = 0; k < args.KeywordCount; k++)
        {
            PyStr keyword = Keyword(args, k);
            int i = FindParameter(s, keyword);
            if (i < 0)
            {
                rest.SetItem(vm, vm.Undo, keyword, args[args.Count + k]);
            }
            else if (i < direct)
            {
                return GivenTwice(s, i);
            }
        }
        bound[^1] = rest;
        return Value.Unbound;
    }

    private static Value KeywordError(Signature s, Args args, int direct)
    {
        for (int i = s.PositionalOnlyCount; i < direct; i++)
        {
            if (FindKeyword(args, s.Names[i]) >= 0)
            {
                return GivenTwice(s, i);
            }
        }
        for (int k = 0; k < args.KeywordCount; k++)
        {
            PyStr keyword = Keyword(args, k);
            if (FindParameter(s, keyword) < 0)
            {
                var named = new List<string>();
                for (int i = s.PositionalOnlyCount; i < s.Names.Length - (s.HasVarKeywords ? 1 : 0); i++)
                {
                    if (!(s.HasVarArgs && i == s.PositionalCount))
                    {
                        named.Add(s.Names[i]);
                    }
                }
                string? near = Suggestion.Find(keyword.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(named));
                string hint = near is null ? "" : $". Did you mean '{near}'?";
                return Errors.TypeError($"{s.Name}() got an unexpected keyword argument '{keyword.Text}'{hint}");
            }
        }
        // Every keyword is a parameter and none was taken twice, so one keyword was given twice.
        return Errors.TypeError($"invalid keyword argument for {s.Name}()");
    }

    private static Value GivenTwice(Signature s, int i) =>
        Errors.TypeError($"argument for {s.Name}() given by name ('{s.Names[i]}') and position ({i + 1})");

    // The parameter that a keyword can give, -1 if there is none.
    private static int FindParameter(Signature s, PyStr keyword)
    {
        int end = s.Names.Length - (s.HasVarKeywords ? 1 : 0);
        for (int i = s.PositionalOnlyCount; i < end; i++)
        {
            if (!(s.HasVarArgs && i == s.PositionalCount) && s.Names[i] == keyword.Text)
            {
                return i;
            }
        }
        return -1;
    }

    private static int FindKeyword(Args args, string name)
    {
        for (int k = 0; k < args.KeywordCount; k++)
        {
            if (Keyword(args, k).Text == name)
            {
                return k;
            }
        }
        return -1;
    }

    private static PyStr Keyword(Args args, int k) => (PyStr)args.Names![k].Object!;

    private static string Plural(int n) => n == 1 ? "" : "s";
}
