import { realisticMails } from '@stoa/cast/realistic-mail'
import { lagWhile } from '../load/follower-lag.ts'
import { timeUntilRead } from '../load/time-until-read.ts'
import { withMailedStoa } from '../load/with-mailed-stoa.ts'
import { median, type Row, rounded } from '../row.ts'

/** The first one warms up and is not counted. */
const rounds = 6
const mailsInRound = 300

/** How far reports lag behind while mails come in as quickly as they are read, until the last one is counted. */
export const reportsLag: Row = {
  name: 'reports-lag',
  measure: () =>
    withMailedStoa(async ({ stoa, url, call, addresses }) => {
      const lags: number[] = []
      const rates: number[] = []
      for (let round = 1; round <= rounds; round++) {
        const at = Temporal.Now.instant().subtract({ hours: 2 })
        const mails = realisticMails(mailsInRound, { seed: round, to: addresses, at })
        const lag = await lagWhile(url, 'reports', async () => {
          const { read } = await timeUntilRead(stoa, url, mails, { follower: 'reports' })
          if (round > 1) rates.push(mailsInRound / read)
        })
        if (round > 1) lags.push(lag)
      }
      const report = await call('reports.get', { query: thisYear() })
      const counted = report.total['incoming-messages']
      if (counted !== rounds * mailsInRound)
        throw new Error(`${rounds * mailsInRound} mails came, and reports count ${counted}`)
      const worst = Math.max(...lags)
      return {
        name: 'reports-lag',
        value: rounded(worst),
        unit: `s at worst (half of ${lags.length} rounds below ${rounded(median(lags))})`,
        reference: { value: rounded(median(rates)), what: 'mails/s meanwhile' },
        ratio: null,
        goal: '≤ 1; stop 5',
        ok: worst <= 1,
      }
    }),
}

const thisYear = () => {
  const today = Temporal.Now.plainDateISO('UTC')
  return {
    by: 'department',
    from: today.subtract({ years: 1 }).toString(),
    to: today.add({ days: 1 }).toString(),
    zone: 'UTC',
    departments: [],
    agents: [],
    channels: [],
  } as const
}
