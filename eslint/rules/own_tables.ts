import type { Rule } from 'eslint'
import type * as ESTree from 'estree'
import { contextOf } from './source_file.ts'

interface Options {
  /** Every PostgreSQL schema; each belongs to the context of the same name. */
  schemas: readonly string[]
  /** Contexts that may read every table, and write none: see docs/decisions/0003-the-ledger-reads-every-table.md. */
  readers?: readonly string[]
}

/** What stands before a table in SQL. */
const USES = 'from|join|into|update|table|only|references|using|truncate'

/** What stands before a table that is written to. */
const WRITES = '(?:delete|truncate)\\s+(?:from|table)|into|update|table|truncate'

/** Query builder methods whose first argument is a table. */
const TABLE_METHODS =
  /^(?:from|table|into|join|innerJoin|leftJoin|rightJoin|fullOuterJoin|crossJoin|insertQuery)$/

/**
 * SQL names only the tables of the context that it stands in; applications write no SQL at all. Whoever needs another
 * context's rows asks one of its queries. A reader names any table, but only to read it.
 */
export const ownTables: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          schemas: { type: 'array', items: { type: 'string' } },
          readers: { type: 'array', items: { type: 'string' } },
        },
        required: ['schemas'],
        additionalProperties: false,
      },
    ],
    messages: {
      foreign: '"{{table}}" belongs to the context "{{owner}}": ask one of its queries or actions.',
    },
  },
  create(context) {
    const options: Options = context.options[0]
    const own = contextOf(context.filename, context.cwd)
    const names = options.schemas.join('|')
    const mayRead = own !== undefined && options.readers?.includes(own)
    const inSql = new RegExp(
      `\\b(?:${mayRead ? WRITES : USES})\\s+"?(${names})"?\\."?([a-z_]+)`,
      'gi'
    )
    const asName = new RegExp(`^(${names})\\.([a-z_]+)(?:\\s+as\\s+\\w+)?$`)

    const report = (node: ESTree.Node, owner: string | undefined, table: string | undefined) => {
      if (owner === undefined || owner === own) return
      context.report({ node, messageId: 'foreign', data: { owner, table: `${owner}.${table}` } })
    }
    const checkSql = (node: ESTree.Node, text: string) => {
      for (const [, owner, table] of text.matchAll(inSql)) report(node, owner?.toLowerCase(), table)
    }
    const checkName = (node: ESTree.Node | null | undefined) => {
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return
      const [, owner, table] = asName.exec(node.value) ?? []
      report(node, owner, table)
    }
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') checkSql(node, node.value)
      },
      TemplateLiteral: (node) => {
        checkSql(node, node.quasis.map((part) => part.value.cooked ?? '').join('?'))
      },
      CallExpression: (node) => {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        if (TABLE_METHODS.test(callee.property.name)) checkName(node.arguments[0])
      },
      PropertyDefinition: (node) => {
        if (node.static && node.key.type === 'Identifier' && node.key.name === 'table')
          checkName(node.value)
      },
    }
  },
}
