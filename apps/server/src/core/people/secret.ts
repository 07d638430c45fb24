import { createHash, randomBytes } from 'node:crypto'

/** Something that only its holder knows: 32 random bytes, of which we keep the hash alone. */
export const newSecret = (prefix = ''): { secret: string; hash: Buffer } => {
  const secret = prefix + randomBytes(32).toString('base64url')
  return { secret, hash: hashOfSecret(secret) }
}

/** SHA-256 is enough: a secret of 256 random bits cannot be guessed from a fast hash, unlike a password. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
