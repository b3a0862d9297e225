-- What a dialogue about a half-year agreed, for the report that it was about.
create function app.agreed_about(p_school uuid, p_year integer, p_half integer) returns setof uuid language sql stable as $$
  select a.id from public.dialogue d join public.agreement a on a.dialogue_id = d.id
   where d.school_id = p_school and d.year = p_year and d.half = p_half and a.agreed_on is not null $$;

-- Lines of what became of an agreement in the order they were written, also of two in the same moment.
alter table agreement_note add column line bigint generated always as identity;
