import type { CustomerKey } from './shapes.ts'

/** What customers are grouped by. */
export const contactGroups = [
  { name: 'VIP', colour: 'violet' },
  { name: 'Resellers', colour: 'green' },
] as const
export type ContactGroupName = (typeof contactGroups)[number]['name']

type CustomerCompany = {
  name: string
  domains: readonly string[]
  notes: string
  groups: readonly ContactGroupName[]
}

/** Where customers of Olive & Co work. */
export const customerCompanies: readonly CustomerCompany[] = [
  {
    name: 'Harbour Kitchen',
    domains: ['harbour-kitchen.example'],
    notes: 'A restaurant that orders twelve canisters each month. Tom decides, his sister pays.',
    groups: ['Resellers'],
  },
  { name: '启业食品', domains: ['qiye.example'], notes: '', groups: [] },
]

/** What is known of customers beside their name and address. */
export const knownOf: Partial<
  Record<
    CustomerKey,
    {
      emails?: readonly string[]
      phones?: readonly string[]
      timeZone: string
      notes?: string
      groups?: readonly ContactGroupName[]
    }
  >
> = {
  nour: { phones: ['+961 1 555 0142'], timeZone: 'Asia/Beirut', groups: ['VIP'] },
  tom: {
    emails: ['tom@mail.example'],
    phones: ['+44 20 7946 0123', '+44 7700 900123'],
    timeZone: 'Europe/London',
    notes: 'Calls when it is urgent. Deliveries before ten in the morning.',
  },
  eleni: { timeZone: 'Europe/Athens', phones: ['+30 27210 55512'] },
}

/** What Olive & Co wants to know beside what every help desk asks. */
export const customFields = [
  { subject: 'ticket', name: 'Order number', kind: 'text' },
  {
    subject: 'ticket',
    name: 'What it is about',
    kind: 'list',
    options: ['Oil', 'Pottery', 'Delivery', 'Payment'],
  },
  { subject: 'ticket', name: 'Refund, €', kind: 'number' },
  { subject: 'contact', name: 'Tastes', kind: 'multi-list', options: ['Mild', 'Fruity', 'Peppery'] },
  { subject: 'contact', name: 'Customer since', kind: 'date' },
  { subject: 'company', name: 'Pays by invoice', kind: 'checkbox' },
] as const
