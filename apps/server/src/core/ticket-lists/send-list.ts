import { Readable } from 'node:stream'
import type { ShownColumn } from '@stoa/contract/list-looks'
import type { Language } from '@stoa/contract/settings-shapes'
import { translator } from '@stoa/text/translator'
import type { FastifyReply } from 'fastify'
import { record } from '../../platform/events/record.ts'
import { csvLine, mark } from '../../platform/files/csv.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { fieldsInUse } from '../custom-fields/queries.ts'
import { type Caller, preferencesOf } from '../people/queries.ts'
import type { TicketPage } from '../tickets/queries.ts'
import { ticketListEvents } from './events.ts'
import { fileColumns } from './file-columns.ts'

const AT_ONCE = 500

/** Where numbers have a comma, spreadsheets expect a semicolon between cells. */
const formOf = (language: Language) =>
  (0.5).toLocaleString(language).includes(',')
    ? ({ separator: 'semicolon', decimal: 'comma' } as const)
    : ({ separator: 'comma', decimal: 'point' } as const)

/** `read`: one page of the list, which is what the caller may see of it. `viewId` null: it is a filter. */
type List = {
  viewId: number | null
  columns: readonly ShownColumn[]
  read: (page: { cursor: string | undefined; limit: number }) => Promise<TicketPage>
}

/** A list of tickets as CSV in the language of the caller: page after page as it goes out, so that it takes no more memory however long it is. */
export const sendTicketList = async (reply: FastifyReply, platform: Platform, caller: Caller, list: List) => {
  const { db, clock } = platform
  const { language, timeZone } = await preferencesOf(db, caller)
  const reader = { t: await translator(language), timeZone }
  const columns = fileColumns(list.columns, await fieldsInUse(db, 'ticket'), reader)
  // What refuses does so before the file begins, and before it is said that somebody got it.
  const first = await list.read({ cursor: undefined, limit: AT_ONCE })
  const { viewId } = list
  await write(platform, caller, act => record(act, ticketListEvents, 'ticket-list.exported', { viewId }))
  const line = csvLine(formOf(language))

  async function* pieces(): AsyncGenerator<string> {
    yield mark + line(columns.map(({ title }) => title))
    for (let page = first; ; ) {
      let piece = ''
      for (const ticket of page.items) piece += line(columns.map(({ cell }) => cell(ticket)))
      if (piece !== '') yield piece
      if (page.nextCursor === null) return
      page = await list.read({ cursor: page.nextCursor, limit: AT_ONCE })
    }
  }

  const day = clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="tickets-${day}.csv"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(pieces()))
}
