-- What stands of an attendance was told by the first of a session's and person's marks in an order (`distinct on`), which holds a question about some sessions off until every mark of the authority has
-- been ordered, and that once for each session that is asked about: to lock a month of a programme of sixty sessions took minutes. That no other mark goes before says the same, and is found by the
-- index of a session's marks.
create or replace view attendance_standing with (security_invoker = true) as
  select m.authority_id, m.session_id, m.person_id, m.number, m.source, m.minutes, m.way, m.reason, m.moved_to, m.at, m.by_name,
         case when m.what not in ('in', 'out') then m.what
              when not coalesce(t.leaving, false) then 'whole'
              when exists (select from attendance_mark o
                            where o.session_id = m.session_id and o.person_id = m.person_id and o.held_on = m.held_on and o.what = case m.what when 'in' then 'out' else 'in' end
                              and o.number < m.number
                              and not exists (select from attendance_mark b where b.session_id = m.session_id and b.person_id = m.person_id and b.what = 'moved' and b.number between o.number and m.number))
              then 'whole' else m.what end as what
    from attendance_mark m join course_session s on s.id = m.session_id left join attendance_setting t on t.session_id = m.session_id
   where m.held_on = (s.starts_at at time zone 'Europe/Stockholm')::date
     and not exists (select from attendance_mark n where n.session_id = m.session_id and n.person_id = m.person_id and n.held_on = m.held_on
                        and (n.source = 'list', n.number) > (m.source = 'list', m.number));
