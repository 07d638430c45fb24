// Fires: rules-are-pure
import type { Db } from '../../../platform/db/database.ts'

export type Used = Db
