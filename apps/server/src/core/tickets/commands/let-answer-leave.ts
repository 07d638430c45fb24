import { record } from '../../../platform/events/record.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { ticketEvents } from '../events.ts'
import { answerToLeave } from '../reading/answer-to-leave.ts'
import { lockTicket } from '../store.ts'

/** Says that an answer leaves for which its writer chose this moment. Nothing for any other message, nor a second time. */
export const letAnswerLeave = async (
  platform: Pick<Platform, 'db' | 'clock' | 'wake'>,
  messageId: number,
): Promise<void> => {
  const found = await answerToLeave(platform.db, messageId)
  if (!found) return
  await write(platform, found.writer, async act => {
    await lockTicket(act.tx, found.ticketId)
    const answer = await answerToLeave(act.tx, messageId)
    if (!answer) return
    const { ticketId, writtenAt, resolves } = answer
    const data = { messageId, writtenAt: writtenAt.toString(), ...(resolves && { resolves: true as const }) }
    await record(act, ticketEvents, 'reply.left', data, ticketId)
  })
}
