// Fires: automation-imports-core-doors-and-events
import { clocks } from '../sla/queries.ts'

export const used = clocks
