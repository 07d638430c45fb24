-- A saved report that is sent by mail, and when.
create table report_mail (
  id bigint generated always as identity primary key,
  saved_report_id bigint not null references saved_report,
  owner_id bigint not null references person,
  every text not null check (every in ('day', 'week', 'month')),
  weekday bigint not null,
  monthday bigint not null,
  hour bigint not null,
  zone text not null,
  file text not null check (file in ('xlsx', 'csv')),
  person_ids bigint[] not null,
  addresses text[] not null,
  -- When it goes out next; null: it is paused, and `paused` says why.
  next_at timestamptz,
  paused text check (paused in ('by-hand', 'no-right', 'report-gone')),
  created_at timestamptz not null,
  deleted_at timestamptz
);
create index report_mail_next on report_mail (next_at) where next_at is not null and deleted_at is null;
create index report_mail_of_report on report_mail (saved_report_id);

-- Each mail to each recipient: for one moment once, besides those that somebody asked for.
create table report_sending (
  id bigint generated always as identity primary key,
  report_mail_id bigint not null references report_mail,
  due_at timestamptz not null,
  asked boolean not null,
  person_id bigint references person,
  address text,
  -- In the ledger of what goes out; null: it was not sent, because the recipient may read no reports.
  outgoing_id bigint
);
create unique index report_sending_once on report_sending (report_mail_id, due_at, coalesce(person_id, 0), coalesce(address, '')) where not asked;
create index report_sending_newest on report_sending (report_mail_id, id);
