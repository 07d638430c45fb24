import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import type { Db } from '../../../../platform/db/database.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { findKey } from './store.ts'

/** What a signature covers where a mail has it. RFC 8058 asks for both of the last: else nobody may unsubscribe by one press. */
const signed = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
  ...['List-Unsubscribe', 'List-Unsubscribe-Post'],
]

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
    headerFieldNames: signed.join(':'),
  })
  return buffer(signer.sign(raw))
}
