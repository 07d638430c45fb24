import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '../../../lib/copy-text.ts'
import { query } from '../../../lib/query.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { HowToVerify } from './how-to-verify.tsx'
import { RenewSecret } from './renew-secret.tsx'
import styles from './signing.module.css'

/** The secret by which receivers know that a request comes from here; fetched only when somebody wants to see it. */
export function Signing() {
  const t = useText()
  const [shown, setShown] = useState(false)
  const signing = useQuery({ ...query('requests.signing'), enabled: shown, gcTime: 0 })
  return (
    <Section title={t('requests:signing.title')} text={t('requests:signing.text')}>
      <div className={styles.signing}>
        <div className={styles.acts}>
          <Button icon={shown ? <EyeOff /> : <Eye />} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t('requests:signing.hide') : t('requests:signing.show')}
          </Button>
          <RenewSecret />
        </div>
        {shown && signing.isPending && <Skeleton lines={2} />}
        {shown && signing.error && <Banner tone="danger">{errorText(signing.error)}</Banner>}
        {shown && signing.data && (
          <>
            <CopyField
              label={t('requests:signing.secret')}
              value={signing.data.secret}
              copy={copyText}
              words={{ copy: t('copy'), copied: t('copied') }}
            />
            <HowToVerify header={signing.data.header} />
          </>
        )}
      </div>
    </Section>
  )
}
