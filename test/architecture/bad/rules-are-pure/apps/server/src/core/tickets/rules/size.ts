// Fires: rules-are-pure
import { statSync } from 'node:fs'

export const used = statSync
