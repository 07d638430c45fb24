import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import type { Db } from '../../../../platform/db/database.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { findKey } from './store.ts'

/** The mail with the signature of its sender's domain before it; as it is where the domain has no key. */
export const signMail = async (
  db: Db,
  raw: Buffer,
  domain: string,
  secrets: Pick<Secrets, 'open'>,
): Promise<Buffer> => {
  const key = await findKey(db, domain)
  if (!key) return raw
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: secrets.open(key.private_sealed),
  })
  return buffer(signer.sign(raw))
}
