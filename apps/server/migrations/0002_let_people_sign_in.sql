create table company (
  one boolean primary key default true check (one),
  name text not null,
  language text not null,
  time_zone text not null,
  set_up_at timestamptz not null
);

create table person (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  role text not null check (role in ('owner', 'administrator', 'agent')),
  state text not null check (state in ('invited', 'active', 'deactivated')),
  password_hash text,
  language text not null,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  time_zone text,
  created_at timestamptz not null
);

create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  person_id bigint not null references person on delete cascade,
  device text not null,
  address text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_person on session (person_id);

create table api_key (
  id bigint generated always as identity primary key,
  name text not null,
  secret_hash bytea not null unique,
  role text not null check (role in ('owner', 'administrator', 'agent')),
  department_ids bigint[],
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- One-time links: an invitation, a new password. The link's token is id and a MAC of it, so nothing secret is kept.
create table person_token (
  id bigint generated always as identity primary key,
  person_id bigint not null references person on delete cascade,
  purpose text not null check (purpose in ('invitation', 'password-reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sign_in_failure (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_by_email on sign_in_failure (email, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
