import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hmac, openSecret, openSecrets, sealSecret } from './secrets.ts'

const key = randomBytes(32)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stoa-secrets-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was sealed opens again, and looks different each time', () => {
  const text = 'Şifre — пароль'
  expect(openSecret(key, sealSecret(key, text))).toBe(text)
  expect(sealSecret(key, text)).not.toBe(sealSecret(key, text))
  expect(openSecret(key, sealSecret(key, ''))).toBe('')
})

test('a changed character, a shortened tag, another key or another version does not open', () => {
  const [version, nonce, tag = '', ciphertext = ''] = sealSecret(key, 'smtp password').split('.')
  const changed = (ciphertext.startsWith('A') ? 'B' : 'A') + ciphertext.slice(1)
  expect(() => openSecret(key, [version, nonce, tag, changed].join('.'))).toThrow()
  expect(() => openSecret(key, [version, nonce, tag.slice(0, 6), ciphertext].join('.'))).toThrow()
  expect(() => openSecret(key, ['v9', nonce, tag, ciphertext].join('.'))).toThrow('known version')
  expect(() => openSecret(randomBytes(32), [version, nonce, tag, ciphertext].join('.'))).toThrow()
})

test('a signature for one purpose is none for another', () => {
  expect(hmac(key, 'session', 'a')).toEqual(hmac(key, 'session', 'a'))
  expect(hmac(key, 'session', 'a')).not.toEqual(hmac(key, 'webhook', 'a'))
  expect(hmac(key, 'session', 'a')).toHaveLength(32)
})

test('the key file is made once, for its owner alone, and serves again', async () => {
  const [first, second] = await Promise.all([
    openSecrets({ dataDir: folder, secret: null }),
    openSecrets({ dataDir: folder, secret: null }),
  ])
  expect(second.open(first.seal('kept'))).toBe('kept')
  const path = join(folder, 'secret.key')
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
})

test('nodes that share STOA_SECRET open each other’s secrets, however it is written', async () => {
  const one = await openSecrets({ dataDir: '/nowhere', secret: key.toString('hex') })
  const other = await openSecrets({ dataDir: '/nowhere', secret: key.toString('base64') })
  expect(other.open(one.seal('shared'))).toBe('shared')
  await expect(openSecrets({ dataDir: '/nowhere', secret: 'short' })).rejects.toThrow(
    'STOA_SECRET must be 32',
  )
})

test('a damaged key file is an error, never a new key', async () => {
  const damaged = await mkdtemp(join(folder, 'damaged-'))
  await writeFile(join(damaged, 'secret.key'), 'abc\n')
  await expect(openSecrets({ dataDir: damaged, secret: null })).rejects.toThrow('is damaged')
})
