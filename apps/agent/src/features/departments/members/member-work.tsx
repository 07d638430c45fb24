import type { Department, Membership } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './member-work.module.css'
import { WorkForm } from './work-form.tsx'

type Props = { department: Department; person: User; membership: Membership }

/** The role and the skill of a member in a few words; pressed, they can be changed. */
export function MemberWork({ department, person, membership }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { role, skill, priorityGroup } = membership
  const words = (
    <>
      {role && person.role === 'agent' && <Badge tone="accent">{t(`departments:roles.${role}`)}</Badge>}
      <span className={styles.summary}>{t('departments:work.summary', { skill, group: priorityGroup })}</span>
    </>
  )
  if (!department.can.changeMembers && !department.can.allocate)
    return <span className={styles.words}>{words}</span>
  return (
    <>
      <Button
        look="quiet"
        size="small"
        className={styles.words}
        icon={<Pencil aria-hidden="true" />}
        title={t('departments:work.edit', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      <Dialog
        title={t('departments:work.title', { name: person.name, department: department.name })}
        open={open}
        onOpenChange={setOpen}
      >
        <WorkForm
          department={department}
          person={person}
          membership={membership}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}
