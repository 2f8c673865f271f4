import { dirname, join, relative, sep } from 'node:path'

/** The bounded context that a file of the domain belongs to; undefined for the domain's own root and all other files. */
export function contextOf(filename: string, root: string): string | undefined {
  const [workspace, source, context, ...rest] = relative(root, filename).split(sep)
  return workspace === 'domain' && source === 'src' && rest.length > 0 ? context : undefined
}

/** Where a relative import leads. */
export function targetOf(filename: string, specifier: string): string {
  return join(dirname(filename), specifier)
}
