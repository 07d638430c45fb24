-- Addresses are kept in one form: `info@müller.example`, never `info@xn--mller-kva.example`. Where both are there, the two stay apart.
create function pg_temp.label_in_script(label text) returns text language plpgsql as $$
declare
  said text := substr(label, 5);
  cut int := coalesce(length(said) - strpos(reverse(said), '-') + 1, 0);
  points int[]; code int := 128; at bigint := 0; bias int := 72; place int; step int; digit int; least_ int;
  weight bigint; before bigint; delta bigint; decoded text;
begin
  if strpos(said, '-') = 0 then cut := 0; end if;
  points := array(select ascii(sign) from regexp_split_to_table(left(said, greatest(cut - 1, 0)), '') as sign where sign <> '');
  place := cut + 1;
  while place <= length(said) loop
    before := at; weight := 1; step := 36;
    loop
      digit := strpos('abcdefghijklmnopqrstuvwxyz0123456789', substr(said, place, 1)) - 1;
      if digit < 0 or substr(said, place, 1) = '' then return label; end if;
      place := place + 1;
      at := at + digit * weight;
      least_ := least(greatest(step - bias, 1), 26);
      exit when digit < least_;
      weight := weight * (36 - least_);
      if at > 2147483647 or weight > 2147483647 then return label; end if;
      step := step + 36;
    end loop;
    delta := case when before = 0 then (at - before) / 700 else (at - before) / 2 end;
    delta := delta + delta / (cardinality(points) + 1);
    bias := 0;
    while delta > 455 loop delta := delta / 35; bias := bias + 36; end loop;
    bias := bias + (36 * delta / (delta + 38))::int;
    code := code + (at / (cardinality(points) + 1))::int;
    at := at % (cardinality(points) + 1);
    points := points[:at] || code || points[at + 1:];
    at := at + 1;
  end loop;
  select string_agg(chr(point), '' order by nth) into decoded from unnest(points) with ordinality as each (point, nth);
  if decoded is null or decoded <> lower(normalize(decoded, nfkc)) or decoded !~ '^[[:alnum:]-]+$' then return label; end if;
  return decoded;
exception when others then return label;
end $$;

create function pg_temp.in_script(address text) returns text language sql as $$
  select case when address ~ '(^|[@.])xn--' then
    coalesce(substring(address from '^.*@'), '') || (
      select string_agg(case when label like 'xn--%' then pg_temp.label_in_script(label) else label end, '.' order by nth)
      from regexp_split_to_table(regexp_replace(address, '^.*@', ''), '\.') with ordinality as each (label, nth))
    else address end
$$;

create function pg_temp.all_in_script(addresses text[]) returns text[] language sql as $$
  select coalesce(array_agg(pg_temp.in_script(address) order by nth), '{}') from unnest(addresses) with ordinality as each (address, nth)
$$;

update contact_address set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and not exists (select from contact_address other where other.email = pg_temp.in_script(contact_address.email));
update contact set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and exists (select from contact_address own where own.contact_id = contact.id and own.email = pg_temp.in_script(contact.email));
update address_mark set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and not exists (select from address_mark other where other.kind = address_mark.kind and other.email = pg_temp.in_script(address_mark.email));
update department_address set address = pg_temp.in_script(address) where address ~ '[@.]xn--'
  and not exists (select from department_address other where other.address = pg_temp.in_script(department_address.address));
update ticket_participant set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and not exists (select from ticket_participant other
                  where other.ticket_id = ticket_participant.ticket_id and other.email = pg_temp.in_script(ticket_participant.email));
update picture_sender set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and not exists (select from picture_sender other
                  where other.person_id = picture_sender.person_id and other.email = pg_temp.in_script(picture_sender.email));
update person set email = pg_temp.in_script(email) where email ~ '[@.]xn--'
  and not exists (select from person other where other.email = pg_temp.in_script(person.email));
update mail_ban set value = pg_temp.in_script(value) where kind <> 'network' and value ~ '(^|[@.])xn--'
  and not exists (select from mail_ban other where other.kind = mail_ban.kind and other.value = pg_temp.in_script(mail_ban.value));
update customer_company_domain set domain = pg_temp.in_script(domain) where domain ~ '(^|\.)xn--'
  and not exists (select from customer_company_domain other where other.domain = pg_temp.in_script(customer_company_domain.domain));
update smtp_account set from_address = pg_temp.in_script(lower(from_address)) where from_address ~* '[@.]xn--';
update report_mail set addresses = pg_temp.all_in_script(addresses) where array_to_string(addresses, ' ') ~ '[@.]xn--';
update message set sender = pg_temp.in_script(sender), recipients = pg_temp.all_in_script(recipients), cc = pg_temp.all_in_script(cc),
                   bcc = pg_temp.all_in_script(bcc)
where concat_ws(' ', sender, array_to_string(recipients || cc || bcc, ' ')) ~ '[@.]xn--';
