namespace Lucid.Runtime;

/// <summary>Texts that several of the generator types show.</summary>
internal static class GeneratorDocs
{
    internal const string Throw =
        "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\n" +
        "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.";

    internal const string CoroutineThrow =
        "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\n" +
        "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.";

    internal const string CoroutineSend = "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.";
}
