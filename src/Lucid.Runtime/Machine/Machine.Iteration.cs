namespace Lucid.Runtime;

/// <summary>Iteration, items, hashes, text: the protocols behind the built-in functions of these names.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>Python's <c>iter(o)</c>.</summary>
    public Value GetIter(Value o)
    {
        if (o.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        if (type.Has(Slot.Iter))
        {
            return type.Unary(Slot.Iter)(this, o);
        }
        if (type.Has(Slot.GetItem) && !(o.O is PyDict))
        {
            return new PySequenceIterator(o);
        }
        return Errors.TypeError($"'{type.FullName}' object is not iterable");
    }

    /// <summary>The next item of an iterator, or the news that there is none.</summary>
    public Value Next(Value iterator)
    {
        if (iterator.O is not null && iterator.O.GetType() == typeof(PyGenerator) && System.Runtime.CompilerServices.Unsafe.As<PyGenerator>(iterator.O).TryResume(this, Thread, Value.None))
        {
            return new Value(Signal.PushedNextSignal);
        }
        PyType type = iterator.Type;
        if (!type.Has(Slot.Next))
        {
            return Errors.TypeError($"'{type.FullName}' object is not an iterator");
        }
        if (IsStackLow)
        {
            return Errors.RecursionError("maximum recursion depth exceeded");
        }
        Value item = type.Unary(Slot.Next)(this, iterator);
        return item.O is Signal ? NewsOfEnd(item) : item;
    }

    /// <summary>Sends a value into an iterator.</summary>
    private Value Send(Value receiver, Value value) =>
        receiver.O is PyAsyncGeneratorSend awaitable ? awaitable.Drive(this, value)
        : value.IsNone ? receiver.Type.Has(Slot.Next) ? receiver.Type.Unary(Slot.Next)(this, receiver) : Errors.TypeError($"'{receiver.Type.FullName}' object is not an iterator")
        : CallMethod(receiver, Names.Send, value);

    /// <summary>Calls a method by name, as <c>o.name()</c> does.</summary>
    public Value CallMethod(Value o, PyStr name) => CallMethod(o, name, new Args(ref System.Runtime.CompilerServices.Unsafe.NullRef<Value>(), 0));

    /// <summary>Calls a method by name with an argument.</summary>
    public Value CallMethod(Value o, PyStr name, Value a)
    {
        Value argument = a;
        return CallMethod(o, name, new Args(ref argument, 1));
    }

    /// <summary>Calls a method by name.</summary>
    public Value CallMethod(Value o, PyStr name, Args args)
    {
        PyType type = o.Type;
        if (IsGeneric(type) && type.Lookup(name) is { O: PyFunction or PyMethodDescriptor } onType && InstanceAttributes.Get(this, o.O, name).IsUnbound)
        {
            return CallWithSelf(onType, o, args);
        }
        int depth = Thread.Depth;
        Value method = GetAttr(o, name);
        return !method.IsSignal ? Call(method, args)
            : method.IsPushed ? EnterBelow(depth, new CallResultFrame(args.All.ToArray(), args.Names))
            : method;
    }

    /// <summary>Python's <c>o[key]</c>.</summary>
    public Value GetItem(Value o, Value key)
    {
        if (o.IsUnbound || key.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        if (type.Has(Slot.GetItem))
        {
            return type.Binary(Slot.GetItem)(this, o, key);
        }
        if (o.O is PyType cls)
        {
            return ClassItem(cls, key);
        }
        return Errors.TypeError($"'{type.FullName}' object is not subscriptable");
    }

    /// <summary>Python's <c>cls[key]</c>.</summary>
    private Value ClassItem(PyType cls, Value key)
    {
        if (ReferenceEquals(cls, PyType.TypeObject))
        {
            return PyGenericAlias.Make(cls, key);
        }
        Value method = cls.Lookup(Names.DunderClassGetItem);
        if (method.IsUnbound || method.IsNone)
        {
            return Errors.TypeError($"type '{cls.Name}' is not subscriptable");
        }
        return CallMethod(cls, Names.DunderClassGetItem, key);
    }

    /// <summary>Python's <c>o[key] = value</c>.</summary>
    public Value SetItem(Value o, Value key, Value value)
    {
        if (o.IsUnbound || key.IsUnbound || value.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        return type.Has(Slot.SetItem) ? type.Ternary(Slot.SetItem)(this, o, key, value)
            : Errors.TypeError($"'{type.FullName}' object does not support item assignment");
    }

    /// <summary>Python's <c>del o[key]</c>.</summary>
    public Value DelItem(Value o, Value key)
    {
        if (o.IsUnbound || key.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        return type.Has(Slot.DelItem) ? type.Binary(Slot.DelItem)(this, o, key)
            : Errors.TypeError($"'{type.FullName}' object {(IsSequence(type) && key.Type.Has(Slot.Index) ? "doesn't" : "does not")} support item deletion");
    }

    private static bool IsSequence(PyType type) => type.IsHeap || type.Has(Slot.GetItem) || type.Has(Slot.Len) || type.Has(Slot.Contains);

    /// <summary>Python's <c>key in o</c>; the result is a bool.</summary>
    public Value Contains(Value o, Value key)
    {
        if (o.IsUnbound || key.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        return type.Has(Slot.Contains) ? type.Binary(Slot.Contains)(this, o, key) : Enter(new ContainsFrame(o, key));
    }

    /// <summary>Python's <c>len(o)</c>.</summary>
    public Value Len(Value o)
    {
        PyType type = o.Type;
        return type.Has(Slot.Len) ? type.Unary(Slot.Len)(this, o) : Errors.TypeError($"object of type '{type.FullName}' has no len()");
    }

    /// <summary>Python's <c>hash(o)</c>.</summary>
    public Value Hash(Value o)
    {
        PyType type = o.Type;
        return type.Has(Slot.Hash) ? type.Unary(Slot.Hash)(this, o) : Errors.TypeError($"unhashable type: '{type.FullName}'");
    }

    /// <summary>Python's <c>repr(o)</c>; the result is a str.</summary>
    public Value Repr(Value o) => o.Type.Unary(Slot.Repr)(this, o);

    /// <summary>Python's <c>str(o)</c>; the result is a str.</summary>
    public Value Str(Value o) => o.O is not null && o.O.GetType() == typeof(PyStr) ? o : o.Type.Unary(Slot.Str)(this, o);

    /// <summary>Python's <c>format(o, spec)</c>; the result is a str.</summary>
    public Value Format(Value o, Value spec)
    {
        if (spec.O is PyStr { Length: 0 })
        {
            if (o.O is not null && o.O.GetType() == typeof(PyStr))
            {
                return o;
            }
            if (o.IsSmallInt)
            {
                return Str(o);
            }
        }
        return EnterNow(new FormatFrame(o, spec));
    }

    /// <summary>The integer that <c>operator.index(o)</c> gives.</summary>
    public Value Index(Value o)
    {
        if (o.IsSmallInt || o.O is PyInt)
        {
            return o;
        }
        if (o.IsBool)
        {
            return Value.Int(o.Bits);
        }
        return o.Type.Has(Slot.Index) ? o.Type.Unary(Slot.Index)(this, o)
            : Errors.TypeError($"'{o.Type.FullName}' object cannot be interpreted as an integer");
    }
}
