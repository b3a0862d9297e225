-- How many are asked at each school of a round that goes on, counted at once: an administrator's list of rounds looked at the duties of each of twelve thousand members.

-- Who may have left: whoever has gone, or has a duty that has ended. Few beside all.
create index person_gone on person (authority_id, id) where to_on is not null;
create index duty_ended on duty (authority_id, person_id) where to_on is not null;

-- Those of `app.members_there` by school, where there are any: all members, but those who are there no more. These are looked for by that rule alone, among those who may have left and have no duty at the
-- school that goes on without an end.
create function app.members_counted(p_round uuid, p_today date) returns table (school_id uuid, members integer) language sql stable
  as $$
  select m.school_id, (m.everybody - coalesce(g.gone, 0))::integer
    from (select x.school_id, count(*) as everybody from public.round_member x where x.round_id = p_round group by x.school_id) m
    left join (
      select x.school_id, count(*) as gone
        from (select p.id from public.person p where p.to_on is not null union select d.person_id from public.duty d where d.to_on is not null) may (person_id)
        join public.round_member x on x.person_id = may.person_id and x.round_id = p_round
       where not (exists (select from public.person p where p.id = x.person_id and p.to_on is null)
                  and exists (select from public.duty a where a.person_id = x.person_id and a.unit_id = x.school_id and a.to_on is null
                                 and a.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal')))
         and not exists (select from app.members_there(p_round, p_today) t where t.person_id = x.person_id and t.school_id = x.school_id)
       group by x.school_id) g on g.school_id = m.school_id
   where m.everybody > coalesce(g.gone, 0) $$;
