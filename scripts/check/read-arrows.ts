import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from 'dependency-cruiser'
import { forbidden, options } from '../../.dependency-cruiser.mjs'

export type Violation = { rule: string; from: string; to: string; files: string[] }
export type Reading = { violations: Violation[]; read: string[]; onDisk: string[] }

const folders = ['apps', 'packages', 'scripts', 'test', 'bench']

/** Everything that should have been read, as paths from `root`. */
const sourcesOf = (root: string): string[] =>
  globSync(
    folders.map(folder => `${folder}/**/*.{ts,tsx,mjs}`),
    {
      cwd: root,
      exclude: path => /(^|\/)(node_modules|dist)$|^test\/architecture\/bad$/.test(path),
    },
  )
    .map(path => path.replaceAll('\\', '/'))
    .sort()

/** Reads the imports of the project at `root` and judges them by the rules of .dependency-cruiser.mjs. */
export const readArrows = async (root: string, overrides: ICruiseOptions = {}): Promise<Reading> => {
  const { output } = await cruise(
    folders.filter(folder => existsSync(join(root, folder))),
    {
      ...(options as ICruiseOptions),
      ...overrides,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
    } as ICruiseOptions,
  )
  const { modules, summary } = output as ICruiseResult
  const onDisk = sourcesOf(root)
  const known = new Set(onDisk)
  return {
    violations: [
      ...summary.violations.map(({ rule, from, to, cycle }) => ({
        rule: rule.name,
        from,
        to,
        files: [from, ...(cycle ?? []).map(({ name }) => name)],
      })),
      ...loadsZod(modules),
    ],
    // A file that was found but not parsed has no imports; nearly every file has some.
    read: modules.filter(({ source }) => known.has(source)).map(({ source }) => source),
    onDisk,
  }
}

/**
 * The validator weighs more than a page: nothing that the agents' app loads may lead to it, by however many steps.
 * dependency-cruiser follows types too when it looks for what can be reached, so this walk is our own.
 */
const loadsZod = (modules: readonly IModule[]): Violation[] => {
  const loadedBy = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
        .map(({ resolved }) => resolved),
    ]),
  )
  const seen = new Set<string>()
  const found: Violation[] = []
  const walk = (source: string, first: string) => {
    if (seen.has(source)) return
    seen.add(source)
    for (const resolved of loadedBy.get(source) ?? []) {
      if (/(^|\/)node_modules\/zod\//.test(resolved))
        found.push({ rule: 'agent-app-never-loads-zod', from: source, to: 'zod', files: [first, source] })
      else walk(resolved, first)
    }
  }
  for (const { source } of modules)
    if (/^apps\/agent\/src\//.test(source) && !/\.test\.tsx?$/.test(source)) walk(source, source)
  return found
}
