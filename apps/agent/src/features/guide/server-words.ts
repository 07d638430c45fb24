import type { Translate } from '@stoa/text/translator'

/** Codes of ours among the answers of servers. */
const ownAnswers = [
  'no_account',
  'not_prepared',
  'interrupted',
  'obsolete',
  'not_scanned',
  'infected',
] as const

/** The mail server's last words, or ours in the reader's language. */
export function serverWords(answer: string | null, t: Translate): string | null {
  const own = ownAnswers.find(code => code === answer)
  return own ? t(`tickets:delivery.answers.${own}`) : answer
}
