-- Each folder that is read has a cursor of its own: everything up to last_uid of this uid_validity is in the intake ledger.
-- The cursor in mailbox itself is read no more.
create table mailbox_folder (
  mailbox_id bigint not null references mailbox on delete cascade,
  path text not null,
  position smallint not null,
  uid_validity bigint,
  last_uid bigint,
  -- What arrived before stays untouched.
  since timestamptz not null,
  -- Since when the server has no such folder.
  missing_since timestamptz,
  primary key (mailbox_id, path)
);
insert into mailbox_folder (mailbox_id, path, position, uid_validity, last_uid, since)
  select id, folder, 0, uid_validity, last_uid, created_at from mailbox;

-- How the reading of a mailbox goes, whichever process reads it.
create table mailbox_health (
  mailbox_id bigint primary key references mailbox on delete cascade,
  state text not null check (state in ('connecting', 'connected', 'failing')),
  since timestamptz not null,
  -- The server's words at the last failure.
  problem text,
  problem_at timestamptz,
  -- The last look that went through, and the last mail that came of one.
  looked_at timestamptz,
  last_mail_at timestamptz,
  -- When Stoa first tried to read it, and when the process did that reads it now.
  watched_since timestamptz not null,
  begun_at timestamptz not null,
  warned_at timestamptz
);
alter table mailbox add column warn_after_minutes integer not null default 15 check (warn_after_minutes > 0);

-- By which a mail is recognised that was moved to another folder, or numbered anew.
create index intake_mailbox_hash on intake ((source ->> 'hash')) where source ->> 'kind' in ('imap', 'pop3');
