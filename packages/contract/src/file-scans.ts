import { z } from 'zod'

/** What a virus scanner said of a file. */
export const fileScan = z.object({
  state: z.enum(['waiting', 'clean', 'infected', 'too-large']).meta({
    description: '`waiting`: not looked at yet, or the scanner does not answer; `too-large`: for the scanner',
  }),
  virus: z.string().nullable(),
})
export type FileScan = z.output<typeof fileScan>
