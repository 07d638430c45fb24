import type { Pipeline } from '../db/pipeline.ts'
import { Refusal } from '../http/refusal.ts'
import type { Platform } from '../platform.ts'
import { passSpan, type Span, spansOf, takeSpan } from './bookmark.ts'
import { concerns, digest, digestOneByOne } from './digest.ts'
import type { Follower, LoggedEvent, Stage } from './follower.ts'
import { eventsBetween } from './log-reader.ts'

/** By what a stage talks to the database. */
export type Line = Pick<Pipeline, 'asking' | 'transaction'>

type Given = Pick<Platform, 'clock' | 'log' | 'wake'> & { line: Line }
type Read = { span: Span; events: readonly LoggedEvent<never>[] }

/** One transaction of one follower. @returns whether it got on */
const step = (
  { clock, line }: Given,
  follower: Follower,
  { span, events }: Read,
  careful: boolean,
): Promise<boolean> =>
  line.transaction(async tx => {
    const taken = await takeSpan(tx, follower, span)
    if (!taken) return false
    if (careful || taken.troubled) await digestOneByOne(tx, clock, follower, events)
    else await digest(tx, clock, follower, events)
    return true
  })

const stepOrCareful = async (given: Given, follower: Follower, read: Read): Promise<boolean> => {
  const moved = await step(given, follower, read, false).catch(error => {
    // A refusal is an answer that whoever goes carefully may know what to do with.
    given.log[error instanceof Refusal ? 'debug' : 'warn'](
      { err: error, follower: follower.name },
      'a follower failed; its events are now taken one by one',
    )
    return step(given, follower, read, true)
  })
  if (moved) given.wake.ring()
  return moved
}

/** Each has its turn, whatever the ones before it met. @throws the first of it when all had it */
const eachInTurn = async <Item>(
  items: readonly Item[],
  goOn: (item: Item) => Promise<boolean>,
): Promise<boolean> => {
  let gotOn = false
  const errors: unknown[] = []
  for (const item of items)
    try {
      if (await goOn(item)) gotOn = true
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw errors[0]
  return gotOn
}

/** Those who stand at the same place. */
const goOnTogether = async (given: Given, followers: readonly Follower[], span: Span): Promise<boolean> => {
  const events = await given.line.asking(db => eventsBetween(db, span.from, span.to))
  const concerned = followers.filter(follower => events.some(event => concerns(event, follower)))
  const others = followers.filter(follower => !concerned.includes(follower))
  const passed = await given.line.asking(db => passSpan(db, others, span))
  const gotOn = await eachInTurn(concerned, follower => stepOrCareful(given, follower, { span, events }))
  return passed || gotOn
}

/**
 * The followers of a stage read on, one after the other, each in a transaction of its own. Where they stand is asked once for
 * all, and the log is read once for those who stand together; whoever hears nothing in it passes without a transaction.
 * @returns whether any got on
 * @throws what somebody met who could not go on event by event either; the others had their turn
 */
export const takeStageTurn = async (
  given: Given,
  stage: Stage,
  followers: readonly Follower[],
): Promise<boolean> => {
  const ahead = await given.line.asking(db => spansOf(db, stage, followers))
  return eachInTurn(ahead, ({ span, names }) => {
    const together = followers.filter(({ name }) => names.includes(name))
    return goOnTogether(given, together, span)
  })
}
