-- Which units have a plan: an import of a staff list asks it, and knows nothing else of plans.
create view unit_with_plan with (security_invoker = true) as select distinct authority_id, unit_id from plan;
grant select on unit_with_plan to stegvis_web, stegvis_worker;

-- A text as people are searched for: small letters without marks ("é", "ë", "ü" and letters put together of two signs), dashes and commas as spaces, no
-- apostrophes. So "Lindqvist, Sara" and "sara lindqvist", "O’Brien" and "O'Brien" find the same.
create function app.plain(given text) returns text language sql immutable strict parallel safe
  as $$ select btrim(regexp_replace(regexp_replace(lower(translate(
       regexp_replace(normalize(given, NFKD), '[\u0300-\u036f\u2018\u2019\u201b\u02bc\u2032''`´]', '', 'g'),
       'ØøĐđŁłÐðÞþıÆæŒœß', 'OoDdLlDdTtiAaOos')), '[\u00ad\u2010-\u2015\u2212,;-]', ' ', 'g'), '\s+', ' ', 'g')) $$;

alter table person add column plain_name text
  generated always as (app.plain(given_name || ' ' || family_name || ' ' || coalesce(email, '') || ' ' || coalesce(external_id, ''))) stored;
