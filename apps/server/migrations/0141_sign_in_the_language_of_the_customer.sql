-- null: for every language that has no other.
alter table signature add column language text;
alter table signature drop constraint signature_person_id_department_id_key;
alter table signature add constraint signature_place unique nulls not distinct (person_id, department_id, language);
