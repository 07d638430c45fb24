import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { smtpAccounts } from '@stoa/contract/mail'
import { apiKeys } from '@stoa/contract/people'
import { tickets } from '@stoa/contract/tickets'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startSmtpReceiver } from '../../apps/server/src/channels/email/inlet/smtp/smtp-receiver.ts'
import { openMailedCompany } from '../support/mailed-company.ts'
import { intoProgram, startOpensmtpd, whyNoOpensmtpd } from '../support/opensmtpd.ts'

const cli = join(import.meta.dirname, '../../apps/server/src/cli.ts')
const why = whyNoOpensmtpd(cli)
if (why) console.warn(`A real mail server is not tried: ${why}.`)
const skipped = why ? ` (skipped: ${why})` : ''
const soon = { timeout: 40_000, interval: 100 }

test.skipIf(why !== null)(
  `a real mail server hands mail to Stoa, and keeps what Stoa cannot take yet${skipped}`,
  async () => {
    const { ada, server, platform } = await openMailedCompany()
    const url = await server.listen({ port: 0, host: '127.0.0.1' })
    const { body } = await ada.calls(apiKeys.create, { body: { name: 'Pipe', role: 'administrator' } })
    const mta = await startOpensmtpd({
      ways: folder =>
        intoProgram(
          `${process.execPath} ${cli} pipe --url ${url} --key-file ${folder}/key --from %{sender} %{rcpt}`,
        ),
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

test.skipIf(why !== null)(
  `a real mail server takes Stoa’s mail to the customer, and brings the answer to Stoa’s own receiver, encrypted${skipped}`,
  async () => {
    const { ada, platform, modules, host, sales, settle } = await openMailedCompany()
    const receiver = await startSmtpReceiver(platform)
    onTestFinished(receiver.close)
    const mta = await startOpensmtpd({
      ways: () => [
        `action "in" relay host "smtp+tls://127.0.0.1:${receiver.port}" tls no-verify`,
        `action "out" relay host "smtp://127.0.0.1:${host.port}"`,
        'match from any for domain "help.example.com" action "in"',
        'match from any for any action "out"',
      ],
    })
    onTestFinished(mta.stop)
    const server = {
      host: '127.0.0.1',
      port: mta.port,
      security: 'none' as const,
      username: '',
      password: '',
    }
    const from = { name: 'Relay', fromName: 'Olive & Co', fromAddress: 'sales@help.example.com' }
    const account = (await ada.calls(smtpAccounts.create, { body: { ...from, ...server } })).body
    const written = { departmentId: sales.id, to: ['nour@customer.example'], subject: 'Your order' }
    const body = { ...written, text: `Here: ${randomUUID()}`, accountId: account.id }
    const params = { id: (await ada.calls(tickets.compose, { body })).body.id }
    await settle()
    const [sent] = (await ada.calls(tickets.messages, { params })).body.items
    expect(sent?.delivery).toMatchObject({ state: 'sent' })
    await vi.waitFor(() => expect(host.received.map(({ to }) => to)).toEqual([body.to]), soon)
    const mail = await host.received[0]?.read()
    expect(mail?.text).toContain(body.text)

    const line = createTransport({ host: '127.0.0.1', port: mta.port, ignoreTLS: true })
    onTestFinished(() => line.close())
    await line.sendMail({
      ...{ from: 'nour@customer.example', to: 'sales@help.example.com' },
      ...{ subject: 'Re: Your order', text: 'Thanks', inReplyTo: mail?.messageId },
    })
    const waiting = () => platform.db.selectFrom('intake').select('id').execute()
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), soon)
    await modules.intake.drain()
    await settle()
    const { items } = (await ada.calls(tickets.messages, { params })).body
    expect(items.map(({ text }) => text?.trim())).toEqual([body.text, 'Thanks'])
  },
  120_000,
)
