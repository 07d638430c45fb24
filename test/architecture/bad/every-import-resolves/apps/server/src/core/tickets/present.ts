// Fires: every-import-resolves
import { gone } from './gone.ts'

export const used = gone
