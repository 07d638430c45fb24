/**
 * Every error that the API answers with: code ↔ status ↔ sentence for developers.
 * Sentences for users stand in packages/text under `errors.<code>`; a test keeps the lists equal.
 */
export const errors = {
  invalid_request: {
    status: 400,
    sentence:
      'The request does not match the contract; `details` names each field and what is wrong with it.',
  },
  not_signed_in: {
    status: 401,
    sentence: 'No valid session cookie or `Authorization: Bearer KEY` header was sent.',
  },
  wrong_credentials: { status: 401, sentence: 'The e-mail address or the password is wrong.' },
  not_allowed: { status: 403, sentence: 'Your role does not have the permission that this route names.' },
  wrong_origin: {
    status: 403,
    sentence:
      'A browser session may only change things from pages of this server: the Origin header names another site.',
  },
  not_found: { status: 404, sentence: 'There is nothing here, or nothing that you may see.' },
  token_invalid: { status: 410, sentence: 'The link has expired, was used already or was never valid.' },
  already_set_up: { status: 409, sentence: 'This server already has an owner.' },
  name_taken: { status: 409, sentence: 'Another one has this name already, in whatever case it is written.' },
  email_taken: { status: 409, sentence: 'Somebody with this e-mail address is here already.' },
  address_taken: { status: 409, sentence: 'This support address belongs to another department.' },
  address_ours: {
    status: 422,
    sentence: 'This address is one of this help desk: mail to it would come in here again.',
  },
  sheet_too_long: { status: 400, sentence: 'A spreadsheet has 20,000 lines at most; ask for CSV instead.' },
  saved_report_gone: { status: 409, sentence: 'The saved report was deleted; restore it before it is sent.' },
  default_department: { status: 409, sentence: 'The default department cannot be deleted.' },
  department_in_use: {
    status: 409,
    sentence:
      'Tickets or mail accounts belong to this department; name another department in `substituteId` that takes them over.',
  },
  pattern_broken: {
    status: 422,
    sentence: 'A pattern is no regular expression that RE2 understands, or is missing.',
  },
  ban_unclear: {
    status: 422,
    sentence: 'This is neither an address, a domain, an IP address nor a range of them.',
  },
  ban_ours: { status: 422, sentence: 'This is an address of this help desk itself.' },
  domain_taken: { status: 409, sentence: 'The mails of this domain are signed with a key already.' },
  oauth_client_missing: {
    status: 409,
    sentence: 'Enter the client id and secret that this provider gave you first.',
  },
  consent_refused: {
    status: 422,
    sentence:
      'The provider did not give a token that mail can be read and sent with; `message` has its words.',
  },
  server_foreign: {
    status: 422,
    sentence: 'This server is none of the provider whose token signs in: it must not get one.',
  },
  department_unknown: { status: 422, sentence: 'No department with this id exists.' },
  assignee_cannot_see_ticket: {
    status: 422,
    sentence: 'This agent is not active or not a member of the department of the ticket.',
  },
  message_unknown: { status: 422, sentence: 'The ticket has no message with this id.' },
  already_resolved: { status: 409, sentence: 'The ticket is resolved already.' },
  not_resolved: {
    status: 409,
    sentence: 'Neither resolved, postponed nor only marked as answered: nothing to reopen or to close.',
  },
  ticket_closed: {
    status: 409,
    sentence: 'The ticket is closed for good: it takes no answer and does not reopen.',
  },
  only_to_solve: {
    status: 409,
    sentence: 'You answer only what "To solve" or distribution gave you; this ticket is not assigned to you.',
  },
  day_ahead: { status: 422, sentence: 'The day lies ahead: no time can have been spent on it yet.' },
  not_in_future: { status: 422, sentence: 'The moment lies in the past.' },
  cannot_postpone: {
    status: 409,
    sentence: 'Only a new, open, answered or postponed ticket can be postponed.',
  },
  cannot_mark_answered: {
    status: 409,
    sentence: 'Only a new, open or postponed ticket can be marked as answered.',
  },
  ticket_spam: { status: 409, sentence: 'The ticket is spam: unmark it first.' },
  ticket_deleted: { status: 409, sentence: 'The ticket is deleted: restore it first.' },
  ticket_merged: {
    status: 409,
    sentence:
      'The ticket was merged into another one, which `mergedInto` names; only unmerging brings it back.',
  },
  not_spam: { status: 409, sentence: 'The ticket is not spam.' },
  not_deleted: { status: 409, sentence: 'The ticket is not deleted.' },
  cannot_purge: {
    status: 409,
    sentence: 'Only what is deleted or spam can be purged: delete the ticket first.',
  },
  confirmation_wrong: {
    status: 422,
    sentence: 'What was typed as `confirmation` is not what the contact is called.',
  },
  being_erased: { status: 409, sentence: 'The data of this contact is being erased, or has been.' },
  not_merged: { status: 409, sentence: 'The ticket was not merged into another one.' },
  import_empty: { status: 422, sentence: 'The file has no rows below its header.' },
  import_too_large: { status: 413, sentence: 'A file may have 200,000 rows and 200 columns at most.' },
  import_begun: { status: 409, sentence: 'This import has begun already.' },
  columns_unfit: {
    status: 422,
    sentence:
      'The columns do not fit: name one for each column of the file, a name or an address among them, and what one contact has only once only once.',
  },
  cannot_merge_contact: { status: 422, sentence: 'A contact cannot be merged into itself.' },
  contact_not_merged: {
    status: 409,
    sentence:
      'This contact is not merged, or the one that it was merged into was merged further: take that apart first.',
  },
  cannot_merge_company: { status: 422, sentence: 'A company cannot be merged into itself.' },
  company_not_merged: { status: 409, sentence: 'Not merged, or merged further: take that apart first.' },
  company_name_taken: { status: 409, sentence: 'Another company has its name by now: rename that first.' },
  cannot_merge: {
    status: 409,
    sentence: 'A ticket cannot be merged into itself, nor into one that is closed, spam, deleted or merged.',
  },
  merge_target_unknown: { status: 422, sentence: 'You can see no ticket with this code.' },
  being_deleted: { status: 409, sentence: 'The department is being deleted already.' },
  extension_taken: { status: 409, sentence: 'Another department has this extension.' },
  lead_unknown: { status: 422, sentence: 'Nobody who works here has this id.' },
  calendar_unknown: { status: 422, sentence: 'No calendar with this id exists.' },
  calendar_in_use: {
    status: 409,
    sentence: 'A department or an SLA level keeps these hours; give it others first.',
  },
  calendar_file_unreadable: { status: 422, sentence: 'This is no iCalendar file, or it is damaged.' },
  sla_level_unknown: { status: 422, sentence: 'No SLA level with this id exists.' },
  target_repeated: { status: 422, sentence: 'There are two targets for the same metric and priority.' },
  availability_locked: {
    status: 403,
    sentence: 'An administrator decided that only supervisors change your availability.',
  },
  template_invalid: {
    status: 422,
    sentence: 'The template cannot be used; `details` names each place and what is wrong there.',
  },
  not_a_support_address: { status: 422, sentence: 'The address is no support address of a department.' },
  no_outgoing_account: { status: 409, sentence: 'There is no SMTP account that mail could go out by.' },
  account_not_allowed: {
    status: 422,
    sentence: 'This SMTP account is not allowed in the department of the ticket.',
  },
  empty_message: { status: 422, sentence: 'The message has neither text nor attachments.' },
  no_recipient: { status: 422, sentence: 'The contact of this ticket has no e-mail address to answer to.' },
  file_infected: {
    status: 403,
    sentence: 'A virus was found in the file. Only who may, and says so, downloads it.',
  },
  too_many_picture_senders: {
    status: 422,
    sentence: 'You trust as many senders with pictures as can be. Take some off the list first.',
  },
  attachment_unknown: {
    status: 422,
    sentence: 'An attachment id is unknown, was uploaded by somebody else, or already belongs to a message.',
  },
  attachment_too_large: { status: 413, sentence: 'The file is larger than the server accepts (25 MB).' },
  leaves_already: { status: 409, sentence: 'The message has left, is leaving or was tried already.' },
  not_failed: {
    status: 409,
    sentence:
      'Only a message whose delivery failed, came back, was withdrawn or is unknown can be sent again.',
  },
  period_invalid: {
    status: 422,
    sentence:
      '`from` is after `to`, or the period is longer than its stretches allow: 31 days by the hour, 1100 by the day.',
  },
  conditions_invalid: {
    status: 422,
    sentence: 'A condition cannot be used; `details` names each place (group.index) and what is wrong there.',
  },
  actions_invalid: {
    status: 422,
    sentence: 'An action cannot be used; `details` names each place (index) and what is wrong there.',
  },
  trigger_unfit: {
    status: 422,
    sentence:
      'An action or a condition does not go with what the rule listens to; `details` names the place.',
  },
  not_shareable: {
    status: 403,
    sentence:
      'To share with others takes the permission `macro.share`, `canned-message.share` or `view.share`.',
  },
  cannot_split: {
    status: 409,
    sentence: 'Something that was said with the customer has to stay in the ticket.',
  },
  contact_unknown: { status: 422, sentence: 'There is no such contact.' },
  too_many_tasks: { status: 422, sentence: 'A checklist has 100 tasks at most.' },
  person_cannot_see_ticket: {
    status: 422,
    sentence: 'This person does not work here, or may not see the ticket.',
  },
  ticket_internal: {
    status: 409,
    sentence: 'The ticket is one among colleagues: there is no customer to answer.',
  },
  draft_gone: {
    status: 409,
    sentence: 'The colleague does not share this draft any more: it was sent, thrown away or taken over.',
  },
  answered_since: {
    status: 409,
    sentence:
      'A colleague has answered since the message named by `seenMessageId`; send without it to answer all the same.',
  },
  too_many_tickets: { status: 422, sentence: 'These are more tickets than can be acted on together.' },
  no_tickets: { status: 422, sentence: 'There is no ticket to act on.' },
  view_filling: {
    status: 409,
    sentence: 'The view is still being filled, so nobody knows yet what is in it; try again in a moment.',
  },
  changed_since: { status: 409, sentence: 'Somebody has changed this since.' },
  batch_not_running: { status: 409, sentence: 'It has ended already.' },
  batch_not_undoable: {
    status: 409,
    sentence: 'It is still running, was undone already, or did nothing that can be taken back.',
  },
  canned_text_invalid: {
    status: 422,
    sentence: 'A text cannot be used; `details` names which one and what is wrong there.',
  },
  languages_twice: { status: 422, sentence: 'There is one text a language.' },
  macro_broken: {
    status: 409,
    sentence: 'The macro names something that is gone; `broken` of the macro says what.',
  },
  request_refused: {
    status: 422,
    sentence:
      'The address is none that requests go to: it is private, has a password or another port; `requests.list` says which.',
  },
  contact_empty: { status: 422, sentence: 'A contact needs a name, an address or a telephone number.' },
  company_unknown: { status: 422, sentence: 'No company of customers with this id exists.' },
  group_unknown: { status: 422, sentence: 'No group of contacts with one of these ids exists.' },
  field_unknown: { status: 422, sentence: 'No custom field with this id is in use for this kind of thing.' },
  field_value_invalid: { status: 422, sentence: 'A value is not what the kind of its custom field takes.' },
  fields_required: {
    status: 409,
    sentence: 'A custom field that the department of the ticket requires is not filled in.',
  },
  options_missing: { status: 422, sentence: 'A list needs at least one option.' },
  domain_of_company: { status: 409, sentence: 'One of the domains belongs to another company already.' },
  domain_too_common: {
    status: 422,
    sentence:
      'More than 5,000 contacts have an address at one of these domains: it is a mail provider, not a company.',
  },
  last_owner: { status: 409, sentence: 'The last active owner cannot be demoted or deactivated.' },
  too_many_requests: {
    status: 429,
    sentence: 'Too many attempts; wait for the number of seconds in the Retry-After header.',
  },
  server_error: {
    status: 500,
    sentence: 'Something failed on the server. It is in the log under the request id that is in `details`.',
  },
} as const satisfies Record<string, { status: number; sentence: string }>

export type ErrorCode = keyof typeof errors

/** What any route may answer with, so that no route has to name it. */
export const alwaysPossible = [
  'invalid_request',
  'not_signed_in',
  'not_allowed',
  'wrong_origin',
  'not_found',
  'too_many_requests',
  'server_error',
] as const satisfies readonly ErrorCode[]

/** The body of every answer that is not 2xx. */
export type ErrorBody = {
  error: ErrorCode
  message: string
  /** With `invalid_request` and `template_invalid`: which field, and why. */
  details?: { path: string; problem: string }[]
  requestId?: string
}
