import type { Service } from '@stoa/contract/availability'
import { allServices, serviceNames } from '../../../lib/availability.ts'
import { useText } from '../../../lib/text.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'
import { type Capacity, capacityOf, isRight, isSame, most, typedOf } from './capacity-values.ts'
import styles from './person-page.module.css'
import { useChangeWork } from './use-change-work.ts'

export function CapacityForm({ personId, capacity }: { personId: number; capacity: Capacity }) {
  const t = useText()
  const change = useChangeWork(personId, () => say(t('people:person.work.saved')))
  const names = serviceNames(t)
  const check = (service: Service) => (typed: string) =>
    isRight(typed, service) ? null : t('people:person.work.wrongNumber', { most: most[service] })
  const { field, form, values } = useForm({
    start: typedOf(capacity),
    checks: { tickets: check('tickets'), chats: check('chats'), calls: check('calls') },
  })
  return (
    <form
      {...form(typed =>
        change.mutate({ params: { id: personId }, body: { settings: { capacity: capacityOf(typed) } } }),
      )}
      className={styles.form}
    >
      <div className={styles.numbers}>
        {allServices.map(service => (
          <TextField
            key={service}
            label={names[service]}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('people:person.work.noLimit')}
            {...field(service)}
          />
        ))}
      </div>
      <div>
        <Button
          type="submit"
          busy={change.isPending}
          disabled={!change.isPending && isSame(values, typedOf(capacity))}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
