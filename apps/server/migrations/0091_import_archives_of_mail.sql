-- An archive of old mail that is, or was, put into the ledger. Its records name it in their source.
create table mail_import (
  id bigint generated always as identity primary key,
  name text not null,
  -- Where the archive lies: named on the command line, or put there because somebody uploaded it.
  path text not null,
  uploaded boolean not null,
  -- Where mail goes that names no support address.
  department_id bigint not null references department,
  -- What the tickets are that come of it.
  ticket_status text not null check (ticket_status in ('resolved', 'closed')),
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  -- Mails in it, once it has been looked through; those that are in the ledger, and those of them that were there before.
  total integer,
  fed integer not null default 0,
  known integer not null default 0,
  problem text,
  begun_at timestamptz not null,
  ended_at timestamptz
);

-- What in an archive could not be taken out of it.
create table mail_import_problem (
  mail_import_id bigint not null references mail_import on delete cascade,
  place integer not null,
  name text not null,
  problem text not null,
  primary key (mail_import_id, place)
);

create index intake_of_import on intake ((source ->> 'importId'), state) where source ->> 'kind' = 'archive';
