alter table mailbox add column kind text not null default 'imap' check (kind in ('imap', 'pop3'));
-- POP3 only: days until a mail that is in the ledger is deleted on the server; 0 at once, null never.
alter table mailbox add column delete_after_days integer check (delete_after_days between 0 and 3650);

-- The cursor of POP3, which numbers nothing in order: each mail that was there at the last visit, by the server's id of it.
create table pop3_mail (
  mailbox_id bigint not null references mailbox on delete cascade,
  uidl text not null,
  seen_at timestamptz not null,
  -- False for those that were there before the mailbox was connected: they stay untouched.
  ours boolean not null,
  primary key (mailbox_id, uidl)
);

-- Providers that hand mail over by HTTP. The token is the secret part of the address that they call.
create table mail_hook (
  id bigint generated always as identity primary key,
  name text not null,
  provider text not null check (provider in ('mailgun', 'postmark', 'ses')),
  token_hash bytea not null unique,
  token_sealed text not null,
  -- Mailgun's signing key, Postmark's password; null where the provider has none.
  secret_sealed text,
  -- The SNS topic that is listened to.
  topic text,
  department_id bigint references department,
  active boolean not null default true,
  created_at timestamptz not null,
  last_mail_at timestamptz,
  problem text,
  problem_at timestamptz
);
create unique index mail_hook_name_without_case on mail_hook (lower(name));

-- Marks of signed requests, as long as their signatures are good: nobody can use one again for something else.
create table mail_hook_mark (
  mail_hook_id bigint not null references mail_hook on delete cascade,
  mark text not null,
  content_hash bytea not null,
  seen_at timestamptz not null,
  primary key (mail_hook_id, mark)
);
