-- How schools stand, for whoever follows many of them: found by the school, and without opening what is large.

create index round_school_school on round_school (school_id);

-- Where a ballot is: open, closed, counted. Nothing of what was answered.
create view ballot_standing with (security_invoker = true) as
  select b.id as ballot_id, b.authority_id, b.closes_on, c.closed_on, r.ballot_id is not null as counted
    from ballot b left join ballot_closing c on c.ballot_id = b.id left join ballot_result r on r.ballot_id = b.id;
grant select on ballot_standing to stegvis_web, stegvis_worker;

-- What kinds of help a sent report asks for, beside the report, whose whole text need not be read for it.
alter table report_sending add column help_kinds jsonb not null generated always as (jsonb_path_query_array(content, '$.help[*].kind')) stored;
