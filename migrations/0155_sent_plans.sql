-- A plan that was decided on is sent to the schools from its page, so that they read it before the day it is in force. Once for each decision.
create table plan_dispatch (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  decision_id uuid not null unique,
  plan_id uuid not null,
  revision_id uuid not null,
  document_id uuid not null,
  message text not null default '' check (char_length(message) <= 1000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, decision_id) references decision (authority_id, id),
  foreign key (authority_id, plan_id) references authority_plan (authority_id, id),
  foreign key (authority_id, revision_id) references authority_plan_revision (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create index plan_dispatch_plan on plan_dispatch (plan_id);
call app.protect_by_authority('plan_dispatch');
revoke update, delete on plan_dispatch from stegvis_web, stegvis_worker;

-- A statement can be about something else than a plan: a document of its matter, or nothing that lies there.
alter table statement
  add column about_id uuid,
  add foreign key (authority_id, about_id) references matter_document (authority_id, id);
