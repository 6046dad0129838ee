using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>Attributes and names: the protocol, and the inline caches in front of it.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>How many shapes a site knows itself.</summary>
    private const int SiteEntriesMax = 4;

    /// <summary>After how many misses a full site starts anew.</summary>
    private const int SiteMissesMax = 100;

    private readonly AttributeCache attributes = new();
    private readonly AttributeCache stores = new();

    /// <summary>Python's <c>getattr(o, name)</c>.</summary>
    public Value GetAttr(Value o, PyStr name)
    {
        PyType type = o.Type;
        return type.Binary(Slot.GetAttr)(this, o, name);
    }

    /// <summary>Python's <c>setattr(o, name, value)</c>.</summary>
    public Value SetAttr(Value o, PyStr name, Value value) => o.Type.Ternary(Slot.SetAttr)(this, o, name, value);

    /// <summary>Python's <c>delattr(o, name)</c>.</summary>
    public Value DelAttr(Value o, PyStr name) => o.Type.Binary(Slot.DelAttr)(this, o, name);

    /// <summary>The attribute lookup of object: data descriptors of the type, attributes of the instance, other attributes of the type.</summary>
    public Value GenericGetAttr(Value o, PyStr name)
    {
        Value found = FindAttr(o, name);
        return found.IsUnbound ? NoAttribute(o, name) : found;
    }

    /// <summary>As <see cref="GenericGetAttr"/>, unbound where there is none.</summary>
    internal Value FindAttr(Value o, PyStr name)
    {
        PyType type = o.Type;
        Value onType = type.Lookup(name);
        nint get = 0;
        if (!onType.IsUnbound)
        {
            get = onType.Type.SlotFunction(Slot.DescrGet);
            if (get != 0 && onType.Type.Has(Slot.DescrSet))
            {
                return ((delegate*<Machine, Value, Value, Value, Value>)get)(this, onType, o, type);
            }
        }
        Value own = InstanceAttributes.Get(this, o.O, name);
        if (!own.IsUnbound)
        {
            return own;
        }
        return get != 0 ? ((delegate*<Machine, Value, Value, Value, Value>)get)(this, onType, o, type) : onType;
    }

    /// <summary>The attribute store of object.</summary>
    public Value GenericSetAttr(Value o, PyStr name, Value value)
    {
        PyType type = o.Type;
        Value onType = type.Lookup(name);
        if (!onType.IsUnbound && onType.Type.Has(Slot.DescrSet))
        {
            return onType.Type.Ternary(Slot.DescrSet)(this, onType, o, value);
        }
        if (InstanceAttributes.TrySet(this, o.O, name, value))
        {
            return Value.None;
        }
        if (value.IsUnbound && type.HasInstanceDict)
        {
            return Errors.AttributeError($"'{type.FullName}' object has no attribute '{name.Text}'");
        }
        return !onType.IsUnbound
            ? Errors.AttributeError($"'{type.FullName}' object attribute '{name.Text}' is read-only")
            : Errors.AttributeError($"'{type.FullName}' object has no attribute '{name.Text}'{(type.HasInstanceDict || value.IsUnbound ? "" : $" and no __dict__ for setting new attributes")}", o, name);
    }

    internal static Value NoAttribute(Value o, PyStr name) =>
        o.O is PyType type ? Errors.AttributeError($"type object '{type.Name}' has no attribute '{name.Text}'", o, name)
        : o.O is PyModule module ? module.NoAttribute(name)
        : Errors.AttributeError($"'{o.Type.FullName}' object has no attribute '{name.Text}'", o, name);

    /// <summary>Calls the attribute slot behind a wrapper.</summary>
    internal Value CallGetAttrSlot(PySlotWrapper wrapper, Value self, Value name) => wrapper.Owner.Binary(Slot.GetAttr)(this, self, name);

    private static bool IsGeneric(PyType type) => type.SlotFunction(Slot.GetAttr) == PyObjectType.TypeObject.SlotFunction(Slot.GetAttr);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value GetAttrAtSite(Value o, SiteCache site)
    {
        if (o.IsUnbound)
        {
            return UnboundOperand();
        }
        PyStr name = site.Name;
        if (o.O is { } target)
        {
            site = SiteFor(target, site);
            if (target.Shape.Stamp == site.Stamp)
            {
                switch (site.Kind)
                {
                    case SiteKind.InstanceSlot:
                        return Unsafe.As<PyInstance>(target).Slots[site.Slot];
                    case SiteKind.TypeValue:
                        return site.Found;
                    case SiteKind.Member when Unsafe.As<PyInstance>(target).Slots[site.Slot] is { IsUnbound: false } member:
                        return member;
                    case SiteKind.Property:
                        return Call(site.Found, o);
                    case SiteKind.Method:
                        return site.Found.O is PyMethodDescriptor descriptor ? new PyBuiltinFunction(descriptor.Code, o, null) : new PyMethod(site.Found, o);
                    case SiteKind.Module when ((PyModule)target).Namespace.TryEntry(site.Slot, site.Key, out Value entry):
                        return entry;
                    case SiteKind.ClassValue when ReferenceEquals(site.Found.O, target) && ((PyType)target).Version == site.Version:
                        return site.Second;
                    case SiteKind.DictEntry when TryDictEntry(target, site, out Value own):
                        return own;
                    case SiteKind.Module or SiteKind.ClassValue when site.Misses < 200:
                        FillForGet(target, site);
                        break;
                }
            }
        }
        return GetAttr(o, name);
    }

    /// <summary>An attribute in the dict of an instance, at first where the last instance had it.</summary>
    private bool TryDictEntry(PyObject target, SiteCache site, out Value value)
    {
        PyDict dict = InstanceAttributes.DictIn(target);
        if (dict.TryEntry(site.Slot, site.Key, out value))
        {
            return true;
        }
        int entry = dict.EntryOf(this, site.Name);
        if (entry < 0)
        {
            return false;
        }
        site.Slot = entry;
        site.Key = dict.KeyAt(entry).O;
        value = dict.ValueAt(entry);
        return true;
    }

    /// <summary>r[a], r[a+1] of GETMETHOD: a function and self, or an attribute and unbound.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value GetMethodAtSite(Value o, SiteCache site, out Value self)
    {
        self = Value.Unbound;
        if (o.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = o.Type;
        if (o.O is { } target)
        {
            SiteCache entry = SiteFor(target, site);
            if (entry.Stamp == target.Shape.Stamp && entry.Kind == SiteKind.Method)
            {
                self = o;
                return entry.Found;
            }
        }
        if (IsGeneric(type))
        {
            Value onType = type.Lookup(site.Name);
            if (onType.O is PyFunction or PyMethodDescriptor)
            {
                Value own = InstanceAttributes.Get(this, o.O, site.Name);
                if (!own.IsUnbound)
                {
                    return own;
                }
                self = o;
                return onType;
            }
        }
        return GetAttrAtSite(o, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value SetAttrAtSite(Value o, SiteCache site, Value value)
    {
        if (o.IsUnbound)
        {
            return UnboundOperand();
        }
        if (o.O is PyInstance { Shape.IsDict: false } instance)
        {
            Shape shape = instance.Shape;
            site = EntryFor(site, shape, stores);
            if (site.Stamp != shape.Stamp)
            {
                FillForSet(instance, site);
            }
            switch (site.Kind)
            {
                case SiteKind.InstanceSlot:
                    if (instance.Epoch < Undo.Epoch)
                    {
                        instance.Log(Undo);
                    }
                    Put(ref instance.Slots[site.Slot], value);
                    return Value.None;
                case SiteKind.AddSlot:
                    instance.AddSlot(Undo, site.Next!, value);
                    return Value.None;
            }
        }
        return SetAttr(o, site.Name, value);
    }

    /// <summary>The entry to look at for an attribute: the site's own, or the shared one where the site sees many shapes.</summary>
    private SiteCache SiteFor(PyObject target, SiteCache site)
    {
        Shape shape = target.Shape;
        site = EntryFor(site, shape, attributes);
        if (site.Stamp == shape.Stamp)
        {
            return site;
        }
        FillForGet(target, site);
        if (site.Stamp == 0)
        {
            site.Kind = SiteKind.Empty;
            site.Stamp = shape.Stamp;
        }
        return site;
    }

    /// <summary>The entry of a shape at a site: one of the site's own, of which there are a few, or a shared one.</summary>
    private static SiteCache EntryFor(SiteCache site, Shape shape, AttributeCache shared)
    {
        int entries = 1;
        SiteCache last = site;
        while (last.Stamp != shape.Stamp)
        {
            if (last.Other is not { } other)
            {
                if (last.Stamp == 0)
                {
                    return last;
                }
                if (entries < SiteEntriesMax)
                {
                    return last.Other = new SiteCache(site.Name);
                }
                if (++site.Misses == SiteMissesMax)
                {
                    // Classes may have changed since the entries were made: once more from the start.
                    site.Other = null;
                    return site;
                }
                return shared.At(shape, site.Name);
            }
            last = other;
            entries++;
        }
        return last;
    }

    private void FillForSet(PyInstance instance, SiteCache site)
    {
        Shape shape = instance.Shape;
        PyType type = shape.Type;
        site.Stamp = shape.Stamp;
        site.Kind = SiteKind.Empty;
        if (type.SlotFunction(Slot.SetAttr) != PyObjectType.TypeObject.SlotFunction(Slot.SetAttr))
        {
            return;
        }
        Value onType = type.Lookup(site.Name);
        if (!onType.IsUnbound && onType.Type.Has(Slot.DescrSet))
        {
            if (onType.O is PyMemberDescriptor member && type.IsSubtypeOf(member.Owner))
            {
                site.Kind = SiteKind.InstanceSlot;
                site.Slot = member.Index;
            }
            return;
        }
        int slot = shape.Find(site.Name);
        if (slot >= 0 && slot >= type.FirstFreeSlot)
        {
            site.Kind = SiteKind.InstanceSlot;
            site.Slot = slot;
        }
        else if (slot < 0 && type.HasInstanceDict && shape.Count < InstanceAttributes.SlotsMax)
        {
            site.Kind = SiteKind.AddSlot;
            site.Next = shape.With(site.Name);
        }
    }

    private void FillForGet(PyObject target, SiteCache site)
    {
        PyType type = target.Shape.Type;
        PyStr name = site.Name;
        site.Stamp = 0;
        site.Misses++;
        if (target is PyType cls)
        {
            if (type.SlotFunction(Slot.GetAttr) == PyType.TypeObject.SlotFunction(Slot.GetAttr) && type.Lookup(name).IsUnbound)
            {
                Value value = cls.Lookup(name);
                if (!value.IsUnbound && (!value.Type.Has(Slot.DescrGet) || value.O is PyFunction))
                {
                    site.Kind = SiteKind.ClassValue;
                    site.Found = cls;
                    site.Second = value;
                    site.Version = cls.Version;
                    site.Stamp = target.Shape.Stamp;
                }
            }
            return;
        }
        if (target is PyModule module)
        {
            if (type.SlotFunction(Slot.GetAttr) == PyModule.TypeObject.SlotFunction(Slot.GetAttr))
            {
                int entry = module.Namespace.EntryOf(this, name);
                if (entry >= 0)
                {
                    site.Kind = SiteKind.Module;
                    site.Slot = entry;
                    site.Key = module.Namespace.KeyAt(entry).O;
                    site.Stamp = target.Shape.Stamp;
                }
            }
            return;
        }
        if (!IsGeneric(type))
        {
            return;
        }
        Value onType = type.Lookup(name);
        if (target is PyInstance { Shape.IsDict: false } instance)
        {
            if (!onType.IsUnbound && onType.Type.Has(Slot.DescrSet))
            {
                if (onType.O is PyProperty { Getter.O: PyFunction } property)
                {
                    Fill(SiteKind.Property, property.Getter);
                }
                else if (onType.O is PyMemberDescriptor member && type.IsSubtypeOf(member.Owner))
                {
                    Fill(SiteKind.Member, default);
                    site.Slot = member.Index;
                }
                return;
            }
            int slot = instance.Shape.Find(name);
            if (slot >= 0 && slot >= type.FirstFreeSlot)
            {
                if (!onType.IsUnbound && MayTakeOver(onType.Type))
                {
                    return;
                }
                Fill(SiteKind.InstanceSlot, default);
                site.Slot = slot;
                return;
            }
        }
        else if (type.HasInstanceDict)
        {
            if (target is PyInstance && (onType.IsUnbound || !MayTakeOver(onType.Type)))
            {
                Fill(SiteKind.DictEntry, default);
                site.Key = null;
            }
            return;
        }
        if (onType.O is PyFunction or PyMethodDescriptor)
        {
            Fill(SiteKind.Method, onType);
        }
        else if (!onType.IsUnbound && !onType.Type.Has(Slot.DescrGet))
        {
            Fill(SiteKind.TypeValue, onType);
        }

        void Fill(SiteKind kind, Value found)
        {
            site.Kind = kind;
            site.Found = found;
            site.Stamp = target.Shape.Stamp;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value LoadGlobal(ref FrameRecord frame, SiteCache site)
    {
        PyDict globals = frame.Function!.Globals;
        if (globals.GetType() != typeof(PyDict))
        {
            // A class that derives from dict may have its own idea of what is in it.
            return Enter(new LoadNameFrame(globals, site.Name, Value.None, frame.Function));
        }
        int entry = globals.EntryOf(this, site.Name);
        if (entry >= 0)
        {
            site.Kind = SiteKind.Global;
            site.Slot = entry;
            site.Key = globals.KeyAt(entry).O;
            return globals.ValueAt(entry);
        }
        PyDict builtins = frame.Function.Now.Builtins ?? Builtins;
        entry = builtins.EntryOf(this, site.Name);
        if (entry >= 0)
        {
            if (ReferenceEquals(builtins, Builtins))
            {
                site.Kind = SiteKind.Builtin;
                site.Slot = entry;
                site.Key = builtins.KeyAt(entry).O;
                site.Version = globals.KeysVersion;
            }
            return builtins.ValueAt(entry);
        }
        return Errors.NameError($"name '{site.Name.Text}' is not defined", site.Name);
    }

    /// <summary>Whether a class attribute of a type goes before an instance's own, or will when its class gets a <c>__set__</c>.</summary>
    private static bool MayTakeOver(PyType type) => type.Has(Slot.DescrSet) || (type.IsHeap && type.Has(Slot.DescrGet));

    /// <summary>The complaint about an operand that turned out unbound: finds the local in the instruction.</summary>
    private Value UnboundOperand()
    {
        ref FrameRecord frame = ref Thread.Top;
        PyCode code = frame.Code!;
        Instruction at = code.Start[frame.Ip - 1];
        foreach (ushort n in (ReadOnlySpan<ushort>)[at.B, at.C, at.A])
        {
            if (n < code.LocalCount && Thread.Stack[frame.Base + n].IsUnbound)
            {
                return UnboundLocal(code, n);
            }
        }
        return Errors.SystemError("an operand has no value");
    }

    private static Value UnboundLocal(PyCode code, int register)
    {
        PyStr name = PyStr.Intern(code.Unit.LocalNames[register]);
        return Errors.UnboundLocalError(name);
    }

    private static Value EmptyCell(PyCode code, int register)
    {
        PyStr name = PyStr.Intern(code.Unit.LocalNames[register]);
        return register >= code.Unit.FirstFree
            ? Errors.NameError($"cannot access free variable '{name.Text}' where it is not associated with a value in enclosing scope", name)
            : Errors.UnboundLocalError(name);
    }
}
