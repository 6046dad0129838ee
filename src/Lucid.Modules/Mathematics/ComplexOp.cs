namespace Lucid.Modules.Mathematics;

/// <summary>The functions of <c>cmath</c> that take complex numbers. Images keep the numbers.</summary>
internal enum ComplexOp
{
    Acos, Acosh, Asin, Asinh, Atan, Atanh, Cos, Cosh, Exp, Log, LogOfBase, Log10, Phase, Polar, Sin, Sinh, Sqrt, Tan, Tanh, IsNaN, IsInfinite, IsFinite, IsClose,
}
