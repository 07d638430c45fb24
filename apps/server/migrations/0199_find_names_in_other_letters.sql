-- Greek and Cyrillic letters as they are usually written in Latin ones; the others as folded() leaves them. So Nikos finds Νίκος.
create function in_latin(text) returns text language plpgsql immutable strict parallel safe as $body$
declare
  written text := folded($1);
  pair text[];
begin
  if written !~ '[\u0370-\u03ff\u0400-\u04ff]' then return written; end if;
  written := regexp_replace(written, '\mμπ', 'b', 'g');
  foreach pair slice 1 in array array[
    ['ου', 'ou'], ['αυ', 'av'], ['ευ', 'ev'], ['γγ', 'ng'], ['γχ', 'nch'], ['γξ', 'nx'], ['θ', 'th'], ['χ', 'ch'], ['ψ', 'ps'],
    ['ж', 'zh'], ['х', 'kh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'shch'], ['ю', 'yu'], ['я', 'ya'], ['є', 'ye']]
  loop
    written := replace(written, pair[1], pair[2]);
  end loop;
  return translate(written,
    'αβγδεζηικλμνξοπρστυφω' || 'абвгдезиклмнопрстуфыэіґ' || 'ъь',
    'avgdeziiklmnxoprstyfo' || 'abvgdeziklmnoprstufyeig');
end $body$;

create index contact_in_latin on contact using gin (in_latin(name) gin_trgm_ops) where name ~ '[\u0370-\u03ff\u0400-\u04ff]';
