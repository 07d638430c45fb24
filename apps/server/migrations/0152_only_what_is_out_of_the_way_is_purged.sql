-- Lists rely on it: an index of statuses is enough where neither spam nor deleted tickets are asked for.
alter table ticket add constraint ticket_purged_is_aside check (purged_at is null or status in ('spam', 'deleted'));
