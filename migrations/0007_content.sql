-- What an authority writes of its own beside the content that comes with the program: the information text for its staff, and actions.

-- Without a row the text in content/guides holds. English may be empty: readers of English then get the Swedish text.
create table information_text (
  authority_id uuid primary key references authority,
  sv text not null check (char_length(sv) between 1 and 20000),
  en text not null check (char_length(en) <= 20000),
  revision integer not null default 1,
  changed_on date not null
);
call app.protect_by_authority('information_text');

-- An action beside the framework's. It belongs to a framework by key, not to a version; `key` is its id in files and in goals, and never clashes with
-- a framework's, which do not begin so. `sv` and `en` hold title, text, first_step and evidence; without English the Swedish is shown.
create table local_action (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  framework text not null,
  key text not null check (key ~ '^local-[a-z0-9-]{1,60}$'),
  aspect text not null,
  audience text not null check (audience in ('person', 'team', 'school')),
  from_level smallint not null check (from_level >= 1),
  to_level smallint not null check (to_level = from_level + 1),
  kind text not null check (kind in ('try', 'learn', 'share', 'agree', 'organise', 'acquire')),
  sv jsonb not null,
  en jsonb,
  hours numeric(5, 2) not null check (hours > 0),
  weeks smallint check (weeks > 0),
  tags text[] not null default '{}',
  revision integer not null default 1,
  created_by uuid,
  created_on date not null,
  archived_on date,
  unique (authority_id, framework, key)
);
call app.protect_by_authority('local_action');
