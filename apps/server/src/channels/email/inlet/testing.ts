import { createDepartment, ensureDefaultDepartment } from '../../../core/departments/commands.ts'
import { system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { keepRaw } from '../../intake/commands.ts'
import { createIntakeWorker } from '../../intake/worker.ts'
import { smtpDedupKey } from './dedup-key.ts'
import { createMailReader } from './reading/mail-reader.ts'

export type WrittenMail = {
  from?: string
  to?: string
  subject?: string
  id?: string
  text?: string
  /** Further lines of the head. */
  headers?: string[]
}

/** A mail as a customer's program writes it. */
export const mailOf = (mail: WrittenMail): Buffer =>
  Buffer.from(
    [
      `From: ${mail.from ?? 'Nour <nour@customer.example>'}`,
      `To: ${mail.to ?? 'support@help.example.com'}`,
      `Subject: ${mail.subject ?? 'My card was declined'}`,
      'Date: Fri, 20 Nov 2026 16:40:00 +0000',
      ...(mail.id ? [`Message-ID: <${mail.id}>`] : []),
      ...(mail.headers ?? []),
      '',
      mail.text ?? 'It worked last week.',
      '',
    ].join('\r\n'),
  )

export type Settled = {
  state: string
  reason: string | null
  ticket_id: number | null
  message_id: number | null
}

/** A company with a default department and two with addresses; mails come in by the ledger and are read at once. */
export const mailRoom = async (platform: Platform) => {
  const departments = await write(platform, system, async act => {
    const named = (name: string, address: string) =>
      createDepartment(act, { name, toSolve: true, addresses: [address], memberIds: [] })
    return {
      general: (await ensureDefaultDepartment(act, 'General')).id,
      support: (await named('Support', 'support@help.example.com')).id,
      sales: (await named('Sales', 'sales@help.example.com')).id,
    }
  })
  const worker = createIntakeWorker(platform, { email: createMailReader(platform) })

  const keep = async (raw: Buffer, to = ['support@help.example.com'], from = 'nour@customer.example') => {
    const receivedAt = platform.clock.now()
    const source = { kind: 'smtp', from, to, client: '192.0.2.1' }
    return keepRaw(platform.db, {
      channel: 'email',
      source,
      raw,
      dedupKey: smtpDedupKey(raw, to, receivedAt),
      receivedAt,
    })
  }
  const outcomeOf = (id: number): Promise<Settled> =>
    platform.db
      .selectFrom('intake')
      .select(['state', 'reason', 'ticket_id', 'message_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  return {
    departments,
    worker,
    keep,
    outcomeOf,
    /** Takes a mail in and reads it. */
    async receives(mail: WrittenMail | Buffer, to?: string[], from?: string): Promise<Settled> {
      const { id } = await keep(Buffer.isBuffer(mail) ? mail : mailOf(mail), to, from)
      await worker.drain()
      return outcomeOf(id)
    },
  }
}
