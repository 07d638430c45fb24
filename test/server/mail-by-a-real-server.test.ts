import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { apiKeys } from '@stoa/contract/people'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'
import { startOpensmtpd, whyNoOpensmtpd } from '../support/opensmtpd.ts'

const cli = join(import.meta.dirname, '../../apps/server/src/cli.ts')
const why = whyNoOpensmtpd(cli)
if (why) console.warn(`The pipe of a real mail server is not tried: ${why}.`)

test.skipIf(why !== null)(
  `a real mail server hands mail to Stoa, and keeps what Stoa cannot take yet${why ? ` (skipped: ${why})` : ''}`,
  async () => {
    const { ada, server, platform } = await openMailedCompany()
    const url = await server.listen({ port: 0, host: '127.0.0.1' })
    const { body } = await ada.calls(apiKeys.create, { body: { name: 'Pipe', role: 'administrator' } })
    const mta = await startOpensmtpd({
      command: `${process.execPath} ${cli} pipe --url ${url} --key-file FOLDER/key --from %{sender} %{rcpt}`,
      files: { key: body.secret },
    })
    onTestFinished(mta.stop)
    const line = createTransport({ host: '127.0.0.1', port: mta.port, ignoreTLS: true })
    onTestFinished(() => line.close())
    // In the one spool of the machine there may still be mail of a run that was ended.
    const text = `Hi from ${randomUUID()}`
    const send = (subject: string) =>
      line.sendMail({ from: 'nour@customer.example', to: 'sales@help.example.com', subject, text })
    const kept = async () =>
      (await platform.db.selectFrom('intake').select(['raw', 'source']).orderBy('id').execute())
        .filter(({ raw }) => `${raw}`.includes(text))
        .map(({ raw, source }) => ({ subject: /^Subject: (.*?)\r?$/m.exec(`${raw}`)?.[1], source }))
    const soon = { timeout: 40_000, interval: 100 }
    const source = { kind: 'pipe', from: 'nour@customer.example', to: ['sales@help.example.com'] }

    await send('Taken')
    await vi.waitFor(async () => expect(await kept()).toEqual([{ subject: 'Taken', source }]), soon)

    await platform.pool.query('alter table intake rename to elsewhere')
    await send('Kept back')
    await vi.waitFor(() => expect(mta.said()).toMatch(/TempFail/), soon)
    await platform.pool.query('alter table elsewhere rename to intake')
    mta.again()
    await vi.waitFor(
      async () => expect((await kept()).map(each => each.subject)).toEqual(['Taken', 'Kept back']),
      soon,
    )
  },
  120_000,
)
