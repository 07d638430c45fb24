import { useQuery } from '@tanstack/react-query'
import { ImageOff } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './my-picture-senders.module.css'

/** Whose pictures I always see, and how that ends. */
export function MyPictureSenders() {
  const t = useText()
  const senders = useQuery(query('pictureSenders.list')).data?.items
  const distrust = useAct('pictureSenders.distrust', { stale: ['pictureSenders.list'] })
  return (
    <Section layout="beside" title={t('people:me.pictures')} text={t('people:me.picturesText')}>
      {!senders && <Skeleton />}
      {senders?.length === 0 && <p className={styles.nobody}>{t('people:me.picturesNobody')}</p>}
      <ul className={styles.list}>
        {senders?.map(({ email }) => (
          <li key={email} className={styles.sender}>
            <span className={styles.address} dir="ltr">
              {email}
            </span>
            <IconButton
              label={t('people:me.picturesAsk', { address: email })}
              icon={<ImageOff />}
              onClick={() => distrust.mutate({ body: { email } })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
