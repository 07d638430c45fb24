import { useQuery } from '@tanstack/react-query'
import {
  CalendarClock,
  ChartColumn,
  CircleUserRound,
  ContactRound,
  FilePenLine,
  Inbox,
  Layers,
  Search,
  Settings,
  ShieldQuestionMark,
  Target,
  UsersRound,
} from 'lucide-react'
import { query } from '../lib/query.ts'
import { mayRun } from '../lib/running-departments.ts'
import { usePermission } from '../lib/session.ts'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { DepartmentLinks } from './department-links.tsx'
import { GuideLink } from './guide-link.tsx'
import styles from './navigation.module.css'
import { NavigationLink } from './navigation-link.tsx'
import { shortCount } from './short-count.ts'
import { FirstStepsLink } from './tips/first-steps-link.tsx'
import { ViewLinks } from './view-links.tsx'

export function Navigation() {
  const t = useText()
  const counts = useQuery(query('tickets.counts')).data
  const departments = useQuery(query('departments.list')).data?.items
  const administers = usePermission('department.change')
  const settles = administers || departments?.some(mayRun)
  const readsAll = usePermission('report.read')
  const readsReports = readsAll || departments?.some(({ can }) => can.readReports)
  const hasGoals =
    useQuery({ ...query('goals.list'), enabled: readsReports === false }).data?.items.length ?? 0
  const writes = usePermission('ticket.reply')
  // Where nothing is begun there is nothing to go to.
  const drafts = useQuery({ ...query('drafts.mine'), enabled: writes }).data?.items.length ?? 0
  const putOff = useQuery({ ...query('scheduled.mine'), enabled: writes }).data?.items.length ?? 0
  const judges = usePermission('quarantine.list')
  // Where nothing is held there is nothing to go to.
  const holds =
    (useQuery({ ...query('quarantine.list', { query: { limit: 1 } }), enabled: judges }).data?.items.length ??
      0) > 0
  return (
    <nav className={styles.navigation} aria-label={t('navigation')}>
      <ul>
        <FirstStepsLink />
        <NavigationLink to={paths.tickets} search={{}} icon={<Layers />} counts={counts?.all}>
          {t('allTickets')}
        </NavigationLink>
        <NavigationLink
          to={paths.tickets}
          search={{ view: 'mine' }}
          icon={<CircleUserRound />}
          counts={counts?.mine}
        >
          {t('mine')}
        </NavigationLink>
        <NavigationLink
          to={paths.tickets}
          search={{ view: 'unassigned' }}
          icon={<Inbox />}
          counts={counts?.nobodys}
        >
          {t('unassigned')}
        </NavigationLink>
        {drafts > 0 && (
          <NavigationLink
            to={paths.drafts}
            icon={<FilePenLine />}
            count={<span className={styles.count}>{shortCount(drafts)}</span>}
          >
            {t('drafts')}
          </NavigationLink>
        )}
        {putOff > 0 && (
          <NavigationLink
            to={paths.scheduled}
            icon={<CalendarClock />}
            count={<span className={styles.count}>{shortCount(putOff)}</span>}
          >
            {t('scheduled')}
          </NavigationLink>
        )}
        <NavigationLink to={paths.contacts} icon={<ContactRound />}>
          {t('contacts')}
        </NavigationLink>
        <NavigationLink to={paths.search} icon={<Search />}>
          {t('search')}
        </NavigationLink>
        {holds && (
          <NavigationLink to={paths.quarantine} icon={<ShieldQuestionMark />}>
            {t('tickets:quarantine.title')}
          </NavigationLink>
        )}
        <NavigationLink to={paths.availability} icon={<UsersRound />}>
          {t('availability:title')}
        </NavigationLink>
        <NavigationLink to={readsReports ? paths.reports : paths.myReport} icon={<ChartColumn />}>
          {t(readsReports ? 'reports' : 'myReport')}
        </NavigationLink>
        {(readsReports || hasGoals > 0) && (
          <NavigationLink to={paths.goals} icon={<Target />}>
            {t('goals')}
          </NavigationLink>
        )}
      </ul>
      <ViewLinks />
      <DepartmentLinks />
      {settles && (
        <ul className={styles.last}>
          <GuideLink />
          <NavigationLink to={paths.settings} icon={<Settings />}>
            {t('settings')}
          </NavigationLink>
        </ul>
      )}
    </nav>
  )
}
