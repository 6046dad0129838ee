namespace Lucid.Modules.Abc;

/// <summary>Finds out whether an object is an instance of an abstract base class, by its <c>__class__</c> and by its type.</summary>
[NativeFrame("abc.instance")]
internal sealed partial class AbcInstanceFrame : NativeFrame
{
    private static readonly PyStr classAttribute = PyStr.Intern("__class__");
    private static readonly PyStr check = PyStr.Intern("__subclasscheck__");

    internal partial struct State
    {
        [Saved(0)] public AbcModule Module;
        [Saved(1)] public PyType Class;
        [Saved(2)] public Value Instance;
        [Saved(3)] public Value Subclass;
    }

    internal AbcInstanceFrame(AbcModule module, PyType cls, Value instance)
    {
        state.Module = module;
        state.Class = cls;
        state.Instance = instance;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Instance, classAttribute).Then(Step.GotClass);

    [Step(1)]
    private Continuation GotClass(Machine vm, Value cls)
    {
        Write(vm.Undo).Subclass = cls;
        PyAbcData? data = AbcModule.DataOf(Now.Class);
        if (data is null)
        {
            return AbcModule.NoData;
        }
        if (cls.As<PyType>() is { } type)
        {
            if (data.Has(vm, AbcSet.Cache, type))
            {
                return Value.True;
            }
            if (ReferenceEquals(type, Now.Instance.Type) && data.Now.Token == Now.Module.Now.Token && data.Has(vm, AbcSet.Negative, type))
            {
                return Value.False;
            }
        }
        return vm.CallMethod(Now.Class, check, cls).Then(Step.GotVerdict);
    }

    [Step(2)]
    private Continuation GotVerdict(Machine vm, Value verdict) => vm.Truth(verdict).Then(Step.GotTruth);

    [Step(3)]
    private Continuation GotTruth(Machine vm, Value truth) =>
        truth.IsTrue || ReferenceEquals(Now.Subclass.Object, Now.Instance.Type) ? truth : vm.CallMethod(Now.Class, check, Now.Instance.Type);
}
