import pg from 'pg'

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8_ARRAY = 1016

/**
 * How columns become values: bigint as number (no id or count of ours passes 2^53), timestamptz as
 * Temporal.Instant, date as Temporal.PlainDate. Passed to each pool, so nothing global is changed for reading.
 */
const instant = (text: string) => Temporal.Instant.from(text)
const plainDate = (text: string) => Temporal.PlainDate.from(text)
const numbers = (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [INT8_ARRAY, numbers],
  [DATE, plainDate],
  [TIMESTAMPTZ, instant],
])

export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')
  },
}

// `toPostgres` is pg's documented hook for values that know their own SQL form; without it they would be sent as JSON.
for (const prototype of [Temporal.Instant.prototype, Temporal.PlainDate.prototype])
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: Temporal.Instant | Temporal.PlainDate) {
      return this.toString()
    },
  })
