import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Heard = { path: string; headers: IncomingHttpHeaders; body: Buffer }

const derived = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))

/** What a browser does with a push: RFC 8188 with the keys of RFC 8291. @throws where it is for another one, or was changed */
const decrypt = (body: Buffer, ecdh: ECDH, auth: Buffer): string => {
  const salt = body.subarray(0, 16)
  const recordSize = body.readUInt32BE(16)
  const keyLength = body.readUInt8(20)
  const senderKey = body.subarray(21, 21 + keyLength)
  const record = body.subarray(21 + keyLength)
  if (record.length > recordSize) throw new Error('A push is one record.')
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
  const secret = derived(ecdh.computeSecret(senderKey), auth, info, 32)
  const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = padded.lastIndexOf(2)
  if (end < 0 || padded.subarray(end + 1).some(byte => byte !== 0)) throw new Error('The padding is wrong.')
  return padded.subarray(0, end).toString('utf8')
}

const json = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))

/** Who sends it, as a push service checks it: RFC 8292. @throws where the signature is not that of the key */
const signedBy = (authorization = '') => {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [head, claims, signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const key = createPublicKey({
    key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) },
    format: 'jwk',
  })
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isRight || json(head).alg !== 'ES256') throw new Error('The push is not signed by its key.')
  return { publicKey, claims: json(claims) as { aud: string; exp: number; sub: string } }
}

/** A push service with browsers behind it. `will`: the next answers; afterwards each push is taken. */
export const openPushService = async () => {
  const heard: Heard[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    heard.push({ path: request.url ?? '', headers: request.headers, body })
    response.writeHead(answers.shift() ?? 201).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    heard,
    will: (...statuses: number[]) => answers.push(...statuses),
    /** One that has subscribed. */
    browser: (name: string) => {
      const ecdh = createECDH('prime256v1')
      ecdh.generateKeys()
      const auth = randomBytes(16)
      const path = `/push/${name}`
      const mine = () => heard.filter(each => each.path === path)
      return {
        subscription: {
          endpoint: `${origin}${path}`,
          keys: { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') },
        },
        requests: mine,
        signed: () => mine().map(({ headers }) => signedBy(headers.authorization)),
        shows: () => mine().map(({ body }) => JSON.parse(decrypt(body, ecdh, auth))),
      }
    },
  }
}
