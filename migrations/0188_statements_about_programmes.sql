-- A statement to a board may be about a programme of training: filled from it when it is begun.
alter table statement add column programme_id uuid,
  add foreign key (authority_id, programme_id) references programme (authority_id, id) on delete set null (programme_id);
