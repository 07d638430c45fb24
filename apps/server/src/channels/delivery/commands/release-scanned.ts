import type { Platform } from '../../../platform/platform.ts'
import { notScanned } from '../own-answers.ts'

/** Lets what waited for the virus scanner be looked at again now. Called when it has said something. */
export const releaseScanned = async ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> => {
  await db
    .updateTable('outgoing_message')
    .set({ next_attempt_at: clock.now() })
    .where('state', '=', 'queued')
    .where('answer', '=', notScanned)
    .execute()
}
