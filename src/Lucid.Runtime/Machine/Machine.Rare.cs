using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>The instructions that are not in the loop. Each stores its own result; a signal goes back to the loop.</summary>
public sealed unsafe partial class Machine
{
    private Value ExecuteRare(GreenThread thread, Instruction* at, ref Value r)
    {
        Value result;
        ref FrameRecord frame = ref thread.Top;
        PyCode code = frame.Code!;
        switch (at->Op)
        {
            case Opcode.Nop or Opcode.Extra:
                return Value.None;
            case Opcode.CallKeywords:
                frame.Ip++;
                result = CallAt(thread, frame.Base + at->B, at->C, (PyTuple)code.Constants[at[1].Wide].O!, Reg(ref r, (ushort)(at->B + 1)));
                break;
            case Opcode.CallSpread:
                result = CallSpread(thread, frame.Base + at->B, at->C == 1);
                break;
            case Opcode.GetAttrNamed:
                result = GetAttr(Reg(ref r, at->B), (PyStr)Reg(ref r, at->C).O!);
                break;
            case Opcode.SetAttrNamed:
                return Drop(SetAttr(Reg(ref r, at->A), (PyStr)Reg(ref r, at->C).O!, Reg(ref r, at->B)));
            case Opcode.DelAttr:
                return Drop(DelAttr(Reg(ref r, at->A), code.Sites[at->C].Name));
            case Opcode.DelAttrNamed:
                return Drop(DelAttr(Reg(ref r, at->A), (PyStr)Reg(ref r, at->C).O!));
            case Opcode.GetSlice:
                result = GetItem(Reg(ref r, at->B), new PySlice(Reg(ref r, at->C), Reg(ref r, (ushort)(at->C + 1)), Value.None));
                break;
            case Opcode.SetSlice:
                return Drop(SetSlice(Reg(ref r, at->A), Reg(ref r, at->B), Reg(ref r, (ushort)(at->B + 1)), Reg(ref r, at->C)));
            case Opcode.DelItem:
                return Drop(DelItem(Reg(ref r, at->A), Reg(ref r, at->B)));
            case Opcode.GetIter:
                result = GetIter(Reg(ref r, at->B));
                break;
            case >= Opcode.MatMul and <= Opcode.Pow or >= Opcode.MatMul and <= Opcode.RShift:
                result = Binary(SlotOf(at->Op), Reg(ref r, at->B), Reg(ref r, at->C));
                break;
            case >= Opcode.InplaceAdd and <= Opcode.InplaceXor:
                result = BinaryInplace(SlotOf(at->Op), Reg(ref r, at->B), Reg(ref r, at->C));
                break;
            case Opcode.Pow:
                result = Binary(Slot.Pow, Reg(ref r, at->B), Reg(ref r, at->C));
                break;
            case Opcode.Neg:
                result = Unary(Slot.Neg, Reg(ref r, at->B));
                break;
            case Opcode.Pos:
                result = Unary(Slot.Pos, Reg(ref r, at->B));
                break;
            case Opcode.Invert:
                result = Unary(Slot.Invert, Reg(ref r, at->B));
                break;
            case Opcode.Truth:
                result = Truth(Reg(ref r, at->B));
                break;
            case Opcode.In:
                result = Contains(Reg(ref r, at->C), Reg(ref r, at->B));
                break;
            case Opcode.NotIn:
            {
                int depth = thread.Depth;
                result = Contains(Reg(ref r, at->C), Reg(ref r, at->B));
                result = result.IsPushed ? EnterBelow(depth, new TruthResultFrame(negated: true)) : result.IsSignal ? result : Value.Bool(!result.IsTrue);
                break;
            }
            case Opcode.JumpIn or Opcode.JumpNotIn:
                result = Contains(Reg(ref r, at->B), Reg(ref r, at->A));
                return Jump(thread, at, result);
            case Opcode.JumpExc or Opcode.JumpNotExc:
                return Jump(thread, at, MatchesException(Reg(ref r, at->A), Reg(ref r, at->B)));
            case Opcode.MatchExc:
                result = MatchesException(Reg(ref r, at->B), Reg(ref r, at->C));
                break;
            case Opcode.MatchExcStar:
                result = Enter(new MatchStarFrame(Reg(ref r, at->B), Reg(ref r, at->C)));
                break;
            case Opcode.Convert:
                result = at->C switch
                {
                    1 => Str(Reg(ref r, at->B)),
                    2 => Repr(Reg(ref r, at->B)),
                    _ => Builtin.Ascii(this, Reg(ref r, at->B)),
                };
                break;
            case Opcode.Format:
                result = Format(Reg(ref r, at->B), Names.Empty);
                break;
            case Opcode.FormatSpec:
                result = Format(Reg(ref r, at->B), Reg(ref r, at->C));
                break;
            case Opcode.ListToTuple:
                result = PyTuple.Of(((PyList)Reg(ref r, at->B).O!).Now.Items.ToArray());
                break;
            case Opcode.LoadSpecial:
                return LoadSpecial(thread, at, ref r);
            case Opcode.Awaitable:
                result = Awaitable(Reg(ref r, at->B), at->C);
                break;
            case Opcode.GetAsyncIter:
                result = GetAsyncIter(Reg(ref r, at->B));
                break;
            case Opcode.GetAsyncNext:
                result = GetAsyncNext(Reg(ref r, at->B));
                break;
            case Opcode.YieldFromIter:
                result = YieldFromIter(code, Reg(ref r, at->B));
                break;
            case Opcode.GetLen:
                result = Len(Reg(ref r, at->B));
                break;
            case Opcode.MatchKeys:
                result = Enter(new MatchKeysFrame(Reg(ref r, at->B), (PyTuple)Reg(ref r, at->C).O!));
                break;
            case Opcode.MatchClass:
                result = Enter(new MatchClassFrame(Reg(ref r, at->B), Reg(ref r, (ushort)(at->B + 1)), (PyTuple)Reg(ref r, (ushort)(at->B + 2)).O!, at->C));
                break;
            case Opcode.MatchRest:
                result = Enter(new MatchRestFrame(Reg(ref r, at->B), (PyTuple)Reg(ref r, at->C).O!));
                break;
            case Opcode.MatchSequence:
                Reg(ref r, at->A) = Value.Bool(Reg(ref r, at->B).Type.MatchKind == MatchKind.Sequence);
                return Value.None;
            case Opcode.MatchMapping:
                Reg(ref r, at->A) = Value.Bool(Reg(ref r, at->B).Type.MatchKind == MatchKind.Mapping);
                return Value.None;
            case Opcode.Import:
                result = ImportName(ref frame, code.Sites[at->C].Name, Reg(ref r, at->B), Reg(ref r, (ushort)(at->B + 1)), r);
                break;
            case Opcode.ImportFrom:
                result = Enter(new ImportFromFrame(Reg(ref r, at->B), code.Sites[at->C].Name));
                break;
            case Opcode.ImportStar:
                return Drop(Enter(new ImportStarFrame(Reg(ref r, at->A), r)));
            case Opcode.LoadName:
                result = LoadName(ref frame, r, code.Sites[at->Wide]);
                break;
            case Opcode.StoreName:
                return StoreName(r, code.Sites[at->Wide], Reg(ref r, at->A));
            case Opcode.DelName:
                return DelName(r, code.Sites[at->Wide].Name);
            case Opcode.LoadDictName:
                result = LoadFromMapping(ref frame, Reg(ref r, at->B), code.Sites[at->C], Value.Unbound);
                break;
            case Opcode.LoadDictCell:
            {
                PyStr name = PyStr.Intern(code.Unit.LocalNames[at->C]);
                result = LoadFromMapping(ref frame, Reg(ref r, at->B), new SiteCache(name), Reg(ref r, at->C));
                break;
            }
            case Opcode.Intrinsic:
                result = RunIntrinsic((Intrinsic)at->C, ref Reg(ref r, at->B));
                break;
            case Opcode.SuperAttr or Opcode.SuperAttrPlain:
                result = SuperAttr(ref Reg(ref r, at->B), code.Sites[at->C].Name, at->Op == Opcode.SuperAttrPlain);
                break;
            case Opcode.SuperMethod or Opcode.SuperMethodPlain:
                return SuperMethod(thread, at, ref r, code.Sites[at->C]);
            case Opcode.Unpack or Opcode.UnpackEx:
                return at->Op == Opcode.Unpack
                    ? Drop(Unpack(thread, frame.Base + at->A, Reg(ref r, at->B), at->C))
                    : Drop(Enter(new UnpackFrame(Reg(ref r, at->B), at->C & 255, at->C >> 8)));
            case Opcode.ListExtend:
                return Drop(Builtin.ListExtend(this, (PyList)Reg(ref r, at->A).O!, Reg(ref r, at->B)));
            case Opcode.SetAdd:
                return Drop(Builtin.SetAdd(this, (PySet)Reg(ref r, at->A).O!, Reg(ref r, at->B)));
            case Opcode.SetUpdate:
                return Drop(Builtin.SetUpdate(this, (PySet)Reg(ref r, at->A).O!, Reg(ref r, at->B)));
            case Opcode.DictSet:
                return Drop(SetItem(Reg(ref r, at->A), Reg(ref r, at->B), Reg(ref r, at->C)));
            case Opcode.DictUpdate:
                return Drop(Builtin.DictUpdate(this, (PyDict)Reg(ref r, at->A).O!, Reg(ref r, at->B)));
            case Opcode.DictMerge:
                return Drop(Builtin.DictMerge(this, (PyDict)Reg(ref r, at->A).O!, Reg(ref r, at->B), Reg(ref r, at->C)));
            case Opcode.BuildList:
                Reg(ref r, at->A) = PyList.Of(Span(thread, ref frame, at));
                return Value.None;
            case Opcode.BuildSet:
                result = Builtin.BuildSet(this, Span(thread, ref frame, at));
                break;
            case Opcode.BuildDict:
                result = Builtin.BuildDict(this, thread.Stack.AsSpan(frame.Base + at->B, at->C * 2));
                break;
            case Opcode.BuildString:
                result = StrJoining.Concat(Span(thread, ref frame, at));
                break;
            case Opcode.BuildSlice:
                Reg(ref r, at->A) = new PySlice(Reg(ref r, at->B), Reg(ref r, (ushort)(at->B + 1)), Reg(ref r, (ushort)(at->B + 2)));
                return Value.None;
            case Opcode.BuildTemplate:
                result = Call(TemplateType("Template"), Machine.ArgsOf(TemplateParts((PyTuple)Reg(ref r, at->B).O!, (PyTuple)Reg(ref r, (ushort)(at->B + 1)).O!)));
                break;
            case Opcode.BuildInterpolation:
                result = Call(TemplateType("Interpolation"), Machine.ArgsOf([
                    Reg(ref r, at->B), Reg(ref r, (ushort)(at->B + 1)),
                    at->C switch { 1 => Value.Str("s"), 2 => Value.Str("r"), 3 => Value.Str("a"), _ => Value.None },
                    Reg(ref r, (ushort)(at->B + 2))]));
                break;
            case Opcode.PrintExpr:
                return Drop(Enter(new PrintExprFrame(Reg(ref r, at->A))));
            case Opcode.SetupAnnotations:
                return Drop(Enter(new SetupAnnotationsFrame(r)));
            default:
                return ExecuteLeaf(thread, at, ref r, ref frame, code);
        }
        if (!result.IsSignal)
        {
            frame = ref thread.Top;
            thread.Stack[frame.Base + at->A] = result;
        }
        return result;
    }

    /// <summary>Rare instructions that never call Python.</summary>
    private Value ExecuteLeaf(GreenThread thread, Instruction* at, ref Value r, ref FrameRecord frame, PyCode code)
    {
        switch (at->Op)
        {
            case Opcode.DelLocal:
                if (Reg(ref r, at->A).IsUnbound)
                {
                    return UnboundLocal(code, at->A);
                }
                Reg(ref r, at->A) = Value.Unbound;
                return Value.None;
            case Opcode.MakeCell:
                Reg(ref r, at->A) = new PyCell(Reg(ref r, at->A));
                return Value.None;
            case Opcode.CopyFree:
                PyTuple closure = frame.Function!.Now.Closure!;
                for (int i = 0; i < at->B; i++)
                {
                    Reg(ref r, (ushort)(at->A + i)) = closure[i];
                }
                return Value.None;
            case Opcode.DelCell:
                var cell = (PyCell)Reg(ref r, at->A).O!;
                if (cell.Contents.IsUnbound)
                {
                    return EmptyCell(code, at->A);
                }
                cell.Set(Undo, Value.Unbound);
                return Value.None;
            case Opcode.StoreGlobal:
                return StoreGlobal(frame.Function!.Globals, code.Sites[at->Wide], Reg(ref r, at->A));
            case Opcode.DelGlobal:
                return DelFrom(frame.Function!.Globals, code.Sites[at->Wide].Name);
            case Opcode.MakeFunction:
                Reg(ref r, at->A) = MakeFunction(frame.Function!, (PyCode)code.Constants[at->Wide].O!);
                return Value.None;
            case Opcode.FunctionSet:
                SetFunctionPart((PyFunction)Reg(ref r, at->A).O!, (FunctionPart)at->C, Reg(ref r, at->B));
                return Value.None;
            case Opcode.ReturnGenerator:
                ReturnGenerator(thread);
                return Value.Pushed;
            case Opcode.Raise:
                return RaiseValue(Reg(ref r, at->A), Value.Unbound);
            case Opcode.RaiseFrom:
                return RaiseValue(Reg(ref r, at->A), Reg(ref r, at->B));
            case Opcode.RaiseLast:
                return thread.Handled.O is PyException handled ? Signal.Reraise(handled) : Errors.RuntimeError("No active exception to reraise");
            case Opcode.Reraise:
                return Signal.Reraise((PyException)Reg(ref r, at->A).O!);
            case Opcode.PushExc:
                Value raised = Reg(ref r, at->B);
                Reg(ref r, at->A) = frame.Owner is PyGenerator generator ? generator.BeginHandling(this, thread.Handled) : thread.Handled;
                thread.Handled = raised;
                return Value.None;
            case Opcode.PopExc:
                thread.Handled = frame.Owner is PyGenerator suspendable ? suspendable.EndHandling(this, Reg(ref r, at->A)) : Reg(ref r, at->A);
                return Value.None;
            case Opcode.ExcInfo:
                var exception = (PyException)Reg(ref r, at->B).O!;
                Reg(ref r, at->A) = exception.Type;
                Reg(ref r, (ushort)(at->A + 1)) = exception;
                Reg(ref r, (ushort)(at->A + 2)) = exception.Now.Traceback is { } traceback ? traceback : Value.None;
                return Value.None;
            case Opcode.CleanupThrow:
                Value thrown = Reg(ref r, at->B);
                if (!IsInstanceOf(thrown, ExceptionTypes.StopIteration))
                {
                    return Signal.Reraise((PyException)thrown.O!);
                }
                Reg(ref r, at->A) = ((PyException)thrown.O!).Field(0);
                return Value.None;
            case Opcode.EndAsyncFor:
                Value last = Reg(ref r, at->A);
                return IsInstanceOf(last, ExceptionTypes.StopAsyncIteration) ? Value.None : Signal.Reraise((PyException)last.O!);
            case Opcode.AsyncWrap:
                Reg(ref r, at->A) = new PyAsyncValue(Reg(ref r, at->B));
                return Value.None;
            case Opcode.LoadCommon:
                Reg(ref r, at->A) = (CommonObject)at->B == CommonObject.AssertionError ? ExceptionTypes.AssertionError : ExceptionTypes.NotImplementedError;
                return Value.None;
            case Opcode.LoadBuildClass:
                Value build = (frame.Function!.Now.Builtins ?? Builtins).GetStr(Names.DunderBuildClass);
                if (build.IsUnbound)
                {
                    return Errors.Of(ExceptionTypes.NameError, "__build_class__ not found");
                }
                Reg(ref r, at->A) = build;
                return Value.None;
            case Opcode.LoadLocals:
                Reg(ref r, at->A) = r;
                return Value.None;
            default:
                return Errors.SystemError($"unknown instruction {at->Op}");
        }
    }

    private PyFunction MakeFunction(PyFunction maker, PyCode code)
    {
        var function = new PyFunction(code, maker.Globals);
        if (maker.Now.Builtins is { } builtins)
        {
            function.Write(Undo).Builtins = builtins;
        }
        return function;
    }

    private Value YieldFromIter(PyCode code, Value source) =>
        source.O is PyCoroutine && (code.Unit.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) == 0
            ? Errors.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
            : source.O is PyGenerator and not PyAsyncGenerator ? source : GetIter(source);

    private static Value Drop(Value result) => result.IsSignal ? result : Value.None;

    private static Value Jump(GreenThread thread, Instruction* at, Value condition)
    {
        if (!condition.IsSignal)
        {
            thread.Top.Ip += JumpsOn(at, condition.IsTrue);
        }
        return condition;
    }

    private static Span<Value> Span(GreenThread thread, ref FrameRecord frame, Instruction* at) => thread.Stack.AsSpan(frame.Base + at->B, at->C);

    private void SetFunctionPart(PyFunction function, FunctionPart part, Value value)
    {
        ref PyFunction.State s = ref function.Write(Undo);
        switch (part)
        {
            case FunctionPart.Defaults:
                s.Defaults = (PyTuple)value.O!;
                break;
            case FunctionPart.KeywordDefaults:
                s.KeywordDefaults = (PyDict)value.O!;
                break;
            case FunctionPart.Closure:
                s.Closure = (PyTuple)value.O!;
                break;
            case FunctionPart.Annotate:
                s.Annotate = value;
                break;
            case FunctionPart.Annotations:
                s.Annotations = (PyDict)value.O!;
                break;
            default:
                s.TypeParams = (PyTuple)value.O!;
                break;
        }
    }

    /// <summary>Raises what a raise statement names.</summary>
    private Value RaiseValue(Value raised, Value cause)
    {
        if (raised.O is PyException exception && cause.IsUnbound)
        {
            return Errors.Of(exception);
        }
        return Enter(new RaiseFrame(raised, cause));
    }

    private Value StoreGlobal(PyDict globals, SiteCache site, Value value)
    {
        if (globals.TryEntry(site.Slot, site.Key, out _))
        {
            globals.SetEntry(Undo, site.Slot, value);
            return Value.None;
        }
        globals.SetStr(Undo, site.Name, value);
        site.Slot = Math.Max(0, globals.EntryOf(this, site.Name));
        site.Key = globals.KeyAt(site.Slot).O;
        return Value.None;
    }

    private Value DelFrom(PyDict ns, PyStr name) =>
        ns.RemoveStr(Undo, name) ? Value.None : Errors.NameError($"name '{name.Text}' is not defined", name);

    private Value LoadName(ref FrameRecord frame, Value ns, SiteCache site)
    {
        if (ns.O is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            if (!ReferenceEquals(dict, frame.Function!.Globals))
            {
                Value local = dict.GetStr(site.Name);
                if (!local.IsUnbound)
                {
                    return local;
                }
            }
            return LoadGlobal(ref frame, site);
        }
        return LoadFromMapping(ref frame, ns, site, Value.Unbound);
    }

    /// <summary>A name from a mapping of any kind, else from a cell or the globals.</summary>
    private Value LoadFromMapping(ref FrameRecord frame, Value mapping, SiteCache site, Value cell)
    {
        if (mapping.O is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            Value found = dict.GetStr(site.Name);
            if (!found.IsUnbound)
            {
                return found;
            }
            if (cell.O is PyCell variable)
            {
                return variable.Contents.IsUnbound
                    ? Errors.NameError($"cannot access free variable '{site.Name.Text}' where it is not associated with a value in enclosing scope", site.Name)
                    : variable.Contents;
            }
            return LoadGlobal(ref frame, site);
        }
        return Enter(new LoadNameFrame(mapping, site.Name, cell, frame.Function!));
    }

    private Value StoreName(Value ns, SiteCache site, Value value)
    {
        if (ns.O is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            return StoreGlobal(dict, site, value);
        }
        return Drop(SetItem(ns, site.Name, value));
    }

    private Value DelName(Value ns, PyStr name) =>
        ns.O is PyDict dict && dict.GetType() == typeof(PyDict) ? DelFrom(dict, name) : Drop(Enter(new DelNameFrame(ns, name)));

    private Value CallSpread(GreenThread thread, int window, bool hasKeywords)
    {
        Value[] stack = thread.Stack;
        Value callee = stack[window];
        Value self = stack[window + 1];
        Value positional = stack[window + 2];
        Value keywords = hasKeywords ? stack[window + 3] : Value.Unbound;
        if (positional.O is PyTuple tuple && tuple.GetType() == typeof(PyTuple) && (keywords.IsUnbound || keywords.O is PyDict { Count: 0 }))
        {
            return CallWithSelf(callee, self, ArgsOf(tuple.Items));
        }
        return Enter(new CallSpreadFrame(callee, self, positional, keywords));
    }
}
