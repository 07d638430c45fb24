import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { auditSearch } from './features/audit/audit-search.ts'
import { boardSearch } from './features/availability/board-search.ts'
import { partSearch } from './features/departments/parts.ts'
import { templateSearch } from './features/templates/template-search.ts'
import { fetchTicket, fetchTickets } from './features/tickets/queries.ts'
import { ticketSearch } from './features/tickets/ticket-search.ts'
import { loadTexts } from './lib/language.ts'
import { query } from './lib/query.ts'
import { meQuery } from './lib/session.ts'
import { paths } from './paths.ts'
import { AppShell } from './shell/app-shell.tsx'
import { Failure } from './shell/failure.tsx'
import { NotFound } from './shell/not-found.tsx'
import { requireSession } from './shell/require-session.ts'
import { Root } from './shell/root.tsx'
import { Skeleton } from './ui/skeleton.tsx'

/** The map. Pages are loaded when somebody goes there, or points at a link to them. */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root })

const tokenParams = { parse: ({ token }: { token: string }) => ({ token }) }
const idParams = {
  parse: ({ id }: { id: string }) => ({ id: Number(id) }),
  stringify: ({ id }: { id: number }) => ({ id: String(id) }),
}
const withAdministrationTexts = () => loadTexts('administration')

const signIn = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.signIn,
  validateSearch: (search): { returnTo?: string } =>
    // Only places of this app: `//evil.example` is another site.
    typeof search.returnTo === 'string' && /^\/(?![/\\])/.test(search.returnTo)
      ? { returnTo: search.returnTo }
      : {},
  component: lazyRouteComponent(() => import('./features/auth/sign-in-page.tsx'), 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.setup,
  component: lazyRouteComponent(() => import('./features/auth/setup-page.tsx'), 'SetupPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.invitation,
  params: tokenParams,
  component: lazyRouteComponent(() => import('./features/auth/invitation-page.tsx'), 'InvitationPage'),
})
const requestReset = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.requestReset,
  component: lazyRouteComponent(() => import('./features/auth/request-reset-page.tsx'), 'RequestResetPage'),
})
const resetPassword = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.resetPassword,
  params: tokenParams,
  component: lazyRouteComponent(() => import('./features/auth/reset-password-page.tsx'), 'ResetPasswordPage'),
})

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
  component: AppShell,
})
const ticketList = createRoute({
  getParentRoute: () => app,
  path: paths.tickets,
  validateSearch: ticketSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => fetchTickets(context.queryClient, deps),
  component: lazyRouteComponent(() => import('./features/tickets/ticket-list-page.tsx'), 'TicketListPage'),
})
const ticket = createRoute({
  getParentRoute: () => app,
  path: paths.ticket,
  params: idParams,
  validateSearch: ticketSearch, // the list that it was opened from, for the way back and to the next
  loader: ({ context, params }) => fetchTicket(context.queryClient, params.id),
  component: lazyRouteComponent(() => import('./features/tickets/ticket-page.tsx'), 'TicketPage'),
})
const board = createRoute({
  getParentRoute: () => app,
  path: paths.availability,
  validateSearch: boardSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('availability.board')),
  component: lazyRouteComponent(() => import('./features/availability/board-page.tsx'), 'BoardPage'),
})
const me = createRoute({
  getParentRoute: () => app,
  beforeLoad: withAdministrationTexts,
  path: paths.me,
  component: lazyRouteComponent(() => import('./features/people/me-page.tsx'), 'MePage'),
})

const settings = createRoute({
  getParentRoute: () => app,
  id: 'settings',
  beforeLoad: withAdministrationTexts,
  component: lazyRouteComponent(() => import('./features/settings/settings-layout.tsx'), 'SettingsLayout'),
})
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: paths.settings,
  beforeLoad: async ({ context }) => {
    const { permissions } = await context.queryClient.ensureQueryData(meQuery)
    throw redirect({ to: permissions.includes('company.change') ? paths.guide : paths.departments })
  },
})
const guide = createRoute({
  getParentRoute: () => settings,
  path: paths.guide,
  component: lazyRouteComponent(() => import('./features/guide/guide-page.tsx'), 'GuidePage'),
})
const departments = createRoute({
  getParentRoute: () => settings,
  path: paths.departments,
  component: lazyRouteComponent(
    () => import('./features/departments/departments-page.tsx'),
    'DepartmentsPage',
  ),
})
const department = createRoute({
  getParentRoute: () => settings,
  path: paths.department,
  params: idParams,
  validateSearch: partSearch,
  component: lazyRouteComponent(() => import('./features/departments/department-page.tsx'), 'DepartmentPage'),
})
const people = createRoute({
  getParentRoute: () => settings,
  path: paths.people,
  component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  getParentRoute: () => settings,
  path: paths.person,
  params: idParams,
  component: lazyRouteComponent(() => import('./features/people/person/person-page.tsx'), 'PersonPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: paths.apiKeys,
  component: lazyRouteComponent(() => import('./features/people/api-keys-page.tsx'), 'ApiKeysPage'),
})
const businessHours = createRoute({
  getParentRoute: () => settings,
  path: paths.businessHours,
  component: lazyRouteComponent(
    () => import('./features/hours/business-hours-page.tsx'),
    'BusinessHoursPage',
  ),
})
const newCalendar = createRoute({
  getParentRoute: () => settings,
  path: paths.newCalendar,
  component: lazyRouteComponent(() => import('./features/hours/new-calendar-page.tsx'), 'NewCalendarPage'),
})
const calendar = createRoute({
  getParentRoute: () => settings,
  path: paths.calendar,
  params: idParams,
  component: lazyRouteComponent(() => import('./features/hours/calendar-page.tsx'), 'CalendarPage'),
})
const mail = createRoute({
  getParentRoute: () => settings,
  path: paths.mail,
  component: lazyRouteComponent(() => import('./features/mail/mail-page.tsx'), 'MailPage'),
})
const templates = createRoute({
  getParentRoute: () => settings,
  path: paths.templates,
  validateSearch: templateSearch,
  component: lazyRouteComponent(() => import('./features/templates/templates-page.tsx'), 'TemplatesPage'),
})
const company = createRoute({
  getParentRoute: () => settings,
  path: paths.company,
  component: lazyRouteComponent(() => import('./features/settings/company-page.tsx'), 'CompanyPage'),
})
const sla = createRoute({
  getParentRoute: () => settings,
  path: paths.sla,
  component: lazyRouteComponent(() => import('./features/sla/sla-page.tsx'), 'SlaPage'),
})
const failures = createRoute({
  getParentRoute: () => settings,
  path: paths.failures,
  component: lazyRouteComponent(() => import('./features/settings/failures-page.tsx'), 'FailuresPage'),
})

const audit = createRoute({
  getParentRoute: () => settings,
  path: paths.audit,
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
})

const tree = root.addChildren([
  signIn,
  setup,
  invitation,
  requestReset,
  resetPassword,
  app.addChildren([
    ticketList,
    ticket,
    board,
    me,
    settings.addChildren([
      settingsStart,
      guide,
      departments,
      department,
      people,
      person,
      apiKeys,
      businessHours,
      newCalendar,
      calendar,
      sla,
      mail,
      templates,
      company,
      failures,
      audit,
    ]),
  ]),
])

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0, // the query cache knows better
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
