import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { dkimKeyEvents } from '../events.ts'
import { deleteKeyRow, insertKey } from './store.ts'

export type KeyPair = { publicKey: Buffer; privateKey: string }

/** Outside of a transaction: it takes a good part of a second. 2048 bits are what every receiver takes (RFC 8301). */
export const makeKeyPair = (): Promise<KeyPair> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** Mails of the domain are signed from now on. @throws Refusal domain_taken where it has a key already */
export const keepKey = async (
  act: Act,
  { domain, pair }: { domain: string; pair: KeyPair },
  secrets: Pick<Secrets, 'seal'>,
): Promise<void> => {
  const now = act.clock.now()
  const made = await insertKey(act.tx, {
    domain: domain.toLowerCase(),
    // Another key gets another name, so that receivers find the one that a mail was signed with.
    selector: `stoa${now.toString().slice(0, 10).replaceAll('-', '')}`,
    private_sealed: secrets.seal(pair.privateKey),
    public_key: pair.publicKey.toString('base64'),
    created_at: now,
  })
  if (!made) return refuse('domain_taken')
  await record(act, dkimKeyEvents, 'dkim-key.created', { domain })
}

/** Mails of the domain are not signed any more. @throws Refusal not_found */
export const deleteKey = async (act: Act, domain: string): Promise<void> => {
  if (!(await deleteKeyRow(act.tx, domain))) return refuse('not_found')
  await record(act, dkimKeyEvents, 'dkim-key.deleted', { domain })
}
