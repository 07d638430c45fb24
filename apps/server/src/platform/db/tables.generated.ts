// Made from the database by `npm run generate`; a test keeps it fresh.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = unknown

export type Tables = {
  address_mark: {
    email: string
    kind: string
    at: Temporal.Instant
    words: Generated<string>
  }
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
    danger: string | null
    place: Generated<number>
  }
  attachment_text: {
    attachment_id: number
    state: string
    text: string | null
    failure: string | null
    attempts: Generated<number>
    next_attempt_at: Temporal.Instant
  }
  automatic_answer: {
    ticket_id: number
    kind: string
    day: Temporal.PlainDate
    message_id: number
    contact_id: number
    at: Temporal.Instant
  }
  availability: {
    person_id: number
    service: string
    chosen: string
    state: string
    reason: string
    since: Temporal.Instant
  }
  availability_plan: {
    person_id: number
    service: string
    week: ColumnType<Json, string, string>
    inside: boolean
    time_zone: string
    next_at: Temporal.Instant | null
  }
  batch: {
    id: GeneratedAlways<number>
    actor_kind: string
    actor_id: number
    actions: ColumnType<Json, string, string>
    macro_id: number | null
    undo_of_id: number | null
    state: string
    total: number
    done: Generated<number>
    nothing: Generated<number>
    refused: Generated<number>
    undoable: Generated<number>
    created_at: Temporal.Instant
    finished_at: Temporal.Instant | null
  }
  batch_ticket: {
    batch_id: number
    ticket_id: number
    steps: ColumnType<Json | null, string | null | undefined, string | null>
    outcome: string | null
    reason: string | null
    undo: ColumnType<Json | null, string | null | undefined, string | null>
  }
  calendar: {
    id: GeneratedAlways<number>
    name: string
    time_zone: string
    week: ColumnType<Json, string, string>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  calendar_exception: {
    calendar_id: number
    date: Temporal.PlainDate
    name: string
    intervals: ColumnType<Json, string, string>
  }
  canned_message: {
    id: GeneratedAlways<number>
    owner_id: number | null
    name: string
    shortcut: string
    keywords: string[]
    subject: string
    texts: ColumnType<Json, string, string>
    sharing: ColumnType<Json, string, string>
    used_count: Generated<number>
    last_used_at: Temporal.Instant | null
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  canned_message_file: {
    id: GeneratedAlways<number>
    canned_message_id: number
    file_hash: string
    name: string
    type: string
    size: number
    danger: string | null
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
    purge_after_days: number | null
  }
  contact: {
    id: GeneratedAlways<number>
    name: string
    email: string
    created_at: Temporal.Instant
    language: string | null
    time_zone: string | null
    notes: Generated<string>
    company_id: number | null
    company_by_hand: Generated<boolean>
    merged_into_id: number | null
    erased_at: Temporal.Instant | null
  }
  contact_address: {
    email: string
    contact_id: number
  }
  contact_duplicate: {
    id: GeneratedAlways<number>
    one_id: number
    other_id: number
    why: string
    dismissed_at: Temporal.Instant | null
  }
  contact_erasure: {
    id: GeneratedAlways<number>
    contact_id: number
    contact_ids: number[]
    conversations: string
    emails: string[]
    names: string[]
    begun_by_kind: string
    begun_by_id: number | null
    begun_at: Temporal.Instant
    tickets_total: number
    tickets_done: Generated<number>
    messages_changed: Generated<number>
    last_ticket_id: Generated<number>
    last_message_id: Generated<number>
    newest_message_id: number
    finished_at: Temporal.Instant | null
  }
  contact_group: {
    id: GeneratedAlways<number>
    name: string
    colour: string
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  contact_group_company: {
    group_id: number
    company_id: number
  }
  contact_group_contact: {
    group_id: number
    contact_id: number
  }
  contact_import: {
    id: GeneratedAlways<number>
    about: string
    file_name: string
    separator: string
    encoding: string
    header: string[]
    state: string
    columns: Generated<string[]>
    known: Generated<string>
    total: Generated<number>
    created: Generated<number>
    updated: Generated<number>
    skipped: Generated<number>
    failed: Generated<number>
    created_at: Temporal.Instant
    finished_at: Temporal.Instant | null
    begun_by_kind: string
    begun_by_id: number | null
    reached: Generated<number>
  }
  contact_import_row: {
    import_id: number
    line: number
    cells: string[]
    reason: string | null
  }
  contact_merge: {
    contact_id: number
    into_id: number
    merged_at: Temporal.Instant
    snapshots: ColumnType<Json, string, string>
  }
  contact_merge_ticket: {
    contact_id: number
    ticket_id: number
  }
  contact_phone: {
    contact_id: number
    position: number
    number: string
    digits: string
  }
  contact_to_compare: {
    contact_id: number
  }
  custom_field: {
    id: GeneratedAlways<number>
    subject: string
    name: string
    kind: string
    options: ColumnType<Json, string, string>
    last_option: number
    position: number
    active: boolean
    required_in: number[]
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  custom_value: {
    subject: string
    subject_id: number
    field_id: number
    value: ColumnType<Json, string, string>
  }
  customer_company: {
    id: GeneratedAlways<number>
    name: string
    notes: Generated<string>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
    merged_into_id: number | null
  }
  customer_company_domain: {
    domain: string
    company_id: number
  }
  customer_company_merge: {
    company_id: number
    into_id: number
    merged_at: Temporal.Instant
    snapshots: ColumnType<Json, string, string>
  }
  customer_company_merge_contact: {
    company_id: number
    contact_id: number
    by_hand: boolean
  }
  department: {
    id: GeneratedAlways<number>
    name: string
    is_default: Generated<boolean>
    to_solve: Generated<boolean>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
    description: Generated<string>
    lead_id: number | null
    visibility: Generated<string>
    reopens_resolved: Generated<boolean>
    close_after_days: number | null
    calendar_id: number | null
    extension: string | null
    chats: Generated<boolean>
    calls: Generated<boolean>
  }
  department_address: {
    address: string
    department_id: number
  }
  department_deletion: {
    department_id: number
    substitute_id: number
    total: number
    moved: Generated<number>
    begun_by_kind: string
    begun_by_id: number | null
    started_at: Temporal.Instant
  }
  department_member: {
    department_id: number
    person_id: number
    added_at: Temporal.Instant
    role: string | null
    tickets: Generated<boolean>
    chats: Generated<boolean>
    calls: Generated<boolean>
    skill: Generated<number>
    priority_group: Generated<number>
  }
  department_signature: {
    department_id: number
    language: string | null
    html: string
  }
  distribution_setting: {
    department_id: number
    method: string
    begin_within: number | null
    last_agent_first: Generated<boolean>
    when_away: Generated<string>
  }
  distribution_turn: {
    department_id: number
    person_id: number
    service: string
    at: Temporal.Instant
  }
  dkim_key: {
    domain: string
    selector: string
    private_sealed: string
    public_key: string
    created_at: Temporal.Instant
  }
  draft: {
    person_id: number
    ticket_id: number
    kind: string
    html: string
    saved_at: Temporal.Instant
    addressed: ColumnType<Json | null, string | null | undefined, string | null>
    answers_id: number | null
    attachment_ids: Generated<number[]>
    shared: Generated<boolean>
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
  file_scan: {
    file_hash: string
    state: string
    virus: string | null
    attempts: Generated<number>
    next_attempt_at: Temporal.Instant | null
  }
  file_to_remove: {
    file_hash: string
    since: Temporal.Instant
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
  goal: {
    id: GeneratedAlways<number>
    name: string
    metric: string
    within: number | null
    aim: string
    target: number
    department_id: number | null
    agent_id: number | null
    period: string
    from_on: Temporal.PlainDate
    to_on: Temporal.PlainDate
    zone: string
    close_at: Temporal.Instant | null
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  goal_result: {
    goal_id: number
    from_on: Temporal.PlainDate
    to_on: Temporal.PlainDate
    metric: string
    within: number | null
    aim: string
    target: number
    department_id: number | null
    agent_id: number | null
    zone: string
    value: number | null
    met: boolean | null
    closed_at: Temporal.Instant
  }
  guide_test_mail: {
    id: GeneratedAlways<number>
    to_address: string
    token: string
    sent_at: Temporal.Instant
    outgoing_id: number | null
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
  macro: {
    id: GeneratedAlways<number>
    owner_id: number | null
    name: string
    note: Generated<string>
    sharing: ColumnType<Json, string, string>
    actions: ColumnType<Json, string, string>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  mail_ban: {
    id: GeneratedAlways<number>
    kind: string
    value: string
    reason: string
    expires_at: Temporal.Instant | null
    created_at: Temporal.Instant
  }
  mail_grant: {
    id: GeneratedAlways<number>
    provider: string
    username: string
    refresh_sealed: string
    access_sealed: string
    access_ends_at: Temporal.Instant
    connected_at: Temporal.Instant
    ask_after: Temporal.Instant | null
    failures: Generated<number>
    problem: string | null
    problem_at: Temporal.Instant | null
    refused_at: Temporal.Instant | null
  }
  mail_group: {
    sender: string
    way: string
    key: string
    ticket_id: number
    at: Temporal.Instant
  }
  mail_handling: {
    one: Generated<boolean>
    same_mail: string
    groupings: ColumnType<Json, string, string>
    agent_answers: Generated<string>
  }
  mail_hook: {
    id: GeneratedAlways<number>
    name: string
    provider: string
    token_hash: Buffer
    token_sealed: string
    secret_sealed: string | null
    topic: string | null
    department_id: number | null
    active: Generated<boolean>
    created_at: Temporal.Instant
    last_mail_at: Temporal.Instant | null
    problem: string | null
    problem_at: Temporal.Instant | null
  }
  mail_hook_mark: {
    mail_hook_id: number
    mark: string
    content_hash: Buffer
    seen_at: Temporal.Instant
  }
  mail_import: {
    id: GeneratedAlways<number>
    name: string
    path: string
    uploaded: boolean
    department_id: number
    ticket_status: string
    state: string
    total: number | null
    fed: Generated<number>
    known: Generated<number>
    problem: string | null
    begun_at: Temporal.Instant
    ended_at: Temporal.Instant | null
  }
  mail_import_problem: {
    mail_import_id: number
    place: number
    name: string
    problem: string
  }
  mail_quarantine: {
    id: GeneratedAlways<number>
    intake_id: number
    department_id: number
    sender: string
    subject: string
    preview: string
    verdict: ColumnType<Json, string, string>
    tokens: string[]
    received_at: Temporal.Instant
    state: Generated<string>
  }
  mail_receiver: {
    one: Generated<boolean>
    recipients: Generated<string>
    authserv: string | null
  }
  mail_template: {
    id: GeneratedAlways<number>
    department_id: number | null
    kind: string
    active: boolean
    subject: string
    html: string
    changed_at: Temporal.Instant
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
    warn_after_minutes: Generated<number>
    kind: Generated<string>
    delete_after_days: number | null
    authserv: string | null
    sign_in: Generated<string>
  }
  mailbox_folder: {
    mailbox_id: number
    path: string
    position: number
    uid_validity: number | null
    last_uid: number | null
    since: Temporal.Instant
    missing_since: Temporal.Instant | null
  }
  mailbox_health: {
    mailbox_id: number
    state: string
    since: Temporal.Instant
    problem: string | null
    problem_at: Temporal.Instant | null
    looked_at: Temporal.Instant | null
    last_mail_at: Temporal.Instant | null
    watched_since: Temporal.Instant
    begun_at: Temporal.Instant
    warned_at: Temporal.Instant | null
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
    account_id: number | null
    headers: ColumnType<Json | null, string | null | undefined, string | null>
    quoted_from: number | null
    findings: ColumnType<Json | null, string | null | undefined, string | null>
    bcc: Generated<string[]>
    answers_id: number | null
    apart: Generated<boolean>
    hands_on: string | null
    authentication: ColumnType<Json | null, string | null | undefined, string | null>
    erased_at: Temporal.Instant | null
  }
  message_key: {
    author_kind: string
    author_id: number
    key: string
    message_id: number
    at: Temporal.Instant
  }
  message_move: {
    message_id: number
    from_ticket_id: number
    moved_at: Temporal.Instant
  }
  message_split: {
    message_id: number
    from_ticket_id: number
    at: Temporal.Instant
  }
  migration: {
    name: string
    checksum: string
    at: Generated<Temporal.Instant>
  }
  new_ticket_draft: {
    person_id: number
    key: string
    kind: string
    department_id: number | null
    subject: string
    html: string
    addressed: ColumnType<Json | null, string | null | undefined, string | null>
    attachment_ids: Generated<number[]>
    saved_at: Temporal.Instant
    account_id: number | null
  }
  notification: {
    id: GeneratedAlways<number>
    person_id: number
    kind: string
    event_id: number
    root_id: number
    ticket_id: number | null
    actor_kind: string
    actor_id: number | null
    data: ColumnType<Json, string, string>
    once: string | null
    at: Temporal.Instant
    shown: boolean
    sounds: boolean
    read_at: Temporal.Instant | null
    mail_due_at: Temporal.Instant | null
  }
  notification_mailed: {
    person_id: number
    mailed_at: Temporal.Instant
  }
  notification_setting: {
    person_id: number
    ways: ColumnType<Json, string, string>
    department_ids: number[] | null
    mail: string
    digest_hour: number
    quiet: ColumnType<Json | null, string | null | undefined, string | null>
    quiet_days: string[]
    push_says: string
  }
  oauth_client: {
    provider: string
    client_id: string
    secret_sealed: string
    tenant: string | null
    changed_at: Temporal.Instant
  }
  offer: {
    id: GeneratedAlways<number>
    ticket_id: number
    person_id: number
    department_id: number
    service: string
    reason: string
    offered_at: Temporal.Instant
    expires_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
    outcome: string | null
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
    recipients: ColumnType<Json, string | undefined, string>
  }
  outgoing_request: {
    id: GeneratedAlways<number>
    ticket_id: number | null
    rule_id: number | null
    macro_id: number | null
    source: string | null
    cause_id: number | null
    method: string
    url: string
    headers_sealed: string
    body: string
    state: string
    reason: string | null
    attempts: Generated<number>
    created_at: Temporal.Instant
    next_attempt_at: Temporal.Instant | null
    claimed_at: Temporal.Instant | null
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
    undo_seconds: Generated<number>
    density: Generated<string>
    list_order: Generated<string>
    list_columns: Generated<string[]>
    tips_done: Generated<string[]>
    tips_hidden: Generated<boolean>
  }
  person_token: {
    id: GeneratedAlways<number>
    person_id: number
    purpose: string
    created_at: Temporal.Instant
    expires_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  picture_sender: {
    person_id: number
    email: string
    since: Temporal.Instant
  }
  pop3_mail: {
    mailbox_id: number
    uidl: string
    seen_at: Temporal.Instant
    ours: boolean
  }
  preselected_account: {
    department_id: number
    account_id: number
  }
  presence: {
    person_id: number
    present: Generated<boolean>
    seen_at: Temporal.Instant | null
    active_at: Temporal.Instant | null
  }
  push_key: {
    id: Generated<boolean>
    public_key: string
    private_sealed: string
    made_at: Temporal.Instant
  }
  push_sending: {
    id: GeneratedAlways<number>
    subscription_id: number
    notification_id: number | null
    state: string
    attempts: Generated<number>
    answer: string | null
    created_at: Temporal.Instant
    next_attempt_at: Temporal.Instant | null
    claimed_at: Temporal.Instant | null
  }
  push_subscription: {
    id: GeneratedAlways<number>
    person_id: number
    session_id: number
    endpoint: string
    keys_sealed: string
    created_at: Temporal.Instant
  }
  report_duration: {
    ticket_id: number
    event_id: number
    measure: string
    at: Temporal.Instant
    department_id: number
    agent_id: number
    channel: string
    seconds: number
  }
  report_duration_fill: {
    next_below: number | null
  }
  report_load: {
    department_id: number
    at: Temporal.Instant
    seconds: number
    queue_low: number
    queue_high: number
    queue_sum: number
    held_low: number
    held_high: number
    held_sum: number
    agents_low: number
    agents_high: number
    agents_sum: number
    slots_low: number
    slots_high: number
    slots_sum: number
    covered: number
  }
  report_load_agent: {
    person_id: number
    online: boolean
    capacity: number | null
    held: number
  }
  report_load_now: {
    department_id: number
    since: Temporal.Instant
    queue: number
    held: number
    agents: number
    slots: number
  }
  report_load_ticket: {
    ticket_id: number
    department_id: number
    agent_id: number
    status: string
  }
  report_mail: {
    id: GeneratedAlways<number>
    saved_report_id: number
    owner_id: number
    every: string
    weekday: number
    monthday: number
    hour: number
    zone: string
    file: string
    person_ids: number[]
    addresses: string[]
    next_at: Temporal.Instant | null
    paused: string | null
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  report_membership: {
    person_id: number
    department_id: number
    from_at: Temporal.Instant
    to_at: Temporal.Instant | null
    tickets: Generated<boolean>
    chats: Generated<boolean>
    calls: Generated<boolean>
  }
  report_online: {
    person_id: number
    service: string
    from_at: Temporal.Instant
    to_at: Temporal.Instant | null
  }
  report_quarter: {
    series_id: number
    tag_id: number
    at: Temporal.Instant
    department_id: number
    agent_id: number
    channel: string
    answers: number | null
    new_answers: number | null
    new_answer_seconds: number | null
    open_answers: number | null
    open_answer_seconds: number | null
    calls: number | null
    missed_calls: number | null
    call_seconds: number | null
    chat_messages: number | null
    chats: number | null
    missed_chats: number | null
    chat_pickups: number | null
    chat_pickup_seconds: number | null
    answered_chats: number | null
    chat_seconds: number | null
    not_ranked: number | null
    positive_ratings: number | null
    negative_ratings: number | null
    incoming_messages: number | null
    incoming_calls: number | null
    finished_calls: number | null
    incoming_chats: number | null
    finished_chats: number | null
    created_tickets: number | null
    resolved_tickets: number | null
    notes: number | null
    first_assigns: number | null
    first_assign_seconds: number | null
    first_resolves: number | null
    first_resolve_seconds: number | null
    new_answer_closed_seconds: number | null
    open_answer_closed_seconds: number | null
    first_assign_closed_seconds: number | null
    first_resolve_closed_seconds: number | null
  }
  report_sending: {
    id: GeneratedAlways<number>
    report_mail_id: number
    due_at: Temporal.Instant
    asked: boolean
    person_id: number | null
    address: string | null
    outgoing_id: number | null
  }
  report_series: {
    id: GeneratedAlways<number>
    grain: string
    zone: string
    detail: string
  }
  report_span: {
    series_id: number
    tag_id: number
    starts_on: Temporal.PlainDate
    department_id: number
    agent_id: number
    channel: string
    answers: number | null
    new_answers: number | null
    new_answer_seconds: number | null
    open_answers: number | null
    open_answer_seconds: number | null
    calls: number | null
    missed_calls: number | null
    call_seconds: number | null
    chat_messages: number | null
    chats: number | null
    missed_chats: number | null
    chat_pickups: number | null
    chat_pickup_seconds: number | null
    answered_chats: number | null
    chat_seconds: number | null
    not_ranked: number | null
    positive_ratings: number | null
    negative_ratings: number | null
    incoming_messages: number | null
    incoming_calls: number | null
    finished_calls: number | null
    incoming_chats: number | null
    finished_chats: number | null
    created_tickets: number | null
    resolved_tickets: number | null
    notes: number | null
    first_assigns: number | null
    first_assign_seconds: number | null
    first_resolves: number | null
    first_resolve_seconds: number | null
    new_answer_closed_seconds: number | null
    open_answer_closed_seconds: number | null
    first_assign_closed_seconds: number | null
    first_resolve_closed_seconds: number | null
  }
  report_tag: {
    id: GeneratedAlways<number>
    tag: string
  }
  report_zone: {
    zone: string
    looked_at: Temporal.Instant
    next_at: Temporal.Instant | null
    built_at: Temporal.Instant | null
  }
  request_attempt: {
    id: GeneratedAlways<number>
    request_id: number
    at: Temporal.Instant
    status: number | null
    answer: string
    milliseconds: number
  }
  request_signing: {
    id: Generated<boolean>
    secret_sealed: string
    made_at: Temporal.Instant
  }
  rule: {
    id: GeneratedAlways<number>
    kind: string
    position: number
    name: string
    note: Generated<string>
    active: boolean
    triggers: Generated<string[]>
    measure: string | null
    seconds: number | null
    groups: ColumnType<Json, string, string>
    actions: ColumnType<Json, string, string>
    stops_others: boolean
    broken: ColumnType<Json, string | undefined, string>
    version: number
    created_at: Temporal.Instant
    changed_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  rule_run: {
    id: GeneratedAlways<number>
    rule_id: number
    ticket_id: number
    root_id: number | null
    event_id: number | null
    because: string
    at: Temporal.Instant
    outcome: string
    stopped: string | null
    group_index: number | null
    seen: ColumnType<Json, string, string>
    did: ColumnType<Json, string, string>
  }
  rule_tally: {
    rule_id: number
    outcome: string
    delta: number
    last_at: Temporal.Instant
  }
  saved_report: {
    id: GeneratedAlways<number>
    name: string
    owner_id: number | null
    shared_with: string
    shared_ids: number[]
    screen: ColumnType<Json, string, string>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  search_backlog: {
    below: number
    files_below: Generated<number>
  }
  search_message: {
    message_id: number
    words: string
    at: Generated<Temporal.Instant>
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
  signature: {
    id: GeneratedAlways<number>
    person_id: number
    department_id: number | null
    html: string
    language: string | null
  }
  signature_binding: {
    department_id: number
  }
  sla_clock: {
    id: GeneratedAlways<number>
    ticket_id: number
    metric: string
    target: number | null
    withdrawn_at: Temporal.Instant | null
    started_at: Temporal.Instant
    due_at: Temporal.Instant | null
    breach_at: Temporal.Instant | null
    warn_at: Temporal.Instant | null
    warned_at: Temporal.Instant | null
    breached_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
    elapsed: number | null
    outcome: string | null
    department_id: number | null
    level_id: number | null
    responsible_id: number | null
    ended_by: number | null
    decided_at: Temporal.Instant | null
    written: Generated<boolean>
  }
  sla_department: {
    department_id: number
    level_id: number
  }
  sla_level: {
    id: GeneratedAlways<number>
    name: string
    calendar_id: number | null
    warn_before: Generated<number>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
  }
  sla_rule: {
    id: GeneratedAlways<number>
    position: number
    name: string
    active: boolean
    level_id: number | null
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
    groups: ColumnType<Json, string, string>
  }
  sla_stretch: {
    clock_id: number
    from_at: Temporal.Instant
    to_at: Temporal.Instant | null
    reason: string | null
  }
  sla_target: {
    id: GeneratedAlways<number>
    level_id: number
    metric: string
    priority: string | null
    seconds: number
  }
  sla_ticket: {
    ticket_id: number
    level_id: number | null
    because: string
    rule_id: number | null
    department_id: number
    priority: string
    status: string
    event_id: number
    assignee_id: number | null
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
    created_at: Temporal.Instant
    for_all: Generated<boolean>
    tags_replies: Generated<boolean>
    sign_in: Generated<string>
  }
  smtp_account_department: {
    account_id: number
    department_id: number
  }
  spam_filter: {
    department_id: number
    quarantine: boolean
    header_score: number
    certainty: number
  }
  spam_lesson: {
    id: GeneratedAlways<number>
    message_id: number | null
    spam: boolean
    tokens: string[]
  }
  spam_token: {
    token: string
    spam: number
    ham: number
  }
  spent_time: {
    id: GeneratedAlways<number>
    ticket_id: number
    person_id: number
    department_id: number
    day: Temporal.PlainDate
    minutes: number
    note: Generated<string>
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
    priority: Generated<string>
    postponed_until: Temporal.Instant | null
    returns_to: string | null
    waiting_since: Temporal.Instant | null
    due_at: Temporal.Instant | null
    overdue: Generated<boolean>
    urgent_at: Temporal.Instant | null
    answered_by_id: number | null
    closed_at: Temporal.Instant | null
    follows_id: number | null
    status_changed_at: Temporal.Instant
    status_before: string | null
    language: string | null
    was_spam: Generated<boolean>
    waited_since: Temporal.Instant | null
    merged_into_id: number | null
    purged_at: Temporal.Instant | null
  }
  ticket_follower: {
    ticket_id: number
    person_id: number
    since: Temporal.Instant
  }
  ticket_participant: {
    ticket_id: number
    email: string
    takes_part: boolean
    after_message_id: number
  }
  ticket_presence: {
    ticket_id: number
    person_id: number
    writes: boolean
    seen_at: Temporal.Instant
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
    overdue: Generated<boolean>
  }
  ticket_task: {
    id: GeneratedAlways<number>
    ticket_id: number
    position: number
    text: string
    assignee_id: number | null
    due_at: Temporal.Instant | null
    done_at: Temporal.Instant | null
    created_at: Temporal.Instant
    removed_at: Temporal.Instant | null
  }
  time_rule_cursor: {
    rule_id: number
    looked_for: string
    began_at: Temporal.Instant
    base_at: Temporal.Instant
    ticket_id: number
  }
  time_rule_period: {
    rule_id: number
    ticket_id: number
    base_at: Temporal.Instant
  }
  to_solve_setting: {
    one: Generated<boolean>
    algorithm: string
  }
  view: {
    id: GeneratedAlways<number>
    name: string
    owner_id: number | null
    shared_with: string
    shared_ids: number[]
    groups: ColumnType<Json, string, string>
    created_at: Temporal.Instant
    deleted_at: Temporal.Instant | null
    list_order: Generated<string>
  }
  view_fill: {
    id: GeneratedAlways<number>
    view_id: number
    newest_id: number
    next_below: number | null
    begun_at: Temporal.Instant
    retired_at: Temporal.Instant | null
  }
  view_place: {
    person_id: number
    view_id: number
    position: number
  }
  view_recheck: {
    fill_id: number
    ticket_id: number
    at: Temporal.Instant
  }
  view_signal: {
    fill_id: number
    field: string
    about_id: number
    holds: string
  }
  view_tally: {
    fill_id: number
    for_id: number
    department_id: number
    delta: number
  }
  view_ticket: {
    ticket_id: number
    fill_id: number
    for_id: number
    department_id: number
    changed_at: Temporal.Instant
    urgency_at: Temporal.Instant | null
  }
  virus_scanner: {
    one: Generated<boolean>
    host: string
    port: number
    own_network: boolean
  }
  work_setting: {
    person_id: number
    may_change_availability: Generated<boolean>
    only_to_solve: Generated<boolean>
    ticket_capacity: number | null
    chat_capacity: Generated<number | null>
    call_capacity: Generated<number | null>
  }
}
