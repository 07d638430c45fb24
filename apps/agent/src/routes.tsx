import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter } from '@tanstack/react-router'
import { boardSearch } from './features/availability/board-search.ts'
import { contactSearch } from './features/contacts/contact-search.ts'
import { searchParams } from './features/search/search-params.ts'
import { fetchTicket, fetchTickets } from './features/tickets/queries.ts'
import { ticketSearch } from './features/tickets/ticket-search.ts'
import { newViewSearch } from './features/views/new-view-search.ts'
import { query } from './lib/query.ts'
import { paths } from './paths.ts'
import { goalPages } from './routes-goals.tsx'
import { ownPages } from './routes-own.tsx'
import { reportPages, wallboard } from './routes-reports.tsx'
import {
  app,
  idParams,
  page,
  root,
  tokenParams,
  wall,
  withAdministrationTexts,
  withAutomationTexts,
  withConversationTexts,
} from './routes-root.tsx'
import { savedReportPages } from './routes-saved-reports.tsx'
import { settingsPages } from './routes-settings.tsx'
import { Failure } from './shell/failure.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Skeleton } from './ui/skeleton.tsx'

/** What conditions say, and with whom something is shared. */
const withViewTexts = async () => {
  await Promise.all([withAdministrationTexts(), withAutomationTexts()])
}

/** A ticket and the words that it is told in, side by side. */
const withTicket = (queryClient: QueryClient, id: number) => {
  fetchTicket(queryClient, id)
  return withConversationTexts()
}

/** The map. Pages are loaded when somebody goes there, or points at a link to them. */
const signIn = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.signIn,
  validateSearch: (search): { returnTo?: string } =>
    // Only places of this app: `//evil.example` is another site.
    typeof search.returnTo === 'string' && /^\/(?![/\\])/.test(search.returnTo)
      ? { returnTo: search.returnTo }
      : {},
  component: page(() => import('./features/auth/sign-in-page.tsx'), 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.setup,
  component: page(() => import('./features/auth/setup-page.tsx'), 'SetupPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.invitation,
  params: tokenParams,
  component: page(() => import('./features/auth/invitation-page.tsx'), 'InvitationPage'),
})
const requestReset = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.requestReset,
  component: page(() => import('./features/auth/request-reset-page.tsx'), 'RequestResetPage'),
})
const resetPassword = createRoute({
  getParentRoute: () => root,
  beforeLoad: withAdministrationTexts,
  path: paths.resetPassword,
  params: tokenParams,
  component: page(() => import('./features/auth/reset-password-page.tsx'), 'ResetPasswordPage'),
})

const ticketList = createRoute({
  getParentRoute: () => app,
  path: paths.tickets,
  validateSearch: ticketSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => fetchTickets(context.queryClient, deps),
  component: page(() => import('./features/tickets/ticket-list-page.tsx'), 'TicketListPage'),
})
const newTicket = createRoute({
  getParentRoute: () => app,
  path: paths.newTicket,
  // Which draft is gone on with.
  validateSearch: (search): { draft?: string } =>
    typeof search.draft === 'string' && /^[\w-]{8,40}$/.test(search.draft) ? { draft: search.draft } : {},
  loader: ({ context }) => context.queryClient.ensureQueryData(query('departments.list')),
  component: page(() => import('./features/tickets/compose/compose-page.tsx'), 'ComposePage'),
})
const ticket = createRoute({
  getParentRoute: () => app,
  path: paths.ticket,
  params: idParams,
  validateSearch: ticketSearch, // the list that it was opened from, for the way back and to the next
  loader: ({ context, params }) => withTicket(context.queryClient, params.id),
  component: page(() => import('./features/tickets/ticket-page.tsx'), 'TicketPage'),
})
const printTicket = createRoute({
  getParentRoute: () => wall,
  path: paths.printTicket,
  params: idParams,
  loader: ({ context, params }) => withTicket(context.queryClient, params.id),
  component: page(() => import('./features/tickets/print/print-page.tsx'), 'PrintPage'),
})
const search = createRoute({
  getParentRoute: () => app,
  path: paths.search,
  loader: withConversationTexts,
  validateSearch: searchParams,
  component: page(() => import('./features/search/search-page.tsx'), 'SearchPage'),
})
const views = createRoute({
  getParentRoute: () => app,
  path: paths.views,
  beforeLoad: withViewTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('views.list')),
  component: page(() => import('./features/views/views-page.tsx'), 'ViewsPage'),
})
const newView = createRoute({
  getParentRoute: () => app,
  path: paths.newView,
  beforeLoad: withViewTexts,
  validateSearch: newViewSearch,
  component: page(() => import('./features/views/new-view-page.tsx'), 'NewViewPage'),
})
const view = createRoute({
  getParentRoute: () => app,
  path: paths.view,
  params: idParams,
  beforeLoad: withViewTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('views.list')),
  component: page(() => import('./features/views/view-page.tsx'), 'ViewPage'),
})
const batches = createRoute({
  getParentRoute: () => app,
  path: paths.batches,
  beforeLoad: withAutomationTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('batches.list')),
  component: page(() => import('./features/batches/batches-page.tsx'), 'BatchesPage'),
})
const contacts = createRoute({
  getParentRoute: () => app,
  path: paths.contacts,
  beforeLoad: withAdministrationTexts,
  validateSearch: contactSearch,
  component: page(() => import('./features/contacts/contacts-page.tsx'), 'ContactsPage'),
})
const contact = createRoute({
  getParentRoute: () => app,
  path: paths.contact,
  params: idParams,
  beforeLoad: withAdministrationTexts,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(query('contacts.get', { params })),
  component: page(() => import('./features/contacts/contact-page.tsx'), 'ContactPage'),
})
const duplicates = createRoute({
  getParentRoute: () => app,
  path: paths.duplicates,
  beforeLoad: withAdministrationTexts,
  component: page(() => import('./features/contacts/merging/duplicates-page.tsx'), 'DuplicatesPage'),
})
const contactImports = createRoute({
  getParentRoute: () => app,
  path: paths.contactImports,
  beforeLoad: withAdministrationTexts,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('contactImports.list')),
  component: page(() => import('./features/contacts/importing/imports-page.tsx'), 'ImportsPage'),
})
const contactImport = createRoute({
  getParentRoute: () => app,
  path: paths.contactImport,
  params: idParams,
  beforeLoad: withAdministrationTexts,
  component: page(() => import('./features/contacts/importing/import-page.tsx'), 'ImportPage'),
})
const customerCompanies = createRoute({
  getParentRoute: () => app,
  path: paths.customerCompanies,
  beforeLoad: withAdministrationTexts,
  validateSearch: contactSearch,
  component: page(() => import('./features/contacts/companies/companies-page.tsx'), 'CompaniesPage'),
})
const customerCompany = createRoute({
  getParentRoute: () => app,
  path: paths.customerCompany,
  params: idParams,
  beforeLoad: withAdministrationTexts,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(query('customerCompanies.get', { params })),
  component: page(() => import('./features/contacts/companies/company-page.tsx'), 'CompanyPage'),
})
const board = createRoute({
  getParentRoute: () => app,
  path: paths.availability,
  validateSearch: boardSearch,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('availability.board')),
  component: page(() => import('./features/availability/board-page.tsx'), 'BoardPage'),
})
const quarantine = createRoute({
  getParentRoute: () => app,
  path: paths.quarantine,
  component: page(() => import('./features/quarantine/quarantine-page.tsx'), 'QuarantinePage'),
})
const me = createRoute({
  getParentRoute: () => app,
  beforeLoad: withAdministrationTexts,
  path: paths.me,
  component: page(() => import('./features/people/me-page.tsx'), 'MePage'),
})
const notifications = createRoute({
  getParentRoute: () => app,
  beforeLoad: withAdministrationTexts,
  path: paths.notifications,
  loader: ({ context }) => context.queryClient.ensureQueryData(query('notificationSettings.get')),
  component: page(() => import('./features/notifications/notifications-page.tsx'), 'NotificationsPage'),
})

const tree = root.addChildren([
  signIn,
  setup,
  invitation,
  requestReset,
  resetPassword,
  app.addChildren([
    ticketList,
    newTicket,
    ...ownPages,
    ticket,
    search,
    views,
    newView,
    view,
    batches,
    contacts,
    contact,
    duplicates,
    contactImports,
    contactImport,
    customerCompanies,
    customerCompany,
    board,
    quarantine,
    ...reportPages,
    ...goalPages,
    ...savedReportPages,
    me,
    notifications,
    settingsPages,
  ]),
  wall.addChildren([wallboard, printTicket]),
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
