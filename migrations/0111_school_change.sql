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
