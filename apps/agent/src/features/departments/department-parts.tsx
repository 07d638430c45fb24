import type { Department } from '@stoa/contract/departments'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { DepartmentDistribution } from './distribution/department-distribution.tsx'
import { GeneralPart } from './general/general-part.tsx'
import { HoursPart } from './hours/hours-part.tsx'
import { MailPart } from './mail/mail-part.tsx'
import { MembersPart } from './members/members-part.tsx'
import { type Part, partSearch } from './parts.ts'
import { TicketsPart } from './tickets/tickets-part.tsx'

const route = getRouteApi(`/app/settings${paths.department}` as const)

type Props = { department: Department; departments: readonly Department[] }

/** The parts as tabs; which one is open stands in the URL, so that others can link to it. */
export function DepartmentParts({ department, departments }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { part = 'general' } = route.useSearch()
  const tab = (value: Part, panel: ReactNode) => ({ value, label: t(`departments:parts.${value}`), panel })
  return (
    <Tabs<Part>
      label={t('departments:parts.label')}
      value={part}
      onValueChange={chosen =>
        navigate({
          to: paths.department,
          params: { id: department.id },
          search: partSearch({ part: chosen }),
          replace: true,
          resetScroll: false,
        })
      }
      tabs={[
        tab('general', <GeneralPart department={department} departments={departments} />),
        tab('members', <MembersPart department={department} />),
        tab('mail', <MailPart department={department} />),
        tab('tickets', <TicketsPart department={department} />),
        tab('hours', <HoursPart department={department} />),
        tab('distribution', <DepartmentDistribution department={department} />),
      ]}
    />
  )
}
