-- Stems are others now, so all messages are noted anew, the newest first; those that are not yet are found by the stems of before until then.
update search_backlog set below = coalesce((select max(id) from message), 0) + 1;
