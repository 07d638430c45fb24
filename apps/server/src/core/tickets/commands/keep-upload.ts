import type { Act } from '../../../platform/events/act.ts'
import type { StoredFile } from '../incoming-message.ts'
import { insertFiles } from '../store-messages.ts'

/** A file that was uploaded waits, under its uploader's name, for the message that it goes with. */
export const keepUpload = async (act: Act, file: StoredFile): Promise<{ id: number }> => {
  const [id] = await insertFiles(act.tx, null, act.actor, [file], act.clock.now())
  if (id === undefined) throw new Error('insert returned nothing')
  return { id }
}
