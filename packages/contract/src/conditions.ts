import { z } from 'zod'
import { id, moment, reference } from './shapes.ts'

/**
 * One condition. Which fields there are, which operators a field has and what a value looks like, `packages/conditions` declares and
 * checks; the routes answer `conditions_invalid` with the place where something is wrong.
 */
export const condition = z.object({
  field: z.string().min(1).max(60),
  key: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .meta({ description: 'Which one of a field that has many: the name of a header' }),
  operator: z.string().min(1).max(40),
  value: z
    .json()
    .default(null)
    .meta({ description: 'As the operator wants it; null for those that want nothing' }),
})
export type Condition = z.output<typeof condition>

/** All conditions of a group hold, and one group is enough. None at all: always. */
export const groups = z.array(z.array(condition).min(1).max(30)).max(20).meta({
  description: 'Groups of conditions: all within a group hold, and one group is enough; empty: always',
})
export type Groups = z.output<typeof groups>

/** What conditions come to on what has happened. Where `sampled`, `looked` is less than `of`, and `estimated` extrapolates. */
export const trial = z.object({
  from: moment,
  to: moment,
  looked: z.int(),
  of: z.int(),
  sampled: z.boolean(),
  matched: z.int().meta({ description: 'Tickets among those looked at' }),
  estimated: z.int().meta({ description: 'Tickets among all; equal to `matched` unless sampled' }),
  byDepartment: z.array(z.object({ department: reference, count: z.int() })),
  byDay: z
    .array(z.object({ day: z.string(), count: z.int() }))
    .meta({ description: 'In the company’s time zone' }),
  examples: z.array(
    z.object({
      ticket: z.object({ id, code: z.string(), subject: z.string() }),
      department: reference,
      at: moment,
      group: z.int().meta({ description: 'The first group that held, from 0; 0 where there are none' }),
    }),
  ),
})
export type Trial = z.output<typeof trial>

export const trialDays = z.int().min(1).max(365).default(30)
