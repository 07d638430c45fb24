import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRoutes } from '@stoa/contract/api'
import { massKinds } from '@stoa/contract/batches'
import { permissions } from '@stoa/contract/permissions'
import { staleAfter } from '@stoa/contract/realtime'
import { acts as ticketActs } from '@stoa/contract/ticket-shapes'
import { timelineNames } from '@stoa/contract/timeline'
import { describe, expect, test } from 'vitest'
import { shortcutGroups } from '../../apps/agent/src/features/tickets/shortcut-groups.ts'
import { readEvents } from '../../scripts/generate/read-events.ts'
import { root } from '../../scripts/generate/read-server.ts'

/** `not: …` says why there is none. */
type Not = `not: ${string}`
type Act = {
  permission: string
  event: string
  /** A key in a ticket; or the word of its button or menu entry, which the key `.` and Tab reach. */
  reach: { key: string } | { word: string }
  /** The route that takes it back. */
  undo: string | Not
  mass: string | Not
}

const byHand = 'not: it is written to one customer; many are answered by macros'
const ofOne = 'not: it is about one ticket'

/** Every act on a ticket (reference/liveagent.md 2.6, and more), by its route. */
const table: Record<string, Act> = {
  'tickets.reply': {
    permission: 'ticket.reply',
    event: 'reply.sent',
    reach: { key: 'R' },
    undo: 'messages.withdraw',
    mass: byHand,
  },
  'tickets.forward': {
    permission: 'ticket.forward',
    event: 'ticket.forwarded',
    reach: { key: 'F' },
    undo: 'messages.withdraw',
    mass: byHand,
  },
  'tickets.note': {
    permission: 'ticket.note',
    event: 'note.added',
    reach: { key: 'N' },
    undo: 'not: colleagues have read it',
    mass: byHand,
  },
  'tickets.assign': {
    permission: 'ticket.assign',
    event: 'ticket.assigned',
    reach: { key: 'A' },
    undo: 'tickets.assign',
    mass: 'transfer',
  },
  'tickets.transfer': {
    permission: 'ticket.transfer',
    event: 'ticket.transferred',
    reach: { key: 'T' },
    undo: 'tickets.transfer',
    mass: 'transfer',
  },
  'tickets.tag': {
    permission: 'ticket.tag',
    event: 'ticket.tagged',
    reach: { key: 'L' },
    undo: 'tickets.untag',
    mass: 'tag',
  },
  'tickets.untag': {
    permission: 'ticket.tag',
    event: 'ticket.untagged',
    reach: { key: 'L' },
    undo: 'tickets.tag',
    mass: 'untag',
  },
  'tickets.resolve': {
    permission: 'ticket.resolve',
    event: 'ticket.resolved',
    reach: { key: 'E' },
    undo: 'tickets.reopen',
    mass: 'resolve',
  },
  'tickets.reopen': {
    permission: 'ticket.reopen',
    event: 'ticket.reopened',
    reach: { key: 'E' },
    undo: 'tickets.resolve',
    mass: 'reopen',
  },
  'tickets.postpone': {
    permission: 'ticket.postpone',
    event: 'ticket.postponed',
    reach: { key: 'P' },
    undo: 'tickets.reopen',
    mass: 'postpone',
  },
  'tickets.prioritise': {
    permission: 'ticket.prioritise',
    event: 'ticket.prioritised',
    reach: { key: 'I' },
    undo: 'tickets.prioritise',
    mass: 'prioritise',
  },
  'tickets.close': {
    permission: 'ticket.close',
    event: 'ticket.closed',
    reach: { word: 'tickets:close' },
    undo: 'not: it is for good, and asks first',
    mass: 'close',
  },
  'tickets.changeSubject': {
    permission: 'ticket.change-subject',
    event: 'ticket.subject-changed',
    reach: { key: 'H' },
    undo: 'tickets.changeSubject',
    mass: ofOne,
  },
  'tickets.markAnswered': {
    permission: 'ticket.mark-answered',
    event: 'ticket.marked-answered',
    reach: { key: 'W' },
    undo: 'tickets.reopen',
    mass: 'mark-answered',
  },
  'tickets.markSpam': {
    permission: 'ticket.mark-spam',
    event: 'ticket.marked-spam',
    reach: { key: '!' },
    undo: 'tickets.unmarkSpam',
    mass: 'mark-spam',
  },
  'tickets.unmarkSpam': {
    permission: 'ticket.mark-spam',
    event: 'ticket.unmarked-spam',
    reach: { key: '!' },
    undo: 'tickets.markSpam',
    mass: 'unmark-spam',
  },
  'tickets.banSender': {
    permission: 'ticket.ban-sender',
    event: 'mail-ban.created',
    reach: { word: 'tickets:banSender' },
    undo: 'bans.lift',
    mass: ofOne,
  },
  'tickets.delete': {
    permission: 'ticket.delete',
    event: 'ticket.deleted',
    reach: { key: '#' },
    undo: 'tickets.restore',
    mass: 'delete',
  },
  'tickets.restore': {
    permission: 'ticket.delete',
    event: 'ticket.restored',
    reach: { key: '#' },
    undo: 'tickets.delete',
    mass: 'restore',
  },
  'tickets.purge': {
    permission: 'ticket.purge',
    event: 'ticket.purged',
    reach: { word: 'tickets:purge' },
    undo: 'not: it is for good, and asks first',
    mass: 'purge',
  },
  'tickets.merge': {
    permission: 'ticket.merge',
    event: 'ticket.merged',
    reach: { key: 'G' },
    undo: 'tickets.unmerge',
    mass: 'merge',
  },
  'tickets.unmerge': {
    permission: 'ticket.merge',
    event: 'ticket.unmerged',
    reach: { word: 'tickets:unmerge' },
    undo: 'tickets.merge',
    mass: 'not: undoing a mass merge does it',
  },
  'tickets.split': {
    permission: 'ticket.split',
    event: 'ticket.split',
    reach: { key: 'O' },
    undo: 'tickets.merge',
    mass: ofOne,
  },
  'tickets.changeRequester': {
    permission: 'ticket.change-requester',
    event: 'ticket.requester-changed',
    reach: { key: 'Q' },
    undo: 'tickets.changeRequester',
    mass: 'not: merging contacts does it',
  },
  'tickets.addParticipant': {
    permission: 'ticket.change-participants',
    event: 'participant.added',
    reach: { word: 'tickets:participant.add' },
    undo: 'tickets.removeParticipant',
    mass: ofOne,
  },
  'tickets.removeParticipant': {
    permission: 'ticket.change-participants',
    event: 'participant.removed',
    reach: { word: 'tickets:participant.remove' },
    undo: 'tickets.addParticipant',
    mass: ofOne,
  },
  'tickets.setFields': {
    permission: 'ticket.set-fields',
    event: 'ticket-field.set',
    reach: { word: 'tickets:fields.heading' },
    undo: 'tickets.setFields',
    mass: 'not: macros fill in fields of many',
  },
  'tickets.follow': {
    permission: 'ticket.follow',
    event: 'ticket.followed',
    reach: { key: 'Y' },
    undo: 'tickets.unfollow',
    mass: ofOne,
  },
  'tickets.unfollow': {
    permission: 'ticket.follow',
    event: 'ticket.unfollowed',
    reach: { key: 'Y' },
    undo: 'tickets.follow',
    mass: ofOne,
  },
  'sla.changeTicketLevel': {
    permission: 'ticket.change-sla-level',
    event: 'sla.level-changed',
    reach: { word: 'sla:clocks.change' },
    undo: 'sla.changeTicketLevel',
    mass: 'change-sla-level',
  },
  'spentTimes.add': {
    permission: 'ticket.track-time',
    event: 'spent-time.added',
    reach: { word: 'tickets:time.add' },
    undo: 'spentTimes.remove',
    mass: ofOne,
  },
}

/** What is part of an act above, or of no consequence to anybody else. */
const parts: Record<string, string> = {
  'tickets.saveDraft': 'nobody else sees it',
  'tickets.takeOverDraft': 'what a colleague had begun to write; nothing is sent by it',
  'tickets.presence': 'says only who looks',
  'tickets.addTask': 'the checklist: key D; each step is in the timeline and has its way back',
  'tickets.changeTask': 'the checklist',
  'tickets.completeTask': 'the checklist',
  'tickets.moveTask': 'the checklist',
  'tickets.removeTask': 'the checklist',
  'tickets.restoreTask': 'the checklist',
  'spentTimes.change': 'time that was written down',
  'spentTimes.remove': 'time that was written down',
}

const routeOf = (key: string) => allRoutes.find(route => route.key === key)
const isNot = (value: string): value is Not => value.startsWith('not: ')
const screens = globSync('apps/agent/src/{features/tickets,lib}/**/*.{ts,tsx}', { cwd: root })
  .map(path => readFileSync(join(root, path), 'utf8'))
  .join('\n')
const keysInTicket = shortcutGroups
  .filter(({ title }) => title === 'inTicket')
  .flatMap(({ keys }) => keys.flatMap(([pressed]) => [...pressed] as string[]))

test('every act on a ticket is in the table', () => {
  const changing = allRoutes
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/tickets/:id/'))
    .map(({ key }) => key as string)
  expect(changing.filter(key => !(key in table) && !(key in parts))).toEqual([])
  expect([...Object.keys(table), ...Object.keys(parts)].filter(key => !routeOf(key))).toEqual([])
})

const events = await readEvents()

describe.each(Object.entries(table))('%s', (key, act) => {
  test('asks for its permission', () => {
    expect(routeOf(key)?.permission).toBe(act.permission)
    expect(permissions).toContain(act.permission)
  })

  test('leaves its event, which the timeline tells and screens follow', () => {
    const event = events.find(({ name }) => name === act.event)
    expect(event?.recordedIn.length).toBeGreaterThan(0)
    expect(Object.keys(staleAfter)).toContain(act.event)
    // Whom one bans is about the sender, and stands in the log of the administration.
    if (act.event !== 'mail-ban.created') expect(timelineNames).toContain(act.event)
  })

  test('is within reach of the keyboard', () => {
    if ('key' in act.reach) expect(keysInTicket).toContain(act.reach.key)
    else expect(screens.includes(`'${act.reach.word}'`), act.reach.word).toBe(true)
  })

  test('can be taken back, or says why not', () => {
    if (!isNot(act.undo)) expect(routeOf(act.undo)).toBeDefined()
  })

  test('can be done to many, or says why not', () => {
    if (!isNot(act.mass)) expect(massKinds as readonly string[]).toContain(act.mass)
  })
})

test('what a ticket says that one can do is in the table', () => {
  const known = Object.values(table).map(({ permission }) => permission.replace('ticket.', ''))
  const backs = ['unmark-spam', 'restore', 'unmerge', 'change-checklist']
  expect(ticketActs.filter(act => !known.includes(act) && !backs.includes(act))).toEqual([])
})
