import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import part from '../part.module.css'
import { SettingSwitch } from '../setting-switch.tsx'
import { Closing } from './closing.tsx'

export function TicketsPart({ department }: { department: Department }) {
  const t = useText()
  return (
    <div className={part.part}>
      <Section
        layout="beside"
        title={t('departments:tickets.resolvedTitle')}
        text={t('departments:tickets.resolvedText')}
      >
        <SettingSwitch
          department={department}
          setting="reopensResolved"
          label={t('departments:tickets.reopens')}
          hint={t('departments:tickets.reopensHint')}
        />
        <Closing department={department} />
      </Section>
    </div>
  )
}
