import type { Act } from '../../../platform/events/act.ts'
import { checkSharing, type Viewer } from '../../sharing/queries.ts'
import { uploadsOf } from '../../tickets/queries.ts'
import { checkTexts } from '../check-texts.ts'
import { type CannedInput, insertCanned } from '../store.ts'
import { addFiles } from '../store-files.ts'
import { tell } from '../tell.ts'

type Given = CannedInput & { uploadIds: readonly number[] }

/** @throws canned_text_invalid, languages_twice, attachment_unknown, not_shareable, department_unknown, lead_unknown */
export const createCannedMessage = async (
  act: Act,
  viewer: Viewer,
  { uploadIds, ...given }: Given,
): Promise<{ id: number }> => {
  const canned = { ...given, ownerId: viewer.personId }
  await checkSharing(act.tx, viewer, canned)
  checkTexts(canned)
  const files = await uploadsOf(act.tx, act.actor, uploadIds)
  const id = await insertCanned(act.tx, canned, act.clock.now())
  await addFiles(act.tx, id, files)
  await tell(act, { id, ...canned }, 'created')
  return { id }
}
