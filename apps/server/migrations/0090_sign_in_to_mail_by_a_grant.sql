-- A mailbox or an outgoing account signs in with a password, or with a token that its provider gives out.
alter table mailbox add column sign_in text not null default 'password'
  check (sign_in in ('password', 'google', 'microsoft'));
alter table smtp_account add column sign_in text not null default 'password'
  check (sign_in in ('password', 'google', 'microsoft'));

-- As what Stoa is registered at a provider. The tenant is Microsoft's: whose accounts may sign in.
create table oauth_client (
  provider text primary key check (provider in ('google', 'microsoft')),
  client_id text not null,
  secret_sealed text not null,
  tenant text,
  changed_at timestamptz not null
);

-- What somebody allowed at the provider for one user name; whoever signs in with it, mailbox or account, shares it.
create table mail_grant (
  id bigint generated always as identity primary key,
  provider text not null check (provider in ('google', 'microsoft')),
  username text not null,
  refresh_sealed text not null,
  access_sealed text not null,
  access_ends_at timestamptz not null,
  connected_at timestamptz not null,
  -- Nobody asks for another token before: one does already, or the provider just failed.
  ask_after timestamptz,
  failures smallint not null default 0,
  -- The provider's words at the last failure; null after a success.
  problem text,
  problem_at timestamptz,
  -- It has been taken back, or has lapsed: only a person can connect again.
  refused_at timestamptz
);
create unique index mail_grant_of_user on mail_grant (provider, lower(username));
