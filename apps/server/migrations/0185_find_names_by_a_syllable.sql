-- Groups of three letters, which the other index knows, are more than a Chinese name has.
create index contact_syllables on contact (name) where name ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]';
