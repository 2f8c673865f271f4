import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The script of a package's command, wherever npm put the package for this workspace. */
export function programFile(
  root: string,
  workspace: string,
  packageName: string,
  script: string
): string {
  const fromWorkspace = createRequire(join(root, workspace, 'package.json'))
  return join(dirname(fromWorkspace.resolve(`${packageName}/package.json`)), script)
}
