// Fires: events-are-a-leaf
import { record } from '../../../platform/events/record.ts'

export const used = record
