-- What may be said of a school's change between two released rounds, in how many sub-areas each: reckoned by the worker once the later round is released, for released figures never change.
create table school_change (
  round_id uuid not null,
  before_id uuid not null,
  school_id uuid not null,
  authority_id uuid not null references authority,
  increase smallint not null check (increase >= 0),
  decrease smallint not null check (decrease >= 0),
  unchanged smallint not null check (unchanged >= 0),
  unsaid smallint not null check (unsaid >= 0),
  primary key (round_id, before_id, school_id),
  foreign key (authority_id, round_id) references round (authority_id, id) on delete cascade,
  foreign key (authority_id, before_id) references round (authority_id, id) on delete cascade
);
call app.protect_by_authority('school_change');
revoke insert, update, delete on school_change from stegvis_web;
revoke update, delete on school_change from stegvis_worker;

-- Which of some schools were in a survey that was brought in from before and lies within thirty days of a round: the same people's answers cut in two ways could tell of single persons. A survey that
-- was taken away counts too: it has been seen.
create function app.imported_near(schools uuid[], opens date, closes date) returns table (school_id uuid, round_name text, held_on date) language sql stable as $$
  select u.unit_id, r.name, r.held_on from public.history_round r join public.history_unit u on u.round_id = r.id and u.level = 'school'
   where u.unit_id = any (schools) and greatest(r.held_from - closes, opens - r.held_on) <= 30 $$;
