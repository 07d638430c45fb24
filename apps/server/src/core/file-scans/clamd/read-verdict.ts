export type Verdict = { state: 'clean' } | { state: 'infected'; virus: string } | { state: 'too-large' }

/** What clamd's answer to INSTREAM means; null for an error, after which it is asked again. */
export const readVerdict = (answer: string): Verdict | null => {
  if (/^stream: OK$/.test(answer)) return { state: 'clean' }
  const [, virus] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (virus) return { state: 'infected', virus: virus.slice(0, 200) }
  return /size limit exceeded/i.test(answer) ? { state: 'too-large' } : null
}
