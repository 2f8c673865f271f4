import { relative, sep } from 'node:path'
import type { Rule } from 'eslint'
import { contextOf, targetOf } from './source_file.ts'

/**
 * A context of the domain reaches another only through its `index.ts`, and nobody reaches into the domain by a relative
 * path: what a context does not export is its own affair.
 */
export const contextEntrance: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      inside:
        '"{{from}}" reaches into "{{to}}". Import it from "{{to}}/index.ts"; export it there if others may use it.',
      outside: 'Import the domain by its package, as "@holdfast/domain/<context>".',
    },
  },
  create(context) {
    const check = (node: Rule.Node, specifier: unknown) => {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return
      const target = targetOf(context.filename, specifier)
      const to = contextOf(target, context.cwd)
      if (to === undefined) return
      if (!isIn(context.filename, context.cwd, 'domain'))
        return context.report({ node, messageId: 'outside' })
      if (!isIn(context.filename, context.cwd, `domain${sep}src`)) return
      const from = contextOf(context.filename, context.cwd) ?? 'domain'
      if (from === to || isEntrance(target, context.cwd)) return
      context.report({ node, messageId: 'inside', data: { from, to } })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source.value)
      },
    }
  },
}

function isIn(filename: string, root: string, folder: string): boolean {
  return relative(root, filename).startsWith(folder + sep)
}

function isEntrance(target: string, root: string): boolean {
  const [, , , ...rest] = relative(root, target).split(sep)
  return rest.length === 1 && rest[0] === 'index.ts'
}
