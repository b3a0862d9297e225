-- Who reads an evaluation is kept as it was when it opened: those who answer are told who reads, and whoever becomes the leader of the session afterwards was not told of.
alter table evaluation add column leader_id uuid,
  add foreign key (authority_id, leader_id) references person (authority_id, id) on delete set null (leader_id);
update evaluation e set leader_id = s.leader_id from course_session s where s.id = e.session_id;
create index evaluation_leader on evaluation (leader_id);
