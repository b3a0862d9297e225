-- Evaluations of training (decision 72): what those who took part in a session say of it, by the anonymous ballots of decision 41. Here is which questions were asked of which session, and
-- that letters have gone to all; who answered, and what, is nowhere.

-- The questions of a programme, as those who run it have written them; none: the usual ones. A version is never changed, and a ballot keeps what it asked.
create table evaluation_form (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  -- After the session, or two months later: has it changed your work?
  kind text not null check (kind in ('after', 'later')),
  version integer not null check (version > 0),
  questions jsonb not null,
  by_name text not null,
  at timestamptz not null,
  unique (programme_id, kind, version),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('evaluation_form');
revoke update, delete on evaluation_form from stegvis_web, stegvis_worker;

create table evaluation (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  session_id uuid not null,
  kind text not null check (kind in ('after', 'later')),
  -- None: the usual questions.
  form_version integer check (form_version > 0),
  -- None where so few took part that nothing could have been shown.
  ballot_id uuid,
  -- How many took part, and were asked where there is a ballot.
  asked integer not null check (asked >= 0),
  opened_on date not null,
  unique (authority_id, id),
  unique (session_id, kind),
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete cascade,
  foreign key (authority_id, ballot_id) references ballot (authority_id, id)
);
create index evaluation_ballot on evaluation (ballot_id);
call app.protect_by_authority('evaluation');
revoke update, delete on evaluation from stegvis_web, stegvis_worker;

-- Letters have gone to everybody who was asked: the first, and once more.
create table evaluation_letter (
  evaluation_id uuid not null,
  authority_id uuid not null references authority,
  what text not null check (what in ('first', 'again')),
  on_day date not null,
  primary key (evaluation_id, what),
  foreign key (authority_id, evaluation_id) references evaluation (authority_id, id) on delete cascade
);
call app.protect_by_authority('evaluation_letter');
revoke update, delete on evaluation_letter from stegvis_web, stegvis_worker;
