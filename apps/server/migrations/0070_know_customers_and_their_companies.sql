create extension if not exists pg_trgm;

create table customer_company (
  id bigint generated always as identity primary key,
  name text not null,
  notes text not null default '',
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index customer_company_name on customer_company (folded(name)) where deleted_at is null;
create index customer_company_in_order on customer_company ((folded(name) collate "C"), id) where deleted_at is null;
create index customer_company_like on customer_company using gin (folded(name) gin_trgm_ops) where deleted_at is null;

create table customer_company_domain (
  domain text primary key check (domain = lower(domain)),
  company_id bigint not null references customer_company
);
create index customer_company_domain_of on customer_company_domain (company_id);

alter table contact
  add column language text,
  add column time_zone text,
  add column notes text not null default '',
  add column company_id bigint references customer_company,
  add column company_by_hand boolean not null default false;

-- Whoever only calls has no address.
alter table contact drop constraint contact_email_key;
create unique index contact_email_key on contact (email) where email <> '';

-- Every address, the main one of `contact.email` too: so no two contacts share one.
create table contact_address (
  email text primary key check (email = lower(email) and email <> ''),
  contact_id bigint not null references contact
);
insert into contact_address (email, contact_id) select email, id from contact where email <> '';
create index contact_address_of on contact_address (contact_id);
create index contact_address_from on contact_address (email text_pattern_ops);
create index contact_address_at on contact_address (split_part(email, '@', 2));
create index contact_address_like on contact_address using gin (email gin_trgm_ops);

create table contact_phone (
  contact_id bigint not null references contact,
  position smallint not null,
  number text not null,
  digits text not null,
  primary key (contact_id, position)
);
-- People say the end of a number, and leave out or write out the country in front of it.
create index contact_phone_backwards on contact_phone (reverse(digits) text_pattern_ops);

-- Lists are in the order of names; who has none is known by the address.
create index contact_in_order on contact ((folded(coalesce(nullif(name, ''), email)) collate "C"), id);
create index contact_of_company on contact (company_id, (folded(coalesce(nullif(name, ''), email)) collate "C"), id)
  where company_id is not null;
create index contact_like on contact using gin (folded(name) gin_trgm_ops);

create table contact_group (
  id bigint generated always as identity primary key,
  name text not null,
  colour text not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create unique index contact_group_name on contact_group (folded(name)) where deleted_at is null;

create table contact_group_contact (
  group_id bigint not null references contact_group,
  contact_id bigint not null references contact,
  primary key (contact_id, group_id)
);
create index contact_group_contact_in on contact_group_contact (group_id, contact_id);

create table contact_group_company (
  group_id bigint not null references contact_group,
  company_id bigint not null references customer_company,
  primary key (company_id, group_id)
);
create index contact_group_company_in on contact_group_company (group_id, company_id);
