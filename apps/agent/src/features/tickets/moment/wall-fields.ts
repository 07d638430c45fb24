import { momentOf, wallTimeOf } from '../../../lib/wall-clock.ts'

/** What the fields for a day and a time hold. */
export type WallFields = { date: string; time: string }

const digits = (value: number, length = 2) => String(value).padStart(length, '0')

export const fieldsOf = (moment: number, timeZone: string): WallFields => {
  const { year, month, day, hour, minute } = wallTimeOf(moment, timeZone)
  return {
    date: `${digits(year, 4)}-${digits(month)}-${digits(day)}`,
    time: `${digits(hour)}:${digits(minute)}`,
  }
}

export const momentIn = ({ date, time }: WallFields, timeZone: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf({ year, month, day, hour, minute }, timeZone)
}
