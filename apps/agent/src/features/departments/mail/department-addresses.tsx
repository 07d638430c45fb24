import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Section } from '../../../ui/section.tsx'
import { say } from '../../../ui/toasts.ts'
import { useTakeAnswer } from '../use-take-answer.ts'
import { AddressList } from './address-list.tsx'

export function DepartmentAddresses({ department }: { department: Department }) {
  const t = useText()
  const takeAnswer = useTakeAnswer()
  const params = { id: department.id }
  const stale = ['departments.list'] as const
  const add = useAct('departments.addAddress', { stale, shownByForm: ['address_taken'], onDone: takeAnswer })
  const remove = useAct('departments.removeAddress', {
    stale,
    onDone: (answer, { body: { address } }) => {
      takeAnswer(answer)
      if (!department.isDefault) say(t('departments:addressRemoved', { address }))
    },
  })
  return (
    <Section layout="beside" title={t('departments:addresses')} text={t('departments:addressesText')}>
      {department.addresses.length === 0 && <p>{t('departments:addressesEmpty')}</p>}
      <AddressList
        addresses={department.addresses}
        onAdd={(address, taken) => add.mutate({ params, body: { address } }, { onSuccess: taken })}
        onRemove={address => remove.mutate({ params, body: { address } })}
        locked={!department.can.change}
        failure={add.error}
        busy={add.isPending}
      />
    </Section>
  )
}
