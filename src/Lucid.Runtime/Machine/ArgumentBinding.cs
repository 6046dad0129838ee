using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>Binds the arguments of a call to the parameters of a Python function, in place, with CPython's complaints.</summary>
internal static class ArgumentBinding
{
    /// <summary>Puts the parameters of a function into the registers from <paramref name="first"/> on, where its arguments lie.</summary>
    internal static Value Bind(Machine vm, PyFunction function, Value[] stack, int first, int count, PyTuple? names, out int bound)
    {
        // No copy of the State: the JIT makes it with 512-bit registers, and the CLR's copying helpers that follow then take 40 ns each.
        ref readonly PyFunction.State f = ref function.Now;
        CodeUnit unit = f.Code.Unit;
        int positional = count - (names is null ? 0 : names.Count);
        int args = unit.ArgCount;
        int keywordOnly = unit.KeywordOnlyCount;
        bool hasRest = (unit.Flags & CodeFlags.VarArgs) != 0;
        bool hasKeywords = (unit.Flags & CodeFlags.VarKeywords) != 0;
        bound = args + keywordOnly + (hasRest ? 1 : 0) + (hasKeywords ? 1 : 0);
        Span<Value> r = stack.AsSpan(first, Math.Max(bound, 1));
        int taken = Math.Min(positional, args);
        PyTuple? surplus = hasRest ? PyTuple.Of(stack.AsSpan(first + taken, positional - taken)) : null;
        // The values of keywords go out of the way of the parameters: behind the registers, where the caller has left room.
        int keywords = count - positional;
        Span<Value> named = keywords <= Machine.StackSlack ? stack.AsSpan(first + Math.Max(f.Code.RegisterCount, count), keywords) : new Value[keywords];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = stack[first + positional + i];
        }
        for (int i = taken; i < r.Length; i++)
        {
            r[i] = Value.Unbound;
        }
        if (surplus is not null)
        {
            r[args + keywordOnly] = surplus;
        }
        PyDict? rest = hasKeywords ? new PyDict() : null;
        if (rest is not null)
        {
            r[bound - 1] = rest;
        }
        if (names is not null)
        {
            Value error = BindKeywords(vm, function, unit, r, named, names, rest);
            if (error.IsSignal)
            {
                return error;
            }
        }
        if (positional > args && !hasRest)
        {
            return TooMany(function, unit, positional, r);
        }
        if (positional < args)
        {
            PyTuple? defaults = f.Defaults;
            int required = args - (defaults is null ? 0 : defaults.Count);
            for (int i = Math.Max(taken, Math.Max(required, 0)); i < args; i++)
            {
                if (r[i].IsUnbound)
                {
                    r[i] = defaults![i - required];
                }
            }
            for (int i = taken; i < required; i++)
            {
                if (r[i].IsUnbound)
                {
                    return Missing(function, unit, r, 0, required, "positional");
                }
            }
        }
        for (int i = args; i < args + keywordOnly; i++)
        {
            if (r[i].IsUnbound)
            {
                Value value = f.KeywordDefaults is null ? Value.Unbound : f.KeywordDefaults.GetStr(f.Code.Parameters[i]);
                if (value.IsUnbound)
                {
                    FillKeywordDefaults(in f, unit, r, i);
                    return Missing(function, unit, r, args, args + keywordOnly, "keyword-only");
                }
                r[i] = value;
            }
        }
        return Value.None;
    }

    private static void FillKeywordDefaults(in PyFunction.State f, CodeUnit unit, Span<Value> r, int from)
    {
        for (int i = from; i < unit.ArgCount + unit.KeywordOnlyCount; i++)
        {
            if (r[i].IsUnbound && f.KeywordDefaults is not null)
            {
                r[i] = f.KeywordDefaults.GetStr(PyStr.Intern(unit.LocalNames[i]));
            }
        }
    }

    private static Value BindKeywords(Machine vm, PyFunction function, CodeUnit unit, Span<Value> r, ReadOnlySpan<Value> values, PyTuple names, PyDict? rest)
    {
        int last = unit.ArgCount + unit.KeywordOnlyCount;
        PyStr[] parameters = function.Code.Parameters;
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k].O is not PyStr name)
            {
                return Errors.TypeError("keywords must be strings");
            }
            int at = FindParameter(parameters, unit.PositionalOnlyCount, last, name);
            if (at < 0)
            {
                if (rest is null)
                {
                    return Unexpected(function, unit, names, name);
                }
                rest.SetItem(vm, vm.Undo, name, values[k]);
                continue;
            }
            if (!r[at].IsUnbound)
            {
                return Errors.TypeError($"{function.Now.QualifiedName.Text}() got multiple values for argument '{name.Text}'");
            }
            r[at] = values[k];
        }
        return Value.None;
    }

    private static int FindParameter(PyStr[] parameters, int from, int to, PyStr name)
    {
        for (int i = from; i < to; i++)
        {
            if (ReferenceEquals(parameters[i], name))
            {
                return i;
            }
        }
        for (int i = from; i < to; i++)
        {
            if (parameters[i].Text == name.Text)
            {
                return i;
            }
        }
        return -1;
    }

    private static Value Unexpected(PyFunction function, CodeUnit unit, PyTuple names, PyStr name)
    {
        var positionalOnly = new List<string>();
        for (int i = 0; i < unit.PositionalOnlyCount; i++)
        {
            for (int k = 0; k < names.Count; k++)
            {
                if (names[k].O is PyStr given && given.Text == unit.LocalNames[i])
                {
                    positionalOnly.Add(unit.LocalNames[i]);
                }
            }
        }
        string who = function.Now.QualifiedName.Text;
        if (positionalOnly.Count > 0)
        {
            return Errors.TypeError($"{who}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'");
        }
        string? close = Suggestion.Find(name.Text, unit.LocalNames.AsSpan(unit.PositionalOnlyCount, unit.ArgCount + unit.KeywordOnlyCount - unit.PositionalOnlyCount));
        return Errors.TypeError($"{who}() got an unexpected keyword argument '{name.Text}'{(close is null ? "" : $". Did you mean '{close}'?")}");
    }

    private static Value TooMany(PyFunction function, CodeUnit unit, int given, ReadOnlySpan<Value> r)
    {
        int defaults = function.Now.Defaults is { } d ? d.Count : 0;
        int args = unit.ArgCount;
        int keywordsGiven = 0;
        for (int i = args; i < args + unit.KeywordOnlyCount; i++)
        {
            keywordsGiven += r[i].IsUnbound ? 0 : 1;
        }
        bool plural = defaults > 0 || args != 1;
        string takes = defaults > 0 ? $"from {args - defaults} to {args}" : $"{args}";
        string keywords = keywordsGiven == 0 ? ""
            : $" positional argument{(given == 1 ? "" : "s")} (and {keywordsGiven} keyword-only argument{(keywordsGiven == 1 ? "" : "s")})";
        return Errors.TypeError(
            $"{function.Now.QualifiedName.Text}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{keywords} {(given == 1 && keywordsGiven == 0 ? "was" : "were")} given");
    }

    private static Value Missing(PyFunction function, CodeUnit unit, ReadOnlySpan<Value> r, int from, int to, string kind)
    {
        var missing = new List<string>();
        for (int i = from; i < to; i++)
        {
            if (r[i].IsUnbound)
            {
                missing.Add($"'{unit.LocalNames[i]}'");
            }
        }
        string list = missing.Count switch
        {
            1 => missing[0],
            2 => $"{missing[0]} and {missing[1]}",
            _ => $"{string.Join(", ", missing.Take(missing.Count - 1))}, and {missing[^1]}",
        };
        return Errors.TypeError($"{function.Now.QualifiedName.Text}() missing {missing.Count} required {kind} argument{(missing.Count == 1 ? "" : "s")}: {list}");
    }
}
