-- How close together what one sees stands: with room, or as much as fits.
alter table person add column density text not null default 'roomy' check (density in ('roomy', 'compact'));
