-- What is looked for in messages; made anew from them at any time. Whoever reads it joins the message, so one that moves to another
-- ticket needs nothing here.
create table search_message (
  message_id bigint primary key references message on delete cascade,
  words tsvector not null
);
-- New messages gather in a short list first, or each would be merged into hundreds of places at once.
create index search_message_words on search_message using gin (words) with (gin_pending_list_limit = 1024);
-- The more words the planner knows the number of, the better it chooses between their index and the newest messages.
alter table search_message alter column words set statistics 1000;
