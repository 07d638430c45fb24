import type { OutgoingAccount } from '@stoa/contract/mail'
import { ChevronDown } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import styles from './recipients.module.css'
import type { ReplySender } from './use-reply-sender.ts'

const nameOf = ({ fromName, fromAddress }: OutgoingAccount) => fromName || fromAddress

/** From whom the reply comes, where the department has more than one account. */
export function SenderChoice({ sender: { accounts, shown, choose } }: { sender: ReplySender }) {
  const t = useText()
  if (accounts.length < 2 || !shown) return null
  return (
    <div className={styles.recipients}>
      <span className={styles.label}>{t('tickets:from')}</span>
      <Picker
        label={t('tickets:sendFrom')}
        options={accounts.map(account => ({
          value: account.id,
          label: nameOf(account),
          hint: account.fromAddress,
        }))}
        value={shown.id}
        onValueChange={choose}
        trigger={
          <Button
            look="quiet"
            size="small"
            className={styles.sender}
            aria-label={t('tickets:sendFromAddress', { address: shown.fromAddress })}
          >
            <bdi>{shown.fromAddress}</bdi>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      />
    </div>
  )
}
