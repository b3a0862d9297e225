-- What readers are told of a plan is the head of the version in force, not the one that is being written. It is asked for with every list of plans: kept beside the text,
-- so that nobody unpacks two hundred measures for a title.
alter table authority_plan_revision add column head jsonb not null generated always as (content -> 'head') stored;
