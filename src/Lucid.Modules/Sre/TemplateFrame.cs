using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>Has <c>re._compile_template</c> compile a template, which keeps the compiled ones in a cache.</summary>
[NativeFrame("re.template")]
internal sealed partial class TemplateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyPattern Pattern;
        [Saved(1)] public Value Template;
        [Saved(2)] public bool IsConverted;
    }

    internal TemplateFrame(PyPattern pattern, Value template)
    {
        state.Pattern = pattern;
        state.Template = template;
    }

    [Step(0)]
    private Continuation Compile(Machine vm) =>
        vm.Enter(new ImportedFrame("re", "_compile_template", new PyTuple([Now.Pattern, Now.Template]))).Then(Step.Compiled).Catch(Step.Failed);

    [Step(1)]
    private Continuation Compiled(Machine vm, Value template) => template.Object is PyReplacement
        ? template
        : Errors.TypeError($"the result of compiling a replacement string is {template.Type.FullName}, not _sre.SRE_Template");

    // A template that cannot be a key of the cache is taken once more as a plain str or bytes.
    [Step(2)]
    private Continuation Failed(Machine vm, Value error)
    {
        if (Now.IsConverted || !vm.IsInstanceOf(error, ExceptionTypes.TypeError))
        {
            return vm.Reraise(error);
        }

        Value converted = Now.Template.Object switch
        {
            PyStr { IsExact: false } text => text.Exact(),
            PyBytes { IsExact: true } => Value.Unbound,
            IBuffer when PyBytes.TryArgument(Now.Template, out ReadOnlySpan<byte> bytes, out _) => new PyBytes(bytes),
            _ => Value.Unbound,
        };
        if (converted.IsUnbound)
        {
            return vm.Reraise(error);
        }

        ref State s = ref Write(vm.Undo);
        s.IsConverted = true;
        s.Template = converted;
        return Compile(vm);
    }
}
