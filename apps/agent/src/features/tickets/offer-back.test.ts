import type { Ticket } from '@stoa/contract/ticket-shapes'
import { expect, onTestFinished, test } from 'vitest'
import { toasts } from '../../ui/toasts.ts'
import { offerBack } from './offer-back.ts'
import type { Step } from './steps-back.ts'

type Before = Pick<Ticket, 'status' | 'postponedUntil'>

/** Resolves a ticket and presses the button of what is said then. @returns which acts followed */
const resolveAndUndo = async (before: Before, moving: Promise<Ticket> = Promise.resolve({} as Ticket)) => {
  const said: { title?: unknown; actionProps?: { onClick?: unknown } | undefined }[] = []
  const shower = { add: (toast: object) => `${said.push(toast)}`, close: () => {} }
  onTestFinished(toasts.showBy(shower as unknown as Parameters<typeof toasts.showBy>[0]))
  const taken: Step[] = []
  await offerBack(moving, {
    before: { id: 7, ...before },
    act: 'resolve',
    said: () => 'Resolved.',
    take: async (id, step) => {
      expect(id).toBe(7)
      taken.push(step)
      return {} as Ticket
    },
  })
  const undo = said[0]?.actionProps?.onClick
  if (typeof undo === 'function') await undo()
  await new Promise(resolve => setTimeout(resolve))
  return { said: said.map(({ title }) => title), offered: undo !== undefined, taken }
}

test('a ticket that was resolved is brought back to where it was', async () => {
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const back = async (before: Before) => (await resolveAndUndo(before)).taken
  expect(await back({ status: 'new', postponedUntil: null })).toEqual([{ act: 'reopen' }])
  expect(await back({ status: 'answered', postponedUntil: null })).toEqual([
    { act: 'reopen' },
    { act: 'mark-answered' },
  ])
  expect(await back({ status: 'postponed', postponedUntil: until })).toEqual([
    { act: 'reopen' },
    { act: 'postpone', until },
  ])
})

test('where nothing leads back, it is only said', async () => {
  const passed = new Date(Date.now() - 1000).toISOString()
  expect(await resolveAndUndo({ status: 'postponed', postponedUntil: passed })).toEqual({
    said: ['Resolved.'],
    offered: false,
    taken: [],
  })
})

test('nothing is said of what was refused', async () => {
  const refused = Promise.reject(new Error('already_resolved'))
  expect((await resolveAndUndo({ status: 'open', postponedUntil: null }, refused)).said).toEqual([])
})
