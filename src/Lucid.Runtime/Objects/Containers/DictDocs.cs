namespace Lucid.Runtime;

/// <summary>What <c>help()</c> says of dict.</summary>
internal static class DictDocs
{
    internal const string Dict = "A mapping of keys to values, in the order in which the keys were added.";
    internal const string Update = "Take keys and values from a mapping, from an iterable of pairs, and from keyword arguments.";
    internal const string FromKeys = "Create a new dictionary with keys from iterable and values set to value.";
    internal const string Get = "Return the value for key if key is in the dictionary, else default.";
    internal const string SetDefault = "Insert key with a value of default if key is not in the dictionary.";
    internal const string Pop = "Remove a key and return its value; without it return the default, or raise KeyError if there is none.";
    internal const string PopItem = "Remove and return the pair that was added last; raise KeyError if the dict is empty.";
    internal const string Clear = "Remove all items from the dict.";
    internal const string Copy = "Return a shallow copy of the dict.";
    internal const string Keys = "Return a set-like object providing a view on the dict's keys.";
    internal const string Values = "Return an object providing a view on the dict's values.";
    internal const string Items = "Return a set-like object providing a view on the dict's items.";
}
