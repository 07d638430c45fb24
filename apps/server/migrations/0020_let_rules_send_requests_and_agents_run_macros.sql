-- Named lists of actions that agents run. Header values that are secret are sealed within `actions`.
create table macro (
  id bigint generated always as identity primary key,
  -- Null: a program made it.
  owner_id bigint references person,
  name text not null,
  note text not null default '',
  sharing jsonb not null,
  actions jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);

-- The one ledger of HTTP requests that rules and macros ask for.
create table outgoing_request (
  id bigint generated always as identity primary key,
  ticket_id bigint references ticket,
  rule_id bigint,
  macro_id bigint references macro,
  -- Whose requests wait for each other when there are too many of them.
  source text generated always as (coalesce('rule:' || rule_id, 'macro:' || macro_id)) stored,
  cause_id bigint,
  method text not null,
  url text not null,
  headers_sealed text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sending', 'done', 'failed', 'refused')),
  reason text,
  attempts smallint not null default 0,
  created_at timestamptz not null,
  next_attempt_at timestamptz,
  claimed_at timestamptz
);
create index outgoing_request_due on outgoing_request (next_attempt_at, id) where state = 'waiting';
create index outgoing_request_sending on outgoing_request (claimed_at) where state = 'sending';
create index outgoing_request_pace on outgoing_request (source, claimed_at);
create index outgoing_request_of_rule on outgoing_request (rule_id, id desc) where rule_id is not null;
create index outgoing_request_by_state on outgoing_request (state, id desc);

create table request_attempt (
  id bigint generated always as identity primary key,
  request_id bigint not null references outgoing_request,
  at timestamptz not null,
  -- Null where no answer came.
  status smallint,
  -- The beginning of the answer, or why there was none.
  answer text not null,
  milliseconds integer not null
);
create index request_attempt_of_request on request_attempt (request_id, id);

-- What requests are signed with: one row, made when it is first needed.
create table request_signing (
  id boolean primary key default true check (id),
  secret_sealed text not null,
  made_at timestamptz not null
);
