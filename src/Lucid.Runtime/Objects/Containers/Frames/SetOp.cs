namespace Lucid.Runtime;

/// <summary>What a set does with other iterables.</summary>
internal enum SetOp
{
    /// <summary>Takes their keys in.</summary>
    Update,
    /// <summary>Gives a new set with the keys of all.</summary>
    Union,
    /// <summary>Gives a new set with the keys that all have.</summary>
    Intersection,
    /// <summary>Keeps the keys that all have.</summary>
    IntersectionUpdate,
    /// <summary>Gives a new set with the keys that no other has.</summary>
    Difference,
    /// <summary>Drops the keys that another has.</summary>
    DifferenceUpdate,
    /// <summary>Gives a new set with the keys that only one of both has.</summary>
    SymmetricDifference,
    /// <summary>Keeps the keys that the other has not, takes those in that only the other has.</summary>
    SymmetricDifferenceUpdate,
    /// <summary>Tells whether the other has all keys.</summary>
    IsSubset,
    /// <summary>Tells whether the other lacks a key.</summary>
    IsNotSubset,
    /// <summary>Tells whether all keys of the other are there.</summary>
    IsSuperset,
    /// <summary>Tells whether there is no common key.</summary>
    IsDisjoint,
}
