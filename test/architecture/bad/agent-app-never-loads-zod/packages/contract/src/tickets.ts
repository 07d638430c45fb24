import { z } from 'zod'

export const ticket = z.object({})
export type Ticket = z.output<typeof ticket>
