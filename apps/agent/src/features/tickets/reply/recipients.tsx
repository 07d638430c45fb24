import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { AddressField } from './address-field.tsx'
import type { Addressed } from './draft.ts'
import styles from './recipients.module.css'
import type { Way } from './use-recipients.ts'

type Copy = 'cc' | 'bcc'
type Props = {
  text: Addressed
  onChange: (field: keyof Addressed, value: string) => void
  /** Between which ways of answering one may choose, and which is chosen; null where there is nothing to choose. */
  way?: Way | null
  onWay?: (way: Way) => void
  /** Who was left out before: a press takes them in. */
  leftOut?: readonly string[]
  onAdd?: (address: string) => void
  /** One begins with whom it goes to. */
  wantsFocus?: boolean
}

/** To whom it goes: a line each, of which the copies are shown when there are any or somebody wants some. */
export function Recipients(props: Props) {
  const { text, onChange, way = null, onWay = () => {}, leftOut = [], onAdd, wantsFocus = false } = props
  const t = useText()
  const [asked, setAsked] = useState<readonly Copy[]>([])
  const shown = (field: Copy) => text[field] !== '' || asked.includes(field)
  const hidden = (['cc', 'bcc'] as const).filter(field => !shown(field))
  const field = (name: keyof Addressed) => (
    <AddressField
      label={t(`tickets:${name}`)}
      value={text[name]}
      wantsFocus={name === 'to' ? wantsFocus : asked.at(-1) === name}
      onChange={value => onChange(name, value)}
    />
  )
  return (
    <>
      <div className={styles.recipients}>
        {field('to')}
        {way && (
          <Segments
            label={t('tickets:answerTo')}
            options={[
              { value: 'reply', label: t('tickets:answerToOne') },
              { value: 'all', label: t('tickets:answerToAll') },
            ]}
            value={way}
            onValueChange={onWay}
          />
        )}
        {hidden.map(name => (
          <Button key={name} look="quiet" size="small" onClick={() => setAsked([...asked, name])}>
            {name === 'cc' ? t('tickets:editCc') : t('tickets:editBcc')}
          </Button>
        ))}
      </div>
      {leftOut.length > 0 && (
        <div className={styles.leftOut}>
          <span>{t('tickets:leftOut')}</span>
          {leftOut.map(address => (
            <Button
              key={address}
              look="quiet"
              size="small"
              aria-label={t('tickets:takeIn', { address: `\u2068${address}\u2069` })}
              onClick={() => onAdd?.(address)}
            >
              <Plus aria-hidden="true" />
              <bdi>{address}</bdi>
            </Button>
          ))}
        </div>
      )}
      {shown('cc') && <div className={styles.recipients}>{field('cc')}</div>}
      {shown('bcc') && <div className={styles.recipients}>{field('bcc')}</div>}
    </>
  )
}
