import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { dice } from '../../../test/support/dice.ts'
import { withDataDir } from '../stoa-process.ts'
import { type Count, countMails } from './count-mails.ts'
import { mailNumber } from './mail-number.ts'
import { mortalStoa } from './mortal-stoa.ts'

const LANES = 6
const envelope = { from: 'nour@customer.example', to: ['help@example.com'] }

/** Sends as a mail server does: until the other side has said yes. */
const untilTaken = async (port: () => number, raw: Buffer): Promise<void> => {
  for (;;) {
    const line = createTransport({
      host: '127.0.0.1',
      port: port(),
      ignoreTLS: true,
      connectionTimeout: 2000,
    })
    const taken = await line.sendMail({ envelope, raw }).then(
      () => true,
      () => false,
    )
    line.close()
    if (taken) return
    await pause(50)
  }
}

/** Mails come in by SMTP while the server is killed again and again. */
export const mailsBySmtp = (given: { mails: number; kills: number; seed: number }): Promise<Count> =>
  withDataDir(async dataDir => {
    const stoa = await mortalStoa(dataDir, dice(given.seed))
    try {
      const numbers = Array.from({ length: given.mails }, (_, n) => n)
      const lanes = Array.from({ length: LANES }, async (_, lane) => {
        for (const n of numbers.filter(each => each % LANES === lane))
          await untilTaken(stoa.smtpPort, mailNumber(n))
      })
      // About as long as it takes to send a share of them, so that the last kill comes near the end.
      await stoa.dies(given.kills, Math.ceil((given.mails / given.kills) * 20))
      await Promise.all(lanes)
      return await countMails(dataDir, given.mails)
    } finally {
      await stoa.stop()
    }
  })
