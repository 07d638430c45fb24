// Fires: rules-are-pure
import { sql } from 'kysely'

export const used = sql
