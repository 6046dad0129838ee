namespace Lucid.Runtime;

/// <summary>What is done with the entry of a key, or without one.</summary>
public enum TableOp
{
    /// <summary>Gives whether the key is there.</summary>
    Contains,
    /// <summary>Gives the value; asks <c>__missing__</c> or raises KeyError.</summary>
    GetItem,
    /// <summary>Gives the value or the default.</summary>
    Get,
    /// <summary>Puts the value.</summary>
    Set,
    /// <summary>Removes the entry; raises KeyError.</summary>
    Delete,
    /// <summary>Removes the entry and gives its value, else the default; raises KeyError if that is unbound.</summary>
    Pop,
    /// <summary>Gives the value, which is the default from now on if there was none.</summary>
    SetDefault,
    /// <summary>Adds the key; gives None.</summary>
    Add,
    /// <summary>Adds the key; gives whether it was new.</summary>
    Insert,
    /// <summary>Removes the key if it is there; gives None.</summary>
    Discard,
    /// <summary>Removes the key if it is there; gives whether it was.</summary>
    Take,
    /// <summary>Removes the key or raises KeyError.</summary>
    Remove,
    /// <summary>Gives the key that is in the table, unbound if there is none.</summary>
    FindKey,
    /// <summary>Adds the key if it is not there, else removes it; gives None.</summary>
    Toggle,
}
