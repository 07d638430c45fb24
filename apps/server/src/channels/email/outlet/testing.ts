import { onTestFinished } from 'vitest'
import { type MailHost, startMailHost } from '../../../../../../test/support/mail-host.ts'
import { markBounced, rememberContact } from '../../../core/contacts/commands.ts'
import { getDefaultDepartmentId } from '../../../core/departments/queries.ts'
import { adasCompany } from '../../../core/settings/testing.ts'
import {
  openTicket,
  type Reply,
  receiveMessage,
  replyToTicket,
  type StoredFile,
} from '../../../core/tickets/commands.ts'
import { type Act, system } from '../../../platform/events/act.ts'
import { createFollowers } from '../../../platform/events/followers.ts'
import { write } from '../../../platform/platform.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { deliveriesOf } from '../../delivery/queries.ts'
import { createDeliverySender } from '../../delivery/sender.ts'
import { rememberReferences } from '../references.ts'
import type { AccountInput } from './accounts/account-input.ts'
import { createAccount } from './accounts/create-account.ts'
import { emailChannel } from './channel.ts'
import { emailFollower } from './follower.ts'

export type Written = {
  text: string
  html?: string
  files?: StoredFile[]
  rfcId?: string
  ancestors?: string[]
}

const accountAt = ({ port }: Pick<MailHost, 'port'>): AccountInput => ({
  name: 'Support',
  host: '127.0.0.1',
  port,
  security: 'none',
  username: '',
  password: '',
  fromName: 'Olive & Co',
  fromAddress: 'support@olive.example',
  tagsReplies: false,
  signIn: 'password',
  departmentIds: null,
})

/** Ada's company, Nour who writes to it by mail, and the mail host that Nour's mail goes to. */
export const mailingCompany = async (given: Parameters<typeof adasCompany>[1] = {}) => {
  const platform = await testPlatform()
  const { db, secrets } = platform
  const ada = await adasCompany(platform, given)
  const host = await startMailHost()
  const followers = createFollowers(platform, [emailFollower])
  const sender = createDeliverySender(platform, [emailChannel(platform, {}, markBounced)])
  onTestFinished(async () => {
    await sender.stop()
    await host.close()
  })
  const departmentId = await getDefaultDepartmentId(db)
  const nour = await write(platform, system, act =>
    rememberContact(act, { email: 'nour@nour.example', name: 'Nour Haddad' }),
  )

  const messageOf = (written: Written) => ({
    subject: null,
    sender: 'nour@nour.example',
    recipients: ['support@olive.example'],
    cc: [],
    text: written.text,
    html: written.html ?? null,
    files: written.files ?? [],
    intakeId: null,
    automatic: false,
  })
  const remember = (
    act: Parameters<typeof openTicket>[0],
    ticketId: number,
    messageId: number,
    { rfcId, ancestors }: Written,
  ) => rememberReferences(act.tx, ticketId, { ancestors: ancestors ?? [], ownId: rfcId ?? null, messageId })

  return {
    platform,
    host,
    sender,
    ada,
    departmentId,
    /** `within`: a transaction that is open already. */
    addsAccount: (
      account: Partial<AccountInput> = {},
      at: Pick<MailHost, 'port'> = host,
      within: Act | null = null,
    ) => {
      const given = { ...accountAt(at), ...account }
      const create = (act: Act) => createAccount(act, given, secrets)
      return within ? create(within) : write(platform, ada, create)
    },
    nourWrites: (subject: string, written: Written, toDepartment = departmentId) =>
      write(platform, system, async act => {
        const { ticketId, messageId } = await openTicket(act, {
          channel: 'email',
          subject,
          departmentId: toDepartment,
          contactId: nour.id,
          message: messageOf(written),
        })
        await remember(act, ticketId, messageId, written)
        return ticketId
      }),
    nourAnswers: (ticketId: number, written: Written) =>
      write(platform, system, async act => {
        const { messageId } = await receiveMessage(act, {
          ticketId,
          contactId: nour.id,
          message: messageOf(written),
        })
        await remember(act, ticketId, messageId, written)
        return messageId
      }),
    /** @returns the id of the reply; its mail is queued, not sent */
    adaReplies: async (ticketId: number, reply: Partial<Reply>): Promise<number> => {
      const { messageId } = await write(platform, ada, act =>
        replyToTicket(act, { attachmentIds: [], cc: [], resolve: false, ...reply, ticketId }),
      )
      await followers.settle()
      return messageId
    },
    settle: () => followers.settle(),
    deliveryOf: async (messageId: number) => (await deliveriesOf(db, [messageId])).get(messageId),
    /** What the timeline says about deliveries. */
    deliveryEvents: async (ticketId: number) =>
      db
        .selectFrom('event')
        .select(['name', 'data'])
        .where('ticket_id', '=', ticketId)
        .where('name', 'like', 'delivery.%')
        .orderBy('id')
        .execute(),
  }
}
