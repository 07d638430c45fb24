// Fires: conditions-is-pure
import { openDatabase } from '../../../apps/server/src/platform/db/database.ts'

export const used = openDatabase
