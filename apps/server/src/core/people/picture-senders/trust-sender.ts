import { mostPictureSenders } from '@stoa/contract/picture-senders'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { pictureEvents } from '../events.ts'
import { countPictureSenders, deletePictureSender, insertPictureSender } from './store-senders.ts'

type Given = { personId: number; email: string }

/** A person wants to see the pictures of a sender without being asked. @throws too_many_picture_senders */
export const trustPictureSender = async (act: Act, { personId, email }: Given): Promise<void> => {
  if (!(await insertPictureSender(act.tx, personId, email, act.clock.now()))) return
  if ((await countPictureSenders(act.tx, personId)) > mostPictureSenders)
    return refuse('too_many_picture_senders')
  await record(act, pictureEvents, 'picture-sender.trusted', { personId, email })
}

/** A person wants to be asked again. */
export const distrustPictureSender = async (act: Act, { personId, email }: Given): Promise<void> => {
  if (await deletePictureSender(act.tx, personId, email))
    await record(act, pictureEvents, 'picture-sender.distrusted', { personId, email })
}
