import type { CannedText } from '@stoa/contract/canned-messages'
import type { Act } from '../../../platform/events/act.ts'
import { renderText } from '../../actions/queries.ts'
import type { Viewer } from '../../sharing/queries.ts'
import { keepUpload } from '../../tickets/commands.ts'
import type { Situation } from '../load-situation.ts'
import { requireUsable } from '../require-canned.ts'
import { textFor } from '../rules/text-for.ts'
import { countUse } from '../store.ts'
import { filesOf } from '../store-files.ts'

type Upload = { id: number; name: string; type: string; size: number }
export type Filled = { subject: string; html: string; language: CannedText['language']; uploads: Upload[] }

/** Its words where they are wanted, with copies of its files as if the actor had uploaded them; it counts as used. @throws not_found */
export const fillCannedMessage = async (
  act: Act,
  viewer: Viewer,
  id: number,
  { scope, languages }: Situation,
): Promise<Filled> => {
  const { subject, texts } = await requireUsable(act.tx, viewer, id)
  const text = textFor(texts, languages)
  const uploads: Upload[] = []
  for (const { hash, name, type, size, danger } of await filesOf(act.tx, [id])) {
    const file = { hash, name, type, size, inline: false, contentId: null, danger: danger ?? null }
    uploads.push({ ...(await keepUpload(act, file)), name, type, size })
  }
  await countUse(act.tx, id, act.clock.now())
  return {
    subject: renderText('line', subject, scope),
    html: text ? renderText('html', text.html, scope) : '',
    language: text?.language ?? null,
    uploads,
  }
}
