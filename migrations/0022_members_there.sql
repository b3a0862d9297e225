-- Who of a round's members is still at the school that they were asked about: the last of the duties that are asked has not ended on the day the round
-- closed, or on the given day while it is open. Who has left is not reminded and not counted among those asked. The frozen membership itself never changes.
create function app.members_there(p_round uuid, p_today date) returns table (person_id uuid, school_id uuid) language sql stable
  as $$
  select m.person_id, m.school_id
    from public.round_member m
    join public.person p on p.id = m.person_id
   cross join (select coalesce((select (c.at at time zone 'Europe/Stockholm')::date from public.round_closing c where c.round_id = p_round), p_today) as day) d
   where m.round_id = p_round and (p.to_on is null or p.to_on > d.day)
     and coalesce((select max(coalesce(a.to_on, 'infinity')) > d.day from public.duty a
                    where a.person_id = m.person_id and a.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal')
                      and (a.unit_id = m.school_id
                           or exists (select from public.unit_parent u where u.unit_id = a.unit_id and u.parent_id = m.school_id))), true)
  $$;

-- How many were asked at each school of a round: those who are there. From the release on the released number, as with those who have handed in.
create function app.asked_totals(p_round uuid, p_today date) returns table (school_id uuid, members integer) language sql stable
  as $$
  select p.unit_id, sum(p.invited)::integer from public.result_participation p where p.round_id = p_round and p.level = 'school' group by p.unit_id
  union all
  select t.school_id, count(*)::integer from app.members_there(p_round, p_today) t
   where not exists (select from public.round_release l where l.round_id = p_round) group by t.school_id
  $$;

-- Who came into the round at a school that was in it already: said where the figures are, since a colleague may be invented (decision 10).
alter table round_member add column came_late boolean not null default false;
update round_member m set came_late = true
 where m.added_on > (select min(o.added_on) from round_member o where o.round_id = m.round_id and o.school_id = m.school_id);
create index round_member_late on round_member (round_id, school_id) where came_late;
