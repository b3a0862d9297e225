-- Three duties at the authority: `head` leads all of it and decides, `development_lead` prepares its plans, `registrar` keeps its matters.

alter table duty drop constraint duty_role_check;
alter table duty add constraint duty_role_check check (role in
  ('teacher', 'staff', 'team_lead', 'leader', 'principal', 'district_head', 'coach', 'head', 'development_lead', 'registrar', 'administrator'));

-- Who headed the whole authority was written down as the head of a district that is the authority; now they are what they are called, in the past, too.
update duty d set role = 'head' from unit u where u.id = d.unit_id and u.kind = 'authority' and d.role = 'district_head';

-- Who meets in the dialogue about a school on a day: those who lead it, and those who head its district or the whole authority.
create or replace function app.dialogue_parties_on(day date) returns table (school_id uuid, person_id uuid, side text) language sql stable as $$
  select distinct u.id, d.person_id, case when d.unit_id = u.id then 'school' else 'district' end
    from public.unit_place u
    join app.duty_on(day) d on d.unit_id = u.id and d.role in ('principal', 'leader')
                            or d.unit_id = u.district_id and d.role = 'district_head'
                            or d.unit_id = u.authority_id and d.role = 'head'
    join public.person p on p.id = d.person_id and app.is_there(p.to_on, day)
   where u.kind = 'school' $$;
