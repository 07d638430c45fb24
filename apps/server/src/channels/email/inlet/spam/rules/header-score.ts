export type HeaderScore = { name: string; score: number }
type Field = { name: string; value: string }

const number = (text: string | undefined): number | null => {
  const value = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? null : value
}

/** How each filter writes what it thinks, in points of which five usually are spam. */
const readers: readonly { name: RegExp; read: (value: string) => number | null }[] = [
  { name: /^x-spam-score$/, read: value => number(/^\s*(-?\d+(?:\.\d+)?)/.exec(value)?.[1]) },
  { name: /^x-spam-status$/, read: value => number(/\bscore=(-?\d+(?:\.\d+)?)/i.exec(value)?.[1]) },
  { name: /^x-spam-(flag|result)$/, read: value => (/^\s*(yes|spam)\b/i.test(value) ? 5 : null) },
  // Mailgun’s and Amazon’s, of mail that came by their webhooks.
  { name: /^x-mailgun-sscore$/, read: value => number(/^\s*(-?\d+(?:\.\d+)?)/.exec(value)?.[1]) },
  {
    name: /^x-(mailgun-sflag|ses-spam-verdict)$/,
    read: value => (/^\s*(yes|fail)\b/i.test(value) ? 5 : null),
  },
  // rspamd, as “default: False [3.20 / 15.00]”, and as a bare number.
  { name: /^x-spamd-result$/, read: value => number(/\[\s*(-?\d+(?:\.\d+)?)\s*\//.exec(value)?.[1]) },
  { name: /^x-rspamd-score$/, read: value => number(/^\s*(-?\d+(?:\.\d+)?)/.exec(value)?.[1]) },
  // Microsoft’s confidence level goes from −1 to 9; from 5 on it is junk.
  { name: /^x-forefront-antispam-report$/, read: value => number(/\bSCL:(-?\d)\b/i.exec(value)?.[1]) },
  { name: /^x-ms-exchange-organization-scl$/, read: value => number(/^\s*(-?\d)\b/.exec(value)?.[1]) },
  { name: /^x-spam-level$/, read: value => (/^\s*\*+\s*$/.test(value) ? value.trim().length : null) },
]

/** The highest score that a filter in front of us gave; whoever sends spam may write such headers too, but only to praise it. */
export const headerScore = (fields: readonly Field[]): HeaderScore | null => {
  const found = fields.flatMap(({ name, value }) =>
    readers.flatMap(reader => {
      const score = reader.name.test(name) ? reader.read(value) : null
      return score === null ? [] : [{ name, score }]
    }),
  )
  return found.toSorted((one, other) => other.score - one.score)[0] ?? null
}
