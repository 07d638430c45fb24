import type { ApiError } from '@stoa/client/api-error'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useForm } from '../../../lib/use-form.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FieldWithButton } from '../field-with-button.tsx'
import styles from './address-list.module.css'

type Props = {
  addresses: readonly string[]
  /** `taken` empties the field. */
  onAdd: (address: string, taken: () => void) => void
  onRemove: (address: string) => void
  /** Why the server did not take what was added last. */
  failure?: ApiError | null
  /** Why it does not take one of the list. */
  problem?: string | null
  busy?: boolean
  /** To be read only. */
  locked?: boolean
}

/** Support addresses, with a field for one more. */
export function AddressList(props: Props) {
  const { addresses, onAdd, onRemove, failure, problem, busy, locked = false } = props
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const { form, field, reset } = useForm({
    start: { address: '' },
    checks: {
      address: value =>
        checksIn(t).email(value) ??
        (addresses.includes(value.trim().toLowerCase()) ? t('departments:addressListed') : null),
    },
    failure,
    refusals: { address_taken: 'address' },
  })
  const { error, ...input } = field('address')
  const focusField = () => box.current?.querySelector('input')?.focus()
  return (
    <div className={styles.box} ref={box}>
      {addresses.length > 0 && (
        <ul className={styles.list} aria-label={t('departments:addresses')}>
          {addresses.map(address => (
            <li key={address} className={styles.line}>
              <bdi className={styles.address}>{address}</bdi>
              {!locked && (
                <IconButton
                  label={t('departments:removeAddress', { address })}
                  icon={<X />}
                  onClick={() => {
                    onRemove(address)
                    focusField()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!locked && (
        <form {...form(({ address }) => onAdd(address.trim().toLowerCase(), reset))}>
          <FieldWithButton word={t('add')} busy={busy}>
            <TextField
              label={t('departments:newAddress')}
              type="email"
              autoComplete="off"
              {...input}
              error={error ?? problem}
            />
          </FieldWithButton>
        </form>
      )}
    </div>
  )
}
