-- A code that was mailed so that somebody shows anew who they are: before an attest, and now before a decision. One at a time for each person and thing, for minutes.
create table proof_code (
  authority_id uuid not null references authority,
  person_id uuid not null,
  -- What it is for, and which request or document that is about.
  purpose text not null check (purpose in ('attest', 'decision')),
  about uuid not null,
  code_hash text not null,
  sent_to text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  primary key (authority_id, person_id, purpose, about),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
call app.protect_by_authority('proof_code');
drop table attest_code;

-- By which code who decided had shown who they were; null for decisions that were made before that was asked for.
alter table decision
  add column proved_to text check (char_length(proved_to) between 1 and 320),
  add column proved_at timestamptz,
  add check ((proved_to is null) = (proved_at is null));
