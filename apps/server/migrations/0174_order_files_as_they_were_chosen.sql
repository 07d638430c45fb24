-- Files get their numbers when their upload ends. Of those of a message that somebody wrote, this is their place among them.
alter table attachment add column place smallint not null default 0;
-- By what account the mail is to leave, where its writer chose; only the channel knows what it is.
alter table new_ticket_draft add column account_id bigint;
