import type { Recipient } from '@stoa/contract/messages'
import { ownAnswerIn } from '@stoa/contract/own-answers'
import { useText } from '../../../lib/text.ts'

/** Who of several has not got a message, and in whose words. */
export function RecipientsLeft({ recipients }: { recipients: readonly Recipient[] }) {
  const t = useText()
  const wordsOf = (answer: string) => {
    const own = ownAnswerIn(answer)
    return own
      ? t(`tickets:delivery.answers.${own}`)
      : t('tickets:delivery.serverSaid', { answer: `\u2068${answer}\u2069` })
  }
  return recipients.map(({ address, state, answer }) => (
    <span key={address} dir="auto">
      {t(state === 'queued' ? 'tickets:delivery.notYetTo' : 'tickets:delivery.notTo', {
        address: `\u2068${address}\u2069`,
      })}{' '}
      {answer && wordsOf(answer)}
    </span>
  ))
}
