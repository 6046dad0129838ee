using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary><c>Match.expand</c> with a template that has to be compiled.</summary>
[NativeFrame("re.expand")]
internal sealed partial class ExpandFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyMatch Match;
        [Saved(1)] public Value Template;
    }

    internal ExpandFrame(PyMatch match, Value template)
    {
        state.Match = match;
        state.Template = template;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Enter(new TemplateFrame(Now.Match.Pattern, Now.Template)).Then(Step.GotTemplate);

    [Step(1)]
    private Continuation GotTemplate(Machine vm, Value template) => ((PyReplacement)template.Object!).Expand(Now.Match);
}
