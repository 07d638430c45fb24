-- Conditions of SLA rules had a small language of their own: a list of { field, values }. Now they have groups, as all conditions do.
alter table sla_rule add column groups jsonb;

do $$
declare
  rule record;
  condition jsonb;
  chosen jsonb;
  alternatives jsonb;
  made jsonb;
begin
  for rule in select id, conditions from sla_rule loop
    made := '[[]]';
    for condition in select * from jsonb_array_elements(rule.conditions) loop
      chosen := condition -> 'values';
      alternatives := case condition ->> 'field'
        when 'tag' then jsonb_build_array(jsonb_build_object('field', 'tags', 'operator', 'any-of', 'value', chosen))
        when 'subject' then jsonb_build_array(jsonb_build_object('field', 'subject', 'operator', 'contains', 'value', chosen))
        -- A domain, with or without its @, or a whole address: two conditions, and either is enough.
        when 'requester' then (
          select jsonb_agg(jsonb_build_object('field', 'requester-email', 'operator', operator, 'value', texts) order by operator desc)
          from (
            select operator, jsonb_agg(text order by at) as texts
            from (
              select at, case when whole then 'is' else 'ends-with' end as operator,
                     case when whole then value else '@' || regexp_replace(value, '@', '') end as text
              from jsonb_array_elements_text(chosen) with ordinality as given (value, at),
                   lateral (select value like '%@%' and value not like '@%' as whole) as kind
            ) as read group by operator
          ) as alternative)
        else jsonb_build_array(jsonb_build_object('field', condition ->> 'field', 'operator', 'any-of', 'value', chosen))
      end;
      made := (
        select jsonb_agg(so_far || jsonb_build_array(alternative) order by one, other)
        from jsonb_array_elements(made) with ordinality as before (so_far, one),
             jsonb_array_elements(alternatives) with ordinality as after (alternative, other));
    end loop;
    update sla_rule set groups = case when made = '[[]]' then '[]' else made end where id = rule.id;
  end loop;
end $$;

alter table sla_rule alter column groups set not null, drop column conditions;
