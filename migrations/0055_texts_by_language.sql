-- An authority's information text had a column for each of two languages, so that a third one would have needed a table of another shape. It is kept by
-- language now; Swedish must be there, what is not written in a language is shown in Swedish. And a person may read in any language that there is.
alter table information_text add column texts jsonb;
update information_text set texts = jsonb_build_object('sv', sv, 'en', en);
alter table information_text
  drop column sv,
  drop column en,
  alter column texts set not null,
  add check (jsonb_typeof(texts) = 'object' and char_length(texts->>'sv') between 1 and 20000 and char_length(texts::text) <= 200000);
alter table person drop constraint person_language_check, add constraint person_language_check check (language ~ '^[a-z]{2}$');
