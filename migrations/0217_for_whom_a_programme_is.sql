-- For whom a programme is, asked of many: the database writes this function into the question that calls it, where the one that answers for a single programme was run once for each.
create function app.programmes_for(schools uuid[]) returns table (programme_id uuid) language sql stable as $$
  select p.id from public.programme p
   where (cardinality(p.forms) = 0 or exists (select from public.unit u where u.id = any (schools) and u.forms && p.forms))
     and (not exists (select from public.programme_school s where s.programme_id = p.id)
          or exists (select from public.programme_school s where s.programme_id = p.id and s.school_id = any (schools))) $$;

create or replace function app.programme_is_for(programme uuid, schools uuid[]) returns boolean language sql stable as $$
  select exists (select from app.programmes_for(schools) f where f.programme_id = programme) $$;
