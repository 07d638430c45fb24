import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { literalsIn, root, type Source, serverSources } from '../generate/read-server.ts'

/** Tables that the migrations have made and not dropped. */
export const tablesOfMigrations = (): string[] => {
  const sql = globSync('apps/server/migrations/*.sql', { cwd: root })
    .sort()
    .map(path => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const named = (statement: string) =>
    [...sql.matchAll(new RegExp(`^\\s*${statement} (?:if (?:not )?exists )?(\\w+)`, 'gim'))].map(
      ([, name = '']) => name,
    )
  const dropped = new Set(named('drop table'))
  // Made by the migrator itself, before the first migration.
  return [...named('create table'), 'migration'].filter(name => !dropped.has(name)).sort()
}

/** The tables that the README of a module says it owns: the names in backquotes of the sentence that begins with "Owns". */
export const tablesIn = (readme: string): string[] => {
  const [, sentence = ''] = readme.match(/\bOwns ([^.]*)\./) ?? []
  return [...sentence.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

/** Table → the module that owns it. A table that two modules claim stands there twice. */
export const claims = (): { table: string; module: string }[] =>
  globSync('apps/server/src/{platform,*/*}/README.md', { cwd: root })
    .filter(path => existsSync(join(root, path)))
    .flatMap(path =>
      tablesIn(readFileSync(join(root, path), 'utf8')).map(table => ({
        table,
        module: dirname(path).replaceAll('\\', '/').replace('apps/server/src/', ''),
      })),
    )

const inKysely = /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*(['"]?)(\w+)/g
const inSql =
  /\b(?:insert\s+into|(?<!for\s+(?:no\s+key\s+)?)update(?:\s+only)?|delete\s+from|truncate(?:\s+table)?)\s+(\w+|\$\{)/gi

/**
 * The tables that a source writes. Where a variable names the table, all tables that the file names in quotes count.
 * `update` counts only in SQL, and not in `for update`.
 */
export const tablesWritten = ({ text }: Pick<Source, 'text'>, tables: readonly string[]): string[] => {
  const quoted = literalsIn(text)
  const built = [...text.matchAll(inKysely)].flatMap(([, quote, name = '']) => (quote ? [name] : quoted))
  const spelled = [...text.matchAll(/`[^`]*`|'[^'\n]*'/g)].flatMap(([code]) =>
    [...code.matchAll(inSql)].flatMap(([, name = '']) => (name === '${' ? quoted : [name])),
  )
  return [...new Set([...built, ...spelled])].filter(name => tables.includes(name))
}

export const writers = (tables: readonly string[]): { table: string; module: string; path: string }[] =>
  serverSources().flatMap(source =>
    tablesWritten(source, tables).map(table => ({ table, module: source.module, path: source.path })),
  )
