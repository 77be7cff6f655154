"""A bare `assert a == b` that fails tells both values, as a test runner does."""

import ast

SIGNS = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}
# No name of a program holds such a character, so none can be overwritten.
LEFT, RIGHT, TELL = "@left", "@right", "@tell"


class TellValues(ast.NodeTransformer):
    """Each operand is still worked out once and in its order; only its value is kept."""

    def visit_Assert(self, node):
        test = node.test
        if node.msg or not isinstance(test, ast.Compare) or len(test.ops) != 1:
            return node
        sign = SIGNS[type(test.ops[0])]
        test.left = ast.NamedExpr(ast.Name(LEFT, ast.Store()), test.left)
        test.comparators[0] = ast.NamedExpr(ast.Name(RIGHT, ast.Store()), test.comparators[0])
        names = [ast.Name(LEFT, ast.Load()), ast.Constant(sign), ast.Name(RIGHT, ast.Load())]
        node.msg = ast.Call(ast.Name(TELL, ast.Load()), names, [])
        return ast.fix_missing_locations(node)


def compiled(text, filename):
    """Code of a text. Raises SyntaxError and what else compiling raises."""
    tree = TellValues().visit(ast.parse(text, filename))
    return compile(tree, filename, "exec", dont_inherit=True, optimize=0)
