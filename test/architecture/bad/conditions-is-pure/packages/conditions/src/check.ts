// Fires: conditions-is-pure
import { statSync } from 'node:fs'

export const used = statSync
