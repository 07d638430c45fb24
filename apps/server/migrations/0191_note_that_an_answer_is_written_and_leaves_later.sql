-- The clock goes on until the answer leaves; what the customer asks meanwhile has a clock of its own.
alter table sla_clock add column written boolean not null default false;
