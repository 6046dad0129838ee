namespace Lucid.Runtime;

/// <summary>
/// The slots of classes: functions that look a special method up and call it, with what CPython checks of its result. Also decides, for each
/// slot of a class, between such a function and the slot of the built-in type that the special method comes from.
/// </summary>
internal static unsafe class SlotThunks
{
    /// <summary>The hash of a type that has none.</summary>
    internal static readonly nint Unhashable = (nint)(delegate*<Machine, Value, Value>)&NoHash;

    private static readonly nint[] thunks = MakeThunks();

    /// <summary>Sets the slots of a class up from what lookups find.</summary>
    internal static void Update(PyType type, ref SlotTable slots)
    {
        slots = default;
        slots[(int)Slot.New] = FindNew(type);
        SlotNames.Entry[] all = SlotNames.All;
        for (int row = 0; row < all.Length;)
        {
            Slot slot = all[row].Slot;
            nint found = 0;
            bool isFirst = true;
            for (; row < all.Length && all[row].Slot == slot; row++)
            {
                Value method = type.Lookup(all[row].Name);
                if (method.IsUnbound)
                {
                    continue;
                }
                nint f = method.O is PySlotWrapper wrapper && wrapper.Slot == slot && wrapper.Row == row ? wrapper.Owner.SlotFunction(slot)
                    : method.IsNone && slot == Slot.Hash ? Unhashable : thunks[(int)slot];
                found = isFirst || found == f ? f : thunks[(int)slot];
                isFirst = false;
            }
            slots[(int)slot] = found;
        }
    }

    private static nint FindNew(PyType type)
    {
        foreach (PyType t in type.Mro)
        {
            Value own = t.LookupOwn(Names.DunderNew);
            if (!own.IsUnbound)
            {
                return own.O is PyBuiltinFunction { IsConstructor: true } ? t.BuiltinType.SlotFunction(Slot.New) : thunks[(int)Slot.New];
            }
        }
        return 0;
    }

    private static nint[] MakeThunks()
    {
        var made = new nint[SlotTable.SlotCount];
        made[(int)Slot.Repr] = (nint)(delegate*<Machine, Value, Value>)&Repr;
        made[(int)Slot.Str] = (nint)(delegate*<Machine, Value, Value>)&Str;
        made[(int)Slot.Hash] = (nint)(delegate*<Machine, Value, Value>)&Hash;
        made[(int)Slot.Iter] = (nint)(delegate*<Machine, Value, Value>)&Iter;
        made[(int)Slot.Next] = (nint)(delegate*<Machine, Value, Value>)&Next;
        made[(int)Slot.Len] = (nint)(delegate*<Machine, Value, Value>)&Len;
        made[(int)Slot.Bool] = (nint)(delegate*<Machine, Value, Value>)&Bool;
        made[(int)Slot.Neg] = (nint)(delegate*<Machine, Value, Value>)&Neg;
        made[(int)Slot.Pos] = (nint)(delegate*<Machine, Value, Value>)&Pos;
        made[(int)Slot.Invert] = (nint)(delegate*<Machine, Value, Value>)&Invert;
        made[(int)Slot.Abs] = (nint)(delegate*<Machine, Value, Value>)&Abs;
        made[(int)Slot.Int] = (nint)(delegate*<Machine, Value, Value>)&Int;
        made[(int)Slot.Float] = (nint)(delegate*<Machine, Value, Value>)&Float;
        made[(int)Slot.Index] = (nint)(delegate*<Machine, Value, Value>)&Index;
        made[(int)Slot.Await] = (nint)(delegate*<Machine, Value, Value>)&Await;
        made[(int)Slot.AsyncIter] = (nint)(delegate*<Machine, Value, Value>)&AsyncIter;
        made[(int)Slot.AsyncNext] = (nint)(delegate*<Machine, Value, Value>)&AsyncNext;
        made[(int)Slot.LengthHint] = (nint)(delegate*<Machine, Value, Value>)&LengthHint;
        made[(int)Slot.Add] = (nint)(delegate*<Machine, Value, Value, Value>)&Add;
        made[(int)Slot.Sub] = (nint)(delegate*<Machine, Value, Value, Value>)&Sub;
        made[(int)Slot.Mul] = (nint)(delegate*<Machine, Value, Value, Value>)&Mul;
        made[(int)Slot.MatMul] = (nint)(delegate*<Machine, Value, Value, Value>)&MatMul;
        made[(int)Slot.TrueDiv] = (nint)(delegate*<Machine, Value, Value, Value>)&TrueDiv;
        made[(int)Slot.FloorDiv] = (nint)(delegate*<Machine, Value, Value, Value>)&FloorDiv;
        made[(int)Slot.Mod] = (nint)(delegate*<Machine, Value, Value, Value>)&Mod;
        made[(int)Slot.DivMod] = (nint)(delegate*<Machine, Value, Value, Value>)&DivMod;
        made[(int)Slot.LShift] = (nint)(delegate*<Machine, Value, Value, Value>)&LShift;
        made[(int)Slot.RShift] = (nint)(delegate*<Machine, Value, Value, Value>)&RShift;
        made[(int)Slot.And] = (nint)(delegate*<Machine, Value, Value, Value>)&And;
        made[(int)Slot.Or] = (nint)(delegate*<Machine, Value, Value, Value>)&Or;
        made[(int)Slot.Xor] = (nint)(delegate*<Machine, Value, Value, Value>)&Xor;
        made[(int)Slot.InplaceAdd] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceAdd;
        made[(int)Slot.InplaceSub] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceSub;
        made[(int)Slot.InplaceMul] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceMul;
        made[(int)Slot.InplaceMatMul] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceMatMul;
        made[(int)Slot.InplaceTrueDiv] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceTrueDiv;
        made[(int)Slot.InplaceFloorDiv] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceFloorDiv;
        made[(int)Slot.InplaceMod] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceMod;
        made[(int)Slot.InplacePow] = (nint)(delegate*<Machine, Value, Value, Value>)&InplacePow;
        made[(int)Slot.InplaceLShift] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceLShift;
        made[(int)Slot.InplaceRShift] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceRShift;
        made[(int)Slot.InplaceAnd] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceAnd;
        made[(int)Slot.InplaceOr] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceOr;
        made[(int)Slot.InplaceXor] = (nint)(delegate*<Machine, Value, Value, Value>)&InplaceXor;
        made[(int)Slot.GetItem] = (nint)(delegate*<Machine, Value, Value, Value>)&GetItem;
        made[(int)Slot.DelItem] = (nint)(delegate*<Machine, Value, Value, Value>)&DelItem;
        made[(int)Slot.Contains] = (nint)(delegate*<Machine, Value, Value, Value>)&Contains;
        made[(int)Slot.GetAttr] = (nint)(delegate*<Machine, Value, Value, Value>)&GetAttr;
        made[(int)Slot.DelAttr] = (nint)(delegate*<Machine, Value, Value, Value>)&DelAttr;
        made[(int)Slot.SetItem] = (nint)(delegate*<Machine, Value, Value, Value, Value>)&SetItem;
        made[(int)Slot.Pow] = (nint)(delegate*<Machine, Value, Value, Value, Value>)&Pow;
        made[(int)Slot.SetAttr] = (nint)(delegate*<Machine, Value, Value, Value, Value>)&SetAttr;
        made[(int)Slot.DescrGet] = (nint)(delegate*<Machine, Value, Value, Value, Value>)&DescrGet;
        made[(int)Slot.DescrSet] = (nint)(delegate*<Machine, Value, Value, Value, Value>)&DescrSet;
        made[(int)Slot.Call] = (nint)(delegate*<Machine, Value, Args, Value>)&Call;
        made[(int)Slot.Init] = (nint)(delegate*<Machine, Value, Args, Value>)&Init;
        made[(int)Slot.New] = (nint)(delegate*<Machine, Value, Args, Value>)&New;
        made[(int)Slot.Compare] = (nint)(delegate*<Machine, Value, Value, CompareOp, Value>)&Compare;
        made[(int)Slot.Del] = (nint)(delegate*<Machine, Value, Value>)&Del;
        return made;
    }

    private static Value NoHash(Machine vm, Value self) => Errors.TypeError($"unhashable type: '{self.Type.FullName}'");

    private static Value Repr(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Repr, CheckKind.Text));

    private static Value Str(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Str, CheckKind.Text));

    private static Value Hash(Machine vm, Value self) => vm.CallChecked(self, Slot.Hash, CheckKind.Hash);

    private static Value Iter(Machine vm, Value self) => vm.CallChecked(self, Slot.Iter, CheckKind.Iterator);

    private static Value Next(Machine vm, Value self) => vm.Enter(new NextFrame(self));

    private static Value Len(Machine vm, Value self) => vm.CallChecked(self, Slot.Len, CheckKind.Length);

    private static Value Bool(Machine vm, Value self) => self.Type.Lookup(SlotNames.Of(Slot.Bool)).IsNone
        ? Errors.TypeError($"'{self.Type.Name}' cannot be interpreted as a boolean")
        : vm.CallChecked(self, Slot.Bool, CheckKind.Truth);

    private static Value Neg(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.Neg));

    private static Value Pos(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.Pos));

    private static Value Invert(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.Invert));

    private static Value Abs(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.Abs));

    private static Value Int(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Int, CheckKind.Int));

    private static Value Float(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Float, CheckKind.Float));

    private static Value Index(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Index, CheckKind.Int));

    private static Value Await(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.Await, CheckKind.AwaitIterator));

    private static Value AsyncIter(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.AsyncIter));

    private static Value AsyncNext(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.AsyncNext));

    private static Value LengthHint(Machine vm, Value self) => vm.Enter(new CheckedCallFrame(self, Slot.LengthHint, CheckKind.Hint));

    private static Value Add(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Add, left, right, Value.None);

    private static Value Sub(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Sub, left, right, Value.None);

    private static Value Mul(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Mul, left, right, Value.None);

    private static Value MatMul(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.MatMul, left, right, Value.None);

    private static Value TrueDiv(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.TrueDiv, left, right, Value.None);

    private static Value FloorDiv(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.FloorDiv, left, right, Value.None);

    private static Value Mod(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Mod, left, right, Value.None);

    private static Value DivMod(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.DivMod, left, right, Value.None);

    private static Value LShift(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.LShift, left, right, Value.None);

    private static Value RShift(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.RShift, left, right, Value.None);

    private static Value And(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.And, left, right, Value.None);

    private static Value Or(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Or, left, right, Value.None);

    private static Value Xor(Machine vm, Value left, Value right) => vm.EnterNumber(Slot.Xor, left, right, Value.None);

    private static Value InplaceAdd(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceAdd), other);

    private static Value InplaceSub(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceSub), other);

    private static Value InplaceMul(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceMul), other);

    private static Value InplaceMatMul(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceMatMul), other);

    private static Value InplaceTrueDiv(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceTrueDiv), other);

    private static Value InplaceFloorDiv(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceFloorDiv), other);

    private static Value InplaceMod(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceMod), other);

    private static Value InplacePow(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplacePow), other);

    private static Value InplaceLShift(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceLShift), other);

    private static Value InplaceRShift(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceRShift), other);

    private static Value InplaceAnd(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceAnd), other);

    private static Value InplaceOr(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceOr), other);

    private static Value InplaceXor(Machine vm, Value self, Value other) => vm.CallSpecial(self, SlotNames.Of(Slot.InplaceXor), other);

    private static Value GetItem(Machine vm, Value self, Value key) => vm.CallSpecial(self, SlotNames.Of(Slot.GetItem), key);

    private static Value DelItem(Machine vm, Value self, Value key) => vm.CallSpecial(self, SlotNames.Of(Slot.DelItem), key);

    private static Value Contains(Machine vm, Value self, Value key)
    {
        Value method = self.Type.Lookup(SlotNames.Of(Slot.Contains));
        return method.IsNone ? Errors.TypeError($"'{self.Type.Name}' object is not a container") : vm.CallContains(self, method, key);
    }

    private static Value GetAttr(Machine vm, Value self, Value name) => vm.Enter(new GetAttrFrame(self, name));

    private static Value DelAttr(Machine vm, Value self, Value name) => vm.CallSpecial(self, SlotNames.Of(Slot.DelAttr), name);

    private static Value SetItem(Machine vm, Value self, Value key, Value value) => vm.CallSpecial(self, SlotNames.Of(Slot.SetItem), key, value);

    private static Value Pow(Machine vm, Value left, Value right, Value modulus) => vm.EnterNumber(Slot.Pow, left, right, modulus);

    private static Value SetAttr(Machine vm, Value self, Value name, Value value) => vm.CallSpecial(self, SlotNames.Of(Slot.SetAttr), name, value);

    private static Value DescrGet(Machine vm, Value self, Value instance, Value owner) =>
        vm.CallSpecial(self, SlotNames.Of(Slot.DescrGet), instance.IsUnbound ? Value.None : instance, owner);

    private static Value DescrSet(Machine vm, Value self, Value instance, Value value)
    {
        PyStr name = value.IsUnbound ? Names.DunderDelete : Names.DunderSet;
        if (self.Type.Lookup(name).IsUnbound)
        {
            return Errors.AttributeError(name.Text);
        }
        return value.IsUnbound ? vm.CallSpecial(self, name, instance) : vm.CallSpecial(self, name, instance, value);
    }

    // A __call__ that is an instance of its own class leads here again and again, without a frame in between.
    private static Value Call(Machine vm, Value self, Args args) => System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()
        ? vm.CallSpecial(self, SlotNames.Of(Slot.Call), args)
        : Errors.RecursionError("maximum recursion depth exceeded");

    private static Value Init(Machine vm, Value self, Args args) => vm.Enter(new InitFrame(self, args));

    private static Value New(Machine vm, Value type, Args args)
    {
        Value function = ((PyType)type.O!).Lookup(Names.DunderNew);
        if (function.O is PyStaticMethod inner)
        {
            function = inner.Function;
        }
        else if (function.Type.Has(Slot.DescrGet))
        {
            function = function.Type.Ternary(Slot.DescrGet)(vm, function, Value.Unbound, type);
            if (function.IsSignal)
            {
                return function.IsPushed ? Errors.TypeError("a descriptor that calls Python cannot be __new__") : function;
            }
        }
        return vm.CallWithSelf(function, type, args);
    }

    private static Value Compare(Machine vm, Value self, Value other, CompareOp op)
    {
        PyStr name = Names.Comparison(op);
        Value method = self.Type.Lookup(name);
        return method.IsUnbound ? Value.NotImplemented : vm.CallSpecial(self, name, other);
    }

    private static Value Del(Machine vm, Value self) => vm.CallSpecial(self, SlotNames.Of(Slot.Del));
}
