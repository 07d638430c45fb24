import type { Agent, AgentKey, Customer, CustomerKey, Department, DepartmentKey } from './shapes.ts'

/** Olive & Co sells olive oil and pottery from Kalamata to half the world. Its domain can never exist (RFC 2606). */
export const company = { name: 'Olive & Co', language: 'en', timeZone: 'Europe/Athens' } as const

/** The one password of everybody in the cast; good for demonstrations and nothing else. */
export const castPassword = 'olives-in-november'

export const departments: Readonly<Record<DepartmentKey, Department>> = {
  sales: { name: 'Sales', addresses: ['sales@olive.example'] },
  support: { name: 'Support', addresses: ['support@olive.example', 'help@olive.example'] },
  billing: { name: 'Billing', addresses: ['billing@olive.example'] },
  returns: { name: 'Returns', addresses: ['returns@olive.example'] },
}

export const agents: Readonly<Record<AgentKey, Agent>> = {
  ada: {
    name: 'Ada Markou',
    email: 'ada@olive.example',
    role: 'owner',
    language: 'en',
    departments: ['sales', 'support', 'billing', 'returns'],
  },
  wei: {
    name: 'Wei Lin',
    email: 'wei@olive.example',
    role: 'administrator',
    language: 'zh',
    departments: ['sales', 'support', 'billing'],
  },
  ben: {
    name: 'Ben Okafor',
    email: 'ben@olive.example',
    role: 'agent',
    language: 'en',
    departments: ['support', 'returns'],
  },
  rasa: {
    name: 'Rasa Kazlauskaitė',
    email: 'rasa@olive.example',
    role: 'agent',
    language: 'lt',
    departments: ['sales', 'billing'],
  },
}

export const customers: Readonly<Record<CustomerKey, Customer>> = {
  nour: { name: 'نور الخطيب', email: 'nour@mail.example', language: 'ar', mailer: 'apple' },
  eleni: { name: 'Ελένη Παπαδάκη', email: 'eleni@post.example', language: 'el', mailer: 'thunderbird' },
  xiaoming: { name: '王小明', email: 'xiaoming@qiye.example', language: 'zh', mailer: 'gmail' },
  maria: { name: 'Мария Соколова', email: 'maria@pochta.example', language: 'ru', mailer: 'outlook' },
  jonas: { name: 'Jonas Petraitis', email: 'jonas@pastas.example', language: 'lt', mailer: 'gmail' },
  tom: { name: 'Tom Baker', email: 'tom@harbour-kitchen.example', language: 'en', mailer: 'mutt' },
}
