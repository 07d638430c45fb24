create table mailbox (
  id bigint generated always as identity primary key,
  name text not null,
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null,
  password_sealed text not null,
  folder text not null default 'INBOX',
  department_id bigint references department,
  active boolean not null default true,
  -- The cursor: everything up to last_uid of this uid_validity is in the intake ledger.
  uid_validity bigint,
  last_uid bigint,
  created_at timestamptz not null
);
create unique index mailbox_name_without_case on mailbox (lower(name));

create table smtp_account (
  id bigint generated always as identity primary key,
  name text not null,
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null,
  password_sealed text not null,
  from_name text not null default '',
  from_address text not null,
  department_id bigint references department,
  created_at timestamptz not null
);
create unique index smtp_account_name_without_case on smtp_account (lower(name));

-- Which Message-IDs belong to which ticket: those of its mails, and the ancestors that its mails name.
create table email_reference (
  rfc_id text not null,
  ticket_id bigint not null references ticket,
  -- The order in which they became known, which is that of the References header of what is sent next.
  position bigint generated always as identity,
  -- The message whose mail bears this id itself; null for ancestors that mails only name.
  message_id bigint references message,
  primary key (rfc_id, ticket_id)
);
create index email_reference_by_ticket on email_reference (ticket_id, position);
create index email_reference_by_message on email_reference (message_id) where message_id is not null;
