/** What the ids in an event's data are ids of, by the name of the field, with the noun of the event where it depends on that; `Ids` for several. */
const kindOf: Readonly<Record<string, string>> = {
  departmentId: 'department',
  departmentIds: 'department',
  substituteId: 'department',
  clonedFromId: 'department',
  personId: 'user',
  ownerId: 'user',
  leadId: 'user',
  calendarId: 'calendar',
  level: 'sla-level',
  levelId: 'sla-level',
  ruleId: 'sla-rule',
  'rule.ruleId': 'rule',
  viewId: 'view',
  goalId: 'goal',
  savedReportId: 'saved-report',
  personIds: 'user',
  agentId: 'user',
  macroId: 'macro',
  cannedMessageId: 'canned-message',
  mailboxId: 'mailbox',
  mailHookId: 'mail-hook',
  smtpAccountId: 'smtp-account',
  apiKeyId: 'api-key',
  contactId: 'contact',
  intoContactId: 'contact',
  otherContactId: 'contact',
  customerCompanyId: 'customer-company',
  intoCustomerCompanyId: 'customer-company',
  contactGroupId: 'contact-group',
  customFieldId: 'custom-field',
  requiredIn: 'department',
  contactGroupIds: 'contact-group',
}

export type Mention = { field: string; kind: string; id: number }

const idsIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : []
}

/** Whom and what an event's data names by an id, each once; changes are looked into. */
export const mentionsIn = (data: object, noun = ''): Mention[] => {
  const found = Object.entries(data).flatMap(([field, value]): Mention[] => {
    if (field === 'changes' && value !== null && typeof value === 'object') return mentionsIn(value, noun)
    const kind = kindOf[`${noun}.${field}`] ?? kindOf[field]
    return kind === undefined ? [] : idsIn(value).map(id => ({ field, kind, id }))
  })
  return [...new Map(found.map(mention => [`${mention.field} ${mention.id}`, mention])).values()]
}
