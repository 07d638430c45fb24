import { filePaths } from '@stoa/contract/files'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { openMailedCompany } from '../support/mailed-company.ts'
import { unzip } from '../support/read-files.ts'
import { uploads } from '../support/uploads.ts'

/** A ticket of Sales, where Ben is, with three messages; two of Ada's answers have files. */
const desk = async () => {
  const company = await openCompany()
  const { ada, ben, server, department, opens } = company
  const sales = await department('Sales', [ben.id])
  const ticket = await opens('Files', sales.id)
  const answers = async (...files: [name: string, bytes: string][]) => {
    const attachmentIds = []
    for (const [name, bytes] of files) attachmentIds.push(await uploads(company, name, bytes))
    const body = { text: 'See there.', attachmentIds }
    return (await ada.calls(tickets.reply, { params: { id: ticket.id }, body })).body.id
  }
  const fetches = (who: Company['ada'], url: string) =>
    server.inject({ url, headers: { cookie: who.cookie() ?? '' } })
  const files = async (who: Company['ada'], url: string) => {
    return Object.fromEntries(unzip((await fetches(who, url)).rawPayload))
  }
  return { ...company, ticket, answers, fetches, files }
}

test('all files of a message or of a ticket come as one, with names that are there once', async () => {
  const { ada, ben, ticket, answers, files, fetches } = await desk()
  const first = await answers(['plan.txt', 'one'], ['Plan.txt', 'two'])
  await answers(['plan.txt', 'three'], ['../up.txt', 'four'])
  expect(await files(ada, filePaths.attachedToMessage(first))).toEqual({
    'plan.txt': 'one',
    'Plan (2).txt': 'two',
  })
  expect(await files(ben.browser, filePaths.attachedToTicket(ticket.id))).toEqual({
    'plan.txt': 'one',
    'Plan (2).txt': 'two',
    'plan (3).txt': 'three',
    'up.txt': 'four',
  })
  const { headers } = await fetches(ada, filePaths.attachedToTicket(ticket.id))
  expect(headers['content-disposition']).toBe(`attachment; filename="ticket-${ticket.id}.zip"`)
})

const part = (name: string, type: string, bytes: string, how = 'attachment') => [
  '--parts',
  `Content-Type: ${type}; name=${name}`,
  `Content-Disposition: ${how}; filename=${name}`,
  'Content-ID: <x>',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(bytes).toString('base64'),
]

test('pictures of texts lie in a folder; dangerous files are left out, and a page in the archive names them', async () => {
  const company = await openMailedCompany()
  const { ada, receives, server } = company
  const ticketId = await receives({
    id: '1@customer.example',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=parts'],
    text: [
      ...['--parts', 'Content-Type: text/html', '', '<p>See <img src="cid:x"></p>'],
      ...part('logo.png', 'image/png', 'png', 'inline'),
      ...part('setup.exe', 'application/octet-stream', 'MZ program'),
      // As some programs for mail send whatever they can show.
      ...part('plan.txt', 'text/plain', 'one', 'inline'),
      '--parts--',
    ].join('\r\n'),
  })
  const url = filePaths.attachedToTicket(Number(ticketId))
  const answer = await server.inject({ url, headers: { cookie: ada.cookie() ?? '' } })
  const found = Object.fromEntries(unzip(answer.rawPayload))
  expect(Object.keys(found)).toEqual(['plan.txt', 'Pictures in texts/logo.png', 'Left out.txt'])
  expect(found['Pictures in texts/logo.png']).toBe('png')
  expect(found['Left out.txt']).toMatch(/opening them may do harm.*\r\n\r\nsetup\.exe\r\n$/)
})

test('who may not see the ticket gets nothing, and neither does who asks where nothing is attached', async () => {
  const { ada, ben, dora, server, ticket, answers, fetches } = await desk()
  expect((await fetches(ben.browser, filePaths.attachedToTicket(ticket.id))).statusCode).toBe(404)
  const id = await answers(['plan.txt', 'one'])
  for (const url of [filePaths.attachedToMessage(id), filePaths.attachedToTicket(ticket.id)]) {
    const [hidden, absent] = [
      await fetches(dora.browser, url),
      await fetches(dora.browser, url.replace(/\d+/, '999999')),
    ]
    expect([hidden.statusCode, hidden.body]).toEqual([404, absent.body])
    expect((await server.inject({ url })).statusCode).toBe(401)
    expect((await fetches(ada, url)).statusCode).toBe(200)
  }
})
