-- One row at most: how the administration wants mails to be put together. None: as built in.
create table mail_handling (
  one boolean primary key default true check (one),
  -- What becomes of one mail that came to two departments: a ticket in each, linked; or one in the first.
  same_mail text not null check (same_mail in ('linked', 'first')),
  -- [{ sender, by, pattern, days }]: mails of a sender that belong together by their subject, or by a number in it.
  groupings jsonb not null
);

-- The ticket that the mails of a grouping go to.
create table mail_group (
  sender text not null,
  way text not null check (way in ('subject', 'number')),
  key text not null,
  ticket_id bigint not null references ticket,
  at timestamptz not null,
  primary key (sender, way, key)
);

-- Whether answers go to the sender address with the ticket's mark behind a plus sign; not every provider takes such addresses.
alter table smtp_account add column tags_replies boolean not null default false;
