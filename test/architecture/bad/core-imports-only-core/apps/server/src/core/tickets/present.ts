// Fires: core-imports-only-core
import type { Breach } from '../../automation/sla/events.ts'

export type Used = Breach
