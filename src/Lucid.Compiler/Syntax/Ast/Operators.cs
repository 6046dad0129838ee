namespace Lucid.Compiler.Syntax.Ast;

/// <summary>How a name, attribute, subscript, starred, list or tuple is used.</summary>
public enum ExprContext { Load, Store, Del }

/// <summary>Binary operators, also of augmented assignment.</summary>
public enum BinaryOperator { Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv }

/// <summary>Unary operators.</summary>
public enum UnaryOperator { Invert, Not, UAdd, USub }

/// <summary>Operators of <see cref="BoolOpExpr"/>.</summary>
public enum BoolOperator { And, Or }

/// <summary>Comparison operators.</summary>
public enum CompareOperator { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }
