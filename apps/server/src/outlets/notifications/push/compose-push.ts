import { translator } from '@stoa/text/translator'
import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Names, presentAll } from '../reading/present.ts'
import { linkOf, sentenceOf } from '../reading/sentence.ts'
import { sightOf } from '../sight.ts'
import { listUnreadOf } from '../store.ts'
import { settingsOf } from '../store-settings.ts'

/** What the service worker shows. `tag`: a later one of the same takes its place. */
export type PushPayload = { title: string; body: string; tag: string; url: string; language: string }

/** As little as its reader wants a screen to show that others may see; null where it was read, or may not be seen any more. */
export const composePush = async (
  { db, config: { publicUrl } }: Pick<Platform, 'db' | 'config'>,
  caller: Caller,
  notificationId: number | null,
  names: Names,
): Promise<PushPayload | null> => {
  const { language } = await preferencesOf(db, caller)
  const t = await translator(language)
  if (notificationId === null)
    return {
      ...{ title: 'Stoa', body: t('notifications:push.trial'), tag: 'trial', language },
      url: `${publicUrl}/me/notifications`,
    }
  const rows = await listUnreadOf(db, caller.id, await sightOf(db, caller), [notificationId])
  const [shown] = await presentAll(db, caller, rows, names)
  if (!shown) return null
  const { pushSays } = (await settingsOf(db, [caller.id]))(caller.id)
  const place = { tag: `notification ${shown.id}`, url: linkOf(shown, publicUrl), language }
  if (pushSays === 'nothing') return { title: 'Stoa', body: t('notifications:push.something'), ...place }
  if (pushSays === 'kind') return { title: 'Stoa', body: t(`notifications:kinds.${shown.kind}`), ...place }
  return { title: sentenceOf(shown, t), body: shown.ticket?.subject ?? '', ...place }
}
