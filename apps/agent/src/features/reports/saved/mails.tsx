import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Items } from '../../../ui/items.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { MailDialog } from './mail-dialog.tsx'
import { MailItem } from './mail-item.tsx'
import styles from './saved.module.css'

/** When and to whom a saved report is sent. */
export function Mails({ savedReportId }: { savedReportId: number }) {
  const t = useText()
  const { data } = useQuery(query('reportMails.list', { params: { id: savedReportId } }))
  if (!data) return <Skeleton lines={2} />
  return (
    <div className={styles.mails}>
      {data.items.length === 0 && <p className={styles.soft}>{t('saved:mail.none')}</p>}
      {data.items.length > 0 && (
        <Items>
          {data.items.map(mail => (
            <MailItem key={mail.id} mail={mail} />
          ))}
        </Items>
      )}
      <div>
        <MailDialog
          savedReportId={savedReportId}
          mail={null}
          trigger={<Button icon={<Plus />}>{t('saved:mail.add')}</Button>}
        />
      </div>
    </div>
  )
}
