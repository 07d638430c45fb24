import { z } from 'zod'
import { type FieldColumn, listColumns, mostColumns } from './list-looks.ts'
import { commaSeparated } from './shapes.ts'

const fieldColumn = /^field:[1-9]\d{0,14}$/
const shownColumn = z.union([
  z.enum(listColumns),
  z
    .custom<FieldColumn>(value => typeof value === 'string' && fieldColumn.test(value))
    .meta({ type: 'string', pattern: fieldColumn.source }),
])
export const shownColumns = z.array(shownColumn).max(mostColumns)

export const columnsAskedFor = commaSeparated(shownColumn).pipe(shownColumns).optional().meta({
  description:
    'What you want to know of each ticket beyond what is always there, comma-separated: `level`, and `field:` with the id of a custom field',
})
