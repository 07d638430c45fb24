// Fires: no-cycles
import type { A } from './a.ts'

export type B = A | 2
