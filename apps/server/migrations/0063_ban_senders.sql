-- Whose mail is suppressed.
create table mail_ban (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('address', 'domain', 'network')),
  -- In lower case; of a network as PostgreSQL writes it.
  value text not null,
  reason text not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  unique (kind, value),
  check (kind <> 'network' or value::inet is not null)
);
