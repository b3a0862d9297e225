-- What somebody needs belongs to the leader whom it was told to. Until now it was shown to whoever led the session at the moment, so that somebody who runs the programme read it by making
-- themselves its leader. Whom a need was told to is kept with it; a new leader reads it when the person has told it anew.
alter table signup_need add column told_to uuid;
-- Where a session may have had another leader since, nobody knows whom it was told to: it is asked for again.
update signup_need n set told_to = s.leader_id from course_session s
 where s.id = n.session_id and not exists (select from event e where e.about_kind = 'course-session' and e.about_id = s.id and e.what = 'course-session.changed');
alter table signup_need add foreign key (authority_id, told_to) references person (authority_id, id) on delete cascade;
create index signup_need_told_to on signup_need (told_to);
drop policy seen on signup_need;
create policy seen on signup_need for select to stegvis_web
  using (authority_id = app.authority() and (person_id = app.person()
    or (told_to = app.person() and exists (select from course_session s where s.id = session_id and s.leader_id = app.person()))));
drop policy told on signup_need;
create policy told on signup_need for insert to stegvis_web with check (authority_id = app.authority() and person_id = app.person()
  and told_to = (select s.leader_id from course_session s where s.id = session_id));
drop policy taken_back on signup_need;
create policy taken_back on signup_need for delete to stegvis_web using (authority_id = app.authority() and (person_id = app.person()
    or (told_to = app.person() and exists (select from course_session s where s.id = session_id and s.leader_id = app.person()))));
