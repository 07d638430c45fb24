import type { Act } from '../../../platform/events/act.ts'

/** What the intent of such a mail says; the channel asks `composeMail` for the rest. */
export type MailContent = { personId: number; notificationIds: number[] }

/** The ledger of what goes out, as modules.ts hands it in. */
export type QueueMail = (act: Act, content: MailContent) => Promise<unknown>
