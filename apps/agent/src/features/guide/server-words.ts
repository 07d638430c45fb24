import { ownAnswerIn } from '@stoa/contract/own-answers'
import type { Translate } from '@stoa/text/translator'

/** The mail server's last words, or ours in the reader's language. */
export function serverWords(answer: string | null, t: Translate): string | null {
  const own = ownAnswerIn(answer)
  return own ? t(`tickets:delivery.answers.${own}`) : answer
}
