import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkSharing, maySee, type Viewer } from '../../sharing/queries.ts'
import { uploadsOf } from '../../tickets/queries.ts'
import { checkTexts } from '../check-texts.ts'
import { cannedMessageEvents } from '../events.ts'
import { requireChangeable } from '../require-canned.ts'
import { type CannedInput, updateCanned } from '../store.ts'
import { addFiles, filesOf, removeFiles } from '../store-files.ts'

type Change = { [Field in keyof CannedInput]?: CannedInput[Field] | undefined } & {
  uploadIds: readonly number[]
  removeFileIds: readonly number[]
}

/** What is given; the rest stays. @throws not_found, not_allowed, canned_text_invalid, languages_twice, attachment_unknown, not_shareable, department_unknown, lead_unknown */
export const changeCannedMessage = async (
  act: Act,
  viewer: Viewer,
  id: number,
  change: Change,
): Promise<void> => {
  const { tx } = act
  const canned = await requireChangeable(tx, viewer, id)
  const { name, shortcut, keywords, subject, texts, sharing } = canned
  const before: CannedInput = { name, shortcut, keywords, subject, texts, sharing }
  const after: CannedInput = {
    name: change.name ?? name,
    shortcut: change.shortcut ?? shortcut,
    keywords: change.keywords ?? keywords,
    subject: change.subject ?? subject,
    texts: change.texts ?? texts,
    sharing: change.sharing ?? sharing,
  }
  const filesBefore = await filesOf(tx, [id])
  await removeFiles(tx, id, change.removeFileIds)
  await addFiles(tx, id, await uploadsOf(tx, act.actor, change.uploadIds))
  const namesOf = (files: typeof filesBefore) => files.map(each => each.name)
  const changes = changesBetween(
    { ...before, files: namesOf(filesBefore) },
    { ...after, files: namesOf(await filesOf(tx, [id])) },
  )
  if (Object.keys(changes).length === 0) return
  if (changes.sharing) await checkSharing(tx, viewer, { ...canned, ...after })
  // Only its owner makes it personal: for anybody else it would be gone.
  if (!maySee({ ...canned, ...after }, viewer)) return refuse('not_allowed')
  checkTexts(after)
  await updateCanned(tx, id, after)
  if (sharing.with === 'nobody' && after.sharing.with === 'nobody')
    await record(act, cannedMessageEvents, 'personal-canned-message.changed', { cannedMessageId: id })
  else {
    const told = { cannedMessageId: id, name: after.name, changes }
    await record(act, cannedMessageEvents, 'canned-message.changed', told)
  }
}
