-- How somebody wants to be told; who has no row has chosen nothing.
create table notification_setting (
  person_id bigint primary key references person,
  -- Ways by kind; what is not named is as usual.
  ways jsonb not null,
  department_ids bigint[],
  mail text not null check (mail in ('away', 'always', 'daily')),
  digest_hour smallint not null,
  quiet jsonb,
  quiet_days text[] not null,
  push_says text not null check (push_says in ('everything', 'kind', 'nothing'))
);

-- When somebody last got a mail about what they were told.
create table notification_mailed (
  person_id bigint primary key references person,
  mailed_at timestamptz not null
);

-- Null: it does not go out by mail, or has.
alter table notification add column mail_due_at timestamptz;
create index notification_mail_due on notification (mail_due_at) where mail_due_at is not null;
