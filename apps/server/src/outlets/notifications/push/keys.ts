import webPush from 'web-push'
import type { Platform } from '../../../platform/platform.ts'
import { findKey, insertKey } from './store.ts'

type Needs = Pick<Platform, 'db' | 'clock' | 'secrets'>
export type PushKeys = { publicKey: string; privateKey: string }

/** What pushes are signed with (RFC 8292); made when it is first asked for. Of two who ask at once, both get the same. */
export const pushKeys = async (platform: Needs): Promise<PushKeys> => {
  const { db, clock, secrets } = platform
  const kept = await findKey(db)
  if (kept) return { publicKey: kept.publicKey, privateKey: secrets.open(kept.privateSealed) }
  const { publicKey, privateKey } = webPush.generateVAPIDKeys()
  await insertKey(db, { publicKey, privateSealed: secrets.seal(privateKey), at: clock.now() })
  return pushKeys(platform)
}
