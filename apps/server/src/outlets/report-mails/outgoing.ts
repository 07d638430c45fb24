import type { SendingState } from '@stoa/contract/report-mails'
import type { Db } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'

/** What the intent of a report mail says; the channel asks `composeReportMail` for the rest. */
export type ReportMailContent = { sendingId: number }

type Sent = { state: SendingState; answer: string | null; sentAt: string | null }

/** The ledger of what goes out, as modules.ts hands it in. */
export type Outgoing = {
  /** @returns its id in the ledger */
  queue(act: Act, content: ReportMailContent): Promise<number>
  statesOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Sent>>
}
