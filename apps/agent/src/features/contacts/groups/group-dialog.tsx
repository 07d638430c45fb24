import type { ContactGroup } from '@stoa/contract/contact-groups'
import { type GroupColour, groupColours } from '@stoa/contract/group-colours'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { checksIn } from '../../../lib/checks.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useForm } from '../../../lib/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { GroupBadge } from '../../../ui/group-badge.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'

/** The button that opens the form: of a new group, or of this one. */
export function GroupDialog({ group }: { group: ContactGroup | null }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={group ? t('contacts:editGroup', { name: group.name }) : t('contacts:addGroup')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        group ? (
          <IconButton label={t('contacts:editGroup', { name: group.name })} icon={<Pencil />} />
        ) : (
          <Button look="primary" icon={<Plus />}>
            {t('contacts:addGroup')}
          </Button>
        )
      }
    >
      <GroupForm group={group} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

type Typed = { name: string; colour: GroupColour }

function GroupForm({ group, onDone }: { group: ContactGroup | null; onDone: () => void }) {
  const t = useText()
  const options = {
    stale: ['contactGroups.list', 'contacts.list', 'contacts.get'] as const,
    shownByForm: ['name_taken'] as const,
    onDone: () => {
      onDone()
      say(t('saved'))
    },
  }
  const create = useAct('contactGroups.create', options)
  const change = useAct('contactGroups.change', options)
  const { form, field, values } = useForm<Typed>({
    start: { name: group?.name ?? '', colour: group?.colour ?? 'grey' },
    checks: { name: checksIn(t).filled },
    failure: group ? change.error : create.error,
    refusals: { name_taken: 'name' },
  })
  const send = form(body => {
    if (group) change.mutate({ params: { id: group.id }, body })
    else create.mutate({ body })
  })
  return (
    <form {...send}>
      <Fields>
        <TextField label={t('contacts:companyName')} maxLength={120} dir="auto" {...field('name')} />
        <Select
          label={t('contacts:colour')}
          options={groupColours.map(value => ({ value, label: t(`contacts:colours.${value}`) }))}
          {...field('colour')}
        />
        {values.name.trim() !== '' && (
          <p>
            <GroupBadge group={values} />
          </p>
        )}
        <Actions>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {group ? t('save') : t('create')}
          </Button>
        </Actions>
      </Fields>
    </form>
  )
}
