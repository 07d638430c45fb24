alter table department
  add column description text not null default '',
  add column lead_id bigint references person on delete set null,
  add column visibility text not null default 'members' check (visibility in ('members', 'everyone')),
  add column reopens_resolved boolean not null default true,
  add column close_after_days integer check (close_after_days > 0),
  add column calendar_id bigint references calendar,
  add column extension text,
  add column chats boolean not null default true,
  add column calls boolean not null default true;
create unique index department_extension on department (extension) where deleted_at is null;

alter table department_member
  add column role text check (role in ('reader', 'solver', 'supervisor', 'manager')),
  add column tickets boolean not null default true,
  add column chats boolean not null default true,
  add column calls boolean not null default true,
  add column skill smallint not null default 3 check (skill between 1 and 5),
  add column priority_group smallint not null default 1 check (priority_group between 1 and 9);

-- A deletion that goes on in the background; the department is there until its last ticket has moved.
create table department_deletion (
  department_id bigint primary key references department,
  substitute_id bigint not null references department,
  total integer not null,
  moved integer not null default 0,
  begun_by_kind text not null,
  begun_by_id bigint,
  started_at timestamptz not null
);

-- Accounts may serve several departments now, and a department may prefer one.
create table smtp_account_department (
  account_id bigint not null references smtp_account on delete cascade,
  department_id bigint not null references department,
  primary key (account_id, department_id)
);
create index smtp_account_department_by_department on smtp_account_department (department_id);
alter table smtp_account add column for_all boolean not null default true;
insert into smtp_account_department (account_id, department_id)
  select id, department_id from smtp_account where department_id is not null;
update smtp_account set for_all = false where department_id is not null;
alter table smtp_account drop column department_id;

create table preselected_account (
  department_id bigint primary key references department,
  account_id bigint not null references smtp_account on delete cascade
);
