/** The languages that the cast writes in. */
export type CastLanguage = 'en' | 'el' | 'zh' | 'ru' | 'ar' | 'lt'

export type Agent = {
  name: string
  email: string
  role: 'owner' | 'administrator' | 'agent'
  language: CastLanguage
  departments: readonly DepartmentKey[]
}

export type DepartmentKey = 'sales' | 'support' | 'billing' | 'returns'

export type Department = { name: string; addresses: readonly [string, ...string[]] }

export type Customer = { name: string; email: string; language: CastLanguage; mailer: Mailer }

/** The program that a customer writes mail with; each puts a mail together in its own way. */
export type Mailer = 'apple' | 'gmail' | 'mutt' | 'outlook' | 'thunderbird'

export type CustomerKey = 'nour' | 'eleni' | 'xiaoming' | 'maria' | 'jonas' | 'tom'
export type AgentKey = 'ada' | 'wei' | 'ben' | 'rasa'

/** What an agent does on a ticket after the customer has written. */
export type AgentStep =
  | { by: AgentKey; does: 'reply'; text: string; resolve?: true }
  | { by: AgentKey; does: 'note'; text: string }
  | { by: AgentKey; does: 'take' }
  | { by: AgentKey; does: 'tag'; tag: string }

export type CustomerStep = { by: 'customer'; does: 'write'; text: string }

/** A customer's first mail, and what followed. */
export type Conversation = {
  customer: CustomerKey
  to: DepartmentKey
  subject: string
  text: string
  /** What the first mail carries besides its text. */
  attaches?: 'document' | 'picture'
  followedBy: readonly (AgentStep | CustomerStep)[]
}
