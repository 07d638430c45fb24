-- Words are cut otherwise now, so all messages are noted anew, the newest first. Those below this number are still to come; nought: none.
create table search_backlog (
  below bigint not null
);
insert into search_backlog select coalesce(max(id), 0) + 1 from message;
truncate search_message;
