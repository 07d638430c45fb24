-- Whatever the locale of the database: lower case by a collation that knows all of Unicode and no language. PL/pgSQL because a function in SQL
-- that is not put into its query costs five times as much for each call.
do $migration$
begin
  execute format(
    $function$
      create or replace function folded(text) returns text language plpgsql immutable strict parallel safe as $body$
      begin
        if octet_length($1) = length($1) then return lower($1 collate %1$I); end if;
        return replace(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]', '', 'g') collate %1$I), 'ς', 'σ');
      end $body$
    $function$,
    -- The first is built in from PostgreSQL 17 on, and quicker.
    (select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu') order by collname = 'und-x-icu' limit 1));
end $migration$;
