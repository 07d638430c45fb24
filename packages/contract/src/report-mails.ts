import { z } from 'zod'
import { defineRoute } from './route.ts'
import { timeZone } from './settings-shapes.ts'
import { email, id, idParam, moment, none, reference } from './shapes.ts'

export const mailRhythms = ['day', 'week', 'month'] as const
export type MailRhythm = (typeof mailRhythms)[number]
export const mailPauses = ['by-hand', 'no-right', 'report-gone'] as const
export type MailPause = (typeof mailPauses)[number]
export const sendingStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'unknown',
  'bounced',
  'withdrawn',
  'skipped',
] as const
export type SendingState = (typeof sendingStates)[number]

const shape = z.object({
  every: z.enum(mailRhythms),
  weekday: z.int().min(1).max(7).default(1).meta({ description: 'For `week`; 1 is Monday' }),
  monthday: z
    .int()
    .min(1)
    .max(31)
    .default(1)
    .meta({ description: 'For `month`; where a month has no such day, its last one' }),
  hour: z.int().min(0).max(23),
  zone: timeZone.meta({ description: 'Of the hour, and in which days of the report begin' }),
  file: z.enum(['xlsx', 'csv']).default('xlsx').meta({ description: 'What is attached' }),
  personIds: z
    .array(id)
    .max(50)
    .default([])
    .meta({ description: 'Who works here; each gets the numbers that they may see' }),
  addresses: z
    .array(email)
    .max(20)
    .default([])
    .meta({ description: 'Anybody else; they get the numbers that you may see' }),
})
const input = shape.refine(({ personIds, addresses }) => personIds.length + addresses.length > 0, {
  path: ['personIds'],
  message: 'Name somebody who gets it',
})
export type ReportMailInput = z.output<typeof input>

export const reportMail = shape.extend({
  id,
  owner: reference,
  people: z.array(reference),
  nextAt: moment.nullable().meta({ description: 'null: it is paused' }),
  paused: z.enum(mailPauses).nullable(),
  can: z.object({ change: z.boolean() }),
})
export type ReportMail = z.output<typeof reportMail>

const sending = z.object({
  id,
  dueAt: moment.meta({ description: 'The moment that it was for' }),
  asked: z.boolean().meta({ description: 'Whether somebody asked for it, besides the rhythm' }),
  to: z.string(),
  state: z.enum(sendingStates),
  answer: z.string().nullable().meta({ description: 'The words of the other side, or one of our codes' }),
  sentAt: moment.nullable(),
})

const base = { permission: 'report.read', within: 'department' } as const
const change = { ...base, method: 'POST' } as const
const problems = ['lead_unknown', 'address_ours'] as const

/** Saved reports sent by mail. One is its owner's; whoever reads the reports of all departments may end it, too. */
export const reportMails = {
  list: defineRoute({
    ...base,
    key: 'reportMails.list',
    method: 'GET',
    path: '/api/saved-reports/:id/mails',
    summary:
      'Your mails of a saved report; for whoever reads the reports of all departments those of others, too',
    params: idParam,
    returns: z.object({ items: z.array(reportMail) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'reportMails.create',
    path: '/api/saved-reports/:id/mails',
    summary: 'Send a saved report by mail each day, week or month',
    params: idParam,
    body: input,
    returns: reportMail,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'reportMails.change',
    path: '/api/report-mails/:id/change',
    summary: 'Change when a mail goes out and to whom',
    params: idParam,
    body: input,
    returns: reportMail,
    errors: [...problems],
  }),
  pause: defineRoute({
    ...change,
    key: 'reportMails.pause',
    path: '/api/report-mails/:id/pause',
    summary: 'Send nothing until it is resumed',
    params: idParam,
    returns: reportMail,
    errors: [],
  }),
  resume: defineRoute({
    ...change,
    key: 'reportMails.resume',
    path: '/api/report-mails/:id/resume',
    summary: 'Go on with the next moment to come',
    params: idParam,
    returns: reportMail,
    errors: [],
  }),
  delete: defineRoute({
    ...change,
    key: 'reportMails.delete',
    path: '/api/report-mails/:id/delete',
    summary: 'Send a mail no more',
    params: idParam,
    returns: none,
    errors: [],
  }),
  sendNow: defineRoute({
    ...change,
    key: 'reportMails.sendNow',
    path: '/api/report-mails/:id/send-now',
    summary: 'Send it now, to you alone',
    params: idParam,
    returns: none,
    errors: ['saved_report_gone'],
  }),
  sendings: defineRoute({
    ...base,
    key: 'reportMails.sendings',
    method: 'GET',
    path: '/api/report-mails/:id/sendings',
    summary: 'The last 100 mails that went out, or did not, newest first',
    params: idParam,
    returns: z.object({ items: z.array(sending) }),
    errors: [],
  }),
}
