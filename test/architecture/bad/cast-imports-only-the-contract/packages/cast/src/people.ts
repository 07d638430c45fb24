// Fires: cast-imports-only-the-contract
import { openDatabase } from '../../../apps/server/src/platform/db/database.ts'

export const used = openDatabase
