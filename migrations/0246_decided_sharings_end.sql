-- A decision ends the sharing of a plan's draft (decision 97). It did not when the text had been changed between freezing and deciding, so leaders went on reading what was written
-- after it. What was shared before a decision that stands is ended; what was shared after it somebody shared on purpose.
update authority_plan_sharing s set ended_at = now()
 where s.ended_at is null
   and exists (select from authority_plan_force f where f.plan_id = s.plan_id and f.ended_at is null and f.at >= s.at);
