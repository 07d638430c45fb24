import { answersGoingOut } from '../load/kills/answers-going-out.ts'
import { mailsByImap } from '../load/kills/mails-by-imap.ts'
import { mailsBySmtp } from '../load/kills/mails-by-smtp.ts'
import type { Row } from '../row.ts'

const size = { kills: 20, seed: 20_261_128 }
const goal = 'none lost, none twice'

const row = (name: string, wrong: () => Promise<{ lost: number; doubled: number; told: string }>): Row => ({
  name,
  async measure() {
    const { lost, doubled, told } = await wrong()
    return {
      name,
      value: lost + doubled,
      unit: 'of 1,000 lost or twice',
      reference: { value: size.kills, what: `kills; ${told}` },
      ratio: null,
      goal,
      ok: lost + doubled === 0,
    }
  },
})

/** A thousand mails while the process is killed twenty times at random moments; every fourth kill hits a start. */
export const killsSmtp = row('kills-smtp', async () => {
  const { recordsKept, ...count } = await mailsBySmtp({ mails: 1000, ...size })
  return { ...count, told: `${recordsKept} records, ${count.messages} messages` }
})

export const killsImap = row('kills-imap', async () => {
  const { recordsKept, ...count } = await mailsByImap({ mails: 1000, ...size })
  return { ...count, told: `${recordsKept} records, ${count.messages} messages` }
})

export const killsOut = row('kills-out', async () => {
  const { unknown, unknownThere, ...count } = await answersGoingOut({ answers: 1000, ...size })
  return { ...count, told: `${unknown} “unknown”, of which ${unknownThere} had arrived` }
})
