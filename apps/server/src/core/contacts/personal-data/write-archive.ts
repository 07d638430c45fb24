import { Readable } from 'node:stream'
import type { Attachment } from '@stoa/contract/messages'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { fullMoment } from '@stoa/text/format'
import { languageNameIn } from '@stoa/text/languages'
import { type AddEntry, zipStream } from '../../../platform/files/zip-stream.ts'
import type { Platform } from '../../../platform/platform.ts'
import { fieldCell, fieldsInUse } from '../../custom-fields/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { findFile, listTickets, type MessageNeeds } from '../../tickets/queries.ts'
import { getProfile } from '../reading/get-profile.ts'
import { conversationHtml, conversationJson, fileNameOf, messagesOf } from './conversation.ts'
import { link, list, type Page, pageEnd, pageHead } from './page.ts'

const AT_ONCE = 50
const anyStatus = ['new', 'open', 'answered', 'postponed', 'resolved', 'closed', 'spam', 'deleted'] as const

type Given = { platform: Platform; caller: Caller; contactId: number; needs: MessageNeeds; page: Page }

/**
 * All that is kept about a contact, in what the caller may see, as the bytes of a ZIP file.
 */
export const writeArchive = (given: Given): Readable =>
  zipStream(async add => {
    const conversations: TicketItem[] = []
    for await (const ticket of ticketsOf(given)) {
      await addConversation(given, ticket, add)
      conversations.push(ticket)
    }
    await addContact(given, conversations, add)
  })

async function* ticketsOf({ platform, caller, contactId }: Given): AsyncGenerator<TicketItem> {
  let cursor: string | undefined
  do {
    const asked = { contactId, status: [...anyStatus], cursor, limit: AT_ONCE }
    const { items, nextCursor } = await listTickets(platform.db, caller, asked)
    yield* items
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}

const addConversation = async (
  { platform, caller, needs, page }: Given,
  ticket: TicketItem,
  add: AddEntry,
) => {
  const folder = `conversations/${ticket.code}`
  const of = { db: platform.db, caller, ticketId: ticket.id, needs }
  const files: Attachment[] = []
  const json = conversationJson(ticket, messagesOf(of), found => files.push(...found))
  await add(`${folder}/conversation.json`, Readable.from(json))
  const title = `${ticket.code} ${ticket.subject}`
  await add(`${folder}/index.html`, Readable.from(conversationHtml(title, messagesOf(of), page)))
  for (const file of files) {
    const found = await findFile(platform.db, caller, file.id)
    const name = `${folder}/files/${fileNameOf(file)}`
    if (found && !found.infected) await add(name, platform.files.read(found.hash))
    else await add(`${name}.txt`, Readable.from([page.t('contacts:personalData.infected')]))
  }
}

const addContact = async (given: Given, tickets: readonly TicketItem[], add: AddEntry) => {
  const { platform, caller, contactId, page } = given
  const { t, reader } = page
  const { can: _, erasure: __, ...profile } = await getProfile(platform.db, caller, contactId)
  const fields = await fieldsInUse(platform.db, 'contact')
  const called = profile.name || profile.email || profile.phone || `#${profile.id}`
  const named = Object.fromEntries(
    fields.flatMap(field => {
      const known = profile.fields.find(({ fieldId }) => fieldId === field.id)
      return known ? [[field.name, String(fieldCell(field, known.value))]] : []
    }),
  )
  const moment = platform.clock.now().toString()
  await add(
    'contact.json',
    Readable.from([`${JSON.stringify({ ...profile, fields: named, madeAt: moment }, null, 2)}\n`]),
  )
  const facts = [
    [t('contacts:name'), profile.name],
    [t('contacts:emails'), profile.emails.join('\n')],
    [t('contacts:phones'), profile.phones.join('\n')],
    [t('contacts:company'), profile.company?.name ?? ''],
    [t('contacts:personalData.groups'), profile.groups.map(group => group.name).join('\n')],
    [t('contacts:language'), profile.language ? languageNameIn(profile.language, reader.language) : ''],
    [t('contacts:timeZone'), profile.timeZone ?? ''],
    [t('contacts:notes'), profile.notes],
    ...Object.entries(named),
  ] as [string, string][]
  const line = ({ code, subject }: TicketItem) =>
    `<li>${link(`conversations/${code}/index.html`, `${code} ${subject}`)}</li>`
  const lines =
    tickets.length > 0
      ? `<ul>${tickets.map(line).join('\n')}</ul>`
      : `<p>${t('contacts:personalData.none')}</p>`
  const html = [
    pageHead(t('contacts:personalData.title', { name: called }), page),
    `<p>${t('contacts:personalData.made', { moment: fullMoment(moment, reader) })}</p>`,
    list(facts),
    `<h2>${t('contacts:personalData.conversations')}</h2>`,
    lines,
    pageEnd,
  ]
  await add('index.html', Readable.from([html.join('\n')]))
}
