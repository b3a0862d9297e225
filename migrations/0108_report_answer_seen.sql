-- That a school's leaders have read an answer to their report: until then it waits for them. An answer is read once, by whoever says so first.
alter table report_answer add constraint report_answer_in_authority unique (authority_id, id);
create table report_answer_seen (
  answer_id uuid primary key,
  authority_id uuid not null references authority,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, answer_id) references report_answer (authority_id, id) on delete cascade
);
call app.protect_by_authority('report_answer_seen');
revoke update, delete on report_answer_seen from stegvis_web, stegvis_worker;

-- What had been answered before is not news any more.
insert into report_answer_seen (answer_id, authority_id, by_name, at) select id, authority_id, '', at from report_answer;
