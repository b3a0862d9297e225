-- A coach's feedback can be answered, and marked as dealt with. Until then it stands first among what waits for those who write the plan.
alter table plan_feedback add unique (plan_id, id), add unique (authority_id, id);

-- An answer to feedback is a comment.
alter table plan_comment add column feedback_id uuid;
alter table plan_comment add foreign key (plan_id, feedback_id) references plan_feedback (plan_id, id) on delete cascade;
alter table plan_comment add check (feedback_id is null or reply_to is null);

create table plan_feedback_settlement (
  feedback_id uuid primary key,
  authority_id uuid not null references authority,
  by_person_id uuid,
  at timestamptz not null,
  foreign key (authority_id, feedback_id) references plan_feedback (authority_id, id) on delete cascade,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('plan_feedback_settlement');
