import { expect, test } from 'vitest'
import { joinParticipants } from './join-participants.ts'

const source = { participants: ['lee@x.example'], contact: 'Bea@x.example', suggested: 'all' as const }
const target = { participants: ['max@x.example'], contact: 'nour@x.example', suggested: 'all' as const }

test('who took part in either takes part, and who asked in the merged one; nobody twice', () => {
  expect(joinParticipants({ source, target, after: ['Max@x.example'], along: true })).toEqual({
    participants: ['bea@x.example', 'lee@x.example'],
    leftOut: [],
  })
  expect(
    joinParticipants({ source: { ...source, contact: 'nour@x.example' }, target, after: [], along: true }),
  ).toEqual({ participants: ['max@x.example', 'lee@x.example'], leftOut: [] })
})

test('where they do not go along, they are left out, with whom the messages bring; who was there stays', () => {
  const after = ['kim@x.example']
  expect(joinParticipants({ source, target, after, along: false })).toEqual({
    participants: ['max@x.example'],
    leftOut: ['bea@x.example', 'lee@x.example', 'kim@x.example'],
  })
})

test('who was left out of the merged ticket is left out of the other one', () => {
  const after = ['max@x.example', 'out@x.example']
  expect(joinParticipants({ source, target, after, along: true }).leftOut).toEqual(['out@x.example'])
})

test('a round of many is not taken in, and no program', () => {
  const many = { ...source, suggested: 'reply' as const, contact: 'no-reply@x.example' }
  expect(joinParticipants({ source: many, target, after: ['max@x.example'], along: true })).toEqual({
    participants: [],
    leftOut: [],
  })
})
