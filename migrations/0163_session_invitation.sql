-- Who leads a group's plan asks its people to a session (decision 72): an invitation is answered by the one it was sent to, and signs nobody up by itself. What they answer is
-- kept as a sign-up or not at all: that they declined is no record, only that they have answered.
create table session_invitation (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  answered_at timestamptz,
  unique (session_id, person_id),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade,
  foreign key (authority_id, plan_id) references plan (authority_id, id) on delete cascade
);
create index session_invitation_person on session_invitation (person_id) where answered_at is null;
create index session_invitation_plan on session_invitation (plan_id);
call app.protect_by_authority('session_invitation');
