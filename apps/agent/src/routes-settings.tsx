import { createRoute, redirect } from '@tanstack/react-router'
import { auditSearch } from './features/audit/audit-search.ts'
import { cannedSearch } from './features/canned/canned-search.ts'
import { partSearch } from './features/departments/parts.ts'
import { macroSearch } from './features/macros/macro-search.ts'
import { connectedSearch } from './features/mail/oauth/connected-search.ts'
import { requestSearch } from './features/requests/request-search.ts'
import { newRuleSearch, rulePartSearch, ruleSearch } from './features/rules/rule-search.ts'
import { templateSearch } from './features/templates/template-search.ts'
import { meQuery } from './lib/session.ts'
import { paths } from './paths.ts'
import { app, idParams, page, withAutomationTexts, withSettingsTexts } from './routes-root.tsx'

/** The pages below Settings. */
const settings = createRoute({
  getParentRoute: () => app,
  id: 'settings',
  beforeLoad: withSettingsTexts,
  component: page(() => import('./features/settings/settings-layout.tsx'), 'SettingsLayout'),
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
  component: page(() => import('./features/guide/guide-page.tsx'), 'GuidePage'),
})
const departments = createRoute({
  getParentRoute: () => settings,
  path: paths.departments,
  component: page(() => import('./features/departments/departments-page.tsx'), 'DepartmentsPage'),
})
const department = createRoute({
  getParentRoute: () => settings,
  path: paths.department,
  params: idParams,
  validateSearch: partSearch,
  component: page(() => import('./features/departments/department-page.tsx'), 'DepartmentPage'),
})
const people = createRoute({
  getParentRoute: () => settings,
  path: paths.people,
  component: page(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  getParentRoute: () => settings,
  path: paths.person,
  params: idParams,
  component: page(() => import('./features/people/person/person-page.tsx'), 'PersonPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: paths.apiKeys,
  component: page(() => import('./features/people/api-keys-page.tsx'), 'ApiKeysPage'),
})
const businessHours = createRoute({
  getParentRoute: () => settings,
  path: paths.businessHours,
  component: page(() => import('./features/hours/business-hours-page.tsx'), 'BusinessHoursPage'),
})
const newCalendar = createRoute({
  getParentRoute: () => settings,
  path: paths.newCalendar,
  component: page(() => import('./features/hours/new-calendar-page.tsx'), 'NewCalendarPage'),
})
const calendar = createRoute({
  getParentRoute: () => settings,
  path: paths.calendar,
  params: idParams,
  component: page(() => import('./features/hours/calendar-page.tsx'), 'CalendarPage'),
})
const mail = createRoute({
  getParentRoute: () => settings,
  path: paths.mail,
  component: page(() => import('./features/mail/mail-page.tsx'), 'MailPage'),
})
const mailConnected = createRoute({
  getParentRoute: () => settings,
  path: paths.mailConnected,
  validateSearch: connectedSearch,
  component: page(() => import('./features/mail/oauth/connected-page.tsx'), 'ConnectedPage'),
})
const templates = createRoute({
  getParentRoute: () => settings,
  path: paths.templates,
  validateSearch: templateSearch,
  component: page(() => import('./features/templates/templates-page.tsx'), 'TemplatesPage'),
})
const company = createRoute({
  getParentRoute: () => settings,
  path: paths.company,
  component: page(() => import('./features/settings/company-page.tsx'), 'CompanyPage'),
})
const sla = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.sla,
  component: page(() => import('./features/sla/sla-page.tsx'), 'SlaPage'),
})
const rules = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.rules,
  validateSearch: ruleSearch,
  component: page(() => import('./features/rules/rules-page.tsx'), 'RulesPage'),
})
const newRule = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.newRule,
  validateSearch: newRuleSearch,
  component: page(() => import('./features/rules/editor/new-rule-page.tsx'), 'NewRulePage'),
})
const rule = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.rule,
  params: idParams,
  validateSearch: rulePartSearch,
  component: page(() => import('./features/rules/editor/rule-page.tsx'), 'RulePage'),
})
const macros = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.macros,
  component: page(() => import('./features/macros/macros-page.tsx'), 'MacrosPage'),
})
const newMacro = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.newMacro,
  validateSearch: macroSearch,
  component: page(() => import('./features/macros/new-macro-page.tsx'), 'NewMacroPage'),
})
const macro = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.macro,
  params: idParams,
  component: page(() => import('./features/macros/macro-page.tsx'), 'MacroPage'),
})
const cannedMessages = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.cannedMessages,
  validateSearch: cannedSearch,
  component: page(() => import('./features/canned/canned-messages-page.tsx'), 'CannedMessagesPage'),
})
const newCannedMessage = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.newCannedMessage,
  component: page(() => import('./features/canned/new-canned-message-page.tsx'), 'NewCannedMessagePage'),
})
const cannedMessage = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.cannedMessage,
  params: idParams,
  component: page(() => import('./features/canned/canned-message-page.tsx'), 'CannedMessagePage'),
})
const requests = createRoute({
  getParentRoute: () => settings,
  beforeLoad: withAutomationTexts,
  path: paths.requests,
  validateSearch: requestSearch,
  component: page(() => import('./features/requests/requests-page.tsx'), 'RequestsPage'),
})
const contactGroups = createRoute({
  getParentRoute: () => settings,
  path: paths.contactGroups,
  component: page(() => import('./features/contacts/groups/groups-page.tsx'), 'GroupsPage'),
})
const customFields = createRoute({
  getParentRoute: () => settings,
  path: paths.customFields,
  component: page(() => import('./features/fields/fields-page.tsx'), 'FieldsPage'),
})
const failures = createRoute({
  getParentRoute: () => settings,
  path: paths.failures,
  component: page(() => import('./features/settings/failures-page.tsx'), 'FailuresPage'),
})

const audit = createRoute({
  getParentRoute: () => settings,
  path: paths.audit,
  validateSearch: auditSearch,
  component: page(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
})

export const settingsPages = settings.addChildren([
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
  mailConnected,
  templates,
  company,
  rules,
  newRule,
  rule,
  macros,
  newMacro,
  macro,
  cannedMessages,
  newCannedMessage,
  cannedMessage,
  requests,
  contactGroups,
  customFields,
  failures,
  audit,
])
