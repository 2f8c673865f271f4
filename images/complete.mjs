/** Whether every package that was left still finds what it depends on. Types are read by nobody at run time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

function* packagesIn(folder) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('@') && entry.isDirectory()) yield* packagesIn(path)
    else if (entry.isDirectory() && existsSync(join(path, 'package.json'))) {
      yield path
      yield* packagesIn(join(path, 'node_modules'))
    }
  }
}

function isFound(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return true
    if (folder === dirname(folder)) return false
  }
}

const missing = []
for (const folder of packagesIn(join(process.cwd(), 'node_modules'))) {
  const {
    name,
    dependencies = {},
    optionalDependencies = {},
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const wanted of Object.keys(dependencies)) {
    const isOptional = wanted in optionalDependencies || wanted.startsWith('@types/')
    if (!isOptional && !isFound(wanted, folder)) missing.push(`${name} needs ${wanted}`)
  }
}
if (missing.length > 0) {
  process.stderr.write(`Too much was taken out:\n${missing.join('\n')}\n`)
  process.exitCode = 1
}
