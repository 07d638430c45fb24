import { z } from 'zod'
import { isDay } from './days.ts'
import { longestAddress, mailAddress, normalAddress } from './mail-address.ts'

/** Pieces that many routes share. */
export const id = z.int().positive()
export const idParam = z.object({ id: z.coerce.number().int().positive() })
export const moment = z.string().meta({ format: 'date-time', description: 'A moment in UTC, RFC 3339' })
/** A day that something is asked of. */
export const day = z.iso.date().refine(isDay, { error: 'not a day of the years 1970 to 2999' })
export const email = z
  .string()
  .regex(mailAddress, { error: 'Invalid email address' })
  .max(longestAddress)
  .meta({ format: 'email' })
  .transform(normalAddress)
export const name = z.string().trim().min(1).max(120)
export const none = z.object({})

/** A list in pages: pass `nextCursor` back as `cursor` to go on; null at the end. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A list in a query: `a,b`. */
export const commaSeparated = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    given => (typeof given === 'string' ? given.split(',').filter(Boolean) : given),
    z.array(value),
  )

export const reference = z.object({ id, name: z.string() })
