import type { Invitation } from '@stoa/contract/messages'
import { dayOf, fullMoment, type Reader } from '@stoa/text/format'

/** When an invitation is for, as its reader counts time where that can be told, else as its writer does. */
export type InvitationTime = { from: string; until: string | null; zone: string | null }

type Moment = NonNullable<Invitation['starts']>

const isDay = ({ local }: Moment) => !local.includes('T')

/** @returns null where it does not say when it begins */
export const invitationTime = (
  { starts, ends }: Pick<Invitation, 'starts' | 'ends'>,
  reader: Reader,
): InvitationTime | null => {
  if (!starts) return null
  const from = inWords(starts, reader)
  const last = ends && (isDay(ends) ? dayBefore(ends) : ends)
  const until = last ? inWords(last, reader) : null
  return { from, until: until === from ? null : until, zone: starts.at === null ? starts.zone : null }
}

/** The end of whole days is the day after them. */
const dayBefore = (moment: Moment): Moment => {
  const day = new Date(`${moment.local}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return { ...moment, local: day.toISOString().slice(0, 10) }
}

const inWords = (moment: Moment, reader: Reader): string => {
  // What no zone is known of stands as it is written, wherever the reader is.
  const asWritten = { ...reader, timeZone: 'UTC' }
  if (isDay(moment)) return dayOf(`${moment.local}T00:00:00Z`, asWritten)
  return moment.at === null ? fullMoment(`${moment.local}Z`, asWritten) : fullMoment(moment.at, reader)
}
