import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './start-error.ts'

/** The installation's one key at work: what is kept sealed in the database, and what is signed. */
export type Secrets = {
  /** Encrypts for storage. */
  seal(plaintext: string): string
  /** Throws where the text was sealed with another key or has been changed. */
  open(sealed: string): string
  /** HMAC-SHA256 with a key that serves this purpose alone. */
  hmac(purpose: string, data: string | Uint8Array): Buffer
}

/**
 * The key comes from STOA_SECRET (32 bytes as hex or base64; several nodes must share it) or from the
 * file secret.key in the data folder, which is made at the first start.
 */
export const openSecrets = async (from: { dataDir: string; secret: string | null }): Promise<Secrets> => {
  const key =
    from.secret === null ? await keyFromFile(join(from.dataDir, 'secret.key')) : keyFromText(from.secret)
  return {
    seal: plaintext => sealSecret(key, plaintext),
    open: sealed => openSecret(key, sealed),
    hmac: (purpose, data) => hmac(key, purpose, data),
  }
}

const version = 'v1'

/** AES-256-GCM; the result reads `v1.<nonce>.<tag>.<ciphertext>`, each part base64url. */
export const sealSecret = (key: Buffer, plaintext: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derivedKey(key, 'seal'), nonce)
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), ciphertext].map(part => part.toString('base64url'))
  return [version, ...parts].join('.')
}

/** The reverse of `sealSecret`; throws where the key is another or the text has been changed. */
export const openSecret = (key: Buffer, sealed: string): string => {
  const [found, ...parts] = sealed.split('.')
  const [nonce, tag, ciphertext] = parts.map(part => Buffer.from(part, 'base64url'))
  if (found !== version || !nonce || !tag || !ciphertext || parts.length !== 3)
    throw new Error('This is not a sealed secret of a known version')
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(key, 'seal'), nonce, { authTagLength: 16 })
  decipher.setAuthTag(tag)
  return decipher.update(ciphertext, undefined, 'utf8') + decipher.final('utf8')
}

/** HMAC-SHA256 with a key derived for this purpose, so that no signature serves two ends. */
export const hmac = (key: Buffer, purpose: string, data: string | Uint8Array): Buffer =>
  createHmac('sha256', derivedKey(key, `hmac:${purpose}`))
    .update(data)
    .digest()

const derivedKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `stoa:${purpose}`, 32))

const keyFromText = (text: string): Buffer => {
  const encoding = /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'
  const key = Buffer.from(text, encoding)
  if (key.length === 32) return key
  throw new StartError('STOA_SECRET must be 32 random bytes, written in hexadecimal or base64.')
}

const keyFromFile = async (path: string): Promise<Buffer> => {
  const existing = await readKey(path)
  if (existing) return existing
  await writeKey(path, randomBytes(32))
  return (await readKey(path)) ?? Promise.reject(new StartError(`The key file ${path} cannot be read back.`))
}

const readKey = async (path: string): Promise<Buffer | null> => {
  const text = await readFile(path, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return null
    throw new StartError(`The key file ${path} cannot be read (${error.code}).`, { cause: error })
  })
  if (text === null) return null
  const key = Buffer.from(text.trim(), 'hex')
  if (key.length === 32) return key
  throw new StartError(`The key file ${path} is damaged; put back the one from a backup.`)
}

/** A crash leaves the whole key or none, and of two that write at once the first one stays. */
const writeKey = async (path: string, key: Buffer) => {
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(fresh, 'wx', 0o600)
  await file.writeFile(`${key.toString('hex')}\n`)
  await file.sync()
  await file.close()
  await link(fresh, path).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
}
