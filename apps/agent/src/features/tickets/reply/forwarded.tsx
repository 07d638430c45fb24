import { useText } from '../../../lib/text.ts'
import { KeptFiles } from '../../../lib/uploads/kept-files.tsx'
import { Segments } from '../../../ui/segments.tsx'
import styles from './recipients.module.css'
import type { Forwarding } from './use-forwarding.ts'

/** What is handed on: the message or the whole ticket, with those of its files that shall go along. */
export function Forwarded({ forwarding }: { forwarding: Forwarding }) {
  const t = useText()
  const { handsOn, choose, files, leaveOut } = forwarding
  if (handsOn === 'nothing') return null
  return (
    <>
      <div className={styles.along}>
        <Segments
          label={t('tickets:forwards')}
          options={[
            { value: 'message', label: t('tickets:forwardsMessage') },
            { value: 'ticket', label: t('tickets:forwardsTicket') },
          ]}
          value={handsOn}
          onValueChange={choose}
        />
      </div>
      <KeptFiles label={t('tickets:attachments')} files={files} onRemove={leaveOut} />
    </>
  )
}
