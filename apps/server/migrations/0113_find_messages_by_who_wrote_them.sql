-- Who floods a department is found by what they wrote of late, in whosever ticket.
create index message_by_sender on message (author_id, at) where kind = 'incoming' and author_kind = 'contact';
