import type { DepartmentKey } from './shapes.ts'

const day = [{ from: '09:00', to: '17:00' }]

/** When Olive & Co works: five days, a short Saturday, and never on a holiday of Greece that falls on a weekday. */
export const shopHours = {
  name: 'Shop hours',
  timeZone: 'Europe/Athens',
  week: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: [{ from: '10:00', to: '14:00' }],
    sunday: [],
  },
  exceptions: [
    { date: '2026-12-25', name: 'Christmas', intervals: [] },
    { date: '2026-12-31', name: 'New Year’s Eve', intervals: [{ from: '09:00', to: '13:00' }] },
    { date: '2027-01-01', name: 'New Year', intervals: [] },
    { date: '2027-01-06', name: 'Epiphany', intervals: [] },
  ],
}

const hour = 3600

/** What is promised to customers, in seconds of business time. */
export const standardLevel = {
  name: 'Standard',
  warnBefore: hour / 2,
  targets: [
    { metric: 'first_answer', priority: null, seconds: 8 * hour },
    { metric: 'first_answer', priority: 'urgent', seconds: hour },
    { metric: 'next_answer', priority: null, seconds: 4 * hour },
    { metric: 'first_resolve', priority: null, seconds: 24 * hour },
  ],
} as const

export const goldLevel = {
  name: 'Gold',
  warnBefore: hour / 4,
  targets: [
    { metric: 'first_answer', priority: null, seconds: hour },
    { metric: 'next_answer', priority: null, seconds: hour },
    { metric: 'first_resolve', priority: null, seconds: 8 * hour },
  ],
} as const

/** Customers of these domains are promised more. */
export const goldRequesters = ['harbour-kitchen.example']

export const departmentDetails: Readonly<Record<DepartmentKey, { description: string; extension: string }>> =
  {
    sales: { description: 'Prices, offers and orders', extension: '201' },
    support: { description: 'Everything that does not work', extension: '202' },
    billing: { description: 'Invoices and payments', extension: '203' },
    returns: { description: 'What comes back', extension: '204' },
  }
