-- The log of the administration shows bans that somebody made from a ticket, too.
drop index event_of_audit;
create index event_of_audit on event (id desc)
  where (ticket_id is null and name not in ('availability.changed', 'user.signed-in')) or name in ('ticket.purged', 'mail-ban.created');
