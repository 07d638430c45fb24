import { z } from 'zod'

/** Why no line to a mail server comes about, before it is asked anything. */
const connectionProblems = [
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-of-other-name',
  'certificate-self-signed',
  'certificate-of-unknown-issuer',
  'no-tls-here',
  'no-starttls',
  'tls-too-old',
  'refused',
  'host-unknown',
  'no-answer',
] as const
export type ConnectionProblem = (typeof connectionProblems)[number]

/** What came of trying a server. */
export const tested = z.object({
  ok: z.boolean(),
  answer: z.string().meta({ description: "The server's words" }),
  problem: z
    .enum(connectionProblems)
    .nullable()
    .meta({ description: 'What is wrong with the line itself; null where the server refused something' }),
})
