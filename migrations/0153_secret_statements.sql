-- A statement to a board can be secret, by the section that its writers give; one that is filled from a secret document is, whatever they write.
alter table statement add column secrecy text check (char_length(secrecy) between 1 and 200);

-- A plan whose being in force was noted by hand before it was decided on here is in force by the decision, and ends with it.
update authority_plan_force f
   set decision_id = x.id, from_on = x.from_on, decided_by = left(x.name || ', ' || x.title, 200), decided_on = x.decided_on
  from (select distinct on (r.id) r.id as revision_id, d.id, d.from_on, d.name, d.title, d.decided_on
          from decision d join matter_document m on m.id = d.document_id
          join authority_plan_revision r on r.plan_id = m.made_from_id and r.number = m.made_from_version
         where m.made_from_kind = 'authority-plan' and d.from_on is not null
           and not exists (select from decision_withdrawal w where w.decision_id = d.id)
         order by r.id, d.at desc) x
 where f.revision_id = x.revision_id and f.decision_id is null and f.ended_at is null;
