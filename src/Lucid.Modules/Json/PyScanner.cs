namespace Lucid.Modules.Json;

/// <summary>Reads JSON values.</summary>
[PyType("_json.Scanner", Subclassable = true, Doc = "JSON scanner object")]
internal partial class PyScanner : Stepping
{
    private static readonly PyStr[] names =
    [
        PyStr.Intern("strict"), PyStr.Intern("object_hook"), PyStr.Intern("object_pairs_hook"), PyStr.Intern("parse_float"),
        PyStr.Intern("parse_int"), PyStr.Intern("parse_constant"),
    ];

    private const int GotAttribute = 1;

    /// <summary>The attribute <c>strict</c> was asked for its truth.</summary>
    private const int GotStrict = 2;

    internal partial struct State
    {
        [Saved(0)] public bool Strict;
        [Saved(1)] public Value ObjectHook;
        [Saved(2)] public Value PairsHook;
        [Saved(3)] public Value ParseFloat;
        [Saved(4)] public Value ParseInt;
        [Saved(5)] public Value ParseConstant;
    }

    internal PyScanner()
        : base(TypeObject)
    {
    }

    [PyNew("make_scanner(context)")]
    internal static Value New(Machine vm, PyType cls, Value context) => vm.Enter(new StepFrame(Allocate(cls), 0, context));

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        if (step == GotAttribute)
        {
            frame.Write(vm.Undo).Items.Add(vm.Undo, value);
        }
        if (step == GotStrict)
        {
            ref readonly ValueArray items = ref frame.Now.Items;
            ref State s = ref Write(vm.Undo);
            s.Strict = value.IsTrue;
            s.ObjectHook = items[1];
            s.PairsHook = items[2];
            s.ParseFloat = items[3];
            s.ParseInt = items[4];
            s.ParseConstant = items[5];
            return this;
        }
        int at = frame.Now.Items.Count;
        return at < names.Length ? vm.GetAttr(frame.Now.A, names[at]).Then(GotAttribute) : vm.Truth(frame.Now.Items[0]).Then(GotStrict);
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count != 2 || args.KeywordCount > 0)
        {
            return Errors.TypeError($"function takes exactly 2 arguments ({args.Count} given)");
        }
        if (args[0].As<PyStr>() is not { } text)
        {
            return Errors.TypeError($"first argument must be a string, not {args[0].Type.FullName}");
        }
        if (!Numbers.TryClamp(args[1], out long at))
        {
            return Errors.TypeError($"'{args[1].Type.FullName}' object cannot be interpreted as an integer");
        }
        return at < 0 ? Errors.ValueError("idx cannot be negative")
            : at >= text.Length ? Errors.StopIteration(Value.Int(at))
            : vm.Enter(new JsonScanFrame(this, text, (int)at));
    }

    [PyGetter("strict")]
    internal bool GetStrict() => Now.Strict;

    [PyGetter("object_hook")]
    internal Value GetObjectHook() => Now.ObjectHook;

    [PyGetter("object_pairs_hook")]
    internal Value GetPairsHook() => Now.PairsHook;

    [PyGetter("parse_float")]
    internal Value GetParseFloat() => Now.ParseFloat;

    [PyGetter("parse_int")]
    internal Value GetParseInt() => Now.ParseInt;

    [PyGetter("parse_constant")]
    internal Value GetParseConstant() => Now.ParseConstant;
}
