-- The year of an authority: when schools assess, talk, plan, check, report and meet. What is not here is as the program proposes it.
create table year_step (
  authority_id uuid not null references authority,
  -- By the year it begins: 2026 for 2026/27.
  school_year smallint not null check (school_year between 2000 and 2200),
  step text not null check (step in ('assessment', 'talk', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue')),
  -- Not done this year when false; the days are kept for when it is again.
  used boolean not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  -- How many days before and after a school may have it.
  earlier smallint not null check (earlier between 0 and 120),
  later smallint not null check (later between 0 and 120),
  primary key (authority_id, school_year, step)
);
call app.protect_by_authority('year_step');

-- A step that a school has on days of its own: so many days later than the authority (negative: earlier), so that it moves along when the authority moves.
create table year_move (
  authority_id uuid not null references authority,
  school_id uuid not null,
  school_year smallint not null check (school_year between 2000 and 2200),
  step text not null check (step in ('assessment', 'talk', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue')),
  days smallint not null check (days between -120 and 120 and days <> 0),
  primary key (school_id, school_year, step),
  foreign key (authority_id, school_id) references unit (authority_id, id)
);
call app.protect_by_authority('year_move');

-- Breaks of the school year (lov): typed in, since every authority has its own.
create table school_break (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  name text not null check (char_length(name) between 1 and 80),
  from_on date not null,
  to_on date not null check (to_on >= from_on and to_on <= from_on + 100)
);
create index school_break_authority on school_break (authority_id, from_on);
call app.protect_by_authority('school_break');

-- When mail goes out although people are away; without a row it does not.
create table mail_choice (
  authority_id uuid primary key references authority,
  in_july boolean not null,
  in_breaks boolean not null
);
call app.protect_by_authority('mail_choice');
