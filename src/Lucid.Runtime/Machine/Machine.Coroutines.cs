namespace Lucid.Runtime;

/// <summary>What drives coroutines from outside of the interpreter's loop: the steps of an event loop's tasks.</summary>
public sealed partial class Machine
{
    /// <summary>Goes on with a coroutine. Gives what it yields, or the news of its end: see <see cref="EndValue"/>.</summary>
    public Value ResumeCoroutine(Value coroutine)
    {
        if (coroutine.O is PyGenerator generator)
        {
            return generator.TryResume(this, Thread, Value.None) ? new Value(Signal.PushedNextSignal) : NewsOfEnd(generator.Send(this, Value.None));
        }
        return coroutine.Type.Has(Slot.Next) ? Next(coroutine) : NewsOfEnd(CallMethod(coroutine, Names.Send, Value.None));
    }

    /// <summary>Raises an exception in a coroutine; gives what <see cref="ResumeCoroutine"/> does.</summary>
    public Value ThrowInto(Value coroutine, Value exception) => NewsOfEnd(
        coroutine.O is PyGenerator generator
            ? Enter(new GeneratorThrowFrame(generator, exception, Value.Unbound, Value.Unbound))
            : CallMethod(coroutine, Names.Throw, exception));

    private static Value NewsOfEnd(Value operation) =>
        operation.IsPushed ? new Value(Signal.PushedNextSignal)
        : operation.IsError && TryStopValue(operation, out Value returned) ? Signal.Return(returned)
        : operation;

    /// <summary>The value with which an iterator or coroutine ended, from the news of its end.</summary>
    public static Value EndValue(Value news) => ((Signal)news.O!).Payload;

    /// <summary>The news that an iterator ended with a value.</summary>
    public static Value Ended(Value value) => Signal.Return(value);

    /// <summary>Whether an object is what a call of an <c>async def</c> function gives.</summary>
    public static bool IsCoroutine(Value value) => value.O is PyCoroutine;

    /// <summary>Whether an object is what a call of a generator function gives.</summary>
    public static bool IsGenerator(Value value) => value.O is not null && value.O.GetType() == typeof(PyGenerator);
}
