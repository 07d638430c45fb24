// Made from the database by `npm run generate`; a test keeps it fresh.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = unknown

export type Tables = {
  api_key: {
    id: GeneratedAlways<number>
    name: string
    secret_hash: Buffer
    role: string
    department_ids: number[] | null
    created_at: Temporal.Instant
    last_used_at: Temporal.Instant | null
    revoked_at: Temporal.Instant | null
  }
  attachment: {
    id: GeneratedAlways<number>
    message_id: number | null
    uploader_kind: string
    uploader_id: number | null
    file_hash: string
    name: string
    type: string
    size: number
    inline: Generated<boolean>
    content_id: string | null
    created_at: Temporal.Instant
  }
  cluster: {
    one: Generated<boolean>
    system_identifier: string
  }
  company: {
    one: Generated<boolean>
    name: string
    language: string
    time_zone: string
    set_up_at: Temporal.Instant
  }
  contact: {
    id: GeneratedAlways<number>
    name: string
    email: string
    created_at: Temporal.Instant
  }
  department: {
    id: GeneratedAlways<number>
    name: string
    is_default: Generated<boolean>
    to_solve: Generated<boolean>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  department_address: {
    address: string
    department_id: number
  }
  department_member: {
    department_id: number
    person_id: number
    added_at: Temporal.Instant
  }
  draft: {
    person_id: number
    ticket_id: number
    kind: string
    html: string
    saved_at: Temporal.Instant
  }
  email_reference: {
    rfc_id: string
    ticket_id: number
    position: GeneratedAlways<number>
    message_id: number | null
  }
  event: {
    id: GeneratedAlways<number>
    xid: Generated<string>
    name: string
    at: Temporal.Instant
    ticket_id: number | null
    actor_kind: string
    actor_id: number | null
    cause_id: number | null
    root_id: number | null
    depth: Generated<number>
    data: ColumnType<Json, string, string>
  }
  follower: {
    name: string
    stage: string
    tick_id: number
  }
  follower_failure: {
    id: GeneratedAlways<number>
    follower: string
    event_id: number
    ticket_id: number | null
    error: string
    failed_at: Temporal.Instant
  }
  intake: {
    id: GeneratedAlways<number>
    channel: string
    source: ColumnType<Json, string, string>
    dedup_key: Buffer
    raw: Buffer
    received_at: Temporal.Instant
    state: Generated<string>
    attempts: Generated<number>
    ticket_id: number | null
    message_id: number | null
    reason: string | null
    settled_at: Temporal.Instant | null
  }
  mailbox: {
    id: GeneratedAlways<number>
    name: string
    host: string
    port: number
    security: string
    username: string
    password_sealed: string
    folder: Generated<string>
    department_id: number | null
    active: Generated<boolean>
    uid_validity: number | null
    last_uid: number | null
    created_at: Temporal.Instant
  }
  message: {
    id: GeneratedAlways<number>
    ticket_id: number
    kind: string
    author_kind: string
    author_id: number | null
    at: Temporal.Instant
    subject: string | null
    sender: string | null
    recipients: Generated<string[]>
    cc: Generated<string[]>
    body_text: string
    body_html: string | null
    clean_html: string | null
    clean_version: number | null
    intake_id: number | null
  }
  migration: {
    name: string
    checksum: string
    at: Generated<Temporal.Instant>
  }
  outgoing_message: {
    id: GeneratedAlways<number>
    channel: string
    purpose: string
    ticket_id: number | null
    message_id: number | null
    content: ColumnType<Json, string | undefined, string>
    raw: Buffer | null
    envelope: ColumnType<Json | null, string | null | undefined, string | null>
    account_id: number | null
    state: Generated<string>
    attempts: Generated<number>
    answer: string | null
    created_at: Temporal.Instant
    next_attempt_at: Temporal.Instant | null
    claimed_at: Temporal.Instant | null
    sent_at: Temporal.Instant | null
  }
  password_reset_request: {
    id: GeneratedAlways<number>
    email: string
    address: string
    at: Temporal.Instant
  }
  person: {
    id: GeneratedAlways<number>
    name: string
    email: string
    role: string
    state: string
    password_hash: string | null
    language: string
    theme: Generated<string>
    time_zone: string | null
    created_at: Temporal.Instant
  }
  person_token: {
    id: GeneratedAlways<number>
    person_id: number
    purpose: string
    created_at: Temporal.Instant
    expires_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  session: {
    id: GeneratedAlways<number>
    token_hash: Buffer
    person_id: number
    device: string
    address: string
    created_at: Temporal.Instant
    last_seen_at: Temporal.Instant
    expires_at: Temporal.Instant
  }
  sign_in_failure: {
    id: GeneratedAlways<number>
    email: string
    address: string
    at: Temporal.Instant
  }
  smtp_account: {
    id: GeneratedAlways<number>
    name: string
    host: string
    port: number
    security: string
    username: string
    password_sealed: string
    from_name: Generated<string>
    from_address: string
    department_id: number | null
    created_at: Temporal.Instant
  }
  tag: {
    id: GeneratedAlways<number>
    name: string
  }
  tick: {
    id: GeneratedAlways<number>
    horizon: string
    at: Generated<Temporal.Instant>
  }
  ticket: {
    id: GeneratedAlways<number>
    code: string
    subject: string
    status: string
    channel: string
    department_id: number
    assignee_id: number | null
    contact_id: number
    preview: string
    created_at: Temporal.Instant
    changed_at: Temporal.Instant
    resolved_at: Temporal.Instant | null
  }
  ticket_tag: {
    ticket_id: number
    tag_id: number
  }
  ticket_tally: {
    department_id: number
    status: string
    assignee_id: number | null
    delta: number
  }
}
