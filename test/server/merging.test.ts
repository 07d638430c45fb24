import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { customerWrites } from '../support/customer-writes.ts'
import { type Desk, openDesk } from '../support/working-desk.ts'

const shown = async ({ ada }: Pick<Desk, 'ada'>, id: number) =>
  (await ada.calls(tickets.get, { params: { id } })).body
const texts = async ({ ada }: Desk, id: number) =>
  (await ada.calls(tickets.messages, { params: { id } })).body.items.map(item => item.text)
const merges = ({ ada }: Desk, from: { id: number }, into: { code: string }) =>
  ada.calls(tickets.merge, { params: { id: from.id }, body: { intoCode: into.code } })
const unmerges = ({ ada }: Desk, { id }: { id: number }) => ada.calls(tickets.unmerge, { params: { id } })

const twoTickets = async () => {
  const desk = await openDesk()
  const first = await desk.opens('My card', desk.sales.id)
  const second = await desk.opens('Card again', desk.sales.id)
  return { ...desk, first, second }
}

test('a merged ticket shows its messages, notes and tags in the other one, and says where it went', async () => {
  const desk = await twoTickets()
  const { ada, first, second } = desk
  await ada.calls(tickets.note, { params: { id: second.id }, body: { text: 'The same person' } })
  await ada.calls(tickets.tag, { params: { id: second.id }, body: { tag: 'card' } })

  expect((await merges(desk, second, first)).body).toMatchObject({
    status: 'deleted',
    mergedInto: { id: first.id, code: first.code },
    can: { unmerge: true, restore: false, reply: false },
    why: { restore: 'ticket_merged', reply: 'ticket_merged' },
  })
  expect(await texts(desk, first.id)).toEqual([
    'My card, please help.',
    'Card again, please help.',
    'The same person',
  ])
  expect(await texts(desk, second.id)).toEqual([])
  expect((await shown(desk, first.id)).tags).toEqual(['card'])
  const lines = async (id: number) =>
    (await ada.calls(tickets.timeline, { params: { id } })).body.items
      .filter(item => item.name.endsWith('merged'))
      .map(({ name, data }) => [name, data.direction, data.other?.code])
  expect(await lines(first.id)).toEqual([['ticket.merged', 'from', second.code]])
  expect(await lines(second.id)).toEqual([['ticket.merged', 'into', first.code]])

  expect((await unmerges(desk, second)).body).toMatchObject({ status: 'new', mergedInto: null })
  expect(await texts(desk, second.id)).toEqual(['Card again, please help.', 'The same person'])
  expect(await texts(desk, first.id)).toEqual(['My card, please help.'])
  expect(await shown(desk, first.id)).toMatchObject({ tags: [], preview: 'My card, please help.' })
  expect((await lines(second.id)).at(-1)).toEqual(['ticket.unmerged', 'into', first.code])
  expect((await unmerges(desk, second)).body.error).toBe('not_merged')
})

test('what the customer writes to a merged ticket goes to the other one, over any number of mergings', async () => {
  const desk = await twoTickets()
  const { first, second } = desk
  const third = await desk.opens('Third', desk.sales.id)
  await merges(desk, third, second)
  await merges(desk, second, first)

  expect(await customerWrites(desk, third, 'To the third')).toBe(first.id)
  expect(await texts(desk, first.id)).toEqual([
    'My card, please help.',
    'Card again, please help.',
    'Third, please help.',
    'To the third',
  ])
  // Unmerged one by one, each has its own; what came meanwhile stays.
  await unmerges(desk, second)
  expect(await texts(desk, second.id)).toEqual(['Card again, please help.', 'Third, please help.'])
  await unmerges(desk, third)
  expect(await texts(desk, third.id)).toEqual(['Third, please help.'])
  expect(await texts(desk, first.id)).toEqual(['My card, please help.', 'To the third'])
})

test('who waited in one waits in the other: counters, "To solve" and promises follow', async () => {
  const desk = await twoTickets()
  const { ada, first, second, platform, settle } = desk
  const targets = [{ metric: 'next_answer' as const, priority: null, seconds: 3600 }]
  const level = { name: 'Gold', calendarId: null, warnBefore: 0, targets }
  const gold = (await ada.calls(sla.createLevel, { body: level })).body
  await ada.calls(sla.changeTicketLevel, { params: { id: first.id }, body: { levelId: gold.id } })
  await desk.replies(desk.ben, first.id)
  await settle()
  expect((await shown(desk, first.id)).status).toBe('answered')
  platform.clock.pass({ minutes: 5 })

  await merges(desk, second, first)
  await settle()
  const due = platform.clock.now().add({ hours: 1 }).toString()
  expect(await shown(desk, first.id)).toMatchObject({ status: 'open', dueAt: due })
  expect((await ada.calls(tickets.counts)).body.all).toMatchObject({ new: 0, open: 1, deleted: 1 })
  expect((await desk.waitingFor(desk.ben)).count).toBe(1)
  expect(await desk.presses(desk.dora)).toBe(first.id)
})

test('what cannot be merged is refused: itself, what is out of the way, closed or not seen', async () => {
  const desk = await twoTickets()
  const { ada, first, second } = desk
  const error = async (from: { id: number }, into: { code: string }) =>
    (await merges(desk, from, into)).body.error
  expect(await error(first, first)).toBe('cannot_merge')
  expect(await error(first, { code: 'AAA-AAA-AAA' })).toBe('merge_target_unknown')
  await ada.calls(tickets.markSpam, { params: { id: second.id } })
  expect(await error(first, second)).toBe('cannot_merge')
  expect(await error(second, first)).toBe('ticket_spam')
  await ada.calls(tickets.delete, { params: { id: second.id } })
  expect(await error(first, second)).toBe('cannot_merge')
  expect(await error(second, first)).toBe('ticket_deleted')

  const hidden = await desk.opens('Of General', null)
  const { status, body } = await desk.ben.browser.calls(tickets.merge, {
    params: { id: first.id },
    body: { intoCode: hidden.code },
  })
  expect([status, body.error]).toEqual([422, 'merge_target_unknown'])
})

const takesPart = async ({ ada }: Pick<Desk, 'ada'>, { id }: { id: number }) =>
  (await ada.calls(tickets.recipients, { params: { id } })).body
const takesIn = ({ ada }: Desk, { id }: { id: number }, address: string) =>
  ada.calls(tickets.addParticipant, { params: { id }, body: { address } })

/** Nour has the last answer in the first ticket; Bea wrote and was answered before, in the second, with Lee taken in by hand. */
const twoCustomers = async () => {
  const desk = await openDesk()
  const first = await desk.opens('My card', desk.sales.id)
  const second = await desk.opens('The same card', desk.sales.id, 'bea@example.net')
  await desk.ada.calls(tickets.tag, { params: { id: second.id }, body: { tag: 'card' } })
  await takesIn(desk, second, 'lee@example.net')
  await takesIn(desk, first, 'max@example.net')
  await desk.replies(desk.ben, second.id)
  await desk.replies(desk.ben, first.id)
  return { ...desk, first, second }
}

test('who took part in a merged ticket, and who asked there, get the next answer to all, until it is undone', async () => {
  const desk = await twoCustomers()
  const { first, second, sales, department } = desk
  await takesIn(desk, second, 'desk@help.example.com')
  await department('Support', [], ['desk@help.example.com'])
  const before = await takesPart(desk, first)
  expect(before.participants).toEqual(['max@example.net'])

  await merges(desk, second, first)
  const everybody = ['bea@example.net', 'lee@example.net', 'max@example.net']
  const { participants, all, suggested } = await takesPart(desk, first)
  expect([participants.toSorted(), suggested]).toEqual([everybody, 'all'])
  expect([...all.to, ...all.cc].toSorted()).toEqual([...everybody, 'nour@example.net'])

  await unmerges(desk, second)
  expect(await takesPart(desk, first)).toEqual(before)
  expect(sales.id).toBeGreaterThan(0)
})

test('nobody who took part in the ticket that stays is lost, wherever the last answer was', async () => {
  const desk = await twoCustomers()
  const { ada, first, second } = desk
  await ada.calls(tickets.reply, {
    params: { id: first.id },
    body: { text: 'With Kim', cc: ['kim@example.net'] },
  })
  await desk.replies(desk.ben, second.id)
  await merges(desk, second, first)
  expect((await takesPart(desk, first)).participants).toContain('kim@example.net')
})

test('a merge takes neither tags nor recipients along where that is not wished', async () => {
  const desk = await twoCustomers()
  const { ada, first, second } = desk
  const before = await takesPart(desk, first)
  const alone = { intoCode: first.code, tags: false, participants: false }
  await ada.calls(tickets.merge, { params: { id: second.id }, body: alone })
  expect((await shown(desk, first.id)).tags).toEqual([])
  expect(await takesPart(desk, first)).toMatchObject({
    participants: ['max@example.net'],
    all: { to: ['nour@example.net'], cc: ['max@example.net'] },
  })
  await unmerges(desk, second)
  expect(await takesPart(desk, first)).toEqual(before)
})

test('what an agent said by hand about somebody stands after a merge and its undoing', async () => {
  const desk = await twoCustomers()
  const { ada, first, second } = desk
  const leaves = (address: string) =>
    ada.calls(tickets.removeParticipant, { params: { id: first.id }, body: { address } })
  await leaves('lee@example.net')
  await merges(desk, second, first)
  expect((await takesPart(desk, first)).participants.toSorted()).toEqual([
    'bea@example.net',
    'max@example.net',
  ])
  await takesIn(desk, first, 'lee@example.net')
  await leaves('max@example.net')
  await unmerges(desk, second)
  expect((await takesPart(desk, first)).participants).toEqual(['lee@example.net'])
})

test('a rule that merges takes recipients along', async () => {
  const desk = await twoCustomers()
  const { first, second } = desk
  await desk.rule({ when: ['tags-changed'], actions: [{ kind: 'merge', into: first.code }] })
  await desk.ada.calls(tickets.tag, { params: { id: second.id }, body: { tag: 'same' } })
  await desk.settle()
  expect((await takesPart(desk, first)).participants).toContain('bea@example.net')
})

test('what was to do for a merged ticket is to do in the other one, over any number of mergings, until it is undone', async () => {
  const desk = await twoTickets()
  const { ada, first, second, opens, sales } = desk
  const third = await opens('Once more', sales.id)
  const add = (id: number, text: string) => ada.calls(tickets.addTask, { params: { id }, body: { text } })
  const toDo = async ({ id }: { id: number }) =>
    (await ada.calls(tickets.tasks, { params: { id } })).body.items.map(({ text }) => text)
  await add(first.id, 'Call the bank')
  await add(second.id, 'Look at the log')
  await add(second.id, 'Send a new card')
  await add(third.id, 'Say sorry')

  await merges(desk, second, first)
  await merges(desk, first, third)
  expect(await toDo(third)).toEqual(['Say sorry', 'Call the bank', 'Look at the log', 'Send a new card'])
  expect([await toDo(first), await toDo(second)]).toEqual([[], []])

  await unmerges(desk, second)
  expect(await toDo(second)).toEqual(['Look at the log', 'Send a new card'])
  await unmerges(desk, first)
  expect([await toDo(first), await toDo(third)]).toEqual([['Call the bank'], ['Say sorry']])
  expect(await toDo(second)).toHaveLength(2)
})
