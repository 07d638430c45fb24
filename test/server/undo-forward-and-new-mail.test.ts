import { drafts } from '@stoa/contract/drafts'
import { filePaths } from '@stoa/contract/files'
import { messages } from '@stoa/contract/messages'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'
import { uploads } from '../support/uploads.ts'

test('what was forwarded can be taken back like an answer; its writer finds it in the box', async () => {
  const { ada, receives, settle, platform, mails } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const [first] = (await ada.calls(tickets.messages, { params })).body.items
  const messageId = first?.id ?? 0
  const body = { messageId, to: ['help@bank.example'], html: '<p>Do you know why?</p>', undoSeconds: 10 }
  const { body: forwarded } = await ada.calls(tickets.forward, { params, body })
  await settle()
  expect(await mails()).toEqual([])

  const back = await ada.calls(messages.withdraw, { params: { id: forwarded.id } })
  expect(back.body).toMatchObject({ delivery: { state: 'withdrawn' }, draftKey: null })
  expect((await ada.calls(tickets.draft, { params })).body).toMatchObject({
    kind: 'forward',
    html: '<p>Do you know why?</p>',
    addressed: { to: 'help@bank.example' },
    answersId: messageId,
  })
  const told = (await ada.calls(tickets.timeline, { params })).body.items
  expect(told.find(({ name }) => name === 'reply.returned')?.data).toMatchObject({ apart: true })
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('new')

  await ada.calls(tickets.forward, { params, body })
  await settle()
  platform.clock.pass({ seconds: 11 })
  await settle()
  expect((await mails()).map(({ to }) => to)).toMatchObject([[{ address: 'help@bank.example' }]])
})

const png = Buffer.from('89504e470d0a1a0a', 'hex')

const newMail = async () => {
  const company = await openMailedCompany()
  const { ada, settle, sales, platform } = company
  const uploaded = {
    bill: await uploads(company, 'bill.txt', 'Oil 12'),
    olive: await uploads(company, 'olive.png', png, 'image/png'),
    terms: await uploads(company, 'terms.txt', 'None'),
  }
  const body = {
    departmentId: sales.id,
    to: ['nour@customer.example'],
    cc: ['omar@customer.example'],
    subject: 'Your order',
    html: `<p>It is here.</p><img src="${filePaths.attachment(uploaded.olive)}">`,
    // Uploads end when they end; this is the order in which they were chosen.
    attachmentIds: [uploaded.terms, uploaded.olive, uploaded.bill],
    undoSeconds: 10,
  }
  const { body: ticket } = await ada.calls(tickets.compose, { body })
  await settle()
  const params = { id: ticket.id }
  const [mail] = (await ada.calls(tickets.messages, { params })).body.items
  return {
    ...company,
    params,
    body,
    mail,
    withdraw: (browser = ada) => browser.calls(messages.withdraw, { params: { id: mail?.id ?? 0 } }),
    leaves: async () => {
      await settle()
      platform.clock.pass({ seconds: 11 })
      await settle()
      return company.mails()
    },
  }
}

test('a mail that opened a ticket is a draft again when it is taken back, with its recipients and files, and the ticket is gone', async () => {
  const { ada, params, body, mail, withdraw, leaves, settle } = await newMail()
  const { draftKey } = (await withdraw()).body
  await settle()
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('deleted')

  const { body: draft } = await ada.calls(drafts.newTicket, { params: { key: draftKey ?? '' } })
  expect(draft).toMatchObject({
    ...{ kind: 'customer', departmentId: body.departmentId, subject: 'Your order' },
    addressed: { to: 'nour@customer.example', cc: 'omar@customer.example', bcc: '' },
  })
  expect(draft.attachments.map(({ name }) => name)).toEqual(['terms.txt', 'olive.png', 'bill.txt'])
  const [, olive] = draft.attachments
  expect(draft.html).toBe(`<p>It is here.</p><img src="${olive?.url}">`)
  expect(mail?.attachments.map(({ id }) => id)).not.toContain(olive?.id)
  expect((await ada.calls(drafts.mine)).body.items).toMatchObject([{ key: draftKey, files: 3 }])

  const { html, attachments } = draft
  const again = { ...body, html, attachmentIds: attachments.map(({ id }) => id) }
  expect((await ada.calls(tickets.compose, { body: again })).body.status).toBe('answered')
  const names = (await leaves()).map(sent => sent.attachments.map(({ filename }) => filename))
  // The picture stands in the text.
  expect(names).toEqual([['olive.png', 'terms.txt', 'bill.txt']])
})

test('files go along in the order in which they were chosen, whichever upload ended first', async () => {
  const { mail, leaves } = await newMail()
  const inOrder = ['terms.txt', 'olive.png', 'bill.txt']
  expect(mail?.attachments.map(({ name }) => name)).toEqual(inOrder)
  const [sent] = await leaves()
  expect(sent?.attachments.filter(({ related }) => !related).map(({ filename }) => filename)).toEqual([
    'terms.txt',
    'bill.txt',
  ])
})

test('where a colleague takes a mail back, its writer has the draft', async () => {
  const { ada, ben, withdraw } = await newMail()
  expect((await withdraw(ben.browser)).body).toMatchObject({
    delivery: { state: 'withdrawn' },
    draftKey: null,
  })
  expect((await ben.browser.calls(drafts.mine)).body.items).toEqual([])
  expect((await ada.calls(drafts.mine)).body.items).toMatchObject([
    { kind: 'customer', subject: 'Your order' },
  ])
})
