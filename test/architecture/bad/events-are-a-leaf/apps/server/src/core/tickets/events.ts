// Fires: events-are-a-leaf
import type { Status } from './rules/next-status.ts'

export type Used = Status
