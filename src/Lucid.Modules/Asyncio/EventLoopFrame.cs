namespace Lucid.Modules.Asyncio;

/// <summary>Asks the policy for the event loop.</summary>
[NativeFrame("asyncio.event_loop")]
internal sealed partial class EventLoopFrame : NativeFrame
{
    [Step(0)]
    private Continuation Start(Machine vm) => AsyncioNames.CallFunction(vm, AsyncioNames.EventsModule, AsyncioNames.GetPolicy).Then(Step.GotPolicy);

    [Step(1)]
    private Continuation GotPolicy(Machine vm, Value policy) => vm.CallMethod(policy, AsyncioNames.GetEventLoop).Then(Step.Got);

    [Step(2)]
    private Continuation Got(Value loop) => loop;
}
