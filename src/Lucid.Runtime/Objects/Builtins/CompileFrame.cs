namespace Lucid.Runtime;

/// <summary>Compiles source text to a code object, or to a tree where that is asked for.</summary>
[NativeFrame("compile")]
internal sealed partial class CompileFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public Value FileName;
        [Saved(2)] public string Mode;
        [Saved(3)] public int Flags;
        [Saved(4)] public int Optimize;
    }

    internal CompileFrame(Value source, Value fileName, string mode, int flags, int optimize)
    {
        state.Source = source;
        state.FileName = fileName;
        state.Mode = mode;
        state.Flags = flags;
        state.Optimize = optimize;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if ((Now.Flags & ~SourceCompiler.KnownFlags) != 0)
        {
            return Errors.ValueError("compile(): unrecognised flags");
        }
        if (Now.Optimize is < -1 or > 2)
        {
            return Errors.ValueError("compile(): invalid optimize value");
        }
        bool givesTree = (Now.Flags & SourceCompiler.OnlyAst) != 0;
        if (Now.Mode is not ("exec" or "eval" or "single" or "func_type"))
        {
            return Errors.ValueError($"compile() mode must be 'exec', 'eval'{(givesTree ? ", 'single' or 'func_type'" : " or 'single'")}");
        }
        if (Now.Mode == "func_type" && !givesTree)
        {
            return Errors.ValueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        }
        if (Now.FileName.O is PyStr)
        {
            return Now.FileName.Then(Step.GotFileName);
        }
        return Now.FileName.O is PyBytes bytes
            ? Value.Str(System.Text.Encoding.UTF8.GetString(bytes.Data)).Then(Step.GotFileName)
            : vm.CallFsPath(Now.FileName).Then(Step.GotFileName);
    }

    [Step(1)]
    private Continuation GotFileName(Machine vm, Value value)
    {
        Write(vm.Undo).FileName = value;
        if ((Now.Flags & SourceCompiler.OnlyAst) != 0)
        {
            return vm.Enter(new ImportedFrame("_ast", "__dict__", null)).Then(Step.GotNodes);
        }
        string fileName = ((PyStr)value.O!).Text;
        return vm.Modules.GetStr(TreeNames.Module).O is PyModule nodes && ObjectsToTree.IsNode(nodes.Namespace, Now.Source)
            ? SourceCompiler.CompileObjects(vm, nodes.Namespace, Now.Source, fileName, Now.Mode, Now.Flags, Now.Optimize)
            : SourceCompiler.Compile(vm, Now.Source, fileName, Now.Mode, Now.Flags, Now.Optimize, "compile() arg 1 must be a string, bytes or AST object");
    }

    [Step(2)]
    private Continuation GotNodes(Machine vm, Value value)
    {
        var nodes = (PyDict)value.O!;
        if (!ObjectsToTree.IsNode(nodes, Now.Source))
        {
            return SourceCompiler.ParseToObjects(vm, nodes, Now.Source, ((PyStr)Now.FileName.O!).Text, Now.Mode, Now.Flags);
        }
        var conversion = new ObjectsToTree(vm, nodes);
        return conversion.Convert(Now.Source, Now.Mode) is null ? conversion.Error : Now.Source;
    }
}
