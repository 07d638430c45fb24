import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type Act, system } from '../../../platform/events/act.ts'
import { redactOtherEvents } from '../../../platform/events/erase-words.ts'
import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { type ErasesAlong, eraseTickets, redactMessages } from '../../tickets/commands.ts'
import { listTicketsOf } from '../../tickets/queries.ts'
import { contactEvents } from '../events.ts'
import { redaction, soughtTexts } from './rules/sought-texts.ts'
import {
  cameThroughMessages,
  cameThroughTickets,
  dropRowsOfFiles,
  type Erasure,
  finishErasure,
  lockRunning,
} from './store.ts'

/** Milliseconds of a round; what is left goes on in the next one, also after a restart. */
const ROUND = 5_000
const TICKETS_AT_ONCE = 20
const MESSAGES_AT_ONCE = 5_000

/** Who keeps something about people by their addresses forgets it. */
export type ErasesPerson = (
  tx: Tx,
  person: { emails: readonly string[]; like: readonly string[] },
) => Promise<void>

export type ErasureNeeds = { erasesAlong: ErasesAlong; erasesPerson: ErasesPerson }

const soughtIn = ({ emails, names, contactIds }: Erasure) => {
  const texts = soughtTexts(emails, names)
  const pattern = texts?.pattern ?? '(?!)'
  const redacted = (text: Parameters<typeof sql<string>>[1]) =>
    sql<string>`regexp_replace(${text}, ${pattern}, ${redaction}, 'gi')`
  return { contactIds, emails, like: texts?.like ?? [], redacted }
}

const throughTickets = async (act: Act, erasure: Erasure, ids: readonly number[], needs: ErasureNeeds) => {
  const { conversations } = erasure
  const { messages } = await eraseTickets(act, { ids, conversations }, needs.erasesAlong)
  const lastId = ids.at(-1) ?? 0
  await cameThroughTickets(act.tx, erasure.id, { lastId, tickets: ids.length, messages })
}

/** What the person is named in elsewhere, a span of all messages at a time. */
const throughMessages = async (act: Act, erasure: Erasure, needs: ErasureNeeds) => {
  const from = erasure.lastMessageId + 1
  const below = Math.min(from + MESSAGES_AT_ONCE, erasure.newestMessageId + 1)
  const messages = await redactMessages(act, { from, below }, soughtIn(erasure), needs.erasesAlong)
  await cameThroughMessages(act.tx, erasure.id, { lastId: below - 1, messages })
}

const end = async (act: Act, erasure: Erasure, { erasesPerson }: ErasureNeeds) => {
  const { tx, clock } = act
  const { contactId, emails, ticketsDone, messagesChanged } = erasure
  const sought = soughtIn(erasure)
  if (sought.like.length > 0) {
    await dropRowsOfFiles(tx, sought.like)
    await erasesPerson(tx, { emails, like: sought.like })
    await redactOtherEvents(tx, sought)
  }
  await finishErasure(tx, erasure.id, clock.now())
  await record(act, contactEvents, 'contact.erasure-finished', {
    contactId,
    tickets: ticketsDone,
    messages: messagesChanged,
  })
}

/** @returns whether there is more to do */
const runBatch = (platform: Platform, needs: ErasureNeeds): Promise<boolean> =>
  write(platform, system, async systems => {
    const erasure = await lockRunning(systems.tx)
    if (!erasure) return false
    const act = { ...systems, actor: erasure.begunBy }
    const { contactIds, lastTicketId, lastMessageId, newestMessageId } = erasure
    const ids = await listTicketsOf(act.tx, contactIds, { after: lastTicketId, limit: TICKETS_AT_ONCE })
    if (ids.length > 0) await throughTickets(act, erasure, ids, needs)
    else if (lastMessageId < newestMessageId) await throughMessages(act, erasure, needs)
    else await end(act, erasure, needs)
    return true
  })

/** Goes on with erasing people, a batch a transaction: after a restart it goes on where it was. A chore. */
export const runErasures = async (platform: Platform, needs: ErasureNeeds): Promise<void> => {
  const until = performance.now() + ROUND
  while (await runBatch(platform, needs)) if (performance.now() > until) return
}
