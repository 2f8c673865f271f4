import type { Rule } from 'eslint'
import type * as ESTree from 'estree'
import { migrationRisks } from './migration_risks.ts'

/**
 * Migrations expand first and contract a release later, and none holds a lock for as long as a table is long: while one
 * runs, shoppers shop and the previous release answers them. Looks at the SQL that `up` gives to `raw`.
 */
export const safeMigrations: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      risk: '{{risk}}',
      unreadable: 'PostgreSQL cannot read this: {{reason}}',
      transaction:
        'CONCURRENTLY does not run in a transaction: set `static override disableTransactions = true`.',
    },
  },
  create(context) {
    let inUp = false
    let withoutTransaction = false
    const isUp = (node: ESTree.MethodDefinition) =>
      node.key.type === 'Identifier' && node.key.name === 'up'

    const check = (node: ESTree.Node, sql: string) => {
      if (/\bconcurrently\b/i.test(sql) && !withoutTransaction)
        context.report({ node, messageId: 'transaction' })
      try {
        for (const risk of migrationRisks(sql))
          context.report({ node, messageId: 'risk', data: { risk } })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        context.report({ node, messageId: 'unreadable', data: { reason } })
      }
    }
    return {
      'PropertyDefinition': (node: ESTree.PropertyDefinition) => {
        const { key, value } = node
        if (key.type !== 'Identifier' || key.name !== 'disableTransactions') return
        withoutTransaction = value?.type === 'Literal' && value.value === true
      },
      'MethodDefinition': (node: ESTree.MethodDefinition) => {
        if (isUp(node)) inUp = true
      },
      'MethodDefinition:exit': (node: ESTree.MethodDefinition) => {
        if (isUp(node)) inUp = false
      },
      'CallExpression': ({ callee, arguments: [sql] }: ESTree.SimpleCallExpression) => {
        if (!inUp || callee.type !== 'MemberExpression' || sql === undefined) return
        if (callee.property.type !== 'Identifier' || callee.property.name !== 'raw') return
        if (sql.type === 'Literal' && typeof sql.value === 'string') check(sql, sql.value)
        if (sql.type === 'TemplateLiteral')
          check(sql, sql.quasis.map(({ value }) => value.cooked ?? '').join('1'))
      },
    }
  },
}
