import type { Db, Tx } from '../../../../platform/db/database.ts'

export type Recipients = 'any' | 'known'
/** `authserv`: the relay in front of us that is believed about senders. */
export type ReceiverSettings = { recipients: Recipients; authserv: string | null }

export const receiverSettings = async (db: Db | Tx): Promise<ReceiverSettings> => {
  const row = await db.selectFrom('mail_receiver').select(['recipients', 'authserv']).executeTakeFirst()
  return {
    recipients: (row?.recipients as Recipients | undefined) ?? 'any',
    authserv: row?.authserv ?? null,
  }
}
