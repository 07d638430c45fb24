// Fires: what-ships-imports-no-test
import { nour } from '../testing.ts'

export const used = nour
