// Fires: contract-imports-only-zod
import { readFileSync } from 'node:fs'

export const used = readFileSync
