import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { runningPostgres } from '../../../apps/server/src/platform/postgres/start-postgres.ts'
import { dice } from '../../../test/support/dice.ts'
import { startMailHost } from '../../../test/support/mail-host.ts'
import { withDataDir } from '../stoa-process.ts'
import { type MortalStoa, mortalStoa } from './mortal-stoa.ts'

export type CountOut = {
  /** Answers that the customers' server was given more than once, and never. */
  doubled: number
  lost: number
  /** Those of which nobody knew after a kill whether they had arrived, until a person decided. */
  unknown: number
  /** Of these, how many the customers' server really had. */
  unknownThere: number
}

const LONGEST = 120_000
const SIDE_BY_SIDE = 8

/** Answers go out to a real SMTP server that counts, while the sender is killed again and again. */
export const answersGoingOut = (given: { answers: number; kills: number; seed: number }): Promise<CountOut> =>
  withDataDir(async dataDir => {
    const host = await startMailHost()
    const stoa = await mortalStoa(dataDir, dice(given.seed))
    try {
      await writeAnswers(stoa, given.answers)
      const server = {
        host: '127.0.0.1',
        port: host.port,
        security: 'none',
        username: '',
        password: '',
      } as const
      const call = await stoa.call()
      await call('smtpAccounts.create', {
        body: { name: 'Out', fromName: 'Olive', fromAddress: 'help@example.com', ...server },
      })
      await stoa.dies(given.kills, Math.ceil((given.answers / given.kills) * 10))
      const seen = () =>
        Map.groupBy(host.received, ({ raw }) => /^Subject: .*?(\d+)\r?$/m.exec(`${raw}`)?.[1])
      const unknown = await untilNothingIsQueued(dataDir)
      const missing = unknown.filter(({ number }) => !seen().has(number))
      // What a person does who asked the customers whether they had got it.
      const again = await stoa.call()
      for (const { messageId } of missing) await again('messages.sendAgain', { params: { id: messageId } })
      await untilNothingIsQueued(dataDir)
      const numbers = Array.from({ length: given.answers }, (_, n) => String(n))
      return {
        doubled: [...seen().values()].filter(mails => mails.length > 1).length,
        lost: numbers.filter(number => !seen().has(number)).length,
        unknown: unknown.length,
        unknownThere: unknown.length - missing.length,
      }
    } finally {
      await stoa.stop()
      await host.close()
    }
  })

const writeAnswers = async (stoa: MortalStoa, answers: number) => {
  const call = await stoa.call()
  const numbers = Array.from({ length: answers }, (_, n) => n)
  const one = async (): Promise<void> => {
    for (let n = numbers.pop(); n !== undefined; n = numbers.pop()) {
      const contact = { email: `customer${n}@example.net`, name: `Customer ${n}` }
      const { id } = await call('tickets.open', {
        body: { subject: `Answer ${n}`, text: 'Please.', contact },
      })
      await call('tickets.reply', { params: { id }, body: { text: `This is answer ${n}.` } })
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
}

type Unknown = { messageId: number; number: string }

/** @returns the messages of which nobody knows whether they arrived; those were in hand when the sender was killed */
const untilNothingIsQueued = async (dataDir: string): Promise<Unknown[]> => {
  const client = new pg.Client({ connectionString: (await runningPostgres(dataDir)) ?? '' })
  await client.connect()
  try {
    const begun = performance.now()
    const left = async () => {
      const { rows } = await client.query(
        "select count(*)::int as count from outgoing_message where state in ('queued', 'sending')",
      )
      return rows[0]?.count ?? 0
    }
    while ((await left()) > 0 && performance.now() - begun < LONGEST) {
      // Ten minutes pass for what has been in hand for five seconds: no hand-over on loopback takes so long.
      await client.query(
        `update outgoing_message set claimed_at = claimed_at - interval '1 hour'
         where state = 'sending' and claimed_at between now() - interval '59 minutes' and now() - interval '5 seconds'`,
      )
      await pause(250)
    }
    const { rows } = await client.query<Unknown>(
      `select outgoing_message.message_id::int as "messageId", substring(ticket.subject from '[0-9]+') as number
       from outgoing_message join ticket on ticket.id = ticket_id where outgoing_message.state = 'unknown'`,
    )
    return rows
  } finally {
    await client.end()
  }
}
