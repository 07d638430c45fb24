-- Lists rely on it: an index of statuses is enough where deleted tickets are not asked for.
alter table ticket add constraint ticket_purged_is_deleted check (purged_at is null or status = 'deleted');
