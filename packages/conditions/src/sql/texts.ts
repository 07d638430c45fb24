import { sql } from 'kysely'
import { folded } from '../fold.ts'
import { given } from '../given.ts'
import { patternForPostgres } from '../pattern/for-postgres.ts'
import type { Asking, Sql } from './asking.ts'
import { couldContain } from './could-contain.ts'

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const shapes: Record<string, (text: string) => string> = {
  contains: text => `%${escaped(text)}%`,
  is: escaped,
  'starts-with': text => `${escaped(text)}%`,
  'ends-with': text => `%${escaped(text)}`,
}

const oneText = ({ condition, operator }: Asking, text: Sql): Sql => {
  if (operator === 'matches')
    return sql`folded(${text}) ~ ${patternForPostgres(given('pattern', condition))}::text`
  const shape = shapes[operator]
  if (!shape) throw new Error(`Texts have no operator ${operator}`)
  const words = given('texts', condition).map(folded)
  const fits = sql`folded(${text}) like any (${words.map(shape)}::text[])`
  const could = couldContain(words)
  return could ? sql`(${text} collate "C" ~ ${could}::text and ${fits})` : fits
}

export const textSql = (asking: Asking): Sql => oneText(asking, asking.value)

export const textsSql = (asking: Asking): Sql =>
  sql`exists (select from unnest(${asking.value}) as one (text) where ${oneText(asking, sql`one.text`)})`
