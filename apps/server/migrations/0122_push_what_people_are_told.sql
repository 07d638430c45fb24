-- What pushes are signed with (VAPID); made when somebody first wants one.
create table push_key (
  id boolean primary key default true check (id),
  public_key text not null,
  private_sealed text not null,
  made_at timestamptz not null
);

-- A browser that may be pushed to. It ends with the session that it was asked in.
create table push_subscription (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  session_id bigint not null references session on delete cascade,
  endpoint text not null unique,
  keys_sealed text not null,
  created_at timestamptz not null
);
create index push_subscription_of on push_subscription (person_id);
create index push_subscription_of_session on push_subscription (session_id);

-- The ledger of pushes.
create table push_sending (
  id bigint generated always as identity primary key,
  subscription_id bigint not null references push_subscription on delete cascade,
  -- Null: somebody tries whether it works.
  notification_id bigint references notification on delete cascade,
  state text not null check (state in ('waiting', 'sending', 'sent', 'needless', 'failed')),
  attempts smallint not null default 0,
  -- The status of the other side, or why there was none.
  answer text,
  created_at timestamptz not null,
  next_attempt_at timestamptz,
  claimed_at timestamptz
);
create unique index push_sending_of on push_sending (notification_id, subscription_id);
create index push_sending_of_subscription on push_sending (subscription_id);
create index push_sending_due on push_sending (next_attempt_at, id) where state = 'waiting';
create index push_sending_claimed on push_sending (claimed_at) where state = 'sending';
