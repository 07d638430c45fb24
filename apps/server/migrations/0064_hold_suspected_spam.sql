-- What a department does about spam; without a row: nothing.
create table spam_filter (
  department_id bigint primary key references department,
  quarantine boolean not null,
  -- From which score of an upstream filter on, and from which certainty of the learnt one (percent), a mail is held.
  header_score smallint not null,
  certainty smallint not null check (certainty between 50 and 100)
);
-- How often a word stood in mails that people called spam, and in others; the empty one counts the mails themselves.
create table spam_token (
  token text primary key,
  spam integer not null,
  ham integer not null
);
-- What was learnt from, so that another judgement replaces the first. Without a message: the mail never became one.
create table spam_lesson (
  id bigint generated always as identity primary key,
  message_id bigint unique references message,
  spam boolean not null,
  tokens text[] not null
);
-- Mail that is held until somebody says what it is. Its bytes are in the ledger of intake.
create table mail_quarantine (
  id bigint generated always as identity primary key,
  intake_id bigint not null unique references intake,
  department_id bigint not null references department,
  sender text not null,
  subject text not null,
  preview text not null,
  verdict jsonb not null,
  tokens text[] not null,
  received_at timestamptz not null,
  -- Released until it has been read again, then a ticket.
  state text not null default 'held' check (state in ('held', 'released', 'ticket', 'purged'))
);
create index mail_quarantine_held on mail_quarantine (department_id, id) where state = 'held';
create index mail_quarantine_released on mail_quarantine (intake_id) where state = 'released';
