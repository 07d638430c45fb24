import type { MuteReason } from '@stoa/contract/links'
import type { Tx } from '../../../platform/db/database.ts'
import { Refusal, refuse } from '../../../platform/http/refusal.ts'
import { isUnsubscribed } from '../../contacts/queries.ts'
import { findCallerOfPerson, mailAddressOf } from '../../people/queries.ts'
import { addNote, answerByRule, muteAutomaticAnswer, replyToTicket } from '../../tickets/commands.ts'
import { mayBeAnswered, writesLikeAMachine } from '../../tickets/queries.ts'
import { bodyKindOf } from '../rules/texts.ts'
import type { Perform } from './performing.ts'

export const note: Perform<'note'> = async (action, { act, ticket, render }) => {
  await addNote(act, { ticketId: ticket.id, html: await render('html', action.html), attachmentIds: [] })
  return 'recorded'
}

/** To the customer: by whoever runs a macro as any answer of theirs, by a rule with the care of everything that answers by itself. */
export const answer: Perform<'answer'> = async (action, { act, ticket, render }) => {
  const { keepStatus } = action
  const given = { ticketId: ticket.id, html: await render('html', action.html), keepStatus }
  if (act.actor.kind === 'user' || act.actor.kind === 'key') {
    await replyToTicket(act, { ...given, attachmentIds: [], cc: [], resolve: false })
    return 'recorded'
  }
  if (!(await mayBeAnswered(act, ticket.id))) return { skipped: 'no_recipient' }
  await answerByRule(act, given)
  return 'recorded'
}

/** People who do not work here any more get nothing. */
const addressOf = async (tx: Tx, personId: number): Promise<string[]> => {
  const works = await findCallerOfPerson(tx, personId)
  const person = works && (await mailAddressOf(tx, personId))
  return person ? [person.email] : []
}

export const mail: Perform<'mail'> = async (action, { act, ticket, hands, render }) => {
  const personIds = [
    ...action.to.filter(each => typeof each === 'number'),
    ...(action.toAssignee && ticket.assigneeId !== null ? [ticket.assigneeId] : []),
  ]
  const people = await Promise.all(personIds.map(id => addressOf(act.tx, id)))
  const to = new Set([...action.to.filter(each => typeof each === 'string'), ...people.flat()])
  if (to.size === 0) return refuse('no_recipient')
  const whyNot = async (address: string): Promise<MuteReason | null> => {
    // Who works here is told of tickets, and asked for nothing else.
    if (!people.flat().includes(address) && (await isUnsubscribed(act.tx, address))) return 'unsubscribed'
    const written = { email: address, departmentId: ticket.departmentId }
    return (await writesLikeAMachine(act, written)) ? 'too-many' : null
  }
  for (const address of [...to]) {
    const why = await whyNot(address)
    if (why === null) continue
    to.delete(address)
    await muteAutomaticAnswer(act, { ticketId: ticket.id, template: null, address, why })
  }
  if (to.size === 0) return { skipped: 'no_recipient' }
  const subject = await render('line', action.subject)
  const html = await render('html', action.html)
  await hands.queueMail(act, { ticketId: ticket.id, to: [...to], subject, html })
  return 'done'
}

const withoutBody: readonly string[] = ['GET', 'DELETE']

export const request: Perform<'request'> = async (action, performing) => {
  const { act, ticket, hands, occasion, render } = performing
  const { method, headers } = action
  const url = await render('url', action.url)
  const rendered = []
  for (const { name, value } of headers) rendered.push({ name, value: await render('line', value) })
  const written = action.body ? await render(bodyKindOf(action), action.body) : ''
  const body = written || withoutBody.includes(method) ? written : await performing.asJson()
  const { ruleId, macroId } = occasion
  const by = { ticketId: ticket.id, ruleId, macroId }
  const goes = await hands.queueRequest(act, { ...by, method, url, headers: rendered, body })
  return goes ? 'done' : { failed: new Refusal('request_refused') }
}
