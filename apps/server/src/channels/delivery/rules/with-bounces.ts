import type { Recipient } from '@stoa/contract/messages'

/** Whom it went to, and who of them the notice names. */
export type CameBack = { sentTo: readonly string[]; from: readonly { address: string; answer: string }[] }

/**
 * Who of those that had a message has it no more. Whoever was not answered about has it once it was sent; of one of which nobody
 * knows whether it arrived, a bounce tells that the other side took it for all who were waited for.
 * @returns news: whether anybody had it until now
 */
export const withBounces = (
  known: readonly Recipient[],
  state: string,
  { sentTo, from }: CameBack,
): { recipients: Recipient[]; news: boolean } => {
  const lower = (address: string) => address.toLowerCase()
  const answers = new Map(from.map(each => [lower(each.address), each.answer]))
  const has = new Set(known.filter(each => each.state === 'sent').map(each => lower(each.address)))
  const wasTaken = state === 'unknown' && from.some(({ address }) => !has.has(lower(address)))
  const takenSince = (each: Recipient): Recipient =>
    wasTaken && each.state === 'queued' ? { ...each, state: 'sent' } : each
  const named = new Set(known.map(({ address }) => lower(address)))
  const unnamed = state === 'sent' || wasTaken ? sentTo.filter(address => !named.has(lower(address))) : []
  let news = false
  const recipients = [
    ...known.map(takenSince),
    ...unnamed.map(address => ({ address, state: 'sent' as const, answer: null })),
  ].map((each): Recipient => {
    const answer = answers.get(lower(each.address))
    if (each.state !== 'sent' || answer === undefined) return each
    news = true
    return { ...each, state: 'bounced', answer }
  })
  return { recipients, news }
}
