namespace Lucid.Runtime;

/// <summary>The attributes and methods that all exceptions have.</summary>
public partial class PyException
{
    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    /// <summary>An exception of a class without arguments; for constructors.</summary>
    internal static PyException Blank(PyType cls, PyTuple args)
    {
        PyException made = Allocate(cls);
        made.state.Args = args;
        made.state.Context = Value.None;
        made.state.Cause = Value.None;
        return made;
    }

    [PyNew("BaseException(*args)")]
    internal static unsafe Value New(Machine vm, PyType cls, Args args)
    {
        PyException made = Blank(cls, Binder.Tuple(args.Positional));
        if (cls.IsHeap)
        {
            return made;
        }
        Value done = cls.Calling(Slot.Init)(vm, made, args);
        return done.IsSignal ? done : made;
    }

    [PyInit("BaseException(*args)")]
    internal Value Init(Undo undo, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"{Type.Name}() takes no keyword arguments");
        }
        if (!Matches(args))
        {
            Write(undo).Args = Binder.Tuple(args.Positional);
        }
        return Value.None;
    }

    /// <summary>Sets the arguments again, as every <c>__init__</c> does.</summary>
    internal void SetArgs(Undo undo, Args args)
    {
        if (!Matches(args))
        {
            Write(undo).Args = Binder.Tuple(args.Positional);
        }
    }

    /// <summary>Adds a note.</summary>
    public void AddNote(Undo undo, PyStr note)
    {
        PyDict? dict = Now.Attributes;
        if (dict is null)
        {
            Write(undo).Attributes = dict = new PyDict();
        }
        if (dict.GetStr(Names.DunderNotes).O is PyList notes)
        {
            notes.Write(undo).Items.Add(undo, note);
            return;
        }
        dict.SetStr(undo, Names.DunderNotes, new PyList([note], 1));
    }

    [PySlot(Slot.Str)]
    internal Value Str(Machine vm) => Args.Count switch
    {
        0 => Names.Empty,
        1 => vm.Str(Args[0]),
        _ => vm.Str(Args),
    };

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Args.Count == 1
            ? vm.Enter(new ReprInTextFrame(Type.Name + "(", Args[0], ")"))
            : vm.Enter(new ReprInTextFrame(Type.Name, Args, ""));

    [PyMethod("__reduce__()")]
    internal Value Reduce() => Now.Attributes is { } dict ? new PyTuple([Type, Args, dict]) : new PyTuple([Type, Args]);

    [PyMethod("__setstate__(state, /)")]
    internal Value SetState(Machine vm, Value state) =>
        state.IsNone ? Value.None
        : state.O is PyDict dict ? vm.Enter(new SetAttributesFrame(this, dict))
        : Errors.TypeError("state is not a dictionary");

    [PyMethod("with_traceback(object, /)", Doc = "Set self.__traceback__ to tb and return self.")]
    internal Value WithTraceback(Undo undo, Value traceback)
    {
        Value done = SetTraceback(undo, traceback);
        return done.IsSignal ? done : this;
    }

    [PyMethod("add_note(object, /)", Doc = "Add a note to the exception")]
    internal Value AddNoteMethod(Machine vm, Value note)
    {
        if (note.O is not PyStr text)
        {
            return Errors.TypeError($"add_note() argument must be str, not {(note.IsNone ? "None" : note.Type.FullName)}");
        }
        Value notes = Now.Attributes is null ? Value.Unbound : Now.Attributes.GetStr(Names.DunderNotes);
        if (!notes.IsUnbound && notes.O is not PyList)
        {
            return Errors.TypeError("Cannot add note: __notes__ is not a list");
        }
        AddNote(vm.Undo, text);
        return Value.None;
    }

    [PyGetter("args")]
    internal PyTuple GetArgs() => Now.Args;

    [PySetter("args")]
    internal Value SetArgsValue(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("args may not be deleted");
        }
        if (value.O is PyTuple tuple && tuple.GetType() == typeof(PyTuple))
        {
            Write(vm.Undo).Args = tuple;
            return Value.None;
        }
        return vm.Enter(new SetArgsFrame(this), value);
    }

    [PyGetter("__traceback__")]
    public Value GetTraceback() => Now.Traceback is { } traceback ? traceback : Value.None;

    [PySetter("__traceback__")]
    internal Value SetTraceback(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("__traceback__ may not be deleted");
        }
        if (!value.IsNone && value.O is not PyTraceback)
        {
            return Errors.TypeError("__traceback__ must be a traceback or None");
        }
        Write(undo).Traceback = value.O as PyTraceback;
        return Value.None;
    }

    [PyGetter("__context__")]
    internal Value GetContext() => Now.Context;

    [PySetter("__context__")]
    internal Value SetContext(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("__context__ may not be deleted");
        }
        if (!value.IsNone && value.O is not PyException)
        {
            return Errors.TypeError("exception context must be None or derive from BaseException");
        }
        Write(undo).Context = value;
        return Value.None;
    }

    [PyGetter("__cause__")]
    internal Value GetCause() => Now.Cause;

    [PySetter("__cause__")]
    internal Value SetCause(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("__cause__ may not be deleted");
        }
        if (!value.IsNone && value.O is not PyException)
        {
            return Errors.TypeError("exception cause must be None or derive from BaseException");
        }
        ref State s = ref Write(undo);
        s.Cause = value;
        s.SuppressContext = true;
        return Value.None;
    }

    [PyGetter("__suppress_context__")]
    internal bool GetSuppressContext() => Now.SuppressContext;

    [PySetter("__suppress_context__")]
    internal Value SetSuppressContext(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("can't delete numeric/char attribute");
        }
        if (!value.IsBool)
        {
            return Errors.TypeError("attribute value type must be bool");
        }
        Write(undo).SuppressContext = value.IsTrue;
        return Value.None;
    }

    [PyGetter("__dict__")]
    internal PyDict GetDict(Machine vm) => InstanceAttributes.GetDict(vm, this)!;

    [PySetter("__dict__")]
    internal Value SetDict(Undo undo, Value value)
    {
        if (value.O is not PyDict dict)
        {
            return Errors.TypeError(value.IsUnbound ? "cannot delete __dict__" : $"__dict__ must be set to a dictionary, not a '{value.Type.FullName}'");
        }
        Write(undo).Attributes = dict;
        return Value.None;
    }

    private bool Matches(Args args)
    {
        if (args.Count != Args.Count)
        {
            return false;
        }
        for (int i = 0; i < args.Count; i++)
        {
            if (!args[i].Is(Args[i]))
            {
                return false;
            }
        }
        return true;
    }
}
