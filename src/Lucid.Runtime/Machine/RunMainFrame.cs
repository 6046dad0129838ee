namespace Lucid.Runtime;

/// <summary>The outermost frame of a program given as source text: compiles it and runs it in a namespace.</summary>
[NativeFrame("run_main")]
internal sealed partial class RunMainFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Compile;
        [Saved(1)] public Value Exec;
        [Saved(2)] public Value Source;
        [Saved(3)] public Value FileName;
        [Saved(4)] public PyDict Namespace;
    }

    internal RunMainFrame(Value compile, Value exec, Value source, Value fileName, PyDict ns)
    {
        state.Compile = compile;
        state.Exec = exec;
        state.Source = source;
        state.FileName = fileName;
        state.Namespace = ns;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Compile, Now.Source, Now.FileName, Value.Str("exec")).Then(Step.Compiled).Catch(Step.CompileFailed);

    [Step(1)]
    private Continuation Compiled(Machine vm, Value value) => vm.RunCode((PyCode)value.O!, Now.Namespace, Now.Namespace, null).Then(Step.Done).Catch(Step.Failed);

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => value;

    [Step(3)]
    private Continuation Failed(Machine vm, Value value) => vm.Reraise(value);

    // Who wants to see the source finds it in the program's file.
    [Step(4)]
    private Continuation CompileFailed(Machine vm, Value value)
    {
        if (value.O is PyException error && vm.IsInstanceOf(value, ExceptionTypes.SyntaxError) && !error.Field(ExceptionFields.SyntaxMetadata).IsNone)
        {
            error.SetField(vm.Undo, ExceptionFields.SyntaxMetadata, new PyTuple([Value.Int(0), Value.Int(0), Value.None]));
        }
        return vm.Reraise(value);
    }
}
