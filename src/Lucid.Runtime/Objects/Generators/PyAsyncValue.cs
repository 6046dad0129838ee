namespace Lucid.Runtime;

/// <summary>What an async generator yields, told apart from what it hands on of something that it awaits.</summary>
[PyType("async_generator_wrapped_value", Immutable = true, NoConstructor = true)]
public sealed partial class PyAsyncValue : PyObject
{
    /// <summary>The value.</summary>
    [Saved(0)] public readonly Value Wrapped;

    internal PyAsyncValue(Value wrapped)
        : base(TypeObject) => Wrapped = wrapped;
}
