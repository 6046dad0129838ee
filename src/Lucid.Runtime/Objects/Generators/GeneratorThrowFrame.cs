namespace Lucid.Runtime;

/// <summary>Throws into a generator: hands the arguments to the iterator delegated to if there is one, else makes the exception and raises it in the generator.</summary>
[NativeFrame("generator_throw")]
internal sealed partial class GeneratorThrowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenerator Generator;
        [Saved(1)] public Value ErrorType;
        [Saved(2)] public Value Argument;
        [Saved(3)] public Value Traceback;
        [Saved(4)] public bool ClosesInner;
        [Saved(5)] public PyGenerator? Root;
        [Saved(6)] public bool IsDelegating;
    }

    /// <param name="generator">The generator.</param>
    /// <param name="type">An exception or a class of one.</param>
    /// <param name="argument">The value of the exception; unbound for none.</param>
    /// <param name="traceback">The traceback; unbound for none.</param>
    /// <param name="closesInner">A GeneratorExit closes what is delegated to; an async generator that is closed lets awaits work it through instead.</param>
    internal GeneratorThrowFrame(PyGenerator generator, Value type, Value argument, Value traceback, bool closesInner = true)
    {
        state.Generator = generator;
        state.ErrorType = type;
        state.Argument = argument;
        state.Traceback = traceback;
        state.ClosesInner = closesInner;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        bool closes = Now.ClosesInner && IsExit(Now.ErrorType);
        if (!closes && CanMake() && Now.Generator.IsAtRest(out PyGenerator innermost) && !ReferenceEquals(innermost, Now.Generator) && innermost.DelegateRegister < 0)
        {
            // Those between need not be asked: each would hand the exception on, and what comes out of the innermost goes through them all the same.
            ref State s = ref Write(vm.Undo);
            s.Root = Now.Generator;
            s.Generator = innermost;
        }
        PyGenerator generator = Now.Generator;
        Value inner = generator.DelegatesTo();
        if (inner.IsNone)
        {
            return MakeException(vm);
        }
        Delegate(vm, running: true);
        if (closes)
        {
            return vm.CloseIterator(inner).Then(Step.InnerClosed).Catch(Step.InnerFailed);
        }
        if (inner.O is PyGenerator other)
        {
            return PyGenerator.AwaitingEnd(vm.Enter(new GeneratorThrowFrame(other, Now.ErrorType, Now.Argument, Now.Traceback, Now.ClosesInner)))
                .Then(Step.InnerYielded).Catch(Step.InnerFailed);
        }
        return vm.GetAttrOrUnbound(inner, Names.Throw).Then(Step.GotMethod).Catch(Step.MethodFailed);
    }

    [Step(1)]
    private Continuation Made(Machine vm, Value value)
    {
        if (value.O is not PyException exception)
        {
            return Raise(
                vm,
                PyException.Make(
                    ExceptionTypes.TypeError,
                    [Value.Str($"calling {vm.PlainRepr(Now.ErrorType)} should have returned an instance of BaseException, not {value.Type.FullName}")]));
        }
        if (Now.ErrorType.O is PyType || Now.Traceback.O is PyTraceback)
        {
            exception.Write(vm.Undo).Traceback = Now.Traceback.O as PyTraceback;
        }
        return Raise(vm, exception);
    }

    // An error in the making is what the generator gets.
    [Step(2)]
    private Continuation MakingFailed(Machine vm, Value value) => Raise(vm, (PyException)value.O!);

    [Step(3)]
    private Continuation InnerClosed(Machine vm)
    {
        Delegate(vm, running: false);
        return MakeException(vm);
    }

    [Step(4)]
    private Continuation InnerFailed(Machine vm, Value value)
    {
        Delegate(vm, running: false);
        return Raise(vm, (PyException)value.O!);
    }

    [Step(5)]
    private Continuation InnerYielded(Machine vm, Value value)
    {
        Delegate(vm, running: false);
        if (!value.IsExhausted)
        {
            return value;
        }
        Value result = ((Signal)value.O!).Payload;
        return Raise(vm, PyException.Make(ExceptionTypes.StopIteration, result.IsNone ? [] : [result]));
    }

    [Step(6)]
    private Continuation GotMethod(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            Delegate(vm, running: false);
            return MakeException(vm);
        }
        Value[] args = Now.Argument.IsUnbound ? [Now.ErrorType]
            : Now.Traceback.IsUnbound ? [Now.ErrorType, Now.Argument]
            : [Now.ErrorType, Now.Argument, Now.Traceback];
        return PyGenerator.AwaitingEnd(vm.Call(value, Machine.ArgsOf(args))).Then(Step.InnerYielded).Catch(Step.InnerFailed);
    }

    [Step(7)]
    private Continuation MethodFailed(Machine vm, Value value)
    {
        Delegate(vm, running: false);
        return vm.Reraise(value);
    }

    /// <summary>The generator that waits for its delegate; null while none does, or where its frame is not to be seen.</summary>
    internal PyGenerator? Delegating => Now.IsDelegating && !(Now.ClosesInner && IsExit(Now.ErrorType)) ? Now.Generator : null;

    private void Delegate(Machine vm, bool running)
    {
        Write(vm.Undo).IsDelegating = running;
        Now.Generator.Delegating(vm, running);
    }

    private Value Raise(Machine vm, PyException exception) => Now.Generator.Raise(vm, exception, Now.Root);

    /// <summary>Whether the arguments stand for an exception; what is wrong with them, the generator that delegates is told.</summary>
    private bool CanMake() =>
        (Now.Traceback.IsUnbound || Now.Traceback.IsNone || Now.Traceback.O is PyTraceback)
        && (Now.ErrorType.O is PyException ? Now.Argument.IsUnbound || Now.Argument.IsNone
            : Now.ErrorType.O is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException));

    private static bool IsExit(Value type) =>
        (type.O as PyType ?? type.Type).IsSubtypeOf(ExceptionTypes.GeneratorExit);

    private Continuation MakeException(Machine vm)
    {
        if (!Now.Traceback.IsUnbound && !Now.Traceback.IsNone && Now.Traceback.O is not PyTraceback)
        {
            return Errors.TypeError("throw() third argument must be a traceback object");
        }
        Value argument = Now.Argument;
        if (Now.ErrorType.O is PyType type && type.IsSubtypeOf(ExceptionTypes.BaseException))
        {
            Value operation = argument.O is PyException given && given.Type.IsSubtypeOf(type) ? argument
                : argument.IsUnbound || argument.IsNone ? vm.Call(type)
                : argument.O is PyTuple tuple ? vm.Call(type, Machine.ArgsOf(tuple.Items))
                : vm.Call(type, argument);
            return operation.Then(Step.Made).Catch(Step.MakingFailed);
        }
        if (Now.ErrorType.O is PyException)
        {
            return argument.IsUnbound || argument.IsNone
                ? Now.ErrorType.Then(Step.Made)
                : Errors.TypeError("instance exception may not have a separate value");
        }
        return Errors.TypeError($"exceptions must be classes or instances deriving from BaseException, not {Now.ErrorType.Type.FullName}");
    }
}
