/** Types of TypeORM that reach the database. */
const DATABASE_TYPE = /^(EntityManager|(Tree)?Repository|DataSource|\w*QueryBuilder)$/;
const WRITING_METHOD =
  /^(save|insert|upsert|update(All)?|delete(All)?|remove|soft(Delete|Remove)|recover|restore|increment|decrement|clear|transaction|createQueryRunner)$/;

/**
 * A write is good only inside `database.write(em => …)`: outside, on SQLite, it slips into whatever
 * transaction is open and vanishes with its rollback. So a call that writes must start at `em`: a
 * parameter of type EntityManager, or something made from it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const writeThroughEm = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: 'Write only through `em` inside database.write(em => …).' },
  },
  create(context) {
    const { sourceCode } = context;
    const services = sourceCode.parserServices;

    /** @param {import('estree').Node} node */
    const typeName = (node) => {
      const type = services.getTypeAtLocation(node);
      return (type.getSymbol() ?? type.aliasSymbol)?.getName() ?? '';
    };

    /**
     * @param {import('estree').Node} node
     * @returns {boolean}
     */
    const startsAtEm = (node) => {
      const start = leftmost(node);
      if (start.type !== 'Identifier') return false;
      const definition = definitionOf(sourceCode.getScope(start), start.name);
      if (definition?.type === 'Parameter') return typeName(definition.name) === 'EntityManager';
      return definition?.type === 'Variable' && definition.node.init
        ? startsAtEm(definition.node.init)
        : false;
    };

    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (!WRITING_METHOD.test(callee.property.name)) return;
        if (!DATABASE_TYPE.test(typeName(callee.object)) || startsAtEm(callee.object)) return;
        context.report({ node: callee.property, messageId: 'outside' });
      },
    };
  },
};

/**
 * `em` of `em.getRepository(Measure).createQueryBuilder()`.
 * @param {any} node
 * @returns {import('estree').Node}
 */
function leftmost(node) {
  const inner = node.object ?? node.callee ?? node.argument ?? node.expression;
  return inner ? leftmost(inner) : node;
}

/**
 * @param {import('eslint').Scope.Scope | null} scope
 * @param {string} name
 * @returns {import('eslint').Scope.Definition | undefined}
 */
function definitionOf(scope, name) {
  if (scope === null) return undefined;
  return scope.set.get(name)?.defs[0] ?? definitionOf(scope.upper, name);
}
