-- Which first steps somebody has taken, and whether they want to see them no more. Whoever is here already knows their way around.
alter table person
  add column tips_done text[] not null default '{}',
  add column tips_hidden boolean not null default true;
alter table person alter column tips_hidden set default false;
