import { dice } from '../../../test/support/dice.ts'
import { startDovecot } from '../../../test/support/dovecot.ts'
import { withDataDir } from '../stoa-process.ts'
import { type Count, countMails } from './count-mails.ts'
import { mailNumber } from './mail-number.ts'
import { mortalStoa } from './mortal-stoa.ts'

/** Mails come into a mailbox on a real IMAP server while the process that reads it is killed again and again. */
export const mailsByImap = (given: { mails: number; kills: number; seed: number }): Promise<Count> =>
  withDataDir(async dataDir => {
    const dovecot = await startDovecot()
    const stoa = await mortalStoa(dataDir, dice(given.seed))
    try {
      const { host, port, username, password } = dovecot
      const call = await stoa.call()
      await call('mailboxes.create', {
        body: { name: 'Help', host, port, security: 'none', username, password },
      })
      const client = await dovecot.client()
      let arriving = Promise.resolve()
      const share = given.mails / given.kills
      for (let kill = 0; kill < given.kills; kill += 1) {
        const [from, to] = [Math.round(kill * share), Math.round((kill + 1) * share)]
        arriving = arriving.then(async () => {
          for (let n = from; n < to; n += 1) await client.append('INBOX', mailNumber(n))
        })
        await stoa.dies(1, Math.ceil(share * 20))
      }
      await arriving
      return await countMails(dataDir, given.mails)
    } finally {
      await stoa.stop()
      await dovecot.stop()
    }
  })
