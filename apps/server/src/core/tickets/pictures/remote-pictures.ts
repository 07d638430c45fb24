import type { Resolve } from '../../../platform/outgoing/guarded-lookup.ts'
import { guardedBytes } from '../../../platform/outgoing/guarded-request.ts'
import type { Platform } from '../../../platform/platform.ts'
import { pictureType } from '../rules/sniff-picture.ts'

export type RemotePicture = { type: string; bytes: Buffer }

/** Bytes; larger ones are films or an attempt to keep us busy. */
const LARGEST = 10 * 1024 * 1024
const MILLISECONDS = 10_000
const MOST_KEPT_BYTES = 32 * 1024 * 1024
const KEPT_MILLISECONDS = 3_600_000

/**
 * Fetches pictures of mails in the server's name: their sender learns neither who reads nor from where, and nothing private is
 * reached. What came stays for an hour, so that one look is one visit.
 */
export const createRemotePictures = (
  { config }: Pick<Platform, 'config'>,
  { resolve, now = () => performance.now() }: { resolve?: Resolve; now?: () => number } = {},
) => {
  const kept = new Map<string, { picture: RemotePicture | null; until: number }>()
  let bytes = 0
  const forget = (url: string) => {
    bytes -= kept.get(url)?.picture?.bytes.byteLength ?? 0
    kept.delete(url)
  }
  const keep = (url: string, picture: RemotePicture | null) => {
    forget(url)
    kept.set(url, { picture, until: now() + KEPT_MILLISECONDS })
    bytes += picture?.bytes.byteLength ?? 0
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_KEPT_BYTES && kept.size <= 5000) break
      forget(oldest)
    }
  }

  const fetch = async (url: string): Promise<RemotePicture | null> => {
    const result = await guardedBytes(
      {
        method: 'GET',
        url,
        headers: { accept: 'image/*', 'user-agent': 'Stoa' },
        confidential: {},
        body: Buffer.alloc(0),
      },
      {
        networks: config.requestNetworks,
        milliseconds: MILLISECONDS,
        largest: LARGEST + 1,
        ...(resolve && { resolve }),
      },
    )
    if (result.kind !== 'answered' || result.status !== 200 || result.body.byteLength > LARGEST) return null
    const type = pictureType(result.body)
    return type ? { type, bytes: result.body } : null
  }

  /** @returns null where there is no picture that may be shown */
  return async (url: string): Promise<RemotePicture | null> => {
    const known = kept.get(url)
    if (known && known.until > now()) return known.picture
    const picture = await fetch(url)
    keep(url, picture)
    return picture
  }
}
