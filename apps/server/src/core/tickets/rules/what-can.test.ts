import { permissionsOf, permissionsOfDepartmentRole } from '@stoa/contract/permissions'
import { acts, statuses } from '@stoa/contract/ticket-shapes'
import { expect, test } from 'vitest'
import { nextStatus } from './next-status.ts'
import { whatCan } from './what-can.ts'

const agent = { permissions: new Set(permissionsOf.agent), personId: 7, onlyToSolve: false }
const ticket = {
  status: 'open',
  assigneeId: null,
  contactEmail: 'nour@example.net',
  channel: 'email',
  mergedIntoId: null,
  returnsTo: null,
} as const

test('every act that cannot be done says why, and no other does', () => {
  for (const status of statuses) {
    const { can, why } = whatCan({ ...ticket, status }, agent)
    expect(Object.keys(why).sort()).toEqual(acts.filter(act => !can[act]).sort())
  }
})

test('what is said of a status is what its moves allow', () => {
  for (const status of statuses) {
    const { can } = whatCan({ ...ticket, status }, agent)
    const goes = (move: Parameters<typeof nextStatus>[1]) =>
      nextStatus({ status, returnsTo: null }, move) !== null
    const shown = [can.reply, can.resolve, can.reopen, can.postpone, can.close]
    const aside = [can['mark-answered'], can['mark-spam'], can['unmark-spam'], can.delete, can.restore]
    expect([status, ...shown, ...aside]).toEqual([
      status,
      goes('agent-replied'),
      goes('resolved'),
      goes('reopened'),
      goes('postponed'),
      goes('closed'),
      goes('marked-answered'),
      goes('marked-spam'),
      goes('unmarked-spam'),
      goes('deleted'),
      goes('restored'),
    ])
  }
})

test('what was only marked as answered can be reopened', () => {
  expect(whatCan({ ...ticket, status: 'answered', returnsTo: 'new' }, agent).can.reopen).toBe(true)
  expect(whatCan({ ...ticket, status: 'answered' }, agent).why.reopen).toBe('not_resolved')
})

test('a reader is told of each act that the role does not allow it', () => {
  const reader = { ...agent, permissions: new Set(permissionsOfDepartmentRole.reader) }
  expect(new Set(Object.values(whatCan(ticket, reader).why))).toEqual(new Set(['not_allowed']))
})

test('who works only by "To solve" answers and gives away only what is assigned to them', () => {
  const bound = { ...agent, onlyToSolve: true }
  expect(whatCan(ticket, bound).why).toMatchObject({ reply: 'only_to_solve', assign: 'only_to_solve' })
  const own = whatCan({ ...ticket, assigneeId: 7 }, bound)
  expect([own.can.reply, own.can.assign]).toEqual([true, true])
})
