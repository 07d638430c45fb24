// Fires: channels-import-only-intake-and-delivery
import { mailEvents } from '../../email/events.ts'

export const used = mailEvents
