-- A member may get no tickets, chats or calls in a department; a stretch ends where that changes. What was before this is found out by
-- `stoa rebuild reports`.
alter table report_membership add column tickets boolean not null default true;
alter table report_membership add column chats boolean not null default true;
alter table report_membership add column calls boolean not null default true;
