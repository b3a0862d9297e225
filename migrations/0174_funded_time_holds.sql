-- What other rooms read beside session_attended: released sessions that somebody was to come to or came to, and whose list is not locked. A list that nobody has marked at all has no row in
-- session_attended, and must not pass for one that is done.
create view session_unlocked with (security_invoker = true) as
  select s.authority_id, s.id as session_id
    from course_session s join course_session_release r on r.session_id = s.id
   where not exists (select from course_session_cancelling c where c.session_id = s.id)
     and not exists (select from attendance_lock l where l.session_id = s.id and l.opened_at is null)
     and (exists (select from signup u where u.session_id = s.id and u.ended_at is null) or exists (select from attendance_mark m where m.session_id = s.id)
          or exists (select from walk_in w where w.session_id = s.id and w.ended_at is null));
grant select on session_unlocked to stegvis_web, stegvis_worker;

-- A lock says by whom and when, and stays as it was said. Deleting a project or a participant would take the months with it, which nobody may change.
revoke update, delete on participation_lock from stegvis_web, stegvis_worker;
revoke delete on funded_project, funded_participant from stegvis_web, stegvis_worker;
