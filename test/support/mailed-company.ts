import { smtpAccounts } from '@stoa/contract/mail'
import { onTestFinished } from 'vitest'
import { smtpDedupKey } from '../../apps/server/src/channels/email/inlet/dedup-key.ts'
import { mailOf, type WrittenMail } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { openCompany } from './company.ts'
import { startMailHost } from './mail-host.ts'

const address = 'sales@help.example.com'

/** Ada's company with Sales, which is written to by mail and answers by it. */
export const openMailedCompany = async () => {
  const company = await openCompany()
  const { platform, ada, ben } = company
  const host = await startMailHost()
  onTestFinished(host.close)
  const sales = await company.department('Sales', [ben.id], [address])
  const server = { host: '127.0.0.1', port: host.port, security: 'none', username: '', password: '' }
  await ada.calls(smtpAccounts.create, {
    body: { name: 'Out', fromName: 'Olive & Co', fromAddress: address, ...server },
  })
  const settle = async () => {
    await company.settle()
    await company.settle()
  }
  return {
    ...company,
    sales,
    settle,
    host,
    /** A mail to Sales is read, and everything that follows from it happens. @returns the id of its ticket */
    receives: async (mail: WrittenMail, to = [address]) => {
      const raw = mailOf({ to: address, ...mail })
      const receivedAt = platform.clock.now()
      const { id } = await keepRaw(platform.db, {
        channel: 'email',
        source: { kind: 'smtp', from: 'nour@customer.example', to, client: '192.0.2.1' },
        raw,
        dedupKey: smtpDedupKey(raw, to, receivedAt),
        receivedAt,
      })
      await company.modules.intake.drain()
      await settle()
      const row = await platform.db
        .selectFrom('intake')
        .select('ticket_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return row.ticket_id ?? 0
    },
    /** What went out, in the order in which it did. */
    mails: () => Promise.all(host.received.map(mail => mail.read())),
    envelopes: () => host.received.map(({ from, to }) => ({ from, to })),
  }
}

/** What a person reads of a mail of ours: without the mark of its ticket in the last line. */
export const readText = ({ text }: { text?: string | undefined }): string =>
  (text ?? '').replace(/\[ref:t\d+\.[0-9a-f]+\]\s*$/, '').trim()
