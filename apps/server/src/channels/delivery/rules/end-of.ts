import type { Recipient } from '@stoa/contract/messages'
import type { Outcome } from '../channel.ts'
import { pauseAfter } from './pause-after.ts'

type Answer = Extract<Outcome, { kind: 'sent' | 'refused' }>

type End = {
  state: 'queued' | 'sent' | 'failed' | 'bounced'
  answer: string
  recipients: Recipient[]
  /** Until the next attempt; null where there is none. */
  pause: Temporal.Duration | null
}

const LONGEST = 1000

const withAnswers = (known: readonly Recipient[], answers: readonly Recipient[]): Recipient[] => {
  const byAddress = (each: Recipient) => [each.address.toLowerCase(), each] as const
  return [...new Map([...known, ...answers].map(byAddress)).values()]
}

const wordsAbout = (recipients: readonly Recipient[], state: Recipient['state']): string | null => {
  const words = recipients.flatMap(each => (each.state === state && each.answer ? [each.answer] : []))
  return words.length > 0 ? [...new Set(words)].join('\n').slice(0, LONGEST) : null
}

/** What an answer without a word about each says about those who are still waited for. */
const aboutAll = (known: readonly Recipient[], answer: Answer): Recipient[] => {
  if (answer.kind === 'sent') return []
  const state = answer.permanent ? 'failed' : 'queued'
  return known
    .filter(each => each.state === 'queued')
    .map(each => ({ ...each, state, answer: answer.answer }))
}

/** How a message stands after so many attempts, the last of which was answered so. It is `sent` only when nobody is left. */
export const endOf = (answer: Answer, known: readonly Recipient[], attempts: number): End => {
  const recipients = withAnswers(known, answer.recipients ?? aboutAll(known, answer))
  const outstanding =
    recipients.some(({ state }) => state === 'queued') ||
    (answer.kind === 'refused' && !answer.permanent && !answer.recipients)
  const pause = outstanding ? pauseAfter(attempts) : null
  if (pause)
    return { state: 'queued', answer: wordsAbout(recipients, 'queued') ?? answer.answer, recipients, pause }
  const ended = recipients.map(each =>
    each.state === 'queued' ? { ...each, state: 'failed' as const } : each,
  )
  const failed = answer.kind === 'refused' || ended.some(({ state }) => state === 'failed')
  if (failed)
    return {
      state: 'failed',
      answer: wordsAbout(ended, 'failed') ?? answer.answer,
      recipients: ended,
      pause: null,
    }
  const bounced = wordsAbout(ended, 'bounced')
  return {
    state: bounced === null ? 'sent' : 'bounced',
    answer: bounced ?? answer.answer,
    recipients: ended,
    pause: null,
  }
}
