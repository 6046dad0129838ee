using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>Awaiting, <c>super</c>, special methods: what instructions of their own stand for.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>The iterator to await a value with.</summary>
    internal Value Awaitable(Value o, int where)
    {
        if (o.O is PyCoroutine coroutine)
        {
            return coroutine.DelegatesTo().IsNone || coroutine.Status != GeneratorStatus.Suspended
                ? o
                : Errors.RuntimeError("coroutine is being awaited already");
        }
        if (o.O is PyGenerator generator && (generator.Now.Code.Unit.Flags & CodeFlags.IterableCoroutine) != 0)
        {
            return o;
        }
        PyType type = o.Type;
        if (type.Has(Slot.Await))
        {
            return type.Unary(Slot.Await)(this, o);
        }
        return Errors.TypeError(where switch
        {
            1 => $"'async with' received an object from __aenter__ that does not implement __await__: {type.FullName}",
            2 => $"'async with' received an object from __aexit__ that does not implement __await__: {type.FullName}",
            _ => $"'{type.FullName}' object can't be awaited",
        });
    }

    internal Value GetAsyncIter(Value o)
    {
        PyType type = o.Type;
        if (!type.Has(Slot.AsyncIter))
        {
            return Errors.TypeError($"'async for' requires an object with __aiter__ method, got {type.FullName}");
        }
        int depth = Thread.Depth;
        Value iterator = type.Unary(Slot.AsyncIter)(this, o);
        return iterator.IsPushed ? EnterBelow(depth, new AsyncIterCheckFrame()) : iterator.IsSignal ? iterator : CheckAsyncIter(iterator);
    }

    internal static Value CheckAsyncIter(Value iterator) =>
        iterator.Type.Has(Slot.AsyncNext) ? iterator
        : Errors.TypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {iterator.Type.FullName}");

    internal Value GetAsyncNext(Value iterator)
    {
        PyType type = iterator.Type;
        return type.Has(Slot.AsyncNext)
            ? iterator.O is PyAsyncGenerator ? type.Unary(Slot.AsyncNext)(this, iterator) : Enter(new AnextFrame(iterator))
            : Errors.TypeError($"'async for' requires an iterator with __anext__ method, got {type.FullName}");
    }

    /// <summary>LOADSPECIAL: the method for a with statement, unbound where it can be.</summary>
    private Value LoadSpecial(GreenThread thread, Instruction* at, ref Value r)
    {
        Value o = Reg(ref r, at->B);
        var which = (SpecialMethod)at->C;
        PyStr name = which switch
        {
            SpecialMethod.Enter => Names.DunderEnter,
            SpecialMethod.Exit => Names.DunderExit,
            SpecialMethod.AsyncEnter => Names.DunderAEnter,
            _ => Names.DunderAExit,
        };
        PyType type = o.Type;
        Value method = type.Lookup(name);
        if (method.IsUnbound)
        {
            return NoSpecial(type, which);
        }
        if (method.O is PyFunction or PyMethodDescriptor or PySlotWrapper)
        {
            Reg(ref r, at->A) = method;
            Reg(ref r, (ushort)(at->A + 1)) = o;
            return Value.None;
        }
        Value bound = type.Lookup(name).Type.Has(Slot.DescrGet) ? method.Type.Ternary(Slot.DescrGet)(this, method, o, type) : method;
        if (!bound.IsSignal)
        {
            r = ref thread.Stack[thread.Top.Base];
            Reg(ref r, at->A) = bound;
            Reg(ref r, (ushort)(at->A + 1)) = Value.Unbound;
        }
        return bound;
    }

    private static Value NoSpecial(PyType type, SpecialMethod which)
    {
        bool isAsync = which is SpecialMethod.AsyncEnter or SpecialMethod.AsyncExit;
        bool hasOther = !type.Lookup(isAsync ? Names.DunderEnter : Names.DunderAEnter).IsUnbound && !type.Lookup(isAsync ? Names.DunderExit : Names.DunderAExit).IsUnbound;
        string protocol = isAsync ? "asynchronous context manager" : "context manager";
        string missed = which switch
        {
            SpecialMethod.Enter => "__enter__",
            SpecialMethod.Exit => "__exit__",
            SpecialMethod.AsyncEnter => "__aenter__",
            _ => "__aexit__",
        };
        string hint = hasOther ? $" but it supports the {(isAsync ? "context manager" : "asynchronous context manager")} protocol. Did you mean to use '{(isAsync ? "with" : "async with")}'?" : "";
        return Errors.TypeError($"'{type.FullName}' object does not support the {protocol} protocol (missed {missed} method){hint}");
    }

    /// <summary>SUPERATTR: an attribute after a class in the MRO of an object's class.</summary>
    private Value SuperAttr(ref Value window, PyStr name, bool plain)
    {
        Value callee = window;
        Value cls = System.Runtime.CompilerServices.Unsafe.Add(ref window, 1);
        Value self = System.Runtime.CompilerServices.Unsafe.Add(ref window, 2);
        if (ReferenceEquals(callee.O, PySuper.TypeObject) && cls.O is PyType start)
        {
            return PySuper.TypeFor(start, self) is { } type
                ? PySuper.Find(this, start, type, self, name) is { IsUnbound: false } found ? found : SuperObjectAttr(start, self, name)
                : PySuper.WrongTarget(start, self);
        }
        return Enter(new SuperCallFrame(callee, cls, self, name, plain));
    }

    /// <summary>An attribute of the super object itself.</summary>
    private Value SuperObjectAttr(PyType start, Value self, PyStr name) => Enter(new SuperCallFrame(PySuper.TypeObject, start, self, name, plain: false));

    private Value SuperMethod(GreenThread thread, Instruction* at, ref Value r, SiteCache site)
    {
        PyStr name = site.Name;
        ref Value window = ref Reg(ref r, at->B);
        Value self = System.Runtime.CompilerServices.Unsafe.Add(ref window, 2);
        if (ReferenceEquals(window.O, PySuper.TypeObject) && System.Runtime.CompilerServices.Unsafe.Add(ref window, 1).O is PyType start
            && self.Type.IsSubtypeOf(start))
        {
            PyType type = self.Type;
            Value found = site.Kind == SiteKind.Method && site.Version == type.Version && ReferenceEquals(site.Second.O, start) ? site.Found : type.LookupAfter(start, name);
            if (found.O is PyFunction or PyMethodDescriptor or PySlotWrapper)
            {
                site.Kind = SiteKind.Method;
                site.Version = type.Version;
                site.Second = start;
                site.Found = found;
                Reg(ref r, at->A) = found;
                Reg(ref r, (ushort)(at->A + 1)) = self;
                return Value.None;
            }
        }
        Value attribute = SuperAttr(ref window, name, at->Op == Opcode.SuperMethodPlain);
        if (!attribute.IsSignal)
        {
            r = ref thread.Stack[thread.Top.Base];
            Reg(ref r, at->A) = attribute;
            Reg(ref r, (ushort)(at->A + 1)) = Value.Unbound;
        }
        return attribute;
    }

    /// <summary>Unpacks into registers; lists and tuples at once.</summary>
    private Value Unpack(GreenThread thread, int to, Value source, int count)
    {
        if (source.IsUnbound)
        {
            return UnboundOperand();
        }
        ReadOnlySpan<Value> items = source.O switch
        {
            PyTuple tuple when tuple.GetType() == typeof(PyTuple) && tuple.Count == count => tuple.Items,
            PyList list when list.GetType() == typeof(PyList) && list.Now.Items.Count == count => list.Now.Items.Span,
            _ => default,
        };
        if (items.Length != count || count == 0)
        {
            return Enter(new UnpackFrame(source, count));
        }
        items.CopyTo(thread.Stack.AsSpan(to));
        return Value.None;
    }

    /// <summary>Whether an exception matches a class or tuple of classes; other things are errors.</summary>
    internal Value MatchesException(Value exception, Value match)
    {
        if (match.O is PyType type)
        {
            return type.IsSubtypeOf(ExceptionTypes.BaseException)
                ? Value.Bool(exception.Type.IsSubtypeOf(type))
                : Errors.TypeError("catching classes that do not inherit from BaseException is not allowed");
        }
        if (match.O is PyTuple tuple)
        {
            bool any = false;
            foreach (Value item in tuple.Items)
            {
                if (item.O is not PyType each || !each.IsSubtypeOf(ExceptionTypes.BaseException))
                {
                    return Errors.TypeError("catching classes that do not inherit from BaseException is not allowed");
                }
                any |= exception.Type.IsSubtypeOf(each);
            }
            return Value.Bool(any);
        }
        return match.IsUnbound ? UnboundOperand() : Errors.TypeError("catching classes that do not inherit from BaseException is not allowed");
    }

    /// <summary>What messages call a callee: its qualified name with parentheses.</summary>
    internal string CalleeName(Value callee)
    {
        switch (callee.O)
        {
            case PyFunction function:
                string module = function.Now.Module.O is PyStr m && m.Text != "builtins" ? m.Text + "." : "";
                return $"{module}{function.Now.QualifiedName.Text}()";
            case PyBuiltinFunction builtin:
                return $"{(builtin.Code.ModuleName is { } name && name != "builtins" ? name + "." : "")}{builtin.Code.Name}()";
            case PyMethod method:
                return CalleeName(method.Function);
            case PyType type:
                return $"{(type.IsHeap && type.LookupOwn(Names.DunderModule).O is PyStr own ? own.Text + "." : "")}{type.Name}()";
            default:
                return PlainRepr(callee);
        }
    }

    /// <summary>A repr that never calls Python, for messages.</summary>
    public string PlainRepr(Value o) => o.O switch
    {
        PyType type => $"<class '{(type.IsHeap && type.LookupOwn(Names.DunderModule).O is PyStr m && m.Text != "builtins" ? m.Text + "." : "")}{type.FullName}'>",
        PyStr text => Text.StrRepr.Repr(text.Text),
        _ when o.IsNone => "None",
        _ when o.IsBool => o.IsTrue ? "True" : "False",
        null => o.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => $"<{o.Type.FullName} object at {AddressOf(o)}>",
    };
}
