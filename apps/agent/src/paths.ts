/** The only place that spells a URL. `$name` is a parameter: `<Link to={paths.ticket} params={{ id }} />`. */
export const paths = {
  tickets: '/',
  ticket: '/tickets/$id',
  settings: '/settings',
  departments: '/settings/departments',
  department: '/settings/departments/$id',
  people: '/settings/people',
  mail: '/settings/mail',
  apiKeys: '/settings/api-keys',
  company: '/settings/company',
  failures: '/settings/failures',
  me: '/me',
  signIn: '/sign-in',
  setup: '/setup',
  invitation: '/invitation/$token',
  requestReset: '/reset-password',
  resetPassword: '/reset-password/$token',
} as const
