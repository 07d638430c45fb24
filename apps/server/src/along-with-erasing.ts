import { forgetUndo } from './automation/batches/store-erasing.ts'
import { forgetSeen } from './automation/rules/store/erasing.ts'
import { eraseDeliveries, eraseDeliveriesLike } from './channels/delivery/erase-deliveries.ts'
import { forgetBans } from './channels/email/inlet/bans/store.ts'
import { forgetMails } from './channels/email/inlet/reading/forget-mails.ts'
import { forgetLessons, heldFrom } from './channels/email/inlet/spam/forget-mails.ts'
import { eraseRecords, eraseRecordsLike } from './channels/intake/erase-records.ts'
import type { ErasesPerson } from './core/contacts/erasing/run-erasures.ts'
import { forgetValues } from './core/custom-fields/commands.ts'
import { forgetPictureSenders } from './core/people/commands.ts'
import { emptyNotes } from './core/spent-time/store.ts'
import { type ErasesAlong, eraseNewDraftsLike } from './core/tickets/commands.ts'
import { forgetTexts, forgetTextsLike } from './outlets/search/files/store.ts'
import { keepMessages } from './outlets/search/keep-messages.ts'
import type { Stemmer } from './outlets/search/reading/stemmer.ts'
import { forgetRequests } from './outlets/webhooks/store-erasing.ts'

/** What everybody who keeps something of messages and tickets does when these are erased. Whoever keeps a new thing of them adds a line here. */
export const erasesAlong =
  (stemmer: Stemmer): ErasesAlong =>
  async (tx, erased) => {
    const { ticketIds, messageIds, intakeIds } = erased
    await forgetLessons(tx, erased)
    await eraseRecords(tx, intakeIds)
    await eraseDeliveries(tx, erased)
    await forgetMails(tx, erased)
    await forgetValues(tx, 'ticket', ticketIds)
    await emptyNotes(tx, ticketIds)
    await forgetSeen(tx, ticketIds)
    await forgetUndo(tx, ticketIds)
    await forgetRequests(tx, ticketIds)
    await forgetTexts(tx, messageIds)
    await keepMessages(tx, stemmer, messageIds)
  }

/** The same for what is kept of people by their addresses alone. */
export const erasesPerson =
  (stemmer: Stemmer): ErasesPerson =>
  async (tx, { emails, like }) => {
    const intakeIds = await heldFrom(tx, emails)
    await forgetLessons(tx, { messageIds: [], intakeIds })
    await eraseRecords(tx, intakeIds)
    await eraseRecordsLike(tx, { emails, like })
    await eraseDeliveriesLike(tx, like)
    await forgetBans(tx, emails)
    await forgetPictureSenders(tx, emails)
    await eraseNewDraftsLike(tx, like)
    await keepMessages(tx, stemmer, await forgetTextsLike(tx, like))
  }
