-- What is known of an address: mail to it came back for good, or whoever reads there wants no automatic mail. Kept by address and not by contact, because
-- it stays true when the address goes to another one.
create table address_mark (
  email text not null check (email = lower(email) and email <> ''),
  kind text not null check (kind in ('bounced', 'unsubscribed')),
  at timestamptz not null,
  -- The mail server's.
  words text not null default '',
  primary key (email, kind)
);
