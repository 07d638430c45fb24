-- A company that was merged into another one counts as deleted and knows which one it is part of now, at the end where several were merged in a
-- row: whatever names it means that one.
alter table customer_company
  add column merged_into_id bigint references customer_company,
  add constraint merged_companies_are_deleted check (merged_into_id is null or deleted_at is not null);
create index customer_company_merged on customer_company (merged_into_id) where merged_into_id is not null;
create index customer_company_merged_name on customer_company (folded(name)) where merged_into_id is not null;

-- What is needed to take two companies apart again: { kept, gone, joined } as they were, and who came along.
create table customer_company_merge (
  company_id bigint primary key references customer_company,
  into_id bigint not null references customer_company,
  merged_at timestamptz not null,
  snapshots jsonb not null
);
create index customer_company_merge_into on customer_company_merge (into_id);
create table customer_company_merge_contact (
  company_id bigint not null references customer_company_merge on delete cascade,
  contact_id bigint not null,
  by_hand boolean not null,
  primary key (company_id, contact_id)
);
