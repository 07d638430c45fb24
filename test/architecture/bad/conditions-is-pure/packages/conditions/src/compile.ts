import { sql } from 'kysely'
import { statuses } from '../../contract/src/ticket-shapes.ts'

export const used = [sql, statuses]
