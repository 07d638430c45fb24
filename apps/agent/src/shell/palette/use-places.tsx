import { useQuery } from '@tanstack/react-query'
import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import {
  Bell,
  Building2,
  CalendarClock,
  ChartColumn,
  CircleUserRound,
  ContactRound,
  FilePenLine,
  Footprints,
  Inbox,
  Layers,
  ListChecks,
  ListFilter,
  Search,
  Settings,
  ShieldQuestionMark,
  Target,
  UsersRound,
} from 'lucide-react'
import { reports } from '../../features/reports/kinds/reports.ts'
import { settingsGroups } from '../../features/settings/settings-pages.ts'
import { useAllowedPages } from '../../features/settings/use-allowed-pages.ts'
import type { TicketSearch } from '../../features/tickets/ticket-search.ts'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { DepartmentMark } from '../department-mark.tsx'
import type { Entry } from './entry.ts'
import { settingsWords } from './settings-words.ts'

/** All pages that one may see: lists of tickets, views, departments, reports, administration. */
export function usePlaces(): Entry[] {
  const t = useText()
  const navigate = useNavigate()
  const isAllowed = useAllowedPages()
  const writes = usePermission('ticket.reply')
  const judges = usePermission('quarantine.list')
  const startsBatches = usePermission('batch.start')
  const readsReports = usePermission('report.read')
  const views = useQuery(query('views.list')).data?.items ?? []
  const departments = useQuery(query('departments.list')).data?.items ?? []

  const tickets = (label: string, search: TicketSearch, icon: Entry['icon'], beside?: string): Entry => ({
    value: `tickets ${JSON.stringify(search)}`,
    label,
    icon,
    ...(beside && { beside }),
    run: () => void navigate({ to: paths.tickets, search }),
  })
  const page = (label: string, to: (typeof paths)[keyof typeof paths], icon: Entry['icon']): Entry => ({
    value: to,
    label,
    icon,
    run: () => void navigate({ to }),
  })
  const report = ({ name, to, search }: (typeof reports)[number]): Entry => ({
    value: `report ${name}`,
    label: t(`kinds:nav.${name}`),
    beside: t('reports'),
    icon: <ChartColumn />,
    run: () => void navigate({ to, search } as NavigateOptions),
  })
  const administration = settingsGroups(t)
    .flatMap(({ pages }) => pages)
    .filter(isAllowed)
  return [
    tickets(t('allTickets'), {}, <Layers />),
    tickets(t('mine'), { view: 'mine' }, <CircleUserRound />),
    tickets(t('unassigned'), { view: 'unassigned' }, <Inbox />),
    ...views.map(({ id, name }) => tickets(name, { saved: id }, <ListFilter />, t('views:title'))),
    ...departments.map(({ id, name }) =>
      tickets(name, { department: id }, <DepartmentMark id={id} />, t('departments')),
    ),
    ...(writes
      ? [
          page(t('drafts'), paths.drafts, <FilePenLine />),
          page(t('scheduled'), paths.scheduled, <CalendarClock />),
        ]
      : []),
    page(t('contacts'), paths.contacts, <ContactRound />),
    page(t('contacts:companies'), paths.customerCompanies, <Building2 />),
    page(t('search'), paths.search, <Search />),
    ...(startsBatches ? [page(t('batches'), paths.batches, <ListChecks />)] : []),
    ...(judges ? [page(t('tickets:quarantine.title'), paths.quarantine, <ShieldQuestionMark />)] : []),
    page(t('availability:title'), paths.availability, <UsersRound />),
    ...(readsReports
      ? [page(t('reports'), paths.reports, <ChartColumn />), ...reports.map(report)]
      : [page(t('myReport'), paths.myReport, <ChartColumn />)]),
    ...(readsReports ? [page(t('goals'), paths.goals, <Target />)] : []),
    ...administration.map(({ name, path }) => ({
      ...page(name, path, <Settings />),
      beside: t('settings'),
      also: settingsWords(t, path),
    })),
    page(t('firstSteps'), paths.firstSteps, <Footprints />),
    page(t('myAccount'), paths.me, <CircleUserRound />),
    page(t('notifications:title'), paths.notifications, <Bell />),
  ]
}
