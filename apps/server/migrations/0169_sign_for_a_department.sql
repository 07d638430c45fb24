-- What everybody signs with who has no signature of their own for the department. Language of null: for every language that has no other.
create table department_signature (
  department_id bigint not null references department,
  language text,
  html text not null,
  constraint department_signature_place unique nulls not distinct (department_id, language)
);
-- Departments in which nobody signs with anything else.
create table signature_binding (
  department_id bigint primary key references department
);
