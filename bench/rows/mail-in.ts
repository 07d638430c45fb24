import { type RealisticMail, realisticMails } from '@stoa/cast/realistic-mail'
import type { CallFunction } from '@stoa/client/call'
import { rawCommits } from '../load/raw-commits.ts'
import { timeUntilRead } from '../load/time-until-read.ts'
import { withMailedStoa } from '../load/with-mailed-stoa.ts'
import { mean, median, type Row, rounded } from '../row.ts'

/** The first one warms up, as the server of a running help desk is warm; it is not counted. */
const rounds = 6
const mailsInRound = 300
/** Told beside it: so few lines mostly wait for answers, and what is measured then is how soon one mail is kept. */
const fewLines = 4

/**
 * From the first MAIL command on lines that stand (the SMTP library makes every caller wait 100 ms for the greeting, which
 * is no work) until every mail is a ticket or a message on one, with fsync as in real life. Whether the
 * ledger has nothing left is asked of the database, which costs the server nothing; that all are there is proved by the API.
 */
export const mailIn: Row = {
  name: 'mail-in',
  measure: () =>
    withMailedStoa(async ({ stoa, url, call, addresses }) => {
      const results: { rate: number; byFew: number; raw: number }[] = []
      let before = await rawCommits(url)
      const sent: RealisticMail[] = []
      const rateBy = async (lines: number | undefined): Promise<number> => {
        const at = Temporal.Now.instant().subtract({ hours: 2 })
        const seed = 1 + sent.length / mailsInRound
        const mails = realisticMails(mailsInRound, { seed, to: addresses, at })
        sent.push(...mails)
        const { read: seconds } = await timeUntilRead(stoa, url, mails, { lines })
        await prove(call, sent)
        return mailsInRound / seconds
      }
      for (let round = 1; round <= rounds; round++) {
        const rate = await rateBy(undefined)
        const after = await rawCommits(url)
        const raw = mean([before, after])
        const byFew = await rateBy(fewLines)
        before = await rawCommits(url)
        if (round > 1) results.push({ rate, byFew, raw })
      }
      const ratio = median(results.map(({ rate, raw }) => rate / raw))
      return {
        name: 'mail-in',
        value: rounded(median(results.map(({ rate }) => rate))),
        unit: `mails/s (by ${fewLines} lines ${rounded(median(results.map(({ byFew }) => byFew)))})`,
        reference: { value: rounded(median(results.map(({ raw }) => raw))), what: 'single-row commits/s' },
        ratio: rounded(ratio),
        goal: 'ratio ≥ 0.1, aim 0.2',
        ok: ratio >= 0.1,
      }
    }),
}

/** Exactly as many tickets as mails that begin one, and exactly as many messages as mails. */
const prove = async (call: CallFunction, sent: readonly RealisticMail[]): Promise<void> => {
  let tickets = 0
  let messages = 0
  let cursor: string | undefined
  do {
    const page = await call('tickets.list', { query: { limit: 200, ...(cursor && { cursor }) } })
    tickets += page.items.length
    for (const { id } of page.items) {
      const { items } = await call('tickets.messages', { params: { id }, query: { limit: 200 } })
      messages += items.length
      if (items.some(({ unread }) => unread.length > 0)) throw new Error('a mail was not read to its end')
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  const expected = sent.filter(mail => mail.answers === null).length
  if (tickets !== expected || messages !== sent.length)
    throw new Error(
      `${sent.length} mails should have made ${expected} tickets, but made ${tickets} with ${messages} messages`,
    )
}
