-- Who reads an evaluation beside its leader: those who led or coordinated the programme when it opened, and still do. Those who answer are told who reads, and whoever is put in charge afterwards was not told of;
-- they may have answered themselves, and whoever knows their own of five answers reads four.
create table evaluation_reader (
  evaluation_id uuid not null,
  authority_id uuid not null references authority,
  person_id uuid not null,
  primary key (evaluation_id, person_id),
  foreign key (authority_id, evaluation_id) references evaluation (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index evaluation_reader_person on evaluation_reader (person_id);
call app.protect_by_authority('evaluation_reader');
revoke update, delete on evaluation_reader from stegvis_web, stegvis_worker;

-- Of what opened before nobody knows who was in charge then: those who are now, as they have read it.
insert into evaluation_reader (evaluation_id, authority_id, person_id)
select e.id, e.authority_id, h.person_id
  from evaluation e join course_session s on s.id = e.session_id join course c on c.id = s.course_id
  join programme_charge h on h.programme_id = c.programme_id and h.part in ('leader', 'coordinator');
