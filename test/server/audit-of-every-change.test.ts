import { allRoutes } from '@stoa/contract/api'
import { audit } from '@stoa/contract/audit'
import { businessHours, weekdays } from '@stoa/contract/business-hours'
import { cannedMessages } from '@stoa/contract/canned-messages'
import { contactGroups } from '@stoa/contract/contact-groups'
import { contactMerging } from '@stoa/contract/contact-merging'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { goals } from '@stoa/contract/goals'
import { macros } from '@stoa/contract/macros'
import { mailboxes, smtpAccounts } from '@stoa/contract/mail'
import { mailHooks } from '@stoa/contract/mail-hooks'
import { apiKeys } from '@stoa/contract/people'
import { reportMails } from '@stoa/contract/report-mails'
import { rules } from '@stoa/contract/rules'
import { savedReports } from '@stoa/contract/saved-reports'
import { languages } from '@stoa/contract/settings-shapes'
import { sla } from '@stoa/contract/sla'
import { templates } from '@stoa/contract/templates'
import { tickets } from '@stoa/contract/tickets'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { entryLines } from '../../apps/agent/src/features/audit/entry-lines.ts'
import { entrySentence, hasSentence } from '../../apps/agent/src/features/audit/entry-sentence.ts'
import { markBounced } from '../../apps/server/src/core/contacts/commands.ts'
import { keepFile } from '../../apps/server/src/core/contacts/importing/keep-file.ts'
import { findCallerOfPerson } from '../../apps/server/src/core/people/queries.ts'
import { isAdministration } from '../../apps/server/src/outlets/audit/administration.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { everydayPermissions, noChange } from '../support/changes-nothing.ts'
import { type Company, openCompany } from '../support/company.ts'

const week = Object.fromEntries(weekdays.map(day => [day, []]))
const server = { host: '127.0.0.1', port: 1, security: 'none', username: 'stoa', password: 'top secret' }
const wording = {
  departmentId: null,
  kind: 'resolved',
  active: true,
  subject: '',
  html: 'Bye.',
}

/** Ada's company with one of each thing that is administered. */
const furnished = async () => {
  const company = await openCompany()
  const { ada, ben } = company
  const sales = await company.department('Sales', [ben.id], ['sales@olive.example'])
  const spare = await company.department('Spare', [])
  const calendar = { name: 'Office', timeZone: 'Europe/Athens', week, exceptions: [] }
  const level = { name: 'Gold', calendarId: null, warnBefore: 0, targets: [] }
  const rule = { name: 'Important people', groups: [], levelId: null }
  const key = { name: 'Shop', role: 'agent', departmentIds: null }
  const account = { name: 'Out', fromAddress: 'sales@olive.example', ...server }
  await ada.calls(sla.createRule, { body: { ...rule, name: 'First' } })
  const automatic = {
    name: 'To Sales',
    when: { kind: 'event', triggers: ['ticket-created'] },
    groups: [],
    actions: [{ kind: 'prioritise', priority: 'high' }],
  }
  await ada.calls(rules.create, { body: { ...automatic, name: 'First' } })
  await ada.calls(templates.change, { body: { ...wording, kind: 'out_of_hours', html: 'Later.' } })
  const shared = {
    name: 'Thank',
    sharing: { with: 'everybody' },
    actions: [{ kind: 'tag', tags: ['thanked'] }],
  }
  const words = { sharing: shared.sharing, texts: [{ language: null, html: '<p>Hello</p>' }] }
  const aim = {
    name: 'Answers',
    ...({ metric: 'answers', aim: 'at-least', target: 200, period: 'week' } as const),
  }
  const called = async (name: string) =>
    (await ada.calls(contacts.create, { body: { name, phones: ['+30 210 1234567'] } })).body.id
  const kept = { name: 'This week', screen: {}, sharing: { with: 'everybody' } } as const
  const daily = { every: 'day', hour: 8, zone: 'UTC', personIds: [ben.id] } as const
  const saved = (await ada.calls(savedReports.create, { body: kept })).body.id
  const mail = (await ada.calls(reportMails.create, { params: { id: saved }, body: daily })).body.id
  const twins = [await called('Lin'), await called('Lin Wei')]
  await company.modules.housekeeping.round()
  const pair = (await ada.calls(contactMerging.duplicates)).body.items[0]?.id ?? 0
  const owner = await findCallerOfPerson(company.platform.db, 1)
  const made = {
    twin: twins[0] ?? 0,
    otherTwin: twins[1] ?? 0,
    pair,
    file: owner ? await keepFile(company.platform, owner, people) : 0,
    saved,
    mail,
    goal: (await ada.calls(goals.create, { body: aim })).body.id,
    canned: (await ada.calls(cannedMessages.create, { body: { ...words, name: 'Hello' } })).body.id,
    macro: (await ada.calls(macros.create, { body: shared })).body.id,
    calendar: (await ada.calls(businessHours.create, { body: calendar })).body.id,
    unused: (await ada.calls(businessHours.create, { body: { ...calendar, name: 'Old' } })).body.id,
    level: (await ada.calls(sla.createLevel, { body: level })).body.id,
    rule: (await ada.calls(sla.createRule, { body: rule })).body.id,
    automatic: (await ada.calls(rules.create, { body: automatic })).body.id,
    mailbox: (await ada.calls(mailboxes.create, { body: { name: 'In', ...server } })).body.id,
    hook: (await ada.calls(mailHooks.create, { body: { name: 'Hook', provider: 'postmark' } })).body.id,
    account: (await ada.calls(smtpAccounts.create, { body: account })).body.id,
    ticket: (await company.opens('Adverts', sales.id)).id,
    gone: await deletedTicket(company, sales.id),
    contact: (await ada.calls(contacts.create, { body: { name: 'Nour' } })).body.id,
    bounced: await bouncedContact(company),
    customerCompany: (await ada.calls(customerCompanies.create, { body: { name: 'Acme' } })).body.id,
    zeta: (await ada.calls(customerCompanies.create, { body: { name: 'Zeta' } })).body.id,
    field: (
      await ada.calls(customFields.create, { body: { subject: 'contact', name: 'Birthday', kind: 'date' } })
    ).body.id,
    branch: (
      await ada.calls(customFields.create, {
        body: { subject: 'company', name: 'Branch', kind: 'list', options: [{ name: 'Oil' }] },
      })
    ).body.id,
    group: (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body.id,
    apiKey: (await ada.calls(apiKeys.create, { body: key })).body.apiKey.id,
  }
  return {
    ...company,
    sales: sales.id,
    spare: spare.id,
    calendar,
    level,
    rule,
    automatic,
    key,
    account,
    shared,
    words,
    aim,
    kept,
    daily,
    made,
  }
}
const deletedTicket = async ({ ada, opens }: Company, departmentId: number) => {
  const { id } = await opens('A mistake', departmentId, 'lee@example.net')
  await ada.calls(tickets.delete, { params: { id } })
  return id
}
/** Mail servers mark addresses, nobody else. */
const bouncedContact = async ({ ada, platform }: Company) => {
  const email = 'lin@bounced.example'
  const { id } = (await ada.calls(contacts.create, { body: { name: 'Lin', emails: [email] } })).body
  await write(platform, system, act => markBounced(act, { email, words: '550 5.1.1 No such user' }))
  return { id, body: { email } }
}

type World = Awaited<ReturnType<typeof furnished>>

const bytes = Buffer.from('name,email\nLin,l@x.example\n')
const people = { about: 'contact', fileName: 'people.csv', bytes } as const
const asIs = { columns: ['name', 'emails'] }

type Change = { id?: number; body?: object; leaves: string[] }
const of = (id: number, body: object, ...leaves: string[]): Change => ({ id, body, leaves })

/**
 * A good request for every route that changes something in the administration, in an order in which each is possible,
 * with the entries that it leaves. A new route has to be added here.
 */
const changes = (w: World): Record<string, Change> => ({
  'company.change': { body: { name: 'Olive & Sons' }, leaves: ['company.changed'] },
  'invitations.create': {
    body: { email: 'lin@example.com', name: 'Lin', role: 'agent' },
    leaves: ['user.invited'],
  },
  'users.changeRole': { id: w.eve.id, body: { role: 'agent' }, leaves: ['user.role-changed'] },
  'users.deactivate': { id: w.dora.id, leaves: ['user.deactivated'] },
  'users.reactivate': { id: w.dora.id, leaves: ['user.reactivated'] },
  'availability.changeWork': {
    id: w.ben.id,
    body: { settings: { onlyToSolve: true } },
    leaves: ['work-settings.changed'],
  },
  'apiKeys.create': { body: { ...w.key, name: 'Script' }, leaves: ['api-key.created'] },
  'apiKeys.revoke': { id: w.made.apiKey, leaves: ['api-key.revoked'] },
  'contacts.create': { body: { name: 'Lin' }, leaves: ['contact.created'] },
  'contacts.change': {
    id: w.made.contact,
    body: { emails: ['nour@acme.example'], phones: ['+30 1'], language: 'ar', timeZone: 'UTC' },
    leaves: ['contact.changed'],
  },
  'contacts.clearBounce': { ...w.made.bounced, leaves: ['contact.bounce-cleared'] },
  'contacts.unsubscribe': { ...w.made.bounced, leaves: ['contact.unsubscribed'] },
  'contacts.resubscribe': { ...w.made.bounced, leaves: ['contact.resubscribed'] },
  'contacts.setCompany': {
    id: w.made.contact,
    body: { company: w.made.customerCompany },
    leaves: ['contact.company-set'],
  },
  'contacts.setGroups': {
    id: w.made.contact,
    body: { groupIds: [w.made.group] },
    leaves: ['contact.grouped'],
  },
  'contactMerging.dismiss': { id: w.made.pair, leaves: ['contact.told-apart'] },
  'contactMerging.suggest': { id: w.made.pair, leaves: ['contact.suggested-again'] },
  'contactImports.start': { id: w.made.file, body: asIs, leaves: ['contact-import.started'] },
  'contactImports.discard': { id: w.made.file, leaves: ['contact-import.discarded'] },
  'contactMerging.merge': of(w.made.twin, { intoId: w.made.otherTwin }, 'contact.merged'),
  'contactMerging.unmerge': { id: w.made.twin, leaves: ['contact.unmerged'] },
  'customerCompanies.create': { body: { name: 'Others' }, leaves: ['customer-company.created'] },
  'customerCompanies.change': {
    id: w.made.customerCompany,
    body: { name: 'Acme & Sons', domains: ['acme.example'], notes: 'Kind' },
    leaves: ['customer-company.changed'],
  },
  'customerCompanies.setGroups': {
    id: w.made.customerCompany,
    body: { groupIds: [w.made.group] },
    leaves: ['customer-company.grouped'],
  },
  'customerCompanies.delete': { id: w.made.customerCompany, leaves: ['customer-company.deleted'] },
  'customerCompanies.restore': { id: w.made.customerCompany, leaves: ['customer-company.restored'] },
  'companyMerging.merge': of(w.made.zeta, { intoId: w.made.customerCompany }, 'customer-company.merged'),
  'companyMerging.unmerge': of(w.made.zeta, {}, 'customer-company.unmerged'),
  'contacts.setFields': {
    id: w.made.contact,
    body: { values: [{ fieldId: w.made.field, value: '1990-02-03' }] },
    leaves: ['customer-field.set'],
  },
  'customerCompanies.setFields': {
    id: w.made.customerCompany,
    body: { values: [{ fieldId: w.made.branch, value: 1 }] },
    leaves: ['customer-field.set'],
  },
  'customFields.create': {
    body: { subject: 'company', name: 'Size', kind: 'number' },
    leaves: ['custom-field.created'],
  },
  'customFields.change': {
    id: w.made.branch,
    body: { name: 'Trade', active: false, options: [{ id: 1, name: 'Olive oil' }] },
    leaves: ['custom-field.changed'],
  },
  'customFields.move': { id: w.made.branch, body: { position: 2 }, leaves: ['custom-field.moved'] },
  'customFields.delete': { id: w.made.branch, leaves: ['custom-field.deleted'] },
  'customFields.restore': { id: w.made.branch, leaves: ['custom-field.restored'] },
  'contactGroups.create': { body: { name: 'Partners' }, leaves: ['contact-group.created'] },
  'contactGroups.change': {
    id: w.made.group,
    body: { name: 'Dear', colour: 'red' },
    leaves: ['contact-group.changed'],
  },
  'contactGroups.delete': { id: w.made.group, leaves: ['contact-group.deleted'] },
  'contactGroups.restore': { id: w.made.group, leaves: ['contact-group.restored'] },
  'departments.create': { body: { name: 'Billing' }, leaves: ['department.created'] },
  'departments.rename': { id: w.sales, body: { name: 'Sellers' }, leaves: ['department.renamed'] },
  'departments.configure': {
    id: w.sales,
    body: { leadId: w.ben.id, chats: false, calendarId: w.made.calendar },
    leaves: ['department.configured'],
  },
  'departments.clone': {
    id: w.sales,
    body: { name: 'Buyers' },
    leaves: ['department.created', 'department.member-added'],
  },
  'departments.addMember': {
    id: w.spare,
    body: { userId: w.ben.id },
    leaves: ['department.member-added'],
  },
  'departments.changeMemberRole': {
    id: w.spare,
    body: { userId: w.ben.id, role: 'manager' },
    leaves: ['department.member-role-changed'],
  },
  'departments.allocateMember': {
    id: w.spare,
    body: { userId: w.ben.id, skill: 5 },
    leaves: ['department.member-allocated'],
  },
  'departments.removeMember': {
    id: w.spare,
    body: { userId: w.ben.id },
    leaves: ['department.member-removed'],
  },
  'departments.addAllMembers': { id: w.spare, leaves: ['department.member-added'] },
  'departments.removeAllMembers': { id: w.spare, leaves: ['department.member-removed'] },
  'departments.addAddress': {
    id: w.sales,
    body: { address: 'shop@olive.example' },
    leaves: ['department.address-added'],
  },
  'departments.removeAddress': {
    id: w.sales,
    body: { address: 'shop@olive.example' },
    leaves: ['department.address-removed'],
  },
  'distribution.change': {
    id: w.sales,
    body: { method: 'least_loaded' },
    leaves: ['department.distribution-changed'],
  },
  'sla.setDepartmentLevel': {
    id: w.sales,
    body: { levelId: w.made.level },
    leaves: ['department.sla-level-set'],
  },
  'smtpAccounts.preselect': {
    id: w.sales,
    body: { accountId: w.made.account },
    leaves: ['smtp-account.preselected'],
  },
  'templates.change': { body: wording, leaves: ['template.changed'] },
  'templates.reset': {
    body: { departmentId: null, kind: 'out_of_hours' },
    leaves: ['template.reset'],
  },
  'departmentSignatures.change': of(w.sales, { html: 'Sales' }, 'department.signature-changed'),
  'departmentSignatures.bind': of(w.sales, { binding: true }, 'department.signature-bound'),
  'toSolve.changeAlgorithm': { body: { algorithm: 'last_agent' }, leaves: ['to-solve.algorithm-changed'] },
  'businessHours.create': { body: { ...w.calendar, name: 'Shop' }, leaves: ['calendar.created'] },
  'businessHours.change': {
    id: w.made.calendar,
    body: { timeZone: 'Europe/Vilnius' },
    leaves: ['calendar.changed'],
  },
  'businessHours.delete': { id: w.made.unused, leaves: ['calendar.deleted'] },
  'businessHours.restore': { id: w.made.unused, leaves: ['calendar.restored'] },
  'sla.createLevel': { body: { ...w.level, name: 'Silver' }, leaves: ['sla-level.created'] },
  'sla.changeLevel': { id: w.made.level, body: { warnBefore: 60 }, leaves: ['sla-level.changed'] },
  'sla.deleteLevel': { id: w.made.level, leaves: ['sla-level.deleted'] },
  'sla.restoreLevel': { id: w.made.level, leaves: ['sla-level.restored'] },
  'sla.createRule': { body: { ...w.rule, name: 'Others' }, leaves: ['sla-rule.created'] },
  'sla.changeRule': { id: w.made.rule, body: { name: 'Dear people' }, leaves: ['sla-rule.changed'] },
  'sla.moveRule': { id: w.made.rule, body: { position: 1 }, leaves: ['sla-rule.moved'] },
  'sla.deleteRule': { id: w.made.rule, leaves: ['sla-rule.deleted'] },
  'sla.restoreRule': { id: w.made.rule, leaves: ['sla-rule.restored'] },
  'rules.create': { body: { ...w.automatic, name: 'Others' }, leaves: ['rule.created'] },
  'rules.change': {
    id: w.made.automatic,
    body: { name: 'To them', note: 'As agreed', stopsOthers: true, active: true },
    leaves: ['rule.changed', 'rule.switched-on'],
  },
  'rules.move': { id: w.made.automatic, body: { position: 1 }, leaves: ['rule.moved'] },
  'rules.clone': { id: w.made.automatic, body: { name: 'Copy' }, leaves: ['rule.created'] },
  'rules.delete': { id: w.made.automatic, leaves: ['rule.deleted'] },
  'rules.restore': { id: w.made.automatic, leaves: ['rule.restored'] },
  'macros.create': { body: { ...w.shared, name: 'Others' }, leaves: ['macro.created'] },
  'macros.change': { id: w.made.macro, body: { note: 'As agreed' }, leaves: ['macro.changed'] },
  'macros.delete': { id: w.made.macro, leaves: ['macro.deleted'] },
  'macros.restore': { id: w.made.macro, leaves: ['macro.restored'] },
  'cannedMessages.create': { body: { ...w.words, name: 'Others' }, leaves: ['canned-message.created'] },
  'cannedMessages.change': {
    id: w.made.canned,
    body: { keywords: ['hi'], shortcut: 'hi' },
    leaves: ['canned-message.changed'],
  },
  'cannedMessages.delete': { id: w.made.canned, leaves: ['canned-message.deleted'] },
  'cannedMessages.restore': { id: w.made.canned, leaves: ['canned-message.restored'] },
  'goals.create': {
    body: { ...w.aim, name: 'Of Ben', departmentId: w.sales, agentId: w.ben.id },
    leaves: ['goal.created'],
  },
  'goals.change': {
    id: w.made.goal,
    body: {
      name: 'In time',
      metric: 'first-resolves-within',
      within: 86_400,
      aim: 'at-most',
      target: 0.5,
      departmentId: w.sales,
      agentId: w.ben.id,
      period: 'month',
      zone: 'UTC',
    },
    leaves: ['goal.changed'],
  },
  'goals.delete': { id: w.made.goal, leaves: ['goal.deleted'] },
  'goals.restore': { id: w.made.goal, leaves: ['goal.restored'] },
  'savedReports.create': { body: { ...w.kept, name: 'This month' }, leaves: ['saved-report.created'] },
  'savedReports.change': {
    id: w.made.saved,
    body: { name: 'The week', screen: { by: 'agent' }, sharing: { with: 'departments', ids: [w.sales] } },
    leaves: ['saved-report.changed'],
  },
  'reportMails.create': { id: w.made.saved, body: w.daily, leaves: ['report-mail.created'] },
  'reportMails.change': {
    id: w.made.mail,
    body: {
      ...{ every: 'month', monthday: 31, weekday: 2, hour: 9, zone: 'Europe/Athens', file: 'csv' },
      personIds: [w.dora.id],
      addresses: ['board@board.example'],
    },
    leaves: ['report-mail.changed'],
  },
  'reportMails.pause': { id: w.made.mail, leaves: ['report-mail.paused'] },
  'reportMails.resume': { id: w.made.mail, leaves: ['report-mail.resumed'] },
  'reportMails.delete': { id: w.made.mail, leaves: ['report-mail.deleted'] },
  'savedReports.delete': { id: w.made.saved, leaves: ['saved-report.deleted'] },
  'savedReports.restore': { id: w.made.saved, leaves: ['saved-report.restored'] },
  'requests.renewSigning': { leaves: ['request-signing.renewed'] },
  'mailboxes.create': { body: { name: 'Letters', ...server }, leaves: ['mailbox.created'] },
  'mailboxes.change': {
    id: w.made.mailbox,
    body: { password: 'another secret' },
    leaves: ['mailbox.changed'],
  },
  'mailboxes.delete': { id: w.made.mailbox, leaves: ['mailbox.deleted'] },
  'mailReceiver.change': { body: { recipients: 'known' }, leaves: ['mail-receiver.changed'] },
  'mailHooks.create': {
    body: { name: 'Shop', provider: 'mailgun', secret: 'top secret' },
    leaves: ['mail-hook.created'],
  },
  'mailHooks.change': {
    id: w.made.hook,
    body: { secret: 'another secret', active: false },
    leaves: ['mail-hook.changed'],
  },
  'mailHooks.delete': { id: w.made.hook, leaves: ['mail-hook.deleted'] },
  'smtpAccounts.create': { body: { ...w.account, name: 'More' }, leaves: ['smtp-account.created'] },
  'smtpAccounts.change': {
    id: w.made.account,
    body: { password: 'another secret' },
    leaves: ['smtp-account.changed'],
  },
  'dkimKeys.create': { body: { domain: 'olive.example' }, leaves: ['dkim-key.created'] },
  'dkimKeys.delete': { body: { domain: 'olive.example' }, leaves: ['dkim-key.deleted'] },
  'oauthClients.set': {
    body: { provider: 'google', clientId: 'stoa', clientSecret: 'top secret' },
    leaves: ['oauth-client.set'],
  },
  'oauthClients.delete': { body: { provider: 'google' }, leaves: ['oauth-client.deleted'] },
  'spamFilters.change': { id: w.sales, body: { quarantine: true }, leaves: ['spam-filter.changed'] },
  'bans.create': { body: { who: 'shop.example', days: 7 }, leaves: ['mail-ban.created'] },
  'tickets.banSender': { id: w.made.ticket, body: { reason: 'Adverts' }, leaves: ['mail-ban.created'] },
  'bans.lift': { id: 1, leaves: ['mail-ban.lifted'] },
  'virusScanner.change': {
    body: { scanner: { host: 'clamd.example', port: 3310, ownNetwork: false } },
    leaves: ['virus-scanner.changed'],
  },
  'mailHandling.change': { body: { sameMail: 'first' }, leaves: ['mail-handling.changed'] },
  'guide.sendTestMail': { body: { to: 'sales@olive.example' }, leaves: ['test-mail.sent'] },
  'smtpAccounts.delete': { id: w.made.account, leaves: ['smtp-account.deleted'] },
  'tickets.purge': { id: w.made.gone, leaves: ['ticket.purged'] },
  'contactErasure.erase': {
    id: w.made.contact,
    body: { conversations: 'delete', confirmation: 'Nour' },
    leaves: ['contact.erased'],
  },
  'departments.delete': {
    id: w.sales,
    body: { substituteId: w.spare },
    leaves: ['department.deleted'],
  },
})

const ofAdministration = allRoutes.filter(
  ({ method, permission }) =>
    method !== 'GET' &&
    !['public', 'signed-in'].includes(permission) &&
    !everydayPermissions.test(permission),
)

test('every change of the administration leaves an entry with a sentence, with names and without secrets', async () => {
  const world = await furnished()
  const { ada } = world
  const known = [...Object.keys(changes(world)), ...Object.keys(noChange)]
  expect(known.toSorted()).toEqual(ofAdministration.map(({ key }) => key).toSorted())

  const entries = async () =>
    (await ada.calls({ ...audit.list, path: '/api/audit?limit=200' as const })).body.items
  const sayings = await Promise.all(
    languages.map(async language => ({ t: await translator(language), language })),
  )
  const found: Record<string, unknown> = {}
  const wanted: Record<string, unknown> = {}
  for (const [key, { id, body, leaves }] of Object.entries(changes(world))) {
    const route = ofAdministration.find(each => each.key === key)
    if (!route) throw new Error(`There is no route ${key}.`)
    const newest = (await entries())[0]?.id ?? 0
    const answer = await ada.calls(route, {
      ...(id !== undefined && { params: { id } }),
      ...((body ?? route.body) && { body: body ?? {} }),
    })
    const left = (await entries()).filter(entry => entry.id > newest)
    found[key] = [answer.status, ...new Set(left.map(({ name }) => name).toReversed())]
    wanted[key] = [200, ...leaves]
    for (const entry of left) {
      expect(entry.actor).toMatchObject({ kind: 'user', name: 'Ada' })
      expect(isAdministration(entry.name)).toBe(true)
      expect(JSON.stringify(entry)).not.toMatch(/(top|another) secret/)
      for (const subject of entry.subjects)
        expect(subject.name, `${entry.name} ${subject.field}`).not.toBe('')
      for (const saying of sayings) {
        expect(hasSentence(entry, saying), entry.name).toBe(true)
        expect(entrySentence(entry, saying)).not.toMatch(/{{/)
        for (const { label, field } of entryLines(entry, saying)) expect(label, field).not.toBe(field)
      }
    }
  }
  expect(found).toEqual(wanted)
})
