alter table attachment
  -- What opening it may do, told by its bytes and name when it came; null for nearly every file.
  add column danger text check (danger in ('program', 'script', 'macros', 'disguised'));
