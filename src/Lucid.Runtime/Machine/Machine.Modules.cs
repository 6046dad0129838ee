using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>Imports and the rare intrinsics, as far as instructions are concerned.</summary>
public sealed partial class Machine
{
    /// <summary>IMPORT: calls <c>builtins.__import__</c>.</summary>
    private Value ImportName(ref FrameRecord frame, PyStr name, Value fromList, Value level, Value ns)
    {
        PyDict builtins = frame.Function!.Now.Builtins ?? Builtins;
        Value import = builtins.GetStr(Names.DunderImport);
        if (import.IsUnbound)
        {
            return Errors.Of(ExceptionTypes.ImportError, "__import__ not found");
        }
        Value locals = frame.Code!.Unit.Flags.HasFlag(CodeFlags.Optimized) ? Value.None : ns;
        return Call(import, ArgsOf([name, frame.Function.Globals, locals, fromList, level]));
    }

    /// <summary>A type of the module <c>string.templatelib</c>.</summary>
    private Value TemplateType(string name) => name == "Template" ? PyTemplate.TypeObject : PyInterpolation.TypeObject;

    private static Value[] TemplateParts(PyTuple strings, PyTuple interpolations)
    {
        var parts = new Value[strings.Count + interpolations.Count];
        for (int i = 0; i < strings.Count; i++)
        {
            parts[2 * i] = strings[i];
            if (i < interpolations.Count)
            {
                parts[(2 * i) + 1] = interpolations[i];
            }
        }
        return parts;
    }

    private Value RunIntrinsic(Intrinsic which, ref Value operands)
    {
        Value a = operands;
        Value b = which is Intrinsic.TypeVar or Intrinsic.ParamSpec or Intrinsic.TypeVarTuple or Intrinsic.SubscriptGeneric
            ? default : System.Runtime.CompilerServices.Unsafe.Add(ref operands, 1);
        switch (which)
        {
            case Intrinsic.PrepareReraiseStar:
                return Enter(new ReraiseStarFrame(a, (PyList)b.O!));
            default:
                Value c = which == Intrinsic.TypeAlias ? System.Runtime.CompilerServices.Unsafe.Add(ref operands, 2) : Value.None;
                return TypingIntrinsics.Run(this, which, a, b, c);
        }
    }

    private readonly List<WeakReference<PyType>> heapTypes = [];

    /// <summary>Registers a class, so that loading can find all of them.</summary>
    internal void RegisterType(PyType type)
    {
        heapTypes.Add(new WeakReference<PyType>(type));
        type.Finalizers = Finalizers;
    }

    /// <summary>The classes that are alive, in order of their making.</summary>
    internal List<PyType> LiveTypes()
    {
        var alive = new List<PyType>(heapTypes.Count);
        int kept = 0;
        for (int i = 0; i < heapTypes.Count; i++)
        {
            if (heapTypes[i].TryGetTarget(out PyType? type))
            {
                alive.Add(type);
                heapTypes[kept++] = heapTypes[i];
            }
        }
        heapTypes.RemoveRange(kept, heapTypes.Count - kept);
        return alive;
    }
}
